// RUN: sparq-opt %s --sparq-linalg-to-loops --canonicalize --split-input-file | FileCheck %s

// Rows of the weight are contiguous along k, which is the innermost loop and
// sums in registers, four rows at a time.

// CHECK-LABEL: func @rows
// CHECK-SAME:      %[[X:.+]]: memref<256xf32>, %[[W:.+]]: memref<510x256xf32>, %[[Y:.+]]: memref<510xf32>
// CHECK:         scf.for %[[N:.+]] = %c0 to %c508 step %c4
// CHECK:           %[[N1:.+]] = arith.addi %[[N]], %c1
// CHECK:           %[[OLD:.+]] = memref.load %[[Y]][%[[N]]]
// CHECK:           memref.load %[[Y]][%[[N1]]]
// CHECK:           %[[SUMS:.+]]:4 = scf.for %[[K:.+]] = %c0 to %c256 {{.*}} iter_args(%[[ACC:.+]] = %[[OLD]], %[[ACC1:[^ ]+]] =
// CHECK:             memref.load %[[W]][%[[N]], %[[K]]]
// CHECK:             arith.mulf {{.*}} fastmath<contract>
// CHECK:             arith.addf %[[ACC]], {{.*}} fastmath<reassoc,contract>
// CHECK:             memref.load %[[W]][%[[N1]], %[[K]]]
// CHECK:             arith.addf %[[ACC1]], {{.*}} fastmath<reassoc,contract>
// CHECK:           memref.store %[[SUMS]]#0, %[[Y]][%[[N]]]
// CHECK:           memref.store %[[SUMS]]#1, %[[Y]][%[[N1]]]
// The two rows that are left.
// CHECK:         scf.for {{.*}} to %c256
// CHECK:         memref.store {{.*}}, %[[Y]][%c508]
// CHECK:         memref.store {{.*}}, %[[Y]][%c509]
func.func @rows(%x: memref<256xf32>, %w: memref<510x256xf32>, %y: memref<510xf32>) {
  linalg.generic {
      indexing_maps = [affine_map<(n, k) -> (k)>, affine_map<(n, k) -> (n, k)>, affine_map<(n, k) -> (n)>],
      iterator_types = ["parallel", "reduction"]}
      ins(%x, %w : memref<256xf32>, memref<510x256xf32>) outs(%y : memref<510xf32>) {
  ^bb0(%a: f32, %b: f32, %acc: f32):
    %0 = arith.mulf %a, %b : f32
    %1 = arith.addf %acc, %0 : f32
    linalg.yield %1 : f32
  }
  return
}

// -----

// Here they are along n: it goes inside, and the sums through memory, eight
// terms at a time.

// CHECK-LABEL: func @columns
// CHECK-SAME:      %[[X:.+]]: memref<256xf32>, %[[W:.+]]: memref<256x512xf32>, %[[Y:.+]]: memref<512xf32>
// CHECK:         scf.for %[[K:.+]] = %c0 to %c256 step %c8
// CHECK:           %[[X0:.+]] = memref.load %[[X]][%[[K]]]
// CHECK:           scf.for %[[N:.+]] = %c0 to %c512
// CHECK:             memref.load %[[Y]][%[[N]]]
// CHECK:             memref.load %[[W]][%[[K]], %[[N]]]
// CHECK-COUNT-7:     memref.load %[[W]]
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

// A component-major cache read through an index: positions are contiguous, and
// taken in runs that stay in cache from one block of rows to the next. What
// numbers the rows is read before the loop.

// CHECK-LABEL: func @gathered
// CHECK-SAME:      %[[IDX:.+]]: memref<18xindex>, %[[KT:.+]]: memref<64x?xf32>, %[[Y:.+]]: memref<?xf32>
// CHECK:         %[[SIZE:.+]] = memref.dim %[[Y]]
// CHECK:         scf.for %[[BEGIN:.+]] = %c0 to %[[SIZE]] step %c2048
// CHECK:           %[[NEXT:.+]] = arith.addi %[[BEGIN]], %c2048
// CHECK:           %[[END:.+]] = arith.minsi %[[NEXT]], %[[SIZE]]
// CHECK:           scf.for %[[I:.+]] = %c0 to %c16 step %c8
// CHECK:             %[[ID:.+]] = memref.load %[[IDX]][%[[I]]]
// CHECK-COUNT-7:     memref.load %[[IDX]]
// CHECK:             scf.for %[[S:.+]] = %[[BEGIN]] to %[[END]] step %c1
// CHECK:               memref.load %[[Y]][%[[S]]]
// CHECK:               memref.load %[[KT]][%[[ID]], %[[S]]]
// CHECK-COUNT-7:       memref.load %[[KT]]
// CHECK:               memref.store %{{.+}}, %[[Y]][%[[S]]]
// CHECK:           memref.load %[[IDX]][%c16]
// CHECK:           memref.load %[[IDX]][%c17]
// CHECK:           scf.for %{{.+}} = %[[BEGIN]] to %[[END]] step %c1
// CHECK-COUNT-2:     memref.load %[[KT]]
func.func @gathered(%idx: memref<18xindex>, %kt: memref<64x?xf32>, %y: memref<?xf32>) {
  linalg.generic {
      indexing_maps = [affine_map<(s, i) -> (i)>, affine_map<(s, i) -> (s)>],
      iterator_types = ["parallel", "reduction"]}
      ins(%idx : memref<18xindex>) outs(%y : memref<?xf32>) {
  ^bb0(%d: index, %acc: f32):
    %s = linalg.index 0 : index
    %0 = memref.load %kt[%d, %s] : memref<64x?xf32>
    %1 = arith.addf %acc, %0 : f32
    linalg.yield %1 : f32
  }
  return
}

// -----

// The length of a reduction may be unknown; nothing is done where there is none.

// CHECK-LABEL: func @dynamic
// CHECK:         %[[REST:.+]] = arith.remui %[[K:.+]], %c8
// CHECK:         %[[WHOLE:.+]] = arith.subi %[[K]], %[[REST]]
// CHECK:         scf.for %{{.+}} = %c0 to %[[WHOLE]] step %c8
// CHECK:         scf.for %{{.+}} = %[[WHOLE]] to %[[K]] step %c1
// CHECK-NOT:     scf.for {{.*}} to %c0
// CHECK:         return
func.func @dynamic(%x: memref<?xf32>, %w: memref<?x512xf32>, %y: memref<512xf32>,
    %empty: memref<?x0xf32>, %none: memref<0xf32>) {
  linalg.generic {
      indexing_maps = [affine_map<(n, k) -> (k)>, affine_map<(n, k) -> (k, n)>, affine_map<(n, k) -> (n)>],
      iterator_types = ["parallel", "reduction"]}
      ins(%x, %w : memref<?xf32>, memref<?x512xf32>) outs(%y : memref<512xf32>) {
  ^bb0(%a: f32, %b: f32, %acc: f32):
    %0 = arith.mulf %a, %b : f32
    %1 = arith.addf %acc, %0 : f32
    linalg.yield %1 : f32
  }
  linalg.generic {
      indexing_maps = [affine_map<(n, k) -> (k)>, affine_map<(n, k) -> (k, n)>, affine_map<(n, k) -> (n)>],
      iterator_types = ["parallel", "reduction"]}
      ins(%x, %empty : memref<?xf32>, memref<?x0xf32>) outs(%none : memref<0xf32>) {
  ^bb0(%a: f32, %b: f32, %acc: f32):
    %0 = arith.mulf %a, %b : f32
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

// -----

// A result with an element for every iteration of a reduction goes through
// memory, and so does the other.

// CHECK-LABEL: func.func @streamed
// CHECK:         scf.for
// CHECK-NEXT:      scf.for
// CHECK:             %[[TERM:.+]] = arith.negf
// CHECK:             %[[SUM:.+]] = arith.addf %{{.+}}, %[[TERM]]
// CHECK:             memref.store %[[TERM]]
// CHECK:             memref.store %[[SUM]]
func.func @streamed(%x: memref<3x5xf32>, %terms: memref<3x5xf32>, %sums: memref<3xf32>) {
  linalg.generic {indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i)>],
      iterator_types = ["parallel", "reduction"]} ins(%x : memref<3x5xf32>) outs(%terms, %sums : memref<3x5xf32>, memref<3xf32>) {
  ^bb0(%a: f32, %t: f32, %s: f32):
    %term = arith.negf %a : f32
    %next = arith.addf %s, %term : f32
    linalg.yield %term, %next : f32, f32
  }
  return
}
