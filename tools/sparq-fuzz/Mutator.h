//===- Mutator.h - Random changes to IR -------------------------*- C++ -*-===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef SPARQ_TOOLS_SPARQFUZZ_MUTATOR_H
#define SPARQ_TOOLS_SPARQFUZZ_MUTATOR_H

#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/IR/Builders.h"
#include "mlir/IR/BuiltinOps.h"
#include "mlir/Interfaces/FunctionInterfaces.h"

namespace mlir::sparq::fuzz {

/// The same numbers for the same seed on every machine (splitmix64).
class Rng {
public:
  explicit Rng(uint64_t seed) : state(seed) {}

  uint64_t next() {
    uint64_t z = (state += 0x9E3779B97F4A7C15);
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
    return z ^ (z >> 31);
  }
  /// In [0, n).
  size_t below(size_t n) { return next() % n; }
  bool chance(unsigned percent) { return below(100) < percent; }
  template <typename Range>
  auto pick(Range &&range) {
    return range[below(range.size())];
  }
  double uniform() { return double(next() >> 11) / double(uint64_t(1) << 53); }

private:
  uint64_t state;
};

/// Changes a module at random. A change may leave it invalid: the caller
/// verifies.
class Mutator {
public:
  Mutator(ModuleOp module, Rng &rng);

  struct Kind {
    llvm::StringLiteral name;
    bool (Mutator::*apply)();
  };
  static llvm::ArrayRef<Kind> getKinds();

  /// Applies a kind of change; false where it found no place for it.
  bool apply(const Kind &kind) { return (this->*kind.apply)(); }

private:
  // Ops and operands (Mutator.cpp).
  bool swapOperands();
  bool replaceOperand();
  bool changeConstant();
  bool changeScalarOp();
  bool changePredicate();
  bool bypassOp();
  bool duplicateOp();
  bool moveOp();
  bool insertScalarOp();
  bool changeMap();
  bool swapMaps();
  bool changeIterator();
  bool changeAttribute();
  bool changeSlice();
  bool changeConcat();
  bool changeInit();

  // Values between ops (MutateTensors.cpp).
  bool insertElementwise();
  bool insertTranspose();
  bool insertReshape();
  bool insertCast();
  bool insertSlice();
  bool insertPrecision();
  bool insertUnregistered();
  bool wrapInIf();
  bool wrapInFor();

  // Functions and types (MutateFunctions.cpp).
  bool returnValue();
  bool dropResult();
  bool swapResults();
  bool constantToArgument();
  bool argumentToConstant();
  bool mergeArguments();
  bool resizeDim();
  bool makeDimDynamic();
  bool makeArgumentDynamic();
  bool changeElementType();
  bool addLayer();
  bool addCaller();
  bool addFunctionLikeInit();
  bool makePrivate();
  bool addBlock();
  bool addDiscardableAttribute();

  /// A random op that `filter` takes, or null.
  Operation *pickOp(llvm::function_ref<bool(Operation *)> filter);
  template <typename OpTy>
  OpTy pickOp() {
    return llvm::cast_or_null<OpTy>(
        pickOp([](Operation *op) { return isa<OpTy>(op); }));
  }
  /// A random operand of ranked tensor type, outside of bodies of linalg ops.
  OpOperand *pickTensorUse(llvm::function_ref<bool(RankedTensorType)> filter);
  func::FuncOp pickFunction();
  /// A value of `type` that `user` may read.
  Value pickValue(Operation *user, Type type, Value except);
  /// Changes all types in `function`.
  bool retype(func::FuncOp function, llvm::function_ref<Type(Type)> convert);

  ModuleOp module;
  Rng &rng;
  OpBuilder b;
};

} // namespace mlir::sparq::fuzz

#endif // SPARQ_TOOLS_SPARQFUZZ_MUTATOR_H
