//===- Targets.cpp - What a target lowers to and needs to run -------------===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Targets.h"

#include "GPURuntimeLibrary.h"

#include "sparq/Pipelines/Pipelines.h"

#include "llvm/ADT/StringExtras.h"

using namespace mlir;
using namespace mlir::sparq;

static std::vector<std::string> getCPULibraries() {
  return {SPARQ_OPENMP_LIBRARY, SPARQ_C_RUNNER_LIBRARY};
}

static void buildGPUPipeline(OpPassManager &pm, StringRef target,
                             StringRef chip, StringRef format) {
  ToGPUPipelineOptions options;
  options.target = target.str();
  options.chip = chip.str();
  options.format = format.str();
  options.embed = true;
  buildToGPUPipeline(pm, options);
}

// Drivers compile PTX for an older chip to the one there is.
static void buildCUDAPipeline(OpPassManager &pm, const CPUTarget &) {
  buildGPUPipeline(pm, "nvvm", "sm_80", "isa");
}

static void buildVulkanPipeline(OpPassManager &pm, const CPUTarget &) {
  buildGPUPipeline(pm, "spirv", "", "bin");
}

template <const char *runtime>
static std::vector<std::string> getGPULibraries() {
  return {GPURuntimeLibrary::findPath(runtime), SPARQ_C_RUNNER_LIBRARY};
}

static constexpr char kCUDARuntime[] = "sparq_cuda_runtime";
static constexpr char kVulkanRuntime[] = "sparq_vulkan_runtime";

static void buildCPUPipeline(OpPassManager &pm, const CPUTarget &cpu) {
  buildToLLVMPipeline(pm, cpu);
}

static const Target kTargets[] = {
    {"cpu", buildCPUPipeline, getCPULibraries, ""},
    {"cuda", buildCUDAPipeline, getGPULibraries<kCUDARuntime>, kCUDARuntime},
    {"vulkan", buildVulkanPipeline, getGPULibraries<kVulkanRuntime>,
     kVulkanRuntime},
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
