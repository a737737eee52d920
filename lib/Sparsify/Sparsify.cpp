//===- Sparsify.cpp - rewrite one-query attention into SparQ --------------===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "sparq/Sparsify/Passes.h"

namespace mlir::sparq {
#define GEN_PASS_DEF_SPARSIFY
#include "sparq/Sparsify/Passes.h.inc"
} // namespace mlir::sparq

using namespace mlir;
using namespace mlir::sparq;

namespace {
struct Sparsify : sparq::impl::SparsifyBase<Sparsify> {
  void runOnOperation() override {}
};
} // namespace
