//===- Passes.td - Passes on tm_tensor ---------------------*- tablegen -*-===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef SPARQ_TMTENSOR_TRANSFORMS_PASSES_TD
#define SPARQ_TMTENSOR_TRANSFORMS_PASSES_TD

include "mlir/Pass/PassBase.td"

def ConvertTMTensorToLinalg
    : Pass<"convert-tm-tensor-to-linalg", "::mlir::ModuleOp"> {
  let summary = "lower torch-mlir's tm_tensor ops";
  let description = [{
    `tm_tensor.scatter` becomes an `scf.for` over the updates, in their order,
    that inserts one slice a turn into the tensor it carries
    (`tensor.extract_slice`, `tensor.insert_slice`). A region that does not
    simply yield the update is applied to update and old slice by a
    `linalg.generic`. Indices must be in bounds.

    `tm_tensor.scan` becomes an `scf.for` along the positions, whose region is
    applied to two slices at a time, as above.

    `tm_tensor.attention` becomes `sparq.attention`, as by
    `--sparq-raise-attention`; lower that with `--convert-sparq-to-linalg`. One
    that does not is an error that says why.

    Exact, but for what raising attention changes.
  }];
  let dependentDialects = [
    "::mlir::affine::AffineDialect", "::mlir::arith::ArithDialect",
    "::mlir::cf::ControlFlowDialect",
    "::mlir::linalg::LinalgDialect", "::mlir::scf::SCFDialect",
    "::mlir::sparq::SparqDialect", "::mlir::tensor::TensorDialect"
  ];
}

#endif // SPARQ_TMTENSOR_TRANSFORMS_PASSES_TD
