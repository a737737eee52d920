// The C API: dialect handles, registration, parsing, a pipeline of sparq and
// upstream passes that uses the interfaces attached to the ops.
//
// RUN: sparq-capi-test %s "builtin.module(sparq-sparsify{r=16 k=8 mean-value=recompute},one-shot-bufferize{allow-unknown-ops=false bufferize-function-boundaries})" | FileCheck %s
// RUN: not sparq-capi-test %s "builtin.module(no-such-pass)" 2>&1 | FileCheck %s --check-prefix=BAD-PASS
// RUN: not sparq-capi-test %s "builtin.module(sparq-sparsify{k=none})" 2>&1 | FileCheck %s --check-prefix=BAD-OPTION

// CHECK:      sparq tm_tensor 1
// CHECK:      func.func @decode(%{{.+}}: memref<
// CHECK:        sparq.top_r r = 16
// CHECK:        sparq.top_k_gather k = 8
// CHECK:        sparq.interpolate

// BAD-PASS: no-such-pass
// BAD-OPTION: none

func.func @decode(%q: tensor<2x4x1x64xf32>, %k: tensor<2x128x64xf32>, %v: tensor<2x128x64xf32>,
    %init: tensor<2x4x1x64xf32>) -> tensor<2x4x1x64xf32> {
  %0 = sparq.attention ins(%q, %k, %v : tensor<2x4x1x64xf32>, tensor<2x128x64xf32>, tensor<2x128x64xf32>)
      outs(%init : tensor<2x4x1x64xf32>)
  return %0 : tensor<2x4x1x64xf32>
}
