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
  using CarryStateBase::CarryStateBase;

  void runOnOperation() override {
    llvm::MapVector<Operation *, SmallVector<Operation *>> marked;
    getOperation()->walk([&](Operation *op) {
      if (!op->hasAttr(kCarryAttr))
        return;
      if (FunctionView function = FunctionView::getEnclosing(op))
        marked[function.getOperation()].push_back(op);
      else
        fallBack(op, "it is in no func.func or util.func");
    });
    if (marked.empty())
      return;
    SymbolUsers users(getOperation());
    auto isStep = [&](Operation *op) { return marked.contains(op); };
    for (auto &[function, ops] : marked) {
      GlobalForm globals(FunctionView::get(function), users, isStep);
      FunctionCarrier carrier(globals, users, append);
      carrier.plan(ops);
      carrier.rewrite();
      globals.restore();
    }
  }
};
} // namespace
