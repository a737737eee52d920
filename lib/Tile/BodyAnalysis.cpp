//===- BodyAnalysis.cpp - What a body computes along a dimension ----------===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "VectorBody.h"

#include "mlir/Dialect/Affine/IR/AffineOps.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/IR/AffineExpr.h"
#include "mlir/Interfaces/SideEffectInterfaces.h"

using namespace mlir;
using namespace mlir::sparq;

/// Whether vectors of this type can be loaded, stored and computed with.
static bool isElementType(Type type) {
  if (type.isIndex() || type.isF16() || type.isBF16() || type.isF32() ||
      type.isF64())
    return true;
  return type.isSignlessInteger() &&
         llvm::is_contained({1, 8, 16, 32, 64}, type.getIntOrFloatBitWidth());
}

int64_t sparq::getNumBytes(Type type) {
  return type.isIndex() ? 8 : llvm::divideCeil(type.getIntOrFloatBitWidth(), 8);
}

bool sparq::isInnermostContiguous(MemRefType type) {
  SmallVector<int64_t> strides;
  int64_t offset;
  return succeeded(type.getStridesAndOffset(strides, offset)) &&
         !strides.empty() && strides.back() == 1;
}

/// The dimensions that the results of `map` change with.
static DimSet getMapDims(AffineMap map) {
  DimSet dims = 0;
  for (unsigned dim = 0; dim < map.getNumDims(); ++dim)
    if (map.isFunctionOfDim(dim))
      dims |= dimBit(dim);
  return dims;
}

/// By how much `expr` grows with `dim`, if that is always the same.
static std::optional<int64_t> getStep(AffineExpr expr, int64_t dim,
                                      int64_t numDims) {
  if (!expr.isFunctionOfDim(dim))
    return 0;
  AffineExpr d = getAffineDimExpr(dim, expr.getContext());
  AffineExpr difference =
      simplifyAffineExpr(expr.replace(d, d + 1) - expr, numDims, 0);
  if (auto constant = dyn_cast<AffineConstantExpr>(difference))
    return constant.getValue();
  return std::nullopt;
}

/// What an exponential is as arithmetic.
static constexpr int64_t kExpOps = 16;

BodyAnalysis::BodyAnalysis(linalg::GenericOp op, int64_t vectorDim)
    : op(op), vectorDim(vectorDim) {
  if (op.getNumLoops() >= 63) {
    vectorizable = false;
    return;
  }
  for (OpOperand *input : op.getDpsInputOperands()) {
    BlockArgument argument = op.getMatchingBlockArgument(input);
    if (!isa<MemRefType>(input->get().getType()) || argument.use_empty())
      continue;
    dims[argument] = getMapDims(op.getMatchingIndexingMap(input));
    if (varies(argument)) {
      vectorizable &= isElementType(argument.getType());
      reads.push_back(
          {dims[argument], getNumBytes(argument.getType()), getAccess(*input)});
    }
  }
  bool isReduction =
      op.getIteratorTypesArray()[vectorDim] == utils::IteratorType::reduction;
  bool hasAccumulator = false;
  for (OpOperand &init : op.getDpsInitsMutable()) {
    BlockArgument argument = op.getMatchingBlockArgument(&init);
    vectorizable &= isElementType(argument.getType());
    if (isStreamed(init)) {
      // Read again in another loop, it might have changed.
      SmallVector<unsigned> reductions;
      op.getReductionDims(reductions);
      dims[argument] = getMapDims(op.getMatchingIndexingMap(&init));
      vectorizable &= getAccess(init) == Access::contiguous &&
                      llvm::all_of(reductions, [&](unsigned dim) {
                        return dims[argument] & dimBit(dim);
                      });
      if (!argument.use_empty())
        reads.push_back({dims[argument], getNumBytes(argument.getType()),
                         Access::contiguous});
      continue;
    }
    hasAccumulator = true;
    dims[argument] = kAccumulator;
    if (isReduction)
      vectorizable &= getCombiner(init) != nullptr;
    else
      vectorizable &= getAccess(init) == Access::contiguous;
  }
  vectorizable &= hasAccumulator;
  for (Operation &bodyOp : op.getBody()->without_terminator()) {
    DimSet set = 0;
    for (Value operand : bodyOp.getOperands())
      set |= getDims(operand);
    if (auto index = dyn_cast<linalg::IndexOp>(bodyOp))
      set = dimBit(index.getDim());
    for (Value result : bodyOp.getResults())
      dims[result] = set;
    vectorizable &= isSupported(bodyOp);
    if (!vectorizable)
      return;
    if (!(set & (kAccumulator | dimBit(vectorDim))))
      continue;
    if (auto load = dyn_cast<memref::LoadOp>(bodyOp))
      reads.push_back({set, getNumBytes(load.getType()),
                       getAccess(load.getIndices(), load.getMemRefType())});
    else
      numVectorOps += isa<math::ExpOp>(bodyOp) ? kExpOps : 1;
  }
}

bool BodyAnalysis::isSupported(Operation &bodyOp) const {
  if (bodyOp.getNumRegions() > 0)
    return false;
  if (isa<memref::PrefetchOp>(bodyOp))
    return true;
  if (!isa<memref::LoadOp>(bodyOp) && !isMemoryEffectFree(&bodyOp))
    return false;
  DimSet set = getDims(bodyOp.getResult(0));
  if (!(set & (kAccumulator | dimBit(vectorDim))))
    return true;
  // Where the same op does not work on vectors, lanes are evaluated one by
  // one; from accumulators there are only vectors.
  if ((set & kAccumulator) && !OpTrait::hasElementwiseMappableTraits(&bodyOp))
    return false;
  return llvm::all_of(bodyOp.getResultTypes(), isElementType) &&
         llvm::all_of(bodyOp.getOperandTypes(), [](Type type) {
           return isa<MemRefType>(type) || isElementType(type);
         });
}

std::optional<int64_t> BodyAnalysis::getStep(Value index) const {
  if (!varies(index))
    return 0;
  Operation *definition = index.getDefiningOp();
  // An i32 might wrap around.
  if (!definition || !index.getType().isIndex())
    return std::nullopt;
  if (isa<linalg::IndexOp>(definition))
    return 1;
  if (isa<arith::AddIOp, arith::SubIOp>(definition)) {
    std::optional<int64_t> lhs = getStep(definition->getOperand(0)),
                           rhs = getStep(definition->getOperand(1));
    if (!lhs || !rhs)
      return std::nullopt;
    return isa<arith::AddIOp>(definition) ? *lhs + *rhs : *lhs - *rhs;
  }
  if (auto apply = dyn_cast<affine::AffineApplyOp>(definition)) {
    // Symbols as further dimensions.
    AffineMap map = apply.getAffineMap();
    SmallVector<AffineExpr> symbols;
    for (unsigned symbol = 0; symbol < map.getNumSymbols(); ++symbol)
      symbols.push_back(
          getAffineDimExpr(map.getNumDims() + symbol, map.getContext()));
    AffineExpr expr = map.getResult(0).replaceSymbols(symbols);
    int64_t sum = 0;
    for (auto [dim, operand] : llvm::enumerate(apply.getMapOperands())) {
      std::optional<int64_t> step = getStep(operand);
      std::optional<int64_t> factor = ::getStep(expr, dim, map.getNumInputs());
      if (!step || (*step && !factor))
        return std::nullopt;
      sum += *step ? *step * *factor : 0;
    }
    return sum;
  }
  return std::nullopt;
}

static BodyAnalysis::Access getAccessOf(ArrayRef<std::optional<int64_t>> steps,
                                        MemRefType type) {
  using Access = BodyAnalysis::Access;
  if (llvm::all_of(steps, [](auto step) { return step == 0; }))
    return Access::invariant;
  bool isLast =
      llvm::all_of(steps.drop_back(), [](auto step) { return step == 0; });
  return isLast && steps.back() == 1 && isInnermostContiguous(type)
             ? Access::contiguous
             : Access::strided;
}

BodyAnalysis::Access BodyAnalysis::getAccess(OpOperand &operand) const {
  auto type = dyn_cast<MemRefType>(operand.get().getType());
  if (!type)
    return Access::invariant;
  linalg::GenericOp generic = op;
  AffineMap map = generic.getMatchingIndexingMap(&operand);
  SmallVector<std::optional<int64_t>> steps;
  for (AffineExpr expr : map.getResults())
    steps.push_back(::getStep(expr, vectorDim, map.getNumDims()));
  return getAccessOf(steps, type);
}

BodyAnalysis::Access BodyAnalysis::getAccess(ValueRange indices,
                                             MemRefType type) const {
  return getAccessOf(
      llvm::map_to_vector(indices, [&](Value v) { return getStep(v); }), type);
}

bool BodyAnalysis::isStreamed(OpOperand &init) const {
  linalg::GenericOp generic = op;
  SmallVector<unsigned> reductions;
  generic.getReductionDims(reductions);
  AffineMap map = generic.getMatchingIndexingMap(&init);
  return llvm::any_of(reductions,
                      [&](unsigned dim) { return map.isFunctionOfDim(dim); });
}

Operation *BodyAnalysis::getCombiner(OpOperand &init) const {
  linalg::GenericOp generic = op;
  BlockArgument argument = generic.getMatchingBlockArgument(&init);
  if (!argument.hasOneUse())
    return nullptr;
  Operation *combiner = *argument.getUsers().begin();
  if (!isa<arith::AddFOp, arith::AddIOp, arith::MulFOp, arith::MulIOp,
           arith::MaximumFOp, arith::MinimumFOp, arith::MaxNumFOp,
           arith::MinNumFOp, arith::MaxSIOp, arith::MinSIOp, arith::MaxUIOp,
           arith::MinUIOp, arith::AndIOp, arith::OrIOp, arith::XOrIOp>(
          combiner))
    return nullptr;
  Value yielded = generic.getBody()->getTerminator()->getOperand(
      argument.getArgNumber() - generic.getNumDpsInputs());
  if (combiner->getBlock() != generic.getBody() ||
      combiner->getResult(0) != yielded || !yielded.hasOneUse())
    return nullptr;
  return combiner;
}
