//===- SparqOps.cpp - Dimensions and verifiers of sparq ops ---------------===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "sparq/IR/SparqOps.h"
#include "SparqShapes.h"

#include "mlir/IR/TypeUtilities.h"

#include <cmath>

using namespace mlir;
using namespace mlir::sparq;

double sparq::getMaskedOutThreshold(Type elementType) {
  if (elementType.isF16())
    return -32752.0;
  // -1e9 as bf16 has it.
  return elementType.isBF16() ? -998244352.0 : -1.0e9;
}

float sparq::getDefaultScale(ShapedType queryType) {
  return 1.0f / std::sqrt(static_cast<float>(
                    queryType.getDimSize(queryType.getRank() - 1)));
}

/// Verifies that `scale` is finite, or can be derived where it is missing.
static LogicalResult verifyScaled(Operation *op, ShapedType queryType,
                                  FloatAttr scale) {
  if (scale) {
    if (!std::isfinite(scale.getValueAsDouble()))
      return op->emitOpError("scale must be finite");
    return success();
  }
  int64_t numComponents = queryType.getShape().back();
  if (ShapedType::isDynamic(numComponents) || numComponents == 0)
    return op->emitOpError(
        "needs a scale: the default, 1/sqrt(D), requires a static, positive "
        "number of components D of the query");
  return success();
}

/// Verifies that `init` has the element type of `source`.
static LogicalResult verifySameElementType(Operation *op, Value source,
                                           StringRef sourceName, Value init,
                                           StringRef initName) {
  Type expected = getElementTypeOrSelf(source);
  Type actual = getElementTypeOrSelf(init);
  if (expected != actual)
    return op->emitOpError()
           << initName << " must have the element type of " << sourceName
           << ", " << expected << ", but has " << actual;
  return success();
}

/// Verifies 1 <= k, 0 <= local <= k and that `indices` has k columns.
static LogicalResult verifyTopK(Operation *op, int64_t k, int64_t local,
                                Value indices) {
  if (k < 1)
    return op->emitOpError() << "k must be at least 1, but is " << k;
  if (local < 0 || local > k)
    return op->emitOpError()
           << "local must be between 0 and k = " << k << ", but is " << local;
  return verifyLastDimIs(op, indices, "indices_init", "k", k);
}

//===----------------------------------------------------------------------===//
// AttentionOp
//===----------------------------------------------------------------------===//

float AttentionOp::getScaleOrDefault() {
  if (FloatAttr scale = getScaleAttr())
    return scale.getValue().convertToFloat();
  return getDefaultScale(getQueryType());
}

/// The dimensions of attention's inputs: g, m, s, d and dv, in this order,
/// after the batch dimensions.
static SmallVector<OperandDims>
getAttentionInputDims(int64_t b, KeyLayout keyLayout, bool hasMask) {
  int64_t g = b, m = b + 1, s = b + 2, d = b + 3, dv = b + 4;
  bool transposed = keyLayout == KeyLayout::component_major;
  SmallVector<OperandDims> operands = {
      {"query", batchDims(b, {g, m, d})},
      {"key", transposed ? batchDims(b, {d, s}) : batchDims(b, {s, d})},
      {"value", batchDims(b, {s, dv})}};
  if (hasMask)
    operands.push_back({"mask", batchDims(b, {g, m, s}), true});
  return operands;
}

SmallVector<LogicalDim> AttentionOp::getLogicalDims() {
  using Kind = LogicalDim::Kind;
  return makeLogicalDims(getNumBatchDims(),
                         {{"group", Kind::Parallel},
                          {"query position", Kind::Parallel},
                          {"position", Kind::Reduction},
                          {"component", Kind::Whole},
                          {"value component", Kind::Parallel}});
}

SmallVector<OperandDims> AttentionOp::getOperandDims() {
  int64_t b = getNumBatchDims();
  SmallVector<OperandDims> operands =
      getAttentionInputDims(b, getKeyLayout(), getMask() != nullptr);
  operands.push_back({"init", batchDims(b, {b, b + 1, b + 4})});
  return operands;
}

LogicalResult AttentionOp::verify() {
  if (failed(verifyMinRank(*this, getQuery(), "query", 3)) ||
      failed(verifyDims(cast<DimensionedOpInterface>(getOperation()))))
    return failure();
  return verifyScaled(*this, getQueryType(), getScaleAttr());
}

//===----------------------------------------------------------------------===//
// OnlineAttentionOp
//===----------------------------------------------------------------------===//

float OnlineAttentionOp::getScaleOrDefault() {
  if (FloatAttr scale = getScaleAttr())
    return scale.getValue().convertToFloat();
  return getDefaultScale(getQueryType());
}

SmallVector<LogicalDim> OnlineAttentionOp::getLogicalDims() {
  using Kind = LogicalDim::Kind;
  // Tiles of the value components would each add up max and sum again.
  return makeLogicalDims(getNumBatchDims(), {{"group", Kind::Parallel},
                                             {"query position", Kind::Parallel},
                                             {"position", Kind::Reduction},
                                             {"component", Kind::Whole},
                                             {"value component", Kind::Whole}});
}

SmallVector<OperandDims> OnlineAttentionOp::getOperandDims() {
  int64_t b = getNumBatchDims(), g = b, m = b + 1, dv = b + 4;
  SmallVector<OperandDims> operands =
      getAttentionInputDims(b, getKeyLayout(), getMask() != nullptr);
  operands.append({{"accumulator_init", batchDims(b, {g, m, dv})},
                   {"max_init", batchDims(b, {g, m})},
                   {"sum_init", batchDims(b, {g, m})}});
  return operands;
}

LogicalResult OnlineAttentionOp::verify() {
  if (failed(verifyMinRank(*this, getQuery(), "query", 3)) ||
      failed(verifyDims(cast<DimensionedOpInterface>(getOperation()))))
    return failure();
  return verifyScaled(*this, getQueryType(), getScaleAttr());
}

//===----------------------------------------------------------------------===//
// TopROp
//===----------------------------------------------------------------------===//

SmallVector<LogicalDim> TopROp::getLogicalDims() {
  using Kind = LogicalDim::Kind;
  return makeLogicalDims(
      getNumBatchDims(),
      {{"group", Kind::Whole}, {"component", Kind::Whole}, {"r", Kind::Whole}});
}

SmallVector<OperandDims> TopROp::getOperandDims() {
  int64_t b = getNumBatchDims(), g = b, d = b + 1, r = b + 2;
  return {{"query", batchDims(b, {g, d})},
          {"indices_init", batchDims(b, {r})},
          {"frac_init", batchDims(b, {g})}};
}

LogicalResult TopROp::verify() {
  if (failed(verifyMinRank(*this, getQuery(), "query", 2)) ||
      failed(verifyDims(cast<DimensionedOpInterface>(getOperation()))))
    return failure();
  int64_t r = getR();
  if (r < 1)
    return emitOpError() << "r must be at least 1, but is " << r;
  int64_t numComponents = getQueryType().getShape().back();
  if (!ShapedType::isDynamic(numComponents) && r > numComponents)
    return emitOpError() << "r must be at most the number of components of the "
                            "query, "
                         << numComponents << ", but is " << r;
  return verifyLastDimIs(*this, getIndicesInit(), "indices_init", "r", r);
}

//===----------------------------------------------------------------------===//
// PartialMatmulOp
//===----------------------------------------------------------------------===//

float PartialMatmulOp::getScaleOrDefault() {
  if (FloatAttr scale = getScaleAttr())
    return scale.getValue().convertToFloat();
  return getDefaultScale(getQueryType());
}

SmallVector<LogicalDim> PartialMatmulOp::getLogicalDims() {
  using Kind = LogicalDim::Kind;
  return makeLogicalDims(getNumBatchDims(), {{"group", Kind::Parallel},
                                             {"position", Kind::Parallel},
                                             {"component", Kind::Whole},
                                             {"r", Kind::Whole}});
}

SmallVector<OperandDims> PartialMatmulOp::getOperandDims() {
  int64_t b = getNumBatchDims(), g = b, s = b + 1, d = b + 2, r = b + 3;
  bool transposed = getKeyLayout() == KeyLayout::component_major;
  SmallVector<OperandDims> operands = {
      {"query", batchDims(b, {g, d})},
      {"indices", batchDims(b, {r})},
      {"frac", batchDims(b, {g})},
      {"key", transposed ? batchDims(b, {d, s}) : batchDims(b, {s, d})}};
  if (getMask())
    operands.push_back({"mask", batchDims(b, {g, s}), true});
  operands.push_back({"init", batchDims(b, {g, s})});
  return operands;
}

LogicalResult PartialMatmulOp::verify() {
  if (failed(verifyMinRank(*this, getQuery(), "query", 2)) ||
      failed(verifyDims(cast<DimensionedOpInterface>(getOperation()))))
    return failure();
  return verifyScaled(*this, getQueryType(), getScaleAttr());
}

//===----------------------------------------------------------------------===//
// TopKOp
//===----------------------------------------------------------------------===//

SmallVector<LogicalDim> TopKOp::getLogicalDims() {
  using Kind = LogicalDim::Kind;
  return makeLogicalDims(
      getNumBatchDims(),
      {{"group", Kind::Whole}, {"position", Kind::Whole}, {"k", Kind::Whole}});
}

SmallVector<OperandDims> TopKOp::getOperandDims() {
  int64_t b = getNumBatchDims(), g = b, s = b + 1, k = b + 2;
  return {{"logits", batchDims(b, {g, s})},
          {"indices_init", batchDims(b, {k})},
          {"alpha_init", batchDims(b, {g})}};
}

LogicalResult TopKOp::verify() {
  if (failed(verifyMinRank(*this, getLogits(), "logits", 2)) ||
      failed(verifyDims(cast<DimensionedOpInterface>(getOperation()))))
    return failure();
  return verifyTopK(*this, getK(), getLocal(), getIndicesInit());
}

//===----------------------------------------------------------------------===//
// SelectOp
//===----------------------------------------------------------------------===//

SmallVector<LogicalDim> SelectOp::getLogicalDims() {
  using Kind = LogicalDim::Kind;
  return makeLogicalDims(getNumBatchDims(),
                         {{"position", Kind::Whole}, {"k", Kind::Whole}});
}

SmallVector<OperandDims> SelectOp::getOperandDims() {
  int64_t b = getNumBatchDims(), s = b, k = b + 1;
  return {{"scores", batchDims(b, {s})},
          {"indices_init", batchDims(b, {k})},
          {"count_init", batchDims(b, {})}};
}

LogicalResult SelectOp::verify() {
  if (failed(verifyMinRank(*this, getScores(), "scores", 1)) ||
      failed(verifyDims(cast<DimensionedOpInterface>(getOperation()))))
    return failure();
  return verifyTopK(*this, getK(), getLocal(), getIndicesInit());
}

//===----------------------------------------------------------------------===//
// GatherOp
//===----------------------------------------------------------------------===//

SmallVector<LogicalDim> GatherOp::getLogicalDims() {
  using Kind = LogicalDim::Kind;
  return makeLogicalDims(getNumBatchDims(), {{"position", Kind::Whole},
                                             {"k", Kind::Parallel},
                                             {"component", Kind::Parallel}});
}

SmallVector<OperandDims> GatherOp::getOperandDims() {
  int64_t b = getNumBatchDims(), s = b, k = b + 1, d = b + 2;
  return {{"source", batchDims(b, {s, d})},
          {"indices", batchDims(b, {k})},
          {"init", batchDims(b, {k, d})}};
}

LogicalResult GatherOp::verify() {
  if (failed(verifyMinRank(*this, getSource(), "source", 2)) ||
      failed(verifyDims(cast<DimensionedOpInterface>(getOperation()))))
    return failure();
  return verifySameElementType(*this, getSource(), "source", getInit(), "init");
}

//===----------------------------------------------------------------------===//
// GatherMaskOp
//===----------------------------------------------------------------------===//

SmallVector<LogicalDim> GatherMaskOp::getLogicalDims() {
  using Kind = LogicalDim::Kind;
  return makeLogicalDims(getNumBatchDims(), {{"group", Kind::Parallel},
                                             {"position", Kind::Whole},
                                             {"k", Kind::Parallel}});
}

SmallVector<OperandDims> GatherMaskOp::getOperandDims() {
  int64_t b = getNumBatchDims(), g = b, s = b + 1, k = b + 2;
  SmallVector<OperandDims> operands = {{"indices", batchDims(b, {k})}};
  if (getMask())
    operands.push_back({"mask", batchDims(b, {g, s}), true});
  operands.push_back({"init", batchDims(b, {g, k})});
  return operands;
}

LogicalResult GatherMaskOp::verify() {
  if (failed(verifyMinRank(*this, getIndices(), "indices", 1)))
    return failure();
  return verifyDims(cast<DimensionedOpInterface>(getOperation()));
}

//===----------------------------------------------------------------------===//
// TopKGatherOp
//===----------------------------------------------------------------------===//

SmallVector<LogicalDim> TopKGatherOp::getLogicalDims() {
  using Kind = LogicalDim::Kind;
  return makeLogicalDims(getNumBatchDims(), {{"group", Kind::Whole},
                                             {"position", Kind::Whole},
                                             {"component", Kind::Whole},
                                             {"value component", Kind::Whole},
                                             {"k", Kind::Whole}});
}

SmallVector<OperandDims> TopKGatherOp::getOperandDims() {
  int64_t b = getNumBatchDims();
  int64_t g = b, s = b + 1, d = b + 2, dv = b + 3, k = b + 4;
  SmallVector<OperandDims> operands = {{"logits", batchDims(b, {g, s})},
                                       {"key", batchDims(b, {s, d})},
                                       {"value", batchDims(b, {s, dv})}};
  if (getMask())
    operands.push_back({"mask", batchDims(b, {g, s}), true});
  operands.append({{"indices_init", batchDims(b, {k})},
                   {"alpha_init", batchDims(b, {g})},
                   {"keys_init", batchDims(b, {k, d})},
                   {"values_init", batchDims(b, {k, dv})},
                   {"bias_init", batchDims(b, {g, k})}});
  return operands;
}

LogicalResult TopKGatherOp::verify() {
  if (failed(verifyMinRank(*this, getLogits(), "logits", 2)) ||
      failed(verifyDims(cast<DimensionedOpInterface>(getOperation()))) ||
      failed(verifySameElementType(*this, getKey(), "key", getKeysInit(),
                                   "keys_init")) ||
      failed(verifySameElementType(*this, getValue(), "value", getValuesInit(),
                                   "values_init")))
    return failure();
  return verifyTopK(*this, getK(), getLocal(), getIndicesInit());
}

//===----------------------------------------------------------------------===//
// MeanValueOp
//===----------------------------------------------------------------------===//

SmallVector<LogicalDim> MeanValueOp::getLogicalDims() {
  using Kind = LogicalDim::Kind;
  return makeLogicalDims(getNumBatchDims(),
                         {{"group", Kind::Whole},
                          {"position", Kind::Reduction},
                          {"value component", Kind::Parallel}});
}

SmallVector<OperandDims> MeanValueOp::getOperandDims() {
  int64_t b = getNumBatchDims(), g = b, s = b + 1, dv = b + 2;
  SmallVector<OperandDims> operands = {{"value", batchDims(b, {s, dv})}};
  if (getMask())
    operands.push_back({"mask", batchDims(b, {g, s}), true});
  operands.push_back({"init", batchDims(b, {dv})});
  return operands;
}

LogicalResult MeanValueOp::verify() {
  if (failed(verifyMinRank(*this, getValue(), "value", 2)))
    return failure();
  return verifyDims(cast<DimensionedOpInterface>(getOperation()));
}

//===----------------------------------------------------------------------===//
// InterpolateOp
//===----------------------------------------------------------------------===//

SmallVector<LogicalDim> InterpolateOp::getLogicalDims() {
  using Kind = LogicalDim::Kind;
  return makeLogicalDims(
      getNumBatchDims(),
      {{"group", Kind::Parallel}, {"value component", Kind::Parallel}});
}

SmallVector<OperandDims> InterpolateOp::getOperandDims() {
  int64_t b = getNumBatchDims(), g = b, dv = b + 1;
  return {{"attended", batchDims(b, {g, dv})},
          {"alpha", batchDims(b, {g})},
          {"mean", batchDims(b, {dv})},
          {"init", batchDims(b, {g, dv})}};
}

LogicalResult InterpolateOp::verify() {
  if (failed(verifyMinRank(*this, getAttended(), "attended", 2)))
    return failure();
  return verifyDims(cast<DimensionedOpInterface>(getOperation()));
}

//===----------------------------------------------------------------------===//
// Interface methods that are the same for every op
//===----------------------------------------------------------------------===//

#define SPARQ_COMMON_METHODS(OP)                                               \
  LogicalResult OP::inferReturnTypes(MLIRContext *, std::optional<Location>,   \
                                     ValueRange operands, DictionaryAttr,      \
                                     OpaqueProperties, RegionRange,            \
                                     SmallVectorImpl<Type> &types) {           \
    inferTypesFromInits(operands, kNumInits, types);                           \
    return success();                                                          \
  }                                                                            \
  LogicalResult OP::reifyResultShapes(OpBuilder &b,                            \
                                      ReifiedRankedShapedTypeDims &shapes) {   \
    return reifyShapesFromInits(                                               \
        b, cast<DestinationStyleOpInterface>(getOperation()), shapes);         \
  }                                                                            \
  void OP::getEffects(                                                         \
      SmallVectorImpl<SideEffects::EffectInstance<MemoryEffects::Effect>>      \
          &effects) {                                                          \
    getDestinationStyleEffects(                                                \
        cast<DestinationStyleOpInterface>(getOperation()), effects);           \
  }                                                                            \
  Speculation::Speculatability OP::getSpeculatability() {                      \
    return getNumResults() ? Speculation::Speculatable                         \
                           : Speculation::NotSpeculatable;                     \
  }

SPARQ_COMMON_METHODS(AttentionOp)
SPARQ_COMMON_METHODS(OnlineAttentionOp)
SPARQ_COMMON_METHODS(TopROp)
SPARQ_COMMON_METHODS(PartialMatmulOp)
SPARQ_COMMON_METHODS(TopKOp)
SPARQ_COMMON_METHODS(SelectOp)
SPARQ_COMMON_METHODS(GatherOp)
SPARQ_COMMON_METHODS(GatherMaskOp)
SPARQ_COMMON_METHODS(TopKGatherOp)
SPARQ_COMMON_METHODS(MeanValueOp)
SPARQ_COMMON_METHODS(InterpolateOp)

#include "sparq/IR/SparqEnums.cpp.inc"
#include "sparq/IR/SparqInterfaces.cpp.inc"
#define GET_OP_CLASSES
#include "sparq/IR/SparqOps.cpp.inc"
