#map = affine_map<(d0, d1, d2) -> (d0, d1)>
#map1 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map2 = affine_map<(d0) -> (d0)>
#map3 = affine_map<(d0, d1, d2) -> (0, d1, d2)>
#map4 = affine_map<(d0, d1, d2) -> (d0, d1, 0)>
#map5 = affine_map<(d0, d1, d2) -> (d2)>
#map6 = affine_map<(d0, d1, d2) -> (d1, d2)>
#map7 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d3, d4)>
#map8 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d2, d3, d4)>
#map9 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map10 = affine_map<(d0, d1, d2, d3) -> (d0, 0, d2, d3)>
#map11 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
#map12 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, 0)>
module {
  func.func @main(%arg0: tensor<2x1xi64>, %arg1: tensor<2x1x1x12xf16>, %arg2: tensor<2x1x11x8xf16>, %arg3: tensor<2x1x11x8xf16>, %arg4: tensor<32x32xf16>, %arg5: tensor<64x32xf16>, %arg6: tensor<32xf16>, %arg7: tensor<32xf16>, %arg8: tensor<48x32xf16>, %arg9: tensor<48xf16>, %arg10: tensor<32x32xf16>, %arg11: tensor<32xf16>, %arg12: tensor<32xf16>, %arg13: tensor<32xf16>, %arg14: tensor<48x32xf16>, %arg15: tensor<48xf16>, %arg16: tensor<32x48xf16>, %arg17: tensor<32xf16>, %arg18: tensor<32xf16>, %arg19: tensor<32xf16>) -> (tensor<2x1x32xf16>, tensor<2x1x12x8xf16>, tensor<2x1x12x8xf16>) {
    %c0_i64 = arith.constant 0 : i64
    %c11_i64 = arith.constant 11 : i64
    %c32 = arith.constant 32 : index
    %c64 = arith.constant 64 : index
    %cst = arith.constant 0.000000e+00 : f16
    %cst_0 = arith.constant 0.000000e+00 : f32
    %cst_1 = arith.constant 0xFF800000 : f32
    %c3_i64 = arith.constant 3 : i64
    %cst_2 = arith.constant 4.470830e-02 : f16
    %cst_3 = arith.constant 7.978520e-01 : f16
    %cst_4 = arith.constant 1.000000e+00 : f16
    %cst_5 = arith.constant 5.000000e-01 : f16
    %cst_6 = arith.constant 0.35355339059327379 : f64
    %cst_7 = arith.constant 1.000000e-05 : f64
    %cst_8 = arith.constant 3.200000e+01 : f16
    %0 = tensor.empty() : tensor<2x1x32xf16>
    %1 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg0 : tensor<2x1xi64>) outs(%0 : tensor<2x1x32xf16>) {
    ^bb0(%in: i64, %out: f16):
      %115 = arith.index_cast %in : i64 to index
      %116 = linalg.index 2 : index
      %117 = arith.cmpi slt, %115, %c32 : index
      cf.assert %117, "index must be smaller than dim size"
      %118 = arith.cmpi sge, %in, %c0_i64 : i64
      cf.assert %118, "index must be larger or equal to 0"
      %extracted = tensor.extract %arg4[%115, %116] : tensor<32x32xf16>
      linalg.yield %extracted : f16
    } -> tensor<2x1x32xf16>
    %2 = tensor.empty() : tensor<1xi64>
    %3 = linalg.generic {indexing_maps = [#map2], iterator_types = ["parallel"]} outs(%2 : tensor<1xi64>) {
    ^bb0(%out: i64):
      linalg.yield %c0_i64 : i64
    } -> tensor<1xi64>
    %4 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel"]} ins(%3 : tensor<1xi64>) outs(%2 : tensor<1xi64>) {
    ^bb0(%in: i64, %out: i64):
      %115 = arith.addi %in, %c11_i64 : i64
      linalg.yield %115 : i64
    } -> tensor<1xi64>
    %expanded = tensor.expand_shape %4 [[0, 1]] output_shape [1, 1] : tensor<1xi64> into tensor<1x1xi64>
    %5 = tensor.empty() : tensor<1x1x32xf16>
    %6 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded : tensor<1x1xi64>) outs(%5 : tensor<1x1x32xf16>) {
    ^bb0(%in: i64, %out: f16):
      %115 = arith.index_cast %in : i64 to index
      %116 = linalg.index 2 : index
      %117 = arith.cmpi slt, %115, %c64 : index
      cf.assert %117, "index must be smaller than dim size"
      %118 = arith.cmpi sge, %in, %c0_i64 : i64
      cf.assert %118, "index must be larger or equal to 0"
      %extracted = tensor.extract %arg5[%115, %116] : tensor<64x32xf16>
      linalg.yield %extracted : f16
    } -> tensor<1x1x32xf16>
    %7 = linalg.generic {indexing_maps = [#map1, #map3, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%1, %6 : tensor<2x1x32xf16>, tensor<1x1x32xf16>) outs(%0 : tensor<2x1x32xf16>) {
    ^bb0(%in: f16, %in_36: f16, %out: f16):
      %115 = arith.addf %in, %in_36 : f16
      linalg.yield %115 : f16
    } -> tensor<2x1x32xf16>
    %8 = tensor.empty() : tensor<2x1x1xf16>
    %9 = linalg.fill ins(%cst : f16) outs(%8 : tensor<2x1x1xf16>) -> tensor<2x1x1xf16>
    %10 = linalg.generic {indexing_maps = [#map1, #map4], iterator_types = ["parallel", "parallel", "reduction"]} ins(%7 : tensor<2x1x32xf16>) outs(%9 : tensor<2x1x1xf16>) {
    ^bb0(%in: f16, %out: f16):
      %115 = arith.addf %in, %out : f16
      linalg.yield %115 : f16
    } -> tensor<2x1x1xf16>
    %11 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%10 : tensor<2x1x1xf16>) outs(%8 : tensor<2x1x1xf16>) {
    ^bb0(%in: f16, %out: f16):
      %115 = arith.divf %in, %cst_8 : f16
      linalg.yield %115 : f16
    } -> tensor<2x1x1xf16>
    %collapsed = tensor.collapse_shape %11 [[0], [1, 2]] : tensor<2x1x1xf16> into tensor<2x1xf16>
    %12 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%collapsed : tensor<2x1xf16>) outs(%0 : tensor<2x1x32xf16>) {
    ^bb0(%in: f16, %out: f16):
      linalg.yield %in : f16
    } -> tensor<2x1x32xf16>
    %13 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%7, %12 : tensor<2x1x32xf16>, tensor<2x1x32xf16>) outs(%0 : tensor<2x1x32xf16>) {
    ^bb0(%in: f16, %in_36: f16, %out: f16):
      %115 = arith.subf %in, %in_36 : f16
      linalg.yield %115 : f16
    } -> tensor<2x1x32xf16>
    %14 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%13, %13 : tensor<2x1x32xf16>, tensor<2x1x32xf16>) outs(%0 : tensor<2x1x32xf16>) {
    ^bb0(%in: f16, %in_36: f16, %out: f16):
      %115 = arith.mulf %in, %in_36 : f16
      linalg.yield %115 : f16
    } -> tensor<2x1x32xf16>
    %15 = linalg.generic {indexing_maps = [#map1, #map4], iterator_types = ["parallel", "parallel", "reduction"]} ins(%14 : tensor<2x1x32xf16>) outs(%9 : tensor<2x1x1xf16>) {
    ^bb0(%in: f16, %out: f16):
      %115 = arith.addf %in, %out : f16
      linalg.yield %115 : f16
    } -> tensor<2x1x1xf16>
    %16 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%15 : tensor<2x1x1xf16>) outs(%8 : tensor<2x1x1xf16>) {
    ^bb0(%in: f16, %out: f16):
      %115 = arith.divf %in, %cst_8 : f16
      linalg.yield %115 : f16
    } -> tensor<2x1x1xf16>
    %17 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%16 : tensor<2x1x1xf16>) outs(%8 : tensor<2x1x1xf16>) {
    ^bb0(%in: f16, %out: f16):
      %115 = arith.truncf %cst_7 : f64 to f16
      %116 = arith.addf %in, %115 : f16
      linalg.yield %116 : f16
    } -> tensor<2x1x1xf16>
    %18 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%17 : tensor<2x1x1xf16>) outs(%8 : tensor<2x1x1xf16>) {
    ^bb0(%in: f16, %out: f16):
      %115 = math.rsqrt %in : f16
      linalg.yield %115 : f16
    } -> tensor<2x1x1xf16>
    %collapsed_9 = tensor.collapse_shape %18 [[0], [1, 2]] : tensor<2x1x1xf16> into tensor<2x1xf16>
    %19 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%collapsed_9 : tensor<2x1xf16>) outs(%0 : tensor<2x1x32xf16>) {
    ^bb0(%in: f16, %out: f16):
      linalg.yield %in : f16
    } -> tensor<2x1x32xf16>
    %20 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%13, %19 : tensor<2x1x32xf16>, tensor<2x1x32xf16>) outs(%0 : tensor<2x1x32xf16>) {
    ^bb0(%in: f16, %in_36: f16, %out: f16):
      %115 = arith.mulf %in, %in_36 : f16
      linalg.yield %115 : f16
    } -> tensor<2x1x32xf16>
    %21 = linalg.generic {indexing_maps = [#map1, #map5, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%20, %arg6 : tensor<2x1x32xf16>, tensor<32xf16>) outs(%0 : tensor<2x1x32xf16>) {
    ^bb0(%in: f16, %in_36: f16, %out: f16):
      %115 = arith.mulf %in, %in_36 : f16
      linalg.yield %115 : f16
    } -> tensor<2x1x32xf16>
    %22 = linalg.generic {indexing_maps = [#map1, #map5, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%21, %arg7 : tensor<2x1x32xf16>, tensor<32xf16>) outs(%0 : tensor<2x1x32xf16>) {
    ^bb0(%in: f16, %in_36: f16, %out: f16):
      %115 = arith.addf %in, %in_36 : f16
      linalg.yield %115 : f16
    } -> tensor<2x1x32xf16>
    %23 = tensor.empty() : tensor<32x48xf16>
    %transposed = linalg.transpose ins(%arg8 : tensor<48x32xf16>) outs(%23 : tensor<32x48xf16>) permutation = [1, 0] 
    %24 = tensor.empty() : tensor<2x32x48xf16>
    %25 = linalg.generic {indexing_maps = [#map6, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%transposed : tensor<32x48xf16>) outs(%24 : tensor<2x32x48xf16>) {
    ^bb0(%in: f16, %out: f16):
      linalg.yield %in : f16
    } -> tensor<2x32x48xf16>
    %26 = tensor.empty() : tensor<2x1x48xf32>
    %27 = linalg.fill ins(%cst_0 : f32) outs(%26 : tensor<2x1x48xf32>) -> tensor<2x1x48xf32>
    %28 = linalg.batch_matmul ins(%22, %25 : tensor<2x1x32xf16>, tensor<2x32x48xf16>) outs(%27 : tensor<2x1x48xf32>) -> tensor<2x1x48xf32>
    %29 = tensor.empty() : tensor<2x1x48xf16>
    %30 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%28 : tensor<2x1x48xf32>) outs(%29 : tensor<2x1x48xf16>) {
    ^bb0(%in: f32, %out: f16):
      %115 = arith.truncf %in : f32 to f16
      linalg.yield %115 : f16
    } -> tensor<2x1x48xf16>
    %31 = linalg.generic {indexing_maps = [#map1, #map5, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%30, %arg9 : tensor<2x1x48xf16>, tensor<48xf16>) outs(%29 : tensor<2x1x48xf16>) {
    ^bb0(%in: f16, %in_36: f16, %out: f16):
      %115 = arith.addf %in, %in_36 : f16
      linalg.yield %115 : f16
    } -> tensor<2x1x48xf16>
    %expanded_10 = tensor.expand_shape %31 [[0], [1, 2], [3]] output_shape [2, 1, 1, 48] : tensor<2x1x48xf16> into tensor<2x1x1x48xf16>
    %extracted_slice = tensor.extract_slice %expanded_10[0, 0, 0, 0] [2, 1, 1, 32] [1, 1, 1, 1] : tensor<2x1x1x48xf16> to tensor<2x1x1x32xf16>
    %extracted_slice_11 = tensor.extract_slice %expanded_10[0, 0, 0, 32] [2, 1, 1, 8] [1, 1, 1, 1] : tensor<2x1x1x48xf16> to tensor<2x1x1x8xf16>
    %extracted_slice_12 = tensor.extract_slice %expanded_10[0, 0, 0, 40] [2, 1, 1, 8] [1, 1, 1, 1] : tensor<2x1x1x48xf16> to tensor<2x1x1x8xf16>
    %collapsed_13 = tensor.collapse_shape %extracted_slice [[0], [1], [2, 3]] : tensor<2x1x1x32xf16> into tensor<2x1x32xf16>
    %expanded_14 = tensor.expand_shape %collapsed_13 [[0], [1], [2, 3]] output_shape [2, 1, 4, 8] : tensor<2x1x32xf16> into tensor<2x1x4x8xf16>
    %32 = tensor.empty() : tensor<2x4x1x8xf16>
    %transposed_15 = linalg.transpose ins(%expanded_14 : tensor<2x1x4x8xf16>) outs(%32 : tensor<2x4x1x8xf16>) permutation = [0, 2, 1, 3] 
    %concat = tensor.concat dim(2) %arg2, %extracted_slice_11 : (tensor<2x1x11x8xf16>, tensor<2x1x1x8xf16>) -> tensor<2x1x12x8xf16>
    %concat_16 = tensor.concat dim(2) %arg3, %extracted_slice_12 : (tensor<2x1x11x8xf16>, tensor<2x1x1x8xf16>) -> tensor<2x1x12x8xf16>
    %33 = tensor.empty() : tensor<2x1x4x12x8xf16>
    %34 = linalg.generic {indexing_maps = [#map7, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%concat : tensor<2x1x12x8xf16>) outs(%33 : tensor<2x1x4x12x8xf16>) {
    ^bb0(%in: f16, %out: f16):
      linalg.yield %in : f16
    } -> tensor<2x1x4x12x8xf16>
    %collapsed_17 = tensor.collapse_shape %34 [[0], [1, 2], [3], [4]] : tensor<2x1x4x12x8xf16> into tensor<2x4x12x8xf16>
    %35 = linalg.generic {indexing_maps = [#map7, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%concat_16 : tensor<2x1x12x8xf16>) outs(%33 : tensor<2x1x4x12x8xf16>) {
    ^bb0(%in: f16, %out: f16):
      linalg.yield %in : f16
    } -> tensor<2x1x4x12x8xf16>
    %36 = tensor.empty() : tensor<2x4x8x12xf16>
    %transposed_18 = linalg.transpose ins(%collapsed_17 : tensor<2x4x12x8xf16>) outs(%36 : tensor<2x4x8x12xf16>) permutation = [0, 1, 3, 2] 
    %collapsed_19 = tensor.collapse_shape %transposed_15 [[0, 1], [2], [3]] : tensor<2x4x1x8xf16> into tensor<8x1x8xf16>
    %collapsed_20 = tensor.collapse_shape %transposed_18 [[0, 1], [2], [3]] : tensor<2x4x8x12xf16> into tensor<8x8x12xf16>
    %37 = tensor.empty() : tensor<8x1x12xf32>
    %38 = linalg.fill ins(%cst_0 : f32) outs(%37 : tensor<8x1x12xf32>) -> tensor<8x1x12xf32>
    %39 = linalg.batch_matmul ins(%collapsed_19, %collapsed_20 : tensor<8x1x8xf16>, tensor<8x8x12xf16>) outs(%38 : tensor<8x1x12xf32>) -> tensor<8x1x12xf32>
    %40 = tensor.empty() : tensor<8x1x12xf16>
    %41 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%39 : tensor<8x1x12xf32>) outs(%40 : tensor<8x1x12xf16>) {
    ^bb0(%in: f32, %out: f16):
      %115 = arith.truncf %in : f32 to f16
      linalg.yield %115 : f16
    } -> tensor<8x1x12xf16>
    %expanded_21 = tensor.expand_shape %41 [[0, 1], [2], [3]] output_shape [2, 4, 1, 12] : tensor<8x1x12xf16> into tensor<2x4x1x12xf16>
    %42 = tensor.empty() : tensor<2x4x1x12xf16>
    %43 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_21 : tensor<2x4x1x12xf16>) outs(%42 : tensor<2x4x1x12xf16>) {
    ^bb0(%in: f16, %out: f16):
      %115 = arith.truncf %cst_6 : f64 to f16
      %116 = arith.mulf %in, %115 : f16
      linalg.yield %116 : f16
    } -> tensor<2x4x1x12xf16>
    %44 = linalg.generic {indexing_maps = [#map9, #map10, #map9], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%43, %arg1 : tensor<2x4x1x12xf16>, tensor<2x1x1x12xf16>) outs(%42 : tensor<2x4x1x12xf16>) {
    ^bb0(%in: f16, %in_36: f16, %out: f16):
      %115 = arith.addf %in, %in_36 : f16
      linalg.yield %115 : f16
    } -> tensor<2x4x1x12xf16>
    %45 = tensor.empty() : tensor<2x4x1x12xf32>
    %46 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%44 : tensor<2x4x1x12xf16>) outs(%45 : tensor<2x4x1x12xf32>) {
    ^bb0(%in: f16, %out: f32):
      %115 = arith.extf %in : f16 to f32
      linalg.yield %115 : f32
    } -> tensor<2x4x1x12xf32>
    %47 = tensor.empty() : tensor<2x4x1xi64>
    %48 = linalg.fill ins(%c0_i64 : i64) outs(%47 : tensor<2x4x1xi64>) -> tensor<2x4x1xi64>
    %49 = tensor.empty() : tensor<2x4x1xf32>
    %50 = linalg.fill ins(%cst_1 : f32) outs(%49 : tensor<2x4x1xf32>) -> tensor<2x4x1xf32>
    %51:2 = linalg.generic {indexing_maps = [#map9, #map11, #map11], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%46 : tensor<2x4x1x12xf32>) outs(%50, %48 : tensor<2x4x1xf32>, tensor<2x4x1xi64>) {
    ^bb0(%in: f32, %out: f32, %out_36: i64):
      %115 = linalg.index 3 : index
      %116 = arith.index_cast %115 : index to i64
      %117 = arith.maximumf %in, %out : f32
      %118 = arith.cmpf ogt, %in, %out : f32
      %119 = arith.select %118, %116, %out_36 : i64
      linalg.yield %117, %119 : f32, i64
    } -> (tensor<2x4x1xf32>, tensor<2x4x1xi64>)
    %expanded_22 = tensor.expand_shape %51#0 [[0], [1], [2, 3]] output_shape [2, 4, 1, 1] : tensor<2x4x1xf32> into tensor<2x4x1x1xf32>
    %52 = linalg.generic {indexing_maps = [#map9, #map12, #map9], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%46, %expanded_22 : tensor<2x4x1x12xf32>, tensor<2x4x1x1xf32>) outs(%45 : tensor<2x4x1x12xf32>) {
    ^bb0(%in: f32, %in_36: f32, %out: f32):
      %115 = arith.subf %in, %in_36 : f32
      linalg.yield %115 : f32
    } -> tensor<2x4x1x12xf32>
    %53 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%52 : tensor<2x4x1x12xf32>) outs(%45 : tensor<2x4x1x12xf32>) {
    ^bb0(%in: f32, %out: f32):
      %115 = math.exp %in : f32
      linalg.yield %115 : f32
    } -> tensor<2x4x1x12xf32>
    %54 = tensor.empty() : tensor<2x4x1x1xf32>
    %55 = linalg.fill ins(%cst_0 : f32) outs(%54 : tensor<2x4x1x1xf32>) -> tensor<2x4x1x1xf32>
    %56 = linalg.generic {indexing_maps = [#map9, #map12], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%53 : tensor<2x4x1x12xf32>) outs(%55 : tensor<2x4x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %115 = arith.addf %in, %out : f32
      linalg.yield %115 : f32
    } -> tensor<2x4x1x1xf32>
    %57 = linalg.generic {indexing_maps = [#map9, #map12, #map9], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%53, %56 : tensor<2x4x1x12xf32>, tensor<2x4x1x1xf32>) outs(%45 : tensor<2x4x1x12xf32>) {
    ^bb0(%in: f32, %in_36: f32, %out: f32):
      %115 = arith.divf %in, %in_36 : f32
      linalg.yield %115 : f32
    } -> tensor<2x4x1x12xf32>
    %58 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%57 : tensor<2x4x1x12xf32>) outs(%42 : tensor<2x4x1x12xf16>) {
    ^bb0(%in: f32, %out: f16):
      %115 = arith.truncf %in : f32 to f16
      linalg.yield %115 : f16
    } -> tensor<2x4x1x12xf16>
    %collapsed_23 = tensor.collapse_shape %58 [[0, 1], [2], [3]] : tensor<2x4x1x12xf16> into tensor<8x1x12xf16>
    %collapsed_24 = tensor.collapse_shape %35 [[0, 1, 2], [3], [4]] : tensor<2x1x4x12x8xf16> into tensor<8x12x8xf16>
    %59 = tensor.empty() : tensor<8x1x8xf32>
    %60 = linalg.fill ins(%cst_0 : f32) outs(%59 : tensor<8x1x8xf32>) -> tensor<8x1x8xf32>
    %61 = linalg.batch_matmul ins(%collapsed_23, %collapsed_24 : tensor<8x1x12xf16>, tensor<8x12x8xf16>) outs(%60 : tensor<8x1x8xf32>) -> tensor<8x1x8xf32>
    %62 = tensor.empty() : tensor<8x1x8xf16>
    %63 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%61 : tensor<8x1x8xf32>) outs(%62 : tensor<8x1x8xf16>) {
    ^bb0(%in: f32, %out: f16):
      %115 = arith.truncf %in : f32 to f16
      linalg.yield %115 : f16
    } -> tensor<8x1x8xf16>
    %expanded_25 = tensor.expand_shape %63 [[0, 1], [2], [3]] output_shape [2, 4, 1, 8] : tensor<8x1x8xf16> into tensor<2x4x1x8xf16>
    %64 = tensor.empty() : tensor<2x1x4x8xf16>
    %transposed_26 = linalg.transpose ins(%expanded_25 : tensor<2x4x1x8xf16>) outs(%64 : tensor<2x1x4x8xf16>) permutation = [0, 2, 1, 3] 
    %collapsed_27 = tensor.collapse_shape %transposed_26 [[0], [1], [2, 3]] : tensor<2x1x4x8xf16> into tensor<2x1x32xf16>
    %65 = tensor.empty() : tensor<32x32xf16>
    %transposed_28 = linalg.transpose ins(%arg10 : tensor<32x32xf16>) outs(%65 : tensor<32x32xf16>) permutation = [1, 0] 
    %66 = tensor.empty() : tensor<2x32x32xf16>
    %67 = linalg.generic {indexing_maps = [#map6, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%transposed_28 : tensor<32x32xf16>) outs(%66 : tensor<2x32x32xf16>) {
    ^bb0(%in: f16, %out: f16):
      linalg.yield %in : f16
    } -> tensor<2x32x32xf16>
    %68 = tensor.empty() : tensor<2x1x32xf32>
    %69 = linalg.fill ins(%cst_0 : f32) outs(%68 : tensor<2x1x32xf32>) -> tensor<2x1x32xf32>
    %70 = linalg.batch_matmul ins(%collapsed_27, %67 : tensor<2x1x32xf16>, tensor<2x32x32xf16>) outs(%69 : tensor<2x1x32xf32>) -> tensor<2x1x32xf32>
    %71 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%70 : tensor<2x1x32xf32>) outs(%0 : tensor<2x1x32xf16>) {
    ^bb0(%in: f32, %out: f16):
      %115 = arith.truncf %in : f32 to f16
      linalg.yield %115 : f16
    } -> tensor<2x1x32xf16>
    %72 = linalg.generic {indexing_maps = [#map1, #map5, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%71, %arg11 : tensor<2x1x32xf16>, tensor<32xf16>) outs(%0 : tensor<2x1x32xf16>) {
    ^bb0(%in: f16, %in_36: f16, %out: f16):
      %115 = arith.addf %in, %in_36 : f16
      linalg.yield %115 : f16
    } -> tensor<2x1x32xf16>
    %73 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%72, %7 : tensor<2x1x32xf16>, tensor<2x1x32xf16>) outs(%0 : tensor<2x1x32xf16>) {
    ^bb0(%in: f16, %in_36: f16, %out: f16):
      %115 = arith.addf %in, %in_36 : f16
      linalg.yield %115 : f16
    } -> tensor<2x1x32xf16>
    %74 = linalg.generic {indexing_maps = [#map1, #map4], iterator_types = ["parallel", "parallel", "reduction"]} ins(%73 : tensor<2x1x32xf16>) outs(%9 : tensor<2x1x1xf16>) {
    ^bb0(%in: f16, %out: f16):
      %115 = arith.addf %in, %out : f16
      linalg.yield %115 : f16
    } -> tensor<2x1x1xf16>
    %75 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%74 : tensor<2x1x1xf16>) outs(%8 : tensor<2x1x1xf16>) {
    ^bb0(%in: f16, %out: f16):
      %115 = arith.divf %in, %cst_8 : f16
      linalg.yield %115 : f16
    } -> tensor<2x1x1xf16>
    %collapsed_29 = tensor.collapse_shape %75 [[0], [1, 2]] : tensor<2x1x1xf16> into tensor<2x1xf16>
    %76 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%collapsed_29 : tensor<2x1xf16>) outs(%0 : tensor<2x1x32xf16>) {
    ^bb0(%in: f16, %out: f16):
      linalg.yield %in : f16
    } -> tensor<2x1x32xf16>
    %77 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%73, %76 : tensor<2x1x32xf16>, tensor<2x1x32xf16>) outs(%0 : tensor<2x1x32xf16>) {
    ^bb0(%in: f16, %in_36: f16, %out: f16):
      %115 = arith.subf %in, %in_36 : f16
      linalg.yield %115 : f16
    } -> tensor<2x1x32xf16>
    %78 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%77, %77 : tensor<2x1x32xf16>, tensor<2x1x32xf16>) outs(%0 : tensor<2x1x32xf16>) {
    ^bb0(%in: f16, %in_36: f16, %out: f16):
      %115 = arith.mulf %in, %in_36 : f16
      linalg.yield %115 : f16
    } -> tensor<2x1x32xf16>
    %79 = linalg.generic {indexing_maps = [#map1, #map4], iterator_types = ["parallel", "parallel", "reduction"]} ins(%78 : tensor<2x1x32xf16>) outs(%9 : tensor<2x1x1xf16>) {
    ^bb0(%in: f16, %out: f16):
      %115 = arith.addf %in, %out : f16
      linalg.yield %115 : f16
    } -> tensor<2x1x1xf16>
    %80 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%79 : tensor<2x1x1xf16>) outs(%8 : tensor<2x1x1xf16>) {
    ^bb0(%in: f16, %out: f16):
      %115 = arith.divf %in, %cst_8 : f16
      linalg.yield %115 : f16
    } -> tensor<2x1x1xf16>
    %81 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%80 : tensor<2x1x1xf16>) outs(%8 : tensor<2x1x1xf16>) {
    ^bb0(%in: f16, %out: f16):
      %115 = arith.truncf %cst_7 : f64 to f16
      %116 = arith.addf %in, %115 : f16
      linalg.yield %116 : f16
    } -> tensor<2x1x1xf16>
    %82 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%81 : tensor<2x1x1xf16>) outs(%8 : tensor<2x1x1xf16>) {
    ^bb0(%in: f16, %out: f16):
      %115 = math.rsqrt %in : f16
      linalg.yield %115 : f16
    } -> tensor<2x1x1xf16>
    %collapsed_30 = tensor.collapse_shape %82 [[0], [1, 2]] : tensor<2x1x1xf16> into tensor<2x1xf16>
    %83 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%collapsed_30 : tensor<2x1xf16>) outs(%0 : tensor<2x1x32xf16>) {
    ^bb0(%in: f16, %out: f16):
      linalg.yield %in : f16
    } -> tensor<2x1x32xf16>
    %84 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%77, %83 : tensor<2x1x32xf16>, tensor<2x1x32xf16>) outs(%0 : tensor<2x1x32xf16>) {
    ^bb0(%in: f16, %in_36: f16, %out: f16):
      %115 = arith.mulf %in, %in_36 : f16
      linalg.yield %115 : f16
    } -> tensor<2x1x32xf16>
    %85 = linalg.generic {indexing_maps = [#map1, #map5, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%84, %arg12 : tensor<2x1x32xf16>, tensor<32xf16>) outs(%0 : tensor<2x1x32xf16>) {
    ^bb0(%in: f16, %in_36: f16, %out: f16):
      %115 = arith.mulf %in, %in_36 : f16
      linalg.yield %115 : f16
    } -> tensor<2x1x32xf16>
    %86 = linalg.generic {indexing_maps = [#map1, #map5, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%85, %arg13 : tensor<2x1x32xf16>, tensor<32xf16>) outs(%0 : tensor<2x1x32xf16>) {
    ^bb0(%in: f16, %in_36: f16, %out: f16):
      %115 = arith.addf %in, %in_36 : f16
      linalg.yield %115 : f16
    } -> tensor<2x1x32xf16>
    %transposed_31 = linalg.transpose ins(%arg14 : tensor<48x32xf16>) outs(%23 : tensor<32x48xf16>) permutation = [1, 0] 
    %87 = linalg.generic {indexing_maps = [#map6, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%transposed_31 : tensor<32x48xf16>) outs(%24 : tensor<2x32x48xf16>) {
    ^bb0(%in: f16, %out: f16):
      linalg.yield %in : f16
    } -> tensor<2x32x48xf16>
    %88 = linalg.batch_matmul ins(%86, %87 : tensor<2x1x32xf16>, tensor<2x32x48xf16>) outs(%27 : tensor<2x1x48xf32>) -> tensor<2x1x48xf32>
    %89 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%88 : tensor<2x1x48xf32>) outs(%29 : tensor<2x1x48xf16>) {
    ^bb0(%in: f32, %out: f16):
      %115 = arith.truncf %in : f32 to f16
      linalg.yield %115 : f16
    } -> tensor<2x1x48xf16>
    %90 = linalg.generic {indexing_maps = [#map1, #map5, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%89, %arg15 : tensor<2x1x48xf16>, tensor<48xf16>) outs(%29 : tensor<2x1x48xf16>) {
    ^bb0(%in: f16, %in_36: f16, %out: f16):
      %115 = arith.addf %in, %in_36 : f16
      linalg.yield %115 : f16
    } -> tensor<2x1x48xf16>
    %91 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%90 : tensor<2x1x48xf16>) outs(%29 : tensor<2x1x48xf16>) {
    ^bb0(%in: f16, %out: f16):
      %115 = math.fpowi %in, %c3_i64 : f16, i64
      %116 = arith.mulf %115, %cst_2 : f16
      %117 = arith.addf %in, %116 : f16
      %118 = arith.mulf %117, %cst_3 : f16
      %119 = math.tanh %118 : f16
      %120 = arith.addf %119, %cst_4 : f16
      %121 = arith.mulf %120, %cst_5 : f16
      %122 = arith.mulf %in, %121 : f16
      linalg.yield %122 : f16
    } -> tensor<2x1x48xf16>
    %92 = tensor.empty() : tensor<48x32xf16>
    %transposed_32 = linalg.transpose ins(%arg16 : tensor<32x48xf16>) outs(%92 : tensor<48x32xf16>) permutation = [1, 0] 
    %93 = tensor.empty() : tensor<2x48x32xf16>
    %94 = linalg.generic {indexing_maps = [#map6, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%transposed_32 : tensor<48x32xf16>) outs(%93 : tensor<2x48x32xf16>) {
    ^bb0(%in: f16, %out: f16):
      linalg.yield %in : f16
    } -> tensor<2x48x32xf16>
    %95 = linalg.batch_matmul ins(%91, %94 : tensor<2x1x48xf16>, tensor<2x48x32xf16>) outs(%69 : tensor<2x1x32xf32>) -> tensor<2x1x32xf32>
    %96 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%95 : tensor<2x1x32xf32>) outs(%0 : tensor<2x1x32xf16>) {
    ^bb0(%in: f32, %out: f16):
      %115 = arith.truncf %in : f32 to f16
      linalg.yield %115 : f16
    } -> tensor<2x1x32xf16>
    %97 = linalg.generic {indexing_maps = [#map1, #map5, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%96, %arg17 : tensor<2x1x32xf16>, tensor<32xf16>) outs(%0 : tensor<2x1x32xf16>) {
    ^bb0(%in: f16, %in_36: f16, %out: f16):
      %115 = arith.addf %in, %in_36 : f16
      linalg.yield %115 : f16
    } -> tensor<2x1x32xf16>
    %98 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%73, %97 : tensor<2x1x32xf16>, tensor<2x1x32xf16>) outs(%0 : tensor<2x1x32xf16>) {
    ^bb0(%in: f16, %in_36: f16, %out: f16):
      %115 = arith.addf %in, %in_36 : f16
      linalg.yield %115 : f16
    } -> tensor<2x1x32xf16>
    %99 = linalg.generic {indexing_maps = [#map1, #map4], iterator_types = ["parallel", "parallel", "reduction"]} ins(%98 : tensor<2x1x32xf16>) outs(%9 : tensor<2x1x1xf16>) {
    ^bb0(%in: f16, %out: f16):
      %115 = arith.addf %in, %out : f16
      linalg.yield %115 : f16
    } -> tensor<2x1x1xf16>
    %100 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%99 : tensor<2x1x1xf16>) outs(%8 : tensor<2x1x1xf16>) {
    ^bb0(%in: f16, %out: f16):
      %115 = arith.divf %in, %cst_8 : f16
      linalg.yield %115 : f16
    } -> tensor<2x1x1xf16>
    %collapsed_33 = tensor.collapse_shape %100 [[0], [1, 2]] : tensor<2x1x1xf16> into tensor<2x1xf16>
    %101 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%collapsed_33 : tensor<2x1xf16>) outs(%0 : tensor<2x1x32xf16>) {
    ^bb0(%in: f16, %out: f16):
      linalg.yield %in : f16
    } -> tensor<2x1x32xf16>
    %102 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%98, %101 : tensor<2x1x32xf16>, tensor<2x1x32xf16>) outs(%0 : tensor<2x1x32xf16>) {
    ^bb0(%in: f16, %in_36: f16, %out: f16):
      %115 = arith.subf %in, %in_36 : f16
      linalg.yield %115 : f16
    } -> tensor<2x1x32xf16>
    %103 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%102, %102 : tensor<2x1x32xf16>, tensor<2x1x32xf16>) outs(%0 : tensor<2x1x32xf16>) {
    ^bb0(%in: f16, %in_36: f16, %out: f16):
      %115 = arith.mulf %in, %in_36 : f16
      linalg.yield %115 : f16
    } -> tensor<2x1x32xf16>
    %104 = linalg.generic {indexing_maps = [#map1, #map4], iterator_types = ["parallel", "parallel", "reduction"]} ins(%103 : tensor<2x1x32xf16>) outs(%9 : tensor<2x1x1xf16>) {
    ^bb0(%in: f16, %out: f16):
      %115 = arith.addf %in, %out : f16
      linalg.yield %115 : f16
    } -> tensor<2x1x1xf16>
    %105 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%104 : tensor<2x1x1xf16>) outs(%8 : tensor<2x1x1xf16>) {
    ^bb0(%in: f16, %out: f16):
      %115 = arith.divf %in, %cst_8 : f16
      linalg.yield %115 : f16
    } -> tensor<2x1x1xf16>
    %106 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%105 : tensor<2x1x1xf16>) outs(%8 : tensor<2x1x1xf16>) {
    ^bb0(%in: f16, %out: f16):
      %115 = arith.truncf %cst_7 : f64 to f16
      %116 = arith.addf %in, %115 : f16
      linalg.yield %116 : f16
    } -> tensor<2x1x1xf16>
    %107 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%106 : tensor<2x1x1xf16>) outs(%8 : tensor<2x1x1xf16>) {
    ^bb0(%in: f16, %out: f16):
      %115 = math.rsqrt %in : f16
      linalg.yield %115 : f16
    } -> tensor<2x1x1xf16>
    %collapsed_34 = tensor.collapse_shape %107 [[0], [1, 2]] : tensor<2x1x1xf16> into tensor<2x1xf16>
    %108 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%collapsed_34 : tensor<2x1xf16>) outs(%0 : tensor<2x1x32xf16>) {
    ^bb0(%in: f16, %out: f16):
      linalg.yield %in : f16
    } -> tensor<2x1x32xf16>
    %109 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%102, %108 : tensor<2x1x32xf16>, tensor<2x1x32xf16>) outs(%0 : tensor<2x1x32xf16>) {
    ^bb0(%in: f16, %in_36: f16, %out: f16):
      %115 = arith.mulf %in, %in_36 : f16
      linalg.yield %115 : f16
    } -> tensor<2x1x32xf16>
    %110 = linalg.generic {indexing_maps = [#map1, #map5, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%109, %arg18 : tensor<2x1x32xf16>, tensor<32xf16>) outs(%0 : tensor<2x1x32xf16>) {
    ^bb0(%in: f16, %in_36: f16, %out: f16):
      %115 = arith.mulf %in, %in_36 : f16
      linalg.yield %115 : f16
    } -> tensor<2x1x32xf16>
    %111 = linalg.generic {indexing_maps = [#map1, #map5, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%110, %arg19 : tensor<2x1x32xf16>, tensor<32xf16>) outs(%0 : tensor<2x1x32xf16>) {
    ^bb0(%in: f16, %in_36: f16, %out: f16):
      %115 = arith.addf %in, %in_36 : f16
      linalg.yield %115 : f16
    } -> tensor<2x1x32xf16>
    %transposed_35 = linalg.transpose ins(%arg4 : tensor<32x32xf16>) outs(%65 : tensor<32x32xf16>) permutation = [1, 0] 
    %112 = linalg.generic {indexing_maps = [#map6, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%transposed_35 : tensor<32x32xf16>) outs(%66 : tensor<2x32x32xf16>) {
    ^bb0(%in: f16, %out: f16):
      linalg.yield %in : f16
    } -> tensor<2x32x32xf16>
    %113 = linalg.batch_matmul ins(%111, %112 : tensor<2x1x32xf16>, tensor<2x32x32xf16>) outs(%69 : tensor<2x1x32xf32>) -> tensor<2x1x32xf32>
    %114 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%113 : tensor<2x1x32xf32>) outs(%0 : tensor<2x1x32xf16>) {
    ^bb0(%in: f32, %out: f16):
      %115 = arith.truncf %in : f32 to f16
      linalg.yield %115 : f16
    } -> tensor<2x1x32xf16>
    return %114, %concat, %concat_16 : tensor<2x1x32xf16>, tensor<2x1x12x8xf16>, tensor<2x1x12x8xf16>
  }
}
