//===- Pipelines.h - The pipelines users name -------------------*- C++ -*-===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef SPARQ_PIPELINES_PIPELINES_H
#define SPARQ_PIPELINES_PIPELINES_H

namespace mlir::sparq {

/// Registers --sparq-rewrite, --sparq-to-llvm, --sparq-to-gpu and
/// --sparq-to-iree.
void registerSparqPipelines();

} // namespace mlir::sparq

#endif // SPARQ_PIPELINES_PIPELINES_H
