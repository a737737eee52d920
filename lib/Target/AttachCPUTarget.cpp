//===- AttachCPUTarget.cpp - Say which CPU code is for --------------------===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "sparq/Target/CPUTarget.h"
#include "sparq/Target/Passes.h"

#include "mlir/Dialect/LLVMIR/LLVMDialect.h"
#include "llvm/Target/TargetMachine.h"

namespace mlir::sparq {
#define GEN_PASS_DEF_ATTACHCPUTARGET
#include "sparq/Target/Passes.h.inc"
} // namespace mlir::sparq

using namespace mlir;
using namespace mlir::sparq;

static void attach(LLVM::LLVMFuncOp func, const CPUTarget &target) {
  if (func.isExternal() || func.getTargetCpu() || func.getTargetFeatures() ||
      func.getPreferVectorWidth())
    return;
  func.setTargetCpu(target.cpu);
  if (!target.features.empty())
    func.setTargetFeaturesAttr(
        LLVM::TargetFeaturesAttr::get(func.getContext(), target.features));
  func.setPreferVectorWidth(std::to_string(target.vectorBits));
}

namespace {
struct AttachCPUTarget : sparq::impl::AttachCPUTargetBase<AttachCPUTarget> {
  using AttachCPUTargetBase::AttachCPUTargetBase;

  void runOnOperation() override {
    ModuleOp module = getOperation();
    llvm::Expected<CPUTarget> target = CPUTarget::get({triple, cpu, features});
    if (!target) {
      emitError(module.getLoc()) << llvm::toString(target.takeError());
      return signalPassFailure();
    }
    for (auto func : module.getOps<LLVM::LLVMFuncOp>())
      attach(func, *target);

    StringRef tripleName = LLVM::LLVMDialect::getTargetTripleAttrName();
    StringRef layoutName = LLVM::LLVMDialect::getDataLayoutAttrName();
    if (module->hasAttr(tripleName) || module->hasAttr(layoutName))
      return;
    auto layout = target->createTargetMachine(llvm::CodeGenOptLevel::None)
                      ->createDataLayout()
                      .getStringRepresentation();
    module->setAttr(tripleName, StringAttr::get(&getContext(), target->triple));
    module->setAttr(layoutName, StringAttr::get(&getContext(), layout));
  }
};
} // namespace
