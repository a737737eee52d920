//===- Slice.cpp - What a value is computed from --------------------------===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Slice.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Interfaces/SideEffectInterfaces.h"
#include "mlir/Transforms/RegionUtils.h"

using namespace mlir;
using namespace mlir::sparq;

/// What `op` reads, captures of its regions included.
static SetVector<Value> getReads(Operation *op) {
  SetVector<Value> reads(op->operand_begin(), op->operand_end());
  getUsedValuesDefinedAbove(op->getRegions(), reads);
  return reads;
}

using Available = function_ref<bool(Value)>;

/// The size of a dimension, from what is there or else from what the value is
/// made of: a size must not pull in all that computes the value.
static Value materializeDim(OpBuilder &b, Location loc, Value value,
                            int64_t dim, IRMapping &mapping,
                            Available available) {
  auto type = cast<RankedTensorType>(value.getType());
  if (!type.isDynamicDim(dim))
    return arith::ConstantIndexOp::create(b, loc, type.getDimSize(dim));
  if (!mapping.contains(value) && !available(value)) {
    Operation *op = value.getDefiningOp();
    if (auto cast = dyn_cast<tensor::CastOp>(op))
      return materializeDim(b, loc, cast.getSource(), dim, mapping, available);
    if (auto concat = dyn_cast<tensor::ConcatOp>(op)) {
      Value size;
      for (Value input : concat.getInputs()) {
        Value next = materializeDim(b, loc, input, dim, mapping, available);
        if (static_cast<int64_t>(concat.getDim()) != dim)
          return next;
        size =
            size ? arith::AddIOp::create(b, loc, size, next).getResult() : next;
      }
      return size;
    }
  }
  return tensor::DimOp::create(b, loc,
                               materialize(b, value, mapping, available), dim);
}

Value sparq::materialize(OpBuilder &b, Value value, IRMapping &mapping,
                         Available available) {
  if (Value mapped = mapping.lookupOrNull(value))
    return mapped;
  if (available(value))
    return value;
  Operation *op = value.getDefiningOp();
  Value result;
  if (auto dim = dyn_cast<tensor::DimOp>(op);
      dim && isa<RankedTensorType>(dim.getSource().getType()) &&
      dim.getConstantIndex() && *dim.getConstantIndex() >= 0 &&
      *dim.getConstantIndex() <
          cast<RankedTensorType>(dim.getSource().getType()).getRank()) {
    result = materializeDim(b, dim.getLoc(), dim.getSource(),
                            *dim.getConstantIndex(), mapping, available);
  } else {
    for (Value read : getReads(op))
      mapping.map(read, materialize(b, read, mapping, available));
    b.clone(*op, mapping);
    result = mapping.lookup(value);
  }
  mapping.map(value, result);
  return result;
}

Value sparq::materializeHere(OpBuilder &b, Value value) {
  auto available = [&](Value value) {
    if (isa<BlockArgument>(value))
      return true;
    Operation *op = value.getDefiningOp();
    return op->getBlock() == b.getInsertionBlock() &&
           (b.getInsertionPoint() == op->getBlock()->end() ||
            op->isBeforeInBlock(&*b.getInsertionPoint()));
  };
  IRMapping mapping;
  return materialize(b, value, mapping, available);
}

/// Counts the ops that compute `value`, each once, in `seen`.
static bool collectSlice(Value value, Available available, unsigned maxNumOps,
                         DenseSet<Operation *> &seen) {
  if (available(value))
    return true;
  if (isa<BlockArgument>(value))
    return false;
  Operation *op = value.getDefiningOp();
  if (!seen.insert(op).second)
    return true;
  if (seen.size() > maxNumOps || !isMemoryEffectFree(op))
    return false;
  return llvm::all_of(getReads(op), [&](Value read) {
    return collectSlice(read, available, maxNumOps, seen);
  });
}

bool sparq::isMaterializable(Value value, Available available,
                             unsigned maxNumOps) {
  DenseSet<Operation *> seen;
  return collectSlice(value, available, maxNumOps, seen);
}
