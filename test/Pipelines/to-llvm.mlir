// RUN: sparq-opt %s --sparq-to-llvm | FileCheck %s
// The output is stable under a second run:
// RUN: sparq-opt %s --sparq-to-llvm | sparq-opt --sparq-to-llvm | FileCheck %s

// CHECK: llvm.func @scale
// CHECK-SAME: sparq.signature = (tensor<?x8xf32>, f32) -> tensor<?x8xf32>
// CHECK: llvm.fmul
// CHECK-NOT: linalg
func.func @scale(%x: tensor<?x8xf32>, %factor: f32) -> tensor<?x8xf32> {
  %0 = linalg.generic {
      indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>],
      iterator_types = ["parallel", "parallel"]} outs(%x : tensor<?x8xf32>) {
  ^bb0(%in: f32):
    %1 = arith.mulf %in, %factor : f32
    linalg.yield %1 : f32
  } -> tensor<?x8xf32>
  return %0 : tensor<?x8xf32>
}

// The module says what its code is for, the same on every machine:
// RUN: sparq-opt %s --sparq-to-llvm="triple=aarch64-linux-gnu cpu=neoverse-n1 threads=2" | FileCheck %s --check-prefix=NEON
// NEON: llvm.target_triple = "aarch64-unknown-linux-gnu"
// NEON: llvm.func @scale
// NEON-SAME: target_cpu = "neoverse-n1"
