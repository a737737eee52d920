//===- DecomposeSoftmax.cpp - linalg.softmax to linalg.generic ----------===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "sparq/Lower/Passes.h"

#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/PatternMatch.h"

namespace mlir::sparq {
#define GEN_PASS_DEF_DECOMPOSESOFTMAX
#include "sparq/Lower/Passes.h.inc"
} // namespace mlir::sparq

using namespace mlir;

namespace {
struct DecomposeSoftmax : sparq::impl::DecomposeSoftmaxBase<DecomposeSoftmax> {
  void runOnOperation() override {
    SmallVector<linalg::SoftmaxOp> softmaxes;
    getOperation()->walk([&](linalg::SoftmaxOp op) {
      if (op.hasPureTensorSemantics())
        softmaxes.push_back(op);
    });
    IRRewriter rewriter(&getContext());
    for (linalg::SoftmaxOp op : softmaxes) {
      rewriter.setInsertionPoint(op);
      // Decomposing expects both to know the same sizes.
      Type type = op.getOutputOperandType();
      if (op.getInputOperandType() != type) {
        Value input =
            tensor::CastOp::create(rewriter, op.getLoc(), type, op.getInput());
        rewriter.modifyOpInPlace(op,
                                 [&] { op.getInputMutable().assign(input); });
      }
      FailureOr<SmallVector<Value>> results = op.decomposeOperation(rewriter);
      if (failed(results)) {
        op->emitOpError("cannot be decomposed");
        return signalPassFailure();
      }
      rewriter.replaceOp(op, *results);
    }
  }
};
} // namespace
