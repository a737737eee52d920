# Part of the sparq project, under the Apache License v2.0 with LLVM
# Exceptions. See LICENSE for license information.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Finds the extension module `_sparq`.

An installed package has it beside this file. In a source tree it is where
CMake builds it, build/python/sparq, or where SPARQ_BUILD_DIR says the build
is.
"""

import importlib
import importlib.machinery
import importlib.util
import os
import sys


def _load():
    name = f"{__package__}._sparq"
    try:
        return importlib.import_module(name)
    except ModuleNotFoundError as error:
        original = error
    root = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
    build = os.environ.get("SPARQ_BUILD_DIR", os.path.join(root, "build"))
    directory = os.path.join(build, "python", "sparq")
    for suffix in importlib.machinery.EXTENSION_SUFFIXES:
        path = os.path.join(directory, "_sparq" + suffix)
        if os.path.exists(path):
            spec = importlib.util.spec_from_file_location(name, path)
            module = importlib.util.module_from_spec(spec)
            sys.modules[name] = module
            spec.loader.exec_module(module)
            return module
    raise ImportError(
        "the extension module sparq._sparq is not built: install the package "
        f"with pip, or build the CMake target _sparq (looked in {directory})"
    ) from original


_sparq = _load()
