# Attention over chosen rows of K and V, which the CPU reads where they are:
# slots without a position count nothing, whatever row 0 holds, and no row is
# there to be read where S = 0.
# RUN: %python %s

import numpy as np

import sparq

KV_HEADS, GROUP, DIM, SLOTS = 2, 3, 40, 7
TYPES = {"f32": np.float32, "f16": np.float16}


def module(name, s, dtype, masked):
    kv = f"tensor<{KV_HEADS}x{s}x{DIM}x{dtype}>"
    q = f"tensor<{KV_HEADS}x{GROUP}x1x{DIM}x{dtype}>"
    rows, i = f"tensor<{KV_HEADS}x{SLOTS}x{DIM}x{dtype}>", f"tensor<{KV_HEADS}x{SLOTS}xi32>"
    bias, bias4 = (f"tensor<{KV_HEADS}x{GROUP}x{m}{SLOTS}xf32>" for m in ("", "1x"))
    mask = f"tensor<1x1x{s}xf32>"
    ins = f"%i, %mask : {i}, {mask}" if masked else f"%i : {i}"
    return f"""
func.func @{name}(%q: {q}, %k: {kv}, %v: {kv}, %mask: {mask}, %i: {i}) -> {q} {{
  %rows = tensor.empty() : {rows}
  %b = tensor.empty() : {bias}
  %init = tensor.empty() : {q}
  %ks = sparq.gather ins(%k, %i : {kv}, {i}) outs(%rows : {rows})
  %vs = sparq.gather ins(%v, %i : {kv}, {i}) outs(%rows : {rows})
  %bias = sparq.gather_mask ins({ins}) outs(%b : {bias})
  %bias4 = tensor.expand_shape %bias [[0], [1, 2], [3]]
      output_shape [{KV_HEADS}, {GROUP}, 1, {SLOTS}] : {bias} into {bias4}
  %0 = sparq.attention ins(%q, %ks, %vs, %bias4 : {q}, {rows}, {rows}, {bias4}) outs(%init : {q})
  return %0 : {q}
}}
"""


def reference(q, k, v, mask, indices):
    out = np.zeros(q.shape, np.float64)
    for head in range(KV_HEADS):
        chosen = [j for j in indices[head] if j >= 0 and mask[0, 0, j] > -1e9]
        if not chosen:
            continue
        logits = q[head, :, 0].astype(float) @ k[head, chosen].astype(float).T / DIM**0.5
        logits += mask[0, 0, chosen]
        weights = np.exp(logits - logits.max(axis=1, keepdims=True))
        weights /= weights.sum(axis=1, keepdims=True)
        out[head, :, 0] = weights @ v[head, chosen].astype(float)
    return out


names = {
    (s, dtype, masked): f"f_{'dynamic' if s == '?' else 'static'}_{dtype}_{int(masked)}"
    for s in ("?", 12)
    for dtype in TYPES
    for masked in (True, False)
}
compiled = sparq.compile(
    "".join(module(name, *key) for key, name in names.items()), threads=2, opt_level=1
)
rng = np.random.default_rng(0)
INDICES = [[2, 4, 5, 9, 11, -1, -1], [-1, 3, -1, 7, 0, 1, 10]]
NONE = [[-1] * SLOTS] * KV_HEADS
for (s, dtype, masked), name in names.items():
    for length, indices in [(12, INDICES), (12, NONE)] + [(0, NONE)] * (s == "?"):
        q, k, v = (
            rng.standard_normal((KV_HEADS, *shape, DIM)).astype(TYPES[dtype])
            for shape in [(GROUP, 1), (length,), (length,)]
        )
        mask = rng.standard_normal((1, 1, length)).astype(np.float32)
        if masked and length:
            # Row 0 is what slots without a position are pointed at.
            mask[..., [0, 4]] = -np.inf
            k[:, [0, 4]] = v[:, [0, 4]] = np.nan
        elif length:
            mask[:] = 0
            if indices is NONE:
                k[:, 0] = v[:, 0] = np.nan
        indices = np.array(indices, np.int32)
        (got,) = compiled.function(name)(q, k, v, mask, indices)
        expected = reference(q, k, v, mask, indices)
        np.testing.assert_allclose(
            np.asarray(got, float), expected, rtol=2e-3, atol=2e-3, err_msg=f"{name} {length}"
        )
print("attention over chosen rows agrees with the reference")
