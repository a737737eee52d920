//===- Scratch.cpp - Buffers that live within one call --------------------===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Scratch.h"

#include "mlir/Dialect/Bufferization/IR/Bufferization.h"
#include "mlir/Dialect/Bufferization/Transforms/BufferViewFlowAnalysis.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Interfaces/ControlFlowInterfaces.h"

using namespace mlir;
using namespace mlir::sparq;

bool sparq::isParallelLoop(Operation *op) {
  return isa<scf::ForallOp, scf::ParallelOp>(op);
}

/// Whether the regions of `op` run at most once each time that it is reached.
static bool isConditional(Operation *op) {
  return isa<scf::IfOp, scf::IndexSwitchOp, scf::ExecuteRegionOp>(op);
}

namespace {
class ScratchFinder {
public:
  ScratchFinder(func::FuncOp func,
                function_ref<void(memref::AllocOp, StringRef)> missed);

  SmallVector<Scratch> find();

private:
  std::optional<Scratch> inspect(memref::AllocOp alloc);
  /// Sets the region that runs once per life of the buffer, and the scope.
  bool findHome(memref::AllocOp alloc, Region *&home, Operation *&scope);

  func::FuncOp func;
  function_ref<void(memref::AllocOp, StringRef)> missed;
  BufferViewFlowAnalysis aliases;
  /// Places of each op in a walk: its own and that of the last op in it.
  DenseMap<Operation *, Lifetime> places;
};
} // namespace

ScratchFinder::ScratchFinder(
    func::FuncOp func, function_ref<void(memref::AllocOp, StringRef)> missed)
    : func(func), missed(missed), aliases(func) {
  int64_t next = 0;
  func->walk<WalkOrder::PreOrder>(
      [&](Operation *op) { places[op] = {next, next++}; });
  // Regions come after their op, so what is in them has been extended before.
  func->walk<WalkOrder::PostOrder>([&](Operation *op) {
    if (Operation *parent = op->getParentOp(); parent && op != func)
      places[parent].end = std::max(places[parent].end, places[op].end);
  });
}

bool ScratchFinder::findHome(memref::AllocOp alloc, Region *&home,
                             Operation *&scope) {
  home = nullptr;
  for (Operation *op = alloc; op != func; op = op->getParentOp()) {
    Operation *parent = op->getParentOp();
    bool isScope = parent == func || isParallelLoop(parent);
    if (!home && !isConditional(parent))
      home = op->getParentRegion();
    if (isScope) {
      scope = parent;
      return true;
    }
    if (!isConditional(parent) && !isa<LoopLikeOpInterface>(parent))
      return false;
  }
  llvm_unreachable("the function is a parent of every op in it");
}

/// What `user` may do with a buffer besides reading and writing its elements
/// or making another view of it: empty for nothing.
static StringRef getEscape(Operation *user, Value buffer) {
  if (isa<func::ReturnOp>(user))
    return "returned";
  if (isa<memref::ExtractAlignedPointerAsIndexOp, UnrealizedConversionCastOp>(
          user))
    return "its address is taken";
  if (isa<bufferization::DeallocOp, bufferization::CloneOp>(user))
    return "it is freed depending on who owns it";
  if (auto dealloc = dyn_cast<memref::DeallocOp>(user))
    return buffer.getDefiningOp<memref::AllocOp>()
               ? ""
               : "what is freed may be another buffer";
  if (auto store = dyn_cast<memref::StoreOp>(user))
    return store.getValueToStore() == buffer ? "it is stored" : "";
  if (isa<RegionBranchTerminatorOpInterface, CallOpInterface,
          ViewLikeOpInterface, MemoryEffectOpInterface>(user) ||
      user->hasTrait<OpTrait::HasRecursiveMemoryEffects>())
    return "";
  return "an op with unknown effects uses it";
}

std::optional<Scratch> ScratchFinder::inspect(memref::AllocOp alloc) {
  MemRefType type = alloc.getType();
  if (!type.getLayout().isIdentity() || type.getMemorySpace() ||
      !alloc.getSymbolOperands().empty()) {
    missed(alloc, "it has a layout or memory space");
    return std::nullopt;
  }
  Region *home;
  Operation *scope;
  if (!findHome(alloc, home, scope)) {
    missed(alloc, "how often it is allocated is not known");
    return std::nullopt;
  }
  std::optional<Lifetime> lifetime;
  for (Value value : aliases.resolve(alloc.getResult())) {
    if (!home->isAncestor(value.getParentRegion())) {
      missed(alloc, "it goes from one iteration of a loop to the next");
      return std::nullopt;
    }
    for (Operation *user : value.getUsers()) {
      StringRef escape = getEscape(user, value);
      if (!escape.empty()) {
        if (!isa<func::ReturnOp>(user))
          missed(alloc, escape);
        return std::nullopt;
      }
      if (isa<memref::DeallocOp>(user))
        continue;
      Operation *ancestor = home->findAncestorOpInRegion(*user);
      Lifetime place = places.lookup(ancestor);
      if (!lifetime)
        lifetime = place;
      lifetime->begin = std::min(lifetime->begin, place.begin);
      lifetime->end = std::max(lifetime->end, place.end);
    }
  }
  return Scratch{alloc, scope, lifetime.value_or(places.lookup(alloc))};
}

SmallVector<Scratch> ScratchFinder::find() {
  SmallVector<Scratch> found;
  func.walk([&](memref::AllocOp alloc) {
    if (std::optional<Scratch> scratch = inspect(alloc))
      found.push_back(*scratch);
  });
  return found;
}

SmallVector<Scratch>
sparq::findScratch(func::FuncOp func,
                   function_ref<void(memref::AllocOp, StringRef)> missed) {
  return ScratchFinder(func, missed).find();
}
