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

using namespace mlir;

extern "C" void omp_set_num_threads(int);
extern "C" int omp_get_max_threads();

namespace {
/// The call this thread is in.
struct Guard {
  jmp_buf target;
  std::string message;
};
} // namespace

static thread_local Guard *currentGuard = nullptr;

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

sparq::CallThreads::CallThreads(unsigned threads)
    : before(omp_get_max_threads()) {
  int wanted = threads ? static_cast<int>(threads) : before;
  omp_set_num_threads(std::max(1, wanted / ++numCalls));
}

sparq::CallThreads::~CallThreads() {
  --numCalls;
  omp_set_num_threads(before);
}
