//===- Scratch.h - Buffers that live within one call ------------*- C++ -*-===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef SPARQ_LIB_TRANSFORMS_SCRATCH_H
#define SPARQ_LIB_TRANSFORMS_SCRATCH_H

#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"

namespace mlir::sparq {

/// From the first use of a buffer to its last, in the order of a walk over the
/// function.
struct Lifetime {
  int64_t begin, end;

  bool overlaps(const Lifetime &other) const {
    return begin <= other.end && other.begin <= end;
  }
};

/// A memref.alloc whose data nobody can reach when its scope is left.
struct Scratch {
  memref::AllocOp alloc;
  /// The innermost scf.forall or scf.parallel around it, or the function. Each
  /// thread needs its own where it is a loop.
  Operation *scope;
  Lifetime lifetime;
};

/// The scratch of a function whose body is one block. `missed` is told of every
/// other memref.alloc, and why it is none; nothing of buffers that are handed
/// to the caller.
SmallVector<Scratch>
findScratch(func::FuncOp func,
            function_ref<void(memref::AllocOp, StringRef)> missed);

/// Whether iterations of `op` may run at the same time.
bool isParallelLoop(Operation *op);

} // namespace mlir::sparq

#endif // SPARQ_LIB_TRANSFORMS_SCRATCH_H
