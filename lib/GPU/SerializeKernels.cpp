//===- SerializeKernels.cpp - gpu.module to gpu.binary --------------------===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Upstream's gpu-module-to-binary looks for the vendors' device libraries,
// which not every CUDA package has and which kernels here do not need.
//
//===----------------------------------------------------------------------===//

#include "sparq/GPU/Passes.h"
#include "sparq/GPU/Target.h"

#include "mlir/Dialect/GPU/IR/GPUDialect.h"
#include "mlir/Dialect/LLVMIR/NVVMDialect.h"
#include "mlir/Dialect/LLVMIR/ROCDLDialect.h"
#include "mlir/Target/LLVM/ModuleToObject.h"
#include "mlir/Target/LLVMIR/Dialect/Builtin/BuiltinToLLVMIRTranslation.h"
#include "mlir/Target/LLVMIR/Dialect/GPU/GPUToLLVMIRTranslation.h"
#include "mlir/Target/LLVMIR/Dialect/LLVMIR/LLVMToLLVMIRTranslation.h"
#include "mlir/Target/LLVMIR/Dialect/NVVM/NVVMToLLVMIRTranslation.h"
#include "mlir/Target/LLVMIR/Dialect/ROCDL/ROCDLToLLVMIRTranslation.h"
#include "llvm/IR/LegacyPassManager.h"
#include "llvm/IR/Module.h"
#include "llvm/Support/FileUtilities.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Program.h"
#include "llvm/Target/TargetMachine.h"

namespace mlir::sparq {
#define GEN_PASS_DEF_SERIALIZEKERNELS
#include "sparq/GPU/Passes.h.inc"
} // namespace mlir::sparq

using namespace mlir;
using namespace mlir::sparq;

namespace {

using Bytes = SmallVector<char, 0>;

class Serializer : public LLVM::ModuleToObject {
public:
  Serializer(gpu::GPUModuleOp module, StringRef triple, StringRef chip,
             StringRef features, StringRef format)
      : ModuleToObject(*module, triple, chip, features, /*optLevel=*/3),
        format(format) {}

protected:
  FailureOr<Bytes> moduleToObject(llvm::Module &llvmModule) override {
    Bytes bytes;
    llvm::raw_svector_ostream os(bytes);
    if (format == "llvm") {
      os << llvmModule;
      return bytes;
    }
    FailureOr<llvm::TargetMachine *> machine = getOrCreateTargetMachine();
    if (failed(machine))
      return failure();
    bool object = format == "object";
    llvm::legacy::PassManager passes;
    if ((*machine)->addPassesToEmitFile(
            passes, os, nullptr,
            object ? llvm::CodeGenFileType::ObjectFile
                   : llvm::CodeGenFileType::AssemblyFile))
      return getOperation().emitError("the target cannot emit code");
    passes.run(llvmModule);
    return bytes;
  }

private:
  StringRef format;
};

/// Runs `program` on `input` in a file; the output's contents, or an error with
/// what the program said.
FailureOr<Bytes>
runTool(Operation *op, StringRef program, StringRef suffix, StringRef input,
        function_ref<SmallVector<StringRef>(StringRef in, StringRef out)>
            arguments) {
  SmallString<128> in, out, log;
  int descriptor;
  if (llvm::sys::fs::createTemporaryFile("sparq", suffix, descriptor, in) ||
      llvm::sys::fs::createTemporaryFile("sparq", "out", out) ||
      llvm::sys::fs::createTemporaryFile("sparq", "log", log))
    return op->emitError("cannot create temporary files for ") << program;
  llvm::FileRemover removeIn(in), removeOut(out), removeLog(log);
  {
    llvm::raw_fd_ostream os(descriptor, /*shouldClose=*/true);
    os << input;
  }
  SmallVector<StringRef> args{program};
  llvm::append_range(args, arguments(in, out));
  std::optional<StringRef> redirects[] = {StringRef(""), StringRef(log),
                                          StringRef(log)};
  std::string error;
  int status = llvm::sys::ExecuteAndWait(program, args, std::nullopt, redirects,
                                         0, 0, &error);
  if (status != 0) {
    auto text = llvm::MemoryBuffer::getFile(log);
    return op->emitError("") << program << " failed on the kernels"
                             << (error.empty() ? "" : ": ") << error << "\n"
                             << (text ? (*text)->getBuffer() : StringRef(""));
  }
  auto result = llvm::MemoryBuffer::getFile(out);
  if (!result)
    return op->emitError("cannot read the output of ") << program;
  StringRef data = (*result)->getBuffer();
  return Bytes(data.begin(), data.end());
}

struct SerializeKernels : sparq::impl::SerializeKernelsBase<SerializeKernels> {
  using Base::Base;

  void getDependentDialects(DialectRegistry &registry) const override {
    Base::getDependentDialects(registry);
    registerBuiltinDialectTranslation(registry);
    registerGPUDialectTranslation(registry);
    registerLLVMDialectTranslation(registry);
    registerNVVMDialectTranslation(registry);
    registerROCDLDialectTranslation(registry);
  }

  void runOnOperation() override {
    initializeGPUTargets();
    for (auto module : llvm::make_early_inc_range(
             getOperation().getOps<gpu::GPUModuleOp>())) {
      if (!module.getTargetsAttr() || module.getTargetsAttr().size() != 1) {
        module.emitError("expected one target, attach it first");
        return signalPassFailure();
      }
      Attribute target = module.getTargetsAttr()[0];
      FailureOr<Bytes> bytes = failure();
      if (auto nvvm = dyn_cast<NVVM::NVVMTargetAttr>(target))
        bytes = serialize(module, nvvm);
      else if (auto rocdl = dyn_cast<ROCDL::ROCDLTargetAttr>(target))
        bytes = serialize(module, rocdl);
      else
        module.emitError("no code can be generated for target ") << target;
      if (failed(bytes))
        return signalPassFailure();

      OpBuilder b(module);
      auto object = gpu::ObjectAttr::get(
          target,
          format == "bin"   ? gpu::CompilationTarget::Binary
          : format == "isa" ? gpu::CompilationTarget::Assembly
                            : gpu::CompilationTarget::Offload,
          b.getStringAttr(StringRef(bytes->data(), bytes->size())));
      gpu::BinaryOp::create(b, module.getLoc(), module.getName(),
                            /*offloadingHandler=*/Attribute(),
                            b.getArrayAttr({object}));
      module.erase();
    }
  }

  FailureOr<Bytes> generate(gpu::GPUModuleOp module, StringRef triple,
                            StringRef chip, StringRef features,
                            StringRef kind) {
    Serializer serializer(module, triple, chip, features, kind);
    std::optional<Bytes> bytes = serializer.run();
    if (!bytes)
      return failure();
    return std::move(*bytes);
  }

  FailureOr<Bytes> serialize(gpu::GPUModuleOp module,
                             NVVM::NVVMTargetAttr target) {
    StringRef chip = target.getChip();
    FailureOr<Bytes> code =
        generate(module, target.getTriple(), chip, target.getFeatures(),
                 format == "llvm" ? "llvm" : "isa");
    if (failed(code) || format != "bin")
      return code;
    std::optional<std::string> root = findCUDAToolkit(toolkit);
    if (!root)
      return module.emitError("ptxas was not found");
    std::string ptxas = *root + "/bin/ptxas";
    std::string arch = ("-arch=" + chip).str();
    return runTool(module, ptxas, "ptx", StringRef(code->data(), code->size()),
                   [&](StringRef in, StringRef out) {
                     return SmallVector<StringRef>{arch, in, "-o", out};
                   });
  }

  FailureOr<Bytes> serialize(gpu::GPUModuleOp module,
                             ROCDL::ROCDLTargetAttr target) {
    StringRef kind = format == "bin" ? "object" : StringRef(format);
    FailureOr<Bytes> code =
        generate(module, target.getTriple(), target.getChip(),
                 target.getFeatures(), kind);
    if (failed(code) || format != "bin")
      return code;
    std::optional<std::string> linker = findLinker(toolkit);
    if (!linker)
      return module.emitError("ld.lld was not found");
    return runTool(module, *linker, "o", StringRef(code->data(), code->size()),
                   [&](StringRef in, StringRef out) {
                     return SmallVector<StringRef>{"-shared", in, "-o", out};
                   });
  }
};

} // namespace
