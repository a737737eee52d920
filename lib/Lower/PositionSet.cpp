//===- PositionSet.cpp - Sets of positions, by rank -----------------------===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "PositionSet.h"

using namespace mlir;
using namespace mlir::sparq;

/// `acc` + (`condition` ? `value` : 0).
static Value addIf(Emitter &b, Value condition, Value value, Value acc) {
  return arith::AddIOp::create(
      b, acc, arith::SelectOp::create(b, condition, value, b.i32(0)));
}

PositionSet
PositionSet::create(Emitter &e, Value keys, OpFoldResult numChunks,
                    ArrayRef<Value> perBatch,
                    function_ref<Value(Emitter &, ValueRange)> contains) {
  int64_t rank = e.numBatchDims + 2;
  SmallVector<ReassociationIndices> reassociation;
  for (int64_t dim = 0; dim < rank; ++dim)
    reassociation.push_back({dim});
  reassociation.back().push_back(rank);
  SmallVector<OpFoldResult> sizes = tensor::getMixedSizes(e, e.getLoc(), keys);
  sizes.back() = e.getIndexAttr(kWordsPerChunk);
  sizes.push_back(e.getIndexAttr(kWordSize));
  auto keysType = cast<RankedTensorType>(keys.getType());
  SmallVector<int64_t> shape(keysType.getShape().drop_back());
  shape.append({kWordsPerChunk, kWordSize});
  Value byWord = tensor::ExpandShapeOp::create(e, keysType.clone(shape), keys,
                                               reassociation, sizes);

  SmallVector<Indexed> ins = {e.at(byWord, {0, 1, 2})};
  for (Value value : perBatch)
    ins.push_back(e.at(value));
  Value words = e.reduce(
      "ppr", e.i32(0), ins,
      e.at(e.empty({numChunks, e.getIndexAttr(kWordsPerChunk)}, e.getI32Type()),
           {0, 1}),
      [&](Emitter &b, ValueRange args) -> Value {
        Value bit = arith::ExtUIOp::create(b, b.getI32Type(),
                                           contains(b, args.drop_back()));
        bit = arith::ShLIOp::create(b, bit, b.iteration32(2));
        return arith::OrIOp::create(b, args.back(), bit);
      });
  return PositionSet(e, words, numChunks);
}

PositionSet::PositionSet(Emitter &e, Value words, OpFoldResult numChunks)
    : numChunks(numChunks), words(words) {
  Type i32 = e.getI32Type();
  Value inChunk =
      e.reduce("pr", e.i32(0), {e.at(words, {0, 1})},
               e.at(e.empty({numChunks}, i32), {0}),
               [](Emitter &b, ValueRange args) -> Value {
                 return arith::AddIOp::create(b, args[1], b.popcount(args[0]));
               });
  auto isBefore = [](Emitter &b, int64_t loop, int64_t otherLoop) {
    return arith::CmpIOp::create(b, arith::CmpIPredicate::ult,
                                 b.iteration(loop), b.iteration(otherLoop));
  };
  beforeChunk = e.reduce("pr", e.i32(0), {e.at(inChunk, {1})},
                         e.at(e.empty({numChunks}, i32), {0}),
                         [&](Emitter &b, ValueRange args) -> Value {
                           return addIf(b, isBefore(b, 1, 0), args[0], args[1]);
                         });
  OpFoldResult numWords = e.getIndexAttr(kWordsPerChunk);
  beforeWord = e.reduce("ppr", e.i32(0), {e.at(words, {0, 2})},
                        e.at(e.empty({numChunks, numWords}, i32), {0, 1}),
                        [&](Emitter &b, ValueRange args) -> Value {
                          return addIf(b, isBefore(b, 2, 1),
                                       b.popcount(args[0]), args[1]);
                        });
}

PositionSet PositionSet::uniteBelow(Emitter &e, const PositionSet &other,
                                    Value bound) const {
  Value united = e.generic(
      "pp", {e.at(words, {0, 1}), e.at(other.words, {0, 1}), e.at(bound)},
      e.at(e.empty({numChunks, e.getIndexAttr(kWordsPerChunk)}, e.getI32Type()),
           {0, 1}),
      [](Emitter &b, ValueRange args) -> Value {
        Value word = arith::AddIOp::create(
            b,
            arith::MulIOp::create(b, b.iteration32(0), b.i32(kWordsPerChunk)),
            b.iteration32(1));
        Value first = arith::MulIOp::create(b, word, b.i32(kWordSize));
        // How many of the word's positions are below the bound.
        Value numBelow = arith::SubIOp::create(b, args[2], first);
        numBelow = arith::MaxSIOp::create(b, numBelow, b.i32(0));
        Value isWhole = arith::CmpIOp::create(b, arith::CmpIPredicate::sge,
                                              numBelow, b.i32(kWordSize));
        // A shift by the whole word size would be undefined.
        Value shift = arith::MinSIOp::create(b, numBelow, b.i32(kWordSize - 1));
        Value lowBits = arith::SubIOp::create(
            b, arith::ShLIOp::create(b, b.i32(1), shift), b.i32(1));
        Value below = arith::SelectOp::create(b, isWhole, b.i32(-1), lowBits);
        return arith::OrIOp::create(b, args[0],
                                    arith::AndIOp::create(b, args[1], below));
      });
  return PositionSet(e, united, numChunks);
}

Value PositionSet::size(Emitter &e) const {
  return e.reduce(
      "rr", e.i32(0), {e.at(words, {0, 1})}, e.at(e.empty({}, e.getI32Type())),
      [](Emitter &b, ValueRange args) -> Value {
        return arith::AddIOp::create(b, args[1], b.popcount(args[0]));
      });
}

Value PositionSet::select(Emitter &e, Value ranks, int64_t numRanks) const {
  OpFoldResult slots = e.getIndexAttr(numRanks);
  Type i32 = e.getI32Type();
  auto isAtMost = [](Emitter &b, Value lhs, Value rhs) {
    return arith::CmpIOp::create(b, arith::CmpIPredicate::sle, lhs, rhs);
  };

  // The member of rank n is in the last chunk with at most n members before
  // it: count those chunks. The first always counts, hence -1.
  Value chunk = e.reduce(
      "pr", e.i32(-1), {e.at(ranks, {0}), e.at(beforeChunk, {1})},
      e.at(e.empty({slots}, i32), {0}),
      [&](Emitter &b, ValueRange args) -> Value {
        return addIf(b, isAtMost(b, args[1], args[0]), b.i32(1), args[2]);
      });
  // In the chunk, the word, by the same rule.
  Value word = e.reduce("pr", e.i32(-1),
                        {e.at(ranks, {0}), e.at(chunk, {0}),
                         e.atInner(e.extent(kWordsPerChunk), {1})},
                        e.at(e.empty({slots}, i32), {0}),
                        [&](Emitter &b, ValueRange args) -> Value {
                          Value chunk = b.toIndex(args[1]);
                          Value before = arith::AddIOp::create(
                              b, b.extract(beforeChunk, chunk),
                              b.extract(beforeWord, {chunk, b.iteration(1)}));
                          return addIf(b, isAtMost(b, before, args[0]),
                                       b.i32(1), args[3]);
                        });
  // In the word, the number of bits up to which there are too few members,
  // which is the bit. It starts from the word's first position.
  Value firstOfWord = e.generic(
      "p", {e.at(chunk, {0}), e.at(word, {0})},
      e.at(e.empty({slots}, i32), {0}),
      [](Emitter &b, ValueRange args) -> Value {
        Value chunkStart = arith::MulIOp::create(b, args[0], b.i32(kChunkSize));
        Value wordStart = arith::MulIOp::create(b, args[1], b.i32(kWordSize));
        return arith::AddIOp::create(b, chunkStart, wordStart);
      });
  return e.generic(
      "pr",
      {e.at(ranks, {0}), e.at(chunk, {0}), e.at(word, {0}),
       e.atInner(e.extent(kWordSize), {1})},
      e.at(firstOfWord, {0}), [&](Emitter &b, ValueRange args) -> Value {
        Value chunk = b.toIndex(args[1]), word = b.toIndex(args[2]);
        Value before =
            arith::AddIOp::create(b, b.extract(beforeChunk, chunk),
                                  b.extract(beforeWord, {chunk, word}));
        Value rankInWord = arith::SubIOp::create(b, args[0], before);
        Value upToBit = arith::SubIOp::create(
            b, arith::ShLIOp::create(b, b.i32(2), b.iteration32(1)), b.i32(1));
        Value members = b.popcount(
            arith::AndIOp::create(b, b.extract(words, {chunk, word}), upToBit));
        return addIf(b, isAtMost(b, members, rankInWord), b.i32(1), args[4]);
      });
}
