// RUN: not sparq-opt %s --sparq-sparsify="r=0" 2>&1 | FileCheck %s --check-prefix=R
// RUN: not sparq-opt %s --sparq-sparsify="r=65" 2>&1 | FileCheck %s --check-prefix=R-LARGE
// RUN: sparq-opt %s --sparq-sparsify="r=64" | FileCheck %s --check-prefix=R-ALL
// RUN: not sparq-opt %s --sparq-sparsify="k=-1" 2>&1 | FileCheck %s --check-prefix=K
// RUN: not sparq-opt %s --sparq-sparsify="local=-1" 2>&1 | FileCheck %s --check-prefix=LOCAL
// RUN: not sparq-opt %s --sparq-sparsify="k=16 local=17" 2>&1 | FileCheck %s --check-prefix=LOCAL-LARGE
// RUN: sparq-opt %s --sparq-sparsify="k=16 local=16" | FileCheck %s --check-prefix=LOCAL-ALL
// RUN: not sparq-opt %s --sparq-sparsify="mean-value=maybe" 2>&1 | FileCheck %s --check-prefix=MEAN
// RUN: not sparq-opt %s --sparq-sparsify="min-seq-len=-1" 2>&1 | FileCheck %s --check-prefix=MIN
// RUN: not sparq-opt %s --sparq-sparsify="min-seq-len=many" 2>&1 | FileCheck %s --check-prefix=MIN-NAME
// RUN: not sparq-opt %s --sparq-sparsify="rank=1" 2>&1 | FileCheck %s --check-prefix=UNKNOWN
// RUN: not sparq-opt %s --sparq-sparsify="r=many" 2>&1 | FileCheck %s --check-prefix=NUMBER
// RUN: echo "module {}" | not sparq-opt --sparq-sparsify="r=0" 2>&1 | FileCheck %s --check-prefix=EMPTY

// R:           invalid-options.mlir:[[#@LINE+15]]:8: error: sparq-sparsify: option r = 0 must be positive
// R-LARGE:     invalid-options.mlir:[[#@LINE+14]]:8: error: sparq-sparsify: option r = 65 exceeds the 64 components of the query
// R-ALL:       sparq.top_r r = 64
// K:           error: sparq-sparsify: option k = -1 must be positive
// LOCAL:       error: sparq-sparsify: option local = -1 must not be negative
// LOCAL-LARGE: error: sparq-sparsify: option local = 17 must be at most k = 16
// LOCAL-ALL:   sparq.top_k_gather k = 16 local = 16
// MEAN:        error: sparq-sparsify: option mean-value = 'maybe' must be carry, recompute or none
// MIN:         error: sparq-sparsify: option min-seq-len = -1 must not be negative
// MIN-NAME:    error: sparq-sparsify: option min-seq-len = 'many' must be auto or a number of positions
// UNKNOWN:     no such option rank
// NUMBER:      -r option: 'many' value invalid
// EMPTY:       error: sparq-sparsify: option r = 0 must be positive

func.func @attention(%q: tensor<1x1x64xf32>, %k: tensor<256x64xf32>, %v: tensor<256x64xf32>, %init: tensor<1x1x64xf32>) -> tensor<1x1x64xf32> {
  %0 = sparq.attention
      ins(%q, %k, %v : tensor<1x1x64xf32>, tensor<256x64xf32>, tensor<256x64xf32>)
      outs(%init : tensor<1x1x64xf32>)
  return %0 : tensor<1x1x64xf32>
}
