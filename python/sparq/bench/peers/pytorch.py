# Part of the sparq project, under the Apache License v2.0 with LLVM
# Exceptions. See LICENSE for license information.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""PyTorch: scaled_dot_product_attention, eager attention, and SparQ.

Eager attention and SparQ group the query heads of a key-value head in one
matrix product, and work in buffers that are allocated once. For `F.sdpa` and
for grouping there are several ways to ask for the same, which are its variants.
"""

from __future__ import annotations

import importlib.util

import numpy as np

from ..shapes import Problem
from . import Contestant, Peer, Prepared

#: Products of 16-bit storage have 16-bit results in PyTorch.
_LOGIT_ROUNDING = {"f32": 1e-5, "f16": 2.0**-9, "bf16": 2.0**-6}


class Torch(Peer):
    name = "torch"

    @staticmethod
    def missing():
        if importlib.util.find_spec("torch") is None:
            return "pip install torch"
        return None

    def __init__(self):
        import torch

        self.torch = torch
        self._keep = []

    def version(self):
        return self.torch.__version__

    def configure(self, threads):
        self.torch.set_num_threads(threads)

    def tensor(self, array):
        tensor = self.torch.from_numpy(array)
        return tensor.view(self.torch.bfloat16) if array.dtype == np.uint16 else tensor

    def reader(self, buffer, threads):
        tensor = self.tensor(buffer)
        torch = self.torch

        def run(rows):
            torch.sum(tensor[:rows])

        return run

    def contestants(self, problem: Problem, threads: int):
        shape = problem.shape
        attention = {"heads": self._sdpa_heads}
        if shape.group > 1:
            attention = {
                "enable_gqa": self._sdpa_gqa,
                "expanded heads": self._sdpa_expanded,
                "group as query positions": self._sdpa_rows,
            }
        made = [
            Contestant("torch SDPA", self, "dense", attention),
            Contestant(
                "torch eager", self, "dense", {"matmul": self._eager, "matmul with K^T": self._eager_transposed}
            ),
        ]
        for r, k in problem.settings:
            variants = {"index_select": self._sparq(r, k, bag=False)}
            if shape.group == 1:
                variants["embedding_bag"] = self._sparq(r, k, bag=True)
            made.append(
                Contestant("torch SparQ", self, "sparq", variants, r, k, _LOGIT_ROUNDING[shape.dtype])
            )
        return made

    # Each prepares a step: functions of (query, copy) to call on every copy.

    def _prepared(self, data, query, make):
        inference = self.torch.inference_mode

        def bind(copy):
            step = make(*(self.tensor(a) for a in (copy.key, copy.value, copy.key_t, copy.mean)))

            def call():
                with inference():
                    return step()

            return call

        return Prepared(
            [bind(copy) for copy in data.copies],
            lambda result: result.float().numpy().reshape(data.query.shape),
            keep=query,
        )

    def _sdpa_heads(self, data):
        attention = self.torch.nn.functional.scaled_dot_product_attention
        query = self.tensor(data.query)
        return self._prepared(data, query, lambda k, v, *_: lambda: attention(query, k, v))

    # A group as query positions of one head is the same computation without a
    # mask, and reads K and V once.
    _sdpa_rows = _sdpa_heads

    def _sdpa_gqa(self, data):
        attention = self.torch.nn.functional.scaled_dot_product_attention
        shape = data.shape
        query = self.tensor(data.query).reshape(shape.batch, shape.heads, 1, shape.head_dim)
        return self._prepared(
            data, query, lambda k, v, *_: lambda: attention(query, k, v, enable_gqa=True)
        )

    def _sdpa_expanded(self, data):
        attention = self.torch.nn.functional.scaled_dot_product_attention
        shape = data.shape
        query = self.tensor(data.query).reshape(shape.batch, shape.heads, 1, shape.head_dim)

        def make(k, v, *_):
            def expand(x):
                wide = x[:, :, None].expand(-1, -1, shape.group, -1, -1)
                return wide.reshape(shape.batch, shape.heads, shape.seq_len, shape.head_dim)

            return lambda: attention(query, expand(k), expand(v))

        return self._prepared(data, query, make)

    def _eager_on(self, data, by_component):
        torch, shape = self.torch, data.shape
        heads = shape.batch * shape.kv_heads
        query = self.tensor(data.query).reshape(heads, shape.group, shape.head_dim) * shape.scale
        scores = query.new_empty(heads, shape.group, shape.seq_len)
        weights = torch.empty_like(scores)

        def make(k, v, kt, _):
            columns = kt if by_component else k.mT
            columns, values = columns.flatten(0, 1), v.flatten(0, 1)

            def step():
                torch.bmm(query, columns, out=scores)
                torch.softmax(scores, -1, out=weights)
                return torch.bmm(weights, values)

            return step

        return self._prepared(data, query, make)

    def _eager(self, data):
        return self._eager_on(data, False)

    def _eager_transposed(self, data):
        return self._eager_on(data, True)

    def _sparq(self, r, k, bag):
        """SparQ as it is best written in PyTorch: K^T kept, rows picked by one
        index_select each into buffers made once, an unsorted topk. With
        `bag`, embedding_bag picks rows of K^T and sums them in one pass."""

        def prepare(data):
            torch, shape = self.torch, data.shape
            heads, group, dim, length = (
                shape.batch * shape.kv_heads, shape.group, shape.head_dim, shape.seq_len,
            )
            query = self.tensor(data.query).reshape(heads, group, dim)
            scaled = query * shape.scale
            first_component = torch.arange(heads)[:, None] * dim
            first_position = torch.arange(heads)[:, None] * length
            picked = query.new_empty(heads * r, length)
            scores = query.new_empty(heads, group, length)
            weights = torch.empty_like(scores)
            keys, values = query.new_empty(heads * k, dim), query.new_empty(heads * k, dim)

            def make(key, value, key_t, mean):
                key, value = key.view(heads * length, dim), value.view(heads * length, dim)
                key_t, mean = key_t.view(heads * dim, length), mean.view(heads, 1, dim)

                def step():
                    magnitude = query.float().abs()
                    components = magnitude.sum(1).topk(r, sorted=False).indices
                    chosen = components[:, None].expand(-1, group, -1)
                    share = magnitude.gather(2, chosen).sum(2) / magnitude.sum(2)
                    factor = shape.scale / share.sqrt()
                    part = (query.gather(2, chosen) * factor[:, :, None]).to(query.dtype)
                    rows = components + first_component
                    if bag:
                        logits = torch.nn.functional.embedding_bag(
                            rows, key_t, per_sample_weights=part[:, 0], mode="sum"
                        )[:, None]
                    else:
                        torch.index_select(key_t, 0, rows.view(-1), out=picked)
                        logits = torch.bmm(part, picked.view(heads, r, length), out=scores)
                    torch.softmax(logits, -1, out=weights)
                    ranked = logits[:, 0] if group == 1 else weights.float().sum(1)
                    positions = ranked.topk(k, sorted=False).indices
                    rows = (positions + first_position).view(-1)
                    torch.index_select(key, 0, rows, out=keys)
                    torch.index_select(value, 0, rows, out=values)
                    exact = torch.softmax(torch.bmm(scaled, keys.view(heads, k, dim).mT), -1)
                    attended = torch.bmm(exact, values.view(heads, k, dim))
                    carried = weights.gather(2, positions[:, None].expand(-1, group, -1))
                    alpha = carried.float().sum(2, keepdim=True)
                    return (alpha * attended + (1 - alpha) * mean).to(query.dtype)

                return step

            return self._prepared(data, query, make)

        return prepare


PEER = Torch
