//===- Library.h - Compile a module ahead of time ---------------*- C++ -*-===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef SPARQ_EXECUTIONENGINE_LIBRARY_H
#define SPARQ_EXECUTIONENGINE_LIBRARY_H

#include "sparq/ExecutionEngine/Compiler.h"
#include "sparq/Interface/CInterface.h"
#include "sparq/Target/CPUTarget.h"

namespace mlir::sparq {

struct LibraryOptions {
  /// Passes to run before lowering, or empty.
  std::string pipeline;
  CPUTargetOptions cpu;
  /// The functions that C programs can call, besides those that compute their
  /// state; all public ones where empty.
  std::vector<std::string> entries;
  /// Inputs of all entries, by number, that results may be written to, besides
  /// state.
  std::vector<unsigned> donated;
  /// What C functions are called: this, then the name in the module.
  std::string prefix;
  /// Whether `name` and "_" are the prefix where a function's name is none in
  /// C.
  bool automaticPrefix = true;
  /// 0: LLVM optimizes nothing; 1 to 3: what helps, with its code generator at
  /// that level.
  unsigned optLevel = 3;
  /// Names in the header: the file it is for.
  std::string name = "library";
  Compiler::Options compiler;
};

/// A module compiled for C programs.
struct Library {
  std::vector<CFunction> functions;
  /// An object file and its header.
  std::string object, header;
  CPUTarget target;
  /// Whether the code calls LLVM's OpenMP library.
  bool needsOpenMP = false;
  std::vector<std::string> remarks;

  /// Parses `source` (called `name` in errors), runs the pipeline, lowers and
  /// compiles. What --sparq-emit-c-interface says is what programs see.
  static llvm::Expected<Library> create(StringRef source, StringRef name,
                                        const LibraryOptions &options);

  /// The object file as the only member, called `member`, of an archive.
  llvm::Expected<std::string> getArchive(StringRef member) const;
};

/// The OpenMP library of LLVM that was found when sparq was built.
StringRef getOpenMPLibrary();

} // namespace mlir::sparq

#endif // SPARQ_EXECUTIONENGINE_LIBRARY_H
