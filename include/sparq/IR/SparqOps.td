//===- SparqOps.td - Operations of the sparq dialect --------*- tablegen -*-===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef SPARQ_IR_SPARQOPS_TD
#define SPARQ_IR_SPARQOPS_TD

include "sparq/IR/SparqBase.td"
include "sparq/IR/SparqInterfaces.td"
include "mlir/Dialect/Linalg/IR/LinalgInterfaces.td"
include "mlir/Interfaces/DestinationStyleOpInterface.td"
include "mlir/Interfaces/InferTypeOpInterface.td"
include "mlir/Interfaces/SideEffectInterfaces.td"

/// A destination-style op on tensors (one result per init) or on memrefs (no
/// result, inits written in place). TilingInterface and BufferizableOpInterface
/// are attached as external models.
class Sparq_Op<string mnemonic, list<Trait> traits = []> :
    Op<SparqDialect, mnemonic, !listconcat(traits, [
      DestinationStyleOpInterface,
      DeclareOpInterfaceMethods<Sparq_DimensionedOpInterface>,
      DeclareOpInterfaceMethods<ConditionallySpeculatable>,
      DeclareOpInterfaceMethods<InferTypeOpInterface>,
      DeclareOpInterfaceMethods<MemoryEffectsOpInterface>,
      DeclareOpInterfaceMethods<ReifyRankedShapedTypeOpInterface,
                               ["reifyResultShapes"]>])> {
  let hasVerifier = 1;
  let hasFolder = 1;

  /// The number of inits, and so of tensor results.
  int numInits = 1;

  code dpsDeclaration = [{
    ::mlir::MutableOperandRange getDpsInitsMutable() {
      return ::mlir::MutableOperandRange(
          getOperation(), getOperation()->getNumOperands() - kNumInits,
          kNumInits);
    }
  }];
  code extraDeclaration = "";
  let extraClassDeclaration = "static constexpr int64_t kNumInits = " #
      numInits # ";" # dpsDeclaration # extraDeclaration;
}

//===----------------------------------------------------------------------===//
// Attend
//===----------------------------------------------------------------------===//

def Sparq_AttentionOp : Sparq_Op<"attention", [
    DeclareOpInterfaceMethods<AggregatedOpInterface, ["decomposeOperation"]>]> {
  let summary = "dense scaled-dot-product attention with grouped heads";
  let description = [{
    For every batch element, query head g of the group and query position m:

    ```
    out[g,m] = softmax_s( scale * Q[g,m] . K[s] + M[g,m,s] ) V[s]
    ```

    over the positions that are not masked out; a row with every position
    masked out gives zeros. `scale` is 1/sqrt(D) when absent. Products are
    summed, and the softmax is taken, in f32.

    | operand | shape | element type |
    | --- | --- | --- |
    | `query` | `[B..., G, M, D]` | f32, f16, bf16 |
    | `key` | `[B..., S, D]`, or `[B..., D, S]` with `key_layout = component_major` | f32, f16, bf16 |
    | `value` | `[B..., S, Dv]` | f32, f16, bf16 |
    | `mask` | `[B..., G, M, S]`, all but S may be 1 | i1 or f32, f16, bf16 |
    | `init`, result | `[B..., G, M, Dv]` | f32, f16, bf16 |

    It decomposes into `sparq.online_attention` over all positions and a
    division of its accumulator by its sum, the form in which the positions can
    be split.

    Example, four query heads sharing each of two key-value heads:

    ```mlir
    func.func @attention(%q: tensor<1x2x4x1x64xf32>, %k: tensor<1x2x?x64xf32>,
        %v: tensor<1x2x?x64xf32>, %mask: tensor<1x1x1x1x?xf32>,
        %init: tensor<1x2x4x1x64xf32>) -> tensor<1x2x4x1x64xf32> {
      %0 = sparq.attention scale = 1.000000e-01
          ins(%q, %k, %v, %mask : tensor<1x2x4x1x64xf32>, tensor<1x2x?x64xf32>,
              tensor<1x2x?x64xf32>, tensor<1x1x1x1x?xf32>)
          outs(%init : tensor<1x2x4x1x64xf32>)
      return %0 : tensor<1x2x4x1x64xf32>
    }
    ```
  }];
  let arguments = (ins
    Sparq_Float:$query, Sparq_Float:$key, Sparq_Float:$value,
    Optional<Sparq_Mask>:$mask, Sparq_Float:$init,
    OptionalAttr<F32Attr>:$scale,
    DefaultValuedAttr<Sparq_KeyLayout, "::mlir::sparq::KeyLayout::position_major">:$key_layout);
  let results = (outs Variadic<AnyRankedTensor>:$results);
  let assemblyFormat = [{
    (`scale` `=` $scale^)? (`key_layout` `=` $key_layout^)?
    `ins` `(` $query `,` $key `,` $value (`,` $mask^)? `:`
      type($query) `,` type($key) `,` type($value) (`,` type($mask)^)? `)`
    `outs` `(` $init `:` type($init) `)` attr-dict
  }];
  let hasCanonicalizer = 1;
  let extraDeclaration = [{
    /// The number of leading batch dimensions.
    int64_t getNumBatchDims() { return getQueryType().getRank() - 3; }
    ::mlir::ShapedType getQueryType() { return ::llvm::cast<::mlir::ShapedType>(getQuery().getType()); }
    ::mlir::ShapedType getKeyType() { return ::llvm::cast<::mlir::ShapedType>(getKey().getType()); }
    ::mlir::ShapedType getValueType() { return ::llvm::cast<::mlir::ShapedType>(getValue().getType()); }
    /// `scale`, or 1/sqrt(D) when it is absent. Needs a static D.
    float getScaleOrDefault();
  }];
}

def Sparq_OnlineAttentionOp : Sparq_Op<"online_attention"> {
  let summary = "attention over some of the positions, to be continued or merged";
  let description = [{
    Continues a softmax-weighted sum that is kept unnormalised:

    ```
    x[g,m,s]   = scale * Q[g,m] . K[s] + M[g,m,s]
    max'[g,m]  = max( max[g,m], max_s x[g,m,s] )
    c[g,m]     = exp( max[g,m] - max'[g,m] )
    sum'[g,m]  = c[g,m] sum[g,m] + sum_s exp( x[g,m,s] - max'[g,m] )
    acc'[g,m]  = c[g,m] acc[g,m] + sum_s exp( x[g,m,s] - max'[g,m] ) V[s]
    ```

    over the positions that are not masked out. While max is -inf, c is 0.
    The inits hold what was accumulated so far and are read; acc = 0,
    max = -inf, sum = 0 is the start. Attention is acc' / sum' after the last
    position, and zeros where sum' is 0. Apart from rounding, the order in
    which the positions are visited does not matter. `scale` is 1/sqrt(D) when
    absent. All sums are f32.

    Positions can be split in two ways: tiling them with a sequential loop
    continues from tile to tile; tiling them as a partial reduction (strategy
    "outer parallel", `transform.structured.tile_reduction_using_forall`)
    starts every tile from the start values and merges the tiles in the end by
    the same formulas. Partial results have the number of tiles as an additional
    first dimension.

    | operand | shape | element type |
    | --- | --- | --- |
    | `query` | `[B..., G, M, D]` | f32, f16, bf16 |
    | `key` | `[B..., S, D]`, or `[B..., D, S]` with `key_layout = component_major` | f32, f16, bf16 |
    | `value` | `[B..., S, Dv]` | f32, f16, bf16 |
    | `mask` | `[B..., G, M, S]`, all but S may be 1 | i1 or f32, f16, bf16 |
    | `accumulator_init`, result 0 | `[B..., G, M, Dv]` | f32 |
    | `max_init`, result 1 | `[B..., G, M]` | f32 |
    | `sum_init`, result 2 | `[B..., G, M]` | f32 |

    Example:

    ```mlir
    func.func @online_attention(%q: tensor<2x4x1x64xf16>, %k: tensor<2x?x64xf16>,
        %v: tensor<2x?x64xf16>, %acc: tensor<2x4x1x64xf32>, %max: tensor<2x4x1xf32>,
        %sum: tensor<2x4x1xf32>) -> tensor<2x4x1x64xf32> {
      %0:3 = sparq.online_attention
          ins(%q, %k, %v : tensor<2x4x1x64xf16>, tensor<2x?x64xf16>, tensor<2x?x64xf16>)
          outs(%acc, %max, %sum : tensor<2x4x1x64xf32>, tensor<2x4x1xf32>, tensor<2x4x1xf32>)
      return %0#0 : tensor<2x4x1x64xf32>
    }
    ```
  }];
  let numInits = 3;
  let arguments = (ins
    Sparq_Float:$query, Sparq_Float:$key, Sparq_Float:$value,
    Optional<Sparq_Mask>:$mask, Sparq_F32:$accumulator_init,
    Sparq_F32:$max_init, Sparq_F32:$sum_init,
    OptionalAttr<F32Attr>:$scale,
    DefaultValuedAttr<Sparq_KeyLayout, "::mlir::sparq::KeyLayout::position_major">:$key_layout);
  let results = (outs Variadic<AnyRankedTensor>:$results);
  let assemblyFormat = [{
    (`scale` `=` $scale^)? (`key_layout` `=` $key_layout^)?
    `ins` `(` $query `,` $key `,` $value (`,` $mask^)? `:`
      type($query) `,` type($key) `,` type($value) (`,` type($mask)^)? `)`
    `outs` `(` $accumulator_init `,` $max_init `,` $sum_init `:`
      type($accumulator_init) `,` type($max_init) `,` type($sum_init) `)` attr-dict
  }];
  let hasCanonicalizer = 1;
  let extraDeclaration = [{
    /// The inits hold what to continue from.
    bool accumulates() { return true; }
    int64_t getNumBatchDims() { return getQueryType().getRank() - 3; }
    ::mlir::ShapedType getQueryType() { return ::llvm::cast<::mlir::ShapedType>(getQuery().getType()); }
    ::mlir::ShapedType getKeyType() { return ::llvm::cast<::mlir::ShapedType>(getKey().getType()); }
    ::mlir::ShapedType getValueType() { return ::llvm::cast<::mlir::ShapedType>(getValue().getType()); }
    /// `scale`, or 1/sqrt(D) when it is absent. Needs a static D.
    float getScaleOrDefault();
  }];
}

//===----------------------------------------------------------------------===//
// Estimate
//===----------------------------------------------------------------------===//

def Sparq_TopROp : Sparq_Op<"top_r"> {
  let summary = "the r largest query components of a group";
  let description = [{
    ```
    m[d]     = sum_g |Q[g,d]|
    indices  = the r components d of largest m[d], ascending
    frac[g]  = sum_{d in indices} |Q[g,d]| / sum_d |Q[g,d]|     (1 where Q[g] is all zero)
    ```

    Ties in m go to the lower component. 1 <= r <= D.

    | operand | shape | element type |
    | --- | --- | --- |
    | `query` | `[B..., G, D]` | f32, f16, bf16 |
    | `indices_init`, result 0 | `[B..., r]` | i32 |
    | `frac_init`, result 1 | `[B..., G]` | f32 |

    Example:

    ```mlir
    func.func @top_r(%q: tensor<1x2x4x64xf32>, %i: tensor<1x2x16xi32>, %f: tensor<1x2x4xf32>)
        -> (tensor<1x2x16xi32>, tensor<1x2x4xf32>) {
      %indices, %frac = sparq.top_r r = 16 ins(%q : tensor<1x2x4x64xf32>)
          outs(%i, %f : tensor<1x2x16xi32>, tensor<1x2x4xf32>)
      return %indices, %frac : tensor<1x2x16xi32>, tensor<1x2x4xf32>
    }
    ```
  }];
  let numInits = 2;
  let arguments = (ins Sparq_Float:$query,
    Sparq_Index:$indices_init, Sparq_F32:$frac_init, I64Attr:$r);
  let results = (outs Variadic<AnyRankedTensor>:$results);
  let assemblyFormat = [{
    `r` `=` $r `ins` `(` $query `:` type($query) `)`
    `outs` `(` $indices_init `,` $frac_init `:`
      type($indices_init) `,` type($frac_init) `)` attr-dict
  }];
  let extraDeclaration = [{
    int64_t getNumBatchDims() { return getQueryType().getRank() - 2; }
    ::mlir::ShapedType getQueryType() { return ::llvm::cast<::mlir::ShapedType>(getQuery().getType()); }
  }];
}

def Sparq_PartialMatmulOp : Sparq_Op<"partial_matmul"> {
  let summary = "approximate attention logits from r components";
  let description = [{
    ```
    logits[g,s] = scale / sqrt(frac[g]) * sum_{d in indices} Q[g,d] K[s,d] + M[g,s]
    ```

    and -inf where position s is masked out for head g. Where frac[g] is 0
    (other heads of the group chose the components), the factor is `scale` and
    the sum 0. `scale` is 1/sqrt(D) when absent. `frac` is that of `sparq.top_r`: the share of the query's
    weight that the chosen components carry. Products are summed in f32.

    | operand | shape | element type |
    | --- | --- | --- |
    | `query` | `[B..., G, D]` | f32, f16, bf16 |
    | `indices` | `[B..., r]` | i32, each in [0, D) |
    | `frac` | `[B..., G]` | f32 |
    | `key` | `[B..., S, D]`, or `[B..., D, S]` with `key_layout = component_major` | f32, f16, bf16 |
    | `mask` | `[B..., G, S]`, all but S may be 1 | i1 or f32, f16, bf16 |
    | `init`, result | `[B..., G, S]` | f32 |

    Example, on a component-major key cache, which is read contiguously:

    ```mlir
    func.func @partial_matmul(%q: tensor<1x2x4x64xf32>, %indices: tensor<1x2x16xi32>,
        %frac: tensor<1x2x4xf32>, %kt: tensor<1x2x64x?xf16>, %init: tensor<1x2x4x?xf32>)
        -> tensor<1x2x4x?xf32> {
      %logits = sparq.partial_matmul key_layout = component_major
          ins(%q, %indices, %frac, %kt : tensor<1x2x4x64xf32>, tensor<1x2x16xi32>,
              tensor<1x2x4xf32>, tensor<1x2x64x?xf16>)
          outs(%init : tensor<1x2x4x?xf32>)
      return %logits : tensor<1x2x4x?xf32>
    }
    ```
  }];
  let arguments = (ins
    Sparq_Float:$query, Sparq_Index:$indices, Sparq_F32:$frac, Sparq_Float:$key,
    Optional<Sparq_Mask>:$mask, Sparq_F32:$init,
    OptionalAttr<F32Attr>:$scale,
    DefaultValuedAttr<Sparq_KeyLayout, "::mlir::sparq::KeyLayout::position_major">:$key_layout);
  let results = (outs Variadic<AnyRankedTensor>:$results);
  let assemblyFormat = [{
    (`scale` `=` $scale^)? (`key_layout` `=` $key_layout^)?
    `ins` `(` $query `,` $indices `,` $frac `,` $key (`,` $mask^)? `:`
      type($query) `,` type($indices) `,` type($frac) `,` type($key)
      (`,` type($mask)^)? `)`
    `outs` `(` $init `:` type($init) `)` attr-dict
  }];
  let hasCanonicalizer = 1;
  let extraDeclaration = [{
    int64_t getNumBatchDims() { return getQueryType().getRank() - 2; }
    ::mlir::ShapedType getQueryType() { return ::llvm::cast<::mlir::ShapedType>(getQuery().getType()); }
    ::mlir::ShapedType getKeyType() { return ::llvm::cast<::mlir::ShapedType>(getKey().getType()); }
    /// `scale`, or 1/sqrt(D) when it is absent. Needs a static D.
    float getScaleOrDefault();
  }];
}

//===----------------------------------------------------------------------===//
// Select and gather
//===----------------------------------------------------------------------===//

def Sparq_TopKOp : Sparq_Op<"top_k"> {
  let summary = "the k positions with the largest scores of a group";
  let description = [{
    ```
    p[g]     = softmax_s( logits[g] )
    w[s]     = sum_g p[g,s]
    indices  = the k positions s of largest w[s], ascending
    alpha[g] = sum_{s in indices} p[g,s]
    ```

    A logit of -inf masks its position out for its head. The `local` most
    recent (highest) positions that are not masked out for every head are
    always among the k. Ties go to the lower position. With one head in the
    group the logits decide, in the same order, since probabilities underflow.
    The positions are those that `sparq.select` gives for these scores.
    A position masked out for every head is never chosen: where fewer than k
    are left, the remaining indices are -1, after the chosen ones. alpha[g] is
    exactly 1 when every position not masked out for the whole group is chosen,
    and where all of head g is masked out. 0 <= local <= k, 1 <= k.

    | operand | shape | element type |
    | --- | --- | --- |
    | `logits` | `[B..., G, S]` | f32 |
    | `indices_init`, result 0 | `[B..., k]` | i32 |
    | `alpha_init`, result 1 | `[B..., G]` | f32 |

    Example:

    ```mlir
    func.func @top_k(%logits: tensor<1x2x4x?xf32>, %i: tensor<1x2x32xi32>, %a: tensor<1x2x4xf32>)
        -> (tensor<1x2x32xi32>, tensor<1x2x4xf32>) {
      %indices, %alpha = sparq.top_k k = 32 local = 8 ins(%logits : tensor<1x2x4x?xf32>)
          outs(%i, %a : tensor<1x2x32xi32>, tensor<1x2x4xf32>)
      return %indices, %alpha : tensor<1x2x32xi32>, tensor<1x2x4xf32>
    }
    ```
  }];
  let numInits = 2;
  let arguments = (ins Sparq_F32:$logits,
    Sparq_Index:$indices_init, Sparq_F32:$alpha_init,
    I64Attr:$k, DefaultValuedAttr<I64Attr, "0">:$local);
  let results = (outs Variadic<AnyRankedTensor>:$results);
  let assemblyFormat = [{
    `k` `=` $k (`local` `=` $local^)? `ins` `(` $logits `:` type($logits) `)`
    `outs` `(` $indices_init `,` $alpha_init `:`
      type($indices_init) `,` type($alpha_init) `)` attr-dict
  }];
  let extraDeclaration = [{
    int64_t getNumBatchDims() { return getLogitsType().getRank() - 2; }
    ::mlir::ShapedType getLogitsType() { return ::llvm::cast<::mlir::ShapedType>(getLogits().getType()); }
  }];
}

def Sparq_SelectOp : Sparq_Op<"select"> {
  let summary = "the k positions with the largest scores";
  let description = [{
    ```
    valid   = { s : scores[s] != -inf }
    recent  = the `local` highest positions of valid
    indices = recent and the k - |recent| others of valid with the largest scores[s], ascending
    count   = |valid|
    ```

    A score of -inf masks its position out. Ties go to the lower position; -0
    and +0 tie. Where fewer than k positions are valid, the remaining indices
    are -1, after the chosen ones. A NaN orders as its sign says, above +inf or
    below every number. 0 <= local <= k, 1 <= k.

    | operand | shape | element type |
    | --- | --- | --- |
    | `scores` | `[B..., S]` | f32 |
    | `indices_init`, result 0 | `[B..., k]` | i32 |
    | `count_init`, result 1 | `[B...]` | i32 |

    Example:

    ```mlir
    func.func @select(%scores: tensor<1x2x?xf32>, %i: tensor<1x2x32xi32>, %n: tensor<1x2xi32>)
        -> (tensor<1x2x32xi32>, tensor<1x2xi32>) {
      %indices, %count = sparq.select k = 32 local = 8 ins(%scores : tensor<1x2x?xf32>)
          outs(%i, %n : tensor<1x2x32xi32>, tensor<1x2xi32>)
      return %indices, %count : tensor<1x2x32xi32>, tensor<1x2xi32>
    }
    ```
  }];
  let numInits = 2;
  let arguments = (ins Sparq_F32:$scores,
    Sparq_Index:$indices_init, Sparq_Index:$count_init,
    I64Attr:$k, DefaultValuedAttr<I64Attr, "0">:$local);
  let results = (outs Variadic<AnyRankedTensor>:$results);
  let assemblyFormat = [{
    `k` `=` $k (`local` `=` $local^)? `ins` `(` $scores `:` type($scores) `)`
    `outs` `(` $indices_init `,` $count_init `:`
      type($indices_init) `,` type($count_init) `)` attr-dict
  }];
  let extraDeclaration = [{
    int64_t getNumBatchDims() { return getScoresType().getRank() - 1; }
    ::mlir::ShapedType getScoresType() { return ::llvm::cast<::mlir::ShapedType>(getScores().getType()); }
  }];
}

def Sparq_GatherOp : Sparq_Op<"gather"> {
  let summary = "rows of a cache at given positions";
  let description = [{
    ```
    rows[j] = source[indices[j]]        (zeros where indices[j] = -1)
    ```

    | operand | shape | element type |
    | --- | --- | --- |
    | `source` | `[B..., S, D]` | f32, f16, bf16 |
    | `indices` | `[B..., k]` | i32, each in [-1, S) |
    | `init`, result | `[B..., k, D]` | that of `source` |

    Example:

    ```mlir
    func.func @gather(%k: tensor<1x2x?x64xf16>, %indices: tensor<1x2x32xi32>,
        %init: tensor<1x2x32x64xf16>) -> tensor<1x2x32x64xf16> {
      %rows = sparq.gather ins(%k, %indices : tensor<1x2x?x64xf16>, tensor<1x2x32xi32>)
          outs(%init : tensor<1x2x32x64xf16>)
      return %rows : tensor<1x2x32x64xf16>
    }
    ```
  }];
  let arguments = (ins Sparq_Float:$source, Sparq_Index:$indices, Sparq_Float:$init);
  let results = (outs Variadic<AnyRankedTensor>:$results);
  let assemblyFormat = [{
    `ins` `(` $source `,` $indices `:` type($source) `,` type($indices) `)`
    `outs` `(` $init `:` type($init) `)` attr-dict
  }];
  let extraDeclaration = [{
    int64_t getNumBatchDims() { return getSourceType().getRank() - 2; }
    ::mlir::ShapedType getSourceType() { return ::llvm::cast<::mlir::ShapedType>(getSource().getType()); }
  }];
}

def Sparq_GatherMaskOp : Sparq_Op<"gather_mask"> {
  let summary = "the additive mask at given positions";
  let description = [{
    ```
    bias[g,j] = M[g, indices[j]]    (-inf where it is masked out, or indices[j] = -1)
    ```

    A boolean mask gives 0 and -inf; without a mask every position gives 0.

    | operand | shape | element type |
    | --- | --- | --- |
    | `indices` | `[B..., k]` | i32, each in [-1, S) |
    | `mask` | `[B..., G, S]`, all but S may be 1 | i1 or f32, f16, bf16 |
    | `init`, result | `[B..., G, k]` | f32 |

    Example:

    ```mlir
    func.func @gather_mask(%indices: tensor<1x2x32xi32>, %mask: tensor<1x1x1x?xi1>,
        %init: tensor<1x2x4x32xf32>) -> tensor<1x2x4x32xf32> {
      %bias = sparq.gather_mask ins(%indices, %mask : tensor<1x2x32xi32>, tensor<1x1x1x?xi1>)
          outs(%init : tensor<1x2x4x32xf32>)
      return %bias : tensor<1x2x4x32xf32>
    }
    ```
  }];
  let arguments = (ins Sparq_Index:$indices, Optional<Sparq_Mask>:$mask, Sparq_F32:$init);
  let results = (outs Variadic<AnyRankedTensor>:$results);
  let assemblyFormat = [{
    `ins` `(` $indices (`,` $mask^)? `:` type($indices) (`,` type($mask)^)? `)`
    `outs` `(` $init `:` type($init) `)` attr-dict
  }];
  let hasCanonicalizer = 1;
  let extraDeclaration = [{
    int64_t getNumBatchDims() { return ::llvm::cast<::mlir::ShapedType>(getIndices().getType()).getRank() - 1; }
  }];
}

def Sparq_TopKGatherOp : Sparq_Op<"top_k_gather", [
    DeclareOpInterfaceMethods<AggregatedOpInterface, ["decomposeOperation"]>]> {
  let summary = "select the k highest-scoring positions and gather their rows";
  let description = [{
    Step 3 of SparQ with the gather of step 4, as one op. It decomposes into

    ```
    indices, alpha = sparq.top_k        (logits)
    keys           = sparq.gather       (key, indices)
    values         = sparq.gather       (value, indices)
    bias           = sparq.gather_mask  (indices, mask)
    ```

    so that a gather can fuse into its consumer; see those ops for the
    formulas. 0 <= local <= k, 1 <= k.

    | operand | shape | element type |
    | --- | --- | --- |
    | `logits` | `[B..., G, S]` | f32 |
    | `key` | `[B..., S, D]` | f32, f16, bf16 |
    | `value` | `[B..., S, Dv]` | f32, f16, bf16 |
    | `mask` | `[B..., G, S]`, all but S may be 1 | i1 or f32, f16, bf16 |
    | `indices_init`, result 0 | `[B..., k]` | i32 |
    | `alpha_init`, result 1 | `[B..., G]` | f32 |
    | `keys_init`, result 2 | `[B..., k, D]` | that of `key` |
    | `values_init`, result 3 | `[B..., k, Dv]` | that of `value` |
    | `bias_init`, result 4 | `[B..., G, k]` | f32 |

    Example:

    ```mlir
    func.func @top_k_gather(%logits: tensor<1x2x4x?xf32>, %k: tensor<1x2x?x64xf16>,
        %v: tensor<1x2x?x64xf16>, %mask: tensor<1x1x1x?xi1>, %i: tensor<1x2x32xi32>,
        %a: tensor<1x2x4xf32>, %rows: tensor<1x2x32x64xf16>, %b: tensor<1x2x4x32xf32>)
        -> (tensor<1x2x32x64xf16>, tensor<1x2x32x64xf16>) {
      %indices, %alpha, %keys, %values, %bias = sparq.top_k_gather k = 32
          ins(%logits, %k, %v, %mask : tensor<1x2x4x?xf32>, tensor<1x2x?x64xf16>,
              tensor<1x2x?x64xf16>, tensor<1x1x1x?xi1>)
          outs(%i, %a, %rows, %rows, %b : tensor<1x2x32xi32>, tensor<1x2x4xf32>,
              tensor<1x2x32x64xf16>, tensor<1x2x32x64xf16>, tensor<1x2x4x32xf32>)
      return %keys, %values : tensor<1x2x32x64xf16>, tensor<1x2x32x64xf16>
    }
    ```
  }];
  let numInits = 5;
  let arguments = (ins
    Sparq_F32:$logits, Sparq_Float:$key, Sparq_Float:$value, Optional<Sparq_Mask>:$mask,
    Sparq_Index:$indices_init, Sparq_F32:$alpha_init, Sparq_Float:$keys_init,
    Sparq_Float:$values_init, Sparq_F32:$bias_init,
    I64Attr:$k, DefaultValuedAttr<I64Attr, "0">:$local);
  let results = (outs Variadic<AnyRankedTensor>:$results);
  let assemblyFormat = [{
    `k` `=` $k (`local` `=` $local^)?
    `ins` `(` $logits `,` $key `,` $value (`,` $mask^)? `:`
      type($logits) `,` type($key) `,` type($value) (`,` type($mask)^)? `)`
    `outs` `(` $indices_init `,` $alpha_init `,` $keys_init `,` $values_init `,`
      $bias_init `:` type($indices_init) `,` type($alpha_init) `,`
      type($keys_init) `,` type($values_init) `,` type($bias_init) `)` attr-dict
  }];
  let hasCanonicalizer = 1;
  let extraDeclaration = [{
    int64_t getNumBatchDims() { return getLogitsType().getRank() - 2; }
    ::mlir::ShapedType getLogitsType() { return ::llvm::cast<::mlir::ShapedType>(getLogits().getType()); }
  }];
}

//===----------------------------------------------------------------------===//
// Compensate
//===----------------------------------------------------------------------===//

def Sparq_MeanValueOp : Sparq_Op<"mean_value"> {
  let summary = "the mean of V over the positions that are not masked out";
  let description = [{
    ```
    mean = sum_{s in valid} V[s] / |valid|       (zeros where valid is empty)
    ```

    `valid` is the set of positions not masked out for every head of the group.
    The sum is taken in f32. This reads all of V: where the sum can be carried
    from step to step, carry it. A mean cannot be merged from means of parts;
    to split S, lower the op to linalg, where its sum is a reduction that
    upstream splits.

    | operand | shape | element type |
    | --- | --- | --- |
    | `value` | `[B..., S, Dv]` | f32, f16, bf16 |
    | `mask` | `[B..., G, S]`, all but S may be 1 | i1 or f32, f16, bf16 |
    | `init`, result | `[B..., Dv]` | f32 |

    Example:

    ```mlir
    func.func @mean_value(%v: tensor<1x2x?x64xbf16>, %mask: tensor<1x1x1x?xf32>,
        %init: tensor<1x2x64xf32>) -> tensor<1x2x64xf32> {
      %mean = sparq.mean_value ins(%v, %mask : tensor<1x2x?x64xbf16>, tensor<1x1x1x?xf32>)
          outs(%init : tensor<1x2x64xf32>)
      return %mean : tensor<1x2x64xf32>
    }
    ```
  }];
  let arguments = (ins Sparq_Float:$value, Optional<Sparq_Mask>:$mask, Sparq_F32:$init);
  let results = (outs Variadic<AnyRankedTensor>:$results);
  let assemblyFormat = [{
    `ins` `(` $value (`,` $mask^)? `:` type($value) (`,` type($mask)^)? `)`
    `outs` `(` $init `:` type($init) `)` attr-dict
  }];
  let hasCanonicalizer = 1;
  let extraDeclaration = [{
    int64_t getNumBatchDims() { return getValueType().getRank() - 2; }
    ::mlir::ShapedType getValueType() { return ::llvm::cast<::mlir::ShapedType>(getValue().getType()); }
  }];
}

def Sparq_InterpolateOp : Sparq_Op<"interpolate"> {
  let summary = "fill the attention weight that was not selected with the mean of V";
  let description = [{
    ```
    out[g] = alpha[g] attended[g] + (1 - alpha[g]) mean
    ```

    computed in f32. Where alpha[g] is 1 the result is `attended[g]` exactly.

    | operand | shape | element type |
    | --- | --- | --- |
    | `attended` | `[B..., G, Dv]` | f32, f16, bf16 |
    | `alpha` | `[B..., G]` | f32 |
    | `mean` | `[B..., Dv]` | f32 |
    | `init`, result | `[B..., G, Dv]` | f32, f16, bf16 |

    Example:

    ```mlir
    func.func @interpolate(%y: tensor<1x2x4x64xf32>, %alpha: tensor<1x2x4xf32>,
        %mean: tensor<1x2x64xf32>, %init: tensor<1x2x4x64xf32>) -> tensor<1x2x4x64xf32> {
      %out = sparq.interpolate
          ins(%y, %alpha, %mean : tensor<1x2x4x64xf32>, tensor<1x2x4xf32>, tensor<1x2x64xf32>)
          outs(%init : tensor<1x2x4x64xf32>)
      return %out : tensor<1x2x4x64xf32>
    }
    ```
  }];
  let arguments = (ins Sparq_Float:$attended, Sparq_F32:$alpha, Sparq_F32:$mean,
    Sparq_Float:$init);
  let results = (outs Variadic<AnyRankedTensor>:$results);
  let assemblyFormat = [{
    `ins` `(` $attended `,` $alpha `,` $mean `:`
      type($attended) `,` type($alpha) `,` type($mean) `)`
    `outs` `(` $init `:` type($init) `)` attr-dict
  }];
  let extraDeclaration = [{
    int64_t getNumBatchDims() { return ::llvm::cast<::mlir::ShapedType>(getAttended().getType()).getRank() - 2; }
  }];
}

#endif // SPARQ_IR_SPARQOPS_TD
