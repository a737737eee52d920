// RUN: sparq-opt %s --sparq-linalg-to-parallel-loops -verify-diagnostics

func.func @tensors(%a: tensor<4xf32>, %b: tensor<4xf32>) -> tensor<4xf32> {
  // expected-error @below {{has tensor operands: bufferize before lowering to loops}}
  %0 = linalg.copy ins(%a : tensor<4xf32>) outs(%b : tensor<4xf32>) -> tensor<4xf32>
  return %0 : tensor<4xf32>
}
