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
//===----------------------------------------------------------------------===//

#include "CandidateBuffer.h"

#include "sparq/IR/SparqOps.h"
#include "sparq/Tile/Passes.h"

#include "mlir/Dialect/Math/IR/Math.h"
#include "llvm/Support/MathExtras.h"

namespace mlir::sparq {
#define GEN_PASS_DEF_SELECTTOLOOPS
#include "sparq/Tile/Passes.h.inc"
} // namespace mlir::sparq

using namespace mlir;
using namespace mlir::sparq;

namespace {
class SelectEmitter : SelectBuilder {
public:
  SelectEmitter(SelectOp op, ImplicitLocOpBuilder &builder, int64_t lanes)
      : SelectBuilder(builder, lanes), op(op), k(op.getK()),
        minusInf(arith::ConstantOp::create(
            b, DenseElementsAttr::get(
                   floats, APFloat::getInf(APFloat::IEEEsingle(), true)))) {}

  void emit();

private:
  /// Where the local window starts and how many valid positions it has.
  struct Window {
    Value start, count;
  };

  /// Selects from `row`, which is that at `batch` of the results.
  void emitRow(ScoreRow &row, CandidateBuffer &candidates, Value size,
               ValueRange batch);
  Window findWindow(ScoreRow &row, Value size);
  /// Writes the maxima of blocks of [0, end), -inf where all is masked out,
  /// as raw keys; gives how many there are (whole vectors) and how many
  /// positions are valid.
  std::pair<Value, Value> computeBlockMaxima(ScoreRow &row, Value end);
  /// A bound with at least `wanted` valid positions above it, if there are.
  Value computeBound(ScoreRow &row, Value numMaxima, Value wanted);

  /// How many vectors of block maxima there should be. More make the bound
  /// tighter and cost more to search: 4 k leave 1.15 k candidates of scores in
  /// random order. There are never twice as many.
  int64_t getWantedMaxima() { return llvm::divideCeil(4 * k, lanes); }

  SelectOp op;
  int64_t k;
  /// A vector of these.
  Value minusInf;
  /// A buffer of keys.
  Value maxima;
};
} // namespace

void SelectEmitter::emit() {
  auto type = cast<MemRefType>(op.getScores().getType());
  int64_t rank = type.getRank();
  auto [strides, offset] = type.getStridesAndOffset();
  bool isContiguous = strides.back() == 1;
  Value size = memref::DimOp::create(b, op.getScores(), rank - 1);

  maxima = memref::AllocOp::create(
      b, MemRefType::get({2 * getWantedMaxima() * lanes}, i32));
  CandidateBuffer candidates(*this, k);
  // A copy of the row where that is not contiguous.
  Value copy;
  if (!isContiguous)
    copy = memref::AllocOp::create(
        b, MemRefType::get({ShapedType::kDynamic}, b.getF32Type()), size);
  {
    OpBuilder::InsertionGuard guard(b);
    SmallVector<Value> batch;
    for (int64_t dim = 0; dim < rank - 1; ++dim) {
      Value extent = memref::DimOp::create(b, op.getScores(), dim);
      auto loop = scf::ForOp::create(b, position(0), extent, position(1));
      batch.push_back(loop.getInductionVar());
      b.setInsertionPointToStart(loop.getBody());
    }
    if (!isContiguous)
      forLoop(position(0), size, position(1), {}, [&](Value i, ValueRange) {
        SmallVector<Value> indices(batch);
        indices.push_back(i);
        Value score = memref::LoadOp::create(b, op.getScores(), indices);
        memref::StoreOp::create(b, score, copy, i);
        return Values();
      });
    ScoreRow row = isContiguous
                       ? ScoreRow(*this, op.getScores(), batch, minusInf)
                       : ScoreRow(*this, copy, ValueRange(), minusInf);
    emitRow(row, candidates, size, batch);
  }
  op.erase();
}

void SelectEmitter::emitRow(ScoreRow &row, CandidateBuffer &candidates,
                            Value size, ValueRange batch) {
  Value end = size, wanted = number(k);
  Window window;
  if (op.getLocal() > 0) {
    window = findWindow(row, size);
    end = window.start;
    wanted = sub(wanted, window.count);
  }
  auto [numMaxima, numValid] = computeBlockMaxima(row, end);
  Value bound = computeBound(row, numMaxima, wanted);
  Value scanEnd = end;
  if (op.getLocal() > 0)
    scanEnd =
        select(cmp(CmpIPredicate::eq, wanted, number(0)), position(0), end);
  Value numChosen = candidates.collect(row, scanEnd, wanted, bound);
  if (op.getLocal() > 0) {
    numValid = add(numValid, window.count);
    numChosen = candidates.appendWindow(row, window.start, size, numChosen);
  }
  candidates.writeIndices(numChosen, op.getIndicesInit(), batch);
  memref::StoreOp::create(b, numValid, op.getCountInit(), batch);
}

SelectEmitter::Window SelectEmitter::findWindow(ScoreRow &row, Value size) {
  Value local = number(op.getLocal()), step = position(lanes);
  // Whole vectors from the end, as long as they do not have too many.
  Values state = whileLoop(
      {size, number(0)}, {index, i32, i32},
      [&](ValueRange args) -> std::pair<Value, Values> {
        Value isWhole = cmp(CmpIPredicate::uge, args[0], step);
        Value inVector = ifElse(
            isWhole,
            [&]() -> Values {
              Value vector = row.loadVector(sub(args[0], step));
              return {sumLanes(count(row.isValid(vector)))};
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
        return {next, add(args[1], count(row.isValidAt(next)))};
      });
  return {state[0], state[1]};
}

std::pair<Value, Value> SelectEmitter::computeBlockMaxima(ScoreRow &row,
                                                          Value end) {
  Value step = position(lanes);
  Value whole = roundDown(end, lanes);
  Value numVectors = arith::DivUIOp::create(b, end, step);
  // A block is a lane of so many vectors.
  Value blockSize = arith::MaxUIOp::create(
      b, arith::DivUIOp::create(b, numVectors, position(getWantedMaxima())),
      position(1));
  Value blockStep = arith::MulIOp::create(b, blockSize, step);
  Values blocks = forLoop(
      position(0), whole, blockStep, {position(0), splat(0)},
      [&](Value begin, ValueRange args) -> Values {
        Value blockEnd =
            arith::MinUIOp::create(b, add(begin, blockStep), whole);
        Values block =
            forLoop(begin, blockEnd, step, {minusInf, args[1]},
                    [&](Value at, ValueRange args) -> Values {
                      Value vector = row.loadVector(at);
                      // A NaN is not greater: it does not count for the
                      // bound.
                      Value isGreater = arith::CmpFOp::create(
                          b, CmpFPredicate::OGT, vector, args[0]);
                      return {select(isGreater, vector, args[0]),
                              add(args[1], count(row.isValid(vector)))};
                    });
        Value bits = arith::BitcastOp::create(b, ints, block[0]);
        vector::StoreOp::create(b, row.getRawKey(bits), maxima, args[0]);
        return {add(args[0], step), block[1]};
      });
  Value numValid = forLoop(whole, end, position(1), sumLanes(blocks[1]),
                           [&](Value at, ValueRange args) -> Values {
                             return {add(args[0], count(row.isValidAt(at)))};
                           })[0];
  return {blocks[0], numValid};
}

Value SelectEmitter::computeBound(ScoreRow &row, Value numMaxima,
                                  Value wanted) {
  Value isEnough = cmp(CmpIPredicate::uge, toI32(numMaxima), wanted);
  Value bound = ifElse(
      isEnough,
      [&]() -> Values {
        KeySearch search(*this, maxima);
        auto [lowest, highest] = search.getRange(numMaxima);
        // One below the lowest, without overflow.
        Value low =
            sub(arith::MaxSIOp::create(b, lowest, number(kLowestKey + 1)),
                number(1));
        return {search.bisect(numMaxima, low, highest, wanted, /*slack=*/k / 8)
                    .low};
      },
      [&]() -> Values { return {number(kLowestKey)}; })[0];
  // Not as many as wanted are valid for sure: all that are have to be looked
  // at, those below -inf (NaN) too.
  Value isBelow = cmp(CmpIPredicate::slt, bound, number(kMinusInfKey));
  return row.includeMinusZero(select(isBelow, number(kLowestKey), bound));
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
      ImplicitLocOpBuilder builder(op.getLoc(), op);
      SelectEmitter(op, builder, lanes).emit();
    }
  }
};
} // namespace
