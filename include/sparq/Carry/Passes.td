//===- Passes.td - Carry passes ----------------------------*- tablegen -*-===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef SPARQ_CARRY_PASSES_TD
#define SPARQ_CARRY_PASSES_TD

include "mlir/Pass/PassBase.td"

def CarryState : Pass<"sparq-carry-state", "::mlir::ModuleOp"> {
  let summary = "carry K^T and the sum of V as state";
}

#endif // SPARQ_CARRY_PASSES_TD
