//===- WorkspaceBlock.h - Memory kept between calls -------------*- C++ -*-===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef SPARQ_LIB_TRANSFORMS_WORKSPACEBLOCK_H
#define SPARQ_LIB_TRANSFORMS_WORKSPACEBLOCK_H

#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/LLVMIR/LLVMDialect.h"

namespace mlir::sparq {

/// Blocks are aligned to this many bytes: a cache line, and the widest vector.
inline constexpr int64_t kBlockAlignment = 64;

/// Gives a block back: (variable, block).
inline constexpr StringLiteral kReleaseFunction = "__sparq_workspace_release";

/// Functions about all blocks of a function.
struct WorkspaceFunctions {
  /// Frees what is kept: `NAME_free_workspace`.
  LLVM::LLVMFuncOp free;
  /// Bytes that are kept: `NAME_workspace_size`.
  LLVM::LLVMFuncOp size;

  /// Adds both, of no block yet.
  static WorkspaceFunctions add(func::FuncOp func);
  /// Makes both take account of the block in `slot`.
  void addBlock(Location loc, LLVM::GlobalOp slot);
};

/// A block of one function. A call takes it out of a global variable, which
/// is null meanwhile, and puts it back: calls at the same time each have a
/// block of their own, and only one of these is kept.
class WorkspaceBlock {
public:
  /// Adds the variable, the functions that manage it where the module does not
  /// have them yet, and the block to `functions`, which are added where they
  /// are null.
  WorkspaceBlock(func::FuncOp func, WorkspaceFunctions &functions);

  /// Takes the block at the insertion point, with at least `bytes`: a
  /// memref<?xi8>.
  Value acquire(OpBuilder &b, Location loc, Value bytes);

  /// Gives it back.
  void release(OpBuilder &b, Location loc);

private:
  Value getSlot(OpBuilder &b, Location loc);

  LLVM::GlobalOp slot;
  Value pointer;
};

} // namespace mlir::sparq

#endif // SPARQ_LIB_TRANSFORMS_WORKSPACEBLOCK_H
