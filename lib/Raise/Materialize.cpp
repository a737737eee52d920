//===- Materialize.cpp - Tensors in the layout asked for ------------------===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Materialize.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"

using namespace mlir;
using namespace mlir::sparq::raise;

static SmallVector<Atom> flatten(ArrayRef<DimIndex> dims) {
  SmallVector<Atom> atoms;
  for (const DimIndex &dim : dims)
    llvm::append_range(atoms, dim);
  return atoms;
}

//===----------------------------------------------------------------------===//
// Sizes
//===----------------------------------------------------------------------===//

void Materializer::learnSizes(const Access &access) {
  for (auto [dim, index] : llvm::enumerate(view.canonical(access).dims)) {
    std::optional<Atom> unknown;
    int64_t rest = 1;
    bool isUnique = true;
    for (Atom atom : index) {
      if (!ShapedType::isDynamic(view.getSize(atom)))
        rest *= view.getSize(atom);
      else if (unknown)
        isUnique = false;
      else
        unknown = atom;
    }
    if (!unknown || !isUnique || sizes.contains(*unknown))
      continue;
    Value size = tensor::DimOp::create(rewriter, loc, access.tensor, dim);
    if (rest != 1) {
      Value divisor = arith::ConstantIndexOp::create(rewriter, loc, rest);
      size = arith::DivUIOp::create(rewriter, loc, size, divisor);
    }
    sizes[*unknown] = size;
  }
}

bool Materializer::areSizesKnown(ArrayRef<Access> sources,
                                 ArrayRef<Atom> atoms) {
  llvm::SmallDenseSet<Atom> known;
  for (const Access &access : sources)
    for (const DimIndex &index : view.canonical(access).dims) {
      SmallVector<Atom> unknown;
      llvm::copy_if(index, std::back_inserter(unknown), [&](Atom atom) {
        return ShapedType::isDynamic(view.getSize(atom));
      });
      if (unknown.size() == 1)
        known.insert(unknown.front());
    }
  return llvm::all_of(view.canonical(atoms), [&](Atom atom) {
    return !ShapedType::isDynamic(view.getSize(atom)) || known.contains(atom);
  });
}

OpFoldResult Materializer::getSize(ArrayRef<Atom> index) {
  int64_t fixed = 1;
  Value size;
  for (Atom atom : view.canonical(index)) {
    if (!ShapedType::isDynamic(view.getSize(atom))) {
      fixed *= view.getSize(atom);
      continue;
    }
    Value atomSize = cast<Value>(sizes.lookup(atom));
    size =
        size ? arith::MulIOp::create(rewriter, loc, size, atomSize).getResult()
             : atomSize;
  }
  if (!size)
    return rewriter.getIndexAttr(fixed);
  if (fixed == 1)
    return size;
  Value factor = arith::ConstantIndexOp::create(rewriter, loc, fixed);
  return arith::MulIOp::create(rewriter, loc, size, factor).getResult();
}

RankedTensorType Materializer::getType(ArrayRef<DimIndex> dims,
                                       Type elementType) {
  SmallVector<int64_t> shape;
  for (const DimIndex &dim : dims)
    shape.push_back(view.getSize(dim));
  return RankedTensorType::get(shape, elementType);
}

Value Materializer::createEmpty(ArrayRef<DimIndex> dims, Type elementType) {
  SmallVector<OpFoldResult> shape;
  for (const DimIndex &dim : dims)
    shape.push_back(getSize(dim));
  return tensor::EmptyOp::create(rewriter, loc, shape, elementType);
}

//===----------------------------------------------------------------------===//
// Layouts
//===----------------------------------------------------------------------===//

Value Materializer::relayout(Value value, ArrayRef<DimIndex> from,
                             ArrayRef<DimIndex> to) {
  Type elementType = getElementTypeOrSelf(value);
  // Sizes may be known better than the type of the value says.
  RankedTensorType refined = getType(from, elementType);
  if (value.getType() != refined)
    value = tensor::CastOp::create(rewriter, loc, refined, value);

  if (flatten(from) == flatten(to))
    return reshape(value, from, to);

  auto transpose = [&](Value source, ArrayRef<DimIndex> dims,
                       ArrayRef<int64_t> permutation) {
    SmallVector<DimIndex> permuted;
    for (int64_t dim : permutation)
      permuted.push_back(dims[dim]);
    Value empty = createEmpty(permuted, elementType);
    return linalg::TransposeOp::create(rewriter, loc, source, empty,
                                       permutation)
        ->getResult(0);
  };

  // One transpose where the dimensions are the same but for their order.
  SmallVector<int64_t> permutation;
  for (const DimIndex &dim : to)
    for (auto [i, source] : llvm::enumerate(from))
      if (source == dim && !llvm::is_contained(permutation, int64_t(i))) {
        permutation.push_back(i);
        break;
      }
  if (permutation.size() == to.size() && from.size() == to.size())
    return transpose(value, from, permutation);

  // Otherwise atom by atom, keeping dimensions of size 1 that both sides have.
  auto isUnit = [](const DimIndex &dim) { return dim.empty(); };
  int64_t numUnits =
      std::min(llvm::count_if(from, isUnit), llvm::count_if(to, isUnit));
  auto split = [&](ArrayRef<DimIndex> dims) {
    SmallVector<DimIndex> result;
    int64_t units = numUnits;
    for (const DimIndex &dim : dims) {
      if (dim.empty() && units-- > 0)
        result.emplace_back();
      for (Atom atom : dim)
        result.push_back({atom});
    }
    return result;
  };
  SmallVector<DimIndex> source = split(from), target = split(to);
  permutation.clear();
  for (const DimIndex &dim : target)
    for (auto [i, sourceDim] : llvm::enumerate(source))
      if (sourceDim == dim && !llvm::is_contained(permutation, int64_t(i))) {
        permutation.push_back(i);
        break;
      }
  value = reshape(value, from, source);
  value = transpose(value, source, permutation);
  return reshape(value, target, to);
}

Value Materializer::reshape(Value value, ArrayRef<DimIndex> from,
                            ArrayRef<DimIndex> to) {
  // Dimensions, coarsened to those both sides can be collapsed to. Size-1
  // dimensions that pair up stay; others are joined to a neighbour.
  struct Group {
    ReassociationIndices from, to;
    DimIndex index;
  };
  SmallVector<Group> groups;
  Group pending;
  size_t i = 0, j = 0;
  while (true) {
    while (i < from.size() && j < to.size() && from[i].empty() &&
           to[j].empty() && pending.from.empty() && pending.to.empty())
      groups.push_back({{int64_t(i++)}, {int64_t(j++)}, {}});
    while (i < from.size() && from[i].empty())
      pending.from.push_back(i++);
    while (j < to.size() && to[j].empty())
      pending.to.push_back(j++);
    if (i == from.size() || j == to.size())
      break;
    Group group = std::exchange(pending, {});
    size_t sizeFrom = 0, sizeTo = 0;
    do {
      if (sizeFrom <= sizeTo) {
        sizeFrom += from[i].size();
        llvm::append_range(group.index, from[i]);
        group.from.push_back(i++);
      } else {
        sizeTo += to[j].size();
        group.to.push_back(j++);
      }
    } while (sizeFrom != sizeTo);
    groups.push_back(group);
  }
  if (!groups.empty()) {
    llvm::append_range(groups.back().from, pending.from);
    llvm::append_range(groups.back().to, pending.to);
  }

  Type elementType = getElementTypeOrSelf(value);
  SmallVector<DimIndex> coarse;
  SmallVector<ReassociationIndices> collapse, expand;
  for (Group &group : groups) {
    coarse.push_back(group.index);
    collapse.push_back(group.from);
    expand.push_back(group.to);
  }
  if (coarse.size() != from.size())
    value = tensor::CollapseShapeOp::create(
        rewriter, loc, getType(coarse, elementType), value, collapse);
  if (coarse.size() != to.size()) {
    SmallVector<OpFoldResult> shape;
    for (const DimIndex &dim : to)
      shape.push_back(getSize(dim));
    value = tensor::ExpandShapeOp::create(
        rewriter, loc, getType(to, elementType), value, expand, shape);
  }
  return value;
}

//===----------------------------------------------------------------------===//
// Expressions
//===----------------------------------------------------------------------===//

std::optional<SmallVector<unsigned>>
Materializer::getDims(const Access &access, ArrayRef<DimIndex> dims) {
  SmallVector<Atom> atoms = flatten(view.canonical(access).dims);
  SmallVector<unsigned> used;
  size_t found = 0;
  for (auto [i, dim] : llvm::enumerate(dims)) {
    size_t present = llvm::count_if(
        dim, [&](Atom atom) { return llvm::is_contained(atoms, atom); });
    if (present != 0 && present != dim.size())
      return std::nullopt;
    if (present)
      used.push_back(i);
    found += present;
  }
  if (found != atoms.size())
    return std::nullopt;
  return used;
}

bool Materializer::canEvaluate(const Node *node, ArrayRef<DimIndex> dims) {
  llvm::SmallPtrSet<const Node *, 16> seen;
  return canEvaluate(node, dims, seen, /*depth=*/64);
}

bool Materializer::canEvaluate(const Node *node, ArrayRef<DimIndex> dims,
                               llvm::SmallPtrSetImpl<const Node *> &seen,
                               unsigned depth) {
  if (depth == 0)
    return false;
  if (!seen.insert(node).second)
    return true;
  switch (node->kind) {
  case Node::Kind::Constant:
  case Node::Kind::Scalar:
    return true;
  case Node::Kind::Position:
    return view.canonical(node->position).empty() ||
           llvm::is_contained(dims, view.canonical(node->position));
  case Node::Kind::Element: {
    const Node *stripped = view.strip(node);
    if (!stripped->is(Node::Kind::Element))
      return canEvaluate(stripped, dims, seen, depth - 1);
    return getDims(stripped->access, dims).has_value();
  }
  case Node::Kind::Apply:
    return !isa<TensorType>(node->op->getResult(0).getType()) &&
           llvm::all_of(node->operands, [&](const Node *operand) {
             return canEvaluate(operand, dims, seen, depth - 1);
           });
  case Node::Kind::Reduce:
  case Node::Kind::Softmax:
    return false;
  }
  return false;
}

Value Materializer::createElementwise(
    ArrayRef<const Node *> roots, ArrayRef<DimIndex> dims, Type elementType,
    llvm::function_ref<Value(OpBuilder &, Location, Evaluate)> emitBody) {
  // Leaves, each laid out over the dimensions it varies over.
  SmallVector<Value> inputs;
  SmallVector<AffineMap> maps;
  llvm::DenseMap<const Node *, unsigned> inputOf;
  llvm::SmallPtrSet<const Node *, 16> seen;
  auto addLeaves = [&](auto &self, const Node *node) -> void {
    if (!seen.insert(node).second)
      return;
    if (node->is(Node::Kind::Element)) {
      const Node *stripped = view.strip(node);
      if (!stripped->is(Node::Kind::Element))
        return self(self, stripped);
      Access access = view.canonical(stripped->access);
      SmallVector<unsigned> used = *getDims(access, dims);
      SmallVector<DimIndex> layout;
      SmallVector<AffineExpr> exprs;
      for (unsigned dim : used) {
        layout.push_back(dims[dim]);
        exprs.push_back(rewriter.getAffineDimExpr(dim));
      }
      inputOf[node] = inputs.size();
      inputs.push_back(relayout(access.tensor, access.dims, layout));
      maps.push_back(
          AffineMap::get(dims.size(), 0, exprs, rewriter.getContext()));
      return;
    }
    for (const Node *operand : node->operands)
      self(self, operand);
  };
  for (const Node *root : roots)
    addLeaves(addLeaves, root);

  Value empty = createEmpty(dims, elementType);
  maps.push_back(rewriter.getMultiDimIdentityMap(dims.size()));
  SmallVector<utils::IteratorType> iterators(dims.size(),
                                             utils::IteratorType::parallel);
  auto generic = linalg::GenericOp::create(
      rewriter, loc, empty.getType(), inputs, empty, maps, iterators,
      [&](OpBuilder &b, Location bodyLoc, ValueRange args) {
        DenseMap<const Node *, Value> values;
        auto evaluate = [&](auto &self, const Node *node) -> Value {
          if (Value known = values.lookup(node))
            return known;
          Value value;
          switch (node->kind) {
          case Node::Kind::Constant:
            value = arith::ConstantOp::create(b, bodyLoc, node->value);
            break;
          case Node::Kind::Scalar:
            value = node->scalar;
            break;
          case Node::Kind::Position: {
            DimIndex position = view.canonical(node->position);
            if (position.empty()) {
              value = arith::ConstantIndexOp::create(b, bodyLoc, 0);
            } else {
              auto *it = llvm::find(dims, position);
              value = linalg::IndexOp::create(b, bodyLoc, it - dims.begin());
            }
            break;
          }
          case Node::Kind::Element: {
            auto it = inputOf.find(node);
            value = it != inputOf.end() ? Value(args[it->second])
                                        : self(self, view.strip(node));
            break;
          }
          default: {
            IRMapping mapping;
            for (auto [operand, operandNode] :
                 llvm::zip_equal(getScalarOperands(node->op), node->operands))
              mapping.map(operand, self(self, operandNode));
            value = b.clone(*node->op, mapping)->getResult(0);
            break;
          }
          }
          values[node] = value;
          return value;
        };
        Value result = emitBody(b, bodyLoc, [&](const Node *node) {
          return evaluate(evaluate, node);
        });
        linalg::YieldOp::create(b, bodyLoc, result);
      });
  return generic.getResult(0);
}
