//===- SortIndices.cpp - What each index of a match is --------------------===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Emitter.h"

#include "mlir/Dialect/Tensor/IR/Tensor.h"

#include <cmath>

using namespace mlir;
using namespace mlir::sparq::raise;

/// True for a tensor that comes from outside of the function, as a cache does.
static bool isKept(Value value) {
  while (Operation *def = value.getDefiningOp()) {
    if (isa<tensor::CastOp, tensor::CollapseShapeOp, tensor::ExpandShapeOp,
            linalg::TransposeOp>(def))
      value = def->getOperand(0);
    else
      return llvm::none_of(def->getOperandTypes(), llvm::IsaPred<TensorType>);
  }
  return true;
}

bool Emitter::isKnownHead(Atom atom) {
  // A projection makes all heads at once, one behind the other.
  auto precedesComponents = [&](const Access &access,
                                ArrayRef<Atom> components) {
    for (const DimIndex &dim : access.dims)
      for (size_t i = 0; i + 1 < dim.size(); ++i)
        if (dim[i] == atom && llvm::is_contained(components, dim[i + 1]))
          return true;
    return false;
  };
  if (match.query.factors.empty() &&
      precedesComponents(view.canonical(match.query.element->access),
                         components))
    return true;
  // So does the projection of the result; but rows that a mask tells apart may
  // be positions all the same.
  if (precedesComponents(view.canonical(match.result), valueComponents) &&
      llvm::none_of(match.mask, [&](const MaskTerm &term) {
        return view.variesOver(term.node, {atom});
      }))
    return true;
  // A step that adds one position to a cache has one query position.
  for (const MatchOperand *operand : {&match.key, &match.value}) {
    if (!operand->factors.empty())
      continue;
    Access access = view.canonical(operand->element->access);
    auto insert = access.tensor.getDefiningOp<tensor::InsertSliceOp>();
    if (insert && isKept(insert.getDest()))
      for (auto [dim, size] : llvm::enumerate(insert.getStaticSizes()))
        if (size == 1 && access.dims[dim] == positions)
          return true;
    auto concat = access.tensor.getDefiningOp<tensor::ConcatOp>();
    if (concat && concat.getInputs().size() > 1 &&
        isKept(concat.getInputs().front()) &&
        access.dims[concat.getDim()] == positions &&
        cast<RankedTensorType>(concat.getInputs().back().getType())
                .getDimSize(concat.getDim()) == 1)
      return true;
  }
  return false;
}

bool Emitter::isGroupAtom(Atom atom, std::optional<Atom> lastHead,
                          ArrayRef<Atom> rowAtoms) {
  // Key and value were repeated over it.
  if (!llvm::is_contained(rowAtoms, atom))
    return true;
  if (isKnownHead(atom))
    return true;
  // A row of the products. It is one of several heads if it is laid out right
  // behind the key-value head, and
  // - in one dimension with it, or
  // - not the only candidate for the query position, and the mask does not
  //   tell it from its neighbours.
  if (!lastHead)
    return false;
  Access query = view.canonical(match.query.element->access);
  SmallVector<Atom> order;
  size_t numUnits = 0;
  for (auto [i, dim] : llvm::enumerate(query.dims)) {
    llvm::append_range(order, dim);
    numUnits += i > 0 && dim.empty();
  }
  auto *it = llvm::find(order, atom);
  if (it == order.begin() || (*std::prev(it) != *lastHead &&
                              !llvm::is_contained(group, *std::prev(it))))
    return false;
  for (const DimIndex &dim : query.dims)
    if (llvm::is_contained(dim, atom) && dim.front() != atom)
      return true;
  for (auto [i, dim] :
       llvm::enumerate(view.canonical(match.key.element->access).dims))
    numUnits -= i > 0 && dim.empty() && numUnits > 0;
  bool hasOtherRow = llvm::any_of(rowAtoms, [&](Atom other) {
    return other != atom && !llvm::is_contained(group, other) &&
           llvm::is_contained(order, other);
  });
  return (hasOtherRow || numUnits > 0) &&
         llvm::none_of(match.mask, [&](const MaskTerm &term) {
           const Node *stripped = view.strip(term.node);
           return !stripped->is(Node::Kind::Element) ||
                  llvm::is_contained(atomsOf(stripped), atom);
         });
}

LogicalResult Emitter::classifyAtoms() {
  SmallVector<Atom> q = atomsOf(match.query), k = atomsOf(match.key),
                    v = atomsOf(match.value);
  auto in = [](Atom atom, ArrayRef<Atom> list) {
    return llvm::is_contained(list, atom);
  };
  for (ArrayRef<Atom> list : {ArrayRef(q), ArrayRef(k), ArrayRef(v)})
    if (llvm::SmallDenseSet<Atom>(list.begin(), list.end()).size() !=
        list.size())
      return fail("query, key or value is read along a diagonal");

  // Sizes of 0 do not multiply out, and there is nothing to gain.
  for (const MatchOperand *operand : {&match.query, &match.key, &match.value})
    if (operand->element->access.tensor &&
        llvm::is_contained(
            cast<ShapedType>(operand->element->access.tensor.getType())
                .getShape(),
            0))
      return fail("query, key or value have no elements");

  positions = view.canonical(match.positions);
  components = view.canonical(match.components);
  for (Atom atom : positions)
    if (!in(atom, k) || !in(atom, v) || in(atom, q))
      return fail("key and value do not both have all positions");
  for (Atom atom : components)
    if (!in(atom, q) || !in(atom, k) || in(atom, v))
      return fail("query and key do not both have all components");
  if (components.empty())
    return fail("query and key have one component");

  DimIndex rowAtoms = view.canonical(match.rows), heads, queryOnly;
  SmallVector<Atom> resultAtoms;
  for (const DimIndex &dim : view.canonical(match.result).dims)
    llvm::append_range(resultAtoms, dim);
  for (Atom atom : resultAtoms) {
    bool inQ = in(atom, q), inK = in(atom, k), inV = in(atom, v);
    if (inQ && inK && inV)
      heads.push_back(atom);
    else if (inQ && !inK && !inV)
      queryOnly.push_back(atom);
    else if (!inQ && !inK && inV)
      valueComponents.push_back(atom);
    else if (inQ && inV)
      return fail("heads of the key are repeated, but not of the value");
    else if (inQ && inK)
      return fail("heads of the value are repeated, but not of the key");
    else
      return fail("the query is repeated over heads or batch elements of key "
                  "and value");
  }
  size_t numAccounted = positions.size() + components.size() + heads.size();
  if (numAccounted != k.size() ||
      heads.size() + queryOnly.size() + components.size() != q.size() ||
      heads.size() + positions.size() + valueComponents.size() != v.size())
    return fail("query, key or value vary over an index that the result does "
                "not have");

  // Batch dimensions: those of the key as it is laid out.
  Access key = view.canonical(match.key.element->access);
  std::optional<Atom> lastHead;
  for (const DimIndex &dim : key.dims) {
    DimIndex part;
    for (Atom atom : dim)
      if (in(atom, heads)) {
        part.push_back(atom);
        lastHead = atom;
      }
    if (!part.empty() || dim.empty())
      batch.push_back(part);
  }

  for (Atom atom : queryOnly)
    (isGroupAtom(atom, lastHead, rowAtoms) ? group : rows).push_back(atom);

  // A key whose positions run innermost is the transposed cache.
  SmallVector<Atom> order;
  for (const DimIndex &dim : key.dims)
    llvm::append_range(order, dim);
  isComponentMajor = order.back() == positions.back() &&
                     llvm::find(order, components.front()) <
                         llvm::find(order, positions.front());

  for (const MatchOperand *operand : {&match.query, &match.key, &match.value}) {
    for (const Factor &factor : operand->factors)
      if (!materializer.canEvaluate(factor.node, getAtomDims(*operand)))
        return fail("query, key or value are computed inside of a product, in "
                    "a way that is not understood");
    if (!isStorageType(getElementType(*operand)))
      return fail("query, key or value are not f32, f16 or bf16");
  }
  if (!isStorageType(getElementTypeOrSelf(match.result.tensor)))
    return fail("the result is not f32, f16 or bf16");
  if (!std::isfinite(match.scale))
    return fail("the scale is not finite");
  return success();
}
