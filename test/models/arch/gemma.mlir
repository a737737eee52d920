#map = affine_map<(d0, d1, d2) -> (d0, d1)>
#map1 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map2 = affine_map<(d0, d1, d2) -> ()>
#map3 = affine_map<(d0) -> (d0)>
#map4 = affine_map<(d0, d1, d2) -> (d0, d1, 0)>
#map5 = affine_map<(d0, d1, d2) -> (d2)>
#map6 = affine_map<(d0, d1, d2) -> (d1, d2)>
#map7 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map8 = affine_map<(d0, d1, d2, d3) -> (0, 0, d2, d3)>
#map9 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d3, d4)>
#map10 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d2, d3, d4)>
#map11 = affine_map<(d0, d1, d2, d3) -> (d0, 0, d2, d3)>
module {
  func.func @main(%arg0: tensor<2x1xi64>, %arg1: tensor<2x1x1x12xf32>, %arg2: tensor<2x2x11x8xf32>, %arg3: tensor<2x2x11x8xf32>, %arg4: tensor<32x32xf32>, %arg5: tensor<32x32xf32>, %arg6: tensor<16x32xf32>, %arg7: tensor<16x32xf32>, %arg8: tensor<32x32xf32>, %arg9: tensor<48x32xf32>, %arg10: tensor<48x32xf32>, %arg11: tensor<32x48xf32>, %arg12: tensor<32xf32>, %arg13: tensor<32xf32>, %arg14: tensor<32xf32>, %arg15: tensor<4xf32>) -> (tensor<2x1x32xf32>, tensor<2x2x12x8xf32>, tensor<2x2x12x8xf32>) {
    %cst = arith.constant 0.000000e+00 : f32
    %c0_i64 = arith.constant 0 : i64
    %c11_i64 = arith.constant 11 : i64
    %c2_i64 = arith.constant 2 : i64
    %c32 = arith.constant 32 : index
    %c3_i64 = arith.constant 3 : i64
    %cst_0 = arith.constant 4.471500e-02 : f32
    %cst_1 = arith.constant 7.977240e-01 : f32
    %cst_2 = arith.constant 1.000000e+00 : f32
    %cst_3 = arith.constant 5.000000e-01 : f32
    %cst_4 = arith.constant dense<5.65685415> : tensor<f32>
    %cst_5 = arith.constant 9.9999999999999995E-7 : f64
    %cst_6 = arith.constant 3.200000e+01 : f32
    %0 = tensor.empty() : tensor<2x1x32xf32>
    %1 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg0 : tensor<2x1xi64>) outs(%0 : tensor<2x1x32xf32>) {
    ^bb0(%in: i64, %out: f32):
      %94 = arith.index_cast %in : i64 to index
      %95 = linalg.index 2 : index
      %96 = arith.cmpi slt, %94, %c32 : index
      cf.assert %96, "index must be smaller than dim size"
      %97 = arith.cmpi sge, %in, %c0_i64 : i64
      cf.assert %97, "index must be larger or equal to 0"
      %extracted = tensor.extract %arg4[%94, %95] : tensor<32x32xf32>
      linalg.yield %extracted : f32
    } -> tensor<2x1x32xf32>
    %2 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%1, %cst_4 : tensor<2x1x32xf32>, tensor<f32>) outs(%0 : tensor<2x1x32xf32>) {
    ^bb0(%in: f32, %in_37: f32, %out: f32):
      %94 = arith.mulf %in, %in_37 : f32
      linalg.yield %94 : f32
    } -> tensor<2x1x32xf32>
    %3 = tensor.empty() : tensor<1xi64>
    %4 = linalg.generic {indexing_maps = [#map3], iterator_types = ["parallel"]} outs(%3 : tensor<1xi64>) {
    ^bb0(%out: i64):
      linalg.yield %c0_i64 : i64
    } -> tensor<1xi64>
    %5 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel"]} ins(%4 : tensor<1xi64>) outs(%3 : tensor<1xi64>) {
    ^bb0(%in: i64, %out: i64):
      %94 = arith.addi %in, %c11_i64 : i64
      linalg.yield %94 : i64
    } -> tensor<1xi64>
    %expanded = tensor.expand_shape %5 [[0, 1, 2]] output_shape [1, 1, 1] : tensor<1xi64> into tensor<1x1x1xi64>
    %6 = tensor.empty() : tensor<1x1x1xf32>
    %7 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded : tensor<1x1x1xi64>) outs(%6 : tensor<1x1x1xf32>) {
    ^bb0(%in: i64, %out: f32):
      %94 = arith.sitofp %in : i64 to f32
      linalg.yield %94 : f32
    } -> tensor<1x1x1xf32>
    %8 = tensor.empty() : tensor<1x1x4xf32>
    %9 = linalg.generic {indexing_maps = [#map4, #map5, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%7, %arg15 : tensor<1x1x1xf32>, tensor<4xf32>) outs(%8 : tensor<1x1x4xf32>) {
    ^bb0(%in: f32, %in_37: f32, %out: f32):
      %94 = arith.mulf %in, %in_37 : f32
      linalg.yield %94 : f32
    } -> tensor<1x1x4xf32>
    %concat = tensor.concat dim(2) %9, %9 : (tensor<1x1x4xf32>, tensor<1x1x4xf32>) -> tensor<1x1x8xf32>
    %10 = tensor.empty() : tensor<1x1x8xf32>
    %11 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%concat : tensor<1x1x8xf32>) outs(%10 : tensor<1x1x8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %94 = math.cos %in : f32
      linalg.yield %94 : f32
    } -> tensor<1x1x8xf32>
    %12 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%concat : tensor<1x1x8xf32>) outs(%10 : tensor<1x1x8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %94 = math.sin %in : f32
      linalg.yield %94 : f32
    } -> tensor<1x1x8xf32>
    %13 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%2 : tensor<2x1x32xf32>) outs(%0 : tensor<2x1x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %94 = math.fpowi %in, %c2_i64 : f32, i64
      linalg.yield %94 : f32
    } -> tensor<2x1x32xf32>
    %14 = tensor.empty() : tensor<2x1x1xf32>
    %15 = linalg.fill ins(%cst : f32) outs(%14 : tensor<2x1x1xf32>) -> tensor<2x1x1xf32>
    %16 = linalg.generic {indexing_maps = [#map1, #map4], iterator_types = ["parallel", "parallel", "reduction"]} ins(%13 : tensor<2x1x32xf32>) outs(%15 : tensor<2x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %94 = arith.addf %in, %out : f32
      linalg.yield %94 : f32
    } -> tensor<2x1x1xf32>
    %17 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%16 : tensor<2x1x1xf32>) outs(%14 : tensor<2x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %94 = arith.divf %in, %cst_6 : f32
      linalg.yield %94 : f32
    } -> tensor<2x1x1xf32>
    %18 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%17 : tensor<2x1x1xf32>) outs(%14 : tensor<2x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %94 = arith.truncf %cst_5 : f64 to f32
      %95 = arith.addf %in, %94 : f32
      linalg.yield %95 : f32
    } -> tensor<2x1x1xf32>
    %19 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%18 : tensor<2x1x1xf32>) outs(%14 : tensor<2x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %94 = math.rsqrt %in : f32
      linalg.yield %94 : f32
    } -> tensor<2x1x1xf32>
    %20 = linalg.generic {indexing_maps = [#map1, #map4, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%2, %19 : tensor<2x1x32xf32>, tensor<2x1x1xf32>) outs(%0 : tensor<2x1x32xf32>) {
    ^bb0(%in: f32, %in_37: f32, %out: f32):
      %94 = arith.mulf %in, %in_37 : f32
      linalg.yield %94 : f32
    } -> tensor<2x1x32xf32>
    %21 = tensor.empty() : tensor<32xf32>
    %22 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel"]} ins(%arg12 : tensor<32xf32>) outs(%21 : tensor<32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %94 = arith.addf %in, %cst_2 : f32
      linalg.yield %94 : f32
    } -> tensor<32xf32>
    %23 = linalg.generic {indexing_maps = [#map1, #map5, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%20, %22 : tensor<2x1x32xf32>, tensor<32xf32>) outs(%0 : tensor<2x1x32xf32>) {
    ^bb0(%in: f32, %in_37: f32, %out: f32):
      %94 = arith.mulf %in, %in_37 : f32
      linalg.yield %94 : f32
    } -> tensor<2x1x32xf32>
    %24 = tensor.empty() : tensor<32x32xf32>
    %transposed = linalg.transpose ins(%arg5 : tensor<32x32xf32>) outs(%24 : tensor<32x32xf32>) permutation = [1, 0] 
    %25 = tensor.empty() : tensor<2x32x32xf32>
    %26 = linalg.generic {indexing_maps = [#map6, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%transposed : tensor<32x32xf32>) outs(%25 : tensor<2x32x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2x32x32xf32>
    %27 = linalg.fill ins(%cst : f32) outs(%0 : tensor<2x1x32xf32>) -> tensor<2x1x32xf32>
    %28 = linalg.batch_matmul ins(%23, %26 : tensor<2x1x32xf32>, tensor<2x32x32xf32>) outs(%27 : tensor<2x1x32xf32>) -> tensor<2x1x32xf32>
    %expanded_7 = tensor.expand_shape %28 [[0], [1], [2, 3]] output_shape [2, 1, 4, 8] : tensor<2x1x32xf32> into tensor<2x1x4x8xf32>
    %29 = tensor.empty() : tensor<2x4x1x8xf32>
    %transposed_8 = linalg.transpose ins(%expanded_7 : tensor<2x1x4x8xf32>) outs(%29 : tensor<2x4x1x8xf32>) permutation = [0, 2, 1, 3] 
    %30 = tensor.empty() : tensor<32x16xf32>
    %transposed_9 = linalg.transpose ins(%arg6 : tensor<16x32xf32>) outs(%30 : tensor<32x16xf32>) permutation = [1, 0] 
    %31 = tensor.empty() : tensor<2x32x16xf32>
    %32 = linalg.generic {indexing_maps = [#map6, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%transposed_9 : tensor<32x16xf32>) outs(%31 : tensor<2x32x16xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2x32x16xf32>
    %33 = tensor.empty() : tensor<2x1x16xf32>
    %34 = linalg.fill ins(%cst : f32) outs(%33 : tensor<2x1x16xf32>) -> tensor<2x1x16xf32>
    %35 = linalg.batch_matmul ins(%23, %32 : tensor<2x1x32xf32>, tensor<2x32x16xf32>) outs(%34 : tensor<2x1x16xf32>) -> tensor<2x1x16xf32>
    %expanded_10 = tensor.expand_shape %35 [[0], [1], [2, 3]] output_shape [2, 1, 2, 8] : tensor<2x1x16xf32> into tensor<2x1x2x8xf32>
    %36 = tensor.empty() : tensor<2x2x1x8xf32>
    %transposed_11 = linalg.transpose ins(%expanded_10 : tensor<2x1x2x8xf32>) outs(%36 : tensor<2x2x1x8xf32>) permutation = [0, 2, 1, 3] 
    %transposed_12 = linalg.transpose ins(%arg7 : tensor<16x32xf32>) outs(%30 : tensor<32x16xf32>) permutation = [1, 0] 
    %37 = linalg.generic {indexing_maps = [#map6, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%transposed_12 : tensor<32x16xf32>) outs(%31 : tensor<2x32x16xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2x32x16xf32>
    %38 = linalg.batch_matmul ins(%23, %37 : tensor<2x1x32xf32>, tensor<2x32x16xf32>) outs(%34 : tensor<2x1x16xf32>) -> tensor<2x1x16xf32>
    %expanded_13 = tensor.expand_shape %38 [[0], [1], [2, 3]] output_shape [2, 1, 2, 8] : tensor<2x1x16xf32> into tensor<2x1x2x8xf32>
    %transposed_14 = linalg.transpose ins(%expanded_13 : tensor<2x1x2x8xf32>) outs(%36 : tensor<2x2x1x8xf32>) permutation = [0, 2, 1, 3] 
    %expanded_15 = tensor.expand_shape %11 [[0], [1, 2], [3]] output_shape [1, 1, 1, 8] : tensor<1x1x8xf32> into tensor<1x1x1x8xf32>
    %expanded_16 = tensor.expand_shape %12 [[0], [1, 2], [3]] output_shape [1, 1, 1, 8] : tensor<1x1x8xf32> into tensor<1x1x1x8xf32>
    %39 = linalg.generic {indexing_maps = [#map7, #map8, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed_8, %expanded_15 : tensor<2x4x1x8xf32>, tensor<1x1x1x8xf32>) outs(%29 : tensor<2x4x1x8xf32>) {
    ^bb0(%in: f32, %in_37: f32, %out: f32):
      %94 = arith.mulf %in, %in_37 : f32
      linalg.yield %94 : f32
    } -> tensor<2x4x1x8xf32>
    %extracted_slice = tensor.extract_slice %transposed_8[0, 0, 0, 0] [2, 4, 1, 4] [1, 1, 1, 1] : tensor<2x4x1x8xf32> to tensor<2x4x1x4xf32>
    %extracted_slice_17 = tensor.extract_slice %transposed_8[0, 0, 0, 4] [2, 4, 1, 4] [1, 1, 1, 1] : tensor<2x4x1x8xf32> to tensor<2x4x1x4xf32>
    %40 = tensor.empty() : tensor<2x4x1x4xf32>
    %41 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_17 : tensor<2x4x1x4xf32>) outs(%40 : tensor<2x4x1x4xf32>) {
    ^bb0(%in: f32, %out: f32):
      %94 = arith.negf %in : f32
      linalg.yield %94 : f32
    } -> tensor<2x4x1x4xf32>
    %concat_18 = tensor.concat dim(3) %41, %extracted_slice : (tensor<2x4x1x4xf32>, tensor<2x4x1x4xf32>) -> tensor<2x4x1x8xf32>
    %42 = linalg.generic {indexing_maps = [#map7, #map8, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%concat_18, %expanded_16 : tensor<2x4x1x8xf32>, tensor<1x1x1x8xf32>) outs(%29 : tensor<2x4x1x8xf32>) {
    ^bb0(%in: f32, %in_37: f32, %out: f32):
      %94 = arith.mulf %in, %in_37 : f32
      linalg.yield %94 : f32
    } -> tensor<2x4x1x8xf32>
    %43 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%39, %42 : tensor<2x4x1x8xf32>, tensor<2x4x1x8xf32>) outs(%29 : tensor<2x4x1x8xf32>) {
    ^bb0(%in: f32, %in_37: f32, %out: f32):
      %94 = arith.addf %in, %in_37 : f32
      linalg.yield %94 : f32
    } -> tensor<2x4x1x8xf32>
    %44 = linalg.generic {indexing_maps = [#map7, #map8, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed_11, %expanded_15 : tensor<2x2x1x8xf32>, tensor<1x1x1x8xf32>) outs(%36 : tensor<2x2x1x8xf32>) {
    ^bb0(%in: f32, %in_37: f32, %out: f32):
      %94 = arith.mulf %in, %in_37 : f32
      linalg.yield %94 : f32
    } -> tensor<2x2x1x8xf32>
    %extracted_slice_19 = tensor.extract_slice %transposed_11[0, 0, 0, 0] [2, 2, 1, 4] [1, 1, 1, 1] : tensor<2x2x1x8xf32> to tensor<2x2x1x4xf32>
    %extracted_slice_20 = tensor.extract_slice %transposed_11[0, 0, 0, 4] [2, 2, 1, 4] [1, 1, 1, 1] : tensor<2x2x1x8xf32> to tensor<2x2x1x4xf32>
    %45 = tensor.empty() : tensor<2x2x1x4xf32>
    %46 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_20 : tensor<2x2x1x4xf32>) outs(%45 : tensor<2x2x1x4xf32>) {
    ^bb0(%in: f32, %out: f32):
      %94 = arith.negf %in : f32
      linalg.yield %94 : f32
    } -> tensor<2x2x1x4xf32>
    %concat_21 = tensor.concat dim(3) %46, %extracted_slice_19 : (tensor<2x2x1x4xf32>, tensor<2x2x1x4xf32>) -> tensor<2x2x1x8xf32>
    %47 = linalg.generic {indexing_maps = [#map7, #map8, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%concat_21, %expanded_16 : tensor<2x2x1x8xf32>, tensor<1x1x1x8xf32>) outs(%36 : tensor<2x2x1x8xf32>) {
    ^bb0(%in: f32, %in_37: f32, %out: f32):
      %94 = arith.mulf %in, %in_37 : f32
      linalg.yield %94 : f32
    } -> tensor<2x2x1x8xf32>
    %48 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%44, %47 : tensor<2x2x1x8xf32>, tensor<2x2x1x8xf32>) outs(%36 : tensor<2x2x1x8xf32>) {
    ^bb0(%in: f32, %in_37: f32, %out: f32):
      %94 = arith.addf %in, %in_37 : f32
      linalg.yield %94 : f32
    } -> tensor<2x2x1x8xf32>
    %concat_22 = tensor.concat dim(2) %arg2, %48 : (tensor<2x2x11x8xf32>, tensor<2x2x1x8xf32>) -> tensor<2x2x12x8xf32>
    %concat_23 = tensor.concat dim(2) %arg3, %transposed_14 : (tensor<2x2x11x8xf32>, tensor<2x2x1x8xf32>) -> tensor<2x2x12x8xf32>
    %49 = tensor.empty() : tensor<2x2x2x12x8xf32>
    %50 = linalg.generic {indexing_maps = [#map9, #map10], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%concat_22 : tensor<2x2x12x8xf32>) outs(%49 : tensor<2x2x2x12x8xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2x2x2x12x8xf32>
    %collapsed = tensor.collapse_shape %50 [[0], [1, 2], [3], [4]] : tensor<2x2x2x12x8xf32> into tensor<2x4x12x8xf32>
    %51 = linalg.generic {indexing_maps = [#map9, #map10], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%concat_23 : tensor<2x2x12x8xf32>) outs(%49 : tensor<2x2x2x12x8xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2x2x2x12x8xf32>
    %collapsed_24 = tensor.collapse_shape %51 [[0], [1, 2], [3], [4]] : tensor<2x2x2x12x8xf32> into tensor<2x4x12x8xf32>
    %52 = tensor.empty() : tensor<2x4x1x12xf32>
    %53 = linalg.generic {indexing_maps = [#map11, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%arg1 : tensor<2x1x1x12xf32>) outs(%52 : tensor<2x4x1x12xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2x4x1x12xf32>
    %collapsed_25 = tensor.collapse_shape %43 [[0, 1], [2], [3]] : tensor<2x4x1x8xf32> into tensor<8x1x8xf32>
    %collapsed_26 = tensor.collapse_shape %collapsed [[0, 1], [2], [3]] : tensor<2x4x12x8xf32> into tensor<8x12x8xf32>
    %collapsed_27 = tensor.collapse_shape %collapsed_24 [[0, 1], [2], [3]] : tensor<2x4x12x8xf32> into tensor<8x12x8xf32>
    %collapsed_28 = tensor.collapse_shape %53 [[0, 1], [2], [3]] : tensor<2x4x1x12xf32> into tensor<8x1x12xf32>
    %54 = tensor.empty() : tensor<8x1x8xf32>
    %55 = linalg.fill ins(%cst : f32) outs(%54 : tensor<8x1x8xf32>) -> tensor<8x1x8xf32>
    %56 = tm_tensor.attention {scale = 0.35355339059327379 : f64} ins(%collapsed_25, %collapsed_26, %collapsed_27, %collapsed_28 : tensor<8x1x8xf32>, tensor<8x12x8xf32>, tensor<8x12x8xf32>, tensor<8x1x12xf32>) outs(%55 : tensor<8x1x8xf32>) -> tensor<8x1x8xf32>
    %expanded_29 = tensor.expand_shape %56 [[0, 1], [2], [3]] output_shape [2, 4, 1, 8] : tensor<8x1x8xf32> into tensor<2x4x1x8xf32>
    %57 = tensor.empty() : tensor<2x1x4x8xf32>
    %transposed_30 = linalg.transpose ins(%expanded_29 : tensor<2x4x1x8xf32>) outs(%57 : tensor<2x1x4x8xf32>) permutation = [0, 2, 1, 3] 
    %collapsed_31 = tensor.collapse_shape %transposed_30 [[0], [1], [2, 3]] : tensor<2x1x4x8xf32> into tensor<2x1x32xf32>
    %transposed_32 = linalg.transpose ins(%arg8 : tensor<32x32xf32>) outs(%24 : tensor<32x32xf32>) permutation = [1, 0] 
    %58 = linalg.generic {indexing_maps = [#map6, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%transposed_32 : tensor<32x32xf32>) outs(%25 : tensor<2x32x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2x32x32xf32>
    %59 = linalg.batch_matmul ins(%collapsed_31, %58 : tensor<2x1x32xf32>, tensor<2x32x32xf32>) outs(%27 : tensor<2x1x32xf32>) -> tensor<2x1x32xf32>
    %60 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%2, %59 : tensor<2x1x32xf32>, tensor<2x1x32xf32>) outs(%0 : tensor<2x1x32xf32>) {
    ^bb0(%in: f32, %in_37: f32, %out: f32):
      %94 = arith.addf %in, %in_37 : f32
      linalg.yield %94 : f32
    } -> tensor<2x1x32xf32>
    %61 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%60 : tensor<2x1x32xf32>) outs(%0 : tensor<2x1x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %94 = math.fpowi %in, %c2_i64 : f32, i64
      linalg.yield %94 : f32
    } -> tensor<2x1x32xf32>
    %62 = linalg.generic {indexing_maps = [#map1, #map4], iterator_types = ["parallel", "parallel", "reduction"]} ins(%61 : tensor<2x1x32xf32>) outs(%15 : tensor<2x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %94 = arith.addf %in, %out : f32
      linalg.yield %94 : f32
    } -> tensor<2x1x1xf32>
    %63 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%62 : tensor<2x1x1xf32>) outs(%14 : tensor<2x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %94 = arith.divf %in, %cst_6 : f32
      linalg.yield %94 : f32
    } -> tensor<2x1x1xf32>
    %64 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%63 : tensor<2x1x1xf32>) outs(%14 : tensor<2x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %94 = arith.truncf %cst_5 : f64 to f32
      %95 = arith.addf %in, %94 : f32
      linalg.yield %95 : f32
    } -> tensor<2x1x1xf32>
    %65 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%64 : tensor<2x1x1xf32>) outs(%14 : tensor<2x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %94 = math.rsqrt %in : f32
      linalg.yield %94 : f32
    } -> tensor<2x1x1xf32>
    %66 = linalg.generic {indexing_maps = [#map1, #map4, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%60, %65 : tensor<2x1x32xf32>, tensor<2x1x1xf32>) outs(%0 : tensor<2x1x32xf32>) {
    ^bb0(%in: f32, %in_37: f32, %out: f32):
      %94 = arith.mulf %in, %in_37 : f32
      linalg.yield %94 : f32
    } -> tensor<2x1x32xf32>
    %67 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel"]} ins(%arg13 : tensor<32xf32>) outs(%21 : tensor<32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %94 = arith.addf %in, %cst_2 : f32
      linalg.yield %94 : f32
    } -> tensor<32xf32>
    %68 = linalg.generic {indexing_maps = [#map1, #map5, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%66, %67 : tensor<2x1x32xf32>, tensor<32xf32>) outs(%0 : tensor<2x1x32xf32>) {
    ^bb0(%in: f32, %in_37: f32, %out: f32):
      %94 = arith.mulf %in, %in_37 : f32
      linalg.yield %94 : f32
    } -> tensor<2x1x32xf32>
    %69 = tensor.empty() : tensor<32x48xf32>
    %transposed_33 = linalg.transpose ins(%arg9 : tensor<48x32xf32>) outs(%69 : tensor<32x48xf32>) permutation = [1, 0] 
    %70 = tensor.empty() : tensor<2x32x48xf32>
    %71 = linalg.generic {indexing_maps = [#map6, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%transposed_33 : tensor<32x48xf32>) outs(%70 : tensor<2x32x48xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2x32x48xf32>
    %72 = tensor.empty() : tensor<2x1x48xf32>
    %73 = linalg.fill ins(%cst : f32) outs(%72 : tensor<2x1x48xf32>) -> tensor<2x1x48xf32>
    %74 = linalg.batch_matmul ins(%68, %71 : tensor<2x1x32xf32>, tensor<2x32x48xf32>) outs(%73 : tensor<2x1x48xf32>) -> tensor<2x1x48xf32>
    %75 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%74 : tensor<2x1x48xf32>) outs(%72 : tensor<2x1x48xf32>) {
    ^bb0(%in: f32, %out: f32):
      %94 = math.fpowi %in, %c3_i64 : f32, i64
      %95 = arith.mulf %94, %cst_0 : f32
      %96 = arith.addf %in, %95 : f32
      %97 = arith.mulf %96, %cst_1 : f32
      %98 = math.tanh %97 : f32
      %99 = arith.addf %98, %cst_2 : f32
      %100 = arith.mulf %99, %cst_3 : f32
      %101 = arith.mulf %in, %100 : f32
      linalg.yield %101 : f32
    } -> tensor<2x1x48xf32>
    %transposed_34 = linalg.transpose ins(%arg10 : tensor<48x32xf32>) outs(%69 : tensor<32x48xf32>) permutation = [1, 0] 
    %76 = linalg.generic {indexing_maps = [#map6, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%transposed_34 : tensor<32x48xf32>) outs(%70 : tensor<2x32x48xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2x32x48xf32>
    %77 = linalg.batch_matmul ins(%68, %76 : tensor<2x1x32xf32>, tensor<2x32x48xf32>) outs(%73 : tensor<2x1x48xf32>) -> tensor<2x1x48xf32>
    %78 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%75, %77 : tensor<2x1x48xf32>, tensor<2x1x48xf32>) outs(%72 : tensor<2x1x48xf32>) {
    ^bb0(%in: f32, %in_37: f32, %out: f32):
      %94 = arith.mulf %in, %in_37 : f32
      linalg.yield %94 : f32
    } -> tensor<2x1x48xf32>
    %79 = tensor.empty() : tensor<48x32xf32>
    %transposed_35 = linalg.transpose ins(%arg11 : tensor<32x48xf32>) outs(%79 : tensor<48x32xf32>) permutation = [1, 0] 
    %80 = tensor.empty() : tensor<2x48x32xf32>
    %81 = linalg.generic {indexing_maps = [#map6, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%transposed_35 : tensor<48x32xf32>) outs(%80 : tensor<2x48x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2x48x32xf32>
    %82 = linalg.batch_matmul ins(%78, %81 : tensor<2x1x48xf32>, tensor<2x48x32xf32>) outs(%27 : tensor<2x1x32xf32>) -> tensor<2x1x32xf32>
    %83 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%60, %82 : tensor<2x1x32xf32>, tensor<2x1x32xf32>) outs(%0 : tensor<2x1x32xf32>) {
    ^bb0(%in: f32, %in_37: f32, %out: f32):
      %94 = arith.addf %in, %in_37 : f32
      linalg.yield %94 : f32
    } -> tensor<2x1x32xf32>
    %84 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%83 : tensor<2x1x32xf32>) outs(%0 : tensor<2x1x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %94 = math.fpowi %in, %c2_i64 : f32, i64
      linalg.yield %94 : f32
    } -> tensor<2x1x32xf32>
    %85 = linalg.generic {indexing_maps = [#map1, #map4], iterator_types = ["parallel", "parallel", "reduction"]} ins(%84 : tensor<2x1x32xf32>) outs(%15 : tensor<2x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %94 = arith.addf %in, %out : f32
      linalg.yield %94 : f32
    } -> tensor<2x1x1xf32>
    %86 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%85 : tensor<2x1x1xf32>) outs(%14 : tensor<2x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %94 = arith.divf %in, %cst_6 : f32
      linalg.yield %94 : f32
    } -> tensor<2x1x1xf32>
    %87 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%86 : tensor<2x1x1xf32>) outs(%14 : tensor<2x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %94 = arith.truncf %cst_5 : f64 to f32
      %95 = arith.addf %in, %94 : f32
      linalg.yield %95 : f32
    } -> tensor<2x1x1xf32>
    %88 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%87 : tensor<2x1x1xf32>) outs(%14 : tensor<2x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %94 = math.rsqrt %in : f32
      linalg.yield %94 : f32
    } -> tensor<2x1x1xf32>
    %89 = linalg.generic {indexing_maps = [#map1, #map4, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%83, %88 : tensor<2x1x32xf32>, tensor<2x1x1xf32>) outs(%0 : tensor<2x1x32xf32>) {
    ^bb0(%in: f32, %in_37: f32, %out: f32):
      %94 = arith.mulf %in, %in_37 : f32
      linalg.yield %94 : f32
    } -> tensor<2x1x32xf32>
    %90 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel"]} ins(%arg14 : tensor<32xf32>) outs(%21 : tensor<32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %94 = arith.addf %in, %cst_2 : f32
      linalg.yield %94 : f32
    } -> tensor<32xf32>
    %91 = linalg.generic {indexing_maps = [#map1, #map5, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%89, %90 : tensor<2x1x32xf32>, tensor<32xf32>) outs(%0 : tensor<2x1x32xf32>) {
    ^bb0(%in: f32, %in_37: f32, %out: f32):
      %94 = arith.mulf %in, %in_37 : f32
      linalg.yield %94 : f32
    } -> tensor<2x1x32xf32>
    %transposed_36 = linalg.transpose ins(%arg4 : tensor<32x32xf32>) outs(%24 : tensor<32x32xf32>) permutation = [1, 0] 
    %92 = linalg.generic {indexing_maps = [#map6, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%transposed_36 : tensor<32x32xf32>) outs(%25 : tensor<2x32x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2x32x32xf32>
    %93 = linalg.batch_matmul ins(%91, %92 : tensor<2x1x32xf32>, tensor<2x32x32xf32>) outs(%27 : tensor<2x1x32xf32>) -> tensor<2x1x32xf32>
    return %93, %concat_22, %concat_23 : tensor<2x1x32xf32>, tensor<2x2x12x8xf32>, tensor<2x2x12x8xf32>
  }
}
