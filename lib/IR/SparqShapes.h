//===- SparqShapes.h - What all sparq ops share ---------------*- C++ -*-===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Verification, type inference, shape reification and memory effects derived
// from an op's table of logical dimensions and its inits.
//
//===----------------------------------------------------------------------===//

#ifndef SPARQ_LIB_IR_SPARQSHAPES_H
#define SPARQ_LIB_IR_SPARQSHAPES_H

#include "sparq/IR/SparqOps.h"

namespace mlir::sparq {

/// `numBatchDims` parallel batch dimensions followed by `dims`.
SmallVector<LogicalDim> makeLogicalDims(int64_t numBatchDims,
                                        ArrayRef<LogicalDim> dims);

/// The batch dimensions 0 .. numBatchDims - 1 followed by `dims`.
SmallVector<int64_t> batchDims(int64_t numBatchDims, ArrayRef<int64_t> dims);

/// 1/sqrt(D), the scale of an op without one.
float getDefaultScale(ShapedType queryType);

/// Verifies that the operand has at least `minRank` dimensions.
LogicalResult verifyMinRank(Operation *op, Value operand, StringRef name,
                            int64_t minRank);

/// Verifies that the last dimension of the operand is `expected`, which the
/// user knows as `sizeName`.
LogicalResult verifyLastDimIs(Operation *op, Value operand, StringRef name,
                              StringRef sizeName, int64_t expected);

/// Verifies ranks and sizes against the op's table of logical dimensions, and
/// that operands are all tensors or all memrefs.
LogicalResult verifyDims(DimensionedOpInterface op);

/// Result types: those of the last `numInits` operands that are tensors.
void inferTypesFromInits(ValueRange operands, int64_t numInits,
                         SmallVectorImpl<Type> &types);

/// Result shapes: those of the inits.
LogicalResult reifyShapesFromInits(OpBuilder &b, DestinationStyleOpInterface op,
                                   ReifiedRankedShapedTypeDims &shapes);

/// Memory effects: none on tensors; on memrefs, inputs are read and inits
/// written; read as well if the op accumulates into them.
void getDestinationStyleEffects(
    DestinationStyleOpInterface op,
    SmallVectorImpl<SideEffects::EffectInstance<MemoryEffects::Effect>>
        &effects);

} // namespace mlir::sparq

#endif // SPARQ_LIB_IR_SPARQSHAPES_H
