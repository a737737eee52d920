# Part of the sparq project, under the Apache License v2.0 with LLVM
# Exceptions. See LICENSE for license information.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Forward passes in NumPy, of prefills and of decode steps.

Written from the published architectures, independent of PyTorch and of the
compiler; they are what the demo and the tests measure the compiler against. The
attention of a decode step is a parameter: dense, or SparQ from
`sparq.reference`. A prefill is dense, as it is with SparQ.
"""

from __future__ import annotations

from . import gpt2, gpt_neox, llama
from .attention import attention_weights, dense_attention, sparq_attention
from .common import Pass

__all__ = ["LLAMA_LIKE", "MODELS", "attention_weights", "dense_attention",
           "forward", "sparq_attention"]

#: Models that are a Llama but for details.
LLAMA_LIKE = ("llama", "mistral", "qwen2", "qwen3")
_RUN = {"gpt_neox": gpt_neox.run, "gpt2": gpt2.run,
        **{name: llama.run for name in LLAMA_LIKE}}
#: Models that have a forward pass here.
MODELS = tuple(_RUN)


def forward(step, inputs, attention=dense_attention, plant=None):
    """Runs the step: [logits, key cache 0, value cache 0, ...] as f32.

    step, inputs: a `DecodeStep` (its export is a decode step or a prefill), and
        its arguments in order.
    attention: `attention(q, k, v, mask, layer)` computes each layer's attention
        of a decode step, with q [B, Hkv, G, D], k, v [B, Hkv, S, D] and mask
        [B, 1, 1, S] or None.
    plant: where given, `plant(layer, q)` returns the caches of that layer (keys,
        values [B, Hkv, S, D]) in place of those in `inputs`.

    Rounds to the storage type where the exported model does.
    """
    model = step.spec["model"]
    if model not in _RUN:
        raise ValueError(f"no NumPy forward pass for {model}")
    run = Pass(step, inputs, attention, plant)
    return [_RUN[model](run), *run.caches]
