//===- GPURuntime.h - What compiled host code calls -------------*- C++ -*-===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The C interface between host code that `--sparq-to-gpu` emits and a GPU
// runtime. libsparq_vulkan_runtime and libsparq_cuda_runtime both implement it,
// so the same host code runs on either.
//
// All memory that kernels touch is visible to the host at the same address.
// Launches are asynchronous and run in order; the host may touch memory after
// sparqGpuSynchronize. One thread at a time may call; any may free.
//
//===----------------------------------------------------------------------===//

#ifndef SPARQ_RUNTIME_GPURUNTIME_H
#define SPARQ_RUNTIME_GPURUNTIME_H

#include <cstdint>

#if defined(_WIN32)
#define SPARQ_GPU_EXPORT __declspec(dllexport)
#else
#define SPARQ_GPU_EXPORT __attribute__((visibility("default")))
#endif

/// The descriptor of a memref<?xi8>.
struct SparqGpuBytes {
  void *allocated;
  void *aligned;
  int64_t offset;
  int64_t size;
  int64_t stride;
};

/// What an argument slot of a launch holds.
enum SparqGpuArgKind : uint8_t { SparqGpuScalar = 0, SparqGpuBuffer = 1 };

extern "C" {

/// Finds the driver and a device. Returns null, or why there is none; the text
/// lives as long as the process. Everything below does this on first use.
SPARQ_GPU_EXPORT const char *sparqGpuInitialize();

/// A line that names the device; null before sparqGpuInitialize.
SPARQ_GPU_EXPORT const char *sparqGpuDeviceName();

/// By default an error prints its message and ends the process with status 1.
/// After sparqGpuRecordErrors(1) the first one is kept instead, later calls do
/// nothing, and sparqGpuTakeError returns it (null where there is none) and
/// clears it.
SPARQ_GPU_EXPORT void sparqGpuRecordErrors(int record);
SPARQ_GPU_EXPORT const char *sparqGpuTakeError();

/// Memory that kernels and the host see. These are the allocation functions of
/// finalize-memref-to-llvm{use-generic-functions}.
SPARQ_GPU_EXPORT void *_mlir_memref_to_llvm_alloc(uint64_t bytes);
SPARQ_GPU_EXPORT void *_mlir_memref_to_llvm_aligned_alloc(uint64_t alignment,
                                                          uint64_t bytes);
SPARQ_GPU_EXPORT void _mlir_memref_to_llvm_free(void *pointer);

/// `pointer` itself if the runtime owns it, a copy of its `bytes` otherwise.
SPARQ_GPU_EXPORT void _mlir_ciface_sparqGpuImport(SparqGpuBytes *result,
                                                  int64_t pointer,
                                                  int64_t bytes);
/// Frees what sparqGpuImport made of `original`.
SPARQ_GPU_EXPORT void sparqGpuRelease(int64_t imported, int64_t original);

/// Writes the contents of an import back to `original`, where they changed.
SPARQ_GPU_EXPORT void sparqGpuExport(int64_t imported, int64_t original,
                                     int64_t bytes);

/// As sparqGpuImport for data that never moves: `slot`, a pointer, null at
/// first, keeps the copy.
SPARQ_GPU_EXPORT void _mlir_ciface_sparqGpuImportGlobal(SparqGpuBytes *result,
                                                        int64_t slot,
                                                        int64_t pointer,
                                                        int64_t bytes);

/// Launches `name` of `image` on a one-dimensional grid. `handle`, null at
/// first, keeps the loaded kernel. Each of the `numArgs` slots of 8 bytes holds
/// a scalar's bits, or the address a buffer starts at.
SPARQ_GPU_EXPORT void sparqGpuLaunch(void **handle, const void *image,
                                     uint64_t imageBytes, const char *name,
                                     uint64_t blocks, uint64_t blockSize,
                                     uint64_t numArgs, const uint64_t *args,
                                     const uint8_t *kinds);

/// Waits for everything that was launched.
SPARQ_GPU_EXPORT void sparqGpuSynchronize();

} // extern "C"

#endif // SPARQ_RUNTIME_GPURUNTIME_H
