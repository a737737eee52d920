// RUN: sparq-opt %s --sparq-raise-attention | FileCheck %s
// RUN: sparq-opt %s --sparq-raise-attention | sparq-opt --sparq-raise-attention | FileCheck %s

// Masks, as added and as selected.

!q = tensor<4x3x8xf32>
!k = tensor<4x16x8xf32>
!s = tensor<4x3x16xf32>
!r = tensor<4x3xf32>
#q = affine_map<(b, m, s, d) -> (b, m, d)>
#k = affine_map<(b, m, s, d) -> (b, s, d)>
#s = affine_map<(b, m, s, d) -> (b, m, s)>
#id = affine_map<(b, m, s) -> (b, m, s)>
#row = affine_map<(b, m, s) -> (b, m, 0)>

// CHECK-LABEL: func.func @additive(
// CHECK-SAME:    %[[Q:[^:]+]]: {{[^ ]+}}, %[[K:[^:]+]]: {{[^ ]+}}, %[[V:[^:]+]]: {{[^ ]+}}, %[[MASK:[^:]+]]: {{[^ ]+}})
// CHECK:         %[[EXPANDED:.*]] = tensor.expand_shape %[[Q]] {{\[\[}}0], [1, 2], [3]] output_shape [4, 1, 3, 8] : tensor<4x3x8xf32> into tensor<4x1x3x8xf32>
// CHECK:         %[[EXPANDED1:.*]] = tensor.expand_shape %[[MASK]] {{\[\[}}0], [1, 2], [3]] output_shape [4, 1, 3, 16] : tensor<4x3x16xf32> into tensor<4x1x3x16xf32>
// CHECK:         %[[OUT:.*]] = sparq.attention scale = 2.500000e-01 ins(%[[EXPANDED]], %[[K]], %[[V]], %[[EXPANDED1]] : tensor<4x1x3x8xf32>, tensor<4x16x8xf32>, tensor<4x16x8xf32>, tensor<4x1x3x16xf32>) outs({{.*}} : tensor<4x1x3x8xf32>)
// CHECK:         %[[COLLAPSED:.*]] = tensor.collapse_shape %[[OUT]] {{\[\[}}0], [1, 2], [3]] : tensor<4x1x3x8xf32> into tensor<4x3x8xf32>
// CHECK:         return %[[COLLAPSED]] : tensor<4x3x8xf32>
func.func @additive(%q: !q, %k: !k, %v: !k, %mask: !s) -> !q {
  %zero = arith.constant 0.0 : f32
  %ninf = arith.constant 0xFF800000 : f32
  %se = tensor.empty() : !s
  %s0 = linalg.fill ins(%zero : f32) outs(%se : !s) -> !s
  %s = linalg.batch_matmul indexing_maps = [#q, #k, #s] ins(%q, %k : !q, !k) outs(%s0 : !s) -> !s
  %c = arith.constant dense<0.25> : !s
  %t = arith.mulf %s, %c : !s
  %x = arith.addf %t, %mask : !s
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

// CHECK-LABEL: func.func @additive_before_scores(
// CHECK-SAME:    %[[Q:[^:]+]]: {{[^ ]+}}, %[[K:[^:]+]]: {{[^ ]+}}, %[[V:[^:]+]]: {{[^ ]+}}, %[[MASK:[^:]+]]: {{[^ ]+}})
// CHECK:         %[[EXPANDED:.*]] = tensor.expand_shape %[[Q]] {{\[\[}}0], [1, 2], [3]] output_shape [4, 1, 3, 8] : tensor<4x3x8xf32> into tensor<4x1x3x8xf32>
// CHECK:         %[[EXPANDED1:.*]] = tensor.expand_shape %[[MASK]] {{\[\[}}0], [1, 2], [3]] output_shape [4, 1, 3, 16] : tensor<4x3x16xf32> into tensor<4x1x3x16xf32>
// CHECK:         %[[OUT:.*]] = sparq.attention scale = 2.500000e-01 ins(%[[EXPANDED]], %[[K]], %[[V]], %[[EXPANDED1]] : tensor<4x1x3x8xf32>, tensor<4x16x8xf32>, tensor<4x16x8xf32>, tensor<4x1x3x16xf32>) outs({{.*}} : tensor<4x1x3x8xf32>)
// CHECK:         %[[COLLAPSED:.*]] = tensor.collapse_shape %[[OUT]] {{\[\[}}0], [1, 2], [3]] : tensor<4x1x3x8xf32> into tensor<4x3x8xf32>
// CHECK:         return %[[COLLAPSED]] : tensor<4x3x8xf32>
func.func @additive_before_scores(%q: !q, %k: !k, %v: !k, %mask: !s) -> !q {
  %zero = arith.constant 0.0 : f32
  %ninf = arith.constant 0xFF800000 : f32
  %se = tensor.empty() : !s
  %s0 = linalg.fill ins(%zero : f32) outs(%se : !s) -> !s
  %s = linalg.batch_matmul indexing_maps = [#q, #k, #s] ins(%q, %k : !q, !k) outs(%s0 : !s) -> !s
  %c = arith.constant dense<0.25> : !s
  %t = arith.mulf %s, %c : !s
  %x = arith.addf %mask, %t : !s
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

// CHECK-LABEL: func.func @over_positions(
// CHECK-SAME:    %[[Q:[^:]+]]: {{[^ ]+}}, %[[K:[^:]+]]: {{[^ ]+}}, %[[V:[^:]+]]: {{[^ ]+}}, %[[MASK:[^:]+]]: {{[^ ]+}})
// CHECK:         %[[EXPANDED:.*]] = tensor.expand_shape %[[Q]] {{\[\[}}0], [1, 2], [3]] output_shape [4, 1, 3, 8] : tensor<4x3x8xf32> into tensor<4x1x3x8xf32>
// CHECK:         %[[EXPANDED1:.*]] = tensor.expand_shape %[[MASK]] {{\[\[}}0, 1, 2, 3]] output_shape [1, 1, 1, 16] : tensor<16xf32> into tensor<1x1x1x16xf32>
// CHECK:         %[[OUT:.*]] = sparq.attention scale = 2.500000e-01 ins(%[[EXPANDED]], %[[K]], %[[V]], %[[EXPANDED1]] : tensor<4x1x3x8xf32>, tensor<4x16x8xf32>, tensor<4x16x8xf32>, tensor<1x1x1x16xf32>) outs({{.*}} : tensor<4x1x3x8xf32>)
// CHECK:         %[[COLLAPSED:.*]] = tensor.collapse_shape %[[OUT]] {{\[\[}}0], [1, 2], [3]] : tensor<4x1x3x8xf32> into tensor<4x3x8xf32>
// CHECK:         return %[[COLLAPSED]] : tensor<4x3x8xf32>
func.func @over_positions(%q: !q, %k: !k, %v: !k, %mask: tensor<16xf32>) -> !q {
  %zero = arith.constant 0.0 : f32
  %ninf = arith.constant 0xFF800000 : f32
  %se = tensor.empty() : !s
  %s0 = linalg.fill ins(%zero : f32) outs(%se : !s) -> !s
  %s = linalg.batch_matmul indexing_maps = [#q, #k, #s] ins(%q, %k : !q, !k) outs(%s0 : !s) -> !s
  %c = arith.constant dense<0.25> : !s
  %t = arith.mulf %s, %c : !s
  %mb = linalg.broadcast ins(%mask : tensor<16xf32>) outs(%se : !s) dimensions = [0, 1]
  %x = arith.addf %t, %mb : !s
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

// CHECK-LABEL: func.func @over_rows_and_positions(
// CHECK-SAME:    %[[Q:[^:]+]]: {{[^ ]+}}, %[[K:[^:]+]]: {{[^ ]+}}, %[[V:[^:]+]]: {{[^ ]+}}, %[[MASK:[^:]+]]: {{[^ ]+}})
// CHECK:         %[[EXPANDED:.*]] = tensor.expand_shape %[[Q]] {{\[\[}}0], [1, 2], [3]] output_shape [4, 1, 3, 8] : tensor<4x3x8xf32> into tensor<4x1x3x8xf32>
// CHECK:         %[[EXPANDED1:.*]] = tensor.expand_shape %[[MASK]] {{\[\[}}0, 1, 2], [3]] output_shape [1, 1, 3, 16] : tensor<3x16xf16> into tensor<1x1x3x16xf16>
// CHECK:         %[[OUT:.*]] = sparq.attention scale = 2.500000e-01 ins(%[[EXPANDED]], %[[K]], %[[V]], %[[EXPANDED1]] : tensor<4x1x3x8xf32>, tensor<4x16x8xf32>, tensor<4x16x8xf32>, tensor<1x1x3x16xf16>) outs({{.*}} : tensor<4x1x3x8xf32>)
// CHECK:         %[[COLLAPSED:.*]] = tensor.collapse_shape %[[OUT]] {{\[\[}}0], [1, 2], [3]] : tensor<4x1x3x8xf32> into tensor<4x3x8xf32>
// CHECK:         return %[[COLLAPSED]] : tensor<4x3x8xf32>
func.func @over_rows_and_positions(%q: !q, %k: !k, %v: !k, %mask: tensor<3x16xf16>) -> !q {
  %zero = arith.constant 0.0 : f32
  %ninf = arith.constant 0xFF800000 : f32
  %se = tensor.empty() : !s
  %s0 = linalg.fill ins(%zero : f32) outs(%se : !s) -> !s
  %s = linalg.batch_matmul indexing_maps = [#q, #k, #s] ins(%q, %k : !q, !k) outs(%s0 : !s) -> !s
  %c = arith.constant dense<0.25> : !s
  %t = arith.mulf %s, %c : !s
  %he = tensor.empty() : tensor<4x3x16xf16>
  %mb = linalg.broadcast ins(%mask : tensor<3x16xf16>) outs(%he : tensor<4x3x16xf16>) dimensions = [0]
  %me = arith.extf %mb : tensor<4x3x16xf16> to !s
  %x = arith.addf %t, %me : !s
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

// CHECK-LABEL: func.func @boolean(
// CHECK-SAME:    %[[Q:[^:]+]]: {{[^ ]+}}, %[[K:[^:]+]]: {{[^ ]+}}, %[[V:[^:]+]]: {{[^ ]+}}, %[[MASK:[^:]+]]: {{[^ ]+}})
// CHECK:         %[[EXPANDED:.*]] = tensor.expand_shape %[[Q]] {{\[\[}}0], [1, 2], [3]] output_shape [4, 1, 3, 8] : tensor<4x3x8xf32> into tensor<4x1x3x8xf32>
// CHECK:         %[[EXPANDED1:.*]] = tensor.expand_shape %[[MASK]] {{\[\[}}0], [1, 2], [3]] output_shape [4, 1, 3, 16] : tensor<4x3x16xi1> into tensor<4x1x3x16xi1>
// CHECK:         %[[OUT:.*]] = sparq.attention scale = 2.500000e-01 ins(%[[EXPANDED]], %[[K]], %[[V]], %[[EXPANDED1]] : tensor<4x1x3x8xf32>, tensor<4x16x8xf32>, tensor<4x16x8xf32>, tensor<4x1x3x16xi1>) outs({{.*}} : tensor<4x1x3x8xf32>)
// CHECK:         %[[COLLAPSED:.*]] = tensor.collapse_shape %[[OUT]] {{\[\[}}0], [1, 2], [3]] : tensor<4x1x3x8xf32> into tensor<4x3x8xf32>
// CHECK:         return %[[COLLAPSED]] : tensor<4x3x8xf32>
func.func @boolean(%q: !q, %k: !k, %v: !k, %mask: tensor<4x3x16xi1>) -> !q {
  %zero = arith.constant 0.0 : f32
  %ninf = arith.constant 0xFF800000 : f32
  %se = tensor.empty() : !s
  %s0 = linalg.fill ins(%zero : f32) outs(%se : !s) -> !s
  %s = linalg.batch_matmul indexing_maps = [#q, #k, #s] ins(%q, %k : !q, !k) outs(%s0 : !s) -> !s
  %c = arith.constant dense<0.25> : !s
  %t = arith.mulf %s, %c : !s
  %ni = arith.constant dense<0xFF800000> : !s
  %x = arith.select %mask, %t, %ni : tensor<4x3x16xi1>, !s
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

// CHECK-LABEL: func.func @boolean_inverted(
// CHECK-SAME:    %[[Q:[^:]+]]: {{[^ ]+}}, %[[K:[^:]+]]: {{[^ ]+}}, %[[V:[^:]+]]: {{[^ ]+}}, %[[MASK:[^:]+]]: {{[^ ]+}})
// CHECK:         %[[EXPANDED:.*]] = tensor.expand_shape %[[Q]] {{\[\[}}0], [1, 2], [3]] output_shape [4, 1, 3, 8] : tensor<4x3x8xf32> into tensor<4x1x3x8xf32>
// CHECK:         %[[MASK1:.*]] = linalg.generic {{.*}} ins(%[[MASK]] : tensor<4x3x16xi1>) outs({{.*}} : tensor<4x1x3x16xi1>) {
// CHECK:         %{{.*}} = arith.constant true
// CHECK:         %{{.*}} = arith.xori %{{.*}}, %{{.*}} : i1
// CHECK:         linalg.yield %{{.*}} : i1
// CHECK:         %[[OUT:.*]] = sparq.attention scale = 2.500000e-01 ins(%[[EXPANDED]], %[[K]], %[[V]], %[[MASK1]] : tensor<4x1x3x8xf32>, tensor<4x16x8xf32>, tensor<4x16x8xf32>, tensor<4x1x3x16xi1>) outs({{.*}} : tensor<4x1x3x8xf32>)
// CHECK:         %[[COLLAPSED:.*]] = tensor.collapse_shape %[[OUT]] {{\[\[}}0], [1, 2], [3]] : tensor<4x1x3x8xf32> into tensor<4x3x8xf32>
// CHECK:         return %[[COLLAPSED]] : tensor<4x3x8xf32>
func.func @boolean_inverted(%q: !q, %k: !k, %v: !k, %mask: tensor<4x3x16xi1>) -> !q {
  %zero = arith.constant 0.0 : f32
  %ninf = arith.constant 0xFF800000 : f32
  %se = tensor.empty() : !s
  %s0 = linalg.fill ins(%zero : f32) outs(%se : !s) -> !s
  %s = linalg.batch_matmul indexing_maps = [#q, #k, #s] ins(%q, %k : !q, !k) outs(%s0 : !s) -> !s
  %c = arith.constant dense<0.25> : !s
  %t = arith.mulf %s, %c : !s
  %ni = arith.constant dense<0xFF800000> : !s
  %x = arith.select %mask, %ni, %t : tensor<4x3x16xi1>, !s
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

// CHECK-LABEL: func.func @boolean_twice_inverted(
// CHECK-SAME:    %[[Q:[^:]+]]: {{[^ ]+}}, %[[K:[^:]+]]: {{[^ ]+}}, %[[V:[^:]+]]: {{[^ ]+}}, %[[MASK:[^:]+]]: {{[^ ]+}})
// CHECK:         %[[EXPANDED:.*]] = tensor.expand_shape %[[Q]] {{\[\[}}0], [1, 2], [3]] output_shape [4, 1, 3, 8] : tensor<4x3x8xf32> into tensor<4x1x3x8xf32>
// CHECK:         %[[EXPANDED1:.*]] = tensor.expand_shape %[[MASK]] {{\[\[}}0], [1, 2], [3]] output_shape [4, 1, 3, 16] : tensor<4x3x16xi1> into tensor<4x1x3x16xi1>
// CHECK:         %[[OUT:.*]] = sparq.attention scale = 2.500000e-01 ins(%[[EXPANDED]], %[[K]], %[[V]], %[[EXPANDED1]] : tensor<4x1x3x8xf32>, tensor<4x16x8xf32>, tensor<4x16x8xf32>, tensor<4x1x3x16xi1>) outs({{.*}} : tensor<4x1x3x8xf32>)
// CHECK:         %[[COLLAPSED:.*]] = tensor.collapse_shape %[[OUT]] {{\[\[}}0], [1, 2], [3]] : tensor<4x1x3x8xf32> into tensor<4x3x8xf32>
// CHECK:         return %[[COLLAPSED]] : tensor<4x3x8xf32>
func.func @boolean_twice_inverted(%q: !q, %k: !k, %v: !k, %mask: tensor<4x3x16xi1>) -> !q {
  %zero = arith.constant 0.0 : f32
  %ninf = arith.constant 0xFF800000 : f32
  %se = tensor.empty() : !s
  %s0 = linalg.fill ins(%zero : f32) outs(%se : !s) -> !s
  %s = linalg.batch_matmul indexing_maps = [#q, #k, #s] ins(%q, %k : !q, !k) outs(%s0 : !s) -> !s
  %c = arith.constant dense<0.25> : !s
  %t = arith.mulf %s, %c : !s
  %ni = arith.constant dense<0xFF800000> : !s
  %true = arith.constant dense<true> : tensor<4x3x16xi1>
  %not = arith.xori %mask, %true : tensor<4x3x16xi1>
  %x = arith.select %not, %ni, %t : tensor<4x3x16xi1>, !s
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

// CHECK-LABEL: func.func @boolean_lowest(
// CHECK-SAME:    %[[Q:[^:]+]]: {{[^ ]+}}, %[[K:[^:]+]]: {{[^ ]+}}, %[[V:[^:]+]]: {{[^ ]+}}, %[[MASK:[^:]+]]: {{[^ ]+}})
// CHECK:         %[[EXPANDED:.*]] = tensor.expand_shape %[[Q]] {{\[\[}}0], [1, 2], [3]] output_shape [4, 1, 3, 8] : tensor<4x3x8xf32> into tensor<4x1x3x8xf32>
// CHECK:         %[[EXPANDED1:.*]] = tensor.expand_shape %[[MASK]] {{\[\[}}0], [1, 2], [3]] output_shape [4, 1, 3, 16] : tensor<4x3x16xi1> into tensor<4x1x3x16xi1>
// CHECK:         %[[OUT:.*]] = sparq.attention scale = 2.500000e-01 ins(%[[EXPANDED]], %[[K]], %[[V]], %[[EXPANDED1]] : tensor<4x1x3x8xf32>, tensor<4x16x8xf32>, tensor<4x16x8xf32>, tensor<4x1x3x16xi1>) outs({{.*}} : tensor<4x1x3x8xf32>)
// CHECK:         %[[COLLAPSED:.*]] = tensor.collapse_shape %[[OUT]] {{\[\[}}0], [1, 2], [3]] : tensor<4x1x3x8xf32> into tensor<4x3x8xf32>
// CHECK:         return %[[COLLAPSED]] : tensor<4x3x8xf32>
func.func @boolean_lowest(%q: !q, %k: !k, %v: !k, %mask: tensor<4x3x16xi1>) -> !q {
  %zero = arith.constant 0.0 : f32
  %ninf = arith.constant 0xFF800000 : f32
  %se = tensor.empty() : !s
  %s0 = linalg.fill ins(%zero : f32) outs(%se : !s) -> !s
  %s = linalg.batch_matmul indexing_maps = [#q, #k, #s] ins(%q, %k : !q, !k) outs(%s0 : !s) -> !s
  %c = arith.constant dense<0.25> : !s
  %t = arith.mulf %s, %c : !s
  %ni = arith.constant dense<-3.40282347E+38> : !s
  %x = arith.select %mask, %t, %ni : tensor<4x3x16xi1>, !s
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

// CHECK-LABEL: func.func @boolean_added(
// CHECK-SAME:    %[[Q:[^:]+]]: {{[^ ]+}}, %[[K:[^:]+]]: {{[^ ]+}}, %[[V:[^:]+]]: {{[^ ]+}}, %[[MASK:[^:]+]]: {{[^ ]+}})
// CHECK:         %[[EXPANDED:.*]] = tensor.expand_shape %[[Q]] {{\[\[}}0], [1, 2], [3]] output_shape [4, 1, 3, 8] : tensor<4x3x8xf32> into tensor<4x1x3x8xf32>
// CHECK:         %[[EXPANDED1:.*]] = tensor.expand_shape %[[MASK]] {{\[\[}}0], [1, 2], [3]] output_shape [4, 1, 3, 16] : tensor<4x3x16xi1> into tensor<4x1x3x16xi1>
// CHECK:         %[[OUT:.*]] = sparq.attention scale = 2.500000e-01 ins(%[[EXPANDED]], %[[K]], %[[V]], %[[EXPANDED1]] : tensor<4x1x3x8xf32>, tensor<4x16x8xf32>, tensor<4x16x8xf32>, tensor<4x1x3x16xi1>) outs({{.*}} : tensor<4x1x3x8xf32>)
// CHECK:         %[[COLLAPSED:.*]] = tensor.collapse_shape %[[OUT]] {{\[\[}}0], [1, 2], [3]] : tensor<4x1x3x8xf32> into tensor<4x3x8xf32>
// CHECK:         return %[[COLLAPSED]] : tensor<4x3x8xf32>
func.func @boolean_added(%q: !q, %k: !k, %v: !k, %mask: tensor<4x3x16xi1>) -> !q {
  %zero = arith.constant 0.0 : f32
  %ninf = arith.constant 0xFF800000 : f32
  %se = tensor.empty() : !s
  %s0 = linalg.fill ins(%zero : f32) outs(%se : !s) -> !s
  %s = linalg.batch_matmul indexing_maps = [#q, #k, #s] ins(%q, %k : !q, !k) outs(%s0 : !s) -> !s
  %c = arith.constant dense<0.25> : !s
  %t = arith.mulf %s, %c : !s
  %ni = arith.constant dense<0xFF800000> : !s
  %z = arith.constant dense<0.0> : !s
  %m = arith.select %mask, %z, %ni : tensor<4x3x16xi1>, !s
  %x = arith.addf %t, %m : !s
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

// CHECK-LABEL: func.func @subtracted(
// CHECK-SAME:    %[[Q:[^:]+]]: {{[^ ]+}}, %[[K:[^:]+]]: {{[^ ]+}}, %[[V:[^:]+]]: {{[^ ]+}}, %[[MASK:[^:]+]]: {{[^ ]+}})
// CHECK:         %[[EXPANDED:.*]] = tensor.expand_shape %[[Q]] {{\[\[}}0], [1, 2], [3]] output_shape [4, 1, 3, 8] : tensor<4x3x8xf32> into tensor<4x1x3x8xf32>
// CHECK:         %[[MASK1:.*]] = linalg.generic {{.*}} ins(%[[MASK]] : tensor<4x3x16xf32>) outs({{.*}} : tensor<4x1x3x16xf32>) {
// CHECK:         %{{.*}} = arith.constant -1.000000e+00 : f32
// CHECK:         %{{.*}} = arith.mulf %{{.*}}, %{{.*}} : f32
// CHECK:         linalg.yield %{{.*}} : f32
// CHECK:         %[[OUT:.*]] = sparq.attention scale = 2.500000e-01 ins(%[[EXPANDED]], %[[K]], %[[V]], %[[MASK1]] : tensor<4x1x3x8xf32>, tensor<4x16x8xf32>, tensor<4x16x8xf32>, tensor<4x1x3x16xf32>) outs({{.*}} : tensor<4x1x3x8xf32>)
// CHECK:         %[[COLLAPSED:.*]] = tensor.collapse_shape %[[OUT]] {{\[\[}}0], [1, 2], [3]] : tensor<4x1x3x8xf32> into tensor<4x3x8xf32>
// CHECK:         return %[[COLLAPSED]] : tensor<4x3x8xf32>
func.func @subtracted(%q: !q, %k: !k, %v: !k, %mask: !s) -> !q {
  %zero = arith.constant 0.0 : f32
  %ninf = arith.constant 0xFF800000 : f32
  %se = tensor.empty() : !s
  %s0 = linalg.fill ins(%zero : f32) outs(%se : !s) -> !s
  %s = linalg.batch_matmul indexing_maps = [#q, #k, #s] ins(%q, %k : !q, !k) outs(%s0 : !s) -> !s
  %c = arith.constant dense<0.25> : !s
  %t = arith.mulf %s, %c : !s
  %x = arith.subf %t, %mask : !s
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

// A bias and a boolean mask become one additive mask.
// CHECK-LABEL: func.func @two_masks(
// CHECK-SAME:    %[[Q:[^:]+]]: {{[^ ]+}}, %[[K:[^:]+]]: {{[^ ]+}}, %[[V:[^:]+]]: {{[^ ]+}}, %[[MASK:[^:]+]]: {{[^ ]+}}, %[[BIAS:[^:]+]]: {{[^ ]+}})
// CHECK:         %[[EXPANDED:.*]] = tensor.expand_shape %[[Q]] {{\[\[}}0], [1, 2], [3]] output_shape [4, 1, 3, 8] : tensor<4x3x8xf32> into tensor<4x1x3x8xf32>
// CHECK:         %[[MASK1:.*]] = linalg.generic {{.*}} ins(%[[MASK]], %[[BIAS]] : tensor<4x3x16xi1>, tensor<4x3x16xf32>) outs({{.*}} : tensor<4x1x3x16xf32>) {
// CHECK:         %{{.*}} = arith.constant 0xFF800000 : f32
// CHECK:         %{{.*}} = arith.select %{{.*}}, %{{.*}}, %{{.*}} : f32
// CHECK:         linalg.yield %{{.*}} : f32
// CHECK:         %[[OUT:.*]] = sparq.attention scale = 2.500000e-01 ins(%[[EXPANDED]], %[[K]], %[[V]], %[[MASK1]] : tensor<4x1x3x8xf32>, tensor<4x16x8xf32>, tensor<4x16x8xf32>, tensor<4x1x3x16xf32>) outs({{.*}} : tensor<4x1x3x8xf32>)
// CHECK:         %[[COLLAPSED:.*]] = tensor.collapse_shape %[[OUT]] {{\[\[}}0], [1, 2], [3]] : tensor<4x1x3x8xf32> into tensor<4x3x8xf32>
// CHECK:         return %[[COLLAPSED]] : tensor<4x3x8xf32>
func.func @two_masks(%q: !q, %k: !k, %v: !k, %mask: tensor<4x3x16xi1>, %bias: !s) -> !q {
  %zero = arith.constant 0.0 : f32
  %ninf = arith.constant 0xFF800000 : f32
  %se = tensor.empty() : !s
  %s0 = linalg.fill ins(%zero : f32) outs(%se : !s) -> !s
  %s = linalg.batch_matmul indexing_maps = [#q, #k, #s] ins(%q, %k : !q, !k) outs(%s0 : !s) -> !s
  %c = arith.constant dense<0.25> : !s
  %t = arith.mulf %s, %c : !s
  %ni = arith.constant dense<0xFF800000> : !s
  %u = arith.addf %t, %bias : !s
  %x = arith.select %mask, %u, %ni : tensor<4x3x16xi1>, !s
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

// Computed in the body from the positions.
// CHECK-LABEL: func.func @causal(
// CHECK-SAME:    %[[Q:[^:]+]]: {{[^ ]+}}, %[[K:[^:]+]]: {{[^ ]+}}, %[[V:[^:]+]]: {{[^ ]+}})
// CHECK:         %[[EXPANDED:.*]] = tensor.expand_shape %[[Q]] {{\[\[}}0], [1, 2], [3]] output_shape [4, 1, 3, 8] : tensor<4x3x8xf32> into tensor<4x1x3x8xf32>
// CHECK:         %[[MASK:.*]] = linalg.generic {{.*}} outs({{.*}} : tensor<1x1x3x16xi1>) {
// CHECK:         %{{.*}} = linalg.index 2 : index
// CHECK:         %{{.*}} = linalg.index 3 : index
// CHECK:         %{{.*}} = arith.cmpi sge, %{{.*}}, %{{.*}} : index
// CHECK:         linalg.yield %{{.*}} : i1
// CHECK:         %[[OUT:.*]] = sparq.attention scale = 2.500000e-01 ins(%[[EXPANDED]], %[[K]], %[[V]], %[[MASK]] : tensor<4x1x3x8xf32>, tensor<4x16x8xf32>, tensor<4x16x8xf32>, tensor<1x1x3x16xi1>) outs({{.*}} : tensor<4x1x3x8xf32>)
// CHECK:         %[[COLLAPSED:.*]] = tensor.collapse_shape %[[OUT]] {{\[\[}}0], [1, 2], [3]] : tensor<4x1x3x8xf32> into tensor<4x3x8xf32>
// CHECK:         return %[[COLLAPSED]] : tensor<4x3x8xf32>
func.func @causal(%q: !q, %k: !k, %v: !k) -> !q {
  %zero = arith.constant 0.0 : f32
  %ninf = arith.constant 0xFF800000 : f32
  %se = tensor.empty() : !s
  %s0 = linalg.fill ins(%zero : f32) outs(%se : !s) -> !s
  %s = linalg.batch_matmul indexing_maps = [#q, #k, #s] ins(%q, %k : !q, !k) outs(%s0 : !s) -> !s
  %x = linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel", "parallel", "parallel"]} ins(%s : !s) outs(%se : !s) {
  ^bb0(%a: f32, %out: f32):
    %scale = arith.constant 0.25 : f32
    %t = arith.mulf %a, %scale : f32
    %row = linalg.index 1 : index
    %pos = linalg.index 2 : index
    %keep = arith.cmpi sge, %row, %pos : index
    %u = arith.select %keep, %t, %ninf : f32
    linalg.yield %u : f32
  } -> !s
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

// ALiBi.
// CHECK-LABEL: func.func @per_head_slope(
// CHECK-SAME:    %[[Q:[^:]+]]: {{[^ ]+}}, %[[K:[^:]+]]: {{[^ ]+}}, %[[V:[^:]+]]: {{[^ ]+}}, %[[SLOPES:[^:]+]]: {{[^ ]+}})
// CHECK:         %[[EXPANDED:.*]] = tensor.expand_shape %[[Q]] {{\[\[}}0], [1, 2], [3]] output_shape [4, 1, 3, 8] : tensor<4x3x8xf32> into tensor<4x1x3x8xf32>
// CHECK:         %[[MASK:.*]] = linalg.generic {{.*}} ins(%[[SLOPES]] : tensor<4xf32>) outs({{.*}} : tensor<4x1x1x16xf32>) {
// CHECK:         %{{.*}} = linalg.index 3 : index
// CHECK:         %{{.*}} = arith.index_cast %{{.*}} : index to i32
// CHECK:         %{{.*}} = arith.sitofp %{{.*}} : i32 to f32
// CHECK:         %{{.*}} = arith.mulf %{{.*}}, %{{.*}} : f32
// CHECK:         linalg.yield %{{.*}} : f32
// CHECK:         %[[OUT:.*]] = sparq.attention scale = 2.500000e-01 ins(%[[EXPANDED]], %[[K]], %[[V]], %[[MASK]] : tensor<4x1x3x8xf32>, tensor<4x16x8xf32>, tensor<4x16x8xf32>, tensor<4x1x1x16xf32>) outs({{.*}} : tensor<4x1x3x8xf32>)
// CHECK:         %[[COLLAPSED:.*]] = tensor.collapse_shape %[[OUT]] {{\[\[}}0], [1, 2], [3]] : tensor<4x1x3x8xf32> into tensor<4x3x8xf32>
// CHECK:         return %[[COLLAPSED]] : tensor<4x3x8xf32>
func.func @per_head_slope(%q: !q, %k: !k, %v: !k, %slopes: tensor<4xf32>) -> !q {
  %zero = arith.constant 0.0 : f32
  %ninf = arith.constant 0xFF800000 : f32
  %se = tensor.empty() : !s
  %s0 = linalg.fill ins(%zero : f32) outs(%se : !s) -> !s
  %s = linalg.batch_matmul indexing_maps = [#q, #k, #s] ins(%q, %k : !q, !k) outs(%s0 : !s) -> !s
  %c = arith.constant dense<0.25> : !s
  %t = arith.mulf %s, %c : !s
  %x = linalg.generic {indexing_maps = [#id, affine_map<(b, m, s) -> (b)>, #id], iterator_types = ["parallel", "parallel", "parallel"]} ins(%t, %slopes : !s, tensor<4xf32>) outs(%se : !s) {
  ^bb0(%a: f32, %slope: f32, %out: f32):
    %pos = linalg.index 2 : index
    %posi = arith.index_cast %pos : index to i32
    %posf = arith.sitofp %posi : i32 to f32
    %bias = arith.mulf %slope, %posf : f32
    %u = arith.addf %a, %bias : f32
    linalg.yield %u : f32
  } -> !s
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

// The same for every position of a row: sparq.attention wants it per position.
// CHECK-LABEL: func.func @per_row(
// CHECK-SAME:    %[[Q:[^:]+]]: {{[^ ]+}}, %[[K:[^:]+]]: {{[^ ]+}}, %[[V:[^:]+]]: {{[^ ]+}}, %[[MASK:[^:]+]]: {{[^ ]+}})
// CHECK:         %[[EXPANDED:.*]] = tensor.expand_shape %[[Q]] {{\[\[}}0], [1, 2], [3]] output_shape [4, 1, 3, 8] : tensor<4x3x8xf32> into tensor<4x1x3x8xf32>
// CHECK:         %[[MASK1:.*]] = linalg.generic {{.*}} ins(%[[MASK]] : tensor<4x3xf32>) outs({{.*}} : tensor<4x1x3x16xf32>) {
// CHECK:         linalg.yield %{{.*}} : f32
// CHECK:         %[[OUT:.*]] = sparq.attention scale = 2.500000e-01 ins(%[[EXPANDED]], %[[K]], %[[V]], %[[MASK1]] : tensor<4x1x3x8xf32>, tensor<4x16x8xf32>, tensor<4x16x8xf32>, tensor<4x1x3x16xf32>) outs({{.*}} : tensor<4x1x3x8xf32>)
// CHECK:         %[[COLLAPSED:.*]] = tensor.collapse_shape %[[OUT]] {{\[\[}}0], [1, 2], [3]] : tensor<4x1x3x8xf32> into tensor<4x3x8xf32>
// CHECK:         return %[[COLLAPSED]] : tensor<4x3x8xf32>
func.func @per_row(%q: !q, %k: !k, %v: !k, %mask: !r) -> !q {
  %zero = arith.constant 0.0 : f32
  %ninf = arith.constant 0xFF800000 : f32
  %se = tensor.empty() : !s
  %s0 = linalg.fill ins(%zero : f32) outs(%se : !s) -> !s
  %s = linalg.batch_matmul indexing_maps = [#q, #k, #s] ins(%q, %k : !q, !k) outs(%s0 : !s) -> !s
  %c = arith.constant dense<0.25> : !s
  %t = arith.mulf %s, %c : !s
  %x = linalg.generic {indexing_maps = [#id, affine_map<(b, m, s) -> (b, m)>, #id], iterator_types = ["parallel", "parallel", "parallel"]} ins(%t, %mask : !s, !r) outs(%se : !s) {
  ^bb0(%a: f32, %b: f32, %out: f32):
    %u = arith.addf %a, %b : f32
    linalg.yield %u : f32
  } -> !s
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

// CHECK-LABEL: func.func @all_zero(
// CHECK-SAME:    %[[Q:[^:]+]]: {{[^ ]+}}, %[[K:[^:]+]]: {{[^ ]+}}, %[[V:[^:]+]]: {{[^ ]+}})
// CHECK:         %[[EXPANDED:.*]] = tensor.expand_shape %[[Q]] {{\[\[}}0], [1, 2], [3]] output_shape [4, 1, 3, 8] : tensor<4x3x8xf32> into tensor<4x1x3x8xf32>
// CHECK:         %[[OUT:.*]] = sparq.attention scale = 2.500000e-01 ins(%[[EXPANDED]], %[[K]], %[[V]] : tensor<4x1x3x8xf32>, tensor<4x16x8xf32>, tensor<4x16x8xf32>) outs({{.*}} : tensor<4x1x3x8xf32>)
// CHECK:         %[[COLLAPSED:.*]] = tensor.collapse_shape %[[OUT]] {{\[\[}}0], [1, 2], [3]] : tensor<4x1x3x8xf32> into tensor<4x3x8xf32>
// CHECK:         return %[[COLLAPSED]] : tensor<4x3x8xf32>
func.func @all_zero(%q: !q, %k: !k, %v: !k) -> !q {
  %zero = arith.constant 0.0 : f32
  %ninf = arith.constant 0xFF800000 : f32
  %se = tensor.empty() : !s
  %s0 = linalg.fill ins(%zero : f32) outs(%se : !s) -> !s
  %s = linalg.batch_matmul indexing_maps = [#q, #k, #s] ins(%q, %k : !q, !k) outs(%s0 : !s) -> !s
  %c = arith.constant dense<0.25> : !s
  %t = arith.mulf %s, %c : !s
  %z = arith.constant dense<0.0> : !s
  %x = arith.addf %t, %z : !s
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

// CHECK-LABEL: func.func @all_true(
// CHECK-SAME:    %[[Q:[^:]+]]: {{[^ ]+}}, %[[K:[^:]+]]: {{[^ ]+}}, %[[V:[^:]+]]: {{[^ ]+}})
// CHECK:         %[[EXPANDED:.*]] = tensor.expand_shape %[[Q]] {{\[\[}}0], [1, 2], [3]] output_shape [4, 1, 3, 8] : tensor<4x3x8xf32> into tensor<4x1x3x8xf32>
// CHECK:         %[[OUT:.*]] = sparq.attention scale = 2.500000e-01 ins(%[[EXPANDED]], %[[K]], %[[V]] : tensor<4x1x3x8xf32>, tensor<4x16x8xf32>, tensor<4x16x8xf32>) outs({{.*}} : tensor<4x1x3x8xf32>)
// CHECK:         %[[COLLAPSED:.*]] = tensor.collapse_shape %[[OUT]] {{\[\[}}0], [1, 2], [3]] : tensor<4x1x3x8xf32> into tensor<4x3x8xf32>
// CHECK:         return %[[COLLAPSED]] : tensor<4x3x8xf32>
func.func @all_true(%q: !q, %k: !k, %v: !k) -> !q {
  %zero = arith.constant 0.0 : f32
  %ninf = arith.constant 0xFF800000 : f32
  %se = tensor.empty() : !s
  %s0 = linalg.fill ins(%zero : f32) outs(%se : !s) -> !s
  %s = linalg.batch_matmul indexing_maps = [#q, #k, #s] ins(%q, %k : !q, !k) outs(%s0 : !s) -> !s
  %c = arith.constant dense<0.25> : !s
  %t = arith.mulf %s, %c : !s
  %ni = arith.constant dense<0xFF800000> : !s
  %mask = arith.constant dense<true> : tensor<4x3x16xi1>
  %x = arith.select %mask, %t, %ni : tensor<4x3x16xi1>, !s
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
