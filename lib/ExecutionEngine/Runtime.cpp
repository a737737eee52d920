//===- Runtime.cpp - What compiled code calls -----------------------------===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Runtime.h"

#include "llvm/ExecutionEngine/Orc/Shared/ExecutorAddress.h"

#include <algorithm>
#include <atomic>
#include <csetjmp>
#include <cstdio>
#include <cstdlib>
#include <string>

#include <dlfcn.h>

using namespace mlir;

extern "C" void __kmpc_fork_call(void *, int, void *, ...);

namespace {
/// The call this thread is in.
struct Guard {
  jmp_buf target;
  std::string message;
};
} // namespace

static thread_local Guard *currentGuard = nullptr;

/// A function of the OpenMP library that runs our parallel regions. Looked up
/// by name alone, it may be that of another one: PyTorch brings GCC's into
/// the process, which has the same omp_* functions, and knows nothing of the
/// threads of this one.
template <typename Function>
static Function *getOpenMP(const char *name) {
  static void *const library = [] {
    Dl_info info;
    void *entry = reinterpret_cast<void *>(&__kmpc_fork_call);
    return dladdr(entry, &info)
               ? dlopen(info.dli_fname, RTLD_LAZY | RTLD_NOLOAD)
               : nullptr;
  }();
  void *function = dlsym(library ? library : RTLD_DEFAULT, name);
  return reinterpret_cast<Function *>(function);
}

static int keepMessage(const char *text) {
  if (currentGuard)
    currentGuard->message = text;
  else
    fprintf(stderr, "%s\n", text);
  return 0;
}

[[noreturn]] static void failCall() {
  // Compiled code has no destructors to run. What it allocated so far is lost.
  if (currentGuard)
    longjmp(currentGuard->target, 1);
  // A thread of a parallel region, which cannot be left by a jump.
  fprintf(stderr, "error: an assertion of the module failed\n");
  fflush(stderr);
  _Exit(1);
}

llvm::orc::SymbolMap
sparq::getRuntimeSymbols(llvm::orc::MangleAndInterner mangle) {
  using llvm::orc::ExecutorAddr;
  llvm::orc::SymbolMap symbols;
  auto add = [&](llvm::StringRef name, auto *function) {
    symbols[mangle(name)] = {ExecutorAddr::fromPtr(function),
                             llvm::JITSymbolFlags::Exported};
  };
  add("puts", &keepMessage);
  add("abort", &failCall);
  add("omp_get_max_threads", getOpenMP<int()>("omp_get_max_threads"));
  return symbols;
}

/// Nothing here may need a destructor: a failed assertion jumps over it.
static bool callWithGuard(Guard &guard, void (*function)(void **),
                          void **arguments) {
  if (setjmp(guard.target))
    return false;
  function(arguments);
  return true;
}

llvm::Error sparq::callGuarded(void (*function)(void **), void **arguments) {
  Guard guard;
  Guard *outer = currentGuard;
  currentGuard = &guard;
  bool completed = callWithGuard(guard, function, arguments);
  currentGuard = outer;
  if (completed)
    return llvm::Error::success();
  return llvm::createStringError("assertion failed: " + guard.message);
}

static std::atomic<int> numCalls = 0;

static int getMaxThreads() {
  static auto *const get = getOpenMP<int()>("omp_get_max_threads");
  return get();
}

static void setNumThreads(int threads) {
  static auto *const set = getOpenMP<void(int)>("omp_set_num_threads");
  set(threads);
}

sparq::CallThreads::CallThreads(unsigned threads) : before(getMaxThreads()) {
  int wanted = threads ? static_cast<int>(threads) : before;
  setNumThreads(std::max(1, wanted / ++numCalls));
}

sparq::CallThreads::~CallThreads() {
  --numCalls;
  setNumThreads(before);
}
