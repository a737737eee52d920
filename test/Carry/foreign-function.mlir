// A function of another dialect keeps its signature.
// RUN: sparq-opt %s --allow-unregistered-dialect --sparq-carry-state --remarks-filter=sparq 2>&1 >/dev/null | FileCheck %s --check-prefix=REMARK
// RUN: sparq-opt %s --allow-unregistered-dialect --sparq-carry-state | FileCheck %s

// REMARK: [Missed] value-sum | Category:sparq:carry | {{.*}}: it is not in a func.func"
// CHECK: sparq.mean_value
// CHECK-NOT: sparq.carry
"util.func"() ({
^bb0(%v: tensor<128x64xf32>, %e: tensor<64xf32>):
  %0 = sparq.mean_value ins(%v : tensor<128x64xf32>) outs(%e : tensor<64xf32>) {sparq.carry}
  "util.return"(%0) : (tensor<64xf32>) -> ()
}) {sym_name = "main"} : () -> ()
