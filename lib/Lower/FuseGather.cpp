//===- FuseGather.cpp - Attention that reads chosen rows in place ---------===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Utils.h"

#include "sparq/Lower/Passes.h"

#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/IR/Iterators.h"
#include "mlir/Interfaces/FunctionInterfaces.h"
#include "mlir/Interfaces/SideEffectInterfaces.h"

namespace mlir::sparq {
#define GEN_PASS_DEF_FUSEGATHER
#include "sparq/Lower/Passes.h.inc"
} // namespace mlir::sparq

using namespace mlir;
using namespace mlir::sparq;

namespace {
struct FuseGather : sparq::impl::FuseGatherBase<FuseGather> {
  void runOnOperation() override {
    IRRewriter rewriter(&getContext());
    SmallVector<TopKGatherOp> selections;
    getOperation()->walk([&](TopKGatherOp op) { selections.push_back(op); });
    for (TopKGatherOp op : selections) {
      rewriter.setInsertionPoint(op);
      FailureOr<SmallVector<Value>> values = op.decomposeOperation(rewriter);
      if (succeeded(values))
        rewriter.replaceOp(op, *values);
    }

    SmallVector<AttentionOp> attentions;
    getOperation()->walk([&](AttentionOp op) { attentions.push_back(op); });
    for (AttentionOp op : attentions) {
      rewriter.setInsertionPoint(op);
      (void)lowerGatheredAttention(rewriter, op);
    }

    // What the attentions no longer use, users first.
    getOperation()->walk<WalkOrder::PostOrder, ReverseIterator>(
        [&](Operation *op) {
          if (isa<GatherOp, GatherMaskOp, tensor::ExpandShapeOp>(op) &&
              isOpTriviallyDead(op))
            rewriter.eraseOp(op);
        });
  }
};
} // namespace
