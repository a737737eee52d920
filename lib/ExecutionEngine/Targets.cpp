//===- Targets.cpp - What a target lowers to and needs to run -------------===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Targets.h"

#include "sparq/Pipelines/Pipelines.h"

#include "llvm/ADT/StringExtras.h"

using namespace mlir;
using namespace mlir::sparq;

static std::vector<std::string> getCPULibraries() {
  return {SPARQ_OPENMP_LIBRARY, SPARQ_C_RUNNER_LIBRARY};
}

static const Target kTargets[] = {
    {"cpu", buildToLLVMPipeline, getCPULibraries},
};

llvm::Expected<const Target *> sparq::lookupTarget(StringRef name) {
  SmallVector<StringRef> names;
  for (const Target &target : kTargets) {
    if (target.name == name)
      return &target;
    names.push_back(target.name);
  }
  return llvm::createStringError("no target '" + name +
                                 "'; there are: " + llvm::join(names, ", "));
}
