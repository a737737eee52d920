//===- ElementExpr.cpp - What an element is computed from -----------------===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "ElementExpr.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Dialect/Utils/StaticValueUtils.h"
#include "mlir/IR/IRMapping.h"
#include "mlir/IR/Matchers.h"
#include "mlir/Interfaces/SideEffectInterfaces.h"

using namespace mlir;
using namespace mlir::sparq;

using Kind = ElementExpr::Kind;
using Index = ArrayRef<const ElementExpr *>;

/// i1 is 0 or 1.
static int64_t getInteger(const APInt &value) {
  return value.getBitWidth() == 1 ? value.getZExtValue() : value.getSExtValue();
}

/// Ops between an element and what it is followed to, at most.
static constexpr unsigned kMaxDepth = 64;

/// Calls `visit` for `root` and all that is below it, once.
static void walk(const ElementExpr *root,
                 function_ref<void(const ElementExpr *)> visit) {
  SetVector<const ElementExpr *> seen;
  seen.insert(root);
  for (unsigned i = 0; i < seen.size(); ++i) {
    const ElementExpr *expr = seen[i];
    visit(expr);
    seen.insert(expr->operands.begin(), expr->operands.end());
  }
}

void ElementExpr::collectSymbols(SmallVectorImpl<int64_t> &symbols) const {
  walk(this, [&](const ElementExpr *expr) {
    if (expr->kind == Kind::Symbol &&
        !llvm::is_contained(symbols, expr->number))
      symbols.push_back(expr->number);
  });
}

void ElementExpr::collectValues(SmallVectorImpl<Value> &values) const {
  walk(this, [&](const ElementExpr *expr) {
    if (expr->value)
      values.push_back(expr->value);
  });
}

//===----------------------------------------------------------------------===//
// Making
//===----------------------------------------------------------------------===//

const ElementExpr *ElementExprs::get(ElementExpr expr) {
  std::vector<intptr_t> key = {static_cast<intptr_t>(expr.kind),
                               static_cast<intptr_t>(expr.number)};
  auto add = [&](const void *pointer) {
    key.push_back(reinterpret_cast<intptr_t>(pointer));
  };
  if (expr.value)
    add(expr.value.getAsOpaquePointer());
  if (expr.op) {
    add(expr.op->getName().getAsOpaquePointer());
    add(expr.op->getAttrDictionary().getAsOpaquePointer());
    add(expr.op->getResult(0).getType().getAsOpaquePointer());
  }
  for (const ElementExpr *operand : expr.operands)
    add(operand);
  std::unique_ptr<ElementExpr> &known = exprs[key];
  if (!known)
    known = std::make_unique<ElementExpr>(std::move(expr));
  return known.get();
}

const ElementExpr *ElementExprs::getConstant(int64_t number) {
  return get({Kind::Constant, number, {}, {}, {}});
}

const ElementExpr *ElementExprs::getSymbol(int64_t number) {
  return get({Kind::Symbol, number, {}, {}, {}});
}

const ElementExpr *ElementExprs::getElement(Value value, Index index) {
  return get({Kind::Element, 0, value, {}, llvm::to_vector(index)});
}

//===----------------------------------------------------------------------===//
// Bodies of linalg ops
//===----------------------------------------------------------------------===//

namespace mlir::sparq {
/// Follows values in the body of a linalg op, at one point of its loops.
class BodyFollower {
public:
  BodyFollower(ElementExprs &exprs, linalg::LinalgOp op, Index loops)
      : exprs(exprs), op(op), loops(loops) {}

  /// Each value once: a body may use a value many times.
  const ElementExpr *follow(Value value) {
    auto [it, isNew] = followed.try_emplace(value, nullptr);
    if (!isNew)
      return it->second;
    const ElementExpr *expr = followOnce(value);
    followed[value] = expr;
    return expr;
  }

private:
  const ElementExpr *followOnce(Value value);
  const ElementExpr *followOperand(OpOperand &operand);
  const ElementExpr *followInteger(Operation *op, Index operands);

  ElementExprs &exprs;
  linalg::LinalgOp op;
  Index loops;
  DenseMap<Value, const ElementExpr *> followed;
};
} // namespace mlir::sparq

const ElementExpr *BodyFollower::followOperand(OpOperand &operand) {
  if (!isa<RankedTensorType>(operand.get().getType())) {
    IntegerAttr number;
    if (matchPattern(operand.get(), m_Constant(&number)))
      return exprs.getConstant(getInteger(number.getValue()));
    return exprs.getElement(operand.get(), {});
  }
  SmallVector<const ElementExpr *> index;
  for (AffineExpr expr : op.getMatchingIndexingMap(&operand).getResults()) {
    if (auto dim = dyn_cast<AffineDimExpr>(expr))
      index.push_back(loops[dim.getPosition()]);
    else if (auto constant = dyn_cast<AffineConstantExpr>(expr))
      index.push_back(exprs.getConstant(constant.getValue()));
    else
      return nullptr;
  }
  return exprs.follow(operand.get(), index);
}

/// Integers are folded, and casts of what counts something looked through.
const ElementExpr *BodyFollower::followInteger(Operation *nested,
                                               Index operands) {
  if (isa<arith::IndexCastOp, arith::ExtSIOp>(nested) &&
      operands[0]->kind != Kind::Op)
    return operands[0];
  // A symbol is a position, which has no more than 31 bits where it is stored
  // in so many.
  if (isa<arith::TruncIOp>(nested) && operands[0]->kind == Kind::Symbol &&
      nested->getResult(0).getType().getIntOrFloatBitWidth() >= 32)
    return operands[0];
  if (!llvm::all_of(operands, [](const ElementExpr *operand) {
        return operand->kind == Kind::Constant;
      }))
    return nullptr;
  SmallVector<Attribute> attrs;
  for (auto [operand, expr] :
       llvm::zip_equal(nested->getOperands(), operands)) {
    if (!operand.getType().isIntOrIndex())
      return nullptr;
    attrs.push_back(IntegerAttr::get(operand.getType(), expr->number));
  }
  SmallVector<OpFoldResult> results;
  if (failed(nested->fold(attrs, results)) || results.size() != 1)
    return nullptr;
  if (auto attr = dyn_cast_if_present<Attribute>(results[0]))
    if (auto number = dyn_cast<IntegerAttr>(attr))
      return exprs.getConstant(getInteger(number.getValue()));
  return nullptr;
}

const ElementExpr *BodyFollower::followOnce(Value value) {
  if (auto argument = dyn_cast<BlockArgument>(value);
      argument && argument.getOwner() == op.getBlock())
    return followOperand(op->getOpOperand(argument.getArgNumber()));
  IntegerAttr number;
  if (matchPattern(value, m_Constant(&number)))
    return exprs.getConstant(getInteger(number.getValue()));
  if (!op->getRegion(0).isAncestor(value.getParentRegion()))
    return isa<RankedTensorType>(value.getType()) ? nullptr
                                                  : exprs.getElement(value, {});
  Operation *nested = value.getDefiningOp();
  if (!nested || nested->getNumResults() != 1 || nested->getNumRegions() != 0 ||
      !isMemoryEffectFree(nested))
    return nullptr;
  if (auto index = dyn_cast<linalg::IndexOp>(nested))
    return loops[index.getDim()];
  SmallVector<const ElementExpr *> operands;
  if (auto extract = dyn_cast<tensor::ExtractOp>(nested)) {
    for (Value position : extract.getIndices()) {
      operands.push_back(follow(position));
      if (!operands.back())
        return nullptr;
    }
    return exprs.follow(extract.getTensor(), operands);
  }
  for (Value operand : nested->getOperands()) {
    operands.push_back(follow(operand));
    if (!operands.back())
      return nullptr;
  }
  if (const ElementExpr *folded = followInteger(nested, operands))
    return folded;
  if (isa<arith::SelectOp>(nested) && operands[0]->kind == Kind::Constant)
    return operands[operands[0]->number ? 1 : 2];
  return exprs.get({Kind::Op, 0, {}, nested, operands});
}

//===----------------------------------------------------------------------===//
// Tensors
//===----------------------------------------------------------------------===//

/// Of the dimensions in `group`, those that are not 1 in `shape`.
static SmallVector<int64_t> getNonUnitDims(ArrayRef<int64_t> group,
                                           ArrayRef<int64_t> shape) {
  SmallVector<int64_t> dims;
  for (int64_t dim : group)
    if (shape[dim] != 1)
      dims.push_back(dim);
  return dims;
}

/// The offset of `slice` along each dimension of `index`, or nothing if it is
/// not known or has strides.
static std::optional<SmallVector<int64_t>>
getConstantOffsets(OffsetSizeAndStrideOpInterface slice) {
  if (!slice.hasUnitStride())
    return std::nullopt;
  return getConstantIntValues(slice.getMixedOffsets());
}

const ElementExpr *ElementExprs::followStep(Value tensor, Index index) {
  auto type = cast<RankedTensorType>(tensor.getType());
  DenseIntElementsAttr constant;
  if (matchPattern(tensor, m_Constant(&constant))) {
    if (constant.isSplat())
      return getConstant(getInteger(constant.getSplatValue<APInt>()));
    SmallVector<uint64_t> position;
    for (const ElementExpr *expr : index) {
      if (expr->kind != Kind::Constant)
        return nullptr;
      position.push_back(expr->number);
    }
    return getConstant(getInteger(constant.getValues<APInt>()[position]));
  }
  Operation *op = tensor.getDefiningOp();
  if (!op)
    return nullptr;

  if (auto cast = dyn_cast<tensor::CastOp>(op))
    return isa<RankedTensorType>(cast.getSource().getType())
               ? follow(cast.getSource(), index)
               : nullptr;

  if (auto collapse = dyn_cast<tensor::CollapseShapeOp>(op)) {
    ArrayRef<int64_t> shape = collapse.getSrcType().getShape();
    SmallVector<const ElementExpr *> source(shape.size(), getConstant(0));
    for (auto [i, group] :
         llvm::enumerate(collapse.getReassociationIndices())) {
      SmallVector<int64_t> dims = getNonUnitDims(group, shape);
      if (dims.size() == 1) {
        source[dims[0]] = index[i];
        continue;
      }
      if (dims.empty())
        continue;
      if (index[i]->kind != Kind::Constant)
        return nullptr;
      int64_t rest = index[i]->number;
      for (int64_t dim : llvm::reverse(dims)) {
        if (ShapedType::isDynamic(shape[dim]))
          return nullptr;
        source[dim] = getConstant(rest % shape[dim]);
        rest /= shape[dim];
      }
    }
    return follow(collapse.getSrc(), source);
  }

  if (auto expand = dyn_cast<tensor::ExpandShapeOp>(op)) {
    SmallVector<const ElementExpr *> source;
    for (ArrayRef<int64_t> group : expand.getReassociationIndices()) {
      SmallVector<int64_t> dims = getNonUnitDims(group, type.getShape());
      if (dims.size() == 1) {
        source.push_back(index[dims[0]]);
        continue;
      }
      int64_t linear = 0;
      for (int64_t dim : dims) {
        if (index[dim]->kind != Kind::Constant || type.isDynamicDim(dim))
          return nullptr;
        linear = linear * type.getDimSize(dim) + index[dim]->number;
      }
      source.push_back(getConstant(linear));
    }
    return follow(expand.getSrc(), source);
  }

  if (auto slice = dyn_cast<tensor::ExtractSliceOp>(op)) {
    auto offsets = getConstantOffsets(slice);
    if (!offsets)
      return nullptr;
    llvm::SmallBitVector dropped = slice.getDroppedDims();
    SmallVector<const ElementExpr *> source;
    unsigned next = 0;
    for (auto [dim, offset] : llvm::enumerate(*offsets)) {
      if (dropped.test(dim)) {
        source.push_back(getConstant(offset));
        continue;
      }
      const ElementExpr *expr = index[next++];
      if (offset != 0 && expr->kind != Kind::Constant)
        return nullptr;
      source.push_back(offset == 0 ? expr : getConstant(expr->number + offset));
    }
    return follow(slice.getSource(), source);
  }

  if (auto slice = dyn_cast<tensor::InsertSliceOp>(op)) {
    auto offsets = getConstantOffsets(slice);
    auto sizes = getConstantIntValues(slice.getMixedSizes());
    if (!offsets || !sizes || slice.getSourceType().getRank() != type.getRank())
      return nullptr;
    bool inside = true;
    SmallVector<const ElementExpr *> source;
    for (auto [dim, expr] : llvm::enumerate(index)) {
      int64_t offset = (*offsets)[dim], size = (*sizes)[dim];
      if (offset == 0 && size == type.getDimSize(dim)) {
        source.push_back(expr);
        continue;
      }
      if (expr->kind != Kind::Constant)
        return nullptr;
      inside &= expr->number >= offset && expr->number < offset + size;
      source.push_back(getConstant(expr->number - offset));
    }
    return inside ? follow(slice.getSource(), source)
                  : follow(slice.getDest(), index);
  }

  if (auto concat = dyn_cast<tensor::ConcatOp>(op)) {
    const ElementExpr *along = index[concat.getDim()];
    if (along->kind != Kind::Constant)
      return nullptr;
    int64_t rest = along->number;
    for (Value input : concat.getInputs()) {
      int64_t size =
          cast<RankedTensorType>(input.getType()).getDimSize(concat.getDim());
      if (ShapedType::isDynamic(size))
        return nullptr;
      if (rest < size) {
        SmallVector<const ElementExpr *> source(index);
        source[concat.getDim()] = getConstant(rest);
        return follow(input, source);
      }
      rest -= size;
    }
    return nullptr;
  }

  auto linalgOp = dyn_cast<linalg::LinalgOp>(op);
  if (!linalgOp || !linalgOp.hasPureTensorSemantics() ||
      linalgOp.getNumParallelLoops() != linalgOp.getNumLoops())
    return nullptr;
  OpResult result = cast<OpResult>(tensor);
  AffineMap map = linalgOp.getIndexingMapMatchingResult(result);
  SmallVector<const ElementExpr *> loops(map.getNumDims(), nullptr);
  for (auto [i, expr] : llvm::enumerate(map.getResults())) {
    if (auto dim = dyn_cast<AffineDimExpr>(expr))
      loops[dim.getPosition()] = index[i];
    else if (!isa<AffineConstantExpr>(expr) || type.getDimSize(i) != 1)
      return nullptr;
  }
  if (llvm::is_contained(loops, nullptr))
    return nullptr;
  Value yielded = linalgOp.getBlock()->getTerminator()->getOperand(
      result.getResultNumber());
  return BodyFollower(*this, linalgOp, loops).follow(yielded);
}

const ElementExpr *ElementExprs::follow(Value tensor, Index index) {
  // Each element once: computations share what they are made of.
  const ElementExpr *element = getElement(tensor, index);
  if (auto it = followed.find(element); it != followed.end())
    return it->second;
  if (depth >= kMaxDepth)
    return element;
  ++depth;
  const ElementExpr *further = followStep(tensor, index);
  --depth;
  return followed[element] = further ? further : element;
}

//===----------------------------------------------------------------------===//
// Emitting
//===----------------------------------------------------------------------===//

static Value emitCast(OpBuilder &b, Location loc, Value value, Type type) {
  if (value.getType() == type)
    return value;
  return arith::IndexCastOp::create(b, loc, type, value);
}

using Emitted = DenseMap<std::pair<const ElementExpr *, Type>, Value>;

static Value emitOnce(OpBuilder &b, Location loc, const ElementExpr *expr,
                      Type type, function_ref<Value(int64_t)> symbols,
                      Emitted &emitted);

/// The same, with what has been `emitted` for it.
static Value emitShared(OpBuilder &b, Location loc, const ElementExpr *expr,
                        Type type, function_ref<Value(int64_t)> symbols,
                        Emitted &emitted) {
  if (Value known = emitted.lookup({expr, type}))
    return known;
  Value value = emitOnce(b, loc, expr, type, symbols, emitted);
  emitted[{expr, type}] = value;
  return value;
}

static Value emitOnce(OpBuilder &b, Location loc, const ElementExpr *expr,
                      Type type, function_ref<Value(int64_t)> symbols,
                      Emitted &emitted) {
  switch (expr->kind) {
  case Kind::Constant:
    return arith::ConstantOp::create(b, loc,
                                     b.getIntegerAttr(type, expr->number));
  case Kind::Symbol:
    return emitCast(b, loc, symbols(expr->number), type);
  case Kind::Element: {
    if (!isa<RankedTensorType>(expr->value.getType()))
      return emitCast(b, loc, expr->value, type);
    SmallVector<Value> index;
    for (const ElementExpr *operand : expr->operands)
      index.push_back(
          emitShared(b, loc, operand, b.getIndexType(), symbols, emitted));
    return emitCast(
        b, loc, tensor::ExtractOp::create(b, loc, expr->value, index), type);
  }
  case Kind::Op: {
    IRMapping mapping;
    for (auto [operand, original] :
         llvm::zip_equal(expr->operands, expr->op->getOperands()))
      mapping.map(original, emitShared(b, loc, operand, original.getType(),
                                       symbols, emitted));
    return emitCast(b, loc, b.clone(*expr->op, mapping)->getResult(0), type);
  }
  }
  llvm_unreachable("unknown kind");
}

Value sparq::emitElement(OpBuilder &b, Location loc, const ElementExpr *expr,
                         Type type, function_ref<Value(int64_t)> symbols) {
  Emitted emitted;
  return emitShared(b, loc, expr, type, symbols, emitted);
}
