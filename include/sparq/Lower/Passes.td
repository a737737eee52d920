//===- Passes.td - Lower passes ----------------------------*- tablegen -*-===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef SPARQ_LOWER_PASSES_TD
#define SPARQ_LOWER_PASSES_TD

include "mlir/Pass/PassBase.td"

def ConvertSparqToLinalg : Pass<"convert-sparq-to-linalg", "::mlir::ModuleOp"> {
  let summary = "lower sparq ops to linalg";
}

#endif // SPARQ_LOWER_PASSES_TD
