// Every message of the verifiers.
//
// RUN: sparq-opt %s --split-input-file --verify-diagnostics

//===----------------------------------------------------------------------===//
// What all ops share: ranks, sizes, tensors or memrefs
//===----------------------------------------------------------------------===//

func.func @query_rank(%q: tensor<1x64xf32>, %k: tensor<?x64xf32>, %o: tensor<1x1x64xf32>) {
  // expected-error @+1 {{'sparq.attention' op query must have at least 3 dimensions, but has 2}}
  %0 = sparq.attention ins(%q, %k, %k : tensor<1x64xf32>, tensor<?x64xf32>, tensor<?x64xf32>)
      outs(%o : tensor<1x1x64xf32>)
  return
}

// -----

func.func @rank_zero(%q: tensor<f32>, %k: tensor<f32>, %o: tensor<f32>) {
  // expected-error @+1 {{'sparq.attention' op query must have at least 3 dimensions, but has 0}}
  %0 = sparq.attention ins(%q, %k, %k : tensor<f32>, tensor<f32>, tensor<f32>)
      outs(%o : tensor<f32>)
  return
}

// -----

func.func @key_rank(%q: tensor<2x1x1x64xf32>, %k: tensor<?x64xf32>, %o: tensor<2x1x1x64xf32>) {
  // expected-error @+1 {{'sparq.attention' op key must have 3 dimensions, but has 2}}
  %0 = sparq.attention ins(%q, %k, %k : tensor<2x1x1x64xf32>, tensor<?x64xf32>, tensor<?x64xf32>)
      outs(%o : tensor<2x1x1x64xf32>)
  return
}

// -----

func.func @mask_rank(%q: tensor<1x1x64xf32>, %k: tensor<?x64xf32>, %m: tensor<?xi1>, %o: tensor<1x1x64xf32>) {
  // expected-error @+1 {{'sparq.attention' op mask must have 3 dimensions, but has 1}}
  %0 = sparq.attention ins(%q, %k, %k, %m : tensor<1x1x64xf32>, tensor<?x64xf32>, tensor<?x64xf32>, tensor<?xi1>)
      outs(%o : tensor<1x1x64xf32>)
  return
}

// -----

func.func @batch(%q: tensor<2x4x1x64xf32>, %k: tensor<3x?x64xf32>, %o: tensor<2x4x1x64xf32>) {
  // expected-error @+1 {{'sparq.attention' op dimension 0 of key (batch dimension 0) must be 2 as in query, but is 3}}
  %0 = sparq.attention ins(%q, %k, %k : tensor<2x4x1x64xf32>, tensor<3x?x64xf32>, tensor<3x?x64xf32>)
      outs(%o : tensor<2x4x1x64xf32>)
  return
}

// -----

func.func @positions(%q: tensor<1x1x64xf32>, %k: tensor<100x64xf32>, %v: tensor<99x64xf32>, %o: tensor<1x1x64xf32>) {
  // expected-error @+1 {{'sparq.attention' op dimension 0 of value (position) must be 100 as in key, but is 99}}
  %0 = sparq.attention ins(%q, %k, %v : tensor<1x1x64xf32>, tensor<100x64xf32>, tensor<99x64xf32>)
      outs(%o : tensor<1x1x64xf32>)
  return
}

// -----

// The other layout would be right.
func.func @layout(%q: tensor<1x1x64xf32>, %k: tensor<100x64xf32>, %o: tensor<1x1x64xf32>) {
  // expected-error @+1 {{'sparq.attention' op dimension 0 of key (component) must be 64 as in query, but is 100}}
  %0 = sparq.attention key_layout = component_major ins(%q, %k, %k : tensor<1x1x64xf32>, tensor<100x64xf32>, tensor<100x64xf32>)
      outs(%o : tensor<1x1x64xf32>)
  return
}

// -----

// Only dimensions of size 1 stand for the whole dimension, and not the last.
func.func @mask_heads(%q: tensor<4x1x64xf32>, %k: tensor<?x64xf32>, %m: tensor<2x1x?xi1>, %o: tensor<4x1x64xf32>) {
  // expected-error @+1 {{'sparq.attention' op dimension 0 of mask (group) must be 4 as in query, but is 2}}
  %0 = sparq.attention ins(%q, %k, %k, %m : tensor<4x1x64xf32>, tensor<?x64xf32>, tensor<?x64xf32>, tensor<2x1x?xi1>)
      outs(%o : tensor<4x1x64xf32>)
  return
}

// -----

func.func @mask_positions(%q: tensor<4x1x64xf32>, %k: tensor<100x64xf32>, %m: tensor<1x1x1xi1>, %o: tensor<4x1x64xf32>) {
  // expected-error @+1 {{'sparq.attention' op dimension 2 of mask (position) must be 100 as in key, but is 1}}
  %0 = sparq.attention ins(%q, %k, %k, %m : tensor<4x1x64xf32>, tensor<100x64xf32>, tensor<100x64xf32>, tensor<1x1x1xi1>)
      outs(%o : tensor<4x1x64xf32>)
  return
}

// -----

func.func @init_shape(%q: tensor<4x1x64xf32>, %k: tensor<100x64xf32>, %v: tensor<100x32xf32>, %o: tensor<4x1x64xf32>) {
  // expected-error @+1 {{'sparq.attention' op dimension 2 of init (value component) must be 32 as in value, but is 64}}
  %0 = sparq.attention ins(%q, %k, %v : tensor<4x1x64xf32>, tensor<100x64xf32>, tensor<100x32xf32>)
      outs(%o : tensor<4x1x64xf32>)
  return
}

// -----

func.func @mixed(%q: tensor<4x1x64xf32>, %k: memref<100x64xf32>, %o: tensor<4x1x64xf32>) {
  // expected-error @+1 {{'sparq.attention' op operands must be all tensors or all memrefs}}
  %0 = sparq.attention ins(%q, %k, %k : tensor<4x1x64xf32>, memref<100x64xf32>, memref<100x64xf32>)
      outs(%o : tensor<4x1x64xf32>)
  return
}

// -----

func.func @mixed_init(%q: memref<4x1x64xf32>, %k: memref<100x64xf32>, %o: tensor<4x1x64xf32>) {
  // expected-error @+1 {{'sparq.attention' op operands must be all tensors or all memrefs}}
  %0 = sparq.attention ins(%q, %k, %k : memref<4x1x64xf32>, memref<100x64xf32>, memref<100x64xf32>)
      outs(%o : tensor<4x1x64xf32>)
  return
}

// -----

func.func @unranked(%q: tensor<*xf32>, %k: tensor<100x64xf32>, %o: tensor<4x1x64xf32>) {
  // expected-error @+1 {{'sparq.attention' op operand #0 must be ranked tensor or memref of f32, f16 or bf16, but got 'tensor<*xf32>'}}
  %0 = sparq.attention ins(%q, %k, %k : tensor<*xf32>, tensor<100x64xf32>, tensor<100x64xf32>)
      outs(%o : tensor<4x1x64xf32>)
  return
}

// -----

func.func @unranked_init(%q: memref<4x1x64xf32>, %k: memref<100x64xf32>, %o: memref<*xf32>) {
  // expected-error @+1 {{'sparq.attention' op operand #3 must be}}
  sparq.attention ins(%q, %k, %k : memref<4x1x64xf32>, memref<100x64xf32>, memref<100x64xf32>)
      outs(%o : memref<*xf32>)
  return
}

// -----

func.func @element_type(%q: tensor<4x1x64xf64>, %k: tensor<100x64xf32>, %o: tensor<4x1x64xf32>) {
  // expected-error @+1 {{'sparq.attention' op operand #0 must be ranked tensor or memref of f32, f16 or bf16, but got 'tensor<4x1x64xf64>'}}
  %0 = sparq.attention ins(%q, %k, %k : tensor<4x1x64xf64>, tensor<100x64xf32>, tensor<100x64xf32>)
      outs(%o : tensor<4x1x64xf32>)
  return
}

// -----

func.func @mask_type(%q: tensor<4x1x64xf32>, %k: tensor<100x64xf32>, %m: tensor<1x1x100xi8>, %o: tensor<4x1x64xf32>) {
  // expected-error @+1 {{'sparq.attention' op operand #3 must be ranked tensor or memref of i1 (true = attend) or of f32, f16 or bf16 (additive), but got 'tensor<1x1x100xi8>'}}
  %0 = sparq.attention ins(%q, %k, %k, %m : tensor<4x1x64xf32>, tensor<100x64xf32>, tensor<100x64xf32>, tensor<1x1x100xi8>)
      outs(%o : tensor<4x1x64xf32>)
  return
}

// -----

func.func @no_operands() {
  // expected-error @+1 {{'sparq.attention' op expected 4 or more operands, but found 0}}
  "sparq.attention"() : () -> ()
  return
}

// -----

func.func @missing_result(%q: tensor<4x1x64xf32>, %k: tensor<100x64xf32>, %o: tensor<4x1x64xf32>) {
  // expected-error @+1 {{'sparq.attention' op expected the number of tensor results (0) to be equal to the number of output tensors (1)}}
  "sparq.attention"(%q, %k, %k, %o) : (tensor<4x1x64xf32>, tensor<100x64xf32>, tensor<100x64xf32>, tensor<4x1x64xf32>) -> ()
  return
}

// -----

func.func @wrong_result(%q: tensor<4x1x64xf32>, %k: tensor<100x64xf32>, %o: tensor<4x1x64xf32>) {
  // expected-error @+1 {{'sparq.attention' op expected type of operand #3 ('tensor<4x1x64xf32>') to match type of corresponding result ('tensor<4x1x64xf16>')}}
  %0 = "sparq.attention"(%q, %k, %k, %o) : (tensor<4x1x64xf32>, tensor<100x64xf32>, tensor<100x64xf32>, tensor<4x1x64xf32>) -> tensor<4x1x64xf16>
  return
}

// -----

func.func @result_of_memref(%q: memref<4x1x64xf32>, %k: memref<100x64xf32>, %o: memref<4x1x64xf32>) {
  // expected-error @+1 {{'sparq.attention' op expected the number of tensor results (1) to be equal to the number of output tensors (0)}}
  %0 = "sparq.attention"(%q, %k, %k, %o) : (memref<4x1x64xf32>, memref<100x64xf32>, memref<100x64xf32>, memref<4x1x64xf32>) -> tensor<4x1x64xf32>
  return
}

//===----------------------------------------------------------------------===//
// attention, online_attention
//===----------------------------------------------------------------------===//

// -----

func.func @no_scale(%q: tensor<4x1x?xf32>, %k: tensor<100x?xf32>, %o: tensor<4x1x?xf32>) {
  // expected-error @+1 {{'sparq.attention' op needs a scale: the default, 1/sqrt(D), requires a static, positive number of components D of the query}}
  %0 = sparq.attention ins(%q, %k, %k : tensor<4x1x?xf32>, tensor<100x?xf32>, tensor<100x?xf32>)
      outs(%o : tensor<4x1x?xf32>)
  return
}

// -----

func.func @no_components(%q: tensor<4x1x0xf32>, %k: tensor<100x0xf32>, %v: tensor<100x64xf32>, %o: tensor<4x1x64xf32>) {
  // expected-error @+1 {{'sparq.attention' op needs a scale}}
  %0 = sparq.attention ins(%q, %k, %v : tensor<4x1x0xf32>, tensor<100x0xf32>, tensor<100x64xf32>)
      outs(%o : tensor<4x1x64xf32>)
  return
}

// -----

func.func @infinite_scale(%q: tensor<4x1x64xf32>, %k: tensor<100x64xf32>, %o: tensor<4x1x64xf32>) {
  // expected-error @+1 {{'sparq.attention' op scale must be finite}}
  %0 = sparq.attention scale = 0x7F800000 ins(%q, %k, %k : tensor<4x1x64xf32>, tensor<100x64xf32>, tensor<100x64xf32>)
      outs(%o : tensor<4x1x64xf32>)
  return
}

// -----

func.func @unknown_layout(%q: tensor<4x1x64xf32>, %k: tensor<100x64xf32>, %o: tensor<4x1x64xf32>) {
  // expected-error @+1 {{expected string or keyword containing one of the following enum values for attribute 'key_layout' [position_major, component_major]}}
  %0 = sparq.attention key_layout = row_major ins(%q, %k, %k : tensor<4x1x64xf32>, tensor<100x64xf32>, tensor<100x64xf32>)
      outs(%o : tensor<4x1x64xf32>)
  return
}

// -----

func.func @online_max(%q: tensor<4x1x64xf32>, %k: tensor<100x64xf32>, %o: tensor<4x1x64xf32>, %max: tensor<2x1xf32>, %sum: tensor<4x1xf32>) {
  // expected-error @+1 {{'sparq.online_attention' op dimension 0 of max_init (group) must be 4 as in query, but is 2}}
  %0:3 = sparq.online_attention ins(%q, %k, %k : tensor<4x1x64xf32>, tensor<100x64xf32>, tensor<100x64xf32>)
      outs(%o, %max, %sum : tensor<4x1x64xf32>, tensor<2x1xf32>, tensor<4x1xf32>)
  return
}

// -----

func.func @online_accumulator_type(%q: tensor<4x1x64xf16>, %k: tensor<100x64xf16>, %o: tensor<4x1x64xf16>, %max: tensor<4x1xf32>) {
  // expected-error @+1 {{'sparq.online_attention' op operand #3 must be}}
  %0:3 = sparq.online_attention ins(%q, %k, %k : tensor<4x1x64xf16>, tensor<100x64xf16>, tensor<100x64xf16>)
      outs(%o, %max, %max : tensor<4x1x64xf16>, tensor<4x1xf32>, tensor<4x1xf32>)
  return
}

// -----

func.func @online_rank(%q: tensor<4x64xf32>, %k: tensor<100x64xf32>, %o: tensor<4x64xf32>, %max: tensor<4xf32>) {
  // expected-error @+1 {{'sparq.online_attention' op query must have at least 3 dimensions, but has 2}}
  %0:3 = sparq.online_attention ins(%q, %k, %k : tensor<4x64xf32>, tensor<100x64xf32>, tensor<100x64xf32>)
      outs(%o, %max, %max : tensor<4x64xf32>, tensor<4xf32>, tensor<4xf32>)
  return
}

//===----------------------------------------------------------------------===//
// top_r, partial_matmul
//===----------------------------------------------------------------------===//

// -----

func.func @r_zero(%q: tensor<4x64xf32>, %i: tensor<0xi32>, %f: tensor<4xf32>) {
  // expected-error @+1 {{'sparq.top_r' op r must be at least 1, but is 0}}
  %0:2 = sparq.top_r r = 0 ins(%q : tensor<4x64xf32>) outs(%i, %f : tensor<0xi32>, tensor<4xf32>)
  return
}

// -----

func.func @r_too_large(%q: tensor<4x64xf32>, %i: tensor<65xi32>, %f: tensor<4xf32>) {
  // expected-error @+1 {{'sparq.top_r' op r must be at most the number of components of the query, 64, but is 65}}
  %0:2 = sparq.top_r r = 65 ins(%q : tensor<4x64xf32>) outs(%i, %f : tensor<65xi32>, tensor<4xf32>)
  return
}

// -----

func.func @r_of_indices(%q: tensor<4x64xf32>, %i: tensor<15xi32>, %f: tensor<4xf32>) {
  // expected-error @+1 {{'sparq.top_r' op last dimension of indices_init must be r = 16, but is 15}}
  %0:2 = sparq.top_r r = 16 ins(%q : tensor<4x64xf32>) outs(%i, %f : tensor<15xi32>, tensor<4xf32>)
  return
}

// -----

func.func @r_dynamic(%q: tensor<4x64xf32>, %i: tensor<?xi32>, %f: tensor<4xf32>) {
  // expected-error @+1 {{'sparq.top_r' op last dimension of indices_init must be r = 16, but is dynamic}}
  %0:2 = sparq.top_r r = 16 ins(%q : tensor<4x64xf32>) outs(%i, %f : tensor<?xi32>, tensor<4xf32>)
  return
}

// -----

func.func @top_r_rank(%q: tensor<64xf32>, %i: tensor<16xi32>, %f: tensor<4xf32>) {
  // expected-error @+1 {{'sparq.top_r' op query must have at least 2 dimensions, but has 1}}
  %0:2 = sparq.top_r r = 16 ins(%q : tensor<64xf32>) outs(%i, %f : tensor<16xi32>, tensor<4xf32>)
  return
}

// -----

func.func @index_type(%q: tensor<4x64xf32>, %i: tensor<16xi64>, %f: tensor<4xf32>) {
  // expected-error @+1 {{'sparq.top_r' op operand #1 must be ranked tensor or memref of i32, but got 'tensor<16xi64>'}}
  %0:2 = sparq.top_r r = 16 ins(%q : tensor<4x64xf32>) outs(%i, %f : tensor<16xi64>, tensor<4xf32>)
  return
}

// -----

func.func @frac_heads(%q: tensor<4x64xf32>, %i: tensor<16xi32>, %f: tensor<2xf32>, %k: tensor<?x64xf32>, %o: tensor<4x?xf32>) {
  // expected-error @+1 {{'sparq.partial_matmul' op dimension 0 of frac (group) must be 4 as in query, but is 2}}
  %0 = sparq.partial_matmul ins(%q, %i, %f, %k : tensor<4x64xf32>, tensor<16xi32>, tensor<2xf32>, tensor<?x64xf32>)
      outs(%o : tensor<4x?xf32>)
  return
}

// -----

func.func @partial_matmul_scale(%q: tensor<4x?xf32>, %i: tensor<16xi32>, %f: tensor<4xf32>, %k: tensor<?x?xf32>, %o: tensor<4x?xf32>) {
  // expected-error @+1 {{'sparq.partial_matmul' op needs a scale}}
  %0 = sparq.partial_matmul ins(%q, %i, %f, %k : tensor<4x?xf32>, tensor<16xi32>, tensor<4xf32>, tensor<?x?xf32>)
      outs(%o : tensor<4x?xf32>)
  return
}

// -----

func.func @partial_matmul_rank(%q: tensor<64xf32>, %i: tensor<16xi32>, %f: tensor<4xf32>, %k: tensor<?x64xf32>, %o: tensor<4x?xf32>) {
  // expected-error @+1 {{'sparq.partial_matmul' op query must have at least 2 dimensions, but has 1}}
  %0 = sparq.partial_matmul ins(%q, %i, %f, %k : tensor<64xf32>, tensor<16xi32>, tensor<4xf32>, tensor<?x64xf32>)
      outs(%o : tensor<4x?xf32>)
  return
}

//===----------------------------------------------------------------------===//
// top_k, gather, gather_mask, top_k_gather
//===----------------------------------------------------------------------===//

// -----

func.func @k_zero(%l: tensor<4x?xf32>, %i: tensor<0xi32>, %a: tensor<4xf32>) {
  // expected-error @+1 {{'sparq.top_k' op k must be at least 1, but is 0}}
  %0:2 = sparq.top_k k = 0 ins(%l : tensor<4x?xf32>) outs(%i, %a : tensor<0xi32>, tensor<4xf32>)
  return
}

// -----

func.func @k_of_indices(%l: tensor<4x?xf32>, %i: tensor<8xi32>, %a: tensor<4xf32>) {
  // expected-error @+1 {{'sparq.top_k' op last dimension of indices_init must be k = 16, but is 8}}
  %0:2 = sparq.top_k k = 16 ins(%l : tensor<4x?xf32>) outs(%i, %a : tensor<8xi32>, tensor<4xf32>)
  return
}

// -----

func.func @local_too_large(%l: tensor<4x?xf32>, %i: tensor<8xi32>, %a: tensor<4xf32>) {
  // expected-error @+1 {{'sparq.top_k' op local must be between 0 and k = 8, but is 9}}
  %0:2 = sparq.top_k k = 8 local = 9 ins(%l : tensor<4x?xf32>) outs(%i, %a : tensor<8xi32>, tensor<4xf32>)
  return
}

// -----

func.func @local_negative(%l: tensor<4x?xf32>, %i: tensor<8xi32>, %a: tensor<4xf32>) {
  // expected-error @+1 {{'sparq.top_k' op local must be between 0 and k = 8, but is -1}}
  %0:2 = sparq.top_k k = 8 local = -1 ins(%l : tensor<4x?xf32>) outs(%i, %a : tensor<8xi32>, tensor<4xf32>)
  return
}

// -----

func.func @top_k_rank(%l: tensor<?xf32>, %i: tensor<8xi32>, %a: tensor<4xf32>) {
  // expected-error @+1 {{'sparq.top_k' op logits must have at least 2 dimensions, but has 1}}
  %0:2 = sparq.top_k k = 8 ins(%l : tensor<?xf32>) outs(%i, %a : tensor<8xi32>, tensor<4xf32>)
  return
}

// -----

func.func @select_k(%s: tensor<?xf32>, %i: tensor<8xi32>, %n: tensor<i32>) {
  // expected-error @+1 {{'sparq.select' op last dimension of indices_init must be k = 16, but is 8}}
  %0:2 = sparq.select k = 16 ins(%s : tensor<?xf32>) outs(%i, %n : tensor<8xi32>, tensor<i32>)
  return
}

// -----

func.func @select_local(%s: tensor<?xf32>, %i: tensor<8xi32>, %n: tensor<i32>) {
  // expected-error @+1 {{'sparq.select' op local must be between 0 and k = 8, but is 9}}
  %0:2 = sparq.select k = 8 local = 9 ins(%s : tensor<?xf32>) outs(%i, %n : tensor<8xi32>, tensor<i32>)
  return
}

// -----

func.func @select_batch(%s: tensor<2x?xf32>, %i: tensor<2x8xi32>, %n: tensor<3xi32>) {
  // expected-error @+1 {{'sparq.select' op dimension 0 of count_init (batch dimension 0) must be 2 as in scores, but is 3}}
  %0:2 = sparq.select k = 8 ins(%s : tensor<2x?xf32>) outs(%i, %n : tensor<2x8xi32>, tensor<3xi32>)
  return
}

// -----

func.func @select_rank(%s: tensor<f32>, %i: tensor<8xi32>, %n: tensor<i32>) {
  // expected-error @+1 {{'sparq.select' op scores must have at least 1 dimensions, but has 0}}
  %0:2 = sparq.select k = 8 ins(%s : tensor<f32>) outs(%i, %n : tensor<8xi32>, tensor<i32>)
  return
}

// -----

func.func @gather_type(%k: tensor<?x64xf16>, %i: tensor<8xi32>, %o: tensor<8x64xf32>) {
  // expected-error @+1 {{'sparq.gather' op init must have the element type of source, 'f16', but has 'f32'}}
  %0 = sparq.gather ins(%k, %i : tensor<?x64xf16>, tensor<8xi32>) outs(%o : tensor<8x64xf32>)
  return
}

// -----

func.func @gather_rank(%k: tensor<64xf16>, %i: tensor<8xi32>, %o: tensor<8x64xf16>) {
  // expected-error @+1 {{'sparq.gather' op source must have at least 2 dimensions, but has 1}}
  %0 = sparq.gather ins(%k, %i : tensor<64xf16>, tensor<8xi32>) outs(%o : tensor<8x64xf16>)
  return
}

// -----

func.func @gather_k(%k: tensor<?x64xf16>, %i: tensor<8xi32>, %o: tensor<9x64xf16>) {
  // expected-error @+1 {{'sparq.gather' op dimension 0 of init (k) must be 8 as in indices, but is 9}}
  %0 = sparq.gather ins(%k, %i : tensor<?x64xf16>, tensor<8xi32>) outs(%o : tensor<9x64xf16>)
  return
}

// -----

func.func @gather_mask_rank(%i: tensor<i32>, %m: tensor<1x?xi1>, %o: tensor<4x8xf32>) {
  // expected-error @+1 {{'sparq.gather_mask' op indices must have at least 1 dimensions, but has 0}}
  %0 = sparq.gather_mask ins(%i, %m : tensor<i32>, tensor<1x?xi1>) outs(%o : tensor<4x8xf32>)
  return
}

// -----

func.func @gather_mask_heads(%i: tensor<8xi32>, %m: tensor<2x?xi1>, %o: tensor<4x8xf32>) {
  // expected-error @+1 {{'sparq.gather_mask' op dimension 0 of init (group) must be 2 as in mask, but is 4}}
  %0 = sparq.gather_mask ins(%i, %m : tensor<8xi32>, tensor<2x?xi1>) outs(%o : tensor<4x8xf32>)
  return
}

// -----

func.func @top_k_gather_keys_type(%l: tensor<4x?xf32>, %k: tensor<?x64xf16>, %i: tensor<8xi32>, %a: tensor<4xf32>, %ks: tensor<8x64xf32>, %b: tensor<4x8xf32>) {
  // expected-error @+1 {{'sparq.top_k_gather' op keys_init must have the element type of key, 'f16', but has 'f32'}}
  %0:5 = sparq.top_k_gather k = 8 ins(%l, %k, %k : tensor<4x?xf32>, tensor<?x64xf16>, tensor<?x64xf16>)
      outs(%i, %a, %ks, %ks, %b : tensor<8xi32>, tensor<4xf32>, tensor<8x64xf32>, tensor<8x64xf32>, tensor<4x8xf32>)
  return
}

// -----

func.func @top_k_gather_values_type(%l: tensor<4x?xf32>, %k: tensor<?x64xf16>, %i: tensor<8xi32>, %a: tensor<4xf32>, %ks: tensor<8x64xf16>, %vs: tensor<8x64xbf16>, %b: tensor<4x8xf32>) {
  // expected-error @+1 {{'sparq.top_k_gather' op values_init must have the element type of value, 'f16', but has 'bf16'}}
  %0:5 = sparq.top_k_gather k = 8 ins(%l, %k, %k : tensor<4x?xf32>, tensor<?x64xf16>, tensor<?x64xf16>)
      outs(%i, %a, %ks, %vs, %b : tensor<8xi32>, tensor<4xf32>, tensor<8x64xf16>, tensor<8x64xbf16>, tensor<4x8xf32>)
  return
}

// -----

func.func @top_k_gather_k(%l: tensor<4x?xf32>, %k: tensor<?x64xf16>, %i: tensor<8xi32>, %a: tensor<4xf32>, %ks: tensor<8x64xf16>, %b: tensor<4x8xf32>) {
  // expected-error @+1 {{'sparq.top_k_gather' op k must be at least 1, but is -8}}
  %0:5 = sparq.top_k_gather k = -8 ins(%l, %k, %k : tensor<4x?xf32>, tensor<?x64xf16>, tensor<?x64xf16>)
      outs(%i, %a, %ks, %ks, %b : tensor<8xi32>, tensor<4xf32>, tensor<8x64xf16>, tensor<8x64xf16>, tensor<4x8xf32>)
  return
}

// -----

func.func @top_k_gather_rank(%l: tensor<?xf32>, %k: tensor<?x64xf16>, %i: tensor<8xi32>, %a: tensor<4xf32>, %ks: tensor<8x64xf16>, %b: tensor<4x8xf32>) {
  // expected-error @+1 {{'sparq.top_k_gather' op logits must have at least 2 dimensions, but has 1}}
  %0:5 = sparq.top_k_gather k = 8 ins(%l, %k, %k : tensor<?xf32>, tensor<?x64xf16>, tensor<?x64xf16>)
      outs(%i, %a, %ks, %ks, %b : tensor<8xi32>, tensor<4xf32>, tensor<8x64xf16>, tensor<8x64xf16>, tensor<4x8xf32>)
  return
}

//===----------------------------------------------------------------------===//
// mean_value, interpolate
//===----------------------------------------------------------------------===//

// -----

func.func @mean_value_rank(%v: tensor<64xf32>, %o: tensor<64xf32>) {
  // expected-error @+1 {{'sparq.mean_value' op value must have at least 2 dimensions, but has 1}}
  %0 = sparq.mean_value ins(%v : tensor<64xf32>) outs(%o : tensor<64xf32>)
  return
}

// -----

func.func @mean_value_mask(%v: tensor<100x64xf32>, %m: tensor<1x99xi1>, %o: tensor<64xf32>) {
  // expected-error @+1 {{'sparq.mean_value' op dimension 1 of mask (position) must be 100 as in value, but is 99}}
  %0 = sparq.mean_value ins(%v, %m : tensor<100x64xf32>, tensor<1x99xi1>) outs(%o : tensor<64xf32>)
  return
}

// -----

func.func @mean_value_type(%v: tensor<100x64xf16>, %o: tensor<64xf16>) {
  // expected-error @+1 {{'sparq.mean_value' op operand #1 must be}}
  %0 = sparq.mean_value ins(%v : tensor<100x64xf16>) outs(%o : tensor<64xf16>)
  return
}

// -----

func.func @interpolate_rank(%y: tensor<64xf32>, %a: tensor<4xf32>, %m: tensor<64xf32>, %o: tensor<64xf32>) {
  // expected-error @+1 {{'sparq.interpolate' op attended must have at least 2 dimensions, but has 1}}
  %0 = sparq.interpolate ins(%y, %a, %m : tensor<64xf32>, tensor<4xf32>, tensor<64xf32>) outs(%o : tensor<64xf32>)
  return
}

// -----

func.func @interpolate_heads(%y: tensor<4x64xf32>, %a: tensor<2xf32>, %m: tensor<64xf32>, %o: tensor<4x64xf32>) {
  // expected-error @+1 {{'sparq.interpolate' op dimension 0 of alpha (group) must be 4 as in attended, but is 2}}
  %0 = sparq.interpolate ins(%y, %a, %m : tensor<4x64xf32>, tensor<2xf32>, tensor<64xf32>) outs(%o : tensor<4x64xf32>)
  return
}
