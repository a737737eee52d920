// RUN: not sparq-opt %s --sparq-distribute-linalg="min-work=0" 2>&1 | FileCheck %s
// CHECK: option min-work = 0 must be positive

func.func @f() {
  return
}
