//===- Oracle.cpp - Run the passes and check what they leave --------------===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Oracle.h"

#include "sparq/IR/SparqDialect.h"
#include "sparq/IR/SparqOps.h"
#include "sparq/TMTensor/IR/TMTensor.h"

#include "mlir/IR/Diagnostics.h"
#include "mlir/IR/Verifier.h"
#include "mlir/Pass/PassManager.h"
#include "mlir/Pass/PassRegistry.h"

using namespace mlir;
using namespace mlir::sparq;
using namespace mlir::sparq::fuzz;

StringRef fuzz::getName(Phase phase) {
  switch (phase) {
  case Phase::Mutate:
    return "mutate";
  case Phase::Raise:
    return "raise";
  case Phase::CleanUp:
    return "clean-up";
  case Phase::Sparsify:
    return "sparsify";
  case Phase::Carry:
    return "carry";
  case Phase::Lower:
    return "lower";
  case Phase::ConvertTMTensor:
    return "convert-tm-tensor";
  case Phase::Options:
    return "options";
  case Phase::ExecuteRaised:
    return "execute-raised";
  case Phase::ExecuteConverted:
    return "execute-converted";
  case Phase::ExecuteDense:
    return "execute-dense";
  case Phase::ExecuteCarried:
    return "execute-carried";
  }
  llvm_unreachable("unknown phase");
}

bool Oracle::found(Phase phase, const Twine &message) {
  if (!find)
    find = Find{phase, message.str(), history};
  return false;
}

Oracle::PassResult Oracle::runPasses(Phase phase, ModuleOp target,
                                     const Twine &pipeline) {
  enter(phase);
  std::string text = pipeline.str(), errors;
  history += (history.empty() ? "" : ",") + text;
  tell(history);
  ScopedDiagnosticHandler handler(target.getContext(), [&](Diagnostic &diag) {
    if (diag.getSeverity() == DiagnosticSeverity::Error && errors.empty())
      errors = diag.str();
    return success();
  });
  PassManager pm(target.getContext());
  pm.enableVerifier(false);
  llvm::raw_null_ostream nulls;
  if (failed(parsePassPipeline(text, pm, nulls))) {
    found(phase, "cannot parse the pipeline " + text);
    return PassResult::Wrong;
  }
  if (failed(pm.run(target))) {
    if (errors.empty()) {
      found(phase, "failed without an error");
      return PassResult::Wrong;
    }
    outcome->rejected = getName(phase).str() + ": " + errors;
    return PassResult::Rejected;
  }
  if (!errors.empty()) {
    found(phase, "an error, but success: " + errors);
    return PassResult::Wrong;
  }
  if (failed(verify(target))) {
    // Upstream folds casts that cannot hold at run time into ops that do not
    // take them.
    if (phase == Phase::CleanUp && (StringRef(errors).contains(", but is ") ||
                                    StringRef(errors).contains(", but found ")))
      return PassResult::Rejected;
    found(phase, "invalid IR: " + errors);
    return PassResult::Wrong;
  }
  return PassResult::Done;
}

template <typename OpTy>
static unsigned countOps(ModuleOp module) {
  unsigned count = 0;
  module->walk([&](OpTy) { ++count; });
  return count;
}

/// Whether there is anything of the sparq dialect left to lower.
static bool hasSparqOps(ModuleOp module) {
  return module
      ->walk([](Operation *op) {
        return isa_and_nonnull<SparqDialect>(op->getDialect())
                   ? WalkResult::interrupt()
                   : WalkResult::advance();
      })
      .wasInterrupted();
}

static bool hasState(ModuleOp module) {
  return module
      ->walk([](FunctionOpInterface function) {
        for (unsigned i = 0; i < function.getNumArguments(); ++i)
          if (isa_and_nonnull<DictionaryAttr>(
                  function.getArgAttr(i, "sparq.state")))
            return WalkResult::interrupt();
        return WalkResult::advance();
      })
      .wasInterrupted();
}

std::optional<Find> Oracle::run(Outcome &out) {
  outcome = &out;
  bool isDone = checkRaise() && checkTMTensor() &&
                (!rng.chance(25) || checkOptions()) && checkRewrite();
  (void)isDone;
  return find;
}

bool Oracle::checkRaise() {
  raised = OwningOpRef<ModuleOp>(module.clone());
  history.clear();
  unsigned before = countOps<AttentionOp>(*raised);
  switch (runPasses(Phase::Raise, *raised, "sparq-raise-attention")) {
  case PassResult::Wrong:
    return false;
  case PassResult::Rejected:
    // There is nothing to reject.
    return found(Phase::Raise, "error: " + outcome->rejected);
  case PassResult::Done:
    break;
  }
  outcome->raised = countOps<AttentionOp>(*raised) > before;
  if (!outcome->raised && !rng.chance(10))
    return true;
  OwningOpRef<ModuleOp> lowered((*raised).clone());
  switch (runPasses(Phase::Lower, *lowered, "convert-sparq-to-linalg")) {
  case PassResult::Wrong:
    return false;
  case PassResult::Rejected:
    return !outcome->raised ||
           found(Phase::Lower, "error: " + outcome->rejected);
  case PassResult::Done:
    break;
  }
  if (hasSparqOps(*lowered))
    return found(Phase::Lower, "sparq ops are left");
  return compare(Phase::ExecuteRaised, module, *lowered);
}

bool Oracle::checkTMTensor() {
  if (countOps<tm_tensor::AttentionOp>(module) +
          countOps<tm_tensor::ScatterOp>(module) ==
      0)
    return true;
  history.clear();
  OwningOpRef<ModuleOp> converted(module.clone());
  switch (runPasses(Phase::ConvertTMTensor, *converted,
                    "convert-tm-tensor-to-linalg,convert-sparq-to-linalg")) {
  case PassResult::Wrong:
    return false;
  case PassResult::Rejected:
    return true;
  case PassResult::Done:
    return compare(Phase::ExecuteConverted, module, *converted);
  }
  llvm_unreachable("unknown result");
}

bool Oracle::checkRewrite() {
  history = "sparq-raise-attention";
  static constexpr int64_t rs[] = {1, 1, 2, 3, 16, 64};
  static constexpr int64_t ks[] = {1, 2, 3, 8, 32};
  int64_t r = rng.pick(ArrayRef(rs)), k = rng.pick(ArrayRef(ks));
  int64_t local = rng.chance(30) ? rng.below(k + 1) : 0;
  int64_t minSeqLen = rng.chance(10) ? 5 : 0;
  std::string settings = "r=" + std::to_string(r) + " k=" + std::to_string(k) +
                         " local=" + std::to_string(local) +
                         " min-seq-len=" + std::to_string(minSeqLen);
  ModuleOp sparse = *raised;
  if (runPasses(Phase::CleanUp, sparse, "canonicalize,cse") != PassResult::Done)
    return !find;
  OwningOpRef<ModuleOp> dense(sparse.clone());
  unsigned before = countOps<TopKGatherOp>(sparse);
  std::string cleaned = history;
  if (runPasses(Phase::Sparsify, sparse, "sparq-sparsify{" + settings + "}") !=
      PassResult::Done)
    return !find;
  outcome->sparse = countOps<TopKGatherOp>(sparse) > before;
  if (runPasses(Phase::CleanUp, sparse, "canonicalize,cse") != PassResult::Done)
    return !find;
  OwningOpRef<ModuleOp> carried(sparse.clone());
  if (runPasses(Phase::Carry, *carried, "sparq-carry-state") !=
          PassResult::Done ||
      runPasses(Phase::CleanUp, *carried, "canonicalize,cse") !=
          PassResult::Done)
    return !find;
  outcome->carried = hasState(*carried);
  if (runPasses(Phase::Lower, *carried, "convert-sparq-to-linalg") !=
      PassResult::Done)
    return !find;
  if (hasSparqOps(*carried))
    return found(Phase::Lower, "sparq ops are left");
  if (!outcome->sparse && !outcome->carried)
    return true;
  std::string history = this->history;
  if (outcome->carried) {
    // What was marked, with everything read from the caches.
    sparse->walk([](Operation *op) { op->removeAttr("sparq.carry"); });
    if (runPasses(Phase::Lower, sparse, "convert-sparq-to-linalg") !=
        PassResult::Done)
      return !find;
    this->history = history;
    if (!compareCarried(sparse, *carried))
      return false;
  }
  if (!rng.chance(40))
    return true;
  // Attending to every position is dense attention.
  this->history = cleaned;
  OwningOpRef<ModuleOp> all((*dense).clone());
  all->walk([](AttentionOp op) {
    // Inputs are short where sizes are open.
    auto isStatic = [](Value value, int64_t dim) {
      auto type = cast<ShapedType>(value.getType());
      return !type.isDynamicDim(type.getRank() - dim);
    };
    if (isStatic(op.getValue(), 2) ||
        isStatic(op.getKey(),
                 op.getKeyLayout() == KeyLayout::component_major ? 1 : 2) ||
        (op.getMask() && isStatic(op.getMask(), 1)))
      op->setAttr("sparq.dense", UnitAttr::get(op->getContext()));
  });
  if (runPasses(Phase::Sparsify, *all,
                "sparq-sparsify{r=1 k=64 mean-value=recompute local=" +
                    std::to_string(rng.below(4)) + "}") != PassResult::Done ||
      runPasses(Phase::Lower, *all, "convert-sparq-to-linalg") !=
          PassResult::Done ||
      runPasses(Phase::Lower, *dense, "convert-sparq-to-linalg") !=
          PassResult::Done)
    return !find;
  return compare(Phase::ExecuteDense, *dense, *all);
}
