// RUN: sparq-opt %s --split-input-file --verify-diagnostics

func.func @inputs(%q: tensor<8x1x64xf32>) {
  // expected-error @+1 {{'tm_tensor.attention' op needs a query, a key, a value and at most a mask}}
  %0 = tm_tensor.attention ins(%q, %q : tensor<8x1x64xf32>, tensor<8x1x64xf32>) outs(%q : tensor<8x1x64xf32>) -> tensor<8x1x64xf32>
  return
}

// -----

func.func @ranks(%q: tensor<8x1x64xf32>, %k: tensor<1x64xf32>) {
  // expected-error @+1 {{'tm_tensor.attention' op inputs and output must have the same number of dimensions}}
  %0 = tm_tensor.attention ins(%q, %k, %k : tensor<8x1x64xf32>, tensor<1x64xf32>, tensor<1x64xf32>) outs(%q : tensor<8x1x64xf32>) -> tensor<8x1x64xf32>
  return
}

// -----

func.func @rank(%q: tensor<64xf32>) {
  // expected-error @+1 {{'tm_tensor.attention' op inputs must have at least two dimensions}}
  %0 = tm_tensor.attention ins(%q, %q, %q : tensor<64xf32>, tensor<64xf32>, tensor<64xf32>) outs(%q : tensor<64xf32>) -> tensor<64xf32>
  return
}

// -----

func.func @scale(%q: tensor<8x1x64xf32>) {
  // expected-error @+1 {{'tm_tensor.attention' op scale must be a floating-point number}}
  %0 = tm_tensor.attention {scale = 1 : i64} ins(%q, %q, %q : tensor<8x1x64xf32>, tensor<8x1x64xf32>, tensor<8x1x64xf32>) outs(%q : tensor<8x1x64xf32>) -> tensor<8x1x64xf32>
  return
}

// -----

func.func @scatter_inputs(%u: tensor<2x4xf32>, %o: tensor<8x4xf32>) {
  // expected-error @+1 {{'tm_tensor.scatter' op needs updates and indices}}
  %0 = tm_tensor.scatter {dimension_map = array<i64: 0>} unique_indices(true) ins(%u : tensor<2x4xf32>) outs(%o : tensor<8x4xf32>) {
  ^bb0(%update: f32, %old: f32):
    tm_tensor.yield %update : f32
  } -> tensor<8x4xf32>
  return
}

// -----

func.func @scatter_indices(%u: tensor<2x4xf32>, %i: tensor<2xi64>, %o: tensor<8x4xf32>) {
  // expected-error @+1 {{'tm_tensor.scatter' op indices must be a two-dimensional tensor of integers}}
  %0 = tm_tensor.scatter {dimension_map = array<i64: 0>} unique_indices(true) ins(%u, %i : tensor<2x4xf32>, tensor<2xi64>) outs(%o : tensor<8x4xf32>) {
  ^bb0(%update: f32, %old: f32):
    tm_tensor.yield %update : f32
  } -> tensor<8x4xf32>
  return
}

// -----

func.func @scatter_map_size(%u: tensor<2x4xf32>, %i: tensor<2x1xi64>, %o: tensor<8x4xf32>) {
  // expected-error @+1 {{'tm_tensor.scatter' op dimension_map has 2 entries, but indices have 1 columns}}
  %0 = tm_tensor.scatter {dimension_map = array<i64: 0, 1>} unique_indices(true) ins(%u, %i : tensor<2x4xf32>, tensor<2x1xi64>) outs(%o : tensor<8x4xf32>) {
  ^bb0(%update: f32, %old: f32):
    tm_tensor.yield %update : f32
  } -> tensor<8x4xf32>
  return
}

// -----

func.func @scatter_map_entry(%u: tensor<2x4xf32>, %i: tensor<2x1xi64>, %o: tensor<8x4xf32>) {
  // expected-error @+1 {{'tm_tensor.scatter' op dimension_map entry 2 is not a dimension of the output}}
  %0 = tm_tensor.scatter {dimension_map = array<i64: 2>} unique_indices(true) ins(%u, %i : tensor<2x4xf32>, tensor<2x1xi64>) outs(%o : tensor<8x4xf32>) {
  ^bb0(%update: f32, %old: f32):
    tm_tensor.yield %update : f32
  } -> tensor<8x4xf32>
  return
}

// -----

func.func @scatter_updates(%u: tensor<2x4x4x4xf32>, %i: tensor<2x1xi64>, %o: tensor<8x4xf32>) {
  // expected-error @+1 {{'tm_tensor.scatter' op updates must have one dimension for the updates and then at most those of the output}}
  %0 = tm_tensor.scatter {dimension_map = array<i64: 0>} unique_indices(true) ins(%u, %i : tensor<2x4x4x4xf32>, tensor<2x1xi64>) outs(%o : tensor<8x4xf32>) {
  ^bb0(%update: f32, %old: f32):
    tm_tensor.yield %update : f32
  } -> tensor<8x4xf32>
  return
}

// -----

func.func @scatter_types(%u: tensor<2x4xf16>, %i: tensor<2x1xi64>, %o: tensor<8x4xf32>) {
  // expected-error @+1 {{'tm_tensor.scatter' op updates and output must have the same element type}}
  %0 = tm_tensor.scatter {dimension_map = array<i64: 0>} unique_indices(true) ins(%u, %i : tensor<2x4xf16>, tensor<2x1xi64>) outs(%o : tensor<8x4xf32>) {
  ^bb0(%update: f32, %old: f32):
    tm_tensor.yield %update : f32
  } -> tensor<8x4xf32>
  return
}

// -----

func.func @scatter_empty_region(%u: tensor<2x4xf32>, %i: tensor<2x1xi64>, %o: tensor<8x4xf32>) {
  // expected-error @+1 {{'tm_tensor.scatter' op region must take the update and the old element and yield one value}}
  %0 = tm_tensor.scatter {dimension_map = array<i64: 0>} unique_indices(true) ins(%u, %i : tensor<2x4xf32>, tensor<2x1xi64>) outs(%o : tensor<8x4xf32>) {
  ^bb0(%update: f32, %old: f32):
  } -> tensor<8x4xf32>
  return
}

// -----

func.func @scatter_region_types(%u: tensor<2x4xf32>, %i: tensor<2x1xi64>, %o: tensor<8x4xf32>) {
  // expected-error @+1 {{'tm_tensor.scatter' op region must take and yield elements of type 'f32', but has 'f64'}}
  %0 = tm_tensor.scatter {dimension_map = array<i64: 0>} unique_indices(true) ins(%u, %i : tensor<2x4xf32>, tensor<2x1xi64>) outs(%o : tensor<8x4xf32>) {
  ^bb0(%update: f64, %old: f32):
    tm_tensor.yield %old : f32
  } -> tensor<8x4xf32>
  return
}

// -----

func.func @scan(%in: tensor<2x8xi64>, %last: tensor<2xi64>, %other: tensor<8xi64>, %float: tensor<2xf32>) {
  // expected-error @+1 {{'tm_tensor.scan' op needs one input}}
  %0:2 = tm_tensor.scan dimension(1) inclusive(true) ins(%in, %in : tensor<2x8xi64>, tensor<2x8xi64>) outs(%in, %last : tensor<2x8xi64>, tensor<2xi64>) {
  ^bb0(%a: i64, %b: i64):
    tm_tensor.yield %a : i64
  } -> tensor<2x8xi64>, tensor<2xi64>
  return
}

// -----

func.func @scan(%in: tensor<2x8xi64>, %last: tensor<2xi64>, %other: tensor<8xi64>, %float: tensor<2xf32>) {
  // expected-error @+1 {{'tm_tensor.scan' op needs two outputs and two results: the combinations and the last of them}}
  %0 = tm_tensor.scan dimension(1) inclusive(true) ins(%in : tensor<2x8xi64>) outs(%in : tensor<2x8xi64>) {
  ^bb0(%a: i64, %b: i64):
    tm_tensor.yield %a : i64
  } -> tensor<2x8xi64>
  return
}

// -----

func.func @scan(%in: tensor<2x8xi64>, %last: tensor<2xi64>, %other: tensor<8xi64>, %float: tensor<2xf32>) {
  // expected-error @+1 {{'tm_tensor.scan' op dimension 2 is not one of the input}}
  %0:2 = tm_tensor.scan dimension(2) inclusive(true) ins(%in : tensor<2x8xi64>) outs(%in, %last : tensor<2x8xi64>, tensor<2xi64>) {
  ^bb0(%a: i64, %b: i64):
    tm_tensor.yield %a : i64
  } -> tensor<2x8xi64>, tensor<2xi64>
  return
}

// -----

func.func @scan(%in: tensor<2x8xi64>, %last: tensor<2xi64>, %other: tensor<8xi64>, %float: tensor<2xf32>) {
  // expected-error @+1 {{'tm_tensor.scan' op outputs must have the shape of the input, and that without the dimension scanned}}
  %0:2 = tm_tensor.scan dimension(1) inclusive(true) ins(%in : tensor<2x8xi64>) outs(%in, %other : tensor<2x8xi64>, tensor<8xi64>) {
  ^bb0(%a: i64, %b: i64):
    tm_tensor.yield %a : i64
  } -> tensor<2x8xi64>, tensor<8xi64>
  return
}

// -----

func.func @scan(%in: tensor<2x8xi64>, %last: tensor<2xi64>, %other: tensor<8xi64>, %float: tensor<2xf32>) {
  // expected-error @+1 {{'tm_tensor.scan' op input and outputs must have the same element type}}
  %0:2 = tm_tensor.scan dimension(1) inclusive(true) ins(%in : tensor<2x8xi64>) outs(%in, %float : tensor<2x8xi64>, tensor<2xf32>) {
  ^bb0(%a: i64, %b: i64):
    tm_tensor.yield %a : i64
  } -> tensor<2x8xi64>, tensor<2xf32>
  return
}

// -----

func.func @scan(%in: tensor<2x8xi64>, %last: tensor<2xi64>, %other: tensor<8xi64>, %float: tensor<2xf32>) {
  // expected-error @+1 {{'tm_tensor.scan' op results must have the types of the outputs}}
  %0:2 = tm_tensor.scan dimension(1) inclusive(true) ins(%in : tensor<2x8xi64>) outs(%in, %last : tensor<2x8xi64>, tensor<2xi64>) {
  ^bb0(%a: i64, %b: i64):
    tm_tensor.yield %a : i64
  } -> tensor<2x?xi64>, tensor<2xi64>
  return
}

// -----

func.func @scan(%in: tensor<2x8xi64>, %last: tensor<2xi64>, %other: tensor<8xi64>, %float: tensor<2xf32>) {
  // expected-error @+1 {{'tm_tensor.scan' op region must take what came before and the next element and yield one value}}
  %0:2 = tm_tensor.scan dimension(1) inclusive(true) ins(%in : tensor<2x8xi64>) outs(%in, %last : tensor<2x8xi64>, tensor<2xi64>) {
  ^bb0(%a: i64):
    tm_tensor.yield %a : i64
  } -> tensor<2x8xi64>, tensor<2xi64>
  return
}

// -----

func.func @scan(%in: tensor<2x8xi64>, %last: tensor<2xi64>, %other: tensor<8xi64>, %float: tensor<2xf32>) {
  // expected-error @+1 {{'tm_tensor.scan' op region must take and yield elements of type 'i64', but has 'i32'}}
  %0:2 = tm_tensor.scan dimension(1) inclusive(true) ins(%in : tensor<2x8xi64>) outs(%in, %last : tensor<2x8xi64>, tensor<2xi64>) {
  ^bb0(%a: i64, %b: i32):
    tm_tensor.yield %a : i64
  } -> tensor<2x8xi64>, tensor<2xi64>
  return
}
