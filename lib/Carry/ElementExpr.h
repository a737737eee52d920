//===- ElementExpr.h - What an element is computed from ---------*- C++ -*-===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// An element of a tensor, followed back through elementwise ops, reshapes,
// transposes, slices and reads of other tensors, to what it is computed from.
//
//===----------------------------------------------------------------------===//

#ifndef SPARQ_LIB_CARRY_ELEMENTEXPR_H
#define SPARQ_LIB_CARRY_ELEMENTEXPR_H

#include "mlir/IR/Builders.h"
#include "llvm/ADT/DenseMap.h"

#include <map>
#include <memory>

namespace mlir::sparq {

/// Two are the same value if they are the same object.
struct ElementExpr {
  enum class Kind {
    /// An integer.
    Constant,
    /// An index that stands for any element along a dimension.
    Symbol,
    /// An element of `value` at the operands, or `value` if it is a scalar.
    Element,
    /// What `op`, or one like it, computes from the operands.
    Op
  };
  Kind kind;
  /// Of a constant; of a symbol: which.
  int64_t number;
  Value value;
  Operation *op;
  SmallVector<const ElementExpr *> operands;

  bool isConstant(int64_t n) const {
    return kind == Kind::Constant && number == n;
  }
  bool isSymbol(int64_t n) const { return kind == Kind::Symbol && number == n; }
  /// The symbols in it.
  void collectSymbols(SmallVectorImpl<int64_t> &symbols) const;
  /// The values that it reads.
  void collectValues(SmallVectorImpl<Value> &values) const;
};

/// Makes and owns expressions.
class ElementExprs {
public:
  const ElementExpr *getConstant(int64_t number);
  const ElementExpr *getSymbol(int64_t number);
  /// The element of `tensor` at `index`.
  const ElementExpr *follow(Value tensor, ArrayRef<const ElementExpr *> index);

private:
  friend class BodyFollower;
  const ElementExpr *get(ElementExpr expr);
  const ElementExpr *getElement(Value value,
                                ArrayRef<const ElementExpr *> index);
  /// The element, looked at one step further back, or null.
  const ElementExpr *followStep(Value tensor,
                                ArrayRef<const ElementExpr *> index);

  std::map<std::vector<intptr_t>, std::unique_ptr<ElementExpr>> exprs;
  /// What elements have been followed to.
  DenseMap<const ElementExpr *, const ElementExpr *> followed;
  unsigned depth = 0;
};

/// `expr` as a scalar of `type`, with the index `symbols` gives for a symbol.
Value emitElement(OpBuilder &b, Location loc, const ElementExpr *expr,
                  Type type, function_ref<Value(int64_t)> symbols);

} // namespace mlir::sparq

#endif // SPARQ_LIB_CARRY_ELEMENTEXPR_H
