//===- CPUTarget.cpp - The CPU that is compiled for -----------------------===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "sparq/Target/CPUTarget.h"

#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Analysis/TargetTransformInfo.h"
#include "llvm/IR/Function.h"
#include "llvm/IR/LLVMContext.h"
#include "llvm/IR/Module.h"
#include "llvm/MC/MCSubtargetInfo.h"
#include "llvm/MC/TargetRegistry.h"
#include "llvm/Support/TargetSelect.h"
#include "llvm/Support/Threading.h"
#include "llvm/Target/TargetMachine.h"
#include "llvm/Target/TargetOptions.h"
#include "llvm/TargetParser/Host.h"
#include "llvm/TargetParser/SubtargetFeature.h"

#include <unistd.h>

using namespace mlir;
using llvm::SmallVector;
using llvm::StringRef;
using namespace mlir::sparq;

static void initializeTargets() {
  static bool initialized = [] {
    llvm::InitializeAllTargetInfos();
    llvm::InitializeAllTargets();
    llvm::InitializeAllTargetMCs();
    llvm::InitializeAllAsmPrinters();
    return true;
  }();
  (void)initialized;
}

static llvm::Expected<const llvm::Target *> lookup(const llvm::Triple &triple) {
  std::string error;
  const llvm::Target *target =
      llvm::TargetRegistry::lookupTarget(triple, error);
  if (!target || !target->hasTargetMachine())
    return llvm::createStringError("unknown triple '" + triple.str() +
                                   "': LLVM has no code generator for it");
  if (triple.isGPU() || triple.isWasm() || triple.isBPF() || triple.isSPIRV() ||
      triple.isVE())
    return llvm::createStringError("cannot compile for triple '" +
                                   triple.str() + "': not a CPU");
  if (!triple.isArch64Bit())
    return llvm::createStringError("cannot compile for triple '" +
                                   triple.str() +
                                   "': its pointers do not have 64 bits");
  return target;
}

/// What this machine's CPU has more or less than LLVM's CPU of that name:
/// virtual machines hide features.
static std::string getHostFeatures(const llvm::MCSubtargetInfo &named) {
  SmallVector<std::string> features;
  for (const auto &feature : llvm::sys::getHostCPUFeatures())
    if (named.checkFeatures(("+" + feature.getKey()).str()) !=
        feature.getValue())
      features.push_back((feature.getValue() ? "+" : "-") +
                         feature.getKey().str());
  llvm::sort(features);
  return llvm::join(features, ",");
}

static llvm::Error checkFeatures(const llvm::MCSubtargetInfo &named,
                                 StringRef features,
                                 const llvm::Triple &triple) {
  if (features.empty())
    return llvm::Error::success();
  for (StringRef feature : llvm::split(features, ',')) {
    StringRef name = feature;
    if (!name.consume_front("+") && !name.consume_front("-"))
      return llvm::createStringError("cannot read the feature '" + feature +
                                     "': features are written like "
                                     "+avx2,-fma");
    if (llvm::none_of(named.getAllProcessorFeatures(), [&](const auto &known) {
          return StringRef(known.Key) == name;
        }))
      return llvm::createStringError("unknown feature '" + name +
                                     "' for triple '" + triple.str() + "'");
  }
  return llvm::Error::success();
}

/// Fills in what LLVM knows of the vectors of the CPU.
static void queryVectors(CPUTarget &target, llvm::TargetMachine &machine) {
  llvm::LLVMContext context;
  llvm::Module module("query", context);
  module.setDataLayout(machine.createDataLayout());
  module.setTargetTriple(machine.getTargetTriple());
  auto *function = llvm::Function::Create(
      llvm::FunctionType::get(llvm::Type::getVoidTy(context), false),
      llvm::GlobalValue::ExternalLinkage, "query", module);
  function->addFnAttr("target-cpu", target.cpu);
  function->addFnAttr("target-features", target.features);
  // What the CPU has, not what LLVM prefers.
  function->addFnAttr("prefer-vector-width", "4096");
  llvm::TargetTransformInfo info = machine.getTargetTransformInfo(*function);
  // Vectors are split where there are none, so any width is right.
  constexpr unsigned kLeast = 128;
  target.vectorBits = std::max<unsigned>(
      kLeast,
      info.getRegisterBitWidth(llvm::TargetTransformInfo::RGK_FixedWidthVector)
          .getFixedValue());
  auto *type = llvm::FixedVectorType::get(llvm::Type::getFloatTy(context),
                                          target.vectorBits / 32);
  target.numVectorRegisters =
      std::max(8u, info.getNumberOfRegisters(
                       info.getRegisterClassForType(/*Vector=*/true, type)));
}

/// What cores of today have at least, where the CPU is not this machine's.
static void queryCaches(CPUTarget &target) {
  target.l1Bytes = 32 << 10;
  target.l2Bytes = 512 << 10;
  target.l3Bytes = 8 << 20;
#if defined(_SC_LEVEL1_DCACHE_SIZE)
  if (!target.isHost)
    return;
  auto ask = [](int name, uint64_t &bytes) {
    // 0 or -1 where the system does not know.
    if (long answer = sysconf(name); answer > 0)
      bytes = answer;
  };
  ask(_SC_LEVEL1_DCACHE_SIZE, target.l1Bytes);
  ask(_SC_LEVEL2_CACHE_SIZE, target.l2Bytes);
  ask(_SC_LEVEL3_CACHE_SIZE, target.l3Bytes);
#endif
}

/// CPUs differ in which of their prefetch instructions wait for more cache
/// lines at a time, which LLVM does not know. The second level is that in which
/// rows that are a power of two apart find room: to the first, a thread of Zen
/// 4 reads eight of them at three quarters of the speed. On Zen 5, lines here
/// and there come every 2.4 ns to the first level and every 6 ns to the second,
/// and rows side by side 4 to 9 % faster. Others were not measured.
static unsigned getPrefetchLevel(StringRef cpu) {
  return cpu == "znver5" ? 1 : 2;
}

unsigned sparq::getHostThreads() {
  auto read = [](const char *name) -> unsigned {
    const char *text = getenv(name);
    unsigned threads = 0;
    // A list has the threads of nested regions behind the first comma.
    if (text &&
        !StringRef(text).split(',').first.trim().getAsInteger(10, threads))
      return threads;
    return 0;
  };
  unsigned threads = read("OMP_NUM_THREADS");
  if (!threads)
    threads = llvm::hardware_concurrency().compute_thread_count();
  if (unsigned limit = read("OMP_THREAD_LIMIT"))
    threads = std::min(threads, limit);
  return std::max(threads, 1u);
}

llvm::Expected<CPUTarget> CPUTarget::get(const CPUTargetOptions &options) {
  initializeTargets();
  llvm::Triple host(llvm::sys::getProcessTriple());
  llvm::Triple triple =
      options.triple.empty()
          ? host
          : llvm::Triple(llvm::Triple::normalize(options.triple));
  llvm::Expected<const llvm::Target *> known = lookup(triple);
  if (!known)
    return known.takeError();

  CPUTarget target;
  target.triple = triple.str();
  target.cpu = options.cpu;
  bool isNative = options.cpu == "native" ||
                  (options.cpu.empty() && options.triple.empty());
  if (isNative) {
    if (triple.getArch() != host.getArch())
      return llvm::createStringError(
          "cpu 'native' is this machine's, a " + host.getArchName() +
          "; name one for triple '" + triple.str() + "'");
    target.cpu = llvm::sys::getHostCPUName().str();
  } else if (options.cpu.empty()) {
    target.cpu =
        triple.getArch() == llvm::Triple::x86_64 ? "x86-64" : "generic";
  }

  std::unique_ptr<llvm::MCSubtargetInfo> generic(
      (*known)->createMCSubtargetInfo(triple, "", ""));
  if (!generic->isCPUStringValid(target.cpu)) {
    if (!isNative)
      return llvm::createStringError("unknown cpu '" + target.cpu +
                                     "' for triple '" + triple.str() + "'");
    // A CPU newer than LLVM: its features are known all the same.
    target.cpu =
        triple.getArch() == llvm::Triple::x86_64 ? "x86-64" : "generic";
  }
  std::unique_ptr<llvm::MCSubtargetInfo> named(
      (*known)->createMCSubtargetInfo(triple, target.cpu, ""));
  if (llvm::Error error = checkFeatures(*named, options.features, triple))
    return error;
  target.features = options.features;
  if (isNative) {
    std::string features = getHostFeatures(*named);
    target.features =
        features + (features.empty() || options.features.empty() ? "" : ",") +
        options.features;
  }

  target.isHost = isNative && options.features.empty();
  target.threads = options.threads ? options.threads
                   : target.isHost ? getHostThreads()
                                   : kDefaultThreads;
  queryCaches(target);
  target.prefetchLevel = getPrefetchLevel(target.cpu);
  std::unique_ptr<llvm::TargetMachine> machine =
      target.createTargetMachine(llvm::CodeGenOptLevel::Default);
  queryVectors(target, *machine);
  return target;
}

std::unique_ptr<llvm::TargetMachine>
CPUTarget::createTargetMachine(llvm::CodeGenOptLevel level) const {
  initializeTargets();
  llvm::Triple parsed(triple);
  std::string error;
  return std::unique_ptr<llvm::TargetMachine>(
      llvm::TargetRegistry::lookupTarget(parsed, error)
          ->createTargetMachine(parsed, cpu, features, llvm::TargetOptions(),
                                llvm::Reloc::PIC_, std::nullopt, level));
}
