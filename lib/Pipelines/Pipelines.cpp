//===- Pipelines.cpp - Registration of all pipelines ----------------------===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "sparq/Pipelines/Pipelines.h"
#include "Pipelines.h"

void mlir::sparq::registerSparqPipelines() {
  registerRewritePipeline();
  registerToLLVMPipeline();
  registerToGPUPipeline();
  registerToIREEPipeline();
}
