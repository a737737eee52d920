#!/usr/bin/env python3
# Part of the sparq project, under the Apache License v2.0 with LLVM Exceptions.
# See LICENSE for license information.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Measures dense attention and SparQ, and fits the constants of the cost model.

    PYTHONPATH=python .venv/bin/python benchmarks/fit-cost.py --save times.json
    PYTHONPATH=python .venv/bin/python benchmarks/fit-cost.py --load times.json

Prints the constants for python/sparq/cost.py and include/sparq/Sparsify/Cost.h, and
which side `min-seq-len=auto` takes for each shape: with those constants (--fit), or
with the ones the package has. docs/Cost.md has the model.
"""

import argparse
import dataclasses
import json
import math
import os
import statistics
import sys
import time

import numpy as np

import sparq
from sparq import cost
from sparq.bench import machine

BYTES = {"f32": 4, "f16": 2, "bf16": 2}
NUMPY = {"f32": np.float32, "f16": np.float16, "bf16": np.uint16}


@dataclasses.dataclass(frozen=True)
class Shape:
    batch: int
    kv_heads: int
    group: int
    D: int
    S: int
    r: int
    k: int
    dtype: str

    def estimates(self, constants):
        size = BYTES[self.dtype]
        return (cost.dense_time(self.D, self.group, size, constants=constants),
                cost.sparq_time(self.D, self.r, self.k, self.group, size, constants=constants))

    def __str__(self):
        return (f"{self.dtype:4} {self.batch}x{self.kv_heads * self.group}/{self.kv_heads} "
                f"D={self.D} S={self.S} r={self.r} k={self.k}")


def grid(positions):
    """Shapes around the one of the goals, one thing changed at a time."""
    base = Shape(1, 32, 1, 128, 0, 32, 128, "f32")
    changes = [
        {}, dict(dtype="bf16"), dict(dtype="f16"), dict(k=64), dict(k=512), dict(r=16),
        dict(r=64), dict(D=64), dict(D=256), dict(kv_heads=8, group=4),
        dict(kv_heads=8, group=4, dtype="bf16"), dict(kv_heads=1, group=32, batch=4),
        dict(k=512, dtype="bf16"), dict(D=64, r=16, k=64, dtype="f16"),
    ]
    for change in changes:
        for S in positions:
            shape = dataclasses.replace(base, **change, S=S)
            if S > shape.k:
                yield shape


def texts(shape):
    """Both functions, on (query, key, value) and K^T and the mean after them."""
    sys.path.insert(0, os.path.join(os.path.dirname(__file__), "..", "test", "e2e", "Inputs"))
    import attention_steps

    step = attention_steps.Step(
        batch=(shape.batch, shape.kv_heads), G=shape.group, D=shape.D, Dv=shape.D, S=shape.S,
        r=shape.r, k=shape.k, element=shape.dtype, out=shape.dtype, mean="input")
    return attention_steps.dense_text(step), attention_steps.sparq_text(step)


class Case:
    """A shape, compiled."""

    def __init__(self, shape, threads):
        self.shape = shape
        self.dense, self.sparse = (sparq.compile(t, threads=threads) for t in texts(shape))

    def bind(self, pools):
        """Both with arrays from a pool of numbers: times do not depend on K^T being K's."""
        s, used = self.shape, 0

        def take(*shape):
            nonlocal used
            count = math.prod(shape)
            used += count
            return pools[s.dtype][used - count:used].reshape(shape)

        heads = (s.batch, s.kv_heads)
        key, value, kt = take(*heads, s.S, s.D), take(*heads, s.S, s.D), take(*heads, s.D, s.S)
        query, mean = take(*heads, s.group, s.D), np.zeros((*heads, s.D), np.float32)
        return (self.dense.bind(query, key, value),
                self.sparse.bind(query, key, value, kt, mean))


def seconds(call):
    start = time.perf_counter()
    call()
    return time.perf_counter() - start


def measure(cases, threads, repeats=9):
    """Medians in nanoseconds of one thread per batch element and key-value head,
    with nothing in the caches: a model reads its weights between two steps."""
    other = np.ones(4 * machine.last_level_cache() // 8)

    def cold(call):
        other.sum()
        return seconds(call)

    largest = max(s.batch * s.kv_heads * s.D * (3 * s.S + s.group) for s in
                  (case.shape for case in cases))
    values = np.random.default_rng(1).standard_normal(largest, dtype=np.float32)
    pools = {"f32": values, "f16": values.astype(np.float16),
             "bf16": (values.view(np.uint32) >> 16).astype(np.uint16)}
    records = []
    for case in cases:
        calls = case.bind(pools)
        for call in calls:
            call()
        times = [[cold(call) for call in calls] for _ in range(repeats)]
        dense, sparse = (statistics.median(column) for column in zip(*times))
        scale = 1e9 * threads / (case.shape.batch * case.shape.kv_heads)
        records.append(dict(shape=dataclasses.asdict(case.shape), dense=dense * scale,
                            sparq=sparse * scale))
    return records


def error(records, constants):
    """Squared logarithms of estimate / measured: both, and which is faster."""
    total = 0.0
    for record in records:
        shape = Shape(**record["shape"])
        dense, sparse = (t.at(shape.S) for t in shape.estimates(constants))
        a, b = math.log(dense / record["dense"]), math.log(sparse / record["sparq"])
        total += a * a + b * b + 2 * (a - b) ** 2
    return total


def fit(records):
    """Coordinate search over factors of the constants."""
    best = cost.Constants()
    smallest, step = error(records, best), 2.0
    while step > 1.01:
        improved = False
        for field in dataclasses.fields(best):
            for factor in (step, 1 / step):
                value = getattr(best, field.name) * factor
                candidate = dataclasses.replace(best, **{field.name: value})
                if (e := error(records, candidate)) < smallest - 1e-9:
                    best, smallest, improved = candidate, e, True
        if not improved:
            step = math.sqrt(step)
    return best


def report(records, constants):
    """What auto takes, and what that costs against the faster side."""
    wrong = []
    for record in records:
        shape = Shape(**record["shape"])
        dense, sparse = shape.estimates(constants)
        minimum = cost.min_seq_len(dense, sparse, shape.k)
        taken = "sparq" if minimum is not None and shape.S >= minimum else "dense"
        loss = record[taken] / min(record["dense"], record["sparq"]) - 1
        wrong.append(loss)
        print(f"{str(shape):46} dense {record['dense'] / 1e3:8.1f} ({dense.at(shape.S) / 1e3:8.1f})"
              f"  SparQ {record['sparq'] / 1e3:8.1f} ({sparse.at(shape.S) / 1e3:8.1f}) us"
              f"  from {minimum}: {taken}" + (f", {100 * loss:.0f} % slower" if loss else ""))
    print(f"{sum(loss == 0 for loss in wrong)} of {len(wrong)} take the faster side, "
          f"{sum(loss <= 0.1 for loss in wrong)} are within 10 %, the worst is "
          f"{100 * max(wrong):.0f} % slower")


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--positions", type=int, nargs="+", default=[256, 512, 1024, 4096])
    parser.add_argument("--threads", type=int, default=os.cpu_count())
    parser.add_argument("--save", metavar="FILE", help="keep what was measured")
    parser.add_argument("--load", metavar="FILE", help="instead of measuring")
    parser.add_argument("--fit", action="store_true", help="fit the constants")
    args = parser.parse_args()
    if args.load:
        with open(args.load) as file:
            records = json.load(file)
    else:
        cases = [Case(shape, args.threads) for shape in grid(args.positions)]
        records = measure(cases, args.threads)
    if args.save:
        with open(args.save, "w") as file:
            json.dump(records, file)
    constants = fit(records) if args.fit else cost.Constants()
    for name, value in dataclasses.asdict(constants).items():
        print(f"{name:10} {value:.3g}")
    report(records, constants)


if __name__ == "__main__":
    main()
