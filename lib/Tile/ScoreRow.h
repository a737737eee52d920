//===- ScoreRow.h - A row of scores, and what orders them -------*- C++ -*-===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A key is an i32 that orders as its score does:
//   raw key    the bits of the float, all but the sign flipped if negative
//   exact key  the same with -0 as +0
// A score of -inf is masked out. `bound` is a key: candidates are above it.
//
//===----------------------------------------------------------------------===//

#ifndef SPARQ_LIB_TILE_SCOREROW_H
#define SPARQ_LIB_TILE_SCOREROW_H

#include "SelectBuilder.h"

#include "mlir/Dialect/MemRef/IR/MemRef.h"

#include <limits>

namespace mlir::sparq {

inline constexpr int32_t kLowestKey = std::numeric_limits<int32_t>::min();
inline constexpr int32_t kAllButSign = std::numeric_limits<int32_t>::max();
/// The bits and the raw key of -inf.
inline constexpr int32_t kMinusInfBits = 0xff800000;
inline constexpr int32_t kMinusInfKey = kMinusInfBits ^ kAllButSign;

/// Emits reads of the scores of one row, which are contiguous.
class ScoreRow : protected SelectBuilder {
public:
  /// The row of `scores` at the indices `batch`; `minusInf` is a vector of that
  /// constant.
  ScoreRow(const SelectBuilder &builder, Value scores, ValueRange batch,
           Value minusInf)
      : SelectBuilder(builder), scores(scores), batch(batch),
        minusInf(minusInf) {}

  Value loadVector(Value position) {
    return vector::LoadOp::create(b, floats, scores, at(position));
  }
  Value loadBits(Value position) {
    return arith::BitcastOp::create(
        b, i32, memref::LoadOp::create(b, scores, at(position)));
  }
  Value isValid(Value vector) {
    return arith::CmpFOp::create(b, CmpFPredicate::UNE, vector, minusInf);
  }
  Value isValidAt(Value position) {
    return cmp(CmpIPredicate::ne, loadBits(position), number(kMinusInfBits));
  }
  Value getRawKey(Value bits) {
    Value sign = arith::ShRSIOp::create(b, bits, like(bits, 31));
    Value flip = arith::AndIOp::create(b, sign, like(bits, kAllButSign));
    return arith::XOrIOp::create(b, bits, flip);
  }
  /// A bound that -0 is above if +0 is.
  Value includeMinusZero(Value bound) {
    // -1, the raw key of -0, is one that exact keys do not have.
    return select(cmp(CmpIPredicate::eq, bound, number(-1)), number(-2), bound);
  }

private:
  SmallVector<Value> at(Value position) {
    SmallVector<Value> indices(batch);
    indices.push_back(position);
    return indices;
  }

  Value scores;
  SmallVector<Value> batch;
  Value minusInf;
};

} // namespace mlir::sparq

#endif // SPARQ_LIB_TILE_SCOREROW_H
