// RUN: sparq-opt %s --sparq-linalg-to-parallel-loops --cse | FileCheck %s

// CHECK-LABEL: @reduction_inside
// CHECK-SAME: %[[A:.*]]: memref<?x16xf32>, %[[OUT:.*]]: memref<16xf32>
// The reduction comes first in the iteration space, the parallel loop is
// outermost all the same.
// CHECK: scf.parallel (%[[J:.*]]) =
// CHECK:   %[[INIT:.*]] = memref.load %[[OUT]][%[[J]]]
// CHECK:   %[[SUM:.*]] = scf.for %[[I:.*]] = {{.*}} iter_args(%[[ACC:.*]] = %[[INIT]]) -> (f32)
// CHECK:     %[[X:.*]] = memref.load %[[A]][%[[I]], %[[J]]]
// CHECK:     %[[ADD:.*]] = arith.addf %[[ACC]], %[[X]]
// CHECK:     scf.yield %[[ADD]]
// CHECK:   memref.store %[[SUM]], %[[OUT]][%[[J]]]
func.func @reduction_inside(%a: memref<?x16xf32>, %out: memref<16xf32>) {
  linalg.generic {
    indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (j)>],
    iterator_types = ["reduction", "parallel"]
  } ins(%a : memref<?x16xf32>) outs(%out : memref<16xf32>) {
  ^bb0(%x: f32, %acc: f32):
    %sum = arith.addf %acc, %x : f32
    linalg.yield %sum : f32
  }
  return
}

// CHECK-LABEL: @no_parallel_dimension
// CHECK: scf.parallel ({{.*}}) = (%c0{{.*}}) to (%c1{{.*}})
// CHECK:   scf.for
func.func @no_parallel_dimension(%a: memref<8xf32>, %b: memref<8xf32>, %out: memref<f32>) {
  linalg.dot ins(%a, %b : memref<8xf32>, memref<8xf32>) outs(%out : memref<f32>)
  return
}

// CHECK-LABEL: @write_only
// An init that is only written is not read.
// CHECK: scf.parallel
// CHECK-NOT: memref.load
// CHECK: arith.index_cast
// CHECK: memref.store
func.func @write_only(%out: memref<4x?xi32>) {
  linalg.generic {
    indexing_maps = [affine_map<(i, j) -> (i, j)>],
    iterator_types = ["parallel", "parallel"]
  } outs(%out : memref<4x?xi32>) {
  ^bb0(%o: i32):
    %j = linalg.index 1 : index
    %v = arith.index_cast %j : index to i32
    linalg.yield %v : i32
  }
  return
}

// CHECK-LABEL: @copy
// CHECK: scf.parallel
// CHECK:   memref.load
// CHECK:   memref.store
func.func @copy(%from: memref<?x8xf16>, %to: memref<?x8xf16, strided<[16, 1], offset: ?>>) {
  memref.copy %from, %to : memref<?x8xf16> to memref<?x8xf16, strided<[16, 1], offset: ?>>
  return
}
