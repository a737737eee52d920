// The distribution's own mlir-opt, with sparq loaded into it.
//
// RUN: mlir-opt %s --load-dialect-plugin=%sparq_plugin | FileCheck %s --check-prefix=DIALECT
// RUN: mlir-opt %s --load-dialect-plugin=%sparq_plugin --load-pass-plugin=%sparq_plugin --pass-pipeline="builtin.module(sparq-rewrite{r=16 k=8})" | FileCheck %s --check-prefix=REWRITE
// RUN: mlir-opt %s --load-dialect-plugin=%sparq_plugin --load-pass-plugin=%sparq_plugin --pass-pipeline="builtin.module(sparq-sparsify{r=16 k=8 mean-value=recompute},convert-sparq-to-linalg)" | FileCheck %s --check-prefix=LINALG
// RUN: mlir-opt %s --load-dialect-plugin=%sparq_plugin --one-shot-bufferize=bufferize-function-boundaries | FileCheck %s --check-prefix=BUFFERIZE
// RUN: not mlir-opt %s 2>&1 | FileCheck %s --check-prefix=WITHOUT
// RUN: mlir-opt --load-pass-plugin=%sparq_plugin --help | FileCheck %s --check-prefix=HELP

// WITHOUT: Dialect `sparq' not found
// HELP-DAG: convert-sparq-to-linalg
// HELP-DAG: sparq-rewrite

// DIALECT-LABEL: func @decode
// DIALECT:         sparq.attention
// REWRITE-LABEL: func @decode
// REWRITE:         sparq.top_k_gather k = 8
// LINALG-LABEL: func @decode
// LINALG-NOT:     sparq.{{[a-z]}}
// LINALG:         linalg.generic
// BUFFERIZE-LABEL: func @decode
// BUFFERIZE:         sparq.attention {{.*}} memref<2x4x1x64xf32
func.func @decode(%q: tensor<2x4x1x64xf32>, %k: tensor<2x128x64xf32>, %v: tensor<2x128x64xf32>,
    %init: tensor<2x4x1x64xf32>) -> tensor<2x4x1x64xf32> {
  %0 = sparq.attention ins(%q, %k, %v : tensor<2x4x1x64xf32>, tensor<2x128x64xf32>, tensor<2x128x64xf32>)
      outs(%init : tensor<2x4x1x64xf32>)
  return %0 : tensor<2x4x1x64xf32>
}
