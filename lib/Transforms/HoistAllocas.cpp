//===- HoistAllocas.cpp - Allocate on the stack once per scope ------------===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "sparq/Transforms/Passes.h"

#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/OpenMP/OpenMPDialect.h"
#include "mlir/Interfaces/FunctionInterfaces.h"

namespace mlir::sparq {
#define GEN_PASS_DEF_HOISTALLOCAS
#include "sparq/Transforms/Passes.h.inc"
} // namespace mlir::sparq

using namespace mlir;
using namespace mlir::sparq;

/// The region at whose start `op` can be allocated, or null.
static Region *getScope(Operation *op) {
  for (Region *region = op->getParentRegion(); region;
       region = region->getParentRegion()) {
    Operation *parent = region->getParentOp();
    if (isa<omp::ParallelOp, FunctionOpInterface>(parent))
      return region;
    if (parent->hasTrait<OpTrait::IsIsolatedFromAbove>())
      return nullptr;
  }
  return nullptr;
}

/// Leaves `op`, in which nothing is allocated any more, only its body. Upstream
/// does not where there are calls in it; these have a stack frame of their own.
static void inlineScope(RewriterBase &rewriter, memref::AllocaScopeOp op) {
  WalkResult result =
      op->walk([](memref::AllocaOp) { return WalkResult::interrupt(); });
  if (result.wasInterrupted() || !op.getBodyRegion().hasOneBlock())
    return;
  Block *body = &op.getBodyRegion().front();
  Operation *terminator = body->getTerminator();
  SmallVector<Value> results = llvm::to_vector(terminator->getOperands());
  rewriter.inlineBlockBefore(body, op);
  rewriter.eraseOp(terminator);
  rewriter.replaceOp(op, results);
}

namespace {
struct HoistAllocas : sparq::impl::HoistAllocasBase<HoistAllocas> {
  void runOnOperation() override {
    getOperation()->walk([](memref::AllocaOp alloca) {
      Region *scope = getScope(alloca);
      if (!scope || !alloca->getOperands().empty())
        return;
      Block &entry = scope->front();
      if (alloca->getBlock() != &entry)
        alloca->moveBefore(&entry, entry.begin());
    });
    IRRewriter rewriter(&getContext());
    getOperation()->walk(
        [&](memref::AllocaScopeOp op) { inlineScope(rewriter, op); });
  }
};
} // namespace
