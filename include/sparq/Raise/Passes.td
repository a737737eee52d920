//===- Passes.td - Raise passes ----------------------------*- tablegen -*-===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef SPARQ_RAISE_PASSES_TD
#define SPARQ_RAISE_PASSES_TD

include "mlir/Pass/PassBase.td"

def RaiseAttention : Pass<"sparq-raise-attention", "::mlir::ModuleOp"> {
  let summary = "find dense attention and raise it to sparq.attention";
  let description = [{
    Finds `softmax_s(scale * Q K^T + mask) V` and replaces it by
    `sparq.attention`. Exact: only roundings change (see below).

    Elements are followed back symbolically, from the second product through
    the softmax and the logits to the first product, so the match depends on
    what is computed, not on ops or layouts. Seen through are reshapes,
    transposes, broadcasts, copies, float conversions and torch-mlir's
    broadcasts of dynamic shapes (`tensor.extract` at
    `select(size == 1, 0, i)`). Matched are:

    - products: any linalg op that sums the products of two tensors
      (`batch_matmul`, `matmul`, `batch_matvec`, `contract`, generic), in any
      order of dimensions; what fusion made such an op compute besides, a
      rotary embedding say, becomes an op of its own;
    - softmax: max, sub, exp or exp2, sum, div (or a multiplication by the
      reciprocal) along the positions, with or without guards of the maximum,
      guards of the sum and the "safe softmax" tail (zero where a whole row is
      -inf); the division may come after the values; `linalg.softmax`;
    - scale: constant factors and divisors of Q, K, the logits and the
      argument of exp, multiplied together; factors of the logits known at run
      time, the same for all positions, are multiplied with Q;
    - mask: none, additive, boolean (`select(mask, logits, -inf)`, or
      `select(mask, 0, -inf)` added), or several, combined into one;
    - whole ops: `tm_tensor.attention`, and `iree_linalg_ext.attention` in
      generic form.

    Key-value heads that are repeated for their query heads, for K and V alike,
    are un-repeated: they become batch dimensions, with G query heads each. The
    enclosing function can be of any kind. What only the matched computation
    used is erased; `cf.assert`s stay.

    Not matched, with a `missed` remark (category `sparq`, subcategory `raise`) that says
    why: logits or probabilities with other users, softmax along another
    dimension, scales that vary over the positions, soft-capped logits, sink
    logits, logits that are the sum of several products, dropout, heads
    repeated for K or V only, accumulators that do not start at the neutral
    element. Every attention found has a `passed` remark. docs/Raising.md lists
    all forms.

    Changes results: intermediate roundings to f16 or bf16 (logits,
    probabilities, scaled operands) are dropped, since `sparq.attention`
    computes in f32. A row with every position masked out becomes zeros, where
    a plain softmax gives NaN, and a position masked out by a large negative
    number such as the lowest finite value contributes exactly nothing.
    Where a broadcast of a dynamic shape was seen through, a `cf.assert` checks
    at run time that it did not broadcast, unless that is known.
  }];
  let dependentDialects = [
    "::mlir::affine::AffineDialect", "::mlir::arith::ArithDialect",
    "::mlir::cf::ControlFlowDialect",
    "::mlir::linalg::LinalgDialect", "::mlir::sparq::SparqDialect",
    "::mlir::tensor::TensorDialect"
  ];
}

#endif // SPARQ_RAISE_PASSES_TD
