# The rewritten decode step of a Llama, with its state, against NumPy; and where
# k is at least the number of positions, against dense PyTorch.
# RUN: %python %s numpy "r=8 k=16" 3 llama_f32_dyn llama_bf16_dyn llama_eager_dyn
# RUN: %python %s numpy "r=8 k=16" 1 llama_f32 llama_f16 llama_f16_dyn llama_bf16 \
# RUN:   llama_bool llama_tmtensor llama_scatter llama_select_dyn
# RUN: %python %s numpy "r=16 k=16" 1 llama_f32_dyn
# RUN: %python %s numpy "r=4 k=12 local=4 mean-value=none" 1 llama_f32
# RUN: %python %s numpy "r=4 k=12 mean-value=recompute" 1 llama_f32_dyn
# RUN: %python %s pytorch "r=8 k=64" 1 llama_f32_dyn llama_f16_dyn \
# RUN:   llama_bf16_dyn llama_select_dyn
"""Runs rewritten exports and compares them with NumPy and with PyTorch.

usage: llama_sparq.py [--target=TARGET] REFERENCE OPTIONS STEPS NAME...

REFERENCE is `numpy`, for the NumPy forward pass with SparQ attention from
sparq.reference, or `pytorch`, for PyTorch's stored (dense) results: what a k of
at least the number of positions must give. OPTIONS go to --sparq-rewrite, for
instance "r=8 k=16". With STEPS > 1 each step runs on the caches and the state
that the step before it returned. TARGET is cpu by default (see
vulkan-llama.test).
"""

import pathlib
import re
import sys

import numpy as np

import sparq
from sparq.demo import forward
from sparq.demo.rewritten import Rewritten
from sparq.demo.step import DecodeStep, decode, encode

EXPORTS = pathlib.Path(__file__).parents[1] / "models" / "export"
MASKED = 3
TOLERANCE = {"f32": 1e-5, "f16": 1e-2, "bf16": 6e-2}


def attention_of(options):
    given = dict(re.findall(r"([\w-]+)=(\w+)", options))
    return forward.sparq_attention(
        int(given["r"]), int(given["k"]), int(given.get("local", 0)),
        "none" if given.get("mean-value") == "none" else "recompute")


def close(name, values, wanted, tolerance):
    error = np.abs(values - wanted).max() / np.abs(wanted).max()
    if not error < tolerance:
        raise AssertionError(f"{name}: largest error {error:.2e}, allowed {tolerance:.0e}")


def compare(step, results, expected, position=None):
    for entry, result, wanted in zip(step.spec["results"], results, expected):
        values = decode(result, step.dtype)
        if position is not None and entry["role"] != "logits":
            values = values[:, :, position]
        close(entry["name"], values, wanted, TOLERANCE[step.dtype])


def next_inputs(step, inputs, results):
    """The inputs of the step after the one that gave `results`."""
    following = list(inputs)
    caches = iter(results[1:])
    for i, entry in enumerate(step.args):
        if entry["role"] in ("key_cache", "value_cache"):
            following[i] = next(caches)
        elif entry["role"] in ("position_ids", "cache_position"):
            following[i] = inputs[i] + 1
        elif entry["role"] == "token_ids":
            following[i] = (inputs[i] + 1) % step.options["vocab"]
        elif entry["role"] == "mask" and step.grows:
            seen = encode(np.zeros(inputs[i].shape[:-1] + (1,)), entry["dtype"])
            following[i] = np.concatenate([inputs[i], seen], -1)
    return following


def check(reference, options, steps, name, target):
    step = DecodeStep.load(EXPORTS / f"{name}.mlir")
    rewritten = Rewritten(step.text, step.spec["entry"],
                          f"builtin.module(sparq-rewrite{{{options}}})")
    decoder = sparq.Decoder(rewritten.text, entry=step.spec["entry"], target=target)
    inputs = step.inputs(masked=MASKED)
    # One capacity for all steps.
    state = decoder.start(inputs, step.options["seq_len"] + steps)
    for _ in range(steps):
        results = state.step(inputs)
        if reference == "pytorch":
            expected = np.load(EXPORTS / f"{name}.npz")
            expected = [expected[e["name"]] for e in step.spec["results"]]
            compare(step, results, expected, step.position(step.options["seq_len"]))
        else:
            compare(step, results, forward.forward(step, inputs, attention_of(options)))
        inputs = next_inputs(step, inputs, [np.array(r) for r in results])
    print(f"{name}: ok, {rewritten.sparse} sparse, mean value: {rewritten.mean_value}, "
          f"K by component: {rewritten.by_component}")


def main():
    target, arguments = "cpu", sys.argv[1:]
    if arguments[0].startswith("--target="):
        target = arguments.pop(0).partition("=")[2]
    reference, options, steps, *names = arguments
    for name in names:
        check(reference, options, int(steps), name, target)


if __name__ == "__main__":
    main()
