#map = affine_map<(d0, d1, d2) -> (d0, d1)>
#map1 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map2 = affine_map<(d0, d1, d2) -> (d0, d1, 0)>
#map3 = affine_map<(d0, d1, d2) -> (d2)>
#map4 = affine_map<() -> ()>
#map5 = affine_map<(d0) -> (d0)>
#map6 = affine_map<(d0) -> ()>
#map7 = affine_map<(d0, d1) -> (d0, d1)>
#map8 = affine_map<(d0, d1, d2) -> (d1, 0)>
#map9 = affine_map<(d0, d1, d2) -> (d0, 0, d2)>
#map10 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map11 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, 0)>
#map12 = affine_map<(d0, d1, d2, d3) -> ()>
#map13 = affine_map<(d0, d1, d2, d3) -> (d0, 0, 0, 0)>
#map14 = affine_map<(d0, d1, d2, d3) -> (0, 0, 0, d3)>
#map15 = affine_map<(d0, d1, d2, d3) -> (0, d1, d2, d3)>
#map16 = affine_map<(d0, d1) -> (d1)>
#map17 = affine_map<()[s0] -> (s0 + 1)>
#map18 = affine_map<(d0, d1, d2, d3) -> (d0, 0, d2, d3)>
#map19 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
module {
  func.func @main(%arg0: tensor<2x1xi64>, %arg1: tensor<2x?xi64>, %arg2: tensor<2x4x?x8xf32>, %arg3: tensor<2x4x?x8xf32>, %arg4: tensor<32x32xf32>, %arg5: tensor<32xf32>, %arg6: tensor<32xf32>, %arg7: tensor<32xf32>, %arg8: tensor<32xf32>, %arg9: tensor<96x32xf32>, %arg10: tensor<96xf32>, %arg11: tensor<32x32xf32>, %arg12: tensor<32xf32>, %arg13: tensor<32xf32>, %arg14: tensor<32xf32>, %arg15: tensor<128x32xf32>, %arg16: tensor<128xf32>, %arg17: tensor<32x128xf32>, %arg18: tensor<32xf32>, %arg19: tensor<32xf32>, %arg20: tensor<32xf32>) -> (tensor<2x1x32xf32>, tensor<2x4x?x8xf32>, tensor<2x4x?x8xf32>) {
    %c0_i64 = arith.constant 0 : i64
    %c1 = arith.constant 1 : index
    %c2_i64 = arith.constant 2 : i64
    %c1_i64 = arith.constant 1 : i64
    %c32 = arith.constant 32 : index
    %c0 = arith.constant 0 : index
    %c2 = arith.constant 2 : index
    %cst = arith.constant 0.000000e+00 : f64
    %cst_0 = arith.constant 0.000000e+00 : f32
    %c3 = arith.constant 3 : index
    %cst_1 = arith.constant 0xFF800000 : f32
    %cst_2 = arith.constant 1.000000e-05 : f64
    %cst_3 = arith.constant 0.35355339059327373 : f64
    %cst_4 = arith.constant 0.79788455999999996 : f64
    %cst_5 = arith.constant 4.471500e-02 : f64
    %cst_6 = arith.constant dense<-3.40282347E+38> : tensor<f32>
    %cst_7 = arith.constant 3.200000e+01 : f64
    %cst_8 = arith.constant 3.200000e+01 : f32
    %cst_9 = arith.constant 2.500000e-01 : f32
    %c1_i32 = arith.constant 1 : i32
    %true = arith.constant true
    %cst_10 = arith.constant 5.000000e-01 : f32
    %cst_11 = arith.constant 1.000000e+00 : f32
    %dim = tensor.dim %arg2, %c2 : tensor<2x4x?x8xf32>
    %0 = arith.index_cast %dim : index to i64
    %dim_12 = tensor.dim %arg1, %c1 : tensor<2x?xi64>
    %1 = arith.index_cast %dim_12 : index to i64
    %2 = tensor.empty() : tensor<2x1x32xf32>
    %3 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg0 : tensor<2x1xi64>) outs(%2 : tensor<2x1x32xf32>) {
    ^bb0(%in: i64, %out: f32):
      %177 = arith.index_cast %in : i64 to index
      %178 = linalg.index 2 : index
      %179 = arith.cmpi slt, %177, %c32 : index
      cf.assert %179, "index must be smaller than dim size"
      %180 = arith.cmpi sge, %in, %c0_i64 : i64
      cf.assert %180, "index must be larger or equal to 0"
      %extracted = tensor.extract %arg4[%177, %178] : tensor<32x32xf32>
      linalg.yield %extracted : f32
    } -> tensor<2x1x32xf32>
    %4 = tensor.empty() : tensor<2x1x32xf64>
    %5 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%3 : tensor<2x1x32xf32>) outs(%4 : tensor<2x1x32xf64>) {
    ^bb0(%in: f32, %out: f64):
      %177 = arith.extf %in : f32 to f64
      linalg.yield %177 : f64
    } -> tensor<2x1x32xf64>
    %6 = tensor.empty() : tensor<2x1x1xf64>
    %7 = linalg.fill ins(%cst : f64) outs(%6 : tensor<2x1x1xf64>) -> tensor<2x1x1xf64>
    %8 = linalg.generic {indexing_maps = [#map1, #map2], iterator_types = ["parallel", "parallel", "reduction"]} ins(%5 : tensor<2x1x32xf64>) outs(%7 : tensor<2x1x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %177 = arith.addf %in, %out : f64
      linalg.yield %177 : f64
    } -> tensor<2x1x1xf64>
    %9 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%8 : tensor<2x1x1xf64>) outs(%6 : tensor<2x1x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %177 = arith.divf %in, %cst_7 : f64
      linalg.yield %177 : f64
    } -> tensor<2x1x1xf64>
    %10 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%5, %9 : tensor<2x1x32xf64>, tensor<2x1x1xf64>) outs(%4 : tensor<2x1x32xf64>) {
    ^bb0(%in: f64, %in_53: f64, %out: f64):
      %177 = arith.subf %in, %in_53 : f64
      linalg.yield %177 : f64
    } -> tensor<2x1x32xf64>
    %11 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%10, %10 : tensor<2x1x32xf64>, tensor<2x1x32xf64>) outs(%4 : tensor<2x1x32xf64>) {
    ^bb0(%in: f64, %in_53: f64, %out: f64):
      %177 = arith.mulf %in, %in_53 : f64
      linalg.yield %177 : f64
    } -> tensor<2x1x32xf64>
    %12 = linalg.generic {indexing_maps = [#map1, #map2], iterator_types = ["parallel", "parallel", "reduction"]} ins(%11 : tensor<2x1x32xf64>) outs(%7 : tensor<2x1x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %177 = arith.addf %in, %out : f64
      linalg.yield %177 : f64
    } -> tensor<2x1x1xf64>
    %13 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%12 : tensor<2x1x1xf64>) outs(%6 : tensor<2x1x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %177 = arith.divf %in, %cst_7 : f64
      linalg.yield %177 : f64
    } -> tensor<2x1x1xf64>
    %14 = tensor.empty() : tensor<2x1x1xf32>
    %15 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%13 : tensor<2x1x1xf64>) outs(%14 : tensor<2x1x1xf32>) {
    ^bb0(%in: f64, %out: f32):
      %177 = arith.truncf %in : f64 to f32
      linalg.yield %177 : f32
    } -> tensor<2x1x1xf32>
    %16 = linalg.fill ins(%cst_0 : f32) outs(%14 : tensor<2x1x1xf32>) -> tensor<2x1x1xf32>
    %17 = linalg.generic {indexing_maps = [#map1, #map2], iterator_types = ["parallel", "parallel", "reduction"]} ins(%3 : tensor<2x1x32xf32>) outs(%16 : tensor<2x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %177 = arith.addf %in, %out : f32
      linalg.yield %177 : f32
    } -> tensor<2x1x1xf32>
    %18 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%17 : tensor<2x1x1xf32>) outs(%14 : tensor<2x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %177 = arith.divf %in, %cst_8 : f32
      linalg.yield %177 : f32
    } -> tensor<2x1x1xf32>
    %19 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%15 : tensor<2x1x1xf32>) outs(%14 : tensor<2x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %177 = arith.truncf %cst_2 : f64 to f32
      %178 = arith.addf %in, %177 : f32
      linalg.yield %178 : f32
    } -> tensor<2x1x1xf32>
    %20 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%19 : tensor<2x1x1xf32>) outs(%14 : tensor<2x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %177 = math.rsqrt %in : f32
      linalg.yield %177 : f32
    } -> tensor<2x1x1xf32>
    %21 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%3, %18 : tensor<2x1x32xf32>, tensor<2x1x1xf32>) outs(%2 : tensor<2x1x32xf32>) {
    ^bb0(%in: f32, %in_53: f32, %out: f32):
      %177 = arith.subf %in, %in_53 : f32
      linalg.yield %177 : f32
    } -> tensor<2x1x32xf32>
    %22 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%21, %20 : tensor<2x1x32xf32>, tensor<2x1x1xf32>) outs(%2 : tensor<2x1x32xf32>) {
    ^bb0(%in: f32, %in_53: f32, %out: f32):
      %177 = arith.mulf %in, %in_53 : f32
      linalg.yield %177 : f32
    } -> tensor<2x1x32xf32>
    %23 = linalg.generic {indexing_maps = [#map1, #map3, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%22, %arg5 : tensor<2x1x32xf32>, tensor<32xf32>) outs(%2 : tensor<2x1x32xf32>) {
    ^bb0(%in: f32, %in_53: f32, %out: f32):
      %177 = arith.mulf %in, %in_53 : f32
      linalg.yield %177 : f32
    } -> tensor<2x1x32xf32>
    %24 = linalg.generic {indexing_maps = [#map1, #map3, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%23, %arg6 : tensor<2x1x32xf32>, tensor<32xf32>) outs(%2 : tensor<2x1x32xf32>) {
    ^bb0(%in: f32, %in_53: f32, %out: f32):
      %177 = arith.addf %in, %in_53 : f32
      linalg.yield %177 : f32
    } -> tensor<2x1x32xf32>
    %25 = tensor.empty() : tensor<f32>
    %26 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = []} ins(%25 : tensor<f32>) outs(%25 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %cst_9 : f32
    } -> tensor<f32>
    %27 = tensor.empty() : tensor<4xi32>
    %28 = linalg.generic {indexing_maps = [#map5], iterator_types = ["parallel"]} outs(%27 : tensor<4xi32>) {
    ^bb0(%out: i32):
      %177 = linalg.index 0 : index
      %178 = arith.index_cast %177 : index to i64
      %179 = arith.trunci %178 : i64 to i32
      %180 = arith.addi %179, %c1_i32 : i32
      linalg.yield %180 : i32
    } -> tensor<4xi32>
    %29 = tensor.empty() : tensor<4xf32>
    %30 = linalg.generic {indexing_maps = [#map6, #map5, #map5], iterator_types = ["parallel"]} ins(%26, %28 : tensor<f32>, tensor<4xi32>) outs(%29 : tensor<4xf32>) {
    ^bb0(%in: f32, %in_53: i32, %out: f32):
      %177 = arith.extf %in : f32 to f64
      %178 = arith.sitofp %in_53 : i32 to f64
      %179 = math.powf %177, %178 : f64
      %180 = arith.truncf %179 : f64 to f32
      linalg.yield %180 : f32
    } -> tensor<4xf32>
    %31 = tensor.empty(%dim_12) : tensor<2x?xi64>
    %32 = linalg.fill ins(%c0_i64 : i64) outs(%31 : tensor<2x?xi64>) -> tensor<2x?xi64>
    %33 = tensor.empty() : tensor<2xi64>
    %34 = linalg.fill ins(%c0_i64 : i64) outs(%33 : tensor<2xi64>) -> tensor<2xi64>
    %35:2 = tm_tensor.scan dimension(1) inclusive(true) ins(%arg1 : tensor<2x?xi64>) outs(%32, %34 : tensor<2x?xi64>, tensor<2xi64>) {
    ^bb0(%arg21: i64, %arg22: i64):
      %177 = arith.addi %arg21, %arg22 : i64
      tm_tensor.yield %177 : i64
    } -> tensor<2x?xi64>, tensor<2xi64>
    %dim_13 = tensor.dim %35#0, %c1 : tensor<2x?xi64>
    %36 = tensor.empty(%dim_13) : tensor<2x?xi64>
    %37 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel", "parallel"]} ins(%35#0 : tensor<2x?xi64>) outs(%36 : tensor<2x?xi64>) {
    ^bb0(%in: i64, %out: i64):
      %177 = arith.subi %in, %c1_i64 : i64
      linalg.yield %177 : i64
    } -> tensor<2x?xi64>
    %38 = arith.cmpi eq, %dim_13, %dim_12 : index
    cf.assert %38, "mismatched size for broadcast"
    %39 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel", "parallel"]} ins(%37, %arg1 : tensor<2x?xi64>, tensor<2x?xi64>) outs(%36 : tensor<2x?xi64>) {
    ^bb0(%in: i64, %in_53: i64, %out: i64):
      %177 = arith.muli %in, %in_53 : i64
      linalg.yield %177 : i64
    } -> tensor<2x?xi64>
    %expanded = tensor.expand_shape %39 [[0], [1, 2]] output_shape [2, 1, %dim_13] : tensor<2x?xi64> into tensor<2x1x?xi64>
    %expanded_14 = tensor.expand_shape %30 [[0, 1]] output_shape [4, 1] : tensor<4xf32> into tensor<4x1xf32>
    %40 = tensor.empty(%dim_13) : tensor<2x4x?xf32>
    %41 = linalg.generic {indexing_maps = [#map8, #map9, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_14, %expanded : tensor<4x1xf32>, tensor<2x1x?xi64>) outs(%40 : tensor<2x4x?xf32>) {
    ^bb0(%in: f32, %in_53: i64, %out: f32):
      %177 = arith.sitofp %in_53 : i64 to f32
      %178 = arith.mulf %in, %177 : f32
      linalg.yield %178 : f32
    } -> tensor<2x4x?xf32>
    %collapsed = tensor.collapse_shape %41 [[0, 1], [2]] : tensor<2x4x?xf32> into tensor<8x?xf32>
    %expanded_15 = tensor.expand_shape %collapsed [[0], [1, 2]] output_shape [8, 1, %dim_13] : tensor<8x?xf32> into tensor<8x1x?xf32>
    %42 = tensor.empty(%dim_12) : tensor<2x?xi1>
    %43 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel", "parallel"]} ins(%arg1 : tensor<2x?xi64>) outs(%42 : tensor<2x?xi1>) {
    ^bb0(%in: i64, %out: i1):
      %177 = arith.cmpi ne, %in, %c0_i64 : i64
      linalg.yield %177 : i1
    } -> tensor<2x?xi1>
    %44 = linalg.generic {indexing_maps = [#map5], iterator_types = ["parallel"]} outs(%33 : tensor<2xi64>) {
    ^bb0(%out: i64):
      %177 = linalg.index 0 : index
      %178 = arith.index_cast %177 : index to i64
      linalg.yield %178 : i64
    } -> tensor<2xi64>
    %45 = tensor.empty() : tensor<1xi64>
    %46 = linalg.generic {indexing_maps = [#map5], iterator_types = ["parallel"]} outs(%45 : tensor<1xi64>) {
    ^bb0(%out: i64):
      linalg.yield %c0_i64 : i64
    } -> tensor<1xi64>
    %47 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel"]} ins(%46 : tensor<1xi64>) outs(%45 : tensor<1xi64>) {
    ^bb0(%in: i64, %out: i64):
      %177 = arith.addi %in, %0 : i64
      linalg.yield %177 : i64
    } -> tensor<1xi64>
    %48 = tensor.empty(%dim_12) : tensor<?xi64>
    %49 = linalg.generic {indexing_maps = [#map5], iterator_types = ["parallel"]} outs(%48 : tensor<?xi64>) {
    ^bb0(%out: i64):
      %177 = linalg.index 0 : index
      %178 = arith.index_cast %177 : index to i64
      linalg.yield %178 : i64
    } -> tensor<?xi64>
    %expanded_16 = tensor.expand_shape %44 [[0, 1, 2, 3]] output_shape [2, 1, 1, 1] : tensor<2xi64> into tensor<2x1x1x1xi64>
    %expanded_17 = tensor.expand_shape %47 [[0, 1, 2, 3]] output_shape [1, 1, 1, 1] : tensor<1xi64> into tensor<1x1x1x1xi64>
    %expanded_18 = tensor.expand_shape %49 [[0, 1, 2, 3]] output_shape [1, 1, 1, %dim_12] : tensor<?xi64> into tensor<1x1x1x?xi64>
    %50 = tensor.empty() : tensor<i1>
    %51 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = []} ins(%50 : tensor<i1>) outs(%50 : tensor<i1>) {
    ^bb0(%in: i1, %out: i1):
      linalg.yield %true : i1
    } -> tensor<i1>
    %52 = tensor.empty(%dim_12) : tensor<1x1x1x?xi1>
    %53 = linalg.generic {indexing_maps = [#map10, #map11, #map10], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_18, %expanded_17 : tensor<1x1x1x?xi64>, tensor<1x1x1x1xi64>) outs(%52 : tensor<1x1x1x?xi1>) {
    ^bb0(%in: i64, %in_53: i64, %out: i1):
      %177 = arith.cmpi sle, %in, %in_53 : i64
      linalg.yield %177 : i1
    } -> tensor<1x1x1x?xi1>
    %54 = linalg.generic {indexing_maps = [#map12, #map10, #map10], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%51, %53 : tensor<i1>, tensor<1x1x1x?xi1>) outs(%52 : tensor<1x1x1x?xi1>) {
    ^bb0(%in: i1, %in_53: i1, %out: i1):
      %177 = arith.andi %in, %in_53 : i1
      linalg.yield %177 : i1
    } -> tensor<1x1x1x?xi1>
    %dim_19 = tensor.dim %expanded_18, %c3 : tensor<1x1x1x?xi64>
    %55 = tensor.empty(%dim_19) : tensor<2x1x1x?xi1>
    %56 = linalg.generic {indexing_maps = [#map13, #map14, #map10], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_16, %expanded_18 : tensor<2x1x1x1xi64>, tensor<1x1x1x?xi64>) outs(%55 : tensor<2x1x1x?xi1>) {
    ^bb0(%in: i64, %in_53: i64, %out: i1):
      %177 = arith.cmpi slt, %in, %c0_i64 : i64
      %178 = arith.addi %in, %c2_i64 : i64
      %179 = arith.select %177, %178, %in : i64
      %180 = arith.index_cast %179 : i64 to index
      %181 = arith.cmpi slt, %in_53, %c0_i64 : i64
      %182 = arith.addi %in_53, %1 : i64
      %183 = arith.select %181, %182, %in_53 : i64
      %184 = arith.index_cast %183 : i64 to index
      %extracted = tensor.extract %43[%180, %184] : tensor<2x?xi1>
      linalg.yield %extracted : i1
    } -> tensor<2x1x1x?xi1>
    %57 = arith.cmpi eq, %dim_12, %dim_19 : index
    cf.assert %57, "mismatched size for broadcast"
    %58 = tensor.empty(%dim_12) : tensor<2x1x1x?xi1>
    %59 = linalg.generic {indexing_maps = [#map15, #map10, #map10], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%54, %56 : tensor<1x1x1x?xi1>, tensor<2x1x1x?xi1>) outs(%58 : tensor<2x1x1x?xi1>) {
    ^bb0(%in: i1, %in_53: i1, %out: i1):
      %177 = arith.andi %in, %in_53 : i1
      linalg.yield %177 : i1
    } -> tensor<2x1x1x?xi1>
    %60 = arith.cmpi sge, %1, %c0_i64 : i64
    cf.assert %60, "unimplemented: dynamic negative broadcast sizes"
    %61 = tensor.empty(%dim_12) : tensor<2x1x1x?xi1>
    %62 = linalg.generic {indexing_maps = [#map10], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} outs(%61 : tensor<2x1x1x?xi1>) {
    ^bb0(%out: i1):
      %177 = linalg.index 0 : index
      %178 = linalg.index 3 : index
      %179 = arith.cmpi eq, %dim_12, %c1 : index
      %180 = arith.select %179, %c0, %178 : index
      %extracted = tensor.extract %59[%177, %c0, %c0, %180] : tensor<2x1x1x?xi1>
      linalg.yield %extracted : i1
    } -> tensor<2x1x1x?xi1>
    %63 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = []} ins(%25 : tensor<f32>) outs(%25 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %cst_0 : f32
    } -> tensor<f32>
    %64 = tensor.empty(%dim_12) : tensor<2x1x1x?xf32>
    %65 = linalg.generic {indexing_maps = [#map10, #map12, #map12, #map10], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%62, %63, %cst_6 : tensor<2x1x1x?xi1>, tensor<f32>, tensor<f32>) outs(%64 : tensor<2x1x1x?xf32>) {
    ^bb0(%in: i1, %in_53: f32, %in_54: f32, %out: f32):
      %177 = arith.select %in, %in_53, %in_54 : f32
      linalg.yield %177 : f32
    } -> tensor<2x1x1x?xf32>
    %66 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%24 : tensor<2x1x32xf32>) outs(%4 : tensor<2x1x32xf64>) {
    ^bb0(%in: f32, %out: f64):
      %177 = arith.extf %in : f32 to f64
      linalg.yield %177 : f64
    } -> tensor<2x1x32xf64>
    %67 = linalg.generic {indexing_maps = [#map1, #map2], iterator_types = ["parallel", "parallel", "reduction"]} ins(%66 : tensor<2x1x32xf64>) outs(%7 : tensor<2x1x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %177 = arith.addf %in, %out : f64
      linalg.yield %177 : f64
    } -> tensor<2x1x1xf64>
    %68 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%67 : tensor<2x1x1xf64>) outs(%6 : tensor<2x1x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %177 = arith.divf %in, %cst_7 : f64
      linalg.yield %177 : f64
    } -> tensor<2x1x1xf64>
    %69 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%66, %68 : tensor<2x1x32xf64>, tensor<2x1x1xf64>) outs(%4 : tensor<2x1x32xf64>) {
    ^bb0(%in: f64, %in_53: f64, %out: f64):
      %177 = arith.subf %in, %in_53 : f64
      linalg.yield %177 : f64
    } -> tensor<2x1x32xf64>
    %70 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%69, %69 : tensor<2x1x32xf64>, tensor<2x1x32xf64>) outs(%4 : tensor<2x1x32xf64>) {
    ^bb0(%in: f64, %in_53: f64, %out: f64):
      %177 = arith.mulf %in, %in_53 : f64
      linalg.yield %177 : f64
    } -> tensor<2x1x32xf64>
    %71 = linalg.generic {indexing_maps = [#map1, #map2], iterator_types = ["parallel", "parallel", "reduction"]} ins(%70 : tensor<2x1x32xf64>) outs(%7 : tensor<2x1x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %177 = arith.addf %in, %out : f64
      linalg.yield %177 : f64
    } -> tensor<2x1x1xf64>
    %72 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%71 : tensor<2x1x1xf64>) outs(%6 : tensor<2x1x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %177 = arith.divf %in, %cst_7 : f64
      linalg.yield %177 : f64
    } -> tensor<2x1x1xf64>
    %73 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%72 : tensor<2x1x1xf64>) outs(%14 : tensor<2x1x1xf32>) {
    ^bb0(%in: f64, %out: f32):
      %177 = arith.truncf %in : f64 to f32
      linalg.yield %177 : f32
    } -> tensor<2x1x1xf32>
    %74 = linalg.generic {indexing_maps = [#map1, #map2], iterator_types = ["parallel", "parallel", "reduction"]} ins(%24 : tensor<2x1x32xf32>) outs(%16 : tensor<2x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %177 = arith.addf %in, %out : f32
      linalg.yield %177 : f32
    } -> tensor<2x1x1xf32>
    %75 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%74 : tensor<2x1x1xf32>) outs(%14 : tensor<2x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %177 = arith.divf %in, %cst_8 : f32
      linalg.yield %177 : f32
    } -> tensor<2x1x1xf32>
    %76 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%73 : tensor<2x1x1xf32>) outs(%14 : tensor<2x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %177 = arith.truncf %cst_2 : f64 to f32
      %178 = arith.addf %in, %177 : f32
      linalg.yield %178 : f32
    } -> tensor<2x1x1xf32>
    %77 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%76 : tensor<2x1x1xf32>) outs(%14 : tensor<2x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %177 = math.rsqrt %in : f32
      linalg.yield %177 : f32
    } -> tensor<2x1x1xf32>
    %78 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%24, %75 : tensor<2x1x32xf32>, tensor<2x1x1xf32>) outs(%2 : tensor<2x1x32xf32>) {
    ^bb0(%in: f32, %in_53: f32, %out: f32):
      %177 = arith.subf %in, %in_53 : f32
      linalg.yield %177 : f32
    } -> tensor<2x1x32xf32>
    %79 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%78, %77 : tensor<2x1x32xf32>, tensor<2x1x1xf32>) outs(%2 : tensor<2x1x32xf32>) {
    ^bb0(%in: f32, %in_53: f32, %out: f32):
      %177 = arith.mulf %in, %in_53 : f32
      linalg.yield %177 : f32
    } -> tensor<2x1x32xf32>
    %80 = linalg.generic {indexing_maps = [#map1, #map3, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%79, %arg7 : tensor<2x1x32xf32>, tensor<32xf32>) outs(%2 : tensor<2x1x32xf32>) {
    ^bb0(%in: f32, %in_53: f32, %out: f32):
      %177 = arith.mulf %in, %in_53 : f32
      linalg.yield %177 : f32
    } -> tensor<2x1x32xf32>
    %81 = linalg.generic {indexing_maps = [#map1, #map3, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%80, %arg8 : tensor<2x1x32xf32>, tensor<32xf32>) outs(%2 : tensor<2x1x32xf32>) {
    ^bb0(%in: f32, %in_53: f32, %out: f32):
      %177 = arith.addf %in, %in_53 : f32
      linalg.yield %177 : f32
    } -> tensor<2x1x32xf32>
    %collapsed_20 = tensor.collapse_shape %81 [[0], [1, 2]] : tensor<2x1x32xf32> into tensor<2x32xf32>
    %82 = tensor.empty() : tensor<32x96xf32>
    %transposed = linalg.transpose ins(%arg9 : tensor<96x32xf32>) outs(%82 : tensor<32x96xf32>) permutation = [1, 0] 
    %83 = tensor.empty() : tensor<2x96xf32>
    %84 = linalg.fill ins(%cst_0 : f32) outs(%83 : tensor<2x96xf32>) -> tensor<2x96xf32>
    %85 = linalg.matmul ins(%collapsed_20, %transposed : tensor<2x32xf32>, tensor<32x96xf32>) outs(%84 : tensor<2x96xf32>) -> tensor<2x96xf32>
    %86 = linalg.generic {indexing_maps = [#map7, #map16, #map7], iterator_types = ["parallel", "parallel"]} ins(%85, %arg10 : tensor<2x96xf32>, tensor<96xf32>) outs(%83 : tensor<2x96xf32>) {
    ^bb0(%in: f32, %in_53: f32, %out: f32):
      %177 = arith.addf %in, %in_53 : f32
      linalg.yield %177 : f32
    } -> tensor<2x96xf32>
    %expanded_21 = tensor.expand_shape %86 [[0], [1, 2, 3, 4]] output_shape [2, 1, 4, 3, 8] : tensor<2x96xf32> into tensor<2x1x4x3x8xf32>
    %extracted_slice = tensor.extract_slice %expanded_21[0, 0, 0, 0, 0] [2, 1, 4, 1, 8] [1, 1, 1, 1, 1] : tensor<2x1x4x3x8xf32> to tensor<2x1x4x1x8xf32>
    %collapsed_22 = tensor.collapse_shape %extracted_slice [[0], [1], [2, 3], [4]] : tensor<2x1x4x1x8xf32> into tensor<2x1x4x8xf32>
    %87 = tensor.empty() : tensor<2x4x1x8xf32>
    %transposed_23 = linalg.transpose ins(%collapsed_22 : tensor<2x1x4x8xf32>) outs(%87 : tensor<2x4x1x8xf32>) permutation = [0, 2, 1, 3] 
    %extracted_slice_24 = tensor.extract_slice %expanded_21[0, 0, 0, 1, 0] [2, 1, 4, 1, 8] [1, 1, 1, 1, 1] : tensor<2x1x4x3x8xf32> to tensor<2x1x4x1x8xf32>
    %collapsed_25 = tensor.collapse_shape %extracted_slice_24 [[0], [1], [2, 3], [4]] : tensor<2x1x4x1x8xf32> into tensor<2x1x4x8xf32>
    %transposed_26 = linalg.transpose ins(%collapsed_25 : tensor<2x1x4x8xf32>) outs(%87 : tensor<2x4x1x8xf32>) permutation = [0, 2, 1, 3] 
    %extracted_slice_27 = tensor.extract_slice %expanded_21[0, 0, 0, 2, 0] [2, 1, 4, 1, 8] [1, 1, 1, 1, 1] : tensor<2x1x4x3x8xf32> to tensor<2x1x4x1x8xf32>
    %collapsed_28 = tensor.collapse_shape %extracted_slice_27 [[0], [1], [2, 3], [4]] : tensor<2x1x4x1x8xf32> into tensor<2x1x4x8xf32>
    %transposed_29 = linalg.transpose ins(%collapsed_28 : tensor<2x1x4x8xf32>) outs(%87 : tensor<2x4x1x8xf32>) permutation = [0, 2, 1, 3] 
    %concat = tensor.concat dim(2) %arg2, %transposed_26 : (tensor<2x4x?x8xf32>, tensor<2x4x1x8xf32>) -> tensor<2x4x?x8xf32>
    %concat_30 = tensor.concat dim(2) %arg3, %transposed_29 : (tensor<2x4x?x8xf32>, tensor<2x4x1x8xf32>) -> tensor<2x4x?x8xf32>
    %collapsed_31 = tensor.collapse_shape %transposed_23 [[0, 1], [2], [3]] : tensor<2x4x1x8xf32> into tensor<8x1x8xf32>
    %collapsed_32 = tensor.collapse_shape %concat [[0, 1], [2], [3]] : tensor<2x4x?x8xf32> into tensor<8x?x8xf32>
    %88 = affine.apply #map17()[%dim]
    %89 = tensor.empty(%88) : tensor<8x8x?xf32>
    %transposed_33 = linalg.transpose ins(%collapsed_32 : tensor<8x?x8xf32>) outs(%89 : tensor<8x8x?xf32>) permutation = [0, 2, 1] 
    %collapsed_34 = tensor.collapse_shape %concat_30 [[0, 1], [2], [3]] : tensor<2x4x?x8xf32> into tensor<8x?x8xf32>
    %90 = tensor.empty(%88) : tensor<8x1x?xf32>
    %91 = linalg.fill ins(%cst_0 : f32) outs(%90 : tensor<8x1x?xf32>) -> tensor<8x1x?xf32>
    %92 = linalg.batch_matmul ins(%collapsed_31, %transposed_33 : tensor<8x1x8xf32>, tensor<8x8x?xf32>) outs(%91 : tensor<8x1x?xf32>) -> tensor<8x1x?xf32>
    %93 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%92 : tensor<8x1x?xf32>) outs(%90 : tensor<8x1x?xf32>) {
    ^bb0(%in: f32, %out: f32):
      %177 = arith.truncf %cst_3 : f64 to f32
      %178 = arith.mulf %in, %177 : f32
      linalg.yield %178 : f32
    } -> tensor<8x1x?xf32>
    %94 = arith.cmpi eq, %dim_13, %88 : index
    cf.assert %94, "mismatched size for broadcast"
    %95 = tensor.empty(%dim_13) : tensor<8x1x?xf32>
    %96 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_15, %93 : tensor<8x1x?xf32>, tensor<8x1x?xf32>) outs(%95 : tensor<8x1x?xf32>) {
    ^bb0(%in: f32, %in_53: f32, %out: f32):
      %177 = arith.addf %in, %in_53 : f32
      linalg.yield %177 : f32
    } -> tensor<8x1x?xf32>
    %expanded_35 = tensor.expand_shape %96 [[0, 1], [2], [3]] output_shape [2, 4, 1, %dim_13] : tensor<8x1x?xf32> into tensor<2x4x1x?xf32>
    %97 = arith.cmpi eq, %dim_13, %dim_12 : index
    cf.assert %97, "mismatched size for broadcast"
    %98 = tensor.empty(%dim_13) : tensor<2x4x1x?xf32>
    %99 = linalg.generic {indexing_maps = [#map10, #map18, #map10], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_35, %65 : tensor<2x4x1x?xf32>, tensor<2x1x1x?xf32>) outs(%98 : tensor<2x4x1x?xf32>) {
    ^bb0(%in: f32, %in_53: f32, %out: f32):
      %177 = arith.addf %in, %in_53 : f32
      linalg.yield %177 : f32
    } -> tensor<2x4x1x?xf32>
    %100 = tensor.empty() : tensor<2x4x1xi64>
    %101 = linalg.fill ins(%c0_i64 : i64) outs(%100 : tensor<2x4x1xi64>) -> tensor<2x4x1xi64>
    %102 = tensor.empty() : tensor<2x4x1xf32>
    %103 = linalg.fill ins(%cst_1 : f32) outs(%102 : tensor<2x4x1xf32>) -> tensor<2x4x1xf32>
    %104:2 = linalg.generic {indexing_maps = [#map10, #map19, #map19], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%99 : tensor<2x4x1x?xf32>) outs(%103, %101 : tensor<2x4x1xf32>, tensor<2x4x1xi64>) {
    ^bb0(%in: f32, %out: f32, %out_53: i64):
      %177 = linalg.index 3 : index
      %178 = arith.index_cast %177 : index to i64
      %179 = arith.maximumf %in, %out : f32
      %180 = arith.cmpf ogt, %in, %out : f32
      %181 = arith.select %180, %178, %out_53 : i64
      linalg.yield %179, %181 : f32, i64
    } -> (tensor<2x4x1xf32>, tensor<2x4x1xi64>)
    %expanded_36 = tensor.expand_shape %104#0 [[0], [1], [2, 3]] output_shape [2, 4, 1, 1] : tensor<2x4x1xf32> into tensor<2x4x1x1xf32>
    %105 = linalg.generic {indexing_maps = [#map10, #map11, #map10], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%99, %expanded_36 : tensor<2x4x1x?xf32>, tensor<2x4x1x1xf32>) outs(%98 : tensor<2x4x1x?xf32>) {
    ^bb0(%in: f32, %in_53: f32, %out: f32):
      %177 = arith.subf %in, %in_53 : f32
      linalg.yield %177 : f32
    } -> tensor<2x4x1x?xf32>
    %106 = linalg.generic {indexing_maps = [#map10, #map10], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%105 : tensor<2x4x1x?xf32>) outs(%98 : tensor<2x4x1x?xf32>) {
    ^bb0(%in: f32, %out: f32):
      %177 = math.exp %in : f32
      linalg.yield %177 : f32
    } -> tensor<2x4x1x?xf32>
    %107 = tensor.empty() : tensor<2x4x1x1xf32>
    %108 = linalg.fill ins(%cst_0 : f32) outs(%107 : tensor<2x4x1x1xf32>) -> tensor<2x4x1x1xf32>
    %109 = linalg.generic {indexing_maps = [#map10, #map11], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%106 : tensor<2x4x1x?xf32>) outs(%108 : tensor<2x4x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %177 = arith.addf %in, %out : f32
      linalg.yield %177 : f32
    } -> tensor<2x4x1x1xf32>
    %110 = linalg.generic {indexing_maps = [#map10, #map11, #map10], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%106, %109 : tensor<2x4x1x?xf32>, tensor<2x4x1x1xf32>) outs(%98 : tensor<2x4x1x?xf32>) {
    ^bb0(%in: f32, %in_53: f32, %out: f32):
      %177 = arith.divf %in, %in_53 : f32
      linalg.yield %177 : f32
    } -> tensor<2x4x1x?xf32>
    %collapsed_37 = tensor.collapse_shape %110 [[0, 1], [2], [3]] : tensor<2x4x1x?xf32> into tensor<8x1x?xf32>
    %dim_38 = tensor.dim %arg3, %c2 : tensor<2x4x?x8xf32>
    %111 = affine.apply #map17()[%dim_38]
    %112 = arith.index_cast %dim_13 : index to i64
    %113 = arith.index_cast %111 : index to i64
    %114 = arith.cmpi eq, %112, %113 : i64
    cf.assert %114, "mismatching contracting dimension"
    %115 = tensor.empty() : tensor<8x1x8xf32>
    %116 = linalg.fill ins(%cst_0 : f32) outs(%115 : tensor<8x1x8xf32>) -> tensor<8x1x8xf32>
    %117 = linalg.batch_matmul ins(%collapsed_37, %collapsed_34 : tensor<8x1x?xf32>, tensor<8x?x8xf32>) outs(%116 : tensor<8x1x8xf32>) -> tensor<8x1x8xf32>
    %expanded_39 = tensor.expand_shape %117 [[0, 1], [2], [3]] output_shape [2, 4, 1, 8] : tensor<8x1x8xf32> into tensor<2x4x1x8xf32>
    %118 = tensor.empty() : tensor<2x1x4x8xf32>
    %transposed_40 = linalg.transpose ins(%expanded_39 : tensor<2x4x1x8xf32>) outs(%118 : tensor<2x1x4x8xf32>) permutation = [0, 2, 1, 3] 
    %collapsed_41 = tensor.collapse_shape %transposed_40 [[0], [1, 2, 3]] : tensor<2x1x4x8xf32> into tensor<2x32xf32>
    %119 = tensor.empty() : tensor<32x32xf32>
    %transposed_42 = linalg.transpose ins(%arg11 : tensor<32x32xf32>) outs(%119 : tensor<32x32xf32>) permutation = [1, 0] 
    %120 = tensor.empty() : tensor<2x32xf32>
    %121 = linalg.fill ins(%cst_0 : f32) outs(%120 : tensor<2x32xf32>) -> tensor<2x32xf32>
    %122 = linalg.matmul ins(%collapsed_41, %transposed_42 : tensor<2x32xf32>, tensor<32x32xf32>) outs(%121 : tensor<2x32xf32>) -> tensor<2x32xf32>
    %123 = linalg.generic {indexing_maps = [#map7, #map16, #map7], iterator_types = ["parallel", "parallel"]} ins(%122, %arg12 : tensor<2x32xf32>, tensor<32xf32>) outs(%120 : tensor<2x32xf32>) {
    ^bb0(%in: f32, %in_53: f32, %out: f32):
      %177 = arith.addf %in, %in_53 : f32
      linalg.yield %177 : f32
    } -> tensor<2x32xf32>
    %expanded_43 = tensor.expand_shape %123 [[0], [1, 2]] output_shape [2, 1, 32] : tensor<2x32xf32> into tensor<2x1x32xf32>
    %124 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%24, %expanded_43 : tensor<2x1x32xf32>, tensor<2x1x32xf32>) outs(%2 : tensor<2x1x32xf32>) {
    ^bb0(%in: f32, %in_53: f32, %out: f32):
      %177 = arith.addf %in, %in_53 : f32
      linalg.yield %177 : f32
    } -> tensor<2x1x32xf32>
    %125 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%124 : tensor<2x1x32xf32>) outs(%4 : tensor<2x1x32xf64>) {
    ^bb0(%in: f32, %out: f64):
      %177 = arith.extf %in : f32 to f64
      linalg.yield %177 : f64
    } -> tensor<2x1x32xf64>
    %126 = linalg.generic {indexing_maps = [#map1, #map2], iterator_types = ["parallel", "parallel", "reduction"]} ins(%125 : tensor<2x1x32xf64>) outs(%7 : tensor<2x1x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %177 = arith.addf %in, %out : f64
      linalg.yield %177 : f64
    } -> tensor<2x1x1xf64>
    %127 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%126 : tensor<2x1x1xf64>) outs(%6 : tensor<2x1x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %177 = arith.divf %in, %cst_7 : f64
      linalg.yield %177 : f64
    } -> tensor<2x1x1xf64>
    %128 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%125, %127 : tensor<2x1x32xf64>, tensor<2x1x1xf64>) outs(%4 : tensor<2x1x32xf64>) {
    ^bb0(%in: f64, %in_53: f64, %out: f64):
      %177 = arith.subf %in, %in_53 : f64
      linalg.yield %177 : f64
    } -> tensor<2x1x32xf64>
    %129 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%128, %128 : tensor<2x1x32xf64>, tensor<2x1x32xf64>) outs(%4 : tensor<2x1x32xf64>) {
    ^bb0(%in: f64, %in_53: f64, %out: f64):
      %177 = arith.mulf %in, %in_53 : f64
      linalg.yield %177 : f64
    } -> tensor<2x1x32xf64>
    %130 = linalg.generic {indexing_maps = [#map1, #map2], iterator_types = ["parallel", "parallel", "reduction"]} ins(%129 : tensor<2x1x32xf64>) outs(%7 : tensor<2x1x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %177 = arith.addf %in, %out : f64
      linalg.yield %177 : f64
    } -> tensor<2x1x1xf64>
    %131 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%130 : tensor<2x1x1xf64>) outs(%6 : tensor<2x1x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %177 = arith.divf %in, %cst_7 : f64
      linalg.yield %177 : f64
    } -> tensor<2x1x1xf64>
    %132 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%131 : tensor<2x1x1xf64>) outs(%14 : tensor<2x1x1xf32>) {
    ^bb0(%in: f64, %out: f32):
      %177 = arith.truncf %in : f64 to f32
      linalg.yield %177 : f32
    } -> tensor<2x1x1xf32>
    %133 = linalg.generic {indexing_maps = [#map1, #map2], iterator_types = ["parallel", "parallel", "reduction"]} ins(%124 : tensor<2x1x32xf32>) outs(%16 : tensor<2x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %177 = arith.addf %in, %out : f32
      linalg.yield %177 : f32
    } -> tensor<2x1x1xf32>
    %134 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%133 : tensor<2x1x1xf32>) outs(%14 : tensor<2x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %177 = arith.divf %in, %cst_8 : f32
      linalg.yield %177 : f32
    } -> tensor<2x1x1xf32>
    %135 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%132 : tensor<2x1x1xf32>) outs(%14 : tensor<2x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %177 = arith.truncf %cst_2 : f64 to f32
      %178 = arith.addf %in, %177 : f32
      linalg.yield %178 : f32
    } -> tensor<2x1x1xf32>
    %136 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%135 : tensor<2x1x1xf32>) outs(%14 : tensor<2x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %177 = math.rsqrt %in : f32
      linalg.yield %177 : f32
    } -> tensor<2x1x1xf32>
    %137 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%124, %134 : tensor<2x1x32xf32>, tensor<2x1x1xf32>) outs(%2 : tensor<2x1x32xf32>) {
    ^bb0(%in: f32, %in_53: f32, %out: f32):
      %177 = arith.subf %in, %in_53 : f32
      linalg.yield %177 : f32
    } -> tensor<2x1x32xf32>
    %138 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%137, %136 : tensor<2x1x32xf32>, tensor<2x1x1xf32>) outs(%2 : tensor<2x1x32xf32>) {
    ^bb0(%in: f32, %in_53: f32, %out: f32):
      %177 = arith.mulf %in, %in_53 : f32
      linalg.yield %177 : f32
    } -> tensor<2x1x32xf32>
    %139 = linalg.generic {indexing_maps = [#map1, #map3, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%138, %arg13 : tensor<2x1x32xf32>, tensor<32xf32>) outs(%2 : tensor<2x1x32xf32>) {
    ^bb0(%in: f32, %in_53: f32, %out: f32):
      %177 = arith.mulf %in, %in_53 : f32
      linalg.yield %177 : f32
    } -> tensor<2x1x32xf32>
    %140 = linalg.generic {indexing_maps = [#map1, #map3, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%139, %arg14 : tensor<2x1x32xf32>, tensor<32xf32>) outs(%2 : tensor<2x1x32xf32>) {
    ^bb0(%in: f32, %in_53: f32, %out: f32):
      %177 = arith.addf %in, %in_53 : f32
      linalg.yield %177 : f32
    } -> tensor<2x1x32xf32>
    %collapsed_44 = tensor.collapse_shape %140 [[0], [1, 2]] : tensor<2x1x32xf32> into tensor<2x32xf32>
    %141 = tensor.empty() : tensor<32x128xf32>
    %transposed_45 = linalg.transpose ins(%arg15 : tensor<128x32xf32>) outs(%141 : tensor<32x128xf32>) permutation = [1, 0] 
    %142 = tensor.empty() : tensor<2x128xf32>
    %143 = linalg.fill ins(%cst_0 : f32) outs(%142 : tensor<2x128xf32>) -> tensor<2x128xf32>
    %144 = linalg.matmul ins(%collapsed_44, %transposed_45 : tensor<2x32xf32>, tensor<32x128xf32>) outs(%143 : tensor<2x128xf32>) -> tensor<2x128xf32>
    %145 = linalg.generic {indexing_maps = [#map7, #map16, #map7], iterator_types = ["parallel", "parallel"]} ins(%144, %arg16 : tensor<2x128xf32>, tensor<128xf32>) outs(%142 : tensor<2x128xf32>) {
    ^bb0(%in: f32, %in_53: f32, %out: f32):
      %177 = arith.addf %in, %in_53 : f32
      linalg.yield %177 : f32
    } -> tensor<2x128xf32>
    %expanded_46 = tensor.expand_shape %145 [[0], [1, 2]] output_shape [2, 1, 128] : tensor<2x128xf32> into tensor<2x1x128xf32>
    %146 = tensor.empty() : tensor<2x1x128xf32>
    %147 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_46 : tensor<2x1x128xf32>) outs(%146 : tensor<2x1x128xf32>) {
    ^bb0(%in: f32, %out: f32):
      %177 = arith.mulf %in, %cst_10 : f32
      linalg.yield %177 : f32
    } -> tensor<2x1x128xf32>
    %148 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_46 : tensor<2x1x128xf32>) outs(%146 : tensor<2x1x128xf32>) {
    ^bb0(%in: f32, %out: f32):
      %177 = arith.truncf %cst_4 : f64 to f32
      %178 = arith.mulf %in, %177 : f32
      linalg.yield %178 : f32
    } -> tensor<2x1x128xf32>
    %149 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_46 : tensor<2x1x128xf32>) outs(%146 : tensor<2x1x128xf32>) {
    ^bb0(%in: f32, %out: f32):
      %177 = arith.truncf %cst_5 : f64 to f32
      %178 = arith.mulf %in, %177 : f32
      linalg.yield %178 : f32
    } -> tensor<2x1x128xf32>
    %150 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%149, %expanded_46 : tensor<2x1x128xf32>, tensor<2x1x128xf32>) outs(%146 : tensor<2x1x128xf32>) {
    ^bb0(%in: f32, %in_53: f32, %out: f32):
      %177 = arith.mulf %in, %in_53 : f32
      linalg.yield %177 : f32
    } -> tensor<2x1x128xf32>
    %151 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%150 : tensor<2x1x128xf32>) outs(%146 : tensor<2x1x128xf32>) {
    ^bb0(%in: f32, %out: f32):
      %177 = arith.addf %in, %cst_11 : f32
      linalg.yield %177 : f32
    } -> tensor<2x1x128xf32>
    %152 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%148, %151 : tensor<2x1x128xf32>, tensor<2x1x128xf32>) outs(%146 : tensor<2x1x128xf32>) {
    ^bb0(%in: f32, %in_53: f32, %out: f32):
      %177 = arith.mulf %in, %in_53 : f32
      linalg.yield %177 : f32
    } -> tensor<2x1x128xf32>
    %153 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%152 : tensor<2x1x128xf32>) outs(%146 : tensor<2x1x128xf32>) {
    ^bb0(%in: f32, %out: f32):
      %177 = math.tanh %in : f32
      linalg.yield %177 : f32
    } -> tensor<2x1x128xf32>
    %154 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%153 : tensor<2x1x128xf32>) outs(%146 : tensor<2x1x128xf32>) {
    ^bb0(%in: f32, %out: f32):
      %177 = arith.addf %in, %cst_11 : f32
      linalg.yield %177 : f32
    } -> tensor<2x1x128xf32>
    %155 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%147, %154 : tensor<2x1x128xf32>, tensor<2x1x128xf32>) outs(%146 : tensor<2x1x128xf32>) {
    ^bb0(%in: f32, %in_53: f32, %out: f32):
      %177 = arith.mulf %in, %in_53 : f32
      linalg.yield %177 : f32
    } -> tensor<2x1x128xf32>
    %collapsed_47 = tensor.collapse_shape %155 [[0], [1, 2]] : tensor<2x1x128xf32> into tensor<2x128xf32>
    %156 = tensor.empty() : tensor<128x32xf32>
    %transposed_48 = linalg.transpose ins(%arg17 : tensor<32x128xf32>) outs(%156 : tensor<128x32xf32>) permutation = [1, 0] 
    %157 = linalg.matmul ins(%collapsed_47, %transposed_48 : tensor<2x128xf32>, tensor<128x32xf32>) outs(%121 : tensor<2x32xf32>) -> tensor<2x32xf32>
    %158 = linalg.generic {indexing_maps = [#map7, #map16, #map7], iterator_types = ["parallel", "parallel"]} ins(%157, %arg18 : tensor<2x32xf32>, tensor<32xf32>) outs(%120 : tensor<2x32xf32>) {
    ^bb0(%in: f32, %in_53: f32, %out: f32):
      %177 = arith.addf %in, %in_53 : f32
      linalg.yield %177 : f32
    } -> tensor<2x32xf32>
    %expanded_49 = tensor.expand_shape %158 [[0], [1, 2]] output_shape [2, 1, 32] : tensor<2x32xf32> into tensor<2x1x32xf32>
    %159 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%124, %expanded_49 : tensor<2x1x32xf32>, tensor<2x1x32xf32>) outs(%2 : tensor<2x1x32xf32>) {
    ^bb0(%in: f32, %in_53: f32, %out: f32):
      %177 = arith.addf %in, %in_53 : f32
      linalg.yield %177 : f32
    } -> tensor<2x1x32xf32>
    %160 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%159 : tensor<2x1x32xf32>) outs(%4 : tensor<2x1x32xf64>) {
    ^bb0(%in: f32, %out: f64):
      %177 = arith.extf %in : f32 to f64
      linalg.yield %177 : f64
    } -> tensor<2x1x32xf64>
    %161 = linalg.generic {indexing_maps = [#map1, #map2], iterator_types = ["parallel", "parallel", "reduction"]} ins(%160 : tensor<2x1x32xf64>) outs(%7 : tensor<2x1x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %177 = arith.addf %in, %out : f64
      linalg.yield %177 : f64
    } -> tensor<2x1x1xf64>
    %162 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%161 : tensor<2x1x1xf64>) outs(%6 : tensor<2x1x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %177 = arith.divf %in, %cst_7 : f64
      linalg.yield %177 : f64
    } -> tensor<2x1x1xf64>
    %163 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%160, %162 : tensor<2x1x32xf64>, tensor<2x1x1xf64>) outs(%4 : tensor<2x1x32xf64>) {
    ^bb0(%in: f64, %in_53: f64, %out: f64):
      %177 = arith.subf %in, %in_53 : f64
      linalg.yield %177 : f64
    } -> tensor<2x1x32xf64>
    %164 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%163, %163 : tensor<2x1x32xf64>, tensor<2x1x32xf64>) outs(%4 : tensor<2x1x32xf64>) {
    ^bb0(%in: f64, %in_53: f64, %out: f64):
      %177 = arith.mulf %in, %in_53 : f64
      linalg.yield %177 : f64
    } -> tensor<2x1x32xf64>
    %165 = linalg.generic {indexing_maps = [#map1, #map2], iterator_types = ["parallel", "parallel", "reduction"]} ins(%164 : tensor<2x1x32xf64>) outs(%7 : tensor<2x1x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %177 = arith.addf %in, %out : f64
      linalg.yield %177 : f64
    } -> tensor<2x1x1xf64>
    %166 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%165 : tensor<2x1x1xf64>) outs(%6 : tensor<2x1x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %177 = arith.divf %in, %cst_7 : f64
      linalg.yield %177 : f64
    } -> tensor<2x1x1xf64>
    %167 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%166 : tensor<2x1x1xf64>) outs(%14 : tensor<2x1x1xf32>) {
    ^bb0(%in: f64, %out: f32):
      %177 = arith.truncf %in : f64 to f32
      linalg.yield %177 : f32
    } -> tensor<2x1x1xf32>
    %168 = linalg.generic {indexing_maps = [#map1, #map2], iterator_types = ["parallel", "parallel", "reduction"]} ins(%159 : tensor<2x1x32xf32>) outs(%16 : tensor<2x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %177 = arith.addf %in, %out : f32
      linalg.yield %177 : f32
    } -> tensor<2x1x1xf32>
    %169 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%168 : tensor<2x1x1xf32>) outs(%14 : tensor<2x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %177 = arith.divf %in, %cst_8 : f32
      linalg.yield %177 : f32
    } -> tensor<2x1x1xf32>
    %170 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%167 : tensor<2x1x1xf32>) outs(%14 : tensor<2x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %177 = arith.truncf %cst_2 : f64 to f32
      %178 = arith.addf %in, %177 : f32
      linalg.yield %178 : f32
    } -> tensor<2x1x1xf32>
    %171 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%170 : tensor<2x1x1xf32>) outs(%14 : tensor<2x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %177 = math.rsqrt %in : f32
      linalg.yield %177 : f32
    } -> tensor<2x1x1xf32>
    %172 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%159, %169 : tensor<2x1x32xf32>, tensor<2x1x1xf32>) outs(%2 : tensor<2x1x32xf32>) {
    ^bb0(%in: f32, %in_53: f32, %out: f32):
      %177 = arith.subf %in, %in_53 : f32
      linalg.yield %177 : f32
    } -> tensor<2x1x32xf32>
    %173 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%172, %171 : tensor<2x1x32xf32>, tensor<2x1x1xf32>) outs(%2 : tensor<2x1x32xf32>) {
    ^bb0(%in: f32, %in_53: f32, %out: f32):
      %177 = arith.mulf %in, %in_53 : f32
      linalg.yield %177 : f32
    } -> tensor<2x1x32xf32>
    %174 = linalg.generic {indexing_maps = [#map1, #map3, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%173, %arg19 : tensor<2x1x32xf32>, tensor<32xf32>) outs(%2 : tensor<2x1x32xf32>) {
    ^bb0(%in: f32, %in_53: f32, %out: f32):
      %177 = arith.mulf %in, %in_53 : f32
      linalg.yield %177 : f32
    } -> tensor<2x1x32xf32>
    %175 = linalg.generic {indexing_maps = [#map1, #map3, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%174, %arg20 : tensor<2x1x32xf32>, tensor<32xf32>) outs(%2 : tensor<2x1x32xf32>) {
    ^bb0(%in: f32, %in_53: f32, %out: f32):
      %177 = arith.addf %in, %in_53 : f32
      linalg.yield %177 : f32
    } -> tensor<2x1x32xf32>
    %transposed_50 = linalg.transpose ins(%arg4 : tensor<32x32xf32>) outs(%119 : tensor<32x32xf32>) permutation = [1, 0] 
    %collapsed_51 = tensor.collapse_shape %175 [[0], [1, 2]] : tensor<2x1x32xf32> into tensor<2x32xf32>
    %176 = linalg.matmul ins(%collapsed_51, %transposed_50 : tensor<2x32xf32>, tensor<32x32xf32>) outs(%121 : tensor<2x32xf32>) -> tensor<2x32xf32>
    %expanded_52 = tensor.expand_shape %176 [[0], [1, 2]] output_shape [2, 1, 32] : tensor<2x32xf32> into tensor<2x1x32xf32>
    return %expanded_52, %concat, %concat_30 : tensor<2x1x32xf32>, tensor<2x4x?x8xf32>, tensor<2x4x?x8xf32>
  }
}
