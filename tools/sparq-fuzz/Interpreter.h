//===- Interpreter.h - Evaluate tensor IR directly --------------*- C++ -*-===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Evaluates functions on tensors without compiling them: compiling takes a
// second, and a fuzzer has thousands of functions. Every float is computed as a
// double and never rounded to its type, so that a rewrite that is exact but for
// roundings gives the same numbers. What has no defined result (an index out
// of bounds, sizes that do not fit) is an error.
//
//===----------------------------------------------------------------------===//

#ifndef SPARQ_TOOLS_SPARQFUZZ_INTERPRETER_H
#define SPARQ_TOOLS_SPARQFUZZ_INTERPRETER_H

#include "mlir/IR/Operation.h"
#include "mlir/Interfaces/FunctionInterfaces.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/bit.h"

#include <memory>
#include <vector>

namespace mlir::sparq::fuzz {

/// A double, or an integer sign-extended from its width (i1: 0 or 1).
using Word = uint64_t;
inline double asDouble(Word word) { return llvm::bit_cast<double>(word); }
inline Word asWord(double value) { return llvm::bit_cast<Word>(value); }

/// A tensor: row-major.
struct Array {
  SmallVector<int64_t> shape;
  std::vector<Word> data;

  int64_t size() const;
};
using ArrayRefPtr = std::shared_ptr<Array>;

/// What an SSA value holds.
struct Cell {
  Word scalar = 0;
  ArrayRefPtr tensor;
};

/// One scalar op, ready to be applied.
struct ScalarOp {
  Word (*apply)(const Word *operands, const ScalarOp &op) = nullptr;
  unsigned width = 64, resultWidth = 64;
  int64_t predicate = 0;
  Word constant = 0;
  Type type;
};

/// The bits of an integer type; 64 for index and floats.
unsigned getWidth(Type type);
/// `word` sign-extended from `width` bits; 0 or 1 for one bit.
Word wrap(Word word, unsigned width);
/// The constant `attr` holds.
std::optional<Word> getConstantWord(Attribute attr);
/// Null `apply` where `op` is not known.
ScalarOp getScalarOp(Operation *op);

class Interpreter {
public:
  explicit Interpreter(int64_t budget) : budget(budget) {}

  /// Calls `function`. On failure, `error` says why.
  FailureOr<std::vector<Cell>> call(FunctionOpInterface function,
                                    ArrayRef<Cell> inputs);
  /// Why the last call failed.
  std::string error;
  /// It failed for something this interpreter does not know, or for taking too
  /// long, rather than for what the code does.
  bool isUnsupported = false;

private:
  /// A body as straight-line code over slots.
  struct Body {
    struct Instruction {
      enum Kind { Scalar, Index, Extract, Assert } kind = Scalar;
      ScalarOp op;
      SmallVector<unsigned, 4> operands;
      unsigned result = 0;
      int64_t dim = 0;
      const Array *tensor = nullptr;
    };
    llvm::DenseMap<Value, unsigned> slots;
    std::vector<std::pair<unsigned, Word>> captured;
    std::vector<Instruction> instructions;
    SmallVector<unsigned> yielded;
  };
  using Env = llvm::DenseMap<Value, Cell>;

  LogicalResult fail(const Twine &why);
  LogicalResult unsupported(const Twine &why);
  /// Runs `block` up to its terminator and gives what that takes.
  LogicalResult runBlock(Block &block, Env &env, SmallVector<Cell> &yielded);
  LogicalResult runOp(Operation *op, Env &env);
  LogicalResult runTensorOp(Operation *op, Env &env, bool &known);
  LogicalResult runControlFlow(Operation *op, Env &env, bool &known);
  LogicalResult runLinalg(Operation *op, Env &env);
  LogicalResult runSoftmax(Operation *op, Env &env);
  LogicalResult runTMTensorAttention(Operation *op, Env &env);
  LogicalResult runScatter(Operation *op, Env &env);
  LogicalResult compile(Block &block, Env &env, Body &body);
  LogicalResult runBody(const Body &body, std::vector<Word> &slots,
                        ArrayRef<int64_t> loops);
  LogicalResult checkShape(Value value, const Cell &cell);
  LogicalResult spend(int64_t steps);

  int64_t budget;
  unsigned depth = 0;
};

} // namespace mlir::sparq::fuzz

#endif // SPARQ_TOOLS_SPARQFUZZ_INTERPRETER_H
