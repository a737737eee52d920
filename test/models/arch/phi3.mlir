#map = affine_map<(d0, d1, d2) -> (d0, d1)>
#map1 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map2 = affine_map<(d0) -> (d0)>
#map3 = affine_map<(d0, d1, d2) -> (d0, d1, 0)>
#map4 = affine_map<(d0, d1, d2) -> (d2)>
#map5 = affine_map<(d0, d1) -> (d0, d1)>
#map6 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map7 = affine_map<(d0, d1, d2, d3) -> (0, 0, d2, d3)>
#map8 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d3, d4)>
#map9 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d2, d3, d4)>
#map10 = affine_map<(d0, d1, d2, d3) -> (d0, 0, d2, d3)>
#map11 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
#map12 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, 0)>
module {
  func.func @main(%arg0: tensor<2x1xi64>, %arg1: tensor<2x1x1x12xf16>, %arg2: tensor<2x2x11x8xf16>, %arg3: tensor<2x2x11x8xf16>, %arg4: tensor<32x32xf16>, %arg5: tensor<32x32xf16>, %arg6: tensor<64x32xf16>, %arg7: tensor<96x32xf16>, %arg8: tensor<32x48xf16>, %arg9: tensor<32xf16>, %arg10: tensor<32xf16>, %arg11: tensor<32xf16>, %arg12: tensor<32x32xf16>, %arg13: tensor<4xf16>) -> (tensor<2x1x32xf16>, tensor<2x2x12x8xf16>, tensor<2x2x12x8xf16>) {
    %c2_i64 = arith.constant 2 : i64
    %c11_i64 = arith.constant 11 : i64
    %c0_i64 = arith.constant 0 : i64
    %c32 = arith.constant 32 : index
    %cst = arith.constant 0.000000e+00 : f32
    %cst_0 = arith.constant 0xFF800000 : f32
    %false = arith.constant false
    %cst_1 = arith.constant 1.000000e+00 : f32
    %cst_2 = arith.constant dense<0.000000e+00> : tensor<2x4x1x12xf32>
    %cst_3 = arith.constant 0xFFF0000000000000 : f64
    %cst_4 = arith.constant 0.59460355750136051 : f64
    %cst_5 = arith.constant 1.000000e-05 : f64
    %cst_6 = arith.constant 3.200000e+01 : f32
    %0 = tensor.empty() : tensor<2x1x32xf16>
    %1 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg0 : tensor<2x1xi64>) outs(%0 : tensor<2x1x32xf16>) {
    ^bb0(%in: i64, %out: f16):
      %131 = arith.index_cast %in : i64 to index
      %132 = linalg.index 2 : index
      %133 = arith.cmpi slt, %131, %c32 : index
      cf.assert %133, "index must be smaller than dim size"
      %134 = arith.cmpi sge, %in, %c0_i64 : i64
      cf.assert %134, "index must be larger or equal to 0"
      %extracted = tensor.extract %arg4[%131, %132] : tensor<32x32xf16>
      linalg.yield %extracted : f16
    } -> tensor<2x1x32xf16>
    %2 = tensor.empty() : tensor<1xi64>
    %3 = linalg.generic {indexing_maps = [#map2], iterator_types = ["parallel"]} outs(%2 : tensor<1xi64>) {
    ^bb0(%out: i64):
      linalg.yield %c0_i64 : i64
    } -> tensor<1xi64>
    %4 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel"]} ins(%3 : tensor<1xi64>) outs(%2 : tensor<1xi64>) {
    ^bb0(%in: i64, %out: i64):
      %131 = arith.addi %in, %c11_i64 : i64
      linalg.yield %131 : i64
    } -> tensor<1xi64>
    %expanded = tensor.expand_shape %4 [[0, 1, 2]] output_shape [1, 1, 1] : tensor<1xi64> into tensor<1x1x1xi64>
    %5 = tensor.empty() : tensor<1x1x1xf32>
    %6 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded : tensor<1x1x1xi64>) outs(%5 : tensor<1x1x1xf32>) {
    ^bb0(%in: i64, %out: f32):
      %131 = arith.sitofp %in : i64 to f32
      linalg.yield %131 : f32
    } -> tensor<1x1x1xf32>
    %7 = tensor.empty() : tensor<4xf32>
    %8 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel"]} ins(%arg13 : tensor<4xf16>) outs(%7 : tensor<4xf32>) {
    ^bb0(%in: f16, %out: f32):
      %131 = arith.extf %in : f16 to f32
      linalg.yield %131 : f32
    } -> tensor<4xf32>
    %9 = tensor.empty() : tensor<1x1x4xf32>
    %10 = linalg.generic {indexing_maps = [#map3, #map4, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%6, %8 : tensor<1x1x1xf32>, tensor<4xf32>) outs(%9 : tensor<1x1x4xf32>) {
    ^bb0(%in: f32, %in_51: f32, %out: f32):
      %131 = arith.mulf %in, %in_51 : f32
      linalg.yield %131 : f32
    } -> tensor<1x1x4xf32>
    %concat = tensor.concat dim(2) %10, %10 : (tensor<1x1x4xf32>, tensor<1x1x4xf32>) -> tensor<1x1x8xf32>
    %11 = tensor.empty() : tensor<1x1x8xf32>
    %12 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%concat : tensor<1x1x8xf32>) outs(%11 : tensor<1x1x8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %131 = math.cos %in : f32
      linalg.yield %131 : f32
    } -> tensor<1x1x8xf32>
    %13 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%concat : tensor<1x1x8xf32>) outs(%11 : tensor<1x1x8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %131 = math.sin %in : f32
      linalg.yield %131 : f32
    } -> tensor<1x1x8xf32>
    %14 = tensor.empty() : tensor<1x1x8xf16>
    %15 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%12 : tensor<1x1x8xf32>) outs(%14 : tensor<1x1x8xf16>) {
    ^bb0(%in: f32, %out: f16):
      %131 = arith.truncf %in : f32 to f16
      linalg.yield %131 : f16
    } -> tensor<1x1x8xf16>
    %16 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%13 : tensor<1x1x8xf32>) outs(%14 : tensor<1x1x8xf16>) {
    ^bb0(%in: f32, %out: f16):
      %131 = arith.truncf %in : f32 to f16
      linalg.yield %131 : f16
    } -> tensor<1x1x8xf16>
    %17 = tensor.empty() : tensor<2x1x32xf32>
    %18 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%1 : tensor<2x1x32xf16>) outs(%17 : tensor<2x1x32xf32>) {
    ^bb0(%in: f16, %out: f32):
      %131 = arith.extf %in : f16 to f32
      linalg.yield %131 : f32
    } -> tensor<2x1x32xf32>
    %19 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%18 : tensor<2x1x32xf32>) outs(%17 : tensor<2x1x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %131 = math.fpowi %in, %c2_i64 : f32, i64
      linalg.yield %131 : f32
    } -> tensor<2x1x32xf32>
    %20 = tensor.empty() : tensor<2x1x1xf32>
    %21 = linalg.fill ins(%cst : f32) outs(%20 : tensor<2x1x1xf32>) -> tensor<2x1x1xf32>
    %22 = linalg.generic {indexing_maps = [#map1, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%19 : tensor<2x1x32xf32>) outs(%21 : tensor<2x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %131 = arith.addf %in, %out : f32
      linalg.yield %131 : f32
    } -> tensor<2x1x1xf32>
    %23 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%22 : tensor<2x1x1xf32>) outs(%20 : tensor<2x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %131 = arith.divf %in, %cst_6 : f32
      linalg.yield %131 : f32
    } -> tensor<2x1x1xf32>
    %24 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%23 : tensor<2x1x1xf32>) outs(%20 : tensor<2x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %131 = arith.truncf %cst_5 : f64 to f32
      %132 = arith.addf %in, %131 : f32
      linalg.yield %132 : f32
    } -> tensor<2x1x1xf32>
    %25 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%24 : tensor<2x1x1xf32>) outs(%20 : tensor<2x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %131 = math.rsqrt %in : f32
      linalg.yield %131 : f32
    } -> tensor<2x1x1xf32>
    %26 = linalg.generic {indexing_maps = [#map1, #map3, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%18, %25 : tensor<2x1x32xf32>, tensor<2x1x1xf32>) outs(%17 : tensor<2x1x32xf32>) {
    ^bb0(%in: f32, %in_51: f32, %out: f32):
      %131 = arith.mulf %in, %in_51 : f32
      linalg.yield %131 : f32
    } -> tensor<2x1x32xf32>
    %27 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%26 : tensor<2x1x32xf32>) outs(%0 : tensor<2x1x32xf16>) {
    ^bb0(%in: f32, %out: f16):
      %131 = arith.truncf %in : f32 to f16
      linalg.yield %131 : f16
    } -> tensor<2x1x32xf16>
    %28 = linalg.generic {indexing_maps = [#map4, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg9, %27 : tensor<32xf16>, tensor<2x1x32xf16>) outs(%0 : tensor<2x1x32xf16>) {
    ^bb0(%in: f16, %in_51: f16, %out: f16):
      %131 = arith.mulf %in, %in_51 : f16
      linalg.yield %131 : f16
    } -> tensor<2x1x32xf16>
    %29 = tensor.empty() : tensor<32x64xf16>
    %transposed = linalg.transpose ins(%arg6 : tensor<64x32xf16>) outs(%29 : tensor<32x64xf16>) permutation = [1, 0] 
    %collapsed = tensor.collapse_shape %28 [[0], [1, 2]] : tensor<2x1x32xf16> into tensor<2x32xf16>
    %30 = tensor.empty() : tensor<2x64xf32>
    %31 = linalg.fill ins(%cst : f32) outs(%30 : tensor<2x64xf32>) -> tensor<2x64xf32>
    %32 = linalg.matmul ins(%collapsed, %transposed : tensor<2x32xf16>, tensor<32x64xf16>) outs(%31 : tensor<2x64xf32>) -> tensor<2x64xf32>
    %33 = tensor.empty() : tensor<2x64xf16>
    %34 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel"]} ins(%32 : tensor<2x64xf32>) outs(%33 : tensor<2x64xf16>) {
    ^bb0(%in: f32, %out: f16):
      %131 = arith.truncf %in : f32 to f16
      linalg.yield %131 : f16
    } -> tensor<2x64xf16>
    %expanded_7 = tensor.expand_shape %34 [[0], [1, 2]] output_shape [2, 1, 64] : tensor<2x64xf16> into tensor<2x1x64xf16>
    %extracted_slice = tensor.extract_slice %expanded_7[0, 0, 0] [2, 1, 32] [1, 1, 1] : tensor<2x1x64xf16> to tensor<2x1x32xf16>
    %extracted_slice_8 = tensor.extract_slice %expanded_7[0, 0, 32] [2, 1, 16] [1, 1, 1] : tensor<2x1x64xf16> to tensor<2x1x16xf16>
    %extracted_slice_9 = tensor.extract_slice %expanded_7[0, 0, 48] [2, 1, 16] [1, 1, 1] : tensor<2x1x64xf16> to tensor<2x1x16xf16>
    %expanded_10 = tensor.expand_shape %extracted_slice [[0], [1], [2, 3]] output_shape [2, 1, 4, 8] : tensor<2x1x32xf16> into tensor<2x1x4x8xf16>
    %35 = tensor.empty() : tensor<2x4x1x8xf16>
    %transposed_11 = linalg.transpose ins(%expanded_10 : tensor<2x1x4x8xf16>) outs(%35 : tensor<2x4x1x8xf16>) permutation = [0, 2, 1, 3] 
    %expanded_12 = tensor.expand_shape %extracted_slice_8 [[0], [1], [2, 3]] output_shape [2, 1, 2, 8] : tensor<2x1x16xf16> into tensor<2x1x2x8xf16>
    %36 = tensor.empty() : tensor<2x2x1x8xf16>
    %transposed_13 = linalg.transpose ins(%expanded_12 : tensor<2x1x2x8xf16>) outs(%36 : tensor<2x2x1x8xf16>) permutation = [0, 2, 1, 3] 
    %expanded_14 = tensor.expand_shape %extracted_slice_9 [[0], [1], [2, 3]] output_shape [2, 1, 2, 8] : tensor<2x1x16xf16> into tensor<2x1x2x8xf16>
    %transposed_15 = linalg.transpose ins(%expanded_14 : tensor<2x1x2x8xf16>) outs(%36 : tensor<2x2x1x8xf16>) permutation = [0, 2, 1, 3] 
    %expanded_16 = tensor.expand_shape %15 [[0], [1, 2], [3]] output_shape [1, 1, 1, 8] : tensor<1x1x8xf16> into tensor<1x1x1x8xf16>
    %expanded_17 = tensor.expand_shape %16 [[0], [1, 2], [3]] output_shape [1, 1, 1, 8] : tensor<1x1x8xf16> into tensor<1x1x1x8xf16>
    %37 = linalg.generic {indexing_maps = [#map6, #map7, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed_11, %expanded_16 : tensor<2x4x1x8xf16>, tensor<1x1x1x8xf16>) outs(%35 : tensor<2x4x1x8xf16>) {
    ^bb0(%in: f16, %in_51: f16, %out: f16):
      %131 = arith.mulf %in, %in_51 : f16
      linalg.yield %131 : f16
    } -> tensor<2x4x1x8xf16>
    %extracted_slice_18 = tensor.extract_slice %transposed_11[0, 0, 0, 0] [2, 4, 1, 4] [1, 1, 1, 1] : tensor<2x4x1x8xf16> to tensor<2x4x1x4xf16>
    %extracted_slice_19 = tensor.extract_slice %transposed_11[0, 0, 0, 4] [2, 4, 1, 4] [1, 1, 1, 1] : tensor<2x4x1x8xf16> to tensor<2x4x1x4xf16>
    %38 = tensor.empty() : tensor<2x4x1x4xf16>
    %39 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_19 : tensor<2x4x1x4xf16>) outs(%38 : tensor<2x4x1x4xf16>) {
    ^bb0(%in: f16, %out: f16):
      %131 = arith.negf %in : f16
      linalg.yield %131 : f16
    } -> tensor<2x4x1x4xf16>
    %concat_20 = tensor.concat dim(3) %39, %extracted_slice_18 : (tensor<2x4x1x4xf16>, tensor<2x4x1x4xf16>) -> tensor<2x4x1x8xf16>
    %40 = linalg.generic {indexing_maps = [#map6, #map7, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%concat_20, %expanded_17 : tensor<2x4x1x8xf16>, tensor<1x1x1x8xf16>) outs(%35 : tensor<2x4x1x8xf16>) {
    ^bb0(%in: f16, %in_51: f16, %out: f16):
      %131 = arith.mulf %in, %in_51 : f16
      linalg.yield %131 : f16
    } -> tensor<2x4x1x8xf16>
    %41 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%37, %40 : tensor<2x4x1x8xf16>, tensor<2x4x1x8xf16>) outs(%35 : tensor<2x4x1x8xf16>) {
    ^bb0(%in: f16, %in_51: f16, %out: f16):
      %131 = arith.addf %in, %in_51 : f16
      linalg.yield %131 : f16
    } -> tensor<2x4x1x8xf16>
    %42 = linalg.generic {indexing_maps = [#map6, #map7, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed_13, %expanded_16 : tensor<2x2x1x8xf16>, tensor<1x1x1x8xf16>) outs(%36 : tensor<2x2x1x8xf16>) {
    ^bb0(%in: f16, %in_51: f16, %out: f16):
      %131 = arith.mulf %in, %in_51 : f16
      linalg.yield %131 : f16
    } -> tensor<2x2x1x8xf16>
    %extracted_slice_21 = tensor.extract_slice %transposed_13[0, 0, 0, 0] [2, 2, 1, 4] [1, 1, 1, 1] : tensor<2x2x1x8xf16> to tensor<2x2x1x4xf16>
    %extracted_slice_22 = tensor.extract_slice %transposed_13[0, 0, 0, 4] [2, 2, 1, 4] [1, 1, 1, 1] : tensor<2x2x1x8xf16> to tensor<2x2x1x4xf16>
    %43 = tensor.empty() : tensor<2x2x1x4xf16>
    %44 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_22 : tensor<2x2x1x4xf16>) outs(%43 : tensor<2x2x1x4xf16>) {
    ^bb0(%in: f16, %out: f16):
      %131 = arith.negf %in : f16
      linalg.yield %131 : f16
    } -> tensor<2x2x1x4xf16>
    %concat_23 = tensor.concat dim(3) %44, %extracted_slice_21 : (tensor<2x2x1x4xf16>, tensor<2x2x1x4xf16>) -> tensor<2x2x1x8xf16>
    %45 = linalg.generic {indexing_maps = [#map6, #map7, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%concat_23, %expanded_17 : tensor<2x2x1x8xf16>, tensor<1x1x1x8xf16>) outs(%36 : tensor<2x2x1x8xf16>) {
    ^bb0(%in: f16, %in_51: f16, %out: f16):
      %131 = arith.mulf %in, %in_51 : f16
      linalg.yield %131 : f16
    } -> tensor<2x2x1x8xf16>
    %46 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%42, %45 : tensor<2x2x1x8xf16>, tensor<2x2x1x8xf16>) outs(%36 : tensor<2x2x1x8xf16>) {
    ^bb0(%in: f16, %in_51: f16, %out: f16):
      %131 = arith.addf %in, %in_51 : f16
      linalg.yield %131 : f16
    } -> tensor<2x2x1x8xf16>
    %concat_24 = tensor.concat dim(2) %arg2, %46 : (tensor<2x2x11x8xf16>, tensor<2x2x1x8xf16>) -> tensor<2x2x12x8xf16>
    %concat_25 = tensor.concat dim(2) %arg3, %transposed_15 : (tensor<2x2x11x8xf16>, tensor<2x2x1x8xf16>) -> tensor<2x2x12x8xf16>
    %47 = tensor.empty() : tensor<2x2x2x12x8xf16>
    %48 = linalg.generic {indexing_maps = [#map8, #map9], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%concat_24 : tensor<2x2x12x8xf16>) outs(%47 : tensor<2x2x2x12x8xf16>) {
    ^bb0(%in: f16, %out: f16):
      linalg.yield %in : f16
    } -> tensor<2x2x2x12x8xf16>
    %collapsed_26 = tensor.collapse_shape %48 [[0], [1, 2], [3], [4]] : tensor<2x2x2x12x8xf16> into tensor<2x4x12x8xf16>
    %49 = linalg.generic {indexing_maps = [#map8, #map9], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%concat_25 : tensor<2x2x12x8xf16>) outs(%47 : tensor<2x2x2x12x8xf16>) {
    ^bb0(%in: f16, %out: f16):
      linalg.yield %in : f16
    } -> tensor<2x2x2x12x8xf16>
    %collapsed_27 = tensor.collapse_shape %49 [[0], [1, 2], [3], [4]] : tensor<2x2x2x12x8xf16> into tensor<2x4x12x8xf16>
    %50 = tensor.empty() : tensor<2x4x1x8xf32>
    %51 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%41 : tensor<2x4x1x8xf16>) outs(%50 : tensor<2x4x1x8xf32>) {
    ^bb0(%in: f16, %out: f32):
      %131 = arith.extf %in : f16 to f32
      linalg.yield %131 : f32
    } -> tensor<2x4x1x8xf32>
    %52 = tensor.empty() : tensor<2x4x12x8xf32>
    %53 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%collapsed_26 : tensor<2x4x12x8xf16>) outs(%52 : tensor<2x4x12x8xf32>) {
    ^bb0(%in: f16, %out: f32):
      %131 = arith.extf %in : f16 to f32
      linalg.yield %131 : f32
    } -> tensor<2x4x12x8xf32>
    %54 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%collapsed_27 : tensor<2x4x12x8xf16>) outs(%52 : tensor<2x4x12x8xf32>) {
    ^bb0(%in: f16, %out: f32):
      %131 = arith.extf %in : f16 to f32
      linalg.yield %131 : f32
    } -> tensor<2x4x12x8xf32>
    %55 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%51 : tensor<2x4x1x8xf32>) outs(%50 : tensor<2x4x1x8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %131 = arith.truncf %cst_4 : f64 to f32
      %132 = arith.mulf %in, %131 : f32
      linalg.yield %132 : f32
    } -> tensor<2x4x1x8xf32>
    %56 = tensor.empty() : tensor<2x4x8x12xf32>
    %transposed_28 = linalg.transpose ins(%53 : tensor<2x4x12x8xf32>) outs(%56 : tensor<2x4x8x12xf32>) permutation = [0, 1, 3, 2] 
    %57 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed_28 : tensor<2x4x8x12xf32>) outs(%56 : tensor<2x4x8x12xf32>) {
    ^bb0(%in: f32, %out: f32):
      %131 = arith.truncf %cst_4 : f64 to f32
      %132 = arith.mulf %in, %131 : f32
      linalg.yield %132 : f32
    } -> tensor<2x4x8x12xf32>
    %collapsed_29 = tensor.collapse_shape %55 [[0, 1], [2], [3]] : tensor<2x4x1x8xf32> into tensor<8x1x8xf32>
    %collapsed_30 = tensor.collapse_shape %57 [[0, 1], [2], [3]] : tensor<2x4x8x12xf32> into tensor<8x8x12xf32>
    %58 = tensor.empty() : tensor<8x1x12xf32>
    %59 = linalg.fill ins(%cst : f32) outs(%58 : tensor<8x1x12xf32>) -> tensor<8x1x12xf32>
    %60 = linalg.batch_matmul ins(%collapsed_29, %collapsed_30 : tensor<8x1x8xf32>, tensor<8x8x12xf32>) outs(%59 : tensor<8x1x12xf32>) -> tensor<8x1x12xf32>
    %expanded_31 = tensor.expand_shape %60 [[0, 1], [2], [3]] output_shape [2, 4, 1, 12] : tensor<8x1x12xf32> into tensor<2x4x1x12xf32>
    %61 = tensor.empty() : tensor<2x4x1x12xf32>
    %62 = linalg.generic {indexing_maps = [#map6, #map10, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_31, %arg1 : tensor<2x4x1x12xf32>, tensor<2x1x1x12xf16>) outs(%61 : tensor<2x4x1x12xf32>) {
    ^bb0(%in: f32, %in_51: f16, %out: f32):
      %131 = arith.extf %in_51 : f16 to f32
      %132 = arith.addf %in, %131 : f32
      linalg.yield %132 : f32
    } -> tensor<2x4x1x12xf32>
    %63 = tensor.empty() : tensor<2x4x1xi64>
    %64 = linalg.fill ins(%c0_i64 : i64) outs(%63 : tensor<2x4x1xi64>) -> tensor<2x4x1xi64>
    %65 = tensor.empty() : tensor<2x4x1xf32>
    %66 = linalg.fill ins(%cst_0 : f32) outs(%65 : tensor<2x4x1xf32>) -> tensor<2x4x1xf32>
    %67:2 = linalg.generic {indexing_maps = [#map6, #map11, #map11], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%62 : tensor<2x4x1x12xf32>) outs(%66, %64 : tensor<2x4x1xf32>, tensor<2x4x1xi64>) {
    ^bb0(%in: f32, %out: f32, %out_51: i64):
      %131 = linalg.index 3 : index
      %132 = arith.index_cast %131 : index to i64
      %133 = arith.maximumf %in, %out : f32
      %134 = arith.cmpf ogt, %in, %out : f32
      %135 = arith.select %134, %132, %out_51 : i64
      linalg.yield %133, %135 : f32, i64
    } -> (tensor<2x4x1xf32>, tensor<2x4x1xi64>)
    %expanded_32 = tensor.expand_shape %67#0 [[0], [1], [2, 3]] output_shape [2, 4, 1, 1] : tensor<2x4x1xf32> into tensor<2x4x1x1xf32>
    %68 = linalg.generic {indexing_maps = [#map6, #map12, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%62, %expanded_32 : tensor<2x4x1x12xf32>, tensor<2x4x1x1xf32>) outs(%61 : tensor<2x4x1x12xf32>) {
    ^bb0(%in: f32, %in_51: f32, %out: f32):
      %131 = arith.subf %in, %in_51 : f32
      linalg.yield %131 : f32
    } -> tensor<2x4x1x12xf32>
    %69 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%68 : tensor<2x4x1x12xf32>) outs(%61 : tensor<2x4x1x12xf32>) {
    ^bb0(%in: f32, %out: f32):
      %131 = math.exp %in : f32
      linalg.yield %131 : f32
    } -> tensor<2x4x1x12xf32>
    %70 = tensor.empty() : tensor<2x4x1x1xf32>
    %71 = linalg.fill ins(%cst : f32) outs(%70 : tensor<2x4x1x1xf32>) -> tensor<2x4x1x1xf32>
    %72 = linalg.generic {indexing_maps = [#map6, #map12], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%69 : tensor<2x4x1x12xf32>) outs(%71 : tensor<2x4x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %131 = arith.addf %in, %out : f32
      linalg.yield %131 : f32
    } -> tensor<2x4x1x1xf32>
    %73 = linalg.generic {indexing_maps = [#map6, #map12, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%69, %72 : tensor<2x4x1x12xf32>, tensor<2x4x1x1xf32>) outs(%61 : tensor<2x4x1x12xf32>) {
    ^bb0(%in: f32, %in_51: f32, %out: f32):
      %131 = arith.divf %in, %in_51 : f32
      linalg.yield %131 : f32
    } -> tensor<2x4x1x12xf32>
    %74 = tensor.empty() : tensor<2x4x1x12xi1>
    %75 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%62 : tensor<2x4x1x12xf32>) outs(%74 : tensor<2x4x1x12xi1>) {
    ^bb0(%in: f32, %out: i1):
      %131 = arith.extf %in : f32 to f64
      %132 = arith.cmpf oeq, %131, %cst_3 : f64
      linalg.yield %132 : i1
    } -> tensor<2x4x1x12xi1>
    %76 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%75 : tensor<2x4x1x12xi1>) outs(%74 : tensor<2x4x1x12xi1>) {
    ^bb0(%in: i1, %out: i1):
      %131 = arith.cmpi eq, %in, %false : i1
      linalg.yield %131 : i1
    } -> tensor<2x4x1x12xi1>
    %77 = tensor.empty() : tensor<2x4x1x1xi1>
    %78 = linalg.fill ins(%false : i1) outs(%77 : tensor<2x4x1x1xi1>) -> tensor<2x4x1x1xi1>
    %79 = linalg.generic {indexing_maps = [#map6, #map12], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%76 : tensor<2x4x1x12xi1>) outs(%78 : tensor<2x4x1x1xi1>) {
    ^bb0(%in: i1, %out: i1):
      %131 = arith.ori %in, %out : i1
      linalg.yield %131 : i1
    } -> tensor<2x4x1x1xi1>
    %80 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%79 : tensor<2x4x1x1xi1>) outs(%77 : tensor<2x4x1x1xi1>) {
    ^bb0(%in: i1, %out: i1):
      %131 = arith.cmpi eq, %in, %false : i1
      linalg.yield %131 : i1
    } -> tensor<2x4x1x1xi1>
    %81 = linalg.generic {indexing_maps = [#map12, #map6, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%80, %cst_2, %73 : tensor<2x4x1x1xi1>, tensor<2x4x1x12xf32>, tensor<2x4x1x12xf32>) outs(%61 : tensor<2x4x1x12xf32>) {
    ^bb0(%in: i1, %in_51: f32, %in_52: f32, %out: f32):
      %131 = arith.select %in, %in_51, %in_52 : f32
      linalg.yield %131 : f32
    } -> tensor<2x4x1x12xf32>
    %collapsed_33 = tensor.collapse_shape %81 [[0, 1], [2], [3]] : tensor<2x4x1x12xf32> into tensor<8x1x12xf32>
    %collapsed_34 = tensor.collapse_shape %54 [[0, 1], [2], [3]] : tensor<2x4x12x8xf32> into tensor<8x12x8xf32>
    %82 = tensor.empty() : tensor<8x1x8xf32>
    %83 = linalg.fill ins(%cst : f32) outs(%82 : tensor<8x1x8xf32>) -> tensor<8x1x8xf32>
    %84 = linalg.batch_matmul ins(%collapsed_33, %collapsed_34 : tensor<8x1x12xf32>, tensor<8x12x8xf32>) outs(%83 : tensor<8x1x8xf32>) -> tensor<8x1x8xf32>
    %expanded_35 = tensor.expand_shape %84 [[0, 1], [2], [3]] output_shape [2, 4, 1, 8] : tensor<8x1x8xf32> into tensor<2x4x1x8xf32>
    %85 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_35 : tensor<2x4x1x8xf32>) outs(%35 : tensor<2x4x1x8xf16>) {
    ^bb0(%in: f32, %out: f16):
      %131 = arith.truncf %in : f32 to f16
      linalg.yield %131 : f16
    } -> tensor<2x4x1x8xf16>
    %86 = tensor.empty() : tensor<2x1x4x8xf16>
    %transposed_36 = linalg.transpose ins(%85 : tensor<2x4x1x8xf16>) outs(%86 : tensor<2x1x4x8xf16>) permutation = [0, 2, 1, 3] 
    %87 = tensor.empty() : tensor<32x32xf16>
    %transposed_37 = linalg.transpose ins(%arg5 : tensor<32x32xf16>) outs(%87 : tensor<32x32xf16>) permutation = [1, 0] 
    %collapsed_38 = tensor.collapse_shape %transposed_36 [[0], [1, 2, 3]] : tensor<2x1x4x8xf16> into tensor<2x32xf16>
    %88 = tensor.empty() : tensor<2x32xf32>
    %89 = linalg.fill ins(%cst : f32) outs(%88 : tensor<2x32xf32>) -> tensor<2x32xf32>
    %90 = linalg.matmul ins(%collapsed_38, %transposed_37 : tensor<2x32xf16>, tensor<32x32xf16>) outs(%89 : tensor<2x32xf32>) -> tensor<2x32xf32>
    %91 = tensor.empty() : tensor<2x32xf16>
    %92 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel"]} ins(%90 : tensor<2x32xf32>) outs(%91 : tensor<2x32xf16>) {
    ^bb0(%in: f32, %out: f16):
      %131 = arith.truncf %in : f32 to f16
      linalg.yield %131 : f16
    } -> tensor<2x32xf16>
    %expanded_39 = tensor.expand_shape %92 [[0], [1, 2]] output_shape [2, 1, 32] : tensor<2x32xf16> into tensor<2x1x32xf16>
    %93 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%1, %expanded_39 : tensor<2x1x32xf16>, tensor<2x1x32xf16>) outs(%0 : tensor<2x1x32xf16>) {
    ^bb0(%in: f16, %in_51: f16, %out: f16):
      %131 = arith.addf %in, %in_51 : f16
      linalg.yield %131 : f16
    } -> tensor<2x1x32xf16>
    %94 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%93 : tensor<2x1x32xf16>) outs(%17 : tensor<2x1x32xf32>) {
    ^bb0(%in: f16, %out: f32):
      %131 = arith.extf %in : f16 to f32
      linalg.yield %131 : f32
    } -> tensor<2x1x32xf32>
    %95 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%94 : tensor<2x1x32xf32>) outs(%17 : tensor<2x1x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %131 = math.fpowi %in, %c2_i64 : f32, i64
      linalg.yield %131 : f32
    } -> tensor<2x1x32xf32>
    %96 = linalg.generic {indexing_maps = [#map1, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%95 : tensor<2x1x32xf32>) outs(%21 : tensor<2x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %131 = arith.addf %in, %out : f32
      linalg.yield %131 : f32
    } -> tensor<2x1x1xf32>
    %97 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%96 : tensor<2x1x1xf32>) outs(%20 : tensor<2x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %131 = arith.divf %in, %cst_6 : f32
      linalg.yield %131 : f32
    } -> tensor<2x1x1xf32>
    %98 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%97 : tensor<2x1x1xf32>) outs(%20 : tensor<2x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %131 = arith.truncf %cst_5 : f64 to f32
      %132 = arith.addf %in, %131 : f32
      linalg.yield %132 : f32
    } -> tensor<2x1x1xf32>
    %99 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%98 : tensor<2x1x1xf32>) outs(%20 : tensor<2x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %131 = math.rsqrt %in : f32
      linalg.yield %131 : f32
    } -> tensor<2x1x1xf32>
    %100 = linalg.generic {indexing_maps = [#map1, #map3, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%94, %99 : tensor<2x1x32xf32>, tensor<2x1x1xf32>) outs(%17 : tensor<2x1x32xf32>) {
    ^bb0(%in: f32, %in_51: f32, %out: f32):
      %131 = arith.mulf %in, %in_51 : f32
      linalg.yield %131 : f32
    } -> tensor<2x1x32xf32>
    %101 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%100 : tensor<2x1x32xf32>) outs(%0 : tensor<2x1x32xf16>) {
    ^bb0(%in: f32, %out: f16):
      %131 = arith.truncf %in : f32 to f16
      linalg.yield %131 : f16
    } -> tensor<2x1x32xf16>
    %102 = linalg.generic {indexing_maps = [#map4, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg10, %101 : tensor<32xf16>, tensor<2x1x32xf16>) outs(%0 : tensor<2x1x32xf16>) {
    ^bb0(%in: f16, %in_51: f16, %out: f16):
      %131 = arith.mulf %in, %in_51 : f16
      linalg.yield %131 : f16
    } -> tensor<2x1x32xf16>
    %103 = tensor.empty() : tensor<32x96xf16>
    %transposed_40 = linalg.transpose ins(%arg7 : tensor<96x32xf16>) outs(%103 : tensor<32x96xf16>) permutation = [1, 0] 
    %collapsed_41 = tensor.collapse_shape %102 [[0], [1, 2]] : tensor<2x1x32xf16> into tensor<2x32xf16>
    %104 = tensor.empty() : tensor<2x96xf32>
    %105 = linalg.fill ins(%cst : f32) outs(%104 : tensor<2x96xf32>) -> tensor<2x96xf32>
    %106 = linalg.matmul ins(%collapsed_41, %transposed_40 : tensor<2x32xf16>, tensor<32x96xf16>) outs(%105 : tensor<2x96xf32>) -> tensor<2x96xf32>
    %107 = tensor.empty() : tensor<2x96xf16>
    %108 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel"]} ins(%106 : tensor<2x96xf32>) outs(%107 : tensor<2x96xf16>) {
    ^bb0(%in: f32, %out: f16):
      %131 = arith.truncf %in : f32 to f16
      linalg.yield %131 : f16
    } -> tensor<2x96xf16>
    %expanded_42 = tensor.expand_shape %108 [[0], [1, 2]] output_shape [2, 1, 96] : tensor<2x96xf16> into tensor<2x1x96xf16>
    %extracted_slice_43 = tensor.extract_slice %expanded_42[0, 0, 0] [2, 1, 48] [1, 1, 1] : tensor<2x1x96xf16> to tensor<2x1x48xf16>
    %extracted_slice_44 = tensor.extract_slice %expanded_42[0, 0, 48] [2, 1, 48] [1, 1, 1] : tensor<2x1x96xf16> to tensor<2x1x48xf16>
    %109 = tensor.empty() : tensor<2x1x48xf32>
    %110 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%extracted_slice_43 : tensor<2x1x48xf16>) outs(%109 : tensor<2x1x48xf32>) {
    ^bb0(%in: f16, %out: f32):
      %131 = arith.extf %in : f16 to f32
      linalg.yield %131 : f32
    } -> tensor<2x1x48xf32>
    %111 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%110 : tensor<2x1x48xf32>) outs(%109 : tensor<2x1x48xf32>) {
    ^bb0(%in: f32, %out: f32):
      %131 = arith.negf %in : f32
      %132 = math.exp %131 : f32
      %133 = arith.addf %132, %cst_1 : f32
      %134 = arith.divf %cst_1, %133 : f32
      linalg.yield %134 : f32
    } -> tensor<2x1x48xf32>
    %112 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%110, %111 : tensor<2x1x48xf32>, tensor<2x1x48xf32>) outs(%109 : tensor<2x1x48xf32>) {
    ^bb0(%in: f32, %in_51: f32, %out: f32):
      %131 = arith.mulf %in, %in_51 : f32
      linalg.yield %131 : f32
    } -> tensor<2x1x48xf32>
    %113 = tensor.empty() : tensor<2x1x48xf16>
    %114 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%112 : tensor<2x1x48xf32>) outs(%113 : tensor<2x1x48xf16>) {
    ^bb0(%in: f32, %out: f16):
      %131 = arith.truncf %in : f32 to f16
      linalg.yield %131 : f16
    } -> tensor<2x1x48xf16>
    %115 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%extracted_slice_44, %114 : tensor<2x1x48xf16>, tensor<2x1x48xf16>) outs(%113 : tensor<2x1x48xf16>) {
    ^bb0(%in: f16, %in_51: f16, %out: f16):
      %131 = arith.mulf %in, %in_51 : f16
      linalg.yield %131 : f16
    } -> tensor<2x1x48xf16>
    %116 = tensor.empty() : tensor<48x32xf16>
    %transposed_45 = linalg.transpose ins(%arg8 : tensor<32x48xf16>) outs(%116 : tensor<48x32xf16>) permutation = [1, 0] 
    %collapsed_46 = tensor.collapse_shape %115 [[0], [1, 2]] : tensor<2x1x48xf16> into tensor<2x48xf16>
    %117 = linalg.matmul ins(%collapsed_46, %transposed_45 : tensor<2x48xf16>, tensor<48x32xf16>) outs(%89 : tensor<2x32xf32>) -> tensor<2x32xf32>
    %118 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel"]} ins(%117 : tensor<2x32xf32>) outs(%91 : tensor<2x32xf16>) {
    ^bb0(%in: f32, %out: f16):
      %131 = arith.truncf %in : f32 to f16
      linalg.yield %131 : f16
    } -> tensor<2x32xf16>
    %expanded_47 = tensor.expand_shape %118 [[0], [1, 2]] output_shape [2, 1, 32] : tensor<2x32xf16> into tensor<2x1x32xf16>
    %119 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%93, %expanded_47 : tensor<2x1x32xf16>, tensor<2x1x32xf16>) outs(%0 : tensor<2x1x32xf16>) {
    ^bb0(%in: f16, %in_51: f16, %out: f16):
      %131 = arith.addf %in, %in_51 : f16
      linalg.yield %131 : f16
    } -> tensor<2x1x32xf16>
    %120 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%119 : tensor<2x1x32xf16>) outs(%17 : tensor<2x1x32xf32>) {
    ^bb0(%in: f16, %out: f32):
      %131 = arith.extf %in : f16 to f32
      linalg.yield %131 : f32
    } -> tensor<2x1x32xf32>
    %121 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%120 : tensor<2x1x32xf32>) outs(%17 : tensor<2x1x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %131 = math.fpowi %in, %c2_i64 : f32, i64
      linalg.yield %131 : f32
    } -> tensor<2x1x32xf32>
    %122 = linalg.generic {indexing_maps = [#map1, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%121 : tensor<2x1x32xf32>) outs(%21 : tensor<2x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %131 = arith.addf %in, %out : f32
      linalg.yield %131 : f32
    } -> tensor<2x1x1xf32>
    %123 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%122 : tensor<2x1x1xf32>) outs(%20 : tensor<2x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %131 = arith.divf %in, %cst_6 : f32
      linalg.yield %131 : f32
    } -> tensor<2x1x1xf32>
    %124 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%123 : tensor<2x1x1xf32>) outs(%20 : tensor<2x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %131 = arith.truncf %cst_5 : f64 to f32
      %132 = arith.addf %in, %131 : f32
      linalg.yield %132 : f32
    } -> tensor<2x1x1xf32>
    %125 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%124 : tensor<2x1x1xf32>) outs(%20 : tensor<2x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %131 = math.rsqrt %in : f32
      linalg.yield %131 : f32
    } -> tensor<2x1x1xf32>
    %126 = linalg.generic {indexing_maps = [#map1, #map3, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%120, %125 : tensor<2x1x32xf32>, tensor<2x1x1xf32>) outs(%17 : tensor<2x1x32xf32>) {
    ^bb0(%in: f32, %in_51: f32, %out: f32):
      %131 = arith.mulf %in, %in_51 : f32
      linalg.yield %131 : f32
    } -> tensor<2x1x32xf32>
    %127 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%126 : tensor<2x1x32xf32>) outs(%0 : tensor<2x1x32xf16>) {
    ^bb0(%in: f32, %out: f16):
      %131 = arith.truncf %in : f32 to f16
      linalg.yield %131 : f16
    } -> tensor<2x1x32xf16>
    %128 = linalg.generic {indexing_maps = [#map4, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg11, %127 : tensor<32xf16>, tensor<2x1x32xf16>) outs(%0 : tensor<2x1x32xf16>) {
    ^bb0(%in: f16, %in_51: f16, %out: f16):
      %131 = arith.mulf %in, %in_51 : f16
      linalg.yield %131 : f16
    } -> tensor<2x1x32xf16>
    %transposed_48 = linalg.transpose ins(%arg12 : tensor<32x32xf16>) outs(%87 : tensor<32x32xf16>) permutation = [1, 0] 
    %collapsed_49 = tensor.collapse_shape %128 [[0], [1, 2]] : tensor<2x1x32xf16> into tensor<2x32xf16>
    %129 = linalg.matmul ins(%collapsed_49, %transposed_48 : tensor<2x32xf16>, tensor<32x32xf16>) outs(%89 : tensor<2x32xf32>) -> tensor<2x32xf32>
    %130 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel"]} ins(%129 : tensor<2x32xf32>) outs(%91 : tensor<2x32xf16>) {
    ^bb0(%in: f32, %out: f16):
      %131 = arith.truncf %in : f32 to f16
      linalg.yield %131 : f16
    } -> tensor<2x32xf16>
    %expanded_50 = tensor.expand_shape %130 [[0], [1, 2]] output_shape [2, 1, 32] : tensor<2x32xf16> into tensor<2x1x32xf16>
    return %expanded_50, %concat_24, %concat_25 : tensor<2x1x32xf16>, tensor<2x2x12x8xf16>, tensor<2x2x12x8xf16>
  }
}
