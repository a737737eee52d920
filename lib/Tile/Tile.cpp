//===- Tile.cpp - Distribute sparq ops over batch and heads ---------------===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "DenseAttention.h"

#include "sparq/Tile/Passes.h"

#include "sparq/IR/SparqDialect.h"
#include "sparq/IR/SparqOps.h"

#include "mlir/Dialect/Affine/IR/AffineOps.h"
#include "mlir/Dialect/MemRef/Transforms/Transforms.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/SCF/Transforms/TileUsingInterface.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Dialect/Tensor/Transforms/Transforms.h"
#include "mlir/Interfaces/FunctionInterfaces.h"
#include "mlir/Interfaces/TilingInterface.h"
#include "mlir/Transforms/GreedyPatternRewriteDriver.h"
#include "llvm/ADT/TypeSwitch.h"
#include "llvm/Support/MathExtras.h"

namespace mlir::sparq {
#define GEN_PASS_DEF_TILE
#include "sparq/Tile/Passes.h.inc"
} // namespace mlir::sparq

using namespace mlir;
using namespace mlir::sparq;

/// The share of the time, in percent, that threads should have work.
static constexpr int64_t kMinBusyPercent = 85;

static bool isSparqOp(Operation *op) {
  return isa_and_nonnull<SparqDialect>(op->getDialect()) &&
         isa<TilingInterface>(op);
}

static Value skipReshapes(Value value) {
  while (Operation *op = value.getDefiningOp()) {
    if (!isa<tensor::ExpandShapeOp, tensor::CollapseShapeOp>(op))
      break;
    value = op->getOperand(0);
  }
  return value;
}

static int64_t getNumBatchDims(Operation *op) {
  return TypeSwitch<Operation *, int64_t>(op)
      .Case<AttentionOp, TopROp, PartialMatmulOp, TopKOp, SelectOp, GatherOp,
            GatherMaskOp, TopKGatherOp, MeanValueOp, InterpolateOp>(
          [](auto op) { return op.getNumBatchDims(); })
      .Default(int64_t(0));
}

/// Whether a sparq op uses a result of `op`, through reshapes or directly.
static bool feedsSparqOp(Operation *op) {
  return llvm::any_of(op->getUsers(), [](Operation *user) {
    return isSparqOp(user) ||
           (isa<tensor::ExpandShapeOp, tensor::CollapseShapeOp>(user) &&
            feedsSparqOp(user));
  });
}

/// Whether `op` is attention that is no step of a longer chain.
static AttentionOp getDenseAttention(Operation *op) {
  auto attention = dyn_cast<AttentionOp>(op);
  if (!attention)
    return nullptr;
  for (Value operand : op->getOperands())
    if (Operation *producer = skipReshapes(operand).getDefiningOp())
      if (isSparqOp(producer))
        return nullptr;
  return attention;
}

/// Tile sizes of a chain's last op: 1 for batch dimensions, `querySize` for the
/// query positions of attention. Empty where that leaves one tile.
static SmallVector<OpFoldResult> getTileSizes(Operation *op,
                                              int64_t querySize) {
  OpBuilder builder(op);
  auto type = cast<ShapedType>(op->getResult(0).getType());
  int64_t numBatchDims = getNumBatchDims(op);
  SmallVector<OpFoldResult> sizes(
      cast<TilingInterface>(op).getLoopIteratorTypes().size(),
      builder.getIndexAttr(0));
  bool tiled = false;
  auto tile = [&](int64_t dim, int64_t size) {
    int64_t extent = type.getDimSize(dim);
    if (!ShapedType::isDynamic(extent) && extent <= size)
      return;
    sizes[dim] = builder.getIndexAttr(size);
    tiled = true;
  };
  for (int64_t dim = 0; dim < numBatchDims; ++dim)
    tile(dim, 1);
  // The loops of attention are B..., G, M: see its table of dimensions.
  if (isa<AttentionOp>(op) && querySize > 0)
    tile(numBatchDims + 1, querySize);
  if (!tiled)
    sizes.clear();
  return sizes;
}

static FrozenRewritePatternSet getCleanupPatterns(MLIRContext *context) {
  RewritePatternSet patterns(context);
  tensor::populateBubbleUpExtractSliceOpPatterns(patterns);
  tensor::populateFoldTensorEmptyPatterns(patterns);
  tensor::populateMergeConsecutiveInsertExtractSlicePatterns(patterns);
  tensor::ExtractSliceOp::getCanonicalizationPatterns(patterns, context);
  return patterns;
}

/// Whether a task for every batch element and head keeps `threads` busy.
static bool haveTasksForThreads(Operation *op, int64_t threads) {
  if (threads < 2)
    return true;
  // Multiples of a number of tasks are at least as good as that number.
  int64_t tasks = 1;
  auto type = cast<ShapedType>(op->getResult(0).getType());
  for (int64_t size : type.getShape().take_front(getNumBatchDims(op)))
    if (!ShapedType::isDynamic(size))
      tasks *= size;
  int64_t slots = llvm::divideCeil(tasks, threads) * threads;
  return tasks * 100 >= slots * kMinBusyPercent;
}

static LogicalResult distribute(Operation *op, int64_t querySize,
                                int64_t threads) {
  IRRewriter rewriter(op);
  AttentionOp attention = getDenseAttention(op);
  if (attention)
    if (int64_t parts = getNumParts(attention, querySize); parts > 1)
      return splitIntoParts(rewriter, attention, parts);
  SmallVector<OpFoldResult> sizes = getTileSizes(op, querySize);
  if (sizes.empty())
    return attention ? takeInBlocks(rewriter, attention) : success();
  // The estimate reads most of the memory, and its positions can be split.
  bool fuseEstimate = haveTasksForThreads(op, threads);
  scf::SCFTileAndFuseOptions options;
  options.tilingOptions.setLoopType(scf::SCFTilingOptions::LoopType::ForallOp);
  options.tilingOptions.setTileSizes(sizes);
  options.setFusionControlFn(
      [&](tensor::ExtractSliceOp, OpResult producer,
          bool) -> std::optional<scf::SCFTileAndFuseOptions::ControlFnResult> {
        if (!isSparqOp(producer.getOwner()) ||
            (!fuseEstimate && isa<PartialMatmulOp>(producer.getOwner())))
          return std::nullopt;
        return scf::SCFTileAndFuseOptions::ControlFnResult{};
      });
  options.cleanupPatterns = getCleanupPatterns(op->getContext());
  FailureOr<scf::SCFTileAndFuseResult> result =
      scf::tileConsumerAndFuseProducersUsingSCF(
          rewriter, cast<TilingInterface>(op), options);
  if (failed(result))
    return op->emitOpError("cannot be tiled over batch and heads");
  for (OpResult value : op->getResults())
    if (Value replacement = result->replacements.lookup(value))
      rewriter.replaceAllUsesWith(value, replacement);
  if (attention)
    for (Operation *tiled : result->tiledAndFusedOps)
      if (auto tile = dyn_cast<AttentionOp>(tiled))
        return takeInBlocks(rewriter, tile);
  return success();
}

namespace {
struct Tile : sparq::impl::TileBase<Tile> {
  using TileBase::TileBase;

  void runOnOperation() override {
    if (threads < 0) {
      getOperation().emitError()
          << "sparq-tile: option threads = " << threads.getValue()
          << " must not be negative";
      return signalPassFailure();
    }
    SmallVector<Operation *> roots;
    getOperation().walk([&](Operation *op) {
      // Slices are not allowed of results without elements.
      if (isSparqOp(op) && op->getNumResults() > 0 &&
          !llvm::any_of(op->getResultTypes(),
                        [](Type type) {
                          return llvm::is_contained(
                              cast<ShapedType>(type).getShape(), 0);
                        }) &&
          !op->getParentOfType<scf::ForallOp>() && !feedsSparqOp(op))
        roots.push_back(op);
    });
    for (Operation *root : roots)
      if (failed(distribute(root, querySize, threads)))
        return signalPassFailure();
    if (roots.empty())
      return;
    // Sizes taken from the results of the original ops would keep these alive.
    RewritePatternSet patterns(&getContext());
    memref::populateResolveRankedShapedTypeResultDimsPatterns(patterns);
    if (failed(applyPatternsGreedily(getOperation(), std::move(patterns))))
      return signalPassFailure();
  }
};
} // namespace
