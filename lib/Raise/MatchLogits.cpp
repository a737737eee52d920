//===- MatchLogits.cpp - Follow logits to the first product ---------------===//
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

bool Matcher::isProduct(const Node *node) {
  if (!node->isReduce(Opcode::Add))
    return false;
  return quietly([&] {
    return view.resolveThroughCasts(node->operands[0])->is(Opcode::Mul);
  });
}

bool Matcher::isBatched(const Node *product) {
  return quietly([&] {
    const Node *term = view.resolveThroughCasts(product->operands[0]);
    const Node *lhs = view.strip(term->operands[0]);
    const Node *rhs = view.strip(term->operands[1]);
    if (!lhs->is(Node::Kind::Element) || !rhs->is(Node::Kind::Element))
      return false;
    for (const DimIndex &dim : view.canonical(match.result).dims)
      for (Atom atom : dim)
        if (contains(lhs, atom) && contains(rhs, atom))
          return true;
    return false;
  });
}

bool Matcher::reachesProduct(const Node *node, bool batchedOnly,
                             unsigned depth) {
  if (depth == 0)
    return false;
  node = view.resolve(node);
  if (isProduct(node) && (!batchedOnly || isBatched(node)))
    return true;
  if (!node->is(Node::Kind::Apply))
    return false;
  // Projections and rotary embeddings are products too: only elements that
  // vary over the key positions are logits.
  return llvm::any_of(node->operands, [&](const Node *operand) {
    if (operand->is(Node::Kind::Element) && !contains(operand, match.positions))
      return false;
    return reachesProduct(operand, batchedOnly, depth - 1);
  });
}

bool Matcher::contains(const Node *element, ArrayRef<Atom> atoms) {
  DimIndex wanted = view.canonical(atoms);
  SmallVector<Atom> found;
  for (const DimIndex &dim : view.canonical(element->access).dims)
    llvm::append_range(found, dim);
  return llvm::any_of(
      wanted, [&](Atom atom) { return llvm::is_contained(found, atom); });
}

bool sparq::raise::isMaskedOutConstant(std::optional<double> constant) {
  // -1e9 may have been rounded to bf16. The threshold of f16 is -32752, its
  // lowest value -65504; other types never get near -6e4 with anything but a
  // bias.
  return constant && (*constant <= -1.0e9 || *constant == -998244352.0 ||
                      *constant == -65504.0);
}

Verdict Matcher::matchLogits(const Node *logits, const Node *&product) {
  const Node *node = logits;
  while (true) {
    node = view.resolveThroughCasts(node);
    if (isProduct(node)) {
      product = node;
      return Verdict::Matched;
    }
    if (node->is(Node::Kind::Reduce))
      return quietly([&] { return reachesProduct(node->operands[0]); })
                 ? missed("the logits are reduced before the softmax")
                 : Verdict::NotAttention;
    if (!node->is(Node::Kind::Apply))
      return Verdict::NotAttention;

    auto reaches = [&](unsigned i) {
      return quietly([&] { return reachesProduct(node->operands[i]); });
    };
    switch (node->opcode) {
    case Opcode::Neg:
      factor = -factor;
      node = node->operands[0];
      continue;
    case Opcode::Mul:
    case Opcode::Div: {
      bool isMul = node->is(Opcode::Mul);
      std::optional<double> rhs = view.getConstant(node->operands[1]);
      std::optional<double> lhs =
          isMul ? view.getConstant(node->operands[0]) : std::nullopt;
      if (!rhs && !lhs)
        return reaches(0) || reaches(1)
                   ? missed("the scale of the logits is not a constant")
                   : Verdict::NotAttention;
      double constant = rhs ? *rhs : *lhs;
      if (!std::isfinite(constant) || constant == 0.0)
        return missed("the scale of the logits is 0 or not finite");
      factor = isMul ? factor * constant : factor / constant;
      node = node->operands[rhs ? 0 : 1];
      continue;
    }
    case Opcode::Add:
    case Opcode::Sub: {
      bool isAdd = node->is(Opcode::Add);
      bool lhs = reaches(0), rhs = reaches(1);
      if (lhs && rhs)
        return missed("the logits are the sum of more than one product (cross "
                      "terms)");
      if (!lhs && !rhs)
        return Verdict::NotAttention;
      double termFactor = isAdd || rhs ? factor : -factor;
      match.mask.push_back({node->operands[lhs ? 1 : 0], termFactor});
      if (!isAdd && rhs)
        factor = -factor;
      node = node->operands[lhs ? 0 : 1];
      continue;
    }
    case Opcode::Select: {
      bool lhs = reaches(1), rhs = reaches(2);
      if (lhs && rhs)
        return missed("the logits are chosen between two products");
      if (!lhs && !rhs)
        return Verdict::NotAttention;
      if (!isMaskedOutConstant(view.getConstant(node->operands[lhs ? 2 : 1])) ||
          factor < 0)
        return missed("the logits are replaced by something that does not mask "
                      "them out");
      match.mask.push_back({node->operands[0], 1.0, /*isBoolean=*/true,
                            /*inverted=*/!lhs});
      node = node->operands[lhs ? 1 : 2];
      continue;
    }
    case Opcode::Tanh:
      return reaches(0) ? missed("the logits are soft-capped (tanh)")
                        : Verdict::NotAttention;
    case Opcode::Max:
      return reaches(0) || reaches(1) ? missed("the logits are clamped")
                                      : Verdict::NotAttention;
    default:
      for (unsigned i = 0, e = node->operands.size(); i < e; ++i)
        if (reaches(i))
          return missed(Twine("the logits go through ") +
                        node->op->getName().getStringRef() +
                        " before the softmax");
      return Verdict::NotAttention;
    }
  }
}

Verdict Matcher::matchFirstProduct(const Node *product) {
  if (view.getConstant(product->operands[1]) != 0.0)
    return missed("the first product is added to something else than zeros");
  const Node *term = view.resolveThroughCasts(product->operands[0]);
  double scales[2];
  const Node *factors[2];
  view.trace = nullptr;
  for (unsigned i : {0, 1}) {
    factors[i] = view.peelToElement(term->operands[i], &scales[i]);
    if (!factors[i])
      return missed("the first product is not one of two tensors");
  }
  unsigned keyIndex = contains(factors[1], match.positions) ? 1 : 0;
  if (!contains(factors[keyIndex], match.positions))
    return missed("neither factor of the first product varies over the key "
                  "positions");
  if (contains(factors[1 - keyIndex], match.positions))
    return missed("both factors of the first product vary over the key "
                  "positions");
  match.query = factors[1 - keyIndex];
  match.key = factors[keyIndex];
  match.components = product->position;
  match.scale = factor * scales[0] * scales[1];
  return Verdict::Matched;
}
