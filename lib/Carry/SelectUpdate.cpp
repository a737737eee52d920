//===- SelectUpdate.cpp - Cache updates that select one position ----------===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// torch.where(arange(S) == p, fresh, cache) writes one row and copies all
// others. As an insert_slice of one row, or of none where p is no position of
// the cache, it says which row that is.
//
//===----------------------------------------------------------------------===//

#include "CacheUpdate.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Arith/Utils/Utils.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"

using namespace mlir;
using namespace mlir::sparq;

/// Whether `op` computes its only result element by element, in its own order.
static bool isElementwise(linalg::GenericOp op) {
  return op && op.getNumDpsInits() == 1 && op.hasPureTensorSemantics() &&
         op.getNumParallelLoops() == op.getNumLoops() &&
         op.getMatchingIndexingMap(op.getDpsInitOperand(0)).isIdentity();
}

/// The input that `value`, in the body of `op`, is an element of, or null.
static OpOperand *getInput(linalg::GenericOp op, Value value) {
  auto argument = dyn_cast<BlockArgument>(value);
  if (!argument || argument.getOwner() != op.getBody() ||
      argument.getArgNumber() >= op.getNumDpsInputs())
    return nullptr;
  return op.getDpsInputOperand(argument.getArgNumber());
}

static Value stripIndexCast(Value value) {
  if (auto cast = value.getDefiningOp<arith::IndexCastOp>())
    return cast.getIn();
  return value;
}

/// Whether `value`, in the body of `op`, is the index of loop `loop`.
static bool isLoopIndex(linalg::GenericOp op, Value value, unsigned loop) {
  if (auto index = stripIndexCast(value).getDefiningOp<linalg::IndexOp>())
    return index.getDim() == loop && index->getBlock() == op.getBody();
  // An element of iota.
  OpOperand *input = getInput(op, value);
  if (!input)
    return false;
  auto iota = input->get().getDefiningOp<linalg::GenericOp>();
  std::optional<unsigned> dim =
      op.getMatchingIndexingMap(input).getResultPosition(
          getAffineDimExpr(loop, op.getContext()));
  return isElementwise(iota) && dim &&
         isLoopIndex(iota, iota.getBody()->getTerminator()->getOperand(0),
                     *dim);
}

/// `value` in the body of `op`, if it is the same for all elements: emitted
/// before `op`.
static Value emitScalar(OpBuilder &b, linalg::GenericOp op, Value value) {
  Location loc = op.getLoc();
  value = stripIndexCast(value);
  Value scalar;
  if (OpOperand *input = getInput(op, value)) {
    auto type = dyn_cast<RankedTensorType>(input->get().getType());
    if (!type ||
        !llvm::all_of(type.getShape(), [](int64_t size) { return size == 1; }))
      return {};
    Value zero = arith::ConstantIndexOp::create(b, loc, 0);
    scalar = tensor::ExtractOp::create(
        b, loc, input->get(), SmallVector<Value>(type.getRank(), zero));
  } else if (!op.getRegion().isAncestor(value.getParentRegion())) {
    scalar = value;
  }
  if (!scalar || scalar.getType().isIndex())
    return scalar;
  return arith::IndexCastOp::create(b, loc, b.getIndexType(), scalar);
}

/// If `condition` holds for one index of its dimension `dim` only, that index,
/// emitted where `b` is.
static Value emitOnlyPosition(OpBuilder &b, Value condition, unsigned dim) {
  // Unit dimensions may have been added to it.
  if (auto expand = condition.getDefiningOp<tensor::ExpandShapeOp>()) {
    for (auto [i, group] : llvm::enumerate(expand.getReassociationIndices())) {
      if (!llvm::is_contained(group, dim))
        continue;
      for (int64_t other : group)
        if (other != static_cast<int64_t>(dim) &&
            expand.getResultType().getDimSize(other) != 1)
          return {};
      condition = expand.getSrc();
      dim = i;
      break;
    }
  }
  auto op = condition.getDefiningOp<linalg::GenericOp>();
  if (!isElementwise(op))
    return {};
  // No other dimension has a say.
  auto type = cast<RankedTensorType>(op.getResult(0).getType());
  for (int64_t i = 0; i < type.getRank(); ++i)
    if (i != static_cast<int64_t>(dim) && type.getDimSize(i) != 1)
      return {};
  auto equal = op.getBody()
                   ->getTerminator()
                   ->getOperand(0)
                   .getDefiningOp<arith::CmpIOp>();
  if (!equal || equal.getPredicate() != arith::CmpIPredicate::eq)
    return {};
  for (auto [index, position] : {std::pair(equal.getLhs(), equal.getRhs()),
                                 std::pair(equal.getRhs(), equal.getLhs())})
    if (isLoopIndex(op, index, dim))
      return emitScalar(b, op, position);
  return {};
}

void sparq::rewriteSelectUpdate(Value read, FunctionView function,
                                WrittenPositions &positions) {
  SmallVector<Operation *> view;
  auto op = followView(read, view).getDefiningOp<linalg::GenericOp>();
  if (!isElementwise(op) || op->getBlock() != &function.getEntry())
    return;
  auto select = op.getBody()
                    ->getTerminator()
                    ->getOperand(0)
                    .getDefiningOp<arith::SelectOp>();
  if (!select)
    return;
  OpOperand *condition = getInput(op, select.getCondition());
  OpOperand *fresh = getInput(op, select.getTrueValue());
  OpOperand *cache = getInput(op, select.getFalseValue());
  auto type = cast<RankedTensorType>(op.getResult(0).getType());
  int64_t rank = type.getRank(), positionDim = rank - 2;
  if (!condition || !fresh || !cache || rank < 2 ||
      cache->get().getType() != type ||
      !function.getArgumentNumber(cache->get()) ||
      !op.getMatchingIndexingMap(cache).isIdentity())
    return;

  // The rows: those of the cache, with one position.
  auto freshType = dyn_cast<RankedTensorType>(fresh->get().getType());
  AffineMap freshMap = op.getMatchingIndexingMap(fresh);
  if (!freshType || freshType.getRank() != rank ||
      freshType.getDimSize(positionDim) != 1)
    return;
  for (int64_t i = 0; i < rank; ++i) {
    AffineExpr expr = freshMap.getResult(i);
    bool isUnit = freshType.getDimSize(i) == 1 && type.getDimSize(i) == 1;
    if (i != positionDim && !isUnit &&
        (expr != getAffineDimExpr(i, op.getContext()) || type.isDynamicDim(i) ||
         freshType.getDimSize(i) != type.getDimSize(i)))
      return;
  }
  AffineMap conditionMap = op.getMatchingIndexingMap(condition);
  std::optional<unsigned> dim = conditionMap.getResultPosition(
      getAffineDimExpr(positionDim, op.getContext()));
  if (!dim || !isa<RankedTensorType>(condition->get().getType()))
    return;

  OpBuilder b(op);
  Location loc = op.getLoc();
  auto [known, isNew] = positions.try_emplace(condition->get());
  WrittenPosition &written = known->second;
  if (isNew) {
    // Where the condition is, for all caches that it selects rows for.
    b.setInsertionPointAfterValue(condition->get());
    Value position = emitOnlyPosition(b, condition->get(), *dim);
    if (position) {
      // One row, or none if there is no such position.
      Value numPositions = getValueOrCreateConstantIndexOp(
          b, loc, tensor::getMixedSize(b, loc, condition->get(), *dim));
      Value exists = arith::CmpIOp::create(b, loc, arith::CmpIPredicate::ult,
                                           position, numPositions);
      Value zero = arith::ConstantIndexOp::create(b, loc, 0);
      Value one = arith::ConstantIndexOp::create(b, loc, 1);
      written.offset = arith::SelectOp::create(b, loc, exists, position, zero);
      written.size = arith::SelectOp::create(b, loc, exists, one, zero);
    }
    b.setInsertionPoint(op);
  }
  if (!written.offset)
    return;
  SmallVector<OpFoldResult> offsets(rank, b.getIndexAttr(0));
  SmallVector<OpFoldResult> strides(rank, b.getIndexAttr(1));
  SmallVector<OpFoldResult> sizes = tensor::getMixedSizes(b, loc, fresh->get());
  sizes[positionDim] = written.size;
  Value rows = tensor::ExtractSliceOp::create(b, loc, fresh->get(), offsets,
                                              sizes, strides);
  offsets[positionDim] = written.offset;
  Value updated = tensor::InsertSliceOp::create(b, loc, rows, cache->get(),
                                                offsets, sizes, strides);
  op.getResult(0).replaceAllUsesWith(updated);
  op.erase();
}
