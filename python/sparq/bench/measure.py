# Part of the sparq project, under the Apache License v2.0 with LLVM
# Exceptions. See LICENSE for license information.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Checks and times all contestants of a shape, in turns.

Runtimes do not share their threads, so a turn starts when the others' threads
sleep, and with a call that is not timed, which wakes the runtime's own. In a
turn a contestant is called a few times. Every call uses the next copy of the
inputs, after as many bytes of something else as it takes that the copy is no
longer in any cache.
"""

from __future__ import annotations

import itertools
import statistics
import time
from dataclasses import dataclass, field
from typing import Dict, List, Optional

import numpy as np

import sparq

from . import data as inputs
from . import machine
from .check import Checker
from .peers import Contestant, Peer, Prepared
from .peers.ours import READ_COLUMNS, Ours
from .shapes import BYTES, Problem

#: Timed calls of a turn, and seconds after which a slow contestant has had
#: enough calls.
_TURN, _ENOUGH_SECONDS, _ENOUGH_CALLS = 5, 1.0, 5
_ROW_BYTES = READ_COLUMNS * 4


@dataclass
class Entrant:
    """A contestant at one shape: what it is, and what came out."""

    contestant: Contestant
    bytes: int
    variant: str = ""
    prepared: Optional[Prepared] = None
    read_before: int = 0
    status: str = "ok"
    reason: str = ""
    error: Optional[float] = None
    allowed: Optional[float] = None
    compile_seconds: Optional[float] = None
    scratch_bytes: Optional[int] = None
    variants: dict = field(default_factory=dict)
    seconds: List[float] = field(default_factory=list)
    #: Of every timed call, the read bandwidth of its round, bytes per second.
    bandwidth: List[float] = field(default_factory=list)
    _next: int = 0

    def call(self, reader) -> float:
        """Seconds of a call on the next copy of the inputs."""
        if self.read_before:
            reader(self.read_before)
        call = self.prepared.calls[self._next % len(self.prepared.calls)]
        self._next += 1
        begin = time.perf_counter()
        call()
        return time.perf_counter() - begin

    def has_enough(self) -> bool:
        return len(self.seconds) >= _ENOUGH_CALLS and sum(self.seconds) > _ENOUGH_SECONDS


class Session:
    """What is the same for all shapes of a run.

    distance: bytes to read between two uses of the same byte; 0: warm caches.
    """

    def __init__(self, peers: Dict[str, Peer], repeats: int, distance: int, read_bytes: int):
        self.peers, self.repeats, self.distance = peers, repeats, distance
        rows = max(read_bytes, distance) // _ROW_BYTES + 1
        self.buffer = inputs.aligned((rows, READ_COLUMNS), np.float32)
        self.buffer.fill(1.0)
        #: threads -> bytes per second of every pass over the buffer.
        self.bandwidth: Dict[int, List[float]] = {}
        self._ours = peers.get("sparq") or Ours()
        self._readers = {}

    def _reader(self, peer: Peer, threads: int):
        """Reads rows of the buffer with the threads of the peer."""
        key = peer.name, threads
        if key not in self._readers:
            own = peer.reader(self.buffer, threads)
            self._readers[key] = own or self._ours.reader(self.buffer, threads)
        return self._readers[key]

    def read(self, threads: int) -> float:
        """Two samples of the read bandwidth, after waking the threads; gives
        the better one."""
        reader = self._reader(self._ours, threads)
        reader(1)
        samples = []
        for _ in range(2):
            begin = time.perf_counter()
            reader(len(self.buffer))
            samples.append(self.buffer.nbytes / (time.perf_counter() - begin))
        self.bandwidth.setdefault(threads, []).extend(samples)
        return max(samples)

    def run(self, problem: Problem, data, checker: Checker, threads: int, timed=True) -> List[Entrant]:
        """All contestants of a problem, checked and, if wanted, timed."""
        entrants = []
        for peer in self.peers.values():
            peer.configure(threads)
            for contestant in peer.contestants(problem, threads):
                entrants.append(self._enter(contestant, problem, data, checker, threads, timed))
        if timed:
            self._take_turns([e for e in entrants if e.status == "ok"], threads)
        for entrant in entrants:
            entrant.prepared = None
        for peer in self.peers.values():
            peer.release()
        return entrants

    def _enter(self, contestant, problem, data, checker, threads, timed) -> Entrant:
        shape = problem.shape
        dense = contestant.step == "dense"
        moved = shape.dense_bytes() if dense else shape.sparq_bytes(contestant.r, contestant.k)
        entrant = Entrant(contestant, moved)
        # n copies and what is read before each: n (bytes + read) >= distance.
        missing = self.distance / len(data.copies) - moved
        entrant.read_before = -(-int(missing) // _ROW_BYTES) if missing > 0 else 0
        best = None
        verdicts = []
        for name, prepare in contestant.variants.items():
            try:
                prepared = prepare(data)
                result = prepared.output(prepared.calls[0]())
            except sparq.Error as error:
                entrant.variants[name] = {"failed": str(error).splitlines()[0]}
                continue
            except Exception as error:  # Whatever a peer cannot do.
                if contestant.peer.name == "sparq":
                    raise
                text = str(error).strip().splitlines() or [type(error).__name__]
                entrant.variants[name] = {"failed": text[0]}
                continue
            # With 16 bits, results between the ops are rounded to them, too.
            if contestant.peer is self._ours and not timed and shape.dtype == "f32":
                verdict = checker.strict(result, contestant.r, contestant.k)
            else:
                verdict = checker(
                    result, contestant.r, contestant.k, contestant.logit_rounding, contestant.rounding
                )
            about = entrant.variants[name] = {"error": verdict.error, "allowed": verdict.allowed}
            if not verdict.ok:
                about["wrong"] = verdict.reason
                verdicts.append(verdict)
                continue
            if timed and len(contestant.variants) > 1:
                about["seconds"] = self._try(entrant, prepared, threads)
            if best is None or about.get("seconds", 0) < best:
                best = about.get("seconds", 0)
                entrant.variant, entrant.prepared = name, prepared
                entrant.error, entrant.allowed = verdict.error, verdict.allowed
                entrant.compile_seconds = prepared.compile_seconds
                entrant.scratch_bytes = prepared.scratch_bytes()
        if entrant.prepared is None:
            entrant.status = "wrong" if verdicts else "failed"
            if verdicts:
                entrant.error, entrant.allowed = verdicts[0].error, verdicts[0].allowed
                entrant.reason = (
                    f"error {verdicts[0].error:.1e}, allowed {verdicts[0].allowed:.1e} "
                    f"({verdicts[0].reason})"
                )
            else:
                entrant.reason = "; ".join(v["failed"] for v in entrant.variants.values())
        return entrant

    def _try(self, entrant, prepared, threads) -> float:
        """The time of a variant, roughly: to choose among them."""
        entrant.prepared, before = prepared, entrant.prepared
        self._settle()
        reader = self._reader(entrant.contestant.peer, threads)
        times = [entrant.call(reader) for _ in range(4)]
        entrant.prepared = before
        return statistics.median(times[1:])

    def _settle(self):
        if len(self.peers) > 1:
            machine.wait_until_idle()

    def _take_turns(self, entrants, threads):
        for turn in range(-(-self.repeats // _TURN)):
            self._settle()
            bandwidth = self.read(threads)
            for peer, own in itertools.groupby(entrants, lambda e: e.contestant.peer):
                own = [e for e in own if not e.has_enough()]
                if not own:
                    continue
                peer.configure(threads)
                # The bandwidth was just read with the threads of ours.
                if peer is not self._ours:
                    self._settle()
                reader = self._reader(peer, threads)
                for entrant in own:
                    entrant.call(reader)
                    count = min(_TURN, self.repeats - turn * _TURN)
                    entrant.seconds += [entrant.call(reader) for _ in range(count)]
                    entrant.bandwidth += [bandwidth] * count


def estimate(problem: Problem, session_distance: int, repeats: int, peers, bandwidth=20e9) -> float:
    """Seconds that a problem takes, roughly, for one number of threads."""
    shape = problem.shape
    dense = shape.dense_bytes()
    # Times the time of reading the bytes. IREE's attention op is slow by the
    # element, whatever its type.
    factors = {"sparq": [1.5], "torch": [4, 2] if shape.dtype != "f32" else [2.5, 2],
               "iree": [8 * 4 / BYTES[shape.dtype], 3], "llama.cpp": [2]}
    calls = repeats * (1 + 1 / _TURN)
    total = 3 * shape.state_bytes() / 1e9 + 0.5
    for name in peers:
        for factor in factors[name]:
            one = factor * dense / bandwidth + 1e-4
            total += min(calls * one, max(_ENOUGH_SECONDS * 1.3, 7 * one)) + 0.7
        if name in ("sparq", "torch"):
            read = session_distance / inputs.copies_needed(shape, session_distance)
            step = dense / 4 / bandwidth * (3 if name == "torch" else 1) + read / bandwidth
            total += len(problem.settings) * (calls * step + 0.7)
    return total + repeats / _TURN * 0.5
