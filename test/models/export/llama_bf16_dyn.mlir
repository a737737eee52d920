#map = affine_map<(d0, d1, d2) -> (d0, d1)>
#map1 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map2 = affine_map<(d0, d1, d2) -> (d0, d1, 0)>
#map3 = affine_map<(d0, d1, d2) -> (d2)>
#map4 = affine_map<(d0, d1) -> (d0, d1)>
#map5 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map6 = affine_map<(d0, d1, d2, d3) -> (d0, 0, d2, d3)>
#map7 = affine_map<()[s0] -> (s0 + 1)>
#map8 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d2, d3, d4)>
#map9 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
#map10 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, 0)>
#map11 = affine_map<(d0, d1, d2, d3) -> ()>
module {
  func.func @main(%arg0: tensor<1x1xi64>, %arg1: tensor<1x1xi64>, %arg2: tensor<1x1x1x?xbf16>, %arg3: tensor<1x2x?x16xbf16>, %arg4: tensor<1x2x?x16xbf16>, %arg5: tensor<32x64xbf16>, %arg6: tensor<64x64xbf16>, %arg7: tensor<32x64xbf16>, %arg8: tensor<32x64xbf16>, %arg9: tensor<64x64xbf16>, %arg10: tensor<96x64xbf16>, %arg11: tensor<96x64xbf16>, %arg12: tensor<64x96xbf16>, %arg13: tensor<64xbf16>, %arg14: tensor<64xbf16>, %arg15: tensor<64xbf16>, %arg16: tensor<32x64xbf16>, %arg17: tensor<8xf32>) -> (tensor<1x1x32xbf16>, tensor<1x2x?x16xbf16>, tensor<1x2x?x16xbf16>) {
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
    %dim = tensor.dim %arg3, %c2 : tensor<1x2x?x16xbf16>
    %0 = arith.index_cast %dim : index to i64
    %1 = tensor.empty() : tensor<1x1x64xbf16>
    %2 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg0 : tensor<1x1xi64>) outs(%1 : tensor<1x1x64xbf16>) {
    ^bb0(%in: i64, %out: bf16):
      %146 = arith.index_cast %in : i64 to index
      %147 = linalg.index 2 : index
      %148 = arith.cmpi slt, %146, %c32 : index
      cf.assert %148, "index must be smaller than dim size"
      %149 = arith.cmpi sge, %in, %c0_i64 : i64
      cf.assert %149, "index must be larger or equal to 0"
      %extracted = tensor.extract %arg5[%146, %147] : tensor<32x64xbf16>
      linalg.yield %extracted : bf16
    } -> tensor<1x1x64xbf16>
    %expanded = tensor.expand_shape %arg1 [[0], [1, 2]] output_shape [1, 1, 1] : tensor<1x1xi64> into tensor<1x1x1xi64>
    %3 = tensor.empty() : tensor<1x1x1xf32>
    %4 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded : tensor<1x1x1xi64>) outs(%3 : tensor<1x1x1xf32>) {
    ^bb0(%in: i64, %out: f32):
      %146 = arith.sitofp %in : i64 to f32
      linalg.yield %146 : f32
    } -> tensor<1x1x1xf32>
    %5 = tensor.empty() : tensor<1x1x8xf32>
    %6 = linalg.generic {indexing_maps = [#map2, #map3, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%4, %arg17 : tensor<1x1x1xf32>, tensor<8xf32>) outs(%5 : tensor<1x1x8xf32>) {
    ^bb0(%in: f32, %in_53: f32, %out: f32):
      %146 = arith.mulf %in, %in_53 : f32
      linalg.yield %146 : f32
    } -> tensor<1x1x8xf32>
    %concat = tensor.concat dim(2) %6, %6 : (tensor<1x1x8xf32>, tensor<1x1x8xf32>) -> tensor<1x1x16xf32>
    %7 = tensor.empty() : tensor<1x1x16xf32>
    %8 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%concat : tensor<1x1x16xf32>) outs(%7 : tensor<1x1x16xf32>) {
    ^bb0(%in: f32, %out: f32):
      %146 = math.cos %in : f32
      linalg.yield %146 : f32
    } -> tensor<1x1x16xf32>
    %9 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%concat : tensor<1x1x16xf32>) outs(%7 : tensor<1x1x16xf32>) {
    ^bb0(%in: f32, %out: f32):
      %146 = math.sin %in : f32
      linalg.yield %146 : f32
    } -> tensor<1x1x16xf32>
    %10 = tensor.empty() : tensor<1x1x16xbf16>
    %11 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%8 : tensor<1x1x16xf32>) outs(%10 : tensor<1x1x16xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %146 = arith.truncf %in : f32 to bf16
      linalg.yield %146 : bf16
    } -> tensor<1x1x16xbf16>
    %12 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%9 : tensor<1x1x16xf32>) outs(%10 : tensor<1x1x16xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %146 = arith.truncf %in : f32 to bf16
      linalg.yield %146 : bf16
    } -> tensor<1x1x16xbf16>
    %13 = tensor.empty() : tensor<1x1x64xf32>
    %14 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%2 : tensor<1x1x64xbf16>) outs(%13 : tensor<1x1x64xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %146 = arith.extf %in : bf16 to f32
      linalg.yield %146 : f32
    } -> tensor<1x1x64xf32>
    %15 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%14 : tensor<1x1x64xf32>) outs(%13 : tensor<1x1x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %146 = math.fpowi %in, %c2_i64 : f32, i64
      linalg.yield %146 : f32
    } -> tensor<1x1x64xf32>
    %16 = linalg.fill ins(%cst : f32) outs(%3 : tensor<1x1x1xf32>) -> tensor<1x1x1xf32>
    %17 = linalg.generic {indexing_maps = [#map1, #map2], iterator_types = ["parallel", "parallel", "reduction"]} ins(%15 : tensor<1x1x64xf32>) outs(%16 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %146 = arith.addf %in, %out : f32
      linalg.yield %146 : f32
    } -> tensor<1x1x1xf32>
    %18 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%17 : tensor<1x1x1xf32>) outs(%3 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %146 = arith.divf %in, %cst_5 : f32
      linalg.yield %146 : f32
    } -> tensor<1x1x1xf32>
    %19 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%18 : tensor<1x1x1xf32>) outs(%3 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %146 = arith.truncf %cst_4 : f64 to f32
      %147 = arith.addf %in, %146 : f32
      linalg.yield %147 : f32
    } -> tensor<1x1x1xf32>
    %20 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%19 : tensor<1x1x1xf32>) outs(%3 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %146 = math.rsqrt %in : f32
      linalg.yield %146 : f32
    } -> tensor<1x1x1xf32>
    %21 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%14, %20 : tensor<1x1x64xf32>, tensor<1x1x1xf32>) outs(%13 : tensor<1x1x64xf32>) {
    ^bb0(%in: f32, %in_53: f32, %out: f32):
      %146 = arith.mulf %in, %in_53 : f32
      linalg.yield %146 : f32
    } -> tensor<1x1x64xf32>
    %22 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%21 : tensor<1x1x64xf32>) outs(%1 : tensor<1x1x64xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %146 = arith.truncf %in : f32 to bf16
      linalg.yield %146 : bf16
    } -> tensor<1x1x64xbf16>
    %23 = linalg.generic {indexing_maps = [#map3, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg13, %22 : tensor<64xbf16>, tensor<1x1x64xbf16>) outs(%1 : tensor<1x1x64xbf16>) {
    ^bb0(%in: bf16, %in_53: bf16, %out: bf16):
      %146 = arith.mulf %in, %in_53 : bf16
      linalg.yield %146 : bf16
    } -> tensor<1x1x64xbf16>
    %24 = tensor.empty() : tensor<64x64xbf16>
    %transposed = linalg.transpose ins(%arg6 : tensor<64x64xbf16>) outs(%24 : tensor<64x64xbf16>) permutation = [1, 0] 
    %collapsed = tensor.collapse_shape %23 [[0], [1, 2]] : tensor<1x1x64xbf16> into tensor<1x64xbf16>
    %25 = tensor.empty() : tensor<1x64xf32>
    %26 = linalg.fill ins(%cst : f32) outs(%25 : tensor<1x64xf32>) -> tensor<1x64xf32>
    %27 = linalg.matmul ins(%collapsed, %transposed : tensor<1x64xbf16>, tensor<64x64xbf16>) outs(%26 : tensor<1x64xf32>) -> tensor<1x64xf32>
    %28 = tensor.empty() : tensor<1x64xbf16>
    %29 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel"]} ins(%27 : tensor<1x64xf32>) outs(%28 : tensor<1x64xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %146 = arith.truncf %in : f32 to bf16
      linalg.yield %146 : bf16
    } -> tensor<1x64xbf16>
    %expanded_7 = tensor.expand_shape %29 [[0], [1, 2, 3]] output_shape [1, 1, 4, 16] : tensor<1x64xbf16> into tensor<1x1x4x16xbf16>
    %30 = tensor.empty() : tensor<1x4x1x16xbf16>
    %transposed_8 = linalg.transpose ins(%expanded_7 : tensor<1x1x4x16xbf16>) outs(%30 : tensor<1x4x1x16xbf16>) permutation = [0, 2, 1, 3] 
    %31 = tensor.empty() : tensor<64x32xbf16>
    %transposed_9 = linalg.transpose ins(%arg7 : tensor<32x64xbf16>) outs(%31 : tensor<64x32xbf16>) permutation = [1, 0] 
    %32 = tensor.empty() : tensor<1x32xf32>
    %33 = linalg.fill ins(%cst : f32) outs(%32 : tensor<1x32xf32>) -> tensor<1x32xf32>
    %34 = linalg.matmul ins(%collapsed, %transposed_9 : tensor<1x64xbf16>, tensor<64x32xbf16>) outs(%33 : tensor<1x32xf32>) -> tensor<1x32xf32>
    %35 = tensor.empty() : tensor<1x32xbf16>
    %36 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel"]} ins(%34 : tensor<1x32xf32>) outs(%35 : tensor<1x32xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %146 = arith.truncf %in : f32 to bf16
      linalg.yield %146 : bf16
    } -> tensor<1x32xbf16>
    %expanded_10 = tensor.expand_shape %36 [[0], [1, 2, 3]] output_shape [1, 1, 2, 16] : tensor<1x32xbf16> into tensor<1x1x2x16xbf16>
    %37 = tensor.empty() : tensor<1x2x1x16xbf16>
    %transposed_11 = linalg.transpose ins(%expanded_10 : tensor<1x1x2x16xbf16>) outs(%37 : tensor<1x2x1x16xbf16>) permutation = [0, 2, 1, 3] 
    %transposed_12 = linalg.transpose ins(%arg8 : tensor<32x64xbf16>) outs(%31 : tensor<64x32xbf16>) permutation = [1, 0] 
    %38 = linalg.matmul ins(%collapsed, %transposed_12 : tensor<1x64xbf16>, tensor<64x32xbf16>) outs(%33 : tensor<1x32xf32>) -> tensor<1x32xf32>
    %39 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel"]} ins(%38 : tensor<1x32xf32>) outs(%35 : tensor<1x32xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %146 = arith.truncf %in : f32 to bf16
      linalg.yield %146 : bf16
    } -> tensor<1x32xbf16>
    %expanded_13 = tensor.expand_shape %39 [[0], [1, 2, 3]] output_shape [1, 1, 2, 16] : tensor<1x32xbf16> into tensor<1x1x2x16xbf16>
    %transposed_14 = linalg.transpose ins(%expanded_13 : tensor<1x1x2x16xbf16>) outs(%37 : tensor<1x2x1x16xbf16>) permutation = [0, 2, 1, 3] 
    %expanded_15 = tensor.expand_shape %11 [[0], [1, 2], [3]] output_shape [1, 1, 1, 16] : tensor<1x1x16xbf16> into tensor<1x1x1x16xbf16>
    %expanded_16 = tensor.expand_shape %12 [[0], [1, 2], [3]] output_shape [1, 1, 1, 16] : tensor<1x1x16xbf16> into tensor<1x1x1x16xbf16>
    %40 = linalg.generic {indexing_maps = [#map5, #map6, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed_8, %expanded_15 : tensor<1x4x1x16xbf16>, tensor<1x1x1x16xbf16>) outs(%30 : tensor<1x4x1x16xbf16>) {
    ^bb0(%in: bf16, %in_53: bf16, %out: bf16):
      %146 = arith.mulf %in, %in_53 : bf16
      linalg.yield %146 : bf16
    } -> tensor<1x4x1x16xbf16>
    %extracted_slice = tensor.extract_slice %transposed_8[0, 0, 0, 0] [1, 4, 1, 8] [1, 1, 1, 1] : tensor<1x4x1x16xbf16> to tensor<1x4x1x8xbf16>
    %extracted_slice_17 = tensor.extract_slice %transposed_8[0, 0, 0, 8] [1, 4, 1, 8] [1, 1, 1, 1] : tensor<1x4x1x16xbf16> to tensor<1x4x1x8xbf16>
    %41 = tensor.empty() : tensor<1x4x1x8xbf16>
    %42 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_17 : tensor<1x4x1x8xbf16>) outs(%41 : tensor<1x4x1x8xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %146 = arith.negf %in : bf16
      linalg.yield %146 : bf16
    } -> tensor<1x4x1x8xbf16>
    %concat_18 = tensor.concat dim(3) %42, %extracted_slice : (tensor<1x4x1x8xbf16>, tensor<1x4x1x8xbf16>) -> tensor<1x4x1x16xbf16>
    %43 = linalg.generic {indexing_maps = [#map5, #map6, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%concat_18, %expanded_16 : tensor<1x4x1x16xbf16>, tensor<1x1x1x16xbf16>) outs(%30 : tensor<1x4x1x16xbf16>) {
    ^bb0(%in: bf16, %in_53: bf16, %out: bf16):
      %146 = arith.mulf %in, %in_53 : bf16
      linalg.yield %146 : bf16
    } -> tensor<1x4x1x16xbf16>
    %44 = linalg.generic {indexing_maps = [#map5, #map5, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%40, %43 : tensor<1x4x1x16xbf16>, tensor<1x4x1x16xbf16>) outs(%30 : tensor<1x4x1x16xbf16>) {
    ^bb0(%in: bf16, %in_53: bf16, %out: bf16):
      %146 = arith.addf %in, %in_53 : bf16
      linalg.yield %146 : bf16
    } -> tensor<1x4x1x16xbf16>
    %45 = linalg.generic {indexing_maps = [#map5, #map6, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed_11, %expanded_15 : tensor<1x2x1x16xbf16>, tensor<1x1x1x16xbf16>) outs(%37 : tensor<1x2x1x16xbf16>) {
    ^bb0(%in: bf16, %in_53: bf16, %out: bf16):
      %146 = arith.mulf %in, %in_53 : bf16
      linalg.yield %146 : bf16
    } -> tensor<1x2x1x16xbf16>
    %extracted_slice_19 = tensor.extract_slice %transposed_11[0, 0, 0, 0] [1, 2, 1, 8] [1, 1, 1, 1] : tensor<1x2x1x16xbf16> to tensor<1x2x1x8xbf16>
    %extracted_slice_20 = tensor.extract_slice %transposed_11[0, 0, 0, 8] [1, 2, 1, 8] [1, 1, 1, 1] : tensor<1x2x1x16xbf16> to tensor<1x2x1x8xbf16>
    %46 = tensor.empty() : tensor<1x2x1x8xbf16>
    %47 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_20 : tensor<1x2x1x8xbf16>) outs(%46 : tensor<1x2x1x8xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %146 = arith.negf %in : bf16
      linalg.yield %146 : bf16
    } -> tensor<1x2x1x8xbf16>
    %concat_21 = tensor.concat dim(3) %47, %extracted_slice_19 : (tensor<1x2x1x8xbf16>, tensor<1x2x1x8xbf16>) -> tensor<1x2x1x16xbf16>
    %48 = linalg.generic {indexing_maps = [#map5, #map6, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%concat_21, %expanded_16 : tensor<1x2x1x16xbf16>, tensor<1x1x1x16xbf16>) outs(%37 : tensor<1x2x1x16xbf16>) {
    ^bb0(%in: bf16, %in_53: bf16, %out: bf16):
      %146 = arith.mulf %in, %in_53 : bf16
      linalg.yield %146 : bf16
    } -> tensor<1x2x1x16xbf16>
    %49 = linalg.generic {indexing_maps = [#map5, #map5, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%45, %48 : tensor<1x2x1x16xbf16>, tensor<1x2x1x16xbf16>) outs(%37 : tensor<1x2x1x16xbf16>) {
    ^bb0(%in: bf16, %in_53: bf16, %out: bf16):
      %146 = arith.addf %in, %in_53 : bf16
      linalg.yield %146 : bf16
    } -> tensor<1x2x1x16xbf16>
    %concat_22 = tensor.concat dim(2) %arg3, %49 : (tensor<1x2x?x16xbf16>, tensor<1x2x1x16xbf16>) -> tensor<1x2x?x16xbf16>
    %concat_23 = tensor.concat dim(2) %arg4, %transposed_14 : (tensor<1x2x?x16xbf16>, tensor<1x2x1x16xbf16>) -> tensor<1x2x?x16xbf16>
    %50 = affine.apply #map7()[%dim]
    %expanded_24 = tensor.expand_shape %concat_22 [[0], [1], [2, 3], [4]] output_shape [1, 2, 1, %50, 16] : tensor<1x2x?x16xbf16> into tensor<1x2x1x?x16xbf16>
    %51 = arith.addi %0, %c1_i64 : i64
    %52 = arith.index_cast %51 : i64 to index
    %53 = arith.cmpi sge, %51, %c0_i64 : i64
    cf.assert %53, "unimplemented: dynamic negative broadcast sizes"
    %54 = tensor.empty(%52) : tensor<1x2x2x?x16xbf16>
    %55 = linalg.generic {indexing_maps = [#map8], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} outs(%54 : tensor<1x2x2x?x16xbf16>) {
    ^bb0(%out: bf16):
      %146 = linalg.index 1 : index
      %147 = linalg.index 3 : index
      %148 = linalg.index 4 : index
      %149 = arith.cmpi eq, %50, %c1 : index
      %150 = arith.select %149, %c0, %147 : index
      %extracted = tensor.extract %expanded_24[%c0, %146, %c0, %150, %148] : tensor<1x2x1x?x16xbf16>
      linalg.yield %extracted : bf16
    } -> tensor<1x2x2x?x16xbf16>
    %collapsed_25 = tensor.collapse_shape %55 [[0], [1, 2], [3], [4]] : tensor<1x2x2x?x16xbf16> into tensor<1x4x?x16xbf16>
    %dim_26 = tensor.dim %arg4, %c2 : tensor<1x2x?x16xbf16>
    %56 = affine.apply #map7()[%dim_26]
    %expanded_27 = tensor.expand_shape %concat_23 [[0], [1], [2, 3], [4]] output_shape [1, 2, 1, %56, 16] : tensor<1x2x?x16xbf16> into tensor<1x2x1x?x16xbf16>
    cf.assert %53, "unimplemented: dynamic negative broadcast sizes"
    %57 = linalg.generic {indexing_maps = [#map8], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} outs(%54 : tensor<1x2x2x?x16xbf16>) {
    ^bb0(%out: bf16):
      %146 = linalg.index 1 : index
      %147 = linalg.index 3 : index
      %148 = linalg.index 4 : index
      %149 = arith.cmpi eq, %56, %c1 : index
      %150 = arith.select %149, %c0, %147 : index
      %extracted = tensor.extract %expanded_27[%c0, %146, %c0, %150, %148] : tensor<1x2x1x?x16xbf16>
      linalg.yield %extracted : bf16
    } -> tensor<1x2x2x?x16xbf16>
    %collapsed_28 = tensor.collapse_shape %57 [[0], [1, 2], [3], [4]] : tensor<1x2x2x?x16xbf16> into tensor<1x4x?x16xbf16>
    %58 = tensor.empty() : tensor<1x4x1x16xf32>
    %59 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%44 : tensor<1x4x1x16xbf16>) outs(%58 : tensor<1x4x1x16xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %146 = arith.extf %in : bf16 to f32
      linalg.yield %146 : f32
    } -> tensor<1x4x1x16xf32>
    %60 = tensor.empty(%52) : tensor<1x4x?x16xf32>
    %61 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%collapsed_25 : tensor<1x4x?x16xbf16>) outs(%60 : tensor<1x4x?x16xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %146 = arith.extf %in : bf16 to f32
      linalg.yield %146 : f32
    } -> tensor<1x4x?x16xf32>
    %62 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%collapsed_28 : tensor<1x4x?x16xbf16>) outs(%60 : tensor<1x4x?x16xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %146 = arith.extf %in : bf16 to f32
      linalg.yield %146 : f32
    } -> tensor<1x4x?x16xf32>
    %63 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%59 : tensor<1x4x1x16xf32>) outs(%58 : tensor<1x4x1x16xf32>) {
    ^bb0(%in: f32, %out: f32):
      %146 = arith.mulf %in, %cst_6 : f32
      linalg.yield %146 : f32
    } -> tensor<1x4x1x16xf32>
    %64 = tensor.empty(%52) : tensor<1x4x16x?xf32>
    %transposed_29 = linalg.transpose ins(%61 : tensor<1x4x?x16xf32>) outs(%64 : tensor<1x4x16x?xf32>) permutation = [0, 1, 3, 2] 
    %65 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed_29 : tensor<1x4x16x?xf32>) outs(%64 : tensor<1x4x16x?xf32>) {
    ^bb0(%in: f32, %out: f32):
      %146 = arith.mulf %in, %cst_6 : f32
      linalg.yield %146 : f32
    } -> tensor<1x4x16x?xf32>
    %collapsed_30 = tensor.collapse_shape %63 [[0, 1], [2], [3]] : tensor<1x4x1x16xf32> into tensor<4x1x16xf32>
    cf.assert %53, "unimplemented: dynamic negative broadcast sizes"
    %66 = linalg.generic {indexing_maps = [#map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} outs(%64 : tensor<1x4x16x?xf32>) {
    ^bb0(%out: f32):
      %146 = linalg.index 1 : index
      %147 = linalg.index 2 : index
      %148 = linalg.index 3 : index
      %149 = arith.cmpi eq, %52, %c1 : index
      %150 = arith.select %149, %c0, %148 : index
      %extracted = tensor.extract %65[%c0, %146, %147, %150] : tensor<1x4x16x?xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x4x16x?xf32>
    %collapsed_31 = tensor.collapse_shape %66 [[0, 1], [2], [3]] : tensor<1x4x16x?xf32> into tensor<4x16x?xf32>
    %67 = tensor.empty(%52) : tensor<4x1x?xf32>
    %68 = linalg.fill ins(%cst : f32) outs(%67 : tensor<4x1x?xf32>) -> tensor<4x1x?xf32>
    %69 = linalg.batch_matmul ins(%collapsed_30, %collapsed_31 : tensor<4x1x16xf32>, tensor<4x16x?xf32>) outs(%68 : tensor<4x1x?xf32>) -> tensor<4x1x?xf32>
    %expanded_32 = tensor.expand_shape %69 [[0, 1], [2], [3]] output_shape [1, 4, 1, %52] : tensor<4x1x?xf32> into tensor<1x4x1x?xf32>
    %dim_33 = tensor.dim %arg2, %c3 : tensor<1x1x1x?xbf16>
    %70 = arith.cmpi eq, %52, %dim_33 : index
    cf.assert %70, "mismatched size for broadcast"
    %71 = tensor.empty(%52) : tensor<1x4x1x?xf32>
    %72 = linalg.generic {indexing_maps = [#map5, #map6, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_32, %arg2 : tensor<1x4x1x?xf32>, tensor<1x1x1x?xbf16>) outs(%71 : tensor<1x4x1x?xf32>) {
    ^bb0(%in: f32, %in_53: bf16, %out: f32):
      %146 = arith.extf %in_53 : bf16 to f32
      %147 = arith.addf %in, %146 : f32
      linalg.yield %147 : f32
    } -> tensor<1x4x1x?xf32>
    %73 = tensor.empty() : tensor<1x4x1xi64>
    %74 = linalg.fill ins(%c0_i64 : i64) outs(%73 : tensor<1x4x1xi64>) -> tensor<1x4x1xi64>
    %75 = tensor.empty() : tensor<1x4x1xf32>
    %76 = linalg.fill ins(%cst_0 : f32) outs(%75 : tensor<1x4x1xf32>) -> tensor<1x4x1xf32>
    %77:2 = linalg.generic {indexing_maps = [#map5, #map9, #map9], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%72 : tensor<1x4x1x?xf32>) outs(%76, %74 : tensor<1x4x1xf32>, tensor<1x4x1xi64>) {
    ^bb0(%in: f32, %out: f32, %out_53: i64):
      %146 = linalg.index 3 : index
      %147 = arith.index_cast %146 : index to i64
      %148 = arith.maximumf %in, %out : f32
      %149 = arith.cmpf ogt, %in, %out : f32
      %150 = arith.select %149, %147, %out_53 : i64
      linalg.yield %148, %150 : f32, i64
    } -> (tensor<1x4x1xf32>, tensor<1x4x1xi64>)
    %expanded_34 = tensor.expand_shape %77#0 [[0], [1], [2, 3]] output_shape [1, 4, 1, 1] : tensor<1x4x1xf32> into tensor<1x4x1x1xf32>
    %78 = linalg.generic {indexing_maps = [#map5, #map10, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%72, %expanded_34 : tensor<1x4x1x?xf32>, tensor<1x4x1x1xf32>) outs(%71 : tensor<1x4x1x?xf32>) {
    ^bb0(%in: f32, %in_53: f32, %out: f32):
      %146 = arith.subf %in, %in_53 : f32
      linalg.yield %146 : f32
    } -> tensor<1x4x1x?xf32>
    %79 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%78 : tensor<1x4x1x?xf32>) outs(%71 : tensor<1x4x1x?xf32>) {
    ^bb0(%in: f32, %out: f32):
      %146 = math.exp %in : f32
      linalg.yield %146 : f32
    } -> tensor<1x4x1x?xf32>
    %80 = tensor.empty() : tensor<1x4x1x1xf32>
    %81 = linalg.fill ins(%cst : f32) outs(%80 : tensor<1x4x1x1xf32>) -> tensor<1x4x1x1xf32>
    %82 = linalg.generic {indexing_maps = [#map5, #map10], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%79 : tensor<1x4x1x?xf32>) outs(%81 : tensor<1x4x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %146 = arith.addf %in, %out : f32
      linalg.yield %146 : f32
    } -> tensor<1x4x1x1xf32>
    %83 = linalg.generic {indexing_maps = [#map5, #map10, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%79, %82 : tensor<1x4x1x?xf32>, tensor<1x4x1x1xf32>) outs(%71 : tensor<1x4x1x?xf32>) {
    ^bb0(%in: f32, %in_53: f32, %out: f32):
      %146 = arith.divf %in, %in_53 : f32
      linalg.yield %146 : f32
    } -> tensor<1x4x1x?xf32>
    %84 = tensor.empty(%52) : tensor<1x4x1x?xi1>
    %85 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%72 : tensor<1x4x1x?xf32>) outs(%84 : tensor<1x4x1x?xi1>) {
    ^bb0(%in: f32, %out: i1):
      %146 = arith.extf %in : f32 to f64
      %147 = arith.cmpf oeq, %146, %cst_3 : f64
      linalg.yield %147 : i1
    } -> tensor<1x4x1x?xi1>
    %86 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%85 : tensor<1x4x1x?xi1>) outs(%84 : tensor<1x4x1x?xi1>) {
    ^bb0(%in: i1, %out: i1):
      %146 = arith.cmpi eq, %in, %false : i1
      linalg.yield %146 : i1
    } -> tensor<1x4x1x?xi1>
    %87 = tensor.empty() : tensor<1x4x1x1xi1>
    %88 = linalg.fill ins(%false : i1) outs(%87 : tensor<1x4x1x1xi1>) -> tensor<1x4x1x1xi1>
    %89 = linalg.generic {indexing_maps = [#map5, #map10], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%86 : tensor<1x4x1x?xi1>) outs(%88 : tensor<1x4x1x1xi1>) {
    ^bb0(%in: i1, %out: i1):
      %146 = arith.ori %in, %out : i1
      linalg.yield %146 : i1
    } -> tensor<1x4x1x1xi1>
    %90 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%89 : tensor<1x4x1x1xi1>) outs(%87 : tensor<1x4x1x1xi1>) {
    ^bb0(%in: i1, %out: i1):
      %146 = arith.cmpi eq, %in, %false : i1
      linalg.yield %146 : i1
    } -> tensor<1x4x1x1xi1>
    %91 = arith.cmpi sge, %51, %c0_i64 : i64
    cf.assert %91, "negative values not allowed in new dimensions"
    %92 = arith.index_cast %51 : i64 to index
    %93 = tensor.empty(%92) : tensor<1x4x1x?xf32>
    %94 = linalg.generic {indexing_maps = [#map11, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%cst_2 : tensor<f32>) outs(%93 : tensor<1x4x1x?xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x4x1x?xf32>
    %95 = arith.cmpi eq, %92, %52 : index
    cf.assert %95, "mismatched size for broadcast"
    %96 = linalg.generic {indexing_maps = [#map10, #map5, #map5, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%90, %94, %83 : tensor<1x4x1x1xi1>, tensor<1x4x1x?xf32>, tensor<1x4x1x?xf32>) outs(%93 : tensor<1x4x1x?xf32>) {
    ^bb0(%in: i1, %in_53: f32, %in_54: f32, %out: f32):
      %146 = arith.select %in, %in_53, %in_54 : f32
      linalg.yield %146 : f32
    } -> tensor<1x4x1x?xf32>
    cf.assert %53, "unimplemented: dynamic negative broadcast sizes"
    %97 = linalg.generic {indexing_maps = [#map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} outs(%71 : tensor<1x4x1x?xf32>) {
    ^bb0(%out: f32):
      %146 = linalg.index 1 : index
      %147 = linalg.index 3 : index
      %148 = arith.cmpi eq, %92, %c1 : index
      %149 = arith.select %148, %c0, %147 : index
      %extracted = tensor.extract %96[%c0, %146, %c0, %149] : tensor<1x4x1x?xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x4x1x?xf32>
    %collapsed_35 = tensor.collapse_shape %97 [[0, 1], [2], [3]] : tensor<1x4x1x?xf32> into tensor<4x1x?xf32>
    cf.assert %53, "unimplemented: dynamic negative broadcast sizes"
    %98 = linalg.generic {indexing_maps = [#map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} outs(%60 : tensor<1x4x?x16xf32>) {
    ^bb0(%out: f32):
      %146 = linalg.index 1 : index
      %147 = linalg.index 2 : index
      %148 = linalg.index 3 : index
      %149 = arith.cmpi eq, %52, %c1 : index
      %150 = arith.select %149, %c0, %147 : index
      %extracted = tensor.extract %62[%c0, %146, %150, %148] : tensor<1x4x?x16xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x4x?x16xf32>
    %collapsed_36 = tensor.collapse_shape %98 [[0, 1], [2], [3]] : tensor<1x4x?x16xf32> into tensor<4x?x16xf32>
    %99 = tensor.empty() : tensor<4x1x16xf32>
    %100 = linalg.fill ins(%cst : f32) outs(%99 : tensor<4x1x16xf32>) -> tensor<4x1x16xf32>
    %101 = linalg.batch_matmul ins(%collapsed_35, %collapsed_36 : tensor<4x1x?xf32>, tensor<4x?x16xf32>) outs(%100 : tensor<4x1x16xf32>) -> tensor<4x1x16xf32>
    %expanded_37 = tensor.expand_shape %101 [[0, 1], [2], [3]] output_shape [1, 4, 1, 16] : tensor<4x1x16xf32> into tensor<1x4x1x16xf32>
    %102 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_37 : tensor<1x4x1x16xf32>) outs(%30 : tensor<1x4x1x16xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %146 = arith.truncf %in : f32 to bf16
      linalg.yield %146 : bf16
    } -> tensor<1x4x1x16xbf16>
    %103 = tensor.empty() : tensor<1x1x4x16xbf16>
    %transposed_38 = linalg.transpose ins(%102 : tensor<1x4x1x16xbf16>) outs(%103 : tensor<1x1x4x16xbf16>) permutation = [0, 2, 1, 3] 
    %transposed_39 = linalg.transpose ins(%arg9 : tensor<64x64xbf16>) outs(%24 : tensor<64x64xbf16>) permutation = [1, 0] 
    %collapsed_40 = tensor.collapse_shape %transposed_38 [[0], [1, 2, 3]] : tensor<1x1x4x16xbf16> into tensor<1x64xbf16>
    %104 = linalg.matmul ins(%collapsed_40, %transposed_39 : tensor<1x64xbf16>, tensor<64x64xbf16>) outs(%26 : tensor<1x64xf32>) -> tensor<1x64xf32>
    %105 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel"]} ins(%104 : tensor<1x64xf32>) outs(%28 : tensor<1x64xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %146 = arith.truncf %in : f32 to bf16
      linalg.yield %146 : bf16
    } -> tensor<1x64xbf16>
    %expanded_41 = tensor.expand_shape %105 [[0], [1, 2]] output_shape [1, 1, 64] : tensor<1x64xbf16> into tensor<1x1x64xbf16>
    %106 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%2, %expanded_41 : tensor<1x1x64xbf16>, tensor<1x1x64xbf16>) outs(%1 : tensor<1x1x64xbf16>) {
    ^bb0(%in: bf16, %in_53: bf16, %out: bf16):
      %146 = arith.addf %in, %in_53 : bf16
      linalg.yield %146 : bf16
    } -> tensor<1x1x64xbf16>
    %107 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%106 : tensor<1x1x64xbf16>) outs(%13 : tensor<1x1x64xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %146 = arith.extf %in : bf16 to f32
      linalg.yield %146 : f32
    } -> tensor<1x1x64xf32>
    %108 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%107 : tensor<1x1x64xf32>) outs(%13 : tensor<1x1x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %146 = math.fpowi %in, %c2_i64 : f32, i64
      linalg.yield %146 : f32
    } -> tensor<1x1x64xf32>
    %109 = linalg.generic {indexing_maps = [#map1, #map2], iterator_types = ["parallel", "parallel", "reduction"]} ins(%108 : tensor<1x1x64xf32>) outs(%16 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %146 = arith.addf %in, %out : f32
      linalg.yield %146 : f32
    } -> tensor<1x1x1xf32>
    %110 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%109 : tensor<1x1x1xf32>) outs(%3 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %146 = arith.divf %in, %cst_5 : f32
      linalg.yield %146 : f32
    } -> tensor<1x1x1xf32>
    %111 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%110 : tensor<1x1x1xf32>) outs(%3 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %146 = arith.truncf %cst_4 : f64 to f32
      %147 = arith.addf %in, %146 : f32
      linalg.yield %147 : f32
    } -> tensor<1x1x1xf32>
    %112 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%111 : tensor<1x1x1xf32>) outs(%3 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %146 = math.rsqrt %in : f32
      linalg.yield %146 : f32
    } -> tensor<1x1x1xf32>
    %113 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%107, %112 : tensor<1x1x64xf32>, tensor<1x1x1xf32>) outs(%13 : tensor<1x1x64xf32>) {
    ^bb0(%in: f32, %in_53: f32, %out: f32):
      %146 = arith.mulf %in, %in_53 : f32
      linalg.yield %146 : f32
    } -> tensor<1x1x64xf32>
    %114 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%113 : tensor<1x1x64xf32>) outs(%1 : tensor<1x1x64xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %146 = arith.truncf %in : f32 to bf16
      linalg.yield %146 : bf16
    } -> tensor<1x1x64xbf16>
    %115 = linalg.generic {indexing_maps = [#map3, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg14, %114 : tensor<64xbf16>, tensor<1x1x64xbf16>) outs(%1 : tensor<1x1x64xbf16>) {
    ^bb0(%in: bf16, %in_53: bf16, %out: bf16):
      %146 = arith.mulf %in, %in_53 : bf16
      linalg.yield %146 : bf16
    } -> tensor<1x1x64xbf16>
    %116 = tensor.empty() : tensor<64x96xbf16>
    %transposed_42 = linalg.transpose ins(%arg10 : tensor<96x64xbf16>) outs(%116 : tensor<64x96xbf16>) permutation = [1, 0] 
    %collapsed_43 = tensor.collapse_shape %115 [[0], [1, 2]] : tensor<1x1x64xbf16> into tensor<1x64xbf16>
    %117 = tensor.empty() : tensor<1x96xf32>
    %118 = linalg.fill ins(%cst : f32) outs(%117 : tensor<1x96xf32>) -> tensor<1x96xf32>
    %119 = linalg.matmul ins(%collapsed_43, %transposed_42 : tensor<1x64xbf16>, tensor<64x96xbf16>) outs(%118 : tensor<1x96xf32>) -> tensor<1x96xf32>
    %120 = tensor.empty() : tensor<1x96xbf16>
    %121 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel"]} ins(%119 : tensor<1x96xf32>) outs(%120 : tensor<1x96xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %146 = arith.truncf %in : f32 to bf16
      linalg.yield %146 : bf16
    } -> tensor<1x96xbf16>
    %expanded_44 = tensor.expand_shape %121 [[0], [1, 2]] output_shape [1, 1, 96] : tensor<1x96xbf16> into tensor<1x1x96xbf16>
    %122 = tensor.empty() : tensor<1x1x96xf32>
    %123 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_44 : tensor<1x1x96xbf16>) outs(%122 : tensor<1x1x96xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %146 = arith.extf %in : bf16 to f32
      linalg.yield %146 : f32
    } -> tensor<1x1x96xf32>
    %124 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%123 : tensor<1x1x96xf32>) outs(%122 : tensor<1x1x96xf32>) {
    ^bb0(%in: f32, %out: f32):
      %146 = arith.negf %in : f32
      %147 = math.exp %146 : f32
      %148 = arith.addf %147, %cst_1 : f32
      %149 = arith.divf %cst_1, %148 : f32
      linalg.yield %149 : f32
    } -> tensor<1x1x96xf32>
    %125 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%123, %124 : tensor<1x1x96xf32>, tensor<1x1x96xf32>) outs(%122 : tensor<1x1x96xf32>) {
    ^bb0(%in: f32, %in_53: f32, %out: f32):
      %146 = arith.mulf %in, %in_53 : f32
      linalg.yield %146 : f32
    } -> tensor<1x1x96xf32>
    %126 = tensor.empty() : tensor<1x1x96xbf16>
    %127 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%125 : tensor<1x1x96xf32>) outs(%126 : tensor<1x1x96xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %146 = arith.truncf %in : f32 to bf16
      linalg.yield %146 : bf16
    } -> tensor<1x1x96xbf16>
    %transposed_45 = linalg.transpose ins(%arg11 : tensor<96x64xbf16>) outs(%116 : tensor<64x96xbf16>) permutation = [1, 0] 
    %128 = linalg.matmul ins(%collapsed_43, %transposed_45 : tensor<1x64xbf16>, tensor<64x96xbf16>) outs(%118 : tensor<1x96xf32>) -> tensor<1x96xf32>
    %129 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel"]} ins(%128 : tensor<1x96xf32>) outs(%120 : tensor<1x96xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %146 = arith.truncf %in : f32 to bf16
      linalg.yield %146 : bf16
    } -> tensor<1x96xbf16>
    %expanded_46 = tensor.expand_shape %129 [[0], [1, 2]] output_shape [1, 1, 96] : tensor<1x96xbf16> into tensor<1x1x96xbf16>
    %130 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%127, %expanded_46 : tensor<1x1x96xbf16>, tensor<1x1x96xbf16>) outs(%126 : tensor<1x1x96xbf16>) {
    ^bb0(%in: bf16, %in_53: bf16, %out: bf16):
      %146 = arith.mulf %in, %in_53 : bf16
      linalg.yield %146 : bf16
    } -> tensor<1x1x96xbf16>
    %131 = tensor.empty() : tensor<96x64xbf16>
    %transposed_47 = linalg.transpose ins(%arg12 : tensor<64x96xbf16>) outs(%131 : tensor<96x64xbf16>) permutation = [1, 0] 
    %collapsed_48 = tensor.collapse_shape %130 [[0], [1, 2]] : tensor<1x1x96xbf16> into tensor<1x96xbf16>
    %132 = linalg.matmul ins(%collapsed_48, %transposed_47 : tensor<1x96xbf16>, tensor<96x64xbf16>) outs(%26 : tensor<1x64xf32>) -> tensor<1x64xf32>
    %133 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel"]} ins(%132 : tensor<1x64xf32>) outs(%28 : tensor<1x64xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %146 = arith.truncf %in : f32 to bf16
      linalg.yield %146 : bf16
    } -> tensor<1x64xbf16>
    %expanded_49 = tensor.expand_shape %133 [[0], [1, 2]] output_shape [1, 1, 64] : tensor<1x64xbf16> into tensor<1x1x64xbf16>
    %134 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%106, %expanded_49 : tensor<1x1x64xbf16>, tensor<1x1x64xbf16>) outs(%1 : tensor<1x1x64xbf16>) {
    ^bb0(%in: bf16, %in_53: bf16, %out: bf16):
      %146 = arith.addf %in, %in_53 : bf16
      linalg.yield %146 : bf16
    } -> tensor<1x1x64xbf16>
    %135 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%134 : tensor<1x1x64xbf16>) outs(%13 : tensor<1x1x64xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %146 = arith.extf %in : bf16 to f32
      linalg.yield %146 : f32
    } -> tensor<1x1x64xf32>
    %136 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%135 : tensor<1x1x64xf32>) outs(%13 : tensor<1x1x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %146 = math.fpowi %in, %c2_i64 : f32, i64
      linalg.yield %146 : f32
    } -> tensor<1x1x64xf32>
    %137 = linalg.generic {indexing_maps = [#map1, #map2], iterator_types = ["parallel", "parallel", "reduction"]} ins(%136 : tensor<1x1x64xf32>) outs(%16 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %146 = arith.addf %in, %out : f32
      linalg.yield %146 : f32
    } -> tensor<1x1x1xf32>
    %138 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%137 : tensor<1x1x1xf32>) outs(%3 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %146 = arith.divf %in, %cst_5 : f32
      linalg.yield %146 : f32
    } -> tensor<1x1x1xf32>
    %139 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%138 : tensor<1x1x1xf32>) outs(%3 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %146 = arith.truncf %cst_4 : f64 to f32
      %147 = arith.addf %in, %146 : f32
      linalg.yield %147 : f32
    } -> tensor<1x1x1xf32>
    %140 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%139 : tensor<1x1x1xf32>) outs(%3 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %146 = math.rsqrt %in : f32
      linalg.yield %146 : f32
    } -> tensor<1x1x1xf32>
    %141 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%135, %140 : tensor<1x1x64xf32>, tensor<1x1x1xf32>) outs(%13 : tensor<1x1x64xf32>) {
    ^bb0(%in: f32, %in_53: f32, %out: f32):
      %146 = arith.mulf %in, %in_53 : f32
      linalg.yield %146 : f32
    } -> tensor<1x1x64xf32>
    %142 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%141 : tensor<1x1x64xf32>) outs(%1 : tensor<1x1x64xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %146 = arith.truncf %in : f32 to bf16
      linalg.yield %146 : bf16
    } -> tensor<1x1x64xbf16>
    %143 = linalg.generic {indexing_maps = [#map3, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg15, %142 : tensor<64xbf16>, tensor<1x1x64xbf16>) outs(%1 : tensor<1x1x64xbf16>) {
    ^bb0(%in: bf16, %in_53: bf16, %out: bf16):
      %146 = arith.mulf %in, %in_53 : bf16
      linalg.yield %146 : bf16
    } -> tensor<1x1x64xbf16>
    %transposed_50 = linalg.transpose ins(%arg16 : tensor<32x64xbf16>) outs(%31 : tensor<64x32xbf16>) permutation = [1, 0] 
    %collapsed_51 = tensor.collapse_shape %143 [[0], [1, 2]] : tensor<1x1x64xbf16> into tensor<1x64xbf16>
    %144 = linalg.matmul ins(%collapsed_51, %transposed_50 : tensor<1x64xbf16>, tensor<64x32xbf16>) outs(%33 : tensor<1x32xf32>) -> tensor<1x32xf32>
    %145 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel"]} ins(%144 : tensor<1x32xf32>) outs(%35 : tensor<1x32xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %146 = arith.truncf %in : f32 to bf16
      linalg.yield %146 : bf16
    } -> tensor<1x32xbf16>
    %expanded_52 = tensor.expand_shape %145 [[0], [1, 2]] output_shape [1, 1, 32] : tensor<1x32xbf16> into tensor<1x1x32xbf16>
    return %expanded_52, %concat_22, %concat_23 : tensor<1x1x32xbf16>, tensor<1x2x?x16xbf16>, tensor<1x2x?x16xbf16>
  }
}
