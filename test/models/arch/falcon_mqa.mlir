#map = affine_map<(d0, d1, d2) -> (d0, d1)>
#map1 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map2 = affine_map<(d0) -> (d0)>
#map3 = affine_map<(d0, d1, d2) -> (d0, d1, 0)>
#map4 = affine_map<(d0, d1, d2) -> (d2)>
#map5 = affine_map<(d0, d1, d2) -> (d1, d2)>
#map6 = affine_map<(d0, d1, d2, d3) -> (d0, 0, 0, 0)>
#map7 = affine_map<(d0, d1, d2, d3) -> (0, 0, 0)>
#map8 = affine_map<(d0, d1, d2, d3) -> (0, 0)>
#map9 = affine_map<(d0, d1, d2, d3) -> (d3)>
#map10 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map11 = affine_map<(d0, d1, d2, d3) -> (0, 0, d2, d3)>
#map12 = affine_map<(d0, d1, d2, d3) -> (0, d1, d2, d3)>
#map13 = affine_map<()[s0] -> (s0 + 1)>
#map14 = affine_map<(d0, d1, d2, d3) -> (d0, d2, d3)>
#map15 = affine_map<(d0, d1, d2, d3) -> (d0, 0, d2, d3)>
#map16 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
#map17 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, 0)>
module {
  func.func @main(%arg0: tensor<2x1xi64>, %arg1: tensor<2x1x1x?xf32>, %arg2: tensor<2x1x?x8xf32>, %arg3: tensor<2x1x?x8xf32>, %arg4: tensor<32x32xf32>, %arg5: tensor<48x32xf32>, %arg6: tensor<32x32xf32>, %arg7: tensor<128x32xf32>, %arg8: tensor<32x128xf32>, %arg9: tensor<32xf32>, %arg10: tensor<32xf32>, %arg11: tensor<32xf32>, %arg12: tensor<32xf32>, %arg13: tensor<4xf32>) -> (tensor<2x1x32xf32>, tensor<2x1x?x8xf32>, tensor<2x1x?x8xf32>) {
    %c8_i64 = arith.constant 8 : i64
    %c0_i64 = arith.constant 0 : i64
    %c1_i64 = arith.constant 1 : i64
    %c2_i64 = arith.constant 2 : i64
    %c32 = arith.constant 32 : index
    %c2 = arith.constant 2 : index
    %cst = arith.constant 0.000000e+00 : f32
    %c6_i64 = arith.constant 6 : i64
    %c3 = arith.constant 3 : index
    %cst_0 = arith.constant 0xFF800000 : f32
    %cst_1 = arith.constant 1.000000e+00 : f32
    %cst_2 = arith.constant 5.000000e-01 : f32
    %cst_3 = arith.constant 2.8284271247461903 : f64
    %cst_4 = arith.constant 1.000000e-05 : f64
    %cst_5 = arith.constant 3.200000e+01 : f32
    %cst_6 = arith.constant 1.41421354 : f32
    %cst_7 = arith.constant dense<-2> : tensor<1x1xi64>
    %cst_8 = arith.constant dense<-1> : tensor<1x1xi64>
    %dim = tensor.dim %arg2, %c2 : tensor<2x1x?x8xf32>
    %0 = arith.index_cast %dim : index to i64
    %1 = tensor.empty() : tensor<2x1x32xf32>
    %2 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg0 : tensor<2x1xi64>) outs(%1 : tensor<2x1x32xf32>) {
    ^bb0(%in: i64, %out: f32):
      %117 = arith.index_cast %in : i64 to index
      %118 = linalg.index 2 : index
      %119 = arith.cmpi slt, %117, %c32 : index
      cf.assert %119, "index must be smaller than dim size"
      %120 = arith.cmpi sge, %in, %c0_i64 : i64
      cf.assert %120, "index must be larger or equal to 0"
      %extracted = tensor.extract %arg4[%117, %118] : tensor<32x32xf32>
      linalg.yield %extracted : f32
    } -> tensor<2x1x32xf32>
    %3 = tensor.empty() : tensor<1xi64>
    %4 = linalg.generic {indexing_maps = [#map2], iterator_types = ["parallel"]} outs(%3 : tensor<1xi64>) {
    ^bb0(%out: i64):
      linalg.yield %c0_i64 : i64
    } -> tensor<1xi64>
    %5 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel"]} ins(%4 : tensor<1xi64>) outs(%3 : tensor<1xi64>) {
    ^bb0(%in: i64, %out: i64):
      %117 = arith.addi %in, %0 : i64
      linalg.yield %117 : i64
    } -> tensor<1xi64>
    %expanded = tensor.expand_shape %5 [[0, 1, 2]] output_shape [1, 1, 1] : tensor<1xi64> into tensor<1x1x1xi64>
    %6 = tensor.empty() : tensor<1x1x1xf32>
    %7 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded : tensor<1x1x1xi64>) outs(%6 : tensor<1x1x1xf32>) {
    ^bb0(%in: i64, %out: f32):
      %117 = arith.sitofp %in : i64 to f32
      linalg.yield %117 : f32
    } -> tensor<1x1x1xf32>
    %8 = tensor.empty() : tensor<1x1x4xf32>
    %9 = linalg.generic {indexing_maps = [#map3, #map4, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%7, %arg13 : tensor<1x1x1xf32>, tensor<4xf32>) outs(%8 : tensor<1x1x4xf32>) {
    ^bb0(%in: f32, %in_46: f32, %out: f32):
      %117 = arith.mulf %in, %in_46 : f32
      linalg.yield %117 : f32
    } -> tensor<1x1x4xf32>
    %concat = tensor.concat dim(2) %9, %9 : (tensor<1x1x4xf32>, tensor<1x1x4xf32>) -> tensor<1x1x8xf32>
    %10 = tensor.empty() : tensor<1x1x8xf32>
    %11 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%concat : tensor<1x1x8xf32>) outs(%10 : tensor<1x1x8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %117 = math.cos %in : f32
      linalg.yield %117 : f32
    } -> tensor<1x1x8xf32>
    %12 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%concat : tensor<1x1x8xf32>) outs(%10 : tensor<1x1x8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %117 = math.sin %in : f32
      linalg.yield %117 : f32
    } -> tensor<1x1x8xf32>
    %13 = tensor.empty() : tensor<2x1x1xf32>
    %14 = linalg.fill ins(%cst : f32) outs(%13 : tensor<2x1x1xf32>) -> tensor<2x1x1xf32>
    %15 = linalg.generic {indexing_maps = [#map1, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%2 : tensor<2x1x32xf32>) outs(%14 : tensor<2x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %117 = arith.addf %in, %out : f32
      linalg.yield %117 : f32
    } -> tensor<2x1x1xf32>
    %16 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%15 : tensor<2x1x1xf32>) outs(%13 : tensor<2x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %117 = arith.divf %in, %cst_5 : f32
      linalg.yield %117 : f32
    } -> tensor<2x1x1xf32>
    %collapsed = tensor.collapse_shape %16 [[0], [1, 2]] : tensor<2x1x1xf32> into tensor<2x1xf32>
    %17 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%collapsed : tensor<2x1xf32>) outs(%1 : tensor<2x1x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2x1x32xf32>
    %18 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%2, %17 : tensor<2x1x32xf32>, tensor<2x1x32xf32>) outs(%1 : tensor<2x1x32xf32>) {
    ^bb0(%in: f32, %in_46: f32, %out: f32):
      %117 = arith.subf %in, %in_46 : f32
      linalg.yield %117 : f32
    } -> tensor<2x1x32xf32>
    %19 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%18, %18 : tensor<2x1x32xf32>, tensor<2x1x32xf32>) outs(%1 : tensor<2x1x32xf32>) {
    ^bb0(%in: f32, %in_46: f32, %out: f32):
      %117 = arith.mulf %in, %in_46 : f32
      linalg.yield %117 : f32
    } -> tensor<2x1x32xf32>
    %20 = linalg.generic {indexing_maps = [#map1, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%19 : tensor<2x1x32xf32>) outs(%14 : tensor<2x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %117 = arith.addf %in, %out : f32
      linalg.yield %117 : f32
    } -> tensor<2x1x1xf32>
    %21 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%20 : tensor<2x1x1xf32>) outs(%13 : tensor<2x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %117 = arith.divf %in, %cst_5 : f32
      linalg.yield %117 : f32
    } -> tensor<2x1x1xf32>
    %22 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%21 : tensor<2x1x1xf32>) outs(%13 : tensor<2x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %117 = arith.truncf %cst_4 : f64 to f32
      %118 = arith.addf %in, %117 : f32
      linalg.yield %118 : f32
    } -> tensor<2x1x1xf32>
    %23 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%22 : tensor<2x1x1xf32>) outs(%13 : tensor<2x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %117 = math.rsqrt %in : f32
      linalg.yield %117 : f32
    } -> tensor<2x1x1xf32>
    %collapsed_9 = tensor.collapse_shape %23 [[0], [1, 2]] : tensor<2x1x1xf32> into tensor<2x1xf32>
    %24 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%collapsed_9 : tensor<2x1xf32>) outs(%1 : tensor<2x1x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2x1x32xf32>
    %25 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%18, %24 : tensor<2x1x32xf32>, tensor<2x1x32xf32>) outs(%1 : tensor<2x1x32xf32>) {
    ^bb0(%in: f32, %in_46: f32, %out: f32):
      %117 = arith.mulf %in, %in_46 : f32
      linalg.yield %117 : f32
    } -> tensor<2x1x32xf32>
    %26 = linalg.generic {indexing_maps = [#map1, #map4, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%25, %arg9 : tensor<2x1x32xf32>, tensor<32xf32>) outs(%1 : tensor<2x1x32xf32>) {
    ^bb0(%in: f32, %in_46: f32, %out: f32):
      %117 = arith.mulf %in, %in_46 : f32
      linalg.yield %117 : f32
    } -> tensor<2x1x32xf32>
    %27 = linalg.generic {indexing_maps = [#map1, #map4, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%26, %arg10 : tensor<2x1x32xf32>, tensor<32xf32>) outs(%1 : tensor<2x1x32xf32>) {
    ^bb0(%in: f32, %in_46: f32, %out: f32):
      %117 = arith.addf %in, %in_46 : f32
      linalg.yield %117 : f32
    } -> tensor<2x1x32xf32>
    %28 = tensor.empty() : tensor<32x48xf32>
    %transposed = linalg.transpose ins(%arg5 : tensor<48x32xf32>) outs(%28 : tensor<32x48xf32>) permutation = [1, 0] 
    %29 = tensor.empty() : tensor<2x32x48xf32>
    %30 = linalg.generic {indexing_maps = [#map5, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%transposed : tensor<32x48xf32>) outs(%29 : tensor<2x32x48xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2x32x48xf32>
    %31 = tensor.empty() : tensor<2x1x48xf32>
    %32 = linalg.fill ins(%cst : f32) outs(%31 : tensor<2x1x48xf32>) -> tensor<2x1x48xf32>
    %33 = linalg.batch_matmul ins(%27, %30 : tensor<2x1x32xf32>, tensor<2x32x48xf32>) outs(%32 : tensor<2x1x48xf32>) -> tensor<2x1x48xf32>
    %expanded_10 = tensor.expand_shape %33 [[0], [1], [2, 3]] output_shape [2, 1, 6, 8] : tensor<2x1x48xf32> into tensor<2x1x6x8xf32>
    %extracted_slice = tensor.extract_slice %expanded_10[0, 0, 0, 0] [2, 1, 4, 8] [1, 1, 1, 1] : tensor<2x1x6x8xf32> to tensor<2x1x4x8xf32>
    %34 = tensor.empty() : tensor<8xi64>
    %35 = linalg.generic {indexing_maps = [#map2], iterator_types = ["parallel"]} outs(%34 : tensor<8xi64>) {
    ^bb0(%out: i64):
      %117 = linalg.index 0 : index
      %118 = arith.index_cast %117 : index to i64
      linalg.yield %118 : i64
    } -> tensor<8xi64>
    %expanded_11 = tensor.expand_shape %4 [[0, 1, 2]] output_shape [1, 1, 1] : tensor<1xi64> into tensor<1x1x1xi64>
    %36 = tensor.empty() : tensor<2xi64>
    %37 = linalg.generic {indexing_maps = [#map2], iterator_types = ["parallel"]} outs(%36 : tensor<2xi64>) {
    ^bb0(%out: i64):
      %117 = linalg.index 0 : index
      %118 = arith.index_cast %117 : index to i64
      linalg.yield %118 : i64
    } -> tensor<2xi64>
    %expanded_12 = tensor.expand_shape %37 [[0, 1, 2, 3]] output_shape [2, 1, 1, 1] : tensor<2xi64> into tensor<2x1x1x1xi64>
    %38 = tensor.empty() : tensor<2x1x1x8xf32>
    %39 = linalg.generic {indexing_maps = [#map6, #map7, #map8, #map9, #map10], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_12, %expanded_11, %cst_7, %35 : tensor<2x1x1x1xi64>, tensor<1x1x1xi64>, tensor<1x1xi64>, tensor<8xi64>) outs(%38 : tensor<2x1x1x8xf32>) {
    ^bb0(%in: i64, %in_46: i64, %in_47: i64, %in_48: i64, %out: f32):
      %117 = arith.cmpi slt, %in, %c0_i64 : i64
      %118 = arith.addi %in, %c2_i64 : i64
      %119 = arith.select %117, %118, %in : i64
      %120 = arith.index_cast %119 : i64 to index
      %121 = arith.cmpi slt, %in_46, %c0_i64 : i64
      %122 = arith.addi %in_46, %c1_i64 : i64
      %123 = arith.select %121, %122, %in_46 : i64
      %124 = arith.index_cast %123 : i64 to index
      %125 = arith.cmpi slt, %in_47, %c0_i64 : i64
      %126 = arith.addi %in_47, %c6_i64 : i64
      %127 = arith.select %125, %126, %in_47 : i64
      %128 = arith.index_cast %127 : i64 to index
      %129 = arith.cmpi slt, %in_48, %c0_i64 : i64
      %130 = arith.addi %in_48, %c8_i64 : i64
      %131 = arith.select %129, %130, %in_48 : i64
      %132 = arith.index_cast %131 : i64 to index
      %extracted = tensor.extract %expanded_10[%120, %124, %128, %132] : tensor<2x1x6x8xf32>
      linalg.yield %extracted : f32
    } -> tensor<2x1x1x8xf32>
    %40 = linalg.generic {indexing_maps = [#map6, #map7, #map8, #map9, #map10], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_12, %expanded_11, %cst_8, %35 : tensor<2x1x1x1xi64>, tensor<1x1x1xi64>, tensor<1x1xi64>, tensor<8xi64>) outs(%38 : tensor<2x1x1x8xf32>) {
    ^bb0(%in: i64, %in_46: i64, %in_47: i64, %in_48: i64, %out: f32):
      %117 = arith.cmpi slt, %in, %c0_i64 : i64
      %118 = arith.addi %in, %c2_i64 : i64
      %119 = arith.select %117, %118, %in : i64
      %120 = arith.index_cast %119 : i64 to index
      %121 = arith.cmpi slt, %in_46, %c0_i64 : i64
      %122 = arith.addi %in_46, %c1_i64 : i64
      %123 = arith.select %121, %122, %in_46 : i64
      %124 = arith.index_cast %123 : i64 to index
      %125 = arith.cmpi slt, %in_47, %c0_i64 : i64
      %126 = arith.addi %in_47, %c6_i64 : i64
      %127 = arith.select %125, %126, %in_47 : i64
      %128 = arith.index_cast %127 : i64 to index
      %129 = arith.cmpi slt, %in_48, %c0_i64 : i64
      %130 = arith.addi %in_48, %c8_i64 : i64
      %131 = arith.select %129, %130, %in_48 : i64
      %132 = arith.index_cast %131 : i64 to index
      %extracted = tensor.extract %expanded_10[%120, %124, %128, %132] : tensor<2x1x6x8xf32>
      linalg.yield %extracted : f32
    } -> tensor<2x1x1x8xf32>
    %41 = tensor.empty() : tensor<2x4x1x8xf32>
    %transposed_13 = linalg.transpose ins(%extracted_slice : tensor<2x1x4x8xf32>) outs(%41 : tensor<2x4x1x8xf32>) permutation = [0, 2, 1, 3] 
    %transposed_14 = linalg.transpose ins(%39 : tensor<2x1x1x8xf32>) outs(%38 : tensor<2x1x1x8xf32>) permutation = [0, 2, 1, 3] 
    %transposed_15 = linalg.transpose ins(%40 : tensor<2x1x1x8xf32>) outs(%38 : tensor<2x1x1x8xf32>) permutation = [0, 2, 1, 3] 
    %expanded_16 = tensor.expand_shape %11 [[0], [1, 2], [3]] output_shape [1, 1, 1, 8] : tensor<1x1x8xf32> into tensor<1x1x1x8xf32>
    %expanded_17 = tensor.expand_shape %12 [[0], [1, 2], [3]] output_shape [1, 1, 1, 8] : tensor<1x1x8xf32> into tensor<1x1x1x8xf32>
    %42 = linalg.generic {indexing_maps = [#map10, #map11, #map10], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed_13, %expanded_16 : tensor<2x4x1x8xf32>, tensor<1x1x1x8xf32>) outs(%41 : tensor<2x4x1x8xf32>) {
    ^bb0(%in: f32, %in_46: f32, %out: f32):
      %117 = arith.mulf %in, %in_46 : f32
      linalg.yield %117 : f32
    } -> tensor<2x4x1x8xf32>
    %extracted_slice_18 = tensor.extract_slice %transposed_13[0, 0, 0, 0] [2, 4, 1, 4] [1, 1, 1, 1] : tensor<2x4x1x8xf32> to tensor<2x4x1x4xf32>
    %extracted_slice_19 = tensor.extract_slice %transposed_13[0, 0, 0, 4] [2, 4, 1, 4] [1, 1, 1, 1] : tensor<2x4x1x8xf32> to tensor<2x4x1x4xf32>
    %43 = tensor.empty() : tensor<2x4x1x4xf32>
    %44 = linalg.generic {indexing_maps = [#map10, #map10], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_19 : tensor<2x4x1x4xf32>) outs(%43 : tensor<2x4x1x4xf32>) {
    ^bb0(%in: f32, %out: f32):
      %117 = arith.negf %in : f32
      linalg.yield %117 : f32
    } -> tensor<2x4x1x4xf32>
    %concat_20 = tensor.concat dim(3) %44, %extracted_slice_18 : (tensor<2x4x1x4xf32>, tensor<2x4x1x4xf32>) -> tensor<2x4x1x8xf32>
    %45 = linalg.generic {indexing_maps = [#map10, #map11, #map10], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%concat_20, %expanded_17 : tensor<2x4x1x8xf32>, tensor<1x1x1x8xf32>) outs(%41 : tensor<2x4x1x8xf32>) {
    ^bb0(%in: f32, %in_46: f32, %out: f32):
      %117 = arith.mulf %in, %in_46 : f32
      linalg.yield %117 : f32
    } -> tensor<2x4x1x8xf32>
    %46 = linalg.generic {indexing_maps = [#map10, #map10, #map10], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%42, %45 : tensor<2x4x1x8xf32>, tensor<2x4x1x8xf32>) outs(%41 : tensor<2x4x1x8xf32>) {
    ^bb0(%in: f32, %in_46: f32, %out: f32):
      %117 = arith.addf %in, %in_46 : f32
      linalg.yield %117 : f32
    } -> tensor<2x4x1x8xf32>
    %47 = linalg.generic {indexing_maps = [#map10, #map12, #map10], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed_14, %expanded_16 : tensor<2x1x1x8xf32>, tensor<1x1x1x8xf32>) outs(%38 : tensor<2x1x1x8xf32>) {
    ^bb0(%in: f32, %in_46: f32, %out: f32):
      %117 = arith.mulf %in, %in_46 : f32
      linalg.yield %117 : f32
    } -> tensor<2x1x1x8xf32>
    %extracted_slice_21 = tensor.extract_slice %transposed_14[0, 0, 0, 0] [2, 1, 1, 4] [1, 1, 1, 1] : tensor<2x1x1x8xf32> to tensor<2x1x1x4xf32>
    %extracted_slice_22 = tensor.extract_slice %transposed_14[0, 0, 0, 4] [2, 1, 1, 4] [1, 1, 1, 1] : tensor<2x1x1x8xf32> to tensor<2x1x1x4xf32>
    %48 = tensor.empty() : tensor<2x1x1x4xf32>
    %49 = linalg.generic {indexing_maps = [#map10, #map10], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_22 : tensor<2x1x1x4xf32>) outs(%48 : tensor<2x1x1x4xf32>) {
    ^bb0(%in: f32, %out: f32):
      %117 = arith.negf %in : f32
      linalg.yield %117 : f32
    } -> tensor<2x1x1x4xf32>
    %concat_23 = tensor.concat dim(3) %49, %extracted_slice_21 : (tensor<2x1x1x4xf32>, tensor<2x1x1x4xf32>) -> tensor<2x1x1x8xf32>
    %50 = linalg.generic {indexing_maps = [#map10, #map12, #map10], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%concat_23, %expanded_17 : tensor<2x1x1x8xf32>, tensor<1x1x1x8xf32>) outs(%38 : tensor<2x1x1x8xf32>) {
    ^bb0(%in: f32, %in_46: f32, %out: f32):
      %117 = arith.mulf %in, %in_46 : f32
      linalg.yield %117 : f32
    } -> tensor<2x1x1x8xf32>
    %51 = linalg.generic {indexing_maps = [#map10, #map10, #map10], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%47, %50 : tensor<2x1x1x8xf32>, tensor<2x1x1x8xf32>) outs(%38 : tensor<2x1x1x8xf32>) {
    ^bb0(%in: f32, %in_46: f32, %out: f32):
      %117 = arith.addf %in, %in_46 : f32
      linalg.yield %117 : f32
    } -> tensor<2x1x1x8xf32>
    %concat_24 = tensor.concat dim(2) %arg2, %51 : (tensor<2x1x?x8xf32>, tensor<2x1x1x8xf32>) -> tensor<2x1x?x8xf32>
    %concat_25 = tensor.concat dim(2) %arg3, %transposed_15 : (tensor<2x1x?x8xf32>, tensor<2x1x1x8xf32>) -> tensor<2x1x?x8xf32>
    %52 = affine.apply #map13()[%dim]
    %53 = tensor.empty(%52) : tensor<2x1x8x?xf32>
    %transposed_26 = linalg.transpose ins(%concat_24 : tensor<2x1x?x8xf32>) outs(%53 : tensor<2x1x8x?xf32>) permutation = [0, 1, 3, 2] 
    %54 = tensor.empty(%52) : tensor<2x4x8x?xf32>
    %collapsed_27 = tensor.collapse_shape %transposed_26 [[0, 1], [2], [3]] : tensor<2x1x8x?xf32> into tensor<2x8x?xf32>
    %55 = linalg.generic {indexing_maps = [#map14, #map10], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%collapsed_27 : tensor<2x8x?xf32>) outs(%54 : tensor<2x4x8x?xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2x4x8x?xf32>
    %collapsed_28 = tensor.collapse_shape %46 [[0, 1], [2], [3]] : tensor<2x4x1x8xf32> into tensor<8x1x8xf32>
    %collapsed_29 = tensor.collapse_shape %55 [[0, 1], [2], [3]] : tensor<2x4x8x?xf32> into tensor<8x8x?xf32>
    %56 = tensor.empty(%52) : tensor<8x1x?xf32>
    %57 = linalg.fill ins(%cst : f32) outs(%56 : tensor<8x1x?xf32>) -> tensor<8x1x?xf32>
    %58 = linalg.batch_matmul ins(%collapsed_28, %collapsed_29 : tensor<8x1x8xf32>, tensor<8x8x?xf32>) outs(%57 : tensor<8x1x?xf32>) -> tensor<8x1x?xf32>
    %expanded_30 = tensor.expand_shape %58 [[0, 1], [2], [3]] output_shape [2, 4, 1, %52] : tensor<8x1x?xf32> into tensor<2x4x1x?xf32>
    %59 = tensor.empty(%52) : tensor<2x4x1x?xf32>
    %60 = linalg.generic {indexing_maps = [#map10, #map10], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_30 : tensor<2x4x1x?xf32>) outs(%59 : tensor<2x4x1x?xf32>) {
    ^bb0(%in: f32, %out: f32):
      %117 = arith.truncf %cst_3 : f64 to f32
      %118 = arith.divf %in, %117 : f32
      linalg.yield %118 : f32
    } -> tensor<2x4x1x?xf32>
    %dim_31 = tensor.dim %arg1, %c3 : tensor<2x1x1x?xf32>
    %61 = arith.cmpi eq, %52, %dim_31 : index
    cf.assert %61, "mismatched size for broadcast"
    %62 = linalg.generic {indexing_maps = [#map10, #map15, #map10], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%60, %arg1 : tensor<2x4x1x?xf32>, tensor<2x1x1x?xf32>) outs(%59 : tensor<2x4x1x?xf32>) {
    ^bb0(%in: f32, %in_46: f32, %out: f32):
      %117 = arith.addf %in, %in_46 : f32
      linalg.yield %117 : f32
    } -> tensor<2x4x1x?xf32>
    %63 = tensor.empty() : tensor<2x4x1xi64>
    %64 = linalg.fill ins(%c0_i64 : i64) outs(%63 : tensor<2x4x1xi64>) -> tensor<2x4x1xi64>
    %65 = tensor.empty() : tensor<2x4x1xf32>
    %66 = linalg.fill ins(%cst_0 : f32) outs(%65 : tensor<2x4x1xf32>) -> tensor<2x4x1xf32>
    %67:2 = linalg.generic {indexing_maps = [#map10, #map16, #map16], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%62 : tensor<2x4x1x?xf32>) outs(%66, %64 : tensor<2x4x1xf32>, tensor<2x4x1xi64>) {
    ^bb0(%in: f32, %out: f32, %out_46: i64):
      %117 = linalg.index 3 : index
      %118 = arith.index_cast %117 : index to i64
      %119 = arith.maximumf %in, %out : f32
      %120 = arith.cmpf ogt, %in, %out : f32
      %121 = arith.select %120, %118, %out_46 : i64
      linalg.yield %119, %121 : f32, i64
    } -> (tensor<2x4x1xf32>, tensor<2x4x1xi64>)
    %expanded_32 = tensor.expand_shape %67#0 [[0], [1], [2, 3]] output_shape [2, 4, 1, 1] : tensor<2x4x1xf32> into tensor<2x4x1x1xf32>
    %68 = linalg.generic {indexing_maps = [#map10, #map17, #map10], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%62, %expanded_32 : tensor<2x4x1x?xf32>, tensor<2x4x1x1xf32>) outs(%59 : tensor<2x4x1x?xf32>) {
    ^bb0(%in: f32, %in_46: f32, %out: f32):
      %117 = arith.subf %in, %in_46 : f32
      linalg.yield %117 : f32
    } -> tensor<2x4x1x?xf32>
    %69 = linalg.generic {indexing_maps = [#map10, #map10], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%68 : tensor<2x4x1x?xf32>) outs(%59 : tensor<2x4x1x?xf32>) {
    ^bb0(%in: f32, %out: f32):
      %117 = math.exp %in : f32
      linalg.yield %117 : f32
    } -> tensor<2x4x1x?xf32>
    %70 = tensor.empty() : tensor<2x4x1x1xf32>
    %71 = linalg.fill ins(%cst : f32) outs(%70 : tensor<2x4x1x1xf32>) -> tensor<2x4x1x1xf32>
    %72 = linalg.generic {indexing_maps = [#map10, #map17], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%69 : tensor<2x4x1x?xf32>) outs(%71 : tensor<2x4x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %117 = arith.addf %in, %out : f32
      linalg.yield %117 : f32
    } -> tensor<2x4x1x1xf32>
    %73 = linalg.generic {indexing_maps = [#map10, #map17, #map10], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%69, %72 : tensor<2x4x1x?xf32>, tensor<2x4x1x1xf32>) outs(%59 : tensor<2x4x1x?xf32>) {
    ^bb0(%in: f32, %in_46: f32, %out: f32):
      %117 = arith.divf %in, %in_46 : f32
      linalg.yield %117 : f32
    } -> tensor<2x4x1x?xf32>
    %dim_33 = tensor.dim %arg3, %c2 : tensor<2x1x?x8xf32>
    %74 = affine.apply #map13()[%dim_33]
    %75 = arith.index_cast %52 : index to i64
    %76 = arith.index_cast %74 : index to i64
    %77 = arith.cmpi eq, %75, %76 : i64
    cf.assert %77, "mismatching contracting dimension"
    %78 = tensor.empty(%74) : tensor<2x4x?x8xf32>
    %collapsed_34 = tensor.collapse_shape %concat_25 [[0, 1], [2], [3]] : tensor<2x1x?x8xf32> into tensor<2x?x8xf32>
    %79 = linalg.generic {indexing_maps = [#map14, #map10], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%collapsed_34 : tensor<2x?x8xf32>) outs(%78 : tensor<2x4x?x8xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2x4x?x8xf32>
    %collapsed_35 = tensor.collapse_shape %73 [[0, 1], [2], [3]] : tensor<2x4x1x?xf32> into tensor<8x1x?xf32>
    %collapsed_36 = tensor.collapse_shape %79 [[0, 1], [2], [3]] : tensor<2x4x?x8xf32> into tensor<8x?x8xf32>
    %80 = tensor.empty() : tensor<8x1x8xf32>
    %81 = linalg.fill ins(%cst : f32) outs(%80 : tensor<8x1x8xf32>) -> tensor<8x1x8xf32>
    %82 = linalg.batch_matmul ins(%collapsed_35, %collapsed_36 : tensor<8x1x?xf32>, tensor<8x?x8xf32>) outs(%81 : tensor<8x1x8xf32>) -> tensor<8x1x8xf32>
    %expanded_37 = tensor.expand_shape %82 [[0, 1], [2], [3]] output_shape [2, 4, 1, 8] : tensor<8x1x8xf32> into tensor<2x4x1x8xf32>
    %83 = tensor.empty() : tensor<2x1x4x8xf32>
    %transposed_38 = linalg.transpose ins(%expanded_37 : tensor<2x4x1x8xf32>) outs(%83 : tensor<2x1x4x8xf32>) permutation = [0, 2, 1, 3] 
    %collapsed_39 = tensor.collapse_shape %transposed_38 [[0], [1], [2, 3]] : tensor<2x1x4x8xf32> into tensor<2x1x32xf32>
    %84 = tensor.empty() : tensor<32x32xf32>
    %transposed_40 = linalg.transpose ins(%arg6 : tensor<32x32xf32>) outs(%84 : tensor<32x32xf32>) permutation = [1, 0] 
    %85 = tensor.empty() : tensor<2x32x32xf32>
    %86 = linalg.generic {indexing_maps = [#map5, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%transposed_40 : tensor<32x32xf32>) outs(%85 : tensor<2x32x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2x32x32xf32>
    %87 = linalg.fill ins(%cst : f32) outs(%1 : tensor<2x1x32xf32>) -> tensor<2x1x32xf32>
    %88 = linalg.batch_matmul ins(%collapsed_39, %86 : tensor<2x1x32xf32>, tensor<2x32x32xf32>) outs(%87 : tensor<2x1x32xf32>) -> tensor<2x1x32xf32>
    %89 = tensor.empty() : tensor<32x128xf32>
    %transposed_41 = linalg.transpose ins(%arg7 : tensor<128x32xf32>) outs(%89 : tensor<32x128xf32>) permutation = [1, 0] 
    %90 = tensor.empty() : tensor<2x32x128xf32>
    %91 = linalg.generic {indexing_maps = [#map5, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%transposed_41 : tensor<32x128xf32>) outs(%90 : tensor<2x32x128xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2x32x128xf32>
    %92 = tensor.empty() : tensor<2x1x128xf32>
    %93 = linalg.fill ins(%cst : f32) outs(%92 : tensor<2x1x128xf32>) -> tensor<2x1x128xf32>
    %94 = linalg.batch_matmul ins(%27, %91 : tensor<2x1x32xf32>, tensor<2x32x128xf32>) outs(%93 : tensor<2x1x128xf32>) -> tensor<2x1x128xf32>
    %95 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%94 : tensor<2x1x128xf32>) outs(%92 : tensor<2x1x128xf32>) {
    ^bb0(%in: f32, %out: f32):
      %117 = arith.divf %in, %cst_6 : f32
      %118 = math.erf %117 : f32
      %119 = arith.addf %118, %cst_1 : f32
      %120 = arith.mulf %119, %cst_2 : f32
      %121 = arith.mulf %in, %120 : f32
      linalg.yield %121 : f32
    } -> tensor<2x1x128xf32>
    %96 = tensor.empty() : tensor<128x32xf32>
    %transposed_42 = linalg.transpose ins(%arg8 : tensor<32x128xf32>) outs(%96 : tensor<128x32xf32>) permutation = [1, 0] 
    %97 = tensor.empty() : tensor<2x128x32xf32>
    %98 = linalg.generic {indexing_maps = [#map5, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%transposed_42 : tensor<128x32xf32>) outs(%97 : tensor<2x128x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2x128x32xf32>
    %99 = linalg.batch_matmul ins(%95, %98 : tensor<2x1x128xf32>, tensor<2x128x32xf32>) outs(%87 : tensor<2x1x32xf32>) -> tensor<2x1x32xf32>
    %100 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%99, %88 : tensor<2x1x32xf32>, tensor<2x1x32xf32>) outs(%1 : tensor<2x1x32xf32>) {
    ^bb0(%in: f32, %in_46: f32, %out: f32):
      %117 = arith.addf %in, %in_46 : f32
      linalg.yield %117 : f32
    } -> tensor<2x1x32xf32>
    %101 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%2, %100 : tensor<2x1x32xf32>, tensor<2x1x32xf32>) outs(%1 : tensor<2x1x32xf32>) {
    ^bb0(%in: f32, %in_46: f32, %out: f32):
      %117 = arith.addf %in, %in_46 : f32
      linalg.yield %117 : f32
    } -> tensor<2x1x32xf32>
    %102 = linalg.generic {indexing_maps = [#map1, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%101 : tensor<2x1x32xf32>) outs(%14 : tensor<2x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %117 = arith.addf %in, %out : f32
      linalg.yield %117 : f32
    } -> tensor<2x1x1xf32>
    %103 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%102 : tensor<2x1x1xf32>) outs(%13 : tensor<2x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %117 = arith.divf %in, %cst_5 : f32
      linalg.yield %117 : f32
    } -> tensor<2x1x1xf32>
    %collapsed_43 = tensor.collapse_shape %103 [[0], [1, 2]] : tensor<2x1x1xf32> into tensor<2x1xf32>
    %104 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%collapsed_43 : tensor<2x1xf32>) outs(%1 : tensor<2x1x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2x1x32xf32>
    %105 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%101, %104 : tensor<2x1x32xf32>, tensor<2x1x32xf32>) outs(%1 : tensor<2x1x32xf32>) {
    ^bb0(%in: f32, %in_46: f32, %out: f32):
      %117 = arith.subf %in, %in_46 : f32
      linalg.yield %117 : f32
    } -> tensor<2x1x32xf32>
    %106 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%105, %105 : tensor<2x1x32xf32>, tensor<2x1x32xf32>) outs(%1 : tensor<2x1x32xf32>) {
    ^bb0(%in: f32, %in_46: f32, %out: f32):
      %117 = arith.mulf %in, %in_46 : f32
      linalg.yield %117 : f32
    } -> tensor<2x1x32xf32>
    %107 = linalg.generic {indexing_maps = [#map1, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%106 : tensor<2x1x32xf32>) outs(%14 : tensor<2x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %117 = arith.addf %in, %out : f32
      linalg.yield %117 : f32
    } -> tensor<2x1x1xf32>
    %108 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%107 : tensor<2x1x1xf32>) outs(%13 : tensor<2x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %117 = arith.divf %in, %cst_5 : f32
      linalg.yield %117 : f32
    } -> tensor<2x1x1xf32>
    %109 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%108 : tensor<2x1x1xf32>) outs(%13 : tensor<2x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %117 = arith.truncf %cst_4 : f64 to f32
      %118 = arith.addf %in, %117 : f32
      linalg.yield %118 : f32
    } -> tensor<2x1x1xf32>
    %110 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%109 : tensor<2x1x1xf32>) outs(%13 : tensor<2x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %117 = math.rsqrt %in : f32
      linalg.yield %117 : f32
    } -> tensor<2x1x1xf32>
    %collapsed_44 = tensor.collapse_shape %110 [[0], [1, 2]] : tensor<2x1x1xf32> into tensor<2x1xf32>
    %111 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%collapsed_44 : tensor<2x1xf32>) outs(%1 : tensor<2x1x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2x1x32xf32>
    %112 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%105, %111 : tensor<2x1x32xf32>, tensor<2x1x32xf32>) outs(%1 : tensor<2x1x32xf32>) {
    ^bb0(%in: f32, %in_46: f32, %out: f32):
      %117 = arith.mulf %in, %in_46 : f32
      linalg.yield %117 : f32
    } -> tensor<2x1x32xf32>
    %113 = linalg.generic {indexing_maps = [#map1, #map4, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%112, %arg11 : tensor<2x1x32xf32>, tensor<32xf32>) outs(%1 : tensor<2x1x32xf32>) {
    ^bb0(%in: f32, %in_46: f32, %out: f32):
      %117 = arith.mulf %in, %in_46 : f32
      linalg.yield %117 : f32
    } -> tensor<2x1x32xf32>
    %114 = linalg.generic {indexing_maps = [#map1, #map4, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%113, %arg12 : tensor<2x1x32xf32>, tensor<32xf32>) outs(%1 : tensor<2x1x32xf32>) {
    ^bb0(%in: f32, %in_46: f32, %out: f32):
      %117 = arith.addf %in, %in_46 : f32
      linalg.yield %117 : f32
    } -> tensor<2x1x32xf32>
    %transposed_45 = linalg.transpose ins(%arg4 : tensor<32x32xf32>) outs(%84 : tensor<32x32xf32>) permutation = [1, 0] 
    %115 = linalg.generic {indexing_maps = [#map5, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%transposed_45 : tensor<32x32xf32>) outs(%85 : tensor<2x32x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2x32x32xf32>
    %116 = linalg.batch_matmul ins(%114, %115 : tensor<2x1x32xf32>, tensor<2x32x32xf32>) outs(%87 : tensor<2x1x32xf32>) -> tensor<2x1x32xf32>
    return %116, %concat_24, %concat_25 : tensor<2x1x32xf32>, tensor<2x1x?x8xf32>, tensor<2x1x?x8xf32>
  }
}
