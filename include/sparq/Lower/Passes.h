//===- Passes.h - Lower passes ----------------------------------*- C++ -*-===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef SPARQ_LOWER_PASSES_H
#define SPARQ_LOWER_PASSES_H

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/BuiltinOps.h"
#include "mlir/IR/PatternMatch.h"
#include "mlir/Pass/Pass.h"

namespace mlir::sparq {

#define GEN_PASS_DECL
#include "sparq/Lower/Passes.h.inc"

#define GEN_PASS_REGISTRATION
#include "sparq/Lower/Passes.h.inc"

/// The patterns of --convert-sparq-to-linalg. They match sparq ops on tensors.
/// With `keepSelect`, not sparq.select.
void populateSparqToLinalgPatterns(RewritePatternSet &patterns,
                                   bool keepSelect = false);

} // namespace mlir::sparq

#endif // SPARQ_LOWER_PASSES_H
