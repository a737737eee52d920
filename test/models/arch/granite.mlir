#map = affine_map<(d0, d1, d2) -> (d0, d1)>
#map1 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map2 = affine_map<(d0) -> (d0)>
#map3 = affine_map<(d0, d1, d2) -> (d0, d1, 0)>
#map4 = affine_map<(d0, d1, d2) -> (d2)>
#map5 = affine_map<(d0, d1, d2) -> (d1, d2)>
#map6 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map7 = affine_map<(d0, d1, d2, d3) -> (d0, 0, d2, d3)>
#map8 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d3, d4)>
#map9 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d2, d3, d4)>
#map10 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
#map11 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, 0)>
module {
  func.func @main(%arg0: tensor<1x1xi64>, %arg1: tensor<1x1x1x12xbf16>, %arg2: tensor<1x2x11x8xbf16>, %arg3: tensor<1x2x11x8xbf16>, %arg4: tensor<32x32xbf16>, %arg5: tensor<32x32xbf16>, %arg6: tensor<16x32xbf16>, %arg7: tensor<16x32xbf16>, %arg8: tensor<32x32xbf16>, %arg9: tensor<48x32xbf16>, %arg10: tensor<48x32xbf16>, %arg11: tensor<32x48xbf16>, %arg12: tensor<32xbf16>, %arg13: tensor<32xbf16>, %arg14: tensor<32xbf16>, %arg15: tensor<32x32xbf16>, %arg16: tensor<4xbf16>) -> (tensor<1x1x32xbf16>, tensor<1x2x12x8xbf16>, tensor<1x2x12x8xbf16>) {
    %c2_i64 = arith.constant 2 : i64
    %c0_i64 = arith.constant 0 : i64
    %c11_i64 = arith.constant 11 : i64
    %c32 = arith.constant 32 : index
    %cst = arith.constant 0.000000e+00 : f32
    %cst_0 = arith.constant 0xFF800000 : f32
    %cst_1 = arith.constant 1.000000e+00 : bf16
    %cst_2 = arith.constant 2.000000e-01 : f64
    %cst_3 = arith.constant 9.9999999999999995E-7 : f64
    %cst_4 = arith.constant 3.200000e+01 : f32
    %0 = tensor.empty() : tensor<1x1x32xbf16>
    %1 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg0 : tensor<1x1xi64>) outs(%0 : tensor<1x1x32xbf16>) {
    ^bb0(%in: i64, %out: bf16):
      %134 = arith.index_cast %in : i64 to index
      %135 = linalg.index 2 : index
      %136 = arith.cmpi slt, %134, %c32 : index
      cf.assert %136, "index must be smaller than dim size"
      %137 = arith.cmpi sge, %in, %c0_i64 : i64
      cf.assert %137, "index must be larger or equal to 0"
      %extracted = tensor.extract %arg4[%134, %135] : tensor<32x32xbf16>
      linalg.yield %extracted : bf16
    } -> tensor<1x1x32xbf16>
    %2 = tensor.empty() : tensor<1xi64>
    %3 = linalg.generic {indexing_maps = [#map2], iterator_types = ["parallel"]} outs(%2 : tensor<1xi64>) {
    ^bb0(%out: i64):
      linalg.yield %c0_i64 : i64
    } -> tensor<1xi64>
    %4 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel"]} ins(%3 : tensor<1xi64>) outs(%2 : tensor<1xi64>) {
    ^bb0(%in: i64, %out: i64):
      %134 = arith.addi %in, %c11_i64 : i64
      linalg.yield %134 : i64
    } -> tensor<1xi64>
    %expanded = tensor.expand_shape %4 [[0, 1, 2]] output_shape [1, 1, 1] : tensor<1xi64> into tensor<1x1x1xi64>
    %5 = tensor.empty() : tensor<1x1x1xf32>
    %6 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded : tensor<1x1x1xi64>) outs(%5 : tensor<1x1x1xf32>) {
    ^bb0(%in: i64, %out: f32):
      %134 = arith.sitofp %in : i64 to f32
      linalg.yield %134 : f32
    } -> tensor<1x1x1xf32>
    %7 = tensor.empty() : tensor<4xf32>
    %8 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel"]} ins(%arg16 : tensor<4xbf16>) outs(%7 : tensor<4xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %134 = arith.extf %in : bf16 to f32
      linalg.yield %134 : f32
    } -> tensor<4xf32>
    %9 = tensor.empty() : tensor<1x1x4xf32>
    %10 = linalg.generic {indexing_maps = [#map3, #map4, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%6, %8 : tensor<1x1x1xf32>, tensor<4xf32>) outs(%9 : tensor<1x1x4xf32>) {
    ^bb0(%in: f32, %in_37: f32, %out: f32):
      %134 = arith.mulf %in, %in_37 : f32
      linalg.yield %134 : f32
    } -> tensor<1x1x4xf32>
    %concat = tensor.concat dim(2) %10, %10 : (tensor<1x1x4xf32>, tensor<1x1x4xf32>) -> tensor<1x1x8xf32>
    %11 = tensor.empty() : tensor<1x1x8xf32>
    %12 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%concat : tensor<1x1x8xf32>) outs(%11 : tensor<1x1x8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %134 = math.cos %in : f32
      linalg.yield %134 : f32
    } -> tensor<1x1x8xf32>
    %13 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%concat : tensor<1x1x8xf32>) outs(%11 : tensor<1x1x8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %134 = math.sin %in : f32
      linalg.yield %134 : f32
    } -> tensor<1x1x8xf32>
    %14 = tensor.empty() : tensor<1x1x8xbf16>
    %15 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%12 : tensor<1x1x8xf32>) outs(%14 : tensor<1x1x8xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %134 = arith.truncf %in : f32 to bf16
      linalg.yield %134 : bf16
    } -> tensor<1x1x8xbf16>
    %16 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%13 : tensor<1x1x8xf32>) outs(%14 : tensor<1x1x8xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %134 = arith.truncf %in : f32 to bf16
      linalg.yield %134 : bf16
    } -> tensor<1x1x8xbf16>
    %17 = tensor.empty() : tensor<1x1x32xf32>
    %18 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%1 : tensor<1x1x32xbf16>) outs(%17 : tensor<1x1x32xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %134 = arith.extf %in : bf16 to f32
      linalg.yield %134 : f32
    } -> tensor<1x1x32xf32>
    %19 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%18 : tensor<1x1x32xf32>) outs(%17 : tensor<1x1x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %134 = math.fpowi %in, %c2_i64 : f32, i64
      linalg.yield %134 : f32
    } -> tensor<1x1x32xf32>
    %20 = linalg.fill ins(%cst : f32) outs(%5 : tensor<1x1x1xf32>) -> tensor<1x1x1xf32>
    %21 = linalg.generic {indexing_maps = [#map1, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%19 : tensor<1x1x32xf32>) outs(%20 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %134 = arith.addf %in, %out : f32
      linalg.yield %134 : f32
    } -> tensor<1x1x1xf32>
    %22 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%21 : tensor<1x1x1xf32>) outs(%5 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %134 = arith.divf %in, %cst_4 : f32
      linalg.yield %134 : f32
    } -> tensor<1x1x1xf32>
    %23 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%22 : tensor<1x1x1xf32>) outs(%5 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %134 = arith.truncf %cst_3 : f64 to f32
      %135 = arith.addf %in, %134 : f32
      linalg.yield %135 : f32
    } -> tensor<1x1x1xf32>
    %24 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%23 : tensor<1x1x1xf32>) outs(%5 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %134 = math.rsqrt %in : f32
      linalg.yield %134 : f32
    } -> tensor<1x1x1xf32>
    %25 = linalg.generic {indexing_maps = [#map1, #map3, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%18, %24 : tensor<1x1x32xf32>, tensor<1x1x1xf32>) outs(%17 : tensor<1x1x32xf32>) {
    ^bb0(%in: f32, %in_37: f32, %out: f32):
      %134 = arith.mulf %in, %in_37 : f32
      linalg.yield %134 : f32
    } -> tensor<1x1x32xf32>
    %26 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%25 : tensor<1x1x32xf32>) outs(%0 : tensor<1x1x32xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %134 = arith.truncf %in : f32 to bf16
      linalg.yield %134 : bf16
    } -> tensor<1x1x32xbf16>
    %27 = linalg.generic {indexing_maps = [#map4, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg12, %26 : tensor<32xbf16>, tensor<1x1x32xbf16>) outs(%0 : tensor<1x1x32xbf16>) {
    ^bb0(%in: bf16, %in_37: bf16, %out: bf16):
      %134 = arith.mulf %in, %in_37 : bf16
      linalg.yield %134 : bf16
    } -> tensor<1x1x32xbf16>
    %28 = tensor.empty() : tensor<32x32xbf16>
    %transposed = linalg.transpose ins(%arg5 : tensor<32x32xbf16>) outs(%28 : tensor<32x32xbf16>) permutation = [1, 0] 
    %29 = tensor.empty() : tensor<1x32x32xbf16>
    %30 = linalg.generic {indexing_maps = [#map5, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%transposed : tensor<32x32xbf16>) outs(%29 : tensor<1x32x32xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      linalg.yield %in : bf16
    } -> tensor<1x32x32xbf16>
    %31 = linalg.fill ins(%cst : f32) outs(%17 : tensor<1x1x32xf32>) -> tensor<1x1x32xf32>
    %32 = linalg.batch_matmul ins(%27, %30 : tensor<1x1x32xbf16>, tensor<1x32x32xbf16>) outs(%31 : tensor<1x1x32xf32>) -> tensor<1x1x32xf32>
    %33 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%32 : tensor<1x1x32xf32>) outs(%0 : tensor<1x1x32xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %134 = arith.truncf %in : f32 to bf16
      linalg.yield %134 : bf16
    } -> tensor<1x1x32xbf16>
    %expanded_5 = tensor.expand_shape %33 [[0], [1], [2, 3]] output_shape [1, 1, 4, 8] : tensor<1x1x32xbf16> into tensor<1x1x4x8xbf16>
    %34 = tensor.empty() : tensor<1x4x1x8xbf16>
    %transposed_6 = linalg.transpose ins(%expanded_5 : tensor<1x1x4x8xbf16>) outs(%34 : tensor<1x4x1x8xbf16>) permutation = [0, 2, 1, 3] 
    %35 = tensor.empty() : tensor<32x16xbf16>
    %transposed_7 = linalg.transpose ins(%arg6 : tensor<16x32xbf16>) outs(%35 : tensor<32x16xbf16>) permutation = [1, 0] 
    %36 = tensor.empty() : tensor<1x32x16xbf16>
    %37 = linalg.generic {indexing_maps = [#map5, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%transposed_7 : tensor<32x16xbf16>) outs(%36 : tensor<1x32x16xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      linalg.yield %in : bf16
    } -> tensor<1x32x16xbf16>
    %38 = tensor.empty() : tensor<1x1x16xf32>
    %39 = linalg.fill ins(%cst : f32) outs(%38 : tensor<1x1x16xf32>) -> tensor<1x1x16xf32>
    %40 = linalg.batch_matmul ins(%27, %37 : tensor<1x1x32xbf16>, tensor<1x32x16xbf16>) outs(%39 : tensor<1x1x16xf32>) -> tensor<1x1x16xf32>
    %41 = tensor.empty() : tensor<1x1x16xbf16>
    %42 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%40 : tensor<1x1x16xf32>) outs(%41 : tensor<1x1x16xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %134 = arith.truncf %in : f32 to bf16
      linalg.yield %134 : bf16
    } -> tensor<1x1x16xbf16>
    %expanded_8 = tensor.expand_shape %42 [[0], [1], [2, 3]] output_shape [1, 1, 2, 8] : tensor<1x1x16xbf16> into tensor<1x1x2x8xbf16>
    %43 = tensor.empty() : tensor<1x2x1x8xbf16>
    %transposed_9 = linalg.transpose ins(%expanded_8 : tensor<1x1x2x8xbf16>) outs(%43 : tensor<1x2x1x8xbf16>) permutation = [0, 2, 1, 3] 
    %transposed_10 = linalg.transpose ins(%arg7 : tensor<16x32xbf16>) outs(%35 : tensor<32x16xbf16>) permutation = [1, 0] 
    %44 = linalg.generic {indexing_maps = [#map5, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%transposed_10 : tensor<32x16xbf16>) outs(%36 : tensor<1x32x16xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      linalg.yield %in : bf16
    } -> tensor<1x32x16xbf16>
    %45 = linalg.batch_matmul ins(%27, %44 : tensor<1x1x32xbf16>, tensor<1x32x16xbf16>) outs(%39 : tensor<1x1x16xf32>) -> tensor<1x1x16xf32>
    %46 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%45 : tensor<1x1x16xf32>) outs(%41 : tensor<1x1x16xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %134 = arith.truncf %in : f32 to bf16
      linalg.yield %134 : bf16
    } -> tensor<1x1x16xbf16>
    %expanded_11 = tensor.expand_shape %46 [[0], [1], [2, 3]] output_shape [1, 1, 2, 8] : tensor<1x1x16xbf16> into tensor<1x1x2x8xbf16>
    %transposed_12 = linalg.transpose ins(%expanded_11 : tensor<1x1x2x8xbf16>) outs(%43 : tensor<1x2x1x8xbf16>) permutation = [0, 2, 1, 3] 
    %expanded_13 = tensor.expand_shape %15 [[0], [1, 2], [3]] output_shape [1, 1, 1, 8] : tensor<1x1x8xbf16> into tensor<1x1x1x8xbf16>
    %expanded_14 = tensor.expand_shape %16 [[0], [1, 2], [3]] output_shape [1, 1, 1, 8] : tensor<1x1x8xbf16> into tensor<1x1x1x8xbf16>
    %47 = linalg.generic {indexing_maps = [#map6, #map7, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed_6, %expanded_13 : tensor<1x4x1x8xbf16>, tensor<1x1x1x8xbf16>) outs(%34 : tensor<1x4x1x8xbf16>) {
    ^bb0(%in: bf16, %in_37: bf16, %out: bf16):
      %134 = arith.mulf %in, %in_37 : bf16
      linalg.yield %134 : bf16
    } -> tensor<1x4x1x8xbf16>
    %extracted_slice = tensor.extract_slice %transposed_6[0, 0, 0, 0] [1, 4, 1, 4] [1, 1, 1, 1] : tensor<1x4x1x8xbf16> to tensor<1x4x1x4xbf16>
    %extracted_slice_15 = tensor.extract_slice %transposed_6[0, 0, 0, 4] [1, 4, 1, 4] [1, 1, 1, 1] : tensor<1x4x1x8xbf16> to tensor<1x4x1x4xbf16>
    %48 = tensor.empty() : tensor<1x4x1x4xbf16>
    %49 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_15 : tensor<1x4x1x4xbf16>) outs(%48 : tensor<1x4x1x4xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %134 = arith.negf %in : bf16
      linalg.yield %134 : bf16
    } -> tensor<1x4x1x4xbf16>
    %concat_16 = tensor.concat dim(3) %49, %extracted_slice : (tensor<1x4x1x4xbf16>, tensor<1x4x1x4xbf16>) -> tensor<1x4x1x8xbf16>
    %50 = linalg.generic {indexing_maps = [#map6, #map7, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%concat_16, %expanded_14 : tensor<1x4x1x8xbf16>, tensor<1x1x1x8xbf16>) outs(%34 : tensor<1x4x1x8xbf16>) {
    ^bb0(%in: bf16, %in_37: bf16, %out: bf16):
      %134 = arith.mulf %in, %in_37 : bf16
      linalg.yield %134 : bf16
    } -> tensor<1x4x1x8xbf16>
    %51 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%47, %50 : tensor<1x4x1x8xbf16>, tensor<1x4x1x8xbf16>) outs(%34 : tensor<1x4x1x8xbf16>) {
    ^bb0(%in: bf16, %in_37: bf16, %out: bf16):
      %134 = arith.addf %in, %in_37 : bf16
      linalg.yield %134 : bf16
    } -> tensor<1x4x1x8xbf16>
    %52 = linalg.generic {indexing_maps = [#map6, #map7, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed_9, %expanded_13 : tensor<1x2x1x8xbf16>, tensor<1x1x1x8xbf16>) outs(%43 : tensor<1x2x1x8xbf16>) {
    ^bb0(%in: bf16, %in_37: bf16, %out: bf16):
      %134 = arith.mulf %in, %in_37 : bf16
      linalg.yield %134 : bf16
    } -> tensor<1x2x1x8xbf16>
    %extracted_slice_17 = tensor.extract_slice %transposed_9[0, 0, 0, 0] [1, 2, 1, 4] [1, 1, 1, 1] : tensor<1x2x1x8xbf16> to tensor<1x2x1x4xbf16>
    %extracted_slice_18 = tensor.extract_slice %transposed_9[0, 0, 0, 4] [1, 2, 1, 4] [1, 1, 1, 1] : tensor<1x2x1x8xbf16> to tensor<1x2x1x4xbf16>
    %53 = tensor.empty() : tensor<1x2x1x4xbf16>
    %54 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_18 : tensor<1x2x1x4xbf16>) outs(%53 : tensor<1x2x1x4xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %134 = arith.negf %in : bf16
      linalg.yield %134 : bf16
    } -> tensor<1x2x1x4xbf16>
    %concat_19 = tensor.concat dim(3) %54, %extracted_slice_17 : (tensor<1x2x1x4xbf16>, tensor<1x2x1x4xbf16>) -> tensor<1x2x1x8xbf16>
    %55 = linalg.generic {indexing_maps = [#map6, #map7, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%concat_19, %expanded_14 : tensor<1x2x1x8xbf16>, tensor<1x1x1x8xbf16>) outs(%43 : tensor<1x2x1x8xbf16>) {
    ^bb0(%in: bf16, %in_37: bf16, %out: bf16):
      %134 = arith.mulf %in, %in_37 : bf16
      linalg.yield %134 : bf16
    } -> tensor<1x2x1x8xbf16>
    %56 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%52, %55 : tensor<1x2x1x8xbf16>, tensor<1x2x1x8xbf16>) outs(%43 : tensor<1x2x1x8xbf16>) {
    ^bb0(%in: bf16, %in_37: bf16, %out: bf16):
      %134 = arith.addf %in, %in_37 : bf16
      linalg.yield %134 : bf16
    } -> tensor<1x2x1x8xbf16>
    %concat_20 = tensor.concat dim(2) %arg2, %56 : (tensor<1x2x11x8xbf16>, tensor<1x2x1x8xbf16>) -> tensor<1x2x12x8xbf16>
    %concat_21 = tensor.concat dim(2) %arg3, %transposed_12 : (tensor<1x2x11x8xbf16>, tensor<1x2x1x8xbf16>) -> tensor<1x2x12x8xbf16>
    %57 = tensor.empty() : tensor<1x2x2x12x8xbf16>
    %58 = linalg.generic {indexing_maps = [#map8, #map9], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%concat_20 : tensor<1x2x12x8xbf16>) outs(%57 : tensor<1x2x2x12x8xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      linalg.yield %in : bf16
    } -> tensor<1x2x2x12x8xbf16>
    %collapsed = tensor.collapse_shape %58 [[0], [1, 2], [3], [4]] : tensor<1x2x2x12x8xbf16> into tensor<1x4x12x8xbf16>
    %59 = linalg.generic {indexing_maps = [#map8, #map9], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%concat_21 : tensor<1x2x12x8xbf16>) outs(%57 : tensor<1x2x2x12x8xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      linalg.yield %in : bf16
    } -> tensor<1x2x2x12x8xbf16>
    %60 = tensor.empty() : tensor<1x4x8x12xbf16>
    %transposed_22 = linalg.transpose ins(%collapsed : tensor<1x4x12x8xbf16>) outs(%60 : tensor<1x4x8x12xbf16>) permutation = [0, 1, 3, 2] 
    %collapsed_23 = tensor.collapse_shape %51 [[0, 1], [2], [3]] : tensor<1x4x1x8xbf16> into tensor<4x1x8xbf16>
    %collapsed_24 = tensor.collapse_shape %transposed_22 [[0, 1], [2], [3]] : tensor<1x4x8x12xbf16> into tensor<4x8x12xbf16>
    %61 = tensor.empty() : tensor<4x1x12xf32>
    %62 = linalg.fill ins(%cst : f32) outs(%61 : tensor<4x1x12xf32>) -> tensor<4x1x12xf32>
    %63 = linalg.batch_matmul ins(%collapsed_23, %collapsed_24 : tensor<4x1x8xbf16>, tensor<4x8x12xbf16>) outs(%62 : tensor<4x1x12xf32>) -> tensor<4x1x12xf32>
    %64 = tensor.empty() : tensor<4x1x12xbf16>
    %65 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%63 : tensor<4x1x12xf32>) outs(%64 : tensor<4x1x12xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %134 = arith.truncf %in : f32 to bf16
      linalg.yield %134 : bf16
    } -> tensor<4x1x12xbf16>
    %expanded_25 = tensor.expand_shape %65 [[0, 1], [2], [3]] output_shape [1, 4, 1, 12] : tensor<4x1x12xbf16> into tensor<1x4x1x12xbf16>
    %66 = tensor.empty() : tensor<1x4x1x12xbf16>
    %67 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_25 : tensor<1x4x1x12xbf16>) outs(%66 : tensor<1x4x1x12xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %134 = arith.truncf %cst_2 : f64 to bf16
      %135 = arith.mulf %in, %134 : bf16
      linalg.yield %135 : bf16
    } -> tensor<1x4x1x12xbf16>
    %68 = linalg.generic {indexing_maps = [#map6, #map7, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%67, %arg1 : tensor<1x4x1x12xbf16>, tensor<1x1x1x12xbf16>) outs(%66 : tensor<1x4x1x12xbf16>) {
    ^bb0(%in: bf16, %in_37: bf16, %out: bf16):
      %134 = arith.addf %in, %in_37 : bf16
      linalg.yield %134 : bf16
    } -> tensor<1x4x1x12xbf16>
    %69 = tensor.empty() : tensor<1x4x1x12xf32>
    %70 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%68 : tensor<1x4x1x12xbf16>) outs(%69 : tensor<1x4x1x12xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %134 = arith.extf %in : bf16 to f32
      linalg.yield %134 : f32
    } -> tensor<1x4x1x12xf32>
    %71 = tensor.empty() : tensor<1x4x1xi64>
    %72 = linalg.fill ins(%c0_i64 : i64) outs(%71 : tensor<1x4x1xi64>) -> tensor<1x4x1xi64>
    %73 = tensor.empty() : tensor<1x4x1xf32>
    %74 = linalg.fill ins(%cst_0 : f32) outs(%73 : tensor<1x4x1xf32>) -> tensor<1x4x1xf32>
    %75:2 = linalg.generic {indexing_maps = [#map6, #map10, #map10], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%70 : tensor<1x4x1x12xf32>) outs(%74, %72 : tensor<1x4x1xf32>, tensor<1x4x1xi64>) {
    ^bb0(%in: f32, %out: f32, %out_37: i64):
      %134 = linalg.index 3 : index
      %135 = arith.index_cast %134 : index to i64
      %136 = arith.maximumf %in, %out : f32
      %137 = arith.cmpf ogt, %in, %out : f32
      %138 = arith.select %137, %135, %out_37 : i64
      linalg.yield %136, %138 : f32, i64
    } -> (tensor<1x4x1xf32>, tensor<1x4x1xi64>)
    %expanded_26 = tensor.expand_shape %75#0 [[0], [1], [2, 3]] output_shape [1, 4, 1, 1] : tensor<1x4x1xf32> into tensor<1x4x1x1xf32>
    %76 = linalg.generic {indexing_maps = [#map6, #map11, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%70, %expanded_26 : tensor<1x4x1x12xf32>, tensor<1x4x1x1xf32>) outs(%69 : tensor<1x4x1x12xf32>) {
    ^bb0(%in: f32, %in_37: f32, %out: f32):
      %134 = arith.subf %in, %in_37 : f32
      linalg.yield %134 : f32
    } -> tensor<1x4x1x12xf32>
    %77 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%76 : tensor<1x4x1x12xf32>) outs(%69 : tensor<1x4x1x12xf32>) {
    ^bb0(%in: f32, %out: f32):
      %134 = math.exp %in : f32
      linalg.yield %134 : f32
    } -> tensor<1x4x1x12xf32>
    %78 = tensor.empty() : tensor<1x4x1x1xf32>
    %79 = linalg.fill ins(%cst : f32) outs(%78 : tensor<1x4x1x1xf32>) -> tensor<1x4x1x1xf32>
    %80 = linalg.generic {indexing_maps = [#map6, #map11], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%77 : tensor<1x4x1x12xf32>) outs(%79 : tensor<1x4x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %134 = arith.addf %in, %out : f32
      linalg.yield %134 : f32
    } -> tensor<1x4x1x1xf32>
    %81 = linalg.generic {indexing_maps = [#map6, #map11, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%77, %80 : tensor<1x4x1x12xf32>, tensor<1x4x1x1xf32>) outs(%69 : tensor<1x4x1x12xf32>) {
    ^bb0(%in: f32, %in_37: f32, %out: f32):
      %134 = arith.divf %in, %in_37 : f32
      linalg.yield %134 : f32
    } -> tensor<1x4x1x12xf32>
    %82 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%81 : tensor<1x4x1x12xf32>) outs(%66 : tensor<1x4x1x12xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %134 = arith.truncf %in : f32 to bf16
      linalg.yield %134 : bf16
    } -> tensor<1x4x1x12xbf16>
    %collapsed_27 = tensor.collapse_shape %82 [[0, 1], [2], [3]] : tensor<1x4x1x12xbf16> into tensor<4x1x12xbf16>
    %collapsed_28 = tensor.collapse_shape %59 [[0, 1, 2], [3], [4]] : tensor<1x2x2x12x8xbf16> into tensor<4x12x8xbf16>
    %83 = tensor.empty() : tensor<4x1x8xf32>
    %84 = linalg.fill ins(%cst : f32) outs(%83 : tensor<4x1x8xf32>) -> tensor<4x1x8xf32>
    %85 = linalg.batch_matmul ins(%collapsed_27, %collapsed_28 : tensor<4x1x12xbf16>, tensor<4x12x8xbf16>) outs(%84 : tensor<4x1x8xf32>) -> tensor<4x1x8xf32>
    %86 = tensor.empty() : tensor<4x1x8xbf16>
    %87 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%85 : tensor<4x1x8xf32>) outs(%86 : tensor<4x1x8xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %134 = arith.truncf %in : f32 to bf16
      linalg.yield %134 : bf16
    } -> tensor<4x1x8xbf16>
    %expanded_29 = tensor.expand_shape %87 [[0, 1], [2], [3]] output_shape [1, 4, 1, 8] : tensor<4x1x8xbf16> into tensor<1x4x1x8xbf16>
    %88 = tensor.empty() : tensor<1x1x4x8xbf16>
    %transposed_30 = linalg.transpose ins(%expanded_29 : tensor<1x4x1x8xbf16>) outs(%88 : tensor<1x1x4x8xbf16>) permutation = [0, 2, 1, 3] 
    %collapsed_31 = tensor.collapse_shape %transposed_30 [[0], [1], [2, 3]] : tensor<1x1x4x8xbf16> into tensor<1x1x32xbf16>
    %transposed_32 = linalg.transpose ins(%arg8 : tensor<32x32xbf16>) outs(%28 : tensor<32x32xbf16>) permutation = [1, 0] 
    %89 = linalg.generic {indexing_maps = [#map5, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%transposed_32 : tensor<32x32xbf16>) outs(%29 : tensor<1x32x32xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      linalg.yield %in : bf16
    } -> tensor<1x32x32xbf16>
    %90 = linalg.batch_matmul ins(%collapsed_31, %89 : tensor<1x1x32xbf16>, tensor<1x32x32xbf16>) outs(%31 : tensor<1x1x32xf32>) -> tensor<1x1x32xf32>
    %91 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%90 : tensor<1x1x32xf32>) outs(%0 : tensor<1x1x32xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %134 = arith.truncf %in : f32 to bf16
      linalg.yield %134 : bf16
    } -> tensor<1x1x32xbf16>
    %92 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%1, %91 : tensor<1x1x32xbf16>, tensor<1x1x32xbf16>) outs(%0 : tensor<1x1x32xbf16>) {
    ^bb0(%in: bf16, %in_37: bf16, %out: bf16):
      %134 = arith.addf %in, %in_37 : bf16
      linalg.yield %134 : bf16
    } -> tensor<1x1x32xbf16>
    %93 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%92 : tensor<1x1x32xbf16>) outs(%17 : tensor<1x1x32xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %134 = arith.extf %in : bf16 to f32
      linalg.yield %134 : f32
    } -> tensor<1x1x32xf32>
    %94 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%93 : tensor<1x1x32xf32>) outs(%17 : tensor<1x1x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %134 = math.fpowi %in, %c2_i64 : f32, i64
      linalg.yield %134 : f32
    } -> tensor<1x1x32xf32>
    %95 = linalg.generic {indexing_maps = [#map1, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%94 : tensor<1x1x32xf32>) outs(%20 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %134 = arith.addf %in, %out : f32
      linalg.yield %134 : f32
    } -> tensor<1x1x1xf32>
    %96 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%95 : tensor<1x1x1xf32>) outs(%5 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %134 = arith.divf %in, %cst_4 : f32
      linalg.yield %134 : f32
    } -> tensor<1x1x1xf32>
    %97 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%96 : tensor<1x1x1xf32>) outs(%5 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %134 = arith.truncf %cst_3 : f64 to f32
      %135 = arith.addf %in, %134 : f32
      linalg.yield %135 : f32
    } -> tensor<1x1x1xf32>
    %98 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%97 : tensor<1x1x1xf32>) outs(%5 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %134 = math.rsqrt %in : f32
      linalg.yield %134 : f32
    } -> tensor<1x1x1xf32>
    %99 = linalg.generic {indexing_maps = [#map1, #map3, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%93, %98 : tensor<1x1x32xf32>, tensor<1x1x1xf32>) outs(%17 : tensor<1x1x32xf32>) {
    ^bb0(%in: f32, %in_37: f32, %out: f32):
      %134 = arith.mulf %in, %in_37 : f32
      linalg.yield %134 : f32
    } -> tensor<1x1x32xf32>
    %100 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%99 : tensor<1x1x32xf32>) outs(%0 : tensor<1x1x32xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %134 = arith.truncf %in : f32 to bf16
      linalg.yield %134 : bf16
    } -> tensor<1x1x32xbf16>
    %101 = linalg.generic {indexing_maps = [#map4, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg13, %100 : tensor<32xbf16>, tensor<1x1x32xbf16>) outs(%0 : tensor<1x1x32xbf16>) {
    ^bb0(%in: bf16, %in_37: bf16, %out: bf16):
      %134 = arith.mulf %in, %in_37 : bf16
      linalg.yield %134 : bf16
    } -> tensor<1x1x32xbf16>
    %102 = tensor.empty() : tensor<32x48xbf16>
    %transposed_33 = linalg.transpose ins(%arg9 : tensor<48x32xbf16>) outs(%102 : tensor<32x48xbf16>) permutation = [1, 0] 
    %103 = tensor.empty() : tensor<1x32x48xbf16>
    %104 = linalg.generic {indexing_maps = [#map5, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%transposed_33 : tensor<32x48xbf16>) outs(%103 : tensor<1x32x48xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      linalg.yield %in : bf16
    } -> tensor<1x32x48xbf16>
    %105 = tensor.empty() : tensor<1x1x48xf32>
    %106 = linalg.fill ins(%cst : f32) outs(%105 : tensor<1x1x48xf32>) -> tensor<1x1x48xf32>
    %107 = linalg.batch_matmul ins(%101, %104 : tensor<1x1x32xbf16>, tensor<1x32x48xbf16>) outs(%106 : tensor<1x1x48xf32>) -> tensor<1x1x48xf32>
    %108 = tensor.empty() : tensor<1x1x48xbf16>
    %109 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%107 : tensor<1x1x48xf32>) outs(%108 : tensor<1x1x48xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %134 = arith.truncf %in : f32 to bf16
      linalg.yield %134 : bf16
    } -> tensor<1x1x48xbf16>
    %110 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%109 : tensor<1x1x48xbf16>) outs(%108 : tensor<1x1x48xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %134 = arith.negf %in : bf16
      %135 = math.exp %134 : bf16
      %136 = arith.addf %135, %cst_1 : bf16
      %137 = arith.divf %cst_1, %136 : bf16
      linalg.yield %137 : bf16
    } -> tensor<1x1x48xbf16>
    %111 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%110, %109 : tensor<1x1x48xbf16>, tensor<1x1x48xbf16>) outs(%108 : tensor<1x1x48xbf16>) {
    ^bb0(%in: bf16, %in_37: bf16, %out: bf16):
      %134 = arith.mulf %in, %in_37 : bf16
      linalg.yield %134 : bf16
    } -> tensor<1x1x48xbf16>
    %transposed_34 = linalg.transpose ins(%arg10 : tensor<48x32xbf16>) outs(%102 : tensor<32x48xbf16>) permutation = [1, 0] 
    %112 = linalg.generic {indexing_maps = [#map5, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%transposed_34 : tensor<32x48xbf16>) outs(%103 : tensor<1x32x48xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      linalg.yield %in : bf16
    } -> tensor<1x32x48xbf16>
    %113 = linalg.batch_matmul ins(%101, %112 : tensor<1x1x32xbf16>, tensor<1x32x48xbf16>) outs(%106 : tensor<1x1x48xf32>) -> tensor<1x1x48xf32>
    %114 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%113 : tensor<1x1x48xf32>) outs(%108 : tensor<1x1x48xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %134 = arith.truncf %in : f32 to bf16
      linalg.yield %134 : bf16
    } -> tensor<1x1x48xbf16>
    %115 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%111, %114 : tensor<1x1x48xbf16>, tensor<1x1x48xbf16>) outs(%108 : tensor<1x1x48xbf16>) {
    ^bb0(%in: bf16, %in_37: bf16, %out: bf16):
      %134 = arith.mulf %in, %in_37 : bf16
      linalg.yield %134 : bf16
    } -> tensor<1x1x48xbf16>
    %116 = tensor.empty() : tensor<48x32xbf16>
    %transposed_35 = linalg.transpose ins(%arg11 : tensor<32x48xbf16>) outs(%116 : tensor<48x32xbf16>) permutation = [1, 0] 
    %117 = tensor.empty() : tensor<1x48x32xbf16>
    %118 = linalg.generic {indexing_maps = [#map5, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%transposed_35 : tensor<48x32xbf16>) outs(%117 : tensor<1x48x32xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      linalg.yield %in : bf16
    } -> tensor<1x48x32xbf16>
    %119 = linalg.batch_matmul ins(%115, %118 : tensor<1x1x48xbf16>, tensor<1x48x32xbf16>) outs(%31 : tensor<1x1x32xf32>) -> tensor<1x1x32xf32>
    %120 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%119 : tensor<1x1x32xf32>) outs(%0 : tensor<1x1x32xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %134 = arith.truncf %in : f32 to bf16
      linalg.yield %134 : bf16
    } -> tensor<1x1x32xbf16>
    %121 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%92, %120 : tensor<1x1x32xbf16>, tensor<1x1x32xbf16>) outs(%0 : tensor<1x1x32xbf16>) {
    ^bb0(%in: bf16, %in_37: bf16, %out: bf16):
      %134 = arith.addf %in, %in_37 : bf16
      linalg.yield %134 : bf16
    } -> tensor<1x1x32xbf16>
    %122 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%121 : tensor<1x1x32xbf16>) outs(%17 : tensor<1x1x32xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %134 = arith.extf %in : bf16 to f32
      linalg.yield %134 : f32
    } -> tensor<1x1x32xf32>
    %123 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%122 : tensor<1x1x32xf32>) outs(%17 : tensor<1x1x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %134 = math.fpowi %in, %c2_i64 : f32, i64
      linalg.yield %134 : f32
    } -> tensor<1x1x32xf32>
    %124 = linalg.generic {indexing_maps = [#map1, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%123 : tensor<1x1x32xf32>) outs(%20 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %134 = arith.addf %in, %out : f32
      linalg.yield %134 : f32
    } -> tensor<1x1x1xf32>
    %125 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%124 : tensor<1x1x1xf32>) outs(%5 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %134 = arith.divf %in, %cst_4 : f32
      linalg.yield %134 : f32
    } -> tensor<1x1x1xf32>
    %126 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%125 : tensor<1x1x1xf32>) outs(%5 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %134 = arith.truncf %cst_3 : f64 to f32
      %135 = arith.addf %in, %134 : f32
      linalg.yield %135 : f32
    } -> tensor<1x1x1xf32>
    %127 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%126 : tensor<1x1x1xf32>) outs(%5 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %134 = math.rsqrt %in : f32
      linalg.yield %134 : f32
    } -> tensor<1x1x1xf32>
    %128 = linalg.generic {indexing_maps = [#map1, #map3, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%122, %127 : tensor<1x1x32xf32>, tensor<1x1x1xf32>) outs(%17 : tensor<1x1x32xf32>) {
    ^bb0(%in: f32, %in_37: f32, %out: f32):
      %134 = arith.mulf %in, %in_37 : f32
      linalg.yield %134 : f32
    } -> tensor<1x1x32xf32>
    %129 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%128 : tensor<1x1x32xf32>) outs(%0 : tensor<1x1x32xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %134 = arith.truncf %in : f32 to bf16
      linalg.yield %134 : bf16
    } -> tensor<1x1x32xbf16>
    %130 = linalg.generic {indexing_maps = [#map4, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg14, %129 : tensor<32xbf16>, tensor<1x1x32xbf16>) outs(%0 : tensor<1x1x32xbf16>) {
    ^bb0(%in: bf16, %in_37: bf16, %out: bf16):
      %134 = arith.mulf %in, %in_37 : bf16
      linalg.yield %134 : bf16
    } -> tensor<1x1x32xbf16>
    %transposed_36 = linalg.transpose ins(%arg15 : tensor<32x32xbf16>) outs(%28 : tensor<32x32xbf16>) permutation = [1, 0] 
    %131 = linalg.generic {indexing_maps = [#map5, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%transposed_36 : tensor<32x32xbf16>) outs(%29 : tensor<1x32x32xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      linalg.yield %in : bf16
    } -> tensor<1x32x32xbf16>
    %132 = linalg.batch_matmul ins(%130, %131 : tensor<1x1x32xbf16>, tensor<1x32x32xbf16>) outs(%31 : tensor<1x1x32xf32>) -> tensor<1x1x32xf32>
    %133 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%132 : tensor<1x1x32xf32>) outs(%0 : tensor<1x1x32xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %134 = arith.truncf %in : f32 to bf16
      linalg.yield %134 : bf16
    } -> tensor<1x1x32xbf16>
    return %133, %concat_20, %concat_21 : tensor<1x1x32xbf16>, tensor<1x2x12x8xbf16>, tensor<1x2x12x8xbf16>
  }
}
