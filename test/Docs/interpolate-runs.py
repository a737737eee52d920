# RUN: %python %s
"""sparq.interpolate computes what its formula says."""

import numpy as np

import sparq

TEXT = """
func.func @main(%y: tensor<2x4x8xf32>, %alpha: tensor<2x4xf32>, %mean: tensor<2x8xf32>) -> tensor<2x4x8xf32> {
  %init = tensor.empty() : tensor<2x4x8xf32>
  %out = sparq.interpolate ins(%y, %alpha, %mean : tensor<2x4x8xf32>, tensor<2x4xf32>, tensor<2x8xf32>)
      outs(%init : tensor<2x4x8xf32>)
  return %out : tensor<2x4x8xf32>
}
"""

rng = np.random.default_rng(0)
y = rng.standard_normal((2, 4, 8), dtype=np.float32)
alpha = rng.random((2, 4), dtype=np.float32)
mean = rng.standard_normal((2, 8), dtype=np.float32)

(out,) = sparq.compile(TEXT)(y, alpha, mean)
expected = alpha[..., None] * y + (1 - alpha[..., None]) * mean[:, None, :]
np.testing.assert_allclose(out, expected, rtol=1e-5, atol=1e-6)
