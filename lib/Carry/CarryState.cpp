//===- CarryState.cpp - carry K^T and the sum of V as state ---------------===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "sparq/Carry/Passes.h"

#include "CacheUpdate.h"
#include "ValueSum.h"

#include "sparq/IR/SparqOps.h"

#include "mlir/IR/Remarks.h"
#include "mlir/Transforms/RegionUtils.h"
#include "llvm/ADT/MapVector.h"

namespace mlir::sparq {
#define GEN_PASS_DEF_CARRYSTATE
#include "sparq/Carry/Passes.h.inc"
} // namespace mlir::sparq

using namespace mlir;
using namespace mlir::sparq;

/// Marks ops that can read state, left by `--sparq-sparsify`.
static constexpr StringLiteral kCarryAttr = "sparq.carry";
/// Describes a state argument or result.
static constexpr StringLiteral kStateAttr = "sparq.state";
/// On an argument of an init function: the argument of the step it stands for.
static constexpr StringLiteral kArgumentAttr = "sparq.argument";

//===----------------------------------------------------------------------===//
// Remarks
//===----------------------------------------------------------------------===//

static remark::RemarkOpts remarkOpts(Operation *op, StringRef name) {
  auto opts =
      remark::RemarkOpts::name(name).category("sparq").subCategory("carry");
  if (auto function = op->getParentOfType<FunctionOpInterface>())
    opts = opts.function(function.getName());
  return opts;
}

/// Removes the mark of `op`, which goes on computing from the caches.
static void fallBack(Operation *op, StringRef reason) {
  op->removeDiscardableAttr(kCarryAttr);
  if (isa<MeanValueOp>(op))
    remark::missed(op->getLoc(), remarkOpts(op, "value-sum"))
        << remark::reason("the mean of V is recomputed from all of V in every "
                          "step: {0}",
                          reason);
  else
    remark::missed(op->getLoc(), remarkOpts(op, "key-transposed"))
        << remark::reason("K is read by position, all of it in every step: {0}",
                          reason);
}

//===----------------------------------------------------------------------===//
// States
//===----------------------------------------------------------------------===//

namespace {
/// One piece of state: a function argument, and the result that updates it.
struct State {
  enum class Role { KeyTransposed, ValueSum };
  Role role;
  /// The number of the attention among those of the function.
  int64_t layer;
  CacheUpdate update;
  /// The mask that decides which rows are summed, if there is one, and the
  /// arguments it is computed from.
  Value mask;
  SmallVector<int64_t> maskArguments;
  /// The ops that will read the state.
  SmallVector<Operation *> readers;

  BlockArgument argument = {};
  Value updated = {};
  unsigned result = 0;

  StringRef getName() const {
    return role == Role::KeyTransposed ? "key_transposed" : "value_sum";
  }
  RankedTensorType getType() const;
};

/// Gives one function its state.
class FunctionCarrier {
public:
  explicit FunctionCarrier(func::FuncOp function) : function(function) {}

  /// Finds what can be carried; the rest falls back.
  void plan(ArrayRef<Operation *> marked);
  /// Rewrites the function, and adds the one that builds the state.
  void rewrite();

private:
  void planKey(PartialMatmulOp op, int64_t layer);
  void planSum(MeanValueOp op, int64_t layer);
  void addState(State state);

  void carryKey(State &state);
  void carrySum(State &state);
  /// The state before the first step, from the mapped caches and masks.
  Value emitInit(OpBuilder &b, const State &state, IRMapping &mapping);
  void emitInitFunction(StringRef name);
  DictionaryAttr describe(const State &state, FlatSymbolRefAttr init);

  func::FuncOp function;
  std::vector<State> states;
};
} // namespace

RankedTensorType State::getType() const {
  auto cacheType = cast<RankedTensorType>(update.cache.getType());
  if (role == Role::KeyTransposed)
    return getTransposedType(cacheType);
  SmallVector<int64_t> shape(cacheType.getShape());
  shape.erase(shape.end() - 2);
  return RankedTensorType::get(shape, Float32Type::get(cacheType.getContext()));
}

//===----------------------------------------------------------------------===//
// Slices of the function
//===----------------------------------------------------------------------===//

/// What `op` reads, captures of its regions included.
static SetVector<Value> getReads(Operation *op) {
  SetVector<Value> reads(op->operand_begin(), op->operand_end());
  getUsedValuesDefinedAbove(op->getRegions(), reads);
  return reads;
}

using Available = function_ref<bool(Value)>;
static Value materialize(OpBuilder &b, Value value, IRMapping &mapping,
                         Available available);

/// The size of a dimension, from what is there or else from what the value is
/// made of: a size must not pull in all that computes the value.
static Value materializeDim(OpBuilder &b, Location loc, Value value,
                            int64_t dim, IRMapping &mapping,
                            Available available) {
  auto type = cast<RankedTensorType>(value.getType());
  if (!type.isDynamicDim(dim))
    return arith::ConstantIndexOp::create(b, loc, type.getDimSize(dim));
  if (!mapping.contains(value) && !available(value)) {
    Operation *op = value.getDefiningOp();
    if (auto cast = dyn_cast<tensor::CastOp>(op))
      return materializeDim(b, loc, cast.getSource(), dim, mapping, available);
    if (auto concat = dyn_cast<tensor::ConcatOp>(op)) {
      Value size;
      for (Value input : concat.getInputs()) {
        Value next = materializeDim(b, loc, input, dim, mapping, available);
        if (static_cast<int64_t>(concat.getDim()) != dim)
          return next;
        size =
            size ? arith::AddIOp::create(b, loc, size, next).getResult() : next;
      }
      return size;
    }
  }
  return tensor::DimOp::create(b, loc,
                               materialize(b, value, mapping, available), dim);
}

/// `value` at the insertion point of `b`: what `mapping` has for it, itself
/// where it is `available`, or a clone of what computes it.
static Value materialize(OpBuilder &b, Value value, IRMapping &mapping,
                         Available available) {
  if (Value mapped = mapping.lookupOrNull(value))
    return mapped;
  if (available(value))
    return value;
  Operation *op = value.getDefiningOp();
  Value result;
  if (auto dim = dyn_cast<tensor::DimOp>(op);
      dim && dim.getConstantIndex() &&
      isa<RankedTensorType>(dim.getSource().getType())) {
    result = materializeDim(b, dim.getLoc(), dim.getSource(),
                            *dim.getConstantIndex(), mapping, available);
  } else {
    for (Value read : getReads(op))
      mapping.map(read, materialize(b, read, mapping, available));
    b.clone(*op, mapping);
    result = mapping.lookup(value);
  }
  mapping.map(value, result);
  return result;
}

//===----------------------------------------------------------------------===//
// Planning
//===----------------------------------------------------------------------===//

void FunctionCarrier::addState(State state) {
  // Attentions that read the same cache in the same way share their state.
  for (State &other : states) {
    if (other.role == state.role && other.update.op == state.update.op &&
        other.update.cache == state.update.cache && other.mask == state.mask) {
      other.readers.append(state.readers);
      return;
    }
  }
  states.push_back(std::move(state));
}

void FunctionCarrier::planKey(PartialMatmulOp op, int64_t layer) {
  Value key = op.getKey();
  if (op.getKeyLayout() == KeyLayout::component_major) {
    auto transpose = key.getDefiningOp<linalg::TransposeOp>();
    if (!transpose || transpose.getPermutation() !=
                          ArrayRef<int64_t>(getTransposePermutation(
                              cast<ShapedType>(key.getType()).getRank()))) {
      op->removeDiscardableAttr(kCarryAttr);
      remark::passed(op.getLoc(), remarkOpts(op, "key-transposed"))
          << remark::add("K is kept by component already");
      return;
    }
    key = transpose.getInput();
  }
  std::string reason;
  FailureOr<CacheUpdate> update = matchCacheUpdate(key, function, reason);
  if (failed(update))
    return fallBack(op, reason);
  addState({State::Role::KeyTransposed, layer, *update, Value(), {}, {op}});
}

void FunctionCarrier::planSum(MeanValueOp op, int64_t layer) {
  std::string reason;
  FailureOr<CacheUpdate> update =
      matchCacheUpdate(op.getValue(), function, reason);
  if (failed(update))
    return fallBack(op, reason);
  Value mask = op.getMask();
  SmallVector<int64_t> maskArguments;
  if (mask) {
    if (failed(matchMaskOfArguments(mask, function, maskArguments, reason)))
      return fallBack(op, "its mask: " + reason);
    if (!llvm::all_of(update->view, [](Operation *reshape) {
          return isa<tensor::CastOp>(reshape);
        }))
      return fallBack(op, "batch dimensions are reshaped between the cache and "
                          "the attention");
  }
  bool isExact = update->kind == CacheUpdate::Kind::Append ||
                 (update->kind == CacheUpdate::Kind::Overwrite && !mask);
  if (!isExact)
    return fallBack(op, "the update may overwrite a row, and whether the sum "
                        "holds that row is not known");
  addState({State::Role::ValueSum, layer, *update, mask, maskArguments, {op}});
}

void FunctionCarrier::plan(ArrayRef<Operation *> marked) {
  std::string reason;
  auto module = function->getParentOfType<ModuleOp>();
  if (function.isExternal() || !function.getBody().hasOneBlock())
    reason = "its function has more than one block";
  else if (!SymbolTable::symbolKnownUseEmpty(function, module))
    reason = "its function has uses in the module, which would have to pass "
             "state on";
  if (!reason.empty()) {
    for (Operation *op : marked)
      fallBack(op, reason);
    return;
  }

  // Layers are numbered by their score estimate; a mean belongs to the
  // attention that it compensates.
  DenseMap<Operation *, int64_t> layers;
  for (Operation *op : marked)
    if (isa<PartialMatmulOp>(op))
      layers.try_emplace(op, layers.size());
  auto getLayer = [&](MeanValueOp op) -> int64_t {
    for (Operation *user : op->getUsers())
      if (auto interpolate = dyn_cast<InterpolateOp>(user))
        if (Operation *select = interpolate.getAlpha().getDefiningOp())
          if (isa<TopKGatherOp, TopKOp>(select))
            if (auto it = layers.find(select->getOperand(0).getDefiningOp());
                it != layers.end())
              return it->second;
    return 0;
  };
  for (Operation *op : marked) {
    if (auto key = dyn_cast<PartialMatmulOp>(op))
      planKey(key, layers.lookup(op));
    else if (auto mean = dyn_cast<MeanValueOp>(op))
      planSum(mean, getLayer(mean));
    else
      op->removeDiscardableAttr(kCarryAttr);
  }
}

//===----------------------------------------------------------------------===//
// Rewriting
//===----------------------------------------------------------------------===//

void FunctionCarrier::carryKey(State &state) {
  OpBuilder b(function.getContext());
  state.updated = emitTransposedUpdate(b, state.update, state.argument);
  for (Operation *reader : state.readers) {
    auto op = cast<PartialMatmulOp>(reader);
    b.setInsertionPoint(op);
    op.getKeyMutable().assign(
        emitView(b, state.update, state.updated, /*numTrailing=*/2));
    op.setKeyLayout(KeyLayout::component_major);
    op->removeDiscardableAttr(kCarryAttr);
    remark::passed(op.getLoc(), remarkOpts(op, "key-transposed"))
        << remark::add("K^T of cache argument {0} is argument {1} and result "
                       "{2}",
                       state.update.cache.getArgNumber(),
                       state.argument.getArgNumber(), state.result);
  }
}

void FunctionCarrier::carrySum(State &state) {
  const CacheUpdate &update = state.update;
  Location loc = update.op->getLoc();
  OpBuilder b(function.getContext());
  int64_t positionDim = getTransposedType(update.cache.getType()).getRank() - 2;
  if (update.kind == CacheUpdate::Kind::Append) {
    b.setInsertionPointAfter(update.op);
    Value counted;
    if (state.mask) {
      auto available = [&](Value value) {
        if (isa<BlockArgument>(value))
          return true;
        Operation *op = value.getDefiningOp();
        return op->getBlock() == b.getInsertionBlock() &&
               (b.getInsertionPoint() == op->getBlock()->end() ||
                op->isBeforeInBlock(&*b.getInsertionPoint()));
      };
      IRMapping mapping;
      Value mask = materialize(b, state.mask, mapping, available);
      int64_t rank = cast<ShapedType>(mask.getType()).getRank();
      OpFoldResult offset =
          tensor::getMixedSize(b, loc, update.cache, positionDim);
      OpFoldResult size =
          tensor::getMixedSize(b, loc, update.fresh, positionDim);
      counted =
          emitCounted(b, loc, emitSlice(b, loc, mask, rank - 1, offset, size));
    }
    state.updated = emitSum(b, loc, state.argument, update.fresh, counted);
  } else {
    // Before the update, so that the cache can be updated in place.
    auto slice = cast<tensor::InsertSliceOp>(update.op);
    b.setInsertionPoint(slice);
    Value old = emitSlice(b, loc, update.cache, positionDim,
                          slice.getMixedOffsets()[positionDim],
                          slice.getMixedSizes()[positionDim]);
    Value without = emitSum(b, loc, state.argument, old, Value(),
                            /*negate=*/true);
    state.updated = emitSum(b, loc, without, update.fresh, Value());
  }

  for (Operation *reader : state.readers) {
    auto op = cast<MeanValueOp>(reader);
    Location loc = op.getLoc();
    b.setInsertionPoint(op);
    Value counted = state.mask ? emitCounted(b, loc, state.mask) : Value();
    OpFoldResult numPositions =
        tensor::getMixedSize(b, loc, op.getValue(), op.getNumBatchDims());
    Value mean = emitView(
        b, update, emitMean(b, loc, state.updated, counted, numPositions),
        /*numTrailing=*/1);
    Type type = op.getResult(0).getType();
    if (mean.getType() != type)
      mean = tensor::CastOp::create(b, loc, type, mean);
    remark::passed(loc, remarkOpts(op, "value-sum"))
        << remark::add("the sum of V of cache argument {0} is argument {1} and "
                       "result {2}",
                       update.cache.getArgNumber(),
                       state.argument.getArgNumber(), state.result);
    op.getResult(0).replaceAllUsesWith(mean);
    op.erase();
  }
}

Value FunctionCarrier::emitInit(OpBuilder &b, const State &state,
                                IRMapping &mapping) {
  const CacheUpdate &update = state.update;
  Location loc = update.op->getLoc();
  Value cache = mapping.lookup<Value>(update.cache);
  if (state.role == State::Role::KeyTransposed)
    return emitTranspose(b, loc, cache);

  Value counted;
  if (state.mask) {
    // The mask is that of the first step; the cache has its first positions.
    Value mask =
        materialize(b, state.mask, mapping, [](Value) { return false; });
    auto type = cast<ShapedType>(mask.getType());
    OpFoldResult size = tensor::getMixedSize(
        b, loc, cache, cast<ShapedType>(cache.getType()).getRank() - 2);
    counted = emitCounted(
        b, loc,
        emitSlice(b, loc, mask, type.getRank() - 1, b.getIndexAttr(0), size));
  }
  return emitSum(b, loc, emitZeroSum(b, loc, cache), cache, counted);
}

void FunctionCarrier::emitInitFunction(StringRef name) {
  MLIRContext *context = function.getContext();
  OpBuilder b(context);
  SmallVector<Type> types;
  for (State &state : states)
    types.push_back(state.getType());
  // It starts with all arguments of the step, and keeps those that it uses.
  unsigned numArguments = states.front().argument.getArgNumber();
  auto init = func::FuncOp::create(
      function.getLoc(), name,
      b.getFunctionType(function.getArgumentTypes().take_front(numArguments),
                        types));
  SymbolTable symbols(function->getParentOfType<ModuleOp>());
  symbols.insert(init, std::next(Block::iterator(function)));
  if (Attribute attr = function->getAttr("llvm.emit_c_interface"))
    init->setAttr("llvm.emit_c_interface", attr);
  Block *entry = init.addEntryBlock();
  b.setInsertionPointToStart(entry);
  IRMapping mapping;
  for (auto [i, argument] : llvm::enumerate(entry->getArguments())) {
    mapping.map(function.getArgument(i), argument);
    init.setArgAttr(i, kArgumentAttr, b.getI64IntegerAttr(i));
  }
  SmallVector<Value> results;
  for (State &state : states)
    results.push_back(emitInit(b, state, mapping));
  func::ReturnOp::create(b, function.getLoc(), results);
  BitVector unused(numArguments);
  for (BlockArgument argument : entry->getArguments())
    unused[argument.getArgNumber()] = argument.use_empty();
  if (failed(init.eraseArguments(unused)))
    llvm_unreachable("func.func drops arguments");

  auto symbol = FlatSymbolRefAttr::get(init.getSymNameAttr());
  for (auto [i, state] : llvm::enumerate(states)) {
    DictionaryAttr description = describe(state, symbol);
    function.setArgAttr(state.argument.getArgNumber(), kStateAttr, description);
    function.setResultAttr(state.result, kStateAttr, description);
    init.setResultAttr(i, kStateAttr, description);
  }
}

DictionaryAttr FunctionCarrier::describe(const State &state,
                                         FlatSymbolRefAttr init) {
  Builder b(function.getContext());
  bool isKey = state.role == State::Role::KeyTransposed;
  SmallVector<NamedAttribute> entries = {
      b.getNamedAttr("role", b.getStringAttr(state.getName())),
      b.getNamedAttr("layer", b.getI64IntegerAttr(state.layer)),
      b.getNamedAttr("layout",
                     b.getStringAttr(isKey ? "[B..., D, S]" : "[B..., Dv]")),
      b.getNamedAttr("argument",
                     b.getI64IntegerAttr(state.argument.getArgNumber())),
      b.getNamedAttr("result", b.getI64IntegerAttr(state.result)),
      b.getNamedAttr("cache_argument",
                     b.getI64IntegerAttr(state.update.cache.getArgNumber())),
      b.getNamedAttr("cache_result", b.getI64IntegerAttr(state.update.result)),
      b.getNamedAttr("init", init)};
  if (state.mask)
    entries.push_back(b.getNamedAttr(
        "mask_arguments", b.getDenseI64ArrayAttr(state.maskArguments)));
  return b.getDictionaryAttr(entries);
}

void FunctionCarrier::rewrite() {
  if (states.empty())
    return;
  auto returned =
      cast<func::ReturnOp>(function.getBody().front().getTerminator());
  for (State &state : states) {
    unsigned argument = function.getNumArguments();
    if (failed(function.insertArgument(argument, state.getType(), {},
                                       state.update.cache.getLoc())))
      llvm_unreachable("func.func takes arguments of any type");
    state.argument = function.getArgument(argument);
    state.result = function.getNumResults() + (&state - states.data());
  }
  // The function that builds the state copies from this one as it was.
  for (State &state : states) {
    if (state.role == State::Role::KeyTransposed)
      carryKey(state);
    else
      carrySum(state);
  }
  for (State &state : states) {
    if (failed(function.insertResult(function.getNumResults(),
                                     state.updated.getType(), {})))
      llvm_unreachable("func.func returns values of any type");
    returned.getOperandsMutable().append(state.updated);
  }
  emitInitFunction((function.getName() + "_init_state").str());
}

//===----------------------------------------------------------------------===//
// The pass
//===----------------------------------------------------------------------===//

namespace {
struct CarryState : sparq::impl::CarryStateBase<CarryState> {
  void runOnOperation() override {
    llvm::MapVector<Operation *, SmallVector<Operation *>> marked;
    getOperation()->walk([&](Operation *op) {
      if (!op->hasAttr(kCarryAttr))
        return;
      if (auto function = op->getParentOfType<func::FuncOp>())
        marked[function].push_back(op);
      else
        fallBack(op, "it is not in a func.func");
    });
    for (auto &[function, ops] : marked) {
      FunctionCarrier carrier(cast<func::FuncOp>(function));
      carrier.plan(ops);
      carrier.rewrite();
    }
  }
};
} // namespace
