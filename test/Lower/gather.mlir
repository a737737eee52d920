// RUN: sparq-opt %s --convert-sparq-to-linalg --canonicalize --cse --split-input-file | FileCheck %s

// Rows are read at an index read inside the body.

// CHECK-LABEL: func.func @gather(
//  CHECK-SAME:   %[[K:.*]]: tensor<2x128x64xf16>, %[[I:.*]]: tensor<2x32xi32>, %[[INIT:.*]]: tensor<2x32x64xf16>
//       CHECK:   %[[ROWS:.*]] = linalg.generic {{.*}} iterator_types = ["parallel", "parallel", "parallel"]} outs(%[[INIT]]
//       CHECK:     %[[INDEX:.*]] = tensor.extract %[[I]]
//       CHECK:     %[[PADDING:.*]] = arith.cmpi slt, %[[INDEX]]
//       CHECK:     tensor.extract %[[K]]
//       CHECK:     arith.select %[[PADDING]]
//       CHECK:   return %[[ROWS]]
func.func @gather(%k: tensor<2x128x64xf16>, %i: tensor<2x32xi32>, %init: tensor<2x32x64xf16>) -> tensor<2x32x64xf16> {
  %0 = sparq.gather ins(%k, %i : tensor<2x128x64xf16>, tensor<2x32xi32>) outs(%init : tensor<2x32x64xf16>)
  return %0 : tensor<2x32x64xf16>
}

// -----

// With S = 0 at run time no slot reads anything.

// CHECK-LABEL: func.func @dynamic(
//  CHECK-SAME:   %[[K:.*]]: tensor<2x?x64xf16>, %[[I:.*]]: tensor<2x32xi32>, %[[INIT:.*]]: tensor<2x32x64xf16>
//   CHECK-DAG:   %[[C0:.*]] = arith.constant 0 : index
//   CHECK-DAG:   %[[C32:.*]] = arith.constant 32 : index
//       CHECK:   %[[S:.*]] = tensor.dim %[[K]]
//       CHECK:   %[[EMPTY:.*]] = arith.cmpi eq, %[[S]], %[[C0]]
//       CHECK:   %[[N:.*]] = arith.select %[[EMPTY]], %[[C0]], %[[C32]]
//       CHECK:   tensor.extract_slice %[[INIT]][0, 0, 0] [2, %[[N]], 64]
//       CHECK:   linalg.generic
//       CHECK:   linalg.fill
func.func @dynamic(%k: tensor<2x?x64xf16>, %i: tensor<2x32xi32>, %init: tensor<2x32x64xf16>) -> tensor<2x32x64xf16> {
  %0 = sparq.gather ins(%k, %i : tensor<2x?x64xf16>, tensor<2x32xi32>) outs(%init : tensor<2x32x64xf16>)
  return %0 : tensor<2x32x64xf16>
}

// -----

// CHECK-LABEL: func.func @boolean_mask(
//  CHECK-SAME:   %{{.*}}: tensor<2x32xi32>, %[[M:.*]]: tensor<2x1x128xi1>
//   CHECK-DAG:   %[[C0:.*]] = arith.constant 0 : index
//   CHECK-DAG:   %[[MINUS_INF:.*]] = arith.constant 0xFF800000 : f32
//       CHECK:   linalg.generic {{.*}} outs(%{{.*}} : tensor<2x4x32xf32>)
//       CHECK:     tensor.extract %[[M]][%{{.*}}, %[[C0]], %{{.*}}]
//       CHECK:     arith.select %{{.*}}, %[[MINUS_INF]]
func.func @boolean_mask(%i: tensor<2x32xi32>, %m: tensor<2x1x128xi1>, %init: tensor<2x4x32xf32>) -> tensor<2x4x32xf32> {
  %0 = sparq.gather_mask ins(%i, %m : tensor<2x32xi32>, tensor<2x1x128xi1>) outs(%init : tensor<2x4x32xf32>)
  return %0 : tensor<2x4x32xf32>
}

// -----

// The aggregate is its parts.

// CHECK-LABEL: func.func @top_k_gather(
//       CHECK:   scf.for
//       CHECK:   tensor.extract %{{.*}} : tensor<128x64xf16>
//       CHECK:   tensor.extract %{{.*}} : tensor<128x32xf16>
func.func @top_k_gather(%x: tensor<1x128xf32>, %k: tensor<128x64xf16>, %v: tensor<128x32xf16>,
    %i: tensor<16xi32>, %a: tensor<1xf32>, %ks: tensor<16x64xf16>, %vs: tensor<16x32xf16>, %b: tensor<1x16xf32>)
    -> (tensor<16xi32>, tensor<1xf32>, tensor<16x64xf16>, tensor<16x32xf16>, tensor<1x16xf32>) {
  %0:5 = sparq.top_k_gather k = 16 ins(%x, %k, %v : tensor<1x128xf32>, tensor<128x64xf16>, tensor<128x32xf16>)
      outs(%i, %a, %ks, %vs, %b : tensor<16xi32>, tensor<1xf32>, tensor<16x64xf16>, tensor<16x32xf16>, tensor<1x16xf32>)
  return %0#0, %0#1, %0#2, %0#3, %0#4 : tensor<16xi32>, tensor<1xf32>, tensor<16x64xf16>, tensor<16x32xf16>, tensor<1x16xf32>
}
