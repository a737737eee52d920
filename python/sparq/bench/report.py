# Part of the sparq project, under the Apache License v2.0 with LLVM
# Exceptions. See LICENSE for license information.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""The numbers: rows for JSON, and tables for people."""

from __future__ import annotations

import dataclasses
import json
import statistics
from typing import List, Optional

from rich import box
from rich.markup import escape
from rich.table import Table

import sparq

from .measure import Entrant
from .shapes import Shape


def _statistics(seconds: List[float]) -> dict:
    if len(seconds) > 1:
        low, _, high = statistics.quantiles(seconds, n=4, method="inclusive")
    else:
        low = high = seconds[0]
    return {
        "seconds": statistics.median(seconds),
        "min": min(seconds),
        "q1": low,
        "q3": high,
        "max": max(seconds),
        "samples": len(seconds),
    }


def rows(shape: Shape, threads: int, entrants: List[Entrant], copies: int) -> List[dict]:
    """One for each contestant. Shares of the bandwidth of the whole run come
    later (`finish`)."""
    made = []
    for entrant in entrants:
        contestant = entrant.contestant
        row = {
            **dataclasses.asdict(shape),
            "threads": threads,
            "contestant": contestant.name,
            "peer": contestant.peer.name,
            "step": contestant.step,
            "r": contestant.r,
            "k": contestant.k,
            "bytes": entrant.bytes,
            "status": entrant.status,
            "reason": entrant.reason,
            "error": entrant.error,
            "error_allowed": entrant.allowed,
            "variant": entrant.variant,
            "variants": entrant.variants,
            "compile_seconds": entrant.compile_seconds,
            "scratch_bytes": entrant.scratch_bytes,
            "copies": copies,
        }
        if entrant.seconds:
            row.update(_statistics(entrant.seconds))
            row["bandwidth_share"] = statistics.median(
                entrant.bytes / seconds / bandwidth
                for seconds, bandwidth in zip(entrant.seconds, entrant.bandwidth)
            )
        made.append(row)
    timed = [row for row in made if "seconds" in row and row["step"] == "dense"]
    best = min((r for r in timed if r["peer"] != "sparq"), key=lambda r: r["seconds"], default=None)
    own = next((r for r in timed if r["peer"] == "sparq"), None)
    for row in made:
        row["best_dense_peer"] = best["contestant"] if best else None
        for key, against in (("speedup", best), ("speedup_over_own_dense", own)):
            known = against is not None and "seconds" in row
            row[key] = against["seconds"] / row["seconds"] if known else None
    return made


def finish(all_rows: List[dict], bandwidth: dict) -> dict:
    """Fills in the shares of the run's read bandwidth, and sums the
    bandwidth up: {threads: {best, median, samples}}."""
    summary = {
        threads: {"best": max(passes), "median": statistics.median(passes), "samples": len(passes)}
        for threads, passes in bandwidth.items()
    }
    for row in all_rows:
        if "seconds" in row:
            rate = row["bytes"] / row["seconds"]
            row["bandwidth_share_of_best"] = rate / summary[row["threads"]]["best"]
            row["bandwidth_share_of_median"] = rate / summary[row["threads"]]["median"]
    return summary


def write_json(path: str, report: dict) -> None:
    try:
        with open(path, "w", encoding="utf-8") as file:
            json.dump(report, file, indent=1)
            file.write("\n")
    except OSError as error:
        raise sparq.Error(f"cannot write '{path}': {error.strerror}") from None


def _time(seconds: float) -> str:
    ms = seconds * 1e3
    return f"{ms:.3f}" if ms < 10 else f"{ms:.2f}" if ms < 100 else f"{ms:.1f}"


def _megabytes(size: int) -> str:
    return f"{size / 1e6:.2f}" if size < 1e7 else f"{size / 1e6:.1f}"


def _ratio(value: Optional[float]) -> str:
    return "" if value is None else f"{value:.2f}x"


def _label(row: dict) -> str:
    setting = f", r={row['r']} k={row['k']}" if row["step"] == "sparq" else ""
    return row["contestant"] + setting


def _table() -> Table:
    return Table(box=box.SIMPLE_HEAD, padding=(0, 1, 0, 0), pad_edge=False)


def title(row: dict) -> str:
    threads = row["threads"]
    return (
        f"{row['dtype']}, S={row['seq_len']}, D={row['head_dim']}, {row['heads']} heads on "
        f"{row['kv_heads']}, batch {row['batch']}, {threads} thread{'s' if threads > 1 else ''}"
    )


def shape_table(shape_rows: List[dict]) -> Table:
    """The contestants of one shape."""
    table = _table()
    table.add_column("", no_wrap=True)
    for name in ("ms", "MB", "of read\nbandwidth", "vs best\ndense peer", "vs own\ndense", "compile\ns", "scratch\nMB"):
        table.add_column(name, justify="right", no_wrap=True)
    table.add_column("best of", overflow="fold")
    for row in shape_rows:
        if "seconds" not in row:
            table.add_row(_label(row), "", "", "", "", "", "", "", _failure(row))
            continue
        compiled, scratch, tried = row["compile_seconds"], row["scratch_bytes"], len(row["variants"])
        table.add_row(
            _label(row),
            _time(row["seconds"]),
            _megabytes(row["bytes"]),
            f"{row['bandwidth_share']:.0%}",
            _ratio(row["speedup"]),
            _ratio(row["speedup_over_own_dense"]),
            "" if compiled is None else f"{compiled:.2f}",
            "" if scratch is None else _megabytes(scratch),
            f"{tried}: {escape(row['variant'])}" if tried > 1 else "",
            style="bold" if row["peer"] == "sparq" else "",
        )
    return table


def check_table(shape_rows: List[dict]) -> Table:
    """Errors of the contestants of one shape."""
    table = _table()
    table.add_column("", no_wrap=True)
    for name in ("error", "allowed"):
        table.add_column(name, justify="right", no_wrap=True)
    table.add_column("")
    for row in shape_rows:
        numbers = ["" if row[n] is None else f"{row[n]:.1e}" for n in ("error", "error_allowed")]
        table.add_row(_label(row), *numbers, "correct" if row["status"] == "ok" else _failure(row))
    return table


def _failure(row: dict) -> str:
    return f"[red]{row['status']}[/]: {escape(row['reason'])}"


def summary_table(all_rows: List[dict]) -> Table:
    """Every SparQ step of ours against the best dense peer."""
    table = _table()
    columns = ("type", "S", "D", "heads", "batch", "threads", "r", "k", "SparQ ms", "of read\nbandwidth",
               "own dense\nms", "of read\nbandwidth", "best dense peer", "ms", "speedup")
    for name in columns:
        table.add_column(name, justify="left" if name in ("type", "best dense peer") else "right")
    ours = [row for row in all_rows if row["peer"] == "sparq" and "seconds" in row]
    dense = {_shape_key(row): row for row in ours if row["step"] == "dense"}
    for row in ours:
        if row["step"] != "sparq":
            continue
        peer, own = row["speedup"], dense.get(_shape_key(row))
        table.add_row(
            row["dtype"], str(row["seq_len"]), str(row["head_dim"]), f"{row['heads']}/{row['kv_heads']}",
            str(row["batch"]), str(row["threads"]), str(row["r"]), str(row["k"]), _time(row["seconds"]),
            f"{row['bandwidth_share']:.0%}", _time(own["seconds"]) if own else "",
            f"{own['bandwidth_share']:.0%}" if own else "", row["best_dense_peer"] or "none",
            _time(row["seconds"] * peer) if peer else "", _ratio(peer),
        )
    return table


def _shape_key(row: dict) -> tuple:
    return (row["threads"], *(row[field.name] for field in dataclasses.fields(Shape)))
