//===- VectorNest.cpp - Loops of one linalg op over vectors ---------------===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "VectorNest.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Utils/StaticValueUtils.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"
#include "llvm/ADT/TypeSwitch.h"
#include "llvm/Support/MathExtras.h"
#include "llvm/Support/SaveAndRestore.h"

using namespace mlir;
using namespace mlir::sparq;

/// Nothing happens where any dimension is empty; what loops are to read before
/// they start is there to be read then. Gives the op to insert before.
static Operation *guardEmptyLoops(linalg::GenericOp op) {
  OpBuilder b(op);
  Location loc = op.getLoc();
  bool hasLoads =
      op.getBody()
          ->walk([](memref::LoadOp) { return WalkResult::interrupt(); })
          .wasInterrupted();
  Value isAny;
  if (hasLoads) {
    Value zero;
    for (Range range : cast<linalg::LinalgOp>(*op).createLoopRanges(b, loc)) {
      auto size = dyn_cast<Value>(range.size);
      if (!size || getConstantIntValue(range.size))
        continue;
      if (!zero)
        zero = arith::ConstantIndexOp::create(b, loc, 0);
      Value isSome =
          arith::CmpIOp::create(b, loc, arith::CmpIPredicate::ne, size, zero);
      isAny = isAny ? arith::AndIOp::create(b, loc, isAny, isSome).getResult()
                    : isSome;
    }
  }
  if (!isAny)
    return op;
  auto guard = scf::IfOp::create(b, loc, isAny, /*withElseRegion=*/false);
  op->moveBefore(guard.thenBlock()->getTerminator());
  return op;
}

VectorNest::VectorNest(const BodyAnalysis &analysis, const VectorPlan &plan,
                       ArrayRef<TypedAttr> starts)
    : analysis(analysis), plan(plan), starts(starts), op(analysis.getOp()),
      b(guardEmptyLoops(op)), loc(op.getLoc()), body(analysis, plan.lanes, b),
      sizes(op.getStaticLoopRanges()), types(op.getIteratorTypesArray()),
      vectorDim(analysis.getVectorDim()), counts(sizes.size(), 1) {
  for (Range range : cast<linalg::LinalgOp>(*op).createLoopRanges(b, loc)) {
    Interval interval;
    interval.length = getConstantIntValue(range.size);
    intervals.push_back(interval);
  }
}

bool VectorNest::canStart(const BodyAnalysis &analysis,
                          const VectorPlan &plan) {
  linalg::GenericOp op = analysis.getOp();
  SmallVector<int64_t> sizes = op.getStaticLoopRanges();
  SmallVector<utils::IteratorType> types = op.getIteratorTypesArray();
  // Sums along the vectors are few beside what they are of.
  if (types[analysis.getVectorDim()] == utils::IteratorType::reduction)
    return false;
  for (auto [type, size] : llvm::zip_equal(types, sizes))
    if (type == utils::IteratorType::reduction && ShapedType::isDynamic(size))
      return false;
  // One loop goes on with accumulators in memory: its first iteration starts.
  auto goesOn = [&](const VectorPlan::Loop &loop) {
    return types[loop.dim] == utils::IteratorType::reduction;
  };
  auto outer = ArrayRef(plan.loops).take_front(plan.accumulatorLevel);
  return llvm::count_if(outer, goesOn) <= 1 &&
         llvm::none_of(outer, [&](const VectorPlan::Loop &loop) {
           return goesOn(loop) && loop.block;
         });
}

/// Whether the tile of `loop` has all there is: no loop is needed, and what
/// depends on nothing else goes out of all loops.
bool VectorNest::isWhole(const VectorPlan::Loop &loop) const {
  int64_t unit = loop.dim == vectorDim ? plan.lanes : 1;
  return loop.block == 0 && sizes[loop.dim] == loop.tile * unit;
}

void VectorNest::emit() {
  SmallVector<Range> ranges =
      cast<linalg::LinalgOp>(*op).createLoopRanges(b, loc);
  for (auto [interval, range] : llvm::zip_equal(intervals, ranges)) {
    interval.begin = body.constant(0);
    interval.end = interval.length
                       ? body.constant(*interval.length)
                       : getValueOrCreateConstantIndexOp(b, loc, range.size);
  }
  for (const VectorPlan::Loop &loop : plan.loops)
    if (isWhole(loop))
      body.bindWhole(loop.dim);
  if (plan.prefetchDim >= 0)
    body.setPrefetch(
        plan.prefetchDim, plan.prefetchDistance, plan.prefetchLocality,
        arith::SubIOp::create(b, loc, intervals[plan.prefetchDim].end,
                              body.constant(1)));
  emitLoops(0, {});
  op.erase();
}

//===----------------------------------------------------------------------===//
// Loops
//===----------------------------------------------------------------------===//

SmallVector<Value> VectorNest::emitLoops(size_t level,
                                         SmallVector<Value> accumulators) {
  if (level == plan.accumulatorLevel && accumulators.empty()) {
    accumulators = startAccumulators();
    if (level < plan.loops.size())
      accumulators = emitLoops(level, std::move(accumulators));
    else
      accumulators = emitTile(std::move(accumulators));
    finishAccumulators(accumulators);
    return {};
  }
  if (level == plan.loops.size())
    return emitTile(std::move(accumulators));

  const VectorPlan::Loop &loop = plan.loops[level];
  Interval &interval = intervals[loop.dim];
  if (isWhole(loop)) {
    llvm::SaveAndRestore<int64_t> count(counts[loop.dim], loop.tile);
    return emitLoops(level + 1, std::move(accumulators));
  }
  if (loop.block) {
    Value step = body.constant(loop.block);
    auto blocks =
        scf::ForOp::create(b, loc, interval.begin, interval.end, step);
    llvm::SaveAndRestore<Interval> outer(interval);
    OpBuilder::InsertionGuard guard(b);
    b.setInsertionPointToStart(blocks.getBody());
    body.enter(blocks, std::nullopt);
    Value last = interval.end;
    interval.begin = blocks.getInductionVar();
    interval.end = arith::AddIOp::create(b, loc, interval.begin, step);
    bool isEven = interval.length && *interval.length % loop.block == 0;
    interval.length = loop.block;
    if (!isEven) {
      interval.end = arith::MinSIOp::create(b, loc, interval.end, last);
      interval.length = std::nullopt;
    }
    SmallVector<Value> results = emitLoops(level + 1, std::move(accumulators));
    assert(results.empty() && "accumulators do not pass blocks");
    body.leave();
    return {};
  }

  // Whole tiles, and what they leave over.
  struct Piece {
    int64_t count;
    bool isScalar;
  };
  SmallVector<Piece> pieces = {{loop.tile, false}};
  bool isVector = loop.dim == vectorDim;
  if (isVector) {
    if (loop.tile > 1)
      pieces.push_back({1, false});
    pieces.push_back({1, true});
  } else if (interval.length && *interval.length % loop.tile) {
    pieces.push_back({*interval.length % loop.tile, false});
  } else if (loop.tile > 1) {
    pieces.push_back({1, false});
  }
  Interval rest = interval;
  llvm::SaveAndRestore<bool> first(isFirst);
  if (level < plan.accumulatorLevel && isReduced(loop.dim)) {
    if (llvm::any_of(starts, [](TypedAttr start) { return !!start; })) {
      Interval part = rest;
      part.length = loop.tile;
      part.end = rest.begin =
          arith::AddIOp::create(b, loc, part.begin, body.constant(loop.tile));
      *rest.length -= loop.tile;
      llvm::SaveAndRestore<int64_t> count(counts[loop.dim], loop.tile);
      emitPiece(level, part, loop.tile, {});
    }
    isFirst = false;
  }
  for (Piece piece : pieces) {
    int64_t step =
        isVector && !piece.isScalar ? piece.count * plan.lanes : piece.count;
    Interval part = rest;
    if (rest.length) {
      int64_t length = *rest.length / step * step;
      if (length == 0)
        continue;
      part.length = length;
      rest.length = *rest.length - length;
      if (*rest.length)
        part.end =
            arith::AddIOp::create(b, loc, part.begin, body.constant(length));
    } else if (step > 1) {
      Value length = arith::SubIOp::create(b, loc, rest.end, rest.begin);
      Value over = arith::RemUIOp::create(b, loc, length, body.constant(step));
      part.end = arith::SubIOp::create(b, loc, rest.end, over);
    }
    rest.begin = part.end;
    llvm::SaveAndRestore<int64_t> count(counts[loop.dim], piece.count);
    llvm::SaveAndRestore<bool> scalar(isScalar, isScalar || piece.isScalar);
    if (isVector && plan.prefetchNextDim >= 0 && piece.count == loop.tile)
      splitAtNextRows(level, part, interval, step);
    accumulators = emitPiece(level, part, step, std::move(accumulators));
  }
  body.setNextRows(std::nullopt);
  return accumulators;
}

void VectorNest::splitAtNextRows(size_t level, Interval &part,
                                 const Interval &row, int64_t step) {
  int64_t distance = llvm::alignTo(plan.prefetchDistance, step);
  Interval first = part;
  if (part.length) {
    first.length = std::max<int64_t>(0, *part.length - distance);
    first.end =
        arith::AddIOp::create(b, loc, part.begin, body.constant(*first.length));
    part.length = *part.length - *first.length;
  } else {
    first.end = arith::MaxSIOp::create(
        b, loc, part.begin,
        arith::SubIOp::create(b, loc, part.end, body.constant(distance)));
  }
  emitPiece(level, first, step, {});
  part.begin = first.end;
  int64_t dim = plan.prefetchNextDim;
  body.setNextRows(VectorBody::NextRows{dim, counts[dim], intervals[dim].end,
                                        row.begin, row.end, first.end});
}

SmallVector<Value> VectorNest::emitPiece(size_t level, Interval interval,
                                         int64_t step,
                                         SmallVector<Value> accumulators) {
  auto loop = scf::ForOp::create(b, loc, interval.begin, interval.end,
                                 body.constant(step), accumulators);
  OpBuilder::InsertionGuard guard(b);
  b.setInsertionPointToStart(loop.getBody());
  body.enter(loop, plan.loops[level].dim);
  SmallVector<Value> results =
      emitLoops(level + 1, llvm::to_vector_of<Value>(loop.getRegionIterArgs()));
  if (!results.empty())
    scf::YieldOp::create(b, loc, results);
  body.leave();
  return llvm::to_vector_of<Value>(loop.getResults());
}

SmallVector<Point> VectorNest::getPoints(utils::IteratorType type) {
  SmallVector<Point> points = {Point(sizes.size(), 0)};
  auto expand = [&](int64_t dim) {
    SmallVector<Point> expanded;
    for (const Point &point : points)
      for (int64_t i = 0; i < counts[dim]; ++i) {
        expanded.push_back(point);
        expanded.back()[dim] = i;
      }
    points = std::move(expanded);
  };
  // A vector that is read goes to all that use it.
  if (types[vectorDim] == type)
    expand(vectorDim);
  for (const VectorPlan::Loop &loop : plan.loops)
    if (loop.dim != vectorDim && loop.block == 0 && types[loop.dim] == type)
      expand(loop.dim);
  return points;
}

//===----------------------------------------------------------------------===//
// Accumulators
//===----------------------------------------------------------------------===//

/// Whether vectors may leave something over.
static bool hasRest(int64_t size, int64_t lanes) {
  return ShapedType::isDynamic(size) || size % lanes != 0;
}

/// What combining with `combiner` changes nothing: a value of `type`.
static TypedAttr getNeutral(Operation *combiner, Type type) {
  Builder b(combiner->getContext());
  auto getFloat = [&](auto get) -> TypedAttr {
    return b.getFloatAttr(type, get(cast<FloatType>(type).getFloatSemantics()));
  };
  auto getInteger = [&](auto get) -> TypedAttr {
    unsigned width = type.isIndex() ? IndexType::kInternalStorageBitWidth
                                    : type.getIntOrFloatBitWidth();
    return b.getIntegerAttr(type, get(width));
  };
  using llvm::APFloat;
  using llvm::APInt;
  using Semantics = const llvm::fltSemantics &;
  return llvm::TypeSwitch<Operation *, TypedAttr>(combiner)
      .Case([&](arith::AddFOp) {
        // Adding 0 would make -0 of a sum +0.
        return getFloat([](Semantics s) { return APFloat::getZero(s, true); });
      })
      .Case([&](arith::MulFOp) {
        return getFloat([](Semantics s) { return APFloat::getOne(s); });
      })
      .Case([&](arith::MaximumFOp) {
        return getFloat([](Semantics s) { return APFloat::getInf(s, true); });
      })
      .Case([&](arith::MinimumFOp) {
        return getFloat([](Semantics s) { return APFloat::getInf(s); });
      })
      .Case<arith::MaxNumFOp, arith::MinNumFOp>([&](auto) {
        return getFloat([](Semantics s) { return APFloat::getNaN(s); });
      })
      .Case<arith::AndIOp, arith::MinUIOp>(
          [&](auto) { return getInteger(APInt::getAllOnes); })
      .Case([&](arith::MulIOp) {
        return getInteger([](unsigned w) { return APInt(w, 1); });
      })
      .Case(
          [&](arith::MaxSIOp) { return getInteger(APInt::getSignedMinValue); })
      .Case(
          [&](arith::MinSIOp) { return getInteger(APInt::getSignedMaxValue); })
      .Default([&](Operation *) { return getInteger(APInt::getZero); });
}

Value VectorNest::loadStart(OpOperand &init, const Point &point,
                            int64_t width) {
  TypedAttr start = starts[init.getOperandNumber() - op.getNumDpsInputs()];
  if (!isFirst || !start)
    return body.load(init, point, width);
  if (width > 0)
    start = DenseElementsAttr::get(VectorType::get(width, start.getType()),
                                   Attribute(start));
  return arith::ConstantOp::create(b, loc, start);
}

/// The accumulators of a tile: for every point of the parallel dimensions and
/// every init a vector; for sums along the vectors `numChains` vectors, and a
/// scalar for what the vectors leave over.
SmallVector<Value> VectorNest::startAccumulators() {
  SmallVector<Value> values;
  bool alongVectors = isReduced(vectorDim);
  for (const Point &point : getPoints(utils::IteratorType::parallel))
    for (OpOperand &init : op.getDpsInitsMutable()) {
      if (analysis.isStreamed(init))
        continue;
      if (!alongVectors) {
        bool isUsed = !op.getMatchingBlockArgument(&init).use_empty() ||
                      plan.accumulatorLevel < plan.loops.size();
        values.push_back(isUsed
                             ? loadStart(init, point, isScalar ? 0 : plan.lanes)
                             : Value());
        continue;
      }
      Type element = op.getMatchingBlockArgument(&init).getType();
      auto type = VectorType::get(plan.lanes, element);
      Attribute neutral = getNeutral(analysis.getCombiner(init), element);
      for (int64_t chain = 0; chain < plan.numChains; ++chain)
        values.push_back(arith::ConstantOp::create(
            b, loc, DenseElementsAttr::get(type, neutral)));
      if (hasRest(sizes[vectorDim], plan.lanes))
        values.push_back(body.load(init, point, 0));
    }
  return values;
}

size_t VectorNest::getNumAccumulated() {
  return llvm::count_if(op.getDpsInitsMutable(), [&](OpOperand &init) {
    return !analysis.isStreamed(init);
  });
}

SmallVector<Value> VectorNest::emitTile(SmallVector<Value> accumulators) {
  SmallVector<Point> parallel = getPoints(utils::IteratorType::parallel);
  size_t numInits = getNumAccumulated();
  size_t perInit = accumulators.size() / (parallel.size() * numInits);
  struct Term {
    size_t parallel;
    Point reduced;
  };
  SmallVector<Term> terms;
  for (const Point &reduced : getPoints(utils::IteratorType::reduction))
    for (size_t i = 0; i < parallel.size(); ++i)
      terms.push_back({i, reduced});
  // Row by row, as they lie in memory.
  if (plan.rowDim >= 0)
    llvm::stable_sort(terms, [&](const Term &a, const Term &b) {
      return parallel[a.parallel][plan.rowDim] <
             parallel[b.parallel][plan.rowDim];
    });
  for (const auto &[i, reduced] : terms) {
    Point at(parallel[i]);
    for (size_t dim = 0; dim < at.size(); ++dim)
      at[dim] += reduced[dim];
    // Which of the accumulators of a sum this goes to.
    size_t chain = 0;
    if (isReduced(vectorDim))
      chain = isScalar ? perInit - 1 : reduced[vectorDim] % plan.numChains;
    SmallVector<Value> before;
    size_t next = i * numInits * perInit + chain;
    for (OpOperand &init : op.getDpsInitsMutable()) {
      bool isStreamed = analysis.isStreamed(init);
      before.push_back(isStreamed ? Value() : accumulators[next]);
      next += isStreamed ? 0 : perInit;
    }
    SmallVector<Value> after = body.evaluate(at, before, isScalar);
    next = i * numInits * perInit + chain;
    for (auto [init, value] : llvm::zip_equal(op.getDpsInitsMutable(), after)) {
      if (analysis.isStreamed(init)) {
        body.store(value, init, at);
        continue;
      }
      accumulators[next] = value;
      next += perInit;
    }
  }
  return accumulators;
}

Value VectorNest::combine(OpOperand &init, Value lhs, Value rhs) {
  Operation *combiner = analysis.getCombiner(init);
  OperationState state(loc, combiner->getName());
  state.addOperands({lhs, rhs});
  state.addTypes(lhs.getType());
  state.addAttributes(combiner->getDiscardableAttrDictionary().getValue());
  state.propertiesAttr = combiner->getPropertiesAsAttribute();
  return b.create(state)->getResult(0);
}

Value VectorNest::reduceLanes(OpOperand &init, SmallVector<Value> vectors) {
  // Two vectors become one of their combined halves, and so on: in the end
  // there is one vector with one segment for each.
  int64_t numResults = vectors.size(), segments = 1, width = plan.lanes;
  while (width > numResults || vectors.size() > 1) {
    bool isPair = vectors.size() > 1;
    int64_t segment = width / segments;
    SmallVector<int64_t> low, high;
    for (int64_t i = 0; i < (isPair ? 2 : 1) * segments; ++i)
      for (int64_t j = 0; j < segment / 2; ++j) {
        low.push_back(i * segment + j);
        high.push_back(i * segment + segment / 2 + j);
      }
    SmallVector<Value> halves;
    for (size_t i = 0; i < vectors.size(); i += isPair ? 2 : 1) {
      Value lhs = vectors[i], rhs = vectors[isPair ? i + 1 : i];
      halves.push_back(
          combine(init, vector::ShuffleOp::create(b, loc, lhs, rhs, low),
                  vector::ShuffleOp::create(b, loc, lhs, rhs, high)));
    }
    vectors = std::move(halves);
    if (isPair)
      segments *= 2;
    else
      width /= 2;
  }
  return vectors[0];
}

void VectorNest::finishAccumulators(ValueRange accumulators) {
  SmallVector<Point> points = getPoints(utils::IteratorType::parallel);
  size_t numInits = getNumAccumulated();
  size_t perInit = accumulators.size() / (points.size() * numInits);
  auto accumulated =
      llvm::make_filter_range(op.getDpsInitsMutable(), [&](OpOperand &init) {
        return !analysis.isStreamed(init);
      });
  if (!isReduced(vectorDim)) {
    for (auto [i, point] : llvm::enumerate(points))
      for (auto [k, init] : llvm::enumerate(accumulated))
        body.store(accumulators[i * numInits + k], init, point);
    return;
  }

  for (auto [k, init] : llvm::enumerate(accumulated)) {
    // Neighbouring elements are reduced and stored together.
    AffineMap map = op.getMatchingIndexingMap(&init);
    auto type = cast<MemRefType>(init.get().getType());
    int64_t together = -1;
    if (isInnermostContiguous(type))
      if (auto dim = dyn_cast<AffineDimExpr>(map.getResults().back()))
        together = dim.getPosition();
    int64_t count = together < 0 ? 1 : counts[together];
    if (!llvm::isPowerOf2_64(count) || count > plan.lanes)
      count = 1;
    bool isRest = perInit > static_cast<size_t>(plan.numChains);
    for (const Point &point : points) {
      if (count > 1 && point[together] != 0)
        continue;
      SmallVector<Value> vectors, rests;
      Point at(point);
      for (int64_t j = 0; j < count; ++j) {
        if (count > 1)
          at[together] = j;
        size_t i = llvm::find(points, at) - points.begin();
        size_t first = (i * numInits + k) * perInit;
        SmallVector<Value> chains =
            llvm::to_vector(accumulators.slice(first, plan.numChains));
        for (size_t n = chains.size(); n > 1; n = (n + 1) / 2)
          for (size_t c = 0; c < n / 2; ++c)
            chains[c] = combine(init, chains[c], chains[c + (n + 1) / 2]);
        vectors.push_back(chains[0]);
        if (isRest)
          rests.push_back(accumulators[first + plan.numChains]);
      }
      Value sums = reduceLanes(init, vectors);
      if (count == 1) {
        Value sum = vector::ExtractOp::create(b, loc, sums, 0);
        Value old = isRest ? rests[0] : body.load(init, point, 0);
        body.store(combine(init, old, sum), init, point);
      } else {
        Value old = isRest
                        ? vector::FromElementsOp::create(
                              b, loc, cast<VectorType>(sums.getType()), rests)
                              .getResult()
                        : body.load(init, point, count);
        body.store(combine(init, old, sums), init, point);
      }
    }
  }
}
