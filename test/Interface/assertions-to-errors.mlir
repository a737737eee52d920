// RUN: sparq-opt %s --sparq-assertions-to-errors | FileCheck %s

llvm.func @puts(!llvm.ptr)
llvm.func @abort()
llvm.mlir.global private constant @message("too small\00")

// CHECK: llvm.func @check(%{{.+}}: i1, %[[SLOT:.+]]: !llvm.ptr) -> i64
// CHECK:   llvm.cond_br %{{.+}}, ^[[REST:.+]], ^[[BAD:.+]]
// CHECK: ^[[BAD]]:
// CHECK:   %[[TEXT:.+]] = llvm.mlir.addressof @message
// CHECK:   llvm.store %[[TEXT]], %[[SLOT]] atomic monotonic
// CHECK:   llvm.br ^[[EXIT:.+]]
// CHECK-NOT: llvm.call @abort
// CHECK: ^[[EXIT]]:
// CHECK:   %[[POISON:.+]] = llvm.mlir.poison : i64
// CHECK:   llvm.return %[[POISON]]
llvm.func @check(%ok: i1) -> i64 {
  llvm.cond_br %ok, ^rest, ^bad
^bad:
  %text = llvm.mlir.addressof @message : !llvm.ptr
  llvm.call @puts(%text) : (!llvm.ptr) -> ()
  llvm.call @abort() : () -> ()
  llvm.unreachable
^rest:
  %one = llvm.mlir.constant(1 : i64) : i64
  llvm.return %one : i64
}

// A function that calls it is left, too.
// CHECK: llvm.func @caller(%[[OK:.+]]: i1, %[[SLOT:.+]]: !llvm.ptr)
// CHECK:   llvm.call @check(%[[OK]], %[[SLOT]])
// CHECK:   %[[MESSAGE:.+]] = llvm.load %[[SLOT]]
// CHECK:   %[[NULL:.+]] = llvm.mlir.zero
// CHECK:   %[[GOOD:.+]] = llvm.icmp "eq" %[[MESSAGE]], %[[NULL]]
// CHECK:   llvm.cond_br %[[GOOD]]
llvm.func @caller(%ok: i1) {
  %0 = llvm.call @check(%ok) : (i1) -> i64
  llvm.return
}

// The iteration of a parallel loop ends, and the function is left behind the loop.
// CHECK: llvm.func @loop(%{{.+}}: i1, %[[N:.+]]: i64, %[[SLOT:.+]]: !llvm.ptr)
// CHECK: omp.parallel {
// CHECK:   omp.wsloop {
// CHECK:     omp.loop_nest
// CHECK:       llvm.store %{{.+}}, %[[SLOT]] atomic monotonic
// CHECK-NEXT:  llvm.br ^[[END:.+]]
// CHECK:     ^[[END]]:
// CHECK-NEXT:  omp.yield
// CHECK:   omp.terminator
// CHECK: }
// CHECK:   llvm.load %[[SLOT]]
// CHECK:   llvm.cond_br %{{.+}}, ^[[REST:.+]], ^[[EXIT:.+]]
llvm.func @loop(%ok: i1, %n: i64) {
  %zero = llvm.mlir.constant(0 : i64) : i64
  %one = llvm.mlir.constant(1 : i64) : i64
  omp.parallel {
    omp.wsloop {
      omp.loop_nest (%i) : i64 = (%zero) to (%n) step (%one) {
        llvm.cond_br %ok, ^rest, ^bad
      ^bad:
        %text = llvm.mlir.addressof @message : !llvm.ptr
        llvm.call @puts(%text) : (!llvm.ptr) -> ()
        llvm.call @abort() : () -> ()
        llvm.unreachable
      ^rest:
        omp.yield
      }
    }
    omp.terminator
  }
  llvm.return
}
