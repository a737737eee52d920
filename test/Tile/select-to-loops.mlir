// RUN: sparq-opt %s --sparq-select-to-loops=vector-bits=512 --canonicalize --cse | FileCheck %s
// RUN: sparq-opt %s --sparq-select-to-loops=vector-bits=256 | FileCheck %s --check-prefix=NARROW
// RUN: sparq-opt %s --sparq-select-to-loops=vector-bits=0 | FileCheck %s --check-prefix=LEAST

// Maxima of blocks, a bound from these, candidates above it in a buffer whose
// size depends on k alone.

// CHECK-LABEL: func @select
//  CHECK-SAME:   %[[S:[a-z0-9]+]]: memref<2x?xf32>, %[[I:[a-z0-9]+]]: memref<2x32xi32>, %[[N:[a-z0-9]+]]: memref<2xi32>
//   CHECK-DAG:   %[[MAXIMA:.*]] = memref.alloc() : memref<256xi32>
//   CHECK-DAG:   memref.alloc() : memref<272xi32>
//       CHECK:   scf.for
//       CHECK:     vector.load %[[S]]{{.*}} vector<16xf32>
//       CHECK:     arith.cmpf ogt
//       CHECK:     vector.store %{{.*}}, %[[MAXIMA]]
//       CHECK:     vector.load %[[MAXIMA]]
//       CHECK:     arith.cmpi sgt
// CHECK-COUNT-4:   vector.load %[[S]]{{.*}} vector<16xf32>
//       CHECK:     vector.reduction <or>
//       CHECK:     vector.bitcast %{{.*}} : vector<16xi1> to vector<1xi16>
//       CHECK:     math.cttz
//       CHECK:     memref.store %{{.*}}, %[[I]]
//       CHECK:     memref.store %{{.*}}, %[[N]]
//   CHECK-NOT:   sparq.select

// NARROW-LABEL: func @select
//       NARROW:   vector<8xf32>

//  LEAST-LABEL: func @select
//        LEAST:   vector<4xf32>
func.func @select(%scores: memref<2x?xf32>, %i: memref<2x32xi32>, %n: memref<2xi32>) {
  sparq.select k = 32 ins(%scores : memref<2x?xf32>) outs(%i, %n : memref<2x32xi32>, memref<2xi32>)
  return
}

// Scores that are not next to each other are copied row by row.

// CHECK-LABEL: func @strided
//  CHECK-SAME:   %[[S:[a-z0-9]+]]: memref<?xf32, strided<[2]>>
//       CHECK:   %[[ROW:.*]] = memref.alloc(%{{.*}}) : memref<?xf32>
//       CHECK:   scf.for
//       CHECK:     %[[SCORE:.*]] = memref.load %[[S]]
//       CHECK:     memref.store %[[SCORE]], %[[ROW]]
//       CHECK:   vector.load %[[ROW]]
func.func @strided(%scores: memref<?xf32, strided<[2]>>, %i: memref<8xi32>, %n: memref<i32>) {
  sparq.select k = 8 local = 2 ins(%scores : memref<?xf32, strided<[2]>>) outs(%i, %n : memref<8xi32>, memref<i32>)
  return
}
