//===- UpdateRewriter.cpp - Makes cache updates writes of rows ------------===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "UpdateRewriter.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"

using namespace mlir;
using namespace mlir::sparq;

using Kind = ElementExpr::Kind;

void UpdateRewriter::finish() {
  // What was followed before another update was replaced may read it still.
  for (Operation *op : llvm::reverse(dead))
    if (op->use_empty())
      op->erase();
  dead.clear();
}

void UpdateRewriter::rewrite(const CacheView &view) {
  Operation *op = view.source.getDefiningOp();
  if (!op || op->getBlock() != &function.getEntry())
    return;
  if (auto generic = dyn_cast<linalg::GenericOp>(op))
    rewriteSelect(generic, view);
  else if (auto scatter = dyn_cast<tm_tensor::ScatterOp>(op))
    rewriteScatter(scatter, view);
}

/// Whether `slice` has a source of the cache's rank, unit strides, and covers
/// everything but the position dimension.
static bool insertsWholeRows(tensor::InsertSliceOp slice, int64_t positionDim) {
  int64_t rank = slice.getDestType().getRank();
  if (slice.getSourceType().getRank() != rank || !slice.hasUnitStride())
    return false;
  for (int64_t i = 0; i < rank; ++i) {
    if (i == positionDim)
      continue;
    if (!isConstantIntValue(slice.getMixedOffsets()[i], 0) ||
        slice.getDestType().isDynamicDim(i) ||
        !isConstantIntValue(slice.getMixedSizes()[i],
                            slice.getDestType().getDimSize(i)))
      return false;
  }
  return true;
}

std::optional<RowWrite> UpdateRewriter::lookup(Operation *update,
                                               int64_t positionDim) const {
  auto slice = dyn_cast<tensor::InsertSliceOp>(update);
  if (slice && insertsWholeRows(slice, positionDim))
    return RowWrite{slice.getSource(), positionDim,
                    slice.getMixedOffsets()[positionDim],
                    slice.getMixedSizes()[positionDim]};
  auto it = writes.find(update);
  if (it == writes.end() || it->second.positionDim != positionDim)
    return std::nullopt;
  return it->second;
}

//===----------------------------------------------------------------------===//
// Positions
//===----------------------------------------------------------------------===//

LogicalResult UpdateRewriter::setInsertionPointAfter(OpBuilder &b,
                                                     ArrayRef<Value> values) {
  Operation *last = nullptr;
  for (Value value : values) {
    Operation *op = value.getDefiningOp();
    if (value.getParentBlock() != &function.getEntry())
      return failure();
    if (op && (!last || last->isBeforeInBlock(op)))
      last = op;
  }
  if (last)
    b.setInsertionPointAfter(last);
  else
    b.setInsertionPointToStart(&function.getEntry());
  return success();
}

/// Whether `value` is a list of `size` i64.
static bool isPositionList(Value value, int64_t size) {
  auto type =
      dyn_cast_if_present<RankedTensorType>(value ? value.getType() : Type());
  return type && type.getRank() == 1 && type.getElementType().isInteger(64) &&
         type.getDimSize(0) == size;
}

Value UpdateRewriter::emitPositions(Location loc,
                                    ArrayRef<const ElementExpr *> positions) {
  // The elements of a list, in their order.
  Value list = positions.front()->value;
  bool isList = isPositionList(list, positions.size());
  for (auto [i, position] : llvm::enumerate(positions))
    isList &= position->kind == Kind::Element && position->value == list &&
              position->operands.size() == 1 &&
              position->operands[0]->isConstant(i);
  if (isList)
    return list;

  SmallVector<const void *> key(positions.begin(), positions.end());
  Value &emitted = emittedPositions[key];
  if (emitted)
    return emitted;
  SmallVector<Value> read, elements;
  for (const ElementExpr *position : positions)
    position->collectValues(read);
  OpBuilder b(function.getContext());
  if (failed(setInsertionPointAfter(b, read)))
    return {};
  for (const ElementExpr *position : positions)
    elements.push_back(emitElement(b, loc, position, b.getI64Type(),
                                   [](int64_t) { return Value(); }));
  emitted = tensor::FromElementsOp::create(b, loc, elements);
  return emitted;
}

Value UpdateRewriter::emitPositions(Location loc, const ElementExpr *position,
                                    int64_t symbol, Value cache) {
  int64_t size = cast<RankedTensorType>(cache.getType()).getDimSize(symbol);
  if (position->kind == Kind::Element &&
      isPositionList(position->value, size) &&
      position->operands[0]->isSymbol(symbol))
    return position->value;

  // Sizes may differ where they are not known.
  bool isStatic = !ShapedType::isDynamic(size);
  SmallVector<const void *> key = {
      position, isStatic ? reinterpret_cast<const void *>(size)
                         : cache.getAsOpaquePointer()};
  Value &emitted = emittedPositions[key];
  if (emitted)
    return emitted;
  SmallVector<Value> read = {cache};
  position->collectValues(read);
  OpBuilder b(function.getContext());
  if (failed(setInsertionPointAfter(b, read)))
    return {};
  Value empty = tensor::EmptyOp::create(
      b, loc,
      ArrayRef<OpFoldResult>{tensor::getMixedSize(b, loc, cache, symbol)},
      b.getI64Type());
  emitted = linalg::GenericOp::create(
                b, loc, empty.getType(), ValueRange(), empty,
                b.getMultiDimIdentityMap(1), utils::IteratorType::parallel,
                [&](OpBuilder &b, Location loc, ValueRange) {
                  Value element = emitElement(
                      b, loc, position, b.getI64Type(), [&](int64_t) {
                        return linalg::IndexOp::create(b, loc, 0);
                      });
                  linalg::YieldOp::create(b, loc, element);
                })
                .getResult(0);
  return emitted;
}
