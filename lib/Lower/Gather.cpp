//===- Gather.cpp - sparq.gather and sparq.gather_mask to linalg ----------===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Utils.h"

using namespace mlir;
using namespace mlir::sparq;

/// The position a slot reads: its own, or the first where it has none.
static std::pair<Value, Value> getPosition(Emitter &b, Value index) {
  Value isPadding =
      arith::CmpIOp::create(b, arith::CmpIPredicate::slt, index, b.i32(0));
  Value position =
      b.toIndex(arith::SelectOp::create(b, isPadding, b.i32(0), index));
  return {isPadding, position};
}

namespace {
struct LowerGather : OpRewritePattern<GatherOp> {
  using OpRewritePattern::OpRewritePattern;

  LogicalResult matchAndRewrite(GatherOp op,
                                PatternRewriter &rewriter) const override {
    if (op.getNumResults() == 0)
      return rewriter.notifyMatchFailure(op, "not on tensors");
    Emitter e(op, rewriter, op.getNumBatchDims());
    Value source = makeReadableAtZero(e, op.getSource(), op.getNumBatchDims());
    Value rows = e.generic(
        "pp", {}, e.at(op.getInit(), {0, 1}),
        [&](Emitter &b, ValueRange args) -> Value {
          auto [isPadding, position] =
              getPosition(b, b.extract(op.getIndices(), b.iteration(0)));
          Value element = b.extract(source, {position, b.iteration(1)});
          Value zero = arith::ConstantOp::create(
              b, b.getFloatAttr(element.getType(), 0.0));
          return arith::SelectOp::create(b, isPadding, zero, element);
        });
    rewriter.replaceOp(op, rows);
    return success();
  }
};

struct LowerGatherMask : OpRewritePattern<GatherMaskOp> {
  using OpRewritePattern::OpRewritePattern;

  LogicalResult matchAndRewrite(GatherMaskOp op,
                                PatternRewriter &rewriter) const override {
    if (op.getNumResults() == 0)
      return rewriter.notifyMatchFailure(op, "not on tensors");
    int64_t numBatchDims = op.getNumBatchDims();
    Emitter e(op, rewriter, numBatchDims);
    Value mask = op.getMask();
    if (mask)
      mask = makeReadableAtZero(e, mask, numBatchDims + 1);
    Value bias = e.generic(
        "pp", {e.at(op.getIndices(), {1})}, e.at(op.getInit(), {0, 1}),
        [&](Emitter &b, ValueRange args) -> Value {
          auto [isPadding, position] = getPosition(b, args[0]);
          Value isMaskedOut = isPadding, bias = b.f32(0.0f);
          if (mask) {
            Value element = b.extractMask(mask, {b.iteration(0), position});
            isMaskedOut =
                arith::OrIOp::create(b, isPadding, b.isMaskedOut(element));
            bias = b.biasOf(element);
          }
          return arith::SelectOp::create(b, isMaskedOut, b.minusInfinity(),
                                         bias);
        });
    rewriter.replaceOp(op, bias);
    return success();
  }
};
} // namespace

void sparq::populateGatherToLinalgPatterns(RewritePatternSet &patterns) {
  patterns.add<LowerGather, LowerGatherMask>(patterns.getContext());
}
