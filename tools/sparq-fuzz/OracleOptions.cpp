//===- OracleOptions.cpp - Passes with random options ---------------------===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Oracle.h"

#include "mlir/Pass/PassManager.h"
#include "mlir/Pass/PassRegistry.h"

using namespace mlir;
using namespace mlir::sparq::fuzz;

namespace {
struct PassText {
  StringLiteral name;
  ArrayRef<StringLiteral> options;
};
} // namespace

static constexpr StringLiteral sparsifyOptions[] = {
    "r", "k", "local", "min-seq-len", "mean-value"};
static constexpr StringLiteral rewriteOptions[] = {
    "r", "k", "local", "min-seq-len", "mean-value", "append"};
static constexpr StringLiteral carryOptions[] = {"append"};
static constexpr StringLiteral tileOptions[] = {"query-size"};
static constexpr StringLiteral splitOptions[] = {"parts", "min-positions"};
static constexpr StringLiteral distributeOptions[] = {"min-work"};

static const PassText passTexts[] = {
    {"sparq-sparsify", sparsifyOptions},
    {"sparq-sparsify", sparsifyOptions},
    {"sparq-rewrite", rewriteOptions},
    {"sparq-carry-state", carryOptions},
    {"sparq-tile", tileOptions},
    {"sparq-split-attention", splitOptions},
    {"sparq-distribute-linalg", distributeOptions},
    {"convert-sparq-to-linalg", {}},
    {"convert-tm-tensor-to-linalg", {}},
    {"sparq-decompose-softmax", {}},
    {"sparq-legalize-for-iree", {}},
    {"sparq-fuse-elementwise", {}},
    {"sparq-expand-math", {}},
    {"sparq-inline-calls", {}},
    {"sparq-record-signature", {}},
    {"sparq-drop-argument-results", {}},
    {"linalg-generalize-named-ops", {}},
    {"canonicalize", {}},
};

/// Values that an option may be given, most of them badly.
static constexpr StringLiteral values[] = {"0",
                                           "1",
                                           "2",
                                           "3",
                                           "4",
                                           "16",
                                           "32",
                                           "-1",
                                           "5",
                                           "64",
                                           "1000",
                                           "100000",
                                           "2147483648",
                                           "9223372036854775807",
                                           "-9223372036854775808",
                                           "99999999999999999999",
                                           "abc",
                                           "1.5",
                                           "0x10",
                                           "true",
                                           "carry",
                                           "recompute",
                                           "none",
                                           "Carry"};

bool Oracle::checkOptions() {
  history.clear();
  OwningOpRef<ModuleOp> target;
  if (rng.chance(50) && raised) {
    target = OwningOpRef<ModuleOp>((*raised).clone());
    history = "sparq-raise-attention";
  } else {
    target = OwningOpRef<ModuleOp>(module.clone());
  }
  unsigned count = 1 + rng.below(3);
  for (unsigned i = 0; i < count; ++i) {
    const PassText &pass = rng.pick(ArrayRef(passTexts));
    std::string text = pass.name.str(), options;
    for (StringRef option : pass.options)
      if (rng.chance(50)) {
        // Every other is sensible.
        StringRef value = values[1 + rng.below(4)];
        if (rng.chance(50))
          value = rng.pick(ArrayRef(values));
        if (option == "mean-value" && rng.chance(70))
          value = ArrayRef(values).take_back(4)[rng.below(3)];
        options += (options.empty() ? "" : " ") + (option + "=" + value).str();
      }
    if (!options.empty())
      text += "{" + options + "}";
    // What does not parse says so.
    OpPassManager pm("builtin.module");
    std::string message;
    llvm::raw_string_ostream os(message);
    ScopedDiagnosticHandler handler(module.getContext(), [&](Diagnostic &diag) {
      message += diag.str();
      return success();
    });
    enter(Phase::Options);
    if (failed(parsePassPipeline(text, pm, os)))
      continue;
    if (runPasses(Phase::Options, *target, text) != PassResult::Done)
      return !find;
  }
  return true;
}
