// RUN: sparq-opt %s --linalg-generalize-named-ops --sparq-fuse-elementwise --canonicalize --split-input-file | FileCheck %s

// A transposed and widened weight is read where it lies.

// CHECK-LABEL: func @weight
// CHECK-SAME:      %[[X:.+]]: tensor<1x64xf32>, %[[W:.+]]: tensor<32x64xbf16>
// CHECK-COUNT-2: linalg.generic
// CHECK-SAME:        iterator_types = ["parallel", "parallel", "reduction"]
// CHECK-SAME:        ins(%[[X]], %[[W]] :
// CHECK-NOT:     linalg.generic
func.func @weight(%x: tensor<1x64xf32>, %w: tensor<32x64xbf16>, %init: tensor<1x32xf32>) -> tensor<1x32xf32> {
  %e0 = tensor.empty() : tensor<64x32xbf16>
  %t = linalg.transpose ins(%w : tensor<32x64xbf16>) outs(%e0 : tensor<64x32xbf16>) permutation = [1, 0]
  %e1 = tensor.empty() : tensor<64x32xf32>
  %wide = linalg.generic {
      indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d0, d1)>],
      iterator_types = ["parallel", "parallel"]} ins(%t : tensor<64x32xbf16>) outs(%e1 : tensor<64x32xf32>) {
  ^bb0(%in: bf16, %out: f32):
    %0 = arith.extf %in : bf16 to f32
    linalg.yield %0 : f32
  } -> tensor<64x32xf32>
  %zero = arith.constant 0.0 : f32
  %fill = linalg.fill ins(%zero : f32) outs(%init : tensor<1x32xf32>) -> tensor<1x32xf32>
  %y = linalg.matmul ins(%x, %wide : tensor<1x64xf32>, tensor<64x32xf32>) outs(%fill : tensor<1x32xf32>) -> tensor<1x32xf32>
  return %y : tensor<1x32xf32>
}

// -----

// An exponential that a contraction reads 32 times is not computed 32 times.

// CHECK-LABEL: func @expensive
// CHECK:         linalg.generic
// CHECK:           math.exp
// CHECK:         linalg.generic
// CHECK-SAME:        "reduction"
// CHECK-NOT:       math.exp
func.func @expensive(%x: tensor<1x64xf32>, %w: tensor<64x32xf32>, %init: tensor<1x32xf32>) -> tensor<1x32xf32> {
  %e = tensor.empty() : tensor<1x64xf32>
  %p = linalg.exp ins(%x : tensor<1x64xf32>) outs(%e : tensor<1x64xf32>) -> tensor<1x64xf32>
  %y = linalg.matmul ins(%p, %w : tensor<1x64xf32>, tensor<64x32xf32>) outs(%init : tensor<1x32xf32>) -> tensor<1x32xf32>
  return %y : tensor<1x32xf32>
}
