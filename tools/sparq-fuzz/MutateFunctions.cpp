//===- MutateFunctions.cpp - Change signatures and types ------------------===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Mutator.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/ControlFlow/IR/ControlFlowOps.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/IRMapping.h"

using namespace mlir;
using namespace mlir::sparq::fuzz;

func::FuncOp Mutator::pickFunction() {
  auto op = pickOp([](Operation *op) {
    auto function = dyn_cast<func::FuncOp>(op);
    return function && !function.isExternal() &&
           function.getBody().hasOneBlock() &&
           isa<func::ReturnOp>(function.getBody().front().back());
  });
  return cast_or_null<func::FuncOp>(op);
}

static func::ReturnOp getReturn(func::FuncOp function) {
  return cast<func::ReturnOp>(function.getBody().front().back());
}

/// The type a body has now.
static void updateType(func::FuncOp function) {
  function.setFunctionType(FunctionType::get(
      function.getContext(), function.getBody().front().getArgumentTypes(),
      getReturn(function).getOperandTypes()));
}

//===----------------------------------------------------------------------===//
// Results
//===----------------------------------------------------------------------===//

bool Mutator::returnValue() {
  func::FuncOp function = pickFunction();
  if (!function)
    return false;
  func::ReturnOp returned = getReturn(function);
  Value value = pickValue(returned, Type(), Value());
  if (!value)
    return false;
  returned.getOperandsMutable().append(value);
  function.removeResAttrsAttr();
  updateType(function);
  return true;
}

bool Mutator::dropResult() {
  func::FuncOp function = pickFunction();
  if (!function || function.getNumResults() == 0)
    return false;
  getReturn(function).getOperandsMutable().erase(
      rng.below(function.getNumResults()));
  function.removeResAttrsAttr();
  updateType(function);
  return true;
}

bool Mutator::swapResults() {
  func::FuncOp function = pickFunction();
  if (!function || function.getNumResults() < 2)
    return false;
  func::ReturnOp returned = getReturn(function);
  size_t i = rng.below(function.getNumResults()),
         j = rng.below(function.getNumResults());
  if (i == j)
    return false;
  Value value = returned.getOperand(i);
  returned.setOperand(i, returned.getOperand(j));
  // At times the same twice.
  if (rng.chance(70))
    returned.setOperand(j, value);
  updateType(function);
  return true;
}

//===----------------------------------------------------------------------===//
// Arguments
//===----------------------------------------------------------------------===//

bool Mutator::constantToArgument() {
  func::FuncOp function = pickFunction();
  if (!function)
    return false;
  SmallVector<Operation *> constants;
  function.walk([&](arith::ConstantOp op) { constants.push_back(op); });
  if (constants.empty())
    return false;
  Operation *op = rng.pick(constants);
  Value argument = function.getBody().front().addArgument(
      op->getResult(0).getType(), op->getLoc());
  op->getResult(0).replaceAllUsesWith(argument);
  function.removeArgAttrsAttr();
  updateType(function);
  return true;
}

bool Mutator::argumentToConstant() {
  func::FuncOp function = pickFunction();
  if (!function || function.getNumArguments() == 0)
    return false;
  unsigned i = rng.below(function.getNumArguments());
  BlockArgument argument = function.getArgument(i);
  b.setInsertionPointToStart(&function.getBody().front());
  TypedAttr zero;
  if (auto type = dyn_cast<RankedTensorType>(argument.getType())) {
    if (!type.hasStaticShape() || !type.getElementType().isIntOrIndexOrFloat())
      return false;
    zero = cast<TypedAttr>(b.getZeroAttr(type));
    if (isa<FloatType>(type.getElementType()))
      zero = DenseElementsAttr::get(
          type, Attribute(b.getFloatAttr(
                    type.getElementType(),
                    rng.pick(ArrayRef<double>({0.0, 0.25, 1.0})))));
  } else if (argument.getType().isIntOrIndexOrFloat()) {
    zero = cast<TypedAttr>(b.getZeroAttr(argument.getType()));
  } else {
    return false;
  }
  Value constant = arith::ConstantOp::create(b, function.getLoc(), zero);
  argument.replaceAllUsesWith(constant);
  return true;
}

bool Mutator::mergeArguments() {
  func::FuncOp function = pickFunction();
  if (!function || function.getNumArguments() < 2)
    return false;
  BlockArgument a = function.getArgument(rng.below(function.getNumArguments()));
  BlockArgument c = function.getArgument(rng.below(function.getNumArguments()));
  if (a == c || a.getType() != c.getType())
    return false;
  a.replaceAllUsesWith(c);
  return true;
}

//===----------------------------------------------------------------------===//
// Types
//===----------------------------------------------------------------------===//

bool Mutator::retype(func::FuncOp function,
                     llvm::function_ref<Type(Type)> convert) {
  bool changed = false;
  auto set = [&](Value value) {
    Type type = convert(value.getType());
    if (!type)
      return;
    changed |= type != value.getType();
    value.setType(type);
  };
  function.walk([&](Operation *op) {
    for (Region &region : op->getRegions())
      for (Block &block : region)
        for (BlockArgument argument : block.getArguments())
          set(argument);
    for (Value result : op->getResults())
      set(result);
    auto constant = dyn_cast<arith::ConstantOp>(op);
    if (!constant || constant.getValue().getType() == constant.getType())
      return;
    // The number it holds, in its new type.
    Type type = constant.getType();
    Attribute element = constant.getValue();
    auto dense = dyn_cast<DenseElementsAttr>(element);
    if (dense && !dense.isSplat())
      return;
    if (dense)
      element = dense.getSplatValue<Attribute>();
    if (auto number = dyn_cast<FloatAttr>(element)) {
      auto floatType = dyn_cast<FloatType>(getElementTypeOrSelf(type));
      if (!floatType)
        return;
      APFloat value = number.getValue();
      bool losesInfo;
      value.convert(floatType.getFloatSemantics(), APFloat::rmNearestTiesToEven,
                    &losesInfo);
      element = FloatAttr::get(floatType, value);
    }
    if (auto shaped = dyn_cast<ShapedType>(type)) {
      if (!shaped.hasStaticShape() || !dense)
        return;
      element = DenseElementsAttr::get(shaped, element);
    }
    constant.setValueAttr(cast<TypedAttr>(element));
  });
  updateType(function);
  return changed;
}

static SmallVector<int64_t> collectSizes(func::FuncOp function) {
  SmallVector<int64_t> sizes;
  function.walk([&](Operation *op) {
    for (Type type : op->getOperandTypes())
      if (auto shaped = dyn_cast<RankedTensorType>(type))
        for (int64_t size : shaped.getShape())
          if (!ShapedType::isDynamic(size) && !llvm::is_contained(sizes, size))
            sizes.push_back(size);
  });
  return sizes;
}

/// `from` as `to` in everything that says a size.
static void replaceSizes(func::FuncOp function, int64_t from, int64_t to) {
  function.walk([&](Operation *op) {
    for (StringRef name : {"static_output_shape", "static_sizes"})
      if (auto attr = op->getAttrOfType<DenseI64ArrayAttr>(name)) {
        SmallVector<int64_t> values(attr.asArrayRef());
        llvm::replace(values, from, to);
        op->setAttr(name, DenseI64ArrayAttr::get(op->getContext(), values));
      }
  });
}

bool Mutator::resizeDim() {
  func::FuncOp function = pickFunction();
  if (!function)
    return false;
  SmallVector<int64_t> sizes = collectSizes(function);
  if (sizes.empty())
    return false;
  int64_t from = rng.pick(sizes);
  const int64_t choices[] = {0, 1, 1, 2, 3, 5, 8, from + 1, 2 * from};
  int64_t to = choices[rng.below(std::size(choices))];
  if (to == from)
    return false;
  replaceSizes(function, from, to);
  return retype(function, [&](Type type) -> Type {
    auto shaped = dyn_cast<RankedTensorType>(type);
    if (!shaped)
      return type;
    SmallVector<int64_t> shape(shaped.getShape());
    llvm::replace(shape, from, to);
    return shaped.clone(shape);
  });
}

bool Mutator::makeDimDynamic() {
  func::FuncOp function = pickFunction();
  if (!function)
    return false;
  SmallVector<int64_t> sizes = collectSizes(function);
  if (sizes.empty())
    return false;
  int64_t size = rng.pick(sizes);
  auto convert = [&](Type type) -> Type {
    auto shaped = dyn_cast<RankedTensorType>(type);
    if (!shaped)
      return type;
    SmallVector<int64_t> shape(shaped.getShape());
    llvm::replace(shape, size, ShapedType::kDynamic);
    return shaped.clone(shape);
  };
  // Whoever makes a tensor from sizes goes on doing so; casts follow.
  SmallVector<Operation *> makers;
  function.walk([&](Operation *op) {
    if (isa<tensor::EmptyOp, tensor::ExpandShapeOp, tensor::ExtractSliceOp,
            arith::ConstantOp, tensor::CastOp, tensor::FromElementsOp>(op) &&
        isa<RankedTensorType>(op->getResult(0).getType()))
      makers.push_back(op);
  });
  SmallVector<Type> types;
  for (Operation *op : makers)
    types.push_back(op->getResult(0).getType());
  if (!retype(function, convert))
    return false;
  for (auto [op, type] : llvm::zip(makers, types)) {
    Type loose = op->getResult(0).getType();
    if (loose == type)
      continue;
    op->getResult(0).setType(cast<RankedTensorType>(type));
    if (auto constant = dyn_cast<arith::ConstantOp>(op))
      op->getResult(0).setType(constant.getValue().getType());
    b.setInsertionPointAfter(op);
    auto cast =
        tensor::CastOp::create(b, op->getLoc(), loose, op->getResult(0));
    op->getResult(0).replaceAllUsesExcept(cast, cast);
  }
  updateType(function);
  return true;
}

bool Mutator::makeArgumentDynamic() {
  func::FuncOp function = pickFunction();
  if (!function || function.getNumArguments() == 0)
    return false;
  BlockArgument argument =
      function.getArgument(rng.below(function.getNumArguments()));
  auto type = dyn_cast<RankedTensorType>(argument.getType());
  if (!type || type.getRank() == 0)
    return false;
  SmallVector<int64_t> shape(type.getShape());
  shape[rng.below(shape.size())] = ShapedType::kDynamic;
  if (type.clone(shape) == type)
    return false;
  argument.setType(type.clone(shape));
  b.setInsertionPointToStart(&function.getBody().front());
  auto cast = tensor::CastOp::create(b, function.getLoc(), type, argument);
  argument.replaceAllUsesExcept(cast, cast);
  updateType(function);
  return true;
}

bool Mutator::changeElementType() {
  func::FuncOp function = pickFunction();
  if (!function)
    return false;
  Type types[] = {b.getF16Type(), b.getBF16Type(), b.getF32Type(),
                  b.getF64Type()};
  Type from = types[rng.below(3)], to = types[rng.below(4)];
  if (from == to)
    return false;
  return retype(function, [&](Type type) -> Type {
    if (type == from)
      return to;
    if (auto shaped = dyn_cast<RankedTensorType>(type))
      if (shaped.getElementType() == from)
        return shaped.clone(to);
    return type;
  });
}

//===----------------------------------------------------------------------===//
// Whole functions
//===----------------------------------------------------------------------===//

bool Mutator::addLayer() {
  // The body once more, reading a value of its own where it read an argument.
  func::FuncOp function = pickFunction();
  if (!function || function.getNumArguments() == 0)
    return false;
  func::ReturnOp returned = getReturn(function);
  Block &entry = function.getBody().front();
  if (entry.getOperations().size() > 2000)
    return false;
  IRMapping mapping;
  bool mapped = false;
  for (BlockArgument argument : entry.getArguments())
    for (Value result : returned.getOperands())
      if (result.getType() == argument.getType() && rng.chance(50)) {
        mapping.map(argument, result);
        mapped = true;
      }
  SmallVector<Operation *> ops;
  for (Operation &op : entry.without_terminator())
    ops.push_back(&op);
  b.setInsertionPoint(returned);
  for (Operation *op : ops)
    b.clone(*op, mapping);
  SmallVector<Value> results(returned.getOperands());
  for (Value value : returned.getOperands())
    results.push_back(mapping.lookupOrDefault(value));
  if (mapped && rng.chance(50))
    results.erase(results.begin(), results.begin() + results.size() / 2);
  returned.getOperandsMutable().assign(results);
  function.removeResAttrsAttr();
  updateType(function);
  return true;
}

bool Mutator::addCaller() {
  func::FuncOp function = pickFunction();
  if (!function)
    return false;
  b.setInsertionPointAfter(function);
  auto caller = func::FuncOp::create(b, function.getLoc(), "fuzz_caller",
                                     function.getFunctionType());
  SymbolTable(module).insert(caller);
  Block *entry = caller.addEntryBlock();
  b.setInsertionPointToStart(entry);
  auto call = func::CallOp::create(b, function.getLoc(), function,
                                   entry->getArguments());
  func::ReturnOp::create(b, function.getLoc(), call.getResults());
  return true;
}

bool Mutator::addFunctionLikeInit() {
  func::FuncOp function = pickFunction();
  if (!function)
    return false;
  b.setInsertionPointAfter(function);
  auto copy = cast<func::FuncOp>(b.clone(*function));
  copy.setName((function.getName() + "_init_state").str());
  return true;
}

bool Mutator::makePrivate() {
  func::FuncOp function = pickFunction();
  if (!function)
    return false;
  function.setPrivate();
  return true;
}

bool Mutator::addBlock() {
  func::FuncOp function = pickFunction();
  if (!function)
    return false;
  Block &entry = function.getBody().front();
  size_t at = rng.below(entry.getOperations().size());
  Block *tail = entry.splitBlock(std::next(entry.begin(), at));
  b.setInsertionPointToEnd(&entry);
  cf::BranchOp::create(b, function.getLoc(), tail);
  return true;
}

bool Mutator::addDiscardableAttribute() {
  Operation *op = pickOp([](Operation *op) { return true; });
  if (!op)
    return false;
  StringRef names[] = {"sparq.carry", "sparq.dense", "sparq.state",
                       "sparq.argument", "sparq.signature"};
  Attribute values[] = {b.getUnitAttr(), b.getStringAttr("x"),
                        b.getI64IntegerAttr(-1), b.getDictionaryAttr({}),
                        b.getArrayAttr({})};
  StringRef name = names[rng.below(std::size(names))];
  Attribute value = values[rng.below(std::size(values))];
  auto function = dyn_cast<func::FuncOp>(op);
  if (function && function.getNumArguments() > 0 && rng.chance(70))
    function.setArgAttr(rng.below(function.getNumArguments()), name, value);
  else
    op->setAttr(name, value);
  return true;
}
