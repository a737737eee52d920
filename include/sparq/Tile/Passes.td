//===- Passes.td - Tile passes -----------------------------*- tablegen -*-===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef SPARQ_TILE_PASSES_TD
#define SPARQ_TILE_PASSES_TD

include "mlir/Pass/PassBase.td"

def Tile : Pass<"sparq-tile", "::mlir::ModuleOp"> {
  let summary = "distribute sparq ops over batch and heads";
}

#endif // SPARQ_TILE_PASSES_TD
