//===- FuseReductions.cpp - Reduce while computing ------------------------===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "sparq/Tile/Passes.h"

#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/IR/IRMapping.h"
#include "mlir/IR/PatternMatch.h"

namespace mlir::sparq {
#define GEN_PASS_DEF_FUSEREDUCTIONS
#include "sparq/Tile/Passes.h.inc"
} // namespace mlir::sparq

using namespace mlir;
using namespace mlir::sparq;

/// Whether `operand` of a reduction is computed elementwise for it and for what
/// comes later, and read once.
static bool shouldFuse(OpOperand &operand) {
  auto reduction = cast<linalg::GenericOp>(operand.getOwner());
  auto producer = operand.get().getDefiningOp<linalg::GenericOp>();
  if (!producer || reduction.getNumReductionLoops() == 0 ||
      producer.getNumParallelLoops() != producer.getNumLoops() ||
      producer->getNumResults() != 1 || producer->hasOneUse() ||
      producer->getBlock() != reduction->getBlock() ||
      !producer.getMatchingIndexingMap(producer.getDpsInitOperand(0))
           .isPermutation() ||
      !reduction.getMatchingIndexingMap(&operand).isPermutation())
    return false;
  // Everything else that uses it has to come after the reduction.
  return llvm::all_of(producer->getUses(), [&](OpOperand &use) {
    Operation *user =
        reduction->getBlock()->findAncestorOpInBlock(*use.getOwner());
    return &use == &operand || (user && reduction->isBeforeInBlock(user));
  });
}

/// Copies the body of `op`, of whose loops `loops` has the new ones.
static void cloneBody(OpBuilder &b, linalg::GenericOp op, AffineMap loops,
                      IRMapping &map) {
  for (Operation &bodyOp : op.getBody()->without_terminator()) {
    if (auto index = dyn_cast<linalg::IndexOp>(bodyOp))
      map.map(index.getResult(),
              linalg::IndexOp::create(b, index.getLoc(),
                                      loops.getDimPosition(index.getDim()))
                  .getResult());
    else
      b.clone(bodyOp, map);
  }
}

/// One op with the results of both.
static void fuse(RewriterBase &rewriter, OpOperand &operand) {
  auto reduction = cast<linalg::GenericOp>(operand.getOwner());
  auto producer = operand.get().getDefiningOp<linalg::GenericOp>();
  // The producer's loops by those of the reduction.
  AffineMap loops = inversePermutation(producer.getMatchingIndexingMap(
                                           producer.getDpsInitOperand(0)))
                        .compose(reduction.getMatchingIndexingMap(&operand));
  AffineMap same = AffineMap::getMultiDimIdentityMap(reduction.getNumLoops(),
                                                     rewriter.getContext());
  SmallVector<OpOperand *> operands = producer.getDpsInputOperands();
  for (OpOperand *input : reduction.getDpsInputOperands())
    if (input != &operand)
      operands.push_back(input);
  size_t numInputs = operands.size();
  operands.push_back(producer.getDpsInitOperand(0));
  for (OpOperand &init : reduction.getDpsInitsMutable())
    operands.push_back(&init);

  SmallVector<Value> values;
  SmallVector<AffineMap> maps;
  for (OpOperand *each : operands) {
    auto owner = cast<linalg::GenericOp>(each->getOwner());
    AffineMap indexing = owner.getMatchingIndexingMap(each);
    values.push_back(each->get());
    maps.push_back(owner == producer ? indexing.compose(loops) : indexing);
  }
  SmallVector<Type> types = {producer->getResult(0).getType()};
  llvm::append_range(types, reduction->getResultTypes());
  rewriter.setInsertionPoint(reduction);
  auto fused = linalg::GenericOp::create(
      rewriter, reduction.getLoc(), types,
      ArrayRef(values).take_front(numInputs),
      ArrayRef(values).drop_front(numInputs), maps,
      reduction.getIteratorTypesArray(),
      [&](OpBuilder &b, Location loc, ValueRange args) {
        IRMapping map;
        for (auto [each, arg] : llvm::zip_equal(operands, args))
          map.map(cast<linalg::GenericOp>(each->getOwner())
                      .getMatchingBlockArgument(each),
                  arg);
        cloneBody(b, producer, loops, map);
        Value computed = map.lookupOrDefault(
            producer.getBody()->getTerminator()->getOperand(0));
        map.map(reduction.getMatchingBlockArgument(&operand), computed);
        cloneBody(b, reduction, same, map);
        SmallVector<Value> results = {computed};
        for (Value value : reduction.getBody()->getTerminator()->getOperands())
          results.push_back(map.lookupOrDefault(value));
        linalg::YieldOp::create(b, loc, results);
      });
  rewriter.replaceOp(reduction, fused->getResults().drop_front());
  rewriter.replaceOp(producer, fused->getResults().take_front());
}

namespace {
struct FuseReductions : sparq::impl::FuseReductionsBase<FuseReductions> {
  void runOnOperation() override {
    SmallVector<linalg::GenericOp> ops;
    getOperation()->walk([&](linalg::GenericOp op) {
      if (op.hasPureTensorSemantics())
        ops.push_back(op);
    });
    // What is fused has several results, and is no producer for others.
    IRRewriter rewriter(&getContext());
    for (linalg::GenericOp op : ops)
      for (OpOperand *input : op.getDpsInputOperands())
        if (shouldFuse(*input)) {
          fuse(rewriter, *input);
          break;
        }
  }
};
} // namespace
