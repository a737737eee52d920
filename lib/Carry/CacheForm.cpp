//===- CacheForm.cpp - How a cache is kept between steps ------------------===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "sparq/Carry/CacheForm.h"

#include "CacheUpdate.h"

#include "mlir/Dialect/Linalg/IR/Linalg.h"

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

static CacheForm::Kind getKind(const CacheUpdate &update, bool wasSelect) {
  switch (update.kind) {
  case CacheUpdate::Kind::Append:
    return CacheForm::Kind::Append;
  case CacheUpdate::Kind::Overwrite:
    return wasSelect ? CacheForm::Kind::Select : CacheForm::Kind::InsertSlice;
  case CacheUpdate::Kind::Elementwise:
    return CacheForm::Kind::Elementwise;
  case CacheUpdate::Kind::Scatter:
    return CacheForm::Kind::Scatter;
  }
  llvm_unreachable("unknown kind");
}

/// The name of the global variable that `value` is loaded from, as IREE does.
static std::string getGlobal(Value value) {
  SmallVector<Operation *> view;
  Operation *load = followView(value, view).getDefiningOp();
  if (!load || load->getName().getStringRef() != "util.global.load")
    return "";
  std::optional<Attribute> name = load->getInherentAttr("global");
  if (!name || !*name)
    name = load->getDiscardableAttr("global");
  auto symbol = dyn_cast_or_null<SymbolRefAttr>(*name);
  return symbol ? symbol.getLeafReference().str() : "";
}

/// How what `read` gives is kept; asked again where an update was rewritten.
static CacheForm findForm(FunctionView function, function_ref<Value()> read) {
  CacheForm form;
  form.global = getGlobal(read());
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
  SmallVector<Operation *> view;
  Value cache = followView(read(), view);
  if (std::optional<unsigned> argument = function.getArgumentNumber(cache)) {
    form.kind = CacheForm::Kind::Argument;
    form.argument = *argument;
  }
  bool wasGeneric = isa_and_nonnull<linalg::GenericOp>(cache.getDefiningOp());
  WrittenPositions positions;
  rewriteSelectUpdate(read(), function, positions);
  FailureOr<CacheUpdate> update =
      matchCacheUpdate(read(), function, form.reason);
  if (failed(update))
    return form;
  form.kind = getKind(*update, wasGeneric);
  form.argument = update->argument;
  form.result = update->result;
  return form;
}

CacheForm sparq::findCacheForm(OpOperand &operand) {
  OpOperand *read = &operand;
  // A key by component is a transpose of the cache.
  if (auto transpose = read->get().getDefiningOp<linalg::TransposeOp>())
    if (transpose.getPermutation() ==
        ArrayRef<int64_t>(
            getTransposePermutation(transpose.getInit().getType().getRank())))
      read = &transpose.getInputMutable();
  return findForm(FunctionView::getEnclosing(operand.getOwner()),
                  [&] { return read->get(); });
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

std::vector<StateArgument> sparq::getStateArguments(Operation *op) {
  std::vector<StateArgument> arguments;
  FunctionView function = FunctionView::get(op);
  if (!function || !function.getRefusal().empty())
    return arguments;
  for (unsigned i = 0; i < function.getNumArguments(); ++i)
    if (auto state = dyn_cast_or_null<DictionaryAttr>(
            function.getArgumentAttr(i, "sparq.state")))
      arguments.push_back({i, function.getArgument(i).getType(), state});
  return arguments;
}

std::optional<unsigned> sparq::getFunctionArgument(Value value) {
  Block *block = value.getParentBlock();
  FunctionView function = block && block->getParentOp()
                              ? FunctionView::get(block->getParentOp())
                              : FunctionView();
  return function ? function.getArgumentNumber(value) : std::nullopt;
}
