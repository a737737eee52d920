# RUN: %python %s

"""Properties of the NumPy reference, independent of the compiler."""

import unittest

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from sparq import reference as ref


def random(seed, *shape):
    return np.random.default_rng([seed, len(shape)]).standard_normal(shape, np.float32)


def qkv(seed, batch=(2,), group=2, S=40, D=16, Dv=8):
    rng = np.random.default_rng(seed)
    return (
        rng.standard_normal(batch + (group, D), np.float32),
        rng.standard_normal(batch + (S, D), np.float32),
        rng.standard_normal(batch + (S, Dv), np.float32),
    )


class Storage(unittest.TestCase):
    def test_bf16_rounds_to_nearest_even(self):
        values = np.array([1.0, 1 + 2**-8, 1 + 3 * 2**-8, 1 + 2**-8 + 2**-20, -0.0], np.float32)
        rounded = ref.from_bf16(ref.to_bf16(values))
        expected = [1.0, 1.0, 1 + 2**-6, 1 + 2**-7, -0.0]
        np.testing.assert_array_equal(rounded, np.array(expected, np.float32))
        self.assertTrue(np.signbit(rounded[-1]))

    def test_bf16_special_values(self):
        values = np.array([np.inf, -np.inf, np.nan, 3.4e38], np.float32)
        rounded = ref.from_bf16(ref.to_bf16(values))
        np.testing.assert_array_equal(rounded, np.array([np.inf, -np.inf, np.nan, np.inf]))

    @given(st.integers(0, 0xFFFF))
    def test_bf16_round_trip(self, bits):
        value = ref.from_bf16(np.array([bits], np.uint16))
        if not np.isnan(value[0]):
            self.assertEqual(int(ref.to_bf16(value)[0]), bits)


class Masks(unittest.TestCase):
    def test_thresholds(self):
        f32 = np.array([-np.inf, -3.4e38, -1e9, -0.99e9, 0], np.float32)
        np.testing.assert_array_equal(ref.is_masked_out(f32), [1, 1, 1, 0, 0])
        f16 = np.array([-np.inf, -65504, -32752, -32736, 0], np.float16)
        np.testing.assert_array_equal(ref.is_masked_out(f16), [1, 1, 1, 0, 0])
        bf16 = ref.to_bf16(np.array([-np.inf, -3.3895314e38, -1e9, -0.99e9], np.float32))
        np.testing.assert_array_equal(ref.is_masked_out(bf16), [1, 1, 1, 0])
        np.testing.assert_array_equal(ref.is_masked_out(np.array([True, False])), [0, 1])


class Steps(unittest.TestCase):
    def test_top_r_by_hand(self):
        query = np.array([[1, -5, 2, 0], [0, -1, 2, -3]], np.float32)
        indices, frac = ref.top_r(query, 2)  # m = 1, 6, 4, 3
        np.testing.assert_array_equal(indices, [1, 2])
        np.testing.assert_allclose(frac, [7 / 8, 3 / 6], rtol=1e-6)

    def test_top_r_ties_go_to_the_lower_component(self):
        indices, frac = ref.top_r(np.array([[-1, 1, 0.0, -0.0, 1]], np.float32), 2)
        np.testing.assert_array_equal(indices, [0, 1])
        indices, frac = ref.top_r(np.zeros((2, 4), np.float32), 3)
        np.testing.assert_array_equal(indices, [0, 1, 2])
        np.testing.assert_array_equal(frac, [1, 1])

    def test_partial_matmul_by_hand(self):
        query = np.array([[3.0, 100, 4]], np.float32)
        key = np.array([[1.0, 7, 1], [2, 7, 0]], np.float32)
        indices = np.array([0, 2], np.int32)
        mask = np.array([[0.5, -np.inf]], np.float32)
        logits = ref.partial_matmul(
            query, indices, np.array([0.25], np.float32), key, mask, scale=0.1
        )
        np.testing.assert_allclose(logits, [[0.1 / 0.5 * 7 + 0.5, -np.inf]], rtol=1e-6)
        transposed = ref.partial_matmul(
            query, indices, np.array([0.25], np.float32), key.T, mask, 0.1, True
        )
        np.testing.assert_array_equal(logits, transposed)

    def test_top_k_by_hand(self):
        logits = np.array([[3, 1, -np.inf, 2, 1]], np.float32)
        indices, alpha = ref.top_k(logits, 3)
        np.testing.assert_array_equal(indices, [0, 1, 3])
        p = np.exp([3, 1, 2, 1])
        np.testing.assert_allclose(alpha, [(p[:3] / p.sum()).sum()], rtol=1e-6)
        indices, alpha = ref.top_k(logits, 3, local=2)
        np.testing.assert_array_equal(indices, [0, 3, 4])
        indices, alpha = ref.top_k(logits, 6, local=1)
        np.testing.assert_array_equal(indices, [0, 1, 3, 4, -1, -1])
        np.testing.assert_array_equal(alpha, [1])

    def test_top_k_skips_what_is_masked_out_in_the_local_window(self):
        logits = np.array([[5, 4, 0, -np.inf, -np.inf]], np.float32)
        indices, _ = ref.top_k(logits, 2, local=1)
        np.testing.assert_array_equal(indices, [0, 2])

    def test_a_group_sums_probabilities(self):
        # By the sum of logits position 1 would win.
        logits = np.array([[10, 9, 0], [0, 9, 20]], np.float32)
        indices, alpha = ref.top_k(logits, 2)
        np.testing.assert_array_equal(indices, [0, 2])

    def test_one_head_orders_by_logits_where_probabilities_underflow(self):
        logits = np.array([[0, -400, -300, -200]], np.float32)
        np.testing.assert_array_equal(ref.top_k(logits, 2)[0], [0, 3])
        twice = np.repeat(logits, 2, axis=0)
        np.testing.assert_array_equal(ref.top_k(twice, 2)[0], [0, 1])

    def test_alpha_of_an_empty_head_is_one(self):
        logits = np.array([[-np.inf] * 3, [1, 2, 3]], np.float32)
        indices, alpha = ref.top_k(logits, 2)
        np.testing.assert_array_equal(indices, [1, 2])
        self.assertEqual(alpha[0], 1)
        self.assertLess(alpha[1], 1)

    def test_mean_value(self):
        value = np.array([[1.0], [3], [np.nan], [8]], np.float32)
        mask = np.array([[True, True, False, False], [True, False, False, True]])
        np.testing.assert_allclose(ref.mean_value(value, mask), [4])
        np.testing.assert_array_equal(ref.mean_value(value, mask & False), [0])

    def test_gathers_give_nothing_for_no_position(self):
        source = random(1, 5, 3)
        rows = ref.gather(source, np.array([0, 4, -1]))
        np.testing.assert_array_equal(rows, [source[0], source[4], [0, 0, 0]])
        bias = ref.gather_mask(np.array([1, -1]), None, 2)
        np.testing.assert_array_equal(bias, [[0, -np.inf]] * 2)


class Whole(unittest.TestCase):
    def test_dense_by_hand(self):
        q, k, v = qkv(0, batch=())
        logits = (q.astype(np.float64) @ k.T) / 4
        p = np.exp(logits) / np.exp(logits).sum(axis=-1, keepdims=True)
        np.testing.assert_allclose(ref.dense_attention(q, k, v), p @ v, rtol=2e-5, atol=1e-6)

    def test_masked_out_rows_never_matter(self):
        q, k, v = qkv(1)
        mask = np.random.default_rng(1).random((2, 2, 40)) < 0.5
        mask[0] = False
        dead = ~mask.any(axis=-2)
        expected = ref.sparq_attention(q, k, v, mask, r=4, k=8)
        dense = ref.dense_attention(q, k, v, mask)
        k[dead], v[dead] = np.nan, np.inf
        np.testing.assert_array_equal(ref.sparq_attention(q, k, v, mask, r=4, k=8), expected)
        np.testing.assert_allclose(ref.dense_attention(q, k, v, mask), dense, rtol=1e-5, atol=1e-6)
        np.testing.assert_array_equal(expected[0], np.zeros_like(expected[0]))

    def test_an_empty_cache_gives_zeros(self):
        q, k, v = qkv(2, S=0)
        np.testing.assert_array_equal(ref.dense_attention(q, k, v), np.zeros((2, 2, 8)))
        np.testing.assert_array_equal(ref.sparq_attention(q, k, v, r=4, k=8), np.zeros((2, 2, 8)))

    @settings(max_examples=50, deadline=None)
    @given(st.integers(0, 999), st.integers(1, 3), st.integers(1, 50), st.integers(1, 16),
           st.integers(0, 10), st.integers(0, 10), st.floats(0, 1))
    def test_k_of_at_least_s_is_dense(self, seed, group, S, r, more, local, density):
        q, k, v = qkv(seed, group=group, S=S)
        mask = np.random.default_rng(seed).random((2, group, S)) < density
        out, details = ref.sparq_attention(
            q, k, v, mask, r=r, k=S + more, local=min(local, S), with_details=True
        )
        np.testing.assert_array_equal(details["alpha"], np.ones_like(details["alpha"]))
        np.testing.assert_allclose(out, ref.dense_attention(q, k, v, mask), rtol=1e-5, atol=1e-6)

    @settings(max_examples=50, deadline=None)
    @given(st.integers(0, 999), st.integers(1, 3), st.integers(2, 50), st.integers(1, 20))
    def test_r_of_d_is_exact_top_k_attention(self, seed, group, S, k):
        q, key, v = qkv(seed, group=group, S=S)
        out, details = ref.sparq_attention(
            q, key, v, r=16, k=k, mean="none", with_details=True, dtype=np.float64
        )
        logits = np.einsum("bgd,bsd->bgs", q.astype(np.float64), key) / 4
        p = np.exp(logits - logits.max(axis=-1, keepdims=True))
        p /= p.sum(axis=-1, keepdims=True)
        kept = np.zeros((2, S), bool)
        for b in range(2):
            kept[b, np.argsort(-p[b].sum(axis=0), kind="stable")[:k]] = True
        alpha = np.where(kept[:, None], p, 0).sum(axis=-1)
        p = np.where(kept[:, None], p, 0) / alpha[..., None]
        np.testing.assert_allclose(out, np.einsum("bgs,bsv->bgv", p, v), rtol=1e-9, atol=1e-12)
        np.testing.assert_allclose(details["alpha"], alpha, rtol=1e-9)
        for b in range(2):
            chosen = details["indices"][b]
            np.testing.assert_array_equal(chosen[chosen >= 0], np.flatnonzero(kept[b]))

    @settings(max_examples=50, deadline=None)
    @given(st.integers(0, 999), st.integers(1, 30), st.integers(0, 8))
    def test_ties_and_local_window(self, seed, k, local):
        rng = np.random.default_rng(seed)
        logits = rng.integers(-1, 2, (1, 40)).astype(np.float32)
        logits[rng.random((1, 40)) < 0.2] = -np.inf
        local = min(local, k)
        (indices,), _ = ref.top_k(logits[None], k, local)
        chosen = [int(i) for i in indices if i >= 0]
        valid = [s for s in range(40) if logits[0, s] > -np.inf]
        recent = valid[len(valid) - min(local, len(valid)):]
        rest = sorted(set(valid) - set(recent), key=lambda s: (-logits[0, s], s))
        self.assertEqual(chosen, sorted(recent + rest[: k - len(recent)]))

    def test_float64_and_float32_agree(self):
        q, k, v = qkv(5)
        single = ref.sparq_attention(q, k, v, r=8, k=20)
        double = ref.sparq_attention(q, k, v, r=8, k=20, dtype=np.float64)
        self.assertEqual((single.dtype, double.dtype), (np.float32, np.float64))
        np.testing.assert_allclose(single, double, rtol=1e-4, atol=1e-5)

    def test_mean(self):
        q, k, v = qkv(6)
        none = ref.sparq_attention(q, k, v, r=8, k=10, mean="none")
        out, details = ref.sparq_attention(q, k, v, r=8, k=10, with_details=True)
        alpha, mean = details["alpha"][..., None], v.mean(axis=1)[:, None]
        np.testing.assert_allclose(out, alpha * none + (1 - alpha) * mean, rtol=1e-5, atol=1e-6)
        given = ref.sparq_attention(q, k, v, r=8, k=10, mean=ref.mean_value(v))
        np.testing.assert_array_equal(given, out)
        with self.assertRaisesRegex(ValueError, "mean must be"):
            ref.sparq_attention(q, k, v, r=8, k=10, mean="carry")


if __name__ == "__main__":
    unittest.main()
