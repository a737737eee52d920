//===- Library.cpp - Compile a module ahead of time -----------------------===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "sparq/ExecutionEngine/Library.h"

#include "Frontend.h"
#include "Optimize.h"
#include "ParameterNames.h"

#include "sparq/Interface/Passes.h"
#include "sparq/Pipelines/Pipelines.h"
#include "sparq/Transforms/Passes.h"

#include "mlir/Pass/PassManager.h"
#include "mlir/Target/LLVMIR/Export.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringSet.h"
#include "llvm/IR/LLVMContext.h"
#include "llvm/IR/LegacyPassManager.h"
#include "llvm/IR/Module.h"
#include "llvm/Object/ArchiveWriter.h"
#include "llvm/Support/raw_ostream.h"
#include "llvm/Target/TargetMachine.h"

using namespace mlir;
using namespace mlir::sparq;

StringRef sparq::getOpenMPLibrary() { return SPARQ_OPENMP_LIBRARY; }

/// The functions to make C functions of: `entries` with what computes their
/// state, or all public ones. All others become private.
static llvm::Expected<SmallVector<func::FuncOp>>
selectEntries(ModuleOp module, ArrayRef<std::string> entries) {
  SmallVector<func::FuncOp> available;
  SmallVector<StringRef> names;
  llvm::StringSet<> wanted;
  for (const std::string &entry : entries)
    wanted.insert(entry);
  for (auto func : module.getOps<func::FuncOp>()) {
    if (!func.isPublic() || func.isDeclaration())
      continue;
    available.push_back(func);
    names.push_back(func.getName());
    if (!llvm::is_contained(entries, func.getName()))
      continue;
    for (unsigned index = 0; index < func.getNumArguments(); ++index) {
      auto state = func.getArgAttrOfType<DictionaryAttr>(index, "sparq.state");
      if (auto init = state ? state.getAs<FlatSymbolRefAttr>("init") : nullptr)
        wanted.insert(init.getValue());
    }
  }
  for (const std::string &entry : entries)
    if (!llvm::is_contained(names, entry))
      return llvm::createStringError(
          "no function '" + entry + "'; there are: " + llvm::join(names, ", "));
  SmallVector<func::FuncOp> selected;
  for (func::FuncOp func : available) {
    if (entries.empty() || wanted.contains(func.getName()))
      selected.push_back(func);
    else
      func.setPrivate();
  }
  if (selected.empty())
    return llvm::createStringError("the module has no public function");
  return selected;
}

/// An argument that the step's result updates may be overwritten.
static llvm::Error markState(func::FuncOp func) {
  for (unsigned index = 0; index < func.getNumArguments(); ++index) {
    auto state = func.getArgAttrOfType<DictionaryAttr>(index, "sparq.state");
    auto result = state ? state.getAs<IntegerAttr>("result") : nullptr;
    if (result && result.getInt() < func.getNumResults() &&
        func.getArgumentTypes()[index] ==
            func.getResultTypes()[result.getInt()])
      if (llvm::Error error = markDonated(func, index))
        return error;
  }
  return llvm::Error::success();
}

static std::string makeIdentifier(StringRef text) {
  std::string name;
  for (char c : text)
    name += llvm::isAlnum(c) ? c : '_';
  if (name.empty() || llvm::isDigit(name[0]))
    name = "_" + name;
  return name;
}

static llvm::Expected<std::string> emitObject(ModuleOp module,
                                              const CPUTarget &target,
                                              unsigned optLevel,
                                              bool &needsOpenMP) {
  llvm::LLVMContext context;
  std::unique_ptr<llvm::Module> code =
      translateModuleToLLVMIR(module, context, "sparq");
  if (!code)
    return llvm::createStringError("cannot translate the module to LLVM IR");
  std::unique_ptr<llvm::TargetMachine> machine =
      target.createTargetMachine(*llvm::CodeGenOpt::getLevel(optLevel));
  code->setDataLayout(machine->createDataLayout());
  code->setTargetTriple(machine->getTargetTriple());
  optimize(*code, optLevel, *machine);
  for (const llvm::Function &function : *code)
    needsOpenMP |= function.isDeclaration() &&
                   (function.getName().starts_with("__kmpc_") ||
                    function.getName().starts_with("omp_")) &&
                   !function.use_empty();
  llvm::SmallVector<char> bytes;
  llvm::raw_svector_ostream os(bytes);
  llvm::legacy::PassManager passes;
  if (machine->addPassesToEmitFile(passes, os, nullptr,
                                   llvm::CodeGenFileType::ObjectFile))
    return llvm::createStringError("LLVM cannot make object files for '" +
                                   target.triple + "'");
  passes.run(*code);
  return std::string(bytes.begin(), bytes.end());
}

llvm::Expected<Library> Library::create(StringRef source, StringRef name,
                                        const LibraryOptions &options) {
  if (options.optLevel > 3)
    return llvm::createStringError("opt_level must be 0 to 3, not " +
                                   llvm::Twine(options.optLevel));
  llvm::Expected<CPUTarget> target = CPUTarget::get(options.cpu);
  if (!target)
    return target.takeError();
  Compiler compiler(options.compiler);
  llvm::Expected<OwningOpRef<ModuleOp>> parsed = compiler.parse(source, name);
  if (!parsed)
    return parsed.takeError();
  ModuleOp module = **parsed;
  if (!options.pipeline.empty())
    if (llvm::Error error = compiler.run(module, options.pipeline))
      return error;
  if (llvm::Error error = checkResources(module))
    return error;
  if (isLowered(module))
    return llvm::createStringError(
        "the module is in the LLVM dialect, where results are no tensors any "
        "more: give it as it was before --sparq-to-llvm");
  if (llvm::Error error = prepareLowering(compiler, module))
    return error;

  llvm::Expected<SmallVector<func::FuncOp>> entries =
      selectEntries(module, options.entries);
  if (!entries)
    return entries.takeError();
  std::string prefix = options.prefix;
  if (options.automaticPrefix && prefix.empty() &&
      llvm::any_of(*entries, [](func::FuncOp func) {
        return !isCName(makeIdentifier(func.getName()));
      }))
    prefix = makeIdentifier(options.name) + "_";
  llvm::StringMap<SmallVector<std::string>> comments;
  for (func::FuncOp func : *entries) {
    std::string cName = prefix + makeIdentifier(func.getName());
    Builder builder(func.getContext());
    func->setAttr(kCNameAttrName, builder.getStringAttr(cName));
    ParameterNames parameters = getParameterNames(func, source);
    func->setAttr(kCParametersAttrName,
                  builder.getStrArrayAttr(
                      llvm::to_vector_of<StringRef>(parameters.names)));
    comments[cName] = parameters.comments;
    if (llvm::Error error = markState(func))
      return error;
    // What computes the state has inputs of its own.
    if (options.entries.empty() ||
        llvm::is_contained(options.entries, func.getName()))
      for (unsigned index : options.donated)
        if (llvm::Error error = markDonated(func, index))
          return error;
  }
  if (llvm::Error error = compiler.run(module, [&](OpPassManager &pm) {
        pm.addPass(createRecordSignature());
        buildToLLVMPipeline(pm, *target, /*cInterface=*/true);
      }))
    return error;

  Library library;
  FailureOr<std::vector<CFunction>> functions = getCFunctions(module);
  if (failed(functions))
    return compiler.takeErrors("the module has no interface for C");
  library.functions = std::move(*functions);
  for (CFunction &function : library.functions)
    for (auto [input, comment] :
         llvm::zip(function.inputs, comments[function.cName]))
      input.comment = comment;
  llvm::Expected<std::string> object =
      emitObject(module, *target, options.optLevel, library.needsOpenMP);
  if (!object)
    return object.takeError();
  library.object = std::move(*object);
  std::string banner =
      "Made by sparq from " + name.str() + " for " + target->triple + ", " +
      target->cpu +
      (library.needsOpenMP ? ". Threads by OpenMP: link LLVM's libomp."
                           : ". No threads.");
  library.header =
      printCHeader(library.functions, banner,
                   "SPARQ_" + StringRef(makeIdentifier(options.name)).upper());
  library.target = std::move(*target);
  library.remarks = compiler.getRemarks();
  return library;
}

llvm::Expected<std::string> Library::getArchive(StringRef member) const {
  llvm::NewArchiveMember file(llvm::MemoryBufferRef(object, member));
  llvm::Expected<std::unique_ptr<llvm::MemoryBuffer>> archive =
      llvm::writeArchiveToBuffer(file, llvm::SymtabWritingMode::NormalSymtab,
                                 file.detectKindFromObject(),
                                 /*Deterministic=*/true, /*Thin=*/false);
  if (!archive)
    return archive.takeError();
  return (*archive)->getBuffer().str();
}
