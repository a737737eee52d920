# The errors of math functions in kernels, in units in the last place, against
# f64. One expansion serves all targets, so this measures all of them.
# RUN: %python %s

import math
import sys

import numpy as np
import sparq

erf = np.vectorize(math.erf)

# name, f64 function, inputs, bound in units in the last place (of the result,
# or where results are near zero of `scale`).
rng = np.random.default_rng(3)


def spread(low, high, count=20000):
    return rng.uniform(low, high, count).astype(np.float32)


def magnitudes(low, high, count=20000):
    return np.exp2(rng.uniform(low, high, count)).astype(np.float32)


both = np.concatenate
signed = lambda x: both([x, -x])
angles = both([spread(-10, 10), spread(-131072, 131072), signed(magnitudes(-20, 127))])
unary = [
    ("exp", np.exp, both([spread(-110, 89), signed(magnitudes(-30, 0))]), 2),
    ("exp2", np.exp2, both([spread(-155, 128), signed(magnitudes(-30, 0))]), 2),
    ("expm1", np.expm1, both([spread(-30, 88), signed(magnitudes(-30, 0))]), 6),
    ("log", np.log, both([magnitudes(-148, 128), spread(0.5, 2)]), 2),
    ("log2", np.log2, both([magnitudes(-148, 128), spread(0.5, 2)]), 3),
    ("log10", np.log10, both([magnitudes(-148, 128), spread(0.5, 2)]), 3),
    ("log1p", np.log1p, both([magnitudes(-30, 127), spread(-0.99, 1)]), 6),
    ("sin", np.sin, angles, 3),
    ("cos", np.cos, angles, 3),
    ("tan", np.tan, spread(-10, 10), 6),
    ("tanh", np.tanh, both([spread(-12, 12), signed(magnitudes(-30, 0))]), 4),
    ("sinh", np.sinh, spread(-88, 88), 8),
    ("cosh", np.cosh, spread(-88, 88), 4),
    ("erf", erf, spread(-5, 5), 8),
    ("atan", np.arctan, spread(-50, 50), 64),
    ("rsqrt", lambda x: 1 / np.sqrt(x), magnitudes(-120, 127), 3),
    ("sqrt", np.sqrt, magnitudes(-120, 127), 2),
    ("floor", np.floor, spread(-1000, 1000), 0),
    ("ceil", np.ceil, spread(-1000, 1000), 0),
]
inf, nan = np.inf, np.nan
special = {
    "exp": {-inf: 0, inf: inf, nan: nan, 0: 1, -200: 0, 100: inf},
    "exp2": {-inf: 0, inf: inf, nan: nan, 0: 1, -1: 0.5, 128: inf},
    "log": {0: -inf, -1: nan, inf: inf, nan: nan, 1: 0},
    "log2": {0: -inf, -1: nan, inf: inf, nan: nan, 8: 3},
    "log1p": {-1: -inf, 0: 0, inf: inf, nan: nan},
    "expm1": {-inf: -1, inf: inf, nan: nan, 0: 0},
    "sin": {0: 0, inf: nan, -inf: nan, nan: nan},
    "cos": {0: 1, inf: nan, -inf: nan, nan: nan},
    "tanh": {inf: 1, -inf: -1, nan: nan, 0: 0},
    "erf": {inf: 1, -inf: -1, nan: nan, 0: 0},
}
power = {
    (2, 10): 1024, (-2, 3): -8, (-2, 2): 4, (-2, 0.5): nan, (0, 2): 0, (0, -1): inf,
    (0, 0): 1, (nan, 0): 1, (1, nan): 1, (nan, 1): nan, (2, inf): inf, (2, -inf): 0,
    (0.5, inf): 0, (-1, inf): 1, (inf, -1): 0, (inf, 2): inf, (-inf, 3): -inf,
    (-8, 1): -8, (-3, -1): -1 / 3,
}  # fmt: skip


def function(name, operands):
    types = ", ".join(["f32"] * operands)
    args = ", ".join(f"%a{i}: tensor<?xf32>" for i in range(operands))
    ins = ", ".join(f"%a{i}" for i in range(operands))
    tensors = ", ".join(["tensor<?xf32>"] * operands)
    scalars = ", ".join(f"%x{i}: f32" for i in range(operands))
    values = ", ".join(f"%x{i}" for i in range(operands))
    maps = ", ".join(["affine_map<(i) -> (i)>"] * (operands + 1))
    return f"""
func.func @{name}({args}) -> tensor<?xf32> {{
  %c0 = arith.constant 0 : index
  %n = tensor.dim %a0, %c0 : tensor<?xf32>
  %e = tensor.empty(%n) : tensor<?xf32>
  %r = linalg.generic {{indexing_maps = [{maps}], iterator_types = ["parallel"]}}
      ins({ins} : {tensors}) outs(%e : tensor<?xf32>) {{
  ^bb0({scalars}, %o: f32):
    %y = math.{name} {values} : f32
    linalg.yield %y : f32
  }} -> tensor<?xf32>
  return %r : tensor<?xf32>
}}"""


module = sparq.compile(
    "\n".join([function(name, 1) for name, *_ in unary] + [function("powf", 2)]),
    target="vulkan",
)


def call(name, *inputs):
    return sparq.Executable(module._native, name)(*inputs)[0]


def ulps(got, exact):
    """Errors in units of the exact result's last place; subnormals may be
    flushed by the device."""
    with np.errstate(over="ignore", invalid="ignore"):
        rounded = exact.astype(np.float32)
        got = got.astype(np.float64)
    finite = np.isfinite(rounded)
    assert (got[~finite] == rounded[~finite]).all()
    assert np.isfinite(got[finite]).all() or (
        np.abs(rounded[finite & ~np.isfinite(got)]) > 3.4e38
    ).all()
    finite &= np.isfinite(got)
    unit = np.maximum(np.spacing(np.abs(rounded[finite])).astype(np.float64), 2.0**-126)
    return np.abs(got[finite] - exact[finite]) / unit


bad = []
for name, reference, x, bound in unary:
    with np.errstate(all="ignore"):
        exact = reference(x.astype(np.float64))
    errors = ulps(call(name, x), exact)
    print(f"{name}: {errors.max():.2f}")
    if errors.max() > bound:
        bad.append(f"{name}: {errors.max():.2f} units, expected at most {bound}")
    points = special.get(name, {})
    if points:
        got = call(name, np.array(list(points), np.float32))
        if not np.array_equal(got, np.array(list(points.values()), np.float32), equal_nan=True):
            bad.append(f"{name}: at {list(points)} gives {list(got)}")

x, y = magnitudes(-10, 10), spread(-8, 8)
exact = x.astype(np.float64) ** y
units = ulps(call("powf", x, y), exact)
# One rounding of y log2(x), which is up to 80 here.
print(f"powf: {units.max():.2f}")
if units.max() > 100:
    bad.append(f"powf: {units.max():.2f} units")
pairs = np.array(list(power), np.float32)
got = call("powf", pairs[:, 0].copy(), pairs[:, 1].copy())
np.testing.assert_allclose(got, np.array(list(power.values()), np.float32), rtol=1e-6)
if bad:
    sys.exit("\n".join(bad))
