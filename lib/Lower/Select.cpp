//===- Select.cpp - sparq.select to linalg --------------------------------===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

//
// Selection without a sort. Every position gets an i32 key that orders as its
// score does; the k-th largest key is found bit by bit, each bit one counting
// pass over the keys; what is above it is chosen, and of what equals it the
// lowest positions. Integer counts make the result independent of the order of
// evaluation.
//
//===----------------------------------------------------------------------===//

#include "PositionSet.h"

#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Utils/StaticValueUtils.h"

#include <limits>

using namespace mlir;
using namespace mlir::sparq;

/// The key of a position masked out for the whole group: below every other.
static constexpr int32_t kMaskedOutKey = std::numeric_limits<int32_t>::min();
/// The key of a position in the local window: above every other.
static constexpr int32_t kLocalKey = std::numeric_limits<int32_t>::max();

/// The key of a float: i32s in the order of the floats, with -0 equal to +0.
/// Done on the bits, as a device may flush or fold what float arithmetic would
/// do here.
static Value getKey(Emitter &b, Value score) {
  Value bits = arith::BitcastOp::create(b, b.getI32Type(), score);
  Value isMinusZero =
      arith::CmpIOp::create(b, arith::CmpIPredicate::eq, bits,
                            b.i32(std::numeric_limits<int32_t>::min()));
  bits = arith::SelectOp::create(b, isMinusZero, b.i32(0), bits);
  // Negative floats order backwards: flip all but the sign.
  Value sign = arith::ShRSIOp::create(b, bits, b.i32(31));
  Value flip = arith::AndIOp::create(
      b, sign, b.i32(std::numeric_limits<int32_t>::max()));
  return arith::XOrIOp::create(b, bits, flip);
}

namespace {
class SelectLowering {
public:
  SelectLowering(SelectOp op, OpBuilder &builder)
      : op(op), e(op, builder, op.getNumBatchDims()), i32(e.getI32Type()),
        f32(e.getF32Type()) {}

  /// Emits everything; gives the indices and the count.
  SmallVector<Value> run() {
    padScores();
    computeKeys();
    numValid = count(
        [](Emitter &b, ValueRange args) -> Value {
          return arith::CmpIOp::create(b, arith::CmpIPredicate::ne, args[0],
                                       b.i32(kMaskedOutKey));
        },
        /*ins=*/{}, op.getCountInit());
    if (op.getLocal() > 0)
      raiseLocalWindow();
    computeNumChosen();
    return {selectIndices(findThreshold()), numValid};
  }

private:
  enum { kPosition, kSlot };

  /// Brings the scores to whole chunks, at least one, padded with masked-out
  /// positions.
  void padScores();
  /// Per position: the key.
  void computeKeys();
  /// Gives the last `local` valid positions the largest key.
  void raiseLocalWindow();
  /// Per batch: how many positions there are to choose.
  void computeNumChosen();
  /// Per batch: the key of the last position to choose.
  Value findThreshold();
  Value selectIndices(Value threshold);

  /// A tensor [B...] computed elementwise from `ins`, also [B...].
  Value perBatch(ArrayRef<Value> ins, Emitter::Body body) {
    SmallVector<Indexed> indexed;
    for (Value in : ins)
      indexed.push_back(e.at(in));
    return e.generic("", indexed, e.at(e.empty({}, i32)), body);
  }
  /// Per batch, how many keys fulfil `predicate`, which gets the key and the
  /// batch's elements of `ins`; into `init` if there is one.
  Value count(Emitter::Body predicate, ArrayRef<Value> ins = {},
              Value init = {}) {
    SmallVector<Indexed> indexed = {e.at(keys, {0, 1})};
    for (Value in : ins)
      indexed.push_back(e.at(in));
    return e.reduce(
        "rr", e.i32(0), indexed, e.at(init ? init : e.empty({}, i32)),
        [&](Emitter &b, ValueRange args) -> Value {
          Value one =
              arith::ExtUIOp::create(b, i32, predicate(b, args.drop_back()));
          return arith::AddIOp::create(b, args.back(), one);
        });
  }
  /// A tensor [B...] as [B..., 1].
  Value withUnitDim(Value tensor) {
    return e.generic("p", {e.at(tensor)},
                     e.at(e.empty({e.getIndexAttr(1)}, i32), {0}),
                     [](Emitter &, ValueRange args) { return args[0]; });
  }
  /// The reverse.
  Value withoutUnitDim(Value tensor) {
    return e.generic("", {Indexed{tensor, unitDimLoops()}},
                     e.at(e.empty({}, i32)),
                     [](Emitter &, ValueRange args) { return args[0]; });
  }
  SmallVector<int64_t> unitDimLoops() {
    SmallVector<int64_t> loops =
        llvm::to_vector(llvm::seq<int64_t>(0, e.numBatchDims));
    loops.push_back(kNoLoop);
    return loops;
  }

  SelectOp op;
  Emitter e;
  Type i32, f32;
  OpFoldResult numChunks;
  /// f32 [B..., chunks, kChunkSize].
  Value chunkedScores;
  /// i32 [B..., chunks, kChunkSize].
  Value keys;
  /// i32 [B...].
  Value numValid, numChosen;
};
} // namespace

void SelectLowering::padScores() {
  OpFoldResult numPositions = e.size(kPosition), paddedSize;
  if (std::optional<int64_t> size = getConstantIntValue(numPositions)) {
    int64_t chunks = std::max<int64_t>(1, llvm::divideCeil(*size, kChunkSize));
    numChunks = e.getIndexAttr(chunks);
    paddedSize = e.getIndexAttr(chunks * kChunkSize);
  } else {
    Value dynamicSize = cast<Value>(numPositions);
    Value chunks = arith::DivUIOp::create(
        e, arith::AddIOp::create(e, dynamicSize, e.index(kChunkSize - 1)),
        e.index(kChunkSize));
    chunks = arith::MaxUIOp::create(e, chunks, e.index(1));
    numChunks = chunks;
    paddedSize =
        arith::MulIOp::create(e, chunks, e.index(kChunkSize)).getResult();
  }

  Value scores = op.getScores();
  if (numPositions != paddedSize) {
    Value padding = e.fill(e.minusInfinity(), e.empty({paddedSize}, f32));
    int64_t rank = e.numBatchDims + 1;
    SmallVector<OpFoldResult> offsets(rank, e.getIndexAttr(0));
    SmallVector<OpFoldResult> strides(rank, e.getIndexAttr(1));
    scores = tensor::InsertSliceOp::create(
        e, scores, padding, offsets,
        tensor::getMixedSizes(e, e.getLoc(), scores), strides);
  }

  SmallVector<OpFoldResult> sizes =
      tensor::getMixedSizes(e, e.getLoc(), scores);
  sizes.back() = numChunks;
  sizes.push_back(e.getIndexAttr(kChunkSize));
  auto [shape, dynamicSizes] = decomposeMixedValues(sizes);
  SmallVector<ReassociationIndices> reassociation;
  for (int64_t dim = 0, rank = sizes.size() - 1; dim < rank; ++dim)
    reassociation.push_back({dim});
  reassociation.back().push_back(sizes.size() - 1);
  chunkedScores = tensor::ExpandShapeOp::create(
      e, RankedTensorType::get(shape, f32), scores, reassociation, sizes);
}

void SelectLowering::computeKeys() {
  SmallVector<OpFoldResult> sizes = {numChunks, e.getIndexAttr(kChunkSize)};
  keys = e.generic(
      "pp", {e.at(chunkedScores, {0, 1})}, e.at(e.empty(sizes, i32), {0, 1}),
      [](Emitter &b, ValueRange args) -> Value {
        Value isMaskedOut = arith::CmpFOp::create(b, arith::CmpFPredicate::OEQ,
                                                  args[0], b.minusInfinity());
        return arith::SelectOp::create(b, isMaskedOut, b.i32(kMaskedOutKey),
                                       getKey(b, args[0]));
      });
}

void SelectLowering::raiseLocalWindow() {
  PositionSet valid = PositionSet::create(
      e, keys, numChunks, {}, [](Emitter &b, ValueRange args) -> Value {
        return arith::CmpIOp::create(b, arith::CmpIPredicate::ne, args[0],
                                     b.i32(kMaskedOutKey));
      });
  // The window starts at the local-th last valid position, or at the first.
  Value rank = perBatch({numValid}, [&](Emitter &b, ValueRange args) -> Value {
    Value before = arith::SubIOp::create(b, args[0], b.i32(op.getLocal()));
    return arith::MaxSIOp::create(b, before, b.i32(0));
  });
  Value start = withoutUnitDim(valid.select(e, withUnitDim(rank), 1));
  keys = e.generic(
      "pp", {e.at(keys, {0, 1}), e.at(start)},
      e.at(e.empty({numChunks, e.getIndexAttr(kChunkSize)}, i32), {0, 1}),
      [](Emitter &b, ValueRange args) -> Value {
        Value position = arith::AddIOp::create(
            b, arith::MulIOp::create(b, b.iteration32(0), b.i32(kChunkSize)),
            b.iteration32(1));
        Value isRecent = arith::CmpIOp::create(b, arith::CmpIPredicate::sge,
                                               position, args[1]);
        Value isValid = arith::CmpIOp::create(b, arith::CmpIPredicate::ne,
                                              args[0], b.i32(kMaskedOutKey));
        return arith::SelectOp::create(
            b, arith::AndIOp::create(b, isRecent, isValid), b.i32(kLocalKey),
            args[0]);
      });
}

void SelectLowering::computeNumChosen() {
  numChosen = perBatch({numValid}, [&](Emitter &b, ValueRange args) -> Value {
    return arith::MinSIOp::create(b, args[0], b.i32(op.getK()));
  });
}

Value SelectLowering::findThreshold() {
  // The largest t with at least numChosen keys >= t, built from the highest
  // bit down. t counts from the lowest i32 up, as an unsigned number; `flip`
  // takes it to the order of the keys.
  auto flip = [](Emitter &b, Value t) -> Value {
    return arith::XOrIOp::create(b, t,
                                 b.i32(std::numeric_limits<int32_t>::min()));
  };
  Value start = e.fill(e.i32(0), e.empty({}, i32));
  auto loop = scf::ForOp::create(
      e, e.index(0), e.index(32), e.index(1), ValueRange{start},
      [&](OpBuilder &builder, Location, Value iteration, ValueRange args) {
        OpBuilder::InsertionGuard guard(e);
        e.setInsertionPoint(builder.getInsertionBlock(),
                            builder.getInsertionPoint());
        Value threshold = args[0];
        Value shift = arith::SubIOp::create(e, e.i32(31), e.toI32(iteration));
        Value bit = arith::ShLIOp::create(e, e.i32(1), shift);
        // The lower bits are not decided yet. Masking them is what makes them
        // zero: the loop must not depend on its start value, since
        // iree-compile 3.13 passes it with a wrong offset where several batch
        // dimensions are dynamic.
        Value decided = arith::ShLIOp::create(e, e.i32(-2), shift);
        auto getCandidate = [&](Emitter &b, Value threshold) -> Value {
          return arith::OrIOp::create(
              b, arith::AndIOp::create(b, threshold, decided), bit);
        };
        Value atLeast = count(
            [&](Emitter &b, ValueRange args) -> Value {
              Value candidate = flip(b, getCandidate(b, args[1]));
              return arith::CmpIOp::create(b, arith::CmpIPredicate::sge,
                                           args[0], candidate);
            },
            {threshold});
        // In place of the old threshold, so that bufferization needs no copy.
        Value next = e.generic(
            "", {e.at(atLeast), e.at(numChosen)}, e.at(threshold),
            [&](Emitter &b, ValueRange args) -> Value {
              Value isEnough = arith::CmpIOp::create(
                  b, arith::CmpIPredicate::sge, args[0], args[1]);
              Value candidate = getCandidate(b, args[2]);
              Value without = arith::XOrIOp::create(b, candidate, bit);
              return arith::SelectOp::create(b, isEnough, candidate, without);
            });
        scf::YieldOp::create(e, next);
      });
  return perBatch(
      {loop.getResult(0)},
      [&](Emitter &b, ValueRange args) -> Value { return flip(b, args[0]); });
}

Value SelectLowering::selectIndices(Value threshold) {
  auto keysThat = [&](arith::CmpIPredicate predicate) {
    return PositionSet::create(e, keys, numChunks, {threshold},
                               [&](Emitter &b, ValueRange args) -> Value {
                                 return arith::CmpIOp::create(b, predicate,
                                                              args[0], args[1]);
                               });
  };
  PositionSet above = keysThat(arith::CmpIPredicate::sgt);
  PositionSet ties = keysThat(arith::CmpIPredicate::eq);

  // Of the ties the lowest positions win: all below the first that does not.
  Value numTies = perBatch({numChosen, above.size(e)},
                           [](Emitter &b, ValueRange args) -> Value {
                             return arith::SubIOp::create(b, args[0], args[1]);
                           });
  Value lastRank =
      perBatch({numTies}, [](Emitter &b, ValueRange args) -> Value {
        Value last = arith::SubIOp::create(b, args[0], b.i32(1));
        return arith::MaxSIOp::create(b, last, b.i32(0));
      });
  Value last = withoutUnitDim(ties.select(e, withUnitDim(lastRank), 1));
  Value bound =
      perBatch({numTies, last}, [](Emitter &b, ValueRange args) -> Value {
        Value isAny = arith::CmpIOp::create(b, arith::CmpIPredicate::sgt,
                                            args[0], b.i32(0));
        Value next = arith::AddIOp::create(b, args[1], b.i32(1));
        return arith::SelectOp::create(b, isAny, next, b.i32(0));
      });
  PositionSet chosen = above.uniteBelow(e, ties, bound);

  OpFoldResult slots = e.getIndexAttr(op.getK());
  Value ranks = e.generic(
      "p", {}, e.at(e.empty({slots}, i32), {0}),
      [](Emitter &b, ValueRange) -> Value { return b.iteration32(0); });
  Value positions = chosen.select(e, ranks, op.getK());
  return e.generic(
      "p", {e.at(positions, {0}), e.at(numChosen)},
      e.at(op.getIndicesInit(), {0}), [](Emitter &b, ValueRange args) -> Value {
        Value isChosen = arith::CmpIOp::create(b, arith::CmpIPredicate::slt,
                                               b.iteration32(0), args[1]);
        return arith::SelectOp::create(b, isChosen, args[0], b.i32(-1));
      });
}

namespace {
struct LowerSelect : OpRewritePattern<SelectOp> {
  using OpRewritePattern::OpRewritePattern;

  LogicalResult matchAndRewrite(SelectOp op,
                                PatternRewriter &rewriter) const override {
    if (op.getNumResults() == 0)
      return rewriter.notifyMatchFailure(op, "not on tensors");
    rewriter.replaceOp(op, SelectLowering(op, rewriter).run());
    return success();
  }
};
} // namespace

void sparq::populateSelectToLinalgPatterns(RewritePatternSet &patterns) {
  patterns.add<LowerSelect>(patterns.getContext());
}
