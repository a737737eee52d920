# From a prompt to 128 tokens through a rewritten decode step: the first 64, where
# k covers all positions, are PyTorch's own; all logits are those of NumPy.
# RUN: %python %s llama
# RUN: %python %s gpt_neox
# RUN: %python %s gpt2
"""usage: decode.py MODEL

Runs the exports of MODEL in test/models/decode (made by make.py there): the
prefill, which is dense; @main_init_state on the caches it leaves; then decode
steps with SparQ, each on the caches and the state of the one before it, and on the
token that it chose. With caches that grow, beyond the capacity they started with,
and preallocated ones; for one sequence and for four of different lengths, padded.

Each way is compiled once for all of its steps. The first have at most k positions
in the cache, so their tokens are those of `generate` in transformers, stored with
the exports. Meanwhile NumPy runs a loop of its own, on its own caches and tokens:
the logits of every step are compared with it.
"""

import pathlib
import sys

import numpy as np

from sparq.demo.generate import Batch, Model, greedy, weights_from_seed
from sparq.demo.step import DecodeStep

sys.path.insert(0, str(pathlib.Path(__file__).parent / "Inputs"))
import decoding  # noqa: E402

EXPORTS = pathlib.Path(__file__).parents[1] / "models" / "decode"
#: Positions that caches which grow have room for at first: fewer than are needed.
FIRST_CAPACITY = 48
TOLERANCE = 1e-4


def close(what, values, wanted):
    error = np.abs(values - wanted).max() / np.abs(wanted).max()
    assert error < TOLERANCE, f"{what}: largest error {error:.2e}"
    return error


def check(model, batch_size):
    def export(stage):
        return DecodeStep.load(EXPORTS / f"{model}_{stage}_b{batch_size}.mlir.gz")

    stored = np.load(EXPORTS / f"{model}_b{batch_size}.npz")
    prompts = [row[row >= 0] for row in stored["prompts"]]
    prefill, seed = export("prefill"), int(stored["seed"])
    weights = weights_from_seed(prefill, seed)
    reference = decoding.numpy_loop(prefill, export("concat"), prompts, seed)
    assert reference.margins.selections, "k covers everything: nothing is sparse"
    count = decoding.DENSE_STEPS + decoding.SPARSE_STEPS + 1
    for cache in ("concat", "scatter"):
        run = Model(prefill, export(cache),
                    f"sparq-rewrite{{r={decoding.R[model]} k={decoding.K}}}", opt_level=0)
        layers = prefill.options["layers"]
        roles = [value.role for value in run.decoder.layout.values]
        for role in ("key_transposed", "value_sum"):
            assert roles.count(role) == layers, (cache, roles)
        assert ("length" in roles) == (cache == "concat"), roles
        batch = Batch(prompts)
        logits = greedy(run.logits(batch, weights, FIRST_CAPACITY), batch, count)
        tokens = batch.tokens[:, -count:]

        what = f"{model}, {cache}, {batch_size} sequences"
        dense = stored["tokens"].shape[1]
        assert dense == decoding.DENSE_STEPS + 1
        np.testing.assert_array_equal(
            tokens[:, :dense], stored["tokens"], err_msg=f"{what}: tokens of PyTorch")
        every = len(range(dense)) // (len(stored["logits"]) - 1)
        close(f"{what}: PyTorch", logits[:dense:every], stored["logits"])
        worst = [close(f"{what}: NumPy, step {i}", *both)
                 for i, both in enumerate(zip(logits, reference.logits, strict=True))]
        np.testing.assert_array_equal(tokens, reference.tokens.T, err_msg=what)
        print(f"{what}: ok, largest error {max(worst):.0e}")


for size in (1, 4):
    check(sys.argv[1], size)
