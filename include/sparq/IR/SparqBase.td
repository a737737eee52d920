//===- SparqBase.td - The sparq dialect, its types and enums -*- tablegen -*-===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef SPARQ_IR_SPARQBASE_TD
#define SPARQ_IR_SPARQBASE_TD

include "mlir/IR/EnumAttr.td"
include "mlir/IR/OpBase.td"

def SparqDialect : Dialect {
  let name = "sparq";
  let cppNamespace = "::mlir::sparq";
  let summary = "Decode-time sparse attention over a key-value cache";
  let description = [{
    The sparq dialect describes SparQ Attention (Ribar et al., ICML 2024,
    arXiv:2312.04985) as five steps, each one op, so that another member of the
    family "estimate scores, select, gather, attend, compensate" needs one new
    estimator and nothing else:

    | step | op | reads |
    | --- | --- | --- |
    | largest query components | `sparq.top_r` | Q |
    | estimate scores | `sparq.partial_matmul` | S r elements of K |
    | select and gather | `sparq.top_k_gather` = `sparq.top_k` (around `sparq.select`), `sparq.gather`, `sparq.gather_mask` | k rows of K and V |
    | attend | `sparq.attention` | the gathered rows |
    | compensate | `sparq.interpolate` | the mean of V |

    `sparq.attention` is also ordinary dense attention: the op that attention
    found in a model is raised to.

    **Dimensions.** Every op takes any number of leading batch dimensions,
    written `B...`; the last of them is by convention the key-value head.
    `G` query heads share one key-value head, and with it their selection
    (`G` = 1 without grouping). `M` counts query positions, `S` cached
    positions, `D` and `Dv` the components of a query/key and of a value.

    **Element types.** Queries, keys, values and outputs are f32, f16 or bf16,
    each on its own. Sums, softmax and interpolation weights are f32. Indices
    are i32; an index of -1 stands for "no position".

    **Masks.** A mask is boolean (`i1`, true means attend) or additive
    (f32, f16, bf16). An additive element masks its position out when it is
    at or below -1e9 (f32; bf16, where it is -998244352), or at or below half
    the lowest finite value (f16, -32752); anything above is a bias. Any mask dimension but the last
    may be 1 and then holds for the whole dimension it stands for. What
    a masked-out row of K or V holds never matters, NaN included.

    **Destinations.** Every op is destination-style: on tensors it returns one
    result per init, on memrefs it writes the inits and returns nothing. Only
    `sparq.online_attention` reads what its inits hold.

    **Upstream machinery.** All ops can be tiled and fused (TilingInterface):
    their loops are the parallel and reduction dimensions, in the order batch,
    then as in the op's shapes; a dimension every tile needs whole (S of a
    selection, D of a score) is no loop, and a producer is fused only where
    the whole of it is asked for. All ops bufferize through their inits, reify
    result shapes, and can be hoisted and eliminated on tensors.
    `sparq.attention` and `sparq.top_k_gather` decompose
    (AggregatedOpInterface), and `sparq.online_attention` can be split over S
    (PartialReductionOpInterface). These interfaces come with
    `sparq::registerAllDialects`.
  }];
  let dependentDialects = [
    "::mlir::arith::ArithDialect", "::mlir::linalg::LinalgDialect",
    "::mlir::math::MathDialect", "::mlir::memref::MemRefDialect",
    "::mlir::tensor::TensorDialect"
  ];
}

//===----------------------------------------------------------------------===//
// Enums
//===----------------------------------------------------------------------===//

def Sparq_KeyLayout : I32EnumAttr<"KeyLayout", "how a key cache is laid out", [
  I32EnumAttrCase<"position_major", 0>,
  I32EnumAttrCase<"component_major", 1>
]> {
  let cppNamespace = "::mlir::sparq";
  let description = [{
    `position_major`: K is `[B..., S, D]`, a row per position.
    `component_major`: K is `[B..., D, S]` (K^T), a row per component, so that
    reading r components reads r contiguous rows.
  }];
}

//===----------------------------------------------------------------------===//
// Types
//===----------------------------------------------------------------------===//

class Sparq_TensorOrMemRefOf<list<Type> elements, string summary> :
    AnyTypeOf<[RankedTensorOf<elements>, MemRefOf<elements>], summary>;

def Sparq_Float : Sparq_TensorOrMemRefOf<[F32, F16, BF16],
    "ranked tensor or memref of f32, f16 or bf16">;
def Sparq_Mask : Sparq_TensorOrMemRefOf<[I1, F32, F16, BF16],
    "ranked tensor or memref of i1 (true = attend) or of f32, f16 or bf16 (additive)">;
def Sparq_F32 : Sparq_TensorOrMemRefOf<[F32], "ranked tensor or memref of f32">;
def Sparq_Index : Sparq_TensorOrMemRefOf<[I32], "ranked tensor or memref of i32">;

#endif // SPARQ_IR_SPARQBASE_TD
