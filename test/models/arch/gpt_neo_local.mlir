#map = affine_map<(d0, d1, d2) -> (d0, d1)>
#map1 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map2 = affine_map<(d0) -> (d0)>
#map3 = affine_map<(d0, d1, d2) -> (d0, d1, 0)>
#map4 = affine_map<(d0, d1, d2) -> (d2)>
#map5 = affine_map<(d0, d1, d2) -> (d1, d2)>
#map6 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map7 = affine_map<(d0, d1, d2, d3) -> (d0, 0, d2, d3)>
#map8 = affine_map<(d0, d1, d2, d3) -> ()>
#map9 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
#map10 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, 0)>
module {
  func.func @main(%arg0: tensor<1x1xi64>, %arg1: tensor<1x1x1x12xf32>, %arg2: tensor<1x4x11x8xf32>, %arg3: tensor<1x4x11x8xf32>, %arg4: tensor<1x4x11x8xf32>, %arg5: tensor<1x4x11x8xf32>, %arg6: tensor<32x32xf32>, %arg7: tensor<64x32xf32>, %arg8: tensor<32xf32>, %arg9: tensor<32xf32>, %arg10: tensor<32x32xf32>, %arg11: tensor<32x32xf32>, %arg12: tensor<32x32xf32>, %arg13: tensor<32x32xf32>, %arg14: tensor<32xf32>, %arg15: tensor<32xf32>, %arg16: tensor<32xf32>, %arg17: tensor<48x32xf32>, %arg18: tensor<48xf32>, %arg19: tensor<32x48xf32>, %arg20: tensor<32xf32>, %arg21: tensor<32xf32>, %arg22: tensor<32xf32>, %arg23: tensor<32x32xf32>, %arg24: tensor<32x32xf32>, %arg25: tensor<32x32xf32>, %arg26: tensor<32x32xf32>, %arg27: tensor<32xf32>, %arg28: tensor<32xf32>, %arg29: tensor<32xf32>, %arg30: tensor<48x32xf32>, %arg31: tensor<48xf32>, %arg32: tensor<32x48xf32>, %arg33: tensor<32xf32>, %arg34: tensor<32xf32>, %arg35: tensor<32xf32>) -> (tensor<1x1x32xf32>, tensor<1x4x12x8xf32>, tensor<1x4x12x8xf32>, tensor<1x4x12x8xf32>, tensor<1x4x12x8xf32>) {
    %c3_i64 = arith.constant 3 : i64
    %c0_i64 = arith.constant 0 : i64
    %c11_i64 = arith.constant 11 : i64
    %c32 = arith.constant 32 : index
    %c64 = arith.constant 64 : index
    %cst = arith.constant 0.000000e+00 : f32
    %c0_i8 = arith.constant 0 : i8
    %cst_0 = arith.constant 0xFF800000 : f32
    %cst_1 = arith.constant 0.79788456080286541 : f64
    %cst_2 = arith.constant 4.471500e-02 : f64
    %cst_3 = arith.constant dense<-3.40282347E+38> : tensor<f32>
    %cst_4 = arith.constant 1.000000e-05 : f64
    %cst_5 = arith.constant 3.200000e+01 : f32
    %cst_6 = arith.constant 5.000000e-01 : f32
    %cst_7 = arith.constant 1.000000e+00 : f32
    %cst_8 = arith.constant dense_resource<torch_tensor_1_1_64_64_torch.uint8_1> : tensor<1x1x64x64xi8>
    %cst_9 = arith.constant dense_resource<torch_tensor_1_1_64_64_torch.uint8> : tensor<1x1x64x64xi8>
    %0 = tensor.empty() : tensor<1x1x32xf32>
    %1 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg0 : tensor<1x1xi64>) outs(%0 : tensor<1x1x32xf32>) {
    ^bb0(%in: i64, %out: f32):
      %170 = arith.index_cast %in : i64 to index
      %171 = linalg.index 2 : index
      %172 = arith.cmpi slt, %170, %c32 : index
      cf.assert %172, "index must be smaller than dim size"
      %173 = arith.cmpi sge, %in, %c0_i64 : i64
      cf.assert %173, "index must be larger or equal to 0"
      %extracted = tensor.extract %arg6[%170, %171] : tensor<32x32xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x1x32xf32>
    %2 = tensor.empty() : tensor<1xi64>
    %3 = linalg.generic {indexing_maps = [#map2], iterator_types = ["parallel"]} outs(%2 : tensor<1xi64>) {
    ^bb0(%out: i64):
      linalg.yield %c0_i64 : i64
    } -> tensor<1xi64>
    %4 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel"]} ins(%3 : tensor<1xi64>) outs(%2 : tensor<1xi64>) {
    ^bb0(%in: i64, %out: i64):
      %170 = arith.addi %in, %c11_i64 : i64
      linalg.yield %170 : i64
    } -> tensor<1xi64>
    %expanded = tensor.expand_shape %4 [[0, 1]] output_shape [1, 1] : tensor<1xi64> into tensor<1x1xi64>
    %5 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded : tensor<1x1xi64>) outs(%0 : tensor<1x1x32xf32>) {
    ^bb0(%in: i64, %out: f32):
      %170 = arith.index_cast %in : i64 to index
      %171 = linalg.index 2 : index
      %172 = arith.cmpi slt, %170, %c64 : index
      cf.assert %172, "index must be smaller than dim size"
      %173 = arith.cmpi sge, %in, %c0_i64 : i64
      cf.assert %173, "index must be larger or equal to 0"
      %extracted = tensor.extract %arg7[%170, %171] : tensor<64x32xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x1x32xf32>
    %6 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%1, %5 : tensor<1x1x32xf32>, tensor<1x1x32xf32>) outs(%0 : tensor<1x1x32xf32>) {
    ^bb0(%in: f32, %in_69: f32, %out: f32):
      %170 = arith.addf %in, %in_69 : f32
      linalg.yield %170 : f32
    } -> tensor<1x1x32xf32>
    %7 = tensor.empty() : tensor<1x1x1xf32>
    %8 = linalg.fill ins(%cst : f32) outs(%7 : tensor<1x1x1xf32>) -> tensor<1x1x1xf32>
    %9 = linalg.generic {indexing_maps = [#map1, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%6 : tensor<1x1x32xf32>) outs(%8 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %170 = arith.addf %in, %out : f32
      linalg.yield %170 : f32
    } -> tensor<1x1x1xf32>
    %10 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%9 : tensor<1x1x1xf32>) outs(%7 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %170 = arith.divf %in, %cst_5 : f32
      linalg.yield %170 : f32
    } -> tensor<1x1x1xf32>
    %collapsed = tensor.collapse_shape %10 [[0], [1, 2]] : tensor<1x1x1xf32> into tensor<1x1xf32>
    %11 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%collapsed : tensor<1x1xf32>) outs(%0 : tensor<1x1x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x1x32xf32>
    %12 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%6, %11 : tensor<1x1x32xf32>, tensor<1x1x32xf32>) outs(%0 : tensor<1x1x32xf32>) {
    ^bb0(%in: f32, %in_69: f32, %out: f32):
      %170 = arith.subf %in, %in_69 : f32
      linalg.yield %170 : f32
    } -> tensor<1x1x32xf32>
    %13 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%12, %12 : tensor<1x1x32xf32>, tensor<1x1x32xf32>) outs(%0 : tensor<1x1x32xf32>) {
    ^bb0(%in: f32, %in_69: f32, %out: f32):
      %170 = arith.mulf %in, %in_69 : f32
      linalg.yield %170 : f32
    } -> tensor<1x1x32xf32>
    %14 = linalg.generic {indexing_maps = [#map1, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%13 : tensor<1x1x32xf32>) outs(%8 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %170 = arith.addf %in, %out : f32
      linalg.yield %170 : f32
    } -> tensor<1x1x1xf32>
    %15 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%14 : tensor<1x1x1xf32>) outs(%7 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %170 = arith.divf %in, %cst_5 : f32
      linalg.yield %170 : f32
    } -> tensor<1x1x1xf32>
    %16 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%15 : tensor<1x1x1xf32>) outs(%7 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %170 = arith.truncf %cst_4 : f64 to f32
      %171 = arith.addf %in, %170 : f32
      linalg.yield %171 : f32
    } -> tensor<1x1x1xf32>
    %17 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%16 : tensor<1x1x1xf32>) outs(%7 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %170 = math.rsqrt %in : f32
      linalg.yield %170 : f32
    } -> tensor<1x1x1xf32>
    %collapsed_10 = tensor.collapse_shape %17 [[0], [1, 2]] : tensor<1x1x1xf32> into tensor<1x1xf32>
    %18 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%collapsed_10 : tensor<1x1xf32>) outs(%0 : tensor<1x1x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x1x32xf32>
    %19 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%12, %18 : tensor<1x1x32xf32>, tensor<1x1x32xf32>) outs(%0 : tensor<1x1x32xf32>) {
    ^bb0(%in: f32, %in_69: f32, %out: f32):
      %170 = arith.mulf %in, %in_69 : f32
      linalg.yield %170 : f32
    } -> tensor<1x1x32xf32>
    %20 = linalg.generic {indexing_maps = [#map1, #map4, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%19, %arg8 : tensor<1x1x32xf32>, tensor<32xf32>) outs(%0 : tensor<1x1x32xf32>) {
    ^bb0(%in: f32, %in_69: f32, %out: f32):
      %170 = arith.mulf %in, %in_69 : f32
      linalg.yield %170 : f32
    } -> tensor<1x1x32xf32>
    %21 = linalg.generic {indexing_maps = [#map1, #map4, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%20, %arg9 : tensor<1x1x32xf32>, tensor<32xf32>) outs(%0 : tensor<1x1x32xf32>) {
    ^bb0(%in: f32, %in_69: f32, %out: f32):
      %170 = arith.addf %in, %in_69 : f32
      linalg.yield %170 : f32
    } -> tensor<1x1x32xf32>
    %22 = tensor.empty() : tensor<32x32xf32>
    %transposed = linalg.transpose ins(%arg12 : tensor<32x32xf32>) outs(%22 : tensor<32x32xf32>) permutation = [1, 0] 
    %23 = tensor.empty() : tensor<1x32x32xf32>
    %24 = linalg.generic {indexing_maps = [#map5, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%transposed : tensor<32x32xf32>) outs(%23 : tensor<1x32x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x32x32xf32>
    %25 = linalg.fill ins(%cst : f32) outs(%0 : tensor<1x1x32xf32>) -> tensor<1x1x32xf32>
    %26 = linalg.batch_matmul ins(%21, %24 : tensor<1x1x32xf32>, tensor<1x32x32xf32>) outs(%25 : tensor<1x1x32xf32>) -> tensor<1x1x32xf32>
    %transposed_11 = linalg.transpose ins(%arg10 : tensor<32x32xf32>) outs(%22 : tensor<32x32xf32>) permutation = [1, 0] 
    %27 = linalg.generic {indexing_maps = [#map5, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%transposed_11 : tensor<32x32xf32>) outs(%23 : tensor<1x32x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x32x32xf32>
    %28 = linalg.batch_matmul ins(%21, %27 : tensor<1x1x32xf32>, tensor<1x32x32xf32>) outs(%25 : tensor<1x1x32xf32>) -> tensor<1x1x32xf32>
    %transposed_12 = linalg.transpose ins(%arg11 : tensor<32x32xf32>) outs(%22 : tensor<32x32xf32>) permutation = [1, 0] 
    %29 = linalg.generic {indexing_maps = [#map5, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%transposed_12 : tensor<32x32xf32>) outs(%23 : tensor<1x32x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x32x32xf32>
    %30 = linalg.batch_matmul ins(%21, %29 : tensor<1x1x32xf32>, tensor<1x32x32xf32>) outs(%25 : tensor<1x1x32xf32>) -> tensor<1x1x32xf32>
    %expanded_13 = tensor.expand_shape %26 [[0], [1], [2, 3]] output_shape [1, 1, 4, 8] : tensor<1x1x32xf32> into tensor<1x1x4x8xf32>
    %31 = tensor.empty() : tensor<1x4x1x8xf32>
    %transposed_14 = linalg.transpose ins(%expanded_13 : tensor<1x1x4x8xf32>) outs(%31 : tensor<1x4x1x8xf32>) permutation = [0, 2, 1, 3] 
    %expanded_15 = tensor.expand_shape %28 [[0], [1], [2, 3]] output_shape [1, 1, 4, 8] : tensor<1x1x32xf32> into tensor<1x1x4x8xf32>
    %transposed_16 = linalg.transpose ins(%expanded_15 : tensor<1x1x4x8xf32>) outs(%31 : tensor<1x4x1x8xf32>) permutation = [0, 2, 1, 3] 
    %expanded_17 = tensor.expand_shape %30 [[0], [1], [2, 3]] output_shape [1, 1, 4, 8] : tensor<1x1x32xf32> into tensor<1x1x4x8xf32>
    %transposed_18 = linalg.transpose ins(%expanded_17 : tensor<1x1x4x8xf32>) outs(%31 : tensor<1x4x1x8xf32>) permutation = [0, 2, 1, 3] 
    %concat = tensor.concat dim(2) %arg2, %transposed_16 : (tensor<1x4x11x8xf32>, tensor<1x4x1x8xf32>) -> tensor<1x4x12x8xf32>
    %concat_19 = tensor.concat dim(2) %arg3, %transposed_18 : (tensor<1x4x11x8xf32>, tensor<1x4x1x8xf32>) -> tensor<1x4x12x8xf32>
    %32 = tensor.empty() : tensor<1x4x8x12xf32>
    %transposed_20 = linalg.transpose ins(%concat : tensor<1x4x12x8xf32>) outs(%32 : tensor<1x4x8x12xf32>) permutation = [0, 1, 3, 2] 
    %collapsed_21 = tensor.collapse_shape %transposed_14 [[0, 1], [2], [3]] : tensor<1x4x1x8xf32> into tensor<4x1x8xf32>
    %collapsed_22 = tensor.collapse_shape %transposed_20 [[0, 1], [2], [3]] : tensor<1x4x8x12xf32> into tensor<4x8x12xf32>
    %33 = tensor.empty() : tensor<4x1x12xf32>
    %34 = linalg.fill ins(%cst : f32) outs(%33 : tensor<4x1x12xf32>) -> tensor<4x1x12xf32>
    %35 = linalg.batch_matmul ins(%collapsed_21, %collapsed_22 : tensor<4x1x8xf32>, tensor<4x8x12xf32>) outs(%34 : tensor<4x1x12xf32>) -> tensor<4x1x12xf32>
    %expanded_23 = tensor.expand_shape %35 [[0, 1], [2], [3]] output_shape [1, 4, 1, 12] : tensor<4x1x12xf32> into tensor<1x4x1x12xf32>
    %36 = tensor.empty() : tensor<1x1x64x64xi1>
    %37 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%cst_9 : tensor<1x1x64x64xi8>) outs(%36 : tensor<1x1x64x64xi1>) {
    ^bb0(%in: i8, %out: i1):
      %170 = arith.cmpi ne, %in, %c0_i8 : i8
      linalg.yield %170 : i1
    } -> tensor<1x1x64x64xi1>
    %extracted_slice = tensor.extract_slice %37[0, 0, 11, 0] [1, 1, 1, 64] [1, 1, 1, 1] : tensor<1x1x64x64xi1> to tensor<1x1x1x64xi1>
    %extracted_slice_24 = tensor.extract_slice %extracted_slice[0, 0, 0, 0] [1, 1, 1, 12] [1, 1, 1, 1] : tensor<1x1x1x64xi1> to tensor<1x1x1x12xi1>
    %38 = tensor.empty() : tensor<1x4x1x12xf32>
    %39 = linalg.generic {indexing_maps = [#map7, #map6, #map8, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_24, %expanded_23, %cst_3 : tensor<1x1x1x12xi1>, tensor<1x4x1x12xf32>, tensor<f32>) outs(%38 : tensor<1x4x1x12xf32>) {
    ^bb0(%in: i1, %in_69: f32, %in_70: f32, %out: f32):
      %170 = arith.select %in, %in_69, %in_70 : f32
      linalg.yield %170 : f32
    } -> tensor<1x4x1x12xf32>
    %40 = linalg.generic {indexing_maps = [#map6, #map7, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%39, %arg1 : tensor<1x4x1x12xf32>, tensor<1x1x1x12xf32>) outs(%38 : tensor<1x4x1x12xf32>) {
    ^bb0(%in: f32, %in_69: f32, %out: f32):
      %170 = arith.addf %in, %in_69 : f32
      linalg.yield %170 : f32
    } -> tensor<1x4x1x12xf32>
    %41 = tensor.empty() : tensor<1x4x1xi64>
    %42 = linalg.fill ins(%c0_i64 : i64) outs(%41 : tensor<1x4x1xi64>) -> tensor<1x4x1xi64>
    %43 = tensor.empty() : tensor<1x4x1xf32>
    %44 = linalg.fill ins(%cst_0 : f32) outs(%43 : tensor<1x4x1xf32>) -> tensor<1x4x1xf32>
    %45:2 = linalg.generic {indexing_maps = [#map6, #map9, #map9], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%40 : tensor<1x4x1x12xf32>) outs(%44, %42 : tensor<1x4x1xf32>, tensor<1x4x1xi64>) {
    ^bb0(%in: f32, %out: f32, %out_69: i64):
      %170 = linalg.index 3 : index
      %171 = arith.index_cast %170 : index to i64
      %172 = arith.maximumf %in, %out : f32
      %173 = arith.cmpf ogt, %in, %out : f32
      %174 = arith.select %173, %171, %out_69 : i64
      linalg.yield %172, %174 : f32, i64
    } -> (tensor<1x4x1xf32>, tensor<1x4x1xi64>)
    %expanded_25 = tensor.expand_shape %45#0 [[0], [1], [2, 3]] output_shape [1, 4, 1, 1] : tensor<1x4x1xf32> into tensor<1x4x1x1xf32>
    %46 = linalg.generic {indexing_maps = [#map6, #map10, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%40, %expanded_25 : tensor<1x4x1x12xf32>, tensor<1x4x1x1xf32>) outs(%38 : tensor<1x4x1x12xf32>) {
    ^bb0(%in: f32, %in_69: f32, %out: f32):
      %170 = arith.subf %in, %in_69 : f32
      linalg.yield %170 : f32
    } -> tensor<1x4x1x12xf32>
    %47 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%46 : tensor<1x4x1x12xf32>) outs(%38 : tensor<1x4x1x12xf32>) {
    ^bb0(%in: f32, %out: f32):
      %170 = math.exp %in : f32
      linalg.yield %170 : f32
    } -> tensor<1x4x1x12xf32>
    %48 = tensor.empty() : tensor<1x4x1x1xf32>
    %49 = linalg.fill ins(%cst : f32) outs(%48 : tensor<1x4x1x1xf32>) -> tensor<1x4x1x1xf32>
    %50 = linalg.generic {indexing_maps = [#map6, #map10], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%47 : tensor<1x4x1x12xf32>) outs(%49 : tensor<1x4x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %170 = arith.addf %in, %out : f32
      linalg.yield %170 : f32
    } -> tensor<1x4x1x1xf32>
    %51 = linalg.generic {indexing_maps = [#map6, #map10, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%47, %50 : tensor<1x4x1x12xf32>, tensor<1x4x1x1xf32>) outs(%38 : tensor<1x4x1x12xf32>) {
    ^bb0(%in: f32, %in_69: f32, %out: f32):
      %170 = arith.divf %in, %in_69 : f32
      linalg.yield %170 : f32
    } -> tensor<1x4x1x12xf32>
    %collapsed_26 = tensor.collapse_shape %51 [[0, 1], [2], [3]] : tensor<1x4x1x12xf32> into tensor<4x1x12xf32>
    %collapsed_27 = tensor.collapse_shape %concat_19 [[0, 1], [2], [3]] : tensor<1x4x12x8xf32> into tensor<4x12x8xf32>
    %52 = tensor.empty() : tensor<4x1x8xf32>
    %53 = linalg.fill ins(%cst : f32) outs(%52 : tensor<4x1x8xf32>) -> tensor<4x1x8xf32>
    %54 = linalg.batch_matmul ins(%collapsed_26, %collapsed_27 : tensor<4x1x12xf32>, tensor<4x12x8xf32>) outs(%53 : tensor<4x1x8xf32>) -> tensor<4x1x8xf32>
    %expanded_28 = tensor.expand_shape %54 [[0, 1], [2], [3]] output_shape [1, 4, 1, 8] : tensor<4x1x8xf32> into tensor<1x4x1x8xf32>
    %55 = tensor.empty() : tensor<1x1x4x8xf32>
    %transposed_29 = linalg.transpose ins(%expanded_28 : tensor<1x4x1x8xf32>) outs(%55 : tensor<1x1x4x8xf32>) permutation = [0, 2, 1, 3] 
    %collapsed_30 = tensor.collapse_shape %transposed_29 [[0], [1], [2, 3]] : tensor<1x1x4x8xf32> into tensor<1x1x32xf32>
    %transposed_31 = linalg.transpose ins(%arg13 : tensor<32x32xf32>) outs(%22 : tensor<32x32xf32>) permutation = [1, 0] 
    %56 = linalg.generic {indexing_maps = [#map5, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%transposed_31 : tensor<32x32xf32>) outs(%23 : tensor<1x32x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x32x32xf32>
    %57 = linalg.batch_matmul ins(%collapsed_30, %56 : tensor<1x1x32xf32>, tensor<1x32x32xf32>) outs(%25 : tensor<1x1x32xf32>) -> tensor<1x1x32xf32>
    %58 = linalg.generic {indexing_maps = [#map1, #map4, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%57, %arg14 : tensor<1x1x32xf32>, tensor<32xf32>) outs(%0 : tensor<1x1x32xf32>) {
    ^bb0(%in: f32, %in_69: f32, %out: f32):
      %170 = arith.addf %in, %in_69 : f32
      linalg.yield %170 : f32
    } -> tensor<1x1x32xf32>
    %59 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%58, %6 : tensor<1x1x32xf32>, tensor<1x1x32xf32>) outs(%0 : tensor<1x1x32xf32>) {
    ^bb0(%in: f32, %in_69: f32, %out: f32):
      %170 = arith.addf %in, %in_69 : f32
      linalg.yield %170 : f32
    } -> tensor<1x1x32xf32>
    %60 = linalg.generic {indexing_maps = [#map1, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%59 : tensor<1x1x32xf32>) outs(%8 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %170 = arith.addf %in, %out : f32
      linalg.yield %170 : f32
    } -> tensor<1x1x1xf32>
    %61 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%60 : tensor<1x1x1xf32>) outs(%7 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %170 = arith.divf %in, %cst_5 : f32
      linalg.yield %170 : f32
    } -> tensor<1x1x1xf32>
    %collapsed_32 = tensor.collapse_shape %61 [[0], [1, 2]] : tensor<1x1x1xf32> into tensor<1x1xf32>
    %62 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%collapsed_32 : tensor<1x1xf32>) outs(%0 : tensor<1x1x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x1x32xf32>
    %63 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%59, %62 : tensor<1x1x32xf32>, tensor<1x1x32xf32>) outs(%0 : tensor<1x1x32xf32>) {
    ^bb0(%in: f32, %in_69: f32, %out: f32):
      %170 = arith.subf %in, %in_69 : f32
      linalg.yield %170 : f32
    } -> tensor<1x1x32xf32>
    %64 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%63, %63 : tensor<1x1x32xf32>, tensor<1x1x32xf32>) outs(%0 : tensor<1x1x32xf32>) {
    ^bb0(%in: f32, %in_69: f32, %out: f32):
      %170 = arith.mulf %in, %in_69 : f32
      linalg.yield %170 : f32
    } -> tensor<1x1x32xf32>
    %65 = linalg.generic {indexing_maps = [#map1, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%64 : tensor<1x1x32xf32>) outs(%8 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %170 = arith.addf %in, %out : f32
      linalg.yield %170 : f32
    } -> tensor<1x1x1xf32>
    %66 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%65 : tensor<1x1x1xf32>) outs(%7 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %170 = arith.divf %in, %cst_5 : f32
      linalg.yield %170 : f32
    } -> tensor<1x1x1xf32>
    %67 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%66 : tensor<1x1x1xf32>) outs(%7 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %170 = arith.truncf %cst_4 : f64 to f32
      %171 = arith.addf %in, %170 : f32
      linalg.yield %171 : f32
    } -> tensor<1x1x1xf32>
    %68 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%67 : tensor<1x1x1xf32>) outs(%7 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %170 = math.rsqrt %in : f32
      linalg.yield %170 : f32
    } -> tensor<1x1x1xf32>
    %collapsed_33 = tensor.collapse_shape %68 [[0], [1, 2]] : tensor<1x1x1xf32> into tensor<1x1xf32>
    %69 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%collapsed_33 : tensor<1x1xf32>) outs(%0 : tensor<1x1x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x1x32xf32>
    %70 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%63, %69 : tensor<1x1x32xf32>, tensor<1x1x32xf32>) outs(%0 : tensor<1x1x32xf32>) {
    ^bb0(%in: f32, %in_69: f32, %out: f32):
      %170 = arith.mulf %in, %in_69 : f32
      linalg.yield %170 : f32
    } -> tensor<1x1x32xf32>
    %71 = linalg.generic {indexing_maps = [#map1, #map4, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%70, %arg15 : tensor<1x1x32xf32>, tensor<32xf32>) outs(%0 : tensor<1x1x32xf32>) {
    ^bb0(%in: f32, %in_69: f32, %out: f32):
      %170 = arith.mulf %in, %in_69 : f32
      linalg.yield %170 : f32
    } -> tensor<1x1x32xf32>
    %72 = linalg.generic {indexing_maps = [#map1, #map4, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%71, %arg16 : tensor<1x1x32xf32>, tensor<32xf32>) outs(%0 : tensor<1x1x32xf32>) {
    ^bb0(%in: f32, %in_69: f32, %out: f32):
      %170 = arith.addf %in, %in_69 : f32
      linalg.yield %170 : f32
    } -> tensor<1x1x32xf32>
    %73 = tensor.empty() : tensor<32x48xf32>
    %transposed_34 = linalg.transpose ins(%arg17 : tensor<48x32xf32>) outs(%73 : tensor<32x48xf32>) permutation = [1, 0] 
    %74 = tensor.empty() : tensor<1x32x48xf32>
    %75 = linalg.generic {indexing_maps = [#map5, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%transposed_34 : tensor<32x48xf32>) outs(%74 : tensor<1x32x48xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x32x48xf32>
    %76 = tensor.empty() : tensor<1x1x48xf32>
    %77 = linalg.fill ins(%cst : f32) outs(%76 : tensor<1x1x48xf32>) -> tensor<1x1x48xf32>
    %78 = linalg.batch_matmul ins(%72, %75 : tensor<1x1x32xf32>, tensor<1x32x48xf32>) outs(%77 : tensor<1x1x48xf32>) -> tensor<1x1x48xf32>
    %79 = linalg.generic {indexing_maps = [#map1, #map4, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%78, %arg18 : tensor<1x1x48xf32>, tensor<48xf32>) outs(%76 : tensor<1x1x48xf32>) {
    ^bb0(%in: f32, %in_69: f32, %out: f32):
      %170 = arith.addf %in, %in_69 : f32
      linalg.yield %170 : f32
    } -> tensor<1x1x48xf32>
    %80 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%79 : tensor<1x1x48xf32>) outs(%76 : tensor<1x1x48xf32>) {
    ^bb0(%in: f32, %out: f32):
      %170 = arith.mulf %in, %cst_6 : f32
      linalg.yield %170 : f32
    } -> tensor<1x1x48xf32>
    %81 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%79 : tensor<1x1x48xf32>) outs(%76 : tensor<1x1x48xf32>) {
    ^bb0(%in: f32, %out: f32):
      %170 = math.fpowi %in, %c3_i64 : f32, i64
      linalg.yield %170 : f32
    } -> tensor<1x1x48xf32>
    %82 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%81 : tensor<1x1x48xf32>) outs(%76 : tensor<1x1x48xf32>) {
    ^bb0(%in: f32, %out: f32):
      %170 = arith.truncf %cst_2 : f64 to f32
      %171 = arith.mulf %in, %170 : f32
      linalg.yield %171 : f32
    } -> tensor<1x1x48xf32>
    %83 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%79, %82 : tensor<1x1x48xf32>, tensor<1x1x48xf32>) outs(%76 : tensor<1x1x48xf32>) {
    ^bb0(%in: f32, %in_69: f32, %out: f32):
      %170 = arith.addf %in, %in_69 : f32
      linalg.yield %170 : f32
    } -> tensor<1x1x48xf32>
    %84 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%83 : tensor<1x1x48xf32>) outs(%76 : tensor<1x1x48xf32>) {
    ^bb0(%in: f32, %out: f32):
      %170 = arith.truncf %cst_1 : f64 to f32
      %171 = arith.mulf %in, %170 : f32
      linalg.yield %171 : f32
    } -> tensor<1x1x48xf32>
    %85 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%84 : tensor<1x1x48xf32>) outs(%76 : tensor<1x1x48xf32>) {
    ^bb0(%in: f32, %out: f32):
      %170 = math.tanh %in : f32
      linalg.yield %170 : f32
    } -> tensor<1x1x48xf32>
    %86 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%85 : tensor<1x1x48xf32>) outs(%76 : tensor<1x1x48xf32>) {
    ^bb0(%in: f32, %out: f32):
      %170 = arith.addf %in, %cst_7 : f32
      linalg.yield %170 : f32
    } -> tensor<1x1x48xf32>
    %87 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%80, %86 : tensor<1x1x48xf32>, tensor<1x1x48xf32>) outs(%76 : tensor<1x1x48xf32>) {
    ^bb0(%in: f32, %in_69: f32, %out: f32):
      %170 = arith.mulf %in, %in_69 : f32
      linalg.yield %170 : f32
    } -> tensor<1x1x48xf32>
    %88 = tensor.empty() : tensor<48x32xf32>
    %transposed_35 = linalg.transpose ins(%arg19 : tensor<32x48xf32>) outs(%88 : tensor<48x32xf32>) permutation = [1, 0] 
    %89 = tensor.empty() : tensor<1x48x32xf32>
    %90 = linalg.generic {indexing_maps = [#map5, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%transposed_35 : tensor<48x32xf32>) outs(%89 : tensor<1x48x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x48x32xf32>
    %91 = linalg.batch_matmul ins(%87, %90 : tensor<1x1x48xf32>, tensor<1x48x32xf32>) outs(%25 : tensor<1x1x32xf32>) -> tensor<1x1x32xf32>
    %92 = linalg.generic {indexing_maps = [#map1, #map4, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%91, %arg20 : tensor<1x1x32xf32>, tensor<32xf32>) outs(%0 : tensor<1x1x32xf32>) {
    ^bb0(%in: f32, %in_69: f32, %out: f32):
      %170 = arith.addf %in, %in_69 : f32
      linalg.yield %170 : f32
    } -> tensor<1x1x32xf32>
    %93 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%59, %92 : tensor<1x1x32xf32>, tensor<1x1x32xf32>) outs(%0 : tensor<1x1x32xf32>) {
    ^bb0(%in: f32, %in_69: f32, %out: f32):
      %170 = arith.addf %in, %in_69 : f32
      linalg.yield %170 : f32
    } -> tensor<1x1x32xf32>
    %94 = linalg.generic {indexing_maps = [#map1, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%93 : tensor<1x1x32xf32>) outs(%8 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %170 = arith.addf %in, %out : f32
      linalg.yield %170 : f32
    } -> tensor<1x1x1xf32>
    %95 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%94 : tensor<1x1x1xf32>) outs(%7 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %170 = arith.divf %in, %cst_5 : f32
      linalg.yield %170 : f32
    } -> tensor<1x1x1xf32>
    %collapsed_36 = tensor.collapse_shape %95 [[0], [1, 2]] : tensor<1x1x1xf32> into tensor<1x1xf32>
    %96 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%collapsed_36 : tensor<1x1xf32>) outs(%0 : tensor<1x1x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x1x32xf32>
    %97 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%93, %96 : tensor<1x1x32xf32>, tensor<1x1x32xf32>) outs(%0 : tensor<1x1x32xf32>) {
    ^bb0(%in: f32, %in_69: f32, %out: f32):
      %170 = arith.subf %in, %in_69 : f32
      linalg.yield %170 : f32
    } -> tensor<1x1x32xf32>
    %98 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%97, %97 : tensor<1x1x32xf32>, tensor<1x1x32xf32>) outs(%0 : tensor<1x1x32xf32>) {
    ^bb0(%in: f32, %in_69: f32, %out: f32):
      %170 = arith.mulf %in, %in_69 : f32
      linalg.yield %170 : f32
    } -> tensor<1x1x32xf32>
    %99 = linalg.generic {indexing_maps = [#map1, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%98 : tensor<1x1x32xf32>) outs(%8 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %170 = arith.addf %in, %out : f32
      linalg.yield %170 : f32
    } -> tensor<1x1x1xf32>
    %100 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%99 : tensor<1x1x1xf32>) outs(%7 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %170 = arith.divf %in, %cst_5 : f32
      linalg.yield %170 : f32
    } -> tensor<1x1x1xf32>
    %101 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%100 : tensor<1x1x1xf32>) outs(%7 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %170 = arith.truncf %cst_4 : f64 to f32
      %171 = arith.addf %in, %170 : f32
      linalg.yield %171 : f32
    } -> tensor<1x1x1xf32>
    %102 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%101 : tensor<1x1x1xf32>) outs(%7 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %170 = math.rsqrt %in : f32
      linalg.yield %170 : f32
    } -> tensor<1x1x1xf32>
    %collapsed_37 = tensor.collapse_shape %102 [[0], [1, 2]] : tensor<1x1x1xf32> into tensor<1x1xf32>
    %103 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%collapsed_37 : tensor<1x1xf32>) outs(%0 : tensor<1x1x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x1x32xf32>
    %104 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%97, %103 : tensor<1x1x32xf32>, tensor<1x1x32xf32>) outs(%0 : tensor<1x1x32xf32>) {
    ^bb0(%in: f32, %in_69: f32, %out: f32):
      %170 = arith.mulf %in, %in_69 : f32
      linalg.yield %170 : f32
    } -> tensor<1x1x32xf32>
    %105 = linalg.generic {indexing_maps = [#map1, #map4, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%104, %arg21 : tensor<1x1x32xf32>, tensor<32xf32>) outs(%0 : tensor<1x1x32xf32>) {
    ^bb0(%in: f32, %in_69: f32, %out: f32):
      %170 = arith.mulf %in, %in_69 : f32
      linalg.yield %170 : f32
    } -> tensor<1x1x32xf32>
    %106 = linalg.generic {indexing_maps = [#map1, #map4, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%105, %arg22 : tensor<1x1x32xf32>, tensor<32xf32>) outs(%0 : tensor<1x1x32xf32>) {
    ^bb0(%in: f32, %in_69: f32, %out: f32):
      %170 = arith.addf %in, %in_69 : f32
      linalg.yield %170 : f32
    } -> tensor<1x1x32xf32>
    %transposed_38 = linalg.transpose ins(%arg25 : tensor<32x32xf32>) outs(%22 : tensor<32x32xf32>) permutation = [1, 0] 
    %107 = linalg.generic {indexing_maps = [#map5, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%transposed_38 : tensor<32x32xf32>) outs(%23 : tensor<1x32x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x32x32xf32>
    %108 = linalg.batch_matmul ins(%106, %107 : tensor<1x1x32xf32>, tensor<1x32x32xf32>) outs(%25 : tensor<1x1x32xf32>) -> tensor<1x1x32xf32>
    %transposed_39 = linalg.transpose ins(%arg23 : tensor<32x32xf32>) outs(%22 : tensor<32x32xf32>) permutation = [1, 0] 
    %109 = linalg.generic {indexing_maps = [#map5, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%transposed_39 : tensor<32x32xf32>) outs(%23 : tensor<1x32x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x32x32xf32>
    %110 = linalg.batch_matmul ins(%106, %109 : tensor<1x1x32xf32>, tensor<1x32x32xf32>) outs(%25 : tensor<1x1x32xf32>) -> tensor<1x1x32xf32>
    %transposed_40 = linalg.transpose ins(%arg24 : tensor<32x32xf32>) outs(%22 : tensor<32x32xf32>) permutation = [1, 0] 
    %111 = linalg.generic {indexing_maps = [#map5, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%transposed_40 : tensor<32x32xf32>) outs(%23 : tensor<1x32x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x32x32xf32>
    %112 = linalg.batch_matmul ins(%106, %111 : tensor<1x1x32xf32>, tensor<1x32x32xf32>) outs(%25 : tensor<1x1x32xf32>) -> tensor<1x1x32xf32>
    %expanded_41 = tensor.expand_shape %108 [[0], [1], [2, 3]] output_shape [1, 1, 4, 8] : tensor<1x1x32xf32> into tensor<1x1x4x8xf32>
    %transposed_42 = linalg.transpose ins(%expanded_41 : tensor<1x1x4x8xf32>) outs(%31 : tensor<1x4x1x8xf32>) permutation = [0, 2, 1, 3] 
    %expanded_43 = tensor.expand_shape %110 [[0], [1], [2, 3]] output_shape [1, 1, 4, 8] : tensor<1x1x32xf32> into tensor<1x1x4x8xf32>
    %transposed_44 = linalg.transpose ins(%expanded_43 : tensor<1x1x4x8xf32>) outs(%31 : tensor<1x4x1x8xf32>) permutation = [0, 2, 1, 3] 
    %expanded_45 = tensor.expand_shape %112 [[0], [1], [2, 3]] output_shape [1, 1, 4, 8] : tensor<1x1x32xf32> into tensor<1x1x4x8xf32>
    %transposed_46 = linalg.transpose ins(%expanded_45 : tensor<1x1x4x8xf32>) outs(%31 : tensor<1x4x1x8xf32>) permutation = [0, 2, 1, 3] 
    %concat_47 = tensor.concat dim(2) %arg4, %transposed_44 : (tensor<1x4x11x8xf32>, tensor<1x4x1x8xf32>) -> tensor<1x4x12x8xf32>
    %concat_48 = tensor.concat dim(2) %arg5, %transposed_46 : (tensor<1x4x11x8xf32>, tensor<1x4x1x8xf32>) -> tensor<1x4x12x8xf32>
    %transposed_49 = linalg.transpose ins(%concat_47 : tensor<1x4x12x8xf32>) outs(%32 : tensor<1x4x8x12xf32>) permutation = [0, 1, 3, 2] 
    %collapsed_50 = tensor.collapse_shape %transposed_42 [[0, 1], [2], [3]] : tensor<1x4x1x8xf32> into tensor<4x1x8xf32>
    %collapsed_51 = tensor.collapse_shape %transposed_49 [[0, 1], [2], [3]] : tensor<1x4x8x12xf32> into tensor<4x8x12xf32>
    %113 = linalg.batch_matmul ins(%collapsed_50, %collapsed_51 : tensor<4x1x8xf32>, tensor<4x8x12xf32>) outs(%34 : tensor<4x1x12xf32>) -> tensor<4x1x12xf32>
    %expanded_52 = tensor.expand_shape %113 [[0, 1], [2], [3]] output_shape [1, 4, 1, 12] : tensor<4x1x12xf32> into tensor<1x4x1x12xf32>
    %114 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%cst_8 : tensor<1x1x64x64xi8>) outs(%36 : tensor<1x1x64x64xi1>) {
    ^bb0(%in: i8, %out: i1):
      %170 = arith.cmpi ne, %in, %c0_i8 : i8
      linalg.yield %170 : i1
    } -> tensor<1x1x64x64xi1>
    %extracted_slice_53 = tensor.extract_slice %114[0, 0, 11, 0] [1, 1, 1, 64] [1, 1, 1, 1] : tensor<1x1x64x64xi1> to tensor<1x1x1x64xi1>
    %extracted_slice_54 = tensor.extract_slice %extracted_slice_53[0, 0, 0, 0] [1, 1, 1, 12] [1, 1, 1, 1] : tensor<1x1x1x64xi1> to tensor<1x1x1x12xi1>
    %115 = linalg.generic {indexing_maps = [#map7, #map6, #map8, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_54, %expanded_52, %cst_3 : tensor<1x1x1x12xi1>, tensor<1x4x1x12xf32>, tensor<f32>) outs(%38 : tensor<1x4x1x12xf32>) {
    ^bb0(%in: i1, %in_69: f32, %in_70: f32, %out: f32):
      %170 = arith.select %in, %in_69, %in_70 : f32
      linalg.yield %170 : f32
    } -> tensor<1x4x1x12xf32>
    %116 = linalg.generic {indexing_maps = [#map6, #map7, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%115, %arg1 : tensor<1x4x1x12xf32>, tensor<1x1x1x12xf32>) outs(%38 : tensor<1x4x1x12xf32>) {
    ^bb0(%in: f32, %in_69: f32, %out: f32):
      %170 = arith.addf %in, %in_69 : f32
      linalg.yield %170 : f32
    } -> tensor<1x4x1x12xf32>
    %117:2 = linalg.generic {indexing_maps = [#map6, #map9, #map9], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%116 : tensor<1x4x1x12xf32>) outs(%44, %42 : tensor<1x4x1xf32>, tensor<1x4x1xi64>) {
    ^bb0(%in: f32, %out: f32, %out_69: i64):
      %170 = linalg.index 3 : index
      %171 = arith.index_cast %170 : index to i64
      %172 = arith.maximumf %in, %out : f32
      %173 = arith.cmpf ogt, %in, %out : f32
      %174 = arith.select %173, %171, %out_69 : i64
      linalg.yield %172, %174 : f32, i64
    } -> (tensor<1x4x1xf32>, tensor<1x4x1xi64>)
    %expanded_55 = tensor.expand_shape %117#0 [[0], [1], [2, 3]] output_shape [1, 4, 1, 1] : tensor<1x4x1xf32> into tensor<1x4x1x1xf32>
    %118 = linalg.generic {indexing_maps = [#map6, #map10, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%116, %expanded_55 : tensor<1x4x1x12xf32>, tensor<1x4x1x1xf32>) outs(%38 : tensor<1x4x1x12xf32>) {
    ^bb0(%in: f32, %in_69: f32, %out: f32):
      %170 = arith.subf %in, %in_69 : f32
      linalg.yield %170 : f32
    } -> tensor<1x4x1x12xf32>
    %119 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%118 : tensor<1x4x1x12xf32>) outs(%38 : tensor<1x4x1x12xf32>) {
    ^bb0(%in: f32, %out: f32):
      %170 = math.exp %in : f32
      linalg.yield %170 : f32
    } -> tensor<1x4x1x12xf32>
    %120 = linalg.generic {indexing_maps = [#map6, #map10], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%119 : tensor<1x4x1x12xf32>) outs(%49 : tensor<1x4x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %170 = arith.addf %in, %out : f32
      linalg.yield %170 : f32
    } -> tensor<1x4x1x1xf32>
    %121 = linalg.generic {indexing_maps = [#map6, #map10, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%119, %120 : tensor<1x4x1x12xf32>, tensor<1x4x1x1xf32>) outs(%38 : tensor<1x4x1x12xf32>) {
    ^bb0(%in: f32, %in_69: f32, %out: f32):
      %170 = arith.divf %in, %in_69 : f32
      linalg.yield %170 : f32
    } -> tensor<1x4x1x12xf32>
    %collapsed_56 = tensor.collapse_shape %121 [[0, 1], [2], [3]] : tensor<1x4x1x12xf32> into tensor<4x1x12xf32>
    %collapsed_57 = tensor.collapse_shape %concat_48 [[0, 1], [2], [3]] : tensor<1x4x12x8xf32> into tensor<4x12x8xf32>
    %122 = linalg.batch_matmul ins(%collapsed_56, %collapsed_57 : tensor<4x1x12xf32>, tensor<4x12x8xf32>) outs(%53 : tensor<4x1x8xf32>) -> tensor<4x1x8xf32>
    %expanded_58 = tensor.expand_shape %122 [[0, 1], [2], [3]] output_shape [1, 4, 1, 8] : tensor<4x1x8xf32> into tensor<1x4x1x8xf32>
    %transposed_59 = linalg.transpose ins(%expanded_58 : tensor<1x4x1x8xf32>) outs(%55 : tensor<1x1x4x8xf32>) permutation = [0, 2, 1, 3] 
    %collapsed_60 = tensor.collapse_shape %transposed_59 [[0], [1], [2, 3]] : tensor<1x1x4x8xf32> into tensor<1x1x32xf32>
    %transposed_61 = linalg.transpose ins(%arg26 : tensor<32x32xf32>) outs(%22 : tensor<32x32xf32>) permutation = [1, 0] 
    %123 = linalg.generic {indexing_maps = [#map5, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%transposed_61 : tensor<32x32xf32>) outs(%23 : tensor<1x32x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x32x32xf32>
    %124 = linalg.batch_matmul ins(%collapsed_60, %123 : tensor<1x1x32xf32>, tensor<1x32x32xf32>) outs(%25 : tensor<1x1x32xf32>) -> tensor<1x1x32xf32>
    %125 = linalg.generic {indexing_maps = [#map1, #map4, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%124, %arg27 : tensor<1x1x32xf32>, tensor<32xf32>) outs(%0 : tensor<1x1x32xf32>) {
    ^bb0(%in: f32, %in_69: f32, %out: f32):
      %170 = arith.addf %in, %in_69 : f32
      linalg.yield %170 : f32
    } -> tensor<1x1x32xf32>
    %126 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%125, %93 : tensor<1x1x32xf32>, tensor<1x1x32xf32>) outs(%0 : tensor<1x1x32xf32>) {
    ^bb0(%in: f32, %in_69: f32, %out: f32):
      %170 = arith.addf %in, %in_69 : f32
      linalg.yield %170 : f32
    } -> tensor<1x1x32xf32>
    %127 = linalg.generic {indexing_maps = [#map1, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%126 : tensor<1x1x32xf32>) outs(%8 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %170 = arith.addf %in, %out : f32
      linalg.yield %170 : f32
    } -> tensor<1x1x1xf32>
    %128 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%127 : tensor<1x1x1xf32>) outs(%7 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %170 = arith.divf %in, %cst_5 : f32
      linalg.yield %170 : f32
    } -> tensor<1x1x1xf32>
    %collapsed_62 = tensor.collapse_shape %128 [[0], [1, 2]] : tensor<1x1x1xf32> into tensor<1x1xf32>
    %129 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%collapsed_62 : tensor<1x1xf32>) outs(%0 : tensor<1x1x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x1x32xf32>
    %130 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%126, %129 : tensor<1x1x32xf32>, tensor<1x1x32xf32>) outs(%0 : tensor<1x1x32xf32>) {
    ^bb0(%in: f32, %in_69: f32, %out: f32):
      %170 = arith.subf %in, %in_69 : f32
      linalg.yield %170 : f32
    } -> tensor<1x1x32xf32>
    %131 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%130, %130 : tensor<1x1x32xf32>, tensor<1x1x32xf32>) outs(%0 : tensor<1x1x32xf32>) {
    ^bb0(%in: f32, %in_69: f32, %out: f32):
      %170 = arith.mulf %in, %in_69 : f32
      linalg.yield %170 : f32
    } -> tensor<1x1x32xf32>
    %132 = linalg.generic {indexing_maps = [#map1, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%131 : tensor<1x1x32xf32>) outs(%8 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %170 = arith.addf %in, %out : f32
      linalg.yield %170 : f32
    } -> tensor<1x1x1xf32>
    %133 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%132 : tensor<1x1x1xf32>) outs(%7 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %170 = arith.divf %in, %cst_5 : f32
      linalg.yield %170 : f32
    } -> tensor<1x1x1xf32>
    %134 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%133 : tensor<1x1x1xf32>) outs(%7 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %170 = arith.truncf %cst_4 : f64 to f32
      %171 = arith.addf %in, %170 : f32
      linalg.yield %171 : f32
    } -> tensor<1x1x1xf32>
    %135 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%134 : tensor<1x1x1xf32>) outs(%7 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %170 = math.rsqrt %in : f32
      linalg.yield %170 : f32
    } -> tensor<1x1x1xf32>
    %collapsed_63 = tensor.collapse_shape %135 [[0], [1, 2]] : tensor<1x1x1xf32> into tensor<1x1xf32>
    %136 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%collapsed_63 : tensor<1x1xf32>) outs(%0 : tensor<1x1x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x1x32xf32>
    %137 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%130, %136 : tensor<1x1x32xf32>, tensor<1x1x32xf32>) outs(%0 : tensor<1x1x32xf32>) {
    ^bb0(%in: f32, %in_69: f32, %out: f32):
      %170 = arith.mulf %in, %in_69 : f32
      linalg.yield %170 : f32
    } -> tensor<1x1x32xf32>
    %138 = linalg.generic {indexing_maps = [#map1, #map4, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%137, %arg28 : tensor<1x1x32xf32>, tensor<32xf32>) outs(%0 : tensor<1x1x32xf32>) {
    ^bb0(%in: f32, %in_69: f32, %out: f32):
      %170 = arith.mulf %in, %in_69 : f32
      linalg.yield %170 : f32
    } -> tensor<1x1x32xf32>
    %139 = linalg.generic {indexing_maps = [#map1, #map4, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%138, %arg29 : tensor<1x1x32xf32>, tensor<32xf32>) outs(%0 : tensor<1x1x32xf32>) {
    ^bb0(%in: f32, %in_69: f32, %out: f32):
      %170 = arith.addf %in, %in_69 : f32
      linalg.yield %170 : f32
    } -> tensor<1x1x32xf32>
    %transposed_64 = linalg.transpose ins(%arg30 : tensor<48x32xf32>) outs(%73 : tensor<32x48xf32>) permutation = [1, 0] 
    %140 = linalg.generic {indexing_maps = [#map5, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%transposed_64 : tensor<32x48xf32>) outs(%74 : tensor<1x32x48xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x32x48xf32>
    %141 = linalg.batch_matmul ins(%139, %140 : tensor<1x1x32xf32>, tensor<1x32x48xf32>) outs(%77 : tensor<1x1x48xf32>) -> tensor<1x1x48xf32>
    %142 = linalg.generic {indexing_maps = [#map1, #map4, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%141, %arg31 : tensor<1x1x48xf32>, tensor<48xf32>) outs(%76 : tensor<1x1x48xf32>) {
    ^bb0(%in: f32, %in_69: f32, %out: f32):
      %170 = arith.addf %in, %in_69 : f32
      linalg.yield %170 : f32
    } -> tensor<1x1x48xf32>
    %143 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%142 : tensor<1x1x48xf32>) outs(%76 : tensor<1x1x48xf32>) {
    ^bb0(%in: f32, %out: f32):
      %170 = arith.mulf %in, %cst_6 : f32
      linalg.yield %170 : f32
    } -> tensor<1x1x48xf32>
    %144 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%142 : tensor<1x1x48xf32>) outs(%76 : tensor<1x1x48xf32>) {
    ^bb0(%in: f32, %out: f32):
      %170 = math.fpowi %in, %c3_i64 : f32, i64
      linalg.yield %170 : f32
    } -> tensor<1x1x48xf32>
    %145 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%144 : tensor<1x1x48xf32>) outs(%76 : tensor<1x1x48xf32>) {
    ^bb0(%in: f32, %out: f32):
      %170 = arith.truncf %cst_2 : f64 to f32
      %171 = arith.mulf %in, %170 : f32
      linalg.yield %171 : f32
    } -> tensor<1x1x48xf32>
    %146 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%142, %145 : tensor<1x1x48xf32>, tensor<1x1x48xf32>) outs(%76 : tensor<1x1x48xf32>) {
    ^bb0(%in: f32, %in_69: f32, %out: f32):
      %170 = arith.addf %in, %in_69 : f32
      linalg.yield %170 : f32
    } -> tensor<1x1x48xf32>
    %147 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%146 : tensor<1x1x48xf32>) outs(%76 : tensor<1x1x48xf32>) {
    ^bb0(%in: f32, %out: f32):
      %170 = arith.truncf %cst_1 : f64 to f32
      %171 = arith.mulf %in, %170 : f32
      linalg.yield %171 : f32
    } -> tensor<1x1x48xf32>
    %148 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%147 : tensor<1x1x48xf32>) outs(%76 : tensor<1x1x48xf32>) {
    ^bb0(%in: f32, %out: f32):
      %170 = math.tanh %in : f32
      linalg.yield %170 : f32
    } -> tensor<1x1x48xf32>
    %149 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%148 : tensor<1x1x48xf32>) outs(%76 : tensor<1x1x48xf32>) {
    ^bb0(%in: f32, %out: f32):
      %170 = arith.addf %in, %cst_7 : f32
      linalg.yield %170 : f32
    } -> tensor<1x1x48xf32>
    %150 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%143, %149 : tensor<1x1x48xf32>, tensor<1x1x48xf32>) outs(%76 : tensor<1x1x48xf32>) {
    ^bb0(%in: f32, %in_69: f32, %out: f32):
      %170 = arith.mulf %in, %in_69 : f32
      linalg.yield %170 : f32
    } -> tensor<1x1x48xf32>
    %transposed_65 = linalg.transpose ins(%arg32 : tensor<32x48xf32>) outs(%88 : tensor<48x32xf32>) permutation = [1, 0] 
    %151 = linalg.generic {indexing_maps = [#map5, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%transposed_65 : tensor<48x32xf32>) outs(%89 : tensor<1x48x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x48x32xf32>
    %152 = linalg.batch_matmul ins(%150, %151 : tensor<1x1x48xf32>, tensor<1x48x32xf32>) outs(%25 : tensor<1x1x32xf32>) -> tensor<1x1x32xf32>
    %153 = linalg.generic {indexing_maps = [#map1, #map4, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%152, %arg33 : tensor<1x1x32xf32>, tensor<32xf32>) outs(%0 : tensor<1x1x32xf32>) {
    ^bb0(%in: f32, %in_69: f32, %out: f32):
      %170 = arith.addf %in, %in_69 : f32
      linalg.yield %170 : f32
    } -> tensor<1x1x32xf32>
    %154 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%126, %153 : tensor<1x1x32xf32>, tensor<1x1x32xf32>) outs(%0 : tensor<1x1x32xf32>) {
    ^bb0(%in: f32, %in_69: f32, %out: f32):
      %170 = arith.addf %in, %in_69 : f32
      linalg.yield %170 : f32
    } -> tensor<1x1x32xf32>
    %155 = linalg.generic {indexing_maps = [#map1, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%154 : tensor<1x1x32xf32>) outs(%8 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %170 = arith.addf %in, %out : f32
      linalg.yield %170 : f32
    } -> tensor<1x1x1xf32>
    %156 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%155 : tensor<1x1x1xf32>) outs(%7 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %170 = arith.divf %in, %cst_5 : f32
      linalg.yield %170 : f32
    } -> tensor<1x1x1xf32>
    %collapsed_66 = tensor.collapse_shape %156 [[0], [1, 2]] : tensor<1x1x1xf32> into tensor<1x1xf32>
    %157 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%collapsed_66 : tensor<1x1xf32>) outs(%0 : tensor<1x1x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x1x32xf32>
    %158 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%154, %157 : tensor<1x1x32xf32>, tensor<1x1x32xf32>) outs(%0 : tensor<1x1x32xf32>) {
    ^bb0(%in: f32, %in_69: f32, %out: f32):
      %170 = arith.subf %in, %in_69 : f32
      linalg.yield %170 : f32
    } -> tensor<1x1x32xf32>
    %159 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%158, %158 : tensor<1x1x32xf32>, tensor<1x1x32xf32>) outs(%0 : tensor<1x1x32xf32>) {
    ^bb0(%in: f32, %in_69: f32, %out: f32):
      %170 = arith.mulf %in, %in_69 : f32
      linalg.yield %170 : f32
    } -> tensor<1x1x32xf32>
    %160 = linalg.generic {indexing_maps = [#map1, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%159 : tensor<1x1x32xf32>) outs(%8 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %170 = arith.addf %in, %out : f32
      linalg.yield %170 : f32
    } -> tensor<1x1x1xf32>
    %161 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%160 : tensor<1x1x1xf32>) outs(%7 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %170 = arith.divf %in, %cst_5 : f32
      linalg.yield %170 : f32
    } -> tensor<1x1x1xf32>
    %162 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%161 : tensor<1x1x1xf32>) outs(%7 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %170 = arith.truncf %cst_4 : f64 to f32
      %171 = arith.addf %in, %170 : f32
      linalg.yield %171 : f32
    } -> tensor<1x1x1xf32>
    %163 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%162 : tensor<1x1x1xf32>) outs(%7 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %170 = math.rsqrt %in : f32
      linalg.yield %170 : f32
    } -> tensor<1x1x1xf32>
    %collapsed_67 = tensor.collapse_shape %163 [[0], [1, 2]] : tensor<1x1x1xf32> into tensor<1x1xf32>
    %164 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%collapsed_67 : tensor<1x1xf32>) outs(%0 : tensor<1x1x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x1x32xf32>
    %165 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%158, %164 : tensor<1x1x32xf32>, tensor<1x1x32xf32>) outs(%0 : tensor<1x1x32xf32>) {
    ^bb0(%in: f32, %in_69: f32, %out: f32):
      %170 = arith.mulf %in, %in_69 : f32
      linalg.yield %170 : f32
    } -> tensor<1x1x32xf32>
    %166 = linalg.generic {indexing_maps = [#map1, #map4, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%165, %arg34 : tensor<1x1x32xf32>, tensor<32xf32>) outs(%0 : tensor<1x1x32xf32>) {
    ^bb0(%in: f32, %in_69: f32, %out: f32):
      %170 = arith.mulf %in, %in_69 : f32
      linalg.yield %170 : f32
    } -> tensor<1x1x32xf32>
    %167 = linalg.generic {indexing_maps = [#map1, #map4, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%166, %arg35 : tensor<1x1x32xf32>, tensor<32xf32>) outs(%0 : tensor<1x1x32xf32>) {
    ^bb0(%in: f32, %in_69: f32, %out: f32):
      %170 = arith.addf %in, %in_69 : f32
      linalg.yield %170 : f32
    } -> tensor<1x1x32xf32>
    %transposed_68 = linalg.transpose ins(%arg6 : tensor<32x32xf32>) outs(%22 : tensor<32x32xf32>) permutation = [1, 0] 
    %168 = linalg.generic {indexing_maps = [#map5, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%transposed_68 : tensor<32x32xf32>) outs(%23 : tensor<1x32x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x32x32xf32>
    %169 = linalg.batch_matmul ins(%167, %168 : tensor<1x1x32xf32>, tensor<1x32x32xf32>) outs(%25 : tensor<1x1x32xf32>) -> tensor<1x1x32xf32>
    return %169, %concat, %concat_19, %concat_47, %concat_48 : tensor<1x1x32xf32>, tensor<1x4x12x8xf32>, tensor<1x4x12x8xf32>, tensor<1x4x12x8xf32>, tensor<1x4x12x8xf32>
  }
}

{-#
  dialect_resources: {
    builtin: {
      torch_tensor_1_1_64_64_torch.uint8_1: "0x0100000001000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000010100000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000101010000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000001010101000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000010101010100000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000101010101010000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000001010101010101000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000101010101010100000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000010101010101010000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000001010101010101000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000101010101010100000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000010101010101010000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000001010101010101000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000101010101010100000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000010101010101010000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000001010101010101000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000101010101010100000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000010101010101010000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000001010101010101000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000101010101010100000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000010101010101010000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000001010101010101000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000101010101010100000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000010101010101010000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000001010101010101000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000101010101010100000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000010101010101010000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000001010101010101000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000101010101010100000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000010101010101010000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000001010101010101000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000101010101010100000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000010101010101010000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000001010101010101000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000101010101010100000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000010101010101010000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000001010101010101000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000101010101010100000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000010101010101010000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000001010101010101000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000101010101010100000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000010101010101010000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000001010101010101000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000101010101010100000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000010101010101010000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000001010101010101000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000101010101010100000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000010101010101010000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000001010101010101000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000101010101010100000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000010101010101010000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000001010101010101000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000101010101010100000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000010101010101010000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000001010101010101000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000101010101010100000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000010101010101010000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000001010101010101000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000101010101010100000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000010101010101010000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000001010101010101000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000101010101010100000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000010101010101010000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000001010101010101",
      torch_tensor_1_1_64_64_torch.uint8: "0x0100000001000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000010100000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000101010000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000001010101000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000010101010100000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000101010101010000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000001010101010101000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000010101010101010100000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000101010101010101010000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000001010101010101010101000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000010101010101010101010100000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000101010101010101010101010000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000001010101010101010101010101000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000010101010101010101010101010100000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000101010101010101010101010101010000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000001010101010101010101010101010101000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000010101010101010101010101010101010100000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000101010101010101010101010101010101010000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000001010101010101010101010101010101010101000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000010101010101010101010101010101010101010100000000000000000000000000000000000000000000000000000000000000000000000000000000000000000101010101010101010101010101010101010101010000000000000000000000000000000000000000000000000000000000000000000000000000000000000001010101010101010101010101010101010101010101000000000000000000000000000000000000000000000000000000000000000000000000000000000000010101010101010101010101010101010101010101010100000000000000000000000000000000000000000000000000000000000000000000000000000000000101010101010101010101010101010101010101010101010000000000000000000000000000000000000000000000000000000000000000000000000000000001010101010101010101010101010101010101010101010101000000000000000000000000000000000000000000000000000000000000000000000000000000010101010101010101010101010101010101010101010101010100000000000000000000000000000000000000000000000000000000000000000000000000000101010101010101010101010101010101010101010101010101010000000000000000000000000000000000000000000000000000000000000000000000000001010101010101010101010101010101010101010101010101010101000000000000000000000000000000000000000000000000000000000000000000000000010101010101010101010101010101010101010101010101010101010100000000000000000000000000000000000000000000000000000000000000000000000101010101010101010101010101010101010101010101010101010101010000000000000000000000000000000000000000000000000000000000000000000001010101010101010101010101010101010101010101010101010101010101000000000000000000000000000000000000000000000000000000000000000000010101010101010101010101010101010101010101010101010101010101010100000000000000000000000000000000000000000000000000000000000000000101010101010101010101010101010101010101010101010101010101010101010000000000000000000000000000000000000000000000000000000000000001010101010101010101010101010101010101010101010101010101010101010101000000000000000000000000000000000000000000000000000000000000010101010101010101010101010101010101010101010101010101010101010101010100000000000000000000000000000000000000000000000000000000000101010101010101010101010101010101010101010101010101010101010101010101010000000000000000000000000000000000000000000000000000000001010101010101010101010101010101010101010101010101010101010101010101010101000000000000000000000000000000000000000000000000000000010101010101010101010101010101010101010101010101010101010101010101010101010100000000000000000000000000000000000000000000000000000101010101010101010101010101010101010101010101010101010101010101010101010101010000000000000000000000000000000000000000000000000001010101010101010101010101010101010101010101010101010101010101010101010101010101000000000000000000000000000000000000000000000000010101010101010101010101010101010101010101010101010101010101010101010101010101010100000000000000000000000000000000000000000000000101010101010101010101010101010101010101010101010101010101010101010101010101010101010000000000000000000000000000000000000000000001010101010101010101010101010101010101010101010101010101010101010101010101010101010101000000000000000000000000000000000000000000010101010101010101010101010101010101010101010101010101010101010101010101010101010101010100000000000000000000000000000000000000000101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010000000000000000000000000000000000000001010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101000000000000000000000000000000000000010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010100000000000000000000000000000000000101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010000000000000000000000000000000001010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101000000000000000000000000000000010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010100000000000000000000000000000101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010000000000000000000000000001010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101000000000000000000000000010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010100000000000000000000000101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010000000000000000000001010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101000000000000000000010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010100000000000000000101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010000000000000001010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101000000000000010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010100000000000101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010000000001010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101000000010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010100000101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010001010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101"
    }
  }
#-}
