# Part of the sparq project, under the Apache License v2.0 with LLVM
# Exceptions. See LICENSE for license information.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""What a step of attention reads, and the time it takes: dense and SparQ.

Per key-value head and step, in elements, for S positions, D components of a
key and Dv of a value:

    dense   S (D + Dv)
    SparQ   S r + k (D + Dv) + 2 (D + Dv)

`S r` counts only where K is also kept by component (K^T), and the mean of V
only costs nothing where its sum is carried from step to step. Without that
state K is read whole, and recomputing the mean reads all of V.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

MEAN_VALUES = ("carry", "recompute", "none")


def dense_elements(S: int, D: int, Dv: int | None = None) -> int:
    """Elements of K and V that dense attention reads."""
    return S * (D + (D if Dv is None else Dv))


def sparq_elements(S: int, D: int, r: int, k: int, Dv: int | None = None,
                   mean_value: str = "carry", by_component: bool | None = None) -> int:
    """Elements that SparQ reads and writes.

    `by_component` says whether K can be read by component; by default it can
    where state is carried.
    """
    if mean_value not in MEAN_VALUES:
        raise ValueError(f"mean_value must be one of {', '.join(MEAN_VALUES)}, "
                         f"not '{mean_value}'")
    Dv = D if Dv is None else Dv
    if not 1 <= r <= D:
        raise ValueError(f"r must be from 1 to D = {D}, got {r}")
    if k < 1:
        raise ValueError(f"k must be positive, got {k}")
    if by_component is None:
        by_component = mean_value == "carry"
    total = S * (r if by_component else D) + min(k, S) * (D + Dv) + 2 * (D + Dv)
    return total + (S * Dv if mean_value == "recompute" else 0)


def compression(S: int, D: int, r: int, k: int, Dv: int | None = None,
                mean_value: str = "carry", by_component: bool | None = None) -> float:
    """Dense bytes / SparQ bytes. Below 1 there is nothing to gain."""
    return dense_elements(S, D, Dv) / sparq_elements(
        S, D, r, k, Dv, mean_value, by_component)


# -----------------------------------------------------------------------------
# Time (docs/Cost.md)
# -----------------------------------------------------------------------------


@dataclass(frozen=True)
class Constants:
    """Nanoseconds of one CPU thread, while all are busy: CostConstants in C++.

    benchmarks/fit-cost.py measures and fits them.
    """

    #: To read a byte of a cache from memory.
    byte: float = 0.038
    #: To load an element of a cache and widen it to f32.
    element: float = 0.047
    #: A multiplication and addition.
    product: float = 0.016
    #: The softmax, for one position and head.
    softmax: float = 1.1
    #: Selecting, for one position.
    select: float = 2.6
    #: A byte of the selected rows of K and V, besides reading it.
    gather: float = 0.048
    #: One component of the query, for each head.
    component: float = 3.9
    #: A SparQ step besides all that.
    fixed: float = 1400


@dataclass(frozen=True)
class Time:
    """`per_position` S + `constant` nanoseconds of one thread, per batch element
    and key-value head."""

    per_position: float
    constant: float = 0.0

    def at(self, S: int) -> float:
        return self.per_position * S + self.constant


def _read_time(constants: Constants, element_bytes: int, elements: int, group: int) -> float:
    return max(constants.byte * element_bytes * elements,
               elements * (constants.element + group * constants.product))


def _row_time(constants: Constants, D: int, Dv: int, group: int, element_bytes: int) -> float:
    return (_read_time(constants, element_bytes, D + Dv, group)
            + group * constants.softmax)


def dense_time(D: int, group: int = 1, element_bytes: int = 4, Dv: int | None = None,
               constants: Constants = Constants()) -> Time:
    """The time that dense attention is estimated to take."""
    return Time(_row_time(constants, D, D if Dv is None else Dv, group, element_bytes))


def sparq_time(D: int, r: int, k: int, group: int = 1, element_bytes: int = 4,
               Dv: int | None = None, mean_value: str = "carry",
               by_component: bool | None = None, transposes_key: bool = False,
               constants: Constants = Constants()) -> Time:
    """The time that a SparQ step is estimated to take."""
    Dv = D if Dv is None else Dv
    if by_component is None:
        by_component = mean_value == "carry"
    keys = max(constants.byte * element_bytes * (r if by_component else D),
               r * (constants.element + group * constants.product))
    per_position = keys + group * constants.softmax + constants.select
    if mean_value == "recompute":
        per_position += _read_time(constants, element_bytes, Dv, 1)
    if transposes_key:
        per_position += 2 * _read_time(constants, element_bytes, D, 1)
    row = (_row_time(constants, D, Dv, group, element_bytes)
           + constants.gather * element_bytes * (D + Dv))
    return Time(per_position, k * row + group * D * constants.component + constants.fixed)


def min_seq_len(dense: Time, sparq: Time, k: int) -> int | None:
    """The least S > k from which on SparQ is not slower; None if it always is."""
    constant = sparq.constant - dense.constant
    per_position = dense.per_position - sparq.per_position
    if constant <= 0 <= per_position:
        return k + 1
    if per_position <= 0:
        return None
    positions = math.ceil(constant / per_position)
    return None if positions > 2**31 - 1 else max(positions, k + 1)
