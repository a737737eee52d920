# Part of the sparq project, under the Apache License v2.0 with LLVM
# Exceptions. See LICENSE for license information.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""The commands of `python -m sparq`.

Each is a module with `HELP`, `add_arguments(parser)` and `main(args)`, which
returns the exit code. It is imported only when it is used, so that one
command's needs are not another's.
"""

from __future__ import annotations

import argparse
import importlib
import re
import sys
from typing import List, Optional

#: The module and one-line help of every command.
COMMANDS = {
    "explain": (
        "sparq.cli.explain",
        "say what the rewrite does to each attention of a module, and why",
    ),
    "run": ("sparq.cli.run", "compile a module and run one of its functions"),
    "compile": (
        "sparq.cli.compile",
        "make a library for C and C++ programs, ahead of time",
    ),
    "bench": (
        "sparq.bench.command",
        "time SparQ and dense attention, ours and others', on this machine",
    ),
    "demo": (
        "sparq.demo.command",
        "compare SparQ with dense attention on a model's decode step",
    ),
}


def main(argv: Optional[List[str]] = None) -> int:
    """Runs a command; 0 is success, 1 an error, 2 wrong usage."""
    argv = list(sys.argv[1:] if argv is None else argv)
    parser = argparse.ArgumentParser(
        prog="python -m sparq",
        description="Sparse attention for MLIR modules. "
        "`python -m sparq COMMAND --help` lists a command's options.",
    )
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", required=True)
    wanted = next((a for a in argv if not a.startswith("-")), None)
    modules = {}
    for name, (module, text) in COMMANDS.items():
        command = commands.add_parser(name, help=text, description=text)
        if name == wanted:
            modules[name] = importlib.import_module(module)
            modules[name].add_arguments(command)
    args = parser.parse_args(argv)

    from sparq import Error

    try:
        return modules[args.command].main(args) or 0
    except Error as error:
        print(_prefixed(str(error)), file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("interrupted", file=sys.stderr)
        return 130


def _prefixed(message: str) -> str:
    """Diagnostics have their own "error:"; other messages get one."""
    located = re.match(r"(\S+:\d+:\d+: )?error: ", message)
    return message if located else f"error: {message}"
