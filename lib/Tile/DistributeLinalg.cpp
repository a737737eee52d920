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
#include "mlir/IR/TypeUtilities.h"
#include "mlir/Interfaces/TilingInterface.h"
#include "mlir/Interfaces/ValueBoundsOpInterface.h"
#include "mlir/Transforms/GreedyPatternRewriteDriver.h"
#include "llvm/ADT/SmallBitVector.h"
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
/// Tiles for which no second loop is split.
static constexpr int64_t kEnoughTiles = 16;
/// The shortest run of neighbouring elements worth a tile of its own, and what
/// is long enough: runs that are shorter than a page of memory cost bandwidth.
static constexpr int64_t kMinRun = 64, kMaxRun = 1024;

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

static bool hasAssert(linalg::GenericOp op) {
  return op.getBody()
      ->walk([](cf::AssertOp) { return WalkResult::interrupt(); })
      .wasInterrupted();
}

static bool isDistributable(linalg::GenericOp op) {
  return op.hasPureTensorSemantics() && op->getNumResults() > 0 &&
         !op->getParentOfType<LoopLikeOpInterface>() && !hasAssert(op);
}

/// The op that computes `operand` and can be computed tile by tile with its
/// user.
static linalg::GenericOp getFusableProducer(OpOperand &operand) {
  auto producer = operand.get().getDefiningOp<linalg::GenericOp>();
  if (!producer || !isDistributable(producer) || !producer->hasOneUse() ||
      producer->getNumResults() != 1)
    return nullptr;
  return producer;
}

namespace {
/// What one op of a fused group reads or writes.
struct Access {
  /// Elements times their size, each counted once.
  int64_t bytes = 1;
  /// The loops of the root that move through it.
  llvm::SmallBitVector loops;
  /// The loop of the root that moves to the neighbouring element, or -1.
  int64_t contiguous = -1;
};

/// An op with the producers that can be computed tile by tile with it, and the
/// memory all of them touch.
class Group {
public:
  explicit Group(linalg::GenericOp root)
      : root(root), sizes(getAssumedSizes(root)) {
    SmallVector<int64_t> loops =
        llvm::to_vector(llvm::seq<int64_t>(0, sizes.size()));
    add(root, loops);
  }

  /// Tile sizes, 0 for loops that are not distributed. Empty where the group is
  /// too small. They depend on shapes only, so neither do results depend on the
  /// machine.
  SmallVector<int64_t> getTileSizes(int64_t minWork) const;

  /// The producers of which a tile needs only its own part.
  llvm::SmallPtrSet<Operation *, 4>
  getPartitioned(ArrayRef<int64_t> tileSizes) const;

private:
  /// A producer, and the loops of the root that index its result.
  struct Producer {
    linalg::GenericOp op, user;
    llvm::SmallBitVector loops;
  };

  /// `rootLoops` has the root's loop for each of `op`'s, or -1.
  void add(linalg::GenericOp op, ArrayRef<int64_t> rootLoops);
  /// What tiles read more than once when `loop` is split: the bytes of what
  /// does not move with it.
  int64_t getSharedBytes(int64_t loop) const;
  /// The shortest tile of `loop`: where it moves to neighbouring elements of
  /// something large, they have to be many.
  int64_t getMinTile(int64_t loop) const;

  mutable linalg::GenericOp root;
  SmallVector<int64_t> sizes;
  int64_t work = 0;
  SmallVector<Access> accesses;
  SmallVector<Producer> producers;
};
} // namespace

/// The loops whose `linalg.index` a value in a body depends on.
static void collectLoops(linalg::GenericOp op, Value value,
                         llvm::SmallBitVector &loops) {
  SmallVector<Value> pending = {value};
  while (!pending.empty()) {
    Operation *definition = pending.pop_back_val().getDefiningOp();
    if (!definition || definition->getBlock() != op.getBody())
      continue;
    if (auto index = dyn_cast<linalg::IndexOp>(definition))
      loops.set(index.getDim());
    llvm::append_range(pending, definition->getOperands());
  }
}

void Group::add(linalg::GenericOp op, ArrayRef<int64_t> rootLoops) {
  SmallVector<int64_t> opSizes = getAssumedSizes(op);
  int64_t opWork = 1;
  for (int64_t size : opSizes)
    opWork *= size;
  work = std::max(work, opWork);

  auto addAccess = [&](Type type, const llvm::SmallBitVector &loops,
                       int64_t contiguous) {
    Access access;
    access.loops.resize(sizes.size());
    access.bytes =
        llvm::divideCeil(getElementTypeOrSelf(type).getIntOrFloatBitWidth(), 8);
    for (int64_t loop : loops.set_bits()) {
      access.bytes *= opSizes[loop];
      if (rootLoops[loop] >= 0)
        access.loops.set(rootLoops[loop]);
    }
    if (contiguous >= 0)
      access.contiguous = rootLoops[contiguous];
    accesses.push_back(access);
  };
  auto isCounted = [](Type type) {
    return isa<RankedTensorType>(type) &&
           getElementTypeOrSelf(type).isIntOrFloat();
  };

  for (OpOperand &operand : op->getOpOperands()) {
    AffineMap map = op.getMatchingIndexingMap(&operand);
    llvm::SmallBitVector loops(opSizes.size());
    for (unsigned loop = 0; loop < opSizes.size(); ++loop)
      loops[loop] = map.isFunctionOfDim(loop);
    int64_t contiguous = -1;
    if (map.getNumResults() > 0)
      if (auto dim = dyn_cast<AffineDimExpr>(map.getResults().back()))
        contiguous = dim.getPosition();
    linalg::GenericOp producer = getFusableProducer(operand);
    if (!producer) {
      if (isCounted(operand.get().getType()))
        addAccess(operand.get().getType(), loops, contiguous);
      continue;
    }
    AffineMap resultMap =
        producer.getMatchingIndexingMap(producer.getDpsInitOperand(0));
    SmallVector<int64_t> producerLoops(producer.getNumLoops(), -1);
    Producer entry = {producer, op, llvm::SmallBitVector(sizes.size())};
    for (auto [position, expr] : llvm::enumerate(map.getResults())) {
      auto dim = dyn_cast<AffineDimExpr>(expr);
      auto producerDim = dyn_cast<AffineDimExpr>(resultMap.getResult(position));
      if (!dim || !producerDim)
        continue;
      int64_t rootLoop = rootLoops[dim.getPosition()];
      producerLoops[producerDim.getPosition()] = rootLoop;
      if (rootLoop >= 0)
        entry.loops.set(rootLoop);
    }
    producers.push_back(entry);
    add(producer, producerLoops);
  }

  op.getBody()->walk([&](tensor::ExtractOp extract) {
    if (!isCounted(extract.getTensor().getType()))
      return;
    llvm::SmallBitVector loops(opSizes.size());
    for (Value index : extract.getIndices())
      collectLoops(op, index, loops);
    int64_t contiguous = -1;
    if (!extract.getIndices().empty())
      if (auto index =
              extract.getIndices().back().getDefiningOp<linalg::IndexOp>())
        contiguous = index.getDim();
    addAccess(extract.getTensor().getType(), loops, contiguous);
  });
}

int64_t Group::getSharedBytes(int64_t loop) const {
  int64_t bytes = 0;
  for (const Access &access : accesses)
    if (!access.loops.test(loop))
      bytes += access.bytes;
  return bytes;
}

int64_t Group::getMinTile(int64_t loop) const {
  int64_t total = 0, neighbouring = 0;
  for (const Access &access : accesses) {
    total += access.bytes;
    if (access.contiguous == loop)
      neighbouring += access.bytes;
  }
  if (neighbouring < total / 4)
    return 1;
  // A sixteenth of a long loop still is a task.
  return std::clamp<int64_t>(llvm::alignTo(sizes[loop] / 16, kMinRun), kMinRun,
                             kMaxRun);
}

SmallVector<int64_t> Group::getTileSizes(int64_t minWork) const {
  int64_t wanted = std::min(work / minWork, kMaxTiles);
  if (wanted < 2)
    return {};
  // Split first what leaves the least to be read by every tile, so that threads
  // read different memory; of equals the outer one, whose tiles are longer runs
  // of memory.
  SmallVector<utils::IteratorType> types = root.getIteratorTypesArray();
  SmallVector<std::pair<int64_t, int64_t>> candidates;
  for (auto [loop, size] : llvm::enumerate(sizes))
    if (types[loop] == utils::IteratorType::parallel && size > 1)
      candidates.push_back({getSharedBytes(loop), loop});
  llvm::sort(candidates);
  SmallVector<int64_t> tileSizes(sizes.size(), 0);
  int64_t tiles = 1;
  for (auto [sharedBytes, loop] : candidates) {
    if (tiles >= std::min(wanted, kEnoughTiles))
      break;
    int64_t remaining = llvm::divideCeil(wanted, tiles);
    int64_t minTile = getMinTile(loop);
    int64_t tile = llvm::divideCeil(sizes[loop], remaining);
    tile = minTile > 1 ? llvm::alignTo(std::max(tile, minTile), kMinRun) : tile;
    if (tile >= sizes[loop])
      continue;
    tileSizes[loop] = tile;
    tiles *= llvm::divideCeil(sizes[loop], tile);
  }
  if (tiles < 2)
    return {};
  return tileSizes;
}

llvm::SmallPtrSet<Operation *, 4>
Group::getPartitioned(ArrayRef<int64_t> tileSizes) const {
  llvm::SmallPtrSet<Operation *, 4> result;
  // Users come before their producers.
  for (const Producer &producer : producers) {
    bool isPartitioned =
        producer.user == root || result.contains(producer.user);
    for (auto [loop, size] : llvm::enumerate(tileSizes))
      isPartitioned &= size == 0 || producer.loops.test(loop);
    if (isPartitioned)
      result.insert(producer.op);
  }
  return result;
}

static LogicalResult distribute(linalg::GenericOp op, const Group &group,
                                ArrayRef<int64_t> tileSizes,
                                llvm::SmallPtrSetImpl<Operation *> &erased) {
  llvm::SmallPtrSet<Operation *, 4> fusable = group.getPartitioned(tileSizes);
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
  // Slices that fusion has replaced would keep the producers alive.
  for (LoopLikeOpInterface loop : result->loops) {
    SmallVector<tensor::ExtractSliceOp> slices;
    loop->walk([&](tensor::ExtractSliceOp slice) { slices.push_back(slice); });
    for (tensor::ExtractSliceOp slice : llvm::reverse(slices))
      if (slice->use_empty())
        rewriter.eraseOp(slice);
  }
  // A producer is fused after its user.
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
      Group group(op);
      SmallVector<int64_t> tileSizes = group.getTileSizes(minWork);
      if (!tileSizes.empty() &&
          failed(distribute(op, group, tileSizes, erased)))
        return signalPassFailure();
    }
  }
};
} // namespace
