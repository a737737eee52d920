//===- CInterface.h - Functions as C programs see them ----------*- C++ -*-===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef SPARQ_INTERFACE_CINTERFACE_H
#define SPARQ_INTERFACE_CINTERFACE_H

#include "sparq/Interface/Signature.h"

#include "mlir/IR/AffineMap.h"
#include "mlir/IR/BuiltinOps.h"

#include <vector>

namespace mlir::sparq {

/// The function that returns the message of the last error.
inline constexpr llvm::StringLiteral kCErrorFunction = "sparq_error";

struct CInput {
  ValueSpec spec;
  std::string name;
  /// Whether the function may write to it.
  bool isWritten = false;
  /// What it is for, or empty.
  std::string comment;

  /// The parameter for the size of a dynamic dimension.
  std::string getSizeName(int64_t dim) const;
};

struct CResult {
  enum class Form {
    /// It is an input.
    Input,
    /// Elements at an address of the caller, who knows the sizes.
    Buffer,
    /// A tensor that the function allocates.
    Allocated,
    Scalar
  };
  Form form;
  ValueSpec spec;
  std::string name;
  /// The input that it is.
  int64_t input = -1;
  /// Of a buffer: its sizes, computed from the sizes of inputs, or their
  /// values where the dimension is -1.
  AffineMap sizes;
  SmallVector<std::pair<int64_t, int64_t>> sizeOperands;

  bool isParameter() const { return form != Form::Input; }
};

struct CFunction {
  /// In the module, and in C.
  std::string name, cName;
  /// Whether it keeps memory between calls that `cName`_free_workspace() frees.
  /// `cName`_workspace_size() says how much.
  bool hasWorkspace = false;
  SmallVector<CInput> inputs;
  SmallVector<CResult> results;
};

/// The functions that --sparq-emit-c-interface makes, from the attributes that
/// the passes before it leave. Reports what does not cross.
FailureOr<std::vector<CFunction>> getCFunctions(ModuleOp module);

/// A header for C and C++ programs. `banner` says what it was made from,
/// `guard` is the name of its include guard.
std::string printCHeader(ArrayRef<CFunction> functions, StringRef banner,
                         StringRef guard);

/// Whether a C and C++ program may have a function called `name`.
bool isCName(StringRef name);

} // namespace mlir::sparq

#endif // SPARQ_INTERFACE_CINTERFACE_H
