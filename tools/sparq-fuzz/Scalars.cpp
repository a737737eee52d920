//===- Scalars.cpp - Scalar arithmetic ------------------------------------===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Interpreter.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "llvm/ADT/TypeSwitch.h"

#include <cmath>

using namespace mlir;
using namespace mlir::sparq;
using namespace mlir::sparq::fuzz;

unsigned fuzz::getWidth(Type type) {
  if (auto integer = dyn_cast<IntegerType>(type))
    return integer.getWidth();
  return 64;
}

Word fuzz::wrap(Word word, unsigned width) {
  if (width == 1)
    return word & 1;
  if (width >= 64)
    return word;
  return Word(llvm::SignExtend64(word, width));
}

std::optional<Word> fuzz::getConstantWord(Attribute attr) {
  if (auto value = dyn_cast_or_null<FloatAttr>(attr))
    return asWord(value.getValueAsDouble());
  if (auto value = dyn_cast_or_null<IntegerAttr>(attr)) {
    APInt bits = value.getValue();
    if (bits.getBitWidth() > 64)
      return std::nullopt;
    if (bits.getBitWidth() == 0)
      return 0;
    return wrap(bits.getZExtValue(), bits.getBitWidth());
  }
  return std::nullopt;
}

/// The bits of `word`, without those its sign was extended to.
static Word zext(Word word, unsigned width) {
  return width >= 64 ? word : word & ((Word(1) << width) - 1);
}
static int64_t sext(Word word, unsigned width) {
  return width >= 64 ? int64_t(word) : llvm::SignExtend64(word, width);
}

/// A float in the encoding of `type`, and back.
static Word encode(double value, Type type) {
  APFloat number(value);
  bool losesInfo;
  number.convert(cast<FloatType>(type).getFloatSemantics(),
                 APFloat::rmNearestTiesToEven, &losesInfo);
  return number.bitcastToAPInt().getZExtValue();
}
static double decode(Word bits, Type type) {
  auto floatType = cast<FloatType>(type);
  APFloat number(floatType.getFloatSemantics(),
                 APInt(floatType.getWidth(), zext(bits, floatType.getWidth())));
  bool losesInfo;
  number.convert(APFloat::IEEEdouble(), APFloat::rmNearestTiesToEven,
                 &losesInfo);
  return number.convertToDouble();
}

static bool compareFloats(int64_t predicate, double a, double b) {
  bool unordered = std::isnan(a) || std::isnan(b);
  using P = arith::CmpFPredicate;
  switch (static_cast<P>(predicate)) {
  case P::AlwaysFalse:
    return false;
  case P::AlwaysTrue:
    return true;
  case P::ORD:
    return !unordered;
  case P::UNO:
    return unordered;
  case P::OEQ:
    return !unordered && a == b;
  case P::OGT:
    return a > b;
  case P::OGE:
    return a >= b;
  case P::OLT:
    return a < b;
  case P::OLE:
    return a <= b;
  case P::ONE:
    return !unordered && a != b;
  case P::UEQ:
    return unordered || a == b;
  case P::UGT:
    return unordered || a > b;
  case P::UGE:
    return unordered || a >= b;
  case P::ULT:
    return unordered || a < b;
  case P::ULE:
    return unordered || a <= b;
  case P::UNE:
    return unordered || a != b;
  }
  return false;
}

static bool compareIntegers(int64_t predicate, Word a, Word b, unsigned width) {
  using P = arith::CmpIPredicate;
  int64_t sa = sext(a, width), sb = sext(b, width);
  Word ua = zext(a, width), ub = zext(b, width);
  switch (static_cast<P>(predicate)) {
  case P::eq:
    return ua == ub;
  case P::ne:
    return ua != ub;
  case P::slt:
    return sa < sb;
  case P::sle:
    return sa <= sb;
  case P::sgt:
    return sa > sb;
  case P::sge:
    return sa >= sb;
  case P::ult:
    return ua < ub;
  case P::ule:
    return ua <= ub;
  case P::ugt:
    return ua > ub;
  case P::uge:
    return ua >= ub;
  }
  return false;
}

static double maximum(double a, double b) {
  if (std::isnan(a) || std::isnan(b))
    return NAN;
  return std::max(a, b);
}
static double minimum(double a, double b) {
  if (std::isnan(a) || std::isnan(b))
    return NAN;
  return std::min(a, b);
}
/// Division by zero has no result; any will do as long as nobody traps.
static int64_t divide(int64_t a, int64_t b) {
  return b == 0 || b == -1 ? int64_t(b == 0 ? 0 : 0 - Word(a)) : a / b;
}
static int64_t floorDivide(int64_t a, int64_t b) {
  int64_t q = divide(a, b);
  return b != 0 && b != -1 && a % b != 0 && ((a < 0) != (b < 0)) ? q - 1 : q;
}
static int64_t toInteger(double value) {
  if (!(value > -9.2e18 && value < 9.2e18))
    return 0;
  return int64_t(value);
}

// Operands of an op being defined.
#define F(i) asDouble(x[i])
#define S(i) sext(x[i], op.width)
#define U(i) zext(x[i], op.width)
#define FLOAT(OP, EXPR)                                                        \
  .Case<OP>([&](auto) {                                                        \
    info.apply = [](const Word *x, const ScalarOp &op) -> Word {               \
      (void)op;                                                                \
      return asWord(EXPR);                                                     \
    };                                                                         \
  })
#define INTEGER(OP, EXPR)                                                      \
  .Case<OP>([&](auto) {                                                        \
    info.apply = [](const Word *x, const ScalarOp &op) -> Word {               \
      return wrap(Word(EXPR), op.resultWidth);                                 \
    };                                                                         \
  })

ScalarOp fuzz::getScalarOp(Operation *op) {
  ScalarOp info;
  if (op->getNumResults() != 1 || op->getNumRegions() != 0)
    return info;
  Type resultType = getElementTypeOrSelf(op->getResult(0).getType());
  if (!resultType.isIntOrIndexOrFloat())
    return info;
  for (Value operand : op->getOperands())
    if (!getElementTypeOrSelf(operand.getType()).isIntOrIndexOrFloat())
      return info;
  info.resultWidth = getWidth(resultType);
  info.type = resultType;
  if (op->getNumOperands() > 0)
    info.width = getWidth(getElementTypeOrSelf(op->getOperand(0).getType()));
  llvm::TypeSwitch<Operation *>(op)
      .Case<arith::ConstantOp>([&](arith::ConstantOp constant) {
        if (std::optional<Word> word = getConstantWord(constant.getValue())) {
          info.constant = *word;
          info.apply = [](const Word *, const ScalarOp &op) {
            return op.constant;
          };
        }
      })
      .Case<arith::CmpFOp>([&](arith::CmpFOp cmp) {
        info.predicate = int64_t(cmp.getPredicate());
        info.apply = [](const Word *x, const ScalarOp &op) -> Word {
          return compareFloats(op.predicate, F(0), F(1));
        };
      })
      .Case<arith::CmpIOp>([&](arith::CmpIOp cmp) {
        info.predicate = int64_t(cmp.getPredicate());
        info.apply = [](const Word *x, const ScalarOp &op) -> Word {
          return compareIntegers(op.predicate, x[0], x[1], op.width);
        };
      })
      .Case<arith::BitcastOp>([&](arith::BitcastOp cast) {
        Type from = getElementTypeOrSelf(cast.getIn().getType());
        if (isa<FloatType>(from) && !isa<FloatType>(resultType)) {
          info.type = from;
          info.apply = [](const Word *x, const ScalarOp &op) -> Word {
            return wrap(encode(F(0), op.type), op.resultWidth);
          };
        } else if (!isa<FloatType>(from) && isa<FloatType>(resultType)) {
          info.apply = [](const Word *x, const ScalarOp &op) -> Word {
            return asWord(decode(x[0], op.type));
          };
        } else if (from == resultType) {
          info.apply = [](const Word *x, const ScalarOp &) { return x[0]; };
        }
      })
      .Case<arith::SelectOp>([&](auto) {
        info.apply = [](const Word *x, const ScalarOp &) {
          return (x[0] & 1) ? x[1] : x[2];
        };
      })
      // clang-format off
      FLOAT(arith::AddFOp, F(0) + F(1))
      FLOAT(arith::SubFOp, F(0) - F(1))
      FLOAT(arith::MulFOp, F(0) * F(1))
      FLOAT(arith::DivFOp, F(0) / F(1))
      FLOAT(arith::RemFOp, std::fmod(F(0), F(1)))
      FLOAT(arith::NegFOp, -F(0))
      FLOAT(arith::MaximumFOp, maximum(F(0), F(1)))
      FLOAT(arith::MinimumFOp, minimum(F(0), F(1)))
      FLOAT(arith::MaxNumFOp, std::fmax(F(0), F(1)))
      FLOAT(arith::MinNumFOp, std::fmin(F(0), F(1)))
      FLOAT(arith::ExtFOp, F(0))
      FLOAT(arith::TruncFOp, F(0))
      FLOAT(arith::SIToFPOp, double(S(0)))
      FLOAT(arith::UIToFPOp, double(U(0)))
      FLOAT(math::ExpOp, std::exp(F(0)))
      FLOAT(math::Exp2Op, std::exp2(F(0)))
      FLOAT(math::ExpM1Op, std::expm1(F(0)))
      FLOAT(math::LogOp, std::log(F(0)))
      FLOAT(math::Log2Op, std::log2(F(0)))
      FLOAT(math::SqrtOp, std::sqrt(F(0)))
      FLOAT(math::RsqrtOp, 1.0 / std::sqrt(F(0)))
      FLOAT(math::TanhOp, std::tanh(F(0)))
      FLOAT(math::ErfOp, std::erf(F(0)))
      FLOAT(math::SinOp, std::sin(F(0)))
      FLOAT(math::CosOp, std::cos(F(0)))
      FLOAT(math::AbsFOp, std::fabs(F(0)))
      FLOAT(math::FloorOp, std::floor(F(0)))
      FLOAT(math::CeilOp, std::ceil(F(0)))
      FLOAT(math::PowFOp, std::pow(F(0), F(1)))
      FLOAT(math::FmaOp, F(0) * F(1) + F(2))
      INTEGER(math::FPowIOp, asWord(std::pow(F(0), double(int64_t(x[1])))))
      INTEGER(math::CtPopOp, llvm::popcount(U(0)))
      INTEGER(arith::FPToSIOp, toInteger(F(0)))
      INTEGER(arith::FPToUIOp, toInteger(F(0)))
      INTEGER(arith::AddIOp, x[0] + x[1])
      INTEGER(arith::SubIOp, x[0] - x[1])
      INTEGER(arith::MulIOp, x[0] * x[1])
      INTEGER(arith::AndIOp, x[0] & x[1])
      INTEGER(arith::OrIOp, x[0] | x[1])
      INTEGER(arith::XOrIOp, x[0] ^ x[1])
      INTEGER(arith::ShLIOp, U(1) >= op.width ? 0 : x[0] << U(1))
      INTEGER(arith::ShRUIOp, U(1) >= op.width ? 0 : U(0) >> U(1))
      INTEGER(arith::ShRSIOp, U(1) >= op.width ? 0 : S(0) >> U(1))
      INTEGER(arith::DivSIOp, divide(S(0), S(1)))
      INTEGER(arith::DivUIOp, U(1) ? U(0) / U(1) : 0)
      INTEGER(arith::RemSIOp, S(1) == 0 || S(1) == -1 ? 0 : S(0) % S(1))
      INTEGER(arith::RemUIOp, U(1) ? U(0) % U(1) : 0)
      INTEGER(arith::FloorDivSIOp, floorDivide(S(0), S(1)))
      INTEGER(arith::CeilDivSIOp, -floorDivide(-S(0), S(1)))
      INTEGER(arith::MaxSIOp, std::max(S(0), S(1)))
      INTEGER(arith::MinSIOp, std::min(S(0), S(1)))
      INTEGER(arith::MaxUIOp, std::max(U(0), U(1)))
      INTEGER(arith::MinUIOp, std::min(U(0), U(1)))
      INTEGER(arith::ExtSIOp, S(0))
      INTEGER(arith::ExtUIOp, U(0))
      INTEGER(arith::TruncIOp, x[0])
      INTEGER(arith::IndexCastOp, S(0))
      INTEGER(arith::IndexCastUIOp, U(0))
      // clang-format on
      .Default([](Operation *) {});
  return info;
}
