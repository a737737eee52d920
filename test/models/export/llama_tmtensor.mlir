#map = affine_map<(d0, d1, d2) -> (d0, d1)>
#map1 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map2 = affine_map<(d0, d1, d2) -> (d0, d1, 0)>
#map3 = affine_map<(d0, d1, d2) -> (d2)>
#map4 = affine_map<(d0, d1, d2) -> (d1, d2)>
#map5 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map6 = affine_map<(d0, d1, d2, d3) -> (d0, 0, d2, d3)>
#map7 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d3, d4)>
#map8 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d2, d3, d4)>
module {
  func.func @main(%arg0: tensor<1x1xi64>, %arg1: tensor<1x1xi64>, %arg2: tensor<1x1x1x49xf32>, %arg3: tensor<1x2x48x16xf32>, %arg4: tensor<1x2x48x16xf32>, %arg5: tensor<32x64xf32>, %arg6: tensor<64x64xf32>, %arg7: tensor<32x64xf32>, %arg8: tensor<32x64xf32>, %arg9: tensor<64x64xf32>, %arg10: tensor<96x64xf32>, %arg11: tensor<96x64xf32>, %arg12: tensor<64x96xf32>, %arg13: tensor<64xf32>, %arg14: tensor<64xf32>, %arg15: tensor<64xf32>, %arg16: tensor<32x64xf32>, %arg17: tensor<8xf32>) -> (tensor<1x1x32xf32>, tensor<1x2x49x16xf32>, tensor<1x2x49x16xf32>) {
    %cst = arith.constant 0.000000e+00 : f32
    %c2_i64 = arith.constant 2 : i64
    %c0_i64 = arith.constant 0 : i64
    %c32 = arith.constant 32 : index
    %cst_0 = arith.constant 1.000000e+00 : f32
    %cst_1 = arith.constant 9.9999999999999995E-7 : f64
    %cst_2 = arith.constant 6.400000e+01 : f32
    %0 = tensor.empty() : tensor<1x1x64xf32>
    %1 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg0 : tensor<1x1xi64>) outs(%0 : tensor<1x1x64xf32>) {
    ^bb0(%in: i64, %out: f32):
      %86 = arith.index_cast %in : i64 to index
      %87 = linalg.index 2 : index
      %88 = arith.cmpi slt, %86, %c32 : index
      cf.assert %88, "index must be smaller than dim size"
      %89 = arith.cmpi sge, %in, %c0_i64 : i64
      cf.assert %89, "index must be larger or equal to 0"
      %extracted = tensor.extract %arg5[%86, %87] : tensor<32x64xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x1x64xf32>
    %expanded = tensor.expand_shape %arg1 [[0], [1, 2]] output_shape [1, 1, 1] : tensor<1x1xi64> into tensor<1x1x1xi64>
    %2 = tensor.empty() : tensor<1x1x1xf32>
    %3 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded : tensor<1x1x1xi64>) outs(%2 : tensor<1x1x1xf32>) {
    ^bb0(%in: i64, %out: f32):
      %86 = arith.sitofp %in : i64 to f32
      linalg.yield %86 : f32
    } -> tensor<1x1x1xf32>
    %4 = tensor.empty() : tensor<1x1x8xf32>
    %5 = linalg.generic {indexing_maps = [#map2, #map3, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%3, %arg17 : tensor<1x1x1xf32>, tensor<8xf32>) outs(%4 : tensor<1x1x8xf32>) {
    ^bb0(%in: f32, %in_33: f32, %out: f32):
      %86 = arith.mulf %in, %in_33 : f32
      linalg.yield %86 : f32
    } -> tensor<1x1x8xf32>
    %concat = tensor.concat dim(2) %5, %5 : (tensor<1x1x8xf32>, tensor<1x1x8xf32>) -> tensor<1x1x16xf32>
    %6 = tensor.empty() : tensor<1x1x16xf32>
    %7 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%concat : tensor<1x1x16xf32>) outs(%6 : tensor<1x1x16xf32>) {
    ^bb0(%in: f32, %out: f32):
      %86 = math.cos %in : f32
      linalg.yield %86 : f32
    } -> tensor<1x1x16xf32>
    %8 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%concat : tensor<1x1x16xf32>) outs(%6 : tensor<1x1x16xf32>) {
    ^bb0(%in: f32, %out: f32):
      %86 = math.sin %in : f32
      linalg.yield %86 : f32
    } -> tensor<1x1x16xf32>
    %9 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%1 : tensor<1x1x64xf32>) outs(%0 : tensor<1x1x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %86 = math.fpowi %in, %c2_i64 : f32, i64
      linalg.yield %86 : f32
    } -> tensor<1x1x64xf32>
    %10 = linalg.fill ins(%cst : f32) outs(%2 : tensor<1x1x1xf32>) -> tensor<1x1x1xf32>
    %11 = linalg.generic {indexing_maps = [#map1, #map2], iterator_types = ["parallel", "parallel", "reduction"]} ins(%9 : tensor<1x1x64xf32>) outs(%10 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %86 = arith.addf %in, %out : f32
      linalg.yield %86 : f32
    } -> tensor<1x1x1xf32>
    %12 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%11 : tensor<1x1x1xf32>) outs(%2 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %86 = arith.divf %in, %cst_2 : f32
      linalg.yield %86 : f32
    } -> tensor<1x1x1xf32>
    %13 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%12 : tensor<1x1x1xf32>) outs(%2 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %86 = arith.truncf %cst_1 : f64 to f32
      %87 = arith.addf %in, %86 : f32
      linalg.yield %87 : f32
    } -> tensor<1x1x1xf32>
    %14 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%13 : tensor<1x1x1xf32>) outs(%2 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %86 = math.rsqrt %in : f32
      linalg.yield %86 : f32
    } -> tensor<1x1x1xf32>
    %15 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%1, %14 : tensor<1x1x64xf32>, tensor<1x1x1xf32>) outs(%0 : tensor<1x1x64xf32>) {
    ^bb0(%in: f32, %in_33: f32, %out: f32):
      %86 = arith.mulf %in, %in_33 : f32
      linalg.yield %86 : f32
    } -> tensor<1x1x64xf32>
    %16 = linalg.generic {indexing_maps = [#map3, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg13, %15 : tensor<64xf32>, tensor<1x1x64xf32>) outs(%0 : tensor<1x1x64xf32>) {
    ^bb0(%in: f32, %in_33: f32, %out: f32):
      %86 = arith.mulf %in, %in_33 : f32
      linalg.yield %86 : f32
    } -> tensor<1x1x64xf32>
    %17 = tensor.empty() : tensor<64x64xf32>
    %transposed = linalg.transpose ins(%arg6 : tensor<64x64xf32>) outs(%17 : tensor<64x64xf32>) permutation = [1, 0] 
    %18 = tensor.empty() : tensor<1x64x64xf32>
    %19 = linalg.generic {indexing_maps = [#map4, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%transposed : tensor<64x64xf32>) outs(%18 : tensor<1x64x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x64x64xf32>
    %20 = linalg.fill ins(%cst : f32) outs(%0 : tensor<1x1x64xf32>) -> tensor<1x1x64xf32>
    %21 = linalg.batch_matmul ins(%16, %19 : tensor<1x1x64xf32>, tensor<1x64x64xf32>) outs(%20 : tensor<1x1x64xf32>) -> tensor<1x1x64xf32>
    %expanded_3 = tensor.expand_shape %21 [[0], [1], [2, 3]] output_shape [1, 1, 4, 16] : tensor<1x1x64xf32> into tensor<1x1x4x16xf32>
    %22 = tensor.empty() : tensor<1x4x1x16xf32>
    %transposed_4 = linalg.transpose ins(%expanded_3 : tensor<1x1x4x16xf32>) outs(%22 : tensor<1x4x1x16xf32>) permutation = [0, 2, 1, 3] 
    %23 = tensor.empty() : tensor<64x32xf32>
    %transposed_5 = linalg.transpose ins(%arg7 : tensor<32x64xf32>) outs(%23 : tensor<64x32xf32>) permutation = [1, 0] 
    %24 = tensor.empty() : tensor<1x64x32xf32>
    %25 = linalg.generic {indexing_maps = [#map4, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%transposed_5 : tensor<64x32xf32>) outs(%24 : tensor<1x64x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x64x32xf32>
    %26 = tensor.empty() : tensor<1x1x32xf32>
    %27 = linalg.fill ins(%cst : f32) outs(%26 : tensor<1x1x32xf32>) -> tensor<1x1x32xf32>
    %28 = linalg.batch_matmul ins(%16, %25 : tensor<1x1x64xf32>, tensor<1x64x32xf32>) outs(%27 : tensor<1x1x32xf32>) -> tensor<1x1x32xf32>
    %expanded_6 = tensor.expand_shape %28 [[0], [1], [2, 3]] output_shape [1, 1, 2, 16] : tensor<1x1x32xf32> into tensor<1x1x2x16xf32>
    %29 = tensor.empty() : tensor<1x2x1x16xf32>
    %transposed_7 = linalg.transpose ins(%expanded_6 : tensor<1x1x2x16xf32>) outs(%29 : tensor<1x2x1x16xf32>) permutation = [0, 2, 1, 3] 
    %transposed_8 = linalg.transpose ins(%arg8 : tensor<32x64xf32>) outs(%23 : tensor<64x32xf32>) permutation = [1, 0] 
    %30 = linalg.generic {indexing_maps = [#map4, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%transposed_8 : tensor<64x32xf32>) outs(%24 : tensor<1x64x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x64x32xf32>
    %31 = linalg.batch_matmul ins(%16, %30 : tensor<1x1x64xf32>, tensor<1x64x32xf32>) outs(%27 : tensor<1x1x32xf32>) -> tensor<1x1x32xf32>
    %expanded_9 = tensor.expand_shape %31 [[0], [1], [2, 3]] output_shape [1, 1, 2, 16] : tensor<1x1x32xf32> into tensor<1x1x2x16xf32>
    %transposed_10 = linalg.transpose ins(%expanded_9 : tensor<1x1x2x16xf32>) outs(%29 : tensor<1x2x1x16xf32>) permutation = [0, 2, 1, 3] 
    %expanded_11 = tensor.expand_shape %7 [[0], [1, 2], [3]] output_shape [1, 1, 1, 16] : tensor<1x1x16xf32> into tensor<1x1x1x16xf32>
    %expanded_12 = tensor.expand_shape %8 [[0], [1, 2], [3]] output_shape [1, 1, 1, 16] : tensor<1x1x16xf32> into tensor<1x1x1x16xf32>
    %32 = linalg.generic {indexing_maps = [#map5, #map6, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed_4, %expanded_11 : tensor<1x4x1x16xf32>, tensor<1x1x1x16xf32>) outs(%22 : tensor<1x4x1x16xf32>) {
    ^bb0(%in: f32, %in_33: f32, %out: f32):
      %86 = arith.mulf %in, %in_33 : f32
      linalg.yield %86 : f32
    } -> tensor<1x4x1x16xf32>
    %extracted_slice = tensor.extract_slice %transposed_4[0, 0, 0, 0] [1, 4, 1, 8] [1, 1, 1, 1] : tensor<1x4x1x16xf32> to tensor<1x4x1x8xf32>
    %extracted_slice_13 = tensor.extract_slice %transposed_4[0, 0, 0, 8] [1, 4, 1, 8] [1, 1, 1, 1] : tensor<1x4x1x16xf32> to tensor<1x4x1x8xf32>
    %33 = tensor.empty() : tensor<1x4x1x8xf32>
    %34 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_13 : tensor<1x4x1x8xf32>) outs(%33 : tensor<1x4x1x8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %86 = arith.negf %in : f32
      linalg.yield %86 : f32
    } -> tensor<1x4x1x8xf32>
    %concat_14 = tensor.concat dim(3) %34, %extracted_slice : (tensor<1x4x1x8xf32>, tensor<1x4x1x8xf32>) -> tensor<1x4x1x16xf32>
    %35 = linalg.generic {indexing_maps = [#map5, #map6, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%concat_14, %expanded_12 : tensor<1x4x1x16xf32>, tensor<1x1x1x16xf32>) outs(%22 : tensor<1x4x1x16xf32>) {
    ^bb0(%in: f32, %in_33: f32, %out: f32):
      %86 = arith.mulf %in, %in_33 : f32
      linalg.yield %86 : f32
    } -> tensor<1x4x1x16xf32>
    %36 = linalg.generic {indexing_maps = [#map5, #map5, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%32, %35 : tensor<1x4x1x16xf32>, tensor<1x4x1x16xf32>) outs(%22 : tensor<1x4x1x16xf32>) {
    ^bb0(%in: f32, %in_33: f32, %out: f32):
      %86 = arith.addf %in, %in_33 : f32
      linalg.yield %86 : f32
    } -> tensor<1x4x1x16xf32>
    %37 = linalg.generic {indexing_maps = [#map5, #map6, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed_7, %expanded_11 : tensor<1x2x1x16xf32>, tensor<1x1x1x16xf32>) outs(%29 : tensor<1x2x1x16xf32>) {
    ^bb0(%in: f32, %in_33: f32, %out: f32):
      %86 = arith.mulf %in, %in_33 : f32
      linalg.yield %86 : f32
    } -> tensor<1x2x1x16xf32>
    %extracted_slice_15 = tensor.extract_slice %transposed_7[0, 0, 0, 0] [1, 2, 1, 8] [1, 1, 1, 1] : tensor<1x2x1x16xf32> to tensor<1x2x1x8xf32>
    %extracted_slice_16 = tensor.extract_slice %transposed_7[0, 0, 0, 8] [1, 2, 1, 8] [1, 1, 1, 1] : tensor<1x2x1x16xf32> to tensor<1x2x1x8xf32>
    %38 = tensor.empty() : tensor<1x2x1x8xf32>
    %39 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_16 : tensor<1x2x1x8xf32>) outs(%38 : tensor<1x2x1x8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %86 = arith.negf %in : f32
      linalg.yield %86 : f32
    } -> tensor<1x2x1x8xf32>
    %concat_17 = tensor.concat dim(3) %39, %extracted_slice_15 : (tensor<1x2x1x8xf32>, tensor<1x2x1x8xf32>) -> tensor<1x2x1x16xf32>
    %40 = linalg.generic {indexing_maps = [#map5, #map6, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%concat_17, %expanded_12 : tensor<1x2x1x16xf32>, tensor<1x1x1x16xf32>) outs(%29 : tensor<1x2x1x16xf32>) {
    ^bb0(%in: f32, %in_33: f32, %out: f32):
      %86 = arith.mulf %in, %in_33 : f32
      linalg.yield %86 : f32
    } -> tensor<1x2x1x16xf32>
    %41 = linalg.generic {indexing_maps = [#map5, #map5, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%37, %40 : tensor<1x2x1x16xf32>, tensor<1x2x1x16xf32>) outs(%29 : tensor<1x2x1x16xf32>) {
    ^bb0(%in: f32, %in_33: f32, %out: f32):
      %86 = arith.addf %in, %in_33 : f32
      linalg.yield %86 : f32
    } -> tensor<1x2x1x16xf32>
    %concat_18 = tensor.concat dim(2) %arg3, %41 : (tensor<1x2x48x16xf32>, tensor<1x2x1x16xf32>) -> tensor<1x2x49x16xf32>
    %concat_19 = tensor.concat dim(2) %arg4, %transposed_10 : (tensor<1x2x48x16xf32>, tensor<1x2x1x16xf32>) -> tensor<1x2x49x16xf32>
    %42 = tensor.empty() : tensor<1x2x2x49x16xf32>
    %43 = linalg.generic {indexing_maps = [#map7, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%concat_18 : tensor<1x2x49x16xf32>) outs(%42 : tensor<1x2x2x49x16xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x2x2x49x16xf32>
    %collapsed = tensor.collapse_shape %43 [[0], [1, 2], [3], [4]] : tensor<1x2x2x49x16xf32> into tensor<1x4x49x16xf32>
    %44 = linalg.generic {indexing_maps = [#map7, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%concat_19 : tensor<1x2x49x16xf32>) outs(%42 : tensor<1x2x2x49x16xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x2x2x49x16xf32>
    %collapsed_20 = tensor.collapse_shape %44 [[0], [1, 2], [3], [4]] : tensor<1x2x2x49x16xf32> into tensor<1x4x49x16xf32>
    %45 = tensor.empty() : tensor<1x4x1x49xf32>
    %46 = linalg.generic {indexing_maps = [#map6, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%arg2 : tensor<1x1x1x49xf32>) outs(%45 : tensor<1x4x1x49xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x4x1x49xf32>
    %collapsed_21 = tensor.collapse_shape %36 [[0, 1], [2], [3]] : tensor<1x4x1x16xf32> into tensor<4x1x16xf32>
    %collapsed_22 = tensor.collapse_shape %collapsed [[0, 1], [2], [3]] : tensor<1x4x49x16xf32> into tensor<4x49x16xf32>
    %collapsed_23 = tensor.collapse_shape %collapsed_20 [[0, 1], [2], [3]] : tensor<1x4x49x16xf32> into tensor<4x49x16xf32>
    %collapsed_24 = tensor.collapse_shape %46 [[0, 1], [2], [3]] : tensor<1x4x1x49xf32> into tensor<4x1x49xf32>
    %47 = tensor.empty() : tensor<4x1x16xf32>
    %48 = linalg.fill ins(%cst : f32) outs(%47 : tensor<4x1x16xf32>) -> tensor<4x1x16xf32>
    %49 = tm_tensor.attention {scale = 2.500000e-01 : f64} ins(%collapsed_21, %collapsed_22, %collapsed_23, %collapsed_24 : tensor<4x1x16xf32>, tensor<4x49x16xf32>, tensor<4x49x16xf32>, tensor<4x1x49xf32>) outs(%48 : tensor<4x1x16xf32>) -> tensor<4x1x16xf32>
    %expanded_25 = tensor.expand_shape %49 [[0, 1], [2], [3]] output_shape [1, 4, 1, 16] : tensor<4x1x16xf32> into tensor<1x4x1x16xf32>
    %50 = tensor.empty() : tensor<1x1x4x16xf32>
    %transposed_26 = linalg.transpose ins(%expanded_25 : tensor<1x4x1x16xf32>) outs(%50 : tensor<1x1x4x16xf32>) permutation = [0, 2, 1, 3] 
    %collapsed_27 = tensor.collapse_shape %transposed_26 [[0], [1], [2, 3]] : tensor<1x1x4x16xf32> into tensor<1x1x64xf32>
    %transposed_28 = linalg.transpose ins(%arg9 : tensor<64x64xf32>) outs(%17 : tensor<64x64xf32>) permutation = [1, 0] 
    %51 = linalg.generic {indexing_maps = [#map4, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%transposed_28 : tensor<64x64xf32>) outs(%18 : tensor<1x64x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x64x64xf32>
    %52 = linalg.batch_matmul ins(%collapsed_27, %51 : tensor<1x1x64xf32>, tensor<1x64x64xf32>) outs(%20 : tensor<1x1x64xf32>) -> tensor<1x1x64xf32>
    %53 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%1, %52 : tensor<1x1x64xf32>, tensor<1x1x64xf32>) outs(%0 : tensor<1x1x64xf32>) {
    ^bb0(%in: f32, %in_33: f32, %out: f32):
      %86 = arith.addf %in, %in_33 : f32
      linalg.yield %86 : f32
    } -> tensor<1x1x64xf32>
    %54 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%53 : tensor<1x1x64xf32>) outs(%0 : tensor<1x1x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %86 = math.fpowi %in, %c2_i64 : f32, i64
      linalg.yield %86 : f32
    } -> tensor<1x1x64xf32>
    %55 = linalg.generic {indexing_maps = [#map1, #map2], iterator_types = ["parallel", "parallel", "reduction"]} ins(%54 : tensor<1x1x64xf32>) outs(%10 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %86 = arith.addf %in, %out : f32
      linalg.yield %86 : f32
    } -> tensor<1x1x1xf32>
    %56 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%55 : tensor<1x1x1xf32>) outs(%2 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %86 = arith.divf %in, %cst_2 : f32
      linalg.yield %86 : f32
    } -> tensor<1x1x1xf32>
    %57 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%56 : tensor<1x1x1xf32>) outs(%2 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %86 = arith.truncf %cst_1 : f64 to f32
      %87 = arith.addf %in, %86 : f32
      linalg.yield %87 : f32
    } -> tensor<1x1x1xf32>
    %58 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%57 : tensor<1x1x1xf32>) outs(%2 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %86 = math.rsqrt %in : f32
      linalg.yield %86 : f32
    } -> tensor<1x1x1xf32>
    %59 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%53, %58 : tensor<1x1x64xf32>, tensor<1x1x1xf32>) outs(%0 : tensor<1x1x64xf32>) {
    ^bb0(%in: f32, %in_33: f32, %out: f32):
      %86 = arith.mulf %in, %in_33 : f32
      linalg.yield %86 : f32
    } -> tensor<1x1x64xf32>
    %60 = linalg.generic {indexing_maps = [#map3, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg14, %59 : tensor<64xf32>, tensor<1x1x64xf32>) outs(%0 : tensor<1x1x64xf32>) {
    ^bb0(%in: f32, %in_33: f32, %out: f32):
      %86 = arith.mulf %in, %in_33 : f32
      linalg.yield %86 : f32
    } -> tensor<1x1x64xf32>
    %61 = tensor.empty() : tensor<64x96xf32>
    %transposed_29 = linalg.transpose ins(%arg10 : tensor<96x64xf32>) outs(%61 : tensor<64x96xf32>) permutation = [1, 0] 
    %62 = tensor.empty() : tensor<1x64x96xf32>
    %63 = linalg.generic {indexing_maps = [#map4, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%transposed_29 : tensor<64x96xf32>) outs(%62 : tensor<1x64x96xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x64x96xf32>
    %64 = tensor.empty() : tensor<1x1x96xf32>
    %65 = linalg.fill ins(%cst : f32) outs(%64 : tensor<1x1x96xf32>) -> tensor<1x1x96xf32>
    %66 = linalg.batch_matmul ins(%60, %63 : tensor<1x1x64xf32>, tensor<1x64x96xf32>) outs(%65 : tensor<1x1x96xf32>) -> tensor<1x1x96xf32>
    %67 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%66 : tensor<1x1x96xf32>) outs(%64 : tensor<1x1x96xf32>) {
    ^bb0(%in: f32, %out: f32):
      %86 = arith.negf %in : f32
      %87 = math.exp %86 : f32
      %88 = arith.addf %87, %cst_0 : f32
      %89 = arith.divf %cst_0, %88 : f32
      linalg.yield %89 : f32
    } -> tensor<1x1x96xf32>
    %68 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%67, %66 : tensor<1x1x96xf32>, tensor<1x1x96xf32>) outs(%64 : tensor<1x1x96xf32>) {
    ^bb0(%in: f32, %in_33: f32, %out: f32):
      %86 = arith.mulf %in, %in_33 : f32
      linalg.yield %86 : f32
    } -> tensor<1x1x96xf32>
    %transposed_30 = linalg.transpose ins(%arg11 : tensor<96x64xf32>) outs(%61 : tensor<64x96xf32>) permutation = [1, 0] 
    %69 = linalg.generic {indexing_maps = [#map4, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%transposed_30 : tensor<64x96xf32>) outs(%62 : tensor<1x64x96xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x64x96xf32>
    %70 = linalg.batch_matmul ins(%60, %69 : tensor<1x1x64xf32>, tensor<1x64x96xf32>) outs(%65 : tensor<1x1x96xf32>) -> tensor<1x1x96xf32>
    %71 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%68, %70 : tensor<1x1x96xf32>, tensor<1x1x96xf32>) outs(%64 : tensor<1x1x96xf32>) {
    ^bb0(%in: f32, %in_33: f32, %out: f32):
      %86 = arith.mulf %in, %in_33 : f32
      linalg.yield %86 : f32
    } -> tensor<1x1x96xf32>
    %72 = tensor.empty() : tensor<96x64xf32>
    %transposed_31 = linalg.transpose ins(%arg12 : tensor<64x96xf32>) outs(%72 : tensor<96x64xf32>) permutation = [1, 0] 
    %73 = tensor.empty() : tensor<1x96x64xf32>
    %74 = linalg.generic {indexing_maps = [#map4, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%transposed_31 : tensor<96x64xf32>) outs(%73 : tensor<1x96x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x96x64xf32>
    %75 = linalg.batch_matmul ins(%71, %74 : tensor<1x1x96xf32>, tensor<1x96x64xf32>) outs(%20 : tensor<1x1x64xf32>) -> tensor<1x1x64xf32>
    %76 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%53, %75 : tensor<1x1x64xf32>, tensor<1x1x64xf32>) outs(%0 : tensor<1x1x64xf32>) {
    ^bb0(%in: f32, %in_33: f32, %out: f32):
      %86 = arith.addf %in, %in_33 : f32
      linalg.yield %86 : f32
    } -> tensor<1x1x64xf32>
    %77 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%76 : tensor<1x1x64xf32>) outs(%0 : tensor<1x1x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %86 = math.fpowi %in, %c2_i64 : f32, i64
      linalg.yield %86 : f32
    } -> tensor<1x1x64xf32>
    %78 = linalg.generic {indexing_maps = [#map1, #map2], iterator_types = ["parallel", "parallel", "reduction"]} ins(%77 : tensor<1x1x64xf32>) outs(%10 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %86 = arith.addf %in, %out : f32
      linalg.yield %86 : f32
    } -> tensor<1x1x1xf32>
    %79 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%78 : tensor<1x1x1xf32>) outs(%2 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %86 = arith.divf %in, %cst_2 : f32
      linalg.yield %86 : f32
    } -> tensor<1x1x1xf32>
    %80 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%79 : tensor<1x1x1xf32>) outs(%2 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %86 = arith.truncf %cst_1 : f64 to f32
      %87 = arith.addf %in, %86 : f32
      linalg.yield %87 : f32
    } -> tensor<1x1x1xf32>
    %81 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%80 : tensor<1x1x1xf32>) outs(%2 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %86 = math.rsqrt %in : f32
      linalg.yield %86 : f32
    } -> tensor<1x1x1xf32>
    %82 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%76, %81 : tensor<1x1x64xf32>, tensor<1x1x1xf32>) outs(%0 : tensor<1x1x64xf32>) {
    ^bb0(%in: f32, %in_33: f32, %out: f32):
      %86 = arith.mulf %in, %in_33 : f32
      linalg.yield %86 : f32
    } -> tensor<1x1x64xf32>
    %83 = linalg.generic {indexing_maps = [#map3, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg15, %82 : tensor<64xf32>, tensor<1x1x64xf32>) outs(%0 : tensor<1x1x64xf32>) {
    ^bb0(%in: f32, %in_33: f32, %out: f32):
      %86 = arith.mulf %in, %in_33 : f32
      linalg.yield %86 : f32
    } -> tensor<1x1x64xf32>
    %transposed_32 = linalg.transpose ins(%arg16 : tensor<32x64xf32>) outs(%23 : tensor<64x32xf32>) permutation = [1, 0] 
    %84 = linalg.generic {indexing_maps = [#map4, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%transposed_32 : tensor<64x32xf32>) outs(%24 : tensor<1x64x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x64x32xf32>
    %85 = linalg.batch_matmul ins(%83, %84 : tensor<1x1x64xf32>, tensor<1x64x32xf32>) outs(%27 : tensor<1x1x32xf32>) -> tensor<1x1x32xf32>
    return %85, %concat_18, %concat_19 : tensor<1x1x32xf32>, tensor<1x2x49x16xf32>, tensor<1x2x49x16xf32>
  }
}
