"""One decode step of attention, dense and SparQ, as MLIR and as arrays.

`Step` is a shape; `dense_text`, `sparq_text` and `carried_text` write functions of
it, `Inputs` draws arrays for it. properties.py and shape-classes.py compare them
with the reference.
"""

import dataclasses
from typing import Optional, Tuple

import numpy as np

from sparq import reference as ref

DTYPES = {"f32": np.dtype(np.float32), "f16": np.dtype(np.float16), "bf16": np.dtype(np.uint16)}
LOWEST = {"f32": np.finfo(np.float32).min, "f16": -65504.0, "bf16": -3.3895314e38}


@dataclasses.dataclass(frozen=True)
class Step:
    """What is fixed when a step is compiled."""

    batch: Tuple[int, ...] = ()
    G: int = 1
    D: int = 16
    Dv: int = 16
    #: None where the number of positions is dynamic.
    S: Optional[int] = None
    r: int = 4
    k: int = 8
    local: int = 0
    element: str = "f32"
    out: str = "f32"
    #: The mask's element type, or None; and its dimensions that are 1.
    mask: Optional[str] = None
    mask_broadcast: Tuple[bool, ...] = ()
    scale: Optional[float] = None
    #: The layout of the key that dense attention reads, and that SparQ estimates from.
    dense_by_component: bool = False
    by_component: bool = True
    #: Where SparQ's mean comes from: "recompute", "input" or "none".
    mean: str = "recompute"

    def type(self, *dims, element=None):
        sizes = ["?" if d is None else str(d) for d in (*self.batch, *dims)]
        return f"tensor<{'x'.join(sizes + [element or self.element])}>"

    @property
    def mask_dims(self):
        """Its sizes but for the positions: B..., G, some of them 1."""
        dims = (*self.batch, self.G)
        return tuple(1 if one else d for d, one in zip(dims, self.mask_broadcast))

    @property
    def mask_type(self):
        sizes = [*map(str, self.mask_dims), "?" if self.S is None else str(self.S)]
        return f"tensor<{'x'.join(sizes + [self.mask])}>"

    @property
    def scale_text(self):
        return "" if self.scale is None else f"scale = {self.scale:e}"

    @property
    def split(self):
        """The reassociation that adds the query's position after the group."""
        b = len(self.batch)
        return str([[i] for i in range(b)] + [[b, b + 1], [b + 2]])

    def expanded(self, type_):
        """A type with the query's position."""
        *sizes, last, element = type_[len("tensor<"):-1].split("x")
        return f"tensor<{'x'.join([*sizes, '1', last, element])}>"


class _Body:
    """The lines of a function."""

    def __init__(self, step, arguments):
        self.step, self.lines = step, []
        self.arguments = [(n, t) for n, t in arguments if t]

    def add(self, line):
        self.lines.append("  " + line)

    def positions(self, value, type_, dim):
        """The positions as an SSA value, where they are dynamic."""
        if self.step.S is None:
            self.add(f"%dim = arith.constant {dim} : index")
            self.add(f"%S = tensor.dim %{value}, %dim : {type_}")

    def empty(self, name, type_):
        self.add(f"%{name} = tensor.empty({'%S' if '?' in type_ else ''}) : {type_}")

    def expand(self, name, source, type_):
        new = self.step.expanded(type_)
        sizes = ["%S" if s == "?" else s for s in new[len("tensor<"):-1].split("x")[:-1]]
        self.add(f"%{name} = tensor.expand_shape %{source} {self.step.split} "
                 f"output_shape [{', '.join(sizes)}] : {type_} into {new}")
        return new

    def text(self, name, results, returned):
        arguments = ", ".join(f"%{n}: {t}" for n, t in self.arguments)
        self.add(f"return {returned} : {results}")
        return "\n".join(
            [f"func.func @{name}({arguments}) -> ({results}) {{", *self.lines, "}"])


def _attention(body, step, query, key, value, mask, out_type, by_component=False):
    """sparq.attention of a query [B..., G, D]; `mask` and the others are (name, type)."""
    q = body.expand("q5", *query)
    operands = [("q5", q), key, value]
    if mask:
        operands.append(("m5", body.expand("m5", *mask)))
    out = step.expanded(out_type)
    body.empty("init5", out)
    names = ", ".join(f"%{n}" for n, _ in operands)
    types = ", ".join(t for _, t in operands)
    layout = "key_layout = component_major" if by_component else ""
    body.add(f"%out5 = sparq.attention {step.scale_text} {layout} ins({names} : {types})"
             f" outs(%init5 : {out})")
    body.add(f"%attended = tensor.collapse_shape %out5 {step.split} : {out} into {out_type}")


def dense_text(step, name="dense"):
    """query, key (in the layout the step says), value, mask."""
    q, v = step.type(step.G, step.D), step.type(step.S, step.Dv)
    key_dims = (step.D, step.S) if step.dense_by_component else (step.S, step.D)
    key = step.type(*key_dims)
    mask = ("m", step.mask_type) if step.mask else None
    body = _Body(step, [("q", q), ("k", key), ("v", v), ("m", mask and mask[1])])
    body.positions("v", v, len(step.batch))
    out = step.type(step.G, step.Dv, element=step.out)
    _attention(body, step, ("q", q), ("k", key), ("v", v), mask, out, step.dense_by_component)
    return body.text(name, out, "%attended")


def sparq_text(step, name="sparq", details=False):
    """query, key, value, mask, key by component (if the step reads it), mean (if given).

    With `details` the results are out, components, indices and alpha.
    """
    G, D, Dv, S, r, k = step.G, step.D, step.Dv, step.S, step.r, step.k
    q, key, v = step.type(G, D), step.type(S, D), step.type(S, Dv)
    kt = step.type(D, S)
    mean_type = step.type(Dv, element="f32")
    body = _Body(step, [
        ("q", q), ("k", key), ("v", v), ("m", step.mask and step.mask_type),
        ("kt", kt if step.by_component else None),
        ("mean", mean_type if step.mean == "input" else None)])
    body.positions("v", v, len(step.batch))
    components, weight = step.type(r, element="i32"), step.type(G, element="f32")
    logits, positions = step.type(G, S, element="f32"), step.type(k, element="i32")
    rows, values, bias = step.type(k, D), step.type(k, Dv), step.type(G, k, element="f32")
    for init, type_ in (("ci", components), ("wi", weight), ("li", logits), ("pi", positions),
                        ("ri", rows), ("vi", values), ("bi", bias)):
        body.empty(init, type_)
    mask_in, mask_type = (", %m", f", {step.mask_type}") if step.mask else ("", "")
    layout, estimated, type_ = (("key_layout = component_major", "kt", kt) if step.by_component
                                else ("", "k", key))
    body.add(f"%components, %frac = sparq.top_r r = {r} ins(%q : {q})"
             f" outs(%ci, %wi : {components}, {weight})")
    body.add(f"%logits = sparq.partial_matmul {step.scale_text} {layout}"
             f" ins(%q, %components, %frac, %{estimated}{mask_in} :"
             f" {q}, {components}, {weight}, {type_}{mask_type}) outs(%li : {logits})")
    local = f"local = {step.local}" if step.local else ""
    body.add(f"%indices, %alpha, %ks, %vs, %bias = sparq.top_k_gather k = {k} {local}"
             f" ins(%logits, %k, %v{mask_in} : {logits}, {key}, {v}{mask_type})"
             f" outs(%pi, %wi, %ri, %vi, %bi : {positions}, {weight}, {rows}, {values}, {bias})")
    out = step.type(G, Dv, element=step.out)
    wide = step.type(G, Dv, element="f32")
    interpolates = step.mean != "none"
    _attention(body, step, ("q", q), ("ks", rows), ("vs", values), ("bias", bias),
               wide if interpolates else out)
    result = "attended"
    if step.mean == "recompute":
        body.empty("mi", mean_type)
        body.add(f"%mean = sparq.mean_value ins(%v{mask_in} : {v}{mask_type})"
                 f" outs(%mi : {mean_type})")
    if interpolates:
        body.empty("oi", out)
        body.add(f"%out = sparq.interpolate ins(%attended, %alpha, %mean : {wide}, {weight},"
                 f" {mean_type}) outs(%oi : {out})")
        result = "out"
    if details:
        return body.text(name, ", ".join([out, components, positions, weight]),
                         f"%{result}, %components, %indices, %alpha")
    return body.text(name, out, f"%{result}")


def carried_text(step, name="main"):
    """query, key, value, fresh key, fresh value, position, mask: a dense step that writes
    the fresh row into its caches where S is static, and appends it where it is dynamic."""
    D, Dv, S, b = step.D, step.Dv, step.S, len(step.batch)
    q, key, v = step.type(step.G, D), step.type(S, D), step.type(S, Dv)
    kn, vn = step.type(1, D), step.type(1, Dv)
    mask = ("m", step.mask_type) if step.mask else None
    body = _Body(step, [("q", q), ("k", key), ("v", v), ("kn", kn), ("vn", vn),
                        ("at", "tensor<i64>"), ("m", mask and mask[1])])
    body.add("%at64 = tensor.extract %at[] : tensor<i64>")
    body.add("%p = arith.index_cast %at64 : i64 to index")
    for new, old, fresh, type_, new_type, depth in (
            ("k2", "k", "kn", key, kn, D), ("v2", "v", "vn", v, vn, Dv)):
        if S is None:
            body.add(f"%{new} = tensor.concat dim({b}) %{old}, %{fresh} :"
                     f" ({type_}, {new_type}) -> {type_}")
        else:
            sizes = ", ".join(map(str, (*step.batch, 1, depth)))
            offsets = ", ".join(["0"] * b + ["%p", "0"])
            strides = ", ".join(["1"] * (b + 2))
            body.add(f"%{new} = tensor.insert_slice %{fresh} into %{old}[{offsets}] [{sizes}]"
                     f" [{strides}] : {new_type} into {type_}")
    body.positions("v2", v, b)
    out = step.type(step.G, Dv, element=step.out)
    _attention(body, step, ("q", q), ("k2", key), ("v2", v), mask, out)
    return body.text(name, f"{out}, {key}, {v}", "%attended, %k2, %v2")


# -----------------------------------------------------------------------------
# Arrays
# -----------------------------------------------------------------------------


class Inputs:
    """Arrays for one run of a step: query, key, value, mask and mean.

    kind: what query and key are like. "normal"; "peaked", a few positions carry
        all weight; "ties", small integers and few different rows of K, so that
        scores tie exactly; "zeros", a query with zeros, all zero for a head.
    masked: what the mask masks out. "none", "random", "tail", "left", "window",
        "all" (for every head, of some batch elements), "head" (all of one head),
        "one" (all but one position).
    """

    KINDS = ("normal", "peaked", "ties", "zeros")
    MASKED = ("none", "random", "tail", "left", "window", "all", "head", "one")

    def __init__(self, step, positions, kind, masked, seed, garbage=True):
        self.rng = rng = np.random.default_rng([seed, 17])
        self.step, self.positions = step, positions
        #: Equal scores are equal in f32.
        self.exact = kind in ("ties", "zeros")
        query = rng.standard_normal((*step.batch, step.G, step.D))
        key = rng.standard_normal((*step.batch, positions, step.D))
        value = rng.standard_normal((*step.batch, positions, step.Dv)) + 1
        if kind == "peaked":
            query *= 6
            for b in np.ndindex(step.batch):
                near = rng.integers(0, max(positions, 1), 5 if positions else 0)
                key[b][near] += query[b][rng.integers(step.G)] / 4
        elif kind == "ties":
            query, key = np.rint(query * 1.5), np.rint(key)
            key = key[..., rng.integers(0, max(positions // 3, 1), positions), :]
        elif kind == "zeros":
            query, key = np.rint(query * 1.5), np.rint(key)
            query[..., rng.random(step.D) < 0.6] = 0
            query[..., rng.integers(step.G), :] = 0
        self.query, self.key, self.value = map(self._stored, (query, key, value))
        self.mask = self._mask(masked) if step.mask else None
        self.mean = None
        if step.mean == "input":
            self.mean = ref.mean_value(self.value, self.mask)
            self.mean = np.ascontiguousarray(np.broadcast_to(
                self.mean, (*step.batch, step.Dv)), np.float32)
        if self.mask is not None and garbage:
            out = np.broadcast_to(ref.is_masked_out(self.mask),
                                  (*step.batch, step.G, positions)).all(axis=-2)
            for array in (self.key, self.value):
                bad = rng.choice([np.nan, np.inf, -np.inf], array.shape).astype(np.float32)
                array[out] = ref.store(bad, array.dtype)[out]

    def _stored(self, array):
        return ref.store(array.astype(np.float32), DTYPES[self.step.element])

    def _mask(self, masked):
        step, rng, S = self.step, self.rng, self.positions
        shape = (*step.mask_dims, S)
        s = np.arange(S)
        out = np.zeros(shape, bool)
        rows = shape[:-1] + (1,)
        first, last = rng.integers(0, S + 1, rows), rng.integers(0, S + 1, rows)
        if masked == "random":
            out = rng.random(shape) < rng.choice([0.1, 0.5, 0.95])
        elif masked == "tail":
            out = s >= last
        elif masked == "left":
            out = s < first
        elif masked == "window":
            out = (s < np.minimum(first, last)) | (s >= np.maximum(first, last))
        elif masked == "all":
            out = np.broadcast_to(rng.random(rows) < 0.6, shape).copy()
        elif masked == "head":
            out = rng.random(shape) < 0.2
            out[..., 0, :] = True
        elif masked == "one":
            out = s != np.minimum(first, max(S - 1, 0))
        out = np.broadcast_to(out, shape)
        if step.mask == "i1":
            return ~out
        values = [-np.inf, LOWEST[step.mask]] + ([-1e9] if step.mask != "f16" else [-4e4])
        bias = rng.choice([0.0, 0.5, -1.0, -3.0], shape)
        if not self.exact:
            bias = rng.choice([0.0, 1.0]) * rng.standard_normal(shape)
            bias[rng.random(shape) < 0.05] = rng.choice([0.0, -1e4])
        if self.exact and rng.random() < 0.5:
            bias[...] = 0
        array = np.where(out, rng.choice(values), bias).astype(np.float32)
        return ref.store(array, DTYPES[step.mask])

    def _operands(self, key, *others):
        given = [self.query, key, self.value, self.mask, *others]
        return [array for array in given if array is not None]

    @property
    def dense(self):
        """The arguments of dense_text."""
        by_component = self.step.dense_by_component
        return self._operands(np.swapaxes(self.key, -1, -2) if by_component else self.key)

    @property
    def sparq(self):
        """The arguments of sparq_text."""
        kt = np.swapaxes(self.key, -1, -2) if self.step.by_component else None
        return self._operands(self.key, kt, self.mean)
