"""Makes the exports in this folder, with PyTorch's results beside them.

    python test/models/export/make.py

Each is a tiny Llama decode step, weights as arguments: NAME.mlir, NAME.json
(what the arguments are) and NAME.npz (what PyTorch computes for
`DecodeStep.inputs(seed=0, masked=MASKED)`). Needs torch, torch_mlir and
transformers; the tests that read the files do not.
"""

import pathlib
import sys

import numpy as np

HERE = pathlib.Path(__file__).parent
sys.path.insert(0, str(HERE.parents[2] / "python"))

from sparq import export  # noqa: E402
from sparq.demo.step import DecodeStep  # noqa: E402

MASKED = 3
TINY = dict(heads=4, kv_heads=2, head_dim=16, hidden=64,
            intermediate=96, vocab=32, seq_len=48)
CASES = {
    f"llama_{dtype}{'_dyn' if dynamic else ''}": dict(dtype=dtype, dynamic=dynamic)
    for dtype in export.DTYPES for dynamic in (False, True)
}
CASES |= {
    "llama_eager_dyn": dict(attention="eager", dynamic=True),
    "llama_tmtensor": dict(decompose=False),
    "llama_scatter": dict(cache="scatter"),
    "llama_select_dyn": dict(cache="select", dynamic=True),
    "llama_bool": dict(mask="bool"),
}


def torch_results(module, step, inputs):
    """PyTorch's results for `inputs`, as f32."""
    import torch

    tensors = []
    for array, entry in zip(inputs, step.args):
        tensor = torch.from_numpy(np.array(array))
        tensors.append(tensor.view(torch.bfloat16) if entry["dtype"] == "bf16"
                       else tensor)
    with torch.no_grad():
        return [r.float().numpy() for r in module(*tensors)]


def new_rows(step, results, position):
    """Logits and, of every cache, only the row that the step wrote."""
    out = {"logits": results[0]}
    for entry, result in zip(step.spec["results"][1:], results[1:]):
        out[entry["name"]] = result[:, :, position]
    return out


def main():
    for name, overrides in CASES.items():
        # Two layers for the plain ones, to see them kept apart; one is enough
        # for the variations.
        layers = 2 if name in ("llama_f32", "llama_f32_dyn") else 1
        options = export.options_for("llama", layers=layers, **TINY, **overrides)
        text, spec = export.export_decode_step("llama", options)
        export.write(HERE / f"{name}.mlir", text, spec)
        module, _, spec, _ = export.build("llama", options)
        step = DecodeStep(text, spec)
        results = torch_results(module, step, step.inputs(seed=0, masked=MASKED))
        np.savez(HERE / f"{name}.npz",
                 **new_rows(step, results, step.position(options.seq_len)))
        print(name)


if __name__ == "__main__":
    main()
