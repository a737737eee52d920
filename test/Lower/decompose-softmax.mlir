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
