//===- RuntimeSupport.h - What the GPU runtimes share -----------*- C++ -*-===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Each runtime is a shared library of its own; this is compiled into both.
//
//===----------------------------------------------------------------------===//

#ifndef SPARQ_LIB_RUNTIME_RUNTIMESUPPORT_H
#define SPARQ_LIB_RUNTIME_RUNTIMESUPPORT_H

#include "sparq/Runtime/GPURuntime.h"

#include <cstdarg>
#include <cstddef>
#include <map>
#include <mutex>
#include <string>
#include <vector>

namespace sparq::runtime {

/// Reports an error as sparqGpuRecordErrors says.
void fail(const char *format, ...) __attribute__((format(printf, 1, 2)));

/// True while an error is recorded and not taken: do nothing.
bool failed();

/// A range of memory that kernels and the host see at the same address.
struct Block {
  char *host = nullptr;
  size_t bytes = 0;
  /// The driver's own (an index, a handle).
  void *buffer = nullptr;
  void *memory = nullptr;
};

/// Blocks by address. Freed blocks are kept for allocations of the same rounded
/// size: a decode step allocates the same sizes over and over, and drivers are
/// slow at it.
class Pool {
public:
  virtual ~Pool() = default;

  void *allocate(size_t bytes);
  void release(void *pointer);
  /// The block that holds `pointer`, or null.
  const Block *find(const void *pointer) const;
  /// Gives what is free back to the driver.
  void trim();

protected:
  /// Makes `block.bytes` of memory; false if the driver has none.
  virtual bool create(Block &block) = 0;
  virtual void destroy(Block &block) = 0;
  /// Waits for everything that was launched.
  virtual void synchronize() = 0;

private:
  /// Results may be freed by any thread.
  mutable std::recursive_mutex mutex;
  std::map<const char *, Block> used;
  std::multimap<size_t, Block> free;
};

/// The pool of this runtime.
Pool &getPool();

} // namespace sparq::runtime

#endif // SPARQ_LIB_RUNTIME_RUNTIMESUPPORT_H
