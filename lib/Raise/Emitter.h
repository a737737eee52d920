//===- Emitter.h - Emit the attention that was found ------------*- C++ -*-===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef SPARQ_LIB_RAISE_EMITTER_H
#define SPARQ_LIB_RAISE_EMITTER_H

#include "AttentionMatch.h"
#include "Materialize.h"

namespace mlir::sparq::raise {

/// True for the float types sparq takes.
inline bool isStorageType(Type type) {
  return type.isF32() || type.isF16() || type.isBF16();
}

/// Sorts the indices of a match into batch, group, query position, position and
/// components, and lays query, key, value and mask out accordingly.
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
  /// True if the query's projection, or the caches, show that `atom` is a head.
  bool isKnownHead(Atom atom);
  LogicalResult prepareMask();
  Value emitMask();
  /// The result is only reshaped and transposed: goes on to where it arrives.
  /// Gives the ops on the way, root first.
  SmallVector<Operation *> followLayout();
  void describe();

  /// `operand` with these dimensions; computed where it is not a tensor yet.
  Value layOut(const MatchOperand &operand, ArrayRef<DimIndex> dims);
  /// The element type of the tensor that `operand` is.
  Type getElementType(const MatchOperand &operand);
  /// Multiplies `value`, in f32, by factors only known at run time.
  static Value applyFactors(OpBuilder &b, Location loc, Value value,
                            ArrayRef<Factor> factors,
                            Materializer::Evaluate evaluate);
  /// One dimension for each index of `operand`.
  SmallVector<DimIndex> getAtomDims(const MatchOperand &operand);

  SmallVector<Atom> atomsOf(const MatchOperand &operand) {
    return atomsOf(operand.element);
  }
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

} // namespace mlir::sparq::raise

#endif // SPARQ_LIB_RAISE_EMITTER_H
