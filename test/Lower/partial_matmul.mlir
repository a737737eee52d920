// RUN: sparq-opt %s --convert-sparq-to-linalg --canonicalize --cse --split-input-file | FileCheck %s

// Component-major keys: the positions are the innermost loop and the component
// is read inside the body, so that K is read contiguously. The scale goes to
// the components of the query.

//   CHECK-DAG: #[[$QUERY:.*]] = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
//   CHECK-DAG: #[[$OUT:.*]] = affine_map<(d0, d1, d2, d3) -> (d0, d1, d3)>
//   CHECK-DAG: #[[$MASK:.*]] = affine_map<(d0, d1, d2) -> (d0, 0, d2)>
// CHECK-LABEL: func.func @component_major(
//  CHECK-SAME:   %[[Q:[a-z0-9]*]]: tensor<2x4x64xf32>, %[[I:[a-z0-9]*]]: tensor<2x16xi32>, %[[F:[a-z0-9]*]]: tensor<2x4xf32>,
//  CHECK-SAME:   %[[K:[a-z0-9]*]]: tensor<2x64x?xf16>, %[[M:[a-z0-9]*]]: tensor<2x1x?xf32>, %[[INIT:[a-z0-9]*]]: tensor<2x4x?xf32>
//   CHECK-DAG:   %[[SCALE:.*]] = arith.constant 1.250000e-01 : f32
//       CHECK:   %[[CHOSEN:.*]] = linalg.generic {{.*}} ins(%[[F]] : tensor<2x4xf32>) outs(%{{.*}} : tensor<2x4x16xf32>)
//       CHECK:     tensor.extract %[[I]]
//       CHECK:     tensor.extract %[[Q]]
//       CHECK:     math.sqrt
//       CHECK:     arith.divf %[[SCALE]]
//       CHECK:     arith.mulf
//       CHECK:   %[[DOTS:.*]] = linalg.generic {indexing_maps = [#[[$QUERY]], #[[$OUT]]]
//  CHECK-SAME:     iterator_types = ["parallel", "parallel", "reduction", "parallel"]} ins(%[[CHOSEN]]
//       CHECK:     %[[R:.*]] = linalg.index 2
//       CHECK:     %[[E:.*]] = tensor.extract %[[I]][%{{.*}}, %[[R]]]
//       CHECK:     %[[D:.*]] = arith.index_cast %[[E]] : i32 to index
//       CHECK:     %[[S:.*]] = linalg.index 3
//       CHECK:     tensor.extract %[[K]][%{{.*}}, %[[D]], %[[S]]]
//       CHECK:     arith.extf
//       CHECK:     arith.mulf
//       CHECK:     arith.addf
//       CHECK:   %[[LOGITS:.*]] = linalg.generic {indexing_maps = [{{.*}}, #[[$MASK]], {{.*}}]
//  CHECK-SAME:     ins(%[[DOTS]], %[[M]] : {{.*}}) outs(%[[INIT]] : tensor<2x4x?xf32>)
//   CHECK-NOT:     arith.mulf
//       CHECK:     arith.cmpf ole, %{{.*}}, %{{.*}} : f32
//       CHECK:     arith.select
//       CHECK:   return %[[LOGITS]]
func.func @component_major(%q: tensor<2x4x64xf32>, %i: tensor<2x16xi32>, %f: tensor<2x4xf32>,
    %k: tensor<2x64x?xf16>, %m: tensor<2x1x?xf32>, %init: tensor<2x4x?xf32>) -> tensor<2x4x?xf32> {
  %0 = sparq.partial_matmul key_layout = component_major
      ins(%q, %i, %f, %k, %m : tensor<2x4x64xf32>, tensor<2x16xi32>, tensor<2x4xf32>, tensor<2x64x?xf16>, tensor<2x1x?xf32>)
      outs(%init : tensor<2x4x?xf32>)
  return %0 : tensor<2x4x?xf32>
}

// -----

// Position-major keys: a row is read as a whole, so the components are the
// innermost loop. The threshold of an f16 mask is its own.

// CHECK-LABEL: func.func @position_major(
//   CHECK-DAG:   %[[HALF_LOWEST:.*]] = arith.constant -3.275200e+04 : f32
//       CHECK:   linalg.generic {{.*}} iterator_types = ["parallel", "parallel", "parallel", "reduction"]}
//       CHECK:     tensor.extract %{{.*}}[%{{.*}}, %{{.*}}, %{{.*}}] : tensor<2x?x64xbf16>
//       CHECK:   linalg.generic
//       CHECK:     arith.cmpf ole, %{{.*}}, %[[HALF_LOWEST]] : f32
func.func @position_major(%q: tensor<2x4x64xf32>, %i: tensor<2x16xi32>, %f: tensor<2x4xf32>,
    %k: tensor<2x?x64xbf16>, %m: tensor<2x4x?xf16>, %init: tensor<2x4x?xf32>) -> tensor<2x4x?xf32> {
  %0 = sparq.partial_matmul
      ins(%q, %i, %f, %k, %m : tensor<2x4x64xf32>, tensor<2x16xi32>, tensor<2x4xf32>, tensor<2x?x64xbf16>, tensor<2x4x?xf16>)
      outs(%init : tensor<2x4x?xf32>)
  return %0 : tensor<2x4x?xf32>
}

// -----

// Without a mask the products are the logits: nothing goes over them again.

// CHECK-LABEL: func.func @unmasked(
//  CHECK-SAME:   %[[INIT:[a-z0-9]*]]: tensor<2x4x128xf32>) ->
//       CHECK:   %[[ZEROS:.*]] = linalg.fill {{.*}} outs(%[[INIT]]
//       CHECK:   %[[LOGITS:.*]] = linalg.generic {{.*}} outs(%[[ZEROS]] : tensor<2x4x128xf32>)
//   CHECK-NOT:   linalg.generic
//       CHECK:   return %[[LOGITS]]
func.func @unmasked(%q: tensor<2x4x64xf32>, %i: tensor<2x16xi32>, %f: tensor<2x4xf32>,
    %k: tensor<2x64x128xf32>, %init: tensor<2x4x128xf32>) -> tensor<2x4x128xf32> {
  %0 = sparq.partial_matmul key_layout = component_major
      ins(%q, %i, %f, %k : tensor<2x4x64xf32>, tensor<2x16xi32>, tensor<2x4xf32>, tensor<2x64x128xf32>)
      outs(%init : tensor<2x4x128xf32>)
  return %0 : tensor<2x4x128xf32>
}
