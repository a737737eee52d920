//===- Compiler.cpp - Run pass pipelines on module text -------------------===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "sparq/ExecutionEngine/Compiler.h"

#include "sparq/InitAll.h"

#include "mlir/IR/Remarks.h"
#include "mlir/InitAllDialects.h"
#include "mlir/InitAllExtensions.h"
#include "mlir/InitAllPasses.h"
#include "mlir/Parser/Parser.h"
#include "mlir/Pass/PassManager.h"
#include "mlir/Pass/PassRegistry.h"
#include "mlir/Remark/RemarkStreamer.h"
#include "mlir/Target/LLVMIR/Dialect/All.h"
#include "llvm/Support/raw_ostream.h"

using namespace mlir;
using namespace mlir::sparq;

static const DialectRegistry &getRegistry() {
  static const DialectRegistry *registry = [] {
    mlir::registerAllPasses();
    sparq::registerAllPasses();
    auto *registry = new DialectRegistry;
    mlir::registerAllDialects(*registry);
    mlir::registerAllExtensions(*registry);
    mlir::registerAllToLLVMIRTranslations(*registry);
    mlir::registerAllGPUToLLVMIRTranslations(*registry);
    sparq::registerAllDialects(*registry);
    return registry;
  }();
  return *registry;
}

/// "file:line:col: error: message", with the notes that follow it.
static std::string format(Diagnostic &diagnostic) {
  std::string text;
  llvm::raw_string_ostream os(text);
  auto print = [&](Diagnostic &diag, StringRef severity) {
    Location location = diag.getLocation();
    if (auto file = location->findInstanceOf<FileLineColLoc>())
      os << file.getFilename().getValue() << ":" << file.getLine() << ":"
         << file.getColumn() << ": ";
    os << severity << ": " << diag.str();
  };
  switch (diagnostic.getSeverity()) {
  case DiagnosticSeverity::Error:
    print(diagnostic, "error");
    break;
  case DiagnosticSeverity::Warning:
    print(diagnostic, "warning");
    break;
  case DiagnosticSeverity::Remark:
    print(diagnostic, "remark");
    break;
  case DiagnosticSeverity::Note:
    print(diagnostic, "note");
    break;
  }
  for (Diagnostic &note : diagnostic.getNotes()) {
    std::string noteText = note.str();
    // The op as it stood, which for a whole function is pages.
    if (StringRef(noteText).starts_with("see current operation"))
      continue;
    os << "\n";
    print(note, "note");
  }
  return text;
}

Compiler::Compiler(const Options &options)
    : context(getRegistry(), MLIRContext::Threading::DISABLED) {
  context.allowUnregisteredDialects(options.allowUnregisteredDialects);
  handler = context.getDiagEngine().registerHandler([&](Diagnostic &diag) {
    std::string text = format(diag);
    if (diag.getSeverity() == DiagnosticSeverity::Error)
      errors += (errors.empty() ? "" : "\n") + text;
    else
      remarks.push_back(std::move(text));
    return success();
  });
  if (options.remarks) {
    remark::RemarkCategories categories;
    // Each kind has to be named: `all` alone enables none.
    categories.all = categories.passed = categories.missed =
        categories.analysis = categories.failed = "sparq.*";
    (void)remark::enableOptimizationRemarks(
        context, /*streamer=*/nullptr,
        std::make_unique<remark::RemarkEmittingPolicyAll>(), categories,
        /*printAsEmitRemarks=*/true);
  }
}

Compiler::~Compiler() { context.getDiagEngine().eraseHandler(handler); }

llvm::Error Compiler::takeErrors(const llvm::Twine &what) {
  std::string text = errors.empty() ? what.str() : std::move(errors);
  errors.clear();
  return llvm::createStringError(text);
}

llvm::Expected<OwningOpRef<ModuleOp>> Compiler::parse(StringRef source,
                                                      StringRef name) {
  ParserConfig config(&context);
  OwningOpRef<ModuleOp> module =
      parseSourceString<ModuleOp>(source, config, name);
  if (!module)
    return takeErrors(name + ": not an MLIR module");
  return module;
}

llvm::Error Compiler::run(ModuleOp module, StringRef pipeline) {
  PassManager pm(&context);
  std::string error;
  llvm::raw_string_ostream os(error);
  // Both forms of the text are taken: with and without the anchor.
  StringRef body = pipeline.trim();
  FailureOr<OpPassManager> parsed =
      parsePassPipeline(body.starts_with("builtin.module(")
                            ? body.str()
                            : "builtin.module(" + body.str() + ")",
                        os);
  if (failed(parsed)) {
    // The parser draws the place; its first line says what is wrong.
    StringRef reason = StringRef(error).split("error: ").second;
    return takeErrors("cannot parse the pipeline '" + pipeline +
                      "': " + reason.split('\n').first);
  }
  static_cast<OpPassManager &>(pm) = std::move(*parsed);
  if (failed(pm.run(module)))
    return takeErrors("the pipeline '" + pipeline + "' failed");
  return llvm::Error::success();
}

llvm::Error Compiler::run(ModuleOp module,
                          llvm::function_ref<void(OpPassManager &)> build) {
  PassManager pm(&context);
  build(pm);
  if (failed(pm.run(module)))
    return takeErrors("lowering failed");
  return llvm::Error::success();
}
