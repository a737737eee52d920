//===- DenseAttention.cpp - Attention over many positions -----------------===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "DenseAttention.h"

#include "mlir/Dialect/Affine/IR/AffineOps.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Arith/Utils/Utils.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/SCF/Transforms/TileUsingInterface.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Dialect/Utils/StaticValueUtils.h"
#include "mlir/Interfaces/TilingInterface.h"
#include "llvm/Support/MathExtras.h"

using namespace mlir;
using namespace mlir::sparq;

/// Tasks that are enough: 16 threads have 8 each then, and wait for the slowest
/// of them little.
static constexpr int64_t kNumTasks = 128;
/// What a part reads of K and V at least. That takes one core some 20 us, next
/// to which starting it and merging its result is nothing.
static constexpr int64_t kMinPartBytes = 256 * 1024;
/// Parts and blocks are multiples of this many positions.
static constexpr int64_t kAlignment = 64;
/// The logits that one thread has at a time, in f32: a part of the second-level
/// cache.
static constexpr int64_t kBlockLogits = 32 * 1024;
static constexpr int64_t kMinBlock = 256, kMaxBlock = 2048;

static int64_t getNumPositions(AttentionOp op) {
  return op.getValueType().getShape().end()[-2];
}

/// What is assumed of a dimension that is dynamic.
static int64_t getSizeOr(int64_t size, int64_t assumed) {
  return ShapedType::isDynamic(size) ? assumed : size;
}

static int64_t getBytes(ShapedType type) {
  return llvm::divideCeil(type.getElementTypeBitWidth(), 8);
}

static int64_t getMinPartSize(AttentionOp op) {
  int64_t components = getSizeOr(op.getQueryType().getShape().back(), 128);
  int64_t valueComponents = getSizeOr(op.getValueType().getShape().back(), 128);
  int64_t bytes = components * getBytes(op.getKeyType()) +
                  valueComponents * getBytes(op.getValueType());
  return llvm::alignTo(
      llvm::divideCeil(kMinPartBytes, std::max<int64_t>(bytes, 1)), kAlignment);
}

bool sparq::isStaticallyEmpty(AttentionOp op) {
  auto dims = cast<DimensionedOpInterface>(op.getOperation());
  return isStaticallyEmpty(dims, op.getValueMutable().getOperandNumber()) ||
         isStaticallyEmpty(dims, op.getInitMutable().getOperandNumber());
}

int64_t sparq::getNumParts(AttentionOp op, int64_t querySize) {
  if (isStaticallyEmpty(op))
    return 1;
  // Many query positions are tasks of their own, and would make the partial
  // results large.
  ArrayRef<int64_t> query = op.getQueryType().getShape();
  int64_t numQueries = query.end()[-2];
  if (ShapedType::isDynamic(numQueries) ||
      numQueries > std::max<int64_t>(querySize, 1))
    return 1;
  int64_t tasks = 1;
  for (int64_t size : query.take_front(op.getNumBatchDims()))
    tasks *= getSizeOr(size, 1);
  int64_t parts = llvm::divideCeil(kNumTasks, tasks);
  if (int64_t size = getNumPositions(op); !ShapedType::isDynamic(size))
    parts = std::min(parts, size / getMinPartSize(op));
  return std::max<int64_t>(parts, 1);
}

static int64_t getBlockSize(ShapedType queryType) {
  ArrayRef<int64_t> shape = queryType.getShape();
  int64_t rows = getSizeOr(shape.end()[-3], 8) * getSizeOr(shape.end()[-2], 8);
  int64_t size = llvm::bit_floor<uint64_t>(
      kBlockLogits / std::clamp<int64_t>(rows, 1, kBlockLogits));
  return std::clamp(size, kMinBlock, kMaxBlock);
}

unsigned sparq::getPositionLoop(OnlineAttentionOp op) {
  return op.getNumBatchDims() + 2;
}

FailureOr<OnlineAttentionOp> sparq::decomposeToOnline(RewriterBase &rewriter,
                                                      AttentionOp op) {
  rewriter.setInsertionPoint(op);
  FailureOr<SmallVector<Value>> values = op.decomposeOperation(rewriter);
  if (failed(values))
    return failure();
  auto online = values->front()
                    .getDefiningOp()
                    ->getOperand(0)
                    .getDefiningOp<OnlineAttentionOp>();
  rewriter.replaceOp(op, *values);
  return online;
}

/// Tiles the positions of `op`, of which there are `numPositions` at most (may
/// be dynamic), with a sequential loop unless they are one block.
static LogicalResult takeInBlocks(RewriterBase &rewriter, OnlineAttentionOp op,
                                  int64_t numPositions) {
  int64_t block = getBlockSize(op.getQueryType());
  if (!ShapedType::isDynamic(numPositions) && numPositions <= block)
    return success();
  unsigned positions = getPositionLoop(op);
  SmallVector<OpFoldResult> sizes(positions + 1, rewriter.getIndexAttr(0));
  sizes[positions] = rewriter.getIndexAttr(block);
  scf::SCFTilingOptions options;
  options.setTileSizes(sizes);
  rewriter.setInsertionPoint(op);
  FailureOr<scf::SCFTilingResult> result = scf::tileUsingSCF(
      rewriter, cast<TilingInterface>(op.getOperation()), options);
  if (failed(result))
    return failure();
  rewriter.replaceOp(op, result->replacements);
  return success();
}

LogicalResult sparq::takeInBlocks(RewriterBase &rewriter, AttentionOp op) {
  int64_t numPositions = getNumPositions(op);
  if (!ShapedType::isDynamic(numPositions) &&
      numPositions <= getBlockSize(op.getQueryType()))
    return success();
  FailureOr<OnlineAttentionOp> online = decomposeToOnline(rewriter, op);
  if (failed(online))
    return failure();
  return ::takeInBlocks(rewriter, *online, numPositions);
}

/// The positions in a part, where `numPositions` are split into `numParts`.
static OpFoldResult getPartSize(RewriterBase &rewriter, Location loc,
                                OpFoldResult numPositions, int64_t numParts,
                                int64_t minSize) {
  AffineExpr size;
  bindSymbols(rewriter.getContext(), size);
  AffineExpr aligned =
      (size.ceilDiv(numParts)).ceilDiv(kAlignment) * kAlignment;
  AffineMap map =
      AffineMap::get(0, 1, {aligned, rewriter.getAffineConstantExpr(minSize)},
                     rewriter.getContext());
  return affine::makeComposedFoldedAffineMax(rewriter, loc, map,
                                             {numPositions});
}

/// Starts the accumulation anew in a part's slices of the partial results,
/// which are the inits of `tiled`.
static void createStartValues(RewriterBase &rewriter, OnlineAttentionOp tiled) {
  const llvm::fltSemantics &f32 = APFloat::IEEEsingle();
  for (auto [init, start] : llvm::zip_equal(
           tiled.getDpsInitsMutable(),
           ArrayRef<APFloat>{APFloat::getZero(f32), APFloat::getInf(f32, true),
                             APFloat::getZero(f32)})) {
    Value constant = arith::ConstantOp::create(
        rewriter, tiled.getLoc(),
        rewriter.getFloatAttr(rewriter.getF32Type(), start));
    init.set(
        linalg::FillOp::create(rewriter, tiled.getLoc(), constant, init.get())
            .getResult(0));
  }
}

LogicalResult sparq::splitIntoParts(RewriterBase &rewriter, AttentionOp op,
                                    int64_t numParts) {
  Location loc = op.getLoc();
  int64_t minPartSize = getMinPartSize(op);
  FailureOr<OnlineAttentionOp> decomposed = decomposeToOnline(rewriter, op);
  if (failed(decomposed))
    return failure();
  OnlineAttentionOp online = *decomposed;
  rewriter.setInsertionPoint(online);
  auto interface = cast<PartialReductionOpInterface>(online.getOperation());
  int64_t numBatchDims = online.getNumBatchDims();
  unsigned positions = getPositionLoop(online);
  SetVector<unsigned> reductionDims;
  reductionDims.insert(positions);

  SmallVector<OpFoldResult> offsets, sizes;
  for (Range range : interface.getIterationDomain(rewriter)) {
    offsets.push_back(range.offset);
    sizes.push_back(range.size);
  }
  OpFoldResult numPositions = sizes[positions];
  OpFoldResult partSize =
      getPartSize(rewriter, loc, numPositions, numParts, minPartSize);
  AffineExpr s0, s1, s2;
  bindSymbols(rewriter.getContext(), s0, s1, s2);
  // That it is at most `numParts` follows, but not for passes that ask.
  OpFoldResult count = affine::makeComposedFoldedAffineMin(
      rewriter, loc,
      AffineMap::get(0, 2,
                     {s0.ceilDiv(s1), rewriter.getAffineConstantExpr(numParts)},
                     rewriter.getContext()),
      {numPositions, partSize});

  // One slice of the partial results for each part.
  SmallVector<Value> partials;
  for (Value init : online.getDpsInits()) {
    SmallVector<OpFoldResult> shape = {count};
    llvm::append_range(shape, tensor::getMixedSizes(rewriter, loc, init));
    partials.push_back(
        tensor::EmptyOp::create(rewriter, loc, shape, rewriter.getF32Type()));
  }
  SmallVector<OpFoldResult> extents(sizes.begin(),
                                    sizes.begin() + numBatchDims);
  extents.push_back(count);
  auto forall = scf::ForallOp::create(rewriter, loc, extents, partials,
                                      /*mapping=*/std::nullopt);
  rewriter.setInsertionPoint(forall.getTerminator());
  SmallVector<Value> ivs = forall.getInductionVars();
  for (int64_t dim = 0; dim < numBatchDims; ++dim) {
    offsets[dim] = ivs[dim];
    sizes[dim] = rewriter.getIndexAttr(1);
  }
  OpFoldResult part = ivs.back();
  offsets[positions] = affine::makeComposedFoldedAffineApply(
      rewriter, loc, s0 * s1, {part, partSize});
  if (getConstantIntValue(numPositions) && getConstantIntValue(partSize) &&
      *getConstantIntValue(numPositions) % *getConstantIntValue(partSize) == 0)
    sizes[positions] = partSize;
  else
    sizes[positions] = affine::makeComposedFoldedAffineMin(
        rewriter, loc,
        AffineMap::get(0, 3, {s0 - s1, s2}, rewriter.getContext()),
        {numPositions, offsets[positions], partSize});

  auto strategy = ReductionTilingStrategy::PartialReductionOuterParallel;
  FailureOr<TilingResult> tile = interface.tileToPartialReduction(
      rewriter, loc, strategy, forall.getRegionIterArgs(), offsets, sizes,
      reductionDims, part);
  if (failed(tile))
    return failure();
  auto tiled = cast<OnlineAttentionOp>(tile->tiledOps.front());
  rewriter.setInsertionPoint(tiled);
  createStartValues(rewriter, tiled);

  // Where the results go.
  for (auto [number, result] : llvm::enumerate(tiled->getResults())) {
    rewriter.setInsertionPoint(forall.getTerminator());
    SmallVector<OpFoldResult> resultOffsets, resultSizes;
    if (failed(interface.getPartialResultTilePosition(
            rewriter, number, strategy, offsets, sizes, reductionDims, part,
            resultOffsets, resultSizes)))
      return failure();
    SmallVector<OpFoldResult> strides(resultSizes.size(),
                                      rewriter.getIndexAttr(1));
    rewriter.setInsertionPointToEnd(forall.getTerminator().getBody());
    tensor::ParallelInsertSliceOp::create(rewriter, loc, result,
                                          forall.getRegionIterArgs()[number],
                                          resultOffsets, resultSizes, strides);
  }
  if (failed(::takeInBlocks(
          rewriter, tiled,
          getConstantIntValue(partSize).value_or(ShapedType::kDynamic))))
    return failure();

  rewriter.setInsertionPointAfter(forall);
  FailureOr<MergeResult> merged = interface.mergeReductions(
      rewriter, loc, forall.getResults(), reductionDims);
  if (failed(merged))
    return failure();
  rewriter.replaceOp(online, merged->replacements);
  return success();
}
