//===- PrefetchGathers.cpp - Fetch rows once their positions are known ----===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Prefetch.h"
#include "VectorBody.h"

#include "sparq/Tile/Passes.h"

#include "mlir/Analysis/SliceAnalysis.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/IR/Dominance.h"
#include "mlir/IR/IRMapping.h"
#include "mlir/IR/PatternMatch.h"
#include "mlir/Interfaces/FunctionInterfaces.h"
#include "mlir/Interfaces/SideEffectInterfaces.h"
#include "mlir/Transforms/RegionUtils.h"

namespace mlir::sparq {
#define GEN_PASS_DEF_PREFETCHGATHERS
#include "sparq/Tile/Passes.h.inc"
} // namespace mlir::sparq

using namespace mlir;
using namespace mlir::sparq;

/// Longer rows are streams, which are fetched ahead while they are read.
static constexpr int64_t kMaxRowBytes = 1024;

namespace {
/// Rows of a memref that a linalg op reads at positions which it reads from
/// another one.
struct Gather {
  linalg::GenericOp op;
  memref::LoadOp row;
  /// Where positions come from, in the body.
  SmallVector<memref::LoadOp> positions;
  /// What the row's indices are computed by, in order.
  SmallVector<Operation *> slice;
  /// The loops it depends on.
  SmallVector<int64_t> dims;
  int64_t numRows = 1;

  static std::optional<Gather> find(memref::LoadOp load, linalg::GenericOp op);
  int64_t getRowBytes() {
    MemRefType type = row.getMemRefType();
    return type.getShape().back() * getNumBytes(type.getElementType());
  }
  /// The op of the block after which all positions are there, if it is before
  /// the one that reads them.
  Operation *findLastWrite();
  /// Fetches all rows to the cache of that locality.
  void emit(OpBuilder &b, int64_t locality);
};
} // namespace

std::optional<Gather> Gather::find(memref::LoadOp load, linalg::GenericOp op) {
  Gather gather;
  gather.op = op;
  gather.row = load;
  MemRefType type = load.getMemRefType();
  if (load.getIndices().empty() || !isInnermostContiguous(type) ||
      ShapedType::isDynamic(type.getShape().back()))
    return std::nullopt;
  auto column = load.getIndices().back().getDefiningOp<linalg::IndexOp>();
  if (!column)
    return std::nullopt;
  llvm::SetVector<Operation *> slice;
  BackwardSliceOptions options;
  options.inclusive = true;
  options.filter = [&](Operation *inner) {
    return inner->getBlock() == op.getBody();
  };
  for (Value index : load.getIndices().drop_back())
    (void)getBackwardSlice(index, &slice, options);
  SmallVector<int64_t> sizes = op.getStaticLoopRanges();
  for (Operation *inner : slice) {
    if (auto position = dyn_cast<memref::LoadOp>(inner))
      gather.positions.push_back(position);
    else if (inner->getNumRegions() || !isMemoryEffectFree(inner))
      return std::nullopt;
    for (Value operand : inner->getOperands())
      if (isa<BlockArgument>(operand) &&
          operand.getParentBlock() == op.getBody())
        return std::nullopt;
    auto index = dyn_cast<linalg::IndexOp>(inner);
    if (!index)
      continue;
    int64_t dim = index.getDim();
    if (dim == static_cast<int64_t>(column.getDim()) ||
        ShapedType::isDynamic(sizes[dim]))
      return std::nullopt;
    if (llvm::is_contained(gather.dims, dim))
      continue;
    gather.dims.push_back(dim);
    gather.numRows *= sizes[dim];
  }
  if (gather.positions.empty())
    return std::nullopt;
  gather.slice = slice.takeVector();
  return gather;
}

Operation *Gather::findLastWrite() {
  Block *block = op->getBlock();
  Operation *last = nullptr;
  for (memref::LoadOp position : positions) {
    Value memref = position.getMemRef();
    if (!memref.getDefiningOp<memref::AllocOp>() &&
        !memref.getDefiningOp<memref::AllocaOp>() &&
        !memref.getDefiningOp<memref::ViewOp>())
      return nullptr;
    for (Operation *user : memref.getUsers()) {
      Operation *ancestor = block->findAncestorOpInBlock(*user);
      // What might write in another loop, or through another view.
      if (!ancestor || isa<ViewLikeOpInterface>(user))
        return nullptr;
      if (isa<memref::LoadOp>(user) || !ancestor->isBeforeInBlock(op))
        continue;
      auto dps = dyn_cast<DestinationStyleOpInterface>(user);
      if (dps && !llvm::is_contained(dps.getDpsInits(), memref))
        continue;
      if (!last || last->isBeforeInBlock(ancestor))
        last = ancestor;
    }
  }
  return last;
}

void Gather::emit(OpBuilder &b, int64_t locality) {
  Location loc = row.getLoc();
  SmallVector<int64_t> sizes = op.getStaticLoopRanges();
  auto constant = [&](int64_t value) -> Value {
    return arith::ConstantIndexOp::create(b, loc, value);
  };
  Value zero = constant(0), one = constant(1);
  llvm::SmallDenseMap<int64_t, Value> ivs;
  for (int64_t dim : dims) {
    auto loop = scf::ForOp::create(b, loc, zero, constant(sizes[dim]), one);
    ivs[dim] = loop.getInductionVar();
    b.setInsertionPointToStart(loop.getBody());
  }
  IRMapping map;
  for (Operation *inner : slice) {
    if (auto index = dyn_cast<linalg::IndexOp>(inner))
      map.map(index.getResult(), ivs[index.getDim()]);
    else
      b.clone(*inner, map);
  }
  SmallVector<Value> indices;
  for (Value index : row.getIndices().drop_back())
    indices.push_back(map.lookupOrDefault(index));
  indices.push_back(Value());
  auto fetch = [&](int64_t column) {
    indices.back() = constant(column);
    memref::PrefetchOp::create(b, loc, row.getMemRef(), indices,
                               /*isWrite=*/false, locality,
                               /*isDataCache=*/true);
  };
  MemRefType type = row.getMemRefType();
  int64_t numColumns = type.getShape().back();
  int64_t step = std::max<int64_t>(1, kCacheLineBytes /
                                          getNumBytes(type.getElementType()));
  for (int64_t column = 0; column < numColumns; column += step)
    fetch(column);
  // A row that starts within a cache line ends in one more.
  if ((numColumns - 1) % step)
    fetch(numColumns - 1);
}

namespace {
struct PrefetchGathers : sparq::impl::PrefetchGathersBase<PrefetchGathers> {
  using PrefetchGathersBase::PrefetchGathersBase;

  void runOnOperation() override {
    if (failed(
            verifyPrefetchLevel(getOperation(), getArgument(), prefetchLevel)))
      return signalPassFailure();
    SmallVector<Gather> gathers;
    getOperation()->walk([&](linalg::GenericOp op) {
      if (!op.hasPureBufferSemantics())
        return;
      op.getBody()->walk([&](memref::LoadOp load) {
        if (std::optional<Gather> gather = Gather::find(load, op))
          gathers.push_back(std::move(*gather));
      });
    });
    IRRewriter rewriter(&getContext());
    // What is fetched after an op that writes positions, before `end`. In
    // order: what is read first is fetched first.
    struct Place {
      Operation *end = nullptr;
      int64_t bytes = 0;
    };
    llvm::SmallDenseMap<Operation *, Place> places;
    DominanceInfo dominance(getOperation());
    for (Gather &gather : gathers) {
      MemRefType type = gather.row.getMemRefType();
      Operation *write = gather.findLastWrite();
      if (!write || isLikelyCached(type) || gather.getRowBytes() > kMaxRowBytes)
        continue;
      Place &place = places[write];
      int64_t bytes = gather.numRows * gather.getRowBytes();
      if (place.bytes + bytes > maxBytes)
        continue;
      if (!place.end)
        place.end = write->getNextNode();
      if (failed(moveValueDefinitions(rewriter, {gather.row.getMemRef()},
                                      place.end, dominance)))
        continue;
      place.bytes += bytes;
      rewriter.setInsertionPoint(place.end);
      gather.emit(rewriter, getPrefetchLocality(prefetchLevel));
    }
  }
};
} // namespace
