//===- CacheView.cpp - How a cache is read --------------------------------===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "CacheView.h"

#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Utils/IndexingUtils.h"

using namespace mlir;
using namespace mlir::sparq;

SmallVector<int64_t> CacheView::getTransposedOrder() const {
  SmallVector<int64_t> transposed(order);
  std::swap(transposed.end()[-1], transposed.end()[-2]);
  return transposed;
}

bool CacheView::isReshaped() const {
  return llvm::any_of(steps, [](const Step &step) {
    return isa<tensor::CollapseShapeOp, tensor::ExpandShapeOp>(step.op);
  });
}

RankedTensorType sparq::getPermutedType(Type type, ArrayRef<int64_t> order) {
  auto tensorType = cast<RankedTensorType>(type);
  return RankedTensorType::get(applyPermutation(tensorType.getShape(), order),
                               tensorType.getElementType());
}

Value sparq::emitPermuted(OpBuilder &b, Location loc, Value value,
                          ArrayRef<int64_t> order) {
  if (isIdentityPermutation(order))
    return value;
  SmallVector<OpFoldResult> sizes =
      applyPermutation(tensor::getMixedSizes(b, loc, value), order);
  Value empty =
      tensor::EmptyOp::create(b, loc, sizes, getElementTypeOrSelf(value));
  return linalg::TransposeOp::create(b, loc, value, empty, order)->getResult(0);
}

//===----------------------------------------------------------------------===//
// Following
//===----------------------------------------------------------------------===//

static bool isReshape(Operation *op) {
  return isa<tensor::CollapseShapeOp, tensor::ExpandShapeOp>(op);
}

/// The only dimension of `group` that is not 1 in `shape`, its last if all are,
/// or -1.
static int64_t getOnlyDim(ArrayRef<int64_t> group, ArrayRef<int64_t> shape) {
  int64_t only = -1;
  for (int64_t dim : group) {
    if (shape[dim] == 1)
      continue;
    if (only >= 0)
      return -1;
    only = dim;
  }
  return only >= 0 ? only : group.back();
}

/// The dimension of the source of `op` that is its result's dimension `dim`,
/// or -1.
static int64_t getSourceDim(Operation *op, int64_t dim) {
  if (auto transpose = dyn_cast<linalg::TransposeOp>(op))
    return transpose.getPermutation()[dim];
  if (auto collapse = dyn_cast<tensor::CollapseShapeOp>(op))
    return getOnlyDim(collapse.getReassociationIndices()[dim],
                      collapse.getSrcType().getShape());
  if (auto expand = dyn_cast<tensor::ExpandShapeOp>(op)) {
    for (auto [i, group] : llvm::enumerate(expand.getReassociationIndices()))
      if (llvm::is_contained(group, dim))
        return getOnlyDim(group, expand.getResultType().getShape()) == dim
                   ? static_cast<int64_t>(i)
                   : -1;
  }
  return dim;
}

/// The batch dimensions of a tensor of `rank`, ascending.
static SmallVector<int64_t> getBatchDims(int64_t rank, int64_t positionDim,
                                         int64_t componentDim) {
  SmallVector<int64_t> dims;
  for (int64_t dim = 0; dim < rank; ++dim)
    if (dim != positionDim && dim != componentDim)
      dims.push_back(dim);
  return dims;
}

CacheView sparq::followView(Value value, bool transposed) {
  CacheView view, unfollowed;
  int64_t rank = cast<RankedTensorType>(value.getType()).getRank();
  int64_t positionDim = rank - 2, componentDim = rank - 1;
  if (transposed)
    std::swap(positionDim, componentDim);
  unfollowed.source = value;
  unfollowed.order = getBatchDims(rank, positionDim, componentDim);
  unfollowed.order.append({positionDim, componentDim});

  while (Operation *op = value.getDefiningOp()) {
    auto tensorCast = dyn_cast<tensor::CastOp>(op);
    if (tensorCast && !isa<RankedTensorType>(tensorCast.getSource().getType()))
      break;
    if (!isa<tensor::CastOp, tensor::CollapseShapeOp, tensor::ExpandShapeOp,
             linalg::TransposeOp>(op))
      break;
    int64_t sourcePositionDim = getSourceDim(op, positionDim);
    int64_t sourceComponentDim = getSourceDim(op, componentDim);
    if (sourcePositionDim < 0 || sourceComponentDim < 0)
      break;
    positionDim = sourcePositionDim;
    componentDim = sourceComponentDim;
    view.steps.push_back({op, positionDim, componentDim});
    value = op->getOperand(0);
  }
  std::reverse(view.steps.begin(), view.steps.end());
  view.source = value;
  rank = cast<RankedTensorType>(value.getType()).getRank();
  view.order = getBatchDims(rank, positionDim, componentDim);

  // State is stored in the order that transposes give the batch dimensions, so
  // that it is not transposed in every step.
  bool reshaped = false;
  for (const CacheView::Step &step : view.steps) {
    auto transpose = dyn_cast<linalg::TransposeOp>(step.op);
    reshaped |= isReshape(step.op);
    if (!transpose)
      continue;
    SmallVector<int64_t> sourceDims = getBatchDims(
        transpose.getPermutation().size(), step.positionDim, step.componentDim);
    SmallVector<int64_t> permutation;
    for (int64_t dim : transpose.getPermutation())
      if (auto it = llvm::find(sourceDims, dim); it != sourceDims.end())
        permutation.push_back(it - sourceDims.begin());
    if (isIdentityPermutation(permutation))
      continue;
    if (reshaped)
      return unfollowed;
    applyPermutationToVector(view.order, permutation);
  }
  view.order.append({positionDim, componentDim});
  return view;
}

//===----------------------------------------------------------------------===//
// Emitting
//===----------------------------------------------------------------------===//

/// `value` without the unit dimensions `dims`.
static Value emitDropUnitDims(OpBuilder &b, Location loc, Value value,
                              ArrayRef<int64_t> dims) {
  auto type = cast<RankedTensorType>(value.getType());
  SmallVector<int64_t> shape;
  for (auto [dim, size] : llvm::enumerate(type.getShape()))
    if (!llvm::is_contained(dims, static_cast<int64_t>(dim)))
      shape.push_back(size);
  SmallVector<OpFoldResult> offsets(type.getRank(), b.getIndexAttr(0));
  SmallVector<OpFoldResult> strides(type.getRank(), b.getIndexAttr(1));
  return tensor::ExtractSliceOp::create(
      b, loc, RankedTensorType::get(shape, type.getElementType()), value,
      offsets, tensor::getMixedSizes(b, loc, value), strides);
}

/// The reshape of batch dimensions that `op` does, of `value`. `numTrailing`
/// dimensions behind them stay.
static Value emitReshape(OpBuilder &b, const CacheView::Step &step, Value value,
                         int64_t numTrailing) {
  Operation *op = step.op;
  Location loc = op->getLoc();
  bool collapses = isa<tensor::CollapseShapeOp>(op);
  SmallVector<ReassociationIndices> groups;
  if (collapses)
    groups = cast<tensor::CollapseShapeOp>(op).getReassociationIndices();
  else
    groups = cast<tensor::ExpandShapeOp>(op).getReassociationIndices();
  auto narrow = cast<RankedTensorType>(
      (collapses ? op->getResult(0) : op->getOperand(0)).getType());
  auto wide = cast<RankedTensorType>(
      (collapses ? op->getOperand(0) : op->getResult(0)).getType());

  // Of each dimension of the longer shape: which group of batch dimensions it
  // is in. Unit dimensions beside positions or components are in none.
  int64_t positionDim = step.positionDim, componentDim = step.componentDim;
  SmallVector<ReassociationIndices> batchGroups;
  SmallVector<int64_t> wideShape, narrowShape, alone;
  SmallVector<int64_t> wideDims;
  for (auto [i, group] : llvm::enumerate(groups)) {
    int64_t narrowDim = i;
    bool trails = collapses
                      ? llvm::is_contained(group, positionDim) ||
                            llvm::is_contained(group, componentDim)
                      : narrowDim == positionDim || narrowDim == componentDim;
    int64_t kept = trails ? getOnlyDim(group, wide.getShape()) : -1;
    ReassociationIndices batchGroup;
    for (int64_t dim : group) {
      if (dim == kept)
        continue;
      if (trails)
        alone.push_back(wideDims.size());
      else
        batchGroup.push_back(wideDims.size());
      wideDims.push_back(dim);
      wideShape.push_back(wide.getDimSize(dim));
    }
    if (trails)
      continue;
    batchGroups.push_back(batchGroup);
    narrowShape.push_back(narrow.getDimSize(i));
  }

  auto type = cast<RankedTensorType>(value.getType());
  ArrayRef<int64_t> trailing = type.getShape().take_back(numTrailing);
  llvm::append_range(wideShape, trailing);
  llvm::append_range(narrowShape, trailing);
  int64_t numWide = wideDims.size() + numTrailing;
  if (collapses && !alone.empty()) {
    value = emitDropUnitDims(b, loc, value, alone);
    for (ReassociationIndices &group : batchGroups)
      for (int64_t &dim : group)
        dim -= llvm::count_if(alone, [&](int64_t a) { return a < dim; });
    numWide -= alone.size();
  }
  for (int64_t i = 0; i < numTrailing; ++i)
    batchGroups.push_back({numWide - numTrailing + i});
  if (collapses) {
    auto resultType = RankedTensorType::get(narrowShape, type.getElementType());
    if (static_cast<int64_t>(batchGroups.size()) == numWide)
      return value;
    return tensor::CollapseShapeOp::create(b, loc, resultType, value,
                                           batchGroups);
  }
  // Unit dimensions that are in no group join the one behind them.
  for (int64_t dim : llvm::reverse(alone)) {
    auto next = llvm::find_if(batchGroups, [&](const ReassociationIndices &g) {
      return g.front() > dim;
    });
    next->insert(next->begin(), dim);
  }
  if (static_cast<int64_t>(batchGroups.size()) == numWide)
    return value;
  auto expand = cast<tensor::ExpandShapeOp>(op);
  SmallVector<OpFoldResult> allSizes = expand.getMixedOutputShape(), sizes;
  for (int64_t dim : wideDims)
    sizes.push_back(allSizes[dim]);
  llvm::append_range(
      sizes, ArrayRef<OpFoldResult>(tensor::getMixedSizes(b, loc, value))
                 .take_back(numTrailing));
  return tensor::ExpandShapeOp::create(
      b, loc, RankedTensorType::get(wideShape, type.getElementType()), value,
      batchGroups, sizes);
}

/// `value` with batch dimensions of the static sizes that those of `whole`
/// have.
static Value emitBatchCast(OpBuilder &b, Location loc, Value value, Value whole,
                           int64_t positionDim, int64_t componentDim,
                           int64_t numTrailing) {
  auto type = cast<RankedTensorType>(value.getType());
  auto wholeType = cast<RankedTensorType>(whole.getType());
  SmallVector<int64_t> shape;
  for (int64_t dim :
       getBatchDims(wholeType.getRank(), positionDim, componentDim))
    shape.push_back(wholeType.getDimSize(dim));
  llvm::append_range(shape, type.getShape().take_back(numTrailing));
  auto resultType = RankedTensorType::get(shape, type.getElementType());
  if (resultType == type)
    return value;
  return tensor::CastOp::create(b, loc, resultType, value);
}

Value sparq::emitView(OpBuilder &b, const CacheView &view, Value value,
                      int64_t numTrailing) {
  // Casts and transposes: only what a reshape needs.
  for (const CacheView::Step &step : view.steps) {
    if (!isReshape(step.op))
      continue;
    value = emitBatchCast(b, step.op->getLoc(), value, step.op->getOperand(0),
                          step.positionDim, step.componentDim, numTrailing);
    value = emitReshape(b, step, value, numTrailing);
  }
  return value;
}
