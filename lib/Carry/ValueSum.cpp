//===- ValueSum.cpp - The sum of V over counted positions -----------------===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "ValueSum.h"

#include "sparq/IR/SparqOps.h"

#include "mlir/Dialect/Arith/Utils/Utils.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Dialect/Utils/StaticValueUtils.h"
#include "mlir/Dialect/Utils/StructuredOpsUtils.h"

using namespace mlir;
using namespace mlir::sparq;

Value sparq::emitSlice(OpBuilder &b, Location loc, Value tensor, int64_t dim,
                       OpFoldResult offset, OpFoldResult size) {
  SmallVector<OpFoldResult> sizes = tensor::getMixedSizes(b, loc, tensor);
  SmallVector<OpFoldResult> offsets(sizes.size(), b.getIndexAttr(0));
  SmallVector<OpFoldResult> strides(sizes.size(), b.getIndexAttr(1));
  offsets[dim] = offset;
  sizes[dim] = size;
  // A mask may have too few positions by its type, in code that is wrong but
  // valid. The slice has to be valid too.
  auto type = cast<RankedTensorType>(tensor.getType());
  std::optional<int64_t> begin = getConstantIntValue(offset);
  int64_t length = std::max<int64_t>(getConstantIntValue(size).value_or(1), 1);
  if (begin && !type.isDynamicDim(dim) &&
      *begin + length > type.getDimSize(dim)) {
    SmallVector<int64_t> shape(type.getShape());
    shape[dim] = ShapedType::kDynamic;
    tensor = tensor::CastOp::create(b, loc, type.clone(shape), tensor);
  }
  return tensor::ExtractSliceOp::create(b, loc, tensor, offsets, sizes,
                                        strides);
}

/// A tensor of `sizes` filled with `value`.
static Value emitFilled(OpBuilder &b, Location loc,
                        ArrayRef<OpFoldResult> sizes, TypedAttr value) {
  Value empty = tensor::EmptyOp::create(b, loc, sizes, value.getType());
  Value scalar = arith::ConstantOp::create(b, loc, value);
  return linalg::FillOp::create(b, loc, scalar, empty).getResult(0);
}

Value sparq::emitCounted(OpBuilder &b, Location loc, Value mask) {
  auto type = cast<RankedTensorType>(mask.getType());
  Type elementType = type.getElementType();
  int64_t rank = type.getRank();
  SmallVector<OpFoldResult> sizes = tensor::getMixedSizes(b, loc, mask);
  sizes.erase(sizes.end() - 2);
  Value none = emitFilled(b, loc, sizes, b.getBoolAttr(false));

  MLIRContext *context = b.getContext();
  AffineMap inMap = AffineMap::getMultiDimIdentityMap(rank, context);
  SmallVector<utils::IteratorType> iterators(rank,
                                             utils::IteratorType::parallel);
  iterators[rank - 2] = utils::IteratorType::reduction;
  return linalg::GenericOp::create(
             b, loc, none.getType(), mask, none,
             ArrayRef<AffineMap>{inMap, inMap.dropResult(rank - 2)}, iterators,
             [&](OpBuilder &b, Location loc, ValueRange args) {
               Value attends = args[0];
               if (!elementType.isInteger(1)) {
                 Value bias = attends;
                 if (!elementType.isF32())
                   bias = arith::ExtFOp::create(b, loc, b.getF32Type(), bias);
                 Value threshold = arith::ConstantOp::create(
                     b, loc,
                     b.getF32FloatAttr(getMaskedOutThreshold(elementType)));
                 // Only what is at or below the threshold is masked out; a NaN
                 // is not.
                 attends = arith::CmpFOp::create(
                     b, loc, arith::CmpFPredicate::UGT, bias, threshold);
               }
               Value any = arith::OrIOp::create(b, loc, args[1], attends);
               linalg::YieldOp::create(b, loc, any);
             })
      .getResult(0);
}

Value sparq::emitBroadcast(OpBuilder &b, Location loc, Value tensor,
                           int64_t dim, OpFoldResult size) {
  auto type = cast<RankedTensorType>(tensor.getType());
  if (type.getDimSize(dim) != 1 || isConstantIntValue(size, 1))
    return tensor;
  int64_t rank = type.getRank();
  SmallVector<OpFoldResult> sizes = tensor::getMixedSizes(b, loc, tensor);
  sizes[dim] = size;
  Value empty = tensor::EmptyOp::create(b, loc, sizes, type.getElementType());
  SmallVector<AffineExpr> exprs;
  for (int64_t i = 0; i < rank; ++i)
    exprs.push_back(i == dim ? b.getAffineConstantExpr(0)
                             : b.getAffineDimExpr(i));
  return linalg::GenericOp::create(
             b, loc, empty.getType(), tensor, empty,
             ArrayRef<AffineMap>{AffineMap::get(rank, 0, exprs, b.getContext()),
                                 b.getMultiDimIdentityMap(rank)},
             SmallVector<utils::IteratorType>(rank,
                                              utils::IteratorType::parallel),
             [](OpBuilder &b, Location loc, ValueRange args) {
               linalg::YieldOp::create(b, loc, args[0]);
             })
      .getResult(0);
}

Value sparq::emitAllEqual(OpBuilder &b, Location loc, Value lhs, Value rhs) {
  Value yes = emitFilled(b, loc, {}, b.getBoolAttr(true));
  int64_t rank = cast<RankedTensorType>(lhs.getType()).getRank();
  AffineMap map = AffineMap::getMultiDimIdentityMap(rank, b.getContext());
  AffineMap scalarMap = AffineMap::get(rank, 0, b.getContext());
  Value equal = linalg::GenericOp::create(
                    b, loc, yes.getType(), ValueRange{lhs, rhs}, yes,
                    ArrayRef<AffineMap>{map, map, scalarMap},
                    SmallVector<utils::IteratorType>(
                        rank, utils::IteratorType::reduction),
                    [&](OpBuilder &b, Location loc, ValueRange args) {
                      Value same = arith::CmpIOp::create(
                          b, loc, arith::CmpIPredicate::eq, args[0], args[1]);
                      Value all = arith::AndIOp::create(b, loc, args[2], same);
                      linalg::YieldOp::create(b, loc, all);
                    })
                    .getResult(0);
  return tensor::ExtractOp::create(b, loc, equal, ValueRange{});
}

/// The map of an operand over the loops `[B..., trailing loops...]`, where unit
/// batch dimensions hold for the whole dimension they stand for.
static AffineMap getBroadcastMap(MLIRContext *context, ShapedType type,
                                 int64_t numBatchDims, int64_t numLoops,
                                 ArrayRef<int64_t> trailing) {
  SmallVector<AffineExpr> results;
  for (int64_t i = 0; i < numBatchDims; ++i)
    results.push_back(type.getDimSize(i) == 1
                          ? getAffineConstantExpr(0, context)
                          : getAffineDimExpr(i, context));
  for (int64_t loop : trailing)
    results.push_back(getAffineDimExpr(loop, context));
  return AffineMap::get(numLoops, 0, results, context);
}

Value sparq::emitSum(OpBuilder &b, Location loc, Value sum, Value rows,
                     Value counted, bool negate) {
  MLIRContext *context = b.getContext();
  auto rowsType = cast<RankedTensorType>(rows.getType());
  int64_t rank = rowsType.getRank(), numBatchDims = rank - 2;
  AffineMap rowsMap = AffineMap::getMultiDimIdentityMap(rank, context);
  AffineMap sumMap = rowsMap.dropResult(rank - 2);
  SmallVector<Value> inputs = {rows};
  SmallVector<AffineMap> maps = {rowsMap};
  if (counted) {
    inputs.push_back(counted);
    maps.push_back(getBroadcastMap(context,
                                   cast<RankedTensorType>(counted.getType()),
                                   numBatchDims, rank, {rank - 2}));
  }
  maps.push_back(sumMap);
  SmallVector<utils::IteratorType> iterators(rank,
                                             utils::IteratorType::parallel);
  iterators[rank - 2] = utils::IteratorType::reduction;
  return linalg::GenericOp::create(
             b, loc, sum.getType(), inputs, sum, maps, iterators,
             [&](OpBuilder &b, Location loc, ValueRange args) {
               Type f32 = b.getF32Type();
               Value row = args.front();
               if (row.getType() != f32)
                 row = arith::ExtFOp::create(b, loc, f32, row);
               Value old = args.back();
               Value result =
                   negate ? arith::SubFOp::create(b, loc, old, row).getResult()
                          : arith::AddFOp::create(b, loc, old, row).getResult();
               // A row that is not counted may hold anything, NaN included.
               if (counted)
                 result = arith::SelectOp::create(b, loc, args[1], result, old);
               linalg::YieldOp::create(b, loc, result);
             })
      .getResult(0);
}

Value sparq::emitZeroSum(OpBuilder &b, Location loc, Value rows) {
  SmallVector<OpFoldResult> sizes = tensor::getMixedSizes(b, loc, rows);
  sizes.erase(sizes.end() - 2);
  return emitFilled(b, loc, sizes, b.getF32FloatAttr(0.0));
}

/// The number of `counted` positions `[B...]`, in i32.
static Value emitCount(OpBuilder &b, Location loc, Value counted) {
  SmallVector<OpFoldResult> sizes = tensor::getMixedSizes(b, loc, counted);
  sizes.pop_back();
  Value zero = emitFilled(b, loc, sizes, b.getI32IntegerAttr(0));
  int64_t rank = cast<RankedTensorType>(counted.getType()).getRank();
  AffineMap map = AffineMap::getMultiDimIdentityMap(rank, b.getContext());
  SmallVector<utils::IteratorType> iterators(rank,
                                             utils::IteratorType::parallel);
  iterators.back() = utils::IteratorType::reduction;
  return linalg::GenericOp::create(
             b, loc, zero.getType(), counted, zero,
             ArrayRef<AffineMap>{map, map.dropResult(rank - 1)}, iterators,
             [&](OpBuilder &b, Location loc, ValueRange args) {
               Value one =
                   arith::ExtUIOp::create(b, loc, b.getI32Type(), args[0]);
               Value count = arith::AddIOp::create(b, loc, args[1], one);
               linalg::YieldOp::create(b, loc, count);
             })
      .getResult(0);
}

Value sparq::emitMean(OpBuilder &b, Location loc, Value sum, Value counted,
                      OpFoldResult numPositions) {
  MLIRContext *context = b.getContext();
  auto type = cast<RankedTensorType>(sum.getType());
  int64_t rank = type.getRank();
  AffineMap map = AffineMap::getMultiDimIdentityMap(rank, context);
  SmallVector<Value> inputs = {sum};
  SmallVector<AffineMap> maps = {map};
  Value count;
  if (counted) {
    Value counts = emitCount(b, loc, counted);
    inputs.push_back(counts);
    maps.push_back(getBroadcastMap(
        context, cast<RankedTensorType>(counts.getType()), rank - 1, rank, {}));
  } else {
    Value size = getValueOrCreateConstantIndexOp(b, loc, numPositions);
    count = arith::IndexCastOp::create(b, loc, b.getI32Type(), size);
  }
  maps.push_back(map);
  Value empty = tensor::EmptyOp::create(
      b, loc, tensor::getMixedSizes(b, loc, sum), b.getF32Type());
  return linalg::GenericOp::create(
             b, loc, empty.getType(), inputs, empty, maps,
             SmallVector<utils::IteratorType>(rank,
                                              utils::IteratorType::parallel),
             [&](OpBuilder &b, Location loc, ValueRange args) {
               Value n = counted ? args[1] : count;
               Value zero =
                   arith::ConstantOp::create(b, loc, b.getI32IntegerAttr(0));
               Value isEmpty = arith::CmpIOp::create(
                   b, loc, arith::CmpIPredicate::eq, n, zero);
               Value divisor =
                   arith::SIToFPOp::create(b, loc, b.getF32Type(), n);
               Value mean = arith::DivFOp::create(b, loc, args[0], divisor);
               Value nothing =
                   arith::ConstantOp::create(b, loc, b.getF32FloatAttr(0.0));
               Value result =
                   arith::SelectOp::create(b, loc, isEmpty, nothing, mean);
               linalg::YieldOp::create(b, loc, result);
             })
      .getResult(0);
}
