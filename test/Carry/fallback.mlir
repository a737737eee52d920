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

// Was the overwritten row masked out before? Only the caller knows.
// REMARK: Function=overwritten | Reason="{{.*}}: the update may overwrite a row, and whether the sum holds that row is not known"
func.func @overwritten(%v: tensor<128x64xf32>, %n: tensor<1x64xf32>, %p: index, %m: tensor<1x128xi1>, %e: tensor<64xf32>) -> (tensor<64xf32>, tensor<128x64xf32>) {
  %v2 = tensor.insert_slice %n into %v[%p, 0] [1, 64] [1, 1] : tensor<1x64xf32> into tensor<128x64xf32>
  %0 = sparq.mean_value ins(%v2, %m : tensor<128x64xf32>, tensor<1x128xi1>) outs(%e : tensor<64xf32>) {sparq.carry}
  return %0, %v2 : tensor<64xf32>, tensor<128x64xf32>
}

// A sliding window: positions leave it.
// REMARK: Function=sliding_window | Reason="{{.*}}: its mask: the function computes it from positions, so whether a position is masked out may change from step to step"
func.func @sliding_window(%v: tensor<127x64xf32>, %n: tensor<1x64xf32>, %from: index, %e: tensor<64xf32>) -> (tensor<64xf32>, tensor<128x64xf32>) {
  %v2 = tensor.concat dim(0) %v, %n : (tensor<127x64xf32>, tensor<1x64xf32>) -> tensor<128x64xf32>
  %em = tensor.empty() : tensor<1x128xi1>
  %m = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>], iterator_types = ["parallel", "parallel"]} outs(%em : tensor<1x128xi1>) {
  ^bb0(%out: i1):
    %s = linalg.index 1 : index
    %b = arith.cmpi uge, %s, %from : index
    linalg.yield %b : i1
  } -> tensor<1x128xi1>
  %0 = sparq.mean_value ins(%v2, %m : tensor<128x64xf32>, tensor<1x128xi1>) outs(%e : tensor<64xf32>) {sparq.carry}
  return %0, %v2 : tensor<64xf32>, tensor<128x64xf32>
}

// A scalar of the step decides.
// REMARK: Function=scalar_in_mask | Reason="{{.*}}: its mask: the function computes it from positions, so
func.func @scalar_in_mask(%v: tensor<127x64xf32>, %n: tensor<1x64xf32>, %c: f32, %a: tensor<1x128xf32>, %e: tensor<64xf32>) -> (tensor<64xf32>, tensor<128x64xf32>) {
  %v2 = tensor.concat dim(0) %v, %n : (tensor<127x64xf32>, tensor<1x64xf32>) -> tensor<128x64xf32>
  %em = tensor.empty() : tensor<1x128xi1>
  %m = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d0, d1)>], iterator_types = ["parallel", "parallel"]} ins(%a : tensor<1x128xf32>) outs(%em : tensor<1x128xi1>) {
  ^bb0(%in: f32, %out: i1):
    %b = arith.cmpf ogt, %in, %c : f32
    linalg.yield %b : i1
  } -> tensor<1x128xi1>
  %0 = sparq.mean_value ins(%v2, %m : tensor<128x64xf32>, tensor<1x128xi1>) outs(%e : tensor<64xf32>) {sparq.carry}
  return %0, %v2 : tensor<64xf32>, tensor<128x64xf32>
}

// REMARK: Function=shifted_mask | Reason="{{.*}}: its mask: it is a slice of a mask that does not start at the first position"
func.func @shifted_mask(%v: tensor<127x64xf32>, %n: tensor<1x64xf32>, %a: tensor<1x256xi1>, %p: index, %e: tensor<64xf32>) -> (tensor<64xf32>, tensor<128x64xf32>) {
  %v2 = tensor.concat dim(0) %v, %n : (tensor<127x64xf32>, tensor<1x64xf32>) -> tensor<128x64xf32>
  %m = tensor.extract_slice %a[0, %p] [1, 128] [1, 1] : tensor<1x256xi1> to tensor<1x128xi1>
  %0 = sparq.mean_value ins(%v2, %m : tensor<128x64xf32>, tensor<1x128xi1>) outs(%e : tensor<64xf32>) {sparq.carry}
  return %0, %v2 : tensor<64xf32>, tensor<128x64xf32>
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
