// Round trips of every op: custom and generic form, and bytecode.
//
// RUN: sparq-opt %s > %t.mlir
// RUN: FileCheck %s < %t.mlir
// RUN: sparq-opt %t.mlir | diff %t.mlir -
// RUN: sparq-opt %s --mlir-print-op-generic | sparq-opt | diff %t.mlir -
// RUN: sparq-opt %s --emit-bytecode | sparq-opt | diff %t.mlir -
// RUN: sparq-opt %s --mlir-print-op-generic | FileCheck %s --check-prefix=GENERIC

//===----------------------------------------------------------------------===//
// attention
//===----------------------------------------------------------------------===//

// CHECK-LABEL: func @attention
// GENERIC-LABEL: sym_name = "attention"
func.func @attention(%q: tensor<2x8x4x1x64xf32>, %k: tensor<2x8x?x64xf16>,
    %v: tensor<2x8x?x32xbf16>, %mask: tensor<1x8x1x1x?xi1>, %init: tensor<2x8x4x1x32xf16>)
    -> tensor<2x8x4x1x32xf16> {
  // CHECK: sparq.attention scale = 1.000000e-01 ins(%{{.+}}, %{{.+}}, %{{.+}}, %{{.+}} : tensor<2x8x4x1x64xf32>, tensor<2x8x?x64xf16>, tensor<2x8x?x32xbf16>, tensor<1x8x1x1x?xi1>) outs(%{{.+}} : tensor<2x8x4x1x32xf16>) {sparq.note = "kept"}
  // GENERIC: "sparq.attention"({{.+}}) <{key_layout = 0 : i32, scale = 1.000000e-01 : f32}> {sparq.note = "kept"}
  %0 = sparq.attention scale = 1.000000e-01
      ins(%q, %k, %v, %mask : tensor<2x8x4x1x64xf32>, tensor<2x8x?x64xf16>,
          tensor<2x8x?x32xbf16>, tensor<1x8x1x1x?xi1>)
      outs(%init : tensor<2x8x4x1x32xf16>) {sparq.note = "kept"}
  return %0 : tensor<2x8x4x1x32xf16>
}

// CHECK-LABEL: func @attention_without_batch
func.func @attention_without_batch(%q: tensor<1x?x64xf32>, %kt: tensor<64x?xf32>,
    %v: tensor<?x64xf32>, %init: tensor<1x?x64xf32>) -> tensor<1x?x64xf32> {
  // CHECK: sparq.attention key_layout = component_major ins(
  %0 = sparq.attention key_layout = component_major
      ins(%q, %kt, %v : tensor<1x?x64xf32>, tensor<64x?xf32>, tensor<?x64xf32>)
      outs(%init : tensor<1x?x64xf32>)
  return %0 : tensor<1x?x64xf32>
}

// CHECK-LABEL: func @attention_all_dynamic
func.func @attention_all_dynamic(%q: tensor<?x?x?x?x?x?xf32>, %k: tensor<?x?x?x?x?xf32>,
    %mask: tensor<?x?x?x?x?x?xf32>, %init: tensor<?x?x?x?x?x?xf32>) -> tensor<?x?x?x?x?x?xf32> {
  // CHECK: sparq.attention scale = 5.000000e-01 ins(
  %0 = sparq.attention scale = 5.000000e-01
      ins(%q, %k, %k, %mask : tensor<?x?x?x?x?x?xf32>, tensor<?x?x?x?x?xf32>,
          tensor<?x?x?x?x?xf32>, tensor<?x?x?x?x?x?xf32>)
      outs(%init : tensor<?x?x?x?x?x?xf32>)
  return %0 : tensor<?x?x?x?x?x?xf32>
}

// CHECK-LABEL: func @attention_memref
func.func @attention_memref(%q: memref<8x4x1x64xbf16>, %k: memref<8x?x64xbf16, strided<[?, ?, 1], offset: ?>>,
    %v: memref<8x?x64xbf16>, %init: memref<8x4x1x64xf32>) {
  // CHECK: sparq.attention ins(%{{.+}} : memref<8x4x1x64xbf16>, memref<8x?x64xbf16, strided<[?, ?, 1], offset: ?>>, memref<8x?x64xbf16>) outs(%{{.+}} : memref<8x4x1x64xf32>){{$}}
  sparq.attention ins(%q, %k, %v : memref<8x4x1x64xbf16>,
          memref<8x?x64xbf16, strided<[?, ?, 1], offset: ?>>, memref<8x?x64xbf16>)
      outs(%init : memref<8x4x1x64xf32>)
  return
}

//===----------------------------------------------------------------------===//
// online_attention
//===----------------------------------------------------------------------===//

// CHECK-LABEL: func @online_attention
func.func @online_attention(%q: tensor<4x1x64xf32>, %k: tensor<64x100xf32>,
    %v: tensor<100x32xf32>, %mask: tensor<1x1x100xf16>, %acc: tensor<4x1x32xf32>,
    %max: tensor<4x1xf32>, %sum: tensor<4x1xf32>)
    -> (tensor<4x1x32xf32>, tensor<4x1xf32>, tensor<4x1xf32>) {
  // CHECK: %[[R:.+]]:3 = sparq.online_attention scale = 1.000000e+00 key_layout = component_major ins(
  // CHECK-SAME: outs(%{{.+}}, %{{.+}}, %{{.+}} : tensor<4x1x32xf32>, tensor<4x1xf32>, tensor<4x1xf32>)
  %0:3 = sparq.online_attention scale = 1.000000e+00 key_layout = component_major
      ins(%q, %k, %v, %mask : tensor<4x1x64xf32>, tensor<64x100xf32>, tensor<100x32xf32>,
          tensor<1x1x100xf16>)
      outs(%acc, %max, %sum : tensor<4x1x32xf32>, tensor<4x1xf32>, tensor<4x1xf32>)
  // CHECK: return %[[R]]#0, %[[R]]#1, %[[R]]#2
  return %0#0, %0#1, %0#2 : tensor<4x1x32xf32>, tensor<4x1xf32>, tensor<4x1xf32>
}

// CHECK-LABEL: func @online_attention_memref
func.func @online_attention_memref(%q: memref<2x4x1x64xf32>, %k: memref<2x?x64xf32>,
    %acc: memref<2x4x1x64xf32>, %max: memref<2x4x1xf32>, %sum: memref<2x4x1xf32>) {
  // CHECK: sparq.online_attention ins(
  sparq.online_attention
      ins(%q, %k, %k : memref<2x4x1x64xf32>, memref<2x?x64xf32>, memref<2x?x64xf32>)
      outs(%acc, %max, %sum : memref<2x4x1x64xf32>, memref<2x4x1xf32>, memref<2x4x1xf32>)
  return
}

//===----------------------------------------------------------------------===//
// top_r
//===----------------------------------------------------------------------===//

// CHECK-LABEL: func @top_r
func.func @top_r(%q: tensor<2x8x4x64xbf16>, %i: tensor<2x8x16xi32>, %f: tensor<2x8x4xf32>)
    -> (tensor<2x8x16xi32>, tensor<2x8x4xf32>) {
  // CHECK: %[[R:.+]]:2 = sparq.top_r r = 16 ins(%{{.+}} : tensor<2x8x4x64xbf16>) outs(%{{.+}}, %{{.+}} : tensor<2x8x16xi32>, tensor<2x8x4xf32>)
  %0:2 = sparq.top_r r = 16 ins(%q : tensor<2x8x4x64xbf16>)
      outs(%i, %f : tensor<2x8x16xi32>, tensor<2x8x4xf32>)
  return %0#0, %0#1 : tensor<2x8x16xi32>, tensor<2x8x4xf32>
}

// CHECK-LABEL: func @top_r_memref
func.func @top_r_memref(%q: memref<1x?xf16>, %i: memref<16xi32>, %f: memref<1xf32>) {
  // CHECK: sparq.top_r r = 16 ins(%{{.+}} : memref<1x?xf16>) outs(
  sparq.top_r r = 16 ins(%q : memref<1x?xf16>) outs(%i, %f : memref<16xi32>, memref<1xf32>)
  return
}

//===----------------------------------------------------------------------===//
// partial_matmul
//===----------------------------------------------------------------------===//

// CHECK-LABEL: func @partial_matmul
func.func @partial_matmul(%q: tensor<2x8x4x64xf32>, %i: tensor<2x8x16xi32>,
    %f: tensor<2x8x4xf32>, %kt: tensor<2x8x64x?xbf16>, %mask: tensor<2x1x1x?xbf16>,
    %init: tensor<2x8x4x?xf32>) -> tensor<2x8x4x?xf32> {
  // CHECK: sparq.partial_matmul scale = 1.000000e-01 key_layout = component_major ins(
  %0 = sparq.partial_matmul scale = 1.000000e-01 key_layout = component_major
      ins(%q, %i, %f, %kt, %mask : tensor<2x8x4x64xf32>, tensor<2x8x16xi32>, tensor<2x8x4xf32>,
          tensor<2x8x64x?xbf16>, tensor<2x1x1x?xbf16>)
      outs(%init : tensor<2x8x4x?xf32>)
  return %0 : tensor<2x8x4x?xf32>
}

// CHECK-LABEL: func @partial_matmul_memref
func.func @partial_matmul_memref(%q: memref<4x64xf32>, %i: memref<16xi32>, %f: memref<4xf32>,
    %k: memref<100x64xf32>, %init: memref<4x100xf32>) {
  // CHECK: sparq.partial_matmul ins(
  sparq.partial_matmul ins(%q, %i, %f, %k : memref<4x64xf32>, memref<16xi32>, memref<4xf32>,
          memref<100x64xf32>)
      outs(%init : memref<4x100xf32>)
  return
}

//===----------------------------------------------------------------------===//
// top_k, gather, gather_mask, top_k_gather
//===----------------------------------------------------------------------===//

// CHECK-LABEL: func @top_k
func.func @top_k(%logits: tensor<3x4x?xf32>, %i: tensor<3x32xi32>, %a: tensor<3x4xf32>)
    -> (tensor<3x32xi32>, tensor<3x4xf32>) {
  // CHECK: sparq.top_k k = 32 ins(%{{.+}} : tensor<3x4x?xf32>) outs(
  %0:2 = sparq.top_k k = 32 ins(%logits : tensor<3x4x?xf32>)
      outs(%i, %a : tensor<3x32xi32>, tensor<3x4xf32>)
  // CHECK: sparq.top_k k = 32 local = 32 ins(
  %1:2 = sparq.top_k k = 32 local = 32 ins(%logits : tensor<3x4x?xf32>)
      outs(%0#0, %a : tensor<3x32xi32>, tensor<3x4xf32>)
  return %1#0, %1#1 : tensor<3x32xi32>, tensor<3x4xf32>
}

// CHECK-LABEL: func @top_k_memref
func.func @top_k_memref(%logits: memref<1x8xf32>, %i: memref<32xi32>, %a: memref<1xf32>) {
  // CHECK: sparq.top_k k = 32 ins(
  sparq.top_k k = 32 ins(%logits : memref<1x8xf32>) outs(%i, %a : memref<32xi32>, memref<1xf32>)
  return
}

// CHECK-LABEL: func @select
func.func @select(%scores: tensor<3x?xf32>, %i: tensor<3x32xi32>, %n: tensor<3xi32>)
    -> (tensor<3x32xi32>, tensor<3xi32>) {
  // CHECK: sparq.select k = 32 ins(%{{.+}} : tensor<3x?xf32>) outs(%{{.+}}, %{{.+}} : tensor<3x32xi32>, tensor<3xi32>)
  %0:2 = sparq.select k = 32 ins(%scores : tensor<3x?xf32>)
      outs(%i, %n : tensor<3x32xi32>, tensor<3xi32>)
  // CHECK: sparq.select k = 32 local = 32 ins(
  %1:2 = sparq.select k = 32 local = 32 ins(%scores : tensor<3x?xf32>)
      outs(%0#0, %n : tensor<3x32xi32>, tensor<3xi32>)
  return %1#0, %1#1 : tensor<3x32xi32>, tensor<3xi32>
}

// CHECK-LABEL: func @select_memref
func.func @select_memref(%scores: memref<8xf32>, %i: memref<32xi32>, %n: memref<i32>) {
  // CHECK: sparq.select k = 32 ins(
  sparq.select k = 32 ins(%scores : memref<8xf32>) outs(%i, %n : memref<32xi32>, memref<i32>)
  return
}

// CHECK-LABEL: func @gather
func.func @gather(%k: tensor<2x3x8x?x64xf16>, %i: tensor<2x3x8x32xi32>,
    %init: tensor<2x3x8x32x64xf16>) -> tensor<2x3x8x32x64xf16> {
  // CHECK: sparq.gather ins(%{{.+}}, %{{.+}} : tensor<2x3x8x?x64xf16>, tensor<2x3x8x32xi32>) outs(
  %0 = sparq.gather ins(%k, %i : tensor<2x3x8x?x64xf16>, tensor<2x3x8x32xi32>)
      outs(%init : tensor<2x3x8x32x64xf16>)
  return %0 : tensor<2x3x8x32x64xf16>
}

// CHECK-LABEL: func @gather_memref
func.func @gather_memref(%k: memref<?x64xf32>, %i: memref<?xi32>, %init: memref<?x64xf32>) {
  // CHECK: sparq.gather ins(
  sparq.gather ins(%k, %i : memref<?x64xf32>, memref<?xi32>) outs(%init : memref<?x64xf32>)
  return
}

// CHECK-LABEL: func @gather_mask
func.func @gather_mask(%i: tensor<2x32xi32>, %mask: tensor<2x1x?xf16>, %init: tensor<2x4x32xf32>)
    -> (tensor<2x4x32xf32>, tensor<2x4x32xf32>) {
  // CHECK: sparq.gather_mask ins(%{{.+}}, %{{.+}} : tensor<2x32xi32>, tensor<2x1x?xf16>) outs(
  %0 = sparq.gather_mask ins(%i, %mask : tensor<2x32xi32>, tensor<2x1x?xf16>)
      outs(%init : tensor<2x4x32xf32>)
  // CHECK: sparq.gather_mask ins(%{{[^,]+}} : tensor<2x32xi32>) outs(
  %1 = sparq.gather_mask ins(%i : tensor<2x32xi32>) outs(%init : tensor<2x4x32xf32>)
  return %0, %1 : tensor<2x4x32xf32>, tensor<2x4x32xf32>
}

// CHECK-LABEL: func @gather_mask_memref
func.func @gather_mask_memref(%i: memref<32xi32>, %mask: memref<1x?xi1>, %init: memref<4x32xf32>) {
  // CHECK: sparq.gather_mask ins(
  sparq.gather_mask ins(%i, %mask : memref<32xi32>, memref<1x?xi1>) outs(%init : memref<4x32xf32>)
  return
}

// CHECK-LABEL: func @top_k_gather
func.func @top_k_gather(%logits: tensor<4x?xf32>, %k: tensor<?x64xf16>, %v: tensor<?x32xbf16>,
    %mask: tensor<1x?xi1>, %i: tensor<32xi32>, %a: tensor<4xf32>, %ks: tensor<32x64xf16>,
    %vs: tensor<32x32xbf16>, %b: tensor<4x32xf32>)
    -> (tensor<32xi32>, tensor<4xf32>, tensor<32x64xf16>, tensor<32x32xbf16>, tensor<4x32xf32>) {
  // CHECK: %[[R:.+]]:5 = sparq.top_k_gather k = 32 local = 8 ins(%{{.+}} : tensor<4x?xf32>, tensor<?x64xf16>, tensor<?x32xbf16>, tensor<1x?xi1>)
  %0:5 = sparq.top_k_gather k = 32 local = 8
      ins(%logits, %k, %v, %mask : tensor<4x?xf32>, tensor<?x64xf16>, tensor<?x32xbf16>,
          tensor<1x?xi1>)
      outs(%i, %a, %ks, %vs, %b : tensor<32xi32>, tensor<4xf32>, tensor<32x64xf16>,
          tensor<32x32xbf16>, tensor<4x32xf32>)
  return %0#0, %0#1, %0#2, %0#3, %0#4 : tensor<32xi32>, tensor<4xf32>, tensor<32x64xf16>,
      tensor<32x32xbf16>, tensor<4x32xf32>
}

// CHECK-LABEL: func @top_k_gather_memref
func.func @top_k_gather_memref(%logits: memref<2x4x?xf32>, %k: memref<2x?x64xf16>,
    %i: memref<2x32xi32>, %a: memref<2x4xf32>, %ks: memref<2x32x64xf16>,
    %vs: memref<2x32x64xf16>, %b: memref<2x4x32xf32>) {
  // CHECK: sparq.top_k_gather k = 32 ins(
  sparq.top_k_gather k = 32
      ins(%logits, %k, %k : memref<2x4x?xf32>, memref<2x?x64xf16>, memref<2x?x64xf16>)
      outs(%i, %a, %ks, %vs, %b : memref<2x32xi32>, memref<2x4xf32>, memref<2x32x64xf16>,
          memref<2x32x64xf16>, memref<2x4x32xf32>)
  return
}

//===----------------------------------------------------------------------===//
// mean_value, interpolate
//===----------------------------------------------------------------------===//

// CHECK-LABEL: func @mean_value
func.func @mean_value(%v: tensor<2x8x?x64xf16>, %mask: tensor<2x8x4x?xf32>,
    %init: tensor<2x8x64xf32>) -> (tensor<2x8x64xf32>, tensor<2x8x64xf32>) {
  // CHECK: sparq.mean_value ins(%{{.+}}, %{{.+}} : tensor<2x8x?x64xf16>, tensor<2x8x4x?xf32>) outs(
  %0 = sparq.mean_value ins(%v, %mask : tensor<2x8x?x64xf16>, tensor<2x8x4x?xf32>)
      outs(%init : tensor<2x8x64xf32>)
  // CHECK: sparq.mean_value ins(%{{[^,]+}} : tensor<2x8x?x64xf16>) outs(
  %1 = sparq.mean_value ins(%v : tensor<2x8x?x64xf16>) outs(%init : tensor<2x8x64xf32>)
  return %0, %1 : tensor<2x8x64xf32>, tensor<2x8x64xf32>
}

// CHECK-LABEL: func @mean_value_memref
func.func @mean_value_memref(%v: memref<?x64xf32>, %init: memref<64xf32>) {
  // CHECK: sparq.mean_value ins(%{{.+}} : memref<?x64xf32>) outs(
  sparq.mean_value ins(%v : memref<?x64xf32>) outs(%init : memref<64xf32>)
  return
}

// CHECK-LABEL: func @interpolate
func.func @interpolate(%y: tensor<2x8x4x64xf16>, %alpha: tensor<2x8x4xf32>,
    %mean: tensor<2x8x64xf32>, %init: tensor<2x8x4x64xbf16>) -> tensor<2x8x4x64xbf16> {
  // CHECK: sparq.interpolate ins(%{{.+}} : tensor<2x8x4x64xf16>, tensor<2x8x4xf32>, tensor<2x8x64xf32>) outs(%{{.+}} : tensor<2x8x4x64xbf16>)
  %0 = sparq.interpolate
      ins(%y, %alpha, %mean : tensor<2x8x4x64xf16>, tensor<2x8x4xf32>, tensor<2x8x64xf32>)
      outs(%init : tensor<2x8x4x64xbf16>)
  return %0 : tensor<2x8x4x64xbf16>
}

// CHECK-LABEL: func @interpolate_memref
func.func @interpolate_memref(%y: memref<4x64xf32>, %alpha: memref<4xf32>, %mean: memref<64xf32>,
    %init: memref<4x64xf32>) {
  // CHECK: sparq.interpolate ins(
  sparq.interpolate ins(%y, %alpha, %mean : memref<4x64xf32>, memref<4xf32>, memref<64xf32>)
      outs(%init : memref<4x64xf32>)
  return
}
