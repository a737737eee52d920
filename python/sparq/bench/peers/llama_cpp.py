# Part of the sparq project, under the Apache License v2.0 with LLVM
# Exceptions. See LICENSE for license information.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""llama.cpp's flash attention: `ggml_flash_attn_ext` of ggml's CPU backend.

Python packages of llama.cpp hide it, so ggml is built from the source package
of llama-cpp-python, for this machine's CPU, into a cache folder:

    python -m sparq bench --build-llama.cpp

K and V are in the storage type, contiguous for each head; the query is f32,
which is the only type the op takes. With f16 caches it also sums in f16, one
rounding for each position. ggml's own threads run it, kept between calls and
polling, as in llama.cpp built without OpenMP.
"""

from __future__ import annotations

import ctypes
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tarfile
import tempfile

import numpy as np

import sparq
from sparq import reference

from ..shapes import Problem
from . import Contestant, Peer, Prepared

#: The release whose ggml is known to fit ggml_attention.c.
PACKAGE = "llama-cpp-python==0.3.36"
_DRIVER = pathlib.Path(__file__).with_name("ggml_attention.c")
_TYPES = {"f32": 0, "f16": 1, "bf16": 2}


def cache() -> pathlib.Path:
    root = os.environ.get("XDG_CACHE_HOME") or os.path.expanduser("~/.cache")
    return pathlib.Path(root) / "sparq" / PACKAGE.replace("==", "-")


def _library() -> pathlib.Path:
    return cache() / "lib" / "libsparq_ggml.so"


def _run(arguments, what, **options):
    try:
        done = subprocess.run(
            [str(a) for a in arguments], stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
            text=True, errors="replace", **options,
        )
    except OSError as error:
        raise sparq.Error(f"{what}: cannot run '{arguments[0]}': {error.strerror}") from None
    if done.returncode:
        tail = "\n".join(done.stdout.strip().splitlines()[-15:])
        raise sparq.Error(f"{what} failed:\n{tail}")


def build(jobs: int = 0, say=print) -> pathlib.Path:
    """Downloads, builds and installs into the cache; returns the library."""
    for tool in ("cmake", "cc", "c++"):
        if not shutil.which(tool):
            raise sparq.Error(f"building ggml needs {tool}")
    jobs = jobs or os.cpu_count() or 1
    library = _library()
    library.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="sparq-ggml-") as folder:
        folder = pathlib.Path(folder)
        say(f"downloading the source package of {PACKAGE}")
        pip = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--dest", folder]
        _run([*pip, "--no-binary", PACKAGE.split("==")[0], PACKAGE], "the download")
        source = _unpack(next(folder.glob("*.tar.gz")), folder)
        # The source package leaves this one out; it is only for installing.
        (source / "ggml.pc.in").touch()
        say(f"building ggml's CPU backend with {jobs} job{'s' if jobs > 1 else ''}")
        options = [
            "-DCMAKE_BUILD_TYPE=Release", "-DBUILD_SHARED_LIBS=OFF", "-DGGML_NATIVE=ON",
            "-DGGML_OPENMP=OFF", "-DGGML_BUILD_TESTS=OFF", "-DGGML_BUILD_EXAMPLES=OFF",
            "-DGGML_CCACHE=OFF", "-DCMAKE_POSITION_INDEPENDENT_CODE=ON",
        ]
        _run(["cmake", "-S", source, "-B", folder / "build", *options], "configuring ggml")
        _run(["cmake", "--build", folder / "build", "--parallel", str(jobs)], "building ggml")
        archives = {path.name: path for path in folder.glob("build/**/*.a")}
        order = [archives[f"libggml{part}.a"] for part in ("-cpu", "-base")]
        _run(
            ["c++", "-O2", "-fPIC", "-shared", "-I", source / "include", "-x", "c", _DRIVER,
             "-x", "none", *order, "-lpthread", "-lm", "-ldl", "-o", folder / "driver.so"],
            "linking the driver",
        )
        shutil.move(folder / "driver.so", library)
    say(f"wrote {library}")
    return library


def _unpack(package: pathlib.Path, folder: pathlib.Path) -> pathlib.Path:
    """The folder of ggml out of the source package."""
    with tarfile.open(package) as archive:
        wanted = re.compile(r"[^/]+/vendor/llama\.cpp/ggml/")
        members = [m for m in archive.getmembers() if wanted.match(m.name) and not m.issym()]
        if not members:
            raise sparq.Error(f"{package.name} has no vendor/llama.cpp/ggml")
        archive.extractall(folder, members)
    return folder / members[0].name.split("/")[0] / "vendor" / "llama.cpp" / "ggml"


class LlamaCpp(Peer):
    name = "llama.cpp"

    @staticmethod
    def missing():
        if not _library().exists():
            return "python -m sparq bench --build-llama.cpp (needs cmake and a C++ compiler)"
        return None

    def __init__(self):
        self._library = library = ctypes.CDLL(str(_library()))
        pointer, integer = ctypes.c_void_p, ctypes.c_int64
        library.sparq_ggml_attention.restype = pointer
        library.sparq_ggml_attention.argtypes = (
            [ctypes.c_int] + [integer] * 6 + [ctypes.c_float, ctypes.c_int]
        )
        library.sparq_ggml_run.argtypes = [pointer] * 5
        library.sparq_ggml_scratch.argtypes = [pointer]
        library.sparq_ggml_scratch.restype = integer
        library.sparq_ggml_free.argtypes = [pointer]
        self._handles = []

    def version(self):
        return f"ggml of {PACKAGE}"

    def release(self):
        """Ends the threads of the shape's graphs."""
        while self._handles:
            self._library.sparq_ggml_free(self._handles.pop())

    def contestants(self, problem: Problem, threads: int):
        variants = {"heads": self._preparer(threads, as_rows=False)}
        if problem.shape.group > 1:
            variants["group as query positions"] = self._preparer(threads, as_rows=True)
        contestant = Contestant("llama.cpp", self, "dense", variants)
        if problem.shape.dtype == "f16":
            contestant.rounding = 2.0**-11 * problem.shape.seq_len**0.5
        return [contestant]

    def _preparer(self, threads, as_rows):
        def prepare(data) -> Prepared:
            shape = data.shape
            heads, rows = (shape.kv_heads, shape.group) if as_rows else (shape.heads, 1)
            query = reference.load(data.query)
            result = np.zeros((shape.batch, rows, heads, shape.head_dim), np.float32)
            handle = self._library.sparq_ggml_attention(
                _TYPES[shape.dtype], shape.batch, heads, shape.kv_heads, rows,
                shape.seq_len, shape.head_dim, shape.scale, threads,
            )
            self._handles.append(handle)
            run = self._library.sparq_ggml_run

            def bind(copy):
                addresses = [
                    ctypes.c_void_p(a.ctypes.data) for a in (query, copy.key, copy.value, result)
                ]

                def call():
                    if run(handle, *addresses):
                        raise sparq.Error("ggml_graph_compute failed")
                    return result

                return call

            def output(array):
                # [B, rows, heads, D]; a group is either rows or among the heads.
                return array.swapaxes(1, 2).reshape(data.query.shape).copy()

            return Prepared(
                [bind(copy) for copy in data.copies],
                output,
                scratch_bytes=lambda: self._library.sparq_ggml_scratch(handle),
                keep=(query, result, data),
            )

        return prepare


PEER = LlamaCpp
