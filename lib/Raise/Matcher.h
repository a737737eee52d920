//===- Matcher.h - Steps of matching attention ------------------*- C++ -*-===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef SPARQ_LIB_RAISE_MATCHER_H
#define SPARQ_LIB_RAISE_MATCHER_H

#include "AttentionMatch.h"

namespace mlir::sparq::raise {

/// From the second product back: probabilities, softmax, logits, first product.
/// Every step asks what an element is computed from (TensorView.h), never which
/// op or layout a framework happened to choose.
class Matcher {
public:
  Matcher(TensorView &view, AttentionMatch &match, std::string &reason)
      : view(view), match(match), reason(reason) {}

  Verdict matchProducts(linalg::LinalgOp second);
  Verdict matchWhole(Operation *op, ValueRange inputs, ArrayRef<AffineMap> maps,
                     std::optional<double> scale);

private:
  Verdict missed(const Twine &why) {
    reason = why.str();
    return Verdict::Missed;
  }

  /// Finds softmax in the probabilities; `logits` is what it is taken of.
  Verdict matchSoftmax(const Node *probabilities, const Node *&logits);
  Verdict matchNormalized(const Node *numerator, const Node *sum,
                          const Node *&logits);
  /// exp of the logits, less their maximum.
  Verdict matchExponential(const Node *exp, const Node *&logits);
  /// `sum` is that of the exponentials, over the positions.
  Verdict matchSum(const Node *numerator, const Node *sum);
  /// Looks through guards of the sum against zero.
  const Node *stripSumGuards(const Node *sum);
  /// True if `max` is the maximum of the logits over the positions and more:
  /// over all heads, say.
  bool isMaximumOverMore(const Node *max, const Node *logits);
  /// Finds the division of the second product by the sum of `exp`.
  Verdict matchDeferredSum(const Node *exp);
  /// Follows logits down to the first product.
  Verdict matchLogits(const Node *logits, const Node *&product);
  Verdict matchFirstProduct(const Node *product);
  Verdict checkUsers(Operation *product);
  /// Sorts the factors of a product's term into those of the query and those
  /// of the key.
  Verdict collectFactors(const Node *node, SmallVectorImpl<Factor> &query,
                         SmallVectorImpl<Factor> &key, double &scale);
  /// The product of `factors` as one tensor; constants go to `scale`.
  MatchOperand makeOperand(ArrayRef<Factor> factors, double *scale);

  /// Makes the elementwise ops behind `node` part of the match.
  void absorb(const Node *node, unsigned depth = 6);
  bool isProduct(const Node *node);
  /// True if both factors of the product vary over a common index of the
  /// result: not a projection, whose weights are the same for all.
  bool isBatched(const Node *product);
  /// True if a first product is among what `node` is elementwise computed from.
  bool reachesProduct(const Node *node, bool batchedOnly = false,
                      unsigned depth = 100);
  bool contains(const Node *element, ArrayRef<Atom> atoms);

  /// What a boolean says about the logits.
  enum class Claim { Unknown, IsInf, NotInf, AllInf, NotAllInf };
  Claim getClaim(const Node *node, const Node *logits, const Node *maximum,
                 unsigned depth = 8);

  /// Runs without recording what is looked at.
  template <typename Fn>
  auto quietly(Fn fn) {
    TensorView::LookAhead quiet(view);
    return fn();
  }

  TensorView &view;
  AttentionMatch &match;
  std::string &reason;
  /// Guards on fully masked-out rows, checked once the logits are known.
  SmallVector<std::pair<const Node *, Claim>> guards;
  const Node *maximum = nullptr;
  /// Where 0 is subtracted instead of the maximum.
  SmallVector<std::pair<const Node *, Claim>> shiftGuards;
  /// The softmax divides by at least 1: the same where there is a maximum.
  bool isSumClamped = false;
  /// The exponentials, where the softmax is normalised after the values.
  const Node *unnormalized = nullptr;
  /// The factor between the logits at hand and the argument of exp.
  double factor = 1.0;
  SmallVector<Factor, 1> factors;
  DenseMap<const Node *, bool> reachesProductMemo[2];
};

} // namespace mlir::sparq::raise

#endif // SPARQ_LIB_RAISE_MATCHER_H
