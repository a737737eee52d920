//===- SelectUpdate.cpp - Cache updates that select one position ----------===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// torch.where(arange(S) == p, fresh, cache) writes one row and copies all
// others. As a write of one row, or of none where p is no position of the
// cache, it says which row that is. p may differ between batch elements.
//
//===----------------------------------------------------------------------===//

#include "UpdateRewriter.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Arith/Utils/Utils.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"

using namespace mlir;
using namespace mlir::sparq;

using Kind = ElementExpr::Kind;

namespace {
/// fresh where an index is `position`, else cache.
struct Selected {
  const ElementExpr *position, *fresh, *cache;
};
} // namespace

template <typename OpTy>
static OpTy getOp(const ElementExpr *expr) {
  return expr->kind == Kind::Op ? dyn_cast<OpTy>(expr->op) : OpTy();
}

/// `expr`, if it selects by the index `symbol`.
static std::optional<Selected> matchSelect(const ElementExpr *expr,
                                           int64_t symbol) {
  if (!getOp<arith::SelectOp>(expr))
    return std::nullopt;
  const ElementExpr *condition = expr->operands[0];
  const ElementExpr *fresh = expr->operands[1], *cache = expr->operands[2];
  while (condition->kind == Kind::Op) {
    auto compare = getOp<arith::CmpIOp>(condition);
    bool differs =
        compare && compare.getPredicate() == arith::CmpIPredicate::ne;
    bool isNot = false;
    if (compare && compare.getLhs().getType().isInteger(1) &&
        condition->operands[1]->kind == Kind::Constant)
      // Of a condition: whether it equals a constant.
      isNot = differs == condition->operands[1]->isConstant(1);
    else if (compare &&
             (differs || compare.getPredicate() == arith::CmpIPredicate::eq)) {
      if (differs)
        std::swap(fresh, cache);
      for (int i : {0, 1})
        if (condition->operands[i]->isSymbol(symbol))
          return Selected{condition->operands[1 - i], fresh, cache};
      return std::nullopt;
    } else if (getOp<arith::XOrIOp>(condition) &&
               condition->operands[1]->isConstant(1))
      isNot = true;
    else
      return std::nullopt;
    if (isNot)
      std::swap(fresh, cache);
    condition = condition->operands[0];
  }
  return std::nullopt;
}

/// The rows that `fresh` has for elements `index` of a cache of `type`, with
/// one position.
static Value emitFreshRows(OpBuilder &b, Location loc, const ElementExpr *fresh,
                           ArrayRef<const ElementExpr *> index, Value cache,
                           int64_t positionDim) {
  auto type = cast<RankedTensorType>(cache.getType());
  int64_t rank = type.getRank();
  SmallVector<int64_t> shape(type.getShape());
  shape[positionDim] = 1;
  auto isRows = [&] {
    auto rowsType = dyn_cast_if_present<RankedTensorType>(
        fresh->value ? fresh->value.getType() : Type());
    if (!rowsType || rowsType.getShape() != ArrayRef<int64_t>(shape))
      return false;
    for (auto [i, expr] : llvm::enumerate(fresh->operands))
      if (static_cast<int64_t>(i) == positionDim ? !expr->isConstant(0)
                                                 : expr != index[i])
        return false;
    return true;
  };
  if (isRows())
    return fresh->value;

  SmallVector<OpFoldResult> sizes = tensor::getMixedSizes(b, loc, cache);
  sizes[positionDim] = b.getIndexAttr(1);
  Value empty = tensor::EmptyOp::create(b, loc, sizes, type.getElementType());
  return linalg::GenericOp::create(
             b, loc, empty.getType(), ValueRange(), empty,
             b.getMultiDimIdentityMap(rank),
             SmallVector<utils::IteratorType>(rank,
                                              utils::IteratorType::parallel),
             [&](OpBuilder &b, Location loc, ValueRange) {
               Value element = emitElement(
                   b, loc, fresh, type.getElementType(), [&](int64_t symbol) {
                     return linalg::IndexOp::create(b, loc, symbol);
                   });
               linalg::YieldOp::create(b, loc, element);
             })
      .getResult(0);
}

void UpdateRewriter::rewriteSelect(linalg::GenericOp op,
                                   const CacheView &view) {
  auto type = cast<RankedTensorType>(op.getResult(0).getType());
  int64_t positionDim = view.getPositionDim();
  int64_t componentDim = view.order.back();
  SmallVector<const ElementExpr *> index;
  for (auto [dim, size] : llvm::enumerate(type.getShape()))
    index.push_back(size == 1 ? exprs.getConstant(0) : exprs.getSymbol(dim));
  std::optional<Selected> selected =
      matchSelect(exprs.follow(op.getResult(0), index), positionDim);
  if (!selected)
    return;
  Value cache = selected->cache->value;
  if (!cache || !function.getArgumentNumber(cache) || cache.getType() != type ||
      ArrayRef(selected->cache->operands) != ArrayRef(index))
    return;
  SmallVector<int64_t> positionSymbols, freshSymbols;
  selected->position->collectSymbols(positionSymbols);
  selected->fresh->collectSymbols(freshSymbols);
  if (llvm::is_contained(freshSymbols, positionDim) ||
      positionSymbols.size() > 1 ||
      llvm::is_contained(positionSymbols, positionDim) ||
      llvm::is_contained(positionSymbols, componentDim))
    return;

  OpBuilder b(op);
  Location loc = op.getLoc();
  RowWrite write;
  write.positionDim = positionDim;
  if (!positionSymbols.empty()) {
    write.dim = positionSymbols.front();
    write.mayMiss = true;
    write.positions = emitPositions(loc, selected->position, write.dim, cache);
    if (!write.positions)
      return;
    write.rows =
        emitFreshRows(b, loc, selected->fresh, index, cache, positionDim);
  } else {
    // Where the condition is as long as the cache, it tells how long.
    Value whole = cache;
    int64_t wholeDim = positionDim;
    for (OpOperand *input : op.getDpsInputOperands()) {
      auto inputType = dyn_cast<RankedTensorType>(input->get().getType());
      std::optional<unsigned> dim =
          op.getMatchingIndexingMap(input).getResultPosition(
              getAffineDimExpr(positionDim, b.getContext()));
      if (inputType && dim && inputType.getElementType().isInteger(1) &&
          op.getMatchingIndexingMap(op.getDpsInitOperand(0)).isIdentity()) {
        whole = input->get();
        wholeDim = *dim;
      }
    }
    bool isStatic = !type.isDynamicDim(positionDim);
    SmallVector<const void *> key = {
        selected->position,
        isStatic ? reinterpret_cast<const void *>(type.getDimSize(positionDim))
                 : whole.getAsOpaquePointer()};
    auto [it, isNew] = emittedRanges.try_emplace(key);
    if (isNew) {
      OpBuilder::InsertionGuard guard(b);
      SmallVector<Value> read;
      selected->position->collectValues(read);
      if (!isStatic)
        read.push_back(whole);
      if (failed(setInsertionPointAfter(b, read))) {
        emittedRanges.erase(it);
        return;
      }
      Value position = emitElement(b, loc, selected->position, b.getIndexType(),
                                   [](int64_t) { return Value(); });
      Value numPositions = getValueOrCreateConstantIndexOp(
          b, loc,
          isStatic ? b.getIndexAttr(type.getDimSize(positionDim))
                   : tensor::getMixedSize(b, loc, whole, wholeDim));
      Value exists = arith::CmpIOp::create(b, loc, arith::CmpIPredicate::ult,
                                           position, numPositions);
      Value zero = arith::ConstantIndexOp::create(b, loc, 0);
      Value one = arith::ConstantIndexOp::create(b, loc, 1);
      it->second.offset =
          arith::SelectOp::create(b, loc, exists, position, zero).getResult();
      it->second.size =
          arith::SelectOp::create(b, loc, exists, one, zero).getResult();
    }
    write.offset = it->second.offset;
    write.size = it->second.size;
    Value rows =
        emitFreshRows(b, loc, selected->fresh, index, cache, positionDim);
    SmallVector<OpFoldResult> sizes = tensor::getMixedSizes(b, loc, rows);
    SmallVector<OpFoldResult> offsets(sizes.size(), b.getIndexAttr(0));
    SmallVector<OpFoldResult> strides(sizes.size(), b.getIndexAttr(1));
    sizes[positionDim] = write.size;
    write.rows =
        tensor::ExtractSliceOp::create(b, loc, rows, offsets, sizes, strides);
  }
  Value updated = emitRowWrite(b, loc, write, cache);
  writes[updated.getDefiningOp()] = write;
  op.getResult(0).replaceAllUsesWith(updated);
  dead.push_back(op);
}
