//===- PlanState.cpp - Which state a function can carry -------------------===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "FunctionCarrier.h"
#include "Slice.h"

#include "sparq/IR/FunctionName.h"

#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Dialect/Utils/IndexingUtils.h"

using namespace mlir;
using namespace mlir::sparq;

/// What it takes to compute a mask is computed once more to build the state.
static constexpr unsigned kMaxNumMaskOps = 64;

//===----------------------------------------------------------------------===//
// Remarks
//===----------------------------------------------------------------------===//

remark::RemarkOpts sparq::getCarryRemarkOpts(Operation *op, StringRef name) {
  return remark::RemarkOpts::name(name)
      .category("sparq")
      .subCategory("carry")
      .function(getFunctionName(op));
}

void sparq::fallBack(Operation *op, StringRef reason) {
  op->removeDiscardableAttr(kCarryAttr);
  if (isa<MeanValueOp>(op))
    remark::missed(op->getLoc(), getCarryRemarkOpts(op, "value-sum"))
        << remark::reason("the mean of V is recomputed from all of V in every "
                          "step: {0}",
                          reason);
  else
    remark::missed(op->getLoc(), getCarryRemarkOpts(op, "key-transposed"))
        << remark::reason("K is read by position, all of it in every step: {0}",
                          reason);
}

//===----------------------------------------------------------------------===//
// States
//===----------------------------------------------------------------------===//

StringRef State::getRoleName() const {
  switch (role) {
  case Role::KeyTransposed:
    return "key_transposed";
  case Role::ValueSum:
    return "value_sum";
  case Role::ValueCounted:
    return "value_counted";
  }
  llvm_unreachable("unknown role");
}

StringRef State::getLayout() const {
  switch (role) {
  case Role::KeyTransposed:
    return "[B..., D, S]";
  case Role::ValueSum:
    return "[B..., Dv]";
  case Role::ValueCounted:
    return "[B..., S]";
  }
  llvm_unreachable("unknown role");
}

int64_t State::getWrittenBatchDim() const {
  if (!update.write || !update.write->isPerBatchElement())
    return -1;
  return llvm::find(update.view.order, update.write->dim) -
         update.view.order.begin();
}

RankedTensorType State::getArgumentType() const {
  auto cacheType = cast<RankedTensorType>(update.cache.getType());
  MLIRContext *context = cacheType.getContext();
  ArrayRef<int64_t> order = update.view.order;
  SmallVector<int64_t> shape = applyPermutation(cacheType.getShape(), order);
  switch (role) {
  case Role::KeyTransposed:
    return getPermutedType(cacheType, update.view.getTransposedOrder());
  case Role::ValueSum:
    shape.erase(shape.end() - 2);
    return RankedTensorType::get(shape, Float32Type::get(context));
  case Role::ValueCounted: {
    // As many batch elements as the mask tells apart.
    auto maskType = cast<RankedTensorType>(mask.getType());
    SmallVector<int64_t> counted(maskType.getShape().drop_back(2));
    if (int64_t dim = getWrittenBatchDim(); dim >= 0)
      counted[dim] = shape[dim];
    counted.push_back(shape.end()[-2]);
    return RankedTensorType::get(counted, IntegerType::get(context, 1));
  }
  }
  llvm_unreachable("unknown role");
}

//===----------------------------------------------------------------------===//
// Planning
//===----------------------------------------------------------------------===//

FailureOr<CacheUpdate> FunctionCarrier::matchUpdate(const CacheView &view,
                                                    std::string &reason) {
  FailureOr<CacheUpdate> update =
      matchCacheUpdate(view, function, updates, reason);
  if (failed(update))
    return failure();
  // There is nothing to carry, and no slice of nothing is valid.
  if (llvm::is_contained(
          cast<RankedTensorType>(update->cache.getType()).getShape(), 0)) {
    reason = "it has no elements";
    return failure();
  }
  // The next call gets one cache for each argument.
  for (const State &other : states) {
    if (other.update.cache == update->cache && other.update.op != update->op) {
      reason = "the function updates the cache in several ways";
      return failure();
    }
  }
  return update;
}

int FunctionCarrier::addState(State state) {
  // Attentions that read the same cache in the same way share their state.
  for (auto [i, other] : llvm::enumerate(states)) {
    if (other.role == state.role && other.update.op == state.update.op &&
        other.update.cache == state.update.cache && other.mask == state.mask) {
      other.readers.append(state.readers);
      return i;
    }
  }
  states.push_back(std::move(state));
  return states.size() - 1;
}

/// Whether both updates write the same positions of caches of one length.
static bool writesSamePositions(const CacheUpdate &a, const CacheUpdate &b) {
  auto aType = cast<RankedTensorType>(a.cache.getType());
  auto bType = cast<RankedTensorType>(b.cache.getType());
  int64_t dim = a.getPositionDim();
  if (a.kind != b.kind || a.view.order != b.view.order ||
      aType.getDimSize(dim) != bType.getDimSize(dim))
    return false;
  if (a.kind == CacheUpdate::Kind::Append) {
    int64_t aSize = cast<RankedTensorType>(a.fresh.getType()).getDimSize(dim);
    int64_t bSize = cast<RankedTensorType>(b.fresh.getType()).getDimSize(dim);
    return aSize == bSize && !ShapedType::isDynamic(aSize);
  }
  const RowWrite &aWrite = *a.write, &bWrite = *b.write;
  if (aWrite.positions || bWrite.positions)
    return aWrite.positions == bWrite.positions && aWrite.dim == bWrite.dim &&
           cast<RankedTensorType>(aWrite.rows.getType()).getDimSize(dim) ==
               cast<RankedTensorType>(bWrite.rows.getType()).getDimSize(dim);
  return aWrite.offset == bWrite.offset && aWrite.size == bWrite.size;
}

int FunctionCarrier::addCounted(const State &sum) {
  // Caches that are updated and masked in the same way share it.
  for (auto [i, other] : llvm::enumerate(states)) {
    if (other.role != State::Role::ValueCounted || other.mask != sum.mask ||
        !writesSamePositions(other.update, sum.update))
      continue;
    // It is computed where the first of them is updated.
    if (sum.update.op->isBeforeInBlock(other.update.op))
      other.update = sum.update;
    return i;
  }
  states.push_back(
      {State::Role::ValueCounted, sum.layer, sum.update, sum.mask});
  return states.size() - 1;
}

/// Where caches are globals, the signature stays.
bool FunctionCarrier::isCarried(const CacheUpdate &update,
                                std::string &reason) const {
  if (globals.empty())
    return true;
  if (update.argument < globals.getFirstArgument())
    reason = "the function has other caches in globals, so its signature stays";
  else if (!globals.isStored(update.argument, update.getUpdated()))
    reason = "the function does not store the updated cache to its global";
  else
    return true;
  return false;
}

void FunctionCarrier::planKey(PartialMatmulOp op, int64_t layer) {
  CacheView view =
      followView(op.getKey(), op.getKeyLayout() == KeyLayout::component_major);
  if (isIdentityPermutation(view.getTransposedOrder())) {
    OpBuilder b(op);
    op.getKeyMutable().assign(emitView(b, view, view.source, 2));
    op.setKeyLayout(KeyLayout::component_major);
    op->removeDiscardableAttr(kCarryAttr);
    remark::passed(op.getLoc(), getCarryRemarkOpts(op, "key-transposed"))
        << remark::add("K is kept by component already");
    return;
  }
  std::string reason;
  FailureOr<CacheUpdate> update = matchUpdate(view, reason);
  if (failed(update) || !isCarried(*update, reason))
    return fallBack(op, reason);
  State state{State::Role::KeyTransposed, layer, *update};
  state.readers = {op};
  addState(std::move(state));
}

void FunctionCarrier::planSum(MeanValueOp op, int64_t layer) {
  std::string reason;
  FailureOr<CacheUpdate> update =
      matchUpdate(followView(op.getValue()), reason);
  if (failed(update) || !isCarried(*update, reason))
    return fallBack(op, reason);
  State state{State::Role::ValueSum, layer, *update, op.getMask()};
  state.readers = {op};
  bool appends = update->kind == CacheUpdate::Kind::Append;
  if (!appends && update->kind != CacheUpdate::Kind::Overwrite)
    return fallBack(op, "which rows the update of the cache overwrites is not "
                        "known");
  if (!state.mask) {
    addState(std::move(state));
    return;
  }
  if (update->view.isReshaped())
    return fallBack(op, "batch dimensions are reshaped between the cache and "
                        "the attention");
  // A row may be overwritten that the sum has or has not, and positions may
  // leave it, those behind a sliding window say: keep which it has.
  auto isArgument = [&](Value value) {
    return function.getArgumentNumber(value).has_value();
  };
  if (!isMaterializable(state.mask, isArgument, kMaxNumMaskOps))
    return fallBack(op, "its mask: it takes too much to compute");
  auto maskType = cast<RankedTensorType>(state.mask.getType());
  if (!globals.empty() &&
      llvm::any_of(maskType.getShape().drop_back(2), ShapedType::isDynamic))
    return fallBack(op,
                    "its mask: it has dynamic batch dimensions, and what it "
                    "counts is kept in a global");
  int sum = addState(std::move(state));
  if (states[sum].counted < 0) {
    int counted = addCounted(states[sum]);
    states[sum].counted = counted;
  }
}

void FunctionCarrier::plan(ArrayRef<Operation *> marked) {
  StringRef reason = function.getRefusal();
  if (reason.empty() && globals.empty() &&
      !users.lookup(function.getName()).empty())
    reason = function.getName().ends_with("$async")
                 ? "its function is called by another that waits for it; "
                   "--sparq-convert-util-to-func makes one function of both"
                 : "its function has uses in the module, which would have to "
                   "pass state on";
  if (!reason.empty()) {
    for (Operation *op : marked)
      fallBack(op, reason);
    return;
  }

  for (Operation *op : marked) {
    if (auto key = dyn_cast<PartialMatmulOp>(op))
      updates.rewrite(followView(key.getKey(), key.getKeyLayout() ==
                                                   KeyLayout::component_major));
    else if (auto mean = dyn_cast<MeanValueOp>(op))
      updates.rewrite(followView(mean.getValue()));
  }
  updates.finish();

  // Layers are numbered by their score estimate; a mean belongs to the
  // attention that it compensates.
  DenseMap<Operation *, int64_t> layers;
  for (Operation *op : marked)
    if (isa<PartialMatmulOp>(op))
      layers.try_emplace(op, layers.size());
  auto getLayer = [&](MeanValueOp op) -> int64_t {
    for (Operation *user : op->getUsers())
      if (auto interpolate = dyn_cast<InterpolateOp>(user))
        if (Operation *select = interpolate.getAlpha().getDefiningOp())
          if (isa<TopKGatherOp, TopKOp>(select))
            if (auto it = layers.find(select->getOperand(0).getDefiningOp());
                it != layers.end())
              return it->second;
    return 0;
  };
  for (Operation *op : marked) {
    if (auto key = dyn_cast<PartialMatmulOp>(op))
      planKey(key, layers.lookup(op));
    else if (auto mean = dyn_cast<MeanValueOp>(op))
      planSum(mean, getLayer(mean));
    else
      op->removeDiscardableAttr(kCarryAttr);
  }
}
