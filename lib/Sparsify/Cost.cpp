//===- Cost.cpp - What a step of attention reads --------------------------===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "sparq/Sparsify/Cost.h"

#include "llvm/Support/FormatVariadic.h"

using namespace mlir;
using namespace mlir::sparq;

AttentionSizes::AttentionSizes(AttentionOp op) {
  // Operands may know a size that others leave dynamic.
  int64_t b = op.getNumBatchDims();
  SmallVector<int64_t *> sizes = {&numQueries, &numPositions, &numComponents,
                                  &numValueComponents};
  auto operandDims = op.getOperandDims();
  for (auto [operand, dims] : llvm::zip_equal(op->getOperands(), operandDims)) {
    ArrayRef<int64_t> shape = cast<ShapedType>(operand.getType()).getShape();
    for (auto [size, dim] : llvm::zip_equal(shape, dims.dims)) {
      // Batch dimensions and the group come first.
      if (dim <= b || ShapedType::isDynamic(size) || dims.broadcastable)
        continue;
      *sizes[dim - b - 1] = size;
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
