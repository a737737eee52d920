// RUN: sparq-opt %s --sparq-split-reductions --canonicalize --split-input-file | FileCheck %s

// The softmax of what eight heads have with one component-major key: one loop
// for products and maxima, one for exponentials, in the place of the logits,
// and their sums. Both have the same parts.

// CHECK-LABEL: func.func @softmax
//  CHECK-SAME:     %[[Q:[a-z0-9]+]]: tensor<8x32xf32>, %[[K:[a-z0-9]+]]: tensor<32x16384xf32>, %[[LOGITS:[a-z0-9]+]]: tensor<8x16384xf32>
//       CHECK:   %[[L:.+]]:2 = scf.forall (%[[AT:.+]]) = (0) to (16384) step (1024) shared_outs(%{{.+}} = %{{.+}}, %{{.+}} = %[[LOGITS]]) -> (tensor<8x16xf32>, tensor<8x16384xf32>)
//       CHECK:     tensor.extract_slice %[[K]][0, %[[AT]]] [32, 1024]
//       CHECK:     linalg.generic
//       CHECK:       arith.mulf
//       CHECK:     linalg.generic
//       CHECK:       arith.maximumf
//   CHECK-NOT:   linalg.generic
//       CHECK:   %[[MAX:.+]] = linalg.reduce ins(%[[L]]#0 : tensor<8x16xf32>)
//       CHECK:     arith.maximumf
//       CHECK:   %[[T:.+]]:2 = scf.forall (%{{.+}}) = (0) to (16384) step (1024) shared_outs(%{{.+}} = %{{.+}}, %{{.+}} = %[[L]]#1)
//       CHECK:     linalg.generic {{.*}} ins(%[[MAX]] :
//       CHECK:       math.exp
//       CHECK:     linalg.generic
//       CHECK:       arith.addf
//   CHECK-NOT:   linalg.generic
//       CHECK:   %[[SUM:.+]] = linalg.reduce ins(%[[T]]#0 : tensor<8x16xf32>)
//       CHECK:     arith.addf
//       CHECK:   return %[[T]]#1, %[[SUM]]
#gs = affine_map<(g, s) -> (g, s)>
#g = affine_map<(g, s) -> (g)>
func.func @softmax(%q: tensor<8x32xf32>, %k: tensor<32x16384xf32>, %logits: tensor<8x16384xf32>,
                   %lowest: tensor<8xf32>, %zero: tensor<8xf32>) -> (tensor<8x16384xf32>, tensor<8xf32>) {
  %0 = linalg.generic {
      indexing_maps = [affine_map<(g, d, s) -> (g, d)>, affine_map<(g, d, s) -> (d, s)>, affine_map<(g, d, s) -> (g, s)>],
      iterator_types = ["parallel", "reduction", "parallel"]}
      ins(%q, %k : tensor<8x32xf32>, tensor<32x16384xf32>) outs(%logits : tensor<8x16384xf32>) {
  ^bb0(%x: f32, %y: f32, %out: f32):
    %product = arith.mulf %x, %y : f32
    %next = arith.addf %out, %product : f32
    linalg.yield %next : f32
  } -> tensor<8x16384xf32>
  %max = linalg.generic {indexing_maps = [#gs, #g], iterator_types = ["parallel", "reduction"]}
      ins(%0 : tensor<8x16384xf32>) outs(%lowest : tensor<8xf32>) {
  ^bb0(%x: f32, %out: f32):
    %next = arith.maximumf %out, %x : f32
    linalg.yield %next : f32
  } -> tensor<8xf32>
  %terms = linalg.generic {indexing_maps = [#g, #gs], iterator_types = ["parallel", "parallel"]}
      ins(%max : tensor<8xf32>) outs(%0 : tensor<8x16384xf32>) {
  ^bb0(%m: f32, %x: f32):
    %less = arith.subf %x, %m : f32
    %term = math.exp %less : f32
    linalg.yield %term : f32
  } -> tensor<8x16384xf32>
  %sum = linalg.generic {indexing_maps = [#gs, #g], iterator_types = ["parallel", "reduction"]}
      ins(%terms : tensor<8x16384xf32>) outs(%zero : tensor<8xf32>) {
  ^bb0(%x: f32, %out: f32):
    %next = arith.addf %out, %x : f32
    linalg.yield %next : f32
  } -> tensor<8xf32>
  return %terms, %sum : tensor<8x16384xf32>, tensor<8xf32>
}

// -----

// Of many keys the heads are tasks enough; an argument can be split by rows; 512
// elements are too few.

// CHECK-LABEL: func.func @kept
//   CHECK-NOT:   scf.forall
#hs = affine_map<(h, s) -> (h, s)>
#h = affine_map<(h, s) -> (h)>
func.func @kept(%q: tensor<8x32xf32>, %k: tensor<8x32x16384xf32>, %dots: tensor<8x16384xf32>, %x: tensor<8x16384xf32>,
                %small: tensor<32x512xf32>, %few: tensor<8x512xf32>, %lowest: tensor<8xf32>)
    -> (tensor<8xf32>, tensor<8xf32>, tensor<8xf32>) {
  %0 = linalg.generic {
      indexing_maps = [affine_map<(h, d, s) -> (h, d)>, affine_map<(h, d, s) -> (h, d, s)>, affine_map<(h, d, s) -> (h, s)>],
      iterator_types = ["parallel", "reduction", "parallel"]}
      ins(%q, %k : tensor<8x32xf32>, tensor<8x32x16384xf32>) outs(%dots : tensor<8x16384xf32>) {
  ^bb0(%a: f32, %b: f32, %out: f32):
    %product = arith.mulf %a, %b : f32
    %next = arith.addf %out, %product : f32
    linalg.yield %next : f32
  } -> tensor<8x16384xf32>
  %1 = linalg.generic {indexing_maps = [#hs, #h], iterator_types = ["parallel", "reduction"]}
      ins(%0 : tensor<8x16384xf32>) outs(%lowest : tensor<8xf32>) {
  ^bb0(%a: f32, %out: f32):
    %next = arith.maximumf %out, %a : f32
    linalg.yield %next : f32
  } -> tensor<8xf32>
  %2 = linalg.generic {indexing_maps = [#hs, #h], iterator_types = ["parallel", "reduction"]}
      ins(%x : tensor<8x16384xf32>) outs(%lowest : tensor<8xf32>) {
  ^bb0(%a: f32, %out: f32):
    %next = arith.maximumf %out, %a : f32
    linalg.yield %next : f32
  } -> tensor<8xf32>
  %3 = linalg.generic {
      indexing_maps = [affine_map<(h, d, s) -> (h, d)>, affine_map<(h, d, s) -> (d, s)>, affine_map<(h, d, s) -> (h, s)>],
      iterator_types = ["parallel", "reduction", "parallel"]}
      ins(%q, %small : tensor<8x32xf32>, tensor<32x512xf32>) outs(%few : tensor<8x512xf32>) {
  ^bb0(%a: f32, %b: f32, %out: f32):
    %product = arith.mulf %a, %b : f32
    %next = arith.addf %out, %product : f32
    linalg.yield %next : f32
  } -> tensor<8x512xf32>
  %4 = linalg.generic {indexing_maps = [#hs, #h], iterator_types = ["parallel", "reduction"]}
      ins(%3 : tensor<8x512xf32>) outs(%lowest : tensor<8xf32>) {
  ^bb0(%a: f32, %out: f32):
    %next = arith.maximumf %out, %a : f32
    linalg.yield %next : f32
  } -> tensor<8xf32>
  return %1, %2, %4 : tensor<8xf32>, tensor<8xf32>, tensor<8xf32>
}

// -----

// The size is known at run time, and something earlier uses the products: they
// are made as before. What is computed from them for the sum alone comes along.

// CHECK-LABEL: func.func @dynamic
//       CHECK:   %[[P:.+]] = linalg.generic
//       CHECK:     arith.mulf
//       CHECK:   linalg.generic {{.*}} ins(%[[P]]
//       CHECK:     arith.negf
//   CHECK-NOT:   scf.forall
#ks = affine_map<(s) -> (s)>
func.func @dynamic(%q: tensor<32xf32>, %k: tensor<32x?xf32>, %dots: tensor<?xf32>, %zero: tensor<f32>) -> (tensor<?xf32>, tensor<f32>) {
  %0 = linalg.generic {
      indexing_maps = [affine_map<(d, s) -> (d)>, affine_map<(d, s) -> (d, s)>, affine_map<(d, s) -> (s)>],
      iterator_types = ["reduction", "parallel"]}
      ins(%q, %k : tensor<32xf32>, tensor<32x?xf32>) outs(%dots : tensor<?xf32>) {
  ^bb0(%a: f32, %b: f32, %out: f32):
    %product = arith.mulf %a, %b : f32
    %next = arith.addf %out, %product : f32
    linalg.yield %next : f32
  } -> tensor<?xf32>
  %1 = linalg.generic {indexing_maps = [#ks, #ks], iterator_types = ["parallel"]} ins(%0 : tensor<?xf32>) outs(%dots : tensor<?xf32>) {
  ^bb0(%a: f32, %out: f32):
    %n = arith.negf %a : f32
    linalg.yield %n : f32
  } -> tensor<?xf32>
  %2 = linalg.generic {indexing_maps = [#ks, affine_map<(s) -> ()>], iterator_types = ["reduction"]} ins(%0 : tensor<?xf32>) outs(%zero : tensor<f32>) {
  ^bb0(%a: f32, %out: f32):
    %next = arith.addf %out, %a : f32
    linalg.yield %next : f32
  } -> tensor<f32>
  return %1, %2 : tensor<?xf32>, tensor<f32>
}

// -----

// CHECK-LABEL: func.func @dynamic_split
//       CHECK:   %[[N:.+]] = tensor.dim
//       CHECK:   %[[P:.+]]:2 = scf.forall (%{{.+}}) = (0) to (%[[N]]) step (1024)
//       CHECK:   linalg.reduce ins(%[[P]]#0 : tensor<?xf32>)
//       CHECK:   linalg.generic {{.*}} ins(%[[P]]#1
//       CHECK:     arith.negf
func.func @dynamic_split(%q: tensor<32xf32>, %k: tensor<32x?xf32>, %dots: tensor<?xf32>, %e: tensor<?xf32>, %zero: tensor<f32>) -> (tensor<?xf32>, tensor<f32>) {
  %0 = linalg.generic {
      indexing_maps = [affine_map<(d, s) -> (d)>, affine_map<(d, s) -> (d, s)>, affine_map<(d, s) -> (s)>],
      iterator_types = ["reduction", "parallel"]}
      ins(%q, %k : tensor<32xf32>, tensor<32x?xf32>) outs(%dots : tensor<?xf32>) {
  ^bb0(%a: f32, %b: f32, %out: f32):
    %product = arith.mulf %a, %b : f32
    %next = arith.addf %out, %product : f32
    linalg.yield %next : f32
  } -> tensor<?xf32>
  %2 = linalg.generic {indexing_maps = [affine_map<(s) -> (s)>, affine_map<(s) -> ()>], iterator_types = ["reduction"]} ins(%0 : tensor<?xf32>) outs(%zero : tensor<f32>) {
  ^bb0(%a: f32, %out: f32):
    %next = arith.addf %out, %a : f32
    linalg.yield %next : f32
  } -> tensor<f32>
  %1 = linalg.generic {indexing_maps = [affine_map<(s) -> (s)>, affine_map<(s) -> (s)>], iterator_types = ["parallel"]} ins(%0 : tensor<?xf32>) outs(%e : tensor<?xf32>) {
  ^bb0(%a: f32, %out: f32):
    %n = arith.negf %a : f32
    linalg.yield %n : f32
  } -> tensor<?xf32>
  return %1, %2 : tensor<?xf32>, tensor<f32>
}
