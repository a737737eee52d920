# RUN: %python %s
"""Forms of dense modules that the CPU pipeline has to lower first.

linalg.softmax and arithmetic directly on tensors, as other producers leave it,
and torch-mlir's scan.
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

# tm_tensor.scan: inclusive and exclusive, empty and of one position.
SCAN = """
func.func @scan(%x: tensor<3x?xi64>, %last: tensor<3xi64>) -> (tensor<3x?xi64>, tensor<3xi64>) {
  %c1 = arith.constant 1 : index
  %n = tensor.dim %x, %c1 : tensor<3x?xi64>
  %init = tensor.empty(%n) : tensor<3x?xi64>
  %0:2 = tm_tensor.scan dimension(1) inclusive(INCLUSIVE) ins(%x : tensor<3x?xi64>)
      outs(%init, %last : tensor<3x?xi64>, tensor<3xi64>) {
  ^bb0(%a: i64, %b: i64):
    %sum = arith.addi %a, %b : i64
    tm_tensor.yield %sum : i64
  } -> tensor<3x?xi64>, tensor<3xi64>
  return %0#0, %0#1 : tensor<3x?xi64>, tensor<3xi64>
}
"""
start = rng.integers(-9, 9, 3)
for inclusive in (True, False):
    scan = sparq.compile(SCAN.replace("INCLUSIVE", str(inclusive).lower()))
    for length in (0, 1, 2, 9):
        x = rng.integers(-9, 9, (3, length))
        want = np.cumsum(x if inclusive else np.c_[start, x][:, :length], axis=1)
        sums, last = scan(x, start)
        np.testing.assert_array_equal(sums, want)
        np.testing.assert_array_equal(last, want[:, -1] if length > 1 else start)
