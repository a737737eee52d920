//===- FunctionCarrier.h - Gives one function its state ---------*- C++ -*-===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef SPARQ_LIB_CARRY_FUNCTIONCARRIER_H
#define SPARQ_LIB_CARRY_FUNCTIONCARRIER_H

#include "AppendForm.h"
#include "CacheUpdate.h"
#include "GlobalForm.h"

#include "sparq/IR/SparqOps.h"

#include "mlir/IR/IRMapping.h"
#include "mlir/IR/Remarks.h"

#include <vector>

namespace mlir::sparq {

/// Marks ops that can read state, left by `--sparq-sparsify`.
inline constexpr StringLiteral kCarryAttr = "sparq.carry";

/// Describes a state argument or result.
inline constexpr StringLiteral kStateAttr = "sparq.state";
/// On an argument of an init function: the argument of the step it stands for.
inline constexpr StringLiteral kArgumentAttr = "sparq.argument";

/// What a remark of this pass about `op` belongs to.
remark::RemarkOpts getCarryRemarkOpts(Operation *op, StringRef name);

/// Removes the mark of `op`, which goes on computing from the caches.
void fallBack(Operation *op, StringRef reason);

/// One piece of state: a function argument, and the result that updates it.
struct State {
  enum class Role { KeyTransposed, ValueSum, ValueCounted };
  Role role;
  /// The number of the attention among those of the function.
  int64_t layer;
  CacheUpdate update;
  /// The mask that decides which rows are summed, if there is one.
  Value mask = {};
  /// The ops that will read the state.
  SmallVector<Operation *> readers = {};
  /// Of a sum: which state says what rows are in it, or -1 where all are.
  int counted = -1;

  /// What holds it before the step: a tensor, and the argument that it is.
  Value old = {};
  unsigned argument = 0;
  /// The result that holds it after the step.
  unsigned result = 0;
  Value updated = {};
  /// Of counted positions: whether the sum can be updated row by row.
  Value unchanged = {};

  StringRef getRoleName() const;
  StringRef getLayout() const;
  RankedTensorType getArgumentType() const;
  /// The batch dimension along which different positions are written, or -1.
  int64_t getWrittenBatchDim() const;
  /// Which dimensions of the cache those of counted positions and of a sum are.
  SmallVector<int64_t> getCountedDims() const;
  SmallVector<int64_t> getSumDims() const;
};

/// Gives one function its state.
class FunctionCarrier {
public:
  /// With `append`, caches that grow become buffers of a capacity.
  FunctionCarrier(const GlobalForm &globals, const SymbolUsers &users,
                  bool append)
      : function(globals.getFunction()), users(users), globals(globals),
        append(append && globals.empty()), appendForm(function),
        updates(function) {}

  /// Finds what can be carried; the rest falls back.
  void plan(ArrayRef<Operation *> marked);
  /// Rewrites the function, and adds the one that builds the state.
  void rewrite();

private:
  bool isCarried(const CacheUpdate &update, std::string &reason) const;
  void planKey(PartialMatmulOp op, int64_t layer);
  void planSum(MeanValueOp op, int64_t layer);
  /// How the cache that `view` is of is updated, in one way for all that the
  /// caller hands back of it.
  FailureOr<CacheUpdate> matchUpdate(const CacheView &view,
                                     std::string &reason);
  int addState(State state);
  int addCounted(const State &sum);

  void carryKey(State &state);
  void carryCounted(State &state);
  void carrySum(State &state);
  void replaceMean(State &state, MeanValueOp op);

  void emitInitFunction(StringRef name);
  /// The state before the first step, from the mapped arguments.
  Value emitInit(OpBuilder &b, const State &state, IRMapping &mapping);
  /// Whether the state has as many positions as its cache, a buffer.
  bool isBuffer(const State &state) const;
  /// The type of a state argument, of which the init function returns one.
  RankedTensorType getStateType(const State &state) const;
  DictionaryAttr describe(const State &state, FlatSymbolRefAttr init);
  DictionaryAttr describe(const Buffer &cache, FlatSymbolRefAttr init);
  DictionaryAttr describeLength(FlatSymbolRefAttr init);

  FunctionView function;
  const SymbolUsers &users;
  const GlobalForm &globals;
  bool append;
  AppendForm appendForm;
  UpdateRewriter updates;
  std::vector<State> states;
};

} // namespace mlir::sparq

#endif // SPARQ_LIB_CARRY_FUNCTIONCARRIER_H
