#map = affine_map<(d0, d1, d2) -> (d0, d1)>
#map1 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map2 = affine_map<(d0, d1, d2) -> ()>
#map3 = affine_map<(d0) -> (d0)>
#map4 = affine_map<(d0, d1) -> (d0, d1)>
#map5 = affine_map<() -> ()>
#map6 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map7 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, 0)>
#map8 = affine_map<(d0, d1, d2, d3) -> ()>
#map9 = affine_map<(d0, d1, d2, d3) -> (0, 0, 0, 0)>
#map10 = affine_map<(d0, d1, d2, d3) -> (0, 0, 0, d3)>
#map11 = affine_map<(d0, d1, d2) -> (d0, d1, 0)>
#map12 = affine_map<(d0, d1, d2) -> (d2)>
#map13 = affine_map<(d0, d1, d2, d3) -> (d3)>
#map14 = affine_map<(d0, d1, d2, d3) -> (d0, 0, d2, d3)>
#map15 = affine_map<()[s0] -> (s0 + 1)>
#map16 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d2, d3, d4)>
#map17 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
module {
  func.func @main(%arg0: tensor<1x1xi64>, %arg1: tensor<1x?xi64>, %arg2: tensor<1x2x?x8xf32>, %arg3: tensor<1x2x?x8xf32>, %arg4: tensor<1x2x?x8xf32>, %arg5: tensor<1x2x?x8xf32>, %arg6: tensor<32x32xf32>, %arg7: tensor<32x32xf32>, %arg8: tensor<16x32xf32>, %arg9: tensor<16x32xf32>, %arg10: tensor<32x32xf32>, %arg11: tensor<8xf32>, %arg12: tensor<8xf32>, %arg13: tensor<48x32xf32>, %arg14: tensor<48x32xf32>, %arg15: tensor<32x48xf32>, %arg16: tensor<32xf32>, %arg17: tensor<32xf32>, %arg18: tensor<32xf32>, %arg19: tensor<32xf32>, %arg20: tensor<32x32xf32>, %arg21: tensor<16x32xf32>, %arg22: tensor<16x32xf32>, %arg23: tensor<32x32xf32>, %arg24: tensor<8xf32>, %arg25: tensor<8xf32>, %arg26: tensor<48x32xf32>, %arg27: tensor<48x32xf32>, %arg28: tensor<32x48xf32>, %arg29: tensor<32xf32>, %arg30: tensor<32xf32>, %arg31: tensor<32xf32>, %arg32: tensor<32xf32>, %arg33: tensor<32xf32>, %arg34: tensor<4xf32>, %arg35: tensor<4xf32>) -> (tensor<1x1x32xf32>, tensor<1x2x?x8xf32>, tensor<1x2x?x8xf32>, tensor<1x2x?x8xf32>, tensor<1x2x?x8xf32>) {
    %c7_i64 = arith.constant 7 : i64
    %c3_i64 = arith.constant 3 : i64
    %c1_i64 = arith.constant 1 : i64
    %c0_i64 = arith.constant 0 : i64
    %c2_i64 = arith.constant 2 : i64
    %c1 = arith.constant 1 : index
    %c32 = arith.constant 32 : index
    %c0 = arith.constant 0 : index
    %c2 = arith.constant 2 : index
    %c3 = arith.constant 3 : index
    %cst = arith.constant 0.000000e+00 : f32
    %cst_0 = arith.constant 0xFF800000 : f32
    %false = arith.constant false
    %cst_1 = arith.constant 4.471500e-02 : f32
    %cst_2 = arith.constant 7.977240e-01 : f32
    %cst_3 = arith.constant 1.000000e+00 : f32
    %cst_4 = arith.constant 5.000000e-01 : f32
    %cst_5 = arith.constant dense<0.000000e+00> : tensor<f32>
    %cst_6 = arith.constant dense<0xFF800000> : tensor<f32>
    %cst_7 = arith.constant 0.59460355750136051 : f64
    %cst_8 = arith.constant 0xFFF0000000000000 : f64
    %cst_9 = arith.constant 9.9999999999999995E-7 : f64
    %cst_10 = arith.constant dense<5.65685415> : tensor<f32>
    %true = arith.constant true
    %cst_11 = arith.constant 3.200000e+01 : f32
    %cst_12 = arith.constant 8.000000e+00 : f32
    %dim = tensor.dim %arg2, %c2 : tensor<1x2x?x8xf32>
    %0 = arith.index_cast %dim : index to i64
    %1 = tensor.empty() : tensor<1x1x32xf32>
    %2 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg0 : tensor<1x1xi64>) outs(%1 : tensor<1x1x32xf32>) {
    ^bb0(%in: i64, %out: f32):
      %275 = arith.index_cast %in : i64 to index
      %276 = linalg.index 2 : index
      %277 = arith.cmpi slt, %275, %c32 : index
      cf.assert %277, "index must be smaller than dim size"
      %278 = arith.cmpi sge, %in, %c0_i64 : i64
      cf.assert %278, "index must be larger or equal to 0"
      %extracted = tensor.extract %arg6[%275, %276] : tensor<32x32xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x1x32xf32>
    %3 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%2, %cst_10 : tensor<1x1x32xf32>, tensor<f32>) outs(%1 : tensor<1x1x32xf32>) {
    ^bb0(%in: f32, %in_110: f32, %out: f32):
      %275 = arith.mulf %in, %in_110 : f32
      linalg.yield %275 : f32
    } -> tensor<1x1x32xf32>
    %4 = tensor.empty() : tensor<1xi64>
    %5 = linalg.generic {indexing_maps = [#map3], iterator_types = ["parallel"]} outs(%4 : tensor<1xi64>) {
    ^bb0(%out: i64):
      linalg.yield %c0_i64 : i64
    } -> tensor<1xi64>
    %6 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel"]} ins(%5 : tensor<1xi64>) outs(%4 : tensor<1xi64>) {
    ^bb0(%in: i64, %out: i64):
      %275 = arith.addi %in, %0 : i64
      linalg.yield %275 : i64
    } -> tensor<1xi64>
    %dim_13 = tensor.dim %arg1, %c1 : tensor<1x?xi64>
    %7 = tensor.empty(%dim_13) : tensor<1x?xi1>
    %8 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel"]} ins(%arg1 : tensor<1x?xi64>) outs(%7 : tensor<1x?xi1>) {
    ^bb0(%in: i64, %out: i1):
      %275 = arith.cmpi ne, %in, %c0_i64 : i64
      linalg.yield %275 : i1
    } -> tensor<1x?xi1>
    %9 = arith.addi %0, %c1_i64 : i64
    %10 = arith.index_cast %9 : i64 to index
    %11 = tensor.empty(%10) : tensor<?xi64>
    %12 = linalg.generic {indexing_maps = [#map3], iterator_types = ["parallel"]} outs(%11 : tensor<?xi64>) {
    ^bb0(%out: i64):
      %275 = linalg.index 0 : index
      %276 = arith.index_cast %275 : index to i64
      linalg.yield %276 : i64
    } -> tensor<?xi64>
    %expanded = tensor.expand_shape %5 [[0, 1, 2, 3]] output_shape [1, 1, 1, 1] : tensor<1xi64> into tensor<1x1x1x1xi64>
    %expanded_14 = tensor.expand_shape %6 [[0, 1, 2, 3]] output_shape [1, 1, 1, 1] : tensor<1xi64> into tensor<1x1x1x1xi64>
    %expanded_15 = tensor.expand_shape %12 [[0, 1, 2, 3]] output_shape [1, 1, 1, %10] : tensor<?xi64> into tensor<1x1x1x?xi64>
    %13 = tensor.empty() : tensor<i1>
    %14 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = []} ins(%13 : tensor<i1>) outs(%13 : tensor<i1>) {
    ^bb0(%in: i1, %out: i1):
      linalg.yield %true : i1
    } -> tensor<i1>
    %15 = tensor.empty(%10) : tensor<1x1x1x?xi1>
    %16 = linalg.generic {indexing_maps = [#map6, #map7, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_15, %expanded_14 : tensor<1x1x1x?xi64>, tensor<1x1x1x1xi64>) outs(%15 : tensor<1x1x1x?xi1>) {
    ^bb0(%in: i64, %in_110: i64, %out: i1):
      %275 = arith.cmpi sle, %in, %in_110 : i64
      linalg.yield %275 : i1
    } -> tensor<1x1x1x?xi1>
    %17 = linalg.generic {indexing_maps = [#map8, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%14, %16 : tensor<i1>, tensor<1x1x1x?xi1>) outs(%15 : tensor<1x1x1x?xi1>) {
    ^bb0(%in: i1, %in_110: i1, %out: i1):
      %275 = arith.andi %in, %in_110 : i1
      linalg.yield %275 : i1
    } -> tensor<1x1x1x?xi1>
    %dim_16 = tensor.dim %expanded_15, %c3 : tensor<1x1x1x?xi64>
    %18 = tensor.empty(%dim_16) : tensor<1x1x1x?xi1>
    %19 = linalg.generic {indexing_maps = [#map9, #map10, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded, %expanded_15 : tensor<1x1x1x1xi64>, tensor<1x1x1x?xi64>) outs(%18 : tensor<1x1x1x?xi1>) {
    ^bb0(%in: i64, %in_110: i64, %out: i1):
      %275 = arith.cmpi slt, %in, %c0_i64 : i64
      %276 = arith.addi %in, %c1_i64 : i64
      %277 = arith.select %275, %276, %in : i64
      %278 = arith.index_cast %277 : i64 to index
      %279 = arith.cmpi slt, %in_110, %c0_i64 : i64
      %280 = arith.index_cast %dim_13 : index to i64
      %281 = arith.addi %in_110, %280 : i64
      %282 = arith.select %279, %281, %in_110 : i64
      %283 = arith.index_cast %282 : i64 to index
      %extracted = tensor.extract %8[%278, %283] : tensor<1x?xi1>
      linalg.yield %extracted : i1
    } -> tensor<1x1x1x?xi1>
    %20 = arith.cmpi eq, %10, %dim_16 : index
    cf.assert %20, "mismatched size for broadcast"
    %21 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%17, %19 : tensor<1x1x1x?xi1>, tensor<1x1x1x?xi1>) outs(%15 : tensor<1x1x1x?xi1>) {
    ^bb0(%in: i1, %in_110: i1, %out: i1):
      %275 = arith.andi %in, %in_110 : i1
      linalg.yield %275 : i1
    } -> tensor<1x1x1x?xi1>
    %22 = arith.cmpi sge, %9, %c0_i64 : i64
    cf.assert %22, "unimplemented: dynamic negative broadcast sizes"
    %23 = linalg.generic {indexing_maps = [#map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} outs(%15 : tensor<1x1x1x?xi1>) {
    ^bb0(%out: i1):
      %275 = linalg.index 3 : index
      %276 = arith.cmpi eq, %10, %c1 : index
      %277 = arith.select %276, %c0, %275 : index
      %extracted = tensor.extract %21[%c0, %c0, %c0, %277] : tensor<1x1x1x?xi1>
      linalg.yield %extracted : i1
    } -> tensor<1x1x1x?xi1>
    %24 = tensor.empty() : tensor<1x1x1x1xi64>
    %25 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_14 : tensor<1x1x1x1xi64>) outs(%24 : tensor<1x1x1x1xi64>) {
    ^bb0(%in: i64, %out: i64):
      %275 = arith.subi %in, %c7_i64 : i64
      linalg.yield %275 : i64
    } -> tensor<1x1x1x1xi64>
    %26 = linalg.generic {indexing_maps = [#map6, #map7, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_15, %25 : tensor<1x1x1x?xi64>, tensor<1x1x1x1xi64>) outs(%15 : tensor<1x1x1x?xi1>) {
    ^bb0(%in: i64, %in_110: i64, %out: i1):
      %275 = arith.cmpi sgt, %in, %in_110 : i64
      linalg.yield %275 : i1
    } -> tensor<1x1x1x?xi1>
    %27 = linalg.generic {indexing_maps = [#map8, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%14, %26 : tensor<i1>, tensor<1x1x1x?xi1>) outs(%15 : tensor<1x1x1x?xi1>) {
    ^bb0(%in: i1, %in_110: i1, %out: i1):
      %275 = arith.andi %in, %in_110 : i1
      linalg.yield %275 : i1
    } -> tensor<1x1x1x?xi1>
    %28 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%27, %16 : tensor<1x1x1x?xi1>, tensor<1x1x1x?xi1>) outs(%15 : tensor<1x1x1x?xi1>) {
    ^bb0(%in: i1, %in_110: i1, %out: i1):
      %275 = arith.andi %in, %in_110 : i1
      linalg.yield %275 : i1
    } -> tensor<1x1x1x?xi1>
    %29 = linalg.generic {indexing_maps = [#map8, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%14, %28 : tensor<i1>, tensor<1x1x1x?xi1>) outs(%15 : tensor<1x1x1x?xi1>) {
    ^bb0(%in: i1, %in_110: i1, %out: i1):
      %275 = arith.andi %in, %in_110 : i1
      linalg.yield %275 : i1
    } -> tensor<1x1x1x?xi1>
    cf.assert %20, "mismatched size for broadcast"
    %30 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%29, %19 : tensor<1x1x1x?xi1>, tensor<1x1x1x?xi1>) outs(%15 : tensor<1x1x1x?xi1>) {
    ^bb0(%in: i1, %in_110: i1, %out: i1):
      %275 = arith.andi %in, %in_110 : i1
      linalg.yield %275 : i1
    } -> tensor<1x1x1x?xi1>
    cf.assert %22, "unimplemented: dynamic negative broadcast sizes"
    %31 = linalg.generic {indexing_maps = [#map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} outs(%15 : tensor<1x1x1x?xi1>) {
    ^bb0(%out: i1):
      %275 = linalg.index 3 : index
      %276 = arith.cmpi eq, %10, %c1 : index
      %277 = arith.select %276, %c0, %275 : index
      %extracted = tensor.extract %30[%c0, %c0, %c0, %277] : tensor<1x1x1x?xi1>
      linalg.yield %extracted : i1
    } -> tensor<1x1x1x?xi1>
    %expanded_17 = tensor.expand_shape %6 [[0, 1, 2]] output_shape [1, 1, 1] : tensor<1xi64> into tensor<1x1x1xi64>
    %32 = tensor.empty() : tensor<1x1x1xf32>
    %33 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_17 : tensor<1x1x1xi64>) outs(%32 : tensor<1x1x1xf32>) {
    ^bb0(%in: i64, %out: f32):
      %275 = arith.sitofp %in : i64 to f32
      linalg.yield %275 : f32
    } -> tensor<1x1x1xf32>
    %34 = tensor.empty() : tensor<1x1x4xf32>
    %35 = linalg.generic {indexing_maps = [#map11, #map12, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%33, %arg35 : tensor<1x1x1xf32>, tensor<4xf32>) outs(%34 : tensor<1x1x4xf32>) {
    ^bb0(%in: f32, %in_110: f32, %out: f32):
      %275 = arith.mulf %in, %in_110 : f32
      linalg.yield %275 : f32
    } -> tensor<1x1x4xf32>
    %concat = tensor.concat dim(2) %35, %35 : (tensor<1x1x4xf32>, tensor<1x1x4xf32>) -> tensor<1x1x8xf32>
    %36 = tensor.empty() : tensor<1x1x8xf32>
    %37 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%concat : tensor<1x1x8xf32>) outs(%36 : tensor<1x1x8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %275 = math.cos %in : f32
      linalg.yield %275 : f32
    } -> tensor<1x1x8xf32>
    %38 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%concat : tensor<1x1x8xf32>) outs(%36 : tensor<1x1x8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %275 = math.sin %in : f32
      linalg.yield %275 : f32
    } -> tensor<1x1x8xf32>
    %39 = linalg.generic {indexing_maps = [#map11, #map12, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%33, %arg34 : tensor<1x1x1xf32>, tensor<4xf32>) outs(%34 : tensor<1x1x4xf32>) {
    ^bb0(%in: f32, %in_110: f32, %out: f32):
      %275 = arith.mulf %in, %in_110 : f32
      linalg.yield %275 : f32
    } -> tensor<1x1x4xf32>
    %concat_18 = tensor.concat dim(2) %39, %39 : (tensor<1x1x4xf32>, tensor<1x1x4xf32>) -> tensor<1x1x8xf32>
    %40 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%concat_18 : tensor<1x1x8xf32>) outs(%36 : tensor<1x1x8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %275 = math.cos %in : f32
      linalg.yield %275 : f32
    } -> tensor<1x1x8xf32>
    %41 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%concat_18 : tensor<1x1x8xf32>) outs(%36 : tensor<1x1x8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %275 = math.sin %in : f32
      linalg.yield %275 : f32
    } -> tensor<1x1x8xf32>
    %42 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%3 : tensor<1x1x32xf32>) outs(%1 : tensor<1x1x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %275 = math.fpowi %in, %c2_i64 : f32, i64
      linalg.yield %275 : f32
    } -> tensor<1x1x32xf32>
    %43 = linalg.fill ins(%cst : f32) outs(%32 : tensor<1x1x1xf32>) -> tensor<1x1x1xf32>
    %44 = linalg.generic {indexing_maps = [#map1, #map11], iterator_types = ["parallel", "parallel", "reduction"]} ins(%42 : tensor<1x1x32xf32>) outs(%43 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %275 = arith.addf %in, %out : f32
      linalg.yield %275 : f32
    } -> tensor<1x1x1xf32>
    %45 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%44 : tensor<1x1x1xf32>) outs(%32 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %275 = arith.divf %in, %cst_11 : f32
      linalg.yield %275 : f32
    } -> tensor<1x1x1xf32>
    %46 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%45 : tensor<1x1x1xf32>) outs(%32 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %275 = arith.truncf %cst_9 : f64 to f32
      %276 = arith.addf %in, %275 : f32
      linalg.yield %276 : f32
    } -> tensor<1x1x1xf32>
    %47 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%46 : tensor<1x1x1xf32>) outs(%32 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %275 = math.rsqrt %in : f32
      linalg.yield %275 : f32
    } -> tensor<1x1x1xf32>
    %48 = linalg.generic {indexing_maps = [#map1, #map11, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%3, %47 : tensor<1x1x32xf32>, tensor<1x1x1xf32>) outs(%1 : tensor<1x1x32xf32>) {
    ^bb0(%in: f32, %in_110: f32, %out: f32):
      %275 = arith.mulf %in, %in_110 : f32
      linalg.yield %275 : f32
    } -> tensor<1x1x32xf32>
    %49 = tensor.empty() : tensor<32xf32>
    %50 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel"]} ins(%arg16 : tensor<32xf32>) outs(%49 : tensor<32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %275 = arith.addf %in, %cst_3 : f32
      linalg.yield %275 : f32
    } -> tensor<32xf32>
    %51 = linalg.generic {indexing_maps = [#map1, #map12, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%48, %50 : tensor<1x1x32xf32>, tensor<32xf32>) outs(%1 : tensor<1x1x32xf32>) {
    ^bb0(%in: f32, %in_110: f32, %out: f32):
      %275 = arith.mulf %in, %in_110 : f32
      linalg.yield %275 : f32
    } -> tensor<1x1x32xf32>
    %52 = tensor.empty() : tensor<32x32xf32>
    %transposed = linalg.transpose ins(%arg7 : tensor<32x32xf32>) outs(%52 : tensor<32x32xf32>) permutation = [1, 0] 
    %collapsed = tensor.collapse_shape %51 [[0], [1, 2]] : tensor<1x1x32xf32> into tensor<1x32xf32>
    %53 = tensor.empty() : tensor<1x32xf32>
    %54 = linalg.fill ins(%cst : f32) outs(%53 : tensor<1x32xf32>) -> tensor<1x32xf32>
    %55 = linalg.matmul ins(%collapsed, %transposed : tensor<1x32xf32>, tensor<32x32xf32>) outs(%54 : tensor<1x32xf32>) -> tensor<1x32xf32>
    %expanded_19 = tensor.expand_shape %55 [[0], [1, 2, 3]] output_shape [1, 1, 4, 8] : tensor<1x32xf32> into tensor<1x1x4x8xf32>
    %56 = tensor.empty() : tensor<1x4x1x8xf32>
    %transposed_20 = linalg.transpose ins(%expanded_19 : tensor<1x1x4x8xf32>) outs(%56 : tensor<1x4x1x8xf32>) permutation = [0, 2, 1, 3] 
    %57 = tensor.empty() : tensor<32x16xf32>
    %transposed_21 = linalg.transpose ins(%arg8 : tensor<16x32xf32>) outs(%57 : tensor<32x16xf32>) permutation = [1, 0] 
    %58 = tensor.empty() : tensor<1x16xf32>
    %59 = linalg.fill ins(%cst : f32) outs(%58 : tensor<1x16xf32>) -> tensor<1x16xf32>
    %60 = linalg.matmul ins(%collapsed, %transposed_21 : tensor<1x32xf32>, tensor<32x16xf32>) outs(%59 : tensor<1x16xf32>) -> tensor<1x16xf32>
    %expanded_22 = tensor.expand_shape %60 [[0], [1, 2, 3]] output_shape [1, 1, 2, 8] : tensor<1x16xf32> into tensor<1x1x2x8xf32>
    %61 = tensor.empty() : tensor<1x2x1x8xf32>
    %transposed_23 = linalg.transpose ins(%expanded_22 : tensor<1x1x2x8xf32>) outs(%61 : tensor<1x2x1x8xf32>) permutation = [0, 2, 1, 3] 
    %transposed_24 = linalg.transpose ins(%arg9 : tensor<16x32xf32>) outs(%57 : tensor<32x16xf32>) permutation = [1, 0] 
    %62 = linalg.matmul ins(%collapsed, %transposed_24 : tensor<1x32xf32>, tensor<32x16xf32>) outs(%59 : tensor<1x16xf32>) -> tensor<1x16xf32>
    %expanded_25 = tensor.expand_shape %62 [[0], [1, 2, 3]] output_shape [1, 1, 2, 8] : tensor<1x16xf32> into tensor<1x1x2x8xf32>
    %transposed_26 = linalg.transpose ins(%expanded_25 : tensor<1x1x2x8xf32>) outs(%61 : tensor<1x2x1x8xf32>) permutation = [0, 2, 1, 3] 
    %63 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed_20 : tensor<1x4x1x8xf32>) outs(%56 : tensor<1x4x1x8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %275 = math.fpowi %in, %c2_i64 : f32, i64
      linalg.yield %275 : f32
    } -> tensor<1x4x1x8xf32>
    %64 = tensor.empty() : tensor<1x4x1x1xf32>
    %65 = linalg.fill ins(%cst : f32) outs(%64 : tensor<1x4x1x1xf32>) -> tensor<1x4x1x1xf32>
    %66 = linalg.generic {indexing_maps = [#map6, #map7], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%63 : tensor<1x4x1x8xf32>) outs(%65 : tensor<1x4x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %275 = arith.addf %in, %out : f32
      linalg.yield %275 : f32
    } -> tensor<1x4x1x1xf32>
    %67 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%66 : tensor<1x4x1x1xf32>) outs(%64 : tensor<1x4x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %275 = arith.divf %in, %cst_12 : f32
      linalg.yield %275 : f32
    } -> tensor<1x4x1x1xf32>
    %68 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%67 : tensor<1x4x1x1xf32>) outs(%64 : tensor<1x4x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %275 = arith.truncf %cst_9 : f64 to f32
      %276 = arith.addf %in, %275 : f32
      linalg.yield %276 : f32
    } -> tensor<1x4x1x1xf32>
    %69 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%68 : tensor<1x4x1x1xf32>) outs(%64 : tensor<1x4x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %275 = math.rsqrt %in : f32
      linalg.yield %275 : f32
    } -> tensor<1x4x1x1xf32>
    %70 = linalg.generic {indexing_maps = [#map6, #map7, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed_20, %69 : tensor<1x4x1x8xf32>, tensor<1x4x1x1xf32>) outs(%56 : tensor<1x4x1x8xf32>) {
    ^bb0(%in: f32, %in_110: f32, %out: f32):
      %275 = arith.mulf %in, %in_110 : f32
      linalg.yield %275 : f32
    } -> tensor<1x4x1x8xf32>
    %71 = tensor.empty() : tensor<8xf32>
    %72 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel"]} ins(%arg11 : tensor<8xf32>) outs(%71 : tensor<8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %275 = arith.addf %in, %cst_3 : f32
      linalg.yield %275 : f32
    } -> tensor<8xf32>
    %73 = linalg.generic {indexing_maps = [#map6, #map13, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%70, %72 : tensor<1x4x1x8xf32>, tensor<8xf32>) outs(%56 : tensor<1x4x1x8xf32>) {
    ^bb0(%in: f32, %in_110: f32, %out: f32):
      %275 = arith.mulf %in, %in_110 : f32
      linalg.yield %275 : f32
    } -> tensor<1x4x1x8xf32>
    %74 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed_23 : tensor<1x2x1x8xf32>) outs(%61 : tensor<1x2x1x8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %275 = math.fpowi %in, %c2_i64 : f32, i64
      linalg.yield %275 : f32
    } -> tensor<1x2x1x8xf32>
    %75 = tensor.empty() : tensor<1x2x1x1xf32>
    %76 = linalg.fill ins(%cst : f32) outs(%75 : tensor<1x2x1x1xf32>) -> tensor<1x2x1x1xf32>
    %77 = linalg.generic {indexing_maps = [#map6, #map7], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%74 : tensor<1x2x1x8xf32>) outs(%76 : tensor<1x2x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %275 = arith.addf %in, %out : f32
      linalg.yield %275 : f32
    } -> tensor<1x2x1x1xf32>
    %78 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%77 : tensor<1x2x1x1xf32>) outs(%75 : tensor<1x2x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %275 = arith.divf %in, %cst_12 : f32
      linalg.yield %275 : f32
    } -> tensor<1x2x1x1xf32>
    %79 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%78 : tensor<1x2x1x1xf32>) outs(%75 : tensor<1x2x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %275 = arith.truncf %cst_9 : f64 to f32
      %276 = arith.addf %in, %275 : f32
      linalg.yield %276 : f32
    } -> tensor<1x2x1x1xf32>
    %80 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%79 : tensor<1x2x1x1xf32>) outs(%75 : tensor<1x2x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %275 = math.rsqrt %in : f32
      linalg.yield %275 : f32
    } -> tensor<1x2x1x1xf32>
    %81 = linalg.generic {indexing_maps = [#map6, #map7, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed_23, %80 : tensor<1x2x1x8xf32>, tensor<1x2x1x1xf32>) outs(%61 : tensor<1x2x1x8xf32>) {
    ^bb0(%in: f32, %in_110: f32, %out: f32):
      %275 = arith.mulf %in, %in_110 : f32
      linalg.yield %275 : f32
    } -> tensor<1x2x1x8xf32>
    %82 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel"]} ins(%arg12 : tensor<8xf32>) outs(%71 : tensor<8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %275 = arith.addf %in, %cst_3 : f32
      linalg.yield %275 : f32
    } -> tensor<8xf32>
    %83 = linalg.generic {indexing_maps = [#map6, #map13, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%81, %82 : tensor<1x2x1x8xf32>, tensor<8xf32>) outs(%61 : tensor<1x2x1x8xf32>) {
    ^bb0(%in: f32, %in_110: f32, %out: f32):
      %275 = arith.mulf %in, %in_110 : f32
      linalg.yield %275 : f32
    } -> tensor<1x2x1x8xf32>
    %expanded_27 = tensor.expand_shape %37 [[0], [1, 2], [3]] output_shape [1, 1, 1, 8] : tensor<1x1x8xf32> into tensor<1x1x1x8xf32>
    %expanded_28 = tensor.expand_shape %38 [[0], [1, 2], [3]] output_shape [1, 1, 1, 8] : tensor<1x1x8xf32> into tensor<1x1x1x8xf32>
    %84 = linalg.generic {indexing_maps = [#map6, #map14, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%73, %expanded_27 : tensor<1x4x1x8xf32>, tensor<1x1x1x8xf32>) outs(%56 : tensor<1x4x1x8xf32>) {
    ^bb0(%in: f32, %in_110: f32, %out: f32):
      %275 = arith.mulf %in, %in_110 : f32
      linalg.yield %275 : f32
    } -> tensor<1x4x1x8xf32>
    %extracted_slice = tensor.extract_slice %73[0, 0, 0, 0] [1, 4, 1, 4] [1, 1, 1, 1] : tensor<1x4x1x8xf32> to tensor<1x4x1x4xf32>
    %extracted_slice_29 = tensor.extract_slice %73[0, 0, 0, 4] [1, 4, 1, 4] [1, 1, 1, 1] : tensor<1x4x1x8xf32> to tensor<1x4x1x4xf32>
    %85 = tensor.empty() : tensor<1x4x1x4xf32>
    %86 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_29 : tensor<1x4x1x4xf32>) outs(%85 : tensor<1x4x1x4xf32>) {
    ^bb0(%in: f32, %out: f32):
      %275 = arith.negf %in : f32
      linalg.yield %275 : f32
    } -> tensor<1x4x1x4xf32>
    %concat_30 = tensor.concat dim(3) %86, %extracted_slice : (tensor<1x4x1x4xf32>, tensor<1x4x1x4xf32>) -> tensor<1x4x1x8xf32>
    %87 = linalg.generic {indexing_maps = [#map6, #map14, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%concat_30, %expanded_28 : tensor<1x4x1x8xf32>, tensor<1x1x1x8xf32>) outs(%56 : tensor<1x4x1x8xf32>) {
    ^bb0(%in: f32, %in_110: f32, %out: f32):
      %275 = arith.mulf %in, %in_110 : f32
      linalg.yield %275 : f32
    } -> tensor<1x4x1x8xf32>
    %88 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%84, %87 : tensor<1x4x1x8xf32>, tensor<1x4x1x8xf32>) outs(%56 : tensor<1x4x1x8xf32>) {
    ^bb0(%in: f32, %in_110: f32, %out: f32):
      %275 = arith.addf %in, %in_110 : f32
      linalg.yield %275 : f32
    } -> tensor<1x4x1x8xf32>
    %89 = linalg.generic {indexing_maps = [#map6, #map14, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%83, %expanded_27 : tensor<1x2x1x8xf32>, tensor<1x1x1x8xf32>) outs(%61 : tensor<1x2x1x8xf32>) {
    ^bb0(%in: f32, %in_110: f32, %out: f32):
      %275 = arith.mulf %in, %in_110 : f32
      linalg.yield %275 : f32
    } -> tensor<1x2x1x8xf32>
    %extracted_slice_31 = tensor.extract_slice %83[0, 0, 0, 0] [1, 2, 1, 4] [1, 1, 1, 1] : tensor<1x2x1x8xf32> to tensor<1x2x1x4xf32>
    %extracted_slice_32 = tensor.extract_slice %83[0, 0, 0, 4] [1, 2, 1, 4] [1, 1, 1, 1] : tensor<1x2x1x8xf32> to tensor<1x2x1x4xf32>
    %90 = tensor.empty() : tensor<1x2x1x4xf32>
    %91 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_32 : tensor<1x2x1x4xf32>) outs(%90 : tensor<1x2x1x4xf32>) {
    ^bb0(%in: f32, %out: f32):
      %275 = arith.negf %in : f32
      linalg.yield %275 : f32
    } -> tensor<1x2x1x4xf32>
    %concat_33 = tensor.concat dim(3) %91, %extracted_slice_31 : (tensor<1x2x1x4xf32>, tensor<1x2x1x4xf32>) -> tensor<1x2x1x8xf32>
    %92 = linalg.generic {indexing_maps = [#map6, #map14, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%concat_33, %expanded_28 : tensor<1x2x1x8xf32>, tensor<1x1x1x8xf32>) outs(%61 : tensor<1x2x1x8xf32>) {
    ^bb0(%in: f32, %in_110: f32, %out: f32):
      %275 = arith.mulf %in, %in_110 : f32
      linalg.yield %275 : f32
    } -> tensor<1x2x1x8xf32>
    %93 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%89, %92 : tensor<1x2x1x8xf32>, tensor<1x2x1x8xf32>) outs(%61 : tensor<1x2x1x8xf32>) {
    ^bb0(%in: f32, %in_110: f32, %out: f32):
      %275 = arith.addf %in, %in_110 : f32
      linalg.yield %275 : f32
    } -> tensor<1x2x1x8xf32>
    %concat_34 = tensor.concat dim(2) %arg2, %93 : (tensor<1x2x?x8xf32>, tensor<1x2x1x8xf32>) -> tensor<1x2x?x8xf32>
    %concat_35 = tensor.concat dim(2) %arg3, %transposed_26 : (tensor<1x2x?x8xf32>, tensor<1x2x1x8xf32>) -> tensor<1x2x?x8xf32>
    %94 = affine.apply #map15()[%dim]
    %expanded_36 = tensor.expand_shape %concat_34 [[0], [1], [2, 3], [4]] output_shape [1, 2, 1, %94, 8] : tensor<1x2x?x8xf32> into tensor<1x2x1x?x8xf32>
    cf.assert %22, "unimplemented: dynamic negative broadcast sizes"
    %95 = tensor.empty(%10) : tensor<1x2x2x?x8xf32>
    %96 = linalg.generic {indexing_maps = [#map16], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} outs(%95 : tensor<1x2x2x?x8xf32>) {
    ^bb0(%out: f32):
      %275 = linalg.index 1 : index
      %276 = linalg.index 3 : index
      %277 = linalg.index 4 : index
      %278 = arith.cmpi eq, %94, %c1 : index
      %279 = arith.select %278, %c0, %276 : index
      %extracted = tensor.extract %expanded_36[%c0, %275, %c0, %279, %277] : tensor<1x2x1x?x8xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x2x2x?x8xf32>
    %collapsed_37 = tensor.collapse_shape %96 [[0], [1, 2], [3], [4]] : tensor<1x2x2x?x8xf32> into tensor<1x4x?x8xf32>
    %dim_38 = tensor.dim %arg3, %c2 : tensor<1x2x?x8xf32>
    %97 = affine.apply #map15()[%dim_38]
    %expanded_39 = tensor.expand_shape %concat_35 [[0], [1], [2, 3], [4]] output_shape [1, 2, 1, %97, 8] : tensor<1x2x?x8xf32> into tensor<1x2x1x?x8xf32>
    cf.assert %22, "unimplemented: dynamic negative broadcast sizes"
    %98 = linalg.generic {indexing_maps = [#map16], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} outs(%95 : tensor<1x2x2x?x8xf32>) {
    ^bb0(%out: f32):
      %275 = linalg.index 1 : index
      %276 = linalg.index 3 : index
      %277 = linalg.index 4 : index
      %278 = arith.cmpi eq, %97, %c1 : index
      %279 = arith.select %278, %c0, %276 : index
      %extracted = tensor.extract %expanded_39[%c0, %275, %c0, %279, %277] : tensor<1x2x1x?x8xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x2x2x?x8xf32>
    %collapsed_40 = tensor.collapse_shape %98 [[0], [1, 2], [3], [4]] : tensor<1x2x2x?x8xf32> into tensor<1x4x?x8xf32>
    %99 = tensor.empty(%10) : tensor<1x1x1x?xf32>
    %100 = linalg.generic {indexing_maps = [#map6, #map8, #map8, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%31, %cst_5, %cst_6 : tensor<1x1x1x?xi1>, tensor<f32>, tensor<f32>) outs(%99 : tensor<1x1x1x?xf32>) {
    ^bb0(%in: i1, %in_110: f32, %in_111: f32, %out: f32):
      %275 = arith.select %in, %in_110, %in_111 : f32
      linalg.yield %275 : f32
    } -> tensor<1x1x1x?xf32>
    %101 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%88 : tensor<1x4x1x8xf32>) outs(%56 : tensor<1x4x1x8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %275 = arith.truncf %cst_7 : f64 to f32
      %276 = arith.mulf %in, %275 : f32
      linalg.yield %276 : f32
    } -> tensor<1x4x1x8xf32>
    %102 = tensor.empty(%10) : tensor<1x4x8x?xf32>
    %transposed_41 = linalg.transpose ins(%collapsed_37 : tensor<1x4x?x8xf32>) outs(%102 : tensor<1x4x8x?xf32>) permutation = [0, 1, 3, 2] 
    %103 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed_41 : tensor<1x4x8x?xf32>) outs(%102 : tensor<1x4x8x?xf32>) {
    ^bb0(%in: f32, %out: f32):
      %275 = arith.truncf %cst_7 : f64 to f32
      %276 = arith.mulf %in, %275 : f32
      linalg.yield %276 : f32
    } -> tensor<1x4x8x?xf32>
    %collapsed_42 = tensor.collapse_shape %101 [[0, 1], [2], [3]] : tensor<1x4x1x8xf32> into tensor<4x1x8xf32>
    cf.assert %22, "unimplemented: dynamic negative broadcast sizes"
    %104 = linalg.generic {indexing_maps = [#map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} outs(%102 : tensor<1x4x8x?xf32>) {
    ^bb0(%out: f32):
      %275 = linalg.index 1 : index
      %276 = linalg.index 2 : index
      %277 = linalg.index 3 : index
      %278 = arith.cmpi eq, %10, %c1 : index
      %279 = arith.select %278, %c0, %277 : index
      %extracted = tensor.extract %103[%c0, %275, %276, %279] : tensor<1x4x8x?xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x4x8x?xf32>
    %collapsed_43 = tensor.collapse_shape %104 [[0, 1], [2], [3]] : tensor<1x4x8x?xf32> into tensor<4x8x?xf32>
    %105 = tensor.empty(%10) : tensor<4x1x?xf32>
    %106 = linalg.fill ins(%cst : f32) outs(%105 : tensor<4x1x?xf32>) -> tensor<4x1x?xf32>
    %107 = linalg.batch_matmul ins(%collapsed_42, %collapsed_43 : tensor<4x1x8xf32>, tensor<4x8x?xf32>) outs(%106 : tensor<4x1x?xf32>) -> tensor<4x1x?xf32>
    %expanded_44 = tensor.expand_shape %107 [[0, 1], [2], [3]] output_shape [1, 4, 1, %10] : tensor<4x1x?xf32> into tensor<1x4x1x?xf32>
    %108 = tensor.empty(%10) : tensor<1x4x1x?xf32>
    %109 = linalg.generic {indexing_maps = [#map6, #map14, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_44, %100 : tensor<1x4x1x?xf32>, tensor<1x1x1x?xf32>) outs(%108 : tensor<1x4x1x?xf32>) {
    ^bb0(%in: f32, %in_110: f32, %out: f32):
      %275 = arith.addf %in, %in_110 : f32
      linalg.yield %275 : f32
    } -> tensor<1x4x1x?xf32>
    %110 = tensor.empty() : tensor<1x4x1xi64>
    %111 = linalg.fill ins(%c0_i64 : i64) outs(%110 : tensor<1x4x1xi64>) -> tensor<1x4x1xi64>
    %112 = tensor.empty() : tensor<1x4x1xf32>
    %113 = linalg.fill ins(%cst_0 : f32) outs(%112 : tensor<1x4x1xf32>) -> tensor<1x4x1xf32>
    %114:2 = linalg.generic {indexing_maps = [#map6, #map17, #map17], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%109 : tensor<1x4x1x?xf32>) outs(%113, %111 : tensor<1x4x1xf32>, tensor<1x4x1xi64>) {
    ^bb0(%in: f32, %out: f32, %out_110: i64):
      %275 = linalg.index 3 : index
      %276 = arith.index_cast %275 : index to i64
      %277 = arith.maximumf %in, %out : f32
      %278 = arith.cmpf ogt, %in, %out : f32
      %279 = arith.select %278, %276, %out_110 : i64
      linalg.yield %277, %279 : f32, i64
    } -> (tensor<1x4x1xf32>, tensor<1x4x1xi64>)
    %expanded_45 = tensor.expand_shape %114#0 [[0], [1], [2, 3]] output_shape [1, 4, 1, 1] : tensor<1x4x1xf32> into tensor<1x4x1x1xf32>
    %115 = linalg.generic {indexing_maps = [#map6, #map7, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%109, %expanded_45 : tensor<1x4x1x?xf32>, tensor<1x4x1x1xf32>) outs(%108 : tensor<1x4x1x?xf32>) {
    ^bb0(%in: f32, %in_110: f32, %out: f32):
      %275 = arith.subf %in, %in_110 : f32
      linalg.yield %275 : f32
    } -> tensor<1x4x1x?xf32>
    %116 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%115 : tensor<1x4x1x?xf32>) outs(%108 : tensor<1x4x1x?xf32>) {
    ^bb0(%in: f32, %out: f32):
      %275 = math.exp %in : f32
      linalg.yield %275 : f32
    } -> tensor<1x4x1x?xf32>
    %117 = linalg.generic {indexing_maps = [#map6, #map7], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%116 : tensor<1x4x1x?xf32>) outs(%65 : tensor<1x4x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %275 = arith.addf %in, %out : f32
      linalg.yield %275 : f32
    } -> tensor<1x4x1x1xf32>
    %118 = linalg.generic {indexing_maps = [#map6, #map7, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%116, %117 : tensor<1x4x1x?xf32>, tensor<1x4x1x1xf32>) outs(%108 : tensor<1x4x1x?xf32>) {
    ^bb0(%in: f32, %in_110: f32, %out: f32):
      %275 = arith.divf %in, %in_110 : f32
      linalg.yield %275 : f32
    } -> tensor<1x4x1x?xf32>
    %119 = tensor.empty(%10) : tensor<1x4x1x?xi1>
    %120 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%109 : tensor<1x4x1x?xf32>) outs(%119 : tensor<1x4x1x?xi1>) {
    ^bb0(%in: f32, %out: i1):
      %275 = arith.extf %in : f32 to f64
      %276 = arith.cmpf oeq, %275, %cst_8 : f64
      linalg.yield %276 : i1
    } -> tensor<1x4x1x?xi1>
    %121 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%120 : tensor<1x4x1x?xi1>) outs(%119 : tensor<1x4x1x?xi1>) {
    ^bb0(%in: i1, %out: i1):
      %275 = arith.cmpi eq, %in, %false : i1
      linalg.yield %275 : i1
    } -> tensor<1x4x1x?xi1>
    %122 = tensor.empty() : tensor<1x4x1x1xi1>
    %123 = linalg.fill ins(%false : i1) outs(%122 : tensor<1x4x1x1xi1>) -> tensor<1x4x1x1xi1>
    %124 = linalg.generic {indexing_maps = [#map6, #map7], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%121 : tensor<1x4x1x?xi1>) outs(%123 : tensor<1x4x1x1xi1>) {
    ^bb0(%in: i1, %out: i1):
      %275 = arith.ori %in, %out : i1
      linalg.yield %275 : i1
    } -> tensor<1x4x1x1xi1>
    %125 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%124 : tensor<1x4x1x1xi1>) outs(%122 : tensor<1x4x1x1xi1>) {
    ^bb0(%in: i1, %out: i1):
      %275 = arith.cmpi eq, %in, %false : i1
      linalg.yield %275 : i1
    } -> tensor<1x4x1x1xi1>
    %126 = arith.cmpi sge, %9, %c0_i64 : i64
    cf.assert %126, "negative values not allowed in new dimensions"
    %127 = arith.index_cast %9 : i64 to index
    %128 = tensor.empty(%127) : tensor<1x4x1x?xf32>
    %129 = linalg.generic {indexing_maps = [#map8, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%cst_5 : tensor<f32>) outs(%128 : tensor<1x4x1x?xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x4x1x?xf32>
    %130 = arith.cmpi eq, %127, %10 : index
    cf.assert %130, "mismatched size for broadcast"
    %131 = linalg.generic {indexing_maps = [#map7, #map6, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%125, %129, %118 : tensor<1x4x1x1xi1>, tensor<1x4x1x?xf32>, tensor<1x4x1x?xf32>) outs(%128 : tensor<1x4x1x?xf32>) {
    ^bb0(%in: i1, %in_110: f32, %in_111: f32, %out: f32):
      %275 = arith.select %in, %in_110, %in_111 : f32
      linalg.yield %275 : f32
    } -> tensor<1x4x1x?xf32>
    cf.assert %22, "unimplemented: dynamic negative broadcast sizes"
    %132 = linalg.generic {indexing_maps = [#map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} outs(%108 : tensor<1x4x1x?xf32>) {
    ^bb0(%out: f32):
      %275 = linalg.index 1 : index
      %276 = linalg.index 3 : index
      %277 = arith.cmpi eq, %127, %c1 : index
      %278 = arith.select %277, %c0, %276 : index
      %extracted = tensor.extract %131[%c0, %275, %c0, %278] : tensor<1x4x1x?xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x4x1x?xf32>
    %collapsed_46 = tensor.collapse_shape %132 [[0, 1], [2], [3]] : tensor<1x4x1x?xf32> into tensor<4x1x?xf32>
    cf.assert %22, "unimplemented: dynamic negative broadcast sizes"
    %133 = tensor.empty(%10) : tensor<1x4x?x8xf32>
    %134 = linalg.generic {indexing_maps = [#map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} outs(%133 : tensor<1x4x?x8xf32>) {
    ^bb0(%out: f32):
      %275 = linalg.index 1 : index
      %276 = linalg.index 2 : index
      %277 = linalg.index 3 : index
      %278 = arith.cmpi eq, %10, %c1 : index
      %279 = arith.select %278, %c0, %276 : index
      %extracted = tensor.extract %collapsed_40[%c0, %275, %279, %277] : tensor<1x4x?x8xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x4x?x8xf32>
    %collapsed_47 = tensor.collapse_shape %134 [[0, 1], [2], [3]] : tensor<1x4x?x8xf32> into tensor<4x?x8xf32>
    %135 = tensor.empty() : tensor<4x1x8xf32>
    %136 = linalg.fill ins(%cst : f32) outs(%135 : tensor<4x1x8xf32>) -> tensor<4x1x8xf32>
    %137 = linalg.batch_matmul ins(%collapsed_46, %collapsed_47 : tensor<4x1x?xf32>, tensor<4x?x8xf32>) outs(%136 : tensor<4x1x8xf32>) -> tensor<4x1x8xf32>
    %expanded_48 = tensor.expand_shape %137 [[0, 1], [2], [3]] output_shape [1, 4, 1, 8] : tensor<4x1x8xf32> into tensor<1x4x1x8xf32>
    %138 = tensor.empty() : tensor<1x1x4x8xf32>
    %transposed_49 = linalg.transpose ins(%expanded_48 : tensor<1x4x1x8xf32>) outs(%138 : tensor<1x1x4x8xf32>) permutation = [0, 2, 1, 3] 
    %transposed_50 = linalg.transpose ins(%arg10 : tensor<32x32xf32>) outs(%52 : tensor<32x32xf32>) permutation = [1, 0] 
    %collapsed_51 = tensor.collapse_shape %transposed_49 [[0], [1, 2, 3]] : tensor<1x1x4x8xf32> into tensor<1x32xf32>
    %139 = linalg.matmul ins(%collapsed_51, %transposed_50 : tensor<1x32xf32>, tensor<32x32xf32>) outs(%54 : tensor<1x32xf32>) -> tensor<1x32xf32>
    %expanded_52 = tensor.expand_shape %139 [[0], [1, 2]] output_shape [1, 1, 32] : tensor<1x32xf32> into tensor<1x1x32xf32>
    %140 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_52 : tensor<1x1x32xf32>) outs(%1 : tensor<1x1x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %275 = math.fpowi %in, %c2_i64 : f32, i64
      linalg.yield %275 : f32
    } -> tensor<1x1x32xf32>
    %141 = linalg.generic {indexing_maps = [#map1, #map11], iterator_types = ["parallel", "parallel", "reduction"]} ins(%140 : tensor<1x1x32xf32>) outs(%43 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %275 = arith.addf %in, %out : f32
      linalg.yield %275 : f32
    } -> tensor<1x1x1xf32>
    %142 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%141 : tensor<1x1x1xf32>) outs(%32 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %275 = arith.divf %in, %cst_11 : f32
      linalg.yield %275 : f32
    } -> tensor<1x1x1xf32>
    %143 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%142 : tensor<1x1x1xf32>) outs(%32 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %275 = arith.truncf %cst_9 : f64 to f32
      %276 = arith.addf %in, %275 : f32
      linalg.yield %276 : f32
    } -> tensor<1x1x1xf32>
    %144 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%143 : tensor<1x1x1xf32>) outs(%32 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %275 = math.rsqrt %in : f32
      linalg.yield %275 : f32
    } -> tensor<1x1x1xf32>
    %145 = linalg.generic {indexing_maps = [#map1, #map11, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_52, %144 : tensor<1x1x32xf32>, tensor<1x1x1xf32>) outs(%1 : tensor<1x1x32xf32>) {
    ^bb0(%in: f32, %in_110: f32, %out: f32):
      %275 = arith.mulf %in, %in_110 : f32
      linalg.yield %275 : f32
    } -> tensor<1x1x32xf32>
    %146 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel"]} ins(%arg17 : tensor<32xf32>) outs(%49 : tensor<32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %275 = arith.addf %in, %cst_3 : f32
      linalg.yield %275 : f32
    } -> tensor<32xf32>
    %147 = linalg.generic {indexing_maps = [#map1, #map12, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%145, %146 : tensor<1x1x32xf32>, tensor<32xf32>) outs(%1 : tensor<1x1x32xf32>) {
    ^bb0(%in: f32, %in_110: f32, %out: f32):
      %275 = arith.mulf %in, %in_110 : f32
      linalg.yield %275 : f32
    } -> tensor<1x1x32xf32>
    %148 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%3, %147 : tensor<1x1x32xf32>, tensor<1x1x32xf32>) outs(%1 : tensor<1x1x32xf32>) {
    ^bb0(%in: f32, %in_110: f32, %out: f32):
      %275 = arith.addf %in, %in_110 : f32
      linalg.yield %275 : f32
    } -> tensor<1x1x32xf32>
    %149 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%148 : tensor<1x1x32xf32>) outs(%1 : tensor<1x1x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %275 = math.fpowi %in, %c2_i64 : f32, i64
      linalg.yield %275 : f32
    } -> tensor<1x1x32xf32>
    %150 = linalg.generic {indexing_maps = [#map1, #map11], iterator_types = ["parallel", "parallel", "reduction"]} ins(%149 : tensor<1x1x32xf32>) outs(%43 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %275 = arith.addf %in, %out : f32
      linalg.yield %275 : f32
    } -> tensor<1x1x1xf32>
    %151 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%150 : tensor<1x1x1xf32>) outs(%32 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %275 = arith.divf %in, %cst_11 : f32
      linalg.yield %275 : f32
    } -> tensor<1x1x1xf32>
    %152 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%151 : tensor<1x1x1xf32>) outs(%32 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %275 = arith.truncf %cst_9 : f64 to f32
      %276 = arith.addf %in, %275 : f32
      linalg.yield %276 : f32
    } -> tensor<1x1x1xf32>
    %153 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%152 : tensor<1x1x1xf32>) outs(%32 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %275 = math.rsqrt %in : f32
      linalg.yield %275 : f32
    } -> tensor<1x1x1xf32>
    %154 = linalg.generic {indexing_maps = [#map1, #map11, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%148, %153 : tensor<1x1x32xf32>, tensor<1x1x1xf32>) outs(%1 : tensor<1x1x32xf32>) {
    ^bb0(%in: f32, %in_110: f32, %out: f32):
      %275 = arith.mulf %in, %in_110 : f32
      linalg.yield %275 : f32
    } -> tensor<1x1x32xf32>
    %155 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel"]} ins(%arg18 : tensor<32xf32>) outs(%49 : tensor<32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %275 = arith.addf %in, %cst_3 : f32
      linalg.yield %275 : f32
    } -> tensor<32xf32>
    %156 = linalg.generic {indexing_maps = [#map1, #map12, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%154, %155 : tensor<1x1x32xf32>, tensor<32xf32>) outs(%1 : tensor<1x1x32xf32>) {
    ^bb0(%in: f32, %in_110: f32, %out: f32):
      %275 = arith.mulf %in, %in_110 : f32
      linalg.yield %275 : f32
    } -> tensor<1x1x32xf32>
    %157 = tensor.empty() : tensor<32x48xf32>
    %transposed_53 = linalg.transpose ins(%arg13 : tensor<48x32xf32>) outs(%157 : tensor<32x48xf32>) permutation = [1, 0] 
    %collapsed_54 = tensor.collapse_shape %156 [[0], [1, 2]] : tensor<1x1x32xf32> into tensor<1x32xf32>
    %158 = tensor.empty() : tensor<1x48xf32>
    %159 = linalg.fill ins(%cst : f32) outs(%158 : tensor<1x48xf32>) -> tensor<1x48xf32>
    %160 = linalg.matmul ins(%collapsed_54, %transposed_53 : tensor<1x32xf32>, tensor<32x48xf32>) outs(%159 : tensor<1x48xf32>) -> tensor<1x48xf32>
    %expanded_55 = tensor.expand_shape %160 [[0], [1, 2]] output_shape [1, 1, 48] : tensor<1x48xf32> into tensor<1x1x48xf32>
    %161 = tensor.empty() : tensor<1x1x48xf32>
    %162 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_55 : tensor<1x1x48xf32>) outs(%161 : tensor<1x1x48xf32>) {
    ^bb0(%in: f32, %out: f32):
      %275 = math.fpowi %in, %c3_i64 : f32, i64
      %276 = arith.mulf %275, %cst_1 : f32
      %277 = arith.addf %in, %276 : f32
      %278 = arith.mulf %277, %cst_2 : f32
      %279 = math.tanh %278 : f32
      %280 = arith.addf %279, %cst_3 : f32
      %281 = arith.mulf %280, %cst_4 : f32
      %282 = arith.mulf %in, %281 : f32
      linalg.yield %282 : f32
    } -> tensor<1x1x48xf32>
    %transposed_56 = linalg.transpose ins(%arg14 : tensor<48x32xf32>) outs(%157 : tensor<32x48xf32>) permutation = [1, 0] 
    %163 = linalg.matmul ins(%collapsed_54, %transposed_56 : tensor<1x32xf32>, tensor<32x48xf32>) outs(%159 : tensor<1x48xf32>) -> tensor<1x48xf32>
    %expanded_57 = tensor.expand_shape %163 [[0], [1, 2]] output_shape [1, 1, 48] : tensor<1x48xf32> into tensor<1x1x48xf32>
    %164 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%162, %expanded_57 : tensor<1x1x48xf32>, tensor<1x1x48xf32>) outs(%161 : tensor<1x1x48xf32>) {
    ^bb0(%in: f32, %in_110: f32, %out: f32):
      %275 = arith.mulf %in, %in_110 : f32
      linalg.yield %275 : f32
    } -> tensor<1x1x48xf32>
    %165 = tensor.empty() : tensor<48x32xf32>
    %transposed_58 = linalg.transpose ins(%arg15 : tensor<32x48xf32>) outs(%165 : tensor<48x32xf32>) permutation = [1, 0] 
    %collapsed_59 = tensor.collapse_shape %164 [[0], [1, 2]] : tensor<1x1x48xf32> into tensor<1x48xf32>
    %166 = linalg.matmul ins(%collapsed_59, %transposed_58 : tensor<1x48xf32>, tensor<48x32xf32>) outs(%54 : tensor<1x32xf32>) -> tensor<1x32xf32>
    %expanded_60 = tensor.expand_shape %166 [[0], [1, 2]] output_shape [1, 1, 32] : tensor<1x32xf32> into tensor<1x1x32xf32>
    %167 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_60 : tensor<1x1x32xf32>) outs(%1 : tensor<1x1x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %275 = math.fpowi %in, %c2_i64 : f32, i64
      linalg.yield %275 : f32
    } -> tensor<1x1x32xf32>
    %168 = linalg.generic {indexing_maps = [#map1, #map11], iterator_types = ["parallel", "parallel", "reduction"]} ins(%167 : tensor<1x1x32xf32>) outs(%43 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %275 = arith.addf %in, %out : f32
      linalg.yield %275 : f32
    } -> tensor<1x1x1xf32>
    %169 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%168 : tensor<1x1x1xf32>) outs(%32 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %275 = arith.divf %in, %cst_11 : f32
      linalg.yield %275 : f32
    } -> tensor<1x1x1xf32>
    %170 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%169 : tensor<1x1x1xf32>) outs(%32 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %275 = arith.truncf %cst_9 : f64 to f32
      %276 = arith.addf %in, %275 : f32
      linalg.yield %276 : f32
    } -> tensor<1x1x1xf32>
    %171 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%170 : tensor<1x1x1xf32>) outs(%32 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %275 = math.rsqrt %in : f32
      linalg.yield %275 : f32
    } -> tensor<1x1x1xf32>
    %172 = linalg.generic {indexing_maps = [#map1, #map11, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_60, %171 : tensor<1x1x32xf32>, tensor<1x1x1xf32>) outs(%1 : tensor<1x1x32xf32>) {
    ^bb0(%in: f32, %in_110: f32, %out: f32):
      %275 = arith.mulf %in, %in_110 : f32
      linalg.yield %275 : f32
    } -> tensor<1x1x32xf32>
    %173 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel"]} ins(%arg19 : tensor<32xf32>) outs(%49 : tensor<32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %275 = arith.addf %in, %cst_3 : f32
      linalg.yield %275 : f32
    } -> tensor<32xf32>
    %174 = linalg.generic {indexing_maps = [#map1, #map12, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%172, %173 : tensor<1x1x32xf32>, tensor<32xf32>) outs(%1 : tensor<1x1x32xf32>) {
    ^bb0(%in: f32, %in_110: f32, %out: f32):
      %275 = arith.mulf %in, %in_110 : f32
      linalg.yield %275 : f32
    } -> tensor<1x1x32xf32>
    %175 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%148, %174 : tensor<1x1x32xf32>, tensor<1x1x32xf32>) outs(%1 : tensor<1x1x32xf32>) {
    ^bb0(%in: f32, %in_110: f32, %out: f32):
      %275 = arith.addf %in, %in_110 : f32
      linalg.yield %275 : f32
    } -> tensor<1x1x32xf32>
    %176 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%175 : tensor<1x1x32xf32>) outs(%1 : tensor<1x1x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %275 = math.fpowi %in, %c2_i64 : f32, i64
      linalg.yield %275 : f32
    } -> tensor<1x1x32xf32>
    %177 = linalg.generic {indexing_maps = [#map1, #map11], iterator_types = ["parallel", "parallel", "reduction"]} ins(%176 : tensor<1x1x32xf32>) outs(%43 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %275 = arith.addf %in, %out : f32
      linalg.yield %275 : f32
    } -> tensor<1x1x1xf32>
    %178 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%177 : tensor<1x1x1xf32>) outs(%32 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %275 = arith.divf %in, %cst_11 : f32
      linalg.yield %275 : f32
    } -> tensor<1x1x1xf32>
    %179 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%178 : tensor<1x1x1xf32>) outs(%32 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %275 = arith.truncf %cst_9 : f64 to f32
      %276 = arith.addf %in, %275 : f32
      linalg.yield %276 : f32
    } -> tensor<1x1x1xf32>
    %180 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%179 : tensor<1x1x1xf32>) outs(%32 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %275 = math.rsqrt %in : f32
      linalg.yield %275 : f32
    } -> tensor<1x1x1xf32>
    %181 = linalg.generic {indexing_maps = [#map1, #map11, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%175, %180 : tensor<1x1x32xf32>, tensor<1x1x1xf32>) outs(%1 : tensor<1x1x32xf32>) {
    ^bb0(%in: f32, %in_110: f32, %out: f32):
      %275 = arith.mulf %in, %in_110 : f32
      linalg.yield %275 : f32
    } -> tensor<1x1x32xf32>
    %182 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel"]} ins(%arg29 : tensor<32xf32>) outs(%49 : tensor<32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %275 = arith.addf %in, %cst_3 : f32
      linalg.yield %275 : f32
    } -> tensor<32xf32>
    %183 = linalg.generic {indexing_maps = [#map1, #map12, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%181, %182 : tensor<1x1x32xf32>, tensor<32xf32>) outs(%1 : tensor<1x1x32xf32>) {
    ^bb0(%in: f32, %in_110: f32, %out: f32):
      %275 = arith.mulf %in, %in_110 : f32
      linalg.yield %275 : f32
    } -> tensor<1x1x32xf32>
    %transposed_61 = linalg.transpose ins(%arg20 : tensor<32x32xf32>) outs(%52 : tensor<32x32xf32>) permutation = [1, 0] 
    %collapsed_62 = tensor.collapse_shape %183 [[0], [1, 2]] : tensor<1x1x32xf32> into tensor<1x32xf32>
    %184 = linalg.matmul ins(%collapsed_62, %transposed_61 : tensor<1x32xf32>, tensor<32x32xf32>) outs(%54 : tensor<1x32xf32>) -> tensor<1x32xf32>
    %expanded_63 = tensor.expand_shape %184 [[0], [1, 2, 3]] output_shape [1, 1, 4, 8] : tensor<1x32xf32> into tensor<1x1x4x8xf32>
    %transposed_64 = linalg.transpose ins(%expanded_63 : tensor<1x1x4x8xf32>) outs(%56 : tensor<1x4x1x8xf32>) permutation = [0, 2, 1, 3] 
    %transposed_65 = linalg.transpose ins(%arg21 : tensor<16x32xf32>) outs(%57 : tensor<32x16xf32>) permutation = [1, 0] 
    %185 = linalg.matmul ins(%collapsed_62, %transposed_65 : tensor<1x32xf32>, tensor<32x16xf32>) outs(%59 : tensor<1x16xf32>) -> tensor<1x16xf32>
    %expanded_66 = tensor.expand_shape %185 [[0], [1, 2, 3]] output_shape [1, 1, 2, 8] : tensor<1x16xf32> into tensor<1x1x2x8xf32>
    %transposed_67 = linalg.transpose ins(%expanded_66 : tensor<1x1x2x8xf32>) outs(%61 : tensor<1x2x1x8xf32>) permutation = [0, 2, 1, 3] 
    %transposed_68 = linalg.transpose ins(%arg22 : tensor<16x32xf32>) outs(%57 : tensor<32x16xf32>) permutation = [1, 0] 
    %186 = linalg.matmul ins(%collapsed_62, %transposed_68 : tensor<1x32xf32>, tensor<32x16xf32>) outs(%59 : tensor<1x16xf32>) -> tensor<1x16xf32>
    %expanded_69 = tensor.expand_shape %186 [[0], [1, 2, 3]] output_shape [1, 1, 2, 8] : tensor<1x16xf32> into tensor<1x1x2x8xf32>
    %transposed_70 = linalg.transpose ins(%expanded_69 : tensor<1x1x2x8xf32>) outs(%61 : tensor<1x2x1x8xf32>) permutation = [0, 2, 1, 3] 
    %187 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed_64 : tensor<1x4x1x8xf32>) outs(%56 : tensor<1x4x1x8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %275 = math.fpowi %in, %c2_i64 : f32, i64
      linalg.yield %275 : f32
    } -> tensor<1x4x1x8xf32>
    %188 = linalg.generic {indexing_maps = [#map6, #map7], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%187 : tensor<1x4x1x8xf32>) outs(%65 : tensor<1x4x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %275 = arith.addf %in, %out : f32
      linalg.yield %275 : f32
    } -> tensor<1x4x1x1xf32>
    %189 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%188 : tensor<1x4x1x1xf32>) outs(%64 : tensor<1x4x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %275 = arith.divf %in, %cst_12 : f32
      linalg.yield %275 : f32
    } -> tensor<1x4x1x1xf32>
    %190 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%189 : tensor<1x4x1x1xf32>) outs(%64 : tensor<1x4x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %275 = arith.truncf %cst_9 : f64 to f32
      %276 = arith.addf %in, %275 : f32
      linalg.yield %276 : f32
    } -> tensor<1x4x1x1xf32>
    %191 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%190 : tensor<1x4x1x1xf32>) outs(%64 : tensor<1x4x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %275 = math.rsqrt %in : f32
      linalg.yield %275 : f32
    } -> tensor<1x4x1x1xf32>
    %192 = linalg.generic {indexing_maps = [#map6, #map7, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed_64, %191 : tensor<1x4x1x8xf32>, tensor<1x4x1x1xf32>) outs(%56 : tensor<1x4x1x8xf32>) {
    ^bb0(%in: f32, %in_110: f32, %out: f32):
      %275 = arith.mulf %in, %in_110 : f32
      linalg.yield %275 : f32
    } -> tensor<1x4x1x8xf32>
    %193 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel"]} ins(%arg24 : tensor<8xf32>) outs(%71 : tensor<8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %275 = arith.addf %in, %cst_3 : f32
      linalg.yield %275 : f32
    } -> tensor<8xf32>
    %194 = linalg.generic {indexing_maps = [#map6, #map13, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%192, %193 : tensor<1x4x1x8xf32>, tensor<8xf32>) outs(%56 : tensor<1x4x1x8xf32>) {
    ^bb0(%in: f32, %in_110: f32, %out: f32):
      %275 = arith.mulf %in, %in_110 : f32
      linalg.yield %275 : f32
    } -> tensor<1x4x1x8xf32>
    %195 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed_67 : tensor<1x2x1x8xf32>) outs(%61 : tensor<1x2x1x8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %275 = math.fpowi %in, %c2_i64 : f32, i64
      linalg.yield %275 : f32
    } -> tensor<1x2x1x8xf32>
    %196 = linalg.generic {indexing_maps = [#map6, #map7], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%195 : tensor<1x2x1x8xf32>) outs(%76 : tensor<1x2x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %275 = arith.addf %in, %out : f32
      linalg.yield %275 : f32
    } -> tensor<1x2x1x1xf32>
    %197 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%196 : tensor<1x2x1x1xf32>) outs(%75 : tensor<1x2x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %275 = arith.divf %in, %cst_12 : f32
      linalg.yield %275 : f32
    } -> tensor<1x2x1x1xf32>
    %198 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%197 : tensor<1x2x1x1xf32>) outs(%75 : tensor<1x2x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %275 = arith.truncf %cst_9 : f64 to f32
      %276 = arith.addf %in, %275 : f32
      linalg.yield %276 : f32
    } -> tensor<1x2x1x1xf32>
    %199 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%198 : tensor<1x2x1x1xf32>) outs(%75 : tensor<1x2x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %275 = math.rsqrt %in : f32
      linalg.yield %275 : f32
    } -> tensor<1x2x1x1xf32>
    %200 = linalg.generic {indexing_maps = [#map6, #map7, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed_67, %199 : tensor<1x2x1x8xf32>, tensor<1x2x1x1xf32>) outs(%61 : tensor<1x2x1x8xf32>) {
    ^bb0(%in: f32, %in_110: f32, %out: f32):
      %275 = arith.mulf %in, %in_110 : f32
      linalg.yield %275 : f32
    } -> tensor<1x2x1x8xf32>
    %201 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel"]} ins(%arg25 : tensor<8xf32>) outs(%71 : tensor<8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %275 = arith.addf %in, %cst_3 : f32
      linalg.yield %275 : f32
    } -> tensor<8xf32>
    %202 = linalg.generic {indexing_maps = [#map6, #map13, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%200, %201 : tensor<1x2x1x8xf32>, tensor<8xf32>) outs(%61 : tensor<1x2x1x8xf32>) {
    ^bb0(%in: f32, %in_110: f32, %out: f32):
      %275 = arith.mulf %in, %in_110 : f32
      linalg.yield %275 : f32
    } -> tensor<1x2x1x8xf32>
    %expanded_71 = tensor.expand_shape %40 [[0], [1, 2], [3]] output_shape [1, 1, 1, 8] : tensor<1x1x8xf32> into tensor<1x1x1x8xf32>
    %expanded_72 = tensor.expand_shape %41 [[0], [1, 2], [3]] output_shape [1, 1, 1, 8] : tensor<1x1x8xf32> into tensor<1x1x1x8xf32>
    %203 = linalg.generic {indexing_maps = [#map6, #map14, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%194, %expanded_71 : tensor<1x4x1x8xf32>, tensor<1x1x1x8xf32>) outs(%56 : tensor<1x4x1x8xf32>) {
    ^bb0(%in: f32, %in_110: f32, %out: f32):
      %275 = arith.mulf %in, %in_110 : f32
      linalg.yield %275 : f32
    } -> tensor<1x4x1x8xf32>
    %extracted_slice_73 = tensor.extract_slice %194[0, 0, 0, 0] [1, 4, 1, 4] [1, 1, 1, 1] : tensor<1x4x1x8xf32> to tensor<1x4x1x4xf32>
    %extracted_slice_74 = tensor.extract_slice %194[0, 0, 0, 4] [1, 4, 1, 4] [1, 1, 1, 1] : tensor<1x4x1x8xf32> to tensor<1x4x1x4xf32>
    %204 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_74 : tensor<1x4x1x4xf32>) outs(%85 : tensor<1x4x1x4xf32>) {
    ^bb0(%in: f32, %out: f32):
      %275 = arith.negf %in : f32
      linalg.yield %275 : f32
    } -> tensor<1x4x1x4xf32>
    %concat_75 = tensor.concat dim(3) %204, %extracted_slice_73 : (tensor<1x4x1x4xf32>, tensor<1x4x1x4xf32>) -> tensor<1x4x1x8xf32>
    %205 = linalg.generic {indexing_maps = [#map6, #map14, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%concat_75, %expanded_72 : tensor<1x4x1x8xf32>, tensor<1x1x1x8xf32>) outs(%56 : tensor<1x4x1x8xf32>) {
    ^bb0(%in: f32, %in_110: f32, %out: f32):
      %275 = arith.mulf %in, %in_110 : f32
      linalg.yield %275 : f32
    } -> tensor<1x4x1x8xf32>
    %206 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%203, %205 : tensor<1x4x1x8xf32>, tensor<1x4x1x8xf32>) outs(%56 : tensor<1x4x1x8xf32>) {
    ^bb0(%in: f32, %in_110: f32, %out: f32):
      %275 = arith.addf %in, %in_110 : f32
      linalg.yield %275 : f32
    } -> tensor<1x4x1x8xf32>
    %207 = linalg.generic {indexing_maps = [#map6, #map14, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%202, %expanded_71 : tensor<1x2x1x8xf32>, tensor<1x1x1x8xf32>) outs(%61 : tensor<1x2x1x8xf32>) {
    ^bb0(%in: f32, %in_110: f32, %out: f32):
      %275 = arith.mulf %in, %in_110 : f32
      linalg.yield %275 : f32
    } -> tensor<1x2x1x8xf32>
    %extracted_slice_76 = tensor.extract_slice %202[0, 0, 0, 0] [1, 2, 1, 4] [1, 1, 1, 1] : tensor<1x2x1x8xf32> to tensor<1x2x1x4xf32>
    %extracted_slice_77 = tensor.extract_slice %202[0, 0, 0, 4] [1, 2, 1, 4] [1, 1, 1, 1] : tensor<1x2x1x8xf32> to tensor<1x2x1x4xf32>
    %208 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_77 : tensor<1x2x1x4xf32>) outs(%90 : tensor<1x2x1x4xf32>) {
    ^bb0(%in: f32, %out: f32):
      %275 = arith.negf %in : f32
      linalg.yield %275 : f32
    } -> tensor<1x2x1x4xf32>
    %concat_78 = tensor.concat dim(3) %208, %extracted_slice_76 : (tensor<1x2x1x4xf32>, tensor<1x2x1x4xf32>) -> tensor<1x2x1x8xf32>
    %209 = linalg.generic {indexing_maps = [#map6, #map14, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%concat_78, %expanded_72 : tensor<1x2x1x8xf32>, tensor<1x1x1x8xf32>) outs(%61 : tensor<1x2x1x8xf32>) {
    ^bb0(%in: f32, %in_110: f32, %out: f32):
      %275 = arith.mulf %in, %in_110 : f32
      linalg.yield %275 : f32
    } -> tensor<1x2x1x8xf32>
    %210 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%207, %209 : tensor<1x2x1x8xf32>, tensor<1x2x1x8xf32>) outs(%61 : tensor<1x2x1x8xf32>) {
    ^bb0(%in: f32, %in_110: f32, %out: f32):
      %275 = arith.addf %in, %in_110 : f32
      linalg.yield %275 : f32
    } -> tensor<1x2x1x8xf32>
    %concat_79 = tensor.concat dim(2) %arg4, %210 : (tensor<1x2x?x8xf32>, tensor<1x2x1x8xf32>) -> tensor<1x2x?x8xf32>
    %concat_80 = tensor.concat dim(2) %arg5, %transposed_70 : (tensor<1x2x?x8xf32>, tensor<1x2x1x8xf32>) -> tensor<1x2x?x8xf32>
    %dim_81 = tensor.dim %arg4, %c2 : tensor<1x2x?x8xf32>
    %211 = affine.apply #map15()[%dim_81]
    %expanded_82 = tensor.expand_shape %concat_79 [[0], [1], [2, 3], [4]] output_shape [1, 2, 1, %211, 8] : tensor<1x2x?x8xf32> into tensor<1x2x1x?x8xf32>
    cf.assert %22, "unimplemented: dynamic negative broadcast sizes"
    %212 = linalg.generic {indexing_maps = [#map16], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} outs(%95 : tensor<1x2x2x?x8xf32>) {
    ^bb0(%out: f32):
      %275 = linalg.index 1 : index
      %276 = linalg.index 3 : index
      %277 = linalg.index 4 : index
      %278 = arith.cmpi eq, %211, %c1 : index
      %279 = arith.select %278, %c0, %276 : index
      %extracted = tensor.extract %expanded_82[%c0, %275, %c0, %279, %277] : tensor<1x2x1x?x8xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x2x2x?x8xf32>
    %collapsed_83 = tensor.collapse_shape %212 [[0], [1, 2], [3], [4]] : tensor<1x2x2x?x8xf32> into tensor<1x4x?x8xf32>
    %dim_84 = tensor.dim %arg5, %c2 : tensor<1x2x?x8xf32>
    %213 = affine.apply #map15()[%dim_84]
    %expanded_85 = tensor.expand_shape %concat_80 [[0], [1], [2, 3], [4]] output_shape [1, 2, 1, %213, 8] : tensor<1x2x?x8xf32> into tensor<1x2x1x?x8xf32>
    cf.assert %22, "unimplemented: dynamic negative broadcast sizes"
    %214 = linalg.generic {indexing_maps = [#map16], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} outs(%95 : tensor<1x2x2x?x8xf32>) {
    ^bb0(%out: f32):
      %275 = linalg.index 1 : index
      %276 = linalg.index 3 : index
      %277 = linalg.index 4 : index
      %278 = arith.cmpi eq, %213, %c1 : index
      %279 = arith.select %278, %c0, %276 : index
      %extracted = tensor.extract %expanded_85[%c0, %275, %c0, %279, %277] : tensor<1x2x1x?x8xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x2x2x?x8xf32>
    %collapsed_86 = tensor.collapse_shape %214 [[0], [1, 2], [3], [4]] : tensor<1x2x2x?x8xf32> into tensor<1x4x?x8xf32>
    %215 = linalg.generic {indexing_maps = [#map6, #map8, #map8, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%23, %cst_5, %cst_6 : tensor<1x1x1x?xi1>, tensor<f32>, tensor<f32>) outs(%99 : tensor<1x1x1x?xf32>) {
    ^bb0(%in: i1, %in_110: f32, %in_111: f32, %out: f32):
      %275 = arith.select %in, %in_110, %in_111 : f32
      linalg.yield %275 : f32
    } -> tensor<1x1x1x?xf32>
    %216 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%206 : tensor<1x4x1x8xf32>) outs(%56 : tensor<1x4x1x8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %275 = arith.truncf %cst_7 : f64 to f32
      %276 = arith.mulf %in, %275 : f32
      linalg.yield %276 : f32
    } -> tensor<1x4x1x8xf32>
    %transposed_87 = linalg.transpose ins(%collapsed_83 : tensor<1x4x?x8xf32>) outs(%102 : tensor<1x4x8x?xf32>) permutation = [0, 1, 3, 2] 
    %217 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed_87 : tensor<1x4x8x?xf32>) outs(%102 : tensor<1x4x8x?xf32>) {
    ^bb0(%in: f32, %out: f32):
      %275 = arith.truncf %cst_7 : f64 to f32
      %276 = arith.mulf %in, %275 : f32
      linalg.yield %276 : f32
    } -> tensor<1x4x8x?xf32>
    %collapsed_88 = tensor.collapse_shape %216 [[0, 1], [2], [3]] : tensor<1x4x1x8xf32> into tensor<4x1x8xf32>
    cf.assert %22, "unimplemented: dynamic negative broadcast sizes"
    %218 = linalg.generic {indexing_maps = [#map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} outs(%102 : tensor<1x4x8x?xf32>) {
    ^bb0(%out: f32):
      %275 = linalg.index 1 : index
      %276 = linalg.index 2 : index
      %277 = linalg.index 3 : index
      %278 = arith.cmpi eq, %10, %c1 : index
      %279 = arith.select %278, %c0, %277 : index
      %extracted = tensor.extract %217[%c0, %275, %276, %279] : tensor<1x4x8x?xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x4x8x?xf32>
    %collapsed_89 = tensor.collapse_shape %218 [[0, 1], [2], [3]] : tensor<1x4x8x?xf32> into tensor<4x8x?xf32>
    %219 = linalg.batch_matmul ins(%collapsed_88, %collapsed_89 : tensor<4x1x8xf32>, tensor<4x8x?xf32>) outs(%106 : tensor<4x1x?xf32>) -> tensor<4x1x?xf32>
    %expanded_90 = tensor.expand_shape %219 [[0, 1], [2], [3]] output_shape [1, 4, 1, %10] : tensor<4x1x?xf32> into tensor<1x4x1x?xf32>
    %220 = linalg.generic {indexing_maps = [#map6, #map14, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_90, %215 : tensor<1x4x1x?xf32>, tensor<1x1x1x?xf32>) outs(%108 : tensor<1x4x1x?xf32>) {
    ^bb0(%in: f32, %in_110: f32, %out: f32):
      %275 = arith.addf %in, %in_110 : f32
      linalg.yield %275 : f32
    } -> tensor<1x4x1x?xf32>
    %221:2 = linalg.generic {indexing_maps = [#map6, #map17, #map17], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%220 : tensor<1x4x1x?xf32>) outs(%113, %111 : tensor<1x4x1xf32>, tensor<1x4x1xi64>) {
    ^bb0(%in: f32, %out: f32, %out_110: i64):
      %275 = linalg.index 3 : index
      %276 = arith.index_cast %275 : index to i64
      %277 = arith.maximumf %in, %out : f32
      %278 = arith.cmpf ogt, %in, %out : f32
      %279 = arith.select %278, %276, %out_110 : i64
      linalg.yield %277, %279 : f32, i64
    } -> (tensor<1x4x1xf32>, tensor<1x4x1xi64>)
    %expanded_91 = tensor.expand_shape %221#0 [[0], [1], [2, 3]] output_shape [1, 4, 1, 1] : tensor<1x4x1xf32> into tensor<1x4x1x1xf32>
    %222 = linalg.generic {indexing_maps = [#map6, #map7, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%220, %expanded_91 : tensor<1x4x1x?xf32>, tensor<1x4x1x1xf32>) outs(%108 : tensor<1x4x1x?xf32>) {
    ^bb0(%in: f32, %in_110: f32, %out: f32):
      %275 = arith.subf %in, %in_110 : f32
      linalg.yield %275 : f32
    } -> tensor<1x4x1x?xf32>
    %223 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%222 : tensor<1x4x1x?xf32>) outs(%108 : tensor<1x4x1x?xf32>) {
    ^bb0(%in: f32, %out: f32):
      %275 = math.exp %in : f32
      linalg.yield %275 : f32
    } -> tensor<1x4x1x?xf32>
    %224 = linalg.generic {indexing_maps = [#map6, #map7], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%223 : tensor<1x4x1x?xf32>) outs(%65 : tensor<1x4x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %275 = arith.addf %in, %out : f32
      linalg.yield %275 : f32
    } -> tensor<1x4x1x1xf32>
    %225 = linalg.generic {indexing_maps = [#map6, #map7, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%223, %224 : tensor<1x4x1x?xf32>, tensor<1x4x1x1xf32>) outs(%108 : tensor<1x4x1x?xf32>) {
    ^bb0(%in: f32, %in_110: f32, %out: f32):
      %275 = arith.divf %in, %in_110 : f32
      linalg.yield %275 : f32
    } -> tensor<1x4x1x?xf32>
    %226 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%220 : tensor<1x4x1x?xf32>) outs(%119 : tensor<1x4x1x?xi1>) {
    ^bb0(%in: f32, %out: i1):
      %275 = arith.extf %in : f32 to f64
      %276 = arith.cmpf oeq, %275, %cst_8 : f64
      linalg.yield %276 : i1
    } -> tensor<1x4x1x?xi1>
    %227 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%226 : tensor<1x4x1x?xi1>) outs(%119 : tensor<1x4x1x?xi1>) {
    ^bb0(%in: i1, %out: i1):
      %275 = arith.cmpi eq, %in, %false : i1
      linalg.yield %275 : i1
    } -> tensor<1x4x1x?xi1>
    %228 = linalg.generic {indexing_maps = [#map6, #map7], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%227 : tensor<1x4x1x?xi1>) outs(%123 : tensor<1x4x1x1xi1>) {
    ^bb0(%in: i1, %out: i1):
      %275 = arith.ori %in, %out : i1
      linalg.yield %275 : i1
    } -> tensor<1x4x1x1xi1>
    %229 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%228 : tensor<1x4x1x1xi1>) outs(%122 : tensor<1x4x1x1xi1>) {
    ^bb0(%in: i1, %out: i1):
      %275 = arith.cmpi eq, %in, %false : i1
      linalg.yield %275 : i1
    } -> tensor<1x4x1x1xi1>
    cf.assert %126, "negative values not allowed in new dimensions"
    cf.assert %130, "mismatched size for broadcast"
    %230 = linalg.generic {indexing_maps = [#map7, #map6, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%229, %129, %225 : tensor<1x4x1x1xi1>, tensor<1x4x1x?xf32>, tensor<1x4x1x?xf32>) outs(%128 : tensor<1x4x1x?xf32>) {
    ^bb0(%in: i1, %in_110: f32, %in_111: f32, %out: f32):
      %275 = arith.select %in, %in_110, %in_111 : f32
      linalg.yield %275 : f32
    } -> tensor<1x4x1x?xf32>
    cf.assert %22, "unimplemented: dynamic negative broadcast sizes"
    %231 = linalg.generic {indexing_maps = [#map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} outs(%108 : tensor<1x4x1x?xf32>) {
    ^bb0(%out: f32):
      %275 = linalg.index 1 : index
      %276 = linalg.index 3 : index
      %277 = arith.cmpi eq, %127, %c1 : index
      %278 = arith.select %277, %c0, %276 : index
      %extracted = tensor.extract %230[%c0, %275, %c0, %278] : tensor<1x4x1x?xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x4x1x?xf32>
    %collapsed_92 = tensor.collapse_shape %231 [[0, 1], [2], [3]] : tensor<1x4x1x?xf32> into tensor<4x1x?xf32>
    cf.assert %22, "unimplemented: dynamic negative broadcast sizes"
    %232 = linalg.generic {indexing_maps = [#map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} outs(%133 : tensor<1x4x?x8xf32>) {
    ^bb0(%out: f32):
      %275 = linalg.index 1 : index
      %276 = linalg.index 2 : index
      %277 = linalg.index 3 : index
      %278 = arith.cmpi eq, %10, %c1 : index
      %279 = arith.select %278, %c0, %276 : index
      %extracted = tensor.extract %collapsed_86[%c0, %275, %279, %277] : tensor<1x4x?x8xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x4x?x8xf32>
    %collapsed_93 = tensor.collapse_shape %232 [[0, 1], [2], [3]] : tensor<1x4x?x8xf32> into tensor<4x?x8xf32>
    %233 = linalg.batch_matmul ins(%collapsed_92, %collapsed_93 : tensor<4x1x?xf32>, tensor<4x?x8xf32>) outs(%136 : tensor<4x1x8xf32>) -> tensor<4x1x8xf32>
    %expanded_94 = tensor.expand_shape %233 [[0, 1], [2], [3]] output_shape [1, 4, 1, 8] : tensor<4x1x8xf32> into tensor<1x4x1x8xf32>
    %transposed_95 = linalg.transpose ins(%expanded_94 : tensor<1x4x1x8xf32>) outs(%138 : tensor<1x1x4x8xf32>) permutation = [0, 2, 1, 3] 
    %transposed_96 = linalg.transpose ins(%arg23 : tensor<32x32xf32>) outs(%52 : tensor<32x32xf32>) permutation = [1, 0] 
    %collapsed_97 = tensor.collapse_shape %transposed_95 [[0], [1, 2, 3]] : tensor<1x1x4x8xf32> into tensor<1x32xf32>
    %234 = linalg.matmul ins(%collapsed_97, %transposed_96 : tensor<1x32xf32>, tensor<32x32xf32>) outs(%54 : tensor<1x32xf32>) -> tensor<1x32xf32>
    %expanded_98 = tensor.expand_shape %234 [[0], [1, 2]] output_shape [1, 1, 32] : tensor<1x32xf32> into tensor<1x1x32xf32>
    %235 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_98 : tensor<1x1x32xf32>) outs(%1 : tensor<1x1x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %275 = math.fpowi %in, %c2_i64 : f32, i64
      linalg.yield %275 : f32
    } -> tensor<1x1x32xf32>
    %236 = linalg.generic {indexing_maps = [#map1, #map11], iterator_types = ["parallel", "parallel", "reduction"]} ins(%235 : tensor<1x1x32xf32>) outs(%43 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %275 = arith.addf %in, %out : f32
      linalg.yield %275 : f32
    } -> tensor<1x1x1xf32>
    %237 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%236 : tensor<1x1x1xf32>) outs(%32 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %275 = arith.divf %in, %cst_11 : f32
      linalg.yield %275 : f32
    } -> tensor<1x1x1xf32>
    %238 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%237 : tensor<1x1x1xf32>) outs(%32 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %275 = arith.truncf %cst_9 : f64 to f32
      %276 = arith.addf %in, %275 : f32
      linalg.yield %276 : f32
    } -> tensor<1x1x1xf32>
    %239 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%238 : tensor<1x1x1xf32>) outs(%32 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %275 = math.rsqrt %in : f32
      linalg.yield %275 : f32
    } -> tensor<1x1x1xf32>
    %240 = linalg.generic {indexing_maps = [#map1, #map11, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_98, %239 : tensor<1x1x32xf32>, tensor<1x1x1xf32>) outs(%1 : tensor<1x1x32xf32>) {
    ^bb0(%in: f32, %in_110: f32, %out: f32):
      %275 = arith.mulf %in, %in_110 : f32
      linalg.yield %275 : f32
    } -> tensor<1x1x32xf32>
    %241 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel"]} ins(%arg30 : tensor<32xf32>) outs(%49 : tensor<32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %275 = arith.addf %in, %cst_3 : f32
      linalg.yield %275 : f32
    } -> tensor<32xf32>
    %242 = linalg.generic {indexing_maps = [#map1, #map12, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%240, %241 : tensor<1x1x32xf32>, tensor<32xf32>) outs(%1 : tensor<1x1x32xf32>) {
    ^bb0(%in: f32, %in_110: f32, %out: f32):
      %275 = arith.mulf %in, %in_110 : f32
      linalg.yield %275 : f32
    } -> tensor<1x1x32xf32>
    %243 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%175, %242 : tensor<1x1x32xf32>, tensor<1x1x32xf32>) outs(%1 : tensor<1x1x32xf32>) {
    ^bb0(%in: f32, %in_110: f32, %out: f32):
      %275 = arith.addf %in, %in_110 : f32
      linalg.yield %275 : f32
    } -> tensor<1x1x32xf32>
    %244 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%243 : tensor<1x1x32xf32>) outs(%1 : tensor<1x1x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %275 = math.fpowi %in, %c2_i64 : f32, i64
      linalg.yield %275 : f32
    } -> tensor<1x1x32xf32>
    %245 = linalg.generic {indexing_maps = [#map1, #map11], iterator_types = ["parallel", "parallel", "reduction"]} ins(%244 : tensor<1x1x32xf32>) outs(%43 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %275 = arith.addf %in, %out : f32
      linalg.yield %275 : f32
    } -> tensor<1x1x1xf32>
    %246 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%245 : tensor<1x1x1xf32>) outs(%32 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %275 = arith.divf %in, %cst_11 : f32
      linalg.yield %275 : f32
    } -> tensor<1x1x1xf32>
    %247 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%246 : tensor<1x1x1xf32>) outs(%32 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %275 = arith.truncf %cst_9 : f64 to f32
      %276 = arith.addf %in, %275 : f32
      linalg.yield %276 : f32
    } -> tensor<1x1x1xf32>
    %248 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%247 : tensor<1x1x1xf32>) outs(%32 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %275 = math.rsqrt %in : f32
      linalg.yield %275 : f32
    } -> tensor<1x1x1xf32>
    %249 = linalg.generic {indexing_maps = [#map1, #map11, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%243, %248 : tensor<1x1x32xf32>, tensor<1x1x1xf32>) outs(%1 : tensor<1x1x32xf32>) {
    ^bb0(%in: f32, %in_110: f32, %out: f32):
      %275 = arith.mulf %in, %in_110 : f32
      linalg.yield %275 : f32
    } -> tensor<1x1x32xf32>
    %250 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel"]} ins(%arg31 : tensor<32xf32>) outs(%49 : tensor<32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %275 = arith.addf %in, %cst_3 : f32
      linalg.yield %275 : f32
    } -> tensor<32xf32>
    %251 = linalg.generic {indexing_maps = [#map1, #map12, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%249, %250 : tensor<1x1x32xf32>, tensor<32xf32>) outs(%1 : tensor<1x1x32xf32>) {
    ^bb0(%in: f32, %in_110: f32, %out: f32):
      %275 = arith.mulf %in, %in_110 : f32
      linalg.yield %275 : f32
    } -> tensor<1x1x32xf32>
    %transposed_99 = linalg.transpose ins(%arg26 : tensor<48x32xf32>) outs(%157 : tensor<32x48xf32>) permutation = [1, 0] 
    %collapsed_100 = tensor.collapse_shape %251 [[0], [1, 2]] : tensor<1x1x32xf32> into tensor<1x32xf32>
    %252 = linalg.matmul ins(%collapsed_100, %transposed_99 : tensor<1x32xf32>, tensor<32x48xf32>) outs(%159 : tensor<1x48xf32>) -> tensor<1x48xf32>
    %expanded_101 = tensor.expand_shape %252 [[0], [1, 2]] output_shape [1, 1, 48] : tensor<1x48xf32> into tensor<1x1x48xf32>
    %253 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_101 : tensor<1x1x48xf32>) outs(%161 : tensor<1x1x48xf32>) {
    ^bb0(%in: f32, %out: f32):
      %275 = math.fpowi %in, %c3_i64 : f32, i64
      %276 = arith.mulf %275, %cst_1 : f32
      %277 = arith.addf %in, %276 : f32
      %278 = arith.mulf %277, %cst_2 : f32
      %279 = math.tanh %278 : f32
      %280 = arith.addf %279, %cst_3 : f32
      %281 = arith.mulf %280, %cst_4 : f32
      %282 = arith.mulf %in, %281 : f32
      linalg.yield %282 : f32
    } -> tensor<1x1x48xf32>
    %transposed_102 = linalg.transpose ins(%arg27 : tensor<48x32xf32>) outs(%157 : tensor<32x48xf32>) permutation = [1, 0] 
    %254 = linalg.matmul ins(%collapsed_100, %transposed_102 : tensor<1x32xf32>, tensor<32x48xf32>) outs(%159 : tensor<1x48xf32>) -> tensor<1x48xf32>
    %expanded_103 = tensor.expand_shape %254 [[0], [1, 2]] output_shape [1, 1, 48] : tensor<1x48xf32> into tensor<1x1x48xf32>
    %255 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%253, %expanded_103 : tensor<1x1x48xf32>, tensor<1x1x48xf32>) outs(%161 : tensor<1x1x48xf32>) {
    ^bb0(%in: f32, %in_110: f32, %out: f32):
      %275 = arith.mulf %in, %in_110 : f32
      linalg.yield %275 : f32
    } -> tensor<1x1x48xf32>
    %transposed_104 = linalg.transpose ins(%arg28 : tensor<32x48xf32>) outs(%165 : tensor<48x32xf32>) permutation = [1, 0] 
    %collapsed_105 = tensor.collapse_shape %255 [[0], [1, 2]] : tensor<1x1x48xf32> into tensor<1x48xf32>
    %256 = linalg.matmul ins(%collapsed_105, %transposed_104 : tensor<1x48xf32>, tensor<48x32xf32>) outs(%54 : tensor<1x32xf32>) -> tensor<1x32xf32>
    %expanded_106 = tensor.expand_shape %256 [[0], [1, 2]] output_shape [1, 1, 32] : tensor<1x32xf32> into tensor<1x1x32xf32>
    %257 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_106 : tensor<1x1x32xf32>) outs(%1 : tensor<1x1x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %275 = math.fpowi %in, %c2_i64 : f32, i64
      linalg.yield %275 : f32
    } -> tensor<1x1x32xf32>
    %258 = linalg.generic {indexing_maps = [#map1, #map11], iterator_types = ["parallel", "parallel", "reduction"]} ins(%257 : tensor<1x1x32xf32>) outs(%43 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %275 = arith.addf %in, %out : f32
      linalg.yield %275 : f32
    } -> tensor<1x1x1xf32>
    %259 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%258 : tensor<1x1x1xf32>) outs(%32 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %275 = arith.divf %in, %cst_11 : f32
      linalg.yield %275 : f32
    } -> tensor<1x1x1xf32>
    %260 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%259 : tensor<1x1x1xf32>) outs(%32 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %275 = arith.truncf %cst_9 : f64 to f32
      %276 = arith.addf %in, %275 : f32
      linalg.yield %276 : f32
    } -> tensor<1x1x1xf32>
    %261 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%260 : tensor<1x1x1xf32>) outs(%32 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %275 = math.rsqrt %in : f32
      linalg.yield %275 : f32
    } -> tensor<1x1x1xf32>
    %262 = linalg.generic {indexing_maps = [#map1, #map11, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_106, %261 : tensor<1x1x32xf32>, tensor<1x1x1xf32>) outs(%1 : tensor<1x1x32xf32>) {
    ^bb0(%in: f32, %in_110: f32, %out: f32):
      %275 = arith.mulf %in, %in_110 : f32
      linalg.yield %275 : f32
    } -> tensor<1x1x32xf32>
    %263 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel"]} ins(%arg32 : tensor<32xf32>) outs(%49 : tensor<32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %275 = arith.addf %in, %cst_3 : f32
      linalg.yield %275 : f32
    } -> tensor<32xf32>
    %264 = linalg.generic {indexing_maps = [#map1, #map12, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%262, %263 : tensor<1x1x32xf32>, tensor<32xf32>) outs(%1 : tensor<1x1x32xf32>) {
    ^bb0(%in: f32, %in_110: f32, %out: f32):
      %275 = arith.mulf %in, %in_110 : f32
      linalg.yield %275 : f32
    } -> tensor<1x1x32xf32>
    %265 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%243, %264 : tensor<1x1x32xf32>, tensor<1x1x32xf32>) outs(%1 : tensor<1x1x32xf32>) {
    ^bb0(%in: f32, %in_110: f32, %out: f32):
      %275 = arith.addf %in, %in_110 : f32
      linalg.yield %275 : f32
    } -> tensor<1x1x32xf32>
    %266 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%265 : tensor<1x1x32xf32>) outs(%1 : tensor<1x1x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %275 = math.fpowi %in, %c2_i64 : f32, i64
      linalg.yield %275 : f32
    } -> tensor<1x1x32xf32>
    %267 = linalg.generic {indexing_maps = [#map1, #map11], iterator_types = ["parallel", "parallel", "reduction"]} ins(%266 : tensor<1x1x32xf32>) outs(%43 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %275 = arith.addf %in, %out : f32
      linalg.yield %275 : f32
    } -> tensor<1x1x1xf32>
    %268 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%267 : tensor<1x1x1xf32>) outs(%32 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %275 = arith.divf %in, %cst_11 : f32
      linalg.yield %275 : f32
    } -> tensor<1x1x1xf32>
    %269 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%268 : tensor<1x1x1xf32>) outs(%32 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %275 = arith.truncf %cst_9 : f64 to f32
      %276 = arith.addf %in, %275 : f32
      linalg.yield %276 : f32
    } -> tensor<1x1x1xf32>
    %270 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%269 : tensor<1x1x1xf32>) outs(%32 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %275 = math.rsqrt %in : f32
      linalg.yield %275 : f32
    } -> tensor<1x1x1xf32>
    %271 = linalg.generic {indexing_maps = [#map1, #map11, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%265, %270 : tensor<1x1x32xf32>, tensor<1x1x1xf32>) outs(%1 : tensor<1x1x32xf32>) {
    ^bb0(%in: f32, %in_110: f32, %out: f32):
      %275 = arith.mulf %in, %in_110 : f32
      linalg.yield %275 : f32
    } -> tensor<1x1x32xf32>
    %272 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel"]} ins(%arg33 : tensor<32xf32>) outs(%49 : tensor<32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %275 = arith.addf %in, %cst_3 : f32
      linalg.yield %275 : f32
    } -> tensor<32xf32>
    %273 = linalg.generic {indexing_maps = [#map1, #map12, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%271, %272 : tensor<1x1x32xf32>, tensor<32xf32>) outs(%1 : tensor<1x1x32xf32>) {
    ^bb0(%in: f32, %in_110: f32, %out: f32):
      %275 = arith.mulf %in, %in_110 : f32
      linalg.yield %275 : f32
    } -> tensor<1x1x32xf32>
    %transposed_107 = linalg.transpose ins(%arg6 : tensor<32x32xf32>) outs(%52 : tensor<32x32xf32>) permutation = [1, 0] 
    %collapsed_108 = tensor.collapse_shape %273 [[0], [1, 2]] : tensor<1x1x32xf32> into tensor<1x32xf32>
    %274 = linalg.matmul ins(%collapsed_108, %transposed_107 : tensor<1x32xf32>, tensor<32x32xf32>) outs(%54 : tensor<1x32xf32>) -> tensor<1x32xf32>
    %expanded_109 = tensor.expand_shape %274 [[0], [1, 2]] output_shape [1, 1, 32] : tensor<1x32xf32> into tensor<1x1x32xf32>
    return %expanded_109, %concat_34, %concat_35, %concat_79, %concat_80 : tensor<1x1x32xf32>, tensor<1x2x?x8xf32>, tensor<1x2x?x8xf32>, tensor<1x2x?x8xf32>, tensor<1x2x?x8xf32>
  }
}
