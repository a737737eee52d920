// Where IREE passes tensors as buffer views, it passes state as buffer views.
// RUN: sparq-opt %s --allow-unregistered-dialect --sparq-carry-state | FileCheck %s
// RUN: sparq-opt %s --allow-unregistered-dialect --sparq-carry-state --remarks-filter=sparq 2>&1 >/dev/null | FileCheck %s --check-prefix=REMARK
// RUN: sparq-opt %s --allow-unregistered-dialect --sparq-carry-state -o %t.once
// RUN: sparq-opt %t.once --allow-unregistered-dialect --sparq-carry-state | diff %t.once -

// REMARK-DAG: Function=main | Remark="the sum of V of cache argument 0 is argument 2 and result 2"
// REMARK-DAG: Function=other$async | {{.*}}: its function is called by another that waits for it; --sparq-convert-util-to-func makes one function of both"

// Fences stay last; the result is part of what the caller waits for.
// CHECK:      "util.func"() <{{.*}}function_type = (!hal.buffer_view, !hal.buffer_view, !hal.buffer_view, !hal.fence, !hal.fence) -> (!hal.buffer_view, !hal.buffer_view, !hal.buffer_view), {{.*}}sym_name = "main"
// CHECK-NEXT: ^bb0(%[[V:.+]]: !hal.buffer_view, %[[NEW:.+]]: !hal.buffer_view, %[[SUM:.+]]: !hal.buffer_view, %[[WAIT:.+]]: !hal.fence, %[[SIGNAL:.+]]: !hal.fence):
// CHECK-NEXT:   %[[OLD:.+]] = "hal.tensor.import"(%[[SUM]], %[[WAIT]]) <{operandSegmentSizes = array<i32: 1, 0, 1, 0>, target_encoding = tensor<2x64xf32>}> : (!hal.buffer_view, !hal.fence) -> tensor<2x64xf32>
// CHECK:        %[[B:.+]]:3 = "hal.tensor.barrier"(%{{.+}}, %{{.+}}, %{{.+}}, %[[SIGNAL]])
// CHECK:        "hal.tensor.export"(%[[B]]#0)
// CHECK:        "hal.tensor.export"(%[[B]]#1)
// CHECK:        %[[E:.+]] = "hal.tensor.export"(%[[B]]#2) <{source_encoding = tensor<2x64xf32>}> : (tensor<2x64xf32>) -> !hal.buffer_view
// CHECK-NEXT:   "util.return"(%{{.+}}, %{{.+}}, %[[E]])
// CHECK-NEXT: }) {iree.abi.model = "coarse-fences", iree.abi.stub}
"util.func"() <{function_type = (!hal.buffer_view, !hal.buffer_view, !hal.fence, !hal.fence) -> (!hal.buffer_view, !hal.buffer_view), sym_name = "main", tied_operands = [-1 : index, -1 : index]}> ({
^bb0(%0: !hal.buffer_view, %1: !hal.buffer_view, %wait: !hal.fence, %signal: !hal.fence):
  %v = "hal.tensor.import"(%0, %wait) <{name = "input0", operandSegmentSizes = array<i32: 1, 0, 1, 0>, target_encoding = tensor<2x8x64xf32>}> : (!hal.buffer_view, !hal.fence) -> tensor<2x8x64xf32>
  %new = "hal.tensor.import"(%1, %wait) <{name = "input1", operandSegmentSizes = array<i32: 1, 0, 1, 0>, target_encoding = tensor<2x1x64xf32>}> : (!hal.buffer_view, !hal.fence) -> tensor<2x1x64xf32>
  %v2 = tensor.insert_slice %new into %v[0, 3, 0] [2, 1, 64] [1, 1, 1] : tensor<2x1x64xf32> into tensor<2x8x64xf32>
  %e = tensor.empty() : tensor<2x64xf32>
  %mean = sparq.mean_value ins(%v2 : tensor<2x8x64xf32>) outs(%e : tensor<2x64xf32>) {sparq.carry}
  %b:2 = "hal.tensor.barrier"(%mean, %v2, %signal) : (tensor<2x64xf32>, tensor<2x8x64xf32>, !hal.fence) -> (tensor<2x64xf32>, tensor<2x8x64xf32>)
  %2 = "hal.tensor.export"(%b#0) <{name = "output0", source_encoding = tensor<2x64xf32>}> : (tensor<2x64xf32>) -> !hal.buffer_view
  %3 = "hal.tensor.export"(%b#1) <{name = "output1", source_encoding = tensor<2x8x64xf32>}> : (tensor<2x8x64xf32>) -> !hal.buffer_view
  "util.return"(%2, %3) : (!hal.buffer_view, !hal.buffer_view) -> ()
}) {iree.abi.model = "coarse-fences", iree.abi.stub} : () -> ()

// The init function takes and returns tensors; IREE gives it its convention.
// CHECK:      "util.func"() <{{.*}}function_type = (tensor<2x8x64xf32>) -> tensor<2x64xf32>, {{.*}}sym_name = "main_init_state"

// CHECK:      "util.func"() <{function_type = (!hal.buffer_view, !hal.buffer_view) -> (!hal.buffer_view, !hal.buffer_view), sym_name = "other$async"}>
"util.func"() <{function_type = (!hal.buffer_view, !hal.buffer_view) -> (!hal.buffer_view, !hal.buffer_view), sym_name = "other$async"}> ({
^bb0(%0: !hal.buffer_view, %1: !hal.buffer_view):
  %v = "hal.tensor.import"(%0) <{operandSegmentSizes = array<i32: 1, 0, 0, 0>, target_encoding = tensor<2x8x64xf32>}> : (!hal.buffer_view) -> tensor<2x8x64xf32>
  %new = "hal.tensor.import"(%1) <{operandSegmentSizes = array<i32: 1, 0, 0, 0>, target_encoding = tensor<2x1x64xf32>}> : (!hal.buffer_view) -> tensor<2x1x64xf32>
  %v2 = tensor.insert_slice %new into %v[0, 3, 0] [2, 1, 64] [1, 1, 1] : tensor<2x1x64xf32> into tensor<2x8x64xf32>
  %e = tensor.empty() : tensor<2x64xf32>
  %mean = sparq.mean_value ins(%v2 : tensor<2x8x64xf32>) outs(%e : tensor<2x64xf32>) {sparq.carry}
  %2 = "hal.tensor.export"(%mean) <{source_encoding = tensor<2x64xf32>}> : (tensor<2x64xf32>) -> !hal.buffer_view
  %3 = "hal.tensor.export"(%v2) <{source_encoding = tensor<2x8x64xf32>}> : (tensor<2x8x64xf32>) -> !hal.buffer_view
  "util.return"(%2, %3) : (!hal.buffer_view, !hal.buffer_view) -> ()
}) {iree.abi.stub} : () -> ()
"util.func"() <{function_type = (!hal.buffer_view, !hal.buffer_view) -> (!hal.buffer_view, !hal.buffer_view), sym_name = "other"}> ({
^bb0(%0: !hal.buffer_view, %1: !hal.buffer_view):
  %2:2 = "util.call"(%0, %1) <{callee = @other$async}> : (!hal.buffer_view, !hal.buffer_view) -> (!hal.buffer_view, !hal.buffer_view)
  "util.return"(%2#0, %2#1) : (!hal.buffer_view, !hal.buffer_view) -> ()
}) {iree.abi.stub} : () -> ()
