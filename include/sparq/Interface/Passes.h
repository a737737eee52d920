//===- Passes.h - Interface passes ------------------------------*- C++ -*-===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef SPARQ_INTERFACE_PASSES_H
#define SPARQ_INTERFACE_PASSES_H

#include "mlir/IR/BuiltinOps.h"
#include "mlir/Pass/Pass.h"

namespace mlir::sparq {

/// The sizes of results that are arguments: see --sparq-results-to-arguments.
inline constexpr llvm::StringLiteral kResultSizesAttrName =
    "sparq.result_sizes";
/// What a function is called in C: see --sparq-emit-c-interface.
inline constexpr llvm::StringLiteral kCNameAttrName = "sparq.c_name";
/// What its inputs and results are called.
inline constexpr llvm::StringLiteral kCParametersAttrName =
    "sparq.c_parameters";

#define GEN_PASS_DECL
#include "sparq/Interface/Passes.h.inc"

#define GEN_PASS_REGISTRATION
#include "sparq/Interface/Passes.h.inc"

} // namespace mlir::sparq

#endif // SPARQ_INTERFACE_PASSES_H
