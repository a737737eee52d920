//===- Passes.td - Lower passes ----------------------------*- tablegen -*-===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef SPARQ_LOWER_PASSES_TD
#define SPARQ_LOWER_PASSES_TD

include "mlir/Pass/PassBase.td"

def ConvertSparqToLinalg : Pass<"convert-sparq-to-linalg", "::mlir::ModuleOp"> {
  let summary = "lower every sparq op on tensors to linalg";
  let description = [{
    Rewrites every sparq op to `linalg.generic` and `linalg.fill` with `tensor`,
    `arith`, `math` and `scf.for` ops: what CPU and GPU code generation and
    iree-compile all take. Batch dimensions, S and M may be dynamic.

    | op | becomes |
    | --- | --- |
    | `sparq.attention` | two contractions with a stable softmax in f32 between them |
    | `sparq.online_attention` | the same, continuing from the inits scaled to the new maximum |
    | `sparq.top_r` | ranks counted by D x D comparisons, compacted by rank |
    | `sparq.partial_matmul` | one contraction that reads K at the chosen components inside its body |
    | `sparq.top_k` | integer keys in the order of the scores; the k-th largest found bit by bit, 32 counting passes; a bit vector of what is chosen, compacted by counting |
    | `sparq.gather`, `sparq.gather_mask` | a generic that reads at the index inside its body |
    | `sparq.top_k_gather` | its decomposition |
    | `sparq.mean_value` | a masked sum, a count and a quotient |
    | `sparq.interpolate` | elementwise |

    Selection is exact and deterministic: no sort, no atomics, counts in
    integers. Sums are in f32, in an order that later passes may change.

    Changes results: no, but for the rounding of sums. Ops on memrefs are an
    error: this pass runs before bufferization.
  }];
  let dependentDialects = [
    "::mlir::arith::ArithDialect", "::mlir::linalg::LinalgDialect",
    "::mlir::math::MathDialect", "::mlir::scf::SCFDialect",
    "::mlir::tensor::TensorDialect"
  ];
}

def DecomposeSoftmax : Pass<"sparq-decompose-softmax"> {
  let summary = "write linalg.softmax as the generics it stands for";
  let description = [{
    Replaces every `linalg.softmax` on tensors by its decomposition: maximum,
    difference and exponential, sum, quotient. Dense modules may contain it,
    and neither bufferization nor loops know it.

    Changes results: no.
  }];
  let dependentDialects = [
    "::mlir::arith::ArithDialect", "::mlir::linalg::LinalgDialect",
    "::mlir::math::MathDialect", "::mlir::tensor::TensorDialect"
  ];
}

def LegalizeForIREE : Pass<"sparq-legalize-for-iree", "::mlir::ModuleOp"> {
  let summary = "keep to the ops that iree-compile takes, or say which it does not";
  let description = [{
    Text is what passes between this MLIR and that in iree-compile, which is of
    another release. Named elementwise linalg ops (`linalg.exp`, `linalg.add`,
    ...), which not both of them have, become `linalg.generic`. Contractions,
    `linalg.reduce`, `linalg.fill`, `linalg.transpose`, `linalg.broadcast` and
    `linalg.copy` stay. An op that iree-compile is known to refuse is an error that names it:
    ops on memrefs or vectors, `tensor.gather`, `tensor.scatter`, `scf.forall`,
    the ops of the tm_tensor and sparq dialects.

    Changes results: no.
  }];
  let dependentDialects = [
    "::mlir::linalg::LinalgDialect", "::mlir::scf::SCFDialect",
    "::mlir::tensor::TensorDialect"
  ];
}

#endif // SPARQ_LOWER_PASSES_TD
