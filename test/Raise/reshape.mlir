// RUN: sparq-opt %s --sparq-raise-attention --cse --canonicalize --split-input-file | FileCheck %s

// A reshape by a computed shape keeps the batch, since that is the size asked
// for first, and merges the heads.

// CHECK-LABEL: func @merge_heads
// CHECK-SAME:      %[[X:.+]]: tensor<?x2x2x?x8xf32>
// CHECK:         %[[Y:.+]] = tensor.collapse_shape %[[X]] {{\[}}[0], [1, 2], [3], [4]] : tensor<?x2x2x?x8xf32> into tensor<?x4x?x8xf32>
// CHECK:         return %[[Y]]
func.func @merge_heads(%x: tensor<?x2x2x?x8xf32>) -> tensor<?x4x?x8xf32> {
  %c0 = arith.constant 0 : index
  %c3 = arith.constant 3 : index
  %c4 = arith.constant 4 : i64
  %c8 = arith.constant 8 : i64
  %b = tensor.dim %x, %c0 : tensor<?x2x2x?x8xf32>
  %s = tensor.dim %x, %c3 : tensor<?x2x2x?x8xf32>
  %b64 = arith.index_cast %b : index to i64
  %s64 = arith.index_cast %s : index to i64
  %shape = tensor.from_elements %b64, %c4, %s64, %c8 : tensor<4xi64>
  %y = tensor.reshape %x(%shape) : (tensor<?x2x2x?x8xf32>, tensor<4xi64>) -> tensor<?x4x?x8xf32>
  return %y : tensor<?x4x?x8xf32>
}

// -----

// Batch and heads become one dimension and two again; sizes are followed through
// what views of negative sizes take: a size is never negative.

// CHECK-LABEL: func @batch_of_heads
// CHECK:         tensor.collapse_shape %{{.+}} {{\[}}[0, 1], [2], [3]] : tensor<?x4x8x?xf32> into tensor<?x8x?xf32>
// CHECK:         tensor.expand_shape %{{.+}} {{\[}}[0, 1], [2], [3]] output_shape [%{{.+}}, 4, 8, %{{.+}}] : tensor<?x8x?xf32> into tensor<?x4x8x?xf32>
// CHECK-NOT:     tensor.reshape
func.func @batch_of_heads(%x: tensor<?x4x8x?xf32>, %past: tensor<?xf32>) -> tensor<?x4x8x?xf32> {
  %c0 = arith.constant 0 : index
  %c0_i64 = arith.constant 0 : i64
  %c1 = arith.constant 1 : i64
  %c4 = arith.constant 4 : i64
  %c8 = arith.constant 8 : i64
  %c32 = arith.constant 32 : i64
  %b = tensor.dim %x, %c0 : tensor<?x4x8x?xf32>
  %p = tensor.dim %past, %c0 : tensor<?xf32>
  %b64 = arith.index_cast %b : index to i64
  %p64 = arith.index_cast %p : index to i64
  %s64 = arith.addi %p64, %c1 : i64
  %asked = arith.cmpi slt, %s64, %c0_i64 : i64
  %heads = arith.muli %b64, %c4 : i64
  %all = arith.muli %heads, %c32 : i64
  %inferred = arith.divsi %all, %c32 : i64
  %s = arith.select %asked, %inferred, %s64 : i64
  %merged = tensor.from_elements %inferred, %c8, %s : tensor<3xi64>
  %y = tensor.reshape %x(%merged) : (tensor<?x4x8x?xf32>, tensor<3xi64>) -> tensor<?x8x?xf32>
  %split = tensor.from_elements %b64, %c4, %c8, %s64 : tensor<4xi64>
  %z0 = math.exp %y : tensor<?x8x?xf32>
  %z = tensor.reshape %z0(%split) : (tensor<?x8x?xf32>, tensor<4xi64>) -> tensor<?x4x8x?xf32>
  return %z : tensor<?x4x8x?xf32>
}

// -----

// One unknown size is what is left for it.

// CHECK-LABEL: func @split_components
// CHECK:         tensor.expand_shape %{{.+}} {{\[}}[0], [1], [2, 3]] output_shape [%{{.+}}, 1, 4, 8] : tensor<?x1x32xf32> into tensor<?x1x4x8xf32>
func.func @split_components(%x: tensor<?x1x32xf32>, %shape0: i64) -> tensor<?x1x4x8xf32> {
  %c1 = arith.constant 1 : i64
  %c4 = arith.constant 4 : i64
  %c8 = arith.constant 8 : i64
  %shape = tensor.from_elements %shape0, %c1, %c4, %c8 : tensor<4xi64>
  %y = tensor.reshape %x(%shape) : (tensor<?x1x32xf32>, tensor<4xi64>) -> tensor<?x1x4x8xf32>
  return %y : tensor<?x1x4x8xf32>
}

// -----

// A dimension of one element is dropped and another made elsewhere.

// CHECK-LABEL: func @ones
// CHECK-SAME:      %[[X:.+]]: tensor<1x?x8xf32>
// CHECK:         %[[FLAT:.+]] = tensor.collapse_shape %[[X]] {{\[}}[0, 1], [2]]
// CHECK:         tensor.expand_shape %[[FLAT]] {{\[}}[0], [1, 2]] output_shape [%{{.+}}, 8, 1] : tensor<?x8xf32> into tensor<?x8x1xf32>
func.func @ones(%x: tensor<1x?x8xf32>) -> tensor<?x8x1xf32> {
  %c1 = arith.constant 1 : index
  %one = arith.constant 1 : index
  %c8 = arith.constant 8 : index
  %s = tensor.dim %x, %c1 : tensor<1x?x8xf32>
  %shape = tensor.from_elements %s, %c8, %one : tensor<3xindex>
  %y = tensor.reshape %x(%shape) : (tensor<1x?x8xf32>, tensor<3xindex>) -> tensor<?x8x1xf32>
  return %y : tensor<?x8x1xf32>
}

// -----

// Two sizes that nothing is known of, and sizes that do not fit: left.

// CHECK-LABEL: func @unknown
// CHECK-COUNT-3: tensor.reshape
func.func @unknown(%x: tensor<?x4x?xf32>, %a: i64, %b: i64, %y: tensor<3x5xf32>, %shape: tensor<2xi64>)
    -> (tensor<?x4x?xf32>, tensor<5x4xf32>, tensor<?x?xf32>) {
  %c4 = arith.constant 4 : i64
  %c5 = arith.constant 5 : i64
  %shape0 = tensor.from_elements %a, %c4, %b : tensor<3xi64>
  %0 = tensor.reshape %x(%shape0) : (tensor<?x4x?xf32>, tensor<3xi64>) -> tensor<?x4x?xf32>
  %cast = tensor.cast %y : tensor<3x5xf32> to tensor<?x5xf32>
  %shape1 = tensor.from_elements %c5, %c4 : tensor<2xi64>
  %static = tensor.cast %cast : tensor<?x5xf32> to tensor<3x5xf32>
  %1 = tensor.reshape %cast(%shape1) : (tensor<?x5xf32>, tensor<2xi64>) -> tensor<5x4xf32>
  %2 = tensor.reshape %y(%shape) : (tensor<3x5xf32>, tensor<2xi64>) -> tensor<?x?xf32>
  return %0, %1, %2 : tensor<?x4x?xf32>, tensor<5x4xf32>, tensor<?x?xf32>
}
