// What tiling refuses.
//
// RUN: sparq-opt %s --transform-interpreter --split-input-file --verify-diagnostics

func.func @attention_over_positions(%q: tensor<4x1x64xf32>, %k: tensor<128x64xf32>,
    %out: tensor<4x1x64xf32>) -> tensor<4x1x64xf32> {
  // expected-error @+3 {{cannot be tiled over position (loop 2), which it reduces: use tile size 0}}
  // expected-error @+2 {{faild to tile operation}}
  // expected-error @+1 {{failed to generate tiling loops}}
  %0 = sparq.attention ins(%q, %k, %k : tensor<4x1x64xf32>, tensor<128x64xf32>, tensor<128x64xf32>)
      outs(%out : tensor<4x1x64xf32>)
  return %0 : tensor<4x1x64xf32>
}

module attributes {transform.with_named_sequence} {
  transform.named_sequence @__transform_main(%root: !transform.any_op {transform.readonly}) {
    %op = transform.structured.match ops{["sparq.attention"]} in %root
        : (!transform.any_op) -> !transform.any_op
    %tiled, %loop = transform.structured.tile_using_for %op tile_sizes [0, 0, 32, 0]
        : (!transform.any_op) -> (!transform.any_op, !transform.any_op)
    transform.yield
  }
}
