# Part of the sparq project, under the Apache License v2.0 with LLVM
# Exceptions. See LICENSE for license information.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""GPT-2: learnt positions, one after the other attention and MLP, the embedding
as output projection."""

from __future__ import annotations

import numpy as np

from .common import Pass, gelu_tanh


def run(p: Pass):
    """The logits [B, M, vocabulary]."""
    heads = p.options["heads"]
    embedding = p.w["transformer.wte.weight"]
    x = p.stored(embedding[p.w["input_ids"]]
                 + p.w["transformer.wpe.weight"][p.w["position_ids"]])
    for layer in range(p.options["layers"]):
        name = f"transformer.h.{layer}"
        qkv = p.conv1d(p.layer_norm(x, f"{name}.ln_1"), f"{name}.attn.c_attn")
        q, k, v = (p.heads(part, heads) for part in np.split(qkv, 3, -1))
        a = p.attend(layer, q, k, v)
        x = p.stored(x + p.conv1d(a, f"{name}.attn.c_proj"))

        h = p.conv1d(p.layer_norm(x, f"{name}.ln_2"), f"{name}.mlp.c_fc")
        h = p.conv1d(p.stored(gelu_tanh(h)), f"{name}.mlp.c_proj")
        x = p.stored(x + h)
    return p.stored(p.layer_norm(x, "transformer.ln_f") @ embedding.T)
