# Part of the sparq project, under the Apache License v2.0 with LLVM
# Exceptions. See LICENSE for license information.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""What the demo runs: an export with its sidecar, or a user's own module."""

from __future__ import annotations

import json
import pathlib
import re
import zlib

import numpy as np

from . import forward, inputs, ir
from .step import STORAGE, DecodeStep, encode, read_text, sidecar_path


class DemoError(Exception):
    """Something the user can put right, in words."""


class Program:
    """A module with a function to run, and inputs for it from a seed."""

    #: What the program is, for the user.
    title: str
    text: str
    entry: str
    seq_len: int
    #: Kinds of inputs that can be made.
    kinds: tuple
    #: The decode step, where there is a sidecar that says what arguments mean.
    step: DecodeStep | None = None

    def inputs(self, kind: str, seed: int) -> list:
        raise NotImplementedError

    @property
    def has_reference(self) -> bool:
        """Whether NumPy can run the program, to compare with."""
        return self.step is not None and self.step.spec["model"] in forward.MODELS


class ExportedStep(Program):
    """A decode step that sparq.export made."""

    def __init__(self, step: DecodeStep, seq_len: int | None, title: str):
        self.step = step
        try:
            self.seq_len = step.check_seq_len(seq_len)
        except ValueError as error:
            raise DemoError(str(error)) from None
        o = step.options
        self.title = (f"{title}: {o['layers']} layers, {o['heads']} query heads on "
                      f"{o['kv_heads']} key-value heads of {o['head_dim']} components, "
                      f"{o['dtype']}, cache of {self.seq_len} positions")
        self.text, self.entry = step.text, step.spec["entry"]
        self.kinds = (("random", "peaked") if inputs.can_be_peaked(step)
                      else ("random",))

    def inputs(self, kind, seed):
        if kind == "peaked":
            return inputs.peaked(self.step, self.seq_len, seed)
        return self.step.inputs(self.seq_len, seed)


class UserModule(Program):
    """A module of which nothing is known but its signature."""

    kinds = ("random",)

    def __init__(self, text: str, name: str, seq_len: int | None, entry: str | None,
                 signature):
        """`signature(text)` returns {function: ir.Function} for parsed text."""
        if ir.elided(text):
            raise DemoError(
                f"the weights in {name} are elided: there is nothing to compute with. "
                "Print the module whole, or export it with its weights as arguments "
                "(python -m sparq.export does)")
        self.text = text
        functions = signature(text)
        if not functions:
            raise DemoError(f"{name} has no public function to run")
        if entry is None:
            entry = "main" if "main" in functions else next(iter(functions))
            if entry != "main" and len(functions) > 1:
                raise DemoError(f"{name} has several functions, none called main: "
                                f"choose with --entry ({', '.join(functions)})")
        if entry not in functions:
            raise DemoError(f"{name} has no function '{entry}' "
                            f"(it has {', '.join(functions)})")
        self.entry = entry
        try:
            self.types = functions[entry].arg_types
        except ValueError as error:
            raise DemoError(f"{name}: cannot fill an argument: {error}") from None
        lengths = [t.shape[-2] for t in self.types if len(t.shape) >= 3
                   and t.dtype in ("f32", "f16", "bf16")]
        static = [n for n in lengths if n]
        dynamic = any(None in t.shape for t in self.types)
        if seq_len is not None and not dynamic and seq_len not in static:
            raise DemoError(f"--seq-len={seq_len}: all sizes in {name} are static")
        self.seq_len = (seq_len or 4096) if dynamic else max(static, default=1)
        # A mask over a cache that grows has one position more than the cache.
        self.grows = re.search(r"tensor\.concat dim\(\d+\) %arg", text) is not None
        self.title = f"{name}, function {entry}"

    def _shape(self, type_):
        mask = all(n in (1, None) for n in type_.shape[:-1])
        last = self.seq_len + (mask and self.grows)
        return [n if n is not None else last if i == len(type_.shape) - 1
                else self.seq_len for i, n in enumerate(type_.shape)]

    def inputs(self, kind, seed):
        filled = []
        for i, type_ in enumerate(self.types):
            shape = self._shape(type_)
            rng = np.random.default_rng([seed, zlib.crc32(b"arg"), i])
            if type_.dtype == "i1":
                filled.append(np.ones(shape, np.bool_))
            elif type_.dtype in ("i64", "i32"):
                filled.append(self._integers(i, type_, shape))
            elif type_.dtype not in STORAGE:
                raise DemoError(f"cannot fill argument {i} of type {type_}")
            elif len(shape) >= 3 and all(n == 1 for n in shape[:-1]):
                filled.append(encode(np.zeros(shape), type_.dtype))  # a mask
            else:
                scale = 1 / np.sqrt(shape[-1]) if len(shape) == 2 else 1.0
                filled.append(encode(scale * rng.standard_normal(shape), type_.dtype))
        return filled

    def _integers(self, i, type_, shape):
        """Token ids (the first integer argument) zero, positions the last."""
        first = next(j for j, t in enumerate(self.types) if t.dtype in ("i64", "i32"))
        last = self.seq_len if self.grows else self.seq_len - 1
        return np.full(shape, 0 if i == first else last, STORAGE[type_.dtype])


def load_file(path: str, seq_len, entry, signature) -> Program:
    """FILE.mlir: an export where FILE.json says so, else the user's own."""
    file = pathlib.Path(path)
    try:
        text = read_text(file)
    except OSError as error:
        raise DemoError(f"cannot read '{path}': {error.strerror or error}") from None
    except (UnicodeDecodeError, EOFError):
        raise DemoError(f"'{path}' is not MLIR text") from None
    sidecar = sidecar_path(file)
    if sidecar.is_file():
        try:
            spec = json.loads(sidecar.read_text())
        except ValueError as error:
            raise DemoError(f"'{sidecar}' is not JSON: {error}") from None
        if isinstance(spec, dict) and spec.get("format") == 1:
            return ExportedStep(DecodeStep(text, spec, file.name), seq_len, file.name)
    return UserModule(text, file.name, seq_len, entry, signature)
