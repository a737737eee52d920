//===- ConvertUtilToFunc.cpp - IREE's functions as func.func --------------===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "sparq/Transforms/Passes.h"

#include "mlir/Dialect/Bufferization/IR/Bufferization.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/SymbolTable.h"
#include "mlir/Interfaces/DestinationStyleOpInterface.h"

namespace mlir::sparq {
#define GEN_PASS_DEF_CONVERTUTILTOFUNC
#include "sparq/Transforms/Passes.h.inc"
} // namespace mlir::sparq

using namespace mlir;

static bool isNamed(Operation *op, StringRef name) {
  return op && op->getName().getStringRef() == name;
}

static bool isHal(Type type, StringRef name) {
  auto opaque = dyn_cast<OpaqueType>(type);
  return opaque && opaque.getDialectNamespace() == "hal" &&
         opaque.getTypeData() == name;
}

static StringAttr getSymbol(Operation *op) {
  return op->getAttrOfType<StringAttr>(SymbolTable::getSymbolAttrName());
}

namespace {
struct ConvertUtilToFunc
    : sparq::impl::ConvertUtilToFuncBase<ConvertUtilToFunc> {
  void runOnOperation() override;

  void dropFenceWrappers();
  LogicalResult unwrap(Operation *function);
  LogicalResult convertFunction(Operation *function);
  LogicalResult convertGlobal(Operation *global);
  LogicalResult convertAccesses(Operation *function);

  /// Globals that became memrefs, by name.
  DenseMap<StringAttr, memref::GlobalOp> globals;
};
} // namespace

//===----------------------------------------------------------------------===//
// Calling conventions
//===----------------------------------------------------------------------===//

/// Of `@f`, which makes fences and calls `@f$async`, only the latter stays,
/// as `@f`.
void ConvertUtilToFunc::dropFenceWrappers() {
  SymbolTable symbols(getOperation());
  SmallVector<Operation *> wrappers;
  for (Operation &op : *getOperation().getBody())
    if (isNamed(&op, "util.func") && getSymbol(&op) &&
        symbols.lookup((getSymbol(&op).getValue() + "$async").str()))
      wrappers.push_back(&op);
  for (Operation *wrapper : wrappers) {
    StringAttr name = getSymbol(wrapper);
    Operation *async = symbols.lookup((name.getValue() + "$async").str());
    if (!isNamed(async, "util.func"))
      continue;
    symbols.erase(wrapper);
    symbols.remove(async);
    async->setAttr(SymbolTable::getSymbolAttrName(), name);
    symbols.insert(async);
  }
}

/// Takes and returns tensors where there were buffer views, and drops fences.
LogicalResult ConvertUtilToFunc::unwrap(Operation *function) {
  Block &entry = function->getRegion(0).front();
  SmallVector<Operation *> imports, exports, barriers, others;
  function->walk([&](Operation *op) {
    if (isNamed(op, "hal.tensor.import") && op->getNumOperands() > 0)
      imports.push_back(op);
    else if (isNamed(op, "hal.tensor.export") && op->getNumOperands() > 0)
      exports.push_back(op);
    else if (isNamed(op, "hal.tensor.barrier") &&
             op->getNumOperands() >= op->getNumResults())
      barriers.push_back(op);
    else if (isNamed(op, "hal.fence.signal") ||
             isNamed(op, "hal.buffer_view.dim"))
      others.push_back(op);
  });
  for (Operation *op : exports) {
    op->getResult(0).replaceAllUsesWith(op->getOperand(0));
    op->erase();
  }
  for (Operation *op : barriers) {
    for (OpResult result : op->getResults())
      result.replaceAllUsesWith(op->getOperand(result.getResultNumber()));
    op->erase();
  }
  OpBuilder b(function->getContext());
  for (Operation *op : imports) {
    auto argument = dyn_cast<BlockArgument>(op->getOperand(0));
    Type type = op->getResult(0).getType();
    if (!argument || argument.getOwner() != &entry)
      return op->emitOpError("imports something else than an argument of the "
                             "function");
    if (!isHal(argument.getType(), "buffer_view") && argument.getType() != type)
      return op->emitOpError("imports an argument as a second type");
    argument.setType(type);
    op->getResult(0).replaceAllUsesWith(argument);
    op->erase();
  }
  for (Operation *op : others) {
    if (isNamed(op, "hal.buffer_view.dim")) {
      auto index = op->getAttrOfType<IntegerAttr>("index");
      Value view = op->getOperand(0);
      if (!index || !isa<RankedTensorType>(view.getType()))
        continue;
      b.setInsertionPoint(op);
      op->getResult(0).replaceAllUsesWith(
          tensor::DimOp::create(b, op->getLoc(), view, index.getInt()));
    }
    op->erase();
  }
  for (unsigned i = entry.getNumArguments(); i-- > 0;) {
    BlockArgument argument = entry.getArgument(i);
    if (isHal(argument.getType(), "fence") && argument.use_empty()) {
      entry.eraseArgument(i);
      // Attributes of arguments are for the others, which come before.
      if (auto attrs = function->getAttrOfType<ArrayAttr>("arg_attrs");
          attrs && attrs.size() > i) {
        SmallVector<Attribute> list(attrs.begin(), attrs.end());
        list.erase(list.begin() + i);
        function->setAttr("arg_attrs", b.getArrayAttr(list));
      }
    }
  }
  return success();
}

LogicalResult ConvertUtilToFunc::convertFunction(Operation *op) {
  StringAttr name = getSymbol(op);
  auto typeAttr = op->getAttrOfType<TypeAttr>("function_type");
  auto type = typeAttr ? dyn_cast<FunctionType>(typeAttr.getValue()) : nullptr;
  if (!name || !type || op->getNumRegions() != 1)
    return op->emitOpError("has no name, type or body");
  Region &body = op->getRegion(0);
  OpBuilder b(op);
  if (!body.empty()) {
    if (failed(unwrap(op)) || failed(convertAccesses(op)))
      return failure();
    TypeRange results = type.getResults();
    for (Block &block : body) {
      Operation *returned = block.empty() ? nullptr : &block.back();
      if (!isNamed(returned, "util.return"))
        continue;
      b.setInsertionPoint(returned);
      auto other = func::ReturnOp::create(b, returned->getLoc(),
                                          returned->getOperands());
      returned->erase();
      results = other->getOperandTypes();
    }
    type = b.getFunctionType(body.front().getArgumentTypes(), results);
  }
  b.setInsertionPoint(op);
  auto function = func::FuncOp::create(b, op->getLoc(), name, type);
  if (auto visibility =
          op->getAttrOfType<StringAttr>(SymbolTable::getVisibilityAttrName());
      visibility && visibility.getValue() != "public")
    function.setVisibility(SymbolTable::Visibility::Private);
  if (body.empty())
    function.setPrivate();
  if (auto attrs = op->getAttrOfType<ArrayAttr>("arg_attrs");
      attrs && attrs.size() == type.getNumInputs())
    function.setAllArgAttrs(attrs);
  if (auto attrs = op->getAttrOfType<ArrayAttr>("res_attrs");
      attrs && attrs.size() == type.getNumResults())
    function.setAllResultAttrs(attrs);
  function.getBody().takeBody(body);
  op->erase();
  return success();
}

//===----------------------------------------------------------------------===//
// Globals
//===----------------------------------------------------------------------===//

LogicalResult ConvertUtilToFunc::convertGlobal(Operation *op) {
  StringAttr name = getSymbol(op);
  auto typeAttr = op->getAttrOfType<TypeAttr>("type");
  if (!name || !typeAttr)
    return op->emitOpError("has no name or type");
  Type type = typeAttr.getValue();
  auto tensor = dyn_cast<RankedTensorType>(type);
  if (!tensor && !type.isIntOrIndexOrFloat())
    return op->emitOpError("has a type that can be compiled for IREE only: ")
           << type;
  if (!tensor)
    tensor = RankedTensorType::get({}, type);
  if (!tensor.hasStaticShape())
    return op->emitOpError(
        "has a dynamic shape: such a global can be compiled for IREE only");

  OpBuilder b(op);
  Attribute initial = op->getAttr("initial_value");
  Attribute value = b.getUnitAttr();
  if (isa_and_nonnull<ElementsAttr>(initial))
    value = initial;
  else if (isa_and_nonnull<IntegerAttr, FloatAttr>(initial))
    value = DenseElementsAttr::get(tensor, initial);
  else if (auto opaque = dyn_cast_or_null<OpaqueAttr>(initial);
           initial && !(opaque && opaque.getAttrData() == "uninitialized"))
    return op->emitOpError("has an initial value that is known to IREE only");
  auto memref = MemRefType::get(tensor.getShape(), tensor.getElementType());
  globals[name] = memref::GlobalOp::create(
      b, op->getLoc(), name.getValue(), b.getStringAttr("private"), memref,
      value, /*constant=*/!op->hasAttr("is_mutable"), IntegerAttr());
  op->erase();
  return success();
}

/// The value whose memory `value` may be an update of.
static Value getUpdated(Value value) {
  while (Operation *op = value.getDefiningOp()) {
    if (auto slice = dyn_cast<tensor::InsertSliceOp>(op))
      value = slice.getDest();
    else if (auto destination = dyn_cast<DestinationStyleOpInterface>(op))
      value = destination.getTiedOpOperand(cast<OpResult>(value))->get();
    else if (isa<tensor::CastOp, tensor::CollapseShapeOp, tensor::ExpandShapeOp,
                 tensor::ExtractSliceOp>(op))
      value = op->getOperand(0);
    else
      break;
  }
  return value;
}

LogicalResult ConvertUtilToFunc::convertAccesses(Operation *function) {
  struct Accesses {
    SmallVector<Operation *> loads, stores;
  };
  llvm::MapVector<StringAttr, Accesses> all;
  bool calls = false;
  function->walk([&](Operation *op) {
    calls |= isNamed(op, "util.call");
    auto symbol = op->getAttrOfType<FlatSymbolRefAttr>("global");
    if (!symbol)
      return;
    if (isNamed(op, "util.global.load"))
      all[symbol.getAttr()].loads.push_back(op);
    else if (isNamed(op, "util.global.store"))
      all[symbol.getAttr()].stores.push_back(op);
  });
  Block &entry = function->getRegion(0).front();
  for (auto &[name, accesses] : all) {
    auto &[loads, stores] = accesses;
    memref::GlobalOp global = globals.lookup(name);
    if (!global)
      return (loads.empty() ? stores : loads)
          .front()
          ->emitOpError("names no global of the module");
    // With one load before one store of an update, the tensor can be the global
    // itself, to be updated in place. Otherwise it is a copy, made when it is
    // loaded.
    bool inPlace =
        !calls && loads.size() == 1 && stores.size() == 1 &&
        loads[0]->getBlock() == &entry && stores[0]->getBlock() == &entry &&
        loads[0]->isBeforeInBlock(stores[0]) &&
        getUpdated(stores[0]->getOperand(0)) == loads[0]->getResult(0);
    MemRefType type = global.getType();
    OpBuilder b(function->getContext());
    for (Operation *op : loads) {
      b.setInsertionPoint(op);
      Location loc = op->getLoc();
      Value memory =
          memref::GetGlobalOp::create(b, loc, type, global.getName());
      Value value;
      if (!isa<TensorType>(op->getResult(0).getType())) {
        value = memref::LoadOp::create(b, loc, memory);
      } else {
        if (!inPlace && !global.getConstant()) {
          Value copy = memref::AllocOp::create(b, loc, type);
          memref::CopyOp::create(b, loc, memory, copy);
          memory = copy;
        }
        value = bufferization::ToTensorOp::create(
            b, loc, op->getResult(0).getType(), memory, /*restrict=*/true,
            /*writable=*/!global.getConstant());
      }
      op->getResult(0).replaceAllUsesWith(value);
      op->erase();
    }
    for (Operation *op : stores) {
      // Whatever still reads the old tensor has done so at the end.
      b.setInsertionPoint(inPlace ? entry.getTerminator() : op);
      Location loc = op->getLoc();
      Value memory =
          memref::GetGlobalOp::create(b, loc, type, global.getName());
      Value value = op->getOperand(0);
      if (isa<TensorType>(value.getType()))
        bufferization::MaterializeInDestinationOp::create(
            b, loc, /*result=*/Type(), value, memory, /*restrict=*/true,
            /*writable=*/true);
      else
        memref::StoreOp::create(b, loc, value, memory);
      op->erase();
    }
  }
  return success();
}

//===----------------------------------------------------------------------===//
// The pass
//===----------------------------------------------------------------------===//

void ConvertUtilToFunc::runOnOperation() {
  ModuleOp module = getOperation();
  globals.clear();
  auto collect = [&](StringRef name) {
    SmallVector<Operation *> ops;
    for (Operation &op : *module.getBody())
      if (isNamed(&op, name))
        ops.push_back(&op);
    return ops;
  };
  if (collect("util.func").empty())
    return;
  dropFenceWrappers();
  for (Operation *op : collect("util.global"))
    if (failed(convertGlobal(op)))
      return signalPassFailure();
  for (Operation *op : collect("util.func"))
    if (failed(convertFunction(op)))
      return signalPassFailure();

  SmallVector<Operation *> calls;
  module.walk([&](Operation *op) {
    if (isNamed(op, "util.call"))
      calls.push_back(op);
  });
  for (Operation *op : calls) {
    auto callee = op->getAttrOfType<FlatSymbolRefAttr>("callee");
    if (!callee) {
      op->emitOpError("has no callee");
      return signalPassFailure();
    }
    OpBuilder b(op);
    op->replaceAllUsesWith(func::CallOp::create(
        b, op->getLoc(), callee, op->getResultTypes(), op->getOperands()));
    op->erase();
  }

  WalkResult result = module.walk<WalkOrder::PreOrder>([](Operation *op) {
    StringRef dialect = op->getName().getDialectNamespace();
    if (op->isRegistered() ||
        (dialect != "util" && dialect != "hal" && dialect != "flow"))
      return WalkResult::advance();
    op->emitOpError("can be compiled for IREE only");
    return WalkResult::interrupt();
  });
  if (result.wasInterrupted())
    signalPassFailure();
}
