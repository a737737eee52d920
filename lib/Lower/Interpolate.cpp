//===- Interpolate.cpp - sparq.interpolate to linalg ----------------------===//
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
struct LowerInterpolate : OpRewritePattern<InterpolateOp> {
  using OpRewritePattern::OpRewritePattern;

  LogicalResult matchAndRewrite(InterpolateOp op,
                                PatternRewriter &rewriter) const override {
    if (op.getNumResults() == 0)
      return rewriter.notifyMatchFailure(op, "not on tensors");
    Emitter e(op, rewriter, op.getNumBatchDims());
    Value result = e.generic(
        "pp",
        {e.at(op.getAttended(), {0, 1}), e.at(op.getAlpha(), {0}),
         e.at(op.getMean(), {1})},
        e.at(op.getInit(), {0, 1}), [](Emitter &b, ValueRange args) -> Value {
          Value attended = b.toF32(args[0]), alpha = args[1], mean = args[2];
          Value one = b.f32(1.0f);
          Value own = arith::MulFOp::create(b, alpha, attended);
          Value rest = arith::MulFOp::create(
              b, arith::SubFOp::create(b, one, alpha), mean);
          Value mixed = arith::AddFOp::create(b, own, rest);
          // Exactly what was attended, also where the mean is not finite.
          Value isOne =
              arith::CmpFOp::create(b, arith::CmpFPredicate::OEQ, alpha, one);
          return b.fromF32(arith::SelectOp::create(b, isOne, attended, mixed),
                           args[3].getType());
        });
    rewriter.replaceOp(op, result);
    return success();
  }
};
} // namespace

void sparq::populateInterpolateToLinalgPatterns(RewritePatternSet &patterns) {
  patterns.add<LowerInterpolate>(patterns.getContext());
}
