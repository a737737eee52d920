//===- ConvertSparqToLinalg.cpp - lower sparq ops to linalg ---------------===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "sparq/Lower/Passes.h"

namespace mlir::sparq {
#define GEN_PASS_DEF_CONVERTSPARQTOLINALG
#include "sparq/Lower/Passes.h.inc"
} // namespace mlir::sparq

using namespace mlir;
using namespace mlir::sparq;

namespace {
struct ConvertSparqToLinalg : sparq::impl::ConvertSparqToLinalgBase<ConvertSparqToLinalg> {
  void runOnOperation() override {}
};
} // namespace
