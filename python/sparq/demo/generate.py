# Part of the sparq project, under the Apache License v2.0 with LLVM
# Exceptions. See LICENSE for license information.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""The arguments of a prefill and of the decode steps after it.

Prompts of different lengths are padded on the left, as transformers does it: all
sequences of a batch then write their next key at the same position of the cache,
while each has positions (for rotary or learnt embeddings) of its own. The mask
keeps the padding, and the unused part of a preallocated cache, out.
"""

from __future__ import annotations

import numpy as np

from .step import LOWEST, STORAGE, DecodeStep, decode, encode


class Batch:
    """Sequences of tokens, padded on the left to one length."""

    def __init__(self, prompts, padding: int = 0):
        length = max(len(p) for p in prompts)
        #: Token ids [B, length].
        self.tokens = np.full((len(prompts), length), padding, np.int64)
        #: False where there is padding [B, length].
        self.attended = np.zeros((len(prompts), length), bool)
        for row, prompt in enumerate(prompts):
            start = length - len(prompt)
            self.tokens[row, start:] = prompt
            self.attended[row, start:] = True

    def __len__(self):
        """Positions, padding included."""
        return self.tokens.shape[1]

    @property
    def positions(self) -> np.ndarray:
        """Where each token stands in its sequence [B, length]; padding at 0."""
        return np.maximum(np.cumsum(self.attended, 1) - 1, 0)

    def append(self, tokens) -> None:
        """Adds one token to every sequence."""
        tokens = np.asarray(tokens, np.int64).reshape(-1, 1)
        self.tokens = np.concatenate([self.tokens, tokens], 1)
        self.attended = np.concatenate([self.attended, np.ones_like(tokens, bool)], 1)


def mask(attended: np.ndarray, dtype: str) -> np.ndarray:
    """A mask argument: as it is, or 0 and the lowest finite value."""
    if dtype == "i1":
        return attended
    return encode(np.where(attended, 0.0, LOWEST[dtype]), dtype)


def arguments(step: DecodeStep, batch: Batch, weights: dict, caches=None) -> list:
    """The arguments of `step` in order.

    For a prefill: of all of `batch`. For a decode step: of its last token, with
    the caches of the tokens before it.

    weights: arrays by their names in the model.
    caches: arrays in order (key and value of layer 0, of layer 1 ...), or None
        where they are carried elsewhere (`sparq.Decoder`).
    """
    queries = len(batch) if step.is_prefill else 1
    result, own = [], iter(caches) if caches is not None else None
    for entry in step.args:
        role = entry["role"]
        if role == "token_ids":
            result.append(np.ascontiguousarray(batch.tokens[:, -queries:]))
        elif role == "position_ids":
            result.append(np.ascontiguousarray(batch.positions[:, -queries:]))
        elif role == "mask":
            attended = batch.attended[:, None, None, :]
            if step.is_prefill:
                attended = attended & np.tri(queries, dtype=bool)
            elif not step.grows:
                unused = step.options["seq_len"] - len(batch)
                attended = np.pad(attended, [(0, 0)] * 3 + [(0, unused)])
            result.append(mask(attended, entry["dtype"]))
        elif role == "cache_position":
            result.append(np.array([len(batch) - 1]))
        elif role in ("key_cache", "value_cache"):
            result.append(None if own is None else next(own))
        else:
            result.append(weights[entry["name"]])
    return result


def first_caches(step: DecodeStep, prefilled) -> list:
    """The caches that `step` starts from, from those that a prefill returned:
    as they are, or at the start of preallocated ones."""
    if step.grows:
        return list(prefilled)
    caches = []
    for values in prefilled:
        shape = list(values.shape)
        shape[2] = step.options["seq_len"]
        cache = np.zeros(shape, STORAGE[step.dtype])
        cache[:, :, :values.shape[2]] = values
        caches.append(cache)
    return caches


def weights_from_seed(step: DecodeStep, seed: int = 0) -> dict:
    """Weights by name, random from `seed` (see `DecodeStep.inputs`)."""
    return {entry["name"]: array for entry, array in zip(step.args, step.inputs(seed=seed))
            if entry["role"] == "weight"}


class Model:
    """A prefill and a decode step of the same model, compiled.

    pipeline: what becomes of the decode step ("sparq-rewrite{r=32 k=128}"). The
        prefill stays dense.
    options: target, threads and opt_level, as `sparq.compile` takes them.
    """

    def __init__(self, prefill: DecodeStep, step: DecodeStep, pipeline: str, **options):
        import sparq

        self.prefill, self.step = prefill, step
        self.run_prefill = sparq.compile(
            prefill.text, entry=prefill.spec["entry"], **options)
        self.decoder = sparq.Decoder(
            step.text, pipeline, entry=step.spec["entry"], **options)

    def logits(self, batch: Batch, weights: dict, capacity: int | None = None):
        """Yields the logits [B, vocabulary] of the token that comes next.

        Append that token to `batch` before asking for more.

        capacity: positions that caches which grow have room for at first.
        """
        logits, *caches = self.run_prefill(*arguments(self.prefill, batch, weights))
        yield decode(logits[:, -1], self.step.dtype)
        inputs = arguments(
            self.step, batch, weights, first_caches(self.step, caches))
        state = self.decoder.start(inputs, capacity)
        while True:
            logits, *caches = state.step(inputs)
            yield decode(logits[:, -1], self.step.dtype)
            inputs = arguments(self.step, batch, weights, caches)


def greedy(logits, batch: Batch, count: int) -> np.ndarray:
    """Appends the `count` most likely tokens, one after the other, to `batch`;
    the logits [count, B, vocabulary] that they come from."""
    every = []
    for _, values in zip(range(count), logits):
        every.append(values)
        batch.append(values.argmax(-1))
    return np.array(every)
