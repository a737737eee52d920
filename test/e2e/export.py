# Exports made now: PyTorch against the NumPy forward pass and the compiler.
# RUN: %python %s
"""Exports tiny models and compares three ways of running each.

PyTorch runs the module that was exported, NumPy the forward pass the demo
measures against, and the compiler the exported text, dense and,
with k at least the number of positions, rewritten. Needs torch, torch_mlir and
transformers: `pip install .[export]`.
"""

import pathlib
import subprocess
import sys
import tempfile

import numpy as np
import torch

import sparq
from sparq import export
from sparq.demo import forward
from sparq.demo.rewritten import Rewritten
from sparq.demo.step import DecodeStep, decode

MASKED = 3
SMALL = dict(layers=1, heads=4, head_dim=16, intermediate=96, vocab=32, seq_len=40)
CASES = [
    ("llama", dict(kv_heads=2, hidden=64, dynamic=True, attention="eager")),
    ("llama", dict(kv_heads=1, hidden=64, batch=2, mask="none")),
    ("qwen3", dict(kv_heads=2, hidden=64, cache="select")),
    ("gpt_neox", dict(dynamic=True)),
    ("gpt2", dict(decompose=False)),
    ("gpt2", dict(stage="prefill", batch=2, dynamic=True)),
]


def torch_results(name, options, step, inputs):
    module, _, _, _ = export.build(name, options)
    with torch.no_grad():
        results = module(*(torch.from_numpy(np.array(a)) for a in inputs))
    return [r.float().numpy() for r in results]


def check(what, results, expected):
    for result, wanted in zip(results, expected, strict=True):
        error = np.abs(result - wanted).max() / np.abs(wanted).max()
        assert error < 1e-5, f"{what}: largest error {error:.2e}"


def main():
    with tempfile.TemporaryDirectory() as folder:
        for name, overrides in CASES:
            options = export.options_for(name, **SMALL, **overrides)
            path = pathlib.Path(folder) / f"{name}.mlir"
            # A process of its own: torch_mlir brings an LLVM of its own.
            subprocess.run([sys.executable, export.__file__, name, "--output", path,
                            *export.as_flags(options)], check=True)
            step = DecodeStep.load(path)
            inputs = step.inputs(masked=MASKED if options.mask != "none" else 0)
            expected = torch_results(name, options, step, inputs)

            # What a position of a prompt gives that is padding does not matter.
            first = MASKED if step.is_prefill else 0
            expected = [e[..., first:, :] for e in expected]

            def decoded(arrays):
                return [decode(a, step.dtype)[..., first:, :]
                        for a in arrays[:len(expected)]]

            check(f"{name}, NumPy", decoded(forward.forward(step, inputs)), expected)
            dense = sparq.compile(step.text, "sparq-raise-attention")
            check(f"{name}, dense", decoded(dense(*inputs)), expected)
            if step.is_prefill:
                print(f"{name} {overrides}: ok")
                continue
            rewritten = Rewritten(step.text, "main", "sparq-rewrite{r=8 k=41}")
            executable = sparq.compile(rewritten.text, entry="main")
            arrays = rewritten.with_state(executable, inputs)
            check(f"{name}, k >= S", decoded(executable(*arrays)), expected)
            print(f"{name} {overrides}: ok")


if __name__ == "__main__":
    main()
