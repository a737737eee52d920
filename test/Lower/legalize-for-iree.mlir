// RUN: sparq-opt %s --sparq-decompose-softmax --sparq-legalize-for-iree | FileCheck %s

// Named elementwise ops and softmax become generics, what moves or contracts
// stays.

// CHECK-LABEL: func.func @named(
//   CHECK-NOT:   linalg.exp
//   CHECK-NOT:   linalg.add
//   CHECK-NOT:   linalg.map
//   CHECK-NOT:   linalg.elementwise
//   CHECK-NOT:   linalg.softmax
//       CHECK:   linalg.generic
//       CHECK:     math.exp
//       CHECK:   linalg.generic
//       CHECK:     arith.addf
//       CHECK:   linalg.generic
//       CHECK:     arith.mulf
//       CHECK:   linalg.generic
//       CHECK:     arith.subf
//       CHECK:   linalg.generic
//       CHECK:     math.exp
//       CHECK:   linalg.transpose
//       CHECK:   linalg.matmul
func.func @named(%a: tensor<4x8xf32>, %b: tensor<4x8xf32>, %i: tensor<4x8xf32>, %t: tensor<8x4xf32>,
    %m: tensor<4x4xf32>) -> tensor<4x4xf32> {
  %0 = linalg.exp ins(%a : tensor<4x8xf32>) outs(%i : tensor<4x8xf32>) -> tensor<4x8xf32>
  %1 = linalg.add ins(%0, %b : tensor<4x8xf32>, tensor<4x8xf32>) outs(%i : tensor<4x8xf32>) -> tensor<4x8xf32>
  %2 = linalg.map { arith.mulf } ins(%0, %1 : tensor<4x8xf32>, tensor<4x8xf32>) outs(%i : tensor<4x8xf32>)
  %3 = linalg.elementwise kind=#linalg.elementwise_kind<sub>
      ins(%1, %2 : tensor<4x8xf32>, tensor<4x8xf32>) outs(%i : tensor<4x8xf32>) -> tensor<4x8xf32>
  %4 = linalg.softmax dimension(1) ins(%3 : tensor<4x8xf32>) outs(%i : tensor<4x8xf32>) -> tensor<4x8xf32>
  %5 = linalg.transpose ins(%4 : tensor<4x8xf32>) outs(%t : tensor<8x4xf32>) permutation = [1, 0]
  %6 = linalg.matmul ins(%4, %5 : tensor<4x8xf32>, tensor<8x4xf32>) outs(%m : tensor<4x4xf32>) -> tensor<4x4xf32>
  return %6 : tensor<4x4xf32>
}
