//===- Signature.h - Types of a compiled function ---------------*- C++ -*-===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef SPARQ_INTERFACE_SIGNATURE_H
#define SPARQ_INTERFACE_SIGNATURE_H

#include "mlir/IR/Types.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/Support/Error.h"

#include <optional>
#include <string>

namespace mlir::sparq {

/// Element types that cross the border between a caller and compiled code.
enum class ElementKind { I1, I8, I16, I32, I64, Index, F16, BF16, F32, F64 };

/// Its MLIR name: "bf16".
llvm::StringRef getName(ElementKind kind);
/// The NumPy type its data travels as: "uint16" for bf16, "bool" for i1.
llvm::StringRef getArrayType(ElementKind kind);
/// Bytes of one element in memory.
unsigned getByteWidth(ElementKind kind);

/// One argument or result: a tensor, or a scalar (a tensor without dimensions
/// to the caller).
struct ValueSpec {
  ElementKind kind;
  bool isTensor = true;
  /// ShapedType::kDynamic where any size will do.
  llvm::SmallVector<int64_t> shape;

  static std::optional<ValueSpec> get(Type type);
  int64_t getNumDynamicDims() const;
  /// As MLIR prints it: "tensor<1x?xf32>".
  std::string str() const;
};

/// A function of a compiled module.
struct Signature {
  std::string name;
  llvm::SmallVector<ValueSpec> inputs, results;
  /// For each result, the input it is, or -1.
  llvm::SmallVector<int64_t> resultInputs;
  /// Inputs whose data the function may overwrite.
  llvm::SmallVector<int64_t> donated;
};

/// Array data of a caller: contiguous, row-major.
struct InputView {
  void *data;
  /// NumPy name of its type.
  std::string arrayType;
  llvm::SmallVector<int64_t> shape;
  bool readOnly = false;
};

/// An error naming the argument, what it should be and what was given, unless
/// `inputs` fit `signature`.
llvm::Error checkInputs(const Signature &signature,
                        llvm::ArrayRef<InputView> inputs);

} // namespace mlir::sparq

#endif // SPARQ_INTERFACE_SIGNATURE_H
