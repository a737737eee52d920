// A second run changes nothing, whatever its k: the attention over gathered
// rows is part of SparQ.
// RUN: sparq-opt %s --sparq-sparsify="r=16 k=32" -o %t.once
// RUN: sparq-opt %t.once --sparq-sparsify="r=16 k=32" -o %t.twice
// RUN: diff %t.once %t.twice
// RUN: sparq-opt %t.once --sparq-sparsify="r=16 k=8" -o %t.twice
// RUN: diff %t.once %t.twice
// RUN: FileCheck %s < %t.twice

// CHECK-COUNT-1: sparq.top_r
// CHECK-NOT:     sparq.top_r
func.func @attention(%q: tensor<1x1x64xf32>, %k: tensor<256x64xf32>, %v: tensor<256x64xf32>, %init: tensor<1x1x64xf32>) -> tensor<1x1x64xf32> {
  %0 = sparq.attention
      ins(%q, %k, %v : tensor<1x1x64xf32>, tensor<256x64xf32>, tensor<256x64xf32>)
      outs(%init : tensor<1x1x64xf32>)
  return %0 : tensor<1x1x64xf32>
}
