// TOSA reaches raising through the upstream conversions: all of them, or just the
// pipeline, which leaves tosa.reshape.
// RUN: sparq-opt %s --pass-pipeline="builtin.module(func.func(tosa-to-linalg-named,tosa-to-linalg,tosa-to-arith,tosa-to-tensor),sparq-raise-attention)" --remarks-filter=sparq -o %t 2>&1 | FileCheck %s
// RUN: FileCheck %s --check-prefix=IR --input-file %t
// RUN: sparq-opt %s --tosa-to-linalg-pipeline --sparq-raise-attention --remarks-filter=sparq -o %t 2>&1 | FileCheck %s
// RUN: FileCheck %s --check-prefix=IR --input-file %t

// What is not converted is not seen, and raising says so.
// RUN: sparq-opt %s --sparq-raise-attention --remarks-filter=sparq -o /dev/null 2>&1 | FileCheck %s --check-prefix=UNSEEN
// UNSEEN: [Missed] attention | Category:sparq:raise | Function=f32 | Reason="tosa.matmul is not looked into: convert tosa to linalg first"
// UNSEEN-NOT: [Missed]

// [B, H, S, D], no mask; the scale on the logits.
// CHECK: [Passed] attention | Category:sparq:raise | Function=f32 | Remark="raised to sparq.attention: batch 2, 4 key-value heads, 1 query heads each, 1 query positions, 16 key positions, 8 components, no mask"
// IR-LABEL: func.func @f32(
// IR-NOT: {{linalg.batch_matmul|linalg.reduce|math.exp}}
// IR: sparq.attention
// IR-NOT: {{linalg.batch_matmul|linalg.reduce|math.exp}}
func.func @f32(%q: tensor<2x4x1x8xf32>, %k: tensor<2x4x16x8xf32>, %v: tensor<2x4x16x8xf32>) -> tensor<2x4x1x8xf32> {
  %1 = "tosa.const"() <{values = dense<0.0> : tensor<1xf32>}> : () -> tensor<1xf32>
  %2 = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
  %3 = tosa.transpose %k {perms = array<i32: 0, 1, 3, 2>} : (tensor<2x4x16x8xf32>) -> tensor<2x4x8x16xf32>
  %4 = tosa.const_shape {values = dense<[8, 1, 8]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %5 = tosa.reshape %q, %4 : (tensor<2x4x1x8xf32>, !tosa.shape<3>) -> tensor<8x1x8xf32>
  %6 = tosa.const_shape {values = dense<[8, 8, 16]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %7 = tosa.reshape %3, %6 : (tensor<2x4x8x16xf32>, !tosa.shape<3>) -> tensor<8x8x16xf32>
  %8 = tosa.const_shape {values = dense<[8, 16, 8]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %9 = tosa.reshape %v, %8 : (tensor<2x4x16x8xf32>, !tosa.shape<3>) -> tensor<8x16x8xf32>
  %10 = tosa.matmul %5, %7, %1, %1 : (tensor<8x1x8xf32>, tensor<8x8x16xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<8x1x16xf32>
  %11 = tosa.const_shape {values = dense<[2, 4, 1, 16]> : tensor<4xindex>} : () -> !tosa.shape<4>
  %12 = tosa.reshape %10, %11 : (tensor<8x1x16xf32>, !tosa.shape<4>) -> tensor<2x4x1x16xf32>
  %13 = "tosa.const"() <{values = dense<0.3535533905932738> : tensor<1x1x1x1xf32>}> : () -> tensor<1x1x1x1xf32>
  %14 = tosa.mul %12, %13, %2 : (tensor<2x4x1x16xf32>, tensor<1x1x1x1xf32>, tensor<1xi8>) -> tensor<2x4x1x16xf32>
  %15 = tosa.reduce_max %14 {axis = 3 : i32} : (tensor<2x4x1x16xf32>) -> tensor<2x4x1x1xf32>
  %16 = tosa.sub %14, %15 : (tensor<2x4x1x16xf32>, tensor<2x4x1x1xf32>) -> tensor<2x4x1x16xf32>
  %17 = tosa.exp %16 : (tensor<2x4x1x16xf32>) -> tensor<2x4x1x16xf32>
  %18 = tosa.reduce_sum %17 {axis = 3 : i32} : (tensor<2x4x1x16xf32>) -> tensor<2x4x1x1xf32>
  %19 = tosa.reciprocal %18 : (tensor<2x4x1x1xf32>) -> tensor<2x4x1x1xf32>
  %20 = tosa.mul %17, %19, %2 : (tensor<2x4x1x16xf32>, tensor<2x4x1x1xf32>, tensor<1xi8>) -> tensor<2x4x1x16xf32>
  %21 = tosa.const_shape {values = dense<[8, 1, 16]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %22 = tosa.reshape %20, %21 : (tensor<2x4x1x16xf32>, !tosa.shape<3>) -> tensor<8x1x16xf32>
  %23 = tosa.matmul %22, %9, %1, %1 : (tensor<8x1x16xf32>, tensor<8x16x8xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<8x1x8xf32>
  %24 = tosa.const_shape {values = dense<[2, 4, 1, 8]> : tensor<4xindex>} : () -> !tosa.shape<4>
  %25 = tosa.reshape %23, %24 : (tensor<8x1x8xf32>, !tosa.shape<4>) -> tensor<2x4x1x8xf32>
  return %25 : tensor<2x4x1x8xf32>
}

// Several query positions and an additive mask.
// CHECK: [Passed] attention | Category:sparq:raise | Function=f32_masked | Remark="raised to sparq.attention: batch 2, 4 key-value heads, 1 query heads each, 3 query positions, 16 key positions, 8 components, additive mask"
// IR-LABEL: func.func @f32_masked(
// IR-NOT: {{linalg.batch_matmul|linalg.reduce|math.exp}}
// IR: sparq.attention
// IR-NOT: {{linalg.batch_matmul|linalg.reduce|math.exp}}
func.func @f32_masked(%q: tensor<2x4x3x8xf32>, %k: tensor<2x4x16x8xf32>, %v: tensor<2x4x16x8xf32>, %mask: tensor<2x1x3x16xf32>) -> tensor<2x4x3x8xf32> {
  %1 = "tosa.const"() <{values = dense<0.0> : tensor<1xf32>}> : () -> tensor<1xf32>
  %2 = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
  %3 = tosa.transpose %k {perms = array<i32: 0, 1, 3, 2>} : (tensor<2x4x16x8xf32>) -> tensor<2x4x8x16xf32>
  %4 = tosa.const_shape {values = dense<[8, 3, 8]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %5 = tosa.reshape %q, %4 : (tensor<2x4x3x8xf32>, !tosa.shape<3>) -> tensor<8x3x8xf32>
  %6 = tosa.const_shape {values = dense<[8, 8, 16]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %7 = tosa.reshape %3, %6 : (tensor<2x4x8x16xf32>, !tosa.shape<3>) -> tensor<8x8x16xf32>
  %8 = tosa.const_shape {values = dense<[8, 16, 8]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %9 = tosa.reshape %v, %8 : (tensor<2x4x16x8xf32>, !tosa.shape<3>) -> tensor<8x16x8xf32>
  %10 = tosa.matmul %5, %7, %1, %1 : (tensor<8x3x8xf32>, tensor<8x8x16xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<8x3x16xf32>
  %11 = tosa.const_shape {values = dense<[2, 4, 3, 16]> : tensor<4xindex>} : () -> !tosa.shape<4>
  %12 = tosa.reshape %10, %11 : (tensor<8x3x16xf32>, !tosa.shape<4>) -> tensor<2x4x3x16xf32>
  %13 = "tosa.const"() <{values = dense<0.3535533905932738> : tensor<1x1x1x1xf32>}> : () -> tensor<1x1x1x1xf32>
  %14 = tosa.mul %12, %13, %2 : (tensor<2x4x3x16xf32>, tensor<1x1x1x1xf32>, tensor<1xi8>) -> tensor<2x4x3x16xf32>
  %15 = tosa.add %14, %mask : (tensor<2x4x3x16xf32>, tensor<2x1x3x16xf32>) -> tensor<2x4x3x16xf32>
  %16 = tosa.reduce_max %15 {axis = 3 : i32} : (tensor<2x4x3x16xf32>) -> tensor<2x4x3x1xf32>
  %17 = tosa.sub %15, %16 : (tensor<2x4x3x16xf32>, tensor<2x4x3x1xf32>) -> tensor<2x4x3x16xf32>
  %18 = tosa.exp %17 : (tensor<2x4x3x16xf32>) -> tensor<2x4x3x16xf32>
  %19 = tosa.reduce_sum %18 {axis = 3 : i32} : (tensor<2x4x3x16xf32>) -> tensor<2x4x3x1xf32>
  %20 = tosa.reciprocal %19 : (tensor<2x4x3x1xf32>) -> tensor<2x4x3x1xf32>
  %21 = tosa.mul %18, %20, %2 : (tensor<2x4x3x16xf32>, tensor<2x4x3x1xf32>, tensor<1xi8>) -> tensor<2x4x3x16xf32>
  %22 = tosa.const_shape {values = dense<[8, 3, 16]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %23 = tosa.reshape %21, %22 : (tensor<2x4x3x16xf32>, !tosa.shape<3>) -> tensor<8x3x16xf32>
  %24 = tosa.matmul %23, %9, %1, %1 : (tensor<8x3x16xf32>, tensor<8x16x8xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<8x3x8xf32>
  %25 = tosa.const_shape {values = dense<[2, 4, 3, 8]> : tensor<4xindex>} : () -> !tosa.shape<4>
  %26 = tosa.reshape %24, %25 : (tensor<8x3x8xf32>, !tosa.shape<4>) -> tensor<2x4x3x8xf32>
  return %26 : tensor<2x4x3x8xf32>
}

// Heads repeated by tosa.tile; the scale on the query.
// CHECK: [Passed] attention | Category:sparq:raise | Function=f32_grouped | Remark="raised to sparq.attention: batch 2, 2 key-value heads, 2 query heads each, 1 query positions, 16 key positions, 8 components, additive mask"
// IR-LABEL: func.func @f32_grouped(
// IR-NOT: {{linalg.batch_matmul|linalg.reduce|math.exp}}
// IR: sparq.attention
// IR-NOT: {{linalg.batch_matmul|linalg.reduce|math.exp}}
func.func @f32_grouped(%q: tensor<2x4x1x8xf32>, %k: tensor<2x2x16x8xf32>, %v: tensor<2x2x16x8xf32>, %mask: tensor<2x1x1x16xf32>) -> tensor<2x4x1x8xf32> {
  %1 = "tosa.const"() <{values = dense<0.0> : tensor<1xf32>}> : () -> tensor<1xf32>
  %2 = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
  %3 = tosa.const_shape {values = dense<[2, 2, 1, 16, 8]> : tensor<5xindex>} : () -> !tosa.shape<5>
  %4 = tosa.reshape %k, %3 : (tensor<2x2x16x8xf32>, !tosa.shape<5>) -> tensor<2x2x1x16x8xf32>
  %5 = tosa.const_shape {values = dense<[1, 1, 2, 1, 1]> : tensor<5xindex>} : () -> !tosa.shape<5>
  %6 = tosa.tile %4, %5 : (tensor<2x2x1x16x8xf32>, !tosa.shape<5>) -> tensor<2x2x2x16x8xf32>
  %7 = tosa.const_shape {values = dense<[2, 4, 16, 8]> : tensor<4xindex>} : () -> !tosa.shape<4>
  %8 = tosa.reshape %6, %7 : (tensor<2x2x2x16x8xf32>, !tosa.shape<4>) -> tensor<2x4x16x8xf32>
  %9 = tosa.const_shape {values = dense<[2, 2, 1, 16, 8]> : tensor<5xindex>} : () -> !tosa.shape<5>
  %10 = tosa.reshape %v, %9 : (tensor<2x2x16x8xf32>, !tosa.shape<5>) -> tensor<2x2x1x16x8xf32>
  %11 = tosa.const_shape {values = dense<[1, 1, 2, 1, 1]> : tensor<5xindex>} : () -> !tosa.shape<5>
  %12 = tosa.tile %10, %11 : (tensor<2x2x1x16x8xf32>, !tosa.shape<5>) -> tensor<2x2x2x16x8xf32>
  %13 = tosa.const_shape {values = dense<[2, 4, 16, 8]> : tensor<4xindex>} : () -> !tosa.shape<4>
  %14 = tosa.reshape %12, %13 : (tensor<2x2x2x16x8xf32>, !tosa.shape<4>) -> tensor<2x4x16x8xf32>
  %15 = tosa.transpose %8 {perms = array<i32: 0, 1, 3, 2>} : (tensor<2x4x16x8xf32>) -> tensor<2x4x8x16xf32>
  %16 = "tosa.const"() <{values = dense<0.3535533905932738> : tensor<1x1x1x1xf32>}> : () -> tensor<1x1x1x1xf32>
  %17 = tosa.mul %q, %16, %2 : (tensor<2x4x1x8xf32>, tensor<1x1x1x1xf32>, tensor<1xi8>) -> tensor<2x4x1x8xf32>
  %18 = tosa.const_shape {values = dense<[8, 1, 8]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %19 = tosa.reshape %17, %18 : (tensor<2x4x1x8xf32>, !tosa.shape<3>) -> tensor<8x1x8xf32>
  %20 = tosa.const_shape {values = dense<[8, 8, 16]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %21 = tosa.reshape %15, %20 : (tensor<2x4x8x16xf32>, !tosa.shape<3>) -> tensor<8x8x16xf32>
  %22 = tosa.const_shape {values = dense<[8, 16, 8]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %23 = tosa.reshape %14, %22 : (tensor<2x4x16x8xf32>, !tosa.shape<3>) -> tensor<8x16x8xf32>
  %24 = tosa.matmul %19, %21, %1, %1 : (tensor<8x1x8xf32>, tensor<8x8x16xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<8x1x16xf32>
  %25 = tosa.const_shape {values = dense<[2, 4, 1, 16]> : tensor<4xindex>} : () -> !tosa.shape<4>
  %26 = tosa.reshape %24, %25 : (tensor<8x1x16xf32>, !tosa.shape<4>) -> tensor<2x4x1x16xf32>
  %27 = tosa.add %26, %mask : (tensor<2x4x1x16xf32>, tensor<2x1x1x16xf32>) -> tensor<2x4x1x16xf32>
  %28 = tosa.reduce_max %27 {axis = 3 : i32} : (tensor<2x4x1x16xf32>) -> tensor<2x4x1x1xf32>
  %29 = tosa.sub %27, %28 : (tensor<2x4x1x16xf32>, tensor<2x4x1x1xf32>) -> tensor<2x4x1x16xf32>
  %30 = tosa.exp %29 : (tensor<2x4x1x16xf32>) -> tensor<2x4x1x16xf32>
  %31 = tosa.reduce_sum %30 {axis = 3 : i32} : (tensor<2x4x1x16xf32>) -> tensor<2x4x1x1xf32>
  %32 = tosa.reciprocal %31 : (tensor<2x4x1x1xf32>) -> tensor<2x4x1x1xf32>
  %33 = tosa.mul %30, %32, %2 : (tensor<2x4x1x16xf32>, tensor<2x4x1x1xf32>, tensor<1xi8>) -> tensor<2x4x1x16xf32>
  %34 = tosa.const_shape {values = dense<[8, 1, 16]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %35 = tosa.reshape %33, %34 : (tensor<2x4x1x16xf32>, !tosa.shape<3>) -> tensor<8x1x16xf32>
  %36 = tosa.matmul %35, %23, %1, %1 : (tensor<8x1x16xf32>, tensor<8x16x8xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<8x1x8xf32>
  %37 = tosa.const_shape {values = dense<[2, 4, 1, 8]> : tensor<4xindex>} : () -> !tosa.shape<4>
  %38 = tosa.reshape %36, %37 : (tensor<8x1x8xf32>, !tosa.shape<4>) -> tensor<2x4x1x8xf32>
  return %38 : tensor<2x4x1x8xf32>
}

// CHECK: [Passed] attention | Category:sparq:raise | Function=f16_grouped | Remark="raised to sparq.attention: batch 1, 2 key-value heads, 2 query heads each, 1 query positions, 16 key positions, 8 components, additive mask"
// IR-LABEL: func.func @f16_grouped(
// IR-NOT: {{linalg.batch_matmul|linalg.reduce|math.exp}}
// IR: sparq.attention
// IR-NOT: {{linalg.batch_matmul|linalg.reduce|math.exp}}
func.func @f16_grouped(%q: tensor<1x4x1x8xf16>, %k: tensor<1x2x16x8xf16>, %v: tensor<1x2x16x8xf16>, %mask: tensor<1x1x1x16xf16>) -> tensor<1x4x1x8xf16> {
  %1 = "tosa.const"() <{values = dense<0.0> : tensor<1xf16>}> : () -> tensor<1xf16>
  %2 = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
  %3 = tosa.const_shape {values = dense<[1, 2, 1, 16, 8]> : tensor<5xindex>} : () -> !tosa.shape<5>
  %4 = tosa.reshape %k, %3 : (tensor<1x2x16x8xf16>, !tosa.shape<5>) -> tensor<1x2x1x16x8xf16>
  %5 = tosa.const_shape {values = dense<[1, 1, 2, 1, 1]> : tensor<5xindex>} : () -> !tosa.shape<5>
  %6 = tosa.tile %4, %5 : (tensor<1x2x1x16x8xf16>, !tosa.shape<5>) -> tensor<1x2x2x16x8xf16>
  %7 = tosa.const_shape {values = dense<[1, 4, 16, 8]> : tensor<4xindex>} : () -> !tosa.shape<4>
  %8 = tosa.reshape %6, %7 : (tensor<1x2x2x16x8xf16>, !tosa.shape<4>) -> tensor<1x4x16x8xf16>
  %9 = tosa.const_shape {values = dense<[1, 2, 1, 16, 8]> : tensor<5xindex>} : () -> !tosa.shape<5>
  %10 = tosa.reshape %v, %9 : (tensor<1x2x16x8xf16>, !tosa.shape<5>) -> tensor<1x2x1x16x8xf16>
  %11 = tosa.const_shape {values = dense<[1, 1, 2, 1, 1]> : tensor<5xindex>} : () -> !tosa.shape<5>
  %12 = tosa.tile %10, %11 : (tensor<1x2x1x16x8xf16>, !tosa.shape<5>) -> tensor<1x2x2x16x8xf16>
  %13 = tosa.const_shape {values = dense<[1, 4, 16, 8]> : tensor<4xindex>} : () -> !tosa.shape<4>
  %14 = tosa.reshape %12, %13 : (tensor<1x2x2x16x8xf16>, !tosa.shape<4>) -> tensor<1x4x16x8xf16>
  %15 = tosa.transpose %8 {perms = array<i32: 0, 1, 3, 2>} : (tensor<1x4x16x8xf16>) -> tensor<1x4x8x16xf16>
  %16 = tosa.const_shape {values = dense<[4, 1, 8]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %17 = tosa.reshape %q, %16 : (tensor<1x4x1x8xf16>, !tosa.shape<3>) -> tensor<4x1x8xf16>
  %18 = tosa.const_shape {values = dense<[4, 8, 16]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %19 = tosa.reshape %15, %18 : (tensor<1x4x8x16xf16>, !tosa.shape<3>) -> tensor<4x8x16xf16>
  %20 = tosa.const_shape {values = dense<[4, 16, 8]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %21 = tosa.reshape %14, %20 : (tensor<1x4x16x8xf16>, !tosa.shape<3>) -> tensor<4x16x8xf16>
  %22 = tosa.matmul %17, %19, %1, %1 : (tensor<4x1x8xf16>, tensor<4x8x16xf16>, tensor<1xf16>, tensor<1xf16>) -> tensor<4x1x16xf16>
  %23 = tosa.const_shape {values = dense<[1, 4, 1, 16]> : tensor<4xindex>} : () -> !tosa.shape<4>
  %24 = tosa.reshape %22, %23 : (tensor<4x1x16xf16>, !tosa.shape<4>) -> tensor<1x4x1x16xf16>
  %25 = "tosa.const"() <{values = dense<0.3535533905932738> : tensor<1x1x1x1xf16>}> : () -> tensor<1x1x1x1xf16>
  %26 = tosa.mul %24, %25, %2 : (tensor<1x4x1x16xf16>, tensor<1x1x1x1xf16>, tensor<1xi8>) -> tensor<1x4x1x16xf16>
  %27 = tosa.add %26, %mask : (tensor<1x4x1x16xf16>, tensor<1x1x1x16xf16>) -> tensor<1x4x1x16xf16>
  %28 = tosa.reduce_max %27 {axis = 3 : i32} : (tensor<1x4x1x16xf16>) -> tensor<1x4x1x1xf16>
  %29 = tosa.sub %27, %28 : (tensor<1x4x1x16xf16>, tensor<1x4x1x1xf16>) -> tensor<1x4x1x16xf16>
  %30 = tosa.exp %29 : (tensor<1x4x1x16xf16>) -> tensor<1x4x1x16xf16>
  %31 = tosa.reduce_sum %30 {axis = 3 : i32} : (tensor<1x4x1x16xf16>) -> tensor<1x4x1x1xf16>
  %32 = tosa.reciprocal %31 : (tensor<1x4x1x1xf16>) -> tensor<1x4x1x1xf16>
  %33 = tosa.mul %30, %32, %2 : (tensor<1x4x1x16xf16>, tensor<1x4x1x1xf16>, tensor<1xi8>) -> tensor<1x4x1x16xf16>
  %34 = tosa.const_shape {values = dense<[4, 1, 16]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %35 = tosa.reshape %33, %34 : (tensor<1x4x1x16xf16>, !tosa.shape<3>) -> tensor<4x1x16xf16>
  %36 = tosa.matmul %35, %21, %1, %1 : (tensor<4x1x16xf16>, tensor<4x16x8xf16>, tensor<1xf16>, tensor<1xf16>) -> tensor<4x1x8xf16>
  %37 = tosa.const_shape {values = dense<[1, 4, 1, 8]> : tensor<4xindex>} : () -> !tosa.shape<4>
  %38 = tosa.reshape %36, %37 : (tensor<4x1x8xf16>, !tosa.shape<4>) -> tensor<1x4x1x8xf16>
  return %38 : tensor<1x4x1x8xf16>
}

// CHECK: [Passed] attention | Category:sparq:raise | Function=f16_boolean | Remark="raised to sparq.attention: batch 2, 2 key-value heads, 1 query heads each, 1 query positions, 16 key positions, 8 components, boolean mask"
// IR-LABEL: func.func @f16_boolean(
// IR-NOT: {{linalg.batch_matmul|linalg.reduce|math.exp}}
// IR: sparq.attention
// IR-NOT: {{linalg.batch_matmul|linalg.reduce|math.exp}}
func.func @f16_boolean(%q: tensor<2x2x1x8xf16>, %k: tensor<2x2x16x8xf16>, %v: tensor<2x2x16x8xf16>, %mask: tensor<2x1x1x16xi1>) -> tensor<2x2x1x8xf16> {
  %1 = "tosa.const"() <{values = dense<0.0> : tensor<1xf16>}> : () -> tensor<1xf16>
  %2 = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
  %3 = tosa.transpose %k {perms = array<i32: 0, 1, 3, 2>} : (tensor<2x2x16x8xf16>) -> tensor<2x2x8x16xf16>
  %4 = tosa.const_shape {values = dense<[4, 1, 8]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %5 = tosa.reshape %q, %4 : (tensor<2x2x1x8xf16>, !tosa.shape<3>) -> tensor<4x1x8xf16>
  %6 = tosa.const_shape {values = dense<[4, 8, 16]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %7 = tosa.reshape %3, %6 : (tensor<2x2x8x16xf16>, !tosa.shape<3>) -> tensor<4x8x16xf16>
  %8 = tosa.const_shape {values = dense<[4, 16, 8]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %9 = tosa.reshape %v, %8 : (tensor<2x2x16x8xf16>, !tosa.shape<3>) -> tensor<4x16x8xf16>
  %10 = tosa.matmul %5, %7, %1, %1 : (tensor<4x1x8xf16>, tensor<4x8x16xf16>, tensor<1xf16>, tensor<1xf16>) -> tensor<4x1x16xf16>
  %11 = tosa.const_shape {values = dense<[2, 2, 1, 16]> : tensor<4xindex>} : () -> !tosa.shape<4>
  %12 = tosa.reshape %10, %11 : (tensor<4x1x16xf16>, !tosa.shape<4>) -> tensor<2x2x1x16xf16>
  %13 = "tosa.const"() <{values = dense<0.3535533905932738> : tensor<1x1x1x1xf16>}> : () -> tensor<1x1x1x1xf16>
  %14 = tosa.mul %12, %13, %2 : (tensor<2x2x1x16xf16>, tensor<1x1x1x1xf16>, tensor<1xi8>) -> tensor<2x2x1x16xf16>
  %15 = "tosa.const"() <{values = dense<-6.550400e+04> : tensor<1x1x1x1xf16>}> : () -> tensor<1x1x1x1xf16>
  %16 = tosa.select %mask, %14, %15 : (tensor<2x1x1x16xi1>, tensor<2x2x1x16xf16>, tensor<1x1x1x1xf16>) -> tensor<2x2x1x16xf16>
  %17 = tosa.reduce_max %16 {axis = 3 : i32} : (tensor<2x2x1x16xf16>) -> tensor<2x2x1x1xf16>
  %18 = tosa.sub %16, %17 : (tensor<2x2x1x16xf16>, tensor<2x2x1x1xf16>) -> tensor<2x2x1x16xf16>
  %19 = tosa.exp %18 : (tensor<2x2x1x16xf16>) -> tensor<2x2x1x16xf16>
  %20 = tosa.reduce_sum %19 {axis = 3 : i32} : (tensor<2x2x1x16xf16>) -> tensor<2x2x1x1xf16>
  %21 = tosa.reciprocal %20 : (tensor<2x2x1x1xf16>) -> tensor<2x2x1x1xf16>
  %22 = tosa.mul %19, %21, %2 : (tensor<2x2x1x16xf16>, tensor<2x2x1x1xf16>, tensor<1xi8>) -> tensor<2x2x1x16xf16>
  %23 = tosa.const_shape {values = dense<[4, 1, 16]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %24 = tosa.reshape %22, %23 : (tensor<2x2x1x16xf16>, !tosa.shape<3>) -> tensor<4x1x16xf16>
  %25 = tosa.matmul %24, %9, %1, %1 : (tensor<4x1x16xf16>, tensor<4x16x8xf16>, tensor<1xf16>, tensor<1xf16>) -> tensor<4x1x8xf16>
  %26 = tosa.const_shape {values = dense<[2, 2, 1, 8]> : tensor<4xindex>} : () -> !tosa.shape<4>
  %27 = tosa.reshape %25, %26 : (tensor<4x1x8xf16>, !tosa.shape<4>) -> tensor<2x2x1x8xf16>
  return %27 : tensor<2x2x1x8xf16>
}

// One key-value head.
// CHECK: [Passed] attention | Category:sparq:raise | Function=bf16_boolean | Remark="raised to sparq.attention: batch 2, 1 key-value heads, 4 query heads each, 1 query positions, 16 key positions, 8 components, boolean mask"
// IR-LABEL: func.func @bf16_boolean(
// IR-NOT: {{linalg.batch_matmul|linalg.reduce|math.exp}}
// IR: sparq.attention
// IR-NOT: {{linalg.batch_matmul|linalg.reduce|math.exp}}
func.func @bf16_boolean(%q: tensor<2x4x1x8xbf16>, %k: tensor<2x1x16x8xbf16>, %v: tensor<2x1x16x8xbf16>, %mask: tensor<2x1x1x16xi1>) -> tensor<2x4x1x8xbf16> {
  %1 = "tosa.const"() <{values = dense<0.0> : tensor<1xbf16>}> : () -> tensor<1xbf16>
  %2 = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
  %3 = tosa.const_shape {values = dense<[2, 1, 1, 16, 8]> : tensor<5xindex>} : () -> !tosa.shape<5>
  %4 = tosa.reshape %k, %3 : (tensor<2x1x16x8xbf16>, !tosa.shape<5>) -> tensor<2x1x1x16x8xbf16>
  %5 = tosa.const_shape {values = dense<[1, 1, 4, 1, 1]> : tensor<5xindex>} : () -> !tosa.shape<5>
  %6 = tosa.tile %4, %5 : (tensor<2x1x1x16x8xbf16>, !tosa.shape<5>) -> tensor<2x1x4x16x8xbf16>
  %7 = tosa.const_shape {values = dense<[2, 4, 16, 8]> : tensor<4xindex>} : () -> !tosa.shape<4>
  %8 = tosa.reshape %6, %7 : (tensor<2x1x4x16x8xbf16>, !tosa.shape<4>) -> tensor<2x4x16x8xbf16>
  %9 = tosa.const_shape {values = dense<[2, 1, 1, 16, 8]> : tensor<5xindex>} : () -> !tosa.shape<5>
  %10 = tosa.reshape %v, %9 : (tensor<2x1x16x8xbf16>, !tosa.shape<5>) -> tensor<2x1x1x16x8xbf16>
  %11 = tosa.const_shape {values = dense<[1, 1, 4, 1, 1]> : tensor<5xindex>} : () -> !tosa.shape<5>
  %12 = tosa.tile %10, %11 : (tensor<2x1x1x16x8xbf16>, !tosa.shape<5>) -> tensor<2x1x4x16x8xbf16>
  %13 = tosa.const_shape {values = dense<[2, 4, 16, 8]> : tensor<4xindex>} : () -> !tosa.shape<4>
  %14 = tosa.reshape %12, %13 : (tensor<2x1x4x16x8xbf16>, !tosa.shape<4>) -> tensor<2x4x16x8xbf16>
  %15 = tosa.transpose %8 {perms = array<i32: 0, 1, 3, 2>} : (tensor<2x4x16x8xbf16>) -> tensor<2x4x8x16xbf16>
  %16 = tosa.const_shape {values = dense<[8, 1, 8]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %17 = tosa.reshape %q, %16 : (tensor<2x4x1x8xbf16>, !tosa.shape<3>) -> tensor<8x1x8xbf16>
  %18 = tosa.const_shape {values = dense<[8, 8, 16]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %19 = tosa.reshape %15, %18 : (tensor<2x4x8x16xbf16>, !tosa.shape<3>) -> tensor<8x8x16xbf16>
  %20 = tosa.const_shape {values = dense<[8, 16, 8]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %21 = tosa.reshape %14, %20 : (tensor<2x4x16x8xbf16>, !tosa.shape<3>) -> tensor<8x16x8xbf16>
  %22 = tosa.matmul %17, %19, %1, %1 : (tensor<8x1x8xbf16>, tensor<8x8x16xbf16>, tensor<1xbf16>, tensor<1xbf16>) -> tensor<8x1x16xbf16>
  %23 = tosa.const_shape {values = dense<[2, 4, 1, 16]> : tensor<4xindex>} : () -> !tosa.shape<4>
  %24 = tosa.reshape %22, %23 : (tensor<8x1x16xbf16>, !tosa.shape<4>) -> tensor<2x4x1x16xbf16>
  %25 = "tosa.const"() <{values = dense<0.3535533905932738> : tensor<1x1x1x1xbf16>}> : () -> tensor<1x1x1x1xbf16>
  %26 = tosa.mul %24, %25, %2 : (tensor<2x4x1x16xbf16>, tensor<1x1x1x1xbf16>, tensor<1xi8>) -> tensor<2x4x1x16xbf16>
  %27 = "tosa.const"() <{values = dense<-3.389530e+38> : tensor<1x1x1x1xbf16>}> : () -> tensor<1x1x1x1xbf16>
  %28 = tosa.select %mask, %26, %27 : (tensor<2x1x1x16xi1>, tensor<2x4x1x16xbf16>, tensor<1x1x1x1xbf16>) -> tensor<2x4x1x16xbf16>
  %29 = tosa.reduce_max %28 {axis = 3 : i32} : (tensor<2x4x1x16xbf16>) -> tensor<2x4x1x1xbf16>
  %30 = tosa.sub %28, %29 : (tensor<2x4x1x16xbf16>, tensor<2x4x1x1xbf16>) -> tensor<2x4x1x16xbf16>
  %31 = tosa.exp %30 : (tensor<2x4x1x16xbf16>) -> tensor<2x4x1x16xbf16>
  %32 = tosa.reduce_sum %31 {axis = 3 : i32} : (tensor<2x4x1x16xbf16>) -> tensor<2x4x1x1xbf16>
  %33 = tosa.reciprocal %32 : (tensor<2x4x1x1xbf16>) -> tensor<2x4x1x1xbf16>
  %34 = tosa.mul %31, %33, %2 : (tensor<2x4x1x16xbf16>, tensor<2x4x1x1xbf16>, tensor<1xi8>) -> tensor<2x4x1x16xbf16>
  %35 = tosa.const_shape {values = dense<[8, 1, 16]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %36 = tosa.reshape %34, %35 : (tensor<2x4x1x16xbf16>, !tosa.shape<3>) -> tensor<8x1x16xbf16>
  %37 = tosa.matmul %36, %21, %1, %1 : (tensor<8x1x16xbf16>, tensor<8x16x8xbf16>, tensor<1xbf16>, tensor<1xbf16>) -> tensor<8x1x8xbf16>
  %38 = tosa.const_shape {values = dense<[2, 4, 1, 8]> : tensor<4xindex>} : () -> !tosa.shape<4>
  %39 = tosa.reshape %37, %38 : (tensor<8x1x8xbf16>, !tosa.shape<4>) -> tensor<2x4x1x8xbf16>
  return %39 : tensor<2x4x1x8xbf16>
}

// CHECK: [Passed] attention | Category:sparq:raise | Function=bf16 | Remark="raised to sparq.attention: batch 2, 4 key-value heads, 1 query heads each, 1 query positions, 16 key positions, 8 components, no mask"
// IR-LABEL: func.func @bf16(
// IR-NOT: {{linalg.batch_matmul|linalg.reduce|math.exp}}
// IR: sparq.attention
// IR-NOT: {{linalg.batch_matmul|linalg.reduce|math.exp}}
func.func @bf16(%q: tensor<2x4x1x8xbf16>, %k: tensor<2x4x16x8xbf16>, %v: tensor<2x4x16x8xbf16>) -> tensor<2x4x1x8xbf16> {
  %1 = "tosa.const"() <{values = dense<0.0> : tensor<1xbf16>}> : () -> tensor<1xbf16>
  %2 = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
  %3 = tosa.transpose %k {perms = array<i32: 0, 1, 3, 2>} : (tensor<2x4x16x8xbf16>) -> tensor<2x4x8x16xbf16>
  %4 = tosa.const_shape {values = dense<[8, 1, 8]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %5 = tosa.reshape %q, %4 : (tensor<2x4x1x8xbf16>, !tosa.shape<3>) -> tensor<8x1x8xbf16>
  %6 = tosa.const_shape {values = dense<[8, 8, 16]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %7 = tosa.reshape %3, %6 : (tensor<2x4x8x16xbf16>, !tosa.shape<3>) -> tensor<8x8x16xbf16>
  %8 = tosa.const_shape {values = dense<[8, 16, 8]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %9 = tosa.reshape %v, %8 : (tensor<2x4x16x8xbf16>, !tosa.shape<3>) -> tensor<8x16x8xbf16>
  %10 = tosa.matmul %5, %7, %1, %1 : (tensor<8x1x8xbf16>, tensor<8x8x16xbf16>, tensor<1xbf16>, tensor<1xbf16>) -> tensor<8x1x16xbf16>
  %11 = tosa.const_shape {values = dense<[2, 4, 1, 16]> : tensor<4xindex>} : () -> !tosa.shape<4>
  %12 = tosa.reshape %10, %11 : (tensor<8x1x16xbf16>, !tosa.shape<4>) -> tensor<2x4x1x16xbf16>
  %13 = "tosa.const"() <{values = dense<0.3535533905932738> : tensor<1x1x1x1xbf16>}> : () -> tensor<1x1x1x1xbf16>
  %14 = tosa.mul %12, %13, %2 : (tensor<2x4x1x16xbf16>, tensor<1x1x1x1xbf16>, tensor<1xi8>) -> tensor<2x4x1x16xbf16>
  %15 = tosa.reduce_max %14 {axis = 3 : i32} : (tensor<2x4x1x16xbf16>) -> tensor<2x4x1x1xbf16>
  %16 = tosa.sub %14, %15 : (tensor<2x4x1x16xbf16>, tensor<2x4x1x1xbf16>) -> tensor<2x4x1x16xbf16>
  %17 = tosa.exp %16 : (tensor<2x4x1x16xbf16>) -> tensor<2x4x1x16xbf16>
  %18 = tosa.reduce_sum %17 {axis = 3 : i32} : (tensor<2x4x1x16xbf16>) -> tensor<2x4x1x1xbf16>
  %19 = tosa.reciprocal %18 : (tensor<2x4x1x1xbf16>) -> tensor<2x4x1x1xbf16>
  %20 = tosa.mul %17, %19, %2 : (tensor<2x4x1x16xbf16>, tensor<2x4x1x1xbf16>, tensor<1xi8>) -> tensor<2x4x1x16xbf16>
  %21 = tosa.const_shape {values = dense<[8, 1, 16]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %22 = tosa.reshape %20, %21 : (tensor<2x4x1x16xbf16>, !tosa.shape<3>) -> tensor<8x1x16xbf16>
  %23 = tosa.matmul %22, %9, %1, %1 : (tensor<8x1x16xbf16>, tensor<8x16x8xbf16>, tensor<1xbf16>, tensor<1xbf16>) -> tensor<8x1x8xbf16>
  %24 = tosa.const_shape {values = dense<[2, 4, 1, 8]> : tensor<4xindex>} : () -> !tosa.shape<4>
  %25 = tosa.reshape %23, %24 : (tensor<8x1x8xbf16>, !tosa.shape<4>) -> tensor<2x4x1x8xbf16>
  return %25 : tensor<2x4x1x8xbf16>
}
