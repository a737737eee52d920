#map = affine_map<(d0, d1, d2) -> (d0, d1)>
#map1 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map2 = affine_map<(d0) -> (d0)>
#map3 = affine_map<(d0, d1, d2) -> (d0, d1, 0)>
#map4 = affine_map<(d0, d1, d2) -> (d2)>
#map5 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map6 = affine_map<(d0, d1, d2, d3) -> (0, 0, d2, d3)>
#map7 = affine_map<()[s0] -> (s0 + 1)>
#map8 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d2, d3, d4)>
#map9 = affine_map<()[s0] -> (s0 * 4)>
#map10 = affine_map<(d0, d1, d2, d3) -> (d0, 0, d2, d3)>
#map11 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
#map12 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, 0)>
#map13 = affine_map<(d0, d1, d2, d3) -> ()>
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
    %false = arith.constant false
    %cst_1 = arith.constant 1.000000e+00 : f32
    %cst_2 = arith.constant dense<0.000000e+00> : tensor<f32>
    %cst_3 = arith.constant 0xFFF0000000000000 : f64
    %cst_4 = arith.constant 0.59460355750136051 : f64
    %cst_5 = arith.constant 9.9999999999999995E-7 : f64
    %cst_6 = arith.constant 3.200000e+01 : f32
    %c32_i64 = arith.constant 32 : i64
    %c16_i64 = arith.constant 16 : i64
    %dim = tensor.dim %arg2, %c0 : tensor<?x2x?x8xf32>
    %0 = arith.index_cast %dim : index to i64
    %dim_7 = tensor.dim %arg2, %c2 : tensor<?x2x?x8xf32>
    %1 = arith.index_cast %dim_7 : index to i64
    %dim_8 = tensor.dim %arg0, %c0 : tensor<?x1xi64>
    %2 = tensor.empty(%dim_8) : tensor<?x1x32xf32>
    %3 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg0 : tensor<?x1xi64>) outs(%2 : tensor<?x1x32xf32>) {
    ^bb0(%in: i64, %out: f32):
      %215 = arith.index_cast %in : i64 to index
      %216 = linalg.index 2 : index
      %217 = arith.cmpi slt, %215, %c32 : index
      cf.assert %217, "index must be smaller than dim size"
      %218 = arith.cmpi sge, %in, %c0_i64 : i64
      cf.assert %218, "index must be larger or equal to 0"
      %extracted = tensor.extract %arg4[%215, %216] : tensor<32x32xf32>
      linalg.yield %extracted : f32
    } -> tensor<?x1x32xf32>
    %4 = tensor.empty() : tensor<1xi64>
    %5 = linalg.generic {indexing_maps = [#map2], iterator_types = ["parallel"]} outs(%4 : tensor<1xi64>) {
    ^bb0(%out: i64):
      linalg.yield %c0_i64 : i64
    } -> tensor<1xi64>
    %6 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel"]} ins(%5 : tensor<1xi64>) outs(%4 : tensor<1xi64>) {
    ^bb0(%in: i64, %out: i64):
      %215 = arith.addi %in, %1 : i64
      linalg.yield %215 : i64
    } -> tensor<1xi64>
    %expanded = tensor.expand_shape %6 [[0, 1, 2]] output_shape [1, 1, 1] : tensor<1xi64> into tensor<1x1x1xi64>
    %7 = tensor.empty() : tensor<1x1x1xf32>
    %8 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded : tensor<1x1x1xi64>) outs(%7 : tensor<1x1x1xf32>) {
    ^bb0(%in: i64, %out: f32):
      %215 = arith.sitofp %in : i64 to f32
      linalg.yield %215 : f32
    } -> tensor<1x1x1xf32>
    %9 = tensor.empty() : tensor<1x1x4xf32>
    %10 = linalg.generic {indexing_maps = [#map3, #map4, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%8, %arg16 : tensor<1x1x1xf32>, tensor<4xf32>) outs(%9 : tensor<1x1x4xf32>) {
    ^bb0(%in: f32, %in_71: f32, %out: f32):
      %215 = arith.mulf %in, %in_71 : f32
      linalg.yield %215 : f32
    } -> tensor<1x1x4xf32>
    %concat = tensor.concat dim(2) %10, %10 : (tensor<1x1x4xf32>, tensor<1x1x4xf32>) -> tensor<1x1x8xf32>
    %11 = tensor.empty() : tensor<1x1x8xf32>
    %12 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%concat : tensor<1x1x8xf32>) outs(%11 : tensor<1x1x8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %215 = math.cos %in : f32
      linalg.yield %215 : f32
    } -> tensor<1x1x8xf32>
    %13 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%concat : tensor<1x1x8xf32>) outs(%11 : tensor<1x1x8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %215 = math.sin %in : f32
      linalg.yield %215 : f32
    } -> tensor<1x1x8xf32>
    %14 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%3 : tensor<?x1x32xf32>) outs(%2 : tensor<?x1x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %215 = math.fpowi %in, %c2_i64 : f32, i64
      linalg.yield %215 : f32
    } -> tensor<?x1x32xf32>
    %15 = tensor.empty(%dim_8) : tensor<?x1x1xf32>
    %16 = linalg.fill ins(%cst : f32) outs(%15 : tensor<?x1x1xf32>) -> tensor<?x1x1xf32>
    %17 = linalg.generic {indexing_maps = [#map1, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%14 : tensor<?x1x32xf32>) outs(%16 : tensor<?x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %215 = arith.addf %in, %out : f32
      linalg.yield %215 : f32
    } -> tensor<?x1x1xf32>
    %18 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%17 : tensor<?x1x1xf32>) outs(%15 : tensor<?x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %215 = arith.divf %in, %cst_6 : f32
      linalg.yield %215 : f32
    } -> tensor<?x1x1xf32>
    %19 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%18 : tensor<?x1x1xf32>) outs(%15 : tensor<?x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %215 = arith.truncf %cst_5 : f64 to f32
      %216 = arith.addf %in, %215 : f32
      linalg.yield %216 : f32
    } -> tensor<?x1x1xf32>
    %20 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%19 : tensor<?x1x1xf32>) outs(%15 : tensor<?x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %215 = math.rsqrt %in : f32
      linalg.yield %215 : f32
    } -> tensor<?x1x1xf32>
    %21 = linalg.generic {indexing_maps = [#map1, #map3, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%3, %20 : tensor<?x1x32xf32>, tensor<?x1x1xf32>) outs(%2 : tensor<?x1x32xf32>) {
    ^bb0(%in: f32, %in_71: f32, %out: f32):
      %215 = arith.mulf %in, %in_71 : f32
      linalg.yield %215 : f32
    } -> tensor<?x1x32xf32>
    %22 = linalg.generic {indexing_maps = [#map4, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg12, %21 : tensor<32xf32>, tensor<?x1x32xf32>) outs(%2 : tensor<?x1x32xf32>) {
    ^bb0(%in: f32, %in_71: f32, %out: f32):
      %215 = arith.mulf %in, %in_71 : f32
      linalg.yield %215 : f32
    } -> tensor<?x1x32xf32>
    %23 = tensor.empty() : tensor<32x32xf32>
    %transposed = linalg.transpose ins(%arg5 : tensor<32x32xf32>) outs(%23 : tensor<32x32xf32>) permutation = [1, 0] 
    %collapsed = tensor.collapse_shape %22 [[0], [1, 2]] : tensor<?x1x32xf32> into tensor<?x32xf32>
    %24 = tensor.empty(%dim_8) : tensor<?x32xf32>
    %25 = linalg.fill ins(%cst : f32) outs(%24 : tensor<?x32xf32>) -> tensor<?x32xf32>
    %26 = linalg.matmul ins(%collapsed, %transposed : tensor<?x32xf32>, tensor<32x32xf32>) outs(%25 : tensor<?x32xf32>) -> tensor<?x32xf32>
    %expanded_9 = tensor.expand_shape %26 [[0], [1, 2]] output_shape [%dim_8, 1, 32] : tensor<?x32xf32> into tensor<?x1x32xf32>
    %27 = arith.cmpi slt, %0, %c0_i64 : i64
    %28 = arith.select %27, %c1_i64, %0 : i64
    %29 = arith.extui %27 : i1 to i64
    %30 = arith.addi %29, %c1_i64 : i64
    %31 = arith.muli %28, %c8_i64 : i64
    %32 = arith.cmpi sle, %30, %c1_i64 : i64
    cf.assert %32, "must have at most one inferred (negative) dimension"
    %33 = arith.index_cast %dim_8 : index to i64
    %34 = arith.muli %33, %c32_i64 : i64
    %35 = arith.divsi %34, %31 : i64
    %36 = arith.select %27, %35, %0 : i64
    %from_elements = tensor.from_elements %36, %c1_i64, %35, %c8_i64 : tensor<4xi64>
    %reshape = tensor.reshape %expanded_9(%from_elements) : (tensor<?x1x32xf32>, tensor<4xi64>) -> tensor<?x1x4x8xf32>
    %37 = arith.index_cast %36 : i64 to index
    %38 = tensor.empty(%37) : tensor<?x4x1x8xf32>
    %transposed_10 = linalg.transpose ins(%reshape : tensor<?x1x4x8xf32>) outs(%38 : tensor<?x4x1x8xf32>) permutation = [0, 2, 1, 3] 
    %39 = tensor.empty() : tensor<32x16xf32>
    %transposed_11 = linalg.transpose ins(%arg6 : tensor<16x32xf32>) outs(%39 : tensor<32x16xf32>) permutation = [1, 0] 
    %40 = tensor.empty(%dim_8) : tensor<?x16xf32>
    %41 = linalg.fill ins(%cst : f32) outs(%40 : tensor<?x16xf32>) -> tensor<?x16xf32>
    %42 = linalg.matmul ins(%collapsed, %transposed_11 : tensor<?x32xf32>, tensor<32x16xf32>) outs(%41 : tensor<?x16xf32>) -> tensor<?x16xf32>
    %expanded_12 = tensor.expand_shape %42 [[0], [1, 2]] output_shape [%dim_8, 1, 16] : tensor<?x16xf32> into tensor<?x1x16xf32>
    cf.assert %32, "must have at most one inferred (negative) dimension"
    %43 = arith.muli %33, %c16_i64 : i64
    %44 = arith.divsi %43, %31 : i64
    %45 = arith.select %27, %44, %0 : i64
    %from_elements_13 = tensor.from_elements %45, %c1_i64, %44, %c8_i64 : tensor<4xi64>
    %reshape_14 = tensor.reshape %expanded_12(%from_elements_13) : (tensor<?x1x16xf32>, tensor<4xi64>) -> tensor<?x1x2x8xf32>
    %46 = arith.index_cast %45 : i64 to index
    %47 = tensor.empty(%46) : tensor<?x2x1x8xf32>
    %transposed_15 = linalg.transpose ins(%reshape_14 : tensor<?x1x2x8xf32>) outs(%47 : tensor<?x2x1x8xf32>) permutation = [0, 2, 1, 3] 
    %transposed_16 = linalg.transpose ins(%arg7 : tensor<16x32xf32>) outs(%39 : tensor<32x16xf32>) permutation = [1, 0] 
    %48 = linalg.matmul ins(%collapsed, %transposed_16 : tensor<?x32xf32>, tensor<32x16xf32>) outs(%41 : tensor<?x16xf32>) -> tensor<?x16xf32>
    %expanded_17 = tensor.expand_shape %48 [[0], [1, 2]] output_shape [%dim_8, 1, 16] : tensor<?x16xf32> into tensor<?x1x16xf32>
    cf.assert %32, "must have at most one inferred (negative) dimension"
    %reshape_18 = tensor.reshape %expanded_17(%from_elements_13) : (tensor<?x1x16xf32>, tensor<4xi64>) -> tensor<?x1x2x8xf32>
    %transposed_19 = linalg.transpose ins(%reshape_18 : tensor<?x1x2x8xf32>) outs(%47 : tensor<?x2x1x8xf32>) permutation = [0, 2, 1, 3] 
    %expanded_20 = tensor.expand_shape %12 [[0], [1, 2], [3]] output_shape [1, 1, 1, 8] : tensor<1x1x8xf32> into tensor<1x1x1x8xf32>
    %expanded_21 = tensor.expand_shape %13 [[0], [1, 2], [3]] output_shape [1, 1, 1, 8] : tensor<1x1x8xf32> into tensor<1x1x1x8xf32>
    %49 = linalg.generic {indexing_maps = [#map5, #map6, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed_10, %expanded_20 : tensor<?x4x1x8xf32>, tensor<1x1x1x8xf32>) outs(%38 : tensor<?x4x1x8xf32>) {
    ^bb0(%in: f32, %in_71: f32, %out: f32):
      %215 = arith.mulf %in, %in_71 : f32
      linalg.yield %215 : f32
    } -> tensor<?x4x1x8xf32>
    %extracted_slice = tensor.extract_slice %transposed_10[0, 0, 0, 0] [%37, 4, 1, 4] [1, 1, 1, 1] : tensor<?x4x1x8xf32> to tensor<?x4x1x4xf32>
    %extracted_slice_22 = tensor.extract_slice %transposed_10[0, 0, 0, 4] [%37, 4, 1, 4] [1, 1, 1, 1] : tensor<?x4x1x8xf32> to tensor<?x4x1x4xf32>
    %50 = tensor.empty(%37) : tensor<?x4x1x4xf32>
    %51 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_22 : tensor<?x4x1x4xf32>) outs(%50 : tensor<?x4x1x4xf32>) {
    ^bb0(%in: f32, %out: f32):
      %215 = arith.negf %in : f32
      linalg.yield %215 : f32
    } -> tensor<?x4x1x4xf32>
    %concat_23 = tensor.concat dim(3) %51, %extracted_slice : (tensor<?x4x1x4xf32>, tensor<?x4x1x4xf32>) -> tensor<?x4x1x8xf32>
    %dim_24 = tensor.dim %51, %c0 : tensor<?x4x1x4xf32>
    %52 = tensor.empty(%dim_24) : tensor<?x4x1x8xf32>
    %53 = linalg.generic {indexing_maps = [#map5, #map6, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%concat_23, %expanded_21 : tensor<?x4x1x8xf32>, tensor<1x1x1x8xf32>) outs(%52 : tensor<?x4x1x8xf32>) {
    ^bb0(%in: f32, %in_71: f32, %out: f32):
      %215 = arith.mulf %in, %in_71 : f32
      linalg.yield %215 : f32
    } -> tensor<?x4x1x8xf32>
    %54 = arith.cmpi eq, %37, %dim_24 : index
    cf.assert %54, "mismatched size for broadcast"
    %55 = linalg.generic {indexing_maps = [#map5, #map5, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%49, %53 : tensor<?x4x1x8xf32>, tensor<?x4x1x8xf32>) outs(%38 : tensor<?x4x1x8xf32>) {
    ^bb0(%in: f32, %in_71: f32, %out: f32):
      %215 = arith.addf %in, %in_71 : f32
      linalg.yield %215 : f32
    } -> tensor<?x4x1x8xf32>
    %56 = linalg.generic {indexing_maps = [#map5, #map6, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed_15, %expanded_20 : tensor<?x2x1x8xf32>, tensor<1x1x1x8xf32>) outs(%47 : tensor<?x2x1x8xf32>) {
    ^bb0(%in: f32, %in_71: f32, %out: f32):
      %215 = arith.mulf %in, %in_71 : f32
      linalg.yield %215 : f32
    } -> tensor<?x2x1x8xf32>
    %extracted_slice_25 = tensor.extract_slice %transposed_15[0, 0, 0, 0] [%46, 2, 1, 4] [1, 1, 1, 1] : tensor<?x2x1x8xf32> to tensor<?x2x1x4xf32>
    %extracted_slice_26 = tensor.extract_slice %transposed_15[0, 0, 0, 4] [%46, 2, 1, 4] [1, 1, 1, 1] : tensor<?x2x1x8xf32> to tensor<?x2x1x4xf32>
    %57 = tensor.empty(%46) : tensor<?x2x1x4xf32>
    %58 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_26 : tensor<?x2x1x4xf32>) outs(%57 : tensor<?x2x1x4xf32>) {
    ^bb0(%in: f32, %out: f32):
      %215 = arith.negf %in : f32
      linalg.yield %215 : f32
    } -> tensor<?x2x1x4xf32>
    %concat_27 = tensor.concat dim(3) %58, %extracted_slice_25 : (tensor<?x2x1x4xf32>, tensor<?x2x1x4xf32>) -> tensor<?x2x1x8xf32>
    %dim_28 = tensor.dim %58, %c0 : tensor<?x2x1x4xf32>
    %59 = tensor.empty(%dim_28) : tensor<?x2x1x8xf32>
    %60 = linalg.generic {indexing_maps = [#map5, #map6, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%concat_27, %expanded_21 : tensor<?x2x1x8xf32>, tensor<1x1x1x8xf32>) outs(%59 : tensor<?x2x1x8xf32>) {
    ^bb0(%in: f32, %in_71: f32, %out: f32):
      %215 = arith.mulf %in, %in_71 : f32
      linalg.yield %215 : f32
    } -> tensor<?x2x1x8xf32>
    %61 = arith.cmpi eq, %46, %dim_28 : index
    cf.assert %61, "mismatched size for broadcast"
    %62 = linalg.generic {indexing_maps = [#map5, #map5, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%56, %60 : tensor<?x2x1x8xf32>, tensor<?x2x1x8xf32>) outs(%47 : tensor<?x2x1x8xf32>) {
    ^bb0(%in: f32, %in_71: f32, %out: f32):
      %215 = arith.addf %in, %in_71 : f32
      linalg.yield %215 : f32
    } -> tensor<?x2x1x8xf32>
    %concat_29 = tensor.concat dim(2) %arg2, %62 : (tensor<?x2x?x8xf32>, tensor<?x2x1x8xf32>) -> tensor<?x2x?x8xf32>
    %concat_30 = tensor.concat dim(2) %arg3, %transposed_19 : (tensor<?x2x?x8xf32>, tensor<?x2x1x8xf32>) -> tensor<?x2x?x8xf32>
    %63 = affine.apply #map7()[%dim_7]
    %expanded_31 = tensor.expand_shape %concat_29 [[0], [1], [2, 3], [4]] output_shape [%dim, 2, 1, %63, 8] : tensor<?x2x?x8xf32> into tensor<?x2x1x?x8xf32>
    %64 = arith.addi %1, %c1_i64 : i64
    %65 = arith.cmpi sge, %0, %c0_i64 : i64
    cf.assert %65, "unimplemented: dynamic negative broadcast sizes"
    %66 = arith.index_cast %64 : i64 to index
    %67 = arith.cmpi sge, %64, %c0_i64 : i64
    cf.assert %67, "unimplemented: dynamic negative broadcast sizes"
    %68 = tensor.empty(%dim, %66) : tensor<?x2x2x?x8xf32>
    %69 = linalg.generic {indexing_maps = [#map8], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} outs(%68 : tensor<?x2x2x?x8xf32>) {
    ^bb0(%out: f32):
      %215 = linalg.index 0 : index
      %216 = linalg.index 1 : index
      %217 = linalg.index 3 : index
      %218 = linalg.index 4 : index
      %219 = arith.cmpi eq, %dim, %c1 : index
      %220 = arith.select %219, %c0, %215 : index
      %221 = arith.cmpi eq, %63, %c1 : index
      %222 = arith.select %221, %c0, %217 : index
      %extracted = tensor.extract %expanded_31[%220, %216, %c0, %222, %218] : tensor<?x2x1x?x8xf32>
      linalg.yield %extracted : f32
    } -> tensor<?x2x2x?x8xf32>
    %70 = arith.muli %28, %c4_i64 : i64
    %71 = arith.muli %70, %64 : i64
    %72 = arith.cmpi slt, %64, %c0_i64 : i64
    %73 = arith.select %72, %70, %71 : i64
    %74 = arith.select %72, %30, %29 : i64
    %75 = arith.muli %73, %c8_i64 : i64
    %76 = arith.cmpi sle, %74, %c1_i64 : i64
    cf.assert %76, "must have at most one inferred (negative) dimension"
    %77 = arith.muli %0, %c4_i64 : i64
    %78 = arith.muli %77, %64 : i64
    %79 = arith.muli %78, %c8_i64 : i64
    %80 = arith.divsi %79, %75 : i64
    %81 = arith.select %27, %80, %0 : i64
    %82 = arith.select %72, %80, %64 : i64
    %from_elements_32 = tensor.from_elements %81, %c4_i64, %82, %c8_i64 : tensor<4xi64>
    %reshape_33 = tensor.reshape %69(%from_elements_32) : (tensor<?x2x2x?x8xf32>, tensor<4xi64>) -> tensor<?x4x?x8xf32>
    %dim_34 = tensor.dim %arg3, %c0 : tensor<?x2x?x8xf32>
    %dim_35 = tensor.dim %arg3, %c2 : tensor<?x2x?x8xf32>
    %83 = affine.apply #map7()[%dim_35]
    %expanded_36 = tensor.expand_shape %concat_30 [[0], [1], [2, 3], [4]] output_shape [%dim_34, 2, 1, %83, 8] : tensor<?x2x?x8xf32> into tensor<?x2x1x?x8xf32>
    cf.assert %65, "unimplemented: dynamic negative broadcast sizes"
    cf.assert %67, "unimplemented: dynamic negative broadcast sizes"
    %84 = linalg.generic {indexing_maps = [#map8], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} outs(%68 : tensor<?x2x2x?x8xf32>) {
    ^bb0(%out: f32):
      %215 = linalg.index 0 : index
      %216 = linalg.index 1 : index
      %217 = linalg.index 3 : index
      %218 = linalg.index 4 : index
      %219 = arith.cmpi eq, %dim_34, %c1 : index
      %220 = arith.select %219, %c0, %215 : index
      %221 = arith.cmpi eq, %83, %c1 : index
      %222 = arith.select %221, %c0, %217 : index
      %extracted = tensor.extract %expanded_36[%220, %216, %c0, %222, %218] : tensor<?x2x1x?x8xf32>
      linalg.yield %extracted : f32
    } -> tensor<?x2x2x?x8xf32>
    cf.assert %76, "must have at most one inferred (negative) dimension"
    %reshape_37 = tensor.reshape %84(%from_elements_32) : (tensor<?x2x2x?x8xf32>, tensor<4xi64>) -> tensor<?x4x?x8xf32>
    %85 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%55 : tensor<?x4x1x8xf32>) outs(%38 : tensor<?x4x1x8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %215 = arith.truncf %cst_4 : f64 to f32
      %216 = arith.mulf %in, %215 : f32
      linalg.yield %216 : f32
    } -> tensor<?x4x1x8xf32>
    %86 = arith.index_cast %81 : i64 to index
    %87 = arith.index_cast %82 : i64 to index
    %88 = tensor.empty(%86, %87) : tensor<?x4x8x?xf32>
    %transposed_38 = linalg.transpose ins(%reshape_33 : tensor<?x4x?x8xf32>) outs(%88 : tensor<?x4x8x?xf32>) permutation = [0, 1, 3, 2] 
    %89 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed_38 : tensor<?x4x8x?xf32>) outs(%88 : tensor<?x4x8x?xf32>) {
    ^bb0(%in: f32, %out: f32):
      %215 = arith.truncf %cst_4 : f64 to f32
      %216 = arith.mulf %in, %215 : f32
      linalg.yield %216 : f32
    } -> tensor<?x4x8x?xf32>
    cf.assert %65, "unimplemented: dynamic negative broadcast sizes"
    %90 = tensor.empty(%dim) : tensor<?x4x1x8xf32>
    %91 = linalg.generic {indexing_maps = [#map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} outs(%90 : tensor<?x4x1x8xf32>) {
    ^bb0(%out: f32):
      %215 = linalg.index 0 : index
      %216 = linalg.index 1 : index
      %217 = linalg.index 3 : index
      %218 = arith.cmpi eq, %37, %c1 : index
      %219 = arith.select %218, %c0, %215 : index
      %extracted = tensor.extract %85[%219, %216, %c0, %217] : tensor<?x4x1x8xf32>
      linalg.yield %extracted : f32
    } -> tensor<?x4x1x8xf32>
    %collapsed_39 = tensor.collapse_shape %91 [[0, 1], [2], [3]] : tensor<?x4x1x8xf32> into tensor<?x1x8xf32>
    cf.assert %65, "unimplemented: dynamic negative broadcast sizes"
    cf.assert %67, "unimplemented: dynamic negative broadcast sizes"
    %92 = tensor.empty(%dim, %66) : tensor<?x4x8x?xf32>
    %93 = linalg.generic {indexing_maps = [#map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} outs(%92 : tensor<?x4x8x?xf32>) {
    ^bb0(%out: f32):
      %215 = linalg.index 0 : index
      %216 = linalg.index 1 : index
      %217 = linalg.index 2 : index
      %218 = linalg.index 3 : index
      %219 = arith.cmpi eq, %86, %c1 : index
      %220 = arith.select %219, %c0, %215 : index
      %221 = arith.cmpi eq, %87, %c1 : index
      %222 = arith.select %221, %c0, %218 : index
      %extracted = tensor.extract %89[%220, %216, %217, %222] : tensor<?x4x8x?xf32>
      linalg.yield %extracted : f32
    } -> tensor<?x4x8x?xf32>
    %94 = arith.cmpi slt, %77, %c0_i64 : i64
    %95 = arith.select %94, %c1_i64, %77 : i64
    %96 = arith.extui %94 : i1 to i64
    %97 = arith.muli %95, %c8_i64 : i64
    %98 = arith.muli %97, %64 : i64
    %99 = arith.addi %96, %c1_i64 : i64
    %100 = arith.select %72, %97, %98 : i64
    %101 = arith.select %72, %99, %96 : i64
    %102 = arith.cmpi sle, %101, %c1_i64 : i64
    cf.assert %102, "must have at most one inferred (negative) dimension"
    %103 = arith.muli %0, %c32_i64 : i64
    %104 = arith.muli %103, %64 : i64
    %105 = arith.divsi %104, %100 : i64
    %106 = arith.select %94, %105, %77 : i64
    %107 = arith.select %72, %105, %64 : i64
    %from_elements_40 = tensor.from_elements %106, %c8_i64, %107 : tensor<3xi64>
    %reshape_41 = tensor.reshape %93(%from_elements_40) : (tensor<?x4x8x?xf32>, tensor<3xi64>) -> tensor<?x8x?xf32>
    %108 = affine.apply #map9()[%dim]
    %109 = arith.index_cast %107 : i64 to index
    %110 = arith.index_cast %108 : index to i64
    %111 = arith.cmpi eq, %110, %106 : i64
    cf.assert %111, "mismatching contracting dimension"
    %112 = tensor.empty(%108, %109) : tensor<?x1x?xf32>
    %113 = linalg.fill ins(%cst : f32) outs(%112 : tensor<?x1x?xf32>) -> tensor<?x1x?xf32>
    %114 = linalg.batch_matmul ins(%collapsed_39, %reshape_41 : tensor<?x1x8xf32>, tensor<?x8x?xf32>) outs(%113 : tensor<?x1x?xf32>) -> tensor<?x1x?xf32>
    cf.assert %76, "must have at most one inferred (negative) dimension"
    %115 = arith.muli %110, %107 : i64
    %116 = arith.divsi %115, %73 : i64
    %117 = arith.select %27, %116, %0 : i64
    %118 = arith.select %72, %116, %64 : i64
    %from_elements_42 = tensor.from_elements %117, %c4_i64, %c1_i64, %118 : tensor<4xi64>
    %reshape_43 = tensor.reshape %114(%from_elements_42) : (tensor<?x1x?xf32>, tensor<4xi64>) -> tensor<?x4x1x?xf32>
    %119 = arith.index_cast %117 : i64 to index
    %120 = arith.index_cast %118 : i64 to index
    %dim_44 = tensor.dim %arg1, %c0 : tensor<?x1x1x?xf32>
    %121 = arith.cmpi eq, %119, %dim_44 : index
    cf.assert %121, "mismatched size for broadcast"
    %dim_45 = tensor.dim %arg1, %c3 : tensor<?x1x1x?xf32>
    %122 = arith.cmpi eq, %120, %dim_45 : index
    cf.assert %122, "mismatched size for broadcast"
    %123 = tensor.empty(%119, %120) : tensor<?x4x1x?xf32>
    %124 = linalg.generic {indexing_maps = [#map5, #map10, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%reshape_43, %arg1 : tensor<?x4x1x?xf32>, tensor<?x1x1x?xf32>) outs(%123 : tensor<?x4x1x?xf32>) {
    ^bb0(%in: f32, %in_71: f32, %out: f32):
      %215 = arith.addf %in, %in_71 : f32
      linalg.yield %215 : f32
    } -> tensor<?x4x1x?xf32>
    %125 = tensor.empty(%119) : tensor<?x4x1xi64>
    %126 = linalg.fill ins(%c0_i64 : i64) outs(%125 : tensor<?x4x1xi64>) -> tensor<?x4x1xi64>
    %127 = tensor.empty(%119) : tensor<?x4x1xf32>
    %128 = linalg.fill ins(%cst_0 : f32) outs(%127 : tensor<?x4x1xf32>) -> tensor<?x4x1xf32>
    %129:2 = linalg.generic {indexing_maps = [#map5, #map11, #map11], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%124 : tensor<?x4x1x?xf32>) outs(%128, %126 : tensor<?x4x1xf32>, tensor<?x4x1xi64>) {
    ^bb0(%in: f32, %out: f32, %out_71: i64):
      %215 = linalg.index 3 : index
      %216 = arith.index_cast %215 : index to i64
      %217 = arith.maximumf %in, %out : f32
      %218 = arith.cmpf ogt, %in, %out : f32
      %219 = arith.select %218, %216, %out_71 : i64
      linalg.yield %217, %219 : f32, i64
    } -> (tensor<?x4x1xf32>, tensor<?x4x1xi64>)
    %expanded_46 = tensor.expand_shape %129#0 [[0], [1], [2, 3]] output_shape [%119, 4, 1, 1] : tensor<?x4x1xf32> into tensor<?x4x1x1xf32>
    %130 = linalg.generic {indexing_maps = [#map5, #map12, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%124, %expanded_46 : tensor<?x4x1x?xf32>, tensor<?x4x1x1xf32>) outs(%123 : tensor<?x4x1x?xf32>) {
    ^bb0(%in: f32, %in_71: f32, %out: f32):
      %215 = arith.subf %in, %in_71 : f32
      linalg.yield %215 : f32
    } -> tensor<?x4x1x?xf32>
    %131 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%130 : tensor<?x4x1x?xf32>) outs(%123 : tensor<?x4x1x?xf32>) {
    ^bb0(%in: f32, %out: f32):
      %215 = math.exp %in : f32
      linalg.yield %215 : f32
    } -> tensor<?x4x1x?xf32>
    %132 = tensor.empty(%119) : tensor<?x4x1x1xf32>
    %133 = linalg.fill ins(%cst : f32) outs(%132 : tensor<?x4x1x1xf32>) -> tensor<?x4x1x1xf32>
    %134 = linalg.generic {indexing_maps = [#map5, #map12], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%131 : tensor<?x4x1x?xf32>) outs(%133 : tensor<?x4x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %215 = arith.addf %in, %out : f32
      linalg.yield %215 : f32
    } -> tensor<?x4x1x1xf32>
    %135 = linalg.generic {indexing_maps = [#map5, #map12, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%131, %134 : tensor<?x4x1x?xf32>, tensor<?x4x1x1xf32>) outs(%123 : tensor<?x4x1x?xf32>) {
    ^bb0(%in: f32, %in_71: f32, %out: f32):
      %215 = arith.divf %in, %in_71 : f32
      linalg.yield %215 : f32
    } -> tensor<?x4x1x?xf32>
    %136 = tensor.empty(%119, %120) : tensor<?x4x1x?xi1>
    %137 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%124 : tensor<?x4x1x?xf32>) outs(%136 : tensor<?x4x1x?xi1>) {
    ^bb0(%in: f32, %out: i1):
      %215 = arith.extf %in : f32 to f64
      %216 = arith.cmpf oeq, %215, %cst_3 : f64
      linalg.yield %216 : i1
    } -> tensor<?x4x1x?xi1>
    %138 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%137 : tensor<?x4x1x?xi1>) outs(%136 : tensor<?x4x1x?xi1>) {
    ^bb0(%in: i1, %out: i1):
      %215 = arith.cmpi eq, %in, %false : i1
      linalg.yield %215 : i1
    } -> tensor<?x4x1x?xi1>
    %139 = tensor.empty(%119) : tensor<?x4x1x1xi1>
    %140 = linalg.fill ins(%false : i1) outs(%139 : tensor<?x4x1x1xi1>) -> tensor<?x4x1x1xi1>
    %141 = linalg.generic {indexing_maps = [#map5, #map12], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%138 : tensor<?x4x1x?xi1>) outs(%140 : tensor<?x4x1x1xi1>) {
    ^bb0(%in: i1, %out: i1):
      %215 = arith.ori %in, %out : i1
      linalg.yield %215 : i1
    } -> tensor<?x4x1x1xi1>
    %142 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%141 : tensor<?x4x1x1xi1>) outs(%139 : tensor<?x4x1x1xi1>) {
    ^bb0(%in: i1, %out: i1):
      %215 = arith.cmpi eq, %in, %false : i1
      linalg.yield %215 : i1
    } -> tensor<?x4x1x1xi1>
    %143 = arith.cmpi sge, %117, %c0_i64 : i64
    cf.assert %143, "negative values not allowed in new dimensions"
    %144 = arith.index_cast %117 : i64 to index
    %145 = arith.cmpi sge, %118, %c0_i64 : i64
    cf.assert %145, "negative values not allowed in new dimensions"
    %146 = arith.index_cast %118 : i64 to index
    %147 = tensor.empty(%144, %146) : tensor<?x4x1x?xf32>
    %148 = linalg.generic {indexing_maps = [#map13, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%cst_2 : tensor<f32>) outs(%147 : tensor<?x4x1x?xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<?x4x1x?xf32>
    %149 = arith.cmpi eq, %119, %144 : index
    cf.assert %149, "mismatched size for broadcast"
    %150 = arith.cmpi eq, %146, %120 : index
    cf.assert %150, "mismatched size for broadcast"
    %151 = tensor.empty(%119, %146) : tensor<?x4x1x?xf32>
    %152 = linalg.generic {indexing_maps = [#map12, #map5, #map5, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%142, %148, %135 : tensor<?x4x1x1xi1>, tensor<?x4x1x?xf32>, tensor<?x4x1x?xf32>) outs(%151 : tensor<?x4x1x?xf32>) {
    ^bb0(%in: i1, %in_71: f32, %in_72: f32, %out: f32):
      %215 = arith.select %in, %in_71, %in_72 : f32
      linalg.yield %215 : f32
    } -> tensor<?x4x1x?xf32>
    cf.assert %65, "unimplemented: dynamic negative broadcast sizes"
    cf.assert %67, "unimplemented: dynamic negative broadcast sizes"
    %153 = tensor.empty(%dim, %66) : tensor<?x4x1x?xf32>
    %154 = linalg.generic {indexing_maps = [#map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} outs(%153 : tensor<?x4x1x?xf32>) {
    ^bb0(%out: f32):
      %215 = linalg.index 0 : index
      %216 = linalg.index 1 : index
      %217 = linalg.index 3 : index
      %218 = arith.cmpi eq, %119, %c1 : index
      %219 = arith.select %218, %c0, %215 : index
      %220 = arith.cmpi eq, %146, %c1 : index
      %221 = arith.select %220, %c0, %217 : index
      %extracted = tensor.extract %152[%219, %216, %c0, %221] : tensor<?x4x1x?xf32>
      linalg.yield %extracted : f32
    } -> tensor<?x4x1x?xf32>
    %155 = arith.muli %95, %64 : i64
    %156 = arith.select %72, %95, %155 : i64
    cf.assert %102, "must have at most one inferred (negative) dimension"
    %157 = arith.divsi %78, %156 : i64
    %158 = arith.select %94, %157, %77 : i64
    %159 = arith.select %72, %157, %64 : i64
    %from_elements_47 = tensor.from_elements %158, %c1_i64, %159 : tensor<3xi64>
    %reshape_48 = tensor.reshape %154(%from_elements_47) : (tensor<?x4x1x?xf32>, tensor<3xi64>) -> tensor<?x1x?xf32>
    cf.assert %65, "unimplemented: dynamic negative broadcast sizes"
    cf.assert %67, "unimplemented: dynamic negative broadcast sizes"
    %160 = tensor.empty(%dim, %66) : tensor<?x4x?x8xf32>
    %161 = linalg.generic {indexing_maps = [#map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} outs(%160 : tensor<?x4x?x8xf32>) {
    ^bb0(%out: f32):
      %215 = linalg.index 0 : index
      %216 = linalg.index 1 : index
      %217 = linalg.index 2 : index
      %218 = linalg.index 3 : index
      %219 = arith.cmpi eq, %86, %c1 : index
      %220 = arith.select %219, %c0, %215 : index
      %221 = arith.cmpi eq, %87, %c1 : index
      %222 = arith.select %221, %c0, %217 : index
      %extracted = tensor.extract %reshape_37[%220, %216, %222, %218] : tensor<?x4x?x8xf32>
      linalg.yield %extracted : f32
    } -> tensor<?x4x?x8xf32>
    %162 = arith.muli %156, %c8_i64 : i64
    cf.assert %102, "must have at most one inferred (negative) dimension"
    %163 = arith.divsi %79, %162 : i64
    %164 = arith.select %94, %163, %77 : i64
    %165 = arith.select %72, %163, %64 : i64
    %from_elements_49 = tensor.from_elements %164, %165, %c8_i64 : tensor<3xi64>
    %reshape_50 = tensor.reshape %161(%from_elements_49) : (tensor<?x4x?x8xf32>, tensor<3xi64>) -> tensor<?x?x8xf32>
    %166 = arith.index_cast %158 : i64 to index
    %167 = arith.cmpi eq, %158, %164 : i64
    cf.assert %167, "mismatching contracting dimension"
    %168 = arith.cmpi eq, %159, %165 : i64
    cf.assert %168, "mismatching contracting dimension"
    %169 = tensor.empty(%166) : tensor<?x1x8xf32>
    %170 = linalg.fill ins(%cst : f32) outs(%169 : tensor<?x1x8xf32>) -> tensor<?x1x8xf32>
    %171 = linalg.batch_matmul ins(%reshape_48, %reshape_50 : tensor<?x1x?xf32>, tensor<?x?x8xf32>) outs(%170 : tensor<?x1x8xf32>) -> tensor<?x1x8xf32>
    %172 = arith.divsi %166, %c4 : index
    %expanded_51 = tensor.expand_shape %171 [[0, 1], [2], [3]] output_shape [%172, 4, 1, 8] : tensor<?x1x8xf32> into tensor<?x4x1x8xf32>
    cf.assert %32, "must have at most one inferred (negative) dimension"
    %173 = arith.index_cast %172 : index to i64
    %174 = arith.muli %173, %c32_i64 : i64
    %175 = arith.divsi %174, %31 : i64
    %176 = arith.select %27, %175, %0 : i64
    %from_elements_52 = tensor.from_elements %176, %175, %c1_i64, %c8_i64 : tensor<4xi64>
    %reshape_53 = tensor.reshape %expanded_51(%from_elements_52) : (tensor<?x4x1x8xf32>, tensor<4xi64>) -> tensor<?x4x1x8xf32>
    %177 = arith.index_cast %176 : i64 to index
    %178 = tensor.empty(%177) : tensor<?x1x4x8xf32>
    %transposed_54 = linalg.transpose ins(%reshape_53 : tensor<?x4x1x8xf32>) outs(%178 : tensor<?x1x4x8xf32>) permutation = [0, 2, 1, 3] 
    cf.assert %32, "must have at most one inferred (negative) dimension"
    %179 = arith.muli %176, %c32_i64 : i64
    %180 = arith.divsi %179, %28 : i64
    %181 = arith.select %27, %180, %0 : i64
    %from_elements_55 = tensor.from_elements %181, %c1_i64, %180 : tensor<3xi64>
    %reshape_56 = tensor.reshape %transposed_54(%from_elements_55) : (tensor<?x1x4x8xf32>, tensor<3xi64>) -> tensor<?x1x32xf32>
    %transposed_57 = linalg.transpose ins(%arg8 : tensor<32x32xf32>) outs(%23 : tensor<32x32xf32>) permutation = [1, 0] 
    %collapsed_58 = tensor.collapse_shape %reshape_56 [[0], [1, 2]] : tensor<?x1x32xf32> into tensor<?x32xf32>
    %182 = arith.index_cast %181 : i64 to index
    %183 = tensor.empty(%182) : tensor<?x32xf32>
    %184 = linalg.fill ins(%cst : f32) outs(%183 : tensor<?x32xf32>) -> tensor<?x32xf32>
    %185 = linalg.matmul ins(%collapsed_58, %transposed_57 : tensor<?x32xf32>, tensor<32x32xf32>) outs(%184 : tensor<?x32xf32>) -> tensor<?x32xf32>
    %expanded_59 = tensor.expand_shape %185 [[0], [1, 2]] output_shape [%182, 1, 32] : tensor<?x32xf32> into tensor<?x1x32xf32>
    %186 = arith.cmpi eq, %dim_8, %182 : index
    cf.assert %186, "mismatched size for broadcast"
    %187 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%3, %expanded_59 : tensor<?x1x32xf32>, tensor<?x1x32xf32>) outs(%2 : tensor<?x1x32xf32>) {
    ^bb0(%in: f32, %in_71: f32, %out: f32):
      %215 = arith.addf %in, %in_71 : f32
      linalg.yield %215 : f32
    } -> tensor<?x1x32xf32>
    %188 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%187 : tensor<?x1x32xf32>) outs(%2 : tensor<?x1x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %215 = math.fpowi %in, %c2_i64 : f32, i64
      linalg.yield %215 : f32
    } -> tensor<?x1x32xf32>
    %189 = linalg.generic {indexing_maps = [#map1, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%188 : tensor<?x1x32xf32>) outs(%16 : tensor<?x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %215 = arith.addf %in, %out : f32
      linalg.yield %215 : f32
    } -> tensor<?x1x1xf32>
    %190 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%189 : tensor<?x1x1xf32>) outs(%15 : tensor<?x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %215 = arith.divf %in, %cst_6 : f32
      linalg.yield %215 : f32
    } -> tensor<?x1x1xf32>
    %191 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%190 : tensor<?x1x1xf32>) outs(%15 : tensor<?x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %215 = arith.truncf %cst_5 : f64 to f32
      %216 = arith.addf %in, %215 : f32
      linalg.yield %216 : f32
    } -> tensor<?x1x1xf32>
    %192 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%191 : tensor<?x1x1xf32>) outs(%15 : tensor<?x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %215 = math.rsqrt %in : f32
      linalg.yield %215 : f32
    } -> tensor<?x1x1xf32>
    %193 = linalg.generic {indexing_maps = [#map1, #map3, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%187, %192 : tensor<?x1x32xf32>, tensor<?x1x1xf32>) outs(%2 : tensor<?x1x32xf32>) {
    ^bb0(%in: f32, %in_71: f32, %out: f32):
      %215 = arith.mulf %in, %in_71 : f32
      linalg.yield %215 : f32
    } -> tensor<?x1x32xf32>
    %194 = linalg.generic {indexing_maps = [#map4, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg13, %193 : tensor<32xf32>, tensor<?x1x32xf32>) outs(%2 : tensor<?x1x32xf32>) {
    ^bb0(%in: f32, %in_71: f32, %out: f32):
      %215 = arith.mulf %in, %in_71 : f32
      linalg.yield %215 : f32
    } -> tensor<?x1x32xf32>
    %195 = tensor.empty() : tensor<32x48xf32>
    %transposed_60 = linalg.transpose ins(%arg9 : tensor<48x32xf32>) outs(%195 : tensor<32x48xf32>) permutation = [1, 0] 
    %collapsed_61 = tensor.collapse_shape %194 [[0], [1, 2]] : tensor<?x1x32xf32> into tensor<?x32xf32>
    %196 = tensor.empty(%dim_8) : tensor<?x48xf32>
    %197 = linalg.fill ins(%cst : f32) outs(%196 : tensor<?x48xf32>) -> tensor<?x48xf32>
    %198 = linalg.matmul ins(%collapsed_61, %transposed_60 : tensor<?x32xf32>, tensor<32x48xf32>) outs(%197 : tensor<?x48xf32>) -> tensor<?x48xf32>
    %expanded_62 = tensor.expand_shape %198 [[0], [1, 2]] output_shape [%dim_8, 1, 48] : tensor<?x48xf32> into tensor<?x1x48xf32>
    %199 = tensor.empty(%dim_8) : tensor<?x1x48xf32>
    %200 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_62 : tensor<?x1x48xf32>) outs(%199 : tensor<?x1x48xf32>) {
    ^bb0(%in: f32, %out: f32):
      %215 = arith.negf %in : f32
      %216 = math.exp %215 : f32
      %217 = arith.addf %216, %cst_1 : f32
      %218 = arith.divf %cst_1, %217 : f32
      linalg.yield %218 : f32
    } -> tensor<?x1x48xf32>
    %201 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_62, %200 : tensor<?x1x48xf32>, tensor<?x1x48xf32>) outs(%199 : tensor<?x1x48xf32>) {
    ^bb0(%in: f32, %in_71: f32, %out: f32):
      %215 = arith.mulf %in, %in_71 : f32
      linalg.yield %215 : f32
    } -> tensor<?x1x48xf32>
    %transposed_63 = linalg.transpose ins(%arg10 : tensor<48x32xf32>) outs(%195 : tensor<32x48xf32>) permutation = [1, 0] 
    %202 = linalg.matmul ins(%collapsed_61, %transposed_63 : tensor<?x32xf32>, tensor<32x48xf32>) outs(%197 : tensor<?x48xf32>) -> tensor<?x48xf32>
    %expanded_64 = tensor.expand_shape %202 [[0], [1, 2]] output_shape [%dim_8, 1, 48] : tensor<?x48xf32> into tensor<?x1x48xf32>
    %203 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%201, %expanded_64 : tensor<?x1x48xf32>, tensor<?x1x48xf32>) outs(%199 : tensor<?x1x48xf32>) {
    ^bb0(%in: f32, %in_71: f32, %out: f32):
      %215 = arith.mulf %in, %in_71 : f32
      linalg.yield %215 : f32
    } -> tensor<?x1x48xf32>
    %204 = tensor.empty() : tensor<48x32xf32>
    %transposed_65 = linalg.transpose ins(%arg11 : tensor<32x48xf32>) outs(%204 : tensor<48x32xf32>) permutation = [1, 0] 
    %collapsed_66 = tensor.collapse_shape %203 [[0], [1, 2]] : tensor<?x1x48xf32> into tensor<?x48xf32>
    %205 = linalg.matmul ins(%collapsed_66, %transposed_65 : tensor<?x48xf32>, tensor<48x32xf32>) outs(%25 : tensor<?x32xf32>) -> tensor<?x32xf32>
    %expanded_67 = tensor.expand_shape %205 [[0], [1, 2]] output_shape [%dim_8, 1, 32] : tensor<?x32xf32> into tensor<?x1x32xf32>
    %206 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%187, %expanded_67 : tensor<?x1x32xf32>, tensor<?x1x32xf32>) outs(%2 : tensor<?x1x32xf32>) {
    ^bb0(%in: f32, %in_71: f32, %out: f32):
      %215 = arith.addf %in, %in_71 : f32
      linalg.yield %215 : f32
    } -> tensor<?x1x32xf32>
    %207 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%206 : tensor<?x1x32xf32>) outs(%2 : tensor<?x1x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %215 = math.fpowi %in, %c2_i64 : f32, i64
      linalg.yield %215 : f32
    } -> tensor<?x1x32xf32>
    %208 = linalg.generic {indexing_maps = [#map1, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%207 : tensor<?x1x32xf32>) outs(%16 : tensor<?x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %215 = arith.addf %in, %out : f32
      linalg.yield %215 : f32
    } -> tensor<?x1x1xf32>
    %209 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%208 : tensor<?x1x1xf32>) outs(%15 : tensor<?x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %215 = arith.divf %in, %cst_6 : f32
      linalg.yield %215 : f32
    } -> tensor<?x1x1xf32>
    %210 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%209 : tensor<?x1x1xf32>) outs(%15 : tensor<?x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %215 = arith.truncf %cst_5 : f64 to f32
      %216 = arith.addf %in, %215 : f32
      linalg.yield %216 : f32
    } -> tensor<?x1x1xf32>
    %211 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%210 : tensor<?x1x1xf32>) outs(%15 : tensor<?x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %215 = math.rsqrt %in : f32
      linalg.yield %215 : f32
    } -> tensor<?x1x1xf32>
    %212 = linalg.generic {indexing_maps = [#map1, #map3, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%206, %211 : tensor<?x1x32xf32>, tensor<?x1x1xf32>) outs(%2 : tensor<?x1x32xf32>) {
    ^bb0(%in: f32, %in_71: f32, %out: f32):
      %215 = arith.mulf %in, %in_71 : f32
      linalg.yield %215 : f32
    } -> tensor<?x1x32xf32>
    %213 = linalg.generic {indexing_maps = [#map4, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg14, %212 : tensor<32xf32>, tensor<?x1x32xf32>) outs(%2 : tensor<?x1x32xf32>) {
    ^bb0(%in: f32, %in_71: f32, %out: f32):
      %215 = arith.mulf %in, %in_71 : f32
      linalg.yield %215 : f32
    } -> tensor<?x1x32xf32>
    %transposed_68 = linalg.transpose ins(%arg15 : tensor<32x32xf32>) outs(%23 : tensor<32x32xf32>) permutation = [1, 0] 
    %collapsed_69 = tensor.collapse_shape %213 [[0], [1, 2]] : tensor<?x1x32xf32> into tensor<?x32xf32>
    %214 = linalg.matmul ins(%collapsed_69, %transposed_68 : tensor<?x32xf32>, tensor<32x32xf32>) outs(%25 : tensor<?x32xf32>) -> tensor<?x32xf32>
    %expanded_70 = tensor.expand_shape %214 [[0], [1, 2]] output_shape [%dim_8, 1, 32] : tensor<?x32xf32> into tensor<?x1x32xf32>
    return %expanded_70, %concat_29, %concat_30 : tensor<?x1x32xf32>, tensor<?x2x?x8xf32>, tensor<?x2x?x8xf32>
  }
}
