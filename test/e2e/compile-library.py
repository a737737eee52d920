# Libraries for C: decode steps in every type, errors, types, headers.
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

import sparq

FOLDER = pathlib.Path(sys.argv[1])
MODELS = pathlib.Path(__file__).parents[1] / "models"
PIPELINE = f"sparq-rewrite{{r={decode_library.R} k={decode_library.K}}}"


def build(text, name, **options):
    """(library, header) of a shared library."""
    made = sparq.compile_library(text, FOLDER / f"lib{name}.so", FOLDER / f"{name}.h", **options)
    library = ctypes.CDLL(made.path)
    library.sparq_error.restype = ctypes.c_char_p
    return made, library, (FOLDER / f"{name}.h").read_text()


def caller(library, header):
    return lambda name, arrays: c_library.call(library, c_library.Function(header, name), arrays)


def check_decode(element, threads, entries):
    """Returns the library and its header."""
    text = decode_library.module(element)
    made, library, header = build(text, element, threads=threads, entry=entries, pipeline=PIPELINE)
    assert made.needs_openmp == (threads > 1)
    call = caller(library, header)
    if "step" in entries:
        dense = caller(*build(text, f"dense_{element}", threads=threads, entry="dense")[1:])
        decode_library.check_loop(
            element, lambda name, arrays: (dense if name == "dense" else call)(name, arrays))
    if "fixed" in entries:
        check_static(element, call)
    return library, header


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


SCALARS = {"i1": ctypes.c_bool, "i8": ctypes.c_int8, "i16": ctypes.c_int16, "i32": ctypes.c_int32,
           "i64": ctypes.c_int64, "index": ctypes.c_int64, "f16": ctypes.c_uint16,
           "bf16": ctypes.c_uint16, "f32": ctypes.c_float, "f64": ctypes.c_double}


def check_types():
    """Scalars of every type, and results whose sizes only the function knows."""
    types = ", ".join(SCALARS)
    _, library, header = build(f"""
        func.func @scalars({", ".join(f"%{t}_in: {t}" for t in SCALARS)}) -> ({types}) {{
          return {", ".join(f"%{t}_in" for t in SCALARS)} : {types}
        }}
        func.func @count(%n: tensor<2xi64>) -> (tensor<?x3xf32>, tensor<2xi64>) {{
          %c1 = arith.constant 1 : index
          %n1 = tensor.extract %n[%c1] : tensor<2xi64>
          %size = arith.index_cast %n1 : i64 to index
          %empty = tensor.empty(%size) : tensor<?x3xf32>
          %two = arith.constant 2.0 : f32
          %0 = linalg.fill ins(%two : f32) outs(%empty : tensor<?x3xf32>) -> tensor<?x3xf32>
          return %0, %n : tensor<?x3xf32>, tensor<2xi64>
        }}""", "types", threads=1, opt_level=1)
    values = [True, -3, -300, -70000, -5 << 40, 7 << 40, 0x3C01, 0x3F81, 0.5, -0.25]
    given = [kind(value) for kind, value in zip(SCALARS.values(), values)]
    results = [kind() for kind in SCALARS.values()]
    assert library.scalars(*given, *map(ctypes.byref, results)) == 0
    assert [r.value for r in results] == values
    assert "int8_t i8_in," in header and "bool *output0," in header

    class Tensor(ctypes.Structure):
        _fields_ = [("allocated", ctypes.c_void_p), ("data", ctypes.POINTER(ctypes.c_float)),
                    ("sizes", ctypes.c_int64 * 2)]

    assert "sparq_f32_2d *output0);" in header and "  int64_t sizes[2];\n} sparq_f32_2d;" in header
    assert "output 1: tensor<2xi64> is in n" in header
    tensor = Tensor()
    assert library.count((ctypes.c_int64 * 2)(9, 5), ctypes.byref(tensor)) == 0
    assert list(tensor.sizes) == [5, 3] and tensor.data[:15] == [2.0] * 15
    libc = ctypes.CDLL(None)
    libc.free(ctypes.c_void_p(tensor.allocated))


def check_donation():
    """An output goes to an input that the caller gives away."""
    kind = "tensor<?xf32>"
    made, library, header = build(f"""
        func.func @put(%x: {kind}, %y: tensor<2xf32>, %at: index) -> {kind} {{
          %0 = tensor.insert_slice %y into %x[%at] [2] [1] : tensor<2xf32> into {kind}
          return %0 : {kind}
        }}
        func.func @other(%x: {kind}) -> {kind} {{
          return %x : {kind}
        }}""", "donation", threads=1, entry=["put"], donate=[0], prefix="my_")
    assert made.functions == ["my_put"] and "@other" not in header
    x, y = np.arange(5, dtype=np.float32), np.array([7, 8], np.float32)
    data = [ctypes.c_void_p(array.ctypes.data) for array in (x, y)]
    assert library.my_put(data[0], ctypes.c_int64(5), data[1], ctypes.c_int64(2)) == 0
    assert x.tolist() == [0, 1, 7, 8, 4] and "output" not in header.partition("int my_put(")[2]


def check_errors(library, header):
    """Of a library with steps in f32."""
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
    # What is kept from call to call can be freed any time.
    assert "void step_free_workspace(void);" in header
    assert "int64_t step_workspace_size(void);" in header
    library.step_workspace_size.restype = ctypes.c_int64
    assert library.step_workspace_size() > 0
    for _ in range(2):
        library.step_free_workspace()
        assert library.step_workspace_size() == 0
    code, _, outputs = call("dense", [arrays[0], data.keys, data.values])
    assert code == 0
    data.check("without a workspace", outputs[0], arrays[0], sparse=True)
    # An assertion in a loop over threads.
    _, library, _ = build("""
        func.func @below(%x: tensor<64xf32>, %limit: f32) -> tensor<64xf32> {
          %empty = tensor.empty() : tensor<64xf32>
          %0 = scf.forall (%i) in (64) shared_outs(%o = %empty) -> tensor<64xf32> {
            %value = tensor.extract %x[%i] : tensor<64xf32>
            %ok = arith.cmpf olt, %value, %limit : f32
            cf.assert %ok, "too large"
            %one = tensor.from_elements %value : tensor<1xf32>
            scf.forall.in_parallel {
              tensor.parallel_insert_slice %one into %o[%i] [1] [1] : tensor<1xf32> into tensor<64xf32>
            }
          }
          return %0 : tensor<64xf32>
        }""", "below", threads=3, opt_level=1)
    x, y = np.arange(64, dtype=np.float32), np.zeros(64, np.float32)
    data = [ctypes.c_void_p(array.ctypes.data) for array in (x, y)]
    assert library.below(data[0], ctypes.c_float(64), data[1]) == 0 and (x == y).all()
    assert library.below(data[0], ctypes.c_float(9), data[1]) == 1
    assert library.sparq_error() == b"too large"


def check_model():
    """A model whose function is called main; the same code as sparq.compile makes."""
    path = MODELS / "export" / "llama_f32.mlir"
    pipeline = "sparq-rewrite{r=4 k=8 mean-value=recompute}"
    made, library, header = build(path, "model", pipeline=pipeline, threads=2)
    assert made.functions == ["model_main"]
    executable = sparq.compile(path, pipeline, threads=2)
    rng = np.random.default_rng(3)
    arrays = [rng.standard_normal(value.shape).astype(value.dtype) for value in executable.inputs]
    code, _, outputs = caller(library, header)("model_main", arrays)
    assert code == 0, library.sparq_error()
    for output, expected in zip(outputs, executable(*arrays)):
        np.testing.assert_array_equal(output, expected)


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


check_decode("f16", 3, ["step"])
check_decode("bf16", 1, ["fixed"])
check_errors(*check_decode("f32", 3, ["step", "dense", "fixed"]))
check_types()
check_donation()
check_model()
check_header()
