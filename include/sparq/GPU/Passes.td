//===- Passes.td - GPU passes ------------------------------*- tablegen -*-===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef SPARQ_GPU_PASSES_TD
#define SPARQ_GPU_PASSES_TD

include "mlir/Pass/PassBase.td"

def OffloadToGPU : Pass<"sparq-offload-to-gpu", "::mlir::ModuleOp"> {
  let summary = "outline parallel loops as GPU kernels";
}

#endif // SPARQ_GPU_PASSES_TD
