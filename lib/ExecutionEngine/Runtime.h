//===- Runtime.h - What compiled code calls ---------------------*- C++ -*-===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef SPARQ_LIB_EXECUTIONENGINE_RUNTIME_H
#define SPARQ_LIB_EXECUTIONENGINE_RUNTIME_H

#include "llvm/ExecutionEngine/Orc/Core.h"
#include "llvm/ExecutionEngine/Orc/Mangling.h"
#include "llvm/Support/Error.h"

namespace mlir::sparq {

/// `puts` and `abort`, as `cf.assert` calls them, made to end the call with an
/// error instead of the process.
llvm::orc::SymbolMap getRuntimeSymbols(llvm::orc::MangleAndInterner mangle);

/// Calls compiled code; a failed assertion in it is an error with its message.
llvm::Error callGuarded(void (*function)(void **), void **arguments);

/// The OpenMP threads of one call, as long as this lives: `threads`, or with 0
/// what OpenMP does by itself (OMP_NUM_THREADS, or one per core), divided among
/// the calls that other threads are in. Each thread that calls has a pool of
/// its own, and pools together are not to have more threads than one of them
/// alone would. Results do not depend on the number.
class CallThreads {
public:
  explicit CallThreads(unsigned threads);
  ~CallThreads();
  CallThreads(const CallThreads &) = delete;
  CallThreads &operator=(const CallThreads &) = delete;

private:
  /// What this thread had before: others may use OpenMP in it.
  int before;
};

} // namespace mlir::sparq

#endif // SPARQ_LIB_EXECUTIONENGINE_RUNTIME_H
