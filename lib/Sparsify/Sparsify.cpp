//===- Sparsify.cpp - rewrite one-query attention into SparQ --------------===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "sparq/Sparsify/Passes.h"

#include "sparq/IR/FunctionName.h"
#include "sparq/IR/SparqOps.h"
#include "sparq/Sparsify/Cost.h"

#include "mlir/Dialect/Utils/ReshapeOpsUtils.h"
#include "mlir/IR/Remarks.h"

namespace mlir::sparq {
#define GEN_PASS_DEF_SPARSIFY
#include "sparq/Sparsify/Passes.h.inc"
} // namespace mlir::sparq

using namespace mlir;
using namespace mlir::sparq;

/// Marks ops that `--sparq-carry-state` can make read state.
static constexpr StringLiteral kCarryAttr = "sparq.carry";
/// Marks the dense side of a choice made at run time.
static constexpr StringLiteral kDenseAttr = "sparq.dense";

namespace {
enum class MeanValue { Carry, Recompute, None };

/// How long an attention takes, estimated.
struct Estimate {
  LinearTime dense, sparq;
  /// None if SparQ is always slower.
  std::optional<int64_t> minSeqLen;
};

/// The options, checked.
struct Settings {
  int64_t r, k, local;
  /// None: whatever is estimated to be faster.
  std::optional<int64_t> minSeqLen;
  MeanValue meanValue;
};
} // namespace

//===----------------------------------------------------------------------===//
// Remarks
//===----------------------------------------------------------------------===//

static remark::RemarkOpts remarkOpts(Operation *op, StringRef name) {
  return remark::RemarkOpts::name(name)
      .category("sparq")
      .subCategory("sparsify")
      .function(getFunctionName(op));
}

template <typename... Ts>
static void remarkMissed(AttentionOp op, const char *format, Ts &&...args) {
  remark::missed(op.getLoc(), remarkOpts(op, "attention"))
      << remark::reason(format, std::forward<Ts>(args)...);
}

/// "; estimated ...": what made the choice, where it was estimated.
static std::string formatEstimate(const AttentionSizes &sizes,
                                  const Estimate &estimate) {
  return llvm::formatv("estimated per step and key-value head: dense {0}, "
                       "SparQ {1}",
                       estimate.dense.str(sizes.numPositions),
                       estimate.sparq.str(sizes.numPositions));
}

static void remarkPassed(AttentionOp op, const AttentionSizes &sizes,
                         const Settings &options,
                         const std::optional<Estimate> &estimate) {
  bool byComponent = options.meanValue == MeanValue::Carry ||
                     op.getKeyLayout() == KeyLayout::component_major;
  std::string notes;
  if (!byComponent)
    notes += "; K is position-major, so all of it is read";
  bool recomputes = options.meanValue == MeanValue::Recompute;
  if (recomputes)
    notes += "; the mean of V is recomputed, so all of V is read";
  if (estimate) {
    notes += "; " + formatEstimate(sizes, *estimate);
    if (ShapedType::isDynamic(sizes.numPositions))
      notes +=
          llvm::formatv("; dense below {0} positions", *estimate->minSeqLen);
  }
  LinearBytes sparse =
      getSparqBytes(sizes, options.r, options.k, {byComponent, recomputes});
  remark::passed(op.getLoc(), remarkOpts(op, "attention")) << remark::add(
      "made sparse with r = {0}, k = {1}, local = {2}; K and V "
      "read per step and key-value head: dense {3}, SparQ {4}{5}",
      options.r, options.k, options.local,
      getDenseBytes(sizes).str(sizes.numPositions),
      sparse.str(sizes.numPositions), notes);
}

//===----------------------------------------------------------------------===//
// The rewrite
//===----------------------------------------------------------------------===//

/// The reassociation that merges dimensions `dim` and `dim + 1` of `rank`.
static SmallVector<ReassociationIndices> mergeWithNext(int64_t rank,
                                                       int64_t dim) {
  SmallVector<ReassociationIndices> groups;
  for (int64_t i = 0; i < rank; ++i) {
    if (i == dim + 1)
      groups.back().push_back(i);
    else
      groups.push_back({i});
  }
  return groups;
}

/// Drops the unit dimension after `dim`.
static Value dropUnitDim(OpBuilder &b, Location loc, Value value, int64_t dim) {
  auto type = cast<RankedTensorType>(value.getType());
  if (type.isDynamicDim(dim + 1)) {
    SmallVector<int64_t> shape(type.getShape());
    shape[dim + 1] = 1;
    type = RankedTensorType::get(shape, type.getElementType());
    value = tensor::CastOp::create(b, loc, type, value);
  }
  return tensor::CollapseShapeOp::create(b, loc, value,
                                         mergeWithNext(type.getRank(), dim));
}

/// Adds a unit dimension after `dim`.
static Value addUnitDim(OpBuilder &b, Location loc, Value value, int64_t dim) {
  auto type = cast<RankedTensorType>(value.getType());
  SmallVector<int64_t> shape(type.getShape());
  shape.insert(shape.begin() + dim + 1, 1);
  SmallVector<OpFoldResult> sizes = tensor::getMixedSizes(b, loc, value);
  sizes.insert(sizes.begin() + dim + 1, b.getIndexAttr(1));
  return tensor::ExpandShapeOp::create(
      b, loc, RankedTensorType::get(shape, type.getElementType()), value,
      mergeWithNext(type.getRank() + 1, dim), sizes);
}

/// The key by position: what a component-major key is a transpose of, or a
/// transpose of it.
static Value getPositionMajorKey(OpBuilder &b, AttentionOp op) {
  Value key = op.getKey();
  if (op.getKeyLayout() == KeyLayout::position_major)
    return key;

  if (Value known = findPositionMajorKey(op))
    return known;

  remark::missed(op.getLoc(), remarkOpts(op, "key-layout")) << remark::reason(
      "the key is component-major and no position-major key is known: "
      "gathering selected rows transposes all of it in every step");
  Location loc = op.getLoc();
  int64_t rank = op.getKeyType().getRank();
  SmallVector<int64_t> permutation =
      llvm::to_vector(llvm::seq<int64_t>(0, rank));
  std::swap(permutation[rank - 1], permutation[rank - 2]);
  SmallVector<OpFoldResult> sizes = tensor::getMixedSizes(b, loc, key);
  std::swap(sizes[rank - 1], sizes[rank - 2]);
  Value empty =
      tensor::EmptyOp::create(b, loc, sizes, op.getKeyType().getElementType());
  return linalg::TransposeOp::create(b, loc, key, empty, permutation)
      ->getResult(0);
}

/// Emits the SparQ steps for `op`, which has one query position, and returns
/// what replaces its result.
static Value emitSparq(OpBuilder &b, AttentionOp op, const Settings &options) {
  Location loc = op.getLoc();
  int64_t numBatchDims = op.getNumBatchDims();
  Value query = dropUnitDim(b, loc, op.getQuery(), numBatchDims);
  Value mask = op.getMask();
  if (mask)
    mask = dropUnitDim(b, loc, mask, numBatchDims);
  Value key = op.getKey(), value = op.getValue();
  Value rowKey = getPositionMajorKey(b, op);

  // Sizes by name.
  SmallVector<OpFoldResult> batch = tensor::getMixedSizes(b, loc, query);
  OpFoldResult numComponents = batch.pop_back_val();
  OpFoldResult group = batch.pop_back_val();
  SmallVector<OpFoldResult> valueSizes = tensor::getMixedSizes(b, loc, value);
  OpFoldResult numValueComponents = valueSizes.pop_back_val();
  OpFoldResult numPositions = valueSizes.pop_back_val();
  OpFoldResult r = b.getIndexAttr(options.r), k = b.getIndexAttr(options.k);
  Type f32 = b.getF32Type(), i32 = b.getI32Type();
  auto empty = [&](ArrayRef<OpFoldResult> trailing, Type elementType) -> Value {
    SmallVector<OpFoldResult> sizes(batch);
    llvm::append_range(sizes, trailing);
    return tensor::EmptyOp::create(b, loc, sizes, elementType);
  };
  UnitAttr carry =
      options.meanValue == MeanValue::Carry ? b.getUnitAttr() : UnitAttr();

  // Steps 1 and 2: estimate scores from r components.
  auto topR =
      TopROp::create(b, loc, query, empty({r}, i32), empty({group}, f32),
                     b.getI64IntegerAttr(options.r));
  auto logits = PartialMatmulOp::create(
      b, loc, query, topR.getResult(0), topR.getResult(1), key, mask,
      empty({group, numPositions}, f32), op.getScaleAttr(),
      op.getKeyLayoutAttr());
  if (carry)
    logits->setDiscardableAttr(kCarryAttr, carry);

  // Step 3: select, and gather what is selected.
  auto selected = TopKGatherOp::create(
      b, loc, logits.getResult(0), rowKey, value, mask, empty({k}, i32),
      empty({group}, f32), empty({k, numComponents}, getElementTypeOrSelf(key)),
      empty({k, numValueComponents}, getElementTypeOrSelf(value)),
      empty({group, k}, f32), b.getI64IntegerAttr(options.k),
      b.getI64IntegerAttr(options.local));

  // Step 4: attention over the gathered rows. It takes the query with its
  // position, which is 1.
  bool interpolates = options.meanValue != MeanValue::None;
  Type resultElementType = getElementTypeOrSelf(op.getInit());
  Value rowQuery = addUnitDim(b, loc, query, numBatchDims);
  Value bias = addUnitDim(b, loc, selected.getResult(4), numBatchDims);
  auto attended = AttentionOp::create(
      b, loc, rowQuery, selected.getResult(2), selected.getResult(3), bias,
      empty({group, b.getIndexAttr(1), numValueComponents},
            interpolates ? f32 : resultElementType),
      op.getScaleAttr(), KeyLayout::position_major);
  Value result = attended.getResult(0);

  // Step 5: compensate for what was not selected.
  if (interpolates) {
    auto mean = MeanValueOp::create(b, loc, value, mask,
                                    empty({numValueComponents}, f32));
    if (carry)
      mean->setDiscardableAttr(kCarryAttr, carry);
    auto interpolate = InterpolateOp::create(
        b, loc, dropUnitDim(b, loc, result, numBatchDims),
        selected.getResult(1), mean.getResult(0),
        empty({group, numValueComponents}, resultElementType));
    result = addUnitDim(b, loc, interpolate.getResult(0), numBatchDims);
  }
  Type resultType = op.getResult(0).getType();
  if (result.getType() != resultType)
    result = tensor::CastOp::create(b, loc, resultType, result);
  return result;
}

/// Chooses between dense and sparse by the number of positions at run time.
static Value emitChoice(OpBuilder &b, AttentionOp op, const Settings &options,
                        int64_t minSeqLen) {
  Location loc = op.getLoc();
  Value numPositions =
      tensor::DimOp::create(b, loc, op.getValue(), op.getNumBatchDims());
  Value minimum = arith::ConstantIndexOp::create(b, loc, minSeqLen);
  Value isLong = arith::CmpIOp::create(b, loc, arith::CmpIPredicate::uge,
                                       numPositions, minimum);
  auto emit = [&](Value result) { scf::YieldOp::create(b, loc, result); };
  auto choice = scf::IfOp::create(b, loc, op->getResultTypes(), isLong,
                                  /*withElseRegion=*/true);
  OpBuilder::InsertionGuard guard(b);
  b.setInsertionPointToStart(choice.thenBlock());
  emit(emitSparq(b, op, options));
  b.setInsertionPointToStart(choice.elseBlock());
  Operation *dense = b.clone(*op);
  dense->setDiscardableAttr(kDenseAttr, b.getUnitAttr());
  emit(dense->getResult(0));
  return choice.getResult(0);
}

//===----------------------------------------------------------------------===//
// The pass
//===----------------------------------------------------------------------===//

namespace {
struct Sparsify : sparq::impl::SparsifyBase<Sparsify> {
  using SparsifyBase::SparsifyBase;

  void runOnOperation() override;

  /// Checks the options, reporting at `op`.
  FailureOr<Settings> checkOptions(Operation *op);

  /// Rewrites `op`, or leaves it and says why. Fails on options that do not
  /// suit it.
  LogicalResult sparsify(AttentionOp op, const Settings &options);
};
} // namespace

FailureOr<Settings> Sparsify::checkOptions(Operation *op) {
  auto error = [&](StringRef option, auto value) {
    return op->emitError() << "sparq-sparsify: option " << option << " = "
                           << value;
  };
  Settings settings{r, k, local, std::nullopt, MeanValue::Carry};
  if (settings.r <= 0)
    return error("r", settings.r) << " must be positive";
  if (settings.k <= 0)
    return error("k", settings.k) << " must be positive";
  if (settings.local < 0)
    return error("local", settings.local) << " must not be negative";
  if (settings.local > settings.k)
    return error("local", settings.local)
           << " must be at most k = " << settings.k;
  if (minSeqLen != "auto") {
    int64_t number;
    if (StringRef(minSeqLen).getAsInteger(10, number))
      return error("min-seq-len", "'" + minSeqLen + "'")
             << " must be auto or a number of positions";
    if (number < 0)
      return error("min-seq-len", number) << " must not be negative";
    settings.minSeqLen = number;
  }
  auto mode = llvm::StringSwitch<std::optional<MeanValue>>(meanValue)
                  .Case("carry", MeanValue::Carry)
                  .Case("recompute", MeanValue::Recompute)
                  .Case("none", MeanValue::None)
                  .Default(std::nullopt);
  if (!mode)
    return error("mean-value", "'" + meanValue + "'")
           << " must be carry, recompute or none";
  settings.meanValue = *mode;
  return settings;
}

static Estimate estimateTimes(AttentionOp op, const AttentionSizes &sizes,
                              const Settings &options) {
  StepReads reads =
      getStepReads(op, /*carried=*/options.meanValue == MeanValue::Carry,
                   /*recomputed=*/options.meanValue == MeanValue::Recompute);
  Estimate estimate;
  estimate.dense = getDenseTime(sizes);
  estimate.sparq = getSparqTime(sizes, options.r, options.k, reads);
  estimate.minSeqLen = getMinSeqLen(estimate.dense, estimate.sparq, options.k);
  return estimate;
}

LogicalResult Sparsify::sparsify(AttentionOp op, const Settings &options) {
  // What this pass has left behind.
  if (op->hasAttr(kDenseAttr) || op.getKey().getDefiningOp<TopKGatherOp>() ||
      op.getKey().getDefiningOp<GatherOp>())
    return success();

  if (op.getNumResults() == 0) {
    remarkMissed(op, "left dense: it is on memrefs; sparsify before "
                     "bufferization");
    return success();
  }
  AttentionSizes sizes(op);
  if (sizes.numQueries != 1) {
    if (ShapedType::isDynamic(sizes.numQueries))
      remarkMissed(op, "left dense: the number of query positions is dynamic; "
                       "only a step with one query position is made sparse");
    else
      remarkMissed(op,
                   "left dense: {0} query positions; only a step with one "
                   "query position is made sparse",
                   sizes.numQueries);
    return success();
  }
  if (ShapedType::isDynamic(sizes.numComponents)) {
    remarkMissed(op,
                 "left dense: the number of query components is dynamic, "
                 "so r = {0} cannot be checked against it",
                 options.r);
    return success();
  }
  if (options.r > sizes.numComponents)
    return op.emitError() << "sparq-sparsify: option r = " << options.r
                          << " exceeds the " << sizes.numComponents
                          << " components of the query";
  if (ShapedType::isDynamic(sizes.numValueComponents)) {
    remarkMissed(op, "left dense: the number of value components is dynamic");
    return success();
  }

  bool isDynamic = ShapedType::isDynamic(sizes.numPositions);
  if (!isDynamic && sizes.numPositions <= options.k) {
    remarkMissed(op, "left dense: all {0} positions fit into k = {1}",
                 sizes.numPositions, options.k);
    return success();
  }
  std::optional<Estimate> estimate;
  if (!options.minSeqLen) {
    estimate = estimateTimes(op, sizes, options);
    std::optional<int64_t> minimum = estimate->minSeqLen;
    if (!minimum || (!isDynamic && sizes.numPositions < *minimum)) {
      std::string from =
          minimum ? llvm::formatv("from {0} positions on", *minimum).str()
                  : "for no number of positions";
      remarkMissed(op, "left dense: {0}; SparQ is faster {1}",
                   formatEstimate(sizes, *estimate), from);
      return success();
    }
  } else if (!isDynamic && sizes.numPositions < *options.minSeqLen) {
    remarkMissed(op, "left dense: {0} positions, fewer than min-seq-len = {1}",
                 sizes.numPositions, *options.minSeqLen);
    return success();
  }

  OpBuilder b(op);
  remarkPassed(op, sizes, options, estimate);
  int64_t minimum = estimate ? *estimate->minSeqLen : *options.minSeqLen;
  Value result = isDynamic && minimum > 0 ? emitChoice(b, op, options, minimum)
                                          : emitSparq(b, op, options);
  op.getResult(0).replaceAllUsesWith(result);
  op.erase();
  return success();
}

void Sparsify::runOnOperation() {
  SmallVector<AttentionOp> attentions;
  getOperation()->walk([&](AttentionOp op) { attentions.push_back(op); });

  FailureOr<Settings> options =
      checkOptions(attentions.empty() ? getOperation().getOperation()
                                      : attentions.front().getOperation());
  if (failed(options))
    return signalPassFailure();
  for (AttentionOp op : attentions)
    if (failed(sparsify(op, *options)))
      signalPassFailure();
}
