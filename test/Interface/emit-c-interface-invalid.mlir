// RUN: not sparq-opt %s --sparq-to-llvm="c-interface=true" --split-input-file 2>&1 | FileCheck %s

// CHECK: error: input 1 of type '!llvm.ptr' cannot be passed from C; tensors and scalars of
func.func @pointer(%x: tensor<2xf32>, %p: !llvm.ptr) -> tensor<2xf32> {
  return %x : tensor<2xf32>
}

// -----

// CHECK: error: result 0 of type 'tensor<2xi3>' cannot be passed from C
func.func @narrow() -> tensor<2xi3> {
  %x = arith.constant dense<1> : tensor<2xi3>
  return %x : tensor<2xi3>
}

// -----

// CHECK: error: 'main' cannot be the name of a C function
func.func @main(%x: tensor<2xf32>) -> tensor<2xf32> {
  return %x : tensor<2xf32>
}

// -----

// CHECK: error: the name 'other' is that of another function
func.func @f(%x: tensor<2xf32>) -> tensor<2xf32> attributes {sparq.c_name = "other"} {
  return %x : tensor<2xf32>
}
func.func @g(%x: tensor<2xf32>) -> tensor<2xf32> attributes {sparq.c_name = "other"} {
  return %x : tensor<2xf32>
}

// -----

// The function of the C library that memory comes from.
// CHECK: error: the name 'malloc' is that of another function
func.func @f(%n: index) -> tensor<?xf32> attributes {sparq.c_name = "malloc"} {
  %x = tensor.empty(%n) : tensor<?xf32>
  %y = tensor.empty(%n) : tensor<?xf32>
  %zero = arith.constant 0.0 : f32
  %z = linalg.fill ins(%zero : f32) outs(%x : tensor<?xf32>) -> tensor<?xf32>
  %m = arith.remsi %n, %n : index
  %u = tensor.extract_slice %z[0] [%m] [1] : tensor<?xf32> to tensor<?xf32>
  return %u : tensor<?xf32>
}
