// RUN: sparq-opt %s --linalg-generalize-named-ops --sparq-distribute-linalg --split-input-file | FileCheck %s

// The rows of a matrix-vector product; its zeros come along.

// CHECK-LABEL: func @gemv
// CHECK-NOT:     linalg.generic
// CHECK:         scf.forall (%{{.+}}) = (0) to (4096) step (256)
// CHECK-COUNT-2:   linalg.generic
// CHECK:           tensor.parallel_insert_slice
func.func @gemv(%x: tensor<1x1024xf32>, %w: tensor<1024x4096xf32>) -> tensor<1x4096xf32> {
  %e = tensor.empty() : tensor<1x4096xf32>
  %zero = arith.constant 0.0 : f32
  %fill = linalg.fill ins(%zero : f32) outs(%e : tensor<1x4096xf32>) -> tensor<1x4096xf32>
  %y = linalg.matmul ins(%x, %w : tensor<1x1024xf32>, tensor<1024x4096xf32>) outs(%fill : tensor<1x4096xf32>) -> tensor<1x4096xf32>
  return %y : tensor<1x4096xf32>
}

// -----

// Too small, and with an assertion that only the calling thread can report.

// CHECK-LABEL: func @kept
// CHECK-NOT:     scf.forall
func.func @kept(%x: tensor<64x8xf32>, %i: tensor<65536xi64>, %table: tensor<100xf32>) -> (tensor<64x8xf32>, tensor<65536xf32>) {
  %e = tensor.empty() : tensor<64x8xf32>
  %0 = linalg.exp ins(%x : tensor<64x8xf32>) outs(%e : tensor<64x8xf32>) -> tensor<64x8xf32>
  %e1 = tensor.empty() : tensor<65536xf32>
  %c100 = arith.constant 100 : i64
  %1 = linalg.generic {
      indexing_maps = [affine_map<(d0) -> (d0)>, affine_map<(d0) -> (d0)>], iterator_types = ["parallel"]}
      ins(%i : tensor<65536xi64>) outs(%e1 : tensor<65536xf32>) {
  ^bb0(%in: i64, %out: f32):
    %inside = arith.cmpi ult, %in, %c100 : i64
    cf.assert %inside, "index out of range"
    %at = arith.index_cast %in : i64 to index
    %value = tensor.extract %table[%at] : tensor<100xf32>
    linalg.yield %value : f32
  } -> tensor<65536xf32>
  return %0, %1 : tensor<64x8xf32>, tensor<65536xf32>
}

// -----

// Logits of eight heads from one component-major key: positions are split, so
// that every thread reads another part of the key, and the scaling takes the
// contraction along. The maxima are not split, their rows are.

// CHECK-LABEL: func @positions
// CHECK-SAME:      %[[Q:[a-z0-9]+]]: tensor<8x32xf32>, %[[K:[a-z0-9]+]]: tensor<32x16384xf32>
// CHECK:         %[[S:.+]] = scf.forall (%[[AT:.+]]) = (0) to (16384) step (1024)
// CHECK:           tensor.extract_slice %[[K]][0, %[[AT]]] [32, 1024]
// CHECK:           linalg.generic {{.*}} "reduction"
// CHECK:           linalg.generic
// CHECK:             arith.negf
// CHECK:           tensor.parallel_insert_slice %{{.+}}[0, %[[AT]]] [8, 1024]
// CHECK:         scf.forall (%[[H:.+]]) in (8)
// CHECK:           tensor.extract_slice %[[S]][%[[H]], 0] [1, 16384]
// CHECK:           arith.maximumf
// CHECK-NOT:     linalg.generic
func.func @positions(%q: tensor<8x32xf32>, %k: tensor<32x16384xf32>, %init: tensor<8xf32>) -> (tensor<8x16384xf32>, tensor<8xf32>) {
  %e = tensor.empty() : tensor<8x16384xf32>
  %zero = arith.constant 0.0 : f32
  %fill = linalg.fill ins(%zero : f32) outs(%e : tensor<8x16384xf32>) -> tensor<8x16384xf32>
  %dots = linalg.matmul ins(%q, %k : tensor<8x32xf32>, tensor<32x16384xf32>) outs(%fill : tensor<8x16384xf32>) -> tensor<8x16384xf32>
  %logits = linalg.negf ins(%dots : tensor<8x16384xf32>) outs(%e : tensor<8x16384xf32>) -> tensor<8x16384xf32>
  %max = linalg.reduce { arith.maximumf } ins(%logits : tensor<8x16384xf32>) outs(%init : tensor<8xf32>) dimensions = [1]
  return %logits, %max : tensor<8x16384xf32>, tensor<8xf32>
}
