//===- Passes.h - Target passes ---------------------------------*- C++ -*-===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef SPARQ_TARGET_PASSES_H
#define SPARQ_TARGET_PASSES_H

#include "mlir/IR/BuiltinOps.h"
#include "mlir/Pass/Pass.h"

namespace mlir::sparq {

#define GEN_PASS_DECL
#include "sparq/Target/Passes.h.inc"

#define GEN_PASS_REGISTRATION
#include "sparq/Target/Passes.h.inc"

} // namespace mlir::sparq

#endif // SPARQ_TARGET_PASSES_H
