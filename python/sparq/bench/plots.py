# Part of the sparq project, under the Apache License v2.0 with LLVM
# Exceptions. See LICENSE for license information.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Plots of a run: time over S, speedup over compression, share of bandwidth.

One file each for every combination of batch, heads, head dimension and threads;
in it one panel for every type.
"""

from __future__ import annotations

import itertools
import math
import os
from typing import Dict, List

from .shapes import Shape

#: Ours in strong colours, peers in quieter ones; a peer keeps its colour.
STYLES = {
    "sparq SparQ": dict(color="#c0392b", marker="o", linewidth=2.4, zorder=5),
    "sparq dense": dict(color="#1f5f8b", marker="o", linewidth=2.4, zorder=4),
    "torch SDPA": dict(color="#e08e2b", marker="s", linewidth=1.3),
    "torch eager": dict(color="#a8741a", marker="D", linewidth=1.3),
    "torch SparQ": dict(color="#d98880", marker="s", linewidth=1.3, linestyle=(0, (4, 2))),
    "IREE attention op": dict(color="#8e9aa3", marker="^", linewidth=1.3),
    "IREE eager": dict(color="#5d6d7e", marker="v", linewidth=1.3),
    "llama.cpp": dict(color="#4f9d69", marker="P", linewidth=1.3),
}
_TYPES = ("f32", "f16", "bf16")
_GROUP = ("batch", "heads", "kv_heads", "head_dim", "threads")
_GREY = "#7a8087"


def write(folder: str, rows: List[dict]) -> List[str]:
    """Draws what was timed; returns the names of the files."""
    import matplotlib

    matplotlib.use("Agg")

    rows = [row for row in rows if "seconds" in row]
    written = []
    key = lambda row: tuple(row[name] for name in _GROUP)
    for group, own in itertools.groupby(sorted(rows, key=key), key):
        own = list(own)
        where = dict(zip(_GROUP, group))
        name = "b{batch}-h{heads}-{kv_heads}-d{head_dim}-t{threads}".format(**where)
        title = (
            "batch {batch}, {heads} query heads on {kv_heads} key-value heads, head dimension "
            "{head_dim}, {threads} threads".format(**where)
        ).replace(" 1 threads", " 1 thread")
        for kind, draw in (("time", _time), ("speedup", _speedup), ("bandwidth", _bandwidth)):
            figure = draw(own, title)
            if figure is not None:
                path = os.path.join(folder, f"{kind}-{name}.png")
                figure.savefig(path)
                matplotlib.pyplot.close(figure)
                written.append(path)
    return written


def _panels(rows, title):
    """A figure with one panel per type: (figure, [(axes, rows of the type)])."""
    import matplotlib.pyplot as plt

    types = [t for t in _TYPES if any(row["dtype"] == t for row in rows)]
    figure, axes = plt.subplots(
        1, len(types), figsize=(1.6 + 4.1 * len(types), 4.9), dpi=130, sharey=True, squeeze=False
    )
    figure.suptitle(title, x=0.012, ha="left", fontsize=10)
    for axis, dtype in zip(axes[0], types):
        axis.set_title(dtype, loc="left", fontsize=10.5)
        axis.grid(True, which="major", color="#e6e8eb", linewidth=0.8)
        axis.set_axisbelow(True)
        for side in ("top", "right"):
            axis.spines[side].set_visible(False)
    return figure, [(a, [r for r in rows if r["dtype"] == t]) for a, t in zip(axes[0], types)]


def _finish(figure, panels, columns=4):
    """The legend below, without the same label twice."""
    handles: Dict[str, object] = {}
    for axis, _ in panels:
        for handle, label in zip(*axis.get_legend_handles_labels()):
            handles.setdefault(label, handle)
    lines = math.ceil(len(handles) / columns)
    bottom = (0.12 + 0.22 * lines) / figure.get_size_inches()[1]
    figure.legend(
        handles.values(), handles.keys(), loc="lower center", ncol=columns, frameon=False, fontsize=9
    )
    figure.tight_layout(rect=(0, bottom, 1, 0.98))
    return figure


def _positions_axis(axis, rows):
    """S in powers of two, as people write it."""
    from matplotlib.ticker import FuncFormatter, NullFormatter, NullLocator

    lengths = sorted({row["seq_len"] for row in rows})
    axis.set_xscale("log", base=2)
    axis.set_xticks(lengths)
    axis.xaxis.set_minor_locator(NullLocator())
    axis.xaxis.set_minor_formatter(NullFormatter())
    axis.xaxis.set_major_formatter(
        FuncFormatter(lambda s, _: f"{s / 1024:g}K" if s >= 1024 else f"{s:g}")
    )
    axis.set_xlim(lengths[0] / 1.25, lengths[-1] * 1.25)
    axis.set_xlabel("cached positions S")


def _setting(rows):
    """The r and k that stand for SparQ where only one line has room."""
    settings = sorted({(r["r"], r["k"]) for r in rows if r["step"] == "sparq"})
    return (32, 128) if (32, 128) in settings else settings[0] if settings else (None, None)


def _lines(rows):
    """(name, rows over S) of the contestants, at one setting of SparQ."""
    setting = _setting(rows)
    for name in STYLES:
        own = [
            row for row in rows
            if row["contestant"] == name and (row["step"] == "dense" or (row["r"], row["k"]) == setting)
        ]
        if own:
            yield name, sorted(own, key=lambda row: row["seq_len"])


def _with_setting(name, setting):
    return f"{name} (r={setting[0]}, k={setting[1]})" if name.endswith("SparQ") else name


def _time(rows, title):
    from matplotlib.ticker import FuncFormatter

    setting = _setting(rows)
    figure, panels = _panels(rows, f"Time of one step; {title}")
    for axis, own in panels:
        for name, line in _lines(own):
            axis.plot(
                [r["seq_len"] for r in line], [1e3 * r["seconds"] for r in line],
                markersize=5, label=_with_setting(name, setting), **STYLES[name],
            )
        _limits(axis, own)
        axis.set_yscale("log")
        axis.yaxis.set_major_formatter(FuncFormatter(lambda y, _: f"{y:g}"))
        _positions_axis(axis, own)
    panels[0][0].set_ylabel("milliseconds")
    return _finish(figure, panels)


def _limits(axis, rows):
    """What dense and SparQ would take at the read bandwidth of the run."""
    for step, style in (("dense", (0, (1, 1.5))), ("sparq", (0, (5, 3)))):
        setting = _setting(rows)
        own = [r for r in rows if r["step"] == step and r["peer"] == "sparq"]
        own = [r for r in own if step == "dense" or (r["r"], r["k"]) == setting]
        line = sorted((r["seq_len"], 1e3 * r["seconds"] * r["bandwidth_share"]) for r in own)
        if line:
            label = f"{'SparQ' if step == 'sparq' else 'dense'}'s bytes at read bandwidth"
            axis.plot(*zip(*line), color=_GREY, linewidth=1.1, linestyle=style, label=label, zorder=1)


def _speedup(rows, title):
    """Every r, k and S: as fast as the bytes say?"""
    from matplotlib.ticker import FuncFormatter, NullFormatter

    points = [r for r in rows if r["step"] == "sparq" and r["peer"] == "sparq"]
    if not points:
        return None
    figure, panels = _panels(rows, f"SparQ against dense, every S, r and k; {title}")
    versions = (
        ("speedup", "sparq SparQ over the best dense peer", "#c0392b", "o"),
        ("speedup_over_own_dense", "sparq SparQ over sparq dense", "#1f5f8b", "s"),
    )
    everything = []
    for axis, own in panels:
        for key, label, color, marker in versions:
            xy = [
                (_compression(r), r[key]) for r in own
                if r["step"] == "sparq" and r["peer"] == "sparq" and r[key]
            ]
            everything += [value for point in xy for value in point]
            if xy:
                axis.scatter(*zip(*xy), color=color, marker=marker, s=26, alpha=0.8, linewidths=0, label=label, zorder=3)
        torch = [(_compression(r), r["speedup"]) for r in own if r["contestant"] == "torch SparQ" and r["speedup"]]
        everything += [value for point in torch for value in point]
        if torch:
            axis.scatter(*zip(*torch), color="#e08e2b", marker="^", s=24, alpha=0.8, linewidths=0,
                         label="torch SparQ over the best dense peer", zorder=2)
    low, high = min(everything) / 1.25, max(everything) * 1.25
    ticks = [t for t in (0.1, 0.25, 0.5, 1, 2, 4, 8, 16, 32, 64, 128) if low <= t <= high]
    for axis, _ in panels:
        axis.plot([low, high], [low, high], color=_GREY, linewidth=1.1, linestyle=(0, (5, 3)),
                  label="speedup = compression", zorder=1)
        axis.axhline(1, color="#b8bec4", linewidth=1)
        for scale, limit, one in (
            (axis.set_xscale, axis.set_xlim, axis.xaxis), (axis.set_yscale, axis.set_ylim, axis.yaxis)
        ):
            scale("log", base=2)
            limit(low, high)
            one.set_ticks(ticks)
            one.set_minor_formatter(NullFormatter())
            one.set_major_formatter(FuncFormatter(lambda x, _: f"{x:g}x"))
        axis.set_xlabel("compression: dense bytes / SparQ bytes")
    panels[0][0].set_ylabel("speedup")
    return _finish(figure, panels, 2)


def _compression(row):
    shape = Shape(*(row[n] for n in ("batch", "heads", "kv_heads", "head_dim", "seq_len", "dtype")))
    return shape.dense_bytes() / row["bytes"]


def _bandwidth(rows, title):
    setting = _setting(rows)
    figure, panels = _panels(rows, f"Bytes / time as a share of read bandwidth; {title}")
    top = 1.0
    for axis, own in panels:
        for name, line in _lines(own):
            shares = [100 * r["bandwidth_share"] for r in line]
            top = max(top, *(s / 100 for s in shares))
            axis.plot([r["seq_len"] for r in line], shares, markersize=5,
                      label=_with_setting(name, setting), **STYLES[name])
        axis.axhline(100, color=_GREY, linewidth=1.1, linestyle=(0, (5, 3)))
        _positions_axis(axis, own)
    panels[0][0].set_ylabel("% of read bandwidth")
    panels[0][0].set_ylim(0, 108 * top)
    return _finish(figure, panels)
