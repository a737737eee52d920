//===- InterpretTensors.cpp - tensor ops and whole-tensor ops -------------===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Interpreter.h"

#include "sparq/TMTensor/IR/TMTensor.h"

#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"

#include <cmath>

using namespace mlir;
using namespace mlir::sparq;
using namespace mlir::sparq::fuzz;

static ArrayRefPtr makeArray(ArrayRef<int64_t> shape, Word fill = 0) {
  auto array = std::make_shared<Array>();
  array->shape.assign(shape.begin(), shape.end());
  for (int64_t size : shape)
    if (size < 0)
      return nullptr;
  if (array->size() > (int64_t(1) << 24))
    return nullptr;
  array->data.assign(array->size(), fill);
  return array;
}

/// Calls `visit` with each index of `shape`.
static void forEachIndex(ArrayRef<int64_t> shape,
                         llvm::function_ref<void(ArrayRef<int64_t>)> visit) {
  SmallVector<int64_t> index(shape.size(), 0);
  for (int64_t size : shape)
    if (size == 0)
      return;
  while (true) {
    visit(index);
    size_t i = shape.size();
    while (i > 0 && ++index[i - 1] == shape[i - 1])
      index[--i] = 0;
    if (i == 0)
      return;
  }
}

static int64_t linearize(ArrayRef<int64_t> index, ArrayRef<int64_t> shape) {
  int64_t offset = 0;
  for (auto [i, size] : llvm::zip_equal(index, shape))
    offset = offset * size + i;
  return offset;
}

LogicalResult Interpreter::runTensorOp(Operation *op, Env &env, bool &known) {
  known = true;
  auto evaluate = [&](ArrayRef<OpFoldResult> values) {
    SmallVector<int64_t> result;
    for (OpFoldResult value : values) {
      if (auto dynamic = dyn_cast<Value>(value))
        result.push_back(int64_t(env[dynamic].scalar));
      else
        result.push_back(cast<IntegerAttr>(cast<Attribute>(value)).getInt());
    }
    return result;
  };
  auto set = [&](ArrayRefPtr tensor) {
    if (!tensor)
      return unsupported("a tensor of a negative or a huge size");
    env[op->getResult(0)].tensor = std::move(tensor);
    return success();
  };
  if (auto empty = dyn_cast<tensor::EmptyOp>(op)) {
    // Nobody should see this.
    Word garbage = isa<FloatType>(empty.getType().getElementType())
                       ? asWord(std::nan(""))
                       : wrap(0x5A5A5A5A5A5A5A5A,
                              getWidth(empty.getType().getElementType()));
    SmallVector<int64_t> shape = evaluate(empty.getMixedSizes());
    return set(makeArray(shape, garbage));
  }
  if (auto cast = dyn_cast<tensor::CastOp>(op)) {
    if (!env[cast.getSource()].tensor)
      return unsupported("an unranked tensor");
    return set(env[cast.getSource()].tensor);
  }
  if (auto dim = dyn_cast<tensor::DimOp>(op)) {
    ArrayRefPtr source = env[dim.getSource()].tensor;
    uint64_t index = env[dim.getIndex()].scalar;
    if (std::optional<int64_t> constant = dim.getConstantIndex())
      index = *constant;
    if (!source)
      return unsupported("an unranked tensor");
    if (index >= source->shape.size())
      return fail("tensor.dim out of bounds");
    env[op->getResult(0)].scalar = Word(source->shape[index]);
    return success();
  }
  if (isa<tensor::CollapseShapeOp, tensor::ExpandShapeOp>(op)) {
    ArrayRefPtr source = env[op->getOperand(0)].tensor;
    SmallVector<int64_t> shape;
    if (auto collapse = dyn_cast<tensor::CollapseShapeOp>(op)) {
      for (const ReassociationIndices &group :
           collapse.getReassociationIndices()) {
        shape.push_back(1);
        for (int64_t dim : group)
          shape.back() *= source->shape[dim];
      }
    } else {
      auto expand = cast<tensor::ExpandShapeOp>(op);
      shape = evaluate(expand.getMixedOutputShape());
      for (auto [group, size] :
           llvm::zip(expand.getReassociationIndices(), source->shape)) {
        int64_t product = 1;
        for (int64_t dim : group)
          product *= shape[dim];
        if (product != size)
          return fail("tensor.expand_shape to sizes of another product");
      }
    }
    ArrayRefPtr result = std::make_shared<Array>(*source);
    result->shape = shape;
    if (result->size() != int64_t(source->data.size()))
      return fail("a reshape to another number of elements");
    return set(result);
  }
  if (auto extract = dyn_cast<tensor::ExtractOp>(op)) {
    ArrayRefPtr source = env[extract.getTensor()].tensor;
    SmallVector<int64_t> index;
    for (auto [value, size] :
         llvm::zip_equal(extract.getIndices(), source->shape)) {
      index.push_back(int64_t(env[value].scalar));
      if (index.back() < 0 || index.back() >= size)
        return fail("tensor.extract out of bounds");
    }
    env[op->getResult(0)].scalar =
        source->data[linearize(index, source->shape)];
    return success();
  }
  if (auto insert = dyn_cast<tensor::InsertOp>(op)) {
    auto result = std::make_shared<Array>(*env[insert.getDest()].tensor);
    SmallVector<int64_t> index;
    for (auto [value, size] :
         llvm::zip_equal(insert.getIndices(), result->shape)) {
      index.push_back(int64_t(env[value].scalar));
      if (index.back() < 0 || index.back() >= size)
        return fail("tensor.insert out of bounds");
    }
    result->data[linearize(index, result->shape)] =
        env[insert.getScalar()].scalar;
    return set(result);
  }
  if (auto slice = dyn_cast<OffsetSizeAndStrideOpInterface>(op);
      slice && isa<tensor::ExtractSliceOp, tensor::InsertSliceOp>(op)) {
    bool extracts = isa<tensor::ExtractSliceOp>(op);
    SmallVector<int64_t> offsets = evaluate(slice.getMixedOffsets());
    SmallVector<int64_t> sizes = evaluate(slice.getMixedSizes());
    SmallVector<int64_t> strides = evaluate(slice.getMixedStrides());
    ArrayRefPtr large = env[op->getOperand(extracts ? 0 : 1)].tensor;
    ArrayRefPtr small =
        extracts ? makeArray(sizes) : env[op->getOperand(0)].tensor;
    if (!small || !large)
      return unsupported("a slice of a negative or a huge size");
    for (auto [offset, size, stride, bound] :
         llvm::zip_equal(offsets, sizes, strides, large->shape))
      if (offset < 0 || size < 0 || stride < 0 ||
          (size > 0 && offset + (size - 1) * stride >= bound))
        return fail("a slice out of bounds");
    ArrayRefPtr result = extracts ? small : std::make_shared<Array>(*large);
    int64_t n = 0, total = 1;
    for (int64_t size : sizes)
      total *= size;
    if (total != int64_t(small->data.size()))
      return fail("tensor.insert_slice of another size than its source");
    if (failed(spend(total)))
      return failure();
    forEachIndex(sizes, [&](ArrayRef<int64_t> index) {
      int64_t offset = 0;
      for (size_t i = 0; i < index.size(); ++i)
        offset = offset * large->shape[i] + offsets[i] + index[i] * strides[i];
      if (extracts)
        result->data[n++] = large->data[offset];
      else
        result->data[offset] = small->data[n++];
    });
    if (auto extract = dyn_cast<tensor::ExtractSliceOp>(op)) {
      llvm::SmallBitVector dropped = extract.getDroppedDims();
      SmallVector<int64_t> shape;
      for (auto [i, size] : llvm::enumerate(sizes))
        if (!dropped[i])
          shape.push_back(size);
      result->shape = shape;
    }
    return set(result);
  }
  if (auto concat = dyn_cast<tensor::ConcatOp>(op)) {
    uint64_t dim = concat.getDim();
    SmallVector<ArrayRefPtr> parts;
    for (Value input : concat.getInputs())
      parts.push_back(env[input].tensor);
    SmallVector<int64_t> shape = parts.front()->shape;
    for (const ArrayRefPtr &part : ArrayRef(parts).drop_front())
      shape[dim] += part->shape[dim];
    ArrayRefPtr result = makeArray(shape);
    if (!result)
      return unsupported("a huge tensor");
    int64_t start = 0;
    for (const ArrayRefPtr &part : parts) {
      for (auto [i, size] : llvm::enumerate(part->shape))
        if (i != dim && size != shape[i])
          return fail("tensor.concat of different sizes");
      int64_t n = 0;
      if (failed(spend(part->size())))
        return failure();
      forEachIndex(part->shape, [&](ArrayRef<int64_t> index) {
        SmallVector<int64_t> at(index);
        at[dim] += start;
        result->data[linearize(at, shape)] = part->data[n++];
      });
      start += part->shape[dim];
    }
    return set(result);
  }
  if (auto pad = dyn_cast<tensor::PadOp>(op)) {
    Value padding = pad.getConstantPaddingValue();
    if (!padding)
      return unsupported("tensor.pad with a computed value");
    if (padding.getParentRegion() == &pad.getRegion() &&
        failed(runOp(padding.getDefiningOp(), env)))
      return failure();
    ArrayRefPtr source = env[pad.getSource()].tensor;
    SmallVector<int64_t> low = evaluate(pad.getMixedLowPad());
    SmallVector<int64_t> high = evaluate(pad.getMixedHighPad());
    SmallVector<int64_t> shape;
    for (auto [l, h, size] : llvm::zip_equal(low, high, source->shape)) {
      if (l < 0 || h < 0)
        return fail("negative padding");
      shape.push_back(l + h + size);
    }
    ArrayRefPtr result = makeArray(shape, env[padding].scalar);
    if (!result)
      return unsupported("a huge tensor");
    int64_t n = 0;
    forEachIndex(source->shape, [&](ArrayRef<int64_t> index) {
      SmallVector<int64_t> at(index);
      for (auto [i, l] : llvm::zip_equal(at, low))
        i += l;
      result->data[linearize(at, shape)] = source->data[n++];
    });
    return set(result);
  }
  if (auto elements = dyn_cast<tensor::FromElementsOp>(op)) {
    ArrayRefPtr result = makeArray(elements.getType().getShape());
    if (!result)
      return unsupported("a huge tensor");
    for (auto [i, value] : llvm::enumerate(elements.getElements()))
      result->data[i] = env[value].scalar;
    return set(result);
  }
  if (auto splat = dyn_cast<tensor::SplatOp>(op)) {
    SmallVector<int64_t> shape;
    auto dynamic = splat.getDynamicSizes().begin();
    for (int64_t size : splat.getType().getShape())
      shape.push_back(
          ShapedType::isDynamic(size) ? int64_t(env[*dynamic++].scalar) : size);
    return set(makeArray(shape, env[splat.getInput()].scalar));
  }
  known = false;
  return success();
}

//===----------------------------------------------------------------------===//
// Whole ops
//===----------------------------------------------------------------------===//

/// exp(x - max) / sum over `count` elements with a stride.
static void softmax(Word *data, int64_t count, int64_t stride) {
  double max = -INFINITY, sum = 0.0;
  for (int64_t i = 0; i < count; ++i) {
    double x = asDouble(data[i * stride]);
    max = std::isnan(x) || std::isnan(max) ? NAN : std::max(max, x);
  }
  for (int64_t i = 0; i < count; ++i) {
    double e = std::exp(asDouble(data[i * stride]) - max);
    data[i * stride] = asWord(e);
    sum += e;
  }
  for (int64_t i = 0; i < count; ++i)
    data[i * stride] = asWord(asDouble(data[i * stride]) / sum);
}

LogicalResult Interpreter::runSoftmax(Operation *op, Env &env) {
  auto softmaxOp = cast<linalg::SoftmaxOp>(op);
  ArrayRefPtr source = env[softmaxOp.getInput()].tensor;
  if (!source || op->getNumResults() != 1)
    return unsupported("linalg.softmax on memrefs");
  if (failed(spend(4 * source->size())))
    return failure();
  auto result = std::make_shared<Array>(*source);
  int64_t dim = softmaxOp.getDimension(), stride = 1;
  for (int64_t i = source->shape.size() - 1; i > dim; --i)
    stride *= source->shape[i];
  int64_t count = source->shape[dim];
  for (int64_t n = 0; n < int64_t(result->data.size()); ++n)
    if (n / stride % count == 0)
      softmax(&result->data[n], count, stride);
  env[op->getResult(0)].tensor = result;
  return success();
}

LogicalResult Interpreter::runTMTensorAttention(Operation *op, Env &env) {
  auto attention = cast<tm_tensor::AttentionOp>(op);
  ArrayRefPtr q = env[attention.getInputs()[0]].tensor,
              k = env[attention.getInputs()[1]].tensor,
              v = env[attention.getInputs()[2]].tensor;
  ArrayRefPtr mask = attention.getInputs().size() > 3
                         ? env[attention.getInputs()[3]].tensor
                         : nullptr;
  size_t rank = q->shape.size();
  int64_t m = q->shape[rank - 2], d = q->shape[rank - 1];
  int64_t s = k->shape[rank - 2], e = v->shape[rank - 1], batch = 1;
  for (size_t i = 0; i + 2 < rank; ++i) {
    batch *= q->shape[i];
    if (k->shape[i] != q->shape[i] || v->shape[i] != q->shape[i] ||
        (mask && mask->shape[i] != q->shape[i]))
      return fail("batch sizes of an attention differ");
  }
  if (k->shape[rank - 1] != d || v->shape[rank - 2] != s ||
      (mask && (mask->shape[rank - 2] != m || mask->shape[rank - 1] != s)))
    return fail("sizes of an attention differ");
  if (failed(spend(batch * m * s * (d + e))))
    return failure();
  double scale = 1.0 / std::sqrt(double(d));
  if (auto attr = dyn_cast_or_null<FloatAttr>(attention.getScaleAttr()))
    scale = attr.getValueAsDouble();
  bool isBoolean =
      mask &&
      getElementTypeOrSelf(attention.getInputs()[3].getType()).isInteger(1);
  SmallVector<int64_t> shape(q->shape);
  shape.back() = e;
  ArrayRefPtr result = makeArray(shape);
  std::vector<Word> p(s);
  for (int64_t b = 0; b < batch; ++b)
    for (int64_t row = 0; row < m; ++row) {
      for (int64_t i = 0; i < s; ++i) {
        double dot = 0.0;
        for (int64_t c = 0; c < d; ++c)
          dot += asDouble(q->data[(b * m + row) * d + c]) *
                 asDouble(k->data[(b * s + i) * d + c]);
        dot *= scale;
        if (mask) {
          Word word = mask->data[(b * m + row) * s + i];
          if (!isBoolean)
            dot += asDouble(word);
          else if (!(word & 1))
            dot = -INFINITY;
        }
        p[i] = asWord(dot);
      }
      if (s > 0)
        softmax(p.data(), s, 1);
      for (int64_t c = 0; c < e; ++c) {
        double sum = 0.0;
        for (int64_t i = 0; i < s; ++i)
          sum += asDouble(p[i]) * asDouble(v->data[(b * s + i) * e + c]);
        result->data[(b * m + row) * e + c] = asWord(sum);
      }
    }
  env[op->getResult(0)].tensor = result;
  return success();
}

LogicalResult Interpreter::runScatter(Operation *op, Env &env) {
  auto scatter = cast<tm_tensor::ScatterOp>(op);
  ArrayRefPtr updates = env[scatter.getInputs()[0]].tensor,
              indices = env[scatter.getInputs()[1]].tensor;
  auto result = std::make_shared<Array>(*env[scatter.getOutputs()[0]].tensor);
  int64_t rank = result->shape.size(), sliceRank = updates->shape.size() - 1;
  ArrayRef<int64_t> map = scatter.getDimensionMap();
  if (indices->shape[0] != updates->shape[0] ||
      indices->shape[1] != int64_t(map.size()))
    return fail("indices and updates of a scatter differ");
  Block &body = scatter.getRegion().front();
  Body program;
  if (failed(compile(body, env, program)) || failed(spend(updates->size())))
    return failure();
  std::vector<Word> slots(program.slots.size() + 1);
  for (auto [slot, word] : program.captured)
    slots[slot] = word;
  int64_t n = 0;
  LogicalResult status = success();
  forEachIndex(updates->shape, [&](ArrayRef<int64_t> index) {
    SmallVector<int64_t> at(rank, 0);
    for (int64_t i = 0; i < sliceRank; ++i)
      at[rank - sliceRank + i] = index[1 + i];
    for (auto [column, dim] : llvm::enumerate(map))
      at[dim] += int64_t(indices->data[index[0] * map.size() + column]);
    for (auto [i, size] : llvm::zip_equal(at, result->shape))
      if (i < 0 || i >= size)
        status = failure();
    if (failed(status))
      return;
    Word &old = result->data[linearize(at, result->shape)];
    slots[0] = updates->data[n++];
    slots[1] = old;
    if (succeeded(runBody(program, slots, {})))
      old = slots[program.yielded.front()];
  });
  if (failed(status))
    return fail("a scatter out of bounds");
  env[op->getResult(0)].tensor = result;
  return success();
}
