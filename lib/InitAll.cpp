//===- InitAll.cpp - Register everything sparq has ------------------------===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "sparq/InitAll.h"

#include "sparq/Carry/Passes.h"
#include "sparq/Explain/Passes.h"
#include "sparq/GPU/Passes.h"
#include "sparq/IR/SparqDialect.h"
#include "sparq/IR/SparqExternalModels.h"
#include "sparq/Interface/Passes.h"
#include "sparq/Lower/Passes.h"
#include "sparq/Pipelines/Pipelines.h"
#include "sparq/Raise/Passes.h"
#include "sparq/Sparsify/Passes.h"
#include "sparq/TMTensor/IR/TMTensor.h"
#include "sparq/TMTensor/Transforms/Passes.h"
#include "sparq/Target/Passes.h"
#include "sparq/Tile/Passes.h"
#include "sparq/Transforms/Passes.h"

using namespace mlir;

void sparq::registerAllDialects(DialectRegistry &registry) {
  registry.insert<SparqDialect, tm_tensor::TMTensorDialect>();
  registerExternalModels(registry);
}

void sparq::registerAllPasses() {
  registerSparqRaisePasses();
  registerSparqSparsifyPasses();
  registerSparqCarryPasses();
  registerSparqTMTensorPasses();
  registerSparqTransformsPasses();
  registerSparqTilePasses();
  registerSparqLowerPasses();
  registerSparqGPUPasses();
  registerSparqTargetPasses();
  registerSparqInterfacePasses();
  registerSparqExplainPasses();
  registerSparqPipelines();
}
