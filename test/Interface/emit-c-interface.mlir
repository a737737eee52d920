// RUN: sparq-opt %s --sparq-to-llvm="triple=x86_64-linux-gnu threads=1 c-interface=true" -o %t
// RUN: FileCheck %s --input-file=%t
// A second run finds nothing to do.
// RUN: sparq-opt %t --sparq-to-llvm="triple=x86_64-linux-gnu threads=1 c-interface=true" | FileCheck %s

// The function itself is internal; the C function has its name, or the one that
// is asked for.
// CHECK: llvm.func internal @scale.body(
// CHECK: llvm.func @scale_rows(%[[X:.+]]: !llvm.ptr, %[[SIZE:.+]]: i64, %[[FACTOR:.+]]: i16 {llvm.zeroext}, %[[FLAG:.+]]: i1 {llvm.zeroext}, %[[Y:.+]]: !llvm.ptr, %[[COUNT:.+]]: !llvm.ptr) -> i32
// CHECK: llvm.icmp "slt" %[[SIZE]]
// CHECK: llvm.icmp "eq" %[[X]]
// CHECK: %[[BF16:.+]] = llvm.bitcast %[[FACTOR]] : i16 to bf16
// CHECK: %[[RESULT:.+]] = llvm.call @scale.body(%[[X]], %[[X]], %{{.+}}, %[[SIZE]], %{{.+}}, %{{.+}}, %{{.+}}, %[[BF16]], %[[FLAG]], %[[Y]], %[[Y]], %{{.+}}, %[[SIZE]]
// CHECK: llvm.store %[[RESULT]], %[[COUNT]]
// CHECK-DAG: llvm.mlir.global private constant @{{.+}}("scale_rows: rows is null\00")
// CHECK-DAG: llvm.mlir.global private constant @{{.+}}("scale_rows: rows_size0 is negative\00")
func.func @scale(%x: tensor<?x8xf32>, %factor: bf16, %flag: i1) -> (tensor<?x8xf32>, index)
    attributes {sparq.c_name = "scale_rows", sparq.c_parameters = ["rows", "factor", "flag"]} {
  %c0 = arith.constant 0 : index
  %wide = arith.extf %factor : bf16 to f32
  %zero = arith.constant 0.0 : f32
  %by = arith.select %flag, %wide, %zero : f32
  %size = tensor.dim %x, %c0 : tensor<?x8xf32>
  %empty = tensor.empty(%size) : tensor<?x8xf32>
  %0 = linalg.generic {
      indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d0, d1)>],
      iterator_types = ["parallel", "parallel"]}
      ins(%x : tensor<?x8xf32>) outs(%empty : tensor<?x8xf32>) {
  ^bb0(%in: f32, %out: f32):
    %1 = arith.mulf %in, %by : f32
    linalg.yield %1 : f32
  } -> tensor<?x8xf32>
  return %0, %size : tensor<?x8xf32>, index
}
