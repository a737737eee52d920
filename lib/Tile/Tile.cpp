//===- Tile.cpp - distribute sparq ops over batch and heads ---------------===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "sparq/Tile/Passes.h"

namespace mlir::sparq {
#define GEN_PASS_DEF_TILE
#include "sparq/Tile/Passes.h.inc"
} // namespace mlir::sparq

using namespace mlir;
using namespace mlir::sparq;

namespace {
struct Tile : sparq::impl::TileBase<Tile> {
  void runOnOperation() override {}
};
} // namespace
