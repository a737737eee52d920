# Part of the sparq project, under the Apache License v2.0 with LLVM Exceptions.
# See LICENSE for license information.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Whether a result is what the reference allows, near-ties included.

Compiled code sums in f32 and in an order of its own, so a position whose score
is within rounding of the last selected one may be in or out. Comparing outputs
alone would then fail, or, with a tolerance that hides it, pass anything. Here
everything is computed in float64 with a bound on the error that f32 sums may
make, and

- where the margin is clear, the selection must be the reference's;
- where it is not, any selection within the bounds is right (ties are not near
  ties: the lower index wins, where the caller says that ties are exact);
- the output must be that of the selection that was made.

`check_dense` and `check_sparq` take arrays as `sparq.reference` does (leading
batch dimensions, bf16 as uint16) and raise `Mismatch`. One head group at a time
is widened to float64, so long caches need little memory.
"""

from __future__ import annotations

import math
from typing import List, Optional

import numpy as np

from . import reference as ref

#: Half an ulp of 1 in f32, f16 and bf16.
_UNIT = {"float32": 2.0**-24, "float64": 2.0**-53, "float16": 2.0**-11, "uint16": 2.0**-8}
_U = _UNIT["float32"]
#: Relative error allowed to one exp.
_EXP_ERROR = 1e-6
#: Probabilities below it are 0, or anything as small, in f32.
_TINY = 2.4e-38
#: Selections that are tried where only the output is known.
_MOST_CANDIDATES = 64


class Mismatch(AssertionError):
    """A result that the reference does not allow."""


def _sum_error(count: int) -> float:
    """Relative error allowed to the f32 sum of `count` numbers of one sign."""
    return _U * (8 * math.sqrt(count) + 16)


def _broadcast(mask, group: int, batch, positions: int):
    """The additive mask as [B..., G, S], -inf where masked out, or None."""
    if mask is None:
        return None
    return np.broadcast_to(ref.additive(mask, np.float64), batch + (group, positions))


def _where(name: str, at, actual, expected, tolerance) -> str:
    return (f"{name}{list(map(int, at))} is {actual}, the reference {expected:.9g}"
            f" (tolerance {tolerance:.2g})")


def _compare(name, batch, actual, expected, tolerance):
    """Largest error / tolerance; raises where it is above 1."""
    actual = ref.load(actual, np.float64)
    with np.errstate(invalid="ignore"):
        right = (actual == expected) | (np.abs(actual - expected) <= tolerance)
    if not right.all():
        at = tuple(np.argwhere(~right)[0])
        limit = np.broadcast_to(tolerance, right.shape)[at]
        raise Mismatch(_where(name, batch + at, actual[at], expected[at], limit)
                       + f", {int((~right).sum())} of {right.size} differ")


def _storage_error(values, dtype):
    """What rounding `values` to an element type may change."""
    smallest = 2.0**-25 if np.dtype(dtype) == np.float16 else 1e-38
    return _UNIT[np.dtype(dtype).name] * 1.01 * np.abs(values) + smallest


class _Logits:
    """Logits [G, S] of one head group with their error, and their softmax."""

    def __init__(self, query, key, scale, bias, factor_error=0.0):
        # query [G, n], key [S, n], scale a number or [G, 1].
        dots, sizes = (query @ key.T) * scale, (np.abs(query) @ np.abs(key).T) * np.abs(scale)
        valid = True if bias is None else bias != -np.inf
        bias = np.where(valid, 0.0 if bias is None else bias, 0.0)
        values = np.where(valid, dots + bias, -np.inf)
        # Products and their sum, and what is multiplied and added afterwards.
        error = (query.shape[1] + 6) * _U * sizes + (factor_error + 2 * _U) * np.abs(dots)
        self.values = values
        self.error = np.where(valid, error + 2 * _U * np.abs(bias), 0.0)
        self.softmax = ref.softmax(values)
        # An error of a logit changes its own term and the sum of all.
        shared = (self.softmax * self.error).sum(axis=-1, keepdims=True)
        self.softmax_error = self.softmax * (
            self.error + shared + _EXP_ERROR + _sum_error(values.shape[-1]))

    def attend(self, value):
        """What the softmax makes of `value` [S, Dv], and its error."""
        return self.softmax @ value, self.softmax_error @ np.abs(value) + 1e-30


class _Head:
    """One batch element and key-value head, in float64."""

    def __init__(self, query, key, value, bias):
        self.query = ref.load(query, np.float64)
        self.bias = bias
        positions = np.shape(key)[0]
        self.valid = (np.ones(positions, bool) if bias is None
                      else (bias != -np.inf).any(axis=0))
        # What masked-out rows hold never matters.
        self.key = np.where(self.valid[:, None], ref.load(key, np.float64), 0)
        self.value = np.where(self.valid[:, None], ref.load(value, np.float64), 0)

    def mean(self):
        count = max(int(self.valid.sum()), 1)
        return (self.value.sum(axis=0) / count,
                _sum_error(count) * np.abs(self.value).sum(axis=0) / count + 1e-38)


# -----------------------------------------------------------------------------
# Selections
# -----------------------------------------------------------------------------


def _classes(columns, members) -> List[List[int]]:
    """`members` by equal columns of `columns` [n, count]: what ties exactly."""
    found = {}
    for i in members:
        found.setdefault(columns[:, i].tobytes(), []).append(int(i))
    return list(found.values())


class _Choice:
    """The `count` indices of largest score among `allowed`, `fixed` among them,
    where a score is known up to `error`."""

    def __init__(self, scores, error, count, allowed, fixed=(), ties=None):
        #: Columns that are equal where scores tie exactly; None: never.
        self.ties = ties
        self.fixed = np.asarray(fixed, int)
        self.free = np.setdiff1d(allowed, self.fixed)
        self.count = min(count - len(self.fixed), len(self.free))
        self.low, self.high = scores - error, scores + error

    def candidates(self) -> Optional[List[np.ndarray]]:
        """All selections that are right, or None where there are too many."""
        free, count = self.free, self.count
        if count == len(free) or count == 0:
            chosen = free[:count]
            return [np.sort(np.concatenate([self.fixed, chosen])).astype(int)]
        low, high = self.low[free], self.high[free]
        surely_in = free[low > np.sort(high)[-count - 1]]
        surely_out = free[high < np.sort(low)[-count]]
        open_ = np.setdiff1d(np.setdiff1d(free, surely_in), surely_out)
        missing = count - len(surely_in)
        if self.ties is None:
            classes = [[int(i)] for i in open_]
        else:
            classes = _classes(self.ties, open_)
        if len(classes) > 12 and math.comb(len(open_), missing) > _MOST_CANDIDATES:
            return None
        found = []
        for taken in self._distribute([len(c) for c in classes], missing):
            extra = [i for c, n in zip(classes, taken) for i in c[:n]]
            found.append(np.sort(np.concatenate([self.fixed, surely_in, extra])).astype(int))
            if len(found) > _MOST_CANDIDATES:
                return None
        return found

    @classmethod
    def _distribute(cls, sizes, count):
        if not sizes:
            if count == 0:
                yield ()
            return
        rest = sum(sizes[1:])
        for n in range(max(count - rest, 0), min(sizes[0], count) + 1):
            for others in cls._distribute(sizes[1:], count - n):
                yield (n, *others)

    def check(self, chosen, name):
        """Raises unless `chosen` is right."""
        total = self.count + len(self.fixed)
        if len(chosen) != total:
            raise Mismatch(f"{name}: {len(chosen)} selected, there should be {total}")
        if (np.diff(chosen) <= 0).any():
            raise Mismatch(f"{name} do not ascend: {chosen}")
        if missing := sorted(set(self.fixed.tolist()) - set(chosen.tolist())):
            raise Mismatch(f"{name} lack {missing}, which are always selected")
        inside = np.setdiff1d(chosen, self.fixed)
        if wrong := sorted(set(inside.tolist()) - set(self.free.tolist())):
            raise Mismatch(f"{name} have {wrong}, which cannot be selected")
        outside = np.setdiff1d(self.free, inside)
        if not len(inside) or not len(outside):
            return
        worst, best = inside[self.high[inside].argmin()], outside[self.low[outside].argmax()]
        if self.low[best] > self.high[worst]:
            raise Mismatch(
                f"{name} have {worst} (score {self.low[worst]:.9g} to {self.high[worst]:.9g})"
                f" but not {best} ({self.low[best]:.9g} to {self.high[best]:.9g})")
        if self.ties is None:
            return
        is_inside = np.isin(self.free, inside)
        near = self.free[(self.high[self.free] >= self.low[best])
                         & (self.low[self.free] <= self.high[worst])]
        for members in _classes(self.ties, near):
            flags = is_inside[np.searchsorted(self.free, members)]
            if (np.diff(flags.astype(int)) > 0).any():
                late = members[int(np.flatnonzero(flags)[-1])]
                early = members[int(np.flatnonzero(~flags)[0])]
                raise Mismatch(f"{name} have {late} but not {early}, which ties with it")


def _component_choice(head, r, exact):
    weights = np.abs(head.query).sum(axis=0)
    # One head's weights are its query's, so ties among them are exact.
    exact = exact or head.query.shape[0] == 1
    return _Choice(weights, 0 if exact else head.query.shape[0] * _U * weights, r,
                   np.arange(len(weights)), ties=weights[None] if exact else None)


def _position_choice(head, logits, k, local, exact):
    valid = np.flatnonzero(head.valid)
    recent = valid[max(len(valid) - local, 0):]
    ties = logits.values if exact else None
    if head.query.shape[0] == 1:
        scores, error = logits.values[0], logits.error[0]
    else:
        scores = logits.softmax.sum(axis=0)
        error = logits.softmax_error.sum(axis=0) + 2 * _U * scores + _TINY * head.query.shape[0]
    return _Choice(np.where(head.valid, scores, 0), np.where(head.valid, error, 0), k, valid,
                   recent, ties)


# -----------------------------------------------------------------------------
# The whole
# -----------------------------------------------------------------------------


def _heads(query, key, value, mask):
    query, key, value = (np.asarray(x) for x in (query, key, value))
    batch, group = query.shape[:-2], query.shape[-2]
    bias = _broadcast(mask, group, batch, key.shape[-2])
    for b in np.ndindex(batch):
        yield b, _Head(query[b], key[b], value[b], None if bias is None else bias[b])


def _check_shape(out, query, value):
    expected = np.shape(query)[:-1] + np.shape(value)[-1:]
    if np.shape(out) != expected:
        raise Mismatch(f"the result is {np.shape(out)}, not {expected}")


def check_dense(out, query, key, value, mask=None, scale=None):
    """Raises `Mismatch` unless `out` [B..., G, Dv] is dense attention of one
    query position: query [B..., G, D], mask [B..., G, S]."""
    _check_shape(out, query, value)
    out = np.asarray(out)
    scale = 1 / math.sqrt(np.shape(query)[-1]) if scale is None else scale
    for b, head in _heads(query, key, value, mask):
        expected, error = _Logits(head.query, head.key, scale, head.bias).attend(head.value)
        _compare("out", b, out[b], expected, error + _storage_error(expected, out.dtype))


def _expected_sparq(head, logits, chosen, scale, mean):
    """(out, error), (alpha, error) of a selection."""
    bias = None if head.bias is None else head.bias[:, chosen]
    y, y_error = _Logits(head.query, head.key[chosen], scale, bias).attend(head.value[chosen])
    alpha = logits.softmax[:, chosen].sum(axis=-1)
    alpha_error = logits.softmax_error[:, chosen].sum(axis=-1) + 4 * _U
    everything = len(chosen) == head.valid.sum()
    exactly_1 = everything | (logits.values == -np.inf).all(axis=-1)
    alpha, alpha_error = np.where(exactly_1, 1, alpha), np.where(exactly_1, 0, alpha_error)
    if mean is None:
        return (y, y_error), (alpha, alpha_error)
    (m, m_error), a, a_error = mean, alpha[:, None], alpha_error[:, None]
    out = a * y + (1 - a) * m
    error = (a * y_error + np.abs(1 - a) * m_error + a_error * np.abs(y - m)
             + 4 * _U * (np.abs(a * y) + np.abs((1 - a) * m)))
    return (out, error), (alpha, alpha_error)


def check_sparq(out, query, key, value, mask=None, *, r, k, local=0, scale=None,
                mean="recompute", components=None, indices=None, alpha=None, exact=False):
    """Raises `Mismatch` unless `out` [B..., G, Dv] is SparQ attention.

    mean: "recompute", "none", or the mean value [B..., Dv].
    components [B..., r], indices [B..., k], alpha [B..., G]: what the steps
        gave, where it is known. Then each step is checked given what the one
        before gave; without them, the output must be that of a right selection.
    exact: equal scores are equal in f32 too (inputs are small integers), so
        that the lower index must win.

    Returns the number of head groups whose output could not be told from that
    of a wrong selection, because too many selections are right.
    """
    _check_shape(out, query, value)
    out = np.asarray(out)
    depth = np.shape(query)[-1]
    scale = 1 / math.sqrt(depth) if scale is None else scale
    undecided = 0
    for b, head in _heads(query, key, value, mask):
        if isinstance(mean, str):
            head_mean = None if mean == "none" else head.mean()
        else:
            head_mean = (ref.load(np.asarray(mean)[b], np.float64), 0.0)

        choice = _component_choice(head, r, exact)
        if components is not None:
            choice.check(np.asarray(components)[b], f"components{list(b)}")
            component_sets = [np.asarray(components)[b]]
        else:
            component_sets = choice.candidates()

        errors, decided = [], component_sets is not None
        for chosen_components in component_sets or []:
            logits = _estimate(head, chosen_components, r, scale)
            choice = _position_choice(head, logits, k, local, exact)
            if indices is not None:
                selected = np.asarray(indices)[b]
                count = int((selected >= 0).sum())
                if (selected[count:] != -1).any():
                    raise Mismatch(f"indices{list(b)}: {selected} has -1 before indices")
                choice.check(selected[:count], f"indices{list(b)}")
                position_sets = [selected[:count]]
            else:
                position_sets = choice.candidates()
            decided &= position_sets is not None
            for chosen in position_sets or []:
                result, weight = _expected_sparq(head, logits, chosen, scale, head_mean)
                try:
                    if alpha is not None:
                        _compare("alpha", b, np.asarray(alpha)[b], *weight)
                    _compare("out", b, out[b], result[0],
                             result[1] + _storage_error(result[0], out.dtype))
                except Mismatch as error:
                    errors.append(error)
                else:
                    break
            else:
                continue
            break
        else:
            if decided:
                raise errors[0]
            undecided += 1
    return undecided


def _estimate(head, components, r, scale):
    """The logits that some components give."""
    magnitudes = np.abs(head.query)
    total = magnitudes.sum(axis=-1, keepdims=True)
    kept = magnitudes[:, components].sum(axis=-1, keepdims=True)
    frac = np.where(total == 0, 1, kept / np.where(total == 0, 1, total))
    if r == magnitudes.shape[1]:
        frac = np.ones_like(frac)
    factor = scale / np.sqrt(np.where(frac == 0, 1, frac))
    return _Logits(head.query[:, components], head.key[:, components], factor, head.bias,
                   factor_error=_sum_error(magnitudes.shape[1]))
