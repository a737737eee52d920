# Part of the sparq project, under the Apache License v2.0 with LLVM
# Exceptions. See LICENSE for license information.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""The decode step of the Llama family in NumPy.

Written from the published architecture, independent of PyTorch and of the
compiler; it is what the demo and the tests measure the compiler against. The
attention is a parameter: dense here, or SparQ from `sparq.reference`.
"""

from __future__ import annotations

import numpy as np

from .step import LOWEST, DecodeStep, decode, encode

#: Exports that this forward pass covers.
FAMILY = ("llama", "mistral", "qwen2", "qwen3")


def softmax(scores):
    """Safe softmax over the last axis: zeros where everything is -inf."""
    top = scores.max(-1, keepdims=True)
    p = np.exp(scores - np.where(np.isfinite(top), top, 0))
    total = p.sum(-1, keepdims=True)
    return p / np.where(total == 0, 1, total)


def attention_weights(q, k, mask):
    """softmax(q k^T / sqrt(D) + mask) for q [B, Hkv, G, D], k [B, Hkv, S, D].

    `mask` is None, boolean or additive, [B, 1, 1, S].
    """
    scores = np.einsum("bhgd,bhsd->bhgs", q, k) / np.sqrt(np.float32(q.shape[-1]))
    if mask is not None:
        if mask.dtype == np.bool_:
            mask = np.where(mask, np.float32(0), np.float32(-np.inf))
        scores = scores + mask
    return softmax(scores)


def dense_attention(q, k, v, mask, layer=None):
    """Dense attention over the whole cache, shapes as above."""
    return np.einsum("bhgs,bhsd->bhgd", attention_weights(q, k, mask), v)


def _rotate(x, cos, sin):
    """Rotary position embedding, halves convention."""
    half = x.shape[-1] // 2
    turned = np.concatenate([-x[..., half:], x[..., :half]], -1)
    return x * cos + turned * sin


def forward(step: DecodeStep, inputs, attention=dense_attention, plant=None):
    """Runs the step: [logits, key cache 0, value cache 0, ...] as f32.

    `attention(q, k, v, mask, layer)` computes each layer's attention with
    q [B, Hkv, G, D], k, v [B, Hkv, S, D] and mask [B, 1, 1, S] or None.
    `plant(layer, q)`, where given, returns the caches of that layer
    (keys, values [B, Hkv, S, D]) in place of those in `inputs`.

    Rounds to the storage type where the exported model does.
    """
    if step.spec["model"] not in FAMILY:
        raise ValueError(f"no NumPy forward pass for {step.spec['model']}")
    o, facts = step.options, step.spec["config"]
    w = step.values(inputs)
    B, H, Hkv, D = o["batch"], o["heads"], o["kv_heads"], o["head_dim"]

    def stored(x):
        return decode(encode(x, o["dtype"]), o["dtype"])

    def linear(x, name):
        y = x @ w[f"{name}.weight"].T
        if f"{name}.bias" in w:
            y = y + w[f"{name}.bias"]
        return stored(y)

    def norm(x, name):
        scale = 1 / np.sqrt((x * x).mean(-1, keepdims=True) + facts["norm_eps"])
        return stored(stored(x * scale) * w[f"{name}.weight"])

    def split(x, heads):
        return x.reshape(B, heads, D)

    angle = (w["position_ids"][:, :1].astype(np.float32)
             * w["model.rotary_emb.inv_freq"][None, :])
    angle = np.concatenate([angle, angle], -1)[:, None, :]
    cos, sin = stored(np.cos(angle)), stored(np.sin(angle))
    mask = _mask(step, w.get("attention_mask"))

    x = w["model.embed_tokens.weight"][w["input_ids"][:, 0]]
    caches = []
    for layer in range(o["layers"]):
        name = f"model.layers.{layer}"
        h = norm(x, f"{name}.input_layernorm")
        q = split(linear(h, f"{name}.self_attn.q_proj"), H)
        k = split(linear(h, f"{name}.self_attn.k_proj"), Hkv)
        v = split(linear(h, f"{name}.self_attn.v_proj"), Hkv)
        if f"{name}.self_attn.q_norm.weight" in w:
            q = norm(q, f"{name}.self_attn.q_norm")
            k = norm(k, f"{name}.self_attn.k_norm")
        q, k = stored(_rotate(q, cos, sin)), stored(_rotate(k, cos, sin))
        q = q.reshape(B, Hkv, H // Hkv, D)

        old_k, old_v = w[f"key_cache_{layer}"], w[f"value_cache_{layer}"]
        if plant is not None:
            old_k, old_v = (stored(a) for a in plant(layer, q))
        keys, values = (_insert(step, old, new[:, :, None], w)
                        for old, new in ((old_k, k), (old_v, v)))
        caches += [keys, values]
        a = attention(q, keys, values, mask, layer)
        x = stored(x + linear(stored(a).reshape(B, H * D),
                              f"{name}.self_attn.o_proj"))

        h = norm(x, f"{name}.post_attention_layernorm")
        gate = linear(h, f"{name}.mlp.gate_proj")
        gate = stored(gate / (1 + np.exp(-gate)))
        up = linear(h, f"{name}.mlp.up_proj")
        x = stored(x + linear(stored(gate * up), f"{name}.mlp.down_proj"))
    x = norm(x, "model.norm")
    return [linear(x, "lm_head")[:, None], *caches]


def _mask(step, mask):
    """The mask with -inf for every way of writing "masked out"."""
    if mask is None or mask.dtype == np.bool_:
        return mask
    threshold = LOWEST["f16"] / 2 if step.dtype == "f16" else -1e9
    return np.where(mask <= threshold, np.float32(-np.inf), mask)


def _insert(step, cache, new, w):
    """The cache with the new position in it."""
    if step.grows:
        return np.concatenate([cache, new], 2)
    out = cache.copy()
    out[:, :, int(w["cache_position"].flat[0])] = new[:, :, 0]
    return out
