//===- GlobalForm.h - Caches and state in IREE's globals --------*- C++ -*-===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A `util.func` may keep its caches in `util.global`s. While its state is
// planned and emitted, what it loads from them are arguments, and what it
// stores results, so that nothing else needs to know of globals. Then they
// become globals again, and the state, too. Every other store to a cache brings
// its state up to date, so no caller has to.
//
//===----------------------------------------------------------------------===//

#ifndef SPARQ_LIB_CARRY_GLOBALFORM_H
#define SPARQ_LIB_CARRY_GLOBALFORM_H

#include "FunctionView.h"

namespace mlir::sparq {

class GlobalForm {
public:
  /// Makes arguments and results of the mutable globals of `function`.
  /// `isStep` says which functions have state.
  GlobalForm(FunctionView function, const SymbolUsers &users,
             function_ref<bool(Operation *)> isStep);

  bool empty() const { return held.empty(); }
  /// The function, whose signature only grows at its end until `restore`.
  FunctionView getFunction() const { return function; }
  /// The first of the arguments that are globals.
  unsigned getFirstArgument() const { return firstArgument; }
  /// The name of the global that is this argument.
  StringRef getName(unsigned argument) const {
    return held[argument - firstArgument].name;
  }
  /// Whether the function stores `value` to the global that is this argument.
  bool isStored(unsigned argument, Value value) const;
  /// Puts the globals back, and makes globals of state.
  void restore();

private:
  /// A global that is an argument, and where it is stored to, a result.
  struct Held {
    StringAttr name;
    Operation *load = nullptr, *store = nullptr;
    unsigned argument = 0, result = 0;
  };
  /// State that was added as an argument and a result.
  struct AddedState {
    unsigned argument, result, initResult;
    DictionaryAttr description;
    const Held *cache;
    StringAttr name = {};

    bool hasRole(StringRef role) const;
  };

  std::string hold(Operation *global, function_ref<bool(Operation *)> isStep);
  Operation *lookupGlobal(StringAttr name) const;
  Operation *getTopLevel(Operation *op) const;

  std::vector<AddedState> collectStates(FunctionView init) const;
  /// The state of a cache that holds `cache`, without any mask.
  Value emitState(OpBuilder &b, Location loc, const AddedState &state,
                  Value cache, FunctionView init) const;
  void createGlobal(AddedState &state, FunctionView init) const;
  void describeGlobal(StringAttr name, DictionaryAttr description,
                      StringAttr cache) const;
  void emitRefresh(Operation *store, ArrayRef<AddedState> states,
                   FunctionView init) const;
  void restoreInit(ArrayRef<AddedState> states, FunctionView init) const;

  FunctionView function;
  const SymbolUsers &users;
  std::vector<Held> held;
  unsigned firstArgument = 0, firstResult = 0;
};

} // namespace mlir::sparq

#endif // SPARQ_LIB_CARRY_GLOBALFORM_H
