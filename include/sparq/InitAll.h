//===- InitAll.h - Register everything sparq has ----------------*- C++ -*-===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef SPARQ_INITALL_H
#define SPARQ_INITALL_H

#include "mlir/IR/DialectRegistry.h"

namespace mlir::sparq {

/// The sparq and tm_tensor dialects with their external interface models.
void registerAllDialects(DialectRegistry &registry);

/// Every sparq pass and pipeline.
void registerAllPasses();

} // namespace mlir::sparq

#endif // SPARQ_INITALL_H
