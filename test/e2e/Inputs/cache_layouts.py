"""Decode steps with caches in all layouts and updates, as text, for
carry-layouts.py and cache-copies.py."""

from dataclasses import dataclass

B, H, G, D, DV, S = 3, 2, 2, 16, 8, 40
STATE = ("key_transposed", "value_sum")
COUNTED = STATE + ("value_counted",)


@dataclass
class Case:
    name: str
    # "insert" (one position), "select" or "scatter" (one for each batch
    # element), "rows" (a scatter of two rows).
    update: str
    # The order in which the caches store their dimensions.
    layout: str = "bhsd"
    # That of the key cache, if it is another one.
    key_layout: str = ""
    # "none", "shared" or "batch": whom the mask tells apart.
    mask: str = "none"
    dtype: str = "f32"
    roles: tuple = STATE


CASES = [
    Case("bshd", "insert", "bshd"),
    Case("sbhd", "insert", "sbhd", mask="batch", roles=COUNTED),
    Case("hbsd", "insert", "hbsd", dtype="f16"),
    Case("key_by_component", "insert", "bhsd", "bhds", mask="batch",
         roles=("value_sum", "value_counted")),
    Case("select", "select", mask="batch", roles=COUNTED),
    Case("select_unmasked", "select", dtype="bf16"),
    Case("select_bshd", "select", "bshd", mask="batch", roles=COUNTED),
    Case("select_shared_mask", "select", "sbhd", mask="shared", roles=COUNTED),
    Case("scatter", "scatter", mask="batch", roles=COUNTED),
    Case("scatter_bshd", "scatter", "bshd", mask="batch", dtype="f16",
         roles=COUNTED),
    Case("rows", "rows", mask="batch", roles=COUNTED),
    Case("rows_bshd", "rows", "bshd", dtype="bf16"),
]


def dims(layout, d, positions):
    return [{"b": B, "h": H, "s": positions, "d": d}[c] for c in layout]


def order(to, layout):
    return [layout.index(c) for c in to]


def tensor(shape, element):
    return f"tensor<{'x'.join(map(str, shape))}x{element}>"


def affine_map(results):
    return f"affine_map<(d0, d1, d2, d3) -> ({', '.join(results)})>"


def transposed(name, value, layout, to, d, positions, t):
    """`value` in the order `to`, as `name`."""
    old, new = (tensor(dims(l, d, positions), t) for l in (layout, to))
    return f"""%e{name} = tensor.empty() : {new}
    %{name} = linalg.transpose ins(%{value} : {old}) outs(%e{name} : {new}) permutation = {order(to, layout)}"""


def updated(case, name, old, new, layout, d, rows):
    """Ops that compute `name`, the cache `old` with the rows `new`."""
    t = case.dtype
    cache, fresh = tensor(dims(layout, d, S), t), tensor(dims(layout, d, rows), t)
    if case.update == "insert":
        offsets = ", ".join("%p" if c == "s" else "0" for c in layout)
        return (f"%{name} = tensor.insert_slice %{new} into %{old}[{offsets}] {dims(layout, d, 1)} [1, 1, 1, 1]"
                f" : {fresh} into {cache}")
    if case.update == "select":
        loops = [f"d{i}" for i in range(4)]
        condition = affine_map([loops[layout.index("b")], loops[layout.index("s")]])
        row = affine_map(["0" if c == "s" else l for c, l in zip(layout, loops)])
        every = affine_map(loops)
        return f"""%e{name} = tensor.empty() : {cache}
    %{name} = linalg.generic {{indexing_maps = [{condition}, {row}, {every}, {every}],
        iterator_types = ["parallel", "parallel", "parallel", "parallel"]}}
        ins(%is, %{new}, %{old} : tensor<{B}x{S}xi1>, {fresh}, {cache}) outs(%e{name} : {cache}) {{
    ^bb0(%c: i1, %n: {t}, %o: {t}, %x: {t}):
      %r = arith.select %c, %n, %o : {t}
      linalg.yield %r : {t}
    }} -> {cache}"""
    region = f"""{{
    ^bb0(%n: {t}, %o: {t}):
      tm_tensor.yield %n : {t}
    }}"""
    if case.update == "scatter":
        # As index_put is exported: positions and batch elements in front.
        lines, source, fresh_rows = [], old, new
        if layout != "bshd":
            lines += [transposed(f"{name}_in", old, layout, "bshd", d, S, t),
                      transposed(f"{name}_new", new, layout, "bshd", d, 1, t)]
            source, fresh_rows = f"{name}_in", f"{name}_new"
        front, front_rows = tensor([B, S, H, d], t), tensor([B, 1, H, d], t)
        slices = tensor([B, 1, 1, H, d], t)
        lines.append(f"""%{name}_u = tensor.expand_shape %{fresh_rows} [[0], [1, 2], [3], [4]] output_shape [{B}, 1, 1, {H}, {d}] : {front_rows} into {slices}
    %{name}_out = tm_tensor.scatter {{dimension_map = array<i64: 0, 1>}} unique_indices(true)
        ins(%{name}_u, %indices : {slices}, tensor<{B}x2xi64>) outs(%{source} : {front}) {region} -> {front}""")
        lines.append(transposed(name, f"{name}_out", "bshd", layout, d, S, t) if layout != "bshd" else "")
        return "\n    ".join(lines).replace(f"%{name}_out", f"%{name}" if layout == "bshd" else f"%{name}_out")
    # As index_copy is exported: element by element.
    count = B * H * d * rows
    shape = dims(layout, d, rows)
    index = tensor(shape, "i64")
    columns = []
    lines = []
    for i, c in enumerate(layout):
        value = f"%l = tensor.extract %at[%i{i}] : tensor<{B}xi64>" if c == "s" else f"%l = arith.index_cast %i{i} : index to i64"
        lines.append(f"""%{name}_e{i} = tensor.empty() : {index}
    %{name}_c{i} = linalg.generic {{indexing_maps = [{affine_map(['d0', 'd1', 'd2', 'd3'])}], iterator_types = ["parallel", "parallel", "parallel", "parallel"]}} outs(%{name}_e{i} : {index}) {{
    ^bb0(%x: i64):
      %i{i} = linalg.index {i} : index
      {value}
      linalg.yield %l : i64
    }} -> {index}
    %{name}_f{i} = tensor.collapse_shape %{name}_c{i} [[0, 1, 2, 3]] : {index} into tensor<{count}xi64>
    %{name}_g{i} = tensor.expand_shape %{name}_f{i} [[0, 1]] output_shape [{count}, 1] : tensor<{count}xi64> into tensor<{count}x1xi64>""")
        columns.append(f"%{name}_g{i}")
    column_types = ", ".join([f"tensor<{count}x1xi64>"] * 4)
    lines.append(f"""%{name}_i = tensor.concat dim(1) {', '.join(columns)} : ({column_types}) -> tensor<{count}x4xi64>
    %{name}_n = tensor.collapse_shape %{new} [[0, 1, 2, 3]] : {fresh} into tensor<{count}x{t}>
    %{name}_u = tensor.expand_shape %{name}_n [[0, 1, 2, 3, 4]] output_shape [{count}, 1, 1, 1, 1] : tensor<{count}x{t}> into tensor<{count}x1x1x1x1x{t}>
    %{name} = tm_tensor.scatter {{dimension_map = array<i64: 0, 1, 2, 3>}} unique_indices(true)
        ins(%{name}_u, %{name}_i : tensor<{count}x1x1x1x1x{t}>, tensor<{count}x4xi64>) outs(%{old} : {cache}) {region} -> {cache}""")
    return "\n    ".join(lines)


def module_text(case):
    t, rows = case.dtype, num_rows(case)
    key_layout = case.key_layout or case.layout
    kc, vc = tensor(dims(key_layout, D, S), t), tensor(dims(case.layout, DV, S), t)
    kn, vn = tensor(dims(key_layout, D, rows), t), tensor(dims(case.layout, DV, rows), t)
    q, out = tensor([B, H, G, 1, D], t), tensor([B, H, G, 1, DV], t)
    arguments = [f"%q: {q}", f"%k: {kc}", f"%v: {vc}", f"%kn: {kn}", f"%vn: {vn}", f"%at: tensor<{B}xi64>"]
    mask = mask_type = ""
    if case.mask != "none":
        mask_type = tensor([B if case.mask == "batch" else 1, 1, 1, 1, S], "i1")
        arguments.append(f"%m: {mask_type}")
        mask, mask_type = ", %m", f", {mask_type}"
    body = ["%c0 = arith.constant 0 : index",
            f"%p64 = tensor.extract %at[%c0] : tensor<{B}xi64>",
            "%p = arith.index_cast %p64 : i64 to index"]
    if case.update == "select":
        body.append(f"""%eis = tensor.empty() : tensor<{B}x{S}xi1>
    %is = linalg.generic {{indexing_maps = [affine_map<(b, s) -> (b)>, affine_map<(b, s) -> (b, s)>], iterator_types = ["parallel", "parallel"]}}
        ins(%at : tensor<{B}xi64>) outs(%eis : tensor<{B}x{S}xi1>) {{
    ^bb0(%a: i64, %x: i1):
      %s = linalg.index 1 : index
      %s64 = arith.index_cast %s : index to i64
      %c = arith.cmpi eq, %s64, %a : i64
      linalg.yield %c : i1
    }} -> tensor<{B}x{S}xi1>""")
    if case.update == "scatter":
        body.append(f"""%eb = tensor.empty() : tensor<{B}xi64>
    %bs = linalg.generic {{indexing_maps = [affine_map<(b) -> (b)>], iterator_types = ["parallel"]}} outs(%eb : tensor<{B}xi64>) {{
    ^bb0(%x: i64):
      %b = linalg.index 0 : index
      %b64 = arith.index_cast %b : index to i64
      linalg.yield %b64 : i64
    }} -> tensor<{B}xi64>
    %bs1 = tensor.expand_shape %bs [[0, 1]] output_shape [{B}, 1] : tensor<{B}xi64> into tensor<{B}x1xi64>
    %at1 = tensor.expand_shape %at [[0, 1]] output_shape [{B}, 1] : tensor<{B}xi64> into tensor<{B}x1xi64>
    %indices = tensor.concat dim(1) %bs1, %at1 : (tensor<{B}x1xi64>, tensor<{B}x1xi64>) -> tensor<{B}x2xi64>""")
    body += [updated(case, "k2", "k", "kn", key_layout, D, rows), updated(case, "v2", "v", "vn", case.layout, DV, rows)]
    k, v = "k2", "v2"
    if key_layout != "bhsd":
        body.append(transposed("k3", "k2", key_layout, "bhsd", D, S, t))
        k = "k3"
    if case.layout != "bhsd":
        body.append(transposed("v3", "v2", case.layout, "bhsd", DV, S, t))
        v = "v3"
    ka, va = tensor([B, H, S, D], t), tensor([B, H, S, DV], t)
    body.append(f"""%init = tensor.empty() : {out}
    %0 = sparq.attention scale = 0.3 ins(%q, %{k}, %{v}{mask} : {q}, {ka}, {va}{mask_type}) outs(%init : {out})""")
    lines = "\n    ".join(body)
    return f"""func.func @main({', '.join(arguments)}) -> ({out}, {kc}, {vc}) {{
    {lines}
    return %0, %k2, %v2 : {out}, {kc}, {vc}
}}
"""


def num_rows(case):
    return 2 if case.update == "rows" else 1
