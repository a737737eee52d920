// IREE's functions, known here in generic form only, carry state like any other.
// RUN: sparq-opt %s --allow-unregistered-dialect --sparq-carry-state --mlir-print-op-generic | FileCheck %s
// RUN: sparq-opt %s --allow-unregistered-dialect --sparq-carry-state --remarks-filter=sparq 2>&1 >/dev/null | FileCheck %s --check-prefix=REMARK
// Round trip, and stable under a second run.
// RUN: sparq-opt %s --allow-unregistered-dialect --sparq-carry-state -o %t.once
// RUN: sparq-opt %t.once --allow-unregistered-dialect --sparq-carry-state | diff %t.once -

// REMARK-DAG: [Passed] value-sum | Category:sparq:carry | Function=step | Remark="the sum of V of cache argument 0 is argument 3 and result 2"
// REMARK-DAG: [Missed] value-sum | Category:sparq:carry | {{.*}}: it is in no func.func or util.func"
// REMARK-DAG: [Missed] value-sum | Category:sparq:carry | Function=odd | {{.*}}: the type of its function is not that of its arguments and results"
// REMARK-DAG: [Missed] value-sum | Category:sparq:carry | Function=called | {{.*}}: its function has uses in the module, which would have to pass state on"

// Arrays with an entry for each argument or result grow with them; what else
// the function has stays.

// CHECK:      "util.func"() <{arg_attrs = [{iree.abi.affinity = 1 : i64, sparq.state = {{{[^}]*}}role = "value_cache"}}, {}, {}, {sparq.state = {argument = 3 : i64, cache_argument = 0 : i64, cache_result = 1 : i64, init = @step_init_state, layer = 0 : i64, layout = "[B..., Dv]", result = 2 : i64, role = "value_sum"}}],
// CHECK-SAME:   function_type = (tensor<2x8x64xf32>, tensor<2x1x64xf32>, index, tensor<2x64xf32>) -> (tensor<2x64xf32>, tensor<2x8x64xf32>, tensor<2x64xf32>),
// CHECK-SAME:   res_attrs = [{}, {sparq.state = {{.*}}}, {sparq.state = {{.*}}}], sym_name = "step", tied_operands = [-1 : index, 0 : index, -1 : index]}>
// CHECK-NEXT: ^bb0(%[[V:.+]]: tensor<2x8x64xf32>, %[[NEW:.+]]: tensor<2x1x64xf32>, %[[P:.+]]: index, %[[SUM:.+]]: tensor<2x64xf32>):
// CHECK:        %[[V2:.+]] = "tensor.insert_slice"(%[[NEW]], %[[V]], %[[P]])
// CHECK:        "util.return"(%{{.+}}, %[[V2]], %{{.+}}) : (tensor<2x64xf32>, tensor<2x8x64xf32>, tensor<2x64xf32>) -> ()
// CHECK-NEXT: }) {iree.abi.stub, iree.reflection = {other = "kept"}} : () -> ()
"util.func"() <{arg_attrs = [{iree.abi.affinity = 1}, {}, {}], function_type = (tensor<2x8x64xf32>, tensor<2x1x64xf32>, index) -> (tensor<2x64xf32>, tensor<2x8x64xf32>),
                res_attrs = [{}, {}], sym_name = "step", tied_operands = [-1 : index, 0 : index]}> ({
^bb0(%v: tensor<2x8x64xf32>, %new: tensor<2x1x64xf32>, %p: index):
  %v2 = tensor.insert_slice %new into %v[0, %p, 0] [2, 1, 64] [1, 1, 1] : tensor<2x1x64xf32> into tensor<2x8x64xf32>
  %e = tensor.empty() : tensor<2x64xf32>
  %0 = sparq.mean_value ins(%v2 : tensor<2x8x64xf32>) outs(%e : tensor<2x64xf32>) {sparq.carry}
  "util.return"(%0, %v2) : (tensor<2x64xf32>, tensor<2x8x64xf32>) -> ()
}) {iree.abi.stub, iree.reflection = {iree.abi.declaration = "sync func @step(...)", other = "kept"}} : () -> ()

// CHECK:      "util.func"() <{arg_attrs = [{sparq.argument = 0 : i64}], function_type = (tensor<2x8x64xf32>) -> tensor<2x64xf32>, res_attrs = [{sparq.state = {{.*}}}], sym_name = "step_init_state", sym_visibility = "public"}>
// CHECK-NEXT: ^bb0(%[[V:.+]]: tensor<2x8x64xf32>):
// CHECK:        %[[S:.+]] = "linalg.generic"(%[[V]],
// CHECK:        "util.return"(%[[S]]) : (tensor<2x64xf32>) -> ()

// What is no function, or whose type is something else, keeps its signature.
// CHECK:      "other.thing"
// CHECK-NOT:    sparq.carry
"other.thing"() ({
^bb0(%v: tensor<2x8x64xf32>, %new: tensor<2x1x64xf32>, %p: index):
  %v2 = tensor.insert_slice %new into %v[0, %p, 0] [2, 1, 64] [1, 1, 1] : tensor<2x1x64xf32> into tensor<2x8x64xf32>
  %e = tensor.empty() : tensor<2x64xf32>
  %0 = sparq.mean_value ins(%v2 : tensor<2x8x64xf32>) outs(%e : tensor<2x64xf32>) {sparq.carry}
  "other.return"(%0, %v2) : (tensor<2x64xf32>, tensor<2x8x64xf32>) -> ()
}) : () -> ()

"util.func"() ({
^bb0(%v: tensor<2x8x64xf32>, %new: tensor<2x1x64xf32>, %p: index):
  %v2 = tensor.insert_slice %new into %v[0, %p, 0] [2, 1, 64] [1, 1, 1] : tensor<2x1x64xf32> into tensor<2x8x64xf32>
  %e = tensor.empty() : tensor<2x64xf32>
  %0 = sparq.mean_value ins(%v2 : tensor<2x8x64xf32>) outs(%e : tensor<2x64xf32>) {sparq.carry}
  "util.return"(%0, %v2) : (tensor<2x64xf32>, tensor<2x8x64xf32>) -> ()
}) {sym_name = "odd"} : () -> ()

"util.func"() ({
^bb0(%v: tensor<2x8x64xf32>, %new: tensor<2x1x64xf32>, %p: index):
  %v2 = tensor.insert_slice %new into %v[0, %p, 0] [2, 1, 64] [1, 1, 1] : tensor<2x1x64xf32> into tensor<2x8x64xf32>
  %e = tensor.empty() : tensor<2x64xf32>
  %0 = sparq.mean_value ins(%v2 : tensor<2x8x64xf32>) outs(%e : tensor<2x64xf32>) {sparq.carry}
  "util.return"(%0, %v2) : (tensor<2x64xf32>, tensor<2x8x64xf32>) -> ()
}) {sym_name = "called", function_type = (tensor<2x8x64xf32>, tensor<2x1x64xf32>, index) -> (tensor<2x64xf32>, tensor<2x8x64xf32>)} : () -> ()
"util.func"() ({
^bb0(%v: tensor<2x8x64xf32>, %new: tensor<2x1x64xf32>, %p: index):
  %0, %1 = "util.call"(%v, %new, %p) <{callee = @called}> : (tensor<2x8x64xf32>, tensor<2x1x64xf32>, index) -> (tensor<2x64xf32>, tensor<2x8x64xf32>)
  "util.return"(%0) : (tensor<2x64xf32>) -> ()
}) {sym_name = "caller", function_type = (tensor<2x8x64xf32>, tensor<2x1x64xf32>, index) -> tensor<2x64xf32>} : () -> ()
