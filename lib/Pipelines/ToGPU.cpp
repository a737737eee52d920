//===- ToGPU.cpp - The pipeline to GPU kernels and their host code --------===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Pipelines.h"

#include "sparq/GPU/Passes.h"
#include "sparq/GPU/Target.h"
#include "sparq/Pipelines/Pipelines.h"
#include "sparq/Tile/Passes.h"

#include "mlir/Conversion/Passes.h"
#include "mlir/Dialect/Arith/Transforms/Passes.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/GPU/IR/GPUDialect.h"
#include "mlir/Dialect/GPU/Transforms/Passes.h"
#include "mlir/Dialect/LLVMIR/Transforms/RequestCWrappers.h"
#include "mlir/Dialect/Linalg/Passes.h"
#include "mlir/Dialect/Math/Transforms/Passes.h"
#include "mlir/Dialect/MemRef/Transforms/Passes.h"
#include "mlir/Dialect/SCF/Transforms/Passes.h"
#include "mlir/Dialect/SPIRV/IR/SPIRVOps.h"
#include "mlir/Dialect/SPIRV/Transforms/Passes.h"
#include "mlir/Pass/PassRegistry.h"
#include "mlir/Transforms/Passes.h"

using namespace mlir;
using namespace mlir::sparq;

/// Kernels, in one form for all targets.
static void buildKernelStage(OpPassManager &pm, int64_t blockSize) {
  pm.addPass(sparq::createLinalgToParallelLoops());
  pm.nest<func::FuncOp>().addPass(createForallToParallelLoopPass());
  pm.addPass(memref::createFoldMemRefAliasOpsPass());
  pm.addPass(createLowerAffinePass());
  // Not the canonicalizer: it inlines loops of one iteration into host code,
  // which then has to wait for what it reads.
  pm.addPass(createCSEPass());
  sparq::ParallelLoopsToGPUOptions launch;
  launch.blockSize = blockSize;
  pm.addPass(sparq::createParallelLoopsToGPU(launch));
  // Nothing in between: the canonicalizer moves constants out of launches.
  pm.addPass(createGpuKernelOutliningPass());
  pm.addPass(sparq::createMergeGPUKernels());
  OpPassManager &kernels = pm.nest<gpu::GPUModuleOp>();
  kernels.addPass(sparq::createExpandGPUMath());
  arith::ArithEmulateUnsupportedFloatsOptions emulate;
  emulate.sourceTypeStrs = {"bf16"};
  emulate.targetTypeStr = "f32";
  kernels.addPass(arith::createArithEmulateUnsupportedFloats(emulate));
  addCleanup(kernels);
}

/// Kernels to the binary of an LLVM target.
template <typename Convert>
static void buildLLVMKernels(OpPassManager &pm,
                             const ToGPUPipelineOptions &options,
                             Convert addConversion) {
  OpPassManager &kernels = pm.nest<gpu::GPUModuleOp>();
  kernels.addPass(createSCFToControlFlowPass());
  // Before the conversion below, which would call a device library.
  kernels.addPass(sparq::createMathToIntrinsics());
  addConversion(kernels);
  kernels.addPass(createReconcileUnrealizedCastsPass());
  addCleanup(kernels);
  sparq::SerializeKernelsOptions serialize;
  serialize.format = options.format;
  serialize.toolkit = options.toolkit;
  pm.addPass(sparq::createSerializeKernels(serialize));
}

static void buildNVVMKernels(OpPassManager &pm,
                             const ToGPUPipelineOptions &options) {
  GpuNVVMAttachTargetOptions attach;
  attach.chip = options.chip;
  attach.features = getPTXFeature(options.chip);
  attach.optLevel = 3;
  pm.addPass(createGpuNVVMAttachTarget(attach));
  buildLLVMKernels(pm, options, [](OpPassManager &kernels) {
    kernels.addPass(createConvertGpuOpsToNVVMOps());
  });
}

static void buildROCDLKernels(OpPassManager &pm,
                              const ToGPUPipelineOptions &options) {
  GpuROCDLAttachTargetOptions attach;
  attach.chip = options.chip;
  attach.optLevel = 3;
  pm.addPass(createGpuROCDLAttachTarget(attach));
  buildLLVMKernels(pm, options, [&](OpPassManager &kernels) {
    ConvertGpuOpsToROCDLOpsOptions convert;
    convert.chipset = options.chip;
    convert.runtime = gpu::amd::Runtime::HIP;
    kernels.addPass(createConvertGpuOpsToROCDLOps(convert));
  });
}

static void buildSPIRVKernels(OpPassManager &pm,
                              const ToGPUPipelineOptions &options) {
  OpPassManager &kernels = pm.nest<gpu::GPUModuleOp>();
  arith::ArithExpandOpsPassOptions expand;
  expand.includeBf16 = true;
  kernels.addPass(arith::createArithExpandOpsPass(expand));
  addCleanup(kernels);
  sparq::PrepareSPIRVKernelsOptions prepare;
  prepare.blockSize = options.blockSize;
  pm.addPass(sparq::createPrepareSPIRVKernels(prepare));
  OpPassManager &prepared = pm.nest<gpu::GPUModuleOp>();
  addCleanup(prepared);
  prepared.addPass(createConvertMathToSPIRVPass());
  pm.addPass(createConvertGPUToSPIRVPass());
  OpPassManager &code = pm.nest<spirv::ModuleOp>();
  code.addPass(spirv::createSPIRVLowerABIAttributesPass());
  code.addPass(spirv::createSPIRVUpdateVCEPass());
  sparq::SerializeSPIRVOptions serialize;
  serialize.format = options.format;
  pm.addPass(sparq::createSerializeSPIRV(serialize));
}

/// Host code to the LLVM dialect.
static void buildHostStage(OpPassManager &pm) {
  OpPassManager &func = pm.nest<func::FuncOp>();
  func.addPass(math::createMathExpandOpsPass());
  arith::ArithExpandOpsPassOptions expand;
  expand.includeBf16 = true;
  func.addPass(arith::createArithExpandOpsPass(expand));
  func.addPass(memref::createExpandStridedMetadataPass());
  func.addPass(createLowerAffinePass());
  func.addPass(createSCFToControlFlowPass());
  addCleanup(func);
  pm.addPass(createConvertMathToLLVMPass());
  pm.addPass(createConvertMathToLibmPass());
  pm.addPass(createConvertVectorToLLVMPass());
  pm.addPass(createArithToLLVMConversionPass());
  pm.addPass(createConvertIndexToLLVMPass());
  // Allocations become calls of the GPU runtime.
  FinalizeMemRefToLLVMConversionPassOptions memref;
  memref.useGenericFunctions = true;
  pm.addPass(createFinalizeMemRefToLLVMConversionPass(memref));
  pm.addPass(createConvertFuncToLLVMPass());
  pm.addPass(createConvertControlFlowToLLVMPass());
  pm.addPass(createReconcileUnrealizedCastsPass());
  addFinalCleanup(pm);
  // Runtime functions that nothing calls after all.
  pm.addPass(createSymbolDCEPass());
}

void sparq::buildToGPUPipeline(OpPassManager &pm,
                               const ToGPUPipelineOptions &options) {
  buildLinalgStage(pm, /*addTiling=*/[](OpPassManager &) {});
  buildBufferizeStage(pm);
  buildKernelStage(pm, options.blockSize);
  // The SPIR-V kernels no longer match their launches afterwards.
  pm.addPass(sparq::createGPUToRuntimeCalls());
  if (options.target == "nvvm")
    buildNVVMKernels(pm, options);
  else if (options.target == "rocdl")
    buildROCDLKernels(pm, options);
  else
    buildSPIRVKernels(pm, options);
  buildHostStage(pm);
  if (options.embed)
    pm.addPass(sparq::createEmbedGPUBinaries());
}

std::string sparq::completeGPUOptions(ToGPUPipelineOptions &options) {
  std::string chip = options.chip, format = options.format;
  std::string error =
      checkGPUTarget(options.target, chip, format, options.toolkit);
  options.chip = chip;
  options.format = format;
  if (error.empty() && (options.blockSize < 1 || options.blockSize > 1024))
    return "block-size must be between 1 and 1024, got " +
           std::to_string(options.blockSize);
  return error;
}

void sparq::registerToGPUPipeline() {
  registerPassPipeline(
      "sparq-to-gpu",
      "Lower a dense, raised or rewritten module to GPU kernels and host code "
      "in the LLVM dialect that launches them",
      [](OpPassManager &pm, StringRef text,
         function_ref<LogicalResult(const Twine &)> emitError) {
        ToGPUPipelineOptions options;
        if (failed(options.parseFromString(text)))
          return failure();
        if (std::string error = completeGPUOptions(options); !error.empty())
          return emitError("sparq-to-gpu: " + error);
        buildToGPUPipeline(pm, options);
        return success();
      },
      [](function_ref<void(const detail::PassOptions &)> handle) {
        handle(ToGPUPipelineOptions());
      });
}
