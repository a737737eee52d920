// RUN: sparq-opt %s --sparq-raise-attention | FileCheck %s
// RUN: sparq-opt %s --sparq-raise-attention | sparq-opt --sparq-raise-attention | FileCheck %s

// Where the scale can be: all factors are multiplied into one.

!q = tensor<4x3x8xf32>
!k = tensor<4x16x8xf32>
!s = tensor<4x3x16xf32>
!r = tensor<4x3xf32>
#q = affine_map<(b, m, s, d) -> (b, m, d)>
#k = affine_map<(b, m, s, d) -> (b, s, d)>
#s = affine_map<(b, m, s, d) -> (b, m, s)>
#id = affine_map<(b, m, s) -> (b, m, s)>
#row = affine_map<(b, m, s) -> (b, m, 0)>

// CHECK-LABEL: func.func @on_query(
// CHECK-SAME:    %[[Q:[^:]+]]: {{[^ ]+}}, %[[K:[^:]+]]: {{[^ ]+}}, %[[V:[^:]+]]: {{[^ ]+}}, %[[BIAS:[^:]+]]: {{[^ ]+}})
// CHECK:         %[[OUT:.*]] = sparq.attention scale = 2.500000e-01 ins(%{{.*}}, %[[K]], %[[V]], %{{.*}} : tensor<4x1x3x8xf32>, tensor<4x16x8xf32>, tensor<4x16x8xf32>, tensor<4x1x3x16xf32>) outs({{.*}} : tensor<4x1x3x8xf32>)
func.func @on_query(%q: !q, %k: !k, %v: !k, %bias: !s) -> !q {
  %zero = arith.constant 0.0 : f32
  %ninf = arith.constant 0xFF800000 : f32
  %se = tensor.empty() : !s
  %s0 = linalg.fill ins(%zero : f32) outs(%se : !s) -> !s
  %qc = arith.constant dense<0.25> : !q
  %qs = arith.mulf %q, %qc : !q
  %s = linalg.batch_matmul indexing_maps = [#q, #k, #s] ins(%qs, %k : !q, !k) outs(%s0 : !s) -> !s
  %x = arith.addf %s, %bias : !s
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

// CHECK-LABEL: func.func @on_key(
// CHECK-SAME:    %[[Q:[^:]+]]: {{[^ ]+}}, %[[K:[^:]+]]: {{[^ ]+}}, %[[V:[^:]+]]: {{[^ ]+}}, %[[BIAS:[^:]+]]: {{[^ ]+}})
// CHECK:         %[[OUT:.*]] = sparq.attention scale = 2.500000e-01 ins(%{{.*}}, %[[K]], %[[V]], %{{.*}} : tensor<4x1x3x8xf32>, tensor<4x16x8xf32>, tensor<4x16x8xf32>, tensor<4x1x3x16xf32>) outs({{.*}} : tensor<4x1x3x8xf32>)
func.func @on_key(%q: !q, %k: !k, %v: !k, %bias: !s) -> !q {
  %zero = arith.constant 0.0 : f32
  %ninf = arith.constant 0xFF800000 : f32
  %se = tensor.empty() : !s
  %s0 = linalg.fill ins(%zero : f32) outs(%se : !s) -> !s
  %kc = arith.constant dense<0.25> : !k
  %ks = arith.mulf %k, %kc : !k
  %s = linalg.batch_matmul indexing_maps = [#q, #k, #s] ins(%q, %ks : !q, !k) outs(%s0 : !s) -> !s
  %x = arith.addf %s, %bias : !s
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

// As decomposed SDPA: each times the root.
// CHECK-LABEL: func.func @on_both(
// CHECK-SAME:    %[[Q:[^:]+]]: {{[^ ]+}}, %[[K:[^:]+]]: {{[^ ]+}}, %[[V:[^:]+]]: {{[^ ]+}}, %[[BIAS:[^:]+]]: {{[^ ]+}})
// CHECK:         %[[OUT:.*]] = sparq.attention scale = 2.500000e-01 ins(%{{.*}}, %[[K]], %[[V]], %{{.*}} : tensor<4x1x3x8xf32>, tensor<4x16x8xf32>, tensor<4x16x8xf32>, tensor<4x1x3x16xf32>) outs({{.*}} : tensor<4x1x3x8xf32>)
func.func @on_both(%q: !q, %k: !k, %v: !k, %bias: !s) -> !q {
  %zero = arith.constant 0.0 : f32
  %ninf = arith.constant 0xFF800000 : f32
  %se = tensor.empty() : !s
  %s0 = linalg.fill ins(%zero : f32) outs(%se : !s) -> !s
  %qc = arith.constant dense<0.5> : !q
  %qs = arith.mulf %q, %qc : !q
  %kc = arith.constant dense<0.5> : !k
  %ks = arith.mulf %k, %kc : !k
  %s = linalg.batch_matmul indexing_maps = [#q, #k, #s] ins(%qs, %ks : !q, !k) outs(%s0 : !s) -> !s
  %x = arith.addf %s, %bias : !s
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

// Scaled twice: the scale is the product.
// CHECK-LABEL: func.func @on_query_and_logits(
// CHECK-SAME:    %[[Q:[^:]+]]: {{[^ ]+}}, %[[K:[^:]+]]: {{[^ ]+}}, %[[V:[^:]+]]: {{[^ ]+}})
// CHECK:         %[[OUT:.*]] = sparq.attention scale = 1.250000e-01 ins(%{{.*}}, %[[K]], %[[V]] : tensor<4x1x3x8xf32>, tensor<4x16x8xf32>, tensor<4x16x8xf32>) outs({{.*}} : tensor<4x1x3x8xf32>)
func.func @on_query_and_logits(%q: !q, %k: !k, %v: !k) -> !q {
  %zero = arith.constant 0.0 : f32
  %ninf = arith.constant 0xFF800000 : f32
  %se = tensor.empty() : !s
  %s0 = linalg.fill ins(%zero : f32) outs(%se : !s) -> !s
  %qc = arith.constant dense<0.5> : !q
  %qs = arith.mulf %q, %qc : !q
  %s = linalg.batch_matmul indexing_maps = [#q, #k, #s] ins(%qs, %k : !q, !k) outs(%s0 : !s) -> !s
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

// CHECK-LABEL: func.func @divided(
// CHECK-SAME:    %[[Q:[^:]+]]: {{[^ ]+}}, %[[K:[^:]+]]: {{[^ ]+}}, %[[V:[^:]+]]: {{[^ ]+}})
// CHECK:         %[[OUT:.*]] = sparq.attention scale = 2.500000e-01 ins(%{{.*}}, %[[K]], %[[V]] : tensor<4x1x3x8xf32>, tensor<4x16x8xf32>, tensor<4x16x8xf32>) outs({{.*}} : tensor<4x1x3x8xf32>)
func.func @divided(%q: !q, %k: !k, %v: !k) -> !q {
  %zero = arith.constant 0.0 : f32
  %ninf = arith.constant 0xFF800000 : f32
  %se = tensor.empty() : !s
  %s0 = linalg.fill ins(%zero : f32) outs(%se : !s) -> !s
  %s = linalg.batch_matmul indexing_maps = [#q, #k, #s] ins(%q, %k : !q, !k) outs(%s0 : !s) -> !s
  %c = arith.constant dense<4.0> : !s
  %x = arith.divf %s, %c : !s
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

// No scale at all is a scale of 1, not the default.
// CHECK-LABEL: func.func @none(
// CHECK-SAME:    %[[Q:[^:]+]]: {{[^ ]+}}, %[[K:[^:]+]]: {{[^ ]+}}, %[[V:[^:]+]]: {{[^ ]+}}, %[[BIAS:[^:]+]]: {{[^ ]+}})
// CHECK:         %[[OUT:.*]] = sparq.attention scale = 1.000000e+00 ins(%{{.*}}, %[[K]], %[[V]], %{{.*}} : tensor<4x1x3x8xf32>, tensor<4x16x8xf32>, tensor<4x16x8xf32>, tensor<4x1x3x16xf32>) outs({{.*}} : tensor<4x1x3x8xf32>)
func.func @none(%q: !q, %k: !k, %v: !k, %bias: !s) -> !q {
  %zero = arith.constant 0.0 : f32
  %ninf = arith.constant 0xFF800000 : f32
  %se = tensor.empty() : !s
  %s0 = linalg.fill ins(%zero : f32) outs(%se : !s) -> !s
  %s = linalg.batch_matmul indexing_maps = [#q, #k, #s] ins(%q, %k : !q, !k) outs(%s0 : !s) -> !s
  %x = arith.addf %s, %bias : !s
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

// CHECK-LABEL: func.func @negative(
// CHECK-SAME:    %[[Q:[^:]+]]: {{[^ ]+}}, %[[K:[^:]+]]: {{[^ ]+}}, %[[V:[^:]+]]: {{[^ ]+}})
// CHECK:         %[[OUT:.*]] = sparq.attention scale = -2.500000e-01 ins(%{{.*}}, %[[K]], %[[V]] : tensor<4x1x3x8xf32>, tensor<4x16x8xf32>, tensor<4x16x8xf32>) outs({{.*}} : tensor<4x1x3x8xf32>)
func.func @negative(%q: !q, %k: !k, %v: !k) -> !q {
  %zero = arith.constant 0.0 : f32
  %ninf = arith.constant 0xFF800000 : f32
  %se = tensor.empty() : !s
  %s0 = linalg.fill ins(%zero : f32) outs(%se : !s) -> !s
  %s = linalg.batch_matmul indexing_maps = [#q, #k, #s] ins(%q, %k : !q, !k) outs(%s0 : !s) -> !s
  %c = arith.constant dense<0.25> : !s
  %t = arith.mulf %s, %c : !s
  %x = arith.negf %t : !s
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

// 1/sqrt(16), computed in the program.
// CHECK-LABEL: func.func @computed(
// CHECK-SAME:    %[[Q:[^:]+]]: {{[^ ]+}}, %[[K:[^:]+]]: {{[^ ]+}}, %[[V:[^:]+]]: {{[^ ]+}})
// CHECK:         %[[OUT:.*]] = sparq.attention scale = 2.500000e-01 ins(%{{.*}}, %[[K]], %[[V]] : tensor<4x1x3x8xf32>, tensor<4x16x8xf32>, tensor<4x16x8xf32>) outs({{.*}} : tensor<4x1x3x8xf32>)
func.func @computed(%q: !q, %k: !k, %v: !k) -> !q {
  %zero = arith.constant 0.0 : f32
  %ninf = arith.constant 0xFF800000 : f32
  %se = tensor.empty() : !s
  %s0 = linalg.fill ins(%zero : f32) outs(%se : !s) -> !s
  %s = linalg.batch_matmul indexing_maps = [#q, #k, #s] ins(%q, %k : !q, !k) outs(%s0 : !s) -> !s
  %eight = arith.constant dense<16.0> : !s
  %c = math.rsqrt %eight : !s
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

// The mask is scaled too.
// CHECK-LABEL: func.func @after_mask(
// CHECK-SAME:    %[[Q:[^:]+]]: {{[^ ]+}}, %[[K:[^:]+]]: {{[^ ]+}}, %[[V:[^:]+]]: {{[^ ]+}}, %[[BIAS:[^:]+]]: {{[^ ]+}})
// CHECK:         %[[MASK:.*]] = linalg.generic {{.*}} ins(%[[BIAS]] : tensor<4x3x16xf32>) outs({{.*}} : tensor<4x1x3x16xf32>) {
// CHECK:         %{{.*}} = arith.constant 2.500000e-01 : f32
// CHECK:         %{{.*}} = arith.mulf %{{.*}}, %{{.*}} : f32
// CHECK:         %[[OUT:.*]] = sparq.attention scale = 2.500000e-01 ins(%{{.*}}, %[[K]], %[[V]], %[[MASK]] : tensor<4x1x3x8xf32>, tensor<4x16x8xf32>, tensor<4x16x8xf32>, tensor<4x1x3x16xf32>) outs({{.*}} : tensor<4x1x3x8xf32>)
func.func @after_mask(%q: !q, %k: !k, %v: !k, %bias: !s) -> !q {
  %zero = arith.constant 0.0 : f32
  %ninf = arith.constant 0xFF800000 : f32
  %se = tensor.empty() : !s
  %s0 = linalg.fill ins(%zero : f32) outs(%se : !s) -> !s
  %s = linalg.batch_matmul indexing_maps = [#q, #k, #s] ins(%q, %k : !q, !k) outs(%s0 : !s) -> !s
  %c = arith.constant dense<0.25> : !s
  %t = arith.addf %s, %bias : !s
  %x = arith.mulf %t, %c : !s
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

// torch-mlir's constants.
// CHECK-LABEL: func.func @double_in_body(
// CHECK-SAME:    %[[Q:[^:]+]]: {{[^ ]+}}, %[[K:[^:]+]]: {{[^ ]+}}, %[[V:[^:]+]]: {{[^ ]+}})
// CHECK:         %[[OUT:.*]] = sparq.attention scale = 2.500000e-01 ins(%{{.*}}, %[[K]], %[[V]] : tensor<4x1x3x8xf32>, tensor<4x16x8xf32>, tensor<4x16x8xf32>) outs({{.*}} : tensor<4x1x3x8xf32>)
func.func @double_in_body(%q: !q, %k: !k, %v: !k) -> !q {
  %zero = arith.constant 0.0 : f32
  %ninf = arith.constant 0xFF800000 : f32
  %se = tensor.empty() : !s
  %s0 = linalg.fill ins(%zero : f32) outs(%se : !s) -> !s
  %s = linalg.batch_matmul indexing_maps = [#q, #k, #s] ins(%q, %k : !q, !k) outs(%s0 : !s) -> !s
  %c = arith.constant 0.25 : f64
  %x = linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel", "parallel", "parallel"]} ins(%s : !s) outs(%se : !s) {
  ^bb0(%a: f32, %out: f32):
    %t = arith.truncf %c : f64 to f32
    %u = arith.mulf %a, %t : f32
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
