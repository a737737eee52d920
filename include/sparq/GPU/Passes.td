//===- Passes.td - GPU passes ------------------------------*- tablegen -*-===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef SPARQ_GPU_PASSES_TD
#define SPARQ_GPU_PASSES_TD

include "mlir/Pass/PassBase.td"

def LinalgToParallelLoops : Pass<"sparq-linalg-to-parallel-loops", "::mlir::ModuleOp"> {
  let summary = "lower linalg on buffers to one scf.parallel per operation";
  let description = [{
    Every `linalg` operation on memrefs, and every `memref.copy`, becomes one
    `scf.parallel` over its parallel dimensions. The reduction dimensions become
    serial `scf.for` loops inside it, with the accumulators in `iter_args`
    instead of memory, so one iteration of the parallel loop computes and stores
    one element of each result. An operation without a parallel dimension
    becomes a parallel loop of one iteration.

    Unlike upstream's `convert-linalg-to-parallel-loops`, the parallel loop is
    always outermost: `iterator_types = ["reduction", "parallel"]` does not put
    a parallel loop, hence a kernel launch, inside a serial one.

    Results are unchanged: each element is summed in the order of the
    operation's loops.
  }];
  let dependentDialects = ["affine::AffineDialect", "arith::ArithDialect",
    "linalg::LinalgDialect", "memref::MemRefDialect", "scf::SCFDialect"];
}

def ParallelLoopsToGPU : Pass<"sparq-parallel-loops-to-gpu", "::mlir::ModuleOp"> {
  let summary = "outline outermost scf.parallel loops as GPU kernels on 1-D memrefs";
  let description = [{
    Every outermost `scf.parallel` in host code becomes a `gpu.launch` of
    one-dimensional blocks over the flattened iteration space. Each thread
    starts at its own global index and strides by the number of threads, which
    bounds the access and keeps the grid within every device's limit; the
    induction variables come from that index by division, the innermost one
    fastest. Parallel loops nested inside become serial loops.

    Kernels get one form for all targets: each memref the loop captures becomes
    a contiguous 1-D `memref<?xT>` that starts at the underlying buffer, and
    its offset, sizes and strides become scalars that the host computes. Loads
    and stores address it as `offset + sum_i index_i * stride_i`. SPIR-V takes
    nothing else, and no target loses by it.

    A loop that reduces (`scf.reduce` with operands) or whose body allocates,
    calls, or has an operation that no GPU target takes stays on the host, with
    a `missed` remark (category `sparq`, subcategory `gpu`).
  }];
  let options = [
    Option<"blockSize", "block-size", "int64_t", "128", "threads in a block">,
    Option<"maxBlocks", "max-blocks", "int64_t", "32768", "blocks in a grid, at most">,
  ];
  let dependentDialects = ["affine::AffineDialect", "arith::ArithDialect",
    "gpu::GPUDialect", "memref::MemRefDialect", "scf::SCFDialect"];
}

def MergeGPUKernels : Pass<"sparq-merge-gpu-kernels", "::mlir::ModuleOp"> {
  let summary = "put all kernels in one gpu.module, each only once";
  let description = [{
    `gpu-kernel-outlining` makes a `gpu.module` for each launch. This moves the
    kernels into one `gpu.module @kernels` and drops those that are the same as
    an earlier one, so that the layers of a model share their kernels.
  }];
  let dependentDialects = ["gpu::GPUDialect"];
}

def ExpandGPUMath : Pass<"sparq-expand-gpu-math", ""> {
  let summary = "expand math functions inside GPU kernels into arithmetic";
  let description = [{
    Inside `gpu.module`, the transcendental functions of the math dialect become
    f32 arithmetic and bit operations (f16 and bf16 are extended first), so that
    no target needs a device library and all targets compute the same. Patterns:
    `math.exp`, `exp2`, `expm1`, `log`, `log2`, `log10`, `log1p`, `sin`, `cos`,
    `tan`, `tanh`, `sinh`, `cosh`, `erf`, `erfc`, `powf`, `fpowi`, `ipowi`, `rsqrt`,
    `cbrt`, `atan`, `atan2` and the other functions that upstream's expansions
    cover. `math.sqrt`, `fma`, `absf`, `floor`, `ceil` stay: every target has them.

    Changes results: by rounding. docs/GPU.md has the errors, measured against
    f64: below 2 units in the last place for exp, exp2, log, log2 and rsqrt, below
    3 for sin and cos of any f32; powf about |y log2(x)| units.
  }];
  let dependentDialects = ["arith::ArithDialect", "math::MathDialect",
    "vector::VectorDialect", "scf::SCFDialect"];
}

def MathToIntrinsics : Pass<"sparq-math-to-intrinsics", ""> {
  let summary = "turn what math is left in kernels into LLVM intrinsics";
  let description = [{
    For nvvm and rocdl, after `--sparq-expand-gpu-math`: `math.sqrt`, `absf`,
    `fma`, `floor`, `ceil`, `trunc`, `round`, `roundeven`, `copysign`, `absi`,
    `ctpop`, `ctlz` and `cttz` become `llvm.call_intrinsic`. Both targets have
    instructions for them, but upstream's conversions call a device library.
    `arith.remf`, which has none, is an error.
  }];
  let dependentDialects = ["LLVM::LLVMDialect"];
}

def PrepareSPIRVKernels : Pass<"sparq-prepare-spirv-kernels", "::mlir::ModuleOp"> {
  let summary = "rewrite kernels into what the SPIR-V conversion takes and gets right";
  let description = [{
    Inside `gpu.module`:

    - bf16 becomes i16 in memory and in every value that carries it; arithmetic
      on it is in f32, with an explicit round to nearest even. (Upstream turns
      bf16 buffers into f32 buffers without a word.)
    - i1 in memory becomes i8 (0 and 1).
    - Scalar kernel arguments are packed into one `memref<?xi32>`, the last
      argument, two words each, low word first. A storage buffer for each scalar,
      as upstream has it, runs out of bindings.
    - `iter_args` of `scf.for` become variables in Function storage: upstream's
      lowering leaves the result of a loop without iterations undefined.

    The host side must be runtime calls already: the runtime does the packing.
    Storage-class and target attributes that the SPIR-V conversion looks for
    (`spirv.target_env`, `spirv.entry_point_abi`) are attached.
  }];
  let options = [
    Option<"blockSize", "block-size", "int64_t", "128", "threads in a block">,
  ];
  let dependentDialects = ["arith::ArithDialect", "gpu::GPUDialect",
    "memref::MemRefDialect", "scf::SCFDialect", "spirv::SPIRVDialect"];
}

def SerializeKernels : Pass<"sparq-serialize-kernels", "::mlir::ModuleOp"> {
  let summary = "turn each gpu.module with an nvvm or rocdl target into a gpu.binary";
  let description = [{
    `format=isa` gives PTX or AMD assembly, `llvm` the LLVM IR it comes from,
    both as text. `bin` assembles PTX with `ptxas`, and links an AMD object with
    `ld.lld`, which are looked for in `toolkit`, in CUDA_ROOT, CUDA_HOME,
    CUDA_PATH (or ROCM_PATH), and on PATH.
  }];
  let options = [
    Option<"format", "format", "std::string", "\"isa\"", "isa, bin or llvm">,
    Option<"toolkit", "toolkit", "std::string", "\"\"",
           "directory of the CUDA or ROCm toolkit">,
  ];
  let dependentDialects = ["gpu::GPUDialect"];
}

def SerializeSPIRV : Pass<"sparq-serialize-spirv", "::mlir::ModuleOp"> {
  let summary = "turn each spirv.module into a gpu.binary";
  let description = [{
    `format=bin` serialises to SPIR-V words, `format=isa` keeps the text of the
    `spirv.module`. The `gpu.module` the kernels came from is replaced. Float
    arithmetic gets the decoration NoContraction: drivers may rearrange it
    otherwise.
  }];
  let options = [
    Option<"format", "format", "std::string", "\"bin\"", "bin or isa">,
  ];
  let dependentDialects = ["gpu::GPUDialect", "spirv::SPIRVDialect"];
}

def GPUToRuntimeCalls : Pass<"sparq-gpu-to-runtime-calls", "::mlir::ModuleOp"> {
  let summary = "lower the host side of GPU code to calls of the sparq GPU runtime";
  let description = [{
    `gpu.launch_func` becomes a call of `sparqGpuLaunch`. Launches are
    asynchronous: `sparqGpuSynchronize` is called before host code reads or
    writes memory, calls, or returns from a public function, if something
    may have been launched since the last time.

    Kernels see only memory that the runtime allocated. Allocations get there
    when `finalize-memref-to-llvm{use-generic-functions}` runs afterwards;
    memref arguments of public functions, and memref globals, are imported
    through `sparqGpuImport`, which copies what the runtime does not own.

    The interface is in include/sparq/Runtime/GPURuntime.h. The binary of a kernel
    module `@m` is the external symbol `@m_image`, its size `@m_image_bytes`; see
    `--sparq-embed-gpu-binaries`.
  }];
  let dependentDialects = ["arith::ArithDialect", "func::FuncDialect",
    "LLVM::LLVMDialect", "memref::MemRefDialect"];
}

def EmbedGPUBinaries : Pass<"sparq-embed-gpu-binaries", "::mlir::ModuleOp"> {
  let summary = "turn each gpu.binary into a constant that host code can link";
  let description = [{
    `gpu.binary @m` becomes the LLVM globals `@m_image`, the bytes of its one
    object, zero-terminated, and `@m_image_bytes`, their number. After that the
    module is only LLVM dialect and can be translated and run.
  }];
  let dependentDialects = ["LLVM::LLVMDialect"];
}

#endif // SPARQ_GPU_PASSES_TD
