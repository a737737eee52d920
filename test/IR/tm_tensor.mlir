// torch-mlir's ops, as torch-mlir prints them.
//
// RUN: sparq-opt %s > %t.mlir
// RUN: FileCheck %s < %t.mlir
// RUN: sparq-opt %t.mlir --mlir-print-op-generic | sparq-opt | diff %t.mlir -

// CHECK-LABEL: func @attention
func.func @attention(%q: tensor<8x1x64xf32>, %k: tensor<8x?x64xf32>, %mask: tensor<8x1x?xi1>,
    %o: tensor<8x1x64xf32>) -> (tensor<8x1x64xf32>, tensor<8x1x64xf32>) {
  // CHECK: tm_tensor.attention ins(%{{.+}} : tensor<8x1x64xf32>, tensor<8x?x64xf32>, tensor<8x?x64xf32>) outs(%{{.+}} : tensor<8x1x64xf32>) -> tensor<8x1x64xf32>
  %0 = tm_tensor.attention ins(%q, %k, %k : tensor<8x1x64xf32>, tensor<8x?x64xf32>, tensor<8x?x64xf32>) outs(%o : tensor<8x1x64xf32>) -> tensor<8x1x64xf32>
  // CHECK: tm_tensor.attention {scale = 2.500000e-01 : f64} ins(
  %1 = tm_tensor.attention {scale = 2.500000e-01 : f64} ins(%q, %k, %k, %mask : tensor<8x1x64xf32>, tensor<8x?x64xf32>, tensor<8x?x64xf32>, tensor<8x1x?xi1>) outs(%o : tensor<8x1x64xf32>) -> tensor<8x1x64xf32>
  return %0, %1 : tensor<8x1x64xf32>, tensor<8x1x64xf32>
}

// CHECK-LABEL: func @scatter
func.func @scatter(%u: tensor<2x4xf32>, %i: tensor<2x1xi64>, %o: tensor<8x4xf32>) -> tensor<8x4xf32> {
  // CHECK: tm_tensor.scatter {dimension_map = array<i64: 0>} unique_indices(false) ins(
  // CHECK: ^bb0(%[[U:.+]]: f32, %{{.+}}: f32):
  // CHECK:   tm_tensor.yield %[[U]] : f32
  %0 = tm_tensor.scatter {dimension_map = array<i64: 0>} unique_indices(false) ins(%u, %i : tensor<2x4xf32>, tensor<2x1xi64>) outs(%o : tensor<8x4xf32>) {
  ^bb0(%update: f32, %old: f32):
    tm_tensor.yield %update : f32
  } -> tensor<8x4xf32>
  return %0 : tensor<8x4xf32>
}

// CHECK-LABEL: func @scan
func.func @scan(%in: tensor<2x?xi64>, %out: tensor<2x?xi64>, %last: tensor<2xi64>) -> (tensor<2x?xi64>, tensor<2xi64>) {
  // CHECK: tm_tensor.scan dimension(1) inclusive(true) ins(%{{.+}} : tensor<2x?xi64>) outs(%{{.+}}, %{{.+}} : tensor<2x?xi64>, tensor<2xi64>) {
  // CHECK: } -> tensor<2x?xi64>, tensor<2xi64>
  %0:2 = tm_tensor.scan dimension(1) inclusive(true) ins(%in : tensor<2x?xi64>) outs(%out, %last : tensor<2x?xi64>, tensor<2xi64>) {
  ^bb0(%sum: i64, %element: i64):
    %next = arith.addi %sum, %element : i64
    tm_tensor.yield %next : i64
  } -> tensor<2x?xi64>, tensor<2xi64>
  return %0#0, %0#1 : tensor<2x?xi64>, tensor<2xi64>
}
