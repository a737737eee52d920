"""A decode step of one attention layer, compiled for C, against NumPy."""

import numpy as np

from sparq import reference

HEADS, GROUP, DIM = 3, 2, 32
R, K = 8, 12
DTYPES = {"f32": np.dtype(np.float32), "f16": np.dtype(np.float16), "bf16": np.dtype(np.uint16)}
TOLERANCE = {"f32": 1e-5, "f16": 3e-3, "bf16": 2e-2}


def module(element):
    """@step appends to caches that grow, @dense only reads; @fixed writes rows to
    caches of 40 positions, of which a mask says which are valid."""
    q, row = f"tensor<1x{HEADS}x{GROUP}x1x{DIM}x{element}>", f"tensor<1x{HEADS}x1x{DIM}x{element}>"
    cache, fixed = f"tensor<1x{HEADS}x?x{DIM}x{element}>", f"tensor<1x{HEADS}x40x{DIM}x{element}>"
    mask = "tensor<1x1x1x1x40xf32>"
    return f"""
func.func @step(%query: {q}, %new_key: {row}, %new_value: {row}, %keys: {cache}, %values: {cache})
    -> ({q}, {cache}, {cache}) {{
  %k = tensor.concat dim(2) %keys, %new_key : ({cache}, {row}) -> {cache}
  %v = tensor.concat dim(2) %values, %new_value : ({cache}, {row}) -> {cache}
  %empty = tensor.empty() : {q}
  %out = sparq.attention ins(%query, %k, %v : {q}, {cache}, {cache}) outs(%empty : {q})
  return %out, %k, %v : {q}, {cache}, {cache}
}}
func.func @dense(%query: {q}, %keys: {cache}, %values: {cache}) -> {q} {{
  %empty = tensor.empty() : {q}
  %out = sparq.attention ins(%query, %keys, %values : {q}, {cache}, {cache}) outs(%empty : {q})
  return %out : {q}
}}
func.func @fixed(%query: {q}, %new_key: {row}, %new_value: {row}, %keys: {fixed}, %values: {fixed},
                  %position: index, %mask: {mask}) -> ({q}, {fixed}, {fixed}) {{
  %k = tensor.insert_slice %new_key into %keys[0, 0, %position, 0] [1, {HEADS}, 1, {DIM}] [1, 1, 1, 1] : {row} into {fixed}
  %v = tensor.insert_slice %new_value into %values[0, 0, %position, 0] [1, {HEADS}, 1, {DIM}] [1, 1, 1, 1] : {row} into {fixed}
  %empty = tensor.empty() : {q}
  %out = sparq.attention ins(%query, %k, %v, %mask : {q}, {fixed}, {fixed}, {mask}) outs(%empty : {q})
  return %out, %k, %v : {q}, {fixed}, {fixed}
}}
"""


class Data:
    """Inputs of the steps, and what should come out."""

    def __init__(self, element, capacity, length):
        self.element, self.capacity, self.length = element, capacity, length
        self.rng = np.random.default_rng(7)
        self.keys, self.values = (self.floats(1, HEADS, length, DIM) for _ in range(2))

    def floats(self, *shape):
        values = self.rng.standard_normal(shape, np.float32)
        return reference.store(values, DTYPES[self.element])

    def next(self):
        """Query and rows of a step, which join the caches here."""
        query = self.floats(1, HEADS, GROUP, 1, DIM)
        row_k, row_v = (self.floats(1, HEADS, 1, DIM) for _ in range(2))
        self.keys = np.concatenate([self.keys, row_k], axis=2)
        self.values = np.concatenate([self.values, row_v], axis=2)
        self.length += 1
        return query, row_k, row_v

    def check(self, what, actual, query, sparse):
        args = query[..., 0, :], self.keys, self.values
        if sparse:
            wanted = reference.sparq_attention(*args, r=R, k=K)
        else:
            wanted = reference.dense_attention(*args)
        error = np.abs(reference.load(actual)[..., 0, :] - wanted).max() / np.abs(wanted).max()
        assert error < TOLERANCE[self.element], f"{what}: largest error {error:.2e}"


def initial_state(data, call):
    """The state before the first step: (roles, arrays), by a call of the init function."""
    code, _, state = call("step_init_state", [data.keys, data.values, np.array(data.capacity)])
    assert code == 0
    return state


def check_loop(element, call, steps=5):
    """Steps of every kind, made by call(function, arrays), against NumPy."""
    data = Data(element, capacity=20 + steps, length=20)
    state = initial_state(data, call)
    for step in range(steps):
        query, row_k, row_v = data.next()
        code, updated, outputs = call("step", [query, row_k, row_v, *state])
        assert code == 0 and updated["length"] == data.length
        state = list(updated.values())
        data.check(f"SparQ step {step} in {element}", outputs[0], query, sparse=True)
        # The buffers are what NumPy has, and K^T is K.
        valid = state[0][:, :, : data.length]
        assert (valid.view(np.uint8) == data.keys.view(np.uint8)).all()
        transposed = state[3][..., : data.length].swapaxes(-1, -2)
        assert (valid == transposed).all()
    code, _, outputs = call("dense", [query, data.keys, data.values])
    assert code == 0
    data.check(f"dense in {element}", outputs[0], query, sparse=False)
