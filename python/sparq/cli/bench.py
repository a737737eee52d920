# Part of the sparq project, under the Apache License v2.0 with LLVM
# Exceptions. See LICENSE for license information.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""`python -m sparq bench`: time dense attention and SparQ on this machine.

Both are compiled by sparq and called in turn, so that whatever else the
machine does hits both. The SparQ step reads K by component from a second,
component-major copy, and gets the mean of V as an input: that is what a
function with `--sparq-carry-state` does in every step.
"""

from __future__ import annotations

import json
import statistics
import sys
import time
from dataclasses import dataclass
from typing import Dict, List

import numpy as np

import sparq
from sparq import cost

_BYTES = {"f32": 4, "f16": 2, "bf16": 2}


@dataclass(frozen=True)
class Shape:
    """A decode step of one attention layer."""

    batch: int
    heads: int
    kv_heads: int
    head_dim: int
    seq_len: int
    dtype: str

    @property
    def group(self) -> int:
        return self.heads // self.kv_heads

    def tensor(self, *dims, dtype=None) -> str:
        sizes = (self.batch, self.kv_heads, *dims)
        return f"tensor<{'x'.join(map(str, sizes))}x{dtype or self.dtype}>"

    def dense_bytes(self) -> int:
        """What dense attention reads of K and V."""
        per_head = cost.dense_elements(self.seq_len, self.head_dim)
        return self.batch * self.kv_heads * per_head * _BYTES[self.dtype]

    def sparq_bytes(self, r: int, k: int) -> int:
        """What a SparQ step reads and writes: S r + 2 k D + 4 D per head."""
        per_head = cost.sparq_elements(self.seq_len, self.head_dim, r, k)
        return self.batch * self.kv_heads * per_head * _BYTES[self.dtype]


def dense_module(shape: Shape) -> str:
    """Dense attention: (query, key, value)."""
    q = shape.tensor(shape.group, 1, shape.head_dim)
    kv = shape.tensor(shape.seq_len, shape.head_dim)
    return f"""
func.func @dense(%q: {q}, %k: {kv}, %v: {kv}) -> {q} {{
  %init = tensor.empty() : {q}
  %0 = sparq.attention ins(%q, %k, %v : {q}, {kv}, {kv}) outs(%init : {q})
  return %0 : {q}
}}
"""


def sparq_module(shape: Shape, r: int, k: int) -> str:
    """The SparQ step: (query, key, value, key transposed, mean value)."""
    group, dim, length = shape.group, shape.head_dim, shape.seq_len
    q, q5 = shape.tensor(group, dim), shape.tensor(group, 1, dim)
    kv, kt = shape.tensor(length, dim), shape.tensor(dim, length)
    rows, mean = shape.tensor(k, dim), shape.tensor(dim, dtype="f32")
    weight, logits = (
        shape.tensor(group, dtype="f32"),
        shape.tensor(group, length, dtype="f32"),
    )
    components, positions = shape.tensor(r, dtype="i32"), shape.tensor(k, dtype="i32")
    bias, bias5 = (
        shape.tensor(group, k, dtype="f32"),
        shape.tensor(group, 1, k, dtype="f32"),
    )
    split = "[[0], [1], [2, 3], [4]]"
    return f"""
func.func @sparq(%q5: {q5}, %k: {kv}, %v: {kv}, %kt: {kt}, %mean: {mean}) -> {q} {{
  %q = tensor.collapse_shape %q5 {split} : {q5} into {q}
  %components_init = tensor.empty() : {components}
  %weight_init = tensor.empty() : {weight}
  %components, %frac = sparq.top_r r = {r} ins(%q : {q})
      outs(%components_init, %weight_init : {components}, {weight})
  %logits_init = tensor.empty() : {logits}
  %logits = sparq.partial_matmul key_layout = component_major
      ins(%q, %components, %frac, %kt : {q}, {components}, {weight}, {kt})
      outs(%logits_init : {logits})
  %positions_init = tensor.empty() : {positions}
  %rows_init = tensor.empty() : {rows}
  %bias_init = tensor.empty() : {bias}
  %positions, %alpha, %ks, %vs, %bias = sparq.top_k_gather k = {k}
      ins(%logits, %k, %v : {logits}, {kv}, {kv})
      outs(%positions_init, %weight_init, %rows_init, %rows_init, %bias_init :
           {positions}, {weight}, {rows}, {rows}, {bias})
  %bias5 = tensor.expand_shape %bias {split}
      output_shape [{shape.batch}, {shape.kv_heads}, {group}, 1, {k}] : {bias} into {bias5}
  %attended_init = tensor.empty() : {q5}
  %attended5 = sparq.attention ins(%q5, %ks, %vs, %bias5 : {q5}, {rows}, {rows}, {bias5})
      outs(%attended_init : {q5})
  %attended = tensor.collapse_shape %attended5 {split} : {q5} into {q}
  %out_init = tensor.empty() : {q}
  %out = sparq.interpolate ins(%attended, %alpha, %mean : {q}, {weight}, {mean})
      outs(%out_init : {q})
  return %out : {q}
}}
"""


#: Sums a quarter of a gigabyte: what can be read per second at best.
_READ_ROWS, _READ_COLUMNS = 4096, 16384
_READ_MODULE = f"""
func.func @read(%x: tensor<{_READ_ROWS}x{_READ_COLUMNS}xf32>) -> tensor<{_READ_ROWS}xf32> {{
  %zero = arith.constant 0.0 : f32
  %empty = tensor.empty() : tensor<{_READ_ROWS}xf32>
  %init = linalg.fill ins(%zero : f32) outs(%empty : tensor<{_READ_ROWS}xf32>) -> tensor<{_READ_ROWS}xf32>
  %0 = linalg.reduce {{ arith.addf }} ins(%x : tensor<{_READ_ROWS}x{_READ_COLUMNS}xf32>)
      outs(%init : tensor<{_READ_ROWS}xf32>) dimensions = [1]
  return %0 : tensor<{_READ_ROWS}xf32>
}}
"""


def read_bandwidth(threads) -> float:
    """Bytes per second that compiled code reads from memory, the best of 7."""
    data = np.ones((_READ_ROWS, _READ_COLUMNS), np.float32)
    read = sparq.compile(_READ_MODULE, threads=threads).bind(data)
    read()
    return data.nbytes / min(_time(read) for _ in range(7))


def _time(function) -> float:
    start = time.perf_counter()
    function()
    return time.perf_counter() - start


def _random(rng, shape, dtype) -> np.ndarray:
    values = rng.standard_normal(shape, dtype=np.float32)
    if dtype == "bf16":
        return (values.view(np.uint32) >> 16).astype(np.uint16)
    return values.astype(np.float16 if dtype == "f16" else np.float32)


def _inputs(shape: Shape) -> List[np.ndarray]:
    rng = np.random.default_rng(0)
    heads = (shape.batch, shape.kv_heads)
    rows = (*heads, shape.seq_len, shape.head_dim)
    q = _random(rng, (*heads, shape.group, 1, shape.head_dim), shape.dtype)
    k, v = _random(rng, rows, shape.dtype), _random(rng, rows, shape.dtype)
    kt = np.ascontiguousarray(k.swapaxes(-1, -2))
    wide = (v.astype(np.uint32) << 16).view(np.float32) if v.dtype == np.uint16 else v
    return [q, k, v, kt, wide.mean(axis=-2, dtype=np.float32)]


def measure(shape: Shape, settings, repeats: int, threads) -> Dict[str, float]:
    """Median seconds of dense attention and of every (r, k), called in turn."""
    inputs = _inputs(shape)
    calls = {"dense": sparq.compile(dense_module(shape), threads=threads).bind(*inputs[:3])}
    for r, k in settings:
        step = sparq.compile(sparq_module(shape, r, k), threads=threads)
        calls[r, k] = step.bind(*inputs)
    for call in calls.values():
        call()
    times = {name: [] for name in calls}
    for _ in range(repeats):
        for name, call in calls.items():
            times[name].append(_time(call))
    return {name: statistics.median(values) for name, values in times.items()}


def add_arguments(parser):
    parser.add_argument("--seq-len", type=int, nargs="+", default=[4096, 16384])
    parser.add_argument("--r", type=int, nargs="+", default=[32])
    parser.add_argument("--k", type=int, nargs="+", default=[128])
    parser.add_argument("--dtype", choices=list(_BYTES), nargs="+", default=["f32", "bf16"])
    parser.add_argument("--batch", type=int, default=1)
    parser.add_argument("--heads", type=int, default=32)
    parser.add_argument("--kv-heads", type=int, help="default: as many as heads")
    parser.add_argument("--head-dim", type=int, default=128)
    parser.add_argument("--repeats", type=int, default=15, help="calls of each; medians are shown")
    parser.add_argument("--threads", type=int, help="CPU threads; default: one per core")
    parser.add_argument("--json", metavar="FILE", help="also write the numbers there")


def _check(args):
    kv_heads = args.heads if args.kv_heads is None else args.kv_heads
    sizes = [args.batch, args.heads, kv_heads, args.head_dim, args.repeats]
    if min(sizes + args.seq_len + args.r + args.k) < 1:
        raise sparq.Error("all sizes must be at least 1")
    if args.heads % kv_heads:
        raise sparq.Error(
            f"--heads={args.heads} must be a multiple of --kv-heads={kv_heads}"
        )
    if max(args.r) > args.head_dim:
        raise sparq.Error(f"--r={max(args.r)} is more than --head-dim={args.head_dim}")
    return kv_heads


def main(args) -> int:
    kv_heads = _check(args)
    bandwidth = read_bandwidth(args.threads)
    print(f"read bandwidth: {bandwidth / 1e9:.1f} GB/s")
    print(
        f"batch {args.batch}, {args.heads} heads on {kv_heads} key-value heads, "
        f"head dim {args.head_dim}; medians of {args.repeats} calls in turn"
    )
    print(
        f"{'dtype':>5} {'S':>7} {'step':>14} {'MB':>8} {'ms':>9} "
        f"{'of bandwidth':>12} {'speedup':>8}"
    )
    rows = []
    settings = [(r, k) for r in args.r for k in args.k]
    for dtype in args.dtype:
        for seq_len in args.seq_len:
            shape = Shape(args.batch, args.heads, kv_heads, args.head_dim, seq_len, dtype)
            seconds = measure(shape, settings, args.repeats, args.threads)
            for name, value in seconds.items():
                dense = name == "dense"
                moved = shape.dense_bytes() if dense else shape.sparq_bytes(*name)
                row = {
                    **vars(shape),
                    "step": "dense" if dense else "sparq",
                    "r": None if dense else name[0],
                    "k": None if dense else name[1],
                    "bytes": moved,
                    "seconds": value,
                    "bandwidth_share": moved / value / bandwidth,
                    "speedup": seconds["dense"] / value,
                }
                rows.append(row)
                label = "dense" if dense else f"r={name[0]} k={name[1]}"
                print(
                    f"{dtype:>5} {seq_len:>7} {label:>14} {moved / 1e6:>8.1f} "
                    f"{value * 1e3:>9.3f} {row['bandwidth_share']:>12.0%} "
                    f"{row['speedup']:>7.2f}x"
                )
                sys.stdout.flush()
    if args.json:
        report = {"read_bandwidth": bandwidth, "threads": args.threads, "rows": rows}
        try:
            with open(args.json, "w", encoding="utf-8") as file:
                json.dump(report, file, indent=1)
        except OSError as error:
            raise sparq.Error(f"cannot write '{args.json}': {error.strerror}") from None
    return 0
