// What cannot be carried goes on reading the caches, and says why.
// RUN: sparq-opt %s --sparq-carry-state --remarks-filter=sparq 2>&1 >/dev/null | FileCheck %s --check-prefix=REMARK
// RUN: sparq-opt %s --sparq-carry-state | FileCheck %s

// CHECK-NOT: sparq.carry
// CHECK-NOT: sparq.state
// CHECK-NOT: init_state

// REMARK: [Missed] value-sum | Category:sparq:carry | Function=not_updated | Reason="the mean of V is recomputed from all of V in every step: the function does not update it (argument 0)"
func.func @not_updated(%v: tensor<128x64xf32>, %e: tensor<64xf32>) -> tensor<64xf32> {
  %0 = sparq.mean_value ins(%v : tensor<128x64xf32>) outs(%e : tensor<64xf32>) {sparq.carry}
  return %0 : tensor<64xf32>
}

// REMARK: [Missed] key-transposed | Category:sparq:carry | Function=key_not_updated | Reason="K is read by position, all of it in every step: the function does not update it (argument 3)"
func.func @key_not_updated(%q: tensor<1x64xf32>, %i: tensor<8xi32>, %f: tensor<1xf32>, %k: tensor<128x64xf32>, %e: tensor<1x128xf32>) -> tensor<1x128xf32> {
  %0 = sparq.partial_matmul ins(%q, %i, %f, %k : tensor<1x64xf32>, tensor<8xi32>, tensor<1xf32>, tensor<128x64xf32>) outs(%e : tensor<1x128xf32>) {sparq.carry}
  return %0 : tensor<1x128xf32>
}

// REMARK: Function=not_returned | Reason="{{.*}}: the function does not return the updated cache"
func.func @not_returned(%v: tensor<127x64xf32>, %n: tensor<1x64xf32>, %e: tensor<64xf32>) -> tensor<64xf32> {
  %v2 = tensor.concat dim(0) %v, %n : (tensor<127x64xf32>, tensor<1x64xf32>) -> tensor<128x64xf32>
  %0 = sparq.mean_value ins(%v2 : tensor<128x64xf32>) outs(%e : tensor<64xf32>) {sparq.carry}
  return %0 : tensor<64xf32>
}

// REMARK: Function=prepended | Reason="{{.*}}: its tensor.concat does not append positions to an argument of the function"
func.func @prepended(%v: tensor<127x64xf32>, %n: tensor<1x64xf32>, %e: tensor<64xf32>) -> (tensor<64xf32>, tensor<128x64xf32>) {
  %n2 = math.absf %n : tensor<1x64xf32>
  %v2 = tensor.concat dim(0) %n2, %v : (tensor<1x64xf32>, tensor<127x64xf32>) -> tensor<128x64xf32>
  %0 = sparq.mean_value ins(%v2 : tensor<128x64xf32>) outs(%e : tensor<64xf32>) {sparq.carry}
  return %0, %v2 : tensor<64xf32>, tensor<128x64xf32>
}

// REMARK: Function=part_of_a_row | Reason="{{.*}}: its tensor.insert_slice does not write whole rows into an argument of the function"
func.func @part_of_a_row(%v: tensor<128x64xf32>, %n: tensor<1x32xf32>, %e: tensor<64xf32>) -> (tensor<64xf32>, tensor<128x64xf32>) {
  %v2 = tensor.insert_slice %n into %v[5, 0] [1, 32] [1, 1] : tensor<1x32xf32> into tensor<128x64xf32>
  %0 = sparq.mean_value ins(%v2 : tensor<128x64xf32>) outs(%e : tensor<64xf32>) {sparq.carry}
  return %0, %v2 : tensor<64xf32>, tensor<128x64xf32>
}

// Which rows a select overwrites is known at run time only, and for every row
// of the cache.
// REMARK: Function=selected | Reason="{{.*}}: which rows the update of the cache overwrites is not known"
func.func @selected(%v: tensor<128x64xf32>, %n: tensor<64xf32>, %b: tensor<128xi1>, %m: tensor<1x128xi1>, %e: tensor<64xf32>) -> (tensor<64xf32>, tensor<128x64xf32>) {
  %ev = tensor.empty() : tensor<128x64xf32>
  %v2 = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0)>, affine_map<(d0, d1) -> (d1)>, affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d0, d1)>], iterator_types = ["parallel", "parallel"]}
      ins(%b, %n, %v : tensor<128xi1>, tensor<64xf32>, tensor<128x64xf32>) outs(%ev : tensor<128x64xf32>) {
  ^bb0(%is: i1, %new: f32, %old: f32, %out: f32):
    %r = arith.select %is, %new, %old : f32
    linalg.yield %r : f32
  } -> tensor<128x64xf32>
  %0 = sparq.mean_value ins(%v2, %m : tensor<128x64xf32>, tensor<1x128xi1>) outs(%e : tensor<64xf32>) {sparq.carry}
  return %0, %v2 : tensor<64xf32>, tensor<128x64xf32>
}

// A mask that takes an assertion to compute is not computed again.
// REMARK: Function=asserted_mask | Reason="{{.*}}: its mask: it takes too much to compute"
func.func @asserted_mask(%v: tensor<127x64xf32>, %n: tensor<1x64xf32>, %from: index, %c: i1, %e: tensor<64xf32>) -> (tensor<64xf32>, tensor<128x64xf32>) {
  %v2 = tensor.concat dim(0) %v, %n : (tensor<127x64xf32>, tensor<1x64xf32>) -> tensor<128x64xf32>
  %em = tensor.empty() : tensor<1x128xi1>
  %m = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>], iterator_types = ["parallel", "parallel"]} outs(%em : tensor<1x128xi1>) {
  ^bb0(%out: i1):
    %s = linalg.index 1 : index
    cf.assert %c, "no"
    %b = arith.cmpi uge, %s, %from : index
    linalg.yield %b : i1
  } -> tensor<1x128xi1>
  %0 = sparq.mean_value ins(%v2, %m : tensor<128x64xf32>, tensor<1x128xi1>) outs(%e : tensor<64xf32>) {sparq.carry}
  return %0, %v2 : tensor<64xf32>, tensor<128x64xf32>
}

// REMARK: Function=reshaped_batch | Reason="{{.*}}: batch dimensions are reshaped between the cache and the attention"
func.func @reshaped_batch(%v: tensor<2x2x127x64xf32>, %n: tensor<2x2x1x64xf32>, %m: tensor<4x1x128xi1>, %e: tensor<4x64xf32>) -> (tensor<4x64xf32>, tensor<2x2x128x64xf32>) {
  %v2 = tensor.concat dim(2) %v, %n : (tensor<2x2x127x64xf32>, tensor<2x2x1x64xf32>) -> tensor<2x2x128x64xf32>
  %vc = tensor.collapse_shape %v2 [[0, 1], [2], [3]] : tensor<2x2x128x64xf32> into tensor<4x128x64xf32>
  %0 = sparq.mean_value ins(%vc, %m : tensor<4x128x64xf32>, tensor<4x1x128xi1>) outs(%e : tensor<4x64xf32>) {sparq.carry}
  return %0, %v2 : tensor<4x64xf32>, tensor<2x2x128x64xf32>
}

// REMARK: Function=called | Reason="{{.*}}: its function has uses in the module, which would have to pass state on"
func.func @called(%v: tensor<127x64xf32>, %n: tensor<1x64xf32>, %e: tensor<64xf32>) -> (tensor<64xf32>, tensor<128x64xf32>) {
  %v2 = tensor.concat dim(0) %v, %n : (tensor<127x64xf32>, tensor<1x64xf32>) -> tensor<128x64xf32>
  %0 = sparq.mean_value ins(%v2 : tensor<128x64xf32>) outs(%e : tensor<64xf32>) {sparq.carry}
  return %0, %v2 : tensor<64xf32>, tensor<128x64xf32>
}
func.func @caller(%v: tensor<127x64xf32>, %n: tensor<1x64xf32>, %e: tensor<64xf32>) -> (tensor<64xf32>, tensor<128x64xf32>) {
  %0:2 = call @called(%v, %n, %e) : (tensor<127x64xf32>, tensor<1x64xf32>, tensor<64xf32>) -> (tensor<64xf32>, tensor<128x64xf32>)
  return %0#0, %0#1 : tensor<64xf32>, tensor<128x64xf32>
}

// REMARK: Function=several_blocks | Reason="{{.*}}: its function has more than one block"
func.func @several_blocks(%v: tensor<127x64xf32>, %n: tensor<1x64xf32>, %e: tensor<64xf32>) -> (tensor<64xf32>, tensor<128x64xf32>) {
  %v2 = tensor.concat dim(0) %v, %n : (tensor<127x64xf32>, tensor<1x64xf32>) -> tensor<128x64xf32>
  cf.br ^bb1
^bb1:
  %0 = sparq.mean_value ins(%v2 : tensor<128x64xf32>) outs(%e : tensor<64xf32>) {sparq.carry}
  return %0, %v2 : tensor<64xf32>, tensor<128x64xf32>
}
