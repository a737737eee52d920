//===- RecordSignature.cpp - Remember types across lowering ---------------===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "sparq/Transforms/Passes.h"

#include "mlir/Dialect/Bufferization/IR/Bufferization.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"

namespace mlir::sparq {
#define GEN_PASS_DEF_RECORDSIGNATURE
#include "sparq/Transforms/Passes.h.inc"
} // namespace mlir::sparq

using namespace mlir;
using namespace mlir::sparq;

namespace {
struct RecordSignature : sparq::impl::RecordSignatureBase<RecordSignature> {
  void runOnOperation() override {
    constexpr StringLiteral kWritable =
        bufferization::BufferizationDialect::kWritableAttrName;
    for (auto func : getOperation().getOps<func::FuncOp>()) {
      if (!func.isPublic() || func.isDeclaration())
        continue;
      if (!func->hasAttr(kSignatureAttrName))
        func->setAttr(kSignatureAttrName,
                      TypeAttr::get(func.getFunctionType()));
      SmallVector<int64_t> donated;
      for (auto [index, type] : llvm::enumerate(func.getArgumentTypes())) {
        auto writable = func.getArgAttrOfType<BoolAttr>(index, kWritable);
        if (writable && writable.getValue())
          donated.push_back(index);
        else if (!writable && isa<TensorType>(type))
          func.setArgAttr(index, kWritable,
                          BoolAttr::get(&getContext(), false));
      }
      if (!donated.empty())
        func->setAttr(kDonatedAttrName,
                      DenseI64ArrayAttr::get(&getContext(), donated));
    }
  }
};
} // namespace
