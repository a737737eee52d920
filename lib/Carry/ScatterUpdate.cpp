//===- ScatterUpdate.cpp - Cache updates that scatter rows ----------------===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// index_copy, index_put and scatter arrive as tm_tensor.scatter of single
// elements or slices, each with its index. What these indices are is found out
// element by element: they name whole rows, at positions that depend on the
// batch element or on the row only.
//
//===----------------------------------------------------------------------===//

#include "UpdateRewriter.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Dialect/Utils/IndexingUtils.h"

using namespace mlir;
using namespace mlir::sparq;
using tm_tensor::ScatterOp;

/// Updates whose indices are looked at, at most.
static constexpr int64_t kMaxNumUpdates = 1 << 18;

namespace {
/// What a scatter writes, if it writes whole rows.
struct ScatteredRows {
  /// The shape of the rows: of the scattered tensor, with as many positions as
  /// are written.
  SmallVector<int64_t> shape;
  /// The dimensions that updates are numbered along; others are in slices.
  SmallVector<int64_t> dims;
  /// The position of each update, in the order of their numbers.
  SmallVector<const ElementExpr *> positions;
  /// Whether an update is of one position.
  bool alongPositions = false;
};
} // namespace

/// Finds out what `op` writes along its dimension `positionDim`.
static std::optional<ScatteredRows> matchRows(ScatterOp op, int64_t positionDim,
                                              ElementExprs &exprs) {
  auto updatesType = cast<RankedTensorType>(op.getInputs()[0].getType());
  auto type = cast<RankedTensorType>(op.getOutputs()[0].getType());
  int64_t rank = type.getRank();
  Block &body = op.getRegion().front();
  if (body.getTerminator()->getOperand(0) != body.getArgument(0) ||
      !updatesType.hasStaticShape() || updatesType.getNumElements() == 0)
    return std::nullopt;
  int64_t numUpdates = updatesType.getDimSize(0);
  if (numUpdates > kMaxNumUpdates)
    return std::nullopt;

  // Slices are of the innermost dimensions.
  SmallVector<int64_t> slice(rank, 1);
  int64_t sliceRank = updatesType.getRank() - 1;
  llvm::copy(updatesType.getShape().drop_front(), slice.end() - sliceRank);
  ScatteredRows rows;
  rows.shape.assign(type.getShape().begin(), type.getShape().end());
  rows.shape[positionDim] = slice[positionDim];
  int64_t numRest = numUpdates;
  for (int64_t dim = 0; dim < rank; ++dim) {
    if (dim == positionDim) {
      rows.alongPositions = slice[dim] == 1;
      if (rows.alongPositions)
        rows.dims.push_back(dim);
      continue;
    }
    if (type.isDynamicDim(dim))
      return std::nullopt;
    if (slice[dim] == type.getDimSize(dim))
      continue;
    if (slice[dim] != 1 || numRest % type.getDimSize(dim) != 0)
      return std::nullopt;
    numRest /= type.getDimSize(dim);
    rows.dims.push_back(dim);
  }
  if (rows.alongPositions)
    rows.shape[positionDim] = numRest;
  else if (numRest != 1)
    return std::nullopt;
  // The updates, one after the other, are the rows.
  for (int64_t dim = 0; dim < rank; ++dim)
    if (slice[dim] != 1 && !rows.dims.empty() && dim < rows.dims.back() &&
        rows.shape[rows.dims.back()] != 1)
      return std::nullopt;

  SmallVector<int64_t> extents;
  for (int64_t dim : rows.dims)
    extents.push_back(rows.shape[dim]);
  SmallVector<int64_t> strides = computeSuffixProduct(extents);
  Value indices = op.getInputs()[1];
  bool seen = false;
  for (int64_t dim : op.getDimensionMap())
    seen |= dim == positionDim;
  if (!seen)
    return std::nullopt;
  // Where there is no index, it is 0.
  for (int64_t dim : rows.dims)
    if (rows.shape[dim] != 1 && !llvm::is_contained(op.getDimensionMap(), dim))
      return std::nullopt;
  for (int64_t n = 0; n < numUpdates; ++n) {
    SmallVector<int64_t> place(rank, 0);
    for (auto [dim, index] :
         llvm::zip_equal(rows.dims, delinearize(n, strides)))
      place[dim] = index;
    for (auto [column, dim] : llvm::enumerate(op.getDimensionMap())) {
      const ElementExpr *index = exprs.follow(
          indices, {exprs.getConstant(n), exprs.getConstant(column)});
      if (dim == positionDim)
        rows.positions.push_back(index);
      else if (!index->isConstant(place[dim]))
        return std::nullopt;
    }
  }
  return rows.positions.size() == static_cast<size_t>(numUpdates)
             ? std::optional(rows)
             : std::nullopt;
}

/// The positions for each index of dimension `rows.dims[i]`, if they depend on
/// no other; on none if `i` is -1.
static std::optional<SmallVector<const ElementExpr *>>
getPositionsAlong(const ScatteredRows &rows, int64_t i) {
  SmallVector<int64_t> extents;
  for (int64_t dim : rows.dims)
    extents.push_back(rows.shape[dim]);
  SmallVector<int64_t> strides = computeSuffixProduct(extents);
  SmallVector<const ElementExpr *> along(i < 0 ? 1 : extents[i], nullptr);
  for (auto [n, position] : llvm::enumerate(rows.positions)) {
    const ElementExpr *&known = along[i < 0 ? 0 : delinearize(n, strides)[i]];
    if (known && known != position)
      return std::nullopt;
    known = position;
  }
  return along;
}

/// The updates of `op` as a tensor of `shape`.
static Value emitRows(OpBuilder &b, ScatterOp op, ArrayRef<int64_t> shape) {
  Location loc = op.getLoc();
  Value updates = op.getInputs()[0];
  auto type = cast<RankedTensorType>(updates.getType());
  ReassociationIndices all =
      llvm::to_vector<2>(llvm::seq<int64_t>(0, type.getRank()));
  if (type.getRank() > 1)
    updates = tensor::CollapseShapeOp::create(
        b, loc, updates, ArrayRef<ReassociationIndices>(all));
  auto rowsType = RankedTensorType::get(shape, type.getElementType());
  all = llvm::to_vector<2>(llvm::seq<int64_t>(0, shape.size()));
  if (shape.size() == 1)
    return updates;
  return tensor::ExpandShapeOp::create(b, loc, rowsType, updates,
                                       ArrayRef<ReassociationIndices>(all));
}

/// Makes what reads `old`, a tensor with dimension `permutation[i]` of
/// `updated` as dimension i, read `updated`.
static void replaceTransposed(OpBuilder &b, Value old, Value updated,
                              ArrayRef<int64_t> permutation) {
  if (isIdentityPermutation(permutation)) {
    old.replaceAllUsesWith(updated);
    return;
  }
  for (OpOperand &use : llvm::make_early_inc_range(old.getUses())) {
    auto transpose = dyn_cast<linalg::TransposeOp>(use.getOwner());
    if (!transpose || transpose.getInput() != old)
      continue;
    SmallVector<int64_t> composed =
        applyPermutation(permutation, transpose.getPermutation());
    if (isIdentityPermutation(composed) &&
        transpose->getResult(0).getType() == updated.getType()) {
      transpose->getResult(0).replaceAllUsesWith(updated);
      continue;
    }
    transpose.setPermutation(composed);
    transpose.getInputMutable().assign(updated);
  }
  if (!old.use_empty())
    old.replaceAllUsesWith(emitPermuted(b, old.getLoc(), updated, permutation));
}

void UpdateRewriter::rewriteScatter(ScatterOp op, const CacheView &view) {
  // Scattered into the cache, or into it transposed.
  Value original = op.getOutputs()[0];
  int64_t rank = cast<RankedTensorType>(original.getType()).getRank();
  auto permutation = llvm::to_vector(llvm::seq<int64_t>(0, rank));
  if (auto transpose = original.getDefiningOp<linalg::TransposeOp>()) {
    original = transpose.getInput();
    permutation.assign(transpose.getPermutation().begin(),
                       transpose.getPermutation().end());
  }
  if (!function.getArgumentNumber(original))
    return;
  std::optional<ScatteredRows> rows =
      matchRows(op, view.getPositionDim(), exprs);
  if (!rows)
    return;

  OpBuilder b(op);
  Location loc = op.getLoc();
  RowWrite write;
  write.positionDim = permutation[view.getPositionDim()];
  int64_t numPositions = rows->shape[view.getPositionDim()];
  auto positions = getPositionsAlong(*rows, -1);
  if (positions && (numPositions == 1 || !rows->alongPositions)) {
    write.offset = emitElement(b, loc, positions->front(), b.getIndexType(),
                               [](int64_t) { return Value(); });
    write.size = b.getIndexAttr(numPositions);
  } else {
    for (auto [i, dim] : llvm::enumerate(rows->dims)) {
      // Rows of one batch element must not be the same.
      if (dim == view.getPositionDim() && !op.getUniqueIndices())
        continue;
      positions = getPositionsAlong(*rows, i);
      if (!positions)
        continue;
      write.dim = permutation[dim];
      write.positions = emitPositions(loc, *positions);
      break;
    }
    if (!write.positions)
      return;
  }
  write.rows = emitPermuted(b, loc, emitRows(b, op, rows->shape),
                            invertPermutationVector(permutation));
  Value updated = emitRowWrite(b, loc, write, original);
  writes[updated.getDefiningOp()] = write;
  replaceTransposed(b, op.getResult(0), updated, permutation);
  dead.push_back(op);
}
