// RUN: sparq-opt %s --sparq-to-llvm="triple=x86_64-linux-gnu threads=1 c-interface=true" | FileCheck %s

// What frees the workspace, and what says how large it is, has the name of the C
// function, and takes nothing: it cannot fail.
// CHECK-DAG: llvm.func @my_attend_free_workspace() attributes
// CHECK-DAG: llvm.func @my_attend_workspace_size() -> i64 attributes
// CHECK-DAG: llvm.mlir.global_dtors dtors = [@my_attend_free_workspace]
// CHECK-DAG: llvm.func @my_attend(%{{[^)]*}}) -> i32
func.func @attend(%q: tensor<1x1x1x8xf32>, %k: tensor<1x20000x8xf32>) -> tensor<1x1x1x8xf32>
    attributes {sparq.c_name = "my_attend"} {
  %init = tensor.empty() : tensor<1x1x1x8xf32>
  %r0 = tensor.empty() : tensor<1x4xi32>
  %r1 = tensor.empty() : tensor<1x1xf32>
  %q2 = tensor.collapse_shape %q [[0], [1, 2], [3]] : tensor<1x1x1x8xf32> into tensor<1x1x8xf32>
  %0:2 = sparq.top_r r = 4 ins(%q2 : tensor<1x1x8xf32>) outs(%r0, %r1 : tensor<1x4xi32>, tensor<1x1xf32>)
  %l = tensor.empty() : tensor<1x1x20000xf32>
  %1 = sparq.partial_matmul ins(%q2, %0#0, %0#1, %k : tensor<1x1x8xf32>, tensor<1x4xi32>, tensor<1x1xf32>, tensor<1x20000x8xf32>) outs(%l : tensor<1x1x20000xf32>)
  %i0 = tensor.empty() : tensor<1x16xi32>
  %rows = tensor.empty() : tensor<1x16x8xf32>
  %mask = tensor.empty() : tensor<1x1x16xf32>
  %2:5 = sparq.top_k_gather k = 16 ins(%1, %k, %k : tensor<1x1x20000xf32>, tensor<1x20000x8xf32>, tensor<1x20000x8xf32>)
      outs(%i0, %r1, %rows, %rows, %mask : tensor<1x16xi32>, tensor<1x1xf32>, tensor<1x16x8xf32>, tensor<1x16x8xf32>, tensor<1x1x16xf32>)
  %m4 = tensor.expand_shape %2#4 [[0], [1, 2], [3]] output_shape [1, 1, 1, 16] : tensor<1x1x16xf32> into tensor<1x1x1x16xf32>
  %3 = sparq.attention ins(%q, %2#2, %2#3, %m4 : tensor<1x1x1x8xf32>, tensor<1x16x8xf32>, tensor<1x16x8xf32>, tensor<1x1x1x16xf32>)
      outs(%init : tensor<1x1x1x8xf32>)
  return %3 : tensor<1x1x1x8xf32>
}
