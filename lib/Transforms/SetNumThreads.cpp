//===- SetNumThreads.cpp - How many threads run a parallel region ---------===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "OpenMPCalls.h"

#include "sparq/Transforms/Passes.h"

#include "mlir/Dialect/OpenMP/OpenMPDialect.h"

namespace mlir::sparq {
#define GEN_PASS_DEF_SETNUMTHREADS
#include "sparq/Transforms/Passes.h.inc"
} // namespace mlir::sparq

using namespace mlir;
using namespace mlir::sparq;

static void setNumThreads(func::FuncOp func) {
  SmallVector<omp::ParallelOp> regions;
  func.walk<WalkOrder::PreOrder>([&](omp::ParallelOp op) {
    if (!op.getNumThreads())
      regions.push_back(op);
    // Scratch of those inside is not in the workspace.
    return WalkResult::skip();
  });
  if (regions.empty())
    return;
  // Asked once, so that it cannot change between the size of scratch and what
  // uses it.
  SmallVector<func::CallOp> calls;
  func.walk([&](func::CallOp call) {
    if (call.getCallee() == kMaxThreadsFunction &&
        !call->getParentOfType<omp::ParallelOp>())
      calls.push_back(call);
  });
  OpBuilder b = OpBuilder::atBlockBegin(&func.getBody().front());
  Value number = callMaxThreads(b, func.getLoc(), func);
  for (func::CallOp call : calls) {
    call.getResult(0).replaceAllUsesWith(number);
    call.erase();
  }
  for (omp::ParallelOp op : regions)
    op.getNumThreadsMutable().assign(number);
}

namespace {
struct SetNumThreads : sparq::impl::SetNumThreadsBase<SetNumThreads> {
  using SetNumThreadsBase::SetNumThreadsBase;

  void runOnOperation() override {
    for (auto func : llvm::to_vector(getOperation().getOps<func::FuncOp>()))
      if (!func.isDeclaration())
        setNumThreads(func);
  }
};
} // namespace
