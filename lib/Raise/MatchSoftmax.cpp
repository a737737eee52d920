//===- MatchSoftmax.cpp - Find softmax in the probabilities ---------------===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Matcher.h"

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
    verdict = matchNormalized(node->operands[0], node->operands[1], logits);
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
    return missed("the exponentials are not divided by their sum before the "
                  "values");
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

  const Node *total = view.resolveThroughCasts(sum);
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
  const Node *max = view.resolveThroughCasts(argument->operands[1]);
  while (true) {
    // Guards: maximum(-inf, max) and select(max is finite, max, 0).
    if (max->is(Opcode::Max)) {
      std::optional<double> lhs = view.getConstant(max->operands[0]);
      std::optional<double> rhs = view.getConstant(max->operands[1]);
      if ((!lhs || !std::isinf(*lhs) || *lhs > 0) &&
          (!rhs || !std::isinf(*rhs) || *rhs > 0))
        return missed("the maximum of the softmax has another term (a sink "
                      "logit, say)");
      max = view.resolveThroughCasts(max->operands[lhs ? 1 : 0]);
    } else if (max->is(Opcode::Select) &&
               (view.getConstant(max->operands[1]) == 0.0 ||
                view.getConstant(max->operands[2]) == 0.0)) {
      // Whatever decides: a row may be shifted by any number.
      absorb(max->operands[0]);
      bool onTrue = view.getConstant(max->operands[1]) == 0.0;
      max = view.resolveThroughCasts(max->operands[onTrue ? 2 : 1]);
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
  if (view.canonical(max->position) != view.canonical(match.positions) ||
      !view.equal(max->operands[0], logits))
    return missed("the maximum is not that of the logits over the dimension "
                  "summed over with the values");
  std::optional<double> init = view.getConstant(max->operands[1]);
  if (!init || *init > -6.0e4)
    return missed("the maximum of the softmax does not start at -inf");
  maximum = argument->operands[1];
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
