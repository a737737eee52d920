# Rewritten modules through the stock iree-compile: a Llama decode step gives
# what it gives compiled by sparq, and modules in IREE's own form (util.func,
# hal ops, generic syntax) go back and give what the NumPy reference gives.
# RUN: %python %s %models

import os
import re
import subprocess
import sys

import numpy as np
import sparq
from sparq import reference as ref
from sparq.demo.step import DecodeStep
from sparq.state import Layout

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "Inputs"))
import iree_engine

models = sys.argv[1]


def check(name, actual, expected, tolerance):
    assert len(actual) == len(expected), name
    for i, (got, want) in enumerate(zip(actual, expected)):
        got, want = ref.load(got, np.float64), ref.load(want, np.float64)
        assert got.shape == want.shape, f"{name}: result {i} has shape {got.shape}"
        error = np.abs(got - want).max() / max(1, np.abs(want).max())
        assert error <= tolerance, f"{name}: result {i} is off by {error:g}"
    print("ok", name)


# -----------------------------------------------------------------------------
# Llama decode steps
# -----------------------------------------------------------------------------


def check_llama(name, options, tolerance, length=None):
    step = DecodeStep.load(os.path.join(models, "export", name + ".mlir"))
    text = sparq.opt(step.text, f"sparq-rewrite{{{options}}}")
    assert ("main_init_state" in text) == ("recompute" not in options), name
    executable = sparq.compile(text)
    inputs = Layout(text, "main").first(executable, step.inputs(length, masked=3))
    expected = executable.function("main")(*inputs)
    module = iree_engine.Module(sparq.opt(text, "sparq-to-iree"))
    check(f"{name} {options}", module("main", inputs), expected, tolerance)


check_llama("llama_f32_dyn", "r=8 k=16", 1e-5, length=40)
check_llama("llama_f32", "r=4 k=8 local=2", 1e-5)
check_llama("llama_scatter", "r=4 k=8 mean-value=recompute", 1e-5)
# Both round to bf16 after every step of the model around the attention.
check_llama("llama_bf16", "r=8 k=16", 2e-2)

# -----------------------------------------------------------------------------
# IREE's own form, there and back
# -----------------------------------------------------------------------------

rng = np.random.default_rng(3)


def normal(*shape):
    return rng.standard_normal(shape, np.float32)


def check_round_trip(name, inputs, r, k):
    """`inputs`: query, key, value, mask; or query, new key, new value, caches
    of both, mask."""
    path = os.path.join(models, "iree", name + ".turbine.iree-input.generic.mlir")
    options = f"r={r} k={k} mean-value=recompute"
    run = subprocess.run(
        ["sparq-opt", path, "--allow-unregistered-dialect", "--mlir-print-op-generic",
         f"--sparq-rewrite={options}", "--sparq-to-iree"],
        capture_output=True, text=True,
    )
    assert run.returncode == 0, run.stderr
    query, key, value, mask = inputs[0], *inputs[-3:]
    if len(inputs) == 6:
        key = np.concatenate([key, inputs[1]], axis=2)
        value = np.concatenate([value, inputs[2]], axis=2)
    # [B, H, 1, D] as [B, Hkv, G, D].
    group = query.shape[1] // key.shape[1]
    grouped = query.reshape(query.shape[0], key.shape[1], group, query.shape[3])
    expected = ref.sparq_attention(grouped, key, value, mask, r=r, k=k)
    expected = expected.reshape(query.shape)
    dense = ref.dense_attention(grouped, key, value, mask).reshape(query.shape)
    assert np.abs(dense - expected).max() > 1e-2, "the rewrite must show"
    actual = iree_engine.Module(run.stdout)("main", inputs)
    if actual[0].shape != expected.shape:
        expected = expected.transpose(0, 2, 1, 3)
    check(name, actual[:1], [expected], 1e-5)


additive = np.where(rng.random((1, 1, 1, 128)) < 0.3, -np.inf, normal(1, 1, 1, 128))
additive = additive.astype(np.float32)
qkv = [normal(1, 8, 1, 64), normal(1, 8, 128, 64), normal(1, 8, 128, 64)]
check_round_trip("sdpa_fmask", qkv + [additive], 8, 16)
check_round_trip("sdpa_bmask", qkv + [rng.random((1, 1, 1, 128)) < 0.7], 8, 16)
grouped = [normal(1, 8, 1, 64), normal(1, 2, 128, 64), normal(1, 2, 128, 64)]
check_round_trip("eager_gqa", grouped + [additive], 8, 16)
new = [normal(1, 8, 1, 64) for _ in range(3)]
mask = np.zeros((1, 1, 1, 129), np.float32)
check_round_trip("catkv", new + qkv[1:] + [mask], 16, 32)
