//===- PartialMatmul.cpp - sparq.partial_matmul to linalg -----------------===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Utils.h"

using namespace mlir;
using namespace mlir::sparq;

namespace {
struct LowerPartialMatmul : OpRewritePattern<PartialMatmulOp> {
  using OpRewritePattern::OpRewritePattern;

  LogicalResult matchAndRewrite(PartialMatmulOp op,
                                PatternRewriter &rewriter) const override {
    if (op.getNumResults() == 0)
      return rewriter.notifyMatchFailure(op, "not on tensors");
    Emitter e(op, rewriter, op.getNumBatchDims());
    enum { kGroup, kPosition, kComponent, kR };
    Type f32 = e.getF32Type();

    // The scale goes to the few components of the query, not to the many
    // logits.
    Value query = e.generic(
        "pp", {e.at(op.getFrac(), {0})},
        e.at(e.empty({e.size(kGroup), e.size(kR)}, f32), {0, 1}),
        [&](Emitter &b, ValueRange args) -> Value {
          Value component =
              b.toIndex(b.extract(op.getIndices(), b.iteration(1)));
          Value element =
              b.toF32(b.extract(op.getQuery(), {b.iteration(0), component}));
          // A head whose chosen components are all zero (another head of the
          // group chose them) has frac = 0, and products that are all zero.
          Value scale = b.f32(op.getScaleOrDefault());
          Value isZero = arith::CmpFOp::create(b, arith::CmpFPredicate::OEQ,
                                               args[0], b.f32(0.0f));
          Value factor = arith::SelectOp::create(
              b, isZero, scale,
              arith::DivFOp::create(b, scale,
                                    math::SqrtOp::create(b, args[0])));
          return arith::MulFOp::create(b, element, factor);
        });

    // K is read where the component's number is known, inside the body: with
    // the positions innermost the read stays contiguous when this is
    // vectorised; an index operand would make every access a gather. Rows of
    // a position-major K are read whole instead, one after the other.
    bool componentMajor = op.getKeyLayout() == KeyLayout::component_major;
    int64_t kRLoop = componentMajor ? 1 : 2, kPositionLoop = 3 - kRLoop;
    Value sums = op.getInit();
    if (op.getMask())
      sums = e.empty({e.size(kGroup), e.size(kPosition)}, f32);
    Value logits = e.reduce(
        componentMajor ? "prp" : "ppr", e.f32(0.0f), {e.at(query, {0, kRLoop})},
        e.at(sums, {0, kPositionLoop}),
        [&](Emitter &b, ValueRange args) -> Value {
          Value component =
              b.toIndex(b.extract(op.getIndices(), b.iteration(kRLoop)));
          Value position = b.iteration(kPositionLoop);
          Value key = componentMajor
                          ? b.extract(op.getKey(), {component, position})
                          : b.extract(op.getKey(), {position, component});
          Value product = arith::MulFOp::create(b, args[0], b.toF32(key));
          return arith::AddFOp::create(b, args[1], product);
        });

    if (op.getMask())
      logits = e.generic(
          "pp", {e.at(logits, {0, 1}), e.maskAt(op.getMask(), {0, 1})},
          e.at(op.getInit(), {0, 1}),
          [&](Emitter &b, ValueRange args) -> Value {
            Value biased = arith::AddFOp::create(b, args[0], b.biasOf(args[1]));
            return arith::SelectOp::create(b, b.isMaskedOut(args[1]),
                                           b.minusInfinity(), biased);
          });
    rewriter.replaceOp(op, logits);
    return success();
  }
};
} // namespace

void sparq::populatePartialMatmulToLinalgPatterns(RewritePatternSet &patterns) {
  patterns.add<LowerPartialMatmul>(patterns.getContext());
}
