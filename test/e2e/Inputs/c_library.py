"""Calls functions of libraries that `python -m sparq compile` made as the header
says: in this process, or in a C program that another machine runs."""

import ctypes
import re
import subprocess

import numpy as np

TYPES = {
    "bool": np.bool_, "int8_t": np.int8, "int16_t": np.int16, "int32_t": np.int32,
    "int64_t": np.int64, "uint16_t": np.uint16, "float": np.float32, "double": np.float64,
}


class Function:
    """A function as the text of a header declares it."""

    def __init__(self, header, name):
        self.name = name
        declared = re.search(rf"^int {name}\(([^)]*)\);", header, re.M)
        assert declared, f"{name} is not in the header"
        #: (type, whether it is const, whether it is a pointer, name)
        self.parameters = []
        for parameter in declared[1].split(","):
            const, ctype, pointer, what = re.fullmatch(
                r"\s*(const )?(\w+) (\*?)(\w+)", parameter).groups()
            self.parameters.append((ctype, bool(const), bool(pointer), what))
        comment = header[: declared.start()].rpartition("/*")[2]
        inputs, _, outputs = comment.partition("Outputs:")
        line = r"^ \*   (\w+): (tensor<\S+>|\w+)(.*)"
        #: (name, type, whether it is updated)
        self.inputs = [(n, t, "updated in place" in rest)
                       for n, t, rest in re.findall(line, inputs, re.M)
                       if "size of dimension" not in t + rest and not t == "size"]
        #: name -> sizes as C expressions, and the type
        self.outputs = {n: (re.search(r"sizes \[(.*)\]", rest)[1], kind)
                        for n, kind, rest in re.findall(line, outputs, re.M)}

    def arguments(self, arrays):
        """The value of each parameter: an array for a pointer. Outputs are filled
        with what is no number."""
        assert len(arrays) == len(self.inputs), (self.name, len(arrays), self.inputs)
        given = {}
        for (name, kind, _), array in zip(self.inputs, arrays):
            array = np.ascontiguousarray(array)
            if array.dtype == np.float16:
                array = array.view(np.uint16)
            given[name] = array
            for dim, size in enumerate(re.findall(r"(\?|\d+)x", kind)):
                if size == "?":
                    given[f"{name}_size{dim}"] = array.shape[dim]
                else:
                    assert int(size) == array.shape[dim], (self.name, name)
        values = []
        for ctype, const, pointer, name in self.parameters:
            if name in given:
                value = given[name]
                if pointer:
                    assert value.dtype == TYPES[ctype], (self.name, name, value.dtype)
                    value = value if const else value.copy()
            else:
                sizes = re.sub(r"\*(\w+)", r"\1.item()", self.outputs[name][0])
                shape = eval(f"({sizes.replace('/', '//')},)" if sizes else "()", {}, given)
                bits = np.full(np.prod(shape, dtype=int) * np.dtype(TYPES[ctype]).itemsize, 0xFF,
                               np.uint8)
                value = bits.view(TYPES[ctype]).reshape(shape)
            values.append(value)
        return values

    def results(self, values):
        """What was updated in place, by name, and the outputs in order."""
        named = {name: value for (_, _, _, name), value in zip(self.parameters, values)}
        updated = {name: named[name] for name, _, is_updated in self.inputs if is_updated}
        outputs = [named[name].view(np.float16) if "xf16" in kind else named[name]
                   for name, (_, kind) in self.outputs.items()]
        return updated, outputs


def call(library, function, arrays):
    """(return code, what is updated, outputs) of a function of a ctypes.CDLL."""
    values = function.arguments(arrays)
    converted = []
    for (ctype, _, pointer, _), value in zip(function.parameters, values):
        if pointer:
            converted.append(ctypes.c_void_p(value.ctypes.data))
        else:
            simple = {"float": ctypes.c_float, "double": ctypes.c_double,
                      "bool": ctypes.c_bool}.get(ctype) or getattr(ctypes, "c_" + ctype[:-2])
            converted.append(simple(value if isinstance(value, int) else value.item()))
    code = getattr(library, function.name)(*converted)
    return (code, *function.results(values))


# -----------------------------------------------------------------------------
# C programs
# -----------------------------------------------------------------------------

_START = """#include <stdio.h>
#include <stdlib.h>
#include "%s"
static void *take(size_t bytes) {
  void *data = malloc(bytes + 1);
  if (!data || fread(data, 1, bytes, stdin) != bytes) exit(3);
  return data;
}
int main(void) {
"""


def program(header_name, calls):
    """The text of a C program that makes `calls`, (function, arguments), with arrays
    from its input, and writes all that may have been written to its output."""
    lines = []
    for number, (function, values) in enumerate(calls):
        arguments, writes = [], []
        for (ctype, const, pointer, name), value in zip(function.parameters, values):
            variable = f"a{number}_{name}"
            if pointer:
                lines.append(f"  {ctype} *{variable} = take({value.nbytes});")
                if not const:
                    writes.append(f"  fwrite({variable}, 1, {value.nbytes}, stdout);")
            else:
                lines.append(f"  {ctype} {variable} = {value};")
            arguments.append(variable)
        lines.append(f"  if ({function.name}({', '.join(arguments)})) {{")
        lines.append(f'    fprintf(stderr, "{function.name}: %s\\n", sparq_error());')
        lines += ["    return 1;", "  }", *writes]
    return _START % header_name + "\n".join(lines) + "\n  return 0;\n}\n"


def run(command, calls):
    """Runs such a program; the arrays of `calls` are what it wrote then."""
    pointers = [(value, const) for function, values in calls
                for (_, const, pointer, _), value in zip(function.parameters, values) if pointer]
    done = subprocess.run(command, input=b"".join(v.tobytes() for v, _ in pointers),
                          stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert done.returncode == 0, f"{command}: {done.returncode} {done.stderr.decode()}"
    data = done.stdout
    for value, const in pointers:
        if not const:
            flat = np.frombuffer(data[: value.nbytes], value.dtype)
            value[...] = flat.reshape(value.shape)
            data = data[value.nbytes :]
    assert not data
