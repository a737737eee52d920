//===- EmbedGPUBinaries.cpp - gpu.binary to an LLVM global ----------------===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "sparq/GPU/Passes.h"

#include "mlir/Dialect/GPU/IR/GPUDialect.h"
#include "mlir/Dialect/LLVMIR/LLVMDialect.h"
#include "mlir/IR/SymbolTable.h"

namespace mlir::sparq {
#define GEN_PASS_DEF_EMBEDGPUBINARIES
#include "sparq/GPU/Passes.h.inc"
} // namespace mlir::sparq

using namespace mlir;
using namespace mlir::sparq;

namespace {
struct EmbedGPUBinaries : sparq::impl::EmbedGPUBinariesBase<EmbedGPUBinaries> {
  void runOnOperation() override {
    ModuleOp module = getOperation();
    for (auto binary :
         llvm::make_early_inc_range(module.getOps<gpu::BinaryOp>())) {
      if (binary.getObjects().size() != 1) {
        binary.emitError("expected one object to embed, found ")
            << binary.getObjects().size();
        return signalPassFailure();
      }
      auto object = cast<gpu::ObjectAttr>(binary.getObjects()[0]);
      StringRef bytes = object.getObject().getValue();
      if (auto size = lookup(binary, "_image_bytes")) {
        size.setValueAttr(IntegerAttr::get(size.getGlobalType(), bytes.size()));
        size.setLinkage(LLVM::Linkage::Internal);
      }
      if (auto image = lookup(binary, "_image")) {
        // PTX is text, which its loader wants zero-terminated.
        std::string data = bytes.str() + '\0';
        auto i8 = IntegerType::get(&getContext(), 8);
        image.setGlobalType(LLVM::LLVMArrayType::get(i8, data.size()));
        image.setValueAttr(StringAttr::get(&getContext(), data));
        image.setLinkage(LLVM::Linkage::Internal);
        image.setAlignment(16); // SPIR-V is read as words.
      }
      binary.erase();
    }
    module->removeAttr(gpu::GPUDialect::getContainerModuleAttrName());
  }

  /// The symbols that host code refers to; none if it launches nothing.
  LLVM::GlobalOp lookup(gpu::BinaryOp binary, StringRef suffix) {
    return getOperation().lookupSymbol<LLVM::GlobalOp>(
        (binary.getName() + suffix).str());
  }
};
} // namespace
