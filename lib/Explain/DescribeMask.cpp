//===- DescribeMask.cpp - What the mask of an attention is ----------------===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Facts.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/ControlFlow/IR/ControlFlowOps.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/Matchers.h"
#include "llvm/ADT/SetVector.h"

using namespace mlir;
using namespace mlir::sparq;

/// So many ops are looked at; what a mask is beyond that is not told.
static constexpr size_t kMaxNumOps = 1024;

namespace {
/// The ops that a value is computed from. Sizes of tensors do not count.
struct Slice {
  explicit Slice(Value value) {
    visit(value);
    for (size_t i = 0; i < ops.size() && ops.size() < kMaxNumOps; ++i)
      ops[i]->walk([&](Operation *nested) {
        if (!isa<tensor::DimOp, tensor::EmptyOp>(nested))
          for (Value operand : nested->getOperands())
            visit(operand);
        all.insert(nested);
      });
  }

  void visit(Value value) {
    if (getFunctionArgument(value))
      arguments.insert(value);
    else if (Operation *def = value.getDefiningOp())
      ops.insert(def);
  }

  llvm::SetVector<Operation *> ops;
  /// With those nested in them.
  llvm::SetVector<Operation *> all;
  llvm::SetVector<Value> arguments;
};
} // namespace

/// Whether `value` is computed from the position of an element.
static bool isOfPosition(Value value, unsigned depth = 16) {
  if (depth == 0)
    return false;
  if (auto argument = dyn_cast<BlockArgument>(value)) {
    auto generic =
        dyn_cast_or_null<linalg::GenericOp>(argument.getOwner()->getParentOp());
    return generic && argument.getArgNumber() < generic.getNumDpsInputs() &&
           isOfPosition(
               generic.getDpsInputOperand(argument.getArgNumber())->get(),
               depth - 1);
  }
  Operation *op = value.getDefiningOp();
  if (isa<linalg::IndexOp>(op))
    return true;
  if (auto constant = dyn_cast<arith::ConstantOp>(op)) {
    // arange(S) that was folded.
    auto elements = dyn_cast<DenseIntElementsAttr>(constant.getValue());
    return elements && !elements.isSplat() && elements.size() > 1;
  }
  if (auto generic = dyn_cast<linalg::GenericOp>(op))
    return isOfPosition(generic.getBody()->getTerminator()->getOperand(
                            cast<OpResult>(value).getResultNumber()),
                        depth - 1);
  if (isa<tensor::DimOp, tensor::EmptyOp>(op))
    return false;
  return llvm::any_of(op->getOperands(), [&](Value operand) {
    return isOfPosition(operand, depth - 1);
  });
}

/// Whether `op` asks if one position is before another. Checks of bounds do
/// not.
static bool comparesPositions(Operation *op) {
  auto compare = dyn_cast<arith::CmpIOp>(op);
  if (!compare || compare.getPredicate() == arith::CmpIPredicate::eq ||
      compare.getPredicate() == arith::CmpIPredicate::ne ||
      llvm::all_of(op->getUsers(), llvm::IsaPred<cf::AssertOp>))
    return false;
  // Against a constant it says on which side of an index something is.
  return !matchPattern(compare.getLhs(), m_Constant()) &&
         !matchPattern(compare.getRhs(), m_Constant()) &&
         (isOfPosition(compare.getLhs()) || isOfPosition(compare.getRhs()));
}

/// Whether `op` multiplies a number derived from a position.
static bool scalesPosition(Operation *op) {
  auto product = dyn_cast<arith::MulFOp>(op);
  return product &&
         (isOfPosition(product.getLhs()) || isOfPosition(product.getRhs()));
}

MaskReport sparq::describeMask(AttentionOp op) {
  MaskReport report;
  Value mask = op.getMask();
  if (!mask)
    return report;
  auto type = cast<ShapedType>(mask.getType());
  bool isBoolean = type.getElementType().isInteger(1);
  report.form =
      isBoolean ? MaskReport::Form::Boolean : MaskReport::Form::Additive;
  llvm::raw_string_ostream(report.elementType) << type.getElementType();

  Slice slice(mask);
  for (Value argument : slice.arguments)
    report.arguments.push_back(*getFunctionArgument(argument));
  llvm::sort(report.arguments);
  bool positional = llvm::any_of(
      slice.all, [](Operation *op) { return isa<linalg::IndexOp>(op); });
  if (slice.arguments.empty() && !positional)
    report.source = MaskReport::Source::Constant;
  else if (slice.arguments.empty() || positional)
    report.source = MaskReport::Source::Computed;
  if (slice.ops.size() >= kMaxNumOps) {
    report.source = MaskReport::Source::Computed;
    return report;
  }

  if (llvm::any_of(slice.all, comparesPositions))
    report.effects.push_back("causal");
  // One number or truth value per batch element and position.
  if (llvm::any_of(slice.arguments, [&](Value argument) {
        auto tensor = dyn_cast<RankedTensorType>(argument.getType());
        return tensor && tensor.getRank() == 2 &&
               tensor.getElementType().isInteger() && tensor.getDimSize(1) != 1;
      }))
    report.effects.push_back("padding");
  int64_t head = op.getNumBatchDims() - 1;
  bool perHead = (head >= 0 && type.getDimSize(head) != 1) ||
                 type.getDimSize(head + 1) != 1;
  if (perHead && !isBoolean && llvm::any_of(slice.all, scalesPosition))
    report.effects.push_back("alibi");
  else if (perHead)
    report.effects.push_back("per head");
  return report;
}
