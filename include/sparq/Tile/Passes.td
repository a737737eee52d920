//===- Passes.td - Tile passes -----------------------------*- tablegen -*-===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef SPARQ_TILE_PASSES_TD
#define SPARQ_TILE_PASSES_TD

include "mlir/Pass/PassBase.td"

def Tile : Pass<"sparq-tile", "::mlir::ModuleOp"> {
  let summary = "distribute sparq ops over batch and heads";
}

def RecordSignature : Pass<"sparq-record-signature", "::mlir::ModuleOp"> {
  let summary = "remember the tensor types of public functions across lowering";
  let description = [{
    Gives every public function with a body the attribute
    `sparq.signature = (tensor<...>, ...) -> (tensor<...>, ...)`, its type as it
    is now, so that whoever calls the lowered function still knows the element
    types and shapes of arguments and results. A function that has the
    attribute keeps it.

    Every tensor argument without `bufferization.writable` gets it with the
    value `false`: the caller's data is never overwritten. An argument with
    `bufferization.writable = true` is donated: a result that is an update of it
    is made in place.
  }];
}

def DropArgumentResults : Pass<"sparq-drop-argument-results", "::mlir::ModuleOp"> {
  let summary = "do not return what the caller passed in";
  let description = [{
    After bufferization: a result of a public function that is one of its
    memref arguments is removed from the results, and the attribute
    `sparq.result_arguments` of the function names, for each original result,
    the argument it is, or -1. Otherwise buffer deallocation, which hands every
    result to the caller, would copy it. Only functions with `sparq.signature`
    and without callers are changed.
  }];
}

def SplitAttention : Pass<"sparq-split-attention"> {
  let summary = "split the cached positions of attention into parallel parts";
  let description = [{
    Rewrites every `sparq.attention` on tensors over at least `min-positions`
    positions, or a dynamic number of them, into

    ```
    start values -> scf.forall over parts { sparq.online_attention } -> merge -> acc / sum
    ```

    with the partial reduction of `sparq.online_attention`. With few batch
    elements and heads this gives threads work that heads alone do not. A part
    may be empty where there are fewer positions than parts. Changes results:
    only the order in which f32 sums are taken.
  }];
  let options = [
    Option<"parts", "parts", "int64_t", /*default=*/"8", "number of parts">,
    Option<"minPositions", "min-positions", "int64_t", /*default=*/"1024",
           "leave attention over fewer positions whole">
  ];
  let dependentDialects = [
    "::mlir::affine::AffineDialect", "::mlir::scf::SCFDialect"
  ];
}

#endif // SPARQ_TILE_PASSES_TD
