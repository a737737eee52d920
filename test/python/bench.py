# RUN: %python %s
"""The parts of `python -m sparq bench` that decide what its numbers mean."""

import numpy as np

from sparq import reference
from sparq.bench import data as inputs
from sparq.bench import measure, report
from sparq.bench.check import Checker
from sparq.bench.peers import Contestant, Peer, Prepared
from sparq.bench.shapes import EVERYDAY, FULL, Problem, Shape, problems


def copies_keep_inputs_out_of_caches():
    shape = Shape(1, 2, 1, 16, 64, "f16")
    assert shape.dense_bytes() == 2 * 64 * 16 * 2
    assert inputs.copies_needed(shape, 0) == 1
    assert inputs.copies_needed(shape, 5 * shape.dense_bytes()) == 5
    data = inputs.make(shape, [8], 3 * shape.dense_bytes())
    assert len(data.copies) == 3 and data.query.shape == (1, 1, 2, 16)
    first = data.copies[0]
    for copy in data.copies:
        for name in ("key", "value", "key_t", "mean"):
            array = getattr(copy, name)
            assert array.ctypes.data % 4096 == 0 and array.flags.c_contiguous
            np.testing.assert_array_equal(array, getattr(first, name))
            assert copy is first or not np.shares_memory(array, getattr(first, name))
    np.testing.assert_array_equal(first.key_t, first.key.swapaxes(-1, -2))
    np.testing.assert_allclose(
        first.mean[0, 0], first.value[0, 0].mean(0, dtype=np.float32), rtol=1e-5
    )


def wrong_results_are_noticed():
    for dtype in ("f32", "f16", "bf16"):
        shape = Shape(2, 4, 2, 32, 256, dtype)
        data = inputs.make(shape, [8], 0)
        check, copy = Checker(data), data.copies[0]
        dense = reference.dense_attention(data.query, copy.key, copy.value)
        sparse = reference.sparq_attention(data.query, copy.key, copy.value, r=8, k=16, mean=copy.mean)
        assert check(dense).ok and check(sparse, 8, 16).ok
        stored = reference.load(inputs.store(sparse, dtype))
        assert check(stored, 8, 16).ok, dtype
        assert not check(sparse).ok, "SparQ is not dense"
        other = reference.sparq_attention(data.query, copy.key, copy.value, r=8, k=17, mean=copy.mean)
        assert not check(other, 8, 16).ok, "k differs"
        other = reference.sparq_attention(data.query, copy.key, copy.value, r=7, k=16, mean=copy.mean)
        assert not check(other, 8, 16).ok, "r differs"
        one_head = dense.copy()
        one_head[1, 1] = 0
        verdict = check(one_head)
        assert not verdict.ok and verdict.reason == "batch 1, key-value head 1", verdict
        dense[0, 0, 0, 0] = np.nan
        assert not check(dense).ok, "NaN"


def near_ties_may_fall_either_way():
    shape = Shape(1, 1, 1, 16, 64, "f32")
    data = inputs.make(shape, [16], 0)
    copy = data.copies[0]
    query, key, value = data.query[0, 0], copy.key[0, 0], copy.value[0, 0]
    order = np.argsort(-(query @ key.T)[0])
    # The 8th and 9th score differ by a rounding.
    key[order[8]] = key[order[7]] * (1 - 1e-6)
    plain = reference.sparq_attention(query, key, value, r=16, k=8, mean=copy.mean[0, 0])
    key[order[8]], key[order[7]] = key[order[7]].copy(), key[order[8]].copy()
    swapped = reference.sparq_attention(query, key, value, r=16, k=8, mean=copy.mean[0, 0])
    assert np.abs(plain - swapped).max() > 1e-2
    assert Checker(data)(plain[None, None], 16, 8).ok
    far = copy.mean[None, None]
    assert not Checker(data)(far.reshape(plain[None, None].shape), 16, 8).ok


class Fake(Peer):
    """One right contestant of two variants, a wrong one and one that fails."""

    name = "torch"

    def contestants(self, problem, threads):
        def prepare(add):
            def make(data):
                copy = data.copies[0]
                out = reference.dense_attention(data.query, copy.key, copy.value) + add
                return Prepared([lambda: out] * len(data.copies), lambda result: result)

            return make

        def fails(data):
            raise RuntimeError("no such kernel")

        return [
            Contestant("right", self, "dense", {"a": prepare(1.0), "b": prepare(0.0)}),
            Contestant("wrong", self, "dense", {"": prepare(1.0)}),
            Contestant("fails", self, "dense", {"": fails}),
        ]


def wrong_contestants_are_not_timed():
    shape = Shape(1, 2, 2, 16, 64, "f32")
    problem = Problem(shape, ())
    data = inputs.make(shape, [], 2 * shape.dense_bytes())
    session = measure.Session({"torch": Fake()}, 4, 2 * shape.dense_bytes(), 2**20)
    entrants = session.run(problem, data, Checker(data), 1)
    assert [e.status for e in entrants] == ["ok", "wrong", "failed"]
    right, wrong, failed = entrants
    assert len(right.seconds) == 4 and right.variant == "b" and "wrong" in right.variants["a"]
    assert not wrong.seconds and "key-value head" in wrong.reason
    assert not failed.seconds and failed.reason == "no such kernel"
    rows = report.rows(shape, 1, entrants, 2)
    report.finish(rows, session.bandwidth)
    assert [("seconds" in row, row["speedup"] is None) for row in rows] == [
        (True, False), (False, True), (False, True)
    ]
    assert rows[0]["speedup"] == 1 and rows[0]["bandwidth_share"] > 0


def sets():
    assert len(problems(FULL)) == 3 * 2 * 3 * 3 * 8
    assert all(len(p.settings) == 9 for p in problems(FULL))
    assert len([p for sizes in EVERYDAY for p in problems(sizes)]) < 16


if __name__ == "__main__":
    copies_keep_inputs_out_of_caches()
    wrong_results_are_noticed()
    near_ties_may_fall_either_way()
    wrong_contestants_are_not_timed()
    sets()
