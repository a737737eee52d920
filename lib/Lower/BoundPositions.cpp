//===- BoundPositions.cpp - Leave masked-out ends of the cache alone ------===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Utils.h"

#include "sparq/Lower/Passes.h"

#include "mlir/Dialect/Affine/IR/AffineOps.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Utils/StaticValueUtils.h"
#include "mlir/Interfaces/FunctionInterfaces.h"
#include "llvm/ADT/TypeSwitch.h"

namespace mlir::sparq {
#define GEN_PASS_DEF_BOUNDPOSITIONS
#include "sparq/Lower/Passes.h.inc"
} // namespace mlir::sparq

using namespace mlir;
using namespace mlir::sparq;

/// Positions that are looked at together. Bounds are that exact.
static constexpr int64_t kChunkSize = 64;

/// The mask of an op that reads K or V at all of its positions, null without.
static OpOperand *getMask(Operation *op) {
  return TypeSwitch<Operation *, OpOperand *>(op)
      .Case<AttentionOp, OnlineAttentionOp, PartialMatmulOp, MeanValueOp>(
          [](auto op) -> OpOperand * {
            MutableOperandRange mask = op.getMaskMutable();
            return mask.empty() ? nullptr : &*mask.begin();
          })
      .Default(nullptr);
}

/// Whether `mask` is that of gathered rows, which are chosen among the
/// unmasked ones.
static bool isOfGatheredRows(Value mask) {
  Operation *producer = mask.getDefiningOp();
  if (isa_and_nonnull<tensor::ExpandShapeOp, tensor::CollapseShapeOp,
                      tensor::ExtractSliceOp, tensor::CastOp>(producer))
    return isOfGatheredRows(producer->getOperand(0));
  return isa_and_nonnull<GatherMaskOp, TopKGatherOp>(producer);
}

namespace {
/// Bounds the positions of one op.
class PositionBounds {
public:
  PositionBounds(OpOperand &maskOperand, OpBuilder &builder)
      : op(cast<DimensionedOpInterface>(maskOperand.getOwner())),
        maskOperand(maskOperand.getOperandNumber()), mask(maskOperand.get()),
        e(op, builder, /*numBatchDims=*/0),
        rank(cast<RankedTensorType>(mask.getType()).getRank()),
        numPositions(tensor::getMixedSize(e, op.getLoc(), mask, rank - 1)),
        numPositionsValue(
            getValueOrCreateConstantIndexOp(e, op.getLoc(), numPositions)) {}

  /// Emits the op on the positions between the bounds; gives what replaces the
  /// results.
  SmallVector<Value> emit();

private:
  /// Whether the positions [begin, end), `kChunkSize` at most, are masked out
  /// in every row.
  Value isNoneUnmasked(Value begin, Value end);
  /// The start of the first chunk with an unmasked position, or the end.
  Value findBegin();
  /// The end of the last such chunk, counted from the end, or `begin`.
  Value findEnd(Value begin);
  /// end - begin, which is `limit` at most: said such that passes know that ask
  /// how large scratch can get.
  OpFoldResult sizeUpTo(Value begin, Value end, OpFoldResult limit);
  struct Slice {
    SmallVector<OpFoldResult> offsets, sizes, strides;
  };
  /// The indices [offset, offset + size) of dimension `dim`, all of the others.
  Slice getSlice(Value value, int64_t dim, OpFoldResult offset,
                 OpFoldResult size);
  /// Such a slice of `value`.
  Value sliceAt(Value value, int64_t dim, OpFoldResult offset,
                OpFoldResult size);
  /// `into` with `part` in the place of such a slice.
  Value insertAt(Value part, Value into, int64_t dim, OpFoldResult offset,
                 OpFoldResult size);
  /// `logits` with -inf before `begin` and from `end` on.
  Value maskOutEnds(Value logits, int64_t dim, Value begin, Value end);

  DimensionedOpInterface op;
  int64_t maskOperand;
  Value mask;
  Emitter e;
  int64_t rank;
  OpFoldResult numPositions;
  /// The same as a value.
  Value numPositionsValue;
};
} // namespace

OpFoldResult PositionBounds::sizeUpTo(Value begin, Value end,
                                      OpFoldResult limit) {
  AffineExpr d0, d1, d2;
  bindDims(e.getContext(), d0, d1, d2);
  return affine::makeComposedFoldedAffineMin(
      e, e.getLoc(), AffineMap::get(3, 0, {d1 - d0, d2}, e.getContext()),
      {begin, end, limit});
}

Value PositionBounds::isNoneUnmasked(Value begin, Value end) {
  Value chunk = sliceAt(mask, rank - 1, begin,
                        sizeUpTo(begin, end, e.getIndexAttr(kChunkSize)));
  Value any = e.reduce(std::string(rank, 'r'), e.i32(0),
                       {{chunk, llvm::to_vector(llvm::seq<int64_t>(0, rank))}},
                       {e.empty({}, e.getI32Type()), {}},
                       [](Emitter &b, ValueRange args) -> Value {
                         Value isUnmasked = arith::SelectOp::create(
                             b, b.isMaskedOut(args[0]), b.i32(0), b.i32(1));
                         return arith::OrIOp::create(b, args[1], isUnmasked);
                       });
  Value element = tensor::ExtractOp::create(e, any, ValueRange());
  return arith::CmpIOp::create(e, arith::CmpIPredicate::eq, element, e.i32(0));
}

/// `start`, replaced by `next` of it while `condition` of it holds.
static Value emitWhile(Emitter &e, Value start,
                       function_ref<Value(Value)> condition,
                       function_ref<Value(Value)> next) {
  auto emitInto = [&](OpBuilder &builder, function_ref<void()> emit) {
    OpBuilder::InsertionGuard guard(e);
    e.setInsertionPoint(builder.getInsertionBlock(),
                        builder.getInsertionPoint());
    emit();
  };
  auto loop = scf::WhileOp::create(
      e, e.getIndexType(), start,
      [&](OpBuilder &builder, Location, ValueRange args) {
        emitInto(builder, [&] {
          scf::ConditionOp::create(e, condition(args[0]), args);
        });
      },
      [&](OpBuilder &builder, Location, ValueRange args) {
        emitInto(builder, [&] { scf::YieldOp::create(e, next(args[0])); });
      });
  return loop.getResult(0);
}

Value PositionBounds::findBegin() {
  auto getNext = [&](Value position) -> Value {
    Value next = arith::AddIOp::create(e, position, e.index(kChunkSize));
    return arith::MinSIOp::create(e, next, numPositionsValue);
  };
  return emitWhile(
      e, e.index(0),
      [&](Value position) -> Value {
        Value isLeft = arith::CmpIOp::create(e, arith::CmpIPredicate::slt,
                                             position, numPositionsValue);
        Value isMasked = isNoneUnmasked(position, getNext(position));
        return arith::AndIOp::create(e, isLeft, isMasked);
      },
      getNext);
}

Value PositionBounds::findEnd(Value begin) {
  auto getNext = [&](Value position) -> Value {
    Value next = arith::SubIOp::create(e, position, e.index(kChunkSize));
    return arith::MaxSIOp::create(e, next, begin);
  };
  return emitWhile(
      e, numPositionsValue,
      [&](Value position) -> Value {
        Value isLeft = arith::CmpIOp::create(e, arith::CmpIPredicate::sgt,
                                             position, begin);
        Value isMasked = isNoneUnmasked(getNext(position), position);
        return arith::AndIOp::create(e, isLeft, isMasked);
      },
      getNext);
}

PositionBounds::Slice PositionBounds::getSlice(Value value, int64_t dim,
                                               OpFoldResult offset,
                                               OpFoldResult size) {
  Slice slice;
  slice.sizes = tensor::getMixedSizes(e, e.getLoc(), value);
  slice.offsets.assign(slice.sizes.size(), e.getIndexAttr(0));
  slice.strides.assign(slice.sizes.size(), e.getIndexAttr(1));
  slice.offsets[dim] = offset;
  slice.sizes[dim] = size;
  return slice;
}

Value PositionBounds::sliceAt(Value value, int64_t dim, OpFoldResult offset,
                              OpFoldResult size) {
  Slice slice = getSlice(value, dim, offset, size);
  return tensor::ExtractSliceOp::create(e, value, slice.offsets, slice.sizes,
                                        slice.strides);
}

Value PositionBounds::insertAt(Value part, Value into, int64_t dim,
                               OpFoldResult offset, OpFoldResult size) {
  Slice slice = getSlice(into, dim, offset, size);
  return tensor::InsertSliceOp::create(e, part, into, slice.offsets,
                                       slice.sizes, slice.strides);
}

Value PositionBounds::maskOutEnds(Value logits, int64_t dim, Value begin,
                                  Value end) {
  for (auto [from, to] :
       {std::pair<Value, Value>{e.index(0), begin}, {end, numPositionsValue}}) {
    OpFoldResult size = sizeUpTo(from, to, numPositions);
    Value part = sliceAt(logits, dim, from, size);
    logits = insertAt(e.fill(e.minusInfinity(), part), logits, dim, from, size);
  }
  return logits;
}

SmallVector<Value> PositionBounds::emit() {
  Value begin = findBegin(), end = findEnd(begin);
  OpFoldResult length = sizeUpTo(begin, end, numPositions);

  SmallVector<OperandDims> tables = op.getOperandDims();
  auto destination = cast<DestinationStyleOpInterface>(op.getOperation());
  int64_t positionDim = tables[maskOperand].dims.back();
  SmallVector<Value> operands;
  /// Per init: what the slice that it became is to be inserted into.
  SmallVector<Value> whole;
  SmallVector<int64_t> dims;
  for (auto [operand, table] : llvm::zip_equal(op->getOpOperands(), tables)) {
    Value value = operand.get();
    auto found = llvm::find(table.dims, positionDim);
    bool hasPositions = found != table.dims.end();
    int64_t dim = std::distance(table.dims.begin(), found);
    if (destination.isDpsInit(&operand)) {
      if (hasPositions)
        value = maskOutEnds(value, dim, begin, end);
      whole.push_back(hasPositions ? value : Value());
      dims.push_back(dim);
    }
    operands.push_back(hasPositions ? sliceAt(value, dim, begin, length)
                                    : value);
  }
  SmallVector<Type> types =
      llvm::map_to_vector(ArrayRef(operands).take_back(op->getNumResults()),
                          [](Value init) { return init.getType(); });
  Operation *bounded = clone(e, op.getOperation(), types, operands);

  SmallVector<Value> results;
  for (auto [result, into, dim] :
       llvm::zip_equal(bounded->getResults(), whole, dims)) {
    if (!into) {
      results.push_back(result);
      continue;
    }
    results.push_back(insertAt(result, into, dim, begin, length));
  }
  return results;
}

namespace {
struct BoundPositions : sparq::impl::BoundPositionsBase<BoundPositions> {
  using BoundPositionsBase::BoundPositionsBase;

  void runOnOperation() override {
    SmallVector<Operation *> ops;
    getOperation()->walk([&](Operation *op) {
      OpOperand *mask = getMask(op);
      if (!mask || op->getNumResults() == 0 || isOfGatheredRows(mask->get()))
        return;
      int64_t size = cast<ShapedType>(mask->get().getType()).getShape().back();
      if (ShapedType::isDynamic(size) || size >= minPositions)
        ops.push_back(op);
    });
    IRRewriter rewriter(&getContext());
    for (Operation *op : ops) {
      rewriter.setInsertionPoint(op);
      rewriter.replaceOp(op, PositionBounds(*getMask(op), rewriter).emit());
    }
  }
};
} // namespace
