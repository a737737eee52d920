//===- DistributeLinalg.cpp - Large linalg ops over threads ---------------===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "sparq/Tile/Passes.h"

#include "mlir/Dialect/Affine/IR/AffineOps.h"
#include "mlir/Dialect/ControlFlow/IR/ControlFlowOps.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/SCF/Transforms/TileUsingInterface.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Dialect/Tensor/Transforms/Transforms.h"
#include "mlir/Interfaces/TilingInterface.h"
#include "mlir/Interfaces/ValueBoundsOpInterface.h"
#include "mlir/Transforms/GreedyPatternRewriteDriver.h"
#include "llvm/Support/MathExtras.h"

namespace mlir::sparq {
#define GEN_PASS_DEF_DISTRIBUTELINALG
#include "sparq/Tile/Passes.h.inc"
} // namespace mlir::sparq

using namespace mlir;
using namespace mlir::sparq;

/// A size to decide with where none is known: a cache is long.
static constexpr int64_t kAssumedSize = 1024;
/// Enough tiles for many cores, few enough that starting one costs nothing.
static constexpr int64_t kMaxTiles = 64;
/// The shortest run of neighbouring elements worth a tile of its own.
static constexpr int64_t kMinRun = 64;

/// The size of every loop: what it is or, where that is dynamic, what it is at
/// most, up to `kAssumedSize`.
static SmallVector<int64_t> getAssumedSizes(linalg::GenericOp op) {
  SmallVector<int64_t> sizes = op.getStaticLoopRanges();
  for (auto [dim, size] : llvm::enumerate(sizes)) {
    if (!ShapedType::isDynamic(size))
      continue;
    size = kAssumedSize;
    Value operand;
    unsigned position;
    if (failed(op.mapIterationSpaceDimToOperandDim(dim, operand, position)))
      continue;
    FailureOr<int64_t> bound = ValueBoundsConstraintSet::computeConstantBound(
        presburger::BoundType::UB, {operand, position},
        /*stopCondition=*/nullptr, /*closedUB=*/true);
    if (succeeded(bound))
      size = std::clamp<int64_t>(*bound, 1, kAssumedSize);
  }
  return sizes;
}

/// Tile sizes, 0 for loops that are not distributed. Empty where the op is too
/// small. The result does not depend on the machine, so neither do results.
static SmallVector<int64_t> getTileSizes(linalg::GenericOp op,
                                         int64_t minWork) {
  SmallVector<int64_t> sizes = getAssumedSizes(op);
  SmallVector<utils::IteratorType> types = op.getIteratorTypesArray();
  int64_t work = 1;
  for (int64_t size : sizes)
    work *= size;
  int64_t wanted = std::min(work / minWork, kMaxTiles);
  if (wanted < 2)
    return {};

  SmallVector<int64_t> tileSizes(sizes.size(), 0);
  int64_t tiles = 1;
  AffineMap resultMap = op.getMatchingIndexingMap(op.getDpsInitOperand(0));
  for (auto [dim, size] : llvm::enumerate(sizes)) {
    if (types[dim] != utils::IteratorType::parallel || size == 1)
      continue;
    int64_t remaining = llvm::divideCeil(wanted, tiles);
    if (remaining < 2)
      break;
    int64_t tile = llvm::divideCeil(size, remaining);
    if (resultMap.getNumResults() > 0 &&
        resultMap.getResults().back().isFunctionOfDim(dim))
      tile = llvm::alignTo(tile, kMinRun);
    if (tile >= size)
      continue;
    tileSizes[dim] = tile;
    tiles *= llvm::divideCeil(size, tile);
  }
  if (tiles < 2)
    return {};
  return tileSizes;
}

/// Whether a tile of `op` needs only its own part of the operand.
static bool isPartitioned(linalg::GenericOp op, OpOperand &operand,
                          ArrayRef<int64_t> tileSizes) {
  AffineMap map = op.getMatchingIndexingMap(&operand);
  for (auto [dim, size] : llvm::enumerate(tileSizes))
    if (size != 0 && !map.isFunctionOfDim(dim))
      return false;
  return true;
}

static bool hasAssert(linalg::GenericOp op) {
  return op.getBody()
      ->walk([](cf::AssertOp) { return WalkResult::interrupt(); })
      .wasInterrupted();
}

static bool isDistributable(linalg::GenericOp op) {
  return op.hasPureTensorSemantics() && op->getNumResults() > 0 &&
         !op->getParentOfType<LoopLikeOpInterface>() && !hasAssert(op);
}

static LogicalResult distribute(linalg::GenericOp op,
                                ArrayRef<int64_t> tileSizes,
                                llvm::SmallPtrSetImpl<Operation *> &erased) {
  // Producers that a tile needs only its part of come along.
  llvm::SmallPtrSet<Operation *, 4> fusable;
  for (OpOperand &operand : op->getOpOperands()) {
    auto producer = operand.get().getDefiningOp<linalg::GenericOp>();
    if (producer && isDistributable(producer) && producer->hasOneUse() &&
        producer->getNumResults() == 1 &&
        producer.getNumParallelLoops() == producer.getNumLoops() &&
        isPartitioned(op, operand, tileSizes))
      fusable.insert(producer);
  }
  scf::SCFTileAndFuseOptions options;
  IRRewriter rewriter(op);
  SmallVector<OpFoldResult> sizes =
      getAsIndexOpFoldResult(op.getContext(), tileSizes);
  options.tilingOptions.setLoopType(scf::SCFTilingOptions::LoopType::ForallOp);
  options.tilingOptions.setTileSizes(sizes);
  options.setFusionControlFn(
      [&](tensor::ExtractSliceOp, OpResult producer,
          bool) -> std::optional<scf::SCFTileAndFuseOptions::ControlFnResult> {
        if (!fusable.contains(producer.getOwner()))
          return std::nullopt;
        return scf::SCFTileAndFuseOptions::ControlFnResult{};
      });
  FailureOr<scf::SCFTileAndFuseResult> result =
      scf::tileConsumerAndFuseProducersUsingSCF(
          rewriter, cast<TilingInterface>(op.getOperation()), options);
  if (failed(result))
    return op.emitOpError("cannot be tiled");
  for (OpResult value : op->getResults())
    if (Value replacement = result->replacements.lookup(value))
      rewriter.replaceAllUsesWith(value, replacement);
  erased.insert(op);
  rewriter.eraseOp(op);
  for (Operation *producer : result->fusedProducers)
    if (producer->use_empty()) {
      erased.insert(producer);
      rewriter.eraseOp(producer);
    }
  return success();
}

namespace {
struct DistributeLinalg : sparq::impl::DistributeLinalgBase<DistributeLinalg> {
  using DistributeLinalgBase::DistributeLinalgBase;

  void runOnOperation() override {
    if (minWork < 1) {
      emitError(getOperation()->getLoc())
          << "sparq-distribute-linalg: option min-work = " << minWork.getValue()
          << " must be positive";
      return signalPassFailure();
    }
    SmallVector<linalg::GenericOp> ops;
    getOperation()->walk([&](linalg::GenericOp op) { ops.push_back(op); });
    llvm::SmallPtrSet<Operation *, 8> erased;
    // Consumers first, so that they can take their producers along.
    for (linalg::GenericOp op : llvm::reverse(ops)) {
      if (erased.contains(op) || !isDistributable(op))
        continue;
      SmallVector<int64_t> tileSizes = getTileSizes(op, minWork);
      if (!tileSizes.empty() && failed(distribute(op, tileSizes, erased)))
        return signalPassFailure();
    }
  }
};
} // namespace
