//===- CUDARuntime.cpp - GPU runtime over the CUDA driver -----------------===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The driver is loaded when it is first needed, and needs no CUDA headers.
// Memory is managed: the host sees it at the same address.
//
//===----------------------------------------------------------------------===//

#include "../RuntimeSupport.h"

#include <cstdio>
#include <cstring>
#include <dlfcn.h>
#include <memory>

using namespace sparq::runtime;

namespace {

// The driver's interface, as far as used.
using CUresult = int;
using CUdevice = int;
using CUcontext = struct CUctx_st *;
using CUmodule = struct CUmod_st *;
using CUfunction = struct CUfunc_st *;
using CUstream = struct CUstream_st *;
using CUdeviceptr = unsigned long long;
constexpr unsigned CU_MEM_ATTACH_GLOBAL = 1;
constexpr int CU_DEVICE_ATTRIBUTE_MAX_THREADS_PER_BLOCK = 1;
constexpr int CU_DEVICE_ATTRIBUTE_MANAGED_MEMORY = 83;
constexpr int CU_JIT_ERROR_LOG_BUFFER = 5;
constexpr int CU_JIT_ERROR_LOG_BUFFER_SIZE_BYTES = 6;

/// Name in this file, symbol, parameters.
#define SPARQ_CUDA_FUNCTIONS(F)                                                \
  F(cuInit, "cuInit", (unsigned))                                              \
  F(cuGetErrorString, "cuGetErrorString", (CUresult, const char **))           \
  F(cuDeviceGetCount, "cuDeviceGetCount", (int *))                             \
  F(cuDeviceGet, "cuDeviceGet", (CUdevice *, int))                             \
  F(cuDeviceGetName, "cuDeviceGetName", (char *, int, CUdevice))               \
  F(cuDeviceGetAttribute, "cuDeviceGetAttribute", (int *, int, CUdevice))      \
  F(cuDevicePrimaryCtxRetain, "cuDevicePrimaryCtxRetain",                      \
    (CUcontext *, CUdevice))                                                   \
  F(cuCtxSetCurrent, "cuCtxSetCurrent", (CUcontext))                           \
  F(cuCtxSynchronize, "cuCtxSynchronize", ())                                  \
  F(cuMemGetInfo, "cuMemGetInfo_v2", (size_t *, size_t *))                     \
  F(cuMemAllocManaged, "cuMemAllocManaged", (CUdeviceptr *, size_t, unsigned)) \
  F(cuMemFree, "cuMemFree_v2", (CUdeviceptr))                                  \
  F(cuModuleLoadDataEx, "cuModuleLoadDataEx",                                  \
    (CUmodule *, const void *, unsigned, int *, void **))                      \
  F(cuModuleGetFunction, "cuModuleGetFunction",                                \
    (CUfunction *, CUmodule, const char *))                                    \
  F(cuLaunchKernel, "cuLaunchKernel",                                          \
    (CUfunction, unsigned, unsigned, unsigned, unsigned, unsigned, unsigned,   \
     unsigned, CUstream, void **, void **))

struct CUDA {
  static CUDA *get();
  static const char *initialize();

  bool check(CUresult result, const char *what) {
    if (result == 0)
      return true;
    if (!failed())
      fail("CUDA: %s failed on %s: %s", what, name.c_str(), describe(result));
    return false;
  }
  const char *describe(CUresult result) {
    const char *text = nullptr;
    if (!cuGetErrorString || cuGetErrorString(result, &text) != 0 || !text)
      text = "unknown error";
    return text;
  }

#define SPARQ_DECLARE(function, symbol, parameters)                            \
  CUresult(*function) parameters = nullptr;
  SPARQ_CUDA_FUNCTIONS(SPARQ_DECLARE)
#undef SPARQ_DECLARE

  std::string name;
  CUcontext context = nullptr;
  int maxThreads = 0;
  bool pending = false;
  /// By content: code compiled twice is one module.
  std::map<std::string, CUmodule> modules;

private:
  std::string open();
};

CUDA &instance() {
  // Never destroyed: the driver may be gone by then.
  static CUDA *cuda = new CUDA;
  return *cuda;
}

const char *CUDA::initialize() {
  static const std::string *error = new std::string(instance().open());
  return error->empty() ? nullptr : error->c_str();
}

CUDA *CUDA::get() {
  if (const char *error = initialize()) {
    if (!failed())
      fail("%s", error);
    return nullptr;
  }
  CUDA &cuda = instance();
  // The caller may have changed the thread or its context.
  cuda.cuCtxSetCurrent(cuda.context);
  return &cuda;
}

std::string CUDA::open() {
  void *library = dlopen("libcuda.so.1", RTLD_NOW | RTLD_LOCAL);
  if (!library)
    return "no CUDA driver found (libcuda.so.1): install the NVIDIA driver, or "
           "use another target";
#define SPARQ_LOAD(function, symbol, parameters)                               \
  function = reinterpret_cast<CUresult(*) parameters>(dlsym(library, symbol)); \
  if (!function)                                                               \
    return "the CUDA driver (libcuda.so.1) has no " symbol;
  SPARQ_CUDA_FUNCTIONS(SPARQ_LOAD)
#undef SPARQ_LOAD
  if (CUresult result = cuInit(0))
    return std::string("the CUDA driver does not start: ") + describe(result);
  int count = 0;
  if (cuDeviceGetCount(&count) != 0 || count == 0)
    return "the CUDA driver finds no GPU";
  CUdevice device;
  char text[256] = "";
  if (cuDeviceGet(&device, 0) != 0 ||
      cuDeviceGetName(text, sizeof(text), device) != 0)
    return "the CUDA driver does not open GPU 0";
  name = text;
  int managed = 0;
  cuDeviceGetAttribute(&managed, CU_DEVICE_ATTRIBUTE_MANAGED_MEMORY, device);
  if (!managed)
    return name + " has no managed memory, which the runtime uses";
  cuDeviceGetAttribute(&maxThreads, CU_DEVICE_ATTRIBUTE_MAX_THREADS_PER_BLOCK,
                       device);
  if (CUresult result = cuDevicePrimaryCtxRetain(&context, device))
    return "cannot use " + name + ": " + describe(result);
  return "";
}

//===----------------------------------------------------------------------===//
// Memory
//===----------------------------------------------------------------------===//

class CUDAPool : public Pool {
public:
  bool create(Block &block) override {
    CUDA *cuda = CUDA::get();
    if (!cuda)
      return false;
    // Managed memory may be overcommitted, which thrashes; never do.
    size_t free = 0, total = 0;
    CUdeviceptr pointer;
    if (cuda->cuMemGetInfo(&free, &total) != 0 ||
        allocated + block.bytes > total || block.bytes > free ||
        cuda->cuMemAllocManaged(&pointer, block.bytes, CU_MEM_ATTACH_GLOBAL) !=
            0)
      return false;
    allocated += block.bytes;
    block.host = reinterpret_cast<char *>(pointer);
    return true;
  }
  void destroy(Block &block) override {
    CUDA::get()->cuMemFree(reinterpret_cast<CUdeviceptr>(block.host));
    allocated -= block.bytes;
  }
  void synchronize() override { sparqGpuSynchronize(); }

private:
  size_t allocated = 0;
};

struct Kernel {
  std::string name;
  CUfunction function;
};

Kernel *load(CUDA &cuda, const void *image, uint64_t bytes, const char *name) {
  CUmodule &module =
      cuda.modules[std::string(static_cast<const char *>(image), bytes)];
  if (!module) {
    std::vector<char> log(8192, 0);
    int options[] = {CU_JIT_ERROR_LOG_BUFFER,
                     CU_JIT_ERROR_LOG_BUFFER_SIZE_BYTES};
    void *values[] = {log.data(), reinterpret_cast<void *>(log.size())};
    if (CUresult result =
            cuda.cuModuleLoadDataEx(&module, image, 2, options, values)) {
      module = nullptr;
      fail("CUDA: the kernels cannot be loaded on %s: %s\n%s",
           cuda.name.c_str(), cuda.describe(result), log.data());
      return nullptr;
    }
  }
  auto kernel = std::make_unique<Kernel>();
  kernel->name = name;
  if (!cuda.check(cuda.cuModuleGetFunction(&kernel->function, module, name),
                  ("loading kernel '" + kernel->name + "'").c_str()))
    return nullptr;
  return kernel.release(); // Kept by the compiled code for good.
}

} // namespace

//===----------------------------------------------------------------------===//
// Interface
//===----------------------------------------------------------------------===//

Pool &sparq::runtime::getPool() {
  static Pool *pool = new CUDAPool;
  return *pool;
}

const char *sparqGpuInitialize() { return CUDA::initialize(); }

const char *sparqGpuDeviceName() {
  return CUDA::initialize() ? nullptr : instance().name.c_str();
}

void sparqGpuLaunch(void **handle, const void *image, uint64_t imageBytes,
                    const char *name, uint64_t blocks, uint64_t blockSize,
                    uint64_t numArgs, const uint64_t *args,
                    const uint8_t *kinds) {
  if (failed() || blocks == 0)
    return;
  CUDA *cuda = CUDA::get();
  if (!cuda)
    return;
  if (blockSize > static_cast<uint64_t>(cuda->maxThreads)) {
    fail("kernel '%s' has %llu threads in a block; %s allows %d", name,
         static_cast<unsigned long long>(blockSize), cuda->name.c_str(),
         cuda->maxThreads);
    return;
  }
  if (!*handle)
    *handle = load(*cuda, image, imageBytes, name);
  auto *kernel = static_cast<Kernel *>(*handle);
  if (!kernel)
    return;

  // A memref is five parameters: allocated and aligned pointer, offset, size
  // and stride. Kernels use the second only.
  std::vector<uint64_t> slots;
  slots.reserve(numArgs * 5);
  for (uint64_t i = 0; i < numArgs; ++i) {
    slots.push_back(args[i]);
    if (kinds[i] == SparqGpuBuffer)
      slots.insert(slots.end(), {args[i], 0, 0, 1});
  }
  std::vector<void *> params;
  for (uint64_t &slot : slots)
    params.push_back(&slot);
  cuda->pending = true;
  cuda->check(cuda->cuLaunchKernel(kernel->function, blocks, 1, 1, blockSize, 1,
                                   1, 0, nullptr, params.data(), nullptr),
              ("launching kernel '" + kernel->name + "'").c_str());
}

void sparqGpuSynchronize() {
  if (failed() || CUDA::initialize() || !instance().pending)
    return;
  CUDA *cuda = CUDA::get();
  cuda->pending = false;
  cuda->check(cuda->cuCtxSynchronize(), "a kernel");
}
