//===- FunctionView.h - Functions of any dialect ----------------*- C++ -*-===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// func.func, and IREE's util.func, which this MLIR knows in generic form only,
// seen as one thing: what tensors a function takes and returns, and how to
// change that.
//
//===----------------------------------------------------------------------===//

#ifndef SPARQ_LIB_CARRY_FUNCTIONVIEW_H
#define SPARQ_LIB_CARRY_FUNCTIONVIEW_H

#include "mlir/IR/Builders.h"
#include "mlir/IR/BuiltinTypes.h"
#include "llvm/ADT/BitVector.h"
#include "llvm/ADT/MapVector.h"

namespace mlir::sparq {

/// A function whose signature can be read and changed. In a `util.func` that
/// IREE has given its calling convention, tensors travel as `!hal.buffer_view`:
/// the tensor of an argument is then what `hal.tensor.import` makes of it, that
/// of a result what `hal.tensor.export` and `hal.tensor.barrier` take.
class FunctionView {
public:
  FunctionView() = default;
  /// The view of `op`; null if it is no function of a known kind.
  static FunctionView get(Operation *op);
  /// The innermost function around `op`, or null.
  static FunctionView getEnclosing(Operation *op);

  explicit operator bool() const { return op; }
  Operation *getOperation() const { return op; }
  Operation *operator->() const { return op; }
  Location getLoc() const { return op->getLoc(); }
  MLIRContext *getContext() const { return op->getContext(); }

  /// The same function, of which added arguments and results are the last ones,
  /// and tensors.
  FunctionView asPlain() const;

  StringRef getName() const;
  Region &getBody() const { return op->getRegion(0); }
  Block &getEntry() const { return getBody().front(); }
  Operation *getReturn() const { return getEntry().getTerminator(); }
  /// Why its signature cannot be changed, or an empty string.
  StringRef getRefusal() const;

  unsigned getNumArguments() const { return getEntry().getNumArguments(); }
  unsigned getNumResults() const { return getReturn()->getNumOperands(); }
  /// The tensor of an argument, or the argument if that is something else.
  Value getArgument(unsigned index) const;
  /// The number of the argument that `value` is the tensor of.
  std::optional<unsigned> getArgumentNumber(Value value) const;
  /// The tensor of a result, or what is returned if that is something else.
  Value getReturned(unsigned index) const;

  /// Adds an argument behind those there are, and gives its tensor. IREE's
  /// trailing fences stay last.
  Value addArgument(Type type, Location loc) const;
  /// Returns `tensor` too, and gives the number of the result.
  unsigned addResult(Value tensor) const;
  /// Makes the tensor of an argument one of another type, and gives it. The
  /// caller sees to the uses.
  Value setArgumentType(unsigned index, RankedTensorType type) const;
  /// Returns another tensor in the place of a result.
  void setReturned(unsigned index, Value tensor) const;
  /// Drops arguments that nothing uses.
  void eraseArguments(const BitVector &indices) const;
  /// Returns only the first `numResults`.
  void eraseResults(unsigned numResults) const;

  Attribute getArgumentAttr(unsigned index, StringRef name) const;
  void setArgumentAttr(unsigned index, StringRef name, Attribute attr) const;
  void setResultAttr(unsigned index, StringRef name, Attribute attr) const;

  /// A public function of the same kind on tensors, behind this one, with an
  /// entry block.
  FunctionView createBeside(StringRef name, TypeRange inputs,
                            TypeRange results) const;
  /// Emits the op that returns `values`.
  void emitReturn(OpBuilder &b, Location loc, ValueRange values) const;

private:
  explicit FunctionView(Operation *op) : op(op) {}

  bool isUtilFunc() const;
  FunctionType getFunctionType() const;
  /// Sets the type to what block arguments and returned values have.
  void updateType() const;
  void insertArgumentAt(unsigned index, Type type, Location loc) const;
  void setPositionalAttr(StringRef list, unsigned size, unsigned index,
                         StringRef name, Attribute attr) const;

  Operation *op = nullptr;
  bool isPlain = false;
};

/// The ops that refer to symbols, by the name of the symbol. Unlike upstream's
/// symbol uses, it looks into ops of unregistered dialects.
class SymbolUsers {
public:
  explicit SymbolUsers(Operation *root);
  ArrayRef<Operation *> lookup(StringRef name) const;

private:
  llvm::MapVector<StringAttr, SmallVector<Operation *>> users;
  MLIRContext *context;
};

/// Whether `op` has this name; for ops of dialects that are not registered.
inline bool isNamed(Operation *op, StringRef name) {
  return op && op->getName().getStringRef() == name;
}

/// Creates an op of a dialect that is not registered. Attributes that IREE has
/// as properties are printed as such.
Operation *createUnregistered(OpBuilder &b, Location loc, StringRef name,
                              TypeRange results, ValueRange operands,
                              ArrayRef<NamedAttribute> properties,
                              unsigned numRegions = 0);

/// Sets an attribute that the op has, or should have, as a property.
void setProperty(Operation *op, StringRef name, Attribute attr);

} // namespace mlir::sparq

#endif // SPARQ_LIB_CARRY_FUNCTIONVIEW_H
