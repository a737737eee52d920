// RUN: sparq-opt %s --sparq-fuse-gather --canonicalize --split-input-file | FileCheck %s

// Attention over chosen rows reads them where they are: no copy, and the row's
// number is clamped for slots without a position.

// CHECK-LABEL: func @selected
// CHECK-SAME:      %{{.+}}: tensor<2x4x1x64xf32>, %[[K:[a-z0-9]+]]: tensor<2x512x64xf16>, %[[V:[a-z0-9]+]]: tensor<2x512x32xf16>, %[[MASK:[a-z0-9]+]]: tensor<1x1x512xi1>
// CHECK:         %[[TOPK:.+]]:2 = sparq.top_k
// CHECK-NOT:     sparq.gather
// CHECK-NOT:     scf.if
// CHECK:         linalg.generic
// CHECK:           %[[INDEX:.+]] = tensor.extract %[[TOPK]]#0
// CHECK:           %[[CLAMPED:.+]] = arith.maxsi %[[INDEX]]
// CHECK:           %[[ROW:.+]] = arith.index_cast %[[CLAMPED]]
// CHECK:           tensor.extract %[[K]][%{{.+}}, %[[ROW]], %{{.+}}] : tensor<2x512x64xf16>
// CHECK:         linalg.generic
// CHECK:           arith.cmpi slt
// CHECK:           tensor.extract %[[MASK]]
// CHECK:           tensor.extract %[[V]][%{{.+}}, %{{.+}}, %{{.+}}] : tensor<2x512x32xf16>
func.func @selected(%q: tensor<2x4x1x64xf32>, %k: tensor<2x512x64xf16>, %v: tensor<2x512x32xf16>, %mask: tensor<1x1x512xi1>,
    %logits: tensor<2x4x512xf32>, %i: tensor<2x16xi32>, %a: tensor<2x4xf32>, %ki: tensor<2x16x64xf16>,
    %vi: tensor<2x16x32xf16>, %b: tensor<2x4x16xf32>, %init: tensor<2x4x1x32xf32>) -> tensor<2x4x1x32xf32> {
  %indices, %alpha, %ks, %vs, %bias = sparq.top_k_gather k = 16
      ins(%logits, %k, %v, %mask : tensor<2x4x512xf32>, tensor<2x512x64xf16>, tensor<2x512x32xf16>, tensor<1x1x512xi1>)
      outs(%i, %a, %ki, %vi, %b : tensor<2x16xi32>, tensor<2x4xf32>, tensor<2x16x64xf16>, tensor<2x16x32xf16>, tensor<2x4x16xf32>)
  %bias5 = tensor.expand_shape %bias [[0], [1, 2], [3]] output_shape [2, 4, 1, 16] : tensor<2x4x16xf32> into tensor<2x4x1x16xf32>
  %0 = sparq.attention ins(%q, %ks, %vs, %bias5 : tensor<2x4x1x64xf32>, tensor<2x16x64xf16>, tensor<2x16x32xf16>, tensor<2x4x1x16xf32>)
      outs(%init : tensor<2x4x1x32xf32>)
  return %0 : tensor<2x4x1x32xf32>
}

// -----

// S may be zero at run time: nothing is read then.

// CHECK-LABEL: func @dynamic
// CHECK:         %[[S:.+]] = tensor.dim
// CHECK:         %[[ANY:.+]] = arith.cmpi ne, %[[S]], %c0
// CHECK:         scf.if %[[ANY]]
// CHECK:           linalg.generic
// CHECK:         } else {
// CHECK:           linalg.fill
func.func @dynamic(%q: tensor<4x1x64xf32>, %k: tensor<?x64xf32>, %v: tensor<?x64xf32>, %indices: tensor<16xi32>,
    %ki: tensor<16x64xf32>, %b: tensor<4x16xf32>, %init: tensor<4x1x64xf32>) -> tensor<4x1x64xf32> {
  %ks = sparq.gather ins(%k, %indices : tensor<?x64xf32>, tensor<16xi32>) outs(%ki : tensor<16x64xf32>)
  %vs = sparq.gather ins(%v, %indices : tensor<?x64xf32>, tensor<16xi32>) outs(%ki : tensor<16x64xf32>)
  %bias = sparq.gather_mask ins(%indices : tensor<16xi32>) outs(%b : tensor<4x16xf32>)
  %bias5 = tensor.expand_shape %bias [[0, 1], [2]] output_shape [4, 1, 16] : tensor<4x16xf32> into tensor<4x1x16xf32>
  %0 = sparq.attention ins(%q, %ks, %vs, %bias5 : tensor<4x1x64xf32>, tensor<16x64xf32>, tensor<16x64xf32>, tensor<4x1x16xf32>)
      outs(%init : tensor<4x1x64xf32>)
  return %0 : tensor<4x1x64xf32>
}

// -----

// Without the gathered mask a slot without a position is a row of zeros, which
// takes part.

// CHECK-LABEL: func @no_mask
// CHECK-COUNT-2: sparq.gather
// CHECK:         sparq.attention
func.func @no_mask(%q: tensor<4x1x64xf32>, %k: tensor<512x64xf32>, %v: tensor<512x64xf32>, %indices: tensor<16xi32>,
    %ki: tensor<16x64xf32>, %init: tensor<4x1x64xf32>) -> tensor<4x1x64xf32> {
  %ks = sparq.gather ins(%k, %indices : tensor<512x64xf32>, tensor<16xi32>) outs(%ki : tensor<16x64xf32>)
  %vs = sparq.gather ins(%v, %indices : tensor<512x64xf32>, tensor<16xi32>) outs(%ki : tensor<16x64xf32>)
  %0 = sparq.attention ins(%q, %ks, %vs : tensor<4x1x64xf32>, tensor<16x64xf32>, tensor<16x64xf32>)
      outs(%init : tensor<4x1x64xf32>)
  return %0 : tensor<4x1x64xf32>
}
