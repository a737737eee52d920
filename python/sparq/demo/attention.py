# Part of the sparq project, under the Apache License v2.0 with LLVM
# Exceptions. See LICENSE for license information.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""One attention on its own, as modules to compile: dense, and SparQ's steps.

What a step of attention costs is easiest to see without the rest of a model:
the dense module is one `sparq.attention`; the SparQ module is the ops that the
rewrite makes of it, with K^T and the mean of V given, as carried state is.
"""

from __future__ import annotations

import dataclasses


@dataclasses.dataclass(frozen=True)
class Shape:
    """B batch elements, H key-value heads with G queries each, S positions."""

    B: int
    H: int
    G: int
    S: int
    D: int
    dtype: str = "f32"


def _tensor(*sizes_and_type) -> str:
    return "tensor<" + "x".join(map(str, sizes_and_type)) + ">"


def dense_module(s: Shape) -> str:
    """@main(q [B,H,G,1,D], k [B,H,S,D], v [B,H,S,D]) -> [B,H,G,1,D]."""
    q = _tensor(s.B, s.H, s.G, 1, s.D, s.dtype)
    kv = _tensor(s.B, s.H, s.S, s.D, s.dtype)
    return f"""
func.func @main(%q: {q}, %k: {kv}, %v: {kv}) -> {q} {{
  %empty = tensor.empty() : {q}
  %out = sparq.attention ins(%q, %k, %v : {q}, {kv}, {kv}) outs(%empty : {q})
  return %out : {q}
}}
"""


def sparq_module(s: Shape, r: int, k: int, local: int = 0) -> str:
    """@main(q [B,H,G,D], k, kt [B,H,D,S], v, mean [B,H,D] f32) -> [B,H,G,D]."""
    b = (s.B, s.H)
    t = {
        "q": _tensor(*b, s.G, s.D, s.dtype), "q1": _tensor(*b, s.G, 1, s.D, s.dtype),
        "kv": _tensor(*b, s.S, s.D, s.dtype), "kt": _tensor(*b, s.D, s.S, s.dtype),
        "rows": _tensor(*b, k, s.D, s.dtype), "mean": _tensor(*b, s.D, "f32"),
        "i1": _tensor(*b, r, "i32"), "i2": _tensor(*b, k, "i32"),
        "group": _tensor(*b, s.G, "f32"), "logits": _tensor(*b, s.G, s.S, "f32"),
        "bias": _tensor(*b, s.G, k, "f32"), "bias1": _tensor(*b, s.G, 1, k, "f32"),
        "y": _tensor(*b, s.G, s.D, "f32"), "y1": _tensor(*b, s.G, 1, s.D, "f32"),
    }
    empties = "\n".join(f"  %{name}_empty = tensor.empty() : {t[name]}" for name in (
        "i1", "group", "logits", "i2", "rows", "bias", "y1", "q"))
    local_text = f" local = {local}" if local else ""
    expand = f"[[0], [1], [2, 3], [4]] output_shape [{s.B}, {s.H}, {s.G}, 1, "
    return f"""
func.func @main(%q: {t['q']}, %k: {t['kv']}, %kt: {t['kt']}, %v: {t['kv']}, %mean: {t['mean']}) -> {t['q']} {{
{empties}
  %i1, %frac = sparq.top_r r = {r} ins(%q : {t['q']})
      outs(%i1_empty, %group_empty : {t['i1']}, {t['group']})
  %logits = sparq.partial_matmul key_layout = component_major
      ins(%q, %i1, %frac, %kt : {t['q']}, {t['i1']}, {t['group']}, {t['kt']})
      outs(%logits_empty : {t['logits']})
  %i2, %alpha, %keys, %values, %bias = sparq.top_k_gather k = {k}{local_text}
      ins(%logits, %k, %v : {t['logits']}, {t['kv']}, {t['kv']})
      outs(%i2_empty, %group_empty, %rows_empty, %rows_empty, %bias_empty :
           {t['i2']}, {t['group']}, {t['rows']}, {t['rows']}, {t['bias']})
  %q1 = tensor.expand_shape %q {expand}{s.D}] : {t['q']} into {t['q1']}
  %bias1 = tensor.expand_shape %bias {expand}{k}] : {t['bias']} into {t['bias1']}
  %y1 = sparq.attention ins(%q1, %keys, %values, %bias1 : {t['q1']}, {t['rows']}, {t['rows']}, {t['bias1']})
      outs(%y1_empty : {t['y1']})
  %y = tensor.collapse_shape %y1 [[0], [1], [2, 3], [4]] : {t['y1']} into {t['y']}
  %out = sparq.interpolate ins(%y, %alpha, %mean : {t['y']}, {t['group']}, {t['mean']})
      outs(%q_empty : {t['q']})
  return %out : {t['q']}
}}
"""
