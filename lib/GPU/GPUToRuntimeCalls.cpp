//===- GPUToRuntimeCalls.cpp - host side of GPU code to runtime calls -----===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "sparq/GPU/Passes.h"
#include "sparq/Transforms/Passes.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/GPU/IR/GPUDialect.h"
#include "mlir/Dialect/LLVMIR/LLVMDialect.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/IR/SymbolTable.h"

namespace mlir::sparq {
#define GEN_PASS_DEF_GPUTORUNTIMECALLS
#include "sparq/GPU/Passes.h.inc"
} // namespace mlir::sparq

using namespace mlir;
using namespace mlir::sparq;

namespace {

bool containsLaunch(Operation *op) {
  return op->walk([](gpu::LaunchFuncOp) { return WalkResult::interrupt(); })
      .wasInterrupted();
}

struct GPUToRuntimeCalls
    : sparq::impl::GPUToRuntimeCallsBase<GPUToRuntimeCalls> {
  void runOnOperation() override {
    module = getOperation();
    SymbolTable table(module);
    symbols = &table;
    ptr = LLVM::LLVMPointerType::get(&getContext());
    i64 = IntegerType::get(&getContext(), 64);

    SmallVector<func::FuncOp> functions;
    for (auto function : module.getOps<func::FuncOp>())
      if (!function.isExternal())
        functions.push_back(function);
    for (func::FuncOp function : functions) {
      for (Block &block : function.getBody())
        synchronize(block, /*pending=*/true);
      if (failed(importGlobals(function)) ||
          (function.isPublic() && failed(importArguments(function))))
        return signalPassFailure();
      lowerLaunches(function);
    }
  }

private:
  //===--------------------------------------------------------------------===//
  // Runtime functions
  //===--------------------------------------------------------------------===//

  func::FuncOp declare(StringRef name, TypeRange inputs, TypeRange results,
                       bool cInterface = false) {
    if (auto function = symbols->lookup<func::FuncOp>(name))
      return function;
    OpBuilder b(module.getBodyRegion());
    auto function = func::FuncOp::create(b, module.getLoc(), name,
                                         b.getFunctionType(inputs, results));
    function.setPrivate();
    if (cInterface)
      function->setAttr(LLVM::LLVMDialect::getEmitCWrapperAttrName(),
                        b.getUnitAttr());
    symbols->insert(function);
    return function;
  }

  Value address(OpBuilder &b, Location loc, Value memref) {
    return memref::ExtractAlignedPointerAsIndexOp::create(b, loc, memref);
  }

  Value toI64(OpBuilder &b, Location loc, Value index) {
    return arith::IndexCastOp::create(b, loc, i64, index);
  }

  LLVM::GlobalOp global(StringRef name, Type type, Attribute value,
                        bool constant,
                        LLVM::Linkage linkage = LLVM::Linkage::Internal) {
    OpBuilder b(module.getBodyRegion());
    auto op = LLVM::GlobalOp::create(b, module.getLoc(), type, constant,
                                     linkage, name, value);
    symbols->insert(op);
    return op;
  }

  /// A pointer variable, null at first.
  LLVM::GlobalOp slot(const Twine &name) {
    LLVM::GlobalOp op =
        global(name.str(), ptr, Attribute(), /*constant=*/false);
    OpBuilder b(&getContext());
    b.createBlock(&op.getInitializerRegion());
    Value null = LLVM::ZeroOp::create(b, op.getLoc(), ptr);
    LLVM::ReturnOp::create(b, op.getLoc(), null);
    return op;
  }

  LLVM::GlobalOp string(const Twine &name, StringRef bytes) {
    auto type = LLVM::LLVMArrayType::get(IntegerType::get(&getContext(), 8),
                                         bytes.size());
    return global(name.str(), type, StringAttr::get(&getContext(), bytes),
                  /*constant=*/true);
  }

  //===--------------------------------------------------------------------===//
  // Synchronisation
  //===--------------------------------------------------------------------===//

  /// True if `op`, which launches nothing, touches memory on the host or hands
  /// it to code that might.
  bool touchesMemory(Operation *op) {
    return op
        ->walk([&](Operation *inner) {
          if (isa<func::CallOp>(inner) || isa<func::ReturnOp>(inner))
            return WalkResult::interrupt();
          // Allocation and release are the runtime's, which keeps order.
          if (isa<memref::AllocOp, memref::DeallocOp, memref::GetGlobalOp>(
                  inner))
            return WalkResult::advance();
          if (auto effects = dyn_cast<MemoryEffectOpInterface>(inner))
            return effects.hasEffect<MemoryEffects::Read>() ||
                           effects.hasEffect<MemoryEffects::Write>()
                       ? WalkResult::interrupt()
                       : WalkResult::advance();
          return inner->hasTrait<OpTrait::HasRecursiveMemoryEffects>() ||
                         inner->hasTrait<OpTrait::IsTerminator>() ||
                         isMemoryEffectFree(inner)
                     ? WalkResult::advance()
                     : WalkResult::interrupt();
        })
        .wasInterrupted();
  }

  /// A private function leaves synchronising to its caller.
  bool mustSynchronize(Operation *op) {
    if (auto ret = dyn_cast<func::ReturnOp>(op))
      return cast<func::FuncOp>(ret->getParentOp()).isPublic();
    if (auto call = dyn_cast<func::CallOp>(op)) {
      auto callee = symbols->lookup<func::FuncOp>(call.getCallee());
      return !callee || callee.isExternal();
    }
    return touchesMemory(op);
  }

  void synchronize(Block &block, bool pending) {
    for (Operation &op : llvm::make_early_inc_range(block)) {
      if (isa<gpu::LaunchFuncOp>(op)) {
        pending = true;
        continue;
      }
      if (op.getNumRegions() && containsLaunch(&op)) {
        for (Region &region : op.getRegions())
          for (Block &inner : region)
            synchronize(inner, /*pending=*/true);
        pending = true;
        continue;
      }
      if (pending && mustSynchronize(&op)) {
        OpBuilder b(&op);
        func::CallOp::create(b, op.getLoc(),
                             declare("sparqGpuSynchronize", {}, {}));
        pending = false;
      }
      if (isa<func::CallOp>(op))
        pending = true;
    }
  }

  //===--------------------------------------------------------------------===//
  // Memory that the runtime does not own
  //===--------------------------------------------------------------------===//

  /// Views `bytes`, a memref<?xi8>, as `type`, the dynamic sizes being those of
  /// `original`.
  Value viewAs(OpBuilder &b, Location loc, Value bytes, MemRefType type,
               Value original) {
    SmallVector<Value> sizes;
    for (int64_t i = 0, e = type.getRank(); i != e; ++i)
      if (type.isDynamicDim(i))
        sizes.push_back(memref::DimOp::create(b, loc, original, i));
    Value zero = arith::ConstantIndexOp::create(b, loc, 0);
    return memref::ViewOp::create(b, loc, type, bytes, zero, sizes);
  }

  Value byteSize(OpBuilder &b, Location loc, Value memref) {
    auto type = cast<MemRefType>(memref.getType());
    int64_t staticBytes = llvm::divideCeil(type.getElementTypeBitWidth(), 8);
    Value size;
    for (int64_t i = 0, e = type.getRank(); i != e; ++i) {
      if (!type.isDynamicDim(i)) {
        staticBytes *= type.getDimSize(i);
        continue;
      }
      Value dim = memref::DimOp::create(b, loc, memref, i);
      size = size ? arith::MulIOp::create(b, loc, size, dim).getResult() : dim;
    }
    Value bytes = arith::ConstantIndexOp::create(b, loc, staticBytes);
    return size ? arith::MulIOp::create(b, loc, size, bytes).getResult()
                : bytes;
  }

  bool canImport(MemRefType type) {
    return type.getLayout().isIdentity() &&
           type.getElementType().isIntOrFloat();
  }

  LogicalResult importArguments(func::FuncOp function) {
    Type index = IndexType::get(&getContext());
    auto bytesType = MemRefType::get({ShapedType::kDynamic},
                                     IntegerType::get(&getContext(), 8));
    OpBuilder b(&getContext());
    b.setInsertionPointToStart(&function.getBody().front());
    Location loc = function.getLoc();
    // Arguments that are results, see --sparq-drop-argument-results: the caller
    // looks for the result in its own memory.
    DenseSet<int64_t> results;
    if (auto numbers = function->getAttrOfType<DenseI64ArrayAttr>(
            kResultArgumentsAttrName))
      results.insert(numbers.asArrayRef().begin(), numbers.asArrayRef().end());
    struct Imported {
      Value copy, original, bytes;
      bool isResult;
    };
    SmallVector<Imported> imports;
    for (BlockArgument arg : function.getArguments()) {
      auto type = dyn_cast<MemRefType>(arg.getType());
      if (!type || arg.use_empty())
        continue;
      if (!canImport(type))
        return function.emitError("argument #")
               << arg.getArgNumber() << " of a public function has type "
               << type << ", which cannot be handed to the GPU: expected a "
               << "contiguous memref of integers or floats";
      SmallVector<OpOperand *> uses;
      for (OpOperand &use : arg.getUses())
        uses.push_back(&use);
      Value pointer = address(b, loc, arg);
      Value bytes = byteSize(b, loc, arg);
      func::FuncOp import =
          declare("sparqGpuImport", {index, index}, bytesType, true);
      Value copy =
          func::CallOp::create(b, loc, import, ValueRange{pointer, bytes})
              .getResult(0);
      Value view = viewAs(b, loc, copy, type, arg);
      for (OpOperand *use : uses)
        use->set(view);
      imports.push_back({address(b, loc, copy), pointer, bytes,
                         results.contains(arg.getArgNumber())});
    }
    function.walk([&](func::ReturnOp ret) {
      b.setInsertionPoint(ret);
      for (const Imported &import : imports) {
        if (import.isResult)
          func::CallOp::create(
              b, loc, declare("sparqGpuExport", {index, index, index}, {}),
              ValueRange{import.copy, import.original, import.bytes});
        func::CallOp::create(b, loc,
                             declare("sparqGpuRelease", {index, index}, {}),
                             ValueRange{import.copy, import.original});
      }
    });
    return success();
  }

  LogicalResult importGlobals(func::FuncOp function) {
    Type index = IndexType::get(&getContext());
    auto bytesType = MemRefType::get({ShapedType::kDynamic},
                                     IntegerType::get(&getContext(), 8));
    SmallVector<memref::GetGlobalOp> gets;
    function.walk([&](memref::GetGlobalOp get) { gets.push_back(get); });
    for (memref::GetGlobalOp get : gets) {
      if (!canImport(get.getType()))
        continue; // No kernel takes these.
      LLVM::GlobalOp &keep = globalSlots[get.getNameAttr().getAttr()];
      if (!keep)
        keep = slot(get.getName() + "_device");
      OpBuilder b(get);
      b.setInsertionPointAfter(get);
      Location loc = get.getLoc();
      SmallVector<OpOperand *> uses;
      for (OpOperand &use : get->getUses())
        uses.push_back(&use);
      Value keepAddress = LLVM::AddressOfOp::create(b, loc, keep);
      Value keepIndex = arith::IndexCastOp::create(
          b, loc, index, LLVM::PtrToIntOp::create(b, loc, i64, keepAddress));
      func::FuncOp import = declare("sparqGpuImportGlobal",
                                    {index, index, index}, bytesType, true);
      Value copy =
          func::CallOp::create(b, loc, import,
                               ValueRange{keepIndex, address(b, loc, get),
                                          byteSize(b, loc, get)})
              .getResult(0);
      Value view = viewAs(b, loc, copy, get.getType(), get);
      for (OpOperand *use : uses)
        use->set(view);
    }
    return success();
  }

  //===--------------------------------------------------------------------===//
  // Launches
  //===--------------------------------------------------------------------===//

  /// The bits of a scalar in 8 bytes.
  Value scalarBits(OpBuilder &b, Location loc, Value value) {
    Type type = value.getType();
    if (type.isIndex())
      return toI64(b, loc, value);
    if (auto floatType = dyn_cast<FloatType>(type)) {
      type = b.getIntegerType(floatType.getWidth());
      value = arith::BitcastOp::create(b, loc, type, value);
    }
    return type == i64 ? value : arith::ExtUIOp::create(b, loc, i64, value);
  }

  /// The bytes of a kernel module and their number, which
  /// --sparq-embed-gpu-binaries defines.
  struct Image {
    LLVM::GlobalOp data, bytes;
  };

  Image imageOf(gpu::LaunchFuncOp launch) {
    StringAttr name = launch.getKernelModuleName();
    Image &image = images[name];
    if (!image.data) {
      auto external = [&](StringRef suffix, Type type) {
        return global((name.getValue() + suffix).str(), type, Attribute(),
                      /*constant=*/true, LLVM::Linkage::External);
      };
      auto i8 = IntegerType::get(&getContext(), 8);
      image.data = external("_image", LLVM::LLVMArrayType::get(i8, 0));
      image.bytes = external("_image_bytes", i64);
    }
    return image;
  }

  void lowerLaunches(func::FuncOp function) {
    SmallVector<gpu::LaunchFuncOp> launches;
    function.walk(
        [&](gpu::LaunchFuncOp launch) { launches.push_back(launch); });
    if (launches.empty())
      return;

    // One array serves all launches of the function: a launch copies it.
    int64_t maxArgs = 1;
    for (gpu::LaunchFuncOp launch : launches)
      maxArgs = std::max<int64_t>(maxArgs, launch.getNumKernelOperands());
    OpBuilder b(&getContext());
    b.setInsertionPointToStart(&function.getBody().front());
    Location loc = function.getLoc();
    Value count =
        LLVM::ConstantOp::create(b, loc, i64, b.getI64IntegerAttr(maxArgs));
    Value args = LLVM::AllocaOp::create(b, loc, ptr, i64, count);

    func::FuncOp runtime = declare(
        "sparqGpuLaunch", {ptr, ptr, i64, ptr, i64, i64, i64, ptr, ptr}, {});
    for (gpu::LaunchFuncOp launch : launches) {
      Image image = imageOf(launch);
      b.setInsertionPoint(launch);
      loc = launch.getLoc();
      std::string kinds;
      for (auto [i, operand] : llvm::enumerate(launch.getKernelOperands())) {
        bool isBuffer = isa<MemRefType>(operand.getType());
        kinds.push_back(isBuffer ? 1 : 0);
        Value bits = isBuffer ? toI64(b, loc, address(b, loc, operand))
                              : scalarBits(b, loc, operand);
        Value to = LLVM::GEPOp::create(b, loc, ptr, i64, args,
                                       ArrayRef<LLVM::GEPArg>{int32_t(i)});
        LLVM::StoreOp::create(b, loc, bits, to);
      }
      StringRef kernel = launch.getKernelName().getValue();
      auto key =
          std::make_pair(launch.getKernelModuleName(), launch.getKernelName());
      Kernel &known = kernels[key];
      if (!known.name) {
        known.name = string(kernel + "_name", (kernel + Twine('\0')).str());
        known.kinds =
            string(kernel + "_kinds",
                   kinds.empty() ? StringRef("\0", 1) : StringRef(kinds));
        known.handle = slot(kernel + "_handle");
      }
      auto addressOf = [&](LLVM::GlobalOp op) -> Value {
        return LLVM::AddressOfOp::create(b, loc, op);
      };
      auto constant = [&](int64_t value) -> Value {
        return arith::ConstantOp::create(b, loc, b.getI64IntegerAttr(value));
      };
      gpu::KernelDim3 grid = launch.getGridSizeOperandValues();
      gpu::KernelDim3 block = launch.getBlockSizeOperandValues();
      auto asI64 = [&](Value v) {
        return v.getType().isIndex() ? toI64(b, loc, v) : v;
      };
      SmallVector<Value> operands{
          addressOf(known.handle),
          addressOf(image.data),
          LLVM::LoadOp::create(b, loc, i64, addressOf(image.bytes)),
          addressOf(known.name),
          asI64(grid.x),
          asI64(block.x),
          constant(launch.getNumKernelOperands()),
          args,
          addressOf(known.kinds)};
      func::CallOp::create(b, loc, runtime, operands);
      launch.erase();
    }
  }

  struct Kernel {
    LLVM::GlobalOp name, kinds, handle;
  };

  ModuleOp module;
  SymbolTable *symbols = nullptr;
  Type ptr, i64;
  DenseMap<StringAttr, LLVM::GlobalOp> globalSlots;
  DenseMap<StringAttr, Image> images;
  DenseMap<std::pair<StringAttr, StringAttr>, Kernel> kernels;
};

} // namespace
