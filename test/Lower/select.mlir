// RUN: sparq-opt %s --convert-sparq-to-linalg --canonicalize --cse --split-input-file \
// RUN:   | FileCheck %s --implicit-check-not=sort
// RUN: sparq-opt %s --convert-sparq-to-linalg=keep-select --split-input-file \
// RUN:   | FileCheck %s --check-prefix=KEEP --implicit-check-not=linalg.

// Padded to whole chunks of 256, ordered integer keys, 32 counting passes, bit
// vectors, compaction by rank.

// CHECK-LABEL: func.func @select(
//  CHECK-SAME:   %[[S:.*]]: tensor<2x?xf32>, %[[I:.*]]: tensor<2x32xi32>, %[[N:.*]]: tensor<2xi32>
//   CHECK-DAG:   %[[C0:.*]] = arith.constant 0 : index
//   CHECK-DAG:   %[[C1:.*]] = arith.constant 1 : index
//   CHECK-DAG:   %[[C32:.*]] = arith.constant 32 : index
//       CHECK:   %[[CEIL:.*]] = arith.divui
//       CHECK:   %[[CHUNKS:.*]] = arith.maxui %[[CEIL]], %[[C1]]
//       CHECK:   %[[PADDED:.*]] = tensor.insert_slice %[[S]] into
//       CHECK:   %[[CHUNKED:.*]] = tensor.expand_shape %[[PADDED]] {{.*}} output_shape [2, %[[CHUNKS]], 256]
//       CHECK:   %[[KEYS:.*]] = linalg.generic {{.*}} ins(%[[CHUNKED]] : {{.*}}) outs(%{{.*}} : tensor<2x?x256xi32>)
//       CHECK:     arith.bitcast
//       CHECK:   %[[ZEROS:.*]] = linalg.fill {{.*}} outs(%[[N]] : tensor<2xi32>)
//       CHECK:   %[[COUNT:.*]] = linalg.generic {{.*}} ins(%[[KEYS]] : {{.*}}) outs(%[[ZEROS]] : tensor<2xi32>)
//       CHECK:   %[[THRESHOLD:.*]] = scf.for %{{.*}} = %[[C0]] to %[[C32]] step %[[C1]] iter_args(%[[T:.*]] = %{{.*}}) -> (tensor<2xi32>)
//       CHECK:     %[[ABOVE:.*]] = linalg.generic {{.*}} ins(%[[KEYS]], %[[T]]
//       CHECK:       arith.cmpi sge
//       CHECK:     %[[NEXT:.*]] = linalg.generic {{.*}} ins(%[[ABOVE]], {{.*}} outs(%[[T]]
//       CHECK:     scf.yield %[[NEXT]]
//       CHECK:   linalg.generic {{.*}} outs(%{{.*}} : tensor<2x?x8xi32>)
//       CHECK:     arith.cmpi sgt
//       CHECK:   linalg.generic {{.*}} outs(%{{.*}} : tensor<2x?x8xi32>)
//       CHECK:     arith.cmpi eq
//       CHECK:   %[[INDICES:.*]] = linalg.generic {{.*}} outs(%[[I]] : tensor<2x32xi32>)
//       CHECK:   return %[[INDICES]], %[[COUNT]]

//  KEEP-LABEL: func.func @select(
//        KEEP:   sparq.select k = 32 ins(
func.func @select(%scores: tensor<2x?xf32>, %i: tensor<2x32xi32>, %n: tensor<2xi32>)
    -> (tensor<2x32xi32>, tensor<2xi32>) {
  %0:2 = sparq.select k = 32 ins(%scores : tensor<2x?xf32>) outs(%i, %n : tensor<2x32xi32>, tensor<2xi32>)
  return %0#0, %0#1 : tensor<2x32xi32>, tensor<2xi32>
}

// -----

// Whole static chunks need no padding. The local window: positions from its
// start on get the largest key.

// CHECK-LABEL: func.func @local(
//   CHECK-NOT:   tensor.insert_slice
//   CHECK-DAG:   %[[LARGEST_KEY:.*]] = arith.constant 2147483647 : i32
//       CHECK:   tensor.expand_shape %{{.*}} output_shape [2, 256]
//       CHECK:   %[[KEYS:.*]] = linalg.generic {{.*}} outs(%{{.*}} : tensor<2x256xi32>)
//       CHECK:     arith.bitcast
//       CHECK:   linalg.generic {{.*}} ins(%[[KEYS]], %{{.*}} : tensor<2x256xi32>, tensor<i32>) outs(%{{.*}} : tensor<2x256xi32>)
//       CHECK:     arith.select %{{.*}}, %[[LARGEST_KEY]]
//       CHECK:   scf.for

//  KEEP-LABEL: func.func @local(
//        KEEP:   sparq.select k = 32 local = 4 ins(
func.func @local(%scores: tensor<512xf32>, %i: tensor<32xi32>, %n: tensor<i32>)
    -> (tensor<32xi32>, tensor<i32>) {
  %0:2 = sparq.select k = 32 local = 4 ins(%scores : tensor<512xf32>) outs(%i, %n : tensor<32xi32>, tensor<i32>)
  return %0#0, %0#1 : tensor<32xi32>, tensor<i32>
}
