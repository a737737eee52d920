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
           "query positions of dense attention per tile; 0 for all">
  ];
  let dependentDialects = [
    "::mlir::affine::AffineDialect", "::mlir::scf::SCFDialect",
    "::mlir::tensor::TensorDialect"
  ];
}

def DistributeLinalg : Pass<"sparq-distribute-linalg"> {
  let summary = "distribute large linalg ops over threads";
  let description = [{
    Tiles every `linalg.generic` on tensors outside of loops with more than
    `min-work` iterations over its outer parallel loops with `scf.forall`, into
    at most about 64 tiles. A producer of an operand of which a tile needs only
    its part is fused. Sums are not split, and tile sizes depend on shapes
    only: results are the same for any number of threads. Ops with `cf.assert`
    in the body stay on the calling thread.
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

def LinalgToLoops : Pass<"sparq-linalg-to-loops"> {
  let summary = "lower linalg on memrefs to loops that LLVM vectorizes";
  let description = [{
    Every linalg op becomes a nest of `scf.for`. The loop that moves through
    memory contiguously is made the innermost. Where the innermost loops reduce,
    the accumulators are loop-carried values instead of memory, four of them at
    a time. Where a reduction is right around the innermost loop, the
    accumulators are in memory: runs of 2048 of them, which stay in the
    first-level cache, are taken through the reduction eight terms at a time,
    and what is the same along a run (the number of a gathered row, say) is read
    before it. Copies between memrefs of which one is strided become loops too.

    Changes results: the additions of a sum get the flags `reassoc` and
    `contract`, its products `contract`, so sums of floating-point numbers are
    taken in another order and products are not rounded before they are added.
  }];
  let dependentDialects = [
    "::mlir::affine::AffineDialect", "::mlir::arith::ArithDialect",
    "::mlir::linalg::LinalgDialect", "::mlir::memref::MemRefDialect",
    "::mlir::scf::SCFDialect"
  ];
}

def ExpandMath : Pass<"sparq-expand-math"> {
  let summary = "write math functions as arithmetic that vectorizes";
  let description = [{
    Replaces `math.exp`, `math.tanh` and `math.erf` on f32 by upstream's
    polynomial approximations, and `arith.extf`/`arith.truncf` between bf16 and
    f64 by two steps over f32, the second of them correctly rounded. Scalars and
    vectors only: ops on tensors stay.

    Changes results: the approximations are within a few units in the last
    place of f32.
  }];
  let dependentDialects = [
    "::mlir::arith::ArithDialect", "::mlir::math::MathDialect",
    "::mlir::vector::VectorDialect"
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
    may be empty where there are fewer positions than parts. Changes results:
    only the order in which f32 sums are taken.
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
