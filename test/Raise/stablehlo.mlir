// StableHLO reaches raising through the conversion in torch-mlir's wheel.
// RUN: torch-mlir-opt %s --stablehlo-legalize-to-linalg --canonicalize -o %t.linalg.mlir
// RUN: sparq-opt %t.linalg.mlir --sparq-raise-attention --remarks-filter=sparq -o %t 2>&1 | FileCheck %s
// RUN: FileCheck %s --check-prefix=IR --input-file %t

// What is not converted is not seen, and raising says so.
// RUN: torch-mlir-opt %s --mlir-print-op-generic | sparq-opt --allow-unregistered-dialect --sparq-raise-attention --remarks-filter=sparq -o /dev/null 2>&1 | FileCheck %s --check-prefix=UNSEEN
// UNSEEN: [Missed] attention | Category:sparq:raise | Function=masked | Reason="stablehlo.dot_general is not looked into: convert stablehlo to linalg first"
// UNSEEN-NOT: [Missed]

// [B, H, M, D] with masks added, the maximum guarded.
// CHECK: [Passed] attention | Category:sparq:raise | Function=masked | Remark="raised to sparq.attention: batch 2, 4 key-value heads, 1 query heads each, 1 query positions, 16 key positions, 8 components, additive mask"
// IR-LABEL: func.func @masked(
// IR: sparq.attention
// IR-NOT: math.exp
func.func @masked(%q: tensor<2x4x1x8xf32>, %k: tensor<2x4x16x8xf32>, %v: tensor<2x4x16x8xf32>, %mask: tensor<2x1x1x16xf32>) -> tensor<2x4x1x8xf32> {
  %0 = stablehlo.dot_general %q, %k, batching_dims = [0, 1] x [0, 1], contracting_dims = [3] x [3], precision = [DEFAULT, DEFAULT] : (tensor<2x4x1x8xf32>, tensor<2x4x16x8xf32>) -> tensor<2x4x1x16xf32>
  %scale = stablehlo.constant dense<0.353553385> : tensor<f32>
  %1 = stablehlo.broadcast_in_dim %scale, dims = [] : (tensor<f32>) -> tensor<2x4x1x16xf32>
  %2 = stablehlo.multiply %0, %1 : tensor<2x4x1x16xf32>
  %3 = stablehlo.broadcast_in_dim %mask, dims = [0, 1, 2, 3] : (tensor<2x1x1x16xf32>) -> tensor<2x4x1x16xf32>
  %4 = stablehlo.add %2, %3 : tensor<2x4x1x16xf32>
  %ninf = stablehlo.constant dense<0xFF800000> : tensor<f32>
  %5 = stablehlo.reduce(%4 init: %ninf) applies stablehlo.maximum across dimensions = [3] : (tensor<2x4x1x16xf32>, tensor<f32>) -> tensor<2x4x1xf32>
  %6 = stablehlo.broadcast_in_dim %ninf, dims = [] : (tensor<f32>) -> tensor<2x4x1xf32>
  %7 = stablehlo.maximum %6, %5 : tensor<2x4x1xf32>
  %8 = stablehlo.broadcast_in_dim %7, dims = [0, 1, 2] : (tensor<2x4x1xf32>) -> tensor<2x4x1x1xf32>
  %9 = stablehlo.broadcast_in_dim %8, dims = [0, 1, 2, 3] : (tensor<2x4x1x1xf32>) -> tensor<2x4x1x16xf32>
  %10 = stablehlo.subtract %4, %9 : tensor<2x4x1x16xf32>
  %11 = stablehlo.exponential %10 : tensor<2x4x1x16xf32>
  %zero = stablehlo.constant dense<0.0> : tensor<f32>
  %12 = stablehlo.reduce(%11 init: %zero) applies stablehlo.add across dimensions = [3] : (tensor<2x4x1x16xf32>, tensor<f32>) -> tensor<2x4x1xf32>
  %13 = stablehlo.broadcast_in_dim %12, dims = [0, 1, 2] : (tensor<2x4x1xf32>) -> tensor<2x4x1x1xf32>
  %14 = stablehlo.broadcast_in_dim %13, dims = [0, 1, 2, 3] : (tensor<2x4x1x1xf32>) -> tensor<2x4x1x16xf32>
  %15 = stablehlo.divide %11, %14 : tensor<2x4x1x16xf32>
  %16 = stablehlo.dot_general %15, %v, batching_dims = [0, 1] x [0, 1], contracting_dims = [3] x [2], precision = [DEFAULT, DEFAULT] : (tensor<2x4x1x16xf32>, tensor<2x4x16x8xf32>) -> tensor<2x4x1x8xf32>
  return %16 : tensor<2x4x1x8xf32>
}

// jax.nn.dot_product_attention: [B, T, N, H] with grouped heads in 5-D, a
// boolean mask, the value on the left of the second product.
// CHECK: [Passed] attention | Category:sparq:raise | Function=grouped | Remark="raised to sparq.attention: batch 2, 2 key-value heads, 2 query heads each, 1 query positions, 16 key positions, 8 components, boolean mask"
// IR-LABEL: func.func @grouped(
// IR: sparq.attention
// IR-NOT: math.exp
func.func @grouped(%q: tensor<2x1x4x8xf32>, %k: tensor<2x16x2x8xf32>, %v: tensor<2x16x2x8xf32>, %mask: tensor<2x1x1x16xi1>) -> tensor<2x1x4x8xf32> {
  %0 = stablehlo.reshape %q : (tensor<2x1x4x8xf32>) -> tensor<2x1x2x2x8xf32>
  %1 = stablehlo.dot_general %0, %k, batching_dims = [0, 2] x [0, 2], contracting_dims = [4] x [3], precision = [DEFAULT, DEFAULT] : (tensor<2x1x2x2x8xf32>, tensor<2x16x2x8xf32>) -> tensor<2x2x1x2x16xf32>
  %2 = stablehlo.transpose %1, dims = [0, 1, 3, 2, 4] : (tensor<2x2x1x2x16xf32>) -> tensor<2x2x2x1x16xf32>
  %scale = stablehlo.constant dense<0.353553385> : tensor<f32>
  %3 = stablehlo.broadcast_in_dim %scale, dims = [] : (tensor<f32>) -> tensor<2x2x2x1x16xf32>
  %4 = stablehlo.multiply %2, %3 : tensor<2x2x2x1x16xf32>
  %lowest = stablehlo.constant dense<-2.38197633E+38> : tensor<f32>
  %5 = stablehlo.broadcast_in_dim %lowest, dims = [] : (tensor<f32>) -> tensor<2x2x2x1x16xf32>
  %6 = stablehlo.broadcast_in_dim %mask, dims = [0, 1, 3, 4] : (tensor<2x1x1x16xi1>) -> tensor<2x2x2x1x16xi1>
  %7 = stablehlo.select %6, %4, %5 : tensor<2x2x2x1x16xi1>, tensor<2x2x2x1x16xf32>
  %ninf = stablehlo.constant dense<0xFF800000> : tensor<f32>
  %8 = stablehlo.reduce(%7 init: %ninf) applies stablehlo.maximum across dimensions = [4] : (tensor<2x2x2x1x16xf32>, tensor<f32>) -> tensor<2x2x2x1xf32>
  %9 = stablehlo.broadcast_in_dim %8, dims = [0, 1, 2, 3] : (tensor<2x2x2x1xf32>) -> tensor<2x2x2x1x16xf32>
  %10 = stablehlo.subtract %7, %9 : tensor<2x2x2x1x16xf32>
  %11 = stablehlo.exponential %10 : tensor<2x2x2x1x16xf32>
  %zero = stablehlo.constant dense<0.0> : tensor<f32>
  %12 = stablehlo.reduce(%11 init: %zero) applies stablehlo.add across dimensions = [4] : (tensor<2x2x2x1x16xf32>, tensor<f32>) -> tensor<2x2x2x1xf32>
  %13 = stablehlo.broadcast_in_dim %12, dims = [0, 1, 2, 3] : (tensor<2x2x2x1xf32>) -> tensor<2x2x2x1x16xf32>
  %14 = stablehlo.divide %11, %13 : tensor<2x2x2x1x16xf32>
  %15 = stablehlo.dot_general %v, %14, batching_dims = [0, 2] x [0, 1], contracting_dims = [1] x [4], precision = [DEFAULT, DEFAULT] : (tensor<2x16x2x8xf32>, tensor<2x2x2x1x16xf32>) -> tensor<2x2x8x2x1xf32>
  %16 = stablehlo.transpose %15, dims = [0, 4, 1, 3, 2] : (tensor<2x2x8x2x1xf32>) -> tensor<2x1x2x2x8xf32>
  %17 = stablehlo.reshape %16 : (tensor<2x1x2x2x8xf32>) -> tensor<2x1x4x8xf32>
  return %17 : tensor<2x1x4x8xf32>
}

// Causal by comparing iotas at an offset, in bf16 with f32 softmax.
// CHECK: [Passed] attention | Category:sparq:raise | Function=causal | Remark="raised to sparq.attention: batch 1, 2 key-value heads, 1 query heads each, 3 query positions, 16 key positions, 8 components, boolean mask"
// IR-LABEL: func.func @causal(
// IR: sparq.attention
// IR-NOT: math.exp
func.func @causal(%q: tensor<1x2x3x8xbf16>, %k: tensor<1x2x16x8xbf16>, %v: tensor<1x2x16x8xbf16>, %offset: tensor<i32>) -> tensor<1x2x3x8xbf16> {
  %0 = stablehlo.dot_general %q, %k, batching_dims = [0, 1] x [0, 1], contracting_dims = [3] x [3], precision = [DEFAULT, DEFAULT] : (tensor<1x2x3x8xbf16>, tensor<1x2x16x8xbf16>) -> tensor<1x2x3x16xf32>
  %scale = stablehlo.constant dense<0.353553385> : tensor<f32>
  %1 = stablehlo.broadcast_in_dim %scale, dims = [] : (tensor<f32>) -> tensor<1x2x3x16xf32>
  %2 = stablehlo.multiply %0, %1 : tensor<1x2x3x16xf32>
  %rows = stablehlo.iota dim = 0 : tensor<3x16xi32>
  %columns = stablehlo.iota dim = 1 : tensor<3x16xi32>
  %3 = stablehlo.broadcast_in_dim %offset, dims = [] : (tensor<i32>) -> tensor<3x16xi32>
  %4 = stablehlo.add %rows, %3 : tensor<3x16xi32>
  %5 = stablehlo.compare GE, %4, %columns, SIGNED : (tensor<3x16xi32>, tensor<3x16xi32>) -> tensor<3x16xi1>
  %6 = stablehlo.broadcast_in_dim %5, dims = [2, 3] : (tensor<3x16xi1>) -> tensor<1x2x3x16xi1>
  %ninf = stablehlo.constant dense<0xFF800000> : tensor<f32>
  %7 = stablehlo.broadcast_in_dim %ninf, dims = [] : (tensor<f32>) -> tensor<1x2x3x16xf32>
  %8 = stablehlo.select %6, %2, %7 : tensor<1x2x3x16xi1>, tensor<1x2x3x16xf32>
  %9 = stablehlo.reduce(%8 init: %ninf) applies stablehlo.maximum across dimensions = [3] : (tensor<1x2x3x16xf32>, tensor<f32>) -> tensor<1x2x3xf32>
  %10 = stablehlo.broadcast_in_dim %9, dims = [0, 1, 2] : (tensor<1x2x3xf32>) -> tensor<1x2x3x16xf32>
  %11 = stablehlo.subtract %8, %10 : tensor<1x2x3x16xf32>
  %12 = stablehlo.exponential %11 : tensor<1x2x3x16xf32>
  %zero = stablehlo.constant dense<0.0> : tensor<f32>
  %13 = stablehlo.reduce(%12 init: %zero) applies stablehlo.add across dimensions = [3] : (tensor<1x2x3x16xf32>, tensor<f32>) -> tensor<1x2x3xf32>
  %14 = stablehlo.broadcast_in_dim %13, dims = [0, 1, 2] : (tensor<1x2x3xf32>) -> tensor<1x2x3x16xf32>
  %15 = stablehlo.divide %12, %14 : tensor<1x2x3x16xf32>
  %16 = stablehlo.convert %15 : (tensor<1x2x3x16xf32>) -> tensor<1x2x3x16xbf16>
  %17 = stablehlo.dot_general %16, %v, batching_dims = [0, 1] x [0, 1], contracting_dims = [3] x [2], precision = [DEFAULT, DEFAULT] : (tensor<1x2x3x16xbf16>, tensor<1x2x16x8xbf16>) -> tensor<1x2x3x8xbf16>
  return %17 : tensor<1x2x3x8xbf16>
}
