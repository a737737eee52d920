//===- SparqOps.h - Operations of the sparq dialect -------------*- C++ -*-===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef SPARQ_IR_SPARQOPS_H
#define SPARQ_IR_SPARQOPS_H

#include "sparq/IR/SparqDialect.h"

#include "mlir/Bytecode/BytecodeOpInterface.h"
#include "mlir/Dialect/Linalg/IR/LinalgInterfaces.h"
#include "mlir/IR/Builders.h"
#include "mlir/IR/BuiltinTypes.h"
#include "mlir/IR/OpDefinition.h"
#include "mlir/IR/OpImplementation.h"
#include "mlir/Interfaces/DestinationStyleOpInterface.h"
#include "mlir/Interfaces/InferTypeOpInterface.h"
#include "mlir/Interfaces/SideEffectInterfaces.h"

namespace mlir::sparq {

/// A named dimension that the operands of one op share.
struct LogicalDim {
  enum class Kind {
    /// Independent iterations: tiles can run in any order.
    Parallel,
    /// Summed over: tiles can run apart and be merged.
    Reduction,
    /// Needed as a whole by every tile.
    Whole
  };
  std::string name;
  Kind kind;
};

/// How one operand is indexed by the logical dimensions of its op.
struct OperandDims {
  /// The operand's name in messages to the user.
  StringRef name;
  /// Index into the op's logical dimensions, per operand dimension.
  SmallVector<int64_t> dims;
  /// A dimension of size 1 (all but the last) holds for the whole dimension.
  bool broadcastable = false;
};

} // namespace mlir::sparq

#include "sparq/IR/SparqEnums.h.inc"
#include "sparq/IR/SparqInterfaces.h.inc"
#define GET_OP_CLASSES
#include "sparq/IR/SparqOps.h.inc"

namespace mlir::sparq {

/// The value at or below which an additive mask element of `elementType`
/// (f32, f16 or bf16) masks its position out.
double getMaskedOutThreshold(Type elementType);

/// Whether the dimensions of `operand` are known to leave it without elements.
/// All operands of the op are asked: one may be static where another is not.
bool isStaticallyEmpty(DimensionedOpInterface op, int64_t operand);

} // namespace mlir::sparq

#endif // SPARQ_IR_SPARQOPS_H
