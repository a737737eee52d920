//===- Pipelines.h - The pipelines users name -------------------*- C++ -*-===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef SPARQ_PIPELINES_PIPELINES_H
#define SPARQ_PIPELINES_PIPELINES_H

#include "sparq/Target/CPUTarget.h"

#include "mlir/Pass/PassManager.h"
#include "mlir/Pass/PassOptions.h"

namespace mlir::sparq {

/// Options of --sparq-rewrite: those of the passes in it.
struct RewritePipelineOptions : PassPipelineOptions<RewritePipelineOptions> {
  Option<int64_t> r{*this, "r",
                    llvm::cl::desc("Number of query components that scores are "
                                   "estimated from"),
                    llvm::cl::init(32)};
  Option<int64_t> k{*this, "k",
                    llvm::cl::desc("Number of positions that are attended to"),
                    llvm::cl::init(128)};
  Option<int64_t> local{*this, "local",
                        llvm::cl::desc("Number of most recent positions that "
                                       "are always attended to; counts inside "
                                       "k"),
                        llvm::cl::init(0)};
  Option<std::string> meanValue{*this, "mean-value",
                                llvm::cl::desc("Where the mean of V comes "
                                               "from: carry, recompute or "
                                               "none"),
                                llvm::cl::init("carry")};
  Option<std::string> minSeqLen{
      *this, "min-seq-len",
      llvm::cl::desc("Stay dense below this number of cached positions; auto: "
                     "below the number from which on SparQ is estimated to be "
                     "faster"),
      llvm::cl::init("0")};
  Option<bool> append{*this, "append",
                      llvm::cl::desc("Give functions whose caches grow by "
                                     "tensor.concat buffers of a capacity and "
                                     "their length instead"),
                      llvm::cl::init(true)};
};

/// Adds the conversion of TOSA to linalg on tensors.
void addTosaToLinalg(OpPassManager &pm);

/// --sparq-rewrite: from a model's dense attention to SparQ ops and state.
void buildRewritePipeline(OpPassManager &pm,
                          const RewritePipelineOptions &options);

/// Options of --sparq-to-gpu.
struct ToGPUPipelineOptions : PassPipelineOptions<ToGPUPipelineOptions> {
  Option<std::string> target{*this, "target",
                             llvm::cl::desc("nvvm, rocdl or spirv"),
                             llvm::cl::init("nvvm")};
  Option<std::string> chip{*this, "chip",
                           llvm::cl::desc("Processor to generate code for; "
                                          "default sm_90 for nvvm, gfx942 for "
                                          "rocdl, none for spirv")};
  Option<std::string> format{
      *this, "format",
      llvm::cl::desc("What the kernels become: isa (PTX, assembly or SPIR-V as "
                     "text; the default but for spirv), bin (assembled with "
                     "ptxas; SPIR-V words; the default for spirv) or llvm")};
  Option<std::string> toolkit{*this, "toolkit",
                              llvm::cl::desc("Directory of the CUDA or ROCm "
                                             "toolkit, for format=bin")};
  Option<int64_t> blockSize{*this, "block-size",
                            llvm::cl::desc("Threads in a block"),
                            llvm::cl::init(128)};
  Option<bool> embed{*this, "embed",
                     llvm::cl::desc("Make the kernels constants of the host "
                                    "code, so that the module can be run"),
                     llvm::cl::init(false)};
};

/// Fills in defaults that depend on the target. Returns what is wrong with the
/// options, or an empty string.
std::string completeGPUOptions(ToGPUPipelineOptions &options);

/// Adds the passes of --sparq-to-gpu. `options` are complete.
void buildToGPUPipeline(OpPassManager &pm, const ToGPUPipelineOptions &options);

/// Registers --sparq-rewrite, --sparq-to-llvm, --sparq-to-gpu and
/// --sparq-to-iree.
void registerSparqPipelines();

/// Options of --sparq-to-llvm: what code is generated for.
struct ToLLVMPipelineOptions : PassPipelineOptions<ToLLVMPipelineOptions> {
  Option<std::string> triple{*this, "triple",
                             llvm::cl::desc("Target triple; default: this "
                                            "machine's")};
  Option<std::string> cpu{*this, "cpu",
                          llvm::cl::desc("CPU as LLVM names it, or native; "
                                         "default: native without a triple, a "
                                         "generic one with it")};
  Option<std::string> features{*this, "features",
                               llvm::cl::desc("What differs from that CPU: "
                                              "+avx2,-fma")};
  Option<unsigned> threads{*this, "threads",
                           llvm::cl::desc("Threads that code should keep busy; "
                                          "default: what OpenMP uses here, 8 "
                                          "where the CPU is another"),
                           llvm::cl::init(0)};
  Option<bool> cInterface{*this, "c-interface",
                          llvm::cl::desc("Make functions that C programs can "
                                         "call"),
                          llvm::cl::init(false)};
};

/// Adds the passes of --sparq-to-llvm.
void buildToLLVMPipeline(OpPassManager &pm, const CPUTarget &target,
                         bool cInterface = false);

/// Adds the passes of --sparq-to-iree.
void buildToIREEPipeline(OpPassManager &pm);

} // namespace mlir::sparq

#endif // SPARQ_PIPELINES_PIPELINES_H
