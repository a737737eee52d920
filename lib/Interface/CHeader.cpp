//===- CHeader.cpp - Headers for C and C++ programs -----------------------===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "sparq/Interface/CInterface.h"
#include "sparq/Transforms/WorkspaceNames.h"

#include "mlir/IR/BuiltinTypes.h"
#include "llvm/Support/raw_ostream.h"

using namespace mlir;
using namespace mlir::sparq;

static StringRef getCType(ElementKind kind) {
  switch (kind) {
  case ElementKind::I1:
    return "bool";
  case ElementKind::I8:
    return "int8_t";
  case ElementKind::I16:
    return "int16_t";
  case ElementKind::I32:
    return "int32_t";
  case ElementKind::I64:
  case ElementKind::Index:
    return "int64_t";
  case ElementKind::F16:
  case ElementKind::BF16:
    return "uint16_t";
  case ElementKind::F32:
    return "float";
  case ElementKind::F64:
    return "double";
  }
  llvm_unreachable("unknown element kind");
}

/// As C, in the names of parameters.
static std::string printExpr(AffineExpr expr, ArrayRef<std::string> operands) {
  if (auto constant = dyn_cast<AffineConstantExpr>(expr))
    return std::to_string(constant.getValue());
  if (auto dim = dyn_cast<AffineDimExpr>(expr))
    return operands[dim.getPosition()];
  auto binary = cast<AffineBinaryOpExpr>(expr);
  std::string lhs = printExpr(binary.getLHS(), operands);
  std::string rhs = printExpr(binary.getRHS(), operands);
  switch (expr.getKind()) {
  case AffineExprKind::Add:
    if (StringRef(rhs).starts_with("-"))
      return lhs + " - " + rhs.substr(1);
    return lhs + " + " + rhs;
  case AffineExprKind::Mul:
    return "(" + lhs + ") * " + rhs;
  case AffineExprKind::Mod:
    return "(" + lhs + ") % " + rhs;
  case AffineExprKind::CeilDiv:
    return "(" + lhs + " + " + rhs + " - 1) / " + rhs;
  default:
    return "(" + lhs + ") / " + rhs;
  }
}

static std::string printSizes(const CFunction &function,
                              const CResult &result) {
  SmallVector<std::string> operands;
  for (auto [argument, dim] : result.sizeOperands) {
    const CInput &input = function.inputs[argument];
    operands.push_back(dim >= 0              ? input.getSizeName(dim)
                       : input.spec.isTensor ? "*" + input.name
                                             : input.name);
  }
  std::string text;
  for (AffineExpr expr : result.sizes.getResults())
    text += (text.empty() ? "" : ", ") + printExpr(expr, operands);
  return "[" + text + "]";
}

static std::string getStructName(const ValueSpec &spec) {
  return "sparq_" + getName(spec.kind).str() + "_" +
         std::to_string(spec.shape.size()) + "d";
}

/// The structs of tensors that functions allocate, each once in a program.
static void printStructs(ArrayRef<CFunction> functions, raw_ostream &os) {
  SmallVector<std::string> done;
  for (const CFunction &function : functions)
    for (const CResult &result : function.results) {
      if (result.form != CResult::Form::Allocated)
        continue;
      std::string name = getStructName(result.spec);
      if (llvm::is_contained(done, name))
        continue;
      done.push_back(name);
      std::string guard = StringRef(name).upper() + "_DEFINED";
      os << "/* A tensor that a function allocates: free(allocated) when done. "
            "*/\n#ifndef "
         << guard << "\n#define " << guard << "\ntypedef struct {\n"
         << "  void *allocated;\n  " << getCType(result.spec.kind)
         << " *data;\n";
      if (!result.spec.shape.empty())
        os << "  int64_t sizes[" << result.spec.shape.size() << "];\n";
      os << "} " << name << ";\n#endif\n\n";
    }
}

static void printComment(const CFunction &function, raw_ostream &os) {
  auto line = [&](StringRef name, const Twine &text) {
    os << " *   " << name << ": " << text << "\n";
  };
  os << "/*\n * @" << StringRef(function.name).rsplit(".body").first << "\n";
  if (!function.inputs.empty())
    os << " *\n * Inputs:\n";
  for (const CInput &input : function.inputs) {
    line(input.name, input.spec.str() +
                         (input.isWritten ? ", updated in place" : "") +
                         (input.comment.empty() ? "" : "; " + input.comment));
    for (auto [dim, size] : llvm::enumerate(input.spec.shape))
      if (ShapedType::isDynamic(size))
        line(input.getSizeName(dim),
             "size of dimension " + Twine(dim) + " of " + input.name);
  }
  if (!function.results.empty())
    os << " *\n * Outputs:\n";
  for (auto [index, result] : llvm::enumerate(function.results)) {
    switch (result.form) {
    case CResult::Form::Input:
      line("output " + std::to_string(index),
           result.spec.str() + " is in " + function.inputs[result.input].name);
      break;
    case CResult::Form::Buffer:
      line(result.name,
           result.spec.str() + ", sizes " + printSizes(function, result));
      break;
    case CResult::Form::Allocated:
      line(result.name, result.spec.str() + ", allocated by the function");
      break;
    case CResult::Form::Scalar:
      line(result.name, result.spec.str());
      break;
    }
  }
  os << " */\n";
}

static void printDeclaration(const CFunction &function, raw_ostream &os) {
  SmallVector<std::string> parameters;
  for (const CInput &input : function.inputs) {
    StringRef type = getCType(input.spec.kind);
    if (!input.spec.isTensor) {
      parameters.push_back((type + " " + input.name).str());
      continue;
    }
    parameters.push_back(
        ((input.isWritten ? "" : "const ") + type + " *" + input.name).str());
    for (auto [dim, size] : llvm::enumerate(input.spec.shape))
      if (ShapedType::isDynamic(size))
        parameters.push_back("int64_t " + input.getSizeName(dim));
  }
  for (const CResult &result : function.results) {
    if (!result.isParameter())
      continue;
    std::string type = result.form == CResult::Form::Allocated
                           ? getStructName(result.spec)
                           : getCType(result.spec.kind).str();
    parameters.push_back(type + " *" + result.name);
  }
  os << "int " << function.cName << "(";
  if (parameters.empty())
    os << "void";
  for (auto [index, parameter] : llvm::enumerate(parameters))
    os << (index ? ",\n    " : "\n    ") << parameter;
  os << ");\n\n";
}

std::string sparq::printCHeader(ArrayRef<CFunction> functions, StringRef banner,
                                StringRef guard) {
  std::string text;
  llvm::raw_string_ostream os(text);
  os << "/*\n * " << banner << R"(
 *
 * Tensors are row-major and contiguous; bf16 and f16 are bit patterns. Memory
 * that a function writes may not overlap any other parameter's. Addresses that
 * are multiples of 64 are fastest.
 *
 * Every function returns 0; or 1 where an assertion failed, after which outputs
 * and what is updated in place hold nothing of use; or 2, with nothing done,
 * where a pointer is null or a size negative. sparq_error() has the message.
 */
#ifndef )"
     << guard << "\n#define " << guard << R"(

#include <stdbool.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

)";
  printStructs(functions, os);
  for (const CFunction &function : functions) {
    printComment(function, os);
    printDeclaration(function, os);
    if (function.hasWorkspace)
      os << "/* Frees the memory that the function keeps for the next call. "
            "*/\n"
         << "void " << function.cName << kFreeWorkspaceSuffix << "(void);\n"
         << "/* How many bytes that is. */\n"
         << "int64_t " << function.cName << kWorkspaceSizeSuffix
         << "(void);\n\n";
  }
  os << "/* Why the last call that failed in this thread failed. */\n"
     << "const char *" << kCErrorFunction << R"((void);

#ifdef __cplusplus
}
#endif

#endif
)";
  return text;
}
