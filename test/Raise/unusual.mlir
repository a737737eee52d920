// RUN: sparq-opt %s --sparq-raise-attention | FileCheck %s
// RUN: sparq-opt %s --sparq-raise-attention -o %t.mlir
// RUN: sparq-opt %t.mlir -o /dev/null

// Valid IR that no framework writes.

#q = affine_map<(b, m, s, d) -> (b, m, d)>
#k = affine_map<(b, m, s, d) -> (b, s, d)>
#s = affine_map<(b, m, s, d) -> (b, m, s)>

// No components.
// CHECK-LABEL: func.func @empty(
// CHECK-NOT:     sparq.attention
// CHECK:         return
func.func @empty(%q: tensor<4x3x0xf32>, %k: tensor<4x16x0xf32>, %v: tensor<4x16x0xf32>) -> tensor<4x3x0xf32> {
  %zero = arith.constant 0.0 : f32
  %half = arith.constant dense<0.5> : tensor<4x3x0xf32>
  %e = tensor.empty() : tensor<4x3x16xf32>
  %s0 = linalg.fill ins(%zero : f32) outs(%e : tensor<4x3x16xf32>) -> tensor<4x3x16xf32>
  %qs = arith.mulf %q, %half : tensor<4x3x0xf32>
  %s = linalg.batch_matmul indexing_maps = [#q, #k, #s] ins(%qs, %k : tensor<4x3x0xf32>, tensor<4x16x0xf32>) outs(%s0 : tensor<4x3x16xf32>) -> tensor<4x3x16xf32>
  %p = linalg.softmax dimension(2) ins(%s : tensor<4x3x16xf32>) outs(%e : tensor<4x3x16xf32>) -> tensor<4x3x16xf32>
  %oe = tensor.empty() : tensor<4x3x0xf32>
  %o0 = linalg.fill ins(%zero : f32) outs(%oe : tensor<4x3x0xf32>) -> tensor<4x3x0xf32>
  %o = linalg.batch_matmul ins(%p, %v : tensor<4x3x16xf32>, tensor<4x16x0xf32>) outs(%o0 : tensor<4x3x0xf32>) -> tensor<4x3x0xf32>
  return %o : tensor<4x3x0xf32>
}

// The loop over the heads is longer than the mask; the verifier does not see
// it, because another dimension is dynamic. The mask is taken as it is made.
// CHECK-LABEL: func.func @mask_too_short(
// CHECK:         %[[M:.*]] = linalg.generic
// CHECK:         %[[C:.*]] = tensor.collapse_shape %[[M]]
// CHECK:         %[[E:.*]] = tensor.expand_shape %[[C]]
// CHECK:         sparq.attention {{.*}} ins(%{{.*}}, %{{.*}}, %{{.*}}, %[[E]] :
func.func @mask_too_short(%q: tensor<8x1x64xf32>, %k: tensor<8x?x64xf32>, %v: tensor<8x?x64xf32>, %mask: tensor<1x1x1x?xf32>, %n: index) -> tensor<8x1x64xf32> {
  %e = tensor.empty(%n) : tensor<1x8x1x?xf32>
  %m = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2, d3) -> (d0, 0, d2, d3)>, affine_map<(d0, d1, d2, d3) -> (d1, d0, d2, d3)>], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%mask : tensor<1x1x1x?xf32>) outs(%e : tensor<1x8x1x?xf32>) {
  ^bb0(%in: f32, %out: f32):
    linalg.yield %in : f32
  } -> tensor<1x8x1x?xf32>
  %c = tensor.collapse_shape %m [[0, 1], [2], [3]] : tensor<1x8x1x?xf32> into tensor<8x1x?xf32>
  %o = tensor.empty() : tensor<8x1x64xf32>
  %0 = tm_tensor.attention ins(%q, %k, %v, %c : tensor<8x1x64xf32>, tensor<8x?x64xf32>, tensor<8x?x64xf32>, tensor<8x1x?xf32>) outs(%o : tensor<8x1x64xf32>) -> tensor<8x1x64xf32>
  return %0 : tensor<8x1x64xf32>
}

// tensor.extract reads the first 8 keys of 16: the key is what it makes of them.
// CHECK-LABEL: func.func @part_of_the_keys(
// CHECK:         %[[K8:.*]] = linalg.generic
// CHECK:         sparq.attention {{.*}} ins(%{{.*}}, %[[K8]], %{{.*}} :
func.func @part_of_the_keys(%q: tensor<4x3x8xf32>, %k: tensor<4x16x8xf32>, %v: tensor<4x8x5xf32>) -> tensor<4x3x5xf32> {
  %zero = arith.constant 0.0 : f32
  %ke = tensor.empty() : tensor<4x8x8xf32>
  %k8 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} outs(%ke : tensor<4x8x8xf32>) {
  ^bb0(%out: f32):
    %i0 = linalg.index 0 : index
    %i1 = linalg.index 1 : index
    %i2 = linalg.index 2 : index
    %x = tensor.extract %k[%i0, %i1, %i2] : tensor<4x16x8xf32>
    linalg.yield %x : f32
  } -> tensor<4x8x8xf32>
  %e = tensor.empty() : tensor<4x3x8xf32>
  %s0 = linalg.fill ins(%zero : f32) outs(%e : tensor<4x3x8xf32>) -> tensor<4x3x8xf32>
  %s = linalg.batch_matmul indexing_maps = [#q, #k, #s] ins(%q, %k8 : tensor<4x3x8xf32>, tensor<4x8x8xf32>) outs(%s0 : tensor<4x3x8xf32>) -> tensor<4x3x8xf32>
  %p = linalg.softmax dimension(2) ins(%s : tensor<4x3x8xf32>) outs(%e : tensor<4x3x8xf32>) -> tensor<4x3x8xf32>
  %oe = tensor.empty() : tensor<4x3x5xf32>
  %o0 = linalg.fill ins(%zero : f32) outs(%oe : tensor<4x3x5xf32>) -> tensor<4x3x5xf32>
  %o = linalg.batch_matmul ins(%p, %v : tensor<4x3x8xf32>, tensor<4x8x5xf32>) outs(%o0 : tensor<4x3x5xf32>) -> tensor<4x3x5xf32>
  return %o : tensor<4x3x5xf32>
}

// The mask has one batch element, so the others can have only one, if the code
// is right: nothing is built on that.
// CHECK-LABEL: func.func @one_by_another(
// CHECK:         sparq.attention
func.func @one_by_another(%q: tensor<?x1x64xf32>, %k: tensor<?x?x64xf32>, %v: tensor<?x?x64xf32>, %mask: tensor<1x1x1x?xf32>, %e: tensor<1x?x1x?xf32>, %o: tensor<?x1x64xf32>) -> tensor<?x1x64xf32> {
  %m = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2, d3) -> (d0, 0, d2, d3)>, affine_map<(d0, d1, d2, d3) -> (d1, d0, d2, d3)>], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%mask : tensor<1x1x1x?xf32>) outs(%e : tensor<1x?x1x?xf32>) {
  ^bb0(%in: f32, %out: f32):
    linalg.yield %in : f32
  } -> tensor<1x?x1x?xf32>
  %c = tensor.collapse_shape %m [[0, 1], [2], [3]] : tensor<1x?x1x?xf32> into tensor<?x1x?xf32>
  %0 = tm_tensor.attention ins(%q, %k, %v, %c : tensor<?x1x64xf32>, tensor<?x?x64xf32>, tensor<?x?x64xf32>, tensor<?x1x?xf32>) outs(%o : tensor<?x1x64xf32>) -> tensor<?x1x64xf32>
  return %0 : tensor<?x1x64xf32>
}

// No heads, behind a dynamic batch dimension: the sizes of an op that is taken
// as it is say nothing of it.
// CHECK-LABEL: func.func @no_heads(
// CHECK:         sparq.attention
func.func @no_heads(%q: tensor<?x0x1x8xf32>, %k: tensor<?x0x?x8xf32>, %v: tensor<?x0x?x8xf32>, %e: tensor<?x1x8xf32>) -> tensor<?x1x8xf32> {
  %qc = tensor.collapse_shape %q [[0, 1], [2], [3]] : tensor<?x0x1x8xf32> into tensor<?x1x8xf32>
  %kc = tensor.collapse_shape %k [[0, 1], [2], [3]] : tensor<?x0x?x8xf32> into tensor<?x?x8xf32>
  %vc = tensor.collapse_shape %v [[0, 1], [2], [3]] : tensor<?x0x?x8xf32> into tensor<?x?x8xf32>
  %0 = tm_tensor.attention ins(%qc, %kc, %vc : tensor<?x1x8xf32>, tensor<?x?x8xf32>, tensor<?x?x8xf32>) outs(%e : tensor<?x1x8xf32>) -> tensor<?x1x8xf32>
  return %0 : tensor<?x1x8xf32>
}
