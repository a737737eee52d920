//===- SparqExternalModels.h - Upstream interfaces of sparq ops -*- C++ -*-===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Upstream interfaces that are attached to the ops from outside, so that users
// of the dialect alone do not depend on what they need.
// `registerAllDialects` (sparq/InitAll.h) registers all of them.
//
//===----------------------------------------------------------------------===//

#ifndef SPARQ_IR_SPARQEXTERNALMODELS_H
#define SPARQ_IR_SPARQEXTERNALMODELS_H

namespace mlir {
class DialectRegistry;

namespace sparq {

/// TilingInterface for every op, from its table of logical dimensions: parallel
/// and reduction dimensions are loops, in the order of the table.
void registerTilingInterfaceExternalModels(DialectRegistry &registry);

/// PartialReductionOpInterface for the ops whose positions can be split.
void registerPartialReductionExternalModels(DialectRegistry &registry);

/// BufferizableOpInterface for every op.
void registerBufferizableOpInterfaceExternalModels(DialectRegistry &registry);

/// All of the above.
void registerExternalModels(DialectRegistry &registry);

} // namespace sparq
} // namespace mlir

#endif // SPARQ_IR_SPARQEXTERNALMODELS_H
