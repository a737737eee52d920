//===- DropArgumentResults.cpp - Do not return arguments ------------------===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "sparq/Transforms/Passes.h"

#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"

namespace mlir::sparq {
#define GEN_PASS_DEF_DROPARGUMENTRESULTS
#include "sparq/Transforms/Passes.h.inc"
} // namespace mlir::sparq

using namespace mlir;
using namespace mlir::sparq;

/// The argument of `func` that `value` is, up to casts, or -1.
static int64_t getArgument(func::FuncOp func, Value value) {
  while (auto cast = value.getDefiningOp<memref::CastOp>())
    value = cast.getSource();
  auto argument = dyn_cast<BlockArgument>(value);
  if (!argument || argument.getOwner() != &func.getBody().front())
    return -1;
  return argument.getArgNumber();
}

static void dropArgumentResults(func::FuncOp func) {
  if (!func.getBody().hasOneBlock())
    return;
  Operation *terminator = func.getBody().front().getTerminator();
  SmallVector<int64_t> arguments;
  SmallVector<Value> kept;
  SmallVector<Type> keptTypes;
  SmallVector<DictionaryAttr> keptAttrs;
  for (auto [index, value] : llvm::enumerate(terminator->getOperands())) {
    int64_t argument =
        isa<MemRefType>(value.getType()) ? getArgument(func, value) : -1;
    arguments.push_back(argument);
    if (argument >= 0)
      continue;
    kept.push_back(value);
    keptTypes.push_back(value.getType());
    keptAttrs.push_back(func.getResultAttrDict(index));
  }
  if (kept.size() == arguments.size())
    return;
  terminator->setOperands(kept);
  func.setType(
      FunctionType::get(func.getContext(), func.getArgumentTypes(), keptTypes));
  if (func.getResAttrsAttr())
    func.setAllResultAttrs(keptAttrs);
  func->setAttr(kResultArgumentsAttrName,
                DenseI64ArrayAttr::get(func.getContext(), arguments));
}

namespace {
struct DropArgumentResults
    : sparq::impl::DropArgumentResultsBase<DropArgumentResults> {
  void runOnOperation() override {
    for (auto func : getOperation().getOps<func::FuncOp>())
      if (func.isPublic() && !func.isDeclaration() &&
          func->hasAttr(kSignatureAttrName) &&
          SymbolTable::symbolKnownUseEmpty(func, getOperation()))
        dropArgumentResults(func);
  }
};
} // namespace
