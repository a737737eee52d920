// RUN: sparq-opt %s --split-input-file --sparq-sparsify="r=16 k=32 min-seq-len=512" | FileCheck %s
// A second run leaves the dense side alone.
// RUN: sparq-opt %s --split-input-file --sparq-sparsify="r=16 k=32 min-seq-len=512" | sparq-opt --split-input-file --sparq-sparsify="r=16 k=32 min-seq-len=512" | FileCheck %s
// RUN: sparq-opt %s --split-input-file --sparq-sparsify="r=16 k=32" | FileCheck %s --check-prefix=ALWAYS

// CHECK-LABEL: func.func @dynamic
// CHECK-SAME:    %[[Q:[a-z0-9]+]]: tensor<1x1x64xf32>, %[[K:[a-z0-9]+]]: tensor<?x64xf32>, %[[V:[a-z0-9]+]]: tensor<?x64xf32>, %[[INIT:[a-z0-9]+]]: tensor<1x1x64xf32>
// CHECK:         %[[S:.+]] = tensor.dim %[[V]], %c0
// CHECK:         %[[MIN:.+]] = arith.constant 512 : index
// CHECK:         %[[LONG:.+]] = arith.cmpi uge, %[[S]], %[[MIN]] : index
// CHECK:         %[[RES:.+]] = scf.if %[[LONG]] -> (tensor<1x1x64xf32>) {
// CHECK:           sparq.top_r
// CHECK:           sparq.interpolate
// CHECK:           scf.yield
// CHECK:         } else {
// CHECK-NEXT:      %[[DENSE:.+]] = sparq.attention ins(%[[Q]], %[[K]], %[[V]] : {{.*}}) outs(%[[INIT]] : tensor<1x1x64xf32>) {sparq.dense}
// CHECK-NEXT:      scf.yield %[[DENSE]]
// CHECK:         return %[[RES]]

// ALWAYS-LABEL: func.func @dynamic
// ALWAYS-NOT:     scf.if
// ALWAYS:         sparq.top_r
func.func @dynamic(%q: tensor<1x1x64xf32>, %k: tensor<?x64xf32>, %v: tensor<?x64xf32>, %init: tensor<1x1x64xf32>) -> tensor<1x1x64xf32> {
  %0 = sparq.attention
      ins(%q, %k, %v : tensor<1x1x64xf32>, tensor<?x64xf32>, tensor<?x64xf32>)
      outs(%init : tensor<1x1x64xf32>)
  return %0 : tensor<1x1x64xf32>
}

// -----

// CHECK-LABEL: func.func @static_long
// CHECK-NOT:     scf.if
// CHECK:         sparq.top_r
func.func @static_long(%q: tensor<1x1x64xf32>, %k: tensor<512x64xf32>, %v: tensor<512x64xf32>, %init: tensor<1x1x64xf32>) -> tensor<1x1x64xf32> {
  %0 = sparq.attention
      ins(%q, %k, %v : tensor<1x1x64xf32>, tensor<512x64xf32>, tensor<512x64xf32>)
      outs(%init : tensor<1x1x64xf32>)
  return %0 : tensor<1x1x64xf32>
}

// -----

// CHECK-LABEL: func.func @static_short
// CHECK-NOT:     sparq.top_r
// CHECK:         sparq.attention

// ALWAYS-LABEL: func.func @static_short
// ALWAYS:         sparq.top_r
func.func @static_short(%q: tensor<1x1x64xf32>, %k: tensor<511x64xf32>, %v: tensor<511x64xf32>, %init: tensor<1x1x64xf32>) -> tensor<1x1x64xf32> {
  %0 = sparq.attention
      ins(%q, %k, %v : tensor<1x1x64xf32>, tensor<511x64xf32>, tensor<511x64xf32>)
      outs(%init : tensor<1x1x64xf32>)
  return %0 : tensor<1x1x64xf32>
}
