// RUN: sparq-opt %s --pass-pipeline="builtin.module(sparq-workspace,func.func(sparq-release-workspace))" | FileCheck %s

// A failed assertion gives the block back, unless it comes before.

// CHECK-LABEL: func.func @assertion
// CHECK-SAME:    %{{.*}}: memref<9000xf32>, %[[P:.*]]: i1, %[[Q:.*]]: i1)
// CHECK-NOT:     scf.if
// CHECK:         cf.assert %[[P]]
// CHECK:         %[[POINTER:.*]] = llvm.call @__sparq_workspace_acquire
// CHECK:         %[[FAILS:.*]] = arith.xori %[[Q]]
// CHECK-NEXT:    scf.if %[[FAILS]] {
// CHECK:           llvm.call @__sparq_workspace_release(%{{.*}}, %[[POINTER]])
// CHECK-NEXT:    }
// CHECK-NEXT:    cf.assert %[[Q]]
func.func @assertion(%x: memref<9000xf32>, %p: i1, %q: i1) {
  cf.assert %p, "p"
  %a = memref.alloc() : memref<9000xf32>
  memref.copy %x, %a : memref<9000xf32> to memref<9000xf32>
  cf.assert %q, "q"
  memref.copy %a, %x : memref<9000xf32> to memref<9000xf32>
  return
}

// In loops too, but not on other threads, which cannot leave the loop.

// CHECK-LABEL: func.func @loops
// CHECK:         scf.for
// CHECK:           scf.if
// CHECK:             llvm.call @__sparq_workspace_release
// CHECK:           cf.assert %{{.*}}, "p"
// CHECK:         scf.forall
// CHECK-NOT:       scf.if
// CHECK:           cf.assert %{{.*}}, "q"
func.func @loops(%x: memref<9000xf32>, %p: i1, %q: i1, %n: index) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %a = memref.alloc() : memref<9000xf32>
  memref.copy %x, %a : memref<9000xf32> to memref<9000xf32>
  scf.for %i = %c0 to %n step %c1 {
    cf.assert %p, "p"
  }
  scf.forall (%i) in (%n) {
    cf.assert %q, "q"
  }
  memref.copy %a, %x : memref<9000xf32> to memref<9000xf32>
  return
}

// No block, nothing to give back.

// CHECK-LABEL: func.func @nothing
// CHECK-NEXT:    cf.assert
func.func @nothing(%p: i1) {
  cf.assert %p, "p"
  return
}
