//===- FoldTransposes.cpp - Read through transposes -----------------------===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A cache that stores its dimensions in another order than attention reads them
// comes through a linalg.transpose. Where a few elements of it are read, they
// are read from the cache itself, so that it is not copied.
//
//===----------------------------------------------------------------------===//

#include "Utils.h"

#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Dialect/Utils/IndexingUtils.h"

using namespace mlir;
using namespace mlir::sparq;

bool sparq::readsTranspose(Operation *op) {
  if (auto slice = dyn_cast<tensor::ExtractSliceOp>(op))
    return slice.getSource().getDefiningOp<linalg::TransposeOp>();
  auto extract = dyn_cast<tensor::ExtractOp>(op);
  if (!extract)
    return false;
  Operation *producer = extract.getTensor().getDefiningOp();
  return producer &&
         (isa<linalg::TransposeOp>(producer) || readsTranspose(producer));
}

namespace {
struct FoldExtractOfTranspose : OpRewritePattern<tensor::ExtractOp> {
  using OpRewritePattern::OpRewritePattern;

  LogicalResult matchAndRewrite(tensor::ExtractOp op,
                                PatternRewriter &rewriter) const override {
    auto transpose = op.getTensor().getDefiningOp<linalg::TransposeOp>();
    if (!transpose)
      return rewriter.notifyMatchFailure(op, "not of a transpose");
    SmallVector<Value> indices(op.getIndices());
    applyPermutationToVector(
        indices, invertPermutationVector(transpose.getPermutation()));
    rewriter.replaceOpWithNewOp<tensor::ExtractOp>(op, transpose.getInput(),
                                                   indices);
    return success();
  }
};

/// extract_slice(transpose) becomes transpose(extract_slice).
struct SwapSliceAndTranspose : OpRewritePattern<tensor::ExtractSliceOp> {
  using OpRewritePattern::OpRewritePattern;

  LogicalResult matchAndRewrite(tensor::ExtractSliceOp op,
                                PatternRewriter &rewriter) const override {
    auto transpose = op.getSource().getDefiningOp<linalg::TransposeOp>();
    if (!transpose || op.getType().getRank() != op.getSourceType().getRank())
      return rewriter.notifyMatchFailure(op, "no slice of a transpose");
    SmallVector<int64_t> inverse =
        invertPermutationVector(transpose.getPermutation());
    SmallVector<OpFoldResult> offsets = op.getMixedOffsets();
    SmallVector<OpFoldResult> sizes = op.getMixedSizes();
    SmallVector<OpFoldResult> strides = op.getMixedStrides();
    Value empty = tensor::EmptyOp::create(rewriter, op.getLoc(), sizes,
                                          op.getType().getElementType());
    applyPermutationToVector(offsets, inverse);
    applyPermutationToVector(sizes, inverse);
    applyPermutationToVector(strides, inverse);
    Value slice = tensor::ExtractSliceOp::create(
        rewriter, op.getLoc(), transpose.getInput(), offsets, sizes, strides);
    Value result =
        linalg::TransposeOp::create(rewriter, op.getLoc(), slice, empty,
                                    transpose.getPermutation())
            ->getResult(0);
    if (result.getType() != op.getType())
      result =
          tensor::CastOp::create(rewriter, op.getLoc(), op.getType(), result);
    rewriter.replaceOp(op, result);
    return success();
  }
};
} // namespace

void sparq::populateFoldTransposesPatterns(RewritePatternSet &patterns) {
  patterns.add<FoldExtractOfTranspose, SwapSliceAndTranspose>(
      patterns.getContext());
}
