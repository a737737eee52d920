# python -m sparq explain and sparq.explain: the schema, bytes worked out by
# hand and by sparq.cost, every model of the corpus, and bad input.
# RUN: %python %s %models %t

import io
import json
import os
import subprocess
import sys
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path

import sparq
from sparq import cost
from sparq.cli import main

MODELS, TEMP = Path(sys.argv[1]), Path(sys.argv[2])

NUMBER = (int, type(None))
TEXT = (str, type(None))
LOCATION = ({"file": str, "line": int, "column": int}, None)
LINEAR = ({"per_position": int, "constant": int, "total": NUMBER}, None)
TIME = ({"per_position": (float, int), "constant": (float, int)}, None)
CACHE = {
    "form": str, "argument": NUMBER, "result": NUMBER, "global": TEXT, "reason": TEXT,
}
MISSED = {
    "function": TEXT, "layer": NUMBER, "location": LOCATION, "op": str,
    "action": str, "reason": TEXT, "notes": [str],
}
ATTENTION = {
    **MISSED,
    "shape": {
        "batch": [NUMBER], "kv_heads": NUMBER, "group": NUMBER, "queries": NUMBER,
        "positions": NUMBER, "components": NUMBER, "value_components": NUMBER,
    },
    "types": {"query": str, "key": str, "value": str},
    "key_layout": str,
    "scale": (float, int),
    "mask": {
        "form": str, "type": TEXT, "source": TEXT, "effects": [str], "arguments": [int],
    },
    "key_cache": CACHE,
    "value_cache": CACHE,
    "state": [int],
    "min_seq_len": NUMBER, "dense_time": TIME, "sparq_time": TIME,
    "bytes_per_step": {
        "positions": NUMBER, "heads": NUMBER,
        "dense": LINEAR, "sparq": LINEAR, "read": LINEAR,
    },
}
REPORT = {
    "schema": str,
    "version": int,
    "options": {
        "r": int, "k": int, "local": int, "mean_value": str, "min_seq_len": (int, str),
        "append": bool,
        "seq_len": NUMBER, "batch": NUMBER, "entry": TEXT,
    },
    "converted": TEXT,
    "attentions": None,  # checked one by one
    "functions": [{
        "name": str, "cache_updates": [CACHE], "init": TEXT,
        "state": [{
            "role": str, "layer": NUMBER, "argument": NUMBER, "result": NUMBER,
            "cache_argument": NUMBER, "global": TEXT, "cache_global": TEXT, "type": str, "added": bool,
            "bytes": NUMBER,
        }],
    }],
    "totals": {
        "attentions": int, "sparse": int, "missed": int, "dense": NUMBER,
        "sparq": NUMBER, "read": NUMBER, "state": NUMBER,
    },
    "errors": [{"location": LOCATION, "message": str}],
}


def check(value, schema, where="report"):
    """Exactly the keys of the schema, each of its type."""
    if schema is None:
        return
    if isinstance(schema, tuple) and isinstance(schema[0], dict):
        if value is not None:
            check(value, schema[0], where)
    elif isinstance(schema, dict):
        assert set(value) == set(schema), (where, set(value) ^ set(schema))
        for key in schema:
            check(value[key], schema[key], f"{where}.{key}")
    elif isinstance(schema, list):
        assert isinstance(value, list), where
        for item in value:
            check(item, schema[0], where + "[]")
    else:
        assert isinstance(value, schema), (where, value)
        assert isinstance(value, bool) == (schema is bool), (where, value)


def explain(file, **options):
    report = sparq.explain(MODELS / file, allow_unregistered_dialect=True, **options)
    check(report, REPORT)
    assert (report["schema"], report["version"]) == ("sparq.explain", 1)
    for attention in report["attentions"]:
        check(attention, ATTENTION if "shape" in attention else MISSED)
    return report


def found(report):
    return [a for a in report["attentions"] if "shape" in a]


def command(*arguments):
    """Exit status, standard output and standard error of the command."""
    out, err = io.StringIO(), io.StringIO()
    with redirect_stdout(out), redirect_stderr(err):
        status = main(["explain", *map(str, arguments)])
    return status, out.getvalue(), err.getvalue()


# A decode step of Llama, two layers: 2 key-value heads, D = 64, f32.
LLAMA = "hf/llama_sdpa_decdyn.tm.linalg-on-tensors.elided.mlir"
report = explain(LLAMA, r=16, k=32, seq_len=4096)
layers = found(report)
assert [a["layer"] for a in layers] == [0, 1]
assert [a["action"] for a in layers] == ["sparsify"] * 2
first = layers[0]
assert first["location"]["line"] == 259 and first["op"] == "tm_tensor.attention"
assert first["shape"] == {
    "batch": [1], "kv_heads": 2, "group": 2, "queries": 1, "positions": None,
    "components": 64, "value_components": 64,
}
assert first["mask"]["form"] == "additive" and first["mask"]["arguments"] == [4]
assert first["key_cache"]["form"] == first["value_cache"]["form"] == "append"
traffic = first["bytes_per_step"]
# 4 (64 + 64) bytes a position; 4 * 16, and 4 (64 + 64) (32 + 2).
assert traffic["dense"] == {
    "per_position": 512, "constant": 0, "total": 2 * 512 * 4096,
}
assert traffic["sparq"] == traffic["read"] == {
    "per_position": 64, "constant": 17408, "total": 2 * (64 * 4096 + 17408),
}
totals = report["totals"]
assert totals["dense"] == 2 * 2 * 512 * 4096
assert totals["read"] == 2 * 2 * (64 * 4096 + 17408)
step = report["functions"][0]
assert step["init"] == "main_init_state"
roles = [step["state"][i]["role"] for i in first["state"]]
assert roles == ["key_transposed", "value_sum", "value_counted"], roles
sizes = {"key_transposed": 2 * 64 * 4096 * 4, "value_sum": 2 * 64 * 4, "value_counted": 4096}
for state in (step["state"][i] for i in first["state"]):
    assert state["bytes"] == sizes[state["role"]], state

# Bytes agree with sparq.cost, whatever is carried; k is at most S.
for mean_value in cost.MEAN_VALUES:
    for r, k, S in ((8, 16, 4096), (32, 128, 1000), (64, 512, 300)):
        report = explain(LLAMA, r=r, k=k, seq_len=S, mean_value=mean_value)
        traffic = found(report)[0]["bytes_per_step"]
        assert traffic["dense"]["total"] == 2 * 4 * cost.dense_elements(S, 64)
        read = cost.sparq_elements(S, 64, r, k, mean_value=mean_value)
        assert traffic["read"]["total"] == 2 * 4 * read, (mean_value, r, k, S)

# Where sizes are static, --seq-len says nothing; without it, nothing is known.
assert explain(LLAMA, r=16, k=32)["totals"]["read"] is None
static = explain("toy/statickv.tm.linalg-on-tensors.mlir", r=16, k=32, seq_len=7)
assert found(static)[0]["bytes_per_step"]["positions"] == 128
# Below min-seq-len the step stays dense at run time.
short = explain(LLAMA, r=16, k=32, min_seq_len=1000, seq_len=999)
assert short["totals"]["read"] == short["totals"]["dense"]
longer = explain(LLAMA, r=16, k=32, min_seq_len=1000, seq_len=1000)
assert longer["totals"]["read"] < longer["totals"]["dense"]

# min-seq-len=auto: the estimates and the minimum are those of sparq.cost.
def one_attention(G, S, D, Dv, element, by_component=False):
    s = "?" if S is None else S
    q, v, out = f"1x3x{G}x1x{D}xf32", f"1x3x{s}x{Dv}x{element}", f"1x3x{G}x1x{Dv}xf32"
    key = f"1x3x{D}x{s}x{element}" if by_component else f"1x3x{s}x{D}x{element}"
    layout = "key_layout = component_major" if by_component else ""
    return f"""func.func @main(%q: tensor<{q}>, %k: tensor<{key}>, %v: tensor<{v}>) -> tensor<{out}> {{
  %init = tensor.empty() : tensor<{out}>
  %0 = sparq.attention {layout} ins(%q, %k, %v : tensor<{q}>, tensor<{key}>, tensor<{v}>) outs(%init : tensor<{out}>)
  return %0 : tensor<{out}>
}}"""


for G, S, D, Dv, element, r, k, mean_value, by_component in (
        (1, None, 128, 128, "f32", 32, 128, "carry", False),
        (1, None, 128, 128, "bf16", 32, 128, "none", True),
        (32, None, 64, 80, "f16", 16, 512, "recompute", False),
        (4, 4096, 256, 256, "bf16", 64, 64, "carry", False),
        (1, 200, 128, 64, "f32", 32, 128, "carry", True),
        (1, None, 64, 64, "f32", 64, 8, "recompute", False)):
    report = sparq.explain(one_attention(G, S, D, Dv, element, by_component), r=r, k=k,
                           mean_value=mean_value, min_seq_len="auto")
    assert report["options"]["min_seq_len"] == "auto" and not report["errors"]
    (attention,) = report["attentions"]
    size = 4 if element == "f32" else 2
    dense = cost.dense_time(D, G, size, Dv)
    sparse = cost.sparq_time(D, r, k, G, size, Dv, mean_value,
                             by_component=by_component or mean_value == "carry",
                             transposes_key=by_component)
    for name, time in (("dense_time", dense), ("sparq_time", sparse)):
        for part in ("per_position", "constant"):
            actual, wanted = attention[name][part], getattr(time, part)
            assert abs(actual - wanted) <= 1e-9 * wanted, (name, part, actual, wanted)
    minimum = cost.min_seq_len(dense, sparse, k)
    assert attention["min_seq_len"] == minimum, (attention["min_seq_len"], minimum)
    is_sparse = minimum is not None and (S is None or S >= minimum)
    assert attention["action"] == ("sparsify" if is_sparse else "dense"), (S, minimum)
assert minimum is None
assert found(explain(LLAMA, r=16, k=32))[0]["min_seq_len"] == 0
chosen = found(explain(LLAMA, r=16, k=32, min_seq_len="auto"))[0]["min_seq_len"]
below = explain(LLAMA, r=16, k=32, min_seq_len="auto", seq_len=chosen - 1)
assert below["totals"]["read"] == below["totals"]["dense"]
assert "dense" in found(below)[0]["notes"][0]
above = explain(LLAMA, r=16, k=32, min_seq_len="auto", seq_len=chosen)
assert above["totals"]["read"] < above["totals"]["dense"]

status, text, _ = command(MODELS / LLAMA, "--min-seq-len", "auto", "--width", 200)
assert status == 0 and "sparse from S" in text, text

# Every model has as many attentions as it should, sparse or with the reason.
for file in sorted(MODELS.glob("*/*.mlir")):
    name = str(file.relative_to(MODELS))
    report = explain(name, r=4, k=4, seq_len=512)
    attentions = found(report)
    if "toy/upd_" in name:
        assert not attentions, name
        updates = report["functions"][0]["cache_updates"]
        assert [(u["argument"], u["result"]) for u in updates] == [(0, 0)], name
        continue
    folder = name.split("/")[0]
    if folder == "hf":
        assert len(attentions) == 2, name
    totals = report["totals"]
    assert len(attentions) == totals["attentions"], name
    # Some architectures have what looks like attention, but is more than that.
    assert attentions or (folder == "arch" and totals["missed"]), name
    for attention in attentions:
        sparse = attention["action"] == "sparsify"
        assert sparse == (attention["shape"]["queries"] == 1), name
        if not sparse:
            assert attention["action"] == "dense", name
            assert "query positions" in attention["reason"], name
    if name.startswith("export/") or (name.startswith("hf/") and "_dec" in name):
        assert all(len(a["state"]) >= 2 for a in attentions), name
        assert report["totals"]["read"] < report["totals"]["dense"], name

# The forms of caches, as exports have them.
for name, form in (
    ("export/llama_f32_dyn.mlir", "append"),
    ("export/llama_select_dyn.mlir", "select"),
    ("toy/statickv.tm.linalg-on-tensors.mlir", "insert_slice"),
    ("toy/eager.tm.linalg-on-tensors.mlir", "argument"),
):
    for attention in found(explain(name, r=8, k=16)):
        assert attention["key_cache"]["form"] == form, name
        assert attention["value_cache"]["form"] == form, name

# The command: a table, plain where it is no terminal.
status, out, err = command(MODELS / LLAMA, "--r=16", "--k=32", "--seq-len=4096")
assert status == 0 and not err
assert "\x1b" not in out
row = next(line for line in out.splitlines() if "259:11" in line)
assert "B=1 KV=2 G=2 M=1 S=? D=64 f32" in row, out
assert "append 5 -> 1, 6 -> 2" in row and "SparQ" in row, out
assert "4.0 MiB" in row and "546.0 KiB" in row and "7.50x" in row, out
assert "2 attentions, 2 made sparse with r = 16, k = 32" in out
assert "@main_init_state" in out
# A narrow one says the same.
status, narrow, _ = command(MODELS / LLAMA, "--r=16", "--width=80")
assert status == 0 and max(map(len, narrow.splitlines())) <= 80
# As JSON.
status, out, _ = command(MODELS / LLAMA, "--r=16", "--k=32", "--json")
assert status == 0 and json.loads(out) == explain(LLAMA, r=16, k=32)
# Nothing but updates; nothing.
status, out, _ = command(MODELS / "toy/upd_where.tm.linalg-on-tensors.mlir")
assert status == 0 and "select 0 -> 0" in out, out
assert "No attention found, but cache updates." in out
TEMP.mkdir(exist_ok=True)
empty = TEMP / "empty.mlir"
empty.write_text("module {\n}\n")
status, out, _ = command(empty)
assert status == 0 and out == "No attention found.\n", out

# Bad input: a message with its place, and status 1.
broken = TEMP / "broken.mlir"
broken.write_text("func.func @f() {\n  return %x : f32\n}\n")
status, out, err = command(broken)
assert status == 1 and not out
assert err.startswith(f"{broken}:2:10: error: "), err
status, _, err = command(TEMP / "none.mlir")
assert status == 1 and err.startswith("error: cannot read "), err
status, _, err = command(MODELS / LLAMA, "--entry=nobody")
assert status == 1 and "there is no function 'nobody'" in err, err
status, out, err = command(MODELS / LLAMA, "--r=65")
assert status == 1 and "rewrite" in out
assert "259:11: error: sparq-sparsify: option r = 65 exceeds the 64" in err, err
environment = {**os.environ, "COLUMNS": "100"}
run = subprocess.run(
    [sys.executable, "-m", "sparq", "explain", broken], env=environment,
    capture_output=True, text=True, check=False,
)
assert run.returncode == 1 and "Traceback" not in run.stderr, run.stderr
run = subprocess.run(
    [sys.executable, "-m", "sparq", "explain", broken, "--seq-len=0"],
    env=environment, capture_output=True, text=True, check=False,
)
assert run.returncode == 2 and "--seq-len" in run.stderr, run.stderr
