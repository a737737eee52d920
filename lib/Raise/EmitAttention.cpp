//===- EmitAttention.cpp - Emit the attention that was found --------------===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Emitter.h"

#include "sparq/IR/SparqOps.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/ControlFlow/IR/ControlFlowOps.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Dialect/Tosa/IR/TosaOps.h"

using namespace mlir;
using namespace mlir::sparq::raise;

void Emitter::describe() {
  auto product = [&](ArrayRef<DimIndex> dims) {
    int64_t size = 1;
    for (const DimIndex &dim : dims) {
      int64_t dimSize = view.getSize(dim);
      if (ShapedType::isDynamic(dimSize))
        return std::string("dynamic number of");
      size *= dimSize;
    }
    return std::to_string(size);
  };
  SmallVector<DimIndex> outer(batch);
  DimIndex kvHeads;
  if (!outer.empty())
    kvHeads = outer.pop_back_val();
  llvm::raw_string_ostream os(description);
  bool isBatchDynamic = llvm::any_of(outer, [&](const DimIndex &dim) {
    return ShapedType::isDynamic(view.getSize(dim));
  });
  os << "raised to sparq.attention: "
     << (isBatchDynamic ? "dynamic batch" : "batch " + product(outer)) << ", "
     << product({kvHeads}) << " key-value heads, " << product({group})
     << " query heads each, " << product({rows}) << " query positions, "
     << product({positions}) << " key positions, " << product({components})
     << " components, ";
  if (match.mask.empty())
    os << "no mask";
  else
    os << (maskType.isInteger(1) ? "boolean mask" : "additive mask");
}

SmallVector<DimIndex> Emitter::getAtomDims(const MatchOperand &operand) {
  SmallVector<DimIndex> dims;
  for (Atom atom : atomsOf(operand))
    dims.push_back({atom});
  return dims;
}

Type Emitter::getElementType(const MatchOperand &operand) {
  if (operand.factors.empty())
    return getElementTypeOrSelf(operand.element->access.tensor);
  // What is stored in fewer bits was rounded to them where it was computed.
  const Node *factor = operand.factors[0].node;
  if (operand.factors.size() == 1 && factor->is(Node::Kind::Apply) &&
      isStorageType(factor->op->getResult(0).getType()))
    return factor->op->getResult(0).getType();
  return rewriter.getF32Type();
}

/// `value` as f32.
static Value convertToF32(OpBuilder &b, Location loc, Value value) {
  unsigned width = value.getType().getIntOrFloatBitWidth();
  if (width < 32)
    return arith::ExtFOp::create(b, loc, b.getF32Type(), value);
  if (width > 32)
    return arith::TruncFOp::create(b, loc, b.getF32Type(), value);
  return value;
}

Value Emitter::applyFactors(OpBuilder &b, Location loc, Value value,
                            ArrayRef<Factor> factors,
                            Materializer::Evaluate evaluate) {
  for (const Factor &factor : factors) {
    Value with = convertToF32(b, loc, evaluate(factor.node));
    if (!value)
      value = with;
    else if (factor.isDivisor)
      value = arith::DivFOp::create(b, loc, value, with);
    else
      value = arith::MulFOp::create(b, loc, value, with);
  }
  return value;
}

Value Emitter::layOut(const MatchOperand &operand, ArrayRef<DimIndex> dims) {
  Access access = view.canonical(operand.element->access);
  if (operand.factors.empty())
    return materializer.relayout(access.tensor, access.dims, dims);
  SmallVector<const Node *> roots;
  for (const Factor &factor : operand.factors)
    roots.push_back(factor.node);
  SmallVector<DimIndex> atomDims = getAtomDims(operand);
  Type type = getElementType(operand);
  Value computed = materializer.createElementwise(
      roots, atomDims, type,
      [&](OpBuilder &b, Location loc, Materializer::Evaluate evaluate) {
        if (operand.factors.size() == 1 && !type.isF32())
          return evaluate(operand.factors[0].node);
        return applyFactors(b, loc, Value(), operand.factors, evaluate);
      });
  return materializer.relayout(computed, atomDims, dims);
}

SmallVector<Operation *> Emitter::followLayout() {
  SmallVector<Operation *> ops = {match.root};
  while (match.result.tensor.hasOneUse()) {
    Operation *user = *match.result.tensor.user_begin();
    if (user->getBlock() != match.root->getBlock() ||
        !isa<tensor::CollapseShapeOp, tensor::ExpandShapeOp,
             linalg::TransposeOp, tosa::ReshapeOp>(user) ||
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

  // Sizes; the key's first, so that S is read off the key.
  SmallVector<Access> sources;
  for (const MatchOperand *operand : {&match.key, &match.query, &match.value}) {
    llvm::SetVector<const Node *> leaves;
    if (operand->factors.empty())
      leaves.insert(operand->element);
    for (const Factor &factor : operand->factors)
      view.collectLeaves(factor.node, leaves);
    for (const Node *leaf : leaves)
      if (leaf->is(Node::Kind::Element))
        sources.push_back(leaf->access);
  }
  SmallVector<Atom> atoms;
  for (const MatchOperand *operand : {&match.key, &match.query, &match.value})
    llvm::append_range(atoms, atomsOf(*operand));
  if (!materializer.areSizesKnown(sources, atoms))
    return fail("the size of a dimension is not known, even at run time");

  rewriter.setInsertionPoint(match.root);
  Location loc = match.root->getLoc();
  for (const Access &access : sources)
    materializer.learnSizes(access);

  Value query = layOut(match.query, layout({group, rows, components}));
  Value key =
      layOut(match.key, isComponentMajor ? layout({components, positions})
                                         : layout({positions, components}));
  Value value = layOut(match.value, layout({positions, valueComponents}));
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
  for (Operation *op : replaced)
    match.interior.remove(op);
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
