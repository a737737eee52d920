//===- Utils.cpp - Emitting linalg over batch dimensions ------------------===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Utils.h"

#include "mlir/Dialect/Utils/StaticValueUtils.h"
#include "mlir/Dialect/Utils/StructuredOpsUtils.h"

#include <limits>

using namespace mlir;
using namespace mlir::sparq;

/// The size of every logical dimension of `op`: static if any operand has it
/// static.
static SmallVector<OpFoldResult> getLogicalSizes(OpBuilder &b,
                                                 DimensionedOpInterface op) {
  struct Source {
    Value operand;
    int64_t position = 0;
  };
  SmallVector<OpFoldResult> sizes(op.getLogicalDims().size());
  SmallVector<Source> sources(sizes.size());
  for (auto [operand, table] :
       llvm::zip_equal(op->getOperands(), op.getOperandDims())) {
    auto type = cast<ShapedType>(operand.getType());
    for (auto [position, dim] : llvm::enumerate(table.dims)) {
      int64_t size = type.getDimSize(position);
      // A dynamic mask dimension is not broadcast, but the other operands say
      // the same and are there without a mask, too.
      if (table.broadcastable)
        continue;
      if (!ShapedType::isDynamic(size))
        sizes[dim] = b.getIndexAttr(size);
      else if (!sources[dim].operand)
        sources[dim] = {operand, static_cast<int64_t>(position)};
    }
  }
  for (auto [size, source] : llvm::zip_equal(sizes, sources))
    if (!size && source.operand)
      size = tensor::getMixedSize(b, op->getLoc(), source.operand,
                                  source.position);
  return sizes;
}

Emitter::Emitter(DimensionedOpInterface op, OpBuilder &builder,
                 int64_t numBatchDims)
    : ImplicitLocOpBuilder(op->getLoc(), builder), numBatchDims(numBatchDims) {
  sizes = getLogicalSizes(*this, op);
}

Emitter::Emitter(const Emitter &parent, OpBuilder &builder)
    : ImplicitLocOpBuilder(parent.getLoc(), builder),
      numBatchDims(parent.numBatchDims) {}

//===----------------------------------------------------------------------===//
// Constants and casts
//===----------------------------------------------------------------------===//

Value Emitter::i32(int32_t value) {
  return arith::ConstantOp::create(*this, getI32IntegerAttr(value));
}

Value Emitter::f32(float value) {
  return arith::ConstantOp::create(*this, getF32FloatAttr(value));
}

Value Emitter::index(int64_t value) {
  return arith::ConstantOp::create(*this, getIndexAttr(value));
}

Value Emitter::minusInfinity() {
  return f32(-std::numeric_limits<float>::infinity());
}

Value Emitter::toI32(Value index) {
  return arith::IndexCastOp::create(*this, getI32Type(), index);
}

Value Emitter::toIndex(Value i32) {
  return arith::IndexCastOp::create(*this, getIndexType(), i32);
}

Value Emitter::toF32(Value value) {
  if (value.getType().isF32())
    return value;
  return arith::ExtFOp::create(*this, getF32Type(), value);
}

Value Emitter::fromF32(Value value, Type type) {
  if (type.isF32())
    return value;
  return arith::TruncFOp::create(*this, type, value);
}

Value Emitter::popcount(Value word) {
  // Spelled out: math.ctpop has no lowering to SPIR-V, and LLVM recognises
  // this form.
  auto shiftRight = [&](Value x, int32_t by) {
    return arith::ShRUIOp::create(*this, x, i32(by)).getResult();
  };
  auto mask = [&](Value x, int32_t bits) {
    return arith::AndIOp::create(*this, x, i32(bits)).getResult();
  };
  Value pairs =
      arith::SubIOp::create(*this, word, mask(shiftRight(word, 1), 0x55555555));
  Value nibbles = arith::AddIOp::create(*this, mask(pairs, 0x33333333),
                                        mask(shiftRight(pairs, 2), 0x33333333));
  Value bytes =
      mask(arith::AddIOp::create(*this, nibbles, shiftRight(nibbles, 4)),
           0x0f0f0f0f);
  return shiftRight(arith::MulIOp::create(*this, bytes, i32(0x01010101)), 24);
}

Value Emitter::minusMax(Value logit, Value max) {
  // -inf - -inf would be NaN.
  Value isEmpty = arith::CmpFOp::create(*this, arith::CmpFPredicate::OEQ, max,
                                        minusInfinity());
  Value safeMax = arith::SelectOp::create(*this, isEmpty, f32(0.0f), max);
  return arith::SubFOp::create(*this, logit, safeMax);
}

Value Emitter::expMinusMax(Value logit, Value max) {
  return math::ExpOp::create(*this, minusMax(logit, max));
}

Value Emitter::isMaskedOut(Value maskElement) {
  Type type = maskElement.getType();
  if (type.isInteger(1))
    return arith::XOrIOp::create(
        *this, maskElement,
        arith::ConstantOp::create(*this, getBoolAttr(true)));
  return arith::CmpFOp::create(*this, arith::CmpFPredicate::OLE,
                               toF32(maskElement),
                               f32(getMaskedOutThreshold(type)));
}

Value Emitter::biasOf(Value maskElement) {
  return maskElement.getType().isInteger(1) ? f32(0.0f) : toF32(maskElement);
}

//===----------------------------------------------------------------------===//
// Tensors
//===----------------------------------------------------------------------===//

Value Emitter::empty(ArrayRef<OpFoldResult> innerSizes, Type elementType) {
  SmallVector<OpFoldResult> all(ArrayRef(sizes).take_front(numBatchDims));
  llvm::append_range(all, innerSizes);
  return tensor::EmptyOp::create(*this, all, elementType);
}

Value Emitter::fill(Value scalar, Value init) {
  return linalg::FillOp::create(*this, scalar, init).getResult(0);
}

Value Emitter::extent(int64_t size) {
  return tensor::EmptyOp::create(*this, ArrayRef<int64_t>{size}, getI32Type());
}

//===----------------------------------------------------------------------===//
// Generics
//===----------------------------------------------------------------------===//

Indexed Emitter::at(Value tensor, ArrayRef<int64_t> loops) {
  Indexed result{tensor, llvm::to_vector(llvm::seq<int64_t>(0, numBatchDims))};
  for (int64_t loop : loops)
    result.loops.push_back(numBatchDims + loop);
  return result;
}

Indexed Emitter::atInner(Value tensor, ArrayRef<int64_t> loops) {
  Indexed result{tensor, {}};
  for (int64_t loop : loops)
    result.loops.push_back(numBatchDims + loop);
  return result;
}

Indexed Emitter::maskAt(Value mask, ArrayRef<int64_t> loops) {
  Indexed result = at(mask, loops);
  ArrayRef<int64_t> shape = cast<RankedTensorType>(mask.getType()).getShape();
  for (auto [size, loop] :
       llvm::zip(shape.drop_back(), MutableArrayRef(result.loops)))
    if (size == 1)
      loop = kNoLoop;
  return result;
}

Value Emitter::generic(StringRef innerLoops, ArrayRef<Indexed> ins, Indexed out,
                       Body body) {
  SmallVector<utils::IteratorType> iterators(numBatchDims,
                                             utils::IteratorType::parallel);
  for (char loop : innerLoops)
    iterators.push_back(loop == 'r' ? utils::IteratorType::reduction
                                    : utils::IteratorType::parallel);
  SmallVector<AffineMap> maps;
  SmallVector<Value> inputs;
  auto addMap = [&](const Indexed &operand) {
    SmallVector<AffineExpr> exprs;
    for (int64_t loop : operand.loops)
      exprs.push_back(loop == kNoLoop ? getAffineConstantExpr(0)
                                      : getAffineDimExpr(loop));
    maps.push_back(AffineMap::get(iterators.size(), 0, exprs, getContext()));
  };
  for (const Indexed &operand : ins) {
    addMap(operand);
    inputs.push_back(operand.tensor);
  }
  addMap(out);
  auto op = linalg::GenericOp::create(
      *this, TypeRange{out.tensor.getType()}, inputs, ValueRange{out.tensor},
      maps, iterators, [&](OpBuilder &b, Location, ValueRange args) {
        Emitter nested(*this, b);
        linalg::YieldOp::create(nested, body(nested, args));
      });
  return op.getResult(0);
}

Value Emitter::reduce(StringRef innerLoops, Value identity,
                      ArrayRef<Indexed> ins, Indexed out, Body body) {
  out.tensor = fill(identity, out.tensor);
  return generic(innerLoops, ins, out, body);
}

//===----------------------------------------------------------------------===//
// In the body of a generic
//===----------------------------------------------------------------------===//

Value Emitter::iteration(int64_t loop) {
  return linalg::IndexOp::create(*this, numBatchDims + loop);
}

Value Emitter::extract(Value tensor, ValueRange inner) {
  SmallVector<Value> indices;
  for (int64_t dim = 0; dim < numBatchDims; ++dim)
    indices.push_back(linalg::IndexOp::create(*this, dim));
  llvm::append_range(indices, inner);
  return tensor::ExtractOp::create(*this, tensor, indices);
}

Value Emitter::extractMask(Value mask, ValueRange inner) {
  ArrayRef<int64_t> shape = cast<RankedTensorType>(mask.getType()).getShape();
  SmallVector<Value> indices;
  for (int64_t dim = 0; dim < numBatchDims; ++dim)
    indices.push_back(shape[dim] == 1
                          ? index(0)
                          : linalg::IndexOp::create(*this, dim).getResult());
  for (auto [position, value] : llvm::enumerate(inner)) {
    bool isLast = position + 1 == inner.size();
    indices.push_back(!isLast && shape[numBatchDims + position] == 1 ? index(0)
                                                                     : value);
  }
  return tensor::ExtractOp::create(*this, mask, indices);
}

Value Emitter::hasNoPosition(Value index) {
  return arith::CmpIOp::create(*this, arith::CmpIPredicate::slt, index, i32(0));
}

Value Emitter::readablePosition(Value index) {
  return toIndex(arith::MaxSIOp::create(*this, index, i32(0)));
}

std::pair<Value, Value> Emitter::maskOfSlot(Value mask, Value head,
                                            Value index) {
  Value isMaskedOut = hasNoPosition(index);
  if (!mask)
    return {isMaskedOut, f32(0.0f)};
  Value element = extractMask(mask, {head, readablePosition(index)});
  return {arith::OrIOp::create(*this, isMaskedOut, this->isMaskedOut(element)),
          biasOf(element)};
}
