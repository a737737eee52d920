// RUN: sparq-opt %s --sparq-prefetch-gathers --canonicalize --split-input-file | FileCheck %s
// RUN: sparq-opt %s --sparq-prefetch-gathers=max-bytes=1024 --canonicalize --split-input-file | FileCheck %s --check-prefix=SMALL
// RUN: sparq-opt %s --sparq-prefetch-gathers=prefetch-level=1 --split-input-file | FileCheck %s --check-prefix=FIRST
// RUN: not sparq-opt %s --sparq-prefetch-gathers=prefetch-level=0 --split-input-file 2>&1 | FileCheck %s --check-prefix=LEVEL

// FIRST: memref.prefetch %{{.*}}, read, locality<3>, data
// FIRST-NOT: locality<2>
// LEVEL: error: sparq-prefetch-gathers: prefetch-level must be 1 or 2, but is 0

// Rows of K are fetched where their positions have been written, before
// anything else happens: all cache lines, and the one in which a row ends that
// starts within one.

// CHECK-LABEL: func.func @rows
// CHECK-SAME:      %{{.+}}: memref<32xf32>, %[[K:.+]]: memref<?x32xf32>, %[[CHOSEN:.+]]: memref<8xi32>
// CHECK:         %[[POSITIONS:.+]] = memref.alloc
// CHECK:         memref.copy %[[CHOSEN]], %[[POSITIONS]]
// CHECK:         scf.for %[[I:.+]] = %c0 to %c8 step %c1 {
// CHECK:           %[[POSITION:.+]] = memref.load %[[POSITIONS]][%[[I]]]
// CHECK:           %[[VALID:.+]] = arith.maxsi %[[POSITION]], %c0_i32
// CHECK:           %[[ROW:.+]] = arith.index_cast %[[VALID]]
// CHECK:           memref.prefetch %[[K]][%[[ROW]], %c0], read, locality<2>, data
// CHECK:           memref.prefetch %[[K]][%[[ROW]], %c16], read, locality<2>, data
// CHECK:           memref.prefetch %[[K]][%[[ROW]], %c31], read, locality<2>, data
// CHECK-NOT:       memref.prefetch
// CHECK:         }
// CHECK:         linalg.fill

// 8 rows of 128 bytes are what the option allows.
// SMALL-LABEL: func.func @rows
// SMALL:         memref.prefetch
func.func @rows(%q: memref<32xf32>, %k: memref<?x32xf32>, %chosen: memref<8xi32>, %y: memref<8xf32>) {
  %c0 = arith.constant 0 : i32
  %zero = arith.constant 0.0 : f32
  %positions = memref.alloc() : memref<8xi32>
  memref.copy %chosen, %positions : memref<8xi32> to memref<8xi32>
  linalg.fill ins(%zero : f32) outs(%y : memref<8xf32>)
  linalg.generic {
      indexing_maps = [affine_map<(i, d) -> (d)>, affine_map<(i, d) -> (i)>],
      iterator_types = ["parallel", "reduction"]} ins(%q : memref<32xf32>) outs(%y : memref<8xf32>) {
  ^bb0(%a: f32, %acc: f32):
    %i = linalg.index 0 : index
    %d = linalg.index 1 : index
    %position = memref.load %positions[%i] : memref<8xi32>
    %valid = arith.maxsi %position, %c0 : i32
    %row = arith.index_cast %valid : i32 to index
    %b = memref.load %k[%row, %d] : memref<?x32xf32>
    %0 = arith.mulf %a, %b : f32
    %1 = arith.addf %acc, %0 : f32
    linalg.yield %1 : f32
  }
  memref.dealloc %positions : memref<8xi32>
  return
}

// -----

// A view of the rows that is made later is made earlier. Beyond the bytes that
// may be fetched, nothing is.

// CHECK-LABEL: func.func @view
// CHECK:         memref.copy
// CHECK:         %[[VIEW:.+]] = memref.subview
// CHECK:         scf.for
// CHECK:           memref.prefetch %[[VIEW]]
// CHECK:         linalg.fill
// SMALL-LABEL: func.func @view
// SMALL-NOT:     memref.prefetch
func.func @view(%q: memref<32xf32>, %ks: memref<4x?x32xf32>, %head: index, %size: index, %chosen: memref<9xi32>, %y: memref<9xf32>) {
  %zero = arith.constant 0.0 : f32
  %positions = memref.alloc() : memref<9xi32>
  memref.copy %chosen, %positions : memref<9xi32> to memref<9xi32>
  linalg.fill ins(%zero : f32) outs(%y : memref<9xf32>)
  %k = memref.subview %ks[%head, 0, 0] [1, %size, 32] [1, 1, 1]
      : memref<4x?x32xf32> to memref<?x32xf32, strided<[32, 1], offset: ?>>
  linalg.generic {
      indexing_maps = [affine_map<(i, d) -> (d)>, affine_map<(i, d) -> (i)>],
      iterator_types = ["parallel", "reduction"]} ins(%q : memref<32xf32>) outs(%y : memref<9xf32>) {
  ^bb0(%a: f32, %acc: f32):
    %i = linalg.index 0 : index
    %d = linalg.index 1 : index
    %position = memref.load %positions[%i] : memref<9xi32>
    %row = arith.index_cast %position : i32 to index
    %b = memref.load %k[%row, %d] : memref<?x32xf32, strided<[32, 1], offset: ?>>
    %0 = arith.mulf %a, %b : f32
    %1 = arith.addf %acc, %0 : f32
    linalg.yield %1 : f32
  }
  memref.dealloc %positions : memref<9xi32>
  return
}

// -----

// Positions that the function is given may have been written by anybody; memory
// of a few KB is likely in a cache.

// CHECK-LABEL: func.func @given
// CHECK-NOT:     memref.prefetch
func.func @given(%q: memref<32xf32>, %k: memref<?x32xf32>, %small: memref<64x32xf32>, %given: memref<8xi32>, %y: memref<8xf32>) {
  %zero = arith.constant 0 : i32
  %positions = memref.alloc() : memref<8xi32>
  linalg.fill ins(%zero : i32) outs(%positions : memref<8xi32>)
  linalg.generic {
      indexing_maps = [affine_map<(i, d) -> (d)>, affine_map<(i, d) -> (i)>],
      iterator_types = ["parallel", "reduction"]} ins(%q : memref<32xf32>) outs(%y : memref<8xf32>) {
  ^bb0(%a: f32, %acc: f32):
    %i = linalg.index 0 : index
    %d = linalg.index 1 : index
    %position = memref.load %given[%i] : memref<8xi32>
    %row = arith.index_cast %position : i32 to index
    %b = memref.load %k[%row, %d] : memref<?x32xf32>
    %other = memref.load %positions[%i] : memref<8xi32>
    %other_row = arith.index_cast %other : i32 to index
    %c = memref.load %small[%other_row, %d] : memref<64x32xf32>
    %0 = arith.mulf %b, %c : f32
    %1 = arith.addf %acc, %0 : f32
    linalg.yield %1 : f32
  }
  memref.dealloc %positions : memref<8xi32>
  return
}

// -----

// Rows of more than 1 KB, as those of K^T, are fetched as they are read.

// CHECK-LABEL: func.func @long_rows
// CHECK-NOT:     memref.prefetch
func.func @long_rows(%q: memref<8xf32>, %kt: memref<?x260xf32>, %chosen: memref<8xi32>, %y: memref<260xf32>) {
  %positions = memref.alloc() : memref<8xi32>
  memref.copy %chosen, %positions : memref<8xi32> to memref<8xi32>
  linalg.generic {
      indexing_maps = [affine_map<(i, s) -> (i)>, affine_map<(i, s) -> (s)>],
      iterator_types = ["reduction", "parallel"]} ins(%q : memref<8xf32>) outs(%y : memref<260xf32>) {
  ^bb0(%a: f32, %acc: f32):
    %i = linalg.index 0 : index
    %s = linalg.index 1 : index
    %position = memref.load %positions[%i] : memref<8xi32>
    %row = arith.index_cast %position : i32 to index
    %b = memref.load %kt[%row, %s] : memref<?x260xf32>
    %0 = arith.mulf %a, %b : f32
    %1 = arith.addf %acc, %0 : f32
    linalg.yield %1 : f32
  }
  memref.dealloc %positions : memref<8xi32>
  return
}
