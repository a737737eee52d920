//===- Utils.h - Emitting linalg over batch dimensions ---------*- C++ -*-===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef SPARQ_LIB_LOWER_UTILS_H
#define SPARQ_LIB_LOWER_UTILS_H

#include "sparq/IR/SparqOps.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Arith/Utils/Utils.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/ImplicitLocOpBuilder.h"
#include "mlir/IR/PatternMatch.h"

namespace mlir::sparq {

/// The loop of an operand dimension that no loop indexes: one of size 1, which
/// holds for every iteration.
constexpr int64_t kNoLoop = -1;

/// A tensor operand of a linalg.generic and the loop that indexes each of its
/// dimensions.
struct Indexed {
  Value tensor;
  SmallVector<int64_t> loops;
};

/// Emits linalg over the batch dimensions of one sparq op.
///
/// All ops here work on any number of leading batch dimensions, which are
/// always parallel loops and the leading dimensions of every tensor. The
/// emitter adds them, so that a lowering names only the inner loops, numbered
/// from 0, and inner dimensions.
class Emitter : public ImplicitLocOpBuilder {
public:
  /// Emits `op` at the insertion point of `builder`.
  Emitter(DimensionedOpInterface op, OpBuilder &builder, int64_t numBatchDims);

  /// The size of the inner logical dimension `dim` of the op.
  OpFoldResult size(int64_t dim) { return sizes[numBatchDims + dim]; }
  /// Whether the inner logical dimension `dim` is statically `value`.
  bool isSize(int64_t dim, int64_t value) {
    return isConstantIntValue(size(dim), value);
  }

  /// \name Constants and casts
  /// @{
  Value i32(int32_t value);
  Value f32(float value);
  Value index(int64_t value);
  Value minusInfinity();
  Value toI32(Value index);
  Value toIndex(Value i32);
  /// Any float to f32, which is exact.
  Value toF32(Value value);
  /// An f32 to the float type `type`, rounding.
  Value fromF32(Value value, Type type);
  /// The number of set bits of an i32.
  Value popcount(Value word);
  /// logit - max, and -inf where all the logits that `max` is of are -inf.
  Value minusMax(Value logit, Value max);
  /// exp(logit - max), and 0 where all the logits that `max` is of are -inf.
  Value expMinusMax(Value logit, Value max);
  /// Whether a mask element masks its position out.
  Value isMaskedOut(Value maskElement);
  /// What a mask element that does not mask out adds to the logit, in f32.
  Value biasOf(Value maskElement);
  /// @}

  /// \name Tensors
  /// @{
  /// An uninitialised tensor [batch..., innerSizes...].
  Value empty(ArrayRef<OpFoldResult> innerSizes, Type elementType);
  /// `init` with every element `scalar`.
  Value fill(Value scalar, Value init);
  /// A 1-d tensor that only gives a loop its extent.
  Value extent(int64_t size);
  /// @}

  /// \name Operands of a generic
  /// @{
  /// A tensor [batch..., inner...], its inner dimensions indexed by the inner
  /// loops `loops`.
  Indexed at(Value tensor, ArrayRef<int64_t> loops = {});
  /// A tensor without batch dimensions.
  Indexed atInner(Value tensor, ArrayRef<int64_t> loops);
  /// A mask, whose dimensions but the last may have size 1 and hold for all.
  Indexed maskAt(Value mask, ArrayRef<int64_t> loops);
  /// @}

  using Body = function_ref<Value(Emitter &, ValueRange)>;

  /// A generic over the batch loops and one inner loop per character of
  /// `innerLoops`, 'p'arallel or 'r'eduction. The body gets one element per
  /// input and that of `out`, and returns the new element of `out`.
  Value generic(StringRef innerLoops, ArrayRef<Indexed> ins, Indexed out,
                Body body);
  /// The same on an `out` filled with `identity` first.
  Value reduce(StringRef innerLoops, Value identity, ArrayRef<Indexed> ins,
               Indexed out, Body body);

  /// \name In the body of a generic
  /// @{
  /// The iteration of the inner loop `loop`, as index.
  Value iteration(int64_t loop);
  /// The iteration of the inner loop `loop`, as i32.
  Value iteration32(int64_t loop) { return toI32(iteration(loop)); }
  /// The element of a tensor [batch..., inner...] at the current batch
  /// iteration and at the index values `inner`.
  Value extract(Value tensor, ValueRange inner);
  /// The same of a mask.
  Value extractMask(Value mask, ValueRange inner);
  /// Whether a slot with the i32 index `index` has no position.
  Value hasNoPosition(Value index);
  /// The position that such a slot reads: its own, or the first where it has
  /// none.
  Value readablePosition(Value index);
  /// Whether the slot is masked out for query head `head`, having no position
  /// or by `mask` (may be null), and the bias if it is not.
  std::pair<Value, Value> maskOfSlot(Value mask, Value head, Value index);
  /// @}

  int64_t numBatchDims;

private:
  Emitter(const Emitter &parent, OpBuilder &builder);

  /// Per logical dimension of the op, batch dimensions first.
  SmallVector<OpFoldResult> sizes;
};

/// With `useSelect`, components are chosen by `sparq.select`.
void populateTopRToLinalgPatterns(RewritePatternSet &patterns, bool useSelect);
void populatePartialMatmulToLinalgPatterns(RewritePatternSet &patterns);
void populateTopKToLinalgPatterns(RewritePatternSet &patterns);
void populateSelectToLinalgPatterns(RewritePatternSet &patterns);
void populateGatherToLinalgPatterns(RewritePatternSet &patterns);
void populateAttentionToLinalgPatterns(RewritePatternSet &patterns);
void populateMeanValueToLinalgPatterns(RewritePatternSet &patterns);
void populateInterpolateToLinalgPatterns(RewritePatternSet &patterns);

/// Lowers an attention over gathered rows of K and V to one that reads the rows
/// where they are. Fails where K, V and the mask are not all gathered.
LogicalResult lowerGatheredAttention(RewriterBase &rewriter, AttentionOp op);

/// Whether `op` reads single elements or a slice of a linalg.transpose.
bool readsTranspose(Operation *op);
/// Makes such ops read what is transposed.
void populateFoldTransposesPatterns(RewritePatternSet &patterns);

} // namespace mlir::sparq

#endif // SPARQ_LIB_LOWER_UTILS_H
