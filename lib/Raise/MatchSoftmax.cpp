//===- MatchSoftmax.cpp - Find softmax in the probabilities ---------------===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Matcher.h"

#include "mlir/Dialect/Tensor/IR/Tensor.h"

#include <cmath>

using namespace mlir;
using namespace mlir::sparq::raise;

Verdict Matcher::matchSoftmax(const Node *probabilities, const Node *&logits) {
  const Node *node = view.resolveThroughCasts(probabilities);
  SmallVector<std::pair<const Node *, Claim>> rowGuards;
  while (node->is(Opcode::Select)) {
    // The tail of a safe softmax: 0 where the whole row is masked out.
    if (view.getConstant(node->operands[1]) == 0.0) {
      rowGuards.push_back({node->operands[0], Claim::AllInf});
      node = view.resolveThroughCasts(node->operands[2]);
    } else if (view.getConstant(node->operands[2]) == 0.0) {
      rowGuards.push_back({node->operands[0], Claim::NotAllInf});
      node = view.resolveThroughCasts(node->operands[1]);
    } else {
      return Verdict::NotAttention;
    }
  }

  Verdict verdict = Verdict::NotAttention;
  auto isExp = [&](const Node *candidate) {
    return quietly([&] {
      const Node *n = view.resolveThroughCasts(candidate);
      return n->is(Opcode::Exp) || n->is(Opcode::Exp2);
    });
  };
  auto isSoftmaxLike = [&](const Node *candidate) {
    return quietly([&] {
      const Node *n = view.resolveThroughCasts(candidate);
      return n->is(Node::Kind::Softmax) ||
             (n->is(Opcode::Div) && isExp(n->operands[0]));
    });
  };
  if (node->is(Node::Kind::Softmax)) {
    if (view.canonical(node->position) != view.canonical(match.positions))
      return missed("softmax is taken over a dimension that is not the one "
                    "summed over with the values");
    logits = node->operands[0];
    verdict = Verdict::Matched;
  } else if (node->is(Opcode::Div)) {
    if (isSoftmaxLike(node->operands[0]))
      return missed("the probabilities are divided by something before the "
                    "values");
    verdict = matchNormalized(node->operands[0], node->operands[1], logits);
  } else if (node->is(Node::Kind::Element)) {
    auto slice = node->access.tensor.getDefiningOp<tensor::ExtractSliceOp>();
    if (slice &&
        isSoftmaxLike(view.element(view.freshAccess(slice.getSource()))))
      return missed("the probabilities are a part of a softmax over more (a "
                    "sink logit, say)");
  } else if (node->is(Opcode::Mul)) {
    for (unsigned i : {0, 1}) {
      const Node *inverse = quietly(
          [&] { return view.resolveThroughCasts(node->operands[1 - i]); });
      if (isExp(node->operands[i]) && inverse->is(Opcode::Div) &&
          view.getConstant(inverse->operands[0]) == 1.0) {
        inverse = view.resolveThroughCasts(node->operands[1 - i]);
        verdict =
            matchNormalized(node->operands[i], inverse->operands[1], logits);
        break;
      }
      if (isSoftmaxLike(node->operands[i]))
        return missed("the probabilities are multiplied by something (dropout, "
                      "or a scale) before the values");
    }
  } else if (node->is(Opcode::Exp) || node->is(Opcode::Exp2)) {
    // The sum may come after the values.
    if (!rowGuards.empty())
      return missed("the exponentials are zeroed before the values");
    verdict = matchExponential(node, logits);
    unnormalized = node;
  } else if (node->is(Opcode::Add) && (isSoftmaxLike(node->operands[0]) ||
                                       isSoftmaxLike(node->operands[1]))) {
    return missed("something is added to the probabilities");
  }
  if (verdict == Verdict::Matched)
    guards = rowGuards;
  return verdict;
}

Verdict Matcher::matchNormalized(const Node *numerator, const Node *sum,
                                 const Node *&logits) {
  const Node *exp = view.resolveThroughCasts(numerator);
  if (!exp->is(Opcode::Exp) && !exp->is(Opcode::Exp2))
    return Verdict::NotAttention;
  Verdict verdict = matchSum(numerator, sum);
  if (verdict == Verdict::Matched)
    verdict = matchExponential(exp, logits);
  return verdict;
}

const Node *Matcher::stripSumGuards(const Node *sum) {
  const Node *node = view.resolveThroughCasts(sum);
  while (true) {
    if (node->is(Opcode::Max)) {
      // With the maximum subtracted, the sum is at least 1.
      std::optional<double> lhs = view.getConstant(node->operands[0]);
      std::optional<double> rhs = view.getConstant(node->operands[1]);
      std::optional<double> bound = lhs ? lhs : rhs;
      if (!bound || *bound <= 0.0 || *bound > 1.0)
        return node;
      isSumClamped = true;
      node = view.resolveThroughCasts(node->operands[lhs ? 1 : 0]);
    } else if (node->is(Opcode::Select)) {
      // select(sum == 0, any number but 0, sum): a row masked out as a whole.
      const Node *test =
          quietly([&] { return view.resolve(node->operands[0]); });
      bool onTrue = test->is(Opcode::Equal);
      if (!onTrue && !test->is(Opcode::NotEqual))
        return node;
      std::optional<double> other =
          view.getConstant(node->operands[onTrue ? 1 : 2]);
      const Node *kept = node->operands[onTrue ? 2 : 1];
      bool isTested = false;
      for (unsigned i : {0, 1})
        isTested |= view.getConstant(test->operands[i]) == 0.0 && quietly([&] {
                      return view.equal(test->operands[1 - i], kept);
                    });
      if (!isTested || !other || !std::isfinite(*other) || *other == 0.0)
        return node;
      absorb(node->operands[0]);
      node = view.resolveThroughCasts(kept);
    } else {
      return node;
    }
  }
}

Verdict Matcher::matchSum(const Node *numerator, const Node *sum) {
  const Node *total = stripSumGuards(sum);
  if (total->is(Opcode::Add))
    return missed(
        "the sum of the softmax has another term (a sink logit, say)");
  if (!total->isReduce(Opcode::Add))
    return missed(
        "the exponentials are divided by something else than their sum");
  if (view.getConstant(total->operands[1]) != 0.0)
    return missed("the sum of the softmax does not start at 0");
  if (view.canonical(total->position) != view.canonical(match.positions) ||
      !view.equal(total->operands[0], numerator))
    return missed("the softmax is not normalised over the dimension that is "
                  "summed over with the values");
  return Verdict::Matched;
}

Verdict Matcher::matchDeferredSum(const Node *exp) {
  auto fail = [&] {
    return missed("the exponentials are divided by their sum neither before "
                  "nor after the values");
  };
  const Node *current = view.element(match.result);
  match.deferred = {match.root};
  while (true) {
    Operation *user = nullptr;
    for (Operation *candidate : match.result.tensor.getUsers()) {
      if (isa<tensor::DimOp>(candidate))
        continue;
      if (user && user != candidate)
        return fail();
      user = candidate;
    }
    if (!user || user->getBlock() != match.root->getBlock() ||
        user->getNumResults() != 1)
      return fail();
    std::optional<Access> next = view.stepForward(match.result, user);
    bool isView = next.has_value();
    if (!isView)
      next = view.stepForwardElementwise(match.result, user);
    if (!next)
      return fail();
    match.interior.insert(match.root);
    match.root = user;
    match.result = *next;
    match.deferred.insert(match.deferred.begin(), user);
    if (isView)
      continue;

    const Node *node = view.resolve(view.element(match.result));
    auto isCurrent = [&](const Node *operand) {
      return quietly([&] { return view.equal(operand, current); });
    };
    if (node->is(Opcode::Extend) || node->is(Opcode::Truncate)) {
      if (!isCurrent(node->operands[0]))
        return fail();
      continue;
    }
    while (node->is(Opcode::Extend) || node->is(Opcode::Truncate))
      node = node->operands[0];
    if (node->is(Node::Kind::Element) && isCurrent(node))
      continue;
    if (node->is(Opcode::Div) && isCurrent(node->operands[0]))
      return matchSum(exp, node->operands[1]);
    if (!node->is(Opcode::Mul))
      return fail();
    for (unsigned i : {0, 1}) {
      if (!isCurrent(node->operands[i]))
        continue;
      const Node *inverse = view.resolveThroughCasts(node->operands[1 - i]);
      if (inverse->is(Opcode::Div) &&
          view.getConstant(inverse->operands[0]) == 1.0)
        return matchSum(exp, inverse->operands[1]);
    }
    return fail();
  }
}

bool Matcher::isMaximumOverMore(const Node *max, const Node *logits) {
  // The elements either passes through on its way to what is computed.
  auto collect = [&](const Node *node,
                     SmallVectorImpl<const Node *> &elements) {
    while (true) {
      node = view.strip(node);
      if (!node->is(Node::Kind::Element))
        return node;
      elements.push_back(node);
      const Node *defined = view.resolve(node);
      if (defined == node)
        return node;
      if (!defined->is(Opcode::Extend) && !defined->is(Opcode::Truncate))
        return defined;
      node = defined->operands[0];
    }
  };
  SmallVector<const Node *> ofLogits, ofMax;
  quietly([&] { return collect(logits, ofLogits); });
  DimIndex bound;
  while (max->isReduce(Opcode::Max)) {
    llvm::append_range(bound, max->position);
    ofMax.clear();
    max = collect(max->operands[0], ofMax);
  }
  bound = view.canonical(bound);
  auto isSameOrBound = [&](const DimIndex &a, const DimIndex &b) {
    return a == b || llvm::all_of(a, [&](Atom atom) {
             return llvm::is_contained(bound, atom);
           });
  };
  for (const Node *x : ofMax)
    for (const Node *y : ofLogits)
      if (x->access.tensor == y->access.tensor &&
          llvm::all_of_zip(view.canonical(x->access).dims,
                           view.canonical(y->access).dims, isSameOrBound))
        return true;
  return false;
}

Verdict Matcher::matchExponential(const Node *exp, const Node *&logits) {
  if (exp->is(Opcode::Exp2))
    factor *= std::log(2.0);
  const Node *argument = view.resolveThroughCasts(exp->operands[0]);
  while (argument->is(Opcode::Mul)) {
    std::optional<double> rhs = view.getConstant(argument->operands[1]);
    std::optional<double> lhs = view.getConstant(argument->operands[0]);
    const Node *inner = argument->operands[rhs ? 0 : 1];
    // Only a factor on the difference: one on the logits comes later.
    if ((!rhs && !lhs) || !quietly([&] {
          return view.resolveThroughCasts(inner)->is(Opcode::Sub);
        }))
      break;
    factor *= rhs ? *rhs : *lhs;
    argument = view.resolveThroughCasts(inner);
  }
  if (!argument->is(Opcode::Sub)) {
    // exp without the subtraction of the maximum computes the same.
    logits = exp->operands[0];
    return Verdict::Matched;
  }
  logits = argument->operands[0];
  const Node *shift = argument->operands[1], *row = shift;
  const Node *max = view.resolveThroughCasts(shift);
  while (true) {
    // Guards: maximum(-inf, max) and select(max is finite, max, 0).
    if (max->is(Opcode::Max)) {
      std::optional<double> lhs = view.getConstant(max->operands[0]);
      std::optional<double> rhs = view.getConstant(max->operands[1]);
      if ((!lhs || !std::isinf(*lhs) || *lhs > 0) &&
          (!rhs || !std::isinf(*rhs) || *rhs > 0))
        return missed("the maximum of the softmax has another term (a sink "
                      "logit, say)");
      row = max->operands[lhs ? 1 : 0];
      max = view.resolveThroughCasts(row);
    } else if (max->is(Opcode::Select) &&
               (view.getConstant(max->operands[1]) == 0.0 ||
                view.getConstant(max->operands[2]) == 0.0)) {
      // Whatever decides: a row may be shifted by any number.
      absorb(max->operands[0]);
      bool onTrue = view.getConstant(max->operands[1]) == 0.0;
      shiftGuards.push_back(
          {max->operands[0], onTrue ? Claim::AllInf : Claim::NotAllInf});
      row = max->operands[onTrue ? 2 : 1];
      max = view.resolveThroughCasts(row);
    } else {
      break;
    }
  }
  if (!max->isReduce(Opcode::Max)) {
    // A difference without a maximum is part of the logits.
    if (quietly([&] { return reachesProduct(argument->operands[1]); }))
      return missed("what is subtracted before exp is not the maximum of the "
                    "logits");
    logits = exp->operands[0];
    return Verdict::Matched;
  }
  bool isRowMaximum =
      view.canonical(max->position) == view.canonical(match.positions) &&
      view.equal(max->operands[0], logits);
  if (!isRowMaximum &&
      (quietly([&] { return view.variesOver(shift, match.positions); }) ||
       !isMaximumOverMore(max, logits)))
    return missed("the maximum is not that of the logits over the dimension "
                  "summed over with the values");
  std::optional<double> init = view.getConstant(max->operands[1]);
  if (!init || *init > -6.0e4)
    return missed("the maximum of the softmax does not start at -inf");
  if (isRowMaximum)
    maximum = shiftGuards.empty() ? shift : row;
  return Verdict::Matched;
}

void Matcher::absorb(const Node *node, unsigned depth) {
  if (depth == 0)
    return;
  node = view.resolve(node);
  if (node->is(Node::Kind::Apply))
    for (const Node *operand : node->operands)
      absorb(operand, depth - 1);
}

Matcher::Claim Matcher::getClaim(const Node *node, const Node *logits,
                                 const Node *max, unsigned depth) {
  if (depth == 0)
    return Claim::Unknown;
  node = view.resolve(node);
  auto negate = [](Claim claim) {
    switch (claim) {
    case Claim::IsInf:
      return Claim::NotInf;
    case Claim::NotInf:
      return Claim::IsInf;
    case Claim::AllInf:
      return Claim::NotAllInf;
    case Claim::NotAllInf:
      return Claim::AllInf;
    case Claim::Unknown:
      return Claim::Unknown;
    }
    return Claim::Unknown;
  };
  if (const Node *negated = view.getNegated(node))
    return negate(getClaim(negated, logits, max, depth - 1));
  if (node->is(Opcode::Equal) || node->is(Opcode::NotEqual)) {
    std::optional<double> rhs = view.getConstant(node->operands[1]);
    std::optional<double> lhs = view.getConstant(node->operands[0]);
    double bound = rhs ? *rhs : lhs ? *lhs : 0.0;
    if (!std::isinf(bound) || bound > 0)
      return Claim::Unknown;
    const Node *tested = node->operands[rhs ? 0 : 1];
    Claim claim = Claim::Unknown;
    if (view.equal(tested, logits))
      claim = Claim::IsInf;
    else if (max && view.equal(tested, max))
      claim = Claim::AllInf;
    return node->is(Opcode::Equal) ? claim : negate(claim);
  }
  if ((node->isReduce(Opcode::Or) || node->isReduce(Opcode::And)) &&
      view.canonical(node->position) == view.canonical(match.positions)) {
    Claim claim = getClaim(node->operands[0], logits, max, depth - 1);
    std::optional<double> init = view.getConstant(node->operands[1]);
    if (node->isReduce(Opcode::Or) && init == 0.0 && claim == Claim::NotInf)
      return Claim::NotAllInf;
    if (node->isReduce(Opcode::And) && init == 1.0 && claim == Claim::IsInf)
      return Claim::AllInf;
  }
  return Claim::Unknown;
}
