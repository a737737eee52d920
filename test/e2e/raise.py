# Raising changes no result: every dense program that raising takes, run as it
# is and raised, gives the same numbers.
# RUN: %python %s %sparq_src

import glob
import os
import re
import subprocess
import sys

import numpy as np
import sparq
from sparq import reference as ref

root = sys.argv[1]
rng = np.random.default_rng(11)
RAISE = "sparq-raise-attention"
TOSA = "func.func(tosa-to-linalg-named,tosa-to-linalg,tosa-to-arith,tosa-to-tensor)"
# The CPU pipeline takes arith on tensors only in this form.
DENSE = "func.func(convert-elementwise-to-linalg)"


def floats(array):
    return ref.load(array, np.float64)


def random_input(value, length):
    shape = [length if size is None else size for size in value.shape]
    if value.dtype == np.bool_:
        # No row is masked out as a whole: a plain softmax gives NaN there.
        mask = rng.random(shape) < 0.7
        mask[..., 0] = True
        return mask
    if value.dtype == np.int8:
        return rng.integers(-9, 9, shape, np.int8)
    if value.type.endswith("16xi64>"):
        mask = rng.integers(0, 2, shape)
        mask[..., 0] = 1
        return mask
    if np.issubdtype(value.dtype, np.integer) and value.dtype != np.uint16:
        return np.full(shape, 3, value.dtype)
    values = rng.standard_normal(shape).astype(np.float32)
    return ref.to_bf16(values) if "bf16" in value.type else values.astype(value.dtype)


def close(actual, expected, value_type, name):
    # Dense programs round logits and probabilities to the storage type.
    tolerance = 3e-2 if "bf16" in value_type else 4e-3 if "f16" in value_type else 1e-5
    np.testing.assert_allclose(
        floats(actual), floats(expected), rtol=0, atol=tolerance, err_msg=name
    )


def same(dense, raised, name, lengths=(None,)):
    for length in lengths:
        inputs = [random_input(value, length) for value in dense.inputs]
        low = max((v.type for v in dense.inputs), key=lambda t: "f16" in t)
        for value, want, have in zip(dense.outputs, dense(*inputs), raised(*inputs)):
            close(have, want, low + value.type, f"{name} at length {length}")


def without_softmax(text):
    """linalg.softmax spelled out, since it has no lowering of its own."""

    def spell_out(match):
        result, dim, operand, tensor, init = match.groups()
        shape = tensor[len("tensor<") : -1].split("x")
        sizes = [str(i) for i, size in enumerate(shape) if size == "?" and i != int(dim)]
        shape.pop(int(dim))
        row = "tensor<" + "x".join(shape) + ">"
        own = result + "_"
        dims = "".join(
            f"  {own}i{i} = arith.constant {i} : index\n"
            f"  {own}d{i} = tensor.dim {operand}, {own}i{i} : {tensor}\n"
            for i in sizes
        )
        sizes = ", ".join(f"{own}d{i}" for i in sizes)
        return f"""{dims}  {own}lowest = arith.constant 0xFF800000 : f32
  {own}zero = arith.constant 0.0 : f32
  {own}row = tensor.empty({sizes}) : {row}
  {own}m0 = linalg.fill ins({own}lowest : f32) outs({own}row : {row}) -> {row}
  {own}m = linalg.reduce {{ arith.maximumf }} ins({operand} : {tensor}) outs({own}m0 : {row}) dimensions = [{dim}]
  {own}mb = linalg.broadcast ins({own}m : {row}) outs({init} : {tensor}) dimensions = [{dim}]
  {own}t = arith.subf {operand}, {own}mb : {tensor}
  {own}e = math.exp {own}t : {tensor}
  {own}s0 = linalg.fill ins({own}zero : f32) outs({own}row : {row}) -> {row}
  {own}s = linalg.reduce {{ arith.addf }} ins({own}e : {tensor}) outs({own}s0 : {row}) dimensions = [{dim}]
  {own}sb = linalg.broadcast ins({own}s : {row}) outs({init} : {tensor}) dimensions = [{dim}]
  {result} = arith.divf {own}e, {own}sb : {tensor}"""

    for alias, type in re.findall(r"^(!\w+) = (tensor<.*>)$", text, re.M):
        text = re.sub(re.escape(alias) + r"\b", type, text)
    text = re.sub(r"^tensor<.*> = tensor<.*>$", "", text, flags=re.M)
    pattern = r"(%\w+) = linalg.softmax dimension\((\d)\) ins\((%\w+) : (\S+)\) outs\((%\w+) : \S+\) -> \S+"
    return re.sub(pattern, spell_out, text)


# The forms, function by function.
functions = 0
FORMS = ("softmax", "scale", "masks", "layouts", "grouped", "low-precision", "dynamic", "forms", "tosa")
for form in FORMS:
    path = os.path.join(root, "test", "Raise", form + ".mlir")
    with open(path, encoding="utf-8") as file:
        dense = sparq.compile(without_softmax(file.read()), pipeline=DENSE)
    before = TOSA + "," if form == "tosa" else ""
    raised = sparq.compile(path, pipeline=before + RAISE + "," + DENSE)
    for name in dense.functions:
        lengths = (1, 7, 33) if form == "dynamic" else (None,)
        same(dense.function(name), raised.function(name), f"{form}.{name}", lengths)
        functions += 1
assert functions >= 90, functions


# StableHLO, through torch-mlir's conversion.
converted = subprocess.run(
    ["torch-mlir-opt", "--stablehlo-legalize-to-linalg", "--canonicalize"]
    + [os.path.join(root, "test", "Raise", "stablehlo.mlir")],
    check=True,
    capture_output=True,
    text=True,
).stdout
dense, raised = sparq.compile(converted), sparq.compile(converted, pipeline=RAISE)
assert dense.functions == ["masked", "grouped", "causal"], dense.functions
for name in dense.functions:
    same(dense.function(name), raised.function(name), f"stablehlo.{name}")


def attention(q, k, v, mask):
    group = q.shape[1] // k.shape[1]
    k, v = np.repeat(k, group, axis=1), np.repeat(v, group, axis=1)
    scores = q @ k.swapaxes(-1, -2) / np.sqrt(q.shape[-1])
    if mask is not None:
        scores = np.where(mask, scores, -np.inf) if mask.dtype == bool else scores + mask
    p = np.exp(scores - scores.max(axis=-1, keepdims=True))
    return (p / p.sum(axis=-1, keepdims=True)) @ v


# The small models. What has tm_tensor ops has no dense lowering but raising.
models = 0
for path in sorted(glob.glob(os.path.join(root, "test", "models", "toy", "*.mlir"))) + sorted(
    glob.glob(os.path.join(root, "test", "models", "jax", "*.mlir"))
):
    name = os.path.basename(path)
    if name.startswith("upd_"):
        continue
    with open(path, encoding="utf-8") as file:
        text = file.read()
    lengths = (1, 6, 200) if "?x64x" in text else (None,)
    if "tm_tensor" not in text:
        same(sparq.compile(path), sparq.compile(path, pipeline=RAISE), name, lengths)
        models += 1
        continue
    raised = sparq.compile(path, pipeline=RAISE + ",convert-tm-tensor-to-linalg")
    for length in lengths:
        inputs = [random_input(value, length) for value in raised.inputs]
        q, k, v = [floats(a) for a in inputs[:3]]
        mask = None
        if name.startswith(("catkv", "statickv")):
            mask = inputs[-1]
            past = [floats(a) for a in inputs[3:5]]
            if name.startswith("catkv"):
                k, v = [np.concatenate([p, n], axis=2) for p, n in zip(past, (k, v))]
            else:
                for cache, new in zip(past, (k, v)):
                    cache[:, :, 3:4] = new
                k, v = past
        elif len(inputs) == 4:
            mask = inputs[3]
        if mask is not None and mask.dtype != bool:
            mask = floats(mask)
        out = raised(*inputs)
        close(out[0], attention(q, k, v, mask), raised.inputs[0].type, f"{name} at {length}")
        for have, want in zip(out[1:], (k, v)):
            np.testing.assert_array_equal(floats(have), want, err_msg=name)
    models += 1
assert models >= 30, models


# tm_tensor.scatter combines in order, as its region says.
scatter = sparq.compile(
    """
func.func @main(%updates: tensor<?x2xf32>, %indices: tensor<?x1xi64>, %original: tensor<5x2xf32>) -> tensor<5x2xf32> {
  %0 = tm_tensor.scatter {dimension_map = array<i64: 0>} unique_indices(false)
      ins(%updates, %indices : tensor<?x2xf32>, tensor<?x1xi64>) outs(%original : tensor<5x2xf32>) {
  ^bb0(%update: f32, %old: f32):
    %two = arith.constant 2.0 : f32
    %twice = arith.mulf %old, %two : f32
    %new = arith.addf %twice, %update : f32
    tm_tensor.yield %new : f32
  } -> tensor<5x2xf32>
  return %0 : tensor<5x2xf32>
}
""",
    pipeline="convert-tm-tensor-to-linalg",
)
updates = rng.standard_normal((4, 2)).astype(np.float32)
indices = np.array([[3], [0], [3], [4]], np.int64)
original = rng.standard_normal((5, 2)).astype(np.float32)
expected = original.copy()
for update, (row,) in zip(updates, indices):
    expected[row] = 2 * expected[row] + update
np.testing.assert_array_equal(scatter(updates, indices, original)[0], expected)
print("ok", functions, "forms,", models, "models")
