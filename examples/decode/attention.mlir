// A step of one attention layer as a model has it: the rows of K and V for the
// new token join the caches, and the query attends to all of them. 32 query
// heads share 8 key-value heads of 128 components.
func.func @attention(%query: tensor<1x8x4x1x128xf32>, %new_key: tensor<1x8x1x128xf32>, %new_value: tensor<1x8x1x128xf32>,
                     %keys: tensor<1x8x?x128xf32>, %values: tensor<1x8x?x128xf32>)
    -> (tensor<1x8x4x1x128xf32>, tensor<1x8x?x128xf32>, tensor<1x8x?x128xf32>) {
  %k = tensor.concat dim(2) %keys, %new_key : (tensor<1x8x?x128xf32>, tensor<1x8x1x128xf32>) -> tensor<1x8x?x128xf32>
  %v = tensor.concat dim(2) %values, %new_value : (tensor<1x8x?x128xf32>, tensor<1x8x1x128xf32>) -> tensor<1x8x?x128xf32>
  %empty = tensor.empty() : tensor<1x8x4x1x128xf32>
  %out = sparq.attention
      ins(%query, %k, %v : tensor<1x8x4x1x128xf32>, tensor<1x8x?x128xf32>, tensor<1x8x?x128xf32>)
      outs(%empty : tensor<1x8x4x1x128xf32>)
  return %out, %k, %v : tensor<1x8x4x1x128xf32>, tensor<1x8x?x128xf32>, tensor<1x8x?x128xf32>
}

// The same without caches of its own, to compare with.
func.func @dense(%query: tensor<1x8x4x1x128xf32>, %keys: tensor<1x8x?x128xf32>, %values: tensor<1x8x?x128xf32>)
    -> tensor<1x8x4x1x128xf32> {
  %empty = tensor.empty() : tensor<1x8x4x1x128xf32>
  %out = sparq.attention
      ins(%query, %keys, %values : tensor<1x8x4x1x128xf32>, tensor<1x8x?x128xf32>, tensor<1x8x?x128xf32>)
      outs(%empty : tensor<1x8x4x1x128xf32>)
  return %out : tensor<1x8x4x1x128xf32>
}
