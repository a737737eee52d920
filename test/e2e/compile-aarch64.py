# Code for AArch64, made on whatever machine this is, run by qemu-user: every op,
# and decode steps in every type, against NumPy.
# RUN: rm -rf %t && mkdir %t && %python %s %t
"""usage: compile-aarch64.py FOLDER"""

import pathlib
import subprocess
import sys

import numpy as np

sys.path.insert(0, str(pathlib.Path(__file__).parent / "Inputs"))
import c_library  # noqa: E402
import decode_library  # noqa: E402
import op_cases  # noqa: E402

import sparq

FOLDER = pathlib.Path(sys.argv[1])
PIPELINE = f"sparq-rewrite{{r={decode_library.R} k={decode_library.K}}}"
#: The C library for AArch64, of libc6-dev-arm64-cross.
ROOT = pathlib.Path("/usr/aarch64-linux-gnu")
# Without the start files and libraries of a compiler, which are not there.
CC = ["clang-22", "--target=aarch64-linux-gnu", "-isystem", ROOT / "include", "-fuse-ld=lld",
      "-nostdlib", *(ROOT / "lib" / name for name in ("crt1.o", "crti.o", "crtn.o"))]
LIBRARIES = [f"-L{ROOT / 'lib'}", "-lm", "-lc"]


def run(header, calls, library):
    """Makes the calls, (function, arguments), in a program that qemu runs."""
    source, program = FOLDER / f"{header}.c", FOLDER / f"run-{header}"
    source.write_text(c_library.program(header, calls))
    subprocess.run([*CC, source, library, *LIBRARIES, f"-Wl,-rpath,{FOLDER}", "-o", program],
                   check=True)
    c_library.run(["qemu-aarch64", "-L", ROOT, program], calls)


def check_ops():
    """All in one object file and one program."""
    cases = op_cases.some_of_each(op_cases.make_cases())
    made = sparq.compile_library(
        op_cases.module_text(cases), FOLDER / "ops.o", FOLDER / "ops.h", threads=1, opt_level=2,
        triple="aarch64-linux-gnu", cpu="neoverse-n1")
    assert made.triple.startswith("aarch64-") and not made.needs_openmp
    header = (FOLDER / "ops.h").read_text()
    functions = [c_library.Function(header, case.function) for case in cases]
    calls = [(f, f.arguments(case.inputs)) for f, case in zip(functions, cases)]
    run("ops.h", calls, made.path)
    for (function, values), case in zip(calls, cases):
        case.check(function.results(values)[1])
    print(f"{len(cases)} ops agree with the reference on AArch64")


def check_decode(element, cpu, kind):
    """Steps that build on each other, all in one program: a step's call has what
    NumPy says the caches are before it, the state is what the program makes."""
    name = f"decode_{element}"
    output = FOLDER / (f"lib{name}.so" if kind == "so" else f"{name}.a")
    made = sparq.compile_library(
        decode_library.module(element), output, FOLDER / f"{name}.h", threads=1, opt_level=2,
        entry="step", pipeline=PIPELINE, triple="aarch64-linux-gnu", cpu=cpu)
    header = (FOLDER / f"{name}.h").read_text()

    dense = sparq.compile_library(
        decode_library.module(element), FOLDER / f"dense_{element}.o",
        FOLDER / f"dense_{element}.h", entry="dense", threads=1, opt_level=2,
        triple="aarch64-linux-gnu", cpu=cpu)
    dense_header = (FOLDER / f"dense_{element}.h").read_text()

    def call(function_name, arrays):
        is_dense = function_name == "dense"
        function = c_library.Function(dense_header if is_dense else header, function_name)
        values = function.arguments(arrays)
        run(f"dense_{element}.h" if is_dense else f"{name}.h", [(function, values)],
            dense.path if is_dense else made.path)
        return (0, *function.results(values))

    decode_library.check_loop(element, call, steps=2)
    print(f"decode steps agree with the reference on AArch64: {element}, {made.cpu}, {kind}")


check_ops()
check_decode("f32", None, "so")
check_decode("bf16", "neoverse-n1", "a")
check_decode("f16", "neoverse-n1", "so")
