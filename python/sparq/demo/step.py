# Part of the sparq project, under the Apache License v2.0 with LLVM
# Exceptions. See LICENSE for license information.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""A decode step (or prefill) as MLIR text, and inputs for it from a seed.

The text comes from `sparq.export` with a JSON sidecar that gives every
argument a role (token ids, mask, key cache of layer 1, weight with its
standard deviation ...). `DecodeStep.inputs` fills them, so that an export with
its weights as arguments runs without any download.
"""

from __future__ import annotations

import gzip
import json
import pathlib
import zlib

import numpy as np

from ..reference import from_bf16, to_bf16

#: What NumPy holds an element type in; bf16 travels as its bit pattern.
STORAGE = {"f32": np.float32, "f16": np.float16, "bf16": np.uint16,
           "f64": np.float64, "i64": np.int64, "i32": np.int32, "i1": np.bool_}
#: What frameworks write into an additive mask for "not this position".
LOWEST = {"f32": -3.4028234663852886e38, "bf16": -3.3895313892515355e38,
          "f16": -65504.0}
MODELS = pathlib.Path(__file__).parent / "models"


def encode(array, dtype: str) -> np.ndarray:
    """`array` in the storage of `dtype` (bf16: rounded to nearest even)."""
    if dtype != "bf16":
        return np.ascontiguousarray(array, STORAGE[dtype])
    return to_bf16(array)


def decode(array: np.ndarray, dtype: str) -> np.ndarray:
    """The values of `array`, stored as `dtype`; floats come back as f32."""
    if dtype == "bf16":
        return from_bf16(array)
    return array.astype(np.float32) if dtype == "f16" else array


def read_text(path) -> str:
    """The text of FILE.mlir or FILE.mlir.gz."""
    data = pathlib.Path(path).read_bytes()
    return (gzip.decompress(data) if data[:2] == b"\x1f\x8b" else data).decode()


def sidecar_path(path) -> pathlib.Path:
    """FILE.json, beside FILE.mlir or FILE.mlir.gz."""
    path = pathlib.Path(path)
    return (path.with_suffix("") if path.suffix == ".gz" else path).with_suffix(".json")


class DecodeStep:
    """One exported decode step: its text, and what its arguments mean."""

    def __init__(self, text: str, spec: dict, name: str = ""):
        self.text, self.spec = text, spec
        self.name = name or spec["model"]
        self.options = spec["options"]
        self.args = spec["args"]

    @classmethod
    def load(cls, path) -> "DecodeStep":
        """Reads FILE.mlir[.gz] and its sidecar FILE.json."""
        return cls(read_text(path), json.loads(sidecar_path(path).read_text()),
                   pathlib.Path(path).name)

    @classmethod
    def shipped(cls, name: str = "llama") -> "DecodeStep":
        """An export that comes with the package."""
        return cls.load(MODELS / f"{name}.mlir.gz")

    @property
    def dtype(self) -> str:
        return self.options["dtype"]

    @property
    def is_prefill(self) -> bool:
        """True for a prefill: a whole prompt at once, no caches before it."""
        return self.options.get("stage") == "prefill"

    @property
    def grows(self) -> bool:
        """True where the cache grows by the new position."""
        return self.options["cache"] == "concat"

    def position(self, seq_len: int) -> int:
        """Where the new token stands when the cache argument has `seq_len` rows."""
        return seq_len if self.grows else seq_len - 1

    def check_seq_len(self, seq_len: int | None) -> int:
        """`seq_len`, or the exported length for None; ValueError if it cannot be."""
        exported = self.options["seq_len"]
        if seq_len is None:
            return exported
        if not self.options["dynamic"] and seq_len != exported:
            raise ValueError(f"this export has a cache of {exported} positions, "
                             f"not {seq_len} (it was exported with a static length)")
        if seq_len < 2:
            raise ValueError(f"the sequence length must be at least 2, got {seq_len}")
        if self.spec["model"] == "gpt2" and seq_len > exported:
            raise ValueError(f"this gpt2 export knows {exported} positions, "
                             f"not {seq_len}")
        return seq_len

    def shape(self, entry: dict, seq_len: int) -> list:
        """The shape of an argument, for a cache of `seq_len` positions."""
        grown = self.grows and not self.is_prefill
        length = seq_len + 1 if entry["role"] == "mask" and grown else seq_len
        return [length if n is None else n for n in entry["shape"]]

    def inputs(self, seq_len: int | None = None, seed: int = 0,
               masked: int = 0) -> list:
        """Arguments in order, random from `seed`.

        The first `masked` positions are masked out (as left padding is).
        """
        seq_len = self.check_seq_len(seq_len)
        return [self._fill(e, seq_len, seed, masked) for e in self.args]

    def _fill(self, entry, seq_len, seed, masked):
        role, dtype = entry["role"], entry["dtype"]
        shape = self.shape(entry, seq_len)
        # Every argument has a stream of its own, whatever the order.
        rng = np.random.default_rng([seed, zlib.crc32(entry["name"].encode())])
        if role == "token_ids":
            return rng.integers(0, self.options["vocab"], shape, np.int64)
        if role == "position_ids" and self.is_prefill:
            return np.broadcast_to(np.arange(seq_len), shape).copy()
        if role in ("position_ids", "cache_position"):
            return np.full(shape, self.position(seq_len), np.int64)
        if role == "mask":
            out = np.arange(shape[-1]) >= masked
            if self.is_prefill:
                out = out & np.tri(seq_len, dtype=bool)
            if dtype != "i1":
                out = np.where(out, 0.0, LOWEST[dtype])
            return encode(np.broadcast_to(out, shape), dtype)
        if role in ("key_cache", "value_cache"):
            return encode(rng.standard_normal(shape, np.float32), dtype)
        assert role == "weight", role
        init = entry["init"]
        if init["kind"] == "values":
            return encode(np.reshape(init["values"], shape), dtype)
        if init["kind"] == "constant":
            return encode(np.full(shape, init["value"]), dtype)
        return encode(init["std"] * rng.standard_normal(shape, np.float32), dtype)

    def index(self, name: str) -> int:
        """The position of the argument `name`."""
        return next(i for i, e in enumerate(self.args) if e["name"] == name)

    def values(self, inputs) -> dict:
        """Argument name -> value, floats as f32."""
        return {e["name"]: decode(a, e["dtype"]) for e, a in zip(self.args, inputs)}


def main(argv=None) -> int:
    """Writes the inputs of a step as .npy files and prints the flags for `run`."""
    import argparse

    parser = argparse.ArgumentParser(prog="python -m sparq.demo.step",
                                     description=main.__doc__)
    parser.add_argument("model", help="FILE.mlir or FILE.mlir.gz, FILE.json beside it")
    parser.add_argument("directory", type=pathlib.Path)
    parser.add_argument("--seq-len", type=int)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--masked", type=int, default=0)
    args = parser.parse_args(argv)
    step = DecodeStep.load(args.model)
    args.directory.mkdir(parents=True, exist_ok=True)
    flags = []
    for i, array in enumerate(step.inputs(args.seq_len, args.seed, args.masked)):
        path = args.directory / f"arg{i}.npy"
        np.save(path, array)
        flags.append(f"--input=@{path}")
    print(" ".join(flags))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
