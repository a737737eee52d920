//===- SerializeSPIRV.cpp - spirv.module to gpu.binary --------------------===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "sparq/GPU/Passes.h"

#include "mlir/Dialect/GPU/IR/GPUDialect.h"
#include "mlir/Dialect/SPIRV/IR/SPIRVDialect.h"
#include "mlir/Dialect/SPIRV/IR/SPIRVOps.h"
#include "mlir/Dialect/SPIRV/IR/TargetAndABI.h"
#include "mlir/Target/SPIRV/Serialization.h"

namespace mlir::sparq {
#define GEN_PASS_DEF_SERIALIZESPIRV
#include "sparq/GPU/Passes.h.inc"
} // namespace mlir::sparq

using namespace mlir;
using namespace mlir::sparq;

namespace {

/// Forbids drivers to rearrange float arithmetic. Without the decoration Mesa
/// takes (x + 1) - 1 for x, for one.
void keepArithmetic(spirv::ModuleOp module) {
  auto strict = UnitAttr::get(module.getContext());
  module.walk([&](Operation *op) {
    if (isa<spirv::FAddOp, spirv::FSubOp, spirv::FMulOp, spirv::FDivOp,
            spirv::FNegateOp, spirv::FRemOp>(op))
      op->setAttr("no_contraction", strict);
  });
}

struct SerializeSPIRV : sparq::impl::SerializeSPIRVBase<SerializeSPIRV> {
  using Base::Base;

  LogicalResult initialize(MLIRContext *context) override {
    if (format != "bin" && format != "isa")
      return emitError(UnknownLoc::get(context))
             << "format must be bin or isa, got '" << format << "'";
    return success();
  }

  void runOnOperation() override {
    ModuleOp module = getOperation();
    // The conversion leaves gpu.module @m beside spirv.module @__spv__m.
    for (auto kernels :
         llvm::make_early_inc_range(module.getOps<gpu::GPUModuleOp>())) {
      std::string name = ("__spv__" + kernels.getName()).str();
      spirv::ModuleOp code;
      for (auto candidate : module.getOps<spirv::ModuleOp>())
        if (candidate.getSymName() && *candidate.getSymName() == name)
          code = candidate;
      if (!code) {
        kernels.emitError("was not converted to SPIR-V");
        return signalPassFailure();
      }
      keepArithmetic(code);
      std::string bytes;
      if (format == "isa") {
        llvm::raw_string_ostream(bytes) << code;
      } else {
        SmallVector<uint32_t> words;
        if (failed(spirv::serialize(code, words)))
          return signalPassFailure();
        bytes.assign(reinterpret_cast<char *>(words.data()),
                     words.size() * sizeof(uint32_t));
      }
      OpBuilder b(kernels);
      auto object = gpu::ObjectAttr::get(
          &getContext(), kernels->getAttr(spirv::getTargetEnvAttrName()),
          format == "isa" ? gpu::CompilationTarget::Assembly
                          : gpu::CompilationTarget::Binary,
          b.getStringAttr(bytes), DictionaryAttr(), gpu::KernelTableAttr());
      gpu::BinaryOp::create(b, kernels.getLoc(), kernels.getName(),
                            /*offloadingHandler=*/Attribute(),
                            b.getArrayAttr({object}));
      code.erase();
      kernels.erase();
    }
  }
};
} // namespace
