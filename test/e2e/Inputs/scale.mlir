// Two functions to choose from, a private one, and an assertion.
func.func @scale(%x: tensor<2x?xf32>, %factor: f32) -> tensor<2x?xf32> {
  %0 = linalg.generic {
      indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>],
      iterator_types = ["parallel", "parallel"]} outs(%x : tensor<2x?xf32>) {
  ^bb0(%in: f32):
    %1 = arith.mulf %in, %factor : f32
    linalg.yield %1 : f32
  } -> tensor<2x?xf32>
  return %0 : tensor<2x?xf32>
}
func.func @pick(%i: tensor<i64>, %mask: tensor<4xi1>, %b: tensor<4xbf16>) -> (i1, tensor<bf16>, index) {
  %c4 = arith.constant 4 : i64
  %at = tensor.extract %i[] : tensor<i64>
  %inside = arith.cmpi ult, %at, %c4 : i64
  cf.assert %inside, "position is past the end"
  %index = arith.index_cast %at : i64 to index
  %m = func.call @get(%mask, %index) : (tensor<4xi1>, index) -> i1
  %value = tensor.extract %b[%index] : tensor<4xbf16>
  %0 = tensor.from_elements %value : tensor<bf16>
  return %m, %0, %index : i1, tensor<bf16>, index
}
func.func private @get(%mask: tensor<4xi1>, %index: index) -> i1 {
  %0 = tensor.extract %mask[%index] : tensor<4xi1>
  return %0 : i1
}
