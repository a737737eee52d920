//===- GPURuntimeLibrary.h - A GPU runtime, loaded --------------*- C++ -*-===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef SPARQ_LIB_EXECUTIONENGINE_GPURUNTIMELIBRARY_H
#define SPARQ_LIB_EXECUTIONENGINE_GPURUNTIMELIBRARY_H

#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Error.h"

#include <string>

namespace mlir::sparq {

/// What the engine itself needs of include/sparq/Runtime/GPURuntime.h.
class GPURuntimeLibrary {
public:
  /// Where the shared library `name` ("sparq_vulkan_runtime") is: beside the
  /// binary this code is in, or where the build put it.
  static std::string findPath(llvm::StringRef name);

  /// Loads the library and looks for a device. An error says what is missing.
  static llvm::Expected<const GPURuntimeLibrary *> load(llvm::StringRef name);

  /// The first error since the last call.
  llvm::Error takeError() const;

  void (*deallocate)(void *) = nullptr;

private:
  const char *(*takeErrorText)() = nullptr;
};

} // namespace mlir::sparq

#endif // SPARQ_LIB_EXECUTIONENGINE_GPURUNTIMELIBRARY_H
