//===- AppendForm.h - Caches of a capacity, not a length --------*- C++ -*-===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A step that makes its caches longer by tensor.concat copies them. This gives
// such a function buffers of a capacity instead, and their length.
//
//===----------------------------------------------------------------------===//

#ifndef SPARQ_LIB_CARRY_APPENDFORM_H
#define SPARQ_LIB_CARRY_APPENDFORM_H

#include "FunctionView.h"

#include "mlir/Dialect/Tensor/IR/Tensor.h"

namespace mlir::sparq {

struct State;

/// An argument that holds one entry per position, and is made a buffer.
struct Buffer {
  /// Its tensor, and the number of the argument.
  Value value;
  unsigned argument;
  /// The result that returns it.
  unsigned result;
  /// The dimension of its positions.
  int64_t dim;
  /// What appends positions, or null where the step returns all of them anew.
  tensor::ConcatOp concat;
  /// For caches: what they hold, and for which attention; -1 where that is one
  /// without state.
  StringRef role = {};
  int64_t layer = -1;
};

/// The arguments of a function that become buffers.
class AppendForm {
public:
  explicit AppendForm(FunctionView function) : function(function) {}

  /// Finds the caches, if any of `states` grows with its cache.
  void plan(ArrayRef<State> states);
  bool empty() const { return caches.empty(); }
  /// The caches, in the order of their arguments.
  ArrayRef<Buffer> getCaches() const { return caches; }
  /// Whether this argument is a cache that becomes a buffer.
  bool contains(unsigned argument) const;

  /// Adds the length as the last argument, and the length after the step as
  /// the last result.
  void addLength();
  /// How many positions a step appends.
  int64_t getNumFresh() const { return numFresh; }
  unsigned getLengthArgument() const { return lengthArgument; }
  unsigned getLengthResult() const { return lengthResult; }

  /// Rewrites the function, whose `states` are carried as its caches are: by
  /// tensor.concat.
  void rewrite(ArrayRef<State> states);

  /// The tensor type with a dimension of any size.
  static RankedTensorType getBufferType(Type type, int64_t dim);
  /// A buffer of `capacity` that starts with `value`.
  static Value emitBuffer(OpBuilder &b, Location loc, Value value, int64_t dim,
                          Value capacity);
  /// Checks that all caches, of one length, fit into `capacity`. Returns the
  /// length.
  Value emitInitLength(OpBuilder &b, ArrayRef<Value> values, Value capacity);

private:
  void addCache(Buffer cache);
  void rewriteUses(Buffer &buffer, Value length, Value newLength);

  FunctionView function;
  SmallVector<Buffer> caches;
  /// What all caches agree on: positions before the step where that is static,
  /// and positions that it appends.
  int64_t staticLength = ShapedType::kDynamic;
  int64_t numFresh = 0;

  Value length;
  unsigned lengthArgument = 0, lengthResult = 0;
};

} // namespace mlir::sparq

#endif // SPARQ_LIB_CARRY_APPENDFORM_H
