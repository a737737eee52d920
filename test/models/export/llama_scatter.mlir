#map = affine_map<(d0, d1, d2) -> (d0, d1)>
#map1 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map2 = affine_map<(d0, d1, d2) -> (d0, d1, 0)>
#map3 = affine_map<(d0, d1, d2) -> (d2)>
#map4 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map5 = affine_map<(d0, d1, d2, d3) -> (d0, 0, d2, d3)>
#map6 = affine_map<(d0) -> (d0)>
#map7 = affine_map<(d0, d1, d2, d3) -> (d0, d2)>
#map8 = affine_map<(d0, d1, d2, d3) -> (d1, d2)>
#map9 = affine_map<(d0, d1, d2, d3) -> (d2)>
#map10 = affine_map<(d0, d1, d2, d3) -> (d3)>
#map11 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d3, d4)>
#map12 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d2, d3, d4)>
#map13 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
#map14 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, 0)>
module {
  func.func @main(%arg0: tensor<1x1xi64>, %arg1: tensor<1x1xi64>, %arg2: tensor<1x1x1x48xf32>, %arg3: tensor<1xi64>, %arg4: tensor<1x2x48x16xf32>, %arg5: tensor<1x2x48x16xf32>, %arg6: tensor<32x64xf32>, %arg7: tensor<64x64xf32>, %arg8: tensor<32x64xf32>, %arg9: tensor<32x64xf32>, %arg10: tensor<64x64xf32>, %arg11: tensor<96x64xf32>, %arg12: tensor<96x64xf32>, %arg13: tensor<64x96xf32>, %arg14: tensor<64xf32>, %arg15: tensor<64xf32>, %arg16: tensor<64xf32>, %arg17: tensor<32x64xf32>, %arg18: tensor<8xf32>) -> (tensor<1x1x32xf32>, tensor<1x2x48x16xf32>, tensor<1x2x48x16xf32>) {
    %c0_i64 = arith.constant 0 : i64
    %c2_i64 = arith.constant 2 : i64
    %c32 = arith.constant 32 : index
    %cst = arith.constant 0.000000e+00 : f32
    %cst_0 = arith.constant 0xFF800000 : f32
    %false = arith.constant false
    %cst_1 = arith.constant 1.000000e+00 : f32
    %cst_2 = arith.constant dense<0.000000e+00> : tensor<1x4x1x48xf32>
    %cst_3 = arith.constant 0xFFF0000000000000 : f64
    %cst_4 = arith.constant 9.9999999999999995E-7 : f64
    %cst_5 = arith.constant 6.400000e+01 : f32
    %cst_6 = arith.constant 5.000000e-01 : f32
    %0 = tensor.empty() : tensor<1x1x64xf32>
    %1 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg0 : tensor<1x1xi64>) outs(%0 : tensor<1x1x64xf32>) {
    ^bb0(%in: i64, %out: f32):
      %114 = arith.index_cast %in : i64 to index
      %115 = linalg.index 2 : index
      %116 = arith.cmpi slt, %114, %c32 : index
      cf.assert %116, "index must be smaller than dim size"
      %117 = arith.cmpi sge, %in, %c0_i64 : i64
      cf.assert %117, "index must be larger or equal to 0"
      %extracted = tensor.extract %arg6[%114, %115] : tensor<32x64xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x1x64xf32>
    %expanded = tensor.expand_shape %arg1 [[0], [1, 2]] output_shape [1, 1, 1] : tensor<1x1xi64> into tensor<1x1x1xi64>
    %2 = tensor.empty() : tensor<1x1x1xf32>
    %3 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded : tensor<1x1x1xi64>) outs(%2 : tensor<1x1x1xf32>) {
    ^bb0(%in: i64, %out: f32):
      %114 = arith.sitofp %in : i64 to f32
      linalg.yield %114 : f32
    } -> tensor<1x1x1xf32>
    %4 = tensor.empty() : tensor<1x1x8xf32>
    %5 = linalg.generic {indexing_maps = [#map2, #map3, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%3, %arg18 : tensor<1x1x1xf32>, tensor<8xf32>) outs(%4 : tensor<1x1x8xf32>) {
    ^bb0(%in: f32, %in_61: f32, %out: f32):
      %114 = arith.mulf %in, %in_61 : f32
      linalg.yield %114 : f32
    } -> tensor<1x1x8xf32>
    %concat = tensor.concat dim(2) %5, %5 : (tensor<1x1x8xf32>, tensor<1x1x8xf32>) -> tensor<1x1x16xf32>
    %6 = tensor.empty() : tensor<1x1x16xf32>
    %7 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%concat : tensor<1x1x16xf32>) outs(%6 : tensor<1x1x16xf32>) {
    ^bb0(%in: f32, %out: f32):
      %114 = math.cos %in : f32
      linalg.yield %114 : f32
    } -> tensor<1x1x16xf32>
    %8 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%concat : tensor<1x1x16xf32>) outs(%6 : tensor<1x1x16xf32>) {
    ^bb0(%in: f32, %out: f32):
      %114 = math.sin %in : f32
      linalg.yield %114 : f32
    } -> tensor<1x1x16xf32>
    %9 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%1 : tensor<1x1x64xf32>) outs(%0 : tensor<1x1x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %114 = math.fpowi %in, %c2_i64 : f32, i64
      linalg.yield %114 : f32
    } -> tensor<1x1x64xf32>
    %10 = linalg.fill ins(%cst : f32) outs(%2 : tensor<1x1x1xf32>) -> tensor<1x1x1xf32>
    %11 = linalg.generic {indexing_maps = [#map1, #map2], iterator_types = ["parallel", "parallel", "reduction"]} ins(%9 : tensor<1x1x64xf32>) outs(%10 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %114 = arith.addf %in, %out : f32
      linalg.yield %114 : f32
    } -> tensor<1x1x1xf32>
    %12 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%11 : tensor<1x1x1xf32>) outs(%2 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %114 = arith.divf %in, %cst_5 : f32
      linalg.yield %114 : f32
    } -> tensor<1x1x1xf32>
    %13 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%12 : tensor<1x1x1xf32>) outs(%2 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %114 = arith.truncf %cst_4 : f64 to f32
      %115 = arith.addf %in, %114 : f32
      linalg.yield %115 : f32
    } -> tensor<1x1x1xf32>
    %14 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%13 : tensor<1x1x1xf32>) outs(%2 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %114 = math.rsqrt %in : f32
      linalg.yield %114 : f32
    } -> tensor<1x1x1xf32>
    %15 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%1, %14 : tensor<1x1x64xf32>, tensor<1x1x1xf32>) outs(%0 : tensor<1x1x64xf32>) {
    ^bb0(%in: f32, %in_61: f32, %out: f32):
      %114 = arith.mulf %in, %in_61 : f32
      linalg.yield %114 : f32
    } -> tensor<1x1x64xf32>
    %16 = linalg.generic {indexing_maps = [#map3, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg14, %15 : tensor<64xf32>, tensor<1x1x64xf32>) outs(%0 : tensor<1x1x64xf32>) {
    ^bb0(%in: f32, %in_61: f32, %out: f32):
      %114 = arith.mulf %in, %in_61 : f32
      linalg.yield %114 : f32
    } -> tensor<1x1x64xf32>
    %17 = tensor.empty() : tensor<64x64xf32>
    %transposed = linalg.transpose ins(%arg7 : tensor<64x64xf32>) outs(%17 : tensor<64x64xf32>) permutation = [1, 0] 
    %collapsed = tensor.collapse_shape %16 [[0], [1, 2]] : tensor<1x1x64xf32> into tensor<1x64xf32>
    %18 = tensor.empty() : tensor<1x64xf32>
    %19 = linalg.fill ins(%cst : f32) outs(%18 : tensor<1x64xf32>) -> tensor<1x64xf32>
    %20 = linalg.matmul ins(%collapsed, %transposed : tensor<1x64xf32>, tensor<64x64xf32>) outs(%19 : tensor<1x64xf32>) -> tensor<1x64xf32>
    %expanded_7 = tensor.expand_shape %20 [[0], [1, 2, 3]] output_shape [1, 1, 4, 16] : tensor<1x64xf32> into tensor<1x1x4x16xf32>
    %21 = tensor.empty() : tensor<1x4x1x16xf32>
    %transposed_8 = linalg.transpose ins(%expanded_7 : tensor<1x1x4x16xf32>) outs(%21 : tensor<1x4x1x16xf32>) permutation = [0, 2, 1, 3] 
    %22 = tensor.empty() : tensor<64x32xf32>
    %transposed_9 = linalg.transpose ins(%arg8 : tensor<32x64xf32>) outs(%22 : tensor<64x32xf32>) permutation = [1, 0] 
    %23 = tensor.empty() : tensor<1x32xf32>
    %24 = linalg.fill ins(%cst : f32) outs(%23 : tensor<1x32xf32>) -> tensor<1x32xf32>
    %25 = linalg.matmul ins(%collapsed, %transposed_9 : tensor<1x64xf32>, tensor<64x32xf32>) outs(%24 : tensor<1x32xf32>) -> tensor<1x32xf32>
    %expanded_10 = tensor.expand_shape %25 [[0], [1, 2, 3]] output_shape [1, 1, 2, 16] : tensor<1x32xf32> into tensor<1x1x2x16xf32>
    %26 = tensor.empty() : tensor<1x2x1x16xf32>
    %transposed_11 = linalg.transpose ins(%expanded_10 : tensor<1x1x2x16xf32>) outs(%26 : tensor<1x2x1x16xf32>) permutation = [0, 2, 1, 3] 
    %transposed_12 = linalg.transpose ins(%arg9 : tensor<32x64xf32>) outs(%22 : tensor<64x32xf32>) permutation = [1, 0] 
    %27 = linalg.matmul ins(%collapsed, %transposed_12 : tensor<1x64xf32>, tensor<64x32xf32>) outs(%24 : tensor<1x32xf32>) -> tensor<1x32xf32>
    %expanded_13 = tensor.expand_shape %27 [[0], [1, 2, 3]] output_shape [1, 1, 2, 16] : tensor<1x32xf32> into tensor<1x1x2x16xf32>
    %transposed_14 = linalg.transpose ins(%expanded_13 : tensor<1x1x2x16xf32>) outs(%26 : tensor<1x2x1x16xf32>) permutation = [0, 2, 1, 3] 
    %expanded_15 = tensor.expand_shape %7 [[0], [1, 2], [3]] output_shape [1, 1, 1, 16] : tensor<1x1x16xf32> into tensor<1x1x1x16xf32>
    %expanded_16 = tensor.expand_shape %8 [[0], [1, 2], [3]] output_shape [1, 1, 1, 16] : tensor<1x1x16xf32> into tensor<1x1x1x16xf32>
    %28 = linalg.generic {indexing_maps = [#map4, #map5, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed_8, %expanded_15 : tensor<1x4x1x16xf32>, tensor<1x1x1x16xf32>) outs(%21 : tensor<1x4x1x16xf32>) {
    ^bb0(%in: f32, %in_61: f32, %out: f32):
      %114 = arith.mulf %in, %in_61 : f32
      linalg.yield %114 : f32
    } -> tensor<1x4x1x16xf32>
    %extracted_slice = tensor.extract_slice %transposed_8[0, 0, 0, 0] [1, 4, 1, 8] [1, 1, 1, 1] : tensor<1x4x1x16xf32> to tensor<1x4x1x8xf32>
    %extracted_slice_17 = tensor.extract_slice %transposed_8[0, 0, 0, 8] [1, 4, 1, 8] [1, 1, 1, 1] : tensor<1x4x1x16xf32> to tensor<1x4x1x8xf32>
    %29 = tensor.empty() : tensor<1x4x1x8xf32>
    %30 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_17 : tensor<1x4x1x8xf32>) outs(%29 : tensor<1x4x1x8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %114 = arith.negf %in : f32
      linalg.yield %114 : f32
    } -> tensor<1x4x1x8xf32>
    %concat_18 = tensor.concat dim(3) %30, %extracted_slice : (tensor<1x4x1x8xf32>, tensor<1x4x1x8xf32>) -> tensor<1x4x1x16xf32>
    %31 = linalg.generic {indexing_maps = [#map4, #map5, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%concat_18, %expanded_16 : tensor<1x4x1x16xf32>, tensor<1x1x1x16xf32>) outs(%21 : tensor<1x4x1x16xf32>) {
    ^bb0(%in: f32, %in_61: f32, %out: f32):
      %114 = arith.mulf %in, %in_61 : f32
      linalg.yield %114 : f32
    } -> tensor<1x4x1x16xf32>
    %32 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%28, %31 : tensor<1x4x1x16xf32>, tensor<1x4x1x16xf32>) outs(%21 : tensor<1x4x1x16xf32>) {
    ^bb0(%in: f32, %in_61: f32, %out: f32):
      %114 = arith.addf %in, %in_61 : f32
      linalg.yield %114 : f32
    } -> tensor<1x4x1x16xf32>
    %33 = linalg.generic {indexing_maps = [#map4, #map5, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed_11, %expanded_15 : tensor<1x2x1x16xf32>, tensor<1x1x1x16xf32>) outs(%26 : tensor<1x2x1x16xf32>) {
    ^bb0(%in: f32, %in_61: f32, %out: f32):
      %114 = arith.mulf %in, %in_61 : f32
      linalg.yield %114 : f32
    } -> tensor<1x2x1x16xf32>
    %extracted_slice_19 = tensor.extract_slice %transposed_11[0, 0, 0, 0] [1, 2, 1, 8] [1, 1, 1, 1] : tensor<1x2x1x16xf32> to tensor<1x2x1x8xf32>
    %extracted_slice_20 = tensor.extract_slice %transposed_11[0, 0, 0, 8] [1, 2, 1, 8] [1, 1, 1, 1] : tensor<1x2x1x16xf32> to tensor<1x2x1x8xf32>
    %34 = tensor.empty() : tensor<1x2x1x8xf32>
    %35 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_20 : tensor<1x2x1x8xf32>) outs(%34 : tensor<1x2x1x8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %114 = arith.negf %in : f32
      linalg.yield %114 : f32
    } -> tensor<1x2x1x8xf32>
    %concat_21 = tensor.concat dim(3) %35, %extracted_slice_19 : (tensor<1x2x1x8xf32>, tensor<1x2x1x8xf32>) -> tensor<1x2x1x16xf32>
    %36 = linalg.generic {indexing_maps = [#map4, #map5, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%concat_21, %expanded_16 : tensor<1x2x1x16xf32>, tensor<1x1x1x16xf32>) outs(%26 : tensor<1x2x1x16xf32>) {
    ^bb0(%in: f32, %in_61: f32, %out: f32):
      %114 = arith.mulf %in, %in_61 : f32
      linalg.yield %114 : f32
    } -> tensor<1x2x1x16xf32>
    %37 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%33, %36 : tensor<1x2x1x16xf32>, tensor<1x2x1x16xf32>) outs(%26 : tensor<1x2x1x16xf32>) {
    ^bb0(%in: f32, %in_61: f32, %out: f32):
      %114 = arith.addf %in, %in_61 : f32
      linalg.yield %114 : f32
    } -> tensor<1x2x1x16xf32>
    %38 = tensor.empty() : tensor<16xi64>
    %39 = linalg.generic {indexing_maps = [#map6], iterator_types = ["parallel"]} outs(%38 : tensor<16xi64>) {
    ^bb0(%out: i64):
      %114 = linalg.index 0 : index
      %115 = arith.index_cast %114 : index to i64
      linalg.yield %115 : i64
    } -> tensor<16xi64>
    %40 = tensor.empty() : tensor<2xi64>
    %41 = linalg.generic {indexing_maps = [#map6], iterator_types = ["parallel"]} outs(%40 : tensor<2xi64>) {
    ^bb0(%out: i64):
      %114 = linalg.index 0 : index
      %115 = arith.index_cast %114 : index to i64
      linalg.yield %115 : i64
    } -> tensor<2xi64>
    %42 = tensor.empty() : tensor<1xi64>
    %43 = linalg.generic {indexing_maps = [#map6], iterator_types = ["parallel"]} outs(%42 : tensor<1xi64>) {
    ^bb0(%out: i64):
      linalg.yield %c0_i64 : i64
    } -> tensor<1xi64>
    %44 = tensor.empty() : tensor<1x2x1x16xi64>
    %expanded_22 = tensor.expand_shape %43 [[0, 1]] output_shape [1, 1] : tensor<1xi64> into tensor<1x1xi64>
    %45 = linalg.generic {indexing_maps = [#map7, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_22 : tensor<1x1xi64>) outs(%44 : tensor<1x2x1x16xi64>) {
    ^bb0(%in: i64, %out: i64):
      linalg.yield %in : i64
    } -> tensor<1x2x1x16xi64>
    %collapsed_23 = tensor.collapse_shape %45 [[0, 1, 2, 3]] : tensor<1x2x1x16xi64> into tensor<32xi64>
    %expanded_24 = tensor.expand_shape %41 [[0, 1]] output_shape [2, 1] : tensor<2xi64> into tensor<2x1xi64>
    %46 = linalg.generic {indexing_maps = [#map8, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_24 : tensor<2x1xi64>) outs(%44 : tensor<1x2x1x16xi64>) {
    ^bb0(%in: i64, %out: i64):
      linalg.yield %in : i64
    } -> tensor<1x2x1x16xi64>
    %collapsed_25 = tensor.collapse_shape %46 [[0, 1, 2, 3]] : tensor<1x2x1x16xi64> into tensor<32xi64>
    %47 = linalg.generic {indexing_maps = [#map9, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%arg3 : tensor<1xi64>) outs(%44 : tensor<1x2x1x16xi64>) {
    ^bb0(%in: i64, %out: i64):
      linalg.yield %in : i64
    } -> tensor<1x2x1x16xi64>
    %collapsed_26 = tensor.collapse_shape %47 [[0, 1, 2, 3]] : tensor<1x2x1x16xi64> into tensor<32xi64>
    %48 = linalg.generic {indexing_maps = [#map10, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%39 : tensor<16xi64>) outs(%44 : tensor<1x2x1x16xi64>) {
    ^bb0(%in: i64, %out: i64):
      linalg.yield %in : i64
    } -> tensor<1x2x1x16xi64>
    %collapsed_27 = tensor.collapse_shape %48 [[0, 1, 2, 3]] : tensor<1x2x1x16xi64> into tensor<32xi64>
    %expanded_28 = tensor.expand_shape %collapsed_23 [[0, 1]] output_shape [32, 1] : tensor<32xi64> into tensor<32x1xi64>
    %expanded_29 = tensor.expand_shape %collapsed_25 [[0, 1]] output_shape [32, 1] : tensor<32xi64> into tensor<32x1xi64>
    %expanded_30 = tensor.expand_shape %collapsed_26 [[0, 1]] output_shape [32, 1] : tensor<32xi64> into tensor<32x1xi64>
    %expanded_31 = tensor.expand_shape %collapsed_27 [[0, 1]] output_shape [32, 1] : tensor<32xi64> into tensor<32x1xi64>
    %concat_32 = tensor.concat dim(1) %expanded_28, %expanded_29, %expanded_30, %expanded_31 : (tensor<32x1xi64>, tensor<32x1xi64>, tensor<32x1xi64>, tensor<32x1xi64>) -> tensor<32x4xi64>
    %collapsed_33 = tensor.collapse_shape %37 [[0, 1, 2, 3]] : tensor<1x2x1x16xf32> into tensor<32xf32>
    %expanded_34 = tensor.expand_shape %collapsed_33 [[0, 1, 2, 3, 4]] output_shape [32, 1, 1, 1, 1] : tensor<32xf32> into tensor<32x1x1x1x1xf32>
    %49 = tm_tensor.scatter {dimension_map = array<i64: 0, 1, 2, 3>} unique_indices(true) ins(%expanded_34, %concat_32 : tensor<32x1x1x1x1xf32>, tensor<32x4xi64>) outs(%arg4 : tensor<1x2x48x16xf32>) {
    ^bb0(%arg19: f32, %arg20: f32):
      tm_tensor.yield %arg19 : f32
    } -> tensor<1x2x48x16xf32>
    %collapsed_35 = tensor.collapse_shape %transposed_14 [[0, 1, 2, 3]] : tensor<1x2x1x16xf32> into tensor<32xf32>
    %expanded_36 = tensor.expand_shape %collapsed_35 [[0, 1, 2, 3, 4]] output_shape [32, 1, 1, 1, 1] : tensor<32xf32> into tensor<32x1x1x1x1xf32>
    %50 = tm_tensor.scatter {dimension_map = array<i64: 0, 1, 2, 3>} unique_indices(true) ins(%expanded_36, %concat_32 : tensor<32x1x1x1x1xf32>, tensor<32x4xi64>) outs(%arg5 : tensor<1x2x48x16xf32>) {
    ^bb0(%arg19: f32, %arg20: f32):
      tm_tensor.yield %arg19 : f32
    } -> tensor<1x2x48x16xf32>
    %51 = tensor.empty() : tensor<1x2x2x48x16xf32>
    %52 = linalg.generic {indexing_maps = [#map11, #map12], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%49 : tensor<1x2x48x16xf32>) outs(%51 : tensor<1x2x2x48x16xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x2x2x48x16xf32>
    %collapsed_37 = tensor.collapse_shape %52 [[0], [1, 2], [3], [4]] : tensor<1x2x2x48x16xf32> into tensor<1x4x48x16xf32>
    %53 = linalg.generic {indexing_maps = [#map11, #map12], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%50 : tensor<1x2x48x16xf32>) outs(%51 : tensor<1x2x2x48x16xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x2x2x48x16xf32>
    %54 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%32 : tensor<1x4x1x16xf32>) outs(%21 : tensor<1x4x1x16xf32>) {
    ^bb0(%in: f32, %out: f32):
      %114 = arith.mulf %in, %cst_6 : f32
      linalg.yield %114 : f32
    } -> tensor<1x4x1x16xf32>
    %55 = tensor.empty() : tensor<1x4x16x48xf32>
    %transposed_38 = linalg.transpose ins(%collapsed_37 : tensor<1x4x48x16xf32>) outs(%55 : tensor<1x4x16x48xf32>) permutation = [0, 1, 3, 2] 
    %56 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed_38 : tensor<1x4x16x48xf32>) outs(%55 : tensor<1x4x16x48xf32>) {
    ^bb0(%in: f32, %out: f32):
      %114 = arith.mulf %in, %cst_6 : f32
      linalg.yield %114 : f32
    } -> tensor<1x4x16x48xf32>
    %collapsed_39 = tensor.collapse_shape %54 [[0, 1], [2], [3]] : tensor<1x4x1x16xf32> into tensor<4x1x16xf32>
    %collapsed_40 = tensor.collapse_shape %56 [[0, 1], [2], [3]] : tensor<1x4x16x48xf32> into tensor<4x16x48xf32>
    %57 = tensor.empty() : tensor<4x1x48xf32>
    %58 = linalg.fill ins(%cst : f32) outs(%57 : tensor<4x1x48xf32>) -> tensor<4x1x48xf32>
    %59 = linalg.batch_matmul ins(%collapsed_39, %collapsed_40 : tensor<4x1x16xf32>, tensor<4x16x48xf32>) outs(%58 : tensor<4x1x48xf32>) -> tensor<4x1x48xf32>
    %expanded_41 = tensor.expand_shape %59 [[0, 1], [2], [3]] output_shape [1, 4, 1, 48] : tensor<4x1x48xf32> into tensor<1x4x1x48xf32>
    %60 = tensor.empty() : tensor<1x4x1x48xf32>
    %61 = linalg.generic {indexing_maps = [#map4, #map5, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_41, %arg2 : tensor<1x4x1x48xf32>, tensor<1x1x1x48xf32>) outs(%60 : tensor<1x4x1x48xf32>) {
    ^bb0(%in: f32, %in_61: f32, %out: f32):
      %114 = arith.addf %in, %in_61 : f32
      linalg.yield %114 : f32
    } -> tensor<1x4x1x48xf32>
    %62 = tensor.empty() : tensor<1x4x1xi64>
    %63 = linalg.fill ins(%c0_i64 : i64) outs(%62 : tensor<1x4x1xi64>) -> tensor<1x4x1xi64>
    %64 = tensor.empty() : tensor<1x4x1xf32>
    %65 = linalg.fill ins(%cst_0 : f32) outs(%64 : tensor<1x4x1xf32>) -> tensor<1x4x1xf32>
    %66:2 = linalg.generic {indexing_maps = [#map4, #map13, #map13], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%61 : tensor<1x4x1x48xf32>) outs(%65, %63 : tensor<1x4x1xf32>, tensor<1x4x1xi64>) {
    ^bb0(%in: f32, %out: f32, %out_61: i64):
      %114 = linalg.index 3 : index
      %115 = arith.index_cast %114 : index to i64
      %116 = arith.maximumf %in, %out : f32
      %117 = arith.cmpf ogt, %in, %out : f32
      %118 = arith.select %117, %115, %out_61 : i64
      linalg.yield %116, %118 : f32, i64
    } -> (tensor<1x4x1xf32>, tensor<1x4x1xi64>)
    %expanded_42 = tensor.expand_shape %66#0 [[0], [1], [2, 3]] output_shape [1, 4, 1, 1] : tensor<1x4x1xf32> into tensor<1x4x1x1xf32>
    %67 = linalg.generic {indexing_maps = [#map4, #map14, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%61, %expanded_42 : tensor<1x4x1x48xf32>, tensor<1x4x1x1xf32>) outs(%60 : tensor<1x4x1x48xf32>) {
    ^bb0(%in: f32, %in_61: f32, %out: f32):
      %114 = arith.subf %in, %in_61 : f32
      linalg.yield %114 : f32
    } -> tensor<1x4x1x48xf32>
    %68 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%67 : tensor<1x4x1x48xf32>) outs(%60 : tensor<1x4x1x48xf32>) {
    ^bb0(%in: f32, %out: f32):
      %114 = math.exp %in : f32
      linalg.yield %114 : f32
    } -> tensor<1x4x1x48xf32>
    %69 = tensor.empty() : tensor<1x4x1x1xf32>
    %70 = linalg.fill ins(%cst : f32) outs(%69 : tensor<1x4x1x1xf32>) -> tensor<1x4x1x1xf32>
    %71 = linalg.generic {indexing_maps = [#map4, #map14], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%68 : tensor<1x4x1x48xf32>) outs(%70 : tensor<1x4x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %114 = arith.addf %in, %out : f32
      linalg.yield %114 : f32
    } -> tensor<1x4x1x1xf32>
    %72 = linalg.generic {indexing_maps = [#map4, #map14, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%68, %71 : tensor<1x4x1x48xf32>, tensor<1x4x1x1xf32>) outs(%60 : tensor<1x4x1x48xf32>) {
    ^bb0(%in: f32, %in_61: f32, %out: f32):
      %114 = arith.divf %in, %in_61 : f32
      linalg.yield %114 : f32
    } -> tensor<1x4x1x48xf32>
    %73 = tensor.empty() : tensor<1x4x1x48xi1>
    %74 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%61 : tensor<1x4x1x48xf32>) outs(%73 : tensor<1x4x1x48xi1>) {
    ^bb0(%in: f32, %out: i1):
      %114 = arith.extf %in : f32 to f64
      %115 = arith.cmpf oeq, %114, %cst_3 : f64
      linalg.yield %115 : i1
    } -> tensor<1x4x1x48xi1>
    %75 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%74 : tensor<1x4x1x48xi1>) outs(%73 : tensor<1x4x1x48xi1>) {
    ^bb0(%in: i1, %out: i1):
      %114 = arith.cmpi eq, %in, %false : i1
      linalg.yield %114 : i1
    } -> tensor<1x4x1x48xi1>
    %76 = tensor.empty() : tensor<1x4x1x1xi1>
    %77 = linalg.fill ins(%false : i1) outs(%76 : tensor<1x4x1x1xi1>) -> tensor<1x4x1x1xi1>
    %78 = linalg.generic {indexing_maps = [#map4, #map14], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%75 : tensor<1x4x1x48xi1>) outs(%77 : tensor<1x4x1x1xi1>) {
    ^bb0(%in: i1, %out: i1):
      %114 = arith.ori %in, %out : i1
      linalg.yield %114 : i1
    } -> tensor<1x4x1x1xi1>
    %79 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%78 : tensor<1x4x1x1xi1>) outs(%76 : tensor<1x4x1x1xi1>) {
    ^bb0(%in: i1, %out: i1):
      %114 = arith.cmpi eq, %in, %false : i1
      linalg.yield %114 : i1
    } -> tensor<1x4x1x1xi1>
    %80 = linalg.generic {indexing_maps = [#map14, #map4, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%79, %cst_2, %72 : tensor<1x4x1x1xi1>, tensor<1x4x1x48xf32>, tensor<1x4x1x48xf32>) outs(%60 : tensor<1x4x1x48xf32>) {
    ^bb0(%in: i1, %in_61: f32, %in_62: f32, %out: f32):
      %114 = arith.select %in, %in_61, %in_62 : f32
      linalg.yield %114 : f32
    } -> tensor<1x4x1x48xf32>
    %collapsed_43 = tensor.collapse_shape %80 [[0, 1], [2], [3]] : tensor<1x4x1x48xf32> into tensor<4x1x48xf32>
    %collapsed_44 = tensor.collapse_shape %53 [[0, 1, 2], [3], [4]] : tensor<1x2x2x48x16xf32> into tensor<4x48x16xf32>
    %81 = tensor.empty() : tensor<4x1x16xf32>
    %82 = linalg.fill ins(%cst : f32) outs(%81 : tensor<4x1x16xf32>) -> tensor<4x1x16xf32>
    %83 = linalg.batch_matmul ins(%collapsed_43, %collapsed_44 : tensor<4x1x48xf32>, tensor<4x48x16xf32>) outs(%82 : tensor<4x1x16xf32>) -> tensor<4x1x16xf32>
    %expanded_45 = tensor.expand_shape %83 [[0, 1], [2], [3]] output_shape [1, 4, 1, 16] : tensor<4x1x16xf32> into tensor<1x4x1x16xf32>
    %84 = tensor.empty() : tensor<1x1x4x16xf32>
    %transposed_46 = linalg.transpose ins(%expanded_45 : tensor<1x4x1x16xf32>) outs(%84 : tensor<1x1x4x16xf32>) permutation = [0, 2, 1, 3] 
    %transposed_47 = linalg.transpose ins(%arg10 : tensor<64x64xf32>) outs(%17 : tensor<64x64xf32>) permutation = [1, 0] 
    %collapsed_48 = tensor.collapse_shape %transposed_46 [[0], [1, 2, 3]] : tensor<1x1x4x16xf32> into tensor<1x64xf32>
    %85 = linalg.matmul ins(%collapsed_48, %transposed_47 : tensor<1x64xf32>, tensor<64x64xf32>) outs(%19 : tensor<1x64xf32>) -> tensor<1x64xf32>
    %expanded_49 = tensor.expand_shape %85 [[0], [1, 2]] output_shape [1, 1, 64] : tensor<1x64xf32> into tensor<1x1x64xf32>
    %86 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%1, %expanded_49 : tensor<1x1x64xf32>, tensor<1x1x64xf32>) outs(%0 : tensor<1x1x64xf32>) {
    ^bb0(%in: f32, %in_61: f32, %out: f32):
      %114 = arith.addf %in, %in_61 : f32
      linalg.yield %114 : f32
    } -> tensor<1x1x64xf32>
    %87 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%86 : tensor<1x1x64xf32>) outs(%0 : tensor<1x1x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %114 = math.fpowi %in, %c2_i64 : f32, i64
      linalg.yield %114 : f32
    } -> tensor<1x1x64xf32>
    %88 = linalg.generic {indexing_maps = [#map1, #map2], iterator_types = ["parallel", "parallel", "reduction"]} ins(%87 : tensor<1x1x64xf32>) outs(%10 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %114 = arith.addf %in, %out : f32
      linalg.yield %114 : f32
    } -> tensor<1x1x1xf32>
    %89 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%88 : tensor<1x1x1xf32>) outs(%2 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %114 = arith.divf %in, %cst_5 : f32
      linalg.yield %114 : f32
    } -> tensor<1x1x1xf32>
    %90 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%89 : tensor<1x1x1xf32>) outs(%2 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %114 = arith.truncf %cst_4 : f64 to f32
      %115 = arith.addf %in, %114 : f32
      linalg.yield %115 : f32
    } -> tensor<1x1x1xf32>
    %91 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%90 : tensor<1x1x1xf32>) outs(%2 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %114 = math.rsqrt %in : f32
      linalg.yield %114 : f32
    } -> tensor<1x1x1xf32>
    %92 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%86, %91 : tensor<1x1x64xf32>, tensor<1x1x1xf32>) outs(%0 : tensor<1x1x64xf32>) {
    ^bb0(%in: f32, %in_61: f32, %out: f32):
      %114 = arith.mulf %in, %in_61 : f32
      linalg.yield %114 : f32
    } -> tensor<1x1x64xf32>
    %93 = linalg.generic {indexing_maps = [#map3, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg15, %92 : tensor<64xf32>, tensor<1x1x64xf32>) outs(%0 : tensor<1x1x64xf32>) {
    ^bb0(%in: f32, %in_61: f32, %out: f32):
      %114 = arith.mulf %in, %in_61 : f32
      linalg.yield %114 : f32
    } -> tensor<1x1x64xf32>
    %94 = tensor.empty() : tensor<64x96xf32>
    %transposed_50 = linalg.transpose ins(%arg11 : tensor<96x64xf32>) outs(%94 : tensor<64x96xf32>) permutation = [1, 0] 
    %collapsed_51 = tensor.collapse_shape %93 [[0], [1, 2]] : tensor<1x1x64xf32> into tensor<1x64xf32>
    %95 = tensor.empty() : tensor<1x96xf32>
    %96 = linalg.fill ins(%cst : f32) outs(%95 : tensor<1x96xf32>) -> tensor<1x96xf32>
    %97 = linalg.matmul ins(%collapsed_51, %transposed_50 : tensor<1x64xf32>, tensor<64x96xf32>) outs(%96 : tensor<1x96xf32>) -> tensor<1x96xf32>
    %expanded_52 = tensor.expand_shape %97 [[0], [1, 2]] output_shape [1, 1, 96] : tensor<1x96xf32> into tensor<1x1x96xf32>
    %98 = tensor.empty() : tensor<1x1x96xf32>
    %99 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_52 : tensor<1x1x96xf32>) outs(%98 : tensor<1x1x96xf32>) {
    ^bb0(%in: f32, %out: f32):
      %114 = arith.negf %in : f32
      %115 = math.exp %114 : f32
      %116 = arith.addf %115, %cst_1 : f32
      %117 = arith.divf %cst_1, %116 : f32
      linalg.yield %117 : f32
    } -> tensor<1x1x96xf32>
    %100 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_52, %99 : tensor<1x1x96xf32>, tensor<1x1x96xf32>) outs(%98 : tensor<1x1x96xf32>) {
    ^bb0(%in: f32, %in_61: f32, %out: f32):
      %114 = arith.mulf %in, %in_61 : f32
      linalg.yield %114 : f32
    } -> tensor<1x1x96xf32>
    %transposed_53 = linalg.transpose ins(%arg12 : tensor<96x64xf32>) outs(%94 : tensor<64x96xf32>) permutation = [1, 0] 
    %101 = linalg.matmul ins(%collapsed_51, %transposed_53 : tensor<1x64xf32>, tensor<64x96xf32>) outs(%96 : tensor<1x96xf32>) -> tensor<1x96xf32>
    %expanded_54 = tensor.expand_shape %101 [[0], [1, 2]] output_shape [1, 1, 96] : tensor<1x96xf32> into tensor<1x1x96xf32>
    %102 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%100, %expanded_54 : tensor<1x1x96xf32>, tensor<1x1x96xf32>) outs(%98 : tensor<1x1x96xf32>) {
    ^bb0(%in: f32, %in_61: f32, %out: f32):
      %114 = arith.mulf %in, %in_61 : f32
      linalg.yield %114 : f32
    } -> tensor<1x1x96xf32>
    %103 = tensor.empty() : tensor<96x64xf32>
    %transposed_55 = linalg.transpose ins(%arg13 : tensor<64x96xf32>) outs(%103 : tensor<96x64xf32>) permutation = [1, 0] 
    %collapsed_56 = tensor.collapse_shape %102 [[0], [1, 2]] : tensor<1x1x96xf32> into tensor<1x96xf32>
    %104 = linalg.matmul ins(%collapsed_56, %transposed_55 : tensor<1x96xf32>, tensor<96x64xf32>) outs(%19 : tensor<1x64xf32>) -> tensor<1x64xf32>
    %expanded_57 = tensor.expand_shape %104 [[0], [1, 2]] output_shape [1, 1, 64] : tensor<1x64xf32> into tensor<1x1x64xf32>
    %105 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%86, %expanded_57 : tensor<1x1x64xf32>, tensor<1x1x64xf32>) outs(%0 : tensor<1x1x64xf32>) {
    ^bb0(%in: f32, %in_61: f32, %out: f32):
      %114 = arith.addf %in, %in_61 : f32
      linalg.yield %114 : f32
    } -> tensor<1x1x64xf32>
    %106 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%105 : tensor<1x1x64xf32>) outs(%0 : tensor<1x1x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %114 = math.fpowi %in, %c2_i64 : f32, i64
      linalg.yield %114 : f32
    } -> tensor<1x1x64xf32>
    %107 = linalg.generic {indexing_maps = [#map1, #map2], iterator_types = ["parallel", "parallel", "reduction"]} ins(%106 : tensor<1x1x64xf32>) outs(%10 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %114 = arith.addf %in, %out : f32
      linalg.yield %114 : f32
    } -> tensor<1x1x1xf32>
    %108 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%107 : tensor<1x1x1xf32>) outs(%2 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %114 = arith.divf %in, %cst_5 : f32
      linalg.yield %114 : f32
    } -> tensor<1x1x1xf32>
    %109 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%108 : tensor<1x1x1xf32>) outs(%2 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %114 = arith.truncf %cst_4 : f64 to f32
      %115 = arith.addf %in, %114 : f32
      linalg.yield %115 : f32
    } -> tensor<1x1x1xf32>
    %110 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%109 : tensor<1x1x1xf32>) outs(%2 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %114 = math.rsqrt %in : f32
      linalg.yield %114 : f32
    } -> tensor<1x1x1xf32>
    %111 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%105, %110 : tensor<1x1x64xf32>, tensor<1x1x1xf32>) outs(%0 : tensor<1x1x64xf32>) {
    ^bb0(%in: f32, %in_61: f32, %out: f32):
      %114 = arith.mulf %in, %in_61 : f32
      linalg.yield %114 : f32
    } -> tensor<1x1x64xf32>
    %112 = linalg.generic {indexing_maps = [#map3, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg16, %111 : tensor<64xf32>, tensor<1x1x64xf32>) outs(%0 : tensor<1x1x64xf32>) {
    ^bb0(%in: f32, %in_61: f32, %out: f32):
      %114 = arith.mulf %in, %in_61 : f32
      linalg.yield %114 : f32
    } -> tensor<1x1x64xf32>
    %transposed_58 = linalg.transpose ins(%arg17 : tensor<32x64xf32>) outs(%22 : tensor<64x32xf32>) permutation = [1, 0] 
    %collapsed_59 = tensor.collapse_shape %112 [[0], [1, 2]] : tensor<1x1x64xf32> into tensor<1x64xf32>
    %113 = linalg.matmul ins(%collapsed_59, %transposed_58 : tensor<1x64xf32>, tensor<64x32xf32>) outs(%24 : tensor<1x32xf32>) -> tensor<1x32xf32>
    %expanded_60 = tensor.expand_shape %113 [[0], [1, 2]] output_shape [1, 1, 32] : tensor<1x32xf32> into tensor<1x1x32xf32>
    return %expanded_60, %49, %50 : tensor<1x1x32xf32>, tensor<1x2x48x16xf32>, tensor<1x2x48x16xf32>
  }
}
