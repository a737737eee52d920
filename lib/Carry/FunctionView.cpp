//===- FunctionView.cpp - Functions of any dialect ------------------------===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "FunctionView.h"

#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/SymbolTable.h"

using namespace mlir;
using namespace mlir::sparq;

static constexpr StringLiteral kFunctionType = "function_type";
static constexpr StringLiteral kTiedOperands = "tied_operands";
static constexpr StringLiteral kImport = "hal.tensor.import";
static constexpr StringLiteral kExport = "hal.tensor.export";
static constexpr StringLiteral kBarrier = "hal.tensor.barrier";

//===----------------------------------------------------------------------===//
// Ops of dialects that are not registered
//===----------------------------------------------------------------------===//

/// What `op` has between `<{` and `}>`, or null.
static DictionaryAttr getProperties(Operation *op) {
  if (op->isRegistered())
    return {};
  return dyn_cast_or_null<DictionaryAttr>(op->getPropertiesAsAttribute());
}

Operation *sparq::createUnregistered(OpBuilder &b, Location loc, StringRef name,
                                     TypeRange results, ValueRange operands,
                                     ArrayRef<NamedAttribute> properties,
                                     unsigned numRegions) {
  OperationState state(loc, name, operands, results);
  if (!properties.empty())
    state.propertiesAttr = b.getDictionaryAttr(properties);
  for (unsigned i = 0; i < numRegions; ++i)
    state.addRegion();
  return b.create(state);
}

void sparq::setProperty(Operation *op, StringRef name, Attribute attr) {
  DictionaryAttr properties = getProperties(op);
  if (!properties || op->hasAttr(name)) {
    op->setAttr(name, attr);
    return;
  }
  NamedAttrList list(properties);
  list.set(name, attr);
  (void)op->setPropertiesFromAttribute(list.getDictionary(op->getContext()),
                                       /*emitError=*/nullptr);
}

SymbolUsers::SymbolUsers(Operation *root) : context(root->getContext()) {
  root->walk([&](Operation *op) {
    auto add = [&](SymbolRefAttr symbol) {
      SmallVector<Operation *> &list = users[symbol.getLeafReference()];
      if (list.empty() || list.back() != op)
        list.push_back(op);
    };
    op->getAttrDictionary().walk(add);
    if (DictionaryAttr properties = getProperties(op))
      properties.walk(add);
  });
}

ArrayRef<Operation *> SymbolUsers::lookup(StringRef name) const {
  auto it = users.find(StringAttr::get(context, name));
  return it == users.end() ? ArrayRef<Operation *>() : it->second;
}

//===----------------------------------------------------------------------===//
// Reading
//===----------------------------------------------------------------------===//

FunctionView FunctionView::get(Operation *op) {
  if (isa<func::FuncOp>(op))
    return FunctionView(op);
  if (isNamed(op, "util.func") && op->getNumRegions() == 1 &&
      op->getAttrOfType<StringAttr>(SymbolTable::getSymbolAttrName()))
    return FunctionView(op);
  return {};
}

FunctionView FunctionView::getEnclosing(Operation *op) {
  while ((op = op->getParentOp()))
    if (FunctionView view = get(op))
      return view;
  return {};
}

FunctionView FunctionView::asPlain() const {
  FunctionView view = *this;
  view.isPlain = true;
  return view;
}

bool FunctionView::isUtilFunc() const { return !isa<func::FuncOp>(op); }

StringRef FunctionView::getName() const {
  return op->getAttrOfType<StringAttr>(SymbolTable::getSymbolAttrName())
      .getValue();
}

FunctionType FunctionView::getFunctionType() const {
  auto attr = op->getAttrOfType<TypeAttr>(kFunctionType);
  return attr ? dyn_cast<FunctionType>(attr.getValue()) : FunctionType();
}

StringRef FunctionView::getRefusal() const {
  if (!getBody().hasOneBlock())
    return "its function has more than one block";
  if (!op->getParentOp() ||
      !op->getParentOp()->hasTrait<OpTrait::SymbolTable>())
    return "its function is not in a module";
  FunctionType type = getFunctionType();
  if (getEntry().empty() ||
      !isNamed(&getEntry().back(),
               isUtilFunc() ? "util.return" : "func.return"))
    return "its function has no return";
  // Of a util.func nobody has verified that.
  if (!type || TypeRange(getEntry().getArgumentTypes()) != type.getInputs() ||
      TypeRange(getReturn()->getOperandTypes()) != type.getResults())
    return "the type of its function is not that of its arguments and results";
  return {};
}

/// What imports the entry block's argument as a tensor, or null.
static Operation *getImport(BlockArgument argument) {
  Operation *import = nullptr;
  for (Operation *user : argument.getUsers()) {
    if (!isNamed(user, kImport) || user->getOperand(0) != argument ||
        user->getNumResults() != 1 ||
        !isa<RankedTensorType>(user->getResult(0).getType()) ||
        user->getBlock() != argument.getOwner())
      continue;
    if (import)
      return nullptr;
    import = user;
  }
  return import;
}

Value FunctionView::getArgument(unsigned index) const {
  BlockArgument argument = getEntry().getArgument(index);
  if (Operation *import = getImport(argument))
    return import->getResult(0);
  return argument;
}

std::optional<unsigned> FunctionView::getArgumentNumber(Value value) const {
  auto argument = dyn_cast<BlockArgument>(value);
  if (!argument) {
    Operation *import = value.getDefiningOp();
    if (!isNamed(import, kImport) || import->getNumOperands() == 0)
      return std::nullopt;
    argument = dyn_cast<BlockArgument>(import->getOperand(0));
    if (!argument || getImport(argument) != import)
      return std::nullopt;
  }
  if (argument.getOwner() != &getEntry())
    return std::nullopt;
  return argument.getArgNumber();
}

/// The barrier that `value` is a result of, or null.
static Operation *getBarrier(Value value) {
  Operation *barrier = value.getDefiningOp();
  if (!isNamed(barrier, kBarrier) ||
      barrier->getNumOperands() <= cast<OpResult>(value).getResultNumber())
    return nullptr;
  return barrier;
}

Value FunctionView::getReturned(unsigned index) const {
  Value value = getReturn()->getOperand(index);
  Operation *exported = value.getDefiningOp();
  if (!isNamed(exported, kExport) || exported->getNumOperands() == 0)
    return value;
  value = exported->getOperand(0);
  if (Operation *barrier = getBarrier(value))
    value = barrier->getOperand(cast<OpResult>(value).getResultNumber());
  return value;
}

//===----------------------------------------------------------------------===//
// Changing
//===----------------------------------------------------------------------===//

void FunctionView::updateType() const {
  auto type = FunctionType::get(getContext(), getEntry().getArgumentTypes(),
                                getReturn()->getOperandTypes());
  setProperty(op, kFunctionType, TypeAttr::get(type));
  // A text for people that says what the signature was.
  if (auto reflection = op->getAttrOfType<DictionaryAttr>("iree.reflection")) {
    NamedAttrList list(reflection);
    list.erase("iree.abi.declaration");
    op->setAttr("iree.reflection", list.getDictionary(getContext()));
  }
}

/// Sizes of the dynamic dimensions of `tensor`.
static SmallVector<Value> emitDynamicSizes(OpBuilder &b, Location loc,
                                           Value tensor) {
  SmallVector<Value> sizes;
  auto type = cast<RankedTensorType>(tensor.getType());
  for (int64_t dim = 0; dim < type.getRank(); ++dim)
    if (type.isDynamicDim(dim))
      sizes.push_back(tensor::DimOp::create(b, loc, tensor, dim));
  return sizes;
}

/// Imports `view` as a tensor, waiting for what `like` waits for.
static Value emitImport(OpBuilder &b, Location loc, Value view,
                        RankedTensorType type, Operation *like) {
  SmallVector<Value> operands = {view};
  for (int64_t dim = 0; dim < type.getRank(); ++dim)
    if (type.isDynamicDim(dim))
      operands.push_back(
          createUnregistered(b, loc, "hal.buffer_view.dim", b.getIndexType(),
                             view, b.getNamedAttr("index", b.getIndexAttr(dim)))
              ->getResult(0));
  int32_t numSizes = operands.size() - 1;
  // What is waited for comes after the source and its sizes.
  SmallVector<int32_t> segments = {1, numSizes, 0, 0};
  auto others = like->getAttrOfType<DenseI32ArrayAttr>("operandSegmentSizes");
  if (others && others.size() == 4) {
    operands.append(like->operand_begin() + 1 + others[1], like->operand_end());
    segments[2] = others[2];
    segments[3] = others[3];
  }
  NamedAttrList properties(getProperties(like));
  properties.erase("name");
  properties.set("operandSegmentSizes", b.getDenseI32ArrayAttr(segments));
  properties.set("target_encoding", TypeAttr::get(type));
  return createUnregistered(b, loc, kImport, type, operands,
                            properties.getAttrs())
      ->getResult(0);
}

void FunctionView::insertArgumentAt(unsigned index, Type type,
                                    Location loc) const {
  if (auto function = dyn_cast<func::FuncOp>(op)) {
    if (failed(function.insertArgument(index, type, {}, loc)))
      llvm_unreachable("func.func takes arguments of any type");
    return;
  }
  if (auto attrs = op->getAttrOfType<ArrayAttr>("arg_attrs")) {
    SmallVector<Attribute> list(attrs.begin(), attrs.end());
    list.insert(list.begin() + std::min<size_t>(index, list.size()),
                DictionaryAttr::get(getContext()));
    setProperty(op, "arg_attrs", ArrayAttr::get(getContext(), list));
  }
  getEntry().insertArgument(index, type, loc);
  updateType();
}

Value FunctionView::addArgument(Type type, Location loc) const {
  unsigned index = getNumArguments();
  auto isHal = [](Type type, StringRef name) {
    auto opaque = dyn_cast<OpaqueType>(type);
    return opaque && opaque.getDialectNamespace() == "hal" &&
           opaque.getTypeData() == name;
  };
  if (!isUtilFunc() || isPlain) {
    insertArgumentAt(index, type, loc);
    return getEntry().getArgument(index);
  }
  while (index > 0 &&
         isHal(getEntry().getArgument(index - 1).getType(), "fence"))
    --index;
  // As the function takes its other tensors.
  Operation *like = nullptr;
  for (BlockArgument argument : getEntry().getArguments())
    if (isHal(argument.getType(), "buffer_view"))
      if (Operation *import = getImport(argument))
        like = import;
  Type argumentType = type;
  if (like)
    argumentType = like->getOperand(0).getType();
  insertArgumentAt(index, argumentType, loc);
  BlockArgument argument = getEntry().getArgument(index);
  if (!like)
    return argument;
  OpBuilder b(getContext());
  // Before whatever may read it.
  b.setInsertionPointToStart(&getEntry());
  return emitImport(b, loc, argument, cast<RankedTensorType>(type), like);
}

Value FunctionView::setArgumentType(unsigned index,
                                    RankedTensorType type) const {
  BlockArgument argument = getEntry().getArgument(index);
  if (Operation *import = getImport(argument)) {
    OpBuilder b(import);
    Value tensor = emitImport(b, import->getLoc(), argument, type, import);
    Value old = import->getResult(0);
    old.setType(type);
    old.replaceAllUsesWith(tensor);
    import->erase();
    return tensor;
  }
  argument.setType(type);
  updateType();
  return argument;
}

/// `op` with other operands and results, in its place.
static Operation *recreate(Operation *op, ValueRange operands,
                           TypeRange results) {
  OpBuilder b(op);
  OperationState state(op->getLoc(), op->getName(), operands, results);
  state.addAttributes(op->getDiscardableAttrDictionary().getValue());
  state.propertiesAttr = op->getPropertiesAsAttribute();
  Operation *other = b.create(state);
  for (auto [from, to] : llvm::zip(op->getResults(), other->getResults()))
    from.replaceAllUsesWith(to);
  op->erase();
  return other;
}

/// Exports `tensor` as `like`, an export, does.
static Value emitExport(OpBuilder &b, Value tensor, Operation *like) {
  Location loc = like->getLoc();
  SmallVector<Value> operands = {tensor};
  llvm::append_range(operands, emitDynamicSizes(b, loc, tensor));
  NamedAttrList properties(getProperties(like));
  properties.erase("name");
  properties.set("source_encoding", TypeAttr::get(tensor.getType()));
  return createUnregistered(b, loc, kExport, like->getResult(0).getType(),
                            operands, properties.getAttrs())
      ->getResult(0);
}

unsigned FunctionView::addResult(Value tensor) const {
  Operation *returned = getReturn();
  unsigned index = returned->getNumOperands();
  Operation *like = nullptr;
  for (Value value : isPlain ? ValueRange() : returned->getOperands())
    if (Operation *exported = value.getDefiningOp(); isNamed(exported, kExport))
      like = exported;
  if (like) {
    // What the caller waits for has to include it.
    if (Operation *barrier = getBarrier(like->getOperand(0))) {
      SmallVector<Value> operands(barrier->getOperands());
      SmallVector<Type> types(barrier->getResultTypes());
      operands.insert(operands.begin() + types.size(), tensor);
      types.push_back(tensor.getType());
      tensor = recreate(barrier, operands, types)->getResults().back();
    }
    OpBuilder b(returned);
    tensor = emitExport(b, tensor, like);
  }
  returned->insertOperands(index, tensor);
  if (auto function = dyn_cast<func::FuncOp>(op)) {
    if (failed(function.insertResult(index, tensor.getType(), {})))
      llvm_unreachable("func.func returns values of any type");
    return index;
  }
  auto append = [&](StringRef name, Attribute attr) {
    auto attrs = op->getAttrOfType<ArrayAttr>(name);
    if (!attrs || attrs.size() != index)
      return;
    SmallVector<Attribute> list(attrs.begin(), attrs.end());
    list.push_back(attr);
    setProperty(op, name, ArrayAttr::get(getContext(), list));
  };
  append("res_attrs", DictionaryAttr::get(getContext()));
  append(kTiedOperands, IntegerAttr::get(IndexType::get(getContext()), -1));
  updateType();
  return index;
}

void FunctionView::setReturned(unsigned index, Value tensor) const {
  OpOperand &operand = getReturn()->getOpOperand(index);
  Operation *exported = operand.get().getDefiningOp();
  if (!isNamed(exported, kExport)) {
    operand.set(tensor);
    updateType();
    return;
  }
  Value source = exported->getOperand(0);
  if (Operation *barrier = getBarrier(source)) {
    unsigned number = cast<OpResult>(source).getResultNumber();
    barrier->setOperand(number, tensor);
    source.setType(tensor.getType());
    tensor = source;
  }
  OpBuilder b(exported);
  Value other = emitExport(b, tensor, exported);
  exported->getResult(0).replaceAllUsesWith(other);
  exported->erase();
}

void FunctionView::eraseArguments(const BitVector &indices) const {
  if (auto function = dyn_cast<func::FuncOp>(op)) {
    if (failed(function.eraseArguments(indices)))
      llvm_unreachable("func.func drops arguments");
    return;
  }
  if (auto attrs = op->getAttrOfType<ArrayAttr>("arg_attrs")) {
    SmallVector<Attribute> list;
    for (auto [i, attr] : llvm::enumerate(attrs))
      if (!indices.test(i))
        list.push_back(attr);
    setProperty(op, "arg_attrs", ArrayAttr::get(getContext(), list));
  }
  getEntry().eraseArguments(indices);
  updateType();
}

void FunctionView::eraseResults(unsigned numResults) const {
  unsigned number = getNumResults() - numResults;
  if (auto function = dyn_cast<func::FuncOp>(op)) {
    BitVector indices(getNumResults());
    indices.set(numResults, getNumResults());
    getReturn()->eraseOperands(numResults, number);
    if (failed(function.eraseResults(indices)))
      llvm_unreachable("func.func drops results");
    return;
  }
  getReturn()->eraseOperands(numResults, number);
  for (StringRef name : {StringRef("res_attrs"), StringRef(kTiedOperands)})
    if (auto attrs = op->getAttrOfType<ArrayAttr>(name))
      setProperty(op, name,
                  ArrayAttr::get(getContext(),
                                 attrs.getValue().take_front(numResults)));
  updateType();
}

/// Sets `name` in one of the dictionaries of an array such as arg_attrs.
void FunctionView::setPositionalAttr(StringRef list, unsigned size,
                                     unsigned index, StringRef name,
                                     Attribute attr) const {
  SmallVector<Attribute> attrs(size, DictionaryAttr::get(getContext()));
  if (auto existing = op->getAttrOfType<ArrayAttr>(list);
      existing && existing.size() == size)
    attrs.assign(existing.begin(), existing.end());
  NamedAttrList entries(dyn_cast<DictionaryAttr>(attrs[index]));
  entries.set(name, attr);
  attrs[index] = entries.getDictionary(getContext());
  setProperty(op, list, ArrayAttr::get(getContext(), attrs));
}

Attribute FunctionView::getArgumentAttr(unsigned index, StringRef name) const {
  if (auto function = dyn_cast<func::FuncOp>(op))
    return function.getArgAttr(index, name);
  auto list = op->getAttrOfType<ArrayAttr>("arg_attrs");
  auto attrs = list && index < list.size()
                   ? dyn_cast<DictionaryAttr>(list[index])
                   : DictionaryAttr();
  return attrs ? attrs.get(name) : Attribute();
}

void FunctionView::setArgumentAttr(unsigned index, StringRef name,
                                   Attribute attr) const {
  if (auto function = dyn_cast<func::FuncOp>(op))
    return function.setArgAttr(index, name, attr);
  setPositionalAttr("arg_attrs", getNumArguments(), index, name, attr);
}

void FunctionView::setResultAttr(unsigned index, StringRef name,
                                 Attribute attr) const {
  if (auto function = dyn_cast<func::FuncOp>(op))
    return function.setResultAttr(index, name, attr);
  setPositionalAttr("res_attrs", getNumResults(), index, name, attr);
}

FunctionView FunctionView::createBeside(StringRef name, TypeRange inputs,
                                        TypeRange results) const {
  OpBuilder b(getContext());
  auto type = b.getFunctionType(inputs, results);
  Operation *created;
  if (!isUtilFunc()) {
    created = func::FuncOp::create(getLoc(), name, type);
  } else {
    created =
        createUnregistered(b, getLoc(), "util.func", {}, {},
                           {b.getNamedAttr(kFunctionType, TypeAttr::get(type)),
                            b.getNamedAttr(SymbolTable::getSymbolAttrName(),
                                           b.getStringAttr(name)),
                            b.getNamedAttr(SymbolTable::getVisibilityAttrName(),
                                           b.getStringAttr("public"))},
                           /*numRegions=*/1);
  }
  // In the module around it, under a name that is free there.
  SymbolTable symbols(op->getParentOp());
  symbols.insert(created, std::next(Block::iterator(op)));
  FunctionView view(created);
  Block *entry = b.createBlock(&view.getBody());
  for (Type input : inputs)
    entry->addArgument(input, getLoc());
  return view;
}

void FunctionView::emitReturn(OpBuilder &b, Location loc,
                              ValueRange values) const {
  if (isUtilFunc())
    createUnregistered(b, loc, "util.return", {}, values, {});
  else
    func::ReturnOp::create(b, loc, values);
}
