//===- EmitCInterface.cpp - Functions that C programs can call ------------===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "sparq/Interface/CInterface.h"
#include "sparq/Interface/Passes.h"
#include "sparq/Transforms/WorkspaceNames.h"

#include "mlir/Dialect/LLVMIR/LLVMDialect.h"
#include "mlir/IR/ImplicitLocOpBuilder.h"
#include "llvm/ADT/StringSet.h"

namespace mlir::sparq {
#define GEN_PASS_DEF_EMITCINTERFACE
#include "sparq/Interface/Passes.h.inc"
} // namespace mlir::sparq

using namespace mlir;
using namespace mlir::sparq;

namespace {
/// Makes the C function of one function.
class Emitter {
public:
  Emitter(LLVM::LLVMFuncOp callee, const CFunction &function,
          LLVM::GlobalOp error, SymbolTable &symbols)
      : b(callee.getLoc(), callee.getContext()), callee(callee),
        function(function), error(error), symbols(symbols),
        pointer(LLVM::LLVMPointerType::get(callee.getContext())) {}

  void emit();

private:
  void addParameters();
  /// Leaves with 2 and the message where `bad` holds.
  void check(Value bad, const Twine &message);
  void checkPointer(Value data, ArrayRef<int64_t> shape, ValueRange sizes,
                    StringRef name);
  /// Where the elements are, and all sizes.
  void addDescriptor(Value data, ValueRange sizes);
  SmallVector<Value> getSizes(const CResult &result);
  Value emitExpr(AffineExpr expr, ValueRange operands);
  void storeResult(Value value, const CResult &result, Value target);
  void leave(int code, Value message);

  Type getElementType(ElementKind kind);
  Value getConstant(int64_t value) {
    return LLVM::ConstantOp::create(b, b.getI64Type(), value);
  }
  Value getMessage(const Twine &text);

  ImplicitLocOpBuilder b;
  LLVM::LLVMFuncOp callee, wrapper;
  const CFunction &function;
  LLVM::GlobalOp error;
  SymbolTable &symbols;
  Type pointer;
  SmallVector<Type> types;
  SmallVector<std::pair<unsigned, StringRef>> extensions;
  /// By input: the value or pointer, and the sizes.
  SmallVector<Value> inputs;
  SmallVector<SmallVector<Value>> inputSizes;
  SmallVector<Value> arguments;
};
} // namespace

Type Emitter::getElementType(ElementKind kind) {
  return b.getIntegerType(8 * getByteWidth(kind));
}

void Emitter::addParameters() {
  for (const CInput &input : function.inputs) {
    if (input.spec.isTensor) {
      types.push_back(pointer);
      types.append(input.spec.getNumDynamicDims(), b.getI64Type());
      continue;
    }
    // As C passes small integers.
    ElementKind kind = input.spec.kind;
    if (kind == ElementKind::I1 || kind == ElementKind::F16 ||
        kind == ElementKind::BF16)
      extensions.push_back({types.size(), "llvm.zeroext"});
    else if (kind == ElementKind::I8 || kind == ElementKind::I16)
      extensions.push_back({types.size(), "llvm.signext"});
    if (kind == ElementKind::I1)
      types.push_back(b.getI1Type());
    else if (kind == ElementKind::F32)
      types.push_back(b.getF32Type());
    else if (kind == ElementKind::F64)
      types.push_back(b.getF64Type());
    else
      types.push_back(getElementType(kind));
  }
  for (const CResult &result : function.results)
    if (result.isParameter())
      types.push_back(pointer);
}

Value Emitter::getMessage(const Twine &text) {
  SmallString<64> terminated;
  text.toVector(terminated);
  terminated.push_back('\0');
  OpBuilder unplaced(b.getContext());
  auto global = LLVM::GlobalOp::create(
      unplaced, b.getLoc(),
      LLVM::LLVMArrayType::get(b.getI8Type(), terminated.size()),
      /*isConstant=*/true, LLVM::Linkage::Private, "message",
      b.getStringAttr(terminated));
  symbols.insert(global);
  return LLVM::AddressOfOp::create(b, global);
}

void Emitter::leave(int code, Value message) {
  LLVM::StoreOp::create(b, message, LLVM::AddressOfOp::create(b, error));
  Value result = LLVM::ConstantOp::create(b, b.getI32Type(), code);
  LLVM::ReturnOp::create(b, result);
}

void Emitter::check(Value bad, const Twine &message) {
  Block *block = b.getInsertionBlock();
  Region *region = block->getParent();
  Block *rest = b.createBlock(region, region->end());
  Block *fail = b.createBlock(region, region->end());
  leave(2, getMessage(Twine(function.cName) + ": " + message));
  b.setInsertionPointToEnd(block);
  LLVM::CondBrOp::create(b, bad, fail, rest);
  b.setInsertionPointToEnd(rest);
}

void Emitter::checkPointer(Value data, ArrayRef<int64_t> shape,
                           ValueRange sizes, StringRef name) {
  Value null = LLVM::ZeroOp::create(b, pointer);
  Value bad = LLVM::ICmpOp::create(b, LLVM::ICmpPredicate::eq, data, null);
  // Nothing is read or written where there are no elements.
  for (auto [size, value] : llvm::zip_equal(shape, sizes)) {
    if (size == 0)
      return;
    if (ShapedType::isDynamic(size))
      bad = LLVM::AndOp::create(b, bad,
                                LLVM::ICmpOp::create(b, LLVM::ICmpPredicate::ne,
                                                     value, getConstant(0)));
  }
  check(bad, name + " is null");
}

void Emitter::addDescriptor(Value data, ValueRange sizes) {
  arguments.append({data, data, getConstant(0)});
  llvm::append_range(arguments, sizes);
  SmallVector<Value> strides(sizes.size());
  Value stride = getConstant(1);
  for (size_t dim = sizes.size(); dim-- > 0;) {
    strides[dim] = stride;
    if (dim)
      stride = LLVM::MulOp::create(b, stride, sizes[dim]);
  }
  llvm::append_range(arguments, strides);
}

Value Emitter::emitExpr(AffineExpr expr, ValueRange operands) {
  if (auto constant = dyn_cast<AffineConstantExpr>(expr))
    return getConstant(constant.getValue());
  if (auto dim = dyn_cast<AffineDimExpr>(expr))
    return operands[dim.getPosition()];
  auto binary = cast<AffineBinaryOpExpr>(expr);
  Value lhs = emitExpr(binary.getLHS(), operands);
  Value rhs = emitExpr(binary.getRHS(), operands);
  switch (expr.getKind()) {
  case AffineExprKind::Add:
    return LLVM::AddOp::create(b, lhs, rhs);
  case AffineExprKind::Mul:
    return LLVM::MulOp::create(b, lhs, rhs);
  case AffineExprKind::Mod:
    return LLVM::SRemOp::create(b, lhs, rhs);
  case AffineExprKind::CeilDiv: {
    Value less = LLVM::SubOp::create(b, rhs, getConstant(1));
    return LLVM::SDivOp::create(b, LLVM::AddOp::create(b, lhs, less), rhs);
  }
  default:
    return LLVM::SDivOp::create(b, lhs, rhs);
  }
}

SmallVector<Value> Emitter::getSizes(const CResult &result) {
  SmallVector<Value> operands;
  for (auto [argument, dim] : result.sizeOperands) {
    const CInput &input = function.inputs[argument];
    if (dim >= 0)
      operands.push_back(inputSizes[argument][dim]);
    else if (input.spec.isTensor)
      operands.push_back(
          LLVM::LoadOp::create(b, b.getI64Type(), inputs[argument]));
    else
      operands.push_back(inputs[argument]);
  }
  return llvm::map_to_vector(result.sizes.getResults(), [&](AffineExpr expr) {
    return emitExpr(expr, operands);
  });
}

void Emitter::storeResult(Value value, const CResult &result, Value target) {
  if (!result.spec.isTensor) {
    if (result.spec.kind == ElementKind::I1)
      value = LLVM::ZExtOp::create(b, b.getI8Type(), value);
    LLVM::StoreOp::create(b, value, target);
    return;
  }
  // struct { void *allocated; T *data; int64_t sizes[RANK]; }
  auto field = [&](ArrayRef<int64_t> position) -> Value {
    return LLVM::ExtractValueOp::create(b, value, position);
  };
  auto slot = [&](int32_t word) -> Value {
    return LLVM::GEPOp::create(b, pointer, b.getI64Type(), target,
                               ArrayRef<LLVM::GEPArg>{word});
  };
  LLVM::StoreOp::create(b, field(0), slot(0));
  Value data = LLVM::GEPOp::create(b, pointer, getElementType(result.spec.kind),
                                   field(1), ValueRange{field(2)});
  LLVM::StoreOp::create(b, data, slot(1));
  for (size_t dim = 0; dim < result.spec.shape.size(); ++dim)
    LLVM::StoreOp::create(b, field({3, static_cast<int64_t>(dim)}),
                          slot(2 + dim));
}

void Emitter::emit() {
  addParameters();
  b.setInsertionPointAfter(callee);
  wrapper = LLVM::LLVMFuncOp::create(
      b, function.cName, LLVM::LLVMFunctionType::get(b.getI32Type(), types));
  for (auto [index, name] : extensions)
    wrapper.setArgAttr(index, name, b.getUnitAttr());
  Block *entry = wrapper.addEntryBlock(b);
  b.setInsertionPointToStart(entry);
  Value one = LLVM::ConstantOp::create(b, b.getI32Type(), 1);
  Value slot = LLVM::AllocaOp::create(b, pointer, pointer, one);
  LLVM::StoreOp::create(b, LLVM::ZeroOp::create(b, pointer), slot);

  unsigned next = 0;
  for (const CInput &input : function.inputs) {
    Value value = entry->getArgument(next++);
    inputs.push_back(value);
    SmallVector<Value> &sizes = inputSizes.emplace_back();
    if (!input.spec.isTensor) {
      if (input.spec.kind == ElementKind::F16)
        value = LLVM::BitcastOp::create(b, b.getF16Type(), value);
      else if (input.spec.kind == ElementKind::BF16)
        value = LLVM::BitcastOp::create(b, b.getBF16Type(), value);
      arguments.push_back(value);
      continue;
    }
    for (auto [dim, size] : llvm::enumerate(input.spec.shape)) {
      if (!ShapedType::isDynamic(size)) {
        sizes.push_back(getConstant(size));
        continue;
      }
      Value dynamic = entry->getArgument(next++);
      sizes.push_back(dynamic);
      check(LLVM::ICmpOp::create(b, LLVM::ICmpPredicate::slt, dynamic,
                                 getConstant(0)),
            input.getSizeName(dim) + " is negative");
    }
    checkPointer(value, input.spec.shape, sizes, input.name);
    addDescriptor(value, sizes);
  }

  SmallVector<std::pair<const CResult *, Value>> returned;
  for (const CResult &result : function.results) {
    if (!result.isParameter())
      continue;
    Value target = entry->getArgument(next++);
    if (result.form != CResult::Form::Buffer) {
      check(LLVM::ICmpOp::create(b, LLVM::ICmpPredicate::eq, target,
                                 LLVM::ZeroOp::create(b, pointer)),
            result.name + " is null");
      returned.push_back({&result, target});
      continue;
    }
    SmallVector<Value> sizes = getSizes(result);
    for (auto [dim, size] : llvm::enumerate(result.spec.shape))
      if (ShapedType::isDynamic(size))
        check(LLVM::ICmpOp::create(b, LLVM::ICmpPredicate::slt, sizes[dim],
                                   getConstant(0)),
              "size " + Twine(dim) + " of " + result.name + " is negative");
    checkPointer(target, result.spec.shape, sizes, result.name);
    addDescriptor(target, sizes);
  }

  arguments.push_back(slot);
  auto call = LLVM::CallOp::create(b, callee, arguments);
  Value message = LLVM::LoadOp::create(b, pointer, slot);
  Block *block = b.getInsertionBlock();
  Region *region = block->getParent();
  Block *rest = b.createBlock(region, region->end());
  Block *failed = b.createBlock(region, region->end());
  leave(1, message);
  b.setInsertionPointToEnd(block);
  LLVM::CondBrOp::create(b,
                         LLVM::ICmpOp::create(b, LLVM::ICmpPredicate::eq,
                                              message,
                                              LLVM::ZeroOp::create(b, pointer)),
                         rest, failed);
  b.setInsertionPointToEnd(rest);
  for (auto [index, item] : llvm::enumerate(returned)) {
    Value value = call.getResult();
    if (returned.size() > 1)
      value =
          LLVM::ExtractValueOp::create(b, value, static_cast<int64_t>(index));
    storeResult(value, *item.first, item.second);
  }
  Value success = LLVM::ConstantOp::create(b, b.getI32Type(), 0);
  LLVM::ReturnOp::create(b, success);
}

/// The message of the last call that failed in this thread.
static LLVM::GlobalOp emitError(ModuleOp module, SymbolTable &symbols) {
  ImplicitLocOpBuilder b(module.getLoc(), module.getBodyRegion());
  auto pointer = LLVM::LLVMPointerType::get(module.getContext());
  OpBuilder unplaced(module.getContext());
  auto empty = LLVM::GlobalOp::create(
      unplaced, module.getLoc(), LLVM::LLVMArrayType::get(b.getI8Type(), 1),
      /*isConstant=*/true, LLVM::Linkage::Private, "no_message",
      b.getStringAttr(StringRef("", 1)));
  symbols.insert(empty);
  // Weak: one for all libraries of a program.
  auto message = LLVM::GlobalOp::create(
      b, pointer, /*isConstant=*/false, LLVM::Linkage::Weak,
      "sparq_error_message", Attribute(), /*alignment=*/8, /*addrSpace=*/0,
      /*dsoLocal=*/false, /*thread_local_=*/true);
  {
    OpBuilder::InsertionGuard guard(b);
    b.createBlock(&message.getInitializerRegion());
    LLVM::ReturnOp::create(b, LLVM::AddressOfOp::create(b, empty).getResult());
  }
  auto getter = LLVM::LLVMFuncOp::create(
      b, kCErrorFunction, LLVM::LLVMFunctionType::get(pointer, {}),
      LLVM::Linkage::Weak);
  b.setInsertionPointToStart(getter.addEntryBlock(b));
  Value address = LLVM::AddressOfOp::create(b, message);
  Value text = LLVM::LoadOp::create(b, pointer, address);
  LLVM::ReturnOp::create(b, text);
  return message;
}

namespace {
struct EmitCInterface : sparq::impl::EmitCInterfaceBase<EmitCInterface> {
  void runOnOperation() override {
    ModuleOp module = getOperation();
    // It has its C functions already.
    if (module.lookupSymbol(kCErrorFunction))
      return;
    FailureOr<std::vector<CFunction>> functions = getCFunctions(module);
    if (failed(functions))
      return signalPassFailure();
    if (functions->empty())
      return;
    SymbolTable symbols(module);
    // First, so that a C function may have the name of another function.
    SmallVector<LLVM::LLVMFuncOp> callees;
    for (const CFunction &function : *functions) {
      auto callee = symbols.lookup<LLVM::LLVMFuncOp>(function.name);
      callee.setLinkage(LLVM::Linkage::Internal);
      callees.push_back(callee);
      std::string name = function.name + ".body";
      if (failed(symbols.rename(callee, StringRef(name))))
        return signalPassFailure();
      for (StringRef suffix : {kFreeWorkspaceSuffix, kWorkspaceSizeSuffix}) {
        Operation *about = symbols.lookup(function.name + suffix.str());
        std::string aboutName = function.cName + suffix.str();
        if (about && function.name != function.cName &&
            failed(symbols.rename(about, StringRef(aboutName))))
          return signalPassFailure();
      }
    }
    llvm::StringSet<> names;
    for (auto [callee, function] : llvm::zip_equal(callees, *functions)) {
      if (names.insert(function.cName).second &&
          !symbols.lookup(function.cName))
        continue;
      callee.emitError() << "the name '" << function.cName
                         << "' is that of another function";
      return signalPassFailure();
    }
    LLVM::GlobalOp error = emitError(module, symbols);
    for (auto [callee, function] : llvm::zip_equal(callees, *functions))
      Emitter(callee, function, error, symbols).emit();
  }
};
} // namespace
