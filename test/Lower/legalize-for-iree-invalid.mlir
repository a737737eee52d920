// RUN: sparq-opt %s --sparq-legalize-for-iree --split-input-file --verify-diagnostics

func.func @sparq(%y: tensor<4x64xf32>, %alpha: tensor<4xf32>, %mean: tensor<64xf32>) -> tensor<4x64xf32> {
  // expected-error @below {{'sparq.interpolate' op cannot be handed to iree-compile: sparq ops are lowered by --convert-sparq-to-linalg first}}
  %0 = sparq.interpolate ins(%y, %alpha, %mean : tensor<4x64xf32>, tensor<4xf32>, tensor<64xf32>)
      outs(%y : tensor<4x64xf32>)
  return %0 : tensor<4x64xf32>
}

// -----

func.func @memref(%a: memref<4xf32>) {
  %c0 = arith.constant 0 : index
  // expected-error @below {{'memref.load' op cannot be handed to iree-compile: iree-compile takes tensors, not memrefs or vectors}}
  %0 = memref.load %a[%c0] : memref<4xf32>
  return
}

// -----

func.func @gather(%a: tensor<4x8xf32>, %i: tensor<2x1xindex>) -> tensor<2x8xf32> {
  // expected-error @below {{'tensor.gather' op cannot be handed to iree-compile}}
  %0 = tensor.gather %a[%i] gather_dims([0]) : (tensor<4x8xf32>, tensor<2x1xindex>) -> tensor<2x8xf32>
  return %0 : tensor<2x8xf32>
}

// -----

func.func @forall(%a: tensor<4xf32>) -> tensor<4xf32> {
  // expected-error @below {{'scf.forall' op cannot be handed to iree-compile}}
  %0 = scf.forall (%i) in (4) shared_outs(%o = %a) -> tensor<4xf32> {
    %s = tensor.extract_slice %a[%i] [1] [1] : tensor<4xf32> to tensor<1xf32>
    scf.forall.in_parallel {
      tensor.parallel_insert_slice %s into %o[%i] [1] [1] : tensor<1xf32> into tensor<4xf32>
    }
  }
  return %0 : tensor<4xf32>
}
