// RUN: sparq-opt %s --sparq-raise-attention --remarks-filter=sparq -o %t 2>&1 | FileCheck %s
// RUN: FileCheck %s --check-prefix=IR --input-file %t

// More forms that are attention, one a function; no-match.mlir has those that
// are not. test/e2e/raise-forms.py runs them all, dense and raised.

// CHECK-NOT: Missed
// No product, no softmax but attention is left.
// IR-NOT: {{math.exp|linalg.softmax|linalg.batch_matmul|"reduction"}}

!q = tensor<4x3x8xf32>
!k = tensor<4x16x8xf32>
!s = tensor<4x3x16xf32>
!r = tensor<4x3xf32>
#q = affine_map<(b, m, s, d) -> (b, m, d)>
#k = affine_map<(b, m, s, d) -> (b, s, d)>
#s = affine_map<(b, m, s, d) -> (b, m, s)>
#ks = affine_map<(b, m, s, d) -> (b, s)>
#rot = affine_map<(b, m, s, d) -> (m, d)>
#rotk = affine_map<(b, m, s, d) -> (s, d)>
#p = affine_map<(b, m, d, s) -> (b, m, s)>
#v = affine_map<(b, m, d, s) -> (b, s, d)>
#vs = affine_map<(b, m, d, s) -> (b, s)>
#o = affine_map<(b, m, d, s) -> (b, m, d)>
#id = affine_map<(b, m, s) -> (b, m, s)>
#red = affine_map<(b, m, s) -> (b, m)>
#bs = affine_map<(b, m, s) -> (b, s)>
#b = affine_map<(b, m, s) -> (b)>
#j = affine_map<(b, m, s) -> (s)>
#id4 = affine_map<(a, h, m, s) -> (a, h, m, s)>
#first = affine_map<(a, h, m, s) -> (0, h, m, s)>

// What elementwise fusion moved into a product: rotary embedding, here of the
// query, in its first product.
// CHECK: [Passed] attention | Category:sparq:raise | Function=rotary_query_in_product | Remark="raised to sparq.attention: batch 1, 4 key-value heads, 1 query heads each, 3 query positions, 16 key positions, 8 components, no mask"
func.func @rotary_query_in_product(%q: !q, %k: !k, %v: !k, %rotated: !q, %cos: tensor<3x8xf32>, %sin: tensor<3x8xf32>) -> !q {
  %zero = arith.constant 0.0 : f32
  %se = tensor.empty() : !s
  %s0 = linalg.fill ins(%zero : f32) outs(%se : !s) -> !s
  %s = linalg.generic {indexing_maps = [#q, #q, #rot, #rot, #k, #s], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%q, %rotated, %cos, %sin, %k : !q, !q, tensor<3x8xf32>, tensor<3x8xf32>, !k) outs(%s0 : !s) {
  ^bb0(%a: f32, %ra: f32, %co: f32, %si: f32, %b: f32, %acc: f32):
    %t = arith.mulf %a, %co : f32
    %u = arith.mulf %ra, %si : f32
    %w = arith.addf %t, %u : f32
    %m = arith.mulf %w, %b : f32
    %n = arith.addf %acc, %m : f32
    linalg.yield %n : f32
  } -> !s
  %c = arith.constant dense<0.25> : !s
  %x = arith.mulf %s, %c : !s
  %p = linalg.softmax dimension(2) ins(%x : !s) outs(%se : !s) -> !s
  %oe = tensor.empty() : !q
  %o0 = linalg.fill ins(%zero : f32) outs(%oe : !q) -> !q
  %o = linalg.batch_matmul ins(%p, %v : !s, !k) outs(%o0 : !q) -> !q
  return %o : !q
}

// Of query and key, and the scale with it.
// CHECK: [Passed] attention | Category:sparq:raise | Function=rotary_both_in_product | Remark="raised to sparq.attention: batch 1, 4 key-value heads, 1 query heads each, 3 query positions, 16 key positions, 8 components, no mask"
func.func @rotary_both_in_product(%q: !q, %k: !k, %v: !k, %rq: !q, %rk: !k, %cos: tensor<16x8xf32>, %sin: tensor<16x8xf32>, %cosq: tensor<3x8xf32>) -> !q {
  %zero = arith.constant 0.0 : f32
  %se = tensor.empty() : !s
  %s0 = linalg.fill ins(%zero : f32) outs(%se : !s) -> !s
  %s = linalg.generic {indexing_maps = [#q, #q, #rot, #k, #k, #rotk, #rotk, #s], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%q, %rq, %cosq, %k, %rk, %cos, %sin : !q, !q, tensor<3x8xf32>, !k, !k, tensor<16x8xf32>, tensor<16x8xf32>) outs(%s0 : !s) {
  ^bb0(%a: f32, %ra: f32, %cq: f32, %b: f32, %rb: f32, %co: f32, %si: f32, %acc: f32):
    %t = arith.mulf %a, %cq : f32
    %w = arith.addf %t, %ra : f32
    %u = arith.mulf %b, %co : f32
    %y = arith.mulf %rb, %si : f32
    %z = arith.addf %u, %y : f32
    %m = arith.mulf %w, %z : f32
    %scale = arith.constant 0.25 : f32
    %scaled = arith.mulf %m, %scale : f32
    %n = arith.addf %scaled, %acc : f32
    linalg.yield %n : f32
  } -> !s
  %p = linalg.softmax dimension(2) ins(%s : !s) outs(%se : !s) -> !s
  %oe = tensor.empty() : !q
  %o0 = linalg.fill ins(%zero : f32) outs(%oe : !q) -> !q
  %o = linalg.batch_matmul ins(%p, %v : !s, !k) outs(%o0 : !q) -> !q
  return %o : !q
}

// The rotation too: the other half is read at a computed component.
// CHECK: [Passed] attention | Category:sparq:raise | Function=rotation_in_product | Remark="raised to sparq.attention: batch 1, 4 key-value heads, 1 query heads each, 3 query positions, 16 key positions, 8 components, no mask"
func.func @rotation_in_product(%q: !q, %k: !k, %v: !k, %cos: tensor<3x8xf32>, %sin: tensor<3x8xf32>) -> !q {
  %zero = arith.constant 0.0 : f32
  %se = tensor.empty() : !s
  %s0 = linalg.fill ins(%zero : f32) outs(%se : !s) -> !s
  %s = linalg.generic {indexing_maps = [#q, #rot, #rot, #k, #s], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%q, %cos, %sin, %k : !q, tensor<3x8xf32>, tensor<3x8xf32>, !k) outs(%s0 : !s) {
  ^bb0(%a: f32, %co: f32, %si: f32, %b: f32, %acc: f32):
    %ib = linalg.index 0 : index
    %im = linalg.index 1 : index
    %id = linalg.index 3 : index
    %half = arith.constant 4 : index
    %size = arith.constant 8 : index
    %sum = arith.addi %id, %half : index
    %other = arith.remui %sum, %size : index
    %ra = tensor.extract %q[%ib, %im, %other] : !q
    %isFirst = arith.cmpi ult, %id, %half : index
    %neg = arith.negf %ra : f32
    %rotated = arith.select %isFirst, %neg, %ra : f32
    %t = arith.mulf %a, %co : f32
    %u = arith.mulf %rotated, %si : f32
    %w = arith.addf %t, %u : f32
    %m = arith.mulf %w, %b : f32
    %n = arith.addf %acc, %m : f32
    linalg.yield %n : f32
  } -> !s
  %c = arith.constant dense<0.25> : !s
  %x = arith.mulf %s, %c : !s
  %p = linalg.softmax dimension(2) ins(%x : !s) outs(%se : !s) -> !s
  %oe = tensor.empty() : !q
  %o0 = linalg.fill ins(%zero : f32) outs(%oe : !q) -> !q
  %o = linalg.batch_matmul ins(%p, %v : !s, !k) outs(%o0 : !q) -> !q
  return %o : !q
}

// Keys and values in 8 bits, with a scale each position.
// CHECK: [Passed] attention | Category:sparq:raise | Function=quantised_in_products | Remark="raised to sparq.attention: batch 1, 4 key-value heads, 1 query heads each, 3 query positions, 16 key positions, 8 components, no mask"
func.func @quantised_in_products(%q: !q, %k: !k, %v: !k, %k8: tensor<4x16x8xi8>, %v8: tensor<4x16x8xi8>, %ks: tensor<4x16xf32>, %vs: tensor<4x16xf32>) -> !q {
  %zero = arith.constant 0.0 : f32
  %se = tensor.empty() : !s
  %s0 = linalg.fill ins(%zero : f32) outs(%se : !s) -> !s
  %s = linalg.generic {indexing_maps = [#q, #k, #ks, #s], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%q, %k8, %ks : !q, tensor<4x16x8xi8>, tensor<4x16xf32>) outs(%s0 : !s) {
  ^bb0(%a: f32, %b: i8, %scale: f32, %acc: f32):
    %f = arith.sitofp %b : i8 to f32
    %g = arith.mulf %f, %scale : f32
    %m = arith.mulf %a, %g : f32
    %n = arith.addf %acc, %m : f32
    linalg.yield %n : f32
  } -> !s
  %c = arith.constant dense<0.25> : !s
  %x = arith.mulf %s, %c : !s
  %p = linalg.softmax dimension(2) ins(%x : !s) outs(%se : !s) -> !s
  %oe = tensor.empty() : !q
  %o0 = linalg.fill ins(%zero : f32) outs(%oe : !q) -> !q
  %o = linalg.generic {indexing_maps = [#p, #v, #vs, #o], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%p, %v8, %vs : !s, tensor<4x16x8xi8>, tensor<4x16xf32>) outs(%o0 : !q) {
  ^bb0(%a: f32, %b: i8, %scale: f32, %acc: f32):
    %f = arith.sitofp %b : i8 to f32
    %g = arith.mulf %f, %scale : f32
    %m = arith.mulf %a, %g : f32
    %n = arith.addf %acc, %m : f32
    linalg.yield %n : f32
  } -> !q
  return %o : !q
}

// A rounding of an operand.
// CHECK: [Passed] attention | Category:sparq:raise | Function=rounding_in_product | Remark="raised to sparq.attention: batch 1, 4 key-value heads, 1 query heads each, 3 query positions, 16 key positions, 8 components, no mask"
func.func @rounding_in_product(%q: !q, %k: !k, %v: !k, %q64: tensor<4x3x8xf64>) -> !q {
  %zero = arith.constant 0.0 : f32
  %se = tensor.empty() : !s
  %s0 = linalg.fill ins(%zero : f32) outs(%se : !s) -> !s
  %s = linalg.generic {indexing_maps = [#q, #k, #s], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%q64, %k : tensor<4x3x8xf64>, !k) outs(%s0 : !s) {
  ^bb0(%a: f64, %b: f32, %acc: f32):
    %t = arith.truncf %a : f64 to f32
    %m = arith.mulf %t, %b : f32
    %n = arith.addf %acc, %m : f32
    linalg.yield %n : f32
  } -> !s
  %c = arith.constant dense<0.25> : !s
  %x = arith.mulf %s, %c : !s
  %p = linalg.softmax dimension(2) ins(%x : !s) outs(%se : !s) -> !s
  %oe = tensor.empty() : !q
  %o0 = linalg.fill ins(%zero : f32) outs(%oe : !q) -> !q
  %o = linalg.batch_matmul ins(%p, %v : !s, !k) outs(%o0 : !q) -> !q
  return %o : !q
}

// A scale known at run time only is multiplied with the query.
// CHECK: [Passed] attention | Category:sparq:raise | Function=scale_at_run_time | Remark="raised to sparq.attention: batch 1, 4 key-value heads, 1 query heads each, 3 query positions, 16 key positions, 8 components, no mask"
func.func @scale_at_run_time(%q: !q, %k: !k, %v: !k, %scale: tensor<f32>) -> !q {
  %zero = arith.constant 0.0 : f32
  %se = tensor.empty() : !s
  %s0 = linalg.fill ins(%zero : f32) outs(%se : !s) -> !s
  %s = linalg.batch_matmul indexing_maps = [#q, #k, #s] ins(%q, %k : !q, !k) outs(%s0 : !s) -> !s
  %t = linalg.broadcast ins(%scale : tensor<f32>) outs(%se : !s) dimensions = [0, 1, 2]
  %x = arith.mulf %s, %t : !s
  %p = linalg.softmax dimension(2) ins(%x : !s) outs(%se : !s) -> !s
  %oe = tensor.empty() : !q
  %o0 = linalg.fill ins(%zero : f32) outs(%oe : !q) -> !q
  %o = linalg.batch_matmul ins(%p, %v : !s, !k) outs(%o0 : !q) -> !q
  return %o : !q
}

// CHECK: [Passed] attention | Category:sparq:raise | Function=scale_as_scalar | Remark="raised to sparq.attention: batch 1, 4 key-value heads, 1 query heads each, 3 query positions, 16 key positions, 8 components, no mask"
func.func @scale_as_scalar(%q: !q, %k: !k, %v: !k, %scale: tensor<f32>) -> !q {
  %zero = arith.constant 0.0 : f32
  %se = tensor.empty() : !s
  %s0 = linalg.fill ins(%zero : f32) outs(%se : !s) -> !s
  %s = linalg.batch_matmul indexing_maps = [#q, #k, #s] ins(%q, %k : !q, !k) outs(%s0 : !s) -> !s
  %value = tensor.extract %scale[] : tensor<f32>
  %x = linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel", "parallel", "parallel"]} ins(%s : !s) outs(%se : !s) {
  ^bb0(%a: f32, %out: f32):
    %b = arith.divf %a, %value : f32
    linalg.yield %b : f32
  } -> !s
  %p = linalg.softmax dimension(2) ins(%x : !s) outs(%se : !s) -> !s
  %oe = tensor.empty() : !q
  %o0 = linalg.fill ins(%zero : f32) outs(%oe : !q) -> !q
  %o = linalg.batch_matmul ins(%p, %v : !s, !k) outs(%o0 : !q) -> !q
  return %o : !q
}

// CHECK: [Passed] attention | Category:sparq:raise | Function=scale_per_head | Remark="raised to sparq.attention: batch 1, 4 key-value heads, 1 query heads each, 3 query positions, 16 key positions, 8 components, no mask"
func.func @scale_per_head(%q: !q, %k: !k, %v: !k, %scale: tensor<4xf32>) -> !q {
  %zero = arith.constant 0.0 : f32
  %se = tensor.empty() : !s
  %s0 = linalg.fill ins(%zero : f32) outs(%se : !s) -> !s
  %s = linalg.batch_matmul indexing_maps = [#q, #k, #s] ins(%q, %k : !q, !k) outs(%s0 : !s) -> !s
  %t = linalg.broadcast ins(%scale : tensor<4xf32>) outs(%se : !s) dimensions = [1, 2]
  %x = arith.mulf %t, %s : !s
  %p = linalg.softmax dimension(2) ins(%x : !s) outs(%se : !s) -> !s
  %oe = tensor.empty() : !q
  %o0 = linalg.fill ins(%zero : f32) outs(%oe : !q) -> !q
  %o = linalg.batch_matmul ins(%p, %v : !s, !k) outs(%o0 : !q) -> !q
  return %o : !q
}

// Of the mask, too.
// CHECK: [Passed] attention | Category:sparq:raise | Function=scale_at_run_time_after_mask | Remark="raised to sparq.attention: batch 1, 4 key-value heads, 1 query heads each, 3 query positions, 16 key positions, 8 components, additive mask"
func.func @scale_at_run_time_after_mask(%q: !q, %k: !k, %v: !k, %scale: tensor<4x3xf32>, %mask: !s) -> !q {
  %zero = arith.constant 0.0 : f32
  %se = tensor.empty() : !s
  %s0 = linalg.fill ins(%zero : f32) outs(%se : !s) -> !s
  %s = linalg.batch_matmul indexing_maps = [#q, #k, #s] ins(%q, %k : !q, !k) outs(%s0 : !s) -> !s
  %y = arith.addf %s, %mask : !s
  %t = linalg.broadcast ins(%scale : tensor<4x3xf32>) outs(%se : !s) dimensions = [2]
  %x = arith.mulf %y, %t : !s
  %p = linalg.softmax dimension(2) ins(%x : !s) outs(%se : !s) -> !s
  %oe = tensor.empty() : !q
  %o0 = linalg.fill ins(%zero : f32) outs(%oe : !q) -> !q
  %o = linalg.batch_matmul ins(%p, %v : !s, !k) outs(%o0 : !q) -> !q
  return %o : !q
}

// Normalised after the values, as flash attention is.
// CHECK: [Passed] attention | Category:sparq:raise | Function=normalised_after_values | Remark="raised to sparq.attention: batch 1, 4 key-value heads, 1 query heads each, 3 query positions, 16 key positions, 8 components, no mask"
func.func @normalised_after_values(%q: !q, %k: !k, %v: !k) -> !q {
  %zero = arith.constant 0.0 : f32
  %se = tensor.empty() : !s
  %s0 = linalg.fill ins(%zero : f32) outs(%se : !s) -> !s
  %s = linalg.batch_matmul indexing_maps = [#q, #k, #s] ins(%q, %k : !q, !k) outs(%s0 : !s) -> !s
  %c = arith.constant dense<0.25> : !s
  %x = arith.mulf %s, %c : !s
  %ninf = arith.constant 0xFF800000 : f32
  %re = tensor.empty() : !r
  %m0 = linalg.fill ins(%ninf : f32) outs(%re : !r) -> !r
  %max = linalg.reduce { arith.maximumf } ins(%x : !s) outs(%m0 : !r) dimensions = [2]
  %maxb = linalg.broadcast ins(%max : !r) outs(%se : !s) dimensions = [2]
  %d = arith.subf %x, %maxb : !s
  %e = math.exp %d : !s
  %l0 = linalg.fill ins(%zero : f32) outs(%re : !r) -> !r
  %sum = linalg.reduce { arith.addf } ins(%e : !s) outs(%l0 : !r) dimensions = [2]
  %oe = tensor.empty() : !q
  %o0 = linalg.fill ins(%zero : f32) outs(%oe : !q) -> !q
  %u = linalg.batch_matmul ins(%e, %v : !s, !k) outs(%o0 : !q) -> !q
  %lb = linalg.broadcast ins(%sum : !r) outs(%oe : !q) dimensions = [2]
  %o = arith.divf %u, %lb : !q
  return %o : !q
}

// CHECK: [Passed] attention | Category:sparq:raise | Function=inverse_after_values | Remark="raised to sparq.attention: batch 1, 4 key-value heads, 1 query heads each, 3 query positions, 16 key positions, 8 components, no mask"
func.func @inverse_after_values(%q: !q, %k: !k, %v: !k) -> !q {
  %zero = arith.constant 0.0 : f32
  %se = tensor.empty() : !s
  %s0 = linalg.fill ins(%zero : f32) outs(%se : !s) -> !s
  %s = linalg.batch_matmul indexing_maps = [#q, #k, #s] ins(%q, %k : !q, !k) outs(%s0 : !s) -> !s
  %c = arith.constant dense<0.25> : !s
  %x = arith.mulf %s, %c : !s
  %ninf = arith.constant 0xFF800000 : f32
  %re = tensor.empty() : !r
  %m0 = linalg.fill ins(%ninf : f32) outs(%re : !r) -> !r
  %max = linalg.reduce { arith.maximumf } ins(%x : !s) outs(%m0 : !r) dimensions = [2]
  %maxb = linalg.broadcast ins(%max : !r) outs(%se : !s) dimensions = [2]
  %d = arith.subf %x, %maxb : !s
  %e = math.exp %d : !s
  %l0 = linalg.fill ins(%zero : f32) outs(%re : !r) -> !r
  %sum = linalg.reduce { arith.addf } ins(%e : !s) outs(%l0 : !r) dimensions = [2]
  %oe = tensor.empty() : !q
  %o0 = linalg.fill ins(%zero : f32) outs(%oe : !q) -> !q
  %u = linalg.batch_matmul ins(%e, %v : !s, !k) outs(%o0 : !q) -> !q
  %one = arith.constant dense<1.0> : !r
  %inverse = arith.divf %one, %sum : !r
  %o = linalg.generic {indexing_maps = [#id, #red, #id], iterator_types = ["parallel", "parallel", "parallel"]} ins(%u, %inverse : !q, !r) outs(%oe : !q) {
  ^bb0(%a: f32, %b: f32, %out: f32):
    %t = arith.mulf %b, %a : f32
    linalg.yield %t : f32
  } -> !q
  return %o : !q
}

// With reshapes and transposes in between, and rows masked out guarded.
// CHECK: [Passed] attention | Category:sparq:raise | Function=normalised_after_transpose | Remark="raised to sparq.attention: batch 1, 4 key-value heads, 1 query heads each, 3 query positions, 16 key positions, 8 components, boolean mask"
func.func @normalised_after_transpose(%q: !q, %k: !k, %v: !k, %mask: tensor<4x3x16xi1>) -> tensor<2x3x2x8xf32> {
  %zero = arith.constant 0.0 : f32
  %se = tensor.empty() : !s
  %s0 = linalg.fill ins(%zero : f32) outs(%se : !s) -> !s
  %s = linalg.batch_matmul indexing_maps = [#q, #k, #s] ins(%q, %k : !q, !k) outs(%s0 : !s) -> !s
  %lowest = arith.constant dense<0xFF800000> : !s
  %x = arith.select %mask, %s, %lowest : tensor<4x3x16xi1>, !s
  %ninf = arith.constant 0xFF800000 : f32
  %re = tensor.empty() : !r
  %m0 = linalg.fill ins(%ninf : f32) outs(%re : !r) -> !r
  %max = linalg.reduce { arith.maximumf } ins(%x : !s) outs(%m0 : !r) dimensions = [2]
  %zeros = arith.constant dense<0.0> : !r
  %infs = arith.constant dense<0xFF800000> : !r
  %isInf = arith.cmpf oeq, %max, %infs : !r
  %safe = arith.select %isInf, %zeros, %max : tensor<4x3xi1>, !r
  %maxb = linalg.broadcast ins(%safe : !r) outs(%se : !s) dimensions = [2]
  %d = arith.subf %x, %maxb : !s
  %e = math.exp %d : !s
  %l0 = linalg.fill ins(%zero : f32) outs(%re : !r) -> !r
  %sum = linalg.reduce { arith.addf } ins(%e : !s) outs(%l0 : !r) dimensions = [2]
  %oe = tensor.empty() : !q
  %o0 = linalg.fill ins(%zero : f32) outs(%oe : !q) -> !q
  %u = linalg.batch_matmul ins(%e, %v : !s, !k) outs(%o0 : !q) -> !q
  %u4 = tensor.expand_shape %u [[0, 1], [2], [3]] output_shape [2, 2, 3, 8] : !q into tensor<2x2x3x8xf32>
  %te = tensor.empty() : tensor<2x3x2x8xf32>
  %t = linalg.transpose ins(%u4 : tensor<2x2x3x8xf32>) outs(%te : tensor<2x3x2x8xf32>) permutation = [0, 2, 1, 3]
  %ones = arith.constant dense<1.0> : !r
  %isZero = arith.cmpf oeq, %sum, %zeros : !r
  %l = arith.select %isZero, %ones, %sum : tensor<4x3xi1>, !r
  %l4 = tensor.expand_shape %l [[0, 1], [2]] output_shape [2, 2, 3] : !r into tensor<2x2x3xf32>
  %le = tensor.empty() : tensor<2x3x2xf32>
  %lt = linalg.transpose ins(%l4 : tensor<2x2x3xf32>) outs(%le : tensor<2x3x2xf32>) permutation = [0, 2, 1]
  %lb = linalg.broadcast ins(%lt : tensor<2x3x2xf32>) outs(%te : tensor<2x3x2x8xf32>) dimensions = [3]
  %o = arith.divf %t, %lb : tensor<2x3x2x8xf32>
  return %o : tensor<2x3x2x8xf32>
}

// Rounded in between.
// CHECK: [Passed] attention | Category:sparq:raise | Function=normalised_after_rounding | Remark="raised to sparq.attention: batch 1, 4 key-value heads, 1 query heads each, 3 query positions, 16 key positions, 8 components, no mask"
func.func @normalised_after_rounding(%q: !q, %k: !k, %v: !k) -> tensor<4x3x8xf16> {
  %zero = arith.constant 0.0 : f32
  %se = tensor.empty() : !s
  %s0 = linalg.fill ins(%zero : f32) outs(%se : !s) -> !s
  %s = linalg.batch_matmul indexing_maps = [#q, #k, #s] ins(%q, %k : !q, !k) outs(%s0 : !s) -> !s
  %c = arith.constant dense<0.25> : !s
  %x = arith.mulf %s, %c : !s
  %ninf = arith.constant 0xFF800000 : f32
  %re = tensor.empty() : !r
  %m0 = linalg.fill ins(%ninf : f32) outs(%re : !r) -> !r
  %max = linalg.reduce { arith.maximumf } ins(%x : !s) outs(%m0 : !r) dimensions = [2]
  %maxb = linalg.broadcast ins(%max : !r) outs(%se : !s) dimensions = [2]
  %d = arith.subf %x, %maxb : !s
  %e = math.exp %d : !s
  %l0 = linalg.fill ins(%zero : f32) outs(%re : !r) -> !r
  %sum = linalg.reduce { arith.addf } ins(%e : !s) outs(%l0 : !r) dimensions = [2]
  %oe = tensor.empty() : !q
  %o0 = linalg.fill ins(%zero : f32) outs(%oe : !q) -> !q
  %u = linalg.batch_matmul ins(%e, %v : !s, !k) outs(%o0 : !q) -> !q
  %lb = linalg.broadcast ins(%sum : !r) outs(%oe : !q) dimensions = [2]
  %u16 = arith.truncf %u : !q to tensor<4x3x8xf16>
  %l16 = arith.truncf %lb : !q to tensor<4x3x8xf16>
  %o = arith.divf %u16, %l16 : tensor<4x3x8xf16>
  return %o : tensor<4x3x8xf16>
}

// The maximum over all heads shifts each row by something, which is all it is for.
// CHECK: [Passed] attention | Category:sparq:raise | Function=maximum_over_heads | Remark="raised to sparq.attention: batch 1, 4 key-value heads, 1 query heads each, 3 query positions, 16 key positions, 8 components, no mask"
func.func @maximum_over_heads(%q: !q, %k: !k, %v: !k) -> !q {
  %zero = arith.constant 0.0 : f32
  %se = tensor.empty() : !s
  %s0 = linalg.fill ins(%zero : f32) outs(%se : !s) -> !s
  %s = linalg.batch_matmul indexing_maps = [#q, #k, #s] ins(%q, %k : !q, !k) outs(%s0 : !s) -> !s
  %c = arith.constant dense<0.25> : !s
  %x = arith.mulf %s, %c : !s
  %ninf = arith.constant 0xFF800000 : f32
  %me = tensor.empty() : tensor<3xf32>
  %m0 = linalg.fill ins(%ninf : f32) outs(%me : tensor<3xf32>) -> tensor<3xf32>
  %all = linalg.reduce { arith.maximumf } ins(%x : !s) outs(%m0 : tensor<3xf32>) dimensions = [0, 2]
  %re = tensor.empty() : !r
  %max = linalg.broadcast ins(%all : tensor<3xf32>) outs(%re : !r) dimensions = [0]
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

// CHECK: [Passed] attention | Category:sparq:raise | Function=maximum_over_everything | Remark="raised to sparq.attention: batch 1, 4 key-value heads, 1 query heads each, 3 query positions, 16 key positions, 8 components, no mask"
func.func @maximum_over_everything(%q: !q, %k: !k, %v: !k) -> !q {
  %zero = arith.constant 0.0 : f32
  %se = tensor.empty() : !s
  %s0 = linalg.fill ins(%zero : f32) outs(%se : !s) -> !s
  %s = linalg.batch_matmul indexing_maps = [#q, #k, #s] ins(%q, %k : !q, !k) outs(%s0 : !s) -> !s
  %c = arith.constant dense<0.25> : !s
  %x = arith.mulf %s, %c : !s
  %ninf = arith.constant 0xFF800000 : f32
  %re = tensor.empty() : !r
  %m0 = linalg.fill ins(%ninf : f32) outs(%re : !r) -> !r
  %max = linalg.reduce { arith.maximumf } ins(%x : !s) outs(%m0 : !r) dimensions = [2]
  %me = tensor.empty() : tensor<f32>
  %n0 = linalg.fill ins(%ninf : f32) outs(%me : tensor<f32>) -> tensor<f32>
  %all = linalg.reduce { arith.maximumf } ins(%max : !r) outs(%n0 : tensor<f32>) dimensions = [0, 1]
  %allb = linalg.broadcast ins(%all : tensor<f32>) outs(%re : !r) dimensions = [0, 1]
  %maxb = linalg.broadcast ins(%allb : !r) outs(%se : !s) dimensions = [2]
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

// With the maximum subtracted the sum is at least 1.
// CHECK: [Passed] attention | Category:sparq:raise | Function=sum_clamped | Remark="raised to sparq.attention: batch 1, 4 key-value heads, 1 query heads each, 3 query positions, 16 key positions, 8 components, no mask"
func.func @sum_clamped(%q: !q, %k: !k, %v: !k) -> !q {
  %zero = arith.constant 0.0 : f32
  %se = tensor.empty() : !s
  %s0 = linalg.fill ins(%zero : f32) outs(%se : !s) -> !s
  %s = linalg.batch_matmul indexing_maps = [#q, #k, #s] ins(%q, %k : !q, !k) outs(%s0 : !s) -> !s
  %c = arith.constant dense<0.25> : !s
  %x = arith.mulf %s, %c : !s
  %ninf = arith.constant 0xFF800000 : f32
  %re = tensor.empty() : !r
  %m0 = linalg.fill ins(%ninf : f32) outs(%re : !r) -> !r
  %max = linalg.reduce { arith.maximumf } ins(%x : !s) outs(%m0 : !r) dimensions = [2]
  %maxb = linalg.broadcast ins(%max : !r) outs(%se : !s) dimensions = [2]
  %d = arith.subf %x, %maxb : !s
  %e = math.exp %d : !s
  %l0 = linalg.fill ins(%zero : f32) outs(%re : !r) -> !r
  %sum = linalg.reduce { arith.addf } ins(%e : !s) outs(%l0 : !r) dimensions = [2]
  %tiny = arith.constant dense<1.0e-6> : !r
  %clamped = arith.maximumf %sum, %tiny : !r
  %sumb = linalg.broadcast ins(%clamped : !r) outs(%se : !s) dimensions = [2]
  %p = arith.divf %e, %sumb : !s
  %oe = tensor.empty() : !q
  %o0 = linalg.fill ins(%zero : f32) outs(%oe : !q) -> !q
  %o = linalg.batch_matmul ins(%p, %v : !s, !k) outs(%o0 : !q) -> !q
  return %o : !q
}

// A sum of 0 is that of a row masked out as a whole.
// CHECK: [Passed] attention | Category:sparq:raise | Function=sum_guarded | Remark="raised to sparq.attention: batch 1, 4 key-value heads, 1 query heads each, 3 query positions, 16 key positions, 8 components, no mask"
func.func @sum_guarded(%q: !q, %k: !k, %v: !k) -> !q {
  %zero = arith.constant 0.0 : f32
  %se = tensor.empty() : !s
  %s0 = linalg.fill ins(%zero : f32) outs(%se : !s) -> !s
  %s = linalg.batch_matmul indexing_maps = [#q, #k, #s] ins(%q, %k : !q, !k) outs(%s0 : !s) -> !s
  %c = arith.constant dense<0.25> : !s
  %x = arith.mulf %s, %c : !s
  %ninf = arith.constant 0xFF800000 : f32
  %re = tensor.empty() : !r
  %m0 = linalg.fill ins(%ninf : f32) outs(%re : !r) -> !r
  %max = linalg.reduce { arith.maximumf } ins(%x : !s) outs(%m0 : !r) dimensions = [2]
  %maxb = linalg.broadcast ins(%max : !r) outs(%se : !s) dimensions = [2]
  %d = arith.subf %x, %maxb : !s
  %e = math.exp %d : !s
  %l0 = linalg.fill ins(%zero : f32) outs(%re : !r) -> !r
  %sum = linalg.reduce { arith.addf } ins(%e : !s) outs(%l0 : !r) dimensions = [2]
  %zeros = arith.constant dense<0.0> : !r
  %ones = arith.constant dense<1.0> : !r
  %isZero = arith.cmpf une, %sum, %zeros : !r
  %guarded = arith.select %isZero, %sum, %ones : tensor<4x3xi1>, !r
  %sumb = linalg.broadcast ins(%guarded : !r) outs(%se : !s) dimensions = [2]
  %p = arith.divf %e, %sumb : !s
  %oe = tensor.empty() : !q
  %o0 = linalg.fill ins(%zero : f32) outs(%oe : !q) -> !q
  %o = linalg.batch_matmul ins(%p, %v : !s, !k) outs(%o0 : !q) -> !q
  return %o : !q
}

// Two scales, one with log2(e), and exp2.
// CHECK: [Passed] attention | Category:sparq:raise | Function=exp2_of_scaled_query | Remark="raised to sparq.attention: batch 1, 4 key-value heads, 1 query heads each, 3 query positions, 16 key positions, 8 components, no mask"
func.func @exp2_of_scaled_query(%q: !q, %k: !k, %v: !k) -> !q {
  %zero = arith.constant 0.0 : f32
  %se = tensor.empty() : !s
  %s0 = linalg.fill ins(%zero : f32) outs(%se : !s) -> !s
  %c = arith.constant dense<0.51006973> : !q
  %qc = arith.mulf %q, %c : !q
  %s = linalg.batch_matmul indexing_maps = [#q, #k, #s] ins(%qc, %k : !q, !k) outs(%s0 : !s) -> !s
  %c2 = arith.constant dense<0.7071> : !s
  %x = arith.mulf %s, %c2 : !s
  %ninf = arith.constant 0xFF800000 : f32
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

// Masks. Causal, where the step is at an offset known at run time.
// CHECK: [Passed] attention | Category:sparq:raise | Function=causal_at_offset | Remark="raised to sparq.attention: batch 1, 4 key-value heads, 1 query heads each, 3 query positions, 16 key positions, 8 components, boolean mask"
func.func @causal_at_offset(%q: !q, %k: !k, %v: !k, %offset: tensor<i64>) -> !q {
  %zero = arith.constant 0.0 : f32
  %se = tensor.empty() : !s
  %s0 = linalg.fill ins(%zero : f32) outs(%se : !s) -> !s
  %s = linalg.batch_matmul indexing_maps = [#q, #k, #s] ins(%q, %k : !q, !k) outs(%s0 : !s) -> !s
  %o64 = tensor.extract %offset[] : tensor<i64>
  %start = arith.index_cast %o64 : i64 to index
  %x = linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel", "parallel", "parallel"]} ins(%s : !s) outs(%se : !s) {
  ^bb0(%a: f32, %out: f32):
    %b = linalg.index 0 : index
    %i = linalg.index 1 : index
    %j = linalg.index 2 : index
    %low = arith.constant 0xFF800000 : f32
    %row = arith.addi %i, %start : index
    %keep = arith.cmpi uge, %row, %j : index
    %y = arith.select %keep, %a, %low : f32
    linalg.yield %y : f32
  } -> !s
  %p = linalg.softmax dimension(2) ins(%x : !s) outs(%se : !s) -> !s
  %oe = tensor.empty() : !q
  %o0 = linalg.fill ins(%zero : f32) outs(%oe : !q) -> !q
  %o = linalg.batch_matmul ins(%p, %v : !s, !k) outs(%o0 : !q) -> !q
  return %o : !q
}

// CHECK: [Passed] attention | Category:sparq:raise | Function=sliding_window | Remark="raised to sparq.attention: batch 1, 4 key-value heads, 1 query heads each, 3 query positions, 16 key positions, 8 components, boolean mask"
func.func @sliding_window(%q: !q, %k: !k, %v: !k, %offset: tensor<i64>) -> !q {
  %zero = arith.constant 0.0 : f32
  %se = tensor.empty() : !s
  %s0 = linalg.fill ins(%zero : f32) outs(%se : !s) -> !s
  %s = linalg.batch_matmul indexing_maps = [#q, #k, #s] ins(%q, %k : !q, !k) outs(%s0 : !s) -> !s
  %o64 = tensor.extract %offset[] : tensor<i64>
  %start = arith.index_cast %o64 : i64 to index
  %x = linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel", "parallel", "parallel"]} ins(%s : !s) outs(%se : !s) {
  ^bb0(%a: f32, %out: f32):
    %b = linalg.index 0 : index
    %i = linalg.index 1 : index
    %j = linalg.index 2 : index
    %low = arith.constant 0xFF800000 : f32
    %row = arith.addi %i, %start : index
    %past = arith.cmpi uge, %row, %j : index
    %distance = arith.subi %row, %j : index
    %window = arith.constant 3 : index
    %near = arith.cmpi slt, %distance, %window : index
    %keep = arith.andi %past, %near : i1
    %y = arith.select %keep, %a, %low : f32
    linalg.yield %y : f32
  } -> !s
  %p = linalg.softmax dimension(2) ins(%x : !s) outs(%se : !s) -> !s
  %oe = tensor.empty() : !q
  %o0 = linalg.fill ins(%zero : f32) outs(%oe : !q) -> !q
  %o = linalg.batch_matmul ins(%p, %v : !s, !k) outs(%o0 : !q) -> !q
  return %o : !q
}

// A prefix that all see, or causal, and padding besides.
// CHECK: [Passed] attention | Category:sparq:raise | Function=prefix_or_causal_and_padding | Remark="raised to sparq.attention: batch 1, 4 key-value heads, 1 query heads each, 3 query positions, 16 key positions, 8 components, boolean mask"
func.func @prefix_or_causal_and_padding(%q: !q, %k: !k, %v: !k, %padding: tensor<4x16xi1>) -> !q {
  %zero = arith.constant 0.0 : f32
  %se = tensor.empty() : !s
  %s0 = linalg.fill ins(%zero : f32) outs(%se : !s) -> !s
  %s = linalg.batch_matmul indexing_maps = [#q, #k, #s] ins(%q, %k : !q, !k) outs(%s0 : !s) -> !s
  %x = linalg.generic {indexing_maps = [#bs, #id, #id], iterator_types = ["parallel", "parallel", "parallel"]} ins(%padding, %s : tensor<4x16xi1>, !s) outs(%se : !s) {
  ^bb0(%pad: i1, %a: f32, %out: f32):
    %b = linalg.index 0 : index
    %i = linalg.index 1 : index
    %j = linalg.index 2 : index
    %low = arith.constant 0xFF800000 : f32
    %prefix = arith.constant 2 : index
    %inPrefix = arith.cmpi ult, %j, %prefix : index
    %past = arith.cmpi uge, %i, %j : index
    %seen = arith.ori %inPrefix, %past : i1
    %keep = arith.andi %seen, %pad : i1
    %y = arith.select %keep, %a, %low : f32
    linalg.yield %y : f32
  } -> !s
  %p = linalg.softmax dimension(2) ins(%x : !s) outs(%se : !s) -> !s
  %oe = tensor.empty() : !q
  %o0 = linalg.fill ins(%zero : f32) outs(%oe : !q) -> !q
  %o = linalg.batch_matmul ins(%p, %v : !s, !k) outs(%o0 : !q) -> !q
  return %o : !q
}

// Padding as integers.
// CHECK: [Passed] attention | Category:sparq:raise | Function=integer_padding | Remark="raised to sparq.attention: batch 1, 4 key-value heads, 1 query heads each, 3 query positions, 16 key positions, 8 components, boolean mask"
func.func @integer_padding(%q: !q, %k: !k, %v: !k, %padding: tensor<4x16xi64>) -> !q {
  %zero = arith.constant 0.0 : f32
  %se = tensor.empty() : !s
  %s0 = linalg.fill ins(%zero : f32) outs(%se : !s) -> !s
  %s = linalg.batch_matmul indexing_maps = [#q, #k, #s] ins(%q, %k : !q, !k) outs(%s0 : !s) -> !s
  %x = linalg.generic {indexing_maps = [#bs, #id, #id], iterator_types = ["parallel", "parallel", "parallel"]} ins(%padding, %s : tensor<4x16xi64>, !s) outs(%se : !s) {
  ^bb0(%pad: i64, %a: f32, %out: f32):
    %b = linalg.index 0 : index
    %i = linalg.index 1 : index
    %j = linalg.index 2 : index
    %low = arith.constant 0xFF800000 : f32
    %none = arith.constant 0 : i64
    %drop = arith.cmpi eq, %pad, %none : i64
    %lowest = arith.constant -3.40282347E+38 : f32
    %y = arith.select %drop, %lowest, %a : f32
    linalg.yield %y : f32
  } -> !s
  %p = linalg.softmax dimension(2) ins(%x : !s) outs(%se : !s) -> !s
  %oe = tensor.empty() : !q
  %o0 = linalg.fill ins(%zero : f32) outs(%oe : !q) -> !q
  %o = linalg.batch_matmul ins(%p, %v : !s, !k) outs(%o0 : !q) -> !q
  return %o : !q
}

// BERT's: (1 - mask) * lowest, added.
// CHECK: [Passed] attention | Category:sparq:raise | Function=inverted_padding | Remark="raised to sparq.attention: batch 1, 4 key-value heads, 1 query heads each, 3 query positions, 16 key positions, 8 components, additive mask"
func.func @inverted_padding(%q: !q, %k: !k, %v: !k, %padding: tensor<4x16xi64>) -> !q {
  %zero = arith.constant 0.0 : f32
  %se = tensor.empty() : !s
  %s0 = linalg.fill ins(%zero : f32) outs(%se : !s) -> !s
  %s = linalg.batch_matmul indexing_maps = [#q, #k, #s] ins(%q, %k : !q, !k) outs(%s0 : !s) -> !s
  %x = linalg.generic {indexing_maps = [#bs, #id, #id], iterator_types = ["parallel", "parallel", "parallel"]} ins(%padding, %s : tensor<4x16xi64>, !s) outs(%se : !s) {
  ^bb0(%pad: i64, %a: f32, %out: f32):
    %b = linalg.index 0 : index
    %i = linalg.index 1 : index
    %j = linalg.index 2 : index
    %low = arith.constant 0xFF800000 : f32
    %f = arith.sitofp %pad : i64 to f32
    %one = arith.constant 1.0 : f32
    %lowest = arith.constant -3.40282347E+38 : f32
    %inverse = arith.subf %one, %f : f32
    %add = arith.mulf %inverse, %lowest : f32
    %y = arith.addf %a, %add : f32
    linalg.yield %y : f32
  } -> !s
  %p = linalg.softmax dimension(2) ins(%x : !s) outs(%se : !s) -> !s
  %oe = tensor.empty() : !q
  %o0 = linalg.fill ins(%zero : f32) outs(%oe : !q) -> !q
  %o = linalg.batch_matmul ins(%p, %v : !s, !k) outs(%o0 : !q) -> !q
  return %o : !q
}

// -10000 is a bias, when it is added.
// CHECK: [Passed] attention | Category:sparq:raise | Function=added_bias | Remark="raised to sparq.attention: batch 1, 4 key-value heads, 1 query heads each, 3 query positions, 16 key positions, 8 components, additive mask"
func.func @added_bias(%q: !q, %k: !k, %v: !k, %padding: tensor<4x16xi1>) -> !q {
  %zero = arith.constant 0.0 : f32
  %se = tensor.empty() : !s
  %s0 = linalg.fill ins(%zero : f32) outs(%se : !s) -> !s
  %s = linalg.batch_matmul indexing_maps = [#q, #k, #s] ins(%q, %k : !q, !k) outs(%s0 : !s) -> !s
  %x = linalg.generic {indexing_maps = [#bs, #id, #id], iterator_types = ["parallel", "parallel", "parallel"]} ins(%padding, %s : tensor<4x16xi1>, !s) outs(%se : !s) {
  ^bb0(%pad: i1, %a: f32, %out: f32):
    %b = linalg.index 0 : index
    %i = linalg.index 1 : index
    %j = linalg.index 2 : index
    %low = arith.constant 0xFF800000 : f32
    %none = arith.constant 0.0 : f32
    %bias = arith.constant -10000.0 : f32
    %add = arith.select %pad, %none, %bias : f32
    %y = arith.addf %a, %add : f32
    linalg.yield %y : f32
  } -> !s
  %p = linalg.softmax dimension(2) ins(%x : !s) outs(%se : !s) -> !s
  %oe = tensor.empty() : !q
  %o0 = linalg.fill ins(%zero : f32) outs(%oe : !q) -> !q
  %o = linalg.batch_matmul ins(%p, %v : !s, !k) outs(%o0 : !q) -> !q
  return %o : !q
}

// -1e9 masks out.
// CHECK: [Passed] attention | Category:sparq:raise | Function=large_negative_selected | Remark="raised to sparq.attention: batch 1, 4 key-value heads, 1 query heads each, 3 query positions, 16 key positions, 8 components, boolean mask"
func.func @large_negative_selected(%q: !q, %k: !k, %v: !k, %mask: tensor<16xi1>) -> !q {
  %zero = arith.constant 0.0 : f32
  %se = tensor.empty() : !s
  %s0 = linalg.fill ins(%zero : f32) outs(%se : !s) -> !s
  %s = linalg.batch_matmul indexing_maps = [#q, #k, #s] ins(%q, %k : !q, !k) outs(%s0 : !s) -> !s
  %x = linalg.generic {indexing_maps = [#j, #id, #id], iterator_types = ["parallel", "parallel", "parallel"]} ins(%mask, %s : tensor<16xi1>, !s) outs(%se : !s) {
  ^bb0(%keep: i1, %a: f32, %out: f32):
    %b = linalg.index 0 : index
    %i = linalg.index 1 : index
    %j = linalg.index 2 : index
    %low = arith.constant 0xFF800000 : f32
    %bias = arith.constant -1.0e9 : f32
    %y = arith.select %keep, %a, %bias : f32
    linalg.yield %y : f32
  } -> !s
  %p = linalg.softmax dimension(2) ins(%x : !s) outs(%se : !s) -> !s
  %oe = tensor.empty() : !q
  %o0 = linalg.fill ins(%zero : f32) outs(%oe : !q) -> !q
  %o = linalg.batch_matmul ins(%p, %v : !s, !k) outs(%o0 : !q) -> !q
  return %o : !q
}

// ALiBi: a slope each head times the distance, and causal.
// CHECK: [Passed] attention | Category:sparq:raise | Function=alibi | Remark="raised to sparq.attention: batch 1, 4 key-value heads, 1 query heads each, 3 query positions, 16 key positions, 8 components, additive mask"
func.func @alibi(%q: !q, %k: !k, %v: !k, %slopes: tensor<4xf32>) -> !q {
  %zero = arith.constant 0.0 : f32
  %se = tensor.empty() : !s
  %s0 = linalg.fill ins(%zero : f32) outs(%se : !s) -> !s
  %s = linalg.batch_matmul indexing_maps = [#q, #k, #s] ins(%q, %k : !q, !k) outs(%s0 : !s) -> !s
  %x = linalg.generic {indexing_maps = [#b, #id, #id], iterator_types = ["parallel", "parallel", "parallel"]} ins(%slopes, %s : tensor<4xf32>, !s) outs(%se : !s) {
  ^bb0(%slope: f32, %a: f32, %out: f32):
    %b = linalg.index 0 : index
    %i = linalg.index 1 : index
    %j = linalg.index 2 : index
    %low = arith.constant 0xFF800000 : f32
    %past = arith.cmpi uge, %i, %j : index
    %distance = arith.subi %j, %i : index
    %d64 = arith.index_cast %distance : index to i64
    %df = arith.sitofp %d64 : i64 to f32
    %bias = arith.mulf %slope, %df : f32
    %t = arith.addf %a, %bias : f32
    %y = arith.select %past, %t, %low : f32
    linalg.yield %y : f32
  } -> !s
  %p = linalg.softmax dimension(2) ins(%x : !s) outs(%se : !s) -> !s
  %oe = tensor.empty() : !q
  %o0 = linalg.fill ins(%zero : f32) outs(%oe : !q) -> !q
  %o = linalg.batch_matmul ins(%p, %v : !s, !k) outs(%o0 : !q) -> !q
  return %o : !q
}

// T5: a bias of [1, H, M, S], no scale.
// CHECK: [Passed] attention | Category:sparq:raise | Function=relative_bias | Remark="raised to sparq.attention: batch 2, 2 key-value heads, 1 query heads each, 3 query positions, 16 key positions, 8 components, additive mask"
func.func @relative_bias(%q: !q, %k: !k, %v: !k, %bias: tensor<1x2x3x16xf32>) -> !q {
  %zero = arith.constant 0.0 : f32
  %se = tensor.empty() : !s
  %s0 = linalg.fill ins(%zero : f32) outs(%se : !s) -> !s
  %s = linalg.batch_matmul indexing_maps = [#q, #k, #s] ins(%q, %k : !q, !k) outs(%s0 : !s) -> !s
  %s4 = tensor.expand_shape %s [[0, 1], [2], [3]] output_shape [2, 2, 3, 16] : !s into tensor<2x2x3x16xf32>
  %e4 = tensor.empty() : tensor<2x2x3x16xf32>
  %x4 = linalg.generic {indexing_maps = [#id4, #first, #id4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%s4, %bias : tensor<2x2x3x16xf32>, tensor<1x2x3x16xf32>) outs(%e4 : tensor<2x2x3x16xf32>) {
  ^bb0(%a: f32, %b: f32, %out: f32):
    %t = arith.addf %a, %b : f32
    linalg.yield %t : f32
  } -> tensor<2x2x3x16xf32>
  %x = tensor.collapse_shape %x4 [[0, 1], [2], [3]] : tensor<2x2x3x16xf32> into !s
  %p = linalg.softmax dimension(2) ins(%x : !s) outs(%se : !s) -> !s
  %oe = tensor.empty() : !q
  %o0 = linalg.fill ins(%zero : f32) outs(%oe : !q) -> !q
  %o = linalg.batch_matmul ins(%p, %v : !s, !k) outs(%o0 : !q) -> !q
  return %o : !q
}

// Added before the scale, and scaled with the rest.
// CHECK: [Passed] attention | Category:sparq:raise | Function=mask_scaled_twice | Remark="raised to sparq.attention: batch 1, 4 key-value heads, 1 query heads each, 3 query positions, 16 key positions, 8 components, additive mask"
func.func @mask_scaled_twice(%q: !q, %k: !k, %v: !k, %mask: !s) -> !q {
  %zero = arith.constant 0.0 : f32
  %se = tensor.empty() : !s
  %s0 = linalg.fill ins(%zero : f32) outs(%se : !s) -> !s
  %s = linalg.batch_matmul indexing_maps = [#q, #k, #s] ins(%q, %k : !q, !k) outs(%s0 : !s) -> !s
  %c1 = arith.constant dense<0.5> : !s
  %t1 = arith.mulf %s, %c1 : !s
  %t2 = arith.addf %mask, %t1 : !s
  %c2 = arith.constant dense<2.0> : !s
  %x = arith.divf %t2, %c2 : !s
  %p = linalg.softmax dimension(2) ins(%x : !s) outs(%se : !s) -> !s
  %oe = tensor.empty() : !q
  %o0 = linalg.fill ins(%zero : f32) outs(%oe : !q) -> !q
  %o = linalg.batch_matmul ins(%p, %v : !s, !k) outs(%o0 : !q) -> !q
  return %o : !q
}

// Heads or query positions? What the query has and the key has not, one behind
// the other in a projection, are heads.
// CHECK: [Passed] attention | Category:sparq:raise | Function=heads_of_projection | Remark="raised to sparq.attention: batch 1, 2 key-value heads, 4 query heads each, 1 query positions, 16 key positions, 8 components, no mask"
func.func @heads_of_projection(%q1: tensor<2x32xf32>, %k1: tensor<2x16x8xf32>, %v1: tensor<2x16x8xf32>) -> tensor<2x4x8xf32> {
  %zero = arith.constant 0.0 : f32
  %qf = tensor.expand_shape %q1 [[0], [1, 2]] output_shape [2, 4, 8] : tensor<2x32xf32> into tensor<2x4x8xf32>
  %se = tensor.empty() : tensor<2x4x16xf32>
  %s0 = linalg.fill ins(%zero : f32) outs(%se : tensor<2x4x16xf32>) -> tensor<2x4x16xf32>
  %s = linalg.batch_matmul indexing_maps = [#q, #k, #s] ins(%qf, %k1 : tensor<2x4x8xf32>, tensor<2x16x8xf32>) outs(%s0 : tensor<2x4x16xf32>) -> tensor<2x4x16xf32>
  %p = linalg.softmax dimension(2) ins(%s : tensor<2x4x16xf32>) outs(%se : tensor<2x4x16xf32>) -> tensor<2x4x16xf32>
  %oe = tensor.empty() : tensor<2x4x8xf32>
  %o0 = linalg.fill ins(%zero : f32) outs(%oe : tensor<2x4x8xf32>) -> tensor<2x4x8xf32>
  %o = linalg.batch_matmul ins(%p, %v1 : tensor<2x4x16xf32>, tensor<2x16x8xf32>) outs(%o0 : tensor<2x4x8xf32>) -> tensor<2x4x8xf32>
  return %o : tensor<2x4x8xf32>
}

// The projection of a result says the same.
// CHECK: [Passed] attention | Category:sparq:raise | Function=heads_of_result | Remark="raised to sparq.attention: batch 1, 2 key-value heads, 4 query heads each, 1 query positions, 16 key positions, 8 components, no mask"
func.func @heads_of_result(%q1: tensor<2x4x8xf32>, %k1: tensor<2x16x8xf32>, %v1: tensor<2x16x8xf32>) -> tensor<2x32xf32> {
  %zero = arith.constant 0.0 : f32
  %se = tensor.empty() : tensor<2x4x16xf32>
  %s0 = linalg.fill ins(%zero : f32) outs(%se : tensor<2x4x16xf32>) -> tensor<2x4x16xf32>
  %s = linalg.batch_matmul indexing_maps = [#q, #k, #s] ins(%q1, %k1 : tensor<2x4x8xf32>, tensor<2x16x8xf32>) outs(%s0 : tensor<2x4x16xf32>) -> tensor<2x4x16xf32>
  %p = linalg.softmax dimension(2) ins(%s : tensor<2x4x16xf32>) outs(%se : tensor<2x4x16xf32>) -> tensor<2x4x16xf32>
  %oe = tensor.empty() : tensor<2x4x8xf32>
  %o0 = linalg.fill ins(%zero : f32) outs(%oe : tensor<2x4x8xf32>) -> tensor<2x4x8xf32>
  %o = linalg.batch_matmul ins(%p, %v1 : tensor<2x4x16xf32>, tensor<2x16x8xf32>) outs(%o0 : tensor<2x4x8xf32>) -> tensor<2x4x8xf32>
  %flat = tensor.collapse_shape %o [[0], [1, 2]] : tensor<2x4x8xf32> into tensor<2x32xf32>
  return %flat : tensor<2x32xf32>
}

// As does a cache that grows by one position.
// CHECK: [Passed] attention | Category:sparq:raise | Function=heads_of_step | Remark="raised to sparq.attention: batch 1, 2 key-value heads, 4 query heads each, 1 query positions, 16 key positions, 8 components, no mask"
func.func @heads_of_step(%q1: tensor<2x4x8xf32>, %k1: tensor<2x15x8xf32>, %v1: tensor<2x15x8xf32>, %kn: tensor<2x1x8xf32>, %vn: tensor<2x1x8xf32>) -> tensor<2x4x8xf32> {
  %zero = arith.constant 0.0 : f32
  %kf = tensor.concat dim(1) %k1, %kn : (tensor<2x15x8xf32>, tensor<2x1x8xf32>) -> tensor<2x16x8xf32>
  %vf = tensor.concat dim(1) %v1, %vn : (tensor<2x15x8xf32>, tensor<2x1x8xf32>) -> tensor<2x16x8xf32>
  %se = tensor.empty() : tensor<2x4x16xf32>
  %s0 = linalg.fill ins(%zero : f32) outs(%se : tensor<2x4x16xf32>) -> tensor<2x4x16xf32>
  %s = linalg.batch_matmul indexing_maps = [#q, #k, #s] ins(%q1, %kf : tensor<2x4x8xf32>, tensor<2x16x8xf32>) outs(%s0 : tensor<2x4x16xf32>) -> tensor<2x4x16xf32>
  %p = linalg.softmax dimension(2) ins(%s : tensor<2x4x16xf32>) outs(%se : tensor<2x4x16xf32>) -> tensor<2x4x16xf32>
  %oe = tensor.empty() : tensor<2x4x8xf32>
  %o0 = linalg.fill ins(%zero : f32) outs(%oe : tensor<2x4x8xf32>) -> tensor<2x4x8xf32>
  %o = linalg.batch_matmul ins(%p, %vf : tensor<2x4x16xf32>, tensor<2x16x8xf32>) outs(%o0 : tensor<2x4x8xf32>) -> tensor<2x4x8xf32>
  return %o : tensor<2x4x8xf32>
}

// CHECK: [Passed] attention | Category:sparq:raise | Function=heads_of_step_in_place | Remark="raised to sparq.attention: batch 1, 2 key-value heads, 4 query heads each, 1 query positions, 16 key positions, 8 components, no mask"
func.func @heads_of_step_in_place(%q1: tensor<2x4x8xf32>, %k1: tensor<2x16x8xf32>, %v1: tensor<2x16x8xf32>, %kn: tensor<2x1x8xf32>) -> tensor<2x4x8xf32> {
  %zero = arith.constant 0.0 : f32
  %kf = tensor.insert_slice %kn into %k1[0, 3, 0] [2, 1, 8] [1, 1, 1] : tensor<2x1x8xf32> into tensor<2x16x8xf32>
  %se = tensor.empty() : tensor<2x4x16xf32>
  %s0 = linalg.fill ins(%zero : f32) outs(%se : tensor<2x4x16xf32>) -> tensor<2x4x16xf32>
  %s = linalg.batch_matmul indexing_maps = [#q, #k, #s] ins(%q1, %kf : tensor<2x4x8xf32>, tensor<2x16x8xf32>) outs(%s0 : tensor<2x4x16xf32>) -> tensor<2x4x16xf32>
  %p = linalg.softmax dimension(2) ins(%s : tensor<2x4x16xf32>) outs(%se : tensor<2x4x16xf32>) -> tensor<2x4x16xf32>
  %oe = tensor.empty() : tensor<2x4x8xf32>
  %o0 = linalg.fill ins(%zero : f32) outs(%oe : tensor<2x4x8xf32>) -> tensor<2x4x8xf32>
  %o = linalg.batch_matmul ins(%p, %v1 : tensor<2x4x16xf32>, tensor<2x16x8xf32>) outs(%o0 : tensor<2x4x8xf32>) -> tensor<2x4x8xf32>
  return %o : tensor<2x4x8xf32>
}

// Otherwise they are query positions, as of batch_matmul,
// CHECK: [Passed] attention | Category:sparq:raise | Function=positions_of_batch_matmul | Remark="raised to sparq.attention: batch 1, 2 key-value heads, 1 query heads each, 4 query positions, 16 key positions, 8 components, no mask"
func.func @positions_of_batch_matmul(%q1: tensor<2x4x8xf32>, %k1: tensor<2x16x8xf32>, %v1: tensor<2x16x8xf32>) -> tensor<2x4x8xf32> {
  %zero = arith.constant 0.0 : f32
  %se = tensor.empty() : tensor<2x4x16xf32>
  %s0 = linalg.fill ins(%zero : f32) outs(%se : tensor<2x4x16xf32>) -> tensor<2x4x16xf32>
  %s = linalg.batch_matmul indexing_maps = [#q, #k, #s] ins(%q1, %k1 : tensor<2x4x8xf32>, tensor<2x16x8xf32>) outs(%s0 : tensor<2x4x16xf32>) -> tensor<2x4x16xf32>
  %p = linalg.softmax dimension(2) ins(%s : tensor<2x4x16xf32>) outs(%se : tensor<2x4x16xf32>) -> tensor<2x4x16xf32>
  %oe = tensor.empty() : tensor<2x4x8xf32>
  %o0 = linalg.fill ins(%zero : f32) outs(%oe : tensor<2x4x8xf32>) -> tensor<2x4x8xf32>
  %o = linalg.batch_matmul ins(%p, %v1 : tensor<2x4x16xf32>, tensor<2x16x8xf32>) outs(%o0 : tensor<2x4x8xf32>) -> tensor<2x4x8xf32>
  return %o : tensor<2x4x8xf32>
}

// and under a mask that tells them apart, whatever the result becomes.
// CHECK: [Passed] attention | Category:sparq:raise | Function=positions_under_mask | Remark="raised to sparq.attention: batch 1, 2 key-value heads, 1 query heads each, 4 query positions, 16 key positions, 8 components, boolean mask"
func.func @positions_under_mask(%q1: tensor<2x4x8xf32>, %k1: tensor<2x16x8xf32>, %v1: tensor<2x16x8xf32>, %mask: tensor<2x4x16xi1>) -> tensor<2x32xf32> {
  %zero = arith.constant 0.0 : f32
  %se = tensor.empty() : tensor<2x4x16xf32>
  %s0 = linalg.fill ins(%zero : f32) outs(%se : tensor<2x4x16xf32>) -> tensor<2x4x16xf32>
  %s = linalg.batch_matmul indexing_maps = [#q, #k, #s] ins(%q1, %k1 : tensor<2x4x8xf32>, tensor<2x16x8xf32>) outs(%s0 : tensor<2x4x16xf32>) -> tensor<2x4x16xf32>
  %lowest = arith.constant dense<0xFF800000> : tensor<2x4x16xf32>
  %x = arith.select %mask, %s, %lowest : tensor<2x4x16xi1>, tensor<2x4x16xf32>
  %p = linalg.softmax dimension(2) ins(%x : tensor<2x4x16xf32>) outs(%se : tensor<2x4x16xf32>) -> tensor<2x4x16xf32>
  %oe = tensor.empty() : tensor<2x4x8xf32>
  %o0 = linalg.fill ins(%zero : f32) outs(%oe : tensor<2x4x8xf32>) -> tensor<2x4x8xf32>
  %o = linalg.batch_matmul ins(%p, %v1 : tensor<2x4x16xf32>, tensor<2x16x8xf32>) outs(%o0 : tensor<2x4x8xf32>) -> tensor<2x4x8xf32>
  %flat = tensor.collapse_shape %o [[0], [1, 2]] : tensor<2x4x8xf32> into tensor<2x32xf32>
  return %flat : tensor<2x32xf32>
}
