# Part of the sparq project, under the Apache License v2.0 with LLVM
# Exceptions. See LICENSE for license information.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Ahead-of-time libraries for C and C++ programs (docs/AheadOfTime.md)."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import tempfile
from dataclasses import dataclass, field
from typing import List, Optional, Sequence, Union

from .compiler import Error, Source, _read
from ._extension import _sparq

#: What can be made, by the suffix of the output.
SUFFIXES = {".so": "shared", ".o": "object", ".a": "archive"}

#: Compilers that can link, in the order in which they are tried.
DRIVERS = ("clang-22", "clang", "cc", "gcc")


@dataclass(frozen=True)
class Library:
    """What `compile_library` made.

    path, header: the files; header is None where none was asked for.
    functions: names of the C functions.
    triple, cpu: what the code is for, as LLVM names it.
    needs_openmp: whether a program that links a .o or .a has to link LLVM's
        OpenMP library, libomp, too.
    remarks: of the passes, if they were asked for.
    """

    path: str
    header: Optional[str]
    functions: List[str]
    triple: str
    cpu: str
    needs_openmp: bool
    remarks: List[str] = field(default_factory=list)


def _driver(linker: Optional[str], triple: str, native: bool) -> List[str]:
    """The command that links for the triple, without files."""
    if linker:
        if not shutil.which(linker):
            raise Error(f"no linker '{linker}'")
        return [linker]
    if native:
        for name in DRIVERS:
            if shutil.which(name):
                return [name]
        raise Error(
            f"no linker: none of {', '.join(DRIVERS)} is on the PATH; name one "
            "with --linker, or make a .o or .a, which needs none"
        )
    # "aarch64-unknown-linux-gnu" is "aarch64-linux-gnu" in names of compilers.
    short = re.sub(r"^([^-]+)-(unknown|pc)-", r"\1-", triple)
    if shutil.which(f"{short}-gcc"):
        return [f"{short}-gcc"]
    for name in DRIVERS[:2]:
        if shutil.which(name) and (shutil.which("ld.lld") or shutil.which("ld.lld-22")):
            lld = "lld" if shutil.which("ld.lld") else shutil.which("ld.lld-22")
            # Programs link the C library of the target, which need not be here.
            return [name, f"--target={triple}", f"-fuse-ld={lld}", "-nostdlib"]
    raise Error(
        f"no linker for triple '{triple}': neither {short}-gcc nor clang with lld "
        "is on the PATH; name one with --linker, or make a .o or .a"
    )


def _link(made, output: str, linker: Optional[str], link_args: Sequence[str]):
    native = made["runs_here"]
    command = _driver(linker, made["triple"], native)
    with tempfile.TemporaryDirectory() as folder:
        member = os.path.join(folder, "library.o")
        with open(member, "wb") as file:
            file.write(made["object"])
        name = os.path.basename(output)
        command += ["-shared", f"-Wl,-soname,{name}", "-o", output, member, *link_args]
        if "-nostdlib" not in command:
            command.append("-lm")
        if made["needs_openmp"] and native and not link_args:
            openmp = _sparq.openmp_library
            command += [openmp, f"-Wl,-rpath,{os.path.dirname(openmp)}"]
        try:
            result = subprocess.run(
                command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
            )
        except OSError as error:
            raise Error(f"cannot run '{command[0]}': {error.strerror}") from None
    if result.returncode:
        raise Error(f"linking '{output}' failed: {' '.join(command)}\n{result.stdout.strip()}")


def _write(path: str, data: Union[str, bytes]):
    try:
        with open(path, "wb" if isinstance(data, bytes) else "w") as file:
            file.write(data)
    except OSError as error:
        raise Error(f"cannot write '{path}': {error.strerror}") from None


def _check_writable(path: str):
    """So that nothing is compiled in vain."""
    folder = os.path.dirname(os.path.abspath(path))
    if os.path.isdir(path):
        raise Error(f"cannot write '{path}': it is a folder")
    if not os.path.isdir(folder):
        raise Error(f"cannot write '{path}': no folder '{folder}'")
    if not os.access(path if os.path.exists(path) else folder, os.W_OK):
        raise Error(f"cannot write '{path}': permission denied")


def compile_library(
    source: Source,
    output: "Union[str, os.PathLike[str]]",
    header: "Union[str, os.PathLike[str], None]" = None,
    *,
    pipeline: Optional[str] = None,
    cpu: Optional[str] = None,
    triple: Optional[str] = None,
    features: Optional[str] = None,
    threads: Optional[int] = None,
    entry: Union[str, Sequence[str], None] = None,
    donate: Sequence[int] = (),
    prefix: Optional[str] = None,
    linker: Optional[str] = None,
    link_args: Sequence[str] = (),
    remarks: bool = False,
    allow_unregistered_dialect: bool = False,
    opt_level: int = 3,
) -> Library:
    """Compiles a module ahead of time, for C and C++ programs.

    source: MLIR text or the name of a file with it, not lowered yet: dense,
        raised or rewritten.
    output: what to make, by its suffix: .so a shared library, .o an object file,
        .a an archive.
    header: the C and C++ header to write, or None.
    pipeline: passes to run first ("sparq-rewrite{r=32 k=128}").
    cpu: the CPU as LLVM names it ("haswell", "x86-64-v3", "neoverse-n1"), or
        "native" for this machine's; the default without a triple. With one it
        is a generic CPU.
    triple: the machine to compile for ("aarch64-linux-gnu"); this one by
        default.
    features: what differs from that CPU ("+avx2,-fma").
    threads: how many threads the code is to keep busy; by default what OpenMP
        does here, 8 for another CPU. With 1 the code needs no OpenMP library.
        How many there are in the end, OpenMP decides when the program runs.
    entry: the function, or functions, of the module that programs can call; what
        computes their state comes with them. All public ones by default.
    donate: numbers of inputs of every such function that outputs may be written
        to. An input that is state (docs/State.md) is donated without saying.
    prefix: what stands before a function's name in C. By default nothing, or,
        where a function's name is none in C (main), the name of the output.
    linker: the compiler that links a shared library; found by default.
    link_args: further arguments for it; with these, OpenMP is up to them.
    remarks: keep the passes' remarks in `Library.remarks`.
    opt_level: with 0, LLVM optimizes nothing, which compiles faster; 1, 2 and 3
        differ in the effort of its code generator alone (docs/AheadOfTime.md).

    Raises Error with the diagnostics when any step fails; then neither file is
    written.
    """
    text, name = _read(source)
    output = os.fspath(output)
    stem, suffix = os.path.splitext(os.path.basename(output))
    if suffix not in SUFFIXES:
        raise Error(
            f"cannot tell what to make of '{output}': its suffix must be one of "
            + ", ".join(SUFFIXES)
        )
    if threads is not None and threads < 1:
        raise Error(f"threads must be at least 1, not {threads}")
    if opt_level not in range(4):
        raise Error(f"opt_level must be 0 to 3, not {opt_level}")
    for path in (output, header):
        if path is not None:
            _check_writable(os.fspath(path))
    if suffix != ".o" and stem.startswith("lib"):
        stem = stem[len("lib") :]
    entries = [entry] if isinstance(entry, str) else list(entry or ())
    made = _sparq.compile_library(
        text,
        name,
        pipeline or "",
        triple or "",
        cpu or "",
        features or "",
        threads or 0,
        entries,
        list(donate),
        prefix if prefix is not None else "",
        prefix is None,
        stem,
        # IREE's own functions are known in generic form.
        allow_unregistered_dialect or '"util.func"' in text,
        remarks,
        opt_level,
    )
    kind = SUFFIXES[suffix]
    if kind == "shared":
        _link(made, output, linker, link_args)
    else:
        _write(output, made[kind])
    if header is not None:
        _write(os.fspath(header), made["header"])
    return Library(
        output,
        None if header is None else os.fspath(header),
        list(made["functions"]),
        made["triple"],
        made["cpu"],
        made["needs_openmp"],
        list(made["remarks"]),
    )
