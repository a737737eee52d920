//===- Pipelines.h - Pipelines and the stages they share --------------*- C++
//-*-===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef SPARQ_LIB_PIPELINES_PIPELINES_H
#define SPARQ_LIB_PIPELINES_PIPELINES_H

#include "mlir/Support/LLVM.h"
#include "llvm/ADT/STLFunctionalExtras.h"

namespace mlir {
class OpPassManager;
} // namespace mlir

namespace mlir::sparq {

void registerRewritePipeline();
void registerToLLVMPipeline();
void registerToGPUPipeline();
void registerToIREEPipeline();

/// Canonicalize and eliminate common subexpressions.
void addCleanup(OpPassManager &pm);

/// The same for a result in the LLVM dialect.
void addFinalCleanup(OpPassManager &pm);

/// Whatever models contain to linalg on tensors, fused. `addTiling` adds what
/// distributes the sparq ops before they are lowered. With `keepSelect`,
/// sparq.select is left to --sparq-select-to-loops.
void buildLinalgStage(OpPassManager &pm,
                      function_ref<void(OpPassManager &)> addTiling,
                      bool keepSelect = false);

struct BufferizeOptions {
  /// The caller provides the results that it can.
  bool resultsToArguments = false;
  /// The vector length in bits with which sparq.select becomes loops; 0 where
  /// none is left.
  int64_t selectVectorBits = 0;
  /// Scratch is kept for the next call.
  bool useWorkspace = false;
  /// Parallel loops will be OpenMP's.
  bool useOpenMP = true;
};

/// Tensors to memrefs, with every buffer freed but those returned and kept.
void buildBufferizeStage(OpPassManager &pm,
                         const BufferizeOptions &options = {});

} // namespace mlir::sparq

#endif // SPARQ_LIB_PIPELINES_PIPELINES_H
