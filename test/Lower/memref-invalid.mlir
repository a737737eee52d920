// RUN: sparq-opt %s --convert-sparq-to-linalg --verify-diagnostics

// Ops on memrefs are not lowered, and never silently left.

func.func @top_r(%q: memref<4x64xf32>, %i: memref<16xi32>, %f: memref<4xf32>) {
  // expected-error @below {{'sparq.top_r' op is lowered to linalg only on tensors: run --convert-sparq-to-linalg before bufferization}}
  sparq.top_r r = 16 ins(%q : memref<4x64xf32>) outs(%i, %f : memref<16xi32>, memref<4xf32>)
  return
}

func.func @gather(%k: memref<128x64xf16>, %i: memref<32xi32>, %init: memref<32x64xf16>) {
  // expected-error @below {{'sparq.gather' op is lowered to linalg only on tensors}}
  sparq.gather ins(%k, %i : memref<128x64xf16>, memref<32xi32>) outs(%init : memref<32x64xf16>)
  return
}
