//===- Slice.h - What a value is computed from ------------------*- C++ -*-===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef SPARQ_LIB_CARRY_SLICE_H
#define SPARQ_LIB_CARRY_SLICE_H

#include "mlir/IR/Builders.h"
#include "mlir/IR/IRMapping.h"

namespace mlir::sparq {

/// Whether `value` can be computed elsewhere from values that are `available`
/// there, by at most `maxNumOps` ops without side effects.
bool isMaterializable(Value value, function_ref<bool(Value)> available,
                      unsigned maxNumOps);

/// `value` at the insertion point of `b`: what `mapping` has for it, itself
/// where it is `available`, or a clone of what computes it.
Value materialize(OpBuilder &b, Value value, IRMapping &mapping,
                  function_ref<bool(Value)> available);

/// `value` at the insertion point of `b`, which is in the same function's
/// body.
Value materializeHere(OpBuilder &b, Value value);

} // namespace mlir::sparq

#endif // SPARQ_LIB_CARRY_SLICE_H
