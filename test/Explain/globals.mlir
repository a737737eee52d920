// Caches in IREE's globals, and their state in others.
//
// RUN: sparq-opt %s --allow-unregistered-dialect --sparq-explain="r=4 k=2" -o /dev/null | FileCheck %s

// CHECK:      @step
// CHECK:      K cache: global @k
// CHECK-NEXT: V cache: global @v
// CHECK-NEXT: rewrite: made sparse
// CHECK-NEXT: state: key_transposed, global @k_key_transposed, tensor<1x2x8x32xf16>
// CHECK-NEXT: state: value_sum, global @v_value_sum, tensor<1x2x8xf32>
// CHECK-NEXT: bytes per step and KV head: dense 1024 bytes, SparQ 384 bytes, reads 384 bytes
// CHECK:      state 1088
"util.global"() <{initial_value = dense<0.0> : tensor<1x2x32x8xf16>, is_mutable, sym_name = "k", sym_visibility = "private", type = tensor<1x2x32x8xf16>}> : () -> ()
"util.global"() <{initial_value = dense<0.0> : tensor<1x2x32x8xf16>, is_mutable, sym_name = "v", sym_visibility = "private", type = tensor<1x2x32x8xf16>}> : () -> ()
"util.func"() <{function_type = (tensor<1x2x1x8xf16>, index, tensor<1x2x1x1x8xf16>) -> tensor<1x2x1x1x8xf16>, sym_name = "step"}> ({
^bb0(%new: tensor<1x2x1x8xf16>, %p: index, %q: tensor<1x2x1x1x8xf16>):
  %k = "util.global.load"() <{global = @k}> : () -> tensor<1x2x32x8xf16>
  %v = "util.global.load"() <{global = @v}> : () -> tensor<1x2x32x8xf16>
  %k2 = tensor.insert_slice %new into %k[0, 0, %p, 0] [1, 2, 1, 8] [1, 1, 1, 1] : tensor<1x2x1x8xf16> into tensor<1x2x32x8xf16>
  %v2 = tensor.insert_slice %new into %v[0, 0, %p, 0] [1, 2, 1, 8] [1, 1, 1, 1] : tensor<1x2x1x8xf16> into tensor<1x2x32x8xf16>
  "util.global.store"(%k2) <{global = @k}> : (tensor<1x2x32x8xf16>) -> ()
  "util.global.store"(%v2) <{global = @v}> : (tensor<1x2x32x8xf16>) -> ()
  %e = tensor.empty() : tensor<1x2x1x1x8xf16>
  %0 = sparq.attention ins(%q, %k2, %v2 : tensor<1x2x1x1x8xf16>, tensor<1x2x32x8xf16>, tensor<1x2x32x8xf16>) outs(%e : tensor<1x2x1x1x8xf16>)
  "util.return"(%0) : (tensor<1x2x1x1x8xf16>) -> ()
}) : () -> ()
