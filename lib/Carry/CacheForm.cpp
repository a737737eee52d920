//===- CacheForm.cpp - How a cache is kept between steps ------------------===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "sparq/Carry/CacheForm.h"

#include "CacheUpdate.h"

#include "sparq/IR/SparqOps.h"
#include "sparq/TMTensor/IR/TMTensor.h"

#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/SymbolTable.h"
#include "llvm/Support/FormatVariadic.h"

using namespace mlir;
using namespace mlir::sparq;

StringRef CacheForm::getName() const {
  switch (kind) {
  case Kind::Append:
    return "append";
  case Kind::InsertSlice:
    return "insert_slice";
  case Kind::Select:
    return "select";
  case Kind::Elementwise:
    return "elementwise";
  case Kind::Scatter:
    return "scatter";
  case Kind::Global:
    return "global";
  case Kind::Argument:
    return "argument";
  case Kind::Unknown:
    return "unknown";
  }
  llvm_unreachable("unknown kind");
}

bool CacheForm::isUpdated() const {
  return kind != Kind::Argument && kind != Kind::Unknown;
}

/// The kind of `update`, which was done by `original` before it was rewritten.
static CacheForm::Kind getKind(const CacheUpdate &update,
                               OperationName original) {
  switch (update.kind) {
  case CacheUpdate::Kind::Append:
    return CacheForm::Kind::Append;
  case CacheUpdate::Kind::Overwrite:
    if (original.getStringRef() == tm_tensor::ScatterOp::getOperationName())
      return CacheForm::Kind::Scatter;
    return original.getStringRef() == linalg::GenericOp::getOperationName()
               ? CacheForm::Kind::Select
               : CacheForm::Kind::InsertSlice;
  case CacheUpdate::Kind::Elementwise:
    return CacheForm::Kind::Elementwise;
  case CacheUpdate::Kind::Scatter:
    return CacheForm::Kind::Scatter;
  }
  llvm_unreachable("unknown kind");
}

/// The name of the global variable that `value` is loaded from, as IREE does.
static std::string getGlobal(Value value) {
  Operation *load = value.getDefiningOp();
  if (!load || load->getName().getStringRef() != "util.global.load")
    return "";
  auto name = load->getAttrOfType<SymbolRefAttr>("global");
  return name ? name.getLeafReference().str() : "";
}

/// Follows `value` back through whatever only arranges elements differently.
static Value stripViews(Value value) {
  while (Operation *op = value.getDefiningOp()) {
    if (!isa<tensor::CastOp, tensor::CollapseShapeOp, tensor::ExpandShapeOp,
             linalg::TransposeOp>(op))
      break;
    value = op->getOperand(0);
  }
  return value;
}

/// Tells an update of an argument that state cannot follow, for whatever
/// reason, by the op that computes `updated`.
static void recognizeUpdate(FunctionView function, Value updated,
                            CacheForm &form) {
  updated = stripViews(updated);
  Operation *op = updated.getDefiningOp();
  Value cache;
  CacheForm::Kind kind;
  if (auto concat = dyn_cast_or_null<tensor::ConcatOp>(op)) {
    kind = CacheForm::Kind::Append;
    cache = concat.getInputs().front();
  } else if (auto slice = dyn_cast_or_null<tensor::InsertSliceOp>(op)) {
    kind = CacheForm::Kind::InsertSlice;
    cache = slice.getDest();
  } else if (auto scatter = dyn_cast_or_null<tm_tensor::ScatterOp>(op)) {
    kind = CacheForm::Kind::Scatter;
    cache = scatter.getOutputs().front();
  } else {
    return;
  }
  form.global = getGlobal(stripViews(cache));
  if (!form.global.empty()) {
    form.kind = CacheForm::Kind::Global;
    form.reason.clear();
    return;
  }
  std::optional<unsigned> argument =
      function.getArgumentNumber(stripViews(cache));
  if (!argument)
    return;
  for (unsigned i = 0; i < function.getNumResults(); ++i)
    if (stripViews(function.getReturned(i)) == updated) {
      form.kind = kind;
      form.argument = *argument;
      form.result = i;
      return;
    }
}

/// How what `read` gives, by component if it is `transposed`, is kept; asked
/// again where an update was rewritten.
static CacheForm findForm(FunctionView function, function_ref<Value()> read,
                          bool transposed = false) {
  CacheForm form;
  CacheView view = followView(read(), transposed);
  form.global = getGlobal(view.source);
  if (!form.global.empty()) {
    form.kind = CacheForm::Kind::Global;
    return form;
  }
  if (!function) {
    form.reason = "it is in no func.func or util.func";
    return form;
  }
  form.reason = function.getRefusal().str();
  if (!form.reason.empty())
    return form;
  if (std::optional<unsigned> argument =
          function.getArgumentNumber(view.source)) {
    form.kind = CacheForm::Kind::Argument;
    form.argument = *argument;
    form.reason = llvm::formatv(
        "the function does not update it (argument {0})", *argument);
    return form;
  }
  if (!view.source.getDefiningOp()) {
    form.reason = "it is an argument of a nested region";
    return form;
  }
  OperationName original = view.source.getDefiningOp()->getName();
  UpdateRewriter updates(function);
  updates.rewrite(view);
  updates.finish();
  FailureOr<CacheUpdate> update = matchCacheUpdate(
      followView(read(), transposed), function, updates, form.reason);
  if (failed(update)) {
    recognizeUpdate(function, view.source, form);
    return form;
  }
  form.kind = getKind(*update, original);
  form.argument = update->argument;
  form.result = update->result;
  return form;
}

CacheForm sparq::findCacheForm(OpOperand &operand) {
  auto attention = dyn_cast<AttentionOp>(operand.getOwner());
  bool transposed = attention &&
                    attention.getKeyLayout() == KeyLayout::component_major &&
                    &operand == &attention.getKeyMutable();
  return findForm(
      FunctionView::getEnclosing(operand.getOwner()),
      [&] { return operand.get(); }, transposed);
}

StringRef sparq::getStepFunctionName(Operation *op) {
  FunctionView function = FunctionView::get(op);
  return function ? function.getName() : "";
}

std::vector<CacheForm> sparq::findUpdatedCaches(Operation *op) {
  std::vector<CacheForm> caches;
  FunctionView function = FunctionView::get(op);
  if (!function || !function.getRefusal().empty())
    return caches;
  for (unsigned i = 0; i < function.getNumResults(); ++i) {
    auto type = dyn_cast<RankedTensorType>(function.getReturned(i).getType());
    if (!type || type.getRank() < 2)
      continue;
    CacheForm form =
        findForm(function, [&] { return function.getReturned(i); });
    // Any function computes element by element from its arguments.
    if (form.isUpdated() && form.kind != CacheForm::Kind::Elementwise &&
        form.kind != CacheForm::Kind::Global)
      caches.push_back(form);
  }
  return caches;
}

std::vector<StatePlace> sparq::getStatePlaces(Operation *op) {
  std::vector<StatePlace> places;
  FunctionView function = FunctionView::get(op);
  if (!function || !function.getRefusal().empty())
    return places;
  constexpr StringLiteral stateAttr = "sparq.state";
  for (unsigned i = 0; i < function.getNumArguments(); ++i)
    if (auto state = dyn_cast_or_null<DictionaryAttr>(
            function.getArgumentAttr(i, stateAttr)))
      places.push_back({i, "", function.getArgument(i).getType(), state});
  // Globals say which function's state they are.
  for (Operation &global : *op->getBlock()) {
    auto state = global.getAttrOfType<DictionaryAttr>(stateAttr);
    auto user = state ? state.getAs<FlatSymbolRefAttr>("function") : nullptr;
    auto name =
        global.getAttrOfType<StringAttr>(SymbolTable::getSymbolAttrName());
    auto type = global.getAttrOfType<TypeAttr>("type");
    if (user && name && type && user.getValue() == function.getName())
      places.push_back({-1, name.str(), type.getValue(), state});
  }
  return places;
}

std::optional<unsigned> sparq::getFunctionArgument(Value value) {
  Block *block = value.getParentBlock();
  FunctionView function = block && block->getParentOp()
                              ? FunctionView::get(block->getParentOp())
                              : FunctionView();
  return function ? function.getArgumentNumber(value) : std::nullopt;
}
