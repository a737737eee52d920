//===- Compiler.h - Run pass pipelines on module text -----------*- C++ -*-===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef SPARQ_EXECUTIONENGINE_COMPILER_H
#define SPARQ_EXECUTIONENGINE_COMPILER_H

#include "mlir/IR/BuiltinOps.h"
#include "mlir/IR/MLIRContext.h"
#include "mlir/IR/OwningOpRef.h"
#include "llvm/Support/Error.h"

#include <memory>
#include <string>
#include <vector>

namespace mlir {
class OpPassManager;
} // namespace mlir

namespace mlir::sparq {

/// A context with every dialect and pass of sparq-opt that keeps what is
/// reported instead of printing it.
class Compiler {
public:
  struct Options {
    bool allowUnregisteredDialects = false;
    /// Report what --remarks-filter=sparq would.
    bool remarks = false;
  };

  explicit Compiler(const Options &options);
  ~Compiler();

  MLIRContext &getContext() { return context; }

  /// Parses `source`, called `name` in errors.
  llvm::Expected<OwningOpRef<ModuleOp>> parse(StringRef source, StringRef name);

  /// Runs a pipeline in the form of `--pass-pipeline`, or without the
  /// surrounding `builtin.module(...)`.
  llvm::Error run(ModuleOp module, StringRef pipeline);

  /// Runs what `build` adds.
  llvm::Error run(ModuleOp module,
                  llvm::function_ref<void(OpPassManager &)> build);

  /// Remarks and warnings so far, as text, oldest first.
  const std::vector<std::string> &getRemarks() const { return remarks; }

  /// The errors since the last call, as one error; `what` where there are none.
  llvm::Error takeErrors(const llvm::Twine &what);

private:
  MLIRContext context;
  DiagnosticEngine::HandlerID handler;
  std::string errors;
  std::vector<std::string> remarks;
};

} // namespace mlir::sparq

#endif // SPARQ_EXECUTIONENGINE_COMPILER_H
