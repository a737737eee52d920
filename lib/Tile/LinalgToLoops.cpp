//===- LinalgToLoops.cpp - linalg on memrefs to loops over vectors --------===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "LoopNest.h"
#include "VectorNest.h"

#include "sparq/Tile/Passes.h"

#include "mlir/Dialect/Affine/IR/AffineOps.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Linalg/Transforms/Transforms.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
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

/// Lets the products of a sum be fused, and with `reorder` the sum be
/// reordered, as LLVM needs to vectorize it.
static void relaxReduction(linalg::GenericOp op, bool reorder) {
  using arith::FastMathFlags;
  FastMathFlags flags = FastMathFlags::contract;
  if (reorder)
    flags = flags | FastMathFlags::reassoc;
  for (OpOperand &init : op.getDpsInitsMutable()) {
    BlockArgument argument = op.getMatchingBlockArgument(&init);
    if (!argument.hasOneUse())
      continue;
    auto add = dyn_cast<arith::AddFOp>(*argument.getUsers().begin());
    if (!add)
      continue;
    add.setFastmath(add.getFastmath() | flags);
    for (Value term : add->getOperands())
      if (auto product = term.getDefiningOp<arith::MulFOp>())
        product.setFastmath(product.getFastmath() | FastMathFlags::contract);
  }
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
  using LinalgToLoopsBase::LinalgToLoopsBase;

  /// Whether it became loops over vectors.
  bool emitVectors(linalg::GenericOp op, ArrayRef<int64_t> order) {
    VectorTarget target{vectorBits / 32, registers};
    if (target.lanes < 2 || order.empty())
      return false;
    SmallVector<int64_t> sizes = op.getStaticLoopRanges();
    if (sizes[order.back()] == 1 || llvm::is_contained(sizes, 0))
      return false;
    BodyAnalysis analysis(op, order.back());
    if (!analysis.isVectorizable())
      return false;
    relaxReduction(op, /*reorder=*/false);
    VectorNest(analysis, makePlan(analysis, order, target)).emit();
    return true;
  }

  void runOnOperation() override {
    if (vectorBits < 0 || (vectorBits & (vectorBits - 1))) {
      getOperation()->emitError()
          << "sparq-linalg-to-loops: vector-bits must be 0 or a power of two, "
             "but is "
          << vectorBits.getValue();
      return signalPassFailure();
    }
    if (registers < 1) {
      getOperation()->emitError()
          << "sparq-linalg-to-loops: registers must be at least 1, but is "
          << registers.getValue();
      return signalPassFailure();
    }
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
      SmallVector<int64_t> order = getLoopOrder(op);
      if (emitVectors(op, order))
        continue;
      relaxReduction(op, /*reorder=*/true);
      LoopNest(op, order).emit();
    }
  }
};
} // namespace
