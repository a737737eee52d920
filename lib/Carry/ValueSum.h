//===- ValueSum.h - The sum of V over counted positions ---------*- C++ -*-===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Which positions a mask counts, sums of rows over them, and the mean.
//
//===----------------------------------------------------------------------===//

#ifndef SPARQ_LIB_CARRY_VALUESUM_H
#define SPARQ_LIB_CARRY_VALUESUM_H

#include "mlir/IR/Builders.h"

namespace mlir::sparq {

/// `tensor[..., offset : offset + size]` of the dimension `dim`.
Value emitSlice(OpBuilder &b, Location loc, Value tensor, int64_t dim,
                OpFoldResult offset, OpFoldResult size);

/// From a mask `[B..., G, S]`, the positions that are not masked out for every
/// head of the group: `[B..., S]` of i1.
Value emitCounted(OpBuilder &b, Location loc, Value mask);

/// `tensor` with its dimension `dim`, if that is 1, repeated `size` times.
Value emitBroadcast(OpBuilder &b, Location loc, Value tensor, int64_t dim,
                    OpFoldResult size);

/// Whether two tensors of i1 are equal everywhere, as an i1.
Value emitAllEqual(OpBuilder &b, Location loc, Value lhs, Value rhs);

/// `sum[b, dv] + sum_s rows[b, s, dv]` in f32 over the positions that are
/// `counted`, or over all when that is null; with `negate`, the rows are
/// subtracted.
Value emitSum(OpBuilder &b, Location loc, Value sum, Value rows, Value counted,
              bool negate = false);

/// Zeros `[B..., Dv]` in f32 for `rows` `[B..., S, Dv]`.
Value emitZeroSum(OpBuilder &b, Location loc, Value rows);

/// `sum[b, dv]` over the number of `counted` positions, or zero where there are
/// none. Without `counted`, the number is `numPositions`.
Value emitMean(OpBuilder &b, Location loc, Value sum, Value counted,
               OpFoldResult numPositions);

} // namespace mlir::sparq

#endif // SPARQ_LIB_CARRY_VALUESUM_H
