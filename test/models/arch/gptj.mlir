#map = affine_map<(d0, d1, d2) -> (d0, d1)>
#map1 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map2 = affine_map<(d0) -> (d0)>
#map3 = affine_map<(d0, d1, d2) -> (d0, d1, 0)>
#map4 = affine_map<(d0, d1, d2) -> (d2)>
#map5 = affine_map<(d0, d1, d2) -> (d1, d2)>
#map6 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d2, d3)>
#map7 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d2, d3, d4)>
#map8 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map9 = affine_map<(d0, d1, d2, d3) -> (d0, d1, 0, d3)>
#map10 = affine_map<(d0, d1, d2, d3) -> (d0, 0, d2, d3)>
#map11 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
#map12 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, 0)>
module {
  func.func @main(%arg0: tensor<1x11xi64>, %arg1: tensor<1x1x11x11xf32>, %arg2: tensor<32x32xf32>, %arg3: tensor<32xf32>, %arg4: tensor<32xf32>, %arg5: tensor<32x32xf32>, %arg6: tensor<32x32xf32>, %arg7: tensor<32x32xf32>, %arg8: tensor<32x32xf32>, %arg9: tensor<48x32xf32>, %arg10: tensor<48xf32>, %arg11: tensor<32x48xf32>, %arg12: tensor<32xf32>, %arg13: tensor<32xf32>, %arg14: tensor<32xf32>, %arg15: tensor<32x32xf32>, %arg16: tensor<32xf32>, %arg17: tensor<64x4xf32>) -> (tensor<1x11x32xf32>, tensor<1x4x11x8xf32>, tensor<1x4x11x8xf32>) {
    %c3_i64 = arith.constant 3 : i64
    %c0_i64 = arith.constant 0 : i64
    %c32 = arith.constant 32 : index
    %cst = arith.constant 0.000000e+00 : f32
    %c64 = arith.constant 64 : index
    %cst_0 = arith.constant 0xFF800000 : f32
    %cst_1 = arith.constant 0.79788456080286541 : f64
    %cst_2 = arith.constant 4.471500e-02 : f64
    %cst_3 = arith.constant 2.8284271247461903 : f64
    %cst_4 = arith.constant 1.000000e-05 : f64
    %cst_5 = arith.constant 3.200000e+01 : f32
    %c0 = arith.constant 0 : index
    %cst_6 = arith.constant 5.000000e-01 : f32
    %cst_7 = arith.constant 1.000000e+00 : f32
    %0 = tensor.empty() : tensor<1x11x32xf32>
    %1 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg0 : tensor<1x11xi64>) outs(%0 : tensor<1x11x32xf32>) {
    ^bb0(%in: i64, %out: f32):
      %109 = arith.index_cast %in : i64 to index
      %110 = linalg.index 2 : index
      %111 = arith.cmpi slt, %109, %c32 : index
      cf.assert %111, "index must be smaller than dim size"
      %112 = arith.cmpi sge, %in, %c0_i64 : i64
      cf.assert %112, "index must be larger or equal to 0"
      %extracted = tensor.extract %arg2[%109, %110] : tensor<32x32xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x11x32xf32>
    %2 = tensor.empty() : tensor<11xi64>
    %3 = linalg.generic {indexing_maps = [#map2], iterator_types = ["parallel"]} outs(%2 : tensor<11xi64>) {
    ^bb0(%out: i64):
      %109 = linalg.index 0 : index
      %110 = arith.index_cast %109 : index to i64
      linalg.yield %110 : i64
    } -> tensor<11xi64>
    %4 = tensor.empty() : tensor<1x11x1xf32>
    %5 = linalg.fill ins(%cst : f32) outs(%4 : tensor<1x11x1xf32>) -> tensor<1x11x1xf32>
    %6 = linalg.generic {indexing_maps = [#map1, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%1 : tensor<1x11x32xf32>) outs(%5 : tensor<1x11x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %109 = arith.addf %in, %out : f32
      linalg.yield %109 : f32
    } -> tensor<1x11x1xf32>
    %7 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%6 : tensor<1x11x1xf32>) outs(%4 : tensor<1x11x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %109 = arith.divf %in, %cst_5 : f32
      linalg.yield %109 : f32
    } -> tensor<1x11x1xf32>
    %collapsed = tensor.collapse_shape %7 [[0], [1, 2]] : tensor<1x11x1xf32> into tensor<1x11xf32>
    %8 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%collapsed : tensor<1x11xf32>) outs(%0 : tensor<1x11x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x11x32xf32>
    %9 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%1, %8 : tensor<1x11x32xf32>, tensor<1x11x32xf32>) outs(%0 : tensor<1x11x32xf32>) {
    ^bb0(%in: f32, %in_56: f32, %out: f32):
      %109 = arith.subf %in, %in_56 : f32
      linalg.yield %109 : f32
    } -> tensor<1x11x32xf32>
    %10 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%9, %9 : tensor<1x11x32xf32>, tensor<1x11x32xf32>) outs(%0 : tensor<1x11x32xf32>) {
    ^bb0(%in: f32, %in_56: f32, %out: f32):
      %109 = arith.mulf %in, %in_56 : f32
      linalg.yield %109 : f32
    } -> tensor<1x11x32xf32>
    %11 = linalg.generic {indexing_maps = [#map1, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%10 : tensor<1x11x32xf32>) outs(%5 : tensor<1x11x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %109 = arith.addf %in, %out : f32
      linalg.yield %109 : f32
    } -> tensor<1x11x1xf32>
    %12 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%11 : tensor<1x11x1xf32>) outs(%4 : tensor<1x11x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %109 = arith.divf %in, %cst_5 : f32
      linalg.yield %109 : f32
    } -> tensor<1x11x1xf32>
    %13 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%12 : tensor<1x11x1xf32>) outs(%4 : tensor<1x11x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %109 = arith.truncf %cst_4 : f64 to f32
      %110 = arith.addf %in, %109 : f32
      linalg.yield %110 : f32
    } -> tensor<1x11x1xf32>
    %14 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%13 : tensor<1x11x1xf32>) outs(%4 : tensor<1x11x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %109 = math.rsqrt %in : f32
      linalg.yield %109 : f32
    } -> tensor<1x11x1xf32>
    %collapsed_8 = tensor.collapse_shape %14 [[0], [1, 2]] : tensor<1x11x1xf32> into tensor<1x11xf32>
    %15 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%collapsed_8 : tensor<1x11xf32>) outs(%0 : tensor<1x11x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x11x32xf32>
    %16 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%9, %15 : tensor<1x11x32xf32>, tensor<1x11x32xf32>) outs(%0 : tensor<1x11x32xf32>) {
    ^bb0(%in: f32, %in_56: f32, %out: f32):
      %109 = arith.mulf %in, %in_56 : f32
      linalg.yield %109 : f32
    } -> tensor<1x11x32xf32>
    %17 = linalg.generic {indexing_maps = [#map1, #map4, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%16, %arg3 : tensor<1x11x32xf32>, tensor<32xf32>) outs(%0 : tensor<1x11x32xf32>) {
    ^bb0(%in: f32, %in_56: f32, %out: f32):
      %109 = arith.mulf %in, %in_56 : f32
      linalg.yield %109 : f32
    } -> tensor<1x11x32xf32>
    %18 = linalg.generic {indexing_maps = [#map1, #map4, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%17, %arg4 : tensor<1x11x32xf32>, tensor<32xf32>) outs(%0 : tensor<1x11x32xf32>) {
    ^bb0(%in: f32, %in_56: f32, %out: f32):
      %109 = arith.addf %in, %in_56 : f32
      linalg.yield %109 : f32
    } -> tensor<1x11x32xf32>
    %19 = tensor.empty() : tensor<32x32xf32>
    %transposed = linalg.transpose ins(%arg7 : tensor<32x32xf32>) outs(%19 : tensor<32x32xf32>) permutation = [1, 0] 
    %20 = tensor.empty() : tensor<1x32x32xf32>
    %21 = linalg.generic {indexing_maps = [#map5, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%transposed : tensor<32x32xf32>) outs(%20 : tensor<1x32x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x32x32xf32>
    %22 = linalg.fill ins(%cst : f32) outs(%0 : tensor<1x11x32xf32>) -> tensor<1x11x32xf32>
    %23 = linalg.batch_matmul ins(%18, %21 : tensor<1x11x32xf32>, tensor<1x32x32xf32>) outs(%22 : tensor<1x11x32xf32>) -> tensor<1x11x32xf32>
    %transposed_9 = linalg.transpose ins(%arg5 : tensor<32x32xf32>) outs(%19 : tensor<32x32xf32>) permutation = [1, 0] 
    %24 = linalg.generic {indexing_maps = [#map5, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%transposed_9 : tensor<32x32xf32>) outs(%20 : tensor<1x32x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x32x32xf32>
    %25 = linalg.batch_matmul ins(%18, %24 : tensor<1x11x32xf32>, tensor<1x32x32xf32>) outs(%22 : tensor<1x11x32xf32>) -> tensor<1x11x32xf32>
    %transposed_10 = linalg.transpose ins(%arg6 : tensor<32x32xf32>) outs(%19 : tensor<32x32xf32>) permutation = [1, 0] 
    %26 = linalg.generic {indexing_maps = [#map5, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%transposed_10 : tensor<32x32xf32>) outs(%20 : tensor<1x32x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x32x32xf32>
    %27 = linalg.batch_matmul ins(%18, %26 : tensor<1x11x32xf32>, tensor<1x32x32xf32>) outs(%22 : tensor<1x11x32xf32>) -> tensor<1x11x32xf32>
    %expanded = tensor.expand_shape %23 [[0], [1], [2, 3]] output_shape [1, 11, 4, 8] : tensor<1x11x32xf32> into tensor<1x11x4x8xf32>
    %expanded_11 = tensor.expand_shape %25 [[0], [1], [2, 3]] output_shape [1, 11, 4, 8] : tensor<1x11x32xf32> into tensor<1x11x4x8xf32>
    %expanded_12 = tensor.expand_shape %27 [[0], [1], [2, 3]] output_shape [1, 11, 4, 8] : tensor<1x11x32xf32> into tensor<1x11x4x8xf32>
    %28 = tensor.empty() : tensor<1x4x11x8xf32>
    %transposed_13 = linalg.transpose ins(%expanded_12 : tensor<1x11x4x8xf32>) outs(%28 : tensor<1x4x11x8xf32>) permutation = [0, 2, 1, 3] 
    %expanded_14 = tensor.expand_shape %arg17 [[0, 1], [2]] output_shape [1, 64, 4] : tensor<64x4xf32> into tensor<1x64x4xf32>
    %29 = tensor.empty() : tensor<1x11x4xi64>
    %expanded_15 = tensor.expand_shape %3 [[0, 1]] output_shape [1, 11] : tensor<11xi64> into tensor<1x11xi64>
    %30 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_15 : tensor<1x11xi64>) outs(%29 : tensor<1x11x4xi64>) {
    ^bb0(%in: i64, %out: i64):
      linalg.yield %in : i64
    } -> tensor<1x11x4xi64>
    %31 = tensor.empty() : tensor<1x11x4xf32>
    %32 = linalg.fill ins(%cst : f32) outs(%31 : tensor<1x11x4xf32>) -> tensor<1x11x4xf32>
    %33 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%30 : tensor<1x11x4xi64>) outs(%32 : tensor<1x11x4xf32>) {
    ^bb0(%in: i64, %out: f32):
      %109 = arith.index_cast %in : i64 to index
      %110 = linalg.index 2 : index
      %111 = arith.cmpi slt, %109, %c64 : index
      cf.assert %111, "index must be smaller than dim size"
      %112 = arith.cmpi sge, %in, %c0_i64 : i64
      cf.assert %112, "index must be larger or equal to 0"
      %extracted = tensor.extract %expanded_14[%c0, %109, %110] : tensor<1x64x4xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x11x4xf32>
    %extracted_slice = tensor.extract_slice %33[0, 0, 0] [1, 11, 2] [1, 1, 1] : tensor<1x11x4xf32> to tensor<1x11x2xf32>
    %extracted_slice_16 = tensor.extract_slice %33[0, 0, 2] [1, 11, 2] [1, 1, 1] : tensor<1x11x4xf32> to tensor<1x11x2xf32>
    %extracted_slice_17 = tensor.extract_slice %expanded_11[0, 0, 0, 0] [1, 11, 4, 4] [1, 1, 1, 1] : tensor<1x11x4x8xf32> to tensor<1x11x4x4xf32>
    %extracted_slice_18 = tensor.extract_slice %expanded_11[0, 0, 0, 4] [1, 11, 4, 4] [1, 1, 1, 1] : tensor<1x11x4x8xf32> to tensor<1x11x4x4xf32>
    %extracted_slice_19 = tensor.extract_slice %expanded[0, 0, 0, 0] [1, 11, 4, 4] [1, 1, 1, 1] : tensor<1x11x4x8xf32> to tensor<1x11x4x4xf32>
    %extracted_slice_20 = tensor.extract_slice %expanded[0, 0, 0, 4] [1, 11, 4, 4] [1, 1, 1, 1] : tensor<1x11x4x8xf32> to tensor<1x11x4x4xf32>
    %34 = tensor.empty() : tensor<1x11x1x2x2xf32>
    %expanded_21 = tensor.expand_shape %extracted_slice [[0], [1], [2, 3]] output_shape [1, 11, 1, 2] : tensor<1x11x2xf32> into tensor<1x11x1x2xf32>
    %35 = linalg.generic {indexing_maps = [#map6, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%expanded_21 : tensor<1x11x1x2xf32>) outs(%34 : tensor<1x11x1x2x2xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x11x1x2x2xf32>
    %collapsed_22 = tensor.collapse_shape %35 [[0], [1], [2], [3, 4]] : tensor<1x11x1x2x2xf32> into tensor<1x11x1x4xf32>
    %expanded_23 = tensor.expand_shape %extracted_slice_16 [[0], [1], [2, 3]] output_shape [1, 11, 1, 2] : tensor<1x11x2xf32> into tensor<1x11x1x2xf32>
    %36 = linalg.generic {indexing_maps = [#map6, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%expanded_23 : tensor<1x11x1x2xf32>) outs(%34 : tensor<1x11x1x2x2xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x11x1x2x2xf32>
    %collapsed_24 = tensor.collapse_shape %36 [[0], [1], [2], [3, 4]] : tensor<1x11x1x2x2xf32> into tensor<1x11x1x4xf32>
    %37 = tensor.empty() : tensor<1x11x4x4xf32>
    %38 = linalg.generic {indexing_maps = [#map8, #map9, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_17, %collapsed_24 : tensor<1x11x4x4xf32>, tensor<1x11x1x4xf32>) outs(%37 : tensor<1x11x4x4xf32>) {
    ^bb0(%in: f32, %in_56: f32, %out: f32):
      %109 = arith.mulf %in, %in_56 : f32
      linalg.yield %109 : f32
    } -> tensor<1x11x4x4xf32>
    %extracted_slice_25 = tensor.extract_slice %extracted_slice_17[0, 0, 0, 0] [1, 11, 4, 2] [1, 1, 1, 2] : tensor<1x11x4x4xf32> to tensor<1x11x4x2xf32>
    %extracted_slice_26 = tensor.extract_slice %extracted_slice_17[0, 0, 0, 1] [1, 11, 4, 2] [1, 1, 1, 2] : tensor<1x11x4x4xf32> to tensor<1x11x4x2xf32>
    %39 = tensor.empty() : tensor<1x11x4x2xf32>
    %40 = linalg.generic {indexing_maps = [#map8, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_26 : tensor<1x11x4x2xf32>) outs(%39 : tensor<1x11x4x2xf32>) {
    ^bb0(%in: f32, %out: f32):
      %109 = arith.negf %in : f32
      linalg.yield %109 : f32
    } -> tensor<1x11x4x2xf32>
    %expanded_27 = tensor.expand_shape %40 [[0], [1], [2], [3, 4]] output_shape [1, 11, 4, 2, 1] : tensor<1x11x4x2xf32> into tensor<1x11x4x2x1xf32>
    %expanded_28 = tensor.expand_shape %extracted_slice_25 [[0], [1], [2], [3, 4]] output_shape [1, 11, 4, 2, 1] : tensor<1x11x4x2xf32> into tensor<1x11x4x2x1xf32>
    %concat = tensor.concat dim(4) %expanded_27, %expanded_28 : (tensor<1x11x4x2x1xf32>, tensor<1x11x4x2x1xf32>) -> tensor<1x11x4x2x2xf32>
    %collapsed_29 = tensor.collapse_shape %concat [[0], [1], [2], [3, 4]] : tensor<1x11x4x2x2xf32> into tensor<1x11x4x4xf32>
    %41 = linalg.generic {indexing_maps = [#map8, #map9, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%collapsed_29, %collapsed_22 : tensor<1x11x4x4xf32>, tensor<1x11x1x4xf32>) outs(%37 : tensor<1x11x4x4xf32>) {
    ^bb0(%in: f32, %in_56: f32, %out: f32):
      %109 = arith.mulf %in, %in_56 : f32
      linalg.yield %109 : f32
    } -> tensor<1x11x4x4xf32>
    %42 = linalg.generic {indexing_maps = [#map8, #map8, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%38, %41 : tensor<1x11x4x4xf32>, tensor<1x11x4x4xf32>) outs(%37 : tensor<1x11x4x4xf32>) {
    ^bb0(%in: f32, %in_56: f32, %out: f32):
      %109 = arith.addf %in, %in_56 : f32
      linalg.yield %109 : f32
    } -> tensor<1x11x4x4xf32>
    %43 = linalg.generic {indexing_maps = [#map8, #map9, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_19, %collapsed_24 : tensor<1x11x4x4xf32>, tensor<1x11x1x4xf32>) outs(%37 : tensor<1x11x4x4xf32>) {
    ^bb0(%in: f32, %in_56: f32, %out: f32):
      %109 = arith.mulf %in, %in_56 : f32
      linalg.yield %109 : f32
    } -> tensor<1x11x4x4xf32>
    %extracted_slice_30 = tensor.extract_slice %extracted_slice_19[0, 0, 0, 0] [1, 11, 4, 2] [1, 1, 1, 2] : tensor<1x11x4x4xf32> to tensor<1x11x4x2xf32>
    %extracted_slice_31 = tensor.extract_slice %extracted_slice_19[0, 0, 0, 1] [1, 11, 4, 2] [1, 1, 1, 2] : tensor<1x11x4x4xf32> to tensor<1x11x4x2xf32>
    %44 = linalg.generic {indexing_maps = [#map8, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_31 : tensor<1x11x4x2xf32>) outs(%39 : tensor<1x11x4x2xf32>) {
    ^bb0(%in: f32, %out: f32):
      %109 = arith.negf %in : f32
      linalg.yield %109 : f32
    } -> tensor<1x11x4x2xf32>
    %expanded_32 = tensor.expand_shape %44 [[0], [1], [2], [3, 4]] output_shape [1, 11, 4, 2, 1] : tensor<1x11x4x2xf32> into tensor<1x11x4x2x1xf32>
    %expanded_33 = tensor.expand_shape %extracted_slice_30 [[0], [1], [2], [3, 4]] output_shape [1, 11, 4, 2, 1] : tensor<1x11x4x2xf32> into tensor<1x11x4x2x1xf32>
    %concat_34 = tensor.concat dim(4) %expanded_32, %expanded_33 : (tensor<1x11x4x2x1xf32>, tensor<1x11x4x2x1xf32>) -> tensor<1x11x4x2x2xf32>
    %collapsed_35 = tensor.collapse_shape %concat_34 [[0], [1], [2], [3, 4]] : tensor<1x11x4x2x2xf32> into tensor<1x11x4x4xf32>
    %45 = linalg.generic {indexing_maps = [#map8, #map9, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%collapsed_35, %collapsed_22 : tensor<1x11x4x4xf32>, tensor<1x11x1x4xf32>) outs(%37 : tensor<1x11x4x4xf32>) {
    ^bb0(%in: f32, %in_56: f32, %out: f32):
      %109 = arith.mulf %in, %in_56 : f32
      linalg.yield %109 : f32
    } -> tensor<1x11x4x4xf32>
    %46 = linalg.generic {indexing_maps = [#map8, #map8, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%43, %45 : tensor<1x11x4x4xf32>, tensor<1x11x4x4xf32>) outs(%37 : tensor<1x11x4x4xf32>) {
    ^bb0(%in: f32, %in_56: f32, %out: f32):
      %109 = arith.addf %in, %in_56 : f32
      linalg.yield %109 : f32
    } -> tensor<1x11x4x4xf32>
    %concat_36 = tensor.concat dim(3) %42, %extracted_slice_18 : (tensor<1x11x4x4xf32>, tensor<1x11x4x4xf32>) -> tensor<1x11x4x8xf32>
    %concat_37 = tensor.concat dim(3) %46, %extracted_slice_20 : (tensor<1x11x4x4xf32>, tensor<1x11x4x4xf32>) -> tensor<1x11x4x8xf32>
    %transposed_38 = linalg.transpose ins(%concat_36 : tensor<1x11x4x8xf32>) outs(%28 : tensor<1x4x11x8xf32>) permutation = [0, 2, 1, 3] 
    %transposed_39 = linalg.transpose ins(%concat_37 : tensor<1x11x4x8xf32>) outs(%28 : tensor<1x4x11x8xf32>) permutation = [0, 2, 1, 3] 
    %47 = tensor.empty() : tensor<1x4x8x11xf32>
    %transposed_40 = linalg.transpose ins(%concat_36 : tensor<1x11x4x8xf32>) outs(%47 : tensor<1x4x8x11xf32>) permutation = [0, 2, 3, 1] 
    %collapsed_41 = tensor.collapse_shape %transposed_39 [[0, 1], [2], [3]] : tensor<1x4x11x8xf32> into tensor<4x11x8xf32>
    %collapsed_42 = tensor.collapse_shape %transposed_40 [[0, 1], [2], [3]] : tensor<1x4x8x11xf32> into tensor<4x8x11xf32>
    %48 = tensor.empty() : tensor<4x11x11xf32>
    %49 = linalg.fill ins(%cst : f32) outs(%48 : tensor<4x11x11xf32>) -> tensor<4x11x11xf32>
    %50 = linalg.batch_matmul ins(%collapsed_41, %collapsed_42 : tensor<4x11x8xf32>, tensor<4x8x11xf32>) outs(%49 : tensor<4x11x11xf32>) -> tensor<4x11x11xf32>
    %expanded_43 = tensor.expand_shape %50 [[0, 1], [2], [3]] output_shape [1, 4, 11, 11] : tensor<4x11x11xf32> into tensor<1x4x11x11xf32>
    %51 = tensor.empty() : tensor<1x4x11x11xf32>
    %52 = linalg.generic {indexing_maps = [#map8, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_43 : tensor<1x4x11x11xf32>) outs(%51 : tensor<1x4x11x11xf32>) {
    ^bb0(%in: f32, %out: f32):
      %109 = arith.truncf %cst_3 : f64 to f32
      %110 = arith.divf %in, %109 : f32
      linalg.yield %110 : f32
    } -> tensor<1x4x11x11xf32>
    %53 = linalg.generic {indexing_maps = [#map8, #map10, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%52, %arg1 : tensor<1x4x11x11xf32>, tensor<1x1x11x11xf32>) outs(%51 : tensor<1x4x11x11xf32>) {
    ^bb0(%in: f32, %in_56: f32, %out: f32):
      %109 = arith.addf %in, %in_56 : f32
      linalg.yield %109 : f32
    } -> tensor<1x4x11x11xf32>
    %54 = tensor.empty() : tensor<1x4x11xi64>
    %55 = linalg.fill ins(%c0_i64 : i64) outs(%54 : tensor<1x4x11xi64>) -> tensor<1x4x11xi64>
    %56 = tensor.empty() : tensor<1x4x11xf32>
    %57 = linalg.fill ins(%cst_0 : f32) outs(%56 : tensor<1x4x11xf32>) -> tensor<1x4x11xf32>
    %58:2 = linalg.generic {indexing_maps = [#map8, #map11, #map11], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%53 : tensor<1x4x11x11xf32>) outs(%57, %55 : tensor<1x4x11xf32>, tensor<1x4x11xi64>) {
    ^bb0(%in: f32, %out: f32, %out_56: i64):
      %109 = linalg.index 3 : index
      %110 = arith.index_cast %109 : index to i64
      %111 = arith.maximumf %in, %out : f32
      %112 = arith.cmpf ogt, %in, %out : f32
      %113 = arith.select %112, %110, %out_56 : i64
      linalg.yield %111, %113 : f32, i64
    } -> (tensor<1x4x11xf32>, tensor<1x4x11xi64>)
    %expanded_44 = tensor.expand_shape %58#0 [[0], [1], [2, 3]] output_shape [1, 4, 11, 1] : tensor<1x4x11xf32> into tensor<1x4x11x1xf32>
    %59 = linalg.generic {indexing_maps = [#map8, #map12, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%53, %expanded_44 : tensor<1x4x11x11xf32>, tensor<1x4x11x1xf32>) outs(%51 : tensor<1x4x11x11xf32>) {
    ^bb0(%in: f32, %in_56: f32, %out: f32):
      %109 = arith.subf %in, %in_56 : f32
      linalg.yield %109 : f32
    } -> tensor<1x4x11x11xf32>
    %60 = linalg.generic {indexing_maps = [#map8, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%59 : tensor<1x4x11x11xf32>) outs(%51 : tensor<1x4x11x11xf32>) {
    ^bb0(%in: f32, %out: f32):
      %109 = math.exp %in : f32
      linalg.yield %109 : f32
    } -> tensor<1x4x11x11xf32>
    %61 = tensor.empty() : tensor<1x4x11x1xf32>
    %62 = linalg.fill ins(%cst : f32) outs(%61 : tensor<1x4x11x1xf32>) -> tensor<1x4x11x1xf32>
    %63 = linalg.generic {indexing_maps = [#map8, #map12], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%60 : tensor<1x4x11x11xf32>) outs(%62 : tensor<1x4x11x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %109 = arith.addf %in, %out : f32
      linalg.yield %109 : f32
    } -> tensor<1x4x11x1xf32>
    %64 = linalg.generic {indexing_maps = [#map8, #map12, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%60, %63 : tensor<1x4x11x11xf32>, tensor<1x4x11x1xf32>) outs(%51 : tensor<1x4x11x11xf32>) {
    ^bb0(%in: f32, %in_56: f32, %out: f32):
      %109 = arith.divf %in, %in_56 : f32
      linalg.yield %109 : f32
    } -> tensor<1x4x11x11xf32>
    %collapsed_45 = tensor.collapse_shape %64 [[0, 1], [2], [3]] : tensor<1x4x11x11xf32> into tensor<4x11x11xf32>
    %collapsed_46 = tensor.collapse_shape %transposed_13 [[0, 1], [2], [3]] : tensor<1x4x11x8xf32> into tensor<4x11x8xf32>
    %65 = tensor.empty() : tensor<4x11x8xf32>
    %66 = linalg.fill ins(%cst : f32) outs(%65 : tensor<4x11x8xf32>) -> tensor<4x11x8xf32>
    %67 = linalg.batch_matmul ins(%collapsed_45, %collapsed_46 : tensor<4x11x11xf32>, tensor<4x11x8xf32>) outs(%66 : tensor<4x11x8xf32>) -> tensor<4x11x8xf32>
    %expanded_47 = tensor.expand_shape %67 [[0, 1], [2], [3]] output_shape [1, 4, 11, 8] : tensor<4x11x8xf32> into tensor<1x4x11x8xf32>
    %68 = tensor.empty() : tensor<1x11x4x8xf32>
    %transposed_48 = linalg.transpose ins(%expanded_47 : tensor<1x4x11x8xf32>) outs(%68 : tensor<1x11x4x8xf32>) permutation = [0, 2, 1, 3] 
    %collapsed_49 = tensor.collapse_shape %transposed_48 [[0], [1], [2, 3]] : tensor<1x11x4x8xf32> into tensor<1x11x32xf32>
    %transposed_50 = linalg.transpose ins(%arg8 : tensor<32x32xf32>) outs(%19 : tensor<32x32xf32>) permutation = [1, 0] 
    %69 = linalg.generic {indexing_maps = [#map5, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%transposed_50 : tensor<32x32xf32>) outs(%20 : tensor<1x32x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x32x32xf32>
    %70 = linalg.batch_matmul ins(%collapsed_49, %69 : tensor<1x11x32xf32>, tensor<1x32x32xf32>) outs(%22 : tensor<1x11x32xf32>) -> tensor<1x11x32xf32>
    %71 = tensor.empty() : tensor<32x48xf32>
    %transposed_51 = linalg.transpose ins(%arg9 : tensor<48x32xf32>) outs(%71 : tensor<32x48xf32>) permutation = [1, 0] 
    %72 = tensor.empty() : tensor<1x32x48xf32>
    %73 = linalg.generic {indexing_maps = [#map5, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%transposed_51 : tensor<32x48xf32>) outs(%72 : tensor<1x32x48xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x32x48xf32>
    %74 = tensor.empty() : tensor<1x11x48xf32>
    %75 = linalg.fill ins(%cst : f32) outs(%74 : tensor<1x11x48xf32>) -> tensor<1x11x48xf32>
    %76 = linalg.batch_matmul ins(%18, %73 : tensor<1x11x32xf32>, tensor<1x32x48xf32>) outs(%75 : tensor<1x11x48xf32>) -> tensor<1x11x48xf32>
    %77 = linalg.generic {indexing_maps = [#map1, #map4, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%76, %arg10 : tensor<1x11x48xf32>, tensor<48xf32>) outs(%74 : tensor<1x11x48xf32>) {
    ^bb0(%in: f32, %in_56: f32, %out: f32):
      %109 = arith.addf %in, %in_56 : f32
      linalg.yield %109 : f32
    } -> tensor<1x11x48xf32>
    %78 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%77 : tensor<1x11x48xf32>) outs(%74 : tensor<1x11x48xf32>) {
    ^bb0(%in: f32, %out: f32):
      %109 = arith.mulf %in, %cst_6 : f32
      linalg.yield %109 : f32
    } -> tensor<1x11x48xf32>
    %79 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%77 : tensor<1x11x48xf32>) outs(%74 : tensor<1x11x48xf32>) {
    ^bb0(%in: f32, %out: f32):
      %109 = math.fpowi %in, %c3_i64 : f32, i64
      linalg.yield %109 : f32
    } -> tensor<1x11x48xf32>
    %80 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%79 : tensor<1x11x48xf32>) outs(%74 : tensor<1x11x48xf32>) {
    ^bb0(%in: f32, %out: f32):
      %109 = arith.truncf %cst_2 : f64 to f32
      %110 = arith.mulf %in, %109 : f32
      linalg.yield %110 : f32
    } -> tensor<1x11x48xf32>
    %81 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%77, %80 : tensor<1x11x48xf32>, tensor<1x11x48xf32>) outs(%74 : tensor<1x11x48xf32>) {
    ^bb0(%in: f32, %in_56: f32, %out: f32):
      %109 = arith.addf %in, %in_56 : f32
      linalg.yield %109 : f32
    } -> tensor<1x11x48xf32>
    %82 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%81 : tensor<1x11x48xf32>) outs(%74 : tensor<1x11x48xf32>) {
    ^bb0(%in: f32, %out: f32):
      %109 = arith.truncf %cst_1 : f64 to f32
      %110 = arith.mulf %in, %109 : f32
      linalg.yield %110 : f32
    } -> tensor<1x11x48xf32>
    %83 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%82 : tensor<1x11x48xf32>) outs(%74 : tensor<1x11x48xf32>) {
    ^bb0(%in: f32, %out: f32):
      %109 = math.tanh %in : f32
      linalg.yield %109 : f32
    } -> tensor<1x11x48xf32>
    %84 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%83 : tensor<1x11x48xf32>) outs(%74 : tensor<1x11x48xf32>) {
    ^bb0(%in: f32, %out: f32):
      %109 = arith.addf %in, %cst_7 : f32
      linalg.yield %109 : f32
    } -> tensor<1x11x48xf32>
    %85 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%78, %84 : tensor<1x11x48xf32>, tensor<1x11x48xf32>) outs(%74 : tensor<1x11x48xf32>) {
    ^bb0(%in: f32, %in_56: f32, %out: f32):
      %109 = arith.mulf %in, %in_56 : f32
      linalg.yield %109 : f32
    } -> tensor<1x11x48xf32>
    %86 = tensor.empty() : tensor<48x32xf32>
    %transposed_52 = linalg.transpose ins(%arg11 : tensor<32x48xf32>) outs(%86 : tensor<48x32xf32>) permutation = [1, 0] 
    %87 = tensor.empty() : tensor<1x48x32xf32>
    %88 = linalg.generic {indexing_maps = [#map5, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%transposed_52 : tensor<48x32xf32>) outs(%87 : tensor<1x48x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x48x32xf32>
    %89 = linalg.batch_matmul ins(%85, %88 : tensor<1x11x48xf32>, tensor<1x48x32xf32>) outs(%22 : tensor<1x11x32xf32>) -> tensor<1x11x32xf32>
    %90 = linalg.generic {indexing_maps = [#map1, #map4, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%89, %arg12 : tensor<1x11x32xf32>, tensor<32xf32>) outs(%0 : tensor<1x11x32xf32>) {
    ^bb0(%in: f32, %in_56: f32, %out: f32):
      %109 = arith.addf %in, %in_56 : f32
      linalg.yield %109 : f32
    } -> tensor<1x11x32xf32>
    %91 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%70, %90 : tensor<1x11x32xf32>, tensor<1x11x32xf32>) outs(%0 : tensor<1x11x32xf32>) {
    ^bb0(%in: f32, %in_56: f32, %out: f32):
      %109 = arith.addf %in, %in_56 : f32
      linalg.yield %109 : f32
    } -> tensor<1x11x32xf32>
    %92 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%91, %1 : tensor<1x11x32xf32>, tensor<1x11x32xf32>) outs(%0 : tensor<1x11x32xf32>) {
    ^bb0(%in: f32, %in_56: f32, %out: f32):
      %109 = arith.addf %in, %in_56 : f32
      linalg.yield %109 : f32
    } -> tensor<1x11x32xf32>
    %93 = linalg.generic {indexing_maps = [#map1, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%92 : tensor<1x11x32xf32>) outs(%5 : tensor<1x11x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %109 = arith.addf %in, %out : f32
      linalg.yield %109 : f32
    } -> tensor<1x11x1xf32>
    %94 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%93 : tensor<1x11x1xf32>) outs(%4 : tensor<1x11x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %109 = arith.divf %in, %cst_5 : f32
      linalg.yield %109 : f32
    } -> tensor<1x11x1xf32>
    %collapsed_53 = tensor.collapse_shape %94 [[0], [1, 2]] : tensor<1x11x1xf32> into tensor<1x11xf32>
    %95 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%collapsed_53 : tensor<1x11xf32>) outs(%0 : tensor<1x11x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x11x32xf32>
    %96 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%92, %95 : tensor<1x11x32xf32>, tensor<1x11x32xf32>) outs(%0 : tensor<1x11x32xf32>) {
    ^bb0(%in: f32, %in_56: f32, %out: f32):
      %109 = arith.subf %in, %in_56 : f32
      linalg.yield %109 : f32
    } -> tensor<1x11x32xf32>
    %97 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%96, %96 : tensor<1x11x32xf32>, tensor<1x11x32xf32>) outs(%0 : tensor<1x11x32xf32>) {
    ^bb0(%in: f32, %in_56: f32, %out: f32):
      %109 = arith.mulf %in, %in_56 : f32
      linalg.yield %109 : f32
    } -> tensor<1x11x32xf32>
    %98 = linalg.generic {indexing_maps = [#map1, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%97 : tensor<1x11x32xf32>) outs(%5 : tensor<1x11x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %109 = arith.addf %in, %out : f32
      linalg.yield %109 : f32
    } -> tensor<1x11x1xf32>
    %99 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%98 : tensor<1x11x1xf32>) outs(%4 : tensor<1x11x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %109 = arith.divf %in, %cst_5 : f32
      linalg.yield %109 : f32
    } -> tensor<1x11x1xf32>
    %100 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%99 : tensor<1x11x1xf32>) outs(%4 : tensor<1x11x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %109 = arith.truncf %cst_4 : f64 to f32
      %110 = arith.addf %in, %109 : f32
      linalg.yield %110 : f32
    } -> tensor<1x11x1xf32>
    %101 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%100 : tensor<1x11x1xf32>) outs(%4 : tensor<1x11x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %109 = math.rsqrt %in : f32
      linalg.yield %109 : f32
    } -> tensor<1x11x1xf32>
    %collapsed_54 = tensor.collapse_shape %101 [[0], [1, 2]] : tensor<1x11x1xf32> into tensor<1x11xf32>
    %102 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%collapsed_54 : tensor<1x11xf32>) outs(%0 : tensor<1x11x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x11x32xf32>
    %103 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%96, %102 : tensor<1x11x32xf32>, tensor<1x11x32xf32>) outs(%0 : tensor<1x11x32xf32>) {
    ^bb0(%in: f32, %in_56: f32, %out: f32):
      %109 = arith.mulf %in, %in_56 : f32
      linalg.yield %109 : f32
    } -> tensor<1x11x32xf32>
    %104 = linalg.generic {indexing_maps = [#map1, #map4, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%103, %arg13 : tensor<1x11x32xf32>, tensor<32xf32>) outs(%0 : tensor<1x11x32xf32>) {
    ^bb0(%in: f32, %in_56: f32, %out: f32):
      %109 = arith.mulf %in, %in_56 : f32
      linalg.yield %109 : f32
    } -> tensor<1x11x32xf32>
    %105 = linalg.generic {indexing_maps = [#map1, #map4, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%104, %arg14 : tensor<1x11x32xf32>, tensor<32xf32>) outs(%0 : tensor<1x11x32xf32>) {
    ^bb0(%in: f32, %in_56: f32, %out: f32):
      %109 = arith.addf %in, %in_56 : f32
      linalg.yield %109 : f32
    } -> tensor<1x11x32xf32>
    %transposed_55 = linalg.transpose ins(%arg15 : tensor<32x32xf32>) outs(%19 : tensor<32x32xf32>) permutation = [1, 0] 
    %106 = linalg.generic {indexing_maps = [#map5, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%transposed_55 : tensor<32x32xf32>) outs(%20 : tensor<1x32x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x32x32xf32>
    %107 = linalg.batch_matmul ins(%105, %106 : tensor<1x11x32xf32>, tensor<1x32x32xf32>) outs(%22 : tensor<1x11x32xf32>) -> tensor<1x11x32xf32>
    %108 = linalg.generic {indexing_maps = [#map1, #map4, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%107, %arg16 : tensor<1x11x32xf32>, tensor<32xf32>) outs(%0 : tensor<1x11x32xf32>) {
    ^bb0(%in: f32, %in_56: f32, %out: f32):
      %109 = arith.addf %in, %in_56 : f32
      linalg.yield %109 : f32
    } -> tensor<1x11x32xf32>
    return %108, %transposed_38, %transposed_13 : tensor<1x11x32xf32>, tensor<1x4x11x8xf32>, tensor<1x4x11x8xf32>
  }
}
