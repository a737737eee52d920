//===- EmitAttention.cpp - Emit the attention that was found --------------===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Sorts the indices of a match into batch, group, query position, position and
// components, and lays query, key, value and mask out accordingly.
//
//===----------------------------------------------------------------------===//

#include "AttentionMatch.h"
#include "Materialize.h"

#include "sparq/IR/SparqOps.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/ControlFlow/IR/ControlFlowOps.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/Matchers.h"

#include <cmath>
#include <limits>

using namespace mlir;
using namespace mlir::sparq::raise;

namespace {

class Emitter {
public:
  Emitter(RewriterBase &rewriter, TensorView &view, AttentionMatch &match,
          std::string &description)
      : rewriter(rewriter), view(view), match(match), description(description),
        materializer(rewriter, view, match.root->getLoc()) {}

  LogicalResult run();

private:
  LogicalResult fail(const Twine &why) {
    description = why.str();
    return failure();
  }
  LogicalResult classifyAtoms();
  /// True if an index only the query has is a head of a group, rather than a
  /// query position.
  bool isGroupAtom(Atom atom, std::optional<Atom> lastHead,
                   ArrayRef<Atom> rowAtoms);
  LogicalResult prepareMask();
  Value emitMask();
  /// The result is only reshaped and transposed: goes on to where it arrives.
  /// Gives the ops on the way, root first.
  SmallVector<Operation *> followLayout();
  void describe();

  SmallVector<Atom> atomsOf(const Node *element) {
    SmallVector<Atom> atoms;
    for (const DimIndex &dim : view.canonical(element->access).dims)
      llvm::append_range(atoms, dim);
    return atoms;
  }
  SmallVector<DimIndex> layout(std::initializer_list<DimIndex> dims) {
    SmallVector<DimIndex> result(batch);
    for (const DimIndex &dim : dims)
      result.push_back(view.canonical(dim));
    return result;
  }

  RewriterBase &rewriter;
  TensorView &view;
  AttentionMatch &match;
  std::string &description;
  Materializer materializer;

  SmallVector<DimIndex> batch;
  DimIndex group, rows, positions, components, valueComponents;
  bool isComponentMajor = false;
  /// A tensor element that is the mask as it is; otherwise the mask is
  /// evaluated from match.mask.
  const Node *plainMask = nullptr;
  Type maskType;
};

} // namespace

/// Float types sparq takes.
static bool isStorageType(Type type) {
  return type.isF32() || type.isF16() || type.isBF16();
}

bool Emitter::isGroupAtom(Atom atom, std::optional<Atom> lastHead,
                          ArrayRef<Atom> rowAtoms) {
  // Key and value were repeated over it.
  if (!llvm::is_contained(rowAtoms, atom))
    return true;
  // A row of the products. It is one of several heads if it is laid out right
  // behind the key-value head, and
  // - in one dimension with it, or
  // - not the only candidate for the query position, and the mask does not
  //   tell it from its neighbours.
  if (!lastHead)
    return false;
  Access query = view.canonical(match.query->access);
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
  for (auto [i, dim] : llvm::enumerate(view.canonical(match.key->access).dims))
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
  Access key = view.canonical(match.key->access);
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

  for (const Node *operand : {match.query, match.key, match.value})
    if (!isStorageType(getElementTypeOrSelf(operand->access.tensor)))
      return fail("query, key or value are not f32, f16 or bf16");
  if (!isStorageType(getElementTypeOrSelf(match.result.tensor)))
    return fail("the result is not f32, f16 or bf16");
  if (!std::isfinite(match.scale))
    return fail("the scale is not finite");
  return success();
}

//===----------------------------------------------------------------------===//
// Mask
//===----------------------------------------------------------------------===//

LogicalResult Emitter::prepareMask() {
  // select(cond, 0, -inf) added is a boolean mask; constants shift all logits
  // of a row alike.
  SmallVector<MaskTerm> terms;
  for (MaskTerm term : match.mask) {
    if (std::optional<double> constant = view.getConstant(term.node)) {
      bool keepsAll = term.isBoolean ? (*constant != 0.0) != term.inverted
                                     : std::isfinite(*constant);
      if (keepsAll)
        continue;
      return fail("the mask is a constant that masks everything out");
    }
    if (!term.isBoolean) {
      const Node *select = view.resolveThroughCasts(term.node);
      if (select->is(Opcode::Select) && term.factor > 0) {
        std::optional<double> onTrue = view.getConstant(select->operands[1]);
        std::optional<double> onFalse = view.getConstant(select->operands[2]);
        if (onTrue == 0.0 && isMaskedOutConstant(onFalse))
          term = {select->operands[0], 1.0, true, false};
        else if (onFalse == 0.0 && isMaskedOutConstant(onTrue))
          term = {select->operands[0], 1.0, true, true};
      }
    }
    if (term.isBoolean) {
      while (true) {
        const Node *negated = view.getNegated(view.resolve(term.node));
        if (!negated)
          break;
        term.node = negated;
        term.inverted = !term.inverted;
      }
    }
    terms.push_back(term);
  }
  match.mask = terms;
  if (terms.empty())
    return success();

  // Indices the mask has only part of fall apart.
  for (const MaskTerm &term : terms) {
    const Node *stripped = view.strip(term.node);
    if (!stripped->is(Node::Kind::Element))
      continue;
    SmallVector<Atom> atoms = atomsOf(stripped);
    SmallVector<DimIndex> split;
    for (const DimIndex &dim : batch) {
      size_t present = llvm::count_if(
          dim, [&](Atom atom) { return llvm::is_contained(atoms, atom); });
      if (present == 0 || present == dim.size())
        split.push_back(dim);
      else
        for (Atom atom : dim)
          split.push_back({atom});
    }
    batch = split;
  }

  SmallVector<DimIndex> dims = layout({group, rows, positions});
  if (terms.size() == 1 && terms[0].factor == 1.0 && !terms[0].inverted) {
    const Node *element = terms[0].isBoolean
                              ? view.strip(terms[0].node)
                              : view.peelToElement(terms[0].node, nullptr);
    if (element && element->is(Node::Kind::Element)) {
      maskType = getElementTypeOrSelf(element->access.tensor);
      SmallVector<Atom> atoms = atomsOf(element);
      bool hasPositions = llvm::all_of(positions, [&](Atom atom) {
        return llvm::is_contained(atoms, atom);
      });
      if (hasPositions && materializer.canEvaluate(element, dims) &&
          (terms[0].isBoolean ? maskType.isInteger(1)
                              : isStorageType(maskType))) {
        plainMask = element;
        return success();
      }
    }
  }
  bool isBoolean = true;
  for (const MaskTerm &term : terms) {
    isBoolean &= term.isBoolean;
    if (!materializer.canEvaluate(term.node, dims))
      return fail("the mask varies over something else than batch, heads and "
                  "positions, or is computed in a way that is not understood");
  }
  maskType = isBoolean ? Type(rewriter.getI1Type()) : rewriter.getF32Type();
  return success();
}

/// -inf in f32.
static Value createLowest(OpBuilder &b, Location loc) {
  return arith::ConstantOp::create(
      b, loc, b.getF32FloatAttr(-std::numeric_limits<float>::infinity()));
}

Value Emitter::emitMask() {
  if (match.mask.empty())
    return {};
  SmallVector<DimIndex> full = layout({group, rows, positions});
  // Size 1 where no part of the mask varies.
  SmallVector<Atom> used(positions.begin(), positions.end());
  auto collect = [&](auto &self, const Node *node) -> void {
    node = view.strip(node);
    if (node->is(Node::Kind::Element))
      llvm::append_range(used, atomsOf(node));
    else if (node->is(Node::Kind::Position))
      llvm::append_range(used, view.canonical(node->position));
    for (const Node *operand : node->operands)
      self(self, operand);
  };
  if (plainMask)
    collect(collect, plainMask);
  else
    for (const MaskTerm &term : match.mask)
      collect(collect, term.node);
  SmallVector<DimIndex> dims;
  for (const DimIndex &dim : full)
    dims.push_back(!dim.empty() && llvm::is_contained(used, dim.front())
                       ? dim
                       : DimIndex());

  if (plainMask) {
    Access access = view.canonical(plainMask->access);
    return materializer.relayout(access.tensor, access.dims, dims);
  }
  SmallVector<const Node *> roots;
  for (const MaskTerm &term : match.mask)
    roots.push_back(term.node);
  return materializer.createElementwise(
      roots, dims, maskType,
      [&](OpBuilder &b, Location loc, Materializer::Evaluate evaluate) {
        Value sum, keep;
        for (const MaskTerm &term : match.mask) {
          Value value = evaluate(term.node);
          if (term.isBoolean) {
            if (term.inverted) {
              Value yes = arith::ConstantIntOp::create(b, loc, 1, 1);
              value = arith::XOrIOp::create(b, loc, value, yes);
            }
            keep = keep ? arith::AndIOp::create(b, loc, keep, value).getResult()
                        : value;
            continue;
          }
          Type f32 = b.getF32Type();
          unsigned width = value.getType().getIntOrFloatBitWidth();
          Type type = value.getType();
          Value wide = value;
          if (width < 32)
            wide = arith::ExtFOp::create(b, loc, f32, value);
          else if (width > 32)
            wide = arith::TruncFOp::create(b, loc, f32, value);
          value = wide;
          if (type.isF16()) {
            // What masks out in f16 would be a bias in f32.
            Value threshold = arith::ConstantOp::create(
                b, loc, b.getF32FloatAttr(sparq::getMaskedOutThreshold(type)));
            Value isMaskedOut = arith::CmpFOp::create(
                b, loc, arith::CmpFPredicate::OLE, wide, threshold);
            value = arith::SelectOp::create(b, loc, isMaskedOut,
                                            createLowest(b, loc), wide);
          }
          if (term.factor != 1.0) {
            Value factor = arith::ConstantOp::create(
                b, loc, b.getF32FloatAttr(term.factor));
            value = arith::MulFOp::create(b, loc, value, factor);
          }
          sum = sum ? arith::AddFOp::create(b, loc, sum, value).getResult()
                    : value;
        }
        if (!sum || !keep)
          return sum ? sum : keep;
        Value lowest = arith::ConstantOp::create(
            b, loc, b.getF32FloatAttr(-std::numeric_limits<float>::infinity()));
        return arith::SelectOp::create(b, loc, keep, sum, lowest).getResult();
      });
}

//===----------------------------------------------------------------------===//
// Emission
//===----------------------------------------------------------------------===//

void Emitter::describe() {
  auto product = [&](ArrayRef<DimIndex> dims) {
    int64_t size = 1;
    for (const DimIndex &dim : dims) {
      int64_t dimSize = view.getSize(dim);
      if (ShapedType::isDynamic(dimSize))
        return std::string("?");
      size *= dimSize;
    }
    return std::to_string(size);
  };
  SmallVector<DimIndex> outer(batch);
  DimIndex kvHeads;
  if (!outer.empty())
    kvHeads = outer.pop_back_val();
  llvm::raw_string_ostream os(description);
  os << "raised to sparq.attention: batch " << product(outer) << ", "
     << product({kvHeads}) << " key-value heads, " << product({group})
     << " query heads each, " << product({rows}) << " query positions, "
     << product({positions}) << " key positions, " << product({components})
     << " components, ";
  if (match.mask.empty())
    os << "no mask";
  else
    os << (maskType.isInteger(1) ? "boolean mask" : "additive mask");
}

SmallVector<Operation *> Emitter::followLayout() {
  SmallVector<Operation *> ops = {match.root};
  while (match.result.tensor.hasOneUse()) {
    Operation *user = *match.result.tensor.user_begin();
    if (user->getBlock() != match.root->getBlock() ||
        !isa<tensor::CollapseShapeOp, tensor::ExpandShapeOp,
             linalg::TransposeOp>(user) ||
        user->getOperand(0) != match.result.tensor ||
        user->getNumResults() != 1)
      break;
    std::optional<Access> next = view.stepForward(match.result, user);
    if (!next)
      break;
    match.result = *next;
    ops.push_back(user);
  }
  return ops;
}

LogicalResult Emitter::run() {
  SmallVector<Operation *> replaced = followLayout();
  if (failed(classifyAtoms()) || failed(prepareMask()))
    return failure();

  rewriter.setInsertionPoint(match.root);
  Location loc = match.root->getLoc();
  // Sizes; the key's first, so that S is read off the key.
  for (const Node *operand : {match.key, match.query, match.value})
    materializer.learnSizes(operand->access);

  auto lay = [&](const Node *operand, ArrayRef<DimIndex> dims) {
    Access access = view.canonical(operand->access);
    return materializer.relayout(access.tensor, access.dims, dims);
  };
  Value query = lay(match.query, layout({group, rows, components}));
  Value key =
      lay(match.key, isComponentMajor ? layout({components, positions})
                                      : layout({positions, components}));
  Value value = lay(match.value, layout({positions, valueComponents}));
  Value mask = emitMask();

  // What was seen through on the condition that sizes agree.
  SmallVector<std::pair<Value, Value>> checked;
  for (const SizeAssumption &assumption : view.assumptions) {
    Value size;
    if (auto empty = assumption.tensor.getDefiningOp<tensor::EmptyOp>()) {
      if (empty.getType().isDynamicDim(assumption.dim))
        size = empty.getDynamicSize(assumption.dim);
    }
    if (!size)
      size = tensor::DimOp::create(rewriter, loc, assumption.tensor,
                                   assumption.dim);
    if (isSameSize(size, assumption.size) ||
        llvm::any_of(checked, [&](auto &pair) {
          return isSameSize(pair.first, size) &&
                 isSameSize(pair.second, assumption.size);
        }))
      continue;
    checked.push_back({size, assumption.size});
    Value expected = hoist(rewriter, assumption.size);
    Value same = arith::CmpIOp::create(rewriter, loc, arith::CmpIPredicate::eq,
                                       size, expected);
    cf::AssertOp::create(rewriter, loc, same,
                         "attention: key and value must have as many positions "
                         "as the logits");
  }

  Type outType = getElementTypeOrSelf(match.result.tensor);
  SmallVector<DimIndex> outDims = layout({group, rows, valueComponents});
  Value init = materializer.createEmpty(outDims, outType);
  auto attention = sparq::AttentionOp::create(
      rewriter, loc, TypeRange{init.getType()}, query, key, value, mask, init,
      rewriter.getF32FloatAttr(match.scale),
      sparq::KeyLayoutAttr::get(rewriter.getContext(),
                                isComponentMajor
                                    ? sparq::KeyLayout::component_major
                                    : sparq::KeyLayout::position_major));
  Access result = view.canonical(match.result);
  Value out =
      materializer.relayout(attention->getResult(0), outDims, result.dims);
  if (out.getType() != result.tensor.getType())
    out = tensor::CastOp::create(rewriter, loc, result.tensor.getType(), out);
  describe();
  for (Operation *op : replaced)
    for (Value operand : op->getOperands())
      if (Operation *def = operand.getDefiningOp();
          def && !llvm::is_contained(replaced, def))
        match.deadCandidates.push_back(def);
  rewriter.replaceOp(replaced.back(), out);
  for (Operation *op : llvm::reverse(ArrayRef(replaced).drop_back()))
    rewriter.eraseOp(op);
  return success();
}

LogicalResult sparq::raise::emitAttention(RewriterBase &rewriter,
                                          TensorView &view,
                                          AttentionMatch &match,
                                          std::string &description) {
  return Emitter(rewriter, view, match, description).run();
}
