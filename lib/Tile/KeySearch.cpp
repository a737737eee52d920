//===- KeySearch.cpp - Bisection over a buffer of keys --------------------===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "KeySearch.h"

#include "ScoreRow.h"

using namespace mlir;
using namespace mlir::sparq;

std::pair<Value, Value> KeySearch::getRange(Value size) {
  Values range = forLoop(position(0), size, position(lanes),
                         {splat(kAllButSign), splat(kLowestKey)},
                         [&](Value at, ValueRange args) -> Values {
                           Value vector =
                               vector::LoadOp::create(b, ints, keys, at);
                           return {arith::MinSIOp::create(b, args[0], vector),
                                   arith::MaxSIOp::create(b, args[1], vector)};
                         });
  return {
      vector::ReductionOp::create(b, vector::CombiningKind::MINSI, range[0]),
      vector::ReductionOp::create(b, vector::CombiningKind::MAXSI, range[1])};
}

KeySearch::Threshold KeySearch::bisect(Value size, Value low, Value high,
                                       Value wanted, int64_t slack) {
  Value no = arith::ConstantOp::create(b, b.getBoolAttr(false));
  Value yes = arith::ConstantOp::create(b, b.getBoolAttr(true));
  Value atMost = add(wanted, number(slack));
  Values state = whileLoop(
      {low, high, number(0), no}, {i32, i32, i32, no.getType()},
      [&](ValueRange args) -> std::pair<Value, Values> {
        Value isWide =
            cmp(CmpIPredicate::ugt, sub(args[1], args[0]), number(1));
        Value isLooking = arith::XOrIOp::create(b, args[3], yes);
        return {arith::AndIOp::create(b, isWide, isLooking), Values(args)};
      },
      [&](ValueRange args) -> Values {
        // The distance may be all of 32 bits.
        Value half =
            arith::ShRUIOp::create(b, sub(args[1], args[0]), number(1));
        Value middle = add(args[0], half);
        Value above = countAbove(size, middle);
        Value isEnough = cmp(CmpIPredicate::sge, above, wanted);
        Value isDone = arith::AndIOp::create(
            b, isEnough, cmp(CmpIPredicate::sle, above, atMost));
        return {select(isEnough, middle, args[0]),
                select(isEnough, args[1], middle),
                select(isEnough, args[2], above), isDone};
      });
  return {state[0], state[1], state[2], state[3]};
}

Value KeySearch::countAbove(Value size, Value threshold) {
  Value all = broadcast(threshold);
  Value counts = forLoop(position(0), size, position(lanes), splat(0),
                         [&](Value at, ValueRange args) -> Values {
                           Value vector =
                               vector::LoadOp::create(b, ints, keys, at);
                           Value isAbove = cmp(CmpIPredicate::sgt, vector, all);
                           return {add(args[0], count(isAbove))};
                         })[0];
  return sumLanes(counts);
}
