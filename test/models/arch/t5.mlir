#map = affine_map<(d0, d1, d2) -> (d0, d1)>
#map1 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map2 = affine_map<(d0, d1) -> (d0, d1)>
#map3 = affine_map<(d0) -> (d0)>
#map4 = affine_map<() -> ()>
#map5 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map6 = affine_map<(d0, d1, d2, d3) -> ()>
#map7 = affine_map<(d0, d1, d2, d3) -> (0, 0, 0, 0)>
#map8 = affine_map<(d0, d1, d2, d3) -> (0, 0, 0, d3)>
#map9 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, 0)>
#map10 = affine_map<(d0, d1, d2, d3) -> (d0, d1, 0, d3)>
#map11 = affine_map<(d0, d1, d2) -> (d0, d1, 0)>
#map12 = affine_map<(d0, d1, d2) -> (d2)>
#map13 = affine_map<(d0, d1) -> (0, d1)>
#map14 = affine_map<(d0, d1) -> (d0, 0)>
#map15 = affine_map<(d0, d1, d2, d3) -> (d0, 0, d2, d3)>
#map16 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
module {
  func.func @main(%arg0: tensor<1x7xi64>, %arg1: tensor<1x7xi64>, %arg2: tensor<1x5xi64>, %arg3: tensor<32x32xf32>, %arg4: tensor<32x32xf32>, %arg5: tensor<32x32xf32>, %arg6: tensor<32x32xf32>, %arg7: tensor<32x32xf32>, %arg8: tensor<32x4xf32>, %arg9: tensor<32xf32>, %arg10: tensor<48x32xf32>, %arg11: tensor<32x48xf32>, %arg12: tensor<32xf32>, %arg13: tensor<32xf32>, %arg14: tensor<32x32xf32>, %arg15: tensor<32x32xf32>, %arg16: tensor<32x32xf32>, %arg17: tensor<32x32xf32>, %arg18: tensor<32x4xf32>, %arg19: tensor<32xf32>, %arg20: tensor<32x32xf32>, %arg21: tensor<32x32xf32>, %arg22: tensor<32x32xf32>, %arg23: tensor<32x32xf32>, %arg24: tensor<32xf32>, %arg25: tensor<48x32xf32>, %arg26: tensor<32x48xf32>, %arg27: tensor<32xf32>, %arg28: tensor<32xf32>) -> tensor<1x5x32xf32> {
    %c16_i64 = arith.constant 16 : i64
    %c8_i64 = arith.constant 8 : i64
    %c2_i64 = arith.constant 2 : i64
    %c7_i64 = arith.constant 7 : i64
    %c1_i64 = arith.constant 1 : i64
    %c0_i64 = arith.constant 0 : i64
    %c32 = arith.constant 32 : index
    %cst = arith.constant 0.000000e+00 : f32
    %cst_0 = arith.constant 0xFF800000 : f32
    %cst_1 = arith.constant dense<-3.40282347E+38> : tensor<f32>
    %cst_2 = arith.constant 2.0794415416798357 : f64
    %cst_3 = arith.constant 2.7725887222397811 : f64
    %cst_4 = arith.constant 9.9999999999999995E-7 : f64
    %true = arith.constant true
    %cst_5 = arith.constant 3.200000e+01 : f32
    %cst_6 = arith.constant 8.000000e+00 : f32
    %cst_7 = arith.constant 1.600000e+01 : f32
    %cst_8 = arith.constant dense<31> : tensor<5x5xi64>
    %cst_9 = arith.constant dense<0> : tensor<5x5xi64>
    %cst_10 = arith.constant dense<15> : tensor<7x7xi64>
    %0 = tensor.empty() : tensor<1x7x32xf32>
    %1 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg0 : tensor<1x7xi64>) outs(%0 : tensor<1x7x32xf32>) {
    ^bb0(%in: i64, %out: f32):
      %223 = arith.index_cast %in : i64 to index
      %224 = linalg.index 2 : index
      %225 = arith.cmpi slt, %223, %c32 : index
      cf.assert %225, "index must be smaller than dim size"
      %226 = arith.cmpi sge, %in, %c0_i64 : i64
      cf.assert %226, "index must be larger or equal to 0"
      %extracted = tensor.extract %arg3[%223, %224] : tensor<32x32xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x7x32xf32>
    %2 = tensor.empty() : tensor<1x7xi1>
    %3 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel"]} ins(%arg1 : tensor<1x7xi64>) outs(%2 : tensor<1x7xi1>) {
    ^bb0(%in: i64, %out: i1):
      %223 = arith.cmpi ne, %in, %c0_i64 : i64
      linalg.yield %223 : i1
    } -> tensor<1x7xi1>
    %4 = tensor.empty() : tensor<1xi64>
    %5 = linalg.generic {indexing_maps = [#map3], iterator_types = ["parallel"]} outs(%4 : tensor<1xi64>) {
    ^bb0(%out: i64):
      linalg.yield %c0_i64 : i64
    } -> tensor<1xi64>
    %6 = tensor.empty() : tensor<7xi64>
    %7 = linalg.generic {indexing_maps = [#map3], iterator_types = ["parallel"]} outs(%6 : tensor<7xi64>) {
    ^bb0(%out: i64):
      %223 = linalg.index 0 : index
      %224 = arith.index_cast %223 : index to i64
      linalg.yield %224 : i64
    } -> tensor<7xi64>
    %expanded = tensor.expand_shape %5 [[0, 1, 2, 3]] output_shape [1, 1, 1, 1] : tensor<1xi64> into tensor<1x1x1x1xi64>
    %expanded_11 = tensor.expand_shape %7 [[0, 1, 2, 3]] output_shape [1, 1, 7, 1] : tensor<7xi64> into tensor<1x1x7x1xi64>
    %expanded_12 = tensor.expand_shape %7 [[0, 1, 2, 3]] output_shape [1, 1, 1, 7] : tensor<7xi64> into tensor<1x1x1x7xi64>
    %8 = tensor.empty() : tensor<i1>
    %9 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = []} ins(%8 : tensor<i1>) outs(%8 : tensor<i1>) {
    ^bb0(%in: i1, %out: i1):
      linalg.yield %true : i1
    } -> tensor<i1>
    %10 = tensor.empty() : tensor<1x1x7x1xi1>
    %11 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_11 : tensor<1x1x7x1xi64>) outs(%10 : tensor<1x1x7x1xi1>) {
    ^bb0(%in: i64, %out: i1):
      %223 = arith.cmpi sge, %in, %c0_i64 : i64
      linalg.yield %223 : i1
    } -> tensor<1x1x7x1xi1>
    %12 = linalg.generic {indexing_maps = [#map6, #map5, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%9, %11 : tensor<i1>, tensor<1x1x7x1xi1>) outs(%10 : tensor<1x1x7x1xi1>) {
    ^bb0(%in: i1, %in_97: i1, %out: i1):
      %223 = arith.andi %in, %in_97 : i1
      linalg.yield %223 : i1
    } -> tensor<1x1x7x1xi1>
    %13 = tensor.empty() : tensor<1x1x1x7xi1>
    %14 = linalg.generic {indexing_maps = [#map7, #map8, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded, %expanded_12 : tensor<1x1x1x1xi64>, tensor<1x1x1x7xi64>) outs(%13 : tensor<1x1x1x7xi1>) {
    ^bb0(%in: i64, %in_97: i64, %out: i1):
      %223 = arith.cmpi slt, %in, %c0_i64 : i64
      %224 = arith.addi %in, %c1_i64 : i64
      %225 = arith.select %223, %224, %in : i64
      %226 = arith.index_cast %225 : i64 to index
      %227 = arith.cmpi slt, %in_97, %c0_i64 : i64
      %228 = arith.addi %in_97, %c7_i64 : i64
      %229 = arith.select %227, %228, %in_97 : i64
      %230 = arith.index_cast %229 : i64 to index
      %extracted = tensor.extract %3[%226, %230] : tensor<1x7xi1>
      linalg.yield %extracted : i1
    } -> tensor<1x1x1x7xi1>
    %15 = tensor.empty() : tensor<1x1x7x7xi1>
    %16 = linalg.generic {indexing_maps = [#map9, #map10, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%12, %14 : tensor<1x1x7x1xi1>, tensor<1x1x1x7xi1>) outs(%15 : tensor<1x1x7x7xi1>) {
    ^bb0(%in: i1, %in_97: i1, %out: i1):
      %223 = arith.andi %in, %in_97 : i1
      linalg.yield %223 : i1
    } -> tensor<1x1x7x7xi1>
    %17 = tensor.empty() : tensor<f32>
    %18 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = []} ins(%17 : tensor<f32>) outs(%17 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %cst : f32
    } -> tensor<f32>
    %19 = tensor.empty() : tensor<1x1x7x7xf32>
    %20 = linalg.generic {indexing_maps = [#map5, #map6, #map6, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%16, %18, %cst_1 : tensor<1x1x7x7xi1>, tensor<f32>, tensor<f32>) outs(%19 : tensor<1x1x7x7xf32>) {
    ^bb0(%in: i1, %in_97: f32, %in_98: f32, %out: f32):
      %223 = arith.select %in, %in_97, %in_98 : f32
      linalg.yield %223 : f32
    } -> tensor<1x1x7x7xf32>
    %21 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%1 : tensor<1x7x32xf32>) outs(%0 : tensor<1x7x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %223 = math.fpowi %in, %c2_i64 : f32, i64
      linalg.yield %223 : f32
    } -> tensor<1x7x32xf32>
    %22 = tensor.empty() : tensor<1x7x1xf32>
    %23 = linalg.fill ins(%cst : f32) outs(%22 : tensor<1x7x1xf32>) -> tensor<1x7x1xf32>
    %24 = linalg.generic {indexing_maps = [#map1, #map11], iterator_types = ["parallel", "parallel", "reduction"]} ins(%21 : tensor<1x7x32xf32>) outs(%23 : tensor<1x7x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %223 = arith.addf %in, %out : f32
      linalg.yield %223 : f32
    } -> tensor<1x7x1xf32>
    %25 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%24 : tensor<1x7x1xf32>) outs(%22 : tensor<1x7x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %223 = arith.divf %in, %cst_5 : f32
      linalg.yield %223 : f32
    } -> tensor<1x7x1xf32>
    %26 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%25 : tensor<1x7x1xf32>) outs(%22 : tensor<1x7x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %223 = arith.truncf %cst_4 : f64 to f32
      %224 = arith.addf %in, %223 : f32
      linalg.yield %224 : f32
    } -> tensor<1x7x1xf32>
    %27 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%26 : tensor<1x7x1xf32>) outs(%22 : tensor<1x7x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %223 = math.rsqrt %in : f32
      linalg.yield %223 : f32
    } -> tensor<1x7x1xf32>
    %28 = linalg.generic {indexing_maps = [#map1, #map11, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%1, %27 : tensor<1x7x32xf32>, tensor<1x7x1xf32>) outs(%0 : tensor<1x7x32xf32>) {
    ^bb0(%in: f32, %in_97: f32, %out: f32):
      %223 = arith.mulf %in, %in_97 : f32
      linalg.yield %223 : f32
    } -> tensor<1x7x32xf32>
    %29 = linalg.generic {indexing_maps = [#map12, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg9, %28 : tensor<32xf32>, tensor<1x7x32xf32>) outs(%0 : tensor<1x7x32xf32>) {
    ^bb0(%in: f32, %in_97: f32, %out: f32):
      %223 = arith.mulf %in, %in_97 : f32
      linalg.yield %223 : f32
    } -> tensor<1x7x32xf32>
    %30 = tensor.empty() : tensor<32x32xf32>
    %transposed = linalg.transpose ins(%arg4 : tensor<32x32xf32>) outs(%30 : tensor<32x32xf32>) permutation = [1, 0] 
    %collapsed = tensor.collapse_shape %29 [[0, 1], [2]] : tensor<1x7x32xf32> into tensor<7x32xf32>
    %31 = tensor.empty() : tensor<7x32xf32>
    %32 = linalg.fill ins(%cst : f32) outs(%31 : tensor<7x32xf32>) -> tensor<7x32xf32>
    %33 = linalg.matmul ins(%collapsed, %transposed : tensor<7x32xf32>, tensor<32x32xf32>) outs(%32 : tensor<7x32xf32>) -> tensor<7x32xf32>
    %expanded_13 = tensor.expand_shape %33 [[0, 1], [2, 3]] output_shape [1, 7, 4, 8] : tensor<7x32xf32> into tensor<1x7x4x8xf32>
    %34 = tensor.empty() : tensor<1x4x7x8xf32>
    %transposed_14 = linalg.transpose ins(%expanded_13 : tensor<1x7x4x8xf32>) outs(%34 : tensor<1x4x7x8xf32>) permutation = [0, 2, 1, 3] 
    %transposed_15 = linalg.transpose ins(%arg5 : tensor<32x32xf32>) outs(%30 : tensor<32x32xf32>) permutation = [1, 0] 
    %35 = linalg.matmul ins(%collapsed, %transposed_15 : tensor<7x32xf32>, tensor<32x32xf32>) outs(%32 : tensor<7x32xf32>) -> tensor<7x32xf32>
    %expanded_16 = tensor.expand_shape %35 [[0, 1], [2, 3]] output_shape [1, 7, 4, 8] : tensor<7x32xf32> into tensor<1x7x4x8xf32>
    %transposed_17 = linalg.transpose ins(%arg6 : tensor<32x32xf32>) outs(%30 : tensor<32x32xf32>) permutation = [1, 0] 
    %36 = linalg.matmul ins(%collapsed, %transposed_17 : tensor<7x32xf32>, tensor<32x32xf32>) outs(%32 : tensor<7x32xf32>) -> tensor<7x32xf32>
    %expanded_18 = tensor.expand_shape %36 [[0, 1], [2, 3]] output_shape [1, 7, 4, 8] : tensor<7x32xf32> into tensor<1x7x4x8xf32>
    %transposed_19 = linalg.transpose ins(%expanded_18 : tensor<1x7x4x8xf32>) outs(%34 : tensor<1x4x7x8xf32>) permutation = [0, 2, 1, 3] 
    %expanded_20 = tensor.expand_shape %7 [[0, 1]] output_shape [7, 1] : tensor<7xi64> into tensor<7x1xi64>
    %expanded_21 = tensor.expand_shape %7 [[0, 1]] output_shape [1, 7] : tensor<7xi64> into tensor<1x7xi64>
    %37 = tensor.empty() : tensor<7x7xi64>
    %38 = linalg.generic {indexing_maps = [#map13, #map14, #map2], iterator_types = ["parallel", "parallel"]} ins(%expanded_21, %expanded_20 : tensor<1x7xi64>, tensor<7x1xi64>) outs(%37 : tensor<7x7xi64>) {
    ^bb0(%in: i64, %in_97: i64, %out: i64):
      %223 = arith.subi %in, %in_97 : i64
      linalg.yield %223 : i64
    } -> tensor<7x7xi64>
    %39 = tensor.empty() : tensor<7x7xi1>
    %40 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel"]} ins(%38 : tensor<7x7xi64>) outs(%39 : tensor<7x7xi1>) {
    ^bb0(%in: i64, %out: i1):
      %223 = arith.cmpi sgt, %in, %c0_i64 : i64
      linalg.yield %223 : i1
    } -> tensor<7x7xi1>
    %41 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel"]} ins(%40 : tensor<7x7xi1>) outs(%37 : tensor<7x7xi64>) {
    ^bb0(%in: i1, %out: i64):
      %223 = arith.extui %in : i1 to i64
      linalg.yield %223 : i64
    } -> tensor<7x7xi64>
    %42 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel"]} ins(%41 : tensor<7x7xi64>) outs(%37 : tensor<7x7xi64>) {
    ^bb0(%in: i64, %out: i64):
      %223 = arith.muli %in, %c16_i64 : i64
      linalg.yield %223 : i64
    } -> tensor<7x7xi64>
    %43 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel"]} ins(%38 : tensor<7x7xi64>) outs(%37 : tensor<7x7xi64>) {
    ^bb0(%in: i64, %out: i64):
      %223 = math.absi %in : i64
      linalg.yield %223 : i64
    } -> tensor<7x7xi64>
    %44 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel"]} ins(%43 : tensor<7x7xi64>) outs(%39 : tensor<7x7xi1>) {
    ^bb0(%in: i64, %out: i1):
      %223 = arith.cmpi slt, %in, %c8_i64 : i64
      linalg.yield %223 : i1
    } -> tensor<7x7xi1>
    %45 = tensor.empty() : tensor<7x7xf32>
    %46 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel"]} ins(%43 : tensor<7x7xi64>) outs(%45 : tensor<7x7xf32>) {
    ^bb0(%in: i64, %out: f32):
      %223 = arith.sitofp %in : i64 to f32
      linalg.yield %223 : f32
    } -> tensor<7x7xf32>
    %47 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel"]} ins(%46 : tensor<7x7xf32>) outs(%45 : tensor<7x7xf32>) {
    ^bb0(%in: f32, %out: f32):
      %223 = arith.divf %in, %cst_6 : f32
      linalg.yield %223 : f32
    } -> tensor<7x7xf32>
    %48 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel"]} ins(%47 : tensor<7x7xf32>) outs(%45 : tensor<7x7xf32>) {
    ^bb0(%in: f32, %out: f32):
      %223 = math.log %in : f32
      linalg.yield %223 : f32
    } -> tensor<7x7xf32>
    %49 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel"]} ins(%48 : tensor<7x7xf32>) outs(%45 : tensor<7x7xf32>) {
    ^bb0(%in: f32, %out: f32):
      %223 = arith.truncf %cst_3 : f64 to f32
      %224 = arith.divf %in, %223 : f32
      linalg.yield %224 : f32
    } -> tensor<7x7xf32>
    %50 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel"]} ins(%49 : tensor<7x7xf32>) outs(%45 : tensor<7x7xf32>) {
    ^bb0(%in: f32, %out: f32):
      %223 = arith.mulf %in, %cst_6 : f32
      linalg.yield %223 : f32
    } -> tensor<7x7xf32>
    %51 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel"]} ins(%50 : tensor<7x7xf32>) outs(%37 : tensor<7x7xi64>) {
    ^bb0(%in: f32, %out: i64):
      %223 = arith.fptosi %in : f32 to i64
      linalg.yield %223 : i64
    } -> tensor<7x7xi64>
    %52 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel"]} ins(%51 : tensor<7x7xi64>) outs(%37 : tensor<7x7xi64>) {
    ^bb0(%in: i64, %out: i64):
      %223 = arith.addi %in, %c8_i64 : i64
      linalg.yield %223 : i64
    } -> tensor<7x7xi64>
    %53 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel"]} ins(%52, %cst_10 : tensor<7x7xi64>, tensor<7x7xi64>) outs(%37 : tensor<7x7xi64>) {
    ^bb0(%in: i64, %in_97: i64, %out: i64):
      %223 = arith.cmpi slt, %in, %in_97 : i64
      %224 = arith.select %223, %in, %in_97 : i64
      linalg.yield %224 : i64
    } -> tensor<7x7xi64>
    %54 = linalg.generic {indexing_maps = [#map2, #map2, #map2, #map2], iterator_types = ["parallel", "parallel"]} ins(%44, %43, %53 : tensor<7x7xi1>, tensor<7x7xi64>, tensor<7x7xi64>) outs(%37 : tensor<7x7xi64>) {
    ^bb0(%in: i1, %in_97: i64, %in_98: i64, %out: i64):
      %223 = arith.select %in, %in_97, %in_98 : i64
      linalg.yield %223 : i64
    } -> tensor<7x7xi64>
    %55 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel"]} ins(%42, %54 : tensor<7x7xi64>, tensor<7x7xi64>) outs(%37 : tensor<7x7xi64>) {
    ^bb0(%in: i64, %in_97: i64, %out: i64):
      %223 = arith.addi %in, %in_97 : i64
      linalg.yield %223 : i64
    } -> tensor<7x7xi64>
    %56 = tensor.empty() : tensor<7x7x4xf32>
    %57 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%55 : tensor<7x7xi64>) outs(%56 : tensor<7x7x4xf32>) {
    ^bb0(%in: i64, %out: f32):
      %223 = arith.index_cast %in : i64 to index
      %224 = linalg.index 2 : index
      %225 = arith.cmpi slt, %223, %c32 : index
      cf.assert %225, "index must be smaller than dim size"
      %226 = arith.cmpi sge, %in, %c0_i64 : i64
      cf.assert %226, "index must be larger or equal to 0"
      %extracted = tensor.extract %arg8[%223, %224] : tensor<32x4xf32>
      linalg.yield %extracted : f32
    } -> tensor<7x7x4xf32>
    %58 = tensor.empty() : tensor<4x7x7xf32>
    %transposed_22 = linalg.transpose ins(%57 : tensor<7x7x4xf32>) outs(%58 : tensor<4x7x7xf32>) permutation = [2, 0, 1] 
    %expanded_23 = tensor.expand_shape %transposed_22 [[0, 1], [2], [3]] output_shape [1, 4, 7, 7] : tensor<4x7x7xf32> into tensor<1x4x7x7xf32>
    %59 = tensor.empty() : tensor<1x4x8x7xf32>
    %transposed_24 = linalg.transpose ins(%expanded_16 : tensor<1x7x4x8xf32>) outs(%59 : tensor<1x4x8x7xf32>) permutation = [0, 2, 3, 1] 
    %collapsed_25 = tensor.collapse_shape %transposed_14 [[0, 1], [2], [3]] : tensor<1x4x7x8xf32> into tensor<4x7x8xf32>
    %collapsed_26 = tensor.collapse_shape %transposed_24 [[0, 1], [2], [3]] : tensor<1x4x8x7xf32> into tensor<4x8x7xf32>
    %60 = linalg.fill ins(%cst : f32) outs(%58 : tensor<4x7x7xf32>) -> tensor<4x7x7xf32>
    %61 = linalg.batch_matmul ins(%collapsed_25, %collapsed_26 : tensor<4x7x8xf32>, tensor<4x8x7xf32>) outs(%60 : tensor<4x7x7xf32>) -> tensor<4x7x7xf32>
    %expanded_27 = tensor.expand_shape %61 [[0, 1], [2], [3]] output_shape [1, 4, 7, 7] : tensor<4x7x7xf32> into tensor<1x4x7x7xf32>
    %62 = tensor.empty() : tensor<1x4x7x7xf32>
    %63 = linalg.generic {indexing_maps = [#map5, #map5, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_27, %expanded_23 : tensor<1x4x7x7xf32>, tensor<1x4x7x7xf32>) outs(%62 : tensor<1x4x7x7xf32>) {
    ^bb0(%in: f32, %in_97: f32, %out: f32):
      %223 = arith.addf %in, %in_97 : f32
      linalg.yield %223 : f32
    } -> tensor<1x4x7x7xf32>
    %64 = linalg.generic {indexing_maps = [#map5, #map15, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%63, %20 : tensor<1x4x7x7xf32>, tensor<1x1x7x7xf32>) outs(%62 : tensor<1x4x7x7xf32>) {
    ^bb0(%in: f32, %in_97: f32, %out: f32):
      %223 = arith.addf %in, %in_97 : f32
      linalg.yield %223 : f32
    } -> tensor<1x4x7x7xf32>
    %65 = tensor.empty() : tensor<1x4x7xi64>
    %66 = linalg.fill ins(%c0_i64 : i64) outs(%65 : tensor<1x4x7xi64>) -> tensor<1x4x7xi64>
    %67 = tensor.empty() : tensor<1x4x7xf32>
    %68 = linalg.fill ins(%cst_0 : f32) outs(%67 : tensor<1x4x7xf32>) -> tensor<1x4x7xf32>
    %69:2 = linalg.generic {indexing_maps = [#map5, #map16, #map16], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%64 : tensor<1x4x7x7xf32>) outs(%68, %66 : tensor<1x4x7xf32>, tensor<1x4x7xi64>) {
    ^bb0(%in: f32, %out: f32, %out_97: i64):
      %223 = linalg.index 3 : index
      %224 = arith.index_cast %223 : index to i64
      %225 = arith.maximumf %in, %out : f32
      %226 = arith.cmpf ogt, %in, %out : f32
      %227 = arith.select %226, %224, %out_97 : i64
      linalg.yield %225, %227 : f32, i64
    } -> (tensor<1x4x7xf32>, tensor<1x4x7xi64>)
    %expanded_28 = tensor.expand_shape %69#0 [[0], [1], [2, 3]] output_shape [1, 4, 7, 1] : tensor<1x4x7xf32> into tensor<1x4x7x1xf32>
    %70 = linalg.generic {indexing_maps = [#map5, #map9, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%64, %expanded_28 : tensor<1x4x7x7xf32>, tensor<1x4x7x1xf32>) outs(%62 : tensor<1x4x7x7xf32>) {
    ^bb0(%in: f32, %in_97: f32, %out: f32):
      %223 = arith.subf %in, %in_97 : f32
      linalg.yield %223 : f32
    } -> tensor<1x4x7x7xf32>
    %71 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%70 : tensor<1x4x7x7xf32>) outs(%62 : tensor<1x4x7x7xf32>) {
    ^bb0(%in: f32, %out: f32):
      %223 = math.exp %in : f32
      linalg.yield %223 : f32
    } -> tensor<1x4x7x7xf32>
    %72 = tensor.empty() : tensor<1x4x7x1xf32>
    %73 = linalg.fill ins(%cst : f32) outs(%72 : tensor<1x4x7x1xf32>) -> tensor<1x4x7x1xf32>
    %74 = linalg.generic {indexing_maps = [#map5, #map9], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%71 : tensor<1x4x7x7xf32>) outs(%73 : tensor<1x4x7x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %223 = arith.addf %in, %out : f32
      linalg.yield %223 : f32
    } -> tensor<1x4x7x1xf32>
    %75 = linalg.generic {indexing_maps = [#map5, #map9, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%71, %74 : tensor<1x4x7x7xf32>, tensor<1x4x7x1xf32>) outs(%62 : tensor<1x4x7x7xf32>) {
    ^bb0(%in: f32, %in_97: f32, %out: f32):
      %223 = arith.divf %in, %in_97 : f32
      linalg.yield %223 : f32
    } -> tensor<1x4x7x7xf32>
    %collapsed_29 = tensor.collapse_shape %75 [[0, 1], [2], [3]] : tensor<1x4x7x7xf32> into tensor<4x7x7xf32>
    %collapsed_30 = tensor.collapse_shape %transposed_19 [[0, 1], [2], [3]] : tensor<1x4x7x8xf32> into tensor<4x7x8xf32>
    %76 = tensor.empty() : tensor<4x7x8xf32>
    %77 = linalg.fill ins(%cst : f32) outs(%76 : tensor<4x7x8xf32>) -> tensor<4x7x8xf32>
    %78 = linalg.batch_matmul ins(%collapsed_29, %collapsed_30 : tensor<4x7x7xf32>, tensor<4x7x8xf32>) outs(%77 : tensor<4x7x8xf32>) -> tensor<4x7x8xf32>
    %expanded_31 = tensor.expand_shape %78 [[0, 1], [2], [3]] output_shape [1, 4, 7, 8] : tensor<4x7x8xf32> into tensor<1x4x7x8xf32>
    %79 = tensor.empty() : tensor<1x7x4x8xf32>
    %transposed_32 = linalg.transpose ins(%expanded_31 : tensor<1x4x7x8xf32>) outs(%79 : tensor<1x7x4x8xf32>) permutation = [0, 2, 1, 3] 
    %transposed_33 = linalg.transpose ins(%arg7 : tensor<32x32xf32>) outs(%30 : tensor<32x32xf32>) permutation = [1, 0] 
    %collapsed_34 = tensor.collapse_shape %transposed_32 [[0, 1], [2, 3]] : tensor<1x7x4x8xf32> into tensor<7x32xf32>
    %80 = linalg.matmul ins(%collapsed_34, %transposed_33 : tensor<7x32xf32>, tensor<32x32xf32>) outs(%32 : tensor<7x32xf32>) -> tensor<7x32xf32>
    %expanded_35 = tensor.expand_shape %80 [[0, 1], [2]] output_shape [1, 7, 32] : tensor<7x32xf32> into tensor<1x7x32xf32>
    %81 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%1, %expanded_35 : tensor<1x7x32xf32>, tensor<1x7x32xf32>) outs(%0 : tensor<1x7x32xf32>) {
    ^bb0(%in: f32, %in_97: f32, %out: f32):
      %223 = arith.addf %in, %in_97 : f32
      linalg.yield %223 : f32
    } -> tensor<1x7x32xf32>
    %82 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%81 : tensor<1x7x32xf32>) outs(%0 : tensor<1x7x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %223 = math.fpowi %in, %c2_i64 : f32, i64
      linalg.yield %223 : f32
    } -> tensor<1x7x32xf32>
    %83 = linalg.generic {indexing_maps = [#map1, #map11], iterator_types = ["parallel", "parallel", "reduction"]} ins(%82 : tensor<1x7x32xf32>) outs(%23 : tensor<1x7x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %223 = arith.addf %in, %out : f32
      linalg.yield %223 : f32
    } -> tensor<1x7x1xf32>
    %84 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%83 : tensor<1x7x1xf32>) outs(%22 : tensor<1x7x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %223 = arith.divf %in, %cst_5 : f32
      linalg.yield %223 : f32
    } -> tensor<1x7x1xf32>
    %85 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%84 : tensor<1x7x1xf32>) outs(%22 : tensor<1x7x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %223 = arith.truncf %cst_4 : f64 to f32
      %224 = arith.addf %in, %223 : f32
      linalg.yield %224 : f32
    } -> tensor<1x7x1xf32>
    %86 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%85 : tensor<1x7x1xf32>) outs(%22 : tensor<1x7x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %223 = math.rsqrt %in : f32
      linalg.yield %223 : f32
    } -> tensor<1x7x1xf32>
    %87 = linalg.generic {indexing_maps = [#map1, #map11, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%81, %86 : tensor<1x7x32xf32>, tensor<1x7x1xf32>) outs(%0 : tensor<1x7x32xf32>) {
    ^bb0(%in: f32, %in_97: f32, %out: f32):
      %223 = arith.mulf %in, %in_97 : f32
      linalg.yield %223 : f32
    } -> tensor<1x7x32xf32>
    %88 = linalg.generic {indexing_maps = [#map12, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg12, %87 : tensor<32xf32>, tensor<1x7x32xf32>) outs(%0 : tensor<1x7x32xf32>) {
    ^bb0(%in: f32, %in_97: f32, %out: f32):
      %223 = arith.mulf %in, %in_97 : f32
      linalg.yield %223 : f32
    } -> tensor<1x7x32xf32>
    %89 = tensor.empty() : tensor<32x48xf32>
    %transposed_36 = linalg.transpose ins(%arg10 : tensor<48x32xf32>) outs(%89 : tensor<32x48xf32>) permutation = [1, 0] 
    %collapsed_37 = tensor.collapse_shape %88 [[0, 1], [2]] : tensor<1x7x32xf32> into tensor<7x32xf32>
    %90 = tensor.empty() : tensor<7x48xf32>
    %91 = linalg.fill ins(%cst : f32) outs(%90 : tensor<7x48xf32>) -> tensor<7x48xf32>
    %92 = linalg.matmul ins(%collapsed_37, %transposed_36 : tensor<7x32xf32>, tensor<32x48xf32>) outs(%91 : tensor<7x48xf32>) -> tensor<7x48xf32>
    %expanded_38 = tensor.expand_shape %92 [[0, 1], [2]] output_shape [1, 7, 48] : tensor<7x48xf32> into tensor<1x7x48xf32>
    %93 = tensor.empty() : tensor<1x7x48xf32>
    %94 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_38 : tensor<1x7x48xf32>) outs(%93 : tensor<1x7x48xf32>) {
    ^bb0(%in: f32, %out: f32):
      %223 = arith.cmpf ugt, %in, %cst : f32
      %224 = arith.select %223, %in, %cst : f32
      linalg.yield %224 : f32
    } -> tensor<1x7x48xf32>
    %95 = tensor.empty() : tensor<48x32xf32>
    %transposed_39 = linalg.transpose ins(%arg11 : tensor<32x48xf32>) outs(%95 : tensor<48x32xf32>) permutation = [1, 0] 
    %collapsed_40 = tensor.collapse_shape %94 [[0, 1], [2]] : tensor<1x7x48xf32> into tensor<7x48xf32>
    %96 = linalg.matmul ins(%collapsed_40, %transposed_39 : tensor<7x48xf32>, tensor<48x32xf32>) outs(%32 : tensor<7x32xf32>) -> tensor<7x32xf32>
    %expanded_41 = tensor.expand_shape %96 [[0, 1], [2]] output_shape [1, 7, 32] : tensor<7x32xf32> into tensor<1x7x32xf32>
    %97 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%81, %expanded_41 : tensor<1x7x32xf32>, tensor<1x7x32xf32>) outs(%0 : tensor<1x7x32xf32>) {
    ^bb0(%in: f32, %in_97: f32, %out: f32):
      %223 = arith.addf %in, %in_97 : f32
      linalg.yield %223 : f32
    } -> tensor<1x7x32xf32>
    %98 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%97 : tensor<1x7x32xf32>) outs(%0 : tensor<1x7x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %223 = math.fpowi %in, %c2_i64 : f32, i64
      linalg.yield %223 : f32
    } -> tensor<1x7x32xf32>
    %99 = linalg.generic {indexing_maps = [#map1, #map11], iterator_types = ["parallel", "parallel", "reduction"]} ins(%98 : tensor<1x7x32xf32>) outs(%23 : tensor<1x7x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %223 = arith.addf %in, %out : f32
      linalg.yield %223 : f32
    } -> tensor<1x7x1xf32>
    %100 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%99 : tensor<1x7x1xf32>) outs(%22 : tensor<1x7x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %223 = arith.divf %in, %cst_5 : f32
      linalg.yield %223 : f32
    } -> tensor<1x7x1xf32>
    %101 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%100 : tensor<1x7x1xf32>) outs(%22 : tensor<1x7x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %223 = arith.truncf %cst_4 : f64 to f32
      %224 = arith.addf %in, %223 : f32
      linalg.yield %224 : f32
    } -> tensor<1x7x1xf32>
    %102 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%101 : tensor<1x7x1xf32>) outs(%22 : tensor<1x7x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %223 = math.rsqrt %in : f32
      linalg.yield %223 : f32
    } -> tensor<1x7x1xf32>
    %103 = linalg.generic {indexing_maps = [#map1, #map11, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%97, %102 : tensor<1x7x32xf32>, tensor<1x7x1xf32>) outs(%0 : tensor<1x7x32xf32>) {
    ^bb0(%in: f32, %in_97: f32, %out: f32):
      %223 = arith.mulf %in, %in_97 : f32
      linalg.yield %223 : f32
    } -> tensor<1x7x32xf32>
    %104 = linalg.generic {indexing_maps = [#map12, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg13, %103 : tensor<32xf32>, tensor<1x7x32xf32>) outs(%0 : tensor<1x7x32xf32>) {
    ^bb0(%in: f32, %in_97: f32, %out: f32):
      %223 = arith.mulf %in, %in_97 : f32
      linalg.yield %223 : f32
    } -> tensor<1x7x32xf32>
    %105 = tensor.empty() : tensor<1x5x32xf32>
    %106 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg2 : tensor<1x5xi64>) outs(%105 : tensor<1x5x32xf32>) {
    ^bb0(%in: i64, %out: f32):
      %223 = arith.index_cast %in : i64 to index
      %224 = linalg.index 2 : index
      %225 = arith.cmpi slt, %223, %c32 : index
      cf.assert %225, "index must be smaller than dim size"
      %226 = arith.cmpi sge, %in, %c0_i64 : i64
      cf.assert %226, "index must be larger or equal to 0"
      %extracted = tensor.extract %arg3[%223, %224] : tensor<32x32xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x5x32xf32>
    %107 = tensor.empty() : tensor<5xi64>
    %108 = linalg.generic {indexing_maps = [#map3], iterator_types = ["parallel"]} outs(%107 : tensor<5xi64>) {
    ^bb0(%out: i64):
      %223 = linalg.index 0 : index
      %224 = arith.index_cast %223 : index to i64
      linalg.yield %224 : i64
    } -> tensor<5xi64>
    %expanded_42 = tensor.expand_shape %108 [[0, 1, 2, 3]] output_shape [1, 1, 5, 1] : tensor<5xi64> into tensor<1x1x5x1xi64>
    %expanded_43 = tensor.expand_shape %108 [[0, 1, 2, 3]] output_shape [1, 1, 1, 5] : tensor<5xi64> into tensor<1x1x1x5xi64>
    %109 = tensor.empty() : tensor<1x1x5x5xi1>
    %110 = linalg.generic {indexing_maps = [#map10, #map9, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_43, %expanded_42 : tensor<1x1x1x5xi64>, tensor<1x1x5x1xi64>) outs(%109 : tensor<1x1x5x5xi1>) {
    ^bb0(%in: i64, %in_97: i64, %out: i1):
      %223 = arith.cmpi sle, %in, %in_97 : i64
      linalg.yield %223 : i1
    } -> tensor<1x1x5x5xi1>
    %111 = tensor.empty() : tensor<1x1x5x5xf32>
    %112 = linalg.generic {indexing_maps = [#map5, #map6, #map6, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%110, %18, %cst_1 : tensor<1x1x5x5xi1>, tensor<f32>, tensor<f32>) outs(%111 : tensor<1x1x5x5xf32>) {
    ^bb0(%in: i1, %in_97: f32, %in_98: f32, %out: f32):
      %223 = arith.select %in, %in_97, %in_98 : f32
      linalg.yield %223 : f32
    } -> tensor<1x1x5x5xf32>
    %113 = tensor.empty() : tensor<1x1x5x1xi1>
    %114 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_42 : tensor<1x1x5x1xi64>) outs(%113 : tensor<1x1x5x1xi1>) {
    ^bb0(%in: i64, %out: i1):
      %223 = arith.cmpi sge, %in, %c0_i64 : i64
      linalg.yield %223 : i1
    } -> tensor<1x1x5x1xi1>
    %115 = linalg.generic {indexing_maps = [#map6, #map5, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%9, %114 : tensor<i1>, tensor<1x1x5x1xi1>) outs(%113 : tensor<1x1x5x1xi1>) {
    ^bb0(%in: i1, %in_97: i1, %out: i1):
      %223 = arith.andi %in, %in_97 : i1
      linalg.yield %223 : i1
    } -> tensor<1x1x5x1xi1>
    %116 = tensor.empty() : tensor<1x1x5x7xi1>
    %117 = linalg.generic {indexing_maps = [#map9, #map10, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%115, %14 : tensor<1x1x5x1xi1>, tensor<1x1x1x7xi1>) outs(%116 : tensor<1x1x5x7xi1>) {
    ^bb0(%in: i1, %in_97: i1, %out: i1):
      %223 = arith.andi %in, %in_97 : i1
      linalg.yield %223 : i1
    } -> tensor<1x1x5x7xi1>
    %118 = tensor.empty() : tensor<1x1x5x7xf32>
    %119 = linalg.generic {indexing_maps = [#map5, #map6, #map6, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%117, %18, %cst_1 : tensor<1x1x5x7xi1>, tensor<f32>, tensor<f32>) outs(%118 : tensor<1x1x5x7xf32>) {
    ^bb0(%in: i1, %in_97: f32, %in_98: f32, %out: f32):
      %223 = arith.select %in, %in_97, %in_98 : f32
      linalg.yield %223 : f32
    } -> tensor<1x1x5x7xf32>
    %120 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%106 : tensor<1x5x32xf32>) outs(%105 : tensor<1x5x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %223 = math.fpowi %in, %c2_i64 : f32, i64
      linalg.yield %223 : f32
    } -> tensor<1x5x32xf32>
    %121 = tensor.empty() : tensor<1x5x1xf32>
    %122 = linalg.fill ins(%cst : f32) outs(%121 : tensor<1x5x1xf32>) -> tensor<1x5x1xf32>
    %123 = linalg.generic {indexing_maps = [#map1, #map11], iterator_types = ["parallel", "parallel", "reduction"]} ins(%120 : tensor<1x5x32xf32>) outs(%122 : tensor<1x5x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %223 = arith.addf %in, %out : f32
      linalg.yield %223 : f32
    } -> tensor<1x5x1xf32>
    %124 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%123 : tensor<1x5x1xf32>) outs(%121 : tensor<1x5x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %223 = arith.divf %in, %cst_5 : f32
      linalg.yield %223 : f32
    } -> tensor<1x5x1xf32>
    %125 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%124 : tensor<1x5x1xf32>) outs(%121 : tensor<1x5x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %223 = arith.truncf %cst_4 : f64 to f32
      %224 = arith.addf %in, %223 : f32
      linalg.yield %224 : f32
    } -> tensor<1x5x1xf32>
    %126 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%125 : tensor<1x5x1xf32>) outs(%121 : tensor<1x5x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %223 = math.rsqrt %in : f32
      linalg.yield %223 : f32
    } -> tensor<1x5x1xf32>
    %127 = linalg.generic {indexing_maps = [#map1, #map11, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%106, %126 : tensor<1x5x32xf32>, tensor<1x5x1xf32>) outs(%105 : tensor<1x5x32xf32>) {
    ^bb0(%in: f32, %in_97: f32, %out: f32):
      %223 = arith.mulf %in, %in_97 : f32
      linalg.yield %223 : f32
    } -> tensor<1x5x32xf32>
    %128 = linalg.generic {indexing_maps = [#map12, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg19, %127 : tensor<32xf32>, tensor<1x5x32xf32>) outs(%105 : tensor<1x5x32xf32>) {
    ^bb0(%in: f32, %in_97: f32, %out: f32):
      %223 = arith.mulf %in, %in_97 : f32
      linalg.yield %223 : f32
    } -> tensor<1x5x32xf32>
    %transposed_44 = linalg.transpose ins(%arg14 : tensor<32x32xf32>) outs(%30 : tensor<32x32xf32>) permutation = [1, 0] 
    %collapsed_45 = tensor.collapse_shape %128 [[0, 1], [2]] : tensor<1x5x32xf32> into tensor<5x32xf32>
    %129 = tensor.empty() : tensor<5x32xf32>
    %130 = linalg.fill ins(%cst : f32) outs(%129 : tensor<5x32xf32>) -> tensor<5x32xf32>
    %131 = linalg.matmul ins(%collapsed_45, %transposed_44 : tensor<5x32xf32>, tensor<32x32xf32>) outs(%130 : tensor<5x32xf32>) -> tensor<5x32xf32>
    %expanded_46 = tensor.expand_shape %131 [[0, 1], [2, 3]] output_shape [1, 5, 4, 8] : tensor<5x32xf32> into tensor<1x5x4x8xf32>
    %132 = tensor.empty() : tensor<1x4x5x8xf32>
    %transposed_47 = linalg.transpose ins(%expanded_46 : tensor<1x5x4x8xf32>) outs(%132 : tensor<1x4x5x8xf32>) permutation = [0, 2, 1, 3] 
    %transposed_48 = linalg.transpose ins(%arg15 : tensor<32x32xf32>) outs(%30 : tensor<32x32xf32>) permutation = [1, 0] 
    %133 = linalg.matmul ins(%collapsed_45, %transposed_48 : tensor<5x32xf32>, tensor<32x32xf32>) outs(%130 : tensor<5x32xf32>) -> tensor<5x32xf32>
    %expanded_49 = tensor.expand_shape %133 [[0, 1], [2, 3]] output_shape [1, 5, 4, 8] : tensor<5x32xf32> into tensor<1x5x4x8xf32>
    %transposed_50 = linalg.transpose ins(%arg16 : tensor<32x32xf32>) outs(%30 : tensor<32x32xf32>) permutation = [1, 0] 
    %134 = linalg.matmul ins(%collapsed_45, %transposed_50 : tensor<5x32xf32>, tensor<32x32xf32>) outs(%130 : tensor<5x32xf32>) -> tensor<5x32xf32>
    %expanded_51 = tensor.expand_shape %134 [[0, 1], [2, 3]] output_shape [1, 5, 4, 8] : tensor<5x32xf32> into tensor<1x5x4x8xf32>
    %transposed_52 = linalg.transpose ins(%expanded_51 : tensor<1x5x4x8xf32>) outs(%132 : tensor<1x4x5x8xf32>) permutation = [0, 2, 1, 3] 
    %expanded_53 = tensor.expand_shape %108 [[0, 1]] output_shape [5, 1] : tensor<5xi64> into tensor<5x1xi64>
    %expanded_54 = tensor.expand_shape %108 [[0, 1]] output_shape [1, 5] : tensor<5xi64> into tensor<1x5xi64>
    %135 = tensor.empty() : tensor<5x5xi64>
    %136 = linalg.generic {indexing_maps = [#map13, #map14, #map2], iterator_types = ["parallel", "parallel"]} ins(%expanded_54, %expanded_53 : tensor<1x5xi64>, tensor<5x1xi64>) outs(%135 : tensor<5x5xi64>) {
    ^bb0(%in: i64, %in_97: i64, %out: i64):
      %223 = arith.subi %in, %in_97 : i64
      linalg.yield %223 : i64
    } -> tensor<5x5xi64>
    %137 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel"]} ins(%136, %cst_9 : tensor<5x5xi64>, tensor<5x5xi64>) outs(%135 : tensor<5x5xi64>) {
    ^bb0(%in: i64, %in_97: i64, %out: i64):
      %223 = arith.cmpi slt, %in, %in_97 : i64
      %224 = arith.select %223, %in, %in_97 : i64
      linalg.yield %224 : i64
    } -> tensor<5x5xi64>
    %138 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel"]} ins(%137 : tensor<5x5xi64>) outs(%135 : tensor<5x5xi64>) {
    ^bb0(%in: i64, %out: i64):
      %223 = arith.sitofp %in : i64 to f32
      %224 = arith.negf %223 : f32
      %225 = arith.fptosi %224 : f32 to i64
      linalg.yield %225 : i64
    } -> tensor<5x5xi64>
    %139 = tensor.empty() : tensor<5x5xi1>
    %140 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel"]} ins(%138 : tensor<5x5xi64>) outs(%139 : tensor<5x5xi1>) {
    ^bb0(%in: i64, %out: i1):
      %223 = arith.cmpi slt, %in, %c16_i64 : i64
      linalg.yield %223 : i1
    } -> tensor<5x5xi1>
    %141 = tensor.empty() : tensor<5x5xf32>
    %142 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel"]} ins(%138 : tensor<5x5xi64>) outs(%141 : tensor<5x5xf32>) {
    ^bb0(%in: i64, %out: f32):
      %223 = arith.sitofp %in : i64 to f32
      linalg.yield %223 : f32
    } -> tensor<5x5xf32>
    %143 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel"]} ins(%142 : tensor<5x5xf32>) outs(%141 : tensor<5x5xf32>) {
    ^bb0(%in: f32, %out: f32):
      %223 = arith.divf %in, %cst_7 : f32
      linalg.yield %223 : f32
    } -> tensor<5x5xf32>
    %144 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel"]} ins(%143 : tensor<5x5xf32>) outs(%141 : tensor<5x5xf32>) {
    ^bb0(%in: f32, %out: f32):
      %223 = math.log %in : f32
      linalg.yield %223 : f32
    } -> tensor<5x5xf32>
    %145 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel"]} ins(%144 : tensor<5x5xf32>) outs(%141 : tensor<5x5xf32>) {
    ^bb0(%in: f32, %out: f32):
      %223 = arith.truncf %cst_2 : f64 to f32
      %224 = arith.divf %in, %223 : f32
      linalg.yield %224 : f32
    } -> tensor<5x5xf32>
    %146 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel"]} ins(%145 : tensor<5x5xf32>) outs(%141 : tensor<5x5xf32>) {
    ^bb0(%in: f32, %out: f32):
      %223 = arith.mulf %in, %cst_7 : f32
      linalg.yield %223 : f32
    } -> tensor<5x5xf32>
    %147 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel"]} ins(%146 : tensor<5x5xf32>) outs(%135 : tensor<5x5xi64>) {
    ^bb0(%in: f32, %out: i64):
      %223 = arith.fptosi %in : f32 to i64
      linalg.yield %223 : i64
    } -> tensor<5x5xi64>
    %148 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel"]} ins(%147 : tensor<5x5xi64>) outs(%135 : tensor<5x5xi64>) {
    ^bb0(%in: i64, %out: i64):
      %223 = arith.addi %in, %c16_i64 : i64
      linalg.yield %223 : i64
    } -> tensor<5x5xi64>
    %149 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel"]} ins(%148, %cst_8 : tensor<5x5xi64>, tensor<5x5xi64>) outs(%135 : tensor<5x5xi64>) {
    ^bb0(%in: i64, %in_97: i64, %out: i64):
      %223 = arith.cmpi slt, %in, %in_97 : i64
      %224 = arith.select %223, %in, %in_97 : i64
      linalg.yield %224 : i64
    } -> tensor<5x5xi64>
    %150 = linalg.generic {indexing_maps = [#map2, #map2, #map2, #map2], iterator_types = ["parallel", "parallel"]} ins(%140, %138, %149 : tensor<5x5xi1>, tensor<5x5xi64>, tensor<5x5xi64>) outs(%135 : tensor<5x5xi64>) {
    ^bb0(%in: i1, %in_97: i64, %in_98: i64, %out: i64):
      %223 = arith.select %in, %in_97, %in_98 : i64
      linalg.yield %223 : i64
    } -> tensor<5x5xi64>
    %151 = tensor.empty() : tensor<5x5x4xf32>
    %152 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%150 : tensor<5x5xi64>) outs(%151 : tensor<5x5x4xf32>) {
    ^bb0(%in: i64, %out: f32):
      %223 = arith.index_cast %in : i64 to index
      %224 = linalg.index 2 : index
      %225 = arith.cmpi slt, %223, %c32 : index
      cf.assert %225, "index must be smaller than dim size"
      %226 = arith.cmpi sge, %in, %c0_i64 : i64
      cf.assert %226, "index must be larger or equal to 0"
      %extracted = tensor.extract %arg18[%223, %224] : tensor<32x4xf32>
      linalg.yield %extracted : f32
    } -> tensor<5x5x4xf32>
    %153 = tensor.empty() : tensor<4x5x5xf32>
    %transposed_55 = linalg.transpose ins(%152 : tensor<5x5x4xf32>) outs(%153 : tensor<4x5x5xf32>) permutation = [2, 0, 1] 
    %expanded_56 = tensor.expand_shape %transposed_55 [[0, 1], [2], [3]] output_shape [1, 4, 5, 5] : tensor<4x5x5xf32> into tensor<1x4x5x5xf32>
    %154 = tensor.empty() : tensor<1x4x8x5xf32>
    %transposed_57 = linalg.transpose ins(%expanded_49 : tensor<1x5x4x8xf32>) outs(%154 : tensor<1x4x8x5xf32>) permutation = [0, 2, 3, 1] 
    %collapsed_58 = tensor.collapse_shape %transposed_47 [[0, 1], [2], [3]] : tensor<1x4x5x8xf32> into tensor<4x5x8xf32>
    %collapsed_59 = tensor.collapse_shape %transposed_57 [[0, 1], [2], [3]] : tensor<1x4x8x5xf32> into tensor<4x8x5xf32>
    %155 = linalg.fill ins(%cst : f32) outs(%153 : tensor<4x5x5xf32>) -> tensor<4x5x5xf32>
    %156 = linalg.batch_matmul ins(%collapsed_58, %collapsed_59 : tensor<4x5x8xf32>, tensor<4x8x5xf32>) outs(%155 : tensor<4x5x5xf32>) -> tensor<4x5x5xf32>
    %expanded_60 = tensor.expand_shape %156 [[0, 1], [2], [3]] output_shape [1, 4, 5, 5] : tensor<4x5x5xf32> into tensor<1x4x5x5xf32>
    %157 = tensor.empty() : tensor<1x4x5x5xf32>
    %158 = linalg.generic {indexing_maps = [#map5, #map5, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_60, %expanded_56 : tensor<1x4x5x5xf32>, tensor<1x4x5x5xf32>) outs(%157 : tensor<1x4x5x5xf32>) {
    ^bb0(%in: f32, %in_97: f32, %out: f32):
      %223 = arith.addf %in, %in_97 : f32
      linalg.yield %223 : f32
    } -> tensor<1x4x5x5xf32>
    %159 = linalg.generic {indexing_maps = [#map5, #map15, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%158, %112 : tensor<1x4x5x5xf32>, tensor<1x1x5x5xf32>) outs(%157 : tensor<1x4x5x5xf32>) {
    ^bb0(%in: f32, %in_97: f32, %out: f32):
      %223 = arith.addf %in, %in_97 : f32
      linalg.yield %223 : f32
    } -> tensor<1x4x5x5xf32>
    %160 = tensor.empty() : tensor<1x4x5xi64>
    %161 = linalg.fill ins(%c0_i64 : i64) outs(%160 : tensor<1x4x5xi64>) -> tensor<1x4x5xi64>
    %162 = tensor.empty() : tensor<1x4x5xf32>
    %163 = linalg.fill ins(%cst_0 : f32) outs(%162 : tensor<1x4x5xf32>) -> tensor<1x4x5xf32>
    %164:2 = linalg.generic {indexing_maps = [#map5, #map16, #map16], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%159 : tensor<1x4x5x5xf32>) outs(%163, %161 : tensor<1x4x5xf32>, tensor<1x4x5xi64>) {
    ^bb0(%in: f32, %out: f32, %out_97: i64):
      %223 = linalg.index 3 : index
      %224 = arith.index_cast %223 : index to i64
      %225 = arith.maximumf %in, %out : f32
      %226 = arith.cmpf ogt, %in, %out : f32
      %227 = arith.select %226, %224, %out_97 : i64
      linalg.yield %225, %227 : f32, i64
    } -> (tensor<1x4x5xf32>, tensor<1x4x5xi64>)
    %expanded_61 = tensor.expand_shape %164#0 [[0], [1], [2, 3]] output_shape [1, 4, 5, 1] : tensor<1x4x5xf32> into tensor<1x4x5x1xf32>
    %165 = linalg.generic {indexing_maps = [#map5, #map9, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%159, %expanded_61 : tensor<1x4x5x5xf32>, tensor<1x4x5x1xf32>) outs(%157 : tensor<1x4x5x5xf32>) {
    ^bb0(%in: f32, %in_97: f32, %out: f32):
      %223 = arith.subf %in, %in_97 : f32
      linalg.yield %223 : f32
    } -> tensor<1x4x5x5xf32>
    %166 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%165 : tensor<1x4x5x5xf32>) outs(%157 : tensor<1x4x5x5xf32>) {
    ^bb0(%in: f32, %out: f32):
      %223 = math.exp %in : f32
      linalg.yield %223 : f32
    } -> tensor<1x4x5x5xf32>
    %167 = tensor.empty() : tensor<1x4x5x1xf32>
    %168 = linalg.fill ins(%cst : f32) outs(%167 : tensor<1x4x5x1xf32>) -> tensor<1x4x5x1xf32>
    %169 = linalg.generic {indexing_maps = [#map5, #map9], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%166 : tensor<1x4x5x5xf32>) outs(%168 : tensor<1x4x5x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %223 = arith.addf %in, %out : f32
      linalg.yield %223 : f32
    } -> tensor<1x4x5x1xf32>
    %170 = linalg.generic {indexing_maps = [#map5, #map9, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%166, %169 : tensor<1x4x5x5xf32>, tensor<1x4x5x1xf32>) outs(%157 : tensor<1x4x5x5xf32>) {
    ^bb0(%in: f32, %in_97: f32, %out: f32):
      %223 = arith.divf %in, %in_97 : f32
      linalg.yield %223 : f32
    } -> tensor<1x4x5x5xf32>
    %collapsed_62 = tensor.collapse_shape %170 [[0, 1], [2], [3]] : tensor<1x4x5x5xf32> into tensor<4x5x5xf32>
    %collapsed_63 = tensor.collapse_shape %transposed_52 [[0, 1], [2], [3]] : tensor<1x4x5x8xf32> into tensor<4x5x8xf32>
    %171 = tensor.empty() : tensor<4x5x8xf32>
    %172 = linalg.fill ins(%cst : f32) outs(%171 : tensor<4x5x8xf32>) -> tensor<4x5x8xf32>
    %173 = linalg.batch_matmul ins(%collapsed_62, %collapsed_63 : tensor<4x5x5xf32>, tensor<4x5x8xf32>) outs(%172 : tensor<4x5x8xf32>) -> tensor<4x5x8xf32>
    %expanded_64 = tensor.expand_shape %173 [[0, 1], [2], [3]] output_shape [1, 4, 5, 8] : tensor<4x5x8xf32> into tensor<1x4x5x8xf32>
    %174 = tensor.empty() : tensor<1x5x4x8xf32>
    %transposed_65 = linalg.transpose ins(%expanded_64 : tensor<1x4x5x8xf32>) outs(%174 : tensor<1x5x4x8xf32>) permutation = [0, 2, 1, 3] 
    %transposed_66 = linalg.transpose ins(%arg17 : tensor<32x32xf32>) outs(%30 : tensor<32x32xf32>) permutation = [1, 0] 
    %collapsed_67 = tensor.collapse_shape %transposed_65 [[0, 1], [2, 3]] : tensor<1x5x4x8xf32> into tensor<5x32xf32>
    %175 = linalg.matmul ins(%collapsed_67, %transposed_66 : tensor<5x32xf32>, tensor<32x32xf32>) outs(%130 : tensor<5x32xf32>) -> tensor<5x32xf32>
    %expanded_68 = tensor.expand_shape %175 [[0, 1], [2]] output_shape [1, 5, 32] : tensor<5x32xf32> into tensor<1x5x32xf32>
    %176 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%106, %expanded_68 : tensor<1x5x32xf32>, tensor<1x5x32xf32>) outs(%105 : tensor<1x5x32xf32>) {
    ^bb0(%in: f32, %in_97: f32, %out: f32):
      %223 = arith.addf %in, %in_97 : f32
      linalg.yield %223 : f32
    } -> tensor<1x5x32xf32>
    %177 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%176 : tensor<1x5x32xf32>) outs(%105 : tensor<1x5x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %223 = math.fpowi %in, %c2_i64 : f32, i64
      linalg.yield %223 : f32
    } -> tensor<1x5x32xf32>
    %178 = linalg.generic {indexing_maps = [#map1, #map11], iterator_types = ["parallel", "parallel", "reduction"]} ins(%177 : tensor<1x5x32xf32>) outs(%122 : tensor<1x5x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %223 = arith.addf %in, %out : f32
      linalg.yield %223 : f32
    } -> tensor<1x5x1xf32>
    %179 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%178 : tensor<1x5x1xf32>) outs(%121 : tensor<1x5x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %223 = arith.divf %in, %cst_5 : f32
      linalg.yield %223 : f32
    } -> tensor<1x5x1xf32>
    %180 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%179 : tensor<1x5x1xf32>) outs(%121 : tensor<1x5x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %223 = arith.truncf %cst_4 : f64 to f32
      %224 = arith.addf %in, %223 : f32
      linalg.yield %224 : f32
    } -> tensor<1x5x1xf32>
    %181 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%180 : tensor<1x5x1xf32>) outs(%121 : tensor<1x5x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %223 = math.rsqrt %in : f32
      linalg.yield %223 : f32
    } -> tensor<1x5x1xf32>
    %182 = linalg.generic {indexing_maps = [#map1, #map11, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%176, %181 : tensor<1x5x32xf32>, tensor<1x5x1xf32>) outs(%105 : tensor<1x5x32xf32>) {
    ^bb0(%in: f32, %in_97: f32, %out: f32):
      %223 = arith.mulf %in, %in_97 : f32
      linalg.yield %223 : f32
    } -> tensor<1x5x32xf32>
    %183 = linalg.generic {indexing_maps = [#map12, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg24, %182 : tensor<32xf32>, tensor<1x5x32xf32>) outs(%105 : tensor<1x5x32xf32>) {
    ^bb0(%in: f32, %in_97: f32, %out: f32):
      %223 = arith.mulf %in, %in_97 : f32
      linalg.yield %223 : f32
    } -> tensor<1x5x32xf32>
    %transposed_69 = linalg.transpose ins(%arg20 : tensor<32x32xf32>) outs(%30 : tensor<32x32xf32>) permutation = [1, 0] 
    %collapsed_70 = tensor.collapse_shape %183 [[0, 1], [2]] : tensor<1x5x32xf32> into tensor<5x32xf32>
    %184 = linalg.matmul ins(%collapsed_70, %transposed_69 : tensor<5x32xf32>, tensor<32x32xf32>) outs(%130 : tensor<5x32xf32>) -> tensor<5x32xf32>
    %expanded_71 = tensor.expand_shape %184 [[0, 1], [2, 3]] output_shape [1, 5, 4, 8] : tensor<5x32xf32> into tensor<1x5x4x8xf32>
    %transposed_72 = linalg.transpose ins(%expanded_71 : tensor<1x5x4x8xf32>) outs(%132 : tensor<1x4x5x8xf32>) permutation = [0, 2, 1, 3] 
    %transposed_73 = linalg.transpose ins(%arg21 : tensor<32x32xf32>) outs(%30 : tensor<32x32xf32>) permutation = [1, 0] 
    %collapsed_74 = tensor.collapse_shape %104 [[0, 1], [2]] : tensor<1x7x32xf32> into tensor<7x32xf32>
    %185 = linalg.matmul ins(%collapsed_74, %transposed_73 : tensor<7x32xf32>, tensor<32x32xf32>) outs(%32 : tensor<7x32xf32>) -> tensor<7x32xf32>
    %expanded_75 = tensor.expand_shape %185 [[0, 1], [2, 3]] output_shape [1, 7, 4, 8] : tensor<7x32xf32> into tensor<1x7x4x8xf32>
    %transposed_76 = linalg.transpose ins(%arg22 : tensor<32x32xf32>) outs(%30 : tensor<32x32xf32>) permutation = [1, 0] 
    %186 = linalg.matmul ins(%collapsed_74, %transposed_76 : tensor<7x32xf32>, tensor<32x32xf32>) outs(%32 : tensor<7x32xf32>) -> tensor<7x32xf32>
    %expanded_77 = tensor.expand_shape %186 [[0, 1], [2, 3]] output_shape [1, 7, 4, 8] : tensor<7x32xf32> into tensor<1x7x4x8xf32>
    %transposed_78 = linalg.transpose ins(%expanded_77 : tensor<1x7x4x8xf32>) outs(%34 : tensor<1x4x7x8xf32>) permutation = [0, 2, 1, 3] 
    %187 = tensor.empty() : tensor<1x4x5x7xf32>
    %188 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%187 : tensor<1x4x5x7xf32>) outs(%187 : tensor<1x4x5x7xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %cst : f32
    } -> tensor<1x4x5x7xf32>
    %transposed_79 = linalg.transpose ins(%expanded_75 : tensor<1x7x4x8xf32>) outs(%59 : tensor<1x4x8x7xf32>) permutation = [0, 2, 3, 1] 
    %collapsed_80 = tensor.collapse_shape %transposed_72 [[0, 1], [2], [3]] : tensor<1x4x5x8xf32> into tensor<4x5x8xf32>
    %collapsed_81 = tensor.collapse_shape %transposed_79 [[0, 1], [2], [3]] : tensor<1x4x8x7xf32> into tensor<4x8x7xf32>
    %189 = tensor.empty() : tensor<4x5x7xf32>
    %190 = linalg.fill ins(%cst : f32) outs(%189 : tensor<4x5x7xf32>) -> tensor<4x5x7xf32>
    %191 = linalg.batch_matmul ins(%collapsed_80, %collapsed_81 : tensor<4x5x8xf32>, tensor<4x8x7xf32>) outs(%190 : tensor<4x5x7xf32>) -> tensor<4x5x7xf32>
    %expanded_82 = tensor.expand_shape %191 [[0, 1], [2], [3]] output_shape [1, 4, 5, 7] : tensor<4x5x7xf32> into tensor<1x4x5x7xf32>
    %192 = linalg.generic {indexing_maps = [#map5, #map5, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_82, %188 : tensor<1x4x5x7xf32>, tensor<1x4x5x7xf32>) outs(%187 : tensor<1x4x5x7xf32>) {
    ^bb0(%in: f32, %in_97: f32, %out: f32):
      %223 = arith.addf %in, %in_97 : f32
      linalg.yield %223 : f32
    } -> tensor<1x4x5x7xf32>
    %193 = linalg.generic {indexing_maps = [#map5, #map15, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%192, %119 : tensor<1x4x5x7xf32>, tensor<1x1x5x7xf32>) outs(%187 : tensor<1x4x5x7xf32>) {
    ^bb0(%in: f32, %in_97: f32, %out: f32):
      %223 = arith.addf %in, %in_97 : f32
      linalg.yield %223 : f32
    } -> tensor<1x4x5x7xf32>
    %194:2 = linalg.generic {indexing_maps = [#map5, #map16, #map16], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%193 : tensor<1x4x5x7xf32>) outs(%163, %161 : tensor<1x4x5xf32>, tensor<1x4x5xi64>) {
    ^bb0(%in: f32, %out: f32, %out_97: i64):
      %223 = linalg.index 3 : index
      %224 = arith.index_cast %223 : index to i64
      %225 = arith.maximumf %in, %out : f32
      %226 = arith.cmpf ogt, %in, %out : f32
      %227 = arith.select %226, %224, %out_97 : i64
      linalg.yield %225, %227 : f32, i64
    } -> (tensor<1x4x5xf32>, tensor<1x4x5xi64>)
    %expanded_83 = tensor.expand_shape %194#0 [[0], [1], [2, 3]] output_shape [1, 4, 5, 1] : tensor<1x4x5xf32> into tensor<1x4x5x1xf32>
    %195 = linalg.generic {indexing_maps = [#map5, #map9, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%193, %expanded_83 : tensor<1x4x5x7xf32>, tensor<1x4x5x1xf32>) outs(%187 : tensor<1x4x5x7xf32>) {
    ^bb0(%in: f32, %in_97: f32, %out: f32):
      %223 = arith.subf %in, %in_97 : f32
      linalg.yield %223 : f32
    } -> tensor<1x4x5x7xf32>
    %196 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%195 : tensor<1x4x5x7xf32>) outs(%187 : tensor<1x4x5x7xf32>) {
    ^bb0(%in: f32, %out: f32):
      %223 = math.exp %in : f32
      linalg.yield %223 : f32
    } -> tensor<1x4x5x7xf32>
    %197 = linalg.generic {indexing_maps = [#map5, #map9], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%196 : tensor<1x4x5x7xf32>) outs(%168 : tensor<1x4x5x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %223 = arith.addf %in, %out : f32
      linalg.yield %223 : f32
    } -> tensor<1x4x5x1xf32>
    %198 = linalg.generic {indexing_maps = [#map5, #map9, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%196, %197 : tensor<1x4x5x7xf32>, tensor<1x4x5x1xf32>) outs(%187 : tensor<1x4x5x7xf32>) {
    ^bb0(%in: f32, %in_97: f32, %out: f32):
      %223 = arith.divf %in, %in_97 : f32
      linalg.yield %223 : f32
    } -> tensor<1x4x5x7xf32>
    %collapsed_84 = tensor.collapse_shape %198 [[0, 1], [2], [3]] : tensor<1x4x5x7xf32> into tensor<4x5x7xf32>
    %collapsed_85 = tensor.collapse_shape %transposed_78 [[0, 1], [2], [3]] : tensor<1x4x7x8xf32> into tensor<4x7x8xf32>
    %199 = linalg.batch_matmul ins(%collapsed_84, %collapsed_85 : tensor<4x5x7xf32>, tensor<4x7x8xf32>) outs(%172 : tensor<4x5x8xf32>) -> tensor<4x5x8xf32>
    %expanded_86 = tensor.expand_shape %199 [[0, 1], [2], [3]] output_shape [1, 4, 5, 8] : tensor<4x5x8xf32> into tensor<1x4x5x8xf32>
    %transposed_87 = linalg.transpose ins(%expanded_86 : tensor<1x4x5x8xf32>) outs(%174 : tensor<1x5x4x8xf32>) permutation = [0, 2, 1, 3] 
    %transposed_88 = linalg.transpose ins(%arg23 : tensor<32x32xf32>) outs(%30 : tensor<32x32xf32>) permutation = [1, 0] 
    %collapsed_89 = tensor.collapse_shape %transposed_87 [[0, 1], [2, 3]] : tensor<1x5x4x8xf32> into tensor<5x32xf32>
    %200 = linalg.matmul ins(%collapsed_89, %transposed_88 : tensor<5x32xf32>, tensor<32x32xf32>) outs(%130 : tensor<5x32xf32>) -> tensor<5x32xf32>
    %expanded_90 = tensor.expand_shape %200 [[0, 1], [2]] output_shape [1, 5, 32] : tensor<5x32xf32> into tensor<1x5x32xf32>
    %201 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%176, %expanded_90 : tensor<1x5x32xf32>, tensor<1x5x32xf32>) outs(%105 : tensor<1x5x32xf32>) {
    ^bb0(%in: f32, %in_97: f32, %out: f32):
      %223 = arith.addf %in, %in_97 : f32
      linalg.yield %223 : f32
    } -> tensor<1x5x32xf32>
    %202 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%201 : tensor<1x5x32xf32>) outs(%105 : tensor<1x5x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %223 = math.fpowi %in, %c2_i64 : f32, i64
      linalg.yield %223 : f32
    } -> tensor<1x5x32xf32>
    %203 = linalg.generic {indexing_maps = [#map1, #map11], iterator_types = ["parallel", "parallel", "reduction"]} ins(%202 : tensor<1x5x32xf32>) outs(%122 : tensor<1x5x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %223 = arith.addf %in, %out : f32
      linalg.yield %223 : f32
    } -> tensor<1x5x1xf32>
    %204 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%203 : tensor<1x5x1xf32>) outs(%121 : tensor<1x5x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %223 = arith.divf %in, %cst_5 : f32
      linalg.yield %223 : f32
    } -> tensor<1x5x1xf32>
    %205 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%204 : tensor<1x5x1xf32>) outs(%121 : tensor<1x5x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %223 = arith.truncf %cst_4 : f64 to f32
      %224 = arith.addf %in, %223 : f32
      linalg.yield %224 : f32
    } -> tensor<1x5x1xf32>
    %206 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%205 : tensor<1x5x1xf32>) outs(%121 : tensor<1x5x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %223 = math.rsqrt %in : f32
      linalg.yield %223 : f32
    } -> tensor<1x5x1xf32>
    %207 = linalg.generic {indexing_maps = [#map1, #map11, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%201, %206 : tensor<1x5x32xf32>, tensor<1x5x1xf32>) outs(%105 : tensor<1x5x32xf32>) {
    ^bb0(%in: f32, %in_97: f32, %out: f32):
      %223 = arith.mulf %in, %in_97 : f32
      linalg.yield %223 : f32
    } -> tensor<1x5x32xf32>
    %208 = linalg.generic {indexing_maps = [#map12, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg27, %207 : tensor<32xf32>, tensor<1x5x32xf32>) outs(%105 : tensor<1x5x32xf32>) {
    ^bb0(%in: f32, %in_97: f32, %out: f32):
      %223 = arith.mulf %in, %in_97 : f32
      linalg.yield %223 : f32
    } -> tensor<1x5x32xf32>
    %transposed_91 = linalg.transpose ins(%arg25 : tensor<48x32xf32>) outs(%89 : tensor<32x48xf32>) permutation = [1, 0] 
    %collapsed_92 = tensor.collapse_shape %208 [[0, 1], [2]] : tensor<1x5x32xf32> into tensor<5x32xf32>
    %209 = tensor.empty() : tensor<5x48xf32>
    %210 = linalg.fill ins(%cst : f32) outs(%209 : tensor<5x48xf32>) -> tensor<5x48xf32>
    %211 = linalg.matmul ins(%collapsed_92, %transposed_91 : tensor<5x32xf32>, tensor<32x48xf32>) outs(%210 : tensor<5x48xf32>) -> tensor<5x48xf32>
    %expanded_93 = tensor.expand_shape %211 [[0, 1], [2]] output_shape [1, 5, 48] : tensor<5x48xf32> into tensor<1x5x48xf32>
    %212 = tensor.empty() : tensor<1x5x48xf32>
    %213 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_93 : tensor<1x5x48xf32>) outs(%212 : tensor<1x5x48xf32>) {
    ^bb0(%in: f32, %out: f32):
      %223 = arith.cmpf ugt, %in, %cst : f32
      %224 = arith.select %223, %in, %cst : f32
      linalg.yield %224 : f32
    } -> tensor<1x5x48xf32>
    %transposed_94 = linalg.transpose ins(%arg26 : tensor<32x48xf32>) outs(%95 : tensor<48x32xf32>) permutation = [1, 0] 
    %collapsed_95 = tensor.collapse_shape %213 [[0, 1], [2]] : tensor<1x5x48xf32> into tensor<5x48xf32>
    %214 = linalg.matmul ins(%collapsed_95, %transposed_94 : tensor<5x48xf32>, tensor<48x32xf32>) outs(%130 : tensor<5x32xf32>) -> tensor<5x32xf32>
    %expanded_96 = tensor.expand_shape %214 [[0, 1], [2]] output_shape [1, 5, 32] : tensor<5x32xf32> into tensor<1x5x32xf32>
    %215 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%201, %expanded_96 : tensor<1x5x32xf32>, tensor<1x5x32xf32>) outs(%105 : tensor<1x5x32xf32>) {
    ^bb0(%in: f32, %in_97: f32, %out: f32):
      %223 = arith.addf %in, %in_97 : f32
      linalg.yield %223 : f32
    } -> tensor<1x5x32xf32>
    %216 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%215 : tensor<1x5x32xf32>) outs(%105 : tensor<1x5x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %223 = math.fpowi %in, %c2_i64 : f32, i64
      linalg.yield %223 : f32
    } -> tensor<1x5x32xf32>
    %217 = linalg.generic {indexing_maps = [#map1, #map11], iterator_types = ["parallel", "parallel", "reduction"]} ins(%216 : tensor<1x5x32xf32>) outs(%122 : tensor<1x5x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %223 = arith.addf %in, %out : f32
      linalg.yield %223 : f32
    } -> tensor<1x5x1xf32>
    %218 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%217 : tensor<1x5x1xf32>) outs(%121 : tensor<1x5x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %223 = arith.divf %in, %cst_5 : f32
      linalg.yield %223 : f32
    } -> tensor<1x5x1xf32>
    %219 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%218 : tensor<1x5x1xf32>) outs(%121 : tensor<1x5x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %223 = arith.truncf %cst_4 : f64 to f32
      %224 = arith.addf %in, %223 : f32
      linalg.yield %224 : f32
    } -> tensor<1x5x1xf32>
    %220 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%219 : tensor<1x5x1xf32>) outs(%121 : tensor<1x5x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %223 = math.rsqrt %in : f32
      linalg.yield %223 : f32
    } -> tensor<1x5x1xf32>
    %221 = linalg.generic {indexing_maps = [#map1, #map11, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%215, %220 : tensor<1x5x32xf32>, tensor<1x5x1xf32>) outs(%105 : tensor<1x5x32xf32>) {
    ^bb0(%in: f32, %in_97: f32, %out: f32):
      %223 = arith.mulf %in, %in_97 : f32
      linalg.yield %223 : f32
    } -> tensor<1x5x32xf32>
    %222 = linalg.generic {indexing_maps = [#map12, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg28, %221 : tensor<32xf32>, tensor<1x5x32xf32>) outs(%105 : tensor<1x5x32xf32>) {
    ^bb0(%in: f32, %in_97: f32, %out: f32):
      %223 = arith.mulf %in, %in_97 : f32
      linalg.yield %223 : f32
    } -> tensor<1x5x32xf32>
    return %222 : tensor<1x5x32xf32>
  }
}
