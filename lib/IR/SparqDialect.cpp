//===- SparqDialect.cpp - The sparq dialect -------------------------------===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "sparq/IR/SparqDialect.h"
#include "sparq/IR/SparqExternalModels.h"
#include "sparq/IR/SparqOps.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"

using namespace mlir;
using namespace mlir::sparq;

#include "sparq/IR/SparqDialect.cpp.inc"

void SparqDialect::initialize() {
  addOperations<
#define GET_OP_LIST
#include "sparq/IR/SparqOps.cpp.inc"
      >();
}

void sparq::registerExternalModels(DialectRegistry &registry) {
  registerTilingInterfaceExternalModels(registry);
  registerPartialReductionExternalModels(registry);
  registerBufferizableOpInterfaceExternalModels(registry);
}
