// RUN: sparq-opt %s --sparq-workspace --split-input-file | FileCheck %s
// RUN: sparq-opt %s --sparq-workspace --split-input-file | sparq-opt --sparq-workspace --split-input-file | FileCheck %s
// RUN: sparq-opt %s --sparq-workspace --split-input-file -o /dev/null --remarks-filter=sparq 2>&1 | FileCheck %s --check-prefix=REMARK
// RUN: sparq-opt %s --sparq-workspace=openmp=false --split-input-file | FileCheck %s --check-prefix=ONE

// Small buffers are on the stack of the function, however deep in sequential
// loops they are; deallocations go.

// CHECK-LABEL: func.func @small
// CHECK-NEXT:    %[[A:.*]] = memref.alloca() {alignment = 64 : i64} : memref<1024xf32>
// CHECK:         scf.for
// CHECK-NEXT:      memref.store %{{.*}}, %[[A]]
// CHECK-NOT:     memref.dealloc
// CHECK:         return
func.func @small(%n: index, %x: f32) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  scf.for %i = %c0 to %n step %c1 {
    %0 = memref.alloc() {alignment = 64 : i64} : memref<1024xf32>
    memref.store %x, %0[%i] : memref<1024xf32>
    memref.dealloc %0 : memref<1024xf32>
  }
  return
}

// -----

// Others are parts of a block that is kept in a global variable. The first and
// the third buffer are not alive at the same time. What is returned stays.

// CHECK: llvm.mlir.global internal @__sparq_workspace_reuse() {{.*}} : !llvm.ptr
// CHECK-LABEL: func.func @reuse
// CHECK:         %[[SIZE:.*]] = arith.constant 80000 : index
// CHECK:         %[[BYTES:.*]] = arith.index_cast %[[SIZE]] : index to i64
// CHECK:         %[[SLOT:.*]] = llvm.mlir.addressof @__sparq_workspace_reuse
// CHECK:         %[[POINTER:.*]] = llvm.call @__sparq_workspace_acquire(%[[SLOT]], %[[BYTES]])
// CHECK:         %[[BLOCK:.*]] = builtin.unrealized_conversion_cast {{.*}} to memref<?xi8>
// CHECK:         %[[AT_A:.*]] = arith.constant 0 : index
// CHECK:         %[[A:.*]] = memref.view %[[BLOCK]][%[[AT_A]]][] : memref<?xi8> to memref<10000xf32>
// CHECK:         %[[AT_B:.*]] = arith.constant 40000 : index
// CHECK:         %[[B:.*]] = memref.view %[[BLOCK]][%[[AT_B]]][] : memref<?xi8> to memref<10000xf32>
// CHECK:         memref.copy %[[A]], %[[B]]
// CHECK:         %[[AT_C:.*]] = arith.constant 0 : index
// CHECK:         %[[C:.*]] = memref.view %[[BLOCK]][%[[AT_C]]][] : memref<?xi8> to memref<10000xf32>
// CHECK:         memref.copy %[[B]], %[[C]]
// CHECK:         %[[RESULT:.*]] = memref.alloc() : memref<10000xf32>
// CHECK:         %[[AGAIN:.*]] = llvm.mlir.addressof @__sparq_workspace_reuse
// CHECK:         llvm.call @__sparq_workspace_release(%[[AGAIN]], %[[POINTER]])
// CHECK:         return %[[RESULT]]
// CHECK: llvm.func internal @__sparq_workspace_acquire
// CHECK:   llvm.atomicrmw xchg %{{.*}}, %{{.*}} acquire
// CHECK: llvm.func internal @__sparq_workspace_release
// CHECK:   llvm.atomicrmw xchg %{{.*}}, %{{.*}} acq_rel
// CHECK: llvm.func @reuse_free_workspace()
// CHECK: llvm.mlir.global_dtors dtors = [@reuse_free_workspace]
// CHECK: llvm.func @reuse_workspace_size() -> i64 attributes {sparq.workspace_of = "reuse"} {
// CHECK:   %[[ZERO:.*]] = llvm.mlir.constant(0 : i64)
// CHECK:   %[[SLOT:.*]] = llvm.mlir.addressof @__sparq_workspace_reuse
// CHECK:   %[[KEPT:.*]] = llvm.call @__sparq_workspace_kept(%[[SLOT]])
// CHECK:   %[[SIZE:.*]] = llvm.add %[[ZERO]], %[[KEPT]]
// CHECK:   llvm.return %[[SIZE]]
func.func @reuse(%x: memref<10000xf32>) -> memref<10000xf32> {
  %a = memref.alloc() : memref<10000xf32>
  memref.copy %x, %a : memref<10000xf32> to memref<10000xf32>
  %b = memref.alloc() : memref<10000xf32>
  memref.copy %a, %b : memref<10000xf32> to memref<10000xf32>
  %c = memref.alloc() : memref<10000xf32>
  memref.copy %b, %c : memref<10000xf32> to memref<10000xf32>
  %r = memref.alloc() : memref<10000xf32>
  memref.copy %c, %r : memref<10000xf32> to memref<10000xf32>
  return %r : memref<10000xf32>
}

// -----

// In a parallel loop each thread has its part, of whole pages. The bound of a
// size that depends on the loop is taken: 4096 elements, where the last
// iteration has fewer.

// CHECK-LABEL: func.func @threads
// CHECK:         %[[SIZE:.*]] = arith.constant 16384 : index
// CHECK:         %[[PART:.*]] = affine.apply #{{.*}}()[%[[SIZE]]]
// CHECK:         %[[MAX:.*]] = call @omp_get_max_threads() : () -> i32
// CHECK:         %[[NUMBER:.*]] = arith.index_cast %[[MAX]] : i32 to index
// CHECK:         arith.muli %[[PART]], %[[NUMBER]]
// CHECK:         llvm.call @__sparq_workspace_acquire
// CHECK:         scf.forall (%[[I:.*]]) = (0) to (%{{.*}}) step (4096) {
// CHECK:           %[[THREAD:.*]] = func.call @__kmpc_bound_thread_num(%{{.*}}) : (!llvm.ptr) -> i32
// CHECK:           %[[NUMBER2:.*]] = arith.index_cast %[[THREAD]] : i32 to index
// CHECK:           %[[OFFSET:.*]] = arith.muli %[[NUMBER2]], %[[PART]]
// CHECK:           %[[FROM:.*]] = arith.addi %{{.*}}, %[[OFFSET]]
// CHECK:           %[[COUNT:.*]] = affine.min
// CHECK:           %[[AT:.*]] = arith.addi %[[FROM]]
// CHECK:           memref.view %{{.*}}[%[[AT]]][%[[COUNT]]] : memref<?xi8> to memref<?xf32>
// CHECK:         }
// CHECK:         llvm.call @__sparq_workspace_release
func.func @threads(%x: memref<?xf32>) {
  %c0 = arith.constant 0 : index
  %n = memref.dim %x, %c0 : memref<?xf32>
  scf.forall (%i) = (0) to (%n) step (4096) {
    %m = affine.min affine_map<(d0)[s0] -> (4096, s0 - d0)>(%i)[%n]
    %0 = memref.alloc(%m) : memref<?xf32>
    %1 = memref.subview %x[%i] [%m] [1] : memref<?xf32> to memref<?xf32, strided<[1], offset: ?>>
    memref.copy %1, %0 : memref<?xf32, strided<[1], offset: ?>> to memref<?xf32>
    memref.copy %0, %1 : memref<?xf32> to memref<?xf32, strided<[1], offset: ?>>
  }
  return
}

// -----

// Buffers of the same dynamic size share a part too: 2 and not 3.

// CHECK: #[[NEXT:.*]] = affine_map<()[s0, s1] -> (s0 + (s1 ceildiv 64) * 64)>
// CHECK-LABEL: func.func @dynamic
// CHECK:         %[[N:.*]] = memref.dim
// CHECK:         %[[A_BYTES:.*]] = arith.muli %{{.*}}, %[[N]]
// CHECK:         %[[A_END:.*]] = affine.apply #[[NEXT]]()[%{{.*}}, %[[A_BYTES]]]
// CHECK:         %[[B_BYTES:.*]] = arith.muli %{{.*}}, %[[N]]
// CHECK:         %[[B_END:.*]] = affine.apply #[[NEXT]]()[%[[A_END]], %[[B_BYTES]]]
// CHECK-NEXT:    arith.index_cast %[[B_END]]
func.func @dynamic(%x: memref<?xf32>) {
  %c0 = arith.constant 0 : index
  %n = memref.dim %x, %c0 : memref<?xf32>
  %a = memref.alloc(%n) : memref<?xf32>
  memref.copy %x, %a : memref<?xf32> to memref<?xf32>
  %b = memref.alloc(%n) : memref<?xf32>
  memref.copy %a, %b : memref<?xf32> to memref<?xf32>
  %c = memref.alloc(%n) : memref<?xf32>
  memref.copy %b, %c : memref<?xf32> to memref<?xf32>
  memref.copy %c, %x : memref<?xf32> to memref<?xf32>
  return
}

// -----

// And so they do in whatever order the sizes come, which are multiplied in the
// order of the first.

// CHECK-LABEL: func.func @transposed
// CHECK:         %[[N:.*]] = memref.dim %{{.*}}, %c0
// CHECK:         %[[M:.*]] = memref.dim %{{.*}}, %c1
// CHECK:         %[[ROWS:.*]] = arith.muli %{{.*}}, %[[N]]
// CHECK:         %[[BYTES:.*]] = arith.muli %[[ROWS]], %[[M]]
// CHECK:         %[[END:.*]] = affine.apply #{{.*}}()[%{{.*}}, %[[BYTES]]]
// CHECK-NEXT:    arith.index_cast %[[END]]
func.func @transposed(%x: memref<?x?xf32>, %y: memref<?x?xf32>) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %n = memref.dim %x, %c0 : memref<?x?xf32>
  %m = memref.dim %x, %c1 : memref<?x?xf32>
  %a = memref.alloc(%n, %m) : memref<?x?xf32>
  memref.copy %x, %a : memref<?x?xf32> to memref<?x?xf32>
  memref.copy %a, %x : memref<?x?xf32> to memref<?x?xf32>
  %b = memref.alloc(%m, %n) : memref<?x?xf32>
  memref.copy %y, %b : memref<?x?xf32> to memref<?x?xf32>
  memref.copy %b, %y : memref<?x?xf32> to memref<?x?xf32>
  return
}

// -----

// One of two buffers, as a branch chooses: both are scratch, and alive while
// the one that was chosen is.

// CHECK-LABEL: func.func @choice
// CHECK:         memref.view %[[BLOCK:.*]][%{{.*}}][] : memref<?xi8> to memref<9000xf32>
// CHECK:         scf.if
// CHECK:           memref.view %[[BLOCK]][%{{.*}}][] : memref<?xi8> to memref<9000xf32>
// CHECK-NOT:     memref.alloc
// CHECK:         return
func.func @choice(%x: memref<9000xf32>, %p: i1) {
  %a = memref.alloc() : memref<9000xf32>
  memref.copy %x, %a : memref<9000xf32> to memref<9000xf32>
  %0 = scf.if %p -> memref<9000xf32> {
    %b = memref.alloc() : memref<9000xf32>
    memref.copy %a, %b : memref<9000xf32> to memref<9000xf32>
    scf.yield %b : memref<9000xf32>
  } else {
    scf.yield %a : memref<9000xf32>
  }
  memref.copy %0, %x : memref<9000xf32> to memref<9000xf32>
  return
}

// -----

// Without OpenMP there is one part for all iterations.

// ONE-LABEL: func.func @one_thread
// ONE-NOT:     omp_get
// ONE-NOT:     __kmpc
// ONE:         scf.forall
// ONE:           memref.view
func.func @one_thread(%x: memref<9000xf32>) {
  scf.forall (%i) in (4) {
    %a = memref.alloc() : memref<9000xf32>
    memref.copy %x, %a : memref<9000xf32> to memref<9000xf32>
    memref.copy %a, %x : memref<9000xf32> to memref<9000xf32>
  }
  return
}

// -----

// What goes from iteration to iteration needs more than one buffer.

// CHECK-LABEL: func.func @carried
// CHECK:         scf.for
// CHECK:           memref.alloc
// REMARK: remark: [Missed] scratch
// REMARK-SAME: Function=carried
// REMARK-SAME: memref<9000xf32> is allocated on the heap in every call: it goes from one iteration of a loop to the next
func.func @carried(%x: memref<9000xf32>, %n: index) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %0 = scf.for %i = %c0 to %n step %c1 iter_args(%old = %x) -> memref<9000xf32> {
    %new = memref.alloc() : memref<9000xf32>
    memref.copy %old, %new : memref<9000xf32> to memref<9000xf32>
    scf.yield %new : memref<9000xf32>
  }
  memref.copy %0, %x : memref<9000xf32> to memref<9000xf32>
  return
}

// -----

// A size computed meanwhile: another block.

// CHECK: llvm.mlir.global internal @__sparq_workspace_late_size()
// CHECK: llvm.mlir.global internal @__sparq_workspace_late_size_()
// CHECK-LABEL: func.func @late_size
// CHECK:         llvm.mlir.addressof @__sparq_workspace_late_size :
// CHECK:         %[[P:.*]] = llvm.call @__sparq_workspace_acquire
// CHECK:         %[[N:.*]] = memref.load
// CHECK:         arith.muli %{{.*}}, %[[N]]
// CHECK:         llvm.mlir.addressof @__sparq_workspace_late_size_ :
// CHECK:         %[[Q:.*]] = llvm.call @__sparq_workspace_acquire
// CHECK-DAG:     llvm.call @__sparq_workspace_release(%{{.*}}, %[[P]])
// CHECK-DAG:     llvm.call @__sparq_workspace_release(%{{.*}}, %[[Q]])
// CHECK:         return
// CHECK: llvm.func @late_size_free_workspace()
// CHECK:   llvm.mlir.addressof @__sparq_workspace_late_size :
// CHECK:   llvm.mlir.addressof @__sparq_workspace_late_size_ :
func.func @late_size(%x: memref<9000xindex>, %y: memref<?xf32>) {
  %c0 = arith.constant 0 : index
  %a = memref.alloc() : memref<9000xindex>
  memref.copy %x, %a : memref<9000xindex> to memref<9000xindex>
  %n = memref.load %a[%c0] : memref<9000xindex>
  %b = memref.alloc(%n) : memref<?xf32>
  memref.copy %y, %b : memref<?xf32> to memref<?xf32>
  memref.copy %b, %y : memref<?xf32> to memref<?xf32>
  return
}

// -----

// CHECK-LABEL: func.func @inner_size
// CHECK:         memref.alloc(%{{.*}}) : memref<?xf32>
// REMARK: Function=inner_size
// REMARK-SAME: its size is not known before the loop it is in
func.func @inner_size(%x: memref<9000xindex>, %y: memref<?xf32>) {
  scf.forall (%i) in (9000) {
    %n = memref.load %x[%i] : memref<9000xindex>
    %b = memref.alloc(%n) : memref<?xf32>
    memref.copy %y, %b : memref<?xf32> to memref<?xf32>
    memref.copy %b, %y : memref<?xf32> to memref<?xf32>
  }
  return
}

// -----

// CHECK-LABEL: func.func @nested
// CHECK:         memref.alloc() : memref<9000xf32>
// REMARK: Function=nested
// REMARK-SAME: it is in a parallel loop in another one
func.func @nested(%x: memref<9000xf32>) {
  scf.forall (%i) in (4) {
    scf.forall (%j) in (4) {
      %a = memref.alloc() : memref<9000xf32>
      memref.copy %x, %a : memref<9000xf32> to memref<9000xf32>
    }
  }
  return
}

// -----

// CHECK-LABEL: func.func @address
// CHECK:         memref.alloc() : memref<9000xf32>
// REMARK: Function=address
// REMARK-SAME: its address is taken
func.func @address() -> index {
  %a = memref.alloc() : memref<9000xf32>
  %0 = memref.extract_aligned_pointer_as_index %a : memref<9000xf32> -> index
  return %0 : index
}

// -----

// The module's own function of the name that frees the block stays.

// CHECK-LABEL: func.func @f_free_workspace
// CHECK-LABEL: func.func @f(
// CHECK: llvm.func internal @__sparq_f_free_workspace()
// CHECK: llvm.mlir.global_dtors dtors = [@__sparq_f_free_workspace]
func.func @f_free_workspace() {
  return
}
func.func @f(%x: memref<9000xf32>) {
  %a = memref.alloc() : memref<9000xf32>
  memref.copy %x, %a : memref<9000xf32> to memref<9000xf32>
  memref.copy %a, %x : memref<9000xf32> to memref<9000xf32>
  return
}
