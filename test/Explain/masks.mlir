// What masks are said to be.
//
// RUN: sparq-opt %s --sparq-explain="r=4 k=2" -o /dev/null | FileCheck %s

#keep = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>

// One position that the caller passes is compared with all others.
// CHECK-LABEL: @causal
// CHECK: mask: boolean, causal, computed, from argument 3
func.func @causal(%q: tensor<2x1x3x8xf32>, %k: tensor<2x64x8xf32>, %v: tensor<2x64x8xf32>, %p: tensor<1xi64>) -> tensor<2x1x3x8xf32> {
  %e = tensor.empty() : tensor<1x1x3x64xi1>
  %m = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2, d3) -> (0)>, #keep],
      iterator_types = ["parallel", "parallel", "parallel", "parallel"]}
      ins(%p : tensor<1xi64>) outs(%e : tensor<1x1x3x64xi1>) {
  ^bb0(%at: i64, %out: i1):
    %s = linalg.index 3 : index
    %row = linalg.index 2 : index
    %j = arith.index_cast %s : index to i64
    %i = arith.index_cast %row : index to i64
    %here = arith.addi %i, %at : i64
    %before = arith.cmpi sle, %j, %here : i64
    linalg.yield %before : i1
  } -> tensor<1x1x3x64xi1>
  %init = tensor.empty() : tensor<2x1x3x8xf32>
  %0 = sparq.attention ins(%q, %k, %v, %m : tensor<2x1x3x8xf32>, tensor<2x64x8xf32>, tensor<2x64x8xf32>, tensor<1x1x3x64xi1>)
      outs(%init : tensor<2x1x3x8xf32>)
  return %0 : tensor<2x1x3x8xf32>
}

// CHECK-LABEL: @padding
// CHECK: mask: additive f32, padding, from argument 3
func.func @padding(%q: tensor<2x1x1x1x8xf32>, %k: tensor<2x1x64x8xf32>, %v: tensor<2x1x64x8xf32>, %valid: tensor<2x64xi64>) -> tensor<2x1x1x1x8xf32> {
  %e = tensor.empty() : tensor<2x1x1x1x64xf32>
  %zero = arith.constant 0.0 : f32
  %inf = arith.constant 0xFF800000 : f32
  %c0 = arith.constant 0 : i64
  %m = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2, d3, d4) -> (d0, d4)>, affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d2, d3, d4)>],
      iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]}
      ins(%valid : tensor<2x64xi64>) outs(%e : tensor<2x1x1x1x64xf32>) {
  ^bb0(%x: i64, %out: f32):
    %is = arith.cmpi ne, %x, %c0 : i64
    %bias = arith.select %is, %zero, %inf : f32
    linalg.yield %bias : f32
  } -> tensor<2x1x1x1x64xf32>
  %init = tensor.empty() : tensor<2x1x1x1x8xf32>
  %0 = sparq.attention ins(%q, %k, %v, %m : tensor<2x1x1x1x8xf32>, tensor<2x1x64x8xf32>, tensor<2x1x64x8xf32>, tensor<2x1x1x1x64xf32>)
      outs(%init : tensor<2x1x1x1x8xf32>)
  return %0 : tensor<2x1x1x1x8xf32>
}

// A slope for each head times the position.
// CHECK-LABEL: @alibi
// CHECK: mask: additive f32, alibi, computed, from argument 3
func.func @alibi(%q: tensor<4x1x1x8xf32>, %k: tensor<4x64x8xf32>, %v: tensor<4x64x8xf32>, %slopes: tensor<4xf32>) -> tensor<4x1x1x8xf32> {
  %e = tensor.empty() : tensor<4x1x1x64xf32>
  %m = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2, d3) -> (d0)>, #keep],
      iterator_types = ["parallel", "parallel", "parallel", "parallel"]}
      ins(%slopes : tensor<4xf32>) outs(%e : tensor<4x1x1x64xf32>) {
  ^bb0(%slope: f32, %out: f32):
    %s = linalg.index 3 : index
    %j = arith.index_cast %s : index to i64
    %x = arith.sitofp %j : i64 to f32
    %bias = arith.mulf %slope, %x : f32
    linalg.yield %bias : f32
  } -> tensor<4x1x1x64xf32>
  %init = tensor.empty() : tensor<4x1x1x8xf32>
  %0 = sparq.attention ins(%q, %k, %v, %m : tensor<4x1x1x8xf32>, tensor<4x64x8xf32>, tensor<4x64x8xf32>, tensor<4x1x1x64xf32>)
      outs(%init : tensor<4x1x1x8xf32>)
  return %0 : tensor<4x1x1x8xf32>
}

// CHECK-LABEL: @constant
// CHECK: mask: boolean, constant
// CHECK-NEXT: K cache
func.func @constant(%q: tensor<2x1x1x8xf32>, %k: tensor<2x4x8xf32>, %v: tensor<2x4x8xf32>) -> tensor<2x1x1x8xf32> {
  %m = arith.constant dense<[[[[true, true, true, false]]]]> : tensor<1x1x1x4xi1>
  %init = tensor.empty() : tensor<2x1x1x8xf32>
  %0 = sparq.attention ins(%q, %k, %v, %m : tensor<2x1x1x8xf32>, tensor<2x4x8xf32>, tensor<2x4x8xf32>, tensor<1x1x1x4xi1>)
      outs(%init : tensor<2x1x1x8xf32>)
  return %0 : tensor<2x1x1x8xf32>
}

// Whatever it is, the caller knows.
// CHECK-LABEL: @heads
// CHECK: mask: additive f16, per head, from argument 3
func.func @heads(%q: tensor<2x3x1x8xf16>, %k: tensor<2x64x8xf16>, %v: tensor<2x64x8xf16>, %m: tensor<2x3x1x64xf16>) -> tensor<2x3x1x8xf16> {
  %init = tensor.empty() : tensor<2x3x1x8xf16>
  %0 = sparq.attention ins(%q, %k, %v, %m : tensor<2x3x1x8xf16>, tensor<2x64x8xf16>, tensor<2x64x8xf16>, tensor<2x3x1x64xf16>)
      outs(%init : tensor<2x3x1x8xf16>)
  return %0 : tensor<2x3x1x8xf16>
}
