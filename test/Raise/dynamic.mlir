// RUN: sparq-opt %s --sparq-raise-attention | FileCheck %s
// RUN: sparq-opt %s --sparq-raise-attention | sparq-opt --sparq-raise-attention | FileCheck %s

// Sizes known only at run time.

// torch-mlir's broadcast of dynamic shapes decides at run time whether it
// broadcasts. Here that is only ruled out for the value, whose length the
// result has; for the key it is checked.

// CHECK-LABEL: func.func @broadcast_at_run_time(
// CHECK-SAME:    %[[Q:[^:]+]]: tensor<1x4x1x8xf32>, %[[K:[^:]+]]: tensor<1x2x?x8xf32>, %[[V:[^:]+]]: tensor<1x2x?x8xf32>)
// CHECK:         %[[LENGTH_V:.*]] = tensor.dim %[[V]], %c2
// CHECK:         %[[LENGTH_K:.*]] = tensor.dim %[[K]], %c2
// CHECK:         %[[QUERY:.*]] = tensor.expand_shape %[[Q]] {{\[\[}}0], [1, 2], [3], [4]] output_shape [1, 2, 2, 1, 8]
// CHECK:         %[[SAME:.*]] = arith.cmpi eq, %[[LENGTH_V]], %[[LENGTH_K]] : index
// CHECK-NEXT:    cf.assert %[[SAME]], "attention: key and value must have as many positions as the logits"
// CHECK-NOT:     cf.assert
// CHECK:         sparq.attention scale = 1.000000e+00 ins(%[[QUERY]], %[[K]], %[[V]] : tensor<1x2x2x1x8xf32>, tensor<1x2x?x8xf32>, tensor<1x2x?x8xf32>)
// CHECK-NOT:     linalg.generic
func.func @broadcast_at_run_time(%q: tensor<1x4x1x8xf32>, %k: tensor<1x2x?x8xf32>, %v: tensor<1x2x?x8xf32>) -> tensor<4x1x8xf32> {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c2 = arith.constant 2 : index
  %zero = arith.constant 0.0 : f32
  %length_v = tensor.dim %v, %c2 : tensor<1x2x?x8xf32>
  %length_k = tensor.dim %k, %c2 : tensor<1x2x?x8xf32>
  %ke = tensor.expand_shape %k [[0], [1], [2, 3], [4]] output_shape [1, 2, 1, %length_k, 8] : tensor<1x2x?x8xf32> into tensor<1x2x1x?x8xf32>
  %empty = tensor.empty(%length_v) : tensor<1x2x2x?x8xf32>
  %kb = linalg.generic {indexing_maps = [affine_map<(a, b, c, d, e) -> (a, b, c, d, e)>], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} outs(%empty : tensor<1x2x2x?x8xf32>) {
  ^bb0(%out: f32):
    %h = linalg.index 1 : index
    %s = linalg.index 3 : index
    %d = linalg.index 4 : index
    %is_one = arith.cmpi eq, %length_k, %c1 : index
    %at = arith.select %is_one, %c0, %s : index
    %x = tensor.extract %ke[%c0, %h, %c0, %at, %d] : tensor<1x2x1x?x8xf32>
    linalg.yield %x : f32
  } -> tensor<1x2x2x?x8xf32>
  %kr = tensor.collapse_shape %kb [[0, 1, 2], [3], [4]] : tensor<1x2x2x?x8xf32> into tensor<4x?x8xf32>
  %ve = tensor.expand_shape %v [[0], [1], [2, 3], [4]] output_shape [1, 2, 1, %length_v, 8] : tensor<1x2x?x8xf32> into tensor<1x2x1x?x8xf32>
  %vb = linalg.generic {indexing_maps = [affine_map<(a, b, c, d, e) -> (a, b, c, d, e)>], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} outs(%empty : tensor<1x2x2x?x8xf32>) {
  ^bb0(%out: f32):
    %h = linalg.index 1 : index
    %s = linalg.index 3 : index
    %d = linalg.index 4 : index
    // The size may also be computed in the body.
    %length = tensor.dim %v, %c2 : tensor<1x2x?x8xf32>
    %is_one = arith.cmpi eq, %length, %c1 : index
    %at = arith.select %is_one, %c0, %s : index
    %x = tensor.extract %ve[%c0, %h, %c0, %at, %d] : tensor<1x2x1x?x8xf32>
    linalg.yield %x : f32
  } -> tensor<1x2x2x?x8xf32>
  %vr = tensor.collapse_shape %vb [[0, 1, 2], [3], [4]] : tensor<1x2x2x?x8xf32> into tensor<4x?x8xf32>
  %qr = tensor.collapse_shape %q [[0, 1], [2], [3]] : tensor<1x4x1x8xf32> into tensor<4x1x8xf32>
  %se = tensor.empty(%length_v) : tensor<4x1x?xf32>
  %s0 = linalg.fill ins(%zero : f32) outs(%se : tensor<4x1x?xf32>) -> tensor<4x1x?xf32>
  %s = linalg.batch_matmul indexing_maps = [affine_map<(b, m, s, d) -> (b, m, d)>, affine_map<(b, m, s, d) -> (b, s, d)>, affine_map<(b, m, s, d) -> (b, m, s)>]
      ins(%qr, %kr : tensor<4x1x8xf32>, tensor<4x?x8xf32>) outs(%s0 : tensor<4x1x?xf32>) -> tensor<4x1x?xf32>
  %p = linalg.softmax dimension(2) ins(%s : tensor<4x1x?xf32>) outs(%se : tensor<4x1x?xf32>) -> tensor<4x1x?xf32>
  %oe = tensor.empty() : tensor<4x1x8xf32>
  %o0 = linalg.fill ins(%zero : f32) outs(%oe : tensor<4x1x8xf32>) -> tensor<4x1x8xf32>
  %o = linalg.batch_matmul ins(%p, %vr : tensor<4x1x?xf32>, tensor<4x?x8xf32>) outs(%o0 : tensor<4x1x8xf32>) -> tensor<4x1x8xf32>
  return %o : tensor<4x1x8xf32>
}

// Dynamic everything but the components, with the batch merged into the heads.

// CHECK-LABEL: func.func @dynamic_batch(
// CHECK-SAME:    %[[Q:[^:]+]]: tensor<?x2x?x8xf32>, %[[K:[^:]+]]: tensor<?x2x?x8xf32>, %[[V:[^:]+]]: tensor<?x2x?x8xf32>, %[[MASK:[^:]+]]: tensor<?x?xi1>)
// CHECK-DAG:     %[[B:.*]] = tensor.dim %[[K]], %c0
// CHECK-DAG:     %[[M:.*]] = tensor.dim %[[Q]], %c2
// CHECK:         %[[QUERY:.*]] = tensor.expand_shape %[[Q]] {{\[\[}}0], [1], [2, 3], [4]] output_shape [%{{.*}}, 2, 1, %{{.*}}, 8]
// CHECK:         %[[KEEP:.*]] = tensor.expand_shape %[[MASK]] {{\[\[}}0, 1, 2, 3], [4]] output_shape [1, 1, 1, %{{.*}}, %{{.*}}]
// CHECK:         %[[OUT:.*]] = sparq.attention scale = 1.000000e+00 ins(%[[QUERY]], %[[K]], %[[V]], %[[KEEP]] : tensor<?x2x1x?x8xf32>, tensor<?x2x?x8xf32>, tensor<?x2x?x8xf32>, tensor<1x1x1x?x?xi1>)
// CHECK:         %[[MERGED:.*]] = tensor.collapse_shape %[[OUT]] {{\[\[}}0, 1], [2, 3], [4]] : tensor<?x2x1x?x8xf32> into tensor<?x?x8xf32>
// CHECK:         return %[[MERGED]]
func.func @dynamic_batch(%q: tensor<?x2x?x8xf32>, %k: tensor<?x2x?x8xf32>, %v: tensor<?x2x?x8xf32>, %mask: tensor<?x?xi1>) -> tensor<?x?x8xf32> {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %zero = arith.constant 0.0 : f32
  %ninf = arith.constant 0xFF800000 : f32
  %qr = tensor.collapse_shape %q [[0, 1], [2], [3]] : tensor<?x2x?x8xf32> into tensor<?x?x8xf32>
  %kr = tensor.collapse_shape %k [[0, 1], [2], [3]] : tensor<?x2x?x8xf32> into tensor<?x?x8xf32>
  %vr = tensor.collapse_shape %v [[0, 1], [2], [3]] : tensor<?x2x?x8xf32> into tensor<?x?x8xf32>
  %b = tensor.dim %qr, %c0 : tensor<?x?x8xf32>
  %m = tensor.dim %qr, %c1 : tensor<?x?x8xf32>
  %n = tensor.dim %kr, %c1 : tensor<?x?x8xf32>
  %se = tensor.empty(%b, %m, %n) : tensor<?x?x?xf32>
  %s0 = linalg.fill ins(%zero : f32) outs(%se : tensor<?x?x?xf32>) -> tensor<?x?x?xf32>
  %s = linalg.batch_matmul indexing_maps = [affine_map<(b, m, s, d) -> (b, m, d)>, affine_map<(b, m, s, d) -> (b, s, d)>, affine_map<(b, m, s, d) -> (b, m, s)>]
      ins(%qr, %kr : tensor<?x?x8xf32>, tensor<?x?x8xf32>) outs(%s0 : tensor<?x?x?xf32>) -> tensor<?x?x?xf32>
  %x = linalg.generic {indexing_maps = [affine_map<(b, m, s) -> (b, m, s)>, affine_map<(b, m, s) -> (m, s)>, affine_map<(b, m, s) -> (b, m, s)>], iterator_types = ["parallel", "parallel", "parallel"]}
      ins(%s, %mask : tensor<?x?x?xf32>, tensor<?x?xi1>) outs(%se : tensor<?x?x?xf32>) {
  ^bb0(%score: f32, %keep: i1, %out: f32):
    %masked = arith.select %keep, %score, %ninf : f32
    linalg.yield %masked : f32
  } -> tensor<?x?x?xf32>
  %p = linalg.softmax dimension(2) ins(%x : tensor<?x?x?xf32>) outs(%se : tensor<?x?x?xf32>) -> tensor<?x?x?xf32>
  %oe = tensor.empty(%b, %m) : tensor<?x?x8xf32>
  %o0 = linalg.fill ins(%zero : f32) outs(%oe : tensor<?x?x8xf32>) -> tensor<?x?x8xf32>
  %o = linalg.batch_matmul ins(%p, %vr : tensor<?x?x?xf32>, tensor<?x?x8xf32>) outs(%o0 : tensor<?x?x8xf32>) -> tensor<?x?x8xf32>
  return %o : tensor<?x?x8xf32>
}

// Sizes asked of the logits are read off the operands: nothing of the dense
// computation stays.

// CHECK-LABEL: func.func @sizes_of_logits(
// CHECK-SAME:    %[[Q:[^:]+]]: tensor<4x1x8xf32>, %[[K:[^:]+]]: tensor<4x?x8xf32>, %[[V:[^:]+]]: tensor<4x?x8xf32>)
// CHECK-NOT:     linalg
// CHECK:         %[[N:.*]] = tensor.dim %[[K]], %{{.*}}
// CHECK-NOT:     linalg
// CHECK:         %[[OUT:.*]] = sparq.attention
// CHECK:         return %{{.*}}, %{{.*}} : tensor<4x1x8xf32>, tensor<1xi64>
func.func @sizes_of_logits(%q: tensor<4x1x8xf32>, %k: tensor<4x?x8xf32>, %v: tensor<4x?x8xf32>) -> (tensor<4x1x8xf32>, tensor<1xi64>) {
  %c1 = arith.constant 1 : index
  %c2 = arith.constant 2 : index
  %zero = arith.constant 0.0 : f32
  %n = tensor.dim %k, %c1 : tensor<4x?x8xf32>
  %se = tensor.empty(%n) : tensor<4x1x?xf32>
  %s0 = linalg.fill ins(%zero : f32) outs(%se : tensor<4x1x?xf32>) -> tensor<4x1x?xf32>
  %s = linalg.batch_matmul indexing_maps = [affine_map<(b, m, s, d) -> (b, m, d)>, affine_map<(b, m, s, d) -> (b, s, d)>, affine_map<(b, m, s, d) -> (b, m, s)>]
      ins(%q, %k : tensor<4x1x8xf32>, tensor<4x?x8xf32>) outs(%s0 : tensor<4x1x?xf32>) -> tensor<4x1x?xf32>
  %flat = tensor.collapse_shape %s [[0, 1], [2]] : tensor<4x1x?xf32> into tensor<4x?xf32>
  %n2 = tensor.dim %flat, %c1 : tensor<4x?xf32>
  %pe = tensor.empty(%n2) : tensor<4x1x?xf32>
  %p = linalg.softmax dimension(2) ins(%s : tensor<4x1x?xf32>) outs(%pe : tensor<4x1x?xf32>) -> tensor<4x1x?xf32>
  %n3 = tensor.dim %p, %c2 : tensor<4x1x?xf32>
  %oe = tensor.empty() : tensor<4x1x8xf32>
  %o0 = linalg.fill ins(%zero : f32) outs(%oe : tensor<4x1x8xf32>) -> tensor<4x1x8xf32>
  %o = linalg.batch_matmul ins(%p, %v : tensor<4x1x?xf32>, tensor<4x?x8xf32>) outs(%o0 : tensor<4x1x8xf32>) -> tensor<4x1x8xf32>
  %n4 = arith.index_cast %n3 : index to i64
  %size = tensor.from_elements %n4 : tensor<1xi64>
  return %o, %size : tensor<4x1x8xf32>, tensor<1xi64>
}

// A norm over the components of the query is no reduction over the positions,
// whose number stays unknown.

// CHECK-LABEL: func.func @normalized_query(
// CHECK:         sparq.attention {{.*}}tensor<2x?x8xf32>, tensor<2x?x8xf32>)
func.func @normalized_query(%x: tensor<2x1x8xf32>, %k: tensor<2x?x8xf32>, %v: tensor<2x?x8xf32>) -> tensor<2x1x8xf32> {
  %zero = arith.constant 0.0 : f32
  %ninf = arith.constant 0xFF800000 : f32
  %c1 = arith.constant 1 : index
  %n = tensor.dim %k, %c1 : tensor<2x?x8xf32>
  %row = tensor.empty() : tensor<2x1xf32>
  %row0 = linalg.fill ins(%zero : f32) outs(%row : tensor<2x1xf32>) -> tensor<2x1xf32>
  %qe = tensor.empty() : tensor<2x1x8xf32>
  %squares = linalg.generic {indexing_maps = [affine_map<(b, m, d) -> (b, m, d)>, affine_map<(b, m, d) -> (b, m, d)>], iterator_types = ["parallel", "parallel", "parallel"]}
      ins(%x : tensor<2x1x8xf32>) outs(%qe : tensor<2x1x8xf32>) {
  ^bb0(%a: f32, %o: f32):
    %t = arith.mulf %a, %a : f32
    linalg.yield %t : f32
  } -> tensor<2x1x8xf32>
  %norm = linalg.generic {indexing_maps = [affine_map<(b, m, d) -> (b, m, d)>, affine_map<(b, m, d) -> (b, m)>], iterator_types = ["parallel", "parallel", "reduction"]}
      ins(%squares : tensor<2x1x8xf32>) outs(%row0 : tensor<2x1xf32>) {
  ^bb0(%a: f32, %o: f32):
    %t = arith.addf %o, %a : f32
    linalg.yield %t : f32
  } -> tensor<2x1xf32>
  %q = linalg.generic {indexing_maps = [affine_map<(b, m, d) -> (b, m, d)>, affine_map<(b, m, d) -> (b, m)>, affine_map<(b, m, d) -> (b, m, d)>], iterator_types = ["parallel", "parallel", "parallel"]}
      ins(%x, %norm : tensor<2x1x8xf32>, tensor<2x1xf32>) outs(%qe : tensor<2x1x8xf32>) {
  ^bb0(%a: f32, %s: f32, %o: f32):
    %t = arith.divf %a, %s : f32
    linalg.yield %t : f32
  } -> tensor<2x1x8xf32>
  %se = tensor.empty(%n) : tensor<2x1x?xf32>
  %s0 = linalg.fill ins(%zero : f32) outs(%se : tensor<2x1x?xf32>) -> tensor<2x1x?xf32>
  %s = linalg.batch_matmul indexing_maps = [affine_map<(b, m, s, d) -> (b, m, d)>, affine_map<(b, m, s, d) -> (b, s, d)>, affine_map<(b, m, s, d) -> (b, m, s)>]
      ins(%q, %k : tensor<2x1x8xf32>, tensor<2x?x8xf32>) outs(%s0 : tensor<2x1x?xf32>) -> tensor<2x1x?xf32>
  %m0 = linalg.fill ins(%ninf : f32) outs(%row : tensor<2x1xf32>) -> tensor<2x1xf32>
  %max = linalg.reduce { arith.maximumf } ins(%s : tensor<2x1x?xf32>) outs(%m0 : tensor<2x1xf32>) dimensions = [2]
  %maxb = linalg.broadcast ins(%max : tensor<2x1xf32>) outs(%se : tensor<2x1x?xf32>) dimensions = [2]
  %d = arith.subf %s, %maxb : tensor<2x1x?xf32>
  %e = math.exp %d : tensor<2x1x?xf32>
  %sum = linalg.reduce { arith.addf } ins(%e : tensor<2x1x?xf32>) outs(%row0 : tensor<2x1xf32>) dimensions = [2]
  %sumb = linalg.broadcast ins(%sum : tensor<2x1xf32>) outs(%se : tensor<2x1x?xf32>) dimensions = [2]
  %p = arith.divf %e, %sumb : tensor<2x1x?xf32>
  %o0 = linalg.fill ins(%zero : f32) outs(%qe : tensor<2x1x8xf32>) -> tensor<2x1x8xf32>
  %o = linalg.batch_matmul ins(%p, %v : tensor<2x1x?xf32>, tensor<2x?x8xf32>) outs(%o0 : tensor<2x1x8xf32>) -> tensor<2x1x8xf32>
  return %o : tensor<2x1x8xf32>
}
