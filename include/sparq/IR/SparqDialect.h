//===- SparqDialect.h - The sparq dialect -----------------------*- C++ -*-===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef SPARQ_IR_SPARQDIALECT_H
#define SPARQ_IR_SPARQDIALECT_H

#include "mlir/IR/Dialect.h"

#include "sparq/IR/SparqDialect.h.inc"

#endif // SPARQ_IR_SPARQDIALECT_H
