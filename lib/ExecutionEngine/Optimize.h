//===- Optimize.h - LLVM's optimizations for generated code -----*- C++ -*-===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef SPARQ_LIB_EXECUTIONENGINE_OPTIMIZE_H
#define SPARQ_LIB_EXECUTIONENGINE_OPTIMIZE_H

namespace llvm {
class Module;
class TargetMachine;
} // namespace llvm

namespace mlir::sparq {

/// Optimizes what the pipeline to LLVM made, `optLevel` 0 to 3: nothing at 0,
/// the same at all others. Loops are vectorized and unrolled where they are
/// made, so LLVM does neither.
void optimize(llvm::Module &module, unsigned optLevel,
              llvm::TargetMachine &machine);

} // namespace mlir::sparq

#endif // SPARQ_LIB_EXECUTIONENGINE_OPTIMIZE_H
