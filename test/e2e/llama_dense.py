# Dense exports of a Llama decode step, as they are and raised, against PyTorch.
# RUN: %python %s "" llama_f32 llama_f32_dyn llama_f16 llama_f16_dyn llama_bf16 \
# RUN:   llama_bf16_dyn llama_bool llama_eager_dyn llama_select_dyn
# RUN: %python %s "sparq-raise-attention"
"""Runs the exports in test/models/export and compares with PyTorch's results.

usage: llama_dense.py [--target=TARGET] PIPELINE [NAME...]    (all exports by default)

PIPELINE runs before the lowering; it must not change results. PyTorch's
results were stored with the exports by test/models/export/make.py.
"""

import pathlib
import sys

import numpy as np

import sparq
from sparq.demo.step import DecodeStep, decode

EXPORTS = pathlib.Path(__file__).parents[1] / "models" / "export"
MASKED = 3
#: Largest error over the largest value, by storage type.
TOLERANCE = {"f32": 1e-5, "f16": 4e-3, "bf16": 3e-2}


def check(name, pipeline, target):
    step = DecodeStep.load(EXPORTS / f"{name}.mlir")
    expected = np.load(EXPORTS / f"{name}.npz")
    executable = sparq.compile(step.text, pipeline or None, target)
    results = executable(*step.inputs(masked=MASKED))
    position = step.position(step.options["seq_len"])
    worst = 0.0
    for entry, result in zip(step.spec["results"], results, strict=True):
        values = decode(result, step.dtype)
        if entry["role"] != "logits":
            values = values[:, :, position]
        wanted = expected[entry["name"]]
        assert values.shape == wanted.shape, (entry["name"], values.shape)
        worst = max(worst, np.abs(values - wanted).max() / np.abs(wanted).max())
    verdict = "ok" if worst < TOLERANCE[step.dtype] else "WRONG"
    print(f"{name}: {verdict}" + ("" if verdict == "ok" else f" {worst:.2e}"))
    return verdict == "ok"


def main():
    target, arguments = "cpu", sys.argv[1:]
    if arguments[0].startswith("--target="):
        target = arguments.pop(0).partition("=")[2]
    pipeline, *names = arguments
    names = names or sorted(p.stem for p in EXPORTS.glob("*.mlir"))
    sys.exit(not all([check(name, pipeline, target) for name in names]))


if __name__ == "__main__":
    main()
