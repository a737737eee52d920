//===- CandidateBuffer.h - Positions of the best scores ---------*- C++ -*-===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef SPARQ_LIB_TILE_CANDIDATEBUFFER_H
#define SPARQ_LIB_TILE_CANDIDATEBUFFER_H

#include "KeySearch.h"
#include "ScoreRow.h"

namespace mlir::sparq {

/// Vectors tested for candidates at once. Their mask must fit 64 bits.
inline constexpr int64_t kVectorsPerGroup = 4;

/// Emits collecting of positions, in ascending order, in a buffer of fixed
/// size: where that is full, the best `k` of it are kept.
class CandidateBuffer : protected SelectBuilder {
public:
  /// Allocates the buffer.
  CandidateBuffer(const SelectBuilder &builder, int64_t k);

  /// Collects the `wanted` best of [0, end) in `row`, all above `bound`; gives
  /// their number.
  Value collect(ScoreRow &row, Value end, Value wanted, Value bound);
  /// Appends the valid positions of [start, end).
  Value appendWindow(ScoreRow &row, Value start, Value end, Value size);
  /// Writes `k` indices, -1 behind the first `size`.
  void writeIndices(Value size, Value indices, ValueRange batch);

private:
  /// Collects from whole groups until `end` or until the buffer is full; gives
  /// the position and the number of candidates it got to.
  std::pair<Value, Value> scanGroups(ScoreRow &row, Value begin, Value end,
                                     Value count, Value bound);
  /// Keeps the `wanted` best candidates; gives their number and the new bound.
  std::pair<Value, Value> reduce(ScoreRow &row, Value size, Value wanted,
                                 Value bound);
  /// Appends the positions that are set in `word`, the first being `base`.
  Value appendHits(ScoreRow &row, Value word, Value base, Value size);
  /// Appends the position where `condition` holds.
  Value appendIf(ScoreRow &row, Value condition, Value at, Value size);
  void store(ScoreRow &row, Value at, Value size);
  /// A vector of i1 as bits of an i64, from bit `shift` on.
  Value getMask(Value lanesMask, int64_t shift);

  /// How many candidates fill the buffer.
  int64_t getCapacity() { return 4 * k; }

  int64_t k;
  /// The keys and positions of candidates.
  Value keys, positions;
};

} // namespace mlir::sparq

#endif // SPARQ_LIB_TILE_CANDIDATEBUFFER_H
