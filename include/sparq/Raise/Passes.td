//===- Passes.td - Raise passes ----------------------------*- tablegen -*-===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef SPARQ_RAISE_PASSES_TD
#define SPARQ_RAISE_PASSES_TD

include "mlir/Pass/PassBase.td"

def RaiseAttention : Pass<"sparq-raise-attention", "::mlir::ModuleOp"> {
  let summary = "find dense attention and raise it";
}

#endif // SPARQ_RAISE_PASSES_TD
