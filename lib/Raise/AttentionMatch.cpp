//===- AttentionMatch.cpp - Find attention --------------------------------===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// From the second product back: probabilities, softmax, logits, first product.
// Every step asks what an element is computed from (TensorView.h), never which
// op or layout a framework happened to choose.
//
//===----------------------------------------------------------------------===//

#include "AttentionMatch.h"

#include "sparq/Raise/RaiseAttention.h"
#include "sparq/TMTensor/IR/TMTensor.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/ControlFlow/IR/ControlFlowOps.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/Matchers.h"
#include "mlir/Interfaces/SideEffectInterfaces.h"

#include <cmath>

using namespace mlir;
using namespace mlir::sparq::raise;

namespace {

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
  /// Follows logits down to the first product.
  Verdict matchLogits(const Node *logits, const Node *&product);
  Verdict matchFirstProduct(const Node *product);
  Verdict checkUsers();

  /// Makes the elementwise ops behind `node` part of the match.
  void absorb(const Node *node, unsigned depth = 6);
  bool isProduct(const Node *node);
  /// True if both factors vary over a common index of the result.
  bool isBatched(const Node *term);
  /// True if a first product is among what `node` is elementwise computed from.
  bool reachesProduct(const Node *node, unsigned depth = 24);
  bool isMaskedOutConstant(const Node *node);
  bool contains(const Node *element, ArrayRef<Atom> atoms);

  /// What a boolean says about the logits.
  enum class Claim { Unknown, IsInf, NotInf, AllInf, NotAllInf };
  Claim getClaim(const Node *node, const Node *logits, const Node *maximum,
                 unsigned depth = 8);

  /// Runs without recording what is looked at.
  template <typename Fn>
  auto quietly(Fn fn) {
    auto *trace = std::exchange(view.trace, nullptr);
    size_t numAssumptions = view.assumptions.size();
    auto result = fn();
    view.assumptions.truncate(numAssumptions);
    view.trace = trace;
    return result;
  }

  TensorView &view;
  AttentionMatch &match;
  std::string &reason;
  /// Guards on fully masked-out rows, checked once the logits are known.
  SmallVector<std::pair<const Node *, Claim>> guards;
  const Node *maximum = nullptr;
  /// The factor between the logits at hand and the argument of exp.
  double factor = 1.0;
};

} // namespace

//===----------------------------------------------------------------------===//
// Softmax
//===----------------------------------------------------------------------===//

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

//===----------------------------------------------------------------------===//
// Logits
//===----------------------------------------------------------------------===//

bool Matcher::isProduct(const Node *node) {
  if (!node->isReduce(Opcode::Add))
    return false;
  return quietly([&] {
    return view.resolveThroughCasts(node->operands[0])->is(Opcode::Mul);
  });
}

bool Matcher::isBatched(const Node *term) {
  if (!term->operands[0]->is(Node::Kind::Element) ||
      !term->operands[1]->is(Node::Kind::Element))
    return false;
  for (const DimIndex &dim : view.canonical(match.result).dims)
    for (Atom atom : dim)
      if (contains(term->operands[0], atom) &&
          contains(term->operands[1], atom))
        return true;
  return false;
}

bool Matcher::reachesProduct(const Node *node, unsigned depth) {
  if (depth == 0)
    return false;
  node = view.resolve(node);
  if (isProduct(node))
    return true;
  if (!node->is(Node::Kind::Apply))
    return false;
  // Projections and rotary embeddings are products too: only elements that
  // vary over the key positions are logits.
  return llvm::any_of(node->operands, [&](const Node *operand) {
    if (operand->is(Node::Kind::Element) && !contains(operand, match.positions))
      return false;
    return reachesProduct(operand, depth - 1);
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

bool Matcher::isMaskedOutConstant(const Node *node) {
  std::optional<double> constant = view.getConstant(node);
  // -32752 is the threshold of f16, whose constants cannot be lower than
  // -65504; other types never get near -6e4 with anything but a bias.
  return constant && (*constant <= -1.0e9 || *constant == -65504.0);
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
      if (!isMaskedOutConstant(node->operands[lhs ? 2 : 1]) || factor < 0)
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

//===----------------------------------------------------------------------===//
// The whole
//===----------------------------------------------------------------------===//

/// True for an op nobody needs, or that only looks at a shape.
static bool isIgnorableUser(Operation *op) {
  if (isa<tensor::DimOp>(op) || isOpTriviallyDead(op))
    return true;
  return op->getNumResults() > 0 && isMemoryEffectFree(op) &&
         op->getNumRegions() == 0 &&
         llvm::all_of(op->getUsers(),
                      [](Operation *user) { return isOpTriviallyDead(user); });
}

Verdict Matcher::checkUsers() {
  for (Operation *op : match.interior) {
    // Constants, fills and the like are shared, not computed.
    if (op->getNumOperands() == 0 || isa<linalg::FillOp>(op))
      continue;
    for (Operation *user : op->getUsers()) {
      Operation *ancestor = user;
      while (ancestor && ancestor != match.root &&
             !match.interior.contains(ancestor))
        ancestor = ancestor->getParentOp();
      if (!ancestor && !isIgnorableUser(user))
        return missed(Twine("the logits or probabilities have another user, ") +
                      user->getName().getStringRef());
    }
  }
  return Verdict::Matched;
}

Verdict Matcher::matchProducts(linalg::LinalgOp second) {
  Value result = second->getResult(0);
  match.root = second;
  match.result = view.freshAccess(result);
  view.setReductionIndex({});
  const Node *product = view.resolve(view.element(match.result));
  if (!isProduct(product))
    return Verdict::NotAttention;
  // The trace starts at the probabilities.
  view.trace = &match.interior;
  match.positions = view.canonical(product->position);
  if (match.positions.empty())
    return Verdict::NotAttention;
  view.setReductionIndex(match.positions);

  const Node *term =
      quietly([&] { return view.resolveThroughCasts(product->operands[0]); });
  const Node *logits = nullptr;
  Verdict verdict = Verdict::NotAttention;
  unsigned side = 0;
  for (; side < 2; ++side) {
    match.interior.clear();
    verdict = matchSoftmax(term->operands[side], logits);
    if (verdict != Verdict::NotAttention)
      break;
  }
  if (verdict == Verdict::NotAttention && isBatched(term) && quietly([&] {
        return reachesProduct(term->operands[0]) ||
               reachesProduct(term->operands[1]);
      }))
    return missed("there is no softmax between the two products");
  if (verdict != Verdict::Matched)
    return verdict;
  const Node *first = nullptr;
  verdict = matchLogits(logits, first);
  if (verdict != Verdict::Matched)
    return verdict;
  for (auto [guard, expected] : guards)
    if (getClaim(guard, logits, maximum) != expected)
      return missed("the probabilities are zeroed where the row is not masked "
                    "out as a whole");
  if (view.getConstant(product->operands[1]) != 0.0)
    return missed("the second product is added to something else than zeros");
  match.interior.insert(first->op);
  verdict = matchFirstProduct(first);
  if (verdict != Verdict::Matched)
    return verdict;
  view.trace = nullptr;
  match.value = view.peelToElement(term->operands[1 - side], nullptr);
  if (!match.value)
    return missed("the second factor of the second product is not a tensor");

  // Rows: result indices that the value does not see before it is un-repeated.
  SmallVector<Atom> seen;
  const Node *value = term->operands[1 - side];
  while (value->is(Opcode::Extend))
    value = value->operands[0];
  if (value->is(Node::Kind::Element))
    for (const DimIndex &dim : view.canonical(value->access).dims)
      llvm::append_range(seen, dim);
  for (const DimIndex &dim : view.canonical(match.result).dims)
    for (Atom atom : dim)
      if (!llvm::is_contained(seen, atom))
        match.rows.push_back(atom);
  return checkUsers();
}

Verdict Matcher::matchWhole(Operation *op, ValueRange inputs,
                            ArrayRef<AffineMap> maps,
                            std::optional<double> scale) {
  match.root = op;
  unsigned numLoops = maps.front().getNumDims();
  SmallVector<DimIndex> loops(numLoops);
  SmallVector<int64_t> sizes(numLoops, ShapedType::kDynamic);
  SmallVector<Value> tensors(inputs);
  tensors.push_back(op->getResult(0));
  SmallVector<SmallVector<unsigned>> dims;
  for (auto [tensor, map] : llvm::zip_equal(tensors, maps)) {
    auto type = dyn_cast<RankedTensorType>(tensor.getType());
    if (!type || !map.isProjectedPermutation() ||
        map.getNumResults() != type.getRank() || map.getNumDims() != numLoops)
      return missed("an operand's indexing map is not understood");
    dims.emplace_back();
    for (auto [expr, size] :
         llvm::zip_equal(map.getResults(), type.getShape())) {
      unsigned loop = cast<AffineDimExpr>(expr).getPosition();
      dims.back().push_back(loop);
      if (!ShapedType::isDynamic(size))
        sizes[loop] = size;
    }
  }
  for (unsigned loop = 0; loop < numLoops; ++loop)
    if (sizes[loop] != 1)
      loops[loop] = {view.newAtom(sizes[loop])};
  auto access = [&](unsigned i) {
    Access result = {tensors[i], {}};
    for (unsigned loop : dims[i])
      result.dims.push_back(loops[loop]);
    return result;
  };
  auto isIn = [&](unsigned loop, unsigned i) {
    return llvm::is_contained(dims[i], loop);
  };
  unsigned out = tensors.size() - 1;
  int64_t numComponents = ShapedType::kDynamic;
  for (unsigned loop = 0; loop < numLoops; ++loop) {
    bool q = isIn(loop, 0), k = isIn(loop, 1), v = isIn(loop, 2),
         o = isIn(loop, out);
    if (!q && k && v && !o)
      llvm::append_range(match.positions, loops[loop]);
    else if (q && k && !v && !o) {
      llvm::append_range(match.components, loops[loop]);
      numComponents = sizes[loop];
    } else if (q && !k && !v && o)
      llvm::append_range(match.rows, loops[loop]);
  }
  if (match.positions.empty())
    return missed("there is one key position at most");
  match.result = access(out);
  double scales[2];
  match.query = view.peelToElement(view.element(access(0)), &scales[0]);
  match.key = view.peelToElement(view.element(access(1)), &scales[1]);
  match.value = view.peelToElement(view.element(access(2)), nullptr);
  if (!match.query || !match.key || !match.value)
    return missed("query, key or value is a constant");
  if (!scale) {
    if (ShapedType::isDynamic(numComponents))
      return missed("there is no scale, and the number of components that the "
                    "default is derived from is dynamic");
    scale = 1.0 / std::sqrt(static_cast<double>(numComponents));
  }
  match.scale = *scale * scales[0] * scales[1];
  if (out == 4) {
    bool isBoolean = getElementTypeOrSelf(tensors[3]).isInteger(1);
    match.mask.push_back({view.element(access(3)), 1.0, isBoolean});
  }
  return Verdict::Matched;
}

/// IREE's attention, which reaches us as an unregistered op in generic form.
static Verdict matchIREEAttention(Matcher &matcher, TensorView &view,
                                  Operation *op, std::string &reason) {
  auto fail = [&](StringRef why) {
    reason = why.str();
    return Verdict::Missed;
  };
  std::optional<Attribute> attr = op->getInherentAttr("indexing_maps");
  auto maps = dyn_cast_or_null<ArrayAttr>(
      attr && *attr ? *attr : op->getDiscardableAttr("indexing_maps"));
  unsigned numOperands = op->getNumOperands();
  if (!maps || maps.size() != numOperands || numOperands < 5 ||
      numOperands > 6 || op->getNumResults() != 1 || op->getNumRegions() != 1 ||
      !op->getRegion(0).hasOneBlock())
    return fail(
        "iree_linalg_ext.attention does not have the operands, maps and "
        "region expected");
  // The region may change the logits; only the identity is attention proper.
  Block &body = op->getRegion(0).front();
  if (body.getOperations().size() != 1 || body.getNumArguments() != 1 ||
      body.front().getNumOperands() != 1 ||
      body.front().getOperand(0) != body.getArgument(0))
    return fail("the region of iree_linalg_ext.attention changes the logits");
  FloatAttr scale;
  if (!matchPattern(op->getOperand(3), m_Constant(&scale)))
    return fail("the scale of iree_linalg_ext.attention is not a constant");
  SmallVector<AffineMap> inputMaps;
  SmallVector<Value> inputs;
  for (unsigned i = 0; i < numOperands; ++i) {
    auto map = dyn_cast<AffineMapAttr>(maps[i]);
    if (!map)
      return fail("iree_linalg_ext.attention has no indexing maps");
    if (i == 3)
      continue;
    inputMaps.push_back(map.getValue());
    if (i + 1 < numOperands)
      inputs.push_back(op->getOperand(i));
  }
  return matcher.matchWhole(op, inputs, inputMaps, scale.getValueAsDouble());
}

static Verdict matchTMTensorAttention(Matcher &matcher,
                                      sparq::tm_tensor::AttentionOp op,
                                      std::string &reason) {
  // Loops: batch, m, s, d, dv.
  unsigned rank = cast<RankedTensorType>(op.getInputs()[0].getType()).getRank();
  unsigned numBatch = rank - 2, numLoops = numBatch + 4;
  MLIRContext *context = op.getContext();
  auto map = [&](unsigned row, unsigned column) {
    SmallVector<AffineExpr> exprs;
    for (unsigned i = 0; i < numBatch; ++i)
      exprs.push_back(getAffineDimExpr(i, context));
    exprs.push_back(getAffineDimExpr(numBatch + row, context));
    exprs.push_back(getAffineDimExpr(numBatch + column, context));
    return AffineMap::get(numLoops, 0, exprs, context);
  };
  SmallVector<AffineMap> maps = {map(0, 2), map(1, 2), map(1, 3)};
  if (op.getInputs().size() == 4)
    maps.push_back(map(0, 1));
  maps.push_back(map(0, 3));
  std::optional<double> scale;
  if (auto attr = dyn_cast_or_null<FloatAttr>(op.getScaleAttr()))
    scale = attr.getValueAsDouble();
  return matcher.matchWhole(op, op.getInputs(), maps, scale);
}

bool sparq::isAttentionRoot(Operation *op) {
  if (isa<tm_tensor::AttentionOp>(op) ||
      op->getName().getStringRef() == "iree_linalg_ext.attention")
    return true;
  auto linalgOp = dyn_cast<linalg::LinalgOp>(op);
  return linalgOp && linalgOp.getNumReductionLoops() > 0 &&
         linalgOp.hasPureTensorSemantics() && linalgOp->getNumResults() == 1 &&
         isa<FloatType>(getElementTypeOrSelf(linalgOp->getResult(0)));
}

Verdict sparq::raise::matchAttention(TensorView &view, Operation *op,
                                     AttentionMatch &match,
                                     std::string &reason) {
  Matcher matcher(view, match, reason);
  if (auto attention = dyn_cast<tm_tensor::AttentionOp>(op))
    return matchTMTensorAttention(matcher, attention, reason);
  if (auto linalgOp = dyn_cast<linalg::LinalgOp>(op))
    return matcher.matchProducts(linalgOp);
  return matchIREEAttention(matcher, view, op, reason);
}
