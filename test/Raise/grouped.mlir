// RUN: sparq-opt %s --sparq-raise-attention | FileCheck %s
// RUN: sparq-opt %s --sparq-raise-attention | sparq-opt --sparq-raise-attention | FileCheck %s

// Query heads that share a key-value head.

!q = tensor<4x3x8xf32>
!k = tensor<4x16x8xf32>
!s = tensor<4x3x16xf32>
!r = tensor<4x3xf32>
#q = affine_map<(b, m, s, d) -> (b, m, d)>
#k = affine_map<(b, m, s, d) -> (b, s, d)>
#s = affine_map<(b, m, s, d) -> (b, m, s)>
#id = affine_map<(b, m, s) -> (b, m, s)>
#row = affine_map<(b, m, s) -> (b, m, 0)>

// One query position: the rows behind the key-value head are a group.
// CHECK-LABEL: func.func @five_dimensions(
// CHECK-SAME:    %[[Q:[^:]+]]: {{[^ ]+}}, %[[K:[^:]+]]: {{[^ ]+}}, %[[V:[^:]+]]: {{[^ ]+}})
// CHECK:         %[[OUT:.*]] = sparq.attention scale = 1.000000e+00 ins(%[[Q]], %[[K]], %[[V]] : tensor<2x2x6x1x8xf32>, tensor<2x2x16x8xf32>, tensor<2x2x16x5xf32>) outs({{.*}} : tensor<2x2x6x1x5xf32>)
// CHECK:         return %[[OUT]] : tensor<2x2x6x1x5xf32>
func.func @five_dimensions(%q: tensor<2x2x6x1x8xf32>, %k: tensor<2x2x16x8xf32>, %v: tensor<2x2x16x5xf32>) -> tensor<2x2x6x1x5xf32> {
  %zero = arith.constant 0.0 : f32
  %se = tensor.empty() : tensor<2x2x6x1x16xf32>
  %s0 = linalg.fill ins(%zero : f32) outs(%se : tensor<2x2x6x1x16xf32>) -> tensor<2x2x6x1x16xf32>
  %s = linalg.generic {indexing_maps = [affine_map<(b, k, g, m, s, d) -> (b, k, g, m, d)>, affine_map<(b, k, g, m, s, d) -> (b, k, s, d)>, affine_map<(b, k, g, m, s, d) -> (b, k, g, m, s)>], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel", "reduction"]} ins(%q, %k : tensor<2x2x6x1x8xf32>, tensor<2x2x16x8xf32>) outs(%s0 : tensor<2x2x6x1x16xf32>) {
  ^bb0(%a: f32, %b: f32, %acc: f32):
    %m = arith.mulf %a, %b : f32
    %n = arith.addf %acc, %m : f32
    linalg.yield %n : f32
  } -> tensor<2x2x6x1x16xf32>
  %p = linalg.softmax dimension(4) ins(%s : tensor<2x2x6x1x16xf32>) outs(%se : tensor<2x2x6x1x16xf32>) -> tensor<2x2x6x1x16xf32>
  %oe = tensor.empty() : tensor<2x2x6x1x5xf32>
  %o0 = linalg.fill ins(%zero : f32) outs(%oe : tensor<2x2x6x1x5xf32>) -> tensor<2x2x6x1x5xf32>
  %o = linalg.generic {indexing_maps = [affine_map<(b, k, g, m, e, s) -> (b, k, g, m, s)>, affine_map<(b, k, g, m, e, s) -> (b, k, s, e)>, affine_map<(b, k, g, m, e, s) -> (b, k, g, m, e)>], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel", "reduction"]} ins(%p, %v : tensor<2x2x6x1x16xf32>, tensor<2x2x16x5xf32>) outs(%o0 : tensor<2x2x6x1x5xf32>) {
  ^bb0(%a: f32, %b: f32, %acc: f32):
    %m = arith.mulf %a, %b : f32
    %n = arith.addf %acc, %m : f32
    linalg.yield %n : f32
  } -> tensor<2x2x6x1x5xf32>
  return %o : tensor<2x2x6x1x5xf32>
}

// Grouped heads and query positions: g is laid out behind k.
// CHECK-LABEL: func.func @group_and_rows(
// CHECK-SAME:    %[[Q:[^:]+]]: {{[^ ]+}}, %[[K:[^:]+]]: {{[^ ]+}}, %[[V:[^:]+]]: {{[^ ]+}})
// CHECK:         %[[TRANSPOSED:.*]] = linalg.transpose ins(%[[Q]] : tensor<2x3x2x6x8xf32>) outs({{.*}} : tensor<2x2x6x3x8xf32>) permutation = [0, 2, 3, 1, 4]
// CHECK:         %[[TRANSPOSED1:.*]] = linalg.transpose ins(%[[K]] : tensor<2x16x2x8xf32>) outs({{.*}} : tensor<2x2x16x8xf32>) permutation = [0, 2, 1, 3]
// CHECK:         %[[TRANSPOSED2:.*]] = linalg.transpose ins(%[[V]] : tensor<2x16x2x5xf32>) outs({{.*}} : tensor<2x2x16x5xf32>) permutation = [0, 2, 1, 3]
// CHECK:         %[[OUT:.*]] = sparq.attention scale = 1.000000e+00 ins(%[[TRANSPOSED]], %[[TRANSPOSED1]], %[[TRANSPOSED2]] : tensor<2x2x6x3x8xf32>, tensor<2x2x16x8xf32>, tensor<2x2x16x5xf32>) outs({{.*}} : tensor<2x2x6x3x5xf32>)
// CHECK:         %[[TRANSPOSED3:.*]] = linalg.transpose ins(%[[OUT]] : tensor<2x2x6x3x5xf32>) outs({{.*}} : tensor<2x3x2x6x5xf32>) permutation = [0, 3, 1, 2, 4]
// CHECK:         return %[[TRANSPOSED3]] : tensor<2x3x2x6x5xf32>
func.func @group_and_rows(%q: tensor<2x3x2x6x8xf32>, %k: tensor<2x16x2x8xf32>, %v: tensor<2x16x2x5xf32>) -> tensor<2x3x2x6x5xf32> {
  %zero = arith.constant 0.0 : f32
  %se = tensor.empty() : tensor<2x2x6x3x16xf32>
  %s0 = linalg.fill ins(%zero : f32) outs(%se : tensor<2x2x6x3x16xf32>) -> tensor<2x2x6x3x16xf32>
  %s = linalg.generic {indexing_maps = [affine_map<(b, k, g, m, s, d) -> (b, m, k, g, d)>, affine_map<(b, k, g, m, s, d) -> (b, s, k, d)>, affine_map<(b, k, g, m, s, d) -> (b, k, g, m, s)>], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel", "reduction"]} ins(%q, %k : tensor<2x3x2x6x8xf32>, tensor<2x16x2x8xf32>) outs(%s0 : tensor<2x2x6x3x16xf32>) {
  ^bb0(%a: f32, %b: f32, %acc: f32):
    %m = arith.mulf %a, %b : f32
    %n = arith.addf %acc, %m : f32
    linalg.yield %n : f32
  } -> tensor<2x2x6x3x16xf32>
  %p = linalg.softmax dimension(4) ins(%s : tensor<2x2x6x3x16xf32>) outs(%se : tensor<2x2x6x3x16xf32>) -> tensor<2x2x6x3x16xf32>
  %oe = tensor.empty() : tensor<2x3x2x6x5xf32>
  %o0 = linalg.fill ins(%zero : f32) outs(%oe : tensor<2x3x2x6x5xf32>) -> tensor<2x3x2x6x5xf32>
  %o = linalg.generic {indexing_maps = [affine_map<(b, m, k, g, e, s) -> (b, k, g, m, s)>, affine_map<(b, m, k, g, e, s) -> (b, s, k, e)>, affine_map<(b, m, k, g, e, s) -> (b, m, k, g, e)>], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel", "reduction"]} ins(%p, %v : tensor<2x2x6x3x16xf32>, tensor<2x16x2x5xf32>) outs(%o0 : tensor<2x3x2x6x5xf32>) {
  ^bb0(%a: f32, %b: f32, %acc: f32):
    %m = arith.mulf %a, %b : f32
    %n = arith.addf %acc, %m : f32
    linalg.yield %n : f32
  } -> tensor<2x3x2x6x5xf32>
  return %o : tensor<2x3x2x6x5xf32>
}

// One key-value head a batch element.
// CHECK-LABEL: func.func @multi_query(
// CHECK-SAME:    %[[Q:[^:]+]]: {{[^ ]+}}, %[[K:[^:]+]]: {{[^ ]+}}, %[[V:[^:]+]]: {{[^ ]+}})
// CHECK:         %[[OUT:.*]] = sparq.attention scale = 1.000000e+00 ins(%[[Q]], %[[K]], %[[V]] : tensor<2x4x1x8xf32>, tensor<2x16x8xf32>, tensor<2x16x5xf32>) outs({{.*}} : tensor<2x4x1x5xf32>)
// CHECK:         return %[[OUT]] : tensor<2x4x1x5xf32>
func.func @multi_query(%q: tensor<2x4x1x8xf32>, %k: tensor<2x16x8xf32>, %v: tensor<2x16x5xf32>) -> tensor<2x4x1x5xf32> {
  %zero = arith.constant 0.0 : f32
  %se = tensor.empty() : tensor<2x4x1x16xf32>
  %s0 = linalg.fill ins(%zero : f32) outs(%se : tensor<2x4x1x16xf32>) -> tensor<2x4x1x16xf32>
  %s = linalg.generic {indexing_maps = [affine_map<(b, h, m, s, d) -> (b, h, m, d)>, affine_map<(b, h, m, s, d) -> (b, s, d)>, affine_map<(b, h, m, s, d) -> (b, h, m, s)>], iterator_types = ["parallel", "parallel", "parallel", "parallel", "reduction"]} ins(%q, %k : tensor<2x4x1x8xf32>, tensor<2x16x8xf32>) outs(%s0 : tensor<2x4x1x16xf32>) {
  ^bb0(%a: f32, %b: f32, %acc: f32):
    %m = arith.mulf %a, %b : f32
    %n = arith.addf %acc, %m : f32
    linalg.yield %n : f32
  } -> tensor<2x4x1x16xf32>
  %p = linalg.softmax dimension(3) ins(%s : tensor<2x4x1x16xf32>) outs(%se : tensor<2x4x1x16xf32>) -> tensor<2x4x1x16xf32>
  %oe = tensor.empty() : tensor<2x4x1x5xf32>
  %o0 = linalg.fill ins(%zero : f32) outs(%oe : tensor<2x4x1x5xf32>) -> tensor<2x4x1x5xf32>
  %o = linalg.generic {indexing_maps = [affine_map<(b, h, m, e, s) -> (b, h, m, s)>, affine_map<(b, h, m, e, s) -> (b, s, e)>, affine_map<(b, h, m, e, s) -> (b, h, m, e)>], iterator_types = ["parallel", "parallel", "parallel", "parallel", "reduction"]} ins(%p, %v : tensor<2x4x1x16xf32>, tensor<2x16x5xf32>) outs(%o0 : tensor<2x4x1x5xf32>) {
  ^bb0(%a: f32, %b: f32, %acc: f32):
    %m = arith.mulf %a, %b : f32
    %n = arith.addf %acc, %m : f32
    linalg.yield %n : f32
  } -> tensor<2x4x1x5xf32>
  return %o : tensor<2x4x1x5xf32>
}

// The rows behind a key-value head are query positions, where nothing else is.
// CHECK-LABEL: func.func @rows_of_one_head(
// CHECK-SAME:    %[[Q:[^:]+]]: {{[^ ]+}}, %[[K:[^:]+]]: {{[^ ]+}}, %[[V:[^:]+]]: {{[^ ]+}})
// CHECK:         %[[EXPANDED:.*]] = tensor.expand_shape %[[Q]] {{\[\[}}0], [1], [2, 3], [4]] output_shape [2, 4, 1, 3, 8] : tensor<2x4x3x8xf32> into tensor<2x4x1x3x8xf32>
// CHECK:         %[[OUT:.*]] = sparq.attention scale = 1.000000e+00 ins(%[[EXPANDED]], %[[K]], %[[V]] : tensor<2x4x1x3x8xf32>, tensor<2x4x16x8xf32>, tensor<2x4x16x5xf32>) outs({{.*}} : tensor<2x4x1x3x5xf32>)
// CHECK:         %[[COLLAPSED:.*]] = tensor.collapse_shape %[[OUT]] {{\[\[}}0], [1], [2, 3], [4]] : tensor<2x4x1x3x5xf32> into tensor<2x4x3x5xf32>
// CHECK:         return %[[COLLAPSED]] : tensor<2x4x3x5xf32>
func.func @rows_of_one_head(%q: tensor<2x4x3x8xf32>, %k: tensor<2x4x16x8xf32>, %v: tensor<2x4x16x5xf32>) -> tensor<2x4x3x5xf32> {
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
  %o = linalg.generic {indexing_maps = [affine_map<(b, h, m, e, s) -> (b, h, m, s)>, affine_map<(b, h, m, e, s) -> (b, h, s, e)>, affine_map<(b, h, m, e, s) -> (b, h, m, e)>], iterator_types = ["parallel", "parallel", "parallel", "parallel", "reduction"]} ins(%p, %v : tensor<2x4x3x16xf32>, tensor<2x4x16x5xf32>) outs(%o0 : tensor<2x4x3x5xf32>) {
  ^bb0(%a: f32, %b: f32, %acc: f32):
    %m = arith.mulf %a, %b : f32
    %n = arith.addf %acc, %m : f32
    linalg.yield %n : f32
  } -> tensor<2x4x3x5xf32>
  return %o : tensor<2x4x3x5xf32>
}

// Heads repeated one by one, [a a b b]: head h reads h / 2.
// CHECK-LABEL: func.func @repeated(
// CHECK-SAME:    %[[Q:[^:]+]]: {{[^ ]+}}, %[[K:[^:]+]]: {{[^ ]+}}, %[[V:[^:]+]]: {{[^ ]+}}, %[[K2:[^:]+]]: {{[^ ]+}}, %[[V2:[^:]+]]: {{[^ ]+}})
// CHECK:         %[[EXPANDED:.*]] = tensor.expand_shape %[[Q]] {{\[\[}}0, 1], [2], [3]] output_shape [2, 2, 3, 8] : tensor<4x3x8xf32> into tensor<2x2x3x8xf32>
// CHECK:         %[[OUT:.*]] = sparq.attention scale = 2.500000e-01 ins(%[[EXPANDED]], %[[K2]], %[[V2]] : tensor<2x2x3x8xf32>, tensor<2x16x8xf32>, tensor<2x16x8xf32>) outs({{.*}} : tensor<2x2x3x8xf32>)
// CHECK:         %[[COLLAPSED:.*]] = tensor.collapse_shape %[[OUT]] {{\[\[}}0, 1], [2], [3]] : tensor<2x2x3x8xf32> into tensor<4x3x8xf32>
// CHECK:         return %[[COLLAPSED]] : tensor<4x3x8xf32>
func.func @repeated(%q: !q, %k: !k, %v: !k, %k2: tensor<2x16x8xf32>, %v2: tensor<2x16x8xf32>) -> !q {
  %zero = arith.constant 0.0 : f32
  %ninf = arith.constant 0xFF800000 : f32
  %se = tensor.empty() : !s
  %s0 = linalg.fill ins(%zero : f32) outs(%se : !s) -> !s
  %ke = tensor.empty() : tensor<2x2x16x8xf32>
  %kb = linalg.broadcast ins(%k2 : tensor<2x16x8xf32>) outs(%ke : tensor<2x2x16x8xf32>) dimensions = [1]
  %kr = tensor.collapse_shape %kb [[0, 1], [2], [3]] : tensor<2x2x16x8xf32> into !k
  %s = linalg.batch_matmul indexing_maps = [#q, #k, #s] ins(%q, %kr : !q, !k) outs(%s0 : !s) -> !s
  %c = arith.constant dense<0.25> : !s
  %x = arith.mulf %s, %c : !s
  %re = tensor.empty() : !r
  %m0 = linalg.fill ins(%ninf : f32) outs(%re : !r) -> !r
  %max = linalg.reduce { arith.maximumf } ins(%x : !s) outs(%m0 : !r) dimensions = [2]
  %maxb = linalg.broadcast ins(%max : !r) outs(%se : !s) dimensions = [2]
  %d = arith.subf %x, %maxb : !s
  %e = math.exp %d : !s
  %l0 = linalg.fill ins(%zero : f32) outs(%re : !r) -> !r
  %sum = linalg.reduce { arith.addf } ins(%e : !s) outs(%l0 : !r) dimensions = [2]
  %sumb = linalg.broadcast ins(%sum : !r) outs(%se : !s) dimensions = [2]
  %p = arith.divf %e, %sumb : !s
  %oe = tensor.empty() : !q
  %o0 = linalg.fill ins(%zero : f32) outs(%oe : !q) -> !q
  %ve = tensor.empty() : tensor<2x2x16x8xf32>
  %vb = linalg.broadcast ins(%v2 : tensor<2x16x8xf32>) outs(%ve : tensor<2x2x16x8xf32>) dimensions = [1]
  %vr = tensor.collapse_shape %vb [[0, 1], [2], [3]] : tensor<2x2x16x8xf32> into !k
  %o = linalg.batch_matmul ins(%p, %vr : !s, !k) outs(%o0 : !q) -> !q
  return %o : !q
}

// Heads repeated as a whole, [a b a b]: head h reads h mod 2, so the query is transposed.
// CHECK-LABEL: func.func @tiled(
// CHECK-SAME:    %[[Q:[^:]+]]: {{[^ ]+}}, %[[K:[^:]+]]: {{[^ ]+}}, %[[V:[^:]+]]: {{[^ ]+}}, %[[K2:[^:]+]]: {{[^ ]+}}, %[[V2:[^:]+]]: {{[^ ]+}})
// CHECK:         %[[EXPANDED:.*]] = tensor.expand_shape %[[Q]] {{\[\[}}0, 1], [2], [3]] output_shape [2, 2, 3, 8] : tensor<4x3x8xf32> into tensor<2x2x3x8xf32>
// CHECK:         %[[TRANSPOSED:.*]] = linalg.transpose ins(%[[EXPANDED]] : tensor<2x2x3x8xf32>) outs({{.*}} : tensor<2x2x3x8xf32>) permutation = [1, 0, 2, 3]
// CHECK:         %[[OUT:.*]] = sparq.attention scale = 2.500000e-01 ins(%[[TRANSPOSED]], %[[K2]], %[[V2]] : tensor<2x2x3x8xf32>, tensor<2x16x8xf32>, tensor<2x16x8xf32>) outs({{.*}} : tensor<2x2x3x8xf32>)
// CHECK:         %[[TRANSPOSED1:.*]] = linalg.transpose ins(%[[OUT]] : tensor<2x2x3x8xf32>) outs({{.*}} : tensor<2x2x3x8xf32>) permutation = [1, 0, 2, 3]
// CHECK:         %[[COLLAPSED:.*]] = tensor.collapse_shape %[[TRANSPOSED1]] {{\[\[}}0, 1], [2], [3]] : tensor<2x2x3x8xf32> into tensor<4x3x8xf32>
// CHECK:         return %[[COLLAPSED]] : tensor<4x3x8xf32>
func.func @tiled(%q: !q, %k: !k, %v: !k, %k2: tensor<2x16x8xf32>, %v2: tensor<2x16x8xf32>) -> !q {
  %zero = arith.constant 0.0 : f32
  %ninf = arith.constant 0xFF800000 : f32
  %se = tensor.empty() : !s
  %s0 = linalg.fill ins(%zero : f32) outs(%se : !s) -> !s
  %ke = tensor.empty() : tensor<2x2x16x8xf32>
  %kb = linalg.broadcast ins(%k2 : tensor<2x16x8xf32>) outs(%ke : tensor<2x2x16x8xf32>) dimensions = [0]
  %kr = tensor.collapse_shape %kb [[0, 1], [2], [3]] : tensor<2x2x16x8xf32> into !k
  %s = linalg.batch_matmul indexing_maps = [#q, #k, #s] ins(%q, %kr : !q, !k) outs(%s0 : !s) -> !s
  %c = arith.constant dense<0.25> : !s
  %x = arith.mulf %s, %c : !s
  %re = tensor.empty() : !r
  %m0 = linalg.fill ins(%ninf : f32) outs(%re : !r) -> !r
  %max = linalg.reduce { arith.maximumf } ins(%x : !s) outs(%m0 : !r) dimensions = [2]
  %maxb = linalg.broadcast ins(%max : !r) outs(%se : !s) dimensions = [2]
  %d = arith.subf %x, %maxb : !s
  %e = math.exp %d : !s
  %l0 = linalg.fill ins(%zero : f32) outs(%re : !r) -> !r
  %sum = linalg.reduce { arith.addf } ins(%e : !s) outs(%l0 : !r) dimensions = [2]
  %sumb = linalg.broadcast ins(%sum : !r) outs(%se : !s) dimensions = [2]
  %p = arith.divf %e, %sumb : !s
  %oe = tensor.empty() : !q
  %o0 = linalg.fill ins(%zero : f32) outs(%oe : !q) -> !q
  %ve = tensor.empty() : tensor<2x2x16x8xf32>
  %vb = linalg.broadcast ins(%v2 : tensor<2x16x8xf32>) outs(%ve : tensor<2x2x16x8xf32>) dimensions = [0]
  %vr = tensor.collapse_shape %vb [[0, 1], [2], [3]] : tensor<2x2x16x8xf32> into !k
  %o = linalg.batch_matmul ins(%p, %vr : !s, !k) outs(%o0 : !q) -> !q
  return %o : !q
}

// Merged batch and heads, not repeated at all.
// CHECK-LABEL: func.func @repeated_once(
// CHECK-SAME:    %[[Q:[^:]+]]: {{[^ ]+}}, %[[K:[^:]+]]: {{[^ ]+}}, %[[V:[^:]+]]: {{[^ ]+}}, %[[K4:[^:]+]]: {{[^ ]+}})
// CHECK:         %[[EXPANDED:.*]] = tensor.expand_shape %[[Q]] {{\[\[}}0, 1], [2, 3], [4]] output_shape [2, 2, 1, 3, 8] : tensor<4x3x8xf32> into tensor<2x2x1x3x8xf32>
// CHECK:         %[[EXPANDED1:.*]] = tensor.expand_shape %[[V]] {{\[\[}}0, 1], [2], [3]] output_shape [2, 2, 16, 8] : tensor<4x16x8xf32> into tensor<2x2x16x8xf32>
// CHECK:         %[[OUT:.*]] = sparq.attention scale = 2.500000e-01 ins(%[[EXPANDED]], %[[K4]], %[[EXPANDED1]] : tensor<2x2x1x3x8xf32>, tensor<2x2x16x8xf32>, tensor<2x2x16x8xf32>) outs({{.*}} : tensor<2x2x1x3x8xf32>)
// CHECK:         %[[COLLAPSED:.*]] = tensor.collapse_shape %[[OUT]] {{\[\[}}0, 1], [2, 3], [4]] : tensor<2x2x1x3x8xf32> into tensor<4x3x8xf32>
// CHECK:         return %[[COLLAPSED]] : tensor<4x3x8xf32>
func.func @repeated_once(%q: !q, %k: !k, %v: !k, %k4: tensor<2x2x16x8xf32>) -> !q {
  %zero = arith.constant 0.0 : f32
  %ninf = arith.constant 0xFF800000 : f32
  %se = tensor.empty() : !s
  %s0 = linalg.fill ins(%zero : f32) outs(%se : !s) -> !s
  %kr = tensor.collapse_shape %k4 [[0, 1], [2], [3]] : tensor<2x2x16x8xf32> into !k
  %s = linalg.batch_matmul indexing_maps = [#q, #k, #s] ins(%q, %kr : !q, !k) outs(%s0 : !s) -> !s
  %c = arith.constant dense<0.25> : !s
  %x = arith.mulf %s, %c : !s
  %re = tensor.empty() : !r
  %m0 = linalg.fill ins(%ninf : f32) outs(%re : !r) -> !r
  %max = linalg.reduce { arith.maximumf } ins(%x : !s) outs(%m0 : !r) dimensions = [2]
  %maxb = linalg.broadcast ins(%max : !r) outs(%se : !s) dimensions = [2]
  %d = arith.subf %x, %maxb : !s
  %e = math.exp %d : !s
  %l0 = linalg.fill ins(%zero : f32) outs(%re : !r) -> !r
  %sum = linalg.reduce { arith.addf } ins(%e : !s) outs(%l0 : !r) dimensions = [2]
  %sumb = linalg.broadcast ins(%sum : !r) outs(%se : !s) dimensions = [2]
  %p = arith.divf %e, %sumb : !s
  %oe = tensor.empty() : !q
  %o0 = linalg.fill ins(%zero : f32) outs(%oe : !q) -> !q
  %o = linalg.batch_matmul ins(%p, %v : !s, !k) outs(%o0 : !q) -> !q
  return %o : !q
}

// A whole attention whose value heads alone are repeated is taken with the
// repeated value.

// CHECK-LABEL: func.func @whole_value_repeated(
// CHECK:         %[[V:.*]] = tensor.collapse_shape
// CHECK:         sparq.attention scale = 1.250000e-01 ins({{.*}}, %[[V]] : tensor<4x1x1x64xf32>, tensor<4x7x64xf32>, tensor<4x7x32xf32>)
func.func @whole_value_repeated(%q: tensor<4x1x64xf32>, %k: tensor<4x7x64xf32>, %v: tensor<2x7x32xf32>) -> tensor<4x1x32xf32> {
  %many = tensor.empty() : tensor<2x2x7x32xf32>
  %r = linalg.broadcast ins(%v : tensor<2x7x32xf32>) outs(%many : tensor<2x2x7x32xf32>) dimensions = [1]
  %rv = tensor.collapse_shape %r [[0, 1], [2], [3]] : tensor<2x2x7x32xf32> into tensor<4x7x32xf32>
  %init = tensor.empty() : tensor<4x1x32xf32>
  %0 = tm_tensor.attention ins(%q, %k, %rv : tensor<4x1x64xf32>, tensor<4x7x64xf32>, tensor<4x7x32xf32>)
      outs(%init : tensor<4x1x32xf32>) -> tensor<4x1x32xf32>
  return %0 : tensor<4x1x32xf32>
}
