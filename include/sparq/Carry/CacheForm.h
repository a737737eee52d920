//===- CacheForm.h - How a cache is kept between steps ----------*- C++ -*-===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef SPARQ_CARRY_CACHEFORM_H
#define SPARQ_CARRY_CACHEFORM_H

#include "mlir/IR/BuiltinAttributes.h"
#include "mlir/IR/Value.h"

#include <optional>
#include <string>
#include <vector>

namespace mlir::sparq {

/// How what an op reads is kept from one call of the function to the next.
struct CacheForm {
  enum class Kind {
    /// Fresh rows are appended: tensor.concat.
    Append,
    /// Fresh rows are written by tensor.insert_slice.
    InsertSlice,
    /// Rows are selected by comparing positions.
    Select,
    /// Another elementwise update.
    Elementwise,
    /// tm_tensor.scatter of single elements.
    Scatter,
    /// A global variable.
    Global,
    /// An argument that the function only reads.
    Argument,
    /// None of these.
    Unknown
  };
  Kind kind = Kind::Unknown;
  /// The argument that holds the cache before the step, and the result that
  /// holds it afterwards; -1 where there is none.
  int64_t argument = -1, result = -1;
  /// The name of the global variable.
  std::string global;
  /// Why the update is not one that state can follow; empty where it is.
  std::string reason;

  /// The name of the kind: "append", "insert_slice", ...
  llvm::StringRef getName() const;
  /// Whether this is a cache that the function updates.
  bool isUpdated() const;
};

/// How the tensor that `read` reads is kept, as `--sparq-carry-state` sees it.
/// Rewrites updates that select one position as that pass does, so it is for a
/// copy of the program.
CacheForm findCacheForm(OpOperand &read);

/// The name of `op` where it is a function of a kind that can have state, or
/// an empty string.
llvm::StringRef getStepFunctionName(Operation *op);

/// The caches that `function` takes, updates and returns, whoever reads them.
/// For a copy of the program too.
std::vector<CacheForm> findUpdatedCaches(Operation *function);

/// Where state of a function is kept: an argument, or a global variable.
struct StatePlace {
  /// -1 for a global.
  int64_t argument = -1;
  std::string global;
  Type type;
  /// `sparq.state`.
  DictionaryAttr description;
};
std::vector<StatePlace> getStatePlaces(Operation *function);

/// The number of the argument of a function that `value` is, if it is one.
std::optional<unsigned> getFunctionArgument(Value value);

} // namespace mlir::sparq

#endif // SPARQ_CARRY_CACHEFORM_H
