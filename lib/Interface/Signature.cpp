//===- Signature.cpp - Types of a compiled function -----------------------===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "sparq/Interface/Signature.h"

#include "mlir/IR/BuiltinTypes.h"
#include "llvm/Support/FormatVariadic.h"

using namespace mlir;
using namespace mlir::sparq;

namespace {
struct KindInfo {
  StringRef name, arrayType;
  unsigned byteWidth;
};
} // namespace

static const KindInfo &getInfo(ElementKind kind) {
  static const KindInfo infos[] = {
      {"i1", "bool", 1},     {"i8", "int8", 1},     {"i16", "int16", 2},
      {"i32", "int32", 4},   {"i64", "int64", 8},   {"index", "int64", 8},
      {"f16", "float16", 2}, {"bf16", "uint16", 2}, {"f32", "float32", 4},
      {"f64", "float64", 8},
  };
  return infos[static_cast<int>(kind)];
}

StringRef sparq::getName(ElementKind kind) { return getInfo(kind).name; }
StringRef sparq::getArrayType(ElementKind kind) {
  return getInfo(kind).arrayType;
}
unsigned sparq::getByteWidth(ElementKind kind) {
  return getInfo(kind).byteWidth;
}

static std::optional<ElementKind> getKind(Type type) {
  if (type.isIndex())
    return ElementKind::Index;
  if (type.isF16())
    return ElementKind::F16;
  if (type.isBF16())
    return ElementKind::BF16;
  if (type.isF32())
    return ElementKind::F32;
  if (type.isF64())
    return ElementKind::F64;
  if (!type.isSignlessInteger())
    return std::nullopt;
  switch (type.getIntOrFloatBitWidth()) {
  case 1:
    return ElementKind::I1;
  case 8:
    return ElementKind::I8;
  case 16:
    return ElementKind::I16;
  case 32:
    return ElementKind::I32;
  case 64:
    return ElementKind::I64;
  default:
    return std::nullopt;
  }
}

std::optional<ValueSpec> ValueSpec::get(Type type) {
  auto tensor = dyn_cast<RankedTensorType>(type);
  if (!tensor && isa<ShapedType>(type))
    return std::nullopt;
  std::optional<ElementKind> kind =
      getKind(tensor ? tensor.getElementType() : type);
  if (!kind)
    return std::nullopt;
  ValueSpec spec;
  spec.kind = *kind;
  spec.isTensor = static_cast<bool>(tensor);
  if (tensor)
    spec.shape.assign(tensor.getShape().begin(), tensor.getShape().end());
  return spec;
}

int64_t ValueSpec::getNumDynamicDims() const {
  return llvm::count_if(shape, ShapedType::isDynamic);
}

std::string ValueSpec::str() const {
  if (!isTensor)
    return getName(kind).str();
  std::string text = "tensor<";
  for (int64_t size : shape)
    text += (ShapedType::isDynamic(size) ? "?" : std::to_string(size)) + "x";
  return text + getName(kind).str() + ">";
}

/// As NumPy prints shapes.
static std::string formatShape(ArrayRef<int64_t> shape) {
  std::string text = "(";
  for (auto [index, size] : llvm::enumerate(shape))
    text += (index ? ", " : "") + std::to_string(size);
  return text + (shape.size() == 1 ? ",)" : ")");
}

llvm::Error sparq::checkInputs(const Signature &signature,
                               ArrayRef<InputView> inputs) {
  if (inputs.size() != signature.inputs.size())
    return llvm::createStringError(
        llvm::formatv("function '{0}' takes {1} input{2}, given {3}",
                      signature.name, signature.inputs.size(),
                      signature.inputs.size() == 1 ? "" : "s", inputs.size()));
  for (size_t index = 0; index < inputs.size(); ++index) {
    const ValueSpec &spec = signature.inputs[index];
    const InputView &input = inputs[index];
    auto mismatch = [&](StringRef what) {
      return llvm::createStringError(llvm::formatv(
          "function '{0}', input {1}: expected {2} as {3}, given {4} of shape "
          "{5}: {6}",
          signature.name, index, spec.str(), getArrayType(spec.kind),
          input.arrayType, formatShape(input.shape), what));
    };
    if (input.arrayType != getArrayType(spec.kind))
      return mismatch("wrong element type");
    if (input.readOnly && llvm::is_contained(signature.donated, index))
      return llvm::createStringError(
          llvm::formatv("function '{0}', input {1} is donated, but the array "
                        "given is read-only",
                        signature.name, index));
    if (input.shape.size() != spec.shape.size())
      return mismatch("wrong number of dimensions");
    for (auto [dim, size] : llvm::enumerate(spec.shape))
      if (!ShapedType::isDynamic(size) && size != input.shape[dim])
        return mismatch(
            llvm::formatv("dimension {0} must be {1}", dim, size).str());
  }
  return llvm::Error::success();
}
