//===- AttentionMatch.cpp - Find attention --------------------------------===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Matcher.h"

#include "sparq/Raise/RaiseAttention.h"
#include "sparq/TMTensor/IR/TMTensor.h"

#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/Matchers.h"
#include "mlir/Interfaces/SideEffectInterfaces.h"

#include <cmath>

using namespace mlir;
using namespace mlir::sparq::raise;

/// True for an op nobody needs, or that only looks at a shape.
static bool isIgnorableUser(Operation *op, unsigned depth = 4) {
  if (isa<tensor::DimOp>(op) || isOpTriviallyDead(op))
    return true;
  return depth > 0 && isa<tensor::ExpandShapeOp, tensor::CollapseShapeOp>(op) &&
         llvm::all_of(op->getUsers(), [&](Operation *user) {
           return isIgnorableUser(user, depth - 1);
         });
}

Verdict Matcher::checkUsers(Operation *product) {
  // Whatever is computed from the first product.
  llvm::SetVector<Operation *> computed;
  computed.insert(product);
  for (size_t i = 0; i < computed.size(); ++i) {
    for (Operation *user : computed[i]->getUsers()) {
      Operation *ancestor = user;
      while (ancestor && ancestor != match.root &&
             !match.interior.contains(ancestor))
        ancestor = ancestor->getParentOp();
      if (ancestor && ancestor != match.root)
        computed.insert(ancestor);
      else if (!ancestor && !isIgnorableUser(user))
        return missed(Twine("the logits or probabilities have another user, ") +
                      user->getName().getStringRef());
    }
  }
  // What stays must not be computed from what goes.
  SmallVector<const Node *> kept;
  auto addFactors = [&](ArrayRef<Factor> factors) {
    for (const Factor &factor : factors)
      kept.push_back(factor.node);
  };
  for (const MatchOperand *operand : {&match.query, &match.key, &match.value}) {
    kept.push_back(operand->element);
    addFactors(operand->factors);
  }
  for (const MaskTerm &term : match.mask) {
    kept.push_back(term.node);
    addFactors(term.factors);
  }
  llvm::SetVector<const Node *> leaves;
  quietly([&] {
    for (const Node *node : kept)
      view.collectLeaves(node, leaves);
    return true;
  });
  for (const Node *leaf : leaves)
    if (leaf->access.tensor &&
        computed.contains(leaf->access.tensor.getDefiningOp()))
      return missed("query, key, value or mask are computed from the logits or "
                    "probabilities");
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
  if (verdict == Verdict::NotAttention && isBatched(product) && quietly([&] {
        return reachesProduct(term->operands[0], /*batchedOnly=*/true) ||
               reachesProduct(term->operands[1], /*batchedOnly=*/true);
      }))
    return missed("there is no softmax between the two products");
  if (verdict != Verdict::Matched)
    return verdict;
  const Node *first = nullptr;
  verdict = matchLogits(logits, first);
  if (verdict == Verdict::Matched && unnormalized)
    verdict = matchDeferredSum(unnormalized);
  if (verdict != Verdict::Matched)
    return verdict;
  if (isSumClamped && (!maximum || llvm::any_of(shiftGuards, [&](auto &guard) {
        return getClaim(guard.first, logits, maximum) != guard.second;
      })))
    return missed("the sum of the softmax is clamped, and not known to be at "
                  "least 1");
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
  match.value = makeOperand({{term->operands[1 - side]}}, nullptr);
  if (!match.value.element)
    return missed("the second factor of the second product is not a tensor");

  // Rows: result indices that the value does not see before it is un-repeated.
  SmallVector<Atom> seen;
  const Node *value = term->operands[1 - side];
  while (value->is(Opcode::Extend))
    value = value->operands[0];
  if (!value->is(Node::Kind::Element))
    value = match.value.element;
  for (const DimIndex &dim : view.canonical(value->access).dims)
    llvm::append_range(seen, dim);
  for (const DimIndex &dim : view.canonical(match.result).dims)
    for (Atom atom : dim)
      if (!llvm::is_contained(seen, atom))
        match.rows.push_back(atom);
  return checkUsers(first->op);
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
  double scales[2] = {1.0, 1.0};
  auto peel = [&](unsigned i, double *factor) {
    const Node *operand = view.element(access(i));
    return match.operandsAsTheyAre ? operand
                                   : view.peelToElement(operand, factor);
  };
  match.query.element = peel(0, &scales[0]);
  match.key.element = peel(1, &scales[1]);
  match.value.element = peel(2, nullptr);
  if (!match.query.element || !match.key.element || !match.value.element)
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
    match.mask.push_back(
        {view.element(access(3)), 1.0, isBoolean, /*inverted=*/false, {}});
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
