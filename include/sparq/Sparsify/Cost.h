//===- Cost.h - What a step of attention reads and takes --------*- C++ -*-===//
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
// and an estimate of the time that either takes on a CPU, from which follows
// the number of positions from which on SparQ is faster. docs/Cost.md has the
// formulas and says how the constants were measured.
//
//===----------------------------------------------------------------------===//

#ifndef SPARQ_SPARSIFY_COST_H
#define SPARQ_SPARSIFY_COST_H

#include "sparq/IR/SparqOps.h"

#include <optional>
#include <string>

namespace mlir::sparq {

/// The sizes of one attention; any may be ShapedType::kDynamic.
struct AttentionSizes {
  AttentionSizes() = default;
  explicit AttentionSizes(AttentionOp op);

  /// Query heads of one key-value head.
  int64_t group = ShapedType::kDynamic;
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

/// What the SparQ step in the place of `op` reads: with its state `carried`, or
/// with the mean of V `recomputed`.
StepReads getStepReads(AttentionOp op, bool carried, bool recomputed);

/// What `op`'s component-major key is a transpose of, or null.
Value findPositionMajorKey(AttentionOp op);

/// `perPosition * S + constant` nanoseconds of one thread, per batch element
/// and key-value head.
struct LinearTime {
  double perPosition = 0, constant = 0;

  double at(int64_t numPositions) const {
    return perPosition * numPositions + constant;
  }
  /// "1.2 us" where S is known, "4.5 S + 8 ns" where it is dynamic.
  std::string str(int64_t numPositions) const;
};

/// Nanoseconds of one thread, while all are busy. benchmarks/fit-cost.py
/// measures and fits them.
struct CostConstants {
  /// To read a byte of a cache from memory.
  double byte = 0.038;
  /// To load an element of a cache and widen it to f32.
  double element = 0.047;
  /// A multiplication and addition.
  double product = 0.016;
  /// The softmax, for one position and head.
  double softmax = 1.1;
  /// Selecting, for one position.
  double select = 2.6;
  /// A byte of the selected rows of K and V, besides reading it.
  double gather = 0.048;
  /// The steps of SparQ besides all that: one component of the query, for each
  /// head, and once.
  double component = 3.9, fixed = 1400;
};

/// What dense attention takes. Needs static rows, as the next one. A dynamic
/// group counts as one head.
LinearTime getDenseTime(const AttentionSizes &sizes,
                        const CostConstants &constants = {});

/// What a SparQ step takes.
LinearTime getSparqTime(const AttentionSizes &sizes, int64_t r, int64_t k,
                        StepReads reads, const CostConstants &constants = {});

/// The least S > k from which on SparQ is not slower; none if it always is.
std::optional<int64_t> getMinSeqLen(const LinearTime &dense,
                                    const LinearTime &sparq, int64_t k);

} // namespace mlir::sparq

#endif // SPARQ_SPARSIFY_COST_H
