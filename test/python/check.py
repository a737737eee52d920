# RUN: %python %s

"""sparq.check takes what the reference gives, and nothing that is wrong."""

import unittest

import numpy as np

from sparq import check
from sparq import reference as ref


def draw(seed, element="float32", batch=(2,), group=2, S=60, D=16, Dv=8):
    rng = np.random.default_rng(seed)
    query, key, value = (
        ref.store(rng.standard_normal(batch + shape, np.float32), element)
        for shape in ((group, D), (S, D), (S, Dv)))
    mask = rng.random((1, S)) < 0.8
    return query, key, value, mask


OPTIONS = dict(r=5, k=12, local=3)


def sparq_results(arrays, **options):
    out, steps = ref.sparq_attention(*arrays, **options, with_details=True)
    out = ref.store(out, arrays[0].dtype)
    return out, dict((n, steps[n]) for n in ("components", "indices", "alpha"))


class Accepts(unittest.TestCase):
    def test_the_reference(self):
        for element in ("float32", "float16", "uint16"):
            for seed in range(8):
                arrays = draw(seed, element, group=1 + seed % 3)
                out = ref.store(ref.dense_attention(*arrays), element)
                check.check_dense(out, *arrays)
                out, steps = sparq_results(arrays, **OPTIONS)
                self.assertEqual(check.check_sparq(out, *arrays, **OPTIONS, **steps), 0)
                self.assertEqual(check.check_sparq(out, *arrays, **OPTIONS), 0)

    def test_either_of_near_ties(self):
        query, key, value, _ = draw(3, group=1, batch=())
        logits = (query @ key.T)[0]
        # The last selected and the first that is not have nearly the same score.
        order = np.argsort(-logits)
        inside, outside = order[11], order[12]
        key[outside] = key[inside]
        key[outside, 0] = np.nextafter(key[inside, 0], np.float32(9))
        chosen = np.sort(order[:12]).astype(np.int32)
        other = np.sort(np.where(chosen == inside, outside, chosen)).astype(np.int32)
        for indices in (chosen, other):
            out = ref.attention(query[:, None], key[indices], value[indices])[:, 0]
            kept = ref.softmax(query @ key.T / 4)[:, indices].sum(axis=-1)
            out = ref.interpolate(out, kept, ref.mean_value(value))
            known = dict(components=np.arange(16), indices=indices, alpha=kept)
            check.check_sparq(out, query, key, value, r=16, k=12)
            check.check_sparq(out, query, key, value, r=16, k=12, **known)
        # As a tie, the lower index has to win.
        key[outside] = key[inside]
        late = chosen if inside > outside else other
        out = ref.attention(query[:, None], key[late], value[late])[:, 0]
        out = ref.interpolate(out, kept, ref.mean_value(value))
        for known in ({}, dict(components=np.arange(16), indices=late)):
            with self.assertRaises(check.Mismatch):
                check.check_sparq(out, query, key, value, r=16, k=12, exact=True, **known)


class Rejects(unittest.TestCase):
    def test_wrong_outputs(self):
        arrays = draw(1)
        out = ref.dense_attention(*arrays)
        for wrong in (out * np.float32(1.0001), out + np.float32(1e-4), out[..., :-1],
                      np.where(out == out.max(), np.nan, out)):
            with self.assertRaises(check.Mismatch):
                check.check_dense(wrong, *arrays)
        out, steps = sparq_results(arrays, **OPTIONS)
        for known in (steps, {}):
            with self.assertRaises(check.Mismatch):
                check.check_sparq(out * np.float32(1.0001), *arrays, **OPTIONS, **known)

    def test_other_options(self):
        arrays = draw(2)
        right, _ = sparq_results(arrays, **OPTIONS)
        for change in (dict(k=11), dict(k=13), dict(r=4), dict(local=12), dict(scale=0.3),
                       dict(mean="none")):
            out, steps = sparq_results(arrays, **{**OPTIONS, **change})
            self.assertTrue((out != right).any(), change)
            for known in (steps, {}):
                with self.assertRaises(check.Mismatch):
                    check.check_sparq(out, *arrays, **OPTIONS, **known)

    def test_wrong_steps(self):
        arrays = draw(4)
        out, steps = sparq_results(arrays, **OPTIONS)
        indices, alpha = steps["indices"], steps["alpha"]
        masked = np.flatnonzero(~arrays[3][0])[0]
        free = next(i for i in range(60) if i not in indices[0] and arrays[3][0, i])

        def replaced(position):
            changed = indices.copy()
            changed[0] = np.sort(np.append(indices[0][1:], position))
            return changed

        wrong = [dict(indices=replaced(masked)), dict(indices=replaced(free)),
                 dict(indices=indices[:, ::-1]), dict(alpha=alpha * np.float32(1.0001)),
                 dict(components=steps["components"][:, ::-1]),
                 dict(indices=np.where(indices == indices[0, 0], -1, indices))]
        for change in wrong:
            with self.assertRaises(check.Mismatch, msg=str(change)):
                check.check_sparq(out, *arrays, **OPTIONS, **{**steps, **change})

    def test_what_masked_rows_hold_does_not_matter(self):
        query, key, value, mask = draw(5)
        key[:, ~mask[0]], value[:, ~mask[0]] = np.nan, np.inf
        out, steps = sparq_results((query, key, value, mask), **OPTIONS)
        check.check_sparq(out, query, key, value, mask, **OPTIONS, **steps)
        everything = np.zeros_like(mask)
        zeros = np.zeros_like(out)
        check.check_sparq(zeros, query, key, value, everything, **OPTIONS)
        check.check_dense(zeros, query, key, value, everything)
        with self.assertRaises(check.Mismatch):
            check.check_dense(zeros + np.float32(1e-6), query, key, value, everything)


unittest.main()
