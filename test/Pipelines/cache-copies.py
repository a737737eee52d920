# A decode step with donated caches neither copies a cache nor allocates one:
# counted in the bufferized code of whole decode steps and of one attention, for
# every update that is done in place. A concat, and a caller that does not
# donate, pay for copies.
# RUN: %python %s %models

import pathlib
import re
import subprocess
import sys

import sparq
from sparq.demo import ir
from sparq.state import Layout

sys.path.insert(0, str(pathlib.Path(__file__).parents[1] / "e2e" / "Inputs"))
import cache_layouts

MODELS = pathlib.Path(sys.argv[1])
# Sizes that nothing else in the modules below has.
S, D = 80, 24


def attention(update):
    """One attention over caches of 80 positions, or of any length."""
    s = "?" if update == "concat" else str(S)
    cache, new = f"tensor<2x3x{s}x{D}xf16>", f"tensor<2x3x1x{D}xf16>"
    q = f"tensor<2x3x2x1x{D}xf16>"
    mask = f"tensor<2x1x1x1x{s}xf32>"
    lines = []
    for old in "kv":
        if update == "concat":
            lines.append(f"%{old}2 = tensor.concat dim(2) %{old}, %{old}n : ({cache}, {new}) -> {cache}")
        else:
            lines.append(f"%{old}2 = tensor.insert_slice %{old}n into %{old}[0, 0, %p, 0] [2, 3, 1, {D}] [1, 1, 1, 1] : {new} into {cache}")
    body = "\n  ".join(lines)
    return f"""func.func @main(%q: {q}, %k: {cache}, %v: {cache}, %kn: {new}, %vn: {new}, %p: index, %m: {mask}) -> ({q}, {cache}, {cache}) {{
  {body}
  %e = tensor.empty() : {q}
  %0 = sparq.attention ins(%q, %k2, %v2, %m : {q}, {cache}, {cache}, {mask}) outs(%e : {q})
  return %0, %k2, %v2 : {q}, {cache}, {cache}
}}
"""


def donated(text, donate):
    """The text with the state of @main donated, but for the length."""
    layout = Layout(text, "main")
    start = text.index("@main(")
    end = text.index(") -> (", start)
    arguments = ir.split_top_level(text[start + len("@main("):end])
    for number in layout.donated if donate else ():
        arguments[number] = arguments[number].replace(
            "{sparq.state", "{bufferization.writable = true, sparq.state", 1)
    return text[:start] + "@main(" + ", ".join(arguments) + text[end:]


def donate_caches(text):
    """The text with the arguments 1 and 2 of @main donated: caches, which where
    they carry nothing are described by nothing."""
    for number in (1, 2):
        text = re.sub(rf"(@main\(.*?%arg{number}: tensor<[^>]*>)(?=,|\))",
                      r"\1 {bufferization.writable = true}", text, count=1, flags=re.S)
    return text


def bufferized(text):
    """@main after bufferization."""
    run = subprocess.run(
        ["sparq-opt", "-", "--sparq-to-llvm", "-o", "/dev/null", "--mlir-disable-threading",
         "--mlir-print-ir-after=sparq-drop-argument-results"],
        input=text, capture_output=True, text=True)
    assert run.returncode == 0, run.stderr
    start = run.stderr.index("func.func @main(")
    end = run.stderr.find("\n  func.func", start)
    return run.stderr[start:end if end >= 0 else None]


def shape(type_text):
    match = re.match(r"memref<((?:(?:\d+|\?)x)*)", type_text)
    return [None if n == "?" else int(n) for n in match[1].split("x")[:-1]]


def whole_cache(sizes, positions, components):
    """Whether sizes are those of many positions of K, V or K^T. Partial results
    of dense attention have parts and components, but not side by side."""
    many = (None, positions, positions + 1)
    return any(components in pair and (pair[0] in many or pair[1] in many)
               for pair in zip(sizes, sizes[1:]))


def violations(text, positions, components):
    """Copies and allocations of a whole cache."""
    found, root = [], {}
    code = bufferized(text)
    small = {name for name, type in re.findall(r"(%arg\d+): (memref<[^>]*>)", code.split(") -> (")[0])
             if not whole_cache(shape(type), positions, components)}
    for line in code.splitlines():
        line = line.strip()
        if view := re.match(r"(%\S+) = memref\.(?:subview|cast|reinterpret_cast|collapse_shape|expand_shape) (%\w+)", line):
            root[view[1]] = root.get(view[2], view[2])
        elif allocated := re.match(r"(%\w+) = memref\.alloca?\(.*: (memref.*)", line):
            if whole_cache(shape(allocated[2]), positions, components):
                found.append(line)
            else:
                small.add(allocated[1])
        elif copy := re.match(r"(?:memref|linalg)\.copy (%\w+), (%\w+) : (.*) to", line):
            roots = {root.get(name, name) for name in copy.group(1, 2)}
            # A slice of something small is small, whatever its type knows.
            if (copy[1] != copy[2] and not roots & small
                    and whole_cache(shape(copy[3]), positions, components)):
                found.append(line)
    return found


def check(name, text, options, positions, components, donate=True, free=True):
    text = sparq.opt(text, f"sparq-rewrite{{{options}}}")
    assert "sparq.top_k_gather" in text and "sparq.state" in text, name
    found = violations(donated(text, donate), positions, components)
    assert (not found) == free, "\n".join([f"{name} {options}: {len(found)} copies", *found])
    print(f"{name} {options}{'' if donate else ', not donated'}: {len(found)} copies or allocations of a cache")


check("insert_slice", attention("insert"), "r=8 k=16", S, D)
check("concat", attention("concat"), "r=8 k=16", S, D)
check("concat", attention("concat"), "r=8 k=16 min-seq-len=50", S, D)
check("concat", attention("concat"), "r=8 k=16", S, D, donate=False, free=False)
check("concat", attention("concat"), "r=8 k=16 append=false", S, D, free=False)
for model in ("llama_f32_dyn", "llama_bf16", "llama_scatter", "llama_select_dyn"):
    text = (MODELS / "export" / f"{model}.mlir").read_text()
    check(model, text, "r=8 k=16", 48, 16)
for case in cache_layouts.CASES:
    text = sparq.opt(cache_layouts.module_text(case), "sparq-rewrite{r=6 k=8}")
    for d in (cache_layouts.D, cache_layouts.DV):
        found = violations(donate_caches(donated(text, True)), cache_layouts.S, d)
        assert not found, "\n".join([case.name, *found])
    print(f"{case.name}: no copies or allocations of a cache")
