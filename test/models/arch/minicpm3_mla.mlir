#map = affine_map<(d0, d1, d2) -> (d0, d1)>
#map1 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map2 = affine_map<(d0, d1, d2) -> ()>
#map3 = affine_map<(d0) -> (d0)>
#map4 = affine_map<(d0, d1, d2) -> (d0, d1, 0)>
#map5 = affine_map<(d0, d1, d2) -> (d2)>
#map6 = affine_map<(d0, d1, d2) -> (d1, d2)>
#map7 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map8 = affine_map<(d0, d1, d2, d3) -> (d0, 0, d2, d3)>
#map9 = affine_map<(d0, d1, d2, d3) -> (d2, d3)>
#map10 = affine_map<(d0, d1, d2, d3) -> (d0, d2, d3)>
module {
  func.func @main(%arg0: tensor<1x1xi64>, %arg1: tensor<1x1x1x12xf32>, %arg2: tensor<1x1x11x16xf32>, %arg3: tensor<1x1x11x4xf32>, %arg4: tensor<32x32xf32>, %arg5: tensor<16x32xf32>, %arg6: tensor<16xf32>, %arg7: tensor<48x16xf32>, %arg8: tensor<20x32xf32>, %arg9: tensor<16xf32>, %arg10: tensor<56x16xf32>, %arg11: tensor<32x24xf32>, %arg12: tensor<48x32xf32>, %arg13: tensor<48x32xf32>, %arg14: tensor<32x48xf32>, %arg15: tensor<32xf32>, %arg16: tensor<32xf32>, %arg17: tensor<32xf32>, %arg18: tensor<2xf32>) -> (tensor<1x1x32xf32>, tensor<1x1x12x16xf32>, tensor<1x1x12x4xf32>) {
    %cst = arith.constant 0.000000e+00 : f32
    %c0_i64 = arith.constant 0 : i64
    %c11_i64 = arith.constant 11 : i64
    %c2_i64 = arith.constant 2 : i64
    %c32 = arith.constant 32 : index
    %cst_0 = arith.constant 1.000000e+00 : f32
    %cst_1 = arith.constant 1.000000e-05 : f64
    %cst_2 = arith.constant 9.9999999999999995E-7 : f64
    %cst_3 = arith.constant 1.400000e+00 : f64
    %cst_4 = arith.constant dense<1.200000e+01> : tensor<f32>
    %cst_5 = arith.constant 3.200000e+01 : f32
    %cst_6 = arith.constant 1.600000e+01 : f32
    %cst_7 = arith.constant 1.250000e-01 : f32
    %0 = tensor.empty() : tensor<1x1x32xf32>
    %1 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg0 : tensor<1x1xi64>) outs(%0 : tensor<1x1x32xf32>) {
    ^bb0(%in: i64, %out: f32):
      %122 = arith.index_cast %in : i64 to index
      %123 = linalg.index 2 : index
      %124 = arith.cmpi slt, %122, %c32 : index
      cf.assert %124, "index must be smaller than dim size"
      %125 = arith.cmpi sge, %in, %c0_i64 : i64
      cf.assert %125, "index must be larger or equal to 0"
      %extracted = tensor.extract %arg4[%122, %123] : tensor<32x32xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x1x32xf32>
    %2 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%1, %cst_4 : tensor<1x1x32xf32>, tensor<f32>) outs(%0 : tensor<1x1x32xf32>) {
    ^bb0(%in: f32, %in_48: f32, %out: f32):
      %122 = arith.mulf %in, %in_48 : f32
      linalg.yield %122 : f32
    } -> tensor<1x1x32xf32>
    %3 = tensor.empty() : tensor<1xi64>
    %4 = linalg.generic {indexing_maps = [#map3], iterator_types = ["parallel"]} outs(%3 : tensor<1xi64>) {
    ^bb0(%out: i64):
      linalg.yield %c0_i64 : i64
    } -> tensor<1xi64>
    %5 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel"]} ins(%4 : tensor<1xi64>) outs(%3 : tensor<1xi64>) {
    ^bb0(%in: i64, %out: i64):
      %122 = arith.addi %in, %c11_i64 : i64
      linalg.yield %122 : i64
    } -> tensor<1xi64>
    %expanded = tensor.expand_shape %5 [[0, 1, 2]] output_shape [1, 1, 1] : tensor<1xi64> into tensor<1x1x1xi64>
    %6 = tensor.empty() : tensor<1x1x1xf32>
    %7 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded : tensor<1x1x1xi64>) outs(%6 : tensor<1x1x1xf32>) {
    ^bb0(%in: i64, %out: f32):
      %122 = arith.sitofp %in : i64 to f32
      linalg.yield %122 : f32
    } -> tensor<1x1x1xf32>
    %8 = tensor.empty() : tensor<1x1x2xf32>
    %9 = linalg.generic {indexing_maps = [#map4, #map5, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%7, %arg18 : tensor<1x1x1xf32>, tensor<2xf32>) outs(%8 : tensor<1x1x2xf32>) {
    ^bb0(%in: f32, %in_48: f32, %out: f32):
      %122 = arith.mulf %in, %in_48 : f32
      linalg.yield %122 : f32
    } -> tensor<1x1x2xf32>
    %concat = tensor.concat dim(2) %9, %9 : (tensor<1x1x2xf32>, tensor<1x1x2xf32>) -> tensor<1x1x4xf32>
    %10 = tensor.empty() : tensor<1x1x4xf32>
    %11 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%concat : tensor<1x1x4xf32>) outs(%10 : tensor<1x1x4xf32>) {
    ^bb0(%in: f32, %out: f32):
      %122 = math.cos %in : f32
      linalg.yield %122 : f32
    } -> tensor<1x1x4xf32>
    %12 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%concat : tensor<1x1x4xf32>) outs(%10 : tensor<1x1x4xf32>) {
    ^bb0(%in: f32, %out: f32):
      %122 = math.sin %in : f32
      linalg.yield %122 : f32
    } -> tensor<1x1x4xf32>
    %13 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%2 : tensor<1x1x32xf32>) outs(%0 : tensor<1x1x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %122 = math.fpowi %in, %c2_i64 : f32, i64
      linalg.yield %122 : f32
    } -> tensor<1x1x32xf32>
    %14 = linalg.fill ins(%cst : f32) outs(%6 : tensor<1x1x1xf32>) -> tensor<1x1x1xf32>
    %15 = linalg.generic {indexing_maps = [#map1, #map4], iterator_types = ["parallel", "parallel", "reduction"]} ins(%13 : tensor<1x1x32xf32>) outs(%14 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %122 = arith.addf %in, %out : f32
      linalg.yield %122 : f32
    } -> tensor<1x1x1xf32>
    %16 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%15 : tensor<1x1x1xf32>) outs(%6 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %122 = arith.divf %in, %cst_5 : f32
      linalg.yield %122 : f32
    } -> tensor<1x1x1xf32>
    %17 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%16 : tensor<1x1x1xf32>) outs(%6 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %122 = arith.truncf %cst_1 : f64 to f32
      %123 = arith.addf %in, %122 : f32
      linalg.yield %123 : f32
    } -> tensor<1x1x1xf32>
    %18 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%17 : tensor<1x1x1xf32>) outs(%6 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %122 = math.rsqrt %in : f32
      linalg.yield %122 : f32
    } -> tensor<1x1x1xf32>
    %19 = linalg.generic {indexing_maps = [#map1, #map4, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%2, %18 : tensor<1x1x32xf32>, tensor<1x1x1xf32>) outs(%0 : tensor<1x1x32xf32>) {
    ^bb0(%in: f32, %in_48: f32, %out: f32):
      %122 = arith.mulf %in, %in_48 : f32
      linalg.yield %122 : f32
    } -> tensor<1x1x32xf32>
    %20 = linalg.generic {indexing_maps = [#map5, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg15, %19 : tensor<32xf32>, tensor<1x1x32xf32>) outs(%0 : tensor<1x1x32xf32>) {
    ^bb0(%in: f32, %in_48: f32, %out: f32):
      %122 = arith.mulf %in, %in_48 : f32
      linalg.yield %122 : f32
    } -> tensor<1x1x32xf32>
    %21 = tensor.empty() : tensor<32x16xf32>
    %transposed = linalg.transpose ins(%arg5 : tensor<16x32xf32>) outs(%21 : tensor<32x16xf32>) permutation = [1, 0] 
    %22 = tensor.empty() : tensor<1x32x16xf32>
    %23 = linalg.generic {indexing_maps = [#map6, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%transposed : tensor<32x16xf32>) outs(%22 : tensor<1x32x16xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x32x16xf32>
    %24 = tensor.empty() : tensor<1x1x16xf32>
    %25 = linalg.fill ins(%cst : f32) outs(%24 : tensor<1x1x16xf32>) -> tensor<1x1x16xf32>
    %26 = linalg.batch_matmul ins(%20, %23 : tensor<1x1x32xf32>, tensor<1x32x16xf32>) outs(%25 : tensor<1x1x16xf32>) -> tensor<1x1x16xf32>
    %27 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%26 : tensor<1x1x16xf32>) outs(%24 : tensor<1x1x16xf32>) {
    ^bb0(%in: f32, %out: f32):
      %122 = math.fpowi %in, %c2_i64 : f32, i64
      linalg.yield %122 : f32
    } -> tensor<1x1x16xf32>
    %28 = linalg.generic {indexing_maps = [#map1, #map4], iterator_types = ["parallel", "parallel", "reduction"]} ins(%27 : tensor<1x1x16xf32>) outs(%14 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %122 = arith.addf %in, %out : f32
      linalg.yield %122 : f32
    } -> tensor<1x1x1xf32>
    %29 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%28 : tensor<1x1x1xf32>) outs(%6 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %122 = arith.divf %in, %cst_6 : f32
      linalg.yield %122 : f32
    } -> tensor<1x1x1xf32>
    %30 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%29 : tensor<1x1x1xf32>) outs(%6 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %122 = arith.truncf %cst_2 : f64 to f32
      %123 = arith.addf %in, %122 : f32
      linalg.yield %123 : f32
    } -> tensor<1x1x1xf32>
    %31 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%30 : tensor<1x1x1xf32>) outs(%6 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %122 = math.rsqrt %in : f32
      linalg.yield %122 : f32
    } -> tensor<1x1x1xf32>
    %32 = linalg.generic {indexing_maps = [#map1, #map4, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%26, %31 : tensor<1x1x16xf32>, tensor<1x1x1xf32>) outs(%24 : tensor<1x1x16xf32>) {
    ^bb0(%in: f32, %in_48: f32, %out: f32):
      %122 = arith.mulf %in, %in_48 : f32
      linalg.yield %122 : f32
    } -> tensor<1x1x16xf32>
    %33 = linalg.generic {indexing_maps = [#map5, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg6, %32 : tensor<16xf32>, tensor<1x1x16xf32>) outs(%24 : tensor<1x1x16xf32>) {
    ^bb0(%in: f32, %in_48: f32, %out: f32):
      %122 = arith.mulf %in, %in_48 : f32
      linalg.yield %122 : f32
    } -> tensor<1x1x16xf32>
    %34 = tensor.empty() : tensor<16x48xf32>
    %transposed_8 = linalg.transpose ins(%arg7 : tensor<48x16xf32>) outs(%34 : tensor<16x48xf32>) permutation = [1, 0] 
    %35 = tensor.empty() : tensor<1x16x48xf32>
    %36 = linalg.generic {indexing_maps = [#map6, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%transposed_8 : tensor<16x48xf32>) outs(%35 : tensor<1x16x48xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x16x48xf32>
    %37 = tensor.empty() : tensor<1x1x48xf32>
    %38 = linalg.fill ins(%cst : f32) outs(%37 : tensor<1x1x48xf32>) -> tensor<1x1x48xf32>
    %39 = linalg.batch_matmul ins(%33, %36 : tensor<1x1x16xf32>, tensor<1x16x48xf32>) outs(%38 : tensor<1x1x48xf32>) -> tensor<1x1x48xf32>
    %expanded_9 = tensor.expand_shape %39 [[0], [1], [2, 3]] output_shape [1, 1, 4, 12] : tensor<1x1x48xf32> into tensor<1x1x4x12xf32>
    %40 = tensor.empty() : tensor<1x4x1x12xf32>
    %transposed_10 = linalg.transpose ins(%expanded_9 : tensor<1x1x4x12xf32>) outs(%40 : tensor<1x4x1x12xf32>) permutation = [0, 2, 1, 3] 
    %extracted_slice = tensor.extract_slice %transposed_10[0, 0, 0, 0] [1, 4, 1, 8] [1, 1, 1, 1] : tensor<1x4x1x12xf32> to tensor<1x4x1x8xf32>
    %extracted_slice_11 = tensor.extract_slice %transposed_10[0, 0, 0, 8] [1, 4, 1, 4] [1, 1, 1, 1] : tensor<1x4x1x12xf32> to tensor<1x4x1x4xf32>
    %41 = tensor.empty() : tensor<32x20xf32>
    %transposed_12 = linalg.transpose ins(%arg8 : tensor<20x32xf32>) outs(%41 : tensor<32x20xf32>) permutation = [1, 0] 
    %42 = tensor.empty() : tensor<1x32x20xf32>
    %43 = linalg.generic {indexing_maps = [#map6, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%transposed_12 : tensor<32x20xf32>) outs(%42 : tensor<1x32x20xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x32x20xf32>
    %44 = tensor.empty() : tensor<1x1x20xf32>
    %45 = linalg.fill ins(%cst : f32) outs(%44 : tensor<1x1x20xf32>) -> tensor<1x1x20xf32>
    %46 = linalg.batch_matmul ins(%20, %43 : tensor<1x1x32xf32>, tensor<1x32x20xf32>) outs(%45 : tensor<1x1x20xf32>) -> tensor<1x1x20xf32>
    %extracted_slice_13 = tensor.extract_slice %46[0, 0, 0] [1, 1, 16] [1, 1, 1] : tensor<1x1x20xf32> to tensor<1x1x16xf32>
    %extracted_slice_14 = tensor.extract_slice %46[0, 0, 16] [1, 1, 4] [1, 1, 1] : tensor<1x1x20xf32> to tensor<1x1x4xf32>
    %47 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%extracted_slice_13 : tensor<1x1x16xf32>) outs(%24 : tensor<1x1x16xf32>) {
    ^bb0(%in: f32, %out: f32):
      %122 = math.fpowi %in, %c2_i64 : f32, i64
      linalg.yield %122 : f32
    } -> tensor<1x1x16xf32>
    %48 = linalg.generic {indexing_maps = [#map1, #map4], iterator_types = ["parallel", "parallel", "reduction"]} ins(%47 : tensor<1x1x16xf32>) outs(%14 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %122 = arith.addf %in, %out : f32
      linalg.yield %122 : f32
    } -> tensor<1x1x1xf32>
    %49 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%48 : tensor<1x1x1xf32>) outs(%6 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %122 = arith.divf %in, %cst_6 : f32
      linalg.yield %122 : f32
    } -> tensor<1x1x1xf32>
    %50 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%49 : tensor<1x1x1xf32>) outs(%6 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %122 = arith.truncf %cst_2 : f64 to f32
      %123 = arith.addf %in, %122 : f32
      linalg.yield %123 : f32
    } -> tensor<1x1x1xf32>
    %51 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%50 : tensor<1x1x1xf32>) outs(%6 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %122 = math.rsqrt %in : f32
      linalg.yield %122 : f32
    } -> tensor<1x1x1xf32>
    %52 = linalg.generic {indexing_maps = [#map1, #map4, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%extracted_slice_13, %51 : tensor<1x1x16xf32>, tensor<1x1x1xf32>) outs(%24 : tensor<1x1x16xf32>) {
    ^bb0(%in: f32, %in_48: f32, %out: f32):
      %122 = arith.mulf %in, %in_48 : f32
      linalg.yield %122 : f32
    } -> tensor<1x1x16xf32>
    %53 = linalg.generic {indexing_maps = [#map5, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg9, %52 : tensor<16xf32>, tensor<1x1x16xf32>) outs(%24 : tensor<1x1x16xf32>) {
    ^bb0(%in: f32, %in_48: f32, %out: f32):
      %122 = arith.mulf %in, %in_48 : f32
      linalg.yield %122 : f32
    } -> tensor<1x1x16xf32>
    %expanded_15 = tensor.expand_shape %53 [[0], [1], [2, 3]] output_shape [1, 1, 1, 16] : tensor<1x1x16xf32> into tensor<1x1x1x16xf32>
    %expanded_16 = tensor.expand_shape %extracted_slice_14 [[0], [1], [2, 3]] output_shape [1, 1, 1, 4] : tensor<1x1x4xf32> into tensor<1x1x1x4xf32>
    %expanded_17 = tensor.expand_shape %11 [[0], [1, 2], [3]] output_shape [1, 1, 1, 4] : tensor<1x1x4xf32> into tensor<1x1x1x4xf32>
    %expanded_18 = tensor.expand_shape %12 [[0], [1, 2], [3]] output_shape [1, 1, 1, 4] : tensor<1x1x4xf32> into tensor<1x1x1x4xf32>
    %54 = tensor.empty() : tensor<1x4x1x4xf32>
    %55 = linalg.generic {indexing_maps = [#map7, #map8, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_11, %expanded_17 : tensor<1x4x1x4xf32>, tensor<1x1x1x4xf32>) outs(%54 : tensor<1x4x1x4xf32>) {
    ^bb0(%in: f32, %in_48: f32, %out: f32):
      %122 = arith.mulf %in, %in_48 : f32
      linalg.yield %122 : f32
    } -> tensor<1x4x1x4xf32>
    %extracted_slice_19 = tensor.extract_slice %extracted_slice_11[0, 0, 0, 0] [1, 4, 1, 2] [1, 1, 1, 1] : tensor<1x4x1x4xf32> to tensor<1x4x1x2xf32>
    %extracted_slice_20 = tensor.extract_slice %extracted_slice_11[0, 0, 0, 2] [1, 4, 1, 2] [1, 1, 1, 1] : tensor<1x4x1x4xf32> to tensor<1x4x1x2xf32>
    %56 = tensor.empty() : tensor<1x4x1x2xf32>
    %57 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_20 : tensor<1x4x1x2xf32>) outs(%56 : tensor<1x4x1x2xf32>) {
    ^bb0(%in: f32, %out: f32):
      %122 = arith.negf %in : f32
      linalg.yield %122 : f32
    } -> tensor<1x4x1x2xf32>
    %concat_21 = tensor.concat dim(3) %57, %extracted_slice_19 : (tensor<1x4x1x2xf32>, tensor<1x4x1x2xf32>) -> tensor<1x4x1x4xf32>
    %58 = linalg.generic {indexing_maps = [#map7, #map8, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%concat_21, %expanded_18 : tensor<1x4x1x4xf32>, tensor<1x1x1x4xf32>) outs(%54 : tensor<1x4x1x4xf32>) {
    ^bb0(%in: f32, %in_48: f32, %out: f32):
      %122 = arith.mulf %in, %in_48 : f32
      linalg.yield %122 : f32
    } -> tensor<1x4x1x4xf32>
    %59 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%55, %58 : tensor<1x4x1x4xf32>, tensor<1x4x1x4xf32>) outs(%54 : tensor<1x4x1x4xf32>) {
    ^bb0(%in: f32, %in_48: f32, %out: f32):
      %122 = arith.addf %in, %in_48 : f32
      linalg.yield %122 : f32
    } -> tensor<1x4x1x4xf32>
    %60 = tensor.empty() : tensor<1x1x1x4xf32>
    %61 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_16, %expanded_17 : tensor<1x1x1x4xf32>, tensor<1x1x1x4xf32>) outs(%60 : tensor<1x1x1x4xf32>) {
    ^bb0(%in: f32, %in_48: f32, %out: f32):
      %122 = arith.mulf %in, %in_48 : f32
      linalg.yield %122 : f32
    } -> tensor<1x1x1x4xf32>
    %extracted_slice_22 = tensor.extract_slice %expanded_16[0, 0, 0, 0] [1, 1, 1, 2] [1, 1, 1, 1] : tensor<1x1x1x4xf32> to tensor<1x1x1x2xf32>
    %extracted_slice_23 = tensor.extract_slice %expanded_16[0, 0, 0, 2] [1, 1, 1, 2] [1, 1, 1, 1] : tensor<1x1x1x4xf32> to tensor<1x1x1x2xf32>
    %62 = tensor.empty() : tensor<1x1x1x2xf32>
    %63 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_23 : tensor<1x1x1x2xf32>) outs(%62 : tensor<1x1x1x2xf32>) {
    ^bb0(%in: f32, %out: f32):
      %122 = arith.negf %in : f32
      linalg.yield %122 : f32
    } -> tensor<1x1x1x2xf32>
    %concat_24 = tensor.concat dim(3) %63, %extracted_slice_22 : (tensor<1x1x1x2xf32>, tensor<1x1x1x2xf32>) -> tensor<1x1x1x4xf32>
    %64 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%concat_24, %expanded_18 : tensor<1x1x1x4xf32>, tensor<1x1x1x4xf32>) outs(%60 : tensor<1x1x1x4xf32>) {
    ^bb0(%in: f32, %in_48: f32, %out: f32):
      %122 = arith.mulf %in, %in_48 : f32
      linalg.yield %122 : f32
    } -> tensor<1x1x1x4xf32>
    %65 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%61, %64 : tensor<1x1x1x4xf32>, tensor<1x1x1x4xf32>) outs(%60 : tensor<1x1x1x4xf32>) {
    ^bb0(%in: f32, %in_48: f32, %out: f32):
      %122 = arith.addf %in, %in_48 : f32
      linalg.yield %122 : f32
    } -> tensor<1x1x1x4xf32>
    %concat_25 = tensor.concat dim(2) %arg2, %expanded_15 : (tensor<1x1x11x16xf32>, tensor<1x1x1x16xf32>) -> tensor<1x1x12x16xf32>
    %concat_26 = tensor.concat dim(2) %arg3, %65 : (tensor<1x1x11x4xf32>, tensor<1x1x1x4xf32>) -> tensor<1x1x12x4xf32>
    %concat_27 = tensor.concat dim(3) %extracted_slice, %59 : (tensor<1x4x1x8xf32>, tensor<1x4x1x4xf32>) -> tensor<1x4x1x12xf32>
    %66 = tensor.empty() : tensor<16x56xf32>
    %transposed_28 = linalg.transpose ins(%arg10 : tensor<56x16xf32>) outs(%66 : tensor<16x56xf32>) permutation = [1, 0] 
    %67 = tensor.empty() : tensor<1x1x16x56xf32>
    %68 = linalg.generic {indexing_maps = [#map9, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed_28 : tensor<16x56xf32>) outs(%67 : tensor<1x1x16x56xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x1x16x56xf32>
    %collapsed = tensor.collapse_shape %concat_25 [[0, 1], [2], [3]] : tensor<1x1x12x16xf32> into tensor<1x12x16xf32>
    %collapsed_29 = tensor.collapse_shape %68 [[0, 1], [2], [3]] : tensor<1x1x16x56xf32> into tensor<1x16x56xf32>
    %69 = tensor.empty() : tensor<1x12x56xf32>
    %70 = linalg.fill ins(%cst : f32) outs(%69 : tensor<1x12x56xf32>) -> tensor<1x12x56xf32>
    %71 = linalg.batch_matmul ins(%collapsed, %collapsed_29 : tensor<1x12x16xf32>, tensor<1x16x56xf32>) outs(%70 : tensor<1x12x56xf32>) -> tensor<1x12x56xf32>
    %expanded_30 = tensor.expand_shape %71 [[0], [1], [2, 3]] output_shape [1, 12, 4, 14] : tensor<1x12x56xf32> into tensor<1x12x4x14xf32>
    %72 = tensor.empty() : tensor<1x4x12x14xf32>
    %transposed_31 = linalg.transpose ins(%expanded_30 : tensor<1x12x4x14xf32>) outs(%72 : tensor<1x4x12x14xf32>) permutation = [0, 2, 1, 3] 
    %extracted_slice_32 = tensor.extract_slice %transposed_31[0, 0, 0, 0] [1, 4, 12, 8] [1, 1, 1, 1] : tensor<1x4x12x14xf32> to tensor<1x4x12x8xf32>
    %extracted_slice_33 = tensor.extract_slice %transposed_31[0, 0, 0, 8] [1, 4, 12, 6] [1, 1, 1, 1] : tensor<1x4x12x14xf32> to tensor<1x4x12x6xf32>
    %73 = tensor.empty() : tensor<1x4x12x4xf32>
    %collapsed_34 = tensor.collapse_shape %concat_26 [[0, 1], [2], [3]] : tensor<1x1x12x4xf32> into tensor<1x12x4xf32>
    %74 = linalg.generic {indexing_maps = [#map10, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%collapsed_34 : tensor<1x12x4xf32>) outs(%73 : tensor<1x4x12x4xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x4x12x4xf32>
    %75 = tensor.empty() : tensor<1x4x12x12xf32>
    %inserted_slice = tensor.insert_slice %extracted_slice_32 into %75[0, 0, 0, 0] [1, 4, 12, 8] [1, 1, 1, 1] : tensor<1x4x12x8xf32> into tensor<1x4x12x12xf32>
    %inserted_slice_35 = tensor.insert_slice %74 into %inserted_slice[0, 0, 0, 8] [1, 4, 12, 4] [1, 1, 1, 1] : tensor<1x4x12x4xf32> into tensor<1x4x12x12xf32>
    %76 = linalg.generic {indexing_maps = [#map8, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%arg1 : tensor<1x1x1x12xf32>) outs(%40 : tensor<1x4x1x12xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x4x1x12xf32>
    %collapsed_36 = tensor.collapse_shape %concat_27 [[0, 1], [2], [3]] : tensor<1x4x1x12xf32> into tensor<4x1x12xf32>
    %collapsed_37 = tensor.collapse_shape %inserted_slice_35 [[0, 1], [2], [3]] : tensor<1x4x12x12xf32> into tensor<4x12x12xf32>
    %collapsed_38 = tensor.collapse_shape %extracted_slice_33 [[0, 1], [2], [3]] : tensor<1x4x12x6xf32> into tensor<4x12x6xf32>
    %collapsed_39 = tensor.collapse_shape %76 [[0, 1], [2], [3]] : tensor<1x4x1x12xf32> into tensor<4x1x12xf32>
    %77 = tensor.empty() : tensor<4x1x6xf32>
    %78 = linalg.fill ins(%cst : f32) outs(%77 : tensor<4x1x6xf32>) -> tensor<4x1x6xf32>
    %79 = tm_tensor.attention {scale = 0.28867513459481287 : f64} ins(%collapsed_36, %collapsed_37, %collapsed_38, %collapsed_39 : tensor<4x1x12xf32>, tensor<4x12x12xf32>, tensor<4x12x6xf32>, tensor<4x1x12xf32>) outs(%78 : tensor<4x1x6xf32>) -> tensor<4x1x6xf32>
    %expanded_40 = tensor.expand_shape %79 [[0, 1], [2], [3]] output_shape [1, 4, 1, 6] : tensor<4x1x6xf32> into tensor<1x4x1x6xf32>
    %80 = tensor.empty() : tensor<1x1x4x6xf32>
    %transposed_41 = linalg.transpose ins(%expanded_40 : tensor<1x4x1x6xf32>) outs(%80 : tensor<1x1x4x6xf32>) permutation = [0, 2, 1, 3] 
    %collapsed_42 = tensor.collapse_shape %transposed_41 [[0], [1], [2, 3]] : tensor<1x1x4x6xf32> into tensor<1x1x24xf32>
    %81 = tensor.empty() : tensor<24x32xf32>
    %transposed_43 = linalg.transpose ins(%arg11 : tensor<32x24xf32>) outs(%81 : tensor<24x32xf32>) permutation = [1, 0] 
    %82 = tensor.empty() : tensor<1x24x32xf32>
    %83 = linalg.generic {indexing_maps = [#map6, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%transposed_43 : tensor<24x32xf32>) outs(%82 : tensor<1x24x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x24x32xf32>
    %84 = linalg.fill ins(%cst : f32) outs(%0 : tensor<1x1x32xf32>) -> tensor<1x1x32xf32>
    %85 = linalg.batch_matmul ins(%collapsed_42, %83 : tensor<1x1x24xf32>, tensor<1x24x32xf32>) outs(%84 : tensor<1x1x32xf32>) -> tensor<1x1x32xf32>
    %86 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%85 : tensor<1x1x32xf32>) outs(%0 : tensor<1x1x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %122 = arith.truncf %cst_3 : f64 to f32
      %123 = arith.mulf %in, %122 : f32
      linalg.yield %123 : f32
    } -> tensor<1x1x32xf32>
    %87 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%2, %86 : tensor<1x1x32xf32>, tensor<1x1x32xf32>) outs(%0 : tensor<1x1x32xf32>) {
    ^bb0(%in: f32, %in_48: f32, %out: f32):
      %122 = arith.addf %in, %in_48 : f32
      linalg.yield %122 : f32
    } -> tensor<1x1x32xf32>
    %88 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%87 : tensor<1x1x32xf32>) outs(%0 : tensor<1x1x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %122 = math.fpowi %in, %c2_i64 : f32, i64
      linalg.yield %122 : f32
    } -> tensor<1x1x32xf32>
    %89 = linalg.generic {indexing_maps = [#map1, #map4], iterator_types = ["parallel", "parallel", "reduction"]} ins(%88 : tensor<1x1x32xf32>) outs(%14 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %122 = arith.addf %in, %out : f32
      linalg.yield %122 : f32
    } -> tensor<1x1x1xf32>
    %90 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%89 : tensor<1x1x1xf32>) outs(%6 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %122 = arith.divf %in, %cst_5 : f32
      linalg.yield %122 : f32
    } -> tensor<1x1x1xf32>
    %91 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%90 : tensor<1x1x1xf32>) outs(%6 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %122 = arith.truncf %cst_1 : f64 to f32
      %123 = arith.addf %in, %122 : f32
      linalg.yield %123 : f32
    } -> tensor<1x1x1xf32>
    %92 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%91 : tensor<1x1x1xf32>) outs(%6 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %122 = math.rsqrt %in : f32
      linalg.yield %122 : f32
    } -> tensor<1x1x1xf32>
    %93 = linalg.generic {indexing_maps = [#map1, #map4, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%87, %92 : tensor<1x1x32xf32>, tensor<1x1x1xf32>) outs(%0 : tensor<1x1x32xf32>) {
    ^bb0(%in: f32, %in_48: f32, %out: f32):
      %122 = arith.mulf %in, %in_48 : f32
      linalg.yield %122 : f32
    } -> tensor<1x1x32xf32>
    %94 = linalg.generic {indexing_maps = [#map5, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg16, %93 : tensor<32xf32>, tensor<1x1x32xf32>) outs(%0 : tensor<1x1x32xf32>) {
    ^bb0(%in: f32, %in_48: f32, %out: f32):
      %122 = arith.mulf %in, %in_48 : f32
      linalg.yield %122 : f32
    } -> tensor<1x1x32xf32>
    %95 = tensor.empty() : tensor<32x48xf32>
    %transposed_44 = linalg.transpose ins(%arg12 : tensor<48x32xf32>) outs(%95 : tensor<32x48xf32>) permutation = [1, 0] 
    %96 = tensor.empty() : tensor<1x32x48xf32>
    %97 = linalg.generic {indexing_maps = [#map6, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%transposed_44 : tensor<32x48xf32>) outs(%96 : tensor<1x32x48xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x32x48xf32>
    %98 = linalg.batch_matmul ins(%94, %97 : tensor<1x1x32xf32>, tensor<1x32x48xf32>) outs(%38 : tensor<1x1x48xf32>) -> tensor<1x1x48xf32>
    %99 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%98 : tensor<1x1x48xf32>) outs(%37 : tensor<1x1x48xf32>) {
    ^bb0(%in: f32, %out: f32):
      %122 = arith.negf %in : f32
      %123 = math.exp %122 : f32
      %124 = arith.addf %123, %cst_0 : f32
      %125 = arith.divf %cst_0, %124 : f32
      linalg.yield %125 : f32
    } -> tensor<1x1x48xf32>
    %100 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%99, %98 : tensor<1x1x48xf32>, tensor<1x1x48xf32>) outs(%37 : tensor<1x1x48xf32>) {
    ^bb0(%in: f32, %in_48: f32, %out: f32):
      %122 = arith.mulf %in, %in_48 : f32
      linalg.yield %122 : f32
    } -> tensor<1x1x48xf32>
    %transposed_45 = linalg.transpose ins(%arg13 : tensor<48x32xf32>) outs(%95 : tensor<32x48xf32>) permutation = [1, 0] 
    %101 = linalg.generic {indexing_maps = [#map6, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%transposed_45 : tensor<32x48xf32>) outs(%96 : tensor<1x32x48xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x32x48xf32>
    %102 = linalg.batch_matmul ins(%94, %101 : tensor<1x1x32xf32>, tensor<1x32x48xf32>) outs(%38 : tensor<1x1x48xf32>) -> tensor<1x1x48xf32>
    %103 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%100, %102 : tensor<1x1x48xf32>, tensor<1x1x48xf32>) outs(%37 : tensor<1x1x48xf32>) {
    ^bb0(%in: f32, %in_48: f32, %out: f32):
      %122 = arith.mulf %in, %in_48 : f32
      linalg.yield %122 : f32
    } -> tensor<1x1x48xf32>
    %104 = tensor.empty() : tensor<48x32xf32>
    %transposed_46 = linalg.transpose ins(%arg14 : tensor<32x48xf32>) outs(%104 : tensor<48x32xf32>) permutation = [1, 0] 
    %105 = tensor.empty() : tensor<1x48x32xf32>
    %106 = linalg.generic {indexing_maps = [#map6, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%transposed_46 : tensor<48x32xf32>) outs(%105 : tensor<1x48x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x48x32xf32>
    %107 = linalg.batch_matmul ins(%103, %106 : tensor<1x1x48xf32>, tensor<1x48x32xf32>) outs(%84 : tensor<1x1x32xf32>) -> tensor<1x1x32xf32>
    %108 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%107 : tensor<1x1x32xf32>) outs(%0 : tensor<1x1x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %122 = arith.truncf %cst_3 : f64 to f32
      %123 = arith.mulf %in, %122 : f32
      linalg.yield %123 : f32
    } -> tensor<1x1x32xf32>
    %109 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%87, %108 : tensor<1x1x32xf32>, tensor<1x1x32xf32>) outs(%0 : tensor<1x1x32xf32>) {
    ^bb0(%in: f32, %in_48: f32, %out: f32):
      %122 = arith.addf %in, %in_48 : f32
      linalg.yield %122 : f32
    } -> tensor<1x1x32xf32>
    %110 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%109 : tensor<1x1x32xf32>) outs(%0 : tensor<1x1x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %122 = math.fpowi %in, %c2_i64 : f32, i64
      linalg.yield %122 : f32
    } -> tensor<1x1x32xf32>
    %111 = linalg.generic {indexing_maps = [#map1, #map4], iterator_types = ["parallel", "parallel", "reduction"]} ins(%110 : tensor<1x1x32xf32>) outs(%14 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %122 = arith.addf %in, %out : f32
      linalg.yield %122 : f32
    } -> tensor<1x1x1xf32>
    %112 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%111 : tensor<1x1x1xf32>) outs(%6 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %122 = arith.divf %in, %cst_5 : f32
      linalg.yield %122 : f32
    } -> tensor<1x1x1xf32>
    %113 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%112 : tensor<1x1x1xf32>) outs(%6 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %122 = arith.truncf %cst_1 : f64 to f32
      %123 = arith.addf %in, %122 : f32
      linalg.yield %123 : f32
    } -> tensor<1x1x1xf32>
    %114 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%113 : tensor<1x1x1xf32>) outs(%6 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %122 = math.rsqrt %in : f32
      linalg.yield %122 : f32
    } -> tensor<1x1x1xf32>
    %115 = linalg.generic {indexing_maps = [#map1, #map4, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%109, %114 : tensor<1x1x32xf32>, tensor<1x1x1xf32>) outs(%0 : tensor<1x1x32xf32>) {
    ^bb0(%in: f32, %in_48: f32, %out: f32):
      %122 = arith.mulf %in, %in_48 : f32
      linalg.yield %122 : f32
    } -> tensor<1x1x32xf32>
    %116 = linalg.generic {indexing_maps = [#map5, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg17, %115 : tensor<32xf32>, tensor<1x1x32xf32>) outs(%0 : tensor<1x1x32xf32>) {
    ^bb0(%in: f32, %in_48: f32, %out: f32):
      %122 = arith.mulf %in, %in_48 : f32
      linalg.yield %122 : f32
    } -> tensor<1x1x32xf32>
    %117 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%116 : tensor<1x1x32xf32>) outs(%0 : tensor<1x1x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %122 = arith.divf %in, %cst_7 : f32
      linalg.yield %122 : f32
    } -> tensor<1x1x32xf32>
    %118 = tensor.empty() : tensor<32x32xf32>
    %transposed_47 = linalg.transpose ins(%arg4 : tensor<32x32xf32>) outs(%118 : tensor<32x32xf32>) permutation = [1, 0] 
    %119 = tensor.empty() : tensor<1x32x32xf32>
    %120 = linalg.generic {indexing_maps = [#map6, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%transposed_47 : tensor<32x32xf32>) outs(%119 : tensor<1x32x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x32x32xf32>
    %121 = linalg.batch_matmul ins(%117, %120 : tensor<1x1x32xf32>, tensor<1x32x32xf32>) outs(%84 : tensor<1x1x32xf32>) -> tensor<1x1x32xf32>
    return %121, %concat_25, %concat_26 : tensor<1x1x32xf32>, tensor<1x1x12x16xf32>, tensor<1x1x12x4xf32>
  }
}
