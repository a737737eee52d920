//===- SelectBuilder.h - Arithmetic and loops of a selection ----*- C++ -*-===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef SPARQ_LIB_TILE_SELECTBUILDER_H
#define SPARQ_LIB_TILE_SELECTBUILDER_H

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"
#include "mlir/IR/ImplicitLocOpBuilder.h"

namespace mlir::sparq {

/// Shorthands for code on vectors of `lanes` i32 or f32. What emits parts of
/// the same code shares the builder.
class SelectBuilder {
public:
  SelectBuilder(ImplicitLocOpBuilder &b, int64_t lanes)
      : b(b), lanes(lanes), i32(b.getI32Type()), i64(b.getI64Type()),
        index(b.getIndexType()), floats(VectorType::get(lanes, b.getF32Type())),
        ints(VectorType::get(lanes, i32)) {}

protected:
  using CmpFPredicate = arith::CmpFPredicate;
  using CmpIPredicate = arith::CmpIPredicate;

  Value number(int32_t value) {
    return arith::ConstantOp::create(b, b.getI32IntegerAttr(value));
  }
  Value position(int64_t value) {
    return arith::ConstantIndexOp::create(b, value);
  }
  Value splat(int32_t value) {
    return arith::ConstantOp::create(
        b, DenseElementsAttr::get(ints, APInt(32, value, /*isSigned=*/true)));
  }
  Value like(Value bits, int32_t value) {
    return isa<VectorType>(bits.getType()) ? splat(value) : number(value);
  }
  Value broadcast(Value scalar) {
    return vector::BroadcastOp::create(b, ints, scalar);
  }
  Value toIndex(Value value) {
    return arith::IndexCastOp::create(b, index, value);
  }
  Value toI32(Value value) { return arith::IndexCastOp::create(b, i32, value); }
  Value cmp(CmpIPredicate predicate, Value lhs, Value rhs) {
    return arith::CmpIOp::create(b, predicate, lhs, rhs);
  }
  Value add(Value lhs, Value rhs) { return arith::AddIOp::create(b, lhs, rhs); }
  Value sub(Value lhs, Value rhs) { return arith::SubIOp::create(b, lhs, rhs); }
  Value select(Value condition, Value lhs, Value rhs) {
    return arith::SelectOp::create(b, condition, lhs, rhs);
  }
  /// i1 or a vector of them as i32s.
  Value count(Value condition) {
    Type type = isa<VectorType>(condition.getType()) ? Type(ints) : i32;
    return arith::ExtUIOp::create(b, type, condition);
  }
  Value sumLanes(Value vector) {
    return vector::ReductionOp::create(b, vector::CombiningKind::ADD, vector);
  }
  /// `value` rounded down to a multiple of `divisor`.
  Value roundDown(Value value, int64_t divisor) {
    return sub(value, arith::RemUIOp::create(b, value, position(divisor)));
  }

  using Values = SmallVector<Value>;
  Values forLoop(Value begin, Value end, Value step, ValueRange inits,
                 function_ref<Values(Value, ValueRange)> body) {
    auto loop = scf::ForOp::create(b, begin, end, step, inits);
    OpBuilder::InsertionGuard guard(b);
    b.setInsertionPointToStart(loop.getBody());
    Values results = body(loop.getInductionVar(), loop.getRegionIterArgs());
    if (!inits.empty())
      scf::YieldOp::create(b, results);
    return Values(loop.getResults());
  }
  /// Runs `before`, which gives the condition to go on and the values to go on
  /// with, then `body` on these, from `inits` on.
  Values whileLoop(ValueRange inits, TypeRange types,
                   function_ref<std::pair<Value, Values>(ValueRange)> before,
                   function_ref<Values(ValueRange)> body) {
    auto loop = scf::WhileOp::create(
        b, types, inits,
        [&](OpBuilder &, Location, ValueRange args) {
          auto [condition, values] = before(args);
          scf::ConditionOp::create(b, condition, values);
        },
        [&](OpBuilder &, Location, ValueRange args) {
          scf::YieldOp::create(b, body(args));
        });
    return Values(loop.getResults());
  }
  Values ifElse(Value condition, function_ref<Values()> then,
                function_ref<Values()> otherwise) {
    auto op = scf::IfOp::create(
        b, condition,
        [&](OpBuilder &, Location) { scf::YieldOp::create(b, then()); },
        [&](OpBuilder &, Location) { scf::YieldOp::create(b, otherwise()); });
    return Values(op.getResults());
  }

  ImplicitLocOpBuilder &b;
  int64_t lanes;
  Type i32, i64, index;
  VectorType floats, ints;
};

} // namespace mlir::sparq

#endif // SPARQ_LIB_TILE_SELECTBUILDER_H
