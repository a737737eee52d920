// RUN: sparq-opt %s --sparq-gpu-to-runtime-calls | FileCheck %s

// CHECK-DAG: llvm.mlir.global external constant @kernels_image()
// CHECK-DAG: llvm.mlir.global external constant @kernels_image_bytes()
// CHECK-DAG: llvm.mlir.global internal constant @k_name("k\00")
// CHECK-DAG: llvm.mlir.global internal constant @k_kinds("\01\00\00")
// CHECK-DAG: func.func private @sparqGpuImport(index, index) -> memref<?xi8> attributes {llvm.emit_c_interface}
module attributes {gpu.container_module} {
  gpu.module @kernels {
    gpu.func @k(%m: memref<?xf32>, %n: index, %x: f32) kernel {
      gpu.return
    }
  }
  memref.global "private" constant @weights : memref<4xf32> = dense<1.0>

  // Arguments of public functions come from the caller's memory.
  // CHECK-LABEL: func.func @main
  // CHECK-SAME: %[[ARG:.*]]: memref<?xf32>
  // CHECK: %[[BYTES:.*]] = call @sparqGpuImport(
  // CHECK: %[[M:.*]] = memref.view %[[BYTES]]
  // CHECK: memref.extract_aligned_pointer_as_index %[[M]]
  // CHECK: llvm.store
  // CHECK: call @sparqGpuLaunch
  // CHECK-NOT: sparqGpuSynchronize
  // CHECK: call @sparqGpuLaunch
  // The host waits before it looks, once.
  // CHECK: call @sparqGpuSynchronize
  // CHECK-NEXT: memref.load %[[M]]
  // CHECK-NEXT: memref.load %[[M]]
  // CHECK-NOT: sparqGpuSynchronize
  // CHECK: call @sparqGpuRelease
  // CHECK-NEXT: return
  func.func @main(%m: memref<?xf32>, %n: index, %x: f32) -> f32 {
    %c0 = arith.constant 0 : index
    %c1 = arith.constant 1 : index
    gpu.launch_func @kernels::@k blocks in (%n, %c1, %c1) threads in (%c1, %c1, %c1) args(%m : memref<?xf32>, %n : index, %x : f32)
    gpu.launch_func @kernels::@k blocks in (%n, %c1, %c1) threads in (%c1, %c1, %c1) args(%m : memref<?xf32>, %n : index, %x : f32)
    %a = memref.load %m[%c0] : memref<?xf32>
    %b = memref.load %m[%c1] : memref<?xf32>
    %sum = arith.addf %a, %b : f32
    return %sum : f32
  }

  // A result that is an argument is written back to the caller's memory.
  // CHECK-LABEL: func.func @in_place
  // CHECK: call @sparqGpuLaunch
  // CHECK: call @sparqGpuSynchronize
  // CHECK: call @sparqGpuExport
  // CHECK: call @sparqGpuRelease
  func.func @in_place(%m: memref<?xf32>, %n: index, %x: f32)
      attributes {sparq.result_arguments = array<i64: 0>} {
    %c1 = arith.constant 1 : index
    gpu.launch_func @kernels::@k blocks in (%n, %c1, %c1) threads in (%c1, %c1, %c1) args(%m : memref<?xf32>, %n : index, %x : f32)
    return
  }

  // In a loop that launches, every turn waits.
  // CHECK-LABEL: func.func private @loop
  // CHECK-NOT: sparqGpuImport(
  // CHECK: scf.for
  // CHECK:   call @sparqGpuLaunch
  // CHECK:   call @sparqGpuSynchronize
  // CHECK:   memref.store
  // CHECK: }
  // CHECK-NOT: sparqGpuSynchronize
  // CHECK: return
  func.func private @loop(%m: memref<?xf32>, %n: index, %x: f32) {
    %c0 = arith.constant 0 : index
    %c1 = arith.constant 1 : index
    scf.for %i = %c0 to %n step %c1 {
      gpu.launch_func @kernels::@k blocks in (%n, %c1, %c1) threads in (%c1, %c1, %c1) args(%m : memref<?xf32>, %n : index, %x : f32)
      memref.store %x, %m[%i] : memref<?xf32>
    }
    return
  }

  // CHECK-LABEL: func.func private @constants
  // CHECK: %[[G:.*]] = memref.get_global @weights
  // CHECK: %[[COPY:.*]] = call @sparqGpuImportGlobal
  // CHECK: %[[V:.*]] = memref.view %[[COPY]]
  // CHECK: return %[[V]]
  func.func private @constants() -> memref<4xf32> {
    %0 = memref.get_global @weights : memref<4xf32>
    return %0 : memref<4xf32>
  }
}
