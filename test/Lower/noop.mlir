// RUN: sparq-opt %s --convert-sparq-to-linalg --allow-unregistered-dialect | FileCheck %s

// What is not sparq stays as it is, unused and foldable ops included; functions
// of any dialect are searched.

// CHECK-LABEL: func.func @untouched
//  CHECK-NEXT:   %[[A:.*]] = arith.constant 1 : i32
//  CHECK-NEXT:   arith.addi %[[A]], %[[A]]
//  CHECK-NEXT:   return
func.func @untouched() {
  %a = arith.constant 1 : i32
  %b = arith.addi %a, %a : i32
  return
}

//       CHECK: "util.func"
//   CHECK-NOT: sparq.interpolate
//       CHECK:   linalg.generic
//       CHECK:   "util.return"
"util.func"() <{function_type = (tensor<4x64xf32>, tensor<4xf32>, tensor<64xf32>) -> tensor<4x64xf32>, sym_name = "f"}> ({
^bb0(%y: tensor<4x64xf32>, %alpha: tensor<4xf32>, %mean: tensor<64xf32>):
  %0 = sparq.interpolate ins(%y, %alpha, %mean : tensor<4x64xf32>, tensor<4xf32>, tensor<64xf32>)
      outs(%y : tensor<4x64xf32>)
  "util.return"(%0) : (tensor<4x64xf32>) -> ()
}) : () -> ()
