//===- Prefetch.h - Where to memory is fetched ahead ------------*- C++ -*-===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef SPARQ_LIB_TILE_PREFETCH_H
#define SPARQ_LIB_TILE_PREFETCH_H

#include "mlir/IR/Diagnostics.h"
#include "mlir/IR/Operation.h"

namespace mlir::sparq {

/// What one prefetch fetches.
inline constexpr int64_t kCacheLineBytes = 64;

/// The cache of a level as `memref.prefetch` counts: 3 is the first.
inline int64_t getPrefetchLocality(int64_t level) { return 4 - level; }

/// Reports at `op` where the option of `pass` is not a level.
inline LogicalResult verifyPrefetchLevel(Operation *op, StringRef pass,
                                         int64_t level) {
  if (level == 1 || level == 2)
    return success();
  return op->emitError() << pass << ": prefetch-level must be 1 or 2, but is "
                         << level;
}

} // namespace mlir::sparq

#endif // SPARQ_LIB_TILE_PREFETCH_H
