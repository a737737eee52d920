// RUN: sparq-opt %s --convert-sparq-to-linalg --canonicalize --cse --split-input-file | FileCheck %s

// A position counts unless it is masked out for every head of the group.

// CHECK-LABEL: func.func @mean_value(
//  CHECK-SAME:   %[[V:.*]]: tensor<2x?x64xbf16>, %[[M:.*]]: tensor<1x4x?xf32>, %[[INIT:.*]]: tensor<2x64xf32>
//       CHECK:   %[[VALID:.*]] = linalg.generic {{.*}} iterator_types = ["parallel", "reduction", "parallel"]} ins(%[[M]]
//       CHECK:     arith.cmpf ole
//       CHECK:     arith.ori
//       CHECK:   %[[SUM:.*]] = linalg.generic {{.*}} ins(%[[V]], %[[VALID]] : {{.*}}) outs(%{{.*}} : tensor<2x64xf32>)
//       CHECK:     arith.extf {{.*}} : bf16 to f32
//       CHECK:     arith.select
//       CHECK:     arith.addf {{.*}} : f32
//       CHECK:   %[[COUNT:.*]] = linalg.generic {{.*}} ins(%[[VALID]]
//       CHECK:   %[[MEAN:.*]] = linalg.generic {{.*}} ins(%[[SUM]], %[[COUNT]] : {{.*}}) outs(%[[INIT]]
//       CHECK:     arith.divf
//       CHECK:   return %[[MEAN]]
func.func @mean_value(%v: tensor<2x?x64xbf16>, %m: tensor<1x4x?xf32>, %init: tensor<2x64xf32>) -> tensor<2x64xf32> {
  %0 = sparq.mean_value ins(%v, %m : tensor<2x?x64xbf16>, tensor<1x4x?xf32>) outs(%init : tensor<2x64xf32>)
  return %0 : tensor<2x64xf32>
}

// -----

// CHECK-LABEL: func.func @mean_value_without_mask(
//  CHECK-SAME:   %[[V:.*]]: tensor<?x64xf32>
//       CHECK:   %[[SUM:.*]] = linalg.generic {{.*}} ins(%[[V]] : tensor<?x64xf32>)
//       CHECK:   linalg.generic {{.*}} ins(%[[SUM]] : tensor<64xf32>)
//       CHECK:     arith.divf
func.func @mean_value_without_mask(%v: tensor<?x64xf32>, %init: tensor<64xf32>) -> tensor<64xf32> {
  %0 = sparq.mean_value ins(%v : tensor<?x64xf32>) outs(%init : tensor<64xf32>)
  return %0 : tensor<64xf32>
}

// -----

// Exactly what was attended where alpha is 1.

// CHECK-LABEL: func.func @interpolate(
//  CHECK-SAME:   %[[Y:.*]]: tensor<2x4x64xf16>, %[[A:.*]]: tensor<2x4xf32>, %[[MEAN:.*]]: tensor<2x64xf32>, %[[INIT:.*]]: tensor<2x4x64xbf16>
//   CHECK-DAG:   %[[ONE:.*]] = arith.constant 1.000000e+00 : f32
//       CHECK:   %[[OUT:.*]] = linalg.generic {{.*}} ins(%[[Y]], %[[A]], %[[MEAN]] : {{.*}}) outs(%[[INIT]]
//  CHECK-NEXT:   ^bb0(%{{.*}}: f16, %[[ALPHA:.*]]: f32, %{{.*}}: f32, %{{.*}}: bf16)
//       CHECK:     %[[ATTENDED:.*]] = arith.extf
//       CHECK:     %[[MIXED:.*]] = arith.addf
//       CHECK:     %[[IS_ONE:.*]] = arith.cmpf oeq, %[[ALPHA]], %[[ONE]]
//       CHECK:     %[[RESULT:.*]] = arith.select %[[IS_ONE]], %[[ATTENDED]], %[[MIXED]]
//       CHECK:     arith.truncf %[[RESULT]] : f32 to bf16
//       CHECK:   return %[[OUT]]
func.func @interpolate(%y: tensor<2x4x64xf16>, %alpha: tensor<2x4xf32>, %mean: tensor<2x64xf32>,
    %init: tensor<2x4x64xbf16>) -> tensor<2x4x64xbf16> {
  %0 = sparq.interpolate ins(%y, %alpha, %mean : tensor<2x4x64xf16>, tensor<2x4xf32>, tensor<2x64xf32>)
      outs(%init : tensor<2x4x64xbf16>)
  return %0 : tensor<2x4x64xbf16>
}
