//===- EmitMask.cpp - Emit the mask of an attention -----------------------===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Emitter.h"

#include "sparq/IR/SparqOps.h"

#include "mlir/Dialect/Arith/IR/Arith.h"

#include <limits>

using namespace mlir;
using namespace mlir::sparq::raise;

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
      if (select->is(Opcode::Select) && term.factor > 0 &&
          term.factors.empty()) {
        std::optional<double> onTrue = view.getConstant(select->operands[1]);
        std::optional<double> onFalse = view.getConstant(select->operands[2]);
        if (onTrue == 0.0 && isMaskedOutConstant(onFalse))
          term = {select->operands[0], 1.0, true, false, {}};
        else if (onFalse == 0.0 && isMaskedOutConstant(onTrue))
          term = {select->operands[0], 1.0, true, true, {}};
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
  if (terms.size() == 1 && terms[0].factor == 1.0 && !terms[0].inverted &&
      terms[0].factors.empty()) {
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
    if (!materializer.canEvaluate(term.node, dims) ||
        llvm::any_of(term.factors, [&](const Factor &factor) {
          return !materializer.canEvaluate(factor.node, dims);
        }))
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
  llvm::SetVector<const Node *> leaves;
  if (plainMask)
    view.collectLeaves(plainMask, leaves);
  else
    for (const MaskTerm &term : match.mask) {
      view.collectLeaves(term.node, leaves);
      for (const Factor &factor : term.factors)
        view.collectLeaves(factor.node, leaves);
    }
  for (const Node *leaf : leaves)
    if (leaf->is(Node::Kind::Element))
      llvm::append_range(used, atomsOf(leaf));
    else
      llvm::append_range(used, view.canonical(leaf->position));
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
  for (const MaskTerm &term : match.mask) {
    roots.push_back(term.node);
    for (const Factor &factor : term.factors)
      roots.push_back(factor.node);
  }
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
          value = applyFactors(b, loc, value, term.factors, evaluate);
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
