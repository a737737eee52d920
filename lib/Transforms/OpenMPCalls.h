//===- OpenMPCalls.h - What code asks the OpenMP library --------*- C++ -*-===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef SPARQ_LIB_TRANSFORMS_OPENMPCALLS_H
#define SPARQ_LIB_TRANSFORMS_OPENMPCALLS_H

#include "mlir/Dialect/Func/IR/FuncOps.h"

namespace mlir::sparq {

inline constexpr StringLiteral kMaxThreadsFunction = "omp_get_max_threads";

/// How many threads a parallel region may have, an i32. A program may have
/// another OpenMP library besides LLVM's, whose function of this name is called
/// then: that is the one that the program tells how many it wants.
/// --sparq-set-num-threads passes the number on.
Value callMaxThreads(OpBuilder &b, Location loc, func::FuncOp func);

/// The number of this thread in the innermost parallel region, an i32, by a
/// function that only LLVM's library has. Another library does not know its
/// threads: all would have number 0.
Value callThreadNumber(OpBuilder &b, Location loc, func::FuncOp func);

} // namespace mlir::sparq

#endif // SPARQ_LIB_TRANSFORMS_OPENMPCALLS_H
