#map = affine_map<(d0, d1, d2) -> (d0, d1)>
#map1 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map2 = affine_map<(d0, d1, d2) -> (d0, d1, 0)>
#map3 = affine_map<(d0, d1, d2) -> (d2)>
#map4 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map5 = affine_map<(d0, d1, d2, d3) -> (d0, 0, d2, d3)>
#map6 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d3, d4)>
#map7 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d2, d3, d4)>
#map8 = affine_map<(d0, d1, d2, d3) -> ()>
#map9 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
#map10 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, 0)>
module {
  func.func @main(%arg0: tensor<1x1xi64>, %arg1: tensor<1x1xi64>, %arg2: tensor<1x1x1x49xi1>, %arg3: tensor<1x2x48x16xf32>, %arg4: tensor<1x2x48x16xf32>, %arg5: tensor<32x64xf32>, %arg6: tensor<64x64xf32>, %arg7: tensor<32x64xf32>, %arg8: tensor<32x64xf32>, %arg9: tensor<64x64xf32>, %arg10: tensor<96x64xf32>, %arg11: tensor<96x64xf32>, %arg12: tensor<64x96xf32>, %arg13: tensor<64xf32>, %arg14: tensor<64xf32>, %arg15: tensor<64xf32>, %arg16: tensor<32x64xf32>, %arg17: tensor<8xf32>) -> (tensor<1x1x32xf32>, tensor<1x2x49x16xf32>, tensor<1x2x49x16xf32>) {
    %c0_i64 = arith.constant 0 : i64
    %c2_i64 = arith.constant 2 : i64
    %c32 = arith.constant 32 : index
    %cst = arith.constant 0.000000e+00 : f32
    %cst_0 = arith.constant 0xFF800000 : f32
    %false = arith.constant false
    %cst_1 = arith.constant 1.000000e+00 : f32
    %cst_2 = arith.constant dense<0.000000e+00> : tensor<1x4x1x49xf32>
    %cst_3 = arith.constant dense<0.000000e+00> : tensor<f32>
    %cst_4 = arith.constant dense<0xFF800000> : tensor<f32>
    %cst_5 = arith.constant 0xFFF0000000000000 : f64
    %cst_6 = arith.constant 9.9999999999999995E-7 : f64
    %cst_7 = arith.constant 6.400000e+01 : f32
    %cst_8 = arith.constant 5.000000e-01 : f32
    %0 = tensor.empty() : tensor<1x1x64xf32>
    %1 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg0 : tensor<1x1xi64>) outs(%0 : tensor<1x1x64xf32>) {
    ^bb0(%in: i64, %out: f32):
      %103 = arith.index_cast %in : i64 to index
      %104 = linalg.index 2 : index
      %105 = arith.cmpi slt, %103, %c32 : index
      cf.assert %105, "index must be smaller than dim size"
      %106 = arith.cmpi sge, %in, %c0_i64 : i64
      cf.assert %106, "index must be larger or equal to 0"
      %extracted = tensor.extract %arg5[%103, %104] : tensor<32x64xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x1x64xf32>
    %expanded = tensor.expand_shape %arg1 [[0], [1, 2]] output_shape [1, 1, 1] : tensor<1x1xi64> into tensor<1x1x1xi64>
    %2 = tensor.empty() : tensor<1x1x1xf32>
    %3 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded : tensor<1x1x1xi64>) outs(%2 : tensor<1x1x1xf32>) {
    ^bb0(%in: i64, %out: f32):
      %103 = arith.sitofp %in : i64 to f32
      linalg.yield %103 : f32
    } -> tensor<1x1x1xf32>
    %4 = tensor.empty() : tensor<1x1x8xf32>
    %5 = linalg.generic {indexing_maps = [#map2, #map3, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%3, %arg17 : tensor<1x1x1xf32>, tensor<8xf32>) outs(%4 : tensor<1x1x8xf32>) {
    ^bb0(%in: f32, %in_50: f32, %out: f32):
      %103 = arith.mulf %in, %in_50 : f32
      linalg.yield %103 : f32
    } -> tensor<1x1x8xf32>
    %concat = tensor.concat dim(2) %5, %5 : (tensor<1x1x8xf32>, tensor<1x1x8xf32>) -> tensor<1x1x16xf32>
    %6 = tensor.empty() : tensor<1x1x16xf32>
    %7 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%concat : tensor<1x1x16xf32>) outs(%6 : tensor<1x1x16xf32>) {
    ^bb0(%in: f32, %out: f32):
      %103 = math.cos %in : f32
      linalg.yield %103 : f32
    } -> tensor<1x1x16xf32>
    %8 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%concat : tensor<1x1x16xf32>) outs(%6 : tensor<1x1x16xf32>) {
    ^bb0(%in: f32, %out: f32):
      %103 = math.sin %in : f32
      linalg.yield %103 : f32
    } -> tensor<1x1x16xf32>
    %9 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%1 : tensor<1x1x64xf32>) outs(%0 : tensor<1x1x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %103 = math.fpowi %in, %c2_i64 : f32, i64
      linalg.yield %103 : f32
    } -> tensor<1x1x64xf32>
    %10 = linalg.fill ins(%cst : f32) outs(%2 : tensor<1x1x1xf32>) -> tensor<1x1x1xf32>
    %11 = linalg.generic {indexing_maps = [#map1, #map2], iterator_types = ["parallel", "parallel", "reduction"]} ins(%9 : tensor<1x1x64xf32>) outs(%10 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %103 = arith.addf %in, %out : f32
      linalg.yield %103 : f32
    } -> tensor<1x1x1xf32>
    %12 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%11 : tensor<1x1x1xf32>) outs(%2 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %103 = arith.divf %in, %cst_7 : f32
      linalg.yield %103 : f32
    } -> tensor<1x1x1xf32>
    %13 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%12 : tensor<1x1x1xf32>) outs(%2 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %103 = arith.truncf %cst_6 : f64 to f32
      %104 = arith.addf %in, %103 : f32
      linalg.yield %104 : f32
    } -> tensor<1x1x1xf32>
    %14 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%13 : tensor<1x1x1xf32>) outs(%2 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %103 = math.rsqrt %in : f32
      linalg.yield %103 : f32
    } -> tensor<1x1x1xf32>
    %15 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%1, %14 : tensor<1x1x64xf32>, tensor<1x1x1xf32>) outs(%0 : tensor<1x1x64xf32>) {
    ^bb0(%in: f32, %in_50: f32, %out: f32):
      %103 = arith.mulf %in, %in_50 : f32
      linalg.yield %103 : f32
    } -> tensor<1x1x64xf32>
    %16 = linalg.generic {indexing_maps = [#map3, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg13, %15 : tensor<64xf32>, tensor<1x1x64xf32>) outs(%0 : tensor<1x1x64xf32>) {
    ^bb0(%in: f32, %in_50: f32, %out: f32):
      %103 = arith.mulf %in, %in_50 : f32
      linalg.yield %103 : f32
    } -> tensor<1x1x64xf32>
    %17 = tensor.empty() : tensor<64x64xf32>
    %transposed = linalg.transpose ins(%arg6 : tensor<64x64xf32>) outs(%17 : tensor<64x64xf32>) permutation = [1, 0] 
    %collapsed = tensor.collapse_shape %16 [[0], [1, 2]] : tensor<1x1x64xf32> into tensor<1x64xf32>
    %18 = tensor.empty() : tensor<1x64xf32>
    %19 = linalg.fill ins(%cst : f32) outs(%18 : tensor<1x64xf32>) -> tensor<1x64xf32>
    %20 = linalg.matmul ins(%collapsed, %transposed : tensor<1x64xf32>, tensor<64x64xf32>) outs(%19 : tensor<1x64xf32>) -> tensor<1x64xf32>
    %expanded_9 = tensor.expand_shape %20 [[0], [1, 2, 3]] output_shape [1, 1, 4, 16] : tensor<1x64xf32> into tensor<1x1x4x16xf32>
    %21 = tensor.empty() : tensor<1x4x1x16xf32>
    %transposed_10 = linalg.transpose ins(%expanded_9 : tensor<1x1x4x16xf32>) outs(%21 : tensor<1x4x1x16xf32>) permutation = [0, 2, 1, 3] 
    %22 = tensor.empty() : tensor<64x32xf32>
    %transposed_11 = linalg.transpose ins(%arg7 : tensor<32x64xf32>) outs(%22 : tensor<64x32xf32>) permutation = [1, 0] 
    %23 = tensor.empty() : tensor<1x32xf32>
    %24 = linalg.fill ins(%cst : f32) outs(%23 : tensor<1x32xf32>) -> tensor<1x32xf32>
    %25 = linalg.matmul ins(%collapsed, %transposed_11 : tensor<1x64xf32>, tensor<64x32xf32>) outs(%24 : tensor<1x32xf32>) -> tensor<1x32xf32>
    %expanded_12 = tensor.expand_shape %25 [[0], [1, 2, 3]] output_shape [1, 1, 2, 16] : tensor<1x32xf32> into tensor<1x1x2x16xf32>
    %26 = tensor.empty() : tensor<1x2x1x16xf32>
    %transposed_13 = linalg.transpose ins(%expanded_12 : tensor<1x1x2x16xf32>) outs(%26 : tensor<1x2x1x16xf32>) permutation = [0, 2, 1, 3] 
    %transposed_14 = linalg.transpose ins(%arg8 : tensor<32x64xf32>) outs(%22 : tensor<64x32xf32>) permutation = [1, 0] 
    %27 = linalg.matmul ins(%collapsed, %transposed_14 : tensor<1x64xf32>, tensor<64x32xf32>) outs(%24 : tensor<1x32xf32>) -> tensor<1x32xf32>
    %expanded_15 = tensor.expand_shape %27 [[0], [1, 2, 3]] output_shape [1, 1, 2, 16] : tensor<1x32xf32> into tensor<1x1x2x16xf32>
    %transposed_16 = linalg.transpose ins(%expanded_15 : tensor<1x1x2x16xf32>) outs(%26 : tensor<1x2x1x16xf32>) permutation = [0, 2, 1, 3] 
    %expanded_17 = tensor.expand_shape %7 [[0], [1, 2], [3]] output_shape [1, 1, 1, 16] : tensor<1x1x16xf32> into tensor<1x1x1x16xf32>
    %expanded_18 = tensor.expand_shape %8 [[0], [1, 2], [3]] output_shape [1, 1, 1, 16] : tensor<1x1x16xf32> into tensor<1x1x1x16xf32>
    %28 = linalg.generic {indexing_maps = [#map4, #map5, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed_10, %expanded_17 : tensor<1x4x1x16xf32>, tensor<1x1x1x16xf32>) outs(%21 : tensor<1x4x1x16xf32>) {
    ^bb0(%in: f32, %in_50: f32, %out: f32):
      %103 = arith.mulf %in, %in_50 : f32
      linalg.yield %103 : f32
    } -> tensor<1x4x1x16xf32>
    %extracted_slice = tensor.extract_slice %transposed_10[0, 0, 0, 0] [1, 4, 1, 8] [1, 1, 1, 1] : tensor<1x4x1x16xf32> to tensor<1x4x1x8xf32>
    %extracted_slice_19 = tensor.extract_slice %transposed_10[0, 0, 0, 8] [1, 4, 1, 8] [1, 1, 1, 1] : tensor<1x4x1x16xf32> to tensor<1x4x1x8xf32>
    %29 = tensor.empty() : tensor<1x4x1x8xf32>
    %30 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_19 : tensor<1x4x1x8xf32>) outs(%29 : tensor<1x4x1x8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %103 = arith.negf %in : f32
      linalg.yield %103 : f32
    } -> tensor<1x4x1x8xf32>
    %concat_20 = tensor.concat dim(3) %30, %extracted_slice : (tensor<1x4x1x8xf32>, tensor<1x4x1x8xf32>) -> tensor<1x4x1x16xf32>
    %31 = linalg.generic {indexing_maps = [#map4, #map5, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%concat_20, %expanded_18 : tensor<1x4x1x16xf32>, tensor<1x1x1x16xf32>) outs(%21 : tensor<1x4x1x16xf32>) {
    ^bb0(%in: f32, %in_50: f32, %out: f32):
      %103 = arith.mulf %in, %in_50 : f32
      linalg.yield %103 : f32
    } -> tensor<1x4x1x16xf32>
    %32 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%28, %31 : tensor<1x4x1x16xf32>, tensor<1x4x1x16xf32>) outs(%21 : tensor<1x4x1x16xf32>) {
    ^bb0(%in: f32, %in_50: f32, %out: f32):
      %103 = arith.addf %in, %in_50 : f32
      linalg.yield %103 : f32
    } -> tensor<1x4x1x16xf32>
    %33 = linalg.generic {indexing_maps = [#map4, #map5, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed_13, %expanded_17 : tensor<1x2x1x16xf32>, tensor<1x1x1x16xf32>) outs(%26 : tensor<1x2x1x16xf32>) {
    ^bb0(%in: f32, %in_50: f32, %out: f32):
      %103 = arith.mulf %in, %in_50 : f32
      linalg.yield %103 : f32
    } -> tensor<1x2x1x16xf32>
    %extracted_slice_21 = tensor.extract_slice %transposed_13[0, 0, 0, 0] [1, 2, 1, 8] [1, 1, 1, 1] : tensor<1x2x1x16xf32> to tensor<1x2x1x8xf32>
    %extracted_slice_22 = tensor.extract_slice %transposed_13[0, 0, 0, 8] [1, 2, 1, 8] [1, 1, 1, 1] : tensor<1x2x1x16xf32> to tensor<1x2x1x8xf32>
    %34 = tensor.empty() : tensor<1x2x1x8xf32>
    %35 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_22 : tensor<1x2x1x8xf32>) outs(%34 : tensor<1x2x1x8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %103 = arith.negf %in : f32
      linalg.yield %103 : f32
    } -> tensor<1x2x1x8xf32>
    %concat_23 = tensor.concat dim(3) %35, %extracted_slice_21 : (tensor<1x2x1x8xf32>, tensor<1x2x1x8xf32>) -> tensor<1x2x1x16xf32>
    %36 = linalg.generic {indexing_maps = [#map4, #map5, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%concat_23, %expanded_18 : tensor<1x2x1x16xf32>, tensor<1x1x1x16xf32>) outs(%26 : tensor<1x2x1x16xf32>) {
    ^bb0(%in: f32, %in_50: f32, %out: f32):
      %103 = arith.mulf %in, %in_50 : f32
      linalg.yield %103 : f32
    } -> tensor<1x2x1x16xf32>
    %37 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%33, %36 : tensor<1x2x1x16xf32>, tensor<1x2x1x16xf32>) outs(%26 : tensor<1x2x1x16xf32>) {
    ^bb0(%in: f32, %in_50: f32, %out: f32):
      %103 = arith.addf %in, %in_50 : f32
      linalg.yield %103 : f32
    } -> tensor<1x2x1x16xf32>
    %concat_24 = tensor.concat dim(2) %arg3, %37 : (tensor<1x2x48x16xf32>, tensor<1x2x1x16xf32>) -> tensor<1x2x49x16xf32>
    %concat_25 = tensor.concat dim(2) %arg4, %transposed_16 : (tensor<1x2x48x16xf32>, tensor<1x2x1x16xf32>) -> tensor<1x2x49x16xf32>
    %38 = tensor.empty() : tensor<1x2x2x49x16xf32>
    %39 = linalg.generic {indexing_maps = [#map6, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%concat_24 : tensor<1x2x49x16xf32>) outs(%38 : tensor<1x2x2x49x16xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x2x2x49x16xf32>
    %collapsed_26 = tensor.collapse_shape %39 [[0], [1, 2], [3], [4]] : tensor<1x2x2x49x16xf32> into tensor<1x4x49x16xf32>
    %40 = linalg.generic {indexing_maps = [#map6, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%concat_25 : tensor<1x2x49x16xf32>) outs(%38 : tensor<1x2x2x49x16xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x2x2x49x16xf32>
    %41 = tensor.empty() : tensor<1x1x1x49xf32>
    %42 = linalg.generic {indexing_maps = [#map4, #map8, #map8, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%arg2, %cst_3, %cst_4 : tensor<1x1x1x49xi1>, tensor<f32>, tensor<f32>) outs(%41 : tensor<1x1x1x49xf32>) {
    ^bb0(%in: i1, %in_50: f32, %in_51: f32, %out: f32):
      %103 = arith.select %in, %in_50, %in_51 : f32
      linalg.yield %103 : f32
    } -> tensor<1x1x1x49xf32>
    %43 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%32 : tensor<1x4x1x16xf32>) outs(%21 : tensor<1x4x1x16xf32>) {
    ^bb0(%in: f32, %out: f32):
      %103 = arith.mulf %in, %cst_8 : f32
      linalg.yield %103 : f32
    } -> tensor<1x4x1x16xf32>
    %44 = tensor.empty() : tensor<1x4x16x49xf32>
    %transposed_27 = linalg.transpose ins(%collapsed_26 : tensor<1x4x49x16xf32>) outs(%44 : tensor<1x4x16x49xf32>) permutation = [0, 1, 3, 2] 
    %45 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed_27 : tensor<1x4x16x49xf32>) outs(%44 : tensor<1x4x16x49xf32>) {
    ^bb0(%in: f32, %out: f32):
      %103 = arith.mulf %in, %cst_8 : f32
      linalg.yield %103 : f32
    } -> tensor<1x4x16x49xf32>
    %collapsed_28 = tensor.collapse_shape %43 [[0, 1], [2], [3]] : tensor<1x4x1x16xf32> into tensor<4x1x16xf32>
    %collapsed_29 = tensor.collapse_shape %45 [[0, 1], [2], [3]] : tensor<1x4x16x49xf32> into tensor<4x16x49xf32>
    %46 = tensor.empty() : tensor<4x1x49xf32>
    %47 = linalg.fill ins(%cst : f32) outs(%46 : tensor<4x1x49xf32>) -> tensor<4x1x49xf32>
    %48 = linalg.batch_matmul ins(%collapsed_28, %collapsed_29 : tensor<4x1x16xf32>, tensor<4x16x49xf32>) outs(%47 : tensor<4x1x49xf32>) -> tensor<4x1x49xf32>
    %expanded_30 = tensor.expand_shape %48 [[0, 1], [2], [3]] output_shape [1, 4, 1, 49] : tensor<4x1x49xf32> into tensor<1x4x1x49xf32>
    %49 = tensor.empty() : tensor<1x4x1x49xf32>
    %50 = linalg.generic {indexing_maps = [#map4, #map5, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_30, %42 : tensor<1x4x1x49xf32>, tensor<1x1x1x49xf32>) outs(%49 : tensor<1x4x1x49xf32>) {
    ^bb0(%in: f32, %in_50: f32, %out: f32):
      %103 = arith.addf %in, %in_50 : f32
      linalg.yield %103 : f32
    } -> tensor<1x4x1x49xf32>
    %51 = tensor.empty() : tensor<1x4x1xi64>
    %52 = linalg.fill ins(%c0_i64 : i64) outs(%51 : tensor<1x4x1xi64>) -> tensor<1x4x1xi64>
    %53 = tensor.empty() : tensor<1x4x1xf32>
    %54 = linalg.fill ins(%cst_0 : f32) outs(%53 : tensor<1x4x1xf32>) -> tensor<1x4x1xf32>
    %55:2 = linalg.generic {indexing_maps = [#map4, #map9, #map9], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%50 : tensor<1x4x1x49xf32>) outs(%54, %52 : tensor<1x4x1xf32>, tensor<1x4x1xi64>) {
    ^bb0(%in: f32, %out: f32, %out_50: i64):
      %103 = linalg.index 3 : index
      %104 = arith.index_cast %103 : index to i64
      %105 = arith.maximumf %in, %out : f32
      %106 = arith.cmpf ogt, %in, %out : f32
      %107 = arith.select %106, %104, %out_50 : i64
      linalg.yield %105, %107 : f32, i64
    } -> (tensor<1x4x1xf32>, tensor<1x4x1xi64>)
    %expanded_31 = tensor.expand_shape %55#0 [[0], [1], [2, 3]] output_shape [1, 4, 1, 1] : tensor<1x4x1xf32> into tensor<1x4x1x1xf32>
    %56 = linalg.generic {indexing_maps = [#map4, #map10, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%50, %expanded_31 : tensor<1x4x1x49xf32>, tensor<1x4x1x1xf32>) outs(%49 : tensor<1x4x1x49xf32>) {
    ^bb0(%in: f32, %in_50: f32, %out: f32):
      %103 = arith.subf %in, %in_50 : f32
      linalg.yield %103 : f32
    } -> tensor<1x4x1x49xf32>
    %57 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%56 : tensor<1x4x1x49xf32>) outs(%49 : tensor<1x4x1x49xf32>) {
    ^bb0(%in: f32, %out: f32):
      %103 = math.exp %in : f32
      linalg.yield %103 : f32
    } -> tensor<1x4x1x49xf32>
    %58 = tensor.empty() : tensor<1x4x1x1xf32>
    %59 = linalg.fill ins(%cst : f32) outs(%58 : tensor<1x4x1x1xf32>) -> tensor<1x4x1x1xf32>
    %60 = linalg.generic {indexing_maps = [#map4, #map10], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%57 : tensor<1x4x1x49xf32>) outs(%59 : tensor<1x4x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %103 = arith.addf %in, %out : f32
      linalg.yield %103 : f32
    } -> tensor<1x4x1x1xf32>
    %61 = linalg.generic {indexing_maps = [#map4, #map10, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%57, %60 : tensor<1x4x1x49xf32>, tensor<1x4x1x1xf32>) outs(%49 : tensor<1x4x1x49xf32>) {
    ^bb0(%in: f32, %in_50: f32, %out: f32):
      %103 = arith.divf %in, %in_50 : f32
      linalg.yield %103 : f32
    } -> tensor<1x4x1x49xf32>
    %62 = tensor.empty() : tensor<1x4x1x49xi1>
    %63 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%50 : tensor<1x4x1x49xf32>) outs(%62 : tensor<1x4x1x49xi1>) {
    ^bb0(%in: f32, %out: i1):
      %103 = arith.extf %in : f32 to f64
      %104 = arith.cmpf oeq, %103, %cst_5 : f64
      linalg.yield %104 : i1
    } -> tensor<1x4x1x49xi1>
    %64 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%63 : tensor<1x4x1x49xi1>) outs(%62 : tensor<1x4x1x49xi1>) {
    ^bb0(%in: i1, %out: i1):
      %103 = arith.cmpi eq, %in, %false : i1
      linalg.yield %103 : i1
    } -> tensor<1x4x1x49xi1>
    %65 = tensor.empty() : tensor<1x4x1x1xi1>
    %66 = linalg.fill ins(%false : i1) outs(%65 : tensor<1x4x1x1xi1>) -> tensor<1x4x1x1xi1>
    %67 = linalg.generic {indexing_maps = [#map4, #map10], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%64 : tensor<1x4x1x49xi1>) outs(%66 : tensor<1x4x1x1xi1>) {
    ^bb0(%in: i1, %out: i1):
      %103 = arith.ori %in, %out : i1
      linalg.yield %103 : i1
    } -> tensor<1x4x1x1xi1>
    %68 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%67 : tensor<1x4x1x1xi1>) outs(%65 : tensor<1x4x1x1xi1>) {
    ^bb0(%in: i1, %out: i1):
      %103 = arith.cmpi eq, %in, %false : i1
      linalg.yield %103 : i1
    } -> tensor<1x4x1x1xi1>
    %69 = linalg.generic {indexing_maps = [#map10, #map4, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%68, %cst_2, %61 : tensor<1x4x1x1xi1>, tensor<1x4x1x49xf32>, tensor<1x4x1x49xf32>) outs(%49 : tensor<1x4x1x49xf32>) {
    ^bb0(%in: i1, %in_50: f32, %in_51: f32, %out: f32):
      %103 = arith.select %in, %in_50, %in_51 : f32
      linalg.yield %103 : f32
    } -> tensor<1x4x1x49xf32>
    %collapsed_32 = tensor.collapse_shape %69 [[0, 1], [2], [3]] : tensor<1x4x1x49xf32> into tensor<4x1x49xf32>
    %collapsed_33 = tensor.collapse_shape %40 [[0, 1, 2], [3], [4]] : tensor<1x2x2x49x16xf32> into tensor<4x49x16xf32>
    %70 = tensor.empty() : tensor<4x1x16xf32>
    %71 = linalg.fill ins(%cst : f32) outs(%70 : tensor<4x1x16xf32>) -> tensor<4x1x16xf32>
    %72 = linalg.batch_matmul ins(%collapsed_32, %collapsed_33 : tensor<4x1x49xf32>, tensor<4x49x16xf32>) outs(%71 : tensor<4x1x16xf32>) -> tensor<4x1x16xf32>
    %expanded_34 = tensor.expand_shape %72 [[0, 1], [2], [3]] output_shape [1, 4, 1, 16] : tensor<4x1x16xf32> into tensor<1x4x1x16xf32>
    %73 = tensor.empty() : tensor<1x1x4x16xf32>
    %transposed_35 = linalg.transpose ins(%expanded_34 : tensor<1x4x1x16xf32>) outs(%73 : tensor<1x1x4x16xf32>) permutation = [0, 2, 1, 3] 
    %transposed_36 = linalg.transpose ins(%arg9 : tensor<64x64xf32>) outs(%17 : tensor<64x64xf32>) permutation = [1, 0] 
    %collapsed_37 = tensor.collapse_shape %transposed_35 [[0], [1, 2, 3]] : tensor<1x1x4x16xf32> into tensor<1x64xf32>
    %74 = linalg.matmul ins(%collapsed_37, %transposed_36 : tensor<1x64xf32>, tensor<64x64xf32>) outs(%19 : tensor<1x64xf32>) -> tensor<1x64xf32>
    %expanded_38 = tensor.expand_shape %74 [[0], [1, 2]] output_shape [1, 1, 64] : tensor<1x64xf32> into tensor<1x1x64xf32>
    %75 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%1, %expanded_38 : tensor<1x1x64xf32>, tensor<1x1x64xf32>) outs(%0 : tensor<1x1x64xf32>) {
    ^bb0(%in: f32, %in_50: f32, %out: f32):
      %103 = arith.addf %in, %in_50 : f32
      linalg.yield %103 : f32
    } -> tensor<1x1x64xf32>
    %76 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%75 : tensor<1x1x64xf32>) outs(%0 : tensor<1x1x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %103 = math.fpowi %in, %c2_i64 : f32, i64
      linalg.yield %103 : f32
    } -> tensor<1x1x64xf32>
    %77 = linalg.generic {indexing_maps = [#map1, #map2], iterator_types = ["parallel", "parallel", "reduction"]} ins(%76 : tensor<1x1x64xf32>) outs(%10 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %103 = arith.addf %in, %out : f32
      linalg.yield %103 : f32
    } -> tensor<1x1x1xf32>
    %78 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%77 : tensor<1x1x1xf32>) outs(%2 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %103 = arith.divf %in, %cst_7 : f32
      linalg.yield %103 : f32
    } -> tensor<1x1x1xf32>
    %79 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%78 : tensor<1x1x1xf32>) outs(%2 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %103 = arith.truncf %cst_6 : f64 to f32
      %104 = arith.addf %in, %103 : f32
      linalg.yield %104 : f32
    } -> tensor<1x1x1xf32>
    %80 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%79 : tensor<1x1x1xf32>) outs(%2 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %103 = math.rsqrt %in : f32
      linalg.yield %103 : f32
    } -> tensor<1x1x1xf32>
    %81 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%75, %80 : tensor<1x1x64xf32>, tensor<1x1x1xf32>) outs(%0 : tensor<1x1x64xf32>) {
    ^bb0(%in: f32, %in_50: f32, %out: f32):
      %103 = arith.mulf %in, %in_50 : f32
      linalg.yield %103 : f32
    } -> tensor<1x1x64xf32>
    %82 = linalg.generic {indexing_maps = [#map3, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg14, %81 : tensor<64xf32>, tensor<1x1x64xf32>) outs(%0 : tensor<1x1x64xf32>) {
    ^bb0(%in: f32, %in_50: f32, %out: f32):
      %103 = arith.mulf %in, %in_50 : f32
      linalg.yield %103 : f32
    } -> tensor<1x1x64xf32>
    %83 = tensor.empty() : tensor<64x96xf32>
    %transposed_39 = linalg.transpose ins(%arg10 : tensor<96x64xf32>) outs(%83 : tensor<64x96xf32>) permutation = [1, 0] 
    %collapsed_40 = tensor.collapse_shape %82 [[0], [1, 2]] : tensor<1x1x64xf32> into tensor<1x64xf32>
    %84 = tensor.empty() : tensor<1x96xf32>
    %85 = linalg.fill ins(%cst : f32) outs(%84 : tensor<1x96xf32>) -> tensor<1x96xf32>
    %86 = linalg.matmul ins(%collapsed_40, %transposed_39 : tensor<1x64xf32>, tensor<64x96xf32>) outs(%85 : tensor<1x96xf32>) -> tensor<1x96xf32>
    %expanded_41 = tensor.expand_shape %86 [[0], [1, 2]] output_shape [1, 1, 96] : tensor<1x96xf32> into tensor<1x1x96xf32>
    %87 = tensor.empty() : tensor<1x1x96xf32>
    %88 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_41 : tensor<1x1x96xf32>) outs(%87 : tensor<1x1x96xf32>) {
    ^bb0(%in: f32, %out: f32):
      %103 = arith.negf %in : f32
      %104 = math.exp %103 : f32
      %105 = arith.addf %104, %cst_1 : f32
      %106 = arith.divf %cst_1, %105 : f32
      linalg.yield %106 : f32
    } -> tensor<1x1x96xf32>
    %89 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_41, %88 : tensor<1x1x96xf32>, tensor<1x1x96xf32>) outs(%87 : tensor<1x1x96xf32>) {
    ^bb0(%in: f32, %in_50: f32, %out: f32):
      %103 = arith.mulf %in, %in_50 : f32
      linalg.yield %103 : f32
    } -> tensor<1x1x96xf32>
    %transposed_42 = linalg.transpose ins(%arg11 : tensor<96x64xf32>) outs(%83 : tensor<64x96xf32>) permutation = [1, 0] 
    %90 = linalg.matmul ins(%collapsed_40, %transposed_42 : tensor<1x64xf32>, tensor<64x96xf32>) outs(%85 : tensor<1x96xf32>) -> tensor<1x96xf32>
    %expanded_43 = tensor.expand_shape %90 [[0], [1, 2]] output_shape [1, 1, 96] : tensor<1x96xf32> into tensor<1x1x96xf32>
    %91 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%89, %expanded_43 : tensor<1x1x96xf32>, tensor<1x1x96xf32>) outs(%87 : tensor<1x1x96xf32>) {
    ^bb0(%in: f32, %in_50: f32, %out: f32):
      %103 = arith.mulf %in, %in_50 : f32
      linalg.yield %103 : f32
    } -> tensor<1x1x96xf32>
    %92 = tensor.empty() : tensor<96x64xf32>
    %transposed_44 = linalg.transpose ins(%arg12 : tensor<64x96xf32>) outs(%92 : tensor<96x64xf32>) permutation = [1, 0] 
    %collapsed_45 = tensor.collapse_shape %91 [[0], [1, 2]] : tensor<1x1x96xf32> into tensor<1x96xf32>
    %93 = linalg.matmul ins(%collapsed_45, %transposed_44 : tensor<1x96xf32>, tensor<96x64xf32>) outs(%19 : tensor<1x64xf32>) -> tensor<1x64xf32>
    %expanded_46 = tensor.expand_shape %93 [[0], [1, 2]] output_shape [1, 1, 64] : tensor<1x64xf32> into tensor<1x1x64xf32>
    %94 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%75, %expanded_46 : tensor<1x1x64xf32>, tensor<1x1x64xf32>) outs(%0 : tensor<1x1x64xf32>) {
    ^bb0(%in: f32, %in_50: f32, %out: f32):
      %103 = arith.addf %in, %in_50 : f32
      linalg.yield %103 : f32
    } -> tensor<1x1x64xf32>
    %95 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%94 : tensor<1x1x64xf32>) outs(%0 : tensor<1x1x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %103 = math.fpowi %in, %c2_i64 : f32, i64
      linalg.yield %103 : f32
    } -> tensor<1x1x64xf32>
    %96 = linalg.generic {indexing_maps = [#map1, #map2], iterator_types = ["parallel", "parallel", "reduction"]} ins(%95 : tensor<1x1x64xf32>) outs(%10 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %103 = arith.addf %in, %out : f32
      linalg.yield %103 : f32
    } -> tensor<1x1x1xf32>
    %97 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%96 : tensor<1x1x1xf32>) outs(%2 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %103 = arith.divf %in, %cst_7 : f32
      linalg.yield %103 : f32
    } -> tensor<1x1x1xf32>
    %98 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%97 : tensor<1x1x1xf32>) outs(%2 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %103 = arith.truncf %cst_6 : f64 to f32
      %104 = arith.addf %in, %103 : f32
      linalg.yield %104 : f32
    } -> tensor<1x1x1xf32>
    %99 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%98 : tensor<1x1x1xf32>) outs(%2 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %103 = math.rsqrt %in : f32
      linalg.yield %103 : f32
    } -> tensor<1x1x1xf32>
    %100 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%94, %99 : tensor<1x1x64xf32>, tensor<1x1x1xf32>) outs(%0 : tensor<1x1x64xf32>) {
    ^bb0(%in: f32, %in_50: f32, %out: f32):
      %103 = arith.mulf %in, %in_50 : f32
      linalg.yield %103 : f32
    } -> tensor<1x1x64xf32>
    %101 = linalg.generic {indexing_maps = [#map3, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg15, %100 : tensor<64xf32>, tensor<1x1x64xf32>) outs(%0 : tensor<1x1x64xf32>) {
    ^bb0(%in: f32, %in_50: f32, %out: f32):
      %103 = arith.mulf %in, %in_50 : f32
      linalg.yield %103 : f32
    } -> tensor<1x1x64xf32>
    %transposed_47 = linalg.transpose ins(%arg16 : tensor<32x64xf32>) outs(%22 : tensor<64x32xf32>) permutation = [1, 0] 
    %collapsed_48 = tensor.collapse_shape %101 [[0], [1, 2]] : tensor<1x1x64xf32> into tensor<1x64xf32>
    %102 = linalg.matmul ins(%collapsed_48, %transposed_47 : tensor<1x64xf32>, tensor<64x32xf32>) outs(%24 : tensor<1x32xf32>) -> tensor<1x32xf32>
    %expanded_49 = tensor.expand_shape %102 [[0], [1, 2]] output_shape [1, 1, 32] : tensor<1x32xf32> into tensor<1x1x32xf32>
    return %expanded_49, %concat_24, %concat_25 : tensor<1x1x32xf32>, tensor<1x2x49x16xf32>, tensor<1x2x49x16xf32>
  }
}
