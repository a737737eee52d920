# Part of the sparq project, under the Apache License v2.0 with LLVM
# Exceptions. See LICENSE for license information.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""What the demo prints, with rich, and the JSON file."""

from __future__ import annotations

import json
import re

from rich import box
from rich.table import Table

KIND_NOTES = {
    "random": "random: caches and weights from a normal distribution. Attention is "
              "nearly flat, the hardest case for SparQ; trained models are not "
              "like this.",
    "peaked": "peaked: keys planted so that attention weight falls off with rank "
              "as in trained models (rank^-1.5, first and recent positions high), "
              "query components of very different size. Synthetic too.",
}


def percent(x: float) -> str:
    """An error relative to the size of what is measured."""
    return f"{100 * x:.2f} %" if x < 0.0995 else f"{100 * x:.1f} %"


def small(x: float) -> str:
    """An error that should be rounding."""
    return f"{x:.0e}"


def ms(x: float) -> str:
    return f"{x:.2f}" if x < 10 else f"{x:.1f}"


def _sizes(*names_and_sizes) -> str:
    return " ".join(f"{n}={'?' if s is None else s}" for n, s in names_and_sizes)


def attention_table(found, rewritten) -> Table:
    """What was found, and what it was made into at the first r and k."""
    table = Table(title="Attention in the module", title_justify="left",
                  box=box.SIMPLE_HEAD)
    for column in ("#", "heads", "KV heads", "shape", "type", "mask",
                   "rewritten to"):
        table.add_column(column, overflow="fold")
    for i, a in enumerate(found):
        heads = a.batch[-1] if a.batch else 1
        total = None if heads is None or a.group is None else heads * a.group
        mask = "none" if a.mask is None else (
            "boolean" if a.mask.dtype == "i1" else f"additive {a.mask.dtype}")
        table.add_row(
            str(i), str(total or "?"), str(heads or "?"),
            _sizes(("M", a.queries), ("S", a.positions), ("D", a.components)),
            a.query.dtype, mask,
            rewritten[i] if i < len(rewritten) else "left dense")
    return table


def rewrite_notes(run) -> list:
    """Remarks about what was not done, and where the mean of V comes from."""
    notes = []
    used = run.results["mean_value"]["used"]
    asked = run.results["mean_value"]["asked"]
    words = {"carry": "carried from step to step as state",
             "recompute": "recomputed from all of V in every step",
             "none": "not used (alpha = 1)"}
    notes.append(f"The mean of V is {words[used]}"
                 + (f", not carried as asked." if used != asked else "."))
    if not run.results["mean_value"]["by_component"]:
        notes.append("K is not kept by component, so all of it is read to estimate "
                     "scores: SparQ saves no bytes there.")
    seen = []
    for remark in run.first.remarks:
        reason = re.search(r'\[Missed\].*sparq:(?:sparsify|carry).*Reason="(.*)"', remark)
        if reason and reason[1] not in seen:
            seen.append(reason[1])
    if run.grows:
        if run.results["only_dense_copies"]:
            notes.append("The caches grow by concatenation: each dense step copies them "
                         "whole, as the model does. The SparQ step has the appending form: "
                         "it writes the new position into buffers, and copies nothing.")
        else:
            notes.append("Each step returns caches one position longer, so dense and "
                         "SparQ both copy them whole: see one attention on its own for "
                         "what is left without that.")
    return notes + [f"Not done: {reason}." for reason in seen]


def grid_table(data, title: str, caption: str) -> Table:
    """Every r and k of one part for one kind of inputs."""
    table = Table(title=f"{title}: dense {ms(data['dense_ms'])} ms", caption=caption,
                  title_justify="left", caption_justify="left", box=box.SIMPLE_HEAD,
                  padding=(0, 1, 0, 0), pad_edge=False)
    reference = data["grid"][0].get("vs_reference") is not None
    names = ["r", "k", "compression", "ms", "speed-up", "vs dense\nmax", "\nmean"]
    for name in names + (["vs NumPy\nmax", "\nmean"] if reference else []):
        table.add_column(name, justify="right", no_wrap=True)
    for row in data["grid"]:
        table.add_row(*_cells(row, data["dense_ms"], reference))
    return table


def step_table(results, kind) -> Table:
    """The whole function for one kind of inputs."""
    data = results["step"][kind]
    what = "logits" if results["is_decode_step"] else "first result"
    return grid_table(data, f"Whole step, {kind} inputs",
                      f"Errors of the {what}, relative to their root mean square."
                      + yardstick(data))


def attention_alone_table(results, kind) -> Table:
    """One attention for one kind of inputs."""
    data = results["attention"][kind]
    return grid_table(data, f"One attention on its own, {kind} inputs",
                      "K^T and the mean of V given. Errors relative to the root mean "
                      "square of the dense result." + yardstick(data))


def yardstick(data) -> str:
    """What an attention that reads nothing would give."""
    if not data.get("mean_only"):
        return ""
    return (f" The mean of V in place of attention would give "
            f"{percent(data['mean_only']['max'])} max, "
            f"{percent(data['mean_only']['mean'])} mean.")


def _cells(row, dense_ms, reference):
    faster = dense_ms / row["ms"]
    style = "green" if faster >= 1.05 else "red" if faster < 0.95 else ""
    speed = f"[{style}]{faster:.2f}x[/]" if style else f"{faster:.2f}x"
    cells = [str(row["r"]), str(row["k"]), f"{row['compression']:.1f}x", ms(row["ms"]),
             speed, percent(row["vs_dense"]["max"]), percent(row["vs_dense"]["mean"])]
    return cells + ([small(row["vs_reference"][e]) for e in ("max", "mean")]
                    if reference else [])


def verdict(results) -> list:
    """The outcome in plain words, bad news included."""
    lines = []
    if results["only_dense_copies"]:
        lines.append("The whole dense step copies its caches and the SparQ step does not, "
                     "which is much of its speed-up; one attention on its own is compared "
                     "without copies.")
    for part, name in (("step", "the whole step"), ("attention", "one attention")):
        for kind, data in results[part].items():
            best = min(data["grid"], key=lambda row: row["ms"])
            ratio = data["dense_ms"] / best["ms"]
            setting = f"r={best['r']}, k={best['k']}"
            if ratio >= 1.05:
                lines.append(f"{kind} inputs, {name}: SparQ is up to {ratio:.1f}x as "
                             f"fast as dense ({setting}).")
            elif ratio > 0.95:
                lines.append(f"{kind} inputs, {name}: SparQ is at best as fast as "
                             f"dense ({setting}).")
            else:
                lines.append(f"{kind} inputs, {name}: SparQ is slower than dense "
                             f"everywhere; at best {ms(best['ms'])} ms against "
                             f"{ms(data['dense_ms'])} ms ({setting}).")
    for kind, data in results["attention"].items():
        best = min(data["grid"], key=lambda row: row["vs_dense"]["mean"])
        e = best["vs_dense"]["mean"]
        lines.append(
            f"{kind} inputs, one attention: the mean error goes down to {percent(e)} "
            f"(r={best['r']}, k={best['k']}, {best['compression']:.1f}x fewer bytes); "
            f"taking the mean of V for every result gives "
            f"{percent(data['mean_only']['mean'])}.")
    return lines


def write_json(path, results) -> None:
    path.write_text(json.dumps(results, indent=1) + "\n")
