//===- AttentionMatch.h - Attention found in a program ----------*- C++ -*-===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef SPARQ_LIB_RAISE_ATTENTIONMATCH_H
#define SPARQ_LIB_RAISE_ATTENTIONMATCH_H

#include "TensorView.h"

#include "mlir/IR/PatternMatch.h"

namespace mlir::sparq::raise {

/// Something to multiply with, or to divide by, known at run time only.
struct Factor {
  const Node *node;
  bool isDivisor = false;
};

/// One term of the mask: added to the logits after scaling by `factor` and
/// `factors`, or, where boolean, keeping positions where it is true (false if
/// `inverted`).
struct MaskTerm {
  const Node *node;
  double factor = 1.0;
  bool isBoolean = false;
  bool inverted = false;
  SmallVector<Factor, 1> factors;
};

/// Query, key or value: elements of a tensor, or, if there are `factors`, of
/// one that is to be computed as their product. Elementwise fusion may have
/// moved a rotary embedding, say, into the contraction; and a scale that is
/// known at run time only is multiplied with the query.
struct MatchOperand {
  const Node *element = nullptr;
  SmallVector<Factor> factors;
};

/// softmax_s(scale * query . key + mask) value, in terms of tensor elements.
struct AttentionMatch {
  /// Where the root is a whole attention: take its operands as they are,
  /// rather than what they were repeated, scaled or transposed from.
  bool operandsAsTheyAre = false;
  /// Computes the result.
  Operation *root = nullptr;
  /// From the root back to the second product, where the softmax is normalised
  /// after it.
  SmallVector<Operation *> deferred;
  /// The result's element whose computation the rest describes.
  Access result;
  MatchOperand query, key, value;
  DimIndex positions;
  DimIndex components;
  /// Result indices that are rows of the products, not batch dimensions.
  DimIndex rows;
  double scale = 1.0;
  SmallVector<MaskTerm> mask;
  /// What must have no users elsewhere.
  llvm::SetVector<Operation *> interior;
  /// Ops that may be dead once the match is replaced.
  SmallVector<Operation *> deadCandidates;
};

/// Whether a constant chosen for a logit, or added to it, masks it out.
bool isMaskedOutConstant(std::optional<double> constant);

/// NotAttention is nothing worth a word; Missed is attention-like, but not
/// taken for the reason given.
enum class Verdict { NotAttention, Missed, Matched };

/// Matches attention whose second product (probabilities times values) is
/// `op`, or which `op` is as a whole (tm_tensor and IREE attention).
Verdict matchAttention(TensorView &view, Operation *op, AttentionMatch &match,
                       std::string &reason);

/// Creates sparq.attention for the match before its root and replaces the
/// root's result. On success `description` says what was found; on failure
/// nothing was changed and it says why.
LogicalResult emitAttention(RewriterBase &rewriter, TensorView &view,
                            AttentionMatch &match, std::string &description);

} // namespace mlir::sparq::raise

#endif // SPARQ_LIB_RAISE_ATTENTIONMATCH_H
