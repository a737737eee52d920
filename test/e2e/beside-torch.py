# RUN: %python %s
"""PyTorch's OpenMP library in the process is not taken for ours: the threads
of compiled code have scratch of their own, and as many as were asked for run."""

import torch  # isort: skip, it has to be the first

torch.ones(1 << 20).sum()

import numpy as np

import sparq
from sparq import reference
from sparq.bench import data as inputs
from sparq.bench.peers.ours import dense_module, sparq_module
from sparq.bench.shapes import Shape

shape = Shape(1, 32, 8, 64, 2048, "f32")
data = inputs.make(shape, [16], 0)
copy = data.copies[0]
query = data.query.reshape(1, 8, 4, 1, 64)
dense = reference.dense_attention(data.query, copy.key, copy.value)
sparse = reference.sparq_attention(data.query, copy.key, copy.value, r=16, k=64, mean=copy.mean)
for threads in (2, 1, 4):
    step = sparq.compile(dense_module(shape), threads=threads).bind(query, copy.key, copy.value)
    other = sparq.compile(sparq_module(shape, 16, 64), threads=threads).bind(
        query, copy.key, copy.value, copy.key_t, copy.mean
    )
    for _ in range(20):
        for call, expected in ((step, dense), (other, sparse)):
            result = np.array(call()[0]).reshape(expected.shape)
            error = np.sqrt(np.mean((result - expected) ** 2) / np.mean(expected**2))
            assert error < 1e-4, (threads, error)
