# Both lowerings of sparq.select, the vector one at several widths, against the
# NumPy reference: indices must be equal, whatever the scores are.
# RUN: %python %s

import platform

import numpy as np

import sparq
from sparq import reference as ref

rng = np.random.default_rng(0)
inf = np.float32(np.inf)


def text(k, local, name):
    types = f"tensor<?x?xf32>", f"tensor<?x{k}xi32>", "tensor<?xi32>"
    return f"""
func.func @{name}(%x: {types[0]}) -> ({types[1]}, {types[2]}) {{
  %c0 = arith.constant 0 : index
  %b = tensor.dim %x, %c0 : {types[0]}
  %i = tensor.empty(%b) : {types[1]}
  %n = tensor.empty(%b) : {types[2]}
  %r:2 = sparq.select k = {k} local = {local} ins(%x : {types[0]}) outs(%i, %n : {types[1]}, {types[2]})
  return %r#0, %r#1 : {types[1]}, {types[2]}
}}"""


def scores(S):
    """Rows of every kind of S scores."""
    normal = rng.standard_normal(S)
    rows = [normal, normal**5 * 100, np.exp(normal * 20), np.ones(S), np.zeros(S)]
    rows += [np.arange(S), -np.arange(S), np.full(S, -np.inf), np.full(S, np.inf)]
    # Few values; zeros of both signs; numbers below the smallest normal one.
    rows += [rng.integers(-2, 3, S), np.where(normal < 0, -0.0, 0.0)]
    rows += [np.where(normal < 1, -0.0, normal), normal * 1e-42, -np.abs(normal)]
    # The best in one place; a masked tail; few that are not masked out.
    rows += [np.where(np.arange(S) < S // 9, normal + 9, normal)]
    rows += [np.where(np.arange(S) > S // 3, -np.inf, normal)]
    rows += [np.where(rng.random(S) < 0.99, -np.inf, normal)]
    rows += [np.where(rng.random(S) < 0.5, -np.inf, -np.abs(normal))]
    rows += [np.where(np.arange(S) % 64 < 60, 1, 2), np.arange(S) // 7]
    return np.array(rows, np.float32)


def with_nan(S):
    """NaN of both signs among the scores, and what it stands for in the order."""
    x = rng.standard_normal((1, S)).astype(np.float32)
    x[0, ::5] = -inf
    order = x.copy()
    positive, negative = rng.permutation(S)[: S // 3], rng.permutation(S)[: S // 3]
    x[0, negative] = np.uint32(0xFFC00000).view(np.float32)
    order[0, negative] = np.finfo(np.float32).min
    x[0, positive] = np.uint32(0x7FC00000).view(np.float32)
    order[0, positive] = inf
    return x, order


settings = [(1, 0), (1, 1), (20, 0), (20, 7), (20, 20), (128, 0), (128, 3), (300, 100)]
sizes = [0, 1, 3, 15, 16, 17, 63, 64, 65, 127, 255, 257, 511, 640, 1000, 2049, 5000]
module = "\n".join(text(k, local, f"f{n}") for n, (k, local) in enumerate(settings))


# The data-parallel lowering, then vectors of this CPU and, where it is one that
# runs their code, of narrower ones.
pipelines = ["convert-sparq-to-linalg", "sparq-to-llvm"]
if platform.machine() == "x86_64":
    pipelines.append("sparq-to-llvm{cpu=x86-64}")
    with open("/proc/cpuinfo") as info:
        if " avx2 " in info.read():
            pipelines.append("sparq-to-llvm{cpu=haswell}")

checked = 0
for pipeline in pipelines:
    compiled = sparq.compile(module, pipeline=pipeline)
    for n, (k, local) in enumerate(settings):
        function = compiled.function(f"f{n}")
        for S in sizes[n % 3 :: 3] if pipeline.startswith("convert") else sizes:
            x = scores(S)
            for x, order in [(x, x), with_nan(S)]:
                indices, count = function(x)
                expected, _ = ref.top_k(order[:, None, :], k, local)
                wrong = np.flatnonzero((indices != expected).any(axis=-1))
                where = (pipeline, k, local, S, wrong)
                assert not len(wrong), (where, indices[wrong], expected[wrong])
                assert (count == (order != -inf).sum(axis=-1)).all(), where
                checked += len(x)
print(f"{checked} selections agree with the reference")
