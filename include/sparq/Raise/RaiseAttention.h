//===- RaiseAttention.h - Raise one attention -------------------*- C++ -*-===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef SPARQ_RAISE_RAISEATTENTION_H
#define SPARQ_RAISE_RAISEATTENTION_H

#include "mlir/IR/PatternMatch.h"

#include <string>

namespace mlir::sparq {

enum class RaiseResult {
  /// Not attention at all; nothing was changed.
  NotAttention,
  /// Looks like attention, but was left alone for the reason in the message.
  Missed,
  /// Replaced by sparq.attention; the message describes it.
  Raised
};

/// True if `op` could be the op attention is raised from: the second product,
/// or an attention op of tm_tensor or IREE.
bool isAttentionRoot(Operation *op);

/// Raises the attention that ends in `root`. `deadCandidates` gets the ops
/// whose results it no longer uses.
RaiseResult raiseAttention(RewriterBase &rewriter, Operation *root,
                           std::string &message,
                           SmallVectorImpl<Operation *> &deadCandidates);

} // namespace mlir::sparq

#endif // SPARQ_RAISE_RAISEATTENTION_H
