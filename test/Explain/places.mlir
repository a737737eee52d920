// Places that are no attention, or not any more; TOSA; locations that tell
// places not apart.
//
// RUN: sparq-opt %s --split-input-file --sparq-explain="r=4 k=2" -o /dev/null | FileCheck %s
// RUN: sparq-opt %S/../Raise/tosa.mlir --sparq-explain="r=4 k=2" -o /dev/null | FileCheck %s --check-prefix=TOSA
// RUN: sparq-opt %s --split-input-file --sparq-rewrite="r=4 k=2" -o %t
// RUN: sparq-opt %t --split-input-file --sparq-explain="r=4 k=2" -o /dev/null | FileCheck %s --check-prefix=AGAIN

// TOSA: TOSA, explained as linalg: the rewrite needs --tosa-to-linalg-pipeline before it
// TOSA-NEXT: @f32
// TOSA-NEXT: tosa.mlir:{{[0-9]+}}:{{[0-9]+}}: tosa.{{[a-z]+}}, layer 0
// TOSA-NEXT: batch 2, 4 KV heads, group 1, M = 1, S = 16, D = 8, Dv = 8, f32

// AGAIN: @alike
// AGAIN: rewrite: nothing to do: it is SparQ already
// AGAIN: rewrite: left dense: all 2 positions
// AGAIN: 1 attention, 0 made sparse

// Two that have one location.
// CHECK-LABEL: @alike
// CHECK: model.py:7:3: sparq.attention, layer 0
// CHECK: S = 64
// CHECK: rewrite: made sparse
// CHECK: model.py:7:3: sparq.attention, layer 1
// CHECK: S = 2,
// CHECK: rewrite: left dense: all 2 positions fit into k = 2
func.func @alike(%q: tensor<1x1x1x8xf32>, %k: tensor<1x64x8xf32>, %v: tensor<1x64x8xf32>, %k2: tensor<1x2x8xf32>)
    -> (tensor<1x1x1x8xf32>, tensor<1x1x1x8xf32>, tensor<1x1x1x8xf32>) {
  %e = tensor.empty() : tensor<1x1x1x8xf32>
  %0 = sparq.attention ins(%q, %k, %v : tensor<1x1x1x8xf32>, tensor<1x64x8xf32>, tensor<1x64x8xf32>)
      outs(%e : tensor<1x1x1x8xf32>) loc(#here)
  %1 = sparq.attention ins(%q, %k2, %k2 : tensor<1x1x1x8xf32>, tensor<1x2x8xf32>, tensor<1x2x8xf32>)
      outs(%e : tensor<1x1x1x8xf32>) loc(#here)
  return %0, %1, %1 : tensor<1x1x1x8xf32>, tensor<1x1x1x8xf32>, tensor<1x1x1x8xf32>
}
#here = loc("model.py":7:3)

// -----

// No softmax, from nowhere.
// CHECK-LABEL: @products
// CHECK-NEXT: unknown place: linalg.batch_matmul
// CHECK-NEXT: rewrite: not taken for attention: there is no softmax between the two products
// CHECK-NEXT: 0 attentions, 0 made sparse, 1 like attention but not taken
func.func @products(%q: tensor<4x1x8xf32>, %k: tensor<4x8x64xf32>, %v: tensor<4x64x8xf32>) -> tensor<4x1x8xf32> {
  %zero = arith.constant 0.0 : f32
  %e0 = tensor.empty() : tensor<4x1x64xf32>
  %z0 = linalg.fill ins(%zero : f32) outs(%e0 : tensor<4x1x64xf32>) -> tensor<4x1x64xf32>
  %s = linalg.batch_matmul ins(%q, %k : tensor<4x1x8xf32>, tensor<4x8x64xf32>) outs(%z0 : tensor<4x1x64xf32>) -> tensor<4x1x64xf32>
  %e1 = tensor.empty() : tensor<4x1x8xf32>
  %z1 = linalg.fill ins(%zero : f32) outs(%e1 : tensor<4x1x8xf32>) -> tensor<4x1x8xf32>
  %o = linalg.batch_matmul ins(%s, %v : tensor<4x1x64xf32>, tensor<4x64x8xf32>) outs(%z1 : tensor<4x1x8xf32>) -> tensor<4x1x8xf32> loc(unknown)
  return %o : tensor<4x1x8xf32>
}

// -----

// Nothing at all.
// CHECK-NOT: @nothing
// CHECK: 0 attentions, 0 made sparse
func.func @nothing(%x: f32) -> f32 {
  return %x : f32
}
