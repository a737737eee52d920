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
#map10 = affine_map<(d0, d1, d2, d3) -> ()>
module {
  func.func @main(%arg0: tensor<1x1xi64>, %arg1: tensor<1x1xi64>, %arg2: tensor<1x1x1x?xf32>, %arg3: tensor<1x2x?x16xf32>, %arg4: tensor<1x2x?x16xf32>, %arg5: tensor<1x2x?x16xf32>, %arg6: tensor<1x2x?x16xf32>, %arg7: tensor<32x64xf32>, %arg8: tensor<64x64xf32>, %arg9: tensor<32x64xf32>, %arg10: tensor<32x64xf32>, %arg11: tensor<64x64xf32>, %arg12: tensor<96x64xf32>, %arg13: tensor<96x64xf32>, %arg14: tensor<64x96xf32>, %arg15: tensor<64xf32>, %arg16: tensor<64xf32>, %arg17: tensor<64x64xf32>, %arg18: tensor<32x64xf32>, %arg19: tensor<32x64xf32>, %arg20: tensor<64x64xf32>, %arg21: tensor<96x64xf32>, %arg22: tensor<96x64xf32>, %arg23: tensor<64x96xf32>, %arg24: tensor<64xf32>, %arg25: tensor<64xf32>, %arg26: tensor<64xf32>, %arg27: tensor<32x64xf32>, %arg28: tensor<8xf32>) -> (tensor<1x1x32xf32>, tensor<1x2x?x16xf32>, tensor<1x2x?x16xf32>, tensor<1x2x?x16xf32>, tensor<1x2x?x16xf32>) {
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
    %false = arith.constant false
    %cst_1 = arith.constant 1.000000e+00 : f32
    %cst_2 = arith.constant dense<0.000000e+00> : tensor<f32>
    %cst_3 = arith.constant 0xFFF0000000000000 : f64
    %cst_4 = arith.constant 9.9999999999999995E-7 : f64
    %cst_5 = arith.constant 6.400000e+01 : f32
    %cst_6 = arith.constant 5.000000e-01 : f32
    %dim = tensor.dim %arg3, %c2 : tensor<1x2x?x16xf32>
    %0 = arith.index_cast %dim : index to i64
    %1 = tensor.empty() : tensor<1x1x64xf32>
    %2 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg0 : tensor<1x1xi64>) outs(%1 : tensor<1x1x64xf32>) {
    ^bb0(%in: i64, %out: f32):
      %173 = arith.index_cast %in : i64 to index
      %174 = linalg.index 2 : index
      %175 = arith.cmpi slt, %173, %c32 : index
      cf.assert %175, "index must be smaller than dim size"
      %176 = arith.cmpi sge, %in, %c0_i64 : i64
      cf.assert %176, "index must be larger or equal to 0"
      %extracted = tensor.extract %arg7[%173, %174] : tensor<32x64xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x1x64xf32>
    %expanded = tensor.expand_shape %arg1 [[0], [1, 2]] output_shape [1, 1, 1] : tensor<1x1xi64> into tensor<1x1x1xi64>
    %3 = tensor.empty() : tensor<1x1x1xf32>
    %4 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded : tensor<1x1x1xi64>) outs(%3 : tensor<1x1x1xf32>) {
    ^bb0(%in: i64, %out: f32):
      %173 = arith.sitofp %in : i64 to f32
      linalg.yield %173 : f32
    } -> tensor<1x1x1xf32>
    %5 = tensor.empty() : tensor<1x1x8xf32>
    %6 = linalg.generic {indexing_maps = [#map2, #map3, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%4, %arg28 : tensor<1x1x1xf32>, tensor<8xf32>) outs(%5 : tensor<1x1x8xf32>) {
    ^bb0(%in: f32, %in_97: f32, %out: f32):
      %173 = arith.mulf %in, %in_97 : f32
      linalg.yield %173 : f32
    } -> tensor<1x1x8xf32>
    %concat = tensor.concat dim(2) %6, %6 : (tensor<1x1x8xf32>, tensor<1x1x8xf32>) -> tensor<1x1x16xf32>
    %7 = tensor.empty() : tensor<1x1x16xf32>
    %8 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%concat : tensor<1x1x16xf32>) outs(%7 : tensor<1x1x16xf32>) {
    ^bb0(%in: f32, %out: f32):
      %173 = math.cos %in : f32
      linalg.yield %173 : f32
    } -> tensor<1x1x16xf32>
    %9 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%concat : tensor<1x1x16xf32>) outs(%7 : tensor<1x1x16xf32>) {
    ^bb0(%in: f32, %out: f32):
      %173 = math.sin %in : f32
      linalg.yield %173 : f32
    } -> tensor<1x1x16xf32>
    %10 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%2 : tensor<1x1x64xf32>) outs(%1 : tensor<1x1x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %173 = math.fpowi %in, %c2_i64 : f32, i64
      linalg.yield %173 : f32
    } -> tensor<1x1x64xf32>
    %11 = linalg.fill ins(%cst : f32) outs(%3 : tensor<1x1x1xf32>) -> tensor<1x1x1xf32>
    %12 = linalg.generic {indexing_maps = [#map1, #map2], iterator_types = ["parallel", "parallel", "reduction"]} ins(%10 : tensor<1x1x64xf32>) outs(%11 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %173 = arith.addf %in, %out : f32
      linalg.yield %173 : f32
    } -> tensor<1x1x1xf32>
    %13 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%12 : tensor<1x1x1xf32>) outs(%3 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %173 = arith.divf %in, %cst_5 : f32
      linalg.yield %173 : f32
    } -> tensor<1x1x1xf32>
    %14 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%13 : tensor<1x1x1xf32>) outs(%3 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %173 = arith.truncf %cst_4 : f64 to f32
      %174 = arith.addf %in, %173 : f32
      linalg.yield %174 : f32
    } -> tensor<1x1x1xf32>
    %15 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%14 : tensor<1x1x1xf32>) outs(%3 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %173 = math.rsqrt %in : f32
      linalg.yield %173 : f32
    } -> tensor<1x1x1xf32>
    %16 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%2, %15 : tensor<1x1x64xf32>, tensor<1x1x1xf32>) outs(%1 : tensor<1x1x64xf32>) {
    ^bb0(%in: f32, %in_97: f32, %out: f32):
      %173 = arith.mulf %in, %in_97 : f32
      linalg.yield %173 : f32
    } -> tensor<1x1x64xf32>
    %17 = linalg.generic {indexing_maps = [#map3, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg15, %16 : tensor<64xf32>, tensor<1x1x64xf32>) outs(%1 : tensor<1x1x64xf32>) {
    ^bb0(%in: f32, %in_97: f32, %out: f32):
      %173 = arith.mulf %in, %in_97 : f32
      linalg.yield %173 : f32
    } -> tensor<1x1x64xf32>
    %18 = tensor.empty() : tensor<64x64xf32>
    %transposed = linalg.transpose ins(%arg8 : tensor<64x64xf32>) outs(%18 : tensor<64x64xf32>) permutation = [1, 0] 
    %collapsed = tensor.collapse_shape %17 [[0], [1, 2]] : tensor<1x1x64xf32> into tensor<1x64xf32>
    %19 = tensor.empty() : tensor<1x64xf32>
    %20 = linalg.fill ins(%cst : f32) outs(%19 : tensor<1x64xf32>) -> tensor<1x64xf32>
    %21 = linalg.matmul ins(%collapsed, %transposed : tensor<1x64xf32>, tensor<64x64xf32>) outs(%20 : tensor<1x64xf32>) -> tensor<1x64xf32>
    %expanded_7 = tensor.expand_shape %21 [[0], [1, 2, 3]] output_shape [1, 1, 4, 16] : tensor<1x64xf32> into tensor<1x1x4x16xf32>
    %22 = tensor.empty() : tensor<1x4x1x16xf32>
    %transposed_8 = linalg.transpose ins(%expanded_7 : tensor<1x1x4x16xf32>) outs(%22 : tensor<1x4x1x16xf32>) permutation = [0, 2, 1, 3] 
    %23 = tensor.empty() : tensor<64x32xf32>
    %transposed_9 = linalg.transpose ins(%arg9 : tensor<32x64xf32>) outs(%23 : tensor<64x32xf32>) permutation = [1, 0] 
    %24 = tensor.empty() : tensor<1x32xf32>
    %25 = linalg.fill ins(%cst : f32) outs(%24 : tensor<1x32xf32>) -> tensor<1x32xf32>
    %26 = linalg.matmul ins(%collapsed, %transposed_9 : tensor<1x64xf32>, tensor<64x32xf32>) outs(%25 : tensor<1x32xf32>) -> tensor<1x32xf32>
    %expanded_10 = tensor.expand_shape %26 [[0], [1, 2, 3]] output_shape [1, 1, 2, 16] : tensor<1x32xf32> into tensor<1x1x2x16xf32>
    %27 = tensor.empty() : tensor<1x2x1x16xf32>
    %transposed_11 = linalg.transpose ins(%expanded_10 : tensor<1x1x2x16xf32>) outs(%27 : tensor<1x2x1x16xf32>) permutation = [0, 2, 1, 3] 
    %transposed_12 = linalg.transpose ins(%arg10 : tensor<32x64xf32>) outs(%23 : tensor<64x32xf32>) permutation = [1, 0] 
    %28 = linalg.matmul ins(%collapsed, %transposed_12 : tensor<1x64xf32>, tensor<64x32xf32>) outs(%25 : tensor<1x32xf32>) -> tensor<1x32xf32>
    %expanded_13 = tensor.expand_shape %28 [[0], [1, 2, 3]] output_shape [1, 1, 2, 16] : tensor<1x32xf32> into tensor<1x1x2x16xf32>
    %transposed_14 = linalg.transpose ins(%expanded_13 : tensor<1x1x2x16xf32>) outs(%27 : tensor<1x2x1x16xf32>) permutation = [0, 2, 1, 3] 
    %expanded_15 = tensor.expand_shape %8 [[0], [1, 2], [3]] output_shape [1, 1, 1, 16] : tensor<1x1x16xf32> into tensor<1x1x1x16xf32>
    %expanded_16 = tensor.expand_shape %9 [[0], [1, 2], [3]] output_shape [1, 1, 1, 16] : tensor<1x1x16xf32> into tensor<1x1x1x16xf32>
    %29 = linalg.generic {indexing_maps = [#map4, #map5, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed_8, %expanded_15 : tensor<1x4x1x16xf32>, tensor<1x1x1x16xf32>) outs(%22 : tensor<1x4x1x16xf32>) {
    ^bb0(%in: f32, %in_97: f32, %out: f32):
      %173 = arith.mulf %in, %in_97 : f32
      linalg.yield %173 : f32
    } -> tensor<1x4x1x16xf32>
    %extracted_slice = tensor.extract_slice %transposed_8[0, 0, 0, 0] [1, 4, 1, 8] [1, 1, 1, 1] : tensor<1x4x1x16xf32> to tensor<1x4x1x8xf32>
    %extracted_slice_17 = tensor.extract_slice %transposed_8[0, 0, 0, 8] [1, 4, 1, 8] [1, 1, 1, 1] : tensor<1x4x1x16xf32> to tensor<1x4x1x8xf32>
    %30 = tensor.empty() : tensor<1x4x1x8xf32>
    %31 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_17 : tensor<1x4x1x8xf32>) outs(%30 : tensor<1x4x1x8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %173 = arith.negf %in : f32
      linalg.yield %173 : f32
    } -> tensor<1x4x1x8xf32>
    %concat_18 = tensor.concat dim(3) %31, %extracted_slice : (tensor<1x4x1x8xf32>, tensor<1x4x1x8xf32>) -> tensor<1x4x1x16xf32>
    %32 = linalg.generic {indexing_maps = [#map4, #map5, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%concat_18, %expanded_16 : tensor<1x4x1x16xf32>, tensor<1x1x1x16xf32>) outs(%22 : tensor<1x4x1x16xf32>) {
    ^bb0(%in: f32, %in_97: f32, %out: f32):
      %173 = arith.mulf %in, %in_97 : f32
      linalg.yield %173 : f32
    } -> tensor<1x4x1x16xf32>
    %33 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%29, %32 : tensor<1x4x1x16xf32>, tensor<1x4x1x16xf32>) outs(%22 : tensor<1x4x1x16xf32>) {
    ^bb0(%in: f32, %in_97: f32, %out: f32):
      %173 = arith.addf %in, %in_97 : f32
      linalg.yield %173 : f32
    } -> tensor<1x4x1x16xf32>
    %34 = linalg.generic {indexing_maps = [#map4, #map5, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed_11, %expanded_15 : tensor<1x2x1x16xf32>, tensor<1x1x1x16xf32>) outs(%27 : tensor<1x2x1x16xf32>) {
    ^bb0(%in: f32, %in_97: f32, %out: f32):
      %173 = arith.mulf %in, %in_97 : f32
      linalg.yield %173 : f32
    } -> tensor<1x2x1x16xf32>
    %extracted_slice_19 = tensor.extract_slice %transposed_11[0, 0, 0, 0] [1, 2, 1, 8] [1, 1, 1, 1] : tensor<1x2x1x16xf32> to tensor<1x2x1x8xf32>
    %extracted_slice_20 = tensor.extract_slice %transposed_11[0, 0, 0, 8] [1, 2, 1, 8] [1, 1, 1, 1] : tensor<1x2x1x16xf32> to tensor<1x2x1x8xf32>
    %35 = tensor.empty() : tensor<1x2x1x8xf32>
    %36 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_20 : tensor<1x2x1x8xf32>) outs(%35 : tensor<1x2x1x8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %173 = arith.negf %in : f32
      linalg.yield %173 : f32
    } -> tensor<1x2x1x8xf32>
    %concat_21 = tensor.concat dim(3) %36, %extracted_slice_19 : (tensor<1x2x1x8xf32>, tensor<1x2x1x8xf32>) -> tensor<1x2x1x16xf32>
    %37 = linalg.generic {indexing_maps = [#map4, #map5, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%concat_21, %expanded_16 : tensor<1x2x1x16xf32>, tensor<1x1x1x16xf32>) outs(%27 : tensor<1x2x1x16xf32>) {
    ^bb0(%in: f32, %in_97: f32, %out: f32):
      %173 = arith.mulf %in, %in_97 : f32
      linalg.yield %173 : f32
    } -> tensor<1x2x1x16xf32>
    %38 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%34, %37 : tensor<1x2x1x16xf32>, tensor<1x2x1x16xf32>) outs(%27 : tensor<1x2x1x16xf32>) {
    ^bb0(%in: f32, %in_97: f32, %out: f32):
      %173 = arith.addf %in, %in_97 : f32
      linalg.yield %173 : f32
    } -> tensor<1x2x1x16xf32>
    %concat_22 = tensor.concat dim(2) %arg3, %38 : (tensor<1x2x?x16xf32>, tensor<1x2x1x16xf32>) -> tensor<1x2x?x16xf32>
    %concat_23 = tensor.concat dim(2) %arg4, %transposed_14 : (tensor<1x2x?x16xf32>, tensor<1x2x1x16xf32>) -> tensor<1x2x?x16xf32>
    %39 = affine.apply #map6()[%dim]
    %expanded_24 = tensor.expand_shape %concat_22 [[0], [1], [2, 3], [4]] output_shape [1, 2, 1, %39, 16] : tensor<1x2x?x16xf32> into tensor<1x2x1x?x16xf32>
    %40 = arith.addi %0, %c1_i64 : i64
    %41 = arith.index_cast %40 : i64 to index
    %42 = arith.cmpi sge, %40, %c0_i64 : i64
    cf.assert %42, "unimplemented: dynamic negative broadcast sizes"
    %43 = tensor.empty(%41) : tensor<1x2x2x?x16xf32>
    %44 = linalg.generic {indexing_maps = [#map7], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} outs(%43 : tensor<1x2x2x?x16xf32>) {
    ^bb0(%out: f32):
      %173 = linalg.index 1 : index
      %174 = linalg.index 3 : index
      %175 = linalg.index 4 : index
      %176 = arith.cmpi eq, %39, %c1 : index
      %177 = arith.select %176, %c0, %174 : index
      %extracted = tensor.extract %expanded_24[%c0, %173, %c0, %177, %175] : tensor<1x2x1x?x16xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x2x2x?x16xf32>
    %collapsed_25 = tensor.collapse_shape %44 [[0], [1, 2], [3], [4]] : tensor<1x2x2x?x16xf32> into tensor<1x4x?x16xf32>
    %dim_26 = tensor.dim %arg4, %c2 : tensor<1x2x?x16xf32>
    %45 = affine.apply #map6()[%dim_26]
    %expanded_27 = tensor.expand_shape %concat_23 [[0], [1], [2, 3], [4]] output_shape [1, 2, 1, %45, 16] : tensor<1x2x?x16xf32> into tensor<1x2x1x?x16xf32>
    cf.assert %42, "unimplemented: dynamic negative broadcast sizes"
    %46 = linalg.generic {indexing_maps = [#map7], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} outs(%43 : tensor<1x2x2x?x16xf32>) {
    ^bb0(%out: f32):
      %173 = linalg.index 1 : index
      %174 = linalg.index 3 : index
      %175 = linalg.index 4 : index
      %176 = arith.cmpi eq, %45, %c1 : index
      %177 = arith.select %176, %c0, %174 : index
      %extracted = tensor.extract %expanded_27[%c0, %173, %c0, %177, %175] : tensor<1x2x1x?x16xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x2x2x?x16xf32>
    %collapsed_28 = tensor.collapse_shape %46 [[0], [1, 2], [3], [4]] : tensor<1x2x2x?x16xf32> into tensor<1x4x?x16xf32>
    %47 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%33 : tensor<1x4x1x16xf32>) outs(%22 : tensor<1x4x1x16xf32>) {
    ^bb0(%in: f32, %out: f32):
      %173 = arith.mulf %in, %cst_6 : f32
      linalg.yield %173 : f32
    } -> tensor<1x4x1x16xf32>
    %48 = tensor.empty(%41) : tensor<1x4x16x?xf32>
    %transposed_29 = linalg.transpose ins(%collapsed_25 : tensor<1x4x?x16xf32>) outs(%48 : tensor<1x4x16x?xf32>) permutation = [0, 1, 3, 2] 
    %49 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed_29 : tensor<1x4x16x?xf32>) outs(%48 : tensor<1x4x16x?xf32>) {
    ^bb0(%in: f32, %out: f32):
      %173 = arith.mulf %in, %cst_6 : f32
      linalg.yield %173 : f32
    } -> tensor<1x4x16x?xf32>
    %collapsed_30 = tensor.collapse_shape %47 [[0, 1], [2], [3]] : tensor<1x4x1x16xf32> into tensor<4x1x16xf32>
    cf.assert %42, "unimplemented: dynamic negative broadcast sizes"
    %50 = linalg.generic {indexing_maps = [#map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} outs(%48 : tensor<1x4x16x?xf32>) {
    ^bb0(%out: f32):
      %173 = linalg.index 1 : index
      %174 = linalg.index 2 : index
      %175 = linalg.index 3 : index
      %176 = arith.cmpi eq, %41, %c1 : index
      %177 = arith.select %176, %c0, %175 : index
      %extracted = tensor.extract %49[%c0, %173, %174, %177] : tensor<1x4x16x?xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x4x16x?xf32>
    %collapsed_31 = tensor.collapse_shape %50 [[0, 1], [2], [3]] : tensor<1x4x16x?xf32> into tensor<4x16x?xf32>
    %51 = tensor.empty(%41) : tensor<4x1x?xf32>
    %52 = linalg.fill ins(%cst : f32) outs(%51 : tensor<4x1x?xf32>) -> tensor<4x1x?xf32>
    %53 = linalg.batch_matmul ins(%collapsed_30, %collapsed_31 : tensor<4x1x16xf32>, tensor<4x16x?xf32>) outs(%52 : tensor<4x1x?xf32>) -> tensor<4x1x?xf32>
    %expanded_32 = tensor.expand_shape %53 [[0, 1], [2], [3]] output_shape [1, 4, 1, %41] : tensor<4x1x?xf32> into tensor<1x4x1x?xf32>
    %dim_33 = tensor.dim %arg2, %c3 : tensor<1x1x1x?xf32>
    %54 = arith.cmpi eq, %41, %dim_33 : index
    cf.assert %54, "mismatched size for broadcast"
    %55 = tensor.empty(%41) : tensor<1x4x1x?xf32>
    %56 = linalg.generic {indexing_maps = [#map4, #map5, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_32, %arg2 : tensor<1x4x1x?xf32>, tensor<1x1x1x?xf32>) outs(%55 : tensor<1x4x1x?xf32>) {
    ^bb0(%in: f32, %in_97: f32, %out: f32):
      %173 = arith.addf %in, %in_97 : f32
      linalg.yield %173 : f32
    } -> tensor<1x4x1x?xf32>
    %57 = tensor.empty() : tensor<1x4x1xi64>
    %58 = linalg.fill ins(%c0_i64 : i64) outs(%57 : tensor<1x4x1xi64>) -> tensor<1x4x1xi64>
    %59 = tensor.empty() : tensor<1x4x1xf32>
    %60 = linalg.fill ins(%cst_0 : f32) outs(%59 : tensor<1x4x1xf32>) -> tensor<1x4x1xf32>
    %61:2 = linalg.generic {indexing_maps = [#map4, #map8, #map8], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%56 : tensor<1x4x1x?xf32>) outs(%60, %58 : tensor<1x4x1xf32>, tensor<1x4x1xi64>) {
    ^bb0(%in: f32, %out: f32, %out_97: i64):
      %173 = linalg.index 3 : index
      %174 = arith.index_cast %173 : index to i64
      %175 = arith.maximumf %in, %out : f32
      %176 = arith.cmpf ogt, %in, %out : f32
      %177 = arith.select %176, %174, %out_97 : i64
      linalg.yield %175, %177 : f32, i64
    } -> (tensor<1x4x1xf32>, tensor<1x4x1xi64>)
    %expanded_34 = tensor.expand_shape %61#0 [[0], [1], [2, 3]] output_shape [1, 4, 1, 1] : tensor<1x4x1xf32> into tensor<1x4x1x1xf32>
    %62 = linalg.generic {indexing_maps = [#map4, #map9, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%56, %expanded_34 : tensor<1x4x1x?xf32>, tensor<1x4x1x1xf32>) outs(%55 : tensor<1x4x1x?xf32>) {
    ^bb0(%in: f32, %in_97: f32, %out: f32):
      %173 = arith.subf %in, %in_97 : f32
      linalg.yield %173 : f32
    } -> tensor<1x4x1x?xf32>
    %63 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%62 : tensor<1x4x1x?xf32>) outs(%55 : tensor<1x4x1x?xf32>) {
    ^bb0(%in: f32, %out: f32):
      %173 = math.exp %in : f32
      linalg.yield %173 : f32
    } -> tensor<1x4x1x?xf32>
    %64 = tensor.empty() : tensor<1x4x1x1xf32>
    %65 = linalg.fill ins(%cst : f32) outs(%64 : tensor<1x4x1x1xf32>) -> tensor<1x4x1x1xf32>
    %66 = linalg.generic {indexing_maps = [#map4, #map9], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%63 : tensor<1x4x1x?xf32>) outs(%65 : tensor<1x4x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %173 = arith.addf %in, %out : f32
      linalg.yield %173 : f32
    } -> tensor<1x4x1x1xf32>
    %67 = linalg.generic {indexing_maps = [#map4, #map9, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%63, %66 : tensor<1x4x1x?xf32>, tensor<1x4x1x1xf32>) outs(%55 : tensor<1x4x1x?xf32>) {
    ^bb0(%in: f32, %in_97: f32, %out: f32):
      %173 = arith.divf %in, %in_97 : f32
      linalg.yield %173 : f32
    } -> tensor<1x4x1x?xf32>
    %68 = tensor.empty(%41) : tensor<1x4x1x?xi1>
    %69 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%56 : tensor<1x4x1x?xf32>) outs(%68 : tensor<1x4x1x?xi1>) {
    ^bb0(%in: f32, %out: i1):
      %173 = arith.extf %in : f32 to f64
      %174 = arith.cmpf oeq, %173, %cst_3 : f64
      linalg.yield %174 : i1
    } -> tensor<1x4x1x?xi1>
    %70 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%69 : tensor<1x4x1x?xi1>) outs(%68 : tensor<1x4x1x?xi1>) {
    ^bb0(%in: i1, %out: i1):
      %173 = arith.cmpi eq, %in, %false : i1
      linalg.yield %173 : i1
    } -> tensor<1x4x1x?xi1>
    %71 = tensor.empty() : tensor<1x4x1x1xi1>
    %72 = linalg.fill ins(%false : i1) outs(%71 : tensor<1x4x1x1xi1>) -> tensor<1x4x1x1xi1>
    %73 = linalg.generic {indexing_maps = [#map4, #map9], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%70 : tensor<1x4x1x?xi1>) outs(%72 : tensor<1x4x1x1xi1>) {
    ^bb0(%in: i1, %out: i1):
      %173 = arith.ori %in, %out : i1
      linalg.yield %173 : i1
    } -> tensor<1x4x1x1xi1>
    %74 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%73 : tensor<1x4x1x1xi1>) outs(%71 : tensor<1x4x1x1xi1>) {
    ^bb0(%in: i1, %out: i1):
      %173 = arith.cmpi eq, %in, %false : i1
      linalg.yield %173 : i1
    } -> tensor<1x4x1x1xi1>
    %75 = arith.cmpi sge, %40, %c0_i64 : i64
    cf.assert %75, "negative values not allowed in new dimensions"
    %76 = arith.index_cast %40 : i64 to index
    %77 = tensor.empty(%76) : tensor<1x4x1x?xf32>
    %78 = linalg.generic {indexing_maps = [#map10, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%cst_2 : tensor<f32>) outs(%77 : tensor<1x4x1x?xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x4x1x?xf32>
    %79 = arith.cmpi eq, %76, %41 : index
    cf.assert %79, "mismatched size for broadcast"
    %80 = linalg.generic {indexing_maps = [#map9, #map4, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%74, %78, %67 : tensor<1x4x1x1xi1>, tensor<1x4x1x?xf32>, tensor<1x4x1x?xf32>) outs(%77 : tensor<1x4x1x?xf32>) {
    ^bb0(%in: i1, %in_97: f32, %in_98: f32, %out: f32):
      %173 = arith.select %in, %in_97, %in_98 : f32
      linalg.yield %173 : f32
    } -> tensor<1x4x1x?xf32>
    cf.assert %42, "unimplemented: dynamic negative broadcast sizes"
    %81 = linalg.generic {indexing_maps = [#map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} outs(%55 : tensor<1x4x1x?xf32>) {
    ^bb0(%out: f32):
      %173 = linalg.index 1 : index
      %174 = linalg.index 3 : index
      %175 = arith.cmpi eq, %76, %c1 : index
      %176 = arith.select %175, %c0, %174 : index
      %extracted = tensor.extract %80[%c0, %173, %c0, %176] : tensor<1x4x1x?xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x4x1x?xf32>
    %collapsed_35 = tensor.collapse_shape %81 [[0, 1], [2], [3]] : tensor<1x4x1x?xf32> into tensor<4x1x?xf32>
    cf.assert %42, "unimplemented: dynamic negative broadcast sizes"
    %82 = tensor.empty(%41) : tensor<1x4x?x16xf32>
    %83 = linalg.generic {indexing_maps = [#map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} outs(%82 : tensor<1x4x?x16xf32>) {
    ^bb0(%out: f32):
      %173 = linalg.index 1 : index
      %174 = linalg.index 2 : index
      %175 = linalg.index 3 : index
      %176 = arith.cmpi eq, %41, %c1 : index
      %177 = arith.select %176, %c0, %174 : index
      %extracted = tensor.extract %collapsed_28[%c0, %173, %177, %175] : tensor<1x4x?x16xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x4x?x16xf32>
    %collapsed_36 = tensor.collapse_shape %83 [[0, 1], [2], [3]] : tensor<1x4x?x16xf32> into tensor<4x?x16xf32>
    %84 = tensor.empty() : tensor<4x1x16xf32>
    %85 = linalg.fill ins(%cst : f32) outs(%84 : tensor<4x1x16xf32>) -> tensor<4x1x16xf32>
    %86 = linalg.batch_matmul ins(%collapsed_35, %collapsed_36 : tensor<4x1x?xf32>, tensor<4x?x16xf32>) outs(%85 : tensor<4x1x16xf32>) -> tensor<4x1x16xf32>
    %expanded_37 = tensor.expand_shape %86 [[0, 1], [2], [3]] output_shape [1, 4, 1, 16] : tensor<4x1x16xf32> into tensor<1x4x1x16xf32>
    %87 = tensor.empty() : tensor<1x1x4x16xf32>
    %transposed_38 = linalg.transpose ins(%expanded_37 : tensor<1x4x1x16xf32>) outs(%87 : tensor<1x1x4x16xf32>) permutation = [0, 2, 1, 3] 
    %transposed_39 = linalg.transpose ins(%arg11 : tensor<64x64xf32>) outs(%18 : tensor<64x64xf32>) permutation = [1, 0] 
    %collapsed_40 = tensor.collapse_shape %transposed_38 [[0], [1, 2, 3]] : tensor<1x1x4x16xf32> into tensor<1x64xf32>
    %88 = linalg.matmul ins(%collapsed_40, %transposed_39 : tensor<1x64xf32>, tensor<64x64xf32>) outs(%20 : tensor<1x64xf32>) -> tensor<1x64xf32>
    %expanded_41 = tensor.expand_shape %88 [[0], [1, 2]] output_shape [1, 1, 64] : tensor<1x64xf32> into tensor<1x1x64xf32>
    %89 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%2, %expanded_41 : tensor<1x1x64xf32>, tensor<1x1x64xf32>) outs(%1 : tensor<1x1x64xf32>) {
    ^bb0(%in: f32, %in_97: f32, %out: f32):
      %173 = arith.addf %in, %in_97 : f32
      linalg.yield %173 : f32
    } -> tensor<1x1x64xf32>
    %90 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%89 : tensor<1x1x64xf32>) outs(%1 : tensor<1x1x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %173 = math.fpowi %in, %c2_i64 : f32, i64
      linalg.yield %173 : f32
    } -> tensor<1x1x64xf32>
    %91 = linalg.generic {indexing_maps = [#map1, #map2], iterator_types = ["parallel", "parallel", "reduction"]} ins(%90 : tensor<1x1x64xf32>) outs(%11 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %173 = arith.addf %in, %out : f32
      linalg.yield %173 : f32
    } -> tensor<1x1x1xf32>
    %92 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%91 : tensor<1x1x1xf32>) outs(%3 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %173 = arith.divf %in, %cst_5 : f32
      linalg.yield %173 : f32
    } -> tensor<1x1x1xf32>
    %93 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%92 : tensor<1x1x1xf32>) outs(%3 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %173 = arith.truncf %cst_4 : f64 to f32
      %174 = arith.addf %in, %173 : f32
      linalg.yield %174 : f32
    } -> tensor<1x1x1xf32>
    %94 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%93 : tensor<1x1x1xf32>) outs(%3 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %173 = math.rsqrt %in : f32
      linalg.yield %173 : f32
    } -> tensor<1x1x1xf32>
    %95 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%89, %94 : tensor<1x1x64xf32>, tensor<1x1x1xf32>) outs(%1 : tensor<1x1x64xf32>) {
    ^bb0(%in: f32, %in_97: f32, %out: f32):
      %173 = arith.mulf %in, %in_97 : f32
      linalg.yield %173 : f32
    } -> tensor<1x1x64xf32>
    %96 = linalg.generic {indexing_maps = [#map3, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg16, %95 : tensor<64xf32>, tensor<1x1x64xf32>) outs(%1 : tensor<1x1x64xf32>) {
    ^bb0(%in: f32, %in_97: f32, %out: f32):
      %173 = arith.mulf %in, %in_97 : f32
      linalg.yield %173 : f32
    } -> tensor<1x1x64xf32>
    %97 = tensor.empty() : tensor<64x96xf32>
    %transposed_42 = linalg.transpose ins(%arg12 : tensor<96x64xf32>) outs(%97 : tensor<64x96xf32>) permutation = [1, 0] 
    %collapsed_43 = tensor.collapse_shape %96 [[0], [1, 2]] : tensor<1x1x64xf32> into tensor<1x64xf32>
    %98 = tensor.empty() : tensor<1x96xf32>
    %99 = linalg.fill ins(%cst : f32) outs(%98 : tensor<1x96xf32>) -> tensor<1x96xf32>
    %100 = linalg.matmul ins(%collapsed_43, %transposed_42 : tensor<1x64xf32>, tensor<64x96xf32>) outs(%99 : tensor<1x96xf32>) -> tensor<1x96xf32>
    %expanded_44 = tensor.expand_shape %100 [[0], [1, 2]] output_shape [1, 1, 96] : tensor<1x96xf32> into tensor<1x1x96xf32>
    %101 = tensor.empty() : tensor<1x1x96xf32>
    %102 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_44 : tensor<1x1x96xf32>) outs(%101 : tensor<1x1x96xf32>) {
    ^bb0(%in: f32, %out: f32):
      %173 = arith.negf %in : f32
      %174 = math.exp %173 : f32
      %175 = arith.addf %174, %cst_1 : f32
      %176 = arith.divf %cst_1, %175 : f32
      linalg.yield %176 : f32
    } -> tensor<1x1x96xf32>
    %103 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_44, %102 : tensor<1x1x96xf32>, tensor<1x1x96xf32>) outs(%101 : tensor<1x1x96xf32>) {
    ^bb0(%in: f32, %in_97: f32, %out: f32):
      %173 = arith.mulf %in, %in_97 : f32
      linalg.yield %173 : f32
    } -> tensor<1x1x96xf32>
    %transposed_45 = linalg.transpose ins(%arg13 : tensor<96x64xf32>) outs(%97 : tensor<64x96xf32>) permutation = [1, 0] 
    %104 = linalg.matmul ins(%collapsed_43, %transposed_45 : tensor<1x64xf32>, tensor<64x96xf32>) outs(%99 : tensor<1x96xf32>) -> tensor<1x96xf32>
    %expanded_46 = tensor.expand_shape %104 [[0], [1, 2]] output_shape [1, 1, 96] : tensor<1x96xf32> into tensor<1x1x96xf32>
    %105 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%103, %expanded_46 : tensor<1x1x96xf32>, tensor<1x1x96xf32>) outs(%101 : tensor<1x1x96xf32>) {
    ^bb0(%in: f32, %in_97: f32, %out: f32):
      %173 = arith.mulf %in, %in_97 : f32
      linalg.yield %173 : f32
    } -> tensor<1x1x96xf32>
    %106 = tensor.empty() : tensor<96x64xf32>
    %transposed_47 = linalg.transpose ins(%arg14 : tensor<64x96xf32>) outs(%106 : tensor<96x64xf32>) permutation = [1, 0] 
    %collapsed_48 = tensor.collapse_shape %105 [[0], [1, 2]] : tensor<1x1x96xf32> into tensor<1x96xf32>
    %107 = linalg.matmul ins(%collapsed_48, %transposed_47 : tensor<1x96xf32>, tensor<96x64xf32>) outs(%20 : tensor<1x64xf32>) -> tensor<1x64xf32>
    %expanded_49 = tensor.expand_shape %107 [[0], [1, 2]] output_shape [1, 1, 64] : tensor<1x64xf32> into tensor<1x1x64xf32>
    %108 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%89, %expanded_49 : tensor<1x1x64xf32>, tensor<1x1x64xf32>) outs(%1 : tensor<1x1x64xf32>) {
    ^bb0(%in: f32, %in_97: f32, %out: f32):
      %173 = arith.addf %in, %in_97 : f32
      linalg.yield %173 : f32
    } -> tensor<1x1x64xf32>
    %109 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%108 : tensor<1x1x64xf32>) outs(%1 : tensor<1x1x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %173 = math.fpowi %in, %c2_i64 : f32, i64
      linalg.yield %173 : f32
    } -> tensor<1x1x64xf32>
    %110 = linalg.generic {indexing_maps = [#map1, #map2], iterator_types = ["parallel", "parallel", "reduction"]} ins(%109 : tensor<1x1x64xf32>) outs(%11 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %173 = arith.addf %in, %out : f32
      linalg.yield %173 : f32
    } -> tensor<1x1x1xf32>
    %111 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%110 : tensor<1x1x1xf32>) outs(%3 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %173 = arith.divf %in, %cst_5 : f32
      linalg.yield %173 : f32
    } -> tensor<1x1x1xf32>
    %112 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%111 : tensor<1x1x1xf32>) outs(%3 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %173 = arith.truncf %cst_4 : f64 to f32
      %174 = arith.addf %in, %173 : f32
      linalg.yield %174 : f32
    } -> tensor<1x1x1xf32>
    %113 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%112 : tensor<1x1x1xf32>) outs(%3 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %173 = math.rsqrt %in : f32
      linalg.yield %173 : f32
    } -> tensor<1x1x1xf32>
    %114 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%108, %113 : tensor<1x1x64xf32>, tensor<1x1x1xf32>) outs(%1 : tensor<1x1x64xf32>) {
    ^bb0(%in: f32, %in_97: f32, %out: f32):
      %173 = arith.mulf %in, %in_97 : f32
      linalg.yield %173 : f32
    } -> tensor<1x1x64xf32>
    %115 = linalg.generic {indexing_maps = [#map3, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg24, %114 : tensor<64xf32>, tensor<1x1x64xf32>) outs(%1 : tensor<1x1x64xf32>) {
    ^bb0(%in: f32, %in_97: f32, %out: f32):
      %173 = arith.mulf %in, %in_97 : f32
      linalg.yield %173 : f32
    } -> tensor<1x1x64xf32>
    %transposed_50 = linalg.transpose ins(%arg17 : tensor<64x64xf32>) outs(%18 : tensor<64x64xf32>) permutation = [1, 0] 
    %collapsed_51 = tensor.collapse_shape %115 [[0], [1, 2]] : tensor<1x1x64xf32> into tensor<1x64xf32>
    %116 = linalg.matmul ins(%collapsed_51, %transposed_50 : tensor<1x64xf32>, tensor<64x64xf32>) outs(%20 : tensor<1x64xf32>) -> tensor<1x64xf32>
    %expanded_52 = tensor.expand_shape %116 [[0], [1, 2, 3]] output_shape [1, 1, 4, 16] : tensor<1x64xf32> into tensor<1x1x4x16xf32>
    %transposed_53 = linalg.transpose ins(%expanded_52 : tensor<1x1x4x16xf32>) outs(%22 : tensor<1x4x1x16xf32>) permutation = [0, 2, 1, 3] 
    %transposed_54 = linalg.transpose ins(%arg18 : tensor<32x64xf32>) outs(%23 : tensor<64x32xf32>) permutation = [1, 0] 
    %117 = linalg.matmul ins(%collapsed_51, %transposed_54 : tensor<1x64xf32>, tensor<64x32xf32>) outs(%25 : tensor<1x32xf32>) -> tensor<1x32xf32>
    %expanded_55 = tensor.expand_shape %117 [[0], [1, 2, 3]] output_shape [1, 1, 2, 16] : tensor<1x32xf32> into tensor<1x1x2x16xf32>
    %transposed_56 = linalg.transpose ins(%expanded_55 : tensor<1x1x2x16xf32>) outs(%27 : tensor<1x2x1x16xf32>) permutation = [0, 2, 1, 3] 
    %transposed_57 = linalg.transpose ins(%arg19 : tensor<32x64xf32>) outs(%23 : tensor<64x32xf32>) permutation = [1, 0] 
    %118 = linalg.matmul ins(%collapsed_51, %transposed_57 : tensor<1x64xf32>, tensor<64x32xf32>) outs(%25 : tensor<1x32xf32>) -> tensor<1x32xf32>
    %expanded_58 = tensor.expand_shape %118 [[0], [1, 2, 3]] output_shape [1, 1, 2, 16] : tensor<1x32xf32> into tensor<1x1x2x16xf32>
    %transposed_59 = linalg.transpose ins(%expanded_58 : tensor<1x1x2x16xf32>) outs(%27 : tensor<1x2x1x16xf32>) permutation = [0, 2, 1, 3] 
    %119 = linalg.generic {indexing_maps = [#map4, #map5, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed_53, %expanded_15 : tensor<1x4x1x16xf32>, tensor<1x1x1x16xf32>) outs(%22 : tensor<1x4x1x16xf32>) {
    ^bb0(%in: f32, %in_97: f32, %out: f32):
      %173 = arith.mulf %in, %in_97 : f32
      linalg.yield %173 : f32
    } -> tensor<1x4x1x16xf32>
    %extracted_slice_60 = tensor.extract_slice %transposed_53[0, 0, 0, 0] [1, 4, 1, 8] [1, 1, 1, 1] : tensor<1x4x1x16xf32> to tensor<1x4x1x8xf32>
    %extracted_slice_61 = tensor.extract_slice %transposed_53[0, 0, 0, 8] [1, 4, 1, 8] [1, 1, 1, 1] : tensor<1x4x1x16xf32> to tensor<1x4x1x8xf32>
    %120 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_61 : tensor<1x4x1x8xf32>) outs(%30 : tensor<1x4x1x8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %173 = arith.negf %in : f32
      linalg.yield %173 : f32
    } -> tensor<1x4x1x8xf32>
    %concat_62 = tensor.concat dim(3) %120, %extracted_slice_60 : (tensor<1x4x1x8xf32>, tensor<1x4x1x8xf32>) -> tensor<1x4x1x16xf32>
    %121 = linalg.generic {indexing_maps = [#map4, #map5, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%concat_62, %expanded_16 : tensor<1x4x1x16xf32>, tensor<1x1x1x16xf32>) outs(%22 : tensor<1x4x1x16xf32>) {
    ^bb0(%in: f32, %in_97: f32, %out: f32):
      %173 = arith.mulf %in, %in_97 : f32
      linalg.yield %173 : f32
    } -> tensor<1x4x1x16xf32>
    %122 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%119, %121 : tensor<1x4x1x16xf32>, tensor<1x4x1x16xf32>) outs(%22 : tensor<1x4x1x16xf32>) {
    ^bb0(%in: f32, %in_97: f32, %out: f32):
      %173 = arith.addf %in, %in_97 : f32
      linalg.yield %173 : f32
    } -> tensor<1x4x1x16xf32>
    %123 = linalg.generic {indexing_maps = [#map4, #map5, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed_56, %expanded_15 : tensor<1x2x1x16xf32>, tensor<1x1x1x16xf32>) outs(%27 : tensor<1x2x1x16xf32>) {
    ^bb0(%in: f32, %in_97: f32, %out: f32):
      %173 = arith.mulf %in, %in_97 : f32
      linalg.yield %173 : f32
    } -> tensor<1x2x1x16xf32>
    %extracted_slice_63 = tensor.extract_slice %transposed_56[0, 0, 0, 0] [1, 2, 1, 8] [1, 1, 1, 1] : tensor<1x2x1x16xf32> to tensor<1x2x1x8xf32>
    %extracted_slice_64 = tensor.extract_slice %transposed_56[0, 0, 0, 8] [1, 2, 1, 8] [1, 1, 1, 1] : tensor<1x2x1x16xf32> to tensor<1x2x1x8xf32>
    %124 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_64 : tensor<1x2x1x8xf32>) outs(%35 : tensor<1x2x1x8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %173 = arith.negf %in : f32
      linalg.yield %173 : f32
    } -> tensor<1x2x1x8xf32>
    %concat_65 = tensor.concat dim(3) %124, %extracted_slice_63 : (tensor<1x2x1x8xf32>, tensor<1x2x1x8xf32>) -> tensor<1x2x1x16xf32>
    %125 = linalg.generic {indexing_maps = [#map4, #map5, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%concat_65, %expanded_16 : tensor<1x2x1x16xf32>, tensor<1x1x1x16xf32>) outs(%27 : tensor<1x2x1x16xf32>) {
    ^bb0(%in: f32, %in_97: f32, %out: f32):
      %173 = arith.mulf %in, %in_97 : f32
      linalg.yield %173 : f32
    } -> tensor<1x2x1x16xf32>
    %126 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%123, %125 : tensor<1x2x1x16xf32>, tensor<1x2x1x16xf32>) outs(%27 : tensor<1x2x1x16xf32>) {
    ^bb0(%in: f32, %in_97: f32, %out: f32):
      %173 = arith.addf %in, %in_97 : f32
      linalg.yield %173 : f32
    } -> tensor<1x2x1x16xf32>
    %concat_66 = tensor.concat dim(2) %arg5, %126 : (tensor<1x2x?x16xf32>, tensor<1x2x1x16xf32>) -> tensor<1x2x?x16xf32>
    %concat_67 = tensor.concat dim(2) %arg6, %transposed_59 : (tensor<1x2x?x16xf32>, tensor<1x2x1x16xf32>) -> tensor<1x2x?x16xf32>
    %dim_68 = tensor.dim %arg5, %c2 : tensor<1x2x?x16xf32>
    %127 = affine.apply #map6()[%dim_68]
    %expanded_69 = tensor.expand_shape %concat_66 [[0], [1], [2, 3], [4]] output_shape [1, 2, 1, %127, 16] : tensor<1x2x?x16xf32> into tensor<1x2x1x?x16xf32>
    cf.assert %42, "unimplemented: dynamic negative broadcast sizes"
    %128 = linalg.generic {indexing_maps = [#map7], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} outs(%43 : tensor<1x2x2x?x16xf32>) {
    ^bb0(%out: f32):
      %173 = linalg.index 1 : index
      %174 = linalg.index 3 : index
      %175 = linalg.index 4 : index
      %176 = arith.cmpi eq, %127, %c1 : index
      %177 = arith.select %176, %c0, %174 : index
      %extracted = tensor.extract %expanded_69[%c0, %173, %c0, %177, %175] : tensor<1x2x1x?x16xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x2x2x?x16xf32>
    %collapsed_70 = tensor.collapse_shape %128 [[0], [1, 2], [3], [4]] : tensor<1x2x2x?x16xf32> into tensor<1x4x?x16xf32>
    %dim_71 = tensor.dim %arg6, %c2 : tensor<1x2x?x16xf32>
    %129 = affine.apply #map6()[%dim_71]
    %expanded_72 = tensor.expand_shape %concat_67 [[0], [1], [2, 3], [4]] output_shape [1, 2, 1, %129, 16] : tensor<1x2x?x16xf32> into tensor<1x2x1x?x16xf32>
    cf.assert %42, "unimplemented: dynamic negative broadcast sizes"
    %130 = linalg.generic {indexing_maps = [#map7], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} outs(%43 : tensor<1x2x2x?x16xf32>) {
    ^bb0(%out: f32):
      %173 = linalg.index 1 : index
      %174 = linalg.index 3 : index
      %175 = linalg.index 4 : index
      %176 = arith.cmpi eq, %129, %c1 : index
      %177 = arith.select %176, %c0, %174 : index
      %extracted = tensor.extract %expanded_72[%c0, %173, %c0, %177, %175] : tensor<1x2x1x?x16xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x2x2x?x16xf32>
    %collapsed_73 = tensor.collapse_shape %130 [[0], [1, 2], [3], [4]] : tensor<1x2x2x?x16xf32> into tensor<1x4x?x16xf32>
    %131 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%122 : tensor<1x4x1x16xf32>) outs(%22 : tensor<1x4x1x16xf32>) {
    ^bb0(%in: f32, %out: f32):
      %173 = arith.mulf %in, %cst_6 : f32
      linalg.yield %173 : f32
    } -> tensor<1x4x1x16xf32>
    %transposed_74 = linalg.transpose ins(%collapsed_70 : tensor<1x4x?x16xf32>) outs(%48 : tensor<1x4x16x?xf32>) permutation = [0, 1, 3, 2] 
    %132 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed_74 : tensor<1x4x16x?xf32>) outs(%48 : tensor<1x4x16x?xf32>) {
    ^bb0(%in: f32, %out: f32):
      %173 = arith.mulf %in, %cst_6 : f32
      linalg.yield %173 : f32
    } -> tensor<1x4x16x?xf32>
    %collapsed_75 = tensor.collapse_shape %131 [[0, 1], [2], [3]] : tensor<1x4x1x16xf32> into tensor<4x1x16xf32>
    cf.assert %42, "unimplemented: dynamic negative broadcast sizes"
    %133 = linalg.generic {indexing_maps = [#map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} outs(%48 : tensor<1x4x16x?xf32>) {
    ^bb0(%out: f32):
      %173 = linalg.index 1 : index
      %174 = linalg.index 2 : index
      %175 = linalg.index 3 : index
      %176 = arith.cmpi eq, %41, %c1 : index
      %177 = arith.select %176, %c0, %175 : index
      %extracted = tensor.extract %132[%c0, %173, %174, %177] : tensor<1x4x16x?xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x4x16x?xf32>
    %collapsed_76 = tensor.collapse_shape %133 [[0, 1], [2], [3]] : tensor<1x4x16x?xf32> into tensor<4x16x?xf32>
    %134 = linalg.batch_matmul ins(%collapsed_75, %collapsed_76 : tensor<4x1x16xf32>, tensor<4x16x?xf32>) outs(%52 : tensor<4x1x?xf32>) -> tensor<4x1x?xf32>
    %expanded_77 = tensor.expand_shape %134 [[0, 1], [2], [3]] output_shape [1, 4, 1, %41] : tensor<4x1x?xf32> into tensor<1x4x1x?xf32>
    cf.assert %54, "mismatched size for broadcast"
    %135 = linalg.generic {indexing_maps = [#map4, #map5, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_77, %arg2 : tensor<1x4x1x?xf32>, tensor<1x1x1x?xf32>) outs(%55 : tensor<1x4x1x?xf32>) {
    ^bb0(%in: f32, %in_97: f32, %out: f32):
      %173 = arith.addf %in, %in_97 : f32
      linalg.yield %173 : f32
    } -> tensor<1x4x1x?xf32>
    %136:2 = linalg.generic {indexing_maps = [#map4, #map8, #map8], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%135 : tensor<1x4x1x?xf32>) outs(%60, %58 : tensor<1x4x1xf32>, tensor<1x4x1xi64>) {
    ^bb0(%in: f32, %out: f32, %out_97: i64):
      %173 = linalg.index 3 : index
      %174 = arith.index_cast %173 : index to i64
      %175 = arith.maximumf %in, %out : f32
      %176 = arith.cmpf ogt, %in, %out : f32
      %177 = arith.select %176, %174, %out_97 : i64
      linalg.yield %175, %177 : f32, i64
    } -> (tensor<1x4x1xf32>, tensor<1x4x1xi64>)
    %expanded_78 = tensor.expand_shape %136#0 [[0], [1], [2, 3]] output_shape [1, 4, 1, 1] : tensor<1x4x1xf32> into tensor<1x4x1x1xf32>
    %137 = linalg.generic {indexing_maps = [#map4, #map9, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%135, %expanded_78 : tensor<1x4x1x?xf32>, tensor<1x4x1x1xf32>) outs(%55 : tensor<1x4x1x?xf32>) {
    ^bb0(%in: f32, %in_97: f32, %out: f32):
      %173 = arith.subf %in, %in_97 : f32
      linalg.yield %173 : f32
    } -> tensor<1x4x1x?xf32>
    %138 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%137 : tensor<1x4x1x?xf32>) outs(%55 : tensor<1x4x1x?xf32>) {
    ^bb0(%in: f32, %out: f32):
      %173 = math.exp %in : f32
      linalg.yield %173 : f32
    } -> tensor<1x4x1x?xf32>
    %139 = linalg.generic {indexing_maps = [#map4, #map9], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%138 : tensor<1x4x1x?xf32>) outs(%65 : tensor<1x4x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %173 = arith.addf %in, %out : f32
      linalg.yield %173 : f32
    } -> tensor<1x4x1x1xf32>
    %140 = linalg.generic {indexing_maps = [#map4, #map9, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%138, %139 : tensor<1x4x1x?xf32>, tensor<1x4x1x1xf32>) outs(%55 : tensor<1x4x1x?xf32>) {
    ^bb0(%in: f32, %in_97: f32, %out: f32):
      %173 = arith.divf %in, %in_97 : f32
      linalg.yield %173 : f32
    } -> tensor<1x4x1x?xf32>
    %141 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%135 : tensor<1x4x1x?xf32>) outs(%68 : tensor<1x4x1x?xi1>) {
    ^bb0(%in: f32, %out: i1):
      %173 = arith.extf %in : f32 to f64
      %174 = arith.cmpf oeq, %173, %cst_3 : f64
      linalg.yield %174 : i1
    } -> tensor<1x4x1x?xi1>
    %142 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%141 : tensor<1x4x1x?xi1>) outs(%68 : tensor<1x4x1x?xi1>) {
    ^bb0(%in: i1, %out: i1):
      %173 = arith.cmpi eq, %in, %false : i1
      linalg.yield %173 : i1
    } -> tensor<1x4x1x?xi1>
    %143 = linalg.generic {indexing_maps = [#map4, #map9], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%142 : tensor<1x4x1x?xi1>) outs(%72 : tensor<1x4x1x1xi1>) {
    ^bb0(%in: i1, %out: i1):
      %173 = arith.ori %in, %out : i1
      linalg.yield %173 : i1
    } -> tensor<1x4x1x1xi1>
    %144 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%143 : tensor<1x4x1x1xi1>) outs(%71 : tensor<1x4x1x1xi1>) {
    ^bb0(%in: i1, %out: i1):
      %173 = arith.cmpi eq, %in, %false : i1
      linalg.yield %173 : i1
    } -> tensor<1x4x1x1xi1>
    cf.assert %75, "negative values not allowed in new dimensions"
    cf.assert %79, "mismatched size for broadcast"
    %145 = linalg.generic {indexing_maps = [#map9, #map4, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%144, %78, %140 : tensor<1x4x1x1xi1>, tensor<1x4x1x?xf32>, tensor<1x4x1x?xf32>) outs(%77 : tensor<1x4x1x?xf32>) {
    ^bb0(%in: i1, %in_97: f32, %in_98: f32, %out: f32):
      %173 = arith.select %in, %in_97, %in_98 : f32
      linalg.yield %173 : f32
    } -> tensor<1x4x1x?xf32>
    cf.assert %42, "unimplemented: dynamic negative broadcast sizes"
    %146 = linalg.generic {indexing_maps = [#map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} outs(%55 : tensor<1x4x1x?xf32>) {
    ^bb0(%out: f32):
      %173 = linalg.index 1 : index
      %174 = linalg.index 3 : index
      %175 = arith.cmpi eq, %76, %c1 : index
      %176 = arith.select %175, %c0, %174 : index
      %extracted = tensor.extract %145[%c0, %173, %c0, %176] : tensor<1x4x1x?xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x4x1x?xf32>
    %collapsed_79 = tensor.collapse_shape %146 [[0, 1], [2], [3]] : tensor<1x4x1x?xf32> into tensor<4x1x?xf32>
    cf.assert %42, "unimplemented: dynamic negative broadcast sizes"
    %147 = linalg.generic {indexing_maps = [#map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} outs(%82 : tensor<1x4x?x16xf32>) {
    ^bb0(%out: f32):
      %173 = linalg.index 1 : index
      %174 = linalg.index 2 : index
      %175 = linalg.index 3 : index
      %176 = arith.cmpi eq, %41, %c1 : index
      %177 = arith.select %176, %c0, %174 : index
      %extracted = tensor.extract %collapsed_73[%c0, %173, %177, %175] : tensor<1x4x?x16xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x4x?x16xf32>
    %collapsed_80 = tensor.collapse_shape %147 [[0, 1], [2], [3]] : tensor<1x4x?x16xf32> into tensor<4x?x16xf32>
    %148 = linalg.batch_matmul ins(%collapsed_79, %collapsed_80 : tensor<4x1x?xf32>, tensor<4x?x16xf32>) outs(%85 : tensor<4x1x16xf32>) -> tensor<4x1x16xf32>
    %expanded_81 = tensor.expand_shape %148 [[0, 1], [2], [3]] output_shape [1, 4, 1, 16] : tensor<4x1x16xf32> into tensor<1x4x1x16xf32>
    %transposed_82 = linalg.transpose ins(%expanded_81 : tensor<1x4x1x16xf32>) outs(%87 : tensor<1x1x4x16xf32>) permutation = [0, 2, 1, 3] 
    %transposed_83 = linalg.transpose ins(%arg20 : tensor<64x64xf32>) outs(%18 : tensor<64x64xf32>) permutation = [1, 0] 
    %collapsed_84 = tensor.collapse_shape %transposed_82 [[0], [1, 2, 3]] : tensor<1x1x4x16xf32> into tensor<1x64xf32>
    %149 = linalg.matmul ins(%collapsed_84, %transposed_83 : tensor<1x64xf32>, tensor<64x64xf32>) outs(%20 : tensor<1x64xf32>) -> tensor<1x64xf32>
    %expanded_85 = tensor.expand_shape %149 [[0], [1, 2]] output_shape [1, 1, 64] : tensor<1x64xf32> into tensor<1x1x64xf32>
    %150 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%108, %expanded_85 : tensor<1x1x64xf32>, tensor<1x1x64xf32>) outs(%1 : tensor<1x1x64xf32>) {
    ^bb0(%in: f32, %in_97: f32, %out: f32):
      %173 = arith.addf %in, %in_97 : f32
      linalg.yield %173 : f32
    } -> tensor<1x1x64xf32>
    %151 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%150 : tensor<1x1x64xf32>) outs(%1 : tensor<1x1x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %173 = math.fpowi %in, %c2_i64 : f32, i64
      linalg.yield %173 : f32
    } -> tensor<1x1x64xf32>
    %152 = linalg.generic {indexing_maps = [#map1, #map2], iterator_types = ["parallel", "parallel", "reduction"]} ins(%151 : tensor<1x1x64xf32>) outs(%11 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %173 = arith.addf %in, %out : f32
      linalg.yield %173 : f32
    } -> tensor<1x1x1xf32>
    %153 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%152 : tensor<1x1x1xf32>) outs(%3 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %173 = arith.divf %in, %cst_5 : f32
      linalg.yield %173 : f32
    } -> tensor<1x1x1xf32>
    %154 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%153 : tensor<1x1x1xf32>) outs(%3 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %173 = arith.truncf %cst_4 : f64 to f32
      %174 = arith.addf %in, %173 : f32
      linalg.yield %174 : f32
    } -> tensor<1x1x1xf32>
    %155 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%154 : tensor<1x1x1xf32>) outs(%3 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %173 = math.rsqrt %in : f32
      linalg.yield %173 : f32
    } -> tensor<1x1x1xf32>
    %156 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%150, %155 : tensor<1x1x64xf32>, tensor<1x1x1xf32>) outs(%1 : tensor<1x1x64xf32>) {
    ^bb0(%in: f32, %in_97: f32, %out: f32):
      %173 = arith.mulf %in, %in_97 : f32
      linalg.yield %173 : f32
    } -> tensor<1x1x64xf32>
    %157 = linalg.generic {indexing_maps = [#map3, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg25, %156 : tensor<64xf32>, tensor<1x1x64xf32>) outs(%1 : tensor<1x1x64xf32>) {
    ^bb0(%in: f32, %in_97: f32, %out: f32):
      %173 = arith.mulf %in, %in_97 : f32
      linalg.yield %173 : f32
    } -> tensor<1x1x64xf32>
    %transposed_86 = linalg.transpose ins(%arg21 : tensor<96x64xf32>) outs(%97 : tensor<64x96xf32>) permutation = [1, 0] 
    %collapsed_87 = tensor.collapse_shape %157 [[0], [1, 2]] : tensor<1x1x64xf32> into tensor<1x64xf32>
    %158 = linalg.matmul ins(%collapsed_87, %transposed_86 : tensor<1x64xf32>, tensor<64x96xf32>) outs(%99 : tensor<1x96xf32>) -> tensor<1x96xf32>
    %expanded_88 = tensor.expand_shape %158 [[0], [1, 2]] output_shape [1, 1, 96] : tensor<1x96xf32> into tensor<1x1x96xf32>
    %159 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_88 : tensor<1x1x96xf32>) outs(%101 : tensor<1x1x96xf32>) {
    ^bb0(%in: f32, %out: f32):
      %173 = arith.negf %in : f32
      %174 = math.exp %173 : f32
      %175 = arith.addf %174, %cst_1 : f32
      %176 = arith.divf %cst_1, %175 : f32
      linalg.yield %176 : f32
    } -> tensor<1x1x96xf32>
    %160 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_88, %159 : tensor<1x1x96xf32>, tensor<1x1x96xf32>) outs(%101 : tensor<1x1x96xf32>) {
    ^bb0(%in: f32, %in_97: f32, %out: f32):
      %173 = arith.mulf %in, %in_97 : f32
      linalg.yield %173 : f32
    } -> tensor<1x1x96xf32>
    %transposed_89 = linalg.transpose ins(%arg22 : tensor<96x64xf32>) outs(%97 : tensor<64x96xf32>) permutation = [1, 0] 
    %161 = linalg.matmul ins(%collapsed_87, %transposed_89 : tensor<1x64xf32>, tensor<64x96xf32>) outs(%99 : tensor<1x96xf32>) -> tensor<1x96xf32>
    %expanded_90 = tensor.expand_shape %161 [[0], [1, 2]] output_shape [1, 1, 96] : tensor<1x96xf32> into tensor<1x1x96xf32>
    %162 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%160, %expanded_90 : tensor<1x1x96xf32>, tensor<1x1x96xf32>) outs(%101 : tensor<1x1x96xf32>) {
    ^bb0(%in: f32, %in_97: f32, %out: f32):
      %173 = arith.mulf %in, %in_97 : f32
      linalg.yield %173 : f32
    } -> tensor<1x1x96xf32>
    %transposed_91 = linalg.transpose ins(%arg23 : tensor<64x96xf32>) outs(%106 : tensor<96x64xf32>) permutation = [1, 0] 
    %collapsed_92 = tensor.collapse_shape %162 [[0], [1, 2]] : tensor<1x1x96xf32> into tensor<1x96xf32>
    %163 = linalg.matmul ins(%collapsed_92, %transposed_91 : tensor<1x96xf32>, tensor<96x64xf32>) outs(%20 : tensor<1x64xf32>) -> tensor<1x64xf32>
    %expanded_93 = tensor.expand_shape %163 [[0], [1, 2]] output_shape [1, 1, 64] : tensor<1x64xf32> into tensor<1x1x64xf32>
    %164 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%150, %expanded_93 : tensor<1x1x64xf32>, tensor<1x1x64xf32>) outs(%1 : tensor<1x1x64xf32>) {
    ^bb0(%in: f32, %in_97: f32, %out: f32):
      %173 = arith.addf %in, %in_97 : f32
      linalg.yield %173 : f32
    } -> tensor<1x1x64xf32>
    %165 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%164 : tensor<1x1x64xf32>) outs(%1 : tensor<1x1x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %173 = math.fpowi %in, %c2_i64 : f32, i64
      linalg.yield %173 : f32
    } -> tensor<1x1x64xf32>
    %166 = linalg.generic {indexing_maps = [#map1, #map2], iterator_types = ["parallel", "parallel", "reduction"]} ins(%165 : tensor<1x1x64xf32>) outs(%11 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %173 = arith.addf %in, %out : f32
      linalg.yield %173 : f32
    } -> tensor<1x1x1xf32>
    %167 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%166 : tensor<1x1x1xf32>) outs(%3 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %173 = arith.divf %in, %cst_5 : f32
      linalg.yield %173 : f32
    } -> tensor<1x1x1xf32>
    %168 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%167 : tensor<1x1x1xf32>) outs(%3 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %173 = arith.truncf %cst_4 : f64 to f32
      %174 = arith.addf %in, %173 : f32
      linalg.yield %174 : f32
    } -> tensor<1x1x1xf32>
    %169 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%168 : tensor<1x1x1xf32>) outs(%3 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %173 = math.rsqrt %in : f32
      linalg.yield %173 : f32
    } -> tensor<1x1x1xf32>
    %170 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%164, %169 : tensor<1x1x64xf32>, tensor<1x1x1xf32>) outs(%1 : tensor<1x1x64xf32>) {
    ^bb0(%in: f32, %in_97: f32, %out: f32):
      %173 = arith.mulf %in, %in_97 : f32
      linalg.yield %173 : f32
    } -> tensor<1x1x64xf32>
    %171 = linalg.generic {indexing_maps = [#map3, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg26, %170 : tensor<64xf32>, tensor<1x1x64xf32>) outs(%1 : tensor<1x1x64xf32>) {
    ^bb0(%in: f32, %in_97: f32, %out: f32):
      %173 = arith.mulf %in, %in_97 : f32
      linalg.yield %173 : f32
    } -> tensor<1x1x64xf32>
    %transposed_94 = linalg.transpose ins(%arg27 : tensor<32x64xf32>) outs(%23 : tensor<64x32xf32>) permutation = [1, 0] 
    %collapsed_95 = tensor.collapse_shape %171 [[0], [1, 2]] : tensor<1x1x64xf32> into tensor<1x64xf32>
    %172 = linalg.matmul ins(%collapsed_95, %transposed_94 : tensor<1x64xf32>, tensor<64x32xf32>) outs(%25 : tensor<1x32xf32>) -> tensor<1x32xf32>
    %expanded_96 = tensor.expand_shape %172 [[0], [1, 2]] output_shape [1, 1, 32] : tensor<1x32xf32> into tensor<1x1x32xf32>
    return %expanded_96, %concat_22, %concat_23, %concat_66, %concat_67 : tensor<1x1x32xf32>, tensor<1x2x?x16xf32>, tensor<1x2x?x16xf32>, tensor<1x2x?x16xf32>, tensor<1x2x?x16xf32>
  }
}
