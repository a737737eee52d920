// RUN: sparq-opt %s --sparq-tile --canonicalize --cse --split-input-file | FileCheck %s

// Few heads: the positions are split, too, into parts that every thread takes
// in blocks. The partial results are merged after the loop.

// CHECK-DAG:   #[[$OFFSET:.+]] = affine_map<()[s0] -> (s0 * 4096)>
// CHECK-LABEL: func @few_heads
// CHECK:         %[[P:.+]]:3 = scf.forall (%[[H:.+]], %[[PART:.+]]) in (4, 32) shared_outs(%[[ACC:.+]] = %{{.+}}, %[[MAX:.+]] = %{{.+}}, %[[SUM:.+]] = %{{.+}}) -> (tensor<32x1x4x8x1x64xf32>, tensor<32x1x4x8x1xf32>, tensor<32x1x4x8x1xf32>)
// CHECK:           %[[AT:.+]] = affine.apply #[[$OFFSET]]()[%[[PART]]]
// CHECK:           %[[K:.+]] = tensor.extract_slice %{{.+}}[0, %[[H]], %[[AT]], 0] [1, 1, 4096, 64]
// CHECK:           %[[ACC0:.+]] = linalg.fill
// CHECK:           %[[MAX0:.+]] = linalg.fill
// CHECK:           %[[SUM0:.+]] = linalg.fill
// CHECK:           %[[R:.+]]:3 = scf.for %[[S:.+]] = %c0 to %c4096 step %c2048 iter_args(%{{.+}} = %[[ACC0]], %{{.+}} = %[[MAX0]], %{{.+}} = %[[SUM0]])
// CHECK:             tensor.extract_slice %[[K]][0, 0, %[[S]], 0] [1, 1, 2048, 64]
// CHECK:             sparq.online_attention
// CHECK:           scf.forall.in_parallel
// CHECK:             tensor.parallel_insert_slice %[[R]]#0 into %[[ACC]][%[[PART]], 0, %[[H]], 0, 0, 0]
// CHECK:             tensor.parallel_insert_slice %[[R]]#1 into %[[MAX]][%[[PART]], 0, %[[H]], 0, 0]
// CHECK:             tensor.parallel_insert_slice %[[R]]#2 into %[[SUM]][%[[PART]], 0, %[[H]], 0, 0]
// CHECK-NOT:     scf.forall
// CHECK:         linalg.generic {{.*}} ins(%[[P]]#1 :
// CHECK:           arith.maximumf
// CHECK:         arith.divf
func.func @few_heads(%q: tensor<1x4x8x1x64xf32>, %k: tensor<1x4x131072x64xf32>, %v: tensor<1x4x131072x64xf32>)
    -> tensor<1x4x8x1x64xf32> {
  %init = tensor.empty() : tensor<1x4x8x1x64xf32>
  %0 = sparq.attention ins(%q, %k, %v : tensor<1x4x8x1x64xf32>, tensor<1x4x131072x64xf32>, tensor<1x4x131072x64xf32>)
      outs(%init : tensor<1x4x8x1x64xf32>)
  return %0 : tensor<1x4x8x1x64xf32>
}

// -----

// The last part is shorter where S is no multiple; a part is one block here.

// CHECK-DAG:   #[[$SIZE:.+]] = affine_map<()[s0] -> (s0 * -576 + 5000, 576)>
// CHECK-LABEL: func @uneven
// CHECK:         scf.forall (%[[H:.+]], %[[PART:.+]]) in (12, 9)
// CHECK:           %[[LENGTH:.+]] = affine.min #[[$SIZE]]()[%[[PART]]]
// CHECK:           tensor.extract_slice %{{.+}}[0, %[[H]], %{{.+}}, 0] [1, 1, %[[LENGTH]], 128]
// CHECK-NOT:       scf.for
// CHECK:           sparq.online_attention
func.func @uneven(%q: tensor<1x12x1x1x128xbf16>, %k: tensor<1x12x5000x128xbf16>, %v: tensor<1x12x5000x128xbf16>)
    -> tensor<1x12x1x1x128xbf16> {
  %init = tensor.empty() : tensor<1x12x1x1x128xbf16>
  %0 = sparq.attention ins(%q, %k, %v : tensor<1x12x1x1x128xbf16>, tensor<1x12x5000x128xbf16>, tensor<1x12x5000x128xbf16>)
      outs(%init : tensor<1x12x1x1x128xbf16>)
  return %0 : tensor<1x12x1x1x128xbf16>
}

// -----

// Parts of a dynamic number of positions are of a size worth starting.

// CHECK-DAG:   #[[$PART_SIZE:.+]] = affine_map<()[s0] -> (((s0 ceildiv 4) ceildiv 64) * 64, 512)>
// CHECK-DAG:   #[[$COUNT:.+]] = affine_map<()[s0, s1] -> (s0 ceildiv s1, 4)>
// CHECK-LABEL: func @dynamic
// CHECK:         %[[SIZE:.+]] = affine.max #[[$PART_SIZE]]()[%[[DIM:.+]]]
// CHECK:         %[[COUNT:.+]] = affine.min #[[$COUNT]]()[%[[DIM]], %[[SIZE]]]
// CHECK:         scf.forall (%{{.+}}, %{{.+}}, %{{.+}}) in (%{{.+}}, 32, %[[COUNT]])
// CHECK:           scf.for
// CHECK:             sparq.online_attention
func.func @dynamic(%q: tensor<?x32x1x1x64xf32>, %k: tensor<?x32x?x64xf32>, %v: tensor<?x32x?x64xf32>,
    %init: tensor<?x32x1x1x64xf32>) -> tensor<?x32x1x1x64xf32> {
  %0 = sparq.attention ins(%q, %k, %v : tensor<?x32x1x1x64xf32>, tensor<?x32x?x64xf32>, tensor<?x32x?x64xf32>)
      outs(%init : tensor<?x32x1x1x64xf32>)
  return %0 : tensor<?x32x1x1x64xf32>
}

// -----

// Tasks enough, or too few positions: no parts.

// CHECK-LABEL: func @whole
// CHECK:         scf.forall (%{{.+}}, %{{.+}}) in (4, 32)
// CHECK:           linalg.fill
// CHECK:           scf.for {{.*}} to %c8192 step %c2048
// CHECK:             sparq.online_attention
// CHECK:           arith.divf
// CHECK:         scf.forall (%{{.+}}) in (2)
// CHECK:           sparq.attention
// CHECK-NOT:     arith.maximumf
func.func @whole(%q: tensor<4x32x1x1x64xf32>, %k: tensor<4x32x8192x64xf32>, %v: tensor<4x32x8192x64xf32>,
    %q2: tensor<2x4x1x64xf32>, %k2: tensor<2x600x64xf32>) -> (tensor<4x32x1x1x64xf32>, tensor<2x4x1x64xf32>) {
  %init = tensor.empty() : tensor<4x32x1x1x64xf32>
  %0 = sparq.attention ins(%q, %k, %v : tensor<4x32x1x1x64xf32>, tensor<4x32x8192x64xf32>, tensor<4x32x8192x64xf32>)
      outs(%init : tensor<4x32x1x1x64xf32>)
  %init2 = tensor.empty() : tensor<2x4x1x64xf32>
  %1 = sparq.attention ins(%q2, %k2, %k2 : tensor<2x4x1x64xf32>, tensor<2x600x64xf32>, tensor<2x600x64xf32>)
      outs(%init2 : tensor<2x4x1x64xf32>)
  return %0, %1 : tensor<4x32x1x1x64xf32>, tensor<2x4x1x64xf32>
}

// -----

// Query positions of a prefill are tasks; each takes the keys in blocks.

// CHECK-LABEL: func @prefill
// CHECK:         scf.forall (%{{.+}}, %{{.+}}) = (0, 0) to (8, 4096) step (1, 32)
// CHECK:           scf.for {{.*}} to %c4096 step %c1024
// CHECK:             sparq.online_attention
// CHECK-SAME:          tensor<1x1x32x64xf16>, tensor<1x1024x64xf16>, tensor<1x1024x64xf16>
func.func @prefill(%q: tensor<8x1x4096x64xf16>, %k: tensor<8x4096x64xf16>, %v: tensor<8x4096x64xf16>)
    -> tensor<8x1x4096x64xf16> {
  %init = tensor.empty() : tensor<8x1x4096x64xf16>
  %0 = sparq.attention ins(%q, %k, %v : tensor<8x1x4096x64xf16>, tensor<8x4096x64xf16>, tensor<8x4096x64xf16>)
      outs(%init : tensor<8x1x4096x64xf16>)
  return %0 : tensor<8x1x4096x64xf16>
}
