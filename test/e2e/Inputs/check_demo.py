"""Checks what the demo wrote into the folder given."""

import json
import pathlib
import sys

folder = pathlib.Path(sys.argv[1])
assert (folder / "plot.png").read_bytes()[:8] == b"\x89PNG\r\n\x1a\n"
assert "sparq.top_k_gather" in (folder / "sparq.mlir").read_text()
assert "sparq." not in (folder / "dense.mlir").read_text()
results = json.loads((folder / "results.json").read_text())
assert results["mean_value"] == {
    "asked": "carry", "used": "carry", "by_component": True, "state_arguments": 6}
assert len(results["attentions"]) == 2 and results["remarks"]
for part in ("step", "attention"):
    for kind in ("random", "peaked"):
        data = results[part][kind]
        assert [(row["r"], row["k"]) for row in data["grid"]] == [(4, 16), (8, 16)]
        assert data["dense_ms"] > 0
        for row in data["grid"]:
            # S = 301, D = 16: 2 S D / (S r + 2 k D + 4 D)
            expected = 2 * 301 * 16 / (301 * row["r"] + 32 * 16 + 64)
            assert abs(row["compression"] - expected) < 1e-6
            assert row["ms"] > 0
            assert row["vs_reference"]["max"] < 1e-5, (part, kind, row)
            assert 0 < row["vs_dense"]["mean"] <= row["vs_dense"]["max"]
# What SparQ is for: with peaked attention it beats knowing only the mean of V.
for part in ("step", "attention"):
    data = results[part]["peaked"]
    assert data["grid"][1]["vs_dense"]["mean"] < data["mean_only"]["mean"] / 4
assert results["step"]["peaked"]["dense_vs_reference"]["max"] < 1e-5
