//===- SparqTiling.h - Tiles of operands ------------------------*- C++ -*-===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef SPARQ_LIB_IR_SPARQTILING_H
#define SPARQ_LIB_IR_SPARQTILING_H

#include "mlir/IR/Builders.h"

namespace mlir::sparq {

/// The part of an operand that a tile of the op's iteration domain touches: a
/// slice, added to `slices`, or the operand itself where it is all of it.
Value createOperandTile(OpBuilder &b, Operation *op, int64_t operand,
                        ArrayRef<OpFoldResult> offsets,
                        ArrayRef<OpFoldResult> sizes,
                        SmallVectorImpl<Operation *> &slices);

} // namespace mlir::sparq

#endif // SPARQ_LIB_IR_SPARQTILING_H
