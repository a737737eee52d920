// RUN: sparq-opt %s --sparq-carry-state=append=false | FileCheck %s
// RUN: sparq-opt %s --sparq-carry-state=append=false | FileCheck %s --check-prefix=INIT
// Round trip, and stable under a second run.
// RUN: sparq-opt %s --sparq-carry-state=append=false -o %t.once
// RUN: sparq-opt %t.once --sparq-carry-state=append=false | diff %t.once -

// A cache that grows by tensor.concat, with a mask argument; the signature that
// append-form.mlir changes stays.

// CHECK-DAG:   #[[ROWS:.+]] = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
// CHECK-DAG:   #[[SUM:.+]] = affine_map<(d0, d1, d2, d3) -> (d0, d1, d3)>
// CHECK-DAG:   #[[COUNTED:.+]] = affine_map<(d0, d1, d2, d3) -> (0, 0, d2)>
// CHECK-LABEL: func.func @step
// CHECK-SAME:    %[[K:arg[0-9]+]]: tensor<1x2x?x64xf16> {sparq.state = {argument = 0 : i64, layer = 0 : i64, layout = "[B..., S, D]", result = 2 : i64, role = "key_cache"}},
// CHECK-SAME:    %[[V:arg[0-9]+]]: tensor<1x2x?x32xf16> {sparq.state = {argument = 1 : i64, layer = 0 : i64, layout = "[B..., S, D]", result = 3 : i64, role = "value_cache"}},
// CHECK-SAME:    %[[KN:arg[0-9]+]]: tensor<1x2x1x64xf16>,
// CHECK-SAME:    %[[VN:arg[0-9]+]]: tensor<1x2x1x32xf16>,
// CHECK-SAME:    %[[MASK:arg[0-9]+]]: tensor<1x1x1x?xf32>,
// CHECK-SAME:    %[[KT:arg[0-9]+]]: tensor<1x2x64x?xf16> {sparq.state = {argument = 8 : i64, cache_argument = 0 : i64, cache_result = 2 : i64, init = @step_init_state, layer = 0 : i64, layout = "[B..., D, S]", result = 4 : i64, role = "key_transposed"}},
// CHECK-SAME:    %[[VS:arg[0-9]+]]: tensor<1x2x32xf32> {sparq.state = {argument = 9 : i64, cache_argument = 1 : i64, cache_result = 3 : i64, counted_argument = 10 : i64, init = @step_init_state, layer = 0 : i64, layout = "[B..., Dv]", result = 5 : i64, role = "value_sum"}},
// CHECK-SAME:    %[[WAS:arg[0-9]+]]: tensor<1x1x?xi1> {sparq.state = {argument = 10 : i64, cache_argument = 1 : i64, cache_result = 3 : i64, init = @step_init_state, layer = 0 : i64, layout = "[B..., S]", result = 6 : i64, role = "value_counted"}})
// CHECK-SAME:    -> (tensor<1x2x4x?xf32>, tensor<1x2x32xf32>, tensor<1x2x?x64xf16> {{{.*}}"key_cache"}}, tensor<1x2x?x32xf16> {{{.*}}"value_cache"}}, tensor<1x2x64x?xf16> {sparq.state = {{.*}}role = "key_transposed"}}, tensor<1x2x32xf32> {sparq.state = {{.*}}role = "value_sum"}}, tensor<1x1x?xi1> {sparq.state = {{.*}}role = "value_counted"}})

// K^T grows with K.
// CHECK:         tensor.concat dim(2) %[[K]], %[[KN]]
// CHECK:         %[[KNT:.+]] = linalg.transpose ins(%[[KN]] : tensor<1x2x1x64xf16>) outs(%{{.+}} : tensor<1x2x64x1xf16>) permutation = [0, 1, 3, 2]
// CHECK:         %[[KT2:.+]] = tensor.concat dim(3) %[[KT]], %[[KNT]] : (tensor<1x2x64x?xf16>, tensor<1x2x64x1xf16>) -> tensor<1x2x64x?xf16>

// The positions that count now, whether those of the cache are the same as
// before, and the new row, which counts if the mask of its position says so.
// CHECK:         %[[NOW:.+]] = linalg.generic {{.*}} ins(%[[MASK]] : tensor<1x1x1x?xf32>) outs({{.*}} : tensor<1x1x?xi1>)
// CHECK:           %[[LIMIT:.+]] = arith.constant -1.000000e+09 : f32
// CHECK:           arith.cmpf ugt, %{{.+}}, %[[LIMIT]]
// CHECK:           arith.ori
// CHECK:         %[[S:.+]] = tensor.dim %[[V]], %c2
// CHECK:         %[[KEPT:.+]] = tensor.extract_slice %[[NOW]][0, 0, 0] [1, 1, %[[S]]] [1, 1, 1]
// CHECK:         %[[SAME:.+]] = linalg.generic {{.*}} ins(%[[WAS]], %[[KEPT]] :
// CHECK:           arith.cmpi eq
// CHECK:         %[[UNCHANGED:.+]] = tensor.extract %[[SAME]][]
// CHECK:         %[[S1:.+]] = tensor.dim %[[V]], %c2
// CHECK:         %[[NEW:.+]] = tensor.extract_slice %[[NOW]][0, 0, %[[S1]]] [1, 1, 1] [1, 1, 1]
// CHECK:         %[[VS1:.+]] = linalg.generic {indexing_maps = [#[[ROWS]], #[[COUNTED]], #[[SUM]]], iterator_types = ["parallel", "parallel", "reduction", "parallel"]} ins(%[[VN]], %[[NEW]] : {{.*}}) outs(%[[VS]] : tensor<1x2x32xf32>)
// CHECK:           %[[ROW:.+]] = arith.extf
// CHECK:           %[[ADDED:.+]] = arith.addf %[[OLD:.+]], %[[ROW]]
// CHECK:           arith.select %{{.+}}, %[[ADDED]], %[[OLD]]
// CHECK:         %[[V2:.+]] = tensor.concat dim(2) %[[V]], %[[VN]]
// A position that came or went, out of a sliding window say: all of V again.
// CHECK:         %[[VS2:.+]] = scf.if %[[UNCHANGED]]
// CHECK:           scf.yield %[[VS1]]
// CHECK:         } else {
// CHECK:           %[[ANEW:.+]] = linalg.generic {{.*}} ins(%[[V2]], %[[NOW]] :
// CHECK:           scf.yield %[[ANEW]]

// CHECK:         sparq.partial_matmul key_layout = component_major ins(%{{.+}}, %{{.+}}, %{{.+}}, %[[KT2]], %[[MASK]] :
// CHECK-NOT:     sparq.carry

// The mean: the sum over the number of positions that are not masked out.
// CHECK:         %[[COUNT:.+]] = linalg.generic {{.*}} ins(%[[NOW]] : {{.*}}) outs({{.*}} : tensor<1x1xi32>)
// CHECK:         %[[MEAN:.+]] = linalg.generic {{.*}} ins(%[[VS2]], %[[COUNT]] :
// CHECK:           arith.cmpi eq
// CHECK:           arith.divf
// CHECK:           arith.select
// CHECK-NOT:     sparq.mean_value
// CHECK:         return %{{.+}}, %[[MEAN]], %{{.+}}, %[[V2]], %[[KT2]], %[[VS2]], %[[NOW]]

// The caches, and the mask of the first step, of which the cache has the first
// positions.
// INIT-LABEL:  func.func @step_init_state
// INIT-SAME:     %[[K:arg[0-9]+]]: tensor<1x2x?x64xf16> {sparq.argument = 0 : i64},
// INIT-SAME:     %[[V:arg[0-9]+]]: tensor<1x2x?x32xf16> {sparq.argument = 1 : i64},
// INIT-SAME:     %[[MASK:arg[0-9]+]]: tensor<1x1x1x?xf32> {sparq.argument = 4 : i64})
// INIT-SAME:     -> (tensor<1x2x64x?xf16> {sparq.state = {argument = 8 : i64, {{.*}}}}, tensor<1x2x32xf32> {sparq.state = {argument = 9 : i64, {{.*}}}}, tensor<1x1x?xi1> {sparq.state = {argument = 10 : i64, {{.*}}}})
// INIT:          %[[KT:.+]] = linalg.transpose ins(%[[K]]
// INIT:          %[[ALL:.+]] = linalg.generic {{.*}} ins(%[[MASK]] :
// INIT:          %[[S:.+]] = tensor.dim %[[V]], %c2
// INIT:          %[[COUNTED:.+]] = tensor.extract_slice %[[ALL]][0, 0, 0] [1, 1, %[[S]]] [1, 1, 1]
// INIT:          %[[ZERO:.+]] = linalg.fill
// INIT:          %[[VS:.+]] = linalg.generic {{.*}} ins(%[[V]], %[[COUNTED]] : {{.*}}) outs(%[[ZERO]] : tensor<1x2x32xf32>)
// INIT:          return %[[KT]], %[[VS]],
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
