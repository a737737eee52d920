#map = affine_map<(d0, d1, d2) -> (d0, d1)>
#map1 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map2 = affine_map<(d0) -> (d0)>
#map3 = affine_map<(d0, d1, d2) -> (d0, d1, 0)>
#map4 = affine_map<(d0, d1, d2) -> (d2)>
#map5 = affine_map<(d0, d1, d2) -> (d1, d2)>
#map6 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map7 = affine_map<(d0, d1, d2, d3) -> (d0, 0, d2, d3)>
#map8 = affine_map<(d0, d1, d2, d3) -> (d0, d2, d3)>
#map9 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d3, d4)>
#map10 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d2, d3, d4)>
#map11 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
#map12 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, 0)>
#map13 = affine_map<(d0) -> ()>
#map14 = affine_map<() -> ()>
#map15 = affine_map<(d0, d1, d2, d3) -> ()>
module {
  func.func @main(%arg0: tensor<1x1xi64>, %arg1: tensor<1x1x1x12xf32>, %arg2: tensor<1x2x11x8xf32>, %arg3: tensor<1x2x11x8xf32>, %arg4: tensor<32x32xf32>, %arg5: tensor<8xf32>, %arg6: tensor<8xf32>, %arg7: tensor<8xf32>, %arg8: tensor<8xf32>, %arg9: tensor<32x32xf32>, %arg10: tensor<16x32xf32>, %arg11: tensor<16x32xf32>, %arg12: tensor<32x32xf32>, %arg13: tensor<48x32xf32>, %arg14: tensor<48x32xf32>, %arg15: tensor<32x48xf32>, %arg16: tensor<32xf32>, %arg17: tensor<32xf32>, %arg18: tensor<32xf32>, %arg19: tensor<32x32xf32>, %arg20: tensor<4xf32>) -> (tensor<1x1x32xf32>, tensor<1x2x12x8xf32>, tensor<1x2x12x8xf32>) {
    %c2_i64 = arith.constant 2 : i64
    %c0_i64 = arith.constant 0 : i64
    %c11_i64 = arith.constant 11 : i64
    %c32 = arith.constant 32 : index
    %cst = arith.constant 0.000000e+00 : f32
    %cst_0 = arith.constant 0xFF800000 : f32
    %cst_1 = arith.constant 1.000000e+00 : f32
    %cst_2 = arith.constant 0.79999999999999993 : f64
    %cst_3 = arith.constant 0.20000000000000007 : f64
    %cst_4 = arith.constant 0.35355339059327379 : f64
    %cst_5 = arith.constant 1.000000e-05 : f64
    %cst_6 = arith.constant 3.200000e+01 : f32
    %cst_7 = arith.constant 1.600000e+01 : f32
    %0 = tensor.empty() : tensor<1x1x32xf32>
    %1 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg0 : tensor<1x1xi64>) outs(%0 : tensor<1x1x32xf32>) {
    ^bb0(%in: i64, %out: f32):
      %133 = arith.index_cast %in : i64 to index
      %134 = linalg.index 2 : index
      %135 = arith.cmpi slt, %133, %c32 : index
      cf.assert %135, "index must be smaller than dim size"
      %136 = arith.cmpi sge, %in, %c0_i64 : i64
      cf.assert %136, "index must be larger or equal to 0"
      %extracted = tensor.extract %arg4[%133, %134] : tensor<32x32xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x1x32xf32>
    %2 = tensor.empty() : tensor<1xi64>
    %3 = linalg.generic {indexing_maps = [#map2], iterator_types = ["parallel"]} outs(%2 : tensor<1xi64>) {
    ^bb0(%out: i64):
      linalg.yield %c0_i64 : i64
    } -> tensor<1xi64>
    %4 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel"]} ins(%3 : tensor<1xi64>) outs(%2 : tensor<1xi64>) {
    ^bb0(%in: i64, %out: i64):
      %133 = arith.addi %in, %c11_i64 : i64
      linalg.yield %133 : i64
    } -> tensor<1xi64>
    %expanded = tensor.expand_shape %4 [[0, 1, 2]] output_shape [1, 1, 1] : tensor<1xi64> into tensor<1x1x1xi64>
    %5 = tensor.empty() : tensor<1x1x1xf32>
    %6 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded : tensor<1x1x1xi64>) outs(%5 : tensor<1x1x1xf32>) {
    ^bb0(%in: i64, %out: f32):
      %133 = arith.sitofp %in : i64 to f32
      linalg.yield %133 : f32
    } -> tensor<1x1x1xf32>
    %7 = tensor.empty() : tensor<1x1x4xf32>
    %8 = linalg.generic {indexing_maps = [#map3, #map4, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%6, %arg20 : tensor<1x1x1xf32>, tensor<4xf32>) outs(%7 : tensor<1x1x4xf32>) {
    ^bb0(%in: f32, %in_50: f32, %out: f32):
      %133 = arith.mulf %in, %in_50 : f32
      linalg.yield %133 : f32
    } -> tensor<1x1x4xf32>
    %concat = tensor.concat dim(2) %8, %8 : (tensor<1x1x4xf32>, tensor<1x1x4xf32>) -> tensor<1x1x8xf32>
    %9 = tensor.empty() : tensor<1x1x8xf32>
    %10 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%concat : tensor<1x1x8xf32>) outs(%9 : tensor<1x1x8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %133 = math.cos %in : f32
      linalg.yield %133 : f32
    } -> tensor<1x1x8xf32>
    %11 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%concat : tensor<1x1x8xf32>) outs(%9 : tensor<1x1x8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %133 = math.sin %in : f32
      linalg.yield %133 : f32
    } -> tensor<1x1x8xf32>
    %12 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%1 : tensor<1x1x32xf32>) outs(%0 : tensor<1x1x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %133 = math.fpowi %in, %c2_i64 : f32, i64
      linalg.yield %133 : f32
    } -> tensor<1x1x32xf32>
    %13 = linalg.fill ins(%cst : f32) outs(%5 : tensor<1x1x1xf32>) -> tensor<1x1x1xf32>
    %14 = linalg.generic {indexing_maps = [#map1, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%12 : tensor<1x1x32xf32>) outs(%13 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %133 = arith.addf %in, %out : f32
      linalg.yield %133 : f32
    } -> tensor<1x1x1xf32>
    %15 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%14 : tensor<1x1x1xf32>) outs(%5 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %133 = arith.divf %in, %cst_6 : f32
      linalg.yield %133 : f32
    } -> tensor<1x1x1xf32>
    %16 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%15 : tensor<1x1x1xf32>) outs(%5 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %133 = arith.truncf %cst_5 : f64 to f32
      %134 = arith.addf %in, %133 : f32
      linalg.yield %134 : f32
    } -> tensor<1x1x1xf32>
    %17 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%16 : tensor<1x1x1xf32>) outs(%5 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %133 = math.rsqrt %in : f32
      linalg.yield %133 : f32
    } -> tensor<1x1x1xf32>
    %18 = linalg.generic {indexing_maps = [#map1, #map3, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%1, %17 : tensor<1x1x32xf32>, tensor<1x1x1xf32>) outs(%0 : tensor<1x1x32xf32>) {
    ^bb0(%in: f32, %in_50: f32, %out: f32):
      %133 = arith.mulf %in, %in_50 : f32
      linalg.yield %133 : f32
    } -> tensor<1x1x32xf32>
    %19 = linalg.generic {indexing_maps = [#map4, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg16, %18 : tensor<32xf32>, tensor<1x1x32xf32>) outs(%0 : tensor<1x1x32xf32>) {
    ^bb0(%in: f32, %in_50: f32, %out: f32):
      %133 = arith.mulf %in, %in_50 : f32
      linalg.yield %133 : f32
    } -> tensor<1x1x32xf32>
    %20 = tensor.empty() : tensor<32x32xf32>
    %transposed = linalg.transpose ins(%arg9 : tensor<32x32xf32>) outs(%20 : tensor<32x32xf32>) permutation = [1, 0] 
    %21 = tensor.empty() : tensor<1x32x32xf32>
    %22 = linalg.generic {indexing_maps = [#map5, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%transposed : tensor<32x32xf32>) outs(%21 : tensor<1x32x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x32x32xf32>
    %23 = linalg.fill ins(%cst : f32) outs(%0 : tensor<1x1x32xf32>) -> tensor<1x1x32xf32>
    %24 = linalg.batch_matmul ins(%19, %22 : tensor<1x1x32xf32>, tensor<1x32x32xf32>) outs(%23 : tensor<1x1x32xf32>) -> tensor<1x1x32xf32>
    %expanded_8 = tensor.expand_shape %24 [[0], [1], [2, 3]] output_shape [1, 1, 4, 8] : tensor<1x1x32xf32> into tensor<1x1x4x8xf32>
    %25 = tensor.empty() : tensor<1x4x1x8xf32>
    %transposed_9 = linalg.transpose ins(%expanded_8 : tensor<1x1x4x8xf32>) outs(%25 : tensor<1x4x1x8xf32>) permutation = [0, 2, 1, 3] 
    %26 = tensor.empty() : tensor<32x16xf32>
    %transposed_10 = linalg.transpose ins(%arg10 : tensor<16x32xf32>) outs(%26 : tensor<32x16xf32>) permutation = [1, 0] 
    %27 = tensor.empty() : tensor<1x32x16xf32>
    %28 = linalg.generic {indexing_maps = [#map5, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%transposed_10 : tensor<32x16xf32>) outs(%27 : tensor<1x32x16xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x32x16xf32>
    %29 = tensor.empty() : tensor<1x1x16xf32>
    %30 = linalg.fill ins(%cst : f32) outs(%29 : tensor<1x1x16xf32>) -> tensor<1x1x16xf32>
    %31 = linalg.batch_matmul ins(%19, %28 : tensor<1x1x32xf32>, tensor<1x32x16xf32>) outs(%30 : tensor<1x1x16xf32>) -> tensor<1x1x16xf32>
    %expanded_11 = tensor.expand_shape %31 [[0], [1], [2, 3]] output_shape [1, 1, 2, 8] : tensor<1x1x16xf32> into tensor<1x1x2x8xf32>
    %32 = tensor.empty() : tensor<1x2x1x8xf32>
    %transposed_12 = linalg.transpose ins(%expanded_11 : tensor<1x1x2x8xf32>) outs(%32 : tensor<1x2x1x8xf32>) permutation = [0, 2, 1, 3] 
    %transposed_13 = linalg.transpose ins(%arg11 : tensor<16x32xf32>) outs(%26 : tensor<32x16xf32>) permutation = [1, 0] 
    %33 = linalg.generic {indexing_maps = [#map5, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%transposed_13 : tensor<32x16xf32>) outs(%27 : tensor<1x32x16xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x32x16xf32>
    %34 = linalg.batch_matmul ins(%19, %33 : tensor<1x1x32xf32>, tensor<1x32x16xf32>) outs(%30 : tensor<1x1x16xf32>) -> tensor<1x1x16xf32>
    %expanded_14 = tensor.expand_shape %34 [[0], [1], [2, 3]] output_shape [1, 1, 2, 8] : tensor<1x1x16xf32> into tensor<1x1x2x8xf32>
    %transposed_15 = linalg.transpose ins(%expanded_14 : tensor<1x1x2x8xf32>) outs(%32 : tensor<1x2x1x8xf32>) permutation = [0, 2, 1, 3] 
    %expanded_16 = tensor.expand_shape %10 [[0], [1, 2], [3]] output_shape [1, 1, 1, 8] : tensor<1x1x8xf32> into tensor<1x1x1x8xf32>
    %expanded_17 = tensor.expand_shape %11 [[0], [1, 2], [3]] output_shape [1, 1, 1, 8] : tensor<1x1x8xf32> into tensor<1x1x1x8xf32>
    %35 = linalg.generic {indexing_maps = [#map6, #map7, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed_9, %expanded_16 : tensor<1x4x1x8xf32>, tensor<1x1x1x8xf32>) outs(%25 : tensor<1x4x1x8xf32>) {
    ^bb0(%in: f32, %in_50: f32, %out: f32):
      %133 = arith.mulf %in, %in_50 : f32
      linalg.yield %133 : f32
    } -> tensor<1x4x1x8xf32>
    %extracted_slice = tensor.extract_slice %transposed_9[0, 0, 0, 0] [1, 4, 1, 4] [1, 1, 1, 1] : tensor<1x4x1x8xf32> to tensor<1x4x1x4xf32>
    %extracted_slice_18 = tensor.extract_slice %transposed_9[0, 0, 0, 4] [1, 4, 1, 4] [1, 1, 1, 1] : tensor<1x4x1x8xf32> to tensor<1x4x1x4xf32>
    %36 = tensor.empty() : tensor<1x4x1x4xf32>
    %37 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_18 : tensor<1x4x1x4xf32>) outs(%36 : tensor<1x4x1x4xf32>) {
    ^bb0(%in: f32, %out: f32):
      %133 = arith.negf %in : f32
      linalg.yield %133 : f32
    } -> tensor<1x4x1x4xf32>
    %concat_19 = tensor.concat dim(3) %37, %extracted_slice : (tensor<1x4x1x4xf32>, tensor<1x4x1x4xf32>) -> tensor<1x4x1x8xf32>
    %38 = linalg.generic {indexing_maps = [#map6, #map7, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%concat_19, %expanded_17 : tensor<1x4x1x8xf32>, tensor<1x1x1x8xf32>) outs(%25 : tensor<1x4x1x8xf32>) {
    ^bb0(%in: f32, %in_50: f32, %out: f32):
      %133 = arith.mulf %in, %in_50 : f32
      linalg.yield %133 : f32
    } -> tensor<1x4x1x8xf32>
    %39 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%35, %38 : tensor<1x4x1x8xf32>, tensor<1x4x1x8xf32>) outs(%25 : tensor<1x4x1x8xf32>) {
    ^bb0(%in: f32, %in_50: f32, %out: f32):
      %133 = arith.addf %in, %in_50 : f32
      linalg.yield %133 : f32
    } -> tensor<1x4x1x8xf32>
    %40 = linalg.generic {indexing_maps = [#map6, #map7, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed_12, %expanded_16 : tensor<1x2x1x8xf32>, tensor<1x1x1x8xf32>) outs(%32 : tensor<1x2x1x8xf32>) {
    ^bb0(%in: f32, %in_50: f32, %out: f32):
      %133 = arith.mulf %in, %in_50 : f32
      linalg.yield %133 : f32
    } -> tensor<1x2x1x8xf32>
    %extracted_slice_20 = tensor.extract_slice %transposed_12[0, 0, 0, 0] [1, 2, 1, 4] [1, 1, 1, 1] : tensor<1x2x1x8xf32> to tensor<1x2x1x4xf32>
    %extracted_slice_21 = tensor.extract_slice %transposed_12[0, 0, 0, 4] [1, 2, 1, 4] [1, 1, 1, 1] : tensor<1x2x1x8xf32> to tensor<1x2x1x4xf32>
    %41 = tensor.empty() : tensor<1x2x1x4xf32>
    %42 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_21 : tensor<1x2x1x4xf32>) outs(%41 : tensor<1x2x1x4xf32>) {
    ^bb0(%in: f32, %out: f32):
      %133 = arith.negf %in : f32
      linalg.yield %133 : f32
    } -> tensor<1x2x1x4xf32>
    %concat_22 = tensor.concat dim(3) %42, %extracted_slice_20 : (tensor<1x2x1x4xf32>, tensor<1x2x1x4xf32>) -> tensor<1x2x1x8xf32>
    %43 = linalg.generic {indexing_maps = [#map6, #map7, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%concat_22, %expanded_17 : tensor<1x2x1x8xf32>, tensor<1x1x1x8xf32>) outs(%32 : tensor<1x2x1x8xf32>) {
    ^bb0(%in: f32, %in_50: f32, %out: f32):
      %133 = arith.mulf %in, %in_50 : f32
      linalg.yield %133 : f32
    } -> tensor<1x2x1x8xf32>
    %44 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%40, %43 : tensor<1x2x1x8xf32>, tensor<1x2x1x8xf32>) outs(%32 : tensor<1x2x1x8xf32>) {
    ^bb0(%in: f32, %in_50: f32, %out: f32):
      %133 = arith.addf %in, %in_50 : f32
      linalg.yield %133 : f32
    } -> tensor<1x2x1x8xf32>
    %concat_23 = tensor.concat dim(2) %arg2, %44 : (tensor<1x2x11x8xf32>, tensor<1x2x1x8xf32>) -> tensor<1x2x12x8xf32>
    %concat_24 = tensor.concat dim(2) %arg3, %transposed_15 : (tensor<1x2x11x8xf32>, tensor<1x2x1x8xf32>) -> tensor<1x2x12x8xf32>
    %extracted_slice_25 = tensor.extract_slice %concat_24[0, 0, 0, 0] [1, 1, 12, 8] [1, 1, 1, 1] : tensor<1x2x12x8xf32> to tensor<1x1x12x8xf32>
    %extracted_slice_26 = tensor.extract_slice %concat_24[0, 1, 0, 0] [1, 1, 12, 8] [1, 1, 1, 1] : tensor<1x2x12x8xf32> to tensor<1x1x12x8xf32>
    %45 = tensor.empty() : tensor<1x2x12x8xf32>
    %collapsed = tensor.collapse_shape %extracted_slice_25 [[0, 1], [2], [3]] : tensor<1x1x12x8xf32> into tensor<1x12x8xf32>
    %46 = linalg.generic {indexing_maps = [#map8, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%collapsed : tensor<1x12x8xf32>) outs(%45 : tensor<1x2x12x8xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x2x12x8xf32>
    %collapsed_27 = tensor.collapse_shape %extracted_slice_26 [[0, 1], [2], [3]] : tensor<1x1x12x8xf32> into tensor<1x12x8xf32>
    %47 = linalg.generic {indexing_maps = [#map8, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%collapsed_27 : tensor<1x12x8xf32>) outs(%45 : tensor<1x2x12x8xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x2x12x8xf32>
    %48 = tensor.empty() : tensor<1x2x2x12x8xf32>
    %49 = linalg.generic {indexing_maps = [#map9, #map10], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%concat_23 : tensor<1x2x12x8xf32>) outs(%48 : tensor<1x2x2x12x8xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x2x2x12x8xf32>
    %collapsed_28 = tensor.collapse_shape %49 [[0], [1, 2], [3], [4]] : tensor<1x2x2x12x8xf32> into tensor<1x4x12x8xf32>
    %50 = linalg.generic {indexing_maps = [#map9, #map10], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%46 : tensor<1x2x12x8xf32>) outs(%48 : tensor<1x2x2x12x8xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x2x2x12x8xf32>
    %51 = tensor.empty() : tensor<1x4x8x12xf32>
    %transposed_29 = linalg.transpose ins(%collapsed_28 : tensor<1x4x12x8xf32>) outs(%51 : tensor<1x4x8x12xf32>) permutation = [0, 1, 3, 2] 
    %collapsed_30 = tensor.collapse_shape %39 [[0, 1], [2], [3]] : tensor<1x4x1x8xf32> into tensor<4x1x8xf32>
    %collapsed_31 = tensor.collapse_shape %transposed_29 [[0, 1], [2], [3]] : tensor<1x4x8x12xf32> into tensor<4x8x12xf32>
    %52 = tensor.empty() : tensor<4x1x12xf32>
    %53 = linalg.fill ins(%cst : f32) outs(%52 : tensor<4x1x12xf32>) -> tensor<4x1x12xf32>
    %54 = linalg.batch_matmul ins(%collapsed_30, %collapsed_31 : tensor<4x1x8xf32>, tensor<4x8x12xf32>) outs(%53 : tensor<4x1x12xf32>) -> tensor<4x1x12xf32>
    %expanded_32 = tensor.expand_shape %54 [[0, 1], [2], [3]] output_shape [1, 4, 1, 12] : tensor<4x1x12xf32> into tensor<1x4x1x12xf32>
    %55 = tensor.empty() : tensor<1x4x1x12xf32>
    %56 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_32 : tensor<1x4x1x12xf32>) outs(%55 : tensor<1x4x1x12xf32>) {
    ^bb0(%in: f32, %out: f32):
      %133 = arith.truncf %cst_4 : f64 to f32
      %134 = arith.mulf %in, %133 : f32
      linalg.yield %134 : f32
    } -> tensor<1x4x1x12xf32>
    %57 = linalg.generic {indexing_maps = [#map6, #map7, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%56, %arg1 : tensor<1x4x1x12xf32>, tensor<1x1x1x12xf32>) outs(%55 : tensor<1x4x1x12xf32>) {
    ^bb0(%in: f32, %in_50: f32, %out: f32):
      %133 = arith.addf %in, %in_50 : f32
      linalg.yield %133 : f32
    } -> tensor<1x4x1x12xf32>
    %58 = tensor.empty() : tensor<1x4x1xi64>
    %59 = linalg.fill ins(%c0_i64 : i64) outs(%58 : tensor<1x4x1xi64>) -> tensor<1x4x1xi64>
    %60 = tensor.empty() : tensor<1x4x1xf32>
    %61 = linalg.fill ins(%cst_0 : f32) outs(%60 : tensor<1x4x1xf32>) -> tensor<1x4x1xf32>
    %62:2 = linalg.generic {indexing_maps = [#map6, #map11, #map11], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%57 : tensor<1x4x1x12xf32>) outs(%61, %59 : tensor<1x4x1xf32>, tensor<1x4x1xi64>) {
    ^bb0(%in: f32, %out: f32, %out_50: i64):
      %133 = linalg.index 3 : index
      %134 = arith.index_cast %133 : index to i64
      %135 = arith.maximumf %in, %out : f32
      %136 = arith.cmpf ogt, %in, %out : f32
      %137 = arith.select %136, %134, %out_50 : i64
      linalg.yield %135, %137 : f32, i64
    } -> (tensor<1x4x1xf32>, tensor<1x4x1xi64>)
    %expanded_33 = tensor.expand_shape %62#0 [[0], [1], [2, 3]] output_shape [1, 4, 1, 1] : tensor<1x4x1xf32> into tensor<1x4x1x1xf32>
    %63 = linalg.generic {indexing_maps = [#map6, #map12, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%57, %expanded_33 : tensor<1x4x1x12xf32>, tensor<1x4x1x1xf32>) outs(%55 : tensor<1x4x1x12xf32>) {
    ^bb0(%in: f32, %in_50: f32, %out: f32):
      %133 = arith.subf %in, %in_50 : f32
      linalg.yield %133 : f32
    } -> tensor<1x4x1x12xf32>
    %64 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%63 : tensor<1x4x1x12xf32>) outs(%55 : tensor<1x4x1x12xf32>) {
    ^bb0(%in: f32, %out: f32):
      %133 = math.exp %in : f32
      linalg.yield %133 : f32
    } -> tensor<1x4x1x12xf32>
    %65 = tensor.empty() : tensor<1x4x1x1xf32>
    %66 = linalg.fill ins(%cst : f32) outs(%65 : tensor<1x4x1x1xf32>) -> tensor<1x4x1x1xf32>
    %67 = linalg.generic {indexing_maps = [#map6, #map12], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%64 : tensor<1x4x1x12xf32>) outs(%66 : tensor<1x4x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %133 = arith.addf %in, %out : f32
      linalg.yield %133 : f32
    } -> tensor<1x4x1x1xf32>
    %68 = linalg.generic {indexing_maps = [#map6, #map12, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%64, %67 : tensor<1x4x1x12xf32>, tensor<1x4x1x1xf32>) outs(%55 : tensor<1x4x1x12xf32>) {
    ^bb0(%in: f32, %in_50: f32, %out: f32):
      %133 = arith.divf %in, %in_50 : f32
      linalg.yield %133 : f32
    } -> tensor<1x4x1x12xf32>
    %collapsed_34 = tensor.collapse_shape %68 [[0, 1], [2], [3]] : tensor<1x4x1x12xf32> into tensor<4x1x12xf32>
    %collapsed_35 = tensor.collapse_shape %50 [[0, 1, 2], [3], [4]] : tensor<1x2x2x12x8xf32> into tensor<4x12x8xf32>
    %69 = tensor.empty() : tensor<4x1x8xf32>
    %70 = linalg.fill ins(%cst : f32) outs(%69 : tensor<4x1x8xf32>) -> tensor<4x1x8xf32>
    %71 = linalg.batch_matmul ins(%collapsed_34, %collapsed_35 : tensor<4x1x12xf32>, tensor<4x12x8xf32>) outs(%70 : tensor<4x1x8xf32>) -> tensor<4x1x8xf32>
    %expanded_36 = tensor.expand_shape %71 [[0, 1], [2], [3]] output_shape [1, 4, 1, 8] : tensor<4x1x8xf32> into tensor<1x4x1x8xf32>
    %72 = tensor.empty() : tensor<1x1x4x8xf32>
    %transposed_37 = linalg.transpose ins(%expanded_36 : tensor<1x4x1x8xf32>) outs(%72 : tensor<1x1x4x8xf32>) permutation = [0, 2, 1, 3] 
    %73 = linalg.generic {indexing_maps = [#map9, #map10], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%47 : tensor<1x2x12x8xf32>) outs(%48 : tensor<1x2x2x12x8xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x2x2x12x8xf32>
    %collapsed_38 = tensor.collapse_shape %73 [[0, 1, 2], [3], [4]] : tensor<1x2x2x12x8xf32> into tensor<4x12x8xf32>
    %74 = linalg.batch_matmul ins(%collapsed_34, %collapsed_38 : tensor<4x1x12xf32>, tensor<4x12x8xf32>) outs(%70 : tensor<4x1x8xf32>) -> tensor<4x1x8xf32>
    %expanded_39 = tensor.expand_shape %74 [[0, 1], [2], [3]] output_shape [1, 4, 1, 8] : tensor<4x1x8xf32> into tensor<1x4x1x8xf32>
    %transposed_40 = linalg.transpose ins(%expanded_39 : tensor<1x4x1x8xf32>) outs(%72 : tensor<1x1x4x8xf32>) permutation = [0, 2, 1, 3] 
    %concat_41 = tensor.concat dim(3) %transposed_37, %transposed_40 : (tensor<1x1x4x8xf32>, tensor<1x1x4x8xf32>) -> tensor<1x1x4x16xf32>
    %extracted_slice_42 = tensor.extract_slice %concat_41[0, 0, 0, 0] [1, 1, 2, 16] [1, 1, 1, 1] : tensor<1x1x4x16xf32> to tensor<1x1x2x16xf32>
    %extracted_slice_43 = tensor.extract_slice %concat_41[0, 0, 2, 0] [1, 1, 2, 16] [1, 1, 1, 1] : tensor<1x1x4x16xf32> to tensor<1x1x2x16xf32>
    %75 = tensor.empty() : tensor<8xf32>
    %76 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel"]} ins(%arg5, %arg6 : tensor<8xf32>, tensor<8xf32>) outs(%75 : tensor<8xf32>) {
    ^bb0(%in: f32, %in_50: f32, %out: f32):
      %133 = arith.mulf %in, %in_50 : f32
      linalg.yield %133 : f32
    } -> tensor<8xf32>
    %77 = tensor.empty() : tensor<f32>
    %78 = linalg.fill ins(%cst : f32) outs(%77 : tensor<f32>) -> tensor<f32>
    %79 = linalg.generic {indexing_maps = [#map2, #map13], iterator_types = ["reduction"]} ins(%76 : tensor<8xf32>) outs(%78 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %133 = arith.addf %in, %out : f32
      linalg.yield %133 : f32
    } -> tensor<f32>
    %80 = linalg.generic {indexing_maps = [#map14, #map14], iterator_types = []} ins(%79 : tensor<f32>) outs(%77 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %133 = math.exp %in : f32
      linalg.yield %133 : f32
    } -> tensor<f32>
    %81 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel"]} ins(%arg7, %arg8 : tensor<8xf32>, tensor<8xf32>) outs(%75 : tensor<8xf32>) {
    ^bb0(%in: f32, %in_50: f32, %out: f32):
      %133 = arith.mulf %in, %in_50 : f32
      linalg.yield %133 : f32
    } -> tensor<8xf32>
    %82 = linalg.generic {indexing_maps = [#map2, #map13], iterator_types = ["reduction"]} ins(%81 : tensor<8xf32>) outs(%78 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %133 = arith.addf %in, %out : f32
      linalg.yield %133 : f32
    } -> tensor<f32>
    %83 = linalg.generic {indexing_maps = [#map14, #map14], iterator_types = []} ins(%82 : tensor<f32>) outs(%77 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %133 = math.exp %in : f32
      linalg.yield %133 : f32
    } -> tensor<f32>
    %84 = linalg.generic {indexing_maps = [#map14, #map14, #map14], iterator_types = []} ins(%80, %83 : tensor<f32>, tensor<f32>) outs(%77 : tensor<f32>) {
    ^bb0(%in: f32, %in_50: f32, %out: f32):
      %133 = arith.subf %in, %in_50 : f32
      linalg.yield %133 : f32
    } -> tensor<f32>
    %85 = linalg.generic {indexing_maps = [#map14, #map14], iterator_types = []} ins(%84 : tensor<f32>) outs(%77 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %133 = arith.truncf %cst_3 : f64 to f32
      %134 = arith.addf %in, %133 : f32
      linalg.yield %134 : f32
    } -> tensor<f32>
    %86 = tensor.empty() : tensor<1x1x2x16xf32>
    %87 = linalg.generic {indexing_maps = [#map15, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%85, %extracted_slice_43 : tensor<f32>, tensor<1x1x2x16xf32>) outs(%86 : tensor<1x1x2x16xf32>) {
    ^bb0(%in: f32, %in_50: f32, %out: f32):
      %133 = arith.mulf %in, %in_50 : f32
      linalg.yield %133 : f32
    } -> tensor<1x1x2x16xf32>
    %88 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_42, %87 : tensor<1x1x2x16xf32>, tensor<1x1x2x16xf32>) outs(%86 : tensor<1x1x2x16xf32>) {
    ^bb0(%in: f32, %in_50: f32, %out: f32):
      %133 = arith.subf %in, %in_50 : f32
      linalg.yield %133 : f32
    } -> tensor<1x1x2x16xf32>
    %89 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%88, %88 : tensor<1x1x2x16xf32>, tensor<1x1x2x16xf32>) outs(%86 : tensor<1x1x2x16xf32>) {
    ^bb0(%in: f32, %in_50: f32, %out: f32):
      %133 = arith.mulf %in, %in_50 : f32
      linalg.yield %133 : f32
    } -> tensor<1x1x2x16xf32>
    %90 = tensor.empty() : tensor<1x1x2x1xf32>
    %91 = linalg.fill ins(%cst : f32) outs(%90 : tensor<1x1x2x1xf32>) -> tensor<1x1x2x1xf32>
    %92 = linalg.generic {indexing_maps = [#map6, #map12], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%89 : tensor<1x1x2x16xf32>) outs(%91 : tensor<1x1x2x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %133 = arith.addf %in, %out : f32
      linalg.yield %133 : f32
    } -> tensor<1x1x2x1xf32>
    %93 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%92 : tensor<1x1x2x1xf32>) outs(%90 : tensor<1x1x2x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %133 = arith.divf %in, %cst_7 : f32
      linalg.yield %133 : f32
    } -> tensor<1x1x2x1xf32>
    %94 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%93 : tensor<1x1x2x1xf32>) outs(%90 : tensor<1x1x2x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %133 = arith.truncf %cst_5 : f64 to f32
      %134 = arith.addf %in, %133 : f32
      linalg.yield %134 : f32
    } -> tensor<1x1x2x1xf32>
    %95 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%94 : tensor<1x1x2x1xf32>) outs(%90 : tensor<1x1x2x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %133 = math.rsqrt %in : f32
      linalg.yield %133 : f32
    } -> tensor<1x1x2x1xf32>
    %96 = linalg.generic {indexing_maps = [#map6, #map12, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%88, %95 : tensor<1x1x2x16xf32>, tensor<1x1x2x1xf32>) outs(%86 : tensor<1x1x2x16xf32>) {
    ^bb0(%in: f32, %in_50: f32, %out: f32):
      %133 = arith.mulf %in, %in_50 : f32
      linalg.yield %133 : f32
    } -> tensor<1x1x2x16xf32>
    %97 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%96 : tensor<1x1x2x16xf32>) outs(%86 : tensor<1x1x2x16xf32>) {
    ^bb0(%in: f32, %out: f32):
      %133 = arith.truncf %cst_2 : f64 to f32
      %134 = arith.mulf %in, %133 : f32
      linalg.yield %134 : f32
    } -> tensor<1x1x2x16xf32>
    %collapsed_44 = tensor.collapse_shape %97 [[0], [1], [2, 3]] : tensor<1x1x2x16xf32> into tensor<1x1x32xf32>
    %transposed_45 = linalg.transpose ins(%arg12 : tensor<32x32xf32>) outs(%20 : tensor<32x32xf32>) permutation = [1, 0] 
    %98 = linalg.generic {indexing_maps = [#map5, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%transposed_45 : tensor<32x32xf32>) outs(%21 : tensor<1x32x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x32x32xf32>
    %99 = linalg.batch_matmul ins(%collapsed_44, %98 : tensor<1x1x32xf32>, tensor<1x32x32xf32>) outs(%23 : tensor<1x1x32xf32>) -> tensor<1x1x32xf32>
    %100 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%1, %99 : tensor<1x1x32xf32>, tensor<1x1x32xf32>) outs(%0 : tensor<1x1x32xf32>) {
    ^bb0(%in: f32, %in_50: f32, %out: f32):
      %133 = arith.addf %in, %in_50 : f32
      linalg.yield %133 : f32
    } -> tensor<1x1x32xf32>
    %101 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%100 : tensor<1x1x32xf32>) outs(%0 : tensor<1x1x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %133 = math.fpowi %in, %c2_i64 : f32, i64
      linalg.yield %133 : f32
    } -> tensor<1x1x32xf32>
    %102 = linalg.generic {indexing_maps = [#map1, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%101 : tensor<1x1x32xf32>) outs(%13 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %133 = arith.addf %in, %out : f32
      linalg.yield %133 : f32
    } -> tensor<1x1x1xf32>
    %103 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%102 : tensor<1x1x1xf32>) outs(%5 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %133 = arith.divf %in, %cst_6 : f32
      linalg.yield %133 : f32
    } -> tensor<1x1x1xf32>
    %104 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%103 : tensor<1x1x1xf32>) outs(%5 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %133 = arith.truncf %cst_5 : f64 to f32
      %134 = arith.addf %in, %133 : f32
      linalg.yield %134 : f32
    } -> tensor<1x1x1xf32>
    %105 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%104 : tensor<1x1x1xf32>) outs(%5 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %133 = math.rsqrt %in : f32
      linalg.yield %133 : f32
    } -> tensor<1x1x1xf32>
    %106 = linalg.generic {indexing_maps = [#map1, #map3, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%100, %105 : tensor<1x1x32xf32>, tensor<1x1x1xf32>) outs(%0 : tensor<1x1x32xf32>) {
    ^bb0(%in: f32, %in_50: f32, %out: f32):
      %133 = arith.mulf %in, %in_50 : f32
      linalg.yield %133 : f32
    } -> tensor<1x1x32xf32>
    %107 = linalg.generic {indexing_maps = [#map4, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg17, %106 : tensor<32xf32>, tensor<1x1x32xf32>) outs(%0 : tensor<1x1x32xf32>) {
    ^bb0(%in: f32, %in_50: f32, %out: f32):
      %133 = arith.mulf %in, %in_50 : f32
      linalg.yield %133 : f32
    } -> tensor<1x1x32xf32>
    %108 = tensor.empty() : tensor<32x48xf32>
    %transposed_46 = linalg.transpose ins(%arg13 : tensor<48x32xf32>) outs(%108 : tensor<32x48xf32>) permutation = [1, 0] 
    %109 = tensor.empty() : tensor<1x32x48xf32>
    %110 = linalg.generic {indexing_maps = [#map5, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%transposed_46 : tensor<32x48xf32>) outs(%109 : tensor<1x32x48xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x32x48xf32>
    %111 = tensor.empty() : tensor<1x1x48xf32>
    %112 = linalg.fill ins(%cst : f32) outs(%111 : tensor<1x1x48xf32>) -> tensor<1x1x48xf32>
    %113 = linalg.batch_matmul ins(%107, %110 : tensor<1x1x32xf32>, tensor<1x32x48xf32>) outs(%112 : tensor<1x1x48xf32>) -> tensor<1x1x48xf32>
    %114 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%113 : tensor<1x1x48xf32>) outs(%111 : tensor<1x1x48xf32>) {
    ^bb0(%in: f32, %out: f32):
      %133 = arith.negf %in : f32
      %134 = math.exp %133 : f32
      %135 = arith.addf %134, %cst_1 : f32
      %136 = arith.divf %cst_1, %135 : f32
      linalg.yield %136 : f32
    } -> tensor<1x1x48xf32>
    %115 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%114, %113 : tensor<1x1x48xf32>, tensor<1x1x48xf32>) outs(%111 : tensor<1x1x48xf32>) {
    ^bb0(%in: f32, %in_50: f32, %out: f32):
      %133 = arith.mulf %in, %in_50 : f32
      linalg.yield %133 : f32
    } -> tensor<1x1x48xf32>
    %transposed_47 = linalg.transpose ins(%arg14 : tensor<48x32xf32>) outs(%108 : tensor<32x48xf32>) permutation = [1, 0] 
    %116 = linalg.generic {indexing_maps = [#map5, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%transposed_47 : tensor<32x48xf32>) outs(%109 : tensor<1x32x48xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x32x48xf32>
    %117 = linalg.batch_matmul ins(%107, %116 : tensor<1x1x32xf32>, tensor<1x32x48xf32>) outs(%112 : tensor<1x1x48xf32>) -> tensor<1x1x48xf32>
    %118 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%115, %117 : tensor<1x1x48xf32>, tensor<1x1x48xf32>) outs(%111 : tensor<1x1x48xf32>) {
    ^bb0(%in: f32, %in_50: f32, %out: f32):
      %133 = arith.mulf %in, %in_50 : f32
      linalg.yield %133 : f32
    } -> tensor<1x1x48xf32>
    %119 = tensor.empty() : tensor<48x32xf32>
    %transposed_48 = linalg.transpose ins(%arg15 : tensor<32x48xf32>) outs(%119 : tensor<48x32xf32>) permutation = [1, 0] 
    %120 = tensor.empty() : tensor<1x48x32xf32>
    %121 = linalg.generic {indexing_maps = [#map5, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%transposed_48 : tensor<48x32xf32>) outs(%120 : tensor<1x48x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x48x32xf32>
    %122 = linalg.batch_matmul ins(%118, %121 : tensor<1x1x48xf32>, tensor<1x48x32xf32>) outs(%23 : tensor<1x1x32xf32>) -> tensor<1x1x32xf32>
    %123 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%100, %122 : tensor<1x1x32xf32>, tensor<1x1x32xf32>) outs(%0 : tensor<1x1x32xf32>) {
    ^bb0(%in: f32, %in_50: f32, %out: f32):
      %133 = arith.addf %in, %in_50 : f32
      linalg.yield %133 : f32
    } -> tensor<1x1x32xf32>
    %124 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%123 : tensor<1x1x32xf32>) outs(%0 : tensor<1x1x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %133 = math.fpowi %in, %c2_i64 : f32, i64
      linalg.yield %133 : f32
    } -> tensor<1x1x32xf32>
    %125 = linalg.generic {indexing_maps = [#map1, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%124 : tensor<1x1x32xf32>) outs(%13 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %133 = arith.addf %in, %out : f32
      linalg.yield %133 : f32
    } -> tensor<1x1x1xf32>
    %126 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%125 : tensor<1x1x1xf32>) outs(%5 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %133 = arith.divf %in, %cst_6 : f32
      linalg.yield %133 : f32
    } -> tensor<1x1x1xf32>
    %127 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%126 : tensor<1x1x1xf32>) outs(%5 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %133 = arith.truncf %cst_5 : f64 to f32
      %134 = arith.addf %in, %133 : f32
      linalg.yield %134 : f32
    } -> tensor<1x1x1xf32>
    %128 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%127 : tensor<1x1x1xf32>) outs(%5 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %133 = math.rsqrt %in : f32
      linalg.yield %133 : f32
    } -> tensor<1x1x1xf32>
    %129 = linalg.generic {indexing_maps = [#map1, #map3, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%123, %128 : tensor<1x1x32xf32>, tensor<1x1x1xf32>) outs(%0 : tensor<1x1x32xf32>) {
    ^bb0(%in: f32, %in_50: f32, %out: f32):
      %133 = arith.mulf %in, %in_50 : f32
      linalg.yield %133 : f32
    } -> tensor<1x1x32xf32>
    %130 = linalg.generic {indexing_maps = [#map4, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg18, %129 : tensor<32xf32>, tensor<1x1x32xf32>) outs(%0 : tensor<1x1x32xf32>) {
    ^bb0(%in: f32, %in_50: f32, %out: f32):
      %133 = arith.mulf %in, %in_50 : f32
      linalg.yield %133 : f32
    } -> tensor<1x1x32xf32>
    %transposed_49 = linalg.transpose ins(%arg19 : tensor<32x32xf32>) outs(%20 : tensor<32x32xf32>) permutation = [1, 0] 
    %131 = linalg.generic {indexing_maps = [#map5, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%transposed_49 : tensor<32x32xf32>) outs(%21 : tensor<1x32x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x32x32xf32>
    %132 = linalg.batch_matmul ins(%130, %131 : tensor<1x1x32xf32>, tensor<1x32x32xf32>) outs(%23 : tensor<1x1x32xf32>) -> tensor<1x1x32xf32>
    return %132, %concat_23, %concat_24 : tensor<1x1x32xf32>, tensor<1x2x12x8xf32>, tensor<1x2x12x8xf32>
  }
}
