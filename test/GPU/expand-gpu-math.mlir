// RUN: sparq-opt %s --pass-pipeline="builtin.module(gpu.module(sparq-expand-gpu-math))" -verify-diagnostics | FileCheck %s

// test/e2e/vulkan-math.py measures the errors.

// CHECK-LABEL: gpu.func @expanded
// CHECK-NOT: math.{{exp|log|sin|cos|tanh|erf|powf|rsqrt|fpowi}}
gpu.module @expanded {
  gpu.func @expanded(%m: memref<?xf32>, %h: f16, %n: i32) kernel {
    %c0 = arith.constant 0 : index
    %x = memref.load %m[%c0] : memref<?xf32>
    %0 = math.exp %x : f32
    %1 = math.log %0 : f32
    %2 = math.sin %1 : f32
    %3 = math.cos %2 : f32
    %4 = math.tanh %3 : f32
    %5 = math.erf %4 : f32
    %6 = math.powf %5, %x : f32
    %7 = math.rsqrt %6 : f32
    %8 = math.fpowi %7, %n : f32, i32
    // Extended to f32 and back.
    // CHECK: arith.extf %{{.*}} : f16 to f32
    // CHECK: arith.truncf %{{.*}} : f32 to f16
    %9 = math.exp %h : f16
    %10 = arith.extf %9 : f16 to f32
    %11 = arith.addf %8, %10 : f32
    // CHECK: math.sqrt
    %12 = math.sqrt %11 : f32
    memref.store %12, %m[%c0] : memref<?xf32>
    gpu.return
  }
}

// CHECK-LABEL: gpu.func @host_is_left
gpu.module @other {
  gpu.func @host_is_left() kernel {
    gpu.return
  }
}
// CHECK: math.exp
func.func @host(%x: f32) -> f32 {
  %0 = math.exp %x : f32
  return %0 : f32
}
