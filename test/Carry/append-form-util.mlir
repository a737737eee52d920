// The appending form of a util.func whose tensors travel as buffer views: what
// is imported and exported is of any length, and what waits for what stays.
// RUN: sparq-opt %s --allow-unregistered-dialect --sparq-carry-state --canonicalize --cse --mlir-print-op-generic | FileCheck %s

// CHECK:      "util.func"() <{arg_attrs = [{sparq.state = {{{[^}]*}}role = "value_cache"}}, {}, {sparq.state = {{{[^}]*}}role = "length"}}, {sparq.state = {{{[^}]*}}role = "value_sum"}}, {}, {}],
// CHECK-SAME:   function_type = (!hal.buffer_view, !hal.buffer_view, !hal.buffer_view, !hal.buffer_view, !hal.fence, !hal.fence) -> (!hal.buffer_view, !hal.buffer_view, !hal.buffer_view, !hal.buffer_view)
// CHECK:      ^bb0(%[[V:.+]]: !hal.buffer_view, %[[NEW:.+]]: !hal.buffer_view, %[[N:.+]]: !hal.buffer_view, %[[SUM:.+]]: !hal.buffer_view, %[[WAIT:.+]]: !hal.fence, %[[SIGNAL:.+]]: !hal.fence):
// CHECK-DAG:    %[[LENGTH:.+]] = "hal.tensor.import"(%[[N]], %[[WAIT]]) {{.*}} -> tensor<i64>
// CHECK-DAG:    %[[LENGTH64:.+]] = "tensor.extract"(%[[LENGTH]])
// CHECK-DAG:    %[[OLD:.+]] = "arith.index_cast"(%[[LENGTH64]])
// CHECK-DAG:    %[[CAPACITY:.+]] = "hal.buffer_view.dim"(%[[V]]) <{index = 1 : index}>
// CHECK:        %[[BUFFER:.+]] = "hal.tensor.import"(%[[V]], %[[CAPACITY]], %[[WAIT]]) {{.*}}target_encoding = tensor<2x?x64xf32>{{.*}} -> tensor<2x?x64xf32>
// CHECK:        "cf.assert"(%{{.+}}) <{msg = "this step was made for caches of 127 positions"}>
// CHECK:        "cf.assert"(%{{.+}}) <{msg = "the caches are full
// CHECK:        %[[UPDATED:.+]] = "tensor.insert_slice"(%{{.+}}, %[[BUFFER]], %[[OLD]])
// CHECK:        %[[DONE:.+]]:4 = "hal.tensor.barrier"(%{{.+}}, %[[UPDATED]], %{{.+}}, %{{.+}}, %[[SIGNAL]]) : (tensor<2x64xf32>, tensor<2x?x64xf32>, tensor<i64>, tensor<2x64xf32>, !hal.fence)
// CHECK:        %[[SIZE:.+]] = "tensor.dim"(%[[DONE]]#1,
// CHECK:        "hal.tensor.export"(%[[DONE]]#1, %[[SIZE]]) <{source_encoding = tensor<2x?x64xf32>}>
"util.func"() <{function_type = (!hal.buffer_view, !hal.buffer_view, !hal.fence, !hal.fence) -> (!hal.buffer_view, !hal.buffer_view), sym_name = "step", sym_visibility = "public"}> ({
^bb0(%0: !hal.buffer_view, %1: !hal.buffer_view, %wait: !hal.fence, %signal: !hal.fence):
  %v = "hal.tensor.import"(%0, %wait) <{operandSegmentSizes = array<i32: 1, 0, 1, 0>, target_encoding = tensor<2x127x64xf32>}> : (!hal.buffer_view, !hal.fence) -> tensor<2x127x64xf32>
  %new = "hal.tensor.import"(%1, %wait) <{operandSegmentSizes = array<i32: 1, 0, 1, 0>, target_encoding = tensor<2x1x64xf32>}> : (!hal.buffer_view, !hal.fence) -> tensor<2x1x64xf32>
  %v2 = tensor.concat dim(1) %v, %new : (tensor<2x127x64xf32>, tensor<2x1x64xf32>) -> tensor<2x128x64xf32>
  %e = tensor.empty() : tensor<2x64xf32>
  %mean = sparq.mean_value ins(%v2 : tensor<2x128x64xf32>) outs(%e : tensor<2x64xf32>) {sparq.carry}
  %done:2 = "hal.tensor.barrier"(%mean, %v2, %signal) : (tensor<2x64xf32>, tensor<2x128x64xf32>, !hal.fence) -> (tensor<2x64xf32>, tensor<2x128x64xf32>)
  %2 = "hal.tensor.export"(%done#0) <{source_encoding = tensor<2x64xf32>}> : (tensor<2x64xf32>) -> !hal.buffer_view
  %3 = "hal.tensor.export"(%done#1) <{source_encoding = tensor<2x128x64xf32>}> : (tensor<2x128x64xf32>) -> !hal.buffer_view
  "util.return"(%2, %3) : (!hal.buffer_view, !hal.buffer_view) -> ()
}) : () -> ()
