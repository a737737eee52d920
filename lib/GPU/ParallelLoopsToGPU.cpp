//===- ParallelLoopsToGPU.cpp - parallel loops to GPU kernels -------------===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "sparq/GPU/Passes.h"

#include "mlir/Dialect/Affine/IR/AffineOps.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Arith/Utils/Utils.h"
#include "mlir/Dialect/GPU/IR/GPUDialect.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/IR/Remarks.h"
#include "mlir/Interfaces/ViewLikeInterface.h"
#include "mlir/Transforms/RegionUtils.h"

namespace mlir::sparq {
#define GEN_PASS_DEF_PARALLELLOOPSTOGPU
#include "sparq/GPU/Passes.h.inc"
} // namespace mlir::sparq

using namespace mlir;
using namespace mlir::sparq;

namespace {

//===----------------------------------------------------------------------===//
// What a kernel can hold
//===----------------------------------------------------------------------===//

/// Element types with the same layout on the host and on every target. `index`
/// is not: it is 64 bits on the host and 32 in SPIR-V.
bool isDeviceElementType(Type type) {
  if (auto integer = dyn_cast<IntegerType>(type))
    return llvm::is_contained({1, 8, 16, 32, 64}, integer.getWidth());
  return isa<Float16Type, BFloat16Type, Float32Type, Float64Type>(type);
}

bool isDeviceMemRef(Type type) {
  auto memref = dyn_cast<MemRefType>(type);
  if (!memref || !isDeviceElementType(memref.getElementType()))
    return false;
  SmallVector<int64_t> strides;
  int64_t offset;
  return succeeded(memref.getStridesAndOffset(strides, offset));
}

/// Returns why `op`, inside a parallel loop, cannot be in a kernel; empty if it
/// can.
std::string whyNotInKernel(Operation *op) {
  auto name = [&]() {
    return ("'" + op->getName().getStringRef() + "'").str();
  };
  auto checkMemRef = [&](Value memref) -> std::string {
    if (isDeviceMemRef(memref.getType()))
      return "";
    std::string type;
    llvm::raw_string_ostream(type) << memref.getType();
    return name() + " accesses " + type +
           ", whose layout or element type differs between host and device";
  };
  if (auto load = dyn_cast<memref::LoadOp>(op))
    return checkMemRef(load.getMemRef());
  if (auto store = dyn_cast<memref::StoreOp>(op))
    return checkMemRef(store.getMemRef());
  if (auto dim = dyn_cast<memref::DimOp>(op))
    return dim.getConstantIndex() ? checkMemRef(dim.getSource())
                                  : name() + " has no constant dimension";
  if (auto alloca = dyn_cast<memref::AllocaOp>(op))
    return alloca.getType().hasStaticShape() &&
                   alloca.getType().getLayout().isIdentity()
               ? checkMemRef(alloca)
               : name() + " has a dynamic shape";
  if (auto loop = dyn_cast<scf::ParallelOp>(op))
    return loop.getInitVals().empty() ? "" : name() + " reduces";
  for (Type type :
       llvm::concat<const Type>(llvm::to_vector(op->getOperandTypes()),
                                llvm::to_vector(op->getResultTypes())))
    if (!type.isIntOrIndexOrFloat())
      return name() + " has operands or results that are not scalars";
  if (isa<scf::ForOp, scf::IfOp, scf::WhileOp, scf::YieldOp, scf::ConditionOp,
          scf::ReduceOp, affine::AffineApplyOp>(op) ||
      isa<arith::ArithDialect, math::MathDialect>(op->getDialect()))
    return "";
  return name() + " has no counterpart in a kernel";
}

std::string whyNotKernel(scf::ParallelOp loop) {
  std::string reason = whyNotInKernel(loop);
  if (!reason.empty())
    return reason;
  loop.getBody()->walk([&](Operation *op) {
    reason = whyNotInKernel(op);
    return reason.empty() ? WalkResult::advance() : WalkResult::interrupt();
  });
  return reason;
}

//===----------------------------------------------------------------------===//
// One form of memref
//===----------------------------------------------------------------------===//

/// A memref seen as `flat[offset + sum_i index_i * stride_i]`.
struct FlatMemRef {
  Value flat;
  OpFoldResult offset;
  SmallVector<OpFoldResult> sizes, strides;
};

/// Rewrites accesses in a kernel to 1-D memrefs; what that needs of the host is
/// emitted before `host`.
class Flattener {
public:
  Flattener(Operation *host) : host(host) {}

  void rewrite(Operation *op) {
    OpBuilder b(op);
    if (auto load = dyn_cast<memref::LoadOp>(op)) {
      const FlatMemRef &info = lookup(load.getMemRef());
      Value index = linearize(b, load.getLoc(), info, load.getIndices(),
                              load.getMemRefType());
      load.replaceAllUsesWith(
          memref::LoadOp::create(b, load.getLoc(), info.flat, index)
              .getResult());
      load.erase();
    } else if (auto store = dyn_cast<memref::StoreOp>(op)) {
      const FlatMemRef &info = lookup(store.getMemRef());
      Value index = linearize(b, store.getLoc(), info, store.getIndices(),
                              store.getMemRefType());
      memref::StoreOp::create(b, store.getLoc(), store.getValueToStore(),
                              info.flat, index);
      store.erase();
    } else if (auto dim = dyn_cast<memref::DimOp>(op)) {
      const FlatMemRef &info = lookup(dim.getSource());
      dim.replaceAllUsesWith(getValueOrCreateConstantIndexOp(
          b, dim.getLoc(), info.sizes[*dim.getConstantIndex()]));
      dim.erase();
    } else if (auto alloca = dyn_cast<memref::AllocaOp>(op)) {
      MemRefType type = alloca.getType();
      auto flat = memref::AllocaOp::create(
          b, alloca.getLoc(),
          MemRefType::get({type.getNumElements()}, type.getElementType()));
      FlatMemRef info;
      auto [strides, offset] = type.getStridesAndOffset();
      info.flat = flat;
      info.offset = b.getIndexAttr(offset);
      info.sizes = getAsIndexOpFoldResult(b.getContext(), type.getShape());
      info.strides = getAsIndexOpFoldResult(b.getContext(), strides);
      known[alloca] = info;
      dead.push_back(alloca);
    }
  }

  ~Flattener() {
    for (Operation *op : dead)
      op->erase();
  }

private:
  const FlatMemRef &lookup(Value memref) {
    auto it = known.find(memref);
    if (it != known.end())
      return it->second;
    OpBuilder b(host);
    Location loc = host->getLoc();
    auto type = cast<MemRefType>(memref.getType());
    auto metadata = memref::ExtractStridedMetadataOp::create(b, loc, memref);
    FlatMemRef info;
    info.offset = metadata.getConstifiedMixedOffset();
    info.sizes = metadata.getConstifiedMixedSizes();
    info.strides = metadata.getConstifiedMixedStrides();
    (void)type;

    // All views of one buffer share one kernel argument: no aliasing bindings.
    Value root = memref;
    while (auto view = root.getDefiningOp<ViewLikeOpInterface>()) {
      auto source = dyn_cast<MemRefType>(view.getViewSource().getType());
      if (!source || source.getElementType() != type.getElementType())
        break;
      root = view.getViewSource();
    }
    Value &flat = flatRoots[root];
    if (!flat)
      flat = flatten(b, loc, root);
    info.flat = flat;
    return known[memref] = info;
  }

  /// The whole buffer under `root` as a 1-D memref.
  Value flatten(OpBuilder &b, Location loc, Value root) {
    auto type = cast<MemRefType>(root.getType());
    auto metadata = memref::ExtractStridedMetadataOp::create(b, loc, root);
    // extent = offset + 1 + sum_i (size_i - 1) * stride_i
    AffineExpr extent = b.getAffineConstantExpr(1) + b.getAffineSymbolExpr(0);
    SmallVector<OpFoldResult> operands{metadata.getConstifiedMixedOffset()};
    auto sizes = metadata.getConstifiedMixedSizes();
    auto strides = metadata.getConstifiedMixedStrides();
    for (auto [size, stride] : llvm::zip_equal(sizes, strides)) {
      extent = extent + (b.getAffineSymbolExpr(operands.size()) - 1) *
                            b.getAffineSymbolExpr(operands.size() + 1);
      operands.push_back(size);
      operands.push_back(stride);
    }
    OpFoldResult size =
        affine::makeComposedFoldedAffineApply(b, loc, extent, operands);
    auto flatType =
        MemRefType::get({ShapedType::kDynamic}, type.getElementType(),
                        MemRefLayoutAttrInterface(), type.getMemorySpace());
    Value sizeValue = getValueOrCreateConstantIndexOp(b, loc, size);
    return memref::ReinterpretCastOp::create(
        b, loc, flatType, metadata.getBaseBuffer(), b.getIndexAttr(0),
        ArrayRef<OpFoldResult>{sizeValue},
        ArrayRef<OpFoldResult>{b.getIndexAttr(1)});
  }

  Value linearize(OpBuilder &b, Location loc, const FlatMemRef &info,
                  ValueRange indices, MemRefType type) {
    Value sum;
    auto add = [&](Value term) {
      sum = sum ? b.createOrFold<arith::AddIOp>(loc, sum, term) : term;
    };
    if (!isConstantIntValue(info.offset, 0))
      add(getValueOrCreateConstantIndexOp(b, loc, info.offset));
    for (auto [i, index] : llvm::enumerate(indices)) {
      if (type.getDimSize(i) == 1)
        continue; // The index can only be 0.
      if (isConstantIntValue(info.strides[i], 1))
        add(index);
      else
        add(b.createOrFold<arith::MulIOp>(
            loc, index,
            getValueOrCreateConstantIndexOp(b, loc, info.strides[i])));
    }
    return sum ? sum : arith::ConstantIndexOp::create(b, loc, 0).getResult();
  }

  Operation *host;
  DenseMap<Value, FlatMemRef> known;
  DenseMap<Value, Value> flatRoots;
  SmallVector<Operation *> dead;
};

//===----------------------------------------------------------------------===//
// Mapping
//===----------------------------------------------------------------------===//

/// Nested parallel loops run serially in their thread.
void serialize(scf::ParallelOp loop) {
  OpBuilder b(loop);
  Location loc = loop.getLoc();
  scf::LoopNest nest = scf::buildLoopNest(b, loc, loop.getLowerBound(),
                                          loop.getUpperBound(), loop.getStep());
  SmallVector<Value> ivs;
  for (scf::ForOp inner : nest.loops)
    ivs.push_back(inner.getInductionVar());
  IRRewriter rewriter(b);
  Block *body = nest.loops.back().getBody();
  loop.getBody()->getTerminator()->erase();
  rewriter.inlineBlockBefore(loop.getBody(), body->getTerminator(), ivs);
  loop.erase();
}

/// Constants are cheaper in the kernel than as its arguments. (Upstream's
/// gpu-launch-sink-index-computations also sinks memref.dim, which a kernel
/// cannot answer.)
void sinkConstants(gpu::LaunchOp launch) {
  SetVector<Value> captured;
  getUsedValuesDefinedAbove(launch.getBody(), captured);
  OpBuilder b = OpBuilder::atBlockBegin(&launch.getBody().front());
  for (Value value : captured)
    if (auto constant = value.getDefiningOp<arith::ConstantOp>()) {
      Operation *clone = b.clone(*constant);
      replaceAllUsesInRegionWith(value, clone->getResult(0), launch.getBody());
    }
}

void launch(scf::ParallelOp loop, int64_t blockSize, int64_t maxBlocks) {
  OpBuilder b(loop);
  Location loc = loop.getLoc();
  auto constant = [&](int64_t value) -> Value {
    return arith::ConstantIndexOp::create(b, loc, value);
  };

  // Flatten the iteration space.
  AffineExpr lb, ub, step, s0, s1;
  bindSymbols(b.getContext(), lb, ub, step);
  bindSymbols(b.getContext(), s0, s1);
  SmallVector<OpFoldResult> trips;
  OpFoldResult total = b.getIndexAttr(1);
  for (auto [l, u, s] : llvm::zip_equal(loop.getLowerBound(),
                                        loop.getUpperBound(), loop.getStep())) {
    OpFoldResult trip;
    if (isConstantIntValue(l, 0) && isConstantIntValue(s, 1))
      trip = getAsOpFoldResult(u);
    else
      trip = affine::makeComposedFoldedAffineApply(
          b, loc, (ub - lb).ceilDiv(step),
          {getAsOpFoldResult(l), getAsOpFoldResult(u), getAsOpFoldResult(s)});
    trips.push_back(trip);
    total =
        affine::makeComposedFoldedAffineApply(b, loc, s0 * s1, {total, trip});
  }
  OpFoldResult blocks = affine::makeComposedFoldedAffineMin(
      b, loc,
      AffineMap::get(
          0, 1, {s0.ceilDiv(blockSize), b.getAffineConstantExpr(maxBlocks)},
          b.getContext()),
      {total});

  Value one = constant(1), block = constant(blockSize);
  Value totalValue = getValueOrCreateConstantIndexOp(b, loc, total);
  Value blocksValue = getValueOrCreateConstantIndexOp(b, loc, blocks);
  SmallVector<Value> tripValues;
  for (OpFoldResult trip : trips)
    tripValues.push_back(getValueOrCreateConstantIndexOp(b, loc, trip));

  // From the host: the number of blocks takes a library call on AMD.
  Value stride = arith::MulIOp::create(b, loc, blocksValue, block);

  auto launch =
      gpu::LaunchOp::create(b, loc, blocksValue, one, one, block, one, one);
  b.setInsertionPointToEnd(&launch.getBody().front());
  gpu::TerminatorOp::create(b, loc);
  b.setInsertionPointToStart(&launch.getBody().front());

  Value first = arith::AddIOp::create(
      b, loc, arith::MulIOp::create(b, loc, launch.getBlockIds().x, block),
      launch.getThreadIds().x);
  auto strided = scf::ForOp::create(b, loc, first, totalValue, stride);
  b.setInsertionPointToStart(strided.getBody());
  Value rest = strided.getInductionVar();
  SmallVector<Value> ivs(trips.size());
  int64_t outermost = 0;
  while (outermost + 1 < int64_t(trips.size()) &&
         isConstantIntValue(trips[outermost], 1))
    ++outermost;
  for (int64_t i = trips.size() - 1; i >= 0; --i) {
    Value iv;
    if (isConstantIntValue(trips[i], 1)) {
      iv = arith::ConstantIndexOp::create(b, loc, 0);
    } else if (i == outermost) {
      iv = rest;
    } else {
      iv = arith::RemUIOp::create(b, loc, rest, tripValues[i]);
      rest = arith::DivUIOp::create(b, loc, rest, tripValues[i]);
    }
    if (!isConstantIntValue(loop.getStep()[i], 1))
      iv = arith::MulIOp::create(b, loc, iv, loop.getStep()[i]);
    if (!isConstantIntValue(loop.getLowerBound()[i], 0))
      iv = arith::AddIOp::create(b, loc, iv, loop.getLowerBound()[i]);
    ivs[i] = iv;
  }

  IRRewriter rewriter(b);
  loop.getBody()->getTerminator()->erase();
  rewriter.inlineBlockBefore(loop.getBody(), strided.getBody()->getTerminator(),
                             ivs);
  loop.erase();

  SmallVector<scf::ParallelOp> nested;
  launch.getBody().walk(
      [&](scf::ParallelOp inner) { nested.push_back(inner); });
  for (scf::ParallelOp inner : nested)
    serialize(inner);

  Flattener flattener(launch);
  SmallVector<Operation *> accesses;
  launch.getBody().walk<WalkOrder::PreOrder>([&](Operation *op) {
    if (isa<memref::LoadOp, memref::StoreOp, memref::DimOp, memref::AllocaOp>(
            op))
      accesses.push_back(op);
  });
  for (Operation *op : accesses)
    flattener.rewrite(op);
  sinkConstants(launch);
}

struct ParallelLoopsToGPU
    : sparq::impl::ParallelLoopsToGPUBase<ParallelLoopsToGPU> {
  using Base::Base;

  LogicalResult initialize(MLIRContext *context) override {
    if (blockSize < 1 || blockSize > 1024)
      return emitError(UnknownLoc::get(context))
             << "block-size must be between 1 and 1024, got " << blockSize;
    if (maxBlocks < 1 || maxBlocks > 65535)
      return emitError(UnknownLoc::get(context))
             << "max-blocks must be between 1 and 65535, got " << maxBlocks;
    return success();
  }

  void runOnOperation() override {
    SmallVector<scf::ParallelOp> loops;
    getOperation()->walk<WalkOrder::PreOrder>([&](Operation *op) {
      if (isa<gpu::LaunchOp, gpu::GPUModuleOp>(op))
        return WalkResult::skip();
      if (auto loop = dyn_cast<scf::ParallelOp>(op)) {
        std::string reason = whyNotKernel(loop);
        if (reason.empty()) {
          loops.push_back(loop);
          return WalkResult::skip(); // Nested loops become serial.
        }
        remark::missed(
            loop.getLoc(),
            remark::RemarkOpts::name("Offload").category("sparq").subCategory(
                "gpu"))
            << "parallel loop stays on the host: " + reason;
      }
      return WalkResult::advance();
    });
    for (scf::ParallelOp loop : loops)
      launch(loop, blockSize, maxBlocks);
  }
};

} // namespace
