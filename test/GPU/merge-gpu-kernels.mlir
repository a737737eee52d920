// RUN: sparq-opt %s --sparq-merge-gpu-kernels | FileCheck %s

// CHECK: gpu.module @kernels {
// CHECK:   gpu.func @first
// CHECK-NOT: gpu.func @second
// CHECK:   gpu.func @third
// CHECK: }
// CHECK-NOT: gpu.module
// CHECK-LABEL: func.func @main
// CHECK: gpu.launch_func @kernels::@first
// CHECK: gpu.launch_func @kernels::@first
// CHECK: gpu.launch_func @kernels::@third
module attributes {gpu.container_module} {
  gpu.module @a {
    gpu.func @first(%m: memref<?xf32>) kernel {
      %c0 = arith.constant 0 : index
      %x = arith.constant 1.0 : f32
      memref.store %x, %m[%c0] : memref<?xf32>
      gpu.return
    }
  }
  gpu.module @b {
    gpu.func @second(%m: memref<?xf32>) kernel {
      %c0 = arith.constant 0 : index
      %x = arith.constant 1.0 : f32
      memref.store %x, %m[%c0] : memref<?xf32>
      gpu.return
    }
  }
  gpu.module @c {
    gpu.func @third(%m: memref<?xf32>) kernel {
      %c0 = arith.constant 0 : index
      %x = arith.constant 2.0 : f32
      memref.store %x, %m[%c0] : memref<?xf32>
      gpu.return
    }
  }
  func.func @main(%m: memref<?xf32>) {
    %c1 = arith.constant 1 : index
    gpu.launch_func @a::@first blocks in (%c1, %c1, %c1) threads in (%c1, %c1, %c1) args(%m : memref<?xf32>)
    gpu.launch_func @b::@second blocks in (%c1, %c1, %c1) threads in (%c1, %c1, %c1) args(%m : memref<?xf32>)
    gpu.launch_func @c::@third blocks in (%c1, %c1, %c1) threads in (%c1, %c1, %c1) args(%m : memref<?xf32>)
    return
  }
}
