//===- AssertionsToErrors.cpp - Leave functions where assertions fail -----===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "sparq/Interface/CInterface.h"
#include "sparq/Interface/Passes.h"
#include "sparq/Transforms/Passes.h"

#include "mlir/Dialect/LLVMIR/LLVMDialect.h"
#include "mlir/Dialect/OpenMP/OpenMPDialect.h"
#include "llvm/ADT/MapVector.h"
#include "llvm/ADT/SetVector.h"
#include "llvm/ADT/StringSet.h"

namespace mlir::sparq {
#define GEN_PASS_DEF_ASSERTIONSTOERRORS
#include "sparq/Interface/Passes.h.inc"
} // namespace mlir::sparq

using namespace mlir;
using namespace mlir::sparq;

namespace {
/// Rewrites one function.
class ErrorPaths {
public:
  ErrorPaths(LLVM::LLVMFuncOp func)
      : func(func), slot(func.getBody().front().getArguments().back()) {}

  /// Replaces a call of abort by a jump out of the function.
  void convert(LLVM::CallOp abort);
  /// What `op` calls may have left an error.
  void checkBehind(Operation *op);

private:
  Block *getExit(Region &region, Location loc);
  LLVM::LLVMFuncOp func;
  Value slot;
  llvm::MapVector<Region *, Block *> exits;
  llvm::SmallPtrSet<Operation *, 8> checked;
};
} // namespace

/// Where to go to leave `region`: the function, or the iteration of a loop.
/// Null where that takes a value.
Block *ErrorPaths::getExit(Region &region, Location loc) {
  auto known = exits.find(&region);
  if (known != exits.end())
    return known->second;
  Block *exit = nullptr;
  OpBuilder builder(func.getContext());
  if (&region == &func.getBody()) {
    exit = builder.createBlock(&region, region.end());
    SmallVector<Value> results;
    Type type = func.getFunctionType().getReturnType();
    if (!isa<LLVM::LLVMVoidType>(type))
      results.push_back(LLVM::PoisonOp::create(builder, loc, type));
    LLVM::ReturnOp::create(builder, loc, results);
  } else {
    SmallVector<Operation *> terminators;
    for (Block &block : region)
      if (Operation *last = block.getTerminator();
          last->getNumSuccessors() == 0 && !isa<LLVM::UnreachableOp>(last))
        terminators.push_back(last);
    if (terminators.size() == 1 && terminators[0]->getNumOperands() == 0 &&
        isa<omp::YieldOp, omp::TerminatorOp>(terminators[0])) {
      Block *last = terminators[0]->getBlock();
      exit = last->splitBlock(terminators[0]);
      builder.setInsertionPointToEnd(last);
      LLVM::BrOp::create(builder, loc, exit);
    }
  }
  exits[&region] = exit;
  return exit;
}

/// `puts` of the message, right before the program is aborted.
static LLVM::CallOp getMessageCall(LLVM::CallOp abort) {
  auto call = dyn_cast_or_null<LLVM::CallOp>(abort->getPrevNode());
  return call && call.getCallee() == "puts" && call->getNumOperands() == 1
             ? call
             : nullptr;
}

void ErrorPaths::convert(LLVM::CallOp abort) {
  LLVM::CallOp puts = getMessageCall(abort);
  Operation *terminator = abort->getNextNode();
  Region &region = *abort->getParentRegion();
  if (!puts || !isa_and_nonnull<LLVM::UnreachableOp>(terminator))
    return;
  Block *exit = getExit(region, abort.getLoc());
  if (!exit)
    return;
  OpBuilder builder(abort);
  // Several threads may come here at once; any one message will do.
  LLVM::StoreOp::create(builder, abort.getLoc(), puts->getOperand(0), slot,
                        /*alignment=*/8, /*isVolatile=*/false,
                        /*isNonTemporal=*/false, /*isInvariantGroup=*/false,
                        LLVM::AtomicOrdering::monotonic);
  LLVM::BrOp::create(builder, abort.getLoc(), exit);
  terminator->erase();
  abort.erase();
  puts.erase();
  checkBehind(region.getParentOp());
}

void ErrorPaths::checkBehind(Operation *op) {
  if (op == func || !checked.insert(op).second)
    return;
  Region &region = *op->getParentRegion();
  // An OpenMP op that only wraps another has nothing behind it.
  if (op->getBlock()->mightHaveTerminator()) {
    Block *exit = getExit(region, op->getLoc());
    if (exit && op->getBlock() != exit) {
      Block *block = op->getBlock();
      Block *rest = block->splitBlock(std::next(op->getIterator()));
      OpBuilder builder(func.getContext());
      builder.setInsertionPointToEnd(block);
      Type pointer = slot.getType();
      Value message =
          LLVM::LoadOp::create(builder, op->getLoc(), pointer, slot);
      Value none = LLVM::ZeroOp::create(builder, op->getLoc(), pointer);
      Value good = LLVM::ICmpOp::create(builder, op->getLoc(),
                                        LLVM::ICmpPredicate::eq, message, none);
      LLVM::CondBrOp::create(builder, op->getLoc(), good, rest, exit);
    }
  }
  checkBehind(region.getParentOp());
}

namespace {
struct AssertionsToErrors
    : sparq::impl::AssertionsToErrorsBase<AssertionsToErrors> {
  /// Those with an interface, and those that may fail: they abort, or call one
  /// that does.
  llvm::SetVector<LLVM::LLVMFuncOp> findFunctions() {
    llvm::SetVector<LLVM::LLVMFuncOp> funcs;
    llvm::StringSet<> failing;
    failing.insert("abort");
    for (bool changed = true; changed;) {
      changed = false;
      for (auto func : getOperation().getOps<LLVM::LLVMFuncOp>()) {
        if (func.isExternal() || funcs.contains(func))
          continue;
        WalkResult walk = func.walk([&](LLVM::CallOp call) {
          return call.getCallee() && failing.contains(*call.getCallee())
                     ? WalkResult::interrupt()
                     : WalkResult::advance();
        });
        if (!walk.wasInterrupted() && !func->hasAttr(kSignatureAttrName))
          continue;
        funcs.insert(func);
        failing.insert(func.getName());
        changed = true;
      }
    }
    return funcs;
  }

  void runOnOperation() override {
    // The module has its C functions already.
    if (getOperation().lookupSymbol(kCErrorFunction))
      return;
    auto pointer = LLVM::LLVMPointerType::get(&getContext());
    llvm::SetVector<LLVM::LLVMFuncOp> funcs = findFunctions();
    llvm::StringSet<> names;
    for (LLVM::LLVMFuncOp func : funcs)
      names.insert(func.getName());
    for (LLVM::LLVMFuncOp func : funcs) {
      LLVM::LLVMFunctionType type = func.getFunctionType();
      SmallVector<Type> inputs(type.getParams());
      inputs.push_back(pointer);
      func.setFunctionType(
          LLVM::LLVMFunctionType::get(type.getReturnType(), inputs));
      func.getBody().front().addArgument(pointer, func.getLoc());
      if (ArrayAttr attrs = func.getArgAttrsAttr()) {
        SmallVector<Attribute> all(attrs.getValue());
        all.push_back(DictionaryAttr::get(&getContext()));
        func.setArgAttrsAttr(ArrayAttr::get(&getContext(), all));
      }
    }
    for (LLVM::LLVMFuncOp func : funcs) {
      ErrorPaths paths(func);
      SmallVector<LLVM::CallOp> aborts, calls;
      func.walk([&](LLVM::CallOp call) {
        if (call.getCallee() == "abort")
          aborts.push_back(call);
        else if (call.getCallee() && names.contains(*call.getCallee()))
          calls.push_back(call);
      });
      for (LLVM::CallOp call : calls) {
        call.getCalleeOperandsMutable().append(
            func.getBody().front().getArguments().back());
        paths.checkBehind(call);
      }
      for (LLVM::CallOp abort : aborts)
        paths.convert(abort);
    }
  }
};
} // namespace
