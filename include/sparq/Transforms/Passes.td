//===- Passes.td - Passes of all back ends -----------------*- tablegen -*-===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef SPARQ_TRANSFORMS_PASSES_TD
#define SPARQ_TRANSFORMS_PASSES_TD

include "mlir/Pass/PassBase.td"

def RecordSignature : Pass<"sparq-record-signature", "::mlir::ModuleOp"> {
  let summary = "remember the tensor types of public functions across lowering";
  let description = [{
    Gives every public function with a body the attribute
    `sparq.signature = (tensor<...>, ...) -> (tensor<...>, ...)`, its type as it
    is now, so that whoever calls the lowered function still knows the element
    types and shapes of arguments and results. A function that has the
    attribute keeps it.

    Every tensor argument without `bufferization.writable` gets it with the
    value `false`: the caller's data is never overwritten. An argument with
    `bufferization.writable = true` is donated: a result that is an update of it
    is made in place. `sparq.donated` of the function lists these arguments.
  }];
}

def ConvertUtilToFunc : Pass<"sparq-convert-util-to-func", "::mlir::ModuleOp"> {
  let summary = "make IREE's functions and globals what MLIR has for them";
  let description = [{
    IREE's ops are known here in generic form only. So that a module in its form
    can be compiled here too:

    | IREE | becomes |
    | --- | --- |
    | `util.func`, `util.return`, `util.call` | `func.func`, `func.return`, `func.call` |
    | `hal.tensor.import` of an argument, `hal.tensor.export`, `hal.tensor.barrier` | the tensor itself as argument or result |
    | arguments of type `!hal.fence` | dropped: a call returns when it is done |
    | `@f$async` and `@f`, which calls it and waits | `@f` |
    | `util.global` of a static shape, its loads and stores | `memref.global`, which keeps its value from call to call |

    A tensor that is loaded once and stored once, after that, is updated in
    place.

    An error, which names the op: globals of a dynamic shape or with an initial
    value that only IREE knows, `util.initializer`, and any other op of the
    dialects util, hal and flow.

    Changes results: no. A module without `util.func` stays as it is.
  }];
  let dependentDialects = [
    "::mlir::bufferization::BufferizationDialect", "::mlir::func::FuncDialect",
    "::mlir::memref::MemRefDialect", "::mlir::tensor::TensorDialect"
  ];
}

def InlineCalls : Pass<"sparq-inline-calls", "::mlir::ModuleOp"> {
  let summary = "inline func.call, so that each entry function is compiled as a whole";
  let description = [{
    Runs upstream's inliner where the module has a `func.call`, and nothing
    otherwise: on a module that is lowered already, the inliner would merge
    runtime functions into their callers. Nor where an op that is not registered
    has regions, since who uses a function is not known then.

    Changes results: no.
  }];
}

def FuseElementwise : Pass<"sparq-fuse-elementwise"> {
  let summary = "fold linalg producers and reshapes into their only consumer";
  let description = [{
    Upstream's elementwise fusion with another notion of profit: a producer with
    one use is fused into its consumer, a contraction too, so that weight
    transposes, head repeats, masks and casts cost nothing; but not where that
    would compute a division or a math function, or more than two additions and
    products, several times for each element.
  }];
  let dependentDialects = [
    "::mlir::affine::AffineDialect", "::mlir::linalg::LinalgDialect",
    "::mlir::tensor::TensorDialect"
  ];
}

def DropArgumentResults : Pass<"sparq-drop-argument-results", "::mlir::ModuleOp"> {
  let summary = "do not return what the caller passed in";
  let description = [{
    After bufferization: a result of a public function that is one of its
    memref arguments is removed from the results, and the attribute
    `sparq.result_arguments` of the function names, for each original result,
    the argument it is, or -1. Otherwise buffer deallocation, which hands every
    result to the caller, would copy it. Only functions with `sparq.signature`
    and without callers are changed.
  }];
}

def Workspace : Pass<"sparq-workspace", "::mlir::ModuleOp"> {
  let summary = "put scratch on the stack and into memory kept between calls";
  let description = [{
    After bufferization and before buffer deallocation: replaces every
    `memref.alloc` that is out of reach when its function, or its iteration of
    an `scf.forall` or `scf.parallel`, is left. What is returned stays: the
    caller frees it.

    - Buffers of at most `max-stack-buffer` bytes, smallest first and at most
      `max-stack` bytes for each function and each parallel loop, become a
      `memref.alloca` at its start.
    - All others become views of a block of memory. A function takes its block
      from a global variable by an atomic exchange with null, allocates where it
      gets none or too small a one, and puts it back before it returns; if
      another call has put one back meanwhile, one of the two is freed. So
      functions can be called by several threads at once, and from the second
      call on nothing is allocated. Buffers that are not alive at the same time
      share memory. Buffers in a parallel loop have a part of the block for each
      OpenMP thread (one part without `openmp`); loops that run one after the
      other share it.

    Sizes have to be known, or have an upper bound, before the block is taken,
    which is before the first buffer in it; those that are known later only are
    in another block. Where a size is known nowhere outside of the loop around
    it, where a buffer goes from one iteration of a loop to the next, and in
    parallel loops inside others, the buffer stays on the heap, with a remark. An assertion that fails outside of
    a parallel loop gives the block back first.

    `FUNCTION_free_workspace`, without arguments or results, frees what is kept.
    It also runs when the code is unloaded and at exit. `FUNCTION_workspace_size`
    returns how many bytes that is, an i64: what the largest call so far needed,
    with at most a quarter more where a block had to grow. It has the
    attribute `sparq.workspace_of`, the name of the function.

    Changes results: no.
  }];
  let options = [
    Option<"maxStackBuffer", "max-stack-buffer", "int64_t", /*default=*/"4096",
           "bytes of the largest buffer on the stack">,
    Option<"maxStack", "max-stack", "int64_t", /*default=*/"32768",
           "bytes of all buffers on the stack of a function or parallel loop">,
    Option<"openmp", "openmp", "bool", /*default=*/"true",
           "parallel loops will be run by OpenMP threads">
  ];
  let dependentDialects = [
    "::mlir::affine::AffineDialect", "::mlir::arith::ArithDialect",
    "::mlir::func::FuncDialect", "::mlir::LLVM::LLVMDialect",
    "::mlir::memref::MemRefDialect", "::mlir::scf::SCFDialect"
  ];
}

def ReleaseWorkspace : Pass<"sparq-release-workspace", "::mlir::func::FuncOp"> {
  let summary = "give the workspace back before an assertion fails";
  let description = [{
    Inserts `scf.if` before every `cf.assert` outside of parallel loops that
    comes after `--sparq-workspace` has taken a block: where the assertion is
    about to fail, the block is given back. What a failed assertion does may
    leave the function by another way than its return.
  }];
  let dependentDialects = [
    "::mlir::arith::ArithDialect", "::mlir::LLVM::LLVMDialect",
    "::mlir::scf::SCFDialect"
  ];
}

def SetNumThreads : Pass<"sparq-set-num-threads", "::mlir::ModuleOp"> {
  let summary = "run parallel regions on as many threads as scratch is for";
  let description = [{
    Gives every outermost `omp.parallel` without `num_threads` the number that
    `omp_get_max_threads` gives where its function starts; other calls of it
    in the function, which `--sparq-workspace` inserts, take that number, too. So
    there are never more threads than parts of the workspace.

    Without it the number is the same in most programs. But one that has
    another OpenMP library besides LLVM's, GCC's say, may get
    `omp_get_max_threads` from that one: what it says is not what LLVM's does by
    itself. It is what the program asked for by `omp_set_num_threads`, since that
    comes from there, too.

    Changes results: no.
  }];
}

def HoistAllocas : Pass<"sparq-hoist-allocas"> {
  let summary = "allocate on the stack once per function or thread";
  let description = [{
    Moves every `memref.alloca` of static shape out of the loops, branches and
    `memref.alloca_scope` around it, to the start of the innermost
    `omp.parallel`, or of the function. Left in a loop, it would take more of
    the stack in every iteration, and LLVM would not make registers of it; left
    in the body of a parallel loop, it keeps the scope that OpenMP loops put
    around their bodies, in which there can be no branches. Scopes in which
    nothing is allocated any more are removed.

    Changes results: no. What a `memref.alloca` holds at first is undefined.
  }];
}

#endif // SPARQ_TRANSFORMS_PASSES_TD
