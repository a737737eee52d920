// RUN: sparq-opt %s --convert-sparq-to-linalg --canonicalize --cse --split-input-file | FileCheck %s
// RUN: sparq-opt %s --convert-sparq-to-linalg=keep-select --canonicalize --cse --split-input-file | FileCheck %s --check-prefix=SELECT

// Ranks by comparing all components with each other, compacted by rank; two
// sums in the same order for frac.

// CHECK-LABEL: func.func @top_r(
//  CHECK-SAME:   %[[Q:.*]]: tensor<2x4x64xf16>, %[[I:.*]]: tensor<2x16xi32>, %[[F:.*]]: tensor<2x4xf32>
//       CHECK:   %[[M:.*]] = linalg.generic {{.*}} iterator_types = ["parallel", "parallel", "reduction"]} ins(%[[Q]]
//       CHECK:     arith.extf {{.*}} : f16 to f32
//       CHECK:     math.absf
//       CHECK:     arith.addf
//       CHECK:   %[[RANK:.*]] = linalg.generic {{.*}} ins(%[[M]], %[[M]] : tensor<2x64xf32>, tensor<2x64xf32>)
//       CHECK:     arith.bitcast {{.*}} : f32 to i32
//       CHECK:     arith.cmpi slt
//       CHECK:     arith.cmpi eq
//       CHECK:     arith.cmpi slt, {{.*}} : i32
//       CHECK:   %[[SLOT:.*]] = linalg.generic {{.*}} ins(%[[RANK]] : tensor<2x64xi32>)
//       CHECK:   %[[ZERO:.*]] = linalg.fill {{.*}} outs(%[[I]] : tensor<2x16xi32>)
//       CHECK:   %[[INDICES:.*]] = linalg.generic {{.*}} ins(%[[RANK]], %[[SLOT]] : tensor<2x64xi32>, tensor<2x64xi32>) outs(%[[ZERO]]
//       CHECK:   %[[CHOSEN:.*]] = linalg.generic {{.*}} ins(%[[Q]], %[[RANK]]
//       CHECK:   %[[ALL:.*]] = linalg.generic {{.*}} ins(%[[Q]] : tensor<2x4x64xf16>)
//       CHECK:   %[[FRAC:.*]] = linalg.generic {{.*}} ins(%[[CHOSEN]], %[[ALL]] : tensor<2x4xf32>, tensor<2x4xf32>) outs(%[[F]]
//       CHECK:     arith.divf
//       CHECK:   return %[[INDICES]], %[[FRAC]]

// With sparq.select, the chosen components get a rank of 0, the others one of r.

// SELECT-LABEL: func.func @top_r(
//  SELECT-SAME:   %[[Q:.*]]: tensor<2x4x64xf16>, %[[I:.*]]: tensor<2x16xi32>, %[[F:.*]]: tensor<2x4xf32>
//       SELECT:   %[[M:.*]] = linalg.generic {{.*}} ins(%[[Q]]
//       SELECT:   %[[INDICES:.*]]:2 = sparq.select k = 16 ins(%[[M]] : tensor<2x64xf32>) outs(%[[I]], %{{.*}} : tensor<2x16xi32>, tensor<2xi32>)
//       SELECT:   %[[R:.*]] = linalg.fill ins(%c16_i32 : i32)
//       SELECT:   %[[RANK:.*]] = linalg.generic {{.*}} ins(%[[INDICES]]#0 : tensor<2x16xi32>) outs(%[[R]] : tensor<2x64xi32>)
//       SELECT:     %[[THIS:.*]] = arith.cmpi eq
//       SELECT:     %[[OF_THIS:.*]] = arith.select %[[THIS]], %c0_i32, %c16_i32 : i32
//       SELECT:     arith.minsi %{{.*}}, %[[OF_THIS]] : i32
//       SELECT:   linalg.generic {{.*}} ins(%[[Q]], %[[RANK]]
//       SELECT:   arith.divf
//       SELECT:   return %[[INDICES]]#0,
func.func @top_r(%q: tensor<2x4x64xf16>, %i: tensor<2x16xi32>, %f: tensor<2x4xf32>)
    -> (tensor<2x16xi32>, tensor<2x4xf32>) {
  %0:2 = sparq.top_r r = 16 ins(%q : tensor<2x4x64xf16>)
      outs(%i, %f : tensor<2x16xi32>, tensor<2x4xf32>)
  return %0#0, %0#1 : tensor<2x16xi32>, tensor<2x4xf32>
}

// -----

// Without batch dimensions there are no batch loops.

// CHECK-LABEL: func.func @no_batch(
//       CHECK:   linalg.generic {{.*}} iterator_types = ["parallel", "reduction"]} ins(%{{.*}} : tensor<4x?xf32>)
func.func @no_batch(%q: tensor<4x?xf32>, %i: tensor<3xi32>, %f: tensor<4xf32>)
    -> (tensor<3xi32>, tensor<4xf32>) {
  %0:2 = sparq.top_r r = 3 ins(%q : tensor<4x?xf32>) outs(%i, %f : tensor<3xi32>, tensor<4xf32>)
  return %0#0, %0#1 : tensor<3xi32>, tensor<4xf32>
}
