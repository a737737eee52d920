#map = affine_map<(d0, d1, d2) -> (d0, d1)>
#map1 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map2 = affine_map<(d0) -> (d0)>
#map3 = affine_map<(d0, d1) -> (d0, d1)>
#map4 = affine_map<() -> ()>
#map5 = affine_map<(d0, d1, d2, d3) -> (d0, d1, 0, d3)>
#map6 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, 0)>
#map7 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map8 = affine_map<(d0, d1, d2, d3) -> ()>
#map9 = affine_map<(d0, d1, d2, d3) -> (0, 0, 0, 0)>
#map10 = affine_map<(d0, d1, d2, d3) -> (0, 0, 0, d3)>
#map11 = affine_map<(d0, d1, d2) -> (d2)>
#map12 = affine_map<(d0, d1, d2) -> (d0, d1, 0)>
#map13 = affine_map<(d0, d1, d2, d3) -> (d0, 0, d2, d3)>
#map14 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d3, d4)>
#map15 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d2, d3, d4)>
#map16 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
module {
  func.func @main(%arg0: tensor<1x11xi64>, %arg1: tensor<1x11xi64>, %arg2: tensor<32x32xf32>, %arg3: tensor<32x32xf32>, %arg4: tensor<16x32xf32>, %arg5: tensor<16x32xf32>, %arg6: tensor<32x32xf32>, %arg7: tensor<48x32xf32>, %arg8: tensor<48x32xf32>, %arg9: tensor<32x48xf32>, %arg10: tensor<32xf32>, %arg11: tensor<32xf32>, %arg12: tensor<32xf32>, %arg13: tensor<32xf32>, %arg14: tensor<32xf32>, %arg15: tensor<32xf32>, %arg16: tensor<32x32xf32>, %arg17: tensor<1xf32>) -> (tensor<1x11x32xf32>, tensor<1x2x11x8xf32>, tensor<1x2x11x8xf32>) {
    %c1_i64 = arith.constant 1 : i64
    %c11_i64 = arith.constant 11 : i64
    %c0_i64 = arith.constant 0 : i64
    %c32 = arith.constant 32 : index
    %cst = arith.constant 0.000000e+00 : f64
    %cst_0 = arith.constant 0.000000e+00 : f32
    %cst_1 = arith.constant 0xFF800000 : f32
    %false = arith.constant false
    %cst_2 = arith.constant 1.000000e+00 : f32
    %cst_3 = arith.constant dense<0.000000e+00> : tensor<1x4x11x11xf32>
    %cst_4 = arith.constant dense<0.000000e+00> : tensor<f32>
    %cst_5 = arith.constant dense<0xFF800000> : tensor<f32>
    %cst_6 = arith.constant 0.59460355750136051 : f64
    %cst_7 = arith.constant 0xFFF0000000000000 : f64
    %cst_8 = arith.constant 1.000000e-05 : f64
    %true = arith.constant true
    %cst_9 = arith.constant 3.200000e+01 : f64
    %cst_10 = arith.constant 3.200000e+01 : f32
    %0 = tensor.empty() : tensor<1x11x32xf32>
    %1 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg0 : tensor<1x11xi64>) outs(%0 : tensor<1x11x32xf32>) {
    ^bb0(%in: i64, %out: f32):
      %147 = arith.index_cast %in : i64 to index
      %148 = linalg.index 2 : index
      %149 = arith.cmpi slt, %147, %c32 : index
      cf.assert %149, "index must be smaller than dim size"
      %150 = arith.cmpi sge, %in, %c0_i64 : i64
      cf.assert %150, "index must be larger or equal to 0"
      %extracted = tensor.extract %arg2[%147, %148] : tensor<32x32xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x11x32xf32>
    %2 = tensor.empty() : tensor<11xi64>
    %3 = linalg.generic {indexing_maps = [#map2], iterator_types = ["parallel"]} outs(%2 : tensor<11xi64>) {
    ^bb0(%out: i64):
      %147 = linalg.index 0 : index
      %148 = arith.index_cast %147 : index to i64
      linalg.yield %148 : i64
    } -> tensor<11xi64>
    %4 = tensor.empty() : tensor<1x11xi1>
    %5 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%arg1 : tensor<1x11xi64>) outs(%4 : tensor<1x11xi1>) {
    ^bb0(%in: i64, %out: i1):
      %147 = arith.cmpi ne, %in, %c0_i64 : i64
      linalg.yield %147 : i1
    } -> tensor<1x11xi1>
    %6 = tensor.empty() : tensor<1xi64>
    %7 = linalg.generic {indexing_maps = [#map2], iterator_types = ["parallel"]} outs(%6 : tensor<1xi64>) {
    ^bb0(%out: i64):
      linalg.yield %c0_i64 : i64
    } -> tensor<1xi64>
    %expanded = tensor.expand_shape %7 [[0, 1, 2, 3]] output_shape [1, 1, 1, 1] : tensor<1xi64> into tensor<1x1x1x1xi64>
    %expanded_11 = tensor.expand_shape %3 [[0, 1, 2, 3]] output_shape [1, 1, 11, 1] : tensor<11xi64> into tensor<1x1x11x1xi64>
    %expanded_12 = tensor.expand_shape %3 [[0, 1, 2, 3]] output_shape [1, 1, 1, 11] : tensor<11xi64> into tensor<1x1x1x11xi64>
    %8 = tensor.empty() : tensor<i1>
    %9 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = []} ins(%8 : tensor<i1>) outs(%8 : tensor<i1>) {
    ^bb0(%in: i1, %out: i1):
      linalg.yield %true : i1
    } -> tensor<i1>
    %10 = tensor.empty() : tensor<1x1x11x11xi1>
    %11 = linalg.generic {indexing_maps = [#map5, #map6, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_12, %expanded_11 : tensor<1x1x1x11xi64>, tensor<1x1x11x1xi64>) outs(%10 : tensor<1x1x11x11xi1>) {
    ^bb0(%in: i64, %in_59: i64, %out: i1):
      %147 = arith.cmpi sle, %in, %in_59 : i64
      linalg.yield %147 : i1
    } -> tensor<1x1x11x11xi1>
    %12 = linalg.generic {indexing_maps = [#map8, #map7, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%9, %11 : tensor<i1>, tensor<1x1x11x11xi1>) outs(%10 : tensor<1x1x11x11xi1>) {
    ^bb0(%in: i1, %in_59: i1, %out: i1):
      %147 = arith.andi %in, %in_59 : i1
      linalg.yield %147 : i1
    } -> tensor<1x1x11x11xi1>
    %13 = tensor.empty() : tensor<1x1x1x11xi1>
    %14 = linalg.generic {indexing_maps = [#map9, #map10, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded, %expanded_12 : tensor<1x1x1x1xi64>, tensor<1x1x1x11xi64>) outs(%13 : tensor<1x1x1x11xi1>) {
    ^bb0(%in: i64, %in_59: i64, %out: i1):
      %147 = arith.cmpi slt, %in, %c0_i64 : i64
      %148 = arith.addi %in, %c1_i64 : i64
      %149 = arith.select %147, %148, %in : i64
      %150 = arith.index_cast %149 : i64 to index
      %151 = arith.cmpi slt, %in_59, %c0_i64 : i64
      %152 = arith.addi %in_59, %c11_i64 : i64
      %153 = arith.select %151, %152, %in_59 : i64
      %154 = arith.index_cast %153 : i64 to index
      %extracted = tensor.extract %5[%150, %154] : tensor<1x11xi1>
      linalg.yield %extracted : i1
    } -> tensor<1x1x1x11xi1>
    %15 = linalg.generic {indexing_maps = [#map7, #map5, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%12, %14 : tensor<1x1x11x11xi1>, tensor<1x1x1x11xi1>) outs(%10 : tensor<1x1x11x11xi1>) {
    ^bb0(%in: i1, %in_59: i1, %out: i1):
      %147 = arith.andi %in, %in_59 : i1
      linalg.yield %147 : i1
    } -> tensor<1x1x11x11xi1>
    %expanded_13 = tensor.expand_shape %3 [[0, 1, 2]] output_shape [1, 11, 1] : tensor<11xi64> into tensor<1x11x1xi64>
    %16 = tensor.empty() : tensor<1x11x1xf32>
    %17 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_13 : tensor<1x11x1xi64>) outs(%16 : tensor<1x11x1xf32>) {
    ^bb0(%in: i64, %out: f32):
      %147 = arith.sitofp %in : i64 to f32
      linalg.yield %147 : f32
    } -> tensor<1x11x1xf32>
    %18 = linalg.generic {indexing_maps = [#map1, #map11, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%17, %arg17 : tensor<1x11x1xf32>, tensor<1xf32>) outs(%16 : tensor<1x11x1xf32>) {
    ^bb0(%in: f32, %in_59: f32, %out: f32):
      %147 = arith.mulf %in, %in_59 : f32
      linalg.yield %147 : f32
    } -> tensor<1x11x1xf32>
    %concat = tensor.concat dim(2) %18, %18 : (tensor<1x11x1xf32>, tensor<1x11x1xf32>) -> tensor<1x11x2xf32>
    %19 = tensor.empty() : tensor<1x11x2xf32>
    %20 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%concat : tensor<1x11x2xf32>) outs(%19 : tensor<1x11x2xf32>) {
    ^bb0(%in: f32, %out: f32):
      %147 = math.cos %in : f32
      linalg.yield %147 : f32
    } -> tensor<1x11x2xf32>
    %21 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%concat : tensor<1x11x2xf32>) outs(%19 : tensor<1x11x2xf32>) {
    ^bb0(%in: f32, %out: f32):
      %147 = math.sin %in : f32
      linalg.yield %147 : f32
    } -> tensor<1x11x2xf32>
    %22 = tensor.empty() : tensor<1x11x32xf64>
    %23 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%1 : tensor<1x11x32xf32>) outs(%22 : tensor<1x11x32xf64>) {
    ^bb0(%in: f32, %out: f64):
      %147 = arith.extf %in : f32 to f64
      linalg.yield %147 : f64
    } -> tensor<1x11x32xf64>
    %24 = tensor.empty() : tensor<1x11x1xf64>
    %25 = linalg.fill ins(%cst : f64) outs(%24 : tensor<1x11x1xf64>) -> tensor<1x11x1xf64>
    %26 = linalg.generic {indexing_maps = [#map1, #map12], iterator_types = ["parallel", "parallel", "reduction"]} ins(%23 : tensor<1x11x32xf64>) outs(%25 : tensor<1x11x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %147 = arith.addf %in, %out : f64
      linalg.yield %147 : f64
    } -> tensor<1x11x1xf64>
    %27 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%26 : tensor<1x11x1xf64>) outs(%24 : tensor<1x11x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %147 = arith.divf %in, %cst_9 : f64
      linalg.yield %147 : f64
    } -> tensor<1x11x1xf64>
    %28 = linalg.generic {indexing_maps = [#map1, #map12, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%23, %27 : tensor<1x11x32xf64>, tensor<1x11x1xf64>) outs(%22 : tensor<1x11x32xf64>) {
    ^bb0(%in: f64, %in_59: f64, %out: f64):
      %147 = arith.subf %in, %in_59 : f64
      linalg.yield %147 : f64
    } -> tensor<1x11x32xf64>
    %29 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%28, %28 : tensor<1x11x32xf64>, tensor<1x11x32xf64>) outs(%22 : tensor<1x11x32xf64>) {
    ^bb0(%in: f64, %in_59: f64, %out: f64):
      %147 = arith.mulf %in, %in_59 : f64
      linalg.yield %147 : f64
    } -> tensor<1x11x32xf64>
    %30 = linalg.generic {indexing_maps = [#map1, #map12], iterator_types = ["parallel", "parallel", "reduction"]} ins(%29 : tensor<1x11x32xf64>) outs(%25 : tensor<1x11x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %147 = arith.addf %in, %out : f64
      linalg.yield %147 : f64
    } -> tensor<1x11x1xf64>
    %31 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%30 : tensor<1x11x1xf64>) outs(%24 : tensor<1x11x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %147 = arith.divf %in, %cst_9 : f64
      linalg.yield %147 : f64
    } -> tensor<1x11x1xf64>
    %32 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%31 : tensor<1x11x1xf64>) outs(%16 : tensor<1x11x1xf32>) {
    ^bb0(%in: f64, %out: f32):
      %147 = arith.truncf %in : f64 to f32
      linalg.yield %147 : f32
    } -> tensor<1x11x1xf32>
    %33 = linalg.fill ins(%cst_0 : f32) outs(%16 : tensor<1x11x1xf32>) -> tensor<1x11x1xf32>
    %34 = linalg.generic {indexing_maps = [#map1, #map12], iterator_types = ["parallel", "parallel", "reduction"]} ins(%1 : tensor<1x11x32xf32>) outs(%33 : tensor<1x11x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %147 = arith.addf %in, %out : f32
      linalg.yield %147 : f32
    } -> tensor<1x11x1xf32>
    %35 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%34 : tensor<1x11x1xf32>) outs(%16 : tensor<1x11x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %147 = arith.divf %in, %cst_10 : f32
      linalg.yield %147 : f32
    } -> tensor<1x11x1xf32>
    %36 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%32 : tensor<1x11x1xf32>) outs(%16 : tensor<1x11x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %147 = arith.truncf %cst_8 : f64 to f32
      %148 = arith.addf %in, %147 : f32
      linalg.yield %148 : f32
    } -> tensor<1x11x1xf32>
    %37 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%36 : tensor<1x11x1xf32>) outs(%16 : tensor<1x11x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %147 = math.rsqrt %in : f32
      linalg.yield %147 : f32
    } -> tensor<1x11x1xf32>
    %38 = linalg.generic {indexing_maps = [#map1, #map12, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%1, %35 : tensor<1x11x32xf32>, tensor<1x11x1xf32>) outs(%0 : tensor<1x11x32xf32>) {
    ^bb0(%in: f32, %in_59: f32, %out: f32):
      %147 = arith.subf %in, %in_59 : f32
      linalg.yield %147 : f32
    } -> tensor<1x11x32xf32>
    %39 = linalg.generic {indexing_maps = [#map1, #map12, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%38, %37 : tensor<1x11x32xf32>, tensor<1x11x1xf32>) outs(%0 : tensor<1x11x32xf32>) {
    ^bb0(%in: f32, %in_59: f32, %out: f32):
      %147 = arith.mulf %in, %in_59 : f32
      linalg.yield %147 : f32
    } -> tensor<1x11x32xf32>
    %40 = linalg.generic {indexing_maps = [#map1, #map11, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%39, %arg10 : tensor<1x11x32xf32>, tensor<32xf32>) outs(%0 : tensor<1x11x32xf32>) {
    ^bb0(%in: f32, %in_59: f32, %out: f32):
      %147 = arith.mulf %in, %in_59 : f32
      linalg.yield %147 : f32
    } -> tensor<1x11x32xf32>
    %41 = linalg.generic {indexing_maps = [#map1, #map11, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%40, %arg11 : tensor<1x11x32xf32>, tensor<32xf32>) outs(%0 : tensor<1x11x32xf32>) {
    ^bb0(%in: f32, %in_59: f32, %out: f32):
      %147 = arith.addf %in, %in_59 : f32
      linalg.yield %147 : f32
    } -> tensor<1x11x32xf32>
    %42 = tensor.empty() : tensor<32x32xf32>
    %transposed = linalg.transpose ins(%arg3 : tensor<32x32xf32>) outs(%42 : tensor<32x32xf32>) permutation = [1, 0] 
    %collapsed = tensor.collapse_shape %41 [[0, 1], [2]] : tensor<1x11x32xf32> into tensor<11x32xf32>
    %43 = tensor.empty() : tensor<11x32xf32>
    %44 = linalg.fill ins(%cst_0 : f32) outs(%43 : tensor<11x32xf32>) -> tensor<11x32xf32>
    %45 = linalg.matmul ins(%collapsed, %transposed : tensor<11x32xf32>, tensor<32x32xf32>) outs(%44 : tensor<11x32xf32>) -> tensor<11x32xf32>
    %46 = tensor.empty() : tensor<32x16xf32>
    %transposed_14 = linalg.transpose ins(%arg4 : tensor<16x32xf32>) outs(%46 : tensor<32x16xf32>) permutation = [1, 0] 
    %47 = tensor.empty() : tensor<11x16xf32>
    %48 = linalg.fill ins(%cst_0 : f32) outs(%47 : tensor<11x16xf32>) -> tensor<11x16xf32>
    %49 = linalg.matmul ins(%collapsed, %transposed_14 : tensor<11x32xf32>, tensor<32x16xf32>) outs(%48 : tensor<11x16xf32>) -> tensor<11x16xf32>
    %transposed_15 = linalg.transpose ins(%arg5 : tensor<16x32xf32>) outs(%46 : tensor<32x16xf32>) permutation = [1, 0] 
    %50 = linalg.matmul ins(%collapsed, %transposed_15 : tensor<11x32xf32>, tensor<32x16xf32>) outs(%48 : tensor<11x16xf32>) -> tensor<11x16xf32>
    %expanded_16 = tensor.expand_shape %45 [[0, 1], [2, 3]] output_shape [1, 11, 4, 8] : tensor<11x32xf32> into tensor<1x11x4x8xf32>
    %51 = tensor.empty() : tensor<1x4x11x8xf32>
    %transposed_17 = linalg.transpose ins(%expanded_16 : tensor<1x11x4x8xf32>) outs(%51 : tensor<1x4x11x8xf32>) permutation = [0, 2, 1, 3] 
    %expanded_18 = tensor.expand_shape %49 [[0, 1], [2, 3]] output_shape [1, 11, 2, 8] : tensor<11x16xf32> into tensor<1x11x2x8xf32>
    %52 = tensor.empty() : tensor<1x2x11x8xf32>
    %transposed_19 = linalg.transpose ins(%expanded_18 : tensor<1x11x2x8xf32>) outs(%52 : tensor<1x2x11x8xf32>) permutation = [0, 2, 1, 3] 
    %expanded_20 = tensor.expand_shape %50 [[0, 1], [2, 3]] output_shape [1, 11, 2, 8] : tensor<11x16xf32> into tensor<1x11x2x8xf32>
    %transposed_21 = linalg.transpose ins(%expanded_20 : tensor<1x11x2x8xf32>) outs(%52 : tensor<1x2x11x8xf32>) permutation = [0, 2, 1, 3] 
    %extracted_slice = tensor.extract_slice %transposed_17[0, 0, 0, 0] [1, 4, 11, 2] [1, 1, 1, 1] : tensor<1x4x11x8xf32> to tensor<1x4x11x2xf32>
    %extracted_slice_22 = tensor.extract_slice %transposed_17[0, 0, 0, 2] [1, 4, 11, 6] [1, 1, 1, 1] : tensor<1x4x11x8xf32> to tensor<1x4x11x6xf32>
    %extracted_slice_23 = tensor.extract_slice %transposed_19[0, 0, 0, 0] [1, 2, 11, 2] [1, 1, 1, 1] : tensor<1x2x11x8xf32> to tensor<1x2x11x2xf32>
    %extracted_slice_24 = tensor.extract_slice %transposed_19[0, 0, 0, 2] [1, 2, 11, 6] [1, 1, 1, 1] : tensor<1x2x11x8xf32> to tensor<1x2x11x6xf32>
    %expanded_25 = tensor.expand_shape %20 [[0], [1, 2], [3]] output_shape [1, 1, 11, 2] : tensor<1x11x2xf32> into tensor<1x1x11x2xf32>
    %expanded_26 = tensor.expand_shape %21 [[0], [1, 2], [3]] output_shape [1, 1, 11, 2] : tensor<1x11x2xf32> into tensor<1x1x11x2xf32>
    %53 = tensor.empty() : tensor<1x4x11x2xf32>
    %54 = linalg.generic {indexing_maps = [#map7, #map13, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice, %expanded_25 : tensor<1x4x11x2xf32>, tensor<1x1x11x2xf32>) outs(%53 : tensor<1x4x11x2xf32>) {
    ^bb0(%in: f32, %in_59: f32, %out: f32):
      %147 = arith.mulf %in, %in_59 : f32
      linalg.yield %147 : f32
    } -> tensor<1x4x11x2xf32>
    %extracted_slice_27 = tensor.extract_slice %extracted_slice[0, 0, 0, 0] [1, 4, 11, 1] [1, 1, 1, 1] : tensor<1x4x11x2xf32> to tensor<1x4x11x1xf32>
    %extracted_slice_28 = tensor.extract_slice %extracted_slice[0, 0, 0, 1] [1, 4, 11, 1] [1, 1, 1, 1] : tensor<1x4x11x2xf32> to tensor<1x4x11x1xf32>
    %55 = tensor.empty() : tensor<1x4x11x1xf32>
    %56 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_28 : tensor<1x4x11x1xf32>) outs(%55 : tensor<1x4x11x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %147 = arith.negf %in : f32
      linalg.yield %147 : f32
    } -> tensor<1x4x11x1xf32>
    %concat_29 = tensor.concat dim(3) %56, %extracted_slice_27 : (tensor<1x4x11x1xf32>, tensor<1x4x11x1xf32>) -> tensor<1x4x11x2xf32>
    %57 = linalg.generic {indexing_maps = [#map7, #map13, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%concat_29, %expanded_26 : tensor<1x4x11x2xf32>, tensor<1x1x11x2xf32>) outs(%53 : tensor<1x4x11x2xf32>) {
    ^bb0(%in: f32, %in_59: f32, %out: f32):
      %147 = arith.mulf %in, %in_59 : f32
      linalg.yield %147 : f32
    } -> tensor<1x4x11x2xf32>
    %58 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%54, %57 : tensor<1x4x11x2xf32>, tensor<1x4x11x2xf32>) outs(%53 : tensor<1x4x11x2xf32>) {
    ^bb0(%in: f32, %in_59: f32, %out: f32):
      %147 = arith.addf %in, %in_59 : f32
      linalg.yield %147 : f32
    } -> tensor<1x4x11x2xf32>
    %59 = tensor.empty() : tensor<1x2x11x2xf32>
    %60 = linalg.generic {indexing_maps = [#map7, #map13, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_23, %expanded_25 : tensor<1x2x11x2xf32>, tensor<1x1x11x2xf32>) outs(%59 : tensor<1x2x11x2xf32>) {
    ^bb0(%in: f32, %in_59: f32, %out: f32):
      %147 = arith.mulf %in, %in_59 : f32
      linalg.yield %147 : f32
    } -> tensor<1x2x11x2xf32>
    %extracted_slice_30 = tensor.extract_slice %extracted_slice_23[0, 0, 0, 0] [1, 2, 11, 1] [1, 1, 1, 1] : tensor<1x2x11x2xf32> to tensor<1x2x11x1xf32>
    %extracted_slice_31 = tensor.extract_slice %extracted_slice_23[0, 0, 0, 1] [1, 2, 11, 1] [1, 1, 1, 1] : tensor<1x2x11x2xf32> to tensor<1x2x11x1xf32>
    %61 = tensor.empty() : tensor<1x2x11x1xf32>
    %62 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_31 : tensor<1x2x11x1xf32>) outs(%61 : tensor<1x2x11x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %147 = arith.negf %in : f32
      linalg.yield %147 : f32
    } -> tensor<1x2x11x1xf32>
    %concat_32 = tensor.concat dim(3) %62, %extracted_slice_30 : (tensor<1x2x11x1xf32>, tensor<1x2x11x1xf32>) -> tensor<1x2x11x2xf32>
    %63 = linalg.generic {indexing_maps = [#map7, #map13, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%concat_32, %expanded_26 : tensor<1x2x11x2xf32>, tensor<1x1x11x2xf32>) outs(%59 : tensor<1x2x11x2xf32>) {
    ^bb0(%in: f32, %in_59: f32, %out: f32):
      %147 = arith.mulf %in, %in_59 : f32
      linalg.yield %147 : f32
    } -> tensor<1x2x11x2xf32>
    %64 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%60, %63 : tensor<1x2x11x2xf32>, tensor<1x2x11x2xf32>) outs(%59 : tensor<1x2x11x2xf32>) {
    ^bb0(%in: f32, %in_59: f32, %out: f32):
      %147 = arith.addf %in, %in_59 : f32
      linalg.yield %147 : f32
    } -> tensor<1x2x11x2xf32>
    %concat_33 = tensor.concat dim(3) %58, %extracted_slice_22 : (tensor<1x4x11x2xf32>, tensor<1x4x11x6xf32>) -> tensor<1x4x11x8xf32>
    %concat_34 = tensor.concat dim(3) %64, %extracted_slice_24 : (tensor<1x2x11x2xf32>, tensor<1x2x11x6xf32>) -> tensor<1x2x11x8xf32>
    %65 = tensor.empty() : tensor<1x2x2x11x8xf32>
    %66 = linalg.generic {indexing_maps = [#map14, #map15], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%concat_34 : tensor<1x2x11x8xf32>) outs(%65 : tensor<1x2x2x11x8xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x2x2x11x8xf32>
    %collapsed_35 = tensor.collapse_shape %66 [[0], [1, 2], [3], [4]] : tensor<1x2x2x11x8xf32> into tensor<1x4x11x8xf32>
    %67 = linalg.generic {indexing_maps = [#map14, #map15], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%transposed_21 : tensor<1x2x11x8xf32>) outs(%65 : tensor<1x2x2x11x8xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x2x2x11x8xf32>
    %68 = tensor.empty() : tensor<1x1x11x11xf32>
    %69 = linalg.generic {indexing_maps = [#map7, #map8, #map8, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%15, %cst_4, %cst_5 : tensor<1x1x11x11xi1>, tensor<f32>, tensor<f32>) outs(%68 : tensor<1x1x11x11xf32>) {
    ^bb0(%in: i1, %in_59: f32, %in_60: f32, %out: f32):
      %147 = arith.select %in, %in_59, %in_60 : f32
      linalg.yield %147 : f32
    } -> tensor<1x1x11x11xf32>
    %70 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%concat_33 : tensor<1x4x11x8xf32>) outs(%51 : tensor<1x4x11x8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %147 = arith.truncf %cst_6 : f64 to f32
      %148 = arith.mulf %in, %147 : f32
      linalg.yield %148 : f32
    } -> tensor<1x4x11x8xf32>
    %71 = tensor.empty() : tensor<1x4x8x11xf32>
    %transposed_36 = linalg.transpose ins(%collapsed_35 : tensor<1x4x11x8xf32>) outs(%71 : tensor<1x4x8x11xf32>) permutation = [0, 1, 3, 2] 
    %72 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed_36 : tensor<1x4x8x11xf32>) outs(%71 : tensor<1x4x8x11xf32>) {
    ^bb0(%in: f32, %out: f32):
      %147 = arith.truncf %cst_6 : f64 to f32
      %148 = arith.mulf %in, %147 : f32
      linalg.yield %148 : f32
    } -> tensor<1x4x8x11xf32>
    %collapsed_37 = tensor.collapse_shape %70 [[0, 1], [2], [3]] : tensor<1x4x11x8xf32> into tensor<4x11x8xf32>
    %collapsed_38 = tensor.collapse_shape %72 [[0, 1], [2], [3]] : tensor<1x4x8x11xf32> into tensor<4x8x11xf32>
    %73 = tensor.empty() : tensor<4x11x11xf32>
    %74 = linalg.fill ins(%cst_0 : f32) outs(%73 : tensor<4x11x11xf32>) -> tensor<4x11x11xf32>
    %75 = linalg.batch_matmul ins(%collapsed_37, %collapsed_38 : tensor<4x11x8xf32>, tensor<4x8x11xf32>) outs(%74 : tensor<4x11x11xf32>) -> tensor<4x11x11xf32>
    %expanded_39 = tensor.expand_shape %75 [[0, 1], [2], [3]] output_shape [1, 4, 11, 11] : tensor<4x11x11xf32> into tensor<1x4x11x11xf32>
    %76 = tensor.empty() : tensor<1x4x11x11xf32>
    %77 = linalg.generic {indexing_maps = [#map7, #map13, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_39, %69 : tensor<1x4x11x11xf32>, tensor<1x1x11x11xf32>) outs(%76 : tensor<1x4x11x11xf32>) {
    ^bb0(%in: f32, %in_59: f32, %out: f32):
      %147 = arith.addf %in, %in_59 : f32
      linalg.yield %147 : f32
    } -> tensor<1x4x11x11xf32>
    %78 = tensor.empty() : tensor<1x4x11xi64>
    %79 = linalg.fill ins(%c0_i64 : i64) outs(%78 : tensor<1x4x11xi64>) -> tensor<1x4x11xi64>
    %80 = tensor.empty() : tensor<1x4x11xf32>
    %81 = linalg.fill ins(%cst_1 : f32) outs(%80 : tensor<1x4x11xf32>) -> tensor<1x4x11xf32>
    %82:2 = linalg.generic {indexing_maps = [#map7, #map16, #map16], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%77 : tensor<1x4x11x11xf32>) outs(%81, %79 : tensor<1x4x11xf32>, tensor<1x4x11xi64>) {
    ^bb0(%in: f32, %out: f32, %out_59: i64):
      %147 = linalg.index 3 : index
      %148 = arith.index_cast %147 : index to i64
      %149 = arith.maximumf %in, %out : f32
      %150 = arith.cmpf ogt, %in, %out : f32
      %151 = arith.select %150, %148, %out_59 : i64
      linalg.yield %149, %151 : f32, i64
    } -> (tensor<1x4x11xf32>, tensor<1x4x11xi64>)
    %expanded_40 = tensor.expand_shape %82#0 [[0], [1], [2, 3]] output_shape [1, 4, 11, 1] : tensor<1x4x11xf32> into tensor<1x4x11x1xf32>
    %83 = linalg.generic {indexing_maps = [#map7, #map6, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%77, %expanded_40 : tensor<1x4x11x11xf32>, tensor<1x4x11x1xf32>) outs(%76 : tensor<1x4x11x11xf32>) {
    ^bb0(%in: f32, %in_59: f32, %out: f32):
      %147 = arith.subf %in, %in_59 : f32
      linalg.yield %147 : f32
    } -> tensor<1x4x11x11xf32>
    %84 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%83 : tensor<1x4x11x11xf32>) outs(%76 : tensor<1x4x11x11xf32>) {
    ^bb0(%in: f32, %out: f32):
      %147 = math.exp %in : f32
      linalg.yield %147 : f32
    } -> tensor<1x4x11x11xf32>
    %85 = linalg.fill ins(%cst_0 : f32) outs(%55 : tensor<1x4x11x1xf32>) -> tensor<1x4x11x1xf32>
    %86 = linalg.generic {indexing_maps = [#map7, #map6], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%84 : tensor<1x4x11x11xf32>) outs(%85 : tensor<1x4x11x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %147 = arith.addf %in, %out : f32
      linalg.yield %147 : f32
    } -> tensor<1x4x11x1xf32>
    %87 = linalg.generic {indexing_maps = [#map7, #map6, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%84, %86 : tensor<1x4x11x11xf32>, tensor<1x4x11x1xf32>) outs(%76 : tensor<1x4x11x11xf32>) {
    ^bb0(%in: f32, %in_59: f32, %out: f32):
      %147 = arith.divf %in, %in_59 : f32
      linalg.yield %147 : f32
    } -> tensor<1x4x11x11xf32>
    %88 = tensor.empty() : tensor<1x4x11x11xi1>
    %89 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%77 : tensor<1x4x11x11xf32>) outs(%88 : tensor<1x4x11x11xi1>) {
    ^bb0(%in: f32, %out: i1):
      %147 = arith.extf %in : f32 to f64
      %148 = arith.cmpf oeq, %147, %cst_7 : f64
      linalg.yield %148 : i1
    } -> tensor<1x4x11x11xi1>
    %90 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%89 : tensor<1x4x11x11xi1>) outs(%88 : tensor<1x4x11x11xi1>) {
    ^bb0(%in: i1, %out: i1):
      %147 = arith.cmpi eq, %in, %false : i1
      linalg.yield %147 : i1
    } -> tensor<1x4x11x11xi1>
    %91 = tensor.empty() : tensor<1x4x11x1xi1>
    %92 = linalg.fill ins(%false : i1) outs(%91 : tensor<1x4x11x1xi1>) -> tensor<1x4x11x1xi1>
    %93 = linalg.generic {indexing_maps = [#map7, #map6], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%90 : tensor<1x4x11x11xi1>) outs(%92 : tensor<1x4x11x1xi1>) {
    ^bb0(%in: i1, %out: i1):
      %147 = arith.ori %in, %out : i1
      linalg.yield %147 : i1
    } -> tensor<1x4x11x1xi1>
    %94 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%93 : tensor<1x4x11x1xi1>) outs(%91 : tensor<1x4x11x1xi1>) {
    ^bb0(%in: i1, %out: i1):
      %147 = arith.cmpi eq, %in, %false : i1
      linalg.yield %147 : i1
    } -> tensor<1x4x11x1xi1>
    %95 = linalg.generic {indexing_maps = [#map6, #map7, #map7, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%94, %cst_3, %87 : tensor<1x4x11x1xi1>, tensor<1x4x11x11xf32>, tensor<1x4x11x11xf32>) outs(%76 : tensor<1x4x11x11xf32>) {
    ^bb0(%in: i1, %in_59: f32, %in_60: f32, %out: f32):
      %147 = arith.select %in, %in_59, %in_60 : f32
      linalg.yield %147 : f32
    } -> tensor<1x4x11x11xf32>
    %collapsed_41 = tensor.collapse_shape %95 [[0, 1], [2], [3]] : tensor<1x4x11x11xf32> into tensor<4x11x11xf32>
    %collapsed_42 = tensor.collapse_shape %67 [[0, 1, 2], [3], [4]] : tensor<1x2x2x11x8xf32> into tensor<4x11x8xf32>
    %96 = tensor.empty() : tensor<4x11x8xf32>
    %97 = linalg.fill ins(%cst_0 : f32) outs(%96 : tensor<4x11x8xf32>) -> tensor<4x11x8xf32>
    %98 = linalg.batch_matmul ins(%collapsed_41, %collapsed_42 : tensor<4x11x11xf32>, tensor<4x11x8xf32>) outs(%97 : tensor<4x11x8xf32>) -> tensor<4x11x8xf32>
    %expanded_43 = tensor.expand_shape %98 [[0, 1], [2], [3]] output_shape [1, 4, 11, 8] : tensor<4x11x8xf32> into tensor<1x4x11x8xf32>
    %99 = tensor.empty() : tensor<1x11x4x8xf32>
    %transposed_44 = linalg.transpose ins(%expanded_43 : tensor<1x4x11x8xf32>) outs(%99 : tensor<1x11x4x8xf32>) permutation = [0, 2, 1, 3] 
    %transposed_45 = linalg.transpose ins(%arg6 : tensor<32x32xf32>) outs(%42 : tensor<32x32xf32>) permutation = [1, 0] 
    %collapsed_46 = tensor.collapse_shape %transposed_44 [[0, 1], [2, 3]] : tensor<1x11x4x8xf32> into tensor<11x32xf32>
    %100 = linalg.matmul ins(%collapsed_46, %transposed_45 : tensor<11x32xf32>, tensor<32x32xf32>) outs(%44 : tensor<11x32xf32>) -> tensor<11x32xf32>
    %expanded_47 = tensor.expand_shape %100 [[0, 1], [2]] output_shape [1, 11, 32] : tensor<11x32xf32> into tensor<1x11x32xf32>
    %101 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%1, %expanded_47 : tensor<1x11x32xf32>, tensor<1x11x32xf32>) outs(%0 : tensor<1x11x32xf32>) {
    ^bb0(%in: f32, %in_59: f32, %out: f32):
      %147 = arith.addf %in, %in_59 : f32
      linalg.yield %147 : f32
    } -> tensor<1x11x32xf32>
    %102 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%101 : tensor<1x11x32xf32>) outs(%22 : tensor<1x11x32xf64>) {
    ^bb0(%in: f32, %out: f64):
      %147 = arith.extf %in : f32 to f64
      linalg.yield %147 : f64
    } -> tensor<1x11x32xf64>
    %103 = linalg.generic {indexing_maps = [#map1, #map12], iterator_types = ["parallel", "parallel", "reduction"]} ins(%102 : tensor<1x11x32xf64>) outs(%25 : tensor<1x11x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %147 = arith.addf %in, %out : f64
      linalg.yield %147 : f64
    } -> tensor<1x11x1xf64>
    %104 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%103 : tensor<1x11x1xf64>) outs(%24 : tensor<1x11x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %147 = arith.divf %in, %cst_9 : f64
      linalg.yield %147 : f64
    } -> tensor<1x11x1xf64>
    %105 = linalg.generic {indexing_maps = [#map1, #map12, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%102, %104 : tensor<1x11x32xf64>, tensor<1x11x1xf64>) outs(%22 : tensor<1x11x32xf64>) {
    ^bb0(%in: f64, %in_59: f64, %out: f64):
      %147 = arith.subf %in, %in_59 : f64
      linalg.yield %147 : f64
    } -> tensor<1x11x32xf64>
    %106 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%105, %105 : tensor<1x11x32xf64>, tensor<1x11x32xf64>) outs(%22 : tensor<1x11x32xf64>) {
    ^bb0(%in: f64, %in_59: f64, %out: f64):
      %147 = arith.mulf %in, %in_59 : f64
      linalg.yield %147 : f64
    } -> tensor<1x11x32xf64>
    %107 = linalg.generic {indexing_maps = [#map1, #map12], iterator_types = ["parallel", "parallel", "reduction"]} ins(%106 : tensor<1x11x32xf64>) outs(%25 : tensor<1x11x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %147 = arith.addf %in, %out : f64
      linalg.yield %147 : f64
    } -> tensor<1x11x1xf64>
    %108 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%107 : tensor<1x11x1xf64>) outs(%24 : tensor<1x11x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %147 = arith.divf %in, %cst_9 : f64
      linalg.yield %147 : f64
    } -> tensor<1x11x1xf64>
    %109 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%108 : tensor<1x11x1xf64>) outs(%16 : tensor<1x11x1xf32>) {
    ^bb0(%in: f64, %out: f32):
      %147 = arith.truncf %in : f64 to f32
      linalg.yield %147 : f32
    } -> tensor<1x11x1xf32>
    %110 = linalg.generic {indexing_maps = [#map1, #map12], iterator_types = ["parallel", "parallel", "reduction"]} ins(%101 : tensor<1x11x32xf32>) outs(%33 : tensor<1x11x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %147 = arith.addf %in, %out : f32
      linalg.yield %147 : f32
    } -> tensor<1x11x1xf32>
    %111 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%110 : tensor<1x11x1xf32>) outs(%16 : tensor<1x11x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %147 = arith.divf %in, %cst_10 : f32
      linalg.yield %147 : f32
    } -> tensor<1x11x1xf32>
    %112 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%109 : tensor<1x11x1xf32>) outs(%16 : tensor<1x11x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %147 = arith.truncf %cst_8 : f64 to f32
      %148 = arith.addf %in, %147 : f32
      linalg.yield %148 : f32
    } -> tensor<1x11x1xf32>
    %113 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%112 : tensor<1x11x1xf32>) outs(%16 : tensor<1x11x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %147 = math.rsqrt %in : f32
      linalg.yield %147 : f32
    } -> tensor<1x11x1xf32>
    %114 = linalg.generic {indexing_maps = [#map1, #map12, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%101, %111 : tensor<1x11x32xf32>, tensor<1x11x1xf32>) outs(%0 : tensor<1x11x32xf32>) {
    ^bb0(%in: f32, %in_59: f32, %out: f32):
      %147 = arith.subf %in, %in_59 : f32
      linalg.yield %147 : f32
    } -> tensor<1x11x32xf32>
    %115 = linalg.generic {indexing_maps = [#map1, #map12, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%114, %113 : tensor<1x11x32xf32>, tensor<1x11x1xf32>) outs(%0 : tensor<1x11x32xf32>) {
    ^bb0(%in: f32, %in_59: f32, %out: f32):
      %147 = arith.mulf %in, %in_59 : f32
      linalg.yield %147 : f32
    } -> tensor<1x11x32xf32>
    %116 = linalg.generic {indexing_maps = [#map1, #map11, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%115, %arg12 : tensor<1x11x32xf32>, tensor<32xf32>) outs(%0 : tensor<1x11x32xf32>) {
    ^bb0(%in: f32, %in_59: f32, %out: f32):
      %147 = arith.mulf %in, %in_59 : f32
      linalg.yield %147 : f32
    } -> tensor<1x11x32xf32>
    %117 = linalg.generic {indexing_maps = [#map1, #map11, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%116, %arg13 : tensor<1x11x32xf32>, tensor<32xf32>) outs(%0 : tensor<1x11x32xf32>) {
    ^bb0(%in: f32, %in_59: f32, %out: f32):
      %147 = arith.addf %in, %in_59 : f32
      linalg.yield %147 : f32
    } -> tensor<1x11x32xf32>
    %118 = tensor.empty() : tensor<32x48xf32>
    %transposed_48 = linalg.transpose ins(%arg7 : tensor<48x32xf32>) outs(%118 : tensor<32x48xf32>) permutation = [1, 0] 
    %collapsed_49 = tensor.collapse_shape %117 [[0, 1], [2]] : tensor<1x11x32xf32> into tensor<11x32xf32>
    %119 = tensor.empty() : tensor<11x48xf32>
    %120 = linalg.fill ins(%cst_0 : f32) outs(%119 : tensor<11x48xf32>) -> tensor<11x48xf32>
    %121 = linalg.matmul ins(%collapsed_49, %transposed_48 : tensor<11x32xf32>, tensor<32x48xf32>) outs(%120 : tensor<11x48xf32>) -> tensor<11x48xf32>
    %expanded_50 = tensor.expand_shape %121 [[0, 1], [2]] output_shape [1, 11, 48] : tensor<11x48xf32> into tensor<1x11x48xf32>
    %122 = tensor.empty() : tensor<1x11x48xf32>
    %123 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_50 : tensor<1x11x48xf32>) outs(%122 : tensor<1x11x48xf32>) {
    ^bb0(%in: f32, %out: f32):
      %147 = arith.negf %in : f32
      %148 = math.exp %147 : f32
      %149 = arith.addf %148, %cst_2 : f32
      %150 = arith.divf %cst_2, %149 : f32
      linalg.yield %150 : f32
    } -> tensor<1x11x48xf32>
    %124 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_50, %123 : tensor<1x11x48xf32>, tensor<1x11x48xf32>) outs(%122 : tensor<1x11x48xf32>) {
    ^bb0(%in: f32, %in_59: f32, %out: f32):
      %147 = arith.mulf %in, %in_59 : f32
      linalg.yield %147 : f32
    } -> tensor<1x11x48xf32>
    %transposed_51 = linalg.transpose ins(%arg8 : tensor<48x32xf32>) outs(%118 : tensor<32x48xf32>) permutation = [1, 0] 
    %125 = linalg.matmul ins(%collapsed_49, %transposed_51 : tensor<11x32xf32>, tensor<32x48xf32>) outs(%120 : tensor<11x48xf32>) -> tensor<11x48xf32>
    %expanded_52 = tensor.expand_shape %125 [[0, 1], [2]] output_shape [1, 11, 48] : tensor<11x48xf32> into tensor<1x11x48xf32>
    %126 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%124, %expanded_52 : tensor<1x11x48xf32>, tensor<1x11x48xf32>) outs(%122 : tensor<1x11x48xf32>) {
    ^bb0(%in: f32, %in_59: f32, %out: f32):
      %147 = arith.mulf %in, %in_59 : f32
      linalg.yield %147 : f32
    } -> tensor<1x11x48xf32>
    %127 = tensor.empty() : tensor<48x32xf32>
    %transposed_53 = linalg.transpose ins(%arg9 : tensor<32x48xf32>) outs(%127 : tensor<48x32xf32>) permutation = [1, 0] 
    %collapsed_54 = tensor.collapse_shape %126 [[0, 1], [2]] : tensor<1x11x48xf32> into tensor<11x48xf32>
    %128 = linalg.matmul ins(%collapsed_54, %transposed_53 : tensor<11x48xf32>, tensor<48x32xf32>) outs(%44 : tensor<11x32xf32>) -> tensor<11x32xf32>
    %expanded_55 = tensor.expand_shape %128 [[0, 1], [2]] output_shape [1, 11, 32] : tensor<11x32xf32> into tensor<1x11x32xf32>
    %129 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%101, %expanded_55 : tensor<1x11x32xf32>, tensor<1x11x32xf32>) outs(%0 : tensor<1x11x32xf32>) {
    ^bb0(%in: f32, %in_59: f32, %out: f32):
      %147 = arith.addf %in, %in_59 : f32
      linalg.yield %147 : f32
    } -> tensor<1x11x32xf32>
    %130 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%129 : tensor<1x11x32xf32>) outs(%22 : tensor<1x11x32xf64>) {
    ^bb0(%in: f32, %out: f64):
      %147 = arith.extf %in : f32 to f64
      linalg.yield %147 : f64
    } -> tensor<1x11x32xf64>
    %131 = linalg.generic {indexing_maps = [#map1, #map12], iterator_types = ["parallel", "parallel", "reduction"]} ins(%130 : tensor<1x11x32xf64>) outs(%25 : tensor<1x11x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %147 = arith.addf %in, %out : f64
      linalg.yield %147 : f64
    } -> tensor<1x11x1xf64>
    %132 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%131 : tensor<1x11x1xf64>) outs(%24 : tensor<1x11x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %147 = arith.divf %in, %cst_9 : f64
      linalg.yield %147 : f64
    } -> tensor<1x11x1xf64>
    %133 = linalg.generic {indexing_maps = [#map1, #map12, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%130, %132 : tensor<1x11x32xf64>, tensor<1x11x1xf64>) outs(%22 : tensor<1x11x32xf64>) {
    ^bb0(%in: f64, %in_59: f64, %out: f64):
      %147 = arith.subf %in, %in_59 : f64
      linalg.yield %147 : f64
    } -> tensor<1x11x32xf64>
    %134 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%133, %133 : tensor<1x11x32xf64>, tensor<1x11x32xf64>) outs(%22 : tensor<1x11x32xf64>) {
    ^bb0(%in: f64, %in_59: f64, %out: f64):
      %147 = arith.mulf %in, %in_59 : f64
      linalg.yield %147 : f64
    } -> tensor<1x11x32xf64>
    %135 = linalg.generic {indexing_maps = [#map1, #map12], iterator_types = ["parallel", "parallel", "reduction"]} ins(%134 : tensor<1x11x32xf64>) outs(%25 : tensor<1x11x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %147 = arith.addf %in, %out : f64
      linalg.yield %147 : f64
    } -> tensor<1x11x1xf64>
    %136 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%135 : tensor<1x11x1xf64>) outs(%24 : tensor<1x11x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %147 = arith.divf %in, %cst_9 : f64
      linalg.yield %147 : f64
    } -> tensor<1x11x1xf64>
    %137 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%136 : tensor<1x11x1xf64>) outs(%16 : tensor<1x11x1xf32>) {
    ^bb0(%in: f64, %out: f32):
      %147 = arith.truncf %in : f64 to f32
      linalg.yield %147 : f32
    } -> tensor<1x11x1xf32>
    %138 = linalg.generic {indexing_maps = [#map1, #map12], iterator_types = ["parallel", "parallel", "reduction"]} ins(%129 : tensor<1x11x32xf32>) outs(%33 : tensor<1x11x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %147 = arith.addf %in, %out : f32
      linalg.yield %147 : f32
    } -> tensor<1x11x1xf32>
    %139 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%138 : tensor<1x11x1xf32>) outs(%16 : tensor<1x11x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %147 = arith.divf %in, %cst_10 : f32
      linalg.yield %147 : f32
    } -> tensor<1x11x1xf32>
    %140 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%137 : tensor<1x11x1xf32>) outs(%16 : tensor<1x11x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %147 = arith.truncf %cst_8 : f64 to f32
      %148 = arith.addf %in, %147 : f32
      linalg.yield %148 : f32
    } -> tensor<1x11x1xf32>
    %141 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%140 : tensor<1x11x1xf32>) outs(%16 : tensor<1x11x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %147 = math.rsqrt %in : f32
      linalg.yield %147 : f32
    } -> tensor<1x11x1xf32>
    %142 = linalg.generic {indexing_maps = [#map1, #map12, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%129, %139 : tensor<1x11x32xf32>, tensor<1x11x1xf32>) outs(%0 : tensor<1x11x32xf32>) {
    ^bb0(%in: f32, %in_59: f32, %out: f32):
      %147 = arith.subf %in, %in_59 : f32
      linalg.yield %147 : f32
    } -> tensor<1x11x32xf32>
    %143 = linalg.generic {indexing_maps = [#map1, #map12, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%142, %141 : tensor<1x11x32xf32>, tensor<1x11x1xf32>) outs(%0 : tensor<1x11x32xf32>) {
    ^bb0(%in: f32, %in_59: f32, %out: f32):
      %147 = arith.mulf %in, %in_59 : f32
      linalg.yield %147 : f32
    } -> tensor<1x11x32xf32>
    %144 = linalg.generic {indexing_maps = [#map1, #map11, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%143, %arg14 : tensor<1x11x32xf32>, tensor<32xf32>) outs(%0 : tensor<1x11x32xf32>) {
    ^bb0(%in: f32, %in_59: f32, %out: f32):
      %147 = arith.mulf %in, %in_59 : f32
      linalg.yield %147 : f32
    } -> tensor<1x11x32xf32>
    %145 = linalg.generic {indexing_maps = [#map1, #map11, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%144, %arg15 : tensor<1x11x32xf32>, tensor<32xf32>) outs(%0 : tensor<1x11x32xf32>) {
    ^bb0(%in: f32, %in_59: f32, %out: f32):
      %147 = arith.addf %in, %in_59 : f32
      linalg.yield %147 : f32
    } -> tensor<1x11x32xf32>
    %transposed_56 = linalg.transpose ins(%arg16 : tensor<32x32xf32>) outs(%42 : tensor<32x32xf32>) permutation = [1, 0] 
    %collapsed_57 = tensor.collapse_shape %145 [[0, 1], [2]] : tensor<1x11x32xf32> into tensor<11x32xf32>
    %146 = linalg.matmul ins(%collapsed_57, %transposed_56 : tensor<11x32xf32>, tensor<32x32xf32>) outs(%44 : tensor<11x32xf32>) -> tensor<11x32xf32>
    %expanded_58 = tensor.expand_shape %146 [[0, 1], [2]] output_shape [1, 11, 32] : tensor<11x32xf32> into tensor<1x11x32xf32>
    return %expanded_58, %concat_34, %transposed_21 : tensor<1x11x32xf32>, tensor<1x2x11x8xf32>, tensor<1x2x11x8xf32>
  }
}
