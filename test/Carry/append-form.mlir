// RUN: sparq-opt %s --sparq-carry-state --canonicalize --cse | FileCheck %s
// RUN: sparq-opt %s --sparq-carry-state --canonicalize --cse | FileCheck %s --check-prefix=INIT
// Stable under a second run.
// RUN: sparq-opt %s --sparq-carry-state -o %t.once
// RUN: sparq-opt %t.once --sparq-carry-state | diff %t.once -

// A cache that grows by tensor.concat becomes a buffer of a capacity, and so
// does K^T; how many positions are valid is one more argument and result.

// CHECK-LABEL: func.func @step
// CHECK-SAME:    %[[K:arg[0-9]+]]: tensor<1x2x?x64xf16> {sparq.state = {argument = 0 : i64, init = @step_init_state, layer = 0 : i64, layout = "[B..., S, D]", position_dim = 2 : i64, result = 2 : i64, role = "key_cache"}},
// CHECK-SAME:    %[[V:arg[0-9]+]]: tensor<1x2x?x32xf16> {sparq.state = {argument = 1 : i64, init = @step_init_state, layer = 0 : i64, layout = "[B..., S, D]", position_dim = 2 : i64, result = 3 : i64, role = "value_cache"}},
// CHECK-SAME:    %[[KN:arg[0-9]+]]: tensor<1x2x1x64xf16>,
// CHECK-SAME:    %[[VN:arg[0-9]+]]: tensor<1x2x1x32xf16>,
// CHECK-SAME:    %[[MASK:arg[0-9]+]]: tensor<1x1x1x?xf32>,
// CHECK-SAME:    %[[N:arg[0-9]+]]: tensor<i64> {sparq.state = {appends = 1 : i64, argument = 8 : i64, init = @step_init_state, layout = "[]", result = 4 : i64, role = "length"}},
// CHECK-SAME:    %[[KT:arg[0-9]+]]: tensor<1x2x64x?xf16> {sparq.state = {argument = 9 : i64, cache_argument = 0 : i64, cache_result = 2 : i64, init = @step_init_state, layer = 0 : i64, layout = "[B..., D, S]", position_dim = 3 : i64, result = 5 : i64, role = "key_transposed"}},
// CHECK-SAME:    %[[VS:arg[0-9]+]]: tensor<1x2x32xf32> {sparq.state = {argument = 10 : i64, cache_argument = 1 : i64, cache_result = 3 : i64, counted_argument = 11 : i64, init = @step_init_state, layer = 0 : i64, layout = "[B..., Dv]", result = 6 : i64, role = "value_sum"}},
// CHECK-SAME:    %[[WAS:arg[0-9]+]]: tensor<1x1x?xi1> {sparq.state = {argument = 11 : i64, cache_argument = 1 : i64, cache_result = 3 : i64, init = @step_init_state, layer = 0 : i64, layout = "[B..., S]", position_dim = 2 : i64, result = 7 : i64, role = "value_counted"}})
// CHECK-SAME:    -> (tensor<1x2x4x?xf32>, tensor<1x2x32xf32>, tensor<1x2x?x64xf16> {{{.*}}"key_cache"}}, tensor<1x2x?x32xf16> {{{.*}}"value_cache"}}, tensor<i64> {{{.*}}"length"}}, tensor<1x2x64x?xf16> {{{.*}}"key_transposed"}}, tensor<1x2x32xf32> {{{.*}}"value_sum"}}, tensor<1x1x?xi1> {{{.*}}"value_counted"}})

// Nothing is written before it is known to fit.
// CHECK:         %[[OLD64:.+]] = tensor.extract %[[N]][]
// CHECK:         %[[OLD:.+]] = arith.index_cast %[[OLD64]]
// CHECK:         %[[NEW:.+]] = arith.addi %[[OLD]], %c1 : index
// CHECK:         %[[POSITIVE:.+]] = arith.cmpi sge, %[[OLD]], %c0
// CHECK:         cf.assert %[[POSITIVE]], "the length of the caches is negative"
// CHECK:         %[[KSIZE:.+]] = tensor.dim %[[K]], %c2
// CHECK:         %[[KLAST:.+]] = arith.subi %[[KSIZE]], %c1
// CHECK:         arith.cmpi sle, %[[OLD]], %[[KLAST]]
// CHECK:         %[[VSIZE:.+]] = tensor.dim %[[V]], %c2
// CHECK:         %[[VLAST:.+]] = arith.subi %[[VSIZE]], %c1
// CHECK:         arith.cmpi sle, %[[OLD]], %[[VLAST]]
// CHECK:         %[[KTSIZE:.+]] = tensor.dim %[[KT]], %c3
// CHECK:         %[[KTLAST:.+]] = arith.subi %[[KTSIZE]], %c1
// CHECK:         arith.cmpi sle, %[[OLD]], %[[KTLAST]]
// CHECK:         cf.assert %{{.+}}, "the caches are full
// CHECK:         %[[NEW64:.+]] = arith.addi %[[OLD64]], %c1_i64
// CHECK:         %[[N2:.+]] = tensor.from_elements %[[NEW64]] : tensor<i64>

// CHECK:         %[[K2:.+]] = tensor.insert_slice %[[KN]] into %[[K]][0, 0, %[[OLD]], 0] [1, 2, 1, 64] [1, 1, 1, 1]
// CHECK:         %[[KNT:.+]] = linalg.transpose ins(%[[KN]]
// CHECK:         %[[KT2:.+]] = tensor.insert_slice %[[KNT]] into %[[KT]][0, 0, 0, %[[OLD]]] [1, 2, 64, 1] [1, 1, 1, 1]
// CHECK:         %[[KTVALID:.+]] = tensor.extract_slice %[[KT2]][0, 0, 0, 0] [1, 2, 64, %[[NEW]]] [1, 1, 1, 1]
// CHECK:         %[[MASKSIZE:.+]] = tensor.dim %[[MASK]], %c3
// CHECK:         %[[NOW:.+]] = linalg.generic {{.*}} ins(%[[MASK]] :
// CHECK:         %[[VALIDWAS:.+]] = tensor.extract_slice %[[WAS]][0, 0, 0] [1, 1, %[[OLD]]] [1, 1, 1]
// CHECK:         linalg.generic {{.*}} ins(%[[VALIDWAS]],
// CHECK:         arith.cmpi eq, %[[MASKSIZE]], %[[NEW]]
// CHECK:         cf.assert %{{.+}}, "the mask has another number of positions than the updated caches"
// CHECK:         %[[WAS2:.+]] = tensor.insert_slice %[[NOW]] into %[[WAS]][0, 0, 0] [1, 1, %[[MASKSIZE]]] [1, 1, 1]
// CHECK:         tensor.extract_slice %[[NOW]][0, 0, %[[OLD]]] [1, 1, 1] [1, 1, 1]
// CHECK:         %[[VS1:.+]] = linalg.generic {{.*}} outs(%[[VS]] : tensor<1x2x32xf32>)
// CHECK:         %[[V2:.+]] = tensor.insert_slice %[[VN]] into %[[V]][0, 0, %[[OLD]], 0] [1, 2, 1, 32] [1, 1, 1, 1]
// CHECK:         %[[VS2:.+]] = scf.if
// What asked for the length of the cache gets it.
// CHECK:         tensor.empty(%[[NEW]]) : tensor<1x2x4x?xf32>
// CHECK:         sparq.partial_matmul key_layout = component_major ins(%{{.+}}, %{{.+}}, %{{.+}}, %[[KTVALID]], %[[MASK]] :
// CHECK-NOT:     tensor.concat
// CHECK:         return %{{.+}}, %{{.+}}, %[[K2]], %[[V2]], %[[N2]], %[[KT2]], %[[VS2]], %[[WAS2]]

// Dense caches, and the capacity that they get.
// INIT-LABEL:  func.func @step_init_state
// INIT-SAME:     %[[K:arg[0-9]+]]: tensor<1x2x?x64xf16> {sparq.argument = 0 : i64},
// INIT-SAME:     %[[V:arg[0-9]+]]: tensor<1x2x?x32xf16> {sparq.argument = 1 : i64},
// INIT-SAME:     %[[MASK:arg[0-9]+]]: tensor<1x1x1x?xf32> {sparq.argument = 4 : i64},
// INIT-SAME:     %[[C:arg[0-9]+]]: tensor<i64> {sparq.state = {role = "capacity"}})
// INIT-SAME:     -> (tensor<1x2x?x64xf16> {{{[^}]*}}argument = 0 : i64, {{[^}]*}}}}, tensor<1x2x?x32xf16> {{{[^}]*}}argument = 1 : i64, {{[^}]*}}}}, tensor<i64> {{{[^}]*}}argument = 8 : i64, {{[^}]*}}}}, tensor<1x2x64x?xf16> {{{[^}]*}}argument = 9 : i64, {{[^}]*}}}}, tensor<1x2x32xf32> {{{[^}]*}}argument = 10 : i64, {{[^}]*}}}}, tensor<1x1x?xi1> {{{[^}]*}}argument = 11 : i64, {{[^}]*}}}})
// INIT:          %[[C64:.+]] = tensor.extract %[[C]][]
// INIT:          %[[SIZE:.+]] = arith.index_cast %[[C64]]
// INIT:          %[[LENGTH:.+]] = tensor.dim %[[K]], %c2
// INIT:          cf.assert %{{.+}}, "the caches differ in length"
// INIT:          cf.assert %{{.+}}, "the capacity is less than the length of the caches"
// INIT:          %[[KEMPTY:.+]] = tensor.empty(%[[SIZE]]) : tensor<1x2x?x64xf16>
// INIT:          %[[KZERO:.+]] = linalg.fill {{.*}} outs(%[[KEMPTY]] :
// INIT:          %[[KBUFFER:.+]] = tensor.insert_slice %[[K]] into %[[KZERO]][0, 0, 0, 0] [1, 2, %[[LENGTH]], 64]
// INIT:          %[[VBUFFER:.+]] = tensor.insert_slice %[[V]] into
// INIT:          %[[N:.+]] = tensor.from_elements
// INIT:          %[[KT:.+]] = linalg.transpose ins(%[[K]]
// INIT:          %[[KTBUFFER:.+]] = tensor.insert_slice %[[KT]] into
// INIT:          return %[[KBUFFER]], %[[VBUFFER]], %[[N]], %[[KTBUFFER]],
func.func @step(%k: tensor<1x2x?x64xf16>, %v: tensor<1x2x?x32xf16>,
                %kn: tensor<1x2x1x64xf16>, %vn: tensor<1x2x1x32xf16>, %mask: tensor<1x1x1x?xf32>,
                %q: tensor<1x2x4x64xf16>, %i: tensor<1x2x8xi32>, %f: tensor<1x2x4xf32>)
    -> (tensor<1x2x4x?xf32>, tensor<1x2x32xf32>, tensor<1x2x?x64xf16>, tensor<1x2x?x32xf16>) {
  %k2 = tensor.concat dim(2) %k, %kn : (tensor<1x2x?x64xf16>, tensor<1x2x1x64xf16>) -> tensor<1x2x?x64xf16>
  %v2 = tensor.concat dim(2) %v, %vn : (tensor<1x2x?x32xf16>, tensor<1x2x1x32xf16>) -> tensor<1x2x?x32xf16>
  %c2 = arith.constant 2 : index
  %s = tensor.dim %k2, %c2 : tensor<1x2x?x64xf16>
  %e = tensor.empty(%s) : tensor<1x2x4x?xf32>
  %logits = sparq.partial_matmul ins(%q, %i, %f, %k2, %mask : tensor<1x2x4x64xf16>, tensor<1x2x8xi32>, tensor<1x2x4xf32>, tensor<1x2x?x64xf16>, tensor<1x1x1x?xf32>)
      outs(%e : tensor<1x2x4x?xf32>) {sparq.carry}
  %em = tensor.empty() : tensor<1x2x32xf32>
  %mean = sparq.mean_value ins(%v2, %mask : tensor<1x2x?x32xf16>, tensor<1x1x1x?xf32>) outs(%em : tensor<1x2x32xf32>) {sparq.carry}
  return %logits, %mean, %k2, %v2 : tensor<1x2x4x?xf32>, tensor<1x2x32xf32>, tensor<1x2x?x64xf16>, tensor<1x2x?x32xf16>
}
