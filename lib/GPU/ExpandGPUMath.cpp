//===- ExpandGPUMath.cpp - math functions in kernels to arithmetic --------===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Nothing here relies on a fused multiply-add: SPIR-V drivers may split
// math.fma. Reductions of the argument are therefore exact by construction
// (constants with few bits, or integers).
//
//===----------------------------------------------------------------------===//

#include "sparq/GPU/Passes.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/Math/Transforms/Passes.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"
#include "mlir/IR/ImplicitLocOpBuilder.h"
#include "mlir/IR/PatternMatch.h"
#include "mlir/Transforms/GreedyPatternRewriteDriver.h"

namespace mlir::sparq {
#define GEN_PASS_DEF_EXPANDGPUMATH
#include "sparq/GPU/Passes.h.inc"
} // namespace mlir::sparq

using namespace mlir;
using namespace mlir::sparq;

namespace {

//===----------------------------------------------------------------------===//
// A little language for scalar f32 and i32 code
//===----------------------------------------------------------------------===//

struct Builder : ImplicitLocOpBuilder {
  using ImplicitLocOpBuilder::ImplicitLocOpBuilder;

  Value f(float v) {
    return arith::ConstantOp::create(*this, getF32FloatAttr(v));
  }
  Value i(uint32_t v) {
    return arith::ConstantOp::create(*this, getI32IntegerAttr(int32_t(v)));
  }
  Value add(Value a, Value b) { return arith::AddFOp::create(*this, a, b); }
  Value sub(Value a, Value b) { return arith::SubFOp::create(*this, a, b); }
  Value mul(Value a, Value b) { return arith::MulFOp::create(*this, a, b); }
  Value div(Value a, Value b) { return arith::DivFOp::create(*this, a, b); }
  Value neg(Value a) { return arith::NegFOp::create(*this, a); }
  Value abs(Value a) { return math::AbsFOp::create(*this, a); }
  Value addi(Value a, Value b) { return arith::AddIOp::create(*this, a, b); }
  Value subi(Value a, Value b) { return arith::SubIOp::create(*this, a, b); }
  Value muli(Value a, Value b) { return arith::MulIOp::create(*this, a, b); }
  Value andi(Value a, Value b) { return arith::AndIOp::create(*this, a, b); }
  Value ori(Value a, Value b) { return arith::OrIOp::create(*this, a, b); }
  Value xori(Value a, Value b) { return arith::XOrIOp::create(*this, a, b); }
  Value shl(Value a, Value b) { return arith::ShLIOp::create(*this, a, b); }
  Value shr(Value a, Value b) { return arith::ShRUIOp::create(*this, a, b); }
  Value sar(Value a, Value b) { return arith::ShRSIOp::create(*this, a, b); }
  Value bits(Value a) {
    return arith::BitcastOp::create(*this, getI32Type(), a);
  }
  Value fromBits(Value a) {
    return arith::BitcastOp::create(*this, getF32Type(), a);
  }
  Value toInt(Value a) {
    return arith::FPToSIOp::create(*this, getI32Type(), a);
  }
  Value toFloat(Value a) {
    return arith::SIToFPOp::create(*this, getF32Type(), a);
  }
  Value cmp(arith::CmpFPredicate p, Value a, Value b) {
    return arith::CmpFOp::create(*this, p, a, b);
  }
  Value cmpi(arith::CmpIPredicate p, Value a, Value b) {
    return arith::CmpIOp::create(*this, p, a, b);
  }
  Value lt(Value a, Value b) { return cmp(arith::CmpFPredicate::OLT, a, b); }
  Value gt(Value a, Value b) { return cmp(arith::CmpFPredicate::OGT, a, b); }
  Value eq(Value a, Value b) { return cmp(arith::CmpFPredicate::OEQ, a, b); }
  Value isNaN(Value a) { return cmp(arith::CmpFPredicate::UNO, a, a); }
  Value select(Value c, Value a, Value b) {
    return arith::SelectOp::create(*this, c, a, b);
  }
  /// coefficients[0] x^n + ... + coefficients[n], by Horner's rule.
  Value poly(Value x, ArrayRef<float> coefficients) {
    Value sum = f(coefficients.front());
    for (float c : coefficients.drop_front())
      sum = add(mul(sum, x), f(c));
    return sum;
  }
  Value infinity() { return fromBits(i(0x7f800000)); }
  Value nan() { return fromBits(i(0x7fc00000)); }
  /// 2^n for an i32 n in [-126, 127].
  Value pow2(Value n) { return fromBits(shl(addi(n, i(127)), i(23))); }
  /// The nearest integer, as a float and as an i32; |x| < 2^22.
  std::pair<Value, Value> round(Value x) {
    Value half = select(lt(x, f(0)), f(-0.5f), f(0.5f));
    Value n = toInt(add(x, half));
    return {toFloat(n), n};
  }
};

//===----------------------------------------------------------------------===//
// Functions
//===----------------------------------------------------------------------===//

/// (1 + r + r^2/2 + ...) * 2^n for |r| <= ln(2)/2, n in [-252, 254]. The scale
/// is applied in two halves so that subnormal results and overflow come out by
/// themselves.
Value scaledExp(Builder &b, Value r, Value n) {
  Value p = b.poly(r, {1.9875691500e-4f, 1.3981999507e-3f, 8.3334519073e-3f,
                       4.1665795894e-2f, 1.6666665459e-1f, 5.0000001201e-1f});
  p = b.add(b.add(b.mul(p, b.mul(r, r)), r), b.f(1));
  Value half = b.sar(n, b.i(1));
  return b.mul(b.mul(p, b.pow2(half)), b.pow2(b.subi(n, half)));
}

Value clamp(Builder &b, Value x, float low, float high) {
  // NaN compares false and must not reach a conversion to integer.
  x = b.select(b.isNaN(x), b.f(0), x);
  x = b.select(b.lt(x, b.f(low)), b.f(low), x);
  return b.select(b.gt(x, b.f(high)), b.f(high), x);
}

Value exp(Builder &b, Value x) {
  Value c = clamp(b, x, -105, 90);
  auto [kf, k] = b.round(b.mul(c, b.f(1.44269504088896341f)));
  // ln(2) in two parts; the product with the first is exact.
  Value r = b.sub(c, b.mul(kf, b.f(0.693359375f)));
  r = b.sub(r, b.mul(kf, b.f(-2.12194440e-4f)));
  return b.select(b.isNaN(x), x, scaledExp(b, r, k));
}

Value exp2(Builder &b, Value x) {
  Value c = clamp(b, x, -152, 130);
  auto [kf, k] = b.round(c);
  Value r = b.mul(b.sub(c, kf), b.f(0.693147180559945309f));
  return b.select(b.isNaN(x), x, scaledExp(b, r, k));
}

/// x = 2^e * (1 + m), sqrt(1/2) <= 1 + m < sqrt(2), for positive finite x, and
/// log(1 + m) as its leading terms m - m^2/2 (not summed) and the rest.
struct LogParts {
  Value e, m, rest;
};

LogParts logParts(Builder &b, Value x) {
  Value subnormal = b.lt(x, b.f(1.17549435e-38f));
  Value scaled = b.select(subnormal, b.mul(x, b.f(8388608.0f)), x);
  Value bits = b.bits(scaled);
  // Subtracting the bits of sqrt(1/2) splits the exponent where 1 + m wraps.
  Value shifted = b.subi(bits, b.i(0x3f3504f3));
  Value e = b.sar(shifted, b.i(23));
  Value mantissa = b.addi(b.andi(shifted, b.i(0x007fffff)), b.i(0x3f3504f3));
  Value m = b.sub(b.fromBits(mantissa), b.f(1));
  e = b.subi(e, b.select(subnormal, b.i(23), b.i(0)));
  Value p = b.poly(m, {7.0376836292e-2f, -1.1514610310e-1f, 1.1676998740e-1f,
                       -1.2420140846e-1f, 1.4249322787e-1f, -1.6668057665e-1f,
                       2.0000714765e-1f, -2.4999993993e-1f, 3.3333331174e-1f});
  Value rest = b.mul(b.mul(b.mul(p, m), m), m);
  return {b.toFloat(e), m, rest};
}

/// What a logarithm is where it is not `finite`.
Value logSpecials(Builder &b, Value x, Value finite) {
  Value result = b.select(b.eq(x, b.infinity()), x, finite);
  result = b.select(b.eq(x, b.f(0)), b.neg(b.infinity()), result);
  result = b.select(b.lt(x, b.f(0)), b.nan(), result);
  return b.select(b.isNaN(x), x, result);
}

Value log(Builder &b, Value x) {
  LogParts p = logParts(b, x);
  Value y = b.add(p.rest, b.mul(p.e, b.f(-2.12194440e-4f)));
  y = b.sub(y, b.mul(b.f(0.5f), b.mul(p.m, p.m)));
  y = b.add(b.add(p.m, y), b.mul(p.e, b.f(0.693359375f)));
  return logSpecials(b, x, y);
}

Value log2(Builder &b, Value x) {
  // log2(e) = 1 + 0.4427: the large part is added without a product.
  LogParts p = logParts(b, x);
  Value y = b.sub(p.rest, b.mul(b.f(0.5f), b.mul(p.m, p.m)));
  Value less = b.f(0.44269504088896340735992f);
  Value sum = b.add(b.mul(y, less), b.mul(p.m, less));
  sum = b.add(b.add(b.add(sum, y), p.m), p.e);
  return logSpecials(b, x, sum);
}

Value log10(Builder &b, Value x) {
  // log10(e) and log10(2) in two parts each, the first with few bits.
  LogParts p = logParts(b, x);
  Value y = b.sub(p.rest, b.mul(b.f(0.5f), b.mul(p.m, p.m)));
  Value sum = b.mul(b.add(p.m, y), b.f(7.00731903251827651e-4f));
  sum = b.add(sum, b.mul(y, b.f(0.43359375f)));
  sum = b.add(sum, b.mul(p.m, b.f(0.43359375f)));
  sum = b.add(sum, b.mul(p.e, b.f(2.48745663981195214e-4f)));
  sum = b.add(sum, b.mul(p.e, b.f(0.30078125f)));
  return logSpecials(b, x, sum);
}

/// Kahan: the error of log(u) cancels against that of u - 1.
Value log1p(Builder &b, Value x) {
  Value u = b.add(x, b.f(1));
  Value d = b.sub(u, b.f(1));
  // Far from 1 the quotient is 1, and devices may divide by large numbers
  // through a reciprocal that underflows.
  Value far = b.gt(x, b.f(16777216.0f));
  Value quotient = b.select(far, b.f(1), b.div(x, d));
  Value y = b.mul(log(b, u), quotient);
  y = b.select(b.eq(u, b.infinity()), u, y);
  y = b.select(b.eq(x, b.f(-1)), b.neg(b.infinity()), y);
  return b.select(b.eq(d, b.f(0)), x, y);
}

Value expm1(Builder &b, Value x) {
  Value u = exp(b, x);
  Value d = b.sub(u, b.f(1));
  Value y = b.div(b.mul(d, x), log(b, u));
  y = b.select(b.gt(x, b.f(20)), d, y);
  y = b.select(b.lt(x, b.f(-20)), b.f(-1), y);
  return b.select(b.eq(d, b.f(0)), x, y);
}

/// The quadrant of x and the rest in [-pi/4, pi/4]. Payne and Hanek: x times
/// 2/pi, modulo 4, in integers, so that any float reduces to full precision
/// (rotary embeddings take the sine of positions).
std::pair<Value, Value> reduceByHalfPi(Builder &b, Value x) {
  static const uint32_t twoOverPi[] = {0x28be60db, 0x9391054a, 0x7f09d5f4,
                                       0x7d4d3770, 0x36d8a566, 0x4f10e410};
  Value a = b.bits(b.abs(x));
  Value mantissa =
      b.ori(b.shl(b.andi(a, b.i(0x007fffff)), b.i(8)), b.i(0x80000000));
  // Below 1/2 the rest is x itself, chosen at the end.
  Value e = b.subi(b.shr(a, b.i(23)), b.i(126));
  e = b.select(b.cmpi(arith::CmpIPredicate::slt, e, b.i(0)), b.i(0), e);
  Value word = b.shr(e, b.i(5));
  Value shift = b.andi(e, b.i(31));
  auto pick = [&](int offset) {
    auto at = [&](int i) { return b.i(i < 0 ? 0 : twoOverPi[i]); };
    Value w = at(offset);
    for (int i = 1; i < 4; ++i)
      w = b.select(b.cmpi(arith::CmpIPredicate::eq, word, b.i(i)),
                   at(offset + i), w);
    return w;
  };
  Value w0 = pick(-1), w1 = pick(0), w2 = pick(1), w3 = pick(2);
  // A shift by 32 is undefined: shift twice.
  Value back = b.subi(b.i(31), shift);
  auto funnel = [&](Value high, Value low) {
    return b.ori(b.shl(high, shift), b.shr(b.shr(low, b.i(1)), back));
  };
  Value high = funnel(w0, w1), mid = funnel(w1, w2), low = funnel(w2, w3);

  // mantissa * (high:mid:low), the 64 bits below the third word.
  auto wide = [&](Value l, Value r) {
    auto op = arith::MulUIExtendedOp::create(b, l, r);
    return std::make_pair(op.getLow(), op.getHigh());
  };
  Value carry0 = wide(mantissa, low).second;
  auto [midLow, midHigh] = wide(mantissa, mid);
  Value p0 = b.addi(midLow, carry0);
  Value overflow = b.cmpi(arith::CmpIPredicate::ult, p0, midLow);
  Value p1 = b.addi(b.addi(midHigh, b.select(overflow, b.i(1), b.i(0))),
                    b.muli(mantissa, high));

  // 2 bits of quadrant, 62 of fraction, which becomes signed.
  Value quadrant = b.shr(p1, b.i(30));
  Value upper = b.andi(p1, b.i(0x3fffffff));
  Value isUpperHalf = b.cmpi(arith::CmpIPredicate::uge, upper, b.i(0x20000000));
  quadrant = b.addi(quadrant, b.select(isUpperHalf, b.i(1), b.i(0)));
  upper = b.select(isUpperHalf, b.subi(upper, b.i(0x40000000)), upper);
  // To float without losing low bits to cancellation: normalise a negative
  // fraction to its magnitude first.
  Value isNegative = b.cmpi(arith::CmpIPredicate::slt, upper, b.i(0));
  Value invertedLow = b.subi(b.i(0), p0);
  Value lowIsZero = b.cmpi(arith::CmpIPredicate::eq, p0, b.i(0));
  Value invertedHigh = b.addi(b.xori(upper, b.i(0xffffffff)),
                              b.select(lowIsZero, b.i(1), b.i(0)));
  Value magnitudeHigh = b.select(isNegative, invertedHigh, upper);
  Value magnitudeLow = b.select(isNegative, invertedLow, p0);
  // Unsigned to float through two signed halves, exact enough each.
  Value lowFloat =
      b.add(b.mul(b.toFloat(b.shr(magnitudeLow, b.i(16))), b.f(65536.0f)),
            b.toFloat(b.andi(magnitudeLow, b.i(0xffff))));
  Value rest = b.add(b.mul(b.toFloat(magnitudeHigh), b.f(0x1p-30f)),
                     b.mul(lowFloat, b.f(0x1p-62f)));
  rest = b.mul(rest, b.f(1.57079632679489662f));
  rest = b.select(isNegative, b.neg(rest), rest);

  Value isNegativeX = b.lt(x, b.f(0));
  rest = b.select(isNegativeX, b.neg(rest), rest);
  quadrant = b.select(isNegativeX, b.subi(b.i(0), quadrant), quadrant);
  Value small =
      b.cmp(arith::CmpFPredicate::OLE, b.abs(x), b.f(0.785398163397448310f));
  return {b.select(small, b.i(0), quadrant), b.select(small, x, rest)};
}

Value sinOrCos(Builder &b, Value x, bool cosine) {
  Value quadrant, r;
  std::tie(quadrant, r) = reduceByHalfPi(b, x);
  if (cosine)
    quadrant = b.addi(quadrant, b.i(1));
  Value z = b.mul(r, r);
  Value s = b.poly(z, {-1.9515295891e-4f, 8.3321608736e-3f, -1.6666654611e-1f});
  s = b.add(b.mul(b.mul(s, z), r), r);
  Value c = b.poly(z, {2.443315711809948e-5f, -1.388731625493765e-3f,
                       4.166664568298827e-2f});
  c = b.add(b.sub(b.mul(b.mul(c, z), z), b.mul(b.f(0.5f), z)), b.f(1));
  auto bit = [&](uint32_t mask) {
    return b.cmpi(arith::CmpIPredicate::ne, b.andi(quadrant, b.i(mask)),
                  b.i(0));
  };
  Value y = b.select(bit(1), c, s);
  y = b.select(bit(2), b.neg(y), y);
  Value finite = b.lt(b.abs(x), b.infinity());
  return b.select(finite, y, b.nan());
}

Value sin(Builder &b, Value x) { return sinOrCos(b, x, false); }
Value cos(Builder &b, Value x) { return sinOrCos(b, x, true); }

Value tanh(Builder &b, Value x) {
  Value a = b.abs(x);
  Value z = b.mul(x, x);
  Value p =
      b.poly(z, {-5.70498872745e-3f, 2.06390887954e-2f, -5.37397155531e-2f,
                 1.33314422036e-1f, -3.33332819422e-1f});
  Value small = b.add(b.mul(b.mul(p, z), x), x);
  Value e = exp(b, b.add(a, a));
  Value large = b.sub(b.f(1), b.div(b.f(2), b.add(e, b.f(1))));
  large = b.select(b.lt(x, b.f(0)), b.neg(large), large);
  Value y = b.select(b.lt(a, b.f(0.625f)), small, large);
  return b.select(b.isNaN(x), x, y);
}

Value rsqrt(Builder &b, Value x) {
  return b.div(b.f(1), math::SqrtOp::create(b, x));
}

Value sinh(Builder &b, Value x) {
  // (u + u / (u + 1)) / 2 with u = expm1(|x|) loses nothing near 0.
  Value u = expm1(b, b.abs(x));
  Value y = b.mul(b.f(0.5f), b.add(u, b.div(u, b.add(u, b.f(1)))));
  y = b.select(b.eq(u, b.infinity()), u, y);
  return b.select(b.lt(x, b.f(0)), b.neg(y), y);
}

Value cosh(Builder &b, Value x) {
  Value e = exp(b, b.abs(x));
  return b.mul(b.f(0.5f), b.add(e, b.div(b.f(1), e)));
}

Value tan(Builder &b, Value x) { return b.div(sin(b, x), cos(b, x)); }

/// |x|^y by logarithm; the sign from the parity of y.
Value pow(Builder &b, Value x, Value y) {
  Value r = exp2(b, b.mul(y, log2(b, b.abs(x))));
  Value a = b.abs(x);
  Value zero = b.f(0), one = b.f(1), inf = b.infinity();
  // |x| = 0 or inf, where the logarithm above means nothing.
  Value yNegative = b.lt(y, zero);
  r = b.select(b.eq(a, zero), b.select(yNegative, inf, zero), r);
  r = b.select(b.eq(a, inf), b.select(yNegative, zero, inf), r);
  Value yInfinite = b.eq(b.abs(y), inf);
  Value grows = arith::XOrIOp::create(b, b.gt(a, one), yNegative);
  r = b.select(yInfinite, b.select(grows, inf, zero), r);
  // Parity of y: above 2^24 every float is even.
  Value big = b.cmp(arith::CmpFPredicate::OGE, b.abs(y), b.f(16777216.0f));
  Value yi = b.toInt(b.select(b.lt(b.abs(y), b.f(16777216.0f)), y, zero));
  Value isInteger = arith::OrIOp::create(b, big, b.eq(b.toFloat(yi), y));
  Value odd = b.cmpi(arith::CmpIPredicate::ne, b.andi(yi, b.i(1)), b.i(0));
  Value isOdd = arith::AndIOp::create(
      b, arith::AndIOp::create(b, isInteger, odd), b.eq(b.toFloat(yi), y));
  Value signBit = b.cmpi(arith::CmpIPredicate::slt, b.bits(x), b.i(0));
  r = b.select(arith::AndIOp::create(b, signBit, isOdd), b.neg(r), r);
  Value xNegative = arith::AndIOp::create(b, b.lt(x, zero), b.lt(a, inf));
  Value notInteger = b.cmpi(arith::CmpIPredicate::eq, isInteger,
                            arith::ConstantOp::create(b, b.getBoolAttr(false)));
  r = b.select(arith::AndIOp::create(b, xNegative, notInteger), b.nan(), r);
  r = b.select(b.isNaN(x), x, r);
  r = b.select(b.isNaN(y), y, r);
  r = b.select(b.eq(x, one), one, r);
  Value minusOne = arith::AndIOp::create(b, b.eq(a, one), yInfinite);
  r = b.select(minusOne, one, r);
  return b.select(b.eq(y, zero), one, r);
}

//===----------------------------------------------------------------------===//
// Patterns
//===----------------------------------------------------------------------===//

template <typename Op>
struct ExpandUnary : OpRewritePattern<Op> {
  using Function = Value (*)(Builder &, Value);
  ExpandUnary(MLIRContext *context, Function function)
      : OpRewritePattern<Op>(context, /*benefit=*/10), function(function) {}

  LogicalResult matchAndRewrite(Op op,
                                PatternRewriter &rewriter) const override {
    if (!op.getType().isF32())
      return failure();
    Builder b(op.getLoc(), rewriter);
    rewriter.replaceOp(op, function(b, op.getOperand()));
    return success();
  }
  Function function;
};

struct ExpandPowF : OpRewritePattern<math::PowFOp> {
  using OpRewritePattern::OpRewritePattern;
  LogicalResult matchAndRewrite(math::PowFOp op,
                                PatternRewriter &rewriter) const override {
    if (!op.getType().isF32())
      return failure();
    Builder b(op.getLoc(), rewriter);
    rewriter.replaceOp(op, pow(b, op.getLhs(), op.getRhs()));
    return success();
  }
};

/// Constant exponents were multiplied out before; the others go through powf,
/// whose f32 exponent holds every i32 up to 2^24.
struct ExpandFPowI : OpRewritePattern<math::FPowIOp> {
  using OpRewritePattern::OpRewritePattern;
  LogicalResult matchAndRewrite(math::FPowIOp op,
                                PatternRewriter &rewriter) const override {
    if (!op.getType().isF32())
      return failure();
    Value exponent = arith::SIToFPOp::create(rewriter, op.getLoc(),
                                             op.getType(), op.getRhs());
    rewriter.replaceOpWithNewOp<math::PowFOp>(op, op.getLhs(), exponent);
    return success();
  }
};

/// Every target has these, or an expansion in its conversion.
bool isLegal(Operation *op) {
  return isa<math::AbsFOp, math::AbsIOp, math::SqrtOp, math::FmaOp,
             math::FloorOp, math::CeilOp, math::TruncOp, math::RoundOp,
             math::RoundEvenOp, math::CopySignOp, math::CtPopOp,
             math::CountLeadingZerosOp, math::CountTrailingZerosOp>(op);
}

struct ExpandGPUMath : sparq::impl::ExpandGPUMathBase<ExpandGPUMath> {
  void runOnOperation() override {
    MLIRContext *context = &getContext();
    RewritePatternSet patterns(context);
    // f16 and bf16 compute in f32.
    populateMathF32ExpansionPatterns(patterns, [](StringRef name) {
      return name != "math.fma" && name != "math.absf" &&
             name != "math.copysign";
    });
    populateMathAlgebraicSimplificationPatterns(patterns);
    patterns.add<ExpandUnary<math::ExpOp>>(context, exp);
    patterns.add<ExpandUnary<math::Exp2Op>>(context, exp2);
    patterns.add<ExpandUnary<math::ExpM1Op>>(context, expm1);
    patterns.add<ExpandUnary<math::LogOp>>(context, log);
    patterns.add<ExpandUnary<math::Log2Op>>(context, log2);
    patterns.add<ExpandUnary<math::Log10Op>>(context, log10);
    patterns.add<ExpandUnary<math::Log1pOp>>(context, log1p);
    patterns.add<ExpandUnary<math::SinOp>>(context, sin);
    patterns.add<ExpandUnary<math::CosOp>>(context, cos);
    patterns.add<ExpandUnary<math::TanOp>>(context, tan);
    patterns.add<ExpandUnary<math::TanhOp>>(context, tanh);
    patterns.add<ExpandUnary<math::SinhOp>>(context, sinh);
    patterns.add<ExpandUnary<math::CoshOp>>(context, cosh);
    patterns.add<ExpandUnary<math::RsqrtOp>>(context, rsqrt);
    patterns.add<ExpandPowF, ExpandFPowI>(context, /*benefit=*/0);
    populatePolynomialApproximateErfPattern(patterns);
    populatePolynomialApproximateErfcPattern(patterns);
    populateMathPolynomialApproximationPatterns(patterns, [](StringRef name) {
      return llvm::is_contained(
          {"math.atan", "math.atan2", "math.acos", "math.asin", "math.cbrt"},
          name);
    });
    math::populateExpansionPatterns(patterns,
                                    {"asinh", "acosh", "atanh", "clampf"});
    if (failed(applyPatternsGreedily(getOperation(), std::move(patterns))))
      return signalPassFailure();

    WalkResult result = getOperation()->walk([&](Operation *op) {
      if (!isa<math::MathDialect>(op->getDialect()) || isLegal(op))
        return WalkResult::advance();
      op->emitError("has no expansion for a GPU kernel on type ")
          << op->getOperand(0).getType();
      return WalkResult::interrupt();
    });
    if (result.wasInterrupted())
      signalPassFailure();
  }
};

} // namespace
