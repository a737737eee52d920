# Part of the sparq project, under the Apache License v2.0 with LLVM
# Exceptions. See LICENSE for license information.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Decode loops through functions that carry state (docs/State.md).

    >>> text = sparq.opt("model.mlir", "sparq-rewrite{r=32 k=128}")
    >>> decoder = sparq.Decoder(text, entry="main")
    >>> state = decoder.start(arrays, capacity=4096)
    >>> logits, *caches = state.step(arrays)

Everything it knows about the function, it reads from the attributes that
`--sparq-carry-state` leaves: `Layout` is what a caller in another language
would write.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Dict, List, Optional, Sequence, Tuple

import numpy as np

from .compiler import Error, Executable, _read, compile, opt
from .demo import ir

#: Marks state, and the arguments of an init function.
STATE, ARGUMENT = "sparq.state", "sparq.argument"
CAPACITY = "capacity"


def _dictionary(attributes: str, name: str) -> Optional[dict]:
    """The dictionary attribute `name`, with numbers and lists as Python's."""
    match = re.search(re.escape(name) + r" = \{(.*?)\}", attributes)
    if not match:
        return None
    found = {}
    for key, value in re.findall(
            r'(\w+) = ("[^"]*"|@[\w$.\-]+|array<i64[^>]*>|-?\d+)', match[1]):
        if value[0] in '"@':
            found[key] = value.strip('"@')
        elif value.startswith("array"):
            found[key] = [int(n) for n in re.findall(r"-?\d+(?=[,>])", value)]
        else:
            found[key] = int(value)
    return found


@dataclass(frozen=True)
class StateValue:
    """One argument that is state: the dictionary of its `sparq.state`."""

    role: str
    layout: str
    argument: int
    result: int
    #: The attention that it serves, of those that carry state.
    layer: Optional[int] = None
    #: The function that computes it; None for a cache that is used as it is.
    init: Optional[str] = None
    #: The dimension with as many entries as the capacity, if there is one.
    position_dim: Optional[int] = None
    #: How many positions a step appends, for the length.
    appends: int = 0
    cache_argument: Optional[int] = None
    cache_result: Optional[int] = None
    #: For a sum: the argument that has the positions counted in it, if any.
    counted_argument: Optional[int] = None

    @property
    def is_cache(self) -> bool:
        """Whether the function had this argument before it was rewritten."""
        return self.role.endswith("cache")


class Layout:
    """Where the state of the function `entry` of a module's text is."""

    def __init__(self, text: str, entry: str):
        functions = ir.functions(text)
        if entry not in functions:
            raise Error(f"no function '{entry}' (there are: {', '.join(functions)})")
        function = functions[entry]
        #: The state arguments, in order.
        self.values: List[StateValue] = []
        for _, attributes in function.args:
            entries = _dictionary(attributes, STATE)
            if entries is not None and entries["role"] != CAPACITY:
                self.values.append(StateValue(**entries))
        #: The function that computes the state before the first step, or None.
        self.init: Optional[str] = next((v.init for v in self.values if v.init), None)
        #: For each argument of it, that of the step, or "capacity".
        self.init_arguments: list = []
        #: For each result of it, the argument of the step.
        self.init_results: List[int] = []
        if self.init:
            init = functions[self.init]
            for _, attributes in init.args:
                number = re.search(re.escape(ARGUMENT) + r" = (\d+)", attributes)
                self.init_arguments.append(int(number[1]) if number else CAPACITY)
            self.init_results = [_dictionary(attributes, STATE)["argument"]
                                 for _, attributes in init.results]
        state_only = [v for v in self.values if not v.is_cache]
        #: How many arguments and results the function had before.
        self.num_arguments = len(function.args) - len(state_only)
        self.num_results = len(function.results) - len(state_only)
        #: The length of the caches, where they are buffers of a capacity.
        self.length: Optional[StateValue] = next(
            (v for v in self.values if v.role == "length"), None)

    @property
    def donated(self) -> List[int]:
        """The arguments that a step may overwrite."""
        return [v.argument for v in self.values if v.role != "length"]

    def first(self, executable: Executable, arrays: Sequence[np.ndarray],
              capacity: Optional[int] = None) -> List[np.ndarray]:
        """All arguments of the first step.

        arrays: the arguments as the function took them before it was rewritten.
        capacity: positions that the caches will have room for; by default one
            step more than they have.
        """
        arguments = list(arrays[:self.num_arguments])
        if not self.init:
            return arguments
        arguments += [None] * len([v for v in self.values if not v.is_cache])
        if capacity is None:
            capacity = self._room_for_one_step(arrays)
        inputs = [np.array(capacity, np.int64) if n == CAPACITY else arrays[n]
                  for n in self.init_arguments]
        results = executable.function(self.init)(*inputs)
        for number, result in zip(self.init_results, results):
            arguments[number] = result
        return arguments

    def _room_for_one_step(self, arrays) -> int:
        for v in self.values:
            if v.is_cache and v.position_dim is not None and self.length:
                return arrays[v.argument].shape[v.position_dim] + self.length.appends
        return 0


class Decoder:
    """A compiled decode step that carries state, or none.

    source: text or file, as `compile` takes it, rewritten or not.
    pipeline: passes to run first ("sparq-rewrite{r=32 k=128}").
    entry: the function; by default the only one besides init functions.
    target, threads, opt_level: as `compile` takes them.
    """

    def __init__(self, source, pipeline: Optional[str] = None, *,
                 entry: Optional[str] = None, target: str = "cpu",
                 threads: Optional[int] = None, opt_level: int = 3):
        text = opt(source, pipeline) if pipeline else _read(source)[0]
        if entry is None:
            names = ir.functions(text)
            inits = {Layout(text, n).init for n in names}
            own = [n for n in names if n not in inits]
            if len(own) != 1:
                raise Error("the module has several functions, name one as entry: "
                            + ", ".join(own))
            entry = own[0]
        #: The module, and where the state is.
        self.text, self.layout = text, Layout(text, entry)
        self.executable = compile(text, target=target, threads=threads, entry=entry,
                                  donate=self.layout.donated, opt_level=opt_level)

    def start(self, arrays: Sequence[np.ndarray],
              capacity: Optional[int] = None) -> "DecodeState":
        """The state before the first step.

        arrays: the arguments of the first step, as the function took them
            before it was rewritten: with the caches that a dense prefill left.
        capacity: positions that the caches will have room for; they grow where
            that is not enough.

        The arrays are not changed: caches that are updated in place are copied.
        """
        arguments = self.layout.first(self.executable, arrays, capacity)
        for v in self.layout.values:
            if v.init is None:
                arguments[v.argument] = np.array(arguments[v.argument])
        return DecodeState(self, arguments)


class DecodeState:
    """The caches and the state of a sequence; `Decoder.start` makes it."""

    def __init__(self, decoder: Decoder, arguments: list):
        self._decoder = decoder
        self._values: Dict[int, np.ndarray] = {
            v.argument: arguments[v.argument] for v in decoder.layout.values}

    @property
    def length(self) -> Optional[int]:
        """Positions in the caches; None where they have no length of their own."""
        length = self._decoder.layout.length
        return None if length is None else int(self._values[length.argument])

    @property
    def capacity(self) -> Optional[int]:
        """Positions that the caches have room for."""
        for v in self._decoder.layout.values:
            if v.is_cache and v.position_dim is not None:
                return self._values[v.argument].shape[v.position_dim]
        return None

    def value(self, argument: int) -> np.ndarray:
        """A state argument; of a buffer, the part that is valid (a view)."""
        layout = self._decoder.layout
        v = next(v for v in layout.values if v.argument == argument)
        return self._valid(v, self._values[argument])

    def _valid(self, v: StateValue, array: np.ndarray) -> np.ndarray:
        if v.position_dim is None or self.length is None:
            return array
        return array[(slice(None),) * v.position_dim + (slice(0, self.length),)]

    def grow(self, capacity: int) -> None:
        """Makes room for `capacity` positions: the one time caches are copied."""
        if self.length is None:
            raise Error("the caches have no capacity: they do not grow by appending")
        if capacity < self.length:
            raise Error(f"cannot make room for {capacity} positions: "
                        f"there are {self.length}")
        for v in self._decoder.layout.values:
            if v.position_dim is None:
                continue
            old = self._values[v.argument]
            shape = list(old.shape)
            shape[v.position_dim] = capacity
            new = np.zeros(shape, old.dtype)
            new[tuple(slice(0, n) for n in self._valid(v, old).shape)] = self._valid(v, old)
            self._values[v.argument] = new

    def step(self, arrays: Sequence[np.ndarray]) -> List[np.ndarray]:
        """One step. Returns what the function returned before it was rewritten.

        arrays: its arguments as they were then, but for what is state now: the
            caches stand in `arrays` as anything, None say.

        Caches among the results are views of the buffers: they stay valid, and
        hold the positions that this step knows, until the next `grow`.
        """
        decoder = self._decoder
        layout = decoder.layout
        if layout.length is not None:
            needed = self.length + layout.length.appends
            if needed > self.capacity:
                self.grow(max(2 * self.capacity, needed))
        arguments = list(arrays[:layout.num_arguments])
        arguments += [None] * (len([v for v in layout.values if not v.is_cache]))
        for argument, value in self._values.items():
            arguments[argument] = value
        results = decoder.executable(*arguments)
        for v in layout.values:
            self._values[v.argument] = results[v.result]
        for v in layout.values:
            if v.is_cache:
                results[v.result] = self._valid(v, results[v.result])
        return results[:layout.num_results]
