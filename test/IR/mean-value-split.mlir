// The sum in sparq.mean_value is one that upstream can split over positions.
//
// RUN: sparq-opt %s --convert-sparq-to-linalg --canonicalize --transform-interpreter --canonicalize | FileCheck %s

// CHECK-LABEL: func @mean
// CHECK-SAME:      %[[V:[a-z0-9]+]]: tensor<?x64xf16>
// CHECK:         %[[PARTS:.+]] = scf.forall (%{{.+}}) in (4) {{.*}} -> (tensor<64x4xf32>)
// CHECK:           tensor.extract_slice %[[V]]
// CHECK:         %[[SUM:.+]] = linalg.reduce ins(%[[PARTS]] : tensor<64x4xf32>) outs(%{{.+}} : tensor<64xf32>) dimensions = [1]
// CHECK:         %[[MEAN:.+]] = linalg.generic {{.*}} ins(%[[SUM]]
// CHECK:           arith.divf
// CHECK:         return %[[MEAN]]
func.func @mean(%v: tensor<?x64xf16>, %init: tensor<64xf32>) -> tensor<64xf32> {
  %0 = sparq.mean_value ins(%v : tensor<?x64xf16>) outs(%init : tensor<64xf32>)
  return %0 : tensor<64xf32>
}

module attributes {transform.with_named_sequence} {
  transform.named_sequence @__transform_main(%root: !transform.any_op {transform.readonly}) {
    %sum = transform.structured.match ops{["linalg.generic"]}
        attributes {iterator_types = [#linalg.iterator_type<reduction>, #linalg.iterator_type<parallel>]}
        in %root : (!transform.any_op) -> !transform.any_op
    %fill, %part, %merge, %loop = transform.structured.tile_reduction_using_forall %sum
        by num_threads = [4, 0]
        : (!transform.any_op) -> (!transform.any_op, !transform.any_op, !transform.any_op, !transform.any_op)
    transform.yield
  }
}
