//===- CInterface.cpp - Functions as C programs see them ------------------===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "sparq/Interface/CInterface.h"

#include "sparq/Interface/Passes.h"
#include "sparq/Transforms/Passes.h"
#include "sparq/Transforms/WorkspaceNames.h"

#include "mlir/Dialect/LLVMIR/LLVMDialect.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringSet.h"

using namespace mlir;
using namespace mlir::sparq;

bool sparq::isCName(StringRef name) {
  static const llvm::StringSet<> reserved = {
      "alignas",      "alignof",      "and",       "asm",       "auto",
      "bool",         "break",        "case",      "catch",     "char",
      "class",        "concept",      "const",     "constexpr", "continue",
      "default",      "delete",       "do",        "double",    "else",
      "enum",         "explicit",     "export",    "extern",    "false",
      "float",        "for",          "friend",    "goto",      "if",
      "inline",       "int",          "long",      "main",      "mutable",
      "namespace",    "new",          "not",       "nullptr",   "operator",
      "or",           "private",      "protected", "public",    "register",
      "requires",     "restrict",     "return",    "short",     "signed",
      "sizeof",       "static",       "struct",    "switch",    "template",
      "this",         "thread_local", "throw",     "true",      "try",
      "typedef",      "typename",     "union",     "unsigned",  "using",
      "virtual",      "void",         "volatile",  "while",     "xor",
      kCErrorFunction};
  if (name.empty() || llvm::isDigit(name[0]) || reserved.contains(name))
    return false;
  return llvm::all_of(name,
                      [](char c) { return llvm::isAlnum(c) || c == '_'; });
}

std::string CInput::getSizeName(int64_t dim) const {
  return name + "_size" + std::to_string(dim);
}

/// From the attributes of --sparq-results-to-arguments.
static void readSizes(CResult &result, DictionaryAttr attr) {
  result.sizes = attr.getAs<AffineMapAttr>("map").getValue();
  ArrayRef<int64_t> operands =
      attr.getAs<DenseI64ArrayAttr>("operands").asArrayRef();
  for (size_t index = 0; index + 1 < operands.size(); index += 2)
    result.sizeOperands.push_back({operands[index], operands[index + 1]});
}

static FailureOr<CFunction> getCFunction(LLVM::LLVMFuncOp func,
                                         FunctionType type) {
  CFunction function;
  function.name = function.cName = func.getName().str();
  if (auto name = func->getAttrOfType<StringAttr>(kCNameAttrName))
    function.cName = name.str();
  if (!isCName(function.cName))
    return func.emitError()
           << "'" << function.cName << "' cannot be the name of a C function";
  auto module = func->getParentOfType<ModuleOp>();
  function.hasWorkspace =
      module.lookupSymbol(function.name + kFreeWorkspaceSuffix.str()) ||
      module.lookupSymbol(function.cName + kFreeWorkspaceSuffix.str());
  SmallVector<StringRef> names;
  if (auto attr = func->getAttrOfType<ArrayAttr>(kCParametersAttrName))
    for (auto name : attr.getAsRange<StringAttr>())
      names.push_back(name);
  size_t next = 0;
  auto getName = [&](StringRef what, size_t index) {
    size_t position = next++;
    return position < names.size() ? names[position].str()
                                   : (what + Twine(index)).str();
  };
  auto read = [&](Type type, StringRef what,
                  size_t index) -> FailureOr<ValueSpec> {
    if (std::optional<ValueSpec> spec = ValueSpec::get(type))
      return *spec;
    return func.emitError() << what << " " << index << " of type " << type
                            << " cannot be passed from C; tensors and scalars "
                               "of i1, i8, i16, i32, i64, index, f16, bf16, "
                               "f32 or f64 can";
  };
  for (auto [index, input] : llvm::enumerate(type.getInputs())) {
    FailureOr<ValueSpec> spec = read(input, "input", index);
    if (failed(spec))
      return failure();
    function.inputs.push_back({*spec, getName("input", index), false, ""});
  }
  if (auto donated = func->getAttrOfType<DenseI64ArrayAttr>(kDonatedAttrName))
    for (int64_t index : donated.asArrayRef())
      function.inputs[index].isWritten = true;

  auto arguments =
      func->getAttrOfType<DenseI64ArrayAttr>(kResultArgumentsAttrName);
  auto sizes = func->getAttrOfType<ArrayAttr>(kResultSizesAttrName);
  int64_t numInputs = function.inputs.size();
  for (auto [index, resultType] : llvm::enumerate(type.getResults())) {
    FailureOr<ValueSpec> spec = read(resultType, "result", index);
    if (failed(spec))
      return failure();
    CResult result;
    result.spec = *spec;
    result.name = getName("output", index);
    int64_t argument = arguments ? arguments.asArrayRef()[index] : -1;
    if (argument >= numInputs) {
      result.form = CResult::Form::Buffer;
      readSizes(result, cast<DictionaryAttr>(sizes[argument - numInputs]));
    } else if (argument >= 0) {
      result.form = CResult::Form::Input;
      result.input = argument;
    } else {
      result.form =
          spec->isTensor ? CResult::Form::Allocated : CResult::Form::Scalar;
    }
    function.results.push_back(std::move(result));
  }
  return function;
}

FailureOr<std::vector<CFunction>> sparq::getCFunctions(ModuleOp module) {
  std::vector<CFunction> functions;
  for (auto func : module.getOps<LLVM::LLVMFuncOp>()) {
    auto attr = func->getAttrOfType<TypeAttr>(kSignatureAttrName);
    auto type = attr ? dyn_cast<FunctionType>(attr.getValue()) : nullptr;
    if (!type || func.isExternal() || !func.isPublic())
      continue;
    FailureOr<CFunction> function = getCFunction(func, type);
    if (failed(function))
      return failure();
    functions.push_back(std::move(*function));
  }
  return functions;
}
