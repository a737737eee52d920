//===- MeanValue.cpp - sparq.mean_value to linalg -------------------------===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Utils.h"

#include "mlir/Dialect/Utils/StaticValueUtils.h"

using namespace mlir;
using namespace mlir::sparq;

/// Which positions are not masked out for every head of the group, as i32 0 or
/// 1, in the mask's own (perhaps broadcast) batch dimensions.
static Value getValidPositions(Emitter &e, Value mask) {
  int64_t rank = cast<RankedTensorType>(mask.getType()).getRank();
  SmallVector<OpFoldResult> sizes = tensor::getMixedSizes(e, e.getLoc(), mask);
  sizes.erase(sizes.end() - 2);
  Value init =
      e.fill(e.i32(0), tensor::EmptyOp::create(e, sizes, e.getI32Type()));
  // Loops (batch..., g, s), all indexed by the mask as it is.
  SmallVector<int64_t> loops = llvm::to_vector(llvm::seq<int64_t>(0, rank));
  SmallVector<int64_t> outLoops = loops;
  outLoops.erase(outLoops.end() - 2);
  return e.generic("rp", {{mask, loops}}, {init, outLoops},
                   [](Emitter &b, ValueRange args) -> Value {
                     Value isValid = arith::SelectOp::create(
                         b, b.isMaskedOut(args[0]), b.i32(0), b.i32(1));
                     return arith::OrIOp::create(b, args[1], isValid);
                   });
}

namespace {
struct LowerMeanValue : OpRewritePattern<MeanValueOp> {
  using OpRewritePattern::OpRewritePattern;

  LogicalResult matchAndRewrite(MeanValueOp op,
                                PatternRewriter &rewriter) const override {
    if (op.getNumResults() == 0)
      return rewriter.notifyMatchFailure(op, "not on tensors");
    Emitter e(op, rewriter, op.getNumBatchDims());
    enum { kGroup, kPosition, kValueComponent };
    Value valid;
    if (op.getMask())
      valid = getValidPositions(e, op.getMask());

    SmallVector<Indexed> ins = {e.at(op.getValue(), {0, 1})};
    if (valid)
      ins.push_back(e.maskAt(valid, {0}));
    Value sum = e.reduce(
        "rp", e.f32(0.0f), ins,
        e.at(e.empty({e.size(kValueComponent)}, e.getF32Type()), {1}),
        [&](Emitter &b, ValueRange args) -> Value {
          Value value = b.toF32(args[0]);
          if (valid) {
            Value isValid = arith::CmpIOp::create(b, arith::CmpIPredicate::ne,
                                                  args[1], b.i32(0));
            value = arith::SelectOp::create(b, isValid, value, b.f32(0.0f));
          }
          return arith::AddFOp::create(b, args.back(), value);
        });

    SmallVector<Indexed> divideIns = {e.at(sum, {0})};
    Value numPositions;
    if (valid) {
      Value count =
          e.reduce("r", e.i32(0), {e.maskAt(valid, {0})},
                   e.at(e.empty({}, e.getI32Type())),
                   [](Emitter &b, ValueRange args) -> Value {
                     return arith::AddIOp::create(b, args[1], args[0]);
                   });
      divideIns.push_back(e.at(count));
    } else {
      numPositions = e.toI32(
          getValueOrCreateConstantIndexOp(e, e.getLoc(), e.size(kPosition)));
    }
    Value mean = e.generic(
        "p", divideIns, e.at(op.getInit(), {0}),
        [&](Emitter &b, ValueRange args) -> Value {
          Value count = valid ? args[1] : numPositions;
          Value isZero = arith::CmpIOp::create(b, arith::CmpIPredicate::eq,
                                               count, b.i32(0));
          Value divisor = arith::SIToFPOp::create(b, b.getF32Type(), count);
          Value mean = arith::DivFOp::create(b, args[0], divisor);
          return arith::SelectOp::create(b, isZero, b.f32(0.0f), mean);
        });
    rewriter.replaceOp(op, mean);
    return success();
  }
};
} // namespace

void sparq::populateMeanValueToLinalgPatterns(RewritePatternSet &patterns) {
  patterns.add<LowerMeanValue>(patterns.getContext());
}
