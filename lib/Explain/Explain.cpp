//===- Explain.cpp - What the rewrite does to a module --------------------===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "sparq/Explain/Explain.h"

#include "Facts.h"

#include "sparq/IR/FunctionName.h"
#include "sparq/Pipelines/Pipelines.h"

#include "mlir/Bytecode/BytecodeWriter.h"
#include "mlir/IR/Remarks.h"
#include "mlir/Parser/Parser.h"
#include "mlir/Pass/Pass.h"
#include "mlir/Pass/PassInstrumentation.h"
#include "mlir/Pass/PassManager.h"
#include "mlir/Remark/RemarkStreamer.h"
#include "llvm/Support/SourceMgr.h"

#include <map>

using namespace mlir;
using namespace mlir::sparq;

//===----------------------------------------------------------------------===//
// Places
//===----------------------------------------------------------------------===//
//
// In the copy that is rewritten, the location of every op says which op of the
// original it is, by number. The passes keep locations, so that whatever they
// report or make can be traced to its place, even where the original locations
// are unknown or all alike.

static constexpr StringLiteral kPlaceAttr = "sparq.place";

static Location addPlace(Location loc, int64_t id) {
  MLIRContext *context = loc.getContext();
  auto number = IntegerAttr::get(IntegerType::get(context, 64), id);
  NamedAttribute place(StringAttr::get(context, kPlaceAttr), number);
  return FusedLoc::get(context, loc, DictionaryAttr::get(context, place));
}

/// The number of the op that `loc` is the location of, or -1.
static int64_t getPlace(Location loc) {
  int64_t id = -1;
  loc->walk([&](Location part) {
    auto fused = dyn_cast<FusedLoc>(part);
    auto dict =
        fused ? dyn_cast_or_null<DictionaryAttr>(fused.getMetadata()) : nullptr;
    auto number = dict ? dict.getAs<IntegerAttr>(kPlaceAttr) : nullptr;
    if (!number)
      return WalkResult::advance();
    id = number.getInt();
    return WalkResult::interrupt();
  });
  return id;
}

static SourcePlace getSource(Location loc) {
  SourcePlace place;
  if (auto file = loc->findInstanceOf<FileLineColLoc>()) {
    place.file = file.getFilename().str();
    place.line = file.getLine();
    place.column = file.getColumn();
  }
  return place;
}

/// Bytecode of `module` with a place at each op, in a buffer that is aligned
/// for any resource.
static std::unique_ptr<llvm::MemoryBuffer> serialize(ModuleOp module) {
  OwningOpRef<ModuleOp> copy = module.clone();
  int64_t id = 0;
  copy->walk<WalkOrder::PreOrder>(
      [&](Operation *op) { op->setLoc(addPlace(op->getLoc(), id++)); });
  std::string bytes;
  llvm::raw_string_ostream os(bytes);
  if (failed(writeBytecodeToFile(*copy, os)))
    return nullptr;
  auto buffer = llvm::WritableMemoryBuffer::getNewUninitMemBuffer(
      bytes.size(), "explain", llvm::Align(4096));
  llvm::copy(bytes, buffer->getBufferStart());
  return buffer;
}

//===----------------------------------------------------------------------===//
// What the passes say
//===----------------------------------------------------------------------===//

namespace {
struct Event {
  int64_t id;
  std::string category, name, text;
  bool passed;
};

/// Keeps every remark.
struct Recorder : remark::detail::MLIRRemarkStreamerBase {
  explicit Recorder(std::vector<Event> &events) : events(events) {}

  void streamOptimizationRemark(const remark::detail::Remark &note) override {
    std::string text;
    for (const auto &arg : note.getArgs())
      text += arg.val;
    events.push_back({getPlace(note.getLocation()),
                      note.getCombinedCategoryName().str(),
                      note.getRemarkName().str(), text,
                      note.getRemarkType() == llvm::remarks::Type::Passed});
  }

  std::vector<Event> &events;
};

/// Looks at the module where attention is raised and nothing is sparse yet.
struct BeforeSparsify : PassInstrumentation {
  explicit BeforeSparsify(std::function<void(ModuleOp)> look)
      : look(std::move(look)) {}

  void runBeforePass(Pass *pass, Operation *op) override {
    if (pass->getArgument() == "sparq-sparsify")
      if (auto module = dyn_cast<ModuleOp>(op))
        look(module);
  }

  std::function<void(ModuleOp)> look;
};

/// Builds the report.
class Explainer {
public:
  Explainer(ModuleOp module, const ExplainOptions &options) : original(module) {
    report.options = options;
    module->walk<WalkOrder::PreOrder>(
        [&](Operation *op) { ops.push_back(op); });
  }

  FailureOr<Report> run();

private:
  void rewrite(ModuleOp module);
  void lookAtRaised(ModuleOp module);
  void lookAtRewritten(ModuleOp module);
  void estimate(AttentionOp op, AttentionReport &found);
  void readRemarks();
  void finish();
  void finish(AttentionReport &attention);

  AttentionReport &getAttention(int64_t id);
  FunctionReport &getFunction(StringRef name);
  /// Of the cache of a function that `state` belongs to, as far as known.
  int64_t getNumPositions(StringRef function, const StateReport &state);

  ModuleOp original;
  /// The ops of the original, by place.
  SmallVector<Operation *> ops;
  Report report;
  std::vector<Event> events;
  /// By place.
  std::map<int64_t, AttentionReport> attentions;
  std::map<int64_t, StepReads> reads;
};
} // namespace

AttentionReport &Explainer::getAttention(int64_t id) {
  auto [it, isNew] = attentions.try_emplace(id);
  AttentionReport &attention = it->second;
  if (isNew && id >= 0 && id < static_cast<int64_t>(ops.size())) {
    Operation *op = ops[id];
    attention.id = id;
    attention.function = getFunctionName(op).str();
    attention.place = getSource(op->getLoc());
    attention.op = op->getName().getStringRef().str();
  }
  return attention;
}

FunctionReport &Explainer::getFunction(StringRef name) {
  for (FunctionReport &function : report.functions)
    if (function.name == name)
      return function;
  report.functions.emplace_back();
  report.functions.back().name = name.str();
  return report.functions.back();
}

//===----------------------------------------------------------------------===//
// Looking
//===----------------------------------------------------------------------===//

/// From how many positions on the rewrite makes `op` sparse.
void Explainer::estimate(AttentionOp op, AttentionReport &found) {
  const ExplainOptions &options = report.options;
  if (options.minSeqLen != "auto") {
    int64_t number;
    if (!StringRef(options.minSeqLen).getAsInteger(10, number))
      found.minSeqLen = number;
    return;
  }
  if (!found.sizes.hasStaticRows() || found.sizes.numQueries != 1)
    return;
  StepReads planned = getStepReads(op, options.meanValue == "carry",
                                   options.meanValue == "recompute");
  found.denseTime = getDenseTime(found.sizes);
  found.sparqTime = getSparqTime(found.sizes, options.r, options.k, planned);
  found.minSeqLen = getMinSeqLen(*found.denseTime, *found.sparqTime, options.k);
}

void Explainer::lookAtRaised(ModuleOp module) {
  // Looking at caches rewrites their updates, after which another look would
  // find something else: once for the functions, once for the attentions.
  OwningOpRef<ModuleOp> copy = module.clone();
  copy->walk([&](Operation *op) {
    StringRef name = getStepFunctionName(op);
    if (!name.empty())
      getFunction(name).caches = findUpdatedCaches(op);
  });
  copy = module.clone();
  llvm::StringMap<int64_t> numLayers;
  copy->walk([&](Operation *op) {
    int64_t id = getPlace(op->getLoc());
    if (id < 0)
      return;
    if (isa<PartialMatmulOp>(op)) {
      AttentionReport &sparse = getAttention(id);
      sparse.reason = "it is SparQ already";
      return;
    }
    auto attention = dyn_cast<AttentionOp>(op);
    if (!attention || isa_and_nonnull<TopKGatherOp, GatherOp>(
                          attention.getKey().getDefiningOp()))
      return;
    AttentionReport &found = getAttention(id);
    describeAttention(attention, found);
    estimate(attention, found);
    found.layer = numLayers[found.function]++;
    // Where attentions share a cache, the first has looked.
    for (CacheForm *cache : {&found.keyCache, &found.valueCache})
      for (const CacheForm &known : getFunction(found.function).caches)
        if (cache->isUpdated() && known.argument == cache->argument &&
            known.result == cache->result)
          cache->kind = known.kind;
  });
}

int64_t Explainer::getNumPositions(StringRef function,
                                   const StateReport &state) {
  for (auto &[id, attention] : attentions)
    if (attention.hasShape && attention.function == function &&
        (isStateOf(state, attention.keyCache) ||
         isStateOf(state, attention.valueCache)) &&
        !ShapedType::isDynamic(attention.sizes.numPositions))
      return attention.sizes.numPositions;
  return report.options.seqLen;
}

void Explainer::lookAtRewritten(ModuleOp module) {
  module.walk([&](Operation *op) {
    StringRef name = getStepFunctionName(op);
    if (!name.empty()) {
      std::string init;
      std::vector<StateReport> states = findStates(
          op, report.options.batch,
          [&](const StateReport &state) {
            return getNumPositions(name, state);
          },
          init);
      // Not the function that computes the state, which the rewrite made.
      for (FunctionReport &known : report.functions) {
        if (known.name != name)
          continue;
        known.states = std::move(states);
        known.init = init;
        break;
      }
    } else if (auto estimate = dyn_cast<PartialMatmulOp>(op)) {
      reads[getPlace(op->getLoc())].keyByComponent =
          estimate.getKeyLayout() == KeyLayout::component_major;
    } else if (isa<MeanValueOp>(op)) {
      reads[getPlace(op->getLoc())].valueForMean = true;
    }
  });
}

void Explainer::readRemarks() {
  using Action = AttentionReport::Action;
  for (const Event &event : events) {
    if (event.id < 0)
      continue;
    if (event.category == "sparq:raise") {
      AttentionReport &attention = getAttention(event.id);
      if (!event.passed) {
        attention.action = Action::Missed;
        attention.reason = event.text;
      } else if (!attention.hasShape) {
        attention.reason = "its result is not used, or another attention "
                           "computes the same";
      }
      continue;
    }
    if (!attentions.count(event.id))
      continue;
    AttentionReport &attention = attentions[event.id];
    if (event.category == "sparq:sparsify" && event.name == "attention") {
      attention.action = event.passed ? Action::Sparsify : Action::Dense;
      if (!event.passed)
        attention.reason = StringRef(event.text).starts_with("left dense: ")
                               ? event.text.substr(strlen("left dense: "))
                               : event.text;
      continue;
    }
    if (event.category == "sparq:sparsify" && event.name == "key-layout" &&
        !event.passed)
      reads[event.id].transposesKey = true;
    if (!event.passed)
      attention.notes.push_back(event.text);
  }
}

//===----------------------------------------------------------------------===//
// Concluding
//===----------------------------------------------------------------------===//

/// The product of `sizes`, with `substitute` for at most one that is dynamic.
static std::optional<int64_t> multiply(ArrayRef<int64_t> sizes,
                                       int64_t substitute) {
  int64_t product = 1;
  for (int64_t size : sizes) {
    if (ShapedType::isDynamic(size)) {
      if (substitute <= 0)
        return std::nullopt;
      size = std::exchange(substitute, 0);
    }
    product *= size;
  }
  return product;
}

void Explainer::finish(AttentionReport &attention) {
  using Action = AttentionReport::Action;
  const ExplainOptions &options = report.options;
  for (const ErrorReport &error : report.errors) {
    if (error.id == attention.id ||
        (attention.hasShape && attention.action == Action::None)) {
      attention.action = Action::Error;
      attention.reason = error.message;
      break;
    }
  }
  if (!attention.hasShape)
    return;
  int64_t numPositions = attention.sizes.numPositions;
  bool isDynamic = ShapedType::isDynamic(numPositions);
  if (!isDynamic)
    attention.numPositions = numPositions;
  else if (options.seqLen > 0)
    attention.numPositions = options.seqLen;
  if (!ShapedType::isDynamic(attention.numHeads))
    if (auto batch = multiply(attention.batch, options.batch))
      attention.numHeadsInAll = *batch * attention.numHeads;

  const AttentionSizes &sizes = attention.sizes;
  if (!sizes.hasStaticRows())
    return;
  attention.denseBytes = getDenseBytes(sizes);
  if (attention.action == Action::Dense || attention.action == Action::None)
    attention.readBytes = attention.denseBytes;
  if (sizes.numQueries != 1 || options.r < 1 || options.k < 1 ||
      options.r > sizes.numComponents)
    return;
  int64_t k = options.k;
  if (attention.numPositions)
    k = std::min(k, *attention.numPositions);
  attention.sparqBytes = getSparqBytes(sizes, options.r, k, {});
  auto found = reads.find(attention.id);
  if (attention.action != Action::Sparsify || found == reads.end())
    return;
  if (isDynamic && attention.numPositions && attention.minSeqLen &&
      *attention.numPositions < *attention.minSeqLen) {
    attention.readBytes = attention.denseBytes;
    attention.notes.push_back(
        options.minSeqLen == "auto"
            ? "fewer positions than SparQ is estimated to be faster for: dense"
            : "fewer positions than min-seq-len: dense");
    return;
  }
  attention.readBytes = getSparqBytes(sizes, options.r, k, found->second);
}

void Explainer::finish() {
  for (auto &[id, attention] : attentions) {
    finish(attention);
    if (const FunctionReport *function = report.lookup(attention.function))
      if (attention.action == AttentionReport::Action::Sparsify)
        assignStates(function->states, attention);
    report.attentions.push_back(std::move(attention));
  }
  const std::string &entry = report.options.entry;
  if (entry.empty())
    return;
  llvm::erase_if(report.attentions, [&](const AttentionReport &attention) {
    return attention.function != entry;
  });
  llvm::erase_if(report.functions, [&](const FunctionReport &function) {
    return function.name != entry;
  });
}

void Explainer::rewrite(ModuleOp module) {
  const ExplainOptions &options = report.options;
  RewritePipelineOptions rewriteOptions;
  rewriteOptions.r = options.r;
  rewriteOptions.k = options.k;
  rewriteOptions.local = options.local;
  rewriteOptions.meanValue = options.meanValue;
  rewriteOptions.minSeqLen = options.minSeqLen;
  rewriteOptions.append = options.append;
  PassManager pm(module.getContext());
  pm.addInstrumentation(std::make_unique<BeforeSparsify>(
      [&](ModuleOp raised) { lookAtRaised(raised); }));
  report.wasTosa = llvm::any_of(ops, [](Operation *op) {
    return op->getName().getDialectNamespace() == "tosa";
  });
  if (report.wasTosa)
    addTosaToLinalg(pm);
  buildRewritePipeline(pm, rewriteOptions);
  if (succeeded(pm.run(module)))
    lookAtRewritten(module);
  else if (report.errors.empty())
    report.errors.push_back({0, {}, "sparq-rewrite failed"});
}

FailureOr<Report> Explainer::run() {
  const std::string &entry = report.options.entry;
  if (!entry.empty() && llvm::none_of(ops, [&](Operation *op) {
        return getStepFunctionName(op) == entry;
      }))
    return original.emitError()
           << "sparq-explain: there is no function '" << entry << "'";

  // A context of its own: the remarks and errors of the rewrite are kept
  // there, and whoever uses this one sees none of it.
  MLIRContext context(original.getContext()->getDialectRegistry(),
                      MLIRContext::Threading::DISABLED);
  context.allowUnregisteredDialects();
  ScopedDiagnosticHandler handler(&context, [&](Diagnostic &diagnostic) {
    if (diagnostic.getSeverity() == DiagnosticSeverity::Error)
      report.errors.push_back({getPlace(diagnostic.getLocation()),
                               getSource(diagnostic.getLocation()),
                               diagnostic.str()});
    return success();
  });
  remark::RemarkCategories categories;
  categories.passed = categories.missed = "sparq.*";
  if (failed(remark::enableOptimizationRemarks(
          context, std::make_unique<Recorder>(events),
          std::make_unique<remark::RemarkEmittingPolicyAll>(), categories)))
    return original.emitError("sparq-explain: no remarks");

  std::unique_ptr<llvm::MemoryBuffer> bytes = serialize(original);
  if (!bytes)
    return failure();
  llvm::SourceMgr sources;
  sources.AddNewSourceBuffer(std::move(bytes), llvm::SMLoc());
  ParserConfig config(&context);
  OwningOpRef<ModuleOp> module = parseSourceFile<ModuleOp>(sources, config);
  if (!module)
    return original.emitError("sparq-explain: the module cannot be copied: ")
           << (report.errors.empty() ? "" : report.errors.front().message);

  rewrite(*module);
  readRemarks();
  finish();
  return std::move(report);
}

FailureOr<Report> sparq::explain(ModuleOp module,
                                 const ExplainOptions &options) {
  return Explainer(module, options).run();
}
