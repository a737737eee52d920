// RUN: sparq-opt %s --convert-sparq-to-linalg --canonicalize --cse --split-input-file \
// RUN:   | FileCheck %s --implicit-check-not=sort

// One head: the logits are the score. Padded to whole chunks of 256, ordered
// integer keys, 32 counting passes, bit vectors, compaction by rank.

// CHECK-LABEL: func.func @one_head(
//  CHECK-SAME:   %[[L:.*]]: tensor<2x1x?xf32>, %[[I:.*]]: tensor<2x32xi32>, %[[A:.*]]: tensor<2x1xf32>
//   CHECK-DAG:   %[[C0:.*]] = arith.constant 0 : index
//   CHECK-DAG:   %[[C1:.*]] = arith.constant 1 : index
//   CHECK-DAG:   %[[C32:.*]] = arith.constant 32 : index
//       CHECK:   %[[CEIL:.*]] = arith.divui
//       CHECK:   %[[CHUNKS:.*]] = arith.maxui %[[CEIL]], %[[C1]]
//       CHECK:   %[[PADDED:.*]] = tensor.insert_slice %[[L]] into
//       CHECK:   %[[CHUNKED:.*]] = tensor.expand_shape %[[PADDED]] {{.*}} output_shape [2, 1, %[[CHUNKS]], 256]
//       CHECK:   %[[MAX:.*]] = linalg.generic {{.*}} ins(%[[CHUNKED]] : tensor<2x1x?x256xf32>)
//       CHECK:     arith.maximumf
//       CHECK:   %[[SUM:.*]] = linalg.generic {{.*}} ins(%[[CHUNKED]], %[[MAX]]
//       CHECK:     math.exp
//       CHECK:   %[[KEYS:.*]] = linalg.generic {{.*}} ins(%[[CHUNKED]] : {{.*}}) outs(%{{.*}} : tensor<2x?x256xi32>)
//       CHECK:     arith.bitcast
//       CHECK:   %[[THRESHOLD:.*]] = scf.for %{{.*}} = %[[C0]] to %[[C32]] step %[[C1]] iter_args(%[[T:.*]] = %{{.*}}) -> (tensor<2xi32>)
//       CHECK:     %[[COUNT:.*]] = linalg.generic {{.*}} ins(%[[KEYS]], %[[T]]
//       CHECK:       arith.cmpi sge
//       CHECK:     %[[NEXT:.*]] = linalg.generic {{.*}} ins(%[[COUNT]], {{.*}} outs(%[[T]]
//       CHECK:     scf.yield %[[NEXT]]
//       CHECK:   linalg.generic {{.*}} outs(%{{.*}} : tensor<2x?x8xi32>)
//       CHECK:     arith.cmpi sgt
//       CHECK:   linalg.generic {{.*}} outs(%{{.*}} : tensor<2x?x8xi32>)
//       CHECK:     arith.cmpi eq
//       CHECK:   %[[INDICES:.*]] = linalg.generic {{.*}} outs(%[[I]] : tensor<2x32xi32>)
//       CHECK:   linalg.generic {{.*}} ins(%[[INDICES]], %[[MAX]]
//       CHECK:     tensor.extract %[[PADDED]]
//       CHECK:   %[[ALPHA:.*]] = linalg.generic {{.*}} outs(%[[A]] : tensor<2x1xf32>)
//       CHECK:   return %[[INDICES]], %[[ALPHA]]
func.func @one_head(%logits: tensor<2x1x?xf32>, %i: tensor<2x32xi32>, %a: tensor<2x1xf32>)
    -> (tensor<2x32xi32>, tensor<2x1xf32>) {
  %0:2 = sparq.top_k k = 32 ins(%logits : tensor<2x1x?xf32>) outs(%i, %a : tensor<2x32xi32>, tensor<2x1xf32>)
  return %0#0, %0#1 : tensor<2x32xi32>, tensor<2x1xf32>
}

// -----

// A group: the score is the sum of the probabilities. Whole static chunks need
// no padding.

// CHECK-LABEL: func.func @group(
//  CHECK-SAME:   %[[L:.*]]: tensor<4x512xf32>
//   CHECK-NOT:   tensor.insert_slice
//       CHECK:   %[[CHUNKED:.*]] = tensor.expand_shape %[[L]] {{.*}} output_shape [4, 2, 256]
//       CHECK:   %[[LARGEST:.*]] = linalg.generic {{.*}} iterator_types = ["reduction", "parallel", "parallel"]} ins(%[[CHUNKED]] : tensor<4x2x256xf32>)
//       CHECK:     arith.maximumf
//       CHECK:   %[[W:.*]] = linalg.generic {{.*}} iterator_types = ["reduction", "parallel", "parallel"]} ins(%[[CHUNKED]], %{{.*}}, %{{.*}} :
//       CHECK:     math.exp
//       CHECK:     arith.divf
//       CHECK:     arith.addf
//       CHECK:   linalg.generic {{.*}} ins(%[[LARGEST]], %[[W]] : {{.*}}) outs(%{{.*}} : tensor<2x256xi32>)
func.func @group(%logits: tensor<4x512xf32>, %i: tensor<32xi32>, %a: tensor<4xf32>)
    -> (tensor<32xi32>, tensor<4xf32>) {
  %0:2 = sparq.top_k k = 32 ins(%logits : tensor<4x512xf32>) outs(%i, %a : tensor<32xi32>, tensor<4xf32>)
  return %0#0, %0#1 : tensor<32xi32>, tensor<4xf32>
}

// -----

// The size of the group is known at run time: so is which score decides.

// CHECK-LABEL: func.func @dynamic_group(
//   CHECK-DAG:   %[[C0:.*]] = arith.constant 0 : index
//   CHECK-DAG:   %[[C1:.*]] = arith.constant 1 : index
//       CHECK:   %[[G:.*]] = tensor.dim %{{.*}}, %[[C0]]
//       CHECK:   %[[SINGLE:.*]] = arith.cmpi eq, %[[G]], %[[C1]]
//       CHECK:   linalg.generic
//       CHECK:     arith.select %[[SINGLE]]
func.func @dynamic_group(%logits: tensor<?x512xf32>, %i: tensor<32xi32>, %a: tensor<?xf32>)
    -> (tensor<32xi32>, tensor<?xf32>) {
  %0:2 = sparq.top_k k = 32 ins(%logits : tensor<?x512xf32>) outs(%i, %a : tensor<32xi32>, tensor<?xf32>)
  return %0#0, %0#1 : tensor<32xi32>, tensor<?xf32>
}

// -----

// The local window: positions from its start on get the largest key.

// CHECK-LABEL: func.func @local(
//   CHECK-DAG:   %[[LARGEST_KEY:.*]] = arith.constant 2147483647 : i32
//       CHECK:   %[[KEYS:.*]] = linalg.generic {{.*}} outs(%{{.*}} : tensor<2x256xi32>)
//       CHECK:     arith.bitcast
//       CHECK:   linalg.generic {{.*}} ins(%[[KEYS]], %{{.*}} : tensor<2x256xi32>, tensor<i32>) outs(%{{.*}} : tensor<2x256xi32>)
//       CHECK:     arith.select %{{.*}}, %[[LARGEST_KEY]]
//       CHECK:   scf.for
func.func @local(%logits: tensor<1x512xf32>, %i: tensor<32xi32>, %a: tensor<1xf32>)
    -> (tensor<32xi32>, tensor<1xf32>) {
  %0:2 = sparq.top_k k = 32 local = 4 ins(%logits : tensor<1x512xf32>) outs(%i, %a : tensor<32xi32>, tensor<1xf32>)
  return %0#0, %0#1 : tensor<32xi32>, tensor<1xf32>
}
