// RUN: sparq-opt %s --sparq-select-to-loops --split-input-file --verify-diagnostics
// RUN: not sparq-opt %s --sparq-select-to-loops=vector-bits=-1 2>&1 | FileCheck %s
// CHECK: error: sparq-select-to-loops: option vector-bits = -1 must not be negative

func.func @on_tensors(%scores: tensor<8xf32>, %i: tensor<4xi32>, %n: tensor<i32>) -> tensor<4xi32> {
  // expected-error @+1 {{'sparq.select' op must be on memrefs to become loops}}
  %0:2 = sparq.select k = 4 ins(%scores : tensor<8xf32>) outs(%i, %n : tensor<4xi32>, tensor<i32>)
  return %0#0 : tensor<4xi32>
}
