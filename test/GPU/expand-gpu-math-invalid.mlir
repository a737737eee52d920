// RUN: sparq-opt %s --pass-pipeline="builtin.module(gpu.module(sparq-expand-gpu-math))" -verify-diagnostics

gpu.module @kernels {
  gpu.func @f64(%m: memref<?xf64>) kernel {
    %c0 = arith.constant 0 : index
    %x = memref.load %m[%c0] : memref<?xf64>
    // expected-error @below {{has no expansion for a GPU kernel on type 'f64'}}
    %0 = math.exp %x : f64
    memref.store %0, %m[%c0] : memref<?xf64>
    gpu.return
  }
}
