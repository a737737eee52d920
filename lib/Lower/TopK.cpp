//===- TopK.cpp - sparq.top_k to linalg and sparq.select ------------------===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Utils.h"

#include "mlir/Dialect/Utils/StaticValueUtils.h"

using namespace mlir;
using namespace mlir::sparq;

/// The smallest term of a position that is not masked out is exp of this: too
/// little to change any sum, and still a normal number when divided by a sum of
/// millions of terms. Smaller ones are taken for equal.
static constexpr float kMinExponent = -70.0f;

namespace {
/// Exponentials are what costs here: each is taken once. With one head in the
/// group only their sum is needed, since the logits order the positions as the
/// probabilities do; otherwise they are kept, in the place of the logits.
class TopKLowering {
public:
  TopKLowering(TopKOp op, OpBuilder &builder)
      : op(op), e(op, builder, op.getNumBatchDims()), f32(e.getF32Type()),
        logits(op.getLogits()) {}

  /// Emits everything; gives the indices and alpha.
  SmallVector<Value> run() {
    Value scores;
    computeMax();
    if (e.isSize(kGroup, 1)) {
      computeSumOfOne();
      scores = collapseGroup();
    } else if (auto group = dyn_cast<Value>(e.size(kGroup))) {
      // The only head of a group of one decides by its logits.
      Value largest = computeLargest();
      computeTerms();
      scores = chooseScores(group, largest, computeWeights());
    } else {
      computeTerms();
      scores = computeWeights();
    }
    auto select = SelectOp::create(e, scores, op.getIndicesInit(),
                                   e.empty({}, e.getI32Type()), op.getKAttr(),
                                   op.getLocalAttr());
    return {select.getResult(0),
            computeAlpha(select.getResult(0), select.getResult(1))};
  }

private:
  enum { kGroup, kPosition, kSlot };

  /// Per head: the maximum of the logits.
  void computeMax();
  /// Per head: the sum of the exponentials, which are not kept.
  void computeSumOfOne();
  /// The exponentials and, per head, their sum.
  void computeTerms();
  /// The logits of the only head, [B..., S].
  Value collapseGroup();
  /// The largest logits of the group, [B..., S].
  Value computeLargest();
  /// The probabilities summed over the group, [B..., S].
  Value computeWeights();
  /// `largest` where the group has one head, else `weights`.
  Value chooseScores(Value group, Value largest, Value weights);
  /// The slots whose position, 0 for padding, is there to be read: all, or none
  /// where S = 0, with nothing given where that is known.
  Value getReadable(Value indices);
  Value computeAlpha(Value indices, Value count);

  TopKOp op;
  Emitter e;
  Type f32;
  /// f32 [B..., G, S].
  Value logits;
  /// f32 [B..., G, S]: exp(logit - max), in the place of the logits: 0 where
  /// the position is masked out, and more than 0 elsewhere. Null with one head
  /// in the group.
  Value terms;
  /// f32 [B..., G].
  Value max, sum;
};
} // namespace

void TopKLowering::computeMax() {
  max = e.reduce("pr", e.minusInfinity(), {e.at(logits, {0, 1})},
                 e.at(e.empty({e.size(kGroup)}, f32), {0}),
                 [](Emitter &b, ValueRange args) -> Value {
                   return arith::MaximumFOp::create(b, args[1], args[0]);
                 });
}

void TopKLowering::computeSumOfOne() {
  sum = e.reduce("pr", e.f32(0.0f), {e.at(logits, {0, 1}), e.at(max, {0})},
                 e.at(e.empty({e.size(kGroup)}, f32), {0}),
                 [](Emitter &b, ValueRange args) -> Value {
                   return arith::AddFOp::create(
                       b, args[2], b.expMinusMax(args[0], args[1]));
                 });
}

void TopKLowering::computeTerms() {
  terms = e.generic(
      "pp", {e.at(max, {0})}, e.at(logits, {0, 1}),
      [](Emitter &b, ValueRange args) -> Value {
        Value exponent = b.minusMax(args[1], args[0]);
        Value isSmall = arith::CmpFOp::create(b, arith::CmpFPredicate::OLT,
                                              exponent, b.f32(kMinExponent));
        exponent =
            arith::SelectOp::create(b, isSmall, b.f32(kMinExponent), exponent);
        Value isMasked = arith::CmpFOp::create(b, arith::CmpFPredicate::OEQ,
                                               args[1], b.minusInfinity());
        return arith::SelectOp::create(b, isMasked, b.f32(0.0f),
                                       math::ExpOp::create(b, exponent));
      });
  sum = e.reduce("pr", e.f32(0.0f), {e.at(terms, {0, 1})},
                 e.at(e.empty({e.size(kGroup)}, f32), {0}),
                 [](Emitter &b, ValueRange args) -> Value {
                   return arith::AddFOp::create(b, args[1], args[0]);
                 });
}

Value TopKLowering::collapseGroup() {
  SmallVector<ReassociationIndices> reassociation;
  for (int64_t dim = 0; dim <= e.numBatchDims; ++dim)
    reassociation.push_back({dim});
  reassociation.back().push_back(e.numBatchDims + 1);
  return tensor::CollapseShapeOp::create(e, logits, reassociation);
}

Value TopKLowering::computeLargest() {
  return e.reduce("rp", e.minusInfinity(), {e.at(logits, {0, 1})},
                  e.at(e.empty({e.size(kPosition)}, f32), {1}),
                  [](Emitter &b, ValueRange args) -> Value {
                    return arith::MaximumFOp::create(b, args[1], args[0]);
                  });
}

Value TopKLowering::computeWeights() {
  // Dividing by the sum once is enough. A head with every position masked out
  // has the sum 0, one with NaN among its logits the sum NaN: its terms are NaN
  // where they are not 0, and multiplied by 1 stay 0 there.
  Value factor = e.generic(
      "p", {e.at(sum, {0})}, e.at(e.empty({e.size(kGroup)}, f32), {0}),
      [](Emitter &b, ValueRange args) -> Value {
        Value isSome = arith::CmpFOp::create(b, arith::CmpFPredicate::OGT,
                                             args[0], b.f32(0.0f));
        Value divisor =
            arith::SelectOp::create(b, isSome, args[0], b.f32(1.0f));
        return arith::DivFOp::create(b, b.f32(1.0f), divisor);
      });
  // The last head of the group makes a weight of 0, which only positions have
  // that every head masks out, -inf.
  Value last = arith::SubIOp::create(
      e, getValueOrCreateConstantIndexOp(e, e.getLoc(), e.size(kGroup)),
      e.index(1));
  return e.reduce("rp", e.f32(0.0f), {e.at(terms, {0, 1}), e.at(factor, {0})},
                  e.at(e.empty({e.size(kPosition)}, f32), {1}),
                  [&](Emitter &b, ValueRange args) -> Value {
                    Value weight = arith::AddFOp::create(
                        b, args[2], arith::MulFOp::create(b, args[0], args[1]));
                    Value isLast = arith::CmpIOp::create(
                        b, arith::CmpIPredicate::eq, b.iteration(0), last);
                    Value isZero = arith::CmpFOp::create(
                        b, arith::CmpFPredicate::OEQ, weight, b.f32(0.0f));
                    return arith::SelectOp::create(
                        b, arith::AndIOp::create(b, isLast, isZero),
                        b.minusInfinity(), weight);
                  });
}

Value TopKLowering::chooseScores(Value group, Value largest, Value weights) {
  Value isSingle =
      arith::CmpIOp::create(e, arith::CmpIPredicate::eq, group, e.index(1));
  return e.generic("p", {e.at(largest, {0}), e.at(weights, {0})},
                   e.at(e.empty({e.size(kPosition)}, f32), {0}),
                   [&](Emitter &b, ValueRange args) -> Value {
                     return arith::SelectOp::create(b, isSingle, args[0],
                                                    args[1]);
                   });
}

Value TopKLowering::getReadable(Value indices) {
  OpFoldResult numPositions = e.size(kPosition);
  if (getConstantIntValue(numPositions).value_or(1) == 0)
    return {};
  auto dynamicSize = dyn_cast<Value>(numPositions);
  if (!dynamicSize)
    return indices;
  Value isEmpty = arith::CmpIOp::create(e, arith::CmpIPredicate::eq,
                                        dynamicSize, e.index(0));
  SmallVector<OpFoldResult> sizes =
      tensor::getMixedSizes(e, e.getLoc(), indices);
  sizes.back() =
      arith::SelectOp::create(e, isEmpty, e.index(0), e.index(op.getK()))
          .getResult();
  SmallVector<OpFoldResult> offsets(sizes.size(), e.getIndexAttr(0));
  SmallVector<OpFoldResult> strides(sizes.size(), e.getIndexAttr(1));
  return tensor::ExtractSliceOp::create(e, indices, offsets, sizes, strides);
}

Value TopKLowering::computeAlpha(Value indices, Value count) {
  Value readable = getReadable(indices);
  // Without positions every count is 0 and alpha is 1.
  if (!readable)
    return e.fill(e.f32(1.0f), op.getAlphaInit());
  Value chosenSum = e.reduce(
      "pr", e.f32(0.0f), {e.at(readable, {1}), e.at(max, {0})},
      e.at(e.empty({e.size(kGroup)}, f32), {0}),
      [&](Emitter &b, ValueRange args) -> Value {
        Value isPadding = arith::CmpIOp::create(b, arith::CmpIPredicate::slt,
                                                args[0], b.i32(0));
        Value position =
            b.toIndex(arith::SelectOp::create(b, isPadding, b.i32(0), args[0]));
        Value term;
        if (terms)
          term = b.extract(terms, {b.iteration(0), position});
        else
          term = b.expMinusMax(b.extract(logits, {b.iteration(0), position}),
                               args[1]);
        return arith::AddFOp::create(
            b, args[2],
            arith::SelectOp::create(b, isPadding, b.f32(0.0f), term));
      });
  return e.generic(
      "p", {e.at(chosenSum, {0}), e.at(sum, {0}), e.at(count)},
      e.at(op.getAlphaInit(), {0}), [&](Emitter &b, ValueRange args) -> Value {
        Value isAll = arith::CmpIOp::create(
            b, arith::CmpIPredicate::ule, args[2],
            arith::ConstantOp::create(b, b.getI32IntegerAttr(op.getK())));
        Value isEmpty = arith::CmpFOp::create(b, arith::CmpFPredicate::OEQ,
                                              args[1], b.f32(0.0f));
        return arith::SelectOp::create(
            b, arith::OrIOp::create(b, isAll, isEmpty), b.f32(1.0f),
            arith::DivFOp::create(b, args[0], args[1]));
      });
}

namespace {
struct LowerTopK : OpRewritePattern<TopKOp> {
  using OpRewritePattern::OpRewritePattern;

  LogicalResult matchAndRewrite(TopKOp op,
                                PatternRewriter &rewriter) const override {
    if (op.getNumResults() == 0)
      return rewriter.notifyMatchFailure(op, "not on tensors");
    rewriter.replaceOp(op, TopKLowering(op, rewriter).run());
    return success();
  }
};

struct LowerTopKGather : OpRewritePattern<TopKGatherOp> {
  using OpRewritePattern::OpRewritePattern;

  LogicalResult matchAndRewrite(TopKGatherOp op,
                                PatternRewriter &rewriter) const override {
    FailureOr<SmallVector<Value>> results = op.decomposeOperation(rewriter);
    if (failed(results))
      return rewriter.notifyMatchFailure(op, "not on tensors");
    rewriter.replaceOp(op, *results);
    return success();
  }
};
} // namespace

void sparq::populateTopKToLinalgPatterns(RewritePatternSet &patterns) {
  patterns.add<LowerTopK, LowerTopKGather>(patterns.getContext());
}
