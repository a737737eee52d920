# Part of the sparq project, under the Apache License v2.0 with LLVM
# Exceptions. See LICENSE for license information.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""What a step of attention reads: the memory traffic of dense and SparQ.

Per key-value head and step, in elements, for S positions, D components of a
key and Dv of a value:

    dense   S (D + Dv)
    SparQ   S r + k (D + Dv) + 2 (D + Dv)

`S r` counts only where K is also kept by component (K^T), and the mean of V
only costs nothing where its sum is carried from step to step. Without that
state K is read whole, and recomputing the mean reads all of V.
"""

from __future__ import annotations

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
