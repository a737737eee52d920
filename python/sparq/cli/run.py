# Part of the sparq project, under the Apache License v2.0 with LLVM
# Exceptions. See LICENSE for license information.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""`python -m sparq run`: compile a module and run one of its functions."""

from __future__ import annotations

import numpy as np

import sparq


def add_arguments(parser):
    parser.add_argument("file", metavar="FILE.mlir", help="the module, as text")
    parser.add_argument(
        "--entry", metavar="NAME", help="the function; not needed if there is only one"
    )
    parser.add_argument(
        "--input",
        action="append",
        default=[],
        metavar="@FILE.npy",
        help="an input, in argument order; bf16 as uint16 bit patterns",
    )
    parser.add_argument(
        "--output",
        action="append",
        default=[],
        metavar="@FILE.npy",
        help="where an output goes, in result order; without any, a summary is printed",
    )
    parser.add_argument(
        "--pipeline",
        metavar='"builtin.module(...)"',
        help="passes to run before the lowering for the target",
    )
    parser.add_argument(
        "--target", default="cpu", help="cpu (default), cuda or vulkan"
    )
    parser.add_argument(
        "--threads", type=int, metavar="N", help="CPU threads; default: one per core"
    )


def _load(argument: str) -> np.ndarray:
    if not argument.startswith("@"):
        raise sparq.Error(f"--input={argument}: expected @ and the name of a .npy file")
    path = argument[1:]
    try:
        array = np.load(path, allow_pickle=False)
    except OSError as error:
        raise sparq.Error(
            f"cannot read input '{path}': {error.strerror or error}"
        ) from None
    except (ValueError, EOFError) as error:
        raise sparq.Error(f"input '{path}' is not a .npy file: {error}") from None
    if not isinstance(array, np.ndarray):
        raise sparq.Error(f"input '{path}' is not a .npy file but an archive")
    return array


def _save(path: str, array: np.ndarray):
    try:
        with open(path, "wb") as file:
            np.save(file, array)
    except OSError as error:
        raise sparq.Error(f"cannot write output '{path}': {error.strerror}") from None


def _as_numbers(array: np.ndarray, value: sparq.Value) -> np.ndarray:
    if "bf16" in value.type:
        return (array.astype(np.uint32) << 16).view(np.float32)
    return array


def _summary(index: int, array: np.ndarray, value: sparq.Value) -> str:
    text = f"output {index}: {value.with_shape(array.shape)}"
    if not array.size:
        return text
    numbers = _as_numbers(array, value).astype(np.float64)
    return (
        f"{text}, min {numbers.min():.6g}, max {numbers.max():.6g}, "
        f"mean {numbers.mean():.6g}"
    )


def main(args) -> int:
    for output in args.output:
        if not output.startswith("@"):
            raise sparq.Error(
                f"--output={output}: expected @ and the name of a .npy file"
            )
    inputs = [_load(argument) for argument in args.input]
    executable = sparq.compile(
        args.file,
        pipeline=args.pipeline,
        target=args.target,
        threads=args.threads,
        entry=args.entry,
    )
    values = executable.outputs
    if args.output and len(args.output) != len(values):
        raise sparq.Error(
            f"function '{executable.entry}' has {len(values)} "
            f"output{'s' if len(values) != 1 else ''}, "
            f"--output given {len(args.output)} times"
        )
    outputs = executable(*inputs)
    for argument, array in zip(args.output, outputs):
        _save(argument[1:], array)
    if not args.output:
        for index, (array, value) in enumerate(zip(outputs, values)):
            print(_summary(index, array, value))
    return 0
