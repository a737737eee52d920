//===- Rewrite.cpp - The pipeline from a model to SparQ -------------------===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Pipelines.h"

#include "sparq/Carry/Passes.h"
#include "sparq/Pipelines/Pipelines.h"
#include "sparq/Raise/Passes.h"
#include "sparq/Sparsify/Passes.h"

#include "mlir/Pass/PassRegistry.h"
#include "mlir/Transforms/Passes.h"

using namespace mlir;

void sparq::buildRewritePipeline(OpPassManager &pm,
                                 const RewritePipelineOptions &options) {
  auto cleanUp = [&] {
    pm.addPass(createCanonicalizerPass());
    pm.addPass(createCSEPass());
  };
  pm.addPass(createRaiseAttention());
  cleanUp();
  pm.addPass(createSparsify({options.r, options.k, options.local,
                             options.meanValue, options.minSeqLen}));
  // Attentions share state where they share a mask, and say so best without
  // the reshapes in between.
  cleanUp();
  pm.addPass(createCarryState({options.append}));
  cleanUp();
}

void sparq::registerRewritePipeline() {
  PassPipelineRegistration<RewritePipelineOptions>(
      "sparq-rewrite",
      "From a model's dense attention to SparQ: raise it, make it sparse, "
      "carry its state, clean up (changes results, see sparq-sparsify)",
      buildRewritePipeline);
}
