//===- ResolveReshapes.cpp - tensor.reshape as collapse and expand --------===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "ResolveReshapes.h"

#include "mlir/Dialect/Affine/IR/AffineOps.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/Matchers.h"
#include "mlir/IR/PatternMatch.h"
#include "mlir/Interfaces/DestinationStyleOpInterface.h"
#include "mlir/Interfaces/SideEffectInterfaces.h"
#include "llvm/ADT/DenseMap.h"

using namespace mlir;

namespace {
/// A size that the program computes: the value itself, or a dimension of a
/// tensor whose sizes come from elsewhere.
using Atom = std::pair<Value, int64_t>;
constexpr int64_t kValueItself = -1;

/// A product of a constant and sizes, each as often as it is a factor.
struct Size {
  int64_t constant = 1;
  SmallVector<Atom, 2> atoms;

  bool operator==(const Size &other) const {
    return constant == other.constant && atoms == other.atoms;
  }
  bool isOne() const { return constant == 1 && atoms.empty(); }
};

/// Computes sizes as products.
class Sizes {
public:
  Size ofValue(Value value, unsigned depth = 0);
  Size ofDim(Value tensor, int64_t dim, unsigned depth = 0);

private:
  bool isNeverNegative(Value value, unsigned depth);
  std::optional<bool> evaluate(Value condition, unsigned depth);
  std::optional<Size> evaluate(AffineExpr expr, affine::AffineApplyOp op,
                               unsigned depth);

  /// Chains of ops longer than this are sizes of their own.
  static constexpr unsigned kMaxDepth = 64;
  llvm::DenseMap<Atom, Size> known;
};
} // namespace

static Size getAtom(Value value, int64_t dim) { return {1, {{value, dim}}}; }

static bool isBefore(const Atom &a, const Atom &b) {
  return std::make_pair(a.first.getAsOpaquePointer(), a.second) <
         std::make_pair(b.first.getAsOpaquePointer(), b.second);
}

/// Sizes beyond what a tensor can have are none that a program computes.
static std::optional<Size> multiply(const Size &a, const Size &b) {
  Size product = a;
  if (llvm::MulOverflow(a.constant, b.constant, product.constant))
    return std::nullopt;
  llvm::append_range(product.atoms, b.atoms);
  llvm::sort(product.atoms, isBefore);
  return product;
}

/// `a / b` where that leaves no remainder whatever the sizes are.
static std::optional<Size> divide(const Size &a, const Size &b) {
  if (b.constant == 0 || a.constant % b.constant != 0)
    return std::nullopt;
  Size quotient = {a.constant / b.constant, a.atoms};
  for (const Atom &atom : b.atoms) {
    auto *found = llvm::find(quotient.atoms, atom);
    if (found == quotient.atoms.end())
      return std::nullopt;
    quotient.atoms.erase(found);
  }
  return quotient;
}

bool Sizes::isNeverNegative(Value value, unsigned depth) {
  if (depth > kMaxDepth)
    return false;
  Size size = ofValue(value, depth);
  return size.constant >= 0 && llvm::all_of(size.atoms, [&](const Atom &atom) {
           if (atom.second != kValueItself)
             return true;
           auto sum = atom.first.getDefiningOp<arith::AddIOp>();
           return sum && isNeverNegative(sum.getLhs(), depth + 1) &&
                  isNeverNegative(sum.getRhs(), depth + 1);
         });
}

/// What comes of comparing a size with zero, or with the -1 that stands for a
/// size to be computed.
std::optional<bool> Sizes::evaluate(Value condition, unsigned depth) {
  auto cmp = condition.getDefiningOp<arith::CmpIOp>();
  APInt bound;
  if (!cmp || !matchPattern(cmp.getRhs(), m_ConstantInt(&bound)) ||
      bound.isStrictlyPositive() || !isNeverNegative(cmp.getLhs(), depth))
    return std::nullopt;
  using arith::CmpIPredicate;
  switch (cmp.getPredicate()) {
  case CmpIPredicate::slt:
    return false;
  case CmpIPredicate::sge:
    return true;
  case CmpIPredicate::eq:
    return bound.isNegative() ? std::optional(false) : std::nullopt;
  case CmpIPredicate::ne:
    return bound.isNegative() ? std::optional(true) : std::nullopt;
  default:
    return std::nullopt;
  }
}

std::optional<Size> Sizes::evaluate(AffineExpr expr, affine::AffineApplyOp op,
                                    unsigned depth) {
  if (auto constant = dyn_cast<AffineConstantExpr>(expr))
    return Size{constant.getValue(), {}};
  if (auto dim = dyn_cast<AffineDimExpr>(expr))
    return ofValue(op.getDimOperands()[dim.getPosition()], depth + 1);
  if (auto symbol = dyn_cast<AffineSymbolExpr>(expr))
    return ofValue(op.getSymbolOperands()[symbol.getPosition()], depth + 1);
  auto product = dyn_cast<AffineBinaryOpExpr>(expr);
  if (!product || product.getKind() != AffineExprKind::Mul)
    return std::nullopt;
  std::optional<Size> lhs = evaluate(product.getLHS(), op, depth);
  std::optional<Size> rhs = evaluate(product.getRHS(), op, depth);
  return lhs && rhs ? multiply(*lhs, *rhs) : std::nullopt;
}

Size Sizes::ofValue(Value value, unsigned depth) {
  APInt constant;
  if (matchPattern(value, m_ConstantInt(&constant)) &&
      constant.getSignificantBits() <= 64)
    return {constant.getSExtValue(), {}};
  Size self = getAtom(value, kValueItself);
  Operation *def = value.getDefiningOp();
  if (!def || depth > kMaxDepth)
    return self;
  auto found = known.find({value, kValueItself});
  if (found != known.end())
    return found->second;

  Size size = self;
  if (isa<arith::IndexCastOp, arith::ExtSIOp>(def)) {
    size = ofValue(def->getOperand(0), depth + 1);
  } else if (auto dim = dyn_cast<tensor::DimOp>(def)) {
    auto type = dyn_cast<RankedTensorType>(dim.getSource().getType());
    std::optional<int64_t> number = dim.getConstantIndex();
    if (type && number && *number >= 0 && *number < type.getRank())
      size = ofDim(dim.getSource(), *number, depth + 1);
  } else if (auto product = dyn_cast<arith::MulIOp>(def)) {
    size = multiply(ofValue(product.getLhs(), depth + 1),
                    ofValue(product.getRhs(), depth + 1))
               .value_or(self);
  } else if (isa<arith::DivSIOp, arith::DivUIOp, arith::FloorDivSIOp>(def)) {
    size = divide(ofValue(def->getOperand(0), depth + 1),
                  ofValue(def->getOperand(1), depth + 1))
               .value_or(self);
  } else if (auto select = dyn_cast<arith::SelectOp>(def)) {
    if (std::optional<bool> condition =
            evaluate(select.getCondition(), depth + 1))
      size =
          ofValue(*condition ? select.getTrueValue() : select.getFalseValue(),
                  depth + 1);
  } else if (auto apply = dyn_cast<affine::AffineApplyOp>(def)) {
    size = evaluate(apply.getAffineMap().getResult(0), apply, depth)
               .value_or(self);
  }
  known[{value, kValueItself}] = size;
  return size;
}

Size Sizes::ofDim(Value tensor, int64_t dim, unsigned depth) {
  auto type = cast<RankedTensorType>(tensor.getType());
  if (!type.isDynamicDim(dim))
    return {type.getDimSize(dim), {}};
  Size self = getAtom(tensor, dim);
  Operation *def = tensor.getDefiningOp();
  if (!def || depth > kMaxDepth)
    return self;
  auto found = known.find({tensor, dim});
  if (found != known.end())
    return found->second;

  Size size = self;
  auto ofMixed = [&](OpFoldResult mixed) -> Size {
    if (auto value = dyn_cast<Value>(mixed))
      return ofValue(value, depth + 1);
    return {*getConstantIntValue(mixed), {}};
  };
  if (auto empty = dyn_cast<tensor::EmptyOp>(def)) {
    size = ofMixed(empty.getMixedSizes()[dim]);
  } else if (auto expand = dyn_cast<tensor::ExpandShapeOp>(def)) {
    size = ofMixed(expand.getMixedOutputShape()[dim]);
  } else if (auto collapse = dyn_cast<tensor::CollapseShapeOp>(def)) {
    std::optional<Size> product = Size();
    for (int64_t from : collapse.getReassociationIndices()[dim])
      if (product)
        product = multiply(*product, ofDim(collapse.getSrc(), from, depth + 1));
    size = product.value_or(self);
  } else if (auto reshape = dyn_cast<tensor::ReshapeOp>(def)) {
    if (auto shape = reshape.getShape().getDefiningOp<tensor::FromElementsOp>())
      size = ofValue(shape.getElements()[dim], depth + 1);
  } else if (auto castOp = dyn_cast<tensor::CastOp>(def)) {
    if (isa<RankedTensorType>(castOp.getSource().getType()))
      size = ofDim(castOp.getSource(), dim, depth + 1);
  } else if (auto slice = dyn_cast<tensor::ExtractSliceOp>(def)) {
    if (slice.getSourceType().getRank() == type.getRank())
      size = ofMixed(slice.getMixedSizes()[dim]);
  } else if (OpTrait::hasElementwiseMappableTraits(def)) {
    for (Value operand : def->getOperands())
      if (auto from = dyn_cast<RankedTensorType>(operand.getType()))
        if (from.getRank() == type.getRank()) {
          size = ofDim(operand, dim, depth + 1);
          break;
        }
  } else if (auto dps = dyn_cast<DestinationStyleOpInterface>(def)) {
    size = ofDim(dps.getTiedOpOperand(cast<OpResult>(tensor))->get(), dim,
                 depth + 1);
  }
  known[{tensor, dim}] = size;
  return size;
}

/// Dimensions of a source and of a target that have as many elements.
struct Group {
  ReassociationIndices source, target;
};

/// Pairs dimensions from the first on, as long as their products are known to
/// be equal in short groups; `begin` is moved past them.
static SmallVector<Group> pairLeading(ArrayRef<Size> source,
                                      ArrayRef<Size> target, size_t &sourceEnd,
                                      size_t &targetEnd) {
  SmallVector<Group> groups;
  sourceEnd = targetEnd = 0;
  while (sourceEnd < source.size() && targetEnd < target.size()) {
    Group group;
    size_t i = sourceEnd, j = targetEnd;
    std::optional<Size> left = source[i], right = target[j];
    group.source.push_back(i++);
    group.target.push_back(j++);
    while (left && right && !(*left == *right)) {
      bool isLeftFactor = divide(*right, *left).has_value();
      if (isLeftFactor && i < source.size()) {
        left = multiply(*left, source[i]);
        group.source.push_back(i++);
      } else if (divide(*left, *right) && j < target.size()) {
        right = multiply(*right, target[j]);
        group.target.push_back(j++);
      } else {
        return groups;
      }
    }
    if (!left || !right)
      return groups;
    groups.push_back(group);
    sourceEnd = i;
    targetEnd = j;
  }
  return groups;
}

/// Groups that a reshape collapses and expands, none where they are not known.
static SmallVector<Group> pairDimensions(ArrayRef<Size> source,
                                         ArrayRef<Size> target) {
  size_t sourceEnd, targetEnd;
  SmallVector<Group> groups = pairLeading(source, target, sourceEnd, targetEnd);
  SmallVector<Size> sourceRest(llvm::reverse(source.drop_front(sourceEnd)));
  SmallVector<Size> targetRest(llvm::reverse(target.drop_front(targetEnd)));
  size_t sourceTail, targetTail;
  SmallVector<Group> tail =
      pairLeading(sourceRest, targetRest, sourceTail, targetTail);
  for (Group &group : tail) {
    for (int64_t &dim : group.source)
      dim = source.size() - 1 - dim;
    for (int64_t &dim : group.target)
      dim = target.size() - 1 - dim;
    std::reverse(group.source.begin(), group.source.end());
    std::reverse(group.target.begin(), group.target.end());
  }
  // What is left in between has as many elements as well: a reshape changes
  // none.
  Group middle;
  for (size_t i = sourceEnd; i < source.size() - sourceTail; ++i)
    middle.source.push_back(i);
  for (size_t i = targetEnd; i < target.size() - targetTail; ++i)
    middle.target.push_back(i);
  if (!middle.source.empty() || !middle.target.empty())
    groups.push_back(middle);
  groups.append(tail.rbegin(), tail.rend());
  // Dimensions of one element that are left over belong to a neighbour.
  for (size_t i = 0; i < groups.size();) {
    if (!groups[i].source.empty() && !groups[i].target.empty()) {
      ++i;
      continue;
    }
    if (groups.size() == 1)
      return {};
    Group &neighbour = i > 0 ? groups[i - 1] : groups[1];
    auto join = [&](ReassociationIndices &into, ReassociationIndices &from) {
      if (i > 0)
        into.append(from);
      else
        into.insert(into.begin(), from.begin(), from.end());
    };
    join(neighbour.source, groups[i].source);
    join(neighbour.target, groups[i].target);
    groups.erase(groups.begin() + i);
  }
  return groups;
}

/// True where dimensions would have to have as many elements as others and
/// do not: there are no elements at all, or the program is wrong.
static bool contradict(ArrayRef<Group> groups, ArrayRef<Size> source,
                       ArrayRef<Size> target) {
  auto getConstant = [](ArrayRef<Size> sizes,
                        ArrayRef<int64_t> dims) -> std::optional<int64_t> {
    std::optional<Size> product = Size();
    for (int64_t dim : dims)
      if (product)
        product = multiply(*product, sizes[dim]);
    if (!product || !product->atoms.empty())
      return std::nullopt;
    return product->constant;
  };
  return llvm::any_of(groups, [&](const Group &group) {
    std::optional<int64_t> from = getConstant(source, group.source);
    std::optional<int64_t> to = getConstant(target, group.target);
    return from && to && *from != *to;
  });
}

/// The elements of the dimensions `dims`, taken together.
static int64_t getSize(RankedTensorType type, ArrayRef<int64_t> dims) {
  int64_t size = 1;
  for (int64_t dim : dims) {
    if (type.isDynamicDim(dim))
      return ShapedType::kDynamic;
    size *= type.getDimSize(dim);
  }
  return size;
}

static void resolve(RewriterBase &rewriter, tensor::ReshapeOp op,
                    Sizes &sizes) {
  auto shape = op.getShape().getDefiningOp<tensor::FromElementsOp>();
  auto sourceType = dyn_cast<RankedTensorType>(op.getSource().getType());
  auto targetType = dyn_cast<RankedTensorType>(op.getResult().getType());
  if (!shape || !sourceType || !targetType || sourceType.getRank() == 0 ||
      targetType.getRank() == 0)
    return;
  SmallVector<Size> source, target;
  for (int64_t i = 0; i < sourceType.getRank(); ++i)
    source.push_back(sizes.ofDim(op.getSource(), i));
  for (int64_t i = 0; i < targetType.getRank(); ++i)
    target.push_back(targetType.isDynamicDim(i)
                         ? sizes.ofValue(shape.getElements()[i])
                         : Size{targetType.getDimSize(i), {}});
  SmallVector<Group> groups = pairDimensions(source, target);
  if (groups.empty() || contradict(groups, source, target))
    return;
  // Where several sizes are not known to stay as they are, nothing is gained.
  for (const Group &group : groups)
    if (group.source.size() > 1 && group.target.size() > 1 &&
        llvm::count_if(group.target, [&](int64_t dim) {
          return targetType.isDynamicDim(dim);
        }) > 1)
      return;

  SmallVector<ReassociationIndices> collapsed, expanded;
  SmallVector<int64_t> collapsedShape;
  SmallVector<int64_t> expandedShape;
  for (const Group &group : groups) {
    collapsed.push_back(group.source);
    expanded.push_back(group.target);
    collapsedShape.push_back(getSize(sourceType, group.source));
    expandedShape.push_back(getSize(targetType, group.target));
  }
  rewriter.setInsertionPoint(op);
  Location loc = op.getLoc();
  Value value = op.getSource();
  if (collapsed.size() < source.size())
    value = tensor::CollapseShapeOp::create(
        rewriter, loc,
        RankedTensorType::get(collapsedShape, sourceType.getElementType()),
        value, collapsed);
  if (expanded.size() < target.size()) {
    SmallVector<OpFoldResult> outputShape;
    for (const Group &group : groups)
      for (int64_t dim : group.target) {
        if (!targetType.isDynamicDim(dim)) {
          outputShape.push_back(
              rewriter.getIndexAttr(targetType.getDimSize(dim)));
          continue;
        }
        Value element = shape.getElements()[dim];
        if (!element.getType().isIndex())
          element = arith::IndexCastOp::create(
              rewriter, loc, rewriter.getIndexType(), element);
        outputShape.push_back(element);
      }
    auto type =
        RankedTensorType::get(expandedShape, sourceType.getElementType());
    if (value.getType() != type)
      value = tensor::CastOp::create(rewriter, loc, type, value);
    value = tensor::ExpandShapeOp::create(rewriter, loc, targetType, value,
                                          expanded, outputShape);
  }
  if (value.getType() != targetType)
    value = tensor::CastOp::create(rewriter, loc, targetType, value);
  rewriter.replaceAllUsesWith(op.getResult(), value);
}

void mlir::sparq::raise::resolveReshapes(Operation *root) {
  SmallVector<tensor::ReshapeOp> reshapes;
  root->walk([&](tensor::ReshapeOp op) { reshapes.push_back(op); });
  if (reshapes.empty())
    return;
  IRRewriter rewriter(root->getContext());
  Sizes sizes;
  for (tensor::ReshapeOp op : reshapes)
    resolve(rewriter, op, sizes);
  // Only now: sizes are known by the values that they come from.
  for (tensor::ReshapeOp op : llvm::reverse(reshapes)) {
    if (!op->use_empty())
      continue;
    Operation *shape = op.getShape().getDefiningOp();
    rewriter.eraseOp(op);
    if (shape && isOpTriviallyDead(shape))
      rewriter.eraseOp(shape);
  }
}
