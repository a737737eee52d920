//===- OpenMPCalls.cpp - What code asks the OpenMP library ----------------===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "OpenMPCalls.h"

#include "mlir/Dialect/LLVMIR/LLVMDialect.h"

using namespace mlir;
using namespace mlir::sparq;

/// Calls `name`, which gives an i32, and declares it where it is not yet.
static Value call(OpBuilder &b, Location loc, func::FuncOp func, StringRef name,
                  ValueRange arguments) {
  auto module = func->getParentOfType<ModuleOp>();
  if (!SymbolTable(module).lookup(name)) {
    OpBuilder::InsertionGuard guard(b);
    b.setInsertionPointToEnd(module.getBody());
    auto declaration = func::FuncOp::create(
        b, func.getLoc(), name,
        b.getFunctionType(arguments.getTypes(), b.getI32Type()));
    declaration.setPrivate();
  }
  return func::CallOp::create(b, loc, name, b.getI32Type(), arguments)
      .getResult(0);
}

Value sparq::callMaxThreads(OpBuilder &b, Location loc, func::FuncOp func) {
  return call(b, loc, func, kMaxThreadsFunction, {});
}

Value sparq::callThreadNumber(OpBuilder &b, Location loc, func::FuncOp func) {
  // Where in the source it is called, which the library does not look at.
  Value nowhere =
      LLVM::ZeroOp::create(b, loc, LLVM::LLVMPointerType::get(b.getContext()));
  return call(b, loc, func, "__kmpc_bound_thread_num", nowhere);
}
