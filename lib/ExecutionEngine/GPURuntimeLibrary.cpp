//===- GPURuntimeLibrary.cpp - A GPU runtime, loaded ----------------------===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "GPURuntimeLibrary.h"

#include "llvm/ADT/SmallString.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/Support/DynamicLibrary.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"

#include <dlfcn.h>

using namespace mlir::sparq;
using llvm::SmallString;
using llvm::StringRef;

std::string GPURuntimeLibrary::findPath(StringRef name) {
  std::string file = ("lib" + name + SPARQ_SHLIB_SUFFIX).str();
  SmallString<128> path;
  Dl_info info;
  if (dladdr(reinterpret_cast<void *>(&GPURuntimeLibrary::findPath), &info)) {
    path = llvm::sys::path::parent_path(info.dli_fname);
    llvm::sys::path::append(path, file);
    if (llvm::sys::fs::exists(path))
      return path.str().str();
  }
  path = SPARQ_RUNTIME_DIR;
  llvm::sys::path::append(path, file);
  return path.str().str();
}

llvm::Expected<const GPURuntimeLibrary *>
GPURuntimeLibrary::load(StringRef name) {
  static auto *loaded = new llvm::StringMap<GPURuntimeLibrary>;
  auto it = loaded->find(name);
  if (it != loaded->end())
    return &it->second;

  std::string path = findPath(name), error;
  auto library =
      llvm::sys::DynamicLibrary::getPermanentLibrary(path.c_str(), &error);
  if (!library.isValid())
    return llvm::createStringError("cannot load the GPU runtime: " + error);
  GPURuntimeLibrary runtime;
  auto find = [&](auto &function, const char *symbol) {
    function = reinterpret_cast<std::decay_t<decltype(function)>>(
        library.getAddressOfSymbol(symbol));
    if (!function)
      error = path + " is no GPU runtime of sparq: it has no " + symbol;
  };
  const char *(*initialize)() = nullptr;
  void (*recordErrors)(int) = nullptr;
  find(initialize, "sparqGpuInitialize");
  find(recordErrors, "sparqGpuRecordErrors");
  find(runtime.takeErrorText, "sparqGpuTakeError");
  find(runtime.deallocate, "_mlir_memref_to_llvm_free");
  if (!error.empty())
    return llvm::createStringError(error);
  if (const char *missing = initialize())
    return llvm::createStringError(missing);
  recordErrors(1);
  return &loaded->try_emplace(name, runtime).first->second;
}

llvm::Error GPURuntimeLibrary::takeError() const {
  if (const char *text = takeErrorText())
    return llvm::createStringError(text);
  return llvm::Error::success();
}
