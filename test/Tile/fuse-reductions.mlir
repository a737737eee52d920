// RUN: sparq-opt %s --sparq-fuse-reductions --split-input-file | FileCheck %s

// The exponentials, which stay in the place of the logits, are summed as they
// are computed, in loops of another order.

// CHECK-DAG: #[[GS:.+]] = affine_map<(d0, d1) -> (d1, d0)>
// CHECK-DAG: #[[G:.+]] = affine_map<(d0, d1) -> (d1)>
// CHECK-LABEL: func.func @softmax
//  CHECK-SAME:     %[[MAX:[a-z0-9]+]]: tensor<4xf32>, %[[L:[a-z0-9]+]]: tensor<4x64xf32>, %[[ZERO:[a-z0-9]+]]: tensor<4xf32>
//       CHECK:   %[[R:.+]]:2 = linalg.generic {indexing_maps = [#[[G]], #[[GS]], #[[G]]], iterator_types = ["reduction", "parallel"]}
//  CHECK-SAME:       ins(%[[MAX]] : tensor<4xf32>) outs(%[[L]], %[[ZERO]] : tensor<4x64xf32>, tensor<4xf32>)
//       CHECK:   ^bb0(%[[M:.+]]: f32, %[[X:.+]]: f32, %[[SUM:.+]]: f32):
//       CHECK:     linalg.index 0
//       CHECK:     %[[TERM:.+]] = math.exp
//       CHECK:     %[[NEXT:.+]] = arith.addf %[[SUM]], %[[TERM]]
//       CHECK:     linalg.yield %[[TERM]], %[[NEXT]]
//   CHECK-NOT:   linalg.generic
//       CHECK:   return %[[R]]#0, %[[R]]#1
func.func @softmax(%max: tensor<4xf32>, %logits: tensor<4x64xf32>, %zero: tensor<4xf32>) -> (tensor<4x64xf32>, tensor<4xf32>) {
  %0 = linalg.generic {indexing_maps = [affine_map<(g, s) -> (g)>, affine_map<(g, s) -> (g, s)>],
      iterator_types = ["parallel", "parallel"]} ins(%max : tensor<4xf32>) outs(%logits : tensor<4x64xf32>) {
  ^bb0(%m: f32, %x: f32):
    %s = linalg.index 1 : index
    %i = arith.index_cast %s : index to i32
    %bias = arith.sitofp %i : i32 to f32
    %less = arith.subf %x, %m : f32
    %biased = arith.addf %less, %bias : f32
    %term = math.exp %biased : f32
    linalg.yield %term : f32
  } -> tensor<4x64xf32>
  %1 = linalg.generic {indexing_maps = [affine_map<(s, g) -> (g, s)>, affine_map<(s, g) -> (g)>],
      iterator_types = ["reduction", "parallel"]} ins(%0 : tensor<4x64xf32>) outs(%zero : tensor<4xf32>) {
  ^bb0(%x: f32, %sum: f32):
    %next = arith.addf %sum, %x : f32
    linalg.yield %next : f32
  } -> tensor<4xf32>
  return %0, %1 : tensor<4x64xf32>, tensor<4xf32>
}

// -----

// What is used before, read again and again, or computed for a sum alone (which
// is elementwise fusion) stays.

// CHECK-LABEL: func.func @kept
// CHECK-COUNT-6: linalg.generic
#id = affine_map<(i, j) -> (i, j)>
#row = affine_map<(i, j) -> (i)>
func.func @kept(%x: tensor<4x8xf32>, %e: tensor<4x8xf32>, %zero: tensor<4xf32>, %e1: tensor<4xf32>)
    -> (tensor<4x8xf32>, tensor<4xf32>, tensor<4xf32>, tensor<4xf32>) {
  %0 = linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel", "parallel"]} ins(%x : tensor<4x8xf32>) outs(%e : tensor<4x8xf32>) {
  ^bb0(%a: f32, %out: f32):
    %n = arith.negf %a : f32
    linalg.yield %n : f32
  } -> tensor<4x8xf32>
  %1 = linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel", "parallel"]} ins(%0 : tensor<4x8xf32>) outs(%e : tensor<4x8xf32>) {
  ^bb0(%a: f32, %out: f32):
    %n = math.absf %a : f32
    linalg.yield %n : f32
  } -> tensor<4x8xf32>
  %2 = linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "reduction"]} ins(%0 : tensor<4x8xf32>) outs(%zero : tensor<4xf32>) {
  ^bb0(%a: f32, %sum: f32):
    %next = arith.addf %sum, %a : f32
    linalg.yield %next : f32
  } -> tensor<4xf32>
  %3 = linalg.generic {indexing_maps = [affine_map<(i) -> (i)>, affine_map<(i) -> (i)>], iterator_types = ["parallel"]} ins(%2 : tensor<4xf32>) outs(%e1 : tensor<4xf32>) {
  ^bb0(%a: f32, %out: f32):
    %n = arith.negf %a : f32
    linalg.yield %n : f32
  } -> tensor<4xf32>
  %4 = linalg.generic {indexing_maps = [affine_map<(i, j) -> (j)>, #row], iterator_types = ["parallel", "reduction"]} ins(%3 : tensor<4xf32>) outs(%zero : tensor<4xf32>) {
  ^bb0(%a: f32, %sum: f32):
    %next = arith.addf %sum, %a : f32
    linalg.yield %next : f32
  } -> tensor<4xf32>
  %5 = linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "reduction"]} ins(%1 : tensor<4x8xf32>) outs(%zero : tensor<4xf32>) {
  ^bb0(%a: f32, %sum: f32):
    %next = arith.addf %sum, %a : f32
    linalg.yield %next : f32
  } -> tensor<4xf32>
  return %0, %3, %4, %5 : tensor<4x8xf32>, tensor<4xf32>, tensor<4xf32>, tensor<4xf32>
}
