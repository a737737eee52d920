// RUN: sparq-opt %s --split-input-file --sparq-sparsify="r=32 k=128 min-seq-len=auto" | FileCheck %s
// A second run leaves the dense side alone.
// RUN: sparq-opt %s --split-input-file --sparq-sparsify="r=32 k=128 min-seq-len=auto" | sparq-opt --split-input-file --sparq-sparsify="r=32 k=128 min-seq-len=auto" | FileCheck %s
// RUN: sparq-opt %s --split-input-file --sparq-sparsify="r=32 k=128 min-seq-len=auto" --remarks-filter=sparq -o /dev/null 2>&1 | FileCheck %s --check-prefix=REMARK
// With all components and all of V read there is nothing to gain.
// RUN: sparq-opt %s --split-input-file --sparq-sparsify="r=128 k=128 mean-value=recompute min-seq-len=auto" | FileCheck %s --check-prefix=NEVER --implicit-check-not=sparq.top_r
// RUN: sparq-opt %s --split-input-file --sparq-sparsify="r=128 k=128 mean-value=recompute min-seq-len=auto" --remarks-filter=sparq -o /dev/null 2>&1 | FileCheck %s --check-prefix=NEVER-REMARK

// CHECK-LABEL: func.func @dynamic
// CHECK:         %[[S:.+]] = tensor.dim
// CHECK:         %[[MIN:.+]] = arith.constant [[#]] : index
// CHECK:         %[[LONG:.+]] = arith.cmpi uge, %[[S]], %[[MIN]] : index
// CHECK:         scf.if %[[LONG]]
// CHECK:           sparq.top_r
// CHECK:         } else {
// CHECK-NEXT:      sparq.attention {{.*}} {sparq.dense}

// REMARK: [Passed] attention {{.*}}Function=dynamic {{.*}}; estimated per step and key-value head: dense [[#]].[[#]] S + 0 ns, SparQ [[#]].[[#]] S + [[#]] ns; dense below [[#]] positions

// NEVER-LABEL: func.func @dynamic
// NEVER-NOT:     scf.if
// NEVER-REMARK: [Missed] attention {{.*}}Function=dynamic {{.*}}left dense: estimated per step and key-value head: dense {{.*}} S + 0 ns, SparQ {{.*}} ns; SparQ is faster for no number of positions
func.func @dynamic(%q: tensor<1x1x128xf32>, %k: tensor<?x128xf32>, %v: tensor<?x128xf32>, %init: tensor<1x1x128xf32>) -> tensor<1x1x128xf32> {
  %0 = sparq.attention
      ins(%q, %k, %v : tensor<1x1x128xf32>, tensor<?x128xf32>, tensor<?x128xf32>)
      outs(%init : tensor<1x1x128xf32>)
  return %0 : tensor<1x1x128xf32>
}

// -----

// CHECK-LABEL: func.func @static_long
// CHECK-NOT:     scf.if
// CHECK:         sparq.top_r
// REMARK: [Passed] attention {{.*}}Function=static_long {{.*}}; estimated per step and key-value head: dense [[#]].[[#]] us, SparQ [[#]].[[#]] us
// NEVER-LABEL: func.func @static_long
func.func @static_long(%q: tensor<1x1x128xf32>, %k: tensor<16384x128xf32>, %v: tensor<16384x128xf32>, %init: tensor<1x1x128xf32>) -> tensor<1x1x128xf32> {
  %0 = sparq.attention
      ins(%q, %k, %v : tensor<1x1x128xf32>, tensor<16384x128xf32>, tensor<16384x128xf32>)
      outs(%init : tensor<1x1x128xf32>)
  return %0 : tensor<1x1x128xf32>
}

// -----

// CHECK-LABEL: func.func @static_short
// CHECK-NOT:     sparq.top_r
// CHECK:         sparq.attention
// REMARK: [Missed] attention {{.*}}Function=static_short {{.*}}left dense: estimated per step and key-value head: dense [[#]].[[#]] us, SparQ [[#]].[[#]] us; SparQ is faster from [[#]] positions on
// NEVER-LABEL: func.func @static_short
func.func @static_short(%q: tensor<1x1x128xf32>, %k: tensor<130x128xf32>, %v: tensor<130x128xf32>, %init: tensor<1x1x128xf32>) -> tensor<1x1x128xf32> {
  %0 = sparq.attention
      ins(%q, %k, %v : tensor<1x1x128xf32>, tensor<130x128xf32>, tensor<130x128xf32>)
      outs(%init : tensor<1x1x128xf32>)
  return %0 : tensor<1x1x128xf32>
}

// -----

// Nothing is left out where all positions fit into k.
// CHECK-LABEL: func.func @fits
// CHECK-NOT:     sparq.top_r
// REMARK: [Missed] attention {{.*}}Function=fits {{.*}}left dense: all 128 positions fit into k = 128
// NEVER-LABEL: func.func @fits
func.func @fits(%q: tensor<1x1x128xf32>, %k: tensor<128x128xf32>, %v: tensor<128x128xf32>, %init: tensor<1x1x128xf32>) -> tensor<1x1x128xf32> {
  %0 = sparq.attention
      ins(%q, %k, %v : tensor<1x1x128xf32>, tensor<128x128xf32>, tensor<128x128xf32>)
      outs(%init : tensor<1x1x128xf32>)
  return %0 : tensor<1x1x128xf32>
}
