// RUN: sparq-opt %s --pass-pipeline="builtin.module(gpu.module(sparq-math-to-intrinsics))" | FileCheck %s

// CHECK-LABEL: gpu.func @intrinsics
gpu.module @kernels {
  gpu.func @intrinsics(%m: memref<?xf32>, %h: f16, %i: i32) kernel {
    %c0 = arith.constant 0 : index
    %x = memref.load %m[%c0] : memref<?xf32>
    // CHECK: llvm.call_intrinsic "llvm.fabs.f32"(%{{.*}}) : (f32) -> f32
    %0 = math.absf %x : f32
    // CHECK: llvm.call_intrinsic "llvm.sqrt.f32"
    %1 = math.sqrt %0 : f32
    // CHECK: llvm.call_intrinsic "llvm.fma.f32"
    %2 = math.fma %0, %1, %x : f32
    // CHECK: llvm.call_intrinsic "llvm.floor.f16"
    %3 = math.floor %h : f16
    // CHECK: llvm.call_intrinsic "llvm.ctlz.i32"(%{{.*}}, %{{.*}}) : (i32, i1) -> i32
    %4 = math.ctlz %i : i32
    %5 = arith.extf %3 : f16 to f32
    %6 = arith.sitofp %4 : i32 to f32
    %7 = arith.addf %5, %6 : f32
    %8 = arith.addf %7, %2 : f32
    memref.store %8, %m[%c0] : memref<?xf32>
    gpu.return
  }
}
