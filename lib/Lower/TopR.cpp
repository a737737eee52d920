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
/// D is small (a head's components), so ranks are counted, D comparisons for
/// each component, rather than sorted: no data dependence, and ties fall to
/// the lower component by construction.
struct LowerTopR : OpRewritePattern<TopROp> {
  using OpRewritePattern::OpRewritePattern;

  LogicalResult matchAndRewrite(TopROp op,
                                PatternRewriter &rewriter) const override {
    if (op.getNumResults() == 0)
      return rewriter.notifyMatchFailure(op, "not on tensors");
    Emitter e(op, rewriter, op.getNumBatchDims());
    enum { kGroup, kComponent };
    OpFoldResult g = e.size(kGroup), d = e.size(kComponent);
    Type i32 = e.getI32Type();

    // m[d]. Its bits, as it is not negative, order as it does.
    Value magnitude = e.reduce("pr", e.f32(0.0f), {e.at(op.getQuery(), {1, 0})},
                               e.at(e.empty({d}, e.getF32Type()), {0}),
                               [](Emitter &b, ValueRange args) -> Value {
                                 Value abs =
                                     math::AbsFOp::create(b, b.toF32(args[0]));
                                 return arith::AddFOp::create(b, args[1], abs);
                               });

    // rank[d] = how many components come before d in order of m. Components are
    // compared as i32: index has half as many in a vector.
    Value rank = e.reduce(
        "pr", e.i32(0), {e.at(magnitude, {0}), e.at(magnitude, {1})},
        e.at(e.empty({d}, i32), {0}),
        [&](Emitter &b, ValueRange args) -> Value {
          Value mine = arith::BitcastOp::create(b, i32, args[0]);
          Value other = arith::BitcastOp::create(b, i32, args[1]);
          Value larger =
              arith::CmpIOp::create(b, arith::CmpIPredicate::sgt, other, mine);
          Value equal =
              arith::CmpIOp::create(b, arith::CmpIPredicate::eq, other, mine);
          Value lower = arith::CmpIOp::create(
              b, arith::CmpIPredicate::slt, b.iteration32(1), b.iteration32(0));
          Value before = arith::OrIOp::create(
              b, larger, arith::AndIOp::create(b, equal, lower));
          return arith::AddIOp::create(b, args[2],
                                       arith::ExtUIOp::create(b, i32, before));
        });
    auto isChosen = [&](Emitter &b, Value rank) -> Value {
      return arith::CmpIOp::create(b, arith::CmpIPredicate::slt, rank,
                                   b.i32(op.getR()));
    };

    // slot[d] = how many chosen components are lower than d.
    Value slot = e.reduce(
        "pr", e.i32(0), {e.at(rank, {1})}, e.at(e.empty({d}, i32), {0}),
        [&](Emitter &b, ValueRange args) -> Value {
          Value lower = arith::CmpIOp::create(
              b, arith::CmpIPredicate::slt, b.iteration32(1), b.iteration32(0));
          Value counts = arith::AndIOp::create(b, isChosen(b, args[0]), lower);
          return arith::AddIOp::create(b, args[1],
                                       arith::ExtUIOp::create(b, i32, counts));
        });
    Value indices = e.reduce(
        "pr", e.i32(0), {e.at(rank, {1}), e.at(slot, {1})},
        e.at(op.getIndicesInit(), {0}),
        [&](Emitter &b, ValueRange args) -> Value {
          Value mine = arith::CmpIOp::create(b, arith::CmpIPredicate::eq,
                                             args[1], b.iteration32(0));
          Value take = arith::AndIOp::create(b, isChosen(b, args[0]), mine);
          Value component =
              arith::SelectOp::create(b, take, b.iteration32(1), b.i32(0));
          return arith::AddIOp::create(b, args[2], component);
        });

    // The two sums run in the same order, so that r = D gives exactly 1.
    auto sumOf = [&](bool onlyChosen) {
      SmallVector<Indexed> ins = {e.at(op.getQuery(), {0, 1})};
      if (onlyChosen)
        ins.push_back(e.at(rank, {1}));
      return e.reduce("pr", e.f32(0.0f), ins,
                      e.at(e.empty({g}, e.getF32Type()), {0}),
                      [&](Emitter &b, ValueRange args) -> Value {
                        Value abs = math::AbsFOp::create(b, b.toF32(args[0]));
                        if (onlyChosen)
                          abs = arith::SelectOp::create(b, isChosen(b, args[1]),
                                                        abs, b.f32(0.0f));
                        return arith::AddFOp::create(b, args.back(), abs);
                      });
    };
    Value chosen = sumOf(true), all = sumOf(false);
    Value frac = e.generic(
        "p", {e.at(chosen, {0}), e.at(all, {0})}, e.at(op.getFracInit(), {0}),
        [](Emitter &b, ValueRange args) -> Value {
          Value isZero = arith::CmpFOp::create(b, arith::CmpFPredicate::OEQ,
                                               args[1], b.f32(0.0f));
          return arith::SelectOp::create(
              b, isZero, b.f32(1.0f),
              arith::DivFOp::create(b, args[0], args[1]));
        });
    rewriter.replaceOp(op, {indices, frac});
    return success();
  }
};
} // namespace

void sparq::populateTopRToLinalgPatterns(RewritePatternSet &patterns) {
  patterns.add<LowerTopR>(patterns.getContext());
}
