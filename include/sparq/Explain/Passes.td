//===- Passes.td - Explain passes --------------------------*- tablegen -*-===//
//
// Part of the sparq project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef SPARQ_EXPLAIN_PASSES_TD
#define SPARQ_EXPLAIN_PASSES_TD

include "mlir/Pass/PassBase.td"

def ExplainRewrite : Pass<"sparq-explain", "::mlir::ModuleOp"> {
  let summary = "report what sparq-rewrite would do to each attention, and why";
  let description = [{
    An analysis: the module stays as it is. `--sparq-rewrite` runs on a copy of
    it, so the report never disagrees with what the rewrite does. For every
    attention, and every place that looks like one: where it is, its shapes, the
    forms of its mask and its caches, whether it is made sparse or why not, the
    state it needs, and the bytes of K and V that one step reads

    - `dense`: S (D + Dv) elements,
    - `sparq`: S r + k (D + Dv) + 2 (D + Dv) elements,
    - `read`: what the rewritten code reads in fact, where K is not kept by
      component or the mean of V is not carried,

    per batch element and key-value head, and in all. Sizes that are dynamic are
    taken to be `seq-len` and `batch`, where these are given.

    A module in TOSA is converted to linalg first, and the report says so: the
    rewrite needs that to be done before.

    The report is text for people, or JSON for programs (docs/Explain.md). The
    pass fails where the rewrite would, after the report, with the same errors.
  }];
  let options = [
    Option<"r", "r", "int64_t", "32", "As of sparq-sparsify">,
    Option<"k", "k", "int64_t", "128", "As of sparq-sparsify">,
    Option<"local", "local", "int64_t", "0", "As of sparq-sparsify">,
    Option<"meanValue", "mean-value", "std::string", "\"carry\"",
           "As of sparq-sparsify">,
    Option<"minSeqLen", "min-seq-len", "std::string", "\"0\"",
           "As of sparq-sparsify">,
    Option<"append", "append", "bool", "true", "As of sparq-carry-state">,
    Option<"seqLen", "seq-len", "int64_t", "0",
           "Number of positions to count bytes for where it is dynamic">,
    Option<"batch", "batch", "int64_t", "0",
           "Number of batch elements to count bytes for where it is dynamic">,
    Option<"entry", "entry", "std::string", "\"\"",
           "The only function to report on; all by default">,
    Option<"format", "format", "std::string", "\"text\"", "text or json">,
    Option<"output", "output", "std::string", "\"-\"",
           "The file that gets the report; standard output by default">
  ];
}

#endif // SPARQ_EXPLAIN_PASSES_TD
