# Part of the sparq project, under the Apache License v2.0 with LLVM Exceptions.
# See LICENSE for license information.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""SparQ Attention in NumPy, written from the formulas.

The one reference for what every sparq op and the whole algorithm compute. It
shares nothing with the compiler and favours being easy to check over speed.

Shapes are those of the ops, with any number of leading batch dimensions
(written ``B...``), G query heads for each key-value head, M query positions, S
cached positions, D and Dv components:

    query [B..., G, D] or [B..., G, M, D]      key [B..., S, D]      value [B..., S, Dv]
    mask [B..., G, S] or [B..., G, M, S], every dimension but the last may be 1

Arrays are float32, float16, float64, or bfloat16 as its bit pattern in uint16
(`to_bf16`, `from_bf16`). Masks are boolean (True = attend) or additive.
Arithmetic is in ``dtype``, float32 unless told otherwise. Results are in
``dtype`` too: rounding to a storage type is the caller's (`store`).
"""

import math

import numpy as np

# -----------------------------------------------------------------------------
# Storage types
# -----------------------------------------------------------------------------


def to_bf16(array):
    """The nearest bfloat16, ties to even, as bit patterns in uint16."""
    array = np.ascontiguousarray(array, dtype=np.float32)
    bits = array.view(np.uint32)
    rounding = 0x7FFF + ((bits >> 16) & 1)
    rounded = ((bits + rounding) >> 16).astype(np.uint16)
    # Rounding could carry a NaN into an infinity: keep it quiet instead.
    return np.where(np.isnan(array), (bits >> 16 | 0x40).astype(np.uint16), rounded)


def from_bf16(array):
    """bfloat16 bit patterns in uint16 as float32, exactly."""
    return (np.ascontiguousarray(array, dtype=np.uint16).astype(np.uint32) << 16).view(
        np.float32
    )


def load(array, dtype=np.float32):
    """An array of any storage type, widened to ``dtype``."""
    array = np.asarray(array)
    if array.dtype == np.uint16:
        array = from_bf16(array)
    return array.astype(dtype)


def store(array, like):
    """``array`` rounded to the storage type of ``like`` (an array or a dtype)."""
    dtype = np.dtype(getattr(like, "dtype", like))
    if dtype == np.uint16:
        return to_bf16(array)
    return np.asarray(array).astype(dtype)


# -----------------------------------------------------------------------------
# Masks
# -----------------------------------------------------------------------------


def is_masked_out(mask):
    """Which mask elements mask their position out.

    Boolean: False. Additive: at or below -1e9 in float32 and, rounded to it, in
    bfloat16; at or below half the lowest finite value in float16.
    """
    mask = np.asarray(mask)
    if mask.dtype == np.bool_:
        return ~mask
    threshold = {"float16": -65504.0 / 2, "uint16": from_bf16(to_bf16(-1e9)).item()}.get(
        mask.dtype.name, -1e9
    )
    return load(mask, np.float64) <= threshold


def additive(mask, dtype=np.float32):
    """The mask as what is added to a logit: -inf where it masks out."""
    mask = np.asarray(mask)
    bias = np.zeros(mask.shape, dtype) if mask.dtype == np.bool_ else load(mask, dtype)
    return np.where(is_masked_out(mask), dtype(-np.inf), bias)


def _masked(logits, mask, dtype):
    """``logits`` + mask, -inf where masked out whatever the logit is."""
    if mask is None:
        return logits
    bias = np.broadcast_to(additive(mask, dtype), logits.shape)
    return np.where(bias == -np.inf, dtype(-np.inf), logits + bias)


def _softmax_terms(logits):
    """exp(logits - max) over the last dimension, and its sum; zeros where all
    logits are -inf (or there are none)."""
    if logits.shape[-1] == 0:
        return logits, np.zeros(logits.shape[:-1] + (1,), logits.dtype)
    largest = logits.max(axis=-1, keepdims=True)
    largest = np.where(largest == -np.inf, 0, largest).astype(logits.dtype)
    terms = np.exp(logits - largest)
    return terms, terms.sum(axis=-1, keepdims=True, dtype=logits.dtype)


def softmax(logits):
    """The softmax over the last dimension; a row of only -inf gives zeros."""
    terms, total = _softmax_terms(logits)
    return terms / np.where(total == 0, 1, total).astype(logits.dtype)


def _default_scale(scale, num_components):
    return 1.0 / math.sqrt(num_components) if scale is None else scale


# -----------------------------------------------------------------------------
# The steps
# -----------------------------------------------------------------------------


def top_r(query, r, dtype=np.float32):
    """The r components with the largest sum over the group of |query|.

    Returns indices [B..., r], ascending, ties to the lower one, and frac
    [B..., G], the share of sum_d |query| they carry (1 for a zero row).
    """
    magnitudes = np.abs(load(query, dtype))
    weights = magnitudes.sum(axis=-2, dtype=dtype)
    order = np.argsort(-weights, axis=-1, kind="stable")
    indices = np.sort(order[..., :r], axis=-1)
    chosen = np.take_along_axis(magnitudes, indices[..., None, :], axis=-1).sum(
        axis=-1, dtype=dtype
    )
    total = magnitudes.sum(axis=-1, dtype=dtype)
    frac = np.where(total == 0, dtype(1), chosen / np.where(total == 0, 1, total))
    if r == weights.shape[-1]:
        frac = np.ones_like(frac)
    return indices.astype(np.int32), frac.astype(dtype)


def partial_matmul(
    query, indices, frac, key, mask=None, scale=None, component_major=False,
    dtype=np.float32,
):
    """Logits [B..., G, S] from the components ``indices`` alone.

    scale / sqrt(frac) * sum_{d in indices} query[d] key[s, d] + mask. A head
    with frac = 0 (the others of its group chose the components) has the logits
    0 + mask.
    """
    query, key = load(query, dtype), load(key, dtype)
    if component_major:
        key = np.swapaxes(key, -1, -2)
    scale = _default_scale(scale, query.shape[-1])
    query = np.take_along_axis(query, indices[..., None, :], axis=-1)
    key = np.take_along_axis(key, indices[..., None, :], axis=-1)
    frac = np.asarray(frac, dtype)[..., None]
    factor = dtype(scale) / np.sqrt(np.where(frac == 0, dtype(1), frac))
    with np.errstate(invalid="ignore"):
        logits = np.einsum("...gr,...sr->...gs", query, key) * factor
        return _masked(logits.astype(dtype), mask, dtype)


def selection_scores(logits):
    """What step 3 orders positions by, [B..., S]: the logits of a single head,
    or the probabilities summed over the group; -inf where the position is
    masked out for every head."""
    if logits.shape[-2] == 1:
        return logits[..., 0, :]
    scores = softmax(logits).sum(axis=-2, dtype=logits.dtype)
    return np.where((logits == -np.inf).all(axis=-2), -np.inf, scores)


def top_k(logits, k, local=0, dtype=np.float32):
    """The k positions a group attends to.

    Returns indices [B..., k], ascending, -1 after them where fewer positions
    are not masked out, and alpha [B..., G], the probability they carry.
    """
    logits = np.asarray(logits, dtype)
    scores = selection_scores(logits)
    batch = scores.shape[:-1]
    indices = np.full(batch + (k,), -1, np.int32)
    alpha = np.ones(batch + (logits.shape[-2],), dtype)
    probabilities = softmax(logits)
    for b in np.ndindex(batch):
        valid = np.flatnonzero(scores[b] != -np.inf)
        recent = valid[max(len(valid) - local, 0) :]
        others = valid[: len(valid) - len(recent)]
        others = others[np.argsort(-scores[b][others], kind="stable")]
        chosen = np.sort(np.concatenate([recent, others[: k - len(recent)]]))
        indices[b][: len(chosen)] = chosen
        if len(chosen) < len(valid):
            carried = probabilities[b][:, chosen].sum(axis=-1, dtype=dtype)
            is_empty = (logits[b] == -np.inf).all(axis=-1)
            alpha[b] = np.where(is_empty, dtype(1), carried)
    return indices, alpha


def gather(source, indices):
    """Rows [B..., k, D] of ``source`` [B..., S, D], in its storage type; zeros
    where the index is -1."""
    source, indices = np.asarray(source), np.asarray(indices)
    rows = np.zeros(indices.shape + source.shape[-1:], source.dtype)
    for b in np.ndindex(indices.shape):
        if indices[b] >= 0:
            rows[b] = source[b[:-1] + (indices[b],)]
    return rows


def gather_mask(indices, mask, group, dtype=np.float32):
    """The additive mask [B..., G, k] at ``indices``: -inf where it masks out or
    the index is -1."""
    indices = np.asarray(indices)
    batch = indices.shape[:-1]
    bias = np.full(batch + (group, indices.shape[-1]), -np.inf, dtype)
    if mask is not None:
        mask = additive(mask, dtype)
        mask = np.broadcast_to(mask, batch + (group, mask.shape[-1]))
    for b in np.ndindex(batch):
        for slot, position in enumerate(indices[b]):
            if position >= 0:
                bias[b][:, slot] = 0 if mask is None else mask[b][:, position]
    return bias


def mean_value(value, mask=None, dtype=np.float32):
    """The mean [B..., Dv] of the rows not masked out for every head."""
    value = load(value, dtype)
    if mask is None:
        valid = np.ones(value.shape[:-1], bool)
    else:
        valid = ~is_masked_out(mask).all(axis=-2)
        valid = np.broadcast_to(valid, value.shape[:-1])
    total = np.where(valid[..., None], value, 0).sum(axis=-2, dtype=dtype)
    count = valid.sum(axis=-1)[..., None]
    return np.where(count == 0, dtype(0), total / np.maximum(count, 1)).astype(dtype)


def attention(
    query, key, value, mask=None, scale=None, component_major=False, dtype=np.float32
):
    """Dense attention [B..., G, M, Dv]; a row with everything masked out gives
    zeros, and masked-out rows of key and value never matter."""
    query, key, value = (load(x, dtype) for x in (query, key, value))
    if component_major:
        key = np.swapaxes(key, -1, -2)
    scale = dtype(_default_scale(scale, query.shape[-1]))
    with np.errstate(invalid="ignore", over="ignore"):
        logits = np.einsum("...gmd,...sd->...gms", query, key) * scale
        probabilities = softmax(_masked(logits.astype(dtype), mask, dtype))
        if np.isfinite(value).all():
            return np.einsum("...gms,...sv->...gmv", probabilities, value).astype(dtype)
        # 0 * NaN is NaN: rows with weight 0 are left out instead.
        weights = probabilities[..., None]
        rows = value[..., None, None, :, :]
        return np.where(weights == 0, 0, weights * rows).sum(axis=-2, dtype=dtype)


def interpolate(attended, alpha, mean, dtype=np.float32):
    """alpha attended + (1 - alpha) mean; exactly attended where alpha is 1."""
    attended = load(attended, dtype)
    alpha = np.asarray(alpha, dtype)[..., None]
    mean = np.asarray(mean, dtype)[..., None, :]
    with np.errstate(invalid="ignore"):
        mixed = alpha * attended + (1 - alpha) * mean
    return np.where(alpha == 1, attended, mixed).astype(dtype)


# -----------------------------------------------------------------------------
# The whole
# -----------------------------------------------------------------------------


def dense_attention(query, key, value, mask=None, scale=None, dtype=np.float32):
    """Dense attention of one query position: [B..., G, D] -> [B..., G, Dv].

    ``mask`` is [B..., G, S].
    """
    if mask is not None:
        mask = np.asarray(mask)[..., None, :]
    query = np.asarray(query)[..., None, :]
    return attention(query, key, value, mask, scale, dtype=dtype)[..., 0, :]


def sparq_attention(
    query, key, value, mask=None, *, r, k, local=0, scale=None,
    mean="recompute", dtype=np.float32, with_details=False,
):
    """SparQ attention of one query position: [B..., G, D] -> [B..., G, Dv].

    ``mask`` is [B..., G, S]. ``mean`` is "recompute" (from ``value``), "none"
    (alpha = 1), or the mean value itself, [B..., Dv]. With ``with_details`` the
    result is a pair: the output, and a dict of what each step gave.
    """
    components, frac = top_r(query, r, dtype)
    logits = partial_matmul(query, components, frac, key, mask, scale, dtype=dtype)
    indices, alpha = top_k(logits, k, local, dtype)
    keys, values = gather(key, indices), gather(value, indices)
    bias = gather_mask(indices, mask, np.shape(query)[-2], dtype)
    scale = _default_scale(scale, np.shape(query)[-1])
    out = dense_attention(query, keys, values, bias, scale, dtype)
    if not isinstance(mean, str):
        out = interpolate(out, alpha, mean, dtype)
    elif mean == "recompute":
        out = interpolate(out, alpha, mean_value(value, mask, dtype), dtype)
    elif mean != "none":
        raise ValueError(f'mean must be "recompute", "none" or an array, not "{mean}"')
    if not with_details:
        return out
    return out, dict(
        components=components, frac=frac, logits=logits, indices=indices, alpha=alpha
    )
