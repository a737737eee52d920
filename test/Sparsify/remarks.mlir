// RUN: sparq-opt %s --sparq-sparsify="r=16 k=32 min-seq-len=100" --remarks-filter=sparq -o /dev/null 2>&1 | FileCheck %s
// RUN: sparq-opt %s --sparq-sparsify="r=16 k=32 mean-value=recompute" --remarks-filter-passed=sparq -o /dev/null 2>&1 | FileCheck %s --check-prefix=RECOMPUTE

// dense 2 S D = 2 * 256 * 64, SparQ S r + 2 k D + 4 D = 256 * 16 + 2 * 32 * 64 + 4 * 64, times 4 bytes.
// CHECK: remarks.mlir:[[#@LINE+5]]:8: remark: [Passed] attention | Category:sparq:sparsify | Function=static | Remark="made sparse with r = 16, k = 32, local = 0; K and V read per step and key-value head: dense 131072 bytes, SparQ 33792 bytes"

// More than dense: why K^T and the mean of V are worth carrying.
// RECOMPUTE: dense 131072 bytes, SparQ 148480 bytes; K is position-major, so all of it is read; the mean of V is recomputed, so all of V is read
func.func @static(%q: tensor<1x1x64xf32>, %k: tensor<256x64xf32>, %v: tensor<256x64xf32>, %init: tensor<1x1x64xf32>) -> tensor<1x1x64xf32> {
  %0 = sparq.attention
      ins(%q, %k, %v : tensor<1x1x64xf32>, tensor<256x64xf32>, tensor<256x64xf32>)
      outs(%init : tensor<1x1x64xf32>)
  return %0 : tensor<1x1x64xf32>
}

// CHECK: [Passed] attention | Category:sparq:sparsify | Function=dynamic | Remark="made sparse with r = 16, k = 32, local = 0; K and V read per step and key-value head: dense 256 S bytes, SparQ 32 S + 8704 bytes"
func.func @dynamic(%q: tensor<1x1x64xf16>, %k: tensor<?x64xf16>, %v: tensor<?x64xf16>, %init: tensor<1x1x64xf16>) -> tensor<1x1x64xf16> {
  %0 = sparq.attention
      ins(%q, %k, %v : tensor<1x1x64xf16>, tensor<?x64xf16>, tensor<?x64xf16>)
      outs(%init : tensor<1x1x64xf16>)
  return %0 : tensor<1x1x64xf16>
}

// CHECK: [Missed] attention | Category:sparq:sparsify | Function=prefill | Reason="left dense: 7 query positions; only a step with one query position is made sparse"
func.func @prefill(%q: tensor<1x7x64xf32>, %k: tensor<256x64xf32>, %v: tensor<256x64xf32>, %init: tensor<1x7x64xf32>) -> tensor<1x7x64xf32> {
  %0 = sparq.attention
      ins(%q, %k, %v : tensor<1x7x64xf32>, tensor<256x64xf32>, tensor<256x64xf32>)
      outs(%init : tensor<1x7x64xf32>)
  return %0 : tensor<1x7x64xf32>
}

// CHECK: [Missed] attention | Category:sparq:sparsify | Function=dynamic_prefill | Reason="left dense: the number of query positions is dynamic; only a step with one query position is made sparse"
func.func @dynamic_prefill(%q: tensor<1x?x64xf32>, %k: tensor<256x64xf32>, %v: tensor<256x64xf32>, %init: tensor<1x?x64xf32>) -> tensor<1x?x64xf32> {
  %0 = sparq.attention
      ins(%q, %k, %v : tensor<1x?x64xf32>, tensor<256x64xf32>, tensor<256x64xf32>)
      outs(%init : tensor<1x?x64xf32>)
  return %0 : tensor<1x?x64xf32>
}

// CHECK: [Missed] attention | Category:sparq:sparsify | Function=few_positions | Reason="left dense: all 32 positions fit into k = 32"
func.func @few_positions(%q: tensor<1x1x64xf32>, %k: tensor<32x64xf32>, %v: tensor<32x64xf32>, %init: tensor<1x1x64xf32>) -> tensor<1x1x64xf32> {
  %0 = sparq.attention
      ins(%q, %k, %v : tensor<1x1x64xf32>, tensor<32x64xf32>, tensor<32x64xf32>)
      outs(%init : tensor<1x1x64xf32>)
  return %0 : tensor<1x1x64xf32>
}

// CHECK: [Missed] attention | Category:sparq:sparsify | Function=short | Reason="left dense: 99 positions, fewer than min-seq-len = 100"
func.func @short(%q: tensor<1x1x64xf32>, %k: tensor<99x64xf32>, %v: tensor<99x64xf32>, %init: tensor<1x1x64xf32>) -> tensor<1x1x64xf32> {
  %0 = sparq.attention
      ins(%q, %k, %v : tensor<1x1x64xf32>, tensor<99x64xf32>, tensor<99x64xf32>)
      outs(%init : tensor<1x1x64xf32>)
  return %0 : tensor<1x1x64xf32>
}

// CHECK: [Missed] attention | Category:sparq:sparsify | Function=dynamic_components | Reason="left dense: the number of query components is dynamic, so r = 16 cannot be checked against it"
func.func @dynamic_components(%q: tensor<1x1x?xf32>, %k: tensor<256x?xf32>, %v: tensor<256x64xf32>, %init: tensor<1x1x64xf32>) -> tensor<1x1x64xf32> {
  %0 = sparq.attention scale = 0.5
      ins(%q, %k, %v : tensor<1x1x?xf32>, tensor<256x?xf32>, tensor<256x64xf32>)
      outs(%init : tensor<1x1x64xf32>)
  return %0 : tensor<1x1x64xf32>
}

// CHECK: [Missed] attention | Category:sparq:sparsify | Function=dynamic_value_components | Reason="left dense: the number of value components is dynamic"
func.func @dynamic_value_components(%q: tensor<1x1x64xf32>, %k: tensor<256x64xf32>, %v: tensor<256x?xf32>, %init: tensor<1x1x?xf32>) -> tensor<1x1x?xf32> {
  %0 = sparq.attention
      ins(%q, %k, %v : tensor<1x1x64xf32>, tensor<256x64xf32>, tensor<256x?xf32>)
      outs(%init : tensor<1x1x?xf32>)
  return %0 : tensor<1x1x?xf32>
}

// CHECK: [Missed] attention | Category:sparq:sparsify | Function=memrefs | Reason="left dense: it is on memrefs; sparsify before bufferization"
func.func @memrefs(%q: memref<1x1x64xf32>, %k: memref<256x64xf32>, %v: memref<256x64xf32>, %init: memref<1x1x64xf32>) {
  sparq.attention
      ins(%q, %k, %v : memref<1x1x64xf32>, memref<256x64xf32>, memref<256x64xf32>)
      outs(%init : memref<1x1x64xf32>)
  return
}

// CHECK: [Passed] attention | Category:sparq:sparsify | Function=component_major
// CHECK: [Missed] key-layout | Category:sparq:sparsify | Function=component_major | Reason="the key is component-major and no position-major key is known: gathering selected rows transposes all of it in every step"
func.func @component_major(%q: tensor<1x1x64xf32>, %k: tensor<64x256xf32>, %v: tensor<256x64xf32>, %init: tensor<1x1x64xf32>) -> tensor<1x1x64xf32> {
  %0 = sparq.attention key_layout = component_major
      ins(%q, %k, %v : tensor<1x1x64xf32>, tensor<64x256xf32>, tensor<256x64xf32>)
      outs(%init : tensor<1x1x64xf32>)
  return %0 : tensor<1x1x64xf32>
}
