//===- SparqPartialReduction.cpp - Splitting the cached positions ---------===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// PartialReductionOpInterface of sparq.online_attention: every tile of S
// accumulates on its own, into a slice of tensors with the number of tiles as
// first dimension, and the slices are merged by the op's own formulas.
//
//===----------------------------------------------------------------------===//

#include "SparqTiling.h"
#include "sparq/IR/SparqExternalModels.h"
#include "sparq/IR/SparqOps.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Dialect/Utils/StaticValueUtils.h"
#include "mlir/Interfaces/TilingInterface.h"

using namespace mlir;
using namespace mlir::sparq;

namespace {
using OFRs = ArrayRef<OpFoldResult>;
using OFRVector = SmallVector<OpFoldResult>;

/// Where the results of online_attention are in its results and inits.
enum { kAccumulator, kMax, kSum };
} // namespace

/// The loops of online_attention are the batch dimensions, then these.
static unsigned getPositionLoop(OnlineAttentionOp op) {
  return op.getNumBatchDims() + 2;
}

/// The number of dimensions of a result that are loops: all but Dv.
static int64_t getNumRowDims(OnlineAttentionOp op) {
  return op.getNumBatchDims() + 2;
}

static LogicalResult checkSplit(OnlineAttentionOp op,
                                const SetVector<unsigned> &reductionDims) {
  if (!op.hasPureTensorSemantics())
    return op.emitOpError("can be split over positions on tensors only");
  if (reductionDims.size() != 1 || reductionDims[0] != getPositionLoop(op))
    return op.emitOpError() << "can be split over its positions, loop "
                            << getPositionLoop(op) << ", only";
  return success();
}

static OpFoldResult getNumValueComponents(OpBuilder &b, OnlineAttentionOp op) {
  return tensor::getMixedSize(b, op.getLoc(), op.getValue(),
                              op.getValueType().getRank() - 1);
}

/// The slice of a partial result that belongs to tile `splitIv`.
static void getPartialSlice(OpBuilder &b, OnlineAttentionOp op,
                            unsigned resultNumber, OFRs offsets, OFRs sizes,
                            OpFoldResult splitIv, OFRVector &sliceOffsets,
                            OFRVector &sliceSizes) {
  sliceOffsets.push_back(splitIv);
  sliceSizes.push_back(b.getIndexAttr(1));
  int64_t numRowDims = getNumRowDims(op);
  llvm::append_range(sliceOffsets, offsets.take_front(numRowDims));
  llvm::append_range(sliceSizes, sizes.take_front(numRowDims));
  if (resultNumber == kAccumulator) {
    sliceOffsets.push_back(b.getIndexAttr(0));
    sliceSizes.push_back(getNumValueComponents(b, op));
  }
}

/// exp(oldMax - newMax): what brings sums relative to one maximum to another.
/// Nothing was summed yet while the old maximum is -inf.
static Value createCorrection(OpBuilder &b, Location loc, Value oldMax,
                              Value newMax) {
  Value minusInf = arith::ConstantOp::create(
      b, loc,
      b.getFloatAttr(b.getF32Type(),
                     APFloat::getInf(APFloat::IEEEsingle(), true)));
  Value zero = arith::ConstantOp::create(b, loc, b.getF32FloatAttr(0.0f));
  Value isEmpty = arith::CmpFOp::create(b, loc, arith::CmpFPredicate::OEQ,
                                        oldMax, minusInf);
  Value exp = math::ExpOp::create(
      b, loc, arith::SubFOp::create(b, loc, oldMax, newMax));
  return arith::SelectOp::create(b, loc, isEmpty, zero, exp);
}

namespace {
struct OnlineAttentionPartialReduction
    : PartialReductionOpInterface::ExternalModel<
          OnlineAttentionPartialReduction, OnlineAttentionOp> {
  /// The start values, once per tile. `sizes` has the number of tiles as the
  /// size of the position loop.
  FailureOr<SmallVector<Value>> generateInitialTensorForPartialReduction(
      Operation *op, OpBuilder &b, Location loc, OFRs sizes,
      const SetVector<unsigned> &reductionDims) const {
    auto online = cast<OnlineAttentionOp>(op);
    if (failed(checkSplit(online, reductionDims)))
      return failure();
    OFRVector rows = {sizes[getPositionLoop(online)]};
    llvm::append_range(rows, sizes.take_front(getNumRowDims(online)));
    OFRVector all = rows;
    all.push_back(getNumValueComponents(b, online));

    const llvm::fltSemantics &f32 = APFloat::IEEEsingle();
    auto fill = [&](OFRs shape, const APFloat &value) -> Value {
      Value constant = arith::ConstantOp::create(
          b, loc, b.getFloatAttr(b.getF32Type(), value));
      Value empty = tensor::EmptyOp::create(b, loc, shape, b.getF32Type());
      return linalg::FillOp::create(b, loc, constant, empty).getResult(0);
    };
    return SmallVector<Value>{fill(all, APFloat::getZero(f32)),
                              fill(rows, APFloat::getInf(f32, true)),
                              fill(rows, APFloat::getZero(f32))};
  }

  FailureOr<TilingResult>
  tileToPartialReduction(Operation *op, OpBuilder &b, Location loc,
                         ReductionTilingStrategy strategy, ValueRange inits,
                         OFRs offsets, OFRs sizes,
                         const SetVector<unsigned> &reductionDims,
                         OFRs splitReductionIvs) const {
    auto online = cast<OnlineAttentionOp>(op);
    if (failed(checkSplit(online, reductionDims)))
      return failure();
    if (strategy != ReductionTilingStrategy::PartialReductionOuterParallel)
      return op->emitOpError(
          "can be split over positions with parallel outer loops only; a "
          "sequential loop needs no partial reduction, tile the loop itself");

    // Tiles of the inputs, with the tile's slice of the partial results. The
    // op's own inits are not looked at: the tiling driver passes a copy of the
    // op whose inits are the partial results.
    TilingResult result;
    SmallVector<Value> operands;
    for (int64_t i = 0, e = op->getNumOperands() - inits.size(); i < e; ++i)
      operands.push_back(
          createOperandTile(b, op, i, offsets, sizes, result.generatedSlices));
    for (auto [number, init] : llvm::enumerate(inits)) {
      OFRVector sliceOffsets, sliceSizes;
      getPartialSlice(b, online, number, offsets, sizes, splitReductionIvs[0],
                      sliceOffsets, sliceSizes);
      OFRVector strides(sliceSizes.size(), b.getIndexAttr(1));
      SmallVector<int64_t> shape;
      std::tie(shape, std::ignore) =
          decomposeMixedValues(ArrayRef(sliceSizes).drop_front());
      auto slice = tensor::ExtractSliceOp::create(
          b, loc, RankedTensorType::get(shape, b.getF32Type()), init,
          sliceOffsets, sliceSizes, strides);
      operands.push_back(slice);
      result.generatedSlices.push_back(slice);
    }
    Operation *tiled =
        clone(b, op, ValueRange(operands).take_back(inits.size()).getTypes(),
              operands);
    result.tiledOps.push_back(tiled);
    llvm::append_range(result.tiledValues, tiled->getResults());
    return result;
  }

  /// Merges the tiles into the op's inits.
  FailureOr<MergeResult>
  mergeReductions(Operation *op, OpBuilder &b, Location loc,
                  ValueRange partials,
                  const SetVector<unsigned> &reductionDims) const {
    auto online = cast<OnlineAttentionOp>(op);
    if (failed(checkSplit(online, reductionDims)))
      return failure();

    // Dimensions of the merge: rows, Dv, then the tiles.
    int64_t numRowDims = getNumRowDims(online);
    struct Operand {
      Value tensor;
      bool hasTiles = false, hasComponents = false;
    };
    auto merge =
        [&](ArrayRef<Operand> inputs, Operand init, bool overTiles,
            function_ref<Value(OpBuilder &, Location, ValueRange)> body)
        -> Value {
      int64_t numComponentDims = init.hasComponents;
      int64_t numDims = numRowDims + numComponentDims + overTiles;
      SmallVector<AffineMap> maps;
      SmallVector<Value> tensors;
      auto add = [&](const Operand &operand) {
        SmallVector<AffineExpr> exprs;
        if (operand.hasTiles)
          exprs.push_back(b.getAffineDimExpr(numDims - 1));
        for (int64_t i = 0; i < numRowDims + operand.hasComponents; ++i)
          exprs.push_back(b.getAffineDimExpr(i));
        maps.push_back(AffineMap::get(numDims, 0, exprs, b.getContext()));
        tensors.push_back(operand.tensor);
      };
      for (const Operand &input : inputs)
        add(input);
      add(init);
      SmallVector<utils::IteratorType> iterators(numDims,
                                                 utils::IteratorType::parallel);
      if (overTiles && !init.hasTiles)
        iterators.back() = utils::IteratorType::reduction;
      auto generic = linalg::GenericOp::create(
          b, loc, init.tensor.getType(), ValueRange(tensors).drop_back(),
          init.tensor, maps, iterators,
          [&](OpBuilder &b, Location loc, ValueRange args) {
            linalg::YieldOp::create(b, loc, body(b, loc, args));
          });
      return generic.getResult(0);
    };

    Operand partialMax = {partials[kMax], /*hasTiles=*/true};
    Operand maxInit = {online.getMaxInit()};
    Operand max = {merge(
        partialMax, maxInit,
        /*overTiles=*/true, [](OpBuilder &b, Location loc, ValueRange args) {
          return arith::MaximumFOp::create(b, loc, args[0], args[1]);
        })};

    // What was accumulated before joins with its correction, every tile with
    // its own. They are the same for all components, so they are tensors.
    auto correct = [&](Operand oldMax, bool overTiles) -> Operand {
      Value empty = tensor::EmptyOp::create(
          b, loc, tensor::getMixedSizes(b, loc, oldMax.tensor), b.getF32Type());
      return {merge({oldMax, max}, {empty, overTiles}, overTiles,
                    [](OpBuilder &b, Location loc, ValueRange args) {
                      return createCorrection(b, loc, args[0], args[1]);
                    }),
              overTiles};
    };
    Operand correction = correct(maxInit, /*overTiles=*/false);
    Operand tileCorrection = correct(partialMax, /*overTiles=*/true);
    SmallVector<Value> replacements(3);
    replacements[kMax] = max.tensor;
    for (int number : {kAccumulator, kSum}) {
      bool components = number == kAccumulator;
      Value init = online.getDpsInitOperand(number)->get();
      Value corrected = merge(
          correction, {init, /*hasTiles=*/false, components},
          /*overTiles=*/false, [](OpBuilder &b, Location loc, ValueRange args) {
            return arith::MulFOp::create(b, loc, args[0], args[1]);
          });
      replacements[number] = merge(
          {{partials[number], /*hasTiles=*/true, components}, tileCorrection},
          {corrected, /*hasTiles=*/false, components},
          /*overTiles=*/true, [](OpBuilder &b, Location loc, ValueRange args) {
            Value part = arith::MulFOp::create(b, loc, args[1], args[0]);
            return arith::AddFOp::create(b, loc, args[2], part);
          });
    }
    // One merging op per result, as for linalg ops.
    MergeResult result;
    for (Value replacement : replacements)
      result.mergeOps.push_back(replacement.getDefiningOp());
    result.replacements = replacements;
    return result;
  }

  LogicalResult getPartialResultTilePosition(
      Operation *op, OpBuilder &b, unsigned resultNumber,
      ReductionTilingStrategy strategy, OFRs offsets, OFRs sizes,
      const SetVector<unsigned> &reductionDims, OFRs splitReductionIvs,
      OFRVector &resultOffsets, OFRVector &resultSizes) const {
    auto online = cast<OnlineAttentionOp>(op);
    if (failed(checkSplit(online, reductionDims)))
      return failure();
    getPartialSlice(b, online, resultNumber, offsets, sizes,
                    splitReductionIvs[0], resultOffsets, resultSizes);
    return success();
  }
};
} // namespace

void sparq::registerPartialReductionExternalModels(DialectRegistry &registry) {
  registry.addExtension(+[](MLIRContext *context, SparqDialect *dialect) {
    OnlineAttentionOp::attachInterface<OnlineAttentionPartialReduction>(
        *context);
  });
}
