# Part of the sparq project, under the Apache License v2.0 with LLVM
# Exceptions. See LICENSE for license information.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""`python -m sparq compile`: make a library for C and C++ programs."""

from __future__ import annotations

import sys

from sparq.library import compile_library


def add_arguments(parser):
    parser.add_argument(
        "file",
        metavar="FILE.mlir",
        help="the module, as text: dense, raised or rewritten, but not lowered",
    )
    parser.add_argument(
        "-o",
        "--output",
        required=True,
        metavar="LIBRARY",
        help="what to make: a shared library (.so), an object file (.o) or an archive (.a)",
    )
    parser.add_argument(
        "--header", metavar="FILE.h", help="the C and C++ header to write"
    )
    parser.add_argument(
        "--pipeline",
        metavar='"builtin.module(...)"',
        help="passes to run before the lowering",
    )
    parser.add_argument(
        "--entry",
        action="append",
        metavar="NAME",
        help="a function that programs can call, with what computes its state; repeat "
        "for several (default: all public functions)",
    )
    parser.add_argument(
        "--cpu",
        metavar="native|NAME",
        help="CPU as LLVM names it: haswell, x86-64-v3, neoverse-n1 (default: native, "
        "or a generic one with --triple)",
    )
    parser.add_argument(
        "--triple",
        help="machine to compile for, such as aarch64-linux-gnu (default: this one)",
    )
    parser.add_argument(
        "--features",
        help="what differs from that CPU, such as --features=+avx2,-fma",
    )
    parser.add_argument(
        "--threads",
        type=int,
        metavar="N",
        help="threads the code is to keep busy; with 1 it needs no OpenMP library "
        "(default: as many as OpenMP uses here, 8 for another CPU)",
    )
    parser.add_argument(
        "--opt-level",
        type=int,
        choices=range(4),
        default=3,
        help="0: LLVM optimizes nothing, which compiles faster; 1, 2 and 3 differ in the "
        "effort of its code generator alone (default: %(default)s)",
    )
    parser.add_argument(
        "--donate",
        type=int,
        action="append",
        default=[],
        metavar="INPUT",
        help="number of an input that outputs may be written to; repeat for several. "
        "State is donated without saying",
    )
    parser.add_argument(
        "--prefix",
        help="what stands before the names of functions in C (default: nothing, or the "
        "library's name where a function has a name C does not allow, such as main)",
    )
    parser.add_argument(
        "--linker",
        metavar="PROGRAM",
        help="C compiler that links a shared library (default: clang or gcc as found)",
    )
    parser.add_argument(
        "--link-arg",
        action="append",
        default=[],
        metavar="ARGUMENT",
        help="a further argument for it, as in --link-arg=-L/opt/lib; libomp is not "
        "linked then unless one names it",
    )
    parser.add_argument(
        "--remarks", action="store_true", help="print what the passes did, and why"
    )


def main(args) -> int:
    library = compile_library(
        args.file,
        args.output,
        args.header,
        pipeline=args.pipeline,
        cpu=args.cpu,
        triple=args.triple,
        features=args.features,
        threads=args.threads,
        entry=args.entry,
        donate=args.donate,
        prefix=args.prefix,
        linker=args.linker,
        link_args=args.link_arg,
        remarks=args.remarks,
        opt_level=args.opt_level,
    )
    for remark in library.remarks:
        print(remark, file=sys.stderr)
    names = ", ".join(library.functions)
    openmp = ", threads by OpenMP" if library.needs_openmp else ", no threads"
    print(f"{library.path}: {names} for {library.triple}, {library.cpu}{openmp}")
    return 0
