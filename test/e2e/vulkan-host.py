# What surrounds kernels: in-place updates, constants, 64-bit token ids, bool
# buffers, host loops and scalars, empty tensors, more elements than threads.
# RUN: %python %s vulkan
# RUN: %python %s cpu

import sys

import numpy as np
import sparq

UPDATE = """
func.func @update(%cache: tensor<1x8x4xf32>, %row: tensor<1x1x4xf32>, %p: index) -> tensor<1x8x4xf32> {
  %0 = tensor.insert_slice %row into %cache[0, %p, 0] [1, 1, 4] [1, 1, 1]
    : tensor<1x1x4xf32> into tensor<1x8x4xf32>
  return %0 : tensor<1x8x4xf32>
}
"""
REST = """
#id = affine_map<(i) -> (i)>
func.func @embed(%tokens: tensor<?xi64>) -> tensor<?x3xf32> {
  %c0 = arith.constant 0 : index
  %table = arith.constant dense<[[1., 2., 3.], [4., 5., 6.], [7., 8., 9.]]> : tensor<3x3xf32>
  %n = tensor.dim %tokens, %c0 : tensor<?xi64>
  %empty = tensor.empty(%n) : tensor<?x3xf32>
  %0 = linalg.generic {
    indexing_maps = [affine_map<(i, j) -> (i)>, affine_map<(i, j) -> (i, j)>],
    iterator_types = ["parallel", "parallel"]
  } ins(%tokens : tensor<?xi64>) outs(%empty : tensor<?x3xf32>) {
  ^bb0(%token: i64, %out: f32):
    %row = arith.index_cast %token : i64 to index
    %j = linalg.index 1 : index
    %x = tensor.extract %table[%row, %j] : tensor<3x3xf32>
    linalg.yield %x : f32
  } -> tensor<?x3xf32>
  return %0 : tensor<?x3xf32>
}

func.func @both(%a: tensor<?xi1>, %b: tensor<?xi1>) -> (tensor<?xi1>, tensor<?xi1>, i64) {
  %c0 = arith.constant 0 : index
  %n = tensor.dim %a, %c0 : tensor<?xi1>
  %empty = tensor.empty(%n) : tensor<?xi1>
  %0 = linalg.generic {indexing_maps = [#id, #id, #id], iterator_types = ["parallel"]}
      ins(%a, %b : tensor<?xi1>, tensor<?xi1>) outs(%empty : tensor<?xi1>) {
  ^bb0(%x: i1, %y: i1, %out: i1):
    %z = arith.andi %x, %y : i1
    linalg.yield %z : i1
  } -> tensor<?xi1>
  %n64 = arith.index_cast %n : index to i64
  return %0, %a, %n64 : tensor<?xi1>, tensor<?xi1>, i64
}

// Sums in a kernel, looks at the sum on the host, and doubles until it is over
// 100: kernels and host code take turns.
func.func @grow(%a: tensor<?xf32>) -> (tensor<?xf32>, i32) {
  %c0 = arith.constant 0 : index
  %zero = arith.constant 0.0 : f32
  %limit = arith.constant 100.0 : f32
  %i0 = arith.constant 0 : i32
  %i1 = arith.constant 1 : i32
  %n = tensor.dim %a, %c0 : tensor<?xf32>
  %r:2 = scf.while (%x = %a, %turns = %i0) : (tensor<?xf32>, i32) -> (tensor<?xf32>, i32) {
    %empty = tensor.empty() : tensor<f32>
    %init = linalg.fill ins(%zero : f32) outs(%empty : tensor<f32>) -> tensor<f32>
    %sum = linalg.reduce { arith.addf } ins(%x : tensor<?xf32>) outs(%init : tensor<f32>) dimensions = [0]
    %s = tensor.extract %sum[] : tensor<f32>
    %small = arith.cmpf olt, %s, %limit : f32
    scf.condition(%small) %x, %turns : tensor<?xf32>, i32
  } do {
  ^bb0(%x: tensor<?xf32>, %turns: i32):
    %e = tensor.empty(%n) : tensor<?xf32>
    %twice = linalg.add ins(%x, %x : tensor<?xf32>, tensor<?xf32>) outs(%e : tensor<?xf32>) -> tensor<?xf32>
    %next = arith.addi %turns, %i1 : i32
    scf.yield %twice, %next : tensor<?xf32>, i32
  }
  return %r#0, %r#1 : tensor<?xf32>, i32
}

// Nothing is summed where there is nothing: the result is the init.
func.func @sum(%a: tensor<?x4xf32>) -> tensor<4xf32> {
  %one = arith.constant 1.0 : f32
  %empty = tensor.empty() : tensor<4xf32>
  %init = linalg.fill ins(%one : f32) outs(%empty : tensor<4xf32>) -> tensor<4xf32>
  %0 = linalg.reduce { arith.addf } ins(%a : tensor<?x4xf32>) outs(%init : tensor<4xf32>) dimensions = [0]
  return %0 : tensor<4xf32>
}
"""

target = sys.argv[1]
for donate in [(), (0,)]:
    cache = np.zeros((1, 8, 4), np.float32)
    row = np.arange(1, 5, dtype=np.float32).reshape(1, 1, 4)
    (out,) = sparq.compile(UPDATE, target=target, donate=donate)(cache, row, np.int64(3))
    expected = np.zeros_like(cache)
    expected[:, 3] = row
    np.testing.assert_array_equal(out, expected)
    np.testing.assert_array_equal(cache, expected if donate else np.zeros_like(cache))
    assert (out is cache) == bool(donate)

module = sparq.compile(REST, target=target)


def call(name, *inputs):
    return sparq.Executable(module._native, name)(*inputs)


for _ in range(2):
    (rows,) = call("embed", np.array([2, 0, 2]))
    np.testing.assert_array_equal(rows, [[7, 8, 9], [1, 2, 3], [7, 8, 9]])
assert call("embed", np.zeros(0, np.int64))[0].shape == (0, 3)

a, b = np.array([1, 0, 1, 1], bool), np.array([1, 1, 0, 1], bool)
both, same, n = call("both", a, b)
np.testing.assert_array_equal(both, a & b)
np.testing.assert_array_equal(same, a)
assert n == 4

grown, turns = call("grow", np.ones(5, np.float32))
np.testing.assert_array_equal(grown, np.full(5, 32, np.float32))
assert turns == 5

np.testing.assert_array_equal(call("sum", np.ones((0, 4), np.float32))[0], np.ones(4))
np.testing.assert_array_equal(call("sum", np.ones((3, 4), np.float32))[0], np.full(4, 4))

many = np.random.default_rng(0).random(5_000_000) < 0.5  # The grid has 4 194 304 threads.
np.testing.assert_array_equal(call("both", many, ~many)[0], np.zeros_like(many))
np.testing.assert_array_equal(call("both", many, many)[0], many)
