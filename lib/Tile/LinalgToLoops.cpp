//===- LinalgToLoops.cpp - linalg on memrefs to vectorizable loops --------===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "sparq/Tile/Passes.h"

#include "mlir/Dialect/Affine/IR/AffineOps.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Linalg/Transforms/Transforms.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Utils/StaticValueUtils.h"
#include "mlir/IR/IRMapping.h"
#include "mlir/IR/PatternMatch.h"
#include "mlir/Interfaces/FunctionInterfaces.h"

namespace mlir::sparq {
#define GEN_PASS_DEF_LINALGTOLOOPS
#include "sparq/Tile/Passes.h.inc"
} // namespace mlir::sparq

using namespace mlir;
using namespace mlir::sparq;

namespace {
/// How the accesses of an op move when one of its loops advances.
struct Movement {
  /// Accesses that jump.
  int64_t strided = 0;
  /// Accesses that go to the neighbouring element.
  int64_t contiguous = 0;
};
} // namespace

/// Whether `value`, inside `op`'s body, depends on `linalg.index dim`.
static bool dependsOnIndex(linalg::GenericOp op, Value value, int64_t dim) {
  SmallVector<Value> pending = {value};
  while (!pending.empty()) {
    Operation *definition = pending.pop_back_val().getDefiningOp();
    if (!definition || definition->getBlock() != op.getBody())
      continue;
    if (auto index = dyn_cast<linalg::IndexOp>(definition))
      if (static_cast<int64_t>(index.getDim()) == dim)
        return true;
    llvm::append_range(pending, definition->getOperands());
  }
  return false;
}

static bool isInnermostContiguous(MemRefType type) {
  auto [strides, offset] = type.getStridesAndOffset();
  return strides.empty() || strides.back() == 1;
}

static Movement getMovement(linalg::GenericOp op, int64_t dim) {
  Movement movement;
  auto count = [&](int64_t position, MemRefType type) {
    if (position == type.getRank() - 1 && isInnermostContiguous(type))
      ++movement.contiguous;
    else
      ++movement.strided;
  };
  for (OpOperand &operand : op->getOpOperands()) {
    auto type = dyn_cast<MemRefType>(operand.get().getType());
    if (!type)
      continue;
    AffineMap map = op.getMatchingIndexingMap(&operand);
    // The leftmost dimension that moves decides.
    for (auto [position, expr] : llvm::enumerate(map.getResults()))
      if (expr.isFunctionOfDim(dim)) {
        count(position, type);
        break;
      }
  }
  op.getBody()->walk([&](memref::LoadOp load) {
    for (auto [position, index] : llvm::enumerate(load.getIndices()))
      if (dependsOnIndex(op, index, dim)) {
        count(position, load.getMemRefType());
        break;
      }
  });
  return movement;
}

/// Loops from outermost to innermost: in order, but that one which moves
/// through memory contiguously is innermost, so that it can be vectorized, and
/// loops of one iteration are outermost.
static SmallVector<int64_t> getLoopOrder(linalg::GenericOp op) {
  SmallVector<int64_t> sizes = op.getStaticLoopRanges();
  SmallVector<int64_t> order;
  for (auto [dim, size] : llvm::enumerate(sizes))
    if (size == 1)
      order.push_back(dim);
  int64_t innermost = -1;
  Movement best;
  for (int64_t dim = sizes.size() - 1; dim >= 0; --dim) {
    if (sizes[dim] == 1)
      continue;
    Movement movement = getMovement(op, dim);
    if (innermost < 0 || movement.strided < best.strided ||
        (movement.strided == best.strided &&
         movement.contiguous > best.contiguous)) {
      innermost = dim;
      best = movement;
    }
  }
  for (auto [dim, size] : llvm::enumerate(sizes))
    if (size != 1 && static_cast<int64_t>(dim) != innermost)
      order.push_back(dim);
  if (innermost >= 0)
    order.push_back(innermost);
  return order;
}

/// Lets the sum over a reduction be reordered and its products be fused, as
/// vectorizing needs.
static void relaxReduction(linalg::GenericOp op) {
  using arith::FastMathFlags;
  for (OpOperand &init : op.getDpsInitsMutable()) {
    BlockArgument argument = op.getMatchingBlockArgument(&init);
    if (!argument.hasOneUse())
      continue;
    auto add = dyn_cast<arith::AddFOp>(*argument.getUsers().begin());
    if (!add)
      continue;
    add.setFastmath(add.getFastmath() | FastMathFlags::reassoc |
                    FastMathFlags::contract);
    for (Value term : add->getOperands())
      if (auto product = term.getDefiningOp<arith::MulFOp>())
        product.setFastmath(product.getFastmath() | FastMathFlags::contract);
  }
}

/// The indices with which an operand is accessed in the current iteration.
static SmallVector<Value> getIndices(OpBuilder &b, Location loc, AffineMap map,
                                     ArrayRef<Value> ivs) {
  SmallVector<Value> indices;
  for (AffineExpr expr : map.getResults()) {
    if (auto dim = dyn_cast<AffineDimExpr>(expr)) {
      indices.push_back(ivs[dim.getPosition()]);
    } else if (auto constant = dyn_cast<AffineConstantExpr>(expr)) {
      indices.push_back(
          arith::ConstantIndexOp::create(b, loc, constant.getValue()));
    } else {
      AffineMap single = AffineMap::get(map.getNumDims(), 0, expr);
      indices.push_back(affine::AffineApplyOp::create(b, loc, single, ivs));
    }
  }
  return indices;
}

static Value readOperand(OpBuilder &b, linalg::GenericOp op, OpOperand &operand,
                         ArrayRef<Value> ivs) {
  if (!isa<MemRefType>(operand.get().getType()))
    return operand.get();
  Location loc = op.getLoc();
  return memref::LoadOp::create(
      b, loc, operand.get(),
      getIndices(b, loc, op.getMatchingIndexingMap(&operand), ivs));
}

/// One iteration: the body with `inits` as the old values; returns the new.
static SmallVector<Value> emitBody(OpBuilder &b, linalg::GenericOp op,
                                   ArrayRef<Value> ivs, ValueRange inits) {
  IRMapping map;
  for (OpOperand *input : op.getDpsInputOperands()) {
    BlockArgument argument = op.getMatchingBlockArgument(input);
    if (!argument.use_empty())
      map.map(argument, readOperand(b, op, *input, ivs));
  }
  for (auto [init, value] : llvm::zip_equal(op.getDpsInitsMutable(), inits))
    if (value)
      map.map(op.getMatchingBlockArgument(&init), value);
  for (Operation &bodyOp : op.getBody()->without_terminator()) {
    if (auto index = dyn_cast<linalg::IndexOp>(bodyOp))
      map.map(index.getResult(), ivs[index.getDim()]);
    else
      b.clone(bodyOp, map);
  }
  SmallVector<Value> results;
  for (Value value : op.getBody()->getTerminator()->getOperands())
    results.push_back(map.lookupOrDefault(value));
  return results;
}

static SmallVector<Value> readInits(OpBuilder &b, linalg::GenericOp op,
                                    ArrayRef<Value> ivs, bool all) {
  SmallVector<Value> values;
  for (OpOperand &init : op.getDpsInitsMutable()) {
    bool used = all || !op.getMatchingBlockArgument(&init).use_empty();
    values.push_back(used ? readOperand(b, op, init, ivs) : Value());
  }
  return values;
}

static void writeInits(OpBuilder &b, linalg::GenericOp op, ArrayRef<Value> ivs,
                       ValueRange values) {
  for (auto [init, value] : llvm::zip_equal(op.getDpsInitsMutable(), values))
    memref::StoreOp::create(
        b, op.getLoc(), value, init.get(),
        getIndices(b, op.getLoc(), op.getMatchingIndexingMap(&init), ivs));
}

static void lower(linalg::GenericOp op) {
  relaxReduction(op);
  OpBuilder b(op);
  Location loc = op.getLoc();
  SmallVector<Range> ranges =
      cast<linalg::LinalgOp>(*op).createLoopRanges(b, loc);
  SmallVector<int64_t> order = getLoopOrder(op);
  SmallVector<utils::IteratorType> types = op.getIteratorTypesArray();

  // Trailing reduction loops keep what they compute in registers.
  size_t numOuter = order.size();
  while (numOuter > 0 &&
         types[order[numOuter - 1]] == utils::IteratorType::reduction)
    --numOuter;
  bool hasAccumulator = numOuter < order.size();

  SmallVector<Value> ivs(order.size());
  auto makeLoop = [&](int64_t dim, ValueRange iterArgs) {
    auto value = [&](OpFoldResult size) {
      return getValueOrCreateConstantIndexOp(b, loc, size);
    };
    auto loop = scf::ForOp::create(b, loc, value(ranges[dim].offset),
                                   value(ranges[dim].size),
                                   value(ranges[dim].stride), iterArgs);
    ivs[dim] = loop.getInductionVar();
    b.setInsertionPointToStart(loop.getBody());
    return loop;
  };
  for (int64_t dim : ArrayRef<int64_t>(order).take_front(numOuter))
    makeLoop(dim, {});
  SmallVector<Value> values = readInits(b, op, ivs, hasAccumulator);
  if (hasAccumulator) {
    SmallVector<scf::ForOp> loops;
    for (int64_t dim : ArrayRef<int64_t>(order).drop_front(numOuter)) {
      loops.push_back(makeLoop(dim, values));
      values.assign(loops.back().getRegionIterArgs().begin(),
                    loops.back().getRegionIterArgs().end());
    }
    values = emitBody(b, op, ivs, values);
    for (scf::ForOp loop : llvm::reverse(loops)) {
      scf::YieldOp::create(b, loc, values);
      values.assign(loop.getResults().begin(), loop.getResults().end());
      b.setInsertionPointAfter(loop);
    }
  } else {
    values = emitBody(b, op, ivs, values);
  }
  writeInits(b, op, ivs, values);
  op.erase();
}

/// Copies between layouts as loops: the runtime's copy of strided memrefs goes
/// element by element through memory.
static void lowerStridedCopies(Operation *root) {
  root->walk([](memref::CopyOp copy) {
    auto source = dyn_cast<MemRefType>(copy.getSource().getType());
    auto target = dyn_cast<MemRefType>(copy.getTarget().getType());
    if (!source || !target ||
        (source.getLayout().isIdentity() && target.getLayout().isIdentity()))
      return;
    OpBuilder b(copy);
    linalg::makeMemRefCopyOp(b, copy.getLoc(), copy.getSource(),
                             copy.getTarget());
    copy.erase();
  });
}

namespace {
struct LinalgToLoops : sparq::impl::LinalgToLoopsBase<LinalgToLoops> {
  void runOnOperation() override {
    lowerStridedCopies(getOperation());
    IRRewriter rewriter(&getContext());
    SmallVector<linalg::LinalgOp> named;
    getOperation()->walk([&](linalg::LinalgOp op) {
      if (!isa<linalg::GenericOp>(op))
        named.push_back(op);
    });
    for (linalg::LinalgOp op : named) {
      rewriter.setInsertionPoint(op);
      if (failed(linalg::generalizeNamedOp(rewriter, op))) {
        op->emitOpError("has no loop form");
        return signalPassFailure();
      }
    }
    SmallVector<linalg::GenericOp> generics;
    getOperation()->walk([&](linalg::GenericOp op) { generics.push_back(op); });
    for (linalg::GenericOp op : generics) {
      if (!op.hasPureBufferSemantics()) {
        op.emitOpError("must be on memrefs to become loops");
        return signalPassFailure();
      }
      lower(op);
    }
  }
};
} // namespace
