#map = affine_map<(d0, d1, d2) -> (d0, d1)>
#map1 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map2 = affine_map<(d0, d1, d2) -> ()>
#map3 = affine_map<(d0) -> (d0)>
#map4 = affine_map<(d0, d1, d2) -> (d0, d1, 0)>
#map5 = affine_map<(d0, d1, d2) -> (d2)>
#map6 = affine_map<(d0, d1, d2) -> (d1, d2)>
#map7 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map8 = affine_map<(d0, d1, d2, d3) -> (d0, 0, d2, d3)>
#map9 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d3, d4)>
#map10 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d2, d3, d4)>
#map11 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
#map12 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, 0)>
module {
  func.func @main(%arg0: tensor<1x1xi64>, %arg1: tensor<1x1x1x12xf32>, %arg2: tensor<1x2x11x8xf32>, %arg3: tensor<1x2x11x8xf32>, %arg4: tensor<32x32xf32>, %arg5: tensor<32x32xf32>, %arg6: tensor<16x32xf32>, %arg7: tensor<16x32xf32>, %arg8: tensor<32x32xf32>, %arg9: tensor<48x32xf32>, %arg10: tensor<48x32xf32>, %arg11: tensor<32x48xf32>, %arg12: tensor<32xf32>, %arg13: tensor<32xf32>, %arg14: tensor<32xf32>, %arg15: tensor<32xf32>, %arg16: tensor<32xf32>, %arg17: tensor<4xf32>) -> (tensor<1x1x32xf32>, tensor<1x2x12x8xf32>, tensor<1x2x12x8xf32>) {
    %c2_i64 = arith.constant 2 : i64
    %c11_i64 = arith.constant 11 : i64
    %c0_i64 = arith.constant 0 : i64
    %c32 = arith.constant 32 : index
    %cst = arith.constant 0.000000e+00 : f32
    %cst_0 = arith.constant 0xFF800000 : f32
    %c3_i64 = arith.constant 3 : i64
    %cst_1 = arith.constant 4.471500e-02 : f32
    %cst_2 = arith.constant 7.977240e-01 : f32
    %cst_3 = arith.constant 1.000000e+00 : f32
    %cst_4 = arith.constant 5.000000e-01 : f32
    %cst_5 = arith.constant 0.35355339059327379 : f64
    %cst_6 = arith.constant 9.9999999999999995E-7 : f64
    %cst_7 = arith.constant dense<5.65685415> : tensor<f32>
    %cst_8 = arith.constant 3.200000e+01 : f32
    %cst_9 = arith.constant 5.000000e+01 : f32
    %cst_10 = arith.constant 3.000000e+01 : f32
    %0 = tensor.empty() : tensor<1x1x32xf32>
    %1 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg0 : tensor<1x1xi64>) outs(%0 : tensor<1x1x32xf32>) {
    ^bb0(%in: i64, %out: f32):
      %131 = arith.index_cast %in : i64 to index
      %132 = linalg.index 2 : index
      %133 = arith.cmpi slt, %131, %c32 : index
      cf.assert %133, "index must be smaller than dim size"
      %134 = arith.cmpi sge, %in, %c0_i64 : i64
      cf.assert %134, "index must be larger or equal to 0"
      %extracted = tensor.extract %arg4[%131, %132] : tensor<32x32xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x1x32xf32>
    %2 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%1, %cst_7 : tensor<1x1x32xf32>, tensor<f32>) outs(%0 : tensor<1x1x32xf32>) {
    ^bb0(%in: f32, %in_43: f32, %out: f32):
      %131 = arith.mulf %in, %in_43 : f32
      linalg.yield %131 : f32
    } -> tensor<1x1x32xf32>
    %3 = tensor.empty() : tensor<1xi64>
    %4 = linalg.generic {indexing_maps = [#map3], iterator_types = ["parallel"]} outs(%3 : tensor<1xi64>) {
    ^bb0(%out: i64):
      linalg.yield %c0_i64 : i64
    } -> tensor<1xi64>
    %5 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel"]} ins(%4 : tensor<1xi64>) outs(%3 : tensor<1xi64>) {
    ^bb0(%in: i64, %out: i64):
      %131 = arith.addi %in, %c11_i64 : i64
      linalg.yield %131 : i64
    } -> tensor<1xi64>
    %expanded = tensor.expand_shape %5 [[0, 1, 2]] output_shape [1, 1, 1] : tensor<1xi64> into tensor<1x1x1xi64>
    %6 = tensor.empty() : tensor<1x1x1xf32>
    %7 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded : tensor<1x1x1xi64>) outs(%6 : tensor<1x1x1xf32>) {
    ^bb0(%in: i64, %out: f32):
      %131 = arith.sitofp %in : i64 to f32
      linalg.yield %131 : f32
    } -> tensor<1x1x1xf32>
    %8 = tensor.empty() : tensor<1x1x4xf32>
    %9 = linalg.generic {indexing_maps = [#map4, #map5, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%7, %arg17 : tensor<1x1x1xf32>, tensor<4xf32>) outs(%8 : tensor<1x1x4xf32>) {
    ^bb0(%in: f32, %in_43: f32, %out: f32):
      %131 = arith.mulf %in, %in_43 : f32
      linalg.yield %131 : f32
    } -> tensor<1x1x4xf32>
    %concat = tensor.concat dim(2) %9, %9 : (tensor<1x1x4xf32>, tensor<1x1x4xf32>) -> tensor<1x1x8xf32>
    %10 = tensor.empty() : tensor<1x1x8xf32>
    %11 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%concat : tensor<1x1x8xf32>) outs(%10 : tensor<1x1x8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %131 = math.cos %in : f32
      linalg.yield %131 : f32
    } -> tensor<1x1x8xf32>
    %12 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%concat : tensor<1x1x8xf32>) outs(%10 : tensor<1x1x8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %131 = math.sin %in : f32
      linalg.yield %131 : f32
    } -> tensor<1x1x8xf32>
    %13 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%2 : tensor<1x1x32xf32>) outs(%0 : tensor<1x1x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %131 = math.fpowi %in, %c2_i64 : f32, i64
      linalg.yield %131 : f32
    } -> tensor<1x1x32xf32>
    %14 = linalg.fill ins(%cst : f32) outs(%6 : tensor<1x1x1xf32>) -> tensor<1x1x1xf32>
    %15 = linalg.generic {indexing_maps = [#map1, #map4], iterator_types = ["parallel", "parallel", "reduction"]} ins(%13 : tensor<1x1x32xf32>) outs(%14 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %131 = arith.addf %in, %out : f32
      linalg.yield %131 : f32
    } -> tensor<1x1x1xf32>
    %16 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%15 : tensor<1x1x1xf32>) outs(%6 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %131 = arith.divf %in, %cst_8 : f32
      linalg.yield %131 : f32
    } -> tensor<1x1x1xf32>
    %17 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%16 : tensor<1x1x1xf32>) outs(%6 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %131 = arith.truncf %cst_6 : f64 to f32
      %132 = arith.addf %in, %131 : f32
      linalg.yield %132 : f32
    } -> tensor<1x1x1xf32>
    %18 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%17 : tensor<1x1x1xf32>) outs(%6 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %131 = math.rsqrt %in : f32
      linalg.yield %131 : f32
    } -> tensor<1x1x1xf32>
    %19 = linalg.generic {indexing_maps = [#map1, #map4, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%2, %18 : tensor<1x1x32xf32>, tensor<1x1x1xf32>) outs(%0 : tensor<1x1x32xf32>) {
    ^bb0(%in: f32, %in_43: f32, %out: f32):
      %131 = arith.mulf %in, %in_43 : f32
      linalg.yield %131 : f32
    } -> tensor<1x1x32xf32>
    %20 = tensor.empty() : tensor<32xf32>
    %21 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel"]} ins(%arg12 : tensor<32xf32>) outs(%20 : tensor<32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %131 = arith.addf %in, %cst_3 : f32
      linalg.yield %131 : f32
    } -> tensor<32xf32>
    %22 = linalg.generic {indexing_maps = [#map1, #map5, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%19, %21 : tensor<1x1x32xf32>, tensor<32xf32>) outs(%0 : tensor<1x1x32xf32>) {
    ^bb0(%in: f32, %in_43: f32, %out: f32):
      %131 = arith.mulf %in, %in_43 : f32
      linalg.yield %131 : f32
    } -> tensor<1x1x32xf32>
    %23 = tensor.empty() : tensor<32x32xf32>
    %transposed = linalg.transpose ins(%arg5 : tensor<32x32xf32>) outs(%23 : tensor<32x32xf32>) permutation = [1, 0] 
    %24 = tensor.empty() : tensor<1x32x32xf32>
    %25 = linalg.generic {indexing_maps = [#map6, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%transposed : tensor<32x32xf32>) outs(%24 : tensor<1x32x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x32x32xf32>
    %26 = linalg.fill ins(%cst : f32) outs(%0 : tensor<1x1x32xf32>) -> tensor<1x1x32xf32>
    %27 = linalg.batch_matmul ins(%22, %25 : tensor<1x1x32xf32>, tensor<1x32x32xf32>) outs(%26 : tensor<1x1x32xf32>) -> tensor<1x1x32xf32>
    %expanded_11 = tensor.expand_shape %27 [[0], [1], [2, 3]] output_shape [1, 1, 4, 8] : tensor<1x1x32xf32> into tensor<1x1x4x8xf32>
    %28 = tensor.empty() : tensor<1x4x1x8xf32>
    %transposed_12 = linalg.transpose ins(%expanded_11 : tensor<1x1x4x8xf32>) outs(%28 : tensor<1x4x1x8xf32>) permutation = [0, 2, 1, 3] 
    %29 = tensor.empty() : tensor<32x16xf32>
    %transposed_13 = linalg.transpose ins(%arg6 : tensor<16x32xf32>) outs(%29 : tensor<32x16xf32>) permutation = [1, 0] 
    %30 = tensor.empty() : tensor<1x32x16xf32>
    %31 = linalg.generic {indexing_maps = [#map6, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%transposed_13 : tensor<32x16xf32>) outs(%30 : tensor<1x32x16xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x32x16xf32>
    %32 = tensor.empty() : tensor<1x1x16xf32>
    %33 = linalg.fill ins(%cst : f32) outs(%32 : tensor<1x1x16xf32>) -> tensor<1x1x16xf32>
    %34 = linalg.batch_matmul ins(%22, %31 : tensor<1x1x32xf32>, tensor<1x32x16xf32>) outs(%33 : tensor<1x1x16xf32>) -> tensor<1x1x16xf32>
    %expanded_14 = tensor.expand_shape %34 [[0], [1], [2, 3]] output_shape [1, 1, 2, 8] : tensor<1x1x16xf32> into tensor<1x1x2x8xf32>
    %35 = tensor.empty() : tensor<1x2x1x8xf32>
    %transposed_15 = linalg.transpose ins(%expanded_14 : tensor<1x1x2x8xf32>) outs(%35 : tensor<1x2x1x8xf32>) permutation = [0, 2, 1, 3] 
    %transposed_16 = linalg.transpose ins(%arg7 : tensor<16x32xf32>) outs(%29 : tensor<32x16xf32>) permutation = [1, 0] 
    %36 = linalg.generic {indexing_maps = [#map6, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%transposed_16 : tensor<32x16xf32>) outs(%30 : tensor<1x32x16xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x32x16xf32>
    %37 = linalg.batch_matmul ins(%22, %36 : tensor<1x1x32xf32>, tensor<1x32x16xf32>) outs(%33 : tensor<1x1x16xf32>) -> tensor<1x1x16xf32>
    %expanded_17 = tensor.expand_shape %37 [[0], [1], [2, 3]] output_shape [1, 1, 2, 8] : tensor<1x1x16xf32> into tensor<1x1x2x8xf32>
    %transposed_18 = linalg.transpose ins(%expanded_17 : tensor<1x1x2x8xf32>) outs(%35 : tensor<1x2x1x8xf32>) permutation = [0, 2, 1, 3] 
    %expanded_19 = tensor.expand_shape %11 [[0], [1, 2], [3]] output_shape [1, 1, 1, 8] : tensor<1x1x8xf32> into tensor<1x1x1x8xf32>
    %expanded_20 = tensor.expand_shape %12 [[0], [1, 2], [3]] output_shape [1, 1, 1, 8] : tensor<1x1x8xf32> into tensor<1x1x1x8xf32>
    %38 = linalg.generic {indexing_maps = [#map7, #map8, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed_12, %expanded_19 : tensor<1x4x1x8xf32>, tensor<1x1x1x8xf32>) outs(%28 : tensor<1x4x1x8xf32>) {
    ^bb0(%in: f32, %in_43: f32, %out: f32):
      %131 = arith.mulf %in, %in_43 : f32
      linalg.yield %131 : f32
    } -> tensor<1x4x1x8xf32>
    %extracted_slice = tensor.extract_slice %transposed_12[0, 0, 0, 0] [1, 4, 1, 4] [1, 1, 1, 1] : tensor<1x4x1x8xf32> to tensor<1x4x1x4xf32>
    %extracted_slice_21 = tensor.extract_slice %transposed_12[0, 0, 0, 4] [1, 4, 1, 4] [1, 1, 1, 1] : tensor<1x4x1x8xf32> to tensor<1x4x1x4xf32>
    %39 = tensor.empty() : tensor<1x4x1x4xf32>
    %40 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_21 : tensor<1x4x1x4xf32>) outs(%39 : tensor<1x4x1x4xf32>) {
    ^bb0(%in: f32, %out: f32):
      %131 = arith.negf %in : f32
      linalg.yield %131 : f32
    } -> tensor<1x4x1x4xf32>
    %concat_22 = tensor.concat dim(3) %40, %extracted_slice : (tensor<1x4x1x4xf32>, tensor<1x4x1x4xf32>) -> tensor<1x4x1x8xf32>
    %41 = linalg.generic {indexing_maps = [#map7, #map8, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%concat_22, %expanded_20 : tensor<1x4x1x8xf32>, tensor<1x1x1x8xf32>) outs(%28 : tensor<1x4x1x8xf32>) {
    ^bb0(%in: f32, %in_43: f32, %out: f32):
      %131 = arith.mulf %in, %in_43 : f32
      linalg.yield %131 : f32
    } -> tensor<1x4x1x8xf32>
    %42 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%38, %41 : tensor<1x4x1x8xf32>, tensor<1x4x1x8xf32>) outs(%28 : tensor<1x4x1x8xf32>) {
    ^bb0(%in: f32, %in_43: f32, %out: f32):
      %131 = arith.addf %in, %in_43 : f32
      linalg.yield %131 : f32
    } -> tensor<1x4x1x8xf32>
    %43 = linalg.generic {indexing_maps = [#map7, #map8, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed_15, %expanded_19 : tensor<1x2x1x8xf32>, tensor<1x1x1x8xf32>) outs(%35 : tensor<1x2x1x8xf32>) {
    ^bb0(%in: f32, %in_43: f32, %out: f32):
      %131 = arith.mulf %in, %in_43 : f32
      linalg.yield %131 : f32
    } -> tensor<1x2x1x8xf32>
    %extracted_slice_23 = tensor.extract_slice %transposed_15[0, 0, 0, 0] [1, 2, 1, 4] [1, 1, 1, 1] : tensor<1x2x1x8xf32> to tensor<1x2x1x4xf32>
    %extracted_slice_24 = tensor.extract_slice %transposed_15[0, 0, 0, 4] [1, 2, 1, 4] [1, 1, 1, 1] : tensor<1x2x1x8xf32> to tensor<1x2x1x4xf32>
    %44 = tensor.empty() : tensor<1x2x1x4xf32>
    %45 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_24 : tensor<1x2x1x4xf32>) outs(%44 : tensor<1x2x1x4xf32>) {
    ^bb0(%in: f32, %out: f32):
      %131 = arith.negf %in : f32
      linalg.yield %131 : f32
    } -> tensor<1x2x1x4xf32>
    %concat_25 = tensor.concat dim(3) %45, %extracted_slice_23 : (tensor<1x2x1x4xf32>, tensor<1x2x1x4xf32>) -> tensor<1x2x1x8xf32>
    %46 = linalg.generic {indexing_maps = [#map7, #map8, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%concat_25, %expanded_20 : tensor<1x2x1x8xf32>, tensor<1x1x1x8xf32>) outs(%35 : tensor<1x2x1x8xf32>) {
    ^bb0(%in: f32, %in_43: f32, %out: f32):
      %131 = arith.mulf %in, %in_43 : f32
      linalg.yield %131 : f32
    } -> tensor<1x2x1x8xf32>
    %47 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%43, %46 : tensor<1x2x1x8xf32>, tensor<1x2x1x8xf32>) outs(%35 : tensor<1x2x1x8xf32>) {
    ^bb0(%in: f32, %in_43: f32, %out: f32):
      %131 = arith.addf %in, %in_43 : f32
      linalg.yield %131 : f32
    } -> tensor<1x2x1x8xf32>
    %concat_26 = tensor.concat dim(2) %arg2, %47 : (tensor<1x2x11x8xf32>, tensor<1x2x1x8xf32>) -> tensor<1x2x12x8xf32>
    %concat_27 = tensor.concat dim(2) %arg3, %transposed_18 : (tensor<1x2x11x8xf32>, tensor<1x2x1x8xf32>) -> tensor<1x2x12x8xf32>
    %48 = tensor.empty() : tensor<1x2x2x12x8xf32>
    %49 = linalg.generic {indexing_maps = [#map9, #map10], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%concat_26 : tensor<1x2x12x8xf32>) outs(%48 : tensor<1x2x2x12x8xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x2x2x12x8xf32>
    %collapsed = tensor.collapse_shape %49 [[0], [1, 2], [3], [4]] : tensor<1x2x2x12x8xf32> into tensor<1x4x12x8xf32>
    %50 = linalg.generic {indexing_maps = [#map9, #map10], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%concat_27 : tensor<1x2x12x8xf32>) outs(%48 : tensor<1x2x2x12x8xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x2x2x12x8xf32>
    %51 = tensor.empty() : tensor<1x4x8x12xf32>
    %transposed_28 = linalg.transpose ins(%collapsed : tensor<1x4x12x8xf32>) outs(%51 : tensor<1x4x8x12xf32>) permutation = [0, 1, 3, 2] 
    %collapsed_29 = tensor.collapse_shape %42 [[0, 1], [2], [3]] : tensor<1x4x1x8xf32> into tensor<4x1x8xf32>
    %collapsed_30 = tensor.collapse_shape %transposed_28 [[0, 1], [2], [3]] : tensor<1x4x8x12xf32> into tensor<4x8x12xf32>
    %52 = tensor.empty() : tensor<4x1x12xf32>
    %53 = linalg.fill ins(%cst : f32) outs(%52 : tensor<4x1x12xf32>) -> tensor<4x1x12xf32>
    %54 = linalg.batch_matmul ins(%collapsed_29, %collapsed_30 : tensor<4x1x8xf32>, tensor<4x8x12xf32>) outs(%53 : tensor<4x1x12xf32>) -> tensor<4x1x12xf32>
    %expanded_31 = tensor.expand_shape %54 [[0, 1], [2], [3]] output_shape [1, 4, 1, 12] : tensor<4x1x12xf32> into tensor<1x4x1x12xf32>
    %55 = tensor.empty() : tensor<1x4x1x12xf32>
    %56 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_31 : tensor<1x4x1x12xf32>) outs(%55 : tensor<1x4x1x12xf32>) {
    ^bb0(%in: f32, %out: f32):
      %131 = arith.truncf %cst_5 : f64 to f32
      %132 = arith.mulf %in, %131 : f32
      linalg.yield %132 : f32
    } -> tensor<1x4x1x12xf32>
    %57 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%56 : tensor<1x4x1x12xf32>) outs(%55 : tensor<1x4x1x12xf32>) {
    ^bb0(%in: f32, %out: f32):
      %131 = arith.divf %in, %cst_9 : f32
      linalg.yield %131 : f32
    } -> tensor<1x4x1x12xf32>
    %58 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%57 : tensor<1x4x1x12xf32>) outs(%55 : tensor<1x4x1x12xf32>) {
    ^bb0(%in: f32, %out: f32):
      %131 = math.tanh %in : f32
      linalg.yield %131 : f32
    } -> tensor<1x4x1x12xf32>
    %59 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%58 : tensor<1x4x1x12xf32>) outs(%55 : tensor<1x4x1x12xf32>) {
    ^bb0(%in: f32, %out: f32):
      %131 = arith.mulf %in, %cst_9 : f32
      linalg.yield %131 : f32
    } -> tensor<1x4x1x12xf32>
    %60 = linalg.generic {indexing_maps = [#map7, #map8, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%59, %arg1 : tensor<1x4x1x12xf32>, tensor<1x1x1x12xf32>) outs(%55 : tensor<1x4x1x12xf32>) {
    ^bb0(%in: f32, %in_43: f32, %out: f32):
      %131 = arith.addf %in, %in_43 : f32
      linalg.yield %131 : f32
    } -> tensor<1x4x1x12xf32>
    %61 = tensor.empty() : tensor<1x4x1xi64>
    %62 = linalg.fill ins(%c0_i64 : i64) outs(%61 : tensor<1x4x1xi64>) -> tensor<1x4x1xi64>
    %63 = tensor.empty() : tensor<1x4x1xf32>
    %64 = linalg.fill ins(%cst_0 : f32) outs(%63 : tensor<1x4x1xf32>) -> tensor<1x4x1xf32>
    %65:2 = linalg.generic {indexing_maps = [#map7, #map11, #map11], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%60 : tensor<1x4x1x12xf32>) outs(%64, %62 : tensor<1x4x1xf32>, tensor<1x4x1xi64>) {
    ^bb0(%in: f32, %out: f32, %out_43: i64):
      %131 = linalg.index 3 : index
      %132 = arith.index_cast %131 : index to i64
      %133 = arith.maximumf %in, %out : f32
      %134 = arith.cmpf ogt, %in, %out : f32
      %135 = arith.select %134, %132, %out_43 : i64
      linalg.yield %133, %135 : f32, i64
    } -> (tensor<1x4x1xf32>, tensor<1x4x1xi64>)
    %expanded_32 = tensor.expand_shape %65#0 [[0], [1], [2, 3]] output_shape [1, 4, 1, 1] : tensor<1x4x1xf32> into tensor<1x4x1x1xf32>
    %66 = linalg.generic {indexing_maps = [#map7, #map12, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%60, %expanded_32 : tensor<1x4x1x12xf32>, tensor<1x4x1x1xf32>) outs(%55 : tensor<1x4x1x12xf32>) {
    ^bb0(%in: f32, %in_43: f32, %out: f32):
      %131 = arith.subf %in, %in_43 : f32
      linalg.yield %131 : f32
    } -> tensor<1x4x1x12xf32>
    %67 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%66 : tensor<1x4x1x12xf32>) outs(%55 : tensor<1x4x1x12xf32>) {
    ^bb0(%in: f32, %out: f32):
      %131 = math.exp %in : f32
      linalg.yield %131 : f32
    } -> tensor<1x4x1x12xf32>
    %68 = tensor.empty() : tensor<1x4x1x1xf32>
    %69 = linalg.fill ins(%cst : f32) outs(%68 : tensor<1x4x1x1xf32>) -> tensor<1x4x1x1xf32>
    %70 = linalg.generic {indexing_maps = [#map7, #map12], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%67 : tensor<1x4x1x12xf32>) outs(%69 : tensor<1x4x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %131 = arith.addf %in, %out : f32
      linalg.yield %131 : f32
    } -> tensor<1x4x1x1xf32>
    %71 = linalg.generic {indexing_maps = [#map7, #map12, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%67, %70 : tensor<1x4x1x12xf32>, tensor<1x4x1x1xf32>) outs(%55 : tensor<1x4x1x12xf32>) {
    ^bb0(%in: f32, %in_43: f32, %out: f32):
      %131 = arith.divf %in, %in_43 : f32
      linalg.yield %131 : f32
    } -> tensor<1x4x1x12xf32>
    %collapsed_33 = tensor.collapse_shape %71 [[0, 1], [2], [3]] : tensor<1x4x1x12xf32> into tensor<4x1x12xf32>
    %collapsed_34 = tensor.collapse_shape %50 [[0, 1, 2], [3], [4]] : tensor<1x2x2x12x8xf32> into tensor<4x12x8xf32>
    %72 = tensor.empty() : tensor<4x1x8xf32>
    %73 = linalg.fill ins(%cst : f32) outs(%72 : tensor<4x1x8xf32>) -> tensor<4x1x8xf32>
    %74 = linalg.batch_matmul ins(%collapsed_33, %collapsed_34 : tensor<4x1x12xf32>, tensor<4x12x8xf32>) outs(%73 : tensor<4x1x8xf32>) -> tensor<4x1x8xf32>
    %expanded_35 = tensor.expand_shape %74 [[0, 1], [2], [3]] output_shape [1, 4, 1, 8] : tensor<4x1x8xf32> into tensor<1x4x1x8xf32>
    %75 = tensor.empty() : tensor<1x1x4x8xf32>
    %transposed_36 = linalg.transpose ins(%expanded_35 : tensor<1x4x1x8xf32>) outs(%75 : tensor<1x1x4x8xf32>) permutation = [0, 2, 1, 3] 
    %collapsed_37 = tensor.collapse_shape %transposed_36 [[0], [1], [2, 3]] : tensor<1x1x4x8xf32> into tensor<1x1x32xf32>
    %transposed_38 = linalg.transpose ins(%arg8 : tensor<32x32xf32>) outs(%23 : tensor<32x32xf32>) permutation = [1, 0] 
    %76 = linalg.generic {indexing_maps = [#map6, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%transposed_38 : tensor<32x32xf32>) outs(%24 : tensor<1x32x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x32x32xf32>
    %77 = linalg.batch_matmul ins(%collapsed_37, %76 : tensor<1x1x32xf32>, tensor<1x32x32xf32>) outs(%26 : tensor<1x1x32xf32>) -> tensor<1x1x32xf32>
    %78 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%77 : tensor<1x1x32xf32>) outs(%0 : tensor<1x1x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %131 = math.fpowi %in, %c2_i64 : f32, i64
      linalg.yield %131 : f32
    } -> tensor<1x1x32xf32>
    %79 = linalg.generic {indexing_maps = [#map1, #map4], iterator_types = ["parallel", "parallel", "reduction"]} ins(%78 : tensor<1x1x32xf32>) outs(%14 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %131 = arith.addf %in, %out : f32
      linalg.yield %131 : f32
    } -> tensor<1x1x1xf32>
    %80 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%79 : tensor<1x1x1xf32>) outs(%6 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %131 = arith.divf %in, %cst_8 : f32
      linalg.yield %131 : f32
    } -> tensor<1x1x1xf32>
    %81 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%80 : tensor<1x1x1xf32>) outs(%6 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %131 = arith.truncf %cst_6 : f64 to f32
      %132 = arith.addf %in, %131 : f32
      linalg.yield %132 : f32
    } -> tensor<1x1x1xf32>
    %82 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%81 : tensor<1x1x1xf32>) outs(%6 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %131 = math.rsqrt %in : f32
      linalg.yield %131 : f32
    } -> tensor<1x1x1xf32>
    %83 = linalg.generic {indexing_maps = [#map1, #map4, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%77, %82 : tensor<1x1x32xf32>, tensor<1x1x1xf32>) outs(%0 : tensor<1x1x32xf32>) {
    ^bb0(%in: f32, %in_43: f32, %out: f32):
      %131 = arith.mulf %in, %in_43 : f32
      linalg.yield %131 : f32
    } -> tensor<1x1x32xf32>
    %84 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel"]} ins(%arg13 : tensor<32xf32>) outs(%20 : tensor<32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %131 = arith.addf %in, %cst_3 : f32
      linalg.yield %131 : f32
    } -> tensor<32xf32>
    %85 = linalg.generic {indexing_maps = [#map1, #map5, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%83, %84 : tensor<1x1x32xf32>, tensor<32xf32>) outs(%0 : tensor<1x1x32xf32>) {
    ^bb0(%in: f32, %in_43: f32, %out: f32):
      %131 = arith.mulf %in, %in_43 : f32
      linalg.yield %131 : f32
    } -> tensor<1x1x32xf32>
    %86 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%2, %85 : tensor<1x1x32xf32>, tensor<1x1x32xf32>) outs(%0 : tensor<1x1x32xf32>) {
    ^bb0(%in: f32, %in_43: f32, %out: f32):
      %131 = arith.addf %in, %in_43 : f32
      linalg.yield %131 : f32
    } -> tensor<1x1x32xf32>
    %87 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%86 : tensor<1x1x32xf32>) outs(%0 : tensor<1x1x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %131 = math.fpowi %in, %c2_i64 : f32, i64
      linalg.yield %131 : f32
    } -> tensor<1x1x32xf32>
    %88 = linalg.generic {indexing_maps = [#map1, #map4], iterator_types = ["parallel", "parallel", "reduction"]} ins(%87 : tensor<1x1x32xf32>) outs(%14 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %131 = arith.addf %in, %out : f32
      linalg.yield %131 : f32
    } -> tensor<1x1x1xf32>
    %89 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%88 : tensor<1x1x1xf32>) outs(%6 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %131 = arith.divf %in, %cst_8 : f32
      linalg.yield %131 : f32
    } -> tensor<1x1x1xf32>
    %90 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%89 : tensor<1x1x1xf32>) outs(%6 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %131 = arith.truncf %cst_6 : f64 to f32
      %132 = arith.addf %in, %131 : f32
      linalg.yield %132 : f32
    } -> tensor<1x1x1xf32>
    %91 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%90 : tensor<1x1x1xf32>) outs(%6 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %131 = math.rsqrt %in : f32
      linalg.yield %131 : f32
    } -> tensor<1x1x1xf32>
    %92 = linalg.generic {indexing_maps = [#map1, #map4, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%86, %91 : tensor<1x1x32xf32>, tensor<1x1x1xf32>) outs(%0 : tensor<1x1x32xf32>) {
    ^bb0(%in: f32, %in_43: f32, %out: f32):
      %131 = arith.mulf %in, %in_43 : f32
      linalg.yield %131 : f32
    } -> tensor<1x1x32xf32>
    %93 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel"]} ins(%arg14 : tensor<32xf32>) outs(%20 : tensor<32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %131 = arith.addf %in, %cst_3 : f32
      linalg.yield %131 : f32
    } -> tensor<32xf32>
    %94 = linalg.generic {indexing_maps = [#map1, #map5, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%92, %93 : tensor<1x1x32xf32>, tensor<32xf32>) outs(%0 : tensor<1x1x32xf32>) {
    ^bb0(%in: f32, %in_43: f32, %out: f32):
      %131 = arith.mulf %in, %in_43 : f32
      linalg.yield %131 : f32
    } -> tensor<1x1x32xf32>
    %95 = tensor.empty() : tensor<32x48xf32>
    %transposed_39 = linalg.transpose ins(%arg9 : tensor<48x32xf32>) outs(%95 : tensor<32x48xf32>) permutation = [1, 0] 
    %96 = tensor.empty() : tensor<1x32x48xf32>
    %97 = linalg.generic {indexing_maps = [#map6, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%transposed_39 : tensor<32x48xf32>) outs(%96 : tensor<1x32x48xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x32x48xf32>
    %98 = tensor.empty() : tensor<1x1x48xf32>
    %99 = linalg.fill ins(%cst : f32) outs(%98 : tensor<1x1x48xf32>) -> tensor<1x1x48xf32>
    %100 = linalg.batch_matmul ins(%94, %97 : tensor<1x1x32xf32>, tensor<1x32x48xf32>) outs(%99 : tensor<1x1x48xf32>) -> tensor<1x1x48xf32>
    %101 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%100 : tensor<1x1x48xf32>) outs(%98 : tensor<1x1x48xf32>) {
    ^bb0(%in: f32, %out: f32):
      %131 = math.fpowi %in, %c3_i64 : f32, i64
      %132 = arith.mulf %131, %cst_1 : f32
      %133 = arith.addf %in, %132 : f32
      %134 = arith.mulf %133, %cst_2 : f32
      %135 = math.tanh %134 : f32
      %136 = arith.addf %135, %cst_3 : f32
      %137 = arith.mulf %136, %cst_4 : f32
      %138 = arith.mulf %in, %137 : f32
      linalg.yield %138 : f32
    } -> tensor<1x1x48xf32>
    %transposed_40 = linalg.transpose ins(%arg10 : tensor<48x32xf32>) outs(%95 : tensor<32x48xf32>) permutation = [1, 0] 
    %102 = linalg.generic {indexing_maps = [#map6, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%transposed_40 : tensor<32x48xf32>) outs(%96 : tensor<1x32x48xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x32x48xf32>
    %103 = linalg.batch_matmul ins(%94, %102 : tensor<1x1x32xf32>, tensor<1x32x48xf32>) outs(%99 : tensor<1x1x48xf32>) -> tensor<1x1x48xf32>
    %104 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%101, %103 : tensor<1x1x48xf32>, tensor<1x1x48xf32>) outs(%98 : tensor<1x1x48xf32>) {
    ^bb0(%in: f32, %in_43: f32, %out: f32):
      %131 = arith.mulf %in, %in_43 : f32
      linalg.yield %131 : f32
    } -> tensor<1x1x48xf32>
    %105 = tensor.empty() : tensor<48x32xf32>
    %transposed_41 = linalg.transpose ins(%arg11 : tensor<32x48xf32>) outs(%105 : tensor<48x32xf32>) permutation = [1, 0] 
    %106 = tensor.empty() : tensor<1x48x32xf32>
    %107 = linalg.generic {indexing_maps = [#map6, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%transposed_41 : tensor<48x32xf32>) outs(%106 : tensor<1x48x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x48x32xf32>
    %108 = linalg.batch_matmul ins(%104, %107 : tensor<1x1x48xf32>, tensor<1x48x32xf32>) outs(%26 : tensor<1x1x32xf32>) -> tensor<1x1x32xf32>
    %109 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%108 : tensor<1x1x32xf32>) outs(%0 : tensor<1x1x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %131 = math.fpowi %in, %c2_i64 : f32, i64
      linalg.yield %131 : f32
    } -> tensor<1x1x32xf32>
    %110 = linalg.generic {indexing_maps = [#map1, #map4], iterator_types = ["parallel", "parallel", "reduction"]} ins(%109 : tensor<1x1x32xf32>) outs(%14 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %131 = arith.addf %in, %out : f32
      linalg.yield %131 : f32
    } -> tensor<1x1x1xf32>
    %111 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%110 : tensor<1x1x1xf32>) outs(%6 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %131 = arith.divf %in, %cst_8 : f32
      linalg.yield %131 : f32
    } -> tensor<1x1x1xf32>
    %112 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%111 : tensor<1x1x1xf32>) outs(%6 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %131 = arith.truncf %cst_6 : f64 to f32
      %132 = arith.addf %in, %131 : f32
      linalg.yield %132 : f32
    } -> tensor<1x1x1xf32>
    %113 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%112 : tensor<1x1x1xf32>) outs(%6 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %131 = math.rsqrt %in : f32
      linalg.yield %131 : f32
    } -> tensor<1x1x1xf32>
    %114 = linalg.generic {indexing_maps = [#map1, #map4, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%108, %113 : tensor<1x1x32xf32>, tensor<1x1x1xf32>) outs(%0 : tensor<1x1x32xf32>) {
    ^bb0(%in: f32, %in_43: f32, %out: f32):
      %131 = arith.mulf %in, %in_43 : f32
      linalg.yield %131 : f32
    } -> tensor<1x1x32xf32>
    %115 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel"]} ins(%arg15 : tensor<32xf32>) outs(%20 : tensor<32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %131 = arith.addf %in, %cst_3 : f32
      linalg.yield %131 : f32
    } -> tensor<32xf32>
    %116 = linalg.generic {indexing_maps = [#map1, #map5, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%114, %115 : tensor<1x1x32xf32>, tensor<32xf32>) outs(%0 : tensor<1x1x32xf32>) {
    ^bb0(%in: f32, %in_43: f32, %out: f32):
      %131 = arith.mulf %in, %in_43 : f32
      linalg.yield %131 : f32
    } -> tensor<1x1x32xf32>
    %117 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%86, %116 : tensor<1x1x32xf32>, tensor<1x1x32xf32>) outs(%0 : tensor<1x1x32xf32>) {
    ^bb0(%in: f32, %in_43: f32, %out: f32):
      %131 = arith.addf %in, %in_43 : f32
      linalg.yield %131 : f32
    } -> tensor<1x1x32xf32>
    %118 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%117 : tensor<1x1x32xf32>) outs(%0 : tensor<1x1x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %131 = math.fpowi %in, %c2_i64 : f32, i64
      linalg.yield %131 : f32
    } -> tensor<1x1x32xf32>
    %119 = linalg.generic {indexing_maps = [#map1, #map4], iterator_types = ["parallel", "parallel", "reduction"]} ins(%118 : tensor<1x1x32xf32>) outs(%14 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %131 = arith.addf %in, %out : f32
      linalg.yield %131 : f32
    } -> tensor<1x1x1xf32>
    %120 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%119 : tensor<1x1x1xf32>) outs(%6 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %131 = arith.divf %in, %cst_8 : f32
      linalg.yield %131 : f32
    } -> tensor<1x1x1xf32>
    %121 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%120 : tensor<1x1x1xf32>) outs(%6 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %131 = arith.truncf %cst_6 : f64 to f32
      %132 = arith.addf %in, %131 : f32
      linalg.yield %132 : f32
    } -> tensor<1x1x1xf32>
    %122 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%121 : tensor<1x1x1xf32>) outs(%6 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %131 = math.rsqrt %in : f32
      linalg.yield %131 : f32
    } -> tensor<1x1x1xf32>
    %123 = linalg.generic {indexing_maps = [#map1, #map4, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%117, %122 : tensor<1x1x32xf32>, tensor<1x1x1xf32>) outs(%0 : tensor<1x1x32xf32>) {
    ^bb0(%in: f32, %in_43: f32, %out: f32):
      %131 = arith.mulf %in, %in_43 : f32
      linalg.yield %131 : f32
    } -> tensor<1x1x32xf32>
    %124 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel"]} ins(%arg16 : tensor<32xf32>) outs(%20 : tensor<32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %131 = arith.addf %in, %cst_3 : f32
      linalg.yield %131 : f32
    } -> tensor<32xf32>
    %125 = linalg.generic {indexing_maps = [#map1, #map5, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%123, %124 : tensor<1x1x32xf32>, tensor<32xf32>) outs(%0 : tensor<1x1x32xf32>) {
    ^bb0(%in: f32, %in_43: f32, %out: f32):
      %131 = arith.mulf %in, %in_43 : f32
      linalg.yield %131 : f32
    } -> tensor<1x1x32xf32>
    %transposed_42 = linalg.transpose ins(%arg4 : tensor<32x32xf32>) outs(%23 : tensor<32x32xf32>) permutation = [1, 0] 
    %126 = linalg.generic {indexing_maps = [#map6, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%transposed_42 : tensor<32x32xf32>) outs(%24 : tensor<1x32x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x32x32xf32>
    %127 = linalg.batch_matmul ins(%125, %126 : tensor<1x1x32xf32>, tensor<1x32x32xf32>) outs(%26 : tensor<1x1x32xf32>) -> tensor<1x1x32xf32>
    %128 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%127 : tensor<1x1x32xf32>) outs(%0 : tensor<1x1x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %131 = arith.divf %in, %cst_10 : f32
      linalg.yield %131 : f32
    } -> tensor<1x1x32xf32>
    %129 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%128 : tensor<1x1x32xf32>) outs(%0 : tensor<1x1x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %131 = math.tanh %in : f32
      linalg.yield %131 : f32
    } -> tensor<1x1x32xf32>
    %130 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%129 : tensor<1x1x32xf32>) outs(%0 : tensor<1x1x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %131 = arith.mulf %in, %cst_10 : f32
      linalg.yield %131 : f32
    } -> tensor<1x1x32xf32>
    return %130, %concat_26, %concat_27 : tensor<1x1x32xf32>, tensor<1x2x12x8xf32>, tensor<1x2x12x8xf32>
  }
}
