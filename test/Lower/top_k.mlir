// RUN: sparq-opt %s --convert-sparq-to-linalg=keep-select --canonicalize --cse --split-input-file \
// RUN:   | FileCheck %s

// One head: the logits are the score; of the exponentials only the sum is kept.

// CHECK-LABEL: func.func @one_head(
//  CHECK-SAME:   %[[L:.*]]: tensor<2x1x512xf32>, %[[I:.*]]: tensor<2x32xi32>, %[[A:.*]]: tensor<2x1xf32>
//       CHECK:   %[[MAX:.*]] = linalg.generic {{.*}} ins(%[[L]] : tensor<2x1x512xf32>)
//       CHECK:     arith.maximumf
//       CHECK:   %[[SUM:.*]] = linalg.generic {{.*}} ins(%[[L]], %[[MAX]] {{.*}} outs(%{{.*}} : tensor<2x1xf32>)
//       CHECK:     math.exp
//       CHECK:   %[[SCORES:.*]] = tensor.collapse_shape %[[L]] {{.*}} into tensor<2x512xf32>
//       CHECK:   %[[CHOSEN:.*]]:2 = sparq.select k = 32 local = 4 ins(%[[SCORES]] : {{.*}}) outs(%[[I]],
//       CHECK:   linalg.generic {{.*}} ins(%[[CHOSEN]]#0, %[[MAX]]
//       CHECK:     tensor.extract %[[L]]
//       CHECK:     math.exp
//       CHECK:   %[[ALPHA:.*]] = linalg.generic {{.*}} ins(%{{.*}}, %[[SUM]], %[[CHOSEN]]#1 {{.*}} outs(%[[A]]
//       CHECK:   return %[[CHOSEN]]#0, %[[ALPHA]]
func.func @one_head(%logits: tensor<2x1x512xf32>, %i: tensor<2x32xi32>, %a: tensor<2x1xf32>)
    -> (tensor<2x32xi32>, tensor<2x1xf32>) {
  %0:2 = sparq.top_k k = 32 local = 4 ins(%logits : tensor<2x1x512xf32>) outs(%i, %a : tensor<2x32xi32>, tensor<2x1xf32>)
  return %0#0, %0#1 : tensor<2x32xi32>, tensor<2x1xf32>
}

// -----

// A group: the exponentials are taken once and take the place of the logits; the
// score is the sum of the probabilities. A term is 0 only where its position is
// masked out, and so is a weight before the last head makes it -inf. Without
// positions there is nothing to read at index 0.

// CHECK-LABEL: func.func @group(
//  CHECK-SAME:   %[[L:.*]]: tensor<4x?xf32>
//       CHECK:   %[[TERMS:.*]] = linalg.generic {{.*}} iterator_types = ["parallel", "parallel"]} ins(%{{.*}} : tensor<4xf32>) outs(%[[L]] : tensor<4x?xf32>)
//       CHECK:     arith.select %{{.*}}, %[[LEAST:.*]], %
//       CHECK:     math.exp
//       CHECK:     arith.select %{{.*}}, %[[ZERO:.*]], %
//   CHECK-NOT:     math.exp
//       CHECK:   %[[SUM:.*]] = linalg.generic {{.*}} iterator_types = ["parallel", "reduction"]} ins(%[[TERMS]] :
//       CHECK:   %[[FACTOR:.*]] = linalg.generic {{.*}} ins(%[[SUM]] :
//       CHECK:     arith.divf
//       CHECK:   %[[W:.*]] = linalg.generic {{.*}} iterator_types = ["reduction", "parallel"]} ins(%[[TERMS]], %[[FACTOR]] :
//       CHECK:     arith.mulf
//       CHECK:     arith.addf
//       CHECK:     arith.cmpi eq, %{{.*}}, %c3
//       CHECK:     arith.select %{{.*}}, %cst
//       CHECK:   %[[CHOSEN:.*]]:2 = sparq.select k = 32 ins(%[[W]] :
//       CHECK:   %[[NUM:.*]] = arith.select %{{.*}}, %c0, %c32
//       CHECK:   %[[READABLE:.*]] = tensor.extract_slice %[[CHOSEN]]#0[0] [%[[NUM]]] [1]
//       CHECK:   linalg.generic {{.*}} ins(%[[READABLE]]
//       CHECK:     tensor.extract %[[TERMS]]
func.func @group(%logits: tensor<4x?xf32>, %i: tensor<32xi32>, %a: tensor<4xf32>)
    -> (tensor<32xi32>, tensor<4xf32>) {
  %0:2 = sparq.top_k k = 32 ins(%logits : tensor<4x?xf32>) outs(%i, %a : tensor<32xi32>, tensor<4xf32>)
  return %0#0, %0#1 : tensor<32xi32>, tensor<4xf32>
}

// -----

// The size of the group is known at run time: so is which score decides.

// CHECK-LABEL: func.func @dynamic_group(
//   CHECK-DAG:   %[[C0:.*]] = arith.constant 0 : index
//   CHECK-DAG:   %[[C1:.*]] = arith.constant 1 : index
//       CHECK:   %[[G:.*]] = tensor.dim %{{.*}}, %[[C0]]
//       CHECK:   %[[LARGEST:.*]] = linalg.generic {{.*}} iterator_types = ["reduction", "parallel"]
//       CHECK:   %[[SINGLE:.*]] = arith.cmpi eq, %[[G]], %[[C1]]
//       CHECK:   linalg.generic {{.*}} ins(%[[LARGEST]], %
//       CHECK:     arith.select %[[SINGLE]]
//       CHECK:   sparq.select
func.func @dynamic_group(%logits: tensor<?x512xf32>, %i: tensor<32xi32>, %a: tensor<?xf32>)
    -> (tensor<32xi32>, tensor<?xf32>) {
  %0:2 = sparq.top_k k = 32 ins(%logits : tensor<?x512xf32>) outs(%i, %a : tensor<32xi32>, tensor<?xf32>)
  return %0#0, %0#1 : tensor<32xi32>, tensor<?xf32>
}
