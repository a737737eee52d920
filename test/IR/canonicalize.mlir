// RUN: sparq-opt %s --canonicalize="test-convergence" --split-input-file | FileCheck %s
// RUN: sparq-opt %s --canonicalize="test-convergence" --split-input-file | sparq-opt --canonicalize="test-convergence" --split-input-file | FileCheck %s

// A mask that attends everywhere is dropped, whatever its type.

// CHECK-LABEL: func @neutral_mask
// CHECK-SAME:      %[[Q:[a-z0-9]+]]: tensor<4x1x64xf32>, %[[K:[a-z0-9]+]]: tensor<128x64xf32>
// CHECK:         sparq.attention ins(%[[Q]], %[[K]], %[[K]] :
// CHECK:         sparq.online_attention ins(%[[Q]], %[[K]], %[[K]] :
// CHECK:         sparq.partial_matmul ins(%{{[^,]+}}, %{{[^,]+}}, %{{[^,]+}}, %[[K]] :
// CHECK:         sparq.top_k_gather k = 8 ins(%{{[^,]+}}, %[[K]], %[[K]] :
// CHECK:         sparq.gather_mask ins(%{{[^,]+}} : tensor<8xi32>)
// CHECK:         sparq.mean_value ins(%[[K]] :
func.func @neutral_mask(%q: tensor<4x1x64xf32>, %k: tensor<128x64xf32>, %q2: tensor<4x64xf32>,
    %i1: tensor<16xi32>, %frac: tensor<4xf32>, %o: tensor<4x1x64xf32>, %max: tensor<4x1xf32>,
    %o1: tensor<4x128xf32>, %i2: tensor<8xi32>, %rows: tensor<8x64xf32>, %bias: tensor<4x8xf32>,
    %m: tensor<64xf32>)
    -> (tensor<4x1x64xf32>, tensor<4x1x64xf32>, tensor<8x64xf32>, tensor<4x8xf32>, tensor<64xf32>) {
  %true = arith.constant dense<true> : tensor<1x1x128xi1>
  %zero = arith.constant dense<-0.0> : tensor<4x1x128xf16>
  %zero_scalar = arith.constant 0.0 : bf16
  %empty = tensor.empty() : tensor<1x128xbf16>
  %filled = linalg.fill ins(%zero_scalar : bf16) outs(%empty : tensor<1x128xbf16>) -> tensor<1x128xbf16>
  %0 = sparq.attention ins(%q, %k, %k, %true : tensor<4x1x64xf32>, tensor<128x64xf32>,
          tensor<128x64xf32>, tensor<1x1x128xi1>)
      outs(%o : tensor<4x1x64xf32>)
  %1:3 = sparq.online_attention ins(%q, %k, %k, %zero : tensor<4x1x64xf32>, tensor<128x64xf32>,
          tensor<128x64xf32>, tensor<4x1x128xf16>)
      outs(%o, %max, %max : tensor<4x1x64xf32>, tensor<4x1xf32>, tensor<4x1xf32>)
  %2 = sparq.partial_matmul ins(%q2, %i1, %frac, %k, %filled : tensor<4x64xf32>, tensor<16xi32>,
          tensor<4xf32>, tensor<128x64xf32>, tensor<1x128xbf16>)
      outs(%o1 : tensor<4x128xf32>)
  %3:5 = sparq.top_k_gather k = 8 ins(%2, %k, %k, %filled : tensor<4x128xf32>, tensor<128x64xf32>,
          tensor<128x64xf32>, tensor<1x128xbf16>)
      outs(%i2, %frac, %rows, %rows, %bias : tensor<8xi32>, tensor<4xf32>, tensor<8x64xf32>,
          tensor<8x64xf32>, tensor<4x8xf32>)
  %4 = sparq.gather_mask ins(%i2, %filled : tensor<8xi32>, tensor<1x128xbf16>)
      outs(%bias : tensor<4x8xf32>)
  %5 = sparq.mean_value ins(%k, %filled : tensor<128x64xf32>, tensor<1x128xbf16>)
      outs(%m : tensor<64xf32>)
  return %0, %1#0, %3#2, %4, %5 : tensor<4x1x64xf32>, tensor<4x1x64xf32>, tensor<8x64xf32>,
      tensor<4x8xf32>, tensor<64xf32>
}

// -----

// CHECK-LABEL: func @mask_that_masks
// CHECK-COUNT-2: sparq.mean_value ins(%{{[^,]+}}, %{{[^,]+}} :
func.func @mask_that_masks(%v: tensor<128x64xf32>, %m: tensor<64xf32>)
    -> (tensor<64xf32>, tensor<64xf32>) {
  %false = arith.constant dense<false> : tensor<1x128xi1>
  %bias = arith.constant dense<1.0> : tensor<1x128xf32>
  %0 = sparq.mean_value ins(%v, %false : tensor<128x64xf32>, tensor<1x128xi1>)
      outs(%m : tensor<64xf32>)
  %1 = sparq.mean_value ins(%v, %bias : tensor<128x64xf32>, tensor<1x128xf32>)
      outs(%m : tensor<64xf32>)
  return %0, %1 : tensor<64xf32>, tensor<64xf32>
}

// -----

// A transpose of K becomes a key layout, in both directions.

// CHECK-LABEL: func @key_transpose
// CHECK-SAME:      %[[Q:[a-z0-9]+]]: tensor<2x4x1x64xf32>, %[[K:[a-z0-9]+]]: tensor<2x?x64xf32>, %[[KT:[a-z0-9]+]]: tensor<2x64x?xf32>
// CHECK-NOT:     linalg.transpose
// CHECK:         sparq.attention ins(%[[Q]], %[[K]], %[[K]] :
// CHECK:         sparq.attention key_layout = component_major ins(%[[Q]], %[[KT]], %[[K]] :
func.func @key_transpose(%q: tensor<2x4x1x64xf32>, %k: tensor<2x?x64xf32>, %kt: tensor<2x64x?xf32>,
    %e: tensor<2x64x?xf32>, %e2: tensor<2x?x64xf32>, %o: tensor<2x4x1x64xf32>)
    -> (tensor<2x4x1x64xf32>, tensor<2x4x1x64xf32>) {
  %t = linalg.transpose ins(%k : tensor<2x?x64xf32>) outs(%e : tensor<2x64x?xf32>)
      permutation = [0, 2, 1]
  %0 = sparq.attention key_layout = component_major
      ins(%q, %t, %k : tensor<2x4x1x64xf32>, tensor<2x64x?xf32>, tensor<2x?x64xf32>)
      outs(%o : tensor<2x4x1x64xf32>)
  %t2 = linalg.transpose ins(%kt : tensor<2x64x?xf32>) outs(%e2 : tensor<2x?x64xf32>)
      permutation = [0, 2, 1]
  %1 = sparq.attention ins(%q, %t2, %k : tensor<2x4x1x64xf32>, tensor<2x?x64xf32>, tensor<2x?x64xf32>)
      outs(%o : tensor<2x4x1x64xf32>)
  return %0, %1 : tensor<2x4x1x64xf32>, tensor<2x4x1x64xf32>
}

// -----

// A transpose of other dimensions stays.

// CHECK-LABEL: func @batch_transpose
// CHECK:         linalg.transpose
// CHECK:         sparq.attention ins(
func.func @batch_transpose(%q: tensor<8x4x1x64xf32>, %k: tensor<16x8x64xf32>,
    %e: tensor<8x16x64xf32>, %o: tensor<8x4x1x64xf32>) -> tensor<8x4x1x64xf32> {
  %t = linalg.transpose ins(%k : tensor<16x8x64xf32>) outs(%e : tensor<8x16x64xf32>)
      permutation = [1, 0, 2]
  %0 = sparq.attention ins(%q, %t, %t : tensor<8x4x1x64xf32>, tensor<8x16x64xf32>, tensor<8x16x64xf32>)
      outs(%o : tensor<8x4x1x64xf32>)
  return %0 : tensor<8x4x1x64xf32>
}

// -----

// The default scale need not be said; another one must.

// CHECK-LABEL: func @default_scale
// CHECK:         sparq.attention ins(
// CHECK:         sparq.attention scale = 2.500000e-01 ins(
func.func @default_scale(%q: tensor<4x1x64xf32>, %k: tensor<?x64xf32>, %o: tensor<4x1x64xf32>)
    -> (tensor<4x1x64xf32>, tensor<4x1x64xf32>) {
  %0 = sparq.attention scale = 1.250000e-01
      ins(%q, %k, %k : tensor<4x1x64xf32>, tensor<?x64xf32>, tensor<?x64xf32>)
      outs(%o : tensor<4x1x64xf32>)
  %1 = sparq.attention scale = 2.500000e-01
      ins(%q, %k, %k : tensor<4x1x64xf32>, tensor<?x64xf32>, tensor<?x64xf32>)
      outs(%o : tensor<4x1x64xf32>)
  return %0, %1 : tensor<4x1x64xf32>, tensor<4x1x64xf32>
}

// -----

// With alpha = 1 there is nothing to fill.

// CHECK-LABEL: func @interpolate_alpha_one
// CHECK-SAME:      %[[Y:[a-z0-9]+]]: tensor<4x64xf32>
// CHECK:         %[[OTHER:.+]] = sparq.interpolate {{.*}} : tensor<4x64xf16>)
// CHECK:         return %[[Y]], %[[Y]], %[[OTHER]]
func.func @interpolate_alpha_one(%y: tensor<4x64xf32>, %mean: tensor<64xf32>,
    %o: tensor<4x64xf32>, %o2: tensor<4x64xf16>) -> (tensor<4x64xf32>, tensor<4x64xf32>, tensor<4x64xf16>) {
  %one = arith.constant dense<1.0> : tensor<4xf32>
  %one_scalar = arith.constant 1.0 : f32
  %e = tensor.empty() : tensor<4xf32>
  %filled = linalg.fill ins(%one_scalar : f32) outs(%e : tensor<4xf32>) -> tensor<4xf32>
  %0 = sparq.interpolate ins(%y, %one, %mean : tensor<4x64xf32>, tensor<4xf32>, tensor<64xf32>)
      outs(%o : tensor<4x64xf32>)
  %1 = sparq.interpolate ins(%y, %filled, %mean : tensor<4x64xf32>, tensor<4xf32>, tensor<64xf32>)
      outs(%o : tensor<4x64xf32>)
  // The result rounds to another type: stays.
  %2 = sparq.interpolate ins(%y, %one, %mean : tensor<4x64xf32>, tensor<4xf32>, tensor<64xf32>)
      outs(%o2 : tensor<4x64xf16>)
  return %0, %1, %2 : tensor<4x64xf32>, tensor<4x64xf32>, tensor<4x64xf16>
}

// -----

// Static sizes come through casts, of tensors and memrefs.

// CHECK-LABEL: func @tensor_cast
// CHECK:         %[[R:.+]] = sparq.gather ins(%{{.+}} : tensor<128x64xf32>, tensor<8xi32>) outs(%{{.+}} : tensor<8x64xf32>)
// CHECK:         return %[[R]]
func.func @tensor_cast(%k: tensor<128x64xf32>, %i: tensor<8xi32>, %o: tensor<8x64xf32>)
    -> tensor<8x64xf32> {
  %k2 = tensor.cast %k : tensor<128x64xf32> to tensor<?x?xf32>
  %i2 = tensor.cast %i : tensor<8xi32> to tensor<?xi32>
  %o2 = tensor.cast %o : tensor<8x64xf32> to tensor<?x?xf32>
  %0 = sparq.gather ins(%k2, %i2 : tensor<?x?xf32>, tensor<?xi32>) outs(%o2 : tensor<?x?xf32>)
  %1 = tensor.cast %0 : tensor<?x?xf32> to tensor<8x64xf32>
  return %1 : tensor<8x64xf32>
}

// CHECK-LABEL: func @memref_cast
// CHECK-NOT:     memref.cast
// CHECK:         sparq.interpolate ins(%{{.+}} : memref<4x64xf32>, memref<4xf32>, memref<64xf32>) outs(%{{.+}} : memref<4x64xf32>)
func.func @memref_cast(%y: memref<4x64xf32>, %a: memref<4xf32>, %m: memref<64xf32>, %o: memref<4x64xf32>) {
  %y2 = memref.cast %y : memref<4x64xf32> to memref<?x64xf32, strided<[?, ?], offset: ?>>
  %a2 = memref.cast %a : memref<4xf32> to memref<?xf32>
  %o2 = memref.cast %o : memref<4x64xf32> to memref<?x64xf32>
  sparq.interpolate ins(%y2, %a2, %m : memref<?x64xf32, strided<[?, ?], offset: ?>>, memref<?xf32>, memref<64xf32>)
      outs(%o2 : memref<?x64xf32>)
  return
}

// -----

// Shapes of results are those of the inits; unused ops go.

// CHECK-LABEL: func @shape
// CHECK-SAME:      %[[N:[a-z0-9]+]]: index
// CHECK-NOT:     sparq.
// CHECK:         return %[[N]]
func.func @shape(%q: tensor<4x64xf32>, %i: tensor<16xi32>, %f: tensor<4xf32>, %k: tensor<?x64xf32>,
    %n: index) -> index {
  %c1 = arith.constant 1 : index
  %e = tensor.empty(%n) : tensor<4x?xf32>
  %0 = sparq.partial_matmul ins(%q, %i, %f, %k : tensor<4x64xf32>, tensor<16xi32>, tensor<4xf32>, tensor<?x64xf32>)
      outs(%e : tensor<4x?xf32>)
  %d = tensor.dim %0, %c1 : tensor<4x?xf32>
  return %d : index
}

// -----

// Results without elements are the inits, even where only another operand
// says that they have none.

// CHECK-LABEL: func @empty
// CHECK-SAME:      %[[OUT:[a-z0-9]+]]: tensor<?x4x1x64xf32>, %[[I:[a-z0-9]+]]: tensor<?x16xi32>, %[[F:[a-z0-9]+]]: tensor<?x4xf32>
// CHECK-NEXT:    return %[[OUT]], %[[I]], %[[F]]
func.func @empty(%out: tensor<?x4x1x64xf32>, %i: tensor<?x16xi32>, %f: tensor<?x4xf32>,
    %q: tensor<0x4x1x64xf32>, %k: tensor<?x100x64xf32>, %q3: tensor<0x4x64xf32>)
    -> (tensor<?x4x1x64xf32>, tensor<?x16xi32>, tensor<?x4xf32>) {
  %0 = sparq.attention ins(%q, %k, %k : tensor<0x4x1x64xf32>, tensor<?x100x64xf32>, tensor<?x100x64xf32>)
      outs(%out : tensor<?x4x1x64xf32>)
  %1:2 = sparq.top_r r = 16 ins(%q3 : tensor<0x4x64xf32>) outs(%i, %f : tensor<?x16xi32>, tensor<?x4xf32>)
  return %0, %1#0, %1#1 : tensor<?x4x1x64xf32>, tensor<?x16xi32>, tensor<?x4xf32>
}

// -----

// No positions to attend to: the result is not empty, and stays computed.

// CHECK-LABEL: func @no_positions
// CHECK:         sparq.attention
func.func @no_positions(%q: tensor<4x1x64xf32>, %k: tensor<0x64xf32>, %out: tensor<4x1x64xf32>)
    -> tensor<4x1x64xf32> {
  %0 = sparq.attention ins(%q, %k, %k : tensor<4x1x64xf32>, tensor<0x64xf32>, tensor<0x64xf32>)
      outs(%out : tensor<4x1x64xf32>)
  return %0 : tensor<4x1x64xf32>
}
