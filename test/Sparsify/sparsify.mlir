// RUN: sparq-opt %s --split-input-file --sparq-sparsify="r=16 k=32 local=4" | FileCheck %s
// RUN: sparq-opt %s --split-input-file --sparq-sparsify="r=16 k=32 local=4" | sparq-opt --split-input-file | FileCheck %s

// Grouped heads, mask shared by the group, f16 with an f32 mask.

// CHECK-LABEL: func.func @grouped
// CHECK-SAME:    %[[Q:[a-z0-9]+]]: tensor<1x2x4x1x64xf16>, %[[K:[a-z0-9]+]]: tensor<1x2x256x64xf16>, %[[V:[a-z0-9]+]]: tensor<1x2x256x64xf16>, %[[MASK:[a-z0-9]+]]: tensor<1x1x1x1x256xf32>
// CHECK:         %[[QUERY:.+]] = tensor.collapse_shape %[[Q]] {{\[\[}}0], [1], [2, 3], [4]] : tensor<1x2x4x1x64xf16> into tensor<1x2x4x64xf16>
// CHECK:         %[[M:.+]] = tensor.collapse_shape %[[MASK]] {{\[\[}}0], [1], [2, 3], [4]] : tensor<1x1x1x1x256xf32> into tensor<1x1x1x256xf32>
// CHECK:         %[[TOP:.+]]:2 = sparq.top_r r = 16 ins(%[[QUERY]] : {{.*}}) outs({{.*}} : tensor<1x2x16xi32>, tensor<1x2x4xf32>)
// CHECK:         %[[LOGITS:.+]] = sparq.partial_matmul scale = 2.500000e-01
// CHECK-SAME:      ins(%[[QUERY]], %[[TOP]]#0, %[[TOP]]#1, %[[K]], %[[M]] :
// CHECK-SAME:      outs({{.*}} : tensor<1x2x4x256xf32>) {sparq.carry}
// CHECK:         %[[SEL:.+]]:5 = sparq.top_k_gather k = 32 local = 4
// CHECK-SAME:      ins(%[[LOGITS]], %[[K]], %[[V]], %[[M]] :
// CHECK-SAME:      outs({{.*}} : tensor<1x2x32xi32>, tensor<1x2x4xf32>, tensor<1x2x32x64xf16>, tensor<1x2x32x64xf16>, tensor<1x2x4x32xf32>)
// CHECK:         %[[ROWQ:.+]] = tensor.expand_shape %[[QUERY]]
// CHECK:         %[[BIAS:.+]] = tensor.expand_shape %[[SEL]]#4 {{.*}} into tensor<1x2x4x1x32xf32>
// CHECK:         %[[ATT:.+]] = sparq.attention scale = 2.500000e-01
// CHECK-SAME:      ins(%[[ROWQ]], %[[SEL]]#2, %[[SEL]]#3, %[[BIAS]] :
// CHECK-SAME:      outs({{.*}} : tensor<1x2x4x1x64xf32>)
// CHECK:         %[[MEAN:.+]] = sparq.mean_value ins(%[[V]], %[[M]] : {{.*}}) outs({{.*}} : tensor<1x2x64xf32>) {sparq.carry}
// CHECK:         %[[Y:.+]] = tensor.collapse_shape %[[ATT]]
// CHECK:         %[[OUT:.+]] = sparq.interpolate ins(%[[Y]], %[[SEL]]#1, %[[MEAN]] : {{.*}}) outs({{.*}} : tensor<1x2x4x64xf16>)
// CHECK:         %[[RES:.+]] = tensor.expand_shape %[[OUT]] {{.*}} : tensor<1x2x4x64xf16> into tensor<1x2x4x1x64xf16>
// CHECK:         return %[[RES]]
func.func @grouped(%q: tensor<1x2x4x1x64xf16>, %k: tensor<1x2x256x64xf16>, %v: tensor<1x2x256x64xf16>, %mask: tensor<1x1x1x1x256xf32>, %init: tensor<1x2x4x1x64xf16>) -> tensor<1x2x4x1x64xf16> {
  %0 = sparq.attention scale = 0.25
      ins(%q, %k, %v, %mask : tensor<1x2x4x1x64xf16>, tensor<1x2x256x64xf16>, tensor<1x2x256x64xf16>, tensor<1x1x1x1x256xf32>)
      outs(%init : tensor<1x2x4x1x64xf16>)
  return %0 : tensor<1x2x4x1x64xf16>
}

// -----

// No mask, no batch dimension, dynamic length, default scale, Dv != D.

// CHECK-LABEL: func.func @dynamic
// CHECK-SAME:    %{{[a-z0-9]+}}: tensor<1x1x64xf32>, %[[K:[a-z0-9]+]]: tensor<?x64xf32>, %[[V:[a-z0-9]+]]: tensor<?x32xf32>
// CHECK:         %[[S:.+]] = tensor.dim %[[V]], %c0
// CHECK:         %[[INIT:.+]] = tensor.empty(%[[S]]) : tensor<1x?xf32>
// CHECK:         sparq.partial_matmul ins({{.*}}) outs(%[[INIT]] : tensor<1x?xf32>)
// CHECK:         sparq.top_k_gather k = 32 local = 4 ins({{.*}}, %[[K]], %[[V]] : {{.*}}) outs({{.*}} : tensor<32xi32>, tensor<1xf32>, tensor<32x64xf32>, tensor<32x32xf32>, tensor<1x32xf32>)
// CHECK:         sparq.interpolate {{.*}} outs({{.*}} : tensor<1x32xf32>)
func.func @dynamic(%q: tensor<1x1x64xf32>, %k: tensor<?x64xf32>, %v: tensor<?x32xf32>, %init: tensor<1x1x32xf32>) -> tensor<1x1x32xf32> {
  %0 = sparq.attention
      ins(%q, %k, %v : tensor<1x1x64xf32>, tensor<?x64xf32>, tensor<?x32xf32>)
      outs(%init : tensor<1x1x32xf32>)
  return %0 : tensor<1x1x32xf32>
}

// -----

// Dynamic batch and group, boolean mask of each head, a dynamic mask dimension
// that the query knows to be 1.

// CHECK-LABEL: func.func @dynamic_batch
// CHECK-SAME:    %[[MASK:[a-z0-9]+]]: tensor<?x?x?x256xi1>
// CHECK:         tensor.cast %[[MASK]] : tensor<?x?x?x256xi1> to tensor<?x?x1x256xi1>
// CHECK:         sparq.partial_matmul {{.*}} tensor<?x?x256xi1>
// CHECK:         sparq.interpolate {{.*}} outs({{.*}} : tensor<?x?x64xbf16>)
// CHECK:         tensor.expand_shape {{.*}} : tensor<?x?x64xbf16> into tensor<?x?x1x64xbf16>
func.func @dynamic_batch(%q: tensor<?x?x1x64xbf16>, %k: tensor<?x256x64xbf16>, %v: tensor<?x256x64xbf16>, %mask: tensor<?x?x?x256xi1>, %init: tensor<?x?x1x64xbf16>) -> tensor<?x?x1x64xbf16> {
  %0 = sparq.attention
      ins(%q, %k, %v, %mask : tensor<?x?x1x64xbf16>, tensor<?x256x64xbf16>, tensor<?x256x64xbf16>, tensor<?x?x?x256xi1>)
      outs(%init : tensor<?x?x1x64xbf16>)
  return %0 : tensor<?x?x1x64xbf16>
}

// -----

// The query position is known from the init only.

// CHECK-LABEL: func.func @query_position_from_init
// CHECK:         tensor.cast %{{.+}} : tensor<1x?x64xf32> to tensor<1x1x64xf32>
// CHECK:         sparq.top_r
func.func @query_position_from_init(%q: tensor<1x?x64xf32>, %k: tensor<256x64xf32>, %v: tensor<256x64xf32>, %init: tensor<1x1x64xf32>) -> tensor<1x1x64xf32> {
  %0 = sparq.attention
      ins(%q, %k, %v : tensor<1x?x64xf32>, tensor<256x64xf32>, tensor<256x64xf32>)
      outs(%init : tensor<1x1x64xf32>)
  return %0 : tensor<1x1x64xf32>
}

// -----

// A component-major key: the estimate reads it as it is, rows are gathered from
// what it is a transpose of.

// CHECK-LABEL: func.func @transposed_key
// CHECK-SAME:    %{{[a-z0-9]+}}: tensor<1x1x64xf32>, %[[K:[a-z0-9]+]]: tensor<256x64xf32>,
// CHECK:         %[[KT:.+]] = linalg.transpose ins(%[[K]]
// CHECK-NOT:     linalg.transpose
// CHECK:         sparq.partial_matmul key_layout = component_major ins({{.*}}, %[[KT]] :
// CHECK:         sparq.top_k_gather {{.*}}ins({{.*}}, %[[K]],
func.func @transposed_key(%q: tensor<1x1x64xf32>, %k: tensor<256x64xf32>, %v: tensor<256x64xf32>, %init: tensor<1x1x64xf32>) -> tensor<1x1x64xf32> {
  %e = tensor.empty() : tensor<64x256xf32>
  %kt = linalg.transpose ins(%k : tensor<256x64xf32>) outs(%e : tensor<64x256xf32>) permutation = [1, 0]
  %0 = sparq.attention key_layout = component_major
      ins(%q, %kt, %v : tensor<1x1x64xf32>, tensor<64x256xf32>, tensor<256x64xf32>)
      outs(%init : tensor<1x1x64xf32>)
  return %0 : tensor<1x1x64xf32>
}

// -----

// CHECK-LABEL: func.func @component_major_key
// CHECK-SAME:    %{{[a-z0-9]+}}: tensor<1x1x64xf32>, %[[KT:[a-z0-9]+]]: tensor<64x256xf32>,
// CHECK:         %[[K:.+]] = linalg.transpose ins(%[[KT]] : tensor<64x256xf32>) outs(%{{.+}} : tensor<256x64xf32>) permutation = [1, 0]
// CHECK:         sparq.partial_matmul key_layout = component_major ins({{.*}}, %[[KT]] :
// CHECK:         sparq.top_k_gather {{.*}}ins({{.*}}, %[[K]],
func.func @component_major_key(%q: tensor<1x1x64xf32>, %kt: tensor<64x256xf32>, %v: tensor<256x64xf32>, %init: tensor<1x1x64xf32>) -> tensor<1x1x64xf32> {
  %0 = sparq.attention key_layout = component_major
      ins(%q, %kt, %v : tensor<1x1x64xf32>, tensor<64x256xf32>, tensor<256x64xf32>)
      outs(%init : tensor<1x1x64xf32>)
  return %0 : tensor<1x1x64xf32>
}
