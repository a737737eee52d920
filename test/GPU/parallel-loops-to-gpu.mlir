// RUN: sparq-opt %s --sparq-parallel-loops-to-gpu="block-size=64" --lower-affine --canonicalize --cse | FileCheck %s
// RUN: sparq-opt %s --sparq-parallel-loops-to-gpu --remarks-filter=sparq -o /dev/null 2>&1 | FileCheck %s --check-prefix=REMARK

// A strided view and its buffer are one 1-D argument; offset, size and stride
// come from the host.
// CHECK-LABEL: @views
// CHECK-SAME: %[[M:.*]]: memref<?x8xf32>, %[[AT:.*]]: index
// CHECK: %[[FLAT:.*]] = memref.reinterpret_cast %{{.*}} to offset: [0], sizes: [%{{.*}}], strides: [1] : memref<{{.*}}> to memref<?xf32>
// CHECK-NOT: memref.reinterpret_cast
// CHECK: gpu.launch blocks({{.*}}) threads({{.*}}) in (%{{[a-z0-9]+}} = %c64
// CHECK:   scf.for %[[LINEAR:.*]] =
// CHECK:     %[[J:.*]] = arith.remui %[[LINEAR]], %c4
// CHECK:     %[[I:.*]] = arith.divui %[[LINEAR]], %c4
// CHECK:     %[[X:.*]] = memref.load %[[FLAT]][%{{.*}}] : memref<?xf32>
// CHECK:     memref.store %[[X]], %[[FLAT]][%{{.*}}] : memref<?xf32>
// CHECK-NOT: memref.subview
func.func @views(%m: memref<?x8xf32>, %at: index) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c4 = arith.constant 4 : index
  %rows = memref.dim %m, %c0 : memref<?x8xf32>
  %view = memref.subview %m[0, %at] [%rows, 4] [1, 1]
    : memref<?x8xf32> to memref<?x4xf32, strided<[8, 1], offset: ?>>
  scf.parallel (%i, %j) = (%c0, %c0) to (%rows, %c4) step (%c1, %c1) {
    %x = memref.load %m[%i, %j] : memref<?x8xf32>
    memref.store %x, %view[%i, %j] : memref<?x4xf32, strided<[8, 1], offset: ?>>
    scf.reduce
  }
  return
}

// Bounds and steps; nested parallel loops run in their thread; the grid never
// exceeds its limit, threads stride instead.
// CHECK-LABEL: @nested
// CHECK: gpu.launch
// CHECK: scf.for
// CHECK: scf.for
// CHECK-NOT: scf.parallel
func.func @nested(%m: memref<?x8xi64>, %lb: index, %ub: index, %step: index) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c8 = arith.constant 8 : index
  %v = arith.constant 7 : i64
  scf.parallel (%i) = (%lb) to (%ub) step (%step) {
    scf.parallel (%j) = (%c0) to (%c8) step (%c1) {
      memref.store %v, %m[%i, %j] : memref<?x8xi64>
      scf.reduce
    }
    scf.reduce
  }
  return
}

// What no kernel can hold stays on the host.
// CHECK-LABEL: @stays
// CHECK-NOT: gpu.launch
// CHECK-COUNT-3: scf.parallel
// REMARK: parallel loop stays on the host: 'scf.parallel' reduces
// REMARK: parallel loop stays on the host: 'func.call' has no counterpart in a kernel
// REMARK: parallel loop stays on the host: 'memref.store' accesses memref<?xindex>, whose layout or element type differs between host and device
func.func private @f(i64)
func.func @stays(%m: memref<?xindex>, %n: index, %x: i64) -> i64 {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %sum = scf.parallel (%i) = (%c0) to (%n) step (%c1) init (%x) -> i64 {
    scf.reduce(%x : i64) {
    ^bb0(%a: i64, %b: i64):
      %s = arith.addi %a, %b : i64
      scf.reduce.return %s : i64
    }
  }
  scf.parallel (%i) = (%c0) to (%n) step (%c1) {
    func.call @f(%x) : (i64) -> ()
    scf.reduce
  }
  scf.parallel (%i) = (%c0) to (%n) step (%c1) {
    memref.store %i, %m[%i] : memref<?xindex>
    scf.reduce
  }
  return %sum : i64
}
