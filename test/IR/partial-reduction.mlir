// Splitting the cached positions of attention by upstream's transforms.
//
// RUN: sparq-opt %s --transform-interpreter --canonicalize --cse --split-input-file --verify-diagnostics | FileCheck %s

// attention = online_attention from the start values, divided by the sum.

// CHECK:       #[[$ALL:.+]] = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
// CHECK:       #[[$ROWS:.+]] = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
// CHECK-LABEL: func @decompose
// CHECK-SAME:      %[[Q:[a-z0-9]+]]: tensor<2x4x1x64xf16>, %[[K:[a-z0-9]+]]: tensor<2x64x?xf16>, %[[V:[a-z0-9]+]]: tensor<2x?x64xf16>, %[[MASK:[a-z0-9]+]]: tensor<1x1x1x?xi1>, %[[INIT:[a-z0-9]+]]:
// CHECK-DAG:     %[[ZERO:.+]] = arith.constant 0.000000e+00 : f32
// CHECK-DAG:     %[[INF:.+]] = arith.constant 0xFF800000 : f32
// CHECK-DAG:     %[[ACC0:.+]] = linalg.fill ins(%[[ZERO]] : f32) outs(%{{.+}} : tensor<2x4x1x64xf32>)
// CHECK-DAG:     %[[MAX0:.+]] = linalg.fill ins(%[[INF]] : f32) outs(%{{.+}} : tensor<2x4x1xf32>)
// CHECK-DAG:     %[[SUM0:.+]] = linalg.fill ins(%[[ZERO]] : f32) outs(%{{.+}} : tensor<2x4x1xf32>)
// CHECK:         %[[ONLINE:.+]]:3 = sparq.online_attention scale = 5.000000e-01 key_layout = component_major
// CHECK-SAME:        ins(%[[Q]], %[[K]], %[[V]], %[[MASK]] : {{.+}} outs(%[[ACC0]], %[[MAX0]], %[[SUM0]] :
// CHECK:         %[[OUT:.+]] = linalg.generic {indexing_maps = [#[[$ALL]], #[[$ROWS]], #[[$ALL]]], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%[[ONLINE]]#0, %[[ONLINE]]#2 : {{.*}} outs(%[[INIT]] :
// CHECK-NEXT:    ^bb0(%[[A:.+]]: f32, %[[S:.+]]: f32, %{{.+}}: f16):
// CHECK-NEXT:      %[[EMPTY:.+]] = arith.cmpf oeq, %[[S]], %[[ZERO]] : f32
// CHECK-NEXT:      %[[QUOTIENT:.+]] = arith.divf %[[A]], %[[S]] : f32
// CHECK-NEXT:      %[[SELECT:.+]] = arith.select %[[EMPTY]], %[[ZERO]], %[[QUOTIENT]] : f32
// CHECK-NEXT:      %[[TRUNC:.+]] = arith.truncf %[[SELECT]] : f32 to f16
// CHECK-NEXT:      linalg.yield %[[TRUNC]] : f16
// CHECK:         return %[[OUT]]
func.func @decompose(%q: tensor<2x4x1x64xf16>, %k: tensor<2x64x?xf16>, %v: tensor<2x?x64xf16>,
    %mask: tensor<1x1x1x?xi1>, %init: tensor<2x4x1x64xf16>) -> tensor<2x4x1x64xf16> {
  %0 = sparq.attention scale = 5.000000e-01 key_layout = component_major
      ins(%q, %k, %v, %mask : tensor<2x4x1x64xf16>, tensor<2x64x?xf16>, tensor<2x?x64xf16>,
          tensor<1x1x1x?xi1>)
      outs(%init : tensor<2x4x1x64xf16>)
  return %0 : tensor<2x4x1x64xf16>
}

module attributes {transform.with_named_sequence} {
  transform.named_sequence @__transform_main(%root: !transform.any_op {transform.readonly}) {
    %op = transform.structured.match ops{["sparq.attention"]} in %root
        : (!transform.any_op) -> !transform.any_op
    %parts = transform.structured.decompose_interface %op
        : (!transform.any_op) -> !transform.any_op
    transform.yield
  }
}

// -----

// A sequential loop continues from tile to tile.

// CHECK-LABEL: func @sequential
// CHECK:         %[[R:.+]]:3 = scf.for {{.*}} iter_args(%[[ACC:.+]] = %{{.+}}, %[[MAX:.+]] = %{{.+}}, %[[SUM:.+]] = %{{.+}})
// CHECK:           tensor.extract_slice %{{.+}}[0, %[[S:.+]], 0] [2, %{{.+}}, 64]
// CHECK:           %[[NEXT:.+]]:3 = sparq.online_attention {{.*}} outs(%[[ACC]], %[[MAX]], %[[SUM]] :
// CHECK:           scf.yield %[[NEXT]]#0, %[[NEXT]]#1, %[[NEXT]]#2
func.func @sequential(%q: tensor<2x4x1x64xf32>, %k: tensor<2x?x64xf32>,
    %acc: tensor<2x4x1x64xf32>, %max: tensor<2x4x1xf32>, %sum: tensor<2x4x1xf32>)
    -> (tensor<2x4x1x64xf32>, tensor<2x4x1xf32>, tensor<2x4x1xf32>) {
  %0:3 = sparq.online_attention
      ins(%q, %k, %k : tensor<2x4x1x64xf32>, tensor<2x?x64xf32>, tensor<2x?x64xf32>)
      outs(%acc, %max, %sum : tensor<2x4x1x64xf32>, tensor<2x4x1xf32>, tensor<2x4x1xf32>)
  return %0#0, %0#1, %0#2 : tensor<2x4x1x64xf32>, tensor<2x4x1xf32>, tensor<2x4x1xf32>
}

module attributes {transform.with_named_sequence} {
  transform.named_sequence @__transform_main(%root: !transform.any_op {transform.readonly}) {
    %op = transform.structured.match ops{["sparq.online_attention"]} in %root
        : (!transform.any_op) -> !transform.any_op
    %tiled, %loop = transform.structured.tile_using_for %op tile_sizes [0, 0, 0, 512]
        : (!transform.any_op) -> (!transform.any_op, !transform.any_op)
    transform.yield
  }
}

// -----

// In parallel, every tile starts afresh, and the tiles are merged.

// CHECK-LABEL: func @parallel
// CHECK-SAME:      %[[Q:[a-z0-9]+]]: tensor<4x1x64xf32>, %[[K:[a-z0-9]+]]: tensor<?x64xf32>
// CHECK-SAME:      %[[ACC:[a-z0-9]+]]: tensor<4x1x64xf32>, %[[MAX:[a-z0-9]+]]: tensor<4x1xf32>, %[[SUM:[a-z0-9]+]]: tensor<4x1xf32>
// CHECK-DAG:     %[[PACC:.+]] = linalg.fill {{.*}} -> tensor<8x4x1x64xf32>
// CHECK-DAG:     %[[PMAX:.+]] = linalg.fill ins(%{{.*}} outs({{.*}} -> tensor<8x4x1xf32>
// CHECK:         %[[P:.+]]:3 = scf.forall (%[[T:.+]]) in (8) shared_outs(%[[A:.+]] = %{{.+}}, %[[M:.+]] = %{{.+}}, %[[S:.+]] = %{{.+}})
// CHECK-DAG:       %[[ATILE:.+]] = tensor.extract_slice %[[A]][%[[T]], 0, 0, 0] [1, 4, 1, 64] [1, 1, 1, 1] : tensor<8x4x1x64xf32> to tensor<4x1x64xf32>
// CHECK-DAG:       %[[MTILE:.+]] = tensor.extract_slice %[[M]][%[[T]], 0, 0] [1, 4, 1] [1, 1, 1] : tensor<8x4x1xf32> to tensor<4x1xf32>
// CHECK-DAG:       %[[STILE:.+]] = tensor.extract_slice %[[S]][%[[T]], 0, 0] [1, 4, 1]
// CHECK:           %[[R:.+]]:3 = sparq.online_attention {{.*}} outs(%[[ATILE]], %[[MTILE]], %[[STILE]] :
// CHECK-DAG:         tensor.parallel_insert_slice %[[R]]#0 into %[[A]][%[[T]], 0, 0, 0]
// CHECK-DAG:         tensor.parallel_insert_slice %[[R]]#1 into %[[M]][%[[T]], 0, 0]
// CHECK-DAG:         tensor.parallel_insert_slice %[[R]]#2 into %[[S]][%[[T]], 0, 0]
// CHECK:         %[[NEWMAX:.+]] = linalg.generic {{.*}} iterator_types = ["parallel", "parallel", "reduction"]} ins(%[[P]]#1 : {{.*}}) outs(%[[MAX]] :
// CHECK:           arith.maximumf
// CHECK:         %[[C:.+]] = linalg.generic {{.*}} ins(%[[MAX]], %[[NEWMAX]] : {{.*}}) outs(%{{.+}} : tensor<4x1xf32>)
// CHECK:           math.exp
// CHECK:         %[[PC:.+]] = linalg.generic {{.*}} iterator_types = ["parallel", "parallel", "parallel"]} ins(%[[P]]#1, %[[NEWMAX]] : {{.*}}) outs(%{{.+}} : tensor<8x4x1xf32>)
// CHECK:           math.exp
// CHECK:         %[[ACC1:.+]] = linalg.generic {{.*}} ins(%[[C]] : {{.*}}) outs(%[[ACC]] :
// CHECK:         %[[NEWACC:.+]] = linalg.generic {{.*}} iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%[[P]]#0, %[[PC]] : {{.*}}) outs(%[[ACC1]] :
// CHECK:         %[[SUM1:.+]] = linalg.generic {{.*}} ins(%[[C]] : {{.*}}) outs(%[[SUM]] :
// CHECK:         %[[NEWSUM:.+]] = linalg.generic {{.*}} ins(%[[P]]#2, %[[PC]] : {{.*}}) outs(%[[SUM1]] :
// CHECK:         return %[[NEWACC]], %[[NEWMAX]], %[[NEWSUM]]
func.func @parallel(%q: tensor<4x1x64xf32>, %k: tensor<?x64xf32>,
    %acc: tensor<4x1x64xf32>, %max: tensor<4x1xf32>, %sum: tensor<4x1xf32>)
    -> (tensor<4x1x64xf32>, tensor<4x1xf32>, tensor<4x1xf32>) {
  %0:3 = sparq.online_attention
      ins(%q, %k, %k : tensor<4x1x64xf32>, tensor<?x64xf32>, tensor<?x64xf32>)
      outs(%acc, %max, %sum : tensor<4x1x64xf32>, tensor<4x1xf32>, tensor<4x1xf32>)
  return %0#0, %0#1, %0#2 : tensor<4x1x64xf32>, tensor<4x1xf32>, tensor<4x1xf32>
}

module attributes {transform.with_named_sequence} {
  transform.named_sequence @__transform_main(%root: !transform.any_op {transform.readonly}) {
    %op = transform.structured.match ops{["sparq.online_attention"]} in %root
        : (!transform.any_op) -> !transform.any_op
    // Three fills, the tile, three merges, the loop.
    %fills:3, %tile, %merges:3, %loop = "transform.structured.tile_reduction_using_forall"(%op)
        {num_threads = array<i64: 0, 0, 8>, tile_sizes = array<i64>}
        : (!transform.any_op) -> (!transform.any_op, !transform.any_op, !transform.any_op,
            !transform.any_op, !transform.any_op, !transform.any_op, !transform.any_op,
            !transform.any_op)
    transform.yield
  }
}
