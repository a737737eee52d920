//===- Frontend.h - From a user's module to the LLVM dialect ----*- C++ -*-===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef SPARQ_LIB_EXECUTIONENGINE_FRONTEND_H
#define SPARQ_LIB_EXECUTIONENGINE_FRONTEND_H

#include "sparq/ExecutionEngine/Compiler.h"

#include "mlir/Dialect/Func/IR/FuncOps.h"

namespace mlir::sparq {

/// Whether everything that can be called is in the LLVM dialect.
bool isLowered(ModuleOp module);

/// Exports often leave out the weights and keep only their names: an error.
llvm::Error checkResources(ModuleOp module);

/// IREE's functions become func.func, and sizes of arguments are checked to fit
/// when they run. An error where the module has what the
/// lowering does not take.
llvm::Error prepareLowering(Compiler &compiler, ModuleOp module);

/// Lets `func` overwrite its argument `index`.
llvm::Error markDonated(func::FuncOp func, unsigned index);

} // namespace mlir::sparq

#endif // SPARQ_LIB_EXECUTIONENGINE_FRONTEND_H
