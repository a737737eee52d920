// RUN: sparq-opt %s --sparq-raise-attention | FileCheck %s
// RUN: sparq-opt %s --sparq-raise-attention | sparq-opt --sparq-raise-attention | FileCheck %s

// Softmax in the ways programs spell it.

!q = tensor<4x3x8xf32>
!k = tensor<4x16x8xf32>
!s = tensor<4x3x16xf32>
!r = tensor<4x3xf32>
#q = affine_map<(b, m, s, d) -> (b, m, d)>
#k = affine_map<(b, m, s, d) -> (b, s, d)>
#s = affine_map<(b, m, s, d) -> (b, m, s)>
#id = affine_map<(b, m, s) -> (b, m, s)>
#row = affine_map<(b, m, s) -> (b, m, 0)>

// CHECK-LABEL: func.func @plain(
// CHECK-SAME:    %[[Q:[^:]+]]: {{[^ ]+}}, %[[K:[^:]+]]: {{[^ ]+}}, %[[V:[^:]+]]: {{[^ ]+}})
// CHECK:         %[[OUT:.*]] = sparq.attention scale = 2.500000e-01 ins(%{{.*}}, %[[K]], %[[V]] : tensor<4x1x3x8xf32>, tensor<4x16x8xf32>, tensor<4x16x8xf32>) outs({{.*}} : tensor<4x1x3x8xf32>)
func.func @plain(%q: !q, %k: !k, %v: !k) -> !q {
  %zero = arith.constant 0.0 : f32
  %ninf = arith.constant 0xFF800000 : f32
  %se = tensor.empty() : !s
  %s0 = linalg.fill ins(%zero : f32) outs(%se : !s) -> !s
  %s = linalg.batch_matmul indexing_maps = [#q, #k, #s] ins(%q, %k : !q, !k) outs(%s0 : !s) -> !s
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

// CHECK-LABEL: func.func @named(
// CHECK-SAME:    %[[Q:[^:]+]]: {{[^ ]+}}, %[[K:[^:]+]]: {{[^ ]+}}, %[[V:[^:]+]]: {{[^ ]+}})
// CHECK:         %[[OUT:.*]] = sparq.attention scale = 2.500000e-01 ins(%{{.*}}, %[[K]], %[[V]] : tensor<4x1x3x8xf32>, tensor<4x16x8xf32>, tensor<4x16x8xf32>) outs({{.*}} : tensor<4x1x3x8xf32>)
func.func @named(%q: !q, %k: !k, %v: !k) -> !q {
  %zero = arith.constant 0.0 : f32
  %ninf = arith.constant 0xFF800000 : f32
  %se = tensor.empty() : !s
  %s0 = linalg.fill ins(%zero : f32) outs(%se : !s) -> !s
  %s = linalg.batch_matmul indexing_maps = [#q, #k, #s] ins(%q, %k : !q, !k) outs(%s0 : !s) -> !s
  %c = arith.constant dense<0.25> : !s
  %x = arith.mulf %s, %c : !s
  %p = linalg.softmax dimension(2) ins(%x : !s) outs(%se : !s) -> !s
  %oe = tensor.empty() : !q
  %o0 = linalg.fill ins(%zero : f32) outs(%oe : !q) -> !q
  %o = linalg.batch_matmul ins(%p, %v : !s, !k) outs(%o0 : !q) -> !q
  return %o : !q
}

// Without the maximum the same is computed, but for overflow.
// CHECK-LABEL: func.func @no_maximum(
// CHECK-SAME:    %[[Q:[^:]+]]: {{[^ ]+}}, %[[K:[^:]+]]: {{[^ ]+}}, %[[V:[^:]+]]: {{[^ ]+}})
// CHECK:         %[[OUT:.*]] = sparq.attention scale = 2.500000e-01 ins(%{{.*}}, %[[K]], %[[V]] : tensor<4x1x3x8xf32>, tensor<4x16x8xf32>, tensor<4x16x8xf32>) outs({{.*}} : tensor<4x1x3x8xf32>)
func.func @no_maximum(%q: !q, %k: !k, %v: !k) -> !q {
  %zero = arith.constant 0.0 : f32
  %ninf = arith.constant 0xFF800000 : f32
  %se = tensor.empty() : !s
  %s0 = linalg.fill ins(%zero : f32) outs(%se : !s) -> !s
  %s = linalg.batch_matmul indexing_maps = [#q, #k, #s] ins(%q, %k : !q, !k) outs(%s0 : !s) -> !s
  %c = arith.constant dense<0.25> : !s
  %x = arith.mulf %s, %c : !s
  %re = tensor.empty() : !r
  %e = math.exp %x : !s
  %l0 = linalg.fill ins(%zero : f32) outs(%re : !r) -> !r
  %sum = linalg.reduce { arith.addf } ins(%e : !s) outs(%l0 : !r) dimensions = [2]
  %sumb = linalg.broadcast ins(%sum : !r) outs(%se : !s) dimensions = [2]
  %p = arith.divf %e, %sumb : !s
  %oe = tensor.empty() : !q
  %o0 = linalg.fill ins(%zero : f32) outs(%oe : !q) -> !q
  %o = linalg.batch_matmul ins(%p, %v : !s, !k) outs(%o0 : !q) -> !q
  return %o : !q
}

// JAX's guard.
// CHECK-LABEL: func.func @guarded_maximum(
// CHECK-SAME:    %[[Q:[^:]+]]: {{[^ ]+}}, %[[K:[^:]+]]: {{[^ ]+}}, %[[V:[^:]+]]: {{[^ ]+}})
// CHECK:         %[[OUT:.*]] = sparq.attention scale = 2.500000e-01 ins(%{{.*}}, %[[K]], %[[V]] : tensor<4x1x3x8xf32>, tensor<4x16x8xf32>, tensor<4x16x8xf32>) outs({{.*}} : tensor<4x1x3x8xf32>)
func.func @guarded_maximum(%q: !q, %k: !k, %v: !k) -> !q {
  %zero = arith.constant 0.0 : f32
  %ninf = arith.constant 0xFF800000 : f32
  %se = tensor.empty() : !s
  %s0 = linalg.fill ins(%zero : f32) outs(%se : !s) -> !s
  %s = linalg.batch_matmul indexing_maps = [#q, #k, #s] ins(%q, %k : !q, !k) outs(%s0 : !s) -> !s
  %c = arith.constant dense<0.25> : !s
  %x = arith.mulf %s, %c : !s
  %re = tensor.empty() : !r
  %m0 = linalg.fill ins(%ninf : f32) outs(%re : !r) -> !r
  %max = linalg.reduce { arith.maximumf } ins(%x : !s) outs(%m0 : !r) dimensions = [2]
  %ninfs = arith.constant dense<0xFF800000> : !r
  %m1 = arith.maximumf %ninfs, %max : !r
  %maxb = linalg.broadcast ins(%m1 : !r) outs(%se : !s) dimensions = [2]
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

// CHECK-LABEL: func.func @replaced_infinite_maximum(
// CHECK-SAME:    %[[Q:[^:]+]]: {{[^ ]+}}, %[[K:[^:]+]]: {{[^ ]+}}, %[[V:[^:]+]]: {{[^ ]+}})
// CHECK:         %[[OUT:.*]] = sparq.attention scale = 2.500000e-01 ins(%{{.*}}, %[[K]], %[[V]] : tensor<4x1x3x8xf32>, tensor<4x16x8xf32>, tensor<4x16x8xf32>) outs({{.*}} : tensor<4x1x3x8xf32>)
func.func @replaced_infinite_maximum(%q: !q, %k: !k, %v: !k) -> !q {
  %zero = arith.constant 0.0 : f32
  %ninf = arith.constant 0xFF800000 : f32
  %se = tensor.empty() : !s
  %s0 = linalg.fill ins(%zero : f32) outs(%se : !s) -> !s
  %s = linalg.batch_matmul indexing_maps = [#q, #k, #s] ins(%q, %k : !q, !k) outs(%s0 : !s) -> !s
  %c = arith.constant dense<0.25> : !s
  %x = arith.mulf %s, %c : !s
  %re = tensor.empty() : !r
  %m0 = linalg.fill ins(%ninf : f32) outs(%re : !r) -> !r
  %max = linalg.reduce { arith.maximumf } ins(%x : !s) outs(%m0 : !r) dimensions = [2]
  %ninfs = arith.constant dense<0xFF800000> : !r
  %zeros = arith.constant dense<0.0> : !r
  %isinf = arith.cmpf oeq, %max, %ninfs : !r
  %m1 = arith.select %isinf, %zeros, %max : tensor<4x3xi1>, !r
  %maxb = linalg.broadcast ins(%m1 : !r) outs(%se : !s) dimensions = [2]
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

// CHECK-LABEL: func.func @maximum_from_lowest(
// CHECK-SAME:    %[[Q:[^:]+]]: {{[^ ]+}}, %[[K:[^:]+]]: {{[^ ]+}}, %[[V:[^:]+]]: {{[^ ]+}})
// CHECK:         %[[OUT:.*]] = sparq.attention scale = 2.500000e-01 ins(%{{.*}}, %[[K]], %[[V]] : tensor<4x1x3x8xf32>, tensor<4x16x8xf32>, tensor<4x16x8xf32>) outs({{.*}} : tensor<4x1x3x8xf32>)
func.func @maximum_from_lowest(%q: !q, %k: !k, %v: !k) -> !q {
  %zero = arith.constant 0.0 : f32
  %ninf = arith.constant -3.40282347E+38 : f32
  %se = tensor.empty() : !s
  %s0 = linalg.fill ins(%zero : f32) outs(%se : !s) -> !s
  %s = linalg.batch_matmul indexing_maps = [#q, #k, #s] ins(%q, %k : !q, !k) outs(%s0 : !s) -> !s
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

// CHECK-LABEL: func.func @reciprocal(
// CHECK-SAME:    %[[Q:[^:]+]]: {{[^ ]+}}, %[[K:[^:]+]]: {{[^ ]+}}, %[[V:[^:]+]]: {{[^ ]+}})
// CHECK:         %[[OUT:.*]] = sparq.attention scale = 2.500000e-01 ins(%{{.*}}, %[[K]], %[[V]] : tensor<4x1x3x8xf32>, tensor<4x16x8xf32>, tensor<4x16x8xf32>) outs({{.*}} : tensor<4x1x3x8xf32>)
func.func @reciprocal(%q: !q, %k: !k, %v: !k) -> !q {
  %zero = arith.constant 0.0 : f32
  %ninf = arith.constant 0xFF800000 : f32
  %se = tensor.empty() : !s
  %s0 = linalg.fill ins(%zero : f32) outs(%se : !s) -> !s
  %s = linalg.batch_matmul indexing_maps = [#q, #k, #s] ins(%q, %k : !q, !k) outs(%s0 : !s) -> !s
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
  %one = arith.constant dense<1.0> : !r
  %inv = arith.divf %one, %sum : !r
  %sumb = linalg.broadcast ins(%inv : !r) outs(%se : !s) dimensions = [2]
  %p = arith.mulf %e, %sumb : !s
  %oe = tensor.empty() : !q
  %o0 = linalg.fill ins(%zero : f32) outs(%oe : !q) -> !q
  %o = linalg.batch_matmul ins(%p, %v : !s, !k) outs(%o0 : !q) -> !q
  return %o : !q
}

// log2(e) is folded into the scale: 0.25 log2(e).
// CHECK-LABEL: func.func @exp2(
// CHECK-SAME:    %[[Q:[^:]+]]: {{[^ ]+}}, %[[K:[^:]+]]: {{[^ ]+}}, %[[V:[^:]+]]: {{[^ ]+}})
// CHECK:         %[[OUT:.*]] = sparq.attention scale = 2.500000e-01 ins(%{{.*}}, %[[K]], %[[V]] : tensor<4x1x3x8xf32>, tensor<4x16x8xf32>, tensor<4x16x8xf32>) outs({{.*}} : tensor<4x1x3x8xf32>)
func.func @exp2(%q: !q, %k: !k, %v: !k) -> !q {
  %zero = arith.constant 0.0 : f32
  %ninf = arith.constant 0xFF800000 : f32
  %se = tensor.empty() : !s
  %s0 = linalg.fill ins(%zero : f32) outs(%se : !s) -> !s
  %s = linalg.batch_matmul indexing_maps = [#q, #k, #s] ins(%q, %k : !q, !k) outs(%s0 : !s) -> !s
  %c = arith.constant dense<0.36067376022> : !s
  %x = arith.mulf %s, %c : !s
  %re = tensor.empty() : !r
  %m0 = linalg.fill ins(%ninf : f32) outs(%re : !r) -> !r
  %max = linalg.reduce { arith.maximumf } ins(%x : !s) outs(%m0 : !r) dimensions = [2]
  %maxb = linalg.broadcast ins(%max : !r) outs(%se : !s) dimensions = [2]
  %d = arith.subf %x, %maxb : !s
  %e = math.exp2 %d : !s
  %l0 = linalg.fill ins(%zero : f32) outs(%re : !r) -> !r
  %sum = linalg.reduce { arith.addf } ins(%e : !s) outs(%l0 : !r) dimensions = [2]
  %sumb = linalg.broadcast ins(%sum : !r) outs(%se : !s) dimensions = [2]
  %p = arith.divf %e, %sumb : !s
  %oe = tensor.empty() : !q
  %o0 = linalg.fill ins(%zero : f32) outs(%oe : !q) -> !q
  %o = linalg.batch_matmul ins(%p, %v : !s, !k) outs(%o0 : !q) -> !q
  return %o : !q
}

// CHECK-LABEL: func.func @exp2_of_scaled_difference(
// CHECK-SAME:    %[[Q:[^:]+]]: {{[^ ]+}}, %[[K:[^:]+]]: {{[^ ]+}}, %[[V:[^:]+]]: {{[^ ]+}})
// CHECK:         %[[OUT:.*]] = sparq.attention scale = 2.500000e-01 ins(%{{.*}}, %[[K]], %[[V]] : tensor<4x1x3x8xf32>, tensor<4x16x8xf32>, tensor<4x16x8xf32>) outs({{.*}} : tensor<4x1x3x8xf32>)
func.func @exp2_of_scaled_difference(%q: !q, %k: !k, %v: !k) -> !q {
  %zero = arith.constant 0.0 : f32
  %ninf = arith.constant 0xFF800000 : f32
  %se = tensor.empty() : !s
  %s0 = linalg.fill ins(%zero : f32) outs(%se : !s) -> !s
  %s = linalg.batch_matmul indexing_maps = [#q, #k, #s] ins(%q, %k : !q, !k) outs(%s0 : !s) -> !s
  %c = arith.constant dense<0.25> : !s
  %x = arith.mulf %s, %c : !s
  %re = tensor.empty() : !r
  %m0 = linalg.fill ins(%ninf : f32) outs(%re : !r) -> !r
  %max = linalg.reduce { arith.maximumf } ins(%x : !s) outs(%m0 : !r) dimensions = [2]
  %maxb = linalg.broadcast ins(%max : !r) outs(%se : !s) dimensions = [2]
  %d = arith.subf %x, %maxb : !s
  %log2e = arith.constant dense<1.44269504089> : !s
  %t = arith.mulf %d, %log2e : !s
  %e = math.exp2 %t : !s
  %l0 = linalg.fill ins(%zero : f32) outs(%re : !r) -> !r
  %sum = linalg.reduce { arith.addf } ins(%e : !s) outs(%l0 : !r) dimensions = [2]
  %sumb = linalg.broadcast ins(%sum : !r) outs(%se : !s) dimensions = [2]
  %p = arith.divf %e, %sumb : !s
  %oe = tensor.empty() : !q
  %o0 = linalg.fill ins(%zero : f32) outs(%oe : !q) -> !q
  %o = linalg.batch_matmul ins(%p, %v : !s, !k) outs(%o0 : !q) -> !q
  return %o : !q
}

// Zeros where the whole row is masked out, as sparq.attention gives anyway.
// CHECK-LABEL: func.func @safe(
// CHECK-SAME:    %[[Q:[^:]+]]: {{[^ ]+}}, %[[K:[^:]+]]: {{[^ ]+}}, %[[V:[^:]+]]: {{[^ ]+}})
// CHECK:         %[[OUT:.*]] = sparq.attention scale = 2.500000e-01 ins(%{{.*}}, %[[K]], %[[V]] : tensor<4x1x3x8xf32>, tensor<4x16x8xf32>, tensor<4x16x8xf32>) outs({{.*}} : tensor<4x1x3x8xf32>)
func.func @safe(%q: !q, %k: !k, %v: !k) -> !q {
  %zero = arith.constant 0.0 : f32
  %ninf = arith.constant 0xFF800000 : f32
  %se = tensor.empty() : !s
  %s0 = linalg.fill ins(%zero : f32) outs(%se : !s) -> !s
  %s = linalg.batch_matmul indexing_maps = [#q, #k, #s] ins(%q, %k : !q, !k) outs(%s0 : !s) -> !s
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
  %ninfs = arith.constant dense<0xFF800000> : !s
  %true = arith.constant dense<true> : tensor<4x3x16xi1>
  %false = arith.constant false
  %isinf = arith.cmpf oeq, %x, %ninfs : !s
  %finite = arith.xori %isinf, %true : tensor<4x3x16xi1>
  %ie = tensor.empty() : tensor<4x3xi1>
  %i0 = linalg.fill ins(%false : i1) outs(%ie : tensor<4x3xi1>) -> tensor<4x3xi1>
  %any = linalg.reduce { arith.ori } ins(%finite : tensor<4x3x16xi1>) outs(%i0 : tensor<4x3xi1>) dimensions = [2]
  %be = tensor.empty() : tensor<4x3x16xi1>
  %anyb = linalg.broadcast ins(%any : tensor<4x3xi1>) outs(%be : tensor<4x3x16xi1>) dimensions = [2]
  %p0 = arith.divf %e, %sumb : !s
  %zeros = arith.constant dense<0.0> : !s
  %p = arith.select %anyb, %p0, %zeros : tensor<4x3x16xi1>, !s
  %oe = tensor.empty() : !q
  %o0 = linalg.fill ins(%zero : f32) outs(%oe : !q) -> !q
  %o = linalg.batch_matmul ins(%p, %v : !s, !k) outs(%o0 : !q) -> !q
  return %o : !q
}

// CHECK-LABEL: func.func @safe_by_maximum(
// CHECK-SAME:    %[[Q:[^:]+]]: {{[^ ]+}}, %[[K:[^:]+]]: {{[^ ]+}}, %[[V:[^:]+]]: {{[^ ]+}})
// CHECK:         %[[OUT:.*]] = sparq.attention scale = 2.500000e-01 ins(%{{.*}}, %[[K]], %[[V]] : tensor<4x1x3x8xf32>, tensor<4x16x8xf32>, tensor<4x16x8xf32>) outs({{.*}} : tensor<4x1x3x8xf32>)
func.func @safe_by_maximum(%q: !q, %k: !k, %v: !k) -> !q {
  %zero = arith.constant 0.0 : f32
  %ninf = arith.constant 0xFF800000 : f32
  %se = tensor.empty() : !s
  %s0 = linalg.fill ins(%zero : f32) outs(%se : !s) -> !s
  %s = linalg.batch_matmul indexing_maps = [#q, #k, #s] ins(%q, %k : !q, !k) outs(%s0 : !s) -> !s
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
  %ninfs = arith.constant dense<0xFF800000> : !s
  %all = arith.cmpf oeq, %maxb, %ninfs : !s
  %p0 = arith.divf %e, %sumb : !s
  %zeros = arith.constant dense<0.0> : !s
  %p = arith.select %all, %zeros, %p0 : tensor<4x3x16xi1>, !s
  %oe = tensor.empty() : !q
  %o0 = linalg.fill ins(%zero : f32) outs(%oe : !q) -> !q
  %o = linalg.batch_matmul ins(%p, %v : !s, !k) outs(%o0 : !q) -> !q
  return %o : !q
}

// Bodies hold several steps; exp is computed twice.
// CHECK-LABEL: func.func @fused(
// CHECK-SAME:    %[[Q:[^:]+]]: {{[^ ]+}}, %[[K:[^:]+]]: {{[^ ]+}}, %[[V:[^:]+]]: {{[^ ]+}})
// CHECK:         %[[OUT:.*]] = sparq.attention scale = 2.500000e-01 ins(%{{.*}}, %[[K]], %[[V]] : tensor<4x1x3x8xf32>, tensor<4x16x8xf32>, tensor<4x16x8xf32>) outs({{.*}} : tensor<4x1x3x8xf32>)
func.func @fused(%q: !q, %k: !k, %v: !k) -> !q {
  %zero = arith.constant 0.0 : f32
  %ninf = arith.constant 0xFF800000 : f32
  %se = tensor.empty() : !s
  %s0 = linalg.fill ins(%zero : f32) outs(%se : !s) -> !s
  %s = linalg.batch_matmul indexing_maps = [#q, #k, #s] ins(%q, %k : !q, !k) outs(%s0 : !s) -> !s
  %c = arith.constant dense<0.25> : !s
  %x = arith.mulf %s, %c : !s
  %re = tensor.empty() : !r
  %m0 = linalg.fill ins(%ninf : f32) outs(%re : !r) -> !r
  %max = linalg.reduce { arith.maximumf } ins(%x : !s) outs(%m0 : !r) dimensions = [2]
  %e = linalg.generic {indexing_maps = [#id, affine_map<(b, m, s) -> (b, m)>, #id], iterator_types = ["parallel", "parallel", "parallel"]} ins(%x, %max : !s, !r) outs(%se : !s) {
  ^bb0(%a: f32, %b: f32, %out: f32):
    %t = arith.subf %a, %b : f32
    %u = math.exp %t : f32
    linalg.yield %u : f32
  } -> !s
  %l0 = linalg.fill ins(%zero : f32) outs(%re : !r) -> !r
  %sum = linalg.generic {indexing_maps = [#id, affine_map<(b, m, s) -> (b, m)>, affine_map<(b, m, s) -> (b, m)>], iterator_types = ["parallel", "parallel", "reduction"]} ins(%x, %max : !s, !r) outs(%l0 : !r) {
  ^bb0(%a: f32, %b: f32, %acc: f32):
    %t = arith.subf %a, %b : f32
    %u = math.exp %t : f32
    %v2 = arith.addf %acc, %u : f32
    linalg.yield %v2 : f32
  } -> !r
  %p = linalg.generic {indexing_maps = [#id, affine_map<(b, m, s) -> (b, m)>, #id], iterator_types = ["parallel", "parallel", "parallel"]} ins(%e, %sum : !s, !r) outs(%se : !s) {
  ^bb0(%a: f32, %b: f32, %out: f32):
    %t = arith.divf %a, %b : f32
    linalg.yield %t : f32
  } -> !s
  %oe = tensor.empty() : !q
  %o0 = linalg.fill ins(%zero : f32) outs(%oe : !q) -> !q
  %o = linalg.batch_matmul ins(%p, %v : !s, !k) outs(%o0 : !q) -> !q
  return %o : !q
}
