//===- RowWrite.cpp - Rows that an update writes into a cache -------------===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "RowWrite.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Arith/Utils/Utils.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"

using namespace mlir;
using namespace mlir::sparq;

WrittenRows::Slice WrittenRows::getSlice(OpBuilder &b, Location loc,
                                         Value tensor, ArrayRef<int64_t> dims,
                                         OpFoldResult offset) const {
  Slice slice;
  slice.sizes = tensor::getMixedSizes(b, loc, tensor);
  slice.offsets.assign(dims.size(), b.getIndexAttr(0));
  slice.strides.assign(dims.size(), b.getIndexAttr(1));
  for (auto [i, dim] : llvm::enumerate(dims)) {
    if (dim == write.positionDim) {
      slice.offsets[i] = offset;
      slice.sizes[i] = size;
    } else if (index && dim == write.dim) {
      slice.offsets[i] = index;
      slice.sizes[i] = b.getIndexAttr(1);
    } else {
      continue;
    }
    slice.isAll = false;
  }
  return slice;
}

Value WrittenRows::emitExtract(OpBuilder &b, Location loc, Value tensor,
                               ArrayRef<int64_t> dims) const {
  Slice slice = getSlice(b, loc, tensor, dims, offset);
  if (slice.isAll)
    return tensor;
  return tensor::ExtractSliceOp::create(b, loc, tensor, slice.offsets,
                                        slice.sizes, slice.strides);
}

Value WrittenRows::emitInsert(OpBuilder &b, Location loc, Value part,
                              Value tensor, ArrayRef<int64_t> dims) const {
  Slice slice = getSlice(b, loc, tensor, dims, offset);
  if (slice.isAll)
    return part;
  return tensor::InsertSliceOp::create(b, loc, part, tensor, slice.offsets,
                                       slice.sizes, slice.strides);
}

Value WrittenRows::emitRows(OpBuilder &b, Location loc) const {
  if (!index)
    return write.rows;
  auto dims = llvm::to_vector(llvm::seq<int64_t>(
      0, cast<RankedTensorType>(write.rows.getType()).getRank()));
  OpFoldResult first = b.getIndexAttr(0);
  if (write.dim == write.positionDim)
    first = index;
  Slice slice = getSlice(b, loc, write.rows, dims, first);
  return tensor::ExtractSliceOp::create(b, loc, write.rows, slice.offsets,
                                        slice.sizes, slice.strides);
}

Value sparq::emitForRows(
    OpBuilder &b, Location loc, const RowWrite &write, Value cache,
    Value carried,
    function_ref<Value(OpBuilder &, const WrittenRows &, Value)> body) {
  if (!write.positions)
    return body(b, WrittenRows{write, Value(), write.offset, write.size},
                carried);
  Value zero = arith::ConstantIndexOp::create(b, loc, 0);
  Value one = arith::ConstantIndexOp::create(b, loc, 1);
  auto getSize = [&](Value tensor, int64_t dim) {
    return getValueOrCreateConstantIndexOp(
        b, loc, tensor::getMixedSize(b, loc, tensor, dim));
  };
  OpFoldResult numRows = b.getIndexAttr(1);
  if (write.isPerBatchElement())
    numRows = tensor::getMixedSize(b, loc, write.rows, write.positionDim);
  Value numPositions =
      write.mayMiss ? getSize(cache, write.positionDim) : Value();
  auto loop = scf::ForOp::create(
      b, loc, zero, getSize(write.positions, 0), one, carried,
      [&](OpBuilder &b, Location loc, Value index, ValueRange carried) {
        Value position =
            tensor::ExtractOp::create(b, loc, write.positions, index);
        position =
            arith::IndexCastOp::create(b, loc, b.getIndexType(), position);
        OpFoldResult size = numRows;
        if (write.mayMiss) {
          Value exists = arith::CmpIOp::create(
              b, loc, arith::CmpIPredicate::ult, position, numPositions);
          position = arith::SelectOp::create(b, loc, exists, position, zero);
          Value all = getValueOrCreateConstantIndexOp(b, loc, numRows);
          size = arith::SelectOp::create(b, loc, exists, all, zero).getResult();
        }
        Value result =
            body(b, WrittenRows{write, index, position, size}, carried.front());
        scf::YieldOp::create(b, loc, result);
      });
  return loop.getResult(0);
}

Value sparq::emitRowWrite(OpBuilder &b, Location loc, const RowWrite &write,
                          Value cache) {
  auto dims = llvm::to_vector(
      llvm::seq<int64_t>(0, cast<RankedTensorType>(cache.getType()).getRank()));
  return emitForRows(b, loc, write, cache, cache,
                     [&](OpBuilder &b, const WrittenRows &rows, Value carried) {
                       return rows.emitInsert(b, loc, rows.emitRows(b, loc),
                                              carried, dims);
                     });
}
