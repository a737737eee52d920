# Part of the sparq project, under the Apache License v2.0 with LLVM
# Exceptions. See LICENSE for license information.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Inputs whose attention is peaked, as that of trained models is.

With random weights a query is no nearer to one key than to another: attention
is almost flat over thousands of positions, and no selection of a few can stand
for it. Trained models attend to few positions. This builds caches with that
property, without a download:

- query components differ in size: the rows of each query projection are scaled
  by log-normal factors, so that a few components carry most of |q|;
- the keys are planted: with ranks dealt to the positions (the first position
  and recent ones high, the rest at random), the score of rank j is
  TOP - DECAY ln(j), plus noise of its own for every head. Attention weight then
  falls off as j^-DECAY. A key is the shortest vector with these scores, plus
  noise that is orthogonal to this step's queries as a whole, but not in the few
  components that SparQ looks at;
- values have a mean that is not zero.

The queries come from the NumPy forward pass, layer by layer.
"""

from __future__ import annotations

import numpy as np

from . import forward
from .step import DecodeStep, encode

#: Score of the highest rank, and how fast scores fall with ln(rank).
TOP, DECAY = 8.0, 1.5
#: Standard deviation of a head's own scores around those its group shares.
HEAD_NOISE = 0.5
#: Standard deviation of the logarithm of a query component's scale.
OUTLIERS = 1.0
#: Positions before the new one that rank high.
RECENT = 16


def _ranks(rng, S: int) -> np.ndarray:
    """A rank 1..S for every position: the first and the recent ones lead."""
    recent = min(RECENT, S - 1)
    high = rng.permutation(np.arange(2, min(4 * recent, S) + 1))[:recent]
    rest = rng.permutation(np.setdiff1d(np.arange(2, S + 1), high))
    ranks = np.ones(S, np.int64)
    ranks[1:S - recent] = rest
    ranks[S - recent:] = high
    return ranks


def planted_keys(rng, q: np.ndarray, S: int) -> np.ndarray:
    """Keys [S, D] whose scores with the group's queries q [G, D] are peaked."""
    G, D = q.shape
    scores = (TOP - DECAY * np.log(_ranks(rng, S)))[:, None]
    scores = scores + HEAD_NOISE * rng.standard_normal((S, G))
    inverse = np.linalg.pinv(q.astype(np.float64))  # [D, G]
    noise = rng.standard_normal((S, D))
    noise -= noise @ q.T.astype(np.float64) @ inverse.T
    return (scores * np.sqrt(D)) @ inverse.T + noise


def peaked_attention(rng, B, Hkv, G, S, D):
    """Query [B, Hkv, G, D] and peaked caches, for attention on its own."""
    scale = np.exp(OUTLIERS * rng.standard_normal(D))
    scale /= np.sqrt(np.mean(scale ** 2))
    q = (rng.standard_normal((B, Hkv, G, D)) * scale).astype(np.float32)
    k, v = _caches(rng, q, S)
    return q, k, v


def _caches(rng, q, S):
    B, Hkv, _, D = q.shape
    keys = np.empty((B, Hkv, S, D), np.float32)
    for b in range(B):
        for h in range(Hkv):
            keys[b, h] = planted_keys(rng, q[b, h], S)
    values = rng.standard_normal((B, Hkv, S, D)) + rng.standard_normal((B, Hkv, 1, D))
    return keys, values.astype(np.float32)


def can_be_peaked(step: DecodeStep) -> bool:
    """Whether there is a forward pass to take the queries from."""
    return step.spec["model"] in forward.LLAMA_LIKE


def peaked(step: DecodeStep, seq_len: int | None = None, seed: int = 0) -> list:
    """Inputs for `step` with a peaked distribution of attention."""
    seq_len = step.check_seq_len(seq_len)
    inputs = step.inputs(seq_len, seed)
    rng = np.random.default_rng([seed, 1])
    D = step.options["head_dim"]
    for layer in range(step.options["layers"]):
        i = step.index(f"model.layers.{layer}.self_attn.q_proj.weight")
        # A rotation mixes components d and d + D/2: they share their scale.
        scale = np.exp(OUTLIERS * rng.standard_normal(D // 2))
        scale = np.tile(scale / np.sqrt(np.mean(scale ** 2)), 2)
        weight = step.values(inputs)[step.args[i]["name"]]
        weight = (weight.reshape(-1, D, weight.shape[-1]) * scale[:, None])
        inputs[i] = encode(weight.reshape(step.args[i]["shape"]), step.dtype)

    def plant(layer, q):
        keys, values = _caches(rng, q, seq_len)
        inputs[step.index(f"key_cache_{layer}")] = encode(keys, step.dtype)
        inputs[step.index(f"value_cache_{layer}")] = encode(values, step.dtype)
        return keys, values

    forward.forward(step, inputs, plant=plant)
    return inputs


def top_share(step: DecodeStep, inputs, count: int = 128) -> float:
    """The mean share of attention weight on the `count` heaviest positions."""
    shares = []

    def attention(q, k, v, mask, layer):
        p = forward.attention_weights(q, k, mask)
        shares.append(np.sort(p, -1)[..., -count:].sum(-1).mean())
        return np.einsum("bhgs,bhsd->bhgd", p, v)

    forward.forward(step, inputs, attention)
    return float(np.mean(shares))
