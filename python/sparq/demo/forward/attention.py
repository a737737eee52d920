# Part of the sparq project, under the Apache License v2.0 with LLVM
# Exceptions. See LICENSE for license information.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""The attentions of the forward passes, dense and SparQ."""

from __future__ import annotations

import numpy as np

from ...reference import is_masked_out, softmax
from ...reference import sparq_attention as sparq_reference


def bias(mask):
    """The mask as what is added to scores: -inf where a position is masked out."""
    if mask.dtype == np.bool_:
        return np.where(mask, np.float32(0), np.float32(-np.inf))
    return np.where(is_masked_out(mask), np.float32(-np.inf), mask)


def attention_weights(q, k, mask):
    """softmax(q k^T / sqrt(D) + mask), zeros where everything is masked out.

    q [B, Hkv, G, D] and mask [B, 1, 1, S], or q [B, Hkv, G, M, D] and mask
    [B, 1, 1, M, S]; k [B, Hkv, S, D]; the mask is None, boolean or additive.
    """
    product = "bhgmd,bhsd->bhgms" if q.ndim == 5 else "bhgd,bhsd->bhgs"
    scores = np.einsum(product, q, k) / np.sqrt(np.float32(q.shape[-1]))
    if mask is not None:
        added = bias(mask)
        scores = np.where(added == -np.inf, added, scores + added)
    return softmax(scores)


def dense_attention(q, k, v, mask, layer=None):
    """Dense attention over the whole cache, shapes as above."""
    product = "bhgms,bhsd->bhgmd" if q.ndim == 5 else "bhgs,bhsd->bhgd"
    weights = attention_weights(q, k, mask)
    if mask is not None and not np.isfinite(v).all():
        # What stands in a row that is masked out does not matter.
        hidden = np.isneginf(bias(mask)).reshape(mask.shape[0], 1, -1, v.shape[2])
        seen = ~hidden.all(2)
        v = np.where(seen[..., None], v, 0)
    return np.einsum(product, weights, v)


def sparq_attention(r, k, local=0, mean="recompute", watch=None):
    """SparQ from `sparq.reference`, as `forward` takes an attention.

    watch: called with q, the keys, the values and the details (see
        `sparq.reference`) of every one.
    """

    def attention(q, keys, values, mask, layer=None):
        if mask is not None:
            mask = np.broadcast_to(mask, q.shape[:2] + (1, mask.shape[-1]))
        out, details = sparq_reference(
            q, keys, values, mask, r=r, k=k, local=local, mean=mean, with_details=True)
        if watch is not None:
            watch(q, keys, values, details)
        return out

    return attention
