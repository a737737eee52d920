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

/// S, which here only the mask has.
static OpFoldResult getNumPositions(Emitter &e, Value mask) {
  return tensor::getMixedSizes(e, e.getLoc(), mask).back();
}

/// Emits `emit` on the slots of `init` (its dimension `slotDim`) that may read,
/// and fills the others with `padding`. They are all, or none where S = 0 at
/// run time: then index 0, which is read and dropped for a slot without a
/// position, is not there either. Bounding the loop keeps the body free of a
/// branch, which would keep it from being vectorised.
static Value emitOnReadableSlots(Emitter &e, Value init, int64_t slotDim,
                                 OpFoldResult numPositions, Value padding,
                                 function_ref<Value(Value)> emit) {
  if (std::optional<int64_t> size = getConstantIntValue(numPositions))
    return *size > 0 ? emit(init) : e.fill(padding, init);

  SmallVector<OpFoldResult> sizes = tensor::getMixedSizes(e, e.getLoc(), init);
  SmallVector<OpFoldResult> offsets(sizes.size(), e.getIndexAttr(0));
  SmallVector<OpFoldResult> strides(sizes.size(), e.getIndexAttr(1));
  Value numSlots =
      getValueOrCreateConstantIndexOp(e, e.getLoc(), sizes[slotDim]);
  Value isEmpty = arith::CmpIOp::create(e, arith::CmpIPredicate::eq,
                                        cast<Value>(numPositions), e.index(0));
  Value numReadable = arith::SelectOp::create(e, isEmpty, e.index(0), numSlots);
  auto emitOnSlice = [&](OpFoldResult offset, OpFoldResult size,
                         function_ref<Value(Value)> emit) {
    offsets[slotDim] = offset;
    sizes[slotDim] = size;
    Value slice =
        tensor::ExtractSliceOp::create(e, init, offsets, sizes, strides);
    init = tensor::InsertSliceOp::create(e, emit(slice), init, offsets, sizes,
                                         strides);
  };
  emitOnSlice(e.getIndexAttr(0), numReadable, emit);
  Value numRest = arith::SubIOp::create(e, numSlots, numReadable);
  emitOnSlice(numReadable, numRest,
              [&](Value slice) { return e.fill(padding, slice); });
  return init;
}

namespace {
struct LowerGather : OpRewritePattern<GatherOp> {
  using OpRewritePattern::OpRewritePattern;

  LogicalResult matchAndRewrite(GatherOp op,
                                PatternRewriter &rewriter) const override {
    if (op.getNumResults() == 0)
      return rewriter.notifyMatchFailure(op, "not on tensors");
    Emitter e(op, rewriter, op.getNumBatchDims());
    enum { kPosition };
    Value zero = arith::ConstantOp::create(
        e, e.getFloatAttr(getElementTypeOrSelf(op.getSource()), 0.0));
    Value rows = emitOnReadableSlots(
        e, op.getInit(), op.getNumBatchDims(), e.size(kPosition), zero,
        [&](Value init) {
          return e.generic(
              "pp", {}, e.at(init, {0, 1}),
              [&](Emitter &b, ValueRange args) -> Value {
                Value index = b.extract(op.getIndices(), b.iteration(0));
                Value isPadding = b.hasNoPosition(index);
                Value element =
                    b.extract(op.getSource(),
                              {b.readablePosition(index), b.iteration(1)});
                return arith::SelectOp::create(b, isPadding, zero, element);
              });
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
    Emitter e(op, rewriter, op.getNumBatchDims());
    Value mask = op.getMask();
    auto emit = [&](Value init) {
      return e.generic(
          "pp", {}, e.at(init, {0, 1}), [&](Emitter &b, ValueRange) -> Value {
            auto [isMaskedOut, bias] =
                b.maskOfSlot(mask, b.iteration(0),
                             b.extract(op.getIndices(), b.iteration(1)));
            return arith::SelectOp::create(b, isMaskedOut, b.minusInfinity(),
                                           bias);
          });
    };
    // Without a mask nothing is read, and S is not known.
    Value bias = mask ? emitOnReadableSlots(
                            e, op.getInit(), op.getNumBatchDims() + 1,
                            getNumPositions(e, mask), e.minusInfinity(), emit)
                      : emit(op.getInit());
    rewriter.replaceOp(op, bias);
    return success();
  }
};
} // namespace

void sparq::populateGatherToLinalgPatterns(RewritePatternSet &patterns) {
  patterns.add<LowerGather, LowerGatherMask>(patterns.getContext());
}
