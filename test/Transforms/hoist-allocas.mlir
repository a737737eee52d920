// RUN: sparq-opt %s --pass-pipeline="builtin.module(func.func(sparq-hoist-allocas))" | FileCheck %s

// Once per thread, and without a scope, in which there can be no branches.

// CHECK-LABEL: func.func @parallel
// CHECK:         omp.parallel {
// CHECK-NEXT:      %[[A:.*]] = memref.alloca() : memref<8xf32>
// CHECK-NEXT:      omp.wsloop {
// CHECK-NEXT:        omp.loop_nest
// CHECK-NEXT:          func.call @g(%[[A]])
// CHECK-NEXT:          omp.yield
// CHECK-NOT:     memref.alloca_scope
// CHECK:         return
func.func @parallel(%n: index) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  omp.parallel {
    omp.wsloop {
      omp.loop_nest (%i) : index = (%c0) to (%n) step (%c1) {
        memref.alloca_scope {
          %a = memref.alloca() : memref<8xf32>
          func.call @g(%a) : (memref<8xf32>) -> ()
        }
        omp.yield
      }
    }
    omp.terminator
  }
  return
}
func.func private @g(memref<8xf32>)

// Out of sequential loops; but not what is as large as the iteration says.

// CHECK-LABEL: func.func @sequential
// CHECK-NEXT:    %[[A:.*]] = memref.alloca() : memref<8xf32>
// CHECK:         scf.for %[[I:.*]] =
// CHECK-NEXT:      memref.alloca_scope {
// CHECK-NEXT:        memref.alloca(%[[I]])
// CHECK:             memref.store %{{.*}}, %[[A]]
func.func @sequential(%n: index, %x: f32) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  scf.for %i = %c0 to %n step %c1 {
    memref.alloca_scope {
      %a = memref.alloca() : memref<8xf32>
      %b = memref.alloca(%i) : memref<?xf32>
      memref.store %x, %b[%c0] : memref<?xf32>
      memref.store %x, %a[%c0] : memref<8xf32>
    }
  }
  return
}
