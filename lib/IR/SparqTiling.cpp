//===- SparqTiling.cpp - TilingInterface of sparq ops ---------------------===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// All ops are tiled the same way, from their table of logical dimensions.
// Parallel and reduction dimensions are loops; a dimension that every tile
// needs whole is none. Plain tiling can split a reduction only where the op
// continues from its inits rather than overwriting them.
//
//===----------------------------------------------------------------------===//

#include "SparqTiling.h"
#include "sparq/IR/SparqExternalModels.h"
#include "sparq/IR/SparqOps.h"

#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Dialect/Utils/StaticValueUtils.h"
#include "mlir/Interfaces/TilingInterface.h"
#include "mlir/Interfaces/ValueBoundsOpInterface.h"

using namespace mlir;
using namespace mlir::sparq;

namespace {
using OFRs = ArrayRef<OpFoldResult>;
using OFRVector = SmallVector<OpFoldResult>;

/// An op's dimension table with its loops numbered.
struct LoopTable {
  explicit LoopTable(Operation *op)
      : op(op), dims(cast<DimensionedOpInterface>(op).getLogicalDims()),
        operands(cast<DimensionedOpInterface>(op).getOperandDims()) {
    for (const LogicalDim &dim : dims)
      loopOf.push_back(dim.kind == LogicalDim::Kind::Whole ? -1 : numLoops++);
  }

  /// Whether this operand dimension of static size 1 stands for all of a
  /// logical dimension.
  bool isBroadcast(int64_t operand, int64_t position) const {
    auto type = cast<ShapedType>(op->getOperand(operand).getType());
    return operands[operand].broadcastable && position + 1 < type.getRank() &&
           type.getDimSize(position) == 1;
  }

  int64_t getInitOperand(unsigned resultNumber) const {
    return cast<DestinationStyleOpInterface>(op)
        .getDpsInitOperand(resultNumber)
        ->getOperandNumber();
  }

  Operation *op;
  SmallVector<LogicalDim> dims;
  SmallVector<OperandDims> operands;
  /// Logical dimension -> loop, or -1 for one that is no loop.
  SmallVector<int64_t> loopOf;
  int64_t numLoops = 0;
};
} // namespace

static OpFoldResult getSize(OpBuilder &b, Location loc, Value value,
                            int64_t dim) {
  auto type = cast<ShapedType>(value.getType());
  if (!type.isDynamicDim(dim))
    return b.getIndexAttr(type.getDimSize(dim));
  if (isa<MemRefType>(type))
    return memref::DimOp::create(b, loc, value, dim).getResult();
  return tensor::DimOp::create(b, loc, value, dim).getResult();
}

/// The range of every loop: a static size if any operand has one, else that of
/// the last operand with the dimension. Inits are last, and their sizes are
/// the likeliest to be known outside the op.
static SmallVector<Range> getIterationDomain(OpBuilder &b,
                                             const LoopTable &table) {
  Operation *op = table.op;
  SmallVector<std::pair<Value, int64_t>> source(table.numLoops);
  for (int64_t operand = op->getNumOperands() - 1; operand >= 0; --operand) {
    auto type = cast<ShapedType>(op->getOperand(operand).getType());
    for (auto [position, dim] : llvm::enumerate(table.operands[operand].dims)) {
      int64_t loop = table.loopOf[dim];
      if (loop < 0 || table.isBroadcast(operand, position))
        continue;
      auto &[value, index] = source[loop];
      if (!value || (cast<ShapedType>(value.getType()).isDynamicDim(index) &&
                     !type.isDynamicDim(position)))
        source[loop] = {op->getOperand(operand), position};
    }
  }
  SmallVector<Range> ranges;
  for (auto [value, index] : source)
    ranges.push_back({b.getIndexAttr(0), getSize(b, op->getLoc(), value, index),
                      b.getIndexAttr(1)});
  return ranges;
}

/// Whether [offset, offset + size) is provably all of a dimension.
static bool isWhole(Value value, int64_t dim, OpFoldResult offset,
                    OpFoldResult size) {
  if (!isZeroInteger(offset))
    return false;
  int64_t extent = cast<ShapedType>(value.getType()).getDimSize(dim);
  if (std::optional<int64_t> constant = getConstantIntValue(size))
    return *constant == extent;
  using Variable = ValueBoundsConstraintSet::Variable;
  FailureOr<bool> equal =
      ValueBoundsConstraintSet::areEqual(Variable(value, dim), Variable(size));
  return succeeded(equal) && *equal;
}

/// The iteration tile that computes, or uses, a tile of an operand or of the
/// result it is the init of (`value`). Loops the tile does not fix are left
/// null. Fails if a dimension that must stay whole is not.
static LogicalResult getLoopTile(const LoopTable &table, int64_t operand,
                                 Value value, OFRs offsets, OFRs sizes,
                                 OFRVector &loopOffsets, OFRVector &loopSizes) {
  for (auto [position, dim] : llvm::enumerate(table.operands[operand].dims)) {
    if (table.isBroadcast(operand, position))
      continue;
    if (table.dims[dim].kind != LogicalDim::Kind::Parallel) {
      if (!isWhole(value, position, offsets[position], sizes[position]))
        return failure();
      continue;
    }
    int64_t loop = table.loopOf[dim];
    if (loopOffsets[loop] &&
        (!isEqualConstantIntOrValue(loopOffsets[loop], offsets[position]) ||
         !isEqualConstantIntOrValue(loopSizes[loop], sizes[position])))
      return failure();
    loopOffsets[loop] = offsets[position];
    loopSizes[loop] = sizes[position];
  }
  return success();
}

/// Fills the loops that `getLoopTile` left null with their whole range.
static void completeLoopTile(OpBuilder &b, const LoopTable &table,
                             OFRVector &offsets, OFRVector &sizes) {
  if (llvm::all_of(offsets, [](OpFoldResult o) { return !o.isNull(); }))
    return;
  for (auto [range, offset, size] :
       llvm::zip_equal(getIterationDomain(b, table), offsets, sizes)) {
    if (offset)
      continue;
    offset = range.offset;
    size = range.size;
  }
}

/// The part of an operand that a tile of the iteration domain touches.
static void getOperandTile(OpBuilder &b, const LoopTable &table,
                           int64_t operand, OFRs offsets, OFRs sizes,
                           OFRVector &tileOffsets, OFRVector &tileSizes) {
  Value value = table.op->getOperand(operand);
  for (auto [position, dim] : llvm::enumerate(table.operands[operand].dims)) {
    int64_t loop = table.loopOf[dim];
    if (loop < 0 || table.isBroadcast(operand, position)) {
      tileOffsets.push_back(b.getIndexAttr(0));
      tileSizes.push_back(getSize(b, table.op->getLoc(), value, position));
    } else {
      tileOffsets.push_back(offsets[loop]);
      tileSizes.push_back(sizes[loop]);
    }
  }
}

/// A slice of a tensor or memref, or the value itself where that is all of it.
/// Slices are not allowed of tensors without elements, whose tiles have none.
static Value makeSlice(OpBuilder &b, Location loc, Value value, OFRs offsets,
                       OFRs sizes, SmallVectorImpl<Operation *> &slices) {
  auto type = cast<ShapedType>(value.getType());
  bool all = llvm::all_of(
      llvm::zip_equal(type.getShape(), offsets, sizes), [](auto dim) {
        auto [extent, offset, size] = dim;
        return isZeroInteger(offset) && getConstantIntValue(size) == extent;
      });
  if (all)
    return value;
  if (isa<RankedTensorType>(type) && llvm::is_contained(type.getShape(), 0))
    return tensor::EmptyOp::create(b, loc, sizes, type.getElementType());
  OFRVector strides(type.getRank(), b.getIndexAttr(1));
  Operation *slice;
  if (isa<MemRefType>(type))
    slice = memref::SubViewOp::create(b, loc, value, offsets, sizes, strides);
  else
    slice =
        tensor::ExtractSliceOp::create(b, loc, value, offsets, sizes, strides);
  slices.push_back(slice);
  return slice->getResult(0);
}

Value sparq::createOperandTile(OpBuilder &b, Operation *op, int64_t operand,
                               OFRs offsets, OFRs sizes,
                               SmallVectorImpl<Operation *> &slices) {
  LoopTable table(op);
  OFRVector tileOffsets, tileSizes;
  getOperandTile(b, table, operand, offsets, sizes, tileOffsets, tileSizes);
  return makeSlice(b, op->getLoc(), op->getOperand(operand), tileOffsets,
                   tileSizes, slices);
}

static FailureOr<TilingResult> tile(OpBuilder &b, const LoopTable &table,
                                    OFRs offsets, OFRs sizes) {
  Operation *op = table.op;
  for (auto [operand, operandDims] : llvm::enumerate(table.operands)) {
    auto type = cast<ShapedType>(op->getOperand(operand).getType());
    for (auto [position, dim] : llvm::enumerate(operandDims.dims)) {
      if (table.dims[dim].kind != LogicalDim::Kind::Reduction ||
          cast<DimensionedOpInterface>(op).accumulates())
        continue;
      // An untiled loop starts at a constant 0, a tiled one at an induction
      // variable.
      int64_t loop = table.loopOf[dim];
      std::optional<int64_t> size = getConstantIntValue(sizes[loop]);
      if (isZeroInteger(offsets[loop]) &&
          (!size || type.isDynamicDim(position) ||
           *size == type.getDimSize(position)))
        continue;
      return op->emitOpError()
             << "cannot be tiled over " << table.dims[dim].name << " (loop "
             << loop << "), which it reduces: use tile size 0";
    }
  }

  TilingResult result;
  SmallVector<Value> operands;
  for (int64_t operand = 0, e = op->getNumOperands(); operand < e; ++operand)
    operands.push_back(createOperandTile(b, op, operand, offsets, sizes,
                                         result.generatedSlices));
  SmallVector<Type> resultTypes;
  if (op->getNumResults() > 0)
    for (Value init : ArrayRef<Value>(operands).take_back(op->getNumResults()))
      resultTypes.push_back(init.getType());
  Operation *tiled = clone(b, op, resultTypes, operands);
  result.tiledOps.push_back(tiled);
  llvm::append_range(result.tiledValues, tiled->getResults());
  return result;
}

namespace {
template <typename OpTy>
struct SparqTilingInterface
    : TilingInterface::ExternalModel<SparqTilingInterface<OpTy>, OpTy> {
  SmallVector<utils::IteratorType> getLoopIteratorTypes(Operation *op) const {
    SmallVector<utils::IteratorType> types;
    for (const LogicalDim &dim : cast<OpTy>(op).getLogicalDims())
      if (dim.kind != LogicalDim::Kind::Whole)
        types.push_back(dim.kind == LogicalDim::Kind::Parallel
                            ? utils::IteratorType::parallel
                            : utils::IteratorType::reduction);
    return types;
  }

  SmallVector<Range> getIterationDomain(Operation *op, OpBuilder &b) const {
    return ::getIterationDomain(b, LoopTable(op));
  }

  FailureOr<TilingResult> getTiledImplementation(Operation *op, OpBuilder &b,
                                                 OFRs offsets,
                                                 OFRs sizes) const {
    return tile(b, LoopTable(op), offsets, sizes);
  }

  LogicalResult getResultTilePosition(Operation *op, OpBuilder &b,
                                      unsigned resultNumber, OFRs offsets,
                                      OFRs sizes, OFRVector &resultOffsets,
                                      OFRVector &resultSizes) const {
    LoopTable table(op);
    getOperandTile(b, table, table.getInitOperand(resultNumber), offsets, sizes,
                   resultOffsets, resultSizes);
    return success();
  }

  LogicalResult getIterationDomainTileFromResultTile(
      Operation *op, OpBuilder &b, unsigned resultNumber, OFRs offsets,
      OFRs sizes, SmallVectorImpl<OpFoldResult> &loopOffsets,
      SmallVectorImpl<OpFoldResult> &loopSizes) const {
    LoopTable table(op);
    OFRVector tileOffsets(table.numLoops), tileSizes(table.numLoops);
    if (failed(getLoopTile(table, table.getInitOperand(resultNumber),
                           op->getResult(resultNumber), offsets, sizes,
                           tileOffsets, tileSizes)))
      return failure();
    completeLoopTile(b, table, tileOffsets, tileSizes);
    loopOffsets.assign(tileOffsets);
    loopSizes.assign(tileSizes);
    return success();
  }

  FailureOr<TilingResult> generateResultTileValue(Operation *op, OpBuilder &b,
                                                  unsigned resultNumber,
                                                  OFRs offsets,
                                                  OFRs sizes) const {
    OFRVector loopOffsets, loopSizes;
    if (failed(getIterationDomainTileFromResultTile(
            op, b, resultNumber, offsets, sizes, loopOffsets, loopSizes)))
      return failure();
    FailureOr<TilingResult> tiled =
        getTiledImplementation(op, b, loopOffsets, loopSizes);
    if (failed(tiled))
      return failure();
    return TilingResult{tiled->tiledOps,
                        {tiled->tiledValues[resultNumber]},
                        tiled->generatedSlices};
  }

  LogicalResult getIterationDomainTileFromOperandTiles(
      Operation *op, OpBuilder &b, ArrayRef<unsigned> operandNumbers,
      ArrayRef<OFRVector> allOffsets, ArrayRef<OFRVector> allSizes,
      SmallVectorImpl<OpFoldResult> &loopOffsets,
      SmallVectorImpl<OpFoldResult> &loopSizes) const {
    LoopTable table(op);
    OFRVector tileOffsets(table.numLoops), tileSizes(table.numLoops);
    for (auto [operand, offsets, sizes] :
         llvm::zip_equal(operandNumbers, allOffsets, allSizes))
      if (failed(getLoopTile(table, operand, op->getOperand(operand), offsets,
                             sizes, tileOffsets, tileSizes)))
        return failure();
    completeLoopTile(b, table, tileOffsets, tileSizes);
    loopOffsets.assign(tileOffsets);
    loopSizes.assign(tileSizes);
    return success();
  }

  FailureOr<TilingResult> getTiledImplementationFromOperandTiles(
      Operation *op, OpBuilder &b, ArrayRef<unsigned> operandNumbers,
      ArrayRef<OFRVector> allOffsets, ArrayRef<OFRVector> allSizes) const {
    OFRVector loopOffsets, loopSizes;
    if (failed(getIterationDomainTileFromOperandTiles(op, b, operandNumbers,
                                                      allOffsets, allSizes,
                                                      loopOffsets, loopSizes)))
      return failure();
    return getTiledImplementation(op, b, loopOffsets, loopSizes);
  }

  bool isOpFusableWithConsumerSlice(Operation *op, unsigned resultNumber,
                                    OFRs offsets, OFRs sizes) const {
    LoopTable table(op);
    OFRVector loopOffsets(table.numLoops), loopSizes(table.numLoops);
    return succeeded(getLoopTile(table, table.getInitOperand(resultNumber),
                                 op->getResult(resultNumber), offsets, sizes,
                                 loopOffsets, loopSizes));
  }

  bool isOpFusableWithProducerSlices(Operation *op,
                                     ArrayRef<unsigned> operandNumbers,
                                     ArrayRef<OFRVector> allOffsets,
                                     ArrayRef<OFRVector> allSizes) const {
    LoopTable table(op);
    OFRVector loopOffsets(table.numLoops), loopSizes(table.numLoops);
    return llvm::all_of(
        llvm::zip_equal(operandNumbers, allOffsets, allSizes), [&](auto tile) {
          auto [operand, offsets, sizes] = tile;
          return succeeded(getLoopTile(table, operand, op->getOperand(operand),
                                       offsets, sizes, loopOffsets, loopSizes));
        });
  }
};

template <typename... OpTys>
void attachTiling(MLIRContext *context) {
  (OpTys::template attachInterface<SparqTilingInterface<OpTys>>(*context), ...);
}
} // namespace

void sparq::registerTilingInterfaceExternalModels(DialectRegistry &registry) {
  registry.addExtension(+[](MLIRContext *context, SparqDialect *dialect) {
    attachTiling<AttentionOp, OnlineAttentionOp, TopROp, PartialMatmulOp,
                 TopKOp, SelectOp, GatherOp, GatherMaskOp, TopKGatherOp, MeanValueOp,
                 InterpolateOp>(context);
  });
}
