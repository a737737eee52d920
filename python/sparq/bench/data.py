# Part of the sparq project, under the Apache License v2.0 with LLVM
# Exceptions. See LICENSE for license information.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Inputs: made quickly, in as many copies as keep them out of the caches."""

from __future__ import annotations

import math
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import List, Optional, Sequence

import numpy as np

from sparq import reference

from . import machine
from .shapes import Shape

_STORAGE = {"f32": np.float32, "f16": np.float16, "bf16": np.uint16}
#: Buffers start at a page, so that every runtime takes them as they are.
_ALIGNMENT = 4096
#: Copies at most; a copy costs every contestant some memory of its own.
_MAX_COPIES = 4096


def aligned(shape: Sequence[int], dtype) -> np.ndarray:
    """An uninitialised array that starts at a page."""
    return Arena(math.prod(shape) * np.dtype(dtype).itemsize).take(shape, dtype)


class Arena:
    """Memory for the inputs of one shape after the other: the first write to a
    page takes longer than all the rest of making inputs."""

    def __init__(self, size: int):
        self._raw = np.empty(size + _ALIGNMENT, np.uint8)
        self._begin = -self._raw.ctypes.data % _ALIGNMENT
        self.reset()

    def reset(self) -> None:
        """Arrays taken before must not be used any more."""
        self._next = self._begin

    def take(self, shape: Sequence[int], dtype) -> np.ndarray:
        """An uninitialised array that starts at a page."""
        size = math.prod(shape) * np.dtype(dtype).itemsize
        if self._next + size > self._raw.size:
            return aligned(shape, dtype)
        array = self._raw[self._next : self._next + size].view(dtype).reshape(shape)
        self._next += -(-size // _ALIGNMENT) * _ALIGNMENT
        return array


@dataclass
class Copy:
    """The caches of one layer. `mean` is the mean of V, f32."""

    key: np.ndarray
    value: np.ndarray
    key_t: np.ndarray
    mean: np.ndarray


@dataclass
class Data:
    """Inputs of one shape: key and value [B, Hkv, S, D], query [B, Hkv, G, D],
    key_t [B, Hkv, D, S]. Copies have the same content."""

    shape: Shape
    query: np.ndarray
    copies: List[Copy]


def copies_needed(shape: Shape, distance: int) -> int:
    """Copies that dense attention has to go round for `distance` bytes to be
    read between two uses of the same byte."""
    if not distance:
        return 1
    return min(max(math.ceil(distance / shape.dense_bytes()), 1), _MAX_COPIES)


def memory_needed(shape: Shape, distance: int) -> int:
    """Bytes of all copies, and of the largest intermediate result of a peer."""
    expanded = shape.dense_bytes() * (shape.group if shape.group > 1 else 0)
    return shape.state_bytes() * copies_needed(shape, distance) + expanded


def _query(rng, shape: Shape, rs: Sequence[int]) -> np.ndarray:
    """Queries whose r-th and next largest component differ clearly: with a tie
    there, every choice would be as good, and results differ."""
    size = (shape.batch * shape.kv_heads, shape.group, shape.head_dim)
    query = np.empty(size, np.float32)
    for head in range(size[0]):
        while True:
            stored = reference.load(store(rng.standard_normal(size[1:], np.float32), shape.dtype))
            order = -np.sort(-np.abs(stored).sum(axis=0))
            if all(r >= shape.head_dim or order[r - 1] - order[r] > 1e-3 * order[r] for r in rs):
                break
        query[head] = stored
    return store(query, shape.dtype).reshape(shape.batch, shape.kv_heads, *size[1:])


def store(values: np.ndarray, dtype: str) -> np.ndarray:
    return reference.store(values, np.dtype(_STORAGE[dtype]))


def arena_size(shape: Shape, distance: int) -> int:
    """Bytes that `make` takes from an arena."""
    return copies_needed(shape, distance) * (shape.state_bytes() + 4 * _ALIGNMENT + 2**16)


def make(shape: Shape, rs: Sequence[int], distance: int, arena: Optional[Arena] = None) -> Data:
    """Normally distributed queries, keys and values, the same in every run."""
    arena = arena or Arena(arena_size(shape, distance))
    arena.reset()
    aligned = arena.take
    heads = shape.batch * shape.kv_heads
    rows = (heads, shape.seq_len, shape.head_dim)
    storage = _STORAGE[shape.dtype]
    key, value = aligned(rows, storage), aligned(rows, storage)
    key_t = aligned((heads, shape.head_dim, shape.seq_len), storage)
    mean = aligned((heads, shape.head_dim), np.float32)

    def fill(head):
        rng = np.random.default_rng([shape.seq_len, shape.head_dim, head])
        for array in (key, value):
            array[head] = store(rng.standard_normal(rows[1:], np.float32), shape.dtype)
        # Blockwise: a transposition all at once misses the cache at every step.
        for begin in range(0, shape.seq_len, 256):
            key_t[head, :, begin : begin + 256] = key[head, begin : begin + 256].T
        mean[head] = reference.load(value[head]).mean(axis=0, dtype=np.float32)

    first = [key, value, key_t, mean]
    count = copies_needed(shape, distance)
    copies = [first] + [[aligned(a.shape, a.dtype) for a in first] for _ in range(count - 1)]
    with ThreadPoolExecutor(machine.cores()) as pool:
        list(pool.map(fill, range(heads)))
        list(pool.map(lambda copy: [np.copyto(*pair) for pair in zip(copy, first)], copies[1:]))
    query = aligned((shape.batch, shape.kv_heads, shape.group, shape.head_dim), storage)
    query[...] = _query(np.random.default_rng(0), shape, rs)
    outer = (shape.batch, shape.kv_heads)
    copies = [Copy(*(a.reshape(*outer, *a.shape[1:]) for a in copy)) for copy in copies]
    return Data(shape, query, copies)
