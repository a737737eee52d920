// RUN: sparq-opt %s --sparq-record-signature | FileCheck %s --check-prefix=SIG
// RUN: sparq-opt %s --sparq-record-signature \
// RUN:   --one-shot-bufferize="bufferize-function-boundaries function-boundary-type-conversion=identity-layout-map" \
// RUN:   --sparq-drop-argument-results | FileCheck %s --check-prefix=DROP

// Inputs are not written to, unless they are donated: then the update is made
// in place, and the result is the argument.

// SIG-LABEL:  func.func @update(
// SIG-SAME:     tensor<8x4xf32> {bufferization.writable = true}
// SIG-SAME:     tensor<1x4xf32> {bufferization.writable = false}
// SIG-SAME:     sparq.signature = (tensor<8x4xf32>, tensor<1x4xf32>, index) -> (tensor<8x4xf32>, tensor<1x4xf32>)
// DROP-LABEL: func.func @update(%arg0: memref<8x4xf32>{{.*}}sparq.result_arguments = array<i64: 0, 1>
// DROP-NOT:     memref.alloc
// DROP:         memref.copy
// DROP:         return{{$}}
func.func @update(%cache: tensor<8x4xf32> {bufferization.writable = true}, %row: tensor<1x4xf32>, %at: index)
    -> (tensor<8x4xf32>, tensor<1x4xf32>) {
  %0 = tensor.insert_slice %row into %cache[%at, 0] [1, 4] [1, 1] : tensor<1x4xf32> into tensor<8x4xf32>
  return %0, %row : tensor<8x4xf32>, tensor<1x4xf32>
}
