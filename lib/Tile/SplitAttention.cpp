//===- SplitAttention.cpp - split the cached positions of attention -------===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "DenseAttention.h"

#include "sparq/IR/SparqOps.h"
#include "sparq/Tile/Passes.h"

#include "mlir/Dialect/Affine/IR/AffineOps.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/SCF/Transforms/TileUsingInterface.h"
#include "mlir/IR/PatternMatch.h"
#include "mlir/Interfaces/FunctionInterfaces.h"

namespace mlir::sparq {
#define GEN_PASS_DEF_SPLITATTENTION
#include "sparq/Tile/Passes.h.inc"
} // namespace mlir::sparq

using namespace mlir;
using namespace mlir::sparq;

/// Splits the positions of `op` into `parts` that run in parallel.
static LogicalResult split(RewriterBase &rewriter, OnlineAttentionOp op,
                           int64_t parts) {
  unsigned positions = getPositionLoop(op);
  SmallVector<OpFoldResult> numThreads(positions + 1, rewriter.getIndexAttr(0));
  numThreads[positions] = rewriter.getIndexAttr(parts);
  scf::SCFTilingOptions options;
  options.setLoopType(scf::SCFTilingOptions::LoopType::ForallOp)
      .setNumThreads(numThreads)
      .setReductionTilingStrategy(
          ReductionTilingStrategy::PartialReductionOuterParallel)
      .setReductionDims({positions});
  FailureOr<scf::SCFTilingResult> result = scf::tileUsingSCF(
      rewriter, cast<TilingInterface>(op.getOperation()), options);
  if (failed(result))
    return failure();
  rewriter.replaceOp(op, result->replacements);
  return success();
}

namespace {
struct SplitAttention : sparq::impl::SplitAttentionBase<SplitAttention> {
  using SplitAttentionBase::SplitAttentionBase;

  void runOnOperation() override {
    if (parts < 1) {
      getOperation()->emitError()
          << "sparq-split-attention: parts must be at least 1, but is "
          << parts.getValue();
      return signalPassFailure();
    }
    IRRewriter rewriter(&getContext());
    SmallVector<AttentionOp> attentions;
    getOperation()->walk([&](AttentionOp op) {
      // A softmax over few positions is not worth a merge.
      int64_t size = op.getValueType().getShape().end()[-2];
      if (op.hasPureTensorSemantics() && !isStaticallyEmpty(op) &&
          (ShapedType::isDynamic(size) || size >= minPositions))
        attentions.push_back(op);
    });
    for (AttentionOp op : attentions) {
      FailureOr<OnlineAttentionOp> online = decomposeToOnline(rewriter, op);
      if (failed(online))
        return signalPassFailure();
      rewriter.setInsertionPoint(*online);
      if (parts > 1 && failed(split(rewriter, *online, parts)))
        return signalPassFailure();
    }
  }
};
} // namespace
