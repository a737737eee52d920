// RUN: sparq-opt %s --convert-tm-tensor-to-linalg --split-input-file --verify-diagnostics | FileCheck %s

// CHECK-LABEL: func.func @scatter_rows(
// CHECK-SAME:    %[[UPDATES:[^:]+]]: tensor<2x4xf32>, %[[INDICES:[^:]+]]: tensor<2x1xi64>, %[[ORIGINAL:[^:]+]]: tensor<8x4xf32>)
// CHECK-DAG:     %[[C0:.*]] = arith.constant 0 : index
// CHECK-DAG:     %[[C1:.*]] = arith.constant 1 : index
// CHECK-DAG:     %[[C2:.*]] = arith.constant 2 : index
// CHECK:         %[[LOOP:.*]] = scf.for %[[N:.*]] = %[[C0]] to %[[C2]] step %[[C1]] iter_args(%[[CARRIED:.*]] = %[[ORIGINAL]]) -> (tensor<8x4xf32>) {
// CHECK:           %[[UPDATE:.*]] = tensor.extract_slice %[[UPDATES]][%[[N]], 0] [1, 4] [1, 1] : tensor<2x4xf32> to tensor<4xf32>
// CHECK:           %[[INDEX:.*]] = tensor.extract %[[INDICES]][%[[N]], %{{.*}}] : tensor<2x1xi64>
// CHECK:           %[[ROW:.*]] = arith.index_cast %[[INDEX]] : i64 to index
// CHECK:           %[[INSERTED:.*]] = tensor.insert_slice %[[UPDATE]] into %[[CARRIED]][%[[ROW]], 0] [1, 4] [1, 1] : tensor<4xf32> into tensor<8x4xf32>
// CHECK:           scf.yield %[[INSERTED]] : tensor<8x4xf32>
// CHECK:         return %[[LOOP]] : tensor<8x4xf32>
func.func @scatter_rows(%updates: tensor<2x4xf32>, %indices: tensor<2x1xi64>, %original: tensor<8x4xf32>) -> tensor<8x4xf32> {
  %0 = tm_tensor.scatter {dimension_map = array<i64: 0>} unique_indices(true)
      ins(%updates, %indices : tensor<2x4xf32>, tensor<2x1xi64>)
      outs(%original : tensor<8x4xf32>) {
  ^bb0(%update: f32, %old: f32):
    tm_tensor.yield %update : f32
  } -> tensor<8x4xf32>
  return %0 : tensor<8x4xf32>
}

// -----

// The region combines; sizes are dynamic; two dimensions are indexed.

// CHECK-LABEL: func.func @scatter_add(
// CHECK-SAME:    %[[UPDATES:[^:]+]]: tensor<?x1x?xf16>, %[[INDICES:[^:]+]]: tensor<?x2xi32>, %[[ORIGINAL:[^:]+]]: tensor<3x8x?xf16>)
// CHECK-DAG:     %[[COUNT:.*]] = tensor.dim %[[UPDATES]], %c0
// CHECK-DAG:     %[[WIDTH:.*]] = tensor.dim %[[UPDATES]], %c2
// CHECK:         scf.for %[[N:.*]] = %{{.*}} to %[[COUNT]] step %{{.*}} iter_args(%[[CARRIED:.*]] = %[[ORIGINAL]])
// CHECK:           %[[UPDATE:.*]] = tensor.extract_slice %[[UPDATES]][%[[N]], 0, 0] [1, 1, %[[WIDTH]]] [1, 1, 1] : tensor<?x1x?xf16> to tensor<1x?xf16>
// CHECK:           %[[I:.*]] = arith.index_cast %{{.*}} : i32 to index
// CHECK:           %[[J:.*]] = arith.index_cast %{{.*}} : i32 to index
// CHECK:           %[[OLD:.*]] = tensor.extract_slice %[[CARRIED]][%[[J]], %[[I]], 0] [1, 1, %[[WIDTH]]] [1, 1, 1] : tensor<3x8x?xf16> to tensor<1x?xf16>
// CHECK:           %[[NEW:.*]] = linalg.generic {{.*}} ins(%[[UPDATE]] : tensor<1x?xf16>) outs(%[[OLD]] : tensor<1x?xf16>) {
// CHECK:           ^bb0(%[[U:.*]]: f16, %[[O:.*]]: f16):
// CHECK:             %[[SUM:.*]] = arith.addf %[[U]], %[[O]] : f16
// CHECK:             linalg.yield %[[SUM]] : f16
// CHECK:           tensor.insert_slice %[[NEW]] into %[[CARRIED]][%[[J]], %[[I]], 0] [1, 1, %[[WIDTH]]] [1, 1, 1] : tensor<1x?xf16> into tensor<3x8x?xf16>
func.func @scatter_add(%updates: tensor<?x1x?xf16>, %indices: tensor<?x2xi32>, %original: tensor<3x8x?xf16>) -> tensor<3x8x?xf16> {
  %0 = tm_tensor.scatter {dimension_map = array<i64: 1, 0>} unique_indices(false)
      ins(%updates, %indices : tensor<?x1x?xf16>, tensor<?x2xi32>)
      outs(%original : tensor<3x8x?xf16>) {
  ^bb0(%update: f16, %old: f16):
    %sum = arith.addf %update, %old : f16
    tm_tensor.yield %sum : f16
  } -> tensor<3x8x?xf16>
  return %0 : tensor<3x8x?xf16>
}

// -----

// A running sum: the first position, if there is one, then the others, each from
// the one before.

// CHECK-LABEL: func.func @cumsum(
// CHECK-SAME:    %[[IN:[^:]+]]: tensor<2x?xi64>, %[[OUT:[^:]+]]: tensor<2x?xi64>, %[[LAST:[^:]+]]: tensor<2xi64>)
// CHECK-DAG:     %[[C0:.*]] = arith.constant 0 : index
// CHECK-DAG:     %[[C1:.*]] = arith.constant 1 : index
// CHECK-DAG:     %[[S:.*]] = tensor.dim %[[IN]], %c1
// CHECK:         %[[FIRST:.*]] = arith.minui %[[S]], %[[C1]] : index
// CHECK:         %[[HEAD:.*]] = scf.for %[[I:.*]] = %[[C0]] to %[[FIRST]] step %[[C1]] iter_args(%[[T:.*]] = %[[OUT]])
// CHECK:           %[[START:.*]] = tensor.extract_slice %[[IN]][0, %[[I]]] [2, 1] [1, 1] : tensor<2x?xi64> to tensor<2xi64>
// CHECK:           tensor.insert_slice %[[START]] into %[[T]][0, %[[I]]] [2, 1] [1, 1]
// CHECK:         %[[LOOP:.*]]:2 = scf.for %[[I:.*]] = %[[C1]] to %[[S]] step %[[C1]] iter_args(%[[T:.*]] = %[[HEAD]], %{{.*}} = %[[LAST]])
// CHECK:           %[[BEFORE:.*]] = arith.subi %[[I]], %[[C1]] : index
// CHECK:           %[[E:.*]] = tensor.extract_slice %[[IN]][0, %[[I]]] [2, 1] [1, 1]
// CHECK:           %[[P:.*]] = tensor.extract_slice %[[T]][0, %[[BEFORE]]] [2, 1] [1, 1]
// CHECK:           %[[SUM:.*]] = linalg.generic {{.*}} ins(%[[P]] : tensor<2xi64>) outs(%[[E]] : tensor<2xi64>) {
// CHECK:             arith.addi
// CHECK:           %[[NEXT:.*]] = tensor.insert_slice %[[SUM]] into %[[T]][0, %[[I]]] [2, 1] [1, 1]
// CHECK:           scf.yield %[[NEXT]], %[[SUM]]
// CHECK:         return %[[LOOP]]#0, %[[LOOP]]#1
func.func @cumsum(%in: tensor<2x?xi64>, %out: tensor<2x?xi64>, %last: tensor<2xi64>) -> (tensor<2x?xi64>, tensor<2xi64>) {
  %0:2 = tm_tensor.scan dimension(1) inclusive(true) ins(%in : tensor<2x?xi64>) outs(%out, %last : tensor<2x?xi64>, tensor<2xi64>) {
  ^bb0(%sum: i64, %element: i64):
    %next = arith.addi %sum, %element : i64
    tm_tensor.yield %next : i64
  } -> tensor<2x?xi64>, tensor<2xi64>
  return %0#0, %0#1 : tensor<2x?xi64>, tensor<2xi64>
}

// -----

// CHECK-LABEL: func.func @attention(
// CHECK:         sparq.attention scale = 1.250000e-01 ins({{.*}} : tensor<8x1x1x64xf32>, tensor<8x?x64xf32>, tensor<8x?x32xf32>, tensor<8x1x1x?xi1>)
func.func @attention(%q: tensor<8x1x64xf32>, %k: tensor<8x?x64xf32>, %v: tensor<8x?x32xf32>, %mask: tensor<8x1x?xi1>, %init: tensor<8x1x32xf32>) -> tensor<8x1x32xf32> {
  %0 = tm_tensor.attention ins(%q, %k, %v, %mask : tensor<8x1x64xf32>, tensor<8x?x64xf32>, tensor<8x?x32xf32>, tensor<8x1x?xi1>)
      outs(%init : tensor<8x1x32xf32>) -> tensor<8x1x32xf32>
  return %0 : tensor<8x1x32xf32>
}

// -----

func.func @no_scale(%q: tensor<8x1x?xf32>, %k: tensor<8x16x?xf32>, %v: tensor<8x16x64xf32>, %init: tensor<8x1x64xf32>) -> tensor<8x1x64xf32> {
  // expected-error @below {{'tm_tensor.attention' op cannot be lowered: there is no scale, and the number of components that the default is derived from is dynamic}}
  %0 = tm_tensor.attention ins(%q, %k, %v : tensor<8x1x?xf32>, tensor<8x16x?xf32>, tensor<8x16x64xf32>)
      outs(%init : tensor<8x1x64xf32>) -> tensor<8x1x64xf32>
  return %0 : tensor<8x1x64xf32>
}

// -----

// CHECK-LABEL: func.func @scatter_nothing
// CHECK-SAME:    %[[ORIGINAL:[^:]+]]: tensor<8x0xf32>)
// CHECK:         return %[[ORIGINAL]]
func.func @scatter_nothing(%updates: tensor<2x0xf32>, %indices: tensor<2x1xi64>, %original: tensor<8x0xf32>) -> tensor<8x0xf32> {
  %0 = tm_tensor.scatter {dimension_map = array<i64: 0>} unique_indices(true) ins(%updates, %indices : tensor<2x0xf32>, tensor<2x1xi64>) outs(%original : tensor<8x0xf32>) {
  ^bb0(%new: f32, %old: f32):
    tm_tensor.yield %new : f32
  } -> tensor<8x0xf32>
  return %0 : tensor<8x0xf32>
}
