//===- OffloadToGPU.cpp - outline parallel loops as GPU kernels -----------===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "sparq/GPU/Passes.h"

namespace mlir::sparq {
#define GEN_PASS_DEF_OFFLOADTOGPU
#include "sparq/GPU/Passes.h.inc"
} // namespace mlir::sparq

using namespace mlir;
using namespace mlir::sparq;

namespace {
struct OffloadToGPU : sparq::impl::OffloadToGPUBase<OffloadToGPU> {
  void runOnOperation() override {}
};
} // namespace
