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

/// Applies a region of two scalars to two slices, elementwise.
static Value combineSlices(OpBuilder &b, Location loc, Region &combiner,
                           Value lhs, Value rhs) {
  int64_t rank = cast<RankedTensorType>(lhs.getType()).getRank();
  AffineMap identity = b.getMultiDimIdentityMap(rank);
  SmallVector<utils::IteratorType> iterators(rank,
                                             utils::IteratorType::parallel);
  auto generic = linalg::GenericOp::create(
      b, loc, rhs.getType(), lhs, rhs, {identity, identity}, iterators,
      [&](OpBuilder &body, Location bodyLoc, ValueRange args) {
        Block &region = combiner.front();
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
  // Nothing to write, and no slice of nothing is valid.
  if (llvm::is_contained(updatesType.getShape(), 0) ||
      llvm::is_contained(originalType.getShape(), 0)) {
    rewriter.replaceOp(op, original);
    return;
  }
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
          update = combineSlices(b, loc, op.getRegion(), update, old);
        }
        Value inserted = tensor::InsertSliceOp::create(
            b, loc, update, carried.front(), offsets, lengths, strides);
        scf::YieldOp::create(b, loc, inserted);
      });
  rewriter.replaceOp(op, loop.getResults());
}

static void lowerScan(RewriterBase &rewriter, tm_tensor::ScanOp op) {
  OpBuilder::InsertionGuard guard(rewriter);
  rewriter.setInsertionPoint(op);
  Location loc = op.getLoc();
  Value input = op.getInputs()[0], output = op.getOutputs()[0],
        last = op.getOutputs()[1];
  int64_t dim = op.getDimension();
  auto lastType = cast<RankedTensorType>(last.getType());
  int64_t rank = lastType.getRank() + 1;

  Value zero = arith::ConstantIndexOp::create(rewriter, loc, 0);
  Value one = arith::ConstantIndexOp::create(rewriter, loc, 1);
  SmallVector<OpFoldResult> sizes = tensor::getMixedSizes(rewriter, loc, input);
  Value count = getValueOrCreateConstantIndexOp(rewriter, loc, sizes[dim]);
  sizes[dim] = rewriter.getIndexAttr(1);
  SmallVector<OpFoldResult> strides(rank, rewriter.getIndexAttr(1));
  auto offsets = [&](Value position) {
    SmallVector<OpFoldResult> result(rank, rewriter.getIndexAttr(0));
    result[dim] = position;
    return result;
  };
  auto read = [&](OpBuilder &b, Value tensor, Value position) -> Value {
    return tensor::ExtractSliceOp::create(b, loc, lastType, tensor,
                                          offsets(position), sizes, strides);
  };
  auto write = [&](OpBuilder &b, Value slice, Value tensor,
                   Value position) -> Value {
    return tensor::InsertSliceOp::create(b, loc, slice, tensor,
                                         offsets(position), sizes, strides);
  };

  // The first position, if there is one, is a loop of its own.
  Value first = arith::MinUIOp::create(rewriter, loc, count, one);
  auto head = scf::ForOp::create(
      rewriter, loc, zero, first, one, output,
      [&](OpBuilder &b, Location, Value i, ValueRange carried) {
        Value start = op.getInclusive() ? read(b, input, i) : last;
        scf::YieldOp::create(b, loc, write(b, start, carried[0], i));
      });
  auto loop = scf::ForOp::create(
      rewriter, loc, one, count, one, ValueRange{head.getResult(0), last},
      [&](OpBuilder &b, Location, Value i, ValueRange carried) {
        Value previous = arith::SubIOp::create(b, loc, i, one);
        Value element = read(b, input, op.getInclusive() ? i : previous);
        Value next = combineSlices(b, loc, op.getRegion(),
                                   read(b, carried[0], previous), element);
        scf::YieldOp::create(b, loc,
                             ValueRange{write(b, next, carried[0], i), next});
      });
  rewriter.replaceOp(op, loop.getResults());
}

namespace {
struct ConvertTMTensorToLinalg
    : sparq::impl::ConvertTMTensorToLinalgBase<ConvertTMTensorToLinalg> {
  void runOnOperation() override {
    IRRewriter rewriter(&getContext());
    SmallVector<tm_tensor::ScatterOp> scatters;
    SmallVector<tm_tensor::ScanOp> scans;
    SmallVector<tm_tensor::AttentionOp> attentions;
    getOperation()->walk([&](Operation *op) {
      if (auto scatter = dyn_cast<tm_tensor::ScatterOp>(op))
        scatters.push_back(scatter);
      else if (auto scan = dyn_cast<tm_tensor::ScanOp>(op))
        scans.push_back(scan);
      else if (auto attention = dyn_cast<tm_tensor::AttentionOp>(op))
        attentions.push_back(attention);
    });
    for (tm_tensor::ScatterOp scatter : scatters)
      lowerScatter(rewriter, scatter);
    for (tm_tensor::ScanOp scan : scans)
      lowerScan(rewriter, scan);
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
