//===- TensorExpressions.cpp - From ops to scalar expressions -------------===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "TensorView.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/Matchers.h"
#include "llvm/ADT/TypeSwitch.h"

using namespace mlir;
using namespace mlir::sparq::raise;

static bool isFalseOrTrue(Value value, bool expected) {
  APInt constant;
  return matchPattern(value, m_ConstantInt(&constant)) &&
         constant.getBitWidth() == 1 && constant.getBoolValue() == expected;
}

static Opcode classify(Operation *op) {
  if (auto cmp = dyn_cast<arith::CmpIOp>(op)) {
    bool isBool = getElementTypeOrSelf(cmp.getLhs()).isInteger(1);
    bool isEq = cmp.getPredicate() == arith::CmpIPredicate::eq;
    if (!isEq && cmp.getPredicate() != arith::CmpIPredicate::ne)
      return Opcode::Other;
    if (isBool && isFalseOrTrue(cmp.getRhs(), !isEq))
      return Opcode::Not;
    return isEq ? Opcode::Equal : Opcode::NotEqual;
  }
  if (auto cmp = dyn_cast<arith::CmpFOp>(op)) {
    switch (cmp.getPredicate()) {
    case arith::CmpFPredicate::OEQ:
    case arith::CmpFPredicate::UEQ:
      return Opcode::Equal;
    case arith::CmpFPredicate::ONE:
    case arith::CmpFPredicate::UNE:
      return Opcode::NotEqual;
    default:
      return Opcode::Other;
    }
  }
  if (auto xori = dyn_cast<arith::XOrIOp>(op))
    return isFalseOrTrue(xori.getRhs(), true) ||
                   isFalseOrTrue(xori.getLhs(), true)
               ? Opcode::Not
               : Opcode::Other;
  bool isBool = op->getNumResults() == 1 &&
                getElementTypeOrSelf(op->getResult(0)).isInteger(1);
  return llvm::TypeSwitch<Operation *, Opcode>(op)
      .Case<arith::AddFOp>([](auto) { return Opcode::Add; })
      .Case<arith::SubFOp>([](auto) { return Opcode::Sub; })
      .Case<arith::MulFOp>([](auto) { return Opcode::Mul; })
      .Case<arith::DivFOp>([](auto) { return Opcode::Div; })
      .Case<arith::MaximumFOp, arith::MaxNumFOp>(
          [](auto) { return Opcode::Max; })
      .Case<arith::NegFOp>([](auto) { return Opcode::Neg; })
      .Case<math::ExpOp>([](auto) { return Opcode::Exp; })
      .Case<math::Exp2Op>([](auto) { return Opcode::Exp2; })
      .Case<math::TanhOp>([](auto) { return Opcode::Tanh; })
      .Case<arith::ExtFOp>([](auto) { return Opcode::Extend; })
      .Case<arith::TruncFOp>([](auto) { return Opcode::Truncate; })
      .Case<arith::SelectOp>([](auto) { return Opcode::Select; })
      .Case<arith::AndIOp, arith::MinUIOp>(
          [&](auto) { return isBool ? Opcode::And : Opcode::Other; })
      .Case<arith::OrIOp, arith::MaxUIOp>(
          [&](auto) { return isBool ? Opcode::Or : Opcode::Other; })
      .Default(Opcode::Other);
}

/// True for a scalar op that may be followed and cloned.
static bool isScalarArithmetic(Operation *op) {
  return op->getNumResults() == 1 && op->getNumRegions() == 0 &&
         isa_and_nonnull<arith::ArithDialect, math::MathDialect>(
             op->getDialect());
}

OperandRange sparq::raise::getScalarOperands(Operation *op) {
  if (auto extract = dyn_cast<tensor::ExtractOp>(op))
    return extract.getIndices();
  return op->getOperands();
}

//===----------------------------------------------------------------------===//
// Definitions
//===----------------------------------------------------------------------===//

/// Inside one structured op: what its block arguments and loops stand for.
struct TensorView::BodyScope {
  linalg::LinalgOp op;
  SmallVector<DimIndex> loops;
  /// The accumulator of the reduction under way: not part of the expression.
  Value accumulator;
  DenseMap<Value, const Node *> known;
};

const Node *TensorView::define(const Access &access) {
  const Node *key = element(access);
  auto it = definitions.find(key);
  if (it == definitions.end()) {
    size_t numAssumptions = assumptions.size();
    const Node *node = computeDefinition(access);
    // What is not understood may be once more sizes are known.
    if (!node)
      return nullptr;
    Definition definition = {node, {}};
    definition.assumptions.assign(assumptions.begin() + numAssumptions,
                                  assumptions.end());
    definitions[key] = std::move(definition);
    return node;
  }
  assumptions.append(it->second.assumptions);
  return it->second.node;
}

const Node *TensorView::computeDefinition(const Access &access) {
  Operation *def = access.tensor ? access.tensor.getDefiningOp() : nullptr;
  if (!def)
    return nullptr;
  if (auto op = dyn_cast<linalg::LinalgOp>(def))
    return op.hasPureTensorSemantics() ? defineLinalg(op, access) : nullptr;
  if (auto softmax = dyn_cast<linalg::SoftmaxOp>(def)) {
    Node node{Node::Kind::Softmax};
    node.op = def;
    node.position = access.dims[softmax.getDimension()];
    node.operands = {element({softmax.getInput(), access.dims})};
    return make(std::move(node));
  }
  TypedAttr constant;
  if (matchPattern(def, m_Constant(&constant))) {
    auto dense = dyn_cast<DenseElementsAttr>(constant);
    if (!dense || !dense.isSplat())
      return nullptr;
    Node node{Node::Kind::Constant};
    node.value = dense.getSplatValue<TypedAttr>();
    return make(std::move(node));
  }
  if (auto splat = dyn_cast<tensor::SplatOp>(def)) {
    BodyScope scope;
    return defineBody(scope, splat.getInput());
  }
  // arith and math ops directly on tensors.
  if (isScalarArithmetic(def) && OpTrait::hasElementwiseMappableTraits(def)) {
    Node node{Node::Kind::Apply};
    node.opcode = classify(def);
    node.op = def;
    BodyScope scope;
    for (Value operand : def->getOperands()) {
      bool isTensor = isa<RankedTensorType>(operand.getType());
      node.operands.push_back(isTensor ? element({operand, access.dims})
                                       : defineBody(scope, operand));
      if (!node.operands.back())
        return nullptr;
    }
    return make(std::move(node));
  }
  return nullptr;
}

const Node *TensorView::defineLinalg(linalg::LinalgOp op,
                                     const Access &access) {
  unsigned result = cast<OpResult>(access.tensor).getResultNumber();
  AffineMap map = op.getMatchingIndexingMap(op.getDpsInitOperand(result));
  SmallVector<int64_t> sizes = op.getStaticLoopRanges();
  SmallVector<utils::IteratorType> iterators = op.getIteratorTypesArray();
  Block *body = op.getBlock();
  if (!body || map.getNumResults() != access.dims.size())
    return nullptr;

  BodyScope scope;
  scope.op = op;
  scope.loops.resize(sizes.size());
  SmallVector<bool> bound(sizes.size(), false);
  for (auto [expr, index] : llvm::zip_equal(map.getResults(), access.dims)) {
    if (auto dim = dyn_cast<AffineDimExpr>(expr)) {
      unsigned loop = dim.getPosition();
      if (bound[loop])
        return nullptr;
      bound[loop] = true;
      scope.loops[loop] = index;
      if (!fit(index, sizes[loop]))
        return nullptr;
    } else if (!isa<AffineConstantExpr>(expr) || !index.empty()) {
      return nullptr;
    }
  }

  SmallVector<unsigned> reductions;
  for (auto [loop, iterator] : llvm::enumerate(iterators)) {
    if (bound[loop] || sizes[loop] == 1)
      continue;
    if (iterator != utils::IteratorType::reduction)
      return nullptr;
    reductions.push_back(loop);
  }
  bool isReduction =
      llvm::is_contained(iterators, utils::IteratorType::reduction);
  Value yielded = body->getTerminator()->getOperand(result);
  if (!isReduction)
    return defineBody(scope, yielded);

  // accumulator' = combine(accumulator, term), in either order.
  Operation *combine = yielded.getDefiningOp();
  Value accumulator = body->getArgument(op.getNumDpsInputs() + result);
  if (!combine || !isScalarArithmetic(combine) ||
      combine->getNumOperands() != 2)
    return nullptr;
  Value term = combine->getOperand(0);
  if (term == accumulator)
    term = combine->getOperand(1);
  else if (combine->getOperand(1) != accumulator)
    return nullptr;
  Opcode opcode = classify(combine);
  if (opcode == Opcode::Other)
    return nullptr;

  // A product binds fresh indices, anything else the expected one.
  Operation *termDef = term.getDefiningOp();
  while (isa_and_nonnull<arith::ExtFOp, arith::TruncFOp>(termDef))
    termDef = termDef->getOperand(0).getDefiningOp();
  bool isProduct = isa_and_nonnull<arith::MulFOp>(termDef);
  Node node{Node::Kind::Reduce};
  // Only where the sizes say so by themselves: a norm of D components inside
  // the query must not become the reduction over an unknown number of
  // positions, and give that number.
  int64_t expected = getSize(reductionIndex);
  if (!isProduct && reductions.size() == 1 && !reductionIndex.empty() &&
      (expected == sizes[reductions[0]] ||
       ShapedType::isDynamic(sizes[reductions[0]]))) {
    scope.loops[reductions[0]] = canonical(reductionIndex);
    node.position = canonical(reductionIndex);
  } else {
    for (unsigned loop : reductions) {
      scope.loops[loop] = {newAtom(sizes[loop])};
      node.position.push_back(scope.loops[loop].front());
    }
  }
  node.opcode = opcode;
  node.op = op;
  scope.accumulator = accumulator;
  const Node *termNode = defineBody(scope, term);
  if (!termNode)
    return nullptr;
  node.operands = {termNode, element({op.getDpsInits()[result], access.dims})};
  return make(std::move(node));
}

const Node *TensorView::defineBody(BodyScope &scope, Value value) {
  auto [it, inserted] = scope.known.try_emplace(value, nullptr);
  if (!inserted)
    return it->second;
  const Node *result = nullptr;
  auto arg = dyn_cast<BlockArgument>(value);
  if (value == scope.accumulator && value) {
    return nullptr;
  } else if (arg && scope.op && arg.getOwner() == scope.op.getBlock()) {
    OpOperand &operand = scope.op->getOpOperand(arg.getArgNumber());
    auto type = dyn_cast<RankedTensorType>(operand.get().getType());
    if (!type) {
      result = defineBody(scope, operand.get());
    } else {
      Access access = {operand.get(), {}};
      AffineMap map = scope.op.getMatchingIndexingMap(&operand);
      for (auto [expr, size] :
           llvm::zip_equal(map.getResults(), type.getShape())) {
        if (auto dim = dyn_cast<AffineDimExpr>(expr)) {
          access.dims.push_back(scope.loops[dim.getPosition()]);
          if (!fit(access.dims.back(), size))
            return nullptr;
        } else if (isa<AffineConstantExpr>(expr) && size == 1) {
          access.dims.push_back({});
        } else {
          return nullptr;
        }
      }
      result = element(std::move(access));
    }
  } else if (Operation *def = value.getDefiningOp()) {
    TypedAttr constant;
    if (matchPattern(def, m_Constant(&constant))) {
      Node node{Node::Kind::Constant};
      node.value = constant;
      result = make(std::move(node));
    } else if (auto index = dyn_cast<linalg::IndexOp>(def)) {
      Node node{Node::Kind::Position};
      node.position = scope.loops[index.getDim()];
      result = make(std::move(node));
    } else if (isa<tensor::ExtractOp>(def) &&
               (result = defineExtract(scope, def))) {
      // An access like any other.
    } else if (isScalarArithmetic(def) || isa<tensor::ExtractOp>(def)) {
      Node node{Node::Kind::Apply};
      node.opcode = classify(def);
      node.op = def;
      if (auto extract = dyn_cast<tensor::ExtractOp>(def))
        if (Operation *source = extract.getTensor().getDefiningOp();
            source && scope.op && scope.op->isProperAncestor(source))
          return nullptr;
      for (Value operand : getScalarOperands(def)) {
        const Node *operandNode = defineBody(scope, operand);
        if (!operandNode)
          return nullptr;
        node.operands.push_back(operandNode);
      }
      result = make(std::move(node));
    } else if (scope.op && scope.op->isProperAncestor(def)) {
      return nullptr;
    }
  }
  if (!result) {
    if (isa<TensorType>(value.getType()))
      return nullptr;
    Node node{Node::Kind::Scalar};
    node.scalar = value;
    result = make(std::move(node));
  }
  scope.known[value] = result;
  return result;
}

/// True if `value` does not depend on the iteration of `op`.
static bool isHoistable(Value value, Operation *op) {
  Operation *def = value.getDefiningOp();
  if (!def)
    return cast<BlockArgument>(value).getOwner()->getParentOp() != op;
  if (!op || !op->isProperAncestor(def))
    return true;
  return isPure(def) && !isa<linalg::IndexOp>(def) &&
         llvm::all_of(def->getOperands(),
                      [&](Value operand) { return isHoistable(operand, op); });
}

/// `tensor.extract` inside a body: torch-mlir's broadcast of dynamic shapes,
/// where the position is `select(size == 1, 0, i)`.
const Node *TensorView::defineExtract(BodyScope &scope, Operation *op) {
  auto extract = cast<tensor::ExtractOp>(op);
  RankedTensorType type = extract.getTensor().getType();
  Access access = {extract.getTensor(), {}};
  SmallVector<std::pair<Value, int64_t>> sizes;
  for (auto [position, size] :
       llvm::zip_equal(extract.getIndices(), type.getShape())) {
    Value index = position;
    bool isChecked = false;
    if (auto select = index.getDefiningOp<arith::SelectOp>()) {
      auto cmp = select.getCondition().getDefiningOp<arith::CmpIOp>();
      if (!cmp || cmp.getPredicate() != arith::CmpIPredicate::eq ||
          !matchPattern(cmp.getRhs(), m_One()) ||
          !matchPattern(select.getTrueValue(), m_Zero()))
        return nullptr;
      if (!isHoistable(cmp.getLhs(), scope.op))
        return nullptr;
      index = select.getFalseValue();
      isChecked = true;
      if (auto loop = index.getDefiningOp<linalg::IndexOp>())
        sizes.push_back({cmp.getLhs(), loop.getDim()});
    }
    if (matchPattern(index, m_Zero()) && size == 1) {
      access.dims.push_back({});
      continue;
    }
    auto loop = index.getDefiningOp<linalg::IndexOp>();
    if (!loop || !scope.op || loop->getBlock() != scope.op.getBlock())
      return nullptr;
    access.dims.push_back(scope.loops[loop.getDim()]);
    // The loop may read only a part of the tensor, unless sizes say no.
    if (!fit(access.dims.back(), size) ||
        (!isChecked && ShapedType::isDynamic(size)))
      return nullptr;
  }
  // The loop runs over the size of the result dimension it indexes.
  for (auto [size, loop] : sizes) {
    AffineMap map =
        scope.op.getMatchingIndexingMap(scope.op.getDpsInitOperand(0));
    for (auto [dim, expr] : llvm::enumerate(map.getResults()))
      if (auto dimExpr = dyn_cast<AffineDimExpr>(expr))
        if (int64_t(dimExpr.getPosition()) == loop)
          assumptions.push_back(
              {size, scope.op.getDpsInits()[0], int64_t(dim)});
  }
  return element(std::move(access));
}
