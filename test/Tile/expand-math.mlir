// RUN: sparq-opt %s --sparq-expand-math | FileCheck %s

// CHECK-LABEL: func @functions
// CHECK-NOT:     math.exp
// CHECK-NOT:     math.tanh
// CHECK:         math.sin
func.func @functions(%x: f32) -> (f32, f32, f32) {
  %0 = math.exp %x : f32
  %1 = math.tanh %x : f32
  %2 = math.sin %x : f32
  return %0, %1, %2 : f32, f32, f32
}

// CHECK-LABEL: func @bf16
// CHECK:         arith.extf %{{.+}} : bf16 to f32
// CHECK:         arith.extf %{{.+}} : f32 to f64
// CHECK:         arith.truncf %{{.+}} : f64 to f32
// CHECK:         arith.truncf %{{.+}} : f32 to bf16
func.func @bf16(%x: bf16, %y: f64) -> (f64, bf16) {
  %0 = arith.extf %x : bf16 to f64
  %1 = arith.truncf %y : f64 to bf16
  return %0, %1 : f64, bf16
}

// Whole tensors are left for their lowering to linalg.
// CHECK-LABEL: func.func @tensors
// CHECK:         math.exp %{{.*}} : tensor<4x?xf32>
// CHECK:         arith.truncf %{{.*}} : tensor<4x?xf64> to tensor<4x?xbf16>
// CHECK:         tensor.extract
// CHECK-NOT:     math.exp
// CHECK:         return
func.func @tensors(%x: tensor<4x?xf32>, %y: tensor<4x?xf64>, %i: index) -> (tensor<4x?xf32>, tensor<4x?xbf16>, f32) {
  %0 = math.exp %x : tensor<4x?xf32>
  %1 = arith.truncf %y : tensor<4x?xf64> to tensor<4x?xbf16>
  %2 = tensor.extract %0[%i, %i] : tensor<4x?xf32>
  %3 = math.exp %2 : f32
  return %0, %1, %3 : tensor<4x?xf32>, tensor<4x?xbf16>, f32
}

// What is known not to be small is not clamped again.
// CHECK-LABEL: func.func @clamped
// CHECK-COUNT-1: arith.cmpf olt
// CHECK-NOT:     arith.cmpf olt
// CHECK:         return
func.func @clamped(%x: vector<16xf32>) -> vector<16xf32> {
  %bound = arith.constant -7.0e+01 : f32
  %least = vector.broadcast %bound : f32 to vector<16xf32>
  %is_small = arith.cmpf olt, %x, %least : vector<16xf32>
  %clamped = arith.select %is_small, %least, %x : vector<16xi1>, vector<16xf32>
  %0 = math.exp %clamped : vector<16xf32>
  return %0 : vector<16xf32>
}

// CHECK-LABEL: func.func @clamped_below
// CHECK-COUNT-2: arith.cmpf olt
// CHECK:         return
func.func @clamped_below(%x: f32) -> f32 {
  %least = arith.constant -1.0e+02 : f32
  %is_small = arith.cmpf olt, %x, %least : f32
  %clamped = arith.select %is_small, %least, %x : f32
  %0 = math.exp %clamped : f32
  return %0 : f32
}

// CHECK-LABEL: func.func @extrema
// CHECK:         llvm.intr.maximum(%{{.*}}, %{{.*}}) {fastmathFlags = #llvm.fastmath<nsz>} : (vector<16xf32>, vector<16xf32>) -> vector<16xf32>
// CHECK:         llvm.intr.minimum(%{{.*}}, %{{.*}}) {{.*}} : (f32, f32) -> f32
// CHECK:         arith.maximumf %{{.*}} : vector<2x8xf32>
func.func @extrema(%x: vector<16xf32>, %x1: vector<16xf32>, %y: f32, %y1: f32, %z: vector<2x8xf32>, %z1: vector<2x8xf32>)
    -> (vector<16xf32>, f32, vector<2x8xf32>) {
  %0 = arith.maximumf %x, %x1 : vector<16xf32>
  %1 = arith.minimumf %y, %y1 : f32
  %2 = arith.maximumf %z, %z1 : vector<2x8xf32>
  return %0, %1, %2 : vector<16xf32>, f32, vector<2x8xf32>
}
