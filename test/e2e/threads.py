# A SparQ step has the same bits for every number of threads that it is compiled
# for and called with, however its heads divide among them, and when several
# threads call at the same time; and it agrees with the reference.
# RUN: %python %s

import sys
import threading

import numpy as np

import sparq
from sparq import reference

R, K = 8, 24
# Name, batch, heads, group, S in the type, mask.
FORMS = [
    ("one_head", 1, 1, 4, 3001, False),
    ("dynamic_head", 1, 1, 6, "?", True),
    ("alone", 1, 1, 1, "?", True),
    ("three_heads", 1, 3, 1, 3001, True),
    ("grouped", 1, 3, 4, "?", True),
    ("batch", "?", 2, 2, "?", False),
]
failed = 0


def function(name, batch, heads, group, s, masked):
    q = f"tensor<{batch}x{heads}x{group}x1x32xf32>"
    kv = f"tensor<{batch}x{heads}x{s}x32xf32>"
    kt = f"tensor<{batch}x{heads}x32x{s}xf32>"
    mask = f"tensor<{batch}x1x1x1x{s}xf32>"
    more_types = f", {mask}" if masked else ""
    size = "%b" if batch == "?" else ""
    return f"""
func.func @{name}(%q: {q}, %kt: {kt}, %v: {kv}{', %mask: ' + mask if masked else ''}) -> {q} {{
  %c0 = arith.constant 0 : index
  %b = tensor.dim %q, %c0 : {q}
  %init = tensor.empty({size}) : {q}
  %0 = sparq.attention key_layout = component_major
      ins(%q, %kt, %v{', %mask' if masked else ''} : {q}, {kt}, {kv}{more_types}) outs(%init : {q})
  return %0 : {q}
}}
"""


def expected(q, k, v, mask):
    q = q[..., 0, :]
    if mask is not None:
        mask = np.broadcast_to(mask[..., 0, :], (*q.shape[:-1], k.shape[-2]))
    return reference.sparq_attention(q, k, v, mask, r=R, k=K)[..., None, :]


text = "".join(function(*form) for form in FORMS)
pipeline = f"sparq-sparsify{{r={R} k={K} mean-value=recompute}}"
modules = {t: sparq.compile(text, pipeline, threads=t, opt_level=2) for t in (1, 2, 4)}
rng = np.random.default_rng(0)
for name, batch, heads, group, s, masked in FORMS:
    batch = 2 if batch == "?" else batch
    for length in (3001,) if s != "?" else (3001, 20, 2048):
        q = rng.standard_normal((batch, heads, group, 1, 32)).astype(np.float32)
        k, v = (rng.standard_normal((batch, heads, length, 32)).astype(np.float32) for _ in "kv")
        mask = None
        if masked:
            mask = np.where(rng.random((batch, 1, 1, 1, length)) < 0.4, -np.inf, 0).astype(np.float32)
        inputs = [q, np.ascontiguousarray(k.swapaxes(-1, -2)), v] + ([mask] if masked else [])
        results = {t: sparq.Executable(m._native, name)(*inputs)[0] for t, m in modules.items()}
        error = np.abs(results[1] - expected(q, k, v, mask)).max()
        if not error < 1e-4:
            failed += 1
            print(f"{name}, S = {length}: off by {error}")
        for threads, result in results.items():
            if result.tobytes() != results[1].tobytes():
                failed += 1
                print(f"{name}, S = {length}: other bits with {threads} threads than with one")
        # The calls share the threads. That they overlap is likely, not certain.
        call = sparq.Executable(modules[4]._native, name)
        together = []
        callers = [threading.Thread(target=lambda: together.extend(call(*inputs) for _ in range(5)))
                   for _ in range(3)]
        for caller in callers:
            caller.start()
        for caller in callers:
            caller.join()
        if [out[0].tobytes() for out in together] != [results[1].tobytes()] * 15:
            failed += 1
            print(f"{name}, S = {length}: other bits from several callers")
print(f"{failed} failures")
sys.exit(1 if failed else 0)
