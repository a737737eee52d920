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

namespace {
/// Exponentials are what costs here: each is taken once. With one head in the
/// group only their sum is needed, since the logits order the positions as the
/// probabilities do; otherwise they are kept.
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
  /// The probabilities summed over the group, [B..., S].
  Value computeWeights();
  /// The slots whose position, 0 for padding, is there to be read: all, or none
  /// where S = 0, with nothing given where that is known.
  Value getReadable(Value indices);
  Value computeAlpha(Value indices, Value count);

  /// A term as a number: 0 where it is -inf.
  static Value getTerm(Emitter &b, Value term) {
    return arith::SelectOp::create(b, isMinusInfinity(b, term), b.f32(0.0f),
                                   term);
  }
  static Value isMinusInfinity(Emitter &b, Value value) {
    return arith::CmpFOp::create(b, arith::CmpFPredicate::OEQ, value,
                                 b.minusInfinity());
  }

  TopKOp op;
  Emitter e;
  Type f32;
  /// f32 [B..., G, S].
  Value logits;
  /// f32 [B..., G, S]: exp(logit - max), and -inf where the logit is. Null with
  /// one head in the group.
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
  SmallVector<OpFoldResult> sizes = {e.size(kGroup), e.size(kPosition)};
  terms = e.generic("pp", {e.at(logits, {0, 1}), e.at(max, {0})},
                    e.at(e.empty(sizes, f32), {0, 1}),
                    [](Emitter &b, ValueRange args) -> Value {
                      return arith::SelectOp::create(
                          b, isMinusInfinity(b, args[0]), args[0],
                          b.expMinusMax(args[0], args[1]));
                    });
  sum =
      e.reduce("pr", e.f32(0.0f), {e.at(terms, {0, 1})},
               e.at(e.empty({e.size(kGroup)}, f32), {0}),
               [](Emitter &b, ValueRange args) -> Value {
                 return arith::AddFOp::create(b, args[1], getTerm(b, args[0]));
               });
}

Value TopKLowering::collapseGroup() {
  SmallVector<ReassociationIndices> reassociation;
  for (int64_t dim = 0; dim <= e.numBatchDims; ++dim)
    reassociation.push_back({dim});
  reassociation.back().push_back(e.numBatchDims + 1);
  return tensor::CollapseShapeOp::create(e, logits, reassociation);
}

Value TopKLowering::computeWeights() {
  // Dividing by the sum once is enough. A head with every position masked out
  // has the sum 0.
  Value factor = e.generic(
      "p", {e.at(sum, {0})}, e.at(e.empty({e.size(kGroup)}, f32), {0}),
      [](Emitter &b, ValueRange args) -> Value {
        Value isEmpty = arith::CmpFOp::create(b, arith::CmpFPredicate::OEQ,
                                              args[0], b.f32(0.0f));
        Value divisor =
            arith::SelectOp::create(b, isEmpty, b.f32(1.0f), args[0]);
        return arith::DivFOp::create(b, b.f32(1.0f), divisor);
      });
  // -inf until a head comes that does not mask the position out.
  Value weights = e.reduce(
      "rp", e.minusInfinity(), {e.at(terms, {0, 1}), e.at(factor, {0})},
      e.at(e.empty({e.size(kPosition)}, f32), {1}),
      [](Emitter &b, ValueRange args) -> Value {
        Value probability = arith::MulFOp::create(b, args[0], args[1]);
        Value next = arith::AddFOp::create(b, getTerm(b, args[2]), probability);
        return arith::SelectOp::create(b, isMinusInfinity(b, args[0]), args[2],
                                       next);
      });
  auto group = dyn_cast<Value>(e.size(kGroup));
  if (!group)
    return weights;
  // A group of dynamic size may be one head, whose logits decide.
  Value largest =
      e.reduce("rp", e.minusInfinity(), {e.at(logits, {0, 1})},
               e.at(e.empty({e.size(kPosition)}, f32), {1}),
               [](Emitter &b, ValueRange args) -> Value {
                 return arith::MaximumFOp::create(b, args[1], args[0]);
               });
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
          term = getTerm(b, b.extract(terms, {b.iteration(0), position}));
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
