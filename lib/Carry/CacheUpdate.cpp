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
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Dialect/Utils/IndexingUtils.h"
#include "llvm/Support/FormatVariadic.h"

using namespace mlir;
using namespace mlir::sparq;

//===----------------------------------------------------------------------===//
// Matching
//===----------------------------------------------------------------------===//

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
/// order the dimensions are stored.
static bool scattersElements(tm_tensor::ScatterOp op) {
  auto original = cast<RankedTensorType>(op.getOutputs()[0].getType());
  auto updates = cast<RankedTensorType>(op.getInputs()[0].getType());
  int64_t rank = original.getRank();
  return updates.getRank() == rank + 1 &&
         llvm::all_of(updates.getShape().drop_front(),
                      [](int64_t size) { return size == 1; });
}

/// What `op` writes rows into.
static Value getWritten(Operation *op) {
  if (auto loop = dyn_cast<scf::ForOp>(op))
    return loop.getInitArgs().front();
  return cast<tensor::InsertSliceOp>(op).getDest();
}

FailureOr<CacheUpdate> sparq::matchCacheUpdate(const CacheView &view,
                                               FunctionView function,
                                               const UpdateRewriter &rewriter,
                                               std::string &reason) {
  CacheUpdate update;
  update.view = view;
  Value updated = view.source;
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
  int64_t positionDim = view.getPositionDim();
  auto isCache = [&](Value value) {
    std::optional<unsigned> argument = function.getArgumentNumber(value);
    if (!argument)
      return false;
    update.cache = value;
    update.argument = *argument;
    return true;
  };

  if (auto concat = dyn_cast<tensor::ConcatOp>(update.op)) {
    if (concat.getDim() != static_cast<uint64_t>(positionDim) ||
        concat.getInputs().size() != 2 || !isCache(concat.getInputs()[0]))
      return fail("its tensor.concat does not append positions to an argument "
                  "of the function");
    update.kind = CacheUpdate::Kind::Append;
    update.fresh = concat.getInputs()[1];
  } else if (auto write = rewriter.lookup(update.op, positionDim);
             write && isCache(getWritten(update.op))) {
    update.kind = CacheUpdate::Kind::Overwrite;
    update.write = write;
  } else if (isa<tensor::InsertSliceOp>(update.op)) {
    return fail("its tensor.insert_slice does not write whole rows into an "
                "argument of the function");
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

/// The elementwise update `op` of `cache`, on `transposed` instead.
static Value emitTransposedGeneric(OpBuilder &b, linalg::GenericOp op,
                                   Value cache, Value transposed,
                                   ArrayRef<int64_t> order) {
  Location loc = op.getLoc();
  // Loops stay; only the transposed operands are indexed differently.
  SmallVector<AffineMap> maps = op.getIndexingMapsArray();
  SmallVector<Value> operands(op->getOperands());
  auto transposeMap = [&](AffineMap map) {
    return AffineMap::get(map.getNumDims(), 0,
                          applyPermutation(map.getResults(), order),
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
  SmallVector<int64_t> order = update.view.getTransposedOrder();
  Value result;
  switch (update.kind) {
  case CacheUpdate::Kind::Append: {
    Value fresh = emitPermuted(b, loc, update.fresh, order);
    result = tensor::ConcatOp::create(b, loc, order.size() - 1,
                                      ValueRange{transposed, fresh});
    break;
  }
  case CacheUpdate::Kind::Overwrite:
    result =
        emitForRows(b, loc, *update.write, update.cache, transposed,
                    [&](OpBuilder &b, const WrittenRows &rows, Value carried) {
                      Value part =
                          emitPermuted(b, loc, rows.emitRows(b, loc), order);
                      return rows.emitInsert(b, loc, part, carried, order);
                    });
    break;
  case CacheUpdate::Kind::Elementwise:
    result = emitTransposedGeneric(b, cast<linalg::GenericOp>(update.op),
                                   update.cache, transposed, order);
    break;
  case CacheUpdate::Kind::Scatter: {
    auto scatter = cast<tm_tensor::ScatterOp>(b.clone(*update.op));
    SmallVector<int64_t> dims;
    for (int64_t dim : scatter.getDimensionMap())
      dims.push_back(llvm::find(order, dim) - order.begin());
    scatter.setDimensionMap(dims);
    scatter.getOutputsMutable().assign(transposed);
    scatter->getResult(0).setType(transposed.getType());
    result = scatter->getResult(0);
    break;
  }
  }
  return castTo(b, loc, result,
                getPermutedType(update.getUpdated().getType(), order));
}
