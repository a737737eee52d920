//===- ExpandMath.cpp - Math functions as arithmetic ----------------------===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "sparq/Tile/Passes.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/LLVMIR/LLVMDialect.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/Math/Transforms/Passes.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"
#include "mlir/IR/ImplicitLocOpBuilder.h"
#include "mlir/IR/Matchers.h"
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

/// Whether `x` is clamped from below so that it is NaN, or not below `bound`.
static bool isAtLeast(Value x, float bound) {
  auto select = x.getDefiningOp<arith::SelectOp>();
  if (!select)
    return false;
  auto isBelow = select.getCondition().getDefiningOp<arith::CmpFOp>();
  if (!isBelow || isBelow.getPredicate() != arith::CmpFPredicate::OLT ||
      isBelow.getLhs() != select.getFalseValue() ||
      isBelow.getRhs() != select.getTrueValue())
    return false;
  Value constant = select.getTrueValue();
  if (auto broadcast = constant.getDefiningOp<vector::BroadcastOp>())
    constant = broadcast.getSource();
  Attribute least;
  if (!matchPattern(constant, m_Constant(&least)))
    return false;
  if (auto splat = dyn_cast<SplatElementsAttr>(least))
    least = splat.getSplatValue<Attribute>();
  auto value = dyn_cast<FloatAttr>(least);
  return value && value.getType().isF32() &&
         value.getValue().convertToFloat() >= bound;
}

/// exp of f32: x = n ln 2 + r with a whole n; a polynomial for exp(r) - 1
/// (Cephes), and 2^n from its bits. Infinities come out exactly, NaN stays, and
/// what is below the smallest normal number may be 0. The flags let products
/// and sums be fused, of which that is most of the work.
struct ExpandExp : OpRewritePattern<math::ExpOp> {
  using OpRewritePattern::OpRewritePattern;
  LogicalResult matchAndRewrite(math::ExpOp op,
                                PatternRewriter &rewriter) const override {
    Type type = op.getType();
    if (!isElement(type, &Type::isF32))
      return failure();
    ImplicitLocOpBuilder b(op.getLoc(), rewriter);
    Type i32 = withElementType(type, b.getI32Type());
    auto splat = [&](Type type, TypedAttr attr) -> Value {
      if (auto shaped = dyn_cast<ShapedType>(type))
        attr = DenseElementsAttr::get(shaped, Attribute(attr));
      return arith::ConstantOp::create(b, attr);
    };
    auto f32 = [&](float value) {
      return splat(type, b.getF32FloatAttr(value));
    };
    auto contract = arith::FastMathFlags::contract;
    auto multiplyAdd = [&](Value x, Value y, Value z) -> Value {
      Value product = arith::MulFOp::create(b, x, y, contract);
      return arith::AddFOp::create(b, product, z, contract);
    };
    // NaN compares false and stays; instructions for minima do the same.
    auto clamp = [&](Value x, arith::CmpFPredicate predicate, Value bound) {
      Value isOut = arith::CmpFOp::create(b, predicate, x, bound);
      return arith::SelectOp::create(b, isOut, bound, x).getResult();
    };
    Value x = op.getOperand();
    if (!isAtLeast(x, -88.0f))
      x = clamp(x, arith::CmpFPredicate::OLT, f32(-88.0f));
    // Added to this, a number is rounded to a whole one, and the last bits are
    // n + 127, the exponent of 2^n. With n at its largest, r and the polynomial
    // grow with x, to infinity at last.
    float magic = 12582912.0f + 127.0f;
    Value biased = multiplyAdd(x, f32(1.44269504088896341f), f32(magic));
    biased = clamp(biased, arith::CmpFPredicate::OGT, f32(magic + 127.0f));
    Value n = arith::SubFOp::create(b, biased, f32(magic));
    Value r = multiplyAdd(n, f32(-0.693359375f), x);
    r = multiplyAdd(n, f32(2.12194440e-4f), r);
    Value y = f32(1.9875691500e-4f);
    for (float coefficient :
         {1.3981999507e-3f, 8.3334519073e-3f, 4.1665795894e-2f,
          1.6666665459e-1f, 5.0000001201e-1f})
      y = multiplyAdd(y, r, f32(coefficient));
    y = multiplyAdd(y, arith::MulFOp::create(b, r, r), r);
    Value exponent =
        arith::ShLIOp::create(b, arith::BitcastOp::create(b, i32, biased),
                              splat(i32, b.getI32IntegerAttr(23)));
    Value power = arith::BitcastOp::create(b, type, exponent);
    rewriter.replaceOp(op, multiplyAdd(y, power, power));
    return success();
  }
};

/// A maximum or minimum that is NaN where an operand is: LLVM knows what
/// instructions the target has for it. As everywhere, 0 is as large as -0.
template <typename OpTy, typename IntrinsicTy>
struct ExtremumToIntrinsic : OpRewritePattern<OpTy> {
  using OpRewritePattern<OpTy>::OpRewritePattern;
  LogicalResult matchAndRewrite(OpTy op,
                                PatternRewriter &rewriter) const override {
    auto vector = dyn_cast<VectorType>(op.getType());
    if (!isElement(op.getType(), &Type::isF32) ||
        (vector && vector.getRank() != 1))
      return failure();
    rewriter.replaceOpWithNewOp<IntrinsicTy>(
        op, op.getType(), op.getLhs(), op.getRhs(), LLVM::FastmathFlags::nsz);
    return success();
  }
};

struct ExpandMath : sparq::impl::ExpandMathBase<ExpandMath> {
  void runOnOperation() override {
    RewritePatternSet patterns(&getContext());
    patterns.add<ExtendBF16ToF64, TruncateF64ToBF16, ExpandExp,
                 ExtremumToIntrinsic<arith::MaximumFOp, LLVM::MaximumOp>,
                 ExtremumToIntrinsic<arith::MinimumFOp, LLVM::MinimumOp>>(
        &getContext());
    // Accurate to a few units in the last place over the whole range. Not sin
    // and cos: their range reduction loses accuracy at the angles of rotary
    // embeddings.
    populateMathPolynomialApproximationPatterns(patterns, [](StringRef name) {
      return llvm::is_contained(
          {math::TanhOp::getOperationName(), math::ErfOp::getOperationName()},
          name);
    });
    // They are for scalars and vectors: on tensors they would be invalid.
    SmallVector<Operation *> ops;
    bool hasTensors = false;
    getOperation()->walk([&](Operation *op) {
      if (!isa<math::ExpOp, math::TanhOp, math::ErfOp, arith::ExtFOp,
               arith::TruncFOp, arith::MaximumFOp, arith::MinimumFOp>(op))
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
