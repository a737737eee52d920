//===- Passes.td - Interface passes ------------------------*- tablegen -*-===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef SPARQ_INTERFACE_PASSES_TD
#define SPARQ_INTERFACE_PASSES_TD

include "mlir/Pass/PassBase.td"

def CheckShapes : Pass<"sparq-check-shapes", "::mlir::ModuleOp"> {
  let summary = "check that the sizes of arguments fit each other";
  let description = [{
    Where sparq and linalg ops of a public function need sizes of two arguments
    to be equal (K and V have as many positions, say), or a dynamic size to be
    a certain number, an assertion at the start of the function says so. Sizes
    are followed through casts, slices, concatenations, reshapes and
    destinations; where they do not lead to an argument, nothing is checked. Ops
    in regions, which may never run, are left out.

    Changes results: no. Without it, sizes that do not fit make code read and
    write where nothing is.
  }];
  let dependentDialects = [
    "::mlir::arith::ArithDialect", "::mlir::cf::ControlFlowDialect",
    "::mlir::tensor::TensorDialect"
  ];
}

def ResultsToArguments : Pass<"sparq-results-to-arguments", "::mlir::ModuleOp"> {
  let summary = "write results to memory of the caller";
  let description = [{
    After bufferization and `sparq-drop-argument-results`: in every public
    function with `sparq.signature` and without callers,

    - a memref result that `sparq.state` of an argument of the same type names
      as what the argument becomes is copied to it and no longer returned;
    - every other memref result whose sizes follow from the sizes of arguments
      and from integers passed as arguments becomes an argument, a buffer of
      these sizes. What was allocated for the result is that buffer now; what
      was not is copied to it.

    `sparq.result_arguments` has the number of the argument for each original
    result, new ones from the number of original arguments on, and
    `sparq.result_sizes`, for each new argument, `map`, which computes its sizes,
    from `operands`: pairs of an argument and a dimension, or -1 for the
    value. A result whose sizes do not follow is still returned, and the caller
    frees it.
  }];
  let dependentDialects = ["::mlir::memref::MemRefDialect"];
}

def AssertionsToErrors : Pass<"sparq-assertions-to-errors", "::mlir::ModuleOp"> {
  let summary = "leave a function where an assertion in it fails";
  let description = [{
    For functions in the LLVM dialect, where `cf.assert` has become calls of
    `puts` and `abort`. Each function with `sparq.signature`, and each that can
    fail, gets one more argument, a pointer to a pointer. Where an assertion
    fails, its message, a C string, is stored there, and the function returns
    poison, without the side effects that would have followed and without
    freeing what it allocated. The body of a parallel loop ends its iteration
    instead; the function is left after the loop. Functions that call such a
    function are left too.

    Without this pass a failed assertion aborts the program, and so it does where
    the body of a loop is not left by an operand-free terminator.
  }];
  let dependentDialects = ["::mlir::LLVM::LLVMDialect"];
}

def EmitCInterface : Pass<"sparq-emit-c-interface", "::mlir::ModuleOp"> {
  let summary = "make functions that C programs can call";
  let description = [{
    Runs after `sparq-assertions-to-errors`. Every public function with
    `sparq.signature` becomes internal, and a function with plain C parameters
    that calls it takes its name, or that of `sparq.c_name`:

    - for each input, the value or a pointer to its elements, row-major, then
      an int64_t for each dynamic dimension;
    - for each result that is not an input, a pointer to where it goes: the
      elements of a tensor of known sizes, a scalar, or
      `struct { void *allocated; T *data; int64_t sizes[RANK]; }` where only the
      function knows the sizes and allocates.

    `FUNCTION_free_workspace` and `FUNCTION_workspace_size` of `sparq-workspace`
    are renamed with the function.

    It returns 0, 1 where an assertion failed, or 2 where a pointer is null or
    a size negative. The module gets `const char *sparq_error(void)`: the message
    of the last call that failed in this thread. It is weak, so that a program may
    link several libraries. `sparq.c_parameters` gives the names of inputs and
    results in messages.

    An error: a type that does not cross (`!llvm.ptr`, `tensor<i3>`), and a name that
    C does not allow.
  }];
  let dependentDialects = ["::mlir::LLVM::LLVMDialect"];
}

#endif // SPARQ_INTERFACE_PASSES_TD
