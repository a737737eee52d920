//===- Cost.h - What a step of attention reads ------------------*- C++ -*-===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The memory traffic of dense attention and of SparQ, per batch element and
// key-value head, in elements:
//
//   dense   S (D + Dv)
//   SparQ   S r + k (D + Dv) + 2 (D + Dv)
//
//===----------------------------------------------------------------------===//

#ifndef SPARQ_SPARSIFY_COST_H
#define SPARQ_SPARSIFY_COST_H

#include "sparq/IR/SparqOps.h"

#include <string>

namespace mlir::sparq {

/// The sizes of one attention; any may be ShapedType::kDynamic.
struct AttentionSizes {
  AttentionSizes() = default;
  explicit AttentionSizes(AttentionOp op);

  int64_t numQueries = ShapedType::kDynamic;
  int64_t numPositions = ShapedType::kDynamic;
  int64_t numComponents = ShapedType::kDynamic;
  int64_t numValueComponents = ShapedType::kDynamic;
  /// Of one element of K and V.
  int64_t keyBytes = 0, valueBytes = 0;

  /// Whether the length of a row of K and V is known.
  bool hasStaticRows() const;
  int64_t getKeyRowBytes() const { return numComponents * keyBytes; }
  int64_t getValueRowBytes() const { return numValueComponents * valueBytes; }
};

/// `perPosition * S + constant` bytes.
struct LinearBytes {
  int64_t perPosition = 0, constant = 0;

  int64_t at(int64_t numPositions) const {
    return perPosition * numPositions + constant;
  }
  /// As a number where S is known, "4 S + 8 bytes" where it is dynamic.
  std::string str(int64_t numPositions) const;
};

/// What of K and V a SparQ step reads besides what it selects.
struct StepReads {
  /// r components of K, because K is kept by component; all of K if not.
  bool keyByComponent = true;
  /// All of V, for its mean.
  bool valueForMean = false;
  /// All of K once more, to transpose it.
  bool transposesKey = false;
};

/// What dense attention reads of K and V, per batch element and key-value
/// head. Needs static rows, as the next one.
LinearBytes getDenseBytes(const AttentionSizes &sizes);

/// What a SparQ step reads and writes.
LinearBytes getSparqBytes(const AttentionSizes &sizes, int64_t r, int64_t k,
                          StepReads reads);

} // namespace mlir::sparq

#endif // SPARQ_SPARSIFY_COST_H
