# Part of the sparq project, under the Apache License v2.0 with LLVM
# Exceptions. See LICENSE for license information.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Llama and its relatives: RMS norm, rotary positions, gated MLP."""

from __future__ import annotations

from .common import Pass, silu


def run(p: Pass):
    """The logits [B, M, vocabulary]."""
    heads, kv_heads = p.options["heads"], p.options["kv_heads"]
    rotate = p.rotary("model.rotary_emb.inv_freq")
    x = p.w["model.embed_tokens.weight"][p.w["input_ids"]]
    for layer in range(p.options["layers"]):
        name = f"model.layers.{layer}"
        h = p.rms_norm(x, f"{name}.input_layernorm")
        q = p.heads(p.linear(h, f"{name}.self_attn.q_proj"), heads)
        k = p.heads(p.linear(h, f"{name}.self_attn.k_proj"), kv_heads)
        v = p.heads(p.linear(h, f"{name}.self_attn.v_proj"), kv_heads)
        if f"{name}.self_attn.q_norm.weight" in p.w:
            q = p.rms_norm(q, f"{name}.self_attn.q_norm")
            k = p.rms_norm(k, f"{name}.self_attn.k_norm")
        a = p.attend(layer, rotate(q), rotate(k), v)
        x = p.stored(x + p.linear(a, f"{name}.self_attn.o_proj"))

        h = p.rms_norm(x, f"{name}.post_attention_layernorm")
        gate = p.stored(silu(p.linear(h, f"{name}.mlp.gate_proj")))
        up = p.linear(h, f"{name}.mlp.up_proj")
        x = p.stored(x + p.linear(p.stored(gate * up), f"{name}.mlp.down_proj"))
    return p.linear(p.rms_norm(x, "model.norm"), "lm_head")
