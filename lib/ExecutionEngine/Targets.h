//===- Targets.h - What a target lowers to and needs to run -----*- C++ -*-===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef SPARQ_LIB_EXECUTIONENGINE_TARGETS_H
#define SPARQ_LIB_EXECUTIONENGINE_TARGETS_H

#include "mlir/IR/BuiltinOps.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Error.h"

#include <string>
#include <vector>

namespace mlir {
class OpPassManager;
} // namespace mlir

namespace mlir::sparq {

struct CPUTarget;

/// A place code runs on.
struct Target {
  llvm::StringLiteral name;
  /// Adds the passes that lower a module to the LLVM dialect for this target,
  /// its host code included, which is for `cpu`.
  void (*buildPipeline)(OpPassManager &pm, const CPUTarget &cpu);
  /// Shared libraries whose symbols the code calls, loaded when the first
  /// module is compiled for the target.
  std::vector<std::string> (*getLibraries)();
  /// The library, one of them, that allocates memory and launches kernels;
  /// empty where code runs on the CPU.
  llvm::StringLiteral gpuRuntime;
};

/// An error that lists the targets, where there is none called `name`.
llvm::Expected<const Target *> lookupTarget(StringRef name);

} // namespace mlir::sparq

#endif // SPARQ_LIB_EXECUTIONENGINE_TARGETS_H
