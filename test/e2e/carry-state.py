# Several decode steps of a rewritten function with state, against the NumPy
# reference on the caches: for every update of a cache that is understood, with
# masks that keep their promises and masks that do not.
# RUN: %python %s

import sys
from dataclasses import dataclass

import numpy as np
import sparq
from sparq import reference

B, H, G, D, DV = 2, 2, 3, 16, 8
R, K, LOCAL = 6, 8, 2
START, STEPS, MAX = 24, 5, 40
rng = np.random.default_rng(11)


@dataclass
class Case:
    name: str
    # "append", "overwrite" or "select": how caches are updated.
    update: str
    dtype: str = "f32"
    # "none", "float" or "bool": the type of the mask argument.
    mask: str = "none"
    # What the mask does from step to step.
    behaviour: str = "causal"
    # A mask that the function computes: "", or "window".
    computed: str = ""
    # Positions that a step appends.
    fresh: int = 1
    # The order of a cache's dimensions, for append.
    layout: str = "bhsd"
    # More options of --sparq-rewrite.
    options: str = ""
    # Positions that appended caches have room for; None: they grow by concat.
    capacity: int | None = START + STEPS

    @property
    def roles(self):
        """The roles of the state of the attention."""
        masked = self.mask != "none" or self.computed
        return ("key_transposed", "value_sum", *(["value_counted"] if masked else []))


CASES = [
    Case("append", "append"),
    Case("append_roomy", "append", "f32", "float", "padding", capacity=200),
    # Full after two steps, and made larger.
    Case("append_grows", "append", "f16", "bool", "padding", capacity=START + 2),
    Case("append_grows_window", "append", "f32", computed="window", capacity=START + 1),
    Case("append_two", "append", "bf16", "float", "padding", fresh=2, capacity=START + 2 * STEPS),
    Case("append_bshd", "append", "f32", "bool", "padding", layout="bshd", capacity=START + 2),
    # Dense, then sparse.
    Case("append_choice", "append", "f32", "bool", "padding", options="min-seq-len=27"),
    Case("concat_window", "append", "f16", computed="window", capacity=None),
    # Positions leave a mask that is an argument.
    Case("append_window", "append", "f32", "float", "window"),
    Case("append_f16", "append", "f16", "bool"),
    Case("append_bf16", "append", "bf16", "float"),
    Case("append_all_masked", "append", "f32", "bool", "nothing"),
    Case("overwrite", "overwrite", "f16"),
    Case("overwrite_masked", "overwrite", "f32", "float", "padding"),
    Case("overwrite_twice", "overwrite", "bf16", "bool", "ring"),
    Case("overwrite_window", "overwrite", "f32", "bool", "window"),
    Case("select_masked", "select", "f32", "bool", "padding"),
    Case("select_f16", "select", "f16"),
    Case("select_nowhere", "select", "f32", "float", "nowhere"),
]


def module_text(case):
    grows = case.update == "append"
    s = "?" if grows else str(MAX)
    t = case.dtype
    tensor = lambda *shape, e=t: f"tensor<{'x'.join(map(str, shape))}x{e}>"
    kc, vc = tensor(B, H, s, D), tensor(B, H, s, DV)
    kn, vn = tensor(B, H, case.fresh, D), tensor(B, H, case.fresh, DV)
    q, out = tensor(B, H, G, 1, D), tensor(B, H, G, 1, DV)
    mask_element = {"none": None, "float": "f32", "bool": "i1"}[case.mask]
    arguments = [f"%q: {q}", f"%k: {kc}", f"%v: {vc}", f"%kn: {kn}", f"%vn: {vn}", "%at: tensor<i64>"]
    body = ["%at64 = tensor.extract %at[] : tensor<i64>", "%p = arith.index_cast %at64 : i64 to index"]
    for name, old, new, type, new_type, d in (("k2", "k", "kn", kc, kn, D), ("v2", "v", "vn", vc, vn, DV)):
        if case.layout == "bshd":
            rows, view = type.replace(f"{H}x{s}", f"{s}x{H}"), type
            new_rows = new_type.replace(f"{H}x{case.fresh}", f"{case.fresh}x{H}")
            body.append(f"""%{name}r = tensor.concat dim(1) %{old}, %{new} : ({rows}, {new_rows}) -> {rows}
    %c1{name} = arith.constant 1 : index
    %s{name} = tensor.dim %{name}r, %c1{name} : {rows}
    %e{name} = tensor.empty(%s{name}) : {view}
    %{name} = linalg.transpose ins(%{name}r : {rows}) outs(%e{name} : {view}) permutation = [0, 2, 1, 3]""")
        elif grows:
            body.append(f"%{name} = tensor.concat dim(2) %{old}, %{new} : ({type}, {new_type}) -> {type}")
        elif case.update == "overwrite":
            body.append(
                f"%{name} = tensor.insert_slice %{new} into %{old}[0, 0, %p, 0] [{B}, {H}, 1, {d}] [1, 1, 1, 1]"
                f" : {new_type} into {type}")
        else:
            body.append(f"""%e{name} = tensor.empty() : {type}
    %{name} = linalg.generic {{indexing_maps = [affine_map<(a, b, c, d) -> (a, b, 0, d)>, affine_map<(a, b, c, d) -> (a, b, c, d)>, affine_map<(a, b, c, d) -> (a, b, c, d)>],
        iterator_types = ["parallel", "parallel", "parallel", "parallel"]}} ins(%is, %{new}, %{old} : tensor<{MAX}xi1>, {new_type}, {type}) outs(%e{name} : {type}) {{
    ^bb0(%i: i1, %n: {t}, %o: {t}, %x: {t}):
      %r = arith.select %i, %n, %o : {t}
      linalg.yield %r : {t}
    }} -> {type}""".replace("(a, b, c, d) -> (a, b, 0, d)>,", "(a, b, c, d) -> (c)>, affine_map<(a, b, c, d) -> (a, b, 0, d)>,"))
    if case.update == "select":
        body.insert(2, f"""%eis = tensor.empty() : tensor<{MAX}xi1>
    %is = linalg.generic {{indexing_maps = [affine_map<(a) -> (a)>], iterator_types = ["parallel"]}} outs(%eis : tensor<{MAX}xi1>) {{
    ^bb0(%x: i1):
      %s = linalg.index 0 : index
      %b = arith.cmpi eq, %s, %p : index
      linalg.yield %b : i1
    }} -> tensor<{MAX}xi1>""")
    mask_operand = mask_type = ""
    if mask_element:
        mask_type = tensor(B, 1, 1, 1, s, e=mask_element)
        arguments.append(f"%m: {mask_type}")
        mask_operand, mask_type = ", %m", f", {mask_type}"
    if case.computed == "window":
        # The last 20 positions up to the new one.
        mask_type = tensor(1, 1, 1, 1, s, e="i1")
        body.append(f"""%c2 = arith.constant 2 : index
    %len = tensor.dim %k2, %c2 : {kc}
    %em = tensor.empty(%len) : {mask_type}
    %w = linalg.generic {{indexing_maps = [affine_map<(a, b, c, d, e) -> (a, b, c, d, e)>], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]}} outs(%em : {mask_type}) {{
    ^bb0(%x: i1):
      %s = linalg.index 4 : index
      %twenty = arith.constant 20 : index
      %near = arith.addi %s, %twenty : index
      %b = arith.cmpi ugt, %near, %p : index
      linalg.yield %b : i1
    }} -> {mask_type}""")
        mask_operand, mask_type = ", %w", f", {mask_type}"
    body.append(f"%init = tensor.empty() : {out}")
    body.append(f"%0 = sparq.attention scale = 0.3 ins(%q, %k2, %v2{mask_operand} : {q}, {kc}, {vc}{mask_type}) outs(%init : {out}) -> {out}"
                .replace(f" -> {out}", ""))
    suffix = ""
    if case.layout == "bshd":
        for i, n in enumerate((s, s, case.fresh, case.fresh)):
            arguments[i + 1] = arguments[i + 1].replace(f"{H}x{n}", f"{n}x{H}")
        kc, vc, suffix = kc.replace(f"{H}x{s}", f"{s}x{H}"), vc.replace(f"{H}x{s}", f"{s}x{H}"), "r"
    lines = "\n    ".join(body)
    return f"""func.func @main({', '.join(arguments)}) -> ({out}, {kc}, {vc}) {{
    {lines}
    return %0, %k2{suffix}, %v2{suffix} : {out}, {kc}, {vc}
}}
"""


def stored(values, dtype):
    like = {"f32": np.float32, "f16": np.float16, "bf16": np.uint16}[dtype]
    return reference.store(values.astype(np.float32), np.dtype(like))


def attended(case, step, position, length):
    """Which positions are attended to, [B, length]."""
    s = np.arange(length)
    valid = np.broadcast_to(s <= position, (B, length)).copy()
    if case.behaviour == "padding":
        valid[1] &= s >= 7
    elif case.behaviour == "nothing":
        valid[0] = False
    elif case.behaviour == "window":
        valid &= s > position - 10 - step % 2
    elif case.behaviour in ("ring", "nowhere"):
        valid = np.broadcast_to(s < START, (B, length)).copy()
    return valid


def check(case):
    append = str(case.capacity is not None).lower()
    pipeline = f"sparq-rewrite{{r={R} k={K} local={LOCAL} append={append} {case.options}}}"
    decoder = sparq.Decoder(module_text(case), pipeline, entry="main", opt_level=1)
    found = [v for v in decoder.layout.values if not v.is_cache and v.role != "length"]
    assert {v.role for v in found} == set(case.roles), f"carried: {found}"
    key_transposed = next(v.argument for v in found if v.role == "key_transposed")
    grows = case.update == "append"
    length = START if grows else MAX
    key = stored(rng.standard_normal((B, H, length, D)), case.dtype)
    # Values whose mean matters.
    value = stored(rng.standard_normal((B, H, length, DV)) + 2, case.dtype)
    if not grows and case.mask != "none":
        # The unused tail may hold anything.
        bad = 0x7FC0 if case.dtype == "bf16" else np.nan
        key[:, :, START:], value[:, :, START:] = bad, bad

    state = None
    tolerance = {"f32": 2e-5, "f16": 3e-3, "bf16": 3e-2}[case.dtype]
    for step in range(STEPS):
        position = START + (step + 1) * case.fresh - 1
        if case.behaviour == "ring":
            position = (5 + 7 * step) % START
        elif case.behaviour == "nowhere" and step % 2:
            position = MAX + 3
        query = stored(rng.standard_normal((B, H, G, 1, D)), case.dtype)
        new_key = stored(rng.standard_normal((B, H, case.fresh, D)), case.dtype)
        new_value = stored(rng.standard_normal((B, H, case.fresh, DV)) + 2, case.dtype)
        total = length + (step + 1) * case.fresh if grows else MAX
        inputs = [query, key, value, new_key, new_value, np.array(position, np.int64)]
        valid = attended(case, step, position, total)
        if case.mask == "bool":
            inputs.append(valid.reshape(B, 1, 1, 1, total))
        elif case.mask == "float":
            mask = np.where(valid, 0, -np.inf) + 0.1 * rng.standard_normal(total) * valid
            inputs.append(mask.astype(np.float32).reshape(B, 1, 1, 1, total))
        if case.layout == "bshd":
            inputs[1:5] = [a.swapaxes(1, 2) for a in inputs[1:5]]
        if state is None:
            capacity = case.capacity if grows else None
            state = decoder.start(inputs, capacity)
        # The caches are in the state.
        inputs[1:3] = None, None
        out, key, value = state.step(inputs)
        if case.layout == "bshd":
            key, value = key.swapaxes(1, 2), value.swapaxes(1, 2)
        if grows and case.capacity:
            assert key.shape[2] == state.length == total <= state.capacity
            # Nothing was copied where there was room.
            assert (state.capacity == capacity) == (total <= capacity)

        mask = None
        if case.mask != "none":
            mask = inputs[6].reshape(B, 1, 1, total)
        elif case.computed == "window":
            mask = (np.arange(total) + 20 > position).reshape(1, 1, 1, total)
        # Dense is everything selected.
        k = total if "min-seq-len" in case.options and total < 27 else K
        expected = reference.sparq_attention(
            query[:, :, :, 0], key, value, mask, r=R, k=k, local=LOCAL, scale=0.3)
        np.testing.assert_allclose(
            reference.load(out)[:, :, :, 0], expected, rtol=tolerance, atol=tolerance,
            err_msg=f"step {step}")
        np.testing.assert_array_equal(
            state.value(key_transposed), key.swapaxes(-1, -2), err_msg=f"K^T, step {step}")


def check_limits():
    """What does not fit is an error, before anything is written."""
    text = sparq.opt(module_text(Case("limits", "append")), f"sparq-rewrite{{r={R} k={K}}}")
    decoder = sparq.Decoder(text, entry="main")
    array = lambda *shape: rng.standard_normal(shape, np.float32)
    inputs = [array(B, H, G, 1, D), array(B, H, START, D), array(B, H, START, DV),
              array(B, H, 1, D), array(B, H, 1, DV), np.array(START, np.int64)]

    def fails(what, call):
        try:
            call()
        except sparq.Error as error:
            assert what in str(error), error
        else:
            raise AssertionError(f"no error: {what}")

    fails("the capacity is less than the length", lambda: decoder.start(inputs, START - 1))
    shorter = [*inputs[:2], array(B, H, START - 1, DV), *inputs[3:]]
    fails("the caches differ in length", lambda: decoder.start(shorter, MAX))
    arguments = decoder.layout.first(decoder.executable, inputs, START)
    before = [np.array(a) for a in arguments]
    fails("the caches are full", lambda: decoder.executable(*arguments))
    for argument, old in zip(arguments, before):
        np.testing.assert_array_equal(argument, old)
    arguments[decoder.layout.length.argument] = np.array(-1, np.int64)
    fails("the length of the caches is negative", lambda: decoder.executable(*arguments))
    arguments[decoder.layout.length.argument] = np.array(2**63 - 1, np.int64)
    fails("the caches are full", lambda: decoder.executable(*arguments))


failed = 0
try:
    check_limits()
except AssertionError as error:
    failed += 1
    print(f"limits: {error}")
for case in CASES:
    try:
        check(case)
    except (AssertionError, sparq.Error) as error:
        failed += 1
        print(f"{case.name}: {error}")
print(f"{len(CASES) - failed} of {len(CASES)} cases agree with the reference")
sys.exit(1 if failed else 0)
