//===- ToLLVM.cpp - The pipeline to the LLVM dialect for the CPU ----------===//
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
#include "sparq/Target/Passes.h"
#include "sparq/Tile/Passes.h"
#include "sparq/Transforms/Passes.h"

#include "mlir/Conversion/Passes.h"
#include "mlir/Dialect/Arith/Transforms/Passes.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/Linalg/Passes.h"
#include "mlir/Dialect/Math/Transforms/Passes.h"
#include "mlir/Dialect/MemRef/Transforms/Passes.h"
#include "mlir/Dialect/SCF/Transforms/Passes.h"
#include "mlir/Pass/PassManager.h"
#include "mlir/Pass/PassRegistry.h"
#include "mlir/Transforms/Passes.h"

using namespace mlir;
using sparq::CPUTarget;
using sparq::ToLLVMPipelineOptions;

/// Everything to linalg on tensors, fused and distributed over threads.
static void buildTensorStage(OpPassManager &pm, const CPUTarget &target) {
  sparq::buildLinalgStage(
      pm,
      [&](OpPassManager &pm) {
        sparq::TileOptions tile;
        tile.threads = target.threads;
        pm.addPass(sparq::createTile(tile));
        pm.addNestedPass<func::FuncOp>(sparq::createBoundPositions());
        sparq::addCleanup(pm);
        pm.addNestedPass<func::FuncOp>(sparq::createFuseGather());
      },
      /*keepSelect=*/true);
  pm.addNestedPass<func::FuncOp>(sparq::createSplitReductions());
  pm.addNestedPass<func::FuncOp>(sparq::createDistributeLinalg());
  sparq::addCleanup(pm);
  pm.addNestedPass<func::FuncOp>(sparq::createFuseReductions());
}

/// Loops, threads and scalar arithmetic this CPU has.
static void buildLoopStage(OpPassManager &pm, const CPUTarget &target) {
  OpPassManager &func = pm.nest<func::FuncOp>();
  sparq::PrefetchGathersOptions gathers;
  gathers.prefetchLevel = target.prefetchLevel;
  func.addPass(sparq::createPrefetchGathers(gathers));
  sparq::LinalgToLoopsOptions loops;
  loops.vectorBits = target.vectorBits;
  loops.registers = target.numVectorRegisters;
  loops.prefetchLevel = target.prefetchLevel;
  func.addPass(sparq::createLinalgToLoops(loops));
  func.addPass(sparq::createReleaseWorkspace());
  func.addPass(createForallToParallelLoopPass());
  arith::ArithEmulateUnsupportedFloatsOptions emulate;
  emulate.sourceTypeStrs = {"bf16"};
  emulate.targetTypeStr = "f32";
  pm.addPass(arith::createArithEmulateUnsupportedFloats(emulate));
  pm.addPass(math::createMathExtendToSupportedTypes());
  pm.addPass(sparq::createExpandMath());
  pm.addPass(math::createMathExpandOpsPass());
  arith::ArithExpandOpsPassOptions expand;
  expand.includeBf16 = true;
  pm.addPass(arith::createArithExpandOpsPass(expand));
  pm.addPass(memref::createExpandStridedMetadataPass());
  pm.addPass(createLowerAffinePass());
}

/// One thread needs no OpenMP library.
static bool useOpenMP(const CPUTarget &target) { return target.threads > 1; }

static void buildLLVMStage(OpPassManager &pm, const CPUTarget &target,
                           bool cInterface) {
  if (useOpenMP(target)) {
    pm.addPass(createConvertSCFToOpenMPPass());
    pm.addPass(sparq::createSetNumThreads());
  }
  pm.addNestedPass<func::FuncOp>(sparq::createHoistAllocas());
  // Removes the alloca scopes around loop bodies, which may have no branches.
  pm.addPass(createCanonicalizerPass());
  pm.addPass(createSCFToControlFlowPass());
  pm.addPass(createConvertMathToLLVMPass());
  pm.addPass(createConvertMathToLibmPass());
  pm.addPass(createConvertVectorToLLVMPass());
  pm.addPass(createConvertIndexToLLVMPass());
  // Converts arith, memref, func and cf too.
  pm.addPass(createConvertOpenMPToLLVMPass());
  pm.addPass(createReconcileUnrealizedCastsPass());
  if (cInterface) {
    pm.addPass(sparq::createAssertionsToErrors());
    pm.addPass(sparq::createEmitCInterface());
  }
  sparq::addFinalCleanup(pm);
  sparq::AttachCPUTargetOptions attach;
  attach.triple = target.triple;
  attach.cpu = target.cpu;
  attach.features = target.features;
  pm.addPass(sparq::createAttachCPUTarget(attach));
}

void sparq::buildToLLVMPipeline(OpPassManager &pm, const CPUTarget &target,
                                bool cInterface) {
  buildTensorStage(pm, target);
  BufferizeOptions bufferize;
  bufferize.resultsToArguments = cInterface;
  bufferize.selectVectorBits = target.vectorBits;
  bufferize.useWorkspace = true;
  bufferize.useOpenMP = useOpenMP(target);
  buildBufferizeStage(pm, bufferize);
  buildLoopStage(pm, target);
  buildLLVMStage(pm, target, cInterface);
}

void sparq::registerToLLVMPipeline() {
  registerPassPipeline(
      "sparq-to-llvm",
      "Lower a dense, raised or rewritten module to the LLVM dialect for a "
      "CPU, with OpenMP threads",
      [](OpPassManager &pm, StringRef text,
         function_ref<LogicalResult(const Twine &)> emitError) {
        ToLLVMPipelineOptions options;
        if (failed(options.parseFromString(text)))
          return failure();
        llvm::Expected<CPUTarget> target = CPUTarget::get(
            {options.triple, options.cpu, options.features, options.threads});
        if (!target)
          return emitError("sparq-to-llvm: " +
                           llvm::toString(target.takeError()));
        buildToLLVMPipeline(pm, *target, options.cInterface);
        return success();
      },
      [](function_ref<void(const detail::PassOptions &)> handle) {
        handle(ToLLVMPipelineOptions());
      });
}
