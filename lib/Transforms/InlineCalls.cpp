//===- InlineCalls.cpp - inline func.call -------------------------------===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "sparq/Transforms/Passes.h"

#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Pass/PassManager.h"
#include "mlir/Transforms/Passes.h"

namespace mlir::sparq {
#define GEN_PASS_DEF_INLINECALLS
#include "sparq/Transforms/Passes.h.inc"
} // namespace mlir::sparq

using namespace mlir;

namespace {
struct InlineCalls : sparq::impl::InlineCallsBase<InlineCalls> {
  LogicalResult initialize(MLIRContext *context) override {
    inliner = OpPassManager(ModuleOp::getOperationName());
    inliner.addPass(createInlinerPass());
    return success();
  }

  void runOnOperation() override {
    bool hasCalls =
        getOperation()
            .walk([](func::CallOp) { return WalkResult::interrupt(); })
            .wasInterrupted();
    // The inliner asks who uses a symbol, which is not known where ops of other
    // dialects may hold a symbol table.
    bool isOpaque = getOperation()
                        .walk([](Operation *op) {
                          return !op->isRegistered() && op->getNumRegions() > 0
                                     ? WalkResult::interrupt()
                                     : WalkResult::advance();
                        })
                        .wasInterrupted();
    if (hasCalls && !isOpaque && failed(runPipeline(inliner, getOperation())))
      signalPassFailure();
  }

  OpPassManager inliner;
};
} // namespace
