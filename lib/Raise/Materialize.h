//===- Materialize.h - Tensors in the layout asked for ----------*- C++ -*-===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef SPARQ_LIB_RAISE_MATERIALIZE_H
#define SPARQ_LIB_RAISE_MATERIALIZE_H

#include "TensorView.h"

#include "mlir/IR/PatternMatch.h"

namespace mlir::sparq::raise {

/// Creates tensors whose dimensions are given indices, from tensor elements.
class Materializer {
public:
  Materializer(RewriterBase &rewriter, TensorView &view, Location loc)
      : rewriter(rewriter), view(view), loc(loc) {}

  /// Learns the run-time sizes of indices from the tensor read by `access`.
  void learnSizes(const Access &access);
  /// True if learnSizes() of `sources` will know the sizes of all `atoms`.
  bool areSizesKnown(ArrayRef<Access> sources, ArrayRef<Atom> atoms);
  OpFoldResult getSize(ArrayRef<Atom> index);

  /// The type of a tensor with these dimensions.
  RankedTensorType getType(ArrayRef<DimIndex> dims, Type elementType);
  Value createEmpty(ArrayRef<DimIndex> dims, Type elementType);

  /// `value`, whose dimensions are `from`, with dimensions `to`: the same
  /// atoms, in any order and grouping.
  Value relayout(Value value, ArrayRef<DimIndex> from, ArrayRef<DimIndex> to);

  /// Evaluates a scalar expression over dimensions `dims`, of which `present`
  /// says which are there in full (others have size 1).
  /// `emitBody` gets a builder inside the op's body and a function that
  /// computes a node there. Null if an expression cannot be evaluated so.
  using Evaluate = llvm::function_ref<Value(const Node *)>;
  Value createElementwise(
      ArrayRef<const Node *> roots, ArrayRef<DimIndex> dims, Type elementType,
      llvm::function_ref<Value(OpBuilder &, Location, Evaluate)> emitBody);
  /// True if createElementwise() can evaluate the node.
  bool canEvaluate(const Node *node, ArrayRef<DimIndex> dims);

private:
  bool canEvaluate(const Node *node, ArrayRef<DimIndex> dims,
                   llvm::SmallPtrSetImpl<const Node *> &seen, unsigned depth);
  Value reshape(Value value, ArrayRef<DimIndex> from, ArrayRef<DimIndex> to);
  /// The dims an access varies over; nothing if it has only part of one.
  std::optional<SmallVector<unsigned>> getDims(const Access &access,
                                               ArrayRef<DimIndex> dims);

  RewriterBase &rewriter;
  TensorView &view;
  Location loc;
  DenseMap<Atom, OpFoldResult> sizes;
};

} // namespace mlir::sparq::raise

#endif // SPARQ_LIB_RAISE_MATERIALIZE_H
