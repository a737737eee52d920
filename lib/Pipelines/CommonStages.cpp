//===- CommonStages.cpp - What the CPU and GPU pipelines share ------------===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Pipelines.h"

#include "sparq/Interface/Passes.h"
#include "sparq/Lower/Passes.h"
#include "sparq/Pipelines/Pipelines.h"
#include "sparq/TMTensor/Transforms/Passes.h"
#include "sparq/Tile/Passes.h"
#include "sparq/Transforms/Passes.h"

#include "mlir/Conversion/Passes.h"
#include "mlir/Conversion/TosaToLinalg/TosaToLinalg.h"
#include "mlir/Dialect/Bufferization/Pipelines/Passes.h"
#include "mlir/Dialect/Bufferization/Transforms/Passes.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/Linalg/Passes.h"
#include "mlir/Dialect/MemRef/Transforms/Passes.h"
#include "mlir/Pass/PassManager.h"
#include "mlir/Transforms/Passes.h"

using namespace mlir;

void sparq::addCleanup(OpPassManager &pm) {
  pm.addPass(createCanonicalizerPass());
  pm.addPass(createCSEPass());
}

void sparq::addFinalCleanup(OpPassManager &pm) {
  // The pattern drivers of some upstream passes merge equal blocks wherever
  // they run. Merged here, a second run of a pipeline finds nothing to do.
  GreedyRewriteConfig config;
  config.setRegionSimplificationLevel(GreedySimplifyRegionLevel::Aggressive);
  // CSE empties blocks that canonicalization then removes.
  pm.addPass(createCSEPass());
  pm.addPass(createCanonicalizerPass(config));
  pm.addPass(createCSEPass());
}

void sparq::addTosaToLinalg(OpPassManager &pm) {
  OpPassManager &func = pm.nest<func::FuncOp>();
  func.addPass(tosa::createTosaToLinalgNamed());
  func.addPass(tosa::createTosaToLinalg());
  func.addPass(createTosaToTensorPass());
  func.addPass(createTosaToArithPass());
}

void sparq::buildLinalgStage(OpPassManager &pm,
                             function_ref<void(OpPassManager &)> addTiling,
                             bool keepSelect) {
  pm.addPass(createConvertUtilToFunc());
  pm.addPass(createInlineCalls());
  pm.addPass(createSymbolDCEPass());
  pm.addPass(createRecordSignature());
  addTosaToLinalg(pm);
  pm.addNestedPass<func::FuncOp>(createConvertElementwiseToLinalgPass());
  pm.addPass(createConvertTMTensorToLinalg());
  pm.addPass(createDecomposeSoftmax());
  addCleanup(pm);
  addTiling(pm);
  ConvertSparqToLinalgOptions convert;
  convert.keepSelect = keepSelect;
  pm.addPass(createConvertSparqToLinalg(convert));
  // Two rounds: folding reshapes in the first brings more ops together.
  for (int round = 0; round < 2; ++round) {
    OpPassManager &func = pm.nest<func::FuncOp>();
    func.addPass(createLinalgGeneralizeNamedOpsPass());
    func.addPass(createFuseElementwise());
    pm.addPass(memref::createResolveRankedShapeTypeResultDimsPass());
    addCleanup(pm);
  }
}

void sparq::buildBufferizeStage(OpPassManager &pm,
                                const BufferizeOptions &stage) {
  pm.addPass(bufferization::createEmptyTensorEliminationPass());
  bufferization::OneShotBufferizePassOptions options;
  options.bufferizeFunctionBoundaries = true;
  options.allowReturnAllocsFromLoops = true;
  options.functionBoundaryTypeConversion =
      bufferization::LayoutMapOption::IdentityLayoutMap;
  pm.addPass(bufferization::createOneShotBufferizePass(options));
  addCleanup(pm);
  pm.addPass(createDropArgumentResults());
  if (stage.resultsToArguments) {
    pm.addPass(createResultsToArguments());
    pm.addPass(createCanonicalizerPass());
  }
  if (stage.selectVectorBits > 0) {
    SelectToLoopsOptions select;
    select.vectorBits = stage.selectVectorBits;
    pm.addNestedPass<func::FuncOp>(createSelectToLoops(select));
  }
  if (stage.useWorkspace) {
    WorkspaceOptions workspace;
    workspace.openmp = stage.useOpenMP;
    pm.addPass(createWorkspace(workspace));
  }
  bufferization::buildBufferDeallocationPipeline(pm);
  pm.addPass(createConvertBufferizationToMemRefPass());
}
