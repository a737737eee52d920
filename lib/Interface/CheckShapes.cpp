//===- CheckShapes.cpp - Check that sizes of arguments fit ----------------===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "sparq/IR/SparqOps.h"
#include "sparq/Interface/Passes.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/ControlFlow/IR/ControlFlowOps.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Dialect/Utils/StaticValueUtils.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/SetVector.h"

#include <set>

namespace mlir::sparq {
#define GEN_PASS_DEF_CHECKSHAPES
#include "sparq/Interface/Passes.h.inc"
} // namespace mlir::sparq

using namespace mlir;
using namespace mlir::sparq;

namespace {
/// The size of a dimension of an argument plus an offset, or, without an
/// argument, the offset.
struct Size {
  int64_t argument = -1, dim = 0, offset = 0;

  bool operator==(const Size &other) const {
    return std::tie(argument, dim, offset) ==
           std::tie(other.argument, other.dim, other.offset);
  }
  bool operator<(const Size &other) const {
    return std::tie(argument, dim, offset) <
           std::tie(other.argument, other.dim, other.offset);
  }
};

/// Finds sizes by following values to the arguments of a function.
class SizeTracer {
public:
  explicit SizeTracer(func::FuncOp func) : func(func) {}

  std::optional<Size> trace(Value tensor, int64_t dim);

private:
  std::optional<Size> traceDefinition(Value tensor, int64_t dim);
  std::optional<Size> traceConcat(tensor::ConcatOp op, int64_t dim);
  std::optional<Size> traceIndex(OpFoldResult index);

  func::FuncOp func;
  llvm::DenseMap<std::pair<Value, int64_t>, std::optional<Size>> known;
};
} // namespace

std::optional<Size> SizeTracer::trace(Value tensor, int64_t dim) {
  int64_t size = cast<RankedTensorType>(tensor.getType()).getDimSize(dim);
  if (!ShapedType::isDynamic(size))
    return Size{-1, 0, size};
  auto found = known.find({tensor, dim});
  if (found != known.end())
    return found->second;
  std::optional<Size> result = traceDefinition(tensor, dim);
  known[{tensor, dim}] = result;
  return result;
}

std::optional<Size> SizeTracer::traceDefinition(Value tensor, int64_t dim) {
  if (auto argument = dyn_cast<BlockArgument>(tensor)) {
    if (argument.getOwner() != &func.getBody().front())
      return std::nullopt;
    return Size{argument.getArgNumber(), dim, 0};
  }
  Operation *op = tensor.getDefiningOp();
  if (auto cast = dyn_cast<tensor::CastOp>(op)) {
    if (!isa<RankedTensorType>(cast.getSource().getType()))
      return std::nullopt;
    return trace(cast.getSource(), dim);
  }
  if (auto empty = dyn_cast<tensor::EmptyOp>(op))
    return traceIndex(empty.getMixedSizes()[dim]);
  if (auto insert = dyn_cast<tensor::InsertSliceOp>(op))
    return trace(insert.getDest(), dim);
  if (auto extract = dyn_cast<tensor::ExtractSliceOp>(op)) {
    if (extract.getDroppedDims().any())
      return std::nullopt;
    return traceIndex(extract.getMixedSizes()[dim]);
  }
  if (auto concat = dyn_cast<tensor::ConcatOp>(op))
    return traceConcat(concat, dim);
  if (auto collapse = dyn_cast<tensor::CollapseShapeOp>(op)) {
    ReassociationIndices group = collapse.getReassociationIndices()[dim];
    return group.size() == 1 ? trace(collapse.getSrc(), group[0])
                             : std::nullopt;
  }
  if (auto expand = dyn_cast<tensor::ExpandShapeOp>(op)) {
    for (auto [from, group] : llvm::enumerate(expand.getReassociationIndices()))
      if (group.size() == 1 && group[0] == dim)
        return trace(expand.getSrc(), from);
    return std::nullopt;
  }
  if (auto style = dyn_cast<DestinationStyleOpInterface>(op))
    return trace(style.getTiedOpOperand(cast<OpResult>(tensor))->get(), dim);
  return std::nullopt;
}

std::optional<Size> SizeTracer::traceConcat(tensor::ConcatOp op, int64_t dim) {
  if (dim != static_cast<int64_t>(op.getDim()))
    return trace(op.getInputs().front(), dim);
  Size sum;
  for (Value input : op.getInputs()) {
    std::optional<Size> size = trace(input, dim);
    if (!size || (size->argument >= 0 && sum.argument >= 0))
      return std::nullopt;
    if (size->argument >= 0) {
      sum.argument = size->argument;
      sum.dim = size->dim;
    }
    sum.offset += size->offset;
  }
  return sum;
}

std::optional<Size> SizeTracer::traceIndex(OpFoldResult index) {
  if (std::optional<int64_t> constant = getConstantIntValue(index))
    return Size{-1, 0, *constant};
  auto value = cast<Value>(index);
  if (auto dim = value.getDefiningOp<tensor::DimOp>()) {
    std::optional<int64_t> number = dim.getConstantIndex();
    if (!number || !isa<RankedTensorType>(dim.getSource().getType()))
      return std::nullopt;
    return trace(dim.getSource(), *number);
  }
  if (auto add = value.getDefiningOp<arith::AddIOp>()) {
    std::optional<Size> lhs = traceIndex(add.getLhs());
    std::optional<Size> rhs = traceIndex(add.getRhs());
    if (!lhs || !rhs || (lhs->argument >= 0 && rhs->argument >= 0))
      return std::nullopt;
    if (lhs->argument < 0)
      std::swap(lhs, rhs);
    lhs->offset += rhs->offset;
    return lhs;
  }
  return std::nullopt;
}

/// For each logical dimension of `op`, the dimensions of operands that it is.
static SmallVector<SmallVector<std::pair<Value, int64_t>>>
getEqualDims(Operation *op) {
  SmallVector<SmallVector<std::pair<Value, int64_t>>> equal;
  auto add = [&](size_t logical, Value value, int64_t dim) {
    if (!isa<RankedTensorType>(value.getType()))
      return;
    if (equal.size() <= logical)
      equal.resize(logical + 1);
    equal[logical].push_back({value, dim});
  };
  if (auto dimensioned = dyn_cast<DimensionedOpInterface>(op)) {
    for (auto [operand, dims] :
         llvm::zip(op->getOperands(), dimensioned.getOperandDims())) {
      auto type = dyn_cast<RankedTensorType>(operand.getType());
      for (auto [position, logical] : llvm::enumerate(dims.dims))
        // A size of 1 is repeated.
        if (type && type.getDimSize(position) != 1)
          add(logical, operand, position);
    }
  } else if (auto linalgOp = dyn_cast<linalg::LinalgOp>(op)) {
    for (OpOperand &operand : op->getOpOperands())
      for (auto [position, expr] : llvm::enumerate(
               linalgOp.getMatchingIndexingMap(&operand).getResults()))
        if (auto dim = dyn_cast<AffineDimExpr>(expr))
          add(dim.getPosition(), operand.get(), position);
  }
  return equal;
}

static std::string describe(const Size &size) {
  if (size.argument < 0)
    return std::to_string(size.offset);
  std::string text = "dimension " + std::to_string(size.dim) + " of input " +
                     std::to_string(size.argument);
  if (size.offset > 0)
    text += " plus " + std::to_string(size.offset);
  else if (size.offset < 0)
    text += " minus " + std::to_string(-size.offset);
  return text;
}

static void check(func::FuncOp func) {
  SizeTracer tracer(func);
  llvm::SetVector<std::pair<Size, Size>, std::vector<std::pair<Size, Size>>,
                  std::set<std::pair<Size, Size>>>
      pairs;
  // What stands in a region may never run.
  for (Operation &op : func.getBody().front()) {
    for (const auto &dims : getEqualDims(&op)) {
      std::optional<Size> first;
      for (auto [value, dim] : dims) {
        std::optional<Size> size = tracer.trace(value, dim);
        if (!size)
          continue;
        if (!first) {
          first = size;
          continue;
        }
        if (*first == *size || (first->argument < 0 && size->argument < 0))
          continue;
        // The argument alone on the left.
        Size one = std::max(*first, *size), other = std::min(*first, *size);
        other.offset -= one.offset;
        one.offset = 0;
        pairs.insert({one, other});
      }
    }
  }
  OpBuilder builder(func.getContext());
  builder.setInsertionPointToStart(&func.getBody().front());
  auto get = [&](const Size &size) -> Value {
    Location loc = func.getLoc();
    Value offset = arith::ConstantIndexOp::create(builder, loc, size.offset);
    if (size.argument < 0)
      return offset;
    Value value = tensor::DimOp::create(
        builder, loc, func.getArgument(size.argument), size.dim);
    return size.offset ? arith::AddIOp::create(builder, loc, value, offset)
                       : value;
  };
  for (auto &[one, other] : pairs) {
    Value equal = arith::CmpIOp::create(
        builder, func.getLoc(), arith::CmpIPredicate::eq, get(one), get(other));
    cf::AssertOp::create(builder, func.getLoc(), equal,
                         "sizes do not fit: " + describe(one) + " must be " +
                             describe(other));
  }
}

namespace {
struct CheckShapes : sparq::impl::CheckShapesBase<CheckShapes> {
  void runOnOperation() override {
    for (auto func : getOperation().getOps<func::FuncOp>())
      if (func.isPublic() && !func.isDeclaration())
        check(func);
  }
};
} // namespace
