"""Models of many architectures: what raising finds, and that it changes nothing.

Every model in test/models/arch is raised and rewritten: as many attentions as it
has, or the remark that says why not. Some of them run, raised and with SparQ that
keeps all positions, against what PyTorch computed (test/models/arch/make.py).
"""
# RUN: %python %s %models

import importlib.util
import pathlib
import re
import sys

import numpy as np

import sparq
from sparq import reference as ref

folder = pathlib.Path(sys.argv[1]) / "arch"
spec = importlib.util.spec_from_file_location("make", folder / "make.py")
make = importlib.util.module_from_spec(spec)
spec.loader.exec_module(make)
expected_results = np.load(folder / "results.npz")

ONE = "1 query positions, "
#: NAME: what the remarks say of each attention, shortened.
RAISED = {
    "bert": ["batch 1, 4 key-value heads, 1 query heads each, 7 query positions, 7 key positions"],
    "bloom_alibi": ["batch 2, 4 key-value heads, 1 query heads each, " + ONE + "dynamic number of key positions, 8 components, additive mask"],
    "deepseek_v3_mla": ["batch 1, 4 key-value heads, 1 query heads each, " + ONE + "dynamic number of key positions, 12 components"],
    "diffllama": [],
    "falcon_mqa": ["batch 2, 1 key-value heads, 4 query heads each, " + ONE],
    "falcon_alibi": ["batch 1, 1 key-value heads, 4 query heads each, " + ONE],
    "gemma": ["batch 2, 2 key-value heads, 2 query heads each, " + ONE],
    "gemma2_softcap": [],
    "gemma3_window": ["batch 1, 2 key-value heads, 2 query heads each, " + ONE] * 2,
    "gpt_bigcode_mqa": ["batch 2, 1 key-value heads, 4 query heads each, " + ONE],
    "gpt_neo_local": ["batch 1, 4 key-value heads, 1 query heads each, " + ONE] * 2,
    "gptj": ["batch 1, 4 key-value heads, 1 query heads each, 11 query positions, 11 key positions"],
    "granite": ["batch 1, 2 key-value heads, 2 query heads each, " + ONE],
    "llama_batch": ["dynamic batch, 2 key-value heads, 2 query heads each, " + ONE],
    "minicpm3_mla": ["batch 1, 4 key-value heads, 1 query heads each, " + ONE + "12 key positions, 12 components"],
    "mistral_batch": ["dynamic batch, 2 key-value heads, 2 query heads each, " + ONE],
    "mpt_alibi": ["batch 2, 4 key-value heads, 1 query heads each, " + ONE],
    "opt": ["batch 2, 4 key-value heads, 1 query heads each, " + ONE],
    "phi3": ["batch 2, 2 key-value heads, 2 query heads each, " + ONE],
    "stablelm": ["batch 1, 2 key-value heads, 2 query heads each, 11 query positions, 11 key positions"],
    "starcoder2": ["batch 1, 2 key-value heads, 2 query heads each, " + ONE],
    # The encoder, the decoder, and the decoder looking at the encoder.
    "t5": ["7 query positions, 7 key positions", "5 query positions, 5 key positions", "5 query positions, 7 key positions"],
    "vit": ["batch 2, 4 key-value heads, 1 query heads each, 10 query positions, 10 key positions"],
}
MISSED = {
    # One softmax, two products with values.
    "diffllama": ["the logits or probabilities have another user"] * 2,
    "gemma2_softcap": ["the logits are soft-capped (tanh)"],
}
files = {path.stem: path for path in sorted(folder.glob("*.mlir"))}
assert files.keys() == RAISED.keys(), files.keys() ^ RAISED.keys()

for name, path in files.items():
    remarks = []
    text = sparq.opt(path, "sparq-raise-attention", remarks=remarks)
    assert text.count("= sparq.attention ") == len(RAISED[name]), name
    for kind, wanted in (("Passed", RAISED[name]), ("Missed", MISSED.get(name, []))):
        have = [str(r) for r in remarks if f"[{kind}]" in str(r)]
        assert len(have) == len(wanted), f"{name}: {have}"
        for remark, words in zip(have, wanted):
            assert words in remark, f"{name}: {remark}"
    # A rewritten model is valid, and one-query attention in it is sparse.
    sparse = sparq.opt(path, "sparq-rewrite{r=4 k=4}")
    steps = sum(" " + ONE in words for words in RAISED[name])
    assert len(re.findall("= sparq.top_k", sparse)) == steps, name

# In the order of their arguments; lengths of dynamic dimensions as exported.
PAST = make.PAST
for name, pipeline in {
    "bloom_alibi": "sparq-rewrite{r=4 k=64 mean-value=recompute}",
    "deepseek_v3_mla": "sparq-rewrite{r=4 k=64 mean-value=recompute}",
    "falcon_mqa": "sparq-raise-attention",
    "gemma3_window": "sparq-raise-attention",
    "gpt_neo_local": "sparq-raise-attention",
    "granite": "sparq-rewrite{r=4 k=64 mean-value=recompute}",
    "llama_batch": "sparq-rewrite{r=4 k=64 mean-value=recompute}",
    "mistral_batch": "sparq-raise-attention",
    "phi3": "sparq-raise-attention",
    "t5": "sparq-raise-attention",
    "vit": "sparq-raise-attention",
}.items():
    step = sparq.compile(files[name], pipeline=pipeline)
    # Of two dynamic dimensions the first is the number of sequences.
    shapes = [tuple(n if n is not None else
                    2 if d == 0 else PAST + (i == 1) for d, n in enumerate(v.shape))
              for i, v in enumerate(step.inputs)]
    low = [np.float32 if "bf16" in v.type else v.dtype for v in step.inputs]
    arrays = [ref.to_bf16(a) if "bf16" in v.type else a
              for a, v in zip(make.inputs(list(zip(shapes, low))), step.inputs)]
    out = ref.load(step(*arrays)[0], np.float64)
    want = expected_results[name]
    types = " ".join(v.type for v in step.inputs)
    tolerance = 0.06 if "bf16" in types else 2e-2 if "f16" in types else 2e-4
    np.testing.assert_allclose(out, want, rtol=tolerance,
                               atol=tolerance * np.abs(want).max(),
                               err_msg=f"{name} after {pipeline}")
