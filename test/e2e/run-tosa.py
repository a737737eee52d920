# TOSA runs too.
# RUN: %python %s

import numpy as np
import sparq

MODULE = """
func.func @softmax(%a: tensor<1x4x8xf32>, %b: tensor<1x8x4xf32>) -> tensor<1x4x4xf32> {
  %zero = "tosa.const"() <{values = dense<0.0> : tensor<1xf32>}> : () -> tensor<1xf32>
  %0 = tosa.matmul %a, %b, %zero, %zero
      : (tensor<1x4x8xf32>, tensor<1x8x4xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x4x4xf32>
  %1 = tosa.reduce_max %0 {axis = 2 : i32} : (tensor<1x4x4xf32>) -> tensor<1x4x1xf32>
  %2 = tosa.sub %0, %1 : (tensor<1x4x4xf32>, tensor<1x4x1xf32>) -> tensor<1x4x4xf32>
  %3 = tosa.exp %2 : (tensor<1x4x4xf32>) -> tensor<1x4x4xf32>
  %4 = tosa.reduce_sum %3 {axis = 2 : i32} : (tensor<1x4x4xf32>) -> tensor<1x4x1xf32>
  %5 = tosa.reciprocal %4 : (tensor<1x4x1xf32>) -> tensor<1x4x1xf32>
  %shift = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
  %6 = tosa.mul %3, %5, %shift : (tensor<1x4x4xf32>, tensor<1x4x1xf32>, tensor<1xi8>) -> tensor<1x4x4xf32>
  return %6 : tensor<1x4x4xf32>
}
"""

rng = np.random.default_rng(0)
a = rng.standard_normal((1, 4, 8)).astype(np.float32)
b = rng.standard_normal((1, 8, 4)).astype(np.float32)
(out,) = sparq.compile(MODULE)(a, b)
scores = np.exp(a @ b - (a @ b).max(axis=-1, keepdims=True))
np.testing.assert_allclose(out, scores / scores.sum(axis=-1, keepdims=True), rtol=1e-5)
