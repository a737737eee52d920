//===- TMTensor.cpp - torch-mlir's tm_tensor, as far as read --------------===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "sparq/TMTensor/IR/TMTensor.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/TypeUtilities.h"

using namespace mlir;
using namespace mlir::sparq::tm_tensor;

#include "sparq/TMTensor/IR/TMTensorDialect.cpp.inc"
#define GET_OP_CLASSES
#include "sparq/TMTensor/IR/TMTensorOps.cpp.inc"

void TMTensorDialect::initialize() {
  addOperations<
#define GET_OP_LIST
#include "sparq/TMTensor/IR/TMTensorOps.cpp.inc"
      >();
}

LogicalResult AttentionOp::verify() {
  if (getInputs().size() < 3 || getInputs().size() > 4)
    return emitOpError("needs a query, a key, a value and at most a mask");
  if (getOutputs().size() != 1 || getNumResults() != 1)
    return emitOpError("needs one output and one result");
  int64_t rank = cast<RankedTensorType>(getInputs()[0].getType()).getRank();
  if (rank < 2)
    return emitOpError("inputs must have at least two dimensions");
  for (Value operand : getOperands())
    if (cast<RankedTensorType>(operand.getType()).getRank() != rank)
      return emitOpError("inputs and output must have the same number of "
                         "dimensions");
  if (Attribute scale = getScaleAttr(); scale && !isa<FloatAttr>(scale))
    return emitOpError("scale must be a floating-point number");
  return success();
}

/// The region combines two elements of type `elementType` into one.
static LogicalResult verifyCombiner(Operation *op, Type elementType,
                                    StringRef arguments) {
  Block &body = op->getRegion(0).front();
  auto yield = body.empty() ? YieldOp() : dyn_cast<YieldOp>(body.back());
  if (body.getNumArguments() != 2 || !yield || yield.getNumOperands() != 1)
    return op->emitOpError("region must take ")
           << arguments << " and yield one value";
  for (Type type :
       {body.getArgument(0).getType(), body.getArgument(1).getType(),
        yield.getOperand(0).getType()})
    if (type != elementType)
      return op->emitOpError() << "region must take and yield elements of type "
                               << elementType << ", but has " << type;
  return success();
}

LogicalResult ScanOp::verify() {
  if (getInputs().size() != 1)
    return emitOpError("needs one input");
  if (getOutputs().size() != 2 || getNumResults() != 2)
    return emitOpError("needs two outputs and two results: the combinations "
                       "and the last of them");
  auto input = cast<RankedTensorType>(getInputs()[0].getType());
  auto output = cast<RankedTensorType>(getOutputs()[0].getType());
  auto last = cast<RankedTensorType>(getOutputs()[1].getType());
  int64_t dimension = getDimension();
  if (dimension < 0 || dimension >= input.getRank())
    return emitOpError() << "dimension " << dimension
                         << " is not one of the input";
  SmallVector<int64_t> reduced(input.getShape());
  reduced.erase(reduced.begin() + dimension);
  if (failed(verifyCompatibleShape(input, output)) ||
      failed(verifyCompatibleShape(reduced, last.getShape())))
    return emitOpError("outputs must have the shape of the input, and that "
                       "without the dimension scanned");
  if (output.getElementType() != input.getElementType() ||
      last.getElementType() != input.getElementType())
    return emitOpError("input and outputs must have the same element type");
  for (auto [result, init] : llvm::zip_equal(getResults(), getOutputs()))
    if (result.getType() != init.getType())
      return emitOpError("results must have the types of the outputs");
  return verifyCombiner(*this, input.getElementType(),
                        "what came before and the next element");
}

LogicalResult ScatterOp::verify() {
  if (getInputs().size() != 2)
    return emitOpError("needs updates and indices");
  if (getOutputs().size() != 1 || getNumResults() != 1)
    return emitOpError("needs one output and one result");
  auto updates = cast<RankedTensorType>(getInputs()[0].getType());
  auto indices = cast<RankedTensorType>(getInputs()[1].getType());
  auto original = cast<RankedTensorType>(getOutputs()[0].getType());
  if (indices.getRank() != 2 || !indices.getElementType().isIntOrIndex())
    return emitOpError("indices must be a two-dimensional tensor of integers");
  int64_t depth = getDimensionMap().size();
  if (!indices.isDynamicDim(1) && indices.getDimSize(1) != depth)
    return emitOpError() << "dimension_map has " << depth
                         << " entries, but indices have "
                         << indices.getDimSize(1) << " columns";
  for (int64_t dim : getDimensionMap())
    if (dim < 0 || dim >= original.getRank())
      return emitOpError() << "dimension_map entry " << dim
                           << " is not a dimension of the output";
  if (updates.getRank() < 1 || updates.getRank() - 1 > original.getRank())
    return emitOpError("updates must have one dimension for the updates and "
                       "then at most those of the output");
  if (updates.getElementType() != original.getElementType())
    return emitOpError("updates and output must have the same element type");
  return verifyCombiner(*this, original.getElementType(),
                        "the update and the old element");
}
