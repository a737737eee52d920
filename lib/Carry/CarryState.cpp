//===- CarryState.cpp - carry K^T and the sum of V as state ---------------===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "sparq/Carry/Passes.h"

namespace mlir::sparq {
#define GEN_PASS_DEF_CARRYSTATE
#include "sparq/Carry/Passes.h.inc"
} // namespace mlir::sparq

using namespace mlir;
using namespace mlir::sparq;

namespace {
struct CarryState : sparq::impl::CarryStateBase<CarryState> {
  void runOnOperation() override {}
};
} // namespace
