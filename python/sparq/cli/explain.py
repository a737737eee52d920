# Part of the sparq project, under the Apache License v2.0 with LLVM
# Exceptions. See LICENSE for license information.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""`python -m sparq explain`: what the rewrite does to a module, and why."""

from __future__ import annotations

import json
import sys

from rich import box
from rich.console import Console
from rich.measure import Measurement
from rich.table import Table
from rich.text import Text

import sparq
from sparq.cost import MEAN_VALUES

#: Columns where the output is no terminal.
PLAIN_WIDTH = 160


def _positive(text: str) -> int:
    value = int(text)
    if value < 1:
        raise ValueError
    return value


_positive.__name__ = "positive number"


def _number_or_auto(text):
    return text if text == "auto" else int(text)


_number_or_auto.__name__ = "number or auto"


def add_arguments(parser):
    parser.add_argument("file", metavar="FILE.mlir", help="the module, as text")
    parser.add_argument(
        "--r",
        type=int,
        default=32,
        help="components that scores are estimated from (default: %(default)s)",
    )
    parser.add_argument(
        "--k",
        type=int,
        default=128,
        help="positions that are attended to (default: %(default)s)",
    )
    parser.add_argument(
        "--local",
        type=int,
        default=0,
        metavar="L",
        help="most recent positions that are always among them (default: 0)",
    )
    parser.add_argument(
        "--mean-value",
        choices=MEAN_VALUES,
        default="carry",
        help="where the mean of V comes from (default: carry)",
    )
    parser.add_argument(
        "--min-seq-len",
        type=_number_or_auto,
        default=0,
        metavar="S",
        help="stay dense below this number of positions; auto: below the number from "
        "which on SparQ is estimated to be faster (default: 0)",
    )
    parser.add_argument(
        "--no-append",
        action="store_true",
        help="leave caches that grow by tensor.concat as they are",
    )
    parser.add_argument(
        "--seq-len",
        type=_positive,
        metavar="S",
        help="positions to count bytes for where their number is dynamic",
    )
    parser.add_argument(
        "--batch",
        type=_positive,
        metavar="B",
        help="batch elements to count bytes for where their number is dynamic",
    )
    parser.add_argument(
        "--entry", metavar="NAME", help="report on this function only"
    )
    parser.add_argument(
        "--json",
        action="store_true",
        help="print the report for programs, as docs/Explain.md describes it",
    )
    parser.add_argument(
        "--width",
        type=_positive,
        metavar="COLUMNS",
        help="width of the table; default: the terminal's",
    )


def _size(size) -> str:
    return "?" if size is None else str(size)


def _bytes(count: float) -> str:
    for unit in ("B", "KiB", "MiB", "GiB"):
        if count < 1024 or unit == "GiB":
            break
        count /= 1024
    return f"{count:.0f} {unit}" if unit == "B" else f"{count:.1f} {unit}"


def _traffic(attention: dict, name: str) -> str:
    """Bytes of a step: in all where that is known, per head where not."""
    traffic = attention["bytes_per_step"]
    counted = traffic[name]
    if counted is None:
        return "?"
    if counted["total"] is not None:
        return _bytes(counted["total"])
    heads = traffic["heads"]
    factor = heads or 1
    text = f"{counted['per_position'] * factor} S"
    if counted["constant"]:
        text += f" + {counted['constant'] * factor}"
    return text if heads else text + " a head"


def _ratio(attention: dict) -> str:
    traffic = attention["bytes_per_step"]
    dense, read = (traffic[name] and traffic[name]["total"] for name in ("dense", "read"))
    return f"{dense / read:.2f}x" if dense and read else ""


def _cache(cache: dict) -> str:
    form = cache["form"]
    if cache["global"]:
        return f"{form} @{cache['global']}"
    if form == "argument":
        return f"argument {cache['argument']}, only read"
    if cache["argument"] is not None:
        return f"{form} {cache['argument']} -> {cache['result']}"
    return form


def _caches(attention: dict) -> str:
    """Those of K and V; what both share is said once."""
    key, value = _cache(attention["key_cache"]), _cache(attention["value_cache"])
    form = attention["key_cache"]["form"]
    if key == value:
        return key
    if form == attention["value_cache"]["form"] and form != "argument":
        value = value[len(form) + 1 :]
    return f"{key}, {value}"


def _mask(mask: dict) -> str:
    if mask["form"] == "none":
        return "none"
    words = [mask["form"], *mask["effects"]]
    if mask["source"] != "argument":
        words.append(mask["source"])
    if mask["arguments"]:
        words.append(
            "argument" + ("s " if len(mask["arguments"]) > 1 else " ")
            + ", ".join(map(str, mask["arguments"]))
        )
    return ", ".join(words)


_ACTIONS = {
    "sparsify": Text("SparQ", "green"),
    "dense": Text("left dense", "yellow"),
    "none": Text("nothing to do"),
    "error": Text("error", "red"),
}


def _shape(attention: dict) -> str:
    shape = attention["shape"]
    names = {
        "KV": shape["kv_heads"],
        "G": shape["group"],
        "M": shape["queries"],
        "S": shape["positions"],
        "D": shape["components"],
        "Dv": shape["value_components"],
    }
    if shape["components"] == shape["value_components"]:
        del names["Dv"]
    words = ["B=" + ("x".join(map(_size, shape["batch"])) or "1")]
    words += [f"{name}={_size(size)}" for name, size in names.items()]
    return " ".join(words + [attention["types"]["key"]])


def _place(attention: dict) -> str:
    place = attention["location"]
    return f"{place['line']}:{place['column']}" if place else "?"


def _columns(attentions: list) -> dict:
    """What to say of each attention, by heading."""
    sparse = [a for a in attentions if a["action"] == "sparsify"]
    columns = {
        "#": lambda a: _size(a["layer"]),
        "place": _place,
        "shape": _shape,
        "mask": lambda a: _mask(a["mask"]),
        "caches": _caches,
        "rewrite": lambda a: _ACTIONS[a["action"]],
        "dense": lambda a: _traffic(a, "dense"),
    }
    # Of attentions that are sparse from some number of positions on.
    if any(a["min_seq_len"] for a in sparse):
        columns["sparse from S"] = (
            lambda a: str(a["min_seq_len"]) if a in sparse else "")
    # With all state carried, where that is something else.
    if any(a["bytes_per_step"]["sparq"] != a["bytes_per_step"]["read"] for a in sparse):
        columns["at best"] = lambda a: _traffic(a, "sparq") if a in sparse else ""
    if sparse:
        columns["reads"] = lambda a: _traffic(a, "read")
        columns["dense/reads"] = lambda a: _ratio(a) if a in sparse else ""
    return columns


def _table(attentions: list) -> Table:
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, padding=(0, 1))
    columns = _columns(attentions)
    for name in columns:
        text = name in ("shape", "mask", "caches", "rewrite")
        table.add_column(name, justify="left" if text else "right", overflow="fold")
    for attention in attentions:
        table.add_row(*(cell(attention) for cell in columns.values()))
    return table


def _listing(attentions: list) -> Table:
    """The same below each other, for narrow terminals."""
    table = Table(box=None, show_header=False, padding=(0, 1))
    table.add_column(justify="right")
    table.add_column(overflow="fold")
    columns = _columns(attentions)
    for attention in attentions:
        for name, cell in columns.items():
            value = cell(attention)
            if value:
                table.add_row(name, value)
        table.add_row()
    return table


def _reasons(attentions: list) -> list:
    """(who, why), where all who share a reason stand together."""
    reasons = {}
    for attention in attentions:
        notes = list(attention["notes"])
        if attention["reason"]:
            words = {"dense": "left dense: ", "missed": "", "error": "error: "}
            notes.insert(0, words.get(attention["action"], "") + attention["reason"])
        for note in notes:
            reasons.setdefault(note, []).append(attention)
    return list(reasons.items())


def _print_function(console: Console, name: str, report: dict) -> None:
    attentions = [a for a in report["attentions"] if a["function"] == name]
    function = next((f for f in report["functions"] if f["name"] == name), None)
    found = [a for a in attentions if "shape" in a]
    others = [a for a in attentions if "shape" not in a]
    if found:
        console.print(f"@{name}", style="bold")
        table = _table(found)
        fits = Measurement.get(console, console.options.update(max_width=1000), table)
        console.print(table if fits.maximum <= console.width else _listing(found))
        for reason, who in _reasons(found):
            layers = ", ".join(_size(a["layer"]) for a in who)
            console.print(f"  {layers}: {reason}")
    elif others or (function and function["cache_updates"]):
        console.print(f"@{name}: no attention", style="bold")
    for reason, who in _reasons(others):
        lines = ", ".join(map(_place, who))
        console.print(f"  not taken for attention, {reason}: {lines}")
    if not function:
        return
    if not found:
        for cache in function["cache_updates"]:
            console.print(f"  updates a cache: {_cache(cache)}")
    if function["state"]:
        added = [state for state in function["state"] if state["added"]]
        sizes = [state["bytes"] for state in added]
        memory = "" if None in sizes else f", {_bytes(sum(sizes))}"
        numbers = [s["argument"] for s in added if s["argument"] is not None]
        if numbers:
            text = f"  state: {len(added)} arguments, {min(numbers)} to {max(numbers)}"
        else:
            text = f"  state: {len(added)} globals"
        console.print(f"{text}{memory}; computed by @{function['init']}")
        if any(state["role"] == "length" for state in added):
            console.print(
                "  caches become buffers of a capacity, and their length an argument"
            )


def _print(console: Console, report: dict) -> None:
    if report["converted"]:
        console.print(
            "TOSA, explained as linalg: the rewrite needs "
            "--tosa-to-linalg-pipeline before it"
        )
    names = [function["name"] for function in report["functions"]]
    for attention in report["attentions"]:
        if attention["function"] not in names:
            names.append(attention["function"])
    for name in names:
        _print_function(console, name, report)
    totals, options = report["totals"], report["options"]
    count = totals["attentions"]
    if not count:
        updates = any(function["cache_updates"] for function in report["functions"])
        console.print(
            "No attention found" + (", but cache updates." if updates else ".")
        )
        return
    text = (
        f"{count} attention{'' if count == 1 else 's'}, {totals['sparse']} made sparse "
        f"with r = {options['r']}, k = {options['k']}"
    )
    if totals["dense"] is not None and totals["read"]:
        text += (
            f". A step reads {_bytes(totals['read'])} of K and V, dense "
            f"{_bytes(totals['dense'])} ({totals['dense'] / totals['read']:.2f}x)"
        )
        if totals["state"]:
            text += f", with {_bytes(totals['state'])} of state"
    else:
        text += ". Sizes are dynamic: give --seq-len and --batch for numbers"
    console.print(text + ".")


def main(args) -> int:
    # IREE's modules come in generic form, with dialects of IREE's own.
    report = sparq.explain(
        args.file,
        r=args.r,
        k=args.k,
        local=args.local,
        mean_value=args.mean_value,
        min_seq_len=args.min_seq_len,
        seq_len=args.seq_len,
        batch=args.batch,
        entry=args.entry,
        append=not args.no_append,
        allow_unregistered_dialect=True,
    )
    if args.json:
        json.dump(report, sys.stdout, indent=2)
        print()
    else:
        console = Console(highlight=False, markup=False, soft_wrap=False)
        if args.width or not console.is_terminal:
            console.width = args.width or PLAIN_WIDTH
        _print(console, report)
    for error in report["errors"]:
        place = error["location"]
        where = f"{place['file']}:{place['line']}:{place['column']}: " if place else ""
        print(f"{where}error: {error['message']}", file=sys.stderr)
    return 1 if report["errors"] else 0
