//===- TopR.cpp - sparq.top_r to linalg -----------------------------------===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Utils.h"

using namespace mlir;
using namespace mlir::sparq;

namespace {
class TopRLowering {
public:
  TopRLowering(TopROp op, OpBuilder &builder)
      : op(op), e(op, builder, op.getNumBatchDims()),
        components(e.size(kComponent)), i32(e.getI32Type()) {}

  /// Emits everything; gives the indices and frac.
  SmallVector<Value> run(bool useSelect) {
    Value magnitude = computeMagnitude();
    Value indices =
        useSelect ? selectLargest(magnitude) : countRanks(magnitude);
    return {indices, computeFrac()};
  }

private:
  enum { kGroup, kComponent };

  /// f32 [B..., D]: what components are chosen by.
  Value computeMagnitude();
  /// One after the other, as on a CPU: by `sparq.select`.
  Value selectLargest(Value magnitude);
  /// All at once, as on a GPU: D is small (a head's components), so ranks are
  /// counted, D comparisons for each component, rather than sorted. There is no
  /// data dependence, and ties fall to the lower component by construction.
  Value countRanks(Value magnitude);
  Value isLess(Emitter &b, Value lhs, Value rhs) {
    return arith::CmpIOp::create(b, arith::CmpIPredicate::slt, lhs, rhs);
  }
  Value isChosen(Emitter &b, Value rank) {
    return isLess(b, rank, b.i32(op.getR()));
  }
  /// Per head: the sum of all absolute components, or of the chosen ones.
  Value sumMagnitudes(bool onlyChosen);
  Value computeFrac();

  TopROp op;
  Emitter e;
  OpFoldResult components;
  Type i32;
  /// i32 [B..., D]: how many components come before each, or anything that is
  /// less than r for the chosen ones alone.
  Value rank;
};
} // namespace

Value TopRLowering::computeMagnitude() {
  return e.reduce("pr", e.f32(0.0f), {e.at(op.getQuery(), {1, 0})},
                  e.at(e.empty({components}, e.getF32Type()), {0}),
                  [](Emitter &b, ValueRange args) -> Value {
                    Value abs = math::AbsFOp::create(b, b.toF32(args[0]));
                    return arith::AddFOp::create(b, args[1], abs);
                  });
}

Value TopRLowering::selectLargest(Value magnitude) {
  auto select =
      SelectOp::create(e, magnitude, op.getIndicesInit(), e.empty({}, i32),
                       op.getRAttr(), e.getI64IntegerAttr(0));
  Value indices = select.getResult(0);
  rank = e.reduce("pr", e.i32(op.getR()), {e.at(indices, {1})},
                  e.at(e.empty({components}, i32), {0}),
                  [&](Emitter &b, ValueRange args) -> Value {
                    Value isThis = arith::CmpIOp::create(
                        b, arith::CmpIPredicate::eq, args[0], b.iteration32(0));
                    Value ofThis = arith::SelectOp::create(b, isThis, b.i32(0),
                                                           b.i32(op.getR()));
                    return arith::MinSIOp::create(b, args[1], ofThis);
                  });
  return indices;
}

Value TopRLowering::countRanks(Value magnitude) {
  // The bits of the magnitudes, which are not negative, order as they do.
  // Components are compared as i32: index has half as many in a vector.
  rank = e.reduce("pr", e.i32(0), {e.at(magnitude, {0}), e.at(magnitude, {1})},
                  e.at(e.empty({components}, i32), {0}),
                  [&](Emitter &b, ValueRange args) -> Value {
                    Value mine = arith::BitcastOp::create(b, i32, args[0]);
                    Value other = arith::BitcastOp::create(b, i32, args[1]);
                    Value larger = isLess(b, mine, other);
                    Value equal = arith::CmpIOp::create(
                        b, arith::CmpIPredicate::eq, other, mine);
                    Value lower = isLess(b, b.iteration32(1), b.iteration32(0));
                    Value before = arith::OrIOp::create(
                        b, larger, arith::AndIOp::create(b, equal, lower));
                    return arith::AddIOp::create(
                        b, args[2], arith::ExtUIOp::create(b, i32, before));
                  });

  // slot[d] = how many chosen components are lower than d.
  Value slot = e.reduce(
      "pr", e.i32(0), {e.at(rank, {1})}, e.at(e.empty({components}, i32), {0}),
      [&](Emitter &b, ValueRange args) -> Value {
        Value lower = isLess(b, b.iteration32(1), b.iteration32(0));
        Value counts = arith::AndIOp::create(b, isChosen(b, args[0]), lower);
        return arith::AddIOp::create(b, args[1],
                                     arith::ExtUIOp::create(b, i32, counts));
      });
  return e.reduce(
      "pr", e.i32(0), {e.at(rank, {1}), e.at(slot, {1})},
      e.at(op.getIndicesInit(), {0}),
      [&](Emitter &b, ValueRange args) -> Value {
        Value isThis = arith::CmpIOp::create(b, arith::CmpIPredicate::eq,
                                             args[1], b.iteration32(0));
        Value take = arith::AndIOp::create(b, isChosen(b, args[0]), isThis);
        Value component =
            arith::SelectOp::create(b, take, b.iteration32(1), b.i32(0));
        return arith::AddIOp::create(b, args[2], component);
      });
}

Value TopRLowering::sumMagnitudes(bool onlyChosen) {
  SmallVector<Indexed> ins = {e.at(op.getQuery(), {0, 1})};
  if (onlyChosen)
    ins.push_back(e.at(rank, {1}));
  return e.reduce("pr", e.f32(0.0f), ins,
                  e.at(e.empty({e.size(kGroup)}, e.getF32Type()), {0}),
                  [&](Emitter &b, ValueRange args) -> Value {
                    Value abs = math::AbsFOp::create(b, b.toF32(args[0]));
                    if (onlyChosen)
                      abs = arith::SelectOp::create(b, isChosen(b, args[1]),
                                                    abs, b.f32(0.0f));
                    return arith::AddFOp::create(b, args.back(), abs);
                  });
}

Value TopRLowering::computeFrac() {
  // The two sums run in the same order, so that r = D gives exactly 1.
  Value chosen = sumMagnitudes(true), all = sumMagnitudes(false);
  return e.generic(
      "p", {e.at(chosen, {0}), e.at(all, {0})}, e.at(op.getFracInit(), {0}),
      [](Emitter &b, ValueRange args) -> Value {
        Value isZero = arith::CmpFOp::create(b, arith::CmpFPredicate::OEQ,
                                             args[1], b.f32(0.0f));
        return arith::SelectOp::create(
            b, isZero, b.f32(1.0f), arith::DivFOp::create(b, args[0], args[1]));
      });
}

namespace {
struct LowerTopR : OpRewritePattern<TopROp> {
  LowerTopR(MLIRContext *context, bool useSelect)
      : OpRewritePattern(context), useSelect(useSelect) {}

  LogicalResult matchAndRewrite(TopROp op,
                                PatternRewriter &rewriter) const override {
    if (op.getNumResults() == 0)
      return rewriter.notifyMatchFailure(op, "not on tensors");
    rewriter.replaceOp(op, TopRLowering(op, rewriter).run(useSelect));
    return success();
  }

  bool useSelect;
};
} // namespace

void sparq::populateTopRToLinalgPatterns(RewritePatternSet &patterns,
                                         bool useSelect) {
  patterns.add<LowerTopR>(patterns.getContext(), useSelect);
}
