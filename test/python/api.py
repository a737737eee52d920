# The Python interface: signatures, calls, donation, threads, memory, errors.
# RUN: %python %s %S/../e2e/Inputs/scale.mlir %models

import gc
import os
import sys

import numpy as np
import sparq

SCALE, MODELS = sys.argv[1:]


def raises(text, function, *args, **kwargs):
    try:
        function(*args, **kwargs)
    except sparq.Error as error:
        assert text in str(error), str(error)
    else:
        raise AssertionError(f"no error: {text}")


def resident():
    with open("/proc/self/statm", encoding="ascii") as file:
        return int(file.read().split()[1]) * os.sysconf("SC_PAGE_SIZE")


# Signatures, from before lowering.
scale = sparq.compile(SCALE, entry="scale")
assert scale.functions == ["scale", "pick"] and scale.entry == "scale"
assert [str(v) for v in scale.inputs] == ["tensor<2x?xf32>", "f32"]
assert scale.inputs[0].shape == (2, None) and scale.inputs[0].dtype == np.float32
assert [v.dtype.name for v in sparq.compile(SCALE, entry="pick").inputs] == [
    "int64", "bool", "uint16",
]  # fmt: skip
raises("name one as entry", lambda: sparq.compile(SCALE).inputs)
raises("no function 'x'", sparq.compile, SCALE, entry="x")

# Calls: any layout of the array, results that live on by themselves.
x = np.arange(6, dtype=np.float32).reshape(3, 2)
(y,) = scale(x.T, np.float32(3))
np.testing.assert_array_equal(y, x.T * 3)
first = scale(np.ones((2, 1000), np.float32), np.float32(2))[0]
second = scale(np.ones((2, 1000), np.float32), np.float32(5))[0]
del scale
gc.collect()
assert (first == 2).all() and (second == 5).all()

# An input is never written to, unless it is donated: then the update is made
# in place.
UPDATE = """
func.func @update(%cache: tensor<4x2xf32>, %row: tensor<1x2xf32>, %at: index) -> (tensor<4x2xf32>, tensor<1x2xf32>) {
  %0 = tensor.insert_slice %row into %cache[%at, 0] [1, 2] [1, 1] : tensor<1x2xf32> into tensor<4x2xf32>
  return %0, %row : tensor<4x2xf32>, tensor<1x2xf32>
}
"""
cache, row = np.zeros((4, 2), np.float32), np.ones((1, 2), np.float32)
out, same = sparq.compile(UPDATE)(cache, row, 2)
assert (cache == 0).all() and (out[2] == 1).all() and out.sum() == 2
assert same is row
update = sparq.compile(UPDATE, donate=[0]).bind(cache, row, 1)
out, _ = update()
assert out is cache and (cache[1] == 1).all()
row[:] = 7
update()
assert (cache[1] == 7).all(), "bound arrays are used where they are"
raises("cannot donate input 9", sparq.compile, UPDATE, donate=[9])
frozen = np.zeros((4, 2), np.float32)
frozen.flags.writeable = False
sparq.compile(UPDATE)(frozen, row, 1)
raises("input 0 is donated", sparq.compile(UPDATE, donate=[0]).bind, frozen, row, 1)

# Assertions of the module are errors; the process goes on.
pick = sparq.compile(SCALE, entry="pick")
mask, b = np.array([True, False, True, False]), np.zeros(4, np.uint16)
raises("assertion failed: position is past the end", pick, np.int64(4), mask, b)
assert [a.item() for a in pick(np.int64(2), mask, b)] == [True, 0, 2]

# opt, with remarks.
eager = os.path.join(MODELS, "toy", "eager_gqa_dyn.tm.linalg-on-tensors.mlir")
remarks = []
text = sparq.opt(eager, "sparq-raise-attention", remarks=remarks)
assert "sparq.attention" in text
assert any("sparq:raise" in r for r in remarks), remarks
assert text == sparq.opt(text, "builtin.module(sparq-raise-attention)")
raises("cannot parse the pipeline", sparq.opt, eager, "no-such-pass")
raises("cannot read", sparq.opt, "nowhere.mlir", "cse")
raises("threads must be at least 1", sparq.compile, eager, threads=0)
raises("opt_level must be 0 to 3", sparq.compile, eager, opt_level=4)

# Threads change nothing, dense or sparse; neither does repetition.
# Sizes that do not fit each other.
attention = sparq.compile("""
func.func @attention(%q: tensor<1x1x1x4xf32>, %k: tensor<1x?x4xf32>, %v: tensor<1x?x4xf32>) -> tensor<1x1x1x4xf32> {
  %init = tensor.empty() : tensor<1x1x1x4xf32>
  %0 = sparq.attention ins(%q, %k, %v : tensor<1x1x1x4xf32>, tensor<1x?x4xf32>, tensor<1x?x4xf32>)
      outs(%init : tensor<1x1x1x4xf32>)
  return %0 : tensor<1x1x1x4xf32>
}""")
q, k = np.ones((1, 1, 1, 4), np.float32), np.ones((1, 7, 4), np.float32)
np.testing.assert_array_equal(attention(q, k, k)[0], q)
raises(
    "sizes do not fit: dimension 1 of input 2 must be dimension 1 of input 1",
    attention, q, k, k[:, :3],
)  # fmt: skip

rng = np.random.default_rng(5)
S = 3000
inputs = [
    rng.standard_normal(shape).astype(np.float32)
    for shape in [(1, 8, 1, 64), (1, 2, S, 64), (1, 2, S, 64), (1, 1, 1, S)]
]
for pipeline in (
    None,
    "sparq-raise-attention",
    "sparq-rewrite{r=16 k=64 mean-value=recompute}",
):
    one = sparq.compile(eager, pipeline, threads=1).bind(*inputs)
    two = sparq.compile(eager, pipeline, threads=2).bind(*inputs)
    result = one()[0].tobytes()
    assert result == two()[0].tobytes() == one()[0].tobytes() == two()[0].tobytes()
    # Every buffer is freed: the scores alone would be 20 MB in 200 calls.
    for _ in range(20):
        two()
    before = resident()
    for _ in range(200):
        two()
    growth = resident() - before
    assert growth < 4 << 20, f"{pipeline}: {growth} bytes more"

# How much is optimized changes roundings only.
expected = two()[0]
for level in range(3):
    (result,) = sparq.compile(eager, pipeline, opt_level=level)(*inputs)
    np.testing.assert_allclose(result, expected, rtol=0, atol=1e-5)
print("ok")
