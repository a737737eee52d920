//===- FunctionName.cpp - The function around an op -----------------------===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "sparq/IR/FunctionName.h"

#include "mlir/IR/BuiltinOps.h"
#include "mlir/IR/SymbolTable.h"

using namespace mlir;

StringRef sparq::getFunctionName(Operation *op) {
  while ((op = op->getParentOp())) {
    // Whatever has a name and a body, and is no module.
    auto name = op->getAttrOfType<StringAttr>(SymbolTable::getSymbolAttrName());
    if (name && !isa<ModuleOp>(op))
      return name.getValue();
  }
  return "";
}
