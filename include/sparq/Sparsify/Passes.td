//===- Passes.td - Sparsify passes -------------------------*- tablegen -*-===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef SPARQ_SPARSIFY_PASSES_TD
#define SPARQ_SPARSIFY_PASSES_TD

include "mlir/Pass/PassBase.td"

def Sparsify : Pass<"sparq-sparsify", "::mlir::ModuleOp"> {
  let summary = "rewrite one-query attention into SparQ";
}

#endif // SPARQ_SPARSIFY_PASSES_TD
