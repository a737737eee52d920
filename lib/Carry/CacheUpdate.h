//===- CacheUpdate.h - How a function updates its cache ---------*- C++ -*-===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Recognizes caches that a function takes as an argument, updates and returns,
// and applies the same update to state that is derived from the cache.
//
//===----------------------------------------------------------------------===//

#ifndef SPARQ_LIB_CARRY_CACHEUPDATE_H
#define SPARQ_LIB_CARRY_CACHEUPDATE_H

#include "FunctionView.h"

namespace mlir::sparq {

/// A cache `[B..., S, D]` that a function takes as an argument, updates once
/// and returns, and how an op reads the updated cache.
struct CacheUpdate {
  enum class Kind {
    /// tensor.concat of the cache and fresh rows.
    Append,
    /// tensor.insert_slice of fresh rows into the cache.
    Overwrite,
    /// An elementwise linalg.generic of the cache and anything else.
    Elementwise,
    /// tm_tensor.scatter of single elements into the cache.
    Scatter
  };
  Kind kind;
  /// The cache before the update.
  Value cache;
  /// The function argument that it is.
  unsigned argument;
  /// The op whose only result is the updated cache.
  Operation *op;
  /// The function result that returns it.
  unsigned result;
  /// The new rows `[B..., T, D]`, for Append and Overwrite.
  Value fresh;
  /// What lies between the updated cache and what is read, from the cache on:
  /// casts, and reshapes of batch dimensions.
  SmallVector<Operation *> view;

  Value getUpdated() const { return op->getResult(0); }
};

/// Follows `value` back through casts and reshapes of batch dimensions, which
/// are added to `view`, from the result on.
Value followView(Value value, SmallVectorImpl<Operation *> &view);

/// Where a condition selects fresh rows: a position, and one row or none.
struct WrittenPosition {
  Value offset, size;
};
using WrittenPositions = DenseMap<Value, WrittenPosition>;

/// If `read` reads a cache that is updated by a select of fresh rows at one
/// position, updates the cache by tensor.insert_slice instead. Keeps the
/// position of each condition in `positions`.
void rewriteSelectUpdate(Value read, FunctionView function,
                         WrittenPositions &positions);

/// Matches what `read` reads to an update of an argument of `function`. On
/// failure, says why in `reason`.
FailureOr<CacheUpdate> matchCacheUpdate(Value read, FunctionView function,
                                        std::string &reason);

/// The type with its last two dimensions swapped.
RankedTensorType getTransposedType(Type type);

/// The permutation that swaps the last two of `rank` dimensions.
SmallVector<int64_t> getTransposePermutation(int64_t rank);

/// `value` with its last two dimensions swapped.
Value emitTranspose(OpBuilder &b, Location loc, Value value);

/// Applies `update` to `transposed`, the cache with its last two dimensions
/// swapped, before the update. Ops are emitted after the update.
Value emitTransposedUpdate(OpBuilder &b, const CacheUpdate &update,
                           Value transposed);

/// Applies the casts and reshapes of `update.view` to `value`, whose batch
/// dimensions are those of the cache; the `numTrailing` last dimensions stay.
Value emitView(OpBuilder &b, const CacheUpdate &update, Value value,
               int64_t numTrailing);

} // namespace mlir::sparq

#endif // SPARQ_LIB_CARRY_CACHEUPDATE_H
