// RUN: sparq-opt %s --split-input-file --sparq-carry-state --remarks-filter=sparq -o /dev/null 2>&1 | FileCheck %s --check-prefix=REMARK
// RUN: sparq-opt %s --split-input-file --sparq-carry-state | sparq-opt --split-input-file -o /dev/null

// Valid IR that no framework writes.

// The caller has one cache to hand back: what is derived from it must fit that.
// REMARK-DAG: "the sum of V of cache argument 0 is argument 5 and result 4"
// REMARK-DAG: "the mean of V is recomputed from all of V in every step: the function updates the cache in several ways"
func.func @two_updates(%c: tensor<2x8x4xf32>, %a: tensor<2x1x4xf32>, %b: tensor<2x1x4xf32>, %p: index, %e: tensor<2x4xf32>) -> (tensor<2x4xf32>, tensor<2x4xf32>, tensor<2x8x4xf32>, tensor<2x8x4xf32>) {
  %c1 = tensor.insert_slice %a into %c[0, %p, 0] [2, 1, 4] [1, 1, 1] : tensor<2x1x4xf32> into tensor<2x8x4xf32>
  %c2 = tensor.insert_slice %b into %c[0, %p, 0] [2, 1, 4] [1, 1, 1] : tensor<2x1x4xf32> into tensor<2x8x4xf32>
  %m1 = sparq.mean_value ins(%c1 : tensor<2x8x4xf32>) outs(%e : tensor<2x4xf32>) {sparq.carry}
  %m2 = sparq.mean_value ins(%c2 : tensor<2x8x4xf32>) outs(%e : tensor<2x4xf32>) {sparq.carry}
  return %m1, %m2, %c1, %c2 : tensor<2x4xf32>, tensor<2x4xf32>, tensor<2x8x4xf32>, tensor<2x8x4xf32>
}

// -----

// A dimension that does not exist, and a mask for no position at all.

#map = affine_map<(d0, d1) -> (d0, d1)>
func.func @no_such_dimension(%c: tensor<?x4xf32>, %a: tensor<1x4xf32>, %from: index, %e: tensor<4xf32>) -> (tensor<4xf32>, tensor<?x4xf32>) {
  %none = arith.constant -1 : index
  %v = tensor.concat dim(0) %c, %a : (tensor<?x4xf32>, tensor<1x4xf32>) -> tensor<?x4xf32>
  %size = tensor.dim %v, %none : tensor<?x4xf32>
  %init = tensor.empty(%size) : tensor<1x?xi1>
  %mask = linalg.generic {indexing_maps = [#map], iterator_types = ["parallel", "parallel"]} outs(%init : tensor<1x?xi1>) {
  ^bb0(%out: i1):
    %i = linalg.index 1 : index
    %keep = arith.cmpi uge, %i, %from : index
    linalg.yield %keep : i1
  } -> tensor<1x?xi1>
  %m = sparq.mean_value ins(%v, %mask : tensor<?x4xf32>, tensor<1x?xi1>) outs(%e : tensor<4xf32>) {sparq.carry}
  return %m, %v : tensor<4xf32>, tensor<?x4xf32>
}

// -----

#map = affine_map<(d0, d1) -> (d0, d1)>
func.func @empty_mask(%c: tensor<?x4xf32>, %a: tensor<1x4xf32>, %from: index, %e: tensor<4xf32>) -> (tensor<4xf32>, tensor<?x4xf32>) {
  %v = tensor.concat dim(0) %c, %a : (tensor<?x4xf32>, tensor<1x4xf32>) -> tensor<?x4xf32>
  %init = tensor.empty() : tensor<1x0xi1>
  %mask = linalg.generic {indexing_maps = [#map], iterator_types = ["parallel", "parallel"]} outs(%init : tensor<1x0xi1>) {
  ^bb0(%out: i1):
    %i = linalg.index 1 : index
    %keep = arith.cmpi uge, %i, %from : index
    linalg.yield %keep : i1
  } -> tensor<1x0xi1>
  %m = sparq.mean_value ins(%v, %mask : tensor<?x4xf32>, tensor<1x0xi1>) outs(%e : tensor<4xf32>) {sparq.carry}
  return %m, %v : tensor<4xf32>, tensor<?x4xf32>
}

// -----

// The cache comes back as it was, too: that result keeps its type.

func.func @returns_the_argument(%c: tensor<2x7x4xf32>, %a: tensor<2x1x4xf32>, %e: tensor<2x4xf32>) -> (tensor<2x4xf32>, tensor<2x8x4xf32>, tensor<2x7x4xf32>) {
  %v = tensor.concat dim(1) %c, %a : (tensor<2x7x4xf32>, tensor<2x1x4xf32>) -> tensor<2x8x4xf32>
  %m = sparq.mean_value ins(%v : tensor<2x8x4xf32>) outs(%e : tensor<2x4xf32>) {sparq.carry}
  return %m, %v, %c : tensor<2x4xf32>, tensor<2x8x4xf32>, tensor<2x7x4xf32>
}

// -----

// No heads.

// REMARK: the mean of V is recomputed from all of V in every step: it has no elements
func.func @no_heads(%c: tensor<?x0x?x4xf32>, %a: tensor<?x0x1x4xf32>, %e: tensor<?x0x4xf32>) -> (tensor<?x0x4xf32>, tensor<?x0x?x4xf32>) {
  %v = tensor.concat dim(2) %c, %a : (tensor<?x0x?x4xf32>, tensor<?x0x1x4xf32>) -> tensor<?x0x?x4xf32>
  %m = sparq.mean_value ins(%v : tensor<?x0x?x4xf32>) outs(%e : tensor<?x0x4xf32>) {sparq.carry}
  return %m, %v : tensor<?x0x4xf32>, tensor<?x0x?x4xf32>
}
