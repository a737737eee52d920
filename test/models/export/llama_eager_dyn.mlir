#map = affine_map<(d0, d1, d2) -> (d0, d1)>
#map1 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map2 = affine_map<(d0, d1, d2) -> (d0, d1, 0)>
#map3 = affine_map<(d0, d1, d2) -> (d2)>
#map4 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map5 = affine_map<(d0, d1, d2, d3) -> (d0, 0, d2, d3)>
#map6 = affine_map<()[s0] -> (s0 + 1)>
#map7 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d2, d3, d4)>
#map8 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
#map9 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, 0)>
module {
  func.func @main(%arg0: tensor<1x1xi64>, %arg1: tensor<1x1xi64>, %arg2: tensor<1x1x1x?xf32>, %arg3: tensor<1x2x?x16xf32>, %arg4: tensor<1x2x?x16xf32>, %arg5: tensor<32x64xf32>, %arg6: tensor<64x64xf32>, %arg7: tensor<32x64xf32>, %arg8: tensor<32x64xf32>, %arg9: tensor<64x64xf32>, %arg10: tensor<96x64xf32>, %arg11: tensor<96x64xf32>, %arg12: tensor<64x96xf32>, %arg13: tensor<64xf32>, %arg14: tensor<64xf32>, %arg15: tensor<64xf32>, %arg16: tensor<32x64xf32>, %arg17: tensor<8xf32>) -> (tensor<1x1x32xf32>, tensor<1x2x?x16xf32>, tensor<1x2x?x16xf32>) {
    %c1_i64 = arith.constant 1 : i64
    %c0_i64 = arith.constant 0 : i64
    %c2_i64 = arith.constant 2 : i64
    %c1 = arith.constant 1 : index
    %c0 = arith.constant 0 : index
    %c32 = arith.constant 32 : index
    %c2 = arith.constant 2 : index
    %cst = arith.constant 0.000000e+00 : f32
    %c3 = arith.constant 3 : index
    %cst_0 = arith.constant 0xFF800000 : f32
    %cst_1 = arith.constant 1.000000e+00 : f32
    %cst_2 = arith.constant 9.9999999999999995E-7 : f64
    %cst_3 = arith.constant 6.400000e+01 : f32
    %cst_4 = arith.constant 2.500000e-01 : f32
    %dim = tensor.dim %arg3, %c2 : tensor<1x2x?x16xf32>
    %0 = arith.index_cast %dim : index to i64
    %1 = tensor.empty() : tensor<1x1x64xf32>
    %2 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg0 : tensor<1x1xi64>) outs(%1 : tensor<1x1x64xf32>) {
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
    %3 = tensor.empty() : tensor<1x1x1xf32>
    %4 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded : tensor<1x1x1xi64>) outs(%3 : tensor<1x1x1xf32>) {
    ^bb0(%in: i64, %out: f32):
      %103 = arith.sitofp %in : i64 to f32
      linalg.yield %103 : f32
    } -> tensor<1x1x1xf32>
    %5 = tensor.empty() : tensor<1x1x8xf32>
    %6 = linalg.generic {indexing_maps = [#map2, #map3, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%4, %arg17 : tensor<1x1x1xf32>, tensor<8xf32>) outs(%5 : tensor<1x1x8xf32>) {
    ^bb0(%in: f32, %in_51: f32, %out: f32):
      %103 = arith.mulf %in, %in_51 : f32
      linalg.yield %103 : f32
    } -> tensor<1x1x8xf32>
    %concat = tensor.concat dim(2) %6, %6 : (tensor<1x1x8xf32>, tensor<1x1x8xf32>) -> tensor<1x1x16xf32>
    %7 = tensor.empty() : tensor<1x1x16xf32>
    %8 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%concat : tensor<1x1x16xf32>) outs(%7 : tensor<1x1x16xf32>) {
    ^bb0(%in: f32, %out: f32):
      %103 = math.cos %in : f32
      linalg.yield %103 : f32
    } -> tensor<1x1x16xf32>
    %9 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%concat : tensor<1x1x16xf32>) outs(%7 : tensor<1x1x16xf32>) {
    ^bb0(%in: f32, %out: f32):
      %103 = math.sin %in : f32
      linalg.yield %103 : f32
    } -> tensor<1x1x16xf32>
    %10 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%2 : tensor<1x1x64xf32>) outs(%1 : tensor<1x1x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %103 = math.fpowi %in, %c2_i64 : f32, i64
      linalg.yield %103 : f32
    } -> tensor<1x1x64xf32>
    %11 = linalg.fill ins(%cst : f32) outs(%3 : tensor<1x1x1xf32>) -> tensor<1x1x1xf32>
    %12 = linalg.generic {indexing_maps = [#map1, #map2], iterator_types = ["parallel", "parallel", "reduction"]} ins(%10 : tensor<1x1x64xf32>) outs(%11 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %103 = arith.addf %in, %out : f32
      linalg.yield %103 : f32
    } -> tensor<1x1x1xf32>
    %13 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%12 : tensor<1x1x1xf32>) outs(%3 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %103 = arith.divf %in, %cst_3 : f32
      linalg.yield %103 : f32
    } -> tensor<1x1x1xf32>
    %14 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%13 : tensor<1x1x1xf32>) outs(%3 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %103 = arith.truncf %cst_2 : f64 to f32
      %104 = arith.addf %in, %103 : f32
      linalg.yield %104 : f32
    } -> tensor<1x1x1xf32>
    %15 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%14 : tensor<1x1x1xf32>) outs(%3 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %103 = math.rsqrt %in : f32
      linalg.yield %103 : f32
    } -> tensor<1x1x1xf32>
    %16 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%2, %15 : tensor<1x1x64xf32>, tensor<1x1x1xf32>) outs(%1 : tensor<1x1x64xf32>) {
    ^bb0(%in: f32, %in_51: f32, %out: f32):
      %103 = arith.mulf %in, %in_51 : f32
      linalg.yield %103 : f32
    } -> tensor<1x1x64xf32>
    %17 = linalg.generic {indexing_maps = [#map3, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg13, %16 : tensor<64xf32>, tensor<1x1x64xf32>) outs(%1 : tensor<1x1x64xf32>) {
    ^bb0(%in: f32, %in_51: f32, %out: f32):
      %103 = arith.mulf %in, %in_51 : f32
      linalg.yield %103 : f32
    } -> tensor<1x1x64xf32>
    %18 = tensor.empty() : tensor<64x64xf32>
    %transposed = linalg.transpose ins(%arg6 : tensor<64x64xf32>) outs(%18 : tensor<64x64xf32>) permutation = [1, 0] 
    %collapsed = tensor.collapse_shape %17 [[0], [1, 2]] : tensor<1x1x64xf32> into tensor<1x64xf32>
    %19 = tensor.empty() : tensor<1x64xf32>
    %20 = linalg.fill ins(%cst : f32) outs(%19 : tensor<1x64xf32>) -> tensor<1x64xf32>
    %21 = linalg.matmul ins(%collapsed, %transposed : tensor<1x64xf32>, tensor<64x64xf32>) outs(%20 : tensor<1x64xf32>) -> tensor<1x64xf32>
    %expanded_5 = tensor.expand_shape %21 [[0], [1, 2, 3]] output_shape [1, 1, 4, 16] : tensor<1x64xf32> into tensor<1x1x4x16xf32>
    %22 = tensor.empty() : tensor<1x4x1x16xf32>
    %transposed_6 = linalg.transpose ins(%expanded_5 : tensor<1x1x4x16xf32>) outs(%22 : tensor<1x4x1x16xf32>) permutation = [0, 2, 1, 3] 
    %23 = tensor.empty() : tensor<64x32xf32>
    %transposed_7 = linalg.transpose ins(%arg7 : tensor<32x64xf32>) outs(%23 : tensor<64x32xf32>) permutation = [1, 0] 
    %24 = tensor.empty() : tensor<1x32xf32>
    %25 = linalg.fill ins(%cst : f32) outs(%24 : tensor<1x32xf32>) -> tensor<1x32xf32>
    %26 = linalg.matmul ins(%collapsed, %transposed_7 : tensor<1x64xf32>, tensor<64x32xf32>) outs(%25 : tensor<1x32xf32>) -> tensor<1x32xf32>
    %expanded_8 = tensor.expand_shape %26 [[0], [1, 2, 3]] output_shape [1, 1, 2, 16] : tensor<1x32xf32> into tensor<1x1x2x16xf32>
    %27 = tensor.empty() : tensor<1x2x1x16xf32>
    %transposed_9 = linalg.transpose ins(%expanded_8 : tensor<1x1x2x16xf32>) outs(%27 : tensor<1x2x1x16xf32>) permutation = [0, 2, 1, 3] 
    %transposed_10 = linalg.transpose ins(%arg8 : tensor<32x64xf32>) outs(%23 : tensor<64x32xf32>) permutation = [1, 0] 
    %28 = linalg.matmul ins(%collapsed, %transposed_10 : tensor<1x64xf32>, tensor<64x32xf32>) outs(%25 : tensor<1x32xf32>) -> tensor<1x32xf32>
    %expanded_11 = tensor.expand_shape %28 [[0], [1, 2, 3]] output_shape [1, 1, 2, 16] : tensor<1x32xf32> into tensor<1x1x2x16xf32>
    %transposed_12 = linalg.transpose ins(%expanded_11 : tensor<1x1x2x16xf32>) outs(%27 : tensor<1x2x1x16xf32>) permutation = [0, 2, 1, 3] 
    %expanded_13 = tensor.expand_shape %8 [[0], [1, 2], [3]] output_shape [1, 1, 1, 16] : tensor<1x1x16xf32> into tensor<1x1x1x16xf32>
    %expanded_14 = tensor.expand_shape %9 [[0], [1, 2], [3]] output_shape [1, 1, 1, 16] : tensor<1x1x16xf32> into tensor<1x1x1x16xf32>
    %29 = linalg.generic {indexing_maps = [#map4, #map5, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed_6, %expanded_13 : tensor<1x4x1x16xf32>, tensor<1x1x1x16xf32>) outs(%22 : tensor<1x4x1x16xf32>) {
    ^bb0(%in: f32, %in_51: f32, %out: f32):
      %103 = arith.mulf %in, %in_51 : f32
      linalg.yield %103 : f32
    } -> tensor<1x4x1x16xf32>
    %extracted_slice = tensor.extract_slice %transposed_6[0, 0, 0, 0] [1, 4, 1, 8] [1, 1, 1, 1] : tensor<1x4x1x16xf32> to tensor<1x4x1x8xf32>
    %extracted_slice_15 = tensor.extract_slice %transposed_6[0, 0, 0, 8] [1, 4, 1, 8] [1, 1, 1, 1] : tensor<1x4x1x16xf32> to tensor<1x4x1x8xf32>
    %30 = tensor.empty() : tensor<1x4x1x8xf32>
    %31 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_15 : tensor<1x4x1x8xf32>) outs(%30 : tensor<1x4x1x8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %103 = arith.negf %in : f32
      linalg.yield %103 : f32
    } -> tensor<1x4x1x8xf32>
    %concat_16 = tensor.concat dim(3) %31, %extracted_slice : (tensor<1x4x1x8xf32>, tensor<1x4x1x8xf32>) -> tensor<1x4x1x16xf32>
    %32 = linalg.generic {indexing_maps = [#map4, #map5, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%concat_16, %expanded_14 : tensor<1x4x1x16xf32>, tensor<1x1x1x16xf32>) outs(%22 : tensor<1x4x1x16xf32>) {
    ^bb0(%in: f32, %in_51: f32, %out: f32):
      %103 = arith.mulf %in, %in_51 : f32
      linalg.yield %103 : f32
    } -> tensor<1x4x1x16xf32>
    %33 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%29, %32 : tensor<1x4x1x16xf32>, tensor<1x4x1x16xf32>) outs(%22 : tensor<1x4x1x16xf32>) {
    ^bb0(%in: f32, %in_51: f32, %out: f32):
      %103 = arith.addf %in, %in_51 : f32
      linalg.yield %103 : f32
    } -> tensor<1x4x1x16xf32>
    %34 = linalg.generic {indexing_maps = [#map4, #map5, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed_9, %expanded_13 : tensor<1x2x1x16xf32>, tensor<1x1x1x16xf32>) outs(%27 : tensor<1x2x1x16xf32>) {
    ^bb0(%in: f32, %in_51: f32, %out: f32):
      %103 = arith.mulf %in, %in_51 : f32
      linalg.yield %103 : f32
    } -> tensor<1x2x1x16xf32>
    %extracted_slice_17 = tensor.extract_slice %transposed_9[0, 0, 0, 0] [1, 2, 1, 8] [1, 1, 1, 1] : tensor<1x2x1x16xf32> to tensor<1x2x1x8xf32>
    %extracted_slice_18 = tensor.extract_slice %transposed_9[0, 0, 0, 8] [1, 2, 1, 8] [1, 1, 1, 1] : tensor<1x2x1x16xf32> to tensor<1x2x1x8xf32>
    %35 = tensor.empty() : tensor<1x2x1x8xf32>
    %36 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_18 : tensor<1x2x1x8xf32>) outs(%35 : tensor<1x2x1x8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %103 = arith.negf %in : f32
      linalg.yield %103 : f32
    } -> tensor<1x2x1x8xf32>
    %concat_19 = tensor.concat dim(3) %36, %extracted_slice_17 : (tensor<1x2x1x8xf32>, tensor<1x2x1x8xf32>) -> tensor<1x2x1x16xf32>
    %37 = linalg.generic {indexing_maps = [#map4, #map5, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%concat_19, %expanded_14 : tensor<1x2x1x16xf32>, tensor<1x1x1x16xf32>) outs(%27 : tensor<1x2x1x16xf32>) {
    ^bb0(%in: f32, %in_51: f32, %out: f32):
      %103 = arith.mulf %in, %in_51 : f32
      linalg.yield %103 : f32
    } -> tensor<1x2x1x16xf32>
    %38 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%34, %37 : tensor<1x2x1x16xf32>, tensor<1x2x1x16xf32>) outs(%27 : tensor<1x2x1x16xf32>) {
    ^bb0(%in: f32, %in_51: f32, %out: f32):
      %103 = arith.addf %in, %in_51 : f32
      linalg.yield %103 : f32
    } -> tensor<1x2x1x16xf32>
    %concat_20 = tensor.concat dim(2) %arg3, %38 : (tensor<1x2x?x16xf32>, tensor<1x2x1x16xf32>) -> tensor<1x2x?x16xf32>
    %concat_21 = tensor.concat dim(2) %arg4, %transposed_12 : (tensor<1x2x?x16xf32>, tensor<1x2x1x16xf32>) -> tensor<1x2x?x16xf32>
    %39 = affine.apply #map6()[%dim]
    %expanded_22 = tensor.expand_shape %concat_20 [[0], [1], [2, 3], [4]] output_shape [1, 2, 1, %39, 16] : tensor<1x2x?x16xf32> into tensor<1x2x1x?x16xf32>
    %40 = arith.addi %0, %c1_i64 : i64
    %41 = arith.index_cast %40 : i64 to index
    %42 = arith.cmpi sge, %40, %c0_i64 : i64
    cf.assert %42, "unimplemented: dynamic negative broadcast sizes"
    %43 = tensor.empty(%41) : tensor<1x2x2x?x16xf32>
    %44 = linalg.generic {indexing_maps = [#map7], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} outs(%43 : tensor<1x2x2x?x16xf32>) {
    ^bb0(%out: f32):
      %103 = linalg.index 1 : index
      %104 = linalg.index 3 : index
      %105 = linalg.index 4 : index
      %106 = arith.cmpi eq, %39, %c1 : index
      %107 = arith.select %106, %c0, %104 : index
      %extracted = tensor.extract %expanded_22[%c0, %103, %c0, %107, %105] : tensor<1x2x1x?x16xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x2x2x?x16xf32>
    %collapsed_23 = tensor.collapse_shape %44 [[0], [1, 2], [3], [4]] : tensor<1x2x2x?x16xf32> into tensor<1x4x?x16xf32>
    %dim_24 = tensor.dim %arg4, %c2 : tensor<1x2x?x16xf32>
    %45 = affine.apply #map6()[%dim_24]
    %expanded_25 = tensor.expand_shape %concat_21 [[0], [1], [2, 3], [4]] output_shape [1, 2, 1, %45, 16] : tensor<1x2x?x16xf32> into tensor<1x2x1x?x16xf32>
    cf.assert %42, "unimplemented: dynamic negative broadcast sizes"
    %46 = linalg.generic {indexing_maps = [#map7], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} outs(%43 : tensor<1x2x2x?x16xf32>) {
    ^bb0(%out: f32):
      %103 = linalg.index 1 : index
      %104 = linalg.index 3 : index
      %105 = linalg.index 4 : index
      %106 = arith.cmpi eq, %45, %c1 : index
      %107 = arith.select %106, %c0, %104 : index
      %extracted = tensor.extract %expanded_25[%c0, %103, %c0, %107, %105] : tensor<1x2x1x?x16xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x2x2x?x16xf32>
    %collapsed_26 = tensor.collapse_shape %46 [[0], [1, 2], [3], [4]] : tensor<1x2x2x?x16xf32> into tensor<1x4x?x16xf32>
    %47 = tensor.empty(%41) : tensor<1x4x16x?xf32>
    %transposed_27 = linalg.transpose ins(%collapsed_23 : tensor<1x4x?x16xf32>) outs(%47 : tensor<1x4x16x?xf32>) permutation = [0, 1, 3, 2] 
    %collapsed_28 = tensor.collapse_shape %33 [[0, 1], [2], [3]] : tensor<1x4x1x16xf32> into tensor<4x1x16xf32>
    cf.assert %42, "unimplemented: dynamic negative broadcast sizes"
    %48 = linalg.generic {indexing_maps = [#map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} outs(%47 : tensor<1x4x16x?xf32>) {
    ^bb0(%out: f32):
      %103 = linalg.index 1 : index
      %104 = linalg.index 2 : index
      %105 = linalg.index 3 : index
      %106 = arith.cmpi eq, %41, %c1 : index
      %107 = arith.select %106, %c0, %105 : index
      %extracted = tensor.extract %transposed_27[%c0, %103, %104, %107] : tensor<1x4x16x?xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x4x16x?xf32>
    %collapsed_29 = tensor.collapse_shape %48 [[0, 1], [2], [3]] : tensor<1x4x16x?xf32> into tensor<4x16x?xf32>
    %49 = tensor.empty(%41) : tensor<4x1x?xf32>
    %50 = linalg.fill ins(%cst : f32) outs(%49 : tensor<4x1x?xf32>) -> tensor<4x1x?xf32>
    %51 = linalg.batch_matmul ins(%collapsed_28, %collapsed_29 : tensor<4x1x16xf32>, tensor<4x16x?xf32>) outs(%50 : tensor<4x1x?xf32>) -> tensor<4x1x?xf32>
    %expanded_30 = tensor.expand_shape %51 [[0, 1], [2], [3]] output_shape [1, 4, 1, %41] : tensor<4x1x?xf32> into tensor<1x4x1x?xf32>
    %52 = tensor.empty(%41) : tensor<1x4x1x?xf32>
    %53 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_30 : tensor<1x4x1x?xf32>) outs(%52 : tensor<1x4x1x?xf32>) {
    ^bb0(%in: f32, %out: f32):
      %103 = arith.mulf %in, %cst_4 : f32
      linalg.yield %103 : f32
    } -> tensor<1x4x1x?xf32>
    %dim_31 = tensor.dim %arg2, %c3 : tensor<1x1x1x?xf32>
    %54 = arith.cmpi eq, %41, %dim_31 : index
    cf.assert %54, "mismatched size for broadcast"
    %55 = linalg.generic {indexing_maps = [#map4, #map5, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%53, %arg2 : tensor<1x4x1x?xf32>, tensor<1x1x1x?xf32>) outs(%52 : tensor<1x4x1x?xf32>) {
    ^bb0(%in: f32, %in_51: f32, %out: f32):
      %103 = arith.addf %in, %in_51 : f32
      linalg.yield %103 : f32
    } -> tensor<1x4x1x?xf32>
    %56 = tensor.empty() : tensor<1x4x1xi64>
    %57 = linalg.fill ins(%c0_i64 : i64) outs(%56 : tensor<1x4x1xi64>) -> tensor<1x4x1xi64>
    %58 = tensor.empty() : tensor<1x4x1xf32>
    %59 = linalg.fill ins(%cst_0 : f32) outs(%58 : tensor<1x4x1xf32>) -> tensor<1x4x1xf32>
    %60:2 = linalg.generic {indexing_maps = [#map4, #map8, #map8], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%55 : tensor<1x4x1x?xf32>) outs(%59, %57 : tensor<1x4x1xf32>, tensor<1x4x1xi64>) {
    ^bb0(%in: f32, %out: f32, %out_51: i64):
      %103 = linalg.index 3 : index
      %104 = arith.index_cast %103 : index to i64
      %105 = arith.maximumf %in, %out : f32
      %106 = arith.cmpf ogt, %in, %out : f32
      %107 = arith.select %106, %104, %out_51 : i64
      linalg.yield %105, %107 : f32, i64
    } -> (tensor<1x4x1xf32>, tensor<1x4x1xi64>)
    %expanded_32 = tensor.expand_shape %60#0 [[0], [1], [2, 3]] output_shape [1, 4, 1, 1] : tensor<1x4x1xf32> into tensor<1x4x1x1xf32>
    %61 = linalg.generic {indexing_maps = [#map4, #map9, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%55, %expanded_32 : tensor<1x4x1x?xf32>, tensor<1x4x1x1xf32>) outs(%52 : tensor<1x4x1x?xf32>) {
    ^bb0(%in: f32, %in_51: f32, %out: f32):
      %103 = arith.subf %in, %in_51 : f32
      linalg.yield %103 : f32
    } -> tensor<1x4x1x?xf32>
    %62 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%61 : tensor<1x4x1x?xf32>) outs(%52 : tensor<1x4x1x?xf32>) {
    ^bb0(%in: f32, %out: f32):
      %103 = math.exp %in : f32
      linalg.yield %103 : f32
    } -> tensor<1x4x1x?xf32>
    %63 = tensor.empty() : tensor<1x4x1x1xf32>
    %64 = linalg.fill ins(%cst : f32) outs(%63 : tensor<1x4x1x1xf32>) -> tensor<1x4x1x1xf32>
    %65 = linalg.generic {indexing_maps = [#map4, #map9], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%62 : tensor<1x4x1x?xf32>) outs(%64 : tensor<1x4x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %103 = arith.addf %in, %out : f32
      linalg.yield %103 : f32
    } -> tensor<1x4x1x1xf32>
    %66 = linalg.generic {indexing_maps = [#map4, #map9, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%62, %65 : tensor<1x4x1x?xf32>, tensor<1x4x1x1xf32>) outs(%52 : tensor<1x4x1x?xf32>) {
    ^bb0(%in: f32, %in_51: f32, %out: f32):
      %103 = arith.divf %in, %in_51 : f32
      linalg.yield %103 : f32
    } -> tensor<1x4x1x?xf32>
    cf.assert %42, "unimplemented: dynamic negative broadcast sizes"
    %67 = linalg.generic {indexing_maps = [#map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} outs(%52 : tensor<1x4x1x?xf32>) {
    ^bb0(%out: f32):
      %103 = linalg.index 1 : index
      %104 = linalg.index 3 : index
      %105 = arith.cmpi eq, %41, %c1 : index
      %106 = arith.select %105, %c0, %104 : index
      %extracted = tensor.extract %66[%c0, %103, %c0, %106] : tensor<1x4x1x?xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x4x1x?xf32>
    %collapsed_33 = tensor.collapse_shape %67 [[0, 1], [2], [3]] : tensor<1x4x1x?xf32> into tensor<4x1x?xf32>
    cf.assert %42, "unimplemented: dynamic negative broadcast sizes"
    %68 = tensor.empty(%41) : tensor<1x4x?x16xf32>
    %69 = linalg.generic {indexing_maps = [#map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} outs(%68 : tensor<1x4x?x16xf32>) {
    ^bb0(%out: f32):
      %103 = linalg.index 1 : index
      %104 = linalg.index 2 : index
      %105 = linalg.index 3 : index
      %106 = arith.cmpi eq, %41, %c1 : index
      %107 = arith.select %106, %c0, %104 : index
      %extracted = tensor.extract %collapsed_26[%c0, %103, %107, %105] : tensor<1x4x?x16xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x4x?x16xf32>
    %collapsed_34 = tensor.collapse_shape %69 [[0, 1], [2], [3]] : tensor<1x4x?x16xf32> into tensor<4x?x16xf32>
    %70 = tensor.empty() : tensor<4x1x16xf32>
    %71 = linalg.fill ins(%cst : f32) outs(%70 : tensor<4x1x16xf32>) -> tensor<4x1x16xf32>
    %72 = linalg.batch_matmul ins(%collapsed_33, %collapsed_34 : tensor<4x1x?xf32>, tensor<4x?x16xf32>) outs(%71 : tensor<4x1x16xf32>) -> tensor<4x1x16xf32>
    %expanded_35 = tensor.expand_shape %72 [[0, 1], [2], [3]] output_shape [1, 4, 1, 16] : tensor<4x1x16xf32> into tensor<1x4x1x16xf32>
    %73 = tensor.empty() : tensor<1x1x4x16xf32>
    %transposed_36 = linalg.transpose ins(%expanded_35 : tensor<1x4x1x16xf32>) outs(%73 : tensor<1x1x4x16xf32>) permutation = [0, 2, 1, 3] 
    %transposed_37 = linalg.transpose ins(%arg9 : tensor<64x64xf32>) outs(%18 : tensor<64x64xf32>) permutation = [1, 0] 
    %collapsed_38 = tensor.collapse_shape %transposed_36 [[0], [1, 2, 3]] : tensor<1x1x4x16xf32> into tensor<1x64xf32>
    %74 = linalg.matmul ins(%collapsed_38, %transposed_37 : tensor<1x64xf32>, tensor<64x64xf32>) outs(%20 : tensor<1x64xf32>) -> tensor<1x64xf32>
    %expanded_39 = tensor.expand_shape %74 [[0], [1, 2]] output_shape [1, 1, 64] : tensor<1x64xf32> into tensor<1x1x64xf32>
    %75 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%2, %expanded_39 : tensor<1x1x64xf32>, tensor<1x1x64xf32>) outs(%1 : tensor<1x1x64xf32>) {
    ^bb0(%in: f32, %in_51: f32, %out: f32):
      %103 = arith.addf %in, %in_51 : f32
      linalg.yield %103 : f32
    } -> tensor<1x1x64xf32>
    %76 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%75 : tensor<1x1x64xf32>) outs(%1 : tensor<1x1x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %103 = math.fpowi %in, %c2_i64 : f32, i64
      linalg.yield %103 : f32
    } -> tensor<1x1x64xf32>
    %77 = linalg.generic {indexing_maps = [#map1, #map2], iterator_types = ["parallel", "parallel", "reduction"]} ins(%76 : tensor<1x1x64xf32>) outs(%11 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %103 = arith.addf %in, %out : f32
      linalg.yield %103 : f32
    } -> tensor<1x1x1xf32>
    %78 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%77 : tensor<1x1x1xf32>) outs(%3 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %103 = arith.divf %in, %cst_3 : f32
      linalg.yield %103 : f32
    } -> tensor<1x1x1xf32>
    %79 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%78 : tensor<1x1x1xf32>) outs(%3 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %103 = arith.truncf %cst_2 : f64 to f32
      %104 = arith.addf %in, %103 : f32
      linalg.yield %104 : f32
    } -> tensor<1x1x1xf32>
    %80 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%79 : tensor<1x1x1xf32>) outs(%3 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %103 = math.rsqrt %in : f32
      linalg.yield %103 : f32
    } -> tensor<1x1x1xf32>
    %81 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%75, %80 : tensor<1x1x64xf32>, tensor<1x1x1xf32>) outs(%1 : tensor<1x1x64xf32>) {
    ^bb0(%in: f32, %in_51: f32, %out: f32):
      %103 = arith.mulf %in, %in_51 : f32
      linalg.yield %103 : f32
    } -> tensor<1x1x64xf32>
    %82 = linalg.generic {indexing_maps = [#map3, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg14, %81 : tensor<64xf32>, tensor<1x1x64xf32>) outs(%1 : tensor<1x1x64xf32>) {
    ^bb0(%in: f32, %in_51: f32, %out: f32):
      %103 = arith.mulf %in, %in_51 : f32
      linalg.yield %103 : f32
    } -> tensor<1x1x64xf32>
    %83 = tensor.empty() : tensor<64x96xf32>
    %transposed_40 = linalg.transpose ins(%arg10 : tensor<96x64xf32>) outs(%83 : tensor<64x96xf32>) permutation = [1, 0] 
    %collapsed_41 = tensor.collapse_shape %82 [[0], [1, 2]] : tensor<1x1x64xf32> into tensor<1x64xf32>
    %84 = tensor.empty() : tensor<1x96xf32>
    %85 = linalg.fill ins(%cst : f32) outs(%84 : tensor<1x96xf32>) -> tensor<1x96xf32>
    %86 = linalg.matmul ins(%collapsed_41, %transposed_40 : tensor<1x64xf32>, tensor<64x96xf32>) outs(%85 : tensor<1x96xf32>) -> tensor<1x96xf32>
    %expanded_42 = tensor.expand_shape %86 [[0], [1, 2]] output_shape [1, 1, 96] : tensor<1x96xf32> into tensor<1x1x96xf32>
    %87 = tensor.empty() : tensor<1x1x96xf32>
    %88 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_42 : tensor<1x1x96xf32>) outs(%87 : tensor<1x1x96xf32>) {
    ^bb0(%in: f32, %out: f32):
      %103 = arith.negf %in : f32
      %104 = math.exp %103 : f32
      %105 = arith.addf %104, %cst_1 : f32
      %106 = arith.divf %cst_1, %105 : f32
      linalg.yield %106 : f32
    } -> tensor<1x1x96xf32>
    %89 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_42, %88 : tensor<1x1x96xf32>, tensor<1x1x96xf32>) outs(%87 : tensor<1x1x96xf32>) {
    ^bb0(%in: f32, %in_51: f32, %out: f32):
      %103 = arith.mulf %in, %in_51 : f32
      linalg.yield %103 : f32
    } -> tensor<1x1x96xf32>
    %transposed_43 = linalg.transpose ins(%arg11 : tensor<96x64xf32>) outs(%83 : tensor<64x96xf32>) permutation = [1, 0] 
    %90 = linalg.matmul ins(%collapsed_41, %transposed_43 : tensor<1x64xf32>, tensor<64x96xf32>) outs(%85 : tensor<1x96xf32>) -> tensor<1x96xf32>
    %expanded_44 = tensor.expand_shape %90 [[0], [1, 2]] output_shape [1, 1, 96] : tensor<1x96xf32> into tensor<1x1x96xf32>
    %91 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%89, %expanded_44 : tensor<1x1x96xf32>, tensor<1x1x96xf32>) outs(%87 : tensor<1x1x96xf32>) {
    ^bb0(%in: f32, %in_51: f32, %out: f32):
      %103 = arith.mulf %in, %in_51 : f32
      linalg.yield %103 : f32
    } -> tensor<1x1x96xf32>
    %92 = tensor.empty() : tensor<96x64xf32>
    %transposed_45 = linalg.transpose ins(%arg12 : tensor<64x96xf32>) outs(%92 : tensor<96x64xf32>) permutation = [1, 0] 
    %collapsed_46 = tensor.collapse_shape %91 [[0], [1, 2]] : tensor<1x1x96xf32> into tensor<1x96xf32>
    %93 = linalg.matmul ins(%collapsed_46, %transposed_45 : tensor<1x96xf32>, tensor<96x64xf32>) outs(%20 : tensor<1x64xf32>) -> tensor<1x64xf32>
    %expanded_47 = tensor.expand_shape %93 [[0], [1, 2]] output_shape [1, 1, 64] : tensor<1x64xf32> into tensor<1x1x64xf32>
    %94 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%75, %expanded_47 : tensor<1x1x64xf32>, tensor<1x1x64xf32>) outs(%1 : tensor<1x1x64xf32>) {
    ^bb0(%in: f32, %in_51: f32, %out: f32):
      %103 = arith.addf %in, %in_51 : f32
      linalg.yield %103 : f32
    } -> tensor<1x1x64xf32>
    %95 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%94 : tensor<1x1x64xf32>) outs(%1 : tensor<1x1x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %103 = math.fpowi %in, %c2_i64 : f32, i64
      linalg.yield %103 : f32
    } -> tensor<1x1x64xf32>
    %96 = linalg.generic {indexing_maps = [#map1, #map2], iterator_types = ["parallel", "parallel", "reduction"]} ins(%95 : tensor<1x1x64xf32>) outs(%11 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %103 = arith.addf %in, %out : f32
      linalg.yield %103 : f32
    } -> tensor<1x1x1xf32>
    %97 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%96 : tensor<1x1x1xf32>) outs(%3 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %103 = arith.divf %in, %cst_3 : f32
      linalg.yield %103 : f32
    } -> tensor<1x1x1xf32>
    %98 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%97 : tensor<1x1x1xf32>) outs(%3 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %103 = arith.truncf %cst_2 : f64 to f32
      %104 = arith.addf %in, %103 : f32
      linalg.yield %104 : f32
    } -> tensor<1x1x1xf32>
    %99 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%98 : tensor<1x1x1xf32>) outs(%3 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %103 = math.rsqrt %in : f32
      linalg.yield %103 : f32
    } -> tensor<1x1x1xf32>
    %100 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%94, %99 : tensor<1x1x64xf32>, tensor<1x1x1xf32>) outs(%1 : tensor<1x1x64xf32>) {
    ^bb0(%in: f32, %in_51: f32, %out: f32):
      %103 = arith.mulf %in, %in_51 : f32
      linalg.yield %103 : f32
    } -> tensor<1x1x64xf32>
    %101 = linalg.generic {indexing_maps = [#map3, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg15, %100 : tensor<64xf32>, tensor<1x1x64xf32>) outs(%1 : tensor<1x1x64xf32>) {
    ^bb0(%in: f32, %in_51: f32, %out: f32):
      %103 = arith.mulf %in, %in_51 : f32
      linalg.yield %103 : f32
    } -> tensor<1x1x64xf32>
    %transposed_48 = linalg.transpose ins(%arg16 : tensor<32x64xf32>) outs(%23 : tensor<64x32xf32>) permutation = [1, 0] 
    %collapsed_49 = tensor.collapse_shape %101 [[0], [1, 2]] : tensor<1x1x64xf32> into tensor<1x64xf32>
    %102 = linalg.matmul ins(%collapsed_49, %transposed_48 : tensor<1x64xf32>, tensor<64x32xf32>) outs(%25 : tensor<1x32xf32>) -> tensor<1x32xf32>
    %expanded_50 = tensor.expand_shape %102 [[0], [1, 2]] output_shape [1, 1, 32] : tensor<1x32xf32> into tensor<1x1x32xf32>
    return %expanded_50, %concat_20, %concat_21 : tensor<1x1x32xf32>, tensor<1x2x?x16xf32>, tensor<1x2x?x16xf32>
  }
}
