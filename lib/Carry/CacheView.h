//===- CacheView.h - How a cache is read ------------------------*- C++ -*-===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What lies between a cache, in whatever order it stores its dimensions, and
// the keys or values `[B..., S, D]` that an op reads; and the same for state,
// which is stored as `[B..., D, S]`, `[B..., Dv]` or `[B..., S]`.
//
//===----------------------------------------------------------------------===//

#ifndef SPARQ_LIB_CARRY_CACHEVIEW_H
#define SPARQ_LIB_CARRY_CACHEVIEW_H

#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/Builders.h"

namespace mlir::sparq {

/// The way from a cache to what is read: casts, transposes, and reshapes of
/// batch dimensions.
struct CacheView {
  struct Step {
    Operation *op;
    /// Of the op's source: the dimensions of the positions and components.
    int64_t positionDim, componentDim;
  };
  /// What is viewed, and the steps from it on.
  Value source;
  SmallVector<Step> steps;
  /// The dimension of `source` that is dimension i of `[B..., S, D]`.
  SmallVector<int64_t> order;

  int64_t getPositionDim() const { return order.end()[-2]; }
  /// The same for `[B..., D, S]`.
  SmallVector<int64_t> getTransposedOrder() const;
  bool isReshaped() const;
};

/// Follows `value` back, whose last two dimensions are positions and
/// components, or the other way round if it is `transposed`.
CacheView followView(Value value, bool transposed = false);

/// Applies the steps of `view` to `value`, whose batch dimensions are those of
/// the cache in the view's order; the `numTrailing` last dimensions stay.
Value emitView(OpBuilder &b, const CacheView &view, Value value,
               int64_t numTrailing);

/// The type with dimension `order[i]` of `type` as dimension i.
RankedTensorType getPermutedType(Type type, ArrayRef<int64_t> order);

/// `value` with its dimension `order[i]` as dimension i.
Value emitPermuted(OpBuilder &b, Location loc, Value value,
                   ArrayRef<int64_t> order);

} // namespace mlir::sparq

#endif // SPARQ_LIB_CARRY_CACHEVIEW_H
