//===- Workspace.cpp - Scratch on the stack and in a kept block -----------===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "OpenMPCalls.h"
#include "Scratch.h"
#include "WorkspaceBlock.h"

#include "sparq/IR/FunctionName.h"
#include "sparq/Transforms/Passes.h"

#include "mlir/Dialect/Affine/IR/AffineOps.h"
#include "mlir/Dialect/Affine/Transforms/Transforms.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/IR/Remarks.h"
#include "mlir/Interfaces/DataLayoutInterfaces.h"
#include "llvm/Support/MathExtras.h"

#include <algorithm>

namespace mlir::sparq {
#define GEN_PASS_DEF_WORKSPACE
#include "sparq/Transforms/Passes.h.inc"
} // namespace mlir::sparq

using namespace mlir;
using namespace mlir::sparq;

/// Parts of different threads are whole pages.
static constexpr int64_t kThreadAlignment = 4096;

static void remarkMissed(memref::AllocOp alloc, StringRef reason) {
  remark::missed(alloc.getLoc(), remark::RemarkOpts::name("scratch")
                                     .category("sparq")
                                     .subCategory("workspace")
                                     .function(getFunctionName(alloc)))
      << remark::reason("{0} is allocated on the heap in every call: {1}",
                        alloc.getType(), reason);
}

/// Bytes of one element in memory.
static int64_t getElementBytes(memref::AllocOp alloc) {
  return DataLayout::closest(alloc).getTypeSize(
      alloc.getType().getElementType());
}

//===----------------------------------------------------------------------===//
// Where each buffer is
//===----------------------------------------------------------------------===//

namespace {
/// A buffer that goes into the block.
struct Placed {
  Scratch scratch;
  /// Bytes if `sizes` is empty, bytes per product of `sizes` if not.
  int64_t bytes;
  /// Known before the block is taken.
  SmallVector<Value> sizes;
  /// In the area of its scope, behind the static part where `region` is set.
  int64_t offset = 0;
  std::optional<unsigned> region;
};

/// Bytes of a size known only at run time, shared by buffers of which only one
/// is alive at a time.
struct DynamicRegion {
  int64_t bytes;
  SmallVector<Value> sizes;
  SmallVector<Lifetime> lifetimes;
  /// Where it starts in its area.
  Value offset;
};

/// Memory of one scope: for the function once, for a loop once per thread.
struct Area {
  Operation *scope;
  SmallVector<Placed> buffers;
  int64_t staticBytes = 0;
  SmallVector<DynamicRegion> regions;

  void layOut();
};
} // namespace

static bool overlapsAny(const Lifetime &lifetime, ArrayRef<Lifetime> others) {
  return llvm::any_of(
      others, [&](const Lifetime &other) { return lifetime.overlaps(other); });
}

/// Largest first, each at the lowest place that is free while it is alive.
void Area::layOut() {
  SmallVector<Placed *> order;
  for (Placed &buffer : buffers)
    order.push_back(&buffer);
  llvm::sort(order, [](const Placed *a, const Placed *b) {
    return a->bytes != b->bytes ? a->bytes > b->bytes : a < b;
  });
  SmallVector<const Placed *> done;
  for (Placed *buffer : order) {
    const Lifetime &lifetime = buffer->scratch.lifetime;
    if (!buffer->sizes.empty()) {
      auto fits = [&](const DynamicRegion &region) {
        // The order does not matter for how many there are.
        return std::is_permutation(region.sizes.begin(), region.sizes.end(),
                                   buffer->sizes.begin(),
                                   buffer->sizes.end()) &&
               !overlapsAny(lifetime, region.lifetimes);
      };
      auto *region = llvm::find_if(regions, fits);
      buffer->region = region - regions.begin();
      if (region == regions.end())
        regions.push_back({buffer->bytes, buffer->sizes, {}, Value()});
      regions[*buffer->region].lifetimes.push_back(lifetime);
      continue;
    }
    // Between the buffers that are alive at the same time, by address.
    SmallVector<const Placed *> others;
    for (const Placed *other : done)
      if (other->scratch.lifetime.overlaps(lifetime))
        others.push_back(other);
    llvm::sort(others, [](const Placed *a, const Placed *b) {
      return a->offset < b->offset;
    });
    for (const Placed *other : others) {
      if (buffer->offset + buffer->bytes <= other->offset)
        break;
      buffer->offset = std::max(
          buffer->offset, static_cast<int64_t>(llvm::alignTo(
                              other->offset + other->bytes, kBlockAlignment)));
    }
    staticBytes = std::max(
        staticBytes, static_cast<int64_t>(llvm::alignTo(
                         buffer->offset + buffer->bytes, kBlockAlignment)));
    done.push_back(buffer);
  }
}

//===----------------------------------------------------------------------===//
// One function
//===----------------------------------------------------------------------===//

namespace {
class WorkspacePlanner {
public:
  WorkspacePlanner(func::FuncOp func, int64_t maxStackBuffer, int64_t maxStack,
                   bool openmp)
      : func(func), body(func.getBody().front()),
        maxStackBuffer(maxStackBuffer), maxStack(maxStack), openmp(openmp),
        b(func.getContext()) {}

  void run();

private:
  /// Takes from `scratch` what fits on the stack.
  void placeOnStack(SmallVectorImpl<Scratch> &scratch);
  /// Takes from `scratch` what is nested in parallel loops.
  void dropNested(SmallVectorImpl<Scratch> &scratch);
  /// Takes from `scratch` what has its place in a block taken before the first
  /// of it. False if there is nothing.
  bool placeInBlock(SmallVectorImpl<Scratch> &scratch);
  bool isAvailable(Value value);
  /// `value`, or an upper bound of it, before the block is taken; null if there
  /// is none.
  Value computeEarly(Value value);
  /// `value` computed again from what is available; null if it cannot be.
  Value cloneEarly(Value value);
  bool computeSizes(Placed &buffer);
  Area &getArea(Operation *scope);

  Value constant(int64_t value) {
    return arith::ConstantIndexOp::create(b, loc, value);
  }
  Value toIndex(Value value) {
    return arith::IndexCastOp::create(b, loc, b.getIndexType(), value);
  }
  /// Gives the dynamic regions of an area their places and returns its size.
  Value emitSize(Area &area);
  void replace(Area &area, Value block, Value start);

  func::FuncOp func;
  Block &body;
  int64_t maxStackBuffer, maxStack;
  bool openmp;
  OpBuilder b;
  Location loc = func.getLoc();
  /// The op of the function's body before which the block is taken.
  Operation *start = nullptr;
  std::vector<Area> areas;
  WorkspaceFunctions functions;
  DenseMap<Value, Value> early;
};
} // namespace

static void eraseDeallocs(memref::AllocOp alloc) {
  for (Operation *user : llvm::make_early_inc_range(alloc->getUsers()))
    if (isa<memref::DeallocOp>(user))
      user->erase();
}

void WorkspacePlanner::placeOnStack(SmallVectorImpl<Scratch> &scratch) {
  // Smallest first: these profit the most, since they become registers.
  auto getBytes = [](Scratch buffer) -> int64_t {
    MemRefType type = buffer.alloc.getType();
    return type.hasStaticShape()
               ? type.getNumElements() * getElementBytes(buffer.alloc)
               : std::numeric_limits<int64_t>::max();
  };
  SmallVector<std::pair<int64_t, size_t>> order;
  for (auto [index, buffer] : llvm::enumerate(scratch))
    order.push_back({getBytes(buffer), index});
  llvm::sort(order);
  DenseMap<Operation *, int64_t> used;
  DenseSet<Operation *> placed;
  for (auto [bytes, index] : order) {
    Scratch &buffer = scratch[index];
    if (bytes > maxStackBuffer || used[buffer.scope] + bytes > maxStack)
      continue;
    used[buffer.scope] += bytes;
    placed.insert(buffer.alloc);
  }
  llvm::erase_if(scratch, [&](const Scratch &buffer) {
    if (!placed.contains(buffer.alloc))
      return false;
    memref::AllocOp alloc = buffer.alloc;
    eraseDeallocs(alloc);
    // Inside a sequential loop it would be stack that only grows.
    b.setInsertionPointToStart(&buffer.scope->getRegion(0).front());
    auto alloca =
        memref::AllocaOp::create(b, alloc.getLoc(), alloc.getType(),
                                 ValueRange(), alloc.getAlignmentAttr());
    alloc.replaceAllUsesWith(alloca.getResult());
    alloc.erase();
    return true;
  });
}

bool WorkspacePlanner::isAvailable(Value value) {
  if (auto argument = dyn_cast<BlockArgument>(value))
    return argument.getOwner() == &body;
  Operation *definition = value.getDefiningOp();
  return definition->getBlock() == &body && definition->isBeforeInBlock(start);
}

Value WorkspacePlanner::cloneEarly(Value value) {
  if (isAvailable(value))
    return value;
  Operation *definition = value.getDefiningOp();
  if (!definition || !isPure(definition) || definition->getNumRegions())
    return Value();
  IRMapping map;
  for (Value operand : definition->getOperands()) {
    Value before = cloneEarly(operand);
    if (!before)
      return Value();
    map.map(operand, before);
  }
  return b.clone(*definition, map)
      ->getResult(cast<OpResult>(value).getResultNumber());
}

Value WorkspacePlanner::computeEarly(Value value) {
  if (isAvailable(value))
    return value;
  Value &known = early[value];
  if (known)
    return known;
  b.setInsertionPoint(start);
  auto isKnown = [&](Value v, std::optional<int64_t>,
                     ValueBoundsConstraintSet &) { return isAvailable(v); };
  FailureOr<OpFoldResult> bound = affine::reifyIndexValueBound(
      b, loc, presburger::BoundType::UB, value, isKnown, /*closedUB=*/true);
  if (failed(bound))
    return known = cloneEarly(value);
  if (getConstantIntValue(*bound))
    return known = getValueOrCreateConstantIndexOp(b, loc, *bound);
  // A loop that is never entered may have a bound below zero.
  return known =
             arith::MaxSIOp::create(b, loc, cast<Value>(*bound), constant(0));
}

bool WorkspacePlanner::computeSizes(Placed &buffer) {
  memref::AllocOp alloc = buffer.scratch.alloc;
  buffer.bytes = getElementBytes(alloc);
  for (int64_t size : alloc.getType().getShape())
    if (!ShapedType::isDynamic(size))
      buffer.bytes *= size;
  for (Value size : alloc.getDynamicSizes()) {
    Value before = computeEarly(size);
    if (!before)
      return false;
    if (std::optional<int64_t> constant = getConstantIntValue(before))
      buffer.bytes *= *constant;
    else
      buffer.sizes.push_back(before);
  }
  return true;
}

Area &WorkspacePlanner::getArea(Operation *scope) {
  for (Area &area : areas)
    if (area.scope == scope)
      return area;
  areas.push_back({scope, {}, 0, {}});
  return areas.back();
}

Value WorkspacePlanner::emitSize(Area &area) {
  Value size = constant(area.staticBytes);
  for (DynamicRegion &region : area.regions) {
    region.offset = size;
    Value bytes = constant(region.bytes);
    for (Value factor : region.sizes)
      bytes = arith::MulIOp::create(b, loc, bytes, factor);
    AffineExpr s0 = b.getAffineSymbolExpr(0), s1 = b.getAffineSymbolExpr(1);
    size = affine::AffineApplyOp::create(
        b, loc,
        AffineMap::get(0, 2,
                       s0 + s1.ceilDiv(kBlockAlignment) * kBlockAlignment),
        ValueRange{size, bytes});
  }
  return size;
}

void WorkspacePlanner::replace(Area &area, Value block, Value start) {
  for (Placed &buffer : area.buffers) {
    memref::AllocOp alloc = buffer.scratch.alloc;
    eraseDeallocs(alloc);
    b.setInsertionPoint(alloc);
    Value offset = buffer.region ? area.regions[*buffer.region].offset
                                 : constant(buffer.offset);
    if (start)
      offset = arith::AddIOp::create(b, alloc.getLoc(), start, offset);
    auto view = memref::ViewOp::create(b, alloc.getLoc(), alloc.getType(),
                                       block, offset, alloc.getDynamicSizes());
    alloc.replaceAllUsesWith(view.getResult());
    alloc.erase();
  }
}

void WorkspacePlanner::dropNested(SmallVectorImpl<Scratch> &scratch) {
  llvm::erase_if(scratch, [&](const Scratch &buffer) {
    if (buffer.scope == func)
      return false;
    Operation *parent = buffer.scope->getParentOp();
    while (parent != func && !isParallelLoop(parent))
      parent = parent->getParentOp();
    if (parent == func)
      return false;
    // Which threads run the inner loop is not known.
    remarkMissed(buffer.alloc, "it is in a parallel loop in another one");
    return true;
  });
}

bool WorkspacePlanner::placeInBlock(SmallVectorImpl<Scratch> &scratch) {
  start = nullptr;
  areas.clear();
  early.clear();
  for (Scratch &buffer : scratch) {
    Operation *ancestor = body.findAncestorOpInBlock(*buffer.alloc);
    if (!start || ancestor->isBeforeInBlock(start))
      start = ancestor;
  }
  SmallVector<Scratch> late;
  for (Scratch &scratchBuffer : scratch) {
    Placed buffer{scratchBuffer, 0, {}, 0, std::nullopt};
    if (computeSizes(buffer))
      getArea(buffer.scratch.scope).buffers.push_back(buffer);
    else
      late.push_back(scratchBuffer);
  }
  scratch = late;
  if (areas.empty())
    return false;
  for (Area &area : areas)
    area.layOut();

  // Loops run one after the other, so all use the same part of the block.
  b.setInsertionPoint(start);
  Value shared, perThread;
  for (Area &area : areas) {
    Value size = emitSize(area);
    if (area.scope == func)
      shared = size;
    else
      perThread =
          perThread
              ? arith::MaxUIOp::create(b, loc, perThread, size).getResult()
              : size;
  }
  Value bytes = shared;
  if (perThread) {
    AffineExpr s0 = b.getAffineSymbolExpr(0);
    auto align = [&](Value value) -> Value {
      return affine::AffineApplyOp::create(
          b, loc,
          AffineMap::get(0, 1, s0.ceilDiv(kThreadAlignment) * kThreadAlignment),
          ValueRange{value});
    };
    shared = shared ? align(shared) : constant(0);
    perThread = align(perThread);
    bytes = perThread;
    if (openmp) {
      Value threads = toIndex(callMaxThreads(b, loc, func));
      bytes = arith::MulIOp::create(b, loc, perThread, threads);
    }
    bytes = arith::AddIOp::create(b, loc, shared, bytes);
  }

  WorkspaceBlock block(func, functions);
  Value memory = block.acquire(b, loc, bytes);
  for (Area &area : areas) {
    Value areaStart = area.scope == func ? Value() : shared;
    if (areaStart && openmp) {
      b.setInsertionPointToStart(&area.scope->getRegion(0).front());
      Value thread = toIndex(callThreadNumber(b, loc, func));
      areaStart = arith::MulIOp::create(b, loc, thread, perThread);
      areaStart = arith::AddIOp::create(b, loc, shared, areaStart);
    }
    replace(area, memory, areaStart);
  }
  b.setInsertionPoint(body.getTerminator());
  block.release(b, loc);
  return true;
}

void WorkspacePlanner::run() {
  SmallVector<Scratch> scratch = findScratch(func, remarkMissed);
  placeOnStack(scratch);
  dropNested(scratch);
  // Another block for what depends on values computed meanwhile.
  while (!scratch.empty() && placeInBlock(scratch))
    ;
  for (Scratch &buffer : scratch)
    remarkMissed(buffer.alloc,
                 "its size is not known before the loop it is in");
}

namespace {
struct Workspace : sparq::impl::WorkspaceBase<Workspace> {
  using WorkspaceBase::WorkspaceBase;

  void runOnOperation() override {
    SmallVector<func::FuncOp> functions;
    for (auto func : getOperation().getOps<func::FuncOp>())
      if (!func.isDeclaration() && func.getBody().hasOneBlock())
        functions.push_back(func);
    for (func::FuncOp func : functions)
      WorkspacePlanner(func, maxStackBuffer, maxStack, openmp).run();
  }
};
} // namespace
