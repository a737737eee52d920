#map = affine_map<(d0, d1, d2) -> (d0, d1)>
#map1 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map2 = affine_map<(d0) -> (d0)>
#map3 = affine_map<(d0, d1, d2) -> (d0, d1, 0)>
#map4 = affine_map<(d0, d1, d2) -> (d2)>
#map5 = affine_map<(d0, d1, d2) -> (d1, d2)>
#map6 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map7 = affine_map<(d0, d1, d2, d3) -> (0, 0, d2, d3)>
#map8 = affine_map<()[s0] -> (s0 + 1)>
#map9 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d2, d3, d4)>
#map10 = affine_map<(d0, d1, d2, d3) -> (d0, 0, d2, d3)>
#map11 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
#map12 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, 0)>
module {
  func.func @main(%arg0: tensor<?x1xi64>, %arg1: tensor<?x1x1x?xf32>, %arg2: tensor<?x2x?x8xf32>, %arg3: tensor<?x2x?x8xf32>, %arg4: tensor<32x32xf32>, %arg5: tensor<32x32xf32>, %arg6: tensor<16x32xf32>, %arg7: tensor<16x32xf32>, %arg8: tensor<32x32xf32>, %arg9: tensor<48x32xf32>, %arg10: tensor<48x32xf32>, %arg11: tensor<32x48xf32>, %arg12: tensor<32xf32>, %arg13: tensor<32xf32>, %arg14: tensor<32xf32>, %arg15: tensor<32x32xf32>, %arg16: tensor<4xf32>) -> (tensor<?x1x32xf32>, tensor<?x2x?x8xf32>, tensor<?x2x?x8xf32>) {
    %c4_i64 = arith.constant 4 : i64
    %c1_i64 = arith.constant 1 : i64
    %c2_i64 = arith.constant 2 : i64
    %c0_i64 = arith.constant 0 : i64
    %c1 = arith.constant 1 : index
    %c32 = arith.constant 32 : index
    %c0 = arith.constant 0 : index
    %c2 = arith.constant 2 : index
    %c4 = arith.constant 4 : index
    %cst = arith.constant 0.000000e+00 : f32
    %c8_i64 = arith.constant 8 : i64
    %c3 = arith.constant 3 : index
    %cst_0 = arith.constant 0xFF800000 : f32
    %cst_1 = arith.constant 1.000000e+00 : f32
    %cst_2 = arith.constant 0.35355339059327379 : f64
    %cst_3 = arith.constant 9.9999999999999995E-7 : f64
    %cst_4 = arith.constant 3.200000e+01 : f32
    %c32_i64 = arith.constant 32 : i64
    %c16_i64 = arith.constant 16 : i64
    %dim = tensor.dim %arg2, %c0 : tensor<?x2x?x8xf32>
    %0 = arith.index_cast %dim : index to i64
    %dim_5 = tensor.dim %arg2, %c2 : tensor<?x2x?x8xf32>
    %1 = arith.index_cast %dim_5 : index to i64
    %dim_6 = tensor.dim %arg0, %c0 : tensor<?x1xi64>
    %2 = tensor.empty(%dim_6) : tensor<?x1x32xf32>
    %3 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg0 : tensor<?x1xi64>) outs(%2 : tensor<?x1x32xf32>) {
    ^bb0(%in: i64, %out: f32):
      %167 = arith.index_cast %in : i64 to index
      %168 = linalg.index 2 : index
      %169 = arith.cmpi slt, %167, %c32 : index
      cf.assert %169, "index must be smaller than dim size"
      %170 = arith.cmpi sge, %in, %c0_i64 : i64
      cf.assert %170, "index must be larger or equal to 0"
      %extracted = tensor.extract %arg4[%167, %168] : tensor<32x32xf32>
      linalg.yield %extracted : f32
    } -> tensor<?x1x32xf32>
    %4 = tensor.empty() : tensor<1xi64>
    %5 = linalg.generic {indexing_maps = [#map2], iterator_types = ["parallel"]} outs(%4 : tensor<1xi64>) {
    ^bb0(%out: i64):
      linalg.yield %c0_i64 : i64
    } -> tensor<1xi64>
    %6 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel"]} ins(%5 : tensor<1xi64>) outs(%4 : tensor<1xi64>) {
    ^bb0(%in: i64, %out: i64):
      %167 = arith.addi %in, %1 : i64
      linalg.yield %167 : i64
    } -> tensor<1xi64>
    %expanded = tensor.expand_shape %6 [[0, 1, 2]] output_shape [1, 1, 1] : tensor<1xi64> into tensor<1x1x1xi64>
    %7 = tensor.empty() : tensor<1x1x1xf32>
    %8 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded : tensor<1x1x1xi64>) outs(%7 : tensor<1x1x1xf32>) {
    ^bb0(%in: i64, %out: f32):
      %167 = arith.sitofp %in : i64 to f32
      linalg.yield %167 : f32
    } -> tensor<1x1x1xf32>
    %9 = tensor.empty() : tensor<1x1x4xf32>
    %10 = linalg.generic {indexing_maps = [#map3, #map4, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%8, %arg16 : tensor<1x1x1xf32>, tensor<4xf32>) outs(%9 : tensor<1x1x4xf32>) {
    ^bb0(%in: f32, %in_50: f32, %out: f32):
      %167 = arith.mulf %in, %in_50 : f32
      linalg.yield %167 : f32
    } -> tensor<1x1x4xf32>
    %concat = tensor.concat dim(2) %10, %10 : (tensor<1x1x4xf32>, tensor<1x1x4xf32>) -> tensor<1x1x8xf32>
    %11 = tensor.empty() : tensor<1x1x8xf32>
    %12 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%concat : tensor<1x1x8xf32>) outs(%11 : tensor<1x1x8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %167 = math.cos %in : f32
      linalg.yield %167 : f32
    } -> tensor<1x1x8xf32>
    %13 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%concat : tensor<1x1x8xf32>) outs(%11 : tensor<1x1x8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %167 = math.sin %in : f32
      linalg.yield %167 : f32
    } -> tensor<1x1x8xf32>
    %14 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%3 : tensor<?x1x32xf32>) outs(%2 : tensor<?x1x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %167 = math.fpowi %in, %c2_i64 : f32, i64
      linalg.yield %167 : f32
    } -> tensor<?x1x32xf32>
    %15 = tensor.empty(%dim_6) : tensor<?x1x1xf32>
    %16 = linalg.fill ins(%cst : f32) outs(%15 : tensor<?x1x1xf32>) -> tensor<?x1x1xf32>
    %17 = linalg.generic {indexing_maps = [#map1, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%14 : tensor<?x1x32xf32>) outs(%16 : tensor<?x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %167 = arith.addf %in, %out : f32
      linalg.yield %167 : f32
    } -> tensor<?x1x1xf32>
    %18 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%17 : tensor<?x1x1xf32>) outs(%15 : tensor<?x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %167 = arith.divf %in, %cst_4 : f32
      linalg.yield %167 : f32
    } -> tensor<?x1x1xf32>
    %19 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%18 : tensor<?x1x1xf32>) outs(%15 : tensor<?x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %167 = arith.truncf %cst_3 : f64 to f32
      %168 = arith.addf %in, %167 : f32
      linalg.yield %168 : f32
    } -> tensor<?x1x1xf32>
    %20 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%19 : tensor<?x1x1xf32>) outs(%15 : tensor<?x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %167 = math.rsqrt %in : f32
      linalg.yield %167 : f32
    } -> tensor<?x1x1xf32>
    %21 = linalg.generic {indexing_maps = [#map1, #map3, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%3, %20 : tensor<?x1x32xf32>, tensor<?x1x1xf32>) outs(%2 : tensor<?x1x32xf32>) {
    ^bb0(%in: f32, %in_50: f32, %out: f32):
      %167 = arith.mulf %in, %in_50 : f32
      linalg.yield %167 : f32
    } -> tensor<?x1x32xf32>
    %22 = linalg.generic {indexing_maps = [#map4, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg12, %21 : tensor<32xf32>, tensor<?x1x32xf32>) outs(%2 : tensor<?x1x32xf32>) {
    ^bb0(%in: f32, %in_50: f32, %out: f32):
      %167 = arith.mulf %in, %in_50 : f32
      linalg.yield %167 : f32
    } -> tensor<?x1x32xf32>
    %23 = tensor.empty() : tensor<32x32xf32>
    %transposed = linalg.transpose ins(%arg5 : tensor<32x32xf32>) outs(%23 : tensor<32x32xf32>) permutation = [1, 0] 
    %24 = arith.index_cast %dim_6 : index to i64
    %25 = arith.cmpi sge, %24, %c0_i64 : i64
    cf.assert %25, "negative values not allowed in new dimensions"
    %26 = tensor.empty(%dim_6) : tensor<?x32x32xf32>
    %27 = linalg.generic {indexing_maps = [#map5, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%transposed : tensor<32x32xf32>) outs(%26 : tensor<?x32x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<?x32x32xf32>
    %28 = linalg.fill ins(%cst : f32) outs(%2 : tensor<?x1x32xf32>) -> tensor<?x1x32xf32>
    %29 = linalg.batch_matmul ins(%22, %27 : tensor<?x1x32xf32>, tensor<?x32x32xf32>) outs(%28 : tensor<?x1x32xf32>) -> tensor<?x1x32xf32>
    %30 = arith.cmpi slt, %0, %c0_i64 : i64
    %31 = arith.select %30, %c1_i64, %0 : i64
    %32 = arith.extui %30 : i1 to i64
    %33 = arith.addi %32, %c1_i64 : i64
    %34 = arith.muli %31, %c8_i64 : i64
    %35 = arith.cmpi sle, %33, %c1_i64 : i64
    cf.assert %35, "must have at most one inferred (negative) dimension"
    %36 = arith.muli %24, %c32_i64 : i64
    %37 = arith.divsi %36, %34 : i64
    %38 = arith.select %30, %37, %0 : i64
    %from_elements = tensor.from_elements %38, %c1_i64, %37, %c8_i64 : tensor<4xi64>
    %reshape = tensor.reshape %29(%from_elements) : (tensor<?x1x32xf32>, tensor<4xi64>) -> tensor<?x1x4x8xf32>
    %39 = arith.index_cast %38 : i64 to index
    %40 = tensor.empty(%39) : tensor<?x4x1x8xf32>
    %transposed_7 = linalg.transpose ins(%reshape : tensor<?x1x4x8xf32>) outs(%40 : tensor<?x4x1x8xf32>) permutation = [0, 2, 1, 3] 
    %41 = tensor.empty() : tensor<32x16xf32>
    %transposed_8 = linalg.transpose ins(%arg6 : tensor<16x32xf32>) outs(%41 : tensor<32x16xf32>) permutation = [1, 0] 
    cf.assert %25, "negative values not allowed in new dimensions"
    %42 = tensor.empty(%dim_6) : tensor<?x32x16xf32>
    %43 = linalg.generic {indexing_maps = [#map5, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%transposed_8 : tensor<32x16xf32>) outs(%42 : tensor<?x32x16xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<?x32x16xf32>
    %44 = tensor.empty(%dim_6) : tensor<?x1x16xf32>
    %45 = linalg.fill ins(%cst : f32) outs(%44 : tensor<?x1x16xf32>) -> tensor<?x1x16xf32>
    %46 = linalg.batch_matmul ins(%22, %43 : tensor<?x1x32xf32>, tensor<?x32x16xf32>) outs(%45 : tensor<?x1x16xf32>) -> tensor<?x1x16xf32>
    cf.assert %35, "must have at most one inferred (negative) dimension"
    %47 = arith.muli %24, %c16_i64 : i64
    %48 = arith.divsi %47, %34 : i64
    %49 = arith.select %30, %48, %0 : i64
    %from_elements_9 = tensor.from_elements %49, %c1_i64, %48, %c8_i64 : tensor<4xi64>
    %reshape_10 = tensor.reshape %46(%from_elements_9) : (tensor<?x1x16xf32>, tensor<4xi64>) -> tensor<?x1x2x8xf32>
    %50 = arith.index_cast %49 : i64 to index
    %51 = tensor.empty(%50) : tensor<?x2x1x8xf32>
    %transposed_11 = linalg.transpose ins(%reshape_10 : tensor<?x1x2x8xf32>) outs(%51 : tensor<?x2x1x8xf32>) permutation = [0, 2, 1, 3] 
    %transposed_12 = linalg.transpose ins(%arg7 : tensor<16x32xf32>) outs(%41 : tensor<32x16xf32>) permutation = [1, 0] 
    cf.assert %25, "negative values not allowed in new dimensions"
    %52 = linalg.generic {indexing_maps = [#map5, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%transposed_12 : tensor<32x16xf32>) outs(%42 : tensor<?x32x16xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<?x32x16xf32>
    %53 = linalg.batch_matmul ins(%22, %52 : tensor<?x1x32xf32>, tensor<?x32x16xf32>) outs(%45 : tensor<?x1x16xf32>) -> tensor<?x1x16xf32>
    cf.assert %35, "must have at most one inferred (negative) dimension"
    %reshape_13 = tensor.reshape %53(%from_elements_9) : (tensor<?x1x16xf32>, tensor<4xi64>) -> tensor<?x1x2x8xf32>
    %transposed_14 = linalg.transpose ins(%reshape_13 : tensor<?x1x2x8xf32>) outs(%51 : tensor<?x2x1x8xf32>) permutation = [0, 2, 1, 3] 
    %expanded_15 = tensor.expand_shape %12 [[0], [1, 2], [3]] output_shape [1, 1, 1, 8] : tensor<1x1x8xf32> into tensor<1x1x1x8xf32>
    %expanded_16 = tensor.expand_shape %13 [[0], [1, 2], [3]] output_shape [1, 1, 1, 8] : tensor<1x1x8xf32> into tensor<1x1x1x8xf32>
    %54 = linalg.generic {indexing_maps = [#map6, #map7, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed_7, %expanded_15 : tensor<?x4x1x8xf32>, tensor<1x1x1x8xf32>) outs(%40 : tensor<?x4x1x8xf32>) {
    ^bb0(%in: f32, %in_50: f32, %out: f32):
      %167 = arith.mulf %in, %in_50 : f32
      linalg.yield %167 : f32
    } -> tensor<?x4x1x8xf32>
    %extracted_slice = tensor.extract_slice %transposed_7[0, 0, 0, 0] [%39, 4, 1, 4] [1, 1, 1, 1] : tensor<?x4x1x8xf32> to tensor<?x4x1x4xf32>
    %extracted_slice_17 = tensor.extract_slice %transposed_7[0, 0, 0, 4] [%39, 4, 1, 4] [1, 1, 1, 1] : tensor<?x4x1x8xf32> to tensor<?x4x1x4xf32>
    %55 = tensor.empty(%39) : tensor<?x4x1x4xf32>
    %56 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_17 : tensor<?x4x1x4xf32>) outs(%55 : tensor<?x4x1x4xf32>) {
    ^bb0(%in: f32, %out: f32):
      %167 = arith.negf %in : f32
      linalg.yield %167 : f32
    } -> tensor<?x4x1x4xf32>
    %concat_18 = tensor.concat dim(3) %56, %extracted_slice : (tensor<?x4x1x4xf32>, tensor<?x4x1x4xf32>) -> tensor<?x4x1x8xf32>
    %dim_19 = tensor.dim %56, %c0 : tensor<?x4x1x4xf32>
    %57 = tensor.empty(%dim_19) : tensor<?x4x1x8xf32>
    %58 = linalg.generic {indexing_maps = [#map6, #map7, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%concat_18, %expanded_16 : tensor<?x4x1x8xf32>, tensor<1x1x1x8xf32>) outs(%57 : tensor<?x4x1x8xf32>) {
    ^bb0(%in: f32, %in_50: f32, %out: f32):
      %167 = arith.mulf %in, %in_50 : f32
      linalg.yield %167 : f32
    } -> tensor<?x4x1x8xf32>
    %59 = arith.cmpi eq, %39, %dim_19 : index
    cf.assert %59, "mismatched size for broadcast"
    %60 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%54, %58 : tensor<?x4x1x8xf32>, tensor<?x4x1x8xf32>) outs(%40 : tensor<?x4x1x8xf32>) {
    ^bb0(%in: f32, %in_50: f32, %out: f32):
      %167 = arith.addf %in, %in_50 : f32
      linalg.yield %167 : f32
    } -> tensor<?x4x1x8xf32>
    %61 = linalg.generic {indexing_maps = [#map6, #map7, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed_11, %expanded_15 : tensor<?x2x1x8xf32>, tensor<1x1x1x8xf32>) outs(%51 : tensor<?x2x1x8xf32>) {
    ^bb0(%in: f32, %in_50: f32, %out: f32):
      %167 = arith.mulf %in, %in_50 : f32
      linalg.yield %167 : f32
    } -> tensor<?x2x1x8xf32>
    %extracted_slice_20 = tensor.extract_slice %transposed_11[0, 0, 0, 0] [%50, 2, 1, 4] [1, 1, 1, 1] : tensor<?x2x1x8xf32> to tensor<?x2x1x4xf32>
    %extracted_slice_21 = tensor.extract_slice %transposed_11[0, 0, 0, 4] [%50, 2, 1, 4] [1, 1, 1, 1] : tensor<?x2x1x8xf32> to tensor<?x2x1x4xf32>
    %62 = tensor.empty(%50) : tensor<?x2x1x4xf32>
    %63 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_21 : tensor<?x2x1x4xf32>) outs(%62 : tensor<?x2x1x4xf32>) {
    ^bb0(%in: f32, %out: f32):
      %167 = arith.negf %in : f32
      linalg.yield %167 : f32
    } -> tensor<?x2x1x4xf32>
    %concat_22 = tensor.concat dim(3) %63, %extracted_slice_20 : (tensor<?x2x1x4xf32>, tensor<?x2x1x4xf32>) -> tensor<?x2x1x8xf32>
    %dim_23 = tensor.dim %63, %c0 : tensor<?x2x1x4xf32>
    %64 = tensor.empty(%dim_23) : tensor<?x2x1x8xf32>
    %65 = linalg.generic {indexing_maps = [#map6, #map7, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%concat_22, %expanded_16 : tensor<?x2x1x8xf32>, tensor<1x1x1x8xf32>) outs(%64 : tensor<?x2x1x8xf32>) {
    ^bb0(%in: f32, %in_50: f32, %out: f32):
      %167 = arith.mulf %in, %in_50 : f32
      linalg.yield %167 : f32
    } -> tensor<?x2x1x8xf32>
    %66 = arith.cmpi eq, %50, %dim_23 : index
    cf.assert %66, "mismatched size for broadcast"
    %67 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%61, %65 : tensor<?x2x1x8xf32>, tensor<?x2x1x8xf32>) outs(%51 : tensor<?x2x1x8xf32>) {
    ^bb0(%in: f32, %in_50: f32, %out: f32):
      %167 = arith.addf %in, %in_50 : f32
      linalg.yield %167 : f32
    } -> tensor<?x2x1x8xf32>
    %concat_24 = tensor.concat dim(2) %arg2, %67 : (tensor<?x2x?x8xf32>, tensor<?x2x1x8xf32>) -> tensor<?x2x?x8xf32>
    %concat_25 = tensor.concat dim(2) %arg3, %transposed_14 : (tensor<?x2x?x8xf32>, tensor<?x2x1x8xf32>) -> tensor<?x2x?x8xf32>
    %68 = affine.apply #map8()[%dim_5]
    %expanded_26 = tensor.expand_shape %concat_24 [[0], [1], [2, 3], [4]] output_shape [%dim, 2, 1, %68, 8] : tensor<?x2x?x8xf32> into tensor<?x2x1x?x8xf32>
    %69 = arith.addi %1, %c1_i64 : i64
    %70 = arith.cmpi sge, %0, %c0_i64 : i64
    cf.assert %70, "unimplemented: dynamic negative broadcast sizes"
    %71 = arith.index_cast %69 : i64 to index
    %72 = arith.cmpi sge, %69, %c0_i64 : i64
    cf.assert %72, "unimplemented: dynamic negative broadcast sizes"
    %73 = tensor.empty(%dim, %71) : tensor<?x2x2x?x8xf32>
    %74 = linalg.generic {indexing_maps = [#map9], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} outs(%73 : tensor<?x2x2x?x8xf32>) {
    ^bb0(%out: f32):
      %167 = linalg.index 0 : index
      %168 = linalg.index 1 : index
      %169 = linalg.index 3 : index
      %170 = linalg.index 4 : index
      %171 = arith.cmpi eq, %dim, %c1 : index
      %172 = arith.select %171, %c0, %167 : index
      %173 = arith.cmpi eq, %68, %c1 : index
      %174 = arith.select %173, %c0, %169 : index
      %extracted = tensor.extract %expanded_26[%172, %168, %c0, %174, %170] : tensor<?x2x1x?x8xf32>
      linalg.yield %extracted : f32
    } -> tensor<?x2x2x?x8xf32>
    %75 = arith.muli %31, %c4_i64 : i64
    %76 = arith.muli %75, %69 : i64
    %77 = arith.cmpi slt, %69, %c0_i64 : i64
    %78 = arith.select %77, %75, %76 : i64
    %79 = arith.select %77, %33, %32 : i64
    %80 = arith.muli %78, %c8_i64 : i64
    %81 = arith.cmpi sle, %79, %c1_i64 : i64
    cf.assert %81, "must have at most one inferred (negative) dimension"
    %82 = arith.muli %0, %c4_i64 : i64
    %83 = arith.muli %82, %69 : i64
    %84 = arith.muli %83, %c8_i64 : i64
    %85 = arith.divsi %84, %80 : i64
    %86 = arith.select %30, %85, %0 : i64
    %87 = arith.select %77, %85, %69 : i64
    %from_elements_27 = tensor.from_elements %86, %c4_i64, %87, %c8_i64 : tensor<4xi64>
    %reshape_28 = tensor.reshape %74(%from_elements_27) : (tensor<?x2x2x?x8xf32>, tensor<4xi64>) -> tensor<?x4x?x8xf32>
    %dim_29 = tensor.dim %arg3, %c0 : tensor<?x2x?x8xf32>
    %dim_30 = tensor.dim %arg3, %c2 : tensor<?x2x?x8xf32>
    %88 = affine.apply #map8()[%dim_30]
    %expanded_31 = tensor.expand_shape %concat_25 [[0], [1], [2, 3], [4]] output_shape [%dim_29, 2, 1, %88, 8] : tensor<?x2x?x8xf32> into tensor<?x2x1x?x8xf32>
    cf.assert %70, "unimplemented: dynamic negative broadcast sizes"
    cf.assert %72, "unimplemented: dynamic negative broadcast sizes"
    %89 = linalg.generic {indexing_maps = [#map9], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} outs(%73 : tensor<?x2x2x?x8xf32>) {
    ^bb0(%out: f32):
      %167 = linalg.index 0 : index
      %168 = linalg.index 1 : index
      %169 = linalg.index 3 : index
      %170 = linalg.index 4 : index
      %171 = arith.cmpi eq, %dim_29, %c1 : index
      %172 = arith.select %171, %c0, %167 : index
      %173 = arith.cmpi eq, %88, %c1 : index
      %174 = arith.select %173, %c0, %169 : index
      %extracted = tensor.extract %expanded_31[%172, %168, %c0, %174, %170] : tensor<?x2x1x?x8xf32>
      linalg.yield %extracted : f32
    } -> tensor<?x2x2x?x8xf32>
    cf.assert %81, "must have at most one inferred (negative) dimension"
    %reshape_32 = tensor.reshape %89(%from_elements_27) : (tensor<?x2x2x?x8xf32>, tensor<4xi64>) -> tensor<?x4x?x8xf32>
    %90 = arith.index_cast %86 : i64 to index
    %91 = arith.index_cast %87 : i64 to index
    %92 = tensor.empty(%90, %91) : tensor<?x4x8x?xf32>
    %transposed_33 = linalg.transpose ins(%reshape_28 : tensor<?x4x?x8xf32>) outs(%92 : tensor<?x4x8x?xf32>) permutation = [0, 1, 3, 2] 
    %93 = arith.maxui %39, %90 : index
    %collapsed = tensor.collapse_shape %60 [[0, 1], [2], [3]] : tensor<?x4x1x8xf32> into tensor<?x1x8xf32>
    %collapsed_34 = tensor.collapse_shape %transposed_33 [[0, 1], [2], [3]] : tensor<?x4x8x?xf32> into tensor<?x8x?xf32>
    %94 = arith.muli %93, %c4 : index
    %95 = tensor.empty(%94, %91) : tensor<?x1x?xf32>
    %96 = linalg.fill ins(%cst : f32) outs(%95 : tensor<?x1x?xf32>) -> tensor<?x1x?xf32>
    %97 = linalg.batch_matmul ins(%collapsed, %collapsed_34 : tensor<?x1x8xf32>, tensor<?x8x?xf32>) outs(%96 : tensor<?x1x?xf32>) -> tensor<?x1x?xf32>
    %98 = arith.divsi %94, %c4 : index
    %expanded_35 = tensor.expand_shape %97 [[0, 1], [2], [3]] output_shape [%98, 4, 1, %91] : tensor<?x1x?xf32> into tensor<?x4x1x?xf32>
    %99 = tensor.empty(%98, %91) : tensor<?x4x1x?xf32>
    %100 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_35 : tensor<?x4x1x?xf32>) outs(%99 : tensor<?x4x1x?xf32>) {
    ^bb0(%in: f32, %out: f32):
      %167 = arith.truncf %cst_2 : f64 to f32
      %168 = arith.mulf %in, %167 : f32
      linalg.yield %168 : f32
    } -> tensor<?x4x1x?xf32>
    %dim_36 = tensor.dim %arg1, %c0 : tensor<?x1x1x?xf32>
    %101 = arith.cmpi eq, %98, %dim_36 : index
    cf.assert %101, "mismatched size for broadcast"
    %dim_37 = tensor.dim %arg1, %c3 : tensor<?x1x1x?xf32>
    %102 = arith.cmpi eq, %91, %dim_37 : index
    cf.assert %102, "mismatched size for broadcast"
    %103 = linalg.generic {indexing_maps = [#map6, #map10, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%100, %arg1 : tensor<?x4x1x?xf32>, tensor<?x1x1x?xf32>) outs(%99 : tensor<?x4x1x?xf32>) {
    ^bb0(%in: f32, %in_50: f32, %out: f32):
      %167 = arith.addf %in, %in_50 : f32
      linalg.yield %167 : f32
    } -> tensor<?x4x1x?xf32>
    %104 = tensor.empty(%98) : tensor<?x4x1xi64>
    %105 = linalg.fill ins(%c0_i64 : i64) outs(%104 : tensor<?x4x1xi64>) -> tensor<?x4x1xi64>
    %106 = tensor.empty(%98) : tensor<?x4x1xf32>
    %107 = linalg.fill ins(%cst_0 : f32) outs(%106 : tensor<?x4x1xf32>) -> tensor<?x4x1xf32>
    %108:2 = linalg.generic {indexing_maps = [#map6, #map11, #map11], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%103 : tensor<?x4x1x?xf32>) outs(%107, %105 : tensor<?x4x1xf32>, tensor<?x4x1xi64>) {
    ^bb0(%in: f32, %out: f32, %out_50: i64):
      %167 = linalg.index 3 : index
      %168 = arith.index_cast %167 : index to i64
      %169 = arith.maximumf %in, %out : f32
      %170 = arith.cmpf ogt, %in, %out : f32
      %171 = arith.select %170, %168, %out_50 : i64
      linalg.yield %169, %171 : f32, i64
    } -> (tensor<?x4x1xf32>, tensor<?x4x1xi64>)
    %expanded_38 = tensor.expand_shape %108#0 [[0], [1], [2, 3]] output_shape [%98, 4, 1, 1] : tensor<?x4x1xf32> into tensor<?x4x1x1xf32>
    %109 = linalg.generic {indexing_maps = [#map6, #map12, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%103, %expanded_38 : tensor<?x4x1x?xf32>, tensor<?x4x1x1xf32>) outs(%99 : tensor<?x4x1x?xf32>) {
    ^bb0(%in: f32, %in_50: f32, %out: f32):
      %167 = arith.subf %in, %in_50 : f32
      linalg.yield %167 : f32
    } -> tensor<?x4x1x?xf32>
    %110 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%109 : tensor<?x4x1x?xf32>) outs(%99 : tensor<?x4x1x?xf32>) {
    ^bb0(%in: f32, %out: f32):
      %167 = math.exp %in : f32
      linalg.yield %167 : f32
    } -> tensor<?x4x1x?xf32>
    %111 = tensor.empty(%98) : tensor<?x4x1x1xf32>
    %112 = linalg.fill ins(%cst : f32) outs(%111 : tensor<?x4x1x1xf32>) -> tensor<?x4x1x1xf32>
    %113 = linalg.generic {indexing_maps = [#map6, #map12], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%110 : tensor<?x4x1x?xf32>) outs(%112 : tensor<?x4x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %167 = arith.addf %in, %out : f32
      linalg.yield %167 : f32
    } -> tensor<?x4x1x1xf32>
    %114 = linalg.generic {indexing_maps = [#map6, #map12, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%110, %113 : tensor<?x4x1x?xf32>, tensor<?x4x1x1xf32>) outs(%99 : tensor<?x4x1x?xf32>) {
    ^bb0(%in: f32, %in_50: f32, %out: f32):
      %167 = arith.divf %in, %in_50 : f32
      linalg.yield %167 : f32
    } -> tensor<?x4x1x?xf32>
    %115 = arith.maxui %98, %90 : index
    %collapsed_39 = tensor.collapse_shape %114 [[0, 1], [2], [3]] : tensor<?x4x1x?xf32> into tensor<?x1x?xf32>
    %collapsed_40 = tensor.collapse_shape %reshape_32 [[0, 1], [2], [3]] : tensor<?x4x?x8xf32> into tensor<?x?x8xf32>
    %116 = arith.muli %115, %c4 : index
    %117 = tensor.empty(%116) : tensor<?x1x8xf32>
    %118 = linalg.fill ins(%cst : f32) outs(%117 : tensor<?x1x8xf32>) -> tensor<?x1x8xf32>
    %119 = linalg.batch_matmul ins(%collapsed_39, %collapsed_40 : tensor<?x1x?xf32>, tensor<?x?x8xf32>) outs(%118 : tensor<?x1x8xf32>) -> tensor<?x1x8xf32>
    %120 = arith.divsi %116, %c4 : index
    %expanded_41 = tensor.expand_shape %119 [[0, 1], [2], [3]] output_shape [%120, 4, 1, 8] : tensor<?x1x8xf32> into tensor<?x4x1x8xf32>
    %121 = tensor.empty(%120) : tensor<?x1x4x8xf32>
    %transposed_42 = linalg.transpose ins(%expanded_41 : tensor<?x4x1x8xf32>) outs(%121 : tensor<?x1x4x8xf32>) permutation = [0, 2, 1, 3] 
    cf.assert %35, "must have at most one inferred (negative) dimension"
    %122 = arith.index_cast %120 : index to i64
    %123 = arith.muli %122, %c32_i64 : i64
    %124 = arith.divsi %123, %31 : i64
    %125 = arith.select %30, %124, %0 : i64
    %from_elements_43 = tensor.from_elements %125, %c1_i64, %124 : tensor<3xi64>
    %reshape_44 = tensor.reshape %transposed_42(%from_elements_43) : (tensor<?x1x4x8xf32>, tensor<3xi64>) -> tensor<?x1x32xf32>
    %transposed_45 = linalg.transpose ins(%arg8 : tensor<32x32xf32>) outs(%23 : tensor<32x32xf32>) permutation = [1, 0] 
    %126 = arith.index_cast %125 : i64 to index
    %127 = arith.cmpi sge, %125, %c0_i64 : i64
    cf.assert %127, "negative values not allowed in new dimensions"
    %128 = tensor.empty(%126) : tensor<?x32x32xf32>
    %129 = linalg.generic {indexing_maps = [#map5, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%transposed_45 : tensor<32x32xf32>) outs(%128 : tensor<?x32x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<?x32x32xf32>
    %130 = tensor.empty(%126) : tensor<?x1x32xf32>
    %131 = linalg.fill ins(%cst : f32) outs(%130 : tensor<?x1x32xf32>) -> tensor<?x1x32xf32>
    %132 = linalg.batch_matmul ins(%reshape_44, %129 : tensor<?x1x32xf32>, tensor<?x32x32xf32>) outs(%131 : tensor<?x1x32xf32>) -> tensor<?x1x32xf32>
    %133 = arith.cmpi eq, %dim_6, %126 : index
    cf.assert %133, "mismatched size for broadcast"
    %134 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%3, %132 : tensor<?x1x32xf32>, tensor<?x1x32xf32>) outs(%2 : tensor<?x1x32xf32>) {
    ^bb0(%in: f32, %in_50: f32, %out: f32):
      %167 = arith.addf %in, %in_50 : f32
      linalg.yield %167 : f32
    } -> tensor<?x1x32xf32>
    %135 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%134 : tensor<?x1x32xf32>) outs(%2 : tensor<?x1x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %167 = math.fpowi %in, %c2_i64 : f32, i64
      linalg.yield %167 : f32
    } -> tensor<?x1x32xf32>
    %136 = linalg.generic {indexing_maps = [#map1, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%135 : tensor<?x1x32xf32>) outs(%16 : tensor<?x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %167 = arith.addf %in, %out : f32
      linalg.yield %167 : f32
    } -> tensor<?x1x1xf32>
    %137 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%136 : tensor<?x1x1xf32>) outs(%15 : tensor<?x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %167 = arith.divf %in, %cst_4 : f32
      linalg.yield %167 : f32
    } -> tensor<?x1x1xf32>
    %138 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%137 : tensor<?x1x1xf32>) outs(%15 : tensor<?x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %167 = arith.truncf %cst_3 : f64 to f32
      %168 = arith.addf %in, %167 : f32
      linalg.yield %168 : f32
    } -> tensor<?x1x1xf32>
    %139 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%138 : tensor<?x1x1xf32>) outs(%15 : tensor<?x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %167 = math.rsqrt %in : f32
      linalg.yield %167 : f32
    } -> tensor<?x1x1xf32>
    %140 = linalg.generic {indexing_maps = [#map1, #map3, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%134, %139 : tensor<?x1x32xf32>, tensor<?x1x1xf32>) outs(%2 : tensor<?x1x32xf32>) {
    ^bb0(%in: f32, %in_50: f32, %out: f32):
      %167 = arith.mulf %in, %in_50 : f32
      linalg.yield %167 : f32
    } -> tensor<?x1x32xf32>
    %141 = linalg.generic {indexing_maps = [#map4, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg13, %140 : tensor<32xf32>, tensor<?x1x32xf32>) outs(%2 : tensor<?x1x32xf32>) {
    ^bb0(%in: f32, %in_50: f32, %out: f32):
      %167 = arith.mulf %in, %in_50 : f32
      linalg.yield %167 : f32
    } -> tensor<?x1x32xf32>
    %142 = tensor.empty() : tensor<32x48xf32>
    %transposed_46 = linalg.transpose ins(%arg9 : tensor<48x32xf32>) outs(%142 : tensor<32x48xf32>) permutation = [1, 0] 
    cf.assert %25, "negative values not allowed in new dimensions"
    %143 = tensor.empty(%dim_6) : tensor<?x32x48xf32>
    %144 = linalg.generic {indexing_maps = [#map5, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%transposed_46 : tensor<32x48xf32>) outs(%143 : tensor<?x32x48xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<?x32x48xf32>
    %145 = tensor.empty(%dim_6) : tensor<?x1x48xf32>
    %146 = linalg.fill ins(%cst : f32) outs(%145 : tensor<?x1x48xf32>) -> tensor<?x1x48xf32>
    %147 = linalg.batch_matmul ins(%141, %144 : tensor<?x1x32xf32>, tensor<?x32x48xf32>) outs(%146 : tensor<?x1x48xf32>) -> tensor<?x1x48xf32>
    %148 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%147 : tensor<?x1x48xf32>) outs(%145 : tensor<?x1x48xf32>) {
    ^bb0(%in: f32, %out: f32):
      %167 = arith.negf %in : f32
      %168 = math.exp %167 : f32
      %169 = arith.addf %168, %cst_1 : f32
      %170 = arith.divf %cst_1, %169 : f32
      linalg.yield %170 : f32
    } -> tensor<?x1x48xf32>
    %149 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%148, %147 : tensor<?x1x48xf32>, tensor<?x1x48xf32>) outs(%145 : tensor<?x1x48xf32>) {
    ^bb0(%in: f32, %in_50: f32, %out: f32):
      %167 = arith.mulf %in, %in_50 : f32
      linalg.yield %167 : f32
    } -> tensor<?x1x48xf32>
    %transposed_47 = linalg.transpose ins(%arg10 : tensor<48x32xf32>) outs(%142 : tensor<32x48xf32>) permutation = [1, 0] 
    cf.assert %25, "negative values not allowed in new dimensions"
    %150 = linalg.generic {indexing_maps = [#map5, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%transposed_47 : tensor<32x48xf32>) outs(%143 : tensor<?x32x48xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<?x32x48xf32>
    %151 = linalg.batch_matmul ins(%141, %150 : tensor<?x1x32xf32>, tensor<?x32x48xf32>) outs(%146 : tensor<?x1x48xf32>) -> tensor<?x1x48xf32>
    %152 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%149, %151 : tensor<?x1x48xf32>, tensor<?x1x48xf32>) outs(%145 : tensor<?x1x48xf32>) {
    ^bb0(%in: f32, %in_50: f32, %out: f32):
      %167 = arith.mulf %in, %in_50 : f32
      linalg.yield %167 : f32
    } -> tensor<?x1x48xf32>
    %153 = tensor.empty() : tensor<48x32xf32>
    %transposed_48 = linalg.transpose ins(%arg11 : tensor<32x48xf32>) outs(%153 : tensor<48x32xf32>) permutation = [1, 0] 
    cf.assert %25, "negative values not allowed in new dimensions"
    %154 = tensor.empty(%dim_6) : tensor<?x48x32xf32>
    %155 = linalg.generic {indexing_maps = [#map5, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%transposed_48 : tensor<48x32xf32>) outs(%154 : tensor<?x48x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<?x48x32xf32>
    %156 = linalg.batch_matmul ins(%152, %155 : tensor<?x1x48xf32>, tensor<?x48x32xf32>) outs(%28 : tensor<?x1x32xf32>) -> tensor<?x1x32xf32>
    %157 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%134, %156 : tensor<?x1x32xf32>, tensor<?x1x32xf32>) outs(%2 : tensor<?x1x32xf32>) {
    ^bb0(%in: f32, %in_50: f32, %out: f32):
      %167 = arith.addf %in, %in_50 : f32
      linalg.yield %167 : f32
    } -> tensor<?x1x32xf32>
    %158 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%157 : tensor<?x1x32xf32>) outs(%2 : tensor<?x1x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %167 = math.fpowi %in, %c2_i64 : f32, i64
      linalg.yield %167 : f32
    } -> tensor<?x1x32xf32>
    %159 = linalg.generic {indexing_maps = [#map1, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%158 : tensor<?x1x32xf32>) outs(%16 : tensor<?x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %167 = arith.addf %in, %out : f32
      linalg.yield %167 : f32
    } -> tensor<?x1x1xf32>
    %160 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%159 : tensor<?x1x1xf32>) outs(%15 : tensor<?x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %167 = arith.divf %in, %cst_4 : f32
      linalg.yield %167 : f32
    } -> tensor<?x1x1xf32>
    %161 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%160 : tensor<?x1x1xf32>) outs(%15 : tensor<?x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %167 = arith.truncf %cst_3 : f64 to f32
      %168 = arith.addf %in, %167 : f32
      linalg.yield %168 : f32
    } -> tensor<?x1x1xf32>
    %162 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%161 : tensor<?x1x1xf32>) outs(%15 : tensor<?x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %167 = math.rsqrt %in : f32
      linalg.yield %167 : f32
    } -> tensor<?x1x1xf32>
    %163 = linalg.generic {indexing_maps = [#map1, #map3, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%157, %162 : tensor<?x1x32xf32>, tensor<?x1x1xf32>) outs(%2 : tensor<?x1x32xf32>) {
    ^bb0(%in: f32, %in_50: f32, %out: f32):
      %167 = arith.mulf %in, %in_50 : f32
      linalg.yield %167 : f32
    } -> tensor<?x1x32xf32>
    %164 = linalg.generic {indexing_maps = [#map4, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg14, %163 : tensor<32xf32>, tensor<?x1x32xf32>) outs(%2 : tensor<?x1x32xf32>) {
    ^bb0(%in: f32, %in_50: f32, %out: f32):
      %167 = arith.mulf %in, %in_50 : f32
      linalg.yield %167 : f32
    } -> tensor<?x1x32xf32>
    %transposed_49 = linalg.transpose ins(%arg15 : tensor<32x32xf32>) outs(%23 : tensor<32x32xf32>) permutation = [1, 0] 
    cf.assert %25, "negative values not allowed in new dimensions"
    %165 = linalg.generic {indexing_maps = [#map5, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%transposed_49 : tensor<32x32xf32>) outs(%26 : tensor<?x32x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<?x32x32xf32>
    %166 = linalg.batch_matmul ins(%164, %165 : tensor<?x1x32xf32>, tensor<?x32x32xf32>) outs(%28 : tensor<?x1x32xf32>) -> tensor<?x1x32xf32>
    return %166, %concat_24, %concat_25 : tensor<?x1x32xf32>, tensor<?x2x?x8xf32>, tensor<?x2x?x8xf32>
  }
}
