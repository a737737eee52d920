# RUN: %python %s
"""Forms of dense modules that have no loops of their own run on the CPU.

linalg.softmax, and arithmetic directly on tensors, as other producers leave it.
"""

import numpy as np

import sparq

TEXT = """
func.func @softmax(%x: tensor<3x?xf32>) -> tensor<3x?xf32> {
  %c1 = arith.constant 1 : index
  %n = tensor.dim %x, %c1 : tensor<3x?xf32>
  %init = tensor.empty(%n) : tensor<3x?xf32>
  %0 = linalg.softmax dimension(1) ins(%x : tensor<3x?xf32>) outs(%init : tensor<3x?xf32>) -> tensor<3x?xf32>
  return %0 : tensor<3x?xf32>
}
func.func @on_tensors(%x: tensor<3x5xf32>, %y: tensor<3x5xf32>) -> tensor<3x5xf32> {
  %0 = arith.mulf %x, %y : tensor<3x5xf32>
  %1 = math.exp %0 : tensor<3x5xf32>
  return %1 : tensor<3x5xf32>
}
"""

rng = np.random.default_rng(0)
x = rng.standard_normal((3, 70), dtype=np.float32)
(out,) = sparq.compile(TEXT, entry="softmax")(x)
e = np.exp(x - x.max(-1, keepdims=True))
np.testing.assert_allclose(out, e / e.sum(-1, keepdims=True), rtol=1e-5)

a, b = rng.standard_normal((2, 3, 5), dtype=np.float32)
(out,) = sparq.compile(TEXT, entry="on_tensors")(a, b)
np.testing.assert_allclose(out, np.exp(a * b), rtol=1e-5)
