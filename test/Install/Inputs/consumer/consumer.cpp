// What another project does with sparq: builds its ops, asks its interfaces.

#include "sparq/IR/SparqOps.h"
#include "sparq/InitAll.h"

#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/Builders.h"
#include "mlir/IR/BuiltinOps.h"
#include "mlir/IR/MLIRContext.h"
#include "mlir/IR/OwningOpRef.h"
#include "mlir/IR/Verifier.h"

using namespace mlir;

int main() {
  DialectRegistry registry;
  sparq::registerAllDialects(registry);
  sparq::registerAllPasses();
  MLIRContext context(registry, MLIRContext::Threading::DISABLED);
  context.loadDialect<sparq::SparqDialect, tensor::TensorDialect>();

  OpBuilder b(&context);
  Location loc = b.getUnknownLoc();
  OwningOpRef<ModuleOp> module = ModuleOp::create(loc);
  b.setInsertionPointToEnd(module->getBody());
  auto empty = [&](ArrayRef<int64_t> shape) -> Value {
    return tensor::EmptyOp::create(b, loc, shape, b.getF32Type());
  };
  Value query = empty({4, 1, 64}), cache = empty({100, 64});
  sparq::AttentionOp::create(b, loc, query, cache, cache, /*mask=*/Value(),
                             empty({4, 1, 64}), /*scale=*/FloatAttr(),
                             sparq::KeyLayout::position_major);
  module->print(llvm::outs());
  return failed(verify(*module));
}
