//===- ConvertTMTensorToLinalg.cpp - lower torch-mlir's tm_tensor ---------===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "sparq/TMTensor/Transforms/Passes.h"

#include "sparq/IR/SparqDialect.h"
#include "sparq/Raise/RaiseAttention.h"
#include "sparq/TMTensor/IR/TMTensor.h"

#include "mlir/Dialect/Affine/IR/AffineOps.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/ControlFlow/IR/ControlFlow.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/IRMapping.h"

namespace mlir::sparq {
#define GEN_PASS_DEF_CONVERTTMTENSORTOLINALG
#include "sparq/TMTensor/Transforms/Passes.h.inc"
} // namespace mlir::sparq

using namespace mlir;
using namespace mlir::sparq;

/// Applies the region of a scatter to a slice of updates and the slice they
/// meet.
static Value combineSlices(OpBuilder &b, Location loc, tm_tensor::ScatterOp op,
                           Value update, Value old) {
  int64_t rank = cast<RankedTensorType>(update.getType()).getRank();
  AffineMap identity = b.getMultiDimIdentityMap(rank);
  SmallVector<utils::IteratorType> iterators(rank,
                                             utils::IteratorType::parallel);
  auto generic = linalg::GenericOp::create(
      b, loc, old.getType(), update, old, {identity, identity}, iterators,
      [&](OpBuilder &body, Location bodyLoc, ValueRange args) {
        Block &region = op.getRegion().front();
        IRMapping mapping;
        mapping.map(region.getArguments(), args);
        for (Operation &nested : region.without_terminator())
          body.clone(nested, mapping);
        linalg::YieldOp::create(
            body, bodyLoc,
            mapping.lookupOrDefault(region.getTerminator()->getOperand(0)));
      });
  return generic.getResult(0);
}

static void lowerScatter(RewriterBase &rewriter, tm_tensor::ScatterOp op) {
  OpBuilder::InsertionGuard guard(rewriter);
  rewriter.setInsertionPoint(op);
  Location loc = op.getLoc();
  Value updates = op.getInputs()[0], indices = op.getInputs()[1];
  Value original = op.getOutputs()[0];
  auto updatesType = cast<RankedTensorType>(updates.getType());
  auto originalType = cast<RankedTensorType>(original.getType());
  int64_t rank = originalType.getRank();
  // An update is a slice of the innermost dimensions.
  int64_t sliceRank = updatesType.getRank() - 1;
  auto sliceType = RankedTensorType::get(updatesType.getShape().drop_front(),
                                         updatesType.getElementType());
  Block &region = op.getRegion().front();
  bool isReplacement =
      region.getTerminator()->getOperand(0) == region.getArgument(0);

  Value zero = arith::ConstantIndexOp::create(rewriter, loc, 0);
  Value one = arith::ConstantIndexOp::create(rewriter, loc, 1);
  SmallVector<OpFoldResult> sizes =
      tensor::getMixedSizes(rewriter, loc, updates);
  Value count = getValueOrCreateConstantIndexOp(rewriter, loc, sizes.front());
  OpFoldResult unit = rewriter.getIndexAttr(1),
               origin = rewriter.getIndexAttr(0);
  sizes.front() = unit;

  auto loop = scf::ForOp::create(
      rewriter, loc, zero, count, one, original,
      [&](OpBuilder &b, Location loc, Value n, ValueRange carried) {
        SmallVector<OpFoldResult> updateOffsets(sliceRank + 1, origin);
        updateOffsets.front() = n;
        Value update = tensor::ExtractSliceOp::create(
            b, loc, sliceType, updates, updateOffsets, sizes,
            SmallVector<OpFoldResult>(sliceRank + 1, unit));

        SmallVector<OpFoldResult> offsets(rank, origin), lengths(rank, unit);
        for (int64_t i = 0; i < sliceRank; ++i)
          lengths[rank - sliceRank + i] = sizes[i + 1];
        for (auto [column, dim] : llvm::enumerate(op.getDimensionMap())) {
          Value position = arith::ConstantIndexOp::create(b, loc, column);
          Value index = tensor::ExtractOp::create(b, loc, indices,
                                                  ValueRange{n, position});
          if (!index.getType().isIndex())
            index = arith::IndexCastOp::create(b, loc, b.getIndexType(), index);
          offsets[dim] = index;
        }
        SmallVector<OpFoldResult> strides(rank, unit);
        if (!isReplacement) {
          Value old = tensor::ExtractSliceOp::create(
              b, loc, sliceType, carried.front(), offsets, lengths, strides);
          update = combineSlices(b, loc, op, update, old);
        }
        Value inserted = tensor::InsertSliceOp::create(
            b, loc, update, carried.front(), offsets, lengths, strides);
        scf::YieldOp::create(b, loc, inserted);
      });
  rewriter.replaceOp(op, loop.getResults());
}

namespace {
struct ConvertTMTensorToLinalg
    : sparq::impl::ConvertTMTensorToLinalgBase<ConvertTMTensorToLinalg> {
  void runOnOperation() override {
    IRRewriter rewriter(&getContext());
    SmallVector<tm_tensor::ScatterOp> scatters;
    SmallVector<tm_tensor::AttentionOp> attentions;
    getOperation()->walk([&](Operation *op) {
      if (auto scatter = dyn_cast<tm_tensor::ScatterOp>(op))
        scatters.push_back(scatter);
      else if (auto attention = dyn_cast<tm_tensor::AttentionOp>(op))
        attentions.push_back(attention);
    });
    for (tm_tensor::ScatterOp scatter : scatters)
      lowerScatter(rewriter, scatter);
    for (tm_tensor::AttentionOp attention : attentions) {
      std::string message;
      SmallVector<Operation *> dead;
      if (raiseAttention(rewriter, attention, message, dead) !=
          RaiseResult::Raised) {
        attention.emitOpError() << "cannot be lowered: " << message;
        return signalPassFailure();
      }
    }
  }
};
} // namespace
