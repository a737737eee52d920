//===- PrintText.cpp - Reports for people ---------------------------------===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "sparq/Explain/Explain.h"

#include "llvm/Support/FormatVariadic.h"

using namespace mlir;
using namespace mlir::sparq;

//===----------------------------------------------------------------------===//
// Names and sums
//===----------------------------------------------------------------------===//

std::string SourcePlace::str() const {
  if (file.empty())
    return "unknown place";
  return llvm::formatv("{0}:{1}:{2}", file, line, column);
}

StringRef MaskReport::getFormName() const {
  switch (form) {
  case Form::None:
    return "none";
  case Form::Boolean:
    return "boolean";
  case Form::Additive:
    return "additive";
  }
  llvm_unreachable("unknown form");
}

StringRef MaskReport::getSourceName() const {
  switch (source) {
  case Source::Argument:
    return "argument";
  case Source::Constant:
    return "constant";
  case Source::Computed:
    return "computed";
  }
  llvm_unreachable("unknown source");
}

StringRef AttentionReport::getActionName() const {
  switch (action) {
  case Action::Sparsify:
    return "sparsify";
  case Action::Dense:
    return "dense";
  case Action::Missed:
    return "missed";
  case Action::None:
    return "none";
  case Action::Error:
    return "error";
  }
  llvm_unreachable("unknown action");
}

std::optional<int64_t>
AttentionReport::total(const std::optional<LinearBytes> &bytes) const {
  if (!bytes || !numHeadsInAll || !numPositions)
    return std::nullopt;
  return *numHeadsInAll * bytes->at(*numPositions);
}

const FunctionReport *Report::lookup(StringRef function) const {
  for (const FunctionReport &known : functions)
    if (known.name == function)
      return &known;
  return nullptr;
}

Totals::Totals(const Report &report) {
  auto add = [](std::optional<int64_t> &sum, std::optional<int64_t> value) {
    sum = sum && value ? std::optional<int64_t>(*sum + *value) : std::nullopt;
  };
  for (const AttentionReport &attention : report.attentions) {
    bool isSparse = attention.action == AttentionReport::Action::Sparsify;
    numFound += attention.isFound();
    numSparse += isSparse;
    numMissed += attention.action == AttentionReport::Action::Missed;
    if (!attention.isFound())
      continue;
    add(dense, attention.total(attention.denseBytes));
    add(sparq, attention.total(isSparse ? attention.sparqBytes
                                        : attention.denseBytes));
    add(read, attention.total(attention.readBytes));
  }
  for (const FunctionReport &function : report.functions)
    for (const StateReport &state : function.states)
      if (!state.isCache)
        add(this->state, state.bytes);
}

//===----------------------------------------------------------------------===//
// Text
//===----------------------------------------------------------------------===//

static std::string formatSize(int64_t size) {
  return ShapedType::isDynamic(size) ? "?" : std::to_string(size);
}

static std::string formatCache(const CacheForm &cache) {
  std::string text = cache.getName().str();
  if (!cache.global.empty())
    text += " @" + cache.global;
  if (cache.argument >= 0 && cache.result >= 0)
    text += llvm::formatv(" (argument {0}, result {1})", cache.argument,
                          cache.result);
  else if (cache.argument >= 0)
    text += llvm::formatv(" {0}, not updated", cache.argument);
  else if (!cache.reason.empty())
    text += ": " + cache.reason;
  return text;
}

static void printMask(const MaskReport &mask, raw_ostream &os) {
  os << "     mask: " << mask.getFormName();
  if (mask.form == MaskReport::Form::None) {
    os << "\n";
    return;
  }
  if (mask.form == MaskReport::Form::Additive)
    os << " " << mask.elementType;
  for (StringRef effect : mask.effects)
    os << ", " << effect;
  if (mask.source != MaskReport::Source::Argument)
    os << ", " << mask.getSourceName();
  if (!mask.arguments.empty()) {
    os << ", from argument" << (mask.arguments.size() > 1 ? "s " : " ");
    llvm::interleaveComma(mask.arguments, os);
  }
  os << "\n";
}

static void printBytes(const AttentionReport &attention, raw_ostream &os) {
  int64_t numPositions = attention.sizes.numPositions;
  os << "     bytes per step and KV head: dense "
     << attention.denseBytes->str(numPositions);
  if (attention.sparqBytes)
    os << ", SparQ " << attention.sparqBytes->str(numPositions);
  if (attention.readBytes)
    os << ", reads " << attention.readBytes->str(numPositions);
  os << "\n";
  auto dense = attention.total(attention.denseBytes);
  auto read = attention.total(attention.readBytes);
  if (dense && read)
    os << llvm::formatv("     bytes per step: dense {0}, reads {1} at S = {2} "
                        "({3:f2}x)\n",
                        *dense, *read, *attention.numPositions,
                        static_cast<double>(*dense) / *read);
}

static void printAttention(const AttentionReport &attention,
                           const Report &report, raw_ostream &os) {
  os << "  " << attention.place.str() << ": " << attention.op;
  if (attention.layer >= 0)
    os << ", layer " << attention.layer;
  os << "\n";
  if (attention.hasShape) {
    os << "     batch ";
    if (attention.batch.empty())
      os << 1;
    llvm::interleave(
        attention.batch, os, [&](int64_t size) { os << formatSize(size); },
        "x");
    const AttentionSizes &sizes = attention.sizes;
    os << llvm::formatv(
        ", {0} KV heads, group {1}, M = {2}, S = {3}, D = {4}, "
        "Dv = {5}, {6}",
        formatSize(attention.numHeads), formatSize(attention.group),
        formatSize(sizes.numQueries), formatSize(sizes.numPositions),
        formatSize(sizes.numComponents), formatSize(sizes.numValueComponents),
        attention.keyType);
    if (attention.isKeyByComponent)
      os << ", K by component";
    os << "\n";
    printMask(attention.mask, os);
    os << "     K cache: " << formatCache(attention.keyCache) << "\n"
       << "     V cache: " << formatCache(attention.valueCache) << "\n";
  }
  os << "     rewrite: ";
  switch (attention.action) {
  case AttentionReport::Action::Sparsify:
    os << llvm::formatv("made sparse, r = {0}, k = {1}, local = {2}\n",
                        report.options.r, report.options.k,
                        report.options.local);
    break;
  case AttentionReport::Action::Dense:
    os << "left dense: " << attention.reason << "\n";
    break;
  case AttentionReport::Action::Missed:
    os << "not taken for attention: " << attention.reason << "\n";
    break;
  case AttentionReport::Action::None:
    os << "nothing to do: " << attention.reason << "\n";
    break;
  case AttentionReport::Action::Error:
    os << "error: " << attention.reason << "\n";
    break;
  }
  if (attention.denseTime) {
    int64_t numPositions = attention.sizes.numPositions;
    os << "     estimated per step and KV head: dense "
       << attention.denseTime->str(numPositions) << ", SparQ "
       << attention.sparqTime->str(numPositions);
    if (attention.minSeqLen)
      os << "; dense below S = " << *attention.minSeqLen << "\n";
    else
      os << "; always dense\n";
  }
  for (StringRef note : attention.notes)
    os << "     but: " << note << "\n";
  if (const FunctionReport *function = report.lookup(attention.function))
    for (int64_t i : attention.states) {
      const StateReport &state = function->states[i];
      os << "     state: " << state.role;
      if (!state.global.empty())
        os << ", global @" << state.global;
      else
        os << ", argument " << state.argument << ", result " << state.result;
      os << ", " << state.type << "\n";
    }
  if (attention.denseBytes)
    printBytes(attention, os);
}

void sparq::printText(const Report &report, raw_ostream &os) {
  if (report.wasTosa)
    os << "TOSA, explained as linalg: the rewrite needs "
          "--tosa-to-linalg-pipeline before it\n";
  for (const FunctionReport &function : report.functions) {
    bool isEmpty =
        llvm::none_of(report.attentions, [&](const AttentionReport &attention) {
          return attention.function == function.name;
        });
    if (isEmpty && function.caches.empty())
      continue;
    os << "@" << function.name << "\n";
    for (const AttentionReport &attention : report.attentions)
      if (attention.function == function.name)
        printAttention(attention, report, os);
    if (!isEmpty)
      continue;
    os << "  no attention, but updates of caches\n";
    for (const CacheForm &cache : function.caches)
      os << "     " << formatCache(cache) << "\n";
  }
  for (const AttentionReport &attention : report.attentions)
    if (!report.lookup(attention.function))
      printAttention(attention, report, os);

  Totals totals(report);
  os << llvm::formatv("{0} attention{1}, {2} made sparse", totals.numFound,
                      totals.numFound == 1 ? "" : "s", totals.numSparse);
  if (totals.numMissed)
    os << ", " << totals.numMissed << " like attention but not taken";
  if (totals.numFound && totals.dense && totals.read) {
    os << llvm::formatv("; bytes per step: dense {0}, reads {1}", *totals.dense,
                        *totals.read);
    if (totals.state && *totals.state)
      os << ", state " << *totals.state;
  }
  os << "\n";
}
