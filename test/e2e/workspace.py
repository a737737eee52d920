# What a call allocates: its results and, from the second call on, nothing else;
# in the first call the workspace, within the bound on what a step may need. The
# block survives failed assertions and calls from several threads at once, grows
# with the cache, and is freed where the code is.
# RUN: %python %s

import re
import threading

import numpy as np

import sparq
from sparq.bench.peers.ours import dense_module, sparq_module
from sparq.bench.shapes import Shape

# Functions of the module that count what its code asks malloc for.
COUNTERS = """
llvm.mlir.global internal @calls(0 : i64) : i64
llvm.mlir.global internal @bytes(0 : i64) : i64
llvm.mlir.global internal @frees(0 : i64) : i64
llvm.func @malloc(i64) -> !llvm.ptr
llvm.func @free(!llvm.ptr)
llvm.func internal @counted_malloc(%size: i64) -> !llvm.ptr {
  %one = llvm.mlir.constant(1 : i64) : i64
  %calls = llvm.mlir.addressof @calls : !llvm.ptr
  %bytes = llvm.mlir.addressof @bytes : !llvm.ptr
  %0 = llvm.atomicrmw add %calls, %one monotonic : !llvm.ptr, i64
  %1 = llvm.atomicrmw add %bytes, %size monotonic : !llvm.ptr, i64
  %2 = llvm.call @malloc(%size) : (i64) -> !llvm.ptr
  llvm.return %2 : !llvm.ptr
}
llvm.func internal @counted_free(%p: !llvm.ptr) {
  %one = llvm.mlir.constant(1 : i64) : i64
  %frees = llvm.mlir.addressof @frees : !llvm.ptr
  %0 = llvm.atomicrmw add %frees, %one monotonic : !llvm.ptr, i64
  llvm.call @free(%p) : (!llvm.ptr) -> ()
  llvm.return
}
"""
for name in ("calls", "bytes", "frees"):
    COUNTERS += f"""
llvm.func @get_{name}() -> i64 attributes {{llvm.emit_c_interface, sparq.signature = () -> i64}} {{
  %0 = llvm.mlir.addressof @{name} : !llvm.ptr
  %1 = llvm.load %0 : !llvm.ptr -> i64
  llvm.return %1 : i64
}}
"""
FREE = """
llvm.func @free_workspace() -> i64 attributes {llvm.emit_c_interface, sparq.signature = () -> i64} {
  llvm.call @NAME_free_workspace() : () -> ()
  %0 = llvm.mlir.constant(0 : i64) : i64
  llvm.return %0 : i64
}
"""


class Counted:
    """The function `name` of a module, and what it has allocated so far."""

    def __init__(self, text, name, threads=None):
        lowered = sparq.opt(text, "sparq-to-llvm")
        lowered = re.sub(r"llvm\.func @(malloc|free)\(.*\n", "", lowered)
        lowered = re.sub(r"llvm\.call @(malloc|free)\(", r"llvm.call @counted_\1(", lowered)
        end = lowered.rindex("}")
        free = FREE.replace("NAME", name) if f"@{name}_free_workspace" in lowered else ""
        module = sparq.compile(lowered[:end] + COUNTERS + free + lowered[end:], threads=threads)
        self.call = module.function(name)
        self.get = {what: module.function(f"get_{what}") for what in ("calls", "bytes", "frees")}
        if free:
            self.free_workspace = module.function("free_workspace")

    def counts(self):
        return [int(self.get[what]()[0]) for what in ("calls", "bytes", "frees")]

    def allocated(self, *inputs):
        """(calls of malloc, bytes, calls of free) of one call."""
        before = self.counts()
        self.results = self.call(*inputs)
        return tuple(now - then for now, then in zip(self.counts(), before))


THREADS = 2
S = 16384
for kv_heads in (32, 8, 1):
    for dtype in ("f32", "bf16"):
        shape = Shape(1, 32, kv_heads, 128, S, dtype)
        group = 32 // kv_heads
        # What is in the caches does not matter for what is allocated.
        type = np.float32 if dtype == "f32" else np.uint16
        q = np.ones((1, kv_heads, group, 1, 128), type)
        k, kt = np.zeros((1, kv_heads, S, 128), type), np.zeros((1, kv_heads, 128, S), type)
        mean = np.zeros((1, kv_heads, 128), np.float32)
        for step, name, text, arguments in (
            ("dense", "dense", dense_module(shape), [q, k, k]),
            ("SparQ", "sparq", sparq_module(shape, 32, 128), [q, k, k, kt, mean]),
        ):
            function = Counted(text, name, THREADS)
            _, first, _ = function.allocated(*arguments)
            calls, results, _ = function.allocated(*arguments)
            what = f"{step} 32/{kv_heads} {dtype}"
            assert calls == 1, f"{what}: {calls} allocations for one result"
            assert function.allocated(*arguments)[0] == 1, what
            workspace = first - results
            # What is asked for besides is for alignment, and where the size is.
            assert function.call.scratch_bytes == workspace - 80, what
            print(f"{what}: workspace {workspace / 1024:.0f} KB")
            # One megabyte a thread; the logits of 32 heads that share K, and the
            # softmax of these, take two each.
            most = 5 << 20 if step == "SparQ" and kv_heads == 1 else THREADS << 20
            assert workspace <= most, f"{what}: a workspace of {workspace} bytes"

# Unknown before the first call; nothing where nothing is needed.
fill = sparq.compile("""
func.func @fill(%x: f32) -> tensor<100000xf32> {
  %0 = tensor.empty() : tensor<100000xf32>
  %1 = linalg.fill ins(%x : f32) outs(%0 : tensor<100000xf32>) -> tensor<100000xf32>
  return %1 : tensor<100000xf32>
}
""")
assert fill.scratch_bytes == 0
fill(np.float32(1))
assert fill.scratch_bytes == 0
assert sparq.compile(text).scratch_bytes is None

# A cache of another length in each call: a block now and then, not each time.
SOFTMAX = """
func.func @f(%x: tensor<8x?xf32>, %expected: i64) -> tensor<8xf32> {
  %c1 = arith.constant 1 : index
  %zero = arith.constant 0.0 : f32
  %n = tensor.dim %x, %c1 : tensor<8x?xf32>
  %rows = tensor.empty() : tensor<8xf32>
  %fill = linalg.fill ins(%zero : f32) outs(%rows : tensor<8xf32>) -> tensor<8xf32>
  %empty = tensor.empty(%n) : tensor<8x?xf32>
  %p = linalg.softmax dimension(1) ins(%x : tensor<8x?xf32>) outs(%empty : tensor<8x?xf32>) -> tensor<8x?xf32>
  %size = arith.index_cast %n : index to i64
  %same = arith.cmpi eq, %size, %expected : i64
  cf.assert %same, "another size"
  %sum = linalg.generic {
      indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d0)>],
      iterator_types = ["parallel", "reduction"]} ins(%p : tensor<8x?xf32>) outs(%fill : tensor<8xf32>) {
  ^bb0(%in: f32, %out: f32):
    %0 = arith.mulf %in, %in : f32
    %1 = arith.addf %0, %out : f32
    linalg.yield %1 : f32
  } -> tensor<8xf32>
  return %sum : tensor<8xf32>
}
"""


def softmax_squares(x):
    e = np.exp(x - x.max(axis=1, keepdims=True))
    return ((e / e.sum(axis=1, keepdims=True)) ** 2).sum(axis=1)


def length(n):
    return np.array(n, np.int64)


rng = np.random.default_rng(0)
function = Counted(SOFTMAX, "f")
blocks = 0
for n in range(5000, 5200):
    x = rng.standard_normal((8, n), dtype=np.float32)
    calls, _, _ = function.allocated(x, length(n))
    blocks += calls - 1
    np.testing.assert_allclose(function.results[0], softmax_squares(x), rtol=1e-4)
    # The weights, with a quarter more where there was a smaller block before.
    needed = 8 * n * 4
    assert needed <= function.call.scratch_bytes <= 1.3 * needed, (function.call.scratch_bytes, n)
print(f"{blocks} blocks for 200 lengths")
assert 1 <= blocks <= 2, blocks

# An assertion that fails between gives the block back, so that the next call
# need not allocate one.
before = function.counts()
for _ in range(10):
    try:
        function.call(x, length(7))
        assert False, "the assertion holds"
    except sparq.Error as error:
        assert "another size" in str(error), error
assert function.allocated(x, length(n))[0] == 1
assert function.counts()[0] - before[0] == 11, "more than the result of each call"

# Calls at the same time each have a block; one is kept, the others are freed.
# What asks for the size takes it for a moment, too.
THREADS, CALLS = 4, 50
inputs = [rng.standard_normal((8, 3000 + 777 * i), dtype=np.float32) for i in range(THREADS)]
failed = []


def work(x):
    expected = softmax_squares(x)
    for _ in range(CALLS):
        (y,) = function.call(x, length(x.shape[1]))
        if not np.allclose(y, expected, rtol=1e-4):
            failed.append(y)


calls, _, frees = function.counts()
threads = [threading.Thread(target=work, args=(x,)) for x in inputs]
for thread in threads:
    thread.start()
while any(thread.is_alive() for thread in threads):
    assert (function.call.scratch_bytes or 0) <= 2 * 8 * inputs[-1].shape[1] * 4
for thread in threads:
    thread.join()
assert not failed, failed
blocks = function.counts()[0] - calls - THREADS * CALLS
assert function.counts()[2] - frees == blocks, "a block was lost"
print(f"{blocks} blocks for {THREADS} threads that call {CALLS} times each")

# Freed on demand: the next call allocates one.
assert function.call.scratch_bytes > 0
function.free_workspace()
assert function.call.scratch_bytes is None
assert function.counts()[2] - frees == blocks + 1
assert function.allocated(x, length(n))[0] == 2
