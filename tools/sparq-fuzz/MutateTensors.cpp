//===- MutateTensors.cpp - Put something between tensor ops ---------------===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Mutator.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/IRMapping.h"
#include "mlir/Transforms/RegionUtils.h"

using namespace mlir;
using namespace mlir::sparq::fuzz;

OpOperand *
Mutator::pickTensorUse(llvm::function_ref<bool(RankedTensorType)> filter) {
  auto takes = [&](OpOperand &operand) {
    auto type = dyn_cast<RankedTensorType>(operand.get().getType());
    return type && filter(type);
  };
  Operation *op = pickOp([&](Operation *op) {
    return !isa_and_nonnull<linalg::LinalgOp>(op->getParentOp()) &&
           llvm::any_of(op->getOpOperands(), takes);
  });
  if (!op)
    return nullptr;
  SmallVector<OpOperand *> operands;
  for (OpOperand &operand : op->getOpOperands())
    if (takes(operand))
      operands.push_back(&operand);
  OpOperand *operand = rng.pick(operands);
  b.setInsertionPoint(op);
  return operand;
}

static Value emptyLike(OpBuilder &b, Location loc, Value value,
                       Type elementType, ArrayRef<int64_t> permutation = {}) {
  SmallVector<OpFoldResult> sizes = tensor::getMixedSizes(b, loc, value);
  if (!permutation.empty()) {
    SmallVector<OpFoldResult> permuted;
    for (int64_t dim : permutation)
      permuted.push_back(sizes[dim]);
    sizes = permuted;
  }
  return tensor::EmptyOp::create(b, loc, sizes, elementType);
}

bool Mutator::insertElementwise() {
  OpOperand *use = pickTensorUse([](RankedTensorType type) {
    return isa<FloatType>(type.getElementType());
  });
  if (!use)
    return false;
  Value value = use->get();
  Location loc = use->getOwner()->getLoc();
  auto type = cast<RankedTensorType>(value.getType());
  Value init = emptyLike(b, loc, value, type.getElementType());
  // Sizes that only the type of the empty tensor knows.
  if (init.getType() != type)
    return false;
  AffineMap map = b.getMultiDimIdentityMap(type.getRank());
  SmallVector<utils::IteratorType> iterators(type.getRank(),
                                             utils::IteratorType::parallel);
  unsigned kind = rng.below(8);
  Value other = pickValue(use->getOwner(), type, Value());
  SmallVector<Value> inputs = {value};
  SmallVector<AffineMap> maps = {map, map};
  if (kind == 7 && other) {
    inputs.push_back(other);
    maps.push_back(map);
  }
  auto generic = linalg::GenericOp::create(
      b, loc, type, inputs, init, maps, iterators,
      [&](OpBuilder &b, Location loc, ValueRange args) {
        auto constant = [&](double number) {
          return arith::ConstantOp::create(
              b, loc, b.getFloatAttr(type.getElementType(), number));
        };
        Value x = args[0], result = x;
        switch (kind) {
        case 1:
          result = arith::MulFOp::create(b, loc, x, constant(2.0));
          break;
        case 2:
          result = arith::DivFOp::create(b, loc, x, constant(8.0));
          break;
        case 3:
          result = arith::AddFOp::create(b, loc, x, constant(1.0));
          break;
        case 4:
          result = arith::NegFOp::create(b, loc, x);
          break;
        case 5:
          result = math::TanhOp::create(b, loc, x);
          break;
        case 6:
          result = arith::MaximumFOp::create(b, loc, x, constant(-0.5));
          break;
        case 7:
          if (other)
            result = arith::AddFOp::create(b, loc, x, args[1]);
          break;
        default:
          break;
        }
        linalg::YieldOp::create(b, loc, result);
      });
  use->set(generic.getResult(0));
  return true;
}

bool Mutator::insertTranspose() {
  OpOperand *use =
      pickTensorUse([](RankedTensorType type) { return type.getRank() >= 2; });
  if (!use)
    return false;
  Value value = use->get();
  Location loc = use->getOwner()->getLoc();
  auto type = cast<RankedTensorType>(value.getType());
  SmallVector<int64_t> permutation =
      llvm::to_vector(llvm::seq<int64_t>(0, type.getRank()));
  std::swap(permutation[rng.below(type.getRank())],
            permutation[rng.below(type.getRank())]);
  // A swap undoes itself. Half of them stay as they are, where the types allow.
  unsigned times = rng.chance(50) ? 1 : 2;
  for (unsigned i = 0; i < times; ++i)
    value = linalg::TransposeOp::create(
                b, loc, value,
                emptyLike(b, loc, value, type.getElementType(), permutation),
                permutation)
                ->getResult(0);
  if (value.getType() != type)
    return false;
  use->set(value);
  return true;
}

bool Mutator::insertReshape() {
  OpOperand *use = pickTensorUse([](RankedTensorType type) {
    return type.getRank() >= 1 && type.getRank() < 7;
  });
  if (!use)
    return false;
  Value value = use->get();
  Location loc = use->getOwner()->getLoc();
  auto type = cast<RankedTensorType>(value.getType());
  int64_t rank = type.getRank();
  if (rank >= 2 && rng.chance(50)) {
    // Merge two dimensions and split them, at times the other way round.
    int64_t dim = rng.below(rank - 1);
    int64_t first = type.getDimSize(dim), second = type.getDimSize(dim + 1);
    if (ShapedType::isDynamic(first) || ShapedType::isDynamic(second))
      return false;
    SmallVector<ReassociationIndices> groups;
    for (int64_t i = 0; i < rank; ++i) {
      if (i == dim + 1)
        groups.back().push_back(i);
      else
        groups.push_back({i});
    }
    value = tensor::CollapseShapeOp::create(b, loc, value, groups);
    SmallVector<int64_t> shape(type.getShape());
    bool swapped = rng.chance(30);
    if (swapped)
      std::swap(shape[dim], shape[dim + 1]);
    if (type.getNumDynamicDims() != 0)
      return false;
    auto swappedType = RankedTensorType::get(shape, type.getElementType());
    value = tensor::ExpandShapeOp::create(b, loc, swappedType, value, groups);
    if (value.getType() != type)
      return false;
    use->set(value);
    return true;
  }
  // A unit dimension comes and goes.
  int64_t dim = rng.below(rank);
  bool after = rng.chance(50);
  SmallVector<ReassociationIndices> groups;
  SmallVector<int64_t> shape;
  for (int64_t i = 0; i < rank; ++i) {
    groups.emplace_back();
    for (bool unit : {false, true}) {
      if (i != dim && unit)
        continue;
      groups.back().push_back(shape.size());
      shape.push_back(i == dim && unit == after ? 1 : type.getDimSize(i));
    }
  }
  if (type.getNumDynamicDims() != 0)
    return false;
  auto expandedType = RankedTensorType::get(shape, type.getElementType());
  value = tensor::ExpandShapeOp::create(b, loc, expandedType, value, groups);
  value = tensor::CollapseShapeOp::create(b, loc, value, groups);
  use->set(value);
  return true;
}

bool Mutator::insertCast() {
  OpOperand *use =
      pickTensorUse([](RankedTensorType type) { return type.getRank() >= 1; });
  if (!use)
    return false;
  Value value = use->get();
  Location loc = use->getOwner()->getLoc();
  auto type = cast<RankedTensorType>(value.getType());
  Type loose;
  if (rng.chance(10)) {
    loose = UnrankedTensorType::get(type.getElementType());
  } else {
    SmallVector<int64_t> shape(type.getShape());
    for (int64_t &size : shape)
      if (rng.chance(50))
        size = ShapedType::kDynamic;
    loose = type.clone(shape);
  }
  value = tensor::CastOp::create(b, loc, loose, value);
  value = tensor::CastOp::create(b, loc, type, value);
  use->set(value);
  return true;
}

bool Mutator::insertSlice() {
  // The whole of a tensor, or all of it but moved round by its own insertion.
  OpOperand *use = pickTensorUse([](RankedTensorType type) {
    return type.getRank() >= 1 && type.hasStaticShape();
  });
  if (!use)
    return false;
  Value value = use->get();
  Location loc = use->getOwner()->getLoc();
  auto type = cast<RankedTensorType>(value.getType());
  SmallVector<OpFoldResult> offsets(type.getRank(), b.getIndexAttr(0)), sizes,
      strides(type.getRank(), b.getIndexAttr(1));
  for (int64_t size : type.getShape())
    sizes.push_back(b.getIndexAttr(size));
  Value other = pickValue(use->getOwner(), type, Value());
  if (other && rng.chance(50)) {
    int64_t dim = rng.below(type.getRank());
    int64_t size = type.getDimSize(dim);
    if (size == 0)
      return false;
    sizes[dim] = b.getIndexAttr(1 + rng.below(size));
    value =
        tensor::ExtractSliceOp::create(b, loc, value, offsets, sizes, strides);
    use->set(tensor::InsertSliceOp::create(b, loc, value, other, offsets, sizes,
                                           strides));
    return true;
  }
  use->set(
      tensor::ExtractSliceOp::create(b, loc, value, offsets, sizes, strides));
  return true;
}

bool Mutator::insertPrecision() {
  OpOperand *use = pickTensorUse([](RankedTensorType type) {
    return isa<FloatType>(type.getElementType());
  });
  if (!use)
    return false;
  Value value = use->get();
  Location loc = use->getOwner()->getLoc();
  auto type = cast<RankedTensorType>(value.getType());
  auto floatType = cast<FloatType>(type.getElementType());
  Type types[] = {b.getF16Type(), b.getBF16Type(), b.getF32Type(),
                  b.getF64Type()};
  Type other = types[rng.below(4)];
  if (other.getIntOrFloatBitWidth() == floatType.getWidth())
    return false;
  auto convert = [&](Value from, Type to) -> Value {
    unsigned fromWidth =
        getElementTypeOrSelf(from.getType()).getIntOrFloatBitWidth();
    Value init = emptyLike(b, loc, from, to);
    auto resultType = cast<RankedTensorType>(init.getType());
    AffineMap map = b.getMultiDimIdentityMap(type.getRank());
    SmallVector<utils::IteratorType> iterators(type.getRank(),
                                               utils::IteratorType::parallel);
    return linalg::GenericOp::create(
               b, loc, resultType, from, init, ArrayRef<AffineMap>{map, map},
               iterators,
               [&](OpBuilder &b, Location loc, ValueRange args) {
                 Value result;
                 if (fromWidth < to.getIntOrFloatBitWidth())
                   result = arith::ExtFOp::create(b, loc, to, args[0]);
                 else
                   result = arith::TruncFOp::create(b, loc, to, args[0]);
                 linalg::YieldOp::create(b, loc, result);
               })
        .getResult(0);
  };
  value = convert(convert(value, other), floatType);
  if (value.getType() != type)
    return false;
  use->set(value);
  return true;
}

bool Mutator::insertUnregistered() {
  // An op nobody knows, which may do anything; or one that does nothing.
  OpOperand *use = pickTensorUse([](RankedTensorType) { return true; });
  if (!use)
    return false;
  StringRef name = rng.chance(50) ? "fuzz.identity" : "fuzz.effect";
  OperationState state(use->getOwner()->getLoc(), name, use->get(),
                       use->get().getType());
  Operation *op = b.create(state);
  if (rng.chance(70))
    use->set(op->getResult(0));
  return true;
}

//===----------------------------------------------------------------------===//
// Regions
//===----------------------------------------------------------------------===//

static bool canWrap(Operation *op) {
  return op->getNumResults() > 0 && !isa<FunctionOpInterface>(op) &&
         !isa_and_nonnull<linalg::LinalgOp>(op->getParentOp()) &&
         !op->hasTrait<OpTrait::IsTerminator>() && !isa<arith::ConstantOp>(op);
}

bool Mutator::wrapInIf() {
  Operation *op = pickOp(canWrap);
  if (!op)
    return false;
  b.setInsertionPoint(op);
  Value condition = pickValue(op, b.getI1Type(), Value());
  if (!condition || rng.chance(50))
    condition = arith::ConstantOp::create(b, op->getLoc(),
                                          b.getBoolAttr(rng.chance(50)));
  auto choice = scf::IfOp::create(b, op->getLoc(), op->getResultTypes(),
                                  condition, /*withElseRegion=*/true);
  op->replaceAllUsesWith(choice.getResults());
  b.setInsertionPointToStart(choice.elseBlock());
  Operation *copy = b.clone(*op);
  SmallVector<Value> otherwise(copy->getResults());
  for (Value &value : otherwise)
    if (Value other = pickValue(choice, value.getType(), Value());
        other && rng.chance(50))
      value = other;
  scf::YieldOp::create(b, op->getLoc(), otherwise);
  b.setInsertionPointToStart(choice.thenBlock());
  auto yield = scf::YieldOp::create(b, op->getLoc(), op->getResults());
  op->moveBefore(yield);
  return true;
}

bool Mutator::wrapInFor() {
  Operation *op = pickOp(canWrap);
  if (!op)
    return false;
  SmallVector<Value> inits;
  for (Type type : op->getResultTypes()) {
    Value init = pickValue(op, type, Value());
    if (!init)
      return false;
    inits.push_back(init);
  }
  b.setInsertionPoint(op);
  Location loc = op->getLoc();
  Value zero = arith::ConstantIndexOp::create(b, loc, 0);
  Value one = arith::ConstantIndexOp::create(b, loc, 1);
  Value count = arith::ConstantIndexOp::create(b, loc, rng.below(3));
  auto loop = scf::ForOp::create(b, loc, zero, count, one, inits);
  op->replaceAllUsesWith(loop.getResults());
  Block *body = loop.getBody();
  if (!body->empty())
    body->back().erase();
  b.setInsertionPointToStart(body);
  auto yield = scf::YieldOp::create(b, loc, op->getResults());
  op->moveBefore(yield);
  if (rng.chance(50))
    for (auto [init, arg] : llvm::zip(inits, loop.getRegionIterArgs()))
      for (OpOperand &operand : op->getOpOperands())
        if (operand.get() == init)
          operand.set(arg);
  return true;
}
