# Several decode steps with caches in all layouts, updated at a position for the
# batch or one for each batch element, against the NumPy reference on the
# caches.
# RUN: %python %s

import pathlib
import sys

import numpy as np
import sparq
from sparq import reference

sys.path.insert(0, str(pathlib.Path(__file__).parent / "Inputs"))
from cache_layouts import B, CASES, COUNTED, D, DV, G, H, S, dims, module_text, num_rows, order

R, K, LOCAL = 6, 8, 2
START, STEPS = 24, 5
rng = np.random.default_rng(5)


def stored(values, dtype):
    like = {"f32": np.float32, "f16": np.float16, "bf16": np.uint16}[dtype]
    return reference.store(values.astype(np.float32), np.dtype(like))


def argument_numbers(text):
    signature = text[text.index("@main_init_state("):].split("->")[0]
    return [int(part.split(" ")[0]) for part in signature.split("sparq.argument = ")[1:]]


def check(case):
    text = sparq.opt(module_text(case), f"sparq-rewrite{{r={R} k={K} local={LOCAL}}}")
    for role in COUNTED:
        carried = f'role = "{role}"' in text
        assert carried == (role in case.roles), f"{role} carried: {carried}"
    executable = sparq.compile(text)
    step_function = sparq.Executable(executable._native, "main")
    init = sparq.Executable(executable._native, "main_init_state")
    key_layout, rows = case.key_layout or case.layout, num_rows(case)

    def cache(d, layout, positions):
        return stored(rng.standard_normal(dims(layout, d, positions)) + 1, case.dtype)

    def by_batch(array, layout):
        return array.transpose(order("bhsd", layout))

    key, value = cache(D, key_layout, S), cache(DV, case.layout, S)
    # Sequences of different lengths, where positions are per batch element.
    lengths = np.full(B, START)
    if case.update in ("select", "scatter"):
        lengths -= 5 * np.arange(B)
    if case.mask != "none":
        # The unused tail may hold anything.
        bad = 0x7FC0 if case.dtype == "bf16" else np.nan
        for b in range(B):
            longest = lengths[b] if case.mask == "batch" else lengths.max()
            by_batch(key, key_layout)[b, :, longest:] = bad
            by_batch(value, case.layout)[b, :, longest:] = bad
    tolerance = {"f32": 2e-5, "f16": 4e-3, "bf16": 4e-2}[case.dtype]
    state = None
    for step in range(STEPS):
        # A finished sequence stays where it is; once a position is none.
        at = lengths + rows * step
        if case.update == "select":
            at[2] = [lengths[2], lengths[2], S + 7, lengths[2] + 1, 3][step]
        if case.update == "rows":
            # The two rows of all batch elements, far apart.
            at = np.array([START + 2 * step, 2 * step + 1, 0])
        inputs = [stored(rng.standard_normal((B, H, G, 1, D)), case.dtype), key, value,
                  cache(D, key_layout, rows), cache(DV, case.layout, rows), at.astype(np.int64)]
        mask = None
        if case.mask != "none":
            s = np.arange(S)
            valid = s[None] <= at[:, None]
            if case.mask == "shared":
                valid = valid.any(0, keepdims=True)
            elif case.update == "rows":
                valid[:] = s <= at[0]
            elif step >= 2:
                # Nobody's promise is kept.
                valid[1, : 4 * step] = False
                valid[2, 5:] = False
            inputs.append(valid.reshape(-1, 1, 1, 1, S))
            mask = valid.reshape(-1, 1, 1, S)
        if step == STEPS - 1:
            # An edit from outside: state is built again.
            for cache_edited, layout in ((key, key_layout), (value, case.layout)):
                by_batch(cache_edited, layout)[:, :, 0] = by_batch(cache_edited, layout)[:, :, 1]
            state = None
        if state is None:
            state = init(*[inputs[i] for i in argument_numbers(text)])
        expected_key, expected_value = by_batch(key, key_layout).copy(), by_batch(value, case.layout).copy()
        for b in range(B):
            for row, position in enumerate(at[:2] if case.update == "rows" else at[b : b + 1]):
                position = at[0] if case.update == "insert" else position
                if position < S:
                    expected_key[b, :, position] = by_batch(inputs[3], key_layout)[b, :, row]
                    expected_value[b, :, position] = by_batch(inputs[4], case.layout)[b, :, row]
        outputs = step_function(*inputs, *state)
        out, key, value = outputs[:3]
        state = outputs[3:]
        key, value = key.copy(), value.copy()
        np.testing.assert_array_equal(by_batch(key, key_layout), expected_key, err_msg=f"K, step {step}")
        np.testing.assert_array_equal(by_batch(value, case.layout), expected_value, err_msg=f"V, step {step}")
        expected = reference.sparq_attention(
            inputs[0][:, :, :, 0], expected_key, expected_value, mask, r=R, k=K, local=LOCAL, scale=0.3)
        np.testing.assert_allclose(
            reference.load(out)[:, :, :, 0], expected, rtol=tolerance, atol=tolerance,
            err_msg=f"step {step}")
        if "key_transposed" in case.roles:
            np.testing.assert_array_equal(state[0], expected_key.swapaxes(-1, -2), err_msg=f"K^T, step {step}")


failed = 0
for case in CASES:
    if len(sys.argv) > 1 and case.name not in sys.argv[1:]:
        continue
    try:
        check(case)
    except (AssertionError, sparq.Error) as error:
        failed += 1
        print(f"{case.name}: {error}")
print(f"{len(CASES) - failed} of {len(CASES)} cases agree with the reference")
sys.exit(1 if failed else 0)
