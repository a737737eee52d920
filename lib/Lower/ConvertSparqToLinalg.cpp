//===- ConvertSparqToLinalg.cpp - Lower sparq ops to linalg ---------------===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Utils.h"

#include "sparq/Lower/Passes.h"

#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Transforms/GreedyPatternRewriteDriver.h"

namespace mlir::sparq {
#define GEN_PASS_DEF_CONVERTSPARQTOLINALG
#include "sparq/Lower/Passes.h.inc"
} // namespace mlir::sparq

using namespace mlir;
using namespace mlir::sparq;

void sparq::populateSparqToLinalgPatterns(RewritePatternSet &patterns,
                                          bool keepSelect) {
  populateTopRToLinalgPatterns(patterns, /*useSelect=*/keepSelect);
  populatePartialMatmulToLinalgPatterns(patterns);
  populateTopKToLinalgPatterns(patterns);
  if (!keepSelect)
    populateSelectToLinalgPatterns(patterns);
  populateGatherToLinalgPatterns(patterns);
  populateAttentionToLinalgPatterns(patterns);
  populateMeanValueToLinalgPatterns(patterns);
  populateInterpolateToLinalgPatterns(patterns);
}

namespace {
struct ConvertSparqToLinalg
    : sparq::impl::ConvertSparqToLinalgBase<ConvertSparqToLinalg> {
  using ConvertSparqToLinalgBase::ConvertSparqToLinalgBase;

  void runOnOperation() override {
    SmallVector<Operation *> ops;
    bool onMemRefs = false;
    getOperation().walk([&](Operation *op) {
      if (!isa_and_nonnull<SparqDialect>(op->getDialect()))
        return;
      if (isa<DestinationStyleOpInterface>(op) && op->getNumResults() == 0) {
        op->emitOpError("is lowered to linalg only on tensors: run "
                        "--convert-sparq-to-linalg before bufferization");
        onMemRefs = true;
      }
      ops.push_back(op);
    });
    if (onMemRefs)
      return signalPassFailure();

    RewritePatternSet patterns(&getContext());
    populateSparqToLinalgPatterns(patterns, keepSelect);
    // Only sparq ops and what comes of them: the rest of the module is not
    // this pass's to simplify.
    GreedyRewriteConfig config;
    config.setStrictness(GreedyRewriteStrictness::ExistingAndNewOps);
    if (failed(applyOpPatternsGreedily(ops, std::move(patterns), config)))
      return signalPassFailure();

    SmallVector<Operation *> reads;
    getOperation().walk([&](Operation *op) {
      if (readsTranspose(op))
        reads.push_back(op);
    });
    RewritePatternSet folds(&getContext());
    populateFoldTransposesPatterns(folds);
    if (failed(applyOpPatternsGreedily(reads, std::move(folds), config)))
      return signalPassFailure();
  }
};
} // namespace
