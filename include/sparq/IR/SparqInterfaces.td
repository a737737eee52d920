//===- SparqInterfaces.td - Interfaces of sparq ops ---------*- tablegen -*-===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef SPARQ_IR_SPARQINTERFACES_TD
#define SPARQ_IR_SPARQINTERFACES_TD

include "mlir/IR/OpBase.td"

def Sparq_DimensionedOpInterface : OpInterface<"DimensionedOpInterface"> {
  let cppNamespace = "::mlir::sparq";
  let description = [{
    An op whose operands are all indexed by one list of named logical
    dimensions (batch, group, position, component, ...). The table drives the
    verifier, shape reification and tiling, so that an op states its shapes
    once.
  }];
  let methods = [
    InterfaceMethod<
      "The logical dimensions, batch dimensions first.",
      "::llvm::SmallVector<::mlir::sparq::LogicalDim>", "getLogicalDims">,
    InterfaceMethod<[{
        One entry per operand, inputs then inits, in operand order (absent
        optional operands have none): the logical dimension each of its
        dimensions stands for.
      }],
      "::llvm::SmallVector<::mlir::sparq::OperandDims>", "getOperandDims">,
    InterfaceMethod<[{
        Whether the op continues from what its inits hold, rather than
        overwriting them.
      }],
      "bool", "accumulates", (ins), "", "return false;">
  ];
}

#endif // SPARQ_IR_SPARQINTERFACES_TD
