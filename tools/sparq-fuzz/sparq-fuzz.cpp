//===- sparq-fuzz.cpp - Mutated IR through the passes ---------------------===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Changes modules at random, runs raising, sparsifying, carrying and lowering
// on them, and checks that nothing crashes, that the IR stays valid, and that
// it computes what it did before. Cases run in child processes, so that a crash
// is one more result.
//
//===----------------------------------------------------------------------===//

#include "Oracle.h"

#include "sparq/InitAll.h"

#include "mlir/IR/Remarks.h"
#include "mlir/IR/Verifier.h"
#include "mlir/InitAllDialects.h"
#include "mlir/InitAllExtensions.h"
#include "mlir/InitAllPasses.h"
#include "mlir/Parser/Parser.h"
#include "llvm/Support/CommandLine.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/InitLLVM.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"

#include <csignal>
#include <cstring>
#include <map>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace mlir;
using namespace mlir::sparq;
using namespace mlir::sparq::fuzz;

static llvm::cl::list<std::string> inputFiles(llvm::cl::Positional,
                                              llvm::cl::desc("<files>"));
static llvm::cl::opt<uint64_t> seed("seed", llvm::cl::init(1),
                                    llvm::cl::desc("Number of the first case"));
static llvm::cl::opt<uint64_t> numCases("cases", llvm::cl::init(1000),
                                        llvm::cl::desc("How many cases"));
static llvm::cl::opt<uint64_t>
    batchSize("batch", llvm::cl::init(100),
              llvm::cl::desc("Cases in a child process"));
static llvm::cl::opt<unsigned> timeout("timeout", llvm::cl::init(20),
                                       llvm::cl::desc("Seconds for a case"));
static llvm::cl::opt<std::string>
    outDir("out",
           llvm::cl::desc("Folder for what is found; a .mlir file each"));
static llvm::cl::opt<bool>
    printCase("print", llvm::cl::desc("Print the first case and run nothing"));
static llvm::cl::opt<bool>
    unchanged("unchanged",
              llvm::cl::desc("Run each module of the files once, as it is"));
static llvm::cl::opt<unsigned>
    maxMutations("mutations", llvm::cl::init(4),
                 llvm::cl::desc("Most changes to one module"));
static llvm::cl::opt<bool> inProcess("in-process",
                                     llvm::cl::desc("Do not fork"));
static llvm::cl::opt<bool> verbose("verbose",
                                   llvm::cl::desc("More in the summary"));

namespace {
struct Entry {
  std::string name, corpus;
  OwningOpRef<ModuleOp> module;
};

constexpr unsigned kMaxKinds = 64, kMaxEntries = 4096, kMaxBuckets = 512;

/// What children tell their parent.
struct Shared {
  uint64_t current, numDone, numUnchanged, numRaised, numSparse, numCarried;
  Phase phase;
  char pipeline[1024];
  uint64_t executed[kNumPhases], casesExecuted;
  uint64_t rejected, finds;
  uint64_t byKind[kMaxKinds], byEntry[kMaxEntries], raisedByEntry[kMaxEntries],
      carriedByEntry[kMaxEntries];
  struct Bucket {
    uint64_t hash, count;
    char text[160];
  } buckets[kMaxBuckets], rejections[kMaxBuckets];
};
} // namespace

static Shared *shared;
static std::vector<Entry> entries;

/// Adds to the bucket of `text` without its numbers; gives how often it came.
static uint64_t countText(Shared::Bucket *buckets, StringRef text) {
  std::string plain;
  for (char c : text.take_front(150))
    if (!llvm::isDigit(c) && c != '\n')
      plain += c;
  uint64_t hash = llvm::hash_value(StringRef(plain)) | 1;
  for (unsigned i = 0; i < kMaxBuckets; ++i) {
    Shared::Bucket &bucket = buckets[i];
    if (bucket.hash == 0) {
      bucket.hash = hash;
      std::strncpy(bucket.text, plain.c_str(), sizeof(bucket.text) - 1);
    }
    if (bucket.hash == hash)
      return ++bucket.count;
  }
  return kMaxBuckets;
}

//===----------------------------------------------------------------------===//
// Corpus
//===----------------------------------------------------------------------===//

/// Each function of `module` in a module of its own, with what it refers to.
static void addFunctions(ModuleOp module, StringRef name, StringRef corpus) {
  SmallVector<StringRef> names;
  for (Operation &op : *module.getBody())
    if (auto function = dyn_cast<FunctionOpInterface>(op))
      if (!function.isExternal())
        names.push_back(function.getName());
  if (names.size() < 2) {
    entries.push_back({name.str(), corpus.str(), module.clone()});
    return;
  }
  for (StringRef keep : names) {
    OwningOpRef<ModuleOp> copy(module.clone());
    SmallVector<Operation *> others;
    for (Operation &op : *(*copy).getBody())
      if (auto function = dyn_cast<FunctionOpInterface>(op))
        if (function.getName() != keep)
          others.push_back(&op);
    for (bool changed = true; changed;) {
      changed = false;
      for (Operation *&op : others)
        if (op && SymbolTable::symbolKnownUseEmpty(op, *copy)) {
          op->erase();
          op = nullptr;
          changed = true;
        }
    }
    entries.push_back(
        {(name + "@" + keep).str(), corpus.str(), std::move(copy)});
  }
}

static bool loadFile(MLIRContext &context, StringRef path) {
  auto buffer = llvm::MemoryBuffer::getFile(path);
  if (!buffer) {
    llvm::errs() << path << ": " << buffer.getError().message() << "\n";
    return false;
  }
  StringRef corpus =
      llvm::sys::path::filename(llvm::sys::path::parent_path(path));
  SmallVector<StringRef> pieces;
  (*buffer)->getBuffer().split(pieces, "\n// -----");
  for (StringRef piece : pieces) {
    // Tests of what is invalid have pieces that do not parse.
    ScopedDiagnosticHandler quiet(&context,
                                  [](Diagnostic &) { return success(); });
    auto module = parseSourceString<ModuleOp>(piece, &context);
    // Scripts of the transform dialect have rules of their own.
    bool isScript =
        module &&
        module
            ->walk([](Operation *op) {
              return op->getName().getDialectNamespace() == "transform"
                         ? WalkResult::interrupt()
                         : WalkResult::advance();
            })
            .wasInterrupted();
    if (module && !isScript && succeeded(verify(*module)))
      addFunctions(*module, llvm::sys::path::filename(path), corpus);
  }
  return true;
}

//===----------------------------------------------------------------------===//
// Cases
//===----------------------------------------------------------------------===//

namespace {
struct Case {
  size_t entry;
  SmallVector<size_t> kinds;
  OwningOpRef<ModuleOp> module;
};
} // namespace

static Case makeCase(uint64_t number, Rng &rng) {
  Case result;
  if (unchanged) {
    result.entry = (number - seed) % entries.size();
    result.module = (*entries[result.entry].module).clone();
    return result;
  }
  result.entry = rng.below(entries.size());
  result.module = (*entries[result.entry].module).clone();
  ScopedDiagnosticHandler quiet((*result.module).getContext(),
                                [](Diagnostic &) { return success(); });
  size_t wanted = 1 + rng.below(maxMutations);
  for (unsigned tries = 0; tries < 16 * wanted && result.kinds.size() < wanted;
       ++tries) {
    size_t kind = rng.below(Mutator::getKinds().size());
    OwningOpRef<ModuleOp> candidate((*result.module).clone());
    Mutator mutator(*candidate, rng);
    if (!mutator.apply(Mutator::getKinds()[kind]) || failed(verify(*candidate)))
      continue;
    result.kinds.push_back(kind);
    result.module = std::move(candidate);
  }
  return result;
}

static void writeFind(uint64_t number, const Case &made, StringRef phase,
                      StringRef message, StringRef pipeline,
                      StringRef trace = "") {
  ++shared->finds;
  uint64_t count = countText(shared->buckets, (phase + ": " + message).str());
  if (outDir.empty() || count > 4)
    return;
  std::error_code error;
  llvm::SmallString<128> path(outDir);
  llvm::sys::path::append(path,
                          "find-" + Twine(number) + "-" + phase + ".mlir");
  llvm::raw_fd_ostream os(path, error);
  if (error)
    return;
  os << "// case " << number << " of " << entries[made.entry].name << "\n// "
     << phase << ": " << message << "\n// mutations:";
  for (size_t kind : made.kinds)
    os << " " << Mutator::getKinds()[kind].name;
  os << "\n// RUN: sparq-opt %s --allow-unregistered-dialect "
        "--pass-pipeline=\"builtin.module("
     << pipeline << ")\"\n"
     << trace;
  (*made.module)->print(os);
  os << "\n";
}

static void runCase(uint64_t number) {
  Rng rng(number * 1000003);
  shared->phase = Phase::Mutate;
  Case made = makeCase(number, rng);
  if (made.kinds.empty() && !unchanged)
    ++shared->numUnchanged;
  Outcome outcome;
  auto enter = [](Phase phase) { shared->phase = phase; };
  auto tell = [](StringRef pipeline) {
    pipeline = pipeline.take_front(sizeof(shared->pipeline) - 1);
    std::memcpy(shared->pipeline, pipeline.data(), pipeline.size());
    shared->pipeline[pipeline.size()] = 0;
  };
  Oracle oracle(*made.module, rng, enter, tell);
  std::optional<Find> find = oracle.run(outcome);
  shared->numRaised += outcome.raised;
  shared->numSparse += outcome.sparse;
  shared->numCarried += outcome.carried;
  ++shared->byEntry[made.entry];
  shared->raisedByEntry[made.entry] += outcome.raised;
  shared->carriedByEntry[made.entry] += outcome.carried;
  for (size_t kind : made.kinds)
    ++shared->byKind[kind];
  bool executed = false;
  for (unsigned i = 0; i < kNumPhases; ++i) {
    shared->executed[i] += outcome.executed[i];
    executed |= outcome.executed[i] > 0;
  }
  shared->casesExecuted += executed;
  if (!outcome.rejected.empty()) {
    ++shared->rejected;
    countText(shared->rejections, outcome.rejected);
  }
  if (find)
    writeFind(number, made, getName(find->phase), find->message,
              find->pipeline);
}

/// Runs `body` in a child; its wait status. What it writes to standard error
/// is appended to `errors`.
static int inChild(llvm::function_ref<void()> body, std::string &errors) {
  int file = memfd_create("errors", 0);
  fflush(nullptr);
  pid_t pid = fork();
  if (pid == 0) {
    dup2(file, STDERR_FILENO);
    body();
    _exit(0);
  }
  int status = 0;
  while (waitpid(pid, &status, 0) < 0 && errno == EINTR)
    ;
  char buffer[4096];
  lseek(file, 0, SEEK_SET);
  for (ssize_t n; (n = read(file, buffer, sizeof(buffer))) > 0;)
    errors.append(buffer, n);
  close(file);
  return status;
}

/// The lines of a stack trace that lie in sparq, as comments; `where` is the
/// first of them.
static std::string getTrace(StringRef errors, std::string &where) {
  std::string trace;
  SmallVector<StringRef> lines;
  errors.split(lines, '\n');
  for (StringRef line : lines) {
    line = line.trim();
    bool isFrame = line.starts_with("#") && line.contains("mlir::sparq::") &&
                   !line.contains("mlir::sparq::fuzz::");
    if (isFrame && where.empty()) {
      StringRef name = line.substr(line.find("mlir::sparq::"));
      where = " in " + name.take_until([](char c) { return c == '('; }).str();
    }
    if (isFrame || line.contains("ssertion") || line.contains("ERROR: ") ||
        line.contains("runtime error") || line.contains("LLVM ERROR") ||
        line.contains("UNREACHABLE"))
      trace += "// " + line.str() + "\n";
  }
  return trace;
}

static void runBatch(uint64_t begin, uint64_t end) {
  while (begin < end) {
    std::string errors, where;
    auto runAll = [&] {
      for (uint64_t number = begin; number < end; ++number) {
        shared->current = number;
        alarm(timeout);
        runCase(number);
        ++shared->numDone;
      }
    };
    int status = inChild(runAll, errors);
    if (WIFEXITED(status) && WEXITSTATUS(status) == 0)
      return;
    uint64_t number = shared->current;
    Phase phase = shared->phase;
    std::string message =
        WIFSIGNALED(status)
            ? (WTERMSIG(status) == SIGALRM
                   ? "timeout"
                   : std::string("crash: ") + strsignal(WTERMSIG(status)))
            : "exit code " + std::to_string(WEXITSTATUS(status));
    ++shared->numDone;
    std::string trace = getTrace(errors, where);
    message += where;
    if (phase == Phase::Mutate) {
      // A change that upstream's verifier cannot take is no case.
      countText(shared->rejections, "mutate: " + message);
    } else {
      auto report = [&] {
        Rng rng(number * 1000003);
        alarm(timeout);
        Case made = makeCase(number, rng);
        writeFind(number, made, getName(phase), message, shared->pipeline,
                  trace);
      };
      inChild(report, errors);
    }
    begin = number + 1;
  }
}

//===----------------------------------------------------------------------===//
// Summary
//===----------------------------------------------------------------------===//

static void printSummary() {
  llvm::outs() << shared->numDone << " cases, " << shared->numRaised
               << " raised, " << shared->numSparse << " made sparse, "
               << shared->numCarried << " carried, " << shared->casesExecuted
               << " executed, " << shared->rejected
               << " rejected with an error, " << shared->finds << " finds\n";
  llvm::outs() << "executed:";
  for (unsigned i = 0; i < kNumPhases; ++i)
    if (shared->executed[i])
      llvm::outs() << " " << getName(Phase(i)) << " " << shared->executed[i];
  llvm::outs() << "\n";
  std::map<std::string, std::array<uint64_t, 4>> byCorpus;
  for (auto [i, entry] : llvm::enumerate(entries)) {
    auto &row = byCorpus[entry.corpus];
    ++row[0];
    row[1] += shared->byEntry[i];
    row[2] += shared->raisedByEntry[i];
    row[3] += shared->carriedByEntry[i];
  }
  for (const auto &[corpus, row] : byCorpus)
    llvm::outs() << "corpus " << corpus << ": " << row[0] << " functions, "
                 << row[1] << " cases, " << row[2] << " raised, " << row[3]
                 << " carried\n";
  if (verbose)
    for (auto [i, kind] : llvm::enumerate(Mutator::getKinds()))
      llvm::outs() << "mutation " << kind.name << ": " << shared->byKind[i]
                   << "\n";
  if (verbose)
    for (const Shared::Bucket &bucket : shared->rejections)
      if (bucket.count)
        llvm::outs() << "rejected " << bucket.count << ": " << bucket.text
                     << "\n";
  for (const Shared::Bucket &bucket : shared->buckets)
    if (bucket.count)
      llvm::outs() << "found " << bucket.count << ": " << bucket.text << "\n";
  llvm::outs().flush();
}

int main(int argc, char **argv) {
  llvm::InitLLVM init(argc, argv);
  llvm::cl::ParseCommandLineOptions(argc, argv, "mutated IR through sparq\n");
  mlir::registerAllPasses();
  sparq::registerAllPasses();
  DialectRegistry registry;
  mlir::registerAllDialects(registry);
  mlir::registerAllExtensions(registry);
  sparq::registerAllDialects(registry);
  MLIRContext context(registry, MLIRContext::Threading::DISABLED);
  context.allowUnregisteredDialects();
  // Remarks are written, to nowhere.
  context.getDiagEngine().registerHandler(
      [](Diagnostic &) { return success(); });
  remark::RemarkCategories categories;
  categories.all = categories.passed = categories.missed = categories.analysis =
      categories.failed = "sparq.*";
  (void)remark::enableOptimizationRemarks(
      context, /*streamer=*/nullptr,
      std::make_unique<remark::RemarkEmittingPolicyAll>(), categories,
      /*printAsEmitRemarks=*/true);

  shared = static_cast<Shared *>(mmap(nullptr, sizeof(Shared),
                                      PROT_READ | PROT_WRITE,
                                      MAP_SHARED | MAP_ANONYMOUS, -1, 0));
  if (shared == MAP_FAILED) {
    llvm::errs() << "no shared memory\n";
    return 1;
  }
  for (const std::string &file : inputFiles)
    if (!loadFile(context, file))
      return 1;
  if (entries.empty() || entries.size() > kMaxEntries) {
    llvm::errs() << "needs files with 1 to " << kMaxEntries << " functions\n";
    return 1;
  }
  if (unchanged)
    numCases = entries.size();
  if (printCase) {
    Rng rng(seed * 1000003);
    Case made = makeCase(seed, rng);
    llvm::outs() << "// " << entries[made.entry].name << "\n";
    (*made.module)->print(llvm::outs());
    llvm::outs() << "\n";
    entries.clear();
    return 0;
  }
  if (!outDir.empty())
    if (std::error_code error = llvm::sys::fs::create_directories(outDir)) {
      llvm::errs() << outDir << ": " << error.message() << "\n";
      return 1;
    }
  uint64_t end = seed + numCases;
  for (uint64_t begin = seed; begin < end; begin += batchSize) {
    uint64_t last = std::min<uint64_t>(end, begin + batchSize);
    if (inProcess)
      for (uint64_t number = begin; number < last; ++number) {
        runCase(number);
        ++shared->numDone;
      }
    else
      runBatch(begin, last);
  }
  printSummary();
  entries.clear();
  return shared->finds != 0;
}
