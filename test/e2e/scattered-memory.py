# Compiles and runs where free addresses lie gigabytes apart. Code reaches its
# data by 32-bit offsets; in a process with large tensors the operating system
# may put two pieces of memory asked for one after the other further apart than
# that, and here it always does.
# RUN: %python %s

import mmap

import numpy as np

import sparq

PAGE = mmap.PAGESIZE
APART = 4 << 30

MODULE = """
func.func @attention(%q: tensor<1x2x2x1x16xf32>, %k: tensor<1x2x?x16xf32>, %v: tensor<1x2x?x16xf32>)
    -> tensor<1x2x2x1x16xf32> {
  %init = tensor.empty() : tensor<1x2x2x1x16xf32>
  %0 = sparq.attention ins(%q, %k, %v : tensor<1x2x2x1x16xf32>, tensor<1x2x?x16xf32>, tensor<1x2x?x16xf32>)
      outs(%init : tensor<1x2x2x1x16xf32>)
  return %0 : tensor<1x2x2x1x16xf32>
}
"""


def reserve(num_bytes: int) -> mmap.mmap:
    flags = mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS | getattr(mmap, "MAP_NORESERVE", 0)
    return mmap.mmap(-1, num_bytes, flags=flags, prot=0)


# Addresses are given out from the top. What is taken first fills the holes there
# are; then there are holes of one to 32 pages with gigabytes between them.
taken = [reserve(pages * PAGE) for pages in range(1, 33) for _ in range(64)]
holes, walls = [], []
for pages in range(1, 33):
    holes.append(reserve(pages * PAGE))
    walls.append(reserve(APART))
for hole in holes:
    hole.close()

rng = np.random.default_rng(0)
query = rng.standard_normal((1, 2, 2, 1, 16), dtype=np.float32)
key, value = (rng.standard_normal((1, 2, 40, 16), dtype=np.float32) for _ in range(2))
logits = np.einsum("bhgmd,bhsd->bhgms", query, key) / 4
weights = np.exp(logits - logits.max(-1, keepdims=True))
weights /= weights.sum(-1, keepdims=True)
expected = np.einsum("bhgms,bhsd->bhgmd", weights, value)
np.testing.assert_allclose(sparq.compile(MODULE)(query, key, value)[0], expected, rtol=1e-5, atol=1e-6)
