# Part of the sparq project, under the Apache License v2.0 with LLVM
# Exceptions. See LICENSE for license information.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""What is measured: shapes of a decode step, and the sets of them."""

from __future__ import annotations

import itertools
from dataclasses import dataclass
from typing import List, Tuple

from sparq import cost

BYTES = {"f32": 4, "f16": 2, "bf16": 2}


@dataclass(frozen=True)
class Shape:
    """A decode step of one attention layer: one query position."""

    batch: int
    heads: int
    kv_heads: int
    head_dim: int
    seq_len: int
    dtype: str

    @property
    def group(self) -> int:
        """Query heads for each key-value head."""
        return self.heads // self.kv_heads

    @property
    def scale(self) -> float:
        return self.head_dim**-0.5

    def tensor(self, *dims, dtype=None) -> str:
        """The MLIR type with these dimensions after batch and KV heads."""
        sizes = (self.batch, self.kv_heads, *dims)
        return f"tensor<{'x'.join(map(str, sizes))}x{dtype or self.dtype}>"

    def _bytes(self, elements: int) -> int:
        return self.batch * self.kv_heads * elements * BYTES[self.dtype]

    def dense_bytes(self) -> int:
        """What dense attention reads of K and V: 2 S D per head."""
        return self._bytes(cost.dense_elements(self.seq_len, self.head_dim))

    def sparq_bytes(self, r: int, k: int) -> int:
        """What a SparQ step reads and writes: S r + 2 k D + 4 D per head."""
        return self._bytes(cost.sparq_elements(self.seq_len, self.head_dim, r, k))

    def state_bytes(self) -> int:
        """K, V and the component-major copy of K."""
        return self._bytes(3 * self.seq_len * self.head_dim)

    def __str__(self) -> str:
        return (
            f"{self.dtype}, batch {self.batch}, {self.heads} heads on "
            f"{self.kv_heads}, D={self.head_dim}, S={self.seq_len}"
        )


#: r and k of a SparQ step.
Setting = Tuple[int, int]

#: Sizes of `--full`. Everything here is multiplied with everything.
FULL = dict(
    dtype=["f32", "f16", "bf16"],
    batch=[1, 4],
    heads=[(32, 32), (32, 8), (32, 1)],
    head_dim=[64, 128, 256],
    seq_len=[1024 * 2**i for i in range(8)],
    rk=list(itertools.product([16, 32, 64], [64, 128, 512])),
)

#: Where an option says nothing, and no set was asked for.
DEFAULTS = dict(
    dtype=["f32", "bf16"],
    batch=[1],
    heads=[(32, 32)],
    head_dim=[128],
    seq_len=[4096, 16384],
    rk=[(32, 128)],
)

#: The short set: without any option about shapes.
EVERYDAY = [
    dict(DEFAULTS, dtype=["f32", "f16", "bf16"]),
    dict(DEFAULTS, seq_len=[1024], dtype=["f32"]),
    dict(DEFAULTS, heads=[(32, 8), (32, 1)], seq_len=[16384]),
]


@dataclass(frozen=True)
class Problem:
    """A shape, the SparQ settings measured at it, and the numbers of threads."""

    shape: Shape
    settings: Tuple[Setting, ...]


def problems(sizes: dict) -> List[Problem]:
    """All combinations of a set's sizes. Settings that do not fit a shape
    (r > D, k > S) are left out there."""
    result = []
    for dtype, batch, heads, dim, length in itertools.product(
        sizes["dtype"], sizes["batch"], sizes["heads"], sizes["head_dim"], sizes["seq_len"]
    ):
        shape = Shape(batch, *heads, dim, length, dtype)
        fitting = tuple((r, k) for r, k in sizes["rk"] if r <= dim and k <= length)
        result.append(Problem(shape, fitting))
    return result
