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

/// Threads used by code called from this thread; 0 for what OpenMP does by
/// itself (OMP_NUM_THREADS, or one per core).
void setThreads(unsigned threads);

} // namespace mlir::sparq

#endif // SPARQ_LIB_EXECUTIONENGINE_RUNTIME_H
