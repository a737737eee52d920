//===- LoopNest.h - The loops of one linalg op ------------------*- C++ -*-===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef SPARQ_LIB_TILE_LOOPNEST_H
#define SPARQ_LIB_TILE_LOOPNEST_H

#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/IR/IRMapping.h"
#include "llvm/ADT/SmallPtrSet.h"

namespace mlir::sparq {

/// Replaces a `linalg.generic` on memrefs by loops over scalars: what does not
/// become vectors. Where the innermost one is
///  - a reduction, with further reductions right around it, the accumulators
///    are values carried by these loops;
///  - parallel, with a reduction right around it, the accumulators are in
///    memory: a run of them that stays in the first cache is taken through the
///    reduction, several of its terms at a time.
/// Where a result moves with a reduction, everything goes through memory.
class LoopNest {
public:
  /// `order` has the dimensions of `op` from the outermost to the innermost.
  LoopNest(linalg::GenericOp op, ArrayRef<int64_t> order);

  void emit();

private:
  void emitInnerReduction(size_t numOuter);
  /// The loops over `reductions`, with one iteration of dimension `blocked`
  /// for every one of `sums`.
  void emitSums(ArrayRef<int64_t> reductions, std::optional<int64_t> blocked,
                ArrayRef<Value> sums);
  void emitInnerParallel();
  void emitBlockedReduction();
  /// The loop over the innermost dimension, with one term of the reduction
  /// over dimension `blocked` for every one of `terms`.
  void emitRun(Value begin, Value end, int64_t blocked, ArrayRef<Value> terms);

  scf::ForOp openLoop(Value begin, Value end, int64_t step,
                      ValueRange iterArgs = {});
  scf::ForOp openLoop(int64_t dim, ValueRange iterArgs = {});
  /// Takes dimension `dim` in blocks of `size` indices, and then what is left.
  void forBlocks(int64_t dim, int64_t size,
                 function_ref<void(ArrayRef<Value>)> emitBlock);
  Value getExtent(int64_t dim);
  Value constant(int64_t value);

  SmallVector<Value> getIndices(OpOperand &operand);
  Value read(OpOperand &operand);
  SmallVector<Value> readInits(bool all);
  void writeInits(ValueRange values);

  /// Finds what changes along dimension `dim`.
  void collectVarying(int64_t dim);
  /// One iteration: reads inputs and copies the body, only what is the same
  /// along the innermost dimension or only what is not.
  enum class Part { invariant, varying };
  void emitBody(IRMapping &map, Part part);
  SmallVector<Value> emitWholeBody(ValueRange inits);
  void mapInits(IRMapping &map, ValueRange inits);
  SmallVector<Value> getYielded(const IRMapping &map);

  linalg::GenericOp op;
  ArrayRef<int64_t> order;
  OpBuilder b;
  Location loc;
  SmallVector<Range> ranges;
  SmallVector<utils::IteratorType> types;
  /// The current iteration, by dimension.
  SmallVector<Value> ivs;
  llvm::SmallPtrSet<Operation *, 8> varyingOps;
  llvm::SmallPtrSet<OpOperand *, 8> varyingInputs;
};

} // namespace mlir::sparq

#endif // SPARQ_LIB_TILE_LOOPNEST_H
