//===- PrintJSON.cpp - Reports for programs -------------------------------===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "sparq/Explain/Explain.h"

#include "llvm/Support/JSON.h"

using namespace mlir;
using namespace mlir::sparq;

namespace {
/// Writes docs/Explain.md's schema; change its version with what is written.
class JSONPrinter {
public:
  static constexpr int64_t kVersion = 1;

  JSONPrinter(const Report &report, llvm::json::OStream &json)
      : report(report), json(json) {}

  void print();

private:
  void attribute(StringRef name, std::optional<int64_t> value) {
    json.attributeBegin(name);
    value ? json.value(*value) : json.value(nullptr);
    json.attributeEnd();
  }
  /// Null where `value` is negative, as dynamic sizes and unknown numbers are.
  void number(StringRef name, int64_t value) {
    attribute(name, value < 0 ? std::nullopt : std::optional<int64_t>(value));
  }
  void string(StringRef name, StringRef value) {
    json.attributeBegin(name);
    value.empty() ? json.value(nullptr) : json.value(value);
    json.attributeEnd();
  }
  void place(const SourcePlace &place);
  void shape(const AttentionReport &attention);
  void mask(const MaskReport &mask);
  void cache(const CacheForm &cache);
  void bytes(StringRef name, const AttentionReport &attention,
             const std::optional<LinearBytes> &bytes);
  void time(StringRef name, const std::optional<LinearTime> &time);
  void attention(const AttentionReport &attention);
  void function(const FunctionReport &function);
  void options();

  const Report &report;
  llvm::json::OStream &json;
};
} // namespace

void JSONPrinter::place(const SourcePlace &place) {
  json.attributeBegin("location");
  if (place.file.empty())
    json.value(nullptr);
  else
    json.object([&] {
      json.attribute("file", place.file);
      json.attribute("line", place.line);
      json.attribute("column", place.column);
    });
  json.attributeEnd();
}

void JSONPrinter::shape(const AttentionReport &attention) {
  const AttentionSizes &sizes = attention.sizes;
  json.attributeObject("shape", [&] {
    json.attributeArray("batch", [&] {
      for (int64_t size : attention.batch)
        ShapedType::isDynamic(size) ? json.value(nullptr) : json.value(size);
    });
    number("kv_heads", attention.numHeads);
    number("group", attention.group);
    number("queries", sizes.numQueries);
    number("positions", sizes.numPositions);
    number("components", sizes.numComponents);
    number("value_components", sizes.numValueComponents);
  });
  json.attributeObject("types", [&] {
    json.attribute("query", attention.queryType);
    json.attribute("key", attention.keyType);
    json.attribute("value", attention.valueType);
  });
  json.attribute("key_layout", attention.isKeyByComponent ? "component_major"
                                                          : "position_major");
  json.attribute("scale", attention.scale);
}

void JSONPrinter::mask(const MaskReport &mask) {
  json.attributeObject("mask", [&] {
    json.attribute("form", mask.getFormName());
    bool isNone = mask.form == MaskReport::Form::None;
    string("type", mask.elementType);
    string("source", isNone ? "" : mask.getSourceName());
    json.attributeArray("effects", [&] {
      for (StringRef effect : mask.effects)
        json.value(effect);
    });
    json.attributeArray("arguments", [&] {
      for (int64_t argument : mask.arguments)
        json.value(argument);
    });
  });
}

void JSONPrinter::cache(const CacheForm &cache) {
  json.object([&] {
    json.attribute("form", cache.getName());
    number("argument", cache.argument);
    number("result", cache.result);
    string("global", cache.global);
    string("reason", cache.reason);
  });
}

void JSONPrinter::bytes(StringRef name, const AttentionReport &attention,
                        const std::optional<LinearBytes> &bytes) {
  json.attributeBegin(name);
  if (!bytes)
    json.value(nullptr);
  else
    json.object([&] {
      json.attribute("per_position", bytes->perPosition);
      json.attribute("constant", bytes->constant);
      attribute("total", attention.total(bytes));
    });
  json.attributeEnd();
}

void JSONPrinter::time(StringRef name, const std::optional<LinearTime> &time) {
  json.attributeBegin(name);
  if (!time)
    json.value(nullptr);
  else
    json.object([&] {
      json.attribute("per_position", time->perPosition);
      json.attribute("constant", time->constant);
    });
  json.attributeEnd();
}

void JSONPrinter::attention(const AttentionReport &attention) {
  json.object([&] {
    string("function", attention.function);
    number("layer", attention.layer);
    place(attention.place);
    json.attribute("op", attention.op);
    json.attribute("action", attention.getActionName());
    string("reason", attention.reason);
    json.attributeArray("notes", [&] {
      for (StringRef note : attention.notes)
        json.value(note);
    });
    if (!attention.hasShape)
      return;
    shape(attention);
    mask(attention.mask);
    json.attributeBegin("key_cache");
    cache(attention.keyCache);
    json.attributeEnd();
    json.attributeBegin("value_cache");
    cache(attention.valueCache);
    json.attributeEnd();
    json.attributeArray("state", [&] {
      for (int64_t i : attention.states)
        json.value(i);
    });
    attribute("min_seq_len", attention.minSeqLen);
    time("dense_time", attention.denseTime);
    time("sparq_time", attention.sparqTime);
    json.attributeObject("bytes_per_step", [&] {
      attribute("positions", attention.numPositions);
      attribute("heads", attention.numHeadsInAll);
      bytes("dense", attention, attention.denseBytes);
      bytes("sparq", attention, attention.sparqBytes);
      bytes("read", attention, attention.readBytes);
    });
  });
}

void JSONPrinter::function(const FunctionReport &function) {
  json.object([&] {
    json.attribute("name", function.name);
    json.attributeArray("cache_updates", [&] {
      for (const CacheForm &form : function.caches)
        cache(form);
    });
    string("init", function.init);
    json.attributeArray("state", [&] {
      for (const StateReport &state : function.states)
        json.object([&] {
          json.attribute("role", state.role);
          number("layer", state.layer);
          number("argument", state.argument);
          number("result", state.result);
          number("cache_argument", state.cacheArgument);
          string("global", state.global);
          string("cache_global", state.cacheGlobal);
          json.attribute("type", state.type);
          json.attribute("added", !state.isCache);
          attribute("bytes", state.bytes);
        });
    });
  });
}

void JSONPrinter::options() {
  const ExplainOptions &options = report.options;
  json.attributeObject("options", [&] {
    json.attribute("r", options.r);
    json.attribute("k", options.k);
    json.attribute("local", options.local);
    json.attribute("mean_value", options.meanValue);
    int64_t minSeqLen;
    if (StringRef(options.minSeqLen).getAsInteger(10, minSeqLen))
      json.attribute("min_seq_len", options.minSeqLen);
    else
      json.attribute("min_seq_len", minSeqLen);
    json.attribute("append", options.append);
    number("seq_len", options.seqLen > 0 ? options.seqLen : -1);
    number("batch", options.batch > 0 ? options.batch : -1);
    string("entry", options.entry);
  });
}

void JSONPrinter::print() {
  Totals totals(report);
  json.object([&] {
    json.attribute("schema", "sparq.explain");
    json.attribute("version", kVersion);
    options();
    string("converted", report.wasTosa ? "tosa" : "");
    json.attributeArray("attentions", [&] {
      for (const AttentionReport &known : report.attentions)
        attention(known);
    });
    json.attributeArray("functions", [&] {
      for (const FunctionReport &known : report.functions)
        function(known);
    });
    json.attributeObject("totals", [&] {
      json.attribute("attentions", totals.numFound);
      json.attribute("sparse", totals.numSparse);
      json.attribute("missed", totals.numMissed);
      attribute("dense", totals.dense);
      attribute("sparq", totals.sparq);
      attribute("read", totals.read);
      attribute("state", totals.state);
    });
    json.attributeArray("errors", [&] {
      for (const ErrorReport &error : report.errors)
        json.object([&] {
          place(error.place);
          json.attribute("message", error.message);
        });
    });
  });
}

void sparq::printJSON(const Report &report, raw_ostream &os) {
  llvm::json::OStream json(os, /*IndentSize=*/2);
  JSONPrinter(report, json).print();
  os << "\n";
}
