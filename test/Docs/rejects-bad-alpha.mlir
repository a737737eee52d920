// RUN: sparq-opt %s --verify-diagnostics --split-input-file

func.func @groups_differ(%y: tensor<2x4x8xf32>, %alpha: tensor<2x3xf32>, %mean: tensor<2x8xf32>) -> tensor<2x4x8xf32> {
  %init = tensor.empty() : tensor<2x4x8xf32>
  // expected-error @+1 {{dimension 1 of alpha (group) must be 4 as in attended, but is 3}}
  %out = sparq.interpolate ins(%y, %alpha, %mean : tensor<2x4x8xf32>, tensor<2x3xf32>, tensor<2x8xf32>)
      outs(%init : tensor<2x4x8xf32>)
  return %out : tensor<2x4x8xf32>
}
