//===- Cost.cpp - What a step of attention reads and takes ----------------===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "sparq/Sparsify/Cost.h"

#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "llvm/Support/FormatVariadic.h"

#include <cmath>

using namespace mlir;
using namespace mlir::sparq;

AttentionSizes::AttentionSizes(AttentionOp op) {
  // Operands may know a size that others leave dynamic.
  int64_t b = op.getNumBatchDims();
  SmallVector<int64_t *> sizes = {&group, &numQueries, &numPositions,
                                  &numComponents, &numValueComponents};
  auto operandDims = op.getOperandDims();
  for (auto [operand, dims] : llvm::zip_equal(op->getOperands(), operandDims)) {
    ArrayRef<int64_t> shape = cast<ShapedType>(operand.getType()).getShape();
    for (auto [size, dim] : llvm::zip_equal(shape, dims.dims)) {
      // Batch dimensions come first.
      if (dim < b || ShapedType::isDynamic(size) || dims.broadcastable)
        continue;
      *sizes[dim - b] = size;
    }
  }
  // Only the position dimension of a mask is never broadcast.
  if (Value mask = op.getMask()) {
    int64_t size = cast<ShapedType>(mask.getType()).getShape().back();
    if (!ShapedType::isDynamic(size))
      numPositions = size;
  }
  auto bytesOf = [](ShapedType type) -> int64_t {
    return type.getElementTypeBitWidth() / 8;
  };
  keyBytes = bytesOf(op.getKeyType());
  valueBytes = bytesOf(op.getValueType());
}

bool AttentionSizes::hasStaticRows() const {
  return !ShapedType::isDynamic(numComponents) &&
         !ShapedType::isDynamic(numValueComponents);
}

std::string LinearBytes::str(int64_t numPositions) const {
  if (!ShapedType::isDynamic(numPositions))
    return llvm::formatv("{0} bytes", at(numPositions));
  if (constant == 0)
    return llvm::formatv("{0} S bytes", perPosition);
  return llvm::formatv("{0} S + {1} bytes", perPosition, constant);
}

LinearBytes sparq::getDenseBytes(const AttentionSizes &sizes) {
  return {sizes.getKeyRowBytes() + sizes.getValueRowBytes(), 0};
}

LinearBytes sparq::getSparqBytes(const AttentionSizes &sizes, int64_t r,
                                 int64_t k, StepReads reads) {
  int64_t keyRow = sizes.getKeyRowBytes();
  int64_t valueRow = sizes.getValueRowBytes();
  LinearBytes bytes;
  bytes.perPosition = reads.keyByComponent ? r * sizes.keyBytes : keyRow;
  if (reads.valueForMean)
    bytes.perPosition += valueRow;
  if (reads.transposesKey)
    bytes.perPosition += keyRow;
  bytes.constant = (k + 2) * (keyRow + valueRow);
  return bytes;
}

Value sparq::findPositionMajorKey(AttentionOp op) {
  int64_t rank = op.getKeyType().getRank();
  SmallVector<int64_t> permutation =
      llvm::to_vector(llvm::seq<int64_t>(0, rank));
  std::swap(permutation[rank - 1], permutation[rank - 2]);
  auto transpose = op.getKey().getDefiningOp<linalg::TransposeOp>();
  if (transpose && transpose.getPermutation() == ArrayRef<int64_t>(permutation))
    return transpose.getInput();
  return {};
}

StepReads sparq::getStepReads(AttentionOp op, bool carried, bool recomputed) {
  bool byComponent = op.getKeyLayout() == KeyLayout::component_major;
  return {carried || byComponent, recomputed,
          byComponent && !findPositionMajorKey(op)};
}

std::string LinearTime::str(int64_t numPositions) const {
  if (!ShapedType::isDynamic(numPositions))
    return llvm::formatv("{0:f1} us", at(numPositions) / 1000);
  return llvm::formatv("{0:f1} S + {1:f0} ns", perPosition, constant);
}

/// The time of reading `bytes`, `elements` of a cache, each multiplied for
/// every head: whichever takes longer.
static double getReadTime(const CostConstants &constants, double bytes,
                          double elements, double group) {
  return std::max(constants.byte * bytes,
                  elements * (constants.element + group * constants.product));
}

static double getGroup(const AttentionSizes &sizes) {
  return ShapedType::isDynamic(sizes.group) ? 1 : sizes.group;
}

/// Rows of K and V that are attended to, one of each.
static double getRowTime(const AttentionSizes &sizes,
                         const CostConstants &constants) {
  double group = getGroup(sizes);
  return getReadTime(constants,
                     sizes.getKeyRowBytes() + sizes.getValueRowBytes(),
                     sizes.numComponents + sizes.numValueComponents, group) +
         group * constants.softmax;
}

LinearTime sparq::getDenseTime(const AttentionSizes &sizes,
                               const CostConstants &constants) {
  return {getRowTime(sizes, constants), 0};
}

LinearTime sparq::getSparqTime(const AttentionSizes &sizes, int64_t r,
                               int64_t k, StepReads reads,
                               const CostConstants &constants) {
  double group = getGroup(sizes);
  LinearTime time;
  double keyBytes =
      reads.keyByComponent ? r * sizes.keyBytes : sizes.getKeyRowBytes();
  time.perPosition = getReadTime(constants, keyBytes, r, group) +
                     group * constants.softmax + constants.select;
  if (reads.valueForMean)
    time.perPosition += getReadTime(constants, sizes.getValueRowBytes(),
                                    sizes.numValueComponents, 1);
  // Read and written.
  if (reads.transposesKey)
    time.perPosition += 2 * getReadTime(constants, sizes.getKeyRowBytes(),
                                        sizes.numComponents, 1);
  double rowBytes = sizes.getKeyRowBytes() + sizes.getValueRowBytes();
  time.constant =
      k * (getRowTime(sizes, constants) + constants.gather * rowBytes) +
      group * sizes.numComponents * constants.component + constants.fixed;
  return time;
}

std::optional<int64_t> sparq::getMinSeqLen(const LinearTime &dense,
                                           const LinearTime &sparq, int64_t k) {
  double constant = sparq.constant - dense.constant;
  double perPosition = dense.perPosition - sparq.perPosition;
  if (constant <= 0 && perPosition >= 0)
    return k + 1;
  if (perPosition <= 0)
    return std::nullopt;
  double numPositions = std::ceil(constant / perPosition);
  if (numPositions > std::numeric_limits<int32_t>::max())
    return std::nullopt;
  return std::max(static_cast<int64_t>(numPositions), k + 1);
}
