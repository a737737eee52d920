//===- ParameterNames.h - Names for C programs ------------------*- C++ -*-===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef SPARQ_LIB_EXECUTIONENGINE_PARAMETERNAMES_H
#define SPARQ_LIB_EXECUTIONENGINE_PARAMETERNAMES_H

#include "mlir/Dialect/Func/IR/FuncOps.h"

namespace mlir::sparq {

struct ParameterNames {
  /// Inputs, then results.
  SmallVector<std::string> names;
  /// What inputs are for, or empty.
  SmallVector<std::string> comments;
};

/// Names after the role that `sparq.state` gives, or after the argument's name
/// in `source`, the text of the module, or after the number.
ParameterNames getParameterNames(func::FuncOp func, StringRef source);

} // namespace mlir::sparq

#endif // SPARQ_LIB_EXECUTIONENGINE_PARAMETERNAMES_H
