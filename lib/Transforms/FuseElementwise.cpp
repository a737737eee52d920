//===- FuseElementwise.cpp - Fold linalg producers into consumers ---------===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "sparq/Transforms/Passes.h"

#include "mlir/Dialect/Affine/IR/AffineOps.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Linalg/Transforms/Transforms.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Dialect/Tensor/Transforms/Transforms.h"
#include "mlir/Transforms/GreedyPatternRewriteDriver.h"

namespace mlir::sparq {
#define GEN_PASS_DEF_FUSEELEMENTWISE
#include "sparq/Transforms/Passes.h.inc"
} // namespace mlir::sparq

using namespace mlir;
using namespace mlir::sparq;

/// Whether the body computes more than a load, a cast and the like.
static bool isExpensive(linalg::GenericOp op) {
  int64_t arithmetic = 0;
  for (Operation &bodyOp : op.getBody()->without_terminator()) {
    if (isa<math::MathDialect>(bodyOp.getDialect()) ||
        isa<arith::DivFOp>(bodyOp))
      return true;
    if (isa<arith::AddFOp, arith::SubFOp, arith::MulFOp, arith::MaximumFOp>(
            bodyOp))
      ++arithmetic;
  }
  return arithmetic > 2;
}

/// Whether the consumer reads every element of the operand more than once.
static bool isReadRepeatedly(OpOperand &operand) {
  auto consumer = cast<linalg::GenericOp>(operand.getOwner());
  AffineMap map = consumer.getMatchingIndexingMap(&operand);
  for (auto [dim, size] : llvm::enumerate(consumer.getStaticLoopRanges()))
    if (size != 1 && !map.isFunctionOfDim(dim))
      return true;
  return false;
}

/// A producer disappears into its only consumer, unless it is then computed
/// again and again.
static bool shouldFuse(OpOperand *operand) {
  auto producer = operand->get().getDefiningOp<linalg::GenericOp>();
  if (!producer || !isa<linalg::GenericOp>(operand->getOwner()) ||
      !producer->hasOneUse())
    return false;
  return !isExpensive(producer) || !isReadRepeatedly(*operand);
}

static bool shouldFoldReshape(OpOperand *operand) {
  Operation *producer = operand->get().getDefiningOp();
  return producer && producer->hasOneUse();
}

namespace {
struct FuseElementwise : sparq::impl::FuseElementwiseBase<FuseElementwise> {
  void runOnOperation() override {
    MLIRContext *context = &getContext();
    RewritePatternSet patterns(context);
    linalg::populateElementwiseOpsFusionPatterns(patterns, shouldFuse);
    linalg::populateFoldReshapeOpsByExpansionPatterns(patterns,
                                                      shouldFoldReshape);
    tensor::populateBubbleUpExpandShapePatterns(patterns);
    tensor::populateFoldTensorEmptyPatterns(patterns);
    linalg::populateEraseUnusedOperandsAndResultsPatterns(patterns);
    affine::AffineApplyOp::getCanonicalizationPatterns(patterns, context);
    linalg::GenericOp::getCanonicalizationPatterns(patterns, context);
    tensor::ExpandShapeOp::getCanonicalizationPatterns(patterns, context);
    tensor::CollapseShapeOp::getCanonicalizationPatterns(patterns, context);
    context->getLoadedDialect<linalg::LinalgDialect>()
        ->getCanonicalizationPatterns(patterns);
    GreedyRewriteConfig config;
    config.setUseTopDownTraversal(true);
    if (failed(
            applyPatternsGreedily(getOperation(), std::move(patterns), config)))
      return signalPassFailure();
  }
};
} // namespace
