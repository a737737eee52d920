//===- KeySearch.h - Bisection over a buffer of keys ------------*- C++ -*-===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef SPARQ_LIB_TILE_KEYSEARCH_H
#define SPARQ_LIB_TILE_KEYSEARCH_H

#include "SelectBuilder.h"

namespace mlir::sparq {

/// Emits searches in a buffer of i32 keys in any order, of which only whole
/// vectors are read. What follows the first `size` keys in their last vector
/// must be the lowest i32.
class KeySearch : protected SelectBuilder {
public:
  KeySearch(const SelectBuilder &builder, Value keys)
      : SelectBuilder(builder), keys(keys) {}

  /// State of the search for a key with the wanted number of keys above it.
  struct Threshold {
    /// At least as many as wanted are above `low`, fewer above `high`.
    Value low, high;
    /// How many are above `high`.
    Value aboveHigh;
    /// Whether the number above `low` is as good as wanted.
    Value isDone;
  };
  /// Bisects the first `size` keys, up to `slack` more than wanted being as
  /// good.
  Threshold bisect(Value size, Value low, Value high, Value wanted,
                   int64_t slack);
  /// The lowest and the highest key.
  std::pair<Value, Value> getRange(Value size);

private:
  /// How many keys are above `threshold`.
  Value countAbove(Value size, Value threshold);

  Value keys;
};

} // namespace mlir::sparq

#endif // SPARQ_LIB_TILE_KEYSEARCH_H
