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
    | `sparq.top_r` | ranks counted by D x D comparisons, compacted by rank; with `keep-select`, `sparq.select` |
    | `sparq.partial_matmul` | one contraction that reads K at the chosen components inside its body |
    | `sparq.top_k` | maximum and sum of a softmax, with several heads also its terms and their weighted sum over the group; `sparq.select`; the sum of what is chosen |
    | `sparq.select` | integer keys in the order of the scores; the k-th largest found bit by bit, 32 counting passes; a bit vector of what is chosen, compacted by counting |
    | `sparq.gather`, `sparq.gather_mask` | a generic that reads at the index inside its body |
    | `sparq.top_k_gather` | its decomposition |
    | `sparq.mean_value` | a masked sum, a count and a quotient |
    | `sparq.interpolate` | elementwise |

    With `keep-select`, `sparq.select` stays for `--sparq-select-to-loops`, which
    takes fewer passes over the scores but runs on one thread.

    Selection is exact and deterministic: no sort, no atomics, counts in
    integers. Sums are in f32, in an order that later passes may change.

    Changes results: no, but for the rounding of sums, and that with several
    heads in a group probabilities below exp(-70) of their head's largest count
    as that, so that they still come before what is masked out. Ops on memrefs are an
    error: this pass runs before bufferization.
  }];
  let options = [
    Option<"keepSelect", "keep-select", "bool", /*default=*/"false",
           "leave sparq.select as it is">
  ];
  let dependentDialects = [
    "::mlir::arith::ArithDialect", "::mlir::linalg::LinalgDialect",
    "::mlir::math::MathDialect", "::mlir::scf::SCFDialect",
    "::mlir::tensor::TensorDialect"
  ];
}

def BoundPositions : Pass<"sparq-bound-positions"> {
  let summary = "leave masked-out ends of the cache unread";
  let description = [{
    Where an op on tensors with a mask reads K or V at every position
    (`sparq.attention`, `sparq.online_attention`, `sparq.partial_matmul`,
    `sparq.mean_value`), the positions before the first and after the last that
    some row has unmasked are found first, and the op works on slices without
    them: unused capacity, left padding and what a sliding window has passed
    cost no traffic. The mask is looked at 64 positions at a time, from both ends
    and as far as it is masked out, and bounds are multiples of that from the
    ends; without masked-out ends that is two looks. Logits of the positions left
    out are -inf.

    Run on tiles of one batch element and head, as `sparq-tile` leaves them, the
    bounds are those of each sequence. Ops on fewer than `min-positions` static
    positions, and attention over gathered rows, stay as they are.

    Changes results: only the order in which f32 sums are taken.
  }];
  let options = [
    Option<"minPositions", "min-positions", "int64_t", /*default=*/"256",
           "leave ops on fewer positions as they are">
  ];
  let dependentDialects = [
    "::mlir::affine::AffineDialect", "::mlir::arith::ArithDialect",
    "::mlir::linalg::LinalgDialect", "::mlir::scf::SCFDialect",
    "::mlir::tensor::TensorDialect"
  ];
}

def FuseGather : Pass<"sparq-fuse-gather"> {
  let summary = "let attention over chosen rows read them where they are";
  let description = [{
    Decomposes every `sparq.top_k_gather` on tensors, and lowers every
    `sparq.attention` whose K, V and mask are `sparq.gather` and
    `sparq.gather_mask` (as `[B..., G, 1, k]`) at the same indices to linalg as
    `--convert-sparq-to-linalg` does, but for the rows: the two contractions
    read the caches at the row's number inside their bodies, and the mask at the
    position, so that nothing is copied. Other attentions and gathers stay.

    A slot without a position (index -1) reads row 0 and has weight zero,
    whatever stands there. With S dynamic, all of it is in an `scf.if` that S is
    not zero, and gives zeros otherwise.

    Changes results: no.
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
