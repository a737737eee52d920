// RUN: sparq-opt %s --convert-sparq-to-linalg --canonicalize --cse --split-input-file | FileCheck %s

// CHECK-LABEL: func.func @attention(
//  CHECK-SAME:   %[[Q:[a-z0-9]*]]: tensor<2x4x1x64xf16>, %[[K:[a-z0-9]*]]: tensor<2x?x64xf16>, %[[V:[a-z0-9]*]]: tensor<2x?x32xf16>,
//  CHECK-SAME:   %[[M:[a-z0-9]*]]: tensor<2x1x1x?xi1>, %[[INIT:[a-z0-9]*]]: tensor<2x4x1x32xf16>
//       CHECK:   %[[DOTS:.*]] = linalg.generic {{.*}} iterator_types = ["parallel", "parallel", "parallel", "parallel", "reduction"]} ins(%[[Q]], %[[K]]
//       CHECK:   %[[LOGITS:.*]] = linalg.generic {{.*}} ins(%[[DOTS]], %[[M]]
//       CHECK:     arith.select
//       CHECK:   %[[MAX:.*]] = linalg.generic {{.*}} ins(%[[LOGITS]]
//       CHECK:     arith.maximumf
//       CHECK:   %[[P:.*]] = linalg.generic {{.*}} ins(%[[LOGITS]], %[[MAX]]
//       CHECK:     math.exp
//       CHECK:   %[[SUM:.*]] = linalg.generic {{.*}} ins(%[[P]]
// What is masked out in V is dropped before it is multiplied.
//       CHECK:   %[[ACC:.*]] = linalg.generic {{.*}} iterator_types = ["parallel", "parallel", "parallel", "reduction", "parallel"]} ins(%[[P]], %[[V]]
//       CHECK:     arith.cmpf oeq
//       CHECK:     arith.select
//       CHECK:     arith.mulf
//       CHECK:   %[[OUT:.*]] = linalg.generic {{.*}} ins(%[[ACC]], %[[SUM]] : {{.*}}) outs(%[[INIT]]
//       CHECK:     arith.divf
//       CHECK:     arith.truncf {{.*}} : f32 to f16
//       CHECK:   return %[[OUT]]
func.func @attention(%q: tensor<2x4x1x64xf16>, %k: tensor<2x?x64xf16>, %v: tensor<2x?x32xf16>, %m: tensor<2x1x1x?xi1>,
    %init: tensor<2x4x1x32xf16>) -> tensor<2x4x1x32xf16> {
  %0 = sparq.attention ins(%q, %k, %v, %m : tensor<2x4x1x64xf16>, tensor<2x?x64xf16>, tensor<2x?x32xf16>, tensor<2x1x1x?xi1>)
      outs(%init : tensor<2x4x1x32xf16>)
  return %0 : tensor<2x4x1x32xf16>
}

// -----

// Component-major keys: positions innermost. Without a mask the second product
// is a plain contraction.

// CHECK-LABEL: func.func @component_major(
//   CHECK-NOT:   arith.cmpf
//       CHECK:   linalg.generic {{.*}} iterator_types = ["parallel", "parallel", "reduction", "parallel"]}
//       CHECK:   linalg.generic {{.*}} iterator_types = ["parallel", "parallel", "reduction", "parallel"]}
//  CHECK-NEXT:   ^bb0
//  CHECK-NEXT:     arith.mulf
//  CHECK-NEXT:     arith.addf
//  CHECK-NEXT:     linalg.yield
func.func @component_major(%q: tensor<4x2x64xf32>, %k: tensor<64x128xf32>, %v: tensor<128x32xf32>,
    %init: tensor<4x2x32xf32>) -> tensor<4x2x32xf32> {
  %0 = sparq.attention scale = 2.0 key_layout = component_major
      ins(%q, %k, %v : tensor<4x2x64xf32>, tensor<64x128xf32>, tensor<128x32xf32>)
      outs(%init : tensor<4x2x32xf32>)
  return %0 : tensor<4x2x32xf32>
}

// -----

// Continuing from what was accumulated: scaled to the new maximum first.

// CHECK-LABEL: func.func @online(
//  CHECK-SAME:   %[[ACC0:[a-z0-9]*]]: tensor<2x4x1x32xf32>, %[[MAX0:[a-z0-9]*]]: tensor<2x4x1xf32>, %[[SUM0:[a-z0-9]*]]: tensor<2x4x1xf32>)
// The old maximum is read for the last time before the new one overwrites it.
//       CHECK:   %[[BLOCK:.*]] = linalg.generic {{.*}} iterator_types = ["parallel", "parallel", "parallel", "reduction"]
//  CHECK-NEXT:   ^bb0
//  CHECK-NEXT:     arith.maximumf
//       CHECK:   %[[C:.*]] = linalg.generic {{.*}} ins(%[[MAX0]], %[[BLOCK]]
//       CHECK:     math.exp
//       CHECK:   %[[MAX:.*]] = linalg.generic {{.*}} ins(%[[BLOCK]] : {{.*}}) outs(%[[MAX0]]
//       CHECK:     arith.maximumf
//       CHECK:   %[[P:.*]] = linalg.generic
//       CHECK:     math.exp
//       CHECK:   %[[SUM1:.*]] = linalg.generic {{.*}} ins(%[[C]] : {{.*}}) outs(%[[SUM0]]
//       CHECK:   %[[SUM:.*]] = linalg.generic {{.*}} ins(%[[P]] : {{.*}}) outs(%[[SUM1]]
//       CHECK:   %[[ACC1:.*]] = linalg.generic {{.*}} ins(%[[C]] : {{.*}}) outs(%[[ACC0]]
//       CHECK:   %[[ACC:.*]] = linalg.generic {{.*}} ins(%[[P]], %{{.*}}) outs(%[[ACC1]]
//       CHECK:   return %[[ACC]], %[[MAX]], %[[SUM]]
func.func @online(%q: tensor<2x4x1x64xf32>, %k: tensor<2x?x64xf32>, %v: tensor<2x?x32xf32>,
    %acc: tensor<2x4x1x32xf32>, %max: tensor<2x4x1xf32>, %sum: tensor<2x4x1xf32>)
    -> (tensor<2x4x1x32xf32>, tensor<2x4x1xf32>, tensor<2x4x1xf32>) {
  %0:3 = sparq.online_attention ins(%q, %k, %v : tensor<2x4x1x64xf32>, tensor<2x?x64xf32>, tensor<2x?x32xf32>)
      outs(%acc, %max, %sum : tensor<2x4x1x32xf32>, tensor<2x4x1xf32>, tensor<2x4x1xf32>)
  return %0#0, %0#1, %0#2 : tensor<2x4x1x32xf32>, tensor<2x4x1xf32>, tensor<2x4x1xf32>
}
