//===- Passes.h - Passes of all back ends -----------------------*- C++ -*-===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef SPARQ_TRANSFORMS_PASSES_H
#define SPARQ_TRANSFORMS_PASSES_H

#include "mlir/IR/BuiltinOps.h"
#include "mlir/Pass/Pass.h"

namespace mlir::sparq {

/// The type a function had before lowering: see --sparq-record-signature.
inline constexpr llvm::StringLiteral kSignatureAttrName = "sparq.signature";
/// Arguments whose data may be overwritten: see --sparq-record-signature.
inline constexpr llvm::StringLiteral kDonatedAttrName = "sparq.donated";
/// For each result, the argument it is, or -1: see
/// --sparq-drop-argument-results.
inline constexpr llvm::StringLiteral kResultArgumentsAttrName =
    "sparq.result_arguments";

#define GEN_PASS_DECL
#include "sparq/Transforms/Passes.h.inc"

#define GEN_PASS_REGISTRATION
#include "sparq/Transforms/Passes.h.inc"

} // namespace mlir::sparq

#endif // SPARQ_TRANSFORMS_PASSES_H
