// RUN: sparq-opt %s --sparq-rewrite="r=16 k=32 local=4" | FileCheck %s
// RUN: sparq-opt %s --sparq-rewrite="r=16 k=32 mean-value=recompute" | FileCheck %s --check-prefix=RECOMPUTE
// RUN: sparq-opt %s --sparq-rewrite="r=16 k=32 mean-value=none" | FileCheck %s --check-prefix=NONE
// RUN: sparq-opt %s --sparq-rewrite="min-seq-len=1000" | FileCheck %s --check-prefix=CHOICE
// RUN: sparq-opt %s --sparq-rewrite="min-seq-len=auto" | FileCheck %s --check-prefix=AUTO
// RUN: sparq-opt %s --sparq-rewrite="append=false" | FileCheck %s --check-prefix=CONCAT
// RUN: sparq-opt %s --pass-pipeline="builtin.module(sparq-rewrite{r=16 k=32 local=4})" | FileCheck %s
// RUN: not sparq-opt %s --sparq-rewrite="r=65" 2>&1 | FileCheck %s --check-prefix=ERROR
// RUN: not sparq-opt %s --sparq-rewrite="rank=1" 2>&1 | FileCheck %s --check-prefix=UNKNOWN

// A second run changes nothing.
// RUN: sparq-opt %s --sparq-rewrite="r=16 k=32" -o %t.once
// RUN: sparq-opt %t.once --sparq-rewrite="r=16 k=32" | diff %t.once -
// RUN: sparq-opt %s --sparq-rewrite="min-seq-len=1000" -o %t.once
// RUN: sparq-opt %t.once --sparq-rewrite="min-seq-len=1000" | diff %t.once -

// CHECK-LABEL: func.func @main
// CHECK-SAME:    role = "key_cache"
// CHECK-SAME:    role = "value_cache"
// CHECK-SAME:    role = "length"
// CHECK-SAME:    role = "key_transposed"
// CHECK-SAME:    role = "value_sum"
// CHECK-NOT:     tensor.concat
// CHECK:         sparq.top_r r = 16
// CHECK:         sparq.partial_matmul scale = 2.500000e-01 key_layout = component_major
// CHECK:         sparq.top_k_gather k = 32 local = 4
// CHECK:         sparq.attention
// CHECK-NOT:     sparq.mean_value
// CHECK:         sparq.interpolate
// CHECK-LABEL: func.func @main_init_state

// RECOMPUTE-LABEL: func.func @main
// RECOMPUTE-NOT:     sparq.state
// RECOMPUTE-NOT:     sparq.carry
// RECOMPUTE:         sparq.mean_value
// RECOMPUTE-NOT:   init_state

// NONE-LABEL: func.func @main
// NONE-NOT:     sparq.state
// NONE-NOT:     sparq.mean_value
// NONE-NOT:     sparq.interpolate
// NONE:         return

// CONCAT-NOT:   role = "length"
// CONCAT:       tensor.concat dim(3)

// The default r and k; both sides of the choice read updated caches.
// CHOICE-LABEL: func.func @main
// CHOICE:         %[[KT2:.+]] = tensor.insert_slice {{.*}} : tensor<1x2x64x1xf16> into tensor<1x2x64x?xf16>
// CHOICE:         %[[KT:.+]] = tensor.extract_slice %[[KT2]]
// CHOICE:         scf.if
// CHOICE:           sparq.top_r r = 32
// CHOICE:           sparq.partial_matmul {{.*}}key_layout = component_major ins({{.*}}, %[[KT]],
// CHOICE:           sparq.top_k_gather k = 128
// CHOICE:         } else {
// CHOICE:           sparq.attention {{.*}} {sparq.dense}
// CHOICE:         return

// AUTO-LABEL: func.func @main
// AUTO:         scf.if
// AUTO:           sparq.top_r r = 32
// AUTO:         } else {
// AUTO:           sparq.attention {{.*}} {sparq.dense}
// AUTO:         return

// ERROR: error: sparq-sparsify: option r = 65 exceeds the 64 components of the query
// UNKNOWN: no such option rank

func.func @main(%q: tensor<1x2x4x1x64xf16>, %k: tensor<1x2x?x64xf16>, %v: tensor<1x2x?x64xf16>, %kn: tensor<1x2x1x64xf16>, %vn: tensor<1x2x1x64xf16>, %mask: tensor<1x1x1x1x?xf32>)
    -> (tensor<1x2x4x1x64xf16>, tensor<1x2x?x64xf16>, tensor<1x2x?x64xf16>) {
  %k2 = tensor.concat dim(2) %k, %kn : (tensor<1x2x?x64xf16>, tensor<1x2x1x64xf16>) -> tensor<1x2x?x64xf16>
  %v2 = tensor.concat dim(2) %v, %vn : (tensor<1x2x?x64xf16>, tensor<1x2x1x64xf16>) -> tensor<1x2x?x64xf16>
  %init = tensor.empty() : tensor<1x2x4x1x64xf16>
  %0 = sparq.attention scale = 0.25
      ins(%q, %k2, %v2, %mask : tensor<1x2x4x1x64xf16>, tensor<1x2x?x64xf16>, tensor<1x2x?x64xf16>, tensor<1x1x1x1x?xf32>)
      outs(%init : tensor<1x2x4x1x64xf16>)
  return %0, %k2, %v2 : tensor<1x2x4x1x64xf16>, tensor<1x2x?x64xf16>, tensor<1x2x?x64xf16>
}
