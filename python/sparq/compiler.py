# Part of the sparq project, under the Apache License v2.0 with LLVM
# Exceptions. See LICENSE for license information.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Running passes on MLIR text, and compiling it to callable functions."""

from __future__ import annotations

import json
import os
from dataclasses import dataclass
from typing import Callable, List, Optional, Sequence, Tuple, Union

import numpy as np

from ._extension import _sparq

Source = Union[str, "os.PathLike[str]"]

Error = _sparq.Error
Error.__doc__ = """What went wrong in parsing, a pass, compilation or a call.

`str(error)` is the diagnostics as text, one per line, with file, line and
column where they are known.
"""
Error.__module__ = "sparq"


def _read(source: Source) -> Tuple[str, str]:
    """The module's text and its name for error messages.

    A string with a newline is text, as is one that is empty or starts like
    MLIR; anything else is the name of a file.
    """
    text = os.fspath(source)
    if "\n" in text or text.lstrip().startswith(
        ("module", "func", "//", "#", "!", '"', "{-#")
    ):
        return text, "<module>"
    try:
        with open(text, encoding="utf-8") as file:
            return file.read(), text
    except OSError as error:
        raise Error(f"cannot read '{text}': {error.strerror}") from None
    except UnicodeDecodeError:
        raise Error(f"'{text}' is not text: MLIR bytecode is not taken") from None


def opt(
    source: Source,
    pipeline: str,
    *,
    remarks: Optional[List[str]] = None,
    allow_unregistered_dialect: bool = False,
) -> str:
    """Runs a pass pipeline on a module and returns the result as text.

    source: MLIR text or the name of a file with it.
    pipeline: passes as `--pass-pipeline` of sparq-opt takes them, with or
        without `builtin.module(...)` around: "sparq-rewrite{r=32 k=128}".
    remarks: a list to which the remarks of the passes are appended: one per
        attention-like place, saying what was done and why, or why not.

    Raises Error when the text does not parse, the pipeline is not known or a
    pass fails.
    """
    text, name = _read(source)
    result, notes = _sparq.opt(
        text, name, pipeline, allow_unregistered_dialect, remarks is not None
    )
    if remarks is not None:
        remarks.extend(notes)
    return result


def explain(
    source: Source,
    *,
    r: int = 32,
    k: int = 128,
    local: int = 0,
    mean_value: str = "carry",
    min_seq_len: Union[int, str] = 0,
    seq_len: Optional[int] = None,
    batch: Optional[int] = None,
    entry: Optional[str] = None,
    append: bool = True,
    allow_unregistered_dialect: bool = False,
) -> dict:
    """What "sparq-rewrite" does to each attention of a module, and why.

    r, k, local, mean_value, min_seq_len, append: the options of the rewrite;
        min_seq_len is a number or "auto".
    seq_len, batch: sizes to count bytes for where they are dynamic.
    entry: the only function to report on; all by default.

    Returns the report that docs/Explain.md describes. Where the rewrite would
    fail, its messages are in `report["errors"]`.

    Raises Error when the text does not parse or there is no such function.
    """
    text, name = _read(source)
    for option, value in (("seq_len", seq_len), ("batch", batch)):
        if value is not None and value < 1:
            raise Error(f"{option} must be at least 1, not {value}")
    report = _sparq.explain(
        text,
        name,
        allow_unregistered_dialect,
        r,
        k,
        local,
        mean_value,
        str(min_seq_len),
        seq_len or 0,
        batch or 0,
        entry or "",
        append,
    )
    return json.loads(report)


@dataclass(frozen=True)
class Value:
    """The type of an input or output.

    type: as MLIR writes it, "tensor<1x8x?x64xbf16>".
    dtype: the NumPy type it travels as; bf16 travels as uint16 bit patterns.
    shape: sizes, None where any size will do; () for scalars.
    """

    type: str
    dtype: np.dtype
    shape: Tuple[Optional[int], ...]

    def __str__(self) -> str:
        return self.type

    def with_shape(self, shape: Sequence[int]) -> str:
        """The type with sizes in place of `?`."""
        if not self.type.startswith("tensor<"):
            return self.type
        element = self.type[len("tensor<") : -1].split("x")[-1]
        return f"tensor<{'x'.join([*map(str, shape), element])}>"


def _values(descriptions) -> Tuple[Value, ...]:
    return tuple(Value(t, np.dtype(d), tuple(s)) for t, d, s in descriptions)


def _describe(array):
    """An array as the extension takes it: contiguous, with its address."""
    array = np.asarray(array)
    if array.dtype.name == "bfloat16":
        array = array.view(np.uint16)
    if not array.flags.c_contiguous:
        array = np.ascontiguousarray(array)
    dtype = array.dtype.name if array.dtype.isnative else array.dtype.str
    return array, array.ctypes.data, dtype, array.shape, not array.flags.writeable


class Executable:
    """A compiled module. `sparq.compile` makes it.

    Called with one array per input it returns a list of arrays, one per
    output. Arrays are NumPy's, of exactly the element type and shape the
    function takes; bf16 travels as uint16.
    """

    def __init__(self, native, entry: Optional[str]):
        self._native = native
        #: Names of all functions of the module that can be called.
        self.functions: List[str] = list(native.functions)
        #: Remarks of the passes, if `compile` was asked for them.
        self.remarks: List[str] = list(native.remarks)
        self._entry = entry or ""
        if entry is not None or len(self.functions) == 1:
            self._entry = native.signature(self._entry)[0]

    @property
    def entry(self) -> str:
        """The name of the function that a call runs."""
        return self._native.signature(self._entry)[0]

    @property
    def inputs(self) -> Tuple[Value, ...]:
        """The types of the inputs."""
        return _values(self._native.signature(self._entry)[1])

    @property
    def outputs(self) -> Tuple[Value, ...]:
        """The types of the outputs."""
        return _values(self._native.signature(self._entry)[2])

    @property
    def scratch_bytes(self) -> Optional[int]:
        """Bytes that calls need beside inputs and results, in all threads.

        That is the memory that the function keeps from call to call: what the
        largest call so far needed, with at most a quarter more where it grew.
        None before the first call, and on a GPU. Not counted: buffers on the
        stacks, 32 KB at most for each parallel loop, and those of which a
        remark says that they are allocated in every call.
        """
        return self._native.scratch_bytes(self._entry)

    def function(self, name: str) -> "Executable":
        """Another function of the same module. Raises Error if there is none."""
        return Executable(self._native, name)

    def bind(self, *arrays) -> Callable[[], List[np.ndarray]]:
        """The function with its inputs, to be called without arguments.

        The arrays are checked once and used where they are (an array that is
        not contiguous is copied once), so a call costs nothing but the
        computation: this is what to time. An input that was donated is
        overwritten by every call.

        Raises Error when number, element types or shapes do not fit.
        """
        return self._native.bind(self._entry, [_describe(a) for a in arrays])

    def __call__(self, *arrays) -> List[np.ndarray]:
        """Runs the function. Raises Error where inputs do not fit, or where
        an assertion in the module fails."""
        return self.bind(*arrays)()


def compile(
    source: Source,
    pipeline: Optional[str] = None,
    target: str = "cpu",
    threads: Optional[int] = None,
    entry: Optional[str] = None,
    *,
    donate: Sequence[int] = (),
    remarks: bool = False,
    allow_unregistered_dialect: bool = False,
    opt_level: int = 3,
) -> Executable:
    """Compiles a module in this process.

    source: MLIR text or the name of a file with it; anything sparq-opt reads
        and the target's lowering takes: dense, raised or rewritten.
    pipeline: passes to run first ("sparq-rewrite{r=32 k=128}"); what is not in
        the LLVM dialect then is lowered for the target.
    target: "cpu", or a GPU target of this build.
    threads: CPU threads; by default what OpenMP does (OMP_NUM_THREADS, or one
        per core). Calls that run at the same time share them. Results do not
        depend on it. KMP_BLOCKTIME=0 in the environment makes parallel loops
        slow to start (docs/Design.md).
    entry: the function to call; not needed where there is only one.
    donate: numbers of inputs whose arrays may be overwritten. An output that is
        an update of such an input (a cache with one row more) is then made in
        place, and the output is that input's array.
    remarks: keep the passes' remarks in `Executable.remarks`.
    opt_level: with 0, LLVM optimizes nothing: compiling for one call or for a
        test takes less time. 1, 2 and 3 differ in the effort of LLVM's code
        generator alone, which so far makes no difference in time
        (docs/AheadOfTime.md). Of a GPU target, it is about the host's code.

    Raises Error with the diagnostics when any step fails.
    """
    text, name = _read(source)
    if threads is not None and threads < 1:
        raise Error(f"threads must be at least 1, not {threads}")
    if opt_level not in range(4):
        raise Error(f"opt_level must be 0 to 3, not {opt_level}")
    native = _sparq.compile(
        text,
        name,
        pipeline or "",
        target,
        threads or 0,
        entry or "",
        list(donate),
        # IREE's own functions are known in generic form.
        allow_unregistered_dialect or '"util.func"' in text,
        remarks,
        opt_level,
    )
    return Executable(native, entry)
