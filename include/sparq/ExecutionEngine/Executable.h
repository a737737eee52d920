//===- Executable.h - Compile a module and call it --------------*- C++ -*-===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef SPARQ_EXECUTIONENGINE_EXECUTABLE_H
#define SPARQ_EXECUTIONENGINE_EXECUTABLE_H

#include "sparq/ExecutionEngine/Compiler.h"
#include "sparq/Interface/Signature.h"

#include "llvm/ADT/StringMap.h"

#include <optional>

namespace mlir {
class ExecutionEngine;
namespace sparq {
class CodeMemory;
class GPURuntimeLibrary;
} // namespace sparq
} // namespace mlir

namespace mlir::sparq {

/// A result of a call. Owned by the caller, who frees it with `release`,
/// unless it is one of the inputs.
struct ResultBuffer {
  ElementKind kind;
  llvm::SmallVector<int64_t> shape;
  void *data = nullptr;
  /// What to free; null for inputs and for scalars stored in `scalar`.
  void *allocated = nullptr;
  /// Frees it.
  void (*deallocate)(void *) = nullptr;
  /// The input whose data this is, or -1.
  int64_t input = -1;
  /// Holds the value of a result that is not a tensor.
  uint64_t scalar = 0;

  void release();
};

struct CompileOptions {
  /// Passes to run before lowering, or empty.
  std::string pipeline;
  /// "cpu", "vulkan" or "cuda".
  std::string target = "cpu";
  /// The function that will be called, or empty for any that is public.
  std::string entry;
  /// Inputs of the entry, by number, whose data may be overwritten by results
  /// that are updates of them.
  std::vector<unsigned> donated;
  /// Threads of CPU code; 0 for what OpenMP does by itself.
  unsigned threads = 0;
  /// 0: LLVM optimizes nothing; 1 to 3: what helps, with its code generator at
  /// that level.
  unsigned optLevel = 3;
  Compiler::Options compiler;
};

/// A module compiled in this process.
class Executable {
public:
  /// Parses `source` (called `name` in errors), runs the pipeline, lowers for
  /// the target what is not in the LLVM dialect then, and compiles it.
  static llvm::Expected<std::unique_ptr<Executable>>
  create(StringRef source, StringRef name, const CompileOptions &options);
  ~Executable();

  const std::vector<Signature> &getSignatures() const { return signatures; }
  /// The function `name`, or the only one if `name` is empty.
  llvm::Expected<const Signature *> lookup(StringRef name) const;
  const std::vector<std::string> &getRemarks() const { return remarks; }

  /// Bytes of scratch memory that a function keeps between calls, for all of
  /// its threads: what the largest call so far needed beside inputs and
  /// results. None as long as nothing is kept, and where code runs on a GPU.
  std::optional<int64_t> getScratchBytes(const Signature &signature) const;

private:
  friend class Call;
  Executable();
  /// What the engine's code lies in, so before it.
  std::unique_ptr<CodeMemory> memory;
  std::unique_ptr<ExecutionEngine> engine;
  std::vector<Signature> signatures;
  std::vector<std::string> remarks;
  /// Of functions that keep scratch memory: the function that gives its size.
  llvm::StringMap<std::string> workspaceSizes;
  unsigned threads = 0;
  /// Null where code runs on the CPU.
  const GPURuntimeLibrary *gpu = nullptr;
};

/// A function with its inputs, ready to be called any number of times.
class Call {
public:
  /// The data of `inputs` is borrowed for the life of the call. Their number,
  /// types and shapes are checked.
  static llvm::Expected<std::unique_ptr<Call>>
  create(const Executable &executable, const Signature &signature,
         llvm::ArrayRef<InputView> inputs);

  /// Calls the function. An assertion that fails in it is an error.
  llvm::Expected<std::vector<ResultBuffer>> operator()();

  const Signature &getSignature() const { return signature; }

private:
  Call(const Signature &signature) : signature(signature) {}

  const Signature &signature;
  void (*function)(void **) = nullptr;
  unsigned threads = 0;
  const GPURuntimeLibrary *gpu = nullptr;
  /// The inputs as the function takes them: one slot per word of a descriptor.
  std::vector<uint64_t> slots;
  /// What the function returns, and where in it each result starts.
  std::vector<uint64_t> returned;
  std::vector<size_t> offsets;
  std::vector<void *> arguments;
  std::vector<InputView> inputs;
};

} // namespace mlir::sparq

#endif // SPARQ_EXECUTIONENGINE_EXECUTABLE_H
