// RUN: sparq-opt %s --sparq-linalg-to-loops --canonicalize --split-input-file | FileCheck %s

// Rows of the weight are contiguous along k, which is the innermost loop and
// sums in a register.

// CHECK-LABEL: func @rows
// CHECK-SAME:      %[[X:.+]]: memref<256xf32>, %[[W:.+]]: memref<512x256xf32>, %[[Y:.+]]: memref<512xf32>
// CHECK:         scf.for %[[N:.+]] = %{{.+}} to %c512
// CHECK:           %[[OLD:.+]] = memref.load %[[Y]][%[[N]]]
// CHECK:           %[[SUM:.+]] = scf.for %[[K:.+]] = %{{.+}} to %c256 {{.*}} iter_args(%[[ACC:.+]] = %[[OLD]])
// CHECK:             memref.load %[[W]][%[[N]], %[[K]]]
// CHECK:             arith.mulf {{.*}} fastmath<contract>
// CHECK:             arith.addf %[[ACC]], {{.*}} fastmath<reassoc,contract>
// CHECK:           memref.store %[[SUM]], %[[Y]][%[[N]]]
func.func @rows(%x: memref<256xf32>, %w: memref<512x256xf32>, %y: memref<512xf32>) {
  linalg.generic {
      indexing_maps = [affine_map<(n, k) -> (k)>, affine_map<(n, k) -> (n, k)>, affine_map<(n, k) -> (n)>],
      iterator_types = ["parallel", "reduction"]}
      ins(%x, %w : memref<256xf32>, memref<512x256xf32>) outs(%y : memref<512xf32>) {
  ^bb0(%a: f32, %b: f32, %acc: f32):
    %0 = arith.mulf %a, %b : f32
    %1 = arith.addf %acc, %0 : f32
    linalg.yield %1 : f32
  }
  return
}

// -----

// Here they are along n: it goes inside, and the sum through memory.

// CHECK-LABEL: func @columns
// CHECK-SAME:      %[[X:.+]]: memref<256xf32>, %[[W:.+]]: memref<256x512xf32>, %[[Y:.+]]: memref<512xf32>
// CHECK:         scf.for %[[K:.+]] = %{{.+}} to %c256
// CHECK:           scf.for %[[N:.+]] = %{{.+}} to %c512
// CHECK:             memref.load %[[W]][%[[K]], %[[N]]]
// CHECK:             memref.store %{{.+}}, %[[Y]][%[[N]]]
func.func @columns(%x: memref<256xf32>, %w: memref<256x512xf32>, %y: memref<512xf32>) {
  linalg.generic {
      indexing_maps = [affine_map<(n, k) -> (k)>, affine_map<(n, k) -> (k, n)>, affine_map<(n, k) -> (n)>],
      iterator_types = ["parallel", "reduction"]}
      ins(%x, %w : memref<256xf32>, memref<256x512xf32>) outs(%y : memref<512xf32>) {
  ^bb0(%a: f32, %b: f32, %acc: f32):
    %0 = arith.mulf %a, %b : f32
    %1 = arith.addf %acc, %0 : f32
    linalg.yield %1 : f32
  }
  return
}

// -----

// A component-major cache read through an index: positions are contiguous.

// CHECK-LABEL: func @gathered
// CHECK:         scf.for %[[I:.+]] = %{{.+}} to %c16
// CHECK:           scf.for %[[S:.+]] = %{{.+}} to
// CHECK:             %[[ID:.+]] = memref.load %{{.+}}[%[[I]]]
// CHECK:             memref.load %{{.+}}[%{{.+}}, %[[S]]]
func.func @gathered(%idx: memref<16xindex>, %kt: memref<64x?xf32>, %y: memref<?xf32>) {
  linalg.generic {
      indexing_maps = [affine_map<(s, i) -> (i)>, affine_map<(s, i) -> (s)>],
      iterator_types = ["parallel", "reduction"]}
      ins(%idx : memref<16xindex>) outs(%y : memref<?xf32>) {
  ^bb0(%d: index, %acc: f32):
    %s = linalg.index 0 : index
    %0 = memref.load %kt[%d, %s] : memref<64x?xf32>
    %1 = arith.addf %acc, %0 : f32
    linalg.yield %1 : f32
  }
  return
}

// -----

// Copies between layouts become loops, plain ones stay.

// CHECK-LABEL: func @copies
// CHECK:         memref.copy
// CHECK:         scf.for
// CHECK-NOT:     memref.copy
func.func @copies(%a: memref<4x8xf32>, %b: memref<4x8xf32>, %c: memref<4x8xf32, strided<[16, 1]>>) {
  memref.copy %a, %b : memref<4x8xf32> to memref<4x8xf32>
  memref.copy %a, %c : memref<4x8xf32> to memref<4x8xf32, strided<[16, 1]>>
  return
}
