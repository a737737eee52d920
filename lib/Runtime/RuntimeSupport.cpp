//===- RuntimeSupport.cpp - What the GPU runtimes share -------------------===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "RuntimeSupport.h"

#include <cstdio>
#include <cstdlib>
#include <cstring>

using namespace sparq::runtime;

//===----------------------------------------------------------------------===//
// Errors
//===----------------------------------------------------------------------===//

static bool recordErrors = false;
static bool hasError = false;
static std::string error, takenError;

void sparq::runtime::fail(const char *format, ...) {
  char text[1024];
  va_list args;
  va_start(args, format);
  vsnprintf(text, sizeof(text), format, args);
  va_end(args);
  if (!recordErrors) {
    fprintf(stderr, "error: %s\n", text);
    fflush(stderr);
    _Exit(1);
  }
  if (!hasError)
    error = text;
  hasError = true;
}

bool sparq::runtime::failed() { return hasError; }

void sparqGpuRecordErrors(int record) { recordErrors = record != 0; }

const char *sparqGpuTakeError() {
  if (!hasError)
    return nullptr;
  takenError = error;
  hasError = false;
  return takenError.c_str();
}

//===----------------------------------------------------------------------===//
// Memory
//===----------------------------------------------------------------------===//

/// Sizes within an eighth of each other share blocks.
static size_t roundSize(size_t bytes) {
  size_t granule = 256;
  while (granule * 8 < bytes)
    granule *= 2;
  return (bytes + granule - 1) / granule * granule + (bytes == 0 ? granule : 0);
}

void *Pool::allocate(size_t bytes) {
  std::lock_guard<std::recursive_mutex> lock(mutex);
  size_t rounded = roundSize(bytes);
  Block block;
  auto it = free.find(rounded);
  if (it != free.end()) {
    // Kernels that still use the block come before those that will.
    block = it->second;
    free.erase(it);
  } else {
    block.bytes = rounded;
    if (!create(block)) {
      trim();
      block.bytes = rounded;
      if (!create(block)) {
        fail("out of GPU memory: cannot allocate %zu bytes", rounded);
        // Code goes on until the error is seen; give it memory to go on with.
        return calloc(1, rounded);
      }
    }
  }
  used[block.host] = block;
  return block.host;
}

void Pool::release(void *pointer) {
  if (!pointer)
    return;
  std::lock_guard<std::recursive_mutex> lock(mutex);
  auto it = used.find(static_cast<const char *>(pointer));
  if (it == used.end()) {
    if (!failed())
      fail("free of %p, which this GPU runtime did not allocate", pointer);
    return;
  }
  free.insert({it->second.bytes, it->second});
  used.erase(it);
}

const Block *Pool::find(const void *pointer) const {
  std::lock_guard<std::recursive_mutex> lock(mutex);
  auto address = static_cast<const char *>(pointer);
  auto it = used.upper_bound(address);
  if (it == used.begin())
    return nullptr;
  const Block &block = (--it)->second;
  return address < block.host + block.bytes ? &block : nullptr;
}

void Pool::trim() {
  std::lock_guard<std::recursive_mutex> lock(mutex);
  synchronize();
  for (auto &[bytes, block] : free)
    destroy(block);
  free.clear();
}

void *_mlir_memref_to_llvm_alloc(uint64_t bytes) {
  return getPool().allocate(bytes);
}

void *_mlir_memref_to_llvm_aligned_alloc(uint64_t alignment, uint64_t bytes) {
  // Blocks start at multiples of 256 or more on every driver.
  if (alignment > 256)
    fail("cannot allocate GPU memory aligned to %llu bytes",
         static_cast<unsigned long long>(alignment));
  return getPool().allocate(bytes);
}

void _mlir_memref_to_llvm_free(void *pointer) { getPool().release(pointer); }

static SparqGpuBytes describe(void *data, int64_t bytes) {
  return {data, data, 0, bytes, 1};
}

void _mlir_ciface_sparqGpuImport(SparqGpuBytes *result, int64_t pointer,
                                 int64_t bytes) {
  auto *data = reinterpret_cast<void *>(pointer);
  if (!getPool().find(data)) {
    void *copy = getPool().allocate(bytes);
    // A reused block may still be read by kernels.
    sparqGpuSynchronize();
    memcpy(copy, data, bytes);
    data = copy;
  }
  *result = describe(data, bytes);
}

void sparqGpuRelease(int64_t imported, int64_t original) {
  if (imported != original)
    getPool().release(reinterpret_cast<void *>(imported));
}

void sparqGpuExport(int64_t imported, int64_t original, int64_t bytes) {
  auto *from = reinterpret_cast<void *>(imported);
  auto *to = reinterpret_cast<void *>(original);
  // What was not changed may be read-only.
  if (from != to && memcmp(to, from, bytes) != 0)
    memcpy(to, from, bytes);
}

void _mlir_ciface_sparqGpuImportGlobal(SparqGpuBytes *result, int64_t slot,
                                       int64_t pointer, int64_t bytes) {
  void *&keep = *reinterpret_cast<void **>(slot);
  if (!keep) {
    keep = getPool().allocate(bytes);
    sparqGpuSynchronize();
    memcpy(keep, reinterpret_cast<void *>(pointer), bytes);
  }
  *result = describe(keep, bytes);
}
