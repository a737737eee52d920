// RUN: sparq-opt %s --split-input-file --sparq-carry-state --canonicalize --cse | FileCheck %s

// A cache [B, S, H, D] that attention reads as [B, H, S, D]: state has the order
// of attention, and only the fresh rows are transposed.

// CHECK-LABEL: func.func @position_before_head
// CHECK-SAME:    %[[K:arg[0-9]+]]: tensor<2x128x4x64xf32> {{{.*}}layout = "[B..., S, H, D]"{{.*}}}, %[[N:arg[0-9]+]]: tensor<2x1x4x64xf32>, %[[P:arg[0-9]+]]: index
// CHECK-SAME:    %[[KT:arg[0-9]+]]: tensor<2x4x64x128xf32> {{{.*}}layout = "[B..., D, S]"
// CHECK:         %[[NT:.+]] = linalg.transpose ins(%[[N]] : tensor<2x1x4x64xf32>) outs({{.*}}) permutation = [0, 2, 3, 1]
// CHECK:         %[[KT2:.+]] = tensor.insert_slice %[[NT]] into %[[KT]][0, 0, 0, %[[P]]] [2, 4, 64, 1] [1, 1, 1, 1]
// CHECK-NOT:     linalg.transpose
// CHECK:         sparq.partial_matmul key_layout = component_major ins({{.*}}, %[[KT2]] :
// CHECK:       func.func @position_before_head_init_state
// CHECK:         linalg.transpose ins(%{{.+}} : tensor<2x128x4x64xf32>) outs({{.*}}) permutation = [0, 2, 3, 1]
func.func @position_before_head(%k: tensor<2x128x4x64xf32>, %n: tensor<2x1x4x64xf32>, %p: index,
                                %q: tensor<2x4x1x64xf32>, %i: tensor<2x4x8xi32>, %f: tensor<2x4x1xf32>)
    -> (tensor<2x4x1x128xf32>, tensor<2x128x4x64xf32>) {
  %k2 = tensor.insert_slice %n into %k[0, %p, 0, 0] [2, 1, 4, 64] [1, 1, 1, 1] : tensor<2x1x4x64xf32> into tensor<2x128x4x64xf32>
  %et = tensor.empty() : tensor<2x4x128x64xf32>
  %kt = linalg.transpose ins(%k2 : tensor<2x128x4x64xf32>) outs(%et : tensor<2x4x128x64xf32>) permutation = [0, 2, 1, 3]
  %e = tensor.empty() : tensor<2x4x1x128xf32>
  %0 = sparq.partial_matmul ins(%q, %i, %f, %kt : tensor<2x4x1x64xf32>, tensor<2x4x8xi32>, tensor<2x4x1xf32>, tensor<2x4x128x64xf32>)
      outs(%e : tensor<2x4x1x128xf32>) {sparq.carry}
  return %0, %k2 : tensor<2x4x1x128xf32>, tensor<2x128x4x64xf32>
}

// -----

// A cache that is kept by component is its own K^T.

// CHECK-LABEL: func.func @by_component
// CHECK-NOT:     sparq.state
// CHECK:         %[[K2:.+]] = tensor.insert_slice
// CHECK-NOT:     linalg.transpose
// CHECK:         sparq.partial_matmul key_layout = component_major ins({{.*}}, %[[K2]] :
// CHECK-NOT:   init_state
func.func @by_component(%k: tensor<2x64x128xf32>, %n: tensor<2x64x1xf32>, %p: index,
                        %q: tensor<2x1x64xf32>, %i: tensor<2x8xi32>, %f: tensor<2x1xf32>)
    -> (tensor<2x1x128xf32>, tensor<2x64x128xf32>) {
  %k2 = tensor.insert_slice %n into %k[0, 0, %p] [2, 64, 1] [1, 1, 1] : tensor<2x64x1xf32> into tensor<2x64x128xf32>
  %et = tensor.empty() : tensor<2x128x64xf32>
  %kt = linalg.transpose ins(%k2 : tensor<2x64x128xf32>) outs(%et : tensor<2x128x64xf32>) permutation = [0, 2, 1]
  %e = tensor.empty() : tensor<2x1x128xf32>
  %0 = sparq.partial_matmul ins(%q, %i, %f, %kt : tensor<2x1x64xf32>, tensor<2x8xi32>, tensor<2x1xf32>, tensor<2x128x64xf32>)
      outs(%e : tensor<2x1x128xf32>) {sparq.carry}
  return %0, %k2 : tensor<2x1x128xf32>, tensor<2x64x128xf32>
}

// -----

// Positions of their own for batch elements: a loop that writes rows in place,
// and one for the sum. The mask is compared for each batch element, though it is
// one for all.

#row = affine_map<(d0, d1, d2) -> (d0, d1)>
#new = affine_map<(d0, d1, d2) -> (d0, 0, d2)>
#id = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
// CHECK-LABEL: func.func @select_by_batch
// CHECK-SAME:    %[[V:arg[0-9]+]]: tensor<4x128x64xf32> {{{.*}}}, %[[N:arg[0-9]+]]: tensor<4x1x64xf32>, %[[AT:arg[0-9]+]]: tensor<4xi64>, %[[M:arg[0-9]+]]: tensor<1x1x128xi1>
// CHECK-SAME:    %[[SUM:arg[0-9]+]]: tensor<4x64xf32> {{{.*}}"value_sum"}}, %[[COUNTED:arg[0-9]+]]: tensor<4x128xi1> {{{.*}}"value_counted"}}
// CHECK:         scf.for %{{.+}} = %c0 to %c4 step %c1 iter_args(%{{.+}} = %[[COUNTED]]) -> (tensor<4x128xi1>)
// CHECK:         scf.for %[[B:.+]] = %c0 to %c4 step %c1 iter_args(%[[CARRIED:.+]] = %[[SUM]]) -> (tensor<4x64xf32>)
// CHECK:           %[[AT64:.+]] = tensor.extract %[[AT]][%[[B]]] : tensor<4xi64>
// CHECK:           %[[P:.+]] = arith.index_cast %[[AT64]] : i64 to index
// CHECK:           %[[EXISTS:.+]] = arith.cmpi ult, %[[P]], %c128 : index
// CHECK:           %[[OFFSET:.+]] = arith.select %[[EXISTS]], %[[P]], %c0 : index
// CHECK:           %[[SIZE:.+]] = arith.select %[[EXISTS]], %c1, %c0 : index
// CHECK:           tensor.extract_slice %[[CARRIED]][%[[B]], 0] [1, 64] [1, 1]
// CHECK:           tensor.extract_slice %[[V]][%[[B]], %[[OFFSET]], 0] [1, %[[SIZE]], 64] [1, 1, 1]
// CHECK:             arith.subf
// CHECK:             arith.addf
// CHECK:         %[[V2:.+]] = scf.for %[[B:.+]] = %c0 to %c4 step %c1 iter_args(%[[CARRIED:.+]] = %[[V]]) -> (tensor<4x128x64xf32>)
// CHECK:           tensor.insert_slice %{{.+}} into %[[CARRIED]][%[[B]], %{{.+}}, 0] [1, %{{.+}}, 64] [1, 1, 1]
// CHECK:         return %{{.+}}, %[[V2]]
func.func @select_by_batch(%v: tensor<4x128x64xf32>, %n: tensor<4x1x64xf32>, %at: tensor<4xi64>, %m: tensor<1x1x128xi1>, %e: tensor<4x64xf32>)
    -> (tensor<4x64xf32>, tensor<4x128x64xf32>) {
  %ei = tensor.empty() : tensor<4x128xi1>
  %is = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0)>, affine_map<(d0, d1) -> (d0, d1)>], iterator_types = ["parallel", "parallel"]}
      ins(%at : tensor<4xi64>) outs(%ei : tensor<4x128xi1>) {
  ^bb0(%a: i64, %out: i1):
    %i = linalg.index 1 : index
    %i64 = arith.index_cast %i : index to i64
    %eq = arith.cmpi eq, %i64, %a : i64
    linalg.yield %eq : i1
  } -> tensor<4x128xi1>
  %ev = tensor.empty() : tensor<4x128x64xf32>
  %v2 = linalg.generic {indexing_maps = [#row, #new, #id, #id], iterator_types = ["parallel", "parallel", "parallel"]}
      ins(%is, %n, %v : tensor<4x128xi1>, tensor<4x1x64xf32>, tensor<4x128x64xf32>) outs(%ev : tensor<4x128x64xf32>) {
  ^bb0(%b: i1, %new: f32, %old: f32, %out: f32):
    %r = arith.select %b, %new, %old : f32
    linalg.yield %r : f32
  } -> tensor<4x128x64xf32>
  %0 = sparq.mean_value ins(%v2, %m : tensor<4x128x64xf32>, tensor<1x1x128xi1>) outs(%e : tensor<4x64xf32>) {sparq.carry}
  return %0, %v2 : tensor<4x64xf32>, tensor<4x128x64xf32>
}

// -----

// index_put of rows, which is exported with positions in front: no transpose of
// the cache is left.

// CHECK-LABEL: func.func @index_put
// CHECK-SAME:    %[[V:arg[0-9]+]]: tensor<4x2x128x64xf32>
// CHECK-NOT:     linalg.transpose ins(%[[V]]
// CHECK-NOT:     tm_tensor.scatter
// CHECK:         %[[V2:.+]] = scf.for %[[B:.+]] = {{.*}} iter_args(%[[CARRIED:.+]] = %[[V]])
// CHECK:           tensor.insert_slice %{{.+}} into %[[CARRIED]][%[[B]], 0, %{{.+}}, 0] [1, 2, 1, 64] [1, 1, 1, 1]
// CHECK-NOT:     linalg.transpose
// CHECK-NOT:     sparq.mean_value
// CHECK:         return %{{.+}}, %[[V2]]
func.func @index_put(%v: tensor<4x2x128x64xf32>, %n: tensor<4x2x64xf32>, %at: tensor<4x1xi64>, %e: tensor<4x2x64xf32>)
    -> (tensor<4x2x64xf32>, tensor<4x2x128x64xf32>) {
  %b = arith.constant dense<[[0], [1], [2], [3]]> : tensor<4x1xi64>
  %indices = tensor.concat dim(1) %b, %at : (tensor<4x1xi64>, tensor<4x1xi64>) -> tensor<4x2xi64>
  %es = tensor.empty() : tensor<4x128x2x64xf32>
  %in = linalg.transpose ins(%v : tensor<4x2x128x64xf32>) outs(%es : tensor<4x128x2x64xf32>) permutation = [0, 2, 1, 3]
  %updates = tensor.expand_shape %n [[0], [1, 2, 3], [4]] output_shape [4, 1, 1, 2, 64] : tensor<4x2x64xf32> into tensor<4x1x1x2x64xf32>
  %out = tm_tensor.scatter {dimension_map = array<i64: 0, 1>} unique_indices(true)
      ins(%updates, %indices : tensor<4x1x1x2x64xf32>, tensor<4x2xi64>) outs(%in : tensor<4x128x2x64xf32>) {
  ^bb0(%update: f32, %old: f32):
    tm_tensor.yield %update : f32
  } -> tensor<4x128x2x64xf32>
  %ev = tensor.empty() : tensor<4x2x128x64xf32>
  %v2 = linalg.transpose ins(%out : tensor<4x128x2x64xf32>) outs(%ev : tensor<4x2x128x64xf32>) permutation = [0, 2, 1, 3]
  %0 = sparq.mean_value ins(%v2 : tensor<4x2x128x64xf32>) outs(%e : tensor<4x2x64xf32>) {sparq.carry}
  return %0, %v2 : tensor<4x2x64xf32>, tensor<4x2x128x64xf32>
}

// -----

// Batch elements in another order than the rows: not rows of the cache, one by
// one.

// CHECK-LABEL: func.func @permuted_batch
// CHECK:         tm_tensor.scatter
// CHECK:         sparq.mean_value
func.func @permuted_batch(%v: tensor<2x128x64xf32>, %n: tensor<2x1x1x64xf32>, %at: tensor<2x1xi64>, %e: tensor<2x64xf32>)
    -> (tensor<2x64xf32>, tensor<2x128x64xf32>) {
  %b = arith.constant dense<[[1], [0]]> : tensor<2x1xi64>
  %indices = tensor.concat dim(1) %b, %at : (tensor<2x1xi64>, tensor<2x1xi64>) -> tensor<2x2xi64>
  %v2 = tm_tensor.scatter {dimension_map = array<i64: 0, 1>} unique_indices(true)
      ins(%n, %indices : tensor<2x1x1x64xf32>, tensor<2x2xi64>) outs(%v : tensor<2x128x64xf32>) {
  ^bb0(%update: f32, %old: f32):
    tm_tensor.yield %update : f32
  } -> tensor<2x128x64xf32>
  %0 = sparq.mean_value ins(%v2 : tensor<2x128x64xf32>) outs(%e : tensor<2x64xf32>) {sparq.carry}
  return %0, %v2 : tensor<2x64xf32>, tensor<2x128x64xf32>
}

// -----

// Updates that are added to what is there.

// CHECK-LABEL: func.func @accumulates
// CHECK:         tm_tensor.scatter
// CHECK:         sparq.mean_value
func.func @accumulates(%v: tensor<2x128x64xf32>, %n: tensor<2x1x1x64xf32>, %at: tensor<2x1xi64>, %e: tensor<2x64xf32>)
    -> (tensor<2x64xf32>, tensor<2x128x64xf32>) {
  %b = arith.constant dense<[[0], [1]]> : tensor<2x1xi64>
  %indices = tensor.concat dim(1) %b, %at : (tensor<2x1xi64>, tensor<2x1xi64>) -> tensor<2x2xi64>
  %v2 = tm_tensor.scatter {dimension_map = array<i64: 0, 1>} unique_indices(true)
      ins(%n, %indices : tensor<2x1x1x64xf32>, tensor<2x2xi64>) outs(%v : tensor<2x128x64xf32>) {
  ^bb0(%update: f32, %old: f32):
    %sum = arith.addf %update, %old : f32
    tm_tensor.yield %sum : f32
  } -> tensor<2x128x64xf32>
  %0 = sparq.mean_value ins(%v2 : tensor<2x128x64xf32>) outs(%e : tensor<2x64xf32>) {sparq.carry}
  return %0, %v2 : tensor<2x64xf32>, tensor<2x128x64xf32>
}

// -----

// What is used many times is followed once: this ends.

// CHECK-LABEL: func.func @shared_operands
// CHECK:         sparq.mean_value
func.func @shared_operands(%v: tensor<2x128x64xf32>, %e: tensor<2x64xf32>) -> (tensor<2x64xf32>, tensor<2x128x64xf32>) {
  %ev = tensor.empty() : tensor<2x128x64xf32>
  %v2 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]}
      ins(%v : tensor<2x128x64xf32>) outs(%ev : tensor<2x128x64xf32>) {
  ^bb0(%old: f32, %out: f32):
    %1 = arith.addf %old, %old : f32
    %2 = arith.addf %1, %1 : f32
    %3 = arith.addf %2, %2 : f32
    %4 = arith.addf %3, %3 : f32
    %5 = arith.addf %4, %4 : f32
    %6 = arith.addf %5, %5 : f32
    %7 = arith.addf %6, %6 : f32
    %8 = arith.addf %7, %7 : f32
    %9 = arith.addf %8, %8 : f32
    %10 = arith.addf %9, %9 : f32
    %11 = arith.addf %10, %10 : f32
    %12 = arith.addf %11, %11 : f32
    %13 = arith.addf %12, %12 : f32
    %14 = arith.addf %13, %13 : f32
    %15 = arith.addf %14, %14 : f32
    %16 = arith.addf %15, %15 : f32
    %17 = arith.addf %16, %16 : f32
    %18 = arith.addf %17, %17 : f32
    %19 = arith.addf %18, %18 : f32
    %20 = arith.addf %19, %19 : f32
    %21 = arith.addf %20, %20 : f32
    %22 = arith.addf %21, %21 : f32
    %23 = arith.addf %22, %22 : f32
    %24 = arith.addf %23, %23 : f32
    %25 = arith.addf %24, %24 : f32
    %26 = arith.addf %25, %25 : f32
    %27 = arith.addf %26, %26 : f32
    %28 = arith.addf %27, %27 : f32
    %29 = arith.addf %28, %28 : f32
    %30 = arith.addf %29, %29 : f32
    %31 = arith.addf %30, %30 : f32
    %32 = arith.addf %31, %31 : f32
    %33 = arith.addf %32, %32 : f32
    %34 = arith.addf %33, %33 : f32
    %35 = arith.addf %34, %34 : f32
    %36 = arith.addf %35, %35 : f32
    %37 = arith.addf %36, %36 : f32
    %38 = arith.addf %37, %37 : f32
    %39 = arith.addf %38, %38 : f32
    %40 = arith.addf %39, %39 : f32
    %41 = arith.addf %40, %40 : f32
    %42 = arith.addf %41, %41 : f32
    %43 = arith.addf %42, %42 : f32
    %44 = arith.addf %43, %43 : f32
    %45 = arith.addf %44, %44 : f32
    %46 = arith.addf %45, %45 : f32
    %47 = arith.addf %46, %46 : f32
    %48 = arith.addf %47, %47 : f32
    linalg.yield %48 : f32
  } -> tensor<2x128x64xf32>
  %mean = sparq.mean_value ins(%v2 : tensor<2x128x64xf32>) outs(%e : tensor<2x64xf32>) {sparq.carry}
  return %mean, %v2 : tensor<2x64xf32>, tensor<2x128x64xf32>
}
