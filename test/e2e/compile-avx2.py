# Every op in a library for CPUs with AVX2, against NumPy.
# RUN: rm -rf %t && mkdir %t && %python %s %t
"""usage: compile-avx2.py FOLDER"""

import ctypes
import pathlib
import subprocess
import sys

sys.path.insert(0, str(pathlib.Path(__file__).parent / "Inputs"))
import c_library  # noqa: E402
import op_cases  # noqa: E402

import sparq

FOLDER = pathlib.Path(sys.argv[1])


def output(*command):
    return subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout


cases = op_cases.some_of_each(op_cases.make_cases())
made = sparq.compile_library(op_cases.module_text(cases), FOLDER / "libops.so", FOLDER / "ops.h",
                             cpu="x86-64-v3", threads=1, opt_level=2)
assert not made.needs_openmp and made.cpu == "x86-64-v3"
code = output("llvm-objdump", "-d", "--no-show-raw-insn", made.path)
assert "ymm" in code and "zmm" not in code
# Nothing but the C library.
names = output("llvm-nm", "-D", "-u", "--just-symbol-name", made.path).split()
names = {name.split("@")[0] for name in names if not name.startswith("_")}
assert names <= {"malloc", "free", "aligned_alloc", "memcpy", "memset", "memmove", "expf", "fmaf"}, names

library = ctypes.CDLL(made.path)
header = (FOLDER / "ops.h").read_text()
for case in cases:
    code, _, outputs = c_library.call(library, c_library.Function(header, case.function), case.inputs)
    assert code == 0, case.name
    case.check(outputs)
print(f"{len(cases)} ops agree with the reference")
