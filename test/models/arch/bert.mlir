#map = affine_map<(d0, d1) -> (d0, d1)>
#map1 = affine_map<(d0, d1, d2) -> (d0, d1)>
#map2 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map3 = affine_map<(d0, d1, d2) -> (d0, d1, 0)>
#map4 = affine_map<(d0, d1, d2) -> (d2)>
#map5 = affine_map<(d0) -> (d0)>
#map6 = affine_map<() -> ()>
#map7 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map8 = affine_map<(d0, d1, d2, d3) -> ()>
#map9 = affine_map<(d0, d1, d2, d3) -> (0, 0, 0, 0)>
#map10 = affine_map<(d0, d1, d2, d3) -> (0, 0, 0, d3)>
#map11 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, 0)>
#map12 = affine_map<(d0, d1, d2, d3) -> (d0, d1, 0, d3)>
#map13 = affine_map<(d0, d1) -> (d1)>
#map14 = affine_map<(d0, d1, d2, d3) -> (d0, 0, d2, d3)>
#map15 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
module {
  func.func @main(%arg0: tensor<1x7xi64>, %arg1: tensor<1x7xi64>, %arg2: tensor<32x32xf32>, %arg3: tensor<64x32xf32>, %arg4: tensor<2x32xf32>, %arg5: tensor<32xf32>, %arg6: tensor<32xf32>, %arg7: tensor<32x32xf32>, %arg8: tensor<32xf32>, %arg9: tensor<32x32xf32>, %arg10: tensor<32xf32>, %arg11: tensor<32x32xf32>, %arg12: tensor<32xf32>, %arg13: tensor<32x32xf32>, %arg14: tensor<32xf32>, %arg15: tensor<32xf32>, %arg16: tensor<32xf32>, %arg17: tensor<48x32xf32>, %arg18: tensor<48xf32>, %arg19: tensor<32x48xf32>, %arg20: tensor<32xf32>, %arg21: tensor<32xf32>, %arg22: tensor<32xf32>, %arg23: tensor<32x32xf32>, %arg24: tensor<32xf32>) -> tensor<1x7x32xf32> {
    %c1_i64 = arith.constant 1 : i64
    %c0_i64 = arith.constant 0 : i64
    %c7_i64 = arith.constant 7 : i64
    %c64 = arith.constant 64 : index
    %c32 = arith.constant 32 : index
    %c2 = arith.constant 2 : index
    %cst = arith.constant 0.000000e+00 : f64
    %cst_0 = arith.constant 0.000000e+00 : f32
    %cst_1 = arith.constant 0xFF800000 : f32
    %cst_2 = arith.constant 1.000000e+00 : f32
    %cst_3 = arith.constant 5.000000e-01 : f32
    %cst_4 = arith.constant dense<-3.40282347E+38> : tensor<f32>
    %cst_5 = arith.constant 0.35355339059327379 : f64
    %cst_6 = arith.constant 9.9999999999999998E-13 : f64
    %c0 = arith.constant 0 : index
    %cst_7 = arith.constant 3.200000e+01 : f64
    %cst_8 = arith.constant 3.200000e+01 : f32
    %true = arith.constant true
    %cst_9 = arith.constant 1.41421354 : f32
    %cst_10 = arith.constant dense_resource<torch_tensor_1_64_torch.int64_1> : tensor<1x64xi64>
    %cst_11 = arith.constant dense_resource<torch_tensor_1_64_torch.int64> : tensor<1x64xi64>
    %extracted_slice = tensor.extract_slice %cst_11[0, 0] [1, 7] [1, 1] : tensor<1x64xi64> to tensor<1x7xi64>
    %0 = tensor.empty() : tensor<1x7xi64>
    %1 = linalg.fill ins(%c0_i64 : i64) outs(%0 : tensor<1x7xi64>) -> tensor<1x7xi64>
    %2 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%extracted_slice : tensor<1x7xi64>) outs(%1 : tensor<1x7xi64>) {
    ^bb0(%in: i64, %out: i64):
      %127 = arith.index_cast %in : i64 to index
      %128 = arith.cmpi slt, %127, %c64 : index
      cf.assert %128, "index must be smaller than dim size"
      %129 = arith.cmpi sge, %in, %c0_i64 : i64
      cf.assert %129, "index must be larger or equal to 0"
      %extracted = tensor.extract %cst_10[%c0, %127] : tensor<1x64xi64>
      linalg.yield %extracted : i64
    } -> tensor<1x7xi64>
    %3 = tensor.empty() : tensor<1x7x32xf32>
    %4 = linalg.generic {indexing_maps = [#map1, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg0 : tensor<1x7xi64>) outs(%3 : tensor<1x7x32xf32>) {
    ^bb0(%in: i64, %out: f32):
      %127 = arith.index_cast %in : i64 to index
      %128 = linalg.index 2 : index
      %129 = arith.cmpi slt, %127, %c32 : index
      cf.assert %129, "index must be smaller than dim size"
      %130 = arith.cmpi sge, %in, %c0_i64 : i64
      cf.assert %130, "index must be larger or equal to 0"
      %extracted = tensor.extract %arg2[%127, %128] : tensor<32x32xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x7x32xf32>
    %5 = linalg.generic {indexing_maps = [#map1, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%2 : tensor<1x7xi64>) outs(%3 : tensor<1x7x32xf32>) {
    ^bb0(%in: i64, %out: f32):
      %127 = arith.index_cast %in : i64 to index
      %128 = linalg.index 2 : index
      %129 = arith.cmpi slt, %127, %c2 : index
      cf.assert %129, "index must be smaller than dim size"
      %130 = arith.cmpi sge, %in, %c0_i64 : i64
      cf.assert %130, "index must be larger or equal to 0"
      %extracted = tensor.extract %arg4[%127, %128] : tensor<2x32xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x7x32xf32>
    %6 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%4, %5 : tensor<1x7x32xf32>, tensor<1x7x32xf32>) outs(%3 : tensor<1x7x32xf32>) {
    ^bb0(%in: f32, %in_39: f32, %out: f32):
      %127 = arith.addf %in, %in_39 : f32
      linalg.yield %127 : f32
    } -> tensor<1x7x32xf32>
    %7 = linalg.generic {indexing_maps = [#map1, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%extracted_slice : tensor<1x7xi64>) outs(%3 : tensor<1x7x32xf32>) {
    ^bb0(%in: i64, %out: f32):
      %127 = arith.index_cast %in : i64 to index
      %128 = linalg.index 2 : index
      %129 = arith.cmpi slt, %127, %c64 : index
      cf.assert %129, "index must be smaller than dim size"
      %130 = arith.cmpi sge, %in, %c0_i64 : i64
      cf.assert %130, "index must be larger or equal to 0"
      %extracted = tensor.extract %arg3[%127, %128] : tensor<64x32xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x7x32xf32>
    %8 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%6, %7 : tensor<1x7x32xf32>, tensor<1x7x32xf32>) outs(%3 : tensor<1x7x32xf32>) {
    ^bb0(%in: f32, %in_39: f32, %out: f32):
      %127 = arith.addf %in, %in_39 : f32
      linalg.yield %127 : f32
    } -> tensor<1x7x32xf32>
    %9 = tensor.empty() : tensor<1x7x32xf64>
    %10 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%8 : tensor<1x7x32xf32>) outs(%9 : tensor<1x7x32xf64>) {
    ^bb0(%in: f32, %out: f64):
      %127 = arith.extf %in : f32 to f64
      linalg.yield %127 : f64
    } -> tensor<1x7x32xf64>
    %11 = tensor.empty() : tensor<1x7x1xf64>
    %12 = linalg.fill ins(%cst : f64) outs(%11 : tensor<1x7x1xf64>) -> tensor<1x7x1xf64>
    %13 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%10 : tensor<1x7x32xf64>) outs(%12 : tensor<1x7x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %127 = arith.addf %in, %out : f64
      linalg.yield %127 : f64
    } -> tensor<1x7x1xf64>
    %14 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%13 : tensor<1x7x1xf64>) outs(%11 : tensor<1x7x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %127 = arith.divf %in, %cst_7 : f64
      linalg.yield %127 : f64
    } -> tensor<1x7x1xf64>
    %15 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%10, %14 : tensor<1x7x32xf64>, tensor<1x7x1xf64>) outs(%9 : tensor<1x7x32xf64>) {
    ^bb0(%in: f64, %in_39: f64, %out: f64):
      %127 = arith.subf %in, %in_39 : f64
      linalg.yield %127 : f64
    } -> tensor<1x7x32xf64>
    %16 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%15, %15 : tensor<1x7x32xf64>, tensor<1x7x32xf64>) outs(%9 : tensor<1x7x32xf64>) {
    ^bb0(%in: f64, %in_39: f64, %out: f64):
      %127 = arith.mulf %in, %in_39 : f64
      linalg.yield %127 : f64
    } -> tensor<1x7x32xf64>
    %17 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%16 : tensor<1x7x32xf64>) outs(%12 : tensor<1x7x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %127 = arith.addf %in, %out : f64
      linalg.yield %127 : f64
    } -> tensor<1x7x1xf64>
    %18 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%17 : tensor<1x7x1xf64>) outs(%11 : tensor<1x7x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %127 = arith.divf %in, %cst_7 : f64
      linalg.yield %127 : f64
    } -> tensor<1x7x1xf64>
    %19 = tensor.empty() : tensor<1x7x1xf32>
    %20 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%18 : tensor<1x7x1xf64>) outs(%19 : tensor<1x7x1xf32>) {
    ^bb0(%in: f64, %out: f32):
      %127 = arith.truncf %in : f64 to f32
      linalg.yield %127 : f32
    } -> tensor<1x7x1xf32>
    %21 = linalg.fill ins(%cst_0 : f32) outs(%19 : tensor<1x7x1xf32>) -> tensor<1x7x1xf32>
    %22 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%8 : tensor<1x7x32xf32>) outs(%21 : tensor<1x7x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %127 = arith.addf %in, %out : f32
      linalg.yield %127 : f32
    } -> tensor<1x7x1xf32>
    %23 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%22 : tensor<1x7x1xf32>) outs(%19 : tensor<1x7x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %127 = arith.divf %in, %cst_8 : f32
      linalg.yield %127 : f32
    } -> tensor<1x7x1xf32>
    %24 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%20 : tensor<1x7x1xf32>) outs(%19 : tensor<1x7x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %127 = arith.truncf %cst_6 : f64 to f32
      %128 = arith.addf %in, %127 : f32
      linalg.yield %128 : f32
    } -> tensor<1x7x1xf32>
    %25 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%24 : tensor<1x7x1xf32>) outs(%19 : tensor<1x7x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %127 = math.rsqrt %in : f32
      linalg.yield %127 : f32
    } -> tensor<1x7x1xf32>
    %26 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%8, %23 : tensor<1x7x32xf32>, tensor<1x7x1xf32>) outs(%3 : tensor<1x7x32xf32>) {
    ^bb0(%in: f32, %in_39: f32, %out: f32):
      %127 = arith.subf %in, %in_39 : f32
      linalg.yield %127 : f32
    } -> tensor<1x7x32xf32>
    %27 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%26, %25 : tensor<1x7x32xf32>, tensor<1x7x1xf32>) outs(%3 : tensor<1x7x32xf32>) {
    ^bb0(%in: f32, %in_39: f32, %out: f32):
      %127 = arith.mulf %in, %in_39 : f32
      linalg.yield %127 : f32
    } -> tensor<1x7x32xf32>
    %28 = linalg.generic {indexing_maps = [#map2, #map4, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%27, %arg5 : tensor<1x7x32xf32>, tensor<32xf32>) outs(%3 : tensor<1x7x32xf32>) {
    ^bb0(%in: f32, %in_39: f32, %out: f32):
      %127 = arith.mulf %in, %in_39 : f32
      linalg.yield %127 : f32
    } -> tensor<1x7x32xf32>
    %29 = linalg.generic {indexing_maps = [#map2, #map4, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%28, %arg6 : tensor<1x7x32xf32>, tensor<32xf32>) outs(%3 : tensor<1x7x32xf32>) {
    ^bb0(%in: f32, %in_39: f32, %out: f32):
      %127 = arith.addf %in, %in_39 : f32
      linalg.yield %127 : f32
    } -> tensor<1x7x32xf32>
    %30 = tensor.empty() : tensor<1x7xi1>
    %31 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%arg1 : tensor<1x7xi64>) outs(%30 : tensor<1x7xi1>) {
    ^bb0(%in: i64, %out: i1):
      %127 = arith.cmpi ne, %in, %c0_i64 : i64
      linalg.yield %127 : i1
    } -> tensor<1x7xi1>
    %32 = tensor.empty() : tensor<1xi64>
    %33 = linalg.generic {indexing_maps = [#map5], iterator_types = ["parallel"]} outs(%32 : tensor<1xi64>) {
    ^bb0(%out: i64):
      linalg.yield %c0_i64 : i64
    } -> tensor<1xi64>
    %34 = tensor.empty() : tensor<7xi64>
    %35 = linalg.generic {indexing_maps = [#map5], iterator_types = ["parallel"]} outs(%34 : tensor<7xi64>) {
    ^bb0(%out: i64):
      %127 = linalg.index 0 : index
      %128 = arith.index_cast %127 : index to i64
      linalg.yield %128 : i64
    } -> tensor<7xi64>
    %expanded = tensor.expand_shape %33 [[0, 1, 2, 3]] output_shape [1, 1, 1, 1] : tensor<1xi64> into tensor<1x1x1x1xi64>
    %expanded_12 = tensor.expand_shape %35 [[0, 1, 2, 3]] output_shape [1, 1, 7, 1] : tensor<7xi64> into tensor<1x1x7x1xi64>
    %expanded_13 = tensor.expand_shape %35 [[0, 1, 2, 3]] output_shape [1, 1, 1, 7] : tensor<7xi64> into tensor<1x1x1x7xi64>
    %36 = tensor.empty() : tensor<i1>
    %37 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = []} ins(%36 : tensor<i1>) outs(%36 : tensor<i1>) {
    ^bb0(%in: i1, %out: i1):
      linalg.yield %true : i1
    } -> tensor<i1>
    %38 = tensor.empty() : tensor<1x1x7x1xi1>
    %39 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_12 : tensor<1x1x7x1xi64>) outs(%38 : tensor<1x1x7x1xi1>) {
    ^bb0(%in: i64, %out: i1):
      %127 = arith.cmpi sge, %in, %c0_i64 : i64
      linalg.yield %127 : i1
    } -> tensor<1x1x7x1xi1>
    %40 = linalg.generic {indexing_maps = [#map8, #map7, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%37, %39 : tensor<i1>, tensor<1x1x7x1xi1>) outs(%38 : tensor<1x1x7x1xi1>) {
    ^bb0(%in: i1, %in_39: i1, %out: i1):
      %127 = arith.andi %in, %in_39 : i1
      linalg.yield %127 : i1
    } -> tensor<1x1x7x1xi1>
    %41 = tensor.empty() : tensor<1x1x1x7xi1>
    %42 = linalg.generic {indexing_maps = [#map9, #map10, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded, %expanded_13 : tensor<1x1x1x1xi64>, tensor<1x1x1x7xi64>) outs(%41 : tensor<1x1x1x7xi1>) {
    ^bb0(%in: i64, %in_39: i64, %out: i1):
      %127 = arith.cmpi slt, %in, %c0_i64 : i64
      %128 = arith.addi %in, %c1_i64 : i64
      %129 = arith.select %127, %128, %in : i64
      %130 = arith.index_cast %129 : i64 to index
      %131 = arith.cmpi slt, %in_39, %c0_i64 : i64
      %132 = arith.addi %in_39, %c7_i64 : i64
      %133 = arith.select %131, %132, %in_39 : i64
      %134 = arith.index_cast %133 : i64 to index
      %extracted = tensor.extract %31[%130, %134] : tensor<1x7xi1>
      linalg.yield %extracted : i1
    } -> tensor<1x1x1x7xi1>
    %43 = tensor.empty() : tensor<1x1x7x7xi1>
    %44 = linalg.generic {indexing_maps = [#map11, #map12, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%40, %42 : tensor<1x1x7x1xi1>, tensor<1x1x1x7xi1>) outs(%43 : tensor<1x1x7x7xi1>) {
    ^bb0(%in: i1, %in_39: i1, %out: i1):
      %127 = arith.andi %in, %in_39 : i1
      linalg.yield %127 : i1
    } -> tensor<1x1x7x7xi1>
    %45 = tensor.empty() : tensor<f32>
    %46 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = []} ins(%45 : tensor<f32>) outs(%45 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %cst_0 : f32
    } -> tensor<f32>
    %47 = tensor.empty() : tensor<1x1x7x7xf32>
    %48 = linalg.generic {indexing_maps = [#map7, #map8, #map8, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%44, %46, %cst_4 : tensor<1x1x7x7xi1>, tensor<f32>, tensor<f32>) outs(%47 : tensor<1x1x7x7xf32>) {
    ^bb0(%in: i1, %in_39: f32, %in_40: f32, %out: f32):
      %127 = arith.select %in, %in_39, %in_40 : f32
      linalg.yield %127 : f32
    } -> tensor<1x1x7x7xf32>
    %collapsed = tensor.collapse_shape %29 [[0, 1], [2]] : tensor<1x7x32xf32> into tensor<7x32xf32>
    %49 = tensor.empty() : tensor<32x32xf32>
    %transposed = linalg.transpose ins(%arg7 : tensor<32x32xf32>) outs(%49 : tensor<32x32xf32>) permutation = [1, 0] 
    %50 = tensor.empty() : tensor<7x32xf32>
    %51 = linalg.fill ins(%cst_0 : f32) outs(%50 : tensor<7x32xf32>) -> tensor<7x32xf32>
    %52 = linalg.matmul ins(%collapsed, %transposed : tensor<7x32xf32>, tensor<32x32xf32>) outs(%51 : tensor<7x32xf32>) -> tensor<7x32xf32>
    %53 = linalg.generic {indexing_maps = [#map, #map13, #map], iterator_types = ["parallel", "parallel"]} ins(%52, %arg8 : tensor<7x32xf32>, tensor<32xf32>) outs(%50 : tensor<7x32xf32>) {
    ^bb0(%in: f32, %in_39: f32, %out: f32):
      %127 = arith.addf %in, %in_39 : f32
      linalg.yield %127 : f32
    } -> tensor<7x32xf32>
    %expanded_14 = tensor.expand_shape %53 [[0, 1], [2, 3]] output_shape [1, 7, 4, 8] : tensor<7x32xf32> into tensor<1x7x4x8xf32>
    %54 = tensor.empty() : tensor<1x4x7x8xf32>
    %transposed_15 = linalg.transpose ins(%expanded_14 : tensor<1x7x4x8xf32>) outs(%54 : tensor<1x4x7x8xf32>) permutation = [0, 2, 1, 3] 
    %transposed_16 = linalg.transpose ins(%arg9 : tensor<32x32xf32>) outs(%49 : tensor<32x32xf32>) permutation = [1, 0] 
    %55 = linalg.matmul ins(%collapsed, %transposed_16 : tensor<7x32xf32>, tensor<32x32xf32>) outs(%51 : tensor<7x32xf32>) -> tensor<7x32xf32>
    %56 = linalg.generic {indexing_maps = [#map, #map13, #map], iterator_types = ["parallel", "parallel"]} ins(%55, %arg10 : tensor<7x32xf32>, tensor<32xf32>) outs(%50 : tensor<7x32xf32>) {
    ^bb0(%in: f32, %in_39: f32, %out: f32):
      %127 = arith.addf %in, %in_39 : f32
      linalg.yield %127 : f32
    } -> tensor<7x32xf32>
    %expanded_17 = tensor.expand_shape %56 [[0, 1], [2, 3]] output_shape [1, 7, 4, 8] : tensor<7x32xf32> into tensor<1x7x4x8xf32>
    %transposed_18 = linalg.transpose ins(%arg11 : tensor<32x32xf32>) outs(%49 : tensor<32x32xf32>) permutation = [1, 0] 
    %57 = linalg.matmul ins(%collapsed, %transposed_18 : tensor<7x32xf32>, tensor<32x32xf32>) outs(%51 : tensor<7x32xf32>) -> tensor<7x32xf32>
    %58 = linalg.generic {indexing_maps = [#map, #map13, #map], iterator_types = ["parallel", "parallel"]} ins(%57, %arg12 : tensor<7x32xf32>, tensor<32xf32>) outs(%50 : tensor<7x32xf32>) {
    ^bb0(%in: f32, %in_39: f32, %out: f32):
      %127 = arith.addf %in, %in_39 : f32
      linalg.yield %127 : f32
    } -> tensor<7x32xf32>
    %expanded_19 = tensor.expand_shape %58 [[0, 1], [2, 3]] output_shape [1, 7, 4, 8] : tensor<7x32xf32> into tensor<1x7x4x8xf32>
    %transposed_20 = linalg.transpose ins(%expanded_19 : tensor<1x7x4x8xf32>) outs(%54 : tensor<1x4x7x8xf32>) permutation = [0, 2, 1, 3] 
    %59 = tensor.empty() : tensor<1x4x8x7xf32>
    %transposed_21 = linalg.transpose ins(%expanded_17 : tensor<1x7x4x8xf32>) outs(%59 : tensor<1x4x8x7xf32>) permutation = [0, 2, 3, 1] 
    %collapsed_22 = tensor.collapse_shape %transposed_15 [[0, 1], [2], [3]] : tensor<1x4x7x8xf32> into tensor<4x7x8xf32>
    %collapsed_23 = tensor.collapse_shape %transposed_21 [[0, 1], [2], [3]] : tensor<1x4x8x7xf32> into tensor<4x8x7xf32>
    %60 = tensor.empty() : tensor<4x7x7xf32>
    %61 = linalg.fill ins(%cst_0 : f32) outs(%60 : tensor<4x7x7xf32>) -> tensor<4x7x7xf32>
    %62 = linalg.batch_matmul ins(%collapsed_22, %collapsed_23 : tensor<4x7x8xf32>, tensor<4x8x7xf32>) outs(%61 : tensor<4x7x7xf32>) -> tensor<4x7x7xf32>
    %expanded_24 = tensor.expand_shape %62 [[0, 1], [2], [3]] output_shape [1, 4, 7, 7] : tensor<4x7x7xf32> into tensor<1x4x7x7xf32>
    %63 = tensor.empty() : tensor<1x4x7x7xf32>
    %64 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_24 : tensor<1x4x7x7xf32>) outs(%63 : tensor<1x4x7x7xf32>) {
    ^bb0(%in: f32, %out: f32):
      %127 = arith.truncf %cst_5 : f64 to f32
      %128 = arith.mulf %in, %127 : f32
      linalg.yield %128 : f32
    } -> tensor<1x4x7x7xf32>
    %65 = linalg.generic {indexing_maps = [#map7, #map14, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%64, %48 : tensor<1x4x7x7xf32>, tensor<1x1x7x7xf32>) outs(%63 : tensor<1x4x7x7xf32>) {
    ^bb0(%in: f32, %in_39: f32, %out: f32):
      %127 = arith.addf %in, %in_39 : f32
      linalg.yield %127 : f32
    } -> tensor<1x4x7x7xf32>
    %66 = tensor.empty() : tensor<1x4x7xi64>
    %67 = linalg.fill ins(%c0_i64 : i64) outs(%66 : tensor<1x4x7xi64>) -> tensor<1x4x7xi64>
    %68 = tensor.empty() : tensor<1x4x7xf32>
    %69 = linalg.fill ins(%cst_1 : f32) outs(%68 : tensor<1x4x7xf32>) -> tensor<1x4x7xf32>
    %70:2 = linalg.generic {indexing_maps = [#map7, #map15, #map15], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%65 : tensor<1x4x7x7xf32>) outs(%69, %67 : tensor<1x4x7xf32>, tensor<1x4x7xi64>) {
    ^bb0(%in: f32, %out: f32, %out_39: i64):
      %127 = linalg.index 3 : index
      %128 = arith.index_cast %127 : index to i64
      %129 = arith.maximumf %in, %out : f32
      %130 = arith.cmpf ogt, %in, %out : f32
      %131 = arith.select %130, %128, %out_39 : i64
      linalg.yield %129, %131 : f32, i64
    } -> (tensor<1x4x7xf32>, tensor<1x4x7xi64>)
    %expanded_25 = tensor.expand_shape %70#0 [[0], [1], [2, 3]] output_shape [1, 4, 7, 1] : tensor<1x4x7xf32> into tensor<1x4x7x1xf32>
    %71 = linalg.generic {indexing_maps = [#map7, #map11, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%65, %expanded_25 : tensor<1x4x7x7xf32>, tensor<1x4x7x1xf32>) outs(%63 : tensor<1x4x7x7xf32>) {
    ^bb0(%in: f32, %in_39: f32, %out: f32):
      %127 = arith.subf %in, %in_39 : f32
      linalg.yield %127 : f32
    } -> tensor<1x4x7x7xf32>
    %72 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%71 : tensor<1x4x7x7xf32>) outs(%63 : tensor<1x4x7x7xf32>) {
    ^bb0(%in: f32, %out: f32):
      %127 = math.exp %in : f32
      linalg.yield %127 : f32
    } -> tensor<1x4x7x7xf32>
    %73 = tensor.empty() : tensor<1x4x7x1xf32>
    %74 = linalg.fill ins(%cst_0 : f32) outs(%73 : tensor<1x4x7x1xf32>) -> tensor<1x4x7x1xf32>
    %75 = linalg.generic {indexing_maps = [#map7, #map11], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%72 : tensor<1x4x7x7xf32>) outs(%74 : tensor<1x4x7x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %127 = arith.addf %in, %out : f32
      linalg.yield %127 : f32
    } -> tensor<1x4x7x1xf32>
    %76 = linalg.generic {indexing_maps = [#map7, #map11, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%72, %75 : tensor<1x4x7x7xf32>, tensor<1x4x7x1xf32>) outs(%63 : tensor<1x4x7x7xf32>) {
    ^bb0(%in: f32, %in_39: f32, %out: f32):
      %127 = arith.divf %in, %in_39 : f32
      linalg.yield %127 : f32
    } -> tensor<1x4x7x7xf32>
    %collapsed_26 = tensor.collapse_shape %76 [[0, 1], [2], [3]] : tensor<1x4x7x7xf32> into tensor<4x7x7xf32>
    %collapsed_27 = tensor.collapse_shape %transposed_20 [[0, 1], [2], [3]] : tensor<1x4x7x8xf32> into tensor<4x7x8xf32>
    %77 = tensor.empty() : tensor<4x7x8xf32>
    %78 = linalg.fill ins(%cst_0 : f32) outs(%77 : tensor<4x7x8xf32>) -> tensor<4x7x8xf32>
    %79 = linalg.batch_matmul ins(%collapsed_26, %collapsed_27 : tensor<4x7x7xf32>, tensor<4x7x8xf32>) outs(%78 : tensor<4x7x8xf32>) -> tensor<4x7x8xf32>
    %expanded_28 = tensor.expand_shape %79 [[0, 1], [2], [3]] output_shape [1, 4, 7, 8] : tensor<4x7x8xf32> into tensor<1x4x7x8xf32>
    %80 = tensor.empty() : tensor<1x7x4x8xf32>
    %transposed_29 = linalg.transpose ins(%expanded_28 : tensor<1x4x7x8xf32>) outs(%80 : tensor<1x7x4x8xf32>) permutation = [0, 2, 1, 3] 
    %collapsed_30 = tensor.collapse_shape %transposed_29 [[0, 1], [2, 3]] : tensor<1x7x4x8xf32> into tensor<7x32xf32>
    %transposed_31 = linalg.transpose ins(%arg13 : tensor<32x32xf32>) outs(%49 : tensor<32x32xf32>) permutation = [1, 0] 
    %81 = linalg.matmul ins(%collapsed_30, %transposed_31 : tensor<7x32xf32>, tensor<32x32xf32>) outs(%51 : tensor<7x32xf32>) -> tensor<7x32xf32>
    %82 = linalg.generic {indexing_maps = [#map, #map13, #map], iterator_types = ["parallel", "parallel"]} ins(%81, %arg14 : tensor<7x32xf32>, tensor<32xf32>) outs(%50 : tensor<7x32xf32>) {
    ^bb0(%in: f32, %in_39: f32, %out: f32):
      %127 = arith.addf %in, %in_39 : f32
      linalg.yield %127 : f32
    } -> tensor<7x32xf32>
    %expanded_32 = tensor.expand_shape %82 [[0, 1], [2]] output_shape [1, 7, 32] : tensor<7x32xf32> into tensor<1x7x32xf32>
    %83 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_32, %29 : tensor<1x7x32xf32>, tensor<1x7x32xf32>) outs(%3 : tensor<1x7x32xf32>) {
    ^bb0(%in: f32, %in_39: f32, %out: f32):
      %127 = arith.addf %in, %in_39 : f32
      linalg.yield %127 : f32
    } -> tensor<1x7x32xf32>
    %84 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%83 : tensor<1x7x32xf32>) outs(%9 : tensor<1x7x32xf64>) {
    ^bb0(%in: f32, %out: f64):
      %127 = arith.extf %in : f32 to f64
      linalg.yield %127 : f64
    } -> tensor<1x7x32xf64>
    %85 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%84 : tensor<1x7x32xf64>) outs(%12 : tensor<1x7x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %127 = arith.addf %in, %out : f64
      linalg.yield %127 : f64
    } -> tensor<1x7x1xf64>
    %86 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%85 : tensor<1x7x1xf64>) outs(%11 : tensor<1x7x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %127 = arith.divf %in, %cst_7 : f64
      linalg.yield %127 : f64
    } -> tensor<1x7x1xf64>
    %87 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%84, %86 : tensor<1x7x32xf64>, tensor<1x7x1xf64>) outs(%9 : tensor<1x7x32xf64>) {
    ^bb0(%in: f64, %in_39: f64, %out: f64):
      %127 = arith.subf %in, %in_39 : f64
      linalg.yield %127 : f64
    } -> tensor<1x7x32xf64>
    %88 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%87, %87 : tensor<1x7x32xf64>, tensor<1x7x32xf64>) outs(%9 : tensor<1x7x32xf64>) {
    ^bb0(%in: f64, %in_39: f64, %out: f64):
      %127 = arith.mulf %in, %in_39 : f64
      linalg.yield %127 : f64
    } -> tensor<1x7x32xf64>
    %89 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%88 : tensor<1x7x32xf64>) outs(%12 : tensor<1x7x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %127 = arith.addf %in, %out : f64
      linalg.yield %127 : f64
    } -> tensor<1x7x1xf64>
    %90 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%89 : tensor<1x7x1xf64>) outs(%11 : tensor<1x7x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %127 = arith.divf %in, %cst_7 : f64
      linalg.yield %127 : f64
    } -> tensor<1x7x1xf64>
    %91 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%90 : tensor<1x7x1xf64>) outs(%19 : tensor<1x7x1xf32>) {
    ^bb0(%in: f64, %out: f32):
      %127 = arith.truncf %in : f64 to f32
      linalg.yield %127 : f32
    } -> tensor<1x7x1xf32>
    %92 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%83 : tensor<1x7x32xf32>) outs(%21 : tensor<1x7x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %127 = arith.addf %in, %out : f32
      linalg.yield %127 : f32
    } -> tensor<1x7x1xf32>
    %93 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%92 : tensor<1x7x1xf32>) outs(%19 : tensor<1x7x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %127 = arith.divf %in, %cst_8 : f32
      linalg.yield %127 : f32
    } -> tensor<1x7x1xf32>
    %94 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%91 : tensor<1x7x1xf32>) outs(%19 : tensor<1x7x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %127 = arith.truncf %cst_6 : f64 to f32
      %128 = arith.addf %in, %127 : f32
      linalg.yield %128 : f32
    } -> tensor<1x7x1xf32>
    %95 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%94 : tensor<1x7x1xf32>) outs(%19 : tensor<1x7x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %127 = math.rsqrt %in : f32
      linalg.yield %127 : f32
    } -> tensor<1x7x1xf32>
    %96 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%83, %93 : tensor<1x7x32xf32>, tensor<1x7x1xf32>) outs(%3 : tensor<1x7x32xf32>) {
    ^bb0(%in: f32, %in_39: f32, %out: f32):
      %127 = arith.subf %in, %in_39 : f32
      linalg.yield %127 : f32
    } -> tensor<1x7x32xf32>
    %97 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%96, %95 : tensor<1x7x32xf32>, tensor<1x7x1xf32>) outs(%3 : tensor<1x7x32xf32>) {
    ^bb0(%in: f32, %in_39: f32, %out: f32):
      %127 = arith.mulf %in, %in_39 : f32
      linalg.yield %127 : f32
    } -> tensor<1x7x32xf32>
    %98 = linalg.generic {indexing_maps = [#map2, #map4, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%97, %arg15 : tensor<1x7x32xf32>, tensor<32xf32>) outs(%3 : tensor<1x7x32xf32>) {
    ^bb0(%in: f32, %in_39: f32, %out: f32):
      %127 = arith.mulf %in, %in_39 : f32
      linalg.yield %127 : f32
    } -> tensor<1x7x32xf32>
    %99 = linalg.generic {indexing_maps = [#map2, #map4, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%98, %arg16 : tensor<1x7x32xf32>, tensor<32xf32>) outs(%3 : tensor<1x7x32xf32>) {
    ^bb0(%in: f32, %in_39: f32, %out: f32):
      %127 = arith.addf %in, %in_39 : f32
      linalg.yield %127 : f32
    } -> tensor<1x7x32xf32>
    %collapsed_33 = tensor.collapse_shape %99 [[0, 1], [2]] : tensor<1x7x32xf32> into tensor<7x32xf32>
    %100 = tensor.empty() : tensor<32x48xf32>
    %transposed_34 = linalg.transpose ins(%arg17 : tensor<48x32xf32>) outs(%100 : tensor<32x48xf32>) permutation = [1, 0] 
    %101 = tensor.empty() : tensor<7x48xf32>
    %102 = linalg.fill ins(%cst_0 : f32) outs(%101 : tensor<7x48xf32>) -> tensor<7x48xf32>
    %103 = linalg.matmul ins(%collapsed_33, %transposed_34 : tensor<7x32xf32>, tensor<32x48xf32>) outs(%102 : tensor<7x48xf32>) -> tensor<7x48xf32>
    %104 = linalg.generic {indexing_maps = [#map, #map13, #map], iterator_types = ["parallel", "parallel"]} ins(%103, %arg18 : tensor<7x48xf32>, tensor<48xf32>) outs(%101 : tensor<7x48xf32>) {
    ^bb0(%in: f32, %in_39: f32, %out: f32):
      %127 = arith.addf %in, %in_39 : f32
      linalg.yield %127 : f32
    } -> tensor<7x48xf32>
    %expanded_35 = tensor.expand_shape %104 [[0, 1], [2]] output_shape [1, 7, 48] : tensor<7x48xf32> into tensor<1x7x48xf32>
    %105 = tensor.empty() : tensor<1x7x48xf32>
    %106 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_35 : tensor<1x7x48xf32>) outs(%105 : tensor<1x7x48xf32>) {
    ^bb0(%in: f32, %out: f32):
      %127 = arith.divf %in, %cst_9 : f32
      %128 = math.erf %127 : f32
      %129 = arith.addf %128, %cst_2 : f32
      %130 = arith.mulf %129, %cst_3 : f32
      %131 = arith.mulf %in, %130 : f32
      linalg.yield %131 : f32
    } -> tensor<1x7x48xf32>
    %collapsed_36 = tensor.collapse_shape %106 [[0, 1], [2]] : tensor<1x7x48xf32> into tensor<7x48xf32>
    %107 = tensor.empty() : tensor<48x32xf32>
    %transposed_37 = linalg.transpose ins(%arg19 : tensor<32x48xf32>) outs(%107 : tensor<48x32xf32>) permutation = [1, 0] 
    %108 = linalg.matmul ins(%collapsed_36, %transposed_37 : tensor<7x48xf32>, tensor<48x32xf32>) outs(%51 : tensor<7x32xf32>) -> tensor<7x32xf32>
    %109 = linalg.generic {indexing_maps = [#map, #map13, #map], iterator_types = ["parallel", "parallel"]} ins(%108, %arg20 : tensor<7x32xf32>, tensor<32xf32>) outs(%50 : tensor<7x32xf32>) {
    ^bb0(%in: f32, %in_39: f32, %out: f32):
      %127 = arith.addf %in, %in_39 : f32
      linalg.yield %127 : f32
    } -> tensor<7x32xf32>
    %expanded_38 = tensor.expand_shape %109 [[0, 1], [2]] output_shape [1, 7, 32] : tensor<7x32xf32> into tensor<1x7x32xf32>
    %110 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_38, %99 : tensor<1x7x32xf32>, tensor<1x7x32xf32>) outs(%3 : tensor<1x7x32xf32>) {
    ^bb0(%in: f32, %in_39: f32, %out: f32):
      %127 = arith.addf %in, %in_39 : f32
      linalg.yield %127 : f32
    } -> tensor<1x7x32xf32>
    %111 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%110 : tensor<1x7x32xf32>) outs(%9 : tensor<1x7x32xf64>) {
    ^bb0(%in: f32, %out: f64):
      %127 = arith.extf %in : f32 to f64
      linalg.yield %127 : f64
    } -> tensor<1x7x32xf64>
    %112 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%111 : tensor<1x7x32xf64>) outs(%12 : tensor<1x7x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %127 = arith.addf %in, %out : f64
      linalg.yield %127 : f64
    } -> tensor<1x7x1xf64>
    %113 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%112 : tensor<1x7x1xf64>) outs(%11 : tensor<1x7x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %127 = arith.divf %in, %cst_7 : f64
      linalg.yield %127 : f64
    } -> tensor<1x7x1xf64>
    %114 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%111, %113 : tensor<1x7x32xf64>, tensor<1x7x1xf64>) outs(%9 : tensor<1x7x32xf64>) {
    ^bb0(%in: f64, %in_39: f64, %out: f64):
      %127 = arith.subf %in, %in_39 : f64
      linalg.yield %127 : f64
    } -> tensor<1x7x32xf64>
    %115 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%114, %114 : tensor<1x7x32xf64>, tensor<1x7x32xf64>) outs(%9 : tensor<1x7x32xf64>) {
    ^bb0(%in: f64, %in_39: f64, %out: f64):
      %127 = arith.mulf %in, %in_39 : f64
      linalg.yield %127 : f64
    } -> tensor<1x7x32xf64>
    %116 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%115 : tensor<1x7x32xf64>) outs(%12 : tensor<1x7x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %127 = arith.addf %in, %out : f64
      linalg.yield %127 : f64
    } -> tensor<1x7x1xf64>
    %117 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%116 : tensor<1x7x1xf64>) outs(%11 : tensor<1x7x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %127 = arith.divf %in, %cst_7 : f64
      linalg.yield %127 : f64
    } -> tensor<1x7x1xf64>
    %118 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%117 : tensor<1x7x1xf64>) outs(%19 : tensor<1x7x1xf32>) {
    ^bb0(%in: f64, %out: f32):
      %127 = arith.truncf %in : f64 to f32
      linalg.yield %127 : f32
    } -> tensor<1x7x1xf32>
    %119 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%110 : tensor<1x7x32xf32>) outs(%21 : tensor<1x7x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %127 = arith.addf %in, %out : f32
      linalg.yield %127 : f32
    } -> tensor<1x7x1xf32>
    %120 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%119 : tensor<1x7x1xf32>) outs(%19 : tensor<1x7x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %127 = arith.divf %in, %cst_8 : f32
      linalg.yield %127 : f32
    } -> tensor<1x7x1xf32>
    %121 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%118 : tensor<1x7x1xf32>) outs(%19 : tensor<1x7x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %127 = arith.truncf %cst_6 : f64 to f32
      %128 = arith.addf %in, %127 : f32
      linalg.yield %128 : f32
    } -> tensor<1x7x1xf32>
    %122 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%121 : tensor<1x7x1xf32>) outs(%19 : tensor<1x7x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %127 = math.rsqrt %in : f32
      linalg.yield %127 : f32
    } -> tensor<1x7x1xf32>
    %123 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%110, %120 : tensor<1x7x32xf32>, tensor<1x7x1xf32>) outs(%3 : tensor<1x7x32xf32>) {
    ^bb0(%in: f32, %in_39: f32, %out: f32):
      %127 = arith.subf %in, %in_39 : f32
      linalg.yield %127 : f32
    } -> tensor<1x7x32xf32>
    %124 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%123, %122 : tensor<1x7x32xf32>, tensor<1x7x1xf32>) outs(%3 : tensor<1x7x32xf32>) {
    ^bb0(%in: f32, %in_39: f32, %out: f32):
      %127 = arith.mulf %in, %in_39 : f32
      linalg.yield %127 : f32
    } -> tensor<1x7x32xf32>
    %125 = linalg.generic {indexing_maps = [#map2, #map4, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%124, %arg21 : tensor<1x7x32xf32>, tensor<32xf32>) outs(%3 : tensor<1x7x32xf32>) {
    ^bb0(%in: f32, %in_39: f32, %out: f32):
      %127 = arith.mulf %in, %in_39 : f32
      linalg.yield %127 : f32
    } -> tensor<1x7x32xf32>
    %126 = linalg.generic {indexing_maps = [#map2, #map4, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%125, %arg22 : tensor<1x7x32xf32>, tensor<32xf32>) outs(%3 : tensor<1x7x32xf32>) {
    ^bb0(%in: f32, %in_39: f32, %out: f32):
      %127 = arith.addf %in, %in_39 : f32
      linalg.yield %127 : f32
    } -> tensor<1x7x32xf32>
    return %126 : tensor<1x7x32xf32>
  }
}

{-#
  dialect_resources: {
    builtin: {
      torch_tensor_1_64_torch.int64_1: "0x080000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000",
      torch_tensor_1_64_torch.int64: "0x0800000000000000000000000100000000000000020000000000000003000000000000000400000000000000050000000000000006000000000000000700000000000000080000000000000009000000000000000A000000000000000B000000000000000C000000000000000D000000000000000E000000000000000F0000000000000010000000000000001100000000000000120000000000000013000000000000001400000000000000150000000000000016000000000000001700000000000000180000000000000019000000000000001A000000000000001B000000000000001C000000000000001D000000000000001E000000000000001F0000000000000020000000000000002100000000000000220000000000000023000000000000002400000000000000250000000000000026000000000000002700000000000000280000000000000029000000000000002A000000000000002B000000000000002C000000000000002D000000000000002E000000000000002F0000000000000030000000000000003100000000000000320000000000000033000000000000003400000000000000350000000000000036000000000000003700000000000000380000000000000039000000000000003A000000000000003B000000000000003C000000000000003D000000000000003E000000000000003F00000000000000"
    }
  }
#-}
