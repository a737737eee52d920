# Part of the sparq project, under the Apache License v2.0 with LLVM
# Exceptions. See LICENSE for license information.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""GPT-NeoX, the architecture of Pythia: attention and MLP side by side, rotary
positions on a quarter of the components."""

from __future__ import annotations

import numpy as np

from .common import Pass, gelu


def run(p: Pass):
    """The logits [B, M, vocabulary]."""
    heads = p.options["heads"]
    rotate = p.rotary("gpt_neox.rotary_emb.inv_freq")
    x = p.w["gpt_neox.embed_in.weight"][p.w["input_ids"]]
    for layer in range(p.options["layers"]):
        name = f"gpt_neox.layers.{layer}"
        h = p.layer_norm(x, f"{name}.input_layernorm")
        # Every head has its query, key and value side by side.
        qkv = p.heads(p.linear(h, f"{name}.attention.query_key_value"), heads)
        q, k, v = np.split(qkv, 3, -1)
        a = p.attend(layer, rotate(q), rotate(k), v)
        a = p.linear(a, f"{name}.attention.dense")

        h = p.layer_norm(x, f"{name}.post_attention_layernorm")
        h = p.stored(gelu(p.linear(h, f"{name}.mlp.dense_h_to_4h")))
        h = p.linear(h, f"{name}.mlp.dense_4h_to_h")
        x = p.stored(p.stored(h + a) + x)
    return p.linear(p.layer_norm(x, "gpt_neox.final_layer_norm"), "lm_head")
