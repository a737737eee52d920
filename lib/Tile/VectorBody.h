//===- VectorBody.h - The body of a linalg op on vectors --------*- C++ -*-===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef SPARQ_LIB_TILE_VECTORBODY_H
#define SPARQ_LIB_TILE_VECTORBODY_H

#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/SCF/IR/SCF.h"

#include <map>

namespace mlir::sparq {

/// A set of dimensions, one bit each.
using DimSet = uint64_t;

/// Whether elements along the last dimension are neighbours.
bool isInnermostContiguous(MemRefType type);

/// What an element takes in memory.
int64_t getNumBytes(Type elementType);

/// Whether memory is so small that fetching it ahead is not worth it.
bool isLikelyCached(MemRefType type);

inline DimSet dimBit(int64_t dim) { return DimSet(1) << dim; }

/// What the values in a body depend on, and how memory is accessed along the
/// dimension that becomes that of the vectors.
class BodyAnalysis {
public:
  BodyAnalysis(linalg::GenericOp op, int64_t vectorDim);

  /// Whether the body can be evaluated for several iterations at once.
  bool isVectorizable() const { return vectorizable; }

  /// The dimensions that `value` changes with; with `kAccumulator`, that it is
  /// computed from what `outs` has.
  DimSet getDims(Value value) const { return dims.lookup(value); }
  static constexpr DimSet kAccumulator = DimSet(1) << 63;

  /// Whether `value` differs between the lanes of a vector.
  bool varies(Value value) const {
    return getDims(value) & (kAccumulator | dimBit(vectorDim));
  }

  /// How the address moves along the dimension of the vectors.
  enum class Access { invariant, contiguous, strided };
  Access getAccess(OpOperand &operand) const;
  Access getAccess(ValueRange indices, MemRefType type) const;

  /// Reads in the body and of the inputs that change along the vectors.
  struct Read {
    DimSet dims;
    int64_t elementBytes;
    Access access;
  };
  ArrayRef<Read> getReads() const { return reads; }

  /// Whether `init`, of an op that reduces, is itself not reduced but has an
  /// element for every iteration of a reduction.
  bool isStreamed(OpOperand &init) const;

  /// The op that combines the accumulator of `init` with one more term, where
  /// terms may be combined in any order.
  Operation *getCombiner(OpOperand &init) const;

  /// How many ops of the body are evaluated on vectors.
  int64_t getNumVectorOps() const { return numVectorOps; }

  int64_t getVectorDim() const { return vectorDim; }
  linalg::GenericOp getOp() const { return op; }

private:
  /// By how much `index` grows with each lane, if that is always the same.
  std::optional<int64_t> getStep(Value index) const;
  bool isSupported(Operation &bodyOp) const;

  linalg::GenericOp op;
  int64_t vectorDim;
  bool vectorizable = true;
  int64_t numVectorOps = 0;
  llvm::DenseMap<Value, DimSet> dims;
  SmallVector<Read> reads;
};

/// Where an iteration stands in a tile: by dimension, how many iterations it
/// is past the induction variable; how many vectors for the dimension of the
/// vectors.
using Point = SmallVector<int64_t, 6>;

/// Emits the body of an op for the iterations of a tile. What several of them
/// have in common is computed once, and outside of all loops it does not depend
/// on.
class VectorBody {
public:
  VectorBody(const BodyAnalysis &analysis, int64_t lanes, OpBuilder &b);

  /// Dimensions of which all iterations are in the tile.
  void bindWhole(int64_t dim);
  /// Between these two, code goes into `loop`, which sets dimension `dim`. A
  /// loop that only bounds a later one over the same dimension sets none.
  void enter(scf::ForOp loop, std::optional<int64_t> dim);
  void leave();

  Value constant(int64_t value);

  /// Whatever large is read along the vectors and moves with `dim` is also
  /// fetched to the cache `distance` iterations ahead; `last` is the last one;
  /// `locality` says to which cache.
  void setPrefetch(int64_t dim, int64_t distance, int64_t locality, Value last);

  /// What is fetched at the end of a row: where dimension `dim` goes on by
  /// `step`, the next rows from `begin` on, or where it is at its end, the
  /// first ones from `end` on. `first` is where the end of the row starts.
  struct NextRows {
    int64_t dim, step;
    Value size, begin, end, first;
  };
  void setNextRows(std::optional<NextRows> rows) { nextRows = rows; }

  /// All results of the body at `point`, on vectors or (`isScalar`) for one
  /// iteration. Accumulators that are not used may be null.
  SmallVector<Value> evaluate(const Point &point, ValueRange accumulators,
                              bool isScalar);

  /// Reads `width` neighbouring elements of an operand on memory (0: a scalar),
  /// or writes as many as `value` has.
  Value load(OpOperand &operand, const Point &point, int64_t width);
  void store(Value value, OpOperand &operand, const Point &point);

private:
  struct Scope {
    Block *block;
    DimSet bound;
    /// What has the next scope in it.
    Operation *inner = nullptr;
    /// Values by what they stand for, the part of the point they depend on and
    /// the lane (kVector for all).
    std::map<std::tuple<const void *, Point, int64_t>, SmallVector<Value, 1>>
        values;
  };
  static constexpr int64_t kVector = -1;

  /// What `emit` emits for `key` where only `dims` have been set.
  SmallVector<Value, 1> memoize(const void *key, DimSet dims,
                                const Point &point, int64_t lane,
                                function_ref<SmallVector<Value, 1>()> emit);

  Value getPosition(int64_t dim, const Point &point, int64_t lane);
  Value getPositionAhead(int64_t dim, const Point &point, int64_t lane);
  SmallVector<Value> getIndices(OpOperand &operand, const Point &point,
                                int64_t lane);
  Value getScalar(Value value, const Point &point, int64_t lane);
  Value getVector(Value value, const Point &point);
  SmallVector<Value, 1> emitVector(Value value, const Point &point);
  Value emitLanes(Value value, const Point &point);
  /// One vector read at the positions of another, or null where that takes as
  /// long as lane by lane.
  Value gather(memref::LoadOp read, const Point &point);
  void emitPrefetch(Operation &prefetch, const Point &point);
  /// Fetches what the indices of a lane are `prefetchDistance` iterations on.
  void prefetchAhead(Value memref, Value read, const Point &point,
                     function_ref<SmallVector<Value>(int64_t)> getIndices);
  Value loadVector(Value memref, ValueRange indices, int64_t width);
  VectorType getVectorType(Type element);

  const BodyAnalysis &analysis;
  linalg::GenericOp op;
  int64_t lanes;
  OpBuilder &b;
  Location loc;
  SmallVector<Scope> scopes;
  SmallVector<Value> ivs;
  int64_t prefetchDim = -1, prefetchDistance = 0, prefetchLocality = 0;
  Value lastIteration;
  std::optional<NextRows> nextRows;
  /// Positions are those `prefetchDistance` iterations on.
  bool isAhead = false;
  /// Values that are computed from accumulators, for one evaluation.
  llvm::DenseMap<Value, Value> accumulated;
};

} // namespace mlir::sparq

#endif // SPARQ_LIB_TILE_VECTORBODY_H
