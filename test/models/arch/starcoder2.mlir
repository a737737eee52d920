#map = affine_map<(d0, d1, d2) -> (d0, d1)>
#map1 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map2 = affine_map<(d0) -> (d0)>
#map3 = affine_map<(d0, d1, d2) -> (d0, d1, 0)>
#map4 = affine_map<(d0, d1, d2) -> (d2)>
#map5 = affine_map<(d0, d1, d2) -> (d1, d2)>
#map6 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map7 = affine_map<(d0, d1, d2, d3) -> (d0, 0, d2, d3)>
#map8 = affine_map<()[s0] -> (s0 + 1)>
#map9 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d2, d3, d4)>
#map10 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
#map11 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, 0)>
module {
  func.func @main(%arg0: tensor<1x1xi64>, %arg1: tensor<1x1x1x?xbf16>, %arg2: tensor<1x2x?x8xbf16>, %arg3: tensor<1x2x?x8xbf16>, %arg4: tensor<32x32xbf16>, %arg5: tensor<32x32xbf16>, %arg6: tensor<32xbf16>, %arg7: tensor<16x32xbf16>, %arg8: tensor<16xbf16>, %arg9: tensor<16x32xbf16>, %arg10: tensor<16xbf16>, %arg11: tensor<32x32xbf16>, %arg12: tensor<32xbf16>, %arg13: tensor<48x32xbf16>, %arg14: tensor<48xbf16>, %arg15: tensor<32x48xbf16>, %arg16: tensor<32xbf16>, %arg17: tensor<32xbf16>, %arg18: tensor<32xbf16>, %arg19: tensor<32xbf16>, %arg20: tensor<32xbf16>, %arg21: tensor<32xbf16>, %arg22: tensor<32xbf16>, %arg23: tensor<4xbf16>) -> (tensor<1x1x32xbf16>, tensor<1x2x?x8xbf16>, tensor<1x2x?x8xbf16>) {
    %c0_i64 = arith.constant 0 : i64
    %c1_i64 = arith.constant 1 : i64
    %c1 = arith.constant 1 : index
    %c32 = arith.constant 32 : index
    %c0 = arith.constant 0 : index
    %c2 = arith.constant 2 : index
    %cst = arith.constant 0.000000e+00 : bf16
    %cst_0 = arith.constant 0.000000e+00 : f32
    %c3 = arith.constant 3 : index
    %cst_1 = arith.constant 0xFF800000 : f32
    %c3_i64 = arith.constant 3 : i64
    %cst_2 = arith.constant 4.467770e-02 : bf16
    %cst_3 = arith.constant 7.968750e-01 : bf16
    %cst_4 = arith.constant 1.000000e+00 : bf16
    %cst_5 = arith.constant 5.000000e-01 : bf16
    %cst_6 = arith.constant 0.35355339059327379 : f64
    %cst_7 = arith.constant 1.000000e-05 : f64
    %cst_8 = arith.constant 3.200000e+01 : bf16
    %dim = tensor.dim %arg2, %c2 : tensor<1x2x?x8xbf16>
    %0 = arith.index_cast %dim : index to i64
    %1 = tensor.empty() : tensor<1x1x32xbf16>
    %2 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg0 : tensor<1x1xi64>) outs(%1 : tensor<1x1x32xbf16>) {
    ^bb0(%in: i64, %out: bf16):
      %155 = arith.index_cast %in : i64 to index
      %156 = linalg.index 2 : index
      %157 = arith.cmpi slt, %155, %c32 : index
      cf.assert %157, "index must be smaller than dim size"
      %158 = arith.cmpi sge, %in, %c0_i64 : i64
      cf.assert %158, "index must be larger or equal to 0"
      %extracted = tensor.extract %arg4[%155, %156] : tensor<32x32xbf16>
      linalg.yield %extracted : bf16
    } -> tensor<1x1x32xbf16>
    %3 = tensor.empty() : tensor<1xi64>
    %4 = linalg.generic {indexing_maps = [#map2], iterator_types = ["parallel"]} outs(%3 : tensor<1xi64>) {
    ^bb0(%out: i64):
      linalg.yield %c0_i64 : i64
    } -> tensor<1xi64>
    %5 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel"]} ins(%4 : tensor<1xi64>) outs(%3 : tensor<1xi64>) {
    ^bb0(%in: i64, %out: i64):
      %155 = arith.addi %in, %0 : i64
      linalg.yield %155 : i64
    } -> tensor<1xi64>
    %expanded = tensor.expand_shape %5 [[0, 1, 2]] output_shape [1, 1, 1] : tensor<1xi64> into tensor<1x1x1xi64>
    %6 = tensor.empty() : tensor<1x1x1xf32>
    %7 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded : tensor<1x1x1xi64>) outs(%6 : tensor<1x1x1xf32>) {
    ^bb0(%in: i64, %out: f32):
      %155 = arith.sitofp %in : i64 to f32
      linalg.yield %155 : f32
    } -> tensor<1x1x1xf32>
    %8 = tensor.empty() : tensor<4xf32>
    %9 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel"]} ins(%arg23 : tensor<4xbf16>) outs(%8 : tensor<4xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %155 = arith.extf %in : bf16 to f32
      linalg.yield %155 : f32
    } -> tensor<4xf32>
    %10 = tensor.empty() : tensor<1x1x4xf32>
    %11 = linalg.generic {indexing_maps = [#map3, #map4, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%7, %9 : tensor<1x1x1xf32>, tensor<4xf32>) outs(%10 : tensor<1x1x4xf32>) {
    ^bb0(%in: f32, %in_50: f32, %out: f32):
      %155 = arith.mulf %in, %in_50 : f32
      linalg.yield %155 : f32
    } -> tensor<1x1x4xf32>
    %concat = tensor.concat dim(2) %11, %11 : (tensor<1x1x4xf32>, tensor<1x1x4xf32>) -> tensor<1x1x8xf32>
    %12 = tensor.empty() : tensor<1x1x8xf32>
    %13 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%concat : tensor<1x1x8xf32>) outs(%12 : tensor<1x1x8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %155 = math.cos %in : f32
      linalg.yield %155 : f32
    } -> tensor<1x1x8xf32>
    %14 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%concat : tensor<1x1x8xf32>) outs(%12 : tensor<1x1x8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %155 = math.sin %in : f32
      linalg.yield %155 : f32
    } -> tensor<1x1x8xf32>
    %15 = tensor.empty() : tensor<1x1x8xbf16>
    %16 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%13 : tensor<1x1x8xf32>) outs(%15 : tensor<1x1x8xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %155 = arith.truncf %in : f32 to bf16
      linalg.yield %155 : bf16
    } -> tensor<1x1x8xbf16>
    %17 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%14 : tensor<1x1x8xf32>) outs(%15 : tensor<1x1x8xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %155 = arith.truncf %in : f32 to bf16
      linalg.yield %155 : bf16
    } -> tensor<1x1x8xbf16>
    %18 = tensor.empty() : tensor<1x1x1xbf16>
    %19 = linalg.fill ins(%cst : bf16) outs(%18 : tensor<1x1x1xbf16>) -> tensor<1x1x1xbf16>
    %20 = linalg.generic {indexing_maps = [#map1, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%2 : tensor<1x1x32xbf16>) outs(%19 : tensor<1x1x1xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %155 = arith.addf %in, %out : bf16
      linalg.yield %155 : bf16
    } -> tensor<1x1x1xbf16>
    %21 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%20 : tensor<1x1x1xbf16>) outs(%18 : tensor<1x1x1xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %155 = arith.divf %in, %cst_8 : bf16
      linalg.yield %155 : bf16
    } -> tensor<1x1x1xbf16>
    %collapsed = tensor.collapse_shape %21 [[0], [1, 2]] : tensor<1x1x1xbf16> into tensor<1x1xbf16>
    %22 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%collapsed : tensor<1x1xbf16>) outs(%1 : tensor<1x1x32xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      linalg.yield %in : bf16
    } -> tensor<1x1x32xbf16>
    %23 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%2, %22 : tensor<1x1x32xbf16>, tensor<1x1x32xbf16>) outs(%1 : tensor<1x1x32xbf16>) {
    ^bb0(%in: bf16, %in_50: bf16, %out: bf16):
      %155 = arith.subf %in, %in_50 : bf16
      linalg.yield %155 : bf16
    } -> tensor<1x1x32xbf16>
    %24 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%23, %23 : tensor<1x1x32xbf16>, tensor<1x1x32xbf16>) outs(%1 : tensor<1x1x32xbf16>) {
    ^bb0(%in: bf16, %in_50: bf16, %out: bf16):
      %155 = arith.mulf %in, %in_50 : bf16
      linalg.yield %155 : bf16
    } -> tensor<1x1x32xbf16>
    %25 = linalg.generic {indexing_maps = [#map1, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%24 : tensor<1x1x32xbf16>) outs(%19 : tensor<1x1x1xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %155 = arith.addf %in, %out : bf16
      linalg.yield %155 : bf16
    } -> tensor<1x1x1xbf16>
    %26 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%25 : tensor<1x1x1xbf16>) outs(%18 : tensor<1x1x1xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %155 = arith.divf %in, %cst_8 : bf16
      linalg.yield %155 : bf16
    } -> tensor<1x1x1xbf16>
    %27 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%26 : tensor<1x1x1xbf16>) outs(%18 : tensor<1x1x1xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %155 = arith.truncf %cst_7 : f64 to bf16
      %156 = arith.addf %in, %155 : bf16
      linalg.yield %156 : bf16
    } -> tensor<1x1x1xbf16>
    %28 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%27 : tensor<1x1x1xbf16>) outs(%18 : tensor<1x1x1xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %155 = math.rsqrt %in : bf16
      linalg.yield %155 : bf16
    } -> tensor<1x1x1xbf16>
    %collapsed_9 = tensor.collapse_shape %28 [[0], [1, 2]] : tensor<1x1x1xbf16> into tensor<1x1xbf16>
    %29 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%collapsed_9 : tensor<1x1xbf16>) outs(%1 : tensor<1x1x32xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      linalg.yield %in : bf16
    } -> tensor<1x1x32xbf16>
    %30 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%23, %29 : tensor<1x1x32xbf16>, tensor<1x1x32xbf16>) outs(%1 : tensor<1x1x32xbf16>) {
    ^bb0(%in: bf16, %in_50: bf16, %out: bf16):
      %155 = arith.mulf %in, %in_50 : bf16
      linalg.yield %155 : bf16
    } -> tensor<1x1x32xbf16>
    %31 = linalg.generic {indexing_maps = [#map1, #map4, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%30, %arg17 : tensor<1x1x32xbf16>, tensor<32xbf16>) outs(%1 : tensor<1x1x32xbf16>) {
    ^bb0(%in: bf16, %in_50: bf16, %out: bf16):
      %155 = arith.mulf %in, %in_50 : bf16
      linalg.yield %155 : bf16
    } -> tensor<1x1x32xbf16>
    %32 = linalg.generic {indexing_maps = [#map1, #map4, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%31, %arg18 : tensor<1x1x32xbf16>, tensor<32xbf16>) outs(%1 : tensor<1x1x32xbf16>) {
    ^bb0(%in: bf16, %in_50: bf16, %out: bf16):
      %155 = arith.addf %in, %in_50 : bf16
      linalg.yield %155 : bf16
    } -> tensor<1x1x32xbf16>
    %33 = tensor.empty() : tensor<32x32xbf16>
    %transposed = linalg.transpose ins(%arg5 : tensor<32x32xbf16>) outs(%33 : tensor<32x32xbf16>) permutation = [1, 0] 
    %34 = tensor.empty() : tensor<1x32x32xbf16>
    %35 = linalg.generic {indexing_maps = [#map5, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%transposed : tensor<32x32xbf16>) outs(%34 : tensor<1x32x32xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      linalg.yield %in : bf16
    } -> tensor<1x32x32xbf16>
    %36 = tensor.empty() : tensor<1x1x32xf32>
    %37 = linalg.fill ins(%cst_0 : f32) outs(%36 : tensor<1x1x32xf32>) -> tensor<1x1x32xf32>
    %38 = linalg.batch_matmul ins(%32, %35 : tensor<1x1x32xbf16>, tensor<1x32x32xbf16>) outs(%37 : tensor<1x1x32xf32>) -> tensor<1x1x32xf32>
    %39 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%38 : tensor<1x1x32xf32>) outs(%1 : tensor<1x1x32xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %155 = arith.truncf %in : f32 to bf16
      linalg.yield %155 : bf16
    } -> tensor<1x1x32xbf16>
    %40 = linalg.generic {indexing_maps = [#map1, #map4, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%39, %arg6 : tensor<1x1x32xbf16>, tensor<32xbf16>) outs(%1 : tensor<1x1x32xbf16>) {
    ^bb0(%in: bf16, %in_50: bf16, %out: bf16):
      %155 = arith.addf %in, %in_50 : bf16
      linalg.yield %155 : bf16
    } -> tensor<1x1x32xbf16>
    %expanded_10 = tensor.expand_shape %40 [[0], [1], [2, 3]] output_shape [1, 1, 4, 8] : tensor<1x1x32xbf16> into tensor<1x1x4x8xbf16>
    %41 = tensor.empty() : tensor<1x4x1x8xbf16>
    %transposed_11 = linalg.transpose ins(%expanded_10 : tensor<1x1x4x8xbf16>) outs(%41 : tensor<1x4x1x8xbf16>) permutation = [0, 2, 1, 3] 
    %42 = tensor.empty() : tensor<32x16xbf16>
    %transposed_12 = linalg.transpose ins(%arg7 : tensor<16x32xbf16>) outs(%42 : tensor<32x16xbf16>) permutation = [1, 0] 
    %43 = tensor.empty() : tensor<1x32x16xbf16>
    %44 = linalg.generic {indexing_maps = [#map5, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%transposed_12 : tensor<32x16xbf16>) outs(%43 : tensor<1x32x16xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      linalg.yield %in : bf16
    } -> tensor<1x32x16xbf16>
    %45 = tensor.empty() : tensor<1x1x16xf32>
    %46 = linalg.fill ins(%cst_0 : f32) outs(%45 : tensor<1x1x16xf32>) -> tensor<1x1x16xf32>
    %47 = linalg.batch_matmul ins(%32, %44 : tensor<1x1x32xbf16>, tensor<1x32x16xbf16>) outs(%46 : tensor<1x1x16xf32>) -> tensor<1x1x16xf32>
    %48 = tensor.empty() : tensor<1x1x16xbf16>
    %49 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%47 : tensor<1x1x16xf32>) outs(%48 : tensor<1x1x16xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %155 = arith.truncf %in : f32 to bf16
      linalg.yield %155 : bf16
    } -> tensor<1x1x16xbf16>
    %50 = linalg.generic {indexing_maps = [#map1, #map4, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%49, %arg8 : tensor<1x1x16xbf16>, tensor<16xbf16>) outs(%48 : tensor<1x1x16xbf16>) {
    ^bb0(%in: bf16, %in_50: bf16, %out: bf16):
      %155 = arith.addf %in, %in_50 : bf16
      linalg.yield %155 : bf16
    } -> tensor<1x1x16xbf16>
    %expanded_13 = tensor.expand_shape %50 [[0], [1], [2, 3]] output_shape [1, 1, 2, 8] : tensor<1x1x16xbf16> into tensor<1x1x2x8xbf16>
    %51 = tensor.empty() : tensor<1x2x1x8xbf16>
    %transposed_14 = linalg.transpose ins(%expanded_13 : tensor<1x1x2x8xbf16>) outs(%51 : tensor<1x2x1x8xbf16>) permutation = [0, 2, 1, 3] 
    %transposed_15 = linalg.transpose ins(%arg9 : tensor<16x32xbf16>) outs(%42 : tensor<32x16xbf16>) permutation = [1, 0] 
    %52 = linalg.generic {indexing_maps = [#map5, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%transposed_15 : tensor<32x16xbf16>) outs(%43 : tensor<1x32x16xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      linalg.yield %in : bf16
    } -> tensor<1x32x16xbf16>
    %53 = linalg.batch_matmul ins(%32, %52 : tensor<1x1x32xbf16>, tensor<1x32x16xbf16>) outs(%46 : tensor<1x1x16xf32>) -> tensor<1x1x16xf32>
    %54 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%53 : tensor<1x1x16xf32>) outs(%48 : tensor<1x1x16xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %155 = arith.truncf %in : f32 to bf16
      linalg.yield %155 : bf16
    } -> tensor<1x1x16xbf16>
    %55 = linalg.generic {indexing_maps = [#map1, #map4, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%54, %arg10 : tensor<1x1x16xbf16>, tensor<16xbf16>) outs(%48 : tensor<1x1x16xbf16>) {
    ^bb0(%in: bf16, %in_50: bf16, %out: bf16):
      %155 = arith.addf %in, %in_50 : bf16
      linalg.yield %155 : bf16
    } -> tensor<1x1x16xbf16>
    %expanded_16 = tensor.expand_shape %55 [[0], [1], [2, 3]] output_shape [1, 1, 2, 8] : tensor<1x1x16xbf16> into tensor<1x1x2x8xbf16>
    %transposed_17 = linalg.transpose ins(%expanded_16 : tensor<1x1x2x8xbf16>) outs(%51 : tensor<1x2x1x8xbf16>) permutation = [0, 2, 1, 3] 
    %expanded_18 = tensor.expand_shape %16 [[0], [1, 2], [3]] output_shape [1, 1, 1, 8] : tensor<1x1x8xbf16> into tensor<1x1x1x8xbf16>
    %expanded_19 = tensor.expand_shape %17 [[0], [1, 2], [3]] output_shape [1, 1, 1, 8] : tensor<1x1x8xbf16> into tensor<1x1x1x8xbf16>
    %56 = linalg.generic {indexing_maps = [#map6, #map7, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed_11, %expanded_18 : tensor<1x4x1x8xbf16>, tensor<1x1x1x8xbf16>) outs(%41 : tensor<1x4x1x8xbf16>) {
    ^bb0(%in: bf16, %in_50: bf16, %out: bf16):
      %155 = arith.mulf %in, %in_50 : bf16
      linalg.yield %155 : bf16
    } -> tensor<1x4x1x8xbf16>
    %extracted_slice = tensor.extract_slice %transposed_11[0, 0, 0, 0] [1, 4, 1, 4] [1, 1, 1, 1] : tensor<1x4x1x8xbf16> to tensor<1x4x1x4xbf16>
    %extracted_slice_20 = tensor.extract_slice %transposed_11[0, 0, 0, 4] [1, 4, 1, 4] [1, 1, 1, 1] : tensor<1x4x1x8xbf16> to tensor<1x4x1x4xbf16>
    %57 = tensor.empty() : tensor<1x4x1x4xbf16>
    %58 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_20 : tensor<1x4x1x4xbf16>) outs(%57 : tensor<1x4x1x4xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %155 = arith.negf %in : bf16
      linalg.yield %155 : bf16
    } -> tensor<1x4x1x4xbf16>
    %concat_21 = tensor.concat dim(3) %58, %extracted_slice : (tensor<1x4x1x4xbf16>, tensor<1x4x1x4xbf16>) -> tensor<1x4x1x8xbf16>
    %59 = linalg.generic {indexing_maps = [#map6, #map7, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%concat_21, %expanded_19 : tensor<1x4x1x8xbf16>, tensor<1x1x1x8xbf16>) outs(%41 : tensor<1x4x1x8xbf16>) {
    ^bb0(%in: bf16, %in_50: bf16, %out: bf16):
      %155 = arith.mulf %in, %in_50 : bf16
      linalg.yield %155 : bf16
    } -> tensor<1x4x1x8xbf16>
    %60 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%56, %59 : tensor<1x4x1x8xbf16>, tensor<1x4x1x8xbf16>) outs(%41 : tensor<1x4x1x8xbf16>) {
    ^bb0(%in: bf16, %in_50: bf16, %out: bf16):
      %155 = arith.addf %in, %in_50 : bf16
      linalg.yield %155 : bf16
    } -> tensor<1x4x1x8xbf16>
    %61 = linalg.generic {indexing_maps = [#map6, #map7, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed_14, %expanded_18 : tensor<1x2x1x8xbf16>, tensor<1x1x1x8xbf16>) outs(%51 : tensor<1x2x1x8xbf16>) {
    ^bb0(%in: bf16, %in_50: bf16, %out: bf16):
      %155 = arith.mulf %in, %in_50 : bf16
      linalg.yield %155 : bf16
    } -> tensor<1x2x1x8xbf16>
    %extracted_slice_22 = tensor.extract_slice %transposed_14[0, 0, 0, 0] [1, 2, 1, 4] [1, 1, 1, 1] : tensor<1x2x1x8xbf16> to tensor<1x2x1x4xbf16>
    %extracted_slice_23 = tensor.extract_slice %transposed_14[0, 0, 0, 4] [1, 2, 1, 4] [1, 1, 1, 1] : tensor<1x2x1x8xbf16> to tensor<1x2x1x4xbf16>
    %62 = tensor.empty() : tensor<1x2x1x4xbf16>
    %63 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_23 : tensor<1x2x1x4xbf16>) outs(%62 : tensor<1x2x1x4xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %155 = arith.negf %in : bf16
      linalg.yield %155 : bf16
    } -> tensor<1x2x1x4xbf16>
    %concat_24 = tensor.concat dim(3) %63, %extracted_slice_22 : (tensor<1x2x1x4xbf16>, tensor<1x2x1x4xbf16>) -> tensor<1x2x1x8xbf16>
    %64 = linalg.generic {indexing_maps = [#map6, #map7, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%concat_24, %expanded_19 : tensor<1x2x1x8xbf16>, tensor<1x1x1x8xbf16>) outs(%51 : tensor<1x2x1x8xbf16>) {
    ^bb0(%in: bf16, %in_50: bf16, %out: bf16):
      %155 = arith.mulf %in, %in_50 : bf16
      linalg.yield %155 : bf16
    } -> tensor<1x2x1x8xbf16>
    %65 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%61, %64 : tensor<1x2x1x8xbf16>, tensor<1x2x1x8xbf16>) outs(%51 : tensor<1x2x1x8xbf16>) {
    ^bb0(%in: bf16, %in_50: bf16, %out: bf16):
      %155 = arith.addf %in, %in_50 : bf16
      linalg.yield %155 : bf16
    } -> tensor<1x2x1x8xbf16>
    %concat_25 = tensor.concat dim(2) %arg2, %65 : (tensor<1x2x?x8xbf16>, tensor<1x2x1x8xbf16>) -> tensor<1x2x?x8xbf16>
    %concat_26 = tensor.concat dim(2) %arg3, %transposed_17 : (tensor<1x2x?x8xbf16>, tensor<1x2x1x8xbf16>) -> tensor<1x2x?x8xbf16>
    %66 = affine.apply #map8()[%dim]
    %expanded_27 = tensor.expand_shape %concat_25 [[0], [1], [2, 3], [4]] output_shape [1, 2, 1, %66, 8] : tensor<1x2x?x8xbf16> into tensor<1x2x1x?x8xbf16>
    %67 = arith.addi %0, %c1_i64 : i64
    %68 = arith.index_cast %67 : i64 to index
    %69 = arith.cmpi sge, %67, %c0_i64 : i64
    cf.assert %69, "unimplemented: dynamic negative broadcast sizes"
    %70 = tensor.empty(%68) : tensor<1x2x2x?x8xbf16>
    %71 = linalg.generic {indexing_maps = [#map9], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} outs(%70 : tensor<1x2x2x?x8xbf16>) {
    ^bb0(%out: bf16):
      %155 = linalg.index 1 : index
      %156 = linalg.index 3 : index
      %157 = linalg.index 4 : index
      %158 = arith.cmpi eq, %66, %c1 : index
      %159 = arith.select %158, %c0, %156 : index
      %extracted = tensor.extract %expanded_27[%c0, %155, %c0, %159, %157] : tensor<1x2x1x?x8xbf16>
      linalg.yield %extracted : bf16
    } -> tensor<1x2x2x?x8xbf16>
    %collapsed_28 = tensor.collapse_shape %71 [[0], [1, 2], [3], [4]] : tensor<1x2x2x?x8xbf16> into tensor<1x4x?x8xbf16>
    %dim_29 = tensor.dim %arg3, %c2 : tensor<1x2x?x8xbf16>
    %72 = affine.apply #map8()[%dim_29]
    %expanded_30 = tensor.expand_shape %concat_26 [[0], [1], [2, 3], [4]] output_shape [1, 2, 1, %72, 8] : tensor<1x2x?x8xbf16> into tensor<1x2x1x?x8xbf16>
    cf.assert %69, "unimplemented: dynamic negative broadcast sizes"
    %73 = linalg.generic {indexing_maps = [#map9], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} outs(%70 : tensor<1x2x2x?x8xbf16>) {
    ^bb0(%out: bf16):
      %155 = linalg.index 1 : index
      %156 = linalg.index 3 : index
      %157 = linalg.index 4 : index
      %158 = arith.cmpi eq, %72, %c1 : index
      %159 = arith.select %158, %c0, %156 : index
      %extracted = tensor.extract %expanded_30[%c0, %155, %c0, %159, %157] : tensor<1x2x1x?x8xbf16>
      linalg.yield %extracted : bf16
    } -> tensor<1x2x2x?x8xbf16>
    %74 = tensor.empty(%68) : tensor<1x4x8x?xbf16>
    %transposed_31 = linalg.transpose ins(%collapsed_28 : tensor<1x4x?x8xbf16>) outs(%74 : tensor<1x4x8x?xbf16>) permutation = [0, 1, 3, 2] 
    %collapsed_32 = tensor.collapse_shape %60 [[0, 1], [2], [3]] : tensor<1x4x1x8xbf16> into tensor<4x1x8xbf16>
    %collapsed_33 = tensor.collapse_shape %transposed_31 [[0, 1], [2], [3]] : tensor<1x4x8x?xbf16> into tensor<4x8x?xbf16>
    %75 = tensor.empty(%68) : tensor<4x1x?xf32>
    %76 = linalg.fill ins(%cst_0 : f32) outs(%75 : tensor<4x1x?xf32>) -> tensor<4x1x?xf32>
    %77 = linalg.batch_matmul ins(%collapsed_32, %collapsed_33 : tensor<4x1x8xbf16>, tensor<4x8x?xbf16>) outs(%76 : tensor<4x1x?xf32>) -> tensor<4x1x?xf32>
    %78 = tensor.empty(%68) : tensor<4x1x?xbf16>
    %79 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%77 : tensor<4x1x?xf32>) outs(%78 : tensor<4x1x?xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %155 = arith.truncf %in : f32 to bf16
      linalg.yield %155 : bf16
    } -> tensor<4x1x?xbf16>
    %expanded_34 = tensor.expand_shape %79 [[0, 1], [2], [3]] output_shape [1, 4, 1, %68] : tensor<4x1x?xbf16> into tensor<1x4x1x?xbf16>
    %80 = tensor.empty(%68) : tensor<1x4x1x?xbf16>
    %81 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_34 : tensor<1x4x1x?xbf16>) outs(%80 : tensor<1x4x1x?xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %155 = arith.truncf %cst_6 : f64 to bf16
      %156 = arith.mulf %in, %155 : bf16
      linalg.yield %156 : bf16
    } -> tensor<1x4x1x?xbf16>
    %dim_35 = tensor.dim %arg1, %c3 : tensor<1x1x1x?xbf16>
    %82 = arith.cmpi eq, %68, %dim_35 : index
    cf.assert %82, "mismatched size for broadcast"
    %83 = linalg.generic {indexing_maps = [#map6, #map7, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%81, %arg1 : tensor<1x4x1x?xbf16>, tensor<1x1x1x?xbf16>) outs(%80 : tensor<1x4x1x?xbf16>) {
    ^bb0(%in: bf16, %in_50: bf16, %out: bf16):
      %155 = arith.addf %in, %in_50 : bf16
      linalg.yield %155 : bf16
    } -> tensor<1x4x1x?xbf16>
    %84 = tensor.empty(%68) : tensor<1x4x1x?xf32>
    %85 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%83 : tensor<1x4x1x?xbf16>) outs(%84 : tensor<1x4x1x?xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %155 = arith.extf %in : bf16 to f32
      linalg.yield %155 : f32
    } -> tensor<1x4x1x?xf32>
    %86 = tensor.empty() : tensor<1x4x1xi64>
    %87 = linalg.fill ins(%c0_i64 : i64) outs(%86 : tensor<1x4x1xi64>) -> tensor<1x4x1xi64>
    %88 = tensor.empty() : tensor<1x4x1xf32>
    %89 = linalg.fill ins(%cst_1 : f32) outs(%88 : tensor<1x4x1xf32>) -> tensor<1x4x1xf32>
    %90:2 = linalg.generic {indexing_maps = [#map6, #map10, #map10], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%85 : tensor<1x4x1x?xf32>) outs(%89, %87 : tensor<1x4x1xf32>, tensor<1x4x1xi64>) {
    ^bb0(%in: f32, %out: f32, %out_50: i64):
      %155 = linalg.index 3 : index
      %156 = arith.index_cast %155 : index to i64
      %157 = arith.maximumf %in, %out : f32
      %158 = arith.cmpf ogt, %in, %out : f32
      %159 = arith.select %158, %156, %out_50 : i64
      linalg.yield %157, %159 : f32, i64
    } -> (tensor<1x4x1xf32>, tensor<1x4x1xi64>)
    %expanded_36 = tensor.expand_shape %90#0 [[0], [1], [2, 3]] output_shape [1, 4, 1, 1] : tensor<1x4x1xf32> into tensor<1x4x1x1xf32>
    %91 = linalg.generic {indexing_maps = [#map6, #map11, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%85, %expanded_36 : tensor<1x4x1x?xf32>, tensor<1x4x1x1xf32>) outs(%84 : tensor<1x4x1x?xf32>) {
    ^bb0(%in: f32, %in_50: f32, %out: f32):
      %155 = arith.subf %in, %in_50 : f32
      linalg.yield %155 : f32
    } -> tensor<1x4x1x?xf32>
    %92 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%91 : tensor<1x4x1x?xf32>) outs(%84 : tensor<1x4x1x?xf32>) {
    ^bb0(%in: f32, %out: f32):
      %155 = math.exp %in : f32
      linalg.yield %155 : f32
    } -> tensor<1x4x1x?xf32>
    %93 = tensor.empty() : tensor<1x4x1x1xf32>
    %94 = linalg.fill ins(%cst_0 : f32) outs(%93 : tensor<1x4x1x1xf32>) -> tensor<1x4x1x1xf32>
    %95 = linalg.generic {indexing_maps = [#map6, #map11], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%92 : tensor<1x4x1x?xf32>) outs(%94 : tensor<1x4x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %155 = arith.addf %in, %out : f32
      linalg.yield %155 : f32
    } -> tensor<1x4x1x1xf32>
    %96 = linalg.generic {indexing_maps = [#map6, #map11, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%92, %95 : tensor<1x4x1x?xf32>, tensor<1x4x1x1xf32>) outs(%84 : tensor<1x4x1x?xf32>) {
    ^bb0(%in: f32, %in_50: f32, %out: f32):
      %155 = arith.divf %in, %in_50 : f32
      linalg.yield %155 : f32
    } -> tensor<1x4x1x?xf32>
    %97 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%96 : tensor<1x4x1x?xf32>) outs(%80 : tensor<1x4x1x?xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %155 = arith.truncf %in : f32 to bf16
      linalg.yield %155 : bf16
    } -> tensor<1x4x1x?xbf16>
    %collapsed_37 = tensor.collapse_shape %97 [[0, 1], [2], [3]] : tensor<1x4x1x?xbf16> into tensor<4x1x?xbf16>
    %collapsed_38 = tensor.collapse_shape %73 [[0, 1, 2], [3], [4]] : tensor<1x2x2x?x8xbf16> into tensor<4x?x8xbf16>
    %98 = tensor.empty() : tensor<4x1x8xf32>
    %99 = linalg.fill ins(%cst_0 : f32) outs(%98 : tensor<4x1x8xf32>) -> tensor<4x1x8xf32>
    %100 = linalg.batch_matmul ins(%collapsed_37, %collapsed_38 : tensor<4x1x?xbf16>, tensor<4x?x8xbf16>) outs(%99 : tensor<4x1x8xf32>) -> tensor<4x1x8xf32>
    %101 = tensor.empty() : tensor<4x1x8xbf16>
    %102 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%100 : tensor<4x1x8xf32>) outs(%101 : tensor<4x1x8xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %155 = arith.truncf %in : f32 to bf16
      linalg.yield %155 : bf16
    } -> tensor<4x1x8xbf16>
    %expanded_39 = tensor.expand_shape %102 [[0, 1], [2], [3]] output_shape [1, 4, 1, 8] : tensor<4x1x8xbf16> into tensor<1x4x1x8xbf16>
    %103 = tensor.empty() : tensor<1x1x4x8xbf16>
    %transposed_40 = linalg.transpose ins(%expanded_39 : tensor<1x4x1x8xbf16>) outs(%103 : tensor<1x1x4x8xbf16>) permutation = [0, 2, 1, 3] 
    %collapsed_41 = tensor.collapse_shape %transposed_40 [[0], [1], [2, 3]] : tensor<1x1x4x8xbf16> into tensor<1x1x32xbf16>
    %transposed_42 = linalg.transpose ins(%arg11 : tensor<32x32xbf16>) outs(%33 : tensor<32x32xbf16>) permutation = [1, 0] 
    %104 = linalg.generic {indexing_maps = [#map5, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%transposed_42 : tensor<32x32xbf16>) outs(%34 : tensor<1x32x32xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      linalg.yield %in : bf16
    } -> tensor<1x32x32xbf16>
    %105 = linalg.batch_matmul ins(%collapsed_41, %104 : tensor<1x1x32xbf16>, tensor<1x32x32xbf16>) outs(%37 : tensor<1x1x32xf32>) -> tensor<1x1x32xf32>
    %106 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%105 : tensor<1x1x32xf32>) outs(%1 : tensor<1x1x32xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %155 = arith.truncf %in : f32 to bf16
      linalg.yield %155 : bf16
    } -> tensor<1x1x32xbf16>
    %107 = linalg.generic {indexing_maps = [#map1, #map4, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%106, %arg12 : tensor<1x1x32xbf16>, tensor<32xbf16>) outs(%1 : tensor<1x1x32xbf16>) {
    ^bb0(%in: bf16, %in_50: bf16, %out: bf16):
      %155 = arith.addf %in, %in_50 : bf16
      linalg.yield %155 : bf16
    } -> tensor<1x1x32xbf16>
    %108 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%2, %107 : tensor<1x1x32xbf16>, tensor<1x1x32xbf16>) outs(%1 : tensor<1x1x32xbf16>) {
    ^bb0(%in: bf16, %in_50: bf16, %out: bf16):
      %155 = arith.addf %in, %in_50 : bf16
      linalg.yield %155 : bf16
    } -> tensor<1x1x32xbf16>
    %109 = linalg.generic {indexing_maps = [#map1, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%108 : tensor<1x1x32xbf16>) outs(%19 : tensor<1x1x1xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %155 = arith.addf %in, %out : bf16
      linalg.yield %155 : bf16
    } -> tensor<1x1x1xbf16>
    %110 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%109 : tensor<1x1x1xbf16>) outs(%18 : tensor<1x1x1xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %155 = arith.divf %in, %cst_8 : bf16
      linalg.yield %155 : bf16
    } -> tensor<1x1x1xbf16>
    %collapsed_43 = tensor.collapse_shape %110 [[0], [1, 2]] : tensor<1x1x1xbf16> into tensor<1x1xbf16>
    %111 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%collapsed_43 : tensor<1x1xbf16>) outs(%1 : tensor<1x1x32xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      linalg.yield %in : bf16
    } -> tensor<1x1x32xbf16>
    %112 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%108, %111 : tensor<1x1x32xbf16>, tensor<1x1x32xbf16>) outs(%1 : tensor<1x1x32xbf16>) {
    ^bb0(%in: bf16, %in_50: bf16, %out: bf16):
      %155 = arith.subf %in, %in_50 : bf16
      linalg.yield %155 : bf16
    } -> tensor<1x1x32xbf16>
    %113 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%112, %112 : tensor<1x1x32xbf16>, tensor<1x1x32xbf16>) outs(%1 : tensor<1x1x32xbf16>) {
    ^bb0(%in: bf16, %in_50: bf16, %out: bf16):
      %155 = arith.mulf %in, %in_50 : bf16
      linalg.yield %155 : bf16
    } -> tensor<1x1x32xbf16>
    %114 = linalg.generic {indexing_maps = [#map1, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%113 : tensor<1x1x32xbf16>) outs(%19 : tensor<1x1x1xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %155 = arith.addf %in, %out : bf16
      linalg.yield %155 : bf16
    } -> tensor<1x1x1xbf16>
    %115 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%114 : tensor<1x1x1xbf16>) outs(%18 : tensor<1x1x1xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %155 = arith.divf %in, %cst_8 : bf16
      linalg.yield %155 : bf16
    } -> tensor<1x1x1xbf16>
    %116 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%115 : tensor<1x1x1xbf16>) outs(%18 : tensor<1x1x1xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %155 = arith.truncf %cst_7 : f64 to bf16
      %156 = arith.addf %in, %155 : bf16
      linalg.yield %156 : bf16
    } -> tensor<1x1x1xbf16>
    %117 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%116 : tensor<1x1x1xbf16>) outs(%18 : tensor<1x1x1xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %155 = math.rsqrt %in : bf16
      linalg.yield %155 : bf16
    } -> tensor<1x1x1xbf16>
    %collapsed_44 = tensor.collapse_shape %117 [[0], [1, 2]] : tensor<1x1x1xbf16> into tensor<1x1xbf16>
    %118 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%collapsed_44 : tensor<1x1xbf16>) outs(%1 : tensor<1x1x32xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      linalg.yield %in : bf16
    } -> tensor<1x1x32xbf16>
    %119 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%112, %118 : tensor<1x1x32xbf16>, tensor<1x1x32xbf16>) outs(%1 : tensor<1x1x32xbf16>) {
    ^bb0(%in: bf16, %in_50: bf16, %out: bf16):
      %155 = arith.mulf %in, %in_50 : bf16
      linalg.yield %155 : bf16
    } -> tensor<1x1x32xbf16>
    %120 = linalg.generic {indexing_maps = [#map1, #map4, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%119, %arg19 : tensor<1x1x32xbf16>, tensor<32xbf16>) outs(%1 : tensor<1x1x32xbf16>) {
    ^bb0(%in: bf16, %in_50: bf16, %out: bf16):
      %155 = arith.mulf %in, %in_50 : bf16
      linalg.yield %155 : bf16
    } -> tensor<1x1x32xbf16>
    %121 = linalg.generic {indexing_maps = [#map1, #map4, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%120, %arg20 : tensor<1x1x32xbf16>, tensor<32xbf16>) outs(%1 : tensor<1x1x32xbf16>) {
    ^bb0(%in: bf16, %in_50: bf16, %out: bf16):
      %155 = arith.addf %in, %in_50 : bf16
      linalg.yield %155 : bf16
    } -> tensor<1x1x32xbf16>
    %122 = tensor.empty() : tensor<32x48xbf16>
    %transposed_45 = linalg.transpose ins(%arg13 : tensor<48x32xbf16>) outs(%122 : tensor<32x48xbf16>) permutation = [1, 0] 
    %123 = tensor.empty() : tensor<1x32x48xbf16>
    %124 = linalg.generic {indexing_maps = [#map5, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%transposed_45 : tensor<32x48xbf16>) outs(%123 : tensor<1x32x48xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      linalg.yield %in : bf16
    } -> tensor<1x32x48xbf16>
    %125 = tensor.empty() : tensor<1x1x48xf32>
    %126 = linalg.fill ins(%cst_0 : f32) outs(%125 : tensor<1x1x48xf32>) -> tensor<1x1x48xf32>
    %127 = linalg.batch_matmul ins(%121, %124 : tensor<1x1x32xbf16>, tensor<1x32x48xbf16>) outs(%126 : tensor<1x1x48xf32>) -> tensor<1x1x48xf32>
    %128 = tensor.empty() : tensor<1x1x48xbf16>
    %129 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%127 : tensor<1x1x48xf32>) outs(%128 : tensor<1x1x48xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %155 = arith.truncf %in : f32 to bf16
      linalg.yield %155 : bf16
    } -> tensor<1x1x48xbf16>
    %130 = linalg.generic {indexing_maps = [#map1, #map4, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%129, %arg14 : tensor<1x1x48xbf16>, tensor<48xbf16>) outs(%128 : tensor<1x1x48xbf16>) {
    ^bb0(%in: bf16, %in_50: bf16, %out: bf16):
      %155 = arith.addf %in, %in_50 : bf16
      linalg.yield %155 : bf16
    } -> tensor<1x1x48xbf16>
    %131 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%130 : tensor<1x1x48xbf16>) outs(%128 : tensor<1x1x48xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %155 = math.fpowi %in, %c3_i64 : bf16, i64
      %156 = arith.mulf %155, %cst_2 : bf16
      %157 = arith.addf %in, %156 : bf16
      %158 = arith.mulf %157, %cst_3 : bf16
      %159 = math.tanh %158 : bf16
      %160 = arith.addf %159, %cst_4 : bf16
      %161 = arith.mulf %160, %cst_5 : bf16
      %162 = arith.mulf %in, %161 : bf16
      linalg.yield %162 : bf16
    } -> tensor<1x1x48xbf16>
    %132 = tensor.empty() : tensor<48x32xbf16>
    %transposed_46 = linalg.transpose ins(%arg15 : tensor<32x48xbf16>) outs(%132 : tensor<48x32xbf16>) permutation = [1, 0] 
    %133 = tensor.empty() : tensor<1x48x32xbf16>
    %134 = linalg.generic {indexing_maps = [#map5, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%transposed_46 : tensor<48x32xbf16>) outs(%133 : tensor<1x48x32xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      linalg.yield %in : bf16
    } -> tensor<1x48x32xbf16>
    %135 = linalg.batch_matmul ins(%131, %134 : tensor<1x1x48xbf16>, tensor<1x48x32xbf16>) outs(%37 : tensor<1x1x32xf32>) -> tensor<1x1x32xf32>
    %136 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%135 : tensor<1x1x32xf32>) outs(%1 : tensor<1x1x32xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %155 = arith.truncf %in : f32 to bf16
      linalg.yield %155 : bf16
    } -> tensor<1x1x32xbf16>
    %137 = linalg.generic {indexing_maps = [#map1, #map4, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%136, %arg16 : tensor<1x1x32xbf16>, tensor<32xbf16>) outs(%1 : tensor<1x1x32xbf16>) {
    ^bb0(%in: bf16, %in_50: bf16, %out: bf16):
      %155 = arith.addf %in, %in_50 : bf16
      linalg.yield %155 : bf16
    } -> tensor<1x1x32xbf16>
    %138 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%108, %137 : tensor<1x1x32xbf16>, tensor<1x1x32xbf16>) outs(%1 : tensor<1x1x32xbf16>) {
    ^bb0(%in: bf16, %in_50: bf16, %out: bf16):
      %155 = arith.addf %in, %in_50 : bf16
      linalg.yield %155 : bf16
    } -> tensor<1x1x32xbf16>
    %139 = linalg.generic {indexing_maps = [#map1, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%138 : tensor<1x1x32xbf16>) outs(%19 : tensor<1x1x1xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %155 = arith.addf %in, %out : bf16
      linalg.yield %155 : bf16
    } -> tensor<1x1x1xbf16>
    %140 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%139 : tensor<1x1x1xbf16>) outs(%18 : tensor<1x1x1xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %155 = arith.divf %in, %cst_8 : bf16
      linalg.yield %155 : bf16
    } -> tensor<1x1x1xbf16>
    %collapsed_47 = tensor.collapse_shape %140 [[0], [1, 2]] : tensor<1x1x1xbf16> into tensor<1x1xbf16>
    %141 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%collapsed_47 : tensor<1x1xbf16>) outs(%1 : tensor<1x1x32xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      linalg.yield %in : bf16
    } -> tensor<1x1x32xbf16>
    %142 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%138, %141 : tensor<1x1x32xbf16>, tensor<1x1x32xbf16>) outs(%1 : tensor<1x1x32xbf16>) {
    ^bb0(%in: bf16, %in_50: bf16, %out: bf16):
      %155 = arith.subf %in, %in_50 : bf16
      linalg.yield %155 : bf16
    } -> tensor<1x1x32xbf16>
    %143 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%142, %142 : tensor<1x1x32xbf16>, tensor<1x1x32xbf16>) outs(%1 : tensor<1x1x32xbf16>) {
    ^bb0(%in: bf16, %in_50: bf16, %out: bf16):
      %155 = arith.mulf %in, %in_50 : bf16
      linalg.yield %155 : bf16
    } -> tensor<1x1x32xbf16>
    %144 = linalg.generic {indexing_maps = [#map1, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%143 : tensor<1x1x32xbf16>) outs(%19 : tensor<1x1x1xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %155 = arith.addf %in, %out : bf16
      linalg.yield %155 : bf16
    } -> tensor<1x1x1xbf16>
    %145 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%144 : tensor<1x1x1xbf16>) outs(%18 : tensor<1x1x1xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %155 = arith.divf %in, %cst_8 : bf16
      linalg.yield %155 : bf16
    } -> tensor<1x1x1xbf16>
    %146 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%145 : tensor<1x1x1xbf16>) outs(%18 : tensor<1x1x1xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %155 = arith.truncf %cst_7 : f64 to bf16
      %156 = arith.addf %in, %155 : bf16
      linalg.yield %156 : bf16
    } -> tensor<1x1x1xbf16>
    %147 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%146 : tensor<1x1x1xbf16>) outs(%18 : tensor<1x1x1xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %155 = math.rsqrt %in : bf16
      linalg.yield %155 : bf16
    } -> tensor<1x1x1xbf16>
    %collapsed_48 = tensor.collapse_shape %147 [[0], [1, 2]] : tensor<1x1x1xbf16> into tensor<1x1xbf16>
    %148 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%collapsed_48 : tensor<1x1xbf16>) outs(%1 : tensor<1x1x32xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      linalg.yield %in : bf16
    } -> tensor<1x1x32xbf16>
    %149 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%142, %148 : tensor<1x1x32xbf16>, tensor<1x1x32xbf16>) outs(%1 : tensor<1x1x32xbf16>) {
    ^bb0(%in: bf16, %in_50: bf16, %out: bf16):
      %155 = arith.mulf %in, %in_50 : bf16
      linalg.yield %155 : bf16
    } -> tensor<1x1x32xbf16>
    %150 = linalg.generic {indexing_maps = [#map1, #map4, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%149, %arg21 : tensor<1x1x32xbf16>, tensor<32xbf16>) outs(%1 : tensor<1x1x32xbf16>) {
    ^bb0(%in: bf16, %in_50: bf16, %out: bf16):
      %155 = arith.mulf %in, %in_50 : bf16
      linalg.yield %155 : bf16
    } -> tensor<1x1x32xbf16>
    %151 = linalg.generic {indexing_maps = [#map1, #map4, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%150, %arg22 : tensor<1x1x32xbf16>, tensor<32xbf16>) outs(%1 : tensor<1x1x32xbf16>) {
    ^bb0(%in: bf16, %in_50: bf16, %out: bf16):
      %155 = arith.addf %in, %in_50 : bf16
      linalg.yield %155 : bf16
    } -> tensor<1x1x32xbf16>
    %transposed_49 = linalg.transpose ins(%arg4 : tensor<32x32xbf16>) outs(%33 : tensor<32x32xbf16>) permutation = [1, 0] 
    %152 = linalg.generic {indexing_maps = [#map5, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%transposed_49 : tensor<32x32xbf16>) outs(%34 : tensor<1x32x32xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      linalg.yield %in : bf16
    } -> tensor<1x32x32xbf16>
    %153 = linalg.batch_matmul ins(%151, %152 : tensor<1x1x32xbf16>, tensor<1x32x32xbf16>) outs(%37 : tensor<1x1x32xf32>) -> tensor<1x1x32xf32>
    %154 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%153 : tensor<1x1x32xf32>) outs(%1 : tensor<1x1x32xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %155 = arith.truncf %in : f32 to bf16
      linalg.yield %155 : bf16
    } -> tensor<1x1x32xbf16>
    return %154, %concat_25, %concat_26 : tensor<1x1x32xbf16>, tensor<1x2x?x8xbf16>, tensor<1x2x?x8xbf16>
  }
}
