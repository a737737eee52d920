# Attention modules as exported, made sparse by --sparq-rewrite, against the
# NumPy reference: everything selected, all components, and the general case. A
# second argument names the target (see vulkan-rewritten.test).
# RUN: %python %s %models

import glob
import os
import sys

import numpy as np
import sparq
from sparq import reference as ref

rng = np.random.default_rng(11)
D, S = 64, 96


def random_input(value, length):
    shape = [length if size is None else size for size in value.shape]
    if value.dtype == np.bool_:
        mask = rng.random(shape) < 0.8
        mask[..., 0] = True
        return mask
    return ref.store(rng.standard_normal(shape).astype(np.float32), value.dtype)


def expected(inputs, mask, r, k, mean):
    q, key, value = inputs[:3]
    kv_heads = key.shape[1]
    grouped = q.reshape(1, kv_heads, q.shape[1] // kv_heads, D)
    out = ref.sparq_attention(
        grouped, key, value, mask, r=r, k=k, mean=mean, dtype=np.float64
    )
    return np.asarray(out).reshape(-1)


def check(path, r, k, mean):
    rewrite = f"sparq-rewrite{{r={r} k={k} mean-value={mean}}}"
    run = sparq.compile(path, rewrite, target=target)
    dynamic = any(None in value.shape for value in run.inputs)
    # Also fewer positions than are to be selected.
    for length in (S, 5) if dynamic else (None,):
        inputs = [random_input(value, length) for value in run.inputs]
        (out,) = run(*inputs)
        mask = inputs[3] if len(inputs) > 3 else None
        low = out.dtype != np.float32
        tolerance = {np.uint16: 2e-2, np.float16: 3e-3}.get(out.dtype.type, 5e-6)
        np.testing.assert_allclose(
            ref.load(out).reshape(-1),
            expected(inputs, mask, r, k, mean),
            rtol=0,
            atol=tolerance,
            err_msg=f"{os.path.basename(path)} r={r} k={k} mean={mean} S={length}",
        )


GENERAL = (16, 24, "recompute")
SPECIAL = (16, 4096, "recompute"), (D, 24, "none")
target = sys.argv[2] if len(sys.argv) > 2 else "cpu"
count = 0
for path in sorted(glob.glob(os.path.join(sys.argv[1], "toy", "*.mlir"))):
    name = os.path.basename(path)
    if name.startswith(("upd_", "catkv", "statickv")) or "prefill" in name:
        continue
    check(path, *GENERAL)
    # What is special about these is decided before code is made for a target,
    # which takes long for GPUs.
    if target == "cpu" or count % 4 == 0:
        for setting in SPECIAL:
            check(path, *setting)
    count += 1
    print("ok", name)
assert count >= 20, count
