//===- ToIREE.cpp - The pipeline to what iree-compile takes ---------------===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Pipelines.h"

#include "sparq/Lower/Passes.h"
#include "sparq/Pipelines/Pipelines.h"
#include "sparq/TMTensor/Transforms/Passes.h"

#include "mlir/Pass/PassManager.h"
#include "mlir/Pass/PassRegistry.h"
#include "mlir/Transforms/Passes.h"

using namespace mlir;

void sparq::buildToIREEPipeline(OpPassManager &pm) {
  // Fusion, tiling and bufferization are left to IREE, which has its own.
  pm.addPass(createCanonicalizerPass());
  pm.addPass(createConvertTMTensorToLinalg());
  pm.addPass(createConvertSparqToLinalg());
  // Code generation there fails for linalg.softmax next to some consumers.
  pm.addPass(createDecomposeSoftmax());
  pm.addPass(createLegalizeForIREE());
  pm.addPass(createCanonicalizerPass());
  pm.addPass(createCSEPass());
}

void sparq::registerToIREEPipeline() {
  PassPipelineRegistration<>(
      "sparq-to-iree",
      "Lower a dense, raised or rewritten module to IR whose text the "
      "iree-compile of the iree-base-compiler package takes",
      [](OpPassManager &pm) { buildToIREEPipeline(pm); });
}
