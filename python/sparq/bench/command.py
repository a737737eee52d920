# Part of the sparq project, under the Apache License v2.0 with LLVM
# Exceptions. See LICENSE for license information.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""`python -m sparq bench`: options, and the loop over shapes."""

from __future__ import annotations

import gc
import os
import time

import sparq

from . import data as inputs
from . import machine, peers, shapes
from .check import Checker
from .measure import Session, estimate

#: How the numbers are laid out in the JSON file.
SCHEMA = 1

#: Read this many times the last-level cache between two uses of a byte: caches
#: keep some of what has been read once for longer than their size suggests.
_DISTANCE = 4


def add_arguments(parser):
    sizes = parser.add_argument_group(
        "shapes",
        "Without any of these: the short set, about two minutes. Every option takes several "
        "values; all combinations are measured.",
    )
    sizes.add_argument("--full", action="store_true", help="every size of the project's goals: hours")
    sizes.add_argument("--seq-len", type=int, nargs="+", metavar="S", help="default: 4096 16384")
    sizes.add_argument("--r", type=int, nargs="+", help="default: 32")
    sizes.add_argument("--k", type=int, nargs="+", help="default: 128")
    sizes.add_argument("--dtype", choices=list(shapes.BYTES), nargs="+", help="default: f32 bf16")
    sizes.add_argument("--batch", type=int, nargs="+", metavar="B", help="default: 1")
    sizes.add_argument("--heads", type=int, nargs="+", metavar="H", help="default: 32")
    sizes.add_argument("--kv-heads", type=int, nargs="+", metavar="N", help="default: as many as heads")
    sizes.add_argument("--head-dim", type=int, nargs="+", metavar="D", help="default: 128")
    parser.add_argument(
        "--threads", nargs="+", metavar="N|all", help="CPU threads; default: all, with --full also 1"
    )
    parser.add_argument("--repeats", type=int, default=15, help="timed calls of each (default: 15)")
    parser.add_argument(
        "--peers",
        nargs="*",
        choices=[name for name in peers.MODULES if name != "sparq"],
        metavar="PEER",
        help="torch, iree, llama.cpp; default: those that are installed; --peers alone: only this project",
    )
    parser.add_argument(
        "--warm", action="store_true", help="leave the inputs in the caches, where they fit there"
    )
    parser.add_argument("--check", action="store_true", help="only compare results with the reference")
    parser.add_argument("--estimate", action="store_true", help="only say what would be measured")
    parser.add_argument("--json", metavar="FILE", help="also write the numbers there")
    parser.add_argument("--plots", metavar="DIR", help="also draw plots there")
    parser.add_argument(
        "--build-llama.cpp",
        dest="build_llama_cpp",
        action="store_true",
        help="download and build llama.cpp's ggml for this CPU, and do nothing else",
    )
    parser.add_argument("--jobs", type=int, default=0, help="of that build; default: one per core")


def _head_pairs(args):
    if args.heads is None and args.kv_heads is None:
        return None
    pairs = []
    for heads in args.heads or [32]:
        for kv_heads in args.kv_heads or [heads]:
            if min(heads, kv_heads) >= 1 and heads % kv_heads:
                raise sparq.Error(f"--heads={heads} must be a multiple of --kv-heads={kv_heads}")
            pairs.append((heads, kv_heads))
    return pairs


def _problems(args):
    chosen = {
        "dtype": args.dtype, "batch": args.batch, "heads": _head_pairs(args),
        "head_dim": args.head_dim, "seq_len": args.seq_len,
    }
    numbers = [*(args.batch or []), *(args.head_dim or []), *(args.seq_len or []), args.repeats]
    numbers += [*(args.r or []), *(args.k or [])] + [n for pair in chosen["heads"] or [] for n in pair]
    if min(numbers) < 1:
        raise sparq.Error("all sizes must be at least 1")
    base = dict(shapes.FULL if args.full else shapes.DEFAULTS)
    if args.r or args.k:
        rs = args.r or sorted({r for r, _ in base["rk"]})
        ks = args.k or sorted({k for _, k in base["rk"]})
        base["rk"] = [(r, k) for r in rs for k in ks]
    given = {name: values for name, values in chosen.items() if values}
    if args.r and max(args.r) > max(given.get("head_dim", base["head_dim"])):
        dims = given.get("head_dim", base["head_dim"])
        raise sparq.Error(f"--r={max(args.r)} is more than --head-dim={max(dims)}")
    if args.full or given or args.r or args.k:
        return shapes.problems({**base, **given})
    return [problem for sizes in shapes.EVERYDAY for problem in shapes.problems(sizes)]


def _threads(args):
    wanted = args.threads or (["1", "all"] if args.full else ["all"])
    result = []
    for text in wanted:
        if text != "all" and (not text.isdigit() or int(text) < 1):
            raise sparq.Error(f"--threads={text}: expected a number of at least 1, or all")
        count = machine.cores() if text == "all" else int(text)
        if count not in result:
            result.append(count)
    return result


def _load_peers(args):
    """Those that take part, and why the others do not: name -> how to get it."""
    present, absent = {}, {}
    for name in peers.MODULES:
        if name != "sparq" and args.peers is not None and name not in args.peers:
            continue
        kind = peers.load(name)
        how = kind.missing()
        if how:
            absent[name] = how
            continue
        present[name] = kind()
    return present, absent


def _hours(seconds: float) -> str:
    if seconds < 100:
        return f"{seconds:.0f} s"
    return f"{seconds / 60:.0f} min" if seconds < 6000 else f"{seconds / 3600:.1f} h"


def main(args) -> int:
    from rich.console import Console

    console = Console(highlight=False)
    if not console.is_terminal:
        console.width = max(console.width, 140)

    def say(text):
        console.print(text, markup=False, soft_wrap=True)

    if args.build_llama_cpp:
        from .peers import llama_cpp

        llama_cpp.build(args.jobs, say)
        return 0

    problems, thread_counts = _problems(args), _threads(args)
    if args.json:
        _check_writable(args.json)
    _make_folder(args.plots)
    present, absent = _load_peers(args)
    distance = 0 if args.warm or args.check else _DISTANCE * machine.last_level_cache()
    skipped, todo = _fitting(problems, distance)
    for problem, needed in skipped:
        say(f"left out, needs {needed / 1e9:.1f} GB of memory: {problem.shape}")
    total = sum(
        estimate(p, distance, args.repeats, present) for p in todo for _ in thread_counts
    )
    count = len(todo) * len(thread_counts)
    for name, how in absent.items():
        say(f"{name} is absent: {how}")
    say(f"{count} measurement{'s' if count != 1 else ''}, about {_hours(total)}")
    if args.estimate:
        return 0

    run = _Run(args, present, absent, distance, say, console)
    try:
        run.all(todo, thread_counts, total)
    except KeyboardInterrupt:
        say("interrupted: what was measured until here follows")
    return run.finish(skipped)


def _check_writable(path):
    folder = os.path.dirname(os.path.abspath(path))
    if os.path.isdir(path) or not os.access(folder, os.W_OK):
        reason = "it is a folder" if os.path.isdir(path) else f"no writable folder '{folder}'"
        raise sparq.Error(f"cannot write '{path}': {reason}")


def _make_folder(path):
    if path:
        try:
            os.makedirs(path, exist_ok=True)
        except OSError as error:
            raise sparq.Error(f"cannot write to '{path}': {error.strerror}") from None


def _fitting(problems, distance):
    """Problems that do not fit into memory, with their bytes; and the others."""
    limit = 0.85 * machine.available_memory() - max(distance, 2**28)
    skipped, todo = [], []
    for problem in problems:
        needed = inputs.memory_needed(problem.shape, distance)
        if needed > limit:
            skipped.append((problem, needed))
        else:
            todo.append(problem)
    return skipped, todo


class _Run:
    def __init__(self, args, present, absent, distance, say, console):
        self.args, self.present, self.absent = args, present, absent
        self.say, self.console = say, console
        read_bytes = 0 if args.check else max(_DISTANCE * machine.last_level_cache(), 2**28)
        self.session = Session(present, args.repeats, distance, read_bytes)
        self.rows = []
        self.machine = machine.describe()
        self.begin = time.perf_counter()

    def all(self, problems, thread_counts, total):
        from . import report

        expected = 0.0
        sizes = [inputs.arena_size(p.shape, self.session.distance) for p in problems]
        arena = inputs.Arena(max(sizes, default=0))
        for number, problem in enumerate(problems):
            rs = [r for r, _ in problem.settings]
            data = inputs.make(problem.shape, rs, self.session.distance, arena)
            checker = Checker(data)
            for threads in thread_counts:
                made = self.session.run(problem, data, checker, threads, not self.args.check)
                made = report.rows(problem.shape, threads, made, len(data.copies))
                self.rows += made
                self.say("\n" + report.title(made[0]))
                if self.args.check:
                    self.console.print(report.check_table(made))
                else:
                    self.console.print(report.shape_table(made))
                expected += estimate(problem, self.session.distance, self.args.repeats, self.present)
            # Bound calls refer to the arena: they have to go before its next use.
            del data, checker
            gc.collect()
            left = (total - expected) * (time.perf_counter() - self.begin) / expected
            if left > 60:
                self.say(f"{number + 1} of {len(problems)} shapes done, about {_hours(left)} left")

    def finish(self, skipped) -> int:
        from . import report

        bandwidth = report.finish(self.rows, self.session.bandwidth)
        for threads, value in bandwidth.items():
            self.say(
                f"read bandwidth: {value['best'] / 1e9:.1f} GB/s best, {value['median'] / 1e9:.1f} GB/s "
                f"median of {value['samples']}, {threads} thread{'s' if threads > 1 else ''}"
            )
        if bandwidth:
            self.say("\nSparQ against the best dense peer")
            self.console.print(report.summary_table(self.rows))
        self.machine["load_after"] = os.getloadavg()[0]
        if self.args.json:
            report.write_json(self.args.json, {
                "schema": SCHEMA,
                "machine": self.machine,
                "caches": "warm" if not self.session.distance else "cold",
                "bytes_between_uses": self.session.distance,
                "repeats": self.args.repeats,
                "peers": {name: peer.version() for name, peer in self.present.items()},
                "absent": self.absent,
                "left_out": [{**vars(p.shape), "bytes_needed": needed} for p, needed in skipped],
                "read_bandwidth": {str(threads): value for threads, value in bandwidth.items()},
                "rows": self.rows,
            })
        if self.args.plots:
            from . import plots

            for path in plots.write(self.args.plots, self.rows):
                self.say(f"wrote {path}")
        wrong = [r for r in self.rows if r["peer"] == "sparq" and r["status"] != "ok"]
        others = [r for r in self.rows if r["peer"] != "sparq" and r["status"] != "ok"]
        if self.args.check and not wrong:
            self.say(f"all {sum(r['peer'] == 'sparq' for r in self.rows)} results of sparq agree with the reference")
        if others:
            are = "contestant of a peer is" if len(others) == 1 else "contestants of peers are"
            self.say(f"{len(others)} {are} wrong or failed, and not timed")
        self.say(f"took {_hours(time.perf_counter() - self.begin)}")
        if wrong:
            raise sparq.Error(f"{len(wrong)} of sparq's own results are wrong or failed")
        return 0
