//===- Target.cpp - GPU targets and their tools ---------------------------===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "sparq/GPU/Target.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/MC/MCSubtargetInfo.h"
#include "llvm/MC/TargetRegistry.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/Process.h"
#include "llvm/Support/Program.h"
#include "llvm/Support/TargetSelect.h"
#include "llvm/TargetParser/Triple.h"

using namespace mlir;
using namespace llvm;

namespace {
struct TargetInfo {
  StringRef name;
  StringRef triple; // Empty: not an LLVM target.
  StringRef defaultChip, chipExample;
  StringRef defaultFormat;
};
} // namespace

static const TargetInfo kTargets[] = {
    {"nvvm", "nvptx64-nvidia-cuda", "sm_90", "sm_80 or sm_90", "isa"},
    {"rocdl", "amdgcn-amd-amdhsa", "gfx942", "gfx942 or gfx1100", "isa"},
    {"spirv", "", "", "", "bin"},
};

// Those of LLVM's targets that kernels are for.
#define SPARQ_TARGETS(F) F(NVPTX) F(AMDGPU)
#define SPARQ_DECLARE(T)                                                       \
  extern "C" void LLVMInitialize##T##TargetInfo();                             \
  extern "C" void LLVMInitialize##T##Target();                                 \
  extern "C" void LLVMInitialize##T##TargetMC();                               \
  extern "C" void LLVMInitialize##T##AsmPrinter();
SPARQ_TARGETS(SPARQ_DECLARE)

void sparq::initializeGPUTargets() {
#define SPARQ_INITIALIZE(T)                                                    \
  LLVMInitialize##T##TargetInfo();                                             \
  LLVMInitialize##T##Target();                                                 \
  LLVMInitialize##T##TargetMC();                                               \
  LLVMInitialize##T##AsmPrinter();
  static bool done = [] {
    SPARQ_TARGETS(SPARQ_INITIALIZE)
    return true;
  }();
  (void)done;
}

/// Whether LLVM knows `chip`. It would only warn, and generate code for
/// another.
static bool isChip(StringRef tripleName, StringRef chip) {
  sparq::initializeGPUTargets();
  Triple triple(tripleName);
  std::string error;
  const Target *target = TargetRegistry::lookupTarget(triple, error);
  if (!target)
    return false;
  std::unique_ptr<MCSubtargetInfo> info(
      target->createMCSubtargetInfo(triple, "", ""));
  return info && info->isCPUStringValid(chip);
}

static std::string quote(StringRef text) { return ("'" + text + "'").str(); }

std::string sparq::checkGPUTarget(StringRef target, std::string &chip,
                                  std::string &format, StringRef toolkit) {
  const TargetInfo *info = llvm::find_if(
      kTargets, [&](const TargetInfo &known) { return known.name == target; });
  if (info == std::end(kTargets))
    return "unknown target " + quote(target) +
           ": expected nvvm, rocdl or spirv";

  if (info->triple.empty()) {
    if (!chip.empty())
      return "target=" + target.str() + " takes no chip, got " + quote(chip) +
             ": SPIR-V is for any Vulkan device";
  } else {
    if (chip.empty())
      chip = info->defaultChip.str();
    if (!isChip(info->triple, chip))
      return "unknown chip " + quote(chip) + " for target=" + target.str() +
             ": expected one like " + info->chipExample.str();
  }

  if (format.empty())
    format = info->defaultFormat.str();
  if (target == "spirv") {
    if (format != "isa" && format != "bin")
      return "unknown format " + quote(format) +
             " for target=spirv: expected isa (text) or bin (SPIR-V words)";
    return "";
  }
  if (!llvm::is_contained({"isa", "bin", "llvm"}, format))
    return "unknown format " + quote(format) + " for target=" + target.str() +
           ": expected isa, bin or llvm";
  if (format != "bin")
    return "";
  if (target == "nvvm" && !findCUDAToolkit(toolkit))
    return "format=bin assembles with ptxas, which was not found" +
           (toolkit.empty() ? std::string(" on PATH, in CUDA_ROOT, CUDA_HOME, "
                                          "CUDA_PATH or /usr/local/cuda")
                            : " as " + toolkit.str() + "/bin/ptxas") +
           "; install the CUDA toolkit (or the Python package "
           "nvidia-cuda-nvcc), or use format=isa";
  if (target == "rocdl" && !findLinker(toolkit))
    return "format=bin links with ld.lld, which was not found" +
           (toolkit.empty() ? std::string(" in ROCM_PATH or on PATH")
                            : " as " + toolkit.str() + "/llvm/bin/ld.lld") +
           "; install ROCm or lld, or use format=isa";
  return "";
}

std::string sparq::getPTXFeature(StringRef chip) {
  unsigned number = 0;
  chip.drop_front(chip.starts_with("sm_") ? 3 : 0)
      .take_while([](char c) { return llvm::isDigit(c); })
      .getAsInteger(10, number);
  if (number >= 103)
    return "+ptx88";
  if (number >= 100)
    return "+ptx86";
  return "+ptx80";
}

std::optional<std::string> sparq::findLinker(StringRef toolkit) {
  auto find = [](StringRef root) -> std::optional<std::string> {
    SmallString<128> path(root);
    sys::path::append(path, "llvm", "bin", "ld.lld");
    if (!sys::fs::can_execute(path))
      return std::nullopt;
    return path.str().str();
  };
  if (!toolkit.empty())
    return find(toolkit);
  if (std::optional<std::string> root = sys::Process::GetEnv("ROCM_PATH"))
    if (std::optional<std::string> linker = find(*root))
      return linker;
  for (StringRef name : {"ld.lld", "ld.lld-22"})
    if (ErrorOr<std::string> path = sys::findProgramByName(name))
      return *path;
  return std::nullopt;
}

std::optional<std::string> sparq::findCUDAToolkit(StringRef toolkit) {
  auto hasAssembler = [](StringRef root) {
    SmallString<128> path(root);
    sys::path::append(path, "bin", "ptxas");
    return sys::fs::can_execute(path);
  };
  if (!toolkit.empty()) {
    if (hasAssembler(toolkit))
      return toolkit.str();
    return std::nullopt;
  }
  for (StringRef variable : {"CUDA_ROOT", "CUDA_HOME", "CUDA_PATH"})
    if (std::optional<std::string> root = sys::Process::GetEnv(variable))
      if (hasAssembler(*root))
        return *root;
  if (ErrorOr<std::string> path = sys::findProgramByName("ptxas")) {
    StringRef root = sys::path::parent_path(sys::path::parent_path(*path));
    if (hasAssembler(root))
      return root.str();
  }
  if (hasAssembler("/usr/local/cuda"))
    return "/usr/local/cuda";
  return std::nullopt;
}
