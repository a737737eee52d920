# Every class of shapes that `python -m sparq bench` times, dense and SparQ, against
# the NumPy reference, at a number of positions that is a multiple of nothing.
# RUN: %python %s
"""usage: shape-classes.py [--positions S] [--all]

A class is a combination of batch size, heads, D, r, k and element type. By default
each value of one meets each value of every other at least once; --all takes all
combinations.
"""

import argparse
import itertools
import pathlib
import sys

import numpy as np

import sparq
from sparq import check

sys.path.insert(0, str(pathlib.Path(__file__).parent / "Inputs"))
import attention_steps  # noqa: E402

CLASSES = dict(
    batch=(1, 4), heads=((32, 32), (32, 8), (32, 1)), D=(64, 128, 256), r=(16, 32, 64),
    k=(64, 128, 512), element=("f32", "f16", "bf16"))


def pairs(combination):
    return set(itertools.combinations(enumerate(combination), 2))


def covering():
    """Few combinations with every pair of values."""
    left = list(itertools.product(*CLASSES.values()))
    missing = set().union(*map(pairs, left))
    while missing:
        best = max(left, key=lambda c: len(pairs(c) & missing))
        missing -= pairs(best)
        yield best


def run(combination, positions):
    batch, (heads, kv_heads), D, r, k, element = combination
    step = attention_steps.Step(
        batch=(batch, kv_heads), G=heads // kv_heads, D=D, Dv=D, S=positions, r=r, k=k,
        element=element, out=element, mean="input")
    inputs = attention_steps.Inputs(step, positions, "normal", "none", 3)
    dense = sparq.compile(attention_steps.dense_text(step), opt_level=1)
    check.check_dense(dense(*inputs.dense)[0], inputs.query, inputs.key, inputs.value)
    sparse = sparq.compile(attention_steps.sparq_text(step), opt_level=1)
    (out,) = sparse(*inputs.sparq)
    return check.check_sparq(
        out, inputs.query, inputs.key, inputs.value, r=r, k=k, mean=inputs.mean)


parser = argparse.ArgumentParser()
parser.add_argument("--positions", type=int, default=1041)
parser.add_argument("--all", action="store_true")
args = parser.parse_args()
combinations = list(itertools.product(*CLASSES.values()) if args.all else covering())
failed = undecided = 0
for combination in combinations:
    try:
        undecided += run(combination, args.positions)
    except (AssertionError, sparq.Error) as error:
        failed += 1
        print(f"{combination}: {error}")
print(f"{len(combinations) - failed} of {len(combinations)} classes agree with the reference, "
      f"{undecided} head groups undecided")
assert undecided <= len(combinations)
sys.exit(1 if failed else 0)
