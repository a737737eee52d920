// One attention for each way to keep a cache, with the bytes of a step. By
// hand, for D = 8, Dv = 4, r = 4, k = 2, per batch element and key-value head:
//
//   f32 K and V:  a row of K is 32 bytes, of V 16
//     dense   32 S + 16 S                   = 48 S
//     SparQ   4 * 4 S + (2 + 2) (32 + 16)   = 16 S + 192
//
// RUN: sparq-opt %s --sparq-explain="r=4 k=2 seq-len=100" --split-input-file -o /dev/null | FileCheck %s

// S = 100: dense 2 * 4800 bytes, SparQ 2 * 1792. The state: K^T 2 * 8 * 100
// floats, the sum 2 * 4, the length 8 bytes.

// CHECK-LABEL: @append
// CHECK-NEXT: caches.mlir:[[#@LINE+16]]:8: sparq.attention, layer 0
// CHECK-NEXT: batch 1, 2 KV heads, group 3, M = 1, S = ?, D = 8, Dv = 4, f32
// CHECK-NEXT: mask: none
// CHECK-NEXT: K cache: append (argument 0, result 0)
// CHECK-NEXT: V cache: append (argument 1, result 1)
// CHECK-NEXT: rewrite: made sparse, r = 4, k = 2, local = 0
// CHECK-NEXT: state: key_transposed, argument [[#]], result [[#]], tensor<1x2x8x?xf32>
// CHECK-NEXT: state: value_sum, argument [[#]], result [[#]], tensor<1x2x4xf32>
// CHECK-NEXT: bytes per step and KV head: dense 48 S bytes, SparQ 16 S + 192 bytes, reads 16 S + 192 bytes
// CHECK-NEXT: bytes per step: dense 9600, reads 3584 at S = 100 (2.68x)
// CHECK-NEXT: 1 attention, 1 made sparse; bytes per step: dense 9600, reads 3584, state 6440
func.func @append(%kc: tensor<1x2x?x8xf32>, %vc: tensor<1x2x?x4xf32>, %q: tensor<1x2x3x1x8xf32>,
    %k: tensor<1x2x1x8xf32>, %v: tensor<1x2x1x4xf32>, %init: tensor<1x2x3x1x4xf32>)
    -> (tensor<1x2x?x8xf32>, tensor<1x2x?x4xf32>, tensor<1x2x3x1x4xf32>) {
  %k1 = tensor.concat dim(2) %kc, %k : (tensor<1x2x?x8xf32>, tensor<1x2x1x8xf32>) -> tensor<1x2x?x8xf32>
  %v1 = tensor.concat dim(2) %vc, %v : (tensor<1x2x?x4xf32>, tensor<1x2x1x4xf32>) -> tensor<1x2x?x4xf32>
  %o = sparq.attention ins(%q, %k1, %v1 : tensor<1x2x3x1x8xf32>, tensor<1x2x?x8xf32>, tensor<1x2x?x4xf32>)
      outs(%init : tensor<1x2x3x1x4xf32>)
  return %k1, %v1, %o : tensor<1x2x?x8xf32>, tensor<1x2x?x4xf32>, tensor<1x2x3x1x4xf32>
}

// -----

// f16, S = 64 known: dense 64 * 24 bytes, SparQ 64 * 8 + 4 * 24.

// CHECK-LABEL: @insert_slice
// CHECK: batch 1, 1 KV heads, group 1, M = 1, S = 64, D = 8, Dv = 4, f16
// CHECK-NEXT: mask: boolean, from argument 6
// CHECK-NEXT: K cache: insert_slice (argument 0, result 0)
// CHECK-NEXT: V cache: insert_slice (argument 1, result 1)
// CHECK-NEXT: rewrite: made sparse
// CHECK-NEXT: state: key_transposed, argument 7, result 3, tensor<1x8x64xf16>
// CHECK-NEXT: state: value_sum, argument 8, result 4, tensor<1x4xf32>
// CHECK-NEXT: state: value_counted, argument 9, result 5, tensor<1x64xi1>
// CHECK-NEXT: bytes per step and KV head: dense 1536 bytes, SparQ 608 bytes, reads 608 bytes
// CHECK-NEXT: bytes per step: dense 1536, reads 608 at S = 64 (2.53x)
// CHECK-NEXT: state 1104
func.func @insert_slice(%kc: tensor<1x64x8xf16>, %vc: tensor<1x64x4xf16>, %q: tensor<1x1x1x8xf16>,
    %k: tensor<1x1x8xf16>, %v: tensor<1x1x4xf16>, %p: index, %m: tensor<1x1x1x64xi1>)
    -> (tensor<1x64x8xf16>, tensor<1x64x4xf16>, tensor<1x1x1x4xf16>) {
  %k1 = tensor.insert_slice %k into %kc[0, %p, 0] [1, 1, 8] [1, 1, 1] : tensor<1x1x8xf16> into tensor<1x64x8xf16>
  %v1 = tensor.insert_slice %v into %vc[0, %p, 0] [1, 1, 4] [1, 1, 1] : tensor<1x1x4xf16> into tensor<1x64x4xf16>
  %e = tensor.empty() : tensor<1x1x1x4xf16>
  %o = sparq.attention ins(%q, %k1, %v1, %m : tensor<1x1x1x8xf16>, tensor<1x64x8xf16>, tensor<1x64x4xf16>, tensor<1x1x1x64xi1>)
      outs(%e : tensor<1x1x1x4xf16>)
  return %k1, %v1, %o : tensor<1x64x8xf16>, tensor<1x64x4xf16>, tensor<1x1x1x4xf16>
}

// -----

// The cache is not updated: all of K and V is read, 64 * (32 + 16) bytes, and
// 192 for what is selected.

// CHECK-LABEL: @read_only
// CHECK: K cache: argument 0, not updated
// CHECK-NEXT: V cache: argument 1, not updated
// CHECK-NEXT: rewrite: made sparse
// CHECK-NEXT: but: K is read by position, all of it in every step: the function does not update it (argument 0)
// CHECK-NEXT: but: the mean of V is recomputed from all of V in every step: the function does not update it (argument 1)
// CHECK-NEXT: bytes per step and KV head: dense 3072 bytes, SparQ 1216 bytes, reads 3264 bytes
// CHECK-NEXT: bytes per step: dense 3072, reads 3264 at S = 64 (0.94x)
func.func @read_only(%k: tensor<1x64x8xf32>, %v: tensor<1x64x4xf32>, %q: tensor<1x1x1x8xf32>) -> tensor<1x1x1x4xf32> {
  %e = tensor.empty() : tensor<1x1x1x4xf32>
  %o = sparq.attention ins(%q, %k, %v : tensor<1x1x1x8xf32>, tensor<1x64x8xf32>, tensor<1x64x4xf32>)
      outs(%e : tensor<1x1x1x4xf32>)
  return %o : tensor<1x1x1x4xf32>
}

// -----

// CHECK-LABEL: @select
// CHECK: K cache: select (argument 0, result 0)
// CHECK-NEXT: V cache: argument 1, not updated
// CHECK-NEXT: rewrite: made sparse
// CHECK-NEXT: but: the mean of V is recomputed
// CHECK-NEXT: state: key_transposed
#cache = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#fresh = affine_map<(d0, d1, d2) -> (d0, 0, d2)>
#position = affine_map<(d0, d1, d2) -> (d1)>
#iota = affine_map<(d0) -> (d0)>
#scalar = affine_map<(d0) -> (0)>
func.func @select(%kc: tensor<1x64x8xf32>, %v: tensor<1x64x4xf32>, %q: tensor<1x1x1x8xf32>,
    %k: tensor<1x1x8xf32>, %p: tensor<1xi64>) -> (tensor<1x64x8xf32>, tensor<1x1x1x4xf32>) {
  %e1 = tensor.empty() : tensor<64xi1>
  %is = linalg.generic {indexing_maps = [#scalar, #iota], iterator_types = ["parallel"]}
      ins(%p : tensor<1xi64>) outs(%e1 : tensor<64xi1>) {
  ^bb0(%at: i64, %out: i1):
    %i = linalg.index 0 : index
    %j = arith.index_cast %i : index to i64
    %same = arith.cmpi eq, %j, %at : i64
    linalg.yield %same : i1
  } -> tensor<64xi1>
  %e2 = tensor.empty() : tensor<1x64x8xf32>
  %k1 = linalg.generic {indexing_maps = [#position, #fresh, #cache, #cache], iterator_types = ["parallel", "parallel", "parallel"]}
      ins(%is, %k, %kc : tensor<64xi1>, tensor<1x1x8xf32>, tensor<1x64x8xf32>) outs(%e2 : tensor<1x64x8xf32>) {
  ^bb0(%c: i1, %new: f32, %old: f32, %out: f32):
    %x = arith.select %c, %new, %old : f32
    linalg.yield %x : f32
  } -> tensor<1x64x8xf32>
  %e = tensor.empty() : tensor<1x1x1x4xf32>
  %o = sparq.attention ins(%q, %k1, %v : tensor<1x1x1x8xf32>, tensor<1x64x8xf32>, tensor<1x64x4xf32>)
      outs(%e : tensor<1x1x1x4xf32>)
  return %k1, %o : tensor<1x64x8xf32>, tensor<1x1x1x4xf32>
}

// -----

// A scatter of single elements: state follows it for K, not for the sum of V.

// CHECK-LABEL: @scatter
// CHECK: K cache: scatter (argument 0, result 0)
// CHECK-NEXT: V cache: scatter (argument 1, result 1)
// CHECK-NEXT: rewrite: made sparse
// CHECK-NEXT: but: the mean of V is recomputed from all of V in every step: which rows
// CHECK-NEXT: state: key_transposed
// CHECK-NOT: state: value_sum
func.func @scatter(%kc: tensor<1x64x8xf32>, %vc: tensor<1x64x8xf32>, %q: tensor<1x1x1x8xf32>,
    %k: tensor<8x1x1x1xf32>, %at: tensor<8x3xi32>) -> (tensor<1x64x8xf32>, tensor<1x64x8xf32>, tensor<1x1x1x8xf32>) {
  %k1 = tm_tensor.scatter {dimension_map = array<i64: 0, 1, 2>} unique_indices(true)
      ins(%k, %at : tensor<8x1x1x1xf32>, tensor<8x3xi32>) outs(%kc : tensor<1x64x8xf32>) {
  ^bb0(%new: f32, %old: f32):
    tm_tensor.yield %new : f32
  } -> tensor<1x64x8xf32>
  %v1 = tm_tensor.scatter {dimension_map = array<i64: 0, 1, 2>} unique_indices(true)
      ins(%k, %at : tensor<8x1x1x1xf32>, tensor<8x3xi32>) outs(%vc : tensor<1x64x8xf32>) {
  ^bb0(%new: f32, %old: f32):
    tm_tensor.yield %new : f32
  } -> tensor<1x64x8xf32>
  %e = tensor.empty() : tensor<1x1x1x8xf32>
  %o = sparq.attention ins(%q, %k1, %v1 : tensor<1x1x1x8xf32>, tensor<1x64x8xf32>, tensor<1x64x8xf32>)
      outs(%e : tensor<1x1x1x8xf32>)
  return %k1, %v1, %o : tensor<1x64x8xf32>, tensor<1x64x8xf32>, tensor<1x1x1x8xf32>
}
