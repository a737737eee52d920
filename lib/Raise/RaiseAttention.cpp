//===- RaiseAttention.cpp - find dense attention and raise it -------------===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "sparq/Raise/RaiseAttention.h"

#include "sparq/Raise/Passes.h"

#include "AttentionMatch.h"
#include "ResolveReshapes.h"

#include "sparq/IR/FunctionName.h"
#include "sparq/IR/SparqDialect.h"

#include "mlir/Dialect/Affine/IR/AffineOps.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Arith/Utils/Utils.h"
#include "mlir/Dialect/ControlFlow/IR/ControlFlow.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/Remarks.h"
#include "mlir/Interfaces/InferTypeOpInterface.h"
#include "mlir/Interfaces/SideEffectInterfaces.h"

namespace mlir::sparq {
#define GEN_PASS_DEF_RAISEATTENTION
#include "sparq/Raise/Passes.h.inc"
} // namespace mlir::sparq

using namespace mlir;
using namespace mlir::sparq;
using namespace mlir::sparq::raise;

/// Reads sizes of the results of `op` off its operands instead, so that it can
/// die.
static void replaceSizes(RewriterBase &rewriter, Operation *op,
                         SmallVectorImpl<Operation *> &deadCandidates) {
  SmallVector<Operation *> users(op->getUsers());
  for (Operation *user : users) {
    if (!isa<tensor::ExpandShapeOp, tensor::CollapseShapeOp>(user))
      continue;
    replaceSizes(rewriter, user, deadCandidates);
    deadCandidates.push_back(user);
  }
  users.assign(op->user_begin(), op->user_end());
  for (Operation *user : users) {
    auto dim = dyn_cast<tensor::DimOp>(user);
    if (!dim || !dim.getConstantIndex() ||
        uint64_t(*dim.getConstantIndex()) >=
            uint64_t(cast<ShapedType>(dim.getSource().getType()).getRank()))
      continue;
    Operation *previous = dim->getPrevNode();
    rewriter.setInsertionPoint(dim);
    FailureOr<OpFoldResult> size = reifyDimOfResult(
        rewriter, op, cast<OpResult>(dim.getSource()).getResultNumber(),
        *dim.getConstantIndex());
    if (failed(size))
      continue;
    Operation *last = dim->getPrevNode();
    rewriter.replaceOp(
        dim, getValueOrCreateConstantIndexOp(rewriter, dim.getLoc(), *size));
    // Sizes of all dimensions may have been made for the one.
    while (last && last != previous) {
      Operation *next = last->getPrevNode();
      if (isOpTriviallyDead(last))
        rewriter.eraseOp(last);
      last = next;
    }
  }
}

static RaiseResult
tryRaiseAttention(RewriterBase &rewriter, Operation *root,
                  bool operandsAsTheyAre, std::string &message,
                  SmallVectorImpl<Operation *> &deadCandidates) {
  TensorView view;
  AttentionMatch match;
  match.operandsAsTheyAre = operandsAsTheyAre;
  Verdict verdict = matchAttention(view, root, match, message);
  if (verdict == Verdict::NotAttention)
    return RaiseResult::NotAttention;
  if (verdict == Verdict::Missed ||
      failed(emitAttention(rewriter, view, match, message)))
    return RaiseResult::Missed;
  // From the result back, so that each op finds the sizes that those after it
  // now ask for.
  if (!match.deferred.empty())
    for (Operation *op : ArrayRef(match.deferred).drop_front())
      replaceSizes(rewriter, op, deadCandidates);
  for (Operation *op : match.interior)
    replaceSizes(rewriter, op, deadCandidates);
  llvm::append_range(deadCandidates, match.deadCandidates);
  return RaiseResult::Raised;
}

RaiseResult
sparq::raiseAttention(RewriterBase &rewriter, Operation *root,
                      std::string &message,
                      SmallVectorImpl<Operation *> &deadCandidates) {
  RaiseResult result = tryRaiseAttention(
      rewriter, root, /*operandsAsTheyAre=*/false, message, deadCandidates);
  if (result != RaiseResult::Missed || isa<linalg::LinalgOp>(root))
    return result;
  // A whole attention is one whatever its operands are computed from, heads of
  // the key alone repeated, say.
  std::string second;
  if (tryRaiseAttention(rewriter, root, /*operandsAsTheyAre=*/true, second,
                        deadCandidates) != RaiseResult::Raised)
    return result;
  message = second;
  return RaiseResult::Raised;
}

/// Erases `ops` as far as they are dead, and what dies with them. `allErased`
/// gets them, too.
static void eraseDead(RewriterBase &rewriter, SmallVector<Operation *> ops,
                      DenseSet<Operation *> &allErased) {
  // Of this call only: new ops may be where erased ones were.
  DenseSet<Operation *> erased;
  while (!ops.empty()) {
    Operation *op = ops.pop_back_val();
    if (!op || erased.contains(op) || !isOpTriviallyDead(op))
      continue;
    SmallVector<Operation *> next;
    op->walk([&](Operation *nested) {
      for (Value operand : nested->getOperands())
        if (Operation *def = operand.getDefiningOp())
          if (!op->isAncestor(def))
            next.push_back(def);
    });
    op->walk([&](Operation *nested) {
      erased.insert(nested);
      allErased.insert(nested);
    });
    rewriter.eraseOp(op);
    ops.append(next);
  }
}

/// True for a product that attention may be made of, in a dialect that has to
/// be converted first.
static bool isProductOfOtherDialect(Operation *op) {
  StringRef name = op->getName().getStringRef();
  return name == "tosa.matmul" || name == "stablehlo.dot_general" ||
         name == "mhlo.dot_general" || name == "torch.aten.matmul" ||
         name == "torch.aten.bmm" ||
         name == "torch.aten.scaled_dot_product_attention" ||
         name == "onnx.MatMul";
}

static remark::RemarkOpts getOpts(StringRef function) {
  return remark::RemarkOpts::name("attention")
      .category("sparq")
      .subCategory("raise")
      .function(function);
}

namespace {
struct RaiseAttention : sparq::impl::RaiseAttentionBase<RaiseAttention> {
  void runOnOperation() override {
    resolveReshapes(getOperation());
    SmallVector<Operation *> roots;
    llvm::SmallSetVector<StringRef, 2> unseen;
    getOperation()->walk([&](Operation *op) {
      if (isAttentionRoot(op))
        roots.push_back(op);
      else if (isProductOfOtherDialect(op) &&
               unseen.insert(op->getName().getDialectNamespace()))
        remark::missed(op->getLoc(), getOpts(getFunctionName(op)))
            << remark::reason("{0} is not looked into: convert {1} to linalg "
                              "first",
                              op->getName().getStringRef(),
                              op->getName().getDialectNamespace());
    });
    IRRewriter rewriter(&getContext());
    DenseSet<Operation *> erased;
    for (Operation *root : roots)
      if (!erased.contains(root))
        raise(rewriter, root, erased);
  }

  void raise(RewriterBase &rewriter, Operation *root,
             DenseSet<Operation *> &erased) {
    std::string message;
    SmallVector<Operation *> dead;
    Location loc = root->getLoc();
    remark::RemarkOpts opts = getOpts(getFunctionName(root));
    switch (raiseAttention(rewriter, root, message, dead)) {
    case RaiseResult::NotAttention:
      return;
    case RaiseResult::Missed:
      remark::missed(loc, opts) << remark::reason("{0}", message);
      return;
    case RaiseResult::Raised:
      erased.insert(root);
      eraseDead(rewriter, dead, erased);
      remark::passed(loc, opts) << StringRef(message);
      return;
    }
  }
};
} // namespace
