//===- Attention.cpp - sparq.attention to linalg --------------------------===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Utils.h"

#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Utils/StaticValueUtils.h"

#include <optional>
#include <tuple>

using namespace mlir;
using namespace mlir::sparq;

namespace {
/// What K, V and the mask of an attention over chosen positions are gathered
/// from, and the index of each slot's position, -1 where it has none.
struct Gathered {
  Value key, value;
  /// Null where only slots without a position are masked out.
  Value mask;
  Value indices;
};

/// The parts that attention over all positions and attention over some of them
/// share. Logical dimensions and loops are numbered alike in both ops.
template <typename OpTy>
class AttentionLowering {
public:
  AttentionLowering(OpTy op, OpBuilder &builder,
                    std::optional<Gathered> gathered = std::nullopt)
      : op(op), e(op, builder, op.getNumBatchDims()), gathered(gathered) {}

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

private:
  Value emitDots();

  std::optional<Gathered> gathered;
};
} // namespace

/// Q . K, f32 [B..., G, M, S].
template <typename OpTy>
Value AttentionLowering<OpTy>::emitDots() {
  // Loops (g, m, s, d), or (g, m, d, s) on a component-major K: what is
  // contiguous in K innermost.
  bool componentMajor = op.getKeyLayout() == KeyLayout::component_major;
  int64_t sLoop = componentMajor ? 3 : 2, dLoop = 5 - sLoop;
  Value init =
      e.empty({size(kGroup), size(kQuery), size(kPosition)}, e.getF32Type());
  auto accumulate = [](Emitter &b, Value query, Value key, Value sum) -> Value {
    Value product = arith::MulFOp::create(b, b.toF32(query), b.toF32(key));
    return arith::AddFOp::create(b, sum, product);
  };
  Indexed query = e.at(op.getQuery(), {0, 1, dLoop});
  Indexed dots = e.at(init, {0, 1, sLoop});
  if (gathered)
    return e.reduce("pppr", e.f32(0.0f), {query}, dots,
                    [&](Emitter &b, ValueRange args) -> Value {
                      Value row = b.readablePosition(
                          b.extract(gathered->indices, b.iteration(sLoop)));
                      Value key =
                          b.extract(gathered->key, {row, b.iteration(dLoop)});
                      return accumulate(b, args[0], key, args[1]);
                    });
  return e.reduce(componentMajor ? "pprp" : "pppr", e.f32(0.0f),
                  {query, e.at(op.getKey(), {2, 3})}, dots,
                  [&](Emitter &b, ValueRange args) {
                    return accumulate(b, args[0], args[1], args[2]);
                  });
}

template <typename OpTy>
Value AttentionLowering<OpTy>::emitLogits() {
  SmallVector<Indexed> ins = {e.at(emitDots(), {0, 1, 2})};
  bool hasMask = static_cast<bool>(op.getMask());
  if (hasMask && !gathered)
    ins.push_back(e.maskAt(op.getMask(), {0, 1, 2}));
  Value init =
      e.empty({size(kGroup), size(kQuery), size(kPosition)}, e.getF32Type());
  return e.generic("ppp", ins, e.at(init, {0, 1, 2}),
                   [&](Emitter &b, ValueRange args) -> Value {
                     Value logit = arith::MulFOp::create(
                         b, args[0], b.f32(op.getScaleOrDefault()));
                     if (!hasMask)
                       return logit;
                     Value isMaskedOut, bias;
                     if (gathered) {
                       std::tie(isMaskedOut, bias) = b.maskOfSlot(
                           gathered->mask, b.iteration(0),
                           b.extract(gathered->indices, b.iteration(2)));
                     } else {
                       isMaskedOut = b.isMaskedOut(args[1]);
                       bias = b.biasOf(args[1]);
                     }
                     Value biased = arith::AddFOp::create(b, logit, bias);
                     return arith::SelectOp::create(b, isMaskedOut,
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
  SmallVector<Indexed> ins = {e.at(weights, {0, 1, 2})};
  if (!gathered)
    ins.push_back(e.at(op.getValue(), {2, 3}));
  return e.generic(
      "pprp", ins, e.at(init, {0, 1, 3}),
      [&](Emitter &b, ValueRange args) -> Value {
        Value value;
        if (gathered) {
          Value row =
              b.readablePosition(b.extract(gathered->indices, b.iteration(2)));
          value = b.extract(gathered->value, {row, b.iteration(3)});
        } else {
          value = args[1];
        }
        value = b.toF32(value);
        // A masked-out row of V may hold NaN, which 0 * NaN would let in.
        if (op.getMask()) {
          Value isZero = arith::CmpFOp::create(b, arith::CmpFPredicate::OEQ,
                                               args[0], b.f32(0.0f));
          value = arith::SelectOp::create(b, isZero, b.f32(0.0f), value);
        }
        return arith::AddFOp::create(b, args.back(),
                                     arith::MulFOp::create(b, args[0], value));
      });
}

/// Two contractions with a softmax in f32 between them.
static Value emitAttention(AttentionLowering<AttentionOp> &lowering) {
  AttentionOp op = lowering.op;
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
  return e.generic(
      "ppp", {e.at(summed, {0, 1, 2}), e.at(sum, {0, 1})},
      e.at(op.getInit(), {0, 1, 2}), [](Emitter &b, ValueRange args) -> Value {
        // A row with every position masked out sums to zero over
        // zero.
        Value isZero = arith::CmpFOp::create(b, arith::CmpFPredicate::OEQ,
                                             args[1], b.f32(0.0f));
        Value quotient = arith::DivFOp::create(b, args[0], args[1]);
        Value safe = arith::SelectOp::create(b, isZero, b.f32(0.0f), quotient);
        return b.fromF32(safe, args[2].getType());
      });
}

/// The gathers in front of `op`, if K, V and the mask are gathered at the same
/// positions. Without the gathered mask, which is -inf for slots without a
/// position, such slots would count as rows of zeros.
static std::optional<Gathered> findGathers(AttentionOp op) {
  auto key = op.getKey().getDefiningOp<GatherOp>();
  auto value = op.getValue().getDefiningOp<GatherOp>();
  if (!key || !value || !op.getMask() ||
      op.getKeyLayout() != KeyLayout::position_major)
    return std::nullopt;
  // [B..., G, k] to [B..., G, 1, k].
  auto expanded = op.getMask().getDefiningOp<tensor::ExpandShapeOp>();
  int64_t queryDim = op.getNumBatchDims() + 1;
  if (!expanded || expanded.getSrcType().getRank() != queryDim + 1 ||
      expanded.getResultType().getDimSize(queryDim) != 1 ||
      expanded.getReassociationIndices().back().size() != 1 ||
      expanded.getReassociationIndices()[queryDim - 1].size() != 2)
    return std::nullopt;
  auto mask = expanded.getSrc().getDefiningOp<GatherMaskOp>();
  if (!mask || key.getIndices() != value.getIndices() ||
      key.getIndices() != mask.getIndices())
    return std::nullopt;
  return Gathered{key.getSource(), value.getSource(), mask.getMask(),
                  key.getIndices()};
}

LogicalResult sparq::lowerGatheredAttention(RewriterBase &rewriter,
                                            AttentionOp op) {
  if (op.getNumResults() == 0)
    return failure();
  std::optional<Gathered> gathered = findGathers(op);
  if (!gathered)
    return failure();
  AttentionLowering<AttentionOp> lowering(op, rewriter, gathered);
  Emitter &e = lowering.e;
  OpFoldResult numPositions =
      tensor::getMixedSize(e, op.getLoc(), gathered->key, op.getNumBatchDims());
  auto emitZeros = [&] {
    Type elementType = getElementTypeOrSelf(op.getInit());
    Value zero = arith::ConstantOp::create(e, e.getFloatAttr(elementType, 0.0));
    return e.fill(zero, op.getInit());
  };

  if (std::optional<int64_t> size = getConstantIntValue(numPositions)) {
    rewriter.replaceOp(op, *size > 0 ? emitAttention(lowering) : emitZeros());
    return success();
  }
  // A slot without a position reads the first, and drops it: there has to be
  // one.
  Value isAny = arith::CmpIOp::create(e, arith::CmpIPredicate::ne,
                                      cast<Value>(numPositions), e.index(0));
  auto branch =
      scf::IfOp::create(e, op.getResultTypes(), isAny, /*withElse=*/true);
  auto emitBranch = [&](Block *block, function_ref<Value()> emit) {
    OpBuilder::InsertionGuard guard(e);
    e.setInsertionPointToStart(block);
    scf::YieldOp::create(e, emit());
  };
  emitBranch(branch.thenBlock(), [&] { return emitAttention(lowering); });
  emitBranch(branch.elseBlock(), emitZeros);
  rewriter.replaceOp(op, branch);
  return success();
}

namespace {
struct LowerAttention : OpRewritePattern<AttentionOp> {
  using OpRewritePattern::OpRewritePattern;

  LogicalResult matchAndRewrite(AttentionOp op,
                                PatternRewriter &rewriter) const override {
    if (op.getNumResults() == 0)
      return rewriter.notifyMatchFailure(op, "not on tensors");
    AttentionLowering<AttentionOp> lowering(op, rewriter);
    rewriter.replaceOp(op, emitAttention(lowering));
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
