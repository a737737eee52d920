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
#include "mlir/Interfaces/FunctionInterfaces.h"

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

CacheForm sparq::findCacheForm(OpOperand &operand) {
  OpOperand *read = &operand;
  // A key by component is a transpose of the cache.
  if (auto transpose = read->get().getDefiningOp<linalg::TransposeOp>())
    if (transpose.getPermutation() ==
        ArrayRef<int64_t>(
            getTransposePermutation(transpose.getInit().getType().getRank())))
      read = &transpose.getInputMutable();

  CacheForm form;
  auto function = read->getOwner()->getParentOfType<FunctionOpInterface>();
  if (!function) {
    form.reason = "it is not in a function";
    return form;
  }
  form.global = getGlobal(read->get());
  if (!form.global.empty()) {
    form.kind = CacheForm::Kind::Global;
    return form;
  }
  SmallVector<Operation *> view;
  if (auto argument = dyn_cast<BlockArgument>(followView(read->get(), view)))
    if (argument.getOwner()->isEntryBlock() &&
        argument.getOwner()->getParentOp() == function) {
      form.kind = CacheForm::Kind::Argument;
      form.argument = argument.getArgNumber();
    }

  auto func = dyn_cast<func::FuncOp>(*function);
  if (!func) {
    form.reason = "it is not in a func.func";
    return form;
  }
  bool wasSelect = isa_and_nonnull<linalg::GenericOp>(
      followView(read->get(), view).getDefiningOp());
  WrittenPositions positions;
  rewriteSelectUpdate(read->get(), func, positions);
  FailureOr<CacheUpdate> update =
      matchCacheUpdate(read->get(), func, form.reason);
  if (failed(update))
    return form;
  form.kind = getKind(*update, wasSelect);
  form.argument = update->cache.getArgNumber();
  form.result = update->result;
  return form;
}
