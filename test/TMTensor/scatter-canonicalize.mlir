// RUN: sparq-opt %s --split-input-file --canonicalize | FileCheck %s
// RUN: sparq-opt %models/toy/upd_indexcopy.tm.linalg-on-tensors.mlir --canonicalize | FileCheck %s --check-prefix=INDEXCOPY
// RUN: sparq-opt %models/toy/upd_indexput.tm.linalg-on-tensors.mlir --canonicalize | FileCheck %s --check-prefix=INDEXPUT
// RUN: sparq-opt %models/hf/llama_sdpa_static.tmdec.linalg.elided.mlir --canonicalize | FileCheck %s --check-prefix=STATIC

// One update per element, with iota, zero or the position along each dimension.
// INDEXCOPY-LABEL: func.func @main
// INDEXCOPY-SAME:    %[[CACHE:arg[0-9]+]]: tensor<1x8x128x64xf32>, %[[NEW:arg[0-9]+]]: tensor<1x8x1x64xf32>, %[[AT:arg[0-9]+]]: tensor<1xi64>
// INDEXCOPY-NOT:     tm_tensor.scatter
// INDEXCOPY:         %[[P:.+]] = tensor.extract %[[AT]][%c0] : tensor<1xi64>
// INDEXCOPY:         %[[I:.+]] = arith.index_cast %[[P]] : i64 to index
// INDEXCOPY:         tensor.insert_slice %[[NEW]] into %[[CACHE]][0, 0, %[[I]], 0] [1, 8, 1, 64] [1, 1, 1, 1]

// One update, a slice.
// INDEXPUT-LABEL: func.func @main
// INDEXPUT-NOT:     tm_tensor.scatter
// INDEXPUT:         tensor.insert_slice %{{.+}} into %{{.+}}[0, %{{.+}}, 0, 0] [1, 1, 8, 64] [1, 1, 1, 1] : tensor<1x1x8x64xf32> into tensor<1x128x8x64xf32>

// STATIC-NOT:     tm_tensor.scatter
// STATIC-COUNT-4: tensor.insert_slice {{.*}} : tensor<1x2x1x64xf32> into tensor<1x2x128x64xf32>

// A scatter that adds stays.
// CHECK-LABEL: func.func @adds
// CHECK:         tm_tensor.scatter
func.func @adds(%cache: tensor<8x4xf32>, %new: tensor<1x1x4xf32>, %at: tensor<1x1xi64>) -> tensor<8x4xf32> {
  %0 = tm_tensor.scatter {dimension_map = array<i64: 0>} unique_indices(true)
      ins(%new, %at : tensor<1x1x4xf32>, tensor<1x1xi64>) outs(%cache : tensor<8x4xf32>) {
  ^bb0(%update: f32, %old: f32):
    %sum = arith.addf %update, %old : f32
    tm_tensor.yield %sum : f32
  } -> tensor<8x4xf32>
  return %0 : tensor<8x4xf32>
}

// -----

// Two rows, at positions that are known only at run time.
// CHECK-LABEL: func.func @two_rows
// CHECK:         tm_tensor.scatter
func.func @two_rows(%cache: tensor<8x4xf32>, %new: tensor<2x1x4xf32>, %at: tensor<2x1xi64>) -> tensor<8x4xf32> {
  %0 = tm_tensor.scatter {dimension_map = array<i64: 0>} unique_indices(true)
      ins(%new, %at : tensor<2x1x4xf32>, tensor<2x1xi64>) outs(%cache : tensor<8x4xf32>) {
  ^bb0(%update: f32, %old: f32):
    tm_tensor.yield %update : f32
  } -> tensor<8x4xf32>
  return %0 : tensor<8x4xf32>
}

// -----

// One row.
// CHECK-LABEL: func.func @one_row
// CHECK-SAME:    %[[CACHE:.+]]: tensor<8x4xf32>, %[[NEW:.+]]: tensor<1x1x4xf32>, %[[AT:.+]]: tensor<1x1xi32>
// CHECK:         %[[P:.+]] = tensor.extract %[[AT]][%c0, %c0]
// CHECK:         %[[I:.+]] = arith.index_cast %[[P]] : i32 to index
// CHECK:         %[[ROW:.+]] = tensor.collapse_shape %[[NEW]] {{\[\[}}0, 1], [2]]
// CHECK:         tensor.insert_slice %[[ROW]] into %[[CACHE]][%[[I]], 0] [1, 4] [1, 1]
func.func @one_row(%cache: tensor<8x4xf32>, %new: tensor<1x1x4xf32>, %at: tensor<1x1xi32>) -> tensor<8x4xf32> {
  %0 = tm_tensor.scatter {dimension_map = array<i64: 0>} unique_indices(true)
      ins(%new, %at : tensor<1x1x4xf32>, tensor<1x1xi32>) outs(%cache : tensor<8x4xf32>) {
  ^bb0(%update: f32, %old: f32):
    tm_tensor.yield %update : f32
  } -> tensor<8x4xf32>
  return %0 : tensor<8x4xf32>
}

// -----

// A constant position outside of the cache is left for whoever runs it.
// CHECK-LABEL: func.func @outside
// CHECK:         tm_tensor.scatter
func.func @outside(%cache: tensor<8x4xf32>, %new: tensor<1x1x4xf32>) -> tensor<8x4xf32> {
  %at = arith.constant dense<8> : tensor<1x1xi32>
  %0 = tm_tensor.scatter {dimension_map = array<i64: 0>} unique_indices(true)
      ins(%new, %at : tensor<1x1x4xf32>, tensor<1x1xi32>) outs(%cache : tensor<8x4xf32>) {
  ^bb0(%update: f32, %old: f32):
    tm_tensor.yield %update : f32
  } -> tensor<8x4xf32>
  return %0 : tensor<8x4xf32>
}
