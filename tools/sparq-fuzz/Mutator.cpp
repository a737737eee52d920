//===- Mutator.cpp - Random changes to ops and operands -------------------===//
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
#include "mlir/Dialect/Tensor/IR/Tensor.h"

#include <limits>

using namespace mlir;
using namespace mlir::sparq::fuzz;

Mutator::Mutator(ModuleOp module, Rng &rng)
    : module(module), rng(rng), b(module.getContext()) {}

ArrayRef<Mutator::Kind> Mutator::getKinds() {
  static const Kind kinds[] = {
      {"swap-operands", &Mutator::swapOperands},
      {"replace-operand", &Mutator::replaceOperand},
      {"change-constant", &Mutator::changeConstant},
      {"change-scalar-op", &Mutator::changeScalarOp},
      {"change-predicate", &Mutator::changePredicate},
      {"bypass-op", &Mutator::bypassOp},
      {"duplicate-op", &Mutator::duplicateOp},
      {"move-op", &Mutator::moveOp},
      {"insert-scalar-op", &Mutator::insertScalarOp},
      {"change-map", &Mutator::changeMap},
      {"swap-maps", &Mutator::swapMaps},
      {"change-iterator", &Mutator::changeIterator},
      {"change-attribute", &Mutator::changeAttribute},
      {"change-slice", &Mutator::changeSlice},
      {"change-concat", &Mutator::changeConcat},
      {"change-init", &Mutator::changeInit},
      {"insert-elementwise", &Mutator::insertElementwise},
      {"insert-transpose", &Mutator::insertTranspose},
      {"insert-reshape", &Mutator::insertReshape},
      {"insert-cast", &Mutator::insertCast},
      {"insert-slice", &Mutator::insertSlice},
      {"insert-precision", &Mutator::insertPrecision},
      {"insert-unregistered", &Mutator::insertUnregistered},
      {"wrap-in-if", &Mutator::wrapInIf},
      {"wrap-in-for", &Mutator::wrapInFor},
      {"return-value", &Mutator::returnValue},
      {"drop-result", &Mutator::dropResult},
      {"swap-results", &Mutator::swapResults},
      {"constant-to-argument", &Mutator::constantToArgument},
      {"argument-to-constant", &Mutator::argumentToConstant},
      {"merge-arguments", &Mutator::mergeArguments},
      {"resize-dim", &Mutator::resizeDim},
      {"make-dim-dynamic", &Mutator::makeDimDynamic},
      {"make-argument-dynamic", &Mutator::makeArgumentDynamic},
      {"change-element-type", &Mutator::changeElementType},
      {"add-layer", &Mutator::addLayer},
      {"add-caller", &Mutator::addCaller},
      {"add-function-like-init", &Mutator::addFunctionLikeInit},
      {"make-private", &Mutator::makePrivate},
      {"add-block", &Mutator::addBlock},
      {"add-attribute", &Mutator::addDiscardableAttribute},
  };
  return kinds;
}

//===----------------------------------------------------------------------===//
// Picking
//===----------------------------------------------------------------------===//

Operation *Mutator::pickOp(llvm::function_ref<bool(Operation *)> filter) {
  // One pass, without keeping all candidates.
  Operation *picked = nullptr;
  size_t count = 0;
  module->walk([&](Operation *op) {
    if (op != module && filter(op) && rng.below(++count) == 0)
      picked = op;
  });
  return picked;
}

Value Mutator::pickValue(Operation *user, Type type, Value except) {
  Value picked;
  size_t count = 0;
  auto offer = [&](Value value) {
    if (value != except && (!type || value.getType() == type) &&
        rng.below(++count) == 0)
      picked = value;
  };
  for (Operation *op = user; op && op->getBlock() && !isa<ModuleOp>(op);
       op = op->getParentOp()) {
    if (isa<FunctionOpInterface>(op))
      break;
    for (BlockArgument argument : op->getBlock()->getArguments())
      offer(argument);
    for (Operation *earlier = op->getPrevNode(); earlier;
         earlier = earlier->getPrevNode())
      for (Value result : earlier->getResults())
        offer(result);
  }
  return picked;
}

static bool isInBody(Operation *op) {
  return isa_and_nonnull<linalg::LinalgOp>(op->getParentOp());
}

//===----------------------------------------------------------------------===//
// Operands
//===----------------------------------------------------------------------===//

bool Mutator::swapOperands() {
  SmallVector<std::pair<unsigned, unsigned>> pairs;
  auto collect = [&](Operation *op) {
    pairs.clear();
    unsigned count = std::min(op->getNumOperands(), 16u);
    for (unsigned i = 0; i < count; ++i)
      for (unsigned j = i + 1; j < count; ++j)
        if (op->getOperand(i) != op->getOperand(j) &&
            op->getOperand(i).getType() == op->getOperand(j).getType())
          pairs.push_back({i, j});
    return !pairs.empty();
  };
  Operation *op = pickOp(collect);
  if (!op || !collect(op))
    return false;
  auto [i, j] = rng.pick(pairs);
  Value value = op->getOperand(i);
  op->setOperand(i, op->getOperand(j));
  op->setOperand(j, value);
  return true;
}

bool Mutator::replaceOperand() {
  Operation *op =
      pickOp([](Operation *op) { return op->getNumOperands() > 0; });
  if (!op)
    return false;
  OpOperand &operand = op->getOpOperand(rng.below(op->getNumOperands()));
  Value value = pickValue(op, operand.get().getType(), operand.get());
  if (!value)
    return false;
  operand.set(value);
  return true;
}

bool Mutator::bypassOp() {
  auto findOperand = [](Operation *op) -> Value {
    if (op->getNumResults() == 0 || op->use_empty())
      return {};
    for (Value operand : op->getOperands())
      if (operand.getType() == op->getResult(0).getType())
        return operand;
    return {};
  };
  Operation *op = pickOp([&](Operation *op) { return !!findOperand(op); });
  if (!op)
    return false;
  SmallVector<Value> candidates;
  for (Value operand : op->getOperands())
    if (operand.getType() == op->getResult(0).getType())
      candidates.push_back(operand);
  op->getResult(0).replaceAllUsesWith(rng.pick(candidates));
  return true;
}

bool Mutator::duplicateOp() {
  Operation *op = pickOp([](Operation *op) {
    return op->getNumResults() > 0 && !op->use_empty() &&
           !isa<FunctionOpInterface>(op);
  });
  if (!op)
    return false;
  b.setInsertionPointAfter(op);
  Operation *copy = b.clone(*op);
  SmallVector<OpOperand *> uses;
  for (auto [from, to] : llvm::zip(op->getResults(), copy->getResults()))
    for (OpOperand &use : from.getUses())
      uses.push_back(&use);
  OpOperand *use = rng.pick(uses);
  use->set(copy->getResult(cast<OpResult>(use->get()).getResultNumber()));
  return true;
}

bool Mutator::moveOp() {
  Operation *op = pickOp([](Operation *op) {
    return !isa<FunctionOpInterface>(op) &&
           !op->hasTrait<OpTrait::IsTerminator>();
  });
  if (!op)
    return false;
  Block *block = op->getBlock();
  size_t size = block->getOperations().size();
  auto target = std::next(block->begin(), rng.below(size));
  if (&*target == op)
    return false;
  op->moveBefore(&*target);
  return true;
}

//===----------------------------------------------------------------------===//
// Scalars
//===----------------------------------------------------------------------===//

bool Mutator::changeConstant() {
  arith::ConstantOp constant = pickOp<arith::ConstantOp>();
  if (!constant)
    return false;
  Type type = getElementTypeOrSelf(constant.getType());
  Attribute element = constant.getValue();
  auto dense = dyn_cast<DenseElementsAttr>(element);
  if (dense && (!dense.isSplat() || !type.isIntOrIndexOrFloat()))
    return false;
  if (dense)
    element = dense.getSplatValue<Attribute>();
  TypedAttr changed;
  if (auto floatType = dyn_cast<FloatType>(type)) {
    auto attr = dyn_cast<FloatAttr>(element);
    if (!attr)
      return false;
    double old = attr.getValueAsDouble();
    double inf = std::numeric_limits<double>::infinity();
    const double choices[] = {0.0,
                              -0.0,
                              1.0,
                              -1.0,
                              0.5,
                              2.0,
                              0.125,
                              1.44269504,
                              -inf,
                              inf,
                              -1.0e9,
                              -65504.,
                              -3.4028235e38,
                              -1.0e4,
                              -32768.,
                              1.0e-20,
                              std::numeric_limits<double>::quiet_NaN(),
                              old * 2.,
                              -old,
                              old + 1.0};
    double value = choices[rng.below(std::size(choices))];
    APFloat number(value);
    bool losesInfo;
    number.convert(floatType.getFloatSemantics(), APFloat::rmNearestTiesToEven,
                   &losesInfo);
    changed = b.getFloatAttr(type, number);
  } else if (type.isIntOrIndex()) {
    auto attr = dyn_cast<IntegerAttr>(element);
    if (!attr || attr.getValue().getBitWidth() > 64)
      return false;
    int64_t old = attr.getValue().getSExtValue();
    const int64_t choices[] = {0, 1, 2, 3, -1, old + 1, old - 1, 5, 64, 127};
    int64_t value = choices[rng.below(std::size(choices))];
    if (type.isIndex())
      changed = b.getIndexAttr(value);
    else
      changed = IntegerAttr::get(
          type, APInt(type.getIntOrFloatBitWidth(), uint64_t(value),
                      /*isSigned=*/true, /*implicitTrunc=*/true));
  } else {
    return false;
  }
  if (dense)
    changed = DenseElementsAttr::get(cast<ShapedType>(constant.getType()),
                                     Attribute(changed));
  constant.setValueAttr(changed);
  return true;
}

/// Ops that take and give one type, by number of operands.
static ArrayRef<StringLiteral> getAlternatives(bool isFloat,
                                               unsigned numOperands) {
  static constexpr StringLiteral binaryFloat[] = {
      "arith.addf",     "arith.subf",     "arith.mulf",    "arith.divf",
      "arith.maximumf", "arith.minimumf", "arith.maxnumf", "math.powf"};
  static constexpr StringLiteral unaryFloat[] = {
      "math.exp",  "math.exp2", "math.tanh", "math.sqrt", "math.rsqrt",
      "math.absf", "math.log",  "math.erf",  "arith.negf"};
  static constexpr StringLiteral binaryInt[] = {
      "arith.addi", "arith.subi", "arith.muli",  "arith.andi",
      "arith.ori",  "arith.xori", "arith.maxsi", "arith.minsi"};
  if (numOperands == 2)
    return isFloat ? ArrayRef(binaryFloat) : ArrayRef(binaryInt);
  if (numOperands == 1 && isFloat)
    return unaryFloat;
  return {};
}

static ArrayRef<StringLiteral> getAlternatives(Operation *op) {
  if (op->getNumResults() != 1 || op->getNumRegions() != 0 ||
      op->getNumOperands() == 0)
    return {};
  Type type = op->getResult(0).getType();
  if (!getElementTypeOrSelf(type).isIntOrIndexOrFloat() ||
      !llvm::all_of(op->getOperandTypes(), [&](Type t) { return t == type; }))
    return {};
  auto choices = getAlternatives(isa<FloatType>(getElementTypeOrSelf(type)),
                                 op->getNumOperands());
  if (!llvm::is_contained(choices, op->getName().getStringRef()))
    return {};
  return choices;
}

bool Mutator::changeScalarOp() {
  Operation *op =
      pickOp([](Operation *op) { return !getAlternatives(op).empty(); });
  if (!op)
    return false;
  StringRef name = rng.pick(getAlternatives(op));
  b.setInsertionPoint(op);
  OperationState state(op->getLoc(), name, op->getOperands(),
                       op->getResultTypes());
  Operation *changed = b.create(state);
  op->replaceAllUsesWith(changed);
  op->erase();
  return true;
}

bool Mutator::insertScalarOp() {
  Operation *op = pickOp([](Operation *op) {
    return isInBody(op) && llvm::any_of(op->getOperandTypes(), [](Type type) {
             return type.isIntOrIndexOrFloat();
           });
  });
  if (!op)
    return false;
  OpOperand &operand = op->getOpOperand(rng.below(op->getNumOperands()));
  Type type = operand.get().getType();
  if (!type.isIntOrIndexOrFloat())
    return false;
  bool isFloat = isa<FloatType>(type);
  unsigned numOperands = isFloat && rng.chance(30) ? 1 : 2;
  SmallVector<Value> operands = {operand.get()};
  if (numOperands == 2) {
    Value other = pickValue(op, type, Value());
    b.setInsertionPoint(op);
    if (!other || rng.chance(50)) {
      TypedAttr attr =
          isFloat
              ? TypedAttr(b.getFloatAttr(
                    type, rng.pick(ArrayRef<double>({0.0, 1.0, 2.0, -1.0}))))
              : TypedAttr(b.getIntegerAttr(type, rng.below(2)));
      other = arith::ConstantOp::create(b, op->getLoc(), attr);
    }
    operands.push_back(other);
  }
  b.setInsertionPoint(op);
  OperationState state(op->getLoc(),
                       rng.pick(getAlternatives(isFloat, numOperands)),
                       operands, type);
  operand.set(b.create(state)->getResult(0));
  return true;
}

bool Mutator::changePredicate() {
  Operation *op = pickOp(
      [](Operation *op) { return isa<arith::CmpFOp, arith::CmpIOp>(op); });
  if (!op)
    return false;
  if (auto cmp = dyn_cast<arith::CmpFOp>(op))
    cmp.setPredicate(static_cast<arith::CmpFPredicate>(rng.below(16)));
  else
    cast<arith::CmpIOp>(op).setPredicate(
        static_cast<arith::CmpIPredicate>(rng.below(10)));
  return true;
}

//===----------------------------------------------------------------------===//
// Structure of linalg and tensor ops
//===----------------------------------------------------------------------===//

bool Mutator::changeMap() {
  linalg::GenericOp op = pickOp<linalg::GenericOp>();
  if (!op || op.getNumLoops() == 0)
    return false;
  SmallVector<AffineMap> maps = op.getIndexingMapsArray();
  AffineMap &map = maps[rng.below(maps.size())];
  SmallVector<AffineExpr> results(map.getResults());
  if (results.empty())
    return false;
  size_t i = rng.below(results.size()), j = rng.below(results.size());
  switch (rng.below(4)) {
  case 0:
    std::swap(results[i], results[j]);
    break;
  case 1:
    results[i] = b.getAffineDimExpr(rng.below(op.getNumLoops()));
    break;
  case 2:
    results[i] = b.getAffineConstantExpr(0);
    break;
  case 3:
    results[i] = results[i] + b.getAffineDimExpr(rng.below(op.getNumLoops()));
    break;
  }
  map = AffineMap::get(map.getNumDims(), map.getNumSymbols(), results,
                       b.getContext());
  op.setIndexingMapsAttr(b.getAffineMapArrayAttr(maps));
  return true;
}

bool Mutator::swapMaps() {
  linalg::GenericOp op = pickOp<linalg::GenericOp>();
  if (!op || op.getNumLoops() < 2)
    return false;
  SmallVector<AffineMap> maps = op.getIndexingMapsArray();
  if (rng.chance(50)) {
    std::swap(maps[rng.below(maps.size())], maps[rng.below(maps.size())]);
  } else {
    // Another loop order: the same computation.
    SmallVector<unsigned> permutation =
        llvm::to_vector(llvm::seq(0u, op.getNumLoops()));
    std::swap(permutation[rng.below(permutation.size())],
              permutation[rng.below(permutation.size())]);
    AffineMap order = AffineMap::getPermutationMap(permutation, b.getContext());
    for (AffineMap &map : maps)
      map = map.compose(order);
    SmallVector<Attribute> iterators(op.getIteratorTypes().getValue());
    SmallVector<Attribute> permuted(iterators.size());
    for (auto [from, to] : llvm::enumerate(permutation))
      permuted[to] = iterators[from];
    op.setIteratorTypesAttr(b.getArrayAttr(permuted));
    op.getBody()->walk([&](linalg::IndexOp index) {
      index.setDim(permutation[index.getDim()]);
    });
  }
  op.setIndexingMapsAttr(b.getAffineMapArrayAttr(maps));
  return true;
}

bool Mutator::changeIterator() {
  linalg::GenericOp op = pickOp<linalg::GenericOp>();
  if (!op || op.getNumLoops() == 0)
    return false;
  SmallVector<Attribute> iterators(op.getIteratorTypes().getValue());
  size_t i = rng.below(iterators.size());
  auto kind = op.getIteratorTypesArray()[i] == utils::IteratorType::parallel
                  ? utils::IteratorType::reduction
                  : utils::IteratorType::parallel;
  iterators[i] = linalg::IteratorTypeAttr::get(b.getContext(), kind);
  op.setIteratorTypesAttr(b.getArrayAttr(iterators));
  return true;
}

bool Mutator::changeAttribute() {
  // Attributes of unregistered ops, and those that no mutation above knows.
  Operation *op = pickOp([](Operation *op) {
    return !op->getAttrs().empty() && !isa<FunctionOpInterface>(op) &&
           !isa<arith::ConstantOp, linalg::GenericOp>(op);
  });
  if (!op)
    return false;
  SmallVector<NamedAttribute> attrs(op->getAttrs());
  NamedAttribute picked = rng.pick(attrs);
  Attribute old = picked.getValue(), changed;
  if (auto array = dyn_cast<DenseI64ArrayAttr>(old)) {
    SmallVector<int64_t> values(array.asArrayRef());
    if (values.empty())
      return false;
    if (rng.chance(60))
      std::swap(values[rng.below(values.size())],
                values[rng.below(values.size())]);
    else
      values[rng.below(values.size())] = int64_t(rng.below(5)) - 1;
    changed = b.getDenseI64ArrayAttr(values);
  } else if (auto integer = dyn_cast<IntegerAttr>(old);
             integer && integer.getType().isIntOrIndex() &&
             (!op->isRegistered() || !integer.getType().isInteger(32))) {
    // In registered ops, i32 is an enum, and text of others does not parse.
    unsigned width = integer.getValue().getBitWidth();
    const int64_t choices[] = {0, 1, 2, 3, 4, 7, -1, 1000000};
    changed = IntegerAttr::get(integer.getType(),
                               APInt(width, choices[rng.below(8)], true, true));
  } else if (auto number = dyn_cast<FloatAttr>(old)) {
    const double choices[] = {0.0,
                              1.0,
                              -1.0,
                              2.0,
                              1e30,
                              -1e30,
                              std::numeric_limits<double>::infinity()};
    changed = b.getFloatAttr(number.getType(), choices[rng.below(7)]);
  } else if (auto array = dyn_cast<ArrayAttr>(old); array && !array.empty()) {
    SmallVector<Attribute> values(array.getValue());
    if (rng.chance(50))
      values.erase(values.begin() + rng.below(values.size()));
    else
      std::swap(values[rng.below(values.size())],
                values[rng.below(values.size())]);
    changed = b.getArrayAttr(values);
  }
  // An op that nobody registered may hold anything.
  if (!op->isRegistered() && rng.chance(50))
    changed = rng.chance(50)
                  ? Attribute()
                  : rng.pick(ArrayRef<Attribute>(
                        {b.getStringAttr("x"), b.getUnitAttr(),
                         b.getI64IntegerAttr(1), b.getF64FloatAttr(0.5)}));
  else if (!changed)
    return false;
  if (changed)
    op->setAttr(picked.getName(), changed);
  else
    op->removeAttr(picked.getName());
  return true;
}

bool Mutator::changeSlice() {
  Operation *op = pickOp([](Operation *op) {
    return isa<tensor::ExtractSliceOp, tensor::InsertSliceOp>(op);
  });
  if (!op)
    return false;
  StringRef names[] = {"static_offsets", "static_sizes", "static_strides"};
  StringRef name = names[rng.below(3)];
  auto attr = op->getAttrOfType<DenseI64ArrayAttr>(name);
  if (!attr || attr.empty())
    return false;
  SmallVector<int64_t> values(attr.asArrayRef());
  int64_t &value = values[rng.below(values.size())];
  if (ShapedType::isDynamic(value))
    return false;
  value = std::max<int64_t>(0, value + int64_t(rng.below(4)) - 1);
  op->setAttr(name, b.getDenseI64ArrayAttr(values));
  return true;
}

bool Mutator::changeConcat() {
  tensor::ConcatOp op = pickOp<tensor::ConcatOp>();
  if (!op || op.getInputs().size() < 2)
    return false;
  SmallVector<Value> inputs(op.getInputs());
  switch (rng.below(3)) {
  case 0:
    std::swap(inputs[0], inputs[1]);
    break;
  case 1:
    inputs.push_back(inputs[rng.below(inputs.size())]);
    break;
  case 2:
    op.setDim(rng.below(op.getRank()));
    break;
  }
  b.setInsertionPoint(op);
  auto type = tensor::ConcatOp::inferResultType(
      op.getDim(), llvm::to_vector(ValueRange(inputs).getTypes()));
  if (type != op.getType())
    return false;
  auto changed = tensor::ConcatOp::create(b, op.getLoc(), op.getType(),
                                          op.getDim(), inputs);
  op.getResult().replaceAllUsesWith(changed.getResult());
  op.erase();
  return true;
}

bool Mutator::changeInit() {
  // An init that is not what the producer of the op expects.
  Operation *op = pickOp([](Operation *op) {
    return isa<linalg::LinalgOp>(op) && !isa<linalg::FillOp>(op);
  });
  if (!op)
    return false;
  auto linalgOp = cast<linalg::LinalgOp>(op);
  if (linalgOp.getNumDpsInits() == 0)
    return false;
  OpOperand *init = linalgOp.getDpsInitOperand(0);
  Value value = pickValue(op, init->get().getType(), init->get());
  if (!value)
    return false;
  init->set(value);
  return true;
}
