#map = affine_map<(d0, d1, d2) -> (d0, d1)>
#map1 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map2 = affine_map<(d0, d1, d2) -> (d0, d1, 0)>
#map3 = affine_map<(d0, d1, d2) -> (d2)>
#map4 = affine_map<(d0, d1) -> (d0, d1)>
#map5 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map6 = affine_map<(d0, d1, d2, d3) -> (d0, 0, d2, d3)>
#map7 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d3, d4)>
#map8 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d2, d3, d4)>
#map9 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
#map10 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, 0)>
module {
  func.func @main(%arg0: tensor<1x1xi64>, %arg1: tensor<1x1xi64>, %arg2: tensor<1x1x1x49xf16>, %arg3: tensor<1x2x48x16xf16>, %arg4: tensor<1x2x48x16xf16>, %arg5: tensor<32x64xf16>, %arg6: tensor<64x64xf16>, %arg7: tensor<32x64xf16>, %arg8: tensor<32x64xf16>, %arg9: tensor<64x64xf16>, %arg10: tensor<96x64xf16>, %arg11: tensor<96x64xf16>, %arg12: tensor<64x96xf16>, %arg13: tensor<64xf16>, %arg14: tensor<64xf16>, %arg15: tensor<64xf16>, %arg16: tensor<32x64xf16>, %arg17: tensor<8xf32>) -> (tensor<1x1x32xf16>, tensor<1x2x49x16xf16>, tensor<1x2x49x16xf16>) {
    %c0_i64 = arith.constant 0 : i64
    %c2_i64 = arith.constant 2 : i64
    %c32 = arith.constant 32 : index
    %cst = arith.constant 0.000000e+00 : f32
    %cst_0 = arith.constant 0xFF800000 : f32
    %false = arith.constant false
    %cst_1 = arith.constant 1.000000e+00 : f32
    %cst_2 = arith.constant dense<0.000000e+00> : tensor<1x4x1x49xf32>
    %cst_3 = arith.constant 0xFFF0000000000000 : f64
    %cst_4 = arith.constant 9.9999999999999995E-7 : f64
    %cst_5 = arith.constant 6.400000e+01 : f32
    %cst_6 = arith.constant 5.000000e-01 : f32
    %0 = tensor.empty() : tensor<1x1x64xf16>
    %1 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg0 : tensor<1x1xi64>) outs(%0 : tensor<1x1x64xf16>) {
    ^bb0(%in: i64, %out: f16):
      %131 = arith.index_cast %in : i64 to index
      %132 = linalg.index 2 : index
      %133 = arith.cmpi slt, %131, %c32 : index
      cf.assert %133, "index must be smaller than dim size"
      %134 = arith.cmpi sge, %in, %c0_i64 : i64
      cf.assert %134, "index must be larger or equal to 0"
      %extracted = tensor.extract %arg5[%131, %132] : tensor<32x64xf16>
      linalg.yield %extracted : f16
    } -> tensor<1x1x64xf16>
    %expanded = tensor.expand_shape %arg1 [[0], [1, 2]] output_shape [1, 1, 1] : tensor<1x1xi64> into tensor<1x1x1xi64>
    %2 = tensor.empty() : tensor<1x1x1xf32>
    %3 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded : tensor<1x1x1xi64>) outs(%2 : tensor<1x1x1xf32>) {
    ^bb0(%in: i64, %out: f32):
      %131 = arith.sitofp %in : i64 to f32
      linalg.yield %131 : f32
    } -> tensor<1x1x1xf32>
    %4 = tensor.empty() : tensor<1x1x8xf32>
    %5 = linalg.generic {indexing_maps = [#map2, #map3, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%3, %arg17 : tensor<1x1x1xf32>, tensor<8xf32>) outs(%4 : tensor<1x1x8xf32>) {
    ^bb0(%in: f32, %in_49: f32, %out: f32):
      %131 = arith.mulf %in, %in_49 : f32
      linalg.yield %131 : f32
    } -> tensor<1x1x8xf32>
    %concat = tensor.concat dim(2) %5, %5 : (tensor<1x1x8xf32>, tensor<1x1x8xf32>) -> tensor<1x1x16xf32>
    %6 = tensor.empty() : tensor<1x1x16xf32>
    %7 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%concat : tensor<1x1x16xf32>) outs(%6 : tensor<1x1x16xf32>) {
    ^bb0(%in: f32, %out: f32):
      %131 = math.cos %in : f32
      linalg.yield %131 : f32
    } -> tensor<1x1x16xf32>
    %8 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%concat : tensor<1x1x16xf32>) outs(%6 : tensor<1x1x16xf32>) {
    ^bb0(%in: f32, %out: f32):
      %131 = math.sin %in : f32
      linalg.yield %131 : f32
    } -> tensor<1x1x16xf32>
    %9 = tensor.empty() : tensor<1x1x16xf16>
    %10 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%7 : tensor<1x1x16xf32>) outs(%9 : tensor<1x1x16xf16>) {
    ^bb0(%in: f32, %out: f16):
      %131 = arith.truncf %in : f32 to f16
      linalg.yield %131 : f16
    } -> tensor<1x1x16xf16>
    %11 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%8 : tensor<1x1x16xf32>) outs(%9 : tensor<1x1x16xf16>) {
    ^bb0(%in: f32, %out: f16):
      %131 = arith.truncf %in : f32 to f16
      linalg.yield %131 : f16
    } -> tensor<1x1x16xf16>
    %12 = tensor.empty() : tensor<1x1x64xf32>
    %13 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%1 : tensor<1x1x64xf16>) outs(%12 : tensor<1x1x64xf32>) {
    ^bb0(%in: f16, %out: f32):
      %131 = arith.extf %in : f16 to f32
      linalg.yield %131 : f32
    } -> tensor<1x1x64xf32>
    %14 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%13 : tensor<1x1x64xf32>) outs(%12 : tensor<1x1x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %131 = math.fpowi %in, %c2_i64 : f32, i64
      linalg.yield %131 : f32
    } -> tensor<1x1x64xf32>
    %15 = linalg.fill ins(%cst : f32) outs(%2 : tensor<1x1x1xf32>) -> tensor<1x1x1xf32>
    %16 = linalg.generic {indexing_maps = [#map1, #map2], iterator_types = ["parallel", "parallel", "reduction"]} ins(%14 : tensor<1x1x64xf32>) outs(%15 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %131 = arith.addf %in, %out : f32
      linalg.yield %131 : f32
    } -> tensor<1x1x1xf32>
    %17 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%16 : tensor<1x1x1xf32>) outs(%2 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %131 = arith.divf %in, %cst_5 : f32
      linalg.yield %131 : f32
    } -> tensor<1x1x1xf32>
    %18 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%17 : tensor<1x1x1xf32>) outs(%2 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %131 = arith.truncf %cst_4 : f64 to f32
      %132 = arith.addf %in, %131 : f32
      linalg.yield %132 : f32
    } -> tensor<1x1x1xf32>
    %19 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%18 : tensor<1x1x1xf32>) outs(%2 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %131 = math.rsqrt %in : f32
      linalg.yield %131 : f32
    } -> tensor<1x1x1xf32>
    %20 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%13, %19 : tensor<1x1x64xf32>, tensor<1x1x1xf32>) outs(%12 : tensor<1x1x64xf32>) {
    ^bb0(%in: f32, %in_49: f32, %out: f32):
      %131 = arith.mulf %in, %in_49 : f32
      linalg.yield %131 : f32
    } -> tensor<1x1x64xf32>
    %21 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%20 : tensor<1x1x64xf32>) outs(%0 : tensor<1x1x64xf16>) {
    ^bb0(%in: f32, %out: f16):
      %131 = arith.truncf %in : f32 to f16
      linalg.yield %131 : f16
    } -> tensor<1x1x64xf16>
    %22 = linalg.generic {indexing_maps = [#map3, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg13, %21 : tensor<64xf16>, tensor<1x1x64xf16>) outs(%0 : tensor<1x1x64xf16>) {
    ^bb0(%in: f16, %in_49: f16, %out: f16):
      %131 = arith.mulf %in, %in_49 : f16
      linalg.yield %131 : f16
    } -> tensor<1x1x64xf16>
    %23 = tensor.empty() : tensor<64x64xf16>
    %transposed = linalg.transpose ins(%arg6 : tensor<64x64xf16>) outs(%23 : tensor<64x64xf16>) permutation = [1, 0] 
    %collapsed = tensor.collapse_shape %22 [[0], [1, 2]] : tensor<1x1x64xf16> into tensor<1x64xf16>
    %24 = tensor.empty() : tensor<1x64xf32>
    %25 = linalg.fill ins(%cst : f32) outs(%24 : tensor<1x64xf32>) -> tensor<1x64xf32>
    %26 = linalg.matmul ins(%collapsed, %transposed : tensor<1x64xf16>, tensor<64x64xf16>) outs(%25 : tensor<1x64xf32>) -> tensor<1x64xf32>
    %27 = tensor.empty() : tensor<1x64xf16>
    %28 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel"]} ins(%26 : tensor<1x64xf32>) outs(%27 : tensor<1x64xf16>) {
    ^bb0(%in: f32, %out: f16):
      %131 = arith.truncf %in : f32 to f16
      linalg.yield %131 : f16
    } -> tensor<1x64xf16>
    %expanded_7 = tensor.expand_shape %28 [[0], [1, 2, 3]] output_shape [1, 1, 4, 16] : tensor<1x64xf16> into tensor<1x1x4x16xf16>
    %29 = tensor.empty() : tensor<1x4x1x16xf16>
    %transposed_8 = linalg.transpose ins(%expanded_7 : tensor<1x1x4x16xf16>) outs(%29 : tensor<1x4x1x16xf16>) permutation = [0, 2, 1, 3] 
    %30 = tensor.empty() : tensor<64x32xf16>
    %transposed_9 = linalg.transpose ins(%arg7 : tensor<32x64xf16>) outs(%30 : tensor<64x32xf16>) permutation = [1, 0] 
    %31 = tensor.empty() : tensor<1x32xf32>
    %32 = linalg.fill ins(%cst : f32) outs(%31 : tensor<1x32xf32>) -> tensor<1x32xf32>
    %33 = linalg.matmul ins(%collapsed, %transposed_9 : tensor<1x64xf16>, tensor<64x32xf16>) outs(%32 : tensor<1x32xf32>) -> tensor<1x32xf32>
    %34 = tensor.empty() : tensor<1x32xf16>
    %35 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel"]} ins(%33 : tensor<1x32xf32>) outs(%34 : tensor<1x32xf16>) {
    ^bb0(%in: f32, %out: f16):
      %131 = arith.truncf %in : f32 to f16
      linalg.yield %131 : f16
    } -> tensor<1x32xf16>
    %expanded_10 = tensor.expand_shape %35 [[0], [1, 2, 3]] output_shape [1, 1, 2, 16] : tensor<1x32xf16> into tensor<1x1x2x16xf16>
    %36 = tensor.empty() : tensor<1x2x1x16xf16>
    %transposed_11 = linalg.transpose ins(%expanded_10 : tensor<1x1x2x16xf16>) outs(%36 : tensor<1x2x1x16xf16>) permutation = [0, 2, 1, 3] 
    %transposed_12 = linalg.transpose ins(%arg8 : tensor<32x64xf16>) outs(%30 : tensor<64x32xf16>) permutation = [1, 0] 
    %37 = linalg.matmul ins(%collapsed, %transposed_12 : tensor<1x64xf16>, tensor<64x32xf16>) outs(%32 : tensor<1x32xf32>) -> tensor<1x32xf32>
    %38 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel"]} ins(%37 : tensor<1x32xf32>) outs(%34 : tensor<1x32xf16>) {
    ^bb0(%in: f32, %out: f16):
      %131 = arith.truncf %in : f32 to f16
      linalg.yield %131 : f16
    } -> tensor<1x32xf16>
    %expanded_13 = tensor.expand_shape %38 [[0], [1, 2, 3]] output_shape [1, 1, 2, 16] : tensor<1x32xf16> into tensor<1x1x2x16xf16>
    %transposed_14 = linalg.transpose ins(%expanded_13 : tensor<1x1x2x16xf16>) outs(%36 : tensor<1x2x1x16xf16>) permutation = [0, 2, 1, 3] 
    %expanded_15 = tensor.expand_shape %10 [[0], [1, 2], [3]] output_shape [1, 1, 1, 16] : tensor<1x1x16xf16> into tensor<1x1x1x16xf16>
    %expanded_16 = tensor.expand_shape %11 [[0], [1, 2], [3]] output_shape [1, 1, 1, 16] : tensor<1x1x16xf16> into tensor<1x1x1x16xf16>
    %39 = linalg.generic {indexing_maps = [#map5, #map6, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed_8, %expanded_15 : tensor<1x4x1x16xf16>, tensor<1x1x1x16xf16>) outs(%29 : tensor<1x4x1x16xf16>) {
    ^bb0(%in: f16, %in_49: f16, %out: f16):
      %131 = arith.mulf %in, %in_49 : f16
      linalg.yield %131 : f16
    } -> tensor<1x4x1x16xf16>
    %extracted_slice = tensor.extract_slice %transposed_8[0, 0, 0, 0] [1, 4, 1, 8] [1, 1, 1, 1] : tensor<1x4x1x16xf16> to tensor<1x4x1x8xf16>
    %extracted_slice_17 = tensor.extract_slice %transposed_8[0, 0, 0, 8] [1, 4, 1, 8] [1, 1, 1, 1] : tensor<1x4x1x16xf16> to tensor<1x4x1x8xf16>
    %40 = tensor.empty() : tensor<1x4x1x8xf16>
    %41 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_17 : tensor<1x4x1x8xf16>) outs(%40 : tensor<1x4x1x8xf16>) {
    ^bb0(%in: f16, %out: f16):
      %131 = arith.negf %in : f16
      linalg.yield %131 : f16
    } -> tensor<1x4x1x8xf16>
    %concat_18 = tensor.concat dim(3) %41, %extracted_slice : (tensor<1x4x1x8xf16>, tensor<1x4x1x8xf16>) -> tensor<1x4x1x16xf16>
    %42 = linalg.generic {indexing_maps = [#map5, #map6, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%concat_18, %expanded_16 : tensor<1x4x1x16xf16>, tensor<1x1x1x16xf16>) outs(%29 : tensor<1x4x1x16xf16>) {
    ^bb0(%in: f16, %in_49: f16, %out: f16):
      %131 = arith.mulf %in, %in_49 : f16
      linalg.yield %131 : f16
    } -> tensor<1x4x1x16xf16>
    %43 = linalg.generic {indexing_maps = [#map5, #map5, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%39, %42 : tensor<1x4x1x16xf16>, tensor<1x4x1x16xf16>) outs(%29 : tensor<1x4x1x16xf16>) {
    ^bb0(%in: f16, %in_49: f16, %out: f16):
      %131 = arith.addf %in, %in_49 : f16
      linalg.yield %131 : f16
    } -> tensor<1x4x1x16xf16>
    %44 = linalg.generic {indexing_maps = [#map5, #map6, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed_11, %expanded_15 : tensor<1x2x1x16xf16>, tensor<1x1x1x16xf16>) outs(%36 : tensor<1x2x1x16xf16>) {
    ^bb0(%in: f16, %in_49: f16, %out: f16):
      %131 = arith.mulf %in, %in_49 : f16
      linalg.yield %131 : f16
    } -> tensor<1x2x1x16xf16>
    %extracted_slice_19 = tensor.extract_slice %transposed_11[0, 0, 0, 0] [1, 2, 1, 8] [1, 1, 1, 1] : tensor<1x2x1x16xf16> to tensor<1x2x1x8xf16>
    %extracted_slice_20 = tensor.extract_slice %transposed_11[0, 0, 0, 8] [1, 2, 1, 8] [1, 1, 1, 1] : tensor<1x2x1x16xf16> to tensor<1x2x1x8xf16>
    %45 = tensor.empty() : tensor<1x2x1x8xf16>
    %46 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_20 : tensor<1x2x1x8xf16>) outs(%45 : tensor<1x2x1x8xf16>) {
    ^bb0(%in: f16, %out: f16):
      %131 = arith.negf %in : f16
      linalg.yield %131 : f16
    } -> tensor<1x2x1x8xf16>
    %concat_21 = tensor.concat dim(3) %46, %extracted_slice_19 : (tensor<1x2x1x8xf16>, tensor<1x2x1x8xf16>) -> tensor<1x2x1x16xf16>
    %47 = linalg.generic {indexing_maps = [#map5, #map6, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%concat_21, %expanded_16 : tensor<1x2x1x16xf16>, tensor<1x1x1x16xf16>) outs(%36 : tensor<1x2x1x16xf16>) {
    ^bb0(%in: f16, %in_49: f16, %out: f16):
      %131 = arith.mulf %in, %in_49 : f16
      linalg.yield %131 : f16
    } -> tensor<1x2x1x16xf16>
    %48 = linalg.generic {indexing_maps = [#map5, #map5, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%44, %47 : tensor<1x2x1x16xf16>, tensor<1x2x1x16xf16>) outs(%36 : tensor<1x2x1x16xf16>) {
    ^bb0(%in: f16, %in_49: f16, %out: f16):
      %131 = arith.addf %in, %in_49 : f16
      linalg.yield %131 : f16
    } -> tensor<1x2x1x16xf16>
    %concat_22 = tensor.concat dim(2) %arg3, %48 : (tensor<1x2x48x16xf16>, tensor<1x2x1x16xf16>) -> tensor<1x2x49x16xf16>
    %concat_23 = tensor.concat dim(2) %arg4, %transposed_14 : (tensor<1x2x48x16xf16>, tensor<1x2x1x16xf16>) -> tensor<1x2x49x16xf16>
    %49 = tensor.empty() : tensor<1x2x2x49x16xf16>
    %50 = linalg.generic {indexing_maps = [#map7, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%concat_22 : tensor<1x2x49x16xf16>) outs(%49 : tensor<1x2x2x49x16xf16>) {
    ^bb0(%in: f16, %out: f16):
      linalg.yield %in : f16
    } -> tensor<1x2x2x49x16xf16>
    %collapsed_24 = tensor.collapse_shape %50 [[0], [1, 2], [3], [4]] : tensor<1x2x2x49x16xf16> into tensor<1x4x49x16xf16>
    %51 = linalg.generic {indexing_maps = [#map7, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%concat_23 : tensor<1x2x49x16xf16>) outs(%49 : tensor<1x2x2x49x16xf16>) {
    ^bb0(%in: f16, %out: f16):
      linalg.yield %in : f16
    } -> tensor<1x2x2x49x16xf16>
    %collapsed_25 = tensor.collapse_shape %51 [[0], [1, 2], [3], [4]] : tensor<1x2x2x49x16xf16> into tensor<1x4x49x16xf16>
    %52 = tensor.empty() : tensor<1x4x1x16xf32>
    %53 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%43 : tensor<1x4x1x16xf16>) outs(%52 : tensor<1x4x1x16xf32>) {
    ^bb0(%in: f16, %out: f32):
      %131 = arith.extf %in : f16 to f32
      linalg.yield %131 : f32
    } -> tensor<1x4x1x16xf32>
    %54 = tensor.empty() : tensor<1x4x49x16xf32>
    %55 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%collapsed_24 : tensor<1x4x49x16xf16>) outs(%54 : tensor<1x4x49x16xf32>) {
    ^bb0(%in: f16, %out: f32):
      %131 = arith.extf %in : f16 to f32
      linalg.yield %131 : f32
    } -> tensor<1x4x49x16xf32>
    %56 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%collapsed_25 : tensor<1x4x49x16xf16>) outs(%54 : tensor<1x4x49x16xf32>) {
    ^bb0(%in: f16, %out: f32):
      %131 = arith.extf %in : f16 to f32
      linalg.yield %131 : f32
    } -> tensor<1x4x49x16xf32>
    %57 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%53 : tensor<1x4x1x16xf32>) outs(%52 : tensor<1x4x1x16xf32>) {
    ^bb0(%in: f32, %out: f32):
      %131 = arith.mulf %in, %cst_6 : f32
      linalg.yield %131 : f32
    } -> tensor<1x4x1x16xf32>
    %58 = tensor.empty() : tensor<1x4x16x49xf32>
    %transposed_26 = linalg.transpose ins(%55 : tensor<1x4x49x16xf32>) outs(%58 : tensor<1x4x16x49xf32>) permutation = [0, 1, 3, 2] 
    %59 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed_26 : tensor<1x4x16x49xf32>) outs(%58 : tensor<1x4x16x49xf32>) {
    ^bb0(%in: f32, %out: f32):
      %131 = arith.mulf %in, %cst_6 : f32
      linalg.yield %131 : f32
    } -> tensor<1x4x16x49xf32>
    %collapsed_27 = tensor.collapse_shape %57 [[0, 1], [2], [3]] : tensor<1x4x1x16xf32> into tensor<4x1x16xf32>
    %collapsed_28 = tensor.collapse_shape %59 [[0, 1], [2], [3]] : tensor<1x4x16x49xf32> into tensor<4x16x49xf32>
    %60 = tensor.empty() : tensor<4x1x49xf32>
    %61 = linalg.fill ins(%cst : f32) outs(%60 : tensor<4x1x49xf32>) -> tensor<4x1x49xf32>
    %62 = linalg.batch_matmul ins(%collapsed_27, %collapsed_28 : tensor<4x1x16xf32>, tensor<4x16x49xf32>) outs(%61 : tensor<4x1x49xf32>) -> tensor<4x1x49xf32>
    %expanded_29 = tensor.expand_shape %62 [[0, 1], [2], [3]] output_shape [1, 4, 1, 49] : tensor<4x1x49xf32> into tensor<1x4x1x49xf32>
    %63 = tensor.empty() : tensor<1x4x1x49xf32>
    %64 = linalg.generic {indexing_maps = [#map5, #map6, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_29, %arg2 : tensor<1x4x1x49xf32>, tensor<1x1x1x49xf16>) outs(%63 : tensor<1x4x1x49xf32>) {
    ^bb0(%in: f32, %in_49: f16, %out: f32):
      %131 = arith.extf %in_49 : f16 to f32
      %132 = arith.addf %in, %131 : f32
      linalg.yield %132 : f32
    } -> tensor<1x4x1x49xf32>
    %65 = tensor.empty() : tensor<1x4x1xi64>
    %66 = linalg.fill ins(%c0_i64 : i64) outs(%65 : tensor<1x4x1xi64>) -> tensor<1x4x1xi64>
    %67 = tensor.empty() : tensor<1x4x1xf32>
    %68 = linalg.fill ins(%cst_0 : f32) outs(%67 : tensor<1x4x1xf32>) -> tensor<1x4x1xf32>
    %69:2 = linalg.generic {indexing_maps = [#map5, #map9, #map9], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%64 : tensor<1x4x1x49xf32>) outs(%68, %66 : tensor<1x4x1xf32>, tensor<1x4x1xi64>) {
    ^bb0(%in: f32, %out: f32, %out_49: i64):
      %131 = linalg.index 3 : index
      %132 = arith.index_cast %131 : index to i64
      %133 = arith.maximumf %in, %out : f32
      %134 = arith.cmpf ogt, %in, %out : f32
      %135 = arith.select %134, %132, %out_49 : i64
      linalg.yield %133, %135 : f32, i64
    } -> (tensor<1x4x1xf32>, tensor<1x4x1xi64>)
    %expanded_30 = tensor.expand_shape %69#0 [[0], [1], [2, 3]] output_shape [1, 4, 1, 1] : tensor<1x4x1xf32> into tensor<1x4x1x1xf32>
    %70 = linalg.generic {indexing_maps = [#map5, #map10, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%64, %expanded_30 : tensor<1x4x1x49xf32>, tensor<1x4x1x1xf32>) outs(%63 : tensor<1x4x1x49xf32>) {
    ^bb0(%in: f32, %in_49: f32, %out: f32):
      %131 = arith.subf %in, %in_49 : f32
      linalg.yield %131 : f32
    } -> tensor<1x4x1x49xf32>
    %71 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%70 : tensor<1x4x1x49xf32>) outs(%63 : tensor<1x4x1x49xf32>) {
    ^bb0(%in: f32, %out: f32):
      %131 = math.exp %in : f32
      linalg.yield %131 : f32
    } -> tensor<1x4x1x49xf32>
    %72 = tensor.empty() : tensor<1x4x1x1xf32>
    %73 = linalg.fill ins(%cst : f32) outs(%72 : tensor<1x4x1x1xf32>) -> tensor<1x4x1x1xf32>
    %74 = linalg.generic {indexing_maps = [#map5, #map10], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%71 : tensor<1x4x1x49xf32>) outs(%73 : tensor<1x4x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %131 = arith.addf %in, %out : f32
      linalg.yield %131 : f32
    } -> tensor<1x4x1x1xf32>
    %75 = linalg.generic {indexing_maps = [#map5, #map10, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%71, %74 : tensor<1x4x1x49xf32>, tensor<1x4x1x1xf32>) outs(%63 : tensor<1x4x1x49xf32>) {
    ^bb0(%in: f32, %in_49: f32, %out: f32):
      %131 = arith.divf %in, %in_49 : f32
      linalg.yield %131 : f32
    } -> tensor<1x4x1x49xf32>
    %76 = tensor.empty() : tensor<1x4x1x49xi1>
    %77 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%64 : tensor<1x4x1x49xf32>) outs(%76 : tensor<1x4x1x49xi1>) {
    ^bb0(%in: f32, %out: i1):
      %131 = arith.extf %in : f32 to f64
      %132 = arith.cmpf oeq, %131, %cst_3 : f64
      linalg.yield %132 : i1
    } -> tensor<1x4x1x49xi1>
    %78 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%77 : tensor<1x4x1x49xi1>) outs(%76 : tensor<1x4x1x49xi1>) {
    ^bb0(%in: i1, %out: i1):
      %131 = arith.cmpi eq, %in, %false : i1
      linalg.yield %131 : i1
    } -> tensor<1x4x1x49xi1>
    %79 = tensor.empty() : tensor<1x4x1x1xi1>
    %80 = linalg.fill ins(%false : i1) outs(%79 : tensor<1x4x1x1xi1>) -> tensor<1x4x1x1xi1>
    %81 = linalg.generic {indexing_maps = [#map5, #map10], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%78 : tensor<1x4x1x49xi1>) outs(%80 : tensor<1x4x1x1xi1>) {
    ^bb0(%in: i1, %out: i1):
      %131 = arith.ori %in, %out : i1
      linalg.yield %131 : i1
    } -> tensor<1x4x1x1xi1>
    %82 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%81 : tensor<1x4x1x1xi1>) outs(%79 : tensor<1x4x1x1xi1>) {
    ^bb0(%in: i1, %out: i1):
      %131 = arith.cmpi eq, %in, %false : i1
      linalg.yield %131 : i1
    } -> tensor<1x4x1x1xi1>
    %83 = linalg.generic {indexing_maps = [#map10, #map5, #map5, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%82, %cst_2, %75 : tensor<1x4x1x1xi1>, tensor<1x4x1x49xf32>, tensor<1x4x1x49xf32>) outs(%63 : tensor<1x4x1x49xf32>) {
    ^bb0(%in: i1, %in_49: f32, %in_50: f32, %out: f32):
      %131 = arith.select %in, %in_49, %in_50 : f32
      linalg.yield %131 : f32
    } -> tensor<1x4x1x49xf32>
    %collapsed_31 = tensor.collapse_shape %83 [[0, 1], [2], [3]] : tensor<1x4x1x49xf32> into tensor<4x1x49xf32>
    %collapsed_32 = tensor.collapse_shape %56 [[0, 1], [2], [3]] : tensor<1x4x49x16xf32> into tensor<4x49x16xf32>
    %84 = tensor.empty() : tensor<4x1x16xf32>
    %85 = linalg.fill ins(%cst : f32) outs(%84 : tensor<4x1x16xf32>) -> tensor<4x1x16xf32>
    %86 = linalg.batch_matmul ins(%collapsed_31, %collapsed_32 : tensor<4x1x49xf32>, tensor<4x49x16xf32>) outs(%85 : tensor<4x1x16xf32>) -> tensor<4x1x16xf32>
    %expanded_33 = tensor.expand_shape %86 [[0, 1], [2], [3]] output_shape [1, 4, 1, 16] : tensor<4x1x16xf32> into tensor<1x4x1x16xf32>
    %87 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_33 : tensor<1x4x1x16xf32>) outs(%29 : tensor<1x4x1x16xf16>) {
    ^bb0(%in: f32, %out: f16):
      %131 = arith.truncf %in : f32 to f16
      linalg.yield %131 : f16
    } -> tensor<1x4x1x16xf16>
    %88 = tensor.empty() : tensor<1x1x4x16xf16>
    %transposed_34 = linalg.transpose ins(%87 : tensor<1x4x1x16xf16>) outs(%88 : tensor<1x1x4x16xf16>) permutation = [0, 2, 1, 3] 
    %transposed_35 = linalg.transpose ins(%arg9 : tensor<64x64xf16>) outs(%23 : tensor<64x64xf16>) permutation = [1, 0] 
    %collapsed_36 = tensor.collapse_shape %transposed_34 [[0], [1, 2, 3]] : tensor<1x1x4x16xf16> into tensor<1x64xf16>
    %89 = linalg.matmul ins(%collapsed_36, %transposed_35 : tensor<1x64xf16>, tensor<64x64xf16>) outs(%25 : tensor<1x64xf32>) -> tensor<1x64xf32>
    %90 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel"]} ins(%89 : tensor<1x64xf32>) outs(%27 : tensor<1x64xf16>) {
    ^bb0(%in: f32, %out: f16):
      %131 = arith.truncf %in : f32 to f16
      linalg.yield %131 : f16
    } -> tensor<1x64xf16>
    %expanded_37 = tensor.expand_shape %90 [[0], [1, 2]] output_shape [1, 1, 64] : tensor<1x64xf16> into tensor<1x1x64xf16>
    %91 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%1, %expanded_37 : tensor<1x1x64xf16>, tensor<1x1x64xf16>) outs(%0 : tensor<1x1x64xf16>) {
    ^bb0(%in: f16, %in_49: f16, %out: f16):
      %131 = arith.addf %in, %in_49 : f16
      linalg.yield %131 : f16
    } -> tensor<1x1x64xf16>
    %92 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%91 : tensor<1x1x64xf16>) outs(%12 : tensor<1x1x64xf32>) {
    ^bb0(%in: f16, %out: f32):
      %131 = arith.extf %in : f16 to f32
      linalg.yield %131 : f32
    } -> tensor<1x1x64xf32>
    %93 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%92 : tensor<1x1x64xf32>) outs(%12 : tensor<1x1x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %131 = math.fpowi %in, %c2_i64 : f32, i64
      linalg.yield %131 : f32
    } -> tensor<1x1x64xf32>
    %94 = linalg.generic {indexing_maps = [#map1, #map2], iterator_types = ["parallel", "parallel", "reduction"]} ins(%93 : tensor<1x1x64xf32>) outs(%15 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %131 = arith.addf %in, %out : f32
      linalg.yield %131 : f32
    } -> tensor<1x1x1xf32>
    %95 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%94 : tensor<1x1x1xf32>) outs(%2 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %131 = arith.divf %in, %cst_5 : f32
      linalg.yield %131 : f32
    } -> tensor<1x1x1xf32>
    %96 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%95 : tensor<1x1x1xf32>) outs(%2 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %131 = arith.truncf %cst_4 : f64 to f32
      %132 = arith.addf %in, %131 : f32
      linalg.yield %132 : f32
    } -> tensor<1x1x1xf32>
    %97 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%96 : tensor<1x1x1xf32>) outs(%2 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %131 = math.rsqrt %in : f32
      linalg.yield %131 : f32
    } -> tensor<1x1x1xf32>
    %98 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%92, %97 : tensor<1x1x64xf32>, tensor<1x1x1xf32>) outs(%12 : tensor<1x1x64xf32>) {
    ^bb0(%in: f32, %in_49: f32, %out: f32):
      %131 = arith.mulf %in, %in_49 : f32
      linalg.yield %131 : f32
    } -> tensor<1x1x64xf32>
    %99 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%98 : tensor<1x1x64xf32>) outs(%0 : tensor<1x1x64xf16>) {
    ^bb0(%in: f32, %out: f16):
      %131 = arith.truncf %in : f32 to f16
      linalg.yield %131 : f16
    } -> tensor<1x1x64xf16>
    %100 = linalg.generic {indexing_maps = [#map3, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg14, %99 : tensor<64xf16>, tensor<1x1x64xf16>) outs(%0 : tensor<1x1x64xf16>) {
    ^bb0(%in: f16, %in_49: f16, %out: f16):
      %131 = arith.mulf %in, %in_49 : f16
      linalg.yield %131 : f16
    } -> tensor<1x1x64xf16>
    %101 = tensor.empty() : tensor<64x96xf16>
    %transposed_38 = linalg.transpose ins(%arg10 : tensor<96x64xf16>) outs(%101 : tensor<64x96xf16>) permutation = [1, 0] 
    %collapsed_39 = tensor.collapse_shape %100 [[0], [1, 2]] : tensor<1x1x64xf16> into tensor<1x64xf16>
    %102 = tensor.empty() : tensor<1x96xf32>
    %103 = linalg.fill ins(%cst : f32) outs(%102 : tensor<1x96xf32>) -> tensor<1x96xf32>
    %104 = linalg.matmul ins(%collapsed_39, %transposed_38 : tensor<1x64xf16>, tensor<64x96xf16>) outs(%103 : tensor<1x96xf32>) -> tensor<1x96xf32>
    %105 = tensor.empty() : tensor<1x96xf16>
    %106 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel"]} ins(%104 : tensor<1x96xf32>) outs(%105 : tensor<1x96xf16>) {
    ^bb0(%in: f32, %out: f16):
      %131 = arith.truncf %in : f32 to f16
      linalg.yield %131 : f16
    } -> tensor<1x96xf16>
    %expanded_40 = tensor.expand_shape %106 [[0], [1, 2]] output_shape [1, 1, 96] : tensor<1x96xf16> into tensor<1x1x96xf16>
    %107 = tensor.empty() : tensor<1x1x96xf32>
    %108 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_40 : tensor<1x1x96xf16>) outs(%107 : tensor<1x1x96xf32>) {
    ^bb0(%in: f16, %out: f32):
      %131 = arith.extf %in : f16 to f32
      linalg.yield %131 : f32
    } -> tensor<1x1x96xf32>
    %109 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%108 : tensor<1x1x96xf32>) outs(%107 : tensor<1x1x96xf32>) {
    ^bb0(%in: f32, %out: f32):
      %131 = arith.negf %in : f32
      %132 = math.exp %131 : f32
      %133 = arith.addf %132, %cst_1 : f32
      %134 = arith.divf %cst_1, %133 : f32
      linalg.yield %134 : f32
    } -> tensor<1x1x96xf32>
    %110 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%108, %109 : tensor<1x1x96xf32>, tensor<1x1x96xf32>) outs(%107 : tensor<1x1x96xf32>) {
    ^bb0(%in: f32, %in_49: f32, %out: f32):
      %131 = arith.mulf %in, %in_49 : f32
      linalg.yield %131 : f32
    } -> tensor<1x1x96xf32>
    %111 = tensor.empty() : tensor<1x1x96xf16>
    %112 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%110 : tensor<1x1x96xf32>) outs(%111 : tensor<1x1x96xf16>) {
    ^bb0(%in: f32, %out: f16):
      %131 = arith.truncf %in : f32 to f16
      linalg.yield %131 : f16
    } -> tensor<1x1x96xf16>
    %transposed_41 = linalg.transpose ins(%arg11 : tensor<96x64xf16>) outs(%101 : tensor<64x96xf16>) permutation = [1, 0] 
    %113 = linalg.matmul ins(%collapsed_39, %transposed_41 : tensor<1x64xf16>, tensor<64x96xf16>) outs(%103 : tensor<1x96xf32>) -> tensor<1x96xf32>
    %114 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel"]} ins(%113 : tensor<1x96xf32>) outs(%105 : tensor<1x96xf16>) {
    ^bb0(%in: f32, %out: f16):
      %131 = arith.truncf %in : f32 to f16
      linalg.yield %131 : f16
    } -> tensor<1x96xf16>
    %expanded_42 = tensor.expand_shape %114 [[0], [1, 2]] output_shape [1, 1, 96] : tensor<1x96xf16> into tensor<1x1x96xf16>
    %115 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%112, %expanded_42 : tensor<1x1x96xf16>, tensor<1x1x96xf16>) outs(%111 : tensor<1x1x96xf16>) {
    ^bb0(%in: f16, %in_49: f16, %out: f16):
      %131 = arith.mulf %in, %in_49 : f16
      linalg.yield %131 : f16
    } -> tensor<1x1x96xf16>
    %116 = tensor.empty() : tensor<96x64xf16>
    %transposed_43 = linalg.transpose ins(%arg12 : tensor<64x96xf16>) outs(%116 : tensor<96x64xf16>) permutation = [1, 0] 
    %collapsed_44 = tensor.collapse_shape %115 [[0], [1, 2]] : tensor<1x1x96xf16> into tensor<1x96xf16>
    %117 = linalg.matmul ins(%collapsed_44, %transposed_43 : tensor<1x96xf16>, tensor<96x64xf16>) outs(%25 : tensor<1x64xf32>) -> tensor<1x64xf32>
    %118 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel"]} ins(%117 : tensor<1x64xf32>) outs(%27 : tensor<1x64xf16>) {
    ^bb0(%in: f32, %out: f16):
      %131 = arith.truncf %in : f32 to f16
      linalg.yield %131 : f16
    } -> tensor<1x64xf16>
    %expanded_45 = tensor.expand_shape %118 [[0], [1, 2]] output_shape [1, 1, 64] : tensor<1x64xf16> into tensor<1x1x64xf16>
    %119 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%91, %expanded_45 : tensor<1x1x64xf16>, tensor<1x1x64xf16>) outs(%0 : tensor<1x1x64xf16>) {
    ^bb0(%in: f16, %in_49: f16, %out: f16):
      %131 = arith.addf %in, %in_49 : f16
      linalg.yield %131 : f16
    } -> tensor<1x1x64xf16>
    %120 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%119 : tensor<1x1x64xf16>) outs(%12 : tensor<1x1x64xf32>) {
    ^bb0(%in: f16, %out: f32):
      %131 = arith.extf %in : f16 to f32
      linalg.yield %131 : f32
    } -> tensor<1x1x64xf32>
    %121 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%120 : tensor<1x1x64xf32>) outs(%12 : tensor<1x1x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %131 = math.fpowi %in, %c2_i64 : f32, i64
      linalg.yield %131 : f32
    } -> tensor<1x1x64xf32>
    %122 = linalg.generic {indexing_maps = [#map1, #map2], iterator_types = ["parallel", "parallel", "reduction"]} ins(%121 : tensor<1x1x64xf32>) outs(%15 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %131 = arith.addf %in, %out : f32
      linalg.yield %131 : f32
    } -> tensor<1x1x1xf32>
    %123 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%122 : tensor<1x1x1xf32>) outs(%2 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %131 = arith.divf %in, %cst_5 : f32
      linalg.yield %131 : f32
    } -> tensor<1x1x1xf32>
    %124 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%123 : tensor<1x1x1xf32>) outs(%2 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %131 = arith.truncf %cst_4 : f64 to f32
      %132 = arith.addf %in, %131 : f32
      linalg.yield %132 : f32
    } -> tensor<1x1x1xf32>
    %125 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%124 : tensor<1x1x1xf32>) outs(%2 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %131 = math.rsqrt %in : f32
      linalg.yield %131 : f32
    } -> tensor<1x1x1xf32>
    %126 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%120, %125 : tensor<1x1x64xf32>, tensor<1x1x1xf32>) outs(%12 : tensor<1x1x64xf32>) {
    ^bb0(%in: f32, %in_49: f32, %out: f32):
      %131 = arith.mulf %in, %in_49 : f32
      linalg.yield %131 : f32
    } -> tensor<1x1x64xf32>
    %127 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%126 : tensor<1x1x64xf32>) outs(%0 : tensor<1x1x64xf16>) {
    ^bb0(%in: f32, %out: f16):
      %131 = arith.truncf %in : f32 to f16
      linalg.yield %131 : f16
    } -> tensor<1x1x64xf16>
    %128 = linalg.generic {indexing_maps = [#map3, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg15, %127 : tensor<64xf16>, tensor<1x1x64xf16>) outs(%0 : tensor<1x1x64xf16>) {
    ^bb0(%in: f16, %in_49: f16, %out: f16):
      %131 = arith.mulf %in, %in_49 : f16
      linalg.yield %131 : f16
    } -> tensor<1x1x64xf16>
    %transposed_46 = linalg.transpose ins(%arg16 : tensor<32x64xf16>) outs(%30 : tensor<64x32xf16>) permutation = [1, 0] 
    %collapsed_47 = tensor.collapse_shape %128 [[0], [1, 2]] : tensor<1x1x64xf16> into tensor<1x64xf16>
    %129 = linalg.matmul ins(%collapsed_47, %transposed_46 : tensor<1x64xf16>, tensor<64x32xf16>) outs(%32 : tensor<1x32xf32>) -> tensor<1x32xf32>
    %130 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel"]} ins(%129 : tensor<1x32xf32>) outs(%34 : tensor<1x32xf16>) {
    ^bb0(%in: f32, %out: f16):
      %131 = arith.truncf %in : f32 to f16
      linalg.yield %131 : f16
    } -> tensor<1x32xf16>
    %expanded_48 = tensor.expand_shape %130 [[0], [1, 2]] output_shape [1, 1, 32] : tensor<1x32xf16> into tensor<1x1x32xf16>
    return %expanded_48, %concat_22, %concat_23 : tensor<1x1x32xf16>, tensor<1x2x49x16xf16>, tensor<1x2x49x16xf16>
  }
}
