// RUN: sparq-opt %s --sparq-set-num-threads | FileCheck %s
// RUN: sparq-opt %s --sparq-set-num-threads --sparq-set-num-threads | FileCheck %s

func.func private @omp_get_max_threads() -> i32

// Asked once in a function, for scratch and for all of its regions, wherever
// they are. Those inside others, and those that have a number, stay.

// CHECK-LABEL: func.func @regions
// CHECK:         %[[N:.*]] = call @omp_get_max_threads() : () -> i32
// CHECK-NOT:     @omp_get_max_threads
// CHECK:         call @use(%[[N]])
// CHECK:         scf.if
// CHECK:           omp.parallel num_threads(%[[N]] : i32) {
// CHECK:             func.call @omp_get_max_threads
// CHECK:             omp.parallel {
// CHECK:         omp.parallel num_threads(%[[N]] : i32) {
// CHECK:         omp.parallel num_threads(%arg1 : i32) {
// CHECK:         return
func.func @regions(%condition: i1, %wanted: i32) {
  %scratch = func.call @omp_get_max_threads() : () -> i32
  func.call @use(%scratch) : (i32) -> ()
  scf.if %condition {
    omp.parallel {
      %inner = func.call @omp_get_max_threads() : () -> i32
      func.call @use(%inner) : (i32) -> ()
      omp.parallel {
        omp.terminator
      }
      omp.terminator
    }
  }
  %again = func.call @omp_get_max_threads() : () -> i32
  func.call @use(%again) : (i32) -> ()
  omp.parallel {
    omp.terminator
  }
  omp.parallel num_threads(%wanted : i32) {
    omp.terminator
  }
  return
}
func.func private @use(i32)

// CHECK-LABEL: func.func @none
// CHECK-NEXT:    return
func.func @none() {
  return
}
