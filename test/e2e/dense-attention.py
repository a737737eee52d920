# Dense attention over many positions, split and in blocks, gives attention: S
# that is no multiple of parts or blocks, S below one part, masks, parts without
# any position left; with the same bits for every number of threads.
# RUN: %python %s

import sys

import numpy as np

import sparq

failed = 0


def module(name, batch, heads, group, queries, s, d, dtype, masked):
    q = f"tensor<{batch}x{heads}x{group}x{queries}x{d}x{dtype}>"
    kv = f"tensor<{batch}x{heads}x{s}x{d}x{dtype}>"
    mask = f"tensor<{batch}x1x1x{queries}x{s}xf32>"
    dims, sizes = [], []
    if batch == "?":
        dims.append("%b = tensor.dim %q, %c0 : " + q)
        sizes.append("%b")
    return f"""
func.func @{name}(%q: {q}, %k: {kv}, %v: {kv}{', %mask: ' + mask if masked else ''}) -> {q} {{
  %c0 = arith.constant 0 : index
  {' '.join(dims)}
  %init = tensor.empty({', '.join(sizes)}) : {q}
  %0 = sparq.attention ins(%q, %k, %v{', %mask' if masked else ''} : {q}, {kv}, {kv}{', ' + mask if masked else ''})
      outs(%init : {q})
  return %0 : {q}
}}
"""


def expected(q, k, v, mask):
    """In f64: q [B, H, G, M, D], k and v [B, H, S, D], mask [B, 1, 1, M, S]."""
    q, k, v = (x.astype(np.float64) for x in (q, k, v))
    logits = np.einsum("bhgmd,bhsd->bhgms", q, k) / np.sqrt(q.shape[-1])
    if mask is not None:
        logits = logits + np.where(mask <= -1e9, -np.inf, mask)
    top = logits.max(axis=-1, keepdims=True, initial=-np.inf)
    weights = np.exp(logits - np.where(np.isinf(top), 0, top))
    total = weights.sum(axis=-1, keepdims=True)
    v = np.where(np.isnan(v), 0, v)
    return np.einsum("bhgms,bhsd->bhgmd", weights / np.where(total == 0, 1, total), v)


def mask_of(kind, rng, batch, queries, s):
    mask = np.zeros((batch, 1, 1, queries, s), np.float32)
    if kind == "random":
        mask[rng.random(mask.shape) < 0.3] = -np.inf
    elif kind == "head":  # of the cache: the first parts have nothing
        mask[..., : s - s // 5] = -1e9
    elif kind == "tail":  # the last parts have nothing
        mask[..., s // 5 :] = np.finfo(np.float32).min
    elif kind == "all":
        mask[:] = -np.inf
    return mask


# Name, types as in the module, cases (batch, positions, mask).
FORMS = [
    # One KV head of 2 x 4 KB rows: parts of 1024 positions; 3000 is no multiple.
    ("one_head", (1, 1, 4, 1, 3000, 32, "f32", False), [(1, 3000, None)]),
    ("masked", (1, 1, 4, 1, 9001, 32, "f32", True),
     [(1, 9001, kind) for kind in ("random", "head", "tail", "all")]),
    ("half", (1, 3, 1, 1, 8200, 64, "f16", True), [(1, 8200, "random")]),
    # More positions than a block in a part, of which there are few.
    ("blocks", (8, 16, 1, 1, 5000, 16, "f32", True), [(8, 5000, "random"), (8, 5000, "head")]),
    ("dynamic", ("?", 2, 2, 1, "?", 32, "f32", True),
     [(1, 0, None), (1, 1, "zero"), (2, 500, "random"), (1, 2048, "all"), (2, 9001, "tail")]),
    ("prefill", (1, 2, 1, 40, 3001, 32, "f32", True), [(1, 3001, "random"), (1, 3001, "head")]),
    ("few_queries", (1, 1, 2, 3, 5003, 64, "f32", True), [(1, 5003, "random")]),
]
text = "".join(module(name, *form) for name, form, _ in FORMS)
modules = [sparq.compile(text, threads=threads, opt_level=2) for threads in (1, 2, 4)]
rng = np.random.default_rng(0)
count = 0
for name, (_, heads, group, queries, _, d, dtype, masked), cases in FORMS:
    numpy_type = {"f32": np.float32, "f16": np.float16}[dtype]
    for batch, s, kind in cases:
        q = rng.standard_normal((batch, heads, group, queries, d)).astype(numpy_type)
        k, v = (rng.standard_normal((batch, heads, s, d)).astype(numpy_type) for _ in "kv")
        mask = mask_of(kind, rng, batch, queries, s) if masked else None
        if kind in ("head", "tail"):
            out = (mask <= -1e9).all(axis=(0, 1, 2, 3))
            k[..., out, :] = np.nan
            v[..., out, :] = np.nan
        inputs = [q, k, v] + ([mask] if masked else [])
        with np.errstate(invalid="ignore"):
            want = expected(q, np.nan_to_num(k), v, mask)
        results = [sparq.Executable(m._native, name)(*inputs)[0] for m in modules]
        tolerance = 2e-3 if dtype == "f16" else 2e-6
        error = np.abs(results[0].astype(np.float64) - want).max()
        count += 1
        if not error <= tolerance:
            failed += 1
            print(f"{name}, batch {batch}, S = {s}, mask {kind}: off by {error}")
        for threads, result in zip((2, 4), results[1:]):
            if result.tobytes() != results[0].tobytes():
                failed += 1
                print(f"{name}, batch {batch}, S = {s}: other bits with {threads} threads")
print(f"{count} cases, {failed} failures")
sys.exit(1 if failed else 0)
