# Part of the sparq project, under the Apache License v2.0 with LLVM
# Exceptions. See LICENSE for license information.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""What the forward passes of all models share."""

from __future__ import annotations

import math

import numpy as np

from ..step import LOWEST, decode, encode
from .attention import dense_attention

_erf = np.vectorize(math.erf, otypes=[np.float64])


def silu(x):
    return x / (1 + np.exp(-x))


def gelu(x):
    return (x * (1 + _erf(x / math.sqrt(2))) / 2).astype(np.float32)


def gelu_tanh(x):
    inner = math.sqrt(2 / math.pi) * (x + 0.044715 * x ** 3)
    return (x * (1 + np.tanh(inner)) / 2).astype(np.float32)


def _rotate(x, cos, sin):
    """Rotary position embedding of the leading components, halves convention."""
    n = cos.shape[-1]
    turning, rest = x[..., :n], x[..., n:]
    turned = np.concatenate([-turning[..., n // 2:], turning[..., :n // 2]], -1)
    return np.concatenate([turning * cos + turned * sin, rest], -1)


class Pass:
    """One run of a model: its arguments by name, and what layers are made of.

    Activations are [B, M, hidden], M query positions.
    """

    def __init__(self, step, inputs, attention, plant):
        self.step, self.attention, self.plant = step, attention, plant
        self.options, self.facts = step.options, step.spec["config"]
        #: Arguments by name, floats as f32.
        self.w = step.values(inputs)
        self.caches = []
        self.batch, self.queries = self.w["input_ids"].shape
        self.mask = self._mask()

    def stored(self, x):
        """`x` rounded to the model's storage type."""
        return decode(encode(x, self.step.dtype), self.step.dtype)

    def linear(self, x, name):
        """A torch.nn.Linear, weight [out, in]."""
        return self._biased(x @ self.w[f"{name}.weight"].T, name)

    def conv1d(self, x, name):
        """GPT-2's Conv1D: a linear layer with a weight [in, out]."""
        return self._biased(x @ self.w[f"{name}.weight"], name)

    def _biased(self, y, name):
        if f"{name}.bias" in self.w:
            y = y + self.w[f"{name}.bias"]
        return self.stored(y)

    def rms_norm(self, x, name):
        scale = 1 / np.sqrt((x * x).mean(-1, keepdims=True) + self.facts["norm_eps"])
        return self.stored(self.stored(x * scale) * self.w[f"{name}.weight"])

    def layer_norm(self, x, name):
        centred = x - x.mean(-1, keepdims=True)
        variance = (centred * centred).mean(-1, keepdims=True)
        unit = centred / np.sqrt(variance + self.facts["norm_eps"])
        return self.stored(unit * self.w[f"{name}.weight"] + self.w[f"{name}.bias"])

    def heads(self, x, heads):
        """[B, M, heads * D] as [B, heads, M, D]."""
        return x.reshape(self.batch, self.queries, heads, -1).swapaxes(1, 2)

    def rotary(self, frequencies):
        """A function that turns [B, heads, M, D] by the positions."""
        angle = (self.w["position_ids"][..., None].astype(np.float32)
                 * self.w[frequencies])
        angle = np.concatenate([angle, angle], -1)[:, None]
        cos, sin = self.stored(np.cos(angle)), self.stored(np.sin(angle))
        return lambda x: self.stored(_rotate(x, cos, sin))

    def attend(self, layer, q, k, v):
        """Puts k and v [B, Hkv, M, D] into the caches; the attention of
        q [B, H, M, D] over them, as [B, M, H * D]."""
        kv_heads = k.shape[1]
        q = q.reshape(self.batch, kv_heads, -1, self.queries, q.shape[-1])
        if self.step.is_prefill:
            keys, values = k, v
        else:
            old = self.w[f"key_cache_{layer}"], self.w[f"value_cache_{layer}"]
            if self.plant is not None:
                old = [self.stored(a) for a in self.plant(layer, q[..., 0, :])]
            keys, values = self._insert(old[0], k), self._insert(old[1], v)
        self.caches += [keys, values]
        if self.queries == 1 and not self.step.is_prefill:
            out = self.attention(q[..., 0, :], keys, values, self.mask, layer)
            out = out[..., None, :]
        else:
            mask = None if self.mask is None else self.mask[:, :, None]
            out = dense_attention(q, keys, values, mask)
        # [B, Hkv, G, M, D] -> [B, M, Hkv, G, D]
        out = np.moveaxis(self.stored(out), 3, 1)
        return out.reshape(self.batch, self.queries, -1)

    def _insert(self, cache, new):
        """The cache with the new position in it."""
        if self.step.grows:
            return np.concatenate([cache, new], 2)
        out = cache.copy()
        out[:, :, int(self.w["cache_position"].flat[0])] = new[:, :, 0]
        return out

    def _mask(self):
        """The mask with -inf for every way of writing "masked out"."""
        mask = self.w.get("attention_mask")
        if mask is None or mask.dtype == np.bool_:
            return mask
        threshold = LOWEST["f16"] / 2 if self.step.dtype == "f16" else -1e9
        return np.where(mask <= threshold, np.float32(-np.inf), mask)
