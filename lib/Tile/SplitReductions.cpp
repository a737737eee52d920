//===- SplitReductions.cpp - Long reductions over threads -----------------===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "sparq/Tile/Passes.h"

#include "mlir/Dialect/Affine/IR/AffineOps.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/ControlFlow/IR/ControlFlowOps.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/SCF/Transforms/TileUsingInterface.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Interfaces/TilingInterface.h"
#include "llvm/ADT/MapVector.h"
#include "llvm/ADT/SmallBitVector.h"
#include "llvm/Support/MathExtras.h"

namespace mlir::sparq {
#define GEN_PASS_DEF_SPLITREDUCTIONS
#include "sparq/Tile/Passes.h.inc"
} // namespace mlir::sparq

using namespace mlir;
using namespace mlir::sparq;

/// The longest part: what is computed for it should still be in a second-level
/// cache when it is reduced.
static constexpr int64_t kMaxPart = 1024;
/// The shortest part, and what all parts are multiples of.
static constexpr int64_t kMinPart = 64;
/// A part is at most this share of the whole, where that is not too short.
static constexpr int64_t kMinParts = 16;

static bool isCandidate(linalg::GenericOp op) {
  return op.hasPureTensorSemantics() && op->getNumResults() > 0 &&
         !op->getParentOfType<LoopLikeOpInterface>() &&
         !op.getBody()
              ->walk([](cf::AssertOp) { return WalkResult::interrupt(); })
              .wasInterrupted();
}

/// The only loop of `op` that is reduced, or -1.
static int64_t getReducedLoop(linalg::GenericOp op) {
  SmallVector<unsigned> loops;
  op.getReductionDims(loops);
  return loops.size() == 1 ? int64_t(loops.front()) : -1;
}

/// The loops whose `linalg.index` a value in a body depends on.
static void collectIndexLoops(linalg::GenericOp op, Value value,
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

/// Whether every result is one value for all of loop `loop`, made of its terms
/// in any order by an op that has a neutral element.
static bool isReducedBySplittableOps(linalg::GenericOp op, int64_t loop) {
  for (OpOperand &init : op.getDpsInitsMutable()) {
    BlockArgument argument = op.getMatchingBlockArgument(&init);
    if (op.getMatchingIndexingMap(&init).isFunctionOfDim(loop) ||
        !argument.hasOneUse())
      return false;
    Operation *combiner = *argument.getUsers().begin();
    if (!isa<arith::AddFOp, arith::MaximumFOp, arith::MinimumFOp>(combiner))
      return false;
    Value yielded = op.getBody()->getTerminator()->getOperand(
        argument.getArgNumber() - op.getNumDpsInputs());
    if (combiner->getResult(0) != yielded)
      return false;
  }
  return true;
}

namespace {
/// A reduction over the only reduced loop, and what can be computed for it part
/// by part.
class Splitting {
public:
  /// What was split before: the dimension of values of which there are parts.
  using PartsOf = llvm::DenseMap<Value, int64_t>;

  Splitting(linalg::GenericOp root, const PartsOf &partsOf)
      : root(root), known(partsOf), sizes(root.getStaticLoopRanges()) {}

  /// Whether the reduction should be split.
  bool analyze();
  /// Splits it, adding to `partsOf`. Producers that are no longer used go to
  /// `erased`.
  LogicalResult apply(PartsOf &partsOf,
                      llvm::SmallPtrSetImpl<Operation *> &erased);

private:
  /// `rootLoops` has the root's loop for each of `op`'s, or -1.
  void visit(linalg::GenericOp op, ArrayRef<int64_t> rootLoops);
  linalg::GenericOp getProducer(Value value);
  /// Whether what moves with these loops of the root moves with the reduced
  /// one, and would be read again for every iteration of another one.
  bool isShared(const llvm::SmallBitVector &loops);
  int64_t getPartSize() const;

  linalg::GenericOp root;
  const PartsOf &known;
  SmallVector<int64_t> sizes;
  int64_t reduced = -1;
  struct Producer {
    /// The dimension of its result that is split.
    int64_t splitDim;
    /// Whether what comes after the root uses it, too.
    bool isUsedLater;
  };
  llvm::SmallMapVector<Operation *, Producer, 4> producers;
  bool isWanted = false, isTangled = false;
};
} // namespace

/// The op that computes `value`, if everything else that uses it comes after
/// the root.
linalg::GenericOp Splitting::getProducer(Value value) {
  auto producer = value.getDefiningOp<linalg::GenericOp>();
  if (!producer || !isCandidate(producer) || producer->getNumResults() != 1 ||
      producer->getBlock() != root->getBlock())
    return nullptr;
  for (Operation *user : producer->getUsers()) {
    Operation *ancestor = root->getBlock()->findAncestorOpInBlock(*user);
    if (!ancestor || (ancestor != root && !producers.contains(ancestor) &&
                      ancestor->isBeforeInBlock(root)))
      return nullptr;
  }
  return producer;
}

bool Splitting::isShared(const llvm::SmallBitVector &loops) {
  if (!loops.test(reduced))
    return false;
  for (int64_t loop : loops.set_bits())
    if (loop != reduced && sizes[loop] != 1)
      return false;
  return true;
}

void Splitting::visit(linalg::GenericOp op, ArrayRef<int64_t> rootLoops) {
  SmallVector<int64_t> opSizes = op.getStaticLoopRanges();
  SmallVector<utils::IteratorType> types = op.getIteratorTypesArray();
  // What a contraction reads along its own reduced loop is large.
  auto addRead = [&](const llvm::SmallBitVector &loops) {
    llvm::SmallBitVector moved(sizes.size());
    bool isContracted = false;
    for (int64_t loop : loops.set_bits()) {
      if (rootLoops[loop] >= 0)
        moved.set(rootLoops[loop]);
      else if (types[loop] == utils::IteratorType::reduction)
        isContracted = true;
    }
    isWanted |= isContracted && isShared(moved);
  };

  for (OpOperand &operand : op->getOpOperands()) {
    AffineMap map = op.getMatchingIndexingMap(&operand);
    llvm::SmallBitVector loops(opSizes.size());
    int64_t splitDim = -1;
    for (auto [position, expr] : llvm::enumerate(map.getResults())) {
      auto dim = dyn_cast<AffineDimExpr>(expr);
      if (dim && rootLoops[dim.getPosition()] == reduced)
        splitDim = position;
      for (unsigned loop = 0; loop < opSizes.size(); ++loop)
        if (expr.isFunctionOfDim(loop))
          loops.set(loop);
    }
    addRead(loops);
    if (splitDim < 0)
      continue;
    if (auto parts = known.find(operand.get()); parts != known.end())
      isWanted |= parts->second == splitDim;
    linalg::GenericOp producer = getProducer(operand.get());
    if (!producer)
      continue;
    AffineMap resultMap =
        producer.getMatchingIndexingMap(producer.getDpsInitOperand(0));
    SmallVector<int64_t> producerLoops(producer.getNumLoops(), -1);
    for (auto [position, expr] : llvm::enumerate(map.getResults())) {
      auto dim = dyn_cast<AffineDimExpr>(expr);
      auto producerDim = dyn_cast<AffineDimExpr>(resultMap.getResult(position));
      if (dim && producerDim)
        producerLoops[producerDim.getPosition()] = rootLoops[dim.getPosition()];
    }
    if (!llvm::is_contained(producerLoops, reduced))
      continue;
    if (!producers.insert({producer, {splitDim, !producer->hasOneUse()}})
             .second) {
      isTangled = true;
      return;
    }
    visit(producer, producerLoops);
  }

  op.getBody()->walk([&](tensor::ExtractOp extract) {
    llvm::SmallBitVector loops(opSizes.size());
    for (Value index : extract.getIndices())
      collectIndexLoops(op, index, loops);
    addRead(loops);
  });
}

bool Splitting::analyze() {
  reduced = getReducedLoop(root);
  if (reduced < 0 || !isReducedBySplittableOps(root, reduced))
    return false;
  int64_t size = sizes[reduced];
  if (!ShapedType::isDynamic(size) && size < kMinParts * kMinPart)
    return false;
  visit(root, llvm::to_vector(llvm::seq<int64_t>(0, sizes.size())));
  return isWanted && !isTangled;
}

int64_t Splitting::getPartSize() const {
  int64_t size = sizes[reduced];
  if (ShapedType::isDynamic(size))
    return kMaxPart;
  return std::clamp<int64_t>(llvm::alignTo(size / kMinParts, kMinPart),
                             kMinPart, kMaxPart);
}

LogicalResult Splitting::apply(PartsOf &partsOf,
                               llvm::SmallPtrSetImpl<Operation *> &erased) {
  IRRewriter rewriter(root);
  SmallVector<OpFoldResult> tileSizes(sizes.size(), rewriter.getIndexAttr(0));
  tileSizes[reduced] = rewriter.getIndexAttr(getPartSize());
  scf::SCFTileAndFuseOptions options;
  options.tilingOptions.setLoopType(scf::SCFTilingOptions::LoopType::ForallOp)
      .setTileSizes(tileSizes)
      .setReductionTilingStrategy(
          ReductionTilingStrategy::PartialReductionOuterParallel)
      .setReductionDims({static_cast<unsigned>(reduced)});
  options.setFusionControlFn(
      [&](tensor::ExtractSliceOp, OpResult producer,
          bool) -> std::optional<scf::SCFTileAndFuseOptions::ControlFnResult> {
        auto found = producers.find(producer.getOwner());
        if (found == producers.end())
          return std::nullopt;
        return scf::SCFTileAndFuseOptions::ControlFnResult{
            found->second.isUsedLater};
      });
  FailureOr<scf::SCFTileAndFuseResult> result =
      scf::tileConsumerAndFuseProducersUsingSCF(
          rewriter, cast<TilingInterface>(root.getOperation()), options);
  if (failed(result))
    return root.emitOpError("cannot be split");

  // Sizes are known before the loop. Users come before their producers.
  for (auto &[producer, info] : producers) {
    Value value = producer->getResult(0);
    Value init = cast<linalg::GenericOp>(producer).getDpsInits()[0];
    for (Operation *user : llvm::make_early_inc_range(value.getUsers()))
      if (isa<tensor::DimOp>(user))
        rewriter.modifyOpInPlace(user, [&] { user->setOperand(0, init); });
    if (Value replacement = result->replacements.lookup(value)) {
      partsOf[replacement] = info.splitDim;
      rewriter.replaceAllUsesWith(value, replacement);
    }
  }
  // What the parts of the root's results are merged by.
  scf::ForallOp loop = cast<scf::ForallOp>(result->loops.front());
  for (OpResult value : root->getResults())
    for (Operation *user : loop->getResult(value.getResultNumber()).getUsers())
      if (auto merge = dyn_cast<linalg::ReduceOp>(user))
        rewriter.replaceAllUsesWith(value, merge->getResult(0));
  rewriter.eraseOp(root);
  // Slices that fusion has replaced would keep the producers alive.
  SmallVector<tensor::ExtractSliceOp> slices;
  loop->walk([&](tensor::ExtractSliceOp slice) { slices.push_back(slice); });
  for (tensor::ExtractSliceOp slice : llvm::reverse(slices))
    if (slice->use_empty())
      rewriter.eraseOp(slice);
  for (auto &[producer, info] : producers)
    if (producer->use_empty()) {
      erased.insert(producer);
      rewriter.eraseOp(producer);
    }
  return success();
}

namespace {
struct SplitReductions : sparq::impl::SplitReductionsBase<SplitReductions> {
  void runOnOperation() override {
    SmallVector<linalg::GenericOp> ops;
    getOperation()->walk([&](linalg::GenericOp op) {
      if (isCandidate(op))
        ops.push_back(op);
    });
    Splitting::PartsOf partsOf;
    llvm::SmallPtrSet<Operation *, 8> erased;
    for (linalg::GenericOp op : ops) {
      if (erased.contains(op))
        continue;
      Splitting splitting(op, partsOf);
      if (splitting.analyze() && failed(splitting.apply(partsOf, erased)))
        return signalPassFailure();
    }
  }
};
} // namespace
