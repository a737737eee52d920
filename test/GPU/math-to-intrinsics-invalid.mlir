// RUN: sparq-opt %s --pass-pipeline="builtin.module(gpu.module(sparq-math-to-intrinsics))" -verify-diagnostics

gpu.module @kernels {
  gpu.func @remainder(%m: memref<?xf32>, %y: f32) kernel {
    %c0 = arith.constant 0 : index
    %x = memref.load %m[%c0] : memref<?xf32>
    // expected-error @below {{has no counterpart on this GPU target without a device library}}
    %0 = arith.remf %x, %y : f32
    memref.store %0, %m[%c0] : memref<?xf32>
    gpu.return
  }
}
