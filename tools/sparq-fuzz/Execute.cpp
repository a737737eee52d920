//===- Execute.cpp - Compare what two modules compute ---------------------===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Oracle.h"

#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "llvm/ADT/MapVector.h"
#include "llvm/Support/FormatVariadic.h"

#include <cmath>
#include <map>

using namespace mlir;
using namespace mlir::sparq;
using namespace mlir::sparq::fuzz;

/// Steps of the interpreter for one function.
static constexpr int64_t kBudget = 30'000'000;

//===----------------------------------------------------------------------===//
// Inputs
//===----------------------------------------------------------------------===//

/// How long dimension `dim` of `rank` dimensions is where its type leaves it
/// open. Some scheme fits most models: caches of S and masks of S or S + 1.
static int64_t getDynamicSize(unsigned scheme, int64_t dim, int64_t rank,
                              Rng &rng) {
  switch (scheme) {
  case 0:
    return 5;
  case 1:
    return dim == rank - 1 ? 6 : dim == rank - 2 && rank > 2 ? 5 : 1;
  case 2:
    return dim >= rank - 2 ? 5 : 2;
  case 3:
    return dim == rank - 1 ? 6 : dim == rank - 2 && rank > 2 ? 5 : 2;
  case 4:
    return 1;
  default:
    return rng.pick(ArrayRef<int64_t>({1, 2, 5, 6}));
  }
}

/// Whether position `position` is masked out: the same in every step.
static bool isMaskedOut(uint64_t seed, int64_t position) {
  return position > 0 && Rng(seed + uint64_t(position) * 7919).below(100) < 30;
}

Oracle::InputStyle Oracle::pickStyle(TypeRange types) {
  InputStyle style;
  style.maskSeed = rng.next();
  SmallVector<int64_t> floats;
  for (auto [i, type] : llvm::enumerate(types))
    if (auto tensor = dyn_cast<RankedTensorType>(type);
        tensor && isa<FloatType>(tensor.getElementType()))
      floats.push_back(i);
  if (!floats.empty() && rng.chance(50))
    style.maskArgument = rng.chance(50) ? floats.back() : rng.pick(floats);
  style.hasNaNTail = rng.chance(30);
  return style;
}

FailureOr<Cell> Oracle::makeInput(Type type, unsigned number,
                                  const InputStyle &style,
                                  ArrayRef<int64_t> known) {
  Cell cell;
  auto tensor = dyn_cast<RankedTensorType>(type);
  Type elementType = getElementTypeOrSelf(type);
  if (!elementType.isIntOrIndexOrFloat() || (!tensor && isa<ShapedType>(type)))
    return failure();
  unsigned width = getWidth(elementType);
  if (!tensor) {
    if (isa<FloatType>(elementType))
      cell.scalar = asWord(2.0 * rng.uniform() - 1.0);
    else
      cell.scalar = wrap(Word(rng.below(3) + style.step), width);
    return cell;
  }
  SmallVector<int64_t> shape(known);
  if (known.empty())
    for (auto [dim, size] : llvm::enumerate(tensor.getShape()))
      shape.push_back(
          ShapedType::isDynamic(size)
              ? getDynamicSize(style.scheme, dim, tensor.getRank(), rng)
              : size);
  cell.tensor = std::make_shared<Array>();
  cell.tensor->shape = shape;
  int64_t count = cell.tensor->size();
  if (count > 1'000'000)
    return failure();
  int64_t last = shape.empty() ? 1 : std::max<int64_t>(shape.back(), 1);
  int64_t first = rng.below(3);
  // Beside large numbers everything else is lost, so only masks hold them; what
  // has one row for all heads is one.
  bool isMask =
      shape.size() >= 3 && shape.end()[-2] == 1 && shape.end()[-3] == 1;
  for (int64_t n = 0; n < count; ++n) {
    bool masked = isMaskedOut(style.maskSeed, n % last);
    Word word;
    if (!isa<FloatType>(elementType)) {
      // Integers in two dimensions are padding: 0 is masked out.
      word = width == 1 || shape.size() == 2 ? Word(!masked)
                                             : wrap(first + style.step, width);
    } else if (int64_t(number) == style.maskArgument) {
      static constexpr double values[] = {-INFINITY, -1.0e9,
                                          -3.4028234663852886e38};
      word = asWord(!masked  ? 0.0
                    : isMask ? values[style.maskSeed % 3]
                             : -50.0);
    } else {
      word = asWord(2.0 * rng.uniform() - 1.0);
    }
    cell.tensor->data.push_back(word);
  }
  return cell;
}

FailureOr<std::vector<Cell>> Oracle::makeInputs(TypeRange types,
                                                const InputStyle &style) {
  std::vector<Cell> inputs;
  for (auto [i, type] : llvm::enumerate(types)) {
    FailureOr<Cell> cell = makeInput(type, i, style);
    if (failed(cell))
      return failure();
    inputs.push_back(*cell);
  }
  return inputs;
}

//===----------------------------------------------------------------------===//
// Comparing
//===----------------------------------------------------------------------===//

std::string Oracle::compareResults(ArrayRef<Cell> expected,
                                   ArrayRef<Cell> actual, TypeRange types) {
  if (actual.size() < expected.size() || types.size() < expected.size())
    return "results are missing";
  for (size_t i = 0; i < expected.size(); ++i) {
    bool isFloat = isa<FloatType>(getElementTypeOrSelf(types[i]));
    ArrayRef<Word> a(expected[i].scalar), b(actual[i].scalar);
    if (expected[i].tensor) {
      if (!actual[i].tensor ||
          expected[i].tensor->shape != actual[i].tensor->shape)
        return llvm::formatv("result {0} has other sizes", i);
      a = expected[i].tensor->data;
      b = actual[i].tensor->data;
    }
    for (size_t n = 0; n < a.size(); ++n) {
      if (!isFloat) {
        if (a[n] != b[n])
          return llvm::formatv("result {0} differs: integers", i);
        continue;
      }
      double x = asDouble(a[n]), y = asDouble(b[n]);
      // Where the original has no number, anything may stand.
      if (!std::isfinite(x))
        continue;
      if (!(std::fabs(x - y) <= 3.0e-5 * (1.0 + std::fabs(x))))
        return llvm::formatv("result {0} differs{1}: {2} at {3}, expected {4}",
                             i,
                             std::isnan(y) ? " (NaN)"
                             : y == 0.0    ? " (zero)"
                                           : "",
                             y, n, x);
    }
  }
  return "";
}

bool Oracle::compare(Phase phase, ModuleOp reference, ModuleOp rewritten) {
  enter(phase);
  for (auto function : reference.getOps<func::FuncOp>()) {
    if (function.isExternal())
      continue;
    auto other = rewritten.lookupSymbol<func::FuncOp>(function.getName());
    if (!other || other.getFunctionType() != function.getFunctionType())
      return found(phase, "a function is gone or has another type");
    InputStyle style = pickStyle(function.getArgumentTypes());
    style.hasNaNTail = false;
    for (style.scheme = 0; style.scheme < kNumSchemes; ++style.scheme) {
      FailureOr<std::vector<Cell>> inputs =
          makeInputs(function.getArgumentTypes(), style);
      if (failed(inputs))
        break;
      Interpreter first(kBudget);
      FailureOr<std::vector<Cell>> expected = first.call(function, *inputs);
      if (failed(expected)) {
        if (first.isUnsupported)
          break;
        continue;
      }
      Interpreter second(20 * kBudget);
      FailureOr<std::vector<Cell>> actual = second.call(other, *inputs);
      if (failed(actual)) {
        // A run-time check is how passes say that they cannot know.
        if (second.isUnsupported ||
            StringRef(second.error).starts_with("assertion"))
          break;
        return found(phase, "fails: " + second.error);
      }
      ++outcome->executed[unsigned(phase)];
      std::string difference =
          compareResults(*expected, *actual, function.getResultTypes());
      if (!difference.empty())
        return found(phase, difference);
      break;
    }
  }
  return true;
}

//===----------------------------------------------------------------------===//
// Steps with state
//===----------------------------------------------------------------------===//

static bool hasChoice(func::FuncOp function) {
  return function
      .walk([](Operation *op) {
        return isa<scf::IfOp, scf::ForOp>(op) ? WalkResult::interrupt()
                                              : WalkResult::advance();
      })
      .wasInterrupted();
}

static int64_t getNumber(DictionaryAttr state, StringRef name) {
  auto attr = state.getAs<IntegerAttr>(name);
  return attr ? attr.getInt() : -1;
}

namespace {
/// What the attributes of a function that carries state say.
struct StateLayout {
  StateLayout(func::FuncOp step, unsigned numInputs);

  /// An argument that is state, or a cache that is handed round.
  struct Value {
    int64_t argument, result, positionDim;
  };
  SmallVector<Value> values;
  /// The results of the original that are the next step's arguments.
  llvm::MapVector<int64_t, int64_t> caches;
  StringRef init;
};
} // namespace

StateLayout::StateLayout(func::FuncOp step, unsigned numInputs) {
  for (unsigned i = 0; i < step.getNumArguments(); ++i) {
    auto state = step.getArgAttrOfType<DictionaryAttr>(i, "sparq.state");
    if (!state || getNumber(state, "argument") != int64_t(i))
      continue;
    values.push_back(
        {i, getNumber(state, "result"), getNumber(state, "position_dim")});
    if (auto symbol = state.getAs<FlatSymbolRefAttr>("init"))
      init = symbol.getValue();
    if (i < numInputs)
      caches[i] = getNumber(state, "result");
    else if (int64_t cache = getNumber(state, "cache_argument"); cache >= 0)
      caches[cache] = getNumber(state, "cache_result");
  }
}

/// The first positions of a buffer, as many as `like` has.
static Cell takeValid(const Cell &buffer, const Cell &like, int64_t dim) {
  if (!buffer.tensor || !like.tensor ||
      buffer.tensor->shape.size() != like.tensor->shape.size() ||
      size_t(dim) >= buffer.tensor->shape.size() ||
      like.tensor->shape[dim] > buffer.tensor->shape[dim])
    return buffer;
  Cell cell;
  cell.tensor = std::make_shared<Array>();
  ArrayRef<int64_t> shape = buffer.tensor->shape;
  cell.tensor->shape.assign(shape.begin(), shape.end());
  cell.tensor->shape[dim] = like.tensor->shape[dim];
  int64_t inner = 1;
  for (int64_t size : shape.drop_front(dim + 1))
    inner *= size;
  for (auto [n, word] : llvm::enumerate(buffer.tensor->data))
    if (int64_t(n) / inner % shape[dim] < cell.tensor->shape[dim])
      cell.tensor->data.push_back(word);
  return cell;
}

bool Oracle::compareCarried(ModuleOp recomputed, ModuleOp carried) {
  Phase phase = Phase::ExecuteCarried;
  enter(phase);
  for (auto function : recomputed.getOps<func::FuncOp>()) {
    if (function.isExternal())
      continue;
    auto step = carried.lookupSymbol<func::FuncOp>(function.getName());
    if (!step)
      return found(phase, "a function is gone");
    unsigned numInputs = function.getNumArguments();
    if (step.getNumArguments() < numInputs ||
        step.getNumResults() < function.getNumResults())
      return found(phase, "arguments or results are gone");
    StateLayout layout(step, numInputs);
    if (layout.init.empty())
      continue;
    auto init = carried.lookupSymbol<func::FuncOp>(layout.init);
    if (!init)
      return found(phase, "state without a function that makes it");

    InputStyle style = pickStyle(function.getArgumentTypes());
    for (style.scheme = 0; style.scheme < kNumSchemes; ++style.scheme) {
      style.step = 0;
      FailureOr<std::vector<Cell>> inputs =
          makeInputs(function.getArgumentTypes(), style);
      if (failed(inputs))
        break;
      std::map<int64_t, Cell> state;
      bool isOver = false;
      for (unsigned numSteps = 0; numSteps < 4; ++numSteps) {
        Interpreter first(20 * kBudget);
        FailureOr<std::vector<Cell>> expected = first.call(function, *inputs);
        if (failed(expected)) {
          isOver = first.isUnsupported || numSteps > 0;
          break;
        }
        isOver = true;
        if (numSteps == 0) {
          std::vector<Cell> initInputs;
          for (unsigned i = 0; i < init.getNumArguments(); ++i) {
            auto number =
                init.getArgAttrOfType<IntegerAttr>(i, "sparq.argument");
            if (!number) {
              // The capacity: room for some steps.
              Cell capacity;
              capacity.tensor = std::make_shared<Array>();
              int64_t length = 0;
              for (auto [argument, result] : layout.caches)
                if (result >= 0 && size_t(result) < expected->size())
                  for (int64_t size : (*expected)[result].tensor->shape)
                    length = std::max(length, size);
              capacity.tensor->data.push_back(4 * length);
              initInputs.push_back(capacity);
              continue;
            }
            if (number.getInt() < 0 || number.getInt() >= int64_t(numInputs))
              return found(phase, "an argument of the init function is not "
                                  "one of the step");
            initInputs.push_back((*inputs)[number.getInt()]);
          }
          Interpreter maker(20 * kBudget);
          FailureOr<std::vector<Cell>> made = maker.call(init, initInputs);
          if (failed(made)) {
            // What the step computes only on one side of a choice may have no
            // result on the other, and caches must have one length.
            if (maker.isUnsupported || hasChoice(function) ||
                StringRef(maker.error).starts_with("assertion"))
              break;
            return found(phase, "the init function fails: " + maker.error);
          }
          for (auto [i, cell] : llvm::enumerate(*made)) {
            auto entry =
                init.getResultAttrOfType<DictionaryAttr>(i, "sparq.state");
            if (!entry)
              return found(phase, "a result of the init function that says not "
                                  "what it is");
            state[getNumber(entry, "argument")] = cell;
          }
        }
        std::vector<Cell> all(*inputs);
        all.resize(step.getNumArguments());
        for (const auto &[argument, cell] : state)
          if (argument >= 0 && size_t(argument) < all.size())
            all[argument] = cell;
        Interpreter second(20 * kBudget);
        FailureOr<std::vector<Cell>> actual = second.call(step, all);
        if (failed(actual)) {
          if (hasChoice(function) ||
              (second.isUnsupported &&
               second.error != "a tensor without a value"))
            break;
          return found(phase,
                       "step " + Twine(numSteps) + " fails: " + second.error);
        }
        ++outcome->executed[unsigned(phase)];
        std::vector<Cell> results(*actual);
        for (const StateLayout::Value &value : layout.values)
          if (value.positionDim >= 0 && value.result >= 0 &&
              size_t(value.result) < expected->size())
            results[value.result] =
                takeValid(results[value.result], (*expected)[value.result],
                          value.positionDim);
        std::string difference =
            compareResults(*expected, results, step.getResultTypes());
        if (!difference.empty())
          return found(phase, "step " + Twine(numSteps) + ": " + difference);

        // The next step: caches and state go round, masks grow with them.
        for (const StateLayout::Value &value : layout.values)
          if (value.result >= 0 && size_t(value.result) < actual->size())
            state[value.argument] = (*actual)[value.result];
        ++style.step;
        llvm::DenseMap<int64_t, int64_t> grown;
        for (auto [argument, result] : layout.caches)
          if (argument < int64_t(numInputs) && result >= 0 &&
              size_t(result) < expected->size())
            for (auto [before, after] :
                 llvm::zip((*inputs)[argument].tensor->shape,
                           (*expected)[result].tensor->shape))
              if (before != after)
                grown[after] = 2 * after - before;
        for (unsigned i = 0; i < numInputs; ++i) {
          auto it = layout.caches.find(i);
          if (it != layout.caches.end() && it->second >= 0 &&
              size_t(it->second) < expected->size()) {
            (*inputs)[i] = (*expected)[it->second];
            continue;
          }
          Type type = function.getArgumentTypes()[i];
          SmallVector<int64_t> shape;
          if (auto tensor = dyn_cast<RankedTensorType>(type))
            for (auto [dim, size] : llvm::enumerate((*inputs)[i].tensor->shape))
              shape.push_back(tensor.isDynamicDim(dim) && grown.count(size)
                                  ? grown[size]
                                  : size);
          FailureOr<Cell> next = makeInput(type, i, style, shape);
          if (failed(next))
            return true;
          (*inputs)[i] = *next;
        }
      }
      if (isOver)
        break;
    }
  }
  return true;
}
