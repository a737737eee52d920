//===- Passes.td - Carry passes ----------------------------*- tablegen -*-===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef SPARQ_CARRY_PASSES_TD
#define SPARQ_CARRY_PASSES_TD

include "mlir/Pass/PassBase.td"

def CarryState : Pass<"sparq-carry-state", "::mlir::ModuleOp"> {
  let summary = "carry K^T and the sum of V as state";
  let description = [{
    `--sparq-sparsify{mean-value=carry}` marks the two ops that read all of a
    cache in every step with `sparq.carry`:

    * `sparq.partial_matmul`, which reads r components of K: little, if K is
      kept by component;
    * `sparq.mean_value`, which reads V to sum it up.

    This pass makes what they read state of the function: an argument that holds
    it before the step, and a result that holds it after the step. Exact up to
    the order of the f32 sum of V, which becomes the order of the steps.

    | role | argument and result | read by |
    | --- | --- | --- |
    | `key_transposed` | K^T, `[B..., D, S]`, element type of the cache | `sparq.partial_matmul`, with `key_layout = component_major` |
    | `value_sum` | the sum of V over the positions that are not masked out, `[B..., Dv]`, f32 | the mean: sum / number of those positions, in place of `sparq.mean_value` |
    | `value_counted` | the positions whose rows are in the sum, `[B..., S]`, i1 | the update of the sum |

    State is updated in the way the function updates the cache, an argument of
    the function that it also returns:

    | update of the cache `[B..., S, D]` | K^T | sum of V |
    | --- | --- | --- |
    | `tensor.concat dim(S)` of the argument and fresh rows | concat with the transposed rows | plus the fresh rows that are not masked out |
    | `tensor.insert_slice` of fresh rows into the argument | insert_slice of the transposed rows | minus the overwritten rows that are in the sum, plus the fresh rows that are not masked out |
    | any other elementwise `linalg.generic` | the same, indexed transposed | not carried |
    | any other `tm_tensor.scatter` of single elements | the same, with the dimensions in another order | not carried |

    Updates that write rows, but do not say so, are made writes of rows first: a
    `tensor.insert_slice` where all are written at one position, an `scf.for`
    over the batch elements, or over the rows, where they are not. These are an
    elementwise `position == p ? fresh : old`, with one p or one for each
    element of a batch dimension, which writes nothing where p is no position of
    the cache; and `tm_tensor.scatter` of whole rows (index_copy, index_put), in
    the cache's order of dimensions or transposed. Elements of the conditions
    and indices are followed through elementwise ops, reshapes, slices and
    concatenations to what they are computed from, so it does not matter how
    that is spelled.

    Between the updated cache and the attention there may be casts, transposes,
    and reshapes of batch dimensions. A cache that is kept by component,
    `[B..., D, S]`, is its own K^T.

    With `append`, a function with carried state whose caches grow by
    `tensor.concat` gets its appending form, because a concat copies all of a
    cache in every step. Its caches, and what is carried of them per position,
    become buffers of a capacity (a dynamic dimension); the number of valid
    positions, one for all caches, is an argument and a result `tensor<i64>`
    (role `length`):

    ```
    %k2 = tensor.concat dim(2) %k, %new                     // before
    %buffer2 = tensor.insert_slice %new into %buffer[0, 0, %length, 0] ...
    %k2 = tensor.extract_slice %buffer2[0, 0, 0, 0] [.., %length + 1, ..] ...
    ```

    The buffer is returned, everything else reads the valid part, which is a
    view; the size of the position dimension is the length. A step asserts that
    its positions fit before it writes anything. Caches of attentions that are
    left dense get this form too. A cache keeps `tensor.concat`, with a `missed`
    remark, where it differs from the others in the static number of positions
    that it has or appends, or where the latter is dynamic.

    `value_counted` is there where there is a mask, since that may say something
    else about a position in the next step. In every step it is compared with
    the mask; if positions other than the written ones have come or gone (out of
    a sliding window, say), an `scf.if` takes the sum anew from all of V.

    Every state argument and result has a `sparq.state` attribute that says what
    it is, and for each function `@NAME` a function `@NAME_init_state` computes
    the state from existing caches; docs/State.md describes both.

    Where a `util.func` loads its caches from mutable `util.global`s and stores
    them back, the state goes into globals, too, with `sparq.state` on these,
    and the signature stays. Other stores to such a cache in the module are
    followed by stores of its state.

    What cannot be carried falls back: the mark is removed, the op goes on
    reading the cache, and a `missed` remark (category `sparq`, subcategory
    `carry`) gives the reason. That is the case where the cache is updated in
    another way or not returned, where the mask takes more than 64 ops to
    compute, and for functions that are neither `func.func` nor IREE's
    `util.func` (in generic form), have several blocks, or have uses in the
    module.
  }];
  let options = [
    Option<"append", "append", "bool", "true",
           "Give functions whose caches grow by tensor.concat buffers of a "
           "capacity and their length instead (changes the signature)">
  ];
  let dependentDialects = [
    "::mlir::arith::ArithDialect", "::mlir::cf::ControlFlowDialect",
    "::mlir::linalg::LinalgDialect",
    "::mlir::scf::SCFDialect", "::mlir::sparq::SparqDialect",
    "::mlir::tensor::TensorDialect"
  ];
}

#endif // SPARQ_CARRY_PASSES_TD
