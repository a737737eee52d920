//===- LinalgToParallelLoops.cpp - linalg on buffers to scf.parallel ------===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "sparq/GPU/Passes.h"

#include "mlir/Dialect/Affine/IR/AffineOps.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Arith/Utils/Utils.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Linalg/Utils/Utils.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/IR/IRMapping.h"

namespace mlir::sparq {
#define GEN_PASS_DEF_LINALGTOPARALLELLOOPS
#include "sparq/GPU/Passes.h.inc"
} // namespace mlir::sparq

using namespace mlir;
using namespace mlir::sparq;

namespace {

/// Emits the scalar code of one iteration of `op`.
class LoopBodyBuilder {
public:
  LoopBodyBuilder(linalg::LinalgOp op, ArrayRef<Value> ivs)
      : op(op), loc(op.getLoc()), ivs(ivs.begin(), ivs.end()),
        maps(op.getIndexingMapsArray()) {}

  void setIv(unsigned dim, Value iv) { ivs[dim] = iv; }

  /// The element of `operand` that the current iteration accesses.
  Value load(OpBuilder &b, OpOperand &operand) {
    if (!isa<MemRefType>(operand.get().getType()))
      return operand.get();
    return memref::LoadOp::create(b, loc, operand.get(), indices(b, operand));
  }

  void store(OpBuilder &b, OpOperand &operand, Value value) {
    memref::StoreOp::create(b, loc, value, operand.get(), indices(b, operand));
  }

  /// Inlines the body with `accumulators` for the inits; returns what it
  /// yields.
  SmallVector<Value> inlineBody(OpBuilder &b, ValueRange accumulators) {
    Block *body = op.getBlock();
    IRMapping mapping;
    for (OpOperand *input : op.getDpsInputOperands()) {
      BlockArgument arg = op.getMatchingBlockArgument(input);
      if (!arg.use_empty())
        mapping.map(arg, load(b, *input));
    }
    for (auto [i, init] : llvm::enumerate(op.getDpsInitsMutable()))
      mapping.map(op.getMatchingBlockArgument(&init), accumulators[i]);
    for (Operation &inner : body->without_terminator()) {
      if (auto index = dyn_cast<linalg::IndexOp>(inner)) {
        mapping.map(index.getResult(), ivs[index.getDim()]);
        continue;
      }
      Operation *clone = b.clone(inner, mapping);
      // linalg.index may also sit inside nested regions of the body.
      clone->walk([&](linalg::IndexOp index) {
        index.replaceAllUsesWith(ivs[index.getDim()]);
        index.erase();
      });
    }
    return llvm::map_to_vector(
        body->getTerminator()->getOperands(),
        [&](Value v) { return mapping.lookupOrDefault(v); });
  }

private:
  SmallVector<Value> indices(OpBuilder &b, OpOperand &operand) {
    AffineMap map = op.getMatchingIndexingMap(&operand);
    SmallVector<Value> result;
    for (unsigned i = 0, e = map.getNumResults(); i != e; ++i) {
      AffineExpr expr = map.getResult(i);
      if (auto dim = dyn_cast<AffineDimExpr>(expr)) {
        result.push_back(ivs[dim.getPosition()]);
        continue;
      }
      OpFoldResult value = affine::makeComposedFoldedAffineApply(
          b, loc, map.getSubMap({i}), getAsOpFoldResult(ivs));
      result.push_back(getValueOrCreateConstantIndexOp(b, loc, value));
    }
    return result;
  }

  linalg::LinalgOp op;
  Location loc;
  SmallVector<Value> ivs;
  SmallVector<AffineMap> maps;
};

/// True if a loop that is not parallel addresses `init`: then its element
/// cannot stay in a register over that loop.
bool dependsOnReduction(linalg::LinalgOp op, OpOperand &init) {
  AffineMap map = op.getMatchingIndexingMap(&init);
  SmallVector<utils::IteratorType> iterators = op.getIteratorTypesArray();
  for (auto [dim, iterator] : llvm::enumerate(iterators))
    if (iterator != utils::IteratorType::parallel && map.isFunctionOfDim(dim))
      return true;
  return false;
}

void lower(linalg::LinalgOp op) {
  OpBuilder b(op);
  Location loc = op.getLoc();
  SmallVector<Range> ranges = op.createLoopRanges(b, loc);
  SmallVector<utils::IteratorType> iterators = op.getIteratorTypesArray();
  Value zero = arith::ConstantIndexOp::create(b, loc, 0);
  Value one = arith::ConstantIndexOp::create(b, loc, 1);

  SmallVector<unsigned> parallelDims, serialDims;
  SmallVector<Value> sizes;
  for (auto [dim, range] : llvm::enumerate(ranges)) {
    sizes.push_back(getValueOrCreateConstantIndexOp(b, loc, range.size));
    bool parallel = iterators[dim] == utils::IteratorType::parallel;
    (parallel ? parallelDims : serialDims).push_back(dim);
  }

  SmallVector<Value> lbs, ubs, steps;
  for (unsigned dim : parallelDims)
    ubs.push_back(sizes[dim]);
  if (ubs.empty())
    ubs.push_back(one);
  lbs.assign(ubs.size(), zero);
  steps.assign(ubs.size(), one);

  auto inits = op.getDpsInitsMutable();
  bool inRegisters = llvm::none_of(
      inits, [&](OpOperand &init) { return dependsOnReduction(op, init); });

  auto parallel = scf::ParallelOp::create(b, loc, lbs, ubs, steps);
  b.setInsertionPointToStart(parallel.getBody());
  LoopBodyBuilder body(op, SmallVector<Value>(ranges.size()));
  for (auto [i, dim] : llvm::enumerate(parallelDims))
    body.setIv(dim, parallel.getInductionVars()[i]);

  auto loadInits = [&]() {
    SmallVector<Value> values;
    for (OpOperand &init : inits) {
      // An init that is only written is not read: it may be uninitialised.
      bool unused = op.getMatchingBlockArgument(&init).use_empty();
      values.push_back(unused && (serialDims.empty() || !inRegisters)
                           ? Value()
                           : body.load(b, init));
    }
    return values;
  };
  auto storeInits = [&](ValueRange values) {
    for (auto [init, value] : llvm::zip_equal(inits, values))
      body.store(b, init, value);
  };

  SmallVector<Value> accumulators;
  if (inRegisters)
    accumulators = loadInits();
  SmallVector<scf::ForOp> loops;
  for (unsigned dim : serialDims) {
    ValueRange carried = inRegisters ? ValueRange(accumulators) : ValueRange();
    auto loop = scf::ForOp::create(b, loc, zero, sizes[dim], one, carried);
    body.setIv(dim, loop.getInductionVar());
    accumulators = llvm::to_vector_of<Value>(loop.getRegionIterArgs());
    loops.push_back(loop);
    // Loops without iter_args come with their terminator.
    b.setInsertionPointToStart(loop.getBody());
  }

  if (!inRegisters) {
    storeInits(body.inlineBody(b, loadInits()));
    op.erase();
    return;
  }

  SmallVector<Value> yielded = body.inlineBody(b, accumulators);
  for (scf::ForOp loop : llvm::reverse(loops)) {
    b.setInsertionPointToEnd(loop.getBody());
    if (!yielded.empty())
      scf::YieldOp::create(b, loc, yielded);
    yielded = llvm::to_vector_of<Value>(loop.getResults());
    b.setInsertionPointAfter(loop);
  }
  storeInits(yielded);
  op.erase();
}

struct LinalgToParallelLoops
    : sparq::impl::LinalgToParallelLoopsBase<LinalgToParallelLoops> {
  void runOnOperation() override {
    IRRewriter rewriter(&getContext());
    SmallVector<memref::CopyOp> copies;
    getOperation()->walk([&](memref::CopyOp copy) {
      if (isa<MemRefType>(copy.getSource().getType()) &&
          isa<MemRefType>(copy.getTarget().getType()))
        copies.push_back(copy);
    });
    for (memref::CopyOp copy : copies) {
      rewriter.setInsertionPoint(copy);
      linalg::makeMemRefCopyOp(rewriter, copy.getLoc(), copy.getSource(),
                               copy.getTarget());
      copy.erase();
    }

    SmallVector<linalg::LinalgOp> ops;
    WalkResult result = getOperation()->walk([&](linalg::LinalgOp op) {
      if (!op.hasPureBufferSemantics()) {
        op.emitError("has tensor operands: bufferize before lowering to loops");
        return WalkResult::interrupt();
      }
      ops.push_back(op);
      return WalkResult::advance();
    });
    if (result.wasInterrupted())
      return signalPassFailure();
    for (linalg::LinalgOp op : ops)
      lower(op);
  }
};

} // namespace
