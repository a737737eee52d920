#map = affine_map<(d0, d1, d2) -> (d0, d1)>
#map1 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map2 = affine_map<(d0, d1, d2) -> (d0, d1, 0)>
#map3 = affine_map<(d0, d1, d2) -> (d2)>
#map4 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map5 = affine_map<(d0, d1, d2, d3) -> (d0, 0, d2, d3)>
#map6 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d3, d4)>
#map7 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d2, d3, d4)>
#map8 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
#map9 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, 0)>
module {
  func.func @main(%arg0: tensor<1x1xi64>, %arg1: tensor<1x1xi64>, %arg2: tensor<1x1x1x49xf32>, %arg3: tensor<1x2x48x16xf32>, %arg4: tensor<1x2x48x16xf32>, %arg5: tensor<1x2x48x16xf32>, %arg6: tensor<1x2x48x16xf32>, %arg7: tensor<32x64xf32>, %arg8: tensor<64x64xf32>, %arg9: tensor<32x64xf32>, %arg10: tensor<32x64xf32>, %arg11: tensor<64x64xf32>, %arg12: tensor<96x64xf32>, %arg13: tensor<96x64xf32>, %arg14: tensor<64x96xf32>, %arg15: tensor<64xf32>, %arg16: tensor<64xf32>, %arg17: tensor<64x64xf32>, %arg18: tensor<32x64xf32>, %arg19: tensor<32x64xf32>, %arg20: tensor<64x64xf32>, %arg21: tensor<96x64xf32>, %arg22: tensor<96x64xf32>, %arg23: tensor<64x96xf32>, %arg24: tensor<64xf32>, %arg25: tensor<64xf32>, %arg26: tensor<64xf32>, %arg27: tensor<32x64xf32>, %arg28: tensor<8xf32>) -> (tensor<1x1x32xf32>, tensor<1x2x49x16xf32>, tensor<1x2x49x16xf32>, tensor<1x2x49x16xf32>, tensor<1x2x49x16xf32>) {
    %c0_i64 = arith.constant 0 : i64
    %c2_i64 = arith.constant 2 : i64
    %c32 = arith.constant 32 : index
    %cst = arith.constant 0.000000e+00 : f32
    %cst_0 = arith.constant 0xFF800000 : f32
    %false = arith.constant false
    %cst_1 = arith.constant 1.000000e+00 : f32
    %cst_2 = arith.constant dense<0.000000e+00> : tensor<1x4x1x49xf32>
    %cst_3 = arith.constant 0xFFF0000000000000 : f64
    %cst_4 = arith.constant 9.9999999999999995E-7 : f64
    %cst_5 = arith.constant 6.400000e+01 : f32
    %cst_6 = arith.constant 5.000000e-01 : f32
    %0 = tensor.empty() : tensor<1x1x64xf32>
    %1 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg0 : tensor<1x1xi64>) outs(%0 : tensor<1x1x64xf32>) {
    ^bb0(%in: i64, %out: f32):
      %152 = arith.index_cast %in : i64 to index
      %153 = linalg.index 2 : index
      %154 = arith.cmpi slt, %152, %c32 : index
      cf.assert %154, "index must be smaller than dim size"
      %155 = arith.cmpi sge, %in, %c0_i64 : i64
      cf.assert %155, "index must be larger or equal to 0"
      %extracted = tensor.extract %arg7[%152, %153] : tensor<32x64xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x1x64xf32>
    %expanded = tensor.expand_shape %arg1 [[0], [1, 2]] output_shape [1, 1, 1] : tensor<1x1xi64> into tensor<1x1x1xi64>
    %2 = tensor.empty() : tensor<1x1x1xf32>
    %3 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded : tensor<1x1x1xi64>) outs(%2 : tensor<1x1x1xf32>) {
    ^bb0(%in: i64, %out: f32):
      %152 = arith.sitofp %in : i64 to f32
      linalg.yield %152 : f32
    } -> tensor<1x1x1xf32>
    %4 = tensor.empty() : tensor<1x1x8xf32>
    %5 = linalg.generic {indexing_maps = [#map2, #map3, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%3, %arg28 : tensor<1x1x1xf32>, tensor<8xf32>) outs(%4 : tensor<1x1x8xf32>) {
    ^bb0(%in: f32, %in_87: f32, %out: f32):
      %152 = arith.mulf %in, %in_87 : f32
      linalg.yield %152 : f32
    } -> tensor<1x1x8xf32>
    %concat = tensor.concat dim(2) %5, %5 : (tensor<1x1x8xf32>, tensor<1x1x8xf32>) -> tensor<1x1x16xf32>
    %6 = tensor.empty() : tensor<1x1x16xf32>
    %7 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%concat : tensor<1x1x16xf32>) outs(%6 : tensor<1x1x16xf32>) {
    ^bb0(%in: f32, %out: f32):
      %152 = math.cos %in : f32
      linalg.yield %152 : f32
    } -> tensor<1x1x16xf32>
    %8 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%concat : tensor<1x1x16xf32>) outs(%6 : tensor<1x1x16xf32>) {
    ^bb0(%in: f32, %out: f32):
      %152 = math.sin %in : f32
      linalg.yield %152 : f32
    } -> tensor<1x1x16xf32>
    %9 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%1 : tensor<1x1x64xf32>) outs(%0 : tensor<1x1x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %152 = math.fpowi %in, %c2_i64 : f32, i64
      linalg.yield %152 : f32
    } -> tensor<1x1x64xf32>
    %10 = linalg.fill ins(%cst : f32) outs(%2 : tensor<1x1x1xf32>) -> tensor<1x1x1xf32>
    %11 = linalg.generic {indexing_maps = [#map1, #map2], iterator_types = ["parallel", "parallel", "reduction"]} ins(%9 : tensor<1x1x64xf32>) outs(%10 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %152 = arith.addf %in, %out : f32
      linalg.yield %152 : f32
    } -> tensor<1x1x1xf32>
    %12 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%11 : tensor<1x1x1xf32>) outs(%2 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %152 = arith.divf %in, %cst_5 : f32
      linalg.yield %152 : f32
    } -> tensor<1x1x1xf32>
    %13 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%12 : tensor<1x1x1xf32>) outs(%2 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %152 = arith.truncf %cst_4 : f64 to f32
      %153 = arith.addf %in, %152 : f32
      linalg.yield %153 : f32
    } -> tensor<1x1x1xf32>
    %14 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%13 : tensor<1x1x1xf32>) outs(%2 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %152 = math.rsqrt %in : f32
      linalg.yield %152 : f32
    } -> tensor<1x1x1xf32>
    %15 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%1, %14 : tensor<1x1x64xf32>, tensor<1x1x1xf32>) outs(%0 : tensor<1x1x64xf32>) {
    ^bb0(%in: f32, %in_87: f32, %out: f32):
      %152 = arith.mulf %in, %in_87 : f32
      linalg.yield %152 : f32
    } -> tensor<1x1x64xf32>
    %16 = linalg.generic {indexing_maps = [#map3, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg15, %15 : tensor<64xf32>, tensor<1x1x64xf32>) outs(%0 : tensor<1x1x64xf32>) {
    ^bb0(%in: f32, %in_87: f32, %out: f32):
      %152 = arith.mulf %in, %in_87 : f32
      linalg.yield %152 : f32
    } -> tensor<1x1x64xf32>
    %17 = tensor.empty() : tensor<64x64xf32>
    %transposed = linalg.transpose ins(%arg8 : tensor<64x64xf32>) outs(%17 : tensor<64x64xf32>) permutation = [1, 0] 
    %collapsed = tensor.collapse_shape %16 [[0], [1, 2]] : tensor<1x1x64xf32> into tensor<1x64xf32>
    %18 = tensor.empty() : tensor<1x64xf32>
    %19 = linalg.fill ins(%cst : f32) outs(%18 : tensor<1x64xf32>) -> tensor<1x64xf32>
    %20 = linalg.matmul ins(%collapsed, %transposed : tensor<1x64xf32>, tensor<64x64xf32>) outs(%19 : tensor<1x64xf32>) -> tensor<1x64xf32>
    %expanded_7 = tensor.expand_shape %20 [[0], [1, 2, 3]] output_shape [1, 1, 4, 16] : tensor<1x64xf32> into tensor<1x1x4x16xf32>
    %21 = tensor.empty() : tensor<1x4x1x16xf32>
    %transposed_8 = linalg.transpose ins(%expanded_7 : tensor<1x1x4x16xf32>) outs(%21 : tensor<1x4x1x16xf32>) permutation = [0, 2, 1, 3] 
    %22 = tensor.empty() : tensor<64x32xf32>
    %transposed_9 = linalg.transpose ins(%arg9 : tensor<32x64xf32>) outs(%22 : tensor<64x32xf32>) permutation = [1, 0] 
    %23 = tensor.empty() : tensor<1x32xf32>
    %24 = linalg.fill ins(%cst : f32) outs(%23 : tensor<1x32xf32>) -> tensor<1x32xf32>
    %25 = linalg.matmul ins(%collapsed, %transposed_9 : tensor<1x64xf32>, tensor<64x32xf32>) outs(%24 : tensor<1x32xf32>) -> tensor<1x32xf32>
    %expanded_10 = tensor.expand_shape %25 [[0], [1, 2, 3]] output_shape [1, 1, 2, 16] : tensor<1x32xf32> into tensor<1x1x2x16xf32>
    %26 = tensor.empty() : tensor<1x2x1x16xf32>
    %transposed_11 = linalg.transpose ins(%expanded_10 : tensor<1x1x2x16xf32>) outs(%26 : tensor<1x2x1x16xf32>) permutation = [0, 2, 1, 3] 
    %transposed_12 = linalg.transpose ins(%arg10 : tensor<32x64xf32>) outs(%22 : tensor<64x32xf32>) permutation = [1, 0] 
    %27 = linalg.matmul ins(%collapsed, %transposed_12 : tensor<1x64xf32>, tensor<64x32xf32>) outs(%24 : tensor<1x32xf32>) -> tensor<1x32xf32>
    %expanded_13 = tensor.expand_shape %27 [[0], [1, 2, 3]] output_shape [1, 1, 2, 16] : tensor<1x32xf32> into tensor<1x1x2x16xf32>
    %transposed_14 = linalg.transpose ins(%expanded_13 : tensor<1x1x2x16xf32>) outs(%26 : tensor<1x2x1x16xf32>) permutation = [0, 2, 1, 3] 
    %expanded_15 = tensor.expand_shape %7 [[0], [1, 2], [3]] output_shape [1, 1, 1, 16] : tensor<1x1x16xf32> into tensor<1x1x1x16xf32>
    %expanded_16 = tensor.expand_shape %8 [[0], [1, 2], [3]] output_shape [1, 1, 1, 16] : tensor<1x1x16xf32> into tensor<1x1x1x16xf32>
    %28 = linalg.generic {indexing_maps = [#map4, #map5, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed_8, %expanded_15 : tensor<1x4x1x16xf32>, tensor<1x1x1x16xf32>) outs(%21 : tensor<1x4x1x16xf32>) {
    ^bb0(%in: f32, %in_87: f32, %out: f32):
      %152 = arith.mulf %in, %in_87 : f32
      linalg.yield %152 : f32
    } -> tensor<1x4x1x16xf32>
    %extracted_slice = tensor.extract_slice %transposed_8[0, 0, 0, 0] [1, 4, 1, 8] [1, 1, 1, 1] : tensor<1x4x1x16xf32> to tensor<1x4x1x8xf32>
    %extracted_slice_17 = tensor.extract_slice %transposed_8[0, 0, 0, 8] [1, 4, 1, 8] [1, 1, 1, 1] : tensor<1x4x1x16xf32> to tensor<1x4x1x8xf32>
    %29 = tensor.empty() : tensor<1x4x1x8xf32>
    %30 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_17 : tensor<1x4x1x8xf32>) outs(%29 : tensor<1x4x1x8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %152 = arith.negf %in : f32
      linalg.yield %152 : f32
    } -> tensor<1x4x1x8xf32>
    %concat_18 = tensor.concat dim(3) %30, %extracted_slice : (tensor<1x4x1x8xf32>, tensor<1x4x1x8xf32>) -> tensor<1x4x1x16xf32>
    %31 = linalg.generic {indexing_maps = [#map4, #map5, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%concat_18, %expanded_16 : tensor<1x4x1x16xf32>, tensor<1x1x1x16xf32>) outs(%21 : tensor<1x4x1x16xf32>) {
    ^bb0(%in: f32, %in_87: f32, %out: f32):
      %152 = arith.mulf %in, %in_87 : f32
      linalg.yield %152 : f32
    } -> tensor<1x4x1x16xf32>
    %32 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%28, %31 : tensor<1x4x1x16xf32>, tensor<1x4x1x16xf32>) outs(%21 : tensor<1x4x1x16xf32>) {
    ^bb0(%in: f32, %in_87: f32, %out: f32):
      %152 = arith.addf %in, %in_87 : f32
      linalg.yield %152 : f32
    } -> tensor<1x4x1x16xf32>
    %33 = linalg.generic {indexing_maps = [#map4, #map5, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed_11, %expanded_15 : tensor<1x2x1x16xf32>, tensor<1x1x1x16xf32>) outs(%26 : tensor<1x2x1x16xf32>) {
    ^bb0(%in: f32, %in_87: f32, %out: f32):
      %152 = arith.mulf %in, %in_87 : f32
      linalg.yield %152 : f32
    } -> tensor<1x2x1x16xf32>
    %extracted_slice_19 = tensor.extract_slice %transposed_11[0, 0, 0, 0] [1, 2, 1, 8] [1, 1, 1, 1] : tensor<1x2x1x16xf32> to tensor<1x2x1x8xf32>
    %extracted_slice_20 = tensor.extract_slice %transposed_11[0, 0, 0, 8] [1, 2, 1, 8] [1, 1, 1, 1] : tensor<1x2x1x16xf32> to tensor<1x2x1x8xf32>
    %34 = tensor.empty() : tensor<1x2x1x8xf32>
    %35 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_20 : tensor<1x2x1x8xf32>) outs(%34 : tensor<1x2x1x8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %152 = arith.negf %in : f32
      linalg.yield %152 : f32
    } -> tensor<1x2x1x8xf32>
    %concat_21 = tensor.concat dim(3) %35, %extracted_slice_19 : (tensor<1x2x1x8xf32>, tensor<1x2x1x8xf32>) -> tensor<1x2x1x16xf32>
    %36 = linalg.generic {indexing_maps = [#map4, #map5, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%concat_21, %expanded_16 : tensor<1x2x1x16xf32>, tensor<1x1x1x16xf32>) outs(%26 : tensor<1x2x1x16xf32>) {
    ^bb0(%in: f32, %in_87: f32, %out: f32):
      %152 = arith.mulf %in, %in_87 : f32
      linalg.yield %152 : f32
    } -> tensor<1x2x1x16xf32>
    %37 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%33, %36 : tensor<1x2x1x16xf32>, tensor<1x2x1x16xf32>) outs(%26 : tensor<1x2x1x16xf32>) {
    ^bb0(%in: f32, %in_87: f32, %out: f32):
      %152 = arith.addf %in, %in_87 : f32
      linalg.yield %152 : f32
    } -> tensor<1x2x1x16xf32>
    %concat_22 = tensor.concat dim(2) %arg3, %37 : (tensor<1x2x48x16xf32>, tensor<1x2x1x16xf32>) -> tensor<1x2x49x16xf32>
    %concat_23 = tensor.concat dim(2) %arg4, %transposed_14 : (tensor<1x2x48x16xf32>, tensor<1x2x1x16xf32>) -> tensor<1x2x49x16xf32>
    %38 = tensor.empty() : tensor<1x2x2x49x16xf32>
    %39 = linalg.generic {indexing_maps = [#map6, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%concat_22 : tensor<1x2x49x16xf32>) outs(%38 : tensor<1x2x2x49x16xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x2x2x49x16xf32>
    %collapsed_24 = tensor.collapse_shape %39 [[0], [1, 2], [3], [4]] : tensor<1x2x2x49x16xf32> into tensor<1x4x49x16xf32>
    %40 = linalg.generic {indexing_maps = [#map6, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%concat_23 : tensor<1x2x49x16xf32>) outs(%38 : tensor<1x2x2x49x16xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x2x2x49x16xf32>
    %41 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%32 : tensor<1x4x1x16xf32>) outs(%21 : tensor<1x4x1x16xf32>) {
    ^bb0(%in: f32, %out: f32):
      %152 = arith.mulf %in, %cst_6 : f32
      linalg.yield %152 : f32
    } -> tensor<1x4x1x16xf32>
    %42 = tensor.empty() : tensor<1x4x16x49xf32>
    %transposed_25 = linalg.transpose ins(%collapsed_24 : tensor<1x4x49x16xf32>) outs(%42 : tensor<1x4x16x49xf32>) permutation = [0, 1, 3, 2] 
    %43 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed_25 : tensor<1x4x16x49xf32>) outs(%42 : tensor<1x4x16x49xf32>) {
    ^bb0(%in: f32, %out: f32):
      %152 = arith.mulf %in, %cst_6 : f32
      linalg.yield %152 : f32
    } -> tensor<1x4x16x49xf32>
    %collapsed_26 = tensor.collapse_shape %41 [[0, 1], [2], [3]] : tensor<1x4x1x16xf32> into tensor<4x1x16xf32>
    %collapsed_27 = tensor.collapse_shape %43 [[0, 1], [2], [3]] : tensor<1x4x16x49xf32> into tensor<4x16x49xf32>
    %44 = tensor.empty() : tensor<4x1x49xf32>
    %45 = linalg.fill ins(%cst : f32) outs(%44 : tensor<4x1x49xf32>) -> tensor<4x1x49xf32>
    %46 = linalg.batch_matmul ins(%collapsed_26, %collapsed_27 : tensor<4x1x16xf32>, tensor<4x16x49xf32>) outs(%45 : tensor<4x1x49xf32>) -> tensor<4x1x49xf32>
    %expanded_28 = tensor.expand_shape %46 [[0, 1], [2], [3]] output_shape [1, 4, 1, 49] : tensor<4x1x49xf32> into tensor<1x4x1x49xf32>
    %47 = tensor.empty() : tensor<1x4x1x49xf32>
    %48 = linalg.generic {indexing_maps = [#map4, #map5, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_28, %arg2 : tensor<1x4x1x49xf32>, tensor<1x1x1x49xf32>) outs(%47 : tensor<1x4x1x49xf32>) {
    ^bb0(%in: f32, %in_87: f32, %out: f32):
      %152 = arith.addf %in, %in_87 : f32
      linalg.yield %152 : f32
    } -> tensor<1x4x1x49xf32>
    %49 = tensor.empty() : tensor<1x4x1xi64>
    %50 = linalg.fill ins(%c0_i64 : i64) outs(%49 : tensor<1x4x1xi64>) -> tensor<1x4x1xi64>
    %51 = tensor.empty() : tensor<1x4x1xf32>
    %52 = linalg.fill ins(%cst_0 : f32) outs(%51 : tensor<1x4x1xf32>) -> tensor<1x4x1xf32>
    %53:2 = linalg.generic {indexing_maps = [#map4, #map8, #map8], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%48 : tensor<1x4x1x49xf32>) outs(%52, %50 : tensor<1x4x1xf32>, tensor<1x4x1xi64>) {
    ^bb0(%in: f32, %out: f32, %out_87: i64):
      %152 = linalg.index 3 : index
      %153 = arith.index_cast %152 : index to i64
      %154 = arith.maximumf %in, %out : f32
      %155 = arith.cmpf ogt, %in, %out : f32
      %156 = arith.select %155, %153, %out_87 : i64
      linalg.yield %154, %156 : f32, i64
    } -> (tensor<1x4x1xf32>, tensor<1x4x1xi64>)
    %expanded_29 = tensor.expand_shape %53#0 [[0], [1], [2, 3]] output_shape [1, 4, 1, 1] : tensor<1x4x1xf32> into tensor<1x4x1x1xf32>
    %54 = linalg.generic {indexing_maps = [#map4, #map9, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%48, %expanded_29 : tensor<1x4x1x49xf32>, tensor<1x4x1x1xf32>) outs(%47 : tensor<1x4x1x49xf32>) {
    ^bb0(%in: f32, %in_87: f32, %out: f32):
      %152 = arith.subf %in, %in_87 : f32
      linalg.yield %152 : f32
    } -> tensor<1x4x1x49xf32>
    %55 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%54 : tensor<1x4x1x49xf32>) outs(%47 : tensor<1x4x1x49xf32>) {
    ^bb0(%in: f32, %out: f32):
      %152 = math.exp %in : f32
      linalg.yield %152 : f32
    } -> tensor<1x4x1x49xf32>
    %56 = tensor.empty() : tensor<1x4x1x1xf32>
    %57 = linalg.fill ins(%cst : f32) outs(%56 : tensor<1x4x1x1xf32>) -> tensor<1x4x1x1xf32>
    %58 = linalg.generic {indexing_maps = [#map4, #map9], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%55 : tensor<1x4x1x49xf32>) outs(%57 : tensor<1x4x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %152 = arith.addf %in, %out : f32
      linalg.yield %152 : f32
    } -> tensor<1x4x1x1xf32>
    %59 = linalg.generic {indexing_maps = [#map4, #map9, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%55, %58 : tensor<1x4x1x49xf32>, tensor<1x4x1x1xf32>) outs(%47 : tensor<1x4x1x49xf32>) {
    ^bb0(%in: f32, %in_87: f32, %out: f32):
      %152 = arith.divf %in, %in_87 : f32
      linalg.yield %152 : f32
    } -> tensor<1x4x1x49xf32>
    %60 = tensor.empty() : tensor<1x4x1x49xi1>
    %61 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%48 : tensor<1x4x1x49xf32>) outs(%60 : tensor<1x4x1x49xi1>) {
    ^bb0(%in: f32, %out: i1):
      %152 = arith.extf %in : f32 to f64
      %153 = arith.cmpf oeq, %152, %cst_3 : f64
      linalg.yield %153 : i1
    } -> tensor<1x4x1x49xi1>
    %62 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%61 : tensor<1x4x1x49xi1>) outs(%60 : tensor<1x4x1x49xi1>) {
    ^bb0(%in: i1, %out: i1):
      %152 = arith.cmpi eq, %in, %false : i1
      linalg.yield %152 : i1
    } -> tensor<1x4x1x49xi1>
    %63 = tensor.empty() : tensor<1x4x1x1xi1>
    %64 = linalg.fill ins(%false : i1) outs(%63 : tensor<1x4x1x1xi1>) -> tensor<1x4x1x1xi1>
    %65 = linalg.generic {indexing_maps = [#map4, #map9], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%62 : tensor<1x4x1x49xi1>) outs(%64 : tensor<1x4x1x1xi1>) {
    ^bb0(%in: i1, %out: i1):
      %152 = arith.ori %in, %out : i1
      linalg.yield %152 : i1
    } -> tensor<1x4x1x1xi1>
    %66 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%65 : tensor<1x4x1x1xi1>) outs(%63 : tensor<1x4x1x1xi1>) {
    ^bb0(%in: i1, %out: i1):
      %152 = arith.cmpi eq, %in, %false : i1
      linalg.yield %152 : i1
    } -> tensor<1x4x1x1xi1>
    %67 = linalg.generic {indexing_maps = [#map9, #map4, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%66, %cst_2, %59 : tensor<1x4x1x1xi1>, tensor<1x4x1x49xf32>, tensor<1x4x1x49xf32>) outs(%47 : tensor<1x4x1x49xf32>) {
    ^bb0(%in: i1, %in_87: f32, %in_88: f32, %out: f32):
      %152 = arith.select %in, %in_87, %in_88 : f32
      linalg.yield %152 : f32
    } -> tensor<1x4x1x49xf32>
    %collapsed_30 = tensor.collapse_shape %67 [[0, 1], [2], [3]] : tensor<1x4x1x49xf32> into tensor<4x1x49xf32>
    %collapsed_31 = tensor.collapse_shape %40 [[0, 1, 2], [3], [4]] : tensor<1x2x2x49x16xf32> into tensor<4x49x16xf32>
    %68 = tensor.empty() : tensor<4x1x16xf32>
    %69 = linalg.fill ins(%cst : f32) outs(%68 : tensor<4x1x16xf32>) -> tensor<4x1x16xf32>
    %70 = linalg.batch_matmul ins(%collapsed_30, %collapsed_31 : tensor<4x1x49xf32>, tensor<4x49x16xf32>) outs(%69 : tensor<4x1x16xf32>) -> tensor<4x1x16xf32>
    %expanded_32 = tensor.expand_shape %70 [[0, 1], [2], [3]] output_shape [1, 4, 1, 16] : tensor<4x1x16xf32> into tensor<1x4x1x16xf32>
    %71 = tensor.empty() : tensor<1x1x4x16xf32>
    %transposed_33 = linalg.transpose ins(%expanded_32 : tensor<1x4x1x16xf32>) outs(%71 : tensor<1x1x4x16xf32>) permutation = [0, 2, 1, 3] 
    %transposed_34 = linalg.transpose ins(%arg11 : tensor<64x64xf32>) outs(%17 : tensor<64x64xf32>) permutation = [1, 0] 
    %collapsed_35 = tensor.collapse_shape %transposed_33 [[0], [1, 2, 3]] : tensor<1x1x4x16xf32> into tensor<1x64xf32>
    %72 = linalg.matmul ins(%collapsed_35, %transposed_34 : tensor<1x64xf32>, tensor<64x64xf32>) outs(%19 : tensor<1x64xf32>) -> tensor<1x64xf32>
    %expanded_36 = tensor.expand_shape %72 [[0], [1, 2]] output_shape [1, 1, 64] : tensor<1x64xf32> into tensor<1x1x64xf32>
    %73 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%1, %expanded_36 : tensor<1x1x64xf32>, tensor<1x1x64xf32>) outs(%0 : tensor<1x1x64xf32>) {
    ^bb0(%in: f32, %in_87: f32, %out: f32):
      %152 = arith.addf %in, %in_87 : f32
      linalg.yield %152 : f32
    } -> tensor<1x1x64xf32>
    %74 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%73 : tensor<1x1x64xf32>) outs(%0 : tensor<1x1x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %152 = math.fpowi %in, %c2_i64 : f32, i64
      linalg.yield %152 : f32
    } -> tensor<1x1x64xf32>
    %75 = linalg.generic {indexing_maps = [#map1, #map2], iterator_types = ["parallel", "parallel", "reduction"]} ins(%74 : tensor<1x1x64xf32>) outs(%10 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %152 = arith.addf %in, %out : f32
      linalg.yield %152 : f32
    } -> tensor<1x1x1xf32>
    %76 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%75 : tensor<1x1x1xf32>) outs(%2 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %152 = arith.divf %in, %cst_5 : f32
      linalg.yield %152 : f32
    } -> tensor<1x1x1xf32>
    %77 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%76 : tensor<1x1x1xf32>) outs(%2 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %152 = arith.truncf %cst_4 : f64 to f32
      %153 = arith.addf %in, %152 : f32
      linalg.yield %153 : f32
    } -> tensor<1x1x1xf32>
    %78 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%77 : tensor<1x1x1xf32>) outs(%2 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %152 = math.rsqrt %in : f32
      linalg.yield %152 : f32
    } -> tensor<1x1x1xf32>
    %79 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%73, %78 : tensor<1x1x64xf32>, tensor<1x1x1xf32>) outs(%0 : tensor<1x1x64xf32>) {
    ^bb0(%in: f32, %in_87: f32, %out: f32):
      %152 = arith.mulf %in, %in_87 : f32
      linalg.yield %152 : f32
    } -> tensor<1x1x64xf32>
    %80 = linalg.generic {indexing_maps = [#map3, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg16, %79 : tensor<64xf32>, tensor<1x1x64xf32>) outs(%0 : tensor<1x1x64xf32>) {
    ^bb0(%in: f32, %in_87: f32, %out: f32):
      %152 = arith.mulf %in, %in_87 : f32
      linalg.yield %152 : f32
    } -> tensor<1x1x64xf32>
    %81 = tensor.empty() : tensor<64x96xf32>
    %transposed_37 = linalg.transpose ins(%arg12 : tensor<96x64xf32>) outs(%81 : tensor<64x96xf32>) permutation = [1, 0] 
    %collapsed_38 = tensor.collapse_shape %80 [[0], [1, 2]] : tensor<1x1x64xf32> into tensor<1x64xf32>
    %82 = tensor.empty() : tensor<1x96xf32>
    %83 = linalg.fill ins(%cst : f32) outs(%82 : tensor<1x96xf32>) -> tensor<1x96xf32>
    %84 = linalg.matmul ins(%collapsed_38, %transposed_37 : tensor<1x64xf32>, tensor<64x96xf32>) outs(%83 : tensor<1x96xf32>) -> tensor<1x96xf32>
    %expanded_39 = tensor.expand_shape %84 [[0], [1, 2]] output_shape [1, 1, 96] : tensor<1x96xf32> into tensor<1x1x96xf32>
    %85 = tensor.empty() : tensor<1x1x96xf32>
    %86 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_39 : tensor<1x1x96xf32>) outs(%85 : tensor<1x1x96xf32>) {
    ^bb0(%in: f32, %out: f32):
      %152 = arith.negf %in : f32
      %153 = math.exp %152 : f32
      %154 = arith.addf %153, %cst_1 : f32
      %155 = arith.divf %cst_1, %154 : f32
      linalg.yield %155 : f32
    } -> tensor<1x1x96xf32>
    %87 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_39, %86 : tensor<1x1x96xf32>, tensor<1x1x96xf32>) outs(%85 : tensor<1x1x96xf32>) {
    ^bb0(%in: f32, %in_87: f32, %out: f32):
      %152 = arith.mulf %in, %in_87 : f32
      linalg.yield %152 : f32
    } -> tensor<1x1x96xf32>
    %transposed_40 = linalg.transpose ins(%arg13 : tensor<96x64xf32>) outs(%81 : tensor<64x96xf32>) permutation = [1, 0] 
    %88 = linalg.matmul ins(%collapsed_38, %transposed_40 : tensor<1x64xf32>, tensor<64x96xf32>) outs(%83 : tensor<1x96xf32>) -> tensor<1x96xf32>
    %expanded_41 = tensor.expand_shape %88 [[0], [1, 2]] output_shape [1, 1, 96] : tensor<1x96xf32> into tensor<1x1x96xf32>
    %89 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%87, %expanded_41 : tensor<1x1x96xf32>, tensor<1x1x96xf32>) outs(%85 : tensor<1x1x96xf32>) {
    ^bb0(%in: f32, %in_87: f32, %out: f32):
      %152 = arith.mulf %in, %in_87 : f32
      linalg.yield %152 : f32
    } -> tensor<1x1x96xf32>
    %90 = tensor.empty() : tensor<96x64xf32>
    %transposed_42 = linalg.transpose ins(%arg14 : tensor<64x96xf32>) outs(%90 : tensor<96x64xf32>) permutation = [1, 0] 
    %collapsed_43 = tensor.collapse_shape %89 [[0], [1, 2]] : tensor<1x1x96xf32> into tensor<1x96xf32>
    %91 = linalg.matmul ins(%collapsed_43, %transposed_42 : tensor<1x96xf32>, tensor<96x64xf32>) outs(%19 : tensor<1x64xf32>) -> tensor<1x64xf32>
    %expanded_44 = tensor.expand_shape %91 [[0], [1, 2]] output_shape [1, 1, 64] : tensor<1x64xf32> into tensor<1x1x64xf32>
    %92 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%73, %expanded_44 : tensor<1x1x64xf32>, tensor<1x1x64xf32>) outs(%0 : tensor<1x1x64xf32>) {
    ^bb0(%in: f32, %in_87: f32, %out: f32):
      %152 = arith.addf %in, %in_87 : f32
      linalg.yield %152 : f32
    } -> tensor<1x1x64xf32>
    %93 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%92 : tensor<1x1x64xf32>) outs(%0 : tensor<1x1x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %152 = math.fpowi %in, %c2_i64 : f32, i64
      linalg.yield %152 : f32
    } -> tensor<1x1x64xf32>
    %94 = linalg.generic {indexing_maps = [#map1, #map2], iterator_types = ["parallel", "parallel", "reduction"]} ins(%93 : tensor<1x1x64xf32>) outs(%10 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %152 = arith.addf %in, %out : f32
      linalg.yield %152 : f32
    } -> tensor<1x1x1xf32>
    %95 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%94 : tensor<1x1x1xf32>) outs(%2 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %152 = arith.divf %in, %cst_5 : f32
      linalg.yield %152 : f32
    } -> tensor<1x1x1xf32>
    %96 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%95 : tensor<1x1x1xf32>) outs(%2 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %152 = arith.truncf %cst_4 : f64 to f32
      %153 = arith.addf %in, %152 : f32
      linalg.yield %153 : f32
    } -> tensor<1x1x1xf32>
    %97 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%96 : tensor<1x1x1xf32>) outs(%2 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %152 = math.rsqrt %in : f32
      linalg.yield %152 : f32
    } -> tensor<1x1x1xf32>
    %98 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%92, %97 : tensor<1x1x64xf32>, tensor<1x1x1xf32>) outs(%0 : tensor<1x1x64xf32>) {
    ^bb0(%in: f32, %in_87: f32, %out: f32):
      %152 = arith.mulf %in, %in_87 : f32
      linalg.yield %152 : f32
    } -> tensor<1x1x64xf32>
    %99 = linalg.generic {indexing_maps = [#map3, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg24, %98 : tensor<64xf32>, tensor<1x1x64xf32>) outs(%0 : tensor<1x1x64xf32>) {
    ^bb0(%in: f32, %in_87: f32, %out: f32):
      %152 = arith.mulf %in, %in_87 : f32
      linalg.yield %152 : f32
    } -> tensor<1x1x64xf32>
    %transposed_45 = linalg.transpose ins(%arg17 : tensor<64x64xf32>) outs(%17 : tensor<64x64xf32>) permutation = [1, 0] 
    %collapsed_46 = tensor.collapse_shape %99 [[0], [1, 2]] : tensor<1x1x64xf32> into tensor<1x64xf32>
    %100 = linalg.matmul ins(%collapsed_46, %transposed_45 : tensor<1x64xf32>, tensor<64x64xf32>) outs(%19 : tensor<1x64xf32>) -> tensor<1x64xf32>
    %expanded_47 = tensor.expand_shape %100 [[0], [1, 2, 3]] output_shape [1, 1, 4, 16] : tensor<1x64xf32> into tensor<1x1x4x16xf32>
    %transposed_48 = linalg.transpose ins(%expanded_47 : tensor<1x1x4x16xf32>) outs(%21 : tensor<1x4x1x16xf32>) permutation = [0, 2, 1, 3] 
    %transposed_49 = linalg.transpose ins(%arg18 : tensor<32x64xf32>) outs(%22 : tensor<64x32xf32>) permutation = [1, 0] 
    %101 = linalg.matmul ins(%collapsed_46, %transposed_49 : tensor<1x64xf32>, tensor<64x32xf32>) outs(%24 : tensor<1x32xf32>) -> tensor<1x32xf32>
    %expanded_50 = tensor.expand_shape %101 [[0], [1, 2, 3]] output_shape [1, 1, 2, 16] : tensor<1x32xf32> into tensor<1x1x2x16xf32>
    %transposed_51 = linalg.transpose ins(%expanded_50 : tensor<1x1x2x16xf32>) outs(%26 : tensor<1x2x1x16xf32>) permutation = [0, 2, 1, 3] 
    %transposed_52 = linalg.transpose ins(%arg19 : tensor<32x64xf32>) outs(%22 : tensor<64x32xf32>) permutation = [1, 0] 
    %102 = linalg.matmul ins(%collapsed_46, %transposed_52 : tensor<1x64xf32>, tensor<64x32xf32>) outs(%24 : tensor<1x32xf32>) -> tensor<1x32xf32>
    %expanded_53 = tensor.expand_shape %102 [[0], [1, 2, 3]] output_shape [1, 1, 2, 16] : tensor<1x32xf32> into tensor<1x1x2x16xf32>
    %transposed_54 = linalg.transpose ins(%expanded_53 : tensor<1x1x2x16xf32>) outs(%26 : tensor<1x2x1x16xf32>) permutation = [0, 2, 1, 3] 
    %103 = linalg.generic {indexing_maps = [#map4, #map5, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed_48, %expanded_15 : tensor<1x4x1x16xf32>, tensor<1x1x1x16xf32>) outs(%21 : tensor<1x4x1x16xf32>) {
    ^bb0(%in: f32, %in_87: f32, %out: f32):
      %152 = arith.mulf %in, %in_87 : f32
      linalg.yield %152 : f32
    } -> tensor<1x4x1x16xf32>
    %extracted_slice_55 = tensor.extract_slice %transposed_48[0, 0, 0, 0] [1, 4, 1, 8] [1, 1, 1, 1] : tensor<1x4x1x16xf32> to tensor<1x4x1x8xf32>
    %extracted_slice_56 = tensor.extract_slice %transposed_48[0, 0, 0, 8] [1, 4, 1, 8] [1, 1, 1, 1] : tensor<1x4x1x16xf32> to tensor<1x4x1x8xf32>
    %104 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_56 : tensor<1x4x1x8xf32>) outs(%29 : tensor<1x4x1x8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %152 = arith.negf %in : f32
      linalg.yield %152 : f32
    } -> tensor<1x4x1x8xf32>
    %concat_57 = tensor.concat dim(3) %104, %extracted_slice_55 : (tensor<1x4x1x8xf32>, tensor<1x4x1x8xf32>) -> tensor<1x4x1x16xf32>
    %105 = linalg.generic {indexing_maps = [#map4, #map5, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%concat_57, %expanded_16 : tensor<1x4x1x16xf32>, tensor<1x1x1x16xf32>) outs(%21 : tensor<1x4x1x16xf32>) {
    ^bb0(%in: f32, %in_87: f32, %out: f32):
      %152 = arith.mulf %in, %in_87 : f32
      linalg.yield %152 : f32
    } -> tensor<1x4x1x16xf32>
    %106 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%103, %105 : tensor<1x4x1x16xf32>, tensor<1x4x1x16xf32>) outs(%21 : tensor<1x4x1x16xf32>) {
    ^bb0(%in: f32, %in_87: f32, %out: f32):
      %152 = arith.addf %in, %in_87 : f32
      linalg.yield %152 : f32
    } -> tensor<1x4x1x16xf32>
    %107 = linalg.generic {indexing_maps = [#map4, #map5, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed_51, %expanded_15 : tensor<1x2x1x16xf32>, tensor<1x1x1x16xf32>) outs(%26 : tensor<1x2x1x16xf32>) {
    ^bb0(%in: f32, %in_87: f32, %out: f32):
      %152 = arith.mulf %in, %in_87 : f32
      linalg.yield %152 : f32
    } -> tensor<1x2x1x16xf32>
    %extracted_slice_58 = tensor.extract_slice %transposed_51[0, 0, 0, 0] [1, 2, 1, 8] [1, 1, 1, 1] : tensor<1x2x1x16xf32> to tensor<1x2x1x8xf32>
    %extracted_slice_59 = tensor.extract_slice %transposed_51[0, 0, 0, 8] [1, 2, 1, 8] [1, 1, 1, 1] : tensor<1x2x1x16xf32> to tensor<1x2x1x8xf32>
    %108 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_59 : tensor<1x2x1x8xf32>) outs(%34 : tensor<1x2x1x8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %152 = arith.negf %in : f32
      linalg.yield %152 : f32
    } -> tensor<1x2x1x8xf32>
    %concat_60 = tensor.concat dim(3) %108, %extracted_slice_58 : (tensor<1x2x1x8xf32>, tensor<1x2x1x8xf32>) -> tensor<1x2x1x16xf32>
    %109 = linalg.generic {indexing_maps = [#map4, #map5, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%concat_60, %expanded_16 : tensor<1x2x1x16xf32>, tensor<1x1x1x16xf32>) outs(%26 : tensor<1x2x1x16xf32>) {
    ^bb0(%in: f32, %in_87: f32, %out: f32):
      %152 = arith.mulf %in, %in_87 : f32
      linalg.yield %152 : f32
    } -> tensor<1x2x1x16xf32>
    %110 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%107, %109 : tensor<1x2x1x16xf32>, tensor<1x2x1x16xf32>) outs(%26 : tensor<1x2x1x16xf32>) {
    ^bb0(%in: f32, %in_87: f32, %out: f32):
      %152 = arith.addf %in, %in_87 : f32
      linalg.yield %152 : f32
    } -> tensor<1x2x1x16xf32>
    %concat_61 = tensor.concat dim(2) %arg5, %110 : (tensor<1x2x48x16xf32>, tensor<1x2x1x16xf32>) -> tensor<1x2x49x16xf32>
    %concat_62 = tensor.concat dim(2) %arg6, %transposed_54 : (tensor<1x2x48x16xf32>, tensor<1x2x1x16xf32>) -> tensor<1x2x49x16xf32>
    %111 = linalg.generic {indexing_maps = [#map6, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%concat_61 : tensor<1x2x49x16xf32>) outs(%38 : tensor<1x2x2x49x16xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x2x2x49x16xf32>
    %collapsed_63 = tensor.collapse_shape %111 [[0], [1, 2], [3], [4]] : tensor<1x2x2x49x16xf32> into tensor<1x4x49x16xf32>
    %112 = linalg.generic {indexing_maps = [#map6, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%concat_62 : tensor<1x2x49x16xf32>) outs(%38 : tensor<1x2x2x49x16xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x2x2x49x16xf32>
    %113 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%106 : tensor<1x4x1x16xf32>) outs(%21 : tensor<1x4x1x16xf32>) {
    ^bb0(%in: f32, %out: f32):
      %152 = arith.mulf %in, %cst_6 : f32
      linalg.yield %152 : f32
    } -> tensor<1x4x1x16xf32>
    %transposed_64 = linalg.transpose ins(%collapsed_63 : tensor<1x4x49x16xf32>) outs(%42 : tensor<1x4x16x49xf32>) permutation = [0, 1, 3, 2] 
    %114 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed_64 : tensor<1x4x16x49xf32>) outs(%42 : tensor<1x4x16x49xf32>) {
    ^bb0(%in: f32, %out: f32):
      %152 = arith.mulf %in, %cst_6 : f32
      linalg.yield %152 : f32
    } -> tensor<1x4x16x49xf32>
    %collapsed_65 = tensor.collapse_shape %113 [[0, 1], [2], [3]] : tensor<1x4x1x16xf32> into tensor<4x1x16xf32>
    %collapsed_66 = tensor.collapse_shape %114 [[0, 1], [2], [3]] : tensor<1x4x16x49xf32> into tensor<4x16x49xf32>
    %115 = linalg.batch_matmul ins(%collapsed_65, %collapsed_66 : tensor<4x1x16xf32>, tensor<4x16x49xf32>) outs(%45 : tensor<4x1x49xf32>) -> tensor<4x1x49xf32>
    %expanded_67 = tensor.expand_shape %115 [[0, 1], [2], [3]] output_shape [1, 4, 1, 49] : tensor<4x1x49xf32> into tensor<1x4x1x49xf32>
    %116 = linalg.generic {indexing_maps = [#map4, #map5, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_67, %arg2 : tensor<1x4x1x49xf32>, tensor<1x1x1x49xf32>) outs(%47 : tensor<1x4x1x49xf32>) {
    ^bb0(%in: f32, %in_87: f32, %out: f32):
      %152 = arith.addf %in, %in_87 : f32
      linalg.yield %152 : f32
    } -> tensor<1x4x1x49xf32>
    %117:2 = linalg.generic {indexing_maps = [#map4, #map8, #map8], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%116 : tensor<1x4x1x49xf32>) outs(%52, %50 : tensor<1x4x1xf32>, tensor<1x4x1xi64>) {
    ^bb0(%in: f32, %out: f32, %out_87: i64):
      %152 = linalg.index 3 : index
      %153 = arith.index_cast %152 : index to i64
      %154 = arith.maximumf %in, %out : f32
      %155 = arith.cmpf ogt, %in, %out : f32
      %156 = arith.select %155, %153, %out_87 : i64
      linalg.yield %154, %156 : f32, i64
    } -> (tensor<1x4x1xf32>, tensor<1x4x1xi64>)
    %expanded_68 = tensor.expand_shape %117#0 [[0], [1], [2, 3]] output_shape [1, 4, 1, 1] : tensor<1x4x1xf32> into tensor<1x4x1x1xf32>
    %118 = linalg.generic {indexing_maps = [#map4, #map9, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%116, %expanded_68 : tensor<1x4x1x49xf32>, tensor<1x4x1x1xf32>) outs(%47 : tensor<1x4x1x49xf32>) {
    ^bb0(%in: f32, %in_87: f32, %out: f32):
      %152 = arith.subf %in, %in_87 : f32
      linalg.yield %152 : f32
    } -> tensor<1x4x1x49xf32>
    %119 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%118 : tensor<1x4x1x49xf32>) outs(%47 : tensor<1x4x1x49xf32>) {
    ^bb0(%in: f32, %out: f32):
      %152 = math.exp %in : f32
      linalg.yield %152 : f32
    } -> tensor<1x4x1x49xf32>
    %120 = linalg.generic {indexing_maps = [#map4, #map9], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%119 : tensor<1x4x1x49xf32>) outs(%57 : tensor<1x4x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %152 = arith.addf %in, %out : f32
      linalg.yield %152 : f32
    } -> tensor<1x4x1x1xf32>
    %121 = linalg.generic {indexing_maps = [#map4, #map9, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%119, %120 : tensor<1x4x1x49xf32>, tensor<1x4x1x1xf32>) outs(%47 : tensor<1x4x1x49xf32>) {
    ^bb0(%in: f32, %in_87: f32, %out: f32):
      %152 = arith.divf %in, %in_87 : f32
      linalg.yield %152 : f32
    } -> tensor<1x4x1x49xf32>
    %122 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%116 : tensor<1x4x1x49xf32>) outs(%60 : tensor<1x4x1x49xi1>) {
    ^bb0(%in: f32, %out: i1):
      %152 = arith.extf %in : f32 to f64
      %153 = arith.cmpf oeq, %152, %cst_3 : f64
      linalg.yield %153 : i1
    } -> tensor<1x4x1x49xi1>
    %123 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%122 : tensor<1x4x1x49xi1>) outs(%60 : tensor<1x4x1x49xi1>) {
    ^bb0(%in: i1, %out: i1):
      %152 = arith.cmpi eq, %in, %false : i1
      linalg.yield %152 : i1
    } -> tensor<1x4x1x49xi1>
    %124 = linalg.generic {indexing_maps = [#map4, #map9], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%123 : tensor<1x4x1x49xi1>) outs(%64 : tensor<1x4x1x1xi1>) {
    ^bb0(%in: i1, %out: i1):
      %152 = arith.ori %in, %out : i1
      linalg.yield %152 : i1
    } -> tensor<1x4x1x1xi1>
    %125 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%124 : tensor<1x4x1x1xi1>) outs(%63 : tensor<1x4x1x1xi1>) {
    ^bb0(%in: i1, %out: i1):
      %152 = arith.cmpi eq, %in, %false : i1
      linalg.yield %152 : i1
    } -> tensor<1x4x1x1xi1>
    %126 = linalg.generic {indexing_maps = [#map9, #map4, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%125, %cst_2, %121 : tensor<1x4x1x1xi1>, tensor<1x4x1x49xf32>, tensor<1x4x1x49xf32>) outs(%47 : tensor<1x4x1x49xf32>) {
    ^bb0(%in: i1, %in_87: f32, %in_88: f32, %out: f32):
      %152 = arith.select %in, %in_87, %in_88 : f32
      linalg.yield %152 : f32
    } -> tensor<1x4x1x49xf32>
    %collapsed_69 = tensor.collapse_shape %126 [[0, 1], [2], [3]] : tensor<1x4x1x49xf32> into tensor<4x1x49xf32>
    %collapsed_70 = tensor.collapse_shape %112 [[0, 1, 2], [3], [4]] : tensor<1x2x2x49x16xf32> into tensor<4x49x16xf32>
    %127 = linalg.batch_matmul ins(%collapsed_69, %collapsed_70 : tensor<4x1x49xf32>, tensor<4x49x16xf32>) outs(%69 : tensor<4x1x16xf32>) -> tensor<4x1x16xf32>
    %expanded_71 = tensor.expand_shape %127 [[0, 1], [2], [3]] output_shape [1, 4, 1, 16] : tensor<4x1x16xf32> into tensor<1x4x1x16xf32>
    %transposed_72 = linalg.transpose ins(%expanded_71 : tensor<1x4x1x16xf32>) outs(%71 : tensor<1x1x4x16xf32>) permutation = [0, 2, 1, 3] 
    %transposed_73 = linalg.transpose ins(%arg20 : tensor<64x64xf32>) outs(%17 : tensor<64x64xf32>) permutation = [1, 0] 
    %collapsed_74 = tensor.collapse_shape %transposed_72 [[0], [1, 2, 3]] : tensor<1x1x4x16xf32> into tensor<1x64xf32>
    %128 = linalg.matmul ins(%collapsed_74, %transposed_73 : tensor<1x64xf32>, tensor<64x64xf32>) outs(%19 : tensor<1x64xf32>) -> tensor<1x64xf32>
    %expanded_75 = tensor.expand_shape %128 [[0], [1, 2]] output_shape [1, 1, 64] : tensor<1x64xf32> into tensor<1x1x64xf32>
    %129 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%92, %expanded_75 : tensor<1x1x64xf32>, tensor<1x1x64xf32>) outs(%0 : tensor<1x1x64xf32>) {
    ^bb0(%in: f32, %in_87: f32, %out: f32):
      %152 = arith.addf %in, %in_87 : f32
      linalg.yield %152 : f32
    } -> tensor<1x1x64xf32>
    %130 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%129 : tensor<1x1x64xf32>) outs(%0 : tensor<1x1x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %152 = math.fpowi %in, %c2_i64 : f32, i64
      linalg.yield %152 : f32
    } -> tensor<1x1x64xf32>
    %131 = linalg.generic {indexing_maps = [#map1, #map2], iterator_types = ["parallel", "parallel", "reduction"]} ins(%130 : tensor<1x1x64xf32>) outs(%10 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %152 = arith.addf %in, %out : f32
      linalg.yield %152 : f32
    } -> tensor<1x1x1xf32>
    %132 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%131 : tensor<1x1x1xf32>) outs(%2 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %152 = arith.divf %in, %cst_5 : f32
      linalg.yield %152 : f32
    } -> tensor<1x1x1xf32>
    %133 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%132 : tensor<1x1x1xf32>) outs(%2 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %152 = arith.truncf %cst_4 : f64 to f32
      %153 = arith.addf %in, %152 : f32
      linalg.yield %153 : f32
    } -> tensor<1x1x1xf32>
    %134 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%133 : tensor<1x1x1xf32>) outs(%2 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %152 = math.rsqrt %in : f32
      linalg.yield %152 : f32
    } -> tensor<1x1x1xf32>
    %135 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%129, %134 : tensor<1x1x64xf32>, tensor<1x1x1xf32>) outs(%0 : tensor<1x1x64xf32>) {
    ^bb0(%in: f32, %in_87: f32, %out: f32):
      %152 = arith.mulf %in, %in_87 : f32
      linalg.yield %152 : f32
    } -> tensor<1x1x64xf32>
    %136 = linalg.generic {indexing_maps = [#map3, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg25, %135 : tensor<64xf32>, tensor<1x1x64xf32>) outs(%0 : tensor<1x1x64xf32>) {
    ^bb0(%in: f32, %in_87: f32, %out: f32):
      %152 = arith.mulf %in, %in_87 : f32
      linalg.yield %152 : f32
    } -> tensor<1x1x64xf32>
    %transposed_76 = linalg.transpose ins(%arg21 : tensor<96x64xf32>) outs(%81 : tensor<64x96xf32>) permutation = [1, 0] 
    %collapsed_77 = tensor.collapse_shape %136 [[0], [1, 2]] : tensor<1x1x64xf32> into tensor<1x64xf32>
    %137 = linalg.matmul ins(%collapsed_77, %transposed_76 : tensor<1x64xf32>, tensor<64x96xf32>) outs(%83 : tensor<1x96xf32>) -> tensor<1x96xf32>
    %expanded_78 = tensor.expand_shape %137 [[0], [1, 2]] output_shape [1, 1, 96] : tensor<1x96xf32> into tensor<1x1x96xf32>
    %138 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_78 : tensor<1x1x96xf32>) outs(%85 : tensor<1x1x96xf32>) {
    ^bb0(%in: f32, %out: f32):
      %152 = arith.negf %in : f32
      %153 = math.exp %152 : f32
      %154 = arith.addf %153, %cst_1 : f32
      %155 = arith.divf %cst_1, %154 : f32
      linalg.yield %155 : f32
    } -> tensor<1x1x96xf32>
    %139 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_78, %138 : tensor<1x1x96xf32>, tensor<1x1x96xf32>) outs(%85 : tensor<1x1x96xf32>) {
    ^bb0(%in: f32, %in_87: f32, %out: f32):
      %152 = arith.mulf %in, %in_87 : f32
      linalg.yield %152 : f32
    } -> tensor<1x1x96xf32>
    %transposed_79 = linalg.transpose ins(%arg22 : tensor<96x64xf32>) outs(%81 : tensor<64x96xf32>) permutation = [1, 0] 
    %140 = linalg.matmul ins(%collapsed_77, %transposed_79 : tensor<1x64xf32>, tensor<64x96xf32>) outs(%83 : tensor<1x96xf32>) -> tensor<1x96xf32>
    %expanded_80 = tensor.expand_shape %140 [[0], [1, 2]] output_shape [1, 1, 96] : tensor<1x96xf32> into tensor<1x1x96xf32>
    %141 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%139, %expanded_80 : tensor<1x1x96xf32>, tensor<1x1x96xf32>) outs(%85 : tensor<1x1x96xf32>) {
    ^bb0(%in: f32, %in_87: f32, %out: f32):
      %152 = arith.mulf %in, %in_87 : f32
      linalg.yield %152 : f32
    } -> tensor<1x1x96xf32>
    %transposed_81 = linalg.transpose ins(%arg23 : tensor<64x96xf32>) outs(%90 : tensor<96x64xf32>) permutation = [1, 0] 
    %collapsed_82 = tensor.collapse_shape %141 [[0], [1, 2]] : tensor<1x1x96xf32> into tensor<1x96xf32>
    %142 = linalg.matmul ins(%collapsed_82, %transposed_81 : tensor<1x96xf32>, tensor<96x64xf32>) outs(%19 : tensor<1x64xf32>) -> tensor<1x64xf32>
    %expanded_83 = tensor.expand_shape %142 [[0], [1, 2]] output_shape [1, 1, 64] : tensor<1x64xf32> into tensor<1x1x64xf32>
    %143 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%129, %expanded_83 : tensor<1x1x64xf32>, tensor<1x1x64xf32>) outs(%0 : tensor<1x1x64xf32>) {
    ^bb0(%in: f32, %in_87: f32, %out: f32):
      %152 = arith.addf %in, %in_87 : f32
      linalg.yield %152 : f32
    } -> tensor<1x1x64xf32>
    %144 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%143 : tensor<1x1x64xf32>) outs(%0 : tensor<1x1x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %152 = math.fpowi %in, %c2_i64 : f32, i64
      linalg.yield %152 : f32
    } -> tensor<1x1x64xf32>
    %145 = linalg.generic {indexing_maps = [#map1, #map2], iterator_types = ["parallel", "parallel", "reduction"]} ins(%144 : tensor<1x1x64xf32>) outs(%10 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %152 = arith.addf %in, %out : f32
      linalg.yield %152 : f32
    } -> tensor<1x1x1xf32>
    %146 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%145 : tensor<1x1x1xf32>) outs(%2 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %152 = arith.divf %in, %cst_5 : f32
      linalg.yield %152 : f32
    } -> tensor<1x1x1xf32>
    %147 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%146 : tensor<1x1x1xf32>) outs(%2 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %152 = arith.truncf %cst_4 : f64 to f32
      %153 = arith.addf %in, %152 : f32
      linalg.yield %153 : f32
    } -> tensor<1x1x1xf32>
    %148 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%147 : tensor<1x1x1xf32>) outs(%2 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %152 = math.rsqrt %in : f32
      linalg.yield %152 : f32
    } -> tensor<1x1x1xf32>
    %149 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%143, %148 : tensor<1x1x64xf32>, tensor<1x1x1xf32>) outs(%0 : tensor<1x1x64xf32>) {
    ^bb0(%in: f32, %in_87: f32, %out: f32):
      %152 = arith.mulf %in, %in_87 : f32
      linalg.yield %152 : f32
    } -> tensor<1x1x64xf32>
    %150 = linalg.generic {indexing_maps = [#map3, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg26, %149 : tensor<64xf32>, tensor<1x1x64xf32>) outs(%0 : tensor<1x1x64xf32>) {
    ^bb0(%in: f32, %in_87: f32, %out: f32):
      %152 = arith.mulf %in, %in_87 : f32
      linalg.yield %152 : f32
    } -> tensor<1x1x64xf32>
    %transposed_84 = linalg.transpose ins(%arg27 : tensor<32x64xf32>) outs(%22 : tensor<64x32xf32>) permutation = [1, 0] 
    %collapsed_85 = tensor.collapse_shape %150 [[0], [1, 2]] : tensor<1x1x64xf32> into tensor<1x64xf32>
    %151 = linalg.matmul ins(%collapsed_85, %transposed_84 : tensor<1x64xf32>, tensor<64x32xf32>) outs(%24 : tensor<1x32xf32>) -> tensor<1x32xf32>
    %expanded_86 = tensor.expand_shape %151 [[0], [1, 2]] output_shape [1, 1, 32] : tensor<1x32xf32> into tensor<1x1x32xf32>
    return %expanded_86, %concat_22, %concat_23, %concat_61, %concat_62 : tensor<1x1x32xf32>, tensor<1x2x49x16xf32>, tensor<1x2x49x16xf32>, tensor<1x2x49x16xf32>, tensor<1x2x49x16xf32>
  }
}
