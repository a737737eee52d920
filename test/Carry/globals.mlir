// Caches in IREE's globals: state goes into globals beside them.
// RUN: sparq-opt %s -split-input-file --allow-unregistered-dialect --sparq-carry-state --canonicalize | FileCheck %s
// RUN: sparq-opt %s -split-input-file --allow-unregistered-dialect --sparq-carry-state --remarks-filter=sparq 2>&1 >/dev/null | FileCheck %s --check-prefix=REMARK
// Round trip, and stable under a second run.
// RUN: sparq-opt %s -split-input-file --allow-unregistered-dialect --sparq-carry-state -o %t.once
// RUN: sparq-opt %t.once -split-input-file --allow-unregistered-dialect --sparq-carry-state | diff %t.once -

// REMARK-DAG: [Passed] key-transposed | Category:sparq:carry | Function=step | Remark="K^T of the cache in global @k is kept in a global of its own"
// REMARK-DAG: [Passed] value-sum | Category:sparq:carry | Function=step | Remark="the sum of V of the cache in global @v is kept in a global of its own, and so are the positions in it"

// K^T starts as K does; a sum under a mask starts empty, which makes the first
// step take it from V.
// CHECK:      "util.global"() <{initial_value = dense<1.000000e+00> : tensor<1x2x32x64xf16>, is_mutable, sym_name = "k", sym_visibility = "private", type = tensor<1x2x32x64xf16>}> {sparq.state = {function = @step, layer = 0 : i64, layout = "[B..., S, D]", role = "key_cache"}}
// CHECK-NEXT: "util.global"() <{initial_value = dense<1.000000e+00> : tensor<1x2x64x32xf16>, is_mutable, sym_name = "k_key_transposed", sym_visibility = "private", type = tensor<1x2x64x32xf16>}> {sparq.state = {cache = @k, function = @step, init = @step_init_state, layer = 0 : i64, layout = "[B..., D, S]", role = "key_transposed"}}
// CHECK:      "util.global"() <{initial_value = #util.uninitialized : tensor<1x2x32x64xf16>, is_mutable, sym_name = "v",
// CHECK-DAG:  "util.global"() <{initial_value = dense<false> : tensor<1x1x32xi1>, is_mutable, sym_name = "v_value_counted", {{.*}}role = "value_counted"
// CHECK-DAG:  "util.global"() <{initial_value = dense<0.000000e+00> : tensor<1x2x64xf32>, is_mutable, sym_name = "v_value_sum", {{.*}}role = "value_sum"
"util.global"() <{initial_value = dense<1.0> : tensor<1x2x32x64xf16>, is_mutable, sym_name = "k", sym_visibility = "private", type = tensor<1x2x32x64xf16>}> : () -> ()
"util.global"() <{initial_value = #util.uninitialized : tensor<1x2x32x64xf16>, is_mutable, sym_name = "v", sym_visibility = "private", type = tensor<1x2x32x64xf16>}> : () -> ()

// Whatever else stores to a cache brings its state up to date.
// CHECK:      "util.func"() <{{.*}}sym_name = "prompt"
// CHECK-NEXT: ^bb0(%[[K:.+]]: tensor<1x2x32x64xf16>, %[[V:.+]]: tensor<1x2x32x64xf16>):
// CHECK:        "util.global.store"(%[[K]]) <{global = @k}>
// CHECK:        %[[KT:.+]] = linalg.transpose ins(%[[K]]
// CHECK:        "util.global.store"(%[[KT]]) <{global = @k_key_transposed}>
// CHECK:        "util.global.store"(%[[V]]) <{global = @v}>
// CHECK:        %[[ZERO:.+]] = linalg.fill ins(%{{.+}} : f32)
// CHECK:        "util.global.store"(%[[ZERO]]) <{global = @v_value_sum}>
// CHECK:        %[[NONE:.+]] = linalg.fill ins(%false : i1)
// CHECK:        "util.global.store"(%[[NONE]]) <{global = @v_value_counted}>
// CHECK-NEXT:   "util.return"() : () -> ()
"util.func"() <{function_type = (tensor<1x2x32x64xf16>, tensor<1x2x32x64xf16>) -> (), sym_name = "prompt"}> ({
^bb0(%k: tensor<1x2x32x64xf16>, %v: tensor<1x2x32x64xf16>):
  "util.global.store"(%k) <{global = @k}> : (tensor<1x2x32x64xf16>) -> ()
  "util.global.store"(%v) <{global = @v}> : (tensor<1x2x32x64xf16>) -> ()
  "util.return"() : () -> ()
}) : () -> ()

// The signature stays.
// CHECK:      "util.func"() <{{.*}}function_type = (tensor<1x2x1x64xf16>, index, tensor<1x1x1x32xf32>, tensor<1x2x4x64xf16>, tensor<1x2x8xi32>, tensor<1x2x4xf32>) -> (tensor<1x2x4x32xf32>, tensor<1x2x64xf32>), {{.*}}sym_name = "step"
// CHECK-DAG:    %[[KT:.+]] = "util.global.load"() <{global = @k_key_transposed}>
// CHECK-DAG:    %[[SUM:.+]] = "util.global.load"() <{global = @v_value_sum}>
// CHECK-DAG:    %[[COUNTED:.+]] = "util.global.load"() <{global = @v_value_counted}>
// CHECK:        "util.global.store"(%{{.+}}) <{global = @k}>
// CHECK:        "util.global.store"(%{{.+}}) <{global = @v}>
// CHECK:        sparq.partial_matmul key_layout = component_major
// CHECK-DAG:    "util.global.store"(%{{.+}}) <{global = @k_key_transposed}>
// CHECK-DAG:    "util.global.store"(%{{.+}}) <{global = @v_value_sum}>
// CHECK-DAG:    "util.global.store"(%{{.+}}) <{global = @v_value_counted}>
// CHECK-NEXT:   "util.return"(%{{.+}}, %{{.+}}) : (tensor<1x2x4x32xf32>, tensor<1x2x64xf32>) -> ()
"util.func"() <{function_type = (tensor<1x2x1x64xf16>, index, tensor<1x1x1x32xf32>, tensor<1x2x4x64xf16>, tensor<1x2x8xi32>, tensor<1x2x4xf32>) -> (tensor<1x2x4x32xf32>, tensor<1x2x64xf32>), sym_name = "step"}> ({
^bb0(%new: tensor<1x2x1x64xf16>, %p: index, %mask: tensor<1x1x1x32xf32>, %q: tensor<1x2x4x64xf16>, %i: tensor<1x2x8xi32>, %f: tensor<1x2x4xf32>):
  %k = "util.global.load"() <{global = @k}> : () -> tensor<1x2x32x64xf16>
  %v = "util.global.load"() <{global = @v}> : () -> tensor<1x2x32x64xf16>
  %k2 = tensor.insert_slice %new into %k[0, 0, %p, 0] [1, 2, 1, 64] [1, 1, 1, 1] : tensor<1x2x1x64xf16> into tensor<1x2x32x64xf16>
  %v2 = tensor.insert_slice %new into %v[0, 0, %p, 0] [1, 2, 1, 64] [1, 1, 1, 1] : tensor<1x2x1x64xf16> into tensor<1x2x32x64xf16>
  "util.global.store"(%k2) <{global = @k}> : (tensor<1x2x32x64xf16>) -> ()
  "util.global.store"(%v2) <{global = @v}> : (tensor<1x2x32x64xf16>) -> ()
  %e = tensor.empty() : tensor<1x2x4x32xf32>
  %0 = sparq.partial_matmul ins(%q, %i, %f, %k2, %mask : tensor<1x2x4x64xf16>, tensor<1x2x8xi32>, tensor<1x2x4xf32>, tensor<1x2x32x64xf16>, tensor<1x1x1x32xf32>) outs(%e : tensor<1x2x4x32xf32>) {sparq.carry}
  %em = tensor.empty() : tensor<1x2x64xf32>
  %1 = sparq.mean_value ins(%v2, %mask : tensor<1x2x32x64xf16>, tensor<1x1x1x32xf32>) outs(%em : tensor<1x2x64xf32>) {sparq.carry}
  "util.return"(%0, %1) : (tensor<1x2x4x32xf32>, tensor<1x2x64xf32>) -> ()
}) : () -> ()

// CHECK:      "util.func"() <{{.*}}function_type = (index, tensor<1x1x1x32xf32>) -> (), {{.*}}sym_name = "step_init_state", sym_visibility = "public"
// CHECK:        "util.global.load"() <{global = @v}>
// CHECK:        "util.global.store"(%{{.+}}) <{global = @v_value_sum}>
// CHECK:        "util.return"() : () -> ()

// -----

// A cache that grows, and starts with values that only code can sum up.

// REMARK-DAG: [Passed] value-sum | Category:sparq:carry | Function=grows | Remark="the sum of V of the cache in global @c is kept in a global of its own"
// CHECK:      "util.global"() <{is_mutable, sym_name = "c_value_sum", sym_visibility = "private", type = tensor<2xf32>}>
// CHECK:      "util.func"() <{{.*}}sym_name = "grows"
// CHECK:        %[[C:.+]] = "util.global.load"() <{global = @c}>
// CHECK:        tensor.concat dim(0) %[[C]], %arg0
// CHECK:      "util.initializer"() ({
// CHECK:        %[[C:.+]] = "util.global.load"() <{global = @c}>
// CHECK:        %[[S:.+]] = linalg.generic {{.*}} ins(%[[C]] : tensor<?x2xf32>)
// CHECK:        "util.global.store"(%[[S]]) <{global = @c_value_sum}>
// CHECK-NEXT:   "util.return"() : () -> ()
"util.global"() <{initial_value = #flow.parameter.named<"a"> : tensor<?x2xf32>, is_mutable, sym_name = "c", type = tensor<?x2xf32>}> : () -> ()
"util.func"() <{function_type = (tensor<1x2xf32>) -> tensor<2xf32>, sym_name = "grows"}> ({
^bb0(%new: tensor<1x2xf32>):
  %v = "util.global.load"() <{global = @c}> : () -> tensor<?x2xf32>
  %v2 = tensor.concat dim(0) %v, %new : (tensor<?x2xf32>, tensor<1x2xf32>) -> tensor<?x2xf32>
  "util.global.store"(%v2) <{global = @c}> : (tensor<?x2xf32>) -> ()
  %e = tensor.empty() : tensor<2xf32>
  %0 = sparq.mean_value ins(%v2 : tensor<?x2xf32>) outs(%e : tensor<2xf32>) {sparq.carry}
  "util.return"(%0) : (tensor<2xf32>) -> ()
}) : () -> ()

// -----

// Two functions with sparse attention on one cache.

// REMARK-DAG: [Missed] global | Category:sparq:carry | Function=one | Reason="nothing is carried for the global @c: more than one function with sparse attention stores to it"
// REMARK-DAG: [Missed] global | Category:sparq:carry | Function=two | Reason="nothing is carried for the global @c: more than one function with sparse attention stores to it"
// REMARK-DAG: [Missed] value-sum | Category:sparq:carry | Function=one | {{.*}}does not write whole rows into an argument of the function"
// CHECK-NOT:  sym_name = "c_value_sum"
// CHECK:      sym_name = "two"
"util.global"() <{is_mutable, sym_name = "c", type = tensor<8x2xf32>}> : () -> ()
"util.func"() <{function_type = (tensor<1x2xf32>, index) -> tensor<2xf32>, sym_name = "one"}> ({
^bb0(%new: tensor<1x2xf32>, %p: index):
  %v = "util.global.load"() <{global = @c}> : () -> tensor<8x2xf32>
  %v2 = tensor.insert_slice %new into %v[%p, 0] [1, 2] [1, 1] : tensor<1x2xf32> into tensor<8x2xf32>
  "util.global.store"(%v2) <{global = @c}> : (tensor<8x2xf32>) -> ()
  %e = tensor.empty() : tensor<2xf32>
  %0 = sparq.mean_value ins(%v2 : tensor<8x2xf32>) outs(%e : tensor<2xf32>) {sparq.carry}
  "util.return"(%0) : (tensor<2xf32>) -> ()
}) : () -> ()
"util.func"() <{function_type = (tensor<1x2xf32>, index) -> tensor<2xf32>, sym_name = "two"}> ({
^bb0(%new: tensor<1x2xf32>, %p: index):
  %v = "util.global.load"() <{global = @c}> : () -> tensor<8x2xf32>
  %v2 = tensor.insert_slice %new into %v[%p, 0] [1, 2] [1, 1] : tensor<1x2xf32> into tensor<8x2xf32>
  "util.global.store"(%v2) <{global = @c}> : (tensor<8x2xf32>) -> ()
  %e = tensor.empty() : tensor<2xf32>
  %0 = sparq.mean_value ins(%v2 : tensor<8x2xf32>) outs(%e : tensor<2xf32>) {sparq.carry}
  "util.return"(%0) : (tensor<2xf32>) -> ()
}) : () -> ()

// -----

// A global that something unknown can reach, one that changes during the step,
// and one that is stored to twice.

// REMARK-DAG: the global @a: it is accessed by util.global.address"
// REMARK-DAG: the global @b: the function calls another that stores to it"
// REMARK-DAG: the global @d: the function stores to it more than once"
// CHECK-NOT:  value_sum
// CHECK:      sym_name = "reaches"
"util.global"() <{is_mutable, sym_name = "a", type = tensor<8x2xf32>}> : () -> ()
"util.global"() <{is_mutable, sym_name = "b", type = tensor<8x2xf32>}> : () -> ()
"util.global"() <{is_mutable, sym_name = "d", type = tensor<8x2xf32>}> : () -> ()
"util.func"() <{function_type = (tensor<8x2xf32>) -> (), sym_name = "stores"}> ({
^bb0(%new: tensor<8x2xf32>):
  "util.global.store"(%new) <{global = @b}> : (tensor<8x2xf32>) -> ()
  "util.return"() : () -> ()
}) : () -> ()
"util.func"() <{function_type = (tensor<1x2xf32>, index) -> (tensor<2xf32>, tensor<2xf32>, tensor<2xf32>), sym_name = "reaches"}> ({
^bb0(%new: tensor<1x2xf32>, %p: index):
  %a = "util.global.load"() <{global = @a}> : () -> tensor<8x2xf32>
  %b = "util.global.load"() <{global = @b}> : () -> tensor<8x2xf32>
  %d = "util.global.load"() <{global = @d}> : () -> tensor<8x2xf32>
  %a2 = tensor.insert_slice %new into %a[%p, 0] [1, 2] [1, 1] : tensor<1x2xf32> into tensor<8x2xf32>
  %b2 = tensor.insert_slice %new into %b[%p, 0] [1, 2] [1, 1] : tensor<1x2xf32> into tensor<8x2xf32>
  %d2 = tensor.insert_slice %new into %d[%p, 0] [1, 2] [1, 1] : tensor<1x2xf32> into tensor<8x2xf32>
  %x = "util.global.address"() <{global = @a}> : () -> index
  "util.global.store"(%a2) <{global = @a}> : (tensor<8x2xf32>) -> ()
  "util.call"(%b2) <{callee = @stores}> : (tensor<8x2xf32>) -> ()
  "util.global.store"(%b2) <{global = @b}> : (tensor<8x2xf32>) -> ()
  "util.global.store"(%d) <{global = @d}> : (tensor<8x2xf32>) -> ()
  "util.global.store"(%d2) <{global = @d}> : (tensor<8x2xf32>) -> ()
  %e = tensor.empty() : tensor<2xf32>
  %0 = sparq.mean_value ins(%a2 : tensor<8x2xf32>) outs(%e : tensor<2xf32>) {sparq.carry}
  %1 = sparq.mean_value ins(%b2 : tensor<8x2xf32>) outs(%e : tensor<2xf32>) {sparq.carry}
  %2 = sparq.mean_value ins(%d2 : tensor<8x2xf32>) outs(%e : tensor<2xf32>) {sparq.carry}
  "util.return"(%0, %1, %2) : (tensor<2xf32>, tensor<2xf32>, tensor<2xf32>) -> ()
}) : () -> ()

// -----

// A cache that is returned, where something else is stored.

// REMARK-DAG: [Missed] value-sum | Category:sparq:carry | Function=forgets | {{.*}}: the function does not store the updated cache to its global"
// CHECK-NOT:  value_sum
// CHECK:      sym_name = "forgets"
"util.global"() <{is_mutable, sym_name = "a", type = tensor<8x2xf32>}> : () -> ()
"util.func"() <{function_type = (tensor<1x2xf32>, index) -> (tensor<2xf32>, tensor<8x2xf32>), sym_name = "forgets"}> ({
^bb0(%new: tensor<1x2xf32>, %p: index):
  %a = "util.global.load"() <{global = @a}> : () -> tensor<8x2xf32>
  %a2 = tensor.insert_slice %new into %a[%p, 0] [1, 2] [1, 1] : tensor<1x2xf32> into tensor<8x2xf32>
  "util.global.store"(%a) <{global = @a}> : (tensor<8x2xf32>) -> ()
  %e = tensor.empty() : tensor<2xf32>
  %0 = sparq.mean_value ins(%a2 : tensor<8x2xf32>) outs(%e : tensor<2xf32>) {sparq.carry}
  "util.return"(%0, %a2) : (tensor<2xf32>, tensor<8x2xf32>) -> ()
}) : () -> ()

// -----

// A global that is no cache does not keep caches from being arguments.

// REMARK-DAG: [Passed] value-sum | Category:sparq:carry | Function=counts | Remark="the sum of V of cache argument 0 is argument 2 and result 2"
// CHECK:      function_type = (tensor<8x2xf32>, tensor<1x2xf32>, tensor<2xf32>) -> (tensor<2xf32>, tensor<8x2xf32>, tensor<2xf32>), {{.*}}sym_name = "counts"
"util.global"() <{initial_value = 0 : index, is_mutable, sym_name = "position", type = index}> : () -> ()
"util.func"() <{function_type = (tensor<8x2xf32>, tensor<1x2xf32>) -> (tensor<2xf32>, tensor<8x2xf32>), sym_name = "counts"}> ({
^bb0(%a: tensor<8x2xf32>, %new: tensor<1x2xf32>):
  %p = "util.global.load"() <{global = @position}> : () -> index
  %a2 = tensor.insert_slice %new into %a[%p, 0] [1, 2] [1, 1] : tensor<1x2xf32> into tensor<8x2xf32>
  "util.global.store"(%p) <{global = @position}> : (index) -> ()
  %e = tensor.empty() : tensor<2xf32>
  %0 = sparq.mean_value ins(%a2 : tensor<8x2xf32>) outs(%e : tensor<2xf32>) {sparq.carry}
  "util.return"(%0, %a2) : (tensor<2xf32>, tensor<8x2xf32>) -> ()
}) : () -> ()
