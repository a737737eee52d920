//===- Passes.td - Tile passes -----------------------------*- tablegen -*-===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef SPARQ_TILE_PASSES_TD
#define SPARQ_TILE_PASSES_TD

include "mlir/Pass/PassBase.td"

def Tile : Pass<"sparq-tile", "::mlir::ModuleOp"> {
  let summary = "distribute sparq ops over batch and key-value heads";
  let description = [{
    Puts every chain of sparq ops on tensors into one `scf.forall` over its
    batch dimensions, the last of which is the key-value head: the last op of
    the chain is tiled by 1, and the ops that feed it (through reshapes too) are
    fused. A SparQ step becomes one loop whose body is the step for one head.

    Where batch and heads would leave `threads` without work for more than 15 %
    of the time (8 heads, 16 threads), `sparq.partial_matmul`, which reads most
    of the memory, stays outside, for `--sparq-distribute-linalg` to split its
    positions. Of a dynamic batch size nothing is assumed. With one head, every
    op stays outside. The result is the same to the last bit.

    Dense attention, which is no step of a longer chain, is also tiled over its
    query positions by `query-size`, and over its cached positions:

    - Where batch and heads are less than 128 tasks and there are positions
      enough, each task takes a part of them that is at least 256 KB of K and V.
      The partial results are merged after the loop, by the formulas of
      `sparq.online_attention`.
    - More positions than have their logits in a cache (32768 logits, 256 to
      2048 positions) are taken in blocks: an `scf.for` continues
      `sparq.online_attention` from block to block, for all query heads of the
      group.

    Changes results: splits and blocks change the order in which the f32 sums
    of dense attention are taken. They depend on shapes only, not on the number
    of threads.

    Ops on memrefs, ops already inside an `scf.forall`, and chains with one tile
    only stay as they are.
  }];
  let options = [
    Option<"querySize", "query-size", "int64_t", /*default=*/"32",
           "query positions of dense attention per tile; 0 for all">,
    Option<"threads", "threads", "int64_t", /*default=*/"0",
           "threads to keep busy; 0 for an unknown number">
  ];
  let dependentDialects = [
    "::mlir::affine::AffineDialect", "::mlir::scf::SCFDialect",
    "::mlir::tensor::TensorDialect"
  ];
}

def SplitReductions : Pass<"sparq-split-reductions"> {
  let summary = "split long reductions over threads";
  let description = [{
    A `linalg.generic` on tensors outside of loops that reduces one long
    dimension (sums, maxima, minima) becomes an `scf.forall` over parts of that
    dimension and a `linalg.reduce` of what the parts give. What it reduces is
    computed part by part in the same loop, down to the contraction it comes
    from, while it is in a cache; where later ops use that too, the loop also
    gives it as a whole.

    Split are reductions of what contractions make that read large operands
    along the reduced dimension only: the maxima of the logits that many heads
    have with one key. Whatever else reads the same parts follows: the sums of
    exponentials of these logits are split into the same parts, so that every
    thread finds its own in its cache. Other reductions are left to
    `sparq-distribute-linalg`.

    Parts have a sixteenth of the dimension, but 64 to 1024 elements, and 1024
    where the size is not known. They depend on shapes only: results are the
    same for any number of threads.

    Changes results: sums are taken part by part, in another order.
  }];
  let dependentDialects = [
    "::mlir::affine::AffineDialect", "::mlir::linalg::LinalgDialect",
    "::mlir::scf::SCFDialect", "::mlir::tensor::TensorDialect"
  ];
}

def DistributeLinalg : Pass<"sparq-distribute-linalg"> {
  let summary = "distribute large linalg ops over threads";
  let description = [{
    Tiles every `linalg.generic` on tensors outside of loops with more than
    `min-work` iterations over its parallel loops with `scf.forall`, into at
    most about 64 tiles. Producers of which a tile needs only its own part are
    fused, contractions too, so that a chain is one parallel loop.

    What is split are the loops that leave the least memory to be read by more
    than one tile: of the logits of many heads of one key, the positions.
    Neighbouring elements stay together in runs of 64 to 1024, and a second loop
    is split only where the first gives fewer than 16 tiles.

    Sums are not split (`sparq-split-reductions` does that), and tile sizes
    depend on shapes only: results are the same for any number of threads. Ops with `cf.assert` in the body stay on the
    calling thread.
  }];
  let options = [
    Option<"minWork", "min-work", "int64_t", /*default=*/"16384",
           "iterations a tile should at least have">
  ];
  let dependentDialects = [
    "::mlir::affine::AffineDialect", "::mlir::scf::SCFDialect",
    "::mlir::tensor::TensorDialect"
  ];
}

def FuseReductions : Pass<"sparq-fuse-reductions"> {
  let summary = "reduce elements while computing them";
  let description = [{
    A reduction `linalg.generic` on tensors takes in the elementwise op that
    computes one of its operands although later ops use that, too: it then has
    both results. The exponentials of a softmax and their sums are one pass.

    What is computed has to be read once by the reduction, at the same
    iteration.

    Changes results: no.
  }];
  let dependentDialects = ["::mlir::linalg::LinalgDialect"];
}

def PrefetchGathers : Pass<"sparq-prefetch-gathers"> {
  let summary = "fetch rows at computed positions once these are known";
  let description = [{
    Where a `linalg.generic` on memrefs reads rows at positions which it reads
    from another memref, all of these rows are fetched to the cache of level
    `prefetch-level` by `memref.prefetch`, right after the last op before it in
    its block that writes the positions. Rows here and there are what a core
    waits for longest; fetched so, it waits for many at a time, and while other
    ops run.

    The rows have to be contiguous and of known length, at most 1 KB (longer ones
    are fetched as they are read), their number known, and all that is fetched
    at one place at most `max-bytes`, which should fit a part of the second-level
    cache: that is where rows go which the first level has no room for. Memory
    of less than 64 KB is likely in a cache.

    Changes results: no.
  }];
  let options = [
    Option<"maxBytes", "max-bytes", "int64_t", /*default=*/"262144",
           "bytes that are fetched at one place at most">,
    Option<"prefetchLevel", "prefetch-level", "int64_t", /*default=*/"2",
           "level of the cache they are fetched to: 1 or 2">
  ];
  let dependentDialects = [
    "::mlir::arith::ArithDialect", "::mlir::memref::MemRefDialect",
    "::mlir::scf::SCFDialect"
  ];
}

def LinalgToLoops : Pass<"sparq-linalg-to-loops"> {
  let summary = "lower linalg on memrefs to blocked loops over vectors";
  let description = [{
    Every linalg op becomes a nest of `scf.for`. The dimension that moves through
    memory contiguously is that of the vectors, of `vector-bits` / 32 elements
    whatever their type (fewer where there are fewer, or where fewer leave
    nothing over). What does not change along it stays scalar, outside of the
    loops it does not depend on, and is broadcast; what is read with a stride or
    at computed positions is read lane by lane. Positions that whole vectors
    leave over are taken one by one.

    - Nothing is reduced: loops in the order of the dimensions, several vectors
      at a time.
    - A reduction along the vectors (dot products, sums, maxima): accumulators
      are vectors, several for independent sums or for parts of one, combined
      at the end. Up to four rows (of 1 KB together) by four (two with fewer
      than 32 `registers`) are taken at once, row by row; rows of what is
      largest are the outer loop, so it is read once.
    - A reduction around vectors that fit registers (a weighted sum of rows):
      the accumulators stay in registers while the rows go by, for up to four
      output rows at once; what else there is of these goes over the same rows
      in blocks of 32 KB, which are read from memory once.
    - A reduction around longer vectors (a weighted sum of long rows): runs of
      16384 accumulators in memory, which stay in the second-level cache, are
      taken through the reduction up to eight vectors of terms at a time. Of
      several output rows, up to four are taken at once (two with fewer than 32
      `registers`), and runs have 4096 accumulators in all, which stay in the
      first-level cache; further rows go over the same terms in blocks of
      256 KB, which are read from memory once.

    What reductions read from memory of 64 KB or more is also prefetched: short
    rows, which follow each other, to the first-level cache, 4 KB ahead (of a
    row at a computed position all cache lines, wherever in a line it starts);
    long rows read side by side to that of level `prefetch-level`, 8 KB ahead
    over all of them, and at the end of a run the beginnings of the next rows.

    A constant that an init was filled with just before is the start of the
    accumulators, and the fill is no more, where the reduction is around vectors,
    has a first term and no blocks of 32 KB.

    With `vector-bits=0`, and for bodies that have regions or side effects,
    write with a stride or reduce along the vectors by something other than one
    associative op, the loops are scalar. Copies between memrefs of which one is
    strided become loops too. The result does not depend on anything but the
    shapes and the options.

    Changes results: sums and products along the vectors are taken in another
    order; products are not rounded before they are added to a sum (additions
    and products get the flag `contract`). Where loops are scalar, additions
    also get the flag `reassoc`.
  }];
  let dependentDialects = [
    "::mlir::affine::AffineDialect", "::mlir::arith::ArithDialect",
    "::mlir::linalg::LinalgDialect", "::mlir::memref::MemRefDialect",
    "::mlir::scf::SCFDialect", "::mlir::vector::VectorDialect"
  ];
  let options = [
    Option<"vectorBits", "vector-bits", "int64_t", /*default=*/"0",
           "bits of a vector register; 0 for scalar loops">,
    Option<"registers", "registers", "int64_t", /*default=*/"16",
           "number of vector registers">,
    Option<"prefetchLevel", "prefetch-level", "int64_t", /*default=*/"2",
           "level of the cache that rows read side by side are fetched to: "
           "1 or 2">
  ];
}

def SelectToLoops : Pass<"sparq-select-to-loops"> {
  let summary = "lower sparq.select on memrefs to vector code";
  let description = [{
    Every `sparq.select` on memrefs becomes loops over vectors of
    `vector-bits` / 32 scores (at least 4, at most 16), in two passes over the
    scores: the first takes the maxima of at least 4 k blocks, whose k-th
    largest is a lower bound of the k-th largest score; the second collects
    what is above the bound, mostly little more than k positions, from which
    exactly the k best are then selected by bisection over integers in the
    order of the scores. The buffers are of a size that depends on k only: where
    more is collected than they hold, the k best so far are kept and the bound
    is raised, so time is linear in S whatever the scores are.

    The local window is found from the end of the scores, and costs nothing
    where there is none. The buffers are allocated and not freed, which is left
    to buffer deallocation after it.

    Changes results: no.
  }];
  let dependentDialects = [
    "::mlir::arith::ArithDialect", "::mlir::math::MathDialect",
    "::mlir::memref::MemRefDialect", "::mlir::scf::SCFDialect",
    "::mlir::vector::VectorDialect"
  ];
  let options = [
    Option<"vectorBits", "vector-bits", "int64_t", /*default=*/"128",
           "bits of a vector register">
  ];
}

def ExpandMath : Pass<"sparq-expand-math"> {
  let summary = "write math functions as arithmetic that vectorizes";
  let description = [{
    Replaces `math.tanh` and `math.erf` on f32 by upstream's polynomial
    approximations, `math.exp` on f32 by one of 16 operations, or 15 where the
    operand is clamped from below already, and `arith.extf`/`arith.truncf`
    between bf16 and f64 by two steps over f32, the second of them correctly
    rounded. `arith.maximumf` and `arith.minimumf` on f32 become intrinsics of
    LLVM, whose backends know what their instructions give for NaN. Scalars and
    vectors only: ops on tensors stay.

    Changes results: which zero is the larger is left open, and the approximations are within a few units in the last
    place of f32. Results of `math.exp` below the smallest normal number may be
    0.
  }];
  let dependentDialects = [
    "::mlir::arith::ArithDialect", "::mlir::LLVM::LLVMDialect",
    "::mlir::math::MathDialect", "::mlir::vector::VectorDialect"
  ];
}

def SplitAttention : Pass<"sparq-split-attention"> {
  let summary = "split the cached positions of attention into parallel parts";
  let description = [{
    Rewrites every `sparq.attention` on tensors over at least `min-positions`
    positions, or a dynamic number of them, into

    ```
    start values -> scf.forall over parts { sparq.online_attention } -> merge -> acc / sum
    ```

    with the partial reduction of `sparq.online_attention`. With few batch
    elements and heads this gives threads work that heads alone do not. A part
    may be empty where there are fewer positions than parts. `--sparq-tile`,
    which the CPU pipeline runs, splits where batch and heads are too few, by a
    number that follows from shapes; this pass is for pipelines that choose the
    number themselves. Changes results: only the order in which f32 sums are
    taken.
  }];
  let options = [
    Option<"parts", "parts", "int64_t", /*default=*/"8", "number of parts">,
    Option<"minPositions", "min-positions", "int64_t", /*default=*/"1024",
           "leave attention over fewer positions whole">
  ];
  let dependentDialects = [
    "::mlir::affine::AffineDialect", "::mlir::scf::SCFDialect"
  ];
}

#endif // SPARQ_TILE_PASSES_TD
