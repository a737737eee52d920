// RUN: sparq-opt %s --sparq-sparsify="r=16 k=32 mean-value=carry" | FileCheck %s --check-prefixes=CHECK,CARRY
// RUN: sparq-opt %s --sparq-sparsify="r=16 k=32" | FileCheck %s --check-prefixes=CHECK,CARRY
// RUN: sparq-opt %s --sparq-sparsify="r=16 k=32 mean-value=recompute" | FileCheck %s --check-prefixes=CHECK,RECOMPUTE
// RUN: sparq-opt %s --sparq-sparsify="r=16 k=32 mean-value=none" | FileCheck %s --check-prefixes=CHECK,NONE

// CHECK-LABEL:    func.func @attention
// CHECK:            sparq.partial_matmul
// CARRY-SAME:         {sparq.carry}
// RECOMPUTE-NOT:    sparq.carry
// NONE-NOT:         sparq.carry
// CHECK:            sparq.top_k_gather
// CHECK:            %[[ATT:.+]] = sparq.attention
// CARRY-SAME:         outs({{.*}} : tensor<2x1x64xf32>)
// RECOMPUTE-SAME:     outs({{.*}} : tensor<2x1x64xf32>)
// NONE-SAME:          outs({{.*}} : tensor<2x1x64xf16>)
// CARRY:            sparq.mean_value {{.*}} {sparq.carry}
// RECOMPUTE:        sparq.mean_value
// RECOMPUTE-NOT:    sparq.carry
// NONE-NOT:         sparq.mean_value
// CARRY:            sparq.interpolate {{.*}} outs({{.*}} : tensor<2x64xf16>)
// RECOMPUTE:        sparq.interpolate {{.*}} outs({{.*}} : tensor<2x64xf16>)
// NONE-NOT:         sparq.interpolate
// NONE:             return %[[ATT]]
func.func @attention(%q: tensor<2x1x64xf16>, %k: tensor<256x64xf16>, %v: tensor<256x64xf16>, %init: tensor<2x1x64xf16>) -> tensor<2x1x64xf16> {
  %0 = sparq.attention
      ins(%q, %k, %v : tensor<2x1x64xf16>, tensor<256x64xf16>, tensor<256x64xf16>)
      outs(%init : tensor<2x1x64xf16>)
  return %0 : tensor<2x1x64xf16>
}
