//===- ExpandMath.cpp - Math functions as arithmetic ----------------------===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "sparq/Tile/Passes.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/Math/Transforms/Passes.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"
#include "mlir/IR/ImplicitLocOpBuilder.h"
#include "mlir/IR/TypeUtilities.h"
#include "mlir/Transforms/GreedyPatternRewriteDriver.h"

namespace mlir::sparq {
#define GEN_PASS_DEF_EXPANDMATH
#include "sparq/Tile/Passes.h.inc"
} // namespace mlir::sparq

using namespace mlir;
using namespace mlir::sparq;

static Type withElementType(Type type, Type element) {
  if (auto shaped = dyn_cast<ShapedType>(type))
    return shaped.clone(element);
  return element;
}

static bool isElement(Type type, bool (Type::*is)() const) {
  return (getElementTypeOrSelf(type).*is)();
}

namespace {
/// bf16 -> f64 goes over f32, exactly.
struct ExtendBF16ToF64 : OpRewritePattern<arith::ExtFOp> {
  using OpRewritePattern::OpRewritePattern;
  LogicalResult matchAndRewrite(arith::ExtFOp op,
                                PatternRewriter &rewriter) const override {
    if (!isElement(op.getIn().getType(), &Type::isBF16) ||
        !isElement(op.getType(), &Type::isF64))
      return failure();
    Type f32 = withElementType(op.getType(), rewriter.getF32Type());
    Value wide = arith::ExtFOp::create(rewriter, op.getLoc(), f32, op.getIn());
    rewriter.replaceOpWithNewOp<arith::ExtFOp>(op, op.getType(), wide);
    return success();
  }
};

/// f64 -> bf16 goes over an f32 that is rounded to odd, which keeps what the
/// second rounding needs to know: the result is correctly rounded.
struct TruncateF64ToBF16 : OpRewritePattern<arith::TruncFOp> {
  using OpRewritePattern::OpRewritePattern;
  LogicalResult matchAndRewrite(arith::TruncFOp op,
                                PatternRewriter &rewriter) const override {
    if (!isElement(op.getIn().getType(), &Type::isF64) ||
        !isElement(op.getType(), &Type::isBF16))
      return failure();
    Location loc = op.getLoc();
    ImplicitLocOpBuilder b(loc, rewriter);
    Value in = op.getIn();
    Type f32 = withElementType(in.getType(), b.getF32Type());
    Type i32 = withElementType(in.getType(), b.getI32Type());
    auto constant = [&](int32_t value) -> Value {
      TypedAttr attr = b.getI32IntegerAttr(value);
      if (auto shaped = dyn_cast<ShapedType>(i32))
        attr = DenseElementsAttr::get(shaped, Attribute(attr));
      return arith::ConstantOp::create(b, attr);
    };
    Value nearest = arith::TruncFOp::create(b, f32, in);
    Value back = arith::ExtFOp::create(b, in.getType(), nearest);
    Value bits = arith::BitcastOp::create(b, i32, nearest);
    // Unordered differences (NaN) are left alone.
    Value inexact =
        arith::CmpFOp::create(b, arith::CmpFPredicate::ONE, back, in);
    Value even = arith::CmpIOp::create(
        b, arith::CmpIPredicate::eq,
        arith::AndIOp::create(b, bits, constant(1)), constant(0));
    Value smaller = arith::CmpFOp::create(b, arith::CmpFPredicate::OLT,
                                          math::AbsFOp::create(b, back),
                                          math::AbsFOp::create(b, in));
    Value odd = arith::AddIOp::create(
        b, bits,
        arith::SelectOp::create(b, smaller, constant(1), constant(-1)));
    Value adjust = arith::AndIOp::create(b, inexact, even);
    Value rounded = arith::BitcastOp::create(
        b, f32, arith::SelectOp::create(b, adjust, odd, bits));
    rewriter.replaceOpWithNewOp<arith::TruncFOp>(op, op.getType(), rounded);
    return success();
  }
};

struct ExpandMath : sparq::impl::ExpandMathBase<ExpandMath> {
  void runOnOperation() override {
    RewritePatternSet patterns(&getContext());
    patterns.add<ExtendBF16ToF64, TruncateF64ToBF16>(&getContext());
    // Accurate to a few units in the last place over the whole range. Not sin
    // and cos: their range reduction loses accuracy at the angles of rotary
    // embeddings.
    populateMathPolynomialApproximationPatterns(patterns, [](StringRef name) {
      return llvm::is_contained({math::ExpOp::getOperationName(),
                                 math::TanhOp::getOperationName(),
                                 math::ErfOp::getOperationName()},
                                name);
    });
    // They are for scalars and vectors: on tensors they would be invalid.
    SmallVector<Operation *> ops;
    bool hasTensors = false;
    getOperation()->walk([&](Operation *op) {
      if (!isa<math::ExpOp, math::TanhOp, math::ErfOp, arith::ExtFOp,
               arith::TruncFOp>(op))
        return;
      if (isa<TensorType>(op->getResult(0).getType()))
        hasTensors = true;
      else
        ops.push_back(op);
    });
    LogicalResult result =
        hasTensors ? applyOpPatternsGreedily(
                         ops, std::move(patterns),
                         GreedyRewriteConfig().setStrictness(
                             GreedyRewriteStrictness::ExistingAndNewOps))
                   : applyPatternsGreedily(getOperation(), std::move(patterns));
    if (failed(result))
      signalPassFailure();
  }
};
} // namespace
