// Attention is found wherever it is: in functions of any kind, in the regions of
// control flow and of ops nobody has registered, printed in any form.
// RUN: sparq-opt %s --allow-unregistered-dialect --sparq-raise-attention --remarks-filter=sparq -o %t 2>&1 | FileCheck %s
// RUN: FileCheck %s --check-prefix=IR --input-file %t
// RUN: sparq-opt %s --allow-unregistered-dialect --mlir-print-op-generic | sparq-opt --allow-unregistered-dialect --sparq-raise-attention --remarks-filter=sparq -o %t 2>&1 | FileCheck %s
// RUN: FileCheck %s --check-prefix=IR --input-file %t

// IR-NOT: linalg.softmax
// IR-NOT: linalg.batch_matmul

!q = tensor<4x3x8xf32>
!k = tensor<4x16x8xf32>
!s = tensor<4x3x16xf32>
#q = affine_map<(b, m, s, d) -> (b, m, d)>
#k = affine_map<(b, m, s, d) -> (b, s, d)>
#s = affine_map<(b, m, s, d) -> (b, m, s)>

// CHECK: [Passed] attention | Category:sparq:raise | Function=of_util | Remark="raised to sparq.attention: batch 1, 4 key-value heads, 1 query heads each, 3 query positions, 16 key positions, 8 components, no mask"
"util.func"() <{function_type = (!q, !k, !k) -> !q, sym_name = "of_util"}> ({
^bb0(%q: !q, %k: !k, %v: !k):
  %zero = arith.constant 0.0 : f32
  %se = tensor.empty() : !s
  %s0 = linalg.fill ins(%zero : f32) outs(%se : !s) -> !s
  %s = linalg.batch_matmul indexing_maps = [#q, #k, #s] ins(%q, %k : !q, !k) outs(%s0 : !s) -> !s
  %c = arith.constant dense<0.25> : !s
  %x = arith.mulf %s, %c : !s
  %p = linalg.softmax dimension(2) ins(%x : !s) outs(%se : !s) -> !s
  %oe = tensor.empty() : !q
  %o0 = linalg.fill ins(%zero : f32) outs(%oe : !q) -> !q
  %o = linalg.batch_matmul ins(%p, %v : !s, !k) outs(%o0 : !q) -> !q
  "util.return"(%o) : (!q) -> ()
}) : () -> ()

// Functions of another dialect.
// CHECK: [Passed] attention | Category:sparq:raise | Function=of_another_dialect | Remark="raised to sparq.attention: batch 1, 4 key-value heads, 1 query heads each, 3 query positions, 16 key positions, 8 components, no mask"
"some.graph"() ({
^bb0(%q: !q, %k: !k, %v: !k):
  %zero = arith.constant 0.0 : f32
  %se = tensor.empty() : !s
  %s0 = linalg.fill ins(%zero : f32) outs(%se : !s) -> !s
  %s = linalg.batch_matmul indexing_maps = [#q, #k, #s] ins(%q, %k : !q, !k) outs(%s0 : !s) -> !s
  %c = arith.constant dense<0.25> : !s
  %x = arith.mulf %s, %c : !s
  %p = linalg.softmax dimension(2) ins(%x : !s) outs(%se : !s) -> !s
  %oe = tensor.empty() : !q
  %o0 = linalg.fill ins(%zero : f32) outs(%oe : !q) -> !q
  %o = linalg.batch_matmul ins(%p, %v : !s, !k) outs(%o0 : !q) -> !q
  "some.output"(%o) : (!q) -> ()
}) {sym_name = "of_another_dialect"} : () -> ()

// As IREE forms dispatches.
// CHECK: [Passed] attention | Category:sparq:raise | Function=in_dispatch | Remark="raised to sparq.attention: batch 1, 4 key-value heads, 1 query heads each, 3 query positions, 16 key positions, 8 components, no mask"
func.func @in_dispatch(%q: !q, %k: !k, %v: !k) -> !q {
  %r = "flow.dispatch.region"() ({
    %zero = arith.constant 0.0 : f32
    %se = tensor.empty() : !s
    %s0 = linalg.fill ins(%zero : f32) outs(%se : !s) -> !s
    %s = linalg.batch_matmul indexing_maps = [#q, #k, #s] ins(%q, %k : !q, !k) outs(%s0 : !s) -> !s
    %c = arith.constant dense<0.25> : !s
    %x = arith.mulf %s, %c : !s
    %p = linalg.softmax dimension(2) ins(%x : !s) outs(%se : !s) -> !s
    %oe = tensor.empty() : !q
    %o0 = linalg.fill ins(%zero : f32) outs(%oe : !q) -> !q
    %o = linalg.batch_matmul ins(%p, %v : !s, !k) outs(%o0 : !q) -> !q
    "flow.return"(%o) : (!q) -> ()
  }) : () -> !q
  return %r : !q
}

// In a loop over layers, and in one branch of two.
// CHECK: [Passed] attention | Category:sparq:raise | Function=in_loop | Remark="raised to sparq.attention: batch 1, 4 key-value heads, 1 query heads each, 3 query positions, 16 key positions, 8 components, no mask"
func.func @in_loop(%query: !q, %k: !k, %v: !k, %n: index) -> !q {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %r = scf.for %i = %c0 to %n step %c1 iter_args(%q = %query) -> !q {
    %zero = arith.constant 0.0 : f32
    %se = tensor.empty() : !s
    %s0 = linalg.fill ins(%zero : f32) outs(%se : !s) -> !s
    %s = linalg.batch_matmul indexing_maps = [#q, #k, #s] ins(%q, %k : !q, !k) outs(%s0 : !s) -> !s
    %c = arith.constant dense<0.25> : !s
    %x = arith.mulf %s, %c : !s
    %p = linalg.softmax dimension(2) ins(%x : !s) outs(%se : !s) -> !s
    %oe = tensor.empty() : !q
    %o0 = linalg.fill ins(%zero : f32) outs(%oe : !q) -> !q
    %o = linalg.batch_matmul ins(%p, %v : !s, !k) outs(%o0 : !q) -> !q
    scf.yield %o : !q
  }
  return %r : !q
}

// CHECK: [Passed] attention | Category:sparq:raise | Function=in_branch | Remark="raised to sparq.attention: batch 1, 4 key-value heads, 1 query heads each, 3 query positions, 16 key positions, 8 components, no mask"
func.func @in_branch(%q: !q, %k: !k, %v: !k, %attend: i1) -> !q {
  %r = scf.if %attend -> !q {
    %zero = arith.constant 0.0 : f32
    %se = tensor.empty() : !s
    %s0 = linalg.fill ins(%zero : f32) outs(%se : !s) -> !s
    %s = linalg.batch_matmul indexing_maps = [#q, #k, #s] ins(%q, %k : !q, !k) outs(%s0 : !s) -> !s
    %c = arith.constant dense<0.25> : !s
    %x = arith.mulf %s, %c : !s
    %p = linalg.softmax dimension(2) ins(%x : !s) outs(%se : !s) -> !s
    %oe = tensor.empty() : !q
    %o0 = linalg.fill ins(%zero : f32) outs(%oe : !q) -> !q
    %o = linalg.batch_matmul ins(%p, %v : !s, !k) outs(%o0 : !q) -> !q
    scf.yield %o : !q
  } else {
    scf.yield %q : !q
  }
  return %r : !q
}

// Operands from around the region.
// CHECK: [Passed] attention | Category:sparq:raise | Function=partly_outside | Remark="raised to sparq.attention: batch 1, 4 key-value heads, 1 query heads each, 3 query positions, 16 key positions, 8 components, no mask"
func.func @partly_outside(%q: !q, %k: !k, %v: !k, %n: index) -> !q {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %zero = arith.constant 0.0 : f32
  %se = tensor.empty() : !s
  %s0 = linalg.fill ins(%zero : f32) outs(%se : !s) -> !s
  %s = linalg.batch_matmul indexing_maps = [#q, #k, #s] ins(%q, %k : !q, !k) outs(%s0 : !s) -> !s
  %c = arith.constant dense<0.25> : !s
  %x = arith.mulf %s, %c : !s
  %p = linalg.softmax dimension(2) ins(%x : !s) outs(%se : !s) -> !s
  %oe = tensor.empty() : !q
  %o0 = linalg.fill ins(%zero : f32) outs(%oe : !q) -> !q
  %r = scf.for %i = %c0 to %n step %c1 iter_args(%acc = %q) -> !q {
    %o = linalg.batch_matmul ins(%p, %v : !s, !k) outs(%o0 : !q) -> !q
    %t = arith.addf %acc, %o : !q
    scf.yield %t : !q
  }
  return %r : !q
}

// In a module in a module, in blocks that follow each other.
module @inner {
// CHECK: [Passed] attention | Category:sparq:raise | Function=two_blocks | Remark="raised to sparq.attention: batch 1, 4 key-value heads, 1 query heads each, 3 query positions, 16 key positions, 8 components, no mask"
// CHECK: [Passed] attention | Category:sparq:raise | Function=two_blocks | Remark="raised to sparq.attention: batch 1, 4 key-value heads, 1 query heads each, 3 query positions, 16 key positions, 8 components, no mask"
  func.func @two_blocks(%q: !q, %k: !k, %v: !k, %again: i1) -> !q {
    %zero = arith.constant 0.0 : f32
    %se = tensor.empty() : !s
    %s0 = linalg.fill ins(%zero : f32) outs(%se : !s) -> !s
    %s = linalg.batch_matmul indexing_maps = [#q, #k, #s] ins(%q, %k : !q, !k) outs(%s0 : !s) -> !s
    %c = arith.constant dense<0.25> : !s
    %x = arith.mulf %s, %c : !s
    %p = linalg.softmax dimension(2) ins(%x : !s) outs(%se : !s) -> !s
    %oe = tensor.empty() : !q
    %o0 = linalg.fill ins(%zero : f32) outs(%oe : !q) -> !q
    %o = linalg.batch_matmul ins(%p, %v : !s, !k) outs(%o0 : !q) -> !q
    cf.cond_br %again, ^next(%o : !q), ^last(%o : !q)
  ^next(%q2: !q):
    %zero_ = arith.constant 0.0 : f32
    %s_e = tensor.empty() : !s
    %s_0 = linalg.fill ins(%zero_ : f32) outs(%s_e : !s) -> !s
    %s_ = linalg.batch_matmul indexing_maps = [#q, #k, #s] ins(%q2, %k : !q, !k) outs(%s_0 : !s) -> !s
    %c_ = arith.constant dense<0.25> : !s
    %x_ = arith.mulf %s_, %c_ : !s
    %p_ = linalg.softmax dimension(2) ins(%x_ : !s) outs(%s_e : !s) -> !s
    %o_e = tensor.empty() : !q
    %o_0 = linalg.fill ins(%zero_ : f32) outs(%o_e : !q) -> !q
    %o_ = linalg.batch_matmul ins(%p_, %v : !s, !k) outs(%o_0 : !q) -> !q
    cf.br ^last(%o_ : !q)
  ^last(%r: !q):
    return %r : !q
  }
}

// IR-COUNT-8: sparq.attention
// IR-NOT: linalg.softmax
