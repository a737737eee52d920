//===- RowWrite.h - Rows that an update writes into a cache -----*- C++ -*-===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Which rows of a cache an update writes, and ops that do something for each
// of them: write them, or keep state up to date.
//
//===----------------------------------------------------------------------===//

#ifndef SPARQ_LIB_CARRY_ROWWRITE_H
#define SPARQ_LIB_CARRY_ROWWRITE_H

#include "mlir/IR/Builders.h"

namespace mlir::sparq {

/// What an update writes.
struct RowWrite {
  /// The rows, with the dimensions of the cache in its order.
  Value rows;
  /// The dimension of positions.
  int64_t positionDim;
  /// Where they are written, if all at once: the first position, and how many.
  OpFoldResult offset, size;
  /// Otherwise, `positions` holds an i64 for each index of dimension `dim` of
  /// `rows`: where the rows at that index are written. These are one position
  /// if `dim` is that of positions. A position is written at most once.
  Value positions = {};
  int64_t dim = -1;
  /// Whether a position may be none of the cache; nothing is written there.
  bool mayMiss = false;

  bool isPerBatchElement() const { return positions && dim != positionDim; }
};

/// Rows that are written at once.
struct WrittenRows {
  const RowWrite &write;
  /// The index in dimension `write.dim` if that is looped over.
  Value index;
  OpFoldResult offset, size;

  /// The part of `tensor` that belongs to them: of the cache or of state. Its
  /// dimension i is dimension `dims[i]` of the cache.
  Value emitExtract(OpBuilder &b, Location loc, Value tensor,
                    ArrayRef<int64_t> dims) const;
  Value emitInsert(OpBuilder &b, Location loc, Value part, Value tensor,
                   ArrayRef<int64_t> dims) const;
  /// The rows themselves.
  Value emitRows(OpBuilder &b, Location loc) const;

private:
  struct Slice {
    SmallVector<OpFoldResult> offsets, sizes, strides;
    bool isAll = true;
  };
  Slice getSlice(OpBuilder &b, Location loc, Value tensor,
                 ArrayRef<int64_t> dims, OpFoldResult offset) const;
};

/// Emits what `body` does with `carried` for all rows of `write`, where `cache`
/// is written; in a loop where they are not written at once.
Value emitForRows(
    OpBuilder &b, Location loc, const RowWrite &write, Value cache,
    Value carried,
    function_ref<Value(OpBuilder &, const WrittenRows &, Value)> body);

/// Writes the rows into `cache`.
Value emitRowWrite(OpBuilder &b, Location loc, const RowWrite &write,
                   Value cache);

} // namespace mlir::sparq

#endif // SPARQ_LIB_CARRY_ROWWRITE_H
