// Positions that are masked out at either end are not read.
//
// RUN: sparq-opt %s --split-input-file --sparq-bound-positions --canonicalize --cse | FileCheck %s

// CHECK-LABEL: func.func @partial_matmul
// CHECK-SAME: [[Q:%[^:]+]]: tensor<2x4x64xf32>, [[I:%[^:]+]]: tensor<2x8xi32>, [[F:%[^:]+]]: tensor<2x4xf32>, [[K:%[^:]+]]: tensor<2x64x?xf32>, [[M:%[^:]+]]: tensor<1x1x?xf32>, [[INIT:%[^:]+]]: tensor<2x4x?xf32>
// CHECK-DAG: [[C0:%.+]] = arith.constant 0 : index
// CHECK-DAG: [[C64:%.+]] = arith.constant 64 : index
// CHECK-DAG: [[INF:%.+]] = arith.constant 0xFF800000 : f32
// CHECK: [[S:%.+]] = tensor.dim [[M]]
// From the front: chunks of 64 while all of it is masked out.
// CHECK: [[BEGIN:%.+]] = scf.while ([[AT:%.+]] = [[C0]])
// CHECK: arith.cmpi slt, [[AT]], [[S]]
// CHECK: [[SIZE:%.+]] = affine.min
// CHECK: tensor.extract_slice [[M]][0, 0, [[AT]]] [1, 1, [[SIZE]]]
// CHECK: linalg.generic {{.*}}iterator_types = ["reduction", "reduction", "reduction"]
// CHECK: arith.cmpf ole
// CHECK: scf.condition
// From the back.
// CHECK: [[END:%.+]] = scf.while ({{%.+}} = [[S]])
// CHECK: scf.condition
// CHECK: [[N:%.+]] = affine.min {{.*}}[[[BEGIN]], [[END]], [[S]]]
// CHECK: tensor.extract_slice [[K]][0, 0, [[BEGIN]]] [2, 64, [[N]]]
// CHECK: tensor.extract_slice [[M]][0, 0, [[BEGIN]]] [1, 1, [[N]]]
// CHECK: linalg.fill ins([[INF]]
// CHECK: linalg.fill ins([[INF]]
// CHECK: [[PART:%.+]] = sparq.partial_matmul {{.*}}tensor<2x4x?xf32>)
// CHECK: tensor.insert_slice [[PART]] into {{.*}}[0, 0, [[BEGIN]]] [2, 4, [[N]]]
func.func @partial_matmul(%q: tensor<2x4x64xf32>, %i: tensor<2x8xi32>,
    %f: tensor<2x4xf32>, %k: tensor<2x64x?xf32>, %mask: tensor<1x1x?xf32>,
    %init: tensor<2x4x?xf32>) -> tensor<2x4x?xf32> {
  %0 = sparq.partial_matmul key_layout = component_major
      ins(%q, %i, %f, %k, %mask : tensor<2x4x64xf32>, tensor<2x8xi32>,
          tensor<2x4xf32>, tensor<2x64x?xf32>, tensor<1x1x?xf32>)
      outs(%init : tensor<2x4x?xf32>)
  return %0 : tensor<2x4x?xf32>
}

// -----

// The union over all rows of the mask, any element type.
// CHECK-LABEL: func.func @attention
// CHECK-SAME: [[Q:%[^:]+]]: tensor<2x4x3x64xf32>, [[K:%[^:]+]]: tensor<2x1000x64xf32>, [[V:%[^:]+]]: tensor<2x1000x32xf32>, [[M:%[^:]+]]: tensor<2x1x3x1000xi1>
// CHECK: [[BEGIN:%.+]] = scf.while
// CHECK: [[END:%.+]] = scf.while
// CHECK: [[N:%.+]] = affine.min {{.*}}[[[BEGIN]], [[END]]]
// CHECK: [[KS:%.+]] = tensor.extract_slice [[K]][0, [[BEGIN]], 0] [2, [[N]], 64]
// CHECK: [[VS:%.+]] = tensor.extract_slice [[V]][0, [[BEGIN]], 0] [2, [[N]], 32]
// CHECK: [[MS:%.+]] = tensor.extract_slice [[M]][0, 0, 0, [[BEGIN]]] [2, 1, 3, [[N]]]
// CHECK: sparq.attention ins([[Q]], [[KS]], [[VS]], [[MS]] :
func.func @attention(%q: tensor<2x4x3x64xf32>, %k: tensor<2x1000x64xf32>,
    %v: tensor<2x1000x32xf32>, %mask: tensor<2x1x3x1000xi1>,
    %init: tensor<2x4x3x32xf32>) -> tensor<2x4x3x32xf32> {
  %0 = sparq.attention
      ins(%q, %k, %v, %mask : tensor<2x4x3x64xf32>, tensor<2x1000x64xf32>,
          tensor<2x1000x32xf32>, tensor<2x1x3x1000xi1>)
      outs(%init : tensor<2x4x3x32xf32>)
  return %0 : tensor<2x4x3x32xf32>
}

// -----

// The mean of V under a window sums the window.
// CHECK-LABEL: func.func @mean_value
// CHECK-SAME: [[V:%[^:]+]]: tensor<2x?x32xf16>, [[M:%[^:]+]]: tensor<2x1x?xf16>
// CHECK: [[VS:%.+]] = tensor.extract_slice [[V]]
// CHECK: [[MS:%.+]] = tensor.extract_slice [[M]]
// CHECK: sparq.mean_value ins([[VS]], [[MS]] :
func.func @mean_value(%v: tensor<2x?x32xf16>, %mask: tensor<2x1x?xf16>,
    %init: tensor<2x32xf32>) -> tensor<2x32xf32> {
  %0 = sparq.mean_value ins(%v, %mask : tensor<2x?x32xf16>, tensor<2x1x?xf16>)
      outs(%init : tensor<2x32xf32>)
  return %0 : tensor<2x32xf32>
}

// -----

// Without a mask, on few positions and over gathered rows nothing is to be won.
// CHECK-LABEL: func.func @left_alone
// CHECK-NOT: scf.while
// CHECK: return
func.func @left_alone(%q: tensor<2x1x64xf32>, %k: tensor<1000x64xf32>,
    %few: tensor<255x64xf32>, %few_mask: tensor<1x1x255xf32>,
    %indices: tensor<512xi32>, %mask: tensor<1x1000xf32>,
    %init: tensor<2x1x64xf32>, %rows_init: tensor<512x64xf32>,
    %bias_init: tensor<1x512xf32>)
    -> (tensor<2x1x64xf32>, tensor<2x1x64xf32>, tensor<2x1x64xf32>) {
  %0 = sparq.attention ins(%q, %k, %k : tensor<2x1x64xf32>, tensor<1000x64xf32>,
      tensor<1000x64xf32>) outs(%init : tensor<2x1x64xf32>)
  %1 = sparq.attention
      ins(%q, %few, %few, %few_mask : tensor<2x1x64xf32>, tensor<255x64xf32>,
          tensor<255x64xf32>, tensor<1x1x255xf32>)
      outs(%init : tensor<2x1x64xf32>)
  %rows = sparq.gather ins(%k, %indices : tensor<1000x64xf32>, tensor<512xi32>)
      outs(%rows_init : tensor<512x64xf32>)
  %bias = sparq.gather_mask ins(%indices, %mask : tensor<512xi32>, tensor<1x1000xf32>)
      outs(%bias_init : tensor<1x512xf32>)
  %bias3 = tensor.expand_shape %bias [[0, 1], [2]] output_shape [1, 1, 512]
      : tensor<1x512xf32> into tensor<1x1x512xf32>
  %2 = sparq.attention
      ins(%q, %rows, %rows, %bias3 : tensor<2x1x64xf32>, tensor<512x64xf32>,
          tensor<512x64xf32>, tensor<1x1x512xf32>)
      outs(%init : tensor<2x1x64xf32>)
  return %0, %1, %2 : tensor<2x1x64xf32>, tensor<2x1x64xf32>, tensor<2x1x64xf32>
}
