// RUN: sparq-opt %s --sparq-results-to-arguments --split-input-file | FileCheck %s

// What was allocated for a result is the caller's buffer now, whose sizes the
// caller knows.
// CHECK: #[[ROWS:map[0-9]*]] = affine_map<(d0) -> (d0 + 1, 4)>
// CHECK: #[[COUNT:map[0-9]*]] = affine_map<(d0) -> (d0)>
// CHECK: func.func @sizes(%[[X:.+]]: memref<?x4xf32>, %[[N:.+]]: memref<i64>, %[[A:.+]]: memref<?x4xf32>, %[[B:.+]]: memref<?xf32>) attributes
// CHECK-SAME: sparq.result_arguments = array<i64: 2, 3>
// CHECK-SAME: sparq.result_sizes = [{map = #[[ROWS]], operands = array<i64: 0, 0>}, {map = #[[COUNT]], operands = array<i64: 1, -1>}]
// CHECK-NOT: memref.alloc
// CHECK: linalg.fill {{.*}} outs(%[[A]]
// CHECK: linalg.fill {{.*}} outs(%[[B]]
// CHECK: return{{$}}
func.func @sizes(%x: memref<?x4xf32>, %n: memref<i64>) -> (memref<?x4xf32>, memref<?xf32>)
    attributes {sparq.signature = (tensor<?x4xf32>, tensor<i64>) -> (tensor<?x4xf32>, tensor<?xf32>)} {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %f = arith.constant 1.0 : f32
  %dim = memref.dim %x, %c0 : memref<?x4xf32>
  %rows = arith.addi %dim, %c1 : index
  %a = memref.alloc(%rows) : memref<?x4xf32>
  linalg.fill ins(%f : f32) outs(%a : memref<?x4xf32>)
  %count64 = memref.load %n[] : memref<i64>
  %count = arith.index_cast %count64 : i64 to index
  %b = memref.alloc(%count) : memref<?xf32>
  linalg.fill ins(%f : f32) outs(%b : memref<?xf32>)
  return %a, %b : memref<?x4xf32>, memref<?xf32>
}

// -----

// Only the function knows the size: it allocates as before. Scalars are returned
// as before.
// CHECK: func.func @unknown(%{{.+}}: memref<4xi64>, %[[B:.+]]: memref<4xi64>) -> (memref<?xf32>, f32)
// CHECK-SAME: sparq.result_arguments = array<i64: -1, 1, -1>
// CHECK: %[[A:.+]] = memref.alloc
// CHECK: memref.copy %{{.+}}, %[[B]]
// CHECK: return %[[A]], %{{.+}} : memref<?xf32>, f32
memref.global "private" constant @table : memref<4xi64> = dense<[1, 2, 3, 4]>
func.func @unknown(%x: memref<4xi64>) -> (memref<?xf32>, memref<4xi64>, f32)
    attributes {sparq.signature = (tensor<4xi64>) -> (tensor<?xf32>, tensor<4xi64>, f32)} {
  %c0 = arith.constant 0 : index
  %f = arith.constant 1.0 : f32
  %size64 = memref.load %x[%c0] : memref<4xi64>
  %size = arith.index_cast %size64 : i64 to index
  %a = memref.alloc(%size) : memref<?xf32>
  linalg.fill ins(%f : f32) outs(%a : memref<?xf32>)
  // Not allocated for the result: copied.
  %b = memref.get_global @table : memref<4xi64>
  return %a, %b, %f : memref<?xf32>, memref<4xi64>, f32
}

// -----

// State that could not be updated in place is copied to its argument; a buffer
// that is returned twice is copied for the second result. An integer that the
// function may write gives no size.
// CHECK: func.func @state(%[[S:.+]]: memref<i64>
// CHECK-SAME: , %[[A:.+]]: memref<8xf32>, %[[B:.+]]: memref<8xf32>) -> memref<?xf32> attributes
// CHECK-SAME: sparq.result_arguments = array<i64: 0, 1, 2, -1>
// CHECK: %[[NEW:.+]] = memref.alloc() : memref<i64>
// CHECK: memref.copy %[[NEW]], %[[S]]
// CHECK: memref.copy %[[A]], %[[B]]
func.func @state(%s: memref<i64> {sparq.state = {role = "length", argument = 0 : i64, result = 0 : i64}})
    -> (memref<i64>, memref<8xf32>, memref<8xf32>, memref<?xf32>)
    attributes {sparq.donated = array<i64: 0>,
                sparq.signature = (tensor<i64>) -> (tensor<i64>, tensor<8xf32>, tensor<8xf32>, tensor<?xf32>)} {
  %c1 = arith.constant 1 : i64
  %f = arith.constant 1.0 : f32
  %old = memref.load %s[] : memref<i64>
  %sum = arith.addi %old, %c1 : i64
  %new = memref.alloc() : memref<i64>
  memref.store %sum, %new[] : memref<i64>
  %a = memref.alloc() : memref<8xf32>
  linalg.fill ins(%f : f32) outs(%a : memref<8xf32>)
  %size = arith.index_cast %old : i64 to index
  %c = memref.alloc(%size) : memref<?xf32>
  return %new, %a, %a, %c : memref<i64>, memref<8xf32>, memref<8xf32>, memref<?xf32>
}

// -----

// Neither what is called nor what has no signature is changed.
// CHECK: func.func @called() -> memref<2xf32>
func.func @called() -> memref<2xf32> attributes {sparq.signature = () -> tensor<2xf32>} {
  %a = memref.alloc() : memref<2xf32>
  return %a : memref<2xf32>
}
// CHECK: func.func @caller() -> memref<2xf32>
func.func @caller() -> memref<2xf32> {
  %a = call @called() : () -> memref<2xf32>
  return %a : memref<2xf32>
}
