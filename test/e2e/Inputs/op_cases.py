"""Every sparq op on every kind of input, against the NumPy reference.

One table, for every engine: `make_cases()` gives cases, each a function in MLIR
with its inputs and a check of its results; `module_text` puts many into one
module, since compiling costs more than running.
"""

import dataclasses
from typing import Callable, List

import numpy as np

from sparq import reference as ref

DTYPES = {"f32": np.dtype(np.float32), "f16": np.dtype(np.float16), "bf16": np.dtype(np.uint16)}
# Of results rounded to a storage type.
EPSILON = {"f32": 1e-5, "f16": 2e-3, "bf16": 1.6e-2}


@dataclasses.dataclass
class Case:
    """`function` is in `text`; cases of the same shapes, dynamic ones for what
    they are, share it."""

    name: str
    function: str
    op: str
    text: str
    inputs: List[np.ndarray]
    check: Callable[[List[np.ndarray]], None]


def module_text(cases):
    return "\n".join(dict.fromkeys(case.text for case in cases))


# -----------------------------------------------------------------------------
# Writing functions
# -----------------------------------------------------------------------------


class Function:
    """Builds one function around one op.

    Dimensions are labels ("S") with a size, or the number 1 for a broadcast
    one; those in `dynamic` are `?` in the types.
    """

    def __init__(self, name, sizes, dynamic=()):
        self.name, self.sizes, self.dynamic = name, sizes, set(dynamic)
        self.arguments, self.inputs, self.body, self.results = [], [], [], []
        self.types = {}

    def shape(self, dims):
        return tuple(self.sizes.get(dim, dim) for dim in dims)

    def type(self, dims, element):
        sizes = ["?" if d in self.dynamic else str(self.sizes.get(d, d)) for d in dims]
        return f"tensor<{'x'.join(sizes + [element])}>"

    def input(self, name, dims, array, element):
        assert array.shape == self.shape(dims), (self.name, name, array.shape, dims)
        self.types[name] = self.type(dims, element)
        self.arguments.append((name, dims, element))
        self.inputs.append(array)

    def init(self, name, dims, element):
        """An empty tensor, its dynamic sizes from the inputs that have them."""
        operands = []
        for dim in dims:
            if dim not in self.dynamic:
                continue
            source, position = next(
                (arg, dims.index(dim)) for arg, dims, _ in self.arguments if dim in dims
            )
            tag = len(self.body)
            self.body.append(f"%c{tag} = arith.constant {position} : index")
            self.body.append(
                f"%d{tag} = tensor.dim %{source}, %c{tag} : {self.types[source]}"
            )
            operands.append(f"%d{tag}")
        self.types[name] = self.type(dims, element)
        self.body.append(f"%{name} = tensor.empty({', '.join(operands)}) : {self.types[name]}")
        self.results.append(name)

    def init_input(self, name, dims, array, element):
        """An init whose content the op reads."""
        self.input(name, dims, array, element)
        self.results.append(name)

    def op(self, mnemonic, attributes, ins):
        def group(names):
            return f"({', '.join('%' + n for n in names)} : {', '.join(self.types[n] for n in names)})"

        self.mnemonic = mnemonic
        self.op_text = f"sparq.{mnemonic} {attributes} ins{group(ins)} outs{group(self.results)}"

    def case(self, check):
        types = ", ".join(self.types[name] for name in self.results)
        arguments = ", ".join(f"%{n}: {self.types[n]}" for n, _, _ in self.arguments)
        results = ", ".join(f"%result#{i}" for i in range(len(self.results)))
        lines = self.body + [
            f"%result:{len(self.results)} = {self.op_text}",
            f"return {results} : {types}",
        ]
        body = "\n".join("  " + line for line in lines)
        text = f"func.func @{self.name}({arguments}) -> ({types}) {{\n{body}\n}}"
        return Case(self.name, self.name, self.mnemonic, text, self.inputs, check)


def batch_dims(batch):
    return [f"B{i}" for i in range(len(batch))], {f"B{i}": n for i, n in enumerate(batch)}


def key_layout(component_major):
    return "key_layout = component_major" if component_major else ""


# -----------------------------------------------------------------------------
# Data
# -----------------------------------------------------------------------------


class Data:
    def __init__(self, name):
        self.rng = np.random.default_rng(list(name.encode()))

    def floats(self, shape, element, scale=1.0):
        array = self.rng.standard_normal(shape, np.float32) * np.float32(scale)
        return ref.store(array, DTYPES[element])

    def mask(self, kind, shape, element="f32"):
        """Masks about a third out. "bool", "bias" (some finite biases), "lowest"
        (what Hugging Face writes), "padded" (the tail of the cache), "none" at
        all left, "head" (all of head 0 out)."""
        out = self.rng.random(shape) < 0.33
        if kind == "padded":
            out = np.broadcast_to(np.arange(shape[-1]) >= shape[-1] * 2 // 3, shape).copy()
        if kind == "all":
            out = np.ones(shape, bool)
        if kind == "head":
            out[..., 0, :] = True
        if element == "i1":
            return ~out
        bias = self.rng.standard_normal(shape).astype(np.float32)
        lowest = {"f32": np.finfo(np.float32).min, "f16": -65504.0, "bf16": -3.3895314e38}
        masked = -np.inf if kind == "bias" else lowest[element]
        if kind == "padded" and element != "f16":
            masked = -1e9
        return ref.store(np.where(out, masked, bias).astype(np.float32), DTYPES[element])


# -----------------------------------------------------------------------------
# Checks
# -----------------------------------------------------------------------------


def assert_close(actual, expected, element="f32", what="value", tolerance=None):
    actual, expected = ref.load(actual, np.float64), ref.load(expected, np.float64)
    assert actual.shape == expected.shape, f"{what}: {actual.shape} is not {expected.shape}"
    tolerance = tolerance or EPSILON[element]
    # Relative to the largest of the row: sums cancel.
    size = np.abs(np.where(np.isfinite(expected), expected, 0))
    size = size.max(axis=-1, keepdims=True, initial=1e-3) if size.ndim else size
    with np.errstate(invalid="ignore"):
        near = np.abs(actual - expected) <= tolerance * size
    same = (actual == expected) | near
    if not same.all():
        where = tuple(int(i) for i in np.argwhere(~same)[0])
        raise AssertionError(
            f"{what}{list(where)} is {actual[where]}, the reference {expected[where]}"
            f" ({int((~same).sum())} of {same.size} differ)"
        )


def assert_same_selection(actual, expected, scores, tolerance=1e-6):
    """The same indices in the same order, but for near-ties within rounding."""
    assert actual.dtype == np.int32 and actual.shape == expected.shape
    for b in np.ndindex(expected.shape[:-1]):
        if (actual[b] == expected[b]).all():
            continue
        got = [int(i) for i in actual[b] if i >= 0]
        want = [int(i) for i in expected[b] if i >= 0]
        message = f"indices{list(b)} are {actual[b]}, the reference {expected[b]}"
        assert got == sorted(set(got)) and len(got) == len(want), message
        extra, missing = sorted(set(got) - set(want)), sorted(set(want) - set(got))
        for i, j in zip(extra, missing):
            near = abs(scores[b][i] - scores[b][j]) <= tolerance * abs(scores[b][j])
            assert near and scores[b][i] != scores[b][j], message


# -----------------------------------------------------------------------------
# One builder per op
# -----------------------------------------------------------------------------


def top_r(name, batch, G, D, r, element="f32", dynamic=(), query=None):
    b, sizes = batch_dims(batch)
    f = Function(name, {**sizes, "G": G, "D": D, "r": r}, dynamic)
    if query is None:
        query = Data(name).floats(f.shape(b + ["G", "D"]), element)
    f.input("q", b + ["G", "D"], query, element)
    f.init("i", b + ["r"], "i32")
    f.init("f", b + ["G"], "f32")
    f.op("top_r", f"r = {r}", ["q"])

    def check(results):
        indices, frac = ref.top_r(query, r)
        scores = np.abs(ref.load(query)).sum(axis=-2)
        assert_same_selection(results[0], indices, scores)
        if (results[0] == indices).all():
            assert_close(results[1], frac, what="frac")
        if r == D:
            assert (results[1] == 1).all(), "frac must be exactly 1 where r = D"

    return f.case(check)


def partial_matmul(
    name, batch, G, S, D, r, element="f32", key_element=None, mask=None,
    mask_element="f32", mask_dims=None, scale=None, component_major=False, dynamic=(),
    zero_frac=False,
):
    key_element = key_element or element
    b, sizes = batch_dims(batch)
    f = Function(name, {**sizes, "G": G, "S": S, "D": D, "r": r}, dynamic)
    data = Data(name)
    query = data.floats(f.shape(b + ["G", "D"]), element)
    key_dims = b + (["D", "S"] if component_major else ["S", "D"])
    key = data.floats(f.shape(key_dims), key_element)
    indices, frac = ref.top_r(query, r)
    if zero_frac:
        query = query.copy()
        np.put_along_axis(query[..., :1, :], indices[..., None, :], 0, axis=-1)
        frac[..., 0] = 0
    f.input("q", b + ["G", "D"], query, element)
    f.input("i", b + ["r"], indices, "i32")
    f.input("f", b + ["G"], frac, "f32")
    mask_array = None
    ins = ["q", "i", "f", "k"]
    if mask:
        mask_dims = mask_dims or b + ["G", "S"]
        mask_array = data.mask(mask, f.shape(mask_dims), mask_element)
        # What a position masked out for all heads holds must not matter.
        out = np.broadcast_to(
            ref.is_masked_out(mask_array), f.shape(b + ["G", "S"])
        ).all(axis=-2)
        rows = np.swapaxes(key, -1, -2) if component_major else key
        rows[out] = ref.store(np.float32(np.nan), DTYPES[key_element])
        ins.append("m")
    f.input("k", key_dims, key, key_element)
    if mask:
        f.input("m", mask_dims, mask_array, mask_element)
    f.init("out", b + ["G", "S"], "f32")
    scale_text = f"scale = {scale:e}" if scale is not None else ""
    f.op("partial_matmul", f"{scale_text} {key_layout(component_major)}", ins)

    def check(results):
        expected = ref.partial_matmul(
            query, indices, frac, key, mask_array, scale, component_major
        )
        assert_close(results[0], expected, what="logits")

    return f.case(check)


def top_k(name, batch, G, S, k, local=0, dynamic=(), logits=None, masked=0.0):
    b, sizes = batch_dims(batch)
    f = Function(name, {**sizes, "G": G, "S": S, "k": k}, dynamic)
    data = Data(name)
    shape = f.shape(b + ["G", "S"])
    if logits is None:
        logits = data.floats(shape, "f32", 2.0)
    logits = np.broadcast_to(np.asarray(logits, np.float32), shape).copy()
    if masked:
        # Some positions for single heads, some for the whole group.
        logits[data.rng.random(shape) < masked / 2] = -np.inf
        whole = data.rng.random(shape[:-2] + shape[-1:]) < masked
        np.swapaxes(logits, -1, -2)[whole] = -np.inf
    f.input("x", b + ["G", "S"], logits, "f32")
    f.init("i", b + ["k"], "i32")
    f.init("a", b + ["G"], "f32")
    f.op("top_k", f"k = {k}" + (f" local = {local}" if local else ""), ["x"])

    def check(results):
        indices, alpha = ref.top_k(logits, k, local)
        assert_same_selection(results[0], indices, ref.selection_scores(logits))
        assert_close(results[1], alpha, what="alpha")
        # Where everything is chosen, not where the rest rounds to nothing.
        valid = np.isfinite(logits)
        exact = valid.any(axis=-2).sum(axis=-1, keepdims=True) <= k
        exact = exact | ~valid.any(axis=-1)
        assert (results[1][exact] == 1).all(), "alpha must be exactly 1"

    return f.case(check)


def select(name, batch, S, k, local=0, dynamic=(), scores=None, masked=0.0):
    b, sizes = batch_dims(batch)
    f = Function(name, {**sizes, "S": S, "k": k}, dynamic)
    data = Data(name)
    shape = f.shape(b + ["S"])
    if scores is None:
        scores = data.rng.standard_normal(shape)
    scores = np.broadcast_to(np.asarray(scores, np.float32), shape).copy()
    scores[data.rng.random(shape) < masked] = -np.inf
    f.input("x", b + ["S"], scores, "f32")
    f.init("i", b + ["k"], "i32")
    f.init("n", b, "i32")
    f.op("select", f"k = {k}" + (f" local = {local}" if local else ""), ["x"])

    def check(results):
        indices, _ = ref.top_k(scores[..., None, :], k, local)
        assert (results[0] == indices).all(), f"indices are {results[0]}, not {indices}"
        count = (scores != -np.inf).sum(axis=-1)
        assert (results[1] == count).all(), f"count is {results[1]}, not {count}"

    return f.case(check)


def some_indices(data, shape, S):
    """Ascending indices into S positions, -1 after them in some batches."""
    indices = np.full(shape, -1, np.int32)
    for b in np.ndindex(shape[:-1]):
        count = min(S, shape[-1] - (sum(b) % 2) * (shape[-1] // 3))
        indices[b][:count] = np.sort(data.rng.permutation(S)[:count])
    return indices


def gather(name, batch, S, D, k, element="f32", dynamic=()):
    b, sizes = batch_dims(batch)
    f = Function(name, {**sizes, "S": S, "D": D, "k": k}, dynamic)
    data = Data(name)
    source = data.floats(f.shape(b + ["S", "D"]), element)
    indices = some_indices(data, f.shape(b + ["k"]), S)
    f.input("s", b + ["S", "D"], source, element)
    f.input("i", b + ["k"], indices, "i32")
    f.init("out", b + ["k", "D"], element)
    f.op("gather", "", ["s", "i"])

    def check(results):
        expected = ref.gather(source, indices)
        assert (results[0] == expected).all(), "rows must be equal bit by bit"

    return f.case(check)


def gather_mask(
    name, batch, G, S, k, mask=None, mask_element="f32", mask_dims=None, dynamic=()
):
    b, sizes = batch_dims(batch)
    f = Function(name, {**sizes, "G": G, "S": S, "k": k}, dynamic)
    data = Data(name)
    indices = some_indices(data, f.shape(b + ["k"]), S)
    f.input("i", b + ["k"], indices, "i32")
    mask_array, ins = None, ["i"]
    if mask:
        mask_dims = mask_dims or b + ["G", "S"]
        mask_array = data.mask(mask, f.shape(mask_dims), mask_element)
        f.input("m", mask_dims, mask_array, mask_element)
        ins.append("m")
    f.init("out", b + ["G", "k"], "f32")
    f.op("gather_mask", "", ins)

    def check(results):
        expected = ref.gather_mask(indices, mask_array, G)
        assert (results[0] == expected).all(), "the bias must be equal bit by bit"

    return f.case(check)


def top_k_gather(
    name, batch, G, S, D, Dv, k, local=0, element="f32", mask=None, mask_element="f32",
    mask_dims=None, dynamic=(),
):
    b, sizes = batch_dims(batch)
    f = Function(name, {**sizes, "G": G, "S": S, "D": D, "Dv": Dv, "k": k}, dynamic)
    data = Data(name)
    logits = data.floats(f.shape(b + ["G", "S"]), "f32", 2.0)
    key = data.floats(f.shape(b + ["S", "D"]), element)
    value = data.floats(f.shape(b + ["S", "Dv"]), element)
    mask_array, ins = None, ["x", "k", "v"]
    if mask:
        mask_dims = mask_dims or b + ["G", "S"]
        mask_array = data.mask(mask, f.shape(mask_dims), mask_element)
        out = np.broadcast_to(ref.is_masked_out(mask_array), logits.shape)
        logits = np.where(out, np.float32(-np.inf), logits)
        ins.append("m")
    f.input("x", b + ["G", "S"], logits, "f32")
    f.input("k", b + ["S", "D"], key, element)
    f.input("v", b + ["S", "Dv"], value, element)
    if mask:
        f.input("m", mask_dims, mask_array, mask_element)
    f.init("i", b + ["k"], "i32")
    f.init("a", b + ["G"], "f32")
    f.init("ks", b + ["k", "D"], element)
    f.init("vs", b + ["k", "Dv"], element)
    f.init("bias", b + ["G", "k"], "f32")
    f.op("top_k_gather", f"k = {k}" + (f" local = {local}" if local else ""), ins)

    def check(results):
        indices, alpha = ref.top_k(logits, k, local)
        assert_same_selection(results[0], indices, ref.selection_scores(logits))
        assert_close(results[1], alpha, what="alpha")
        indices = results[0]
        assert (results[2] == ref.gather(key, indices)).all(), "keys"
        assert (results[3] == ref.gather(value, indices)).all(), "values"
        assert (results[4] == ref.gather_mask(indices, mask_array, G)).all(), "bias"

    return f.case(check)


def attention(
    name, batch, G, M, S, D, Dv, element="f32", mask=None, mask_element="f32",
    mask_dims=None, scale=None, component_major=False, dynamic=(), out_element=None,
):
    b, sizes = batch_dims(batch)
    f = Function(name, {**sizes, "G": G, "M": M, "S": S, "D": D, "Dv": Dv}, dynamic)
    data = Data(name)
    out_element = out_element or element
    query = data.floats(f.shape(b + ["G", "M", "D"]), element)
    key_dims = b + (["D", "S"] if component_major else ["S", "D"])
    key = data.floats(f.shape(key_dims), element)
    value = data.floats(f.shape(b + ["S", "Dv"]), element)
    mask_array, ins = None, ["q", "k", "v"]
    if mask:
        mask_dims = mask_dims or b + ["G", "M", "S"]
        mask_array = data.mask(mask, f.shape(mask_dims), mask_element)
        out = np.broadcast_to(
            ref.is_masked_out(mask_array), f.shape(b + ["G", "M", "S"])
        ).all(axis=(-3, -2))
        nan = ref.store(np.float32(np.nan), DTYPES[element])
        (np.swapaxes(key, -1, -2) if component_major else key)[out] = nan
        value[out] = nan
        ins.append("m")
    f.input("q", b + ["G", "M", "D"], query, element)
    f.input("k", key_dims, key, element)
    f.input("v", b + ["S", "Dv"], value, element)
    if mask:
        f.input("m", mask_dims, mask_array, mask_element)
    f.init("out", b + ["G", "M", "Dv"], out_element)
    scale_text = f"scale = {scale:e}" if scale is not None else ""
    f.op("attention", f"{scale_text} {key_layout(component_major)}", ins)

    def check(results):
        expected = ref.attention(
            query, key, value, mask_array, scale, component_major
        )
        assert_close(results[0], expected, out_element, what="attention")
        if mask:
            empty = np.broadcast_to(
                ref.is_masked_out(mask_array), f.shape(b + ["G", "M", "S"])
            ).all(axis=-1)
            assert (ref.load(results[0])[empty] == 0).all(), "masked-out rows must be zero"

    return f.case(check)


def online_attention(
    name, batch, G, M, S, D, Dv, element="f32", before=0, mask=None, component_major=False,
    dynamic=(),
):
    """Continues attention over `before` positions with S more."""
    b, sizes = batch_dims(batch)
    f = Function(name, {**sizes, "G": G, "M": M, "S": S, "D": D, "Dv": Dv}, dynamic)
    data = Data(name)
    query = data.floats(f.shape(b + ["G", "M", "D"]), element)
    key = data.floats(f.shape(b) + (before + S, D), element)
    value = data.floats(f.shape(b) + (before + S, Dv), element)
    mask_array = np.zeros(f.shape(b + ["G", "M"]) + (before + S,), np.float32)
    if mask:
        mask_array = data.mask(mask, mask_array.shape)
        nan = ref.store(np.float32(np.nan), DTYPES[element])
        value[ref.is_masked_out(mask_array).all(axis=(-3, -2))] = nan

    def state(positions):
        """Accumulator, maximum and sum over the first positions, in f64."""
        wide = [ref.load(x, np.float64) for x in (query, key[..., :positions, :])]
        x = np.einsum("...gmd,...sd->...gms", *wide) / np.sqrt(D)
        bias = ref.additive(mask_array, np.float64)[..., :positions]
        x = np.where(bias == -np.inf, -np.inf, x + bias)
        largest = x.max(axis=-1, initial=-np.inf)
        p = np.exp(x - np.where(largest == -np.inf, 0, largest)[..., None])
        rows = np.where(np.isnan(ref.load(value)), 0, ref.load(value, np.float64))
        acc = np.einsum("...gms,...sv->...gmv", p, rows[..., :positions, :])
        return [a.astype(np.float32) for a in (acc, largest, p.sum(axis=-1))]

    f.input("q", b + ["G", "M", "D"], query, element)
    rest = key[..., before:, :]
    if component_major:
        f.input("k", b + ["D", "S"], np.ascontiguousarray(np.swapaxes(rest, -1, -2)), element)
    else:
        f.input("k", b + ["S", "D"], np.ascontiguousarray(rest), element)
    f.input("v", b + ["S", "Dv"], np.ascontiguousarray(value[..., before:, :]), element)
    ins = ["q", "k", "v"]
    if mask:
        rest = np.ascontiguousarray(mask_array[..., before:])
        f.input("m", b + ["G", "M", "S"], rest, "f32")
        ins.append("m")
    accumulator, largest, total = state(before)
    f.init_input("acc", b + ["G", "M", "Dv"], accumulator, "f32")
    f.init_input("max", b + ["G", "M"], largest, "f32")
    f.init_input("sum", b + ["G", "M"], total, "f32")
    f.op("online_attention", key_layout(component_major), ins)

    def check(results):
        for got, want, what in zip(results, state(before + S), ("accumulator", "max", "sum")):
            assert_close(got, want, what=what)

    return f.case(check)


def mean_value(
    name, batch, G, S, Dv, element="f32", mask=None, mask_element="f32", mask_dims=None,
    dynamic=(),
):
    b, sizes = batch_dims(batch)
    f = Function(name, {**sizes, "G": G, "S": S, "Dv": Dv}, dynamic)
    data = Data(name)
    value = data.floats(f.shape(b + ["S", "Dv"]), element)
    mask_array, ins = None, ["v"]
    if mask:
        mask_dims = mask_dims or b + ["G", "S"]
        mask_array = data.mask(mask, f.shape(mask_dims), mask_element)
        out = np.broadcast_to(
            ref.is_masked_out(mask_array).all(axis=-2), f.shape(b + ["S"])
        )
        value[out] = ref.store(np.float32(np.nan), DTYPES[element])
        ins.append("m")
    f.input("v", b + ["S", "Dv"], value, element)
    if mask:
        f.input("m", mask_dims, mask_array, mask_element)
    f.init("out", b + ["Dv"], "f32")
    f.op("mean_value", "", ins)
    return f.case(
        lambda results: assert_close(
            results[0], ref.mean_value(value, mask_array), what="mean"
        )
    )


def interpolate(name, batch, G, Dv, element="f32", out_element=None, dynamic=()):
    b, sizes = batch_dims(batch)
    f = Function(name, {**sizes, "G": G, "Dv": Dv}, dynamic)
    data = Data(name)
    out_element = out_element or element
    attended = data.floats(f.shape(b + ["G", "Dv"]), element)
    alpha = data.rng.random(f.shape(b + ["G"])).astype(np.float32)
    alpha[..., 0] = 1
    mean = data.floats(f.shape(b + ["Dv"]), "f32")
    mean[..., 0] = np.inf
    f.input("y", b + ["G", "Dv"], attended, element)
    f.input("a", b + ["G"], alpha, "f32")
    f.input("mean", b + ["Dv"], mean, "f32")
    f.init("out", b + ["G", "Dv"], out_element)
    f.op("interpolate", "", ["y", "a", "mean"])

    def check(results):
        expected = ref.interpolate(attended, alpha, mean)
        assert_close(results[0], expected, out_element, what="interpolated")

    return f.case(check)


# -----------------------------------------------------------------------------
# The table
# -----------------------------------------------------------------------------


def make_cases():
    cases = []

    functions = {}

    def add(builder, *args, **kwargs):
        case = builder(f"{builder.__name__}_{len(cases)}", *args, **kwargs)
        first = functions.setdefault(case.text.replace(f"@{case.name}(", "@("), case)
        case.function, case.text = first.function, first.text
        cases.append(case)

    rng = np.random.default_rng(1)

    # top_r: batch, G, D, r.
    for element in DTYPES:
        add(top_r, (1, 2), 4, 64, 16, element)
    add(top_r, (), 1, 32, 5)
    add(top_r, (3,), 2, 16, 16)
    add(top_r, (2, 1, 2), 3, 24, 1)
    add(top_r, (2, 2), 4, 32, 8, dynamic=["B0", "B1", "G"])
    # Ties, zero rows, and -0 equal to +0.
    ties = rng.integers(-2, 3, (2, 2, 32)).astype(np.float32)
    ties[1, 0] = 0
    ties[0][ties[0] == 0] = -0.0
    add(top_r, (2,), 2, 32, 9, query=ties)
    add(top_r, (2,), 2, 32, 9, query=np.zeros((2, 2, 32), np.float32))

    # partial_matmul: batch, G, S, D, r.
    for element in DTYPES:
        for component_major in (False, True):
            add(
                partial_matmul, (1, 2), 2, 70, 32, 8, element, mask="bias",
                component_major=component_major, dynamic=["S"],
            )
        add(partial_matmul, (2,), 1, 40, 16, 4, "f32", key_element=element)
        add(
            partial_matmul, (2,), 2, 40, 16, 4, mask="lowest", mask_element=element,
            mask_dims=[1, 1, "S"],
        )
    add(partial_matmul, (), 3, 33, 16, 16, scale=0.3)
    add(
        partial_matmul, (2, 2, 2), 2, 20, 8, 3, mask="bool", mask_element="i1",
        mask_dims=["B0", 1, "B2", 1, "S"], dynamic=["B0", "B1", "B2", "S"],
    )
    add(partial_matmul, (2,), 2, 20, 8, 3, zero_frac=True, component_major=True)
    add(partial_matmul, (2,), 2, 20, 8, 3, mask="all", mask_element="i1")
    add(partial_matmul, (2,), 2, 0, 8, 3, dynamic=["S"], component_major=True)

    # top_k: batch, G, S, k.
    for S in (1, 31, 32, 255, 256, 257, 700):
        for G in (1, 3):
            add(top_k, (2,), G, S, 20, masked=0.2, dynamic=["S"])
            add(top_k, (2,), G, S, 20, local=6, masked=0.3, dynamic=["S"])
    for S in (1, 32, 257):
        for G in (1, 3):
            add(top_k, (2,), G, S, 20, local=6, masked=0.3)
    add(top_k, (), 1, 100, 8)
    add(top_k, (), 2, 100, 8, local=8)
    add(top_k, (2, 2, 2), 2, 90, 11, local=3, masked=0.5, dynamic=["B0", "B1", "B2", "S"])
    add(top_k, (2,), 1, 90, 11, masked=0.5, dynamic=["G", "S"])
    add(top_k, (2,), 4, 90, 11, masked=0.5, dynamic=["G", "S"])
    add(top_k, (3,), 2, 600, 300, local=100, masked=0.2)
    add(top_k, (1,), 1, 5000, 128, local=16)
    for G in (1, 2):
        # All kept, one less, everything masked out, nothing there.
        add(top_k, (2,), G, 40, 40, local=5)
        add(top_k, (2,), G, 40, 39)
        add(top_k, (2,), G, 300, 310, dynamic=["S"])
        add(top_k, (2,), G, 40, 8, logits=-np.inf)
        add(top_k, (2,), G, 40, 8, local=4, logits=-np.inf, dynamic=["S"])
        add(top_k, (2,), G, 0, 8, dynamic=["S"])
        add(top_k, (2,), G, 0, 8, local=2, dynamic=["S"])
        # Ties, over more than a word and more than a chunk.
        add(top_k, (2,), G, 700, 50, logits=0.0)
        add(top_k, (2,), G, 700, 600, logits=0.0, local=40)
        coarse = rng.integers(-2, 3, (2, 1, 700)).astype(np.float32)
        add(top_k, (2,), G, 700, 300, logits=coarse, local=7)
        coarse[coarse == 0] = np.where(rng.random((coarse == 0).sum()) < 0.5, -0.0, 0.0)
        add(top_k, (2,), G, 700, 400, logits=coarse)
        # Probabilities that underflow: only a lone head's logits still order.
        add(top_k, (1,), G, 300, 20, logits=np.linspace(-900, 0, 300, dtype=np.float32))
    # They come before what is masked out.
    deep = np.full(300, -500, np.float32)
    deep[:100], deep[250] = -np.inf, 0
    add(top_k, (1,), 4, 300, 20, logits=deep)
    add(top_k, (1,), 4, 300, 250, logits=deep)
    far = rng.permutation(300).astype(np.float32) * -40
    add(top_k, (1,), 1, 300, 50, logits=far)
    # One head has everything masked out.
    one = rng.standard_normal((2, 2, 60)).astype(np.float32)
    one[:, 0] = -np.inf
    add(top_k, (2,), 2, 60, 10, logits=one)

    # select: batch, S, k.
    for local in (0, 5):
        add(select, (2,), 300, 20, local, masked=0.3, dynamic=["S"])
        add(select, (), 1000, 8, local)
        add(select, (2, 3), 0, 8, local, dynamic=["B1", "S"])
        add(select, (2,), 70, 80, local, scores=1.0)

    # gather: batch, S, D, k.
    for element in DTYPES:
        add(gather, (2, 2), 50, 16, 9, element, dynamic=["S"])
    add(gather, (), 50, 16, 9)
    add(gather, (3, 1, 2), 5, 7, 9, dynamic=["B0", "B1", "B2", "S", "D"])
    add(gather, (2,), 0, 8, 4, dynamic=["S"])

    # gather_mask: batch, G, S, k.
    for element in list(DTYPES) + ["i1"]:
        add(gather_mask, (2, 2), 3, 50, 9, "bias", element, dynamic=["S"])
        add(gather_mask, (2, 2), 3, 50, 9, "lowest", element, [1, 1, 1, "S"])
    add(gather_mask, (2,), 2, 50, 9)
    add(gather_mask, (), 2, 50, 9, "bias")
    add(gather_mask, (2, 2), 2, 50, 9, "bias", "f32", ["B0", 1, "G", "S"], ["B0", "B1", "S"])
    add(gather_mask, (2,), 2, 0, 4, "bias", dynamic=["S"])

    # top_k_gather: batch, G, S, D, Dv, k.
    for element in DTYPES:
        add(
            top_k_gather, (1, 2), 2, 80, 16, 8, 12, 3, element, "lowest", element,
            dynamic=["S"],
        )
    add(top_k_gather, (2,), 1, 80, 16, 16, 12)
    add(top_k_gather, (2,), 2, 9, 8, 8, 12, mask="bool", mask_element="i1", mask_dims=[1, 1, "S"])

    # attention: batch, G, M, S, D, Dv.
    for element in DTYPES:
        for component_major in (False, True):
            add(
                attention, (1, 2), 2, 1, 60, 32, 16, element, "lowest", element,
                component_major=component_major, dynamic=["S"],
            )
        add(attention, (2,), 2, 3, 40, 16, 16, element, out_element="f32")
    add(attention, (), 2, 2, 40, 16, 16)
    add(attention, (2, 1, 2), 1, 5, 20, 8, 4, mask="bool", mask_element="i1",
        mask_dims=["B0", 1, 1, 1, "M", "S"], dynamic=["B0", "B1", "B2", "M", "S"])
    add(attention, (2,), 2, 3, 40, 16, 16, scale=0.7, mask="bias", mask_dims=[1, "G", 1, "S"])
    add(attention, (2,), 2, 3, 40, 16, 16, mask="all")
    add(attention, (2,), 2, 3, 40, 16, 16, mask="head", mask_element="i1")
    add(attention, (2,), 2, 1, 0, 16, 16, dynamic=["S"])
    add(attention, (2,), 2, 2, 24, 16, 16, dynamic=["B0", "G", "M", "S", "Dv"])

    # online_attention: batch, G, M, S, D, Dv.
    for element in DTYPES:
        add(online_attention, (1, 2), 2, 1, 30, 16, 8, element, before=20, dynamic=["S"])
    add(online_attention, (2,), 2, 2, 30, 16, 8, before=0, mask="bias")
    add(online_attention, (2,), 2, 2, 30, 16, 8, before=25, mask="lowest", component_major=True)
    add(online_attention, (2,), 1, 2, 30, 16, 8, before=25, mask="all")
    add(online_attention, (), 2, 2, 0, 16, 8, before=25, dynamic=["S"])

    # mean_value: batch, G, S, Dv.
    for element in DTYPES:
        add(mean_value, (1, 2), 2, 60, 16, element, "lowest", element, dynamic=["S"])
    add(mean_value, (2,), 2, 60, 16)
    add(mean_value, (), 2, 60, 16, mask="bias", dynamic=["S"])
    add(mean_value, (2, 3, 2), 2, 20, 8, mask="bool", mask_element="i1",
        mask_dims=["B0", 1, 1, "G", "S"], dynamic=["B0", "B1", "B2", "S"])
    add(mean_value, (2,), 2, 60, 16, mask="all")
    add(mean_value, (2,), 2, 60, 16, mask="padded", mask_dims=[1, 1, "S"])
    add(mean_value, (2,), 2, 0, 16, dynamic=["S"])

    # interpolate: batch, G, Dv.
    for element in DTYPES:
        add(interpolate, (1, 2), 3, 16, element)
        add(interpolate, (2,), 3, 16, "f32", element)
    add(interpolate, (), 2, 8)
    add(interpolate, (2, 2, 2), 2, 8, dynamic=["B0", "B1", "B2", "G", "Dv"])
    return cases


def some_of_each(cases):
    """One case of each op and combination of storage types."""
    chosen = {}
    for case in cases:
        chosen[case.op, tuple(sorted({str(array.dtype) for array in case.inputs}))] = case
    return list(chosen.values())
