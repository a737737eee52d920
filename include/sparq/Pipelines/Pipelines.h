//===- Pipelines.h - The pipelines users name -------------------*- C++ -*-===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef SPARQ_PIPELINES_PIPELINES_H
#define SPARQ_PIPELINES_PIPELINES_H

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
  Option<int64_t> minSeqLen{*this, "min-seq-len",
                            llvm::cl::desc("Stay dense below this number of "
                                           "cached positions"),
                            llvm::cl::init(0)};
};

/// --sparq-rewrite: from a model's dense attention to SparQ ops and state.
void buildRewritePipeline(OpPassManager &pm,
                          const RewritePipelineOptions &options);

/// Registers --sparq-rewrite, --sparq-to-llvm, --sparq-to-gpu and
/// --sparq-to-iree.
void registerSparqPipelines();

/// Adds the passes of --sparq-to-llvm.
void buildToLLVMPipeline(OpPassManager &pm);

/// Adds the passes of --sparq-to-iree.
void buildToIREEPipeline(OpPassManager &pm);

} // namespace mlir::sparq

#endif // SPARQ_PIPELINES_PIPELINES_H
