//===- RaiseAttention.cpp - find dense attention and raise it -------------===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "sparq/Raise/Passes.h"

namespace mlir::sparq {
#define GEN_PASS_DEF_RAISEATTENTION
#include "sparq/Raise/Passes.h.inc"
} // namespace mlir::sparq

using namespace mlir;
using namespace mlir::sparq;

namespace {
struct RaiseAttention : sparq::impl::RaiseAttentionBase<RaiseAttention> {
  void runOnOperation() override {}
};
} // namespace
