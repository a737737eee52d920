// The report for programs, into a file; the module stays as it is.
//
// RUN: sparq-opt %s -o %t.before
// RUN: sparq-opt %s --sparq-explain="r=4 k=2 format=json output=%t.json" | diff %t.before -
// RUN: FileCheck %s < %t.json
// RUN: %python -m json.tool %t.json > /dev/null
//
// CHECK:      "schema": "sparq.explain",
// CHECK-NEXT: "version": 1,
// CHECK:      "function": "two",
// CHECK-NEXT: "layer": 0,
// CHECK:      "line": [[#@LINE+42]],
// CHECK:      "op": "sparq.attention",
// CHECK-NEXT: "action": "sparsify",
// CHECK:      "positions": null,
// CHECK:      "key_layout": "component_major",
// CHECK-NEXT: "scale": 0.5,
// CHECK:      "form": "additive",
// CHECK-NEXT: "type": "f32",
// CHECK-NEXT: "source": "argument",
// CHECK:      "bytes_per_step"
// CHECK-NEXT: "positions": null,
// CHECK-NEXT: "heads": null,
// CHECK-NEXT: "dense": {
// CHECK-NEXT:   "per_position": 64,
// CHECK-NEXT:   "constant": 0,
// CHECK-NEXT:   "total": null

// A prefill.
// CHECK:      "function": "two",
// CHECK-NEXT: "layer": 1,
// CHECK:      "action": "dense",
// CHECK-NEXT: "reason": "5 query positions;

// Layers are counted by function.
// CHECK:      "function": "other",
// CHECK-NEXT: "layer": 0,
// CHECK:      "action": "dense",
// CHECK-NEXT: "reason": "all 2 positions fit into k = 2",

// CHECK:      "totals": {
// CHECK-NEXT:   "attentions": 3,
// CHECK-NEXT:   "sparse": 1,
// CHECK-NEXT:   "missed": 0,
// CHECK-NEXT:   "dense": null,

// A key by component of which no key by position is known, and a dynamic batch.
func.func @two(%q: tensor<?x1x1x8xf32>, %k: tensor<?x8x?xf32>, %v: tensor<?x?x8xf32>, %m: tensor<?x1x1x?xf32>,
    %init: tensor<?x1x1x8xf32>, %q5: tensor<?x1x5x8xf32>, %init5: tensor<?x1x5x8xf32>)
    -> (tensor<?x1x1x8xf32>, tensor<?x1x5x8xf32>) {



  %0 = sparq.attention scale = 0.5 key_layout = component_major
      ins(%q, %k, %v, %m : tensor<?x1x1x8xf32>, tensor<?x8x?xf32>, tensor<?x?x8xf32>, tensor<?x1x1x?xf32>)
      outs(%init : tensor<?x1x1x8xf32>)
  %1 = sparq.attention key_layout = component_major
      ins(%q5, %k, %v : tensor<?x1x5x8xf32>, tensor<?x8x?xf32>, tensor<?x?x8xf32>)
      outs(%init5 : tensor<?x1x5x8xf32>)
  return %0, %1 : tensor<?x1x1x8xf32>, tensor<?x1x5x8xf32>
}

func.func @other(%q: tensor<1x1x8xf32>, %k: tensor<2x8xf32>, %v: tensor<2x8xf32>, %init: tensor<1x1x8xf32>) -> tensor<1x1x8xf32> {
  %0 = sparq.attention ins(%q, %k, %v : tensor<1x1x8xf32>, tensor<2x8xf32>, tensor<2x8xf32>) outs(%init : tensor<1x1x8xf32>)
  return %0 : tensor<1x1x8xf32>
}
