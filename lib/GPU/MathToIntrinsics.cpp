//===- MathToIntrinsics.cpp - math in kernels to LLVM intrinsics ----------===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "sparq/GPU/Passes.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/LLVMIR/LLVMDialect.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "llvm/ADT/TypeSwitch.h"

namespace mlir::sparq {
#define GEN_PASS_DEF_MATHTOINTRINSICS
#include "sparq/GPU/Passes.h.inc"
} // namespace mlir::sparq

using namespace mlir;
using namespace mlir::sparq;

namespace {

StringRef getIntrinsic(Operation *op) {
  return llvm::TypeSwitch<Operation *, StringRef>(op)
      .Case([](math::AbsFOp) { return "llvm.fabs"; })
      .Case([](math::SqrtOp) { return "llvm.sqrt"; })
      .Case([](math::FmaOp) { return "llvm.fma"; })
      .Case([](math::FloorOp) { return "llvm.floor"; })
      .Case([](math::CeilOp) { return "llvm.ceil"; })
      .Case([](math::TruncOp) { return "llvm.trunc"; })
      .Case([](math::RoundOp) { return "llvm.round"; })
      .Case([](math::RoundEvenOp) { return "llvm.roundeven"; })
      .Case([](math::CopySignOp) { return "llvm.copysign"; })
      .Case([](math::CtPopOp) { return "llvm.ctpop"; })
      .Case([](math::AbsIOp) { return "llvm.abs"; })
      .Case([](math::CountLeadingZerosOp) { return "llvm.ctlz"; })
      .Case([](math::CountTrailingZerosOp) { return "llvm.cttz"; })
      .Default([](Operation *) { return ""; });
}

/// "f32", as intrinsic names end.
std::string getSuffix(Type type) {
  std::string text;
  llvm::raw_string_ostream(text) << type;
  return text;
}

struct MathToIntrinsics : sparq::impl::MathToIntrinsicsBase<MathToIntrinsics> {
  void runOnOperation() override {
    WalkResult result = getOperation()->walk([&](Operation *op) {
      if (isa<arith::RemFOp>(op)) {
        op->emitError("has no counterpart on this GPU target without a device "
                      "library");
        return WalkResult::interrupt();
      }
      StringRef name = getIntrinsic(op);
      if (name.empty())
        return WalkResult::advance();
      Type type = op->getResult(0).getType();
      if (!isa<FloatType, IntegerType>(type)) {
        op->emitError("on type ") << type << " has no LLVM intrinsic";
        return WalkResult::interrupt();
      }
      OpBuilder b(op);
      SmallVector<Value> operands(op->getOperands());
      // Defined for zero, and for the lowest integer.
      if (isa<math::AbsIOp, math::CountLeadingZerosOp,
              math::CountTrailingZerosOp>(op))
        operands.push_back(LLVM::ConstantOp::create(
            b, op->getLoc(), b.getI1Type(), b.getBoolAttr(false)));
      auto call = LLVM::CallIntrinsicOp::create(
          b, op->getLoc(), type, b.getStringAttr(name + "." + getSuffix(type)),
          operands);
      op->replaceAllUsesWith(call);
      op->erase();
      return WalkResult::advance();
    });
    if (result.wasInterrupted())
      signalPassFailure();
  }
};

} // namespace
