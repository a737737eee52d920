#map = affine_map<(d0, d1, d2) -> (d0, d1)>
#map1 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map2 = affine_map<(d0, d1) -> (d0, d1)>
#map3 = affine_map<(d0) -> (d0)>
#map4 = affine_map<() -> ()>
#map5 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map6 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, 0)>
#map7 = affine_map<(d0, d1, d2, d3) -> ()>
#map8 = affine_map<(d0, d1, d2, d3) -> (d0, 0, 0, 0)>
#map9 = affine_map<(d0, d1, d2, d3) -> (0, 0, 0, d3)>
#map10 = affine_map<(d0, d1, d2, d3) -> (0, d1, d2, d3)>
#map11 = affine_map<(d0, d1, d2) -> (d0, d1, 0)>
#map12 = affine_map<(d0, d1, d2) -> (d2)>
#map13 = affine_map<(d0, d1) -> (d1)>
#map14 = affine_map<()[s0] -> (s0 + 1)>
#map15 = affine_map<(d0, d1, d2, d3) -> (d0, 0, d2, d3)>
#map16 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
#map17 = affine_map<(d0, d1) -> (d0, 0)>
module {
  func.func @main(%arg0: tensor<2x1xi64>, %arg1: tensor<2x?xi64>, %arg2: tensor<2x4x?x8xf32>, %arg3: tensor<2x4x?x8xf32>, %arg4: tensor<32x32xf32>, %arg5: tensor<66x32xf32>, %arg6: tensor<32xf32>, %arg7: tensor<32xf32>, %arg8: tensor<32x32xf32>, %arg9: tensor<32xf32>, %arg10: tensor<32x32xf32>, %arg11: tensor<32xf32>, %arg12: tensor<32x32xf32>, %arg13: tensor<32xf32>, %arg14: tensor<32x32xf32>, %arg15: tensor<32xf32>, %arg16: tensor<32xf32>, %arg17: tensor<32xf32>, %arg18: tensor<48x32xf32>, %arg19: tensor<48xf32>, %arg20: tensor<32x48xf32>, %arg21: tensor<32xf32>, %arg22: tensor<32xf32>, %arg23: tensor<32xf32>) -> (tensor<2x1x32xf32>, tensor<2x4x?x8xf32>, tensor<2x4x?x8xf32>) {
    %c0_i64 = arith.constant 0 : i64
    %c1 = arith.constant 1 : index
    %c2_i64 = arith.constant 2 : i64
    %c1_i64 = arith.constant 1 : i64
    %c0 = arith.constant 0 : index
    %c2 = arith.constant 2 : index
    %c32 = arith.constant 32 : index
    %c3 = arith.constant 3 : index
    %c66 = arith.constant 66 : index
    %cst = arith.constant 0.000000e+00 : f64
    %cst_0 = arith.constant 0.000000e+00 : f32
    %cst_1 = arith.constant 0xFF800000 : f32
    %false = arith.constant false
    %cst_2 = arith.constant 1.000000e-05 : f64
    %cst_3 = arith.constant 0.35355339059327379 : f64
    %cst_4 = arith.constant 0xFFF0000000000000 : f64
    %cst_5 = arith.constant dense<0xFF800000> : tensor<f32>
    %cst_6 = arith.constant dense<0.000000e+00> : tensor<f32>
    %true = arith.constant true
    %cst_7 = arith.constant 3.200000e+01 : f64
    %cst_8 = arith.constant 3.200000e+01 : f32
    %dim = tensor.dim %arg2, %c2 : tensor<2x4x?x8xf32>
    %0 = arith.index_cast %dim : index to i64
    %1 = tensor.empty() : tensor<2x1x32xf32>
    %2 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg0 : tensor<2x1xi64>) outs(%1 : tensor<2x1x32xf32>) {
    ^bb0(%in: i64, %out: f32):
      %172 = arith.index_cast %in : i64 to index
      %173 = linalg.index 2 : index
      %174 = arith.cmpi slt, %172, %c32 : index
      cf.assert %174, "index must be smaller than dim size"
      %175 = arith.cmpi sge, %in, %c0_i64 : i64
      cf.assert %175, "index must be larger or equal to 0"
      %extracted = tensor.extract %arg4[%172, %173] : tensor<32x32xf32>
      linalg.yield %extracted : f32
    } -> tensor<2x1x32xf32>
    %dim_9 = tensor.dim %arg1, %c1 : tensor<2x?xi64>
    %3 = tensor.empty(%dim_9) : tensor<2x?xi64>
    %4 = linalg.fill ins(%c0_i64 : i64) outs(%3 : tensor<2x?xi64>) -> tensor<2x?xi64>
    %5 = tensor.empty() : tensor<2xi64>
    %6 = linalg.fill ins(%c0_i64 : i64) outs(%5 : tensor<2xi64>) -> tensor<2xi64>
    %7:2 = tm_tensor.scan dimension(1) inclusive(true) ins(%arg1 : tensor<2x?xi64>) outs(%4, %6 : tensor<2x?xi64>, tensor<2xi64>) {
    ^bb0(%arg24: i64, %arg25: i64):
      %172 = arith.addi %arg24, %arg25 : i64
      tm_tensor.yield %172 : i64
    } -> tensor<2x?xi64>, tensor<2xi64>
    %dim_10 = tensor.dim %7#0, %c1 : tensor<2x?xi64>
    %8 = arith.cmpi eq, %dim_10, %dim_9 : index
    cf.assert %8, "mismatched size for broadcast"
    %9 = tensor.empty(%dim_10) : tensor<2x?xi64>
    %10 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel"]} ins(%7#0, %arg1 : tensor<2x?xi64>, tensor<2x?xi64>) outs(%9 : tensor<2x?xi64>) {
    ^bb0(%in: i64, %in_43: i64, %out: i64):
      %172 = arith.muli %in, %in_43 : i64
      linalg.yield %172 : i64
    } -> tensor<2x?xi64>
    %11 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel"]} ins(%10 : tensor<2x?xi64>) outs(%9 : tensor<2x?xi64>) {
    ^bb0(%in: i64, %out: i64):
      %172 = arith.subi %in, %c1_i64 : i64
      linalg.yield %172 : i64
    } -> tensor<2x?xi64>
    %12 = arith.index_cast %dim_10 : index to i64
    %13 = arith.addi %0, %12 : i64
    %14 = arith.cmpi sge, %0, %c0_i64 : i64
    %15 = arith.select %14, %0, %13 : i64
    %16 = arith.cmpi slt, %15, %c0_i64 : i64
    %17 = arith.select %16, %c0_i64, %15 : i64
    %18 = arith.cmpi sgt, %17, %12 : i64
    %19 = arith.select %18, %12, %17 : i64
    %20 = arith.index_cast %19 : i64 to index
    %extracted_slice = tensor.extract_slice %11[0, %20] [2, 1] [1, 1] : tensor<2x?xi64> to tensor<2x1xi64>
    %21 = tensor.empty(%dim_9) : tensor<2x?xi1>
    %22 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel"]} ins(%arg1 : tensor<2x?xi64>) outs(%21 : tensor<2x?xi1>) {
    ^bb0(%in: i64, %out: i1):
      %172 = arith.cmpi ne, %in, %c0_i64 : i64
      linalg.yield %172 : i1
    } -> tensor<2x?xi1>
    %23 = arith.addi %0, %c1_i64 : i64
    %24 = linalg.generic {indexing_maps = [#map3], iterator_types = ["parallel"]} outs(%5 : tensor<2xi64>) {
    ^bb0(%out: i64):
      %172 = linalg.index 0 : index
      %173 = arith.index_cast %172 : index to i64
      linalg.yield %173 : i64
    } -> tensor<2xi64>
    %25 = tensor.empty() : tensor<1xi64>
    %26 = linalg.generic {indexing_maps = [#map3], iterator_types = ["parallel"]} outs(%25 : tensor<1xi64>) {
    ^bb0(%out: i64):
      linalg.yield %c0_i64 : i64
    } -> tensor<1xi64>
    %27 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel"]} ins(%26 : tensor<1xi64>) outs(%25 : tensor<1xi64>) {
    ^bb0(%in: i64, %out: i64):
      %172 = arith.addi %in, %0 : i64
      linalg.yield %172 : i64
    } -> tensor<1xi64>
    %28 = arith.index_cast %23 : i64 to index
    %29 = tensor.empty(%28) : tensor<?xi64>
    %30 = linalg.generic {indexing_maps = [#map3], iterator_types = ["parallel"]} outs(%29 : tensor<?xi64>) {
    ^bb0(%out: i64):
      %172 = linalg.index 0 : index
      %173 = arith.index_cast %172 : index to i64
      linalg.yield %173 : i64
    } -> tensor<?xi64>
    %expanded = tensor.expand_shape %24 [[0, 1, 2, 3]] output_shape [2, 1, 1, 1] : tensor<2xi64> into tensor<2x1x1x1xi64>
    %expanded_11 = tensor.expand_shape %27 [[0, 1, 2, 3]] output_shape [1, 1, 1, 1] : tensor<1xi64> into tensor<1x1x1x1xi64>
    %expanded_12 = tensor.expand_shape %30 [[0, 1, 2, 3]] output_shape [1, 1, 1, %28] : tensor<?xi64> into tensor<1x1x1x?xi64>
    %31 = tensor.empty() : tensor<i1>
    %32 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = []} ins(%31 : tensor<i1>) outs(%31 : tensor<i1>) {
    ^bb0(%in: i1, %out: i1):
      linalg.yield %true : i1
    } -> tensor<i1>
    %33 = tensor.empty(%28) : tensor<1x1x1x?xi1>
    %34 = linalg.generic {indexing_maps = [#map5, #map6, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_12, %expanded_11 : tensor<1x1x1x?xi64>, tensor<1x1x1x1xi64>) outs(%33 : tensor<1x1x1x?xi1>) {
    ^bb0(%in: i64, %in_43: i64, %out: i1):
      %172 = arith.cmpi sle, %in, %in_43 : i64
      linalg.yield %172 : i1
    } -> tensor<1x1x1x?xi1>
    %35 = linalg.generic {indexing_maps = [#map7, #map5, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%32, %34 : tensor<i1>, tensor<1x1x1x?xi1>) outs(%33 : tensor<1x1x1x?xi1>) {
    ^bb0(%in: i1, %in_43: i1, %out: i1):
      %172 = arith.andi %in, %in_43 : i1
      linalg.yield %172 : i1
    } -> tensor<1x1x1x?xi1>
    %dim_13 = tensor.dim %expanded_12, %c3 : tensor<1x1x1x?xi64>
    %36 = tensor.empty(%dim_13) : tensor<2x1x1x?xi1>
    %37 = linalg.generic {indexing_maps = [#map8, #map9, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded, %expanded_12 : tensor<2x1x1x1xi64>, tensor<1x1x1x?xi64>) outs(%36 : tensor<2x1x1x?xi1>) {
    ^bb0(%in: i64, %in_43: i64, %out: i1):
      %172 = arith.cmpi slt, %in, %c0_i64 : i64
      %173 = arith.addi %in, %c2_i64 : i64
      %174 = arith.select %172, %173, %in : i64
      %175 = arith.index_cast %174 : i64 to index
      %176 = arith.cmpi slt, %in_43, %c0_i64 : i64
      %177 = arith.index_cast %dim_9 : index to i64
      %178 = arith.addi %in_43, %177 : i64
      %179 = arith.select %176, %178, %in_43 : i64
      %180 = arith.index_cast %179 : i64 to index
      %extracted = tensor.extract %22[%175, %180] : tensor<2x?xi1>
      linalg.yield %extracted : i1
    } -> tensor<2x1x1x?xi1>
    %38 = arith.cmpi eq, %28, %dim_13 : index
    cf.assert %38, "mismatched size for broadcast"
    %39 = tensor.empty(%28) : tensor<2x1x1x?xi1>
    %40 = linalg.generic {indexing_maps = [#map10, #map5, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%35, %37 : tensor<1x1x1x?xi1>, tensor<2x1x1x?xi1>) outs(%39 : tensor<2x1x1x?xi1>) {
    ^bb0(%in: i1, %in_43: i1, %out: i1):
      %172 = arith.andi %in, %in_43 : i1
      linalg.yield %172 : i1
    } -> tensor<2x1x1x?xi1>
    %41 = arith.cmpi sge, %23, %c0_i64 : i64
    cf.assert %41, "unimplemented: dynamic negative broadcast sizes"
    %42 = linalg.generic {indexing_maps = [#map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} outs(%39 : tensor<2x1x1x?xi1>) {
    ^bb0(%out: i1):
      %172 = linalg.index 0 : index
      %173 = linalg.index 3 : index
      %174 = arith.cmpi eq, %28, %c1 : index
      %175 = arith.select %174, %c0, %173 : index
      %extracted = tensor.extract %40[%172, %c0, %c0, %175] : tensor<2x1x1x?xi1>
      linalg.yield %extracted : i1
    } -> tensor<2x1x1x?xi1>
    %43 = tensor.empty() : tensor<2x1xi64>
    %44 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel"]} ins(%extracted_slice : tensor<2x1xi64>) outs(%43 : tensor<2x1xi64>) {
    ^bb0(%in: i64, %out: i64):
      %172 = arith.addi %in, %c2_i64 : i64
      linalg.yield %172 : i64
    } -> tensor<2x1xi64>
    %45 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%44 : tensor<2x1xi64>) outs(%1 : tensor<2x1x32xf32>) {
    ^bb0(%in: i64, %out: f32):
      %172 = arith.index_cast %in : i64 to index
      %173 = linalg.index 2 : index
      %174 = arith.cmpi slt, %172, %c66 : index
      cf.assert %174, "index must be smaller than dim size"
      %175 = arith.cmpi sge, %in, %c0_i64 : i64
      cf.assert %175, "index must be larger or equal to 0"
      %extracted = tensor.extract %arg5[%172, %173] : tensor<66x32xf32>
      linalg.yield %extracted : f32
    } -> tensor<2x1x32xf32>
    %46 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%2, %45 : tensor<2x1x32xf32>, tensor<2x1x32xf32>) outs(%1 : tensor<2x1x32xf32>) {
    ^bb0(%in: f32, %in_43: f32, %out: f32):
      %172 = arith.addf %in, %in_43 : f32
      linalg.yield %172 : f32
    } -> tensor<2x1x32xf32>
    %47 = tensor.empty() : tensor<2x1x32xf64>
    %48 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%46 : tensor<2x1x32xf32>) outs(%47 : tensor<2x1x32xf64>) {
    ^bb0(%in: f32, %out: f64):
      %172 = arith.extf %in : f32 to f64
      linalg.yield %172 : f64
    } -> tensor<2x1x32xf64>
    %49 = tensor.empty() : tensor<2x1x1xf64>
    %50 = linalg.fill ins(%cst : f64) outs(%49 : tensor<2x1x1xf64>) -> tensor<2x1x1xf64>
    %51 = linalg.generic {indexing_maps = [#map1, #map11], iterator_types = ["parallel", "parallel", "reduction"]} ins(%48 : tensor<2x1x32xf64>) outs(%50 : tensor<2x1x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %172 = arith.addf %in, %out : f64
      linalg.yield %172 : f64
    } -> tensor<2x1x1xf64>
    %52 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%51 : tensor<2x1x1xf64>) outs(%49 : tensor<2x1x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %172 = arith.divf %in, %cst_7 : f64
      linalg.yield %172 : f64
    } -> tensor<2x1x1xf64>
    %53 = linalg.generic {indexing_maps = [#map1, #map11, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%48, %52 : tensor<2x1x32xf64>, tensor<2x1x1xf64>) outs(%47 : tensor<2x1x32xf64>) {
    ^bb0(%in: f64, %in_43: f64, %out: f64):
      %172 = arith.subf %in, %in_43 : f64
      linalg.yield %172 : f64
    } -> tensor<2x1x32xf64>
    %54 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%53, %53 : tensor<2x1x32xf64>, tensor<2x1x32xf64>) outs(%47 : tensor<2x1x32xf64>) {
    ^bb0(%in: f64, %in_43: f64, %out: f64):
      %172 = arith.mulf %in, %in_43 : f64
      linalg.yield %172 : f64
    } -> tensor<2x1x32xf64>
    %55 = linalg.generic {indexing_maps = [#map1, #map11], iterator_types = ["parallel", "parallel", "reduction"]} ins(%54 : tensor<2x1x32xf64>) outs(%50 : tensor<2x1x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %172 = arith.addf %in, %out : f64
      linalg.yield %172 : f64
    } -> tensor<2x1x1xf64>
    %56 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%55 : tensor<2x1x1xf64>) outs(%49 : tensor<2x1x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %172 = arith.divf %in, %cst_7 : f64
      linalg.yield %172 : f64
    } -> tensor<2x1x1xf64>
    %57 = tensor.empty() : tensor<2x1x1xf32>
    %58 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%56 : tensor<2x1x1xf64>) outs(%57 : tensor<2x1x1xf32>) {
    ^bb0(%in: f64, %out: f32):
      %172 = arith.truncf %in : f64 to f32
      linalg.yield %172 : f32
    } -> tensor<2x1x1xf32>
    %59 = linalg.fill ins(%cst_0 : f32) outs(%57 : tensor<2x1x1xf32>) -> tensor<2x1x1xf32>
    %60 = linalg.generic {indexing_maps = [#map1, #map11], iterator_types = ["parallel", "parallel", "reduction"]} ins(%46 : tensor<2x1x32xf32>) outs(%59 : tensor<2x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %172 = arith.addf %in, %out : f32
      linalg.yield %172 : f32
    } -> tensor<2x1x1xf32>
    %61 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%60 : tensor<2x1x1xf32>) outs(%57 : tensor<2x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %172 = arith.divf %in, %cst_8 : f32
      linalg.yield %172 : f32
    } -> tensor<2x1x1xf32>
    %62 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%58 : tensor<2x1x1xf32>) outs(%57 : tensor<2x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %172 = arith.truncf %cst_2 : f64 to f32
      %173 = arith.addf %in, %172 : f32
      linalg.yield %173 : f32
    } -> tensor<2x1x1xf32>
    %63 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%62 : tensor<2x1x1xf32>) outs(%57 : tensor<2x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %172 = math.rsqrt %in : f32
      linalg.yield %172 : f32
    } -> tensor<2x1x1xf32>
    %64 = linalg.generic {indexing_maps = [#map1, #map11, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%46, %61 : tensor<2x1x32xf32>, tensor<2x1x1xf32>) outs(%1 : tensor<2x1x32xf32>) {
    ^bb0(%in: f32, %in_43: f32, %out: f32):
      %172 = arith.subf %in, %in_43 : f32
      linalg.yield %172 : f32
    } -> tensor<2x1x32xf32>
    %65 = linalg.generic {indexing_maps = [#map1, #map11, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%64, %63 : tensor<2x1x32xf32>, tensor<2x1x1xf32>) outs(%1 : tensor<2x1x32xf32>) {
    ^bb0(%in: f32, %in_43: f32, %out: f32):
      %172 = arith.mulf %in, %in_43 : f32
      linalg.yield %172 : f32
    } -> tensor<2x1x32xf32>
    %66 = linalg.generic {indexing_maps = [#map1, #map12, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%65, %arg16 : tensor<2x1x32xf32>, tensor<32xf32>) outs(%1 : tensor<2x1x32xf32>) {
    ^bb0(%in: f32, %in_43: f32, %out: f32):
      %172 = arith.mulf %in, %in_43 : f32
      linalg.yield %172 : f32
    } -> tensor<2x1x32xf32>
    %67 = linalg.generic {indexing_maps = [#map1, #map12, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%66, %arg17 : tensor<2x1x32xf32>, tensor<32xf32>) outs(%1 : tensor<2x1x32xf32>) {
    ^bb0(%in: f32, %in_43: f32, %out: f32):
      %172 = arith.addf %in, %in_43 : f32
      linalg.yield %172 : f32
    } -> tensor<2x1x32xf32>
    %collapsed = tensor.collapse_shape %67 [[0], [1, 2]] : tensor<2x1x32xf32> into tensor<2x32xf32>
    %68 = tensor.empty() : tensor<32x32xf32>
    %transposed = linalg.transpose ins(%arg12 : tensor<32x32xf32>) outs(%68 : tensor<32x32xf32>) permutation = [1, 0] 
    %69 = tensor.empty() : tensor<2x32xf32>
    %70 = linalg.fill ins(%cst_0 : f32) outs(%69 : tensor<2x32xf32>) -> tensor<2x32xf32>
    %71 = linalg.matmul ins(%collapsed, %transposed : tensor<2x32xf32>, tensor<32x32xf32>) outs(%70 : tensor<2x32xf32>) -> tensor<2x32xf32>
    %72 = linalg.generic {indexing_maps = [#map2, #map13, #map2], iterator_types = ["parallel", "parallel"]} ins(%71, %arg13 : tensor<2x32xf32>, tensor<32xf32>) outs(%69 : tensor<2x32xf32>) {
    ^bb0(%in: f32, %in_43: f32, %out: f32):
      %172 = arith.addf %in, %in_43 : f32
      linalg.yield %172 : f32
    } -> tensor<2x32xf32>
    %expanded_14 = tensor.expand_shape %72 [[0], [1, 2]] output_shape [2, 1, 32] : tensor<2x32xf32> into tensor<2x1x32xf32>
    %73 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_14 : tensor<2x1x32xf32>) outs(%1 : tensor<2x1x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %172 = arith.truncf %cst_3 : f64 to f32
      %173 = arith.mulf %in, %172 : f32
      linalg.yield %173 : f32
    } -> tensor<2x1x32xf32>
    %expanded_15 = tensor.expand_shape %73 [[0], [1], [2, 3]] output_shape [2, 1, 4, 8] : tensor<2x1x32xf32> into tensor<2x1x4x8xf32>
    %74 = tensor.empty() : tensor<2x4x1x8xf32>
    %transposed_16 = linalg.transpose ins(%expanded_15 : tensor<2x1x4x8xf32>) outs(%74 : tensor<2x4x1x8xf32>) permutation = [0, 2, 1, 3] 
    %transposed_17 = linalg.transpose ins(%arg8 : tensor<32x32xf32>) outs(%68 : tensor<32x32xf32>) permutation = [1, 0] 
    %75 = linalg.matmul ins(%collapsed, %transposed_17 : tensor<2x32xf32>, tensor<32x32xf32>) outs(%70 : tensor<2x32xf32>) -> tensor<2x32xf32>
    %76 = linalg.generic {indexing_maps = [#map2, #map13, #map2], iterator_types = ["parallel", "parallel"]} ins(%75, %arg9 : tensor<2x32xf32>, tensor<32xf32>) outs(%69 : tensor<2x32xf32>) {
    ^bb0(%in: f32, %in_43: f32, %out: f32):
      %172 = arith.addf %in, %in_43 : f32
      linalg.yield %172 : f32
    } -> tensor<2x32xf32>
    %transposed_18 = linalg.transpose ins(%arg10 : tensor<32x32xf32>) outs(%68 : tensor<32x32xf32>) permutation = [1, 0] 
    %77 = linalg.matmul ins(%collapsed, %transposed_18 : tensor<2x32xf32>, tensor<32x32xf32>) outs(%70 : tensor<2x32xf32>) -> tensor<2x32xf32>
    %78 = linalg.generic {indexing_maps = [#map2, #map13, #map2], iterator_types = ["parallel", "parallel"]} ins(%77, %arg11 : tensor<2x32xf32>, tensor<32xf32>) outs(%69 : tensor<2x32xf32>) {
    ^bb0(%in: f32, %in_43: f32, %out: f32):
      %172 = arith.addf %in, %in_43 : f32
      linalg.yield %172 : f32
    } -> tensor<2x32xf32>
    %expanded_19 = tensor.expand_shape %76 [[0], [1, 2, 3]] output_shape [2, 1, 4, 8] : tensor<2x32xf32> into tensor<2x1x4x8xf32>
    %transposed_20 = linalg.transpose ins(%expanded_19 : tensor<2x1x4x8xf32>) outs(%74 : tensor<2x4x1x8xf32>) permutation = [0, 2, 1, 3] 
    %expanded_21 = tensor.expand_shape %78 [[0], [1, 2, 3]] output_shape [2, 1, 4, 8] : tensor<2x32xf32> into tensor<2x1x4x8xf32>
    %transposed_22 = linalg.transpose ins(%expanded_21 : tensor<2x1x4x8xf32>) outs(%74 : tensor<2x4x1x8xf32>) permutation = [0, 2, 1, 3] 
    %concat = tensor.concat dim(2) %arg2, %transposed_20 : (tensor<2x4x?x8xf32>, tensor<2x4x1x8xf32>) -> tensor<2x4x?x8xf32>
    %concat_23 = tensor.concat dim(2) %arg3, %transposed_22 : (tensor<2x4x?x8xf32>, tensor<2x4x1x8xf32>) -> tensor<2x4x?x8xf32>
    %79 = tensor.empty(%28) : tensor<2x1x1x?xf32>
    %80 = linalg.generic {indexing_maps = [#map5, #map7, #map7, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%42, %cst_6, %cst_5 : tensor<2x1x1x?xi1>, tensor<f32>, tensor<f32>) outs(%79 : tensor<2x1x1x?xf32>) {
    ^bb0(%in: i1, %in_43: f32, %in_44: f32, %out: f32):
      %172 = arith.select %in, %in_43, %in_44 : f32
      linalg.yield %172 : f32
    } -> tensor<2x1x1x?xf32>
    %81 = affine.apply #map14()[%dim]
    %82 = tensor.empty(%81) : tensor<2x4x8x?xf32>
    %transposed_24 = linalg.transpose ins(%concat : tensor<2x4x?x8xf32>) outs(%82 : tensor<2x4x8x?xf32>) permutation = [0, 1, 3, 2] 
    %collapsed_25 = tensor.collapse_shape %transposed_16 [[0, 1], [2], [3]] : tensor<2x4x1x8xf32> into tensor<8x1x8xf32>
    cf.assert %41, "unimplemented: dynamic negative broadcast sizes"
    %83 = tensor.empty(%28) : tensor<2x4x8x?xf32>
    %84 = linalg.generic {indexing_maps = [#map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} outs(%83 : tensor<2x4x8x?xf32>) {
    ^bb0(%out: f32):
      %172 = linalg.index 0 : index
      %173 = linalg.index 1 : index
      %174 = linalg.index 2 : index
      %175 = linalg.index 3 : index
      %176 = arith.cmpi eq, %81, %c1 : index
      %177 = arith.select %176, %c0, %175 : index
      %extracted = tensor.extract %transposed_24[%172, %173, %174, %177] : tensor<2x4x8x?xf32>
      linalg.yield %extracted : f32
    } -> tensor<2x4x8x?xf32>
    %collapsed_26 = tensor.collapse_shape %84 [[0, 1], [2], [3]] : tensor<2x4x8x?xf32> into tensor<8x8x?xf32>
    %85 = tensor.empty(%28) : tensor<8x1x?xf32>
    %86 = linalg.fill ins(%cst_0 : f32) outs(%85 : tensor<8x1x?xf32>) -> tensor<8x1x?xf32>
    %87 = linalg.batch_matmul ins(%collapsed_25, %collapsed_26 : tensor<8x1x8xf32>, tensor<8x8x?xf32>) outs(%86 : tensor<8x1x?xf32>) -> tensor<8x1x?xf32>
    %expanded_27 = tensor.expand_shape %87 [[0, 1], [2], [3]] output_shape [2, 4, 1, %28] : tensor<8x1x?xf32> into tensor<2x4x1x?xf32>
    %88 = tensor.empty(%28) : tensor<2x4x1x?xf32>
    %89 = linalg.generic {indexing_maps = [#map5, #map15, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_27, %80 : tensor<2x4x1x?xf32>, tensor<2x1x1x?xf32>) outs(%88 : tensor<2x4x1x?xf32>) {
    ^bb0(%in: f32, %in_43: f32, %out: f32):
      %172 = arith.addf %in, %in_43 : f32
      linalg.yield %172 : f32
    } -> tensor<2x4x1x?xf32>
    %90 = tensor.empty() : tensor<2x4x1xi64>
    %91 = linalg.fill ins(%c0_i64 : i64) outs(%90 : tensor<2x4x1xi64>) -> tensor<2x4x1xi64>
    %92 = tensor.empty() : tensor<2x4x1xf32>
    %93 = linalg.fill ins(%cst_1 : f32) outs(%92 : tensor<2x4x1xf32>) -> tensor<2x4x1xf32>
    %94:2 = linalg.generic {indexing_maps = [#map5, #map16, #map16], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%89 : tensor<2x4x1x?xf32>) outs(%93, %91 : tensor<2x4x1xf32>, tensor<2x4x1xi64>) {
    ^bb0(%in: f32, %out: f32, %out_43: i64):
      %172 = linalg.index 3 : index
      %173 = arith.index_cast %172 : index to i64
      %174 = arith.maximumf %in, %out : f32
      %175 = arith.cmpf ogt, %in, %out : f32
      %176 = arith.select %175, %173, %out_43 : i64
      linalg.yield %174, %176 : f32, i64
    } -> (tensor<2x4x1xf32>, tensor<2x4x1xi64>)
    %expanded_28 = tensor.expand_shape %94#0 [[0], [1], [2, 3]] output_shape [2, 4, 1, 1] : tensor<2x4x1xf32> into tensor<2x4x1x1xf32>
    %95 = linalg.generic {indexing_maps = [#map5, #map6, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%89, %expanded_28 : tensor<2x4x1x?xf32>, tensor<2x4x1x1xf32>) outs(%88 : tensor<2x4x1x?xf32>) {
    ^bb0(%in: f32, %in_43: f32, %out: f32):
      %172 = arith.subf %in, %in_43 : f32
      linalg.yield %172 : f32
    } -> tensor<2x4x1x?xf32>
    %96 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%95 : tensor<2x4x1x?xf32>) outs(%88 : tensor<2x4x1x?xf32>) {
    ^bb0(%in: f32, %out: f32):
      %172 = math.exp %in : f32
      linalg.yield %172 : f32
    } -> tensor<2x4x1x?xf32>
    %97 = tensor.empty() : tensor<2x4x1x1xf32>
    %98 = linalg.fill ins(%cst_0 : f32) outs(%97 : tensor<2x4x1x1xf32>) -> tensor<2x4x1x1xf32>
    %99 = linalg.generic {indexing_maps = [#map5, #map6], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%96 : tensor<2x4x1x?xf32>) outs(%98 : tensor<2x4x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %172 = arith.addf %in, %out : f32
      linalg.yield %172 : f32
    } -> tensor<2x4x1x1xf32>
    %100 = linalg.generic {indexing_maps = [#map5, #map6, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%96, %99 : tensor<2x4x1x?xf32>, tensor<2x4x1x1xf32>) outs(%88 : tensor<2x4x1x?xf32>) {
    ^bb0(%in: f32, %in_43: f32, %out: f32):
      %172 = arith.divf %in, %in_43 : f32
      linalg.yield %172 : f32
    } -> tensor<2x4x1x?xf32>
    %101 = tensor.empty(%28) : tensor<2x4x1x?xi1>
    %102 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%89 : tensor<2x4x1x?xf32>) outs(%101 : tensor<2x4x1x?xi1>) {
    ^bb0(%in: f32, %out: i1):
      %172 = arith.extf %in : f32 to f64
      %173 = arith.cmpf oeq, %172, %cst_4 : f64
      linalg.yield %173 : i1
    } -> tensor<2x4x1x?xi1>
    %103 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%102 : tensor<2x4x1x?xi1>) outs(%101 : tensor<2x4x1x?xi1>) {
    ^bb0(%in: i1, %out: i1):
      %172 = arith.cmpi eq, %in, %false : i1
      linalg.yield %172 : i1
    } -> tensor<2x4x1x?xi1>
    %104 = tensor.empty() : tensor<2x4x1x1xi1>
    %105 = linalg.fill ins(%false : i1) outs(%104 : tensor<2x4x1x1xi1>) -> tensor<2x4x1x1xi1>
    %106 = linalg.generic {indexing_maps = [#map5, #map6], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%103 : tensor<2x4x1x?xi1>) outs(%105 : tensor<2x4x1x1xi1>) {
    ^bb0(%in: i1, %out: i1):
      %172 = arith.ori %in, %out : i1
      linalg.yield %172 : i1
    } -> tensor<2x4x1x1xi1>
    %107 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%106 : tensor<2x4x1x1xi1>) outs(%104 : tensor<2x4x1x1xi1>) {
    ^bb0(%in: i1, %out: i1):
      %172 = arith.cmpi eq, %in, %false : i1
      linalg.yield %172 : i1
    } -> tensor<2x4x1x1xi1>
    %108 = arith.cmpi sge, %23, %c0_i64 : i64
    cf.assert %108, "negative values not allowed in new dimensions"
    %109 = arith.index_cast %23 : i64 to index
    %110 = tensor.empty(%109) : tensor<2x4x1x?xf32>
    %111 = linalg.generic {indexing_maps = [#map7, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%cst_6 : tensor<f32>) outs(%110 : tensor<2x4x1x?xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2x4x1x?xf32>
    %112 = arith.cmpi eq, %109, %28 : index
    cf.assert %112, "mismatched size for broadcast"
    %113 = linalg.generic {indexing_maps = [#map6, #map5, #map5, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%107, %111, %100 : tensor<2x4x1x1xi1>, tensor<2x4x1x?xf32>, tensor<2x4x1x?xf32>) outs(%110 : tensor<2x4x1x?xf32>) {
    ^bb0(%in: i1, %in_43: f32, %in_44: f32, %out: f32):
      %172 = arith.select %in, %in_43, %in_44 : f32
      linalg.yield %172 : f32
    } -> tensor<2x4x1x?xf32>
    cf.assert %41, "unimplemented: dynamic negative broadcast sizes"
    %114 = linalg.generic {indexing_maps = [#map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} outs(%88 : tensor<2x4x1x?xf32>) {
    ^bb0(%out: f32):
      %172 = linalg.index 0 : index
      %173 = linalg.index 1 : index
      %174 = linalg.index 3 : index
      %175 = arith.cmpi eq, %109, %c1 : index
      %176 = arith.select %175, %c0, %174 : index
      %extracted = tensor.extract %113[%172, %173, %c0, %176] : tensor<2x4x1x?xf32>
      linalg.yield %extracted : f32
    } -> tensor<2x4x1x?xf32>
    %collapsed_29 = tensor.collapse_shape %114 [[0, 1], [2], [3]] : tensor<2x4x1x?xf32> into tensor<8x1x?xf32>
    cf.assert %41, "unimplemented: dynamic negative broadcast sizes"
    %115 = tensor.empty(%28) : tensor<2x4x?x8xf32>
    %116 = linalg.generic {indexing_maps = [#map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} outs(%115 : tensor<2x4x?x8xf32>) {
    ^bb0(%out: f32):
      %172 = linalg.index 0 : index
      %173 = linalg.index 1 : index
      %174 = linalg.index 2 : index
      %175 = linalg.index 3 : index
      %dim_43 = tensor.dim %arg3, %c2 : tensor<2x4x?x8xf32>
      %176 = affine.apply #map14()[%dim_43]
      %177 = arith.cmpi eq, %176, %c1 : index
      %178 = arith.select %177, %c0, %174 : index
      %extracted = tensor.extract %concat_23[%172, %173, %178, %175] : tensor<2x4x?x8xf32>
      linalg.yield %extracted : f32
    } -> tensor<2x4x?x8xf32>
    %collapsed_30 = tensor.collapse_shape %116 [[0, 1], [2], [3]] : tensor<2x4x?x8xf32> into tensor<8x?x8xf32>
    %117 = tensor.empty() : tensor<8x1x8xf32>
    %118 = linalg.fill ins(%cst_0 : f32) outs(%117 : tensor<8x1x8xf32>) -> tensor<8x1x8xf32>
    %119 = linalg.batch_matmul ins(%collapsed_29, %collapsed_30 : tensor<8x1x?xf32>, tensor<8x?x8xf32>) outs(%118 : tensor<8x1x8xf32>) -> tensor<8x1x8xf32>
    %expanded_31 = tensor.expand_shape %119 [[0, 1], [2], [3]] output_shape [2, 4, 1, 8] : tensor<8x1x8xf32> into tensor<2x4x1x8xf32>
    %120 = tensor.empty() : tensor<2x1x4x8xf32>
    %transposed_32 = linalg.transpose ins(%expanded_31 : tensor<2x4x1x8xf32>) outs(%120 : tensor<2x1x4x8xf32>) permutation = [0, 2, 1, 3] 
    %collapsed_33 = tensor.collapse_shape %transposed_32 [[0], [1, 2, 3]] : tensor<2x1x4x8xf32> into tensor<2x32xf32>
    %transposed_34 = linalg.transpose ins(%arg14 : tensor<32x32xf32>) outs(%68 : tensor<32x32xf32>) permutation = [1, 0] 
    %121 = linalg.matmul ins(%collapsed_33, %transposed_34 : tensor<2x32xf32>, tensor<32x32xf32>) outs(%70 : tensor<2x32xf32>) -> tensor<2x32xf32>
    %122 = linalg.generic {indexing_maps = [#map2, #map13, #map2], iterator_types = ["parallel", "parallel"]} ins(%121, %arg15 : tensor<2x32xf32>, tensor<32xf32>) outs(%69 : tensor<2x32xf32>) {
    ^bb0(%in: f32, %in_43: f32, %out: f32):
      %172 = arith.addf %in, %in_43 : f32
      linalg.yield %172 : f32
    } -> tensor<2x32xf32>
    %expanded_35 = tensor.expand_shape %122 [[0], [1, 2]] output_shape [2, 1, 32] : tensor<2x32xf32> into tensor<2x1x32xf32>
    %123 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%46, %expanded_35 : tensor<2x1x32xf32>, tensor<2x1x32xf32>) outs(%1 : tensor<2x1x32xf32>) {
    ^bb0(%in: f32, %in_43: f32, %out: f32):
      %172 = arith.addf %in, %in_43 : f32
      linalg.yield %172 : f32
    } -> tensor<2x1x32xf32>
    %collapsed_36 = tensor.collapse_shape %123 [[0], [1, 2]] : tensor<2x1x32xf32> into tensor<2x32xf32>
    %124 = tensor.empty() : tensor<2x32xf64>
    %125 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel"]} ins(%collapsed_36 : tensor<2x32xf32>) outs(%124 : tensor<2x32xf64>) {
    ^bb0(%in: f32, %out: f64):
      %172 = arith.extf %in : f32 to f64
      linalg.yield %172 : f64
    } -> tensor<2x32xf64>
    %126 = tensor.empty() : tensor<2x1xf64>
    %127 = linalg.fill ins(%cst : f64) outs(%126 : tensor<2x1xf64>) -> tensor<2x1xf64>
    %128 = linalg.generic {indexing_maps = [#map2, #map17], iterator_types = ["parallel", "reduction"]} ins(%125 : tensor<2x32xf64>) outs(%127 : tensor<2x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %172 = arith.addf %in, %out : f64
      linalg.yield %172 : f64
    } -> tensor<2x1xf64>
    %129 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel"]} ins(%128 : tensor<2x1xf64>) outs(%126 : tensor<2x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %172 = arith.divf %in, %cst_7 : f64
      linalg.yield %172 : f64
    } -> tensor<2x1xf64>
    %130 = linalg.generic {indexing_maps = [#map2, #map17, #map2], iterator_types = ["parallel", "parallel"]} ins(%125, %129 : tensor<2x32xf64>, tensor<2x1xf64>) outs(%124 : tensor<2x32xf64>) {
    ^bb0(%in: f64, %in_43: f64, %out: f64):
      %172 = arith.subf %in, %in_43 : f64
      linalg.yield %172 : f64
    } -> tensor<2x32xf64>
    %131 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel"]} ins(%130, %130 : tensor<2x32xf64>, tensor<2x32xf64>) outs(%124 : tensor<2x32xf64>) {
    ^bb0(%in: f64, %in_43: f64, %out: f64):
      %172 = arith.mulf %in, %in_43 : f64
      linalg.yield %172 : f64
    } -> tensor<2x32xf64>
    %132 = linalg.generic {indexing_maps = [#map2, #map17], iterator_types = ["parallel", "reduction"]} ins(%131 : tensor<2x32xf64>) outs(%127 : tensor<2x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %172 = arith.addf %in, %out : f64
      linalg.yield %172 : f64
    } -> tensor<2x1xf64>
    %133 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel"]} ins(%132 : tensor<2x1xf64>) outs(%126 : tensor<2x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %172 = arith.divf %in, %cst_7 : f64
      linalg.yield %172 : f64
    } -> tensor<2x1xf64>
    %134 = tensor.empty() : tensor<2x1xf32>
    %135 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel"]} ins(%133 : tensor<2x1xf64>) outs(%134 : tensor<2x1xf32>) {
    ^bb0(%in: f64, %out: f32):
      %172 = arith.truncf %in : f64 to f32
      linalg.yield %172 : f32
    } -> tensor<2x1xf32>
    %136 = linalg.fill ins(%cst_0 : f32) outs(%134 : tensor<2x1xf32>) -> tensor<2x1xf32>
    %137 = linalg.generic {indexing_maps = [#map2, #map17], iterator_types = ["parallel", "reduction"]} ins(%collapsed_36 : tensor<2x32xf32>) outs(%136 : tensor<2x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %172 = arith.addf %in, %out : f32
      linalg.yield %172 : f32
    } -> tensor<2x1xf32>
    %138 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel"]} ins(%137 : tensor<2x1xf32>) outs(%134 : tensor<2x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %172 = arith.divf %in, %cst_8 : f32
      linalg.yield %172 : f32
    } -> tensor<2x1xf32>
    %139 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel"]} ins(%135 : tensor<2x1xf32>) outs(%134 : tensor<2x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %172 = arith.truncf %cst_2 : f64 to f32
      %173 = arith.addf %in, %172 : f32
      linalg.yield %173 : f32
    } -> tensor<2x1xf32>
    %140 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel"]} ins(%139 : tensor<2x1xf32>) outs(%134 : tensor<2x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %172 = math.rsqrt %in : f32
      linalg.yield %172 : f32
    } -> tensor<2x1xf32>
    %141 = linalg.generic {indexing_maps = [#map2, #map17, #map2], iterator_types = ["parallel", "parallel"]} ins(%collapsed_36, %138 : tensor<2x32xf32>, tensor<2x1xf32>) outs(%69 : tensor<2x32xf32>) {
    ^bb0(%in: f32, %in_43: f32, %out: f32):
      %172 = arith.subf %in, %in_43 : f32
      linalg.yield %172 : f32
    } -> tensor<2x32xf32>
    %142 = linalg.generic {indexing_maps = [#map2, #map17, #map2], iterator_types = ["parallel", "parallel"]} ins(%141, %140 : tensor<2x32xf32>, tensor<2x1xf32>) outs(%69 : tensor<2x32xf32>) {
    ^bb0(%in: f32, %in_43: f32, %out: f32):
      %172 = arith.mulf %in, %in_43 : f32
      linalg.yield %172 : f32
    } -> tensor<2x32xf32>
    %143 = linalg.generic {indexing_maps = [#map2, #map13, #map2], iterator_types = ["parallel", "parallel"]} ins(%142, %arg22 : tensor<2x32xf32>, tensor<32xf32>) outs(%69 : tensor<2x32xf32>) {
    ^bb0(%in: f32, %in_43: f32, %out: f32):
      %172 = arith.mulf %in, %in_43 : f32
      linalg.yield %172 : f32
    } -> tensor<2x32xf32>
    %144 = linalg.generic {indexing_maps = [#map2, #map13, #map2], iterator_types = ["parallel", "parallel"]} ins(%143, %arg23 : tensor<2x32xf32>, tensor<32xf32>) outs(%69 : tensor<2x32xf32>) {
    ^bb0(%in: f32, %in_43: f32, %out: f32):
      %172 = arith.addf %in, %in_43 : f32
      linalg.yield %172 : f32
    } -> tensor<2x32xf32>
    %145 = tensor.empty() : tensor<32x48xf32>
    %transposed_37 = linalg.transpose ins(%arg18 : tensor<48x32xf32>) outs(%145 : tensor<32x48xf32>) permutation = [1, 0] 
    %146 = tensor.empty() : tensor<2x48xf32>
    %147 = linalg.fill ins(%cst_0 : f32) outs(%146 : tensor<2x48xf32>) -> tensor<2x48xf32>
    %148 = linalg.matmul ins(%144, %transposed_37 : tensor<2x32xf32>, tensor<32x48xf32>) outs(%147 : tensor<2x48xf32>) -> tensor<2x48xf32>
    %149 = linalg.generic {indexing_maps = [#map2, #map13, #map2], iterator_types = ["parallel", "parallel"]} ins(%148, %arg19 : tensor<2x48xf32>, tensor<48xf32>) outs(%146 : tensor<2x48xf32>) {
    ^bb0(%in: f32, %in_43: f32, %out: f32):
      %172 = arith.addf %in, %in_43 : f32
      linalg.yield %172 : f32
    } -> tensor<2x48xf32>
    %150 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel"]} ins(%149 : tensor<2x48xf32>) outs(%146 : tensor<2x48xf32>) {
    ^bb0(%in: f32, %out: f32):
      %172 = arith.cmpf ugt, %in, %cst_0 : f32
      %173 = arith.select %172, %in, %cst_0 : f32
      linalg.yield %173 : f32
    } -> tensor<2x48xf32>
    %151 = tensor.empty() : tensor<48x32xf32>
    %transposed_38 = linalg.transpose ins(%arg20 : tensor<32x48xf32>) outs(%151 : tensor<48x32xf32>) permutation = [1, 0] 
    %152 = linalg.matmul ins(%150, %transposed_38 : tensor<2x48xf32>, tensor<48x32xf32>) outs(%70 : tensor<2x32xf32>) -> tensor<2x32xf32>
    %153 = linalg.generic {indexing_maps = [#map2, #map13, #map2], iterator_types = ["parallel", "parallel"]} ins(%152, %arg21 : tensor<2x32xf32>, tensor<32xf32>) outs(%69 : tensor<2x32xf32>) {
    ^bb0(%in: f32, %in_43: f32, %out: f32):
      %172 = arith.addf %in, %in_43 : f32
      linalg.yield %172 : f32
    } -> tensor<2x32xf32>
    %154 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel"]} ins(%collapsed_36, %153 : tensor<2x32xf32>, tensor<2x32xf32>) outs(%69 : tensor<2x32xf32>) {
    ^bb0(%in: f32, %in_43: f32, %out: f32):
      %172 = arith.addf %in, %in_43 : f32
      linalg.yield %172 : f32
    } -> tensor<2x32xf32>
    %expanded_39 = tensor.expand_shape %154 [[0], [1, 2]] output_shape [2, 1, 32] : tensor<2x32xf32> into tensor<2x1x32xf32>
    %155 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_39 : tensor<2x1x32xf32>) outs(%47 : tensor<2x1x32xf64>) {
    ^bb0(%in: f32, %out: f64):
      %172 = arith.extf %in : f32 to f64
      linalg.yield %172 : f64
    } -> tensor<2x1x32xf64>
    %156 = linalg.generic {indexing_maps = [#map1, #map11], iterator_types = ["parallel", "parallel", "reduction"]} ins(%155 : tensor<2x1x32xf64>) outs(%50 : tensor<2x1x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %172 = arith.addf %in, %out : f64
      linalg.yield %172 : f64
    } -> tensor<2x1x1xf64>
    %157 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%156 : tensor<2x1x1xf64>) outs(%49 : tensor<2x1x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %172 = arith.divf %in, %cst_7 : f64
      linalg.yield %172 : f64
    } -> tensor<2x1x1xf64>
    %158 = linalg.generic {indexing_maps = [#map1, #map11, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%155, %157 : tensor<2x1x32xf64>, tensor<2x1x1xf64>) outs(%47 : tensor<2x1x32xf64>) {
    ^bb0(%in: f64, %in_43: f64, %out: f64):
      %172 = arith.subf %in, %in_43 : f64
      linalg.yield %172 : f64
    } -> tensor<2x1x32xf64>
    %159 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%158, %158 : tensor<2x1x32xf64>, tensor<2x1x32xf64>) outs(%47 : tensor<2x1x32xf64>) {
    ^bb0(%in: f64, %in_43: f64, %out: f64):
      %172 = arith.mulf %in, %in_43 : f64
      linalg.yield %172 : f64
    } -> tensor<2x1x32xf64>
    %160 = linalg.generic {indexing_maps = [#map1, #map11], iterator_types = ["parallel", "parallel", "reduction"]} ins(%159 : tensor<2x1x32xf64>) outs(%50 : tensor<2x1x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %172 = arith.addf %in, %out : f64
      linalg.yield %172 : f64
    } -> tensor<2x1x1xf64>
    %161 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%160 : tensor<2x1x1xf64>) outs(%49 : tensor<2x1x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %172 = arith.divf %in, %cst_7 : f64
      linalg.yield %172 : f64
    } -> tensor<2x1x1xf64>
    %162 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%161 : tensor<2x1x1xf64>) outs(%57 : tensor<2x1x1xf32>) {
    ^bb0(%in: f64, %out: f32):
      %172 = arith.truncf %in : f64 to f32
      linalg.yield %172 : f32
    } -> tensor<2x1x1xf32>
    %163 = linalg.generic {indexing_maps = [#map1, #map11], iterator_types = ["parallel", "parallel", "reduction"]} ins(%expanded_39 : tensor<2x1x32xf32>) outs(%59 : tensor<2x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %172 = arith.addf %in, %out : f32
      linalg.yield %172 : f32
    } -> tensor<2x1x1xf32>
    %164 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%163 : tensor<2x1x1xf32>) outs(%57 : tensor<2x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %172 = arith.divf %in, %cst_8 : f32
      linalg.yield %172 : f32
    } -> tensor<2x1x1xf32>
    %165 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%162 : tensor<2x1x1xf32>) outs(%57 : tensor<2x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %172 = arith.truncf %cst_2 : f64 to f32
      %173 = arith.addf %in, %172 : f32
      linalg.yield %173 : f32
    } -> tensor<2x1x1xf32>
    %166 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%165 : tensor<2x1x1xf32>) outs(%57 : tensor<2x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %172 = math.rsqrt %in : f32
      linalg.yield %172 : f32
    } -> tensor<2x1x1xf32>
    %167 = linalg.generic {indexing_maps = [#map1, #map11, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_39, %164 : tensor<2x1x32xf32>, tensor<2x1x1xf32>) outs(%1 : tensor<2x1x32xf32>) {
    ^bb0(%in: f32, %in_43: f32, %out: f32):
      %172 = arith.subf %in, %in_43 : f32
      linalg.yield %172 : f32
    } -> tensor<2x1x32xf32>
    %168 = linalg.generic {indexing_maps = [#map1, #map11, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%167, %166 : tensor<2x1x32xf32>, tensor<2x1x1xf32>) outs(%1 : tensor<2x1x32xf32>) {
    ^bb0(%in: f32, %in_43: f32, %out: f32):
      %172 = arith.mulf %in, %in_43 : f32
      linalg.yield %172 : f32
    } -> tensor<2x1x32xf32>
    %169 = linalg.generic {indexing_maps = [#map1, #map12, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%168, %arg6 : tensor<2x1x32xf32>, tensor<32xf32>) outs(%1 : tensor<2x1x32xf32>) {
    ^bb0(%in: f32, %in_43: f32, %out: f32):
      %172 = arith.mulf %in, %in_43 : f32
      linalg.yield %172 : f32
    } -> tensor<2x1x32xf32>
    %170 = linalg.generic {indexing_maps = [#map1, #map12, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%169, %arg7 : tensor<2x1x32xf32>, tensor<32xf32>) outs(%1 : tensor<2x1x32xf32>) {
    ^bb0(%in: f32, %in_43: f32, %out: f32):
      %172 = arith.addf %in, %in_43 : f32
      linalg.yield %172 : f32
    } -> tensor<2x1x32xf32>
    %transposed_40 = linalg.transpose ins(%arg4 : tensor<32x32xf32>) outs(%68 : tensor<32x32xf32>) permutation = [1, 0] 
    %collapsed_41 = tensor.collapse_shape %170 [[0], [1, 2]] : tensor<2x1x32xf32> into tensor<2x32xf32>
    %171 = linalg.matmul ins(%collapsed_41, %transposed_40 : tensor<2x32xf32>, tensor<32x32xf32>) outs(%70 : tensor<2x32xf32>) -> tensor<2x32xf32>
    %expanded_42 = tensor.expand_shape %171 [[0], [1, 2]] output_shape [2, 1, 32] : tensor<2x32xf32> into tensor<2x1x32xf32>
    return %expanded_42, %concat, %concat_23 : tensor<2x1x32xf32>, tensor<2x4x?x8xf32>, tensor<2x4x?x8xf32>
  }
}
