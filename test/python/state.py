# Decode loops in Python: what a layout says about a module, a function without
# state, room that is made by hand, and what cannot be.
# RUN: %python %s

import numpy as np
import sparq
from sparq.state import Layout

CACHE, ROW, QUERY = "tensor<1x2x?x8xf32>", "tensor<1x2x1x8xf32>", "tensor<1x2x2x1x8xf32>"
TEXT = f"""func.func @step(%q: {QUERY}, %k: {CACHE}, %v: {CACHE}, %kn: {ROW}, %vn: {ROW}, %m: tensor<1x1x1x1x?xi1>) -> ({CACHE}, {QUERY}, {CACHE}) {{
  %k2 = tensor.concat dim(2) %k, %kn : ({CACHE}, {ROW}) -> {CACHE}
  %v2 = tensor.concat dim(2) %v, %vn : ({CACHE}, {ROW}) -> {CACHE}
  %e = tensor.empty() : {QUERY}
  %0 = sparq.attention ins(%q, %k2, %v2, %m : {QUERY}, {CACHE}, {CACHE}, tensor<1x1x1x1x?xi1>) outs(%e : {QUERY})
  return %v2, %0, %k2 : {CACHE}, {QUERY}, {CACHE}
}}
"""
text = sparq.opt(TEXT, "sparq-rewrite{r=4 k=64}")

layout = Layout(text, "step")
found = {(v.role, v.argument, v.result, v.position_dim) for v in layout.values}
assert found == {("key_cache", 1, 2, 2), ("value_cache", 2, 0, 2), ("length", 6, 3, None),
                 ("key_transposed", 7, 4, 3), ("value_sum", 8, 5, None),
                 ("value_counted", 9, 6, 2)}, found
assert layout.init == "step_init_state" and layout.init_arguments == [1, 2, 5, "capacity"]
assert layout.init_results == [1, 2, 6, 7, 8, 9]
assert (layout.num_arguments, layout.num_results) == (6, 3)
assert layout.donated == [1, 2, 7, 8, 9] and layout.length.appends == 1
assert next(v for v in layout.values if v.role == "value_sum").counted_argument == 9

rng = np.random.default_rng(0)
array = lambda *shape: rng.standard_normal(shape, np.float32)


def arguments(length, key, value):
    return [array(1, 2, 2, 1, 8), key, value, array(1, 2, 1, 8), array(1, 2, 1, 8),
            np.ones((1, 1, 1, 1, length + 1), np.bool_)]


# k >= S is dense attention, with state or without.
dense = sparq.Decoder(TEXT)
assert dense.layout.values == [] and dense.layout.length is None
sparse = sparq.Decoder(TEXT, "sparq-rewrite{r=4 k=64}")
assert sparse.executable.entry == "step"
key, value = array(1, 2, 5, 8), array(1, 2, 5, 8)
state = sparse.start(arguments(5, key, value))
assert (state.length, state.capacity) == (5, 6)
nothing = dense.start(arguments(5, key, value))
assert (nothing.length, nothing.capacity) == (None, None)
for length in range(5, 9):
    if length == 6:
        state.grow(7)
    inputs = arguments(length, key, value)
    value, expected, key = nothing.step(inputs)
    buffers = state.step([*inputs[:1], None, None, *inputs[3:]])
    np.testing.assert_array_equal(buffers[0], value)
    np.testing.assert_array_equal(buffers[2], key)
    np.testing.assert_allclose(buffers[1], expected, rtol=2e-5, atol=2e-6)
    np.testing.assert_array_equal(state.value(7), key.swapaxes(2, 3))
    assert (state.length, state.capacity) == (length + 1, {6: 6, 7: 7, 8: 14, 9: 14}[length + 1])
before = [np.array(key), np.array(value)]
sparse.start(arguments(9, key, value), capacity=20).step(arguments(9, key, value))
np.testing.assert_array_equal(before, [key, value])


def fails(what, call):
    try:
        call()
    except sparq.Error as error:
        assert what in str(error), error
    else:
        raise AssertionError(f"no error: {what}")


fails("no function 'main' (there are: step, step_init_state)", lambda: Layout(text, "main"))
fails("name one as entry: step, other",
      lambda: sparq.Decoder(text + "\nfunc.func @other(%a: i64) -> i64 { return %a : i64 }\n"))
fails("cannot make room for 3 positions: there are 9", lambda: state.grow(3))
