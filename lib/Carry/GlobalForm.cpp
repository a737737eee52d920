//===- GlobalForm.cpp - Caches and state in IREE's globals ----------------===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "GlobalForm.h"

#include "FunctionCarrier.h"
#include "Slice.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/SymbolTable.h"
#include "llvm/ADT/SetVector.h"

using namespace mlir;
using namespace mlir::sparq;

static constexpr StringLiteral kGlobal = "util.global";
static constexpr StringLiteral kLoad = "util.global.load";
static constexpr StringLiteral kStore = "util.global.store";
static constexpr StringLiteral kSymbol = "global";
static constexpr StringLiteral kInitialValue = "initial_value";

static bool isLoad(Operation *op) {
  return isNamed(op, kLoad) && op->getNumOperands() == 0 &&
         op->getNumResults() == 1;
}

static bool isStore(Operation *op) {
  return isNamed(op, kStore) && op->getNumOperands() == 1 &&
         op->getNumResults() == 0;
}

static Value emitLoad(OpBuilder &b, Location loc, StringAttr global,
                      Type type) {
  return createUnregistered(
             b, loc, kLoad, type, {},
             b.getNamedAttr(kSymbol, FlatSymbolRefAttr::get(global)))
      ->getResult(0);
}

static void emitStore(OpBuilder &b, Location loc, StringAttr global,
                      Value value) {
  createUnregistered(b, loc, kStore, {}, value,
                     b.getNamedAttr(kSymbol, FlatSymbolRefAttr::get(global)));
}

static Value castTo(OpBuilder &b, Location loc, Value value, Type type) {
  if (value.getType() == type)
    return value;
  return tensor::CastOp::create(b, loc, type, value);
}

Operation *GlobalForm::lookupGlobal(StringAttr name) const {
  Operation *global =
      SymbolTable::lookupSymbolIn(function->getParentOp(), name);
  return isNamed(global, kGlobal) ? global : nullptr;
}

/// The function or other op at the top of the module that `op` is in.
Operation *GlobalForm::getTopLevel(Operation *op) const {
  while (op && op->getParentOp() != function->getParentOp())
    op = op->getParentOp();
  return op;
}

bool GlobalForm::AddedState::hasRole(StringRef role) const {
  auto attr = description.getAs<StringAttr>("role");
  return attr && attr.getValue() == role;
}

//===----------------------------------------------------------------------===//
// From globals to arguments
//===----------------------------------------------------------------------===//

GlobalForm::GlobalForm(FunctionView function, const SymbolUsers &users,
                       function_ref<bool(Operation *)> isStep)
    : function(function), users(users) {
  if (!isNamed(function.getOperation(), "util.func") ||
      !function.getRefusal().empty())
    return;
  llvm::SetVector<Operation *> globals;
  for (Operation &op : function.getEntry()) {
    auto symbol = op.getAttrOfType<FlatSymbolRefAttr>(kSymbol);
    if (!isLoad(&op) || !symbol)
      continue;
    Operation *global = lookupGlobal(symbol.getAttr());
    if (global && global->hasAttr("is_mutable"))
      globals.insert(global);
  }
  for (Operation *global : globals) {
    std::string reason = hold(global, isStep);
    auto type = global->getAttrOfType<TypeAttr>("type");
    auto shaped = type ? dyn_cast<ShapedType>(type.getValue()) : ShapedType();
    // Anything smaller is no cache.
    if (reason.empty() || !shaped || !shaped.hasRank() || shaped.getRank() < 2)
      continue;
    auto name =
        global->getAttrOfType<StringAttr>(SymbolTable::getSymbolAttrName());
    remark::missed(global->getLoc(),
                   getCarryRemarkOpts(&function.getEntry().front(), "global"))
        << remark::reason("nothing is carried for the global @{0}: {1}",
                          name.getValue(), reason);
  }
  // Without a cache among them, the signature may change as usual.
  bool hasCache = llvm::any_of(held, [](const Held &global) {
    auto type = dyn_cast<RankedTensorType>(global.load->getResult(0).getType());
    return global.store && type && type.getRank() >= 2;
  });
  if (!hasCache)
    held.clear();
  if (held.empty())
    return;

  this->function = function.asPlain();
  firstArgument = function.getNumArguments();
  firstResult = function.getNumResults();
  for (Held &global : held) {
    Value loaded = global.load->getResult(0);
    global.argument = this->function.getNumArguments();
    Value argument =
        this->function.addArgument(loaded.getType(), global.load->getLoc());
    loaded.replaceAllUsesWith(argument);
  }
  for (Held &global : held)
    if (global.store)
      global.result = this->function.addResult(global.store->getOperand(0));
}

/// Adds `global` to what is held. If it cannot be, says why.
std::string GlobalForm::hold(Operation *global,
                             function_ref<bool(Operation *)> isStep) {
  Held entry;
  entry.name =
      global->getAttrOfType<StringAttr>(SymbolTable::getSymbolAttrName());
  auto type = global->getAttrOfType<TypeAttr>("type");
  if (!type)
    return "its type is not known";
  if (auto tensor = dyn_cast<RankedTensorType>(type.getValue());
      tensor && tensor.getNumDynamicDims() > 1)
    return "it has more than one dynamic dimension";

  // Every access has to be seen.
  SmallVector<Operation *> loads;
  llvm::SetVector<Operation *> storing;
  for (Operation *user : users.lookup(entry.name)) {
    Operation *top = getTopLevel(user);
    bool isHere = top == function.getOperation();
    if (isLoad(user)) {
      if (user->getResult(0).getType() != type.getValue())
        return "it is loaded with another type";
      if (isHere && user->getBlock() != &function.getEntry())
        return "it is loaded inside a nested region";
      if (isHere)
        loads.push_back(user);
      continue;
    }
    if (!isStore(user))
      return ("it is accessed by " + user->getName().getStringRef()).str();
    if (user->getOperand(0).getType() != type.getValue())
      return "it is stored to with another type";
    if (!isHere) {
      if (!top)
        return "it is stored to from outside of its module";
      storing.insert(top);
      continue;
    }
    if (entry.store)
      return "the function stores to it more than once";
    if (user->getBlock() != &function.getEntry())
      return "it is stored to inside a nested region";
    entry.store = user;
  }
  for (Operation *load : loads)
    if (entry.store && entry.store->isBeforeInBlock(load))
      return "the function loads it after it has stored to it";
  if (entry.store)
    for (Operation *other : storing)
      if (isStep(other))
        return "more than one function with sparse attention stores to it";
  // Another function that stores to it must not run in the middle of the step.
  for (size_t i = 0; i < storing.size(); ++i) {
    auto symbol =
        storing[i]->getAttrOfType<StringAttr>(SymbolTable::getSymbolAttrName());
    if (!symbol)
      continue;
    for (Operation *user : users.lookup(symbol)) {
      Operation *top = getTopLevel(user);
      if (top == function.getOperation() && user != top)
        return "the function calls another that stores to it";
      if (top)
        storing.insert(top);
    }
  }

  entry.load = loads.front();
  entry.load->moveBefore(&function.getEntry(), function.getEntry().begin());
  for (Operation *load : ArrayRef<Operation *>(loads).drop_front())
    load->getResult(0).replaceAllUsesWith(entry.load->getResult(0));
  held.push_back(entry);
  return {};
}

bool GlobalForm::isStored(unsigned argument, Value value) const {
  Operation *store = held[argument - firstArgument].store;
  if (!store)
    return false;
  Value stored = store->getOperand(0);
  if (auto cast = stored.getDefiningOp<tensor::CastOp>())
    if (stored != value)
      stored = cast.getSource();
  return stored == value;
}

//===----------------------------------------------------------------------===//
// From arguments to globals
//===----------------------------------------------------------------------===//

/// What `function` has for argument `index` in its `sparq.state`.
static DictionaryAttr getDescription(FunctionView function, unsigned index) {
  auto attrs = function->getAttrOfType<ArrayAttr>("arg_attrs");
  if (!attrs || index >= attrs.size())
    return {};
  auto entries = dyn_cast<DictionaryAttr>(attrs[index]);
  return entries ? entries.getAs<DictionaryAttr>(kStateAttr) : DictionaryAttr();
}

static int64_t getNumber(DictionaryAttr description, StringRef name) {
  auto attr = description.getAs<IntegerAttr>(name);
  return attr ? attr.getInt() : -1;
}

std::vector<GlobalForm::AddedState>
GlobalForm::collectStates(FunctionView init) const {
  std::vector<AddedState> states;
  unsigned initResult = 0;
  for (unsigned i = firstArgument + held.size(), e = function.getNumArguments();
       i < e; ++i) {
    DictionaryAttr description = getDescription(function, i);
    int64_t cache = getNumber(description, "cache_argument");
    assert(cache >= firstArgument && "state of a cache that is no global");
    states.push_back({i,
                      static_cast<unsigned>(getNumber(description, "result")),
                      initResult++, description, &held[cache - firstArgument]});
  }
  return states;
}

/// The argument of `init` that stands for argument `index` of the step.
static Value getInitArgument(FunctionView init, unsigned index) {
  auto attrs = init->getAttrOfType<ArrayAttr>("arg_attrs");
  for (auto [i, attr] :
       llvm::enumerate(attrs ? attrs.getValue() : ArrayRef<Attribute>()))
    if (auto entries = dyn_cast<DictionaryAttr>(attr))
      if (auto number = entries.getAs<IntegerAttr>(kArgumentAttr);
          number && number.getInt() == index)
        return init.getArgument(i);
  return {};
}

/// Zeros, or all false, of the size of the state. Its only dynamic dimension is
/// that of `cache`.
static Value emitEmptyState(OpBuilder &b, Location loc, RankedTensorType type,
                            Value cache) {
  SmallVector<Value> sizes;
  auto cacheType = cast<RankedTensorType>(cache.getType());
  if (!type.hasStaticShape())
    for (int64_t dim = 0; dim < cacheType.getRank(); ++dim)
      if (cacheType.isDynamicDim(dim))
        sizes.push_back(tensor::DimOp::create(b, loc, cache, dim));
  Value empty = tensor::EmptyOp::create(b, loc, type, sizes);
  Value zero = arith::ConstantOp::create(
      b, loc, cast<TypedAttr>(b.getZeroAttr(type.getElementType())));
  return linalg::FillOp::create(b, loc, zero, empty).getResult(0);
}

/// Whether the state says which rows of its cache are in a sum, or is that sum.
/// Empty, it makes the next step take the sum anew.
static bool isCounted(DictionaryAttr description) {
  return description.contains("counted_argument") ||
         description.get("role") ==
             StringAttr::get(description.getContext(), "value_counted");
}

Value GlobalForm::emitState(OpBuilder &b, Location loc, const AddedState &state,
                            Value cache, FunctionView init) const {
  auto type =
      cast<RankedTensorType>(function.getArgument(state.argument).getType());
  if (isCounted(state.description))
    return emitEmptyState(b, loc, type, cache);
  // As the init function does.
  IRMapping mapping;
  mapping.map(getInitArgument(init, state.cache->argument), cache);
  Value value = materialize(b, init.getReturned(state.initResult), mapping,
                            /*available=*/[](Value) { return false; });
  return castTo(b, loc, value, type);
}

void GlobalForm::createGlobal(AddedState &state, FunctionView init) const {
  Operation *cache = lookupGlobal(state.cache->name);
  OpBuilder b(function.getContext());
  auto type =
      cast<RankedTensorType>(function.getArgument(state.argument).getType());
  Attribute initial = cache->getAttr(kInitialValue);
  auto opaque = dyn_cast_or_null<OpaqueAttr>(initial);
  bool isUnset =
      !initial || (opaque && opaque.getDialectNamespace() == "util" &&
                   opaque.getAttrData() == "uninitialized");
  auto splat = dyn_cast_or_null<SplatElementsAttr>(initial);
  bool isKey = state.hasRole("key_transposed");

  // Where no code is needed for it, none is emitted.
  Attribute value;
  bool isKnown = true;
  if (isKey && splat)
    value = splat.resizeSplat(type);
  else if (isKey && opaque && isUnset)
    value = OpaqueAttr::get(opaque.getDialectNamespace(), opaque.getAttrData(),
                            type);
  else if (!isKey && type.hasStaticShape() &&
           (isUnset || isCounted(state.description)))
    value = b.getZeroAttr(type);
  else
    isKnown = isUnset;

  auto role = state.description.getAs<StringAttr>("role");
  SmallVector<NamedAttribute> properties = {
      b.getNamedAttr("is_mutable", b.getUnitAttr()),
      b.getNamedAttr(SymbolTable::getSymbolAttrName(),
                     b.getStringAttr(state.cache->name.getValue() + "_" +
                                     role.getValue())),
      b.getNamedAttr(SymbolTable::getVisibilityAttrName(),
                     b.getStringAttr("private")),
      b.getNamedAttr("type", TypeAttr::get(type))};
  if (value)
    properties.push_back(b.getNamedAttr(kInitialValue, value));
  Operation *global =
      createUnregistered(b, cache->getLoc(), kGlobal, {}, {}, properties);
  SymbolTable symbols(function->getParentOp());
  state.name = symbols.insert(global, std::next(Block::iterator(cache)));

  if (isKnown)
    return;
  // After all that the module initializes already.
  b.setInsertionPointToEnd(function->getBlock());
  Operation *initializer = createUnregistered(
      b, cache->getLoc(), "util.initializer", {}, {}, {}, /*numRegions=*/1);
  b.createBlock(&initializer->getRegion(0));
  Value start = emitLoad(b, cache->getLoc(), state.cache->name,
                         state.cache->load->getResult(0).getType());
  emitStore(b, cache->getLoc(), state.name,
            emitState(b, cache->getLoc(), state, start, init));
  createUnregistered(b, cache->getLoc(), "util.return", {}, {}, {});
}

/// Says on a global what the attributes of arguments say otherwise.
void GlobalForm::describeGlobal(StringAttr name, DictionaryAttr description,
                                StringAttr cache) const {
  Builder b(function.getContext());
  NamedAttrList entries(description);
  for (StringRef entry : {"argument", "result", "cache_argument",
                          "cache_result", "counted_argument"})
    entries.erase(entry);
  if (cache)
    entries.set("cache", FlatSymbolRefAttr::get(cache));
  entries.set("function", FlatSymbolRefAttr::get(function.getContext(),
                                                 function.getName()));
  lookupGlobal(name)->setAttr(kStateAttr,
                              entries.getDictionary(function.getContext()));
}

/// Behind a store to a cache outside of the step, stores its state.
void GlobalForm::emitRefresh(Operation *store, ArrayRef<AddedState> states,
                             FunctionView init) const {
  auto name = store->getAttrOfType<FlatSymbolRefAttr>(kSymbol).getAttr();
  OpBuilder b(store->getContext());
  b.setInsertionPointAfter(store);
  Location loc = store->getLoc();
  // Sums that share what is counted start anew together.
  llvm::SetVector<int64_t> counted;
  auto getCounted = [](const AddedState &state) {
    return state.hasRole("value_counted")
               ? static_cast<int64_t>(state.argument)
               : getNumber(state.description, "counted_argument");
  };
  for (const AddedState &state : states)
    if (state.cache->name == name && isCounted(state.description))
      counted.insert(getCounted(state));
  for (const AddedState &state : states) {
    bool isOfCache = state.cache->name == name;
    if (!isOfCache &&
        !(isCounted(state.description) && counted.contains(getCounted(state))))
      continue;
    Value cache = store->getOperand(0);
    emitStore(b, loc, state.name, emitState(b, loc, state, cache, init));
  }
}

/// Makes the init function load caches and store state.
void GlobalForm::restoreInit(ArrayRef<AddedState> states,
                             FunctionView init) const {
  OpBuilder b(init.getContext());
  b.setInsertionPointToStart(&init.getEntry());
  BitVector drop(init.getNumArguments());
  for (const Held &global : held)
    if (Value argument = getInitArgument(init, global.argument)) {
      argument.replaceAllUsesWith(
          emitLoad(b, init.getLoc(), global.name, argument.getType()));
      drop.set(*init.getArgumentNumber(argument));
    }
  b.setInsertionPoint(init.getReturn());
  for (const AddedState &state : states)
    emitStore(b, init.getLoc(), state.name, init.getReturned(state.initResult));
  init.eraseArguments(drop);
  init.eraseResults(0);
}

void GlobalForm::restore() {
  if (held.empty())
    return;
  OpBuilder b(function.getContext());
  unsigned numHeld = held.size();
  FunctionView init;
  std::vector<AddedState> states;
  if (function.getNumArguments() > firstArgument + numHeld) {
    DictionaryAttr description =
        getDescription(function, firstArgument + numHeld);
    auto symbol = description.getAs<FlatSymbolRefAttr>("init");
    init = FunctionView::get(
        SymbolTable::lookupSymbolIn(function->getParentOp(), symbol.getAttr()));
    states = collectStates(init);
  }
  for (AddedState &state : states)
    createGlobal(state, init);

  // The step.
  for (Held &global : held)
    function.getArgument(global.argument)
        .replaceAllUsesWith(global.load->getResult(0));
  for (AddedState &state : states) {
    Value argument = function.getArgument(state.argument);
    b.setInsertionPointToStart(&function.getEntry());
    Value loaded = emitLoad(b, state.cache->load->getLoc(), state.name,
                            argument.getType());
    argument.replaceAllUsesWith(loaded);
    b.setInsertionPoint(function.getReturn());
    Value updated =
        castTo(b, function.getLoc(), function.getReturned(state.result),
               argument.getType());
    emitStore(b, state.cache->store->getLoc(), state.name, updated);
  }
  // Before anything is erased, which they need.
  for (const Held &global : held)
    for (Operation *user : users.lookup(global.name))
      if (isStore(user) && user != global.store)
        emitRefresh(user, states, init);
  for (const AddedState &state : states)
    describeGlobal(state.name, state.description, state.cache->name);
  for (const Held &global : held)
    if (DictionaryAttr description = getDescription(function, global.argument))
      describeGlobal(global.name, description, {});
  if (init)
    restoreInit(states, init);
  BitVector drop(function.getNumArguments());
  drop.set(firstArgument, function.getNumArguments());
  function.eraseArguments(drop);
  function.eraseResults(firstResult);
}
