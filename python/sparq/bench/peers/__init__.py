# Part of the sparq project, under the Apache License v2.0 with LLVM
# Exceptions. See LICENSE for license information.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""The implementations that are measured: one file for each.

A peer says how it is installed (`missing`), and makes the contestants for a
shape. A contestant may have variants, ways to write the same computation: all
are checked, and the fastest stands for the contestant.
"""

from __future__ import annotations

import importlib
from dataclasses import dataclass
from typing import Callable, Dict, List, Optional, Sequence

import numpy as np

from ..data import Data
from ..shapes import Problem

#: Contestants' peers in the order of the tables, and their modules.
MODULES = {
    "sparq": "sparq.bench.peers.ours",
    "torch": "sparq.bench.peers.pytorch",
    "iree": "sparq.bench.peers.iree_llvm_cpu",
    "llama.cpp": "sparq.bench.peers.llama_cpp",
}


@dataclass
class Prepared:
    """A variant that is ready to run.

    calls: one for each copy of the inputs, to be called without arguments.
    output: what a call returned, as f32 [B, Hkv, G, D].
    scratch_bytes: how much memory a call needs beside inputs and results, asked
        after one; None where that is not known.
    keep: whatever has to live as long as the calls.
    """

    calls: List[Callable[[], object]]
    output: Callable[[object], np.ndarray]
    compile_seconds: Optional[float] = None
    scratch_bytes: Callable[[], Optional[int]] = lambda: None
    keep: object = None


@dataclass
class Contestant:
    """One row of the table for one shape.

    step: "dense" or "sparq"; r and k belong to the latter.
    variants: name -> function that prepares it.
    logit_rounding: how far scores may be off, relative to the largest: storage
        of the scores in 16 bits makes near ties fall differently.
    rounding: error that the peer's arithmetic adds to that of the storage type.
    """

    name: str
    peer: "Peer"
    step: str
    variants: Dict[str, Callable[[Data], Prepared]]
    r: Optional[int] = None
    k: Optional[int] = None
    logit_rounding: float = 1e-5
    rounding: float = 0.0


class Peer:
    """An implementation, for one number of threads at a time."""

    name = ""

    @staticmethod
    def missing() -> Optional[str]:
        """None if it is installed, else how to get it."""
        return None

    def version(self) -> str:
        return ""

    def configure(self, threads: int) -> None:
        """Called before contestants are made for this number of threads, and
        before each of the peer's turns."""

    def contestants(self, problem: Problem, threads: int) -> Sequence[Contestant]:
        raise NotImplementedError

    def reader(self, buffer: np.ndarray, threads: int) -> Optional[Callable]:
        """`rows -> None`, which reads that many rows of `buffer` with the
        peer's own threads; None: leave it to sparq's."""
        return None

    def release(self) -> None:
        """Called when a shape is done."""


def load(name: str) -> type:
    """The class of the peer of this name."""
    return importlib.import_module(MODULES[name]).PEER
