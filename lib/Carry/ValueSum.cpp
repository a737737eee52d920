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
#include "mlir/IR/Matchers.h"
#include "llvm/Support/FormatVariadic.h"

using namespace mlir;
using namespace mlir::sparq;

//===----------------------------------------------------------------------===//
// Masks that are functions of arguments
//===----------------------------------------------------------------------===//

namespace {
/// Follows a mask back to arguments, keeping track of its position dimension.
struct MaskMatcher {
  FunctionView function;
  SmallVectorImpl<int64_t> &arguments;
  std::string &reason;

  bool fail(Twine why) {
    reason = why.str();
    return false;
  }
  bool match(Value value, int64_t positionDim);
  bool matchGeneric(linalg::GenericOp op, int64_t positionDim);
  bool matchReshape(ArrayRef<ReassociationIndices> groups, bool collapses,
                    Value source, Value result, int64_t positionDim);
};
} // namespace

bool MaskMatcher::matchReshape(ArrayRef<ReassociationIndices> groups,
                               bool collapses, Value source, Value result,
                               int64_t positionDim) {
  // The one dimension of a group that is not 1, or -1 where there are more.
  auto getOnlyDim = [](ArrayRef<int64_t> group, Value grouped) -> int64_t {
    ArrayRef<int64_t> shape = cast<ShapedType>(grouped.getType()).getShape();
    int64_t only = group.back();
    int64_t numDims = 0;
    for (int64_t dim : group) {
      if (shape[dim] == 1)
        continue;
      only = dim;
      ++numDims;
    }
    return numDims <= 1 ? only : -1;
  };
  for (auto [i, group] : llvm::enumerate(groups)) {
    int64_t grouped = getOnlyDim(group, collapses ? source : result);
    if (collapses && static_cast<int64_t>(i) == positionDim && grouped >= 0)
      return match(source, grouped);
    if (!collapses && grouped == positionDim)
      return match(source, i);
  }
  return fail("a reshape mixes its positions with another dimension");
}

bool MaskMatcher::matchGeneric(linalg::GenericOp op, int64_t positionDim) {
  if (op.getNumDpsInits() != 1 || !op.hasPureTensorSemantics() ||
      op.getNumParallelLoops() != op.getNumLoops())
    return fail("a linalg.generic that computes it is not elementwise");
  AffineMap outMap = op.getMatchingIndexingMap(op.getDpsInitOperand(0));
  if (!outMap.isPermutation() ||
      op.payloadUsesValueFromOperand(op.getDpsInitOperand(0)))
    return fail("a linalg.generic that computes it is not elementwise");
  unsigned loop = outMap.getDimPosition(positionDim);

  // A body that asks for its position, or reads a tensor or a scalar from
  // outside, may say something else in the next step.
  auto result = op.getRegion().walk([&](Operation *nested) {
    if (isa<linalg::IndexOp>(nested) || !isMemoryEffectFree(nested))
      return WalkResult::interrupt();
    for (Value operand : nested->getOperands())
      if (!op.getRegion().isAncestor(operand.getParentRegion()) &&
          !matchPattern(operand, m_Constant()))
        return WalkResult::interrupt();
    return WalkResult::advance();
  });
  if (result.wasInterrupted())
    return fail("the function computes it from positions, so whether a "
                "position is masked out may change from step to step");

  for (OpOperand *input : op.getDpsInputOperands()) {
    DenseElementsAttr constant;
    if (matchPattern(input->get(), m_Constant(&constant)) && constant.isSplat())
      continue;
    AffineMap map = op.getMatchingIndexingMap(input);
    std::optional<unsigned> dim =
        map.getResultPosition(getAffineDimExpr(loop, op.getContext()));
    if (!dim)
      return fail("the function computes it from more than what arguments "
                  "hold for the same position");
    if (!match(input->get(), *dim))
      return false;
  }
  return true;
}

bool MaskMatcher::match(Value value, int64_t positionDim) {
  if (std::optional<unsigned> argument = function.getArgumentNumber(value)) {
    arguments.push_back(*argument);
    return true;
  }
  if (isa<BlockArgument>(value))
    return fail("it is an argument of a nested region");
  Operation *op = value.getDefiningOp();
  if (auto cast = dyn_cast<tensor::CastOp>(op))
    return match(cast.getSource(), positionDim);
  if (auto collapse = dyn_cast<tensor::CollapseShapeOp>(op))
    return matchReshape(collapse.getReassociationIndices(), /*collapses=*/true,
                        collapse.getSrc(), value, positionDim);
  if (auto expand = dyn_cast<tensor::ExpandShapeOp>(op))
    return matchReshape(expand.getReassociationIndices(), /*collapses=*/false,
                        expand.getSrc(), value, positionDim);
  if (auto slice = dyn_cast<tensor::ExtractSliceOp>(op)) {
    // Only the first positions of a longer mask keep their numbers.
    if (slice.getSourceType().getRank() != slice.getType().getRank() ||
        !isConstantIntValue(slice.getMixedOffsets()[positionDim], 0) ||
        !isConstantIntValue(slice.getMixedStrides()[positionDim], 1))
      return fail("it is a slice of a mask that does not start at the first "
                  "position");
    return match(slice.getSource(), positionDim);
  }
  if (auto generic = dyn_cast<linalg::GenericOp>(op))
    return matchGeneric(generic, positionDim);
  return fail(llvm::formatv("the function computes it ({0}), so whether a "
                            "position is masked out may change from step to "
                            "step",
                            op->getName())
                  .str());
}

LogicalResult sparq::matchMaskOfArguments(Value mask, FunctionView function,
                                          SmallVectorImpl<int64_t> &arguments,
                                          std::string &reason) {
  MaskMatcher matcher{function, arguments, reason};
  int64_t rank = cast<RankedTensorType>(mask.getType()).getRank();
  if (!matcher.match(mask, rank - 1))
    return failure();
  llvm::sort(arguments);
  arguments.erase(llvm::unique(arguments), arguments.end());
  return success();
}

//===----------------------------------------------------------------------===//
// Emitting
//===----------------------------------------------------------------------===//

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
