//===- CacheUpdate.cpp - How a function updates its cache -----------------===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "CacheUpdate.h"

#include "sparq/TMTensor/IR/TMTensor.h"

#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Dialect/Utils/StaticValueUtils.h"
#include "llvm/Support/FormatVariadic.h"

using namespace mlir;
using namespace mlir::sparq;

RankedTensorType sparq::getTransposedType(Type type) {
  auto tensorType = cast<RankedTensorType>(type);
  SmallVector<int64_t> shape(tensorType.getShape());
  std::swap(shape.end()[-1], shape.end()[-2]);
  return RankedTensorType::get(shape, tensorType.getElementType());
}

SmallVector<int64_t> sparq::getTransposePermutation(int64_t rank) {
  auto permutation = llvm::to_vector(llvm::seq<int64_t>(0, rank));
  std::swap(permutation[rank - 1], permutation[rank - 2]);
  return permutation;
}

Value sparq::emitTranspose(OpBuilder &b, Location loc, Value value) {
  auto type = cast<RankedTensorType>(value.getType());
  SmallVector<OpFoldResult> sizes = tensor::getMixedSizes(b, loc, value);
  std::swap(sizes.end()[-1], sizes.end()[-2]);
  Value empty = tensor::EmptyOp::create(b, loc, sizes, type.getElementType());
  return linalg::TransposeOp::create(b, loc, value, empty,
                                     getTransposePermutation(type.getRank()))
      ->getResult(0);
}

//===----------------------------------------------------------------------===//
// Matching
//===----------------------------------------------------------------------===//

/// Whether the last two dimensions are on their own in `reassociation`.
static bool keepsLastTwoDims(ArrayRef<ReassociationIndices> reassociation) {
  return reassociation.size() >= 2 && reassociation.end()[-1].size() == 1 &&
         reassociation.end()[-2].size() == 1;
}

Value sparq::followView(Value value, SmallVectorImpl<Operation *> &view) {
  while (Operation *op = value.getDefiningOp()) {
    if (auto collapse = dyn_cast<tensor::CollapseShapeOp>(op)) {
      if (!keepsLastTwoDims(collapse.getReassociationIndices()))
        break;
    } else if (auto expand = dyn_cast<tensor::ExpandShapeOp>(op)) {
      if (!keepsLastTwoDims(expand.getReassociationIndices()))
        break;
    } else if (auto cast = dyn_cast<tensor::CastOp>(op)) {
      if (!isa<RankedTensorType>(cast.getSource().getType()))
        break;
    } else {
      break;
    }
    view.push_back(op);
    value = op->getOperand(0);
  }
  std::reverse(view.begin(), view.end());
  return value;
}

/// Whether `slice` has a source of the cache's rank, unit strides, and covers
/// everything but the position dimension.
static bool insertsWholeRows(tensor::InsertSliceOp slice) {
  int64_t rank = slice.getDestType().getRank();
  if (slice.getSourceType().getRank() != rank || !slice.hasUnitStride())
    return false;
  for (int64_t i = 0; i < rank; ++i) {
    if (i == rank - 2)
      continue;
    if (!isConstantIntValue(slice.getMixedOffsets()[i], 0) ||
        slice.getDestType().isDynamicDim(i) ||
        !isConstantIntValue(slice.getMixedSizes()[i],
                            slice.getDestType().getDimSize(i)))
      return false;
  }
  return true;
}

/// Whether `op` computes element by element from `cache`, whatever else it
/// reads.
static bool isElementwiseIn(linalg::GenericOp op, Value cache) {
  if (op.getNumDpsInits() != 1 || !op.hasPureTensorSemantics() ||
      op.getNumParallelLoops() != op.getNumLoops() ||
      !op.getMatchingIndexingMap(op.getDpsInitOperand(0)).isIdentity())
    return false;
  bool reads = false;
  for (OpOperand &operand : op->getOpOperands()) {
    if (operand.get() != cache) {
      // What another init holds would have to be transposed too.
      if (op.isDpsInit(&operand) && op.payloadUsesValueFromOperand(&operand))
        return false;
      continue;
    }
    if (!op.getMatchingIndexingMap(&operand).isIdentity())
      return false;
    reads |= op.payloadUsesValueFromOperand(&operand);
  }
  // A body that captures the cache could read it anywhere.
  bool captures = false;
  op.getRegion().walk([&](Operation *nested) {
    captures |= llvm::is_contained(nested->getOperands(), cache);
  });
  return reads && !captures;
}

/// Whether `op` writes single elements, so that it does not matter in which
/// order the last two dimensions are stored.
static bool scattersElements(tm_tensor::ScatterOp op) {
  auto original = cast<RankedTensorType>(op.getOutputs()[0].getType());
  auto updates = cast<RankedTensorType>(op.getInputs()[0].getType());
  int64_t rank = original.getRank();
  return updates.getRank() == rank + 1 &&
         llvm::all_of(updates.getShape().take_back(2),
                      [](int64_t size) { return size == 1; });
}

FailureOr<CacheUpdate> sparq::matchCacheUpdate(Value read,
                                               FunctionView function,
                                               std::string &reason) {
  CacheUpdate update;
  Value updated = followView(read, update.view);
  Block &entry = function.getEntry();
  auto fail = [&](std::string why) -> FailureOr<CacheUpdate> {
    reason = std::move(why);
    return failure();
  };

  if (std::optional<unsigned> argument = function.getArgumentNumber(updated))
    return fail(llvm::formatv("the function does not update it (argument {0})",
                              *argument));
  if (isa<BlockArgument>(updated))
    return fail("it is an argument of a nested region");
  update.op = updated.getDefiningOp();
  int64_t rank = cast<RankedTensorType>(updated.getType()).getRank();
  auto isCache = [&](Value value) {
    std::optional<unsigned> argument = function.getArgumentNumber(value);
    if (!argument)
      return false;
    update.cache = value;
    update.argument = *argument;
    return true;
  };

  if (auto concat = dyn_cast<tensor::ConcatOp>(update.op)) {
    if (concat.getDim() != static_cast<uint64_t>(rank - 2) ||
        concat.getInputs().size() != 2 || !isCache(concat.getInputs()[0]))
      return fail("its tensor.concat does not append positions to an argument "
                  "of the function");
    update.kind = CacheUpdate::Kind::Append;
    update.fresh = concat.getInputs()[1];
  } else if (auto slice = dyn_cast<tensor::InsertSliceOp>(update.op)) {
    if (!isCache(slice.getDest()) || !insertsWholeRows(slice))
      return fail("its tensor.insert_slice does not write whole rows into an "
                  "argument of the function");
    update.kind = CacheUpdate::Kind::Overwrite;
    update.fresh = slice.getSource();
  } else if (auto generic = dyn_cast<linalg::GenericOp>(update.op)) {
    if (!llvm::any_of(generic->getOperands(), [&](Value operand) {
          return isCache(operand) && isElementwiseIn(generic, update.cache);
        }))
      return fail("its linalg.generic does not update an argument of the "
                  "function element by element");
    update.kind = CacheUpdate::Kind::Elementwise;
  } else if (auto scatter = dyn_cast<tm_tensor::ScatterOp>(update.op)) {
    if (!isCache(scatter.getOutputs()[0]) || !scattersElements(scatter))
      return fail("its tm_tensor.scatter does not write single elements into "
                  "an argument of the function");
    update.kind = CacheUpdate::Kind::Scatter;
  } else {
    return fail(llvm::formatv("it comes from {0}, which is no known update of "
                              "an argument of the function",
                              update.op->getName()));
  }

  if (update.op->getBlock() != &entry)
    return fail("its update is inside a nested region");
  for (unsigned i = 0, e = function.getNumResults(); i < e; ++i) {
    Value returned = function.getReturned(i);
    if (auto cast = returned.getDefiningOp<tensor::CastOp>())
      returned = cast.getSource();
    if (returned == updated) {
      update.result = i;
      return update;
    }
  }
  return fail("the function does not return the updated cache");
}

//===----------------------------------------------------------------------===//
// Emitting
//===----------------------------------------------------------------------===//

/// `value` as `type`, which may know more or fewer sizes.
static Value castTo(OpBuilder &b, Location loc, Value value, Type type) {
  if (value.getType() == type)
    return value;
  return tensor::CastOp::create(b, loc, type, value);
}

template <typename T>
static SmallVector<T> swapLastTwo(ArrayRef<T> values) {
  SmallVector<T> swapped(values);
  std::swap(swapped.end()[-1], swapped.end()[-2]);
  return swapped;
}

/// The elementwise update `op` of `cache`, on `transposed` instead.
static Value emitTransposedGeneric(OpBuilder &b, linalg::GenericOp op,
                                   Value cache, Value transposed) {
  Location loc = op.getLoc();
  // Loops stay; only the transposed operands are indexed differently.
  SmallVector<AffineMap> maps = op.getIndexingMapsArray();
  SmallVector<Value> operands(op->getOperands());
  auto transposeMap = [&](AffineMap map) {
    return AffineMap::get(map.getNumDims(), 0, swapLastTwo(map.getResults()),
                          b.getContext());
  };
  for (OpOperand &operand : op->getOpOperands()) {
    unsigned i = operand.getOperandNumber();
    if (operand.get() == cache)
      operands[i] = transposed;
    else if (op.isDpsInit(&operand)) {
      // Nobody reads what it holds.
      SmallVector<OpFoldResult> sizes =
          tensor::getMixedSizes(b, loc, transposed);
      operands[i] = tensor::EmptyOp::create(
          b, loc, sizes, getElementTypeOrSelf(operand.get()));
    } else
      continue;
    maps[i] = transposeMap(maps[i]);
  }
  unsigned numInputs = op.getNumDpsInputs();
  auto inits = ArrayRef<Value>(operands).drop_front(numInputs);
  auto result =
      linalg::GenericOp::create(b, loc, inits.front().getType(),
                                ArrayRef<Value>(operands).take_front(numInputs),
                                inits, maps, op.getIteratorTypesArray());
  IRMapping mapping;
  op.getRegion().cloneInto(&result.getRegion(), mapping);
  return result.getResult(0);
}

Value sparq::emitTransposedUpdate(OpBuilder &b, const CacheUpdate &update,
                                  Value transposed) {
  OpBuilder::InsertionGuard guard(b);
  b.setInsertionPointAfter(update.op);
  Location loc = update.op->getLoc();
  int64_t rank = cast<RankedTensorType>(transposed.getType()).getRank();
  Value result;
  switch (update.kind) {
  case CacheUpdate::Kind::Append: {
    Value fresh = emitTranspose(b, loc, update.fresh);
    result = tensor::ConcatOp::create(b, loc, rank - 1,
                                      ValueRange{transposed, fresh});
    break;
  }
  case CacheUpdate::Kind::Overwrite: {
    auto slice = cast<tensor::InsertSliceOp>(update.op);
    Value fresh = emitTranspose(b, loc, update.fresh);
    result = tensor::InsertSliceOp::create(
        b, loc, fresh, transposed,
        swapLastTwo<OpFoldResult>(slice.getMixedOffsets()),
        swapLastTwo<OpFoldResult>(slice.getMixedSizes()),
        swapLastTwo<OpFoldResult>(slice.getMixedStrides()));
    break;
  }
  case CacheUpdate::Kind::Elementwise:
    result = emitTransposedGeneric(b, cast<linalg::GenericOp>(update.op),
                                   update.cache, transposed);
    break;
  case CacheUpdate::Kind::Scatter: {
    auto scatter = cast<tm_tensor::ScatterOp>(b.clone(*update.op));
    SmallVector<int64_t> permutation = getTransposePermutation(rank);
    SmallVector<int64_t> dims;
    for (int64_t dim : scatter.getDimensionMap())
      dims.push_back(permutation[dim]);
    scatter.setDimensionMap(dims);
    scatter.getOutputsMutable().assign(transposed);
    scatter->getResult(0).setType(transposed.getType());
    result = scatter->getResult(0);
    break;
  }
  }
  return castTo(b, loc, result,
                getTransposedType(update.getUpdated().getType()));
}

Value sparq::emitView(OpBuilder &b, const CacheUpdate &update, Value value,
                      int64_t numTrailing) {
  for (Operation *op : update.view) {
    Location loc = op->getLoc();
    auto valueType = cast<RankedTensorType>(value.getType());
    auto viewType = cast<RankedTensorType>(op->getResult(0).getType());
    int64_t numBatchDims = viewType.getRank() - 2;
    ArrayRef<int64_t> trailing = valueType.getShape().take_back(numTrailing);
    SmallVector<int64_t> shape(viewType.getShape().take_front(numBatchDims));
    llvm::append_range(shape, trailing);
    auto type = RankedTensorType::get(shape, valueType.getElementType());

    // The batch groups of the reshape, then each trailing dimension.
    auto groupsOf = [&](auto reshape, int64_t rank) {
      SmallVector<ReassociationIndices> groups =
          reshape.getReassociationIndices();
      groups.truncate(groups.size() - 2);
      for (int64_t i = 0; i < numTrailing; ++i)
        groups.push_back({rank - numTrailing + i});
      return groups;
    };
    if (auto collapse = dyn_cast<tensor::CollapseShapeOp>(op)) {
      value = tensor::CollapseShapeOp::create(
          b, loc, type, value, groupsOf(collapse, valueType.getRank()));
    } else if (auto expand = dyn_cast<tensor::ExpandShapeOp>(op)) {
      SmallVector<OpFoldResult> sizes = expand.getMixedOutputShape();
      sizes.truncate(numBatchDims);
      llvm::append_range(
          sizes, ArrayRef<OpFoldResult>(tensor::getMixedSizes(b, loc, value))
                     .take_back(numTrailing));
      value = tensor::ExpandShapeOp::create(
          b, loc, type, value, groupsOf(expand, type.getRank()), sizes);
    } else {
      value = castTo(b, loc, value, type);
    }
  }
  return value;
}
