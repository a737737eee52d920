//===- VectorBody.cpp - The body of a linalg op on vectors ----------------===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "VectorBody.h"

#include "Prefetch.h"

#include "mlir/Dialect/Affine/IR/AffineOps.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"
#include "mlir/IR/IRMapping.h"
#include "llvm/Support/SaveAndRestore.h"

using namespace mlir;
using namespace mlir::sparq;

VectorBody::VectorBody(const BodyAnalysis &analysis, int64_t lanes,
                       OpBuilder &b)
    : analysis(analysis), op(analysis.getOp()), lanes(lanes), b(b),
      loc(op.getLoc()), ivs(op.getNumLoops()) {
  // What is emitted before the op the builder is at goes to the root.
  Scope root;
  root.block = b.getInsertionBlock();
  root.inner = &*b.getInsertionPoint();
  root.bound = 0;
  scopes.push_back(std::move(root));
}

//===----------------------------------------------------------------------===//
// Scopes
//===----------------------------------------------------------------------===//

void VectorBody::bindWhole(int64_t dim) {
  ivs[dim] = constant(0);
  scopes.front().bound |= dimBit(dim);
}

void VectorBody::enter(scf::ForOp loop, std::optional<int64_t> dim) {
  Scope scope;
  scope.block = loop.getBody();
  scope.bound = scopes.back().bound;
  if (dim) {
    ivs[*dim] = loop.getInductionVar();
    scope.bound |= dimBit(*dim);
  }
  scopes.back().inner = loop;
  scopes.push_back(std::move(scope));
}

void VectorBody::leave() { scopes.pop_back(); }

void VectorBody::setPrefetch(int64_t dim, int64_t distance, int64_t locality,
                             Value last) {
  prefetchDim = dim;
  prefetchDistance = distance;
  prefetchLocality = locality;
  lastIteration = last;
}

SmallVector<Value, 1>
VectorBody::memoize(const void *key, DimSet dims, const Point &point,
                    int64_t lane, function_ref<SmallVector<Value, 1>()> emit) {
  Point part(point);
  for (auto [dim, position] : llvm::enumerate(part))
    if (!(dims & dimBit(dim)))
      position = 0;
  // Not the same as what stands there.
  if (isAhead && (dims & dimBit(prefetchDim)))
    part[prefetchDim] += int64_t(nextRows ? 2 : 1) << 32;
  if (isAhead && nextRows && (dims & dimBit(nextRows->dim)))
    part[nextRows->dim] += int64_t(1) << 32;
  auto scope = llvm::find_if(
      scopes, [&](const Scope &scope) { return !(dims & ~scope.bound); });
  assert(scope != scopes.end() && "a dimension has not been set");
  std::tuple<const void *, Point, int64_t> where(key, std::move(part), lane);
  auto known = scope->values.find(where);
  if (known != scope->values.end())
    return known->second;
  // The innermost scope grows where the builder stands.
  OpBuilder::InsertionGuard guard(b);
  if (&*scope != &scopes.back())
    b.setInsertionPoint(scope->inner);
  SmallVector<Value, 1> values = emit();
  scope->values.emplace(std::move(where), values);
  return values;
}

Value VectorBody::constant(int64_t value) {
  static const char key = 0;
  return memoize(&key, 0, {}, value, [&]() -> SmallVector<Value, 1> {
    return {arith::ConstantIndexOp::create(b, loc, value)};
  })[0];
}

//===----------------------------------------------------------------------===//
// Memory
//===----------------------------------------------------------------------===//

VectorType VectorBody::getVectorType(Type element) {
  return VectorType::get({lanes}, element);
}

/// A memory of i1 has a byte for each, a vector of i1 a bit.
static Value asBytes(OpBuilder &b, Location loc, Value memref) {
  auto type = cast<MemRefType>(memref.getType());
  if (!type.getElementType().isInteger(1))
    return memref;
  MemRefType bytes = MemRefType::Builder(type).setElementType(b.getI8Type());
  return UnrealizedConversionCastOp::create(b, loc, bytes, memref).getResult(0);
}

Value VectorBody::loadVector(Value memref, ValueRange indices, int64_t width) {
  Type element = cast<MemRefType>(memref.getType()).getElementType();
  memref = asBytes(b, loc, memref);
  Type stored = cast<MemRefType>(memref.getType()).getElementType();
  Value vector = vector::LoadOp::create(b, loc, VectorType::get(width, stored),
                                        memref, indices);
  if (stored == element)
    return vector;
  return arith::TruncIOp::create(b, loc, VectorType::get(width, element),
                                 vector);
}

Value VectorBody::load(OpOperand &operand, const Point &point, int64_t width) {
  SmallVector<Value> indices = getIndices(operand, point, 0);
  if (width == 0)
    return memref::LoadOp::create(b, loc, operand.get(), indices);
  return loadVector(operand.get(), indices, width);
}

void VectorBody::store(Value value, OpOperand &operand, const Point &point) {
  SmallVector<Value> indices = getIndices(operand, point, 0);
  auto type = dyn_cast<VectorType>(value.getType());
  if (!type) {
    memref::StoreOp::create(b, loc, value, operand.get(), indices);
    return;
  }
  Value memref = asBytes(b, loc, operand.get());
  if (type.getElementType().isInteger(1))
    value = arith::ExtUIOp::create(b, loc, type.clone(b.getI8Type()), value);
  vector::StoreOp::create(b, loc, value, memref, indices);
}

Value VectorBody::getPosition(int64_t dim, const Point &point, int64_t lane) {
  bool isVectorDim = dim == analysis.getVectorDim();
  int64_t offset = isVectorDim ? point[dim] * lanes + lane : point[dim];
  if (isAhead && (dim == prefetchDim || (nextRows && dim == nextRows->dim)))
    return getPositionAhead(dim, point, lane);
  if (offset == 0)
    return ivs[dim];
  return memoize(
      &ivs[dim], dimBit(dim), point, isVectorDim ? lane : 0,
      [&]() -> SmallVector<Value, 1> {
        if (scopes.front().bound & dimBit(dim))
          return {constant(offset)};
        return {arith::AddIOp::create(b, loc, ivs[dim], constant(offset))};
      })[0];
}

Value VectorBody::getPositionAhead(int64_t dim, const Point &point,
                                   int64_t lane) {
  bool isVectorDim = dim == analysis.getVectorDim();
  int64_t offset = isVectorDim ? point[dim] * lanes + lane : point[dim];
  DimSet dims = dimBit(dim);
  if (nextRows)
    dims |= dimBit(nextRows->dim);
  return memoize(
      &ivs[dim], dims, point, isVectorDim ? lane : 0,
      [&]() -> SmallVector<Value, 1> {
        if (!nextRows) {
          Value ahead = arith::AddIOp::create(
              b, loc, ivs[dim], constant(offset + prefetchDistance));
          return {arith::MinSIOp::create(b, loc, ahead, lastIteration)};
        }
        Value next = arith::AddIOp::create(b, loc, ivs[nextRows->dim],
                                           constant(nextRows->step));
        Value isMore = arith::CmpIOp::create(b, loc, arith::CmpIPredicate::slt,
                                             next, nextRows->size);
        if (dim == nextRows->dim) {
          Value start =
              arith::SelectOp::create(b, loc, isMore, next, constant(0));
          Value row = arith::AddIOp::create(b, loc, start, constant(offset));
          Value last =
              arith::SubIOp::create(b, loc, nextRows->size, constant(1));
          return {arith::MinSIOp::create(b, loc, row, last)};
        }
        Value start = arith::SelectOp::create(b, loc, isMore, nextRows->begin,
                                              nextRows->end);
        Value shift = arith::SubIOp::create(b, loc, start, nextRows->first);
        Value ahead = arith::AddIOp::create(b, loc, ivs[dim], shift);
        ahead = arith::AddIOp::create(b, loc, ahead, constant(offset));
        return {arith::MinSIOp::create(b, loc, ahead, lastIteration)};
      })[0];
}

SmallVector<Value> VectorBody::getIndices(OpOperand &operand,
                                          const Point &point, int64_t lane) {
  AffineMap map = op.getMatchingIndexingMap(&operand);
  SmallVector<Value> indices;
  for (AffineExpr expr : map.getResults()) {
    if (auto dim = dyn_cast<AffineDimExpr>(expr)) {
      indices.push_back(getPosition(dim.getPosition(), point, lane));
      continue;
    }
    if (auto value = dyn_cast<AffineConstantExpr>(expr)) {
      indices.push_back(constant(value.getValue()));
      continue;
    }
    SmallVector<Value> positions;
    for (unsigned dim = 0; dim < map.getNumDims(); ++dim)
      positions.push_back(expr.isFunctionOfDim(dim)
                              ? getPosition(dim, point, lane)
                              : constant(0));
    AffineMap single = AffineMap::get(map.getNumDims(), 0, expr);
    indices.push_back(affine::AffineApplyOp::create(b, loc, single, positions));
  }
  return indices;
}

//===----------------------------------------------------------------------===//
// Values
//===----------------------------------------------------------------------===//

Value VectorBody::getScalar(Value value, const Point &point, int64_t lane) {
  if (value.getParentBlock() != op.getBody())
    return value;
  if (auto known = accumulated.find(value); known != accumulated.end())
    return known->second;
  DimSet dims = analysis.getDims(value);
  if (!(dims & dimBit(analysis.getVectorDim())))
    lane = 0;
  if (auto argument = dyn_cast<BlockArgument>(value)) {
    OpOperand *input = &op->getOpOperand(argument.getArgNumber());
    if (!isa<MemRefType>(input->get().getType()))
      return input->get();
    return memoize(
        value.getAsOpaquePointer(), dims, point, lane,
        [&]() -> SmallVector<Value, 1> {
          return {memref::LoadOp::create(b, loc, input->get(),
                                         getIndices(*input, point, lane))};
        })[0];
  }
  Operation *definition = value.getDefiningOp();
  if (auto index = dyn_cast<linalg::IndexOp>(definition))
    return getPosition(index.getDim(), point, lane);
  auto emit = [&]() -> SmallVector<Value, 1> {
    IRMapping map;
    for (Value operand : definition->getOperands())
      map.map(operand, getScalar(operand, point, lane));
    return SmallVector<Value, 1>(b.clone(*definition, map)->getResults());
  };
  SmallVector<Value, 1> results;
  if (dims & BodyAnalysis::kAccumulator) {
    results = emit();
    for (auto [result, scalar] :
         llvm::zip_equal(definition->getResults(), results))
      accumulated[result] = scalar;
  } else {
    results = memoize(definition, dims, point, lane, emit);
  }
  return results[cast<OpResult>(value).getResultNumber()];
}

/// Every lane on its own.
Value VectorBody::emitLanes(Value value, const Point &point) {
  SmallVector<Value> scalars;
  for (int64_t lane = 0; lane < lanes; ++lane)
    scalars.push_back(getScalar(value, point, lane));
  return vector::FromElementsOp::create(b, loc, getVectorType(value.getType()),
                                        scalars);
}

/// Elements of a row by their positions in it, which instructions exist for
/// where elements have 32 bits.
Value VectorBody::gather(memref::LoadOp read, const Point &point) {
  MemRefType type = read.getMemRefType();
  ValueRange row = read.getIndices().drop_back();
  if (type.getElementTypeBitWidth() != 32 || !isInnermostContiguous(type) ||
      llvm::any_of(row, [&](Value index) { return analysis.varies(index); }))
    return {};
  SmallVector<Value> indices;
  for (Value index : row)
    indices.push_back(getScalar(index, point, 0));
  indices.push_back(constant(0));
  // Narrow positions where they are at hand.
  Value position = read.getIndices().back();
  if (auto cast = position.getDefiningOp<arith::IndexCastOp>())
    if (cast.getIn().getType().isInteger(32))
      position = cast.getIn();
  VectorType resultType = getVectorType(type.getElementType());
  Value mask = arith::ConstantOp::create(
      b, loc, DenseElementsAttr::get(getVectorType(b.getI1Type()), true));
  Value none =
      arith::ConstantOp::create(b, loc, resultType, b.getZeroAttr(resultType));
  return vector::GatherOp::create(b, loc, resultType, read.getMemRef(), indices,
                                  getVector(position, point), mask, none);
}

SmallVector<Value, 1> VectorBody::emitVector(Value value, const Point &point) {
  using Access = BodyAnalysis::Access;
  if (!analysis.varies(value))
    return {vector::BroadcastOp::create(b, loc, getVectorType(value.getType()),
                                        getScalar(value, point, 0))};
  if (auto argument = dyn_cast<BlockArgument>(value)) {
    OpOperand *input = &op->getOpOperand(argument.getArgNumber());
    if (analysis.getAccess(*input) != Access::contiguous)
      return {emitLanes(value, point)};
    prefetchAhead(input->get(), value, point, [&](int64_t lane) {
      return getIndices(*input, point, lane);
    });
    return {load(*input, point, lanes)};
  }
  Operation *definition = value.getDefiningOp();
  if (auto read = dyn_cast<memref::LoadOp>(definition)) {
    if (analysis.getAccess(read.getIndices(), read.getMemRefType()) !=
        Access::contiguous) {
      Value gathered = gather(read, point);
      return {gathered ? gathered : emitLanes(value, point)};
    }
    auto getReadIndices = [&](int64_t lane) {
      SmallVector<Value> indices;
      for (Value index : read.getIndices())
        indices.push_back(getScalar(index, point, lane));
      return indices;
    };
    prefetchAhead(read.getMemRef(), value, point, getReadIndices);
    return {loadVector(read.getMemRef(), getReadIndices(0), lanes)};
  }
  // Positions as numbers: from the first one up.
  auto emitPositions = [&](int64_t dim, Type type) -> Value {
    Value first = getPosition(dim, point, 0);
    if (!type.isIndex())
      first = arith::IndexCastOp::create(b, loc, type, first);
    VectorType vectorType = getVectorType(type);
    SmallVector<Attribute> steps;
    for (int64_t lane = 0; lane < lanes; ++lane)
      steps.push_back(b.getIntegerAttr(type, lane));
    Value step = arith::ConstantOp::create(
        b, loc, DenseElementsAttr::get(vectorType, steps));
    return arith::AddIOp::create(
        b, loc, vector::BroadcastOp::create(b, loc, vectorType, first), step);
  };
  if (auto index = dyn_cast<linalg::IndexOp>(definition))
    return {emitPositions(index.getDim(), value.getType())};
  if (auto cast = dyn_cast<arith::IndexCastOp>(definition))
    if (auto index = cast.getIn().getDefiningOp<linalg::IndexOp>())
      return {emitPositions(index.getDim(), value.getType())};
  if (!OpTrait::hasElementwiseMappableTraits(definition))
    return {emitLanes(value, point)};
  IRMapping map;
  for (Value operand : definition->getOperands())
    map.map(operand, getVector(operand, point));
  OperationState state(loc, definition->getName());
  for (Value operand : definition->getOperands())
    state.addOperands(map.lookup(operand));
  for (Type type : definition->getResultTypes())
    state.addTypes(getVectorType(type));
  state.addAttributes(definition->getDiscardableAttrDictionary().getValue());
  state.propertiesAttr = definition->getPropertiesAsAttribute();
  return SmallVector<Value, 1>(b.create(state)->getResults());
}

Value VectorBody::getVector(Value value, const Point &point) {
  if (auto known = accumulated.find(value); known != accumulated.end())
    return known->second;
  DimSet dims = analysis.getDims(value);
  Operation *definition = value.getDefiningOp();
  auto number = isa<OpResult>(value) &&
                        value.getParentBlock() == op.getBody() &&
                        OpTrait::hasElementwiseMappableTraits(definition) &&
                        analysis.varies(value)
                    ? cast<OpResult>(value).getResultNumber()
                    : 0;
  if (dims & BodyAnalysis::kAccumulator) {
    SmallVector<Value, 1> results = emitVector(value, point);
    for (auto [result, vector] :
         llvm::zip_equal(definition->getResults(), results))
      accumulated[result] = vector;
    return results[number];
  }
  // All results of an op are emitted at once, under the first.
  Value key = number ? definition->getResult(0) : value;
  return memoize(key.getAsOpaquePointer(), dims, point, kVector,
                 [&] { return emitVector(value, point); })[number];
}

void VectorBody::emitPrefetch(Operation &prefetch, const Point &point) {
  DimSet dims = 0;
  for (Value operand : prefetch.getOperands())
    dims |= analysis.getDims(operand);
  memoize(&prefetch, dims, point, kVector, [&]() -> SmallVector<Value, 1> {
    IRMapping map;
    for (Value operand : prefetch.getOperands())
      map.map(operand, getScalar(operand, point, 0));
    b.clone(prefetch, map);
    return {};
  });
}

bool sparq::isLikelyCached(MemRefType type) {
  constexpr int64_t kMinPrefetchedBytes = 65536;
  return type.hasStaticShape() &&
         type.getNumElements() * getNumBytes(type.getElementType()) <
             kMinPrefetchedBytes;
}

void VectorBody::prefetchAhead(
    Value memref, Value read, const Point &point,
    function_ref<SmallVector<Value>(int64_t)> getIndices) {
  if (prefetchDim < 0 || !(analysis.getDims(read) & dimBit(prefetchDim)))
    return;
  auto type = cast<MemRefType>(memref.getType());
  int64_t elementBytes = getNumBytes(type.getElementType());
  if (isLikelyCached(type))
    return;
  auto fetch = [&](ValueRange indices) {
    memref::PrefetchOp::create(b, loc, memref, indices, /*isWrite=*/false,
                               prefetchLocality, /*isDataCache=*/true);
  };
  llvm::SaveAndRestore<bool> ahead(isAhead, true);
  SmallVector<Value> indices;
  // One for each cache line; along the vectors of its last element: where rows
  // start within a line, the one before it has fetched the rest.
  int64_t vectorDim = analysis.getVectorDim();
  int64_t position = point[vectorDim] * lanes * elementBytes;
  int64_t lane =
      prefetchDim == vectorDim ? kCacheLineBytes / elementBytes - 1 : 0;
  if (position % kCacheLineBytes == 0)
    fetch(indices = getIndices(lane));
  // A row that starts within a cache line ends in one more. Where rows follow
  // each other that is the first of the next row.
  int64_t size = op.getStaticLoopRanges()[vectorDim];
  if (!read.getDefiningOp() || prefetchDim == vectorDim ||
      ShapedType::isDynamic(size))
    return;
  int64_t rowBytes = size * elementBytes, end = position + lanes * elementBytes;
  // In a loop over parts of the row, any cache line may be the last.
  bool isWholeRow = scopes.front().bound & dimBit(vectorDim);
  if (isWholeRow
          ? end != rowBytes
          : rowBytes % kCacheLineBytes != 0 || end % kCacheLineBytes != 0)
    return;
  if (indices.empty())
    indices = getIndices(0);
  indices.back() =
      arith::AddIOp::create(b, loc, indices.back(), constant(lanes - 1));
  fetch(indices);
}

SmallVector<Value> VectorBody::evaluate(const Point &point,
                                        ValueRange accumulators,
                                        bool isScalar) {
  accumulated.clear();
  for (auto [init, value] :
       llvm::zip_equal(op.getDpsInitsMutable(), accumulators))
    if (value)
      accumulated[op.getMatchingBlockArgument(&init)] = value;
  for (Operation &bodyOp : op.getBody()->without_terminator())
    if (!isScalar && isa<memref::PrefetchOp>(bodyOp))
      emitPrefetch(bodyOp, point);
  SmallVector<Value> results;
  for (Value value : op.getBody()->getTerminator()->getOperands())
    results.push_back(isScalar ? getScalar(value, point, 0)
                               : getVector(value, point));
  return results;
}
