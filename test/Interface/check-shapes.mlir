// RUN: sparq-opt %s --sparq-check-shapes --split-input-file | FileCheck %s

// K and V have as many positions; the cache is one shorter than the mask.
// CHECK-LABEL: func.func @attention(
// CHECK-SAME:    %{{.+}}: tensor<2x4x1x8xf32>, %[[K:.+]]: tensor<2x?x8xf32>, %[[V:.+]]: tensor<2x?x8xf32>, %[[M:.+]]: tensor<1x1x1x?xf32>, %[[NEW:.+]]: tensor
// CHECK-DAG:     %[[KS:.+]] = tensor.dim %[[K]]
// CHECK-DAG:     %[[VS:.+]] = tensor.dim %[[V]]
// CHECK:         cf.assert %{{.+}}, "sizes do not fit: dimension 1 of input 2 must be dimension 1 of input 1"
// CHECK:         cf.assert %{{.+}}, "sizes do not fit: dimension 3 of input 3 must be dimension 1 of input 1 plus 1"
// CHECK-NOT:     cf.assert
func.func @attention(%q: tensor<2x4x1x8xf32>, %k: tensor<2x?x8xf32>, %v: tensor<2x?x8xf32>,
                     %m: tensor<1x1x1x?xf32>, %new: tensor<2x1x8xf32>) -> tensor<2x4x1x8xf32> {
  %k1 = tensor.concat dim(1) %k, %new : (tensor<2x?x8xf32>, tensor<2x1x8xf32>) -> tensor<2x?x8xf32>
  %v1 = tensor.concat dim(1) %v, %new : (tensor<2x?x8xf32>, tensor<2x1x8xf32>) -> tensor<2x?x8xf32>
  %init = tensor.empty() : tensor<2x4x1x8xf32>
  %0 = sparq.attention ins(%q, %k1, %v1, %m : tensor<2x4x1x8xf32>, tensor<2x?x8xf32>, tensor<2x?x8xf32>, tensor<1x1x1x?xf32>)
      outs(%init : tensor<2x4x1x8xf32>)
  return %0 : tensor<2x4x1x8xf32>
}

// -----

// A dynamic size that has to be a number; sizes through an empty tensor.
// CHECK-LABEL: func.func @add(
// CHECK:         cf.assert %{{.+}}, "sizes do not fit: dimension 0 of input 1 must be dimension 0 of input 0"
// CHECK:         cf.assert %{{.+}}, "sizes do not fit: dimension 1 of input 1 must be 8"
// CHECK-NOT:     cf.assert
func.func @add(%x: tensor<?x8xf32>, %y: tensor<?x?xf32>) -> tensor<?x8xf32> {
  %c0 = arith.constant 0 : index
  %n = tensor.dim %x, %c0 : tensor<?x8xf32>
  %empty = tensor.empty(%n) : tensor<?x8xf32>
  %0 = linalg.add ins(%x, %y : tensor<?x8xf32>, tensor<?x?xf32>) outs(%empty : tensor<?x8xf32>) -> tensor<?x8xf32>
  return %0 : tensor<?x8xf32>
}

// -----

// Nothing is known of a size that is computed, nor of what may never run.
// CHECK-LABEL: func.func @unknown(
// CHECK-NOT:     cf.assert
func.func @unknown(%x: tensor<?xf32>, %y: tensor<?xf32>, %n: index, %if: i1) -> tensor<?xf32> {
  %c0 = arith.constant 0 : index
  %slice = tensor.extract_slice %y[0] [%n] [1] : tensor<?xf32> to tensor<?xf32>
  %size = tensor.dim %x, %c0 : tensor<?xf32>
  %empty = tensor.empty(%size) : tensor<?xf32>
  %0 = linalg.add ins(%x, %slice : tensor<?xf32>, tensor<?xf32>) outs(%empty : tensor<?xf32>) -> tensor<?xf32>
  %1 = scf.if %if -> tensor<?xf32> {
    %2 = linalg.add ins(%x, %y : tensor<?xf32>, tensor<?xf32>) outs(%empty : tensor<?xf32>) -> tensor<?xf32>
    scf.yield %2 : tensor<?xf32>
  } else {
    scf.yield %0 : tensor<?xf32>
  }
  return %1 : tensor<?xf32>
}
