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
  DenseMap<const Node *, bool> &memo = reachesProductMemo[batchedOnly];
  auto known = memo.find(node);
  if (known != memo.end())
    return known->second;
  // Projections and rotary embeddings are products too: only elements that
  // vary over the key positions are logits.
  bool result = llvm::any_of(node->operands, [&](const Node *operand) {
    if (operand->is(Node::Kind::Element) && !contains(operand, match.positions))
      return false;
    return reachesProduct(operand, batchedOnly, depth - 1);
  });
  memo[node] = result;
  return result;
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
             : node->isReduce(Opcode::Add)
                 ? missed("the logits are sums, but not of products of a query "
                          "and a key")
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
      if (!rhs && !lhs) {
        bool inLhs = reaches(0), inRhs = reaches(1);
        if (!inLhs && !inRhs)
          return Verdict::NotAttention;
        if ((inLhs && inRhs) || (inRhs && !isMul))
          return missed("the logits are multiplied or divided by something "
                        "computed from them");
        const Node *other = node->operands[inLhs ? 1 : 0];
        if (quietly([&] { return view.variesOver(other, match.positions); }))
          return missed(
              "the scale of the logits varies over the key positions");
        factors.push_back({other, !isMul});
        node = node->operands[inLhs ? 0 : 1];
        continue;
      }
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
      match.mask.push_back(
          {node->operands[lhs ? 1 : 0], termFactor, false, false, factors});
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
      if (reaches(0))
        return missed("what masks the logits out is computed from them");
      if (!factors.empty())
        return missed("the masked logits are scaled by something that is not a "
                      "constant, whose sign is not known");
      match.mask.push_back({node->operands[0],
                            1.0,
                            /*isBoolean=*/true,
                            /*inverted=*/!lhs,
                            {}});
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
  view.trace = nullptr;
  SmallVector<Factor> query, key;
  double scale = factor;
  Verdict verdict = collectFactors(term, query, key, scale);
  if (verdict != Verdict::Matched)
    return verdict;
  if (key.empty())
    return missed("neither factor of the first product varies over the key "
                  "positions");
  if (query.empty())
    return missed("both factors of the first product vary over the key "
                  "positions");
  llvm::append_range(query, factors);
  match.query = makeOperand(query, &scale);
  match.key = makeOperand(key, &scale);
  if (!match.query.element || !match.key.element)
    return missed("the first product is not one of two tensors");
  match.components = product->position;
  match.scale = scale;
  return Verdict::Matched;
}

Verdict Matcher::collectFactors(const Node *node,
                                SmallVectorImpl<Factor> &query,
                                SmallVectorImpl<Factor> &key, double &scale) {
  const Node *inner = node;
  while (inner->is(Opcode::Extend) || inner->is(Opcode::Truncate))
    inner = inner->operands[0];
  if (inner->is(Opcode::Neg)) {
    scale = -scale;
    return collectFactors(inner->operands[0], query, key, scale);
  }
  if (inner->is(Opcode::Mul)) {
    Verdict verdict = collectFactors(inner->operands[0], query, key, scale);
    return verdict == Verdict::Matched
               ? collectFactors(inner->operands[1], query, key, scale)
               : verdict;
  }
  std::optional<double> constant = view.getConstant(node);
  bool isDivision = inner->is(Opcode::Div);
  if (isDivision)
    constant = view.getConstant(inner->operands[1]);
  if (constant) {
    if (!std::isfinite(*constant) || *constant == 0.0)
      return missed("the scale of the logits is 0 or not finite");
    scale = isDivision ? scale / *constant : scale * *constant;
    return isDivision ? collectFactors(inner->operands[0], query, key, scale)
                      : Verdict::Matched;
  }
  (view.variesOver(node, match.positions) ? key : query).push_back({node});
  return Verdict::Matched;
}

MatchOperand Matcher::makeOperand(ArrayRef<Factor> factors, double *scale) {
  MatchOperand operand;
  for (Factor factor : factors) {
    double own = 1.0;
    const Node *element =
        factor.isDivisor
            ? nullptr
            : view.peelToElement(factor.node, scale ? &own : nullptr);
    if (element) {
      factor.node = element;
      if (scale)
        *scale *= own;
    }
    if (element && factors.size() == 1) {
      operand.element = element;
      return operand;
    }
    operand.factors.push_back(factor);
  }
  // To be computed: over all that its factors vary over, in the order of the
  // one that varies most.
  llvm::SetVector<const Node *> leaves;
  for (const Factor &factor : operand.factors)
    view.collectLeaves(factor.node, leaves);
  SmallVector<Atom> order, all;
  for (const Node *leaf : leaves) {
    SmallVector<Atom> atoms;
    if (leaf->is(Node::Kind::Position))
      llvm::append_range(atoms, view.canonical(leaf->position));
    else
      for (const DimIndex &dim : view.canonical(leaf->access).dims)
        llvm::append_range(atoms, dim);
    llvm::append_range(all, atoms);
    if (atoms.size() > order.size())
      order = atoms;
  }
  if (order.empty())
    return operand;
  Access access;
  for (Atom atom : all)
    if (!llvm::is_contained(order, atom))
      order.insert(order.begin(), atom);
  for (Atom atom : order)
    access.dims.push_back({atom});
  operand.element = view.element(access);
  return operand;
}
