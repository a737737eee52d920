//===- PrepareSPIRVKernels.cpp - kernels as SPIR-V takes them -------------===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "sparq/GPU/Passes.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Arith/Transforms/Passes.h"
#include "mlir/Dialect/GPU/IR/GPUDialect.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/SPIRV/IR/SPIRVAttributes.h"
#include "mlir/Dialect/SPIRV/IR/SPIRVDialect.h"
#include "mlir/Dialect/SPIRV/IR/SPIRVEnums.h"
#include "mlir/Dialect/SPIRV/IR/TargetAndABI.h"
#include "mlir/IR/PatternMatch.h"

namespace mlir::sparq {
#define GEN_PASS_DEF_PREPARESPIRVKERNELS
#include "sparq/GPU/Passes.h.inc"
} // namespace mlir::sparq

using namespace mlir;
using namespace mlir::sparq;

namespace {

//===----------------------------------------------------------------------===//
// Scalar arguments
//===----------------------------------------------------------------------===//

/// Reads the scalar of `type` whose two words start at `word`.
Value unpackScalar(OpBuilder &b, Location loc, Value params, int64_t word,
                   Type type) {
  Type i32 = b.getI32Type();
  auto load = [&](int64_t at) -> Value {
    Value index = arith::ConstantIndexOp::create(b, loc, at);
    return memref::LoadOp::create(b, loc, params, index);
  };
  Value low = load(word);
  if (type.isIndex())
    return arith::IndexCastOp::create(b, loc, type, low);
  unsigned width = type.getIntOrFloatBitWidth();
  Value bits = low;
  Type bitsType = b.getIntegerType(width);
  if (width == 64) {
    Value wideLow = arith::ExtUIOp::create(b, loc, bitsType, low);
    Value wideHigh = arith::ExtUIOp::create(b, loc, bitsType, load(word + 1));
    Value shift = arith::ConstantOp::create(b, loc, b.getI64IntegerAttr(32));
    bits = arith::OrIOp::create(
        b, loc, arith::ShLIOp::create(b, loc, wideHigh, shift), wideLow);
  } else if (bitsType != i32) {
    bits = arith::TruncIOp::create(b, loc, bitsType, low);
  }
  return isa<FloatType>(type)
             ? arith::BitcastOp::create(b, loc, type, bits).getResult()
             : bits;
}

/// Memref arguments first, in order, then one array with all the scalars.
void packScalars(gpu::GPUFuncOp func) {
  Block &entry = func.getBody().front();
  OpBuilder b(&entry, entry.begin());
  Location loc = func.getLoc();
  SmallVector<Type> types;
  llvm::BitVector scalars(entry.getNumArguments());
  for (BlockArgument arg : entry.getArguments()) {
    if (isa<MemRefType>(arg.getType()))
      types.push_back(arg.getType());
    else
      scalars.set(arg.getArgNumber());
  }
  if (scalars.none())
    return;
  auto paramsType = MemRefType::get({ShapedType::kDynamic}, b.getI32Type());
  Value params = entry.addArgument(paramsType, loc);
  types.push_back(paramsType);
  scalars.push_back(false);
  int64_t word = 0;
  for (unsigned i : scalars.set_bits()) {
    BlockArgument arg = entry.getArgument(i);
    if (!arg.use_empty())
      arg.replaceAllUsesWith(unpackScalar(b, loc, params, word, arg.getType()));
    word += 2;
  }
  entry.eraseArguments(scalars);
  func.setFunctionType(b.getFunctionType(types, {}));
  func.removeArgAttrsAttr();
}

//===----------------------------------------------------------------------===//
// Values carried by loops
//===----------------------------------------------------------------------===//

/// Replaces the iter_args of `loop` by variables.
void iterArgsToVariables(scf::ForOp loop) {
  if (loop.getNumResults() == 0)
    return;
  OpBuilder b(loop);
  Location loc = loop.getLoc();
  Value zero = arith::ConstantIndexOp::create(b, loc, 0);
  SmallVector<Value> variables;
  for (Value init : loop.getInitArgs()) {
    Value variable =
        memref::AllocaOp::create(b, loc, MemRefType::get({1}, init.getType()));
    memref::StoreOp::create(b, loc, init, variable, zero);
    variables.push_back(variable);
  }
  auto plain = scf::ForOp::create(b, loc, loop.getLowerBound(),
                                  loop.getUpperBound(), loop.getStep());
  b.setInsertionPointToStart(plain.getBody());
  SmallVector<Value> arguments{plain.getInductionVar()};
  for (Value variable : variables)
    arguments.push_back(memref::LoadOp::create(b, loc, variable, zero));
  auto yield = cast<scf::YieldOp>(loop.getBody()->getTerminator());
  SmallVector<Value> yielded(yield.getOperands());
  for (Value &value : yielded)
    if (auto arg = dyn_cast<BlockArgument>(value))
      if (arg.getOwner() == loop.getBody())
        value = arguments[arg.getArgNumber()];
  yield.erase();
  IRRewriter rewriter(b);
  rewriter.inlineBlockBefore(loop.getBody(), plain.getBody()->getTerminator(),
                             arguments);
  b.setInsertionPoint(plain.getBody()->getTerminator());
  for (auto [value, variable] : llvm::zip_equal(yielded, variables))
    memref::StoreOp::create(b, loc, value, variable, zero);
  b.setInsertionPointAfter(plain);
  for (auto [result, variable] : llvm::zip_equal(loop.getResults(), variables))
    result.replaceAllUsesWith(memref::LoadOp::create(b, loc, variable, zero));
  loop.erase();
}

//===----------------------------------------------------------------------===//
// Types
//===----------------------------------------------------------------------===//

/// bf16 as its bits, in registers and in memory; i1 in memory as a byte; every
/// memref in the storage class of what holds it.
Type convertType(Type type, spirv::StorageClass storage) {
  Builder b(type.getContext());
  if (type.isBF16())
    return b.getI16Type();
  auto memref = dyn_cast<MemRefType>(type);
  if (!memref)
    return type;
  Type element = memref.getElementType();
  if (element.isBF16())
    element = b.getI16Type();
  else if (element.isInteger(1))
    element = b.getI8Type();
  return MemRefType::get(memref.getShape(), element, memref.getLayout(),
                         spirv::StorageClassAttr::get(b.getContext(), storage));
}

void convertTypes(gpu::GPUFuncOp func) {
  auto convert = [](Value value) {
    auto storage = value.getDefiningOp<memref::AllocaOp>()
                       ? spirv::StorageClass::Function
                       : spirv::StorageClass::StorageBuffer;
    value.setType(convertType(value.getType(), storage));
  };
  func.walk([&](Operation *op) {
    for (Region &region : op->getRegions())
      for (Block &block : region)
        for (BlockArgument arg : block.getArguments())
          convert(arg);
    for (Value result : op->getResults())
      convert(result);
  });
  func.setFunctionType(FunctionType::get(
      func.getContext(), func.getBody().front().getArgumentTypes(), {}));

  func.walk([](Operation *op) {
    OpBuilder b(op);
    Location loc = op->getLoc();
    if (auto constant = dyn_cast<arith::ConstantOp>(op)) {
      if (auto value = dyn_cast<FloatAttr>(constant.getValue()))
        if (value.getType().isBF16())
          constant.setValueAttr(b.getIntegerAttr(
              b.getI16Type(), value.getValue().bitcastToAPInt()));
    } else if (auto bitcast = dyn_cast<arith::BitcastOp>(op)) {
      if (bitcast.getIn().getType() == bitcast.getType()) {
        bitcast.replaceAllUsesWith(bitcast.getIn());
        bitcast.erase();
      }
    } else if (auto load = dyn_cast<memref::LoadOp>(op)) {
      if (load.getType().isInteger(1)) {
        load.getResult().setType(b.getI8Type());
        b.setInsertionPointAfter(load);
        Value zero = arith::ConstantOp::create(
            b, loc, b.getIntegerAttr(b.getI8Type(), 0));
        auto bit =
            arith::CmpIOp::create(b, loc, arith::CmpIPredicate::ne, load, zero);
        load.getResult().replaceAllUsesExcept(bit, bit);
      }
    } else if (auto store = dyn_cast<memref::StoreOp>(op)) {
      if (store.getValueToStore().getType().isInteger(1))
        store.getValueMutable().assign(arith::ExtUIOp::create(
            b, loc, b.getI8Type(), store.getValueToStore()));
    }
  });
}

/// Operations that compute in bf16 and were not rewritten to f32.
LogicalResult checkBF16(gpu::GPUFuncOp func) {
  WalkResult result = func.walk([](Operation *op) {
    bool onBF16 =
        llvm::any_of(op->getOperandTypes(),
                     [](Type t) { return t.isBF16(); }) ||
        llvm::any_of(op->getResultTypes(), [](Type t) { return t.isBF16(); });
    bool moves = isa<arith::ConstantOp, arith::BitcastOp, arith::SelectOp,
                     memref::LoadOp, memref::StoreOp>(op) ||
                 isa<scf::SCFDialect>(op->getDialect());
    if (!onBF16 || moves)
      return WalkResult::advance();
    op->emitError("on bf16 cannot be emulated in a SPIR-V kernel");
    return WalkResult::interrupt();
  });
  return failure(result.wasInterrupted());
}

struct PrepareSPIRVKernels
    : sparq::impl::PrepareSPIRVKernelsBase<PrepareSPIRVKernels> {
  using Base::Base;

  void runOnOperation() override {
    MLIRContext *context = &getContext();
    using spirv::Capability;
    // What kernels may need; spirv-update-vce keeps what each module does.
    auto triple = spirv::VerCapExtAttr::get(
        spirv::Version::V_1_3,
        {Capability::Shader, Capability::Int8, Capability::Int16,
         Capability::Int64, Capability::Float16, Capability::Float64,
         Capability::StorageBuffer8BitAccess,
         Capability::StorageBuffer16BitAccess},
        {spirv::Extension::SPV_KHR_storage_buffer_storage_class,
         spirv::Extension::SPV_KHR_8bit_storage,
         spirv::Extension::SPV_KHR_16bit_storage},
        context);
    auto environment = spirv::TargetEnvAttr::get(
        triple, spirv::getDefaultResourceLimits(context),
        spirv::ClientAPI::Vulkan, spirv::Vendor::Unknown,
        spirv::DeviceType::Unknown, spirv::TargetEnvAttr::kUnknownDeviceID);
    auto abi = spirv::getEntryPointABIAttr(context, {int32_t(blockSize), 1, 1});

    for (auto module : getOperation().getOps<gpu::GPUModuleOp>()) {
      module->setAttr(spirv::getTargetEnvAttrName(), environment);
      for (auto func : module.getOps<gpu::GPUFuncOp>()) {
        if (failed(checkBF16(func)))
          return signalPassFailure();
        func->setAttr(spirv::getEntryPointABIAttrName(), abi);
        packScalars(func);
        SmallVector<scf::ForOp> loops;
        func.walk([&](scf::ForOp loop) { loops.push_back(loop); });
        for (scf::ForOp loop : loops)
          iterArgsToVariables(loop);
        convertTypes(func);
      }
    }
  }
};

} // namespace
