# Raising changes no result: the small models, run as they are and raised, give
# the same numbers.
# RUN: %python %s %sparq_src

import glob
import os
import sys

import numpy as np
import sparq

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "Inputs"))
from raising import RAISE, attention, close, floats, random_input, rng, same

root = sys.argv[1]

# The models. What has tm_tensor ops has no dense lowering but raising.
models = 0
for path in sorted(glob.glob(os.path.join(root, "test", "models", "toy", "*.mlir"))) + sorted(
    glob.glob(os.path.join(root, "test", "models", "jax", "*.mlir"))
):
    name = os.path.basename(path)
    if name.startswith("upd_"):
        continue
    with open(path, encoding="utf-8") as file:
        text = file.read()
    lengths = (1, 6, 200) if "?x64x" in text else (None,)
    if "tm_tensor" not in text:
        same(sparq.compile(path), sparq.compile(path, pipeline=RAISE), name, lengths)
        models += 1
        continue
    raised = sparq.compile(path, pipeline=RAISE + ",convert-tm-tensor-to-linalg")
    for length in lengths:
        inputs = [random_input(value, length) for value in raised.inputs]
        q, k, v = [floats(a) for a in inputs[:3]]
        mask = None
        if name.startswith(("catkv", "statickv")):
            mask = inputs[-1]
            past = [floats(a) for a in inputs[3:5]]
            if name.startswith("catkv"):
                k, v = [np.concatenate([p, n], axis=2) for p, n in zip(past, (k, v))]
            else:
                for cache, new in zip(past, (k, v)):
                    cache[:, :, 3:4] = new
                k, v = past
        elif len(inputs) == 4:
            mask = inputs[3]
        if mask is not None and mask.dtype != bool:
            mask = floats(mask)
        out = raised(*inputs)
        close(out[0], attention(q, k, v, mask), raised.inputs[0].type, f"{name} at {length}")
        for have, want in zip(out[1:], (k, v)):
            np.testing.assert_array_equal(floats(have), want, err_msg=name)
    models += 1
assert models >= 30, models


# tm_tensor.scatter combines in order, as its region says.
scatter = sparq.compile(
    """
func.func @main(%updates: tensor<?x2xf32>, %indices: tensor<?x1xi64>, %original: tensor<5x2xf32>) -> tensor<5x2xf32> {
  %0 = tm_tensor.scatter {dimension_map = array<i64: 0>} unique_indices(false)
      ins(%updates, %indices : tensor<?x2xf32>, tensor<?x1xi64>) outs(%original : tensor<5x2xf32>) {
  ^bb0(%update: f32, %old: f32):
    %two = arith.constant 2.0 : f32
    %twice = arith.mulf %old, %two : f32
    %new = arith.addf %twice, %update : f32
    tm_tensor.yield %new : f32
  } -> tensor<5x2xf32>
  return %0 : tensor<5x2xf32>
}
""",
    pipeline="convert-tm-tensor-to-linalg",
)
updates = rng.standard_normal((4, 2)).astype(np.float32)
indices = np.array([[3], [0], [3], [4]], np.int64)
original = rng.standard_normal((5, 2)).astype(np.float32)
expected = original.copy()
for update, (row,) in zip(updates, indices):
    expected[row] = 2 * expected[row] + update
np.testing.assert_array_equal(scatter(updates, indices, original)[0], expected)
print("ok", models, "models")
