// RUN: sparq-opt %s --sparq-split-attention="parts=4" --canonicalize --cse | FileCheck %s
// RUN: sparq-opt %s --sparq-split-attention="parts=1" | FileCheck %s --check-prefix=ONE
// RUN: not sparq-opt %s --sparq-split-attention="parts=0" 2>&1 | FileCheck %s --check-prefix=BAD

// BAD: sparq-split-attention: parts must be at least 1, but is 0

// See test/IR/partial-reduction.mlir for the whole form.

// CHECK-LABEL: func @split
// CHECK:         scf.forall (%[[T:.+]]) in (4)
// CHECK:           sparq.online_attention
// CHECK-COUNT-7: linalg.generic
// CHECK:         %[[OUT:.+]] = linalg.generic
// CHECK:           arith.divf
// CHECK:         return %[[OUT]]
// ONE-LABEL: func @split
// ONE-NOT:     scf.forall
// ONE:         sparq.online_attention
// ONE:         arith.divf
func.func @split(%q: tensor<2x4x1x64xf32>, %k: tensor<2x?x64xf32>, %mask: tensor<1x1x1x?xf32>,
    %init: tensor<2x4x1x64xf32>) -> tensor<2x4x1x64xf32> {
  %0 = sparq.attention ins(%q, %k, %k, %mask : tensor<2x4x1x64xf32>, tensor<2x?x64xf32>,
          tensor<2x?x64xf32>, tensor<1x1x1x?xf32>)
      outs(%init : tensor<2x4x1x64xf32>)
  return %0 : tensor<2x4x1x64xf32>
}

// Few positions, as after selection, stay whole.

// CHECK-LABEL: func @few
// CHECK-NOT:     online_attention
// CHECK:         sparq.attention
func.func @few(%q: tensor<2x4x1x64xf32>, %k: tensor<2x128x64xf32>, %init: tensor<2x4x1x64xf32>)
    -> tensor<2x4x1x64xf32> {
  %0 = sparq.attention ins(%q, %k, %k : tensor<2x4x1x64xf32>, tensor<2x128x64xf32>, tensor<2x128x64xf32>)
      outs(%init : tensor<2x4x1x64xf32>)
  return %0 : tensor<2x4x1x64xf32>
}
