//===- Interpreter.cpp - Evaluate tensor IR directly ----------------------===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Interpreter.h"

#include "sparq/TMTensor/IR/TMTensor.h"

#include "mlir/Dialect/Affine/IR/AffineOps.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/ControlFlow/IR/ControlFlowOps.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"

#include <cmath>

using namespace mlir;
using namespace mlir::sparq;
using namespace mlir::sparq::fuzz;

int64_t Array::size() const {
  int64_t total = 1;
  for (int64_t dim : shape)
    total *= dim;
  return total;
}

LogicalResult Interpreter::fail(const Twine &why) {
  if (error.empty())
    error = why.str();
  return failure();
}

LogicalResult Interpreter::unsupported(const Twine &why) {
  isUnsupported = true;
  return fail(why);
}

LogicalResult Interpreter::spend(int64_t steps) {
  budget -= steps;
  return budget < 0 ? unsupported("too many steps") : success();
}

LogicalResult Interpreter::checkShape(Value value, const Cell &cell) {
  auto type = dyn_cast<RankedTensorType>(value.getType());
  if (!type)
    return success();
  if (!cell.tensor)
    return unsupported("a tensor without a value");
  ArrayRef<int64_t> shape = cell.tensor->shape;
  bool fits = shape.size() == size_t(type.getRank());
  for (int64_t i = 0; fits && i < type.getRank(); ++i)
    fits = type.isDynamicDim(i) || type.getDimSize(i) == shape[i];
  if (fits)
    return success();
  std::string text;
  llvm::raw_string_ostream os(text);
  os << "sizes ";
  llvm::interleave(shape, os, "x");
  os << " do not fit the type " << type;
  return fail(text);
}

FailureOr<std::vector<Cell>> Interpreter::call(FunctionOpInterface function,
                                               ArrayRef<Cell> inputs) {
  if (function.isExternal() || !function.getFunctionBody().hasOneBlock() ||
      depth > 8)
    return unsupported("a function of no or several blocks");
  Block &block = function.getFunctionBody().front();
  if (block.getNumArguments() != inputs.size())
    return fail("wrong number of arguments");
  Env env;
  for (auto [argument, input] : llvm::zip(block.getArguments(), inputs)) {
    if (failed(checkShape(argument, input)))
      return failure();
    env[argument] = input;
  }
  SmallVector<Cell> results;
  ++depth;
  LogicalResult result = runBlock(block, env, results);
  --depth;
  if (failed(result))
    return failure();
  return std::vector<Cell>(results.begin(), results.end());
}

LogicalResult Interpreter::runBlock(Block &block, Env &env,
                                    SmallVector<Cell> &yielded) {
  yielded.clear();
  for (Operation &op : block) {
    if (&op == &block.back() && op.hasTrait<OpTrait::IsTerminator>()) {
      for (Value operand : op.getOperands())
        yielded.push_back(env[operand]);
      return success();
    }
    if (failed(runOp(&op, env)))
      return failure();
    for (Value result : op.getResults())
      if (failed(checkShape(result, env[result])))
        return failure();
  }
  return success();
}

static ArrayRefPtr makeArray(ArrayRef<int64_t> shape) {
  auto array = std::make_shared<Array>();
  array->shape.assign(shape.begin(), shape.end());
  return array;
}

LogicalResult Interpreter::runOp(Operation *op, Env &env) {
  if (failed(spend(1)))
    return failure();
  if (isa<linalg::LinalgOp>(op))
    return runLinalg(op, env);
  if (isa<linalg::SoftmaxOp>(op))
    return runSoftmax(op, env);
  if (isa<tm_tensor::AttentionOp>(op))
    return runTMTensorAttention(op, env);
  if (isa<tm_tensor::ScatterOp>(op))
    return runScatter(op, env);
  if (auto constant = dyn_cast<arith::ConstantOp>(op)) {
    auto elements = dyn_cast<DenseElementsAttr>(constant.getValue());
    if (elements) {
      Cell &cell = env[op->getResult(0)];
      cell.tensor = makeArray(elements.getType().getShape());
      if (failed(spend(elements.getNumElements())))
        return failure();
      for (Attribute value : elements.getValues<Attribute>()) {
        std::optional<Word> word = getConstantWord(value);
        if (!word)
          return unsupported("a constant");
        cell.tensor->data.push_back(*word);
      }
      return success();
    }
  }
  bool known = false;
  if (failed(runTensorOp(op, env, known)) ||
      (!known && failed(runControlFlow(op, env, known))))
    return failure();
  if (known)
    return success();
  if (op->getName().getStringRef() == "fuzz.identity" &&
      op->getNumOperands() == 1 && op->getNumResults() == 1) {
    Cell cell = env[op->getOperand(0)];
    env[op->getResult(0)] = cell;
    return success();
  }
  ScalarOp info = getScalarOp(op);
  if (!info.apply)
    return unsupported("op " + op->getName().getStringRef());
  SmallVector<Word, 4> operands(op->getNumOperands());
  auto type = dyn_cast<RankedTensorType>(op->getResult(0).getType());
  if (!type) {
    for (auto [i, operand] : llvm::enumerate(op->getOperands()))
      operands[i] = env[operand].scalar;
    env[op->getResult(0)].scalar = info.apply(operands.data(), info);
    return success();
  }
  // Arithmetic on tensors.
  ArrayRefPtr result;
  for (Value operand : op->getOperands())
    if (ArrayRefPtr tensor = env[operand].tensor) {
      if (result && result->shape != tensor->shape)
        return fail("arithmetic on tensors of different sizes");
      result = makeArray(tensor->shape);
    }
  if (!result)
    return unsupported("op " + op->getName().getStringRef());
  int64_t size = result->size();
  if (failed(spend(size)))
    return failure();
  result->data.resize(size);
  SmallVector<Cell, 4> cells;
  for (Value operand : op->getOperands())
    cells.push_back(env[operand]);
  for (int64_t n = 0; n < size; ++n) {
    for (auto [i, cell] : llvm::enumerate(cells))
      operands[i] = cell.tensor ? cell.tensor->data[n] : cell.scalar;
    result->data[n] = info.apply(operands.data(), info);
  }
  env[op->getResult(0)].tensor = result;
  return success();
}

//===----------------------------------------------------------------------===//
// Control flow
//===----------------------------------------------------------------------===//

LogicalResult Interpreter::runControlFlow(Operation *op, Env &env,
                                          bool &known) {
  known = true;
  SmallVector<Cell> yielded;
  auto setResults = [&] {
    for (auto [result, cell] : llvm::zip(op->getResults(), yielded))
      env[result] = cell;
    return success();
  };
  if (auto assertion = dyn_cast<cf::AssertOp>(op)) {
    if (!(env[assertion.getArg()].scalar & 1))
      return fail("assertion: " + assertion.getMsg());
    return success();
  }
  if (auto call = dyn_cast<func::CallOp>(op)) {
    auto callee = SymbolTable::lookupNearestSymbolFrom<FunctionOpInterface>(
        op, call.getCalleeAttr());
    if (!callee)
      return unsupported("a call");
    SmallVector<Cell> inputs;
    for (Value operand : op->getOperands())
      inputs.push_back(env[operand]);
    FailureOr<std::vector<Cell>> results = this->call(callee, inputs);
    if (failed(results))
      return failure();
    yielded.assign(results->begin(), results->end());
    return setResults();
  }
  if (auto choice = dyn_cast<scf::IfOp>(op)) {
    bool condition = env[choice.getCondition()].scalar & 1;
    Region &region =
        condition ? choice.getThenRegion() : choice.getElseRegion();
    if (!region.empty() && failed(runBlock(region.front(), env, yielded)))
      return failure();
    return setResults();
  }
  if (auto execute = dyn_cast<scf::ExecuteRegionOp>(op)) {
    if (!execute.getRegion().hasOneBlock())
      return unsupported("several blocks");
    if (failed(runBlock(execute.getRegion().front(), env, yielded)))
      return failure();
    return setResults();
  }
  if (auto loop = dyn_cast<scf::ForOp>(op)) {
    int64_t lower = env[loop.getLowerBound()].scalar;
    int64_t upper = env[loop.getUpperBound()].scalar;
    int64_t step = env[loop.getStep()].scalar;
    if (step <= 0)
      return fail("a loop with a step that is not positive");
    for (Value init : loop.getInitArgs())
      yielded.push_back(env[init]);
    for (int64_t i = lower; i < upper; i += step) {
      env[loop.getInductionVar()].scalar = i;
      for (auto [arg, cell] : llvm::zip(loop.getRegionIterArgs(), yielded))
        env[arg] = cell;
      if (failed(spend(1)) || failed(runBlock(*loop.getBody(), env, yielded)))
        return failure();
    }
    return setResults();
  }
  if (auto loop = dyn_cast<scf::WhileOp>(op)) {
    SmallVector<Cell> carried;
    for (Value init : loop.getInits())
      carried.push_back(env[init]);
    while (true) {
      for (auto [arg, cell] : llvm::zip(loop.getBeforeArguments(), carried))
        env[arg] = cell;
      if (failed(spend(1)) ||
          failed(runBlock(*loop.getBeforeBody(), env, yielded)))
        return failure();
      bool goesOn = yielded.front().scalar & 1;
      yielded.erase(yielded.begin());
      if (!goesOn)
        return setResults();
      for (auto [arg, cell] : llvm::zip(loop.getAfterArguments(), yielded))
        env[arg] = cell;
      if (failed(runBlock(*loop.getAfterBody(), env, carried)))
        return failure();
    }
  }
  if (auto apply = dyn_cast<affine::AffineApplyOp>(op)) {
    SmallVector<Attribute> constants, folded;
    Builder b(op->getContext());
    for (Value operand : op->getOperands())
      constants.push_back(b.getIndexAttr(int64_t(env[operand].scalar)));
    if (failed(apply.getAffineMap().constantFold(constants, folded)))
      return fail("affine.apply without a result");
    env[op->getResult(0)].scalar =
        Word(cast<IntegerAttr>(folded.front()).getInt());
    return success();
  }
  if (isa<affine::AffineMinOp, affine::AffineMaxOp>(op)) {
    SmallVector<Attribute> constants, folded;
    Builder b(op->getContext());
    for (Value operand : op->getOperands())
      constants.push_back(b.getIndexAttr(int64_t(env[operand].scalar)));
    AffineMap map = isa<affine::AffineMinOp>(op)
                        ? cast<affine::AffineMinOp>(op).getMap()
                        : cast<affine::AffineMaxOp>(op).getMap();
    if (failed(map.constantFold(constants, folded)))
      return fail("an affine map without a result");
    std::optional<int64_t> best;
    for (Attribute value : folded) {
      int64_t number = cast<IntegerAttr>(value).getInt();
      best = !best                          ? number
             : isa<affine::AffineMinOp>(op) ? std::min(*best, number)
                                            : std::max(*best, number);
    }
    env[op->getResult(0)].scalar = Word(*best);
    return success();
  }
  known = false;
  return success();
}

//===----------------------------------------------------------------------===//
// Linalg
//===----------------------------------------------------------------------===//

LogicalResult Interpreter::compile(Block &block, Env &env, Body &body) {
  auto getSlot = [&](Value value) {
    auto [it, inserted] = body.slots.try_emplace(value, body.slots.size());
    if (inserted) {
      Operation *def = value.getDefiningOp();
      if (!def || def->getBlock() != &block)
        body.captured.push_back({it->second, env[value].scalar});
    }
    return it->second;
  };
  for (BlockArgument argument : block.getArguments())
    body.slots.try_emplace(argument, body.slots.size());
  for (Operation &op : block) {
    if (&op == &block.back()) {
      for (Value operand : op.getOperands())
        body.yielded.push_back(getSlot(operand));
      return success();
    }
    Body::Instruction instruction;
    if (auto index = dyn_cast<linalg::IndexOp>(op)) {
      instruction.kind = Body::Instruction::Index;
      instruction.dim = index.getDim();
    } else if (auto extract = dyn_cast<tensor::ExtractOp>(op)) {
      instruction.kind = Body::Instruction::Extract;
      instruction.tensor = env[extract.getTensor()].tensor.get();
      if (!instruction.tensor)
        return unsupported("an unknown tensor in a body");
      for (Value index : extract.getIndices())
        instruction.operands.push_back(getSlot(index));
    } else if (auto assertion = dyn_cast<cf::AssertOp>(op)) {
      instruction.kind = Body::Instruction::Assert;
      instruction.operands.push_back(getSlot(assertion.getArg()));
    } else if (auto dim = dyn_cast<tensor::DimOp>(op)) {
      // What a body asks of a captured tensor is the same everywhere.
      if (!dim.getConstantIndex() || failed(runOp(&op, env)))
        return unsupported("tensor.dim in a body");
      getSlot(dim.getResult());
      body.captured.push_back(
          {getSlot(dim.getResult()), env[dim.getResult()].scalar});
      continue;
    } else if ((instruction.op = getScalarOp(&op)).apply) {
      for (Value operand : op.getOperands())
        instruction.operands.push_back(getSlot(operand));
    } else {
      return unsupported("in a body, op " + op.getName().getStringRef());
    }
    if (op.getNumResults() == 1)
      instruction.result = getSlot(op.getResult(0));
    body.instructions.push_back(std::move(instruction));
  }
  return success();
}

LogicalResult Interpreter::runBody(const Body &body, std::vector<Word> &slots,
                                   ArrayRef<int64_t> loops) {
  Word operands[8];
  for (const Body::Instruction &instruction : body.instructions) {
    switch (instruction.kind) {
    case Body::Instruction::Scalar:
      for (auto [i, operand] : llvm::enumerate(instruction.operands))
        operands[i] = slots[operand];
      slots[instruction.result] =
          instruction.op.apply(operands, instruction.op);
      break;
    case Body::Instruction::Index:
      slots[instruction.result] = Word(loops[instruction.dim]);
      break;
    case Body::Instruction::Extract: {
      int64_t offset = 0;
      for (auto [i, operand] : llvm::enumerate(instruction.operands)) {
        int64_t index = slots[operand], size = instruction.tensor->shape[i];
        if (index < 0 || index >= size)
          return fail("tensor.extract out of bounds");
        offset = offset * size + index;
      }
      slots[instruction.result] = instruction.tensor->data[offset];
      break;
    }
    case Body::Instruction::Assert:
      if (!(slots[instruction.operands[0]] & 1))
        return fail("assertion in a body");
      break;
    }
  }
  return success();
}

static int64_t evaluate(AffineExpr expr, ArrayRef<int64_t> loops, bool &known) {
  if (auto dim = dyn_cast<AffineDimExpr>(expr))
    return loops[dim.getPosition()];
  if (auto constant = dyn_cast<AffineConstantExpr>(expr))
    return constant.getValue();
  auto binary = dyn_cast<AffineBinaryOpExpr>(expr);
  if (!binary) {
    known = false;
    return 0;
  }
  int64_t lhs = evaluate(binary.getLHS(), loops, known);
  int64_t rhs = evaluate(binary.getRHS(), loops, known);
  switch (binary.getKind()) {
  case AffineExprKind::Add:
    return lhs + rhs;
  case AffineExprKind::Mul:
    return lhs * rhs;
  case AffineExprKind::FloorDiv:
    return rhs > 0 ? llvm::divideFloorSigned(lhs, rhs) : 0;
  case AffineExprKind::CeilDiv:
    return rhs > 0 ? llvm::divideCeilSigned(lhs, rhs) : 0;
  case AffineExprKind::Mod:
    return rhs > 0 ? llvm::mod(lhs, rhs) : 0;
  default:
    known = false;
    return 0;
  }
}

LogicalResult Interpreter::runLinalg(Operation *op, Env &env) {
  auto linalgOp = cast<linalg::LinalgOp>(op);
  if (!linalgOp.hasPureTensorSemantics())
    return unsupported("linalg on memrefs");
  SmallVector<AffineMap> maps = linalgOp.getIndexingMapsArray();
  unsigned numLoops = linalgOp.getNumLoops();
  unsigned numInputs = linalgOp.getNumDpsInputs();

  struct Operand {
    AffineMap map;
    Cell cell;
    /// Stride of each loop where the map is simple.
    SmallVector<int64_t> strides;
    bool isSimple = true;
  };
  SmallVector<Operand> operands;
  SmallVector<int64_t> bounds(numLoops, -1);
  for (auto [map, value] : llvm::zip_equal(maps, op->getOperands())) {
    Operand operand{map, env[value], SmallVector<int64_t>(numLoops, 0)};
    bool isTensor = isa<RankedTensorType>(value.getType());
    if (operands.size() >= numInputs) {
      if (!isTensor)
        return unsupported("an init that is no tensor");
      operand.cell.tensor = std::make_shared<Array>(*operand.cell.tensor);
    }
    if (isTensor) {
      if (map.getNumResults() != operand.cell.tensor->shape.size())
        return fail("an indexing map of another rank");
      int64_t stride = 1;
      for (unsigned i = map.getNumResults(); i-- > 0;) {
        int64_t size = operand.cell.tensor->shape[i];
        AffineExpr expr = map.getResult(i);
        if (auto dim = dyn_cast<AffineDimExpr>(expr)) {
          int64_t &bound = bounds[dim.getPosition()];
          if (bound >= 0 && bound != size)
            return fail("operands of " + op->getName().getStringRef() +
                        " do not have the same sizes");
          bound = size;
          operand.strides[dim.getPosition()] += stride;
        } else if (auto constant = dyn_cast<AffineConstantExpr>(expr);
                   !constant || constant.getValue() != 0 || size == 0) {
          operand.isSimple = false;
        }
        stride *= size;
      }
    }
    operands.push_back(std::move(operand));
  }
  int64_t total = 1;
  for (int64_t bound : bounds) {
    if (bound < 0)
      return unsupported("a loop without a bound");
    total *= bound;
  }
  Body body;
  if (failed(compile(*linalgOp.getBlock(), env, body)) ||
      failed(spend(total * int64_t(body.instructions.size() + 2))))
    return failure();
  for (const Body::Instruction &instruction : body.instructions)
    if (instruction.operands.size() > 8 &&
        instruction.kind == Body::Instruction::Scalar)
      return unsupported("too many operands");

  std::vector<Word> slots(body.slots.size() + 1);
  for (auto [slot, word] : body.captured)
    slots[slot] = word;
  unsigned numArguments = linalgOp.getBlock()->getNumArguments();
  SmallVector<int64_t> loops(numLoops, 0), offsets(operands.size());
  for (int64_t n = 0; n < total; ++n) {
    for (auto [i, operand] : llvm::enumerate(operands)) {
      if (!operand.cell.tensor) {
        if (i < numArguments)
          slots[i] = operand.cell.scalar;
        continue;
      }
      int64_t offset = 0;
      if (operand.isSimple) {
        for (auto [loop, stride] : llvm::zip_equal(loops, operand.strides))
          offset += loop * stride;
      } else {
        bool known = true;
        for (auto [expr, size] : llvm::zip_equal(operand.map.getResults(),
                                                 operand.cell.tensor->shape)) {
          int64_t index = evaluate(expr, loops, known);
          if (!known)
            return unsupported("an indexing map");
          if (index < 0 || index >= size)
            return fail("an indexing map out of bounds");
          offset = offset * size + index;
        }
      }
      offsets[i] = offset;
      if (i < numArguments)
        slots[i] = operand.cell.tensor->data[offset];
    }
    if (failed(runBody(body, slots, loops)))
      return failure();
    for (auto [i, slot] : llvm::enumerate(body.yielded))
      operands[numInputs + i].cell.tensor->data[offsets[numInputs + i]] =
          slots[slot];
    for (unsigned i = numLoops; i-- > 0;) {
      if (++loops[i] < bounds[i])
        break;
      loops[i] = 0;
    }
  }
  for (auto [i, result] : llvm::enumerate(op->getResults()))
    env[result] = operands[numInputs + i].cell;
  return success();
}
