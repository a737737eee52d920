// RUN: sparq-opt %s --split-input-file --sparq-carry-state=append=false | FileCheck %s

// Overwriting rows of a static cache, all of which count: the overwritten row
// leaves the sum before the cache is written.

// CHECK-LABEL: func.func @insert_slice
// CHECK-SAME:    %[[K:arg[0-9]+]]: tensor<2x128x64xf32>{{[^%]*}}%[[V:arg[0-9]+]]: tensor<2x128x64xf32>{{[^%]*}}%[[KN:arg[0-9]+]]: tensor<2x1x64xf32>, %[[VN:arg[0-9]+]]: tensor<2x1x64xf32>, %[[P:arg[0-9]+]]: index
// CHECK-SAME:    %[[KT:arg[0-9]+]]: tensor<2x64x128xf32> {{{.*}}"key_transposed"}}, %[[VS:arg[0-9]+]]: tensor<2x64xf32> {{{.*}}"value_sum"}}
// CHECK:         %[[KNT:.+]] = linalg.transpose ins(%[[KN]]
// CHECK:         %[[KT2:.+]] = tensor.insert_slice %[[KNT]] into %[[KT]][0, 0, %[[P]]] [2, 64, 1] [1, 1, 1] : tensor<2x64x1xf32> into tensor<2x64x128xf32>
// CHECK:         %[[OLD:.+]] = tensor.extract_slice %[[V]][0, %[[P]], 0] [2, 1, 64] [1, 1, 1]
// CHECK:         %[[LESS:.+]] = linalg.generic {{.*}} ins(%[[OLD]] : {{.*}}) outs(%[[VS]] :
// CHECK:           arith.subf
// CHECK:         %[[VS2:.+]] = linalg.generic {{.*}} ins(%[[VN]] : {{.*}}) outs(%[[LESS]] :
// CHECK:           arith.addf
// CHECK:         tensor.insert_slice %[[VN]] into %[[V]]
// CHECK:         sparq.partial_matmul key_layout = component_major ins({{.*}}, %[[KT2]] :
// CHECK:         %[[N:.+]] = arith.constant 128 : index
// CHECK:         %[[COUNT:.+]] = arith.index_cast %[[N]] : index to i32
// CHECK:         linalg.generic {{.*}} ins(%[[VS2]] : tensor<2x64xf32>)
// CHECK:           arith.sitofp %[[COUNT]]
// CHECK:         return {{.*}}, %[[KT2]], %[[VS2]]
// CHECK:       func.func @insert_slice_init_state
// CHECK-SAME:    %[[K:arg[0-9]+]]: tensor<2x128x64xf32> {sparq.argument = 0 : i64}, %[[V:arg[0-9]+]]: tensor<2x128x64xf32> {sparq.argument = 1 : i64}) ->
// CHECK:         %[[KT:.+]] = linalg.transpose ins(%[[K]]
// CHECK:         %[[VS:.+]] = linalg.generic {{.*}} ins(%[[V]] :
// CHECK:         return %[[KT]], %[[VS]]
func.func @insert_slice(%k: tensor<2x128x64xf32>, %v: tensor<2x128x64xf32>, %kn: tensor<2x1x64xf32>, %vn: tensor<2x1x64xf32>, %p: index,
                        %q: tensor<2x1x64xf32>, %i: tensor<2x8xi32>, %f: tensor<2x1xf32>)
    -> (tensor<2x1x128xf32>, tensor<2x64xf32>, tensor<2x128x64xf32>, tensor<2x128x64xf32>) {
  %k2 = tensor.insert_slice %kn into %k[0, %p, 0] [2, 1, 64] [1, 1, 1] : tensor<2x1x64xf32> into tensor<2x128x64xf32>
  %v2 = tensor.insert_slice %vn into %v[0, %p, 0] [2, 1, 64] [1, 1, 1] : tensor<2x1x64xf32> into tensor<2x128x64xf32>
  %e = tensor.empty() : tensor<2x1x128xf32>
  %logits = sparq.partial_matmul ins(%q, %i, %f, %k2 : tensor<2x1x64xf32>, tensor<2x8xi32>, tensor<2x1xf32>, tensor<2x128x64xf32>)
      outs(%e : tensor<2x1x128xf32>) {sparq.carry}
  %em = tensor.empty() : tensor<2x64xf32>
  %mean = sparq.mean_value ins(%v2 : tensor<2x128x64xf32>) outs(%em : tensor<2x64xf32>) {sparq.carry}
  return %logits, %mean, %k2, %v2 : tensor<2x1x128xf32>, tensor<2x64xf32>, tensor<2x128x64xf32>, tensor<2x128x64xf32>
}

// -----

// torch.where(position == p, new, old): the same select, indexed transposed.

#row = affine_map<(d0, d1, d2) -> (0, d1, 0)>
#new = affine_map<(d0, d1, d2) -> (d0, 0, d2)>
#id = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
// CHECK-DAG:   #[[ROW:.+]] = affine_map<(d0, d1, d2) -> (0, d1, 0)>
// CHECK-DAG:   #[[NEW:.+]] = affine_map<(d0, d1, d2) -> (d0, 0, d2)>
// CHECK-DAG:   #[[TRANSPOSED:.+]] = affine_map<(d0, d1, d2) -> (d0, d2, d1)>
// CHECK-LABEL: func.func @select
// CHECK-SAME:    %[[K:arg[0-9]+]]: tensor<2x128x64xf32>{{[^%]*}}%[[KN:arg[0-9]+]]: tensor<2x1x64xf32>, %[[IS:arg[0-9]+]]: tensor<1x128x1xi1>
// CHECK-SAME:    %[[KT:arg[0-9]+]]: tensor<2x64x128xf32> {
// CHECK:         %[[E:.+]] = tensor.empty() : tensor<2x64x128xf32>
// CHECK:         %[[KT2:.+]] = linalg.generic {indexing_maps = [#[[ROW]], #[[NEW]], #[[TRANSPOSED]], #[[TRANSPOSED]]], iterator_types = ["parallel", "parallel", "parallel"]} ins(%[[IS]], %[[KN]], %[[KT]] : {{.*}}) outs(%[[E]] : tensor<2x64x128xf32>)
// CHECK:           arith.select
// CHECK:         sparq.partial_matmul key_layout = component_major ins({{.*}}, %[[KT2]] :
func.func @select(%k: tensor<2x128x64xf32>, %kn: tensor<2x1x64xf32>, %is: tensor<1x128x1xi1>,
                  %q: tensor<2x1x64xf32>, %i: tensor<2x8xi32>, %f: tensor<2x1xf32>)
    -> (tensor<2x1x128xf32>, tensor<2x128x64xf32>) {
  %ek = tensor.empty() : tensor<2x128x64xf32>
  %k2 = linalg.generic {indexing_maps = [#row, #new, #id, #id], iterator_types = ["parallel", "parallel", "parallel"]}
      ins(%is, %kn, %k : tensor<1x128x1xi1>, tensor<2x1x64xf32>, tensor<2x128x64xf32>) outs(%ek : tensor<2x128x64xf32>) {
  ^bb0(%b: i1, %n: f32, %o: f32, %out: f32):
    %r = arith.select %b, %n, %o : f32
    linalg.yield %r : f32
  } -> tensor<2x128x64xf32>
  %e = tensor.empty() : tensor<2x1x128xf32>
  %logits = sparq.partial_matmul ins(%q, %i, %f, %k2 : tensor<2x1x64xf32>, tensor<2x8xi32>, tensor<2x1xf32>, tensor<2x128x64xf32>)
      outs(%e : tensor<2x1x128xf32>) {sparq.carry}
  return %logits, %k2 : tensor<2x1x128xf32>, tensor<2x128x64xf32>
}

// -----

// The columns of the indices name the dimensions; K^T has the last two swapped.

// CHECK-LABEL: func.func @scatter
// CHECK-SAME:    %[[KT:arg[0-9]+]]: tensor<2x64x128xf32> {
// CHECK:         %[[KT2:.+]] = tm_tensor.scatter {dimension_map = array<i64: 0, 2, 1>} unique_indices(true) ins(%{{.+}}, %{{.+}} : {{.*}}) outs(%[[KT]] : tensor<2x64x128xf32>) {
// CHECK:         } -> tensor<2x64x128xf32>
// CHECK:         sparq.partial_matmul key_layout = component_major ins({{.*}}, %[[KT2]] :
func.func @scatter(%k: tensor<2x128x64xf32>, %updates: tensor<128x1x1x1xf32>, %at: tensor<128x3xi64>,
                   %q: tensor<2x1x64xf32>, %i: tensor<2x8xi32>, %f: tensor<2x1xf32>)
    -> (tensor<2x1x128xf32>, tensor<2x128x64xf32>) {
  %k2 = tm_tensor.scatter {dimension_map = array<i64: 0, 1, 2>} unique_indices(true)
      ins(%updates, %at : tensor<128x1x1x1xf32>, tensor<128x3xi64>) outs(%k : tensor<2x128x64xf32>) {
  ^bb0(%update: f32, %old: f32):
    tm_tensor.yield %update : f32
  } -> tensor<2x128x64xf32>
  %e = tensor.empty() : tensor<2x1x128xf32>
  %logits = sparq.partial_matmul ins(%q, %i, %f, %k2 : tensor<2x1x64xf32>, tensor<2x8xi32>, tensor<2x1xf32>, tensor<2x128x64xf32>)
      outs(%e : tensor<2x1x128xf32>) {sparq.carry}
  return %logits, %k2 : tensor<2x1x128xf32>, tensor<2x128x64xf32>
}

// -----

// Batch dimensions reshaped between the cache and the attention, and a key
// that is read through a transpose.

// CHECK-LABEL: func.func @view
// CHECK-SAME:    %[[KT:arg[0-9]+]]: tensor<?x2x64x?xf32> {{{.*}}}, %[[VS:arg[0-9]+]]: tensor<?x2x64xf32> {
// CHECK:         %[[KT2:.+]] = tensor.concat dim(3) %[[KT]]
// CHECK:         %[[VS2:.+]] = linalg.generic {{.*}} outs(%[[VS]] : tensor<?x2x64xf32>)
// CHECK:         %[[VIEW:.+]] = tensor.collapse_shape %[[KT2]] {{\[\[}}0, 1], [2], [3]] : tensor<?x2x64x?xf32> into tensor<?x64x?xf32>
// CHECK:         sparq.partial_matmul key_layout = component_major ins({{.*}}, %[[VIEW]] :
// CHECK:         %[[MEAN:.+]] = linalg.generic {{.*}} ins(%[[VS2]] :
// CHECK:         %[[MEANVIEW:.+]] = tensor.collapse_shape %[[MEAN]] {{\[\[}}0, 1], [2]] : tensor<?x2x64xf32> into tensor<?x64xf32>
// CHECK:         return %{{.+}}, %[[MEANVIEW]]
func.func @view(%k: tensor<?x2x?x64xf32>, %v: tensor<?x2x?x64xf32>, %kn: tensor<?x2x1x64xf32>, %vn: tensor<?x2x1x64xf32>,
                %q: tensor<?x1x64xf32>, %i: tensor<?x8xi32>, %f: tensor<?x1xf32>, %e: tensor<?x1x?xf32>, %ek: tensor<?x64x?xf32>, %em: tensor<?x64xf32>)
    -> (tensor<?x1x?xf32>, tensor<?x64xf32>, tensor<?x2x?x64xf32>, tensor<?x2x?x64xf32>) {
  %k2 = tensor.concat dim(2) %k, %kn : (tensor<?x2x?x64xf32>, tensor<?x2x1x64xf32>) -> tensor<?x2x?x64xf32>
  %v2 = tensor.concat dim(2) %v, %vn : (tensor<?x2x?x64xf32>, tensor<?x2x1x64xf32>) -> tensor<?x2x?x64xf32>
  %kc = tensor.collapse_shape %k2 [[0, 1], [2], [3]] : tensor<?x2x?x64xf32> into tensor<?x?x64xf32>
  %vc = tensor.collapse_shape %v2 [[0, 1], [2], [3]] : tensor<?x2x?x64xf32> into tensor<?x?x64xf32>
  %kt = linalg.transpose ins(%kc : tensor<?x?x64xf32>) outs(%ek : tensor<?x64x?xf32>) permutation = [0, 2, 1]
  %logits = sparq.partial_matmul key_layout = component_major ins(%q, %i, %f, %kt : tensor<?x1x64xf32>, tensor<?x8xi32>, tensor<?x1xf32>, tensor<?x64x?xf32>)
      outs(%e : tensor<?x1x?xf32>) {sparq.carry}
  %mean = sparq.mean_value ins(%vc : tensor<?x?x64xf32>) outs(%em : tensor<?x64xf32>) {sparq.carry}
  return %logits, %mean, %k2, %v2 : tensor<?x1x?xf32>, tensor<?x64xf32>, tensor<?x2x?x64xf32>, tensor<?x2x?x64xf32>
}

// -----

// Two readers of one cache share its state; two masks need two sums.

// CHECK-LABEL: func.func @shared
// CHECK-COUNT-2: role = "value_sum"
// CHECK-NOT:     role = "value_sum"
// CHECK-SAME:    ->
// CHECK:         return
func.func @shared(%v: tensor<2x127x64xf32>, %vn: tensor<2x1x64xf32>, %m1: tensor<2x1x128xi1>, %m2: tensor<2x1x128xi1>)
    -> (tensor<2x64xf32>, tensor<2x64xf32>, tensor<2x64xf32>, tensor<2x128x64xf32>) {
  %v2 = tensor.concat dim(1) %v, %vn : (tensor<2x127x64xf32>, tensor<2x1x64xf32>) -> tensor<2x128x64xf32>
  %e = tensor.empty() : tensor<2x64xf32>
  %0 = sparq.mean_value ins(%v2, %m1 : tensor<2x128x64xf32>, tensor<2x1x128xi1>) outs(%e : tensor<2x64xf32>) {sparq.carry}
  %1 = sparq.mean_value ins(%v2, %m1 : tensor<2x128x64xf32>, tensor<2x1x128xi1>) outs(%e : tensor<2x64xf32>) {sparq.carry}
  %2 = sparq.mean_value ins(%v2, %m2 : tensor<2x128x64xf32>, tensor<2x1x128xi1>) outs(%e : tensor<2x64xf32>) {sparq.carry}
  return %0, %1, %2, %v2 : tensor<2x64xf32>, tensor<2x64xf32>, tensor<2x64xf32>, tensor<2x128x64xf32>
}

// -----

// Readers inside a region, where the mask is reshaped too: the state is updated
// in the function's body all the same.

// CHECK-LABEL: func.func @nested
// CHECK-SAME:    %[[VS:arg[0-9]+]]: tensor<2x64xf32> {
// CHECK:         %[[M:.+]] = tensor.collapse_shape
// CHECK:         %[[NOW:.+]] = linalg.generic {{.*}} ins(%[[M]] :
// CHECK:         tensor.extract_slice %[[NOW]][0, 127] [2, 1] [1, 1]
// CHECK:         %[[VS1:.+]] = linalg.generic {{.*}} outs(%[[VS]] : tensor<2x64xf32>)
// CHECK:         %[[VS2:.+]] = scf.if
// CHECK:         scf.if
// CHECK:           linalg.generic {{.*}} ins(%[[VS2]],
// CHECK:         return %{{.+}}, %{{.+}}, %[[VS2]], %[[NOW]]
func.func @nested(%v: tensor<2x127x64xf32>, %vn: tensor<2x1x64xf32>, %m: tensor<2x1x1x128xi1>, %c: i1, %e: tensor<2x64xf32>)
    -> (tensor<2x64xf32>, tensor<2x128x64xf32>) {
  %v2 = tensor.concat dim(1) %v, %vn : (tensor<2x127x64xf32>, tensor<2x1x64xf32>) -> tensor<2x128x64xf32>
  %0 = scf.if %c -> (tensor<2x64xf32>) {
    %mc = tensor.collapse_shape %m [[0], [1, 2], [3]] : tensor<2x1x1x128xi1> into tensor<2x1x128xi1>
    %1 = sparq.mean_value ins(%v2, %mc : tensor<2x128x64xf32>, tensor<2x1x128xi1>) outs(%e : tensor<2x64xf32>) {sparq.carry}
    scf.yield %1 : tensor<2x64xf32>
  } else {
    scf.yield %e : tensor<2x64xf32>
  }
  return %0, %v2 : tensor<2x64xf32>, tensor<2x128x64xf32>
}

// -----

// A mask that the function computes from a mask argument position by position.

#m = affine_map<(d0, d1, d2) -> (0, d2)>
#o = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
// CHECK-LABEL: func.func @pointwise_mask
// CHECK-SAME:    counted_argument = 5 : i64
// CHECK-NOT:     sparq.mean_value
// CHECK:       func.func @pointwise_mask_init_state
// CHECK-SAME:    tensor<1x128xi64> {sparq.argument = 2 : i64}
// CHECK:         arith.cmpi ne
// CHECK:         arith.select
// CHECK:         tensor.extract_slice %{{.+}}[0, 0] [2, 127] [1, 1] : tensor<2x128xi1> to tensor<2x127xi1>
func.func @pointwise_mask(%v: tensor<2x127x64xf32>, %vn: tensor<2x1x64xf32>, %m: tensor<1x128xi64>, %e: tensor<2x64xf32>)
    -> (tensor<2x64xf32>, tensor<2x128x64xf32>) {
  %v2 = tensor.concat dim(1) %v, %vn : (tensor<2x127x64xf32>, tensor<2x1x64xf32>) -> tensor<2x128x64xf32>
  %zero = arith.constant 0 : i64
  %attend = arith.constant 0.0 : f32
  %ignore = arith.constant 0xFF800000 : f32
  %em = tensor.empty() : tensor<2x1x128xf32>
  %mask = linalg.generic {indexing_maps = [#m, #o], iterator_types = ["parallel", "parallel", "parallel"]}
      ins(%m : tensor<1x128xi64>) outs(%em : tensor<2x1x128xf32>) {
  ^bb0(%in: i64, %out: f32):
    %b = arith.cmpi ne, %in, %zero : i64
    %x = arith.select %b, %attend, %ignore : f32
    linalg.yield %x : f32
  } -> tensor<2x1x128xf32>
  %0 = sparq.mean_value ins(%v2, %mask : tensor<2x128x64xf32>, tensor<2x1x128xf32>) outs(%e : tensor<2x64xf32>) {sparq.carry}
  return %0, %v2 : tensor<2x64xf32>, tensor<2x128x64xf32>
}
