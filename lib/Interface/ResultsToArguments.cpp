//===- ResultsToArguments.cpp - Write results to the caller's memory ------===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "sparq/Interface/Passes.h"
#include "sparq/Transforms/Passes.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Interfaces/ValueBoundsOpInterface.h"
#include "llvm/ADT/BitVector.h"

namespace mlir::sparq {
#define GEN_PASS_DEF_RESULTSTOARGUMENTS
#include "sparq/Interface/Passes.h.inc"
} // namespace mlir::sparq

using namespace mlir;
using namespace mlir::sparq;

/// The argument of the function that `value` is, or null.
static BlockArgument getArgument(Value value) {
  while (auto cast = value.getDefiningOp<memref::CastOp>())
    value = cast.getSource();
  auto argument = dyn_cast<BlockArgument>(value);
  if (!argument || !isa<func::FuncOp>(argument.getOwner()->getParentOp()))
    return nullptr;
  return argument;
}

static bool isDonated(func::FuncOp func, int64_t argument) {
  auto donated = func->getAttrOfType<DenseI64ArrayAttr>(kDonatedAttrName);
  return donated && llvm::is_contained(donated.asArrayRef(), argument);
}

/// The argument whose value `value` is: an integer, or the element of a memref
/// without dimensions that the function does not write.
static BlockArgument getScalarArgument(Value value) {
  while (auto cast = value.getDefiningOp<arith::IndexCastOp>())
    value = cast.getIn();
  if (auto load = value.getDefiningOp<memref::LoadOp>()) {
    BlockArgument argument = getArgument(load.getMemRef());
    if (!argument || load.getMemRefType().getRank() != 0 ||
        !load.getMemRefType().getElementType().isInteger(64))
      return nullptr;
    auto func = cast<func::FuncOp>(argument.getOwner()->getParentOp());
    return isDonated(func, argument.getArgNumber()) ? nullptr : argument;
  }
  BlockArgument argument = getArgument(value);
  return argument && (argument.getType().isIndex() ||
                      argument.getType().isInteger(64))
             ? argument
             : nullptr;
}

/// How the caller computes the sizes of `value`, as
/// --sparq-results-to-arguments describes it, or null if it cannot.
static DictionaryAttr getSizes(Value value) {
  auto type = cast<MemRefType>(value.getType());
  Builder builder(value.getContext());
  SmallVector<AffineExpr> sizes;
  SmallVector<int64_t> operands;
  auto stop = [](Value operand, std::optional<int64_t> dim,
                 ValueBoundsConstraintSet &) {
    return static_cast<bool>(dim ? getArgument(operand)
                                 : getScalarArgument(operand));
  };
  for (int64_t dim = 0; dim < type.getRank(); ++dim) {
    if (!type.isDynamicDim(dim)) {
      sizes.push_back(builder.getAffineConstantExpr(type.getDimSize(dim)));
      continue;
    }
    AffineMap map;
    ValueDimList mapOperands;
    if (failed(ValueBoundsConstraintSet::computeBound(
            map, mapOperands, presburger::BoundType::EQ, {value, dim}, stop)))
      return nullptr;
    SmallVector<AffineExpr> replacements;
    for (auto [operand, operandDim] : mapOperands) {
      BlockArgument argument =
          operandDim ? getArgument(operand) : getScalarArgument(operand);
      if (!argument)
        return nullptr;
      replacements.push_back(builder.getAffineDimExpr(operands.size() / 2));
      operands.push_back(argument.getArgNumber());
      operands.push_back(operandDim.value_or(-1));
    }
    ArrayRef<AffineExpr> all(replacements);
    sizes.push_back(map.getResult(0).replaceDimsAndSymbols(
        all.take_front(map.getNumDims()), all.drop_front(map.getNumDims())));
  }
  AffineMap map =
      AffineMap::get(operands.size() / 2, 0, sizes, value.getContext());
  return builder.getDictionaryAttr(
      {builder.getNamedAttr("map", AffineMapAttr::get(map)),
       builder.getNamedAttr("operands",
                            builder.getDenseI64ArrayAttr(operands))});
}

/// For each result of the signature, the argument that it updates in place by
/// its `sparq.state`, or -1.
static SmallVector<int64_t> getUpdatedArguments(func::FuncOp func,
                                                FunctionType signature) {
  SmallVector<int64_t> updated(signature.getNumResults(), -1);
  for (unsigned index = 0; index < signature.getNumInputs(); ++index) {
    auto state = func.getArgAttrOfType<DictionaryAttr>(index, "sparq.state");
    auto result = state ? state.getAs<IntegerAttr>("result") : nullptr;
    if (result && isDonated(func, index) &&
        result.getInt() < signature.getNumResults() &&
        signature.getInput(index) == signature.getResult(result.getInt()))
      updated[result.getInt()] = index;
  }
  return updated;
}

static void replaceBuffer(Value value, BlockArgument argument,
                          func::ReturnOp terminator) {
  Value source = value;
  while (auto cast = source.getDefiningOp<memref::CastOp>())
    source = cast.getSource();
  OpBuilder builder(terminator);
  auto alloc = source.getDefiningOp<memref::AllocOp>();
  if (!alloc || alloc->getBlock() != argument.getOwner()) {
    memref::CopyOp::create(builder, terminator.getLoc(), value, argument);
    return;
  }
  builder.setInsertionPoint(alloc);
  Value replacement = argument;
  if (argument.getType() != alloc.getType())
    replacement = memref::CastOp::create(builder, alloc.getLoc(),
                                         alloc.getType(), argument);
  alloc.replaceAllUsesWith(replacement);
  alloc.erase();
}

static void convert(func::FuncOp func) {
  auto signature = dyn_cast<FunctionType>(
      func->getAttrOfType<TypeAttr>(kSignatureAttrName).getValue());
  if (!signature || !func.getBody().hasOneBlock())
    return;
  MLIRContext *context = func.getContext();
  Block &block = func.getBody().front();
  auto terminator = cast<func::ReturnOp>(block.getTerminator());
  SmallVector<int64_t> arguments(signature.getNumResults(), -1);
  if (auto known =
          func->getAttrOfType<DenseI64ArrayAttr>(kResultArgumentsAttrName))
    arguments.assign(known.asArrayRef().begin(), known.asArrayRef().end());
  SmallVector<int64_t> updated = getUpdatedArguments(func, signature);

  SmallVector<Attribute> sizes;
  llvm::BitVector dropped(terminator.getNumOperands());
  size_t next = 0;
  for (size_t result = 0; result < arguments.size(); ++result) {
    if (arguments[result] >= 0)
      continue;
    unsigned position = next++;
    // Not what it was at first: the buffer may have been returned twice.
    Value value = terminator.getOperand(position);
    if (!isa<MemRefType>(value.getType()))
      continue;
    if (updated[result] >= 0) {
      OpBuilder builder(terminator);
      memref::CopyOp::create(builder, terminator.getLoc(), value,
                             block.getArgument(updated[result]));
      arguments[result] = updated[result];
      dropped.set(position);
      continue;
    }
    DictionaryAttr known = getSizes(value);
    if (!known)
      continue;
    arguments[result] = func.getNumArguments();
    sizes.push_back(known);
    (void)func.insertArgument(func.getNumArguments(), value.getType(),
                              DictionaryAttr(), value.getLoc());
    replaceBuffer(value, block.getArguments().back(), terminator);
    dropped.set(position);
  }
  if (dropped.none())
    return;

  SmallVector<Value> kept;
  SmallVector<DictionaryAttr> keptAttrs;
  for (auto [index, value] : llvm::enumerate(terminator.getOperands())) {
    if (dropped.test(index))
      continue;
    kept.push_back(value);
    keptAttrs.push_back(func.getResultAttrDict(index));
  }
  terminator->setOperands(kept);
  func.setType(FunctionType::get(context, func.getArgumentTypes(),
                                 llvm::to_vector(ValueRange(kept).getTypes())));
  func.setAllResultAttrs(keptAttrs);
  func->setAttr(kResultArgumentsAttrName,
                DenseI64ArrayAttr::get(context, arguments));
  func->setAttr(kResultSizesAttrName, ArrayAttr::get(context, sizes));
}

/// That `sparq.state` names a function is no call.
static bool hasCallers(func::FuncOp func, ModuleOp module) {
  std::optional<SymbolTable::UseRange> uses = func.getSymbolUses(module);
  return !uses || llvm::any_of(*uses, [](SymbolTable::SymbolUse use) {
    return !isa<FunctionOpInterface>(use.getUser());
  });
}

namespace {
struct ResultsToArguments
    : sparq::impl::ResultsToArgumentsBase<ResultsToArguments> {
  void runOnOperation() override {
    for (auto func : getOperation().getOps<func::FuncOp>())
      if (func.isPublic() && !func.isDeclaration() &&
          func->hasAttr(kSignatureAttrName) &&
          !hasCallers(func, getOperation()))
        convert(func);
  }
};
} // namespace
