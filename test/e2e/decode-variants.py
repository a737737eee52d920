# Longer decode loops with every option, in every storage type, against NumPy.
# RUN: %python %s
"""Each step is compared with NumPy on the caches that the step was given, and its
token goes into the next: in f16 and bf16 two loops on caches of their own would
part at the first value that rounds the other way. For the same reason a step is
not compared where SparQ selects between what is equal but for such a rounding.
"""

import pathlib
import re
import sys

import numpy as np

sys.path.insert(0, str(pathlib.Path(__file__).parent / "Inputs"))
from decoding import Margins  # noqa: E402

import sparq
from sparq import reference
from sparq.demo import forward
from sparq.demo.generate import Batch, arguments, weights_from_seed
from sparq.demo.step import DecodeStep, decode

EXPORTS = pathlib.Path(__file__).parents[1] / "models" / "export"
TOLERANCE = {"f32": 1e-5, "f16": 3e-3, "bf16": 2e-2}
#: What a value that rounds the other way can change in a selection. In bf16, with
#: its coarse steps, that hardly ever happens.
NEAR = {"f32": 4e-6, "f16": 5e-4, "bf16": 1e-4}
#: Positions of padding before the prompt.
PADDING = 3
#: Export, options of the rewrite, positions before the first step, steps.
CASES = [
    ("llama_bf16_dyn", "r=8 k=24", 20, 64),
    ("llama_f16_dyn", "r=8 k=24 local=8", 20, 64),
    ("llama_eager_dyn", "r=6 k=12 local=12", 20, 64),
    ("llama_select_dyn", "r=8 k=16 local=4", 10, 38),
    ("llama_f32_dyn", "r=4 k=12 local=2 mean-value=none", 20, 8),
    ("llama_f32_dyn", "r=4 k=12 mean-value=recompute", 20, 8),
]


def cache(rng, step, length):
    """A cache of `length` positions; what else there is room for is not a number."""
    o = step.options
    values = rng.standard_normal((o["batch"], o["kv_heads"], length, o["head_dim"]))
    if not step.grows:
        room = [(0, 0), (0, 0), (0, o["seq_len"] - length), (0, 0)]
        values = np.pad(values, room, constant_values=np.nan)
    if step.dtype == "bf16":
        return reference.to_bf16(values)
    return values.astype({"f16": np.float16, "f32": np.float32}[step.dtype])


def check(name, options, length, steps):
    step = DecodeStep.load(EXPORTS / f"{name}.mlir")
    decoder = sparq.Decoder(
        step.text, f"sparq-rewrite{{{options}}}", entry="main", opt_level=0)
    given = dict(re.findall(r"([\w-]+)=(\w+)", options))
    mean = given.get("mean-value", "carry")
    carried = any(v.role == "value_sum" for v in decoder.layout.values)
    assert carried == (mean == "carry"), mean

    def attention(*operands):
        return forward.sparq_attention(
            int(given["r"]), int(given["k"]), int(given.get("local", 0)),
            "none" if mean == "none" else "recompute", margins.watch)(*operands)

    rng = np.random.default_rng(7)
    weights = weights_from_seed(step, 3)
    batch = Batch([rng.integers(0, step.options["vocab"], length + 1)])
    batch.attended[:, :PADDING] = False
    caches = [cache(rng, step, length) for _ in range(2 * step.options["layers"])]
    state, worst, ties = None, 0.0, 0
    for i in range(steps):
        inputs = arguments(step, batch, weights, caches)
        margins = Margins(near=NEAR[step.dtype])
        expected = forward.forward(step, inputs, attention)
        state = state or decoder.start(inputs, capacity=length + steps)
        logits, *caches = state.step(inputs)
        caches = [c.copy() for c in caches]
        for entry, values, wanted in zip(
                step.spec["results"], [logits, *caches], expected, strict=True):
            values = decode(values, step.dtype)
            used = np.isfinite(wanted)
            assert (np.isfinite(values) == used).all(), f"{entry['name']}, step {i}"
            if entry["role"] == "logits" and margins.nearly_tied():
                ties += 1
                continue
            error = (np.abs(values[used] - wanted[used]).max()
                     / np.abs(wanted[used]).max())
            assert error < TOLERANCE[step.dtype], (
                f"{name} {options}: {entry['name']}, step {i}: error {error:.1e}")
            worst = max(worst, error)
        batch.append(decode(logits[:, -1], step.dtype).argmax(-1))
    assert ties <= steps // 4, f"{name} {options}: {ties} of {steps} steps nearly tied"
    print(f"{name} {options}: {steps} steps, {ties} of them nearly tied, "
          f"largest error {worst:.0e}")


failed = 0
for case in CASES:
    try:
        check(*case)
    except (AssertionError, sparq.Error) as error:
        failed += 1
        print(f"failed: {error}")
sys.exit(1 if failed else 0)
