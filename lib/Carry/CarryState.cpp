//===- CarryState.cpp - carry K^T and the sum of V as state ---------------===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "sparq/Carry/Passes.h"

#include "FunctionCarrier.h"

#include "llvm/ADT/MapVector.h"

namespace mlir::sparq {
#define GEN_PASS_DEF_CARRYSTATE
#include "sparq/Carry/Passes.h.inc"
} // namespace mlir::sparq

using namespace mlir;
using namespace mlir::sparq;

namespace {
struct CarryState : sparq::impl::CarryStateBase<CarryState> {
  void runOnOperation() override {
    llvm::MapVector<Operation *, SmallVector<Operation *>> marked;
    getOperation()->walk([&](Operation *op) {
      if (!op->hasAttr(kCarryAttr))
        return;
      if (auto function = op->getParentOfType<func::FuncOp>())
        marked[function].push_back(op);
      else
        fallBack(op, "it is not in a func.func");
    });
    for (auto &[function, ops] : marked) {
      FunctionCarrier carrier(cast<func::FuncOp>(function));
      carrier.plan(ops);
      carrier.rewrite();
    }
  }
};
} // namespace
