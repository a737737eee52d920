# Part of the sparq project, under the Apache License v2.0 with LLVM
# Exceptions. See LICENSE for license information.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""This project: dense attention, and the SparQ step with its state given.

The SparQ step reads K by component from a second, component-major copy, and
gets the mean of V as an input: that is what a function with
`--sparq-carry-state` does in every step.
"""

from __future__ import annotations

import time

import numpy as np

import sparq
from sparq import reference

from ..shapes import Problem, Shape
from . import Contestant, Peer, Prepared


def dense_module(shape: Shape) -> str:
    """Dense attention: (query, key, value)."""
    q = shape.tensor(shape.group, 1, shape.head_dim)
    kv = shape.tensor(shape.seq_len, shape.head_dim)
    return f"""
func.func @dense(%q: {q}, %k: {kv}, %v: {kv}) -> {q} {{
  %init = tensor.empty() : {q}
  %0 = sparq.attention ins(%q, %k, %v : {q}, {kv}, {kv}) outs(%init : {q})
  return %0 : {q}
}}
"""


def sparq_module(shape: Shape, r: int, k: int) -> str:
    """The SparQ step: (query, key, value, key transposed, mean value)."""
    group, dim, length = shape.group, shape.head_dim, shape.seq_len
    q, q5 = shape.tensor(group, dim), shape.tensor(group, 1, dim)
    kv, kt = shape.tensor(length, dim), shape.tensor(dim, length)
    rows, mean = shape.tensor(k, dim), shape.tensor(dim, dtype="f32")
    weight, logits = (
        shape.tensor(group, dtype="f32"),
        shape.tensor(group, length, dtype="f32"),
    )
    components, positions = shape.tensor(r, dtype="i32"), shape.tensor(k, dtype="i32")
    bias, bias5 = (
        shape.tensor(group, k, dtype="f32"),
        shape.tensor(group, 1, k, dtype="f32"),
    )
    split = "[[0], [1], [2, 3], [4]]"
    return f"""
func.func @sparq(%q5: {q5}, %k: {kv}, %v: {kv}, %kt: {kt}, %mean: {mean}) -> {q} {{
  %q = tensor.collapse_shape %q5 {split} : {q5} into {q}
  %components_init = tensor.empty() : {components}
  %weight_init = tensor.empty() : {weight}
  %components, %frac = sparq.top_r r = {r} ins(%q : {q})
      outs(%components_init, %weight_init : {components}, {weight})
  %logits_init = tensor.empty() : {logits}
  %logits = sparq.partial_matmul key_layout = component_major
      ins(%q, %components, %frac, %kt : {q}, {components}, {weight}, {kt})
      outs(%logits_init : {logits})
  %positions_init = tensor.empty() : {positions}
  %rows_init = tensor.empty() : {rows}
  %bias_init = tensor.empty() : {bias}
  %positions, %alpha, %ks, %vs, %bias = sparq.top_k_gather k = {k}
      ins(%logits, %k, %v : {logits}, {kv}, {kv})
      outs(%positions_init, %weight_init, %rows_init, %rows_init, %bias_init :
           {positions}, {weight}, {rows}, {rows}, {bias})
  %bias5 = tensor.expand_shape %bias {split}
      output_shape [{shape.batch}, {shape.kv_heads}, {group}, 1, {k}] : {bias} into {bias5}
  %attended_init = tensor.empty() : {q5}
  %attended5 = sparq.attention ins(%q5, %ks, %vs, %bias5 : {q5}, {rows}, {rows}, {bias5})
      outs(%attended_init : {q5})
  %attended = tensor.collapse_shape %attended5 {split} : {q5} into {q}
  %out_init = tensor.empty() : {q}
  %out = sparq.interpolate ins(%attended, %alpha, %mean : {q}, {weight}, {mean})
      outs(%out_init : {q})
  return %out : {q}
}}
"""


#: Elements in a row of what `read_module` sums.
READ_COLUMNS = 2**18


def read_module() -> str:
    """Sums each row: (rows) -> sums. Explicit vectors, and nothing but loads and
    additions: what can be read per second at best. Every thread reads four
    streams at once, which is the fastest way where that was tried."""
    rows, quarter = f"tensor<?x{READ_COLUMNS}xf32>", READ_COLUMNS // 4
    streams = range(4)

    def each(line, separator="\n      "):
        return separator.join(line.format(s=s, start=s * quarter) for s in streams)

    return f"""
func.func @read(%x: {rows}) -> tensor<?xf32> {{
  %c0 = arith.constant 0 : index
  %step = arith.constant 32 : index
  %end = arith.constant {quarter} : index
  %zero = arith.constant 0.0 : f32
  %zeros = arith.constant dense<0.0> : vector<32xf32>
  {each("%start{s} = arith.constant {start} : index")}
  %rows = tensor.dim %x, %c0 : {rows}
  %empty = tensor.empty(%rows) : tensor<?xf32>
  %sums = scf.forall (%i) in (%rows) shared_outs(%out = %empty) -> (tensor<?xf32>) {{
    %sum:4 = scf.for %j = %c0 to %end step %step iter_args({each("%old{s} = %zeros", ", ")})
        -> ({each("vector<32xf32>", ", ")}) {{
      {each("%j{s} = arith.addi %j, %start{s} : index")}
      {each(f"%read{{s}} = vector.transfer_read %x[%i, %j{{s}}], %zero {{{{in_bounds = [true]}}}} : {rows}, vector<32xf32>")}
      {each("%new{s} = arith.addf %old{s}, %read{s} : vector<32xf32>")}
      scf.yield {each("%new{s}", ", ")} : {each("vector<32xf32>", ", ")}
    }}
    %sum01 = arith.addf %sum#0, %sum#1 : vector<32xf32>
    %sum23 = arith.addf %sum#2, %sum#3 : vector<32xf32>
    %all = arith.addf %sum01, %sum23 : vector<32xf32>
    %total = vector.reduction <add>, %all : vector<32xf32> into f32
    %one = tensor.from_elements %total : tensor<1xf32>
    scf.forall.in_parallel {{
      tensor.parallel_insert_slice %one into %out[%i] [1] [1] : tensor<1xf32> into tensor<?xf32>
    }}
  }}
  return %sums : tensor<?xf32>
}}
"""


class Ours(Peer):
    name = "sparq"

    def __init__(self):
        self._readers = {}

    def version(self) -> str:
        return "this tree"

    def contestants(self, problem: Problem, threads: int):
        shape = problem.shape
        made = [
            Contestant("sparq dense", self, "dense", {"": _preparer(dense_module(shape), threads, False)})
        ]
        for r, k in problem.settings:
            prepare = _preparer(sparq_module(shape, r, k), threads, True)
            made.append(Contestant("sparq SparQ", self, "sparq", {"": prepare}, r, k))
        return made

    def reader(self, buffer, threads):
        if threads not in self._readers:
            self._readers[threads] = sparq.compile(read_module(), threads=threads)
        read, bound = self._readers[threads], {}

        def run(rows):
            if rows not in bound:
                bound[rows] = read.bind(buffer[:rows])
            bound[rows]()

        return run


def _preparer(text: str, threads: int, with_state: bool):
    def prepare(data) -> Prepared:
        begin = time.perf_counter()
        executable = sparq.compile(text, threads=threads)
        seconds = time.perf_counter() - begin
        shape = data.shape
        query = data.query.reshape(shape.batch, shape.kv_heads, shape.group, 1, shape.head_dim)
        calls = []
        for copy in data.copies:
            inputs = [query, copy.key, copy.value]
            inputs += [copy.key_t, copy.mean] if with_state else []
            calls.append(executable.bind(*inputs))
        return Prepared(
            calls,
            lambda results: reference.load(np.array(results[0])).reshape(data.query.shape),
            compile_seconds=seconds,
            scratch_bytes=lambda: executable.scratch_bytes,
            keep=executable,
        )

    return prepare


PEER = Ours
