// RUN: sparq-opt %s --allow-unregistered-dialect --sparq-inline-calls --split-input-file | FileCheck %s

// CHECK-LABEL: func.func @caller
//   CHECK-NOT:   call
//       CHECK:   arith.addf
func.func private @callee(%x: f32) -> f32 {
  %0 = arith.addf %x, %x : f32
  return %0 : f32
}
func.func @caller(%x: f32) -> f32 {
  %0 = call @callee(%x) : (f32) -> f32
  return %0 : f32
}

// -----

// What is lowered already stays as it is.

// CHECK-LABEL: llvm.func @lowered_caller
//       CHECK:   llvm.call @lowered_callee
llvm.func internal @lowered_callee(%x: f32) -> f32 {
  llvm.return %x : f32
}
llvm.func @lowered_caller(%x: f32) -> f32 {
  %0 = llvm.call @lowered_callee(%x) : (f32) -> f32
  llvm.return %0 : f32
}

// -----

// Who uses a symbol is not known where another dialect has functions, too.

// CHECK-LABEL: func.func @beside_others
//       CHECK:   call @same
func.func private @same(%x: f32) -> f32 {
  return %x : f32
}
func.func @beside_others(%x: f32) -> f32 {
  %0 = call @same(%x) : (f32) -> f32
  return %0 : f32
}
"other.func"() <{sym_name = "other"}> ({
  "other.return"() : () -> ()
}) : () -> ()
