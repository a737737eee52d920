# RUN: %python %s
"""Loops over vectors of every width, against NumPy.

Every form of linalg that becomes vector code, with sizes that vectors divide
and sizes they do not, down to none: for this machine's CPU and for older ones
with narrower vectors and fewer registers, whose code runs here too.
"""

import platform

import numpy as np

import sparq

rng = np.random.default_rng(0)
functions, checks = [], []
SIZES = (0, 1, 7, 16, 100, 129)


def define(name, arguments, results, body):
    functions.append(
        f"func.func @{name}({arguments}) -> ({results}) {{\n"
        "  %c0 = arith.constant 0 : index\n  %c1 = arith.constant 1 : index\n"
        f"{body}\n}}"
    )


def same(got, want, what, rtol=0.0, atol=0.0):
    np.testing.assert_allclose(got, want, rtol=rtol, atol=atol, err_msg=what)


# Elementwise, with a mask, two results, a value for each row and positions.
define(
    "elementwise",
    "%x: tensor<3x?xf32>, %mask: tensor<3x?xi1>, %row: tensor<3xf32>",
    "tensor<3x?xf32>, tensor<3x?xi1>",
    """
  %n = tensor.dim %x, %c1 : tensor<3x?xf32>
  %e = tensor.empty(%n) : tensor<3x?xf32>
  %f = tensor.empty(%n) : tensor<3x?xi1>
  %0:2 = linalg.generic {indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i, j)>,
      affine_map<(i, j) -> (i)>, affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i, j)>],
      iterator_types = ["parallel", "parallel"]}
      ins(%x, %mask, %row : tensor<3x?xf32>, tensor<3x?xi1>, tensor<3xf32>)
      outs(%e, %f : tensor<3x?xf32>, tensor<3x?xi1>) {
  ^bb0(%a: f32, %m: i1, %r: f32, %o: f32, %p: i1):
    %j = linalg.index 1 : index
    %j32 = arith.index_cast %j : index to i32
    %position = arith.sitofp %j32 : i32 to f32
    %d = arith.subf %a, %r : f32
    %exp = math.exp %d : f32
    %s = arith.select %m, %exp, %position : f32
    %two = arith.constant 2 : index
    %late = arith.cmpi ugt, %j, %two : index
    linalg.yield %s, %late : f32, i1
  } -> (tensor<3x?xf32>, tensor<3x?xi1>)
  return %0#0, %0#1 : tensor<3x?xf32>, tensor<3x?xi1>""",
)


def check_elementwise(run):
    for n in SIZES:
        x = rng.standard_normal((3, n), dtype=np.float32)
        mask, row = rng.random((3, n)) < 0.5, rng.standard_normal(3, dtype=np.float32)
        values, late = run("elementwise")(x, mask, row)
        positions = np.broadcast_to(np.arange(n, dtype=np.float32), (3, n))
        want = np.where(mask, np.exp(x - row[:, None]), positions)
        same(values, want, f"elementwise {n}", rtol=3e-7)
        same(late, positions > 2, f"positions {n}")


checks.append(check_elementwise)

# Reductions along the vectors: op, element type, start value, NumPy's.
REDUCTIONS = [
    ("arith.addf", "f32", "0.0", np.add),
    ("arith.mulf", "f32", "1.0", np.multiply),
    ("arith.maximumf", "f32", "0xFF800000", np.maximum),
    ("arith.minimumf", "f32", "0x7F800000", np.minimum),
    ("arith.maxnumf", "f32", "0xFF800000", np.fmax),
    ("arith.minnumf", "f32", "0x7F800000", np.fmin),
    ("arith.addf", "f64", "0.0", np.add),
    ("arith.addi", "i32", "0", np.add),
    ("arith.muli", "i64", "1", np.multiply),
    ("arith.maxsi", "i32", "-2147483648", np.maximum),
    ("arith.minsi", "i16", "32767", np.minimum),
    ("arith.maxui", "i8", "0", np.maximum),
    ("arith.minui", "i8", "-1", np.minimum),
    ("arith.andi", "i1", "true", np.logical_and),
    ("arith.ori", "i1", "false", np.logical_or),
    ("arith.xori", "i32", "0", np.bitwise_xor),
]
TYPES = {"f32": np.float32, "f64": np.float64, "i64": np.int64, "i32": np.int32, "i16": np.int16, "i1": np.bool_}


def reduction_name(op, element):
    return f"{op.split('.')[1]}_{element}"


for op, element, start, _ in REDUCTIONS:
    constant = start if element == "i1" else f"{start} : {element}"
    define(
        reduction_name(op, element),
        f"%x: tensor<5x2x?x{element}>",
        f"tensor<5x{element}>",
        f"""
  %z = arith.constant {constant}
  %e = tensor.empty() : tensor<5x{element}>
  %i = linalg.fill ins(%z : {element}) outs(%e : tensor<5x{element}>) -> tensor<5x{element}>
  %0 = linalg.generic {{indexing_maps = [affine_map<(i, j, k) -> (i, j, k)>, affine_map<(i, j, k) -> (i)>],
      iterator_types = ["parallel", "reduction", "reduction"]}}
      ins(%x : tensor<5x2x?x{element}>) outs(%i : tensor<5x{element}>) {{
  ^bb0(%a: {element}, %acc: {element}):
    %r = {op} %acc, %a : {element}
    linalg.yield %r : {element}
  }} -> tensor<5x{element}>
  return %0 : tensor<5x{element}>""",
    )


def check_reductions(run):
    for op, element, start, numpy in REDUCTIONS:
        unsigned = op in ("arith.maxui", "arith.minui")
        for n in SIZES:
            if element.startswith("f"):
                x = rng.standard_normal((5, 2, n)).astype(TYPES[element])
                if op not in ("arith.addf", "arith.mulf"):
                    # A row of nothing but -inf, rows with a NaN.
                    x[0] = -np.inf
                    x[1:3, 1, n // 2 :][..., :1] = np.nan
                    x[2] = np.nan
                identity = float(np.array(int(start, 16), np.uint32).view(np.float32)) if "x" in start else float(start)
            else:
                dtype = np.uint8 if unsigned else TYPES[element]
                x = rng.integers(0, 2 if element == "i1" else 127, (5, 2, n)).astype(dtype)
                identity = {"true": 1, "false": 0}.get(start, start)
                identity = 255 if identity == "-1" else int(identity)
            with np.errstate(invalid="ignore", over="ignore"):
                want = numpy.reduce(x.reshape(5, -1), axis=1, initial=identity)
            (got,) = run(reduction_name(op, element))(x.view(np.int8) if unsigned else x)
            got = got.view(np.uint8) if unsigned else got
            exact = not op.endswith(("addf", "mulf"))
            same(got, want, f"{op} {element} {n}", 0 if exact else 1e-5, 0 if exact else 1e-5)


checks.append(check_reductions)

# Contractions of attention: along the vectors (scores), around few (weighted)
# and around many of them (long, through an index), for groups of heads that
# blocks divide and that they do not.
GROUPS, WIDTHS, COMPONENTS = (1, 3, 4, 9), {"f32": 40, "bf16": 64, "f16": 80}, 11


def extend(name, value, element):
    if element == "f32":
        return f"%zero_{name} = arith.constant -0.0 : f32\n    %{name} = arith.addf {value}, %zero_{name} : f32"
    return f"%{name} = arith.extf {value} : {element} to f32"


for group in GROUPS:
    for element, width in WIDTHS.items():
        q, rows = f"tensor<{group}x{width}x{element}>", f"tensor<?x{width}x{element}>"
        weights, out = f"tensor<{group}x?xf32>", f"tensor<{group}x{width}xf32>"
        define(
            f"scores_{group}_{element}",
            f"%q: {q}, %k: {rows}",
            weights,
            f"""
  %z = arith.constant 0.5 : f32
  %n = tensor.dim %k, %c0 : {rows}
  %e = tensor.empty(%n) : {weights}
  %i = linalg.fill ins(%z : f32) outs(%e : {weights}) -> {weights}
  %0 = linalg.generic {{indexing_maps = [affine_map<(g, s, d) -> (g, d)>, affine_map<(g, s, d) -> (s, d)>,
      affine_map<(g, s, d) -> (g, s)>], iterator_types = ["parallel", "parallel", "reduction"]}}
      ins(%q, %k : {q}, {rows}) outs(%i : {weights}) {{
  ^bb0(%a: {element}, %b: {element}, %acc: f32):
    {extend("x", "%a", element)}
    {extend("y", "%b", element)}
    %p = arith.mulf %x, %y : f32
    %r = arith.addf %acc, %p : f32
    linalg.yield %r : f32
  }} -> {weights}
  return %0 : {weights}""",
        )
        define(
            f"weighted_{group}_{element}",
            f"%w: {weights}, %v: {rows}",
            out,
            f"""
  %z = arith.constant 0.5 : f32
  %e = tensor.empty() : {out}
  %i = linalg.fill ins(%z : f32) outs(%e : {out}) -> {out}
  %0 = linalg.generic {{indexing_maps = [affine_map<(g, s, d) -> (g, s)>, affine_map<(g, s, d) -> (s, d)>,
      affine_map<(g, s, d) -> (g, d)>], iterator_types = ["parallel", "reduction", "parallel"]}}
      ins(%w, %v : {weights}, {rows}) outs(%i : {out}) {{
  ^bb0(%a: f32, %b: {element}, %acc: f32):
    {extend("y", "%b", element)}
    %p = arith.mulf %a, %y : f32
    %r = arith.addf %acc, %p : f32
    linalg.yield %r : f32
  }} -> {out}
  return %0 : {out}""",
        )
        few, kt = f"tensor<{group}x{COMPONENTS}xf32>", f"tensor<{width}x?x{element}>"
        define(
            f"long_{group}_{element}",
            f"%q: {few}, %ids: tensor<{COMPONENTS}xi32>, %kt: {kt}",
            weights,
            f"""
  %z = arith.constant 0.5 : f32
  %n = tensor.dim %kt, %c1 : {kt}
  %e = tensor.empty(%n) : {weights}
  %i = linalg.fill ins(%z : f32) outs(%e : {weights}) -> {weights}
  %0 = linalg.generic {{indexing_maps = [affine_map<(g, i, s) -> (g, i)>, affine_map<(g, i, s) -> (i)>,
      affine_map<(g, i, s) -> (g, s)>], iterator_types = ["parallel", "reduction", "parallel"]}}
      ins(%q, %ids : {few}, tensor<{COMPONENTS}xi32>) outs(%i : {weights}) {{
  ^bb0(%a: f32, %id: i32, %acc: f32):
    %c = arith.index_cast %id : i32 to index
    %s = linalg.index 2 : index
    %b = tensor.extract %kt[%c, %s] : {kt}
    {extend("y", "%b", element)}
    %p = arith.mulf %a, %y : f32
    %r = arith.addf %acc, %p : f32
    linalg.yield %r : f32
  }} -> {weights}
  return %0 : {weights}""",
        )


def draw(shape, element):
    """Random values as they are passed, and as f32."""
    values = rng.standard_normal(shape, dtype=np.float32)
    if element == "bf16":
        bits = (values.view(np.uint32) >> 16).astype(np.uint16)
        return bits, (bits.astype(np.uint32) << 16).view(np.float32)
    values = values.astype(np.float16 if element == "f16" else np.float32)
    return values, values.astype(np.float32)


def check_contractions(run):
    for group in GROUPS:
        for element, width in WIDTHS.items():
            for n in (0, 1, 7, 100, 2048, 2500):
                what = f"{group} {element} {n}"
                q, q32 = draw((group, width), element)
                k, k32 = draw((n, width), element)
                w, _ = draw((group, n), "f32")
                (got,) = run(f"scores_{group}_{element}")(q, k)
                same(got, 0.5 + q32 @ k32.T, f"scores {what}", 1e-5, 1e-4)
                (got,) = run(f"weighted_{group}_{element}")(w, k)
                same(got, 0.5 + w @ k32, f"weighted {what}", 1e-5, 1e-3)
                few, ids = q32[:, :COMPONENTS].copy(), rng.permutation(width)[:COMPONENTS].astype(np.int32)
                (got,) = run(f"long_{group}_{element}")(few, ids, np.ascontiguousarray(k.T))
                same(got, 0.5 + few @ k32[:, ids].T, f"long {what}", 1e-5, 1e-4)


checks.append(check_contractions)

# Reads lane by lane: along a column, and wherever an index says.
define(
    "lanes",
    "%ids: tensor<?xi32>, %x: tensor<50xf32>, %y: tensor<?x3xf32>",
    "tensor<?xf32>",
    """
  %n = tensor.dim %ids, %c0 : tensor<?xi32>
  %e = tensor.empty(%n) : tensor<?xf32>
  %0 = linalg.generic {indexing_maps = [affine_map<(i) -> (i)>, affine_map<(i) -> (i, 1)>, affine_map<(i) -> (i)>],
      iterator_types = ["parallel"]}
      ins(%ids, %y : tensor<?xi32>, tensor<?x3xf32>) outs(%e : tensor<?xf32>) {
  ^bb0(%id: i32, %b: f32, %o: f32):
    %i = arith.index_cast %id : i32 to index
    %a = tensor.extract %x[%i] : tensor<50xf32>
    %p = arith.mulf %a, %b : f32
    linalg.yield %p : f32
  } -> tensor<?xf32>
  return %0 : tensor<?xf32>""",
)


def check_lanes(run):
    for n in SIZES:
        ids, x = rng.integers(0, 50, n).astype(np.int32), rng.standard_normal(50, dtype=np.float32)
        y = rng.standard_normal((n, 3), dtype=np.float32)
        (got,) = run("lanes")(ids, x, y)
        same(got, x[ids] * y[:, 1], f"lanes {n}")


checks.append(check_lanes)

# The exponential over all of its range.
define(
    "exp",
    "%x: tensor<?xf32>",
    "tensor<?xf32>",
    "  %0 = math.exp %x : tensor<?xf32>\n  return %0 : tensor<?xf32>",
)


def check_exp(run):
    x = np.linspace(-87.3, 88.3, 100003, dtype=np.float32)
    (got,) = run("exp")(x)
    want = np.exp(x.astype(np.float64))
    assert (np.abs(got - want) <= 1.1 * np.spacing(want.astype(np.float32))).all()
    x = np.array([-np.inf, -1e30, -104, -0.0, 0, 88.7, 88.73, np.inf, np.nan], np.float32)
    (got,) = run("exp")(x)
    same(got, [0, 0, 0, 1, 1, np.exp(np.float64(x[5])), np.inf, np.inf, np.nan], "exp", rtol=1e-6)


checks.append(check_exp)

# Terms and, in the same pass, their sum and their maximum.
define(
    "terms",
    "%x: tensor<3x?xf32>, %row: tensor<3xf32>",
    "tensor<3x?xf32>, tensor<3xf32>, tensor<3xf32>",
    """
  %n = tensor.dim %x, %c1 : tensor<3x?xf32>
  %e = tensor.empty(%n) : tensor<3x?xf32>
  %r = tensor.empty() : tensor<3xf32>
  %zero = arith.constant 0.0 : f32
  %sums = linalg.fill ins(%zero : f32) outs(%r : tensor<3xf32>) -> tensor<3xf32>
  %lowest = arith.constant 0xFF800000 : f32
  %maxima = linalg.fill ins(%lowest : f32) outs(%r : tensor<3xf32>) -> tensor<3xf32>
  %0 = linalg.generic {indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i)>, affine_map<(i, j) -> (i, j)>],
      iterator_types = ["parallel", "parallel"]} ins(%x, %row : tensor<3x?xf32>, tensor<3xf32>) outs(%e : tensor<3x?xf32>) {
  ^bb0(%a: f32, %b: f32, %o: f32):
    %d = arith.mulf %a, %b : f32
    linalg.yield %d : f32
  } -> tensor<3x?xf32>
  %1:2 = linalg.generic {indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i)>, affine_map<(i, j) -> (i)>],
      iterator_types = ["parallel", "reduction"]} ins(%0 : tensor<3x?xf32>) outs(%sums, %maxima : tensor<3xf32>, tensor<3xf32>) {
  ^bb0(%a: f32, %s: f32, %m: f32):
    %sum = arith.addf %s, %a : f32
    %max = arith.maximumf %m, %a : f32
    linalg.yield %sum, %max : f32, f32
  } -> (tensor<3xf32>, tensor<3xf32>)
  return %0, %1#0, %1#1 : tensor<3x?xf32>, tensor<3xf32>, tensor<3xf32>""",
)


def check_terms(run):
    for n in SIZES:
        x = rng.standard_normal((3, n)).astype(np.float32)
        row = rng.standard_normal(3).astype(np.float32)
        terms, sums, maxima = run("terms")(x, row)
        same(terms, x * row[:, None], f"terms {n}")
        same(sums, terms.sum(1, dtype=np.float64), f"their sums {n}", rtol=1e-4, atol=1e-4)
        same(maxima, terms.max(1, initial=-np.inf), f"their maxima {n}")


checks.append(check_terms)

# The same with the sum over the rows: accumulators in registers, or in memory.
for columns in ("5", "?"):
    x = f"tensor<?x{columns}xf32>"
    size = "" if columns == "5" else "%n"
    define(
        "terms_across_n" if size else "terms_across_5",
        f"%x: {x}, %start: tensor<{columns}xf32>",
        f"{x}, tensor<{columns}xf32>",
        f"""
  %m = tensor.dim %x, %c0 : {x}
  %n = tensor.dim %x, %c1 : {x}
  %e = tensor.empty(%m{", " + size if size else ""}) : {x}
  %0 = linalg.generic {{indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i, j)>],
      iterator_types = ["parallel", "parallel"]}} ins(%x : {x}) outs(%e : {x}) {{
  ^bb0(%a: f32, %o: f32):
    %d = arith.mulf %a, %a : f32
    linalg.yield %d : f32
  }} -> {x}
  %1 = linalg.generic {{indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (j)>],
      iterator_types = ["reduction", "parallel"]}} ins(%0 : {x}) outs(%start : tensor<{columns}xf32>) {{
  ^bb0(%a: f32, %s: f32):
    %sum = arith.addf %s, %a : f32
    linalg.yield %sum : f32
  }} -> tensor<{columns}xf32>
  return %0, %1 : {x}, tensor<{columns}xf32>""",
    )


def check_terms_across(run):
    for name, sizes in (("terms_across_5", (5,)), ("terms_across_n", SIZES)):
        for m, n in [(m, n) for m in SIZES for n in sizes]:
            x = rng.standard_normal((m, n)).astype(np.float32)
            start = rng.standard_normal(n).astype(np.float32)
            terms, sums = run(name)(x, start)
            same(terms, x * x, f"terms {m} {n}")
            want = start + np.square(x, dtype=np.float64).sum(0)
            same(sums, want, f"their sums {m} {n}", rtol=1e-5, atol=1e-5)


checks.append(check_terms_across)

CPUS = {"x86_64": ["x86-64"], "aarch64": ["generic"]}.get(platform.machine(), [])
if platform.machine() == "x86_64" and " avx2 " in open("/proc/cpuinfo").read():
    CPUS.append("haswell")
for pipeline in ["sparq-to-llvm"] + [f"sparq-to-llvm{{cpu={cpu}}}" for cpu in CPUS]:
    module = sparq.compile("\n".join(functions), pipeline=pipeline)
    for check in checks:
        check(module.function)
    print(f"{pipeline}: all {len(functions)} functions agree")
