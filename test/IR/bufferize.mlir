// One-shot bufferization: inits become the results' buffers, without copies
// where nothing else reads them.
//
// RUN: sparq-opt %s --one-shot-bufferize="bufferize-function-boundaries function-boundary-type-conversion=identity-layout-map" --canonicalize --split-input-file | FileCheck %s

// CHECK-LABEL: func @step
// CHECK-SAME:      %[[Q:[a-z0-9]+]]: memref<2x4x64xf32>, %[[K:[a-z0-9]+]]: memref<2x?x64xf16>, %[[V:[a-z0-9]+]]: memref<2x?x64xf16>,
// CHECK-SAME:      %[[MASK:[a-z0-9]+]]: memref<1x1x?xi1>, %[[OUT:[a-z0-9]+]]: memref<2x4x64xf32>
// CHECK-NOT:     memref.copy
// CHECK-DAG:     %[[I1:.+]] = memref.alloc() {{.*}}: memref<2x16xi32>
// CHECK-DAG:     %[[FRAC:.+]] = memref.alloc() {{.*}}: memref<2x4xf32>
// CHECK:         sparq.top_r r = 16 ins(%[[Q]] : memref<2x4x64xf32>) outs(%[[I1]], %[[FRAC]] : memref<2x16xi32>, memref<2x4xf32>)
// CHECK:         %[[LOGITS:.+]] = memref.alloc(%{{.+}}) {{.*}}: memref<2x4x?xf32>
// CHECK:         sparq.partial_matmul ins(%[[Q]], %[[I1]], %[[FRAC]], %[[K]], %[[MASK]] :
// CHECK-SAME:        outs(%[[LOGITS]] : memref<2x4x?xf32>)
// CHECK:         sparq.top_k_gather k = 32 ins(%[[LOGITS]], %[[K]], %[[V]], %[[MASK]] :
// CHECK-SAME:        outs(%[[I2:[a-z0-9_]+]], %[[ALPHA:[a-z0-9_]+]], %[[KS:[a-z0-9_]+]], %[[VS:[a-z0-9_]+]], %[[BIAS:[a-z0-9_]+]] :
// CHECK:         %[[Q4:.+]] = memref.expand_shape %[[Q]]
// CHECK:         sparq.attention ins(%[[Q4]], %[[KS]], %[[VS]], %{{.+}} outs(%[[Y4:[a-z0-9_]+]] : memref<2x4x1x64xf32>)
// CHECK:         sparq.mean_value ins(%[[V]], %[[MASK]] : {{.+}} outs(%[[MEAN:[a-z0-9_]+]] : memref<2x64xf32>)
// CHECK:         %[[Y:.+]] = memref.collapse_shape %[[Y4]]
// CHECK:         sparq.interpolate ins(%[[Y]], %[[ALPHA]], %[[MEAN]] :
// CHECK-SAME:        outs(%[[OUT]] : memref<2x4x64xf32>)
// CHECK-NOT:     memref.copy
// CHECK:         return %[[OUT]]
func.func @step(%q: tensor<2x4x64xf32>, %k: tensor<2x?x64xf16>, %v: tensor<2x?x64xf16>,
    %mask: tensor<1x1x?xi1>, %out: tensor<2x4x64xf32> {bufferization.writable = true})
    -> tensor<2x4x64xf32> {
  %c1 = arith.constant 1 : index
  %s = tensor.dim %k, %c1 : tensor<2x?x64xf16>
  %i1_init = tensor.empty() : tensor<2x16xi32>
  %frac_init = tensor.empty() : tensor<2x4xf32>
  %i1, %frac = sparq.top_r r = 16 ins(%q : tensor<2x4x64xf32>)
      outs(%i1_init, %frac_init : tensor<2x16xi32>, tensor<2x4xf32>)
  %logits_init = tensor.empty(%s) : tensor<2x4x?xf32>
  %logits = sparq.partial_matmul
      ins(%q, %i1, %frac, %k, %mask : tensor<2x4x64xf32>, tensor<2x16xi32>, tensor<2x4xf32>,
          tensor<2x?x64xf16>, tensor<1x1x?xi1>)
      outs(%logits_init : tensor<2x4x?xf32>)
  %i2_init = tensor.empty() : tensor<2x32xi32>
  %alpha_init = tensor.empty() : tensor<2x4xf32>
  %rows_init = tensor.empty() : tensor<2x32x64xf16>
  %bias_init = tensor.empty() : tensor<2x4x32xf32>
  %i2, %alpha, %ks, %vs, %bias = sparq.top_k_gather k = 32
      ins(%logits, %k, %v, %mask : tensor<2x4x?xf32>, tensor<2x?x64xf16>,
          tensor<2x?x64xf16>, tensor<1x1x?xi1>)
      outs(%i2_init, %alpha_init, %rows_init, %rows_init, %bias_init : tensor<2x32xi32>,
          tensor<2x4xf32>, tensor<2x32x64xf16>, tensor<2x32x64xf16>, tensor<2x4x32xf32>)
  %q4 = tensor.expand_shape %q [[0], [1, 2], [3]] output_shape [2, 4, 1, 64]
      : tensor<2x4x64xf32> into tensor<2x4x1x64xf32>
  %bias4 = tensor.expand_shape %bias [[0], [1, 2], [3]] output_shape [2, 4, 1, 32]
      : tensor<2x4x32xf32> into tensor<2x4x1x32xf32>
  %y_init = tensor.empty() : tensor<2x4x1x64xf32>
  %y4 = sparq.attention ins(%q4, %ks, %vs, %bias4 : tensor<2x4x1x64xf32>, tensor<2x32x64xf16>,
          tensor<2x32x64xf16>, tensor<2x4x1x32xf32>)
      outs(%y_init : tensor<2x4x1x64xf32>)
  %mean_init = tensor.empty() : tensor<2x64xf32>
  %mean = sparq.mean_value ins(%v, %mask : tensor<2x?x64xf16>, tensor<1x1x?xi1>)
      outs(%mean_init : tensor<2x64xf32>)
  %y = tensor.collapse_shape %y4 [[0], [1, 2], [3]]
      : tensor<2x4x1x64xf32> into tensor<2x4x64xf32>
  %0 = sparq.interpolate ins(%y, %alpha, %mean : tensor<2x4x64xf32>, tensor<2x4xf32>,
          tensor<2x64xf32>)
      outs(%out : tensor<2x4x64xf32>)
  return %0 : tensor<2x4x64xf32>
}

// -----

// One tensor as two inits needs two buffers.

// CHECK-LABEL: func @one_init_twice
// CHECK:         sparq.top_k_gather {{.*}} outs(%{{[a-z0-9_]+}}, %{{[a-z0-9_]+}}, %[[KS:[a-z0-9_]+]], %[[VS:[a-z0-9_]+]],
// CHECK:         return %[[KS]], %[[VS]]
func.func @one_init_twice(%logits: tensor<4x128xf32>, %k: tensor<128x64xf32>,
    %v: tensor<128x64xf32>, %i: tensor<32xi32>, %a: tensor<4xf32>, %rows: tensor<32x64xf32>,
    %b: tensor<4x32xf32>) -> (tensor<32x64xf32>, tensor<32x64xf32>) {
  %i2, %alpha, %ks, %vs, %bias = sparq.top_k_gather k = 32
      ins(%logits, %k, %v : tensor<4x128xf32>, tensor<128x64xf32>, tensor<128x64xf32>)
      outs(%i, %a, %rows, %rows, %b : tensor<32xi32>, tensor<4xf32>, tensor<32x64xf32>,
          tensor<32x64xf32>, tensor<4x32xf32>)
  return %ks, %vs : tensor<32x64xf32>, tensor<32x64xf32>
}

// -----

// online_attention reads its inits: where they are read again, it needs copies.
// attention overwrites its init.

// CHECK-LABEL: func @accumulating
// CHECK-SAME:      %[[ACC:[a-z0-9]+]]: memref<4x1x64xf32>, %[[MAX:[a-z0-9]+]]: memref<4x1xf32>, %[[SUM:[a-z0-9]+]]: memref<4x1xf32>
// CHECK:         memref.copy %[[ACC]], %[[ACC1:.+]] :
// CHECK:         sparq.online_attention {{.*}} outs(%[[ACC1]],
// CHECK:         %[[ACC2:.+]] = memref.alloc
// CHECK-NOT:     memref.copy
// CHECK:         sparq.attention {{.*}} outs(%[[ACC2]] :
func.func @accumulating(%q: tensor<4x1x64xf32>, %k: tensor<?x64xf32>,
    %acc: tensor<4x1x64xf32>, %max: tensor<4x1xf32>, %sum: tensor<4x1xf32>)
    -> (tensor<4x1x64xf32>, tensor<4x1x64xf32>, tensor<4x1x64xf32>) {
  %0:3 = sparq.online_attention ins(%q, %k, %k : tensor<4x1x64xf32>, tensor<?x64xf32>, tensor<?x64xf32>)
      outs(%acc, %max, %sum : tensor<4x1x64xf32>, tensor<4x1xf32>, tensor<4x1xf32>)
  %1 = sparq.attention ins(%q, %k, %k : tensor<4x1x64xf32>, tensor<?x64xf32>, tensor<?x64xf32>)
      outs(%acc : tensor<4x1x64xf32>)
  return %0#0, %1, %acc : tensor<4x1x64xf32>, tensor<4x1x64xf32>, tensor<4x1x64xf32>
}
