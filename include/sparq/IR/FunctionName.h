//===- FunctionName.h - The function around an op ---------------*- C++ -*-===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef SPARQ_IR_FUNCTIONNAME_H
#define SPARQ_IR_FUNCTIONNAME_H

#include "mlir/Support/LLVM.h"

namespace mlir {
class Operation;

namespace sparq {

/// The symbol name of the innermost function around `op`, of whatever dialect
/// it is, registered or not. Empty if there is none.
StringRef getFunctionName(Operation *op);

} // namespace sparq
} // namespace mlir

#endif // SPARQ_IR_FUNCTIONNAME_H
