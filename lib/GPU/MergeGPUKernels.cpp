//===- MergeGPUKernels.cpp - one gpu.module, each kernel once -------------===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "sparq/GPU/Passes.h"

#include "mlir/Dialect/GPU/IR/GPUDialect.h"
#include "mlir/IR/OperationSupport.h"
#include "mlir/IR/SymbolTable.h"

namespace mlir::sparq {
#define GEN_PASS_DEF_MERGEGPUKERNELS
#include "sparq/GPU/Passes.h.inc"
} // namespace mlir::sparq

using namespace mlir;
using namespace mlir::sparq;

namespace {

bool sameKernel(gpu::GPUFuncOp a, gpu::GPUFuncOp b) {
  return a.getFunctionType() == b.getFunctionType() &&
         a.getKnownBlockSizeAttr() == b.getKnownBlockSizeAttr() &&
         OperationEquivalence::isRegionEquivalentTo(
             &a.getBody(), &b.getBody(), OperationEquivalence::IgnoreLocations);
}

/// Cheap and equal for equal kernels.
llvm::hash_code hashKernel(gpu::GPUFuncOp func) {
  llvm::hash_code hash = hash_value(func.getFunctionType());
  func.getBody().walk([&](Operation *op) {
    hash = llvm::hash_combine(hash, op->getName(),
                              op->getDiscardableAttrDictionary(),
                              op->hashProperties());
  });
  return hash;
}

struct MergeGPUKernels : sparq::impl::MergeGPUKernelsBase<MergeGPUKernels> {
  void runOnOperation() override {
    SmallVector<gpu::GPUModuleOp> modules;
    for (auto module : getOperation().getOps<gpu::GPUModuleOp>())
      if (!module.getTargetsAttr())
        modules.push_back(module);
    if (modules.empty())
      return;

    SymbolTable hostSymbols(getOperation());
    OpBuilder b(modules.front());
    auto merged =
        gpu::GPUModuleOp::create(b, getOperation().getLoc(), "kernels");
    hostSymbols.insert(merged);
    SymbolTable symbols(merged);

    DenseMap<size_t, SmallVector<gpu::GPUFuncOp>> byHash;
    DenseMap<Attribute, SymbolRefAttr> renamed;
    for (gpu::GPUModuleOp module : modules) {
      // Kernels that call other functions of their module move with it only if
      // nothing can be confused; outlining makes none of those.
      for (auto func :
           llvm::make_early_inc_range(module.getOps<gpu::GPUFuncOp>())) {
        auto oldName =
            SymbolRefAttr::get(module.getSymNameAttr(),
                               {FlatSymbolRefAttr::get(func.getNameAttr())});
        SmallVector<gpu::GPUFuncOp> &candidates = byHash[hashKernel(func)];
        auto same = llvm::find_if(candidates, [&](gpu::GPUFuncOp other) {
          return sameKernel(func, other);
        });
        gpu::GPUFuncOp kept;
        if (same != candidates.end()) {
          kept = *same;
        } else {
          func->remove();
          symbols.insert(func, merged.getBody()->end());
          candidates.push_back(func);
          kept = func;
        }
        renamed[oldName] =
            SymbolRefAttr::get(merged.getSymNameAttr(),
                               {FlatSymbolRefAttr::get(kept.getNameAttr())});
      }
    }
    getOperation()->walk([&](gpu::LaunchFuncOp launch) {
      auto it = renamed.find(launch.getKernel());
      if (it != renamed.end())
        launch.setKernelAttr(it->second);
    });
    for (gpu::GPUModuleOp module : modules)
      module.erase();
  }
};

} // namespace
