# Part of the sparq project, under the Apache License v2.0 with LLVM
# Exceptions. See LICENSE for license information.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Does the time of a decode step follow the bytes that SparQ moves?

    python benchmarks/appending.py [--seq-len 1024 4096 16384] [--rk 16,64 32,128]

Times a function with one whole attention whose caches grow by concatenation, as
exports with a DynamicCache have it: dense, rewritten with its old signature
(`append=false`: the caches grow by concat, and so does K^T), and in its
appending form (buffers of a capacity, donated). All calls of one S take turns,
and medians are shown.

MB is what SparQ reads and writes in a step according to `sparq.cost`; "of
bandwidth" is MB / time over the read bandwidth measured here.
"""

import argparse
import json
import os
import pathlib
import statistics
import sys
import time

try:
    import sparq
except ImportError:
    sys.path.insert(0, str(pathlib.Path(__file__).parents[1] / "python"))
    import sparq
import numpy as np

from sparq import cost
from sparq.bench.measure import Session

BYTES = {"f32": 4, "f16": 2, "bf16": 2}
STORAGE = {"f32": np.float32, "f16": np.float16, "bf16": np.uint16}


def module(b, h, g, d, t):
    q, cache, new = (f"tensor<{b}x{h}x{s}x{d}x{t}>" for s in (f"{g}x1", "?", "1"))
    return f"""func.func @main(%q: {q}, %k: {cache}, %v: {cache}, %kn: {new}, %vn: {new}) -> ({q}, {cache}, {cache}) {{
  %k2 = tensor.concat dim(2) %k, %kn : ({cache}, {new}) -> {cache}
  %v2 = tensor.concat dim(2) %v, %vn : ({cache}, {new}) -> {cache}
  %e = tensor.empty() : {q}
  %0 = sparq.attention ins(%q, %k2, %v2 : {q}, {cache}, {cache}) outs(%e : {q})
  return %0, %k2, %v2 : {q}, {cache}, {cache}
}}
"""


def random(rng, t, *shape):
    values = rng.standard_normal(shape, np.float32)
    return (values.view(np.uint32) >> 16).astype(np.uint16) if t == "bf16" else values.astype(STORAGE[t])


def medians(calls, repeats):
    """The median time of each call; they take turns, so that they meet the
    same machine."""
    seconds = {name: [] for name in calls}
    for turn in range(repeats + 1):
        for name, call in calls.items():
            start = time.perf_counter()
            call()
            if turn:
                seconds[name].append(time.perf_counter() - start)
    return {name: statistics.median(times) for name, times in seconds.items()}


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--seq-len", type=int, nargs="+", default=[1024, 2048, 4096, 8192, 16384, 32768])
    parser.add_argument("--rk", nargs="+", default=["16,64", "32,128", "32,512"], metavar="R,K")
    parser.add_argument("--batch", type=int, default=1)
    parser.add_argument("--kv-heads", type=int, default=8)
    parser.add_argument("--group", type=int, default=4, help="query heads per key-value head")
    parser.add_argument("--head-dim", type=int, default=128)
    parser.add_argument("--dtype", choices=list(BYTES), default="f32")
    parser.add_argument("--threads", type=int, default=os.cpu_count())
    parser.add_argument("--repeats", type=int, default=15)
    parser.add_argument("--json", metavar="FILE")
    args = parser.parse_args()
    b, h, g, d, t = args.batch, args.kv_heads, args.group, args.head_dim, args.dtype
    settings = [tuple(map(int, rk.split(","))) for rk in args.rk]
    text = module(b, h, g, d, t)

    dense = sparq.compile(text, threads=args.threads, entry="main")
    old, new = {}, {}
    for r, k in settings:
        for decoders, append in ((old, "false"), (new, "true")):
            decoders[r, k] = sparq.Decoder(
                text, f"sparq-rewrite{{r={r} k={k} append={append}}}", entry="main",
                threads=args.threads)

    session = Session({}, repeats=1, distance=0, read_bytes=2**30)
    for _ in range(7):
        session.read(args.threads)
    bandwidth = max(session.bandwidth[args.threads])
    print(f"read bandwidth {bandwidth / 1e9:.1f} GB/s, {args.threads} threads, load {os.getloadavg()[0]:.1f}")
    print(f"batch {b}, {h} key-value heads of {g} query heads, {d} components, {t}")
    print(f"{'S':>6} {'step':>14} {'MB':>8} {'concat ms':>10} {'append ms':>10} {'faster':>7} {'of bandwidth':>13}")
    rows = []
    for S in args.seq_len:
        rng = np.random.default_rng(S)
        arrays = [random(rng, t, b, h, g, 1, d), random(rng, t, b, h, S, d), random(rng, t, b, h, S, d),
                  random(rng, t, b, h, 1, d), random(rng, t, b, h, 1, d)]
        calls = {"dense": dense.bind(*arrays)}
        for rk in settings:
            for form, decoders in (("concat", old), ("append", new)):
                decoder = decoders[rk]
                # Bound once: every call is the step to S + 1 positions.
                calls[form, rk] = decoder.executable.bind(
                    *decoder.layout.first(decoder.executable, arrays, S + 1))
        seconds = medians(calls, args.repeats)
        moved = b * h * BYTES[t] * cost.dense_elements(S + 1, d)
        rows.append({"S": S, "step": "dense", "bytes": moved, "seconds": seconds["dense"]})
        print(f"{S:>6} {'dense':>14} {moved / 1e6:>8.2f} {seconds['dense'] * 1e3:>10.3f} {'':>10} {'':>7} "
              f"{moved / seconds['dense'] / bandwidth:>13.0%}")
        for r, k in settings:
            moved = b * h * BYTES[t] * cost.sparq_elements(S + 1, d, r, k)
            before, after = seconds["concat", (r, k)], seconds["append", (r, k)]
            rows.append({"S": S, "step": "sparq", "r": r, "k": k, "bytes": moved,
                         "concat_seconds": before, "append_seconds": after})
            print(f"{S:>6} {f'r={r} k={k}':>14} {moved / 1e6:>8.2f} {before * 1e3:>10.3f} {after * 1e3:>10.3f} "
                  f"{before / after:>6.1f}x {moved / after / bandwidth:>13.0%}", flush=True)
    if args.json:
        report = {"read_bandwidth": bandwidth, **vars(args), "rows": rows}
        pathlib.Path(args.json).write_text(json.dumps(report, indent=1) + "\n")


if __name__ == "__main__":
    main()
