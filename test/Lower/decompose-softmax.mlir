// RUN: sparq-opt %s --sparq-decompose-softmax | FileCheck %s
// RUN: sparq-opt %s --sparq-decompose-softmax | sparq-opt --sparq-decompose-softmax | FileCheck %s

// CHECK-LABEL: func.func @tensors
//   CHECK-NOT:   linalg.softmax
//       CHECK:   arith.maxnumf
//       CHECK:   math.exp
//       CHECK:   arith.addf
//       CHECK:   arith.divf
func.func @tensors(%x: tensor<2x?xf32>, %init: tensor<2x?xf32>) -> tensor<2x?xf32> {
  %0 = linalg.softmax dimension(1) ins(%x : tensor<2x?xf32>) outs(%init : tensor<2x?xf32>) -> tensor<2x?xf32>
  return %0 : tensor<2x?xf32>
}

// CHECK-LABEL: func.func @memrefs
//       CHECK:   linalg.softmax
func.func @memrefs(%x: memref<2x8xf32>, %out: memref<2x8xf32>) {
  linalg.softmax dimension(1) ins(%x : memref<2x8xf32>) outs(%out : memref<2x8xf32>)
  return
}

// The operand may know less of its size than the result, and the other way round.

// CHECK-LABEL: func @sizes
// CHECK-SAME:      %[[X:.+]]: tensor<?x16xf32>, %[[Y:.+]]: tensor<4x16xf32>
// CHECK:         tensor.cast %[[X]] : tensor<?x16xf32> to tensor<4x16xf32>
// CHECK:         tensor.cast %[[Y]] : tensor<4x16xf32> to tensor<?x16xf32>
// CHECK-NOT:     linalg.softmax
func.func @sizes(%x: tensor<?x16xf32>, %y: tensor<4x16xf32>, %n: index) -> (tensor<4x16xf32>, tensor<?x16xf32>) {
  %0 = tensor.empty() : tensor<4x16xf32>
  %1 = linalg.softmax dimension(1) ins(%x : tensor<?x16xf32>) outs(%0 : tensor<4x16xf32>) -> tensor<4x16xf32>
  %2 = tensor.empty(%n) : tensor<?x16xf32>
  %3 = linalg.softmax dimension(1) ins(%y : tensor<4x16xf32>) outs(%2 : tensor<?x16xf32>) -> tensor<?x16xf32>
  return %1, %3 : tensor<4x16xf32>, tensor<?x16xf32>
}
