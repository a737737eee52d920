//===- TMTensor.h - torch-mlir's tm_tensor, as far as read ------*- C++ -*-===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef SPARQ_TMTENSOR_IR_TMTENSOR_H
#define SPARQ_TMTENSOR_IR_TMTENSOR_H

#include "mlir/Bytecode/BytecodeOpInterface.h"
#include "mlir/IR/BuiltinTypes.h"
#include "mlir/IR/Dialect.h"
#include "mlir/IR/OpDefinition.h"
#include "mlir/IR/OpImplementation.h"
#include "mlir/Interfaces/ControlFlowInterfaces.h"
#include "mlir/Interfaces/DestinationStyleOpInterface.h"
#include "mlir/Interfaces/SideEffectInterfaces.h"

#include "sparq/TMTensor/IR/TMTensorDialect.h.inc"
#define GET_OP_CLASSES
#include "sparq/TMTensor/IR/TMTensorOps.h.inc"

#endif // SPARQ_TMTENSOR_IR_TMTENSOR_H
