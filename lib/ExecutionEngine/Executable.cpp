//===- Executable.cpp - Compile a module and call it ----------------------===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "sparq/ExecutionEngine/Executable.h"

#include "CodeMemory.h"
#include "Frontend.h"
#include "GPURuntimeLibrary.h"
#include "Optimize.h"
#include "Runtime.h"
#include "Targets.h"

#include "sparq/Target/CPUTarget.h"
#include "sparq/Transforms/Passes.h"
#include "sparq/Transforms/WorkspaceNames.h"

#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/LLVMIR/LLVMDialect.h"
#include "mlir/ExecutionEngine/ExecutionEngine.h"
#include "mlir/Pass/PassManager.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Target/TargetMachine.h"

using namespace mlir;
using namespace mlir::sparq;

static llvm::Error markInputs(ModuleOp module, const CompileOptions &options) {
  for (auto func : module.getOps<func::FuncOp>()) {
    if (!func.isPublic() || func.isDeclaration() ||
        (!options.entry.empty() && func.getName() != options.entry))
      continue;
    for (unsigned index : options.donated)
      if (llvm::Error error = markDonated(func, index))
        return error;
  }
  return llvm::Error::success();
}

/// The signatures that --sparq-record-signature left on lowered functions.
static llvm::Expected<std::vector<Signature>> readSignatures(ModuleOp module) {
  std::vector<Signature> signatures;
  for (auto func : module.getOps<LLVM::LLVMFuncOp>()) {
    auto attr = func->getAttrOfType<TypeAttr>(kSignatureAttrName);
    auto type = attr ? dyn_cast<FunctionType>(attr.getValue()) : nullptr;
    if (func.isExternal() || !type)
      continue;
    Signature signature;
    signature.name = func.getName().str();
    auto read = [&](TypeRange types, SmallVector<ValueSpec> &specs,
                    StringRef what) -> llvm::Error {
      for (auto [index, type] : llvm::enumerate(types)) {
        std::optional<ValueSpec> spec = ValueSpec::get(type);
        if (!spec) {
          std::string text;
          llvm::raw_string_ostream(text) << type;
          return llvm::createStringError(
              "function '" + func.getName() + "', " + what + " " +
              llvm::Twine(index) + ": values of type '" + text +
              "' cannot be passed; tensors and scalars of i1, i8, i16, i32, "
              "i64, index, f16, bf16, f32 or f64 can");
        }
        specs.push_back(*spec);
      }
      return llvm::Error::success();
    };
    if (llvm::Error error = read(type.getInputs(), signature.inputs, "input"))
      return error;
    if (llvm::Error error =
            read(type.getResults(), signature.results, "result"))
      return error;
    if (auto donated = func->getAttrOfType<DenseI64ArrayAttr>(kDonatedAttrName))
      signature.donated.assign(donated.asArrayRef().begin(),
                               donated.asArrayRef().end());
    signature.resultInputs.assign(signature.results.size(), -1);
    if (auto inputs =
            func->getAttrOfType<DenseI64ArrayAttr>(kResultArgumentsAttrName))
      signature.resultInputs.assign(inputs.asArrayRef().begin(),
                                    inputs.asArrayRef().end());
    signatures.push_back(std::move(signature));
  }
  if (signatures.empty())
    return llvm::createStringError(
        "the module has no public function to call. A module that is already "
        "in the LLVM dialect can be run if --sparq-to-llvm lowered it");
  return signatures;
}

/// What --sparq-workspace says about its functions.
static llvm::StringMap<std::string> readWorkspaces(ModuleOp module) {
  llvm::StringMap<std::string> sizes;
  for (auto func : module.getOps<LLVM::LLVMFuncOp>())
    if (auto of = func->getAttrOfType<StringAttr>(kWorkspaceOfAttrName))
      sizes[of.getValue()] = func.getName().str();
  return sizes;
}

Executable::Executable() = default;
Executable::~Executable() = default;

llvm::Expected<std::unique_ptr<Executable>>
Executable::create(StringRef source, StringRef name,
                   const CompileOptions &options) {
  llvm::Expected<const Target *> target = lookupTarget(options.target);
  if (!target)
    return target.takeError();
  const GPURuntimeLibrary *gpu = nullptr;
  if (!(*target)->gpuRuntime.empty()) {
    llvm::Expected<const GPURuntimeLibrary *> library =
        GPURuntimeLibrary::load((*target)->gpuRuntime);
    if (!library)
      return llvm::createStringError("target '" + options.target + "': " +
                                     llvm::toString(library.takeError()));
    gpu = *library;
  }
  std::optional<llvm::CodeGenOptLevel> codeGenLevel =
      llvm::CodeGenOpt::getLevel(options.optLevel);
  if (!codeGenLevel)
    return llvm::createStringError("opt_level must be 0 to 3, not " +
                                   llvm::Twine(options.optLevel));
  CPUTargetOptions cpuOptions;
  cpuOptions.threads = options.threads;
  llvm::Expected<CPUTarget> cpu = CPUTarget::get(cpuOptions);
  if (!cpu)
    return cpu.takeError();

  Compiler compiler(options.compiler);
  llvm::Expected<OwningOpRef<ModuleOp>> module = compiler.parse(source, name);
  if (!module)
    return module.takeError();
  if (!options.pipeline.empty())
    if (llvm::Error error = compiler.run(**module, options.pipeline))
      return error;
  if (llvm::Error error = checkResources(**module))
    return error;
  if (!isLowered(**module)) {
    if (llvm::Error error = prepareLowering(compiler, **module))
      return error;
    if (llvm::Error error = markInputs(**module, options))
      return error;
    if (llvm::Error error = compiler.run(**module, [&](OpPassManager &pm) {
          pm.addPass(createRecordSignature());
          (*target)->buildPipeline(pm, *cpu);
        }))
      return error;
  }

  std::unique_ptr<Executable> executable(new Executable);
  llvm::Expected<std::vector<Signature>> signatures = readSignatures(**module);
  if (!signatures)
    return signatures.takeError();
  executable->signatures = std::move(*signatures);
  executable->workspaceSizes = readWorkspaces(**module);
  executable->remarks = compiler.getRemarks();

  std::unique_ptr<llvm::TargetMachine> machine =
      cpu->createTargetMachine(*codeGenLevel);
  std::vector<std::string> libraries = (*target)->getLibraries();
  SmallVector<StringRef> libraryRefs(libraries.begin(), libraries.end());
  ExecutionEngineOptions engineOptions;
  auto optimizeModule = [&, machine = machine.get()](llvm::Module *code) {
    optimize(*code, options.optLevel, *machine);
    return llvm::Error::success();
  };
  engineOptions.transformer = optimizeModule;
  engineOptions.jitCodeGenOptLevel = *codeGenLevel;
  engineOptions.sharedLibPaths = libraryRefs;
  executable->memory = std::make_unique<CodeMemory>();
  engineOptions.sectionMemoryMapper = executable->memory.get();
  engineOptions.enableGDBNotificationListener = false;
  engineOptions.enablePerfNotificationListener = false;
  auto engine =
      ExecutionEngine::create(**module, engineOptions, std::move(machine));
  if (!engine)
    return engine.takeError();
  (*engine)->registerSymbols(getRuntimeSymbols);
  (*engine)->initialize();
  executable->engine = std::move(*engine);
  executable->threads = options.threads;
  executable->gpu = gpu;
  return executable;
}

llvm::Expected<const Signature *> Executable::lookup(StringRef name) const {
  SmallVector<StringRef> names;
  for (const Signature &signature : signatures) {
    if (signature.name == name || (name.empty() && signatures.size() == 1))
      return &signature;
    names.push_back(signature.name);
  }
  std::string all = llvm::join(names, ", ");
  return llvm::createStringError(
      name.empty()
          ? "the module has several functions, name one as entry: " + all
          : "no function '" + name.str() + "'; there are: " + all);
}

std::optional<int64_t>
Executable::getScratchBytes(const Signature &signature) const {
  if (gpu)
    return std::nullopt;
  auto name = workspaceSizes.find(signature.name);
  if (name == workspaceSizes.end())
    return 0;
  llvm::Expected<void *> address = engine->lookup(name->second);
  if (!address) {
    llvm::consumeError(address.takeError());
    return std::nullopt;
  }
  int64_t size = reinterpret_cast<int64_t (*)()>(*address)();
  return size > 0 ? std::optional<int64_t>(size) : std::nullopt;
}

//===----------------------------------------------------------------------===//
// Call
//===----------------------------------------------------------------------===//

llvm::Expected<std::unique_ptr<Call>> Call::create(const Executable &executable,
                                                   const Signature &signature,
                                                   ArrayRef<InputView> inputs) {
  if (llvm::Error error = checkInputs(signature, inputs))
    return error;
  std::unique_ptr<Call> call(new Call(signature));
  auto function = executable.engine->lookupPacked(signature.name);
  if (!function)
    return function.takeError();
  call->function = *function;
  call->threads = executable.threads;
  call->gpu = executable.gpu;
  call->inputs.assign(inputs.begin(), inputs.end());

  // A memref is passed as allocated pointer, aligned pointer, offset, sizes and
  // strides.
  for (auto [spec, input] : llvm::zip_equal(signature.inputs, inputs)) {
    if (!spec.isTensor) {
      uint64_t value = 0;
      memcpy(&value, input.data, getByteWidth(spec.kind));
      call->slots.push_back(value);
      continue;
    }
    uint64_t pointer = reinterpret_cast<uintptr_t>(input.data);
    call->slots.insert(call->slots.end(), {pointer, pointer, 0});
    call->slots.insert(call->slots.end(), input.shape.begin(),
                       input.shape.end());
    SmallVector<uint64_t> strides(input.shape.size(), 1);
    for (size_t dim = input.shape.size(); dim-- > 1;)
      strides[dim - 1] = strides[dim] * input.shape[dim];
    call->slots.insert(call->slots.end(), strides.begin(), strides.end());
  }

  // The results are one struct with natural alignment.
  size_t bytes = 0;
  for (auto [spec, input] :
       llvm::zip_equal(signature.results, signature.resultInputs)) {
    size_t width = spec.isTensor ? 8 : getByteWidth(spec.kind);
    size_t size = spec.isTensor ? 8 * (3 + 2 * spec.shape.size()) : width;
    bytes = llvm::alignTo(bytes, width);
    call->offsets.push_back(bytes);
    if (input < 0)
      bytes += size;
  }
  call->returned.resize(llvm::divideCeil(bytes, 8) + 1);

  for (uint64_t &slot : call->slots)
    call->arguments.push_back(&slot);
  call->arguments.push_back(call->returned.data());
  return call;
}

llvm::Expected<std::vector<ResultBuffer>> Call::operator()() {
  {
    CallThreads callThreads(threads);
    if (llvm::Error error = callGuarded(function, arguments.data()))
      return error;
  }
  if (gpu)
    if (llvm::Error error = gpu->takeError())
      return error;
  std::vector<ResultBuffer> results;
  for (auto [index, spec] : llvm::enumerate(signature.results)) {
    ResultBuffer result;
    result.kind = spec.kind;
    result.input = signature.resultInputs[index];
    auto *bytes = reinterpret_cast<char *>(returned.data()) + offsets[index];
    if (result.input >= 0) {
      result.data = inputs[result.input].data;
      result.shape = inputs[result.input].shape;
    } else if (spec.isTensor) {
      auto *words = reinterpret_cast<uint64_t *>(bytes);
      result.allocated = reinterpret_cast<void *>(words[0]);
      result.deallocate = gpu ? gpu->deallocate : &free;
      result.data = reinterpret_cast<char *>(words[1]) +
                    words[2] * getByteWidth(spec.kind);
      result.shape.assign(words + 3, words + 3 + spec.shape.size());
    } else {
      memcpy(&result.scalar, bytes, getByteWidth(spec.kind));
    }
    results.push_back(std::move(result));
  }
  return results;
}

void ResultBuffer::release() {
  if (allocated)
    deallocate(allocated);
  allocated = nullptr;
}
