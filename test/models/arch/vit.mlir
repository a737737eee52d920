#map = affine_map<(d0, d1, d2) -> (d1, d2)>
#map1 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map2 = affine_map<(d0, d1, d2) -> (0, d1, d2)>
#map3 = affine_map<(d0) -> (d0)>
#map4 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map5 = affine_map<(d0, d1, d2, d3) -> (d1, d2)>
#map6 = affine_map<(d0, d1, d2, d3) -> ()>
#map7 = affine_map<(d0, d1, d2) -> (d0, d1, 0)>
#map8 = affine_map<(d0, d1, d2) -> (d0, d1)>
#map9 = affine_map<(d0, d1, d2) -> (d2)>
#map10 = affine_map<(d0, d1, d2, d3) -> (d0, 0, d2, d3)>
#map11 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
#map12 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, 0)>
module {
  func.func @main(%arg0: tensor<2x3x12x12xf32>, %arg1: tensor<1x1x32xf32>, %arg2: tensor<1x10x32xf32>, %arg3: tensor<32x3x4x4xf32>, %arg4: tensor<32xf32>, %arg5: tensor<32x32xf32>, %arg6: tensor<32xf32>, %arg7: tensor<32x32xf32>, %arg8: tensor<32xf32>, %arg9: tensor<32x32xf32>, %arg10: tensor<32xf32>, %arg11: tensor<32x32xf32>, %arg12: tensor<32xf32>, %arg13: tensor<32xf32>, %arg14: tensor<32xf32>, %arg15: tensor<32xf32>, %arg16: tensor<32xf32>, %arg17: tensor<48x32xf32>, %arg18: tensor<48xf32>, %arg19: tensor<32x48xf32>, %arg20: tensor<32xf32>, %arg21: tensor<32xf32>, %arg22: tensor<32xf32>, %arg23: tensor<32x32xf32>, %arg24: tensor<32xf32>) -> tensor<2x10x32xf32> {
    %c0_i64 = arith.constant 0 : i64
    %cst = arith.constant 0.000000e+00 : f32
    %cst_0 = arith.constant 0xFF800000 : f32
    %cst_1 = arith.constant 1.000000e+00 : f32
    %cst_2 = arith.constant 5.000000e-01 : f32
    %cst_3 = arith.constant dense<-3.40282347E+38> : tensor<f32>
    %cst_4 = arith.constant dense<0.000000e+00> : tensor<f32>
    %cst_5 = arith.constant 0.35355339059327379 : f64
    %cst_6 = arith.constant 9.9999999999999998E-13 : f64
    %cst_7 = arith.constant 3.200000e+01 : f32
    %cst_8 = arith.constant 1.41421354 : f32
    %0 = tensor.empty() : tensor<2x32x3x3xf32>
    %broadcasted = linalg.broadcast ins(%arg4 : tensor<32xf32>) outs(%0 : tensor<2x32x3x3xf32>) dimensions = [0, 2, 3] 
    %1 = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<4> : vector<2xi64>} ins(%arg0, %arg3 : tensor<2x3x12x12xf32>, tensor<32x3x4x4xf32>) outs(%broadcasted : tensor<2x32x3x3xf32>) -> tensor<2x32x3x3xf32>
    %collapsed = tensor.collapse_shape %1 [[0], [1], [2, 3]] : tensor<2x32x3x3xf32> into tensor<2x32x9xf32>
    %2 = tensor.empty() : tensor<2x9x32xf32>
    %transposed = linalg.transpose ins(%collapsed : tensor<2x32x9xf32>) outs(%2 : tensor<2x9x32xf32>) permutation = [0, 2, 1] 
    %3 = tensor.empty() : tensor<2x1x32xf32>
    %collapsed_9 = tensor.collapse_shape %arg1 [[0, 1], [2]] : tensor<1x1x32xf32> into tensor<1x32xf32>
    %4 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%collapsed_9 : tensor<1x32xf32>) outs(%3 : tensor<2x1x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2x1x32xf32>
    %concat = tensor.concat dim(1) %4, %transposed : (tensor<2x1x32xf32>, tensor<2x9x32xf32>) -> tensor<2x10x32xf32>
    %5 = tensor.empty() : tensor<2x10x32xf32>
    %6 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%concat, %arg2 : tensor<2x10x32xf32>, tensor<1x10x32xf32>) outs(%5 : tensor<2x10x32xf32>) {
    ^bb0(%in: f32, %in_38: f32, %out: f32):
      %109 = arith.addf %in, %in_38 : f32
      linalg.yield %109 : f32
    } -> tensor<2x10x32xf32>
    %7 = tensor.empty() : tensor<10xi64>
    %8 = linalg.generic {indexing_maps = [#map3], iterator_types = ["parallel"]} outs(%7 : tensor<10xi64>) {
    ^bb0(%out: i64):
      %109 = linalg.index 0 : index
      %110 = arith.index_cast %109 : index to i64
      linalg.yield %110 : i64
    } -> tensor<10xi64>
    %expanded = tensor.expand_shape %8 [[0, 1, 2, 3]] output_shape [1, 1, 10, 1] : tensor<10xi64> into tensor<1x1x10x1xi64>
    %9 = tensor.empty() : tensor<1x1x10x1xi1>
    %10 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded : tensor<1x1x10x1xi64>) outs(%9 : tensor<1x1x10x1xi1>) {
    ^bb0(%in: i64, %out: i1):
      %109 = arith.cmpi sge, %in, %c0_i64 : i64
      linalg.yield %109 : i1
    } -> tensor<1x1x10x1xi1>
    %11 = tensor.empty() : tensor<2x1x10x10xi1>
    %collapsed_10 = tensor.collapse_shape %10 [[0, 1], [2, 3]] : tensor<1x1x10x1xi1> into tensor<1x10xi1>
    %12 = linalg.generic {indexing_maps = [#map5, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%collapsed_10 : tensor<1x10xi1>) outs(%11 : tensor<2x1x10x10xi1>) {
    ^bb0(%in: i1, %out: i1):
      linalg.yield %in : i1
    } -> tensor<2x1x10x10xi1>
    %13 = tensor.empty() : tensor<2x1x10x10xf32>
    %14 = linalg.generic {indexing_maps = [#map4, #map6, #map6, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%12, %cst_4, %cst_3 : tensor<2x1x10x10xi1>, tensor<f32>, tensor<f32>) outs(%13 : tensor<2x1x10x10xf32>) {
    ^bb0(%in: i1, %in_38: f32, %in_39: f32, %out: f32):
      %109 = arith.select %in, %in_38, %in_39 : f32
      linalg.yield %109 : f32
    } -> tensor<2x1x10x10xf32>
    %15 = tensor.empty() : tensor<2x10x1xf32>
    %16 = linalg.fill ins(%cst : f32) outs(%15 : tensor<2x10x1xf32>) -> tensor<2x10x1xf32>
    %17 = linalg.generic {indexing_maps = [#map1, #map7], iterator_types = ["parallel", "parallel", "reduction"]} ins(%6 : tensor<2x10x32xf32>) outs(%16 : tensor<2x10x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %109 = arith.addf %in, %out : f32
      linalg.yield %109 : f32
    } -> tensor<2x10x1xf32>
    %18 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%17 : tensor<2x10x1xf32>) outs(%15 : tensor<2x10x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %109 = arith.divf %in, %cst_7 : f32
      linalg.yield %109 : f32
    } -> tensor<2x10x1xf32>
    %collapsed_11 = tensor.collapse_shape %18 [[0], [1, 2]] : tensor<2x10x1xf32> into tensor<2x10xf32>
    %19 = linalg.generic {indexing_maps = [#map8, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%collapsed_11 : tensor<2x10xf32>) outs(%5 : tensor<2x10x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2x10x32xf32>
    %20 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%6, %19 : tensor<2x10x32xf32>, tensor<2x10x32xf32>) outs(%5 : tensor<2x10x32xf32>) {
    ^bb0(%in: f32, %in_38: f32, %out: f32):
      %109 = arith.subf %in, %in_38 : f32
      linalg.yield %109 : f32
    } -> tensor<2x10x32xf32>
    %21 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%20, %20 : tensor<2x10x32xf32>, tensor<2x10x32xf32>) outs(%5 : tensor<2x10x32xf32>) {
    ^bb0(%in: f32, %in_38: f32, %out: f32):
      %109 = arith.mulf %in, %in_38 : f32
      linalg.yield %109 : f32
    } -> tensor<2x10x32xf32>
    %22 = linalg.generic {indexing_maps = [#map1, #map7], iterator_types = ["parallel", "parallel", "reduction"]} ins(%21 : tensor<2x10x32xf32>) outs(%16 : tensor<2x10x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %109 = arith.addf %in, %out : f32
      linalg.yield %109 : f32
    } -> tensor<2x10x1xf32>
    %23 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%22 : tensor<2x10x1xf32>) outs(%15 : tensor<2x10x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %109 = arith.divf %in, %cst_7 : f32
      linalg.yield %109 : f32
    } -> tensor<2x10x1xf32>
    %24 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%23 : tensor<2x10x1xf32>) outs(%15 : tensor<2x10x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %109 = arith.truncf %cst_6 : f64 to f32
      %110 = arith.addf %in, %109 : f32
      linalg.yield %110 : f32
    } -> tensor<2x10x1xf32>
    %25 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%24 : tensor<2x10x1xf32>) outs(%15 : tensor<2x10x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %109 = math.rsqrt %in : f32
      linalg.yield %109 : f32
    } -> tensor<2x10x1xf32>
    %collapsed_12 = tensor.collapse_shape %25 [[0], [1, 2]] : tensor<2x10x1xf32> into tensor<2x10xf32>
    %26 = linalg.generic {indexing_maps = [#map8, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%collapsed_12 : tensor<2x10xf32>) outs(%5 : tensor<2x10x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2x10x32xf32>
    %27 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%20, %26 : tensor<2x10x32xf32>, tensor<2x10x32xf32>) outs(%5 : tensor<2x10x32xf32>) {
    ^bb0(%in: f32, %in_38: f32, %out: f32):
      %109 = arith.mulf %in, %in_38 : f32
      linalg.yield %109 : f32
    } -> tensor<2x10x32xf32>
    %28 = linalg.generic {indexing_maps = [#map1, #map9, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%27, %arg13 : tensor<2x10x32xf32>, tensor<32xf32>) outs(%5 : tensor<2x10x32xf32>) {
    ^bb0(%in: f32, %in_38: f32, %out: f32):
      %109 = arith.mulf %in, %in_38 : f32
      linalg.yield %109 : f32
    } -> tensor<2x10x32xf32>
    %29 = linalg.generic {indexing_maps = [#map1, #map9, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%28, %arg14 : tensor<2x10x32xf32>, tensor<32xf32>) outs(%5 : tensor<2x10x32xf32>) {
    ^bb0(%in: f32, %in_38: f32, %out: f32):
      %109 = arith.addf %in, %in_38 : f32
      linalg.yield %109 : f32
    } -> tensor<2x10x32xf32>
    %30 = tensor.empty() : tensor<32x32xf32>
    %transposed_13 = linalg.transpose ins(%arg5 : tensor<32x32xf32>) outs(%30 : tensor<32x32xf32>) permutation = [1, 0] 
    %31 = tensor.empty() : tensor<2x32x32xf32>
    %32 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%transposed_13 : tensor<32x32xf32>) outs(%31 : tensor<2x32x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2x32x32xf32>
    %33 = linalg.fill ins(%cst : f32) outs(%5 : tensor<2x10x32xf32>) -> tensor<2x10x32xf32>
    %34 = linalg.batch_matmul ins(%29, %32 : tensor<2x10x32xf32>, tensor<2x32x32xf32>) outs(%33 : tensor<2x10x32xf32>) -> tensor<2x10x32xf32>
    %35 = linalg.generic {indexing_maps = [#map1, #map9, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%34, %arg6 : tensor<2x10x32xf32>, tensor<32xf32>) outs(%5 : tensor<2x10x32xf32>) {
    ^bb0(%in: f32, %in_38: f32, %out: f32):
      %109 = arith.addf %in, %in_38 : f32
      linalg.yield %109 : f32
    } -> tensor<2x10x32xf32>
    %expanded_14 = tensor.expand_shape %35 [[0], [1], [2, 3]] output_shape [2, 10, 4, 8] : tensor<2x10x32xf32> into tensor<2x10x4x8xf32>
    %36 = tensor.empty() : tensor<2x4x10x8xf32>
    %transposed_15 = linalg.transpose ins(%expanded_14 : tensor<2x10x4x8xf32>) outs(%36 : tensor<2x4x10x8xf32>) permutation = [0, 2, 1, 3] 
    %transposed_16 = linalg.transpose ins(%arg7 : tensor<32x32xf32>) outs(%30 : tensor<32x32xf32>) permutation = [1, 0] 
    %37 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%transposed_16 : tensor<32x32xf32>) outs(%31 : tensor<2x32x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2x32x32xf32>
    %38 = linalg.batch_matmul ins(%29, %37 : tensor<2x10x32xf32>, tensor<2x32x32xf32>) outs(%33 : tensor<2x10x32xf32>) -> tensor<2x10x32xf32>
    %39 = linalg.generic {indexing_maps = [#map1, #map9, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%38, %arg8 : tensor<2x10x32xf32>, tensor<32xf32>) outs(%5 : tensor<2x10x32xf32>) {
    ^bb0(%in: f32, %in_38: f32, %out: f32):
      %109 = arith.addf %in, %in_38 : f32
      linalg.yield %109 : f32
    } -> tensor<2x10x32xf32>
    %expanded_17 = tensor.expand_shape %39 [[0], [1], [2, 3]] output_shape [2, 10, 4, 8] : tensor<2x10x32xf32> into tensor<2x10x4x8xf32>
    %transposed_18 = linalg.transpose ins(%arg9 : tensor<32x32xf32>) outs(%30 : tensor<32x32xf32>) permutation = [1, 0] 
    %40 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%transposed_18 : tensor<32x32xf32>) outs(%31 : tensor<2x32x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2x32x32xf32>
    %41 = linalg.batch_matmul ins(%29, %40 : tensor<2x10x32xf32>, tensor<2x32x32xf32>) outs(%33 : tensor<2x10x32xf32>) -> tensor<2x10x32xf32>
    %42 = linalg.generic {indexing_maps = [#map1, #map9, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%41, %arg10 : tensor<2x10x32xf32>, tensor<32xf32>) outs(%5 : tensor<2x10x32xf32>) {
    ^bb0(%in: f32, %in_38: f32, %out: f32):
      %109 = arith.addf %in, %in_38 : f32
      linalg.yield %109 : f32
    } -> tensor<2x10x32xf32>
    %expanded_19 = tensor.expand_shape %42 [[0], [1], [2, 3]] output_shape [2, 10, 4, 8] : tensor<2x10x32xf32> into tensor<2x10x4x8xf32>
    %transposed_20 = linalg.transpose ins(%expanded_19 : tensor<2x10x4x8xf32>) outs(%36 : tensor<2x4x10x8xf32>) permutation = [0, 2, 1, 3] 
    %43 = tensor.empty() : tensor<2x4x8x10xf32>
    %transposed_21 = linalg.transpose ins(%expanded_17 : tensor<2x10x4x8xf32>) outs(%43 : tensor<2x4x8x10xf32>) permutation = [0, 2, 3, 1] 
    %collapsed_22 = tensor.collapse_shape %transposed_15 [[0, 1], [2], [3]] : tensor<2x4x10x8xf32> into tensor<8x10x8xf32>
    %collapsed_23 = tensor.collapse_shape %transposed_21 [[0, 1], [2], [3]] : tensor<2x4x8x10xf32> into tensor<8x8x10xf32>
    %44 = tensor.empty() : tensor<8x10x10xf32>
    %45 = linalg.fill ins(%cst : f32) outs(%44 : tensor<8x10x10xf32>) -> tensor<8x10x10xf32>
    %46 = linalg.batch_matmul ins(%collapsed_22, %collapsed_23 : tensor<8x10x8xf32>, tensor<8x8x10xf32>) outs(%45 : tensor<8x10x10xf32>) -> tensor<8x10x10xf32>
    %expanded_24 = tensor.expand_shape %46 [[0, 1], [2], [3]] output_shape [2, 4, 10, 10] : tensor<8x10x10xf32> into tensor<2x4x10x10xf32>
    %47 = tensor.empty() : tensor<2x4x10x10xf32>
    %48 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_24 : tensor<2x4x10x10xf32>) outs(%47 : tensor<2x4x10x10xf32>) {
    ^bb0(%in: f32, %out: f32):
      %109 = arith.truncf %cst_5 : f64 to f32
      %110 = arith.mulf %in, %109 : f32
      linalg.yield %110 : f32
    } -> tensor<2x4x10x10xf32>
    %49 = linalg.generic {indexing_maps = [#map4, #map10, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%48, %14 : tensor<2x4x10x10xf32>, tensor<2x1x10x10xf32>) outs(%47 : tensor<2x4x10x10xf32>) {
    ^bb0(%in: f32, %in_38: f32, %out: f32):
      %109 = arith.addf %in, %in_38 : f32
      linalg.yield %109 : f32
    } -> tensor<2x4x10x10xf32>
    %50 = tensor.empty() : tensor<2x4x10xi64>
    %51 = linalg.fill ins(%c0_i64 : i64) outs(%50 : tensor<2x4x10xi64>) -> tensor<2x4x10xi64>
    %52 = tensor.empty() : tensor<2x4x10xf32>
    %53 = linalg.fill ins(%cst_0 : f32) outs(%52 : tensor<2x4x10xf32>) -> tensor<2x4x10xf32>
    %54:2 = linalg.generic {indexing_maps = [#map4, #map11, #map11], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%49 : tensor<2x4x10x10xf32>) outs(%53, %51 : tensor<2x4x10xf32>, tensor<2x4x10xi64>) {
    ^bb0(%in: f32, %out: f32, %out_38: i64):
      %109 = linalg.index 3 : index
      %110 = arith.index_cast %109 : index to i64
      %111 = arith.maximumf %in, %out : f32
      %112 = arith.cmpf ogt, %in, %out : f32
      %113 = arith.select %112, %110, %out_38 : i64
      linalg.yield %111, %113 : f32, i64
    } -> (tensor<2x4x10xf32>, tensor<2x4x10xi64>)
    %expanded_25 = tensor.expand_shape %54#0 [[0], [1], [2, 3]] output_shape [2, 4, 10, 1] : tensor<2x4x10xf32> into tensor<2x4x10x1xf32>
    %55 = linalg.generic {indexing_maps = [#map4, #map12, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%49, %expanded_25 : tensor<2x4x10x10xf32>, tensor<2x4x10x1xf32>) outs(%47 : tensor<2x4x10x10xf32>) {
    ^bb0(%in: f32, %in_38: f32, %out: f32):
      %109 = arith.subf %in, %in_38 : f32
      linalg.yield %109 : f32
    } -> tensor<2x4x10x10xf32>
    %56 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%55 : tensor<2x4x10x10xf32>) outs(%47 : tensor<2x4x10x10xf32>) {
    ^bb0(%in: f32, %out: f32):
      %109 = math.exp %in : f32
      linalg.yield %109 : f32
    } -> tensor<2x4x10x10xf32>
    %57 = tensor.empty() : tensor<2x4x10x1xf32>
    %58 = linalg.fill ins(%cst : f32) outs(%57 : tensor<2x4x10x1xf32>) -> tensor<2x4x10x1xf32>
    %59 = linalg.generic {indexing_maps = [#map4, #map12], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%56 : tensor<2x4x10x10xf32>) outs(%58 : tensor<2x4x10x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %109 = arith.addf %in, %out : f32
      linalg.yield %109 : f32
    } -> tensor<2x4x10x1xf32>
    %60 = linalg.generic {indexing_maps = [#map4, #map12, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%56, %59 : tensor<2x4x10x10xf32>, tensor<2x4x10x1xf32>) outs(%47 : tensor<2x4x10x10xf32>) {
    ^bb0(%in: f32, %in_38: f32, %out: f32):
      %109 = arith.divf %in, %in_38 : f32
      linalg.yield %109 : f32
    } -> tensor<2x4x10x10xf32>
    %collapsed_26 = tensor.collapse_shape %60 [[0, 1], [2], [3]] : tensor<2x4x10x10xf32> into tensor<8x10x10xf32>
    %collapsed_27 = tensor.collapse_shape %transposed_20 [[0, 1], [2], [3]] : tensor<2x4x10x8xf32> into tensor<8x10x8xf32>
    %61 = tensor.empty() : tensor<8x10x8xf32>
    %62 = linalg.fill ins(%cst : f32) outs(%61 : tensor<8x10x8xf32>) -> tensor<8x10x8xf32>
    %63 = linalg.batch_matmul ins(%collapsed_26, %collapsed_27 : tensor<8x10x10xf32>, tensor<8x10x8xf32>) outs(%62 : tensor<8x10x8xf32>) -> tensor<8x10x8xf32>
    %expanded_28 = tensor.expand_shape %63 [[0, 1], [2], [3]] output_shape [2, 4, 10, 8] : tensor<8x10x8xf32> into tensor<2x4x10x8xf32>
    %64 = tensor.empty() : tensor<2x10x4x8xf32>
    %transposed_29 = linalg.transpose ins(%expanded_28 : tensor<2x4x10x8xf32>) outs(%64 : tensor<2x10x4x8xf32>) permutation = [0, 2, 1, 3] 
    %collapsed_30 = tensor.collapse_shape %transposed_29 [[0], [1], [2, 3]] : tensor<2x10x4x8xf32> into tensor<2x10x32xf32>
    %transposed_31 = linalg.transpose ins(%arg11 : tensor<32x32xf32>) outs(%30 : tensor<32x32xf32>) permutation = [1, 0] 
    %65 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%transposed_31 : tensor<32x32xf32>) outs(%31 : tensor<2x32x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2x32x32xf32>
    %66 = linalg.batch_matmul ins(%collapsed_30, %65 : tensor<2x10x32xf32>, tensor<2x32x32xf32>) outs(%33 : tensor<2x10x32xf32>) -> tensor<2x10x32xf32>
    %67 = linalg.generic {indexing_maps = [#map1, #map9, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%66, %arg12 : tensor<2x10x32xf32>, tensor<32xf32>) outs(%5 : tensor<2x10x32xf32>) {
    ^bb0(%in: f32, %in_38: f32, %out: f32):
      %109 = arith.addf %in, %in_38 : f32
      linalg.yield %109 : f32
    } -> tensor<2x10x32xf32>
    %68 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%67, %6 : tensor<2x10x32xf32>, tensor<2x10x32xf32>) outs(%5 : tensor<2x10x32xf32>) {
    ^bb0(%in: f32, %in_38: f32, %out: f32):
      %109 = arith.addf %in, %in_38 : f32
      linalg.yield %109 : f32
    } -> tensor<2x10x32xf32>
    %69 = linalg.generic {indexing_maps = [#map1, #map7], iterator_types = ["parallel", "parallel", "reduction"]} ins(%68 : tensor<2x10x32xf32>) outs(%16 : tensor<2x10x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %109 = arith.addf %in, %out : f32
      linalg.yield %109 : f32
    } -> tensor<2x10x1xf32>
    %70 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%69 : tensor<2x10x1xf32>) outs(%15 : tensor<2x10x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %109 = arith.divf %in, %cst_7 : f32
      linalg.yield %109 : f32
    } -> tensor<2x10x1xf32>
    %collapsed_32 = tensor.collapse_shape %70 [[0], [1, 2]] : tensor<2x10x1xf32> into tensor<2x10xf32>
    %71 = linalg.generic {indexing_maps = [#map8, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%collapsed_32 : tensor<2x10xf32>) outs(%5 : tensor<2x10x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2x10x32xf32>
    %72 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%68, %71 : tensor<2x10x32xf32>, tensor<2x10x32xf32>) outs(%5 : tensor<2x10x32xf32>) {
    ^bb0(%in: f32, %in_38: f32, %out: f32):
      %109 = arith.subf %in, %in_38 : f32
      linalg.yield %109 : f32
    } -> tensor<2x10x32xf32>
    %73 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%72, %72 : tensor<2x10x32xf32>, tensor<2x10x32xf32>) outs(%5 : tensor<2x10x32xf32>) {
    ^bb0(%in: f32, %in_38: f32, %out: f32):
      %109 = arith.mulf %in, %in_38 : f32
      linalg.yield %109 : f32
    } -> tensor<2x10x32xf32>
    %74 = linalg.generic {indexing_maps = [#map1, #map7], iterator_types = ["parallel", "parallel", "reduction"]} ins(%73 : tensor<2x10x32xf32>) outs(%16 : tensor<2x10x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %109 = arith.addf %in, %out : f32
      linalg.yield %109 : f32
    } -> tensor<2x10x1xf32>
    %75 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%74 : tensor<2x10x1xf32>) outs(%15 : tensor<2x10x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %109 = arith.divf %in, %cst_7 : f32
      linalg.yield %109 : f32
    } -> tensor<2x10x1xf32>
    %76 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%75 : tensor<2x10x1xf32>) outs(%15 : tensor<2x10x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %109 = arith.truncf %cst_6 : f64 to f32
      %110 = arith.addf %in, %109 : f32
      linalg.yield %110 : f32
    } -> tensor<2x10x1xf32>
    %77 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%76 : tensor<2x10x1xf32>) outs(%15 : tensor<2x10x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %109 = math.rsqrt %in : f32
      linalg.yield %109 : f32
    } -> tensor<2x10x1xf32>
    %collapsed_33 = tensor.collapse_shape %77 [[0], [1, 2]] : tensor<2x10x1xf32> into tensor<2x10xf32>
    %78 = linalg.generic {indexing_maps = [#map8, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%collapsed_33 : tensor<2x10xf32>) outs(%5 : tensor<2x10x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2x10x32xf32>
    %79 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%72, %78 : tensor<2x10x32xf32>, tensor<2x10x32xf32>) outs(%5 : tensor<2x10x32xf32>) {
    ^bb0(%in: f32, %in_38: f32, %out: f32):
      %109 = arith.mulf %in, %in_38 : f32
      linalg.yield %109 : f32
    } -> tensor<2x10x32xf32>
    %80 = linalg.generic {indexing_maps = [#map1, #map9, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%79, %arg15 : tensor<2x10x32xf32>, tensor<32xf32>) outs(%5 : tensor<2x10x32xf32>) {
    ^bb0(%in: f32, %in_38: f32, %out: f32):
      %109 = arith.mulf %in, %in_38 : f32
      linalg.yield %109 : f32
    } -> tensor<2x10x32xf32>
    %81 = linalg.generic {indexing_maps = [#map1, #map9, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%80, %arg16 : tensor<2x10x32xf32>, tensor<32xf32>) outs(%5 : tensor<2x10x32xf32>) {
    ^bb0(%in: f32, %in_38: f32, %out: f32):
      %109 = arith.addf %in, %in_38 : f32
      linalg.yield %109 : f32
    } -> tensor<2x10x32xf32>
    %82 = tensor.empty() : tensor<32x48xf32>
    %transposed_34 = linalg.transpose ins(%arg17 : tensor<48x32xf32>) outs(%82 : tensor<32x48xf32>) permutation = [1, 0] 
    %83 = tensor.empty() : tensor<2x32x48xf32>
    %84 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%transposed_34 : tensor<32x48xf32>) outs(%83 : tensor<2x32x48xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2x32x48xf32>
    %85 = tensor.empty() : tensor<2x10x48xf32>
    %86 = linalg.fill ins(%cst : f32) outs(%85 : tensor<2x10x48xf32>) -> tensor<2x10x48xf32>
    %87 = linalg.batch_matmul ins(%81, %84 : tensor<2x10x32xf32>, tensor<2x32x48xf32>) outs(%86 : tensor<2x10x48xf32>) -> tensor<2x10x48xf32>
    %88 = linalg.generic {indexing_maps = [#map1, #map9, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%87, %arg18 : tensor<2x10x48xf32>, tensor<48xf32>) outs(%85 : tensor<2x10x48xf32>) {
    ^bb0(%in: f32, %in_38: f32, %out: f32):
      %109 = arith.addf %in, %in_38 : f32
      linalg.yield %109 : f32
    } -> tensor<2x10x48xf32>
    %89 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%88 : tensor<2x10x48xf32>) outs(%85 : tensor<2x10x48xf32>) {
    ^bb0(%in: f32, %out: f32):
      %109 = arith.divf %in, %cst_8 : f32
      %110 = math.erf %109 : f32
      %111 = arith.addf %110, %cst_1 : f32
      %112 = arith.mulf %111, %cst_2 : f32
      %113 = arith.mulf %in, %112 : f32
      linalg.yield %113 : f32
    } -> tensor<2x10x48xf32>
    %90 = tensor.empty() : tensor<48x32xf32>
    %transposed_35 = linalg.transpose ins(%arg19 : tensor<32x48xf32>) outs(%90 : tensor<48x32xf32>) permutation = [1, 0] 
    %91 = tensor.empty() : tensor<2x48x32xf32>
    %92 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%transposed_35 : tensor<48x32xf32>) outs(%91 : tensor<2x48x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2x48x32xf32>
    %93 = linalg.batch_matmul ins(%89, %92 : tensor<2x10x48xf32>, tensor<2x48x32xf32>) outs(%33 : tensor<2x10x32xf32>) -> tensor<2x10x32xf32>
    %94 = linalg.generic {indexing_maps = [#map1, #map9, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%93, %arg20 : tensor<2x10x32xf32>, tensor<32xf32>) outs(%5 : tensor<2x10x32xf32>) {
    ^bb0(%in: f32, %in_38: f32, %out: f32):
      %109 = arith.addf %in, %in_38 : f32
      linalg.yield %109 : f32
    } -> tensor<2x10x32xf32>
    %95 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%94, %68 : tensor<2x10x32xf32>, tensor<2x10x32xf32>) outs(%5 : tensor<2x10x32xf32>) {
    ^bb0(%in: f32, %in_38: f32, %out: f32):
      %109 = arith.addf %in, %in_38 : f32
      linalg.yield %109 : f32
    } -> tensor<2x10x32xf32>
    %96 = linalg.generic {indexing_maps = [#map1, #map7], iterator_types = ["parallel", "parallel", "reduction"]} ins(%95 : tensor<2x10x32xf32>) outs(%16 : tensor<2x10x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %109 = arith.addf %in, %out : f32
      linalg.yield %109 : f32
    } -> tensor<2x10x1xf32>
    %97 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%96 : tensor<2x10x1xf32>) outs(%15 : tensor<2x10x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %109 = arith.divf %in, %cst_7 : f32
      linalg.yield %109 : f32
    } -> tensor<2x10x1xf32>
    %collapsed_36 = tensor.collapse_shape %97 [[0], [1, 2]] : tensor<2x10x1xf32> into tensor<2x10xf32>
    %98 = linalg.generic {indexing_maps = [#map8, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%collapsed_36 : tensor<2x10xf32>) outs(%5 : tensor<2x10x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2x10x32xf32>
    %99 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%95, %98 : tensor<2x10x32xf32>, tensor<2x10x32xf32>) outs(%5 : tensor<2x10x32xf32>) {
    ^bb0(%in: f32, %in_38: f32, %out: f32):
      %109 = arith.subf %in, %in_38 : f32
      linalg.yield %109 : f32
    } -> tensor<2x10x32xf32>
    %100 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%99, %99 : tensor<2x10x32xf32>, tensor<2x10x32xf32>) outs(%5 : tensor<2x10x32xf32>) {
    ^bb0(%in: f32, %in_38: f32, %out: f32):
      %109 = arith.mulf %in, %in_38 : f32
      linalg.yield %109 : f32
    } -> tensor<2x10x32xf32>
    %101 = linalg.generic {indexing_maps = [#map1, #map7], iterator_types = ["parallel", "parallel", "reduction"]} ins(%100 : tensor<2x10x32xf32>) outs(%16 : tensor<2x10x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %109 = arith.addf %in, %out : f32
      linalg.yield %109 : f32
    } -> tensor<2x10x1xf32>
    %102 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%101 : tensor<2x10x1xf32>) outs(%15 : tensor<2x10x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %109 = arith.divf %in, %cst_7 : f32
      linalg.yield %109 : f32
    } -> tensor<2x10x1xf32>
    %103 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%102 : tensor<2x10x1xf32>) outs(%15 : tensor<2x10x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %109 = arith.truncf %cst_6 : f64 to f32
      %110 = arith.addf %in, %109 : f32
      linalg.yield %110 : f32
    } -> tensor<2x10x1xf32>
    %104 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%103 : tensor<2x10x1xf32>) outs(%15 : tensor<2x10x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %109 = math.rsqrt %in : f32
      linalg.yield %109 : f32
    } -> tensor<2x10x1xf32>
    %collapsed_37 = tensor.collapse_shape %104 [[0], [1, 2]] : tensor<2x10x1xf32> into tensor<2x10xf32>
    %105 = linalg.generic {indexing_maps = [#map8, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%collapsed_37 : tensor<2x10xf32>) outs(%5 : tensor<2x10x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2x10x32xf32>
    %106 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%99, %105 : tensor<2x10x32xf32>, tensor<2x10x32xf32>) outs(%5 : tensor<2x10x32xf32>) {
    ^bb0(%in: f32, %in_38: f32, %out: f32):
      %109 = arith.mulf %in, %in_38 : f32
      linalg.yield %109 : f32
    } -> tensor<2x10x32xf32>
    %107 = linalg.generic {indexing_maps = [#map1, #map9, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%106, %arg21 : tensor<2x10x32xf32>, tensor<32xf32>) outs(%5 : tensor<2x10x32xf32>) {
    ^bb0(%in: f32, %in_38: f32, %out: f32):
      %109 = arith.mulf %in, %in_38 : f32
      linalg.yield %109 : f32
    } -> tensor<2x10x32xf32>
    %108 = linalg.generic {indexing_maps = [#map1, #map9, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%107, %arg22 : tensor<2x10x32xf32>, tensor<32xf32>) outs(%5 : tensor<2x10x32xf32>) {
    ^bb0(%in: f32, %in_38: f32, %out: f32):
      %109 = arith.addf %in, %in_38 : f32
      linalg.yield %109 : f32
    } -> tensor<2x10x32xf32>
    return %108 : tensor<2x10x32xf32>
  }
}
