//===- Pipelines.h - Registration of each pipeline --------------*- C++ -*-===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef SPARQ_LIB_PIPELINES_PIPELINES_H
#define SPARQ_LIB_PIPELINES_PIPELINES_H

namespace mlir::sparq {

void registerRewritePipeline();
void registerToLLVMPipeline();
void registerToGPUPipeline();
void registerToIREEPipeline();

} // namespace mlir::sparq

#endif // SPARQ_LIB_PIPELINES_PIPELINES_H
