//===- EmitState.cpp - Rewrites a function to carry state -----------------===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "FunctionCarrier.h"
#include "Slice.h"
#include "ValueSum.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "llvm/ADT/BitVector.h"

using namespace mlir;
using namespace mlir::sparq;

static Value castTo(OpBuilder &b, Location loc, Value value, Type type) {
  if (value.getType() == type)
    return value;
  return tensor::CastOp::create(b, loc, type, value);
}

//===----------------------------------------------------------------------===//
// The step
//===----------------------------------------------------------------------===//

void FunctionCarrier::carryKey(State &state) {
  OpBuilder b(function.getContext());
  state.updated = emitTransposedUpdate(b, state.update, state.old);
  for (Operation *reader : state.readers) {
    auto op = cast<PartialMatmulOp>(reader);
    b.setInsertionPoint(op);
    op.getKeyMutable().assign(
        emitView(b, state.update.view, state.updated, /*numTrailing=*/2));
    op.setKeyLayout(KeyLayout::component_major);
    op->removeDiscardableAttr(kCarryAttr);
    auto remark =
        remark::passed(op.getLoc(), getCarryRemarkOpts(op, "key-transposed"));
    if (!globals.empty())
      remark << remark::add("K^T of the cache in global @{0} is kept in a "
                            "global of its own",
                            globals.getName(state.update.argument));
    else
      remark << remark::add(
          "K^T of cache argument {0} is argument {1} and result "
          "{2}",
          state.update.argument, state.argument, state.result);
  }
}

SmallVector<int64_t> State::getCountedDims() const {
  SmallVector<int64_t> dims(ArrayRef(update.view.order).drop_back(2));
  dims.push_back(update.getPositionDim());
  return dims;
}

SmallVector<int64_t> State::getSumDims() const {
  SmallVector<int64_t> dims(update.view.order);
  dims.erase(dims.end() - 2);
  return dims;
}

/// The positions that `state`'s mask counts, from `mask`: for each batch
/// element that is written at positions of its own.
static Value emitCountedOf(OpBuilder &b, Location loc, const State &state,
                           Value mask, Value cache) {
  Value counted = emitCounted(b, loc, mask);
  int64_t dim = state.getWrittenBatchDim();
  if (dim < 0)
    return counted;
  return emitBroadcast(
      b, loc, counted, dim,
      tensor::getMixedSize(b, loc, cache, state.update.write->dim));
}

void FunctionCarrier::carryCounted(State &state) {
  const CacheUpdate &update = state.update;
  Location loc = update.op->getLoc();
  OpBuilder b(update.op);
  Value counted = emitCountedOf(b, loc, state, materializeHere(b, state.mask),
                                update.cache);
  auto type = state.getArgumentType();

  // What is in the sum if only the written positions have changed.
  Value old = state.old, now = counted;
  if (update.kind == CacheUpdate::Kind::Append) {
    OpFoldResult length =
        tensor::getMixedSize(b, loc, update.cache, update.getPositionDim());
    now = emitSlice(b, loc, counted, type.getRank() - 1, b.getIndexAttr(0),
                    length);
    SmallVector<int64_t> shape(type.getShape());
    shape.back() = cast<ShapedType>(counted.getType()).getShape().back();
    type = RankedTensorType::get(shape, type.getElementType());
  } else {
    SmallVector<int64_t> dims = state.getCountedDims();
    old =
        emitForRows(b, loc, *update.write, update.cache, old,
                    [&](OpBuilder &b, const WrittenRows &rows, Value carried) {
                      Value written = rows.emitExtract(b, loc, counted, dims);
                      return rows.emitInsert(b, loc, written, carried, dims);
                    });
  }
  state.unchanged = emitAllEqual(b, loc, old, now);
  state.updated = castTo(b, loc, counted, type);
}

void FunctionCarrier::carrySum(State &state) {
  const CacheUpdate &update = state.update;
  Location loc = update.op->getLoc();
  const State *counted = state.counted >= 0 ? &states[state.counted] : nullptr;
  ArrayRef<int64_t> order = update.view.order;

  // Before the update, so that the cache can be updated in place.
  OpBuilder b(update.op);
  Value sum = state.old;
  if (update.kind == CacheUpdate::Kind::Append) {
    OpFoldResult offset =
        tensor::getMixedSize(b, loc, update.cache, update.getPositionDim());
    OpFoldResult size =
        tensor::getMixedSize(b, loc, update.fresh, update.getPositionDim());
    Value fresh;
    if (counted) {
      int64_t last = cast<ShapedType>(counted->updated.getType()).getRank() - 1;
      fresh = emitSlice(b, loc, counted->updated, last, offset, size);
    }
    sum =
        emitSum(b, loc, sum, emitPermuted(b, loc, update.fresh, order), fresh);
  } else {
    SmallVector<int64_t> cacheDims =
        llvm::to_vector(llvm::seq<int64_t>(0, order.size()));
    SmallVector<int64_t> sumDims = state.getSumDims();
    SmallVector<int64_t> countedDims = state.getCountedDims();
    sum = emitForRows(
        b, loc, *update.write, update.cache, sum,
        [&](OpBuilder &b, const WrittenRows &rows, Value carried) {
          auto getCounted = [&](bool before) -> Value {
            if (!counted)
              return {};
            Value positions = before ? counted->old : counted->updated;
            return rows.emitExtract(b, loc, positions, countedDims);
          };
          Value part = rows.emitExtract(b, loc, carried, sumDims);
          Value old = rows.emitExtract(b, loc, update.cache, cacheDims);
          part = emitSum(b, loc, part, emitPermuted(b, loc, old, order),
                         getCounted(/*before=*/true),
                         /*negate=*/true);
          part = emitSum(b, loc, part,
                         emitPermuted(b, loc, rows.emitRows(b, loc), order),
                         getCounted(/*before=*/false));
          return rows.emitInsert(b, loc, part, carried, sumDims);
        });
  }

  // Where other positions have come or gone, sum up anew.
  if (counted) {
    b.setInsertionPointAfter(update.op);
    auto choice = scf::IfOp::create(b, loc, sum.getType(), counted->unchanged,
                                    /*withElseRegion=*/true);
    OpBuilder nested = choice.getThenBodyBuilder();
    scf::YieldOp::create(nested, loc, sum);
    nested = choice.getElseBodyBuilder();
    Value all = emitPermuted(nested, loc, update.getUpdated(), order);
    scf::YieldOp::create(nested, loc,
                         emitSum(nested, loc, emitZeroSum(nested, loc, all),
                                 all, counted->updated));
    sum = choice.getResult(0);
  }
  state.updated = sum;
  for (Operation *reader : state.readers)
    replaceMean(state, cast<MeanValueOp>(reader));
}

void FunctionCarrier::replaceMean(State &state, MeanValueOp op) {
  Location loc = op.getLoc();
  OpBuilder b(op);
  Value counted;
  if (state.counted >= 0)
    counted = states[state.counted].updated;
  OpFoldResult numPositions =
      tensor::getMixedSize(b, loc, op.getValue(), op.getNumBatchDims());
  Value mean = emitView(b, state.update.view,
                        emitMean(b, loc, state.updated, counted, numPositions),
                        /*numTrailing=*/1);
  auto remark = remark::passed(loc, getCarryRemarkOpts(op, "value-sum"));
  if (!globals.empty())
    remark << remark::add(
        "the sum of V of the cache in global @{0} is kept in "
        "a global of its own{1}",
        globals.getName(state.update.argument),
        state.counted >= 0 ? ", and so are the positions in it" : "");
  else
    remark << remark::add(
        "the sum of V of cache argument {0} is argument {1} and "
        "result {2}{3}",
        state.update.argument, state.argument, state.result,
        state.counted >= 0 ? llvm::formatv("; the positions in it are argument "
                                           "{0} and result {1}",
                                           states[state.counted].argument,
                                           states[state.counted].result)
                                 .str()
                           : std::string());
  op.getResult(0).replaceAllUsesWith(
      castTo(b, loc, mean, op.getResult(0).getType()));
  op.erase();
}

void FunctionCarrier::rewrite() {
  if (states.empty())
    return;
  if (append)
    appendForm.plan(states);
  if (!appendForm.empty())
    appendForm.addLength();
  for (State &state : states) {
    state.old = function.addArgument(state.getArgumentType(),
                                     state.update.cache.getLoc());
    state.argument = *function.getArgumentNumber(state.old);
    state.result = function.getNumResults() + (&state - states.data());
  }
  // Sums depend on what is counted.
  for (State &state : states)
    if (state.role == State::Role::ValueCounted)
      carryCounted(state);
  for (State &state : states) {
    if (state.role == State::Role::KeyTransposed)
      carryKey(state);
    else if (state.role == State::Role::ValueSum)
      carrySum(state);
  }
  for (State &state : states)
    function.addResult(state.updated);
  emitInitFunction((function.getName() + "_init_state").str());
  if (!appendForm.empty())
    appendForm.rewrite(states);
}

//===----------------------------------------------------------------------===//
// The state before the first step
//===----------------------------------------------------------------------===//

Value FunctionCarrier::emitInit(OpBuilder &b, const State &state,
                                IRMapping &mapping) {
  const CacheUpdate &update = state.update;
  Location loc = update.op->getLoc();
  Value cache = mapping.lookup<Value>(update.cache);
  if (state.role == State::Role::KeyTransposed)
    return emitPermuted(b, loc, cache, update.view.getTransposedOrder());
  Value rows = emitPermuted(b, loc, cache, update.view.order);
  if (state.role == State::Role::ValueSum && !state.mask)
    return emitSum(b, loc, emitZeroSum(b, loc, rows), rows, Value());

  // The mask is that of the first step. Of what it counts, the cache has what
  // the step does not write.
  auto unavailable = [](Value) { return false; };
  Value counted = emitCountedOf(
      b, loc, state, materialize(b, state.mask, mapping, unavailable), cache);
  if (update.kind == CacheUpdate::Kind::Append) {
    OpFoldResult size =
        tensor::getMixedSize(b, loc, cache, update.getPositionDim());
    counted = emitSlice(b, loc, counted,
                        cast<ShapedType>(counted.getType()).getRank() - 1,
                        b.getIndexAttr(0), size);
  } else {
    auto there = [&](OpFoldResult value) -> OpFoldResult {
      if (auto dynamic = dyn_cast_if_present<Value>(value))
        return materialize(b, dynamic, mapping, unavailable);
      return value;
    };
    // Where the rows go is needed, not what they are.
    RowWrite write = *update.write;
    write.offset = there(write.offset);
    write.size = there(write.size);
    if (write.positions)
      write.positions = materialize(b, write.positions, mapping, unavailable);
    SmallVector<int64_t> dims = state.getCountedDims();
    counted = emitForRows(
        b, loc, write, cache, counted,
        [&](OpBuilder &b, const WrittenRows &rows, Value carried) {
          Value written = rows.emitExtract(b, loc, carried, dims);
          Value no = arith::ConstantOp::create(b, loc, b.getBoolAttr(false));
          Value none = linalg::FillOp::create(b, loc, no, written).getResult(0);
          return rows.emitInsert(b, loc, none, carried, dims);
        });
  }
  if (state.role == State::Role::ValueCounted)
    return castTo(b, loc, counted, state.getArgumentType());
  return emitSum(b, loc, emitZeroSum(b, loc, rows), rows, counted);
}

bool FunctionCarrier::isBuffer(const State &state) const {
  return state.role != State::Role::ValueSum &&
         appendForm.contains(state.update.argument);
}

RankedTensorType FunctionCarrier::getStateType(const State &state) const {
  RankedTensorType type = state.getArgumentType();
  if (isBuffer(state))
    return AppendForm::getBufferType(type, type.getRank() - 1);
  return type;
}

void FunctionCarrier::emitInitFunction(StringRef name) {
  MLIRContext *context = function.getContext();
  Location loc = function.getLoc();
  OpBuilder b(context);
  ArrayRef<Buffer> caches = appendForm.getCaches();
  // It starts with all arguments of the step, as they are before its caches
  // become buffers, and keeps those that it uses.
  unsigned numArguments = appendForm.empty() ? states.front().argument
                                             : appendForm.getLengthArgument();
  SmallVector<Type> types, inputs;
  for (unsigned i = 0; i < numArguments; ++i)
    inputs.push_back(function.getArgument(i).getType());
  for (const Buffer &cache : caches)
    types.push_back(
        AppendForm::getBufferType(cache.value.getType(), cache.dim));
  auto scalarType = RankedTensorType::get({}, b.getI64Type());
  if (!appendForm.empty()) {
    inputs.push_back(scalarType);
    types.push_back(scalarType);
  }
  for (State &state : states)
    types.push_back(getStateType(state));
  FunctionView init = function.createBeside(name, inputs, types);
  if (Attribute attr = function->getAttr("llvm.emit_c_interface"))
    init->setAttr("llvm.emit_c_interface", attr);
  Block *entry = &init.getEntry();
  b.setInsertionPointToStart(entry);
  IRMapping mapping;
  for (unsigned i = 0; i < numArguments; ++i) {
    mapping.map(function.getArgument(i), entry->getArgument(i));
    init.setArgumentAttr(i, kArgumentAttr, b.getI64IntegerAttr(i));
  }

  SmallVector<Value> results;
  Value capacity;
  if (!appendForm.empty()) {
    init.setArgumentAttr(numArguments, kStateAttr,
                         b.getDictionaryAttr(b.getNamedAttr(
                             "role", b.getStringAttr("capacity"))));
    Value number = tensor::ExtractOp::create(
        b, loc, entry->getArgument(numArguments), ValueRange{});
    capacity = arith::IndexCastOp::create(b, loc, b.getIndexType(), number);
    SmallVector<Value> values;
    for (const Buffer &cache : caches)
      values.push_back(mapping.lookup<Value>(cache.value));
    Value length = appendForm.emitInitLength(b, values, capacity);
    for (auto [cache, value] : llvm::zip_equal(caches, values))
      results.push_back(
          AppendForm::emitBuffer(b, loc, value, cache.dim, capacity));
    length = arith::IndexCastOp::create(b, loc, b.getI64Type(), length);
    results.push_back(
        tensor::FromElementsOp::create(b, loc, scalarType, length));
  }
  for (State &state : states) {
    Value value = emitInit(b, state, mapping);
    if (isBuffer(state))
      value = AppendForm::emitBuffer(
          b, loc, value, cast<RankedTensorType>(value.getType()).getRank() - 1,
          capacity);
    results.push_back(castTo(b, loc, value, getStateType(state)));
  }
  init.emitReturn(b, loc, results);
  BitVector unused(inputs.size());
  for (BlockArgument argument : entry->getArguments())
    unused[argument.getArgNumber()] = argument.use_empty();
  init.eraseArguments(unused);

  auto symbol = FlatSymbolRefAttr::get(context, init.getName());
  unsigned next = 0;
  auto attach = [&](unsigned argument, unsigned result,
                    DictionaryAttr description) {
    function.setArgumentAttr(argument, kStateAttr, description);
    function.setResultAttr(result, kStateAttr, description);
    init.setResultAttr(next++, kStateAttr, description);
  };
  for (const Buffer &cache : caches)
    attach(cache.argument, cache.result, describe(cache, symbol));
  if (!appendForm.empty())
    attach(appendForm.getLengthArgument(), appendForm.getLengthResult(),
           describeLength(symbol));
  for (const State &state : states)
    attach(state.argument, state.result, describe(state, symbol));

  // A cache that keeps its form starts as the caller's.
  for (const State &state : states) {
    const CacheUpdate &update = state.update;
    if (appendForm.contains(update.argument))
      continue;
    bool isKey = state.role == State::Role::KeyTransposed;
    DictionaryAttr description = describe(
        {update.cache, update.argument, update.result, update.getPositionDim(),
         nullptr, isKey ? "key_cache" : "value_cache", state.layer},
        FlatSymbolRefAttr());
    function.setArgumentAttr(update.argument, kStateAttr, description);
    function.setResultAttr(update.result, kStateAttr, description);
  }
}

/// Entries of every `sparq.state`.
static SmallVector<NamedAttribute>
describeCommon(Builder &b, StringRef role, StringRef layout, unsigned argument,
               unsigned result, FlatSymbolRefAttr init) {
  SmallVector<NamedAttribute> entries = {
      b.getNamedAttr("role", b.getStringAttr(role)),
      b.getNamedAttr("layout", b.getStringAttr(layout)),
      b.getNamedAttr("argument", b.getI64IntegerAttr(argument)),
      b.getNamedAttr("result", b.getI64IntegerAttr(result))};
  if (init)
    entries.push_back(b.getNamedAttr("init", init));
  return entries;
}

DictionaryAttr FunctionCarrier::describe(const State &state,
                                         FlatSymbolRefAttr init) {
  Builder b(function.getContext());
  SmallVector<NamedAttribute> entries =
      describeCommon(b, state.getRoleName(), state.getLayout(), state.argument,
                     state.result, init);
  entries.push_back(b.getNamedAttr("layer", b.getI64IntegerAttr(state.layer)));
  entries.push_back(b.getNamedAttr("cache_argument",
                                   b.getI64IntegerAttr(state.update.argument)));
  entries.push_back(
      b.getNamedAttr("cache_result", b.getI64IntegerAttr(state.update.result)));
  if (state.counted >= 0)
    entries.push_back(
        b.getNamedAttr("counted_argument",
                       b.getI64IntegerAttr(states[state.counted].argument)));
  if (isBuffer(state))
    entries.push_back(
        b.getNamedAttr("position_dim",
                       b.getI64IntegerAttr(getStateType(state).getRank() - 1)));
  return b.getDictionaryAttr(entries);
}

/// The dimensions of a cache `[B..., S, D]` with its positions elsewhere.
static StringRef getCacheLayout(int64_t rank, int64_t positionDim) {
  if (positionDim == rank - 2)
    return "[B..., S, D]";
  if (positionDim == rank - 1)
    return "[B..., D, S]";
  if (positionDim == 0)
    return "[S, B..., D]";
  if (positionDim == rank - 3)
    return "[B..., S, H, D]";
  return "[..., S, ...]";
}

DictionaryAttr FunctionCarrier::describe(const Buffer &cache,
                                         FlatSymbolRefAttr init) {
  Builder b(function.getContext());
  int64_t rank = cast<RankedTensorType>(cache.value.getType()).getRank();
  SmallVector<NamedAttribute> entries =
      describeCommon(b, cache.role, getCacheLayout(rank, cache.dim),
                     cache.argument, cache.result, init);
  if (cache.layer >= 0)
    entries.push_back(
        b.getNamedAttr("layer", b.getI64IntegerAttr(cache.layer)));
  if (init)
    entries.push_back(
        b.getNamedAttr("position_dim", b.getI64IntegerAttr(cache.dim)));
  return b.getDictionaryAttr(entries);
}

DictionaryAttr FunctionCarrier::describeLength(FlatSymbolRefAttr init) {
  Builder b(function.getContext());
  SmallVector<NamedAttribute> entries =
      describeCommon(b, "length", "[]", appendForm.getLengthArgument(),
                     appendForm.getLengthResult(), init);
  entries.push_back(
      b.getNamedAttr("appends", b.getI64IntegerAttr(appendForm.getNumFresh())));
  return b.getDictionaryAttr(entries);
}
