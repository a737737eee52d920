//===- WorkspaceBlock.cpp - Memory kept between calls ---------------------===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "WorkspaceBlock.h"

#include "sparq/Transforms/WorkspaceNames.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Parser/Parser.h"

using namespace mlir;
using namespace mlir::sparq;

// What a block looks like, from its address p: its size in bytes at p - 8, what
// malloc returned at p - 16. A block that has to grow gets a quarter more than
// it had, so that a cache that grows by one position in every call does not
// mean a new block in every call.
static constexpr char kManager[] = R"mlir(
llvm.func @malloc(i64) -> !llvm.ptr
llvm.func @free(!llvm.ptr)

llvm.func internal @__sparq_workspace_acquire(%slot: !llvm.ptr, %size: i64)
    -> (!llvm.ptr {llvm.noalias}) attributes {no_inline} {
  %null = llvm.mlir.zero : !llvm.ptr
  %zero = llvm.mlir.constant(0 : i64) : i64
  %to_size = llvm.mlir.constant(-8 : i64) : i64
  %to_raw = llvm.mlir.constant(-16 : i64) : i64
  %two = llvm.mlir.constant(2 : i64) : i64
  %room = llvm.mlir.constant(80 : i64) : i64
  %mask = llvm.mlir.constant(-64 : i64) : i64
  %kept = llvm.atomicrmw xchg %slot, %null acquire : !llvm.ptr, !llvm.ptr
  %none = llvm.icmp "eq" %kept, %null : !llvm.ptr
  llvm.cond_br %none, ^allocate(%size : i64), ^check
^check:
  %size_at = llvm.getelementptr %kept[%to_size] : (!llvm.ptr, i64) -> !llvm.ptr, i8
  %kept_size = llvm.load %size_at : !llvm.ptr -> i64
  %fits = llvm.icmp "uge" %kept_size, %size : i64
  llvm.cond_br %fits, ^done(%kept : !llvm.ptr), ^grow
^grow:
  %raw_at = llvm.getelementptr %kept[%to_raw] : (!llvm.ptr, i64) -> !llvm.ptr, i8
  %kept_raw = llvm.load %raw_at : !llvm.ptr -> !llvm.ptr
  llvm.call @free(%kept_raw) : (!llvm.ptr) -> ()
  %quarter = llvm.lshr %kept_size, %two : i64
  %more = llvm.add %kept_size, %quarter : i64
  %new_size = llvm.intr.umax(%more, %size) : (i64, i64) -> i64
  llvm.br ^allocate(%new_size : i64)
^allocate(%bytes: i64):
  %whole = llvm.add %bytes, %room : i64
  %raw = llvm.call @malloc(%whole) : (i64) -> !llvm.ptr
  %first = llvm.getelementptr %raw[80] : (!llvm.ptr) -> !llvm.ptr, i8
  %address = llvm.ptrtoint %first : !llvm.ptr to i64
  %aligned = llvm.and %address, %mask : i64
  %back = llvm.sub %aligned, %address : i64
  %block = llvm.getelementptr %first[%back] : (!llvm.ptr, i64) -> !llvm.ptr, i8
  %new_size_at = llvm.getelementptr %block[%to_size] : (!llvm.ptr, i64) -> !llvm.ptr, i8
  llvm.store %bytes, %new_size_at : i64, !llvm.ptr
  %new_raw_at = llvm.getelementptr %block[%to_raw] : (!llvm.ptr, i64) -> !llvm.ptr, i8
  llvm.store %raw, %new_raw_at : !llvm.ptr, !llvm.ptr
  llvm.br ^done(%block : !llvm.ptr)
^done(%result: !llvm.ptr):
  llvm.return %result : !llvm.ptr
}

llvm.func internal @__sparq_workspace_release(%slot: !llvm.ptr, %block: !llvm.ptr)
    attributes {no_inline} {
  %null = llvm.mlir.zero : !llvm.ptr
  %kept = llvm.atomicrmw xchg %slot, %block acq_rel : !llvm.ptr, !llvm.ptr
  %none = llvm.icmp "eq" %kept, %null : !llvm.ptr
  llvm.cond_br %none, ^done, ^free
^free:
  %to_raw = llvm.mlir.constant(-16 : i64) : i64
  %raw_at = llvm.getelementptr %kept[%to_raw] : (!llvm.ptr, i64) -> !llvm.ptr, i8
  %raw = llvm.load %raw_at : !llvm.ptr -> !llvm.ptr
  llvm.call @free(%raw) : (!llvm.ptr) -> ()
  llvm.br ^done
^done:
  llvm.return
}

llvm.func internal @__sparq_workspace_kept(%slot: !llvm.ptr) -> i64
    attributes {no_inline} {
  %null = llvm.mlir.zero : !llvm.ptr
  %zero = llvm.mlir.constant(0 : i64) : i64
  %to_size = llvm.mlir.constant(-8 : i64) : i64
  %kept = llvm.atomicrmw xchg %slot, %null acquire : !llvm.ptr, !llvm.ptr
  %none = llvm.icmp "eq" %kept, %null : !llvm.ptr
  llvm.cond_br %none, ^done(%zero : i64), ^look
^look:
  %size_at = llvm.getelementptr %kept[%to_size] : (!llvm.ptr, i64) -> !llvm.ptr, i8
  %size = llvm.load %size_at : !llvm.ptr -> i64
  llvm.call @__sparq_workspace_release(%slot, %kept) : (!llvm.ptr, !llvm.ptr) -> ()
  llvm.br ^done(%size : i64)
^done(%result: i64):
  llvm.return %result : i64
}
)mlir";

static constexpr StringLiteral kAcquireFunction = "__sparq_workspace_acquire";
static constexpr StringLiteral kKeptFunction = "__sparq_workspace_kept";

static void addManager(ModuleOp module) {
  SymbolTable symbols(module);
  if (symbols.lookup(kAcquireFunction))
    return;
  OwningOpRef<ModuleOp> source =
      parseSourceString<ModuleOp>(kManager, module.getContext());
  assert(source && "text that is part of the compiler");
  for (Operation &op : llvm::make_early_inc_range(*source->getBody())) {
    // The module may have its own malloc and free, in whatever dialect.
    auto function = cast<LLVM::LLVMFuncOp>(op);
    if (symbols.lookup(function.getName()))
      continue;
    op.remove();
    // Locations in this file would mean nothing to anybody.
    op.walk([&](Operation *inner) { inner->setLoc(module.getLoc()); });
    module.push_back(&op);
  }
}

/// `name`, or `name` and something where there is one already.
static std::string getFreeName(ModuleOp module, std::string name) {
  SymbolTable symbols(module);
  while (symbols.lookup(name))
    name += "_";
  return name;
}

/// Adds a function without arguments, called as `func` and `suffix` where that
/// name is free. `b` is set into it.
static LLVM::LLVMFuncOp addFunction(OpBuilder &b, func::FuncOp func,
                                    StringRef suffix, Type result) {
  auto module = func->getParentOfType<ModuleOp>();
  b.setInsertionPointToEnd(module.getBody());
  std::string name = (func.getName() + suffix).str();
  bool isTaken = SymbolTable(module).lookup(name);
  if (isTaken)
    name = getFreeName(module, "__sparq_" + name);
  auto added = LLVM::LLVMFuncOp::create(
      b, func.getLoc(), name, LLVM::LLVMFunctionType::get(result, {}),
      func.isPublic() && !isTaken ? LLVM::Linkage::External
                                  : LLVM::Linkage::Internal);
  b.setInsertionPointToStart(added.addEntryBlock(b));
  return added;
}

WorkspaceFunctions WorkspaceFunctions::add(func::FuncOp func) {
  WorkspaceFunctions functions;
  OpBuilder b(func.getContext());
  Location loc = func.getLoc();
  functions.free = addFunction(b, func, kFreeWorkspaceSuffix,
                               LLVM::LLVMVoidType::get(b.getContext()));
  LLVM::ReturnOp::create(b, loc, Value());
  // It runs when the code is unloaded, too.
  b.setInsertionPointAfter(functions.free);
  LLVM::GlobalDtorsOp::create(
      b, loc, b.getArrayAttr(FlatSymbolRefAttr::get(functions.free)),
      b.getI32ArrayAttr(65535),
      b.getArrayAttr(LLVM::ZeroAttr::get(b.getContext())));

  functions.size = addFunction(b, func, kWorkspaceSizeSuffix, b.getI64Type());
  if (functions.size.getLinkage() == LLVM::Linkage::External)
    functions.size->setAttr(kWorkspaceOfAttrName,
                            b.getStringAttr(func.getName()));
  Value zero = LLVM::ConstantOp::create(b, loc, b.getI64Type(), 0);
  LLVM::ReturnOp::create(b, loc, zero);
  return functions;
}

void WorkspaceFunctions::addBlock(Location loc, LLVM::GlobalOp slot) {
  OpBuilder b(free.getBody().front().getTerminator());
  auto getSlot = [&]() -> Value {
    return LLVM::AddressOfOp::create(b, loc, slot);
  };
  // To give back nothing is to free what is kept.
  Value null =
      LLVM::ZeroOp::create(b, loc, LLVM::LLVMPointerType::get(b.getContext()));
  LLVM::CallOp::create(b, loc, TypeRange(), kReleaseFunction,
                       ValueRange{getSlot(), null});

  auto result = cast<LLVM::ReturnOp>(size.getBody().front().getTerminator());
  b.setInsertionPoint(result);
  Value bytes =
      LLVM::CallOp::create(b, loc, b.getI64Type(), kKeptFunction, getSlot())
          .getResult();
  result.setOperand(0, LLVM::AddOp::create(b, loc, result.getArg(), bytes));
}

WorkspaceBlock::WorkspaceBlock(func::FuncOp func,
                               WorkspaceFunctions &functions) {
  auto module = func->getParentOfType<ModuleOp>();
  addManager(module);
  Location loc = func.getLoc();
  OpBuilder b(func);
  auto pointerType = LLVM::LLVMPointerType::get(b.getContext());
  slot = LLVM::GlobalOp::create(
      b, loc, pointerType, /*isConstant=*/false, LLVM::Linkage::Internal,
      getFreeName(module, ("__sparq_workspace_" + func.getName()).str()),
      Attribute());
  b.createBlock(&slot.getInitializerRegion());
  Value null = LLVM::ZeroOp::create(b, loc, pointerType);
  LLVM::ReturnOp::create(b, loc, null);

  if (!functions.free)
    functions = WorkspaceFunctions::add(func);
  functions.addBlock(loc, slot);
}

Value WorkspaceBlock::getSlot(OpBuilder &b, Location loc) {
  return LLVM::AddressOfOp::create(b, loc, slot);
}

Value WorkspaceBlock::acquire(OpBuilder &b, Location loc, Value bytes) {
  auto pointerType = LLVM::LLVMPointerType::get(b.getContext());
  Type i64 = b.getI64Type();
  Value size = arith::IndexCastOp::create(b, loc, i64, bytes);
  pointer = LLVM::CallOp::create(b, loc, pointerType, kAcquireFunction,
                                 ValueRange{getSlot(b, loc), size})
                .getResult();

  // What a memref of one dimension is in the LLVM dialect.
  auto one = LLVM::LLVMArrayType::get(i64, 1);
  auto type = LLVM::LLVMStructType::getLiteral(
      b.getContext(), {pointerType, pointerType, i64, one, one});
  Value zero = LLVM::ConstantOp::create(b, loc, i64, 0);
  Value stride = LLVM::ConstantOp::create(b, loc, i64, 1);
  Value descriptor = LLVM::PoisonOp::create(b, loc, type);
  auto set = [&](Value value, ArrayRef<int64_t> position) {
    descriptor =
        LLVM::InsertValueOp::create(b, loc, descriptor, value, position);
  };
  set(pointer, {0});
  set(pointer, {1});
  set(zero, {2});
  set(size, {3, 0});
  set(stride, {4, 0});
  auto memref = MemRefType::get({ShapedType::kDynamic}, b.getI8Type());
  return UnrealizedConversionCastOp::create(b, loc, memref, descriptor)
      .getResult(0);
}

void WorkspaceBlock::release(OpBuilder &b, Location loc) {
  LLVM::CallOp::create(b, loc, TypeRange(), kReleaseFunction,
                       ValueRange{getSlot(b, loc), pointer});
}
