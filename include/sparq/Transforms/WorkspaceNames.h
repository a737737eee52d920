//===- WorkspaceNames.h - Functions about workspaces -----------*- C++ -*-===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef SPARQ_TRANSFORMS_WORKSPACENAMES_H
#define SPARQ_TRANSFORMS_WORKSPACENAMES_H

#include "llvm/ADT/StringRef.h"

namespace mlir::sparq {

/// Behind the name of a function: that of the one that frees its workspace.
inline constexpr llvm::StringLiteral kFreeWorkspaceSuffix = "_free_workspace";
/// And of the one that says how large it is.
inline constexpr llvm::StringLiteral kWorkspaceSizeSuffix = "_workspace_size";
/// On that one: the name of the function.
inline constexpr llvm::StringLiteral kWorkspaceOfAttrName =
    "sparq.workspace_of";

} // namespace mlir::sparq

#endif // SPARQ_TRANSFORMS_WORKSPACENAMES_H
