//===- DenseAttention.h - Attention over many positions ---------*- C++ -*-===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef SPARQ_LIB_TILE_DENSEATTENTION_H
#define SPARQ_LIB_TILE_DENSEATTENTION_H

#include "sparq/IR/SparqOps.h"

#include "mlir/IR/PatternMatch.h"

namespace mlir::sparq {

/// Whether there are no rows or no positions, so that there is nothing to
/// split.
bool isStaticallyEmpty(AttentionOp op);

/// The loop over positions, in the iteration domain of `op`.
unsigned getPositionLoop(OnlineAttentionOp op);

/// Replaces `op` by online attention, which is given, and a division.
FailureOr<OnlineAttentionOp> decomposeToOnline(RewriterBase &rewriter,
                                               AttentionOp op);

/// How many parts the positions of `op` are split into so that there is work
/// for many threads, with `querySize` query positions at most in a part; 1
/// where batch and heads are enough or the positions too few. Depends on
/// shapes only, and so do results. For a dynamic number of positions this is
/// the most there will be.
int64_t getNumParts(AttentionOp op, int64_t querySize);

/// Rewrites `op` to one loop over batch dimensions and parts of the positions,
/// which accumulates a part each, and a merge.
LogicalResult splitIntoParts(RewriterBase &rewriter, AttentionOp op,
                             int64_t numParts);

/// Rewrites `op` to a loop that takes its positions a block at a time, where
/// there may be more than one.
LogicalResult takeInBlocks(RewriterBase &rewriter, AttentionOp op);

} // namespace mlir::sparq

#endif // SPARQ_LIB_TILE_DENSEATTENTION_H
