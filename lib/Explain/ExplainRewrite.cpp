//===- ExplainRewrite.cpp - report what sparq-rewrite would do ------------===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "sparq/Explain/Explain.h"
#include "sparq/Explain/Passes.h"

#include "mlir/Support/FileUtilities.h"
#include "llvm/Support/ToolOutputFile.h"

namespace mlir::sparq {
#define GEN_PASS_DEF_EXPLAINREWRITE
#include "sparq/Explain/Passes.h.inc"
} // namespace mlir::sparq

using namespace mlir;
using namespace mlir::sparq;

namespace {
struct ExplainRewrite : sparq::impl::ExplainRewriteBase<ExplainRewrite> {
  using ExplainRewriteBase::ExplainRewriteBase;

  void runOnOperation() override {
    markAllAnalysesPreserved();
    ModuleOp module = getOperation();
    if (format != "text" && format != "json") {
      module.emitError() << "sparq-explain: option format = '" << format
                         << "' must be text or json";
      return signalPassFailure();
    }
    ExplainOptions options;
    options.r = r;
    options.k = k;
    options.local = local;
    options.minSeqLen = minSeqLen;
    options.meanValue = meanValue;
    options.append = append;
    options.seqLen = seqLen;
    options.batch = batch;
    options.entry = entry;
    FailureOr<Report> report = explain(module, options);
    if (failed(report))
      return signalPassFailure();

    std::string message;
    std::unique_ptr<llvm::ToolOutputFile> file =
        openOutputFile(output, &message);
    if (!file) {
      module.emitError() << "sparq-explain: " << message;
      return signalPassFailure();
    }
    if (format == "json")
      printJSON(*report, file->os());
    else
      printText(*report, file->os());
    file->os().flush();
    file->keep();

    if (report->errors.empty())
      return;
    SmallVector<Operation *> ops;
    module->walk<WalkOrder::PreOrder>(
        [&](Operation *op) { ops.push_back(op); });
    for (const ErrorReport &error : report->errors) {
      bool isKnown =
          error.id >= 0 && error.id < static_cast<int64_t>(ops.size());
      emitError((isKnown ? ops[error.id] : module)->getLoc()) << error.message;
    }
    signalPassFailure();
  }
};
} // namespace
