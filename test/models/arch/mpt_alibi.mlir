#map = affine_map<(d0, d1, d2) -> (d0, d1)>
#map1 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map2 = affine_map<(d0) -> (d0)>
#map3 = affine_map<(d0, d1, d2, d3) -> (d0, 0, d2, d3)>
#map4 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, 0)>
#map5 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map6 = affine_map<(d0, d1, d2) -> (d0, d1, 0)>
#map7 = affine_map<(d0, d1, d2) -> (d2)>
#map8 = affine_map<(d0, d1, d2) -> (d1, d2)>
#map9 = affine_map<(d0, d1, d2, d3) -> (d1, d2, d3)>
#map10 = affine_map<(d0, d1, d2, d3) -> ()>
#map11 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
module {
  func.func @main(%arg0: tensor<2x1xi64>, %arg1: tensor<2x1x1x12xf32>, %arg2: tensor<2x4x11x8xf32>, %arg3: tensor<2x4x11x8xf32>, %arg4: tensor<32x32xf32>, %arg5: tensor<32xf32>, %arg6: tensor<96x32xf32>, %arg7: tensor<32x32xf32>, %arg8: tensor<32xf32>, %arg9: tensor<128x32xf32>, %arg10: tensor<32x128xf32>, %arg11: tensor<32xf32>) -> (tensor<2x1x32xf32>, tensor<2x4x12x8xf32>, tensor<2x4x12x8xf32>) {
    %c0_i64 = arith.constant 0 : i64
    %c1_i64 = arith.constant 1 : i64
    %c32 = arith.constant 32 : index
    %cst = arith.constant 0.000000e+00 : f32
    %cst_0 = arith.constant 1.000000e+00 : f32
    %cst_1 = arith.constant 0xFF800000 : f32
    %cst_2 = arith.constant 5.000000e-01 : f32
    %cst_3 = arith.constant dense<-3.40282347E+38> : tensor<f32>
    %cst_4 = arith.constant 0.35355339059327373 : f64
    %cst_5 = arith.constant 1.000000e-05 : f64
    %c-63_i32 = arith.constant -63 : i32
    %cst_6 = arith.constant 2.000000e+00 : f32
    %cst_7 = arith.constant 3.200000e+01 : f32
    %cst_8 = arith.constant 1.41421354 : f32
    %0 = tensor.empty() : tensor<2x1x32xf32>
    %1 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg0 : tensor<2x1xi64>) outs(%0 : tensor<2x1x32xf32>) {
    ^bb0(%in: i64, %out: f32):
      %103 = arith.index_cast %in : i64 to index
      %104 = linalg.index 2 : index
      %105 = arith.cmpi slt, %103, %c32 : index
      cf.assert %105, "index must be smaller than dim size"
      %106 = arith.cmpi sge, %in, %c0_i64 : i64
      cf.assert %106, "index must be larger or equal to 0"
      %extracted = tensor.extract %arg4[%103, %104] : tensor<32x32xf32>
      linalg.yield %extracted : f32
    } -> tensor<2x1x32xf32>
    %2 = tensor.empty() : tensor<64xi32>
    %3 = linalg.generic {indexing_maps = [#map2], iterator_types = ["parallel"]} outs(%2 : tensor<64xi32>) {
    ^bb0(%out: i32):
      %103 = linalg.index 0 : index
      %104 = arith.index_cast %103 : index to i64
      %105 = arith.trunci %104 : i64 to i32
      %106 = arith.addi %105, %c-63_i32 : i32
      linalg.yield %106 : i32
    } -> tensor<64xi32>
    %expanded = tensor.expand_shape %3 [[0, 1, 2, 3]] output_shape [1, 1, 1, 64] : tensor<64xi32> into tensor<1x1x1x64xi32>
    %4 = tensor.empty() : tensor<4xi64>
    %5 = linalg.generic {indexing_maps = [#map2], iterator_types = ["parallel"]} outs(%4 : tensor<4xi64>) {
    ^bb0(%out: i64):
      %103 = linalg.index 0 : index
      %104 = arith.index_cast %103 : index to i64
      %105 = arith.addi %104, %c1_i64 : i64
      linalg.yield %105 : i64
    } -> tensor<4xi64>
    %6 = tensor.empty() : tensor<4xf32>
    %7 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel"]} ins(%5 : tensor<4xi64>) outs(%6 : tensor<4xf32>) {
    ^bb0(%in: i64, %out: f32):
      %103 = arith.sitofp %in : i64 to f32
      linalg.yield %103 : f32
    } -> tensor<4xf32>
    %8 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel"]} ins(%7 : tensor<4xf32>) outs(%6 : tensor<4xf32>) {
    ^bb0(%in: f32, %out: f32):
      %103 = arith.mulf %in, %cst_6 : f32
      linalg.yield %103 : f32
    } -> tensor<4xf32>
    %9 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel"]} ins(%8 : tensor<4xf32>) outs(%6 : tensor<4xf32>) {
    ^bb0(%in: f32, %out: f32):
      %103 = math.powf %cst_6, %in : f32
      linalg.yield %103 : f32
    } -> tensor<4xf32>
    %10 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel"]} ins(%9 : tensor<4xf32>) outs(%6 : tensor<4xf32>) {
    ^bb0(%in: f32, %out: f32):
      %103 = arith.cmpf one, %in, %cst : f32
      cf.assert %103, "unimplemented: tensor with zero element"
      %104 = arith.divf %cst_0, %in : f32
      linalg.yield %104 : f32
    } -> tensor<4xf32>
    %expanded_9 = tensor.expand_shape %10 [[0, 1, 2, 3]] output_shape [1, 4, 1, 1] : tensor<4xf32> into tensor<1x4x1x1xf32>
    %11 = tensor.empty() : tensor<1x4x1x64xf32>
    %12 = linalg.generic {indexing_maps = [#map3, #map4, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded, %expanded_9 : tensor<1x1x1x64xi32>, tensor<1x4x1x1xf32>) outs(%11 : tensor<1x4x1x64xf32>) {
    ^bb0(%in: i32, %in_40: f32, %out: f32):
      %103 = arith.sitofp %in : i32 to f32
      %104 = arith.mulf %103, %in_40 : f32
      linalg.yield %104 : f32
    } -> tensor<1x4x1x64xf32>
    %collapsed = tensor.collapse_shape %12 [[0, 1], [2], [3]] : tensor<1x4x1x64xf32> into tensor<4x1x64xf32>
    %13 = tensor.empty() : tensor<2x1x1x12xi1>
    %14 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%arg1 : tensor<2x1x1x12xf32>) outs(%13 : tensor<2x1x1x12xi1>) {
    ^bb0(%in: f32, %out: i1):
      %103 = arith.cmpf une, %in, %cst : f32
      linalg.yield %103 : i1
    } -> tensor<2x1x1x12xi1>
    %15 = tensor.empty() : tensor<2x1x1xf32>
    %16 = linalg.fill ins(%cst : f32) outs(%15 : tensor<2x1x1xf32>) -> tensor<2x1x1xf32>
    %17 = linalg.generic {indexing_maps = [#map1, #map6], iterator_types = ["parallel", "parallel", "reduction"]} ins(%1 : tensor<2x1x32xf32>) outs(%16 : tensor<2x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %103 = arith.addf %in, %out : f32
      linalg.yield %103 : f32
    } -> tensor<2x1x1xf32>
    %18 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%17 : tensor<2x1x1xf32>) outs(%15 : tensor<2x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %103 = arith.divf %in, %cst_7 : f32
      linalg.yield %103 : f32
    } -> tensor<2x1x1xf32>
    %collapsed_10 = tensor.collapse_shape %18 [[0], [1, 2]] : tensor<2x1x1xf32> into tensor<2x1xf32>
    %19 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%collapsed_10 : tensor<2x1xf32>) outs(%0 : tensor<2x1x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2x1x32xf32>
    %20 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%1, %19 : tensor<2x1x32xf32>, tensor<2x1x32xf32>) outs(%0 : tensor<2x1x32xf32>) {
    ^bb0(%in: f32, %in_40: f32, %out: f32):
      %103 = arith.subf %in, %in_40 : f32
      linalg.yield %103 : f32
    } -> tensor<2x1x32xf32>
    %21 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%20, %20 : tensor<2x1x32xf32>, tensor<2x1x32xf32>) outs(%0 : tensor<2x1x32xf32>) {
    ^bb0(%in: f32, %in_40: f32, %out: f32):
      %103 = arith.mulf %in, %in_40 : f32
      linalg.yield %103 : f32
    } -> tensor<2x1x32xf32>
    %22 = linalg.generic {indexing_maps = [#map1, #map6], iterator_types = ["parallel", "parallel", "reduction"]} ins(%21 : tensor<2x1x32xf32>) outs(%16 : tensor<2x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %103 = arith.addf %in, %out : f32
      linalg.yield %103 : f32
    } -> tensor<2x1x1xf32>
    %23 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%22 : tensor<2x1x1xf32>) outs(%15 : tensor<2x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %103 = arith.divf %in, %cst_7 : f32
      linalg.yield %103 : f32
    } -> tensor<2x1x1xf32>
    %24 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%23 : tensor<2x1x1xf32>) outs(%15 : tensor<2x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %103 = arith.truncf %cst_5 : f64 to f32
      %104 = arith.addf %in, %103 : f32
      linalg.yield %104 : f32
    } -> tensor<2x1x1xf32>
    %25 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%24 : tensor<2x1x1xf32>) outs(%15 : tensor<2x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %103 = math.rsqrt %in : f32
      linalg.yield %103 : f32
    } -> tensor<2x1x1xf32>
    %collapsed_11 = tensor.collapse_shape %25 [[0], [1, 2]] : tensor<2x1x1xf32> into tensor<2x1xf32>
    %26 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%collapsed_11 : tensor<2x1xf32>) outs(%0 : tensor<2x1x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2x1x32xf32>
    %27 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%20, %26 : tensor<2x1x32xf32>, tensor<2x1x32xf32>) outs(%0 : tensor<2x1x32xf32>) {
    ^bb0(%in: f32, %in_40: f32, %out: f32):
      %103 = arith.mulf %in, %in_40 : f32
      linalg.yield %103 : f32
    } -> tensor<2x1x32xf32>
    %28 = linalg.generic {indexing_maps = [#map1, #map7, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%27, %arg5 : tensor<2x1x32xf32>, tensor<32xf32>) outs(%0 : tensor<2x1x32xf32>) {
    ^bb0(%in: f32, %in_40: f32, %out: f32):
      %103 = arith.mulf %in, %in_40 : f32
      linalg.yield %103 : f32
    } -> tensor<2x1x32xf32>
    %29 = tensor.empty() : tensor<32x96xf32>
    %transposed = linalg.transpose ins(%arg6 : tensor<96x32xf32>) outs(%29 : tensor<32x96xf32>) permutation = [1, 0] 
    %30 = tensor.empty() : tensor<2x32x96xf32>
    %31 = linalg.generic {indexing_maps = [#map8, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%transposed : tensor<32x96xf32>) outs(%30 : tensor<2x32x96xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2x32x96xf32>
    %32 = tensor.empty() : tensor<2x1x96xf32>
    %33 = linalg.fill ins(%cst : f32) outs(%32 : tensor<2x1x96xf32>) -> tensor<2x1x96xf32>
    %34 = linalg.batch_matmul ins(%28, %31 : tensor<2x1x32xf32>, tensor<2x32x96xf32>) outs(%33 : tensor<2x1x96xf32>) -> tensor<2x1x96xf32>
    %extracted_slice = tensor.extract_slice %34[0, 0, 0] [2, 1, 32] [1, 1, 1] : tensor<2x1x96xf32> to tensor<2x1x32xf32>
    %extracted_slice_12 = tensor.extract_slice %34[0, 0, 32] [2, 1, 32] [1, 1, 1] : tensor<2x1x96xf32> to tensor<2x1x32xf32>
    %extracted_slice_13 = tensor.extract_slice %34[0, 0, 64] [2, 1, 32] [1, 1, 1] : tensor<2x1x96xf32> to tensor<2x1x32xf32>
    %expanded_14 = tensor.expand_shape %extracted_slice [[0], [1], [2, 3]] output_shape [2, 1, 4, 8] : tensor<2x1x32xf32> into tensor<2x1x4x8xf32>
    %35 = tensor.empty() : tensor<2x4x1x8xf32>
    %transposed_15 = linalg.transpose ins(%expanded_14 : tensor<2x1x4x8xf32>) outs(%35 : tensor<2x4x1x8xf32>) permutation = [0, 2, 1, 3] 
    %expanded_16 = tensor.expand_shape %extracted_slice_12 [[0], [1], [2, 3]] output_shape [2, 1, 4, 8] : tensor<2x1x32xf32> into tensor<2x1x4x8xf32>
    %transposed_17 = linalg.transpose ins(%expanded_16 : tensor<2x1x4x8xf32>) outs(%35 : tensor<2x4x1x8xf32>) permutation = [0, 2, 1, 3] 
    %expanded_18 = tensor.expand_shape %extracted_slice_13 [[0], [1], [2, 3]] output_shape [2, 1, 4, 8] : tensor<2x1x32xf32> into tensor<2x1x4x8xf32>
    %transposed_19 = linalg.transpose ins(%expanded_18 : tensor<2x1x4x8xf32>) outs(%35 : tensor<2x4x1x8xf32>) permutation = [0, 2, 1, 3] 
    %concat = tensor.concat dim(2) %arg2, %transposed_17 : (tensor<2x4x11x8xf32>, tensor<2x4x1x8xf32>) -> tensor<2x4x12x8xf32>
    %concat_20 = tensor.concat dim(2) %arg3, %transposed_19 : (tensor<2x4x11x8xf32>, tensor<2x4x1x8xf32>) -> tensor<2x4x12x8xf32>
    %36 = tensor.empty() : tensor<2x4x8x12xf32>
    %transposed_21 = linalg.transpose ins(%concat : tensor<2x4x12x8xf32>) outs(%36 : tensor<2x4x8x12xf32>) permutation = [0, 1, 3, 2] 
    %collapsed_22 = tensor.collapse_shape %transposed_15 [[0, 1], [2], [3]] : tensor<2x4x1x8xf32> into tensor<8x1x8xf32>
    %collapsed_23 = tensor.collapse_shape %transposed_21 [[0, 1], [2], [3]] : tensor<2x4x8x12xf32> into tensor<8x8x12xf32>
    %37 = tensor.empty() : tensor<8x1x12xf32>
    %38 = linalg.fill ins(%cst : f32) outs(%37 : tensor<8x1x12xf32>) -> tensor<8x1x12xf32>
    %39 = linalg.batch_matmul ins(%collapsed_22, %collapsed_23 : tensor<8x1x8xf32>, tensor<8x8x12xf32>) outs(%38 : tensor<8x1x12xf32>) -> tensor<8x1x12xf32>
    %expanded_24 = tensor.expand_shape %39 [[0, 1], [2], [3]] output_shape [2, 4, 1, 12] : tensor<8x1x12xf32> into tensor<2x4x1x12xf32>
    %40 = tensor.empty() : tensor<2x4x1x12xf32>
    %41 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_24 : tensor<2x4x1x12xf32>) outs(%40 : tensor<2x4x1x12xf32>) {
    ^bb0(%in: f32, %out: f32):
      %103 = arith.truncf %cst_4 : f64 to f32
      %104 = arith.mulf %in, %103 : f32
      linalg.yield %104 : f32
    } -> tensor<2x4x1x12xf32>
    %extracted_slice_25 = tensor.extract_slice %collapsed[0, 0, 52] [4, 1, 12] [1, 1, 1] : tensor<4x1x64xf32> to tensor<4x1x12xf32>
    %42 = linalg.generic {indexing_maps = [#map5, #map9, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%41, %extracted_slice_25 : tensor<2x4x1x12xf32>, tensor<4x1x12xf32>) outs(%40 : tensor<2x4x1x12xf32>) {
    ^bb0(%in: f32, %in_40: f32, %out: f32):
      %103 = arith.addf %in, %in_40 : f32
      linalg.yield %103 : f32
    } -> tensor<2x4x1x12xf32>
    %43 = linalg.generic {indexing_maps = [#map3, #map10, #map5, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%14, %cst_3, %42 : tensor<2x1x1x12xi1>, tensor<f32>, tensor<2x4x1x12xf32>) outs(%40 : tensor<2x4x1x12xf32>) {
    ^bb0(%in: i1, %in_40: f32, %in_41: f32, %out: f32):
      %103 = arith.select %in, %in_40, %in_41 : f32
      linalg.yield %103 : f32
    } -> tensor<2x4x1x12xf32>
    %44 = tensor.empty() : tensor<2x4x1xi64>
    %45 = linalg.fill ins(%c0_i64 : i64) outs(%44 : tensor<2x4x1xi64>) -> tensor<2x4x1xi64>
    %46 = tensor.empty() : tensor<2x4x1xf32>
    %47 = linalg.fill ins(%cst_1 : f32) outs(%46 : tensor<2x4x1xf32>) -> tensor<2x4x1xf32>
    %48:2 = linalg.generic {indexing_maps = [#map5, #map11, #map11], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%43 : tensor<2x4x1x12xf32>) outs(%47, %45 : tensor<2x4x1xf32>, tensor<2x4x1xi64>) {
    ^bb0(%in: f32, %out: f32, %out_40: i64):
      %103 = linalg.index 3 : index
      %104 = arith.index_cast %103 : index to i64
      %105 = arith.maximumf %in, %out : f32
      %106 = arith.cmpf ogt, %in, %out : f32
      %107 = arith.select %106, %104, %out_40 : i64
      linalg.yield %105, %107 : f32, i64
    } -> (tensor<2x4x1xf32>, tensor<2x4x1xi64>)
    %expanded_26 = tensor.expand_shape %48#0 [[0], [1], [2, 3]] output_shape [2, 4, 1, 1] : tensor<2x4x1xf32> into tensor<2x4x1x1xf32>
    %49 = linalg.generic {indexing_maps = [#map5, #map4, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%43, %expanded_26 : tensor<2x4x1x12xf32>, tensor<2x4x1x1xf32>) outs(%40 : tensor<2x4x1x12xf32>) {
    ^bb0(%in: f32, %in_40: f32, %out: f32):
      %103 = arith.subf %in, %in_40 : f32
      linalg.yield %103 : f32
    } -> tensor<2x4x1x12xf32>
    %50 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%49 : tensor<2x4x1x12xf32>) outs(%40 : tensor<2x4x1x12xf32>) {
    ^bb0(%in: f32, %out: f32):
      %103 = math.exp %in : f32
      linalg.yield %103 : f32
    } -> tensor<2x4x1x12xf32>
    %51 = tensor.empty() : tensor<2x4x1x1xf32>
    %52 = linalg.fill ins(%cst : f32) outs(%51 : tensor<2x4x1x1xf32>) -> tensor<2x4x1x1xf32>
    %53 = linalg.generic {indexing_maps = [#map5, #map4], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%50 : tensor<2x4x1x12xf32>) outs(%52 : tensor<2x4x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %103 = arith.addf %in, %out : f32
      linalg.yield %103 : f32
    } -> tensor<2x4x1x1xf32>
    %54 = linalg.generic {indexing_maps = [#map5, #map4, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%50, %53 : tensor<2x4x1x12xf32>, tensor<2x4x1x1xf32>) outs(%40 : tensor<2x4x1x12xf32>) {
    ^bb0(%in: f32, %in_40: f32, %out: f32):
      %103 = arith.divf %in, %in_40 : f32
      linalg.yield %103 : f32
    } -> tensor<2x4x1x12xf32>
    %collapsed_27 = tensor.collapse_shape %54 [[0, 1], [2], [3]] : tensor<2x4x1x12xf32> into tensor<8x1x12xf32>
    %collapsed_28 = tensor.collapse_shape %concat_20 [[0, 1], [2], [3]] : tensor<2x4x12x8xf32> into tensor<8x12x8xf32>
    %55 = tensor.empty() : tensor<8x1x8xf32>
    %56 = linalg.fill ins(%cst : f32) outs(%55 : tensor<8x1x8xf32>) -> tensor<8x1x8xf32>
    %57 = linalg.batch_matmul ins(%collapsed_27, %collapsed_28 : tensor<8x1x12xf32>, tensor<8x12x8xf32>) outs(%56 : tensor<8x1x8xf32>) -> tensor<8x1x8xf32>
    %expanded_29 = tensor.expand_shape %57 [[0, 1], [2], [3]] output_shape [2, 4, 1, 8] : tensor<8x1x8xf32> into tensor<2x4x1x8xf32>
    %58 = tensor.empty() : tensor<2x1x4x8xf32>
    %transposed_30 = linalg.transpose ins(%expanded_29 : tensor<2x4x1x8xf32>) outs(%58 : tensor<2x1x4x8xf32>) permutation = [0, 2, 1, 3] 
    %collapsed_31 = tensor.collapse_shape %transposed_30 [[0], [1], [2, 3]] : tensor<2x1x4x8xf32> into tensor<2x1x32xf32>
    %59 = tensor.empty() : tensor<32x32xf32>
    %transposed_32 = linalg.transpose ins(%arg7 : tensor<32x32xf32>) outs(%59 : tensor<32x32xf32>) permutation = [1, 0] 
    %60 = tensor.empty() : tensor<2x32x32xf32>
    %61 = linalg.generic {indexing_maps = [#map8, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%transposed_32 : tensor<32x32xf32>) outs(%60 : tensor<2x32x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2x32x32xf32>
    %62 = linalg.fill ins(%cst : f32) outs(%0 : tensor<2x1x32xf32>) -> tensor<2x1x32xf32>
    %63 = linalg.batch_matmul ins(%collapsed_31, %61 : tensor<2x1x32xf32>, tensor<2x32x32xf32>) outs(%62 : tensor<2x1x32xf32>) -> tensor<2x1x32xf32>
    %64 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%63, %1 : tensor<2x1x32xf32>, tensor<2x1x32xf32>) outs(%0 : tensor<2x1x32xf32>) {
    ^bb0(%in: f32, %in_40: f32, %out: f32):
      %103 = arith.addf %in, %in_40 : f32
      linalg.yield %103 : f32
    } -> tensor<2x1x32xf32>
    %65 = linalg.generic {indexing_maps = [#map1, #map6], iterator_types = ["parallel", "parallel", "reduction"]} ins(%64 : tensor<2x1x32xf32>) outs(%16 : tensor<2x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %103 = arith.addf %in, %out : f32
      linalg.yield %103 : f32
    } -> tensor<2x1x1xf32>
    %66 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%65 : tensor<2x1x1xf32>) outs(%15 : tensor<2x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %103 = arith.divf %in, %cst_7 : f32
      linalg.yield %103 : f32
    } -> tensor<2x1x1xf32>
    %collapsed_33 = tensor.collapse_shape %66 [[0], [1, 2]] : tensor<2x1x1xf32> into tensor<2x1xf32>
    %67 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%collapsed_33 : tensor<2x1xf32>) outs(%0 : tensor<2x1x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2x1x32xf32>
    %68 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%64, %67 : tensor<2x1x32xf32>, tensor<2x1x32xf32>) outs(%0 : tensor<2x1x32xf32>) {
    ^bb0(%in: f32, %in_40: f32, %out: f32):
      %103 = arith.subf %in, %in_40 : f32
      linalg.yield %103 : f32
    } -> tensor<2x1x32xf32>
    %69 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%68, %68 : tensor<2x1x32xf32>, tensor<2x1x32xf32>) outs(%0 : tensor<2x1x32xf32>) {
    ^bb0(%in: f32, %in_40: f32, %out: f32):
      %103 = arith.mulf %in, %in_40 : f32
      linalg.yield %103 : f32
    } -> tensor<2x1x32xf32>
    %70 = linalg.generic {indexing_maps = [#map1, #map6], iterator_types = ["parallel", "parallel", "reduction"]} ins(%69 : tensor<2x1x32xf32>) outs(%16 : tensor<2x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %103 = arith.addf %in, %out : f32
      linalg.yield %103 : f32
    } -> tensor<2x1x1xf32>
    %71 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%70 : tensor<2x1x1xf32>) outs(%15 : tensor<2x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %103 = arith.divf %in, %cst_7 : f32
      linalg.yield %103 : f32
    } -> tensor<2x1x1xf32>
    %72 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%71 : tensor<2x1x1xf32>) outs(%15 : tensor<2x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %103 = arith.truncf %cst_5 : f64 to f32
      %104 = arith.addf %in, %103 : f32
      linalg.yield %104 : f32
    } -> tensor<2x1x1xf32>
    %73 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%72 : tensor<2x1x1xf32>) outs(%15 : tensor<2x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %103 = math.rsqrt %in : f32
      linalg.yield %103 : f32
    } -> tensor<2x1x1xf32>
    %collapsed_34 = tensor.collapse_shape %73 [[0], [1, 2]] : tensor<2x1x1xf32> into tensor<2x1xf32>
    %74 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%collapsed_34 : tensor<2x1xf32>) outs(%0 : tensor<2x1x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2x1x32xf32>
    %75 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%68, %74 : tensor<2x1x32xf32>, tensor<2x1x32xf32>) outs(%0 : tensor<2x1x32xf32>) {
    ^bb0(%in: f32, %in_40: f32, %out: f32):
      %103 = arith.mulf %in, %in_40 : f32
      linalg.yield %103 : f32
    } -> tensor<2x1x32xf32>
    %76 = linalg.generic {indexing_maps = [#map1, #map7, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%75, %arg8 : tensor<2x1x32xf32>, tensor<32xf32>) outs(%0 : tensor<2x1x32xf32>) {
    ^bb0(%in: f32, %in_40: f32, %out: f32):
      %103 = arith.mulf %in, %in_40 : f32
      linalg.yield %103 : f32
    } -> tensor<2x1x32xf32>
    %77 = tensor.empty() : tensor<32x128xf32>
    %transposed_35 = linalg.transpose ins(%arg9 : tensor<128x32xf32>) outs(%77 : tensor<32x128xf32>) permutation = [1, 0] 
    %78 = tensor.empty() : tensor<2x32x128xf32>
    %79 = linalg.generic {indexing_maps = [#map8, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%transposed_35 : tensor<32x128xf32>) outs(%78 : tensor<2x32x128xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2x32x128xf32>
    %80 = tensor.empty() : tensor<2x1x128xf32>
    %81 = linalg.fill ins(%cst : f32) outs(%80 : tensor<2x1x128xf32>) -> tensor<2x1x128xf32>
    %82 = linalg.batch_matmul ins(%76, %79 : tensor<2x1x32xf32>, tensor<2x32x128xf32>) outs(%81 : tensor<2x1x128xf32>) -> tensor<2x1x128xf32>
    %83 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%82 : tensor<2x1x128xf32>) outs(%80 : tensor<2x1x128xf32>) {
    ^bb0(%in: f32, %out: f32):
      %103 = arith.divf %in, %cst_8 : f32
      %104 = math.erf %103 : f32
      %105 = arith.addf %104, %cst_0 : f32
      %106 = arith.mulf %105, %cst_2 : f32
      %107 = arith.mulf %in, %106 : f32
      linalg.yield %107 : f32
    } -> tensor<2x1x128xf32>
    %84 = tensor.empty() : tensor<128x32xf32>
    %transposed_36 = linalg.transpose ins(%arg10 : tensor<32x128xf32>) outs(%84 : tensor<128x32xf32>) permutation = [1, 0] 
    %85 = tensor.empty() : tensor<2x128x32xf32>
    %86 = linalg.generic {indexing_maps = [#map8, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%transposed_36 : tensor<128x32xf32>) outs(%85 : tensor<2x128x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2x128x32xf32>
    %87 = linalg.batch_matmul ins(%83, %86 : tensor<2x1x128xf32>, tensor<2x128x32xf32>) outs(%62 : tensor<2x1x32xf32>) -> tensor<2x1x32xf32>
    %88 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%87, %64 : tensor<2x1x32xf32>, tensor<2x1x32xf32>) outs(%0 : tensor<2x1x32xf32>) {
    ^bb0(%in: f32, %in_40: f32, %out: f32):
      %103 = arith.addf %in, %in_40 : f32
      linalg.yield %103 : f32
    } -> tensor<2x1x32xf32>
    %89 = linalg.generic {indexing_maps = [#map1, #map6], iterator_types = ["parallel", "parallel", "reduction"]} ins(%88 : tensor<2x1x32xf32>) outs(%16 : tensor<2x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %103 = arith.addf %in, %out : f32
      linalg.yield %103 : f32
    } -> tensor<2x1x1xf32>
    %90 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%89 : tensor<2x1x1xf32>) outs(%15 : tensor<2x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %103 = arith.divf %in, %cst_7 : f32
      linalg.yield %103 : f32
    } -> tensor<2x1x1xf32>
    %collapsed_37 = tensor.collapse_shape %90 [[0], [1, 2]] : tensor<2x1x1xf32> into tensor<2x1xf32>
    %91 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%collapsed_37 : tensor<2x1xf32>) outs(%0 : tensor<2x1x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2x1x32xf32>
    %92 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%88, %91 : tensor<2x1x32xf32>, tensor<2x1x32xf32>) outs(%0 : tensor<2x1x32xf32>) {
    ^bb0(%in: f32, %in_40: f32, %out: f32):
      %103 = arith.subf %in, %in_40 : f32
      linalg.yield %103 : f32
    } -> tensor<2x1x32xf32>
    %93 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%92, %92 : tensor<2x1x32xf32>, tensor<2x1x32xf32>) outs(%0 : tensor<2x1x32xf32>) {
    ^bb0(%in: f32, %in_40: f32, %out: f32):
      %103 = arith.mulf %in, %in_40 : f32
      linalg.yield %103 : f32
    } -> tensor<2x1x32xf32>
    %94 = linalg.generic {indexing_maps = [#map1, #map6], iterator_types = ["parallel", "parallel", "reduction"]} ins(%93 : tensor<2x1x32xf32>) outs(%16 : tensor<2x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %103 = arith.addf %in, %out : f32
      linalg.yield %103 : f32
    } -> tensor<2x1x1xf32>
    %95 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%94 : tensor<2x1x1xf32>) outs(%15 : tensor<2x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %103 = arith.divf %in, %cst_7 : f32
      linalg.yield %103 : f32
    } -> tensor<2x1x1xf32>
    %96 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%95 : tensor<2x1x1xf32>) outs(%15 : tensor<2x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %103 = arith.truncf %cst_5 : f64 to f32
      %104 = arith.addf %in, %103 : f32
      linalg.yield %104 : f32
    } -> tensor<2x1x1xf32>
    %97 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%96 : tensor<2x1x1xf32>) outs(%15 : tensor<2x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %103 = math.rsqrt %in : f32
      linalg.yield %103 : f32
    } -> tensor<2x1x1xf32>
    %collapsed_38 = tensor.collapse_shape %97 [[0], [1, 2]] : tensor<2x1x1xf32> into tensor<2x1xf32>
    %98 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%collapsed_38 : tensor<2x1xf32>) outs(%0 : tensor<2x1x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2x1x32xf32>
    %99 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%92, %98 : tensor<2x1x32xf32>, tensor<2x1x32xf32>) outs(%0 : tensor<2x1x32xf32>) {
    ^bb0(%in: f32, %in_40: f32, %out: f32):
      %103 = arith.mulf %in, %in_40 : f32
      linalg.yield %103 : f32
    } -> tensor<2x1x32xf32>
    %100 = linalg.generic {indexing_maps = [#map1, #map7, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%99, %arg11 : tensor<2x1x32xf32>, tensor<32xf32>) outs(%0 : tensor<2x1x32xf32>) {
    ^bb0(%in: f32, %in_40: f32, %out: f32):
      %103 = arith.mulf %in, %in_40 : f32
      linalg.yield %103 : f32
    } -> tensor<2x1x32xf32>
    %transposed_39 = linalg.transpose ins(%arg4 : tensor<32x32xf32>) outs(%59 : tensor<32x32xf32>) permutation = [1, 0] 
    %101 = linalg.generic {indexing_maps = [#map8, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%transposed_39 : tensor<32x32xf32>) outs(%60 : tensor<2x32x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2x32x32xf32>
    %102 = linalg.batch_matmul ins(%100, %101 : tensor<2x1x32xf32>, tensor<2x32x32xf32>) outs(%62 : tensor<2x1x32xf32>) -> tensor<2x1x32xf32>
    return %102, %concat, %concat_20 : tensor<2x1x32xf32>, tensor<2x4x12x8xf32>, tensor<2x4x12x8xf32>
  }
}
