//===- ResolveReshapes.h - tensor.reshape as collapse and expand -*- C++ -*-==//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef SPARQ_LIB_RAISE_RESOLVERESHAPES_H
#define SPARQ_LIB_RAISE_RESOLVERESHAPES_H

#include "mlir/IR/Operation.h"

namespace mlir::sparq::raise {

/// Replaces every `tensor.reshape` in `root` by `tensor.collapse_shape` and
/// `tensor.expand_shape` where it can be told which dimensions are split and
/// which merged. Exports with a dynamic batch reshape this way, with a shape
/// computed from sizes: `tensor<?x2x2x?x8xf32>` to `tensor<?x4x?x8xf32>` merges
/// heads only because the size asked for first is that of the batch.
void resolveReshapes(Operation *root);

} // namespace mlir::sparq::raise

#endif // SPARQ_LIB_RAISE_RESOLVERESHAPES_H
