//===- SelectToLoops.cpp - sparq.select on memrefs to vector code ---------===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Two passes over the scores. The first takes the maxima of blocks of
// positions: the k-th largest of these is a lower bound of the k-th largest
// score, since each is a score of its own. The second collects the few
// positions above the bound, in ascending order, in a buffer of fixed size;
// where that is full, the best k of it are kept and the bound is raised. What
// is collected is selected from exactly, by bisection over ordered integers.
//
// A key is an i32 that orders as its score does:
//   raw key    the bits of the float, all but the sign flipped if negative
//   exact key  the same with -0 as +0
// A score of -inf is masked out. `bound` is a key: candidates are above it.
//
//===----------------------------------------------------------------------===//

#include "sparq/IR/SparqOps.h"
#include "sparq/Tile/Passes.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"
#include "mlir/IR/ImplicitLocOpBuilder.h"
#include "llvm/Support/MathExtras.h"

#include <limits>

namespace mlir::sparq {
#define GEN_PASS_DEF_SELECTTOLOOPS
#include "sparq/Tile/Passes.h.inc"
} // namespace mlir::sparq

using namespace mlir;
using namespace mlir::sparq;
using arith::CmpFPredicate;
using arith::CmpIPredicate;

static constexpr int32_t kLowest = std::numeric_limits<int32_t>::min();
static constexpr int32_t kAllButSign = std::numeric_limits<int32_t>::max();
/// The bits and the raw key of -inf.
static constexpr int32_t kMinusInfBits = 0xff800000;
static constexpr int32_t kMinusInfKey = kMinusInfBits ^ kAllButSign;

/// Vectors tested for candidates at once. Their mask must fit 64 bits.
static constexpr int64_t kVectorsPerGroup = 4;

namespace {
class SelectEmitter {
public:
  SelectEmitter(SelectOp op, int64_t lanes)
      : op(op), b(op.getLoc(), op), lanes(lanes), k(op.getK()),
        i32(b.getI32Type()), i64(b.getI64Type()), index(b.getIndexType()),
        floats(VectorType::get(lanes, b.getF32Type())),
        ints(VectorType::get(lanes, i32)), scores(op.getScores()) {}

  void emit();

private:
  /// State of the search for a key with the wanted number of keys above it.
  struct Threshold {
    /// At least as many as wanted are above `low`, fewer above `high`.
    Value low, high;
    /// How many are above `high`.
    Value aboveHigh;
    /// Whether the number above `low` is as good as wanted.
    Value isDone;
  };
  /// Where the local window starts and how many valid positions it has.
  struct Window {
    Value start, count;
  };

  void emitRow(Value size);
  Window findWindow(Value size);
  /// Writes the maxima of blocks of [0, end), -inf where all is masked out,
  /// as raw keys; gives how many there are (whole vectors) and how many
  /// positions are valid.
  std::pair<Value, Value> computeBlockMaxima(Value end);
  /// A bound with at least `wanted` valid positions above it, if there are.
  Value computeBound(Value numMaxima, Value wanted);
  /// Collects the `wanted` best of [0, end); gives their number.
  Value collect(Value end, Value wanted, Value bound);
  /// Collects from whole groups until `end` or until the buffer is full; gives
  /// the position and the number of candidates it got to.
  std::pair<Value, Value> scanGroups(Value begin, Value end, Value count,
                                     Value bound);
  /// Keeps the `wanted` best candidates; gives their number and the new bound.
  std::pair<Value, Value> reduce(Value size, Value wanted, Value bound);
  /// Appends the valid positions of [start, end).
  Value appendWindow(Value start, Value end, Value size);
  void writeIndices(Value size);

  /// Bisects the first `size` keys, up to `slack` more than wanted being as
  /// good. What follows them in their last vector must be the lowest i32.
  Threshold bisect(Value memref, Value size, Value low, Value high,
                   Value wanted, int64_t slack);
  /// How many keys are above `threshold`.
  Value countAbove(Value memref, Value size, Value threshold);
  /// The lowest and the highest key.
  std::pair<Value, Value> getRange(Value memref, Value size);
  /// Appends the positions that are set in `word`, the first being `base`.
  Value appendHits(Value word, Value base, Value size);
  /// Appends the position where `condition` holds.
  Value appendIf(Value condition, Value at, Value size);
  void store(Value at, Value size);
  /// A bound that -0 is above if +0 is.
  Value includeMinusZero(Value bound);
  /// A vector of i1 as bits of an i64, from bit `shift` on.
  Value getMask(Value lanesMask, int64_t shift);

  /// How many vectors of block maxima there should be. More make the bound
  /// tighter and cost more to search: 4 k leave 1.15 k candidates of scores in
  /// random order. There are never twice as many.
  int64_t getWantedMaxima() { return llvm::divideCeil(4 * k, lanes); }
  /// How many candidates fill the buffer.
  int64_t getCapacity() { return 4 * k; }

  /// \name Scores
  /// @{
  SmallVector<Value> at(Value position) {
    SmallVector<Value> indices(batch);
    indices.push_back(position);
    return indices;
  }
  Value loadVector(Value position) {
    return vector::LoadOp::create(b, floats, scores, at(position));
  }
  Value loadBits(Value position) {
    return arith::BitcastOp::create(
        b, i32, memref::LoadOp::create(b, scores, at(position)));
  }
  Value isValid(Value vector) {
    return arith::CmpFOp::create(b, CmpFPredicate::UNE, vector, minusInf);
  }
  Value isValidAt(Value position) {
    return cmp(CmpIPredicate::ne, loadBits(position), number(kMinusInfBits));
  }
  Value getRawKey(Value bits) {
    Value sign = arith::ShRSIOp::create(b, bits, like(bits, 31));
    Value flip = arith::AndIOp::create(b, sign, like(bits, kAllButSign));
    return arith::XOrIOp::create(b, bits, flip);
  }
  /// @}

  /// \name Shorthands
  /// @{
  Value number(int32_t value) {
    return arith::ConstantOp::create(b, b.getI32IntegerAttr(value));
  }
  Value position(int64_t value) {
    return arith::ConstantIndexOp::create(b, value);
  }
  Value splat(int32_t value) {
    return arith::ConstantOp::create(
        b, DenseElementsAttr::get(ints, APInt(32, value, /*isSigned=*/true)));
  }
  Value like(Value bits, int32_t value) {
    return isa<VectorType>(bits.getType()) ? splat(value) : number(value);
  }
  Value broadcast(Value scalar) {
    return vector::BroadcastOp::create(b, ints, scalar);
  }
  Value toIndex(Value value) {
    return arith::IndexCastOp::create(b, index, value);
  }
  Value toI32(Value value) { return arith::IndexCastOp::create(b, i32, value); }
  Value cmp(CmpIPredicate predicate, Value lhs, Value rhs) {
    return arith::CmpIOp::create(b, predicate, lhs, rhs);
  }
  Value add(Value lhs, Value rhs) { return arith::AddIOp::create(b, lhs, rhs); }
  Value sub(Value lhs, Value rhs) { return arith::SubIOp::create(b, lhs, rhs); }
  Value select(Value condition, Value lhs, Value rhs) {
    return arith::SelectOp::create(b, condition, lhs, rhs);
  }
  /// i1 or a vector of them as i32s.
  Value count(Value condition) {
    Type type = isa<VectorType>(condition.getType()) ? Type(ints) : i32;
    return arith::ExtUIOp::create(b, type, condition);
  }
  Value sumLanes(Value vector) {
    return vector::ReductionOp::create(b, vector::CombiningKind::ADD, vector);
  }
  /// `value` rounded down to a multiple of `divisor`.
  Value roundDown(Value value, int64_t divisor) {
    return sub(value, arith::RemUIOp::create(b, value, position(divisor)));
  }

  using Values = SmallVector<Value>;
  Values forLoop(Value begin, Value end, Value step, ValueRange inits,
                 function_ref<Values(Value, ValueRange)> body) {
    auto loop = scf::ForOp::create(b, begin, end, step, inits);
    OpBuilder::InsertionGuard guard(b);
    b.setInsertionPointToStart(loop.getBody());
    Values results = body(loop.getInductionVar(), loop.getRegionIterArgs());
    if (!inits.empty())
      scf::YieldOp::create(b, results);
    return Values(loop.getResults());
  }
  /// Runs `before`, which gives the condition to go on and the values to go on
  /// with, then `body` on these, from `inits` on.
  Values whileLoop(ValueRange inits, TypeRange types,
                   function_ref<std::pair<Value, Values>(ValueRange)> before,
                   function_ref<Values(ValueRange)> body) {
    auto loop = scf::WhileOp::create(
        b, types, inits,
        [&](OpBuilder &, Location, ValueRange args) {
          auto [condition, values] = before(args);
          scf::ConditionOp::create(b, condition, values);
        },
        [&](OpBuilder &, Location, ValueRange args) {
          scf::YieldOp::create(b, body(args));
        });
    return Values(loop.getResults());
  }
  Values ifElse(Value condition, function_ref<Values()> then,
                function_ref<Values()> otherwise) {
    auto op = scf::IfOp::create(
        b, condition,
        [&](OpBuilder &, Location) { scf::YieldOp::create(b, then()); },
        [&](OpBuilder &, Location) { scf::YieldOp::create(b, otherwise()); });
    return Values(op.getResults());
  }
  /// @}

  SelectOp op;
  ImplicitLocOpBuilder b;
  int64_t lanes, k;
  Type i32, i64, index;
  VectorType floats, ints;
  Value scores;
  /// Indices of the batch element, in the op's operands and in `scores`, which
  /// is a copy of its row where that is not contiguous.
  SmallVector<Value> outerBatch, batch;
  Value minusInf;
  /// i32 buffers: block maxima, and the keys and positions of candidates.
  Value maxima, keys, positions;
};
} // namespace

void SelectEmitter::emit() {
  minusInf = arith::ConstantOp::create(
      b, DenseElementsAttr::get(floats,
                                APFloat::getInf(APFloat::IEEEsingle(), true)));
  auto type = cast<MemRefType>(op.getScores().getType());
  int64_t rank = type.getRank();
  auto [strides, offset] = type.getStridesAndOffset();
  bool isContiguous = strides.back() == 1;
  Value size = memref::DimOp::create(b, op.getScores(), rank - 1);

  auto allocate = [&](int64_t size) -> Value {
    return memref::AllocOp::create(b, MemRefType::get({size}, i32));
  };
  maxima = allocate(2 * getWantedMaxima() * lanes);
  // The buffer may exceed its capacity by a group and by what is less than one,
  // and is padded to a whole vector.
  int64_t capacity = getCapacity() + (2 * kVectorsPerGroup + 1) * lanes;
  keys = allocate(capacity);
  positions = allocate(capacity);
  if (!isContiguous)
    scores = memref::AllocOp::create(
        b, MemRefType::get({ShapedType::kDynamic}, b.getF32Type()), size);
  {
    OpBuilder::InsertionGuard guard(b);
    SmallVector<Value> outer;
    for (int64_t dim = 0; dim < rank - 1; ++dim) {
      Value extent = memref::DimOp::create(b, op.getScores(), dim);
      auto loop = scf::ForOp::create(b, position(0), extent, position(1));
      outer.push_back(loop.getInductionVar());
      b.setInsertionPointToStart(loop.getBody());
    }
    outerBatch = outer;
    if (isContiguous) {
      batch = outer;
    } else {
      forLoop(position(0), size, position(1), {}, [&](Value i, ValueRange) {
        SmallVector<Value> indices(outer);
        indices.push_back(i);
        Value score = memref::LoadOp::create(b, op.getScores(), indices);
        memref::StoreOp::create(b, score, scores, i);
        return Values();
      });
    }
    emitRow(size);
  }
  op.erase();
}

void SelectEmitter::emitRow(Value size) {
  Value end = size, wanted = number(k);
  Window window;
  if (op.getLocal() > 0) {
    window = findWindow(size);
    end = window.start;
    wanted = sub(wanted, window.count);
  }
  auto [numMaxima, numValid] = computeBlockMaxima(end);
  Value bound = computeBound(numMaxima, wanted);
  Value scanEnd = end;
  if (op.getLocal() > 0)
    scanEnd =
        select(cmp(CmpIPredicate::eq, wanted, number(0)), position(0), end);
  Value numChosen = collect(scanEnd, wanted, bound);
  if (op.getLocal() > 0) {
    numValid = add(numValid, window.count);
    numChosen = appendWindow(window.start, size, numChosen);
  }
  writeIndices(numChosen);
  memref::StoreOp::create(b, numValid, op.getCountInit(), outerBatch);
}

SelectEmitter::Window SelectEmitter::findWindow(Value size) {
  Value local = number(op.getLocal()), step = position(lanes);
  // Whole vectors from the end, as long as they do not have too many.
  Values state = whileLoop(
      {size, number(0)}, {index, i32, i32},
      [&](ValueRange args) -> std::pair<Value, Values> {
        Value isWhole = cmp(CmpIPredicate::uge, args[0], step);
        Value inVector = ifElse(
            isWhole,
            [&]() -> Values {
              Value vector = loadVector(sub(args[0], step));
              return {sumLanes(count(isValid(vector)))};
            },
            [&]() -> Values { return {number(0)}; })[0];
        Value fits = cmp(CmpIPredicate::sle, add(args[1], inVector), local);
        Value isWanted = cmp(CmpIPredicate::slt, args[1], local);
        Value goOn = arith::AndIOp::create(
            b, isWhole, arith::AndIOp::create(b, fits, isWanted));
        return {goOn, {args[0], args[1], inVector}};
      },
      [&](ValueRange args) -> Values {
        return {sub(args[0], step), add(args[1], args[2])};
      });
  state = whileLoop(
      {state[0], state[1]}, {index, i32},
      [&](ValueRange args) -> std::pair<Value, Values> {
        Value isLeft = cmp(CmpIPredicate::ugt, args[0], position(0));
        Value isWanted = cmp(CmpIPredicate::slt, args[1], local);
        return {arith::AndIOp::create(b, isLeft, isWanted), Values(args)};
      },
      [&](ValueRange args) -> Values {
        Value next = sub(args[0], position(1));
        return {next, add(args[1], count(isValidAt(next)))};
      });
  return {state[0], state[1]};
}

std::pair<Value, Value> SelectEmitter::computeBlockMaxima(Value end) {
  Value step = position(lanes);
  Value whole = roundDown(end, lanes);
  Value numVectors = arith::DivUIOp::create(b, end, step);
  // A block is a lane of so many vectors.
  Value blockSize = arith::MaxUIOp::create(
      b, arith::DivUIOp::create(b, numVectors, position(getWantedMaxima())),
      position(1));
  Value blockStep = arith::MulIOp::create(b, blockSize, step);
  Values blocks =
      forLoop(position(0), whole, blockStep, {position(0), splat(0)},
              [&](Value begin, ValueRange args) -> Values {
                Value blockEnd =
                    arith::MinUIOp::create(b, add(begin, blockStep), whole);
                Values block =
                    forLoop(begin, blockEnd, step, {minusInf, args[1]},
                            [&](Value at, ValueRange args) -> Values {
                              Value vector = loadVector(at);
                              // A NaN is not greater: it does not count for the
                              // bound.
                              Value isGreater = arith::CmpFOp::create(
                                  b, CmpFPredicate::OGT, vector, args[0]);
                              return {select(isGreater, vector, args[0]),
                                      add(args[1], count(isValid(vector)))};
                            });
                Value bits = arith::BitcastOp::create(b, ints, block[0]);
                vector::StoreOp::create(b, getRawKey(bits), maxima, args[0]);
                return {add(args[0], step), block[1]};
              });
  Value numValid = forLoop(whole, end, position(1), sumLanes(blocks[1]),
                           [&](Value at, ValueRange args) -> Values {
                             return {add(args[0], count(isValidAt(at)))};
                           })[0];
  return {blocks[0], numValid};
}

Value SelectEmitter::computeBound(Value numMaxima, Value wanted) {
  Value isEnough = cmp(CmpIPredicate::uge, toI32(numMaxima), wanted);
  Value bound = ifElse(
      isEnough,
      [&]() -> Values {
        auto [lowest, highest] = getRange(maxima, numMaxima);
        // One below the lowest, without overflow.
        Value low = sub(arith::MaxSIOp::create(b, lowest, number(kLowest + 1)),
                        number(1));
        return {bisect(maxima, numMaxima, low, highest, wanted,
                       /*slack=*/k / 8)
                    .low};
      },
      [&]() -> Values { return {number(kLowest)}; })[0];
  // Not as many as wanted are valid for sure: all that are have to be looked
  // at, those below -inf (NaN) too.
  Value isBelow = cmp(CmpIPredicate::slt, bound, number(kMinusInfKey));
  return includeMinusZero(select(isBelow, number(kLowest), bound));
}

Value SelectEmitter::includeMinusZero(Value bound) {
  // -1, the raw key of -0, is one that exact keys do not have.
  return select(cmp(CmpIPredicate::eq, bound, number(-1)), number(-2), bound);
}

std::pair<Value, Value> SelectEmitter::getRange(Value memref, Value size) {
  Values range = forLoop(
      position(0), size, position(lanes), {splat(kAllButSign), splat(kLowest)},
      [&](Value at, ValueRange args) -> Values {
        Value vector = vector::LoadOp::create(b, ints, memref, at);
        return {arith::MinSIOp::create(b, args[0], vector),
                arith::MaxSIOp::create(b, args[1], vector)};
      });
  return {
      vector::ReductionOp::create(b, vector::CombiningKind::MINSI, range[0]),
      vector::ReductionOp::create(b, vector::CombiningKind::MAXSI, range[1])};
}

SelectEmitter::Threshold SelectEmitter::bisect(Value memref, Value size,
                                               Value low, Value high,
                                               Value wanted, int64_t slack) {
  Value no = arith::ConstantOp::create(b, b.getBoolAttr(false));
  Value yes = arith::ConstantOp::create(b, b.getBoolAttr(true));
  Value atMost = add(wanted, number(slack));
  Values state = whileLoop(
      {low, high, number(0), no}, {i32, i32, i32, no.getType()},
      [&](ValueRange args) -> std::pair<Value, Values> {
        Value isWide =
            cmp(CmpIPredicate::ugt, sub(args[1], args[0]), number(1));
        Value isLooking = arith::XOrIOp::create(b, args[3], yes);
        return {arith::AndIOp::create(b, isWide, isLooking), Values(args)};
      },
      [&](ValueRange args) -> Values {
        // The distance may be all of 32 bits.
        Value half =
            arith::ShRUIOp::create(b, sub(args[1], args[0]), number(1));
        Value middle = add(args[0], half);
        Value above = countAbove(memref, size, middle);
        Value isEnough = cmp(CmpIPredicate::sge, above, wanted);
        Value isDone = arith::AndIOp::create(
            b, isEnough, cmp(CmpIPredicate::sle, above, atMost));
        return {select(isEnough, middle, args[0]),
                select(isEnough, args[1], middle),
                select(isEnough, args[2], above), isDone};
      });
  return {state[0], state[1], state[2], state[3]};
}

Value SelectEmitter::countAbove(Value memref, Value size, Value threshold) {
  Value all = broadcast(threshold);
  Value counts = forLoop(position(0), size, position(lanes), splat(0),
                         [&](Value at, ValueRange args) -> Values {
                           Value vector =
                               vector::LoadOp::create(b, ints, memref, at);
                           Value isAbove = cmp(CmpIPredicate::sgt, vector, all);
                           return {add(args[0], count(isAbove))};
                         })[0];
  return sumLanes(counts);
}

Value SelectEmitter::collect(Value end, Value wanted, Value bound) {
  Value wholeEnd = roundDown(end, kVectorsPerGroup * lanes);
  return whileLoop(
      {position(0), number(0), bound}, {index, i32, i32},
      [&](ValueRange args) -> std::pair<Value, Values> {
        Value bound = args[2];
        auto [at, count] = scanGroups(args[0], wholeEnd, args[1], bound);
        Value isLast = cmp(CmpIPredicate::uge, at, wholeEnd);
        Value restBegin = select(isLast, wholeEnd, end);
        count = forLoop(restBegin, end, position(1), count,
                        [&](Value at, ValueRange args) -> Values {
                          Value isAbove = cmp(CmpIPredicate::sgt,
                                              getRawKey(loadBits(at)), bound);
                          Value isCandidate =
                              arith::AndIOp::create(b, isAbove, isValidAt(at));
                          return {appendIf(isCandidate, at, args[0])};
                        })[0];
        Values kept = ifElse(
            cmp(CmpIPredicate::sgt, count, wanted),
            [&, count = count]() -> Values {
              auto [kept, newBound] = reduce(count, wanted, bound);
              return {kept, newBound};
            },
            [&, count = count]() -> Values { return {count, bound}; });
        Value goOn = cmp(CmpIPredicate::ult, at, wholeEnd);
        return {goOn, {at, kept[0], kept[1]}};
      },
      [](ValueRange args) -> Values { return Values(args); })[1];
}

std::pair<Value, Value> SelectEmitter::scanGroups(Value begin, Value end,
                                                  Value count, Value bound) {
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
          Value vector = loadVector(add(args[0], position(i * lanes)));
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
              return {appendHits(word, args[0], args[1])};
            },
            [&]() -> Values { return {args[1]}; })[0];
        return {add(args[0], position(kVectorsPerGroup * lanes)), next};
      });
  return {state[0], state[1]};
}

Value SelectEmitter::getMask(Value lanesMask, int64_t shift) {
  Type element = b.getIntegerType(lanes);
  Value whole =
      vector::BitCastOp::create(b, VectorType::get(1, element), lanesMask);
  Value word =
      arith::ExtUIOp::create(b, i64, vector::ExtractOp::create(b, whole, 0));
  Value by = arith::ConstantOp::create(b, b.getI64IntegerAttr(shift));
  return arith::ShLIOp::create(b, word, by);
}

Value SelectEmitter::appendHits(Value word, Value base, Value count) {
  Value zero = arith::ConstantOp::create(b, b.getI64IntegerAttr(0));
  Value one = arith::ConstantOp::create(b, b.getI64IntegerAttr(1));
  return whileLoop(
      {word, count}, {i64, i32},
      [&](ValueRange args) -> std::pair<Value, Values> {
        return {cmp(CmpIPredicate::ne, args[0], zero), Values(args)};
      },
      [&](ValueRange args) -> Values {
        Value lane = math::CountTrailingZerosOp::create(b, args[0]);
        store(add(base, toIndex(lane)), args[1]);
        Value rest = arith::AndIOp::create(b, args[0], sub(args[0], one));
        return {rest, add(args[1], number(1))};
      })[1];
}

Value SelectEmitter::appendIf(Value condition, Value at, Value size) {
  // Written in any case: what is not counted is overwritten.
  store(at, size);
  return add(size, count(condition));
}

void SelectEmitter::store(Value at, Value size) {
  Value raw = getRawKey(loadBits(at));
  Value isMinusZero = cmp(CmpIPredicate::eq, raw, number(-1));
  Value slot = toIndex(size);
  memref::StoreOp::create(b, select(isMinusZero, number(0), raw), keys, slot);
  memref::StoreOp::create(b, toI32(at), positions, slot);
}

std::pair<Value, Value> SelectEmitter::reduce(Value size, Value wanted,
                                              Value bound) {
  Value end = toIndex(size);
  vector::StoreOp::create(b, splat(kLowest), keys, end);
  Value highest = getRange(keys, end).second;
  // What was kept before may equal the bound.
  Value low =
      sub(arith::MaxSIOp::create(b, bound, number(kLowest + 1)), number(1));
  Threshold found = bisect(keys, end, low, highest, wanted, /*slack=*/0);
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
  return {kept[0], includeMinusZero(threshold)};
}

Value SelectEmitter::appendWindow(Value start, Value end, Value size) {
  Value whole =
      sub(end, arith::RemUIOp::create(b, sub(end, start), position(lanes)));
  size = forLoop(start, whole, position(lanes), size,
                 [&](Value at, ValueRange args) -> Values {
                   Value word = getMask(isValid(loadVector(at)), 0);
                   return {appendHits(word, at, args[0])};
                 })[0];
  return forLoop(whole, end, position(1), size,
                 [&](Value at, ValueRange args) -> Values {
                   return {appendIf(isValidAt(at), at, args[0])};
                 })[0];
}

void SelectEmitter::writeIndices(Value size) {
  forLoop(position(0), position(k), position(1), {},
          [&](Value i, ValueRange) -> Values {
            Value candidate = memref::LoadOp::create(b, positions, i);
            Value isChosen = cmp(CmpIPredicate::slt, toI32(i), size);
            SmallVector<Value> indices(outerBatch);
            indices.push_back(i);
            memref::StoreOp::create(b, select(isChosen, candidate, number(-1)),
                                    op.getIndicesInit(), indices);
            return {};
          });
}

namespace {
struct SelectToLoops : sparq::impl::SelectToLoopsBase<SelectToLoops> {
  using SelectToLoopsBase::SelectToLoopsBase;

  void runOnOperation() override {
    if (vectorBits < 0) {
      emitError(getOperation()->getLoc())
          << "sparq-select-to-loops: option vector-bits = "
          << vectorBits.getValue() << " must not be negative";
      return signalPassFailure();
    }
    // At least 4, at most what the mask of a group has room for.
    int64_t lanes = std::clamp<int64_t>(
        llvm::bit_floor(static_cast<uint64_t>(vectorBits / 32)), 4,
        64 / kVectorsPerGroup);
    SmallVector<SelectOp> ops;
    getOperation()->walk([&](SelectOp op) { ops.push_back(op); });
    for (SelectOp op : ops) {
      if (op.getNumResults() > 0) {
        op.emitOpError("must be on memrefs to become loops");
        return signalPassFailure();
      }
      SelectEmitter(op, lanes).emit();
    }
  }
};
} // namespace
