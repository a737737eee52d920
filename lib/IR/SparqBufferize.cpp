//===- SparqBufferize.cpp - BufferizableOpInterface of sparq ops ----------===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "sparq/IR/SparqExternalModels.h"
#include "sparq/IR/SparqOps.h"

#include "mlir/Dialect/Bufferization/IR/BufferizableOpInterface.h"
#include "mlir/Dialect/Bufferization/IR/DstBufferizableOpInterfaceImpl.h"

using namespace mlir;
using namespace mlir::bufferization;
using namespace mlir::sparq;

namespace {
/// Every operand becomes its buffer; results become the buffers of the inits.
template <typename OpTy>
struct SparqBufferizableOpInterface
    : DstBufferizableOpInterfaceExternalModel<
          SparqBufferizableOpInterface<OpTy>, OpTy> {
  bool bufferizesToMemoryRead(Operation *op, OpOperand &operand,
                              const AnalysisState &) const {
    auto sparqOp = cast<OpTy>(op);
    return sparqOp.isDpsInput(&operand) ||
           cast<DimensionedOpInterface>(op).accumulates();
  }

  LogicalResult bufferize(Operation *op, RewriterBase &rewriter,
                          const BufferizationOptions &options,
                          BufferizationState &state) const {
    auto sparqOp = cast<OpTy>(op);
    if (sparqOp.hasPureBufferSemantics())
      return success();
    OpBuilder::InsertionGuard guard(rewriter);
    rewriter.setInsertionPoint(op);
    SmallVector<Value> buffers;
    for (Value operand : op->getOperands()) {
      FailureOr<Value> buffer = getBuffer(rewriter, operand, options, state);
      if (failed(buffer))
        return failure();
      buffers.push_back(*buffer);
    }
    clone(rewriter, op, /*newResultTypes=*/TypeRange(), buffers);
    replaceOpWithBufferizedValues(
        rewriter, op, ArrayRef(buffers).take_back(op->getNumResults()));
    return success();
  }
};

template <typename... OpTys>
void attachBufferization(MLIRContext *context) {
  (OpTys::template attachInterface<SparqBufferizableOpInterface<OpTys>>(
       *context),
   ...);
}
} // namespace

void sparq::registerBufferizableOpInterfaceExternalModels(
    DialectRegistry &registry) {
  registry.addExtension(+[](MLIRContext *context, SparqDialect *dialect) {
    attachBufferization<AttentionOp, OnlineAttentionOp, TopROp, PartialMatmulOp,
                        TopKOp, SelectOp, GatherOp, GatherMaskOp, TopKGatherOp,
                        MeanValueOp, InterpolateOp>(context);
  });
}
