# Part of the sparq project, under the Apache License v2.0 with LLVM
# Exceptions. See LICENSE for license information.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""What `python -m sparq bench` wrote into a folder: report.json and plots."""

import json
import pathlib
import sys

folder = pathlib.Path(sys.argv[1])
report = json.loads((folder / "report.json").read_text())
assert report["schema"] == 1 and report["caches"] == "warm" and report["repeats"] == 2
assert {"cpu", "cores", "last_level_cache", "memory"} <= report["machine"].keys()
assert report["peers"].keys() == {"sparq", "torch", "iree"}, report["peers"]
assert report["absent"].keys() == {"llama.cpp"} and report["left_out"] == []
(bandwidth,) = report["read_bandwidth"].values()
assert bandwidth["best"] >= bandwidth["median"] > 1e8 and bandwidth["samples"] > 1

rows = report["rows"]
names = ["sparq dense", "sparq SparQ", "torch SDPA", "torch eager", "torch SparQ",
         "IREE attention op", "IREE eager"]
assert [row["contestant"] for row in rows] == 2 * names
for row in rows:
    assert row["status"] == "ok" and row["error"] <= row["error_allowed"], row
    assert row["samples"] == 2 and row["min"] <= row["q1"] <= row["seconds"] <= row["q3"] <= row["max"], row
    S = row["seq_len"]
    elements = 2 * S * 32 if row["step"] == "dense" else S * 8 + 2 * 16 * 32 + 4 * 32
    assert row["bytes"] == 2 * elements * 2, row
    rate = row["bytes"] / row["seconds"]
    assert abs(row["bandwidth_share_of_best"] - rate / bandwidth["best"]) < 1e-9
    # Of the bandwidth of the same rounds, which is at most the best.
    assert row["bandwidth_share"] >= 0.999 * row["bytes"] / row["q3"] / bandwidth["best"], row
    assert (row["compile_seconds"] is None) == (row["peer"] == "torch"), row
    assert (row["scratch_bytes"] is not None) == (row["peer"] == "sparq"), row
    if row["peer"] == "sparq":
        assert 0 <= row["scratch_bytes"] < 1 << 20, row
    peers = [r for r in rows if r["seq_len"] == S and r["step"] == "dense" and r["peer"] != "sparq"]
    best = min(peers, key=lambda r: r["seconds"])
    assert row["best_dense_peer"] == best["contestant"], row
    assert abs(row["speedup"] - best["seconds"] / row["seconds"]) < 1e-9
sdpa = next(row for row in rows if row["contestant"] == "torch SDPA")
assert sdpa["variants"].keys() == {"enable_gqa", "expanded heads", "group as query positions"}
assert sdpa["variant"] in sdpa["variants"]

plots = {path.name for path in (folder / "plots").glob("*.png")}
assert plots == {f"{kind}-b1-h4-2-d32-t{rows[0]['threads']}.png" for kind in ("time", "speedup", "bandwidth")}, plots
