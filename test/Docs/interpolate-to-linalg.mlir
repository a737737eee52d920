// RUN: sparq-opt %s --convert-sparq-to-linalg --split-input-file | FileCheck %s
// RUN: sparq-opt %s --convert-sparq-to-linalg --split-input-file | sparq-opt --split-input-file --convert-sparq-to-linalg | FileCheck %s

// One query head: alpha weighs what was attended, 1 - alpha the mean of V.

// CHECK-LABEL: func.func @interpolate
// CHECK-SAME:    %[[Y:[^ ]+]]: tensor<2x4x8xf32>, %[[ALPHA:[^ ]+]]: tensor<2x4xf32>, %[[MEAN:[^ ]+]]: tensor<2x8xf32>
// CHECK-NOT:     sparq.
// CHECK:         linalg.generic
// CHECK-SAME:      iterator_types = ["parallel", "parallel", "parallel"]
// CHECK-SAME:      ins(%[[Y]], %[[ALPHA]], %[[MEAN]] :
// CHECK:         linalg.yield
func.func @interpolate(%y: tensor<2x4x8xf32>, %alpha: tensor<2x4xf32>, %mean: tensor<2x8xf32>) -> tensor<2x4x8xf32> {
  %init = tensor.empty() : tensor<2x4x8xf32>
  %out = sparq.interpolate ins(%y, %alpha, %mean : tensor<2x4x8xf32>, tensor<2x4xf32>, tensor<2x8xf32>)
      outs(%init : tensor<2x4x8xf32>)
  return %out : tensor<2x4x8xf32>
}
