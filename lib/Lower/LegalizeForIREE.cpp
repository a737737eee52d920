//===- LegalizeForIREE.cpp - Keep to what iree-compile takes --------------===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "sparq/Lower/Passes.h"

#include "sparq/IR/SparqDialect.h"
#include "sparq/TMTensor/IR/TMTensor.h"

#include "mlir/Dialect/Linalg/Transforms/Transforms.h"
#include "mlir/Dialect/Linalg/Utils/Utils.h"

namespace mlir::sparq {
#define GEN_PASS_DEF_LEGALIZEFORIREE
#include "sparq/Lower/Passes.h.inc"
} // namespace mlir::sparq

using namespace mlir;
using namespace mlir::sparq;

/// Whether `op` is a named elementwise op. The releases of MLIR on the two
/// sides do not have the same ones.
static bool isNamedElementwise(linalg::LinalgOp op) {
  return !isa<linalg::GenericOp, linalg::FillOp, linalg::CopyOp,
              linalg::TransposeOp, linalg::BroadcastOp>(op) &&
         linalg::isElementwise(op);
}

/// Why iree-compile would not take `op`, or an empty string.
static StringRef getRefusal(Operation *op) {
  if (isa_and_nonnull<SparqDialect>(op->getDialect()))
    return "sparq ops are lowered by --convert-sparq-to-linalg first";
  if (isa_and_nonnull<tm_tensor::TMTensorDialect>(op->getDialect()))
    return "iree-compile does not know torch-mlir's tm_tensor dialect";
  if (isa<tensor::GatherOp, tensor::ScatterOp>(op))
    return "iree-compile refuses it; a linalg.generic with tensor.extract is "
           "taken";
  if (isa<scf::ForallOp>(op))
    return "iree-compile does its own distribution and refuses it";
  auto isRefused = [](Type type) {
    return isa<BaseMemRefType, VectorType>(type);
  };
  if (llvm::any_of(op->getOperandTypes(), isRefused) ||
      llvm::any_of(op->getResultTypes(), isRefused))
    return "iree-compile takes tensors, not memrefs or vectors";
  return {};
}

namespace {
struct LegalizeForIREE : sparq::impl::LegalizeForIREEBase<LegalizeForIREE> {
  void runOnOperation() override {
    IRRewriter rewriter(&getContext());
    SmallVector<linalg::LinalgOp> named;
    getOperation().walk([&](linalg::LinalgOp op) {
      if (isNamedElementwise(op) && op.hasPureTensorSemantics())
        named.push_back(op);
    });
    for (linalg::LinalgOp op : named) {
      rewriter.setInsertionPoint(op);
      if (failed(linalg::generalizeNamedOp(rewriter, op))) {
        op->emitOpError("cannot be written as a linalg.generic");
        return signalPassFailure();
      }
    }

    WalkResult result = getOperation().walk([](Operation *op) {
      StringRef refusal = getRefusal(op);
      if (refusal.empty())
        return WalkResult::advance();
      op->emitOpError("cannot be handed to iree-compile: ") << refusal;
      return WalkResult::interrupt();
    });
    if (result.wasInterrupted())
      signalPassFailure();
  }
};
} // namespace
