# Part of the sparq project, under the Apache License v2.0 with LLVM
# Exceptions. See LICENSE for license information.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Compiles and runs dense and SparQ, and compares them."""

from __future__ import annotations

import dataclasses
import os
import statistics
import time
from concurrent import futures

import numpy as np

import sparq

from .. import cost
from . import attention, forward, inputs, ir
from .program import DemoError, Program
from .rewritten import Rewritten
from .step import decode, encode

#: Seconds to spend on the times of one table, and rounds at least and at most.
BUDGET, MIN_ROUNDS, MAX_ROUNDS = 3.0, 5, 100


@dataclasses.dataclass(frozen=True)
class Options:
    """What the user chose."""

    r: tuple
    k: tuple
    kinds: tuple
    local: int = 0
    mean_value: str = "carry"
    threads: int | None = None
    seed: int = 0

    def pipeline(self, r: int, k: int) -> str:
        return (f"builtin.module(sparq-rewrite{{r={r} k={k} local={self.local} "
                f"mean-value={self.mean_value}}})")


RAISE = "builtin.module(sparq-raise-attention)"


def time_table(calls: list, dense: dict) -> None:
    """Times the calls of one table, dense first, into their dicts.

    `calls` has a call and the dict of its row for each; the row gets "ms", and
    `dense`, for the first, "dense_ms". Every round calls each once, so that all
    meet the same machine; what is kept is the median over the rounds.
    """
    for call, _ in calls:
        call()
        call()
    times, begin = [[] for _ in calls], time.perf_counter()
    while len(times[0]) < MIN_ROUNDS or (
            len(times[0]) < MAX_ROUNDS and time.perf_counter() - begin < BUDGET):
        for (call, _), own in zip(calls, times):
            start = time.perf_counter()
            call()
            own.append(time.perf_counter() - start)
    medians = [1e3 * statistics.median(own) for own in times]
    dense["dense_ms"] = medians[0]
    for (_, row), median in zip(calls[1:], medians[1:]):
        row["ms"] = median


def error(values, expected) -> dict:
    """Largest and mean absolute error, over the RMS of what is expected."""
    values, expected = (np.asarray(a, np.float64) for a in (values, expected))
    rms = float(np.sqrt(np.mean(expected ** 2))) or 1.0
    difference = np.abs(values - expected)
    return {"max": float(difference.max()) / rms, "mean": float(difference.mean()) / rms}


def describe(rewritten: Rewritten) -> str:
    """What one attention was rewritten to, for the table."""
    text = "SparQ"
    state = []
    if rewritten.by_component:
        state.append("K^T")
    if rewritten.mean_value == "carry":
        state.append("sum of V")
    text += f", carries {' and '.join(state)}" if state else ", no state"
    return text + (", appends" if rewritten.layout.length else "")


class Numbers:
    """Arrays of an executable as f32."""

    def __init__(self, executable):
        self.dtypes = [ir.TensorType.parse(v.type).dtype for v in executable.outputs]

    def __call__(self, results):
        return [decode(a, t) for a, t in zip(results, self.dtypes)]


def mean_value_only(q, k, v, mask, layer=None):
    """The mean of V for every head: attention that pays none."""
    if mask is None:
        mean = v.mean(2)
    else:
        attended = mask if mask.dtype == np.bool_ else mask > -1e9
        weight = np.broadcast_to(attended[:, :, 0, :, None], v.shape[:3] + (1,))
        mean = (v * weight).sum(2) / np.maximum(weight.sum(2), 1)
    return np.broadcast_to(mean[:, :, None], q.shape[:3] + v.shape[-1:])


def sparq_attention(options: Options, r: int, k: int):
    """The NumPy reference, as `forward.forward` takes an attention."""
    return forward.sparq_attention(
        r, k, options.local, "none" if options.mean_value == "none" else "recompute")


class Run:
    """Everything measured; `results` is what goes into the JSON file."""

    def __init__(self, program: Program, options: Options, advance):
        """`advance(text)` is called at every piece of work."""
        self.program, self.options, self.advance = program, options, advance
        self.found, self.remarks = [], []
        self.results = {"title": program.title, "seq_len": program.seq_len,
                        "entry": program.entry, "seed": options.seed,
                        "is_decode_step": program.step is not None,
                        "mean_value": {"asked": options.mean_value},
                        "step": {}, "attention": {}}

    @staticmethod
    def steps(program: Program, options: Options) -> int:
        """How often `advance` will be called."""
        grid = len(options.r) * len(options.k)
        step_kinds = len([k for k in options.kinds if k in program.kinds])
        return 2 + (2 + 2 * grid) + (step_kinds + 1 + 2 * grid)

    # -- what is in the module ------------------------------------------------

    def look(self):
        """Finds the attentions, and what the first r and k make of them."""
        program, options = self.program, self.options
        self.advance("finding attention")
        raised = sparq.opt(program.text, RAISE, remarks=self.remarks)
        self.found = ir.attentions(raised)
        if not self.found:
            raise DemoError("\n".join(
                ["no attention was found in the module", *self.remarks]))
        self.sparse = [a for a in self.found if a.queries == 1]
        if not self.sparse:
            raise DemoError(
                f"all {len(self.found)} attentions have more than one query "
                "position (prefill): SparQ is for decode steps, nothing to compare")
        components = min(a.components for a in self.sparse)
        for r in options.r:
            if r > components:
                raise DemoError(f"r = {r} exceeds the {components} components of "
                                "the query")
        self.advance("rewriting")
        self.first = self.rewrite(options.r[0], options.k[0])
        used = self.first.mean_value
        self.results["mean_value"].update(
            used=used, by_component=bool(self.first.by_component),
            state_arguments=len([v for v in self.first.layout.values if not v.is_cache]))
        # The appending form has buffers, and a length of what is in them.
        self.results["only_dense_copies"] = (
            self.grows and self.first.layout.length is not None)
        text = describe(self.first)
        self.rewritten = [text if a.queries == 1 and self.first.sparse else "left dense"
                          for a in self.found]
        self.results["attentions"] = [
            {"query": str(a.query), "key": str(a.key), "value": str(a.value),
             "mask": a.mask and str(a.mask), "rewritten": text}
            for a, text in zip(self.found, self.rewritten)]
        self.results["remarks"] = self.first.remarks

    def rewrite(self, r, k) -> Rewritten:
        return Rewritten(self.program.text, self.program.entry,
                         self.options.pipeline(r, k))

    def compression(self, rewritten: Rewritten, r, k) -> float:
        """Dense bytes over SparQ bytes, for what the module really became."""
        if not rewritten.sparse:
            return 1.0
        a = self.sparse[0]
        return cost.compression(
            self.positions, a.components, r, k, a.value_components,
            rewritten.mean_value, bool(rewritten.by_component))

    @property
    def positions(self) -> int:
        """S of the first attention that is made sparse."""
        known = self.sparse[0].positions
        if known:
            return known
        return self.program.seq_len + (1 if self.grows else 0)

    @property
    def grows(self) -> bool:
        """Whether a step returns caches one position longer."""
        step = self.program.step
        return step.grows if step else self.program.grows

    # -- compiling --------------------------------------------------------------

    def compile_all(self):
        """Compiles everything, two modules at a time: nothing is timed yet."""
        program, options, a = self.program, self.options, self.sparse[0]
        batch = [n or 1 for n in a.batch] or [1]
        self.shape = attention.Shape(
            int(np.prod(batch[:-1])), batch[-1], a.group or 1, self.positions,
            a.components, a.query.dtype)
        self.results["attention_shape"] = dataclasses.asdict(self.shape)
        grid = [(r, k) for r in options.r for k in options.k]

        def compile_step(text, pipeline=None, state=()):
            return sparq.compile(text, pipeline, threads=options.threads,
                                 entry=program.entry,
                                 donate=sorted({*self.donated(), *state}))

        def compile_rewritten(r, k):
            rewritten = self.rewrite(r, k)
            return rewritten, compile_step(rewritten.text, state=tuple(rewritten.state))

        jobs = {"the dense step": lambda: compile_step(program.text, RAISE),
                "dense attention": lambda: sparq.compile(
                    attention.dense_module(self.shape), threads=options.threads)}
        for r, k in grid:
            jobs[f"the step, r={r} k={k}"] = (
                lambda r=r, k=k: compile_rewritten(r, k))
            jobs[f"attention, r={r} k={k}"] = lambda r=r, k=k: sparq.compile(
                attention.sparq_module(self.shape, r, k, options.local),
                threads=options.threads)
        with futures.ThreadPoolExecutor(min(2, os.cpu_count() or 1)) as pool:
            running = {pool.submit(job): name for name, job in jobs.items()}
            try:
                for done in futures.as_completed(running):
                    done.result()
                    self.advance(f"compiled {running[done]}")
            except BaseException:
                pool.shutdown(cancel_futures=True)
                raise
        self.compiled = {name: done.result() for done, name in running.items()}

    # -- the whole function ---------------------------------------------------

    def donated(self) -> tuple:
        """Caches that are written in place: those that do not grow."""
        step = self.program.step
        if step is None or step.grows:
            return ()
        return tuple(i for i, e in enumerate(step.args)
                     if e["role"] in ("key_cache", "value_cache"))

    def measure_step(self):
        """Dense and SparQ for the whole function, every kind of inputs."""
        program, options = self.program, self.options
        kinds = [k for k in options.kinds if k in program.kinds]
        donate = self.donated()
        dense = self.compiled["the dense step"]
        numbers = Numbers(dense)
        data, expected, calls = {}, {}, {}
        for kind in kinds:
            self.advance(f"running the dense step, {kind} inputs")
            arrays = program.inputs(kind, options.seed)
            data[kind] = arrays
            values = numbers(dense(*_copies(arrays, donate)))
            expected[kind] = values[0]
            entry = {"grid": []}
            calls[kind] = [(dense.bind(*_copies(arrays, donate)), None)]
            if program.has_reference:
                step = program.step
                entry["dense_vs_reference"] = error(
                    values[0], forward.forward(step, arrays)[0])
                entry["mean_only"] = error(
                    forward.forward(step, arrays, mean_value_only)[0], values[0])
                entry["top_share_128"] = inputs.top_share(step, arrays)
            self.results["step"][kind] = entry
        for r in options.r:
            for k in options.k:
                self.advance(f"running the step, r={r} k={k}")
                rewritten, executable = self.compiled[f"the step, r={r} k={k}"]
                every = donate + tuple(rewritten.state)
                for kind in kinds:
                    arrays = rewritten.with_state(executable, data[kind])
                    values = numbers(executable(*_copies(arrays, every))[:len(
                        numbers.dtypes)])
                    row = {"r": r, "k": k, "compression": self.compression(rewritten, r, k),
                           "vs_dense": error(values[0], expected[kind])}
                    calls[kind].append((executable.bind(*_copies(arrays, every)), row))
                    if program.has_reference:
                        row["vs_reference"] = error(values[0], forward.forward(
                            program.step, data[kind],
                            sparq_attention(options, r, k))[0])
                    self.results["step"][kind]["grid"].append(row)
        for kind in kinds:
            time_table(calls[kind], self.results["step"][kind])

    # -- one attention on its own ---------------------------------------------

    def measure_attention(self):
        """Dense and SparQ for one attention of the same shape."""
        options, shape = self.options, self.shape
        self.advance("running dense attention")
        dense = self.compiled["dense attention"]
        data, calls = {}, {}
        for kind in options.kinds:
            q, k, v = (encode(x, shape.dtype) for x in _attention_inputs(kind, shape, options))
            mean = decode(v, shape.dtype).mean(2)
            kt = np.ascontiguousarray(k.swapaxes(2, 3))
            call = dense.bind(q[:, :, :, None], k, v)
            expected = decode(call()[0], shape.dtype)[:, :, :, 0]
            values = [decode(x, shape.dtype) for x in (q, k, v)]
            data[kind] = (q, k, kt, v, mean), values, expected
            calls[kind] = [(call, None)]
            self.results["attention"][kind] = {
                "grid": [], "mean_only": error(mean_value_only(*values, None), expected)}
        for r in options.r:
            for k in options.k:
                self.advance(f"running one attention, r={r} k={k}")
                executable = self.compiled[f"attention, r={r} k={k}"]
                for kind in options.kinds:
                    arrays, values, expected = data[kind]
                    call = executable.bind(*arrays)
                    out = decode(call()[0], shape.dtype)
                    reference = sparq_attention(
                        dataclasses.replace(options, mean_value="carry"), r, k)
                    row = {"r": r, "k": k,
                           "compression": cost.compression(shape.S, shape.D, r, k),
                           "vs_dense": error(out, expected),
                           "vs_reference": error(out, reference(*values, None))}
                    calls[kind].append((call, row))
                    self.results["attention"][kind]["grid"].append(row)
        for kind in options.kinds:
            time_table(calls[kind], self.results["attention"][kind])


def _attention_inputs(kind, s, options):
    rng = np.random.default_rng([options.seed, 2])
    if kind == "peaked":
        return inputs.peaked_attention(rng, s.B, s.H, s.G, s.S, s.D)
    return [rng.standard_normal((s.B, s.H, n, s.D), np.float32)
            for n in (s.G, s.S, s.S)]


def _copies(arrays, donated) -> list:
    """The arrays, with those that will be overwritten copied."""
    return [np.array(a) if i in donated else a for i, a in enumerate(arrays)]
