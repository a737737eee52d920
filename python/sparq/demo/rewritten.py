# Part of the sparq project, under the Apache License v2.0 with LLVM
# Exceptions. See LICENSE for license information.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""A module after `--sparq-rewrite`: what became of it, and its state."""

from __future__ import annotations

import re

import sparq

from ..state import Layout
from . import ir


class Rewritten:
    """The rewritten text, and where the state of its function `entry` is.

    docs/State.md says what state is and how it is marked.
    """

    def __init__(self, text: str, entry: str, pipeline: str):
        #: Remarks of the passes, in order.
        self.remarks: list = []
        self.text = sparq.opt(text, pipeline, remarks=self.remarks)
        functions = ir.functions(self.text)
        self.function = functions[entry]
        #: Where the state is; its numbers, without the length.
        self.layout = Layout(self.text, entry)
        self.state = self.layout.donated
        body = self._function_text()
        #: How many attentions are sparse, and how many read K by component.
        self.sparse = body.count("sparq.top_k_gather")
        self.by_component = len(re.findall(
            r"sparq\.partial_matmul\b[^(]*component_major", body))
        #: Where the mean of V comes from, as the module really became.
        self.mean_value = ("none" if "sparq.interpolate" not in body else
                           "recompute" if "sparq.mean_value" in body else "carry")

    def _function_text(self) -> str:
        start = self.text.index(f"func.func @{self.function.name}(")
        end = self.text.find("func.func ", start + 1)
        return self.text[start:end if end >= 0 else None]

    def with_state(self, executable, arrays, capacity=None) -> list:
        """All arguments of the first step: `arrays`, with the state that goes
        with them."""
        return self.layout.first(executable, arrays, capacity)
