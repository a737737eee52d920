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
/// The parts that attention over all positions and attention over some of them
/// share. Logical dimensions and loops are numbered alike in both ops.
template <typename OpTy>
class AttentionLowering {
public:
  AttentionLowering(OpTy op, OpBuilder &builder)
      : op(op), e(op, builder, op.getNumBatchDims()) {}

  /// scale * Q . K + M, f32 [B..., G, M, S].
  Value emitLogits();
  /// `init` and all positions of `values` combined, f32 [B..., G, M].
  template <typename CombineOp>
  Value emitOverPositions(Value values, Value init);
  /// exp(logits - max).
  Value emitWeights(Value logits, Value max);
  /// `init` and the sum of `weights` times V, f32 [B..., G, M, Dv].
  Value emitWeightedSum(Value weights, Value init);

  enum { kGroup, kQuery, kPosition, kComponent, kValueComponent };
  OpFoldResult size(int64_t dim) { return e.size(dim); }

  OpTy op;
  Emitter e;
};
} // namespace

template <typename OpTy>
Value AttentionLowering<OpTy>::emitLogits() {
  // Loops (g, m, s, d), or (g, m, d, s) on a component-major K: what is
  // contiguous in K innermost.
  bool componentMajor = op.getKeyLayout() == KeyLayout::component_major;
  int64_t sLoop = componentMajor ? 3 : 2, dLoop = 5 - sLoop;
  Value init =
      e.empty({size(kGroup), size(kQuery), size(kPosition)}, e.getF32Type());
  Value dots = e.reduce(
      componentMajor ? "pprp" : "pppr", e.f32(0.0f),
      {e.at(op.getQuery(), {0, 1, dLoop}), e.at(op.getKey(), {2, 3})},
      e.at(init, {0, 1, sLoop}), [](Emitter &b, ValueRange args) -> Value {
        Value product =
            arith::MulFOp::create(b, b.toF32(args[0]), b.toF32(args[1]));
        return arith::AddFOp::create(b, args[2], product);
      });

  SmallVector<Indexed> ins = {e.at(dots, {0, 1, 2})};
  if (op.getMask())
    ins.push_back(e.maskAt(op.getMask(), {0, 1, 2}));
  return e.generic("ppp", ins, e.at(init, {0, 1, 2}),
                   [&](Emitter &b, ValueRange args) -> Value {
                     Value logit = arith::MulFOp::create(
                         b, args[0], b.f32(op.getScaleOrDefault()));
                     if (!op.getMask())
                       return logit;
                     Value biased =
                         arith::AddFOp::create(b, logit, b.biasOf(args[1]));
                     return arith::SelectOp::create(b, b.isMaskedOut(args[1]),
                                                    b.minusInfinity(), biased);
                   });
}

template <typename OpTy>
template <typename CombineOp>
Value AttentionLowering<OpTy>::emitOverPositions(Value values, Value init) {
  return e.generic("ppr", {e.at(values, {0, 1, 2})}, e.at(init, {0, 1}),
                   [](Emitter &b, ValueRange args) -> Value {
                     return CombineOp::create(b, args[1], args[0]);
                   });
}

template <typename OpTy>
Value AttentionLowering<OpTy>::emitWeights(Value logits, Value max) {
  Value init =
      e.empty({size(kGroup), size(kQuery), size(kPosition)}, e.getF32Type());
  return e.generic("ppp", {e.at(logits, {0, 1, 2}), e.at(max, {0, 1})},
                   e.at(init, {0, 1, 2}),
                   [](Emitter &b, ValueRange args) -> Value {
                     return b.expMinusMax(args[0], args[1]);
                   });
}

template <typename OpTy>
Value AttentionLowering<OpTy>::emitWeightedSum(Value weights, Value init) {
  return e.generic(
      "pprp", {e.at(weights, {0, 1, 2}), e.at(op.getValue(), {2, 3})},
      e.at(init, {0, 1, 3}), [&](Emitter &b, ValueRange args) -> Value {
        Value value = b.toF32(args[1]);
        // A masked-out row of V may hold NaN, which 0 * NaN would let in.
        if (op.getMask()) {
          Value isZero = arith::CmpFOp::create(b, arith::CmpFPredicate::OEQ,
                                               args[0], b.f32(0.0f));
          value = arith::SelectOp::create(b, isZero, b.f32(0.0f), value);
        }
        return arith::AddFOp::create(b, args[2],
                                     arith::MulFOp::create(b, args[0], value));
      });
}

namespace {
/// Two contractions with a softmax in f32 between them.
struct LowerAttention : OpRewritePattern<AttentionOp> {
  using OpRewritePattern::OpRewritePattern;

  LogicalResult matchAndRewrite(AttentionOp op,
                                PatternRewriter &rewriter) const override {
    if (op.getNumResults() == 0)
      return rewriter.notifyMatchFailure(op, "not on tensors");
    AttentionLowering<AttentionOp> lowering(op, rewriter);
    Emitter &e = lowering.e;
    OpFoldResult g = lowering.size(lowering.kGroup),
                 m = lowering.size(lowering.kQuery),
                 dv = lowering.size(lowering.kValueComponent);
    Type f32 = e.getF32Type();

    Value logits = lowering.emitLogits();
    Value max = lowering.emitOverPositions<arith::MaximumFOp>(
        logits, e.fill(e.minusInfinity(), e.empty({g, m}, f32)));
    Value weights = lowering.emitWeights(logits, max);
    Value sum = lowering.emitOverPositions<arith::AddFOp>(
        weights, e.fill(e.f32(0.0f), e.empty({g, m}, f32)));
    Value summed = lowering.emitWeightedSum(
        weights, e.fill(e.f32(0.0f), e.empty({g, m, dv}, f32)));
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

/// The same on top of what was accumulated so far, scaled to the new maximum.
struct LowerOnlineAttention : OpRewritePattern<OnlineAttentionOp> {
  using OpRewritePattern::OpRewritePattern;

  LogicalResult matchAndRewrite(OnlineAttentionOp op,
                                PatternRewriter &rewriter) const override {
    if (op.getNumResults() == 0)
      return rewriter.notifyMatchFailure(op, "not on tensors");
    AttentionLowering<OnlineAttentionOp> lowering(op, rewriter);
    Emitter &e = lowering.e;
    OpFoldResult g = lowering.size(lowering.kGroup),
                 m = lowering.size(lowering.kQuery);
    Type f32 = e.getF32Type();

    Value logits = lowering.emitLogits();
    // The old maximum is read for the last time before the new one takes its
    // place: in a loop over blocks it stays in one buffer.
    Value blockMax = lowering.emitOverPositions<arith::MaximumFOp>(
        logits, e.fill(e.minusInfinity(), e.empty({g, m}, f32)));
    Value correction =
        e.generic("pp", {e.at(op.getMaxInit(), {0, 1}), e.at(blockMax, {0, 1})},
                  e.at(e.empty({g, m}, f32), {0, 1}),
                  [](Emitter &b, ValueRange args) -> Value {
                    Value max = arith::MaximumFOp::create(b, args[0], args[1]);
                    return b.expMinusMax(args[0], max);
                  });
    Value max =
        e.generic("pp", {e.at(blockMax, {0, 1})}, e.at(op.getMaxInit(), {0, 1}),
                  [](Emitter &b, ValueRange args) -> Value {
                    return arith::MaximumFOp::create(b, args[1], args[0]);
                  });
    auto multiply = [](Emitter &b, ValueRange args) -> Value {
      return arith::MulFOp::create(b, args[0], args[1]);
    };
    Value weights = lowering.emitWeights(logits, max);
    Value sum = lowering.emitOverPositions<arith::AddFOp>(
        weights, e.generic("pp", {e.at(correction, {0, 1})},
                           e.at(op.getSumInit(), {0, 1}), multiply));
    Value accumulator = lowering.emitWeightedSum(
        weights, e.generic("ppp", {e.at(correction, {0, 1})},
                           e.at(op.getAccumulatorInit(), {0, 1, 2}), multiply));
    rewriter.replaceOp(op, {accumulator, max, sum});
    return success();
  }
};
} // namespace

void sparq::populateAttentionToLinalgPatterns(RewritePatternSet &patterns) {
  patterns.add<LowerAttention, LowerOnlineAttention>(patterns.getContext());
}
