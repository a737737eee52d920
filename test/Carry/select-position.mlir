// RUN: sparq-opt %s --split-input-file --sparq-carry-state --canonicalize --cse | FileCheck %s

// torch.where(arange(S) == p, fresh, cache): one row is written, or none if p is
// no position of the cache.

#row = affine_map<(d0, d1, d2) -> (d1)>
#new = affine_map<(d0, d1, d2) -> (d0, 0, d2)>
#id = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
// CHECK-LABEL: func.func @select
// CHECK-SAME:    %[[V:arg[0-9]+]]: tensor<2x?x64xf32>{{[^%]*}}%[[N:arg[0-9]+]]: tensor<2x1x64xf32>, %[[AT:arg[0-9]+]]: tensor<1xi64>
// CHECK-SAME:    %[[SUM:arg[0-9]+]]: tensor<2x64xf32> {sparq.state
// CHECK:         %[[AT64:.+]] = tensor.extract %[[AT]][%c0] : tensor<1xi64>
// CHECK:         %[[P:.+]] = arith.index_cast %[[AT64]] : i64 to index
// CHECK:         %[[EXISTS:.+]] = arith.cmpi ult, %[[P]], %{{.+}} : index
// CHECK:         %[[OFFSET:.+]] = arith.select %[[EXISTS]], %[[P]], %c0 : index
// CHECK:         %[[SIZE:.+]] = arith.select %[[EXISTS]], %c1, %c0 : index
// CHECK:         %[[ROWS:.+]] = tensor.extract_slice %[[N]][0, 0, 0] [2, %[[SIZE]], 64] [1, 1, 1]
// CHECK:         %[[OLD:.+]] = tensor.extract_slice %[[V]][0, %[[OFFSET]], 0] [2, %[[SIZE]], 64] [1, 1, 1]
// CHECK:         %[[LESS:.+]] = linalg.generic {{.*}} ins(%[[OLD]] : {{.*}}) outs(%[[SUM]] :
// CHECK:         linalg.generic {{.*}} ins(%[[ROWS]] : {{.*}}) outs(%[[LESS]] :
// CHECK:         %[[V2:.+]] = tensor.insert_slice %[[ROWS]] into %[[V]][0, %[[OFFSET]], 0] [2, %[[SIZE]], 64] [1, 1, 1]
// CHECK:         return %{{.+}}, %[[V2]]
func.func @select(%v: tensor<2x?x64xf32>, %n: tensor<2x1x64xf32>, %at: tensor<1xi64>, %e: tensor<2x64xf32>) -> (tensor<2x64xf32>, tensor<2x?x64xf32>) {
  %c1 = arith.constant 1 : index
  %s = tensor.dim %v, %c1 : tensor<2x?x64xf32>
  %ei = tensor.empty(%s) : tensor<?xi64>
  %iota = linalg.generic {indexing_maps = [affine_map<(d0) -> (d0)>], iterator_types = ["parallel"]} outs(%ei : tensor<?xi64>) {
  ^bb0(%out: i64):
    %i = linalg.index 0 : index
    %i64 = arith.index_cast %i : index to i64
    linalg.yield %i64 : i64
  } -> tensor<?xi64>
  %eb = tensor.empty(%s) : tensor<?xi1>
  %is = linalg.generic {indexing_maps = [affine_map<(d0) -> (d0)>, affine_map<(d0) -> (0)>, affine_map<(d0) -> (d0)>], iterator_types = ["parallel"]} ins(%iota, %at : tensor<?xi64>, tensor<1xi64>) outs(%eb : tensor<?xi1>) {
  ^bb0(%a: i64, %b: i64, %out: i1):
    %eq = arith.cmpi eq, %a, %b : i64
    linalg.yield %eq : i1
  } -> tensor<?xi1>
  %ev = tensor.empty(%s) : tensor<2x?x64xf32>
  %v2 = linalg.generic {indexing_maps = [#row, #new, #id, #id], iterator_types = ["parallel", "parallel", "parallel"]}
      ins(%is, %n, %v : tensor<?xi1>, tensor<2x1x64xf32>, tensor<2x?x64xf32>) outs(%ev : tensor<2x?x64xf32>) {
  ^bb0(%b: i1, %new: f32, %old: f32, %out: f32):
    %r = arith.select %b, %new, %old : f32
    linalg.yield %r : f32
  } -> tensor<2x?x64xf32>
  %0 = sparq.mean_value ins(%v2 : tensor<2x?x64xf32>) outs(%e : tensor<2x64xf32>) {sparq.carry}
  return %0, %v2 : tensor<2x64xf32>, tensor<2x?x64xf32>
}

// -----

// All positions up to one: more than a row.

#row = affine_map<(d0, d1) -> (d0)>
#new = affine_map<(d0, d1) -> (0, d1)>
#id = affine_map<(d0, d1) -> (d0, d1)>
// CHECK-LABEL: func.func @select_many
// CHECK-NOT:     tensor.insert_slice
// CHECK:         sparq.mean_value
func.func @select_many(%v: tensor<128x64xf32>, %n: tensor<1x64xf32>, %p: index, %e: tensor<64xf32>) -> (tensor<64xf32>, tensor<128x64xf32>) {
  %eb = tensor.empty() : tensor<128xi1>
  %is = linalg.generic {indexing_maps = [affine_map<(d0) -> (d0)>], iterator_types = ["parallel"]} outs(%eb : tensor<128xi1>) {
  ^bb0(%out: i1):
    %i = linalg.index 0 : index
    %le = arith.cmpi ule, %i, %p : index
    linalg.yield %le : i1
  } -> tensor<128xi1>
  %ev = tensor.empty() : tensor<128x64xf32>
  %v2 = linalg.generic {indexing_maps = [#row, #new, #id, #id], iterator_types = ["parallel", "parallel"]}
      ins(%is, %n, %v : tensor<128xi1>, tensor<1x64xf32>, tensor<128x64xf32>) outs(%ev : tensor<128x64xf32>) {
  ^bb0(%b: i1, %new: f32, %old: f32, %out: f32):
    %r = arith.select %b, %new, %old : f32
    linalg.yield %r : f32
  } -> tensor<128x64xf32>
  %0 = sparq.mean_value ins(%v2 : tensor<128x64xf32>) outs(%e : tensor<64xf32>) {sparq.carry}
  return %0, %v2 : tensor<64xf32>, tensor<128x64xf32>
}
