//===- Oracle.h - Is what the passes do to a module right? ------*- C++ -*-===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef SPARQ_TOOLS_SPARQFUZZ_ORACLE_H
#define SPARQ_TOOLS_SPARQFUZZ_ORACLE_H

#include "Interpreter.h"
#include "Mutator.h"

#include "mlir/IR/OwningOpRef.h"

#include <string>

namespace mlir::sparq::fuzz {

/// What is being done, so that a crash can be told where it was.
enum class Phase : uint8_t {
  Mutate,
  Raise,
  CleanUp,
  Sparsify,
  Carry,
  Lower,
  ConvertTMTensor,
  Options,
  ExecuteRaised,
  ExecuteConverted,
  ExecuteDense,
  ExecuteCarried,
};
constexpr unsigned kNumPhases = unsigned(Phase::ExecuteCarried) + 1;
StringRef getName(Phase phase);

/// What happened to a case, besides what was found.
struct Outcome {
  bool raised = false, sparse = false, carried = false;
  unsigned executed[kNumPhases] = {};
  /// Errors that a pass reported, which is its right.
  std::string rejected;
};

/// Something wrong.
struct Find {
  Phase phase;
  std::string message;
  /// What shows it.
  std::string pipeline;
};

/// Runs the passes on `module`, checks and executes what they make of it.
class Oracle {
public:
  /// `enter` is called as each phase begins, `tell` with each pipeline.
  Oracle(ModuleOp module, Rng &rng, llvm::function_ref<void(Phase)> enter,
         llvm::function_ref<void(StringRef)> tell)
      : module(module), rng(rng), enter(enter), tell(tell) {}

  std::optional<Find> run(Outcome &outcome);

private:
  enum class PassResult { Done, Rejected, Wrong };
  /// Runs `pipeline`, then the verifier.
  PassResult runPasses(Phase phase, ModuleOp target, const Twine &pipeline);
  bool found(Phase phase, const Twine &message);

  bool checkRaise();
  bool checkTMTensor();
  bool checkRewrite();
  /// Random passes with random options (OracleOptions.cpp).
  bool checkOptions();

  /// Runs both on the same inputs.
  bool compare(Phase phase, ModuleOp reference, ModuleOp rewritten);
  bool compareCarried(ModuleOp recomputed, ModuleOp carried);
  /// Null where they agree.
  std::string compareResults(ArrayRef<Cell> expected, ArrayRef<Cell> actual,
                             TypeRange types);

  /// Inputs for a function; `scheme` says how long dynamic dimensions are.
  struct InputStyle {
    unsigned scheme = 0;
    uint64_t maskSeed = 0;
    /// The float argument that holds a mask, if any.
    int64_t maskArgument = -1;
    bool hasNaNTail = false;
    int64_t step = 0;
  };
  static constexpr unsigned kNumSchemes = 6;
  FailureOr<Cell> makeInput(Type type, unsigned number, const InputStyle &style,
                            ArrayRef<int64_t> shape = {});
  FailureOr<std::vector<Cell>> makeInputs(TypeRange types,
                                          const InputStyle &style);
  InputStyle pickStyle(TypeRange types);

  ModuleOp module;
  Rng &rng;
  llvm::function_ref<void(Phase)> enter;
  llvm::function_ref<void(StringRef)> tell;
  Outcome *outcome = nullptr;
  std::optional<Find> find;
  std::string history;
  OwningOpRef<ModuleOp> raised;
};

} // namespace mlir::sparq::fuzz

#endif // SPARQ_TOOLS_SPARQFUZZ_ORACLE_H
