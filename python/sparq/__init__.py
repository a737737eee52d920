# Part of the sparq project, under the Apache License v2.0 with LLVM
# Exceptions. See LICENSE for license information.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""SparQ Attention as a compiler: rewrite and run MLIR modules.

    >>> report = sparq.explain("model.mlir", r=32, k=128)
    >>> text = sparq.opt("model.mlir", "sparq-rewrite{r=32 k=128}")
    >>> step = sparq.compile(text)
    >>> outputs = step(*arrays)

`python -m sparq --help` lists the commands.
"""

from .compiler import Error, Executable, Value, compile, explain, opt
from .library import Library, compile_library
from .state import Decoder, DecodeState

__all__ = [
    "Decoder",
    "DecodeState",
    "Error",
    "Executable",
    "Library",
    "Value",
    "compile",
    "compile_library",
    "explain",
    "opt",
]
