//===- CandidateBuffer.cpp - Positions of the best scores -----------------===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "CandidateBuffer.h"

#include "mlir/Dialect/Math/IR/Math.h"

using namespace mlir;
using namespace mlir::sparq;

CandidateBuffer::CandidateBuffer(const SelectBuilder &builder, int64_t k)
    : SelectBuilder(builder), k(k) {
  // The buffer may exceed its capacity by a group and by what is less than one,
  // and is padded to a whole vector.
  int64_t size = getCapacity() + (2 * kVectorsPerGroup + 1) * lanes;
  keys = memref::AllocOp::create(b, MemRefType::get({size}, i32));
  positions = memref::AllocOp::create(b, MemRefType::get({size}, i32));
}

Value CandidateBuffer::collect(ScoreRow &row, Value end, Value wanted,
                               Value bound) {
  Value wholeEnd = roundDown(end, kVectorsPerGroup * lanes);
  return whileLoop(
      {position(0), number(0), bound}, {index, i32, i32},
      [&](ValueRange args) -> std::pair<Value, Values> {
        Value bound = args[2];
        auto [at, count] = scanGroups(row, args[0], wholeEnd, args[1], bound);
        Value isLast = cmp(CmpIPredicate::uge, at, wholeEnd);
        Value restBegin = select(isLast, wholeEnd, end);
        count = forLoop(restBegin, end, position(1), count,
                        [&](Value at, ValueRange args) -> Values {
                          Value isAbove =
                              cmp(CmpIPredicate::sgt,
                                  row.getRawKey(row.loadBits(at)), bound);
                          Value isCandidate = arith::AndIOp::create(
                              b, isAbove, row.isValidAt(at));
                          return {appendIf(row, isCandidate, at, args[0])};
                        })[0];
        Values kept = ifElse(
            cmp(CmpIPredicate::sgt, count, wanted),
            [&, count = count]() -> Values {
              auto [kept, newBound] = reduce(row, count, wanted, bound);
              return {kept, newBound};
            },
            [&, count = count]() -> Values { return {count, bound}; });
        Value goOn = cmp(CmpIPredicate::ult, at, wholeEnd);
        return {goOn, {at, kept[0], kept[1]}};
      },
      [](ValueRange args) -> Values { return Values(args); })[1];
}

std::pair<Value, Value> CandidateBuffer::scanGroups(ScoreRow &row, Value begin,
                                                    Value end, Value count,
                                                    Value bound) {
  // raw key > bound, without computing the raw key: for a bound that is not
  // negative, negative floats are below it whatever their order.
  Value isNegative = cmp(CmpIPredicate::slt, bound, number(0));
  Value flip = broadcast(select(isNegative, number(kAllButSign), number(0)));
  Value bounds = broadcast(bound);
  Values state = whileLoop(
      {begin, count}, {index, i32},
      [&](ValueRange args) -> std::pair<Value, Values> {
        Value isLeft = cmp(CmpIPredicate::ult, args[0], end);
        Value isRoom = cmp(CmpIPredicate::sle, args[1], number(getCapacity()));
        return {arith::AndIOp::create(b, isLeft, isRoom), Values(args)};
      },
      [&](ValueRange args) -> Values {
        Values bits, isAbove;
        Value isAny;
        for (int64_t i = 0; i < kVectorsPerGroup; ++i) {
          Value vector = row.loadVector(add(args[0], position(i * lanes)));
          bits.push_back(arith::BitcastOp::create(b, ints, vector));
          Value flipped = arith::XOrIOp::create(b, bits.back(), flip);
          isAbove.push_back(cmp(CmpIPredicate::sgt, flipped, bounds));
          isAny = i == 0 ? isAbove.back()
                         : arith::OrIOp::create(b, isAny, isAbove.back());
        }
        Value isHit =
            vector::ReductionOp::create(b, vector::CombiningKind::OR, isAny);
        Value next = ifElse(
            isHit,
            [&]() -> Values {
              Value word;
              for (int64_t i = 0; i < kVectorsPerGroup; ++i) {
                Value valid =
                    cmp(CmpIPredicate::ne, bits[i], splat(kMinusInfBits));
                Value mask = getMask(
                    arith::AndIOp::create(b, isAbove[i], valid), i * lanes);
                word = i == 0 ? mask : arith::OrIOp::create(b, word, mask);
              }
              return {appendHits(row, word, args[0], args[1])};
            },
            [&]() -> Values { return {args[1]}; })[0];
        return {add(args[0], position(kVectorsPerGroup * lanes)), next};
      });
  return {state[0], state[1]};
}

Value CandidateBuffer::getMask(Value lanesMask, int64_t shift) {
  Type element = b.getIntegerType(lanes);
  Value whole =
      vector::BitCastOp::create(b, VectorType::get(1, element), lanesMask);
  Value word =
      arith::ExtUIOp::create(b, i64, vector::ExtractOp::create(b, whole, 0));
  Value by = arith::ConstantOp::create(b, b.getI64IntegerAttr(shift));
  return arith::ShLIOp::create(b, word, by);
}

Value CandidateBuffer::appendHits(ScoreRow &row, Value word, Value base,
                                  Value count) {
  Value zero = arith::ConstantOp::create(b, b.getI64IntegerAttr(0));
  Value one = arith::ConstantOp::create(b, b.getI64IntegerAttr(1));
  return whileLoop(
      {word, count}, {i64, i32},
      [&](ValueRange args) -> std::pair<Value, Values> {
        return {cmp(CmpIPredicate::ne, args[0], zero), Values(args)};
      },
      [&](ValueRange args) -> Values {
        Value lane = math::CountTrailingZerosOp::create(b, args[0]);
        store(row, add(base, toIndex(lane)), args[1]);
        Value rest = arith::AndIOp::create(b, args[0], sub(args[0], one));
        return {rest, add(args[1], number(1))};
      })[1];
}

Value CandidateBuffer::appendIf(ScoreRow &row, Value condition, Value at,
                                Value size) {
  // Written in any case: what is not counted is overwritten.
  store(row, at, size);
  return add(size, count(condition));
}

void CandidateBuffer::store(ScoreRow &row, Value at, Value size) {
  Value raw = row.getRawKey(row.loadBits(at));
  Value isMinusZero = cmp(CmpIPredicate::eq, raw, number(-1));
  Value slot = toIndex(size);
  memref::StoreOp::create(b, select(isMinusZero, number(0), raw), keys, slot);
  memref::StoreOp::create(b, toI32(at), positions, slot);
}

std::pair<Value, Value> CandidateBuffer::reduce(ScoreRow &row, Value size,
                                                Value wanted, Value bound) {
  Value end = toIndex(size);
  vector::StoreOp::create(b, splat(kLowestKey), keys, end);
  KeySearch search(*this, keys);
  Value highest = search.getRange(end).second;
  // What was kept before may equal the bound.
  Value low =
      sub(arith::MaxSIOp::create(b, bound, number(kLowestKey + 1)), number(1));
  KeySearch::Threshold found =
      search.bisect(end, low, highest, wanted, /*slack=*/0);
  // Of the keys that equal the threshold, if it splits them, the first ones.
  Value threshold = select(found.isDone, found.low, found.high);
  Value numTies = select(found.isDone, number(0), sub(wanted, found.aboveHigh));
  Values kept = forLoop(
      position(0), end, position(1), {number(0), numTies},
      [&](Value i, ValueRange args) -> Values {
        Value key = memref::LoadOp::create(b, keys, i);
        Value candidate = memref::LoadOp::create(b, positions, i);
        Value slot = toIndex(args[0]);
        memref::StoreOp::create(b, key, keys, slot);
        memref::StoreOp::create(b, candidate, positions, slot);
        Value isTie = cmp(CmpIPredicate::eq, key, threshold);
        Value isFirst = arith::AndIOp::create(
            b, isTie, cmp(CmpIPredicate::sgt, args[1], number(0)));
        Value isKept = arith::OrIOp::create(
            b, cmp(CmpIPredicate::sgt, key, threshold), isFirst);
        return {add(args[0], count(isKept)), sub(args[1], count(isTie))};
      });
  return {kept[0], row.includeMinusZero(threshold)};
}

Value CandidateBuffer::appendWindow(ScoreRow &row, Value start, Value end,
                                    Value size) {
  Value whole =
      sub(end, arith::RemUIOp::create(b, sub(end, start), position(lanes)));
  size = forLoop(start, whole, position(lanes), size,
                 [&](Value at, ValueRange args) -> Values {
                   Value word = getMask(row.isValid(row.loadVector(at)), 0);
                   return {appendHits(row, word, at, args[0])};
                 })[0];
  return forLoop(whole, end, position(1), size,
                 [&](Value at, ValueRange args) -> Values {
                   return {appendIf(row, row.isValidAt(at), at, args[0])};
                 })[0];
}

void CandidateBuffer::writeIndices(Value size, Value into, ValueRange batch) {
  forLoop(position(0), position(k), position(1), {},
          [&](Value i, ValueRange) -> Values {
            Value candidate = memref::LoadOp::create(b, positions, i);
            Value isChosen = cmp(CmpIPredicate::slt, toI32(i), size);
            SmallVector<Value> indices(batch);
            indices.push_back(i);
            memref::StoreOp::create(b, select(isChosen, candidate, number(-1)),
                                    into, indices);
            return {};
          });
}
