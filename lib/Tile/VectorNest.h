//===- VectorNest.h - Loops of one linalg op over vectors -------*- C++ -*-===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef SPARQ_LIB_TILE_VECTORNEST_H
#define SPARQ_LIB_TILE_VECTORNEST_H

#include "VectorBody.h"

namespace mlir::sparq {

/// What a plan must fit.
struct VectorTarget {
  /// Elements of 32 bits in a vector.
  int64_t lanes;
  /// Vector registers.
  int64_t registers;
  /// The cache that rows read side by side are fetched to, as
  /// `memref.prefetch` counts: 3 is the first level, 2 the second.
  int64_t streamLocality;
};

/// The loops of one op, from the outermost to the innermost.
struct VectorPlan {
  struct Loop {
    int64_t dim;
    /// Iterations taken at once, unrolled; vectors for the vector dimension.
    int64_t tile = 1;
    /// Iterations that an inner loop over the same dimension goes through; this
    /// one only bounds it then.
    int64_t block = 0;
  };
  int64_t lanes;
  SmallVector<Loop> loops;
  /// Accumulators are values, not memory, in the loops from this one on.
  size_t accumulatorLevel;
  /// Accumulators for one sum along the vectors.
  int64_t numChains = 1;
  /// For sums along the vectors: the dimension that goes from row to row of
  /// what is read, if any.
  int64_t rowDim = -1;
  /// The dimension along which large reads are fetched ahead, if any, and how
  /// many iterations.
  int64_t prefetchDim = -1, prefetchDistance = 0;
  /// To which cache, as `memref.prefetch` counts: 3 is the first level, 2 the
  /// second.
  int64_t prefetchLocality = 3;
  /// The loop around that over the vectors which goes on to other rows: their
  /// beginnings are fetched where a row ends, if not negative.
  int64_t prefetchNextDim = -1;
};

/// Decides on the loops of an op, given the order of its dimensions of which
/// the last is that of the vectors.
VectorPlan makePlan(const BodyAnalysis &analysis, ArrayRef<int64_t> order,
                    const VectorTarget &target);

/// Replaces a `linalg.generic` on memrefs by the loops of a plan.
class VectorNest {
public:
  /// `starts` has, for every init, the constant that all of it is before, or
  /// null where that is in memory.
  VectorNest(const BodyAnalysis &analysis, const VectorPlan &plan,
             ArrayRef<TypedAttr> starts);
  void emit();

  /// Whether inits can be constants: there is a first term for each.
  static bool canStart(const BodyAnalysis &analysis, const VectorPlan &plan);

private:
  struct Interval {
    Value begin, end;
    /// How many iterations, where that is known.
    std::optional<int64_t> length;
  };

  /// The loops from `level` on. Takes and gives accumulators.
  SmallVector<Value> emitLoops(size_t level, SmallVector<Value> accumulators);
  SmallVector<Value> emitPiece(size_t level, Interval interval, int64_t step,
                               SmallVector<Value> accumulators);
  /// The vectors of `part` that are not at the end of `row`, where what comes
  /// next is fetched. Leaves the others in `part`.
  void splitAtNextRows(size_t level, Interval &part, const Interval &row,
                       int64_t step);
  SmallVector<Value> emitTile(SmallVector<Value> accumulators);

  /// All iterations of the tile over parallel or reduced dimensions.
  SmallVector<Point> getPoints(utils::IteratorType type);
  bool isReduced(int64_t dim) const {
    return types[dim] == utils::IteratorType::reduction;
  }
  bool isWhole(const VectorPlan::Loop &loop) const;

  /// How many results are not streamed.
  size_t getNumAccumulated();
  SmallVector<Value> startAccumulators();
  /// `width` elements of an init (0: a scalar) as they are before.
  Value loadStart(OpOperand &init, const Point &point, int64_t width);
  void finishAccumulators(ValueRange accumulators);
  /// Sums over the lanes of vectors that go to the same or neighbouring
  /// elements.
  Value reduceLanes(OpOperand &init, SmallVector<Value> vectors);
  Value combine(OpOperand &init, Value lhs, Value rhs);

  const BodyAnalysis &analysis;
  const VectorPlan &plan;
  ArrayRef<TypedAttr> starts;
  linalg::GenericOp op;
  OpBuilder b;
  Location loc;
  VectorBody body;
  SmallVector<int64_t> sizes;
  SmallVector<utils::IteratorType> types;
  int64_t vectorDim;
  SmallVector<Interval> intervals;
  /// By dimension, how many iterations the tile has (vectors, for that one).
  SmallVector<int64_t> counts;
  /// No term has gone to the accumulators in memory.
  bool isFirst = true;
  /// Not vectors, but what they leave over.
  bool isScalar = false;
};

} // namespace mlir::sparq

#endif // SPARQ_LIB_TILE_VECTORNEST_H
