//===- LoopNest.cpp - The loops of one linalg op --------------------------===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "LoopNest.h"

#include "mlir/Dialect/Affine/IR/AffineOps.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/Utils/StaticValueUtils.h"
#include "llvm/Support/MathExtras.h"

using namespace mlir;
using namespace mlir::sparq;

/// Accumulators in memory that are taken through a reduction together: 8 KB in
/// f32, a part of any first-level cache, and long enough that the rows read
/// for them are read in long runs.
static constexpr int64_t kRunLength = 2048;

/// Terms of a reduction added at a time to accumulators in memory. Each is one
/// stream of reads.
static constexpr int64_t kTermsPerRun = 8;

/// Sums taken in one innermost loop: what they have in common is read once, and
/// one does not wait for the other.
static constexpr int64_t kSumsPerLoop = 4;

LoopNest::LoopNest(linalg::GenericOp op, ArrayRef<int64_t> order)
    : op(op), order(order), b(op), loc(op.getLoc()),
      ranges(cast<linalg::LinalgOp>(*op).createLoopRanges(b, loc)),
      types(op.getIteratorTypesArray()), ivs(order.size()) {}

void LoopNest::emit() {
  // What is read outside of the loops around it is there to be read then.
  if (llvm::is_contained(op.getStaticLoopRanges(), 0))
    return op.erase();
  auto isReduction = [&](size_t loop) {
    return types[order[loop]] == utils::IteratorType::reduction;
  };
  // A result with an element for every iteration of a reduction is written in
  // every one.
  bool hasStreamed =
      llvm::any_of(op.getDpsInitsMutable(), [&](OpOperand &init) {
        AffineMap map = op.getMatchingIndexingMap(&init);
        return llvm::any_of(llvm::seq<size_t>(0, order.size()), [&](size_t i) {
          return isReduction(i) && map.isFunctionOfDim(order[i]);
        });
      });
  if (hasStreamed) {
    emitInnerParallel();
    return op.erase();
  }
  size_t numOuter = order.size();
  while (numOuter > 0 && isReduction(numOuter - 1))
    --numOuter;
  if (numOuter < order.size())
    emitInnerReduction(numOuter);
  else if (order.size() > 1 && isReduction(order.size() - 2))
    emitBlockedReduction();
  else
    emitInnerParallel();
  op.erase();
}

void LoopNest::emitInnerReduction(size_t numOuter) {
  ArrayRef<int64_t> outer = order.take_front(numOuter);
  ArrayRef<int64_t> reductions = order.drop_front(numOuter);
  if (outer.empty())
    return emitSums(reductions, /*blocked=*/std::nullopt, Value());
  for (int64_t dim : outer.drop_back())
    openLoop(dim);
  forBlocks(outer.back(), kSumsPerLoop, [&](ArrayRef<Value> sums) {
    emitSums(reductions, outer.back(), sums);
  });
}

void LoopNest::emitSums(ArrayRef<int64_t> reductions,
                        std::optional<int64_t> blocked, ArrayRef<Value> sums) {
  OpBuilder::InsertionGuard guard(b);
  auto forEachSum = [&](function_ref<void(size_t)> emitSum) {
    for (auto [i, iv] : llvm::enumerate(sums)) {
      if (blocked)
        ivs[*blocked] = iv;
      emitSum(i);
    }
  };
  SmallVector<Value> values;
  forEachSum(
      [&](size_t) { llvm::append_range(values, readInits(/*all=*/true)); });
  SmallVector<scf::ForOp> loops;
  for (int64_t dim : reductions) {
    loops.push_back(openLoop(dim, values));
    values.assign(loops.back().getRegionIterArgs().begin(),
                  loops.back().getRegionIterArgs().end());
  }
  size_t numInits = op.getNumDpsInits();
  SmallVector<Value> results;
  forEachSum([&](size_t i) {
    ValueRange inits = ValueRange(values).slice(i * numInits, numInits);
    llvm::append_range(results, emitWholeBody(inits));
  });
  for (scf::ForOp loop : llvm::reverse(loops)) {
    scf::YieldOp::create(b, loc, results);
    results.assign(loop.getResults().begin(), loop.getResults().end());
    b.setInsertionPointAfter(loop);
  }
  forEachSum([&](size_t i) {
    writeInits(ValueRange(results).slice(i * numInits, numInits));
  });
}

void LoopNest::emitInnerParallel() {
  for (int64_t dim : order)
    openLoop(dim);
  writeInits(emitWholeBody(readInits(/*all=*/false)));
}

void LoopNest::emitBlockedReduction() {
  int64_t innermost = order.back(), blocked = order[order.size() - 2];
  collectVarying(innermost);

  // Runs are the outermost loop, so that what is read for one can be read
  // again, from cache, by the loops between. They also see to it that nothing
  // is read where the innermost dimension is empty.
  Value begin = constant(0), end = getExtent(innermost);
  std::optional<int64_t> length = getConstantIntValue(ranges[innermost].size);
  if (!length || *length > kRunLength) {
    begin = openLoop(begin, end, kRunLength).getInductionVar();
    Value next = arith::AddIOp::create(b, loc, begin, constant(kRunLength));
    end = arith::MinSIOp::create(b, loc, next, end);
  }
  for (int64_t dim : order.drop_back(2))
    openLoop(dim);

  forBlocks(blocked, kTermsPerRun, [&](ArrayRef<Value> terms) {
    emitRun(begin, end, blocked, terms);
  });
}

void LoopNest::emitRun(Value begin, Value end, int64_t blocked,
                       ArrayRef<Value> terms) {
  // What is the same along the run is computed before it. Left inside, a row's
  // number read from memory would have to be read again after every store.
  SmallVector<IRMapping> maps(terms.size());
  for (auto [map, term] : llvm::zip_equal(maps, terms)) {
    ivs[blocked] = term;
    emitBody(map, Part::invariant);
  }
  OpBuilder::InsertionGuard guard(b);
  ivs[order.back()] = openLoop(begin, end, 1).getInductionVar();
  SmallVector<Value> values = readInits(/*all=*/true);
  for (auto [map, term] : llvm::zip_equal(maps, terms)) {
    ivs[blocked] = term;
    mapInits(map, values);
    emitBody(map, Part::varying);
    values = getYielded(map);
  }
  writeInits(values);
}

//===----------------------------------------------------------------------===//
// Loops
//===----------------------------------------------------------------------===//

void LoopNest::forBlocks(int64_t dim, int64_t size,
                         function_ref<void(ArrayRef<Value>)> emitBlock) {
  auto emit = [&](Value first, int64_t count) {
    SmallVector<Value> block = {first};
    for (int64_t i = 1; i < count; ++i)
      block.push_back(arith::AddIOp::create(b, loc, first, constant(i)));
    emitBlock(block);
  };
  auto emitLoop = [&](Value begin, Value end, int64_t count) {
    OpBuilder::InsertionGuard guard(b);
    emit(openLoop(begin, end, count).getInductionVar(), count);
  };
  if (std::optional<int64_t> extent = getConstantIntValue(ranges[dim].size)) {
    int64_t rest = *extent % size;
    if (*extent >= size)
      emitLoop(constant(0), constant(*extent - rest), size);
    if (rest)
      emit(constant(*extent - rest), rest);
    return;
  }
  Value extent = getExtent(dim);
  Value rest = arith::RemUIOp::create(b, loc, extent, constant(size));
  Value whole = arith::SubIOp::create(b, loc, extent, rest);
  emitLoop(constant(0), whole, size);
  emitLoop(whole, extent, 1);
}

Value LoopNest::constant(int64_t value) {
  return arith::ConstantIndexOp::create(b, loc, value);
}

Value LoopNest::getExtent(int64_t dim) {
  return getValueOrCreateConstantIndexOp(b, loc, ranges[dim].size);
}

scf::ForOp LoopNest::openLoop(Value begin, Value end, int64_t step,
                              ValueRange iterArgs) {
  auto loop = scf::ForOp::create(b, loc, begin, end, constant(step), iterArgs);
  b.setInsertionPointToStart(loop.getBody());
  return loop;
}

scf::ForOp LoopNest::openLoop(int64_t dim, ValueRange iterArgs) {
  scf::ForOp loop = openLoop(constant(0), getExtent(dim), 1, iterArgs);
  ivs[dim] = loop.getInductionVar();
  return loop;
}

//===----------------------------------------------------------------------===//
// Reading and writing
//===----------------------------------------------------------------------===//

/// The indices with which an operand is accessed in the current iteration.
SmallVector<Value> LoopNest::getIndices(OpOperand &operand) {
  AffineMap map = op.getMatchingIndexingMap(&operand);
  SmallVector<Value> indices;
  for (AffineExpr expr : map.getResults()) {
    if (auto dim = dyn_cast<AffineDimExpr>(expr)) {
      indices.push_back(ivs[dim.getPosition()]);
    } else if (auto value = dyn_cast<AffineConstantExpr>(expr)) {
      indices.push_back(constant(value.getValue()));
    } else {
      AffineMap single = AffineMap::get(map.getNumDims(), 0, expr);
      indices.push_back(affine::AffineApplyOp::create(b, loc, single, ivs));
    }
  }
  return indices;
}

Value LoopNest::read(OpOperand &operand) {
  if (!isa<MemRefType>(operand.get().getType()))
    return operand.get();
  return memref::LoadOp::create(b, loc, operand.get(), getIndices(operand));
}

/// The accumulators; those that the body does not use only with `all`.
SmallVector<Value> LoopNest::readInits(bool all) {
  SmallVector<Value> values;
  for (OpOperand &init : op.getDpsInitsMutable()) {
    bool used = all || !op.getMatchingBlockArgument(&init).use_empty();
    values.push_back(used ? read(init) : Value());
  }
  return values;
}

void LoopNest::writeInits(ValueRange values) {
  for (auto [init, value] : llvm::zip_equal(op.getDpsInitsMutable(), values))
    memref::StoreOp::create(b, loc, value, init.get(), getIndices(init));
}

//===----------------------------------------------------------------------===//
// The body
//===----------------------------------------------------------------------===//

void LoopNest::collectVarying(int64_t dim) {
  llvm::SmallDenseSet<Value> varying;
  for (OpOperand *input : op.getDpsInputOperands()) {
    if (!op.getMatchingIndexingMap(input).isFunctionOfDim(dim))
      continue;
    varyingInputs.insert(input);
    varying.insert(op.getMatchingBlockArgument(input));
  }
  for (OpOperand &init : op.getDpsInitsMutable())
    varying.insert(op.getMatchingBlockArgument(&init));
  for (Operation &bodyOp : op.getBody()->without_terminator()) {
    auto index = dyn_cast<linalg::IndexOp>(bodyOp);
    bool varies = index ? static_cast<int64_t>(index.getDim()) == dim
                        : bodyOp.getNumRegions() > 0 ||
                              llvm::any_of(bodyOp.getOperands(), [&](Value v) {
                                return varying.contains(v);
                              });
    if (!varies)
      continue;
    varyingOps.insert(&bodyOp);
    varying.insert_range(bodyOp.getResults());
  }
}

void LoopNest::emitBody(IRMapping &map, Part part) {
  bool varying = part == Part::varying;
  for (OpOperand *input : op.getDpsInputOperands()) {
    BlockArgument argument = op.getMatchingBlockArgument(input);
    if (!argument.use_empty() && varyingInputs.contains(input) == varying)
      map.map(argument, read(*input));
  }
  for (Operation &bodyOp : op.getBody()->without_terminator()) {
    if (varyingOps.contains(&bodyOp) != varying)
      continue;
    if (auto index = dyn_cast<linalg::IndexOp>(bodyOp))
      map.map(index.getResult(), ivs[index.getDim()]);
    else
      b.clone(bodyOp, map);
  }
}

SmallVector<Value> LoopNest::emitWholeBody(ValueRange inits) {
  IRMapping map;
  mapInits(map, inits);
  // Nothing was found to vary: this is all of it.
  emitBody(map, Part::invariant);
  return getYielded(map);
}

void LoopNest::mapInits(IRMapping &map, ValueRange inits) {
  for (auto [init, value] : llvm::zip_equal(op.getDpsInitsMutable(), inits))
    if (value)
      map.map(op.getMatchingBlockArgument(&init), value);
}

SmallVector<Value> LoopNest::getYielded(const IRMapping &map) {
  return llvm::map_to_vector(
      op.getBody()->getTerminator()->getOperands(),
      [&](Value value) { return map.lookupOrDefault(value); });
}
