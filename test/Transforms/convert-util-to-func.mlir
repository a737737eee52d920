// RUN: sparq-opt %s -split-input-file --allow-unregistered-dialect --sparq-convert-util-to-func | FileCheck %s --implicit-check-not=util. --implicit-check-not=hal.
// Nothing to do in a second run.
// RUN: sparq-opt %s -split-input-file --allow-unregistered-dialect --sparq-convert-util-to-func -o %t.once
// RUN: sparq-opt %t.once -split-input-file --allow-unregistered-dialect --sparq-convert-util-to-func | diff %t.once -

// CHECK-LABEL: func.func @main(%arg0: tensor<4xf32> {a.b = 1 : i64}) -> (tensor<4xf32> {a.c})
// CHECK-NEXT:    %[[R:.+]] = call @helper(%arg0) : (tensor<4xf32>) -> tensor<4xf32>
// CHECK-NEXT:    return %[[R]]
"util.func"() <{arg_attrs = [{a.b = 1 : i64}], function_type = (tensor<4xf32>) -> tensor<4xf32>, res_attrs = [{a.c}], sym_name = "main", sym_visibility = "public", tied_operands = [-1 : index]}> ({
^bb0(%x: tensor<4xf32>):
  %0 = "util.call"(%x) <{callee = @helper}> : (tensor<4xf32>) -> tensor<4xf32>
  "util.return"(%0) : (tensor<4xf32>) -> ()
}) {iree.abi.stub} : () -> ()
// CHECK-LABEL: func.func private @helper(%arg0: tensor<4xf32>) -> tensor<4xf32>
"util.func"() ({
^bb0(%x: tensor<4xf32>):
  "util.return"(%x) : (tensor<4xf32>) -> ()
}) {sym_name = "helper", sym_visibility = "private", function_type = (tensor<4xf32>) -> tensor<4xf32>} : () -> ()

// -----

// Buffer views and fences: what @main$async computes is what @main gives.

// CHECK-LABEL: func.func @main(%arg0: tensor<?xf32>, %arg1: tensor<2xf32>) -> (tensor<?xf32>, tensor<2xf32>)
// CHECK-NEXT:    %c0 = arith.constant 0
// CHECK-NEXT:    tensor.dim %arg0, %c0
// CHECK:         return %arg0, %arg1
// CHECK-NOT:   func.func
"util.func"() <{function_type = (!hal.buffer_view, !hal.buffer_view, !hal.fence, !hal.fence) -> (!hal.buffer_view, !hal.buffer_view), sym_name = "main$async", sym_visibility = "public"}> ({
^bb0(%x: !hal.buffer_view, %y: !hal.buffer_view, %wait: !hal.fence, %signal: !hal.fence):
  %d = "hal.buffer_view.dim"(%x) <{index = 0 : index}> : (!hal.buffer_view) -> index
  %0 = "hal.tensor.import"(%x, %d, %wait) <{operandSegmentSizes = array<i32: 1, 1, 1, 0>, target_encoding = tensor<?xf32>}> : (!hal.buffer_view, index, !hal.fence) -> tensor<?xf32>
  %1 = "hal.tensor.import"(%y, %wait) <{operandSegmentSizes = array<i32: 1, 0, 1, 0>, target_encoding = tensor<2xf32>}> : (!hal.buffer_view, !hal.fence) -> tensor<2xf32>
  %2:2 = "hal.tensor.barrier"(%0, %1, %signal) : (tensor<?xf32>, tensor<2xf32>, !hal.fence) -> (tensor<?xf32>, tensor<2xf32>)
  %3 = "hal.tensor.export"(%2#0, %d) <{source_encoding = tensor<?xf32>}> : (tensor<?xf32>, index) -> !hal.buffer_view
  %4 = "hal.tensor.export"(%2#1) <{source_encoding = tensor<2xf32>}> : (tensor<2xf32>) -> !hal.buffer_view
  "util.return"(%3, %4) : (!hal.buffer_view, !hal.buffer_view) -> ()
}) {iree.abi.model = "coarse-fences", iree.abi.stub} : () -> ()
"util.func"() <{function_type = (!hal.buffer_view, !hal.buffer_view) -> (!hal.buffer_view, !hal.buffer_view), sym_name = "main", sym_visibility = "public"}> ({
^bb0(%x: !hal.buffer_view, %y: !hal.buffer_view):
  %n = "util.null"() : () -> !hal.fence
  %0:2 = "util.call"(%x, %y, %n, %n) <{callee = @main$async}> : (!hal.buffer_view, !hal.buffer_view, !hal.fence, !hal.fence) -> (!hal.buffer_view, !hal.buffer_view)
  "util.return"(%0#0, %0#1) : (!hal.buffer_view, !hal.buffer_view) -> ()
}) {iree.abi.stub} : () -> ()

// -----

// CHECK:         memref.global "private" @cache : memref<8x2xf32> = dense<1.000000e+00>
// CHECK:         memref.global "private" @unset : memref<2xf32> = uninitialized
// CHECK:         memref.global "private" constant @weights : memref<2xf32> = dense<[1.000000e+00, 2.000000e+00]>
// CHECK:         memref.global "private" @count : memref<i64> = dense<3>
"util.global"() <{initial_value = dense<1.0> : tensor<8x2xf32>, is_mutable, sym_name = "cache", type = tensor<8x2xf32>}> : () -> ()
"util.global"() <{initial_value = #util.uninitialized : tensor<2xf32>, is_mutable, sym_name = "unset", type = tensor<2xf32>}> : () -> ()
"util.global"() <{initial_value = dense<[1.0, 2.0]> : tensor<2xf32>, sym_name = "weights", type = tensor<2xf32>}> : () -> ()
"util.global"() <{initial_value = 3 : i64, is_mutable, sym_name = "count", type = i64}> : () -> ()
// Loaded and stored once: in place. Loaded only: a copy, in case somebody stores.
// CHECK-LABEL: func.func @step
// CHECK:         %[[C:.+]] = memref.get_global @cache
// CHECK:         %[[T:.+]] = bufferization.to_tensor %[[C]] restrict writable
// CHECK:         %[[N:.+]] = memref.get_global @count
// CHECK:         memref.load %[[N]][] : memref<i64>
// CHECK:         %[[U:.+]] = memref.get_global @unset
// CHECK:         memref.copy %[[U]], %[[COPY:.+]] :
// CHECK:         bufferization.to_tensor %[[COPY]] restrict writable
// CHECK:         %[[W:.+]] = memref.get_global @weights
// CHECK:         bufferization.to_tensor %[[W]] restrict :
// CHECK:         %[[T2:.+]] = tensor.insert_slice {{.+}} into %[[T]]
// CHECK:         %[[C2:.+]] = memref.get_global @cache
// CHECK:         bufferization.materialize_in_destination %[[T2]] in restrict writable %[[C2]]
// CHECK:         memref.store {{.+}}[] : memref<i64>
"util.func"() <{function_type = (index) -> tensor<2xf32>, sym_name = "step"}> ({
^bb0(%p: index):
  %0 = "util.global.load"() <{global = @cache}> : () -> tensor<8x2xf32>
  %n = "util.global.load"() <{global = @count}> : () -> i64
  %u = "util.global.load"() <{global = @unset}> : () -> tensor<2xf32>
  %w = "util.global.load"() <{global = @weights}> : () -> tensor<2xf32>
  %1 = tensor.insert_slice %w into %0[%p, 0] [1, 2] [1, 1] : tensor<2xf32> into tensor<8x2xf32>
  "util.global.store"(%1) <{global = @cache}> : (tensor<8x2xf32>) -> ()
  "util.global.store"(%n) <{global = @count}> : (i64) -> ()
  "util.return"(%u) : (tensor<2xf32>) -> ()
}) : () -> ()
