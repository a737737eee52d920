//===- PositionSet.h - Sets of positions, by rank --------------*- C++ -*-===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef SPARQ_LIB_LOWER_POSITIONSET_H
#define SPARQ_LIB_LOWER_POSITIONSET_H

#include "Utils.h"

namespace mlir::sparq {

/// Positions come in chunks of `kChunkSize`, the last one padded: every pass
/// over them then has static inner loops, whatever S is. Larger chunks make
/// fewer of them (their prefix sum is quadratic), smaller ones less padding.
constexpr int64_t kWordSize = 32;
constexpr int64_t kWordsPerChunk = 8;
constexpr int64_t kChunkSize = kWordSize * kWordsPerChunk;

/// A set of positions as a bit vector with the counts that find its n-th
/// member: no sort and no sequential scan over the positions, only reductions,
/// so the work is linear in S and independent of thread count and schedule.
class PositionSet {
public:
  /// The positions whose i32 key fulfils `contains`. `keys` is
  /// [B..., chunks, kChunkSize]; `contains` gets a key and the batch's elements
  /// of `perBatch`, [B...] each.
  static PositionSet
  create(Emitter &e, Value keys, OpFoldResult numChunks,
         ArrayRef<Value> perBatch,
         function_ref<Value(Emitter &, ValueRange)> contains);

  /// This set and the members of `other` below `bound` (i32 [B...]).
  PositionSet uniteBelow(Emitter &e, const PositionSet &other,
                         Value bound) const;

  /// The number of members, i32 [B...].
  Value size(Emitter &e) const;

  /// The positions of the members with the ranks `ranks` (0 is the lowest;
  /// i32 [B..., numRanks], not negative). A rank there is no member of gives
  /// any value.
  Value select(Emitter &e, Value ranks, int64_t numRanks) const;

private:
  PositionSet(Emitter &e, Value words, OpFoldResult numChunks);

  OpFoldResult numChunks;
  /// i32 [B..., chunks, words]: bit t of word u of chunk c says whether the set
  /// has position (c kWordsPerChunk + u) kWordSize + t.
  Value words;
  /// i32 [B..., chunks]: members in the chunks before.
  Value beforeChunk;
  /// i32 [B..., chunks, words]: members in the words before, in the chunk.
  Value beforeWord;
};

} // namespace mlir::sparq

#endif // SPARQ_LIB_LOWER_POSITIONSET_H
