//===- SparqShapes.cpp - What all sparq ops share -------------------------===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "SparqShapes.h"

#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "llvm/ADT/BitVector.h"

using namespace mlir;
using namespace mlir::sparq;

SmallVector<LogicalDim> sparq::makeLogicalDims(int64_t numBatchDims,
                                               ArrayRef<LogicalDim> dims) {
  SmallVector<LogicalDim> result;
  for (int64_t i = 0; i < numBatchDims; ++i)
    result.push_back(
        {"batch dimension " + std::to_string(i), LogicalDim::Kind::Parallel});
  llvm::append_range(result, dims);
  return result;
}

SmallVector<int64_t> sparq::batchDims(int64_t numBatchDims,
                                      ArrayRef<int64_t> dims) {
  SmallVector<int64_t> result =
      llvm::to_vector(llvm::seq<int64_t>(0, numBatchDims));
  llvm::append_range(result, dims);
  return result;
}

bool sparq::isStaticallyEmpty(DimensionedOpInterface op, int64_t operand) {
  SmallVector<OperandDims> tables = op.getOperandDims();
  BitVector empty(op.getLogicalDims().size());
  for (auto [value, table] : llvm::zip_equal(op->getOperands(), tables))
    for (auto [size, dim] : llvm::zip_equal(
             cast<ShapedType>(value.getType()).getShape(), table.dims))
      if (size == 0)
        empty.set(dim);
  return llvm::any_of(tables[operand].dims,
                      [&](int64_t dim) { return empty.test(dim); });
}

LogicalResult sparq::verifyMinRank(Operation *op, Value operand, StringRef name,
                                   int64_t minRank) {
  int64_t rank = cast<ShapedType>(operand.getType()).getRank();
  if (rank >= minRank)
    return success();
  return op->emitOpError() << name << " must have at least " << minRank
                           << " dimensions, but has " << rank;
}

LogicalResult sparq::verifyLastDimIs(Operation *op, Value operand,
                                     StringRef name, StringRef sizeName,
                                     int64_t expected) {
  int64_t actual = cast<ShapedType>(operand.getType()).getShape().back();
  if (actual == expected)
    return success();
  InFlightDiagnostic diag = op->emitOpError()
                            << "last dimension of " << name << " must be "
                            << sizeName << " = " << expected << ", but is ";
  if (ShapedType::isDynamic(actual))
    return diag << "dynamic";
  return diag << actual;
}

LogicalResult sparq::verifyDims(DimensionedOpInterface op) {
  SmallVector<LogicalDim> logicalDims = op.getLogicalDims();
  SmallVector<OperandDims> operandDims = op.getOperandDims();
  assert(operandDims.size() == op->getNumOperands() && "table of wrong length");

  // The first operand with a static size fixes the size of a logical dimension.
  struct Known {
    int64_t size = ShapedType::kDynamic;
    StringRef operand;
  };
  SmallVector<Known> known(logicalDims.size());
  bool onTensors = isa<RankedTensorType>(op->getOperand(0).getType());
  for (auto [operand, table] :
       llvm::zip_equal(op->getOperands(), operandDims)) {
    auto type = cast<ShapedType>(operand.getType());
    if (isa<RankedTensorType>(type) != onTensors)
      return op->emitOpError("operands must be all tensors or all memrefs");
    if (type.getRank() != static_cast<int64_t>(table.dims.size()))
      return op->emitOpError()
             << table.name << " must have " << table.dims.size()
             << " dimensions, but has " << type.getRank();
    for (auto [position, dim] : llvm::enumerate(table.dims)) {
      int64_t size = type.getDimSize(position);
      bool isLast = position + 1 == table.dims.size();
      if (ShapedType::isDynamic(size) ||
          (table.broadcastable && !isLast && size == 1))
        continue;
      Known &expected = known[dim];
      if (ShapedType::isDynamic(expected.size)) {
        expected = {size, table.name};
        continue;
      }
      if (expected.size != size)
        return op->emitOpError()
               << "dimension " << position << " of " << table.name << " ("
               << logicalDims[dim].name << ") must be " << expected.size
               << " as in " << expected.operand << ", but is " << size;
    }
  }
  return success();
}

void sparq::inferTypesFromInits(ValueRange operands, int64_t numInits,
                                SmallVectorImpl<Type> &types) {
  for (Value init : operands.take_back(numInits))
    if (isa<RankedTensorType>(init.getType()))
      types.push_back(init.getType());
}

LogicalResult sparq::reifyShapesFromInits(OpBuilder &b,
                                          DestinationStyleOpInterface op,
                                          ReifiedRankedShapedTypeDims &shapes) {
  for (Value init : op.getDpsInits())
    shapes.push_back(tensor::getMixedSizes(b, op.getLoc(), init));
  return success();
}

void sparq::getDestinationStyleEffects(
    DestinationStyleOpInterface op,
    SmallVectorImpl<SideEffects::EffectInstance<MemoryEffects::Effect>>
        &effects) {
  bool accumulates =
      cast<DimensionedOpInterface>(op.getOperation()).accumulates();
  for (OpOperand &operand : op->getOpOperands()) {
    if (!isa<MemRefType>(operand.get().getType()))
      continue;
    if (op.isDpsInput(&operand) || accumulates)
      effects.emplace_back(MemoryEffects::Read::get(), &operand,
                           SideEffects::DefaultResource::get());
    if (op.isDpsInit(&operand))
      effects.emplace_back(MemoryEffects::Write::get(), &operand,
                           SideEffects::DefaultResource::get());
  }
}
