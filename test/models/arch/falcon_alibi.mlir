#map = affine_map<(d0, d1, d2) -> (d0, d1)>
#map1 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map2 = affine_map<() -> ()>
#map3 = affine_map<(d0) -> (d0)>
#map4 = affine_map<(d0) -> ()>
#map5 = affine_map<(d0, d1) -> (d0, d1)>
#map6 = affine_map<(d0, d1, d2) -> (d1, 0)>
#map7 = affine_map<(d0, d1, d2) -> (d0, 0, d2)>
#map8 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map9 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, 0)>
#map10 = affine_map<(d0, d1, d2, d3) -> ()>
#map11 = affine_map<(d0, d1, d2, d3) -> (0, 0, 0, 0)>
#map12 = affine_map<(d0, d1, d2, d3) -> (0, 0, 0, d3)>
#map13 = affine_map<(d0, d1, d2, d3) -> (d0, 0, d2, d3)>
#map14 = affine_map<(d0, d1, d2) -> (d0, d1, 0)>
#map15 = affine_map<(d0, d1, d2) -> (d2)>
#map16 = affine_map<(d0, d1, d2, d3) -> (0, 0, 0)>
#map17 = affine_map<(d0, d1, d2, d3) -> (0, 0)>
#map18 = affine_map<(d0, d1, d2, d3) -> (d3)>
#map19 = affine_map<()[s0] -> (s0 + 1)>
#map20 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
module {
  func.func @main(%arg0: tensor<1x1xi64>, %arg1: tensor<1x?xi64>, %arg2: tensor<1x1x?x8xf32>, %arg3: tensor<1x1x?x8xf32>, %arg4: tensor<32x32xf32>, %arg5: tensor<48x32xf32>, %arg6: tensor<32x32xf32>, %arg7: tensor<128x32xf32>, %arg8: tensor<32x128xf32>, %arg9: tensor<32xf32>, %arg10: tensor<32xf32>, %arg11: tensor<32xf32>, %arg12: tensor<32xf32>, %arg13: tensor<4xf32>) -> (tensor<1x1x32xf32>, tensor<1x1x?x8xf32>, tensor<1x1x?x8xf32>) {
    %c32 = arith.constant 32 : index
    %c0 = arith.constant 0 : index
    %c2 = arith.constant 2 : index
    %c3 = arith.constant 3 : index
    %cst = arith.constant 0.000000e+00 : f64
    %cst_0 = arith.constant 0.000000e+00 : f32
    %c6_i64 = arith.constant 6 : i64
    %cst_1 = arith.constant 0xFF800000 : f32
    %false = arith.constant false
    %cst_2 = arith.constant 1.000000e+00 : f32
    %cst_3 = arith.constant 5.000000e-01 : f32
    %cst_4 = arith.constant 2.8284271247461903 : f64
    %cst_5 = arith.constant 1.000000e-05 : f64
    %cst_6 = arith.constant 0.59460355750136051 : f64
    %cst_7 = arith.constant 0xFFF0000000000000 : f64
    %cst_8 = arith.constant dense<-3.40282347E+38> : tensor<f32>
    %cst_9 = arith.constant dense<0.000000e+00> : tensor<f32>
    %cst_10 = arith.constant 2.500000e-01 : f32
    %c1_i32 = arith.constant 1 : i32
    %true = arith.constant true
    %c2_i64 = arith.constant 2 : i64
    %c4_i64 = arith.constant 4 : i64
    %cst_11 = arith.constant -1.000000e+00 : f32
    %cst_12 = arith.constant 3.200000e+01 : f64
    %cst_13 = arith.constant 3.200000e+01 : f32
    %cst_14 = arith.constant 1.41421354 : f32
    %c8_i64 = arith.constant 8 : i64
    %c1_i64 = arith.constant 1 : i64
    %c1 = arith.constant 1 : index
    %c0_i64 = arith.constant 0 : i64
    %cst_15 = arith.constant dense<-2> : tensor<1x1xi64>
    %cst_16 = arith.constant dense<-1> : tensor<1x1xi64>
    %dim = tensor.dim %arg2, %c2 : tensor<1x1x?x8xf32>
    %0 = arith.index_cast %dim : index to i64
    %dim_17 = tensor.dim %arg1, %c1 : tensor<1x?xi64>
    %1 = arith.index_cast %dim_17 : index to i64
    %2 = tensor.empty() : tensor<1x1x32xf32>
    %3 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg0 : tensor<1x1xi64>) outs(%2 : tensor<1x1x32xf32>) {
    ^bb0(%in: i64, %out: f32):
      %162 = arith.index_cast %in : i64 to index
      %163 = linalg.index 2 : index
      %164 = arith.cmpi slt, %162, %c32 : index
      cf.assert %164, "index must be smaller than dim size"
      %165 = arith.cmpi sge, %in, %c0_i64 : i64
      cf.assert %165, "index must be larger or equal to 0"
      %extracted = tensor.extract %arg4[%162, %163] : tensor<32x32xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x1x32xf32>
    %4 = tensor.empty() : tensor<f32>
    %5 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = []} ins(%4 : tensor<f32>) outs(%4 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %cst_10 : f32
    } -> tensor<f32>
    %6 = tensor.empty() : tensor<4xi32>
    %7 = linalg.generic {indexing_maps = [#map3], iterator_types = ["parallel"]} outs(%6 : tensor<4xi32>) {
    ^bb0(%out: i32):
      %162 = linalg.index 0 : index
      %163 = arith.index_cast %162 : index to i64
      %164 = arith.trunci %163 : i64 to i32
      %165 = arith.addi %164, %c1_i32 : i32
      linalg.yield %165 : i32
    } -> tensor<4xi32>
    %8 = tensor.empty() : tensor<4xf32>
    %9 = linalg.generic {indexing_maps = [#map4, #map3, #map3], iterator_types = ["parallel"]} ins(%5, %7 : tensor<f32>, tensor<4xi32>) outs(%8 : tensor<4xf32>) {
    ^bb0(%in: f32, %in_52: i32, %out: f32):
      %162 = arith.extf %in : f32 to f64
      %163 = arith.sitofp %in_52 : i32 to f64
      %164 = math.powf %162, %163 : f64
      %165 = arith.truncf %164 : f64 to f32
      linalg.yield %165 : f32
    } -> tensor<4xf32>
    %10 = tensor.empty(%dim_17) : tensor<1x?xi64>
    %11 = linalg.fill ins(%c0_i64 : i64) outs(%10 : tensor<1x?xi64>) -> tensor<1x?xi64>
    %12 = tensor.empty() : tensor<1xi64>
    %13 = linalg.fill ins(%c0_i64 : i64) outs(%12 : tensor<1xi64>) -> tensor<1xi64>
    %14:2 = tm_tensor.scan dimension(1) inclusive(true) ins(%arg1 : tensor<1x?xi64>) outs(%11, %13 : tensor<1x?xi64>, tensor<1xi64>) {
    ^bb0(%arg14: i64, %arg15: i64):
      %162 = arith.addi %arg14, %arg15 : i64
      tm_tensor.yield %162 : i64
    } -> tensor<1x?xi64>, tensor<1xi64>
    %dim_18 = tensor.dim %14#0, %c1 : tensor<1x?xi64>
    %15 = tensor.empty(%dim_18) : tensor<1x?xi64>
    %16 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel"]} ins(%14#0 : tensor<1x?xi64>) outs(%15 : tensor<1x?xi64>) {
    ^bb0(%in: i64, %out: i64):
      %162 = arith.subi %in, %c1_i64 : i64
      linalg.yield %162 : i64
    } -> tensor<1x?xi64>
    %17 = arith.cmpi eq, %dim_18, %dim_17 : index
    cf.assert %17, "mismatched size for broadcast"
    %18 = linalg.generic {indexing_maps = [#map5, #map5, #map5], iterator_types = ["parallel", "parallel"]} ins(%16, %arg1 : tensor<1x?xi64>, tensor<1x?xi64>) outs(%15 : tensor<1x?xi64>) {
    ^bb0(%in: i64, %in_52: i64, %out: i64):
      %162 = arith.muli %in, %in_52 : i64
      linalg.yield %162 : i64
    } -> tensor<1x?xi64>
    %expanded = tensor.expand_shape %18 [[0], [1, 2]] output_shape [1, 1, %dim_18] : tensor<1x?xi64> into tensor<1x1x?xi64>
    %expanded_19 = tensor.expand_shape %9 [[0, 1]] output_shape [4, 1] : tensor<4xf32> into tensor<4x1xf32>
    %19 = tensor.empty() : tensor<4x1xbf16>
    %20 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel"]} ins(%expanded_19 : tensor<4x1xf32>) outs(%19 : tensor<4x1xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %162 = arith.truncf %in : f32 to bf16
      linalg.yield %162 : bf16
    } -> tensor<4x1xbf16>
    %21 = tensor.empty(%dim_18) : tensor<1x4x?xbf16>
    %22 = linalg.generic {indexing_maps = [#map6, #map7, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%20, %expanded : tensor<4x1xbf16>, tensor<1x1x?xi64>) outs(%21 : tensor<1x4x?xbf16>) {
    ^bb0(%in: bf16, %in_52: i64, %out: bf16):
      %162 = arith.sitofp %in_52 : i64 to bf16
      %163 = arith.mulf %in, %162 : bf16
      linalg.yield %163 : bf16
    } -> tensor<1x4x?xbf16>
    %collapsed = tensor.collapse_shape %22 [[0, 1], [2]] : tensor<1x4x?xbf16> into tensor<4x?xbf16>
    %expanded_20 = tensor.expand_shape %collapsed [[0], [1, 2]] output_shape [4, 1, %dim_18] : tensor<4x?xbf16> into tensor<4x1x?xbf16>
    %23 = tensor.empty(%dim_18) : tensor<4x1x?xf32>
    %24 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_20 : tensor<4x1x?xbf16>) outs(%23 : tensor<4x1x?xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %162 = arith.extf %in : bf16 to f32
      linalg.yield %162 : f32
    } -> tensor<4x1x?xf32>
    %25 = tensor.empty(%dim_17) : tensor<1x?xi1>
    %26 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel"]} ins(%arg1 : tensor<1x?xi64>) outs(%25 : tensor<1x?xi1>) {
    ^bb0(%in: i64, %out: i1):
      %162 = arith.cmpi ne, %in, %c0_i64 : i64
      linalg.yield %162 : i1
    } -> tensor<1x?xi1>
    %27 = linalg.generic {indexing_maps = [#map3], iterator_types = ["parallel"]} outs(%12 : tensor<1xi64>) {
    ^bb0(%out: i64):
      linalg.yield %c0_i64 : i64
    } -> tensor<1xi64>
    %28 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel"]} ins(%27 : tensor<1xi64>) outs(%12 : tensor<1xi64>) {
    ^bb0(%in: i64, %out: i64):
      %162 = arith.addi %in, %0 : i64
      linalg.yield %162 : i64
    } -> tensor<1xi64>
    %29 = tensor.empty(%dim_17) : tensor<?xi64>
    %30 = linalg.generic {indexing_maps = [#map3], iterator_types = ["parallel"]} outs(%29 : tensor<?xi64>) {
    ^bb0(%out: i64):
      %162 = linalg.index 0 : index
      %163 = arith.index_cast %162 : index to i64
      linalg.yield %163 : i64
    } -> tensor<?xi64>
    %expanded_21 = tensor.expand_shape %27 [[0, 1, 2, 3]] output_shape [1, 1, 1, 1] : tensor<1xi64> into tensor<1x1x1x1xi64>
    %expanded_22 = tensor.expand_shape %28 [[0, 1, 2, 3]] output_shape [1, 1, 1, 1] : tensor<1xi64> into tensor<1x1x1x1xi64>
    %expanded_23 = tensor.expand_shape %30 [[0, 1, 2, 3]] output_shape [1, 1, 1, %dim_17] : tensor<?xi64> into tensor<1x1x1x?xi64>
    %31 = tensor.empty() : tensor<i1>
    %32 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = []} ins(%31 : tensor<i1>) outs(%31 : tensor<i1>) {
    ^bb0(%in: i1, %out: i1):
      linalg.yield %true : i1
    } -> tensor<i1>
    %33 = tensor.empty(%dim_17) : tensor<1x1x1x?xi1>
    %34 = linalg.generic {indexing_maps = [#map8, #map9, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_23, %expanded_22 : tensor<1x1x1x?xi64>, tensor<1x1x1x1xi64>) outs(%33 : tensor<1x1x1x?xi1>) {
    ^bb0(%in: i64, %in_52: i64, %out: i1):
      %162 = arith.cmpi sle, %in, %in_52 : i64
      linalg.yield %162 : i1
    } -> tensor<1x1x1x?xi1>
    %35 = linalg.generic {indexing_maps = [#map10, #map8, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%32, %34 : tensor<i1>, tensor<1x1x1x?xi1>) outs(%33 : tensor<1x1x1x?xi1>) {
    ^bb0(%in: i1, %in_52: i1, %out: i1):
      %162 = arith.andi %in, %in_52 : i1
      linalg.yield %162 : i1
    } -> tensor<1x1x1x?xi1>
    %dim_24 = tensor.dim %expanded_23, %c3 : tensor<1x1x1x?xi64>
    %36 = tensor.empty(%dim_24) : tensor<1x1x1x?xi1>
    %37 = linalg.generic {indexing_maps = [#map11, #map12, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_21, %expanded_23 : tensor<1x1x1x1xi64>, tensor<1x1x1x?xi64>) outs(%36 : tensor<1x1x1x?xi1>) {
    ^bb0(%in: i64, %in_52: i64, %out: i1):
      %162 = arith.cmpi slt, %in, %c0_i64 : i64
      %163 = arith.addi %in, %c1_i64 : i64
      %164 = arith.select %162, %163, %in : i64
      %165 = arith.index_cast %164 : i64 to index
      %166 = arith.cmpi slt, %in_52, %c0_i64 : i64
      %167 = arith.addi %in_52, %1 : i64
      %168 = arith.select %166, %167, %in_52 : i64
      %169 = arith.index_cast %168 : i64 to index
      %extracted = tensor.extract %26[%165, %169] : tensor<1x?xi1>
      linalg.yield %extracted : i1
    } -> tensor<1x1x1x?xi1>
    %38 = arith.cmpi eq, %dim_17, %dim_24 : index
    cf.assert %38, "mismatched size for broadcast"
    %39 = linalg.generic {indexing_maps = [#map8, #map8, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%35, %37 : tensor<1x1x1x?xi1>, tensor<1x1x1x?xi1>) outs(%33 : tensor<1x1x1x?xi1>) {
    ^bb0(%in: i1, %in_52: i1, %out: i1):
      %162 = arith.andi %in, %in_52 : i1
      linalg.yield %162 : i1
    } -> tensor<1x1x1x?xi1>
    %40 = arith.cmpi sge, %1, %c0_i64 : i64
    cf.assert %40, "unimplemented: dynamic negative broadcast sizes"
    %41 = tensor.empty(%dim_17) : tensor<1x1x1x?xi1>
    %42 = linalg.generic {indexing_maps = [#map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} outs(%41 : tensor<1x1x1x?xi1>) {
    ^bb0(%out: i1):
      %162 = linalg.index 3 : index
      %163 = arith.cmpi eq, %dim_17, %c1 : index
      %164 = arith.select %163, %c0, %162 : index
      %extracted = tensor.extract %39[%c0, %c0, %c0, %164] : tensor<1x1x1x?xi1>
      linalg.yield %extracted : i1
    } -> tensor<1x1x1x?xi1>
    %43 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = []} ins(%4 : tensor<f32>) outs(%4 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %cst_0 : f32
    } -> tensor<f32>
    %44 = tensor.empty(%dim_17) : tensor<1x1x1x?xf32>
    %45 = linalg.generic {indexing_maps = [#map8, #map10, #map10, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%42, %43, %cst_8 : tensor<1x1x1x?xi1>, tensor<f32>, tensor<f32>) outs(%44 : tensor<1x1x1x?xf32>) {
    ^bb0(%in: i1, %in_52: f32, %in_53: f32, %out: f32):
      %162 = arith.select %in, %in_52, %in_53 : f32
      linalg.yield %162 : f32
    } -> tensor<1x1x1x?xf32>
    %46 = arith.cmpi slt, %1, %c0_i64 : i64
    %47 = arith.select %46, %c1_i64, %1 : i64
    %48 = arith.select %46, %c2_i64, %c1_i64 : i64
    %49 = arith.cmpi sle, %48, %c1_i64 : i64
    cf.assert %49, "must have at most one inferred (negative) dimension"
    %50 = arith.index_cast %dim_18 : index to i64
    %51 = arith.muli %50, %c4_i64 : i64
    %52 = arith.divsi %51, %47 : i64
    %53 = arith.select %46, %52, %1 : i64
    %from_elements = tensor.from_elements %c1_i64, %52, %c1_i64, %53 : tensor<4xi64>
    %reshape = tensor.reshape %24(%from_elements) : (tensor<4x1x?xf32>, tensor<4xi64>) -> tensor<1x4x1x?xf32>
    %54 = arith.index_cast %53 : i64 to index
    %55 = tensor.empty(%54) : tensor<1x4x1x?xf32>
    %56 = linalg.generic {indexing_maps = [#map8, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%reshape : tensor<1x4x1x?xf32>) outs(%55 : tensor<1x4x1x?xf32>) {
    ^bb0(%in: f32, %out: f32):
      %162 = arith.truncf %cst_4 : f64 to f32
      %163 = arith.divf %in, %162 : f32
      linalg.yield %163 : f32
    } -> tensor<1x4x1x?xf32>
    %57 = linalg.generic {indexing_maps = [#map8, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%45 : tensor<1x1x1x?xf32>) outs(%41 : tensor<1x1x1x?xi1>) {
    ^bb0(%in: f32, %out: i1):
      %162 = arith.cmpf olt, %in, %cst_11 : f32
      linalg.yield %162 : i1
    } -> tensor<1x1x1x?xi1>
    %58 = arith.cmpi eq, %dim_17, %54 : index
    cf.assert %58, "mismatched size for broadcast"
    %59 = tensor.empty(%dim_17) : tensor<1x4x1x?xf32>
    %60 = linalg.generic {indexing_maps = [#map13, #map10, #map8, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%57, %cst_8, %56 : tensor<1x1x1x?xi1>, tensor<f32>, tensor<1x4x1x?xf32>) outs(%59 : tensor<1x4x1x?xf32>) {
    ^bb0(%in: i1, %in_52: f32, %in_53: f32, %out: f32):
      %162 = arith.select %in, %in_52, %in_53 : f32
      linalg.yield %162 : f32
    } -> tensor<1x4x1x?xf32>
    %61 = tensor.empty() : tensor<1x1x32xf64>
    %62 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%3 : tensor<1x1x32xf32>) outs(%61 : tensor<1x1x32xf64>) {
    ^bb0(%in: f32, %out: f64):
      %162 = arith.extf %in : f32 to f64
      linalg.yield %162 : f64
    } -> tensor<1x1x32xf64>
    %63 = tensor.empty() : tensor<1x1x1xf64>
    %64 = linalg.fill ins(%cst : f64) outs(%63 : tensor<1x1x1xf64>) -> tensor<1x1x1xf64>
    %65 = linalg.generic {indexing_maps = [#map1, #map14], iterator_types = ["parallel", "parallel", "reduction"]} ins(%62 : tensor<1x1x32xf64>) outs(%64 : tensor<1x1x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %162 = arith.addf %in, %out : f64
      linalg.yield %162 : f64
    } -> tensor<1x1x1xf64>
    %66 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%65 : tensor<1x1x1xf64>) outs(%63 : tensor<1x1x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %162 = arith.divf %in, %cst_12 : f64
      linalg.yield %162 : f64
    } -> tensor<1x1x1xf64>
    %67 = linalg.generic {indexing_maps = [#map1, #map14, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%62, %66 : tensor<1x1x32xf64>, tensor<1x1x1xf64>) outs(%61 : tensor<1x1x32xf64>) {
    ^bb0(%in: f64, %in_52: f64, %out: f64):
      %162 = arith.subf %in, %in_52 : f64
      linalg.yield %162 : f64
    } -> tensor<1x1x32xf64>
    %68 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%67, %67 : tensor<1x1x32xf64>, tensor<1x1x32xf64>) outs(%61 : tensor<1x1x32xf64>) {
    ^bb0(%in: f64, %in_52: f64, %out: f64):
      %162 = arith.mulf %in, %in_52 : f64
      linalg.yield %162 : f64
    } -> tensor<1x1x32xf64>
    %69 = linalg.generic {indexing_maps = [#map1, #map14], iterator_types = ["parallel", "parallel", "reduction"]} ins(%68 : tensor<1x1x32xf64>) outs(%64 : tensor<1x1x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %162 = arith.addf %in, %out : f64
      linalg.yield %162 : f64
    } -> tensor<1x1x1xf64>
    %70 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%69 : tensor<1x1x1xf64>) outs(%63 : tensor<1x1x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %162 = arith.divf %in, %cst_12 : f64
      linalg.yield %162 : f64
    } -> tensor<1x1x1xf64>
    %71 = tensor.empty() : tensor<1x1x1xf32>
    %72 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%70 : tensor<1x1x1xf64>) outs(%71 : tensor<1x1x1xf32>) {
    ^bb0(%in: f64, %out: f32):
      %162 = arith.truncf %in : f64 to f32
      linalg.yield %162 : f32
    } -> tensor<1x1x1xf32>
    %73 = linalg.fill ins(%cst_0 : f32) outs(%71 : tensor<1x1x1xf32>) -> tensor<1x1x1xf32>
    %74 = linalg.generic {indexing_maps = [#map1, #map14], iterator_types = ["parallel", "parallel", "reduction"]} ins(%3 : tensor<1x1x32xf32>) outs(%73 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %162 = arith.addf %in, %out : f32
      linalg.yield %162 : f32
    } -> tensor<1x1x1xf32>
    %75 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%74 : tensor<1x1x1xf32>) outs(%71 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %162 = arith.divf %in, %cst_13 : f32
      linalg.yield %162 : f32
    } -> tensor<1x1x1xf32>
    %76 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%72 : tensor<1x1x1xf32>) outs(%71 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %162 = arith.truncf %cst_5 : f64 to f32
      %163 = arith.addf %in, %162 : f32
      linalg.yield %163 : f32
    } -> tensor<1x1x1xf32>
    %77 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%76 : tensor<1x1x1xf32>) outs(%71 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %162 = math.rsqrt %in : f32
      linalg.yield %162 : f32
    } -> tensor<1x1x1xf32>
    %78 = linalg.generic {indexing_maps = [#map1, #map14, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%3, %75 : tensor<1x1x32xf32>, tensor<1x1x1xf32>) outs(%2 : tensor<1x1x32xf32>) {
    ^bb0(%in: f32, %in_52: f32, %out: f32):
      %162 = arith.subf %in, %in_52 : f32
      linalg.yield %162 : f32
    } -> tensor<1x1x32xf32>
    %79 = linalg.generic {indexing_maps = [#map1, #map14, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%78, %77 : tensor<1x1x32xf32>, tensor<1x1x1xf32>) outs(%2 : tensor<1x1x32xf32>) {
    ^bb0(%in: f32, %in_52: f32, %out: f32):
      %162 = arith.mulf %in, %in_52 : f32
      linalg.yield %162 : f32
    } -> tensor<1x1x32xf32>
    %80 = linalg.generic {indexing_maps = [#map1, #map15, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%79, %arg9 : tensor<1x1x32xf32>, tensor<32xf32>) outs(%2 : tensor<1x1x32xf32>) {
    ^bb0(%in: f32, %in_52: f32, %out: f32):
      %162 = arith.mulf %in, %in_52 : f32
      linalg.yield %162 : f32
    } -> tensor<1x1x32xf32>
    %81 = linalg.generic {indexing_maps = [#map1, #map15, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%80, %arg10 : tensor<1x1x32xf32>, tensor<32xf32>) outs(%2 : tensor<1x1x32xf32>) {
    ^bb0(%in: f32, %in_52: f32, %out: f32):
      %162 = arith.addf %in, %in_52 : f32
      linalg.yield %162 : f32
    } -> tensor<1x1x32xf32>
    %82 = tensor.empty() : tensor<32x48xf32>
    %transposed = linalg.transpose ins(%arg5 : tensor<48x32xf32>) outs(%82 : tensor<32x48xf32>) permutation = [1, 0] 
    %collapsed_25 = tensor.collapse_shape %81 [[0], [1, 2]] : tensor<1x1x32xf32> into tensor<1x32xf32>
    %83 = tensor.empty() : tensor<1x48xf32>
    %84 = linalg.fill ins(%cst_0 : f32) outs(%83 : tensor<1x48xf32>) -> tensor<1x48xf32>
    %85 = linalg.matmul ins(%collapsed_25, %transposed : tensor<1x32xf32>, tensor<32x48xf32>) outs(%84 : tensor<1x48xf32>) -> tensor<1x48xf32>
    %expanded_26 = tensor.expand_shape %85 [[0], [1, 2, 3]] output_shape [1, 1, 6, 8] : tensor<1x48xf32> into tensor<1x1x6x8xf32>
    %extracted_slice = tensor.extract_slice %expanded_26[0, 0, 0, 0] [1, 1, 4, 8] [1, 1, 1, 1] : tensor<1x1x6x8xf32> to tensor<1x1x4x8xf32>
    %86 = tensor.empty() : tensor<8xi64>
    %87 = linalg.generic {indexing_maps = [#map3], iterator_types = ["parallel"]} outs(%86 : tensor<8xi64>) {
    ^bb0(%out: i64):
      %162 = linalg.index 0 : index
      %163 = arith.index_cast %162 : index to i64
      linalg.yield %163 : i64
    } -> tensor<8xi64>
    %expanded_27 = tensor.expand_shape %27 [[0, 1, 2]] output_shape [1, 1, 1] : tensor<1xi64> into tensor<1x1x1xi64>
    %88 = tensor.empty() : tensor<1x1x1x8xf32>
    %89 = linalg.generic {indexing_maps = [#map11, #map16, #map17, #map18, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_21, %expanded_27, %cst_15, %87 : tensor<1x1x1x1xi64>, tensor<1x1x1xi64>, tensor<1x1xi64>, tensor<8xi64>) outs(%88 : tensor<1x1x1x8xf32>) {
    ^bb0(%in: i64, %in_52: i64, %in_53: i64, %in_54: i64, %out: f32):
      %162 = arith.cmpi slt, %in, %c0_i64 : i64
      %163 = arith.addi %in, %c1_i64 : i64
      %164 = arith.select %162, %163, %in : i64
      %165 = arith.index_cast %164 : i64 to index
      %166 = arith.cmpi slt, %in_52, %c0_i64 : i64
      %167 = arith.addi %in_52, %c1_i64 : i64
      %168 = arith.select %166, %167, %in_52 : i64
      %169 = arith.index_cast %168 : i64 to index
      %170 = arith.cmpi slt, %in_53, %c0_i64 : i64
      %171 = arith.addi %in_53, %c6_i64 : i64
      %172 = arith.select %170, %171, %in_53 : i64
      %173 = arith.index_cast %172 : i64 to index
      %174 = arith.cmpi slt, %in_54, %c0_i64 : i64
      %175 = arith.addi %in_54, %c8_i64 : i64
      %176 = arith.select %174, %175, %in_54 : i64
      %177 = arith.index_cast %176 : i64 to index
      %extracted = tensor.extract %expanded_26[%165, %169, %173, %177] : tensor<1x1x6x8xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x1x1x8xf32>
    %90 = linalg.generic {indexing_maps = [#map11, #map16, #map17, #map18, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_21, %expanded_27, %cst_16, %87 : tensor<1x1x1x1xi64>, tensor<1x1x1xi64>, tensor<1x1xi64>, tensor<8xi64>) outs(%88 : tensor<1x1x1x8xf32>) {
    ^bb0(%in: i64, %in_52: i64, %in_53: i64, %in_54: i64, %out: f32):
      %162 = arith.cmpi slt, %in, %c0_i64 : i64
      %163 = arith.addi %in, %c1_i64 : i64
      %164 = arith.select %162, %163, %in : i64
      %165 = arith.index_cast %164 : i64 to index
      %166 = arith.cmpi slt, %in_52, %c0_i64 : i64
      %167 = arith.addi %in_52, %c1_i64 : i64
      %168 = arith.select %166, %167, %in_52 : i64
      %169 = arith.index_cast %168 : i64 to index
      %170 = arith.cmpi slt, %in_53, %c0_i64 : i64
      %171 = arith.addi %in_53, %c6_i64 : i64
      %172 = arith.select %170, %171, %in_53 : i64
      %173 = arith.index_cast %172 : i64 to index
      %174 = arith.cmpi slt, %in_54, %c0_i64 : i64
      %175 = arith.addi %in_54, %c8_i64 : i64
      %176 = arith.select %174, %175, %in_54 : i64
      %177 = arith.index_cast %176 : i64 to index
      %extracted = tensor.extract %expanded_26[%165, %169, %173, %177] : tensor<1x1x6x8xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x1x1x8xf32>
    %91 = tensor.empty() : tensor<1x4x1x8xf32>
    %transposed_28 = linalg.transpose ins(%extracted_slice : tensor<1x1x4x8xf32>) outs(%91 : tensor<1x4x1x8xf32>) permutation = [0, 2, 1, 3] 
    %transposed_29 = linalg.transpose ins(%89 : tensor<1x1x1x8xf32>) outs(%88 : tensor<1x1x1x8xf32>) permutation = [0, 2, 1, 3] 
    %transposed_30 = linalg.transpose ins(%90 : tensor<1x1x1x8xf32>) outs(%88 : tensor<1x1x1x8xf32>) permutation = [0, 2, 1, 3] 
    %concat = tensor.concat dim(2) %arg2, %transposed_29 : (tensor<1x1x?x8xf32>, tensor<1x1x1x8xf32>) -> tensor<1x1x?x8xf32>
    %concat_31 = tensor.concat dim(2) %arg3, %transposed_30 : (tensor<1x1x?x8xf32>, tensor<1x1x1x8xf32>) -> tensor<1x1x?x8xf32>
    %92 = linalg.generic {indexing_maps = [#map8, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed_28 : tensor<1x4x1x8xf32>) outs(%91 : tensor<1x4x1x8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %162 = arith.truncf %cst_6 : f64 to f32
      %163 = arith.mulf %in, %162 : f32
      linalg.yield %163 : f32
    } -> tensor<1x4x1x8xf32>
    %93 = affine.apply #map19()[%dim]
    %94 = tensor.empty(%93) : tensor<1x1x8x?xf32>
    %transposed_32 = linalg.transpose ins(%concat : tensor<1x1x?x8xf32>) outs(%94 : tensor<1x1x8x?xf32>) permutation = [0, 1, 3, 2] 
    %95 = linalg.generic {indexing_maps = [#map8, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed_32 : tensor<1x1x8x?xf32>) outs(%94 : tensor<1x1x8x?xf32>) {
    ^bb0(%in: f32, %out: f32):
      %162 = arith.truncf %cst_6 : f64 to f32
      %163 = arith.mulf %in, %162 : f32
      linalg.yield %163 : f32
    } -> tensor<1x1x8x?xf32>
    %collapsed_33 = tensor.collapse_shape %92 [[0, 1], [2], [3]] : tensor<1x4x1x8xf32> into tensor<4x1x8xf32>
    cf.assert %40, "unimplemented: dynamic negative broadcast sizes"
    %96 = tensor.empty(%dim_17) : tensor<1x4x8x?xf32>
    %97 = linalg.generic {indexing_maps = [#map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} outs(%96 : tensor<1x4x8x?xf32>) {
    ^bb0(%out: f32):
      %162 = linalg.index 2 : index
      %163 = linalg.index 3 : index
      %164 = arith.cmpi eq, %93, %c1 : index
      %165 = arith.select %164, %c0, %163 : index
      %extracted = tensor.extract %95[%c0, %c0, %162, %165] : tensor<1x1x8x?xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x4x8x?xf32>
    %collapsed_34 = tensor.collapse_shape %97 [[0, 1], [2], [3]] : tensor<1x4x8x?xf32> into tensor<4x8x?xf32>
    %98 = tensor.empty(%dim_17) : tensor<4x1x?xf32>
    %99 = linalg.fill ins(%cst_0 : f32) outs(%98 : tensor<4x1x?xf32>) -> tensor<4x1x?xf32>
    %100 = linalg.batch_matmul ins(%collapsed_33, %collapsed_34 : tensor<4x1x8xf32>, tensor<4x8x?xf32>) outs(%99 : tensor<4x1x?xf32>) -> tensor<4x1x?xf32>
    %expanded_35 = tensor.expand_shape %100 [[0, 1], [2], [3]] output_shape [1, 4, 1, %dim_17] : tensor<4x1x?xf32> into tensor<1x4x1x?xf32>
    %101 = linalg.generic {indexing_maps = [#map8, #map8, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_35, %60 : tensor<1x4x1x?xf32>, tensor<1x4x1x?xf32>) outs(%59 : tensor<1x4x1x?xf32>) {
    ^bb0(%in: f32, %in_52: f32, %out: f32):
      %162 = arith.addf %in, %in_52 : f32
      linalg.yield %162 : f32
    } -> tensor<1x4x1x?xf32>
    %102 = tensor.empty() : tensor<1x4x1xi64>
    %103 = linalg.fill ins(%c0_i64 : i64) outs(%102 : tensor<1x4x1xi64>) -> tensor<1x4x1xi64>
    %104 = tensor.empty() : tensor<1x4x1xf32>
    %105 = linalg.fill ins(%cst_1 : f32) outs(%104 : tensor<1x4x1xf32>) -> tensor<1x4x1xf32>
    %106:2 = linalg.generic {indexing_maps = [#map8, #map20, #map20], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%101 : tensor<1x4x1x?xf32>) outs(%105, %103 : tensor<1x4x1xf32>, tensor<1x4x1xi64>) {
    ^bb0(%in: f32, %out: f32, %out_52: i64):
      %162 = linalg.index 3 : index
      %163 = arith.index_cast %162 : index to i64
      %164 = arith.maximumf %in, %out : f32
      %165 = arith.cmpf ogt, %in, %out : f32
      %166 = arith.select %165, %163, %out_52 : i64
      linalg.yield %164, %166 : f32, i64
    } -> (tensor<1x4x1xf32>, tensor<1x4x1xi64>)
    %expanded_36 = tensor.expand_shape %106#0 [[0], [1], [2, 3]] output_shape [1, 4, 1, 1] : tensor<1x4x1xf32> into tensor<1x4x1x1xf32>
    %107 = linalg.generic {indexing_maps = [#map8, #map9, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%101, %expanded_36 : tensor<1x4x1x?xf32>, tensor<1x4x1x1xf32>) outs(%59 : tensor<1x4x1x?xf32>) {
    ^bb0(%in: f32, %in_52: f32, %out: f32):
      %162 = arith.subf %in, %in_52 : f32
      linalg.yield %162 : f32
    } -> tensor<1x4x1x?xf32>
    %108 = linalg.generic {indexing_maps = [#map8, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%107 : tensor<1x4x1x?xf32>) outs(%59 : tensor<1x4x1x?xf32>) {
    ^bb0(%in: f32, %out: f32):
      %162 = math.exp %in : f32
      linalg.yield %162 : f32
    } -> tensor<1x4x1x?xf32>
    %109 = tensor.empty() : tensor<1x4x1x1xf32>
    %110 = linalg.fill ins(%cst_0 : f32) outs(%109 : tensor<1x4x1x1xf32>) -> tensor<1x4x1x1xf32>
    %111 = linalg.generic {indexing_maps = [#map8, #map9], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%108 : tensor<1x4x1x?xf32>) outs(%110 : tensor<1x4x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %162 = arith.addf %in, %out : f32
      linalg.yield %162 : f32
    } -> tensor<1x4x1x1xf32>
    %112 = linalg.generic {indexing_maps = [#map8, #map9, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%108, %111 : tensor<1x4x1x?xf32>, tensor<1x4x1x1xf32>) outs(%59 : tensor<1x4x1x?xf32>) {
    ^bb0(%in: f32, %in_52: f32, %out: f32):
      %162 = arith.divf %in, %in_52 : f32
      linalg.yield %162 : f32
    } -> tensor<1x4x1x?xf32>
    %113 = tensor.empty(%dim_17) : tensor<1x4x1x?xi1>
    %114 = linalg.generic {indexing_maps = [#map8, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%101 : tensor<1x4x1x?xf32>) outs(%113 : tensor<1x4x1x?xi1>) {
    ^bb0(%in: f32, %out: i1):
      %162 = arith.extf %in : f32 to f64
      %163 = arith.cmpf oeq, %162, %cst_7 : f64
      linalg.yield %163 : i1
    } -> tensor<1x4x1x?xi1>
    %115 = linalg.generic {indexing_maps = [#map8, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%114 : tensor<1x4x1x?xi1>) outs(%113 : tensor<1x4x1x?xi1>) {
    ^bb0(%in: i1, %out: i1):
      %162 = arith.cmpi eq, %in, %false : i1
      linalg.yield %162 : i1
    } -> tensor<1x4x1x?xi1>
    %116 = tensor.empty() : tensor<1x4x1x1xi1>
    %117 = linalg.fill ins(%false : i1) outs(%116 : tensor<1x4x1x1xi1>) -> tensor<1x4x1x1xi1>
    %118 = linalg.generic {indexing_maps = [#map8, #map9], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%115 : tensor<1x4x1x?xi1>) outs(%117 : tensor<1x4x1x1xi1>) {
    ^bb0(%in: i1, %out: i1):
      %162 = arith.ori %in, %out : i1
      linalg.yield %162 : i1
    } -> tensor<1x4x1x1xi1>
    %119 = linalg.generic {indexing_maps = [#map8, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%118 : tensor<1x4x1x1xi1>) outs(%116 : tensor<1x4x1x1xi1>) {
    ^bb0(%in: i1, %out: i1):
      %162 = arith.cmpi eq, %in, %false : i1
      linalg.yield %162 : i1
    } -> tensor<1x4x1x1xi1>
    %120 = arith.cmpi sge, %1, %c0_i64 : i64
    cf.assert %120, "negative values not allowed in new dimensions"
    %121 = tensor.empty(%dim_17) : tensor<1x4x1x?xf32>
    %122 = linalg.generic {indexing_maps = [#map10, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%cst_9 : tensor<f32>) outs(%121 : tensor<1x4x1x?xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x4x1x?xf32>
    cf.assert %true, "mismatched size for broadcast"
    %123 = linalg.generic {indexing_maps = [#map9, #map8, #map8, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%119, %122, %112 : tensor<1x4x1x1xi1>, tensor<1x4x1x?xf32>, tensor<1x4x1x?xf32>) outs(%121 : tensor<1x4x1x?xf32>) {
    ^bb0(%in: i1, %in_52: f32, %in_53: f32, %out: f32):
      %162 = arith.select %in, %in_52, %in_53 : f32
      linalg.yield %162 : f32
    } -> tensor<1x4x1x?xf32>
    cf.assert %40, "unimplemented: dynamic negative broadcast sizes"
    %124 = linalg.generic {indexing_maps = [#map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} outs(%59 : tensor<1x4x1x?xf32>) {
    ^bb0(%out: f32):
      %162 = linalg.index 1 : index
      %163 = linalg.index 3 : index
      %164 = arith.cmpi eq, %dim_17, %c1 : index
      %165 = arith.select %164, %c0, %163 : index
      %extracted = tensor.extract %123[%c0, %162, %c0, %165] : tensor<1x4x1x?xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x4x1x?xf32>
    %collapsed_37 = tensor.collapse_shape %124 [[0, 1], [2], [3]] : tensor<1x4x1x?xf32> into tensor<4x1x?xf32>
    cf.assert %40, "unimplemented: dynamic negative broadcast sizes"
    %125 = tensor.empty(%dim_17) : tensor<1x4x?x8xf32>
    %126 = linalg.generic {indexing_maps = [#map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} outs(%125 : tensor<1x4x?x8xf32>) {
    ^bb0(%out: f32):
      %162 = linalg.index 2 : index
      %163 = linalg.index 3 : index
      %dim_52 = tensor.dim %arg3, %c2 : tensor<1x1x?x8xf32>
      %164 = affine.apply #map19()[%dim_52]
      %165 = arith.cmpi eq, %164, %c1 : index
      %166 = arith.select %165, %c0, %162 : index
      %extracted = tensor.extract %concat_31[%c0, %c0, %166, %163] : tensor<1x1x?x8xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x4x?x8xf32>
    %collapsed_38 = tensor.collapse_shape %126 [[0, 1], [2], [3]] : tensor<1x4x?x8xf32> into tensor<4x?x8xf32>
    %127 = tensor.empty() : tensor<4x1x8xf32>
    %128 = linalg.fill ins(%cst_0 : f32) outs(%127 : tensor<4x1x8xf32>) -> tensor<4x1x8xf32>
    %129 = linalg.batch_matmul ins(%collapsed_37, %collapsed_38 : tensor<4x1x?xf32>, tensor<4x?x8xf32>) outs(%128 : tensor<4x1x8xf32>) -> tensor<4x1x8xf32>
    %expanded_39 = tensor.expand_shape %129 [[0, 1], [2], [3]] output_shape [1, 4, 1, 8] : tensor<4x1x8xf32> into tensor<1x4x1x8xf32>
    %130 = tensor.empty() : tensor<1x1x4x8xf32>
    %transposed_40 = linalg.transpose ins(%expanded_39 : tensor<1x4x1x8xf32>) outs(%130 : tensor<1x1x4x8xf32>) permutation = [0, 2, 1, 3] 
    %131 = tensor.empty() : tensor<32x32xf32>
    %transposed_41 = linalg.transpose ins(%arg6 : tensor<32x32xf32>) outs(%131 : tensor<32x32xf32>) permutation = [1, 0] 
    %collapsed_42 = tensor.collapse_shape %transposed_40 [[0], [1, 2, 3]] : tensor<1x1x4x8xf32> into tensor<1x32xf32>
    %132 = tensor.empty() : tensor<1x32xf32>
    %133 = linalg.fill ins(%cst_0 : f32) outs(%132 : tensor<1x32xf32>) -> tensor<1x32xf32>
    %134 = linalg.matmul ins(%collapsed_42, %transposed_41 : tensor<1x32xf32>, tensor<32x32xf32>) outs(%133 : tensor<1x32xf32>) -> tensor<1x32xf32>
    %expanded_43 = tensor.expand_shape %134 [[0], [1, 2]] output_shape [1, 1, 32] : tensor<1x32xf32> into tensor<1x1x32xf32>
    %135 = tensor.empty() : tensor<32x128xf32>
    %transposed_44 = linalg.transpose ins(%arg7 : tensor<128x32xf32>) outs(%135 : tensor<32x128xf32>) permutation = [1, 0] 
    %136 = tensor.empty() : tensor<1x128xf32>
    %137 = linalg.fill ins(%cst_0 : f32) outs(%136 : tensor<1x128xf32>) -> tensor<1x128xf32>
    %138 = linalg.matmul ins(%collapsed_25, %transposed_44 : tensor<1x32xf32>, tensor<32x128xf32>) outs(%137 : tensor<1x128xf32>) -> tensor<1x128xf32>
    %expanded_45 = tensor.expand_shape %138 [[0], [1, 2]] output_shape [1, 1, 128] : tensor<1x128xf32> into tensor<1x1x128xf32>
    %139 = tensor.empty() : tensor<1x1x128xf32>
    %140 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_45 : tensor<1x1x128xf32>) outs(%139 : tensor<1x1x128xf32>) {
    ^bb0(%in: f32, %out: f32):
      %162 = arith.divf %in, %cst_14 : f32
      %163 = math.erf %162 : f32
      %164 = arith.addf %163, %cst_2 : f32
      %165 = arith.mulf %164, %cst_3 : f32
      %166 = arith.mulf %in, %165 : f32
      linalg.yield %166 : f32
    } -> tensor<1x1x128xf32>
    %141 = tensor.empty() : tensor<128x32xf32>
    %transposed_46 = linalg.transpose ins(%arg8 : tensor<32x128xf32>) outs(%141 : tensor<128x32xf32>) permutation = [1, 0] 
    %collapsed_47 = tensor.collapse_shape %140 [[0], [1, 2]] : tensor<1x1x128xf32> into tensor<1x128xf32>
    %142 = linalg.matmul ins(%collapsed_47, %transposed_46 : tensor<1x128xf32>, tensor<128x32xf32>) outs(%133 : tensor<1x32xf32>) -> tensor<1x32xf32>
    %expanded_48 = tensor.expand_shape %142 [[0], [1, 2]] output_shape [1, 1, 32] : tensor<1x32xf32> into tensor<1x1x32xf32>
    %143 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_48, %expanded_43 : tensor<1x1x32xf32>, tensor<1x1x32xf32>) outs(%2 : tensor<1x1x32xf32>) {
    ^bb0(%in: f32, %in_52: f32, %out: f32):
      %162 = arith.addf %in, %in_52 : f32
      linalg.yield %162 : f32
    } -> tensor<1x1x32xf32>
    %144 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%3, %143 : tensor<1x1x32xf32>, tensor<1x1x32xf32>) outs(%2 : tensor<1x1x32xf32>) {
    ^bb0(%in: f32, %in_52: f32, %out: f32):
      %162 = arith.addf %in, %in_52 : f32
      linalg.yield %162 : f32
    } -> tensor<1x1x32xf32>
    %145 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%144 : tensor<1x1x32xf32>) outs(%61 : tensor<1x1x32xf64>) {
    ^bb0(%in: f32, %out: f64):
      %162 = arith.extf %in : f32 to f64
      linalg.yield %162 : f64
    } -> tensor<1x1x32xf64>
    %146 = linalg.generic {indexing_maps = [#map1, #map14], iterator_types = ["parallel", "parallel", "reduction"]} ins(%145 : tensor<1x1x32xf64>) outs(%64 : tensor<1x1x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %162 = arith.addf %in, %out : f64
      linalg.yield %162 : f64
    } -> tensor<1x1x1xf64>
    %147 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%146 : tensor<1x1x1xf64>) outs(%63 : tensor<1x1x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %162 = arith.divf %in, %cst_12 : f64
      linalg.yield %162 : f64
    } -> tensor<1x1x1xf64>
    %148 = linalg.generic {indexing_maps = [#map1, #map14, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%145, %147 : tensor<1x1x32xf64>, tensor<1x1x1xf64>) outs(%61 : tensor<1x1x32xf64>) {
    ^bb0(%in: f64, %in_52: f64, %out: f64):
      %162 = arith.subf %in, %in_52 : f64
      linalg.yield %162 : f64
    } -> tensor<1x1x32xf64>
    %149 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%148, %148 : tensor<1x1x32xf64>, tensor<1x1x32xf64>) outs(%61 : tensor<1x1x32xf64>) {
    ^bb0(%in: f64, %in_52: f64, %out: f64):
      %162 = arith.mulf %in, %in_52 : f64
      linalg.yield %162 : f64
    } -> tensor<1x1x32xf64>
    %150 = linalg.generic {indexing_maps = [#map1, #map14], iterator_types = ["parallel", "parallel", "reduction"]} ins(%149 : tensor<1x1x32xf64>) outs(%64 : tensor<1x1x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %162 = arith.addf %in, %out : f64
      linalg.yield %162 : f64
    } -> tensor<1x1x1xf64>
    %151 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%150 : tensor<1x1x1xf64>) outs(%63 : tensor<1x1x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %162 = arith.divf %in, %cst_12 : f64
      linalg.yield %162 : f64
    } -> tensor<1x1x1xf64>
    %152 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%151 : tensor<1x1x1xf64>) outs(%71 : tensor<1x1x1xf32>) {
    ^bb0(%in: f64, %out: f32):
      %162 = arith.truncf %in : f64 to f32
      linalg.yield %162 : f32
    } -> tensor<1x1x1xf32>
    %153 = linalg.generic {indexing_maps = [#map1, #map14], iterator_types = ["parallel", "parallel", "reduction"]} ins(%144 : tensor<1x1x32xf32>) outs(%73 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %162 = arith.addf %in, %out : f32
      linalg.yield %162 : f32
    } -> tensor<1x1x1xf32>
    %154 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%153 : tensor<1x1x1xf32>) outs(%71 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %162 = arith.divf %in, %cst_13 : f32
      linalg.yield %162 : f32
    } -> tensor<1x1x1xf32>
    %155 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%152 : tensor<1x1x1xf32>) outs(%71 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %162 = arith.truncf %cst_5 : f64 to f32
      %163 = arith.addf %in, %162 : f32
      linalg.yield %163 : f32
    } -> tensor<1x1x1xf32>
    %156 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%155 : tensor<1x1x1xf32>) outs(%71 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %162 = math.rsqrt %in : f32
      linalg.yield %162 : f32
    } -> tensor<1x1x1xf32>
    %157 = linalg.generic {indexing_maps = [#map1, #map14, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%144, %154 : tensor<1x1x32xf32>, tensor<1x1x1xf32>) outs(%2 : tensor<1x1x32xf32>) {
    ^bb0(%in: f32, %in_52: f32, %out: f32):
      %162 = arith.subf %in, %in_52 : f32
      linalg.yield %162 : f32
    } -> tensor<1x1x32xf32>
    %158 = linalg.generic {indexing_maps = [#map1, #map14, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%157, %156 : tensor<1x1x32xf32>, tensor<1x1x1xf32>) outs(%2 : tensor<1x1x32xf32>) {
    ^bb0(%in: f32, %in_52: f32, %out: f32):
      %162 = arith.mulf %in, %in_52 : f32
      linalg.yield %162 : f32
    } -> tensor<1x1x32xf32>
    %159 = linalg.generic {indexing_maps = [#map1, #map15, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%158, %arg11 : tensor<1x1x32xf32>, tensor<32xf32>) outs(%2 : tensor<1x1x32xf32>) {
    ^bb0(%in: f32, %in_52: f32, %out: f32):
      %162 = arith.mulf %in, %in_52 : f32
      linalg.yield %162 : f32
    } -> tensor<1x1x32xf32>
    %160 = linalg.generic {indexing_maps = [#map1, #map15, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%159, %arg12 : tensor<1x1x32xf32>, tensor<32xf32>) outs(%2 : tensor<1x1x32xf32>) {
    ^bb0(%in: f32, %in_52: f32, %out: f32):
      %162 = arith.addf %in, %in_52 : f32
      linalg.yield %162 : f32
    } -> tensor<1x1x32xf32>
    %transposed_49 = linalg.transpose ins(%arg4 : tensor<32x32xf32>) outs(%131 : tensor<32x32xf32>) permutation = [1, 0] 
    %collapsed_50 = tensor.collapse_shape %160 [[0], [1, 2]] : tensor<1x1x32xf32> into tensor<1x32xf32>
    %161 = linalg.matmul ins(%collapsed_50, %transposed_49 : tensor<1x32xf32>, tensor<32x32xf32>) outs(%133 : tensor<1x32xf32>) -> tensor<1x32xf32>
    %expanded_51 = tensor.expand_shape %161 [[0], [1, 2]] output_shape [1, 1, 32] : tensor<1x32xf32> into tensor<1x1x32xf32>
    return %expanded_51, %concat, %concat_31 : tensor<1x1x32xf32>, tensor<1x1x?x8xf32>, tensor<1x1x?x8xf32>
  }
}
