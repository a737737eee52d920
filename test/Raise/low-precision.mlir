// RUN: sparq-opt %s --sparq-raise-attention | FileCheck %s
// RUN: sparq-opt %s --sparq-raise-attention | sparq-opt --sparq-raise-attention | FileCheck %s

// f16 and bf16.

!q = tensor<4x3x8xf32>
!k = tensor<4x16x8xf32>
!s = tensor<4x3x16xf32>
!r = tensor<4x3xf32>
#q = affine_map<(b, m, s, d) -> (b, m, d)>
#k = affine_map<(b, m, s, d) -> (b, s, d)>
#s = affine_map<(b, m, s, d) -> (b, m, s)>
#id = affine_map<(b, m, s) -> (b, m, s)>
#row = affine_map<(b, m, s) -> (b, m, 0)>

// As torch exports it: the roundings between are dropped.
// CHECK-LABEL: func.func @bf16(
// CHECK-SAME:    %[[Q:[^:]+]]: {{[^ ]+}}, %[[K:[^:]+]]: {{[^ ]+}}, %[[V:[^:]+]]: {{[^ ]+}}, %[[Q16:[^:]+]]: {{[^ ]+}}, %[[K16:[^:]+]]: {{[^ ]+}}, %[[V16:[^:]+]]: {{[^ ]+}}, %[[MASK:[^:]+]]: {{[^ ]+}})
// CHECK:         %[[EXPANDED:.*]] = tensor.expand_shape %[[Q16]] {{\[\[}}0], [1, 2], [3]] output_shape [4, 1, 3, 8] : tensor<4x3x8xbf16> into tensor<4x1x3x8xbf16>
// CHECK:         %[[EXPANDED1:.*]] = tensor.expand_shape %[[MASK]] {{\[\[}}0], [1, 2], [3]] output_shape [4, 1, 3, 16] : tensor<4x3x16xbf16> into tensor<4x1x3x16xbf16>
// CHECK:         %[[OUT:.*]] = sparq.attention scale = 2.500000e-01 ins(%[[EXPANDED]], %[[K16]], %[[V16]], %[[EXPANDED1]] : tensor<4x1x3x8xbf16>, tensor<4x16x8xbf16>, tensor<4x16x8xbf16>, tensor<4x1x3x16xbf16>) outs({{.*}} : tensor<4x1x3x8xf32>)
// CHECK:         %[[COLLAPSED:.*]] = tensor.collapse_shape %[[OUT]] {{\[\[}}0], [1, 2], [3]] : tensor<4x1x3x8xf32> into tensor<4x3x8xf32>
// CHECK:         %[[ROUNDED:.*]] = arith.truncf %[[COLLAPSED]] : tensor<4x3x8xf32> to tensor<4x3x8xbf16>
// CHECK:         return %[[ROUNDED]] : tensor<4x3x8xbf16>
func.func @bf16(%q: !q, %k: !k, %v: !k, %q16: tensor<4x3x8xbf16>, %k16: tensor<4x16x8xbf16>, %v16: tensor<4x16x8xbf16>, %mask: tensor<4x3x16xbf16>) -> tensor<4x3x8xbf16> {
  %zero = arith.constant 0.0 : f32
  %ninf = arith.constant 0xFF800000 : f32
  %se = tensor.empty() : !s
  %s0 = linalg.fill ins(%zero : f32) outs(%se : !s) -> !s
  %s = linalg.generic {indexing_maps = [#q, #k, #s], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%q16, %k16 : tensor<4x3x8xbf16>, tensor<4x16x8xbf16>) outs(%s0 : !s) {
  ^bb0(%a: bf16, %b: bf16, %acc: f32):
    %a32 = arith.extf %a : bf16 to f32
    %b32 = arith.extf %b : bf16 to f32
    %m = arith.mulf %a32, %b32 : f32
    %n = arith.addf %acc, %m : f32
    linalg.yield %n : f32
  } -> !s
  %t = arith.truncf %s : !s to tensor<4x3x16xbf16>
  %c16 = arith.constant dense<0.25> : tensor<4x3x16xbf16>
  %u = arith.mulf %t, %c16 : tensor<4x3x16xbf16>
  %w = arith.addf %u, %mask : tensor<4x3x16xbf16>
  %x = arith.extf %w : tensor<4x3x16xbf16> to !s
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
  %p16 = arith.truncf %p : !s to tensor<4x3x16xbf16>
  %o32 = linalg.batch_matmul ins(%p16, %v16 : tensor<4x3x16xbf16>, tensor<4x16x8xbf16>) outs(%o0 : !q) -> !q
  %o = arith.truncf %o32 : !q to tensor<4x3x8xbf16>
  return %o : tensor<4x3x8xbf16>
}

// Operands upcast first: sparq.attention reads them as they are stored.
// CHECK-LABEL: func.func @f16_upcast(
// CHECK-SAME:    %[[Q:[^:]+]]: {{[^ ]+}}, %[[K:[^:]+]]: {{[^ ]+}}, %[[V:[^:]+]]: {{[^ ]+}}, %[[Q16:[^:]+]]: {{[^ ]+}}, %[[K16:[^:]+]]: {{[^ ]+}}, %[[V16:[^:]+]]: {{[^ ]+}})
// CHECK:         %[[EXPANDED:.*]] = tensor.expand_shape %[[Q16]] {{\[\[}}0], [1, 2], [3]] output_shape [4, 1, 3, 8] : tensor<4x3x8xf16> into tensor<4x1x3x8xf16>
// CHECK:         %[[OUT:.*]] = sparq.attention scale = 2.500000e-01 ins(%[[EXPANDED]], %[[K16]], %[[V16]] : tensor<4x1x3x8xf16>, tensor<4x16x8xf16>, tensor<4x16x8xf16>) outs({{.*}} : tensor<4x1x3x8xf32>)
// CHECK:         %[[COLLAPSED:.*]] = tensor.collapse_shape %[[OUT]] {{\[\[}}0], [1, 2], [3]] : tensor<4x1x3x8xf32> into tensor<4x3x8xf32>
// CHECK:         return %[[COLLAPSED]] : tensor<4x3x8xf32>
func.func @f16_upcast(%q: !q, %k: !k, %v: !k, %q16: tensor<4x3x8xf16>, %k16: tensor<4x16x8xf16>, %v16: tensor<4x16x8xf16>) -> !q {
  %zero = arith.constant 0.0 : f32
  %ninf = arith.constant 0xFF800000 : f32
  %se = tensor.empty() : !s
  %s0 = linalg.fill ins(%zero : f32) outs(%se : !s) -> !s
  %qf = arith.extf %q16 : tensor<4x3x8xf16> to !q
  %kf = arith.extf %k16 : tensor<4x16x8xf16> to !k
  %s = linalg.batch_matmul indexing_maps = [#q, #k, #s] ins(%qf, %kf : !q, !k) outs(%s0 : !s) -> !s
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
  %vf = arith.extf %v16 : tensor<4x16x8xf16> to !k
  %o = linalg.batch_matmul ins(%p, %vf : !s, !k) outs(%o0 : !q) -> !q
  return %o : !q
}

// A rounding of an operand is kept.
// CHECK-LABEL: func.func @rounded_operand(
// CHECK-SAME:    %[[Q:[^:]+]]: {{[^ ]+}}, %[[K:[^:]+]]: {{[^ ]+}}, %[[V:[^:]+]]: {{[^ ]+}})
// CHECK:         %[[ROUNDED:.*]] = arith.truncf %[[Q]] : tensor<4x3x8xf32> to tensor<4x3x8xf16>
// CHECK:         %[[EXPANDED:.*]] = tensor.expand_shape %[[ROUNDED]] {{\[\[}}0], [1, 2], [3]] output_shape [4, 1, 3, 8] : tensor<4x3x8xf16> into tensor<4x1x3x8xf16>
// CHECK:         %[[OUT:.*]] = sparq.attention scale = 2.500000e-01 ins(%[[EXPANDED]], %[[K]], %[[V]] : tensor<4x1x3x8xf16>, tensor<4x16x8xf32>, tensor<4x16x8xf32>) outs({{.*}} : tensor<4x1x3x8xf32>)
// CHECK:         %[[COLLAPSED:.*]] = tensor.collapse_shape %[[OUT]] {{\[\[}}0], [1, 2], [3]] : tensor<4x1x3x8xf32> into tensor<4x3x8xf32>
// CHECK:         return %[[COLLAPSED]] : tensor<4x3x8xf32>
func.func @rounded_operand(%q: !q, %k: !k, %v: !k) -> !q {
  %zero = arith.constant 0.0 : f32
  %ninf = arith.constant 0xFF800000 : f32
  %se = tensor.empty() : !s
  %s0 = linalg.fill ins(%zero : f32) outs(%se : !s) -> !s
  %qh = arith.truncf %q : !q to tensor<4x3x8xf16>
  %qf = arith.extf %qh : tensor<4x3x8xf16> to !q
  %s = linalg.batch_matmul indexing_maps = [#q, #k, #s] ins(%qf, %k : !q, !k) outs(%s0 : !s) -> !s
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
