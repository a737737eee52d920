//===- ReleaseWorkspace.cpp - Where assertions fail -----------------------===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Scratch.h"
#include "WorkspaceBlock.h"

#include "sparq/Transforms/Passes.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/ControlFlow/IR/ControlFlowOps.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Utils/StaticValueUtils.h"

namespace mlir::sparq {
#define GEN_PASS_DEF_RELEASEWORKSPACE
#include "sparq/Transforms/Passes.h.inc"
} // namespace mlir::sparq

using namespace mlir;
using namespace mlir::sparq;

/// Whether `op` is in loops and branches only, all on the calling thread.
static bool isOnCallingThread(Operation *op, func::FuncOp func) {
  for (Operation *parent = op->getParentOp(); parent != func;
       parent = parent->getParentOp())
    if (!isa<scf::SCFDialect>(parent->getDialect()) || isParallelLoop(parent))
      return false;
  return true;
}

/// Before `op` fails, gives back what `release` would at the end.
static void releaseBefore(cf::AssertOp op, LLVM::CallOp release) {
  OpBuilder b(op);
  Location loc = op.getLoc();
  Value yes = arith::ConstantIntOp::create(b, loc, b.getI1Type(), 1);
  Value fails = arith::XOrIOp::create(b, loc, op.getArg(), yes);
  auto branch = scf::IfOp::create(b, loc, fails, /*withElseRegion=*/false);
  b.setInsertionPointToStart(branch.thenBlock());
  // The block is known at the assertion, the variable's address is a constant.
  IRMapping map;
  Value slot = release->getOperand(0);
  map.map(slot, b.clone(*slot.getDefiningOp())->getResult(0));
  b.clone(*release, map);
}

namespace {
struct ReleaseWorkspace : sparq::impl::ReleaseWorkspaceBase<ReleaseWorkspace> {
  void runOnOperation() override {
    func::FuncOp func = getOperation();
    if (func.isDeclaration() || !func.getBody().hasOneBlock())
      return;
    Block &body = func.getBody().front();
    SmallVector<LLVM::CallOp> releases;
    for (auto call : body.getOps<LLVM::CallOp>())
      if (call.getCallee() == kReleaseFunction)
        releases.push_back(call);
    if (releases.empty())
      return;
    SmallVector<cf::AssertOp> assertions;
    func.walk([&](cf::AssertOp op) {
      if (isOnCallingThread(op, func))
        assertions.push_back(op);
    });
    for (cf::AssertOp op : assertions)
      for (LLVM::CallOp release : releases) {
        Operation *acquire = release->getOperand(1).getDefiningOp();
        if (acquire && acquire->getBlock() == &body &&
            acquire->isBeforeInBlock(body.findAncestorOpInBlock(*op)))
          releaseBefore(op, release);
      }
  }
};
} // namespace
