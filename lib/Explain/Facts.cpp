//===- Facts.cpp - What the program says about attention ------------------===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Facts.h"

#include "mlir/IR/TypeUtilities.h"

using namespace mlir;
using namespace mlir::sparq;

//===----------------------------------------------------------------------===//
// Attention
//===----------------------------------------------------------------------===//

static std::string getElementName(Value value) {
  std::string name;
  llvm::raw_string_ostream(name) << getElementTypeOrSelf(value);
  return name;
}

/// What of a shape other operands know better.
static int64_t getSize(ArrayRef<Value> operands, int64_t dim) {
  for (Value operand : operands) {
    int64_t size = cast<ShapedType>(operand.getType()).getDimSize(dim);
    if (!ShapedType::isDynamic(size))
      return size;
  }
  return ShapedType::kDynamic;
}

/// Batch dimensions, the last of which is the key-value head, and the group.
static void describeHeads(ArrayRef<Value> operands, Value query, int64_t b,
                          AttentionReport &report) {
  report.hasShape = true;
  for (int64_t dim = 0; dim < b; ++dim)
    report.batch.push_back(getSize(operands, dim));
  if (b > 0)
    report.numHeads = report.batch.pop_back_val();
  report.group = cast<ShapedType>(query.getType()).getDimSize(b);
}

void sparq::describeAttention(AttentionOp op, AttentionReport &report) {
  describeHeads({op.getQuery(), op.getKey(), op.getValue(), op.getInit()},
                op.getQuery(), op.getNumBatchDims(), report);
  report.sizes = AttentionSizes(op);
  report.queryType = getElementName(op.getQuery());
  report.keyType = getElementName(op.getKey());
  report.valueType = getElementName(op.getValue());
  report.isKeyByComponent = op.getKeyLayout() == KeyLayout::component_major;
  report.scale = op.getScaleOrDefault();
  report.mask = describeMask(op);
  report.keyCache = findCacheForm(op.getKeyMutable());
  report.valueCache = findCacheForm(op.getValueMutable());
}

//===----------------------------------------------------------------------===//
// Caches and state
//===----------------------------------------------------------------------===//

/// The bytes of a state of `type`, whose dimensions `layout` names.
static std::optional<int64_t> getStateBytes(Type type, StringRef layout,
                                            int64_t batch,
                                            int64_t numPositions) {
  auto tensor = dyn_cast<RankedTensorType>(type);
  if (!tensor)
    return std::nullopt;
  SmallVector<StringRef> names;
  layout.trim("[]").split(names, ',');
  int64_t bytes = llvm::divideCeil(tensor.getElementTypeBitWidth(), 8);
  for (auto [dim, size] : llvm::enumerate(tensor.getShape())) {
    if (!ShapedType::isDynamic(size)) {
      bytes *= size;
      continue;
    }
    // Names are aligned at the end: "B..." stands for the leading ones, of
    // which the batch size gives one.
    int64_t fromEnd = tensor.getRank() - dim;
    bool isBatch = fromEnd >= static_cast<int64_t>(names.size());
    int64_t known = isBatch ? std::exchange(batch, 0) : numPositions;
    if (known <= 0)
      return std::nullopt;
    bytes *= known;
  }
  return bytes;
}

std::vector<StateReport>
sparq::findStates(Operation *function, int64_t batch,
                  function_ref<int64_t(const StateReport &)> getNumPositions,
                  std::string &init) {
  std::vector<StateReport> states;
  for (const StatePlace &place : getStatePlaces(function)) {
    DictionaryAttr attr = place.description;
    auto getInt = [&](StringRef name) -> int64_t {
      auto value = attr.getAs<IntegerAttr>(name);
      return value ? value.getInt() : -1;
    };
    StateReport state;
    if (auto role = attr.getAs<StringAttr>("role"))
      state.role = role.str();
    state.isCache = state.role == "key_cache" || state.role == "value_cache";
    llvm::raw_string_ostream(state.type) << place.type;
    state.layer = getInt("layer");
    state.argument = place.argument;
    state.global = place.global;
    state.result = getInt("result");
    state.cacheArgument = getInt("cache_argument");
    auto layout = attr.getAs<StringAttr>("layout");
    if (auto cache = attr.getAs<FlatSymbolRefAttr>("cache"))
      state.cacheGlobal = cache.getValue().str();
    state.bytes = getStateBytes(place.type, layout ? layout.getValue() : "",
                                batch, getNumPositions(state));
    if (auto symbol = attr.getAs<FlatSymbolRefAttr>("init"))
      init = symbol.getValue().str();
    states.push_back(std::move(state));
  }
  return states;
}

bool sparq::isStateOf(const StateReport &state, const CacheForm &cache) {
  if (!cache.global.empty())
    return cache.global == (state.isCache ? state.global : state.cacheGlobal);
  return cache.argument >= 0 &&
         cache.argument ==
             (state.isCache ? state.argument : state.cacheArgument);
}

void sparq::assignStates(const std::vector<StateReport> &states,
                         AttentionReport &attention) {
  // A cache may have several: of attentions that read it under other masks.
  auto find = [&](StringRef role, const CacheForm *cache) {
    int64_t best = -1;
    for (auto [i, state] : llvm::enumerate(states))
      if (state.role == role && state.layer <= attention.layer &&
          (!cache || isStateOf(state, *cache)))
        best = i;
    if (best >= 0)
      attention.states.push_back(best);
    return best >= 0;
  };
  find("key_transposed", &attention.keyCache);
  if (find("value_sum", &attention.valueCache) &&
      attention.mask.form != MaskReport::Form::None)
    find("value_counted", nullptr);
}
