//===- TensorQueries.cpp - Questions about expressions --------------------===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "TensorView.h"

#include "mlir/Dialect/Affine/IR/AffineOps.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/Matchers.h"

#include <cmath>

using namespace mlir;
using namespace mlir::sparq::raise;

//===----------------------------------------------------------------------===//
// Questions about expressions
//===----------------------------------------------------------------------===//

static std::optional<double> foldConstant(TensorView &view, const Node *node,
                                          unsigned depth) {
  if (depth == 0)
    return std::nullopt;
  node = view.resolve(node);
  if (node->is(Node::Kind::Constant)) {
    if (auto value = dyn_cast<FloatAttr>(node->value))
      return value.getValueAsDouble();
    if (auto value = dyn_cast<IntegerAttr>(node->value))
      return value.getType().isInteger(1) ? value.getValue().getZExtValue()
                                          : value.getValue().getSExtValue();
    return std::nullopt;
  }
  if (!node->is(Node::Kind::Apply))
    return std::nullopt;
  SmallVector<double> values;
  for (const Node *operand : node->operands) {
    std::optional<double> value = foldConstant(view, operand, depth - 1);
    if (!value)
      return std::nullopt;
    values.push_back(*value);
  }
  switch (node->opcode) {
  case Opcode::Add:
    return values[0] + values[1];
  case Opcode::Sub:
    return values[0] - values[1];
  case Opcode::Mul:
    return values[0] * values[1];
  case Opcode::Div:
    return values[0] / values[1];
  case Opcode::Neg:
    return -values[0];
  case Opcode::Extend:
  case Opcode::Truncate:
    return values[0];
  default:
    break;
  }
  if (isa<math::SqrtOp>(node->op))
    return std::sqrt(values[0]);
  if (isa<math::RsqrtOp>(node->op))
    return 1.0 / std::sqrt(values[0]);
  if (isa<arith::SIToFPOp, arith::IndexCastOp, arith::ExtSIOp>(node->op))
    return values[0];
  return std::nullopt;
}

std::optional<double> TensorView::getConstant(const Node *node) {
  LookAhead quiet(*this);
  return foldConstant(*this, node, /*depth=*/6);
}

const Node *TensorView::getNegated(const Node *node) {
  if (!node->is(Opcode::Not))
    return nullptr;
  return getConstant(node->operands[0]) ? node->operands[1] : node->operands[0];
}

void TensorView::collectLeaves(const Node *node,
                               llvm::SetVector<const Node *> &leaves) {
  llvm::SmallPtrSet<const Node *, 16> seen;
  auto visit = [&](auto &self, const Node *next) -> void {
    next = strip(next);
    if (!seen.insert(next).second)
      return;
    if (next->is(Node::Kind::Element) || next->is(Node::Kind::Position))
      leaves.insert(next);
    for (const Node *operand : next->operands)
      self(self, operand);
  };
  visit(visit, node);
}

bool TensorView::variesOver(const Node *node, ArrayRef<Atom> wanted) {
  llvm::SetVector<const Node *> leaves;
  collectLeaves(node, leaves);
  DimIndex canonicalWanted = canonical(wanted);
  auto overlaps = [&](ArrayRef<Atom> index) {
    return llvm::any_of(canonical(index), [&](Atom atom) {
      return llvm::is_contained(canonicalWanted, atom);
    });
  };
  return llvm::any_of(leaves, [&](const Node *leaf) {
    return leaf->is(Node::Kind::Position)
               ? overlaps(leaf->position)
               : llvm::any_of(leaf->access.dims, overlaps);
  });
}

const Node *TensorView::peelToElement(const Node *node, double *factor) {
  const Node *best = nullptr;
  double total = 1.0;
  while (true) {
    if (node->is(Node::Kind::Element)) {
      node = strip(node);
      if (!node->is(Node::Kind::Element))
        return best;
      best = node;
      if (factor)
        *factor = total;
      size_t numAssumptions = assumptions.size();
      const Node *defined = define(canonical(node->access));
      assumptions.truncate(numAssumptions);
      if (!defined)
        return best;
      node = defined;
    }
    if (node->is(Opcode::Extend)) {
      node = node->operands[0];
    } else if (factor && node->is(Opcode::Neg)) {
      total = -total;
      node = node->operands[0];
    } else if (factor && (node->is(Opcode::Mul) || node->is(Opcode::Div))) {
      std::optional<double> rhs = getConstant(node->operands[1]);
      std::optional<double> lhs =
          node->is(Opcode::Mul) ? getConstant(node->operands[0]) : std::nullopt;
      std::optional<double> constant = rhs ? rhs : lhs;
      if (!constant || !std::isfinite(*constant) || *constant == 0.0)
        return best;
      total = node->is(Opcode::Mul) ? total * *constant : total / *constant;
      node = node->operands[rhs ? 0 : 1];
    } else if (!node->is(Node::Kind::Element)) {
      return best;
    }
  }
}

bool TensorView::equal(const Node *a, const Node *b, unsigned depth) {
  if (a == b)
    return true;
  if (depth == 0)
    return false;
  // The elements either side passes on its way through views and casts.
  auto collect = [&](const Node *node,
                     SmallVectorImpl<const Node *> &elements) {
    while (true) {
      node = strip(node);
      if (!node->is(Node::Kind::Element))
        return node;
      elements.push_back(node);
      const Node *defined = resolve(node);
      if (defined == node ||
          !(defined->is(Opcode::Extend) || defined->is(Opcode::Truncate)))
        return defined;
      node = defined->operands[0];
    }
  };
  auto throughCasts = [&](const Node *node,
                          SmallVectorImpl<const Node *> &elements) {
    node = collect(node, elements);
    while (node->is(Opcode::Extend) || node->is(Opcode::Truncate))
      node = collect(node->operands[0], elements);
    return node;
  };
  SmallVector<const Node *> elementsA, elementsB;
  const Node *endA = throughCasts(a, elementsA);
  const Node *endB = throughCasts(b, elementsB);
  for (const Node *x : elementsA)
    for (const Node *y : elementsB)
      if (x->access.tensor == y->access.tensor &&
          canonical(x->access).dims == canonical(y->access).dims)
        return true;
  if (endA->kind != endB->kind)
    return false;
  switch (endA->kind) {
  case Node::Kind::Constant:
    return getConstant(endA) && getConstant(endA) == getConstant(endB);
  case Node::Kind::Position:
    return canonical(endA->position) == canonical(endB->position);
  case Node::Kind::Scalar:
    return endA->scalar == endB->scalar;
  case Node::Kind::Element:
    return false;
  case Node::Kind::Apply:
    if (endA->op->getName() != endB->op->getName() ||
        endA->op->getAttrDictionary() != endB->op->getAttrDictionary())
      return false;
    if (isa<tensor::ExtractOp>(endA->op) &&
        endA->op->getOperand(0) != endB->op->getOperand(0))
      return false;
    break;
  case Node::Kind::Reduce:
    if (endA->opcode != endB->opcode ||
        canonical(endA->position) != canonical(endB->position))
      return false;
    break;
  case Node::Kind::Softmax:
    if (canonical(endA->position) != canonical(endB->position))
      return false;
    break;
  }
  if (endA->operands.size() != endB->operands.size())
    return false;
  for (auto [x, y] : llvm::zip_equal(endA->operands, endB->operands))
    if (!equal(x, y, depth - 1))
      return false;
  return true;
}

//===----------------------------------------------------------------------===//
// Sizes
//===----------------------------------------------------------------------===//

/// The value without casts and constants added to it.
static Value stripOffset(Value value, int64_t &offset) {
  while (Operation *def = value.getDefiningOp()) {
    APInt constant;
    if (isa<arith::IndexCastOp, arith::ExtSIOp>(def)) {
      value = def->getOperand(0);
    } else if (isa<arith::AddIOp>(def) &&
               matchPattern(def->getOperand(1), m_ConstantInt(&constant))) {
      offset += constant.getSExtValue();
      value = def->getOperand(0);
    } else if (auto apply = dyn_cast<affine::AffineApplyOp>(def)) {
      AffineMap map = apply.getAffineMap();
      auto sum = dyn_cast<AffineBinaryOpExpr>(map.getResult(0));
      if (map.getNumInputs() != 1 || !sum ||
          sum.getKind() != AffineExprKind::Add ||
          !isa<AffineConstantExpr>(sum.getRHS()) ||
          !isa<AffineDimExpr, AffineSymbolExpr>(sum.getLHS()))
        break;
      offset += cast<AffineConstantExpr>(sum.getRHS()).getValue();
      value = apply.getOperand(0);
    } else {
      break;
    }
  }
  return value;
}

Value sparq::raise::hoist(RewriterBase &rewriter, Value value) {
  Operation *def = value.getDefiningOp();
  if (!def || !isa<linalg::LinalgOp>(def->getParentOp()))
    return value;
  IRMapping mapping;
  for (Value operand : def->getOperands())
    mapping.map(operand, hoist(rewriter, operand));
  return rewriter.clone(*def, mapping)
      ->getResult(cast<OpResult>(value).getResultNumber());
}

bool sparq::raise::isSameSize(Value a, Value b) {
  int64_t offsetA = 0, offsetB = 0;
  a = stripOffset(a, offsetA);
  b = stripOffset(b, offsetB);
  if (offsetA != offsetB)
    return false;
  if (a == b)
    return true;
  auto dimA = a.getDefiningOp<tensor::DimOp>();
  auto dimB = b.getDefiningOp<tensor::DimOp>();
  return dimA && dimB && dimA.getSource() == dimB.getSource() &&
         dimA.getConstantIndex() && dimB.getConstantIndex() &&
         *dimA.getConstantIndex() == *dimB.getConstantIndex();
}
