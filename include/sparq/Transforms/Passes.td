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

#endif // SPARQ_TRANSFORMS_PASSES_TD
