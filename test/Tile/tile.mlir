// RUN: sparq-opt %s --sparq-tile --cse --split-input-file | FileCheck %s

// A chain of sparq ops becomes one loop over key-value heads; the reshapes
// between them do not stop it.

// CHECK-LABEL: func @step
// CHECK-NOT:     sparq.
// CHECK:         scf.forall (%[[H:.+]]) in (2)
// CHECK:           sparq.top_r
// CHECK-SAME:        tensor<1x1x4x64xf32>
// CHECK:           sparq.partial_matmul
// CHECK-COUNT-1:   sparq.top_k_gather
// CHECK:           sparq.attention
// CHECK-SAME:        tensor<1x1x4x1x64xf32>
// CHECK:           sparq.interpolate
// CHECK:           tensor.parallel_insert_slice
// CHECK-NOT:     sparq.
func.func @step(%q: tensor<1x2x4x64xf32>, %k: tensor<1x2x?x64xf32>, %v: tensor<1x2x?x64xf32>,
    %mean: tensor<1x2x64xf32>, %s: index) -> tensor<1x2x4x64xf32> {
  %i1_init = tensor.empty() : tensor<1x2x16xi32>
  %frac_init = tensor.empty() : tensor<1x2x4xf32>
  %i1, %frac = sparq.top_r r = 16 ins(%q : tensor<1x2x4x64xf32>)
      outs(%i1_init, %frac_init : tensor<1x2x16xi32>, tensor<1x2x4xf32>)
  %logits_init = tensor.empty(%s) : tensor<1x2x4x?xf32>
  %logits = sparq.partial_matmul
      ins(%q, %i1, %frac, %k : tensor<1x2x4x64xf32>, tensor<1x2x16xi32>, tensor<1x2x4xf32>, tensor<1x2x?x64xf32>)
      outs(%logits_init : tensor<1x2x4x?xf32>)
  %i2_init = tensor.empty() : tensor<1x2x32xi32>
  %rows_init = tensor.empty() : tensor<1x2x32x64xf32>
  %bias_init = tensor.empty() : tensor<1x2x4x32xf32>
  %i2, %alpha, %ks, %vs, %bias = sparq.top_k_gather k = 32
      ins(%logits, %k, %v : tensor<1x2x4x?xf32>, tensor<1x2x?x64xf32>, tensor<1x2x?x64xf32>)
      outs(%i2_init, %frac_init, %rows_init, %rows_init, %bias_init : tensor<1x2x32xi32>, tensor<1x2x4xf32>,
           tensor<1x2x32x64xf32>, tensor<1x2x32x64xf32>, tensor<1x2x4x32xf32>)
  %q5 = tensor.expand_shape %q [[0], [1], [2, 3], [4]] output_shape [1, 2, 4, 1, 64]
      : tensor<1x2x4x64xf32> into tensor<1x2x4x1x64xf32>
  %bias5 = tensor.expand_shape %bias [[0], [1], [2, 3], [4]] output_shape [1, 2, 4, 1, 32]
      : tensor<1x2x4x32xf32> into tensor<1x2x4x1x32xf32>
  %y_init = tensor.empty() : tensor<1x2x4x1x64xf32>
  %y = sparq.attention ins(%q5, %ks, %vs, %bias5 : tensor<1x2x4x1x64xf32>, tensor<1x2x32x64xf32>,
      tensor<1x2x32x64xf32>, tensor<1x2x4x1x32xf32>) outs(%y_init : tensor<1x2x4x1x64xf32>)
  %y4 = tensor.collapse_shape %y [[0], [1], [2, 3], [4]] : tensor<1x2x4x1x64xf32> into tensor<1x2x4x64xf32>
  %out_init = tensor.empty() : tensor<1x2x4x64xf32>
  %out = sparq.interpolate ins(%y4, %alpha, %mean : tensor<1x2x4x64xf32>, tensor<1x2x4xf32>, tensor<1x2x64xf32>)
      outs(%out_init : tensor<1x2x4x64xf32>)
  return %out : tensor<1x2x4x64xf32>
}

// -----

// Dense attention of a prefill is also tiled over query positions.

// CHECK-LABEL: func @prefill
// CHECK:         scf.forall (%{{.+}}, %{{.+}}) = (0, 0) to (8, 128) step (1, 32)
// CHECK:           sparq.attention
// CHECK-SAME:        tensor<1x1x32x64xf16>
func.func @prefill(%q: tensor<8x1x128x64xf16>, %k: tensor<8x128x64xf16>, %v: tensor<8x128x64xf16>)
    -> tensor<8x1x128x64xf16> {
  %init = tensor.empty() : tensor<8x1x128x64xf16>
  %0 = sparq.attention ins(%q, %k, %v : tensor<8x1x128x64xf16>, tensor<8x128x64xf16>, tensor<8x128x64xf16>)
      outs(%init : tensor<8x1x128x64xf16>)
  return %0 : tensor<8x1x128x64xf16>
}

// -----

// One tile, and ops on memrefs, stay as they are.

// CHECK-LABEL: func @untouched
// CHECK-NOT:     scf.forall
func.func @untouched(%q: tensor<1x2x64xf32>, %init: tensor<1x4xi32>, %frac: tensor<1x2xf32>,
    %mq: memref<8x2x64xf32>, %minit: memref<8x4xi32>, %mfrac: memref<8x2xf32>) -> (tensor<1x4xi32>, tensor<1x2xf32>) {
  %0, %1 = sparq.top_r r = 4 ins(%q : tensor<1x2x64xf32>) outs(%init, %frac : tensor<1x4xi32>, tensor<1x2xf32>)
  sparq.top_r r = 4 ins(%mq : memref<8x2x64xf32>) outs(%minit, %mfrac : memref<8x4xi32>, memref<8x2xf32>)
  return %0, %1 : tensor<1x4xi32>, tensor<1x2xf32>
}
