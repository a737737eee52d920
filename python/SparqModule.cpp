//===- SparqModule.cpp - The extension module sparq._sparq ----------------===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The thin layer between NumPy arrays and sparq's C++ interface. Everything a
// user calls is in the Python package, which documents it.
//
//===----------------------------------------------------------------------===//

#include "sparq/ExecutionEngine/Executable.h"
#include "sparq/ExecutionEngine/Library.h"
#include "sparq/Explain/Explain.h"

#include "mlir/IR/BuiltinTypes.h"
#include "llvm/Support/raw_ostream.h"
#include "llvm/TargetParser/Host.h"
#include "llvm/TargetParser/Triple.h"

#include <nanobind/nanobind.h>
#include <nanobind/ndarray.h>
#include <nanobind/stl/optional.h>
#include <nanobind/stl/string.h>
#include <nanobind/stl/vector.h>

namespace nb = nanobind;
using namespace mlir;
using namespace mlir::sparq;

namespace {
/// Becomes sparq.Error.
struct Error : std::runtime_error {
  using std::runtime_error::runtime_error;
};

/// A function of an executable with its input arrays.
struct BoundCall {
  std::unique_ptr<Call> call;
  /// Keeps the inputs' data alive.
  std::vector<nb::object> inputs;
};
} // namespace

[[noreturn]] static void raise(llvm::Error error) {
  throw Error(llvm::toString(std::move(error)));
}

template <typename T>
static T unwrap(llvm::Expected<T> value) {
  if (!value)
    raise(value.takeError());
  return std::move(*value);
}

static nb::dlpack::dtype getDType(ElementKind kind) {
  using Code = nb::dlpack::dtype_code;
  Code code = Code::Int;
  switch (kind) {
  case ElementKind::I1:
    code = Code::Bool;
    break;
  case ElementKind::BF16:
    code = Code::UInt;
    break;
  case ElementKind::F16:
  case ElementKind::F32:
  case ElementKind::F64:
    code = Code::Float;
    break;
  default:
    break;
  }
  return {static_cast<uint8_t>(code),
          static_cast<uint8_t>(8 * getByteWidth(kind)), 1};
}

/// Memory that an array views.
struct Owned {
  void *allocated;
  void (*deallocate)(void *);
};

/// The arrays of a call: views that own what the call allocated.
static nb::list toArrays(std::vector<ResultBuffer> results,
                         const std::vector<nb::object> &inputs) {
  nb::list arrays;
  for (size_t index = 0; index < results.size(); ++index) {
    ResultBuffer &result = results[index];
    if (result.input >= 0) {
      arrays.append(inputs[result.input]);
      continue;
    }
    // Two results may be one buffer, which only one array can own.
    bool shared = llvm::any_of(
        llvm::drop_begin(results, index + 1), [&](ResultBuffer &other) {
          return result.allocated && other.allocated == result.allocated;
        });
    size_t bytes = getByteWidth(result.kind);
    for (int64_t size : result.shape)
      bytes *= size;
    if (!result.allocated || shared) {
      void *copy = malloc(std::max<size_t>(bytes, 1));
      memcpy(copy, result.data ? result.data : &result.scalar, bytes);
      result.allocated = result.data = copy;
      result.deallocate = &free;
    }
    nb::capsule owner(new Owned{result.allocated, result.deallocate},
                      [](void *data) noexcept {
                        auto *owned = static_cast<Owned *>(data);
                        owned->deallocate(owned->allocated);
                        delete owned;
                      });
    SmallVector<size_t> shape(result.shape.begin(), result.shape.end());
    arrays.append(nb::cast(nb::ndarray<nb::numpy>(
        result.data, shape.size(), shape.data(), owner, nullptr,
        getDType(result.kind), nb::device::cpu::value)));
  }
  return arrays;
}

static nb::list call(BoundCall &bound) {
  llvm::Expected<std::vector<ResultBuffer>> results = [&] {
    nb::gil_scoped_release release;
    return (*bound.call)();
  }();
  return toArrays(unwrap(std::move(results)), bound.inputs);
}

/// `arrays` are C-contiguous NumPy arrays, described by the package:
/// (array, address, type name, shape, read-only).
static BoundCall bind(const Executable &executable, const std::string &entry,
                      nb::list arrays) {
  const Signature *signature = unwrap(executable.lookup(entry));
  std::vector<InputView> views;
  BoundCall bound;
  for (nb::handle item : arrays) {
    auto tuple = nb::cast<nb::tuple>(item);
    InputView view;
    view.data = reinterpret_cast<void *>(nb::cast<uintptr_t>(tuple[1]));
    view.arrayType = nb::cast<std::string>(tuple[2]);
    for (nb::handle size : nb::cast<nb::tuple>(tuple[3]))
      view.shape.push_back(nb::cast<int64_t>(size));
    view.readOnly = nb::cast<bool>(tuple[4]);
    views.push_back(std::move(view));
    bound.inputs.push_back(nb::borrow(tuple[0]));
  }
  bound.call = unwrap(Call::create(executable, *signature, views));
  return bound;
}

/// As the target description writes it.
static bool isHostArch(StringRef triple) {
  llvm::Triple host(llvm::sys::getProcessTriple()), other(triple);
  return host.getArch() == other.getArch() && host.getOS() == other.getOS();
}

/// [(MLIR type, NumPy type, shape with None for any size)]
static nb::list describe(ArrayRef<ValueSpec> specs) {
  nb::list list;
  for (const ValueSpec &spec : specs) {
    nb::list shape;
    for (int64_t size : spec.shape)
      shape.append(ShapedType::isDynamic(size) ? nb::object(nb::none())
                                               : nb::cast(size));
    list.append(nb::make_tuple(spec.str(), getArrayType(spec.kind).str(),
                               nb::tuple(shape)));
  }
  return list;
}

NB_MODULE(_sparq, m) {
  m.doc() = "The compiled part of the sparq package; use the package.";

  nb::exception<Error>(m, "Error");

  m.def(
      "opt",
      [](const std::string &source, const std::string &name,
         const std::string &pipeline, bool allowUnregistered, bool remarks) {
        Compiler compiler({allowUnregistered, remarks});
        OwningOpRef<ModuleOp> module = unwrap(compiler.parse(source, name));
        if (llvm::Error error = compiler.run(*module, pipeline))
          raise(std::move(error));
        std::string text;
        llvm::raw_string_ostream os(text);
        module->print(os);
        os << "\n";
        return nb::make_tuple(text, compiler.getRemarks());
      },
      nb::arg("source"), nb::arg("name"), nb::arg("pipeline"),
      nb::arg("allow_unregistered"), nb::arg("remarks"));

  m.def(
      "explain",
      [](const std::string &source, const std::string &name,
         bool allowUnregistered, int64_t r, int64_t k, int64_t local,
         const std::string &meanValue, const std::string &minSeqLen,
         int64_t seqLen, int64_t batch, const std::string &entry, bool append) {
        Compiler compiler({allowUnregistered, /*remarks=*/false});
        OwningOpRef<ModuleOp> module = unwrap(compiler.parse(source, name));
        ExplainOptions options;
        options.r = r;
        options.k = k;
        options.local = local;
        options.meanValue = meanValue;
        options.minSeqLen = minSeqLen;
        options.seqLen = seqLen;
        options.batch = batch;
        options.append = append;
        options.entry = entry;
        FailureOr<Report> report = explain(*module, options);
        if (failed(report))
          raise(compiler.takeErrors("the module cannot be explained"));
        std::string text;
        llvm::raw_string_ostream os(text);
        printJSON(*report, os);
        return text;
      },
      nb::arg("source"), nb::arg("name"), nb::arg("allow_unregistered"),
      nb::arg("r"), nb::arg("k"), nb::arg("local"), nb::arg("mean_value"),
      nb::arg("min_seq_len"), nb::arg("seq_len"), nb::arg("batch"),
      nb::arg("entry"), nb::arg("append"));

  m.def(
      "compile",
      [](const std::string &source, const std::string &name,
         const std::string &pipeline, const std::string &target,
         unsigned threads, const std::string &entry,
         const std::vector<unsigned> &donated, bool allowUnregistered,
         bool remarks, unsigned optLevel) {
        CompileOptions options;
        options.pipeline = pipeline;
        options.target = target;
        options.threads = threads;
        options.entry = entry;
        options.donated = donated;
        options.compiler = {allowUnregistered, remarks};
        options.optLevel = optLevel;
        nb::gil_scoped_release release;
        return unwrap(Executable::create(source, name, options)).release();
      },
      nb::rv_policy::take_ownership, nb::arg("source"), nb::arg("name"),
      nb::arg("pipeline"), nb::arg("target"), nb::arg("threads"),
      nb::arg("entry"), nb::arg("donated"), nb::arg("allow_unregistered"),
      nb::arg("remarks"), nb::arg("opt_level"));

  m.def(
      "compile_library",
      [](const std::string &source, const std::string &name,
         const std::string &pipeline, const std::string &triple,
         const std::string &cpu, const std::string &features, unsigned threads,
         const std::vector<std::string> &entries,
         const std::vector<unsigned> &donated, const std::string &prefix,
         bool automaticPrefix, const std::string &libraryName,
         bool allowUnregistered, bool remarks, unsigned optLevel) {
        LibraryOptions options;
        options.pipeline = pipeline;
        options.cpu = {triple, cpu, features, threads};
        options.entries = entries;
        options.donated = donated;
        options.prefix = prefix;
        options.automaticPrefix = automaticPrefix;
        options.name = libraryName;
        options.optLevel = optLevel;
        options.compiler = {allowUnregistered, remarks};
        Library library = [&] {
          nb::gil_scoped_release release;
          return unwrap(Library::create(source, name, options));
        }();
        nb::dict result;
        nb::list functions;
        for (const CFunction &function : library.functions)
          functions.append(function.cName);
        result["functions"] = functions;
        result["object"] =
            nb::bytes(library.object.data(), library.object.size());
        std::string archive = unwrap(library.getArchive(libraryName + ".o"));
        result["archive"] = nb::bytes(archive.data(), archive.size());
        result["header"] = library.header;
        result["triple"] = library.target.triple;
        result["cpu"] = library.target.cpu;
        result["runs_here"] = isHostArch(library.target.triple);
        result["needs_openmp"] = library.needsOpenMP;
        result["remarks"] = library.remarks;
        return result;
      },
      nb::arg("source"), nb::arg("name"), nb::arg("pipeline"),
      nb::arg("triple"), nb::arg("cpu"), nb::arg("features"),
      nb::arg("threads"), nb::arg("entries"), nb::arg("donated"),
      nb::arg("prefix"), nb::arg("automatic_prefix"), nb::arg("library_name"),
      nb::arg("allow_unregistered"), nb::arg("remarks"), nb::arg("opt_level"));
  m.attr("openmp_library") = getOpenMPLibrary().str();

  nb::class_<Executable>(m, "Executable")
      .def_prop_ro("remarks", &Executable::getRemarks)
      .def_prop_ro("functions",
                   [](const Executable &executable) {
                     nb::list names;
                     for (const Signature &signature :
                          executable.getSignatures())
                       names.append(nb::cast(signature.name));
                     return names;
                   })
      .def("signature",
           [](const Executable &executable, const std::string &entry) {
             const Signature *signature = unwrap(executable.lookup(entry));
             return nb::make_tuple(signature->name, describe(signature->inputs),
                                   describe(signature->results));
           })
      .def("scratch_bytes",
           [](const Executable &executable, const std::string &entry) {
             return executable.getScratchBytes(
                 *unwrap(executable.lookup(entry)));
           })
      .def("bind", &bind, nb::keep_alive<0, 1>());

  nb::class_<BoundCall>(m, "BoundCall").def("__call__", &call);
}
