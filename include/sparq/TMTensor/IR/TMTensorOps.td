//===- TMTensorOps.td - torch-mlir's tm_tensor, as far as read -*- tablegen -*-===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef SPARQ_TMTENSOR_IR_TMTENSOROPS_TD
#define SPARQ_TMTENSOR_IR_TMTENSOROPS_TD

include "mlir/IR/OpBase.td"
include "mlir/Interfaces/ControlFlowInterfaces.td"
include "mlir/Interfaces/DestinationStyleOpInterface.td"
include "mlir/Interfaces/SideEffectInterfaces.td"

def TMTensorDialect : Dialect {
  let name = "tm_tensor";
  let cppNamespace = "::mlir::sparq::tm_tensor";
  let summary = "The ops of torch-mlir's tm_tensor dialect that model exports contain";
  let description = [{
    torch-mlir exports scaled-dot-product attention and scattered cache updates
    as ops of its own `tm_tensor` dialect, which upstream MLIR does not know.
    This dialect reads them exactly as torch-mlir prints them. Only the ops
    that appear in decode steps of language models are here, on tensors.
  }];
  let dependentDialects = [
    "::mlir::arith::ArithDialect", "::mlir::tensor::TensorDialect"
  ];
}

class TMTensor_Op<string mnemonic, list<Trait> traits = []> :
    Op<TMTensorDialect, mnemonic, !listconcat(traits, [
      DestinationStyleOpInterface, AttrSizedOperandSegments])> {
  let hasVerifier = 1;
  let extraClassDeclaration = [{
    ::mlir::MutableOperandRange getDpsInitsMutable() { return getOutputsMutable(); }
  }];
}

def TMTensor_AttentionOp : TMTensor_Op<"attention", [Pure]> {
  let summary = "scaled-dot-product attention over ungrouped heads";
  let description = [{
    `out[b,m] = softmax_s(scale Q[b,m] . K[b,s] + M[b,m,s]) V[b,s]`, with
    `scale` 1/sqrt(D) when absent. The inputs are the query `[B..., M, D]`,
    key `[B..., S, D]`, value `[B..., S, Dv]` and optionally a mask
    `[B..., M, S]`, boolean (true = attend) or additive; heads are part of the
    batch dimensions and already repeated.

    Example:

    ```mlir
    func.func @attention(%q: tensor<8x1x64xf32>, %k: tensor<8x128x64xf32>,
        %v: tensor<8x128x64xf32>, %init: tensor<8x1x64xf32>) -> tensor<8x1x64xf32> {
      %0 = tm_tensor.attention
          ins(%q, %k, %v : tensor<8x1x64xf32>, tensor<8x128x64xf32>, tensor<8x128x64xf32>)
          outs(%init : tensor<8x1x64xf32>) -> tensor<8x1x64xf32>
      return %0 : tensor<8x1x64xf32>
    }
    ```
  }];
  let arguments = (ins Variadic<AnyRankedTensor>:$inputs,
    Variadic<AnyRankedTensor>:$outputs, OptionalAttr<AnyAttr>:$scale);
  let results = (outs Variadic<AnyRankedTensor>:$results);
  let assemblyFormat = [{
    attr-dict `ins` `(` $inputs `:` type($inputs) `)`
    `outs` `(` $outputs `:` type($outputs) `)` (`->` type($results)^)?
  }];
}

def TMTensor_ScatterOp : TMTensor_Op<"scatter", [RecursiveMemoryEffects]> {
  let summary = "write slices of a tensor at given indices";
  let description = [{
    For each n, `updates[n, ...]` is combined into the slice of `original` whose
    start in dimension `dimension_map[j]` is `indices[n, j]`. The region takes
    the update and the old element and yields the new one. With
    `unique_indices(true)` no two updates touch the same element.

    Canonicalizes to `tensor.insert_slice` where the updates together overwrite
    one slice: a cache update by `index_copy_` or `index_put` with one position.

    Example:

    ```mlir
    func.func @scatter(%updates: tensor<2x4xf32>, %indices: tensor<2x1xi64>,
        %original: tensor<8x4xf32>) -> tensor<8x4xf32> {
      %0 = tm_tensor.scatter {dimension_map = array<i64: 0>} unique_indices(true)
          ins(%updates, %indices : tensor<2x4xf32>, tensor<2x1xi64>)
          outs(%original : tensor<8x4xf32>) {
      ^bb0(%update: f32, %old: f32):
        tm_tensor.yield %update : f32
      } -> tensor<8x4xf32>
      return %0 : tensor<8x4xf32>
    }
    ```
  }];
  let arguments = (ins Variadic<AnyRankedTensor>:$inputs,
    Variadic<AnyRankedTensor>:$outputs,
    DenseI64ArrayAttr:$dimension_map, DefaultValuedAttr<BoolAttr, "true">:$unique_indices);
  let results = (outs Variadic<AnyRankedTensor>:$results);
  let regions = (region SizedRegion<1>:$region);
  let hasCanonicalizer = 1;
  let assemblyFormat = [{
    attr-dict `unique_indices` `(` $unique_indices `)`
    `ins` `(` $inputs `:` type($inputs) `)`
    `outs` `(` $outputs `:` type($outputs) `)` $region (`->` type($results)^)?
  }];
}

def TMTensor_ScanOp : TMTensor_Op<"scan", [RecursiveMemoryEffects]> {
  let summary = "running combination along a dimension";
  let description = [{
    Combines the elements of the input along `dimension` with the region, which
    takes what the elements before gave and the next element. Inclusive, the
    first result has `input[0]` at position 0 and at position i the combination
    of the one at i - 1 with `input[i]`. Exclusive, it has the second output at
    position 0 and at position i the combination of the one at i - 1 with
    `input[i - 1]`. The second result is the one at the last position, or the
    second output where there is one position at most. A cumulative sum, say, in
    models that count positions from the attention mask.

    Example:

    ```mlir
    func.func @cumsum(%input: tensor<2x8xi64>, %output: tensor<2x8xi64>,
        %last: tensor<2xi64>) -> tensor<2x8xi64> {
      %0:2 = tm_tensor.scan dimension(1) inclusive(true)
          ins(%input : tensor<2x8xi64>)
          outs(%output, %last : tensor<2x8xi64>, tensor<2xi64>) {
      ^bb0(%sum: i64, %element: i64):
        %next = arith.addi %sum, %element : i64
        tm_tensor.yield %next : i64
      } -> tensor<2x8xi64>, tensor<2xi64>
      return %0#0 : tensor<2x8xi64>
    }
    ```
  }];
  let arguments = (ins Variadic<AnyRankedTensor>:$inputs,
    Variadic<AnyRankedTensor>:$outputs,
    I64Attr:$dimension, DefaultValuedAttr<BoolAttr, "true">:$inclusive);
  let results = (outs Variadic<AnyRankedTensor>:$results);
  let regions = (region SizedRegion<1>:$region);
  let assemblyFormat = [{
    attr-dict `dimension` `(` $dimension `)` `inclusive` `(` $inclusive `)`
    `ins` `(` $inputs `:` type($inputs) `)`
    `outs` `(` $outputs `:` type($outputs) `)` $region (`->` type($results)^)?
  }];
}

def TMTensor_YieldOp : Op<TMTensorDialect, "yield",
    [Pure, ReturnLike, Terminator]> {
  let summary = "the value a tm_tensor region computes";
  let arguments = (ins Variadic<AnyType>:$operands);
  let assemblyFormat = "attr-dict ($operands^ `:` type($operands))?";
}

#endif // SPARQ_TMTENSOR_IR_TMTENSOROPS_TD
