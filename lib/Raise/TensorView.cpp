//===- TensorView.cpp - What a tensor element is computed from ------------===//
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

#include "llvm/ADT/TypeSwitch.h"

#include <cmath>

using namespace mlir;
using namespace mlir::sparq::raise;

//===----------------------------------------------------------------------===//
// Atoms
//===----------------------------------------------------------------------===//

Atom TensorView::newAtom(int64_t size) {
  atoms.push_back({size, {}});
  return atoms.size() - 1;
}

DimIndex TensorView::canonical(ArrayRef<Atom> index) const {
  DimIndex result;
  for (Atom atom : index) {
    if (!atoms[atom].parts.empty())
      llvm::append_range(result, canonical(atoms[atom].parts));
    else if (atoms[atom].size != 1)
      result.push_back(atom);
  }
  return result;
}

Access TensorView::canonical(const Access &access) const {
  Access result = {access.tensor, {}};
  for (const DimIndex &dim : access.dims)
    result.dims.push_back(canonical(dim));
  return result;
}

int64_t TensorView::getSize(ArrayRef<Atom> index) const {
  int64_t size = 1;
  for (Atom atom : canonical(index)) {
    if (ShapedType::isDynamic(atoms[atom].size))
      return ShapedType::kDynamic;
    size *= atoms[atom].size;
  }
  return size;
}

Access TensorView::freshAccess(Value tensor) {
  Access access = {tensor, {}};
  for (int64_t size : cast<RankedTensorType>(tensor.getType()).getShape()) {
    DimIndex index;
    if (size != 1)
      index.push_back(newAtom(size));
    access.dims.push_back(index);
  }
  return access;
}

bool TensorView::splitAtom(Atom atom, int64_t outer, int64_t inner) {
  Atom first = newAtom(outer), second = newAtom(inner);
  atoms[atom].parts = {first, second};
  return true;
}

void TensorView::refine(ArrayRef<Atom> index, int64_t size) {
  if (ShapedType::isDynamic(size))
    return;
  std::optional<Atom> unknown;
  for (Atom atom : canonical(index)) {
    if (!ShapedType::isDynamic(atoms[atom].size)) {
      if (size % atoms[atom].size != 0)
        return;
      size /= atoms[atom].size;
    } else if (unknown) {
      return;
    } else {
      unknown = atom;
    }
  }
  if (unknown)
    atoms[*unknown].size = size;
}

bool TensorView::partition(ArrayRef<Atom> index, ArrayRef<int64_t> sizes,
                           SmallVectorImpl<DimIndex> &parts) {
  int64_t numDynamic = llvm::count_if(sizes, ShapedType::isDynamic);
  if (numDynamic > 1)
    return false;
  if (numDynamic == 0) {
    int64_t total = 1;
    for (int64_t size : sizes)
      total *= size;
    refine(index, total);
  }
  DimIndex rest = canonical(index);
  parts.assign(sizes.size(), {});

  // Takes `need` iterations off the outer or the inner end of `rest`.
  auto take = [&](int64_t need, bool outer, DimIndex &part) {
    while (need > 1) {
      if (rest.empty())
        return false;
      Atom atom = outer ? rest.front() : rest.back();
      int64_t size = atoms[atom].size;
      bool isDynamic = ShapedType::isDynamic(size);
      if (isDynamic || (need % size != 0)) {
        if (!isDynamic && size % need != 0)
          return false;
        int64_t remaining = isDynamic ? size : size / need;
        splitAtom(atom, outer ? need : remaining, outer ? remaining : need);
        rest = canonical(rest);
        continue;
      }
      need /= size;
      if (outer) {
        part.push_back(atom);
        rest.erase(rest.begin());
      } else {
        part.insert(part.begin(), atom);
        rest.pop_back();
      }
    }
    return true;
  };

  size_t begin = 0, end = sizes.size();
  for (; begin < end && !ShapedType::isDynamic(sizes[begin]); ++begin)
    if (!take(sizes[begin], /*outer=*/true, parts[begin]))
      return false;
  for (; end > begin && !ShapedType::isDynamic(sizes[end - 1]); --end)
    if (!take(sizes[end - 1], /*outer=*/false, parts[end - 1]))
      return false;
  if (begin < end)
    parts[begin] = rest;
  else if (!rest.empty())
    return false;
  return true;
}

//===----------------------------------------------------------------------===//
// Nodes
//===----------------------------------------------------------------------===//

const Node *TensorView::make(Node node) {
  nodes.push_back(std::move(node));
  return &nodes.back();
}

const Node *TensorView::element(Access access) {
  Node node{Node::Kind::Element};
  node.access = std::move(access);
  return make(std::move(node));
}

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

//===----------------------------------------------------------------------===//
// Views
//===----------------------------------------------------------------------===//

bool TensorView::stepThroughView(Access &access) {
  Operation *def = access.tensor.getDefiningOp();
  if (!def)
    return false;
  if (auto castOp = dyn_cast<tensor::CastOp>(def)) {
    auto type = dyn_cast<RankedTensorType>(castOp.getSource().getType());
    if (!type)
      return false;
    for (auto [index, size] : llvm::zip_equal(access.dims, type.getShape()))
      refine(index, size);
    access.tensor = castOp.getSource();
    return true;
  }
  if (auto collapse = dyn_cast<tensor::CollapseShapeOp>(def)) {
    SmallVector<DimIndex, 4> dims;
    for (auto [index, group] :
         llvm::zip_equal(access.dims, collapse.getReassociationIndices())) {
      SmallVector<int64_t> sizes;
      for (int64_t dim : group)
        sizes.push_back(collapse.getSrcType().getDimSize(dim));
      SmallVector<DimIndex> parts;
      if (!partition(index, sizes, parts))
        return false;
      dims.append(parts.begin(), parts.end());
    }
    // A group-less collapse, to rank 0, drops unit dimensions.
    dims.resize(collapse.getSrcType().getRank());
    access = {collapse.getSrc(), dims};
    return true;
  }
  if (auto expand = dyn_cast<tensor::ExpandShapeOp>(def)) {
    SmallVector<DimIndex, 4> dims;
    for (const ReassociationIndices &group : expand.getReassociationIndices()) {
      DimIndex merged;
      for (int64_t dim : group)
        llvm::append_range(merged, access.dims[dim]);
      dims.push_back(merged);
    }
    for (auto [index, size] :
         llvm::zip_equal(dims, expand.getSrcType().getShape()))
      refine(index, size);
    access = {expand.getSrc(), dims};
    return true;
  }
  return false;
}

std::optional<Access> TensorView::stepForward(const Access &access,
                                              Operation *user) {
  Access next = {user->getResult(0), {}};
  if (auto collapse = dyn_cast<tensor::CollapseShapeOp>(user)) {
    for (const ReassociationIndices &group :
         collapse.getReassociationIndices()) {
      next.dims.emplace_back();
      for (int64_t dim : group)
        llvm::append_range(next.dims.back(), access.dims[dim]);
    }
    return next;
  }
  if (auto expand = dyn_cast<tensor::ExpandShapeOp>(user)) {
    for (auto [index, group] :
         llvm::zip(access.dims, expand.getReassociationIndices())) {
      SmallVector<int64_t> sizes;
      for (int64_t dim : group)
        sizes.push_back(expand.getResultType().getDimSize(dim));
      SmallVector<DimIndex> parts;
      if (!partition(index, sizes, parts))
        return std::nullopt;
      next.dims.append(parts.begin(), parts.end());
    }
    next.dims.resize(expand.getResultType().getRank());
    return next;
  }
  if (auto transpose = dyn_cast<linalg::TransposeOp>(user)) {
    for (int64_t dim : transpose.getPermutation())
      next.dims.push_back(access.dims[dim]);
    return next;
  }
  return std::nullopt;
}

const Node *TensorView::strip(const Node *node) {
  while (node->is(Node::Kind::Element)) {
    Access access = canonical(node->access);
    Operation *def = access.tensor.getDefiningOp();
    if (stepThroughView(access)) {
      if (trace)
        trace->insert(def);
      node = element(std::move(access));
      continue;
    }
    size_t numAssumptions = assumptions.size();
    const Node *defined = define(access);
    if (!defined || !defined->is(Node::Kind::Element)) {
      assumptions.truncate(numAssumptions);
      break;
    }
    if (trace)
      trace->insert(def);
    node = defined;
  }
  return node;
}

const Node *TensorView::resolve(const Node *node) {
  node = strip(node);
  if (!node->is(Node::Kind::Element))
    return node;
  const Node *defined = define(canonical(node->access));
  if (!defined)
    return node;
  if (trace)
    if (Operation *def = node->access.tensor.getDefiningOp())
      trace->insert(def);
  return defined;
}

const Node *TensorView::resolveThroughCasts(const Node *node) {
  node = resolve(node);
  while (node->is(Opcode::Extend) || node->is(Opcode::Truncate))
    node = resolve(node->operands[0]);
  return node;
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
  Operation *def = access.tensor.getDefiningOp();
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
      refine(index, sizes[loop]);
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
  int64_t expected = getSize(reductionIndex);
  if (!isProduct && reductions.size() == 1 && !reductionIndex.empty() &&
      (expected == sizes[reductions[0]] || ShapedType::isDynamic(expected) ||
       ShapedType::isDynamic(sizes[reductions[0]]))) {
    scope.loops[reductions[0]] = canonical(reductionIndex);
    refine(reductionIndex, sizes[reductions[0]]);
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
          refine(access.dims.back(), size);
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
    } else if (isa<tensor::ExtractOp>(def)) {
      result = defineExtract(scope, def);
    } else if (isScalarArithmetic(def)) {
      Node node{Node::Kind::Apply};
      node.opcode = classify(def);
      node.op = def;
      for (Value operand : def->getOperands()) {
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
    if (auto select = index.getDefiningOp<arith::SelectOp>()) {
      auto cmp = select.getCondition().getDefiningOp<arith::CmpIOp>();
      if (!cmp || cmp.getPredicate() != arith::CmpIPredicate::eq ||
          !matchPattern(cmp.getRhs(), m_One()) ||
          !matchPattern(select.getTrueValue(), m_Zero()))
        return nullptr;
      if (!isHoistable(cmp.getLhs(), scope.op))
        return nullptr;
      index = select.getFalseValue();
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
    refine(access.dims.back(), size);
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
  llvm::SetVector<Operation *> *savedTrace = std::exchange(trace, nullptr);
  size_t numAssumptions = assumptions.size();
  std::optional<double> result = foldConstant(*this, node, /*depth=*/6);
  assumptions.truncate(numAssumptions);
  trace = savedTrace;
  return result;
}

const Node *TensorView::getNegated(const Node *node) {
  if (!node->is(Opcode::Not))
    return nullptr;
  return getConstant(node->operands[0]) ? node->operands[1] : node->operands[0];
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
