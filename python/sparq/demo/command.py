# Part of the sparq project, under the Apache License v2.0 with LLVM
# Exceptions. See LICENSE for license information.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""`python -m sparq demo`: SparQ against dense attention on a decode step."""

from __future__ import annotations

import argparse
import pathlib
import subprocess
import sys
import tempfile

from .. import export
from ..cost import MEAN_VALUES


def _numbers(text: str) -> tuple:
    """'8,16,32' as positive integers, without repeats."""
    try:
        values = tuple(dict.fromkeys(int(part) for part in text.split(",")))
    except ValueError:
        raise argparse.ArgumentTypeError(
            f"'{text}' is not a list of integers like 8,16,32") from None
    for value in values:
        if value <= 0:
            raise argparse.ArgumentTypeError(f"{value} is not positive")
    return values


def _positive(text: str) -> int:
    values = _numbers(text)
    if len(values) != 1:
        raise argparse.ArgumentTypeError(f"'{text}' is not one integer")
    return values[0]


def _not_negative(text: str) -> int:
    try:
        value = int(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"'{text}' is not an integer") from None
    if value < 0:
        raise argparse.ArgumentTypeError(f"{value} is negative")
    return value


def add_arguments(parser) -> None:
    parser.description = (
        "Finds the attention in a decode step, makes it sparse, runs dense and SparQ "
        "on the CPU over a grid of r and k, and reports compression, time and error. "
        "By default on an export of a Hugging Face Llama that comes with the package.")
    source = parser.add_mutually_exclusive_group()
    source.add_argument("--export", metavar="NAME",
                        help="export this model first (needs torch, torch_mlir and "
                        f"transformers): {', '.join(export.MODELS)}")
    source.add_argument("--model", metavar="FILE.mlir", help="a module of your own")
    parser.add_argument("--entry", metavar="NAME",
                        help="the function of --model to run (default: main)")
    parser.add_argument("--r", type=_numbers, default=(8, 16, 32), metavar="R,R,...",
                        help="query components to estimate scores from (8,16,32)")
    parser.add_argument("--k", type=_numbers, default=(64, 128, 256), metavar="K,K,...",
                        help="positions to attend to (64,128,256)")
    parser.add_argument("--local", type=_not_negative, default=0, metavar="L",
                        help="recent positions always attended to, inside k (0)")
    parser.add_argument("--mean-value", choices=MEAN_VALUES, default="carry",
                        help="where the mean of V comes from (carry)")
    parser.add_argument("--inputs", choices=("random", "peaked", "both"),
                        default="both", help="score distribution (both)")
    parser.add_argument("--output", metavar="DIR", default="demo-out", type=pathlib.Path,
                        help="where results.json, plot.png and the rewritten modules "
                        "go (demo-out)")
    parser.add_argument("--threads", type=_positive, metavar="N",
                        help="CPU threads (default: one per core)")
    parser.add_argument("--seed", type=_not_negative, default=0, metavar="N")
    shape = parser.add_argument_group(
        "shape", "the cache length; the rest needs --export")
    export.add_arguments(shape, without=("stage",))


def _export(args, directory: pathlib.Path):
    """Exports in a process of its own: torch_mlir brings an LLVM of its own."""
    from .program import DemoError

    options = export.options_from(args.export, args)
    try:
        export.check(args.export, options)
    except export.ExportError as error:
        raise DemoError(str(error)) from None
    path = directory / f"{args.export}.mlir"
    command = [sys.executable, export.__file__, args.export, "--output", str(path)]
    command += export.as_flags(options)
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode or not path.is_file():
        lines = [l for l in done.stderr.splitlines() if l.startswith("error: ")]
        raise DemoError(lines[-1][len("error: "):] if lines else
                        f"exporting {args.export} failed:\n{done.stderr.strip()}")
    return path


def _program(args, console):
    import sparq

    from . import ir
    from .program import DemoError, ExportedStep, load_file
    from .step import DecodeStep

    if not args.export:
        given = [f for f in export.field_names() if f != "seq_len"
                 and getattr(args, f, None) is not None]
        if given:
            raise DemoError(f"--{given[0].replace('_', '-')} needs --export")
    if args.entry and not args.model:
        raise DemoError("--entry needs --model")
    if args.export:
        with tempfile.TemporaryDirectory() as directory:
            with console.status(f"exporting {args.export} (PyTorch, torch-mlir)"):
                path = _export(args, pathlib.Path(directory))
            step = DecodeStep.load(path)
        return ExportedStep(step, args.seq_len, f"{args.export} decode step, exported now")
    if args.model:
        return load_file(args.model, args.seq_len, args.entry,
                         lambda text: ir.functions(sparq.opt(text, "builtin.module()")))
    return ExportedStep(DecodeStep.shipped(), args.seq_len,
                        "Llama decode step (Hugging Face, exported through torch-mlir)")


def _kinds(args, program) -> tuple:
    from .program import DemoError

    kinds = ("random", "peaked") if args.inputs == "both" else (args.inputs,)
    if not any(k in program.kinds for k in kinds):
        raise DemoError(
            f"--inputs={args.inputs}: peaked inputs are made from the queries of a "
            "NumPy forward pass, which there is for Llama-like exports only")
    return kinds


def main(args) -> int:
    from rich.console import Console

    from .program import DemoError

    console = Console()
    try:
        return _main(args, console)
    except DemoError as error:
        Console(stderr=True).print(f"error: {error}", style="", markup=False,
                                   highlight=False, soft_wrap=True)
        return 1


def _main(args, console) -> int:
    import time

    from rich.progress import (BarColumn, MofNCompleteColumn, Progress,
                               TextColumn, TimeElapsedColumn)

    from . import measure, plot, report
    from .program import DemoError

    begin = time.perf_counter()
    if args.local > min(args.k):
        raise DemoError(f"--local={args.local} exceeds k = {min(args.k)}")
    program = _program(args, console)
    options = measure.Options(
        r=tuple(sorted(args.r)), k=tuple(sorted(args.k)), kinds=_kinds(args, program),
        local=args.local, mean_value=args.mean_value, threads=args.threads,
        seed=args.seed)
    try:
        args.output.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise DemoError(f"--output: cannot make '{args.output}': {error.strerror}") from None

    console.print(program.title, style="bold", highlight=False)
    progress = Progress(TextColumn("{task.description}"), BarColumn(),
                        MofNCompleteColumn(), TimeElapsedColumn(), console=console,
                        transient=True)
    with progress:
        task = progress.add_task("", total=measure.Run.steps(program, options))
        started = False

        def advance(text):
            nonlocal started
            progress.update(task, description=text, advance=1 if started else 0)
            started = True
            if not console.is_terminal:
                done = int(progress.tasks[0].completed) + 1
                console.print(f"[{done}/{int(progress.tasks[0].total)}] {text}",
                              markup=False, highlight=False)

        run = measure.Run(program, options, advance)
        run.look()
        console.print(report.attention_table(run.found, run.rewritten))
        for line in report.rewrite_notes(run):
            console.print(line, highlight=False)
        run.compile_all()
        run.measure_step()
        run.measure_attention()
    results = run.results
    results["seconds"] = time.perf_counter() - begin

    for kind in options.kinds:
        console.print()
        console.print(report.KIND_NOTES[kind], highlight=False)
        share = results["step"].get(kind, {}).get("top_share_128")
        if share is not None:
            console.print(f"Here the 128 heaviest positions of {run.positions} hold "
                          f"{100 * share:.0f} % of the attention weight.",
                          highlight=False)
        if kind in results["step"]:
            console.print(report.step_table(results, kind))
        console.print(report.attention_alone_table(results, kind))
    console.print()
    for line in report.verdict(results):
        console.print("- " + line, highlight=False)
    report.write_json(args.output / "results.json", results)
    (args.output / "dense.mlir").write_text(program.text)
    (args.output / "sparq.mlir").write_text(run.first.text)
    plot.write(args.output / "plot.png", results)
    console.print(f"\nWrote plot.png, results.json, dense.mlir and sparq.mlir "
                  f"(r={options.r[0]}, k={options.k[0]}) to {args.output} "
                  f"({results['seconds']:.0f} s).", highlight=False)
    return 0
