#map = affine_map<(d0, d1, d2) -> (d0, d1)>
#map1 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map2 = affine_map<(d0) -> (d0)>
#map3 = affine_map<(d0, d1, d2) -> (d0, d1, 0)>
#map4 = affine_map<(d0, d1, d2) -> (d2)>
#map5 = affine_map<(d0, d1, d2) -> (d1, d2)>
#map6 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map7 = affine_map<(d0, d1, d2, d3) -> (d0, 0, d2, d3)>
#map8 = affine_map<()[s0] -> (s0 + 1)>
#map9 = affine_map<(d0, d1, d2, d3) -> (d2, d3)>
#map10 = affine_map<(d0, d1, d2, d3) -> (d0, d2, d3)>
#map11 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
#map12 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, 0)>
module {
  func.func @main(%arg0: tensor<1x1xi64>, %arg1: tensor<1x1x1x?xf32>, %arg2: tensor<1x1x?x16xf32>, %arg3: tensor<1x1x?x4xf32>, %arg4: tensor<32x32xf32>, %arg5: tensor<16x32xf32>, %arg6: tensor<16xf32>, %arg7: tensor<48x16xf32>, %arg8: tensor<20x32xf32>, %arg9: tensor<16xf32>, %arg10: tensor<56x16xf32>, %arg11: tensor<32x24xf32>, %arg12: tensor<48x32xf32>, %arg13: tensor<48x32xf32>, %arg14: tensor<32x48xf32>, %arg15: tensor<32xf32>, %arg16: tensor<32xf32>, %arg17: tensor<32xf32>, %arg18: tensor<32x32xf32>, %arg19: tensor<2xf32>) -> (tensor<1x1x32xf32>, tensor<1x1x?x16xf32>, tensor<1x1x?x4xf32>) {
    %c14_i64 = arith.constant 14 : i64
    %c0_i64 = arith.constant 0 : i64
    %c1_i64 = arith.constant 1 : i64
    %c2_i64 = arith.constant 2 : i64
    %c1 = arith.constant 1 : index
    %c32 = arith.constant 32 : index
    %c0 = arith.constant 0 : index
    %c2 = arith.constant 2 : index
    %cst = arith.constant 0.000000e+00 : f32
    %c3 = arith.constant 3 : index
    %cst_0 = arith.constant 0xFF800000 : f32
    %cst_1 = arith.constant 1.000000e+00 : f32
    %cst_2 = arith.constant 0.28867513459481287 : f64
    %cst_3 = arith.constant 9.9999999999999995E-7 : f64
    %cst_4 = arith.constant 3.200000e+01 : f32
    %cst_5 = arith.constant 1.600000e+01 : f32
    %c56_i64 = arith.constant 56 : i64
    %dim = tensor.dim %arg2, %c2 : tensor<1x1x?x16xf32>
    %0 = arith.index_cast %dim : index to i64
    %1 = tensor.empty() : tensor<1x1x32xf32>
    %2 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg0 : tensor<1x1xi64>) outs(%1 : tensor<1x1x32xf32>) {
    ^bb0(%in: i64, %out: f32):
      %161 = arith.index_cast %in : i64 to index
      %162 = linalg.index 2 : index
      %163 = arith.cmpi slt, %161, %c32 : index
      cf.assert %163, "index must be smaller than dim size"
      %164 = arith.cmpi sge, %in, %c0_i64 : i64
      cf.assert %164, "index must be larger or equal to 0"
      %extracted = tensor.extract %arg4[%161, %162] : tensor<32x32xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x1x32xf32>
    %3 = tensor.empty() : tensor<1xi64>
    %4 = linalg.generic {indexing_maps = [#map2], iterator_types = ["parallel"]} outs(%3 : tensor<1xi64>) {
    ^bb0(%out: i64):
      linalg.yield %c0_i64 : i64
    } -> tensor<1xi64>
    %5 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel"]} ins(%4 : tensor<1xi64>) outs(%3 : tensor<1xi64>) {
    ^bb0(%in: i64, %out: i64):
      %161 = arith.addi %in, %0 : i64
      linalg.yield %161 : i64
    } -> tensor<1xi64>
    %expanded = tensor.expand_shape %5 [[0, 1, 2]] output_shape [1, 1, 1] : tensor<1xi64> into tensor<1x1x1xi64>
    %6 = tensor.empty() : tensor<1x1x1xf32>
    %7 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded : tensor<1x1x1xi64>) outs(%6 : tensor<1x1x1xf32>) {
    ^bb0(%in: i64, %out: f32):
      %161 = arith.sitofp %in : i64 to f32
      linalg.yield %161 : f32
    } -> tensor<1x1x1xf32>
    %8 = tensor.empty() : tensor<1x1x2xf32>
    %9 = linalg.generic {indexing_maps = [#map3, #map4, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%7, %arg19 : tensor<1x1x1xf32>, tensor<2xf32>) outs(%8 : tensor<1x1x2xf32>) {
    ^bb0(%in: f32, %in_53: f32, %out: f32):
      %161 = arith.mulf %in, %in_53 : f32
      linalg.yield %161 : f32
    } -> tensor<1x1x2xf32>
    %concat = tensor.concat dim(2) %9, %9 : (tensor<1x1x2xf32>, tensor<1x1x2xf32>) -> tensor<1x1x4xf32>
    %10 = tensor.empty() : tensor<1x1x4xf32>
    %11 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%concat : tensor<1x1x4xf32>) outs(%10 : tensor<1x1x4xf32>) {
    ^bb0(%in: f32, %out: f32):
      %161 = math.cos %in : f32
      linalg.yield %161 : f32
    } -> tensor<1x1x4xf32>
    %12 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%concat : tensor<1x1x4xf32>) outs(%10 : tensor<1x1x4xf32>) {
    ^bb0(%in: f32, %out: f32):
      %161 = math.sin %in : f32
      linalg.yield %161 : f32
    } -> tensor<1x1x4xf32>
    %13 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%2 : tensor<1x1x32xf32>) outs(%1 : tensor<1x1x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %161 = math.fpowi %in, %c2_i64 : f32, i64
      linalg.yield %161 : f32
    } -> tensor<1x1x32xf32>
    %14 = linalg.fill ins(%cst : f32) outs(%6 : tensor<1x1x1xf32>) -> tensor<1x1x1xf32>
    %15 = linalg.generic {indexing_maps = [#map1, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%13 : tensor<1x1x32xf32>) outs(%14 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %161 = arith.addf %in, %out : f32
      linalg.yield %161 : f32
    } -> tensor<1x1x1xf32>
    %16 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%15 : tensor<1x1x1xf32>) outs(%6 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %161 = arith.divf %in, %cst_4 : f32
      linalg.yield %161 : f32
    } -> tensor<1x1x1xf32>
    %17 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%16 : tensor<1x1x1xf32>) outs(%6 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %161 = arith.truncf %cst_3 : f64 to f32
      %162 = arith.addf %in, %161 : f32
      linalg.yield %162 : f32
    } -> tensor<1x1x1xf32>
    %18 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%17 : tensor<1x1x1xf32>) outs(%6 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %161 = math.rsqrt %in : f32
      linalg.yield %161 : f32
    } -> tensor<1x1x1xf32>
    %19 = linalg.generic {indexing_maps = [#map1, #map3, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%2, %18 : tensor<1x1x32xf32>, tensor<1x1x1xf32>) outs(%1 : tensor<1x1x32xf32>) {
    ^bb0(%in: f32, %in_53: f32, %out: f32):
      %161 = arith.mulf %in, %in_53 : f32
      linalg.yield %161 : f32
    } -> tensor<1x1x32xf32>
    %20 = linalg.generic {indexing_maps = [#map4, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg15, %19 : tensor<32xf32>, tensor<1x1x32xf32>) outs(%1 : tensor<1x1x32xf32>) {
    ^bb0(%in: f32, %in_53: f32, %out: f32):
      %161 = arith.mulf %in, %in_53 : f32
      linalg.yield %161 : f32
    } -> tensor<1x1x32xf32>
    %21 = tensor.empty() : tensor<32x16xf32>
    %transposed = linalg.transpose ins(%arg5 : tensor<16x32xf32>) outs(%21 : tensor<32x16xf32>) permutation = [1, 0] 
    %22 = tensor.empty() : tensor<1x32x16xf32>
    %23 = linalg.generic {indexing_maps = [#map5, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%transposed : tensor<32x16xf32>) outs(%22 : tensor<1x32x16xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x32x16xf32>
    %24 = tensor.empty() : tensor<1x1x16xf32>
    %25 = linalg.fill ins(%cst : f32) outs(%24 : tensor<1x1x16xf32>) -> tensor<1x1x16xf32>
    %26 = linalg.batch_matmul ins(%20, %23 : tensor<1x1x32xf32>, tensor<1x32x16xf32>) outs(%25 : tensor<1x1x16xf32>) -> tensor<1x1x16xf32>
    %27 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%26 : tensor<1x1x16xf32>) outs(%24 : tensor<1x1x16xf32>) {
    ^bb0(%in: f32, %out: f32):
      %161 = math.fpowi %in, %c2_i64 : f32, i64
      linalg.yield %161 : f32
    } -> tensor<1x1x16xf32>
    %28 = linalg.generic {indexing_maps = [#map1, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%27 : tensor<1x1x16xf32>) outs(%14 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %161 = arith.addf %in, %out : f32
      linalg.yield %161 : f32
    } -> tensor<1x1x1xf32>
    %29 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%28 : tensor<1x1x1xf32>) outs(%6 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %161 = arith.divf %in, %cst_5 : f32
      linalg.yield %161 : f32
    } -> tensor<1x1x1xf32>
    %30 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%29 : tensor<1x1x1xf32>) outs(%6 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %161 = arith.truncf %cst_3 : f64 to f32
      %162 = arith.addf %in, %161 : f32
      linalg.yield %162 : f32
    } -> tensor<1x1x1xf32>
    %31 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%30 : tensor<1x1x1xf32>) outs(%6 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %161 = math.rsqrt %in : f32
      linalg.yield %161 : f32
    } -> tensor<1x1x1xf32>
    %32 = linalg.generic {indexing_maps = [#map1, #map3, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%26, %31 : tensor<1x1x16xf32>, tensor<1x1x1xf32>) outs(%24 : tensor<1x1x16xf32>) {
    ^bb0(%in: f32, %in_53: f32, %out: f32):
      %161 = arith.mulf %in, %in_53 : f32
      linalg.yield %161 : f32
    } -> tensor<1x1x16xf32>
    %33 = linalg.generic {indexing_maps = [#map4, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg6, %32 : tensor<16xf32>, tensor<1x1x16xf32>) outs(%24 : tensor<1x1x16xf32>) {
    ^bb0(%in: f32, %in_53: f32, %out: f32):
      %161 = arith.mulf %in, %in_53 : f32
      linalg.yield %161 : f32
    } -> tensor<1x1x16xf32>
    %34 = tensor.empty() : tensor<16x48xf32>
    %transposed_6 = linalg.transpose ins(%arg7 : tensor<48x16xf32>) outs(%34 : tensor<16x48xf32>) permutation = [1, 0] 
    %35 = tensor.empty() : tensor<1x16x48xf32>
    %36 = linalg.generic {indexing_maps = [#map5, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%transposed_6 : tensor<16x48xf32>) outs(%35 : tensor<1x16x48xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x16x48xf32>
    %37 = tensor.empty() : tensor<1x1x48xf32>
    %38 = linalg.fill ins(%cst : f32) outs(%37 : tensor<1x1x48xf32>) -> tensor<1x1x48xf32>
    %39 = linalg.batch_matmul ins(%33, %36 : tensor<1x1x16xf32>, tensor<1x16x48xf32>) outs(%38 : tensor<1x1x48xf32>) -> tensor<1x1x48xf32>
    %expanded_7 = tensor.expand_shape %39 [[0], [1], [2, 3]] output_shape [1, 1, 4, 12] : tensor<1x1x48xf32> into tensor<1x1x4x12xf32>
    %40 = tensor.empty() : tensor<1x4x1x12xf32>
    %transposed_8 = linalg.transpose ins(%expanded_7 : tensor<1x1x4x12xf32>) outs(%40 : tensor<1x4x1x12xf32>) permutation = [0, 2, 1, 3] 
    %extracted_slice = tensor.extract_slice %transposed_8[0, 0, 0, 0] [1, 4, 1, 8] [1, 1, 1, 1] : tensor<1x4x1x12xf32> to tensor<1x4x1x8xf32>
    %extracted_slice_9 = tensor.extract_slice %transposed_8[0, 0, 0, 8] [1, 4, 1, 4] [1, 1, 1, 1] : tensor<1x4x1x12xf32> to tensor<1x4x1x4xf32>
    %41 = tensor.empty() : tensor<32x20xf32>
    %transposed_10 = linalg.transpose ins(%arg8 : tensor<20x32xf32>) outs(%41 : tensor<32x20xf32>) permutation = [1, 0] 
    %42 = tensor.empty() : tensor<1x32x20xf32>
    %43 = linalg.generic {indexing_maps = [#map5, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%transposed_10 : tensor<32x20xf32>) outs(%42 : tensor<1x32x20xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x32x20xf32>
    %44 = tensor.empty() : tensor<1x1x20xf32>
    %45 = linalg.fill ins(%cst : f32) outs(%44 : tensor<1x1x20xf32>) -> tensor<1x1x20xf32>
    %46 = linalg.batch_matmul ins(%20, %43 : tensor<1x1x32xf32>, tensor<1x32x20xf32>) outs(%45 : tensor<1x1x20xf32>) -> tensor<1x1x20xf32>
    %extracted_slice_11 = tensor.extract_slice %46[0, 0, 0] [1, 1, 16] [1, 1, 1] : tensor<1x1x20xf32> to tensor<1x1x16xf32>
    %extracted_slice_12 = tensor.extract_slice %46[0, 0, 16] [1, 1, 4] [1, 1, 1] : tensor<1x1x20xf32> to tensor<1x1x4xf32>
    %47 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%extracted_slice_11 : tensor<1x1x16xf32>) outs(%24 : tensor<1x1x16xf32>) {
    ^bb0(%in: f32, %out: f32):
      %161 = math.fpowi %in, %c2_i64 : f32, i64
      linalg.yield %161 : f32
    } -> tensor<1x1x16xf32>
    %48 = linalg.generic {indexing_maps = [#map1, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%47 : tensor<1x1x16xf32>) outs(%14 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %161 = arith.addf %in, %out : f32
      linalg.yield %161 : f32
    } -> tensor<1x1x1xf32>
    %49 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%48 : tensor<1x1x1xf32>) outs(%6 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %161 = arith.divf %in, %cst_5 : f32
      linalg.yield %161 : f32
    } -> tensor<1x1x1xf32>
    %50 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%49 : tensor<1x1x1xf32>) outs(%6 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %161 = arith.truncf %cst_3 : f64 to f32
      %162 = arith.addf %in, %161 : f32
      linalg.yield %162 : f32
    } -> tensor<1x1x1xf32>
    %51 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%50 : tensor<1x1x1xf32>) outs(%6 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %161 = math.rsqrt %in : f32
      linalg.yield %161 : f32
    } -> tensor<1x1x1xf32>
    %52 = linalg.generic {indexing_maps = [#map1, #map3, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%extracted_slice_11, %51 : tensor<1x1x16xf32>, tensor<1x1x1xf32>) outs(%24 : tensor<1x1x16xf32>) {
    ^bb0(%in: f32, %in_53: f32, %out: f32):
      %161 = arith.mulf %in, %in_53 : f32
      linalg.yield %161 : f32
    } -> tensor<1x1x16xf32>
    %53 = linalg.generic {indexing_maps = [#map4, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg9, %52 : tensor<16xf32>, tensor<1x1x16xf32>) outs(%24 : tensor<1x1x16xf32>) {
    ^bb0(%in: f32, %in_53: f32, %out: f32):
      %161 = arith.mulf %in, %in_53 : f32
      linalg.yield %161 : f32
    } -> tensor<1x1x16xf32>
    %expanded_13 = tensor.expand_shape %53 [[0], [1], [2, 3]] output_shape [1, 1, 1, 16] : tensor<1x1x16xf32> into tensor<1x1x1x16xf32>
    %expanded_14 = tensor.expand_shape %extracted_slice_12 [[0], [1], [2, 3]] output_shape [1, 1, 1, 4] : tensor<1x1x4xf32> into tensor<1x1x1x4xf32>
    %extracted_slice_15 = tensor.extract_slice %11[0, 0, 0] [1, 1, 2] [1, 1, 1] : tensor<1x1x4xf32> to tensor<1x1x2xf32>
    %expanded_16 = tensor.expand_shape %extracted_slice_15 [[0], [1, 2], [3]] output_shape [1, 1, 1, 2] : tensor<1x1x2xf32> into tensor<1x1x1x2xf32>
    %extracted_slice_17 = tensor.extract_slice %12[0, 0, 0] [1, 1, 2] [1, 1, 1] : tensor<1x1x4xf32> to tensor<1x1x2xf32>
    %expanded_18 = tensor.expand_shape %extracted_slice_17 [[0], [1, 2], [3]] output_shape [1, 1, 1, 2] : tensor<1x1x2xf32> into tensor<1x1x1x2xf32>
    %extracted_slice_19 = tensor.extract_slice %extracted_slice_9[0, 0, 0, 0] [1, 4, 1, 2] [1, 1, 1, 2] : tensor<1x4x1x4xf32> to tensor<1x4x1x2xf32>
    %extracted_slice_20 = tensor.extract_slice %extracted_slice_9[0, 0, 0, 1] [1, 4, 1, 2] [1, 1, 1, 2] : tensor<1x4x1x4xf32> to tensor<1x4x1x2xf32>
    %extracted_slice_21 = tensor.extract_slice %expanded_14[0, 0, 0, 0] [1, 1, 1, 2] [1, 1, 1, 2] : tensor<1x1x1x4xf32> to tensor<1x1x1x2xf32>
    %extracted_slice_22 = tensor.extract_slice %expanded_14[0, 0, 0, 1] [1, 1, 1, 2] [1, 1, 1, 2] : tensor<1x1x1x4xf32> to tensor<1x1x1x2xf32>
    %54 = tensor.empty() : tensor<1x4x1x2xf32>
    %55 = linalg.generic {indexing_maps = [#map6, #map7, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_19, %expanded_16 : tensor<1x4x1x2xf32>, tensor<1x1x1x2xf32>) outs(%54 : tensor<1x4x1x2xf32>) {
    ^bb0(%in: f32, %in_53: f32, %out: f32):
      %161 = arith.mulf %in, %in_53 : f32
      linalg.yield %161 : f32
    } -> tensor<1x4x1x2xf32>
    %56 = linalg.generic {indexing_maps = [#map6, #map7, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_20, %expanded_18 : tensor<1x4x1x2xf32>, tensor<1x1x1x2xf32>) outs(%54 : tensor<1x4x1x2xf32>) {
    ^bb0(%in: f32, %in_53: f32, %out: f32):
      %161 = arith.mulf %in, %in_53 : f32
      linalg.yield %161 : f32
    } -> tensor<1x4x1x2xf32>
    %57 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%55, %56 : tensor<1x4x1x2xf32>, tensor<1x4x1x2xf32>) outs(%54 : tensor<1x4x1x2xf32>) {
    ^bb0(%in: f32, %in_53: f32, %out: f32):
      %161 = arith.subf %in, %in_53 : f32
      linalg.yield %161 : f32
    } -> tensor<1x4x1x2xf32>
    %58 = linalg.generic {indexing_maps = [#map6, #map7, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_20, %expanded_16 : tensor<1x4x1x2xf32>, tensor<1x1x1x2xf32>) outs(%54 : tensor<1x4x1x2xf32>) {
    ^bb0(%in: f32, %in_53: f32, %out: f32):
      %161 = arith.mulf %in, %in_53 : f32
      linalg.yield %161 : f32
    } -> tensor<1x4x1x2xf32>
    %59 = linalg.generic {indexing_maps = [#map6, #map7, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_19, %expanded_18 : tensor<1x4x1x2xf32>, tensor<1x1x1x2xf32>) outs(%54 : tensor<1x4x1x2xf32>) {
    ^bb0(%in: f32, %in_53: f32, %out: f32):
      %161 = arith.mulf %in, %in_53 : f32
      linalg.yield %161 : f32
    } -> tensor<1x4x1x2xf32>
    %60 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%58, %59 : tensor<1x4x1x2xf32>, tensor<1x4x1x2xf32>) outs(%54 : tensor<1x4x1x2xf32>) {
    ^bb0(%in: f32, %in_53: f32, %out: f32):
      %161 = arith.addf %in, %in_53 : f32
      linalg.yield %161 : f32
    } -> tensor<1x4x1x2xf32>
    %concat_23 = tensor.concat dim(3) %57, %60 : (tensor<1x4x1x2xf32>, tensor<1x4x1x2xf32>) -> tensor<1x4x1x4xf32>
    %61 = tensor.empty() : tensor<1x1x1x2xf32>
    %62 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_21, %expanded_16 : tensor<1x1x1x2xf32>, tensor<1x1x1x2xf32>) outs(%61 : tensor<1x1x1x2xf32>) {
    ^bb0(%in: f32, %in_53: f32, %out: f32):
      %161 = arith.mulf %in, %in_53 : f32
      linalg.yield %161 : f32
    } -> tensor<1x1x1x2xf32>
    %63 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_22, %expanded_18 : tensor<1x1x1x2xf32>, tensor<1x1x1x2xf32>) outs(%61 : tensor<1x1x1x2xf32>) {
    ^bb0(%in: f32, %in_53: f32, %out: f32):
      %161 = arith.mulf %in, %in_53 : f32
      linalg.yield %161 : f32
    } -> tensor<1x1x1x2xf32>
    %64 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%62, %63 : tensor<1x1x1x2xf32>, tensor<1x1x1x2xf32>) outs(%61 : tensor<1x1x1x2xf32>) {
    ^bb0(%in: f32, %in_53: f32, %out: f32):
      %161 = arith.subf %in, %in_53 : f32
      linalg.yield %161 : f32
    } -> tensor<1x1x1x2xf32>
    %65 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_22, %expanded_16 : tensor<1x1x1x2xf32>, tensor<1x1x1x2xf32>) outs(%61 : tensor<1x1x1x2xf32>) {
    ^bb0(%in: f32, %in_53: f32, %out: f32):
      %161 = arith.mulf %in, %in_53 : f32
      linalg.yield %161 : f32
    } -> tensor<1x1x1x2xf32>
    %66 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_21, %expanded_18 : tensor<1x1x1x2xf32>, tensor<1x1x1x2xf32>) outs(%61 : tensor<1x1x1x2xf32>) {
    ^bb0(%in: f32, %in_53: f32, %out: f32):
      %161 = arith.mulf %in, %in_53 : f32
      linalg.yield %161 : f32
    } -> tensor<1x1x1x2xf32>
    %67 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%65, %66 : tensor<1x1x1x2xf32>, tensor<1x1x1x2xf32>) outs(%61 : tensor<1x1x1x2xf32>) {
    ^bb0(%in: f32, %in_53: f32, %out: f32):
      %161 = arith.addf %in, %in_53 : f32
      linalg.yield %161 : f32
    } -> tensor<1x1x1x2xf32>
    %concat_24 = tensor.concat dim(3) %64, %67 : (tensor<1x1x1x2xf32>, tensor<1x1x1x2xf32>) -> tensor<1x1x1x4xf32>
    %concat_25 = tensor.concat dim(2) %arg2, %expanded_13 : (tensor<1x1x?x16xf32>, tensor<1x1x1x16xf32>) -> tensor<1x1x?x16xf32>
    %concat_26 = tensor.concat dim(2) %arg3, %concat_24 : (tensor<1x1x?x4xf32>, tensor<1x1x1x4xf32>) -> tensor<1x1x?x4xf32>
    %concat_27 = tensor.concat dim(3) %extracted_slice, %concat_23 : (tensor<1x4x1x8xf32>, tensor<1x4x1x4xf32>) -> tensor<1x4x1x12xf32>
    %68 = tensor.empty() : tensor<16x56xf32>
    %transposed_28 = linalg.transpose ins(%arg10 : tensor<56x16xf32>) outs(%68 : tensor<16x56xf32>) permutation = [1, 0] 
    %69 = affine.apply #map8()[%dim]
    %70 = tensor.empty() : tensor<1x1x16x56xf32>
    %71 = linalg.generic {indexing_maps = [#map9, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed_28 : tensor<16x56xf32>) outs(%70 : tensor<1x1x16x56xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x1x16x56xf32>
    %collapsed = tensor.collapse_shape %concat_25 [[0, 1], [2], [3]] : tensor<1x1x?x16xf32> into tensor<1x?x16xf32>
    %collapsed_29 = tensor.collapse_shape %71 [[0, 1], [2], [3]] : tensor<1x1x16x56xf32> into tensor<1x16x56xf32>
    %72 = tensor.empty(%69) : tensor<1x?x56xf32>
    %73 = linalg.fill ins(%cst : f32) outs(%72 : tensor<1x?x56xf32>) -> tensor<1x?x56xf32>
    %74 = linalg.batch_matmul ins(%collapsed, %collapsed_29 : tensor<1x?x16xf32>, tensor<1x16x56xf32>) outs(%73 : tensor<1x?x56xf32>) -> tensor<1x?x56xf32>
    %expanded_30 = tensor.expand_shape %74 [[0, 1], [2], [3]] output_shape [1, 1, %69, 56] : tensor<1x?x56xf32> into tensor<1x1x?x56xf32>
    %75 = arith.addi %0, %c1_i64 : i64
    %76 = arith.cmpi slt, %75, %c0_i64 : i64
    %77 = arith.select %76, %c1_i64, %75 : i64
    %78 = arith.extui %76 : i1 to i64
    %79 = arith.addi %78, %c1_i64 : i64
    %80 = arith.muli %77, %c14_i64 : i64
    %81 = arith.cmpi sle, %79, %c1_i64 : i64
    cf.assert %81, "must have at most one inferred (negative) dimension"
    %82 = arith.index_cast %69 : index to i64
    %83 = arith.muli %82, %c56_i64 : i64
    %84 = arith.divsi %83, %80 : i64
    %85 = arith.select %76, %84, %75 : i64
    %from_elements = tensor.from_elements %c1_i64, %85, %84, %c14_i64 : tensor<4xi64>
    %reshape = tensor.reshape %expanded_30(%from_elements) : (tensor<1x1x?x56xf32>, tensor<4xi64>) -> tensor<1x?x4x14xf32>
    %86 = arith.index_cast %85 : i64 to index
    %87 = tensor.empty(%86) : tensor<1x4x?x14xf32>
    %transposed_31 = linalg.transpose ins(%reshape : tensor<1x?x4x14xf32>) outs(%87 : tensor<1x4x?x14xf32>) permutation = [0, 2, 1, 3] 
    %extracted_slice_32 = tensor.extract_slice %transposed_31[0, 0, 0, 0] [1, 4, %86, 8] [1, 1, 1, 1] : tensor<1x4x?x14xf32> to tensor<1x4x?x8xf32>
    %extracted_slice_33 = tensor.extract_slice %transposed_31[0, 0, 0, 8] [1, 4, %86, 6] [1, 1, 1, 1] : tensor<1x4x?x14xf32> to tensor<1x4x?x6xf32>
    %dim_34 = tensor.dim %arg3, %c2 : tensor<1x1x?x4xf32>
    %88 = affine.apply #map8()[%dim_34]
    %89 = tensor.empty(%88) : tensor<1x4x?x4xf32>
    %collapsed_35 = tensor.collapse_shape %concat_26 [[0, 1], [2], [3]] : tensor<1x1x?x4xf32> into tensor<1x?x4xf32>
    %90 = linalg.generic {indexing_maps = [#map10, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%collapsed_35 : tensor<1x?x4xf32>) outs(%89 : tensor<1x4x?x4xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x4x?x4xf32>
    %91 = arith.index_cast %75 : i64 to index
    %92 = tensor.empty(%91) : tensor<1x4x?x12xf32>
    %93 = arith.index_cast %75 : i64 to index
    %94 = arith.cmpi sge, %75, %c0_i64 : i64
    cf.assert %94, "unimplemented: dynamic negative broadcast sizes"
    %95 = tensor.empty(%93) : tensor<1x4x?x8xf32>
    %96 = linalg.generic {indexing_maps = [#map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} outs(%95 : tensor<1x4x?x8xf32>) {
    ^bb0(%out: f32):
      %161 = linalg.index 1 : index
      %162 = linalg.index 2 : index
      %163 = linalg.index 3 : index
      %164 = arith.cmpi eq, %86, %c1 : index
      %165 = arith.select %164, %c0, %162 : index
      %extracted = tensor.extract %extracted_slice_32[%c0, %161, %165, %163] : tensor<1x4x?x8xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x4x?x8xf32>
    %inserted_slice = tensor.insert_slice %96 into %92[0, 0, 0, 0] [1, 4, %91, 8] [1, 1, 1, 1] : tensor<1x4x?x8xf32> into tensor<1x4x?x12xf32>
    cf.assert %94, "unimplemented: dynamic negative broadcast sizes"
    %97 = tensor.empty(%93) : tensor<1x4x?x4xf32>
    %98 = linalg.generic {indexing_maps = [#map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} outs(%97 : tensor<1x4x?x4xf32>) {
    ^bb0(%out: f32):
      %161 = linalg.index 1 : index
      %162 = linalg.index 2 : index
      %163 = linalg.index 3 : index
      %164 = arith.cmpi eq, %88, %c1 : index
      %165 = arith.select %164, %c0, %162 : index
      %extracted = tensor.extract %90[%c0, %161, %165, %163] : tensor<1x4x?x4xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x4x?x4xf32>
    %inserted_slice_36 = tensor.insert_slice %98 into %inserted_slice[0, 0, 0, 8] [1, 4, %91, 4] [1, 1, 1, 1] : tensor<1x4x?x4xf32> into tensor<1x4x?x12xf32>
    %99 = tensor.empty(%91) : tensor<1x4x12x?xf32>
    %transposed_37 = linalg.transpose ins(%inserted_slice_36 : tensor<1x4x?x12xf32>) outs(%99 : tensor<1x4x12x?xf32>) permutation = [0, 1, 3, 2] 
    %collapsed_38 = tensor.collapse_shape %concat_27 [[0, 1], [2], [3]] : tensor<1x4x1x12xf32> into tensor<4x1x12xf32>
    %collapsed_39 = tensor.collapse_shape %transposed_37 [[0, 1], [2], [3]] : tensor<1x4x12x?xf32> into tensor<4x12x?xf32>
    %100 = tensor.empty(%91) : tensor<4x1x?xf32>
    %101 = linalg.fill ins(%cst : f32) outs(%100 : tensor<4x1x?xf32>) -> tensor<4x1x?xf32>
    %102 = linalg.batch_matmul ins(%collapsed_38, %collapsed_39 : tensor<4x1x12xf32>, tensor<4x12x?xf32>) outs(%101 : tensor<4x1x?xf32>) -> tensor<4x1x?xf32>
    %expanded_40 = tensor.expand_shape %102 [[0, 1], [2], [3]] output_shape [1, 4, 1, %91] : tensor<4x1x?xf32> into tensor<1x4x1x?xf32>
    %103 = tensor.empty(%91) : tensor<1x4x1x?xf32>
    %104 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_40 : tensor<1x4x1x?xf32>) outs(%103 : tensor<1x4x1x?xf32>) {
    ^bb0(%in: f32, %out: f32):
      %161 = arith.truncf %cst_2 : f64 to f32
      %162 = arith.mulf %in, %161 : f32
      linalg.yield %162 : f32
    } -> tensor<1x4x1x?xf32>
    %dim_41 = tensor.dim %arg1, %c3 : tensor<1x1x1x?xf32>
    %105 = arith.cmpi eq, %91, %dim_41 : index
    cf.assert %105, "mismatched size for broadcast"
    %106 = linalg.generic {indexing_maps = [#map6, #map7, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%104, %arg1 : tensor<1x4x1x?xf32>, tensor<1x1x1x?xf32>) outs(%103 : tensor<1x4x1x?xf32>) {
    ^bb0(%in: f32, %in_53: f32, %out: f32):
      %161 = arith.addf %in, %in_53 : f32
      linalg.yield %161 : f32
    } -> tensor<1x4x1x?xf32>
    %107 = tensor.empty() : tensor<1x4x1xi64>
    %108 = linalg.fill ins(%c0_i64 : i64) outs(%107 : tensor<1x4x1xi64>) -> tensor<1x4x1xi64>
    %109 = tensor.empty() : tensor<1x4x1xf32>
    %110 = linalg.fill ins(%cst_0 : f32) outs(%109 : tensor<1x4x1xf32>) -> tensor<1x4x1xf32>
    %111:2 = linalg.generic {indexing_maps = [#map6, #map11, #map11], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%106 : tensor<1x4x1x?xf32>) outs(%110, %108 : tensor<1x4x1xf32>, tensor<1x4x1xi64>) {
    ^bb0(%in: f32, %out: f32, %out_53: i64):
      %161 = linalg.index 3 : index
      %162 = arith.index_cast %161 : index to i64
      %163 = arith.maximumf %in, %out : f32
      %164 = arith.cmpf ogt, %in, %out : f32
      %165 = arith.select %164, %162, %out_53 : i64
      linalg.yield %163, %165 : f32, i64
    } -> (tensor<1x4x1xf32>, tensor<1x4x1xi64>)
    %expanded_42 = tensor.expand_shape %111#0 [[0], [1], [2, 3]] output_shape [1, 4, 1, 1] : tensor<1x4x1xf32> into tensor<1x4x1x1xf32>
    %112 = linalg.generic {indexing_maps = [#map6, #map12, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%106, %expanded_42 : tensor<1x4x1x?xf32>, tensor<1x4x1x1xf32>) outs(%103 : tensor<1x4x1x?xf32>) {
    ^bb0(%in: f32, %in_53: f32, %out: f32):
      %161 = arith.subf %in, %in_53 : f32
      linalg.yield %161 : f32
    } -> tensor<1x4x1x?xf32>
    %113 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%112 : tensor<1x4x1x?xf32>) outs(%103 : tensor<1x4x1x?xf32>) {
    ^bb0(%in: f32, %out: f32):
      %161 = math.exp %in : f32
      linalg.yield %161 : f32
    } -> tensor<1x4x1x?xf32>
    %114 = tensor.empty() : tensor<1x4x1x1xf32>
    %115 = linalg.fill ins(%cst : f32) outs(%114 : tensor<1x4x1x1xf32>) -> tensor<1x4x1x1xf32>
    %116 = linalg.generic {indexing_maps = [#map6, #map12], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%113 : tensor<1x4x1x?xf32>) outs(%115 : tensor<1x4x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %161 = arith.addf %in, %out : f32
      linalg.yield %161 : f32
    } -> tensor<1x4x1x1xf32>
    %117 = linalg.generic {indexing_maps = [#map6, #map12, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%113, %116 : tensor<1x4x1x?xf32>, tensor<1x4x1x1xf32>) outs(%103 : tensor<1x4x1x?xf32>) {
    ^bb0(%in: f32, %in_53: f32, %out: f32):
      %161 = arith.divf %in, %in_53 : f32
      linalg.yield %161 : f32
    } -> tensor<1x4x1x?xf32>
    %118 = arith.cmpi eq, %75, %85 : i64
    cf.assert %118, "mismatching contracting dimension"
    %collapsed_43 = tensor.collapse_shape %117 [[0, 1], [2], [3]] : tensor<1x4x1x?xf32> into tensor<4x1x?xf32>
    %collapsed_44 = tensor.collapse_shape %extracted_slice_33 [[0, 1], [2], [3]] : tensor<1x4x?x6xf32> into tensor<4x?x6xf32>
    %119 = tensor.empty() : tensor<4x1x6xf32>
    %120 = linalg.fill ins(%cst : f32) outs(%119 : tensor<4x1x6xf32>) -> tensor<4x1x6xf32>
    %121 = linalg.batch_matmul ins(%collapsed_43, %collapsed_44 : tensor<4x1x?xf32>, tensor<4x?x6xf32>) outs(%120 : tensor<4x1x6xf32>) -> tensor<4x1x6xf32>
    %expanded_45 = tensor.expand_shape %121 [[0, 1], [2], [3]] output_shape [1, 4, 1, 6] : tensor<4x1x6xf32> into tensor<1x4x1x6xf32>
    %122 = tensor.empty() : tensor<1x1x4x6xf32>
    %transposed_46 = linalg.transpose ins(%expanded_45 : tensor<1x4x1x6xf32>) outs(%122 : tensor<1x1x4x6xf32>) permutation = [0, 2, 1, 3] 
    %collapsed_47 = tensor.collapse_shape %transposed_46 [[0], [1], [2, 3]] : tensor<1x1x4x6xf32> into tensor<1x1x24xf32>
    %123 = tensor.empty() : tensor<24x32xf32>
    %transposed_48 = linalg.transpose ins(%arg11 : tensor<32x24xf32>) outs(%123 : tensor<24x32xf32>) permutation = [1, 0] 
    %124 = tensor.empty() : tensor<1x24x32xf32>
    %125 = linalg.generic {indexing_maps = [#map5, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%transposed_48 : tensor<24x32xf32>) outs(%124 : tensor<1x24x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x24x32xf32>
    %126 = linalg.fill ins(%cst : f32) outs(%1 : tensor<1x1x32xf32>) -> tensor<1x1x32xf32>
    %127 = linalg.batch_matmul ins(%collapsed_47, %125 : tensor<1x1x24xf32>, tensor<1x24x32xf32>) outs(%126 : tensor<1x1x32xf32>) -> tensor<1x1x32xf32>
    %128 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%2, %127 : tensor<1x1x32xf32>, tensor<1x1x32xf32>) outs(%1 : tensor<1x1x32xf32>) {
    ^bb0(%in: f32, %in_53: f32, %out: f32):
      %161 = arith.addf %in, %in_53 : f32
      linalg.yield %161 : f32
    } -> tensor<1x1x32xf32>
    %129 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%128 : tensor<1x1x32xf32>) outs(%1 : tensor<1x1x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %161 = math.fpowi %in, %c2_i64 : f32, i64
      linalg.yield %161 : f32
    } -> tensor<1x1x32xf32>
    %130 = linalg.generic {indexing_maps = [#map1, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%129 : tensor<1x1x32xf32>) outs(%14 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %161 = arith.addf %in, %out : f32
      linalg.yield %161 : f32
    } -> tensor<1x1x1xf32>
    %131 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%130 : tensor<1x1x1xf32>) outs(%6 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %161 = arith.divf %in, %cst_4 : f32
      linalg.yield %161 : f32
    } -> tensor<1x1x1xf32>
    %132 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%131 : tensor<1x1x1xf32>) outs(%6 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %161 = arith.truncf %cst_3 : f64 to f32
      %162 = arith.addf %in, %161 : f32
      linalg.yield %162 : f32
    } -> tensor<1x1x1xf32>
    %133 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%132 : tensor<1x1x1xf32>) outs(%6 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %161 = math.rsqrt %in : f32
      linalg.yield %161 : f32
    } -> tensor<1x1x1xf32>
    %134 = linalg.generic {indexing_maps = [#map1, #map3, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%128, %133 : tensor<1x1x32xf32>, tensor<1x1x1xf32>) outs(%1 : tensor<1x1x32xf32>) {
    ^bb0(%in: f32, %in_53: f32, %out: f32):
      %161 = arith.mulf %in, %in_53 : f32
      linalg.yield %161 : f32
    } -> tensor<1x1x32xf32>
    %135 = linalg.generic {indexing_maps = [#map4, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg16, %134 : tensor<32xf32>, tensor<1x1x32xf32>) outs(%1 : tensor<1x1x32xf32>) {
    ^bb0(%in: f32, %in_53: f32, %out: f32):
      %161 = arith.mulf %in, %in_53 : f32
      linalg.yield %161 : f32
    } -> tensor<1x1x32xf32>
    %136 = tensor.empty() : tensor<32x48xf32>
    %transposed_49 = linalg.transpose ins(%arg12 : tensor<48x32xf32>) outs(%136 : tensor<32x48xf32>) permutation = [1, 0] 
    %137 = tensor.empty() : tensor<1x32x48xf32>
    %138 = linalg.generic {indexing_maps = [#map5, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%transposed_49 : tensor<32x48xf32>) outs(%137 : tensor<1x32x48xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x32x48xf32>
    %139 = linalg.batch_matmul ins(%135, %138 : tensor<1x1x32xf32>, tensor<1x32x48xf32>) outs(%38 : tensor<1x1x48xf32>) -> tensor<1x1x48xf32>
    %140 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%139 : tensor<1x1x48xf32>) outs(%37 : tensor<1x1x48xf32>) {
    ^bb0(%in: f32, %out: f32):
      %161 = arith.negf %in : f32
      %162 = math.exp %161 : f32
      %163 = arith.addf %162, %cst_1 : f32
      %164 = arith.divf %cst_1, %163 : f32
      linalg.yield %164 : f32
    } -> tensor<1x1x48xf32>
    %141 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%140, %139 : tensor<1x1x48xf32>, tensor<1x1x48xf32>) outs(%37 : tensor<1x1x48xf32>) {
    ^bb0(%in: f32, %in_53: f32, %out: f32):
      %161 = arith.mulf %in, %in_53 : f32
      linalg.yield %161 : f32
    } -> tensor<1x1x48xf32>
    %transposed_50 = linalg.transpose ins(%arg13 : tensor<48x32xf32>) outs(%136 : tensor<32x48xf32>) permutation = [1, 0] 
    %142 = linalg.generic {indexing_maps = [#map5, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%transposed_50 : tensor<32x48xf32>) outs(%137 : tensor<1x32x48xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x32x48xf32>
    %143 = linalg.batch_matmul ins(%135, %142 : tensor<1x1x32xf32>, tensor<1x32x48xf32>) outs(%38 : tensor<1x1x48xf32>) -> tensor<1x1x48xf32>
    %144 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%141, %143 : tensor<1x1x48xf32>, tensor<1x1x48xf32>) outs(%37 : tensor<1x1x48xf32>) {
    ^bb0(%in: f32, %in_53: f32, %out: f32):
      %161 = arith.mulf %in, %in_53 : f32
      linalg.yield %161 : f32
    } -> tensor<1x1x48xf32>
    %145 = tensor.empty() : tensor<48x32xf32>
    %transposed_51 = linalg.transpose ins(%arg14 : tensor<32x48xf32>) outs(%145 : tensor<48x32xf32>) permutation = [1, 0] 
    %146 = tensor.empty() : tensor<1x48x32xf32>
    %147 = linalg.generic {indexing_maps = [#map5, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%transposed_51 : tensor<48x32xf32>) outs(%146 : tensor<1x48x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x48x32xf32>
    %148 = linalg.batch_matmul ins(%144, %147 : tensor<1x1x48xf32>, tensor<1x48x32xf32>) outs(%126 : tensor<1x1x32xf32>) -> tensor<1x1x32xf32>
    %149 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%128, %148 : tensor<1x1x32xf32>, tensor<1x1x32xf32>) outs(%1 : tensor<1x1x32xf32>) {
    ^bb0(%in: f32, %in_53: f32, %out: f32):
      %161 = arith.addf %in, %in_53 : f32
      linalg.yield %161 : f32
    } -> tensor<1x1x32xf32>
    %150 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%149 : tensor<1x1x32xf32>) outs(%1 : tensor<1x1x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %161 = math.fpowi %in, %c2_i64 : f32, i64
      linalg.yield %161 : f32
    } -> tensor<1x1x32xf32>
    %151 = linalg.generic {indexing_maps = [#map1, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%150 : tensor<1x1x32xf32>) outs(%14 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %161 = arith.addf %in, %out : f32
      linalg.yield %161 : f32
    } -> tensor<1x1x1xf32>
    %152 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%151 : tensor<1x1x1xf32>) outs(%6 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %161 = arith.divf %in, %cst_4 : f32
      linalg.yield %161 : f32
    } -> tensor<1x1x1xf32>
    %153 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%152 : tensor<1x1x1xf32>) outs(%6 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %161 = arith.truncf %cst_3 : f64 to f32
      %162 = arith.addf %in, %161 : f32
      linalg.yield %162 : f32
    } -> tensor<1x1x1xf32>
    %154 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%153 : tensor<1x1x1xf32>) outs(%6 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %161 = math.rsqrt %in : f32
      linalg.yield %161 : f32
    } -> tensor<1x1x1xf32>
    %155 = linalg.generic {indexing_maps = [#map1, #map3, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%149, %154 : tensor<1x1x32xf32>, tensor<1x1x1xf32>) outs(%1 : tensor<1x1x32xf32>) {
    ^bb0(%in: f32, %in_53: f32, %out: f32):
      %161 = arith.mulf %in, %in_53 : f32
      linalg.yield %161 : f32
    } -> tensor<1x1x32xf32>
    %156 = linalg.generic {indexing_maps = [#map4, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg17, %155 : tensor<32xf32>, tensor<1x1x32xf32>) outs(%1 : tensor<1x1x32xf32>) {
    ^bb0(%in: f32, %in_53: f32, %out: f32):
      %161 = arith.mulf %in, %in_53 : f32
      linalg.yield %161 : f32
    } -> tensor<1x1x32xf32>
    %157 = tensor.empty() : tensor<32x32xf32>
    %transposed_52 = linalg.transpose ins(%arg18 : tensor<32x32xf32>) outs(%157 : tensor<32x32xf32>) permutation = [1, 0] 
    %158 = tensor.empty() : tensor<1x32x32xf32>
    %159 = linalg.generic {indexing_maps = [#map5, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%transposed_52 : tensor<32x32xf32>) outs(%158 : tensor<1x32x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x32x32xf32>
    %160 = linalg.batch_matmul ins(%156, %159 : tensor<1x1x32xf32>, tensor<1x32x32xf32>) outs(%126 : tensor<1x1x32xf32>) -> tensor<1x1x32xf32>
    return %160, %concat_25, %concat_26 : tensor<1x1x32xf32>, tensor<1x1x?x16xf32>, tensor<1x1x?x4xf32>
  }
}
