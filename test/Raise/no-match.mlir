// RUN: sparq-opt %s --sparq-raise-attention --remarks-filter=sparq -o %t 2>&1 | FileCheck %s
// RUN: FileCheck %s --check-prefix=IR --input-file %t

// What looks like attention and is not, or not one sparq.attention computes:
// one change each to the same program. A remark says why; the program stays.

// CHECK-NOT: Passed
// IR-NOT: sparq.attention

!q = tensor<4x3x8xf32>
!k = tensor<4x16x8xf32>
!s = tensor<4x3x16xf32>
!r = tensor<4x3xf32>
!q64 = tensor<4x3x8xf64>
!k64 = tensor<4x16x8xf64>
!s64 = tensor<4x3x16xf64>
!r64 = tensor<4x3xf64>
#q = affine_map<(b, m, s, d) -> (b, m, d)>
#k = affine_map<(b, m, s, d) -> (b, s, d)>
#s = affine_map<(b, m, s, d) -> (b, m, s)>
#p = affine_map<(b, m, d, s) -> (b, m, s)>
#v = affine_map<(b, m, d, s) -> (b, s, d)>
#o = affine_map<(b, m, d, s) -> (b, m, d)>
#id = affine_map<(b, m, s) -> (b, m, s)>
#row = affine_map<(b, m, s) -> (b, m, 0)>

// CHECK: Function=softmax_over_queries | Reason="the softmax is not normalised over the dimension that is summed over with the values"
func.func @softmax_over_queries(%q: !q, %k: !k, %v: !k) -> !q {
  %zero = arith.constant 0.0 : f32
  %ninf = arith.constant 0xFF800000 : f32
  %se = tensor.empty() : !s
  %s0 = linalg.fill ins(%zero : f32) outs(%se : !s) -> !s
  %s = linalg.batch_matmul indexing_maps = [#q, #k, #s] ins(%q, %k : !q, !k) outs(%s0 : !s) -> !s
  %c = arith.constant dense<0.25> : !s
  %x = arith.mulf %s, %c : !s
  %re = tensor.empty() : tensor<4x16xf32>
  %m0 = linalg.fill ins(%ninf : f32) outs(%re : tensor<4x16xf32>) -> tensor<4x16xf32>
  %max = linalg.reduce { arith.maximumf } ins(%x : !s) outs(%m0 : tensor<4x16xf32>) dimensions = [1]
  %maxb = linalg.broadcast ins(%max : tensor<4x16xf32>) outs(%se : !s) dimensions = [1]
  %d = arith.subf %x, %maxb : !s
  %e = math.exp %d : !s
  %l0 = linalg.fill ins(%zero : f32) outs(%re : tensor<4x16xf32>) -> tensor<4x16xf32>
  %sum = linalg.reduce { arith.addf } ins(%e : !s) outs(%l0 : tensor<4x16xf32>) dimensions = [1]
  %sumb = linalg.broadcast ins(%sum : tensor<4x16xf32>) outs(%se : !s) dimensions = [1]
  %p = arith.divf %e, %sumb : !s
  %oe = tensor.empty() : !q
  %o0 = linalg.fill ins(%zero : f32) outs(%oe : !q) -> !q
  %o = linalg.batch_matmul ins(%p, %v : !s, !k) outs(%o0 : !q) -> !q
  return %o : !q
}

// CHECK: Function=named_softmax_over_queries | Reason="softmax is taken over a dimension that is not the one summed over with the values"
func.func @named_softmax_over_queries(%q: !q, %k: !k, %v: !k) -> !q {
  %zero = arith.constant 0.0 : f32
  %ninf = arith.constant 0xFF800000 : f32
  %se = tensor.empty() : !s
  %s0 = linalg.fill ins(%zero : f32) outs(%se : !s) -> !s
  %s = linalg.batch_matmul indexing_maps = [#q, #k, #s] ins(%q, %k : !q, !k) outs(%s0 : !s) -> !s
  %c = arith.constant dense<0.25> : !s
  %x = arith.mulf %s, %c : !s
  %p = linalg.softmax dimension(1) ins(%x : !s) outs(%se : !s) -> !s
  %oe = tensor.empty() : !q
  %o0 = linalg.fill ins(%zero : f32) outs(%oe : !q) -> !q
  %o = linalg.batch_matmul ins(%p, %v : !s, !k) outs(%o0 : !q) -> !q
  return %o : !q
}

// CHECK: Function=maximum_over_queries | Reason="the maximum is not that of the logits over the dimension summed over with the values"
func.func @maximum_over_queries(%q: !q, %k: !k, %v: !k) -> !q {
  %zero = arith.constant 0.0 : f32
  %ninf = arith.constant 0xFF800000 : f32
  %se = tensor.empty() : !s
  %s0 = linalg.fill ins(%zero : f32) outs(%se : !s) -> !s
  %s = linalg.batch_matmul indexing_maps = [#q, #k, #s] ins(%q, %k : !q, !k) outs(%s0 : !s) -> !s
  %c = arith.constant dense<0.25> : !s
  %x = arith.mulf %s, %c : !s
  %re = tensor.empty() : !r
  %mre = tensor.empty() : tensor<4x16xf32>
  %m0 = linalg.fill ins(%ninf : f32) outs(%mre : tensor<4x16xf32>) -> tensor<4x16xf32>
  %max = linalg.reduce { arith.maximumf } ins(%x : !s) outs(%m0 : tensor<4x16xf32>) dimensions = [1]
  %maxb = linalg.broadcast ins(%max : tensor<4x16xf32>) outs(%se : !s) dimensions = [1]
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

// CHECK: Function=no_softmax | Reason="there is no softmax between the two products"
func.func @no_softmax(%q: !q, %k: !k, %v: !k) -> !q {
  %zero = arith.constant 0.0 : f32
  %ninf = arith.constant 0xFF800000 : f32
  %se = tensor.empty() : !s
  %s0 = linalg.fill ins(%zero : f32) outs(%se : !s) -> !s
  %s = linalg.batch_matmul indexing_maps = [#q, #k, #s] ins(%q, %k : !q, !k) outs(%s0 : !s) -> !s
  %c = arith.constant dense<0.25> : !s
  %x = arith.mulf %s, %c : !s
  %oe = tensor.empty() : !q
  %o0 = linalg.fill ins(%zero : f32) outs(%oe : !q) -> !q
  %o = linalg.batch_matmul ins(%x, %v : !s, !k) outs(%o0 : !q) -> !q
  return %o : !q
}

// CHECK: Function=sigmoid_attention | Reason="there is no softmax between the two products"
func.func @sigmoid_attention(%q: !q, %k: !k, %v: !k) -> !q {
  %zero = arith.constant 0.0 : f32
  %ninf = arith.constant 0xFF800000 : f32
  %se = tensor.empty() : !s
  %s0 = linalg.fill ins(%zero : f32) outs(%se : !s) -> !s
  %s = linalg.batch_matmul indexing_maps = [#q, #k, #s] ins(%q, %k : !q, !k) outs(%s0 : !s) -> !s
  %c = arith.constant dense<0.25> : !s
  %x = arith.mulf %s, %c : !s
  %one = arith.constant dense<1.0> : !s
  %n = arith.negf %x : !s
  %e = math.exp %n : !s
  %e1 = arith.addf %e, %one : !s
  %p = arith.divf %one, %e1 : !s
  %oe = tensor.empty() : !q
  %o0 = linalg.fill ins(%zero : f32) outs(%oe : !q) -> !q
  %o = linalg.batch_matmul ins(%p, %v : !s, !k) outs(%o0 : !q) -> !q
  return %o : !q
}

// CHECK: Function=scale_per_position | Reason="the scale of the logits varies over the key positions"
func.func @scale_per_position(%q: !q, %k: !k, %v: !k, %scale: tensor<16xf32>) -> !q {
  %zero = arith.constant 0.0 : f32
  %ninf = arith.constant 0xFF800000 : f32
  %se = tensor.empty() : !s
  %s0 = linalg.fill ins(%zero : f32) outs(%se : !s) -> !s
  %s = linalg.batch_matmul indexing_maps = [#q, #k, #s] ins(%q, %k : !q, !k) outs(%s0 : !s) -> !s
  %t = linalg.broadcast ins(%scale : tensor<16xf32>) outs(%se : !s) dimensions = [0, 1]
  %x = arith.mulf %s, %t : !s
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

// CHECK: Function=scale_zero | Reason="the scale of the logits is 0 or not finite"
func.func @scale_zero(%q: !q, %k: !k, %v: !k) -> !q {
  %zero = arith.constant 0.0 : f32
  %ninf = arith.constant 0xFF800000 : f32
  %se = tensor.empty() : !s
  %s0 = linalg.fill ins(%zero : f32) outs(%se : !s) -> !s
  %s = linalg.batch_matmul indexing_maps = [#q, #k, #s] ins(%q, %k : !q, !k) outs(%s0 : !s) -> !s
  %c = arith.constant dense<0.0> : !s
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

// CHECK: Function=divided_by_zero | Reason="the scale of the logits is 0 or not finite"
func.func @divided_by_zero(%q: !q, %k: !k, %v: !k) -> !q {
  %zero = arith.constant 0.0 : f32
  %ninf = arith.constant 0xFF800000 : f32
  %se = tensor.empty() : !s
  %s0 = linalg.fill ins(%zero : f32) outs(%se : !s) -> !s
  %s = linalg.batch_matmul indexing_maps = [#q, #k, #s] ins(%q, %k : !q, !k) outs(%s0 : !s) -> !s
  %c = arith.constant dense<0.0> : !s
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

// CHECK: Function=soft_capped | Reason="the logits are soft-capped (tanh)"
func.func @soft_capped(%q: !q, %k: !k, %v: !k) -> !q {
  %zero = arith.constant 0.0 : f32
  %ninf = arith.constant 0xFF800000 : f32
  %se = tensor.empty() : !s
  %s0 = linalg.fill ins(%zero : f32) outs(%se : !s) -> !s
  %s = linalg.batch_matmul indexing_maps = [#q, #k, #s] ins(%q, %k : !q, !k) outs(%s0 : !s) -> !s
  %c = arith.constant dense<0.25> : !s
  %t = arith.mulf %s, %c : !s
  %u = math.tanh %t : !s
  %x = arith.divf %u, %c : !s
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

// CHECK: Function=clamped | Reason="the logits are clamped"
func.func @clamped(%q: !q, %k: !k, %v: !k) -> !q {
  %zero = arith.constant 0.0 : f32
  %ninf = arith.constant 0xFF800000 : f32
  %se = tensor.empty() : !s
  %s0 = linalg.fill ins(%zero : f32) outs(%se : !s) -> !s
  %s = linalg.batch_matmul indexing_maps = [#q, #k, #s] ins(%q, %k : !q, !k) outs(%s0 : !s) -> !s
  %c = arith.constant dense<0.25> : !s
  %t = arith.mulf %s, %c : !s
  %low = arith.constant dense<-30.0> : !s
  %x = arith.maximumf %t, %low : !s
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

// CHECK: Function=absolute_logits | Reason="the logits go through math.absf before the softmax"
func.func @absolute_logits(%q: !q, %k: !k, %v: !k) -> !q {
  %zero = arith.constant 0.0 : f32
  %ninf = arith.constant 0xFF800000 : f32
  %se = tensor.empty() : !s
  %s0 = linalg.fill ins(%zero : f32) outs(%se : !s) -> !s
  %s = linalg.batch_matmul indexing_maps = [#q, #k, #s] ins(%q, %k : !q, !k) outs(%s0 : !s) -> !s
  %c = arith.constant dense<0.25> : !s
  %t = math.absf %s : !s
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

// CHECK: Function=squared_logits | Reason="the logits are multiplied or divided by something computed from them"
func.func @squared_logits(%q: !q, %k: !k, %v: !k) -> !q {
  %zero = arith.constant 0.0 : f32
  %ninf = arith.constant 0xFF800000 : f32
  %se = tensor.empty() : !s
  %s0 = linalg.fill ins(%zero : f32) outs(%se : !s) -> !s
  %s = linalg.batch_matmul indexing_maps = [#q, #k, #s] ins(%q, %k : !q, !k) outs(%s0 : !s) -> !s
  %c = arith.constant dense<0.25> : !s
  %x = arith.mulf %s, %s : !s
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

// CHECK: Function=sink_in_maximum_and_sum | Reason="the sum of the softmax has another term (a sink logit, say)"
func.func @sink_in_maximum_and_sum(%q: !q, %k: !k, %v: !k, %sink: !r) -> !q {
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
  %m2 = arith.maximumf %max, %sink : !r
  %maxb = linalg.broadcast ins(%m2 : !r) outs(%se : !s) dimensions = [2]
  %d = arith.subf %x, %maxb : !s
  %e = math.exp %d : !s
  %l0 = linalg.fill ins(%zero : f32) outs(%re : !r) -> !r
  %sum = linalg.reduce { arith.addf } ins(%e : !s) outs(%l0 : !r) dimensions = [2]
  %t = arith.subf %sink, %m2 : !r
  %u = math.exp %t : !r
  %l2 = arith.addf %sum, %u : !r
  %sumb = linalg.broadcast ins(%l2 : !r) outs(%se : !s) dimensions = [2]
  %p = arith.divf %e, %sumb : !s
  %oe = tensor.empty() : !q
  %o0 = linalg.fill ins(%zero : f32) outs(%oe : !q) -> !q
  %o = linalg.batch_matmul ins(%p, %v : !s, !k) outs(%o0 : !q) -> !q
  return %o : !q
}

// CHECK: Function=sink_in_maximum | Reason="the maximum of the softmax has another term (a sink logit, say)"
func.func @sink_in_maximum(%q: !q, %k: !k, %v: !k, %sink: !r) -> !q {
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
  %m2 = arith.maximumf %max, %sink : !r
  %maxb = linalg.broadcast ins(%m2 : !r) outs(%se : !s) dimensions = [2]
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

// softmax1, "off by one": one more in the denominator.
// CHECK: Function=epsilon_in_sum | Reason="the sum of the softmax has another term (a sink logit, say)"
func.func @epsilon_in_sum(%q: !q, %k: !k, %v: !k) -> !q {
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
  %eps = arith.constant dense<1.0> : !r
  %l2 = arith.addf %sum, %eps : !r
  %sumb = linalg.broadcast ins(%l2 : !r) outs(%se : !s) dimensions = [2]
  %p = arith.divf %e, %sumb : !s
  %oe = tensor.empty() : !q
  %o0 = linalg.fill ins(%zero : f32) outs(%oe : !q) -> !q
  %o = linalg.batch_matmul ins(%p, %v : !s, !k) outs(%o0 : !q) -> !q
  return %o : !q
}

// CHECK: Function=cross_terms | Reason="the logits are the sum of more than one product (cross terms)"
func.func @cross_terms(%q: !q, %k: !k, %v: !k, %q2: !q) -> !q {
  %zero = arith.constant 0.0 : f32
  %ninf = arith.constant 0xFF800000 : f32
  %se = tensor.empty() : !s
  %s0 = linalg.fill ins(%zero : f32) outs(%se : !s) -> !s
  %s = linalg.batch_matmul indexing_maps = [#q, #k, #s] ins(%q, %k : !q, !k) outs(%s0 : !s) -> !s
  %c = arith.constant dense<0.25> : !s
  %s2 = linalg.batch_matmul indexing_maps = [#q, #k, #s] ins(%q2, %k : !q, !k) outs(%s0 : !s) -> !s
  %t = arith.addf %s, %s2 : !s
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

// CHECK: Function=chosen_between_products | Reason="the logits are chosen between two products"
func.func @chosen_between_products(%q: !q, %k: !k, %v: !k, %q2: !q, %which: tensor<4x3x16xi1>) -> !q {
  %zero = arith.constant 0.0 : f32
  %ninf = arith.constant 0xFF800000 : f32
  %se = tensor.empty() : !s
  %s0 = linalg.fill ins(%zero : f32) outs(%se : !s) -> !s
  %s = linalg.batch_matmul indexing_maps = [#q, #k, #s] ins(%q, %k : !q, !k) outs(%s0 : !s) -> !s
  %c = arith.constant dense<0.25> : !s
  %s2 = linalg.batch_matmul indexing_maps = [#q, #k, #s] ins(%q2, %k : !q, !k) outs(%s0 : !s) -> !s
  %x = arith.select %which, %s, %s2 : tensor<4x3x16xi1>, !s
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

// CHECK: Function=dropout | Reason="the probabilities are multiplied by something (dropout, or a scale) before the values"
func.func @dropout(%q: !q, %k: !k, %v: !k, %keep: !s) -> !q {
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
  %p0 = arith.divf %e, %sumb : !s
  %p = arith.mulf %p0, %keep : !s
  %oe = tensor.empty() : !q
  %o0 = linalg.fill ins(%zero : f32) outs(%oe : !q) -> !q
  %o = linalg.batch_matmul ins(%p, %v : !s, !k) outs(%o0 : !q) -> !q
  return %o : !q
}

// CHECK: Function=scaled_probabilities | Reason="the probabilities are multiplied by something (dropout, or a scale) before the values"
func.func @scaled_probabilities(%q: !q, %k: !k, %v: !k) -> !q {
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
  %p0 = arith.divf %e, %sumb : !s
  %p = arith.mulf %p0, %c : !s
  %oe = tensor.empty() : !q
  %o0 = linalg.fill ins(%zero : f32) outs(%oe : !q) -> !q
  %o = linalg.batch_matmul ins(%p, %v : !s, !k) outs(%o0 : !q) -> !q
  return %o : !q
}

// CHECK: Function=added_to_probabilities | Reason="something is added to the probabilities"
func.func @added_to_probabilities(%q: !q, %k: !k, %v: !k) -> !q {
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
  %p0 = arith.divf %e, %sumb : !s
  %p = arith.addf %p0, %c : !s
  %oe = tensor.empty() : !q
  %o0 = linalg.fill ins(%zero : f32) outs(%oe : !q) -> !q
  %o = linalg.batch_matmul ins(%p, %v : !s, !k) outs(%o0 : !q) -> !q
  return %o : !q
}

// CHECK: Function=not_normalised | Reason="the exponentials are divided by their sum neither before nor after the values"
func.func @not_normalised(%q: !q, %k: !k, %v: !k) -> !q {
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
  %oe = tensor.empty() : !q
  %o0 = linalg.fill ins(%zero : f32) outs(%oe : !q) -> !q
  %o = linalg.batch_matmul ins(%e, %v : !s, !k) outs(%o0 : !q) -> !q
  return %o : !q
}

// CHECK: Function=divided_by_maximum | Reason="the exponentials are divided by something else than their sum"
func.func @divided_by_maximum(%q: !q, %k: !k, %v: !k) -> !q {
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
  %p = arith.divf %e, %maxb : !s
  %oe = tensor.empty() : !q
  %o0 = linalg.fill ins(%zero : f32) outs(%oe : !q) -> !q
  %o = linalg.batch_matmul ins(%p, %v : !s, !k) outs(%o0 : !q) -> !q
  return %o : !q
}

// CHECK: Function=sum_of_other_exponentials | Reason="the softmax is not normalised over the dimension that is summed over with the values"
func.func @sum_of_other_exponentials(%q: !q, %k: !k, %v: !k) -> !q {
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
  %e2 = math.exp %x : !s
  %sum = linalg.reduce { arith.addf } ins(%e2 : !s) outs(%l0 : !r) dimensions = [2]
  %sumb = linalg.broadcast ins(%sum : !r) outs(%se : !s) dimensions = [2]
  %p = arith.divf %e, %sumb : !s
  %oe = tensor.empty() : !q
  %o0 = linalg.fill ins(%zero : f32) outs(%oe : !q) -> !q
  %o = linalg.batch_matmul ins(%p, %v : !s, !k) outs(%o0 : !q) -> !q
  return %o : !q
}

// CHECK: Function=maximum_of_other_logits | Reason="the maximum is not that of the logits over the dimension summed over with the values"
func.func @maximum_of_other_logits(%q: !q, %k: !k, %v: !k) -> !q {
  %zero = arith.constant 0.0 : f32
  %ninf = arith.constant 0xFF800000 : f32
  %se = tensor.empty() : !s
  %s0 = linalg.fill ins(%zero : f32) outs(%se : !s) -> !s
  %s = linalg.batch_matmul indexing_maps = [#q, #k, #s] ins(%q, %k : !q, !k) outs(%s0 : !s) -> !s
  %c = arith.constant dense<0.25> : !s
  %x = arith.mulf %s, %c : !s
  %re = tensor.empty() : !r
  %m0 = linalg.fill ins(%ninf : f32) outs(%re : !r) -> !r
  %max = linalg.reduce { arith.maximumf } ins(%s : !s) outs(%m0 : !r) dimensions = [2]
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

// CHECK: Function=maximum_from_zero | Reason="the maximum of the softmax does not start at -inf"
func.func @maximum_from_zero(%q: !q, %k: !k, %v: !k) -> !q {
  %zero = arith.constant 0.0 : f32
  %ninf = arith.constant 0xFF800000 : f32
  %se = tensor.empty() : !s
  %s0 = linalg.fill ins(%zero : f32) outs(%se : !s) -> !s
  %s = linalg.batch_matmul indexing_maps = [#q, #k, #s] ins(%q, %k : !q, !k) outs(%s0 : !s) -> !s
  %c = arith.constant dense<0.25> : !s
  %x = arith.mulf %s, %c : !s
  %re = tensor.empty() : !r
  %m0 = linalg.fill ins(%zero : f32) outs(%re : !r) -> !r
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

// CHECK: Function=sum_from_one | Reason="the sum of the softmax does not start at 0"
func.func @sum_from_one(%q: !q, %k: !k, %v: !k) -> !q {
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
  %one = arith.constant 1.0 : f32
  %l0 = linalg.fill ins(%one : f32) outs(%re : !r) -> !r
  %sum = linalg.reduce { arith.addf } ins(%e : !s) outs(%l0 : !r) dimensions = [2]
  %sumb = linalg.broadcast ins(%sum : !r) outs(%se : !s) dimensions = [2]
  %p = arith.divf %e, %sumb : !s
  %oe = tensor.empty() : !q
  %o0 = linalg.fill ins(%zero : f32) outs(%oe : !q) -> !q
  %o = linalg.batch_matmul ins(%p, %v : !s, !k) outs(%o0 : !q) -> !q
  return %o : !q
}

// CHECK: Function=first_product_accumulates | Reason="the first product is added to something else than zeros"
func.func @first_product_accumulates(%q: !q, %k: !k, %v: !k, %init: !s) -> !q {
  %zero = arith.constant 0.0 : f32
  %ninf = arith.constant 0xFF800000 : f32
  %se = tensor.empty() : !s
  %s = linalg.batch_matmul indexing_maps = [#q, #k, #s] ins(%q, %k : !q, !k) outs(%init : !s) -> !s
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

// CHECK: Function=second_product_accumulates | Reason="the second product is added to something else than zeros"
func.func @second_product_accumulates(%q: !q, %k: !k, %v: !k, %init: !q) -> !q {
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
  %o = linalg.batch_matmul ins(%p, %v : !s, !k) outs(%init : !q) -> !q
  return %o : !q
}

// CHECK: Function=probabilities_returned | Reason="the logits or probabilities have another user, func.return"
func.func @probabilities_returned(%q: !q, %k: !k, %v: !k) -> (!q, !s) {
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
  return %o, %p : !q, !s
}

// CHECK: Function=logits_returned | Reason="the logits or probabilities have another user, func.return"
func.func @logits_returned(%q: !q, %k: !k, %v: !k) -> (!q, !s) {
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
  return %o, %x : !q, !s
}

// CHECK: Function=products_returned | Reason="the logits or probabilities have another user, func.return"
func.func @products_returned(%q: !q, %k: !k, %v: !k) -> (!q, !s) {
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
  return %o, %s : !q, !s
}

// CHECK: Function=sum_returned | Reason="the logits or probabilities have another user, func.return"
func.func @sum_returned(%q: !q, %k: !k, %v: !k) -> (!q, !r) {
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
  return %o, %sum : !q, !r
}

// CHECK: Function=logits_zeroed | Reason="the logits are replaced by something that does not mask them out"
func.func @logits_zeroed(%q: !q, %k: !k, %v: !k, %mask: tensor<4x3x16xi1>) -> !q {
  %zero = arith.constant 0.0 : f32
  %ninf = arith.constant 0xFF800000 : f32
  %se = tensor.empty() : !s
  %s0 = linalg.fill ins(%zero : f32) outs(%se : !s) -> !s
  %s = linalg.batch_matmul indexing_maps = [#q, #k, #s] ins(%q, %k : !q, !k) outs(%s0 : !s) -> !s
  %c = arith.constant dense<0.25> : !s
  %t = arith.mulf %s, %c : !s
  %z = arith.constant dense<0.0> : !s
  %x = arith.select %mask, %t, %z : tensor<4x3x16xi1>, !s
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

// -1e4 is a bias in f32.
// CHECK: Function=logits_replaced_by_bias | Reason="the logits are replaced by something that does not mask them out"
func.func @logits_replaced_by_bias(%q: !q, %k: !k, %v: !k, %mask: tensor<4x3x16xi1>) -> !q {
  %zero = arith.constant 0.0 : f32
  %ninf = arith.constant 0xFF800000 : f32
  %se = tensor.empty() : !s
  %s0 = linalg.fill ins(%zero : f32) outs(%se : !s) -> !s
  %s = linalg.batch_matmul indexing_maps = [#q, #k, #s] ins(%q, %k : !q, !k) outs(%s0 : !s) -> !s
  %c = arith.constant dense<0.25> : !s
  %t = arith.mulf %s, %c : !s
  %z = arith.constant dense<-1.0e4> : !s
  %x = arith.select %mask, %t, %z : tensor<4x3x16xi1>, !s
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

// CHECK: Function=everything_masked_out | Reason="the mask is a constant that masks everything out"
func.func @everything_masked_out(%q: !q, %k: !k, %v: !k) -> !q {
  %zero = arith.constant 0.0 : f32
  %ninf = arith.constant 0xFF800000 : f32
  %se = tensor.empty() : !s
  %s0 = linalg.fill ins(%zero : f32) outs(%se : !s) -> !s
  %s = linalg.batch_matmul indexing_maps = [#q, #k, #s] ins(%q, %k : !q, !k) outs(%s0 : !s) -> !s
  %c = arith.constant dense<0.25> : !s
  %t = arith.mulf %s, %c : !s
  %z = arith.constant dense<0xFF800000> : !s
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

// CHECK: Function=rows_zeroed | Reason="the probabilities are zeroed where the row is not masked out as a whole"
func.func @rows_zeroed(%q: !q, %k: !k, %v: !k, %drop: tensor<4x3x16xi1>) -> !q {
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
  %p0 = arith.divf %e, %sumb : !s
  %z = arith.constant dense<0.0> : !s
  %p = arith.select %drop, %z, %p0 : tensor<4x3x16xi1>, !s
  %oe = tensor.empty() : !q
  %o0 = linalg.fill ins(%zero : f32) outs(%oe : !q) -> !q
  %o = linalg.batch_matmul ins(%p, %v : !s, !k) outs(%o0 : !q) -> !q
  return %o : !q
}

// Zeros where a position is not masked out: the guard the wrong way round.
// CHECK: Function=masked_out_positions_zeroed | Reason="the probabilities are zeroed where the row is not masked out as a whole"
func.func @masked_out_positions_zeroed(%q: !q, %k: !k, %v: !k) -> !q {
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
  %p0 = arith.divf %e, %sumb : !s
  %z = arith.constant dense<0.0> : !s
  %inf = arith.constant dense<0xFF800000> : !s
  %any = arith.cmpf one, %x, %inf : !s
  %p = arith.select %any, %z, %p0 : tensor<4x3x16xi1>, !s
  %oe = tensor.empty() : !q
  %o0 = linalg.fill ins(%zero : f32) outs(%oe : !q) -> !q
  %o = linalg.batch_matmul ins(%p, %v : !s, !k) outs(%o0 : !q) -> !q
  return %o : !q
}

// Two keys a position.
// CHECK: Function=logits_summed | Reason="the logits are reduced before the softmax"
func.func @logits_summed(%q: !q, %k: !k, %v: !k, %k2: tensor<4x16x2x8xf32>) -> !q {
  %zero = arith.constant 0.0 : f32
  %ninf = arith.constant 0xFF800000 : f32
  %se = tensor.empty() : !s
  %s0 = linalg.fill ins(%zero : f32) outs(%se : !s) -> !s
  %se5 = tensor.empty() : tensor<4x3x16x2xf32>
  %s50 = linalg.fill ins(%zero : f32) outs(%se5 : tensor<4x3x16x2xf32>) -> tensor<4x3x16x2xf32>
  %s5 = linalg.generic {indexing_maps = [affine_map<(b, m, s, t, d) -> (b, m, d)>, affine_map<(b, m, s, t, d) -> (b, s, t, d)>, affine_map<(b, m, s, t, d) -> (b, m, s, t)>], iterator_types = ["parallel", "parallel", "parallel", "parallel", "reduction"]} ins(%q, %k2 : !q, tensor<4x16x2x8xf32>) outs(%s50 : tensor<4x3x16x2xf32>) {
  ^bb0(%a: f32, %b: f32, %acc: f32):
    %m = arith.mulf %a, %b : f32
    %n = arith.addf %acc, %m : f32
    linalg.yield %n : f32
  } -> tensor<4x3x16x2xf32>
  %s = linalg.reduce { arith.addf } ins(%s5 : tensor<4x3x16x2xf32>) outs(%s0 : !s) dimensions = [3]
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

// CHECK: Function=only_keys_repeated | Reason="heads of the key are repeated, but not of the value"
func.func @only_keys_repeated(%q: !q, %k: !k, %v: !k, %k2: tensor<2x16x8xf32>) -> !q {
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
  %o = linalg.batch_matmul ins(%p, %v : !s, !k) outs(%o0 : !q) -> !q
  return %o : !q
}

// CHECK: Function=only_values_repeated | Reason="heads of the value are repeated, but not of the key"
func.func @only_values_repeated(%q: !q, %k: !k, %v: !k, %v2: tensor<2x16x8xf32>) -> !q {
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
  %ve = tensor.empty() : tensor<2x2x16x8xf32>
  %vb = linalg.broadcast ins(%v2 : tensor<2x16x8xf32>) outs(%ve : tensor<2x2x16x8xf32>) dimensions = [1]
  %vr = tensor.collapse_shape %vb [[0, 1], [2], [3]] : tensor<2x2x16x8xf32> into !k
  %o = linalg.batch_matmul ins(%p, %vr : !s, !k) outs(%o0 : !q) -> !q
  return %o : !q
}

// CHECK: Function=query_repeated | Reason="the query is repeated over heads or batch elements of key and value"
func.func @query_repeated(%q: !q, %k: !k, %v: !k, %q1: tensor<3x8xf32>) -> !q {
  %zero = arith.constant 0.0 : f32
  %ninf = arith.constant 0xFF800000 : f32
  %se = tensor.empty() : !s
  %s0 = linalg.fill ins(%zero : f32) outs(%se : !s) -> !s
  %qe = tensor.empty() : !q
  %qb = linalg.broadcast ins(%q1 : tensor<3x8xf32>) outs(%qe : !q) dimensions = [0]
  %s = linalg.batch_matmul indexing_maps = [#q, #k, #s] ins(%qb, %k : !q, !k) outs(%s0 : !s) -> !s
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

// CHECK: Function=query_over_positions | Reason="both factors of the first product vary over the key positions"
func.func @query_over_positions(%q: !q, %k: !k, %v: !k, %q4: tensor<4x3x16x8xf32>) -> !q {
  %zero = arith.constant 0.0 : f32
  %ninf = arith.constant 0xFF800000 : f32
  %se = tensor.empty() : !s
  %s0 = linalg.fill ins(%zero : f32) outs(%se : !s) -> !s
  %s = linalg.generic {indexing_maps = [affine_map<(b, m, s, d) -> (b, m, s, d)>, #k, #s], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%q4, %k : tensor<4x3x16x8xf32>, !k) outs(%s0 : !s) {
  ^bb0(%a: f32, %b: f32, %acc: f32):
    %m = arith.mulf %a, %b : f32
    %n = arith.addf %acc, %m : f32
    linalg.yield %n : f32
  } -> !s
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

// CHECK: Function=double_precision | Reason="query, key or value are not f32, f16 or bf16"
func.func @double_precision(%q: !q64, %k: !k64, %v: !k64) -> !q64 {
  %zero = arith.constant 0.0 : f64
  %ninf = arith.constant 0xFFF0000000000000 : f64
  %se = tensor.empty() : !s64
  %s0 = linalg.fill ins(%zero : f64) outs(%se : !s64) -> !s64
  %s = linalg.batch_matmul indexing_maps = [#q, #k, #s] ins(%q, %k : !q64, !k64) outs(%s0 : !s64) -> !s64
  %c = arith.constant dense<0.25> : !s64
  %x = arith.mulf %s, %c : !s64
  %re = tensor.empty() : !r64
  %m0 = linalg.fill ins(%ninf : f64) outs(%re : !r64) -> !r64
  %max = linalg.reduce { arith.maximumf } ins(%x : !s64) outs(%m0 : !r64) dimensions = [2]
  %maxb = linalg.broadcast ins(%max : !r64) outs(%se : !s64) dimensions = [2]
  %d = arith.subf %x, %maxb : !s64
  %e = math.exp %d : !s64
  %l0 = linalg.fill ins(%zero : f64) outs(%re : !r64) -> !r64
  %sum = linalg.reduce { arith.addf } ins(%e : !s64) outs(%l0 : !r64) dimensions = [2]
  %sumb = linalg.broadcast ins(%sum : !r64) outs(%se : !s64) dimensions = [2]
  %p = arith.divf %e, %sumb : !s64
  %oe = tensor.empty() : !q64
  %o0 = linalg.fill ins(%zero : f64) outs(%oe : !q64) -> !q64
  %o = linalg.batch_matmul ins(%p, %v : !s64, !k64) outs(%o0 : !q64) -> !q64
  return %o : !q64
}

// CHECK: Function=real_dropout | Reason="the probabilities are multiplied by something (dropout, or a scale) before the values"
func.func @real_dropout(%q: !q, %k: !k, %v: !k, %keep: tensor<4x3x16xi1>) -> !q {
  %zero = arith.constant 0.0 : f32
  %se = tensor.empty() : !s
  %s0 = linalg.fill ins(%zero : f32) outs(%se : !s) -> !s
  %s = linalg.batch_matmul indexing_maps = [#q, #k, #s] ins(%q, %k : !q, !k) outs(%s0 : !s) -> !s
  %c = arith.constant dense<0.25> : !s
  %x = arith.mulf %s, %c : !s
  %p = linalg.softmax dimension(2) ins(%x : !s) outs(%se : !s) -> !s
  %zeros = arith.constant dense<0.0> : !s
  %factor = arith.constant dense<1.25> : !s
  %m = arith.select %keep, %factor, %zeros : tensor<4x3x16xi1>, !s
  %pd = arith.mulf %p, %m : !s
  %oe = tensor.empty() : !q
  %o0 = linalg.fill ins(%zero : f32) outs(%oe : !q) -> !q
  %o = linalg.batch_matmul ins(%pd, %v : !s, !k) outs(%o0 : !q) -> !q
  return %o : !q
}

// CHECK: Function=masked_after_softmax | Reason="the probabilities are zeroed where the row is not masked out as a whole"
func.func @masked_after_softmax(%q: !q, %k: !k, %v: !k, %keep: tensor<4x3x16xi1>) -> !q {
  %zero = arith.constant 0.0 : f32
  %se = tensor.empty() : !s
  %s0 = linalg.fill ins(%zero : f32) outs(%se : !s) -> !s
  %s = linalg.batch_matmul indexing_maps = [#q, #k, #s] ins(%q, %k : !q, !k) outs(%s0 : !s) -> !s
  %c = arith.constant dense<0.25> : !s
  %x = arith.mulf %s, %c : !s
  %p = linalg.softmax dimension(2) ins(%x : !s) outs(%se : !s) -> !s
  %zeros = arith.constant dense<0.0> : !s
  %pd = arith.select %keep, %p, %zeros : tensor<4x3x16xi1>, !s
  %oe = tensor.empty() : !q
  %o0 = linalg.fill ins(%zero : f32) outs(%oe : !q) -> !q
  %o = linalg.batch_matmul ins(%pd, %v : !s, !k) outs(%o0 : !q) -> !q
  return %o : !q
}

// CHECK: Function=renormalised | Reason="the probabilities are divided by something before the values"
func.func @renormalised(%q: !q, %k: !k, %v: !k) -> !q {
  %zero = arith.constant 0.0 : f32
  %se = tensor.empty() : !s
  %s0 = linalg.fill ins(%zero : f32) outs(%se : !s) -> !s
  %s = linalg.batch_matmul indexing_maps = [#q, #k, #s] ins(%q, %k : !q, !k) outs(%s0 : !s) -> !s
  %c = arith.constant dense<0.25> : !s
  %x = arith.mulf %s, %c : !s
  %p = linalg.softmax dimension(2) ins(%x : !s) outs(%se : !s) -> !s
  %re = tensor.empty() : !r
  %l0 = linalg.fill ins(%zero : f32) outs(%re : !r) -> !r
  %sum = linalg.reduce { arith.addf } ins(%p : !s) outs(%l0 : !r) dimensions = [2]
  %sumb = linalg.broadcast ins(%sum : !r) outs(%se : !s) dimensions = [2]
  %pd = arith.divf %p, %sumb : !s
  %oe = tensor.empty() : !q
  %o0 = linalg.fill ins(%zero : f32) outs(%oe : !q) -> !q
  %o = linalg.batch_matmul ins(%pd, %v : !s, !k) outs(%o0 : !q) -> !q
  return %o : !q
}

// CHECK: Function=probabilities_squared | Reason="the probabilities are multiplied by something (dropout, or a scale) before the values"
func.func @probabilities_squared(%q: !q, %k: !k, %v: !k) -> !q {
  %zero = arith.constant 0.0 : f32
  %se = tensor.empty() : !s
  %s0 = linalg.fill ins(%zero : f32) outs(%se : !s) -> !s
  %s = linalg.batch_matmul indexing_maps = [#q, #k, #s] ins(%q, %k : !q, !k) outs(%s0 : !s) -> !s
  %c = arith.constant dense<0.25> : !s
  %x = arith.mulf %s, %c : !s
  %p = linalg.softmax dimension(2) ins(%x : !s) outs(%se : !s) -> !s
  %pd = arith.mulf %p, %p : !s
  %oe = tensor.empty() : !q
  %o0 = linalg.fill ins(%zero : f32) outs(%oe : !q) -> !q
  %o = linalg.batch_matmul ins(%pd, %v : !s, !k) outs(%o0 : !q) -> !q
  return %o : !q
}

// CHECK: Function=head_weights | Reason="the probabilities are multiplied by something (dropout, or a scale) before the values"
func.func @head_weights(%q: !q, %k: !k, %v: !k, %gate: tensor<4xf32>) -> !q {
  %zero = arith.constant 0.0 : f32
  %se = tensor.empty() : !s
  %s0 = linalg.fill ins(%zero : f32) outs(%se : !s) -> !s
  %s = linalg.batch_matmul indexing_maps = [#q, #k, #s] ins(%q, %k : !q, !k) outs(%s0 : !s) -> !s
  %c = arith.constant dense<0.25> : !s
  %x = arith.mulf %s, %c : !s
  %p = linalg.softmax dimension(2) ins(%x : !s) outs(%se : !s) -> !s
  %g = linalg.broadcast ins(%gate : tensor<4xf32>) outs(%se : !s) dimensions = [1, 2]
  %pd = arith.mulf %p, %g : !s
  %oe = tensor.empty() : !q
  %o0 = linalg.fill ins(%zero : f32) outs(%oe : !q) -> !q
  %o = linalg.batch_matmul ins(%pd, %v : !s, !k) outs(%o0 : !q) -> !q
  return %o : !q
}

// What masks out depends on the logits.
// CHECK: Function=top_k_logits | Reason="what masks the logits out is computed from them"
func.func @top_k_logits(%q: !q, %k: !k, %v: !k, %threshold: !r) -> !q {
  %zero = arith.constant 0.0 : f32
  %se = tensor.empty() : !s
  %s0 = linalg.fill ins(%zero : f32) outs(%se : !s) -> !s
  %s = linalg.batch_matmul indexing_maps = [#q, #k, #s] ins(%q, %k : !q, !k) outs(%s0 : !s) -> !s
  %c = arith.constant dense<0.25> : !s
  %t = arith.mulf %s, %c : !s
  %tb = linalg.broadcast ins(%threshold : !r) outs(%se : !s) dimensions = [2]
  %keep = arith.cmpf oge, %t, %tb : !s
  %lowest = arith.constant dense<0xFF800000> : !s
  %x = arith.select %keep, %t, %lowest : tensor<4x3x16xi1>, !s
  %p = linalg.softmax dimension(2) ins(%x : !s) outs(%se : !s) -> !s
  %oe = tensor.empty() : !q
  %o0 = linalg.fill ins(%zero : f32) outs(%oe : !q) -> !q
  %o = linalg.batch_matmul ins(%p, %v : !s, !k) outs(%o0 : !q) -> !q
  return %o : !q
}

// CHECK: Function=top_k_threshold_of_logits | Reason="what masks the logits out is computed from them"
func.func @top_k_threshold_of_logits(%q: !q, %k: !k, %v: !k) -> !q {
  %zero = arith.constant 0.0 : f32
  %se = tensor.empty() : !s
  %s0 = linalg.fill ins(%zero : f32) outs(%se : !s) -> !s
  %s = linalg.batch_matmul indexing_maps = [#q, #k, #s] ins(%q, %k : !q, !k) outs(%s0 : !s) -> !s
  %c = arith.constant dense<0.25> : !s
  %t = arith.mulf %s, %c : !s
  %ninf = arith.constant 0xFF800000 : f32
  %re = tensor.empty() : !r
  %m0 = linalg.fill ins(%ninf : f32) outs(%re : !r) -> !r
  %top = linalg.reduce { arith.maximumf } ins(%t : !s) outs(%m0 : !r) dimensions = [2]
  %tb = linalg.broadcast ins(%top : !r) outs(%se : !s) dimensions = [2]
  %d = arith.subf %t, %tb : !s
  %bound = arith.constant dense<-2.0> : !s
  %keep = arith.cmpf oge, %d, %bound : !s
  %lowest = arith.constant dense<0xFF800000> : !s
  %x = arith.select %keep, %t, %lowest : tensor<4x3x16xi1>, !s
  %p = linalg.softmax dimension(2) ins(%x : !s) outs(%se : !s) -> !s
  %oe = tensor.empty() : !q
  %o0 = linalg.fill ins(%zero : f32) outs(%oe : !q) -> !q
  %o = linalg.batch_matmul ins(%p, %v : !s, !k) outs(%o0 : !q) -> !q
  return %o : !q
}

// A logit that belongs to no position, as GPT-OSS has.
// CHECK: Function=sink_as_position | Reason="the probabilities are a part of a softmax over more (a sink logit, say)"
func.func @sink_as_position(%q: !q, %k: !k, %v: !k, %sink: tensor<4x3x1xf32>) -> !q {
  %zero = arith.constant 0.0 : f32
  %se = tensor.empty() : !s
  %s0 = linalg.fill ins(%zero : f32) outs(%se : !s) -> !s
  %s = linalg.batch_matmul indexing_maps = [#q, #k, #s] ins(%q, %k : !q, !k) outs(%s0 : !s) -> !s
  %c = arith.constant dense<0.25> : !s
  %x = arith.mulf %s, %c : !s
  %y = tensor.concat dim(2) %x, %sink : (!s, tensor<4x3x1xf32>) -> tensor<4x3x17xf32>
  %ye = tensor.empty() : tensor<4x3x17xf32>
  %p17 = linalg.softmax dimension(2) ins(%y : tensor<4x3x17xf32>) outs(%ye : tensor<4x3x17xf32>) -> tensor<4x3x17xf32>
  %p = tensor.extract_slice %p17[0, 0, 0] [4, 3, 16] [1, 1, 1] : tensor<4x3x17xf32> to !s
  %oe = tensor.empty() : !q
  %o0 = linalg.fill ins(%zero : f32) outs(%oe : !q) -> !q
  %o = linalg.batch_matmul ins(%p, %v : !s, !k) outs(%o0 : !q) -> !q
  return %o : !q
}

// The weights are averaged over the heads and returned.
// CHECK: Function=weights_averaged | Reason="the logits or probabilities have another user, linalg.reduce"
func.func @weights_averaged(%q: !q, %k: !k, %v: !k) -> (!q, tensor<3x16xf32>) {
  %zero = arith.constant 0.0 : f32
  %se = tensor.empty() : !s
  %s0 = linalg.fill ins(%zero : f32) outs(%se : !s) -> !s
  %s = linalg.batch_matmul indexing_maps = [#q, #k, #s] ins(%q, %k : !q, !k) outs(%s0 : !s) -> !s
  %c = arith.constant dense<0.25> : !s
  %x = arith.mulf %s, %c : !s
  %p = linalg.softmax dimension(2) ins(%x : !s) outs(%se : !s) -> !s
  %ae = tensor.empty() : tensor<3x16xf32>
  %a0 = linalg.fill ins(%zero : f32) outs(%ae : tensor<3x16xf32>) -> tensor<3x16xf32>
  %avg = linalg.reduce { arith.addf } ins(%p : !s) outs(%a0 : tensor<3x16xf32>) dimensions = [0]
  %oe = tensor.empty() : !q
  %o0 = linalg.fill ins(%zero : f32) outs(%oe : !q) -> !q
  %o = linalg.batch_matmul ins(%p, %v : !s, !k) outs(%o0 : !q) -> !q
  return %o, %avg : !q, tensor<3x16xf32>
}

// CHECK: Function=maximum_returned | Reason="the logits or probabilities have another user, func.return"
func.func @maximum_returned(%q: !q, %k: !k, %v: !k) -> (!q, !r) {
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
  %sumb = linalg.broadcast ins(%sum : !r) outs(%se : !s) dimensions = [2]
  %p = arith.divf %e, %sumb : !s
  %oe = tensor.empty() : !q
  %o0 = linalg.fill ins(%zero : f32) outs(%oe : !q) -> !q
  %o = linalg.batch_matmul ins(%p, %v : !s, !k) outs(%o0 : !q) -> !q
  return %o, %max : !q, !r
}

// As ring attention does, to put parts together.
// CHECK: Function=logarithm_of_sum_returned | Reason="the logits or probabilities have another user, math.log"
func.func @logarithm_of_sum_returned(%q: !q, %k: !k, %v: !k) -> (!q, !r) {
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
  %log = math.log %sum : !r
  return %o, %log : !q, !r
}

// A part of a softmax that runs over more.
// CHECK: Function=running_softmax | Reason="the sum of the softmax has another term (a sink logit, say)"
func.func @running_softmax(%q: !q, %k: !k, %v: !k, %acc: !q, %l: !r) -> !q {
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
  %total = arith.addf %sum, %l : !r
  %lb = linalg.broadcast ins(%total : !r) outs(%oe : !q) dimensions = [2]
  %o = arith.divf %u, %lb : !q
  return %o : !q
}

// CHECK: Function=accumulated_after_values | Reason="the exponentials are divided by their sum neither before nor after the values"
func.func @accumulated_after_values(%q: !q, %k: !k, %v: !k, %acc: !q) -> !q {
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
  %more = arith.addf %u, %acc : !q
  %lb = linalg.broadcast ins(%sum : !r) outs(%oe : !q) dimensions = [2]
  %o = arith.divf %more, %lb : !q
  return %o : !q
}

// CHECK: Function=divided_by_sum_over_queries | Reason="the exponentials are divided by something else than their sum"
func.func @divided_by_sum_over_queries(%q: !q, %k: !k, %v: !k) -> !q {
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
  %oe = tensor.empty() : !q
  %o0 = linalg.fill ins(%zero : f32) outs(%oe : !q) -> !q
  %u = linalg.batch_matmul ins(%e, %v : !s, !k) outs(%o0 : !q) -> !q
  %le = tensor.empty() : tensor<4x16xf32>
  %l0 = linalg.fill ins(%zero : f32) outs(%le : tensor<4x16xf32>) -> tensor<4x16xf32>
  %sum = linalg.reduce { arith.addf } ins(%e : !s) outs(%l0 : tensor<4x16xf32>) dimensions = [1]
  %cut = tensor.extract_slice %sum[0, 0] [4, 8] [1, 1] : tensor<4x16xf32> to tensor<4x8xf32>
  %lb = linalg.broadcast ins(%cut : tensor<4x8xf32>) outs(%oe : !q) dimensions = [1]
  %o = arith.divf %u, %lb : !q
  return %o : !q
}

// CHECK: Function=inverse_squared_after_values | Reason="the exponentials are divided by something else than their sum"
func.func @inverse_squared_after_values(%q: !q, %k: !k, %v: !k) -> !q {
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
  %square = arith.mulf %sum, %sum : !r
  %lb = linalg.broadcast ins(%square : !r) outs(%oe : !q) dimensions = [2]
  %o = arith.divf %u, %lb : !q
  return %o : !q
}

// CHECK: Function=clamped_sum_without_maximum | Reason="the sum of the softmax is clamped, and not known to be at least 1"
func.func @clamped_sum_without_maximum(%q: !q, %k: !k, %v: !k) -> !q {
  %zero = arith.constant 0.0 : f32
  %se = tensor.empty() : !s
  %s0 = linalg.fill ins(%zero : f32) outs(%se : !s) -> !s
  %s = linalg.batch_matmul indexing_maps = [#q, #k, #s] ins(%q, %k : !q, !k) outs(%s0 : !s) -> !s
  %c = arith.constant dense<0.25> : !s
  %x = arith.mulf %s, %c : !s
  %re = tensor.empty() : !r
  %e = math.exp %x : !s
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

// CHECK: Function=sum_clamped_above_one | Reason="the exponentials are divided by something else than their sum"
func.func @sum_clamped_above_one(%q: !q, %k: !k, %v: !k) -> !q {
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
  %big = arith.constant dense<2.0> : !r
  %clamped = arith.maximumf %sum, %big : !r
  %sumb = linalg.broadcast ins(%clamped : !r) outs(%se : !s) dimensions = [2]
  %p = arith.divf %e, %sumb : !s
  %oe = tensor.empty() : !q
  %o0 = linalg.fill ins(%zero : f32) outs(%oe : !q) -> !q
  %o = linalg.batch_matmul ins(%p, %v : !s, !k) outs(%o0 : !q) -> !q
  return %o : !q
}

// CHECK: Function=masked_before_unknown_scale | Reason="the masked logits are scaled by something that is not a constant, whose sign is not known"
func.func @masked_before_unknown_scale(%q: !q, %k: !k, %v: !k, %mask: tensor<4x3x16xi1>, %scale: tensor<f32>) -> !q {
  %zero = arith.constant 0.0 : f32
  %se = tensor.empty() : !s
  %s0 = linalg.fill ins(%zero : f32) outs(%se : !s) -> !s
  %s = linalg.batch_matmul indexing_maps = [#q, #k, #s] ins(%q, %k : !q, !k) outs(%s0 : !s) -> !s
  %lowest = arith.constant dense<0xFF800000> : !s
  %t = arith.select %mask, %s, %lowest : tensor<4x3x16xi1>, !s
  %c = linalg.broadcast ins(%scale : tensor<f32>) outs(%se : !s) dimensions = [0, 1, 2]
  %x = arith.mulf %t, %c : !s
  %p = linalg.softmax dimension(2) ins(%x : !s) outs(%se : !s) -> !s
  %oe = tensor.empty() : !q
  %o0 = linalg.fill ins(%zero : f32) outs(%oe : !q) -> !q
  %o = linalg.batch_matmul ins(%p, %v : !s, !k) outs(%o0 : !q) -> !q
  return %o : !q
}

// CHECK: Function=split_components_in_one_product | Reason="the logits are sums, but not of products of a query and a key"
func.func @split_components_in_one_product(%q: !q, %k: !k, %v: !k, %q2: !q, %k2: !k) -> !q {
  %zero = arith.constant 0.0 : f32
  %se = tensor.empty() : !s
  %s0 = linalg.fill ins(%zero : f32) outs(%se : !s) -> !s
  %s = linalg.generic {indexing_maps = [#q, #q, #k, #k, #s], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%q, %q2, %k, %k2 : !q, !q, !k, !k) outs(%s0 : !s) {
  ^bb0(%a: f32, %a2: f32, %b: f32, %b2: f32, %acc: f32):
    %t = arith.mulf %a, %b : f32
    %u = arith.mulf %a2, %b2 : f32
    %m = arith.addf %t, %u : f32
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

// Not a product of query and key, but the square of their difference.
// CHECK: Function=distances | Reason="both factors of the first product vary over the key positions"
func.func @distances(%q: !q, %k: !k, %v: !k) -> !q {
  %zero = arith.constant 0.0 : f32
  %se = tensor.empty() : !s
  %s0 = linalg.fill ins(%zero : f32) outs(%se : !s) -> !s
  %s = linalg.generic {indexing_maps = [#q, #k, #s], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%q, %k : !q, !k) outs(%s0 : !s) {
  ^bb0(%a: f32, %b: f32, %acc: f32):
    %t = arith.subf %a, %b : f32
    %m = arith.mulf %t, %t : f32
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

// Heads of the value are repeated more often than those of the key.
// CHECK: Function=repeated_unevenly | Reason="heads of the value are repeated, but not of the key"
func.func @repeated_unevenly(%q: !q, %k: !k, %v: !k, %k2: tensor<2x16x8xf32>, %v1: tensor<1x16x8xf32>) -> !q {
  %zero = arith.constant 0.0 : f32
  %se = tensor.empty() : !s
  %s0 = linalg.fill ins(%zero : f32) outs(%se : !s) -> !s
  %ke = tensor.empty() : tensor<2x2x16x8xf32>
  %kb = linalg.broadcast ins(%k2 : tensor<2x16x8xf32>) outs(%ke : tensor<2x2x16x8xf32>) dimensions = [1]
  %kr = tensor.collapse_shape %kb [[0, 1], [2], [3]] : tensor<2x2x16x8xf32> into !k
  %v0 = tensor.collapse_shape %v1 [[0, 1], [2]] : tensor<1x16x8xf32> into tensor<16x8xf32>
  %ve = tensor.empty() : !k
  %vr = linalg.broadcast ins(%v0 : tensor<16x8xf32>) outs(%ve : !k) dimensions = [0]
  %s = linalg.batch_matmul indexing_maps = [#q, #k, #s] ins(%q, %kr : !q, !k) outs(%s0 : !s) -> !s
  %c = arith.constant dense<0.25> : !s
  %x = arith.mulf %s, %c : !s
  %p = linalg.softmax dimension(2) ins(%x : !s) outs(%se : !s) -> !s
  %oe = tensor.empty() : !q
  %o0 = linalg.fill ins(%zero : f32) outs(%oe : !q) -> !q
  %o = linalg.batch_matmul ins(%p, %vr : !s, !k) outs(%o0 : !q) -> !q
  return %o : !q
}

// CHECK: Function=values_times_probabilities | Reason="query, key, value or mask are computed from the logits or probabilities"
func.func @values_times_probabilities(%q: !q, %k: !k, %v: !k) -> !q {
  %zero = arith.constant 0.0 : f32
  %se = tensor.empty() : !s
  %s0 = linalg.fill ins(%zero : f32) outs(%se : !s) -> !s
  %s = linalg.batch_matmul indexing_maps = [#q, #k, #s] ins(%q, %k : !q, !k) outs(%s0 : !s) -> !s
  %c = arith.constant dense<0.25> : !s
  %x = arith.mulf %s, %c : !s
  %p = linalg.softmax dimension(2) ins(%x : !s) outs(%se : !s) -> !s
  %oe = tensor.empty() : !q
  %o0 = linalg.fill ins(%zero : f32) outs(%oe : !q) -> !q
  %o = linalg.generic {indexing_maps = [#p, #p, #v, #o], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%p, %p, %v : !s, !s, !k) outs(%o0 : !q) {
  ^bb0(%a: f32, %a2: f32, %b: f32, %acc: f32):
    %t = arith.mulf %a2, %b : f32
    %m = arith.mulf %a, %t : f32
    %n = arith.addf %acc, %m : f32
    linalg.yield %n : f32
  } -> !q
  return %o : !q
}
