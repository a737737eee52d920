// RUN: sparq-opt %s --split-input-file --convert-sparq-to-linalg --canonicalize | FileCheck %s

// Rows of a cache [B, S, H, D] are read from it, not from a transposed copy.

// CHECK-LABEL: func.func @gather
// CHECK-SAME:    %[[CACHE:.+]]: tensor<2x64x4x16xf32>
// CHECK-NOT:     linalg.transpose
// CHECK:         linalg.generic
// CHECK:           tensor.extract %[[CACHE]][%[[B:.+]], %{{.+}}, %[[H:.+]], %{{.+}}] : tensor<2x64x4x16xf32>
// CHECK-NOT:     linalg.transpose
func.func @gather(%cache: tensor<2x64x4x16xf32>, %i: tensor<2x4x8xi32>) -> tensor<2x4x8x16xf32> {
  %e = tensor.empty() : tensor<2x4x64x16xf32>
  %k = linalg.transpose ins(%cache : tensor<2x64x4x16xf32>) outs(%e : tensor<2x4x64x16xf32>) permutation = [0, 2, 1, 3]
  %init = tensor.empty() : tensor<2x4x8x16xf32>
  %0 = sparq.gather ins(%k, %i : tensor<2x4x64x16xf32>, tensor<2x4x8xi32>) outs(%init : tensor<2x4x8x16xf32>)
  return %0 : tensor<2x4x8x16xf32>
}

// -----

// The part of one head, as tiling leaves it, is a slice of the cache.

// CHECK-LABEL: func.func @slice
// CHECK-SAME:    %[[CACHE:.+]]: tensor<2x64x4x16xf32>, %{{.+}}: tensor<1x1x8xi32>, %[[B:.+]]: index, %[[H:.+]]: index
// CHECK-NOT:     linalg.transpose
// CHECK:         %[[SLICE:.+]] = tensor.extract_slice %[[CACHE]][%[[B]], 0, %[[H]], 0] [1, 64, 1, 16] [1, 1, 1, 1]
// CHECK:           tensor.extract %[[SLICE]]
// CHECK-NOT:     linalg.transpose
func.func @slice(%cache: tensor<2x64x4x16xf32>, %i: tensor<1x1x8xi32>, %b: index, %h: index) -> tensor<1x1x8x16xf32> {
  %e = tensor.empty() : tensor<2x4x64x16xf32>
  %k = linalg.transpose ins(%cache : tensor<2x64x4x16xf32>) outs(%e : tensor<2x4x64x16xf32>) permutation = [0, 2, 1, 3]
  %slice = tensor.extract_slice %k[%b, %h, 0, 0] [1, 1, 64, 16] [1, 1, 1, 1] : tensor<2x4x64x16xf32> to tensor<1x1x64x16xf32>
  %init = tensor.empty() : tensor<1x1x8x16xf32>
  %0 = sparq.gather ins(%slice, %i : tensor<1x1x64x16xf32>, tensor<1x1x8xi32>) outs(%init : tensor<1x1x8x16xf32>)
  return %0 : tensor<1x1x8x16xf32>
}
