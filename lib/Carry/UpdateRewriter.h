//===- UpdateRewriter.h - Makes cache updates writes of rows ----*- C++ -*-===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Some updates write a few rows, but say so in a way that reads and copies all
// of the cache, or that names every element. This makes them writes of rows,
// which are done in place, and from which state is updated row by row.
//
//===----------------------------------------------------------------------===//

#ifndef SPARQ_LIB_CARRY_UPDATEREWRITER_H
#define SPARQ_LIB_CARRY_UPDATEREWRITER_H

#include "CacheView.h"
#include "ElementExpr.h"
#include "FunctionView.h"
#include "RowWrite.h"

#include "sparq/TMTensor/IR/TMTensor.h"

#include "mlir/Dialect/Linalg/IR/Linalg.h"

namespace mlir::sparq {

class UpdateRewriter {
public:
  explicit UpdateRewriter(FunctionView function) : function(function) {}

  /// Rewrites the update of an argument that `view` is a view of, if it is one
  /// of these.
  void rewrite(const CacheView &view);
  /// Erases what has been replaced. Nothing can be rewritten after that.
  void finish();
  /// What the op writes whose result is the updated cache, if it is known.
  std::optional<RowWrite> lookup(Operation *update, int64_t positionDim) const;

private:
  /// torch.where(arange(S) == p, fresh, cache), with one p, or one for each
  /// batch element.
  void rewriteSelect(linalg::GenericOp op, const CacheView &view);
  /// index_copy, index_put and the like.
  void rewriteScatter(tm_tensor::ScatterOp op, const CacheView &view);

  /// Sets `b` behind `values`, all in the function's block.
  LogicalResult setInsertionPointAfter(OpBuilder &b, ArrayRef<Value> values);
  /// A tensor of i64 that holds `positions`, or null.
  Value emitPositions(Location loc, ArrayRef<const ElementExpr *> positions);
  /// A tensor of i64 that holds `position` for each index along dimension
  /// `symbol` of `cache`, or null.
  Value emitPositions(Location loc, const ElementExpr *position, int64_t symbol,
                      Value cache);

  FunctionView function;
  /// Ops without uses, to which `exprs` may refer.
  SmallVector<Operation *> dead;
  ElementExprs exprs;
  /// What loops write.
  DenseMap<Operation *, RowWrite> writes;
  /// Positions that have been emitted, for caches to share.
  std::map<SmallVector<const void *>, Value> emittedPositions;
  struct Written {
    OpFoldResult offset, size;
  };
  std::map<SmallVector<const void *>, Written> emittedRanges;
};

} // namespace mlir::sparq

#endif // SPARQ_LIB_CARRY_UPDATEREWRITER_H
