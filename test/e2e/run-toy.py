# Dense attention modules, exactly as exported, against NumPy. A second argument
# names the target (see vulkan-toy.test).
# RUN: %python %s %models

import glob
import os
import sys

import numpy as np
import sparq

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "Inputs"))
from raising import attention, floats, random_input, rng


def check_attention(name, path, lengths):
    run = sparq.compile(path, target=target)
    for length in lengths:
        inputs = [random_input(value, length) for value in run.inputs]
        kept = [array.copy() for array in inputs]
        (out,) = run(*inputs)
        for array, copy in zip(inputs, kept):
            assert array.tobytes() == copy.tobytes(), f"{name}: an input was written"
        wide = [a if a.dtype == bool else floats(a) for a in inputs]
        expected = attention(*wide)
        if expected.shape != out.shape:
            expected = expected.transpose(0, 2, 1, 3)
        low = any(v.type.endswith(("f16>", "bf16>")) for v in run.inputs)
        # Exports round logits and probabilities to the storage type on the way.
        bits = 7 if out.dtype == np.uint16 else 10
        np.testing.assert_allclose(
            floats(out), expected, rtol=0, atol=2.0 ** (2 - bits) if low else 4e-6, err_msg=name
        )
    print("ok", name, lengths)


target = sys.argv[2] if len(sys.argv) > 2 else "cpu"
count = 0
for path in sorted(glob.glob(os.path.join(sys.argv[1], "toy", "*.mlir"))):
    name = os.path.basename(path)
    if name.startswith(("upd_", "catkv", "statickv")):
        continue
    with open(path, encoding="utf-8") as file:
        text = file.read()
    check_attention(name, path, [1, 5, 200] if "?x64x" in text else [None])
    count += 1
assert count >= 25, count

# A token's key joins the cache: written at a position, or appended.
cache = rng.standard_normal((1, 8, 128, 64)).astype(np.float32)
token = rng.standard_normal((1, 8, 1, 64)).astype(np.float32)
for path in sorted(glob.glob(os.path.join(sys.argv[1], "toy", "upd_*.mlir"))):
    run = sparq.compile(path)
    (out,) = run(cache, token, np.array([77]))
    expected = cache.copy()
    # upd_slicescatter was exported for one fixed position.
    expected[:, :, 5 if "slicescatter" in path else 77] = token[:, :, 0]
    np.testing.assert_array_equal(out, expected, err_msg=path)
    print("ok", os.path.basename(path))
