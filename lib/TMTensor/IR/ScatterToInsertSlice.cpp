//===- ScatterToInsertSlice.cpp - Scatters that write one slice -----------===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A cache update by index_copy_ with one position comes as a scatter of single
// elements: one update per element of the new rows, whose index has a column
// per dimension of the cache, each computed by a linalg.generic of iota, zero
// or the position. Together these write one slice, which tensor.insert_slice
// says in a way that everything understands. index_put with one position is
// a scatter of one slice to begin with.
//
//===----------------------------------------------------------------------===//

#include "sparq/TMTensor/IR/TMTensor.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/Matchers.h"
#include "mlir/IR/PatternMatch.h"

using namespace mlir;
using namespace mlir::sparq::tm_tensor;

namespace {
/// What a tensor of integers holds at an index: an affine function of that
/// index, or a scalar that does not depend on it.
struct Element {
  AffineExpr affine;
  /// Otherwise: the element of `tensor` at `position`.
  Value tensor;
  SmallVector<int64_t> position;
};
} // namespace

/// Follows what `tensor` holds at `index`, affine expressions over the
/// dimensions of the slice, where unit dimensions are 0 already.
static FailureOr<Element> followElement(Value tensor,
                                        SmallVector<AffineExpr> index) {
  MLIRContext *context = tensor.getContext();
  auto type = cast<RankedTensorType>(tensor.getType());
  DenseIntElementsAttr constant;
  if (matchPattern(tensor, m_Constant(&constant)) && constant.isSplat())
    return Element{getAffineConstantExpr(
                       constant.getSplatValue<APInt>().getSExtValue(), context),
                   Value(),
                   {}};

  // Reshapes that only add or drop unit dimensions.
  auto reshape = [&](Value source, ArrayRef<ReassociationIndices> groups,
                     bool collapses) -> FailureOr<Element> {
    auto sourceType = cast<RankedTensorType>(source.getType());
    ArrayRef<int64_t> grouped =
        collapses ? sourceType.getShape() : type.getShape();
    SmallVector<AffineExpr> sourceIndex(sourceType.getRank(),
                                        getAffineConstantExpr(0, context));
    for (auto [i, group] : llvm::enumerate(groups)) {
      int64_t numDims = 0;
      for (int64_t dim : group) {
        if (grouped[dim] == 1)
          continue;
        (collapses ? sourceIndex[dim] : sourceIndex[i]) =
            collapses ? index[i] : index[dim];
        ++numDims;
      }
      if (numDims > 1)
        return failure();
    }
    return followElement(source, sourceIndex);
  };
  if (auto expand = tensor.getDefiningOp<tensor::ExpandShapeOp>())
    return reshape(expand.getSrc(), expand.getReassociationIndices(),
                   /*collapses=*/false);
  if (auto collapse = tensor.getDefiningOp<tensor::CollapseShapeOp>())
    return reshape(collapse.getSrc(), collapse.getReassociationIndices(),
                   /*collapses=*/true);

  if (auto generic = tensor.getDefiningOp<linalg::GenericOp>()) {
    AffineMap outMap =
        generic.getMatchingIndexingMap(generic.getDpsInitOperand(0));
    if (generic.getNumParallelLoops() == generic.getNumLoops() &&
        generic.getNumDpsInits() == 1 && outMap.isIdentity()) {
      Value yielded = generic.getBody()->getTerminator()->getOperand(0);
      if (auto cast = yielded.getDefiningOp<arith::IndexCastOp>())
        yielded = cast.getIn();
      IntegerAttr value;
      if (matchPattern(yielded, m_Constant(&value)))
        return Element{
            getAffineConstantExpr(value.getInt(), context), Value(), {}};
      if (auto iota = yielded.getDefiningOp<linalg::IndexOp>())
        return Element{index[iota.getDim()], Value(), {}};
      auto argument = dyn_cast<BlockArgument>(yielded);
      if (argument && argument.getOwner() == generic.getBody() &&
          argument.getArgNumber() < generic.getNumDpsInputs()) {
        OpOperand *input = generic.getDpsInputOperand(argument.getArgNumber());
        SmallVector<AffineExpr> inputIndex;
        for (AffineExpr result :
             generic.getMatchingIndexingMap(input).getResults())
          inputIndex.push_back(result.replaceDims(index));
        if (isa<RankedTensorType>(input->get().getType()))
          return followElement(input->get(), inputIndex);
      }
    }
  }

  // Any other tensor, if it is always the same element.
  SmallVector<int64_t> position;
  for (auto [dim, expr] : llvm::enumerate(index)) {
    auto constantExpr = dyn_cast<AffineConstantExpr>(expr);
    if (!constantExpr || constantExpr.getValue() < 0 ||
        type.isDynamicDim(dim) ||
        constantExpr.getValue() >= type.getDimSize(dim))
      return failure();
    position.push_back(constantExpr.getValue());
  }
  return Element{AffineExpr(), tensor, position};
}

/// The column of `indices` as a tensor `[N]` or `[N, 1]`, or null.
static Value getColumn(Value indices, int64_t column) {
  auto concat = indices.getDefiningOp<tensor::ConcatOp>();
  if (!concat || concat.getDim() != 1)
    return cast<RankedTensorType>(indices.getType()).getDimSize(1) == 1
               ? indices
               : Value();
  // Concatenations of single columns only, so that numbers agree.
  for (Value input : concat.getInputs())
    if (cast<RankedTensorType>(input.getType()).getDimSize(1) != 1)
      return {};
  return concat.getInputs()[column];
}

/// `element` as an offset.
static OpFoldResult emitOffset(OpBuilder &b, Location loc,
                               const Element &element) {
  if (auto constant = dyn_cast_if_present<AffineConstantExpr>(element.affine))
    return b.getIndexAttr(constant.getValue());
  SmallVector<Value> position;
  for (int64_t i : element.position)
    position.push_back(arith::ConstantIndexOp::create(b, loc, i));
  Value scalar =
      tensor::ExtractOp::create(b, loc, element.tensor, position).getResult();
  if (!scalar.getType().isIndex())
    scalar = arith::IndexCastOp::create(b, loc, b.getIndexType(), scalar);
  return scalar;
}

namespace {
struct ScatterToInsertSlice : OpRewritePattern<ScatterOp> {
  using OpRewritePattern::OpRewritePattern;

  LogicalResult matchAndRewrite(ScatterOp op,
                                PatternRewriter &rewriter) const override {
    Value updates = op.getInputs()[0], indices = op.getInputs()[1];
    Value original = op.getOutputs()[0];
    auto updatesType = cast<RankedTensorType>(updates.getType());
    auto originalType = cast<RankedTensorType>(original.getType());
    int64_t rank = originalType.getRank();
    Block &body = op.getRegion().front();
    if (body.getTerminator()->getOperand(0) != body.getArgument(0))
      return rewriter.notifyMatchFailure(op, "does not overwrite");
    if (!updatesType.hasStaticShape() || updatesType.getRank() != rank + 1)
      return rewriter.notifyMatchFailure(op, "updates of unknown shape");

    // The slice: the only update, or what single-element updates flatten.
    Value slice = updates;
    SmallVector<int64_t> shape;
    bool flattened = updatesType.getDimSize(0) != 1;
    if (flattened) {
      auto expand = updates.getDefiningOp<tensor::ExpandShapeOp>();
      auto collapse =
          expand ? expand.getSrc().getDefiningOp<tensor::CollapseShapeOp>()
                 : nullptr;
      if (!collapse || collapse.getResultType().getRank() != 1 ||
          collapse.getSrcType().getRank() != rank ||
          updatesType.getNumElements() != updatesType.getDimSize(0))
        return rewriter.notifyMatchFailure(op, "updates are no slice");
      slice = collapse.getSrc();
      shape.assign(collapse.getSrcType().getShape().begin(),
                   collapse.getSrcType().getShape().end());
    } else {
      shape.assign(updatesType.getShape().begin() + 1,
                   updatesType.getShape().end());
    }

    // The index along each dimension of the slice.
    MLIRContext *context = op.getContext();
    SmallVector<AffineExpr> sliceIndex;
    for (auto [i, size] : llvm::enumerate(shape))
      sliceIndex.push_back(size == 1 ? getAffineConstantExpr(0, context)
                                     : getAffineDimExpr(i, context));
    AffineExpr zero = getAffineConstantExpr(0, context);
    SmallVector<Element> offsets(rank, Element{zero, Value(), {}});
    SmallVector<bool> seen(rank, false);
    for (auto [column, dim] : llvm::enumerate(op.getDimensionMap())) {
      Value values = getColumn(indices, column);
      if (!values || seen[dim])
        return rewriter.notifyMatchFailure(op, "indices are no columns");
      seen[dim] = true;
      FailureOr<Element> element = failure();
      if (flattened) {
        auto expand = values.getDefiningOp<tensor::ExpandShapeOp>();
        auto collapse =
            expand ? expand.getSrc().getDefiningOp<tensor::CollapseShapeOp>()
                   : nullptr;
        if (!collapse || collapse.getResultType().getRank() != 1 ||
            collapse.getSrcType().getShape() != ArrayRef<int64_t>(shape))
          return rewriter.notifyMatchFailure(op, "a column is no slice");
        element = followElement(collapse.getSrc(), sliceIndex);
      } else {
        element = followElement(values, {zero, zero});
      }
      if (failed(element))
        return rewriter.notifyMatchFailure(op, "a column of unknown contents");
      // Along a dimension of several elements, iota; else a scalar.
      bool isScalar =
          !element->affine || isa<AffineConstantExpr>(element->affine);
      if (flattened && shape[dim] != 1) {
        if (element->affine != sliceIndex[dim])
          return rewriter.notifyMatchFailure(op, "a column is not iota");
        continue;
      }
      if (!isScalar)
        return rewriter.notifyMatchFailure(op, "a column is no scalar");
      offsets[dim] = *element;
    }
    // A constant offset must keep the slice inside.
    for (int64_t i = 0; i < rank; ++i) {
      auto constant =
          dyn_cast_if_present<AffineConstantExpr>(offsets[i].affine);
      if (constant &&
          (constant.getValue() < 0 ||
           (!originalType.isDynamicDim(i) &&
            constant.getValue() + shape[i] > originalType.getDimSize(i))))
        return rewriter.notifyMatchFailure(op, "writes outside");
    }
    // What has no column starts at 0, and single elements need all columns.
    if (flattened && llvm::is_contained(seen, false))
      return rewriter.notifyMatchFailure(op, "a dimension has no column");

    Location loc = op.getLoc();
    SmallVector<OpFoldResult> mixedOffsets, sizes;
    for (int64_t i = 0; i < rank; ++i) {
      mixedOffsets.push_back(emitOffset(rewriter, loc, offsets[i]));
      sizes.push_back(rewriter.getIndexAttr(shape[i]));
    }
    if (!flattened) {
      SmallVector<ReassociationIndices> groups(rank);
      for (int64_t i = 0; i <= rank; ++i)
        groups[std::max<int64_t>(i - 1, 0)].push_back(i);
      slice = tensor::CollapseShapeOp::create(rewriter, loc, updates, groups);
    }
    SmallVector<OpFoldResult> strides(rank, rewriter.getIndexAttr(1));
    rewriter.replaceOpWithNewOp<tensor::InsertSliceOp>(
        op, slice, original, mixedOffsets, sizes, strides);
    return success();
  }
};
} // namespace

void ScatterOp::getCanonicalizationPatterns(RewritePatternSet &patterns,
                                            MLIRContext *context) {
  patterns.add<ScatterToInsertSlice>(context);
}
