// RUN: sparq-opt %s --sparq-raise-attention | FileCheck %s
// RUN: sparq-opt %s --sparq-raise-attention | sparq-opt --sparq-raise-attention | FileCheck %s

// The order of dimensions does not matter.

// Query without a position dimension.
// CHECK-LABEL: func.func @vectors(
// CHECK-SAME:    %[[Q:[^:]+]]: {{[^ ]+}}, %[[K:[^:]+]]: {{[^ ]+}}, %[[V:[^:]+]]: {{[^ ]+}})
// CHECK:         %[[EXPANDED:.*]] = tensor.expand_shape %[[Q]] {{\[\[}}0], [1, 2, 3]] output_shape [4, 1, 1, 8] : tensor<4x8xf32> into tensor<4x1x1x8xf32>
// CHECK:         %[[OUT:.*]] = sparq.attention scale = 1.000000e+00 ins(%[[EXPANDED]], %[[K]], %[[V]] : tensor<4x1x1x8xf32>, tensor<4x16x8xf32>, tensor<4x16x8xf32>) outs({{.*}} : tensor<4x1x1x8xf32>)
// CHECK:         %[[COLLAPSED:.*]] = tensor.collapse_shape %[[OUT]] {{\[\[}}0], [1, 2, 3]] : tensor<4x1x1x8xf32> into tensor<4x8xf32>
// CHECK:         return %[[COLLAPSED]] : tensor<4x8xf32>
func.func @vectors(%q: tensor<4x8xf32>, %k: tensor<4x16x8xf32>, %v: tensor<4x16x8xf32>) -> tensor<4x8xf32> {
  %zero = arith.constant 0.0 : f32
  %se = tensor.empty() : tensor<4x16xf32>
  %s0 = linalg.fill ins(%zero : f32) outs(%se : tensor<4x16xf32>) -> tensor<4x16xf32>
  %s = linalg.batch_matvec ins(%k, %q : tensor<4x16x8xf32>, tensor<4x8xf32>) outs(%s0 : tensor<4x16xf32>) -> tensor<4x16xf32>
  %p = linalg.softmax dimension(1) ins(%s : tensor<4x16xf32>) outs(%se : tensor<4x16xf32>) -> tensor<4x16xf32>
  %oe = tensor.empty() : tensor<4x8xf32>
  %o0 = linalg.fill ins(%zero : f32) outs(%oe : tensor<4x8xf32>) -> tensor<4x8xf32>
  %o = linalg.batch_vecmat ins(%p, %v : tensor<4x16xf32>, tensor<4x16x8xf32>) outs(%o0 : tensor<4x8xf32>) -> tensor<4x8xf32>
  return %o : tensor<4x8xf32>
}

// No batch dimension; the key component-major; Dv is not D.
// CHECK-LABEL: func.func @single_head(
// CHECK-SAME:    %[[Q:[^:]+]]: {{[^ ]+}}, %[[KT:[^:]+]]: {{[^ ]+}}, %[[V:[^:]+]]: {{[^ ]+}})
// CHECK:         %[[EXPANDED:.*]] = tensor.expand_shape %[[Q]] {{\[\[}}0, 1], [2]] output_shape [1, 3, 8] : tensor<3x8xf32> into tensor<1x3x8xf32>
// CHECK:         %[[OUT:.*]] = sparq.attention scale = 1.000000e+00 key_layout = component_major ins(%[[EXPANDED]], %[[KT]], %[[V]] : tensor<1x3x8xf32>, tensor<8x16xf32>, tensor<16x5xf32>) outs({{.*}} : tensor<1x3x5xf32>)
// CHECK:         %[[COLLAPSED:.*]] = tensor.collapse_shape %[[OUT]] {{\[\[}}0, 1], [2]] : tensor<1x3x5xf32> into tensor<3x5xf32>
// CHECK:         return %[[COLLAPSED]] : tensor<3x5xf32>
func.func @single_head(%q: tensor<3x8xf32>, %kt: tensor<8x16xf32>, %v: tensor<16x5xf32>) -> tensor<3x5xf32> {
  %zero = arith.constant 0.0 : f32
  %se = tensor.empty() : tensor<3x16xf32>
  %s0 = linalg.fill ins(%zero : f32) outs(%se : tensor<3x16xf32>) -> tensor<3x16xf32>
  %s = linalg.matmul ins(%q, %kt : tensor<3x8xf32>, tensor<8x16xf32>) outs(%s0 : tensor<3x16xf32>) -> tensor<3x16xf32>
  %p = linalg.softmax dimension(1) ins(%s : tensor<3x16xf32>) outs(%se : tensor<3x16xf32>) -> tensor<3x16xf32>
  %oe = tensor.empty() : tensor<3x5xf32>
  %o0 = linalg.fill ins(%zero : f32) outs(%oe : tensor<3x5xf32>) -> tensor<3x5xf32>
  %o = linalg.matmul ins(%p, %v : tensor<3x16xf32>, tensor<16x5xf32>) outs(%o0 : tensor<3x5xf32>) -> tensor<3x5xf32>
  return %o : tensor<3x5xf32>
}

// Query, key and value [B, S, H, D], as in JAX.
// CHECK-LABEL: func.func @positions_before_heads(
// CHECK-SAME:    %[[Q:[^:]+]]: {{[^ ]+}}, %[[K:[^:]+]]: {{[^ ]+}}, %[[V:[^:]+]]: {{[^ ]+}})
// CHECK:         %[[TRANSPOSED:.*]] = linalg.transpose ins(%[[Q]] : tensor<2x3x4x8xf32>) outs({{.*}} : tensor<2x4x3x8xf32>) permutation = [0, 2, 1, 3]
// CHECK:         %[[EXPANDED:.*]] = tensor.expand_shape %[[TRANSPOSED]] {{\[\[}}0], [1], [2, 3], [4]] output_shape [2, 4, 1, 3, 8] : tensor<2x4x3x8xf32> into tensor<2x4x1x3x8xf32>
// CHECK:         %[[TRANSPOSED1:.*]] = linalg.transpose ins(%[[K]] : tensor<2x16x4x8xf32>) outs({{.*}} : tensor<2x4x16x8xf32>) permutation = [0, 2, 1, 3]
// CHECK:         %[[TRANSPOSED2:.*]] = linalg.transpose ins(%[[V]] : tensor<2x16x4x5xf32>) outs({{.*}} : tensor<2x4x16x5xf32>) permutation = [0, 2, 1, 3]
// CHECK:         %[[OUT:.*]] = sparq.attention scale = 1.000000e+00 ins(%[[EXPANDED]], %[[TRANSPOSED1]], %[[TRANSPOSED2]] : tensor<2x4x1x3x8xf32>, tensor<2x4x16x8xf32>, tensor<2x4x16x5xf32>) outs({{.*}} : tensor<2x4x1x3x5xf32>)
// CHECK:         %[[COLLAPSED:.*]] = tensor.collapse_shape %[[OUT]] {{\[\[}}0], [1], [2, 3], [4]] : tensor<2x4x1x3x5xf32> into tensor<2x4x3x5xf32>
// CHECK:         %[[TRANSPOSED3:.*]] = linalg.transpose ins(%[[COLLAPSED]] : tensor<2x4x3x5xf32>) outs({{.*}} : tensor<2x3x4x5xf32>) permutation = [0, 2, 1, 3]
// CHECK:         return %[[TRANSPOSED3]] : tensor<2x3x4x5xf32>
func.func @positions_before_heads(%q: tensor<2x3x4x8xf32>, %k: tensor<2x16x4x8xf32>, %v: tensor<2x16x4x5xf32>) -> tensor<2x3x4x5xf32> {
  %zero = arith.constant 0.0 : f32
  %se = tensor.empty() : tensor<2x4x3x16xf32>
  %s0 = linalg.fill ins(%zero : f32) outs(%se : tensor<2x4x3x16xf32>) -> tensor<2x4x3x16xf32>
  %s = linalg.generic {indexing_maps = [affine_map<(b, h, m, s, d) -> (b, m, h, d)>, affine_map<(b, h, m, s, d) -> (b, s, h, d)>, affine_map<(b, h, m, s, d) -> (b, h, m, s)>], iterator_types = ["parallel", "parallel", "parallel", "parallel", "reduction"]} ins(%q, %k : tensor<2x3x4x8xf32>, tensor<2x16x4x8xf32>) outs(%s0 : tensor<2x4x3x16xf32>) {
  ^bb0(%a: f32, %b: f32, %acc: f32):
    %m = arith.mulf %a, %b : f32
    %n = arith.addf %acc, %m : f32
    linalg.yield %n : f32
  } -> tensor<2x4x3x16xf32>
  %p = linalg.softmax dimension(3) ins(%s : tensor<2x4x3x16xf32>) outs(%se : tensor<2x4x3x16xf32>) -> tensor<2x4x3x16xf32>
  %oe = tensor.empty() : tensor<2x3x4x5xf32>
  %o0 = linalg.fill ins(%zero : f32) outs(%oe : tensor<2x3x4x5xf32>) -> tensor<2x3x4x5xf32>
  %o = linalg.generic {indexing_maps = [affine_map<(b, m, h, e, s) -> (b, h, m, s)>, affine_map<(b, m, h, e, s) -> (b, s, h, e)>, affine_map<(b, m, h, e, s) -> (b, m, h, e)>], iterator_types = ["parallel", "parallel", "parallel", "parallel", "reduction"]} ins(%p, %v : tensor<2x4x3x16xf32>, tensor<2x16x4x5xf32>) outs(%o0 : tensor<2x3x4x5xf32>) {
  ^bb0(%a: f32, %b: f32, %acc: f32):
    %m = arith.mulf %a, %b : f32
    %n = arith.addf %acc, %m : f32
    linalg.yield %n : f32
  } -> tensor<2x3x4x5xf32>
  return %o : tensor<2x3x4x5xf32>
}

// Key and value as left operands.
// CHECK-LABEL: func.func @value_first(
// CHECK-SAME:    %[[Q:[^:]+]]: {{[^ ]+}}, %[[K:[^:]+]]: {{[^ ]+}}, %[[V:[^:]+]]: {{[^ ]+}})
// CHECK:         %[[EXPANDED:.*]] = tensor.expand_shape %[[Q]] {{\[\[}}0], [1], [2, 3], [4]] output_shape [2, 4, 1, 3, 8] : tensor<2x4x3x8xf32> into tensor<2x4x1x3x8xf32>
// CHECK:         %[[OUT:.*]] = sparq.attention scale = 1.000000e+00 ins(%[[EXPANDED]], %[[K]], %[[V]] : tensor<2x4x1x3x8xf32>, tensor<2x4x16x8xf32>, tensor<2x4x16x5xf32>) outs({{.*}} : tensor<2x4x1x3x5xf32>)
// CHECK:         %[[COLLAPSED:.*]] = tensor.collapse_shape %[[OUT]] {{\[\[}}0], [1], [2, 3], [4]] : tensor<2x4x1x3x5xf32> into tensor<2x4x3x5xf32>
// CHECK:         return %[[COLLAPSED]] : tensor<2x4x3x5xf32>
func.func @value_first(%q: tensor<2x4x3x8xf32>, %k: tensor<2x4x16x8xf32>, %v: tensor<2x4x16x5xf32>) -> tensor<2x4x3x5xf32> {
  %zero = arith.constant 0.0 : f32
  %se = tensor.empty() : tensor<2x4x3x16xf32>
  %s0 = linalg.fill ins(%zero : f32) outs(%se : tensor<2x4x3x16xf32>) -> tensor<2x4x3x16xf32>
  %s = linalg.generic {indexing_maps = [affine_map<(b, h, m, s, d) -> (b, h, s, d)>, affine_map<(b, h, m, s, d) -> (b, h, m, d)>, affine_map<(b, h, m, s, d) -> (b, h, m, s)>], iterator_types = ["parallel", "parallel", "parallel", "parallel", "reduction"]} ins(%k, %q : tensor<2x4x16x8xf32>, tensor<2x4x3x8xf32>) outs(%s0 : tensor<2x4x3x16xf32>) {
  ^bb0(%a: f32, %b: f32, %acc: f32):
    %m = arith.mulf %a, %b : f32
    %n = arith.addf %acc, %m : f32
    linalg.yield %n : f32
  } -> tensor<2x4x3x16xf32>
  %p = linalg.softmax dimension(3) ins(%s : tensor<2x4x3x16xf32>) outs(%se : tensor<2x4x3x16xf32>) -> tensor<2x4x3x16xf32>
  %oe = tensor.empty() : tensor<2x4x3x5xf32>
  %o0 = linalg.fill ins(%zero : f32) outs(%oe : tensor<2x4x3x5xf32>) -> tensor<2x4x3x5xf32>
  %o = linalg.generic {indexing_maps = [affine_map<(b, h, m, e, s) -> (b, h, s, e)>, affine_map<(b, h, m, e, s) -> (b, h, m, s)>, affine_map<(b, h, m, e, s) -> (b, h, m, e)>], iterator_types = ["parallel", "parallel", "parallel", "parallel", "reduction"]} ins(%v, %p : tensor<2x4x16x5xf32>, tensor<2x4x3x16xf32>) outs(%o0 : tensor<2x4x3x5xf32>) {
  ^bb0(%a: f32, %b: f32, %acc: f32):
    %m = arith.mulf %a, %b : f32
    %n = arith.addf %acc, %m : f32
    linalg.yield %n : f32
  } -> tensor<2x4x3x5xf32>
  return %o : tensor<2x4x3x5xf32>
}

// Logits with the positions outermost.
// CHECK-LABEL: func.func @positions_outermost(
// CHECK-SAME:    %[[Q:[^:]+]]: {{[^ ]+}}, %[[K:[^:]+]]: {{[^ ]+}}, %[[V:[^:]+]]: {{[^ ]+}})
// CHECK:         %[[EXPANDED:.*]] = tensor.expand_shape %[[Q]] {{\[\[}}0], [1], [2, 3], [4]] output_shape [2, 4, 1, 3, 8] : tensor<2x4x3x8xf32> into tensor<2x4x1x3x8xf32>
// CHECK:         %[[OUT:.*]] = sparq.attention scale = 1.000000e+00 ins(%[[EXPANDED]], %[[K]], %[[V]] : tensor<2x4x1x3x8xf32>, tensor<2x4x16x8xf32>, tensor<2x4x16x5xf32>) outs({{.*}} : tensor<2x4x1x3x5xf32>)
// CHECK:         %[[COLLAPSED:.*]] = tensor.collapse_shape %[[OUT]] {{\[\[}}0], [1], [2, 3], [4]] : tensor<2x4x1x3x5xf32> into tensor<2x4x3x5xf32>
// CHECK:         return %[[COLLAPSED]] : tensor<2x4x3x5xf32>
func.func @positions_outermost(%q: tensor<2x4x3x8xf32>, %k: tensor<2x4x16x8xf32>, %v: tensor<2x4x16x5xf32>) -> tensor<2x4x3x5xf32> {
  %zero = arith.constant 0.0 : f32
  %se = tensor.empty() : tensor<16x2x4x3xf32>
  %s0 = linalg.fill ins(%zero : f32) outs(%se : tensor<16x2x4x3xf32>) -> tensor<16x2x4x3xf32>
  %s = linalg.generic {indexing_maps = [affine_map<(s, b, h, m, d) -> (b, h, m, d)>, affine_map<(s, b, h, m, d) -> (b, h, s, d)>, affine_map<(s, b, h, m, d) -> (s, b, h, m)>], iterator_types = ["parallel", "parallel", "parallel", "parallel", "reduction"]} ins(%q, %k : tensor<2x4x3x8xf32>, tensor<2x4x16x8xf32>) outs(%s0 : tensor<16x2x4x3xf32>) {
  ^bb0(%a: f32, %b: f32, %acc: f32):
    %m = arith.mulf %a, %b : f32
    %n = arith.addf %acc, %m : f32
    linalg.yield %n : f32
  } -> tensor<16x2x4x3xf32>
  %p = linalg.softmax dimension(0) ins(%s : tensor<16x2x4x3xf32>) outs(%se : tensor<16x2x4x3xf32>) -> tensor<16x2x4x3xf32>
  %oe = tensor.empty() : tensor<2x4x3x5xf32>
  %o0 = linalg.fill ins(%zero : f32) outs(%oe : tensor<2x4x3x5xf32>) -> tensor<2x4x3x5xf32>
  %o = linalg.generic {indexing_maps = [affine_map<(b, h, m, e, s) -> (s, b, h, m)>, affine_map<(b, h, m, e, s) -> (b, h, s, e)>, affine_map<(b, h, m, e, s) -> (b, h, m, e)>], iterator_types = ["parallel", "parallel", "parallel", "parallel", "reduction"]} ins(%p, %v : tensor<16x2x4x3xf32>, tensor<2x4x16x5xf32>) outs(%o0 : tensor<2x4x3x5xf32>) {
  ^bb0(%a: f32, %b: f32, %acc: f32):
    %m = arith.mulf %a, %b : f32
    %n = arith.addf %acc, %m : f32
    linalg.yield %n : f32
  } -> tensor<2x4x3x5xf32>
  return %o : tensor<2x4x3x5xf32>
}

// The key cache is kept transposed.
// CHECK-LABEL: func.func @component_major_key(
// CHECK-SAME:    %[[Q:[^:]+]]: {{[^ ]+}}, %[[K:[^:]+]]: {{[^ ]+}}, %[[V:[^:]+]]: {{[^ ]+}})
// CHECK:         %[[EXPANDED:.*]] = tensor.expand_shape %[[Q]] {{\[\[}}0], [1], [2, 3], [4]] output_shape [2, 4, 1, 3, 8] : tensor<2x4x3x8xf32> into tensor<2x4x1x3x8xf32>
// CHECK:         %[[OUT:.*]] = sparq.attention scale = 1.000000e+00 key_layout = component_major ins(%[[EXPANDED]], %[[K]], %[[V]] : tensor<2x4x1x3x8xf32>, tensor<2x4x8x16xf32>, tensor<2x4x16x5xf32>) outs({{.*}} : tensor<2x4x1x3x5xf32>)
// CHECK:         %[[COLLAPSED:.*]] = tensor.collapse_shape %[[OUT]] {{\[\[}}0], [1], [2, 3], [4]] : tensor<2x4x1x3x5xf32> into tensor<2x4x3x5xf32>
// CHECK:         return %[[COLLAPSED]] : tensor<2x4x3x5xf32>
func.func @component_major_key(%q: tensor<2x4x3x8xf32>, %k: tensor<2x4x8x16xf32>, %v: tensor<2x4x16x5xf32>) -> tensor<2x4x3x5xf32> {
  %zero = arith.constant 0.0 : f32
  %se = tensor.empty() : tensor<2x4x3x16xf32>
  %s0 = linalg.fill ins(%zero : f32) outs(%se : tensor<2x4x3x16xf32>) -> tensor<2x4x3x16xf32>
  %s = linalg.generic {indexing_maps = [affine_map<(b, h, m, s, d) -> (b, h, m, d)>, affine_map<(b, h, m, s, d) -> (b, h, d, s)>, affine_map<(b, h, m, s, d) -> (b, h, m, s)>], iterator_types = ["parallel", "parallel", "parallel", "parallel", "reduction"]} ins(%q, %k : tensor<2x4x3x8xf32>, tensor<2x4x8x16xf32>) outs(%s0 : tensor<2x4x3x16xf32>) {
  ^bb0(%a: f32, %b: f32, %acc: f32):
    %m = arith.mulf %a, %b : f32
    %n = arith.addf %acc, %m : f32
    linalg.yield %n : f32
  } -> tensor<2x4x3x16xf32>
  %p = linalg.softmax dimension(3) ins(%s : tensor<2x4x3x16xf32>) outs(%se : tensor<2x4x3x16xf32>) -> tensor<2x4x3x16xf32>
  %oe = tensor.empty() : tensor<2x4x3x5xf32>
  %o0 = linalg.fill ins(%zero : f32) outs(%oe : tensor<2x4x3x5xf32>) -> tensor<2x4x3x5xf32>
  %o = linalg.generic {indexing_maps = [affine_map<(b, h, m, e, s) -> (b, h, m, s)>, affine_map<(b, h, m, e, s) -> (b, h, s, e)>, affine_map<(b, h, m, e, s) -> (b, h, m, e)>], iterator_types = ["parallel", "parallel", "parallel", "parallel", "reduction"]} ins(%p, %v : tensor<2x4x3x16xf32>, tensor<2x4x16x5xf32>) outs(%o0 : tensor<2x4x3x5xf32>) {
  ^bb0(%a: f32, %b: f32, %acc: f32):
    %m = arith.mulf %a, %b : f32
    %n = arith.addf %acc, %m : f32
    linalg.yield %n : f32
  } -> tensor<2x4x3x5xf32>
  return %o : tensor<2x4x3x5xf32>
}

// The value is kept transposed: sparq.attention wants rows.
// CHECK-LABEL: func.func @component_major_value(
// CHECK-SAME:    %[[Q:[^:]+]]: {{[^ ]+}}, %[[K:[^:]+]]: {{[^ ]+}}, %[[V:[^:]+]]: {{[^ ]+}})
// CHECK:         %[[EXPANDED:.*]] = tensor.expand_shape %[[Q]] {{\[\[}}0], [1], [2, 3], [4]] output_shape [2, 4, 1, 3, 8] : tensor<2x4x3x8xf32> into tensor<2x4x1x3x8xf32>
// CHECK:         %[[TRANSPOSED:.*]] = linalg.transpose ins(%[[V]] : tensor<2x4x5x16xf32>) outs({{.*}} : tensor<2x4x16x5xf32>) permutation = [0, 1, 3, 2]
// CHECK:         %[[OUT:.*]] = sparq.attention scale = 1.000000e+00 ins(%[[EXPANDED]], %[[K]], %[[TRANSPOSED]] : tensor<2x4x1x3x8xf32>, tensor<2x4x16x8xf32>, tensor<2x4x16x5xf32>) outs({{.*}} : tensor<2x4x1x3x5xf32>)
// CHECK:         %[[COLLAPSED:.*]] = tensor.collapse_shape %[[OUT]] {{\[\[}}0], [1], [2, 3], [4]] : tensor<2x4x1x3x5xf32> into tensor<2x4x3x5xf32>
// CHECK:         return %[[COLLAPSED]] : tensor<2x4x3x5xf32>
func.func @component_major_value(%q: tensor<2x4x3x8xf32>, %k: tensor<2x4x16x8xf32>, %v: tensor<2x4x5x16xf32>) -> tensor<2x4x3x5xf32> {
  %zero = arith.constant 0.0 : f32
  %se = tensor.empty() : tensor<2x4x3x16xf32>
  %s0 = linalg.fill ins(%zero : f32) outs(%se : tensor<2x4x3x16xf32>) -> tensor<2x4x3x16xf32>
  %s = linalg.generic {indexing_maps = [affine_map<(b, h, m, s, d) -> (b, h, m, d)>, affine_map<(b, h, m, s, d) -> (b, h, s, d)>, affine_map<(b, h, m, s, d) -> (b, h, m, s)>], iterator_types = ["parallel", "parallel", "parallel", "parallel", "reduction"]} ins(%q, %k : tensor<2x4x3x8xf32>, tensor<2x4x16x8xf32>) outs(%s0 : tensor<2x4x3x16xf32>) {
  ^bb0(%a: f32, %b: f32, %acc: f32):
    %m = arith.mulf %a, %b : f32
    %n = arith.addf %acc, %m : f32
    linalg.yield %n : f32
  } -> tensor<2x4x3x16xf32>
  %p = linalg.softmax dimension(3) ins(%s : tensor<2x4x3x16xf32>) outs(%se : tensor<2x4x3x16xf32>) -> tensor<2x4x3x16xf32>
  %oe = tensor.empty() : tensor<2x4x3x5xf32>
  %o0 = linalg.fill ins(%zero : f32) outs(%oe : tensor<2x4x3x5xf32>) -> tensor<2x4x3x5xf32>
  %o = linalg.generic {indexing_maps = [affine_map<(b, h, m, e, s) -> (b, h, m, s)>, affine_map<(b, h, m, e, s) -> (b, h, e, s)>, affine_map<(b, h, m, e, s) -> (b, h, m, e)>], iterator_types = ["parallel", "parallel", "parallel", "parallel", "reduction"]} ins(%p, %v : tensor<2x4x3x16xf32>, tensor<2x4x5x16xf32>) outs(%o0 : tensor<2x4x3x5xf32>) {
  ^bb0(%a: f32, %b: f32, %acc: f32):
    %m = arith.mulf %a, %b : f32
    %n = arith.addf %acc, %m : f32
    linalg.yield %n : f32
  } -> tensor<2x4x3x5xf32>
  return %o : tensor<2x4x3x5xf32>
}

// Any order at all.
// CHECK-LABEL: func.func @scattered(
// CHECK-SAME:    %[[Q:[^:]+]]: {{[^ ]+}}, %[[K:[^:]+]]: {{[^ ]+}}, %[[V:[^:]+]]: {{[^ ]+}})
// CHECK:         %[[TRANSPOSED:.*]] = linalg.transpose ins(%[[Q]] : tensor<8x3x2x4xf32>) outs({{.*}} : tensor<4x2x3x8xf32>) permutation = [3, 2, 1, 0]
// CHECK:         %[[EXPANDED:.*]] = tensor.expand_shape %[[TRANSPOSED]] {{\[\[}}0], [1], [2, 3], [4]] output_shape [4, 2, 1, 3, 8] : tensor<4x2x3x8xf32> into tensor<4x2x1x3x8xf32>
// CHECK:         %[[TRANSPOSED1:.*]] = linalg.transpose ins(%[[K]] : tensor<4x16x8x2xf32>) outs({{.*}} : tensor<4x2x16x8xf32>) permutation = [0, 3, 1, 2]
// CHECK:         %[[TRANSPOSED2:.*]] = linalg.transpose ins(%[[V]] : tensor<5x2x16x4xf32>) outs({{.*}} : tensor<4x2x16x5xf32>) permutation = [3, 1, 2, 0]
// CHECK:         %[[OUT:.*]] = sparq.attention scale = 1.000000e+00 ins(%[[EXPANDED]], %[[TRANSPOSED1]], %[[TRANSPOSED2]] : tensor<4x2x1x3x8xf32>, tensor<4x2x16x8xf32>, tensor<4x2x16x5xf32>) outs({{.*}} : tensor<4x2x1x3x5xf32>)
// CHECK:         %[[COLLAPSED:.*]] = tensor.collapse_shape %[[OUT]] {{\[\[}}0], [1], [2, 3], [4]] : tensor<4x2x1x3x5xf32> into tensor<4x2x3x5xf32>
// CHECK:         %[[TRANSPOSED3:.*]] = linalg.transpose ins(%[[COLLAPSED]] : tensor<4x2x3x5xf32>) outs({{.*}} : tensor<4x5x3x2xf32>) permutation = [0, 3, 2, 1]
// CHECK:         return %[[TRANSPOSED3]] : tensor<4x5x3x2xf32>
func.func @scattered(%q: tensor<8x3x2x4xf32>, %k: tensor<4x16x8x2xf32>, %v: tensor<5x2x16x4xf32>) -> tensor<4x5x3x2xf32> {
  %zero = arith.constant 0.0 : f32
  %se = tensor.empty() : tensor<16x3x4x2xf32>
  %s0 = linalg.fill ins(%zero : f32) outs(%se : tensor<16x3x4x2xf32>) -> tensor<16x3x4x2xf32>
  %s = linalg.generic {indexing_maps = [affine_map<(s, m, h, b, d) -> (d, m, b, h)>, affine_map<(s, m, h, b, d) -> (h, s, d, b)>, affine_map<(s, m, h, b, d) -> (s, m, h, b)>], iterator_types = ["parallel", "parallel", "parallel", "parallel", "reduction"]} ins(%q, %k : tensor<8x3x2x4xf32>, tensor<4x16x8x2xf32>) outs(%s0 : tensor<16x3x4x2xf32>) {
  ^bb0(%a: f32, %b: f32, %acc: f32):
    %m = arith.mulf %a, %b : f32
    %n = arith.addf %acc, %m : f32
    linalg.yield %n : f32
  } -> tensor<16x3x4x2xf32>
  %p = linalg.softmax dimension(0) ins(%s : tensor<16x3x4x2xf32>) outs(%se : tensor<16x3x4x2xf32>) -> tensor<16x3x4x2xf32>
  %oe = tensor.empty() : tensor<4x5x3x2xf32>
  %o0 = linalg.fill ins(%zero : f32) outs(%oe : tensor<4x5x3x2xf32>) -> tensor<4x5x3x2xf32>
  %o = linalg.generic {indexing_maps = [affine_map<(h, e, m, b, s) -> (s, m, h, b)>, affine_map<(h, e, m, b, s) -> (e, b, s, h)>, affine_map<(h, e, m, b, s) -> (h, e, m, b)>], iterator_types = ["parallel", "parallel", "parallel", "parallel", "reduction"]} ins(%p, %v : tensor<16x3x4x2xf32>, tensor<5x2x16x4xf32>) outs(%o0 : tensor<4x5x3x2xf32>) {
  ^bb0(%a: f32, %b: f32, %acc: f32):
    %m = arith.mulf %a, %b : f32
    %n = arith.addf %acc, %m : f32
    linalg.yield %n : f32
  } -> tensor<4x5x3x2xf32>
  return %o : tensor<4x5x3x2xf32>
}
