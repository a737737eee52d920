# Part of the sparq project, under the Apache License v2.0 with LLVM
# Exceptions. See LICENSE for license information.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Is a result right? Compared with the NumPy reference, head by head.

What may differ is rounding, and which of several nearly equal positions SparQ
selects: where scores differ by less than their rounding, every choice is as
good. So a head's error may be that of its storage type, plus what replacing the
positions within rounding of the k-th score can change.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

import sparq.check
from sparq import reference

from .data import Data, store

#: RMS error over RMS of the expected result. 16 bits: results are stored in
#: them, and peers also keep scores, weights or sums in them.
TOLERANCE = {"f32": 1e-4, "f16": 1e-2, "bf16": 3e-2}


@dataclass
class Verdict:
    """error: the largest of all heads, RMS over RMS. allowed: for that head."""

    ok: bool
    error: float
    allowed: float
    reason: str = ""


class Checker:
    """Reference results of one shape; each is computed when first needed."""

    def __init__(self, data: Data):
        self._data = data
        self._expected = {}

    def _heads(self):
        copy = self._data.copies[0]
        for index in np.ndindex(copy.key.shape[:2]):
            yield index, self._data.query[index], copy.key[index], copy.value[index], copy.mean[index]

    def expected(self, r=None, k=None):
        """[(index, result [G, D], details or None)]; dense without r and k."""
        if (r, k) not in self._expected:
            rows = []
            for index, query, key, value, mean in self._heads():
                if r is None:
                    rows.append((index, reference.dense_attention(query, key, value), None))
                    continue
                out, details = reference.sparq_attention(
                    query, key, value, r=r, k=k, mean=mean, with_details=True
                )
                rows.append((index, out, _near_ties(query, key, value, details, k)))
            self._expected[r, k] = rows
        return self._expected[r, k]

    def __call__(
        self, result: np.ndarray, r=None, k=None, logit_rounding=1e-5, rounding=0.0
    ) -> Verdict:
        tolerance = TOLERANCE[self._data.shape.dtype] + rounding
        if result.shape != self._data.query.shape:
            return Verdict(False, np.inf, tolerance, f"shape {result.shape}")
        worst = Verdict(True, 0.0, tolerance)
        for index, expected, ties in self.expected(r, k):
            size = float(np.sqrt(np.mean(expected**2))) or 1.0
            error = float(np.sqrt(np.mean((result[index] - expected) ** 2))) / size
            allowed = tolerance + (ties(logit_rounding) / size if ties else 0.0)
            # Not `error > allowed`: that is false for NaN.
            ok = error <= allowed
            if (worst.ok and not ok) or (ok == worst.ok and error - allowed > worst.error - worst.allowed):
                reason = "" if ok else f"batch {index[0]}, key-value head {index[1]}"
                worst = Verdict(ok, error, allowed, reason)
        return worst


    def strict(self, result: np.ndarray, r=None, k=None) -> Verdict:
        """Whether all may be f32 sums in another order, and the selection the
        reference's: what sparq's own results have to be."""
        copy, quick = self._data.copies[0], self(result, r, k)
        query, out = self._data.query, store(result, self._data.shape.dtype)
        try:
            if r is None:
                sparq.check.check_dense(out, query, copy.key, copy.value)
            else:
                sparq.check.check_sparq(out, query, copy.key, copy.value, r=r, k=k, mean=copy.mean)
        except sparq.check.Mismatch as error:
            return Verdict(False, quick.error, quick.allowed, str(error))
        return Verdict(True, quick.error, quick.allowed)


def _near_ties(query, key, value, details, k):
    """rounding -> how much swapping nearly equal positions may change the
    result of this head, as an RMS."""
    logits, chosen = details["logits"], details["indices"]
    scores = reference.selection_scores(logits)
    if k >= scores.size:
        return lambda rounding: 0.0
    grouped = logits.shape[-2] > 1
    weights = reference.load(query) @ reference.load(key[chosen]).T / np.sqrt(query.shape[-1])
    weights = reference.softmax(weights)
    alpha = details["alpha"]
    spread = float(np.sqrt(np.mean(reference.load(value[: 1 << 14]) ** 2)))
    in_set = np.zeros(scores.size, bool)
    in_set[chosen] = True
    lowest, highest = scores[in_set].min(), scores[~in_set].max()
    largest = float(np.abs(logits).max())

    def change(rounding):
        # A sum of probabilities is off by its own share of the logits' error.
        slack = 2 * rounding * largest * (max(lowest, highest) if grouped else 1.0)
        inside = scores[chosen] <= highest + slack
        outside = np.count_nonzero(scores[~in_set] >= lowest - slack)
        swaps = min(int(inside.sum()), outside)
        if not swaps or lowest - highest > slack:
            return 0.0
        moved = np.sort(weights[:, inside], axis=1)[:, -swaps:].sum(axis=1)
        # What comes in weighs about as much as what goes out.
        return float((alpha * moved).max()) * 3 * spread

    return change
