# Part of the sparq project, under the Apache License v2.0 with LLVM
# Exceptions. See LICENSE for license information.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""The picture: error and time over compression."""

from __future__ import annotations

COLORS = ("#0b6e99", "#d9730d", "#5a8f3c", "#8b4fa3", "#b3402f", "#5f6770")


def _series(axes, grid, ks, value, **style):
    """One line per k over growing r."""
    for color, k in zip(_colors(ks), ks):
        rows = sorted((row for row in grid if row["k"] == k),
                      key=lambda row: row["compression"])
        axes.plot([row["compression"] for row in rows], [value(row) for row in rows],
                  color=color, markersize=6, linewidth=1.6, **style)


def _colors(ks):
    return [COLORS[i % len(COLORS)] for i in range(len(ks))]


STYLES = {"peaked": dict(marker="o", linestyle="-"),
          "random": dict(marker="s", linestyle="--", markerfacecolor="white")}


def _error_panel(axes, part, ks, title):
    axes.set_title(title, loc="left", fontsize=10.5)
    for kind, data in part.items():
        _series(axes, data["grid"], ks, lambda row: max(row["vs_dense"]["mean"], 1e-9),
                **STYLES[kind])
        if data.get("mean_only"):
            level = data["mean_only"]["mean"]
            axes.axhline(level, color="#9aa0a6", linewidth=1,
                         linestyle=(0, (1, 2)) if kind == "peaked" else (0, (5, 3)))
            axes.annotate(f"mean of V only, {kind}", (0, level), fontsize=7.5,
                          xycoords=("axes fraction", "data"), xytext=(3, -9),
                          textcoords="offset points", color="#7a8087")
    axes.set_yscale("log")
    axes.set_ylabel("mean error against dense / RMS")


def _time_panel(axes, part, ks, title):
    axes.set_title(title, loc="left", fontsize=10.5)
    for kind, data in part.items():
        _series(axes, data["grid"], ks, lambda row: row["ms"], **STYLES[kind])
    dense = sum(d["dense_ms"] for d in part.values()) / len(part)
    axes.axhline(dense, color="black", linewidth=1.2)
    axes.annotate("dense", (1, dense), xycoords=("axes fraction", "data"),
                  xytext=(-4, 3), textcoords="offset points", ha="right", fontsize=9)
    top = max([dense] + [row["ms"] for d in part.values() for row in d["grid"]])
    axes.set_ylim(0, 1.15 * top)
    axes.set_ylabel("milliseconds")


def write(path, results) -> None:
    """Draws `results` into a PNG file."""
    import matplotlib

    matplotlib.use("Agg")
    import matplotlib.pyplot as plt
    from matplotlib.lines import Line2D
    from matplotlib.ticker import FuncFormatter, NullFormatter

    ks = sorted({row["k"] for data in results["attention"].values()
                 for row in data["grid"]})
    figure, axes = plt.subplots(2, 2, figsize=(11, 7.6), dpi=130, sharex=True)
    what = "logits" if results["is_decode_step"] else "first result"
    _error_panel(axes[0][0], results["attention"], ks, "Error, one attention")
    _error_panel(axes[0][1], results["step"], ks, f"Error, whole step ({what})")
    _time_panel(axes[1][0], results["attention"], ks, "Time, one attention")
    _time_panel(axes[1][1], results["step"], ks, "Time, whole step")
    values = sorted({row["compression"] for data in results["attention"].values()
                     for row in data["grid"]})
    for axis in axes.flat:
        axis.set_xscale("log")
        axis.grid(True, which="major", color="#e3e5e8", linewidth=0.8)
        axis.set_axisbelow(True)
        for side in ("top", "right"):
            axis.spines[side].set_visible(False)
        axis.set_xlim(values[0] / 1.12, values[-1] * 1.12)
        axis.xaxis.set_minor_formatter(NullFormatter())
        axis.xaxis.set_major_formatter(FuncFormatter(lambda x, _: f"{x:g}x"))
    ticks = [t for t in (0.5, 1, 2, 3, 4, 5, 6, 8, 10, 12, 16, 20, 28, 32, 48, 64)
             if values[0] / 1.12 <= t <= values[-1] * 1.12]
    axes[0][0].set_xticks(ticks or values[:1])
    for axis in axes[1]:
        axis.set_xlabel("compression: dense bytes / SparQ bytes")
    kinds = list(results["attention"])
    handles = [Line2D([], [], color=c, linewidth=3, label=f"k = {k}")
               for c, k in zip(_colors(ks), ks)]
    handles += [Line2D([], [], color="#444", label=f"{kind} inputs", **STYLES[kind])
                for kind in kinds]
    figure.legend(handles=handles, loc="lower center", ncol=len(handles),
                  frameon=False, fontsize=9)
    figure.suptitle(results["title"], x=0.01, ha="left", fontsize=9.5)
    rs = sorted({row["r"] for data in results["attention"].values()
                 for row in data["grid"]}, reverse=True)
    figure.text(0.01, 0.945, f"along each line, left to right: r = "
                f"{', '.join(map(str, rs))}", fontsize=9, color="#5f6770")
    figure.tight_layout(rect=(0, 0.04, 1, 0.95))
    figure.savefig(path)
    plt.close(figure)
