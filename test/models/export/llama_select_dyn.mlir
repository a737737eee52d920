#map = affine_map<(d0, d1, d2) -> (d0, d1)>
#map1 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map2 = affine_map<(d0, d1, d2) -> (d0, d1, 0)>
#map3 = affine_map<(d0, d1, d2) -> (d2)>
#map4 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map5 = affine_map<(d0, d1, d2, d3) -> (d0, 0, d2, d3)>
#map6 = affine_map<(d0) -> (d0)>
#map7 = affine_map<(d0) -> (0)>
#map8 = affine_map<(d0, d1, d2, d3) -> (d0, 0, d2, 0)>
#map9 = affine_map<(d0, d1, d2, d3) -> (d0, d1, 0, d3)>
#map10 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d2, d3, d4)>
#map11 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
#map12 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, 0)>
#map13 = affine_map<(d0, d1, d2, d3) -> ()>
module {
  func.func @main(%arg0: tensor<1x1xi64>, %arg1: tensor<1x1xi64>, %arg2: tensor<1x1x1x?xf32>, %arg3: tensor<1xi64>, %arg4: tensor<1x2x?x16xf32>, %arg5: tensor<1x2x?x16xf32>, %arg6: tensor<32x64xf32>, %arg7: tensor<64x64xf32>, %arg8: tensor<32x64xf32>, %arg9: tensor<32x64xf32>, %arg10: tensor<64x64xf32>, %arg11: tensor<96x64xf32>, %arg12: tensor<96x64xf32>, %arg13: tensor<64x96xf32>, %arg14: tensor<64xf32>, %arg15: tensor<64xf32>, %arg16: tensor<64xf32>, %arg17: tensor<32x64xf32>, %arg18: tensor<8xf32>) -> (tensor<1x1x32xf32>, tensor<1x2x?x16xf32>, tensor<1x2x?x16xf32>) {
    %true = arith.constant true
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
    %dim = tensor.dim %arg2, %c3 : tensor<1x1x1x?xf32>
    %0 = arith.index_cast %dim : index to i64
    %1 = tensor.empty() : tensor<1x1x64xf32>
    %2 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg0 : tensor<1x1xi64>) outs(%1 : tensor<1x1x64xf32>) {
    ^bb0(%in: i64, %out: f32):
      %119 = arith.index_cast %in : i64 to index
      %120 = linalg.index 2 : index
      %121 = arith.cmpi slt, %119, %c32 : index
      cf.assert %121, "index must be smaller than dim size"
      %122 = arith.cmpi sge, %in, %c0_i64 : i64
      cf.assert %122, "index must be larger or equal to 0"
      %extracted = tensor.extract %arg6[%119, %120] : tensor<32x64xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x1x64xf32>
    %expanded = tensor.expand_shape %arg1 [[0], [1, 2]] output_shape [1, 1, 1] : tensor<1x1xi64> into tensor<1x1x1xi64>
    %3 = tensor.empty() : tensor<1x1x1xf32>
    %4 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded : tensor<1x1x1xi64>) outs(%3 : tensor<1x1x1xf32>) {
    ^bb0(%in: i64, %out: f32):
      %119 = arith.sitofp %in : i64 to f32
      linalg.yield %119 : f32
    } -> tensor<1x1x1xf32>
    %5 = tensor.empty() : tensor<1x1x8xf32>
    %6 = linalg.generic {indexing_maps = [#map2, #map3, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%4, %arg18 : tensor<1x1x1xf32>, tensor<8xf32>) outs(%5 : tensor<1x1x8xf32>) {
    ^bb0(%in: f32, %in_52: f32, %out: f32):
      %119 = arith.mulf %in, %in_52 : f32
      linalg.yield %119 : f32
    } -> tensor<1x1x8xf32>
    %concat = tensor.concat dim(2) %6, %6 : (tensor<1x1x8xf32>, tensor<1x1x8xf32>) -> tensor<1x1x16xf32>
    %7 = tensor.empty() : tensor<1x1x16xf32>
    %8 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%concat : tensor<1x1x16xf32>) outs(%7 : tensor<1x1x16xf32>) {
    ^bb0(%in: f32, %out: f32):
      %119 = math.cos %in : f32
      linalg.yield %119 : f32
    } -> tensor<1x1x16xf32>
    %9 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%concat : tensor<1x1x16xf32>) outs(%7 : tensor<1x1x16xf32>) {
    ^bb0(%in: f32, %out: f32):
      %119 = math.sin %in : f32
      linalg.yield %119 : f32
    } -> tensor<1x1x16xf32>
    %10 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%2 : tensor<1x1x64xf32>) outs(%1 : tensor<1x1x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %119 = math.fpowi %in, %c2_i64 : f32, i64
      linalg.yield %119 : f32
    } -> tensor<1x1x64xf32>
    %11 = linalg.fill ins(%cst : f32) outs(%3 : tensor<1x1x1xf32>) -> tensor<1x1x1xf32>
    %12 = linalg.generic {indexing_maps = [#map1, #map2], iterator_types = ["parallel", "parallel", "reduction"]} ins(%10 : tensor<1x1x64xf32>) outs(%11 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %119 = arith.addf %in, %out : f32
      linalg.yield %119 : f32
    } -> tensor<1x1x1xf32>
    %13 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%12 : tensor<1x1x1xf32>) outs(%3 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %119 = arith.divf %in, %cst_5 : f32
      linalg.yield %119 : f32
    } -> tensor<1x1x1xf32>
    %14 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%13 : tensor<1x1x1xf32>) outs(%3 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %119 = arith.truncf %cst_4 : f64 to f32
      %120 = arith.addf %in, %119 : f32
      linalg.yield %120 : f32
    } -> tensor<1x1x1xf32>
    %15 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%14 : tensor<1x1x1xf32>) outs(%3 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %119 = math.rsqrt %in : f32
      linalg.yield %119 : f32
    } -> tensor<1x1x1xf32>
    %16 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%2, %15 : tensor<1x1x64xf32>, tensor<1x1x1xf32>) outs(%1 : tensor<1x1x64xf32>) {
    ^bb0(%in: f32, %in_52: f32, %out: f32):
      %119 = arith.mulf %in, %in_52 : f32
      linalg.yield %119 : f32
    } -> tensor<1x1x64xf32>
    %17 = linalg.generic {indexing_maps = [#map3, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg14, %16 : tensor<64xf32>, tensor<1x1x64xf32>) outs(%1 : tensor<1x1x64xf32>) {
    ^bb0(%in: f32, %in_52: f32, %out: f32):
      %119 = arith.mulf %in, %in_52 : f32
      linalg.yield %119 : f32
    } -> tensor<1x1x64xf32>
    %18 = tensor.empty() : tensor<64x64xf32>
    %transposed = linalg.transpose ins(%arg7 : tensor<64x64xf32>) outs(%18 : tensor<64x64xf32>) permutation = [1, 0] 
    %collapsed = tensor.collapse_shape %17 [[0], [1, 2]] : tensor<1x1x64xf32> into tensor<1x64xf32>
    %19 = tensor.empty() : tensor<1x64xf32>
    %20 = linalg.fill ins(%cst : f32) outs(%19 : tensor<1x64xf32>) -> tensor<1x64xf32>
    %21 = linalg.matmul ins(%collapsed, %transposed : tensor<1x64xf32>, tensor<64x64xf32>) outs(%20 : tensor<1x64xf32>) -> tensor<1x64xf32>
    %expanded_7 = tensor.expand_shape %21 [[0], [1, 2, 3]] output_shape [1, 1, 4, 16] : tensor<1x64xf32> into tensor<1x1x4x16xf32>
    %22 = tensor.empty() : tensor<1x4x1x16xf32>
    %transposed_8 = linalg.transpose ins(%expanded_7 : tensor<1x1x4x16xf32>) outs(%22 : tensor<1x4x1x16xf32>) permutation = [0, 2, 1, 3] 
    %23 = tensor.empty() : tensor<64x32xf32>
    %transposed_9 = linalg.transpose ins(%arg8 : tensor<32x64xf32>) outs(%23 : tensor<64x32xf32>) permutation = [1, 0] 
    %24 = tensor.empty() : tensor<1x32xf32>
    %25 = linalg.fill ins(%cst : f32) outs(%24 : tensor<1x32xf32>) -> tensor<1x32xf32>
    %26 = linalg.matmul ins(%collapsed, %transposed_9 : tensor<1x64xf32>, tensor<64x32xf32>) outs(%25 : tensor<1x32xf32>) -> tensor<1x32xf32>
    %expanded_10 = tensor.expand_shape %26 [[0], [1, 2, 3]] output_shape [1, 1, 2, 16] : tensor<1x32xf32> into tensor<1x1x2x16xf32>
    %27 = tensor.empty() : tensor<1x2x1x16xf32>
    %transposed_11 = linalg.transpose ins(%expanded_10 : tensor<1x1x2x16xf32>) outs(%27 : tensor<1x2x1x16xf32>) permutation = [0, 2, 1, 3] 
    %transposed_12 = linalg.transpose ins(%arg9 : tensor<32x64xf32>) outs(%23 : tensor<64x32xf32>) permutation = [1, 0] 
    %28 = linalg.matmul ins(%collapsed, %transposed_12 : tensor<1x64xf32>, tensor<64x32xf32>) outs(%25 : tensor<1x32xf32>) -> tensor<1x32xf32>
    %expanded_13 = tensor.expand_shape %28 [[0], [1, 2, 3]] output_shape [1, 1, 2, 16] : tensor<1x32xf32> into tensor<1x1x2x16xf32>
    %transposed_14 = linalg.transpose ins(%expanded_13 : tensor<1x1x2x16xf32>) outs(%27 : tensor<1x2x1x16xf32>) permutation = [0, 2, 1, 3] 
    %expanded_15 = tensor.expand_shape %8 [[0], [1, 2], [3]] output_shape [1, 1, 1, 16] : tensor<1x1x16xf32> into tensor<1x1x1x16xf32>
    %expanded_16 = tensor.expand_shape %9 [[0], [1, 2], [3]] output_shape [1, 1, 1, 16] : tensor<1x1x16xf32> into tensor<1x1x1x16xf32>
    %29 = linalg.generic {indexing_maps = [#map4, #map5, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed_8, %expanded_15 : tensor<1x4x1x16xf32>, tensor<1x1x1x16xf32>) outs(%22 : tensor<1x4x1x16xf32>) {
    ^bb0(%in: f32, %in_52: f32, %out: f32):
      %119 = arith.mulf %in, %in_52 : f32
      linalg.yield %119 : f32
    } -> tensor<1x4x1x16xf32>
    %extracted_slice = tensor.extract_slice %transposed_8[0, 0, 0, 0] [1, 4, 1, 8] [1, 1, 1, 1] : tensor<1x4x1x16xf32> to tensor<1x4x1x8xf32>
    %extracted_slice_17 = tensor.extract_slice %transposed_8[0, 0, 0, 8] [1, 4, 1, 8] [1, 1, 1, 1] : tensor<1x4x1x16xf32> to tensor<1x4x1x8xf32>
    %30 = tensor.empty() : tensor<1x4x1x8xf32>
    %31 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_17 : tensor<1x4x1x8xf32>) outs(%30 : tensor<1x4x1x8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %119 = arith.negf %in : f32
      linalg.yield %119 : f32
    } -> tensor<1x4x1x8xf32>
    %concat_18 = tensor.concat dim(3) %31, %extracted_slice : (tensor<1x4x1x8xf32>, tensor<1x4x1x8xf32>) -> tensor<1x4x1x16xf32>
    %32 = linalg.generic {indexing_maps = [#map4, #map5, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%concat_18, %expanded_16 : tensor<1x4x1x16xf32>, tensor<1x1x1x16xf32>) outs(%22 : tensor<1x4x1x16xf32>) {
    ^bb0(%in: f32, %in_52: f32, %out: f32):
      %119 = arith.mulf %in, %in_52 : f32
      linalg.yield %119 : f32
    } -> tensor<1x4x1x16xf32>
    %33 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%29, %32 : tensor<1x4x1x16xf32>, tensor<1x4x1x16xf32>) outs(%22 : tensor<1x4x1x16xf32>) {
    ^bb0(%in: f32, %in_52: f32, %out: f32):
      %119 = arith.addf %in, %in_52 : f32
      linalg.yield %119 : f32
    } -> tensor<1x4x1x16xf32>
    %34 = linalg.generic {indexing_maps = [#map4, #map5, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed_11, %expanded_15 : tensor<1x2x1x16xf32>, tensor<1x1x1x16xf32>) outs(%27 : tensor<1x2x1x16xf32>) {
    ^bb0(%in: f32, %in_52: f32, %out: f32):
      %119 = arith.mulf %in, %in_52 : f32
      linalg.yield %119 : f32
    } -> tensor<1x2x1x16xf32>
    %extracted_slice_19 = tensor.extract_slice %transposed_11[0, 0, 0, 0] [1, 2, 1, 8] [1, 1, 1, 1] : tensor<1x2x1x16xf32> to tensor<1x2x1x8xf32>
    %extracted_slice_20 = tensor.extract_slice %transposed_11[0, 0, 0, 8] [1, 2, 1, 8] [1, 1, 1, 1] : tensor<1x2x1x16xf32> to tensor<1x2x1x8xf32>
    %35 = tensor.empty() : tensor<1x2x1x8xf32>
    %36 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_20 : tensor<1x2x1x8xf32>) outs(%35 : tensor<1x2x1x8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %119 = arith.negf %in : f32
      linalg.yield %119 : f32
    } -> tensor<1x2x1x8xf32>
    %concat_21 = tensor.concat dim(3) %36, %extracted_slice_19 : (tensor<1x2x1x8xf32>, tensor<1x2x1x8xf32>) -> tensor<1x2x1x16xf32>
    %37 = linalg.generic {indexing_maps = [#map4, #map5, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%concat_21, %expanded_16 : tensor<1x2x1x16xf32>, tensor<1x1x1x16xf32>) outs(%27 : tensor<1x2x1x16xf32>) {
    ^bb0(%in: f32, %in_52: f32, %out: f32):
      %119 = arith.mulf %in, %in_52 : f32
      linalg.yield %119 : f32
    } -> tensor<1x2x1x16xf32>
    %38 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%34, %37 : tensor<1x2x1x16xf32>, tensor<1x2x1x16xf32>) outs(%27 : tensor<1x2x1x16xf32>) {
    ^bb0(%in: f32, %in_52: f32, %out: f32):
      %119 = arith.addf %in, %in_52 : f32
      linalg.yield %119 : f32
    } -> tensor<1x2x1x16xf32>
    %39 = tensor.empty(%dim) : tensor<?xi64>
    %40 = linalg.generic {indexing_maps = [#map6], iterator_types = ["parallel"]} outs(%39 : tensor<?xi64>) {
    ^bb0(%out: i64):
      %119 = linalg.index 0 : index
      %120 = arith.index_cast %119 : index to i64
      linalg.yield %120 : i64
    } -> tensor<?xi64>
    %41 = tensor.empty(%dim) : tensor<?xi1>
    %42 = linalg.generic {indexing_maps = [#map6, #map7, #map6], iterator_types = ["parallel"]} ins(%40, %arg3 : tensor<?xi64>, tensor<1xi64>) outs(%41 : tensor<?xi1>) {
    ^bb0(%in: i64, %in_52: i64, %out: i1):
      %119 = arith.cmpi eq, %in, %in_52 : i64
      linalg.yield %119 : i1
    } -> tensor<?xi1>
    %expanded_22 = tensor.expand_shape %42 [[0, 1, 2, 3]] output_shape [1, 1, %dim, 1] : tensor<?xi1> into tensor<1x1x?x1xi1>
    %dim_23 = tensor.dim %arg4, %c2 : tensor<1x2x?x16xf32>
    %43 = arith.cmpi eq, %dim, %dim_23 : index
    cf.assert %43, "mismatched size for broadcast"
    %44 = tensor.empty(%dim) : tensor<1x2x?x16xf32>
    %45 = linalg.generic {indexing_maps = [#map8, #map9, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_22, %38, %arg4 : tensor<1x1x?x1xi1>, tensor<1x2x1x16xf32>, tensor<1x2x?x16xf32>) outs(%44 : tensor<1x2x?x16xf32>) {
    ^bb0(%in: i1, %in_52: f32, %in_53: f32, %out: f32):
      %119 = arith.select %in, %in_52, %in_53 : f32
      linalg.yield %119 : f32
    } -> tensor<1x2x?x16xf32>
    %dim_24 = tensor.dim %arg5, %c2 : tensor<1x2x?x16xf32>
    %46 = arith.cmpi eq, %dim, %dim_24 : index
    cf.assert %46, "mismatched size for broadcast"
    %47 = linalg.generic {indexing_maps = [#map8, #map9, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_22, %transposed_14, %arg5 : tensor<1x1x?x1xi1>, tensor<1x2x1x16xf32>, tensor<1x2x?x16xf32>) outs(%44 : tensor<1x2x?x16xf32>) {
    ^bb0(%in: i1, %in_52: f32, %in_53: f32, %out: f32):
      %119 = arith.select %in, %in_52, %in_53 : f32
      linalg.yield %119 : f32
    } -> tensor<1x2x?x16xf32>
    %expanded_25 = tensor.expand_shape %45 [[0], [1], [2, 3], [4]] output_shape [1, 2, 1, %dim, 16] : tensor<1x2x?x16xf32> into tensor<1x2x1x?x16xf32>
    %48 = arith.cmpi sge, %0, %c0_i64 : i64
    cf.assert %48, "unimplemented: dynamic negative broadcast sizes"
    %49 = tensor.empty(%dim) : tensor<1x2x2x?x16xf32>
    %50 = linalg.generic {indexing_maps = [#map10], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} outs(%49 : tensor<1x2x2x?x16xf32>) {
    ^bb0(%out: f32):
      %119 = linalg.index 1 : index
      %120 = linalg.index 3 : index
      %121 = linalg.index 4 : index
      %122 = arith.cmpi eq, %dim, %c1 : index
      %123 = arith.select %122, %c0, %120 : index
      %extracted = tensor.extract %expanded_25[%c0, %119, %c0, %123, %121] : tensor<1x2x1x?x16xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x2x2x?x16xf32>
    %collapsed_26 = tensor.collapse_shape %50 [[0], [1, 2], [3], [4]] : tensor<1x2x2x?x16xf32> into tensor<1x4x?x16xf32>
    %expanded_27 = tensor.expand_shape %47 [[0], [1], [2, 3], [4]] output_shape [1, 2, 1, %dim, 16] : tensor<1x2x?x16xf32> into tensor<1x2x1x?x16xf32>
    cf.assert %48, "unimplemented: dynamic negative broadcast sizes"
    %51 = linalg.generic {indexing_maps = [#map10], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} outs(%49 : tensor<1x2x2x?x16xf32>) {
    ^bb0(%out: f32):
      %119 = linalg.index 1 : index
      %120 = linalg.index 3 : index
      %121 = linalg.index 4 : index
      %122 = arith.cmpi eq, %dim, %c1 : index
      %123 = arith.select %122, %c0, %120 : index
      %extracted = tensor.extract %expanded_27[%c0, %119, %c0, %123, %121] : tensor<1x2x1x?x16xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x2x2x?x16xf32>
    %collapsed_28 = tensor.collapse_shape %51 [[0], [1, 2], [3], [4]] : tensor<1x2x2x?x16xf32> into tensor<1x4x?x16xf32>
    %52 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%33 : tensor<1x4x1x16xf32>) outs(%22 : tensor<1x4x1x16xf32>) {
    ^bb0(%in: f32, %out: f32):
      %119 = arith.mulf %in, %cst_6 : f32
      linalg.yield %119 : f32
    } -> tensor<1x4x1x16xf32>
    %53 = tensor.empty(%dim) : tensor<1x4x16x?xf32>
    %transposed_29 = linalg.transpose ins(%collapsed_26 : tensor<1x4x?x16xf32>) outs(%53 : tensor<1x4x16x?xf32>) permutation = [0, 1, 3, 2] 
    %54 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed_29 : tensor<1x4x16x?xf32>) outs(%53 : tensor<1x4x16x?xf32>) {
    ^bb0(%in: f32, %out: f32):
      %119 = arith.mulf %in, %cst_6 : f32
      linalg.yield %119 : f32
    } -> tensor<1x4x16x?xf32>
    %collapsed_30 = tensor.collapse_shape %52 [[0, 1], [2], [3]] : tensor<1x4x1x16xf32> into tensor<4x1x16xf32>
    cf.assert %48, "unimplemented: dynamic negative broadcast sizes"
    %55 = linalg.generic {indexing_maps = [#map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} outs(%53 : tensor<1x4x16x?xf32>) {
    ^bb0(%out: f32):
      %119 = linalg.index 1 : index
      %120 = linalg.index 2 : index
      %121 = linalg.index 3 : index
      %122 = arith.cmpi eq, %dim, %c1 : index
      %123 = arith.select %122, %c0, %121 : index
      %extracted = tensor.extract %54[%c0, %119, %120, %123] : tensor<1x4x16x?xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x4x16x?xf32>
    %collapsed_31 = tensor.collapse_shape %55 [[0, 1], [2], [3]] : tensor<1x4x16x?xf32> into tensor<4x16x?xf32>
    %56 = tensor.empty(%dim) : tensor<4x1x?xf32>
    %57 = linalg.fill ins(%cst : f32) outs(%56 : tensor<4x1x?xf32>) -> tensor<4x1x?xf32>
    %58 = linalg.batch_matmul ins(%collapsed_30, %collapsed_31 : tensor<4x1x16xf32>, tensor<4x16x?xf32>) outs(%57 : tensor<4x1x?xf32>) -> tensor<4x1x?xf32>
    %expanded_32 = tensor.expand_shape %58 [[0, 1], [2], [3]] output_shape [1, 4, 1, %dim] : tensor<4x1x?xf32> into tensor<1x4x1x?xf32>
    cf.assert %true, "mismatched size for broadcast"
    %59 = tensor.empty(%dim) : tensor<1x4x1x?xf32>
    %60 = linalg.generic {indexing_maps = [#map4, #map5, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_32, %arg2 : tensor<1x4x1x?xf32>, tensor<1x1x1x?xf32>) outs(%59 : tensor<1x4x1x?xf32>) {
    ^bb0(%in: f32, %in_52: f32, %out: f32):
      %119 = arith.addf %in, %in_52 : f32
      linalg.yield %119 : f32
    } -> tensor<1x4x1x?xf32>
    %61 = tensor.empty() : tensor<1x4x1xi64>
    %62 = linalg.fill ins(%c0_i64 : i64) outs(%61 : tensor<1x4x1xi64>) -> tensor<1x4x1xi64>
    %63 = tensor.empty() : tensor<1x4x1xf32>
    %64 = linalg.fill ins(%cst_0 : f32) outs(%63 : tensor<1x4x1xf32>) -> tensor<1x4x1xf32>
    %65:2 = linalg.generic {indexing_maps = [#map4, #map11, #map11], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%60 : tensor<1x4x1x?xf32>) outs(%64, %62 : tensor<1x4x1xf32>, tensor<1x4x1xi64>) {
    ^bb0(%in: f32, %out: f32, %out_52: i64):
      %119 = linalg.index 3 : index
      %120 = arith.index_cast %119 : index to i64
      %121 = arith.maximumf %in, %out : f32
      %122 = arith.cmpf ogt, %in, %out : f32
      %123 = arith.select %122, %120, %out_52 : i64
      linalg.yield %121, %123 : f32, i64
    } -> (tensor<1x4x1xf32>, tensor<1x4x1xi64>)
    %expanded_33 = tensor.expand_shape %65#0 [[0], [1], [2, 3]] output_shape [1, 4, 1, 1] : tensor<1x4x1xf32> into tensor<1x4x1x1xf32>
    %66 = linalg.generic {indexing_maps = [#map4, #map12, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%60, %expanded_33 : tensor<1x4x1x?xf32>, tensor<1x4x1x1xf32>) outs(%59 : tensor<1x4x1x?xf32>) {
    ^bb0(%in: f32, %in_52: f32, %out: f32):
      %119 = arith.subf %in, %in_52 : f32
      linalg.yield %119 : f32
    } -> tensor<1x4x1x?xf32>
    %67 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%66 : tensor<1x4x1x?xf32>) outs(%59 : tensor<1x4x1x?xf32>) {
    ^bb0(%in: f32, %out: f32):
      %119 = math.exp %in : f32
      linalg.yield %119 : f32
    } -> tensor<1x4x1x?xf32>
    %68 = tensor.empty() : tensor<1x4x1x1xf32>
    %69 = linalg.fill ins(%cst : f32) outs(%68 : tensor<1x4x1x1xf32>) -> tensor<1x4x1x1xf32>
    %70 = linalg.generic {indexing_maps = [#map4, #map12], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%67 : tensor<1x4x1x?xf32>) outs(%69 : tensor<1x4x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %119 = arith.addf %in, %out : f32
      linalg.yield %119 : f32
    } -> tensor<1x4x1x1xf32>
    %71 = linalg.generic {indexing_maps = [#map4, #map12, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%67, %70 : tensor<1x4x1x?xf32>, tensor<1x4x1x1xf32>) outs(%59 : tensor<1x4x1x?xf32>) {
    ^bb0(%in: f32, %in_52: f32, %out: f32):
      %119 = arith.divf %in, %in_52 : f32
      linalg.yield %119 : f32
    } -> tensor<1x4x1x?xf32>
    %72 = tensor.empty(%dim) : tensor<1x4x1x?xi1>
    %73 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%60 : tensor<1x4x1x?xf32>) outs(%72 : tensor<1x4x1x?xi1>) {
    ^bb0(%in: f32, %out: i1):
      %119 = arith.extf %in : f32 to f64
      %120 = arith.cmpf oeq, %119, %cst_3 : f64
      linalg.yield %120 : i1
    } -> tensor<1x4x1x?xi1>
    %74 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%73 : tensor<1x4x1x?xi1>) outs(%72 : tensor<1x4x1x?xi1>) {
    ^bb0(%in: i1, %out: i1):
      %119 = arith.cmpi eq, %in, %false : i1
      linalg.yield %119 : i1
    } -> tensor<1x4x1x?xi1>
    %75 = tensor.empty() : tensor<1x4x1x1xi1>
    %76 = linalg.fill ins(%false : i1) outs(%75 : tensor<1x4x1x1xi1>) -> tensor<1x4x1x1xi1>
    %77 = linalg.generic {indexing_maps = [#map4, #map12], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%74 : tensor<1x4x1x?xi1>) outs(%76 : tensor<1x4x1x1xi1>) {
    ^bb0(%in: i1, %out: i1):
      %119 = arith.ori %in, %out : i1
      linalg.yield %119 : i1
    } -> tensor<1x4x1x1xi1>
    %78 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%77 : tensor<1x4x1x1xi1>) outs(%75 : tensor<1x4x1x1xi1>) {
    ^bb0(%in: i1, %out: i1):
      %119 = arith.cmpi eq, %in, %false : i1
      linalg.yield %119 : i1
    } -> tensor<1x4x1x1xi1>
    %79 = arith.cmpi sge, %0, %c0_i64 : i64
    cf.assert %79, "negative values not allowed in new dimensions"
    %80 = tensor.empty(%dim) : tensor<1x4x1x?xf32>
    %81 = linalg.generic {indexing_maps = [#map13, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%cst_2 : tensor<f32>) outs(%80 : tensor<1x4x1x?xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x4x1x?xf32>
    cf.assert %true, "mismatched size for broadcast"
    %82 = linalg.generic {indexing_maps = [#map12, #map4, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%78, %81, %71 : tensor<1x4x1x1xi1>, tensor<1x4x1x?xf32>, tensor<1x4x1x?xf32>) outs(%80 : tensor<1x4x1x?xf32>) {
    ^bb0(%in: i1, %in_52: f32, %in_53: f32, %out: f32):
      %119 = arith.select %in, %in_52, %in_53 : f32
      linalg.yield %119 : f32
    } -> tensor<1x4x1x?xf32>
    cf.assert %48, "unimplemented: dynamic negative broadcast sizes"
    %83 = linalg.generic {indexing_maps = [#map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} outs(%59 : tensor<1x4x1x?xf32>) {
    ^bb0(%out: f32):
      %119 = linalg.index 1 : index
      %120 = linalg.index 3 : index
      %121 = arith.cmpi eq, %dim, %c1 : index
      %122 = arith.select %121, %c0, %120 : index
      %extracted = tensor.extract %82[%c0, %119, %c0, %122] : tensor<1x4x1x?xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x4x1x?xf32>
    %collapsed_34 = tensor.collapse_shape %83 [[0, 1], [2], [3]] : tensor<1x4x1x?xf32> into tensor<4x1x?xf32>
    cf.assert %48, "unimplemented: dynamic negative broadcast sizes"
    %84 = tensor.empty(%dim) : tensor<1x4x?x16xf32>
    %85 = linalg.generic {indexing_maps = [#map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} outs(%84 : tensor<1x4x?x16xf32>) {
    ^bb0(%out: f32):
      %119 = linalg.index 1 : index
      %120 = linalg.index 2 : index
      %121 = linalg.index 3 : index
      %122 = arith.cmpi eq, %dim, %c1 : index
      %123 = arith.select %122, %c0, %120 : index
      %extracted = tensor.extract %collapsed_28[%c0, %119, %123, %121] : tensor<1x4x?x16xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x4x?x16xf32>
    %collapsed_35 = tensor.collapse_shape %85 [[0, 1], [2], [3]] : tensor<1x4x?x16xf32> into tensor<4x?x16xf32>
    %86 = tensor.empty() : tensor<4x1x16xf32>
    %87 = linalg.fill ins(%cst : f32) outs(%86 : tensor<4x1x16xf32>) -> tensor<4x1x16xf32>
    %88 = linalg.batch_matmul ins(%collapsed_34, %collapsed_35 : tensor<4x1x?xf32>, tensor<4x?x16xf32>) outs(%87 : tensor<4x1x16xf32>) -> tensor<4x1x16xf32>
    %expanded_36 = tensor.expand_shape %88 [[0, 1], [2], [3]] output_shape [1, 4, 1, 16] : tensor<4x1x16xf32> into tensor<1x4x1x16xf32>
    %89 = tensor.empty() : tensor<1x1x4x16xf32>
    %transposed_37 = linalg.transpose ins(%expanded_36 : tensor<1x4x1x16xf32>) outs(%89 : tensor<1x1x4x16xf32>) permutation = [0, 2, 1, 3] 
    %transposed_38 = linalg.transpose ins(%arg10 : tensor<64x64xf32>) outs(%18 : tensor<64x64xf32>) permutation = [1, 0] 
    %collapsed_39 = tensor.collapse_shape %transposed_37 [[0], [1, 2, 3]] : tensor<1x1x4x16xf32> into tensor<1x64xf32>
    %90 = linalg.matmul ins(%collapsed_39, %transposed_38 : tensor<1x64xf32>, tensor<64x64xf32>) outs(%20 : tensor<1x64xf32>) -> tensor<1x64xf32>
    %expanded_40 = tensor.expand_shape %90 [[0], [1, 2]] output_shape [1, 1, 64] : tensor<1x64xf32> into tensor<1x1x64xf32>
    %91 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%2, %expanded_40 : tensor<1x1x64xf32>, tensor<1x1x64xf32>) outs(%1 : tensor<1x1x64xf32>) {
    ^bb0(%in: f32, %in_52: f32, %out: f32):
      %119 = arith.addf %in, %in_52 : f32
      linalg.yield %119 : f32
    } -> tensor<1x1x64xf32>
    %92 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%91 : tensor<1x1x64xf32>) outs(%1 : tensor<1x1x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %119 = math.fpowi %in, %c2_i64 : f32, i64
      linalg.yield %119 : f32
    } -> tensor<1x1x64xf32>
    %93 = linalg.generic {indexing_maps = [#map1, #map2], iterator_types = ["parallel", "parallel", "reduction"]} ins(%92 : tensor<1x1x64xf32>) outs(%11 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %119 = arith.addf %in, %out : f32
      linalg.yield %119 : f32
    } -> tensor<1x1x1xf32>
    %94 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%93 : tensor<1x1x1xf32>) outs(%3 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %119 = arith.divf %in, %cst_5 : f32
      linalg.yield %119 : f32
    } -> tensor<1x1x1xf32>
    %95 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%94 : tensor<1x1x1xf32>) outs(%3 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %119 = arith.truncf %cst_4 : f64 to f32
      %120 = arith.addf %in, %119 : f32
      linalg.yield %120 : f32
    } -> tensor<1x1x1xf32>
    %96 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%95 : tensor<1x1x1xf32>) outs(%3 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %119 = math.rsqrt %in : f32
      linalg.yield %119 : f32
    } -> tensor<1x1x1xf32>
    %97 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%91, %96 : tensor<1x1x64xf32>, tensor<1x1x1xf32>) outs(%1 : tensor<1x1x64xf32>) {
    ^bb0(%in: f32, %in_52: f32, %out: f32):
      %119 = arith.mulf %in, %in_52 : f32
      linalg.yield %119 : f32
    } -> tensor<1x1x64xf32>
    %98 = linalg.generic {indexing_maps = [#map3, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg15, %97 : tensor<64xf32>, tensor<1x1x64xf32>) outs(%1 : tensor<1x1x64xf32>) {
    ^bb0(%in: f32, %in_52: f32, %out: f32):
      %119 = arith.mulf %in, %in_52 : f32
      linalg.yield %119 : f32
    } -> tensor<1x1x64xf32>
    %99 = tensor.empty() : tensor<64x96xf32>
    %transposed_41 = linalg.transpose ins(%arg11 : tensor<96x64xf32>) outs(%99 : tensor<64x96xf32>) permutation = [1, 0] 
    %collapsed_42 = tensor.collapse_shape %98 [[0], [1, 2]] : tensor<1x1x64xf32> into tensor<1x64xf32>
    %100 = tensor.empty() : tensor<1x96xf32>
    %101 = linalg.fill ins(%cst : f32) outs(%100 : tensor<1x96xf32>) -> tensor<1x96xf32>
    %102 = linalg.matmul ins(%collapsed_42, %transposed_41 : tensor<1x64xf32>, tensor<64x96xf32>) outs(%101 : tensor<1x96xf32>) -> tensor<1x96xf32>
    %expanded_43 = tensor.expand_shape %102 [[0], [1, 2]] output_shape [1, 1, 96] : tensor<1x96xf32> into tensor<1x1x96xf32>
    %103 = tensor.empty() : tensor<1x1x96xf32>
    %104 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_43 : tensor<1x1x96xf32>) outs(%103 : tensor<1x1x96xf32>) {
    ^bb0(%in: f32, %out: f32):
      %119 = arith.negf %in : f32
      %120 = math.exp %119 : f32
      %121 = arith.addf %120, %cst_1 : f32
      %122 = arith.divf %cst_1, %121 : f32
      linalg.yield %122 : f32
    } -> tensor<1x1x96xf32>
    %105 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_43, %104 : tensor<1x1x96xf32>, tensor<1x1x96xf32>) outs(%103 : tensor<1x1x96xf32>) {
    ^bb0(%in: f32, %in_52: f32, %out: f32):
      %119 = arith.mulf %in, %in_52 : f32
      linalg.yield %119 : f32
    } -> tensor<1x1x96xf32>
    %transposed_44 = linalg.transpose ins(%arg12 : tensor<96x64xf32>) outs(%99 : tensor<64x96xf32>) permutation = [1, 0] 
    %106 = linalg.matmul ins(%collapsed_42, %transposed_44 : tensor<1x64xf32>, tensor<64x96xf32>) outs(%101 : tensor<1x96xf32>) -> tensor<1x96xf32>
    %expanded_45 = tensor.expand_shape %106 [[0], [1, 2]] output_shape [1, 1, 96] : tensor<1x96xf32> into tensor<1x1x96xf32>
    %107 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%105, %expanded_45 : tensor<1x1x96xf32>, tensor<1x1x96xf32>) outs(%103 : tensor<1x1x96xf32>) {
    ^bb0(%in: f32, %in_52: f32, %out: f32):
      %119 = arith.mulf %in, %in_52 : f32
      linalg.yield %119 : f32
    } -> tensor<1x1x96xf32>
    %108 = tensor.empty() : tensor<96x64xf32>
    %transposed_46 = linalg.transpose ins(%arg13 : tensor<64x96xf32>) outs(%108 : tensor<96x64xf32>) permutation = [1, 0] 
    %collapsed_47 = tensor.collapse_shape %107 [[0], [1, 2]] : tensor<1x1x96xf32> into tensor<1x96xf32>
    %109 = linalg.matmul ins(%collapsed_47, %transposed_46 : tensor<1x96xf32>, tensor<96x64xf32>) outs(%20 : tensor<1x64xf32>) -> tensor<1x64xf32>
    %expanded_48 = tensor.expand_shape %109 [[0], [1, 2]] output_shape [1, 1, 64] : tensor<1x64xf32> into tensor<1x1x64xf32>
    %110 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%91, %expanded_48 : tensor<1x1x64xf32>, tensor<1x1x64xf32>) outs(%1 : tensor<1x1x64xf32>) {
    ^bb0(%in: f32, %in_52: f32, %out: f32):
      %119 = arith.addf %in, %in_52 : f32
      linalg.yield %119 : f32
    } -> tensor<1x1x64xf32>
    %111 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%110 : tensor<1x1x64xf32>) outs(%1 : tensor<1x1x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %119 = math.fpowi %in, %c2_i64 : f32, i64
      linalg.yield %119 : f32
    } -> tensor<1x1x64xf32>
    %112 = linalg.generic {indexing_maps = [#map1, #map2], iterator_types = ["parallel", "parallel", "reduction"]} ins(%111 : tensor<1x1x64xf32>) outs(%11 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %119 = arith.addf %in, %out : f32
      linalg.yield %119 : f32
    } -> tensor<1x1x1xf32>
    %113 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%112 : tensor<1x1x1xf32>) outs(%3 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %119 = arith.divf %in, %cst_5 : f32
      linalg.yield %119 : f32
    } -> tensor<1x1x1xf32>
    %114 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%113 : tensor<1x1x1xf32>) outs(%3 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %119 = arith.truncf %cst_4 : f64 to f32
      %120 = arith.addf %in, %119 : f32
      linalg.yield %120 : f32
    } -> tensor<1x1x1xf32>
    %115 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%114 : tensor<1x1x1xf32>) outs(%3 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %119 = math.rsqrt %in : f32
      linalg.yield %119 : f32
    } -> tensor<1x1x1xf32>
    %116 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%110, %115 : tensor<1x1x64xf32>, tensor<1x1x1xf32>) outs(%1 : tensor<1x1x64xf32>) {
    ^bb0(%in: f32, %in_52: f32, %out: f32):
      %119 = arith.mulf %in, %in_52 : f32
      linalg.yield %119 : f32
    } -> tensor<1x1x64xf32>
    %117 = linalg.generic {indexing_maps = [#map3, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg16, %116 : tensor<64xf32>, tensor<1x1x64xf32>) outs(%1 : tensor<1x1x64xf32>) {
    ^bb0(%in: f32, %in_52: f32, %out: f32):
      %119 = arith.mulf %in, %in_52 : f32
      linalg.yield %119 : f32
    } -> tensor<1x1x64xf32>
    %transposed_49 = linalg.transpose ins(%arg17 : tensor<32x64xf32>) outs(%23 : tensor<64x32xf32>) permutation = [1, 0] 
    %collapsed_50 = tensor.collapse_shape %117 [[0], [1, 2]] : tensor<1x1x64xf32> into tensor<1x64xf32>
    %118 = linalg.matmul ins(%collapsed_50, %transposed_49 : tensor<1x64xf32>, tensor<64x32xf32>) outs(%25 : tensor<1x32xf32>) -> tensor<1x32xf32>
    %expanded_51 = tensor.expand_shape %118 [[0], [1, 2]] output_shape [1, 1, 32] : tensor<1x32xf32> into tensor<1x1x32xf32>
    return %expanded_51, %45, %47 : tensor<1x1x32xf32>, tensor<1x2x?x16xf32>, tensor<1x2x?x16xf32>
  }
}
