//===- SparqDecompose.cpp - Ops that are made of other ops ----------------===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "sparq/IR/SparqOps.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"

using namespace mlir;
using namespace mlir::sparq;

/// A tensor of f32 that holds `value` everywhere.
static Value createFilled(OpBuilder &b, Location loc,
                          ArrayRef<OpFoldResult> sizes, const APFloat &value) {
  Value constant =
      arith::ConstantOp::create(b, loc, b.getFloatAttr(b.getF32Type(), value));
  Value empty = tensor::EmptyOp::create(b, loc, sizes, b.getF32Type());
  return linalg::FillOp::create(b, loc, constant, empty).getResult(0);
}

/// Fills with the start values, takes in all positions, divides by the sum.
FailureOr<SmallVector<Value>> AttentionOp::decomposeOperation(OpBuilder &b) {
  if (getNumResults() == 0)
    return failure();
  Location loc = getLoc();
  SmallVector<OpFoldResult> sizes = tensor::getMixedSizes(b, loc, getInit());
  ArrayRef<OpFoldResult> rowSizes = ArrayRef(sizes).drop_back();
  const llvm::fltSemantics &f32 = APFloat::IEEEsingle();
  Value accumulator = createFilled(b, loc, sizes, APFloat::getZero(f32));
  Value max = createFilled(b, loc, rowSizes, APFloat::getInf(f32, true));
  Value sum = createFilled(b, loc, rowSizes, APFloat::getZero(f32));
  auto online = OnlineAttentionOp::create(
      b, loc, getQuery(), getKey(), getValue(), getMask(), accumulator, max,
      sum, getScaleAttr(), getKeyLayoutAttr());

  int64_t rank = sizes.size();
  AffineMap all = b.getMultiDimIdentityMap(rank);
  AffineMap rows = all.dropResult(rank - 1);
  SmallVector<utils::IteratorType> iterators(rank,
                                             utils::IteratorType::parallel);
  auto normalize = linalg::GenericOp::create(
      b, loc, getInit().getType(),
      ValueRange{online.getResult(0), online.getResult(2)}, getInit(),
      {all, rows, all}, iterators,
      [](OpBuilder &b, Location loc, ValueRange args) {
        // Nothing to attend to: zeros.
        Value zero = arith::ConstantOp::create(b, loc, b.getF32FloatAttr(0.0f));
        Value isEmpty = arith::CmpFOp::create(b, loc, arith::CmpFPredicate::OEQ,
                                              args[1], zero);
        Value quotient = arith::DivFOp::create(b, loc, args[0], args[1]);
        Value out = arith::SelectOp::create(b, loc, isEmpty, zero, quotient);
        if (!args[2].getType().isF32())
          out = arith::TruncFOp::create(b, loc, args[2].getType(), out);
        linalg::YieldOp::create(b, loc, out);
      });
  return SmallVector<Value>{normalize.getResult(0)};
}

FailureOr<SmallVector<Value>> TopKGatherOp::decomposeOperation(OpBuilder &b) {
  if (getNumResults() == 0)
    return failure();
  Location loc = getLoc();
  auto topK = TopKOp::create(b, loc, getLogits(), getIndicesInit(),
                             getAlphaInit(), getKAttr(), getLocalAttr());
  Value indices = topK.getResult(0);
  auto keys = GatherOp::create(b, loc, getKey(), indices, getKeysInit());
  auto values = GatherOp::create(b, loc, getValue(), indices, getValuesInit());
  auto bias = GatherMaskOp::create(b, loc, indices, getMask(), getBiasInit());
  return SmallVector<Value>{indices, topK.getResult(1), keys.getResult(0),
                            values.getResult(0), bias.getResult(0)};
}
