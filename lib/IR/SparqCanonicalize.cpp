//===- SparqCanonicalize.cpp - Folders and canonicalization patterns ------===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "SparqShapes.h"
#include "sparq/IR/SparqOps.h"

#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/IR/Matchers.h"
#include "mlir/IR/PatternMatch.h"

using namespace mlir;
using namespace mlir::sparq;

/// The element that `value` holds everywhere, if it is a constant splat or
/// filled with a constant.
static TypedAttr getSplat(Value value) {
  if (auto fill = value.getDefiningOp<linalg::FillOp>()) {
    TypedAttr element;
    return matchPattern(fill.value(), m_Constant(&element)) ? element
                                                            : TypedAttr();
  }
  DenseElementsAttr elements;
  if (!matchPattern(value, m_Constant(&elements)) || !elements.isSplat())
    return {};
  return elements.getSplatValue<TypedAttr>();
}

namespace {
/// Drops a mask that attends everywhere: all true, or all zero.
template <typename OpTy>
struct DropNeutralMask : OpRewritePattern<OpTy> {
  using OpRewritePattern<OpTy>::OpRewritePattern;

  LogicalResult matchAndRewrite(OpTy op,
                                PatternRewriter &rewriter) const override {
    TypedAttr element = op.getMask() ? getSplat(op.getMask()) : TypedAttr();
    if (!element)
      return failure();
    auto boolean = dyn_cast<IntegerAttr>(element);
    auto bias = dyn_cast<FloatAttr>(element);
    if (!(boolean && boolean.getValue().isOne()) &&
        !(bias && bias.getValue().isZero()))
      return failure();
    rewriter.modifyOpInPlace(op, [&] { op.getMaskMutable().clear(); });
    return success();
  }
};

/// Drops a scale that is the default one.
template <typename OpTy>
struct DropDefaultScale : OpRewritePattern<OpTy> {
  using OpRewritePattern<OpTy>::OpRewritePattern;

  LogicalResult matchAndRewrite(OpTy op,
                                PatternRewriter &rewriter) const override {
    FloatAttr scale = op.getScaleAttr();
    int64_t numComponents = op.getQueryType().getShape().back();
    if (!scale || ShapedType::isDynamic(numComponents) || numComponents == 0 ||
        scale.getValue().convertToFloat() != getDefaultScale(op.getQueryType()))
      return failure();
    rewriter.modifyOpInPlace(op, [&] { op.removeScaleAttr(); });
    return success();
  }
};

/// Reads K through a transpose of its last two dimensions by switching the key
/// layout instead.
template <typename OpTy>
struct AbsorbKeyTranspose : OpRewritePattern<OpTy> {
  using OpRewritePattern<OpTy>::OpRewritePattern;

  LogicalResult matchAndRewrite(OpTy op,
                                PatternRewriter &rewriter) const override {
    auto transpose = op.getKey().template getDefiningOp<linalg::TransposeOp>();
    if (!transpose)
      return failure();
    SmallVector<int64_t> expected = llvm::to_vector(
        llvm::seq<int64_t>(0, transpose.getPermutation().size()));
    std::swap(expected.end()[-1], expected.end()[-2]);
    if (transpose.getPermutation() != ArrayRef<int64_t>(expected))
      return failure();
    rewriter.modifyOpInPlace(op, [&] {
      op.getKeyMutable().assign(transpose.getInput());
      op.setKeyLayout(op.getKeyLayout() == KeyLayout::position_major
                          ? KeyLayout::component_major
                          : KeyLayout::position_major);
    });
    return success();
  }
};
} // namespace

void AttentionOp::getCanonicalizationPatterns(RewritePatternSet &patterns,
                                              MLIRContext *context) {
  patterns.add<DropNeutralMask<AttentionOp>, DropDefaultScale<AttentionOp>,
               AbsorbKeyTranspose<AttentionOp>>(context);
}

void OnlineAttentionOp::getCanonicalizationPatterns(RewritePatternSet &patterns,
                                                    MLIRContext *context) {
  patterns.add<DropNeutralMask<OnlineAttentionOp>,
               DropDefaultScale<OnlineAttentionOp>,
               AbsorbKeyTranspose<OnlineAttentionOp>>(context);
}

void PartialMatmulOp::getCanonicalizationPatterns(RewritePatternSet &patterns,
                                                  MLIRContext *context) {
  patterns
      .add<DropNeutralMask<PartialMatmulOp>, DropDefaultScale<PartialMatmulOp>,
           AbsorbKeyTranspose<PartialMatmulOp>>(context);
}

void GatherMaskOp::getCanonicalizationPatterns(RewritePatternSet &patterns,
                                               MLIRContext *context) {
  patterns.add<DropNeutralMask<GatherMaskOp>>(context);
}

void TopKGatherOp::getCanonicalizationPatterns(RewritePatternSet &patterns,
                                               MLIRContext *context) {
  patterns.add<DropNeutralMask<TopKGatherOp>>(context);
}

void MeanValueOp::getCanonicalizationPatterns(RewritePatternSet &patterns,
                                              MLIRContext *context) {
  patterns.add<DropNeutralMask<MeanValueOp>>(context);
}

//===----------------------------------------------------------------------===//
// Folders
//===----------------------------------------------------------------------===//

/// Results without elements are the inits; casts of memrefs are not needed.
/// (Casts of tensors are folded by the tensor dialect, for every
/// destination-style op.)
static LogicalResult foldAny(Operation *op,
                             SmallVectorImpl<OpFoldResult> &results) {
  unsigned numInputs = op->getNumOperands() - op->getNumResults();
  bool allEmpty =
      op->getNumResults() > 0 &&
      llvm::all_of(llvm::seq(numInputs, op->getNumOperands()), [&](unsigned i) {
        return isStaticallyEmpty(cast<DimensionedOpInterface>(op), i);
      });
  if (!allEmpty)
    return memref::foldMemRefCast(op);
  llvm::append_range(results, op->getOperands().drop_front(numInputs));
  return success();
}

LogicalResult InterpolateOp::fold(FoldAdaptor,
                                  SmallVectorImpl<OpFoldResult> &results) {
  // With all of the attention weight selected there is nothing to fill.
  if (getNumResults() == 1 &&
      getAttended().getType() == getResult(0).getType()) {
    auto alpha = dyn_cast_if_present<FloatAttr>(getSplat(getAlpha()));
    if (alpha && alpha.getValue().isExactlyValue(1.0)) {
      results.push_back(getAttended());
      return success();
    }
  }
  return foldAny(*this, results);
}

#define SPARQ_FOLD(OP)                                                         \
  LogicalResult OP::fold(FoldAdaptor,                                          \
                         SmallVectorImpl<OpFoldResult> &results) {             \
    return foldAny(*this, results);                                            \
  }

SPARQ_FOLD(AttentionOp)
SPARQ_FOLD(OnlineAttentionOp)
SPARQ_FOLD(TopROp)
SPARQ_FOLD(PartialMatmulOp)
SPARQ_FOLD(TopKOp)
SPARQ_FOLD(SelectOp)
SPARQ_FOLD(GatherOp)
SPARQ_FOLD(GatherMaskOp)
SPARQ_FOLD(TopKGatherOp)
SPARQ_FOLD(MeanValueOp)
