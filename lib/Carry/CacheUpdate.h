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

#include "CacheView.h"
#include "FunctionView.h"
#include "RowWrite.h"
#include "UpdateRewriter.h"

namespace mlir::sparq {

/// A cache that a function takes as an argument, updates once and returns, and
/// how an op reads the updated cache.
struct CacheUpdate {
  enum class Kind {
    /// tensor.concat of the cache and fresh rows.
    Append,
    /// Fresh rows are written over those at some positions.
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
  /// The new rows, in the cache's order of dimensions, for Append.
  Value fresh;
  /// What is written, for Overwrite.
  std::optional<RowWrite> write;
  /// What lies between the updated cache and what is read.
  CacheView view;

  Value getUpdated() const { return op->getResult(0); }
  int64_t getPositionDim() const { return view.getPositionDim(); }
};

/// Matches what `view` is a view of to an update of an argument of `function`.
/// On failure, says why in `reason`.
FailureOr<CacheUpdate> matchCacheUpdate(const CacheView &view,
                                        FunctionView function,
                                        const UpdateRewriter &rewriter,
                                        std::string &reason);

/// Applies `update` to `transposed`, the cache as `[B..., D, S]`, before the
/// update. Ops are emitted after the update.
Value emitTransposedUpdate(OpBuilder &b, const CacheUpdate &update,
                           Value transposed);

} // namespace mlir::sparq

#endif // SPARQ_LIB_CARRY_CACHEUPDATE_H
