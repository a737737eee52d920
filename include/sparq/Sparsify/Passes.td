//===- Passes.td - Sparsify passes -------------------------*- tablegen -*-===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef SPARQ_SPARSIFY_PASSES_TD
#define SPARQ_SPARSIFY_PASSES_TD

include "mlir/Pass/PassBase.td"

def Sparsify : Pass<"sparq-sparsify", "::mlir::ModuleOp"> {
  let summary = "rewrite one-query attention into SparQ (approximate)";
  let description = [{
    Rewrites every `sparq.attention` on tensors whose query has one position
    (M = 1, statically) into the five steps of SparQ. **Changes results**:
    where the attention computes

    ```
    out[g] = softmax_s( scale Q[g] . K[s] + M[g,s] ) V[s]        over all S positions
    ```

    the rewritten code computes, per batch element and key-value head,

    ```
    i1       = the r components d with the largest sum_g |Q[g,d]|
    frac[g]  = sum_{d in i1} |Q[g,d]| / sum_d |Q[g,d]|
    p[g]     = softmax_s( scale / sqrt(frac[g]) sum_{d in i1} Q[g,d] K[s,d] + M[g,s] )
    i2       = the k positions s with the largest sum_g p[g,s], among them the
               `local` most recent ones that are not masked out
    y[g]     = softmax_{s in i2}( scale Q[g] . K[s] + M[g,s] ) V[s]
    alpha[g] = sum_{s in i2} p[g,s]
    out[g]   = alpha[g] y[g] + (1 - alpha[g]) mean_s V[s]
    ```

    with `mean` over the positions that are not masked out for the whole group.
    With mean-value=none, alpha is taken as 1: `out[g] = y[g]`. Where k is at
    least the number of positions, the result is that of dense attention.

    The ops: `sparq.top_r`, `sparq.partial_matmul`, `sparq.top_k_gather`,
    `sparq.attention` over the k gathered rows, `sparq.mean_value` and
    `sparq.interpolate`. The query position is dropped from query and mask
    first and comes back at the end. Everything between the gathered rows and
    the result is f32; the result keeps its element type.

    `mean-value` decides where the mean comes from:

    | value | mean | function signature |
    | --- | --- | --- |
    | `carry` | `sparq.mean_value`, and the ops that read all of K or V get the unit attribute `sparq.carry`, for `--sparq-carry-state` to turn what they read into state | changed by `--sparq-carry-state` |
    | `recompute` | `sparq.mean_value`, which reads all of V in every step | kept |
    | `none` | none | kept |

    Left dense, each with a remark: attention with more than one query position
    (prefill), with S <= k or S < min-seq-len where S is static, with a dynamic
    number of components, or on memrefs. Where S is dynamic and min-seq-len is
    positive, an `scf.if` on S chooses at run time between the sparse code and
    the attention, which gets the unit attribute `sparq.dense` so that a second
    run leaves it alone.

    With min-seq-len=auto, the number is that from which on SparQ is estimated
    not to be slower than dense attention on a CPU, for each attention by its
    r, k, D, Dv, group, element types and mean-value (docs/Cost.md has the
    formula). Remarks give both estimates and the number. Where there is no
    such number, the attention is left dense. S <= k is left to dense
    attention, too, since nothing is left out there: the number is more than k.

    Selected rows of K are read by position. Where the attention reads a
    component-major key, the key is used as it is by `sparq.partial_matmul`,
    and `sparq.top_k_gather` reads what it is a transpose of or, where that is
    unknown, a transpose made for it, which costs a pass over K (a remark says
    so).

    It is an error if r <= 0, k <= 0, local < 0, local > k, mean-value is none
    of the above, or r exceeds the number of components of an attention with one
    query position, or if min-seq-len is neither auto nor a number that is not
    negative.

    Remarks have the category `sparq`, subcategory `sparsify`: `passed` with the bytes of K
    and V that one step reads per key-value head, dense and sparse,

    ```
    dense   2 S D
    SparQ   S r + 2 k D + 4 D
    ```

    times the element size (D + Dv for 2 D where they differ), plus S Dv where
    the mean is recomputed, and with S D for S r where K stays position-major
    and so is not read by component; `missed` with the reason otherwise.
  }];
  let options = [
    Option<"r", "r", "int64_t", "32",
           "Number of query components that scores are estimated from">,
    Option<"k", "k", "int64_t", "128",
           "Number of positions that are attended to">,
    Option<"local", "local", "int64_t", "0",
           "Number of most recent positions that are always attended to; "
           "counts inside k">,
    Option<"meanValue", "mean-value", "std::string", "\"carry\"",
           "Where the mean of V comes from: carry, recompute or none">,
    Option<"minSeqLen", "min-seq-len", "std::string", "\"0\"",
           "Stay dense below this number of cached positions; auto: below the "
           "number from which on SparQ is estimated to be faster">
  ];
  let dependentDialects = [
    "::mlir::arith::ArithDialect", "::mlir::linalg::LinalgDialect",
    "::mlir::scf::SCFDialect", "::mlir::sparq::SparqDialect",
    "::mlir::tensor::TensorDialect"
  ];
}

#endif // SPARQ_SPARSIFY_PASSES_TD
