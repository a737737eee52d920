// RUN: sparq-opt %s --sparq-tile=threads=2 --cse --split-input-file | FileCheck %s --check-prefixes=CHECK,TWO
// RUN: sparq-opt %s --sparq-tile=threads=16 --cse --split-input-file | FileCheck %s --check-prefixes=CHECK,MANY
// RUN: not sparq-opt %s --sparq-tile=threads=-1 --split-input-file 2>&1 | FileCheck %s --check-prefix=BAD

// BAD: sparq-tile: option threads = -1 must not be negative

// Heads that keep the threads busy are one loop, estimate and all. Where they
// do not, the estimate stays outside, where its positions can be split.

// Enough for both.

// CHECK-LABEL: func @heads32
// CHECK-NOT:     sparq.
// CHECK:         scf.forall (%{{.+}}) in (32)
// CHECK:           sparq.partial_matmul
// CHECK:           sparq.top_k
func.func @heads32(%q: tensor<1x32x1x64xf32>, %i: tensor<1x32x16xi32>, %frac: tensor<1x32x1xf32>, %k: tensor<1x32x?x64xf32>,
    %logits: tensor<1x32x1x?xf32>, %i2: tensor<1x32x8xi32>) -> (tensor<1x32x8xi32>, tensor<1x32x1xf32>) {
  %0 = sparq.partial_matmul
      ins(%q, %i, %frac, %k : tensor<1x32x1x64xf32>, tensor<1x32x16xi32>, tensor<1x32x1xf32>, tensor<1x32x?x64xf32>)
      outs(%logits : tensor<1x32x1x?xf32>)
  %1:2 = sparq.top_k k = 8 ins(%0 : tensor<1x32x1x?xf32>) outs(%i2, %frac : tensor<1x32x8xi32>, tensor<1x32x1xf32>)
  return %1#0, %1#1 : tensor<1x32x8xi32>, tensor<1x32x1xf32>
}

// -----

// CHECK-LABEL: func @heads12
// TWO-NOT:       sparq.
// TWO:           scf.forall (%{{.+}}) in (12)
// TWO:             sparq.partial_matmul
// MANY:          sparq.partial_matmul {{.*}} tensor<1x12x1x?xf32>
// MANY:          scf.forall (%{{.+}}) in (12)
// CHECK:           sparq.top_k
func.func @heads12(%q: tensor<1x12x1x64xf32>, %i: tensor<1x12x16xi32>, %frac: tensor<1x12x1xf32>, %k: tensor<1x12x?x64xf32>,
    %logits: tensor<1x12x1x?xf32>, %i2: tensor<1x12x8xi32>) -> (tensor<1x12x8xi32>, tensor<1x12x1xf32>) {
  %0 = sparq.partial_matmul
      ins(%q, %i, %frac, %k : tensor<1x12x1x64xf32>, tensor<1x12x16xi32>, tensor<1x12x1xf32>, tensor<1x12x?x64xf32>)
      outs(%logits : tensor<1x12x1x?xf32>)
  %1:2 = sparq.top_k k = 8 ins(%0 : tensor<1x12x1x?xf32>) outs(%i2, %frac : tensor<1x12x8xi32>, tensor<1x12x1xf32>)
  return %1#0, %1#1 : tensor<1x12x8xi32>, tensor<1x12x1xf32>
}

// -----

// One head is no loop at all.

// CHECK-LABEL: func @head1
// CHECK-NOT:     scf.forall
func.func @head1(%q: tensor<1x1x4x64xf32>, %i: tensor<1x1x16xi32>, %frac: tensor<1x1x4xf32>, %k: tensor<1x1x?x64xf32>,
    %logits: tensor<1x1x4x?xf32>, %i2: tensor<1x1x8xi32>) -> (tensor<1x1x8xi32>, tensor<1x1x4xf32>) {
  %0 = sparq.partial_matmul
      ins(%q, %i, %frac, %k : tensor<1x1x4x64xf32>, tensor<1x1x16xi32>, tensor<1x1x4xf32>, tensor<1x1x?x64xf32>)
      outs(%logits : tensor<1x1x4x?xf32>)
  %1:2 = sparq.top_k k = 8 ins(%0 : tensor<1x1x4x?xf32>) outs(%i2, %frac : tensor<1x1x8xi32>, tensor<1x1x4xf32>)
  return %1#0, %1#1 : tensor<1x1x8xi32>, tensor<1x1x4xf32>
}

// -----

// Of a dynamic batch nothing is assumed: its heads have to be enough.

// CHECK-LABEL: func @batch
// TWO-NOT:       sparq.
// TWO:           scf.forall (%{{.+}}, %{{.+}}) in (%{{.+}}, 8)
// TWO:             sparq.partial_matmul
// MANY:          sparq.partial_matmul {{.*}} tensor<?x8x1x?xf32>
// MANY:          scf.forall (%{{.+}}, %{{.+}}) in (%{{.+}}, 8)
// CHECK:           sparq.top_k
func.func @batch(%q: tensor<?x8x1x64xf32>, %i: tensor<?x8x16xi32>, %frac: tensor<?x8x1xf32>, %k: tensor<?x8x?x64xf32>,
    %logits: tensor<?x8x1x?xf32>, %i2: tensor<?x8x8xi32>) -> (tensor<?x8x8xi32>, tensor<?x8x1xf32>) {
  %0 = sparq.partial_matmul
      ins(%q, %i, %frac, %k : tensor<?x8x1x64xf32>, tensor<?x8x16xi32>, tensor<?x8x1xf32>, tensor<?x8x?x64xf32>)
      outs(%logits : tensor<?x8x1x?xf32>)
  %1:2 = sparq.top_k k = 8 ins(%0 : tensor<?x8x1x?xf32>) outs(%i2, %frac : tensor<?x8x8xi32>, tensor<?x8x1xf32>)
  return %1#0, %1#1 : tensor<?x8x8xi32>, tensor<?x8x1xf32>
}
