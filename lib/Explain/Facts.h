//===- Facts.h - What the program says about attention ----------*- C++ -*-===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef SPARQ_LIB_EXPLAIN_FACTS_H
#define SPARQ_LIB_EXPLAIN_FACTS_H

#include "sparq/Explain/Explain.h"

namespace mlir::sparq {

/// Shapes, types, mask and caches of `op`. Changes the program: it is for
/// a copy.
void describeAttention(AttentionOp op, AttentionReport &report);

MaskReport describeMask(AttentionOp op);

/// The state that `function` has. `getNumPositions` is asked how many positions
/// the cache has that it belongs to; the answer may be dynamic, as `batch` may
/// be.
std::vector<StateReport>
findStates(Operation *function, int64_t batch,
           function_ref<int64_t(const StateReport &)> getNumPositions,
           std::string &init);

/// Whether `state` is of a cache that is kept in the form `cache`.
bool isStateOf(const StateReport &state, const CacheForm &cache);

/// Which of the function's states `attention` reads.
void assignStates(const std::vector<StateReport> &states,
                  AttentionReport &attention);

} // namespace mlir::sparq

#endif // SPARQ_LIB_EXPLAIN_FACTS_H
