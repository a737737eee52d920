//===- Attention.cpp - sparq.attention to linalg --------------------------===//
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
/// Two contractions with a softmax in f32 between them.
struct LowerAttention : OpRewritePattern<AttentionOp> {
  using OpRewritePattern::OpRewritePattern;

  LogicalResult matchAndRewrite(AttentionOp op,
                                PatternRewriter &rewriter) const override {
    if (op.getNumResults() == 0)
      return rewriter.notifyMatchFailure(op, "not on tensors");
    Emitter e(op, rewriter, op.getNumBatchDims());
    enum { kGroup, kQuery, kPosition, kComponent, kValueComponent };
    OpFoldResult g = e.size(kGroup), m = e.size(kQuery), s = e.size(kPosition),
                 dv = e.size(kValueComponent);
    Type f32 = e.getF32Type();

    // Loops (g, m, s, d), or (g, m, d, s) on a component-major K: what is
    // contiguous in K innermost.
    bool componentMajor = op.getKeyLayout() == KeyLayout::component_major;
    int64_t sLoop = componentMajor ? 3 : 2, dLoop = 5 - sLoop;
    Value dots = e.reduce(
        componentMajor ? "pprp" : "pppr", e.f32(0.0f),
        {e.at(op.getQuery(), {0, 1, dLoop}), e.at(op.getKey(), {2, 3})},
        e.at(e.empty({g, m, s}, f32), {0, 1, sLoop}),
        [](Emitter &b, ValueRange args) -> Value {
          Value product =
              arith::MulFOp::create(b, b.toF32(args[0]), b.toF32(args[1]));
          return arith::AddFOp::create(b, args[2], product);
        });

    SmallVector<Indexed> ins = {e.at(dots, {0, 1, 2})};
    if (op.getMask())
      ins.push_back(e.maskAt(op.getMask(), {0, 1, 2}));
    Value logits = e.generic(
        "ppp", ins, e.at(e.empty({g, m, s}, f32), {0, 1, 2}),
        [&](Emitter &b, ValueRange args) -> Value {
          Value logit =
              arith::MulFOp::create(b, args[0], b.f32(op.getScaleOrDefault()));
          if (!op.getMask())
            return logit;
          Value biased = arith::AddFOp::create(b, logit, b.biasOf(args[1]));
          return arith::SelectOp::create(b, b.isMaskedOut(args[1]),
                                         b.minusInfinity(), biased);
        });

    Value max =
        e.reduce("ppr", e.minusInfinity(), {e.at(logits, {0, 1, 2})},
                 e.at(e.empty({g, m}, f32), {0, 1}),
                 [](Emitter &b, ValueRange args) -> Value {
                   return arith::MaximumFOp::create(b, args[1], args[0]);
                 });
    Value weights =
        e.generic("ppp", {e.at(logits, {0, 1, 2}), e.at(max, {0, 1})},
                  e.at(e.empty({g, m, s}, f32), {0, 1, 2}),
                  [](Emitter &b, ValueRange args) -> Value {
                    return b.expMinusMax(args[0], args[1]);
                  });
    Value sum = e.reduce("ppr", e.f32(0.0f), {e.at(weights, {0, 1, 2})},
                         e.at(e.empty({g, m}, f32), {0, 1}),
                         [](Emitter &b, ValueRange args) -> Value {
                           return arith::AddFOp::create(b, args[1], args[0]);
                         });

    Value summed = e.reduce(
        "pprp", e.f32(0.0f),
        {e.at(weights, {0, 1, 2}), e.at(op.getValue(), {2, 3})},
        e.at(e.empty({g, m, dv}, f32), {0, 1, 3}),
        [&](Emitter &b, ValueRange args) -> Value {
          Value value = b.toF32(args[1]);
          // A masked-out row of V may hold NaN, which 0 * NaN would let in.
          if (op.getMask()) {
            Value isZero = arith::CmpFOp::create(b, arith::CmpFPredicate::OEQ,
                                                 args[0], b.f32(0.0f));
            value = arith::SelectOp::create(b, isZero, b.f32(0.0f), value);
          }
          return arith::AddFOp::create(
              b, args[2], arith::MulFOp::create(b, args[0], value));
        });
    Value result =
        e.generic("ppp", {e.at(summed, {0, 1, 2}), e.at(sum, {0, 1})},
                  e.at(op.getInit(), {0, 1, 2}),
                  [](Emitter &b, ValueRange args) -> Value {
                    // A row with every position masked out sums to zero over
                    // zero.
                    Value isZero = arith::CmpFOp::create(
                        b, arith::CmpFPredicate::OEQ, args[1], b.f32(0.0f));
                    Value quotient = arith::DivFOp::create(b, args[0], args[1]);
                    Value safe = arith::SelectOp::create(b, isZero, b.f32(0.0f),
                                                         quotient);
                    return b.fromF32(safe, args[2].getType());
                  });
    rewriter.replaceOp(op, result);
    return success();
  }
};
} // namespace

void sparq::populateAttentionToLinalgPatterns(RewritePatternSet &patterns) {
  patterns.add<LowerAttention>(patterns.getContext());
}
