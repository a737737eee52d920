# Libraries for C: every op for AVX2, decode steps in every type, and errors.
# RUN: rm -rf %t && mkdir %t && %python %s %t
"""usage: compile-library.py FOLDER"""

import ctypes
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


def build(text, name, **options):
    """(library, header) of a shared library."""
    made = sparq.compile_library(text, FOLDER / f"lib{name}.so", FOLDER / f"{name}.h", **options)
    library = ctypes.CDLL(made.path)
    library.sparq_error.restype = ctypes.c_char_p
    return made, library, (FOLDER / f"{name}.h").read_text()


def caller(library, header):
    return lambda name, arrays: c_library.call(library, c_library.Function(header, name), arrays)


def needed(path):
    """Names that the library gets from elsewhere."""
    lines = subprocess.run(["llvm-nm", "-D", "-u", "--just-symbol-name", path], check=True,
                           stdout=subprocess.PIPE, text=True).stdout.split()
    return {name.split("@")[0] for name in lines if not name.startswith("_")}


def check_ops():
    cases = op_cases.some_of_each(op_cases.make_cases())
    made, library, header = build(op_cases.module_text(cases), "ops", cpu="x86-64-v3", threads=1,
                                  opt_level=2)
    assert not made.needs_openmp and made.cpu == "x86-64-v3"
    code = subprocess.run(["llvm-objdump", "-d", "--no-show-raw-insn", made.path], check=True,
                          stdout=subprocess.PIPE, text=True).stdout
    assert "ymm" in code and "zmm" not in code
    # Nothing but the C library.
    assert needed(made.path) <= {"malloc", "free", "memcpy", "memset", "memmove", "expf", "fmaf",
                                 "aligned_alloc"}, needed(made.path)
    for case in cases:
        code, _, outputs = caller(library, header)(case.name, case.inputs)
        assert code == 0, (case.name, library.sparq_error())
        case.check(outputs)
    print(f"{len(cases)} ops agree with the reference in code for AVX2")


def check_decode():
    for element, threads in (("f32", 1), ("bf16", 3), ("f16", 3)):
        made, library, header = build(decode_library.module(element), element, threads=threads,
                                      pipeline=PIPELINE)
        call = caller(library, header)
        assert made.needs_openmp == (threads > 1)
        _, dense, dense_header = build(decode_library.module(element), f"dense_{element}",
                                       threads=threads, entry="dense")
        dense_call = caller(dense, dense_header)
        decode_library.check_loop(
            element, lambda name, arrays: (dense_call if name == "dense" else call)(name, arrays))
        check_static(element, call)


def check_static(element, call):
    """Caches of a fixed size that a mask says the valid positions of."""
    data = decode_library.Data(element, capacity=40, length=17)
    room = [(0, 0), (0, 0), (0, 40 - 17), (0, 0)]
    keys, values = (np.pad(array, room) for array in (data.keys, data.values))

    def mask(length):
        return np.where(np.arange(40) < length, 0, -np.inf).astype(np.float32).reshape(1, 1, 1, 1, 40)

    query, row_k, row_v = data.next()
    position = np.array(17)
    # Of the arguments of the first step, those that the state is computed from.
    first = dict(enumerate([query, row_k, row_v, keys, values, position, mask(18)]))
    code, _, state = call("fixed_init_state", [first[i] for i in (3, 4, 5, 6)])
    assert code == 0
    for step in range(4):
        if step:
            query, row_k, row_v = data.next()
        position = np.array(17 + step)
        code, updated, outputs = call(
            "fixed", [query, row_k, row_v, keys, values, position, mask(18 + step), *state])
        assert code == 0
        keys, values, *state = updated.values()
        data.check(f"static step {step} in {element}", outputs[0], query, sparse=True)


def check_errors():
    made, library, header = build(decode_library.module("f32"), "errors", threads=2,
                                  pipeline=PIPELINE, opt_level=1)
    call = caller(library, header)
    message = lambda: library.sparq_error().decode()
    data = decode_library.Data("f32", capacity=21, length=20)
    state = decode_library.initial_state(data, call)
    arrays = list(data.next())
    code, updated, _ = call("step", arrays + state)
    assert code == 0
    # An assertion: the caches are full. Nothing was written.
    code, again, _ = call("step", arrays + list(updated.values()))
    assert code == 1 and "the caches are full" in message(), (code, message())
    assert all((updated[name] == again[name]).all() for name in updated)
    # What is wrong with pointers and sizes.
    function = c_library.Function(header, "step")
    good = function.arguments(arrays + state)
    names = [name for _, _, _, name in function.parameters]
    for name, value, text in [("query", None, "step: query is null"),
                              ("key_cache_0_size2", -1, "step: key_cache_0_size2 is negative"),
                              ("output0", None, "step: output0 is null")]:
        values = list(good)
        values[names.index(name)] = value
        values = [ctypes.c_void_p(v.ctypes.data) if isinstance(v, np.ndarray)
                  else ctypes.c_void_p() if v is None else ctypes.c_int64(v) for v in values]
        assert library.step(*values) == 2 and message() == text, message()
    # Sizes that do not fit each other.
    code, _, _ = call("dense", [arrays[0], data.keys, data.values[:, :, 1:]])
    assert code == 1 and "dimension 2 of input 2 must be dimension 2 of input 1" in message()
    capacity = np.array(3)
    code, _, _ = call("step_init_state", [data.keys, data.values, capacity])
    assert code == 1 and "capacity" in message(), (code, message())


def check_header():
    """The header in C and C++, with all warnings, and an archive of its own."""
    text = decode_library.module("bf16")
    sparq.compile_library(text, FOLDER / "libstep.a", FOLDER / "step.h", pipeline=PIPELINE,
                          threads=1, opt_level=1)
    main = '#include "step.h"\n#include "step.h"\n' \
        "int main(void) { return step(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0) != 2; }\n"
    for compiler, suffix, standard in (("clang-22", "c", "c99"), ("clang++-22", "cpp", "c++11")):
        source = FOLDER / f"main.{suffix}"
        source.write_text(main)
        command = [compiler, f"-std={standard}", "-Wall", "-Wextra", "-pedantic", "-Werror", source,
                   FOLDER / "libstep.a", "-lm", "-o", FOLDER / f"main-{suffix}"]
        subprocess.run(command, check=True)
        subprocess.run([FOLDER / f"main-{suffix}"], check=True)


check_ops()
check_decode()
check_errors()
check_header()
