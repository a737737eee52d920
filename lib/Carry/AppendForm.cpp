//===- AppendForm.cpp - Caches of a capacity, not a length ----------------===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "AppendForm.h"

#include "FunctionCarrier.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Arith/Utils/Utils.h"
#include "mlir/Dialect/ControlFlow/IR/ControlFlowOps.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "llvm/Support/FormatVariadic.h"

using namespace mlir;
using namespace mlir::sparq;

//===----------------------------------------------------------------------===//
// Finding caches
//===----------------------------------------------------------------------===//

/// What an attention reads in `operand`: the role of that cache, or nothing
/// where it is no key or value.
static StringRef getCacheRole(OpOperand &operand) {
  Operation *op = operand.getOwner();
  Value value = operand.get();
  auto roleOf = [&](Value key, Value values) -> StringRef {
    return value == key ? "key_cache" : value == values ? "value_cache" : "";
  };
  if (auto matmul = dyn_cast<PartialMatmulOp>(op))
    return roleOf(matmul.getKey(), Value());
  if (auto mean = dyn_cast<MeanValueOp>(op))
    return roleOf(Value(), mean.getValue());
  if (auto gather = dyn_cast<TopKGatherOp>(op))
    return roleOf(gather.getKey(), gather.getValue());
  if (auto attention = dyn_cast<AttentionOp>(op))
    return roleOf(attention.getKey(), attention.getValue());
  // An attention that was not recognized: which of them it is, is unknown.
  auto linalgOp = dyn_cast<linalg::LinalgOp>(op);
  if (linalgOp && linalgOp.isDpsInput(&operand) &&
      linalg::isaContractionOpInterface(linalgOp))
    return "cache";
  return "";
}

/// Whether `op` gives what it reads another shape or element type, or repeats
/// it.
static bool passesOn(Operation *op) {
  if (isa<tensor::CastOp, tensor::CollapseShapeOp, tensor::ExpandShapeOp,
          tensor::ExtractSliceOp, linalg::TransposeOp, linalg::BroadcastOp>(op))
    return true;
  auto generic = dyn_cast<linalg::GenericOp>(op);
  return generic && generic.getNumDpsInputs() == 1 &&
         generic.getNumResults() == 1 &&
         generic.getNumParallelLoops() == generic.getNumLoops();
}

/// The role of `updated`, which an attention may read through reshapes,
/// transposes, casts and repeats.
static StringRef findCacheRole(Value updated) {
  constexpr unsigned kMaxNumOps = 64;
  SmallVector<Value> worklist = {updated};
  StringRef found;
  for (unsigned i = 0; i < worklist.size() && i < kMaxNumOps; ++i) {
    for (OpOperand &use : worklist[i].getUses()) {
      StringRef role = getCacheRole(use);
      // What is known for sure counts.
      if (!role.empty() && role != "cache")
        return role;
      if (!role.empty())
        found = role;
      else if (passesOn(use.getOwner()))
        worklist.append(use.getOwner()->result_begin(),
                        use.getOwner()->result_end());
    }
  }
  return found;
}

static int64_t countFresh(tensor::ConcatOp concat) {
  return cast<RankedTensorType>(concat.getInputs()[1].getType())
      .getDimSize(concat.getDim());
}

bool AppendForm::contains(unsigned argument) const {
  return llvm::any_of(
      caches, [&](const Buffer &cache) { return cache.argument == argument; });
}

void AppendForm::addCache(Buffer cache) {
  if (contains(cache.argument))
    return;
  auto keep = [&](std::string reason) {
    auto opts = getCarryRemarkOpts(cache.concat, "append");
    remark::missed(cache.concat.getLoc(), opts) << remark::reason(
        "cache argument {0} goes on growing by tensor.concat, which copies all "
        "of it in every step: {1}",
        cache.argument, reason);
  };
  int64_t fresh = countFresh(cache.concat);
  int64_t size =
      cast<RankedTensorType>(cache.value.getType()).getDimSize(cache.dim);
  if (ShapedType::isDynamic(fresh))
    return keep("how many positions it appends is known at run time only");
  if (cache.concat.getInputs()[1] == cache.value)
    return keep("it appends the cache itself");
  if (!caches.empty() && fresh != numFresh)
    return keep(
        llvm::formatv("it appends {0} positions, others {1}", fresh, numFresh));
  if (!ShapedType::isDynamic(size)) {
    if (!ShapedType::isDynamic(staticLength) && size != staticLength)
      return keep(llvm::formatv("it has {0} positions, others {1}", size,
                                staticLength));
    staticLength = size;
  }
  numFresh = fresh;
  caches.push_back(cache);
}

void AppendForm::plan(ArrayRef<State> states) {
  for (const State &state : states) {
    const CacheUpdate &update = state.update;
    auto concat = dyn_cast<tensor::ConcatOp>(update.op);
    if (!concat)
      continue;
    bool isKey = state.role == State::Role::KeyTransposed;
    addCache({update.cache, update.argument, update.result,
              static_cast<int64_t>(concat.getDim()), concat,
              isKey ? "key_cache" : "value_cache", state.layer});
  }
  if (caches.empty())
    return;

  // Those of other attentions would be copied too.
  for (unsigned i = 0, e = function.getNumResults(); i < e; ++i) {
    Value value = function.getReturned(i);
    if (auto cast = value.getDefiningOp<tensor::CastOp>())
      value = cast.getSource();
    auto concat = value.getDefiningOp<tensor::ConcatOp>();
    if (!concat || concat.getInputs().size() != 2)
      continue;
    Value cache = concat.getInputs()[0];
    std::optional<unsigned> argument = function.getArgumentNumber(cache);
    if (!argument)
      continue;
    if (StringRef role = findCacheRole(concat); !role.empty())
      addCache({cache, *argument, i, static_cast<int64_t>(concat.getDim()),
                concat, role});
  }
  llvm::sort(caches, [](const Buffer &a, const Buffer &b) {
    return a.argument < b.argument;
  });
}

//===----------------------------------------------------------------------===//
// The step
//===----------------------------------------------------------------------===//

RankedTensorType AppendForm::getBufferType(Type type, int64_t dim) {
  auto tensorType = cast<RankedTensorType>(type);
  SmallVector<int64_t> shape(tensorType.getShape());
  shape[dim] = ShapedType::kDynamic;
  return RankedTensorType::get(shape, tensorType.getElementType());
}

static Value castTo(OpBuilder &b, Location loc, Value value, Type type) {
  if (value.getType() == type)
    return value;
  return tensor::CastOp::create(b, loc, type, value);
}

void AppendForm::addLength() {
  Location loc = function.getLoc();
  auto type =
      RankedTensorType::get({}, IntegerType::get(function.getContext(), 64));
  length = function.addArgument(type, loc);
  lengthArgument = *function.getArgumentNumber(length);
  OpBuilder b(function.getContext());
  b.setInsertionPointAfterValue(length);
  Value before = tensor::ExtractOp::create(b, loc, length, ValueRange{});
  Value fresh = arith::ConstantIntOp::create(b, loc, numFresh, 64);
  Value after = arith::AddIOp::create(b, loc, before, fresh);
  lengthResult =
      function.addResult(tensor::FromElementsOp::create(b, loc, type, after));
}

/// `tensor[offset : offset + size]` in `dim`, which is that of another tensor
/// in all others.
static void getSliceParameters(OpBuilder &b, Location loc, Value shaped,
                               int64_t dim, OpFoldResult offset,
                               OpFoldResult size,
                               SmallVectorImpl<OpFoldResult> &offsets,
                               SmallVectorImpl<OpFoldResult> &sizes,
                               SmallVectorImpl<OpFoldResult> &strides) {
  int64_t rank = cast<RankedTensorType>(shaped.getType()).getRank();
  offsets.assign(rank, b.getIndexAttr(0));
  strides.assign(rank, b.getIndexAttr(1));
  for (int64_t i = 0; i < rank; ++i)
    sizes.push_back(i == dim ? size : tensor::getMixedSize(b, loc, shaped, i));
  offsets[dim] = offset;
}

/// The first positions of a buffer, as a tensor of `type`.
static Value emitValid(OpBuilder &b, Location loc, Value buffer, int64_t dim,
                       Value length, RankedTensorType type) {
  OpFoldResult size = length;
  if (!type.isDynamicDim(dim))
    size = b.getIndexAttr(type.getDimSize(dim));
  SmallVector<OpFoldResult> offsets, sizes, strides;
  getSliceParameters(b, loc, buffer, dim, b.getIndexAttr(0), size, offsets,
                     sizes, strides);
  return castTo(
      b, loc,
      tensor::ExtractSliceOp::create(b, loc, buffer, offsets, sizes, strides),
      type);
}

/// `buffer` with `rows` from position `offset` on.
static Value emitWrite(OpBuilder &b, Location loc, Value rows, Value buffer,
                       int64_t dim, OpFoldResult offset) {
  OpFoldResult size = tensor::getMixedSize(b, loc, rows, dim);
  SmallVector<OpFoldResult> offsets, sizes, strides;
  getSliceParameters(b, loc, rows, dim, offset, size, offsets, sizes, strides);
  return tensor::InsertSliceOp::create(b, loc, rows, buffer, offsets, sizes,
                                       strides);
}

void AppendForm::rewriteUses(Buffer &buffer, Value length, Value newLength) {
  Block &entry = function.getEntry();
  auto type = cast<RankedTensorType>(buffer.value.getType());
  Location loc = buffer.value.getLoc();
  SmallVector<OpOperand *> uses;
  for (OpOperand &use : buffer.value.getUses())
    uses.push_back(&use);
  buffer.value = function.setArgumentType(buffer.argument,
                                          getBufferType(type, buffer.dim));

  OpBuilder b(function.getContext());
  Value updated;
  Operation *update = buffer.concat;
  if (update) {
    b.setInsertionPoint(update);
    auto viewType = cast<RankedTensorType>(buffer.concat.getType());
    updated = emitWrite(b, update->getLoc(), buffer.concat.getInputs()[1],
                        buffer.value, buffer.dim, length);
    Value valid = emitValid(b, update->getLoc(), updated, buffer.dim, newLength,
                            viewType);
    update->getResult(0).replaceAllUsesWith(valid);
  } else {
    // After all that reads what it overwrites.
    Value all = function.getReturned(buffer.result);
    update = all.getDefiningOp();
    for (OpOperand *use : uses) {
      Operation *user = entry.findAncestorOpInBlock(*use->getOwner());
      if (update->isBeforeInBlock(user))
        update = user;
    }
    b.setInsertionPointAfter(update);
    // It has the size of the mask, which a caller may get wrong.
    Value size = tensor::DimOp::create(b, loc, all, buffer.dim);
    Value fits = arith::CmpIOp::create(b, loc, arith::CmpIPredicate::eq, size,
                                       newLength);
    cf::AssertOp::create(b, loc, fits,
                         "the mask has another number of positions than the "
                         "updated caches");
    updated =
        emitWrite(b, loc, all, buffer.value, buffer.dim, b.getIndexAttr(0));
  }
  function.setReturned(buffer.result, updated);

  // What reads the cache after the update reads the same positions of the
  // updated one, so that the update can be in place.
  for (OpOperand *use : uses) {
    Operation *user = use->getOwner();
    if (user == buffer.concat.getOperation())
      continue;
    if (auto dim = dyn_cast<tensor::DimOp>(user))
      if (std::optional<int64_t> number = dim.getConstantIndex()) {
        if (*number == buffer.dim) {
          dim.replaceAllUsesWith(length);
          dim.erase();
        }
        continue;
      }
    Operation *ancestor = entry.findAncestorOpInBlock(*user);
    bool isBefore = ancestor->isBeforeInBlock(update) || ancestor == update;
    b.setInsertionPoint(ancestor);
    Value valid = emitValid(b, loc, isBefore ? buffer.value : updated,
                            buffer.dim, length, type);
    // What is returned as it came in is one more result of its own type.
    if (user == entry.getTerminator())
      function.setReturned(use->getOperandNumber(), valid);
    else
      use->set(valid);
  }
  if (buffer.concat)
    buffer.concat->erase();
}

void AppendForm::rewrite(ArrayRef<State> states) {
  SmallVector<Buffer> buffers(caches);
  for (const State &state : states) {
    if (state.role == State::Role::ValueSum || !contains(state.update.argument))
      continue;
    tensor::ConcatOp concat;
    if (state.role == State::Role::KeyTransposed)
      for (Operation *user : state.old.getUsers())
        concat = concat ? concat : dyn_cast<tensor::ConcatOp>(user);
    int64_t last = cast<RankedTensorType>(state.old.getType()).getRank() - 1;
    buffers.push_back({state.old, state.argument, state.result,
                       concat ? static_cast<int64_t>(concat.getDim()) : last,
                       concat});
  }

  OpBuilder b(function.getContext());
  b.setInsertionPointAfterValue(length);
  Location loc = function.getLoc();
  Value number = tensor::ExtractOp::create(b, loc, length, ValueRange{});
  Value before = arith::IndexCastOp::create(b, loc, b.getIndexType(), number);
  Value fresh = arith::ConstantIndexOp::create(b, loc, numFresh);
  Value after = arith::AddIOp::create(b, loc, before, fresh);
  for (Buffer &buffer : buffers)
    rewriteUses(buffer, before, after);

  // Nothing is written before it is known to fit.
  Operation *last = after.getDefiningOp();
  for (Buffer &buffer : buffers)
    if (Operation *op = buffer.value.getDefiningOp())
      if (last->isBeforeInBlock(op))
        last = op;
  OpBuilder checks(function.getContext());
  checks.setInsertionPointAfter(last);
  auto compare = [&](arith::CmpIPredicate predicate, Value lhs, Value rhs) {
    return arith::CmpIOp::create(checks, loc, predicate, lhs, rhs).getResult();
  };
  if (ShapedType::isDynamic(staticLength)) {
    Value zero = arith::ConstantIndexOp::create(checks, loc, 0);
    cf::AssertOp::create(checks, loc,
                         compare(arith::CmpIPredicate::sge, before, zero),
                         "the length of the caches is negative");
  } else {
    Value expected = arith::ConstantIndexOp::create(checks, loc, staticLength);
    cf::AssertOp::create(
        checks, loc, compare(arith::CmpIPredicate::eq, before, expected),
        llvm::formatv("this step was made for caches of {0} positions",
                      staticLength)
            .str());
  }
  Value fits;
  for (Buffer &buffer : buffers) {
    Value capacity =
        tensor::DimOp::create(checks, loc, buffer.value, buffer.dim);
    // A difference of sizes, unlike a sum with any length, does not overflow.
    Value lastFit = arith::SubIOp::create(checks, loc, capacity, fresh);
    Value fit = compare(arith::CmpIPredicate::sle, before, lastFit);
    fits =
        fits ? arith::AndIOp::create(checks, loc, fits, fit).getResult() : fit;
  }
  cf::AssertOp::create(checks, loc, fits,
                       "the caches are full: their capacity is less than the "
                       "length and the positions to append");
}

//===----------------------------------------------------------------------===//
// The state before the first step
//===----------------------------------------------------------------------===//

Value AppendForm::emitBuffer(OpBuilder &b, Location loc, Value value,
                             int64_t dim, Value capacity) {
  auto type = cast<RankedTensorType>(value.getType());
  SmallVector<OpFoldResult> sizes = tensor::getMixedSizes(b, loc, value);
  sizes[dim] = capacity;
  Value empty = tensor::EmptyOp::create(b, loc, sizes, type.getElementType());
  Value zero =
      arith::ConstantOp::create(b, loc, b.getZeroAttr(type.getElementType()));
  Value zeros = linalg::FillOp::create(b, loc, zero, empty).getResult(0);
  return emitWrite(b, loc, value, zeros, dim, b.getIndexAttr(0));
}

Value AppendForm::emitInitLength(OpBuilder &b, ArrayRef<Value> values,
                                 Value capacity) {
  Location loc = function.getLoc();
  Value length, same;
  for (auto [cache, value] : llvm::zip_equal(caches, values)) {
    Value size = tensor::DimOp::create(b, loc, value, cache.dim);
    if (!length) {
      length = size;
      continue;
    }
    Value equal =
        arith::CmpIOp::create(b, loc, arith::CmpIPredicate::eq, size, length);
    same =
        same ? arith::AndIOp::create(b, loc, same, equal).getResult() : equal;
  }
  if (same)
    cf::AssertOp::create(b, loc, same, "the caches differ in length");
  Value fits = arith::CmpIOp::create(b, loc, arith::CmpIPredicate::sle, length,
                                     capacity);
  cf::AssertOp::create(b, loc, fits,
                       "the capacity is less than the length of the caches");
  return length;
}
