//===- Target.h - GPU targets and their tools -------------------*- C++ -*-===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef SPARQ_GPU_TARGET_H
#define SPARQ_GPU_TARGET_H

#include "llvm/ADT/StringRef.h"

#include <optional>
#include <string>

namespace mlir::sparq {

/// Checks what `--sparq-to-gpu` was told. Fills in what `chip` and `format` are
/// by default for `target`. Returns what is wrong, naming the option and its
/// value, or an empty string.
std::string checkGPUTarget(llvm::StringRef target, std::string &chip,
                           std::string &format, llvm::StringRef toolkit);

/// The PTX version that `chip` needs and every CUDA 12 driver has, as an LLVM
/// feature ("+ptx80").
std::string getPTXFeature(llvm::StringRef chip);

/// Registers the code generators for nvvm and rocdl with LLVM.
void initializeGPUTargets();

/// An ld.lld for AMD objects: of `toolkit` if given, then ROCM_PATH, then PATH.
std::optional<std::string> findLinker(llvm::StringRef toolkit);

/// The directory whose bin/ holds ptxas: `toolkit` if given, then CUDA_ROOT,
/// CUDA_HOME and CUDA_PATH, ptxas on PATH, /usr/local/cuda.
std::optional<std::string> findCUDAToolkit(llvm::StringRef toolkit);

} // namespace mlir::sparq

#endif // SPARQ_GPU_TARGET_H
