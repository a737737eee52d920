// One matrix product with an elementwise operation after it, in three types.
func.func @f32(%a: tensor<?x64xf32>, %b: tensor<64x32xf32>) -> tensor<?x32xf32> {
  %c0 = arith.constant 0 : index
  %zero = arith.constant 0.0 : f32
  %rows = tensor.dim %a, %c0 : tensor<?x64xf32>
  %empty = tensor.empty(%rows) : tensor<?x32xf32>
  %fill = linalg.fill ins(%zero : f32) outs(%empty : tensor<?x32xf32>) -> tensor<?x32xf32>
  %0 = linalg.matmul ins(%a, %b : tensor<?x64xf32>, tensor<64x32xf32>) outs(%fill : tensor<?x32xf32>) -> tensor<?x32xf32>
  %1 = linalg.exp ins(%0 : tensor<?x32xf32>) outs(%empty : tensor<?x32xf32>) -> tensor<?x32xf32>
  return %1 : tensor<?x32xf32>
}

func.func @f16(%a: tensor<?xf16>) -> tensor<?xf16> {
  %c0 = arith.constant 0 : index
  %n = tensor.dim %a, %c0 : tensor<?xf16>
  %empty = tensor.empty(%n) : tensor<?xf16>
  %0 = linalg.add ins(%a, %a : tensor<?xf16>, tensor<?xf16>) outs(%empty : tensor<?xf16>) -> tensor<?xf16>
  return %0 : tensor<?xf16>
}

func.func @bf16(%a: tensor<?xbf16>) -> tensor<?xbf16> {
  %c0 = arith.constant 0 : index
  %n = tensor.dim %a, %c0 : tensor<?xbf16>
  %empty = tensor.empty(%n) : tensor<?xbf16>
  %0 = linalg.mul ins(%a, %a : tensor<?xbf16>, tensor<?xbf16>) outs(%empty : tensor<?xbf16>) -> tensor<?xbf16>
  return %0 : tensor<?xbf16>
}
