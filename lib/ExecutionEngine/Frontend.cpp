//===- Frontend.cpp - From a user's module to the LLVM dialect ------------===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Frontend.h"

#include "sparq/Interface/Passes.h"
#include "sparq/Transforms/Passes.h"

#include "mlir/Dialect/Bufferization/IR/Bufferization.h"
#include "mlir/Dialect/LLVMIR/LLVMDialect.h"
#include "mlir/IR/DialectResourceBlobManager.h"
#include "mlir/Pass/PassManager.h"

using namespace mlir;
using namespace mlir::sparq;

bool sparq::isLowered(ModuleOp module) {
  bool hasFunction = false;
  for (Operation &op : module.getBody()->getOperations()) {
    if (auto func = dyn_cast<FunctionOpInterface>(&op)) {
      if (!isa<LLVM::LLVMFuncOp>(op))
        return false;
      hasFunction |= !func.isExternal();
    }
  }
  return hasFunction;
}

llvm::Error sparq::checkResources(ModuleOp module) {
  std::string missing;
  module.walk([&](Operation *op) {
    for (NamedAttribute attr : op->getAttrs())
      if (auto resource = dyn_cast<DenseResourceElementsAttr>(attr.getValue()))
        if (!resource.getRawHandle().getBlob()) {
          missing = resource.getRawHandle().getKey().str();
          return WalkResult::interrupt();
        }
    return WalkResult::advance();
  });
  if (missing.empty())
    return llvm::Error::success();
  return llvm::createStringError(
      "the module has no data for the resource '" + missing +
      "': its weights were elided, so it can be rewritten but not run");
}

/// IREE's attention is raised by --sparq-raise-attention; nothing lowers it.
static llvm::Error checkAttention(ModuleOp module) {
  WalkResult result = module.walk([](Operation *op) {
    return op->getName().getStringRef() == "iree_linalg_ext.attention"
               ? WalkResult::interrupt()
               : WalkResult::advance();
  });
  if (!result.wasInterrupted())
    return llvm::Error::success();
  return llvm::createStringError(
      "the module has an 'iree_linalg_ext.attention': give a pipeline that "
      "raises it, such as sparq-raise-attention or sparq-rewrite");
}

llvm::Error sparq::prepareLowering(Compiler &compiler, ModuleOp module) {
  if (llvm::Error error = compiler.run(module, [](OpPassManager &pm) {
        pm.addPass(createConvertUtilToFunc());
      }))
    return error;
  if (llvm::Error error = checkAttention(module))
    return error;
  return compiler.run(
      module, [](OpPassManager &pm) { pm.addPass(createCheckShapes()); });
}

llvm::Error sparq::markDonated(func::FuncOp func, unsigned index) {
  if (index >= func.getNumArguments())
    return llvm::createStringError("cannot donate input " + llvm::Twine(index) +
                                   ": function '" + func.getName() + "' has " +
                                   llvm::Twine(func.getNumArguments()));
  func.setArgAttr(index, bufferization::BufferizationDialect::kWritableAttrName,
                  BoolAttr::get(func.getContext(), true));
  return llvm::Error::success();
}
