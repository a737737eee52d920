//===- TensorView.cpp - What a tensor element is computed from ------------===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "TensorView.h"

#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Dialect/Tosa/IR/TosaOps.h"

using namespace mlir;
using namespace mlir::sparq::raise;

//===----------------------------------------------------------------------===//
// Atoms
//===----------------------------------------------------------------------===//

TensorView::LookAhead::LookAhead(TensorView &view)
    : view(view), trace(std::exchange(view.trace, nullptr)),
      numAssumptions(view.assumptions.size()) {
  for (const AtomInfo &atom : view.atoms)
    sizes.push_back(atom.size);
}

TensorView::LookAhead::~LookAhead() {
  view.trace = trace;
  view.assumptions.truncate(numAssumptions);
  for (auto [atom, size] : llvm::zip(view.atoms, sizes))
    atom.size = size;
}

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
      if (atoms[atom].size == 0 || size % atoms[atom].size != 0)
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

bool TensorView::fit(ArrayRef<Atom> index, int64_t size) {
  // An index that exists does not cease to: layouts count on it.
  if (size == 1 && ShapedType::isDynamic(getSize(index)))
    return false;
  refine(index, size);
  int64_t known = getSize(index);
  return ShapedType::isDynamic(size) || ShapedType::isDynamic(known) ||
         known == size;
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
      // Nothing falls apart into parts of nothing.
      if (size == 0)
        return false;
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
  constexpr Atom separator = ~0u;
  std::vector<Atom> key;
  for (const DimIndex &dim : access.dims) {
    key.insert(key.end(), dim.begin(), dim.end());
    key.push_back(separator);
  }
  const Node *&known =
      elements[{access.tensor.getAsOpaquePointer(), std::move(key)}];
  if (!known) {
    Node node{Node::Kind::Element};
    node.access = std::move(access);
    known = make(std::move(node));
  }
  return known;
}

//===----------------------------------------------------------------------===//
// Views
//===----------------------------------------------------------------------===//

bool TensorView::stepThroughView(Access &access) {
  Operation *def = access.tensor ? access.tensor.getDefiningOp() : nullptr;
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
  if (auto reshape = dyn_cast<tosa::ReshapeOp>(def)) {
    auto type = cast<RankedTensorType>(reshape.getInput1().getType());
    DimIndex merged;
    for (const DimIndex &dim : access.dims)
      llvm::append_range(merged, dim);
    SmallVector<DimIndex> parts;
    if (!partition(merged, type.getShape(), parts))
      return false;
    access.tensor = reshape.getInput1();
    access.dims.assign(parts.begin(), parts.end());
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
  if (auto reshape = dyn_cast<tosa::ReshapeOp>(user)) {
    DimIndex merged;
    for (const DimIndex &dim : access.dims)
      llvm::append_range(merged, dim);
    SmallVector<DimIndex> parts;
    if (!partition(
            merged,
            cast<RankedTensorType>(reshape.getOutput().getType()).getShape(),
            parts))
      return std::nullopt;
    next.dims.append(parts.begin(), parts.end());
    return next;
  }
  return std::nullopt;
}

std::optional<Access> TensorView::stepForwardElementwise(const Access &access,
                                                         Operation *user) {
  if (user->getNumResults() != 1)
    return std::nullopt;
  if (OpTrait::hasElementwiseMappableTraits(user))
    return Access{user->getResult(0), access.dims};
  auto op = dyn_cast<linalg::LinalgOp>(user);
  if (!op || !op.hasPureTensorSemantics() ||
      op.getNumParallelLoops() != op.getNumLoops())
    return std::nullopt;
  SmallVector<int64_t> sizes = op.getStaticLoopRanges();
  SmallVector<std::optional<DimIndex>> loops(sizes.size());
  for (auto [loop, size] : llvm::enumerate(sizes))
    if (size == 1)
      loops[loop] = DimIndex();
  for (OpOperand *operand : op.getDpsInputOperands()) {
    if (operand->get() != access.tensor)
      continue;
    for (auto [expr, index] : llvm::zip_equal(
             op.getMatchingIndexingMap(operand).getResults(), access.dims)) {
      auto dim = dyn_cast<AffineDimExpr>(expr);
      if (!dim && index.empty())
        continue;
      if (!dim || (loops[dim.getPosition()] &&
                   canonical(*loops[dim.getPosition()]) != canonical(index)))
        return std::nullopt;
      loops[dim.getPosition()] = index;
    }
  }
  Access next = {user->getResult(0), {}};
  for (AffineExpr expr :
       op.getMatchingIndexingMap(op.getDpsInitOperand(0)).getResults()) {
    auto dim = dyn_cast<AffineDimExpr>(expr);
    if (!dim || !loops[dim.getPosition()])
      return std::nullopt;
    next.dims.push_back(*loops[dim.getPosition()]);
  }
  return next;
}

const Node *TensorView::strip(const Node *node) {
  while (node->is(Node::Kind::Element)) {
    Access access = canonical(node->access);
    Operation *def = access.tensor ? access.tensor.getDefiningOp() : nullptr;
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
