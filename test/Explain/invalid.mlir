// What the rewrite refuses is reported, and fails.
//
// RUN: not sparq-opt %s --sparq-explain="r=16 k=2" -o /dev/null 2>&1 | FileCheck %s
// RUN: not sparq-opt %s --sparq-explain="r=4 k=0" -o /dev/null 2>&1 | FileCheck %s --check-prefix=OPTION
// RUN: not sparq-opt %s --sparq-explain="r=4 entry=missing" -o /dev/null 2>&1 | FileCheck %s --check-prefix=ENTRY
// RUN: not sparq-opt %s --sparq-explain="r=4 format=xml" -o /dev/null 2>&1 | FileCheck %s --check-prefix=FORMAT
// RUN: not sparq-opt %s --sparq-explain="r=4 output=%t/no/file" -o /dev/null 2>&1 | FileCheck %s --check-prefix=OUTPUT
// RUN: sparq-opt %s --sparq-explain="r=4 k=2 entry=second" -o /dev/null | FileCheck %s --check-prefix=SECOND

// CHECK: rewrite: error: sparq-sparsify: option r = 16 exceeds the 8 components of the query
// CHECK: 2 attentions, 0 made sparse
// CHECK: invalid.mlir:[[#@LINE+13]]:8: error: sparq-sparsify: option r = 16 exceeds the 8 components of the query
// OPTION: rewrite: error: sparq-sparsify: option k = 0 must be positive
// OPTION: rewrite: error: sparq-sparsify: option k = 0 must be positive
// OPTION: error: sparq-sparsify: option k = 0 must be positive
// ENTRY: error: sparq-explain: there is no function 'missing'
// FORMAT: error: sparq-explain: option format = 'xml' must be text or json
// OUTPUT: error: sparq-explain: cannot open output file
// SECOND-NOT: first
// SECOND: @second
// SECOND: 1 attention, 1 made sparse

func.func @first(%q: tensor<1x1x8xf32>, %k: tensor<64x8xf32>, %v: tensor<64x8xf32>, %init: tensor<1x1x8xf32>) -> tensor<1x1x8xf32> {

  %0 = sparq.attention ins(%q, %k, %v : tensor<1x1x8xf32>, tensor<64x8xf32>, tensor<64x8xf32>) outs(%init : tensor<1x1x8xf32>)
  return %0 : tensor<1x1x8xf32>
}

func.func @second(%q: tensor<1x1x8xf32>, %k: tensor<64x8xf32>, %v: tensor<64x8xf32>, %init: tensor<1x1x8xf32>) -> tensor<1x1x8xf32> {
  %0 = sparq.attention ins(%q, %k, %v : tensor<1x1x8xf32>, tensor<64x8xf32>, tensor<64x8xf32>) outs(%init : tensor<1x1x8xf32>)
  return %0 : tensor<1x1x8xf32>
}
