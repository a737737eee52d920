// RUN: sparq-opt %s --allow-unregistered-dialect --sparq-raise-attention --remarks-filter=sparq.* -o %t 2> %t.remarks
// RUN: FileCheck %s --input-file %t
// RUN: FileCheck %s --check-prefix=REMARK --input-file %t.remarks

// IREE's attention in generic form, in functions of any kind.

#q = affine_map<(b, m, e, d, s) -> (b, m, d)>
#k = affine_map<(b, m, e, d, s) -> (b, s, d)>
#kt = affine_map<(b, m, e, d, s) -> (b, d, s)>
#v = affine_map<(b, m, e, d, s) -> (b, s, e)>
#one = affine_map<(b, m, e, d, s) -> ()>
#mask = affine_map<(b, m, e, d, s) -> (b, m, s)>
#o = affine_map<(b, m, e, d, s) -> (b, m, e)>

// CHECK-LABEL: sym_name = "transposed_key"
// CHECK:         sparq.attention scale = 5.000000e-01 key_layout = component_major ins(%{{.*}}, %{{.*}}, %{{.*}}, %{{.*}} : tensor<4x1x3x8xf16>, tensor<4x8x16xf16>, tensor<4x16x5xf16>, tensor<4x1x3x16xi1>)
// REMARK: [Passed] attention | Category:sparq:raise | Function=transposed_key | Remark="raised to sparq.attention: batch 1, 4 key-value heads, 1 query heads each, 3 query positions, 16 key positions, 8 components, boolean mask"
"util.func"() <{function_type = (tensor<4x3x8xf16>, tensor<4x8x16xf16>, tensor<4x16x5xf16>, tensor<4x3x16xi1>) -> tensor<4x3x5xf32>, sym_name = "transposed_key"}> ({
^bb0(%query: tensor<4x3x8xf16>, %key: tensor<4x8x16xf16>, %value: tensor<4x16x5xf16>, %mask: tensor<4x3x16xi1>):
  %scale = arith.constant 0.5 : f16
  %init = tensor.empty() : tensor<4x3x5xf32>
  %0 = "iree_linalg_ext.attention"(%query, %key, %value, %scale, %mask, %init) <{indexing_maps = [#q, #kt, #v, #one, #mask, #o]}> ({
  ^bb0(%logit: f32):
    "iree_linalg_ext.yield"(%logit) : (f32) -> ()
  }) : (tensor<4x3x8xf16>, tensor<4x8x16xf16>, tensor<4x16x5xf16>, f16, tensor<4x3x16xi1>, tensor<4x3x5xf32>) -> tensor<4x3x5xf32>
  "util.return"(%0) : (tensor<4x3x5xf32>) -> ()
}) : () -> ()

// REMARK: [Missed] attention | Category:sparq:raise | Function=changed_logits | Reason="the region of iree_linalg_ext.attention changes the logits"
func.func @changed_logits(%query: tensor<4x3x8xf32>, %key: tensor<4x16x8xf32>, %value: tensor<4x16x5xf32>) -> tensor<4x3x5xf32> {
  %scale = arith.constant 0.5 : f32
  %init = tensor.empty() : tensor<4x3x5xf32>
  %0 = "iree_linalg_ext.attention"(%query, %key, %value, %scale, %init) <{indexing_maps = [#q, #k, #v, #one, #o]}> ({
  ^bb0(%logit: f32):
    %capped = math.tanh %logit : f32
    "iree_linalg_ext.yield"(%capped) : (f32) -> ()
  }) : (tensor<4x3x8xf32>, tensor<4x16x8xf32>, tensor<4x16x5xf32>, f32, tensor<4x3x5xf32>) -> tensor<4x3x5xf32>
  return %0 : tensor<4x3x5xf32>
}

// REMARK: [Missed] attention | Category:sparq:raise | Function=scale_not_constant | Reason="the scale of iree_linalg_ext.attention is not a constant"
func.func @scale_not_constant(%query: tensor<4x3x8xf32>, %key: tensor<4x16x8xf32>, %value: tensor<4x16x5xf32>, %scale: f32) -> tensor<4x3x5xf32> {
  %init = tensor.empty() : tensor<4x3x5xf32>
  %0 = "iree_linalg_ext.attention"(%query, %key, %value, %scale, %init) <{indexing_maps = [#q, #k, #v, #one, #o]}> ({
  ^bb0(%logit: f32):
    "iree_linalg_ext.yield"(%logit) : (f32) -> ()
  }) : (tensor<4x3x8xf32>, tensor<4x16x8xf32>, tensor<4x16x5xf32>, f32, tensor<4x3x5xf32>) -> tensor<4x3x5xf32>
  return %0 : tensor<4x3x5xf32>
}

// An op of that name that is something else.

// REMARK: [Missed] attention | Category:sparq:raise | Function=something_else | Reason="iree_linalg_ext.attention does not have the operands, maps and region expected"
func.func @something_else(%query: tensor<4x3x8xf32>) -> tensor<4x3x5xf32> {
  %0 = "iree_linalg_ext.attention"(%query) : (tensor<4x3x8xf32>) -> tensor<4x3x5xf32>
  return %0 : tensor<4x3x5xf32>
}

// REMARK: [Missed] attention | Category:sparq:raise | Function=wrong_maps | Reason="an operand's indexing map is not understood"
func.func @wrong_maps(%query: tensor<4x3x8xf32>, %key: tensor<4x16x8xf32>, %value: tensor<4x16x5xf32>) -> tensor<4x3x5xf32> {
  %scale = arith.constant 0.5 : f32
  %init = tensor.empty() : tensor<4x3x5xf32>
  %0 = "iree_linalg_ext.attention"(%query, %key, %value, %scale, %init) <{indexing_maps = [#q, #k, #one, #one, #o]}> ({
  ^bb0(%logit: f32):
    "iree_linalg_ext.yield"(%logit) : (f32) -> ()
  }) : (tensor<4x3x8xf32>, tensor<4x16x8xf32>, tensor<4x16x5xf32>, f32, tensor<4x3x5xf32>) -> tensor<4x3x5xf32>
  return %0 : tensor<4x3x5xf32>
}
