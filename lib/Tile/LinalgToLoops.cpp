//===- LinalgToLoops.cpp - linalg on memrefs to loops over vectors --------===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "LoopNest.h"
#include "Prefetch.h"
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

/// What `op` sets all of its only result to, if it does nothing else and that
/// is a constant.
static TypedAttr getFilled(linalg::GenericOp op) {
  if (op.getNumDpsInits() != 1 || op.getNumReductionLoops() > 0 ||
      !op.getMatchingIndexingMap(op.getDpsInitOperand(0)).isPermutation() ||
      !op.hasPureBufferSemantics() || op.getBody()->getOperations().size() != 1)
    return nullptr;
  Value yielded = op.getBody()->getTerminator()->getOperand(0);
  if (auto argument = dyn_cast<BlockArgument>(yielded);
      argument && argument.getOwner() == op.getBody())
    yielded = op.getMatchingOpOperand(argument)->get();
  Attribute value;
  if (!matchPattern(yielded, m_Constant(&value)))
    return nullptr;
  return cast<TypedAttr>(value);
}

/// The op before `op` that fills all of `init` with a constant which only `op`
/// reads.
static linalg::GenericOp findFill(linalg::GenericOp op, OpOperand &init) {
  AffineMap map = op.getMatchingIndexingMap(&init);
  if (!map.isProjectedPermutation() ||
      llvm::count(op->getOperands(), init.get()) > 1)
    return nullptr;
  for (Operation *before = op->getPrevNode(); before;
       before = before->getPrevNode()) {
    if (isa<memref::AllocOp, memref::AllocaOp>(before) ||
        isMemoryEffectFree(before))
      continue;
    auto fill = dyn_cast<linalg::GenericOp>(before);
    if (!fill || !getFilled(fill))
      return nullptr;
    Value filled = fill.getDpsInitOperand(0)->get();
    if (filled == init.get())
      return fill;
    // Two results of an op do not overlap.
    if (!llvm::is_contained(op.getDpsInits(), filled))
      return nullptr;
  }
  return nullptr;
}

namespace {
struct LinalgToLoops : sparq::impl::LinalgToLoopsBase<LinalgToLoops> {
  using LinalgToLoopsBase::LinalgToLoopsBase;

  /// Whether it becomes loops over vectors.
  bool isVectorizable(linalg::GenericOp op, ArrayRef<int64_t> order) {
    if (getTarget().lanes < 2 || order.empty())
      return false;
    SmallVector<int64_t> sizes = op.getStaticLoopRanges();
    return sizes[order.back()] != 1 && !llvm::is_contained(sizes, 0) &&
           BodyAnalysis(op, order.back()).isVectorizable();
  }

  VectorTarget getTarget() {
    return {vectorBits / 32, registers, getPrefetchLocality(prefetchLevel)};
  }

  void emitVectors(linalg::GenericOp op, ArrayRef<int64_t> order) {
    BodyAnalysis analysis(op, order.back());
    relaxReduction(op, /*reorder=*/false);
    VectorPlan plan = makePlan(analysis, order, getTarget());
    SmallVector<TypedAttr> starts(op.getNumDpsInits());
    if (VectorNest::canStart(analysis, plan))
      for (auto [start, init] :
           llvm::zip_equal(starts, op.getDpsInitsMutable()))
        if (linalg::GenericOp fill =
                analysis.isStreamed(init) ? nullptr : findFill(op, init)) {
          start = getFilled(fill);
          replacedFills.insert(fill);
        }
    VectorNest(analysis, plan, starts).emit();
  }

  /// Fills that what they are for does itself.
  llvm::SmallPtrSet<Operation *, 8> replacedFills;

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
    if (failed(
            verifyPrefetchLevel(getOperation(), getArgument(), prefetchLevel)))
      return signalPassFailure();
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
    // A fill comes after what may replace it.
    replacedFills.clear();
    for (linalg::GenericOp op : llvm::reverse(generics)) {
      if (replacedFills.contains(op)) {
        op.erase();
        continue;
      }
      if (!op.hasPureBufferSemantics()) {
        op.emitOpError("must be on memrefs to become loops");
        return signalPassFailure();
      }
      SmallVector<int64_t> order = getLoopOrder(op);
      if (isVectorizable(op, order)) {
        emitVectors(op, order);
        continue;
      }
      relaxReduction(op, /*reorder=*/true);
      LoopNest(op, order).emit();
    }
  }
};
} // namespace
