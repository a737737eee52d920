//===- Explain.h - What the rewrite does to a module ------------*- C++ -*-===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Facts about every attention of a module: where it is, its shapes, mask and
// caches, what --sparq-rewrite makes of it and why, and what a step reads.
//
//===----------------------------------------------------------------------===//

#ifndef SPARQ_EXPLAIN_EXPLAIN_H
#define SPARQ_EXPLAIN_EXPLAIN_H

#include "sparq/Carry/CacheForm.h"
#include "sparq/Sparsify/Cost.h"

#include "mlir/IR/BuiltinOps.h"

#include <optional>
#include <string>
#include <vector>

namespace llvm::json {
class OStream;
} // namespace llvm::json

namespace mlir::sparq {

/// What is asked for.
struct ExplainOptions {
  /// Those of --sparq-rewrite.
  int64_t r = 32, k = 128, local = 0;
  std::string meanValue = "carry";
  /// A number, or "auto".
  std::string minSeqLen = "0";
  bool append = true;
  /// What to take for dynamic sizes, where positive.
  int64_t seqLen = 0, batch = 0;
  /// The only function to report on, or empty for all.
  std::string entry;
};

/// Where an op came from; `file` is empty where that is not known.
struct SourcePlace {
  std::string file;
  unsigned line = 0, column = 0;

  std::string str() const;
};

/// The mask of an attention.
struct MaskReport {
  enum class Form { None, Boolean, Additive };
  /// What it is computed from: tensors that the caller passes, element by
  /// element; constants only; or positions and the like.
  enum class Source { Argument, Constant, Computed };
  Form form = Form::None;
  Source source = Source::Argument;
  std::string elementType;
  /// What it does, as far as that can be told: "causal", "padding", "alibi",
  /// "per head".
  SmallVector<std::string> effects;
  SmallVector<int64_t> arguments;

  StringRef getFormName() const;
  StringRef getSourceName() const;
};

/// An argument and result that the rewrite adds, or a cache that it makes a
/// buffer of a capacity.
struct StateReport {
  std::string role, type;
  bool isCache = false;
  /// The names of the global that holds it and of the cache's, where state is
  /// kept in globals.
  std::string global, cacheGlobal;
  int64_t layer = -1, argument = -1, result = -1, cacheArgument = -1;
  /// Its memory, where every size is known.
  std::optional<int64_t> bytes;
};

struct AttentionReport {
  enum class Action {
    /// Made sparse.
    Sparsify,
    /// Found, but left dense.
    Dense,
    /// Looks like attention, but was not taken for one.
    Missed,
    /// Not touched: sparse already, or not needed.
    None,
    /// An option does not suit it.
    Error
  };
  StringRef getActionName() const;
  /// Whether shapes and what is derived from them are known.
  bool isFound() const { return action != Action::Missed && hasShape; }

  /// The place in the program, for order only.
  int64_t id = -1;
  std::string function;
  /// Its number among the attentions found in the function, or -1.
  int64_t layer = -1;
  SourcePlace place;
  /// The op whose result is the attention's.
  std::string op;

  bool hasShape = false;
  /// Leading dimensions without the key-value heads.
  SmallVector<int64_t> batch;
  int64_t numHeads = 1, group = 1;
  AttentionSizes sizes;
  std::string queryType, keyType, valueType;
  bool isKeyByComponent = false;
  double scale = 0;
  MaskReport mask;
  CacheForm keyCache, valueCache;

  Action action = Action::None;
  std::string reason;
  /// Fewer positions are left dense: what was asked for, or with "auto" the
  /// least number for which SparQ is estimated to be faster, none if there is
  /// no such number. And the two estimates.
  std::optional<int64_t> minSeqLen;
  std::optional<LinearTime> denseTime, sparqTime;
  /// What falls short of the best possible, and why.
  SmallVector<std::string> notes;
  /// The numbers in the function's states of those this attention reads.
  SmallVector<int64_t> states;

  /// Per batch element and key-value head. SparQ by the formula, and as the
  /// rewritten code reads.
  std::optional<LinearBytes> denseBytes, sparqBytes, readBytes;
  /// Batch elements times key-value heads, and S, as far as known.
  std::optional<int64_t> numHeadsInAll, numPositions;

  std::optional<int64_t> total(const std::optional<LinearBytes> &bytes) const;
};

/// A function: the caches that it updates, whether attention reads them or not,
/// and the state that the rewrite gives it.
struct FunctionReport {
  std::string name;
  std::vector<CacheForm> caches;
  std::vector<StateReport> states;
  /// The function that computes the state, if there is any.
  std::string init;
};

/// What the rewrite complains about.
struct ErrorReport {
  int64_t id = -1;
  SourcePlace place;
  std::string message;
};

struct Report {
  ExplainOptions options;
  /// The module has TOSA, which was converted to linalg before the rewrite.
  bool wasTosa = false;
  std::vector<AttentionReport> attentions;
  std::vector<FunctionReport> functions;
  std::vector<ErrorReport> errors;

  const FunctionReport *lookup(StringRef function) const;
};

/// What all attentions of a report read; empty where one does not know.
struct Totals {
  explicit Totals(const Report &report);

  int64_t numFound = 0, numSparse = 0, numMissed = 0;
  std::optional<int64_t> dense = 0, sparq = 0, read = 0, state = 0;
};

/// Runs --sparq-rewrite on a copy of `module`, in a context of its own, and
/// reports what happened. `module` stays as it is. Fails, with an error, where
/// the entry function asked for is not there.
FailureOr<Report> explain(ModuleOp module, const ExplainOptions &options);

/// Prints a report for people.
void printText(const Report &report, raw_ostream &os);

/// Writes a report as docs/Explain.md describes it.
void printJSON(const Report &report, raw_ostream &os);

} // namespace mlir::sparq

#endif // SPARQ_EXPLAIN_EXPLAIN_H
