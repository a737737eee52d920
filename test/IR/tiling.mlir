// Tiling and fusion of sparq ops by upstream's transforms.
//
// RUN: sparq-opt %s --transform-interpreter --canonicalize --cse --split-input-file | FileCheck %s

// All of a SparQ step fuses into one loop over batch and key-value heads, the
// five results of top_k_gather included. Masks broadcast over the heads are
// not sliced there.

// CHECK-LABEL: func @sparq_step
// CHECK-SAME:      %[[Q:[a-z0-9]+]]: tensor<2x8x4x64xf32>, %[[KT:[a-z0-9]+]]: tensor<2x8x64x?xf16>, %[[K:[a-z0-9]+]]: tensor<2x8x?x64xf16>
// CHECK-SAME:      %[[V:[a-z0-9]+]]: tensor<2x8x?x64xf16>, %[[MASK:[a-z0-9]+]]: tensor<2x1x1x?xi1>
// CHECK-NOT:     sparq.
// CHECK:         scf.forall (%[[B:.+]], %[[H:.+]]) in (2, 8) shared_outs(%[[OUT:.+]] = %{{.+}}) -> (tensor<2x8x4x64xf32>)
// CHECK:           %[[QTILE:.+]] = tensor.extract_slice %[[Q]][%[[B]], %[[H]], 0, 0] [1, 1, 4, 64]
// CHECK:           sparq.top_r r = 16 ins(%[[QTILE]] : tensor<1x1x4x64xf32>)
// CHECK-SAME:          outs(%{{.+}}, %{{.+}} : tensor<1x1x16xi32>, tensor<1x1x4xf32>)
// CHECK-DAG:       %[[KTTILE:.+]] = tensor.extract_slice %[[KT]][%[[B]], %[[H]], 0, 0] [1, 1, 64, %{{.+}}]
// CHECK-DAG:       %[[MASKTILE:.+]] = tensor.extract_slice %[[MASK]][%[[B]], 0, 0, 0] [1, 1, 1, %{{.+}}] [1, 1, 1, 1] : tensor<2x1x1x?xi1> to tensor<1x1x1x?xi1>
// CHECK:           sparq.partial_matmul {{.*}}%[[KTTILE]], %[[MASKTILE]] :
// CHECK-COUNT-1:   sparq.top_k_gather k = 32 local = 4
// CHECK:           sparq.attention
// CHECK-COUNT-1:   sparq.mean_value
// CHECK:           sparq.interpolate
// CHECK:           tensor.parallel_insert_slice %{{.+}} into %[[OUT]][%[[B]], %[[H]], 0, 0] [1, 1, 4, 64] [1, 1, 1, 1]
// CHECK:         }
// CHECK:         return
func.func @sparq_step(%q: tensor<2x8x4x64xf32>, %kt: tensor<2x8x64x?xf16>,
    %k: tensor<2x8x?x64xf16>, %v: tensor<2x8x?x64xf16>, %mask: tensor<2x1x1x?xi1>)
    -> tensor<2x8x4x64xf32> {
  %c3 = arith.constant 3 : index
  %s = tensor.dim %kt, %c3 : tensor<2x8x64x?xf16>
  %i1_init = tensor.empty() : tensor<2x8x16xi32>
  %frac_init = tensor.empty() : tensor<2x8x4xf32>
  %i1, %frac = sparq.top_r r = 16 ins(%q : tensor<2x8x4x64xf32>)
      outs(%i1_init, %frac_init : tensor<2x8x16xi32>, tensor<2x8x4xf32>)
  %logits_init = tensor.empty(%s) : tensor<2x8x4x?xf32>
  %logits = sparq.partial_matmul key_layout = component_major
      ins(%q, %i1, %frac, %kt, %mask : tensor<2x8x4x64xf32>, tensor<2x8x16xi32>,
          tensor<2x8x4xf32>, tensor<2x8x64x?xf16>, tensor<2x1x1x?xi1>)
      outs(%logits_init : tensor<2x8x4x?xf32>)
  %i2_init = tensor.empty() : tensor<2x8x32xi32>
  %alpha_init = tensor.empty() : tensor<2x8x4xf32>
  %ks_init = tensor.empty() : tensor<2x8x32x64xf16>
  %bias_init = tensor.empty() : tensor<2x8x4x32xf32>
  %i2, %alpha, %ks, %vs, %bias = sparq.top_k_gather k = 32 local = 4
      ins(%logits, %k, %v, %mask : tensor<2x8x4x?xf32>, tensor<2x8x?x64xf16>,
          tensor<2x8x?x64xf16>, tensor<2x1x1x?xi1>)
      outs(%i2_init, %alpha_init, %ks_init, %ks_init, %bias_init :
          tensor<2x8x32xi32>, tensor<2x8x4xf32>, tensor<2x8x32x64xf16>,
          tensor<2x8x32x64xf16>, tensor<2x8x4x32xf32>)
  %q4 = tensor.expand_shape %q [[0], [1], [2, 3], [4]] output_shape [2, 8, 4, 1, 64]
      : tensor<2x8x4x64xf32> into tensor<2x8x4x1x64xf32>
  %bias4 = tensor.expand_shape %bias [[0], [1], [2, 3], [4]] output_shape [2, 8, 4, 1, 32]
      : tensor<2x8x4x32xf32> into tensor<2x8x4x1x32xf32>
  %y_init = tensor.empty() : tensor<2x8x4x1x64xf32>
  %y = sparq.attention ins(%q4, %ks, %vs, %bias4 : tensor<2x8x4x1x64xf32>,
          tensor<2x8x32x64xf16>, tensor<2x8x32x64xf16>, tensor<2x8x4x1x32xf32>)
      outs(%y_init : tensor<2x8x4x1x64xf32>)
  %y3 = tensor.collapse_shape %y [[0], [1], [2, 3], [4]]
      : tensor<2x8x4x1x64xf32> into tensor<2x8x4x64xf32>
  %mean_init = tensor.empty() : tensor<2x8x64xf32>
  %mean = sparq.mean_value ins(%v, %mask : tensor<2x8x?x64xf16>, tensor<2x1x1x?xi1>)
      outs(%mean_init : tensor<2x8x64xf32>)
  %out_init = tensor.empty() : tensor<2x8x4x64xf32>
  %out = sparq.interpolate ins(%y3, %alpha, %mean : tensor<2x8x4x64xf32>,
          tensor<2x8x4xf32>, tensor<2x8x64xf32>)
      outs(%out_init : tensor<2x8x4x64xf32>)
  return %out : tensor<2x8x4x64xf32>
}

module attributes {transform.with_named_sequence} {
  transform.named_sequence @__transform_main(%root: !transform.any_op {transform.readonly}) {
    %last = transform.structured.match ops{["sparq.interpolate"]} in %root
        : (!transform.any_op) -> !transform.any_op
    %tiled, %loop = transform.structured.fuse %last tile_sizes [1, 1, 0, 0]
        {apply_cleanup, use_forall} : (!transform.any_op) -> (!transform.any_op, !transform.any_op)
    transform.yield
  }
}

// -----

// The score step over group and positions, with a tile that does not divide S.

// CHECK:       #[[$SIZE:.+]] = affine_map<(d0) -> (d0 * -32 + 100, 32)>
// CHECK-LABEL: func @scores_by_position
// CHECK-SAME:      %[[Q:[a-z0-9]+]]: tensor<?x4x64xf32>, %[[I:[a-z0-9]+]]: tensor<?x16xi32>, %[[F:[a-z0-9]+]]: tensor<?x4xf32>
// CHECK-SAME:      %[[K:[a-z0-9]+]]: tensor<?x100x64xf16>, %[[MASK:[a-z0-9]+]]: tensor<?x4x100xf32>, %[[OUT:[a-z0-9]+]]:
// CHECK:         scf.forall (%[[G:.+]], %[[T:.+]]) in (2, 4) shared_outs(%[[ACC:.+]] = %[[OUT]])
// CHECK-DAG:       %[[N:.+]] = affine.min #[[$SIZE]](%[[T]])
// CHECK-DAG:       tensor.extract_slice %[[Q]][0, %[[G0:.+]], 0] [%{{.+}}, 2, 64]
// CHECK-DAG:       tensor.extract_slice %[[F]][0, %[[G0]]] [%{{.+}}, 2]
// CHECK-DAG:       tensor.extract_slice %[[K]][0, %[[S:.+]], 0] [%{{.+}}, %[[N]], 64]
// CHECK-DAG:       tensor.extract_slice %[[MASK]][0, %[[G0]], %[[S]]] [%{{.+}}, 2, %[[N]]]
// CHECK-DAG:       tensor.extract_slice %[[ACC]][0, %[[G0]], %[[S]]] [%{{.+}}, 2, %[[N]]]
// CHECK:           sparq.partial_matmul scale = 1.000000e-01
// CHECK:           tensor.parallel_insert_slice %{{.+}} into %[[ACC]][0, %[[G0]], %[[S]]] [%{{.+}}, 2, %[[N]]]
func.func @scores_by_position(%q: tensor<?x4x64xf32>, %i: tensor<?x16xi32>,
    %f: tensor<?x4xf32>, %k: tensor<?x100x64xf16>, %mask: tensor<?x4x100xf32>,
    %out: tensor<?x4x100xf32>) -> tensor<?x4x100xf32> {
  %0 = sparq.partial_matmul scale = 1.000000e-01
      ins(%q, %i, %f, %k, %mask : tensor<?x4x64xf32>, tensor<?x16xi32>, tensor<?x4xf32>,
          tensor<?x100x64xf16>, tensor<?x4x100xf32>)
      outs(%out : tensor<?x4x100xf32>)
  return %0 : tensor<?x4x100xf32>
}

module attributes {transform.with_named_sequence} {
  transform.named_sequence @__transform_main(%root: !transform.any_op {transform.readonly}) {
    %op = transform.structured.match ops{["sparq.partial_matmul"]} in %root
        : (!transform.any_op) -> !transform.any_op
    %tiled, %loop = transform.structured.tile_using_forall %op tile_sizes [0, 2, 32]
        : (!transform.any_op) -> (!transform.any_op, !transform.any_op)
    transform.yield
  }
}

// -----

// A producer is fused where its tile is all of what it cannot split, and left
// outside the loop where it is not: alpha for some of the group's heads needs
// all of the group.

// CHECK-LABEL: func @whole_dimensions_stay_whole
// CHECK:         sparq.top_k
// CHECK:         scf.forall
// CHECK-NOT:       sparq.top_k
// CHECK:           sparq.mean_value ins(%{{.+}} : tensor<4096x16xf32>)
// CHECK:           sparq.interpolate {{.*}} tensor<2x16xf32>, tensor<2xf32>, tensor<16xf32>
func.func @whole_dimensions_stay_whole(%logits: tensor<4x4096xf32>, %y: tensor<4x64xf32>,
    %v: tensor<4096x64xf32>, %i: tensor<32xi32>, %a: tensor<4xf32>, %m: tensor<64xf32>,
    %out: tensor<4x64xf32>) -> tensor<4x64xf32> {
  %i2, %alpha = sparq.top_k k = 32 ins(%logits : tensor<4x4096xf32>)
      outs(%i, %a : tensor<32xi32>, tensor<4xf32>)
  %mean = sparq.mean_value ins(%v : tensor<4096x64xf32>) outs(%m : tensor<64xf32>)
  %0 = sparq.interpolate ins(%y, %alpha, %mean : tensor<4x64xf32>, tensor<4xf32>, tensor<64xf32>)
      outs(%out : tensor<4x64xf32>)
  return %0 : tensor<4x64xf32>
}

module attributes {transform.with_named_sequence} {
  transform.named_sequence @__transform_main(%root: !transform.any_op {transform.readonly}) {
    %last = transform.structured.match ops{["sparq.interpolate"]} in %root
        : (!transform.any_op) -> !transform.any_op
    %tiled, %loop = transform.structured.fuse %last tile_sizes [2, 16] {use_forall}
        : (!transform.any_op) -> (!transform.any_op, !transform.any_op)
    transform.yield
  }
}

// -----

// fuse_into_containing_op, with a dynamic number of gathered components.

// CHECK-LABEL: func @fuse_into_containing
// CHECK:         scf.forall
// CHECK:           %[[ROWS:.+]] = sparq.gather {{.*}} outs(%{{.+}} : tensor<1x32x?xf32>)
// CHECK:           sparq.attention {{.*}} ins(%{{.+}}, %[[ROWS]], %{{.+}} :
func.func @fuse_into_containing(%q: tensor<8x4x1x?xf32>, %k: tensor<8x?x?xf32>,
    %i: tensor<8x32xi32>, %rows: tensor<8x32x?xf32>, %v: tensor<8x32x64xf32>,
    %out: tensor<8x4x1x64xf32>) -> tensor<8x4x1x64xf32> {
  %0 = sparq.gather ins(%k, %i : tensor<8x?x?xf32>, tensor<8x32xi32>)
      outs(%rows : tensor<8x32x?xf32>)
  %1 = sparq.attention scale = 1.000000e+00 ins(%q, %0, %v : tensor<8x4x1x?xf32>,
          tensor<8x32x?xf32>, tensor<8x32x64xf32>)
      outs(%out : tensor<8x4x1x64xf32>)
  return %1 : tensor<8x4x1x64xf32>
}

module attributes {transform.with_named_sequence} {
  transform.named_sequence @__transform_main(%root: !transform.any_op {transform.readonly}) {
    %op = transform.structured.match ops{["sparq.attention"]} in %root
        : (!transform.any_op) -> !transform.any_op
    %producer = transform.structured.match ops{["sparq.gather"]} in %root
        : (!transform.any_op) -> !transform.any_op
    %tiled, %loop = transform.structured.tile_using_forall %op tile_sizes [1]
        : (!transform.any_op) -> (!transform.any_op, !transform.any_op)
    %fused, %new = transform.structured.fuse_into_containing_op %producer into %loop
        : (!transform.any_op, !transform.any_op) -> (!transform.any_op, !transform.any_op)
    transform.yield
  }
}

// -----

// On memrefs the tiles are views.

// CHECK-LABEL: func @memrefs
// CHECK:         scf.for
// CHECK-DAG:       memref.subview %{{.+}}[%{{.+}}, 0, 0, 0] [1, 4, 1, 64]
// CHECK-DAG:       memref.subview %{{.+}}[%{{.+}}, 0, 0] [1, %{{.+}}, 64]
// CHECK:           sparq.attention
func.func @memrefs(%q: memref<8x4x1x64xf32>, %k: memref<8x?x64xf32>, %out: memref<8x4x1x64xf32>) {
  sparq.attention ins(%q, %k, %k : memref<8x4x1x64xf32>, memref<8x?x64xf32>, memref<8x?x64xf32>)
      outs(%out : memref<8x4x1x64xf32>)
  return
}

module attributes {transform.with_named_sequence} {
  transform.named_sequence @__transform_main(%root: !transform.any_op {transform.readonly}) {
    %op = transform.structured.match ops{["sparq.attention"]} in %root
        : (!transform.any_op) -> !transform.any_op
    %tiled, %loop = transform.structured.tile_using_for %op tile_sizes [1]
        : (!transform.any_op) -> (!transform.any_op, !transform.any_op)
    transform.yield
  }
}
