//===- Passes.td - Target passes ---------------------------*- tablegen -*-===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef SPARQ_TARGET_PASSES_TD
#define SPARQ_TARGET_PASSES_TD

include "mlir/Pass/PassBase.td"

def AttachCPUTarget : Pass<"sparq-attach-cpu-target", "::mlir::ModuleOp"> {
  let summary = "say in the module which CPU its code is for";
  let description = [{
    Every `llvm.func` with a body gets `target_cpu`, `target_features` and
    `prefer_vector_width`, the module `llvm.target_triple` and
    `llvm.data_layout`, so that LLVM generates the same code for it in whatever
    tool it ends up. A function or module that has one of them keeps all of its
    own.

    An error: a triple, CPU or feature that LLVM does not know, and a triple
    whose pointers do not have 64 bits.
  }];
  let options = [
    Option<"triple", "triple", "std::string", /*default=*/"",
           "target triple; empty for this machine's">,
    Option<"cpu", "cpu", "std::string", /*default=*/"",
           "CPU as LLVM names it, or native; empty for this machine's without a "
           "triple, a generic one with it">,
    Option<"features", "features", "std::string", /*default=*/"",
           "what differs from that CPU: +avx2,-fma">
  ];
  let dependentDialects = ["::mlir::LLVM::LLVMDialect"];
}

#endif // SPARQ_TARGET_PASSES_TD
