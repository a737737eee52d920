// RUN: sparq-opt %s --sparq-prepare-spirv-kernels --split-input-file -verify-diagnostics | FileCheck %s

// bf16 buffers would become f32 buffers: they are i16 from here on, and i1
// buffers i8.
// CHECK: gpu.module @kernels attributes {spirv.target_env
// CHECK-LABEL: gpu.func @storage
// CHECK-SAME: %[[A:.*]]: memref<?xi16, #spirv.storage_class<StorageBuffer>>, %[[B:.*]]: memref<?xi8, #spirv.storage_class<StorageBuffer>>) kernel
// CHECK-SAME: spirv.entry_point_abi = #spirv.entry_point_abi<workgroup_size = [128, 1, 1]>
// CHECK: %[[X:.*]] = memref.load %[[A]]{{.*}} : memref<?xi16
// CHECK: %[[BYTE:.*]] = memref.load %[[B]]{{.*}} : memref<?xi8
// CHECK: %[[BIT:.*]] = arith.cmpi ne, %[[BYTE]]
// CHECK: %[[ONE:.*]] = arith.constant 16256 : i16
// CHECK: %[[Y:.*]] = arith.select %[[BIT]], %[[X]], %[[ONE]] : i16
// CHECK: memref.store %[[Y]], %[[A]]
// CHECK: %[[E:.*]] = arith.extui %[[BIT]] : i1 to i8
// CHECK: memref.store %[[E]], %[[B]]
gpu.module @kernels {
  gpu.func @storage(%a: memref<?xbf16>, %b: memref<?xi1>) kernel {
    %c0 = arith.constant 0 : index
    %x = memref.load %a[%c0] : memref<?xbf16>
    %p = memref.load %b[%c0] : memref<?xi1>
    %one = arith.constant 1.0 : bf16
    %y = arith.select %p, %x, %one : bf16
    memref.store %y, %a[%c0] : memref<?xbf16>
    memref.store %p, %b[%c0] : memref<?xi1>
    gpu.return
  }
}

// -----

// Scalars are words of one buffer, two each, in order; buffers come first.
// CHECK-LABEL: gpu.func @scalars
// CHECK-SAME: (%[[M:.*]]: memref<?xi64, {{.*}}>, %[[P:.*]]: memref<?xi32, {{.*}}>) kernel
// CHECK-DAG: %[[C0:.*]] = arith.constant 0 : index
// CHECK-DAG: %[[W0:.*]] = memref.load %[[P]][%[[C0]]]
// CHECK-DAG: arith.index_cast %[[W0]] : i32 to index
// CHECK-DAG: %[[C2:.*]] = arith.constant 2 : index
// CHECK-DAG: memref.load %[[P]][%[[C2]]]
// CHECK-DAG: arith.constant 3 : index
// CHECK-DAG: arith.shli
gpu.module @kernels {
  gpu.func @scalars(%i: index, %m: memref<?xi64>, %v: i64) kernel {
    memref.store %v, %m[%i] : memref<?xi64>
    gpu.return
  }
}

// -----

// The result of a loop without iterations would be undefined.
// CHECK-LABEL: gpu.func @loop
// CHECK: %[[VAR:.*]] = memref.alloca() : memref<1xf32, #spirv.storage_class<Function>>
// CHECK: memref.store %{{.*}}, %[[VAR]]
// CHECK: scf.for
// CHECK-NOT: iter_args
// CHECK:   memref.load %[[VAR]]
// CHECK:   memref.store %{{.*}}, %[[VAR]]
// CHECK: memref.load %[[VAR]]
gpu.module @kernels {
  gpu.func @loop(%m: memref<?xf32>, %n: index) kernel {
    %c0 = arith.constant 0 : index
    %c1 = arith.constant 1 : index
    %zero = arith.constant 0.0 : f32
    %sum = scf.for %i = %c0 to %n step %c1 iter_args(%acc = %zero) -> (f32) {
      %x = memref.load %m[%i] : memref<?xf32>
      %next = arith.addf %acc, %x : f32
      scf.yield %next : f32
    }
    memref.store %sum, %m[%c0] : memref<?xf32>
    gpu.return
  }
}

// -----

gpu.module @kernels {
  gpu.func @arithmetic(%a: memref<?xbf16>) kernel {
    %c0 = arith.constant 0 : index
    %x = memref.load %a[%c0] : memref<?xbf16>
    // expected-error @below {{on bf16 cannot be emulated in a SPIR-V kernel}}
    %y = arith.addf %x, %x : bf16
    memref.store %y, %a[%c0] : memref<?xbf16>
    gpu.return
  }
}
