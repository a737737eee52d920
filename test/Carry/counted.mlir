// RUN: sparq-opt %s --split-input-file --sparq-carry-state=append=false --canonicalize --cse | FileCheck %s
// RUN: sparq-opt %s --split-input-file --sparq-carry-state=append=false --canonicalize --cse | FileCheck %s --check-prefix=INIT

// Was the overwritten row in the sum? The state keeps which are. If positions
// other than the written one have come or gone, the sum is taken anew.

// CHECK-LABEL: func.func @overwrite
// CHECK-SAME:    %[[V:arg[0-9]+]]: tensor<2x128x64xf32>{{[^%]*}}%[[N:arg[0-9]+]]: tensor<2x1x64xf32>, %[[P:arg[0-9]+]]: index, %[[M:arg[0-9]+]]: tensor<1x1x128xi1>
// CHECK-SAME:    %[[SUM:arg[0-9]+]]: tensor<2x64xf32> {sparq.state = {{{[^}]*}}role = "value_sum"}}
// CHECK-SAME:    %[[WAS:arg[0-9]+]]: tensor<1x128xi1> {sparq.state = {{{[^}]*}}layout = "[B..., S]", result = 3 : i64, role = "value_counted"}}
// CHECK:         %[[NOW:.+]] = linalg.generic {{.*}} ins(%[[M]] : tensor<1x1x128xi1>)
// CHECK:         %[[NEWROW:.+]] = tensor.extract_slice %[[NOW]][0, %[[P]]] [1, 1] [1, 1]
// CHECK:         %[[EXPECTED:.+]] = tensor.insert_slice %[[NEWROW]] into %[[WAS]][0, %[[P]]] [1, 1] [1, 1]
// CHECK:         %[[SAME:.+]] = linalg.generic {{.*}} ins(%[[EXPECTED]], %[[NOW]] : {{.*}}) outs({{.*}} : tensor<i1>)
// CHECK:         %[[UNCHANGED:.+]] = tensor.extract %[[SAME]][] : tensor<i1>
// CHECK:         %[[OLD:.+]] = tensor.extract_slice %[[V]][0, %[[P]], 0] [2, 1, 64] [1, 1, 1]
// CHECK:         %[[OLDROW:.+]] = tensor.extract_slice %[[WAS]][0, %[[P]]] [1, 1] [1, 1]
// CHECK:         %[[LESS:.+]] = linalg.generic {{.*}} ins(%[[OLD]], %[[OLDROW]] : {{.*}}) outs(%[[SUM]] :
// CHECK:           arith.subf
// CHECK:         %[[MORE:.+]] = linalg.generic {{.*}} ins(%[[N]], %[[NEWROW]] : {{.*}}) outs(%[[LESS]] :
// CHECK:           arith.addf
// CHECK:         %[[V2:.+]] = tensor.insert_slice %[[N]] into %[[V]]
// CHECK:         %[[SUM2:.+]] = scf.if %[[UNCHANGED]] -> (tensor<2x64xf32>) {
// CHECK:           scf.yield %[[MORE]]
// CHECK:         } else {
// CHECK:           %[[ANEW:.+]] = linalg.generic {{.*}} ins(%[[V2]], %[[NOW]] :
// CHECK:           scf.yield %[[ANEW]]
// CHECK:         }
// CHECK:         return %{{.+}}, %[[V2]], %[[SUM2]], %[[NOW]]

// Before the first step, the row that it writes may hold anything.
// INIT-LABEL:  func.func @overwrite_init_state
// INIT-SAME:     %[[V:arg[0-9]+]]: tensor<2x128x64xf32> {sparq.argument = 0 : i64}, %[[P:arg[0-9]+]]: index {sparq.argument = 2 : i64}, %[[M:arg[0-9]+]]: tensor<1x1x128xi1> {sparq.argument = 3 : i64})
// INIT:          %[[ALL:.+]] = linalg.generic {{.*}} ins(%[[M]] :
// INIT:          %[[NOT:.+]] = linalg.fill ins(%false
// INIT:          %[[COUNTED:.+]] = tensor.insert_slice %[[NOT]] into %[[ALL]][0, %[[P]]] [1, 1] [1, 1]
// INIT:          %[[SUM:.+]] = linalg.generic {{.*}} ins(%[[V]], %[[COUNTED]] :
// INIT:          return %[[SUM]], %[[COUNTED]]
func.func @overwrite(%v: tensor<2x128x64xf32>, %n: tensor<2x1x64xf32>, %p: index, %m: tensor<1x1x128xi1>, %e: tensor<2x64xf32>) -> (tensor<2x64xf32>, tensor<2x128x64xf32>) {
  %v2 = tensor.insert_slice %n into %v[0, %p, 0] [2, 1, 64] [1, 1, 1] : tensor<2x1x64xf32> into tensor<2x128x64xf32>
  %0 = sparq.mean_value ins(%v2, %m : tensor<2x128x64xf32>, tensor<1x1x128xi1>) outs(%e : tensor<2x64xf32>) {sparq.carry}
  return %0, %v2 : tensor<2x64xf32>, tensor<2x128x64xf32>
}

// -----

// A sliding window that the function computes: positions leave it. Caches with
// the same mask and update share what is counted.

// CHECK-LABEL: func.func @window
// CHECK-SAME:    %[[V:arg[0-9]+]]: tensor<?x64xf32>{{[^%]*}}%{{.+}}: tensor<?x64xf32>{{[^%]*}}%{{.+}}: tensor<1x64xf32>, %{{.+}}: tensor<1x64xf32>, %[[FROM:arg[0-9]+]]: index
// CHECK-SAME:    tensor<64xf32> {sparq.state = {{{[^}]*}}"value_sum"}}, %[[WAS:arg[0-9]+]]: tensor<?xi1> {sparq.state = {{{[^}]*}}"value_counted"}}, %{{.+}}: tensor<64xf32> {sparq.state = {{{[^}]*}}"value_sum"}}) ->
// CHECK:         %[[S:.+]] = tensor.dim %[[V]], %c0
// CHECK:         arith.cmpi uge, %{{.+}}, %[[FROM]]
// CHECK:         %[[BEFORE:.+]] = tensor.extract_slice %[[NOW:[0-9]+]][0] [%[[S]]] [1] : tensor<?xi1> to tensor<?xi1>
// CHECK:         linalg.generic {{.*}} ins(%[[WAS]], %[[BEFORE]] :
// CHECK-COUNT-2: scf.if

// INIT-LABEL:  func.func @window_init_state
// INIT-SAME:     index {sparq.argument = 4 : i64}
// INIT:          arith.cmpi uge
func.func @window(%v: tensor<?x64xf32>, %w: tensor<?x64xf32>, %n: tensor<1x64xf32>, %o: tensor<1x64xf32>, %from: index, %e: tensor<64xf32>)
    -> (tensor<64xf32>, tensor<64xf32>, tensor<?x64xf32>, tensor<?x64xf32>) {
  %c0 = arith.constant 0 : index
  %v2 = tensor.concat dim(0) %v, %n : (tensor<?x64xf32>, tensor<1x64xf32>) -> tensor<?x64xf32>
  %w2 = tensor.concat dim(0) %w, %o : (tensor<?x64xf32>, tensor<1x64xf32>) -> tensor<?x64xf32>
  %s = tensor.dim %v2, %c0 : tensor<?x64xf32>
  %em = tensor.empty(%s) : tensor<1x?xi1>
  %m = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>], iterator_types = ["parallel", "parallel"]} outs(%em : tensor<1x?xi1>) {
  ^bb0(%out: i1):
    %i = linalg.index 1 : index
    %b = arith.cmpi uge, %i, %from : index
    linalg.yield %b : i1
  } -> tensor<1x?xi1>
  %0 = sparq.mean_value ins(%v2, %m : tensor<?x64xf32>, tensor<1x?xi1>) outs(%e : tensor<64xf32>) {sparq.carry}
  %1 = sparq.mean_value ins(%w2, %m : tensor<?x64xf32>, tensor<1x?xi1>) outs(%e : tensor<64xf32>) {sparq.carry}
  return %0, %1, %v2, %w2 : tensor<64xf32>, tensor<64xf32>, tensor<?x64xf32>, tensor<?x64xf32>
}
