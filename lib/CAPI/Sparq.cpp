//===- Sparq.cpp - C API of sparq -----------------------------------------===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "sparq-c/Sparq.h"
#include "sparq/IR/SparqDialect.h"
#include "sparq/InitAll.h"
#include "sparq/TMTensor/IR/TMTensor.h"

#include "mlir/CAPI/Registration.h"

MLIR_DEFINE_CAPI_DIALECT_REGISTRATION(Sparq, sparq, mlir::sparq::SparqDialect)
MLIR_DEFINE_CAPI_DIALECT_REGISTRATION(TMTensor, tm_tensor,
                                      mlir::sparq::tm_tensor::TMTensorDialect)

void sparqRegisterAllDialects(MlirDialectRegistry registry) {
  mlir::sparq::registerAllDialects(*unwrap(registry));
}

void sparqRegisterAllPasses() { mlir::sparq::registerAllPasses(); }
